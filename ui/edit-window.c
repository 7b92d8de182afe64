/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edit window: an entry a cell. What is typed goes into the sheet at once and is judged there; below the grid stands all that saving
 * would do, or why it cannot. */
#include "ui/edit-window-private.h"

#include "store/journal.h"
#include "ui/journal-words.h"
#include "ui/table-carrier.h"

#include <glib/gi18n.h>

/* Columns at most, the newest; and lines of the preview. */
#define MOST_PERIODS 24
#define MOST_LINES 200

G_DEFINE_FINAL_TYPE (HetuEditWindow, hetu_edit_window, GTK_TYPE_WINDOW)

/* ---- what is shown */

/* How the figure that is told stands out: an estimate, say. */
static const char *
name_status_class (const HetuObservation *told)
{
  if (told == NULL)
    return "told";
  if (told->comparator != HETU_COMPARATOR_EQUAL)
    return "bound";
  switch ((HetuStatus) told->status)
    {
    case HETU_STATUS_PROVISIONAL:
    case HETU_STATUS_EXPECTED:
    case HETU_STATUS_FUZZY:
      return "estimate";
    case HETU_STATUS_REDACTED:
    case HETU_STATUS_MISSING:
    case HETU_STATUS_QUALITATIVE:
    case HETU_STATUS_INCOMPARABLE:
      return "untold";
    case HETU_STATUS_SUSPECT:
    case HETU_STATUS_FINAL:
    default:
      return "told";
    }
}

/* What the pointer, and a screen reader, are told of a cell. */
static void
describe_cell (HetuEditWindow *self, GtkWidget *entry, guint row, guint column)
{
  const char *refusal = hetu_edit_sheet_get_refusal (self->sheet, row, column);
  const HetuObservation *told = hetu_edit_sheet_get_told (self->sheet, row, column);
  g_autofree char *name = hetu_edit_sheet_name_cell (self->sheet, row, column);
  const char *base = hetu_edit_sheet_get_base (self->sheet, row, column);
  g_autofree char *words = NULL;

  if (refusal != NULL)
    words = g_strdup_printf (_ ("%s: %s"), name, refusal);
  else if (hetu_edit_sheet_is_changed (self->sheet, row, column))
    words =
        g_strdup_printf (_ ("%s: before “%s”"), name, *base != '\0' ? base : _ ("not mentioned"));
  else if (told != NULL)
    words = g_strdup_printf (
        _ ("%s: %s"),
        name,
        hetu_status_to_label (told->status, hetu_session_get_language (self->session)));
  gtk_widget_set_tooltip_text (entry, words != NULL ? words : name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words != NULL ? words : name,
                                  -1);
}

void
hetu_edit_window_show_state (HetuEditWindow *self, GtkWidget *entry)
{
  guint n = hetu_edit_sheet_get_n_columns (self->sheet);
  guint row = hetu_edit_entry_get_index (entry) / n, column = hetu_edit_entry_get_index (entry) % n;
  const char *refusal = hetu_edit_sheet_get_refusal (self->sheet, row, column);
  const HetuObservation *told = hetu_edit_sheet_get_told (self->sheet, row, column);
  gboolean changed = hetu_edit_sheet_is_changed (self->sheet, row, column);
  HetuEditRange block = hetu_edit_window_get_block (self);
  gboolean chosen = self->anchor != self->cursor && row >= block.first_row &&
                    row <= block.last_row && column >= block.first_column &&
                    column <= block.last_column;
  const char *classes[] = { "cell",
                            refusal != NULL ? "error"
                            : changed       ? "changed"
                                            : name_status_class (told),
                            chosen ? "chosen" : NULL,
                            NULL };

  gtk_widget_set_css_classes (entry, classes);
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (entry),
                                     GTK_ENTRY_ICON_PRIMARY,
                                     refusal != NULL ? "dialog-warning-symbolic" : NULL);
  describe_cell (self, entry, row, column);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry),
                                  told != NULL ? _ ("deleted") : _ ("not mentioned"));
}

static void
show_entry (HetuEditWindow *self, GtkWidget *entry)
{
  guint n = hetu_edit_sheet_get_n_columns (self->sheet);
  guint index = hetu_edit_entry_get_index (entry);
  const char *text = hetu_edit_sheet_get_text (self->sheet, index / n, index % n);

  self->filling = TRUE;
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (entry)), text))
    gtk_editable_set_text (GTK_EDITABLE (entry), text);
  self->filling = FALSE;
  hetu_edit_window_show_state (self, entry);
}

static void
follow (HetuEditWindow *self)
{
  guint n_changes = hetu_edit_sheet_count_changes (self->sheet);
  guint n_refusals = hetu_edit_sheet_count_refusals (self->sheet);
  g_auto (GStrv) lines = hetu_edit_sheet_describe (self->sheet);
  g_autofree char *status =
      g_strdup_printf (_ ("To be changed: %u · cannot be read: %u"), n_changes, n_refusals);
  g_autofree char *words = NULL;
  g_autofree char *reason = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason)));

  if (g_strv_length (lines) > MOST_LINES)
    {
      for (guint i = MOST_LINES; lines[i] != NULL; i++)
        g_clear_pointer (&lines[i], g_free);
      lines[MOST_LINES - 1] = (g_free (lines[MOST_LINES - 1]), g_strdup ("…"));
    }
  words = g_strjoinv ("\n", lines);
  gtk_label_set_label (self->status, status);
  gtk_label_set_label (self->changes, words);
  gtk_widget_action_set_enabled (GTK_WIDGET (self),
                                 "edit.save",
                                 n_changes > 0 && n_refusals == 0 && *g_strstrip (reason) != '\0');
}

void
hetu_edit_window_show (HetuEditWindow *self, const char *words)
{
  GHashTableIter iter;
  gpointer entry;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &entry))
    show_entry (self, entry);
  follow (self);
  if (words != NULL)
    {
      g_autofree char *all = g_strdup_printf ("%s · %s", words, gtk_label_get_label (self->status));

      gtk_label_set_label (self->status, all);
    }
}

/* ---- cells */

static void
on_cell_changed (GtkWidget *entry, HetuEditWindow *self)
{
  guint n = hetu_edit_sheet_get_n_columns (self->sheet);

  if (self->filling)
    return;
  hetu_edit_sheet_set_text (self->sheet,
                            hetu_edit_entry_get_index (entry) / n,
                            hetu_edit_entry_get_index (entry) % n,
                            gtk_editable_get_text (GTK_EDITABLE (entry)));
  hetu_edit_window_show_state (self, entry);
  follow (self);
}

static void
on_setup (HetuEditWindow *self, GtkListItem *cell, GtkListItemFactory *factory)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 12);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 12);
  gtk_editable_set_alignment (GTK_EDITABLE (entry), 1);
  hetu_edit_window_add_keys (self, entry);
  g_signal_connect (entry, "changed", G_CALLBACK (on_cell_changed), self);
  gtk_list_item_set_activatable (cell, FALSE);
  gtk_list_item_set_selectable (cell, FALSE);
  gtk_list_item_set_child (cell, entry);
}

static void
on_bind (HetuEditWindow *self, GtkListItem *cell, GtkListItemFactory *factory)
{
  GtkWidget *entry = gtk_list_item_get_child (cell);
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "column"));
  guint index =
      gtk_list_item_get_position (cell) * hetu_edit_sheet_get_n_columns (self->sheet) + column;

  g_object_set_data (G_OBJECT (entry), "cell", GUINT_TO_POINTER (index));
  g_hash_table_insert (self->entries, GUINT_TO_POINTER (index), entry);
  show_entry (self, entry);
  if (self->wanted != index)
    return;
  self->wanted = G_MAXUINT;
  gtk_widget_grab_focus (entry);
}

static void
on_unbind (HetuEditWindow *self, GtkListItem *cell, GtkListItemFactory *factory)
{
  GtkWidget *entry = gtk_list_item_get_child (cell);

  g_hash_table_remove (self->entries, GUINT_TO_POINTER (hetu_edit_entry_get_index (entry)));
}

static void
on_name_setup (HetuEditWindow *self, GtkListItem *cell)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_activatable (cell, FALSE);
  gtk_list_item_set_child (cell, label);
}

static void
on_name_bind (HetuEditWindow *self, GtkListItem *cell)
{
  GtkStringObject *name = gtk_list_item_get_item (cell);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (cell)),
                       gtk_string_object_get_string (name));
}

static void
add_column (HetuEditWindow *self, const char *title, int number)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  if (number < 0)
    {
      g_signal_connect_swapped (factory, "setup", G_CALLBACK (on_name_setup), self);
      g_signal_connect_swapped (factory, "bind", G_CALLBACK (on_name_bind), self);
    }
  else
    {
      g_object_set_data (G_OBJECT (factory), "column", GUINT_TO_POINTER ((guint) number));
      g_signal_connect_swapped (factory, "setup", G_CALLBACK (on_setup), self);
      g_signal_connect_swapped (factory, "bind", G_CALLBACK (on_bind), self);
      g_signal_connect_swapped (factory, "unbind", G_CALLBACK (on_unbind), self);
    }
  column = gtk_column_view_column_new (title, factory);
  gtk_column_view_append_column (self->view, column);
}

static void
fill (HetuEditWindow *self)
{
  HetuStore *store = hetu_session_get_store (self->session);
  HetuLanguage language = hetu_session_get_language (self->session);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < hetu_edit_sheet_get_n_rows (self->sheet); i++)
    gtk_string_list_append (
        names,
        hetu_district_get_name (
            hetu_store_get_district (store, hetu_edit_sheet_get_region (self->sheet, i)),
            language));
  add_column (self, _ ("Region"), -1);
  for (guint i = 0; i < hetu_edit_sheet_get_n_columns (self->sheet); i++)
    {
      g_autofree char *title =
          hetu_period_to_label (hetu_edit_sheet_get_period (self->sheet, i), language);

      add_column (self, title, (int) i);
    }
  gtk_column_view_set_model (
      self->view,
      GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_steal_pointer (&names)))));
}

/* ---- actions */

typedef struct
{
  HetuEditSheet *sheet;
  const char *reason;
} Save;

static gboolean
write_sheet (HetuLedger *ledger, gpointer data, GError **error)
{
  const Save *save = data;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return hetu_edit_sheet_write (save->sheet,
                                ledger,
                                save->reason,
                                hetu_journal_get_author (),
                                g_date_time_get_year (now) * 10000 +
                                    g_date_time_get_month (now) * 100 +
                                    g_date_time_get_day_of_month (now),
                                error);
}

static void
save_sheet (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HetuEditWindow *self = HETU_EDIT_WINDOW (widget);
  HetuIndicator *indicator = hetu_session_get_indicator (self->session);
  Save save = { self->sheet, gtk_editable_get_text (GTK_EDITABLE (self->reason)) };
  g_autofree char *what = g_strconcat (HETU_EDIT_WHAT, hetu_indicator_get_id (indicator), NULL);
  g_autofree char *message = NULL, *label = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (HetuJournalEntry) entry = { 0 };
  gint32 batch = 0;

  if (!hetu_session_write (self->session, what, write_sheet, &save, &batch, &error) ||
      !hetu_journal_read (hetu_session_get_store (self->session), batch, &entry, &error))
    {
      gtk_label_set_label (self->status, error->message);
      return;
    }
  label = hetu_journal_entry_to_label (&entry, hetu_session_get_store (self->session));
  message = g_strdup_printf (_ ("Edited by hand: %u"), hetu_edit_sheet_count_changes (self->sheet));
  hetu_session_record_batch (self->session, batch, label, message);
  self->discards = TRUE;
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
copy_sheet (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HetuEditWindow *self = HETU_EDIT_WINDOW (widget);
  g_autofree char *tsv = hetu_edit_sheet_to_tsv (self->sheet);
  HetuIndicator *indicator = hetu_session_get_indicator (self->session);
  HetuLanguage language = hetu_session_get_language (self->session);
  g_autoptr (GdkContentProvider) content = hetu_table_carrier_from_lines (
      indicator != NULL ? hetu_indicator_get_name (indicator, language) : NULL,
      tsv,
      language);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), content);
  gtk_label_set_label (self->status, _ ("The table is copied"));
}

/* ---- leaving */

static gboolean
hetu_edit_window_close_request (GtkWindow *window)
{
  HetuEditWindow *self = HETU_EDIT_WINDOW (window);

  if (self->discards || (hetu_edit_sheet_count_changes (self->sheet) == 0 &&
                         hetu_edit_sheet_count_refusals (self->sheet) == 0))
    return GTK_WINDOW_CLASS (hetu_edit_window_parent_class)->close_request (window);
  gtk_revealer_set_reveal_child (self->leaving, TRUE);
  gtk_widget_grab_focus (self->stay);
  return TRUE;
}

static void
discard (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HETU_EDIT_WINDOW (widget)->discards = TRUE;
  gtk_window_close (GTK_WINDOW (widget));
}

static void
stay (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HetuEditWindow *self = HETU_EDIT_WINDOW (widget);
  guint n = hetu_edit_sheet_get_n_columns (self->sheet);

  gtk_revealer_set_reveal_child (self->leaving, FALSE);
  hetu_edit_window_focus_cell (self, self->cursor / n, self->cursor % n);
}

/* ---- object */

static void
hetu_edit_window_dispose (GObject *object)
{
  HetuEditWindow *self = HETU_EDIT_WINDOW (object);

  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), HETU_TYPE_EDIT_WINDOW);
  g_clear_pointer (&self->entries, g_hash_table_unref);
  g_clear_pointer (&self->sheet, hetu_edit_sheet_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (hetu_edit_window_parent_class)->dispose (object);
}

static void
hetu_edit_window_class_init (HetuEditWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_edit_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = hetu_edit_window_close_request;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hetu/Hetu/ui/edit-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HetuEditWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, HetuEditWindow, view);
  gtk_widget_class_bind_template_child (widget_class, HetuEditWindow, status);
  gtk_widget_class_bind_template_child (widget_class, HetuEditWindow, changes);
  gtk_widget_class_bind_template_child (widget_class, HetuEditWindow, reason);
  gtk_widget_class_bind_template_child (widget_class, HetuEditWindow, leaving);
  gtk_widget_class_bind_template_child (widget_class, HetuEditWindow, stay);
  gtk_widget_class_bind_template_callback (widget_class, follow);
  gtk_widget_class_install_action (widget_class, "edit.discard", NULL, discard);
  gtk_widget_class_install_action (widget_class, "edit.stay", NULL, stay);
  gtk_widget_class_install_action (widget_class, "edit.save", NULL, save_sheet);
  gtk_widget_class_install_action (widget_class, "edit.copy", NULL, copy_sheet);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class,
                                       GDK_KEY_s,
                                       GDK_CONTROL_MASK,
                                       "edit.save",
                                       NULL);
}

static void
hetu_edit_window_init (HetuEditWindow *self)
{
  self->wanted = G_MAXUINT;
  self->entries = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Returns: (transfer full) (nullable): the periods with figures from the figure's first one on, and the one after them */
static GArray *
list_periods (HetuSession *session, GError **error)
{
  const HetuSpec *spec = hetu_session_get_spec (session);
  g_autoptr (GArray) all =
      hetu_query_periods (hetu_session_get_store (session),
                          hetu_indicator_get_number (hetu_session_get_indicator (session)),
                          (const gint32 *) (gpointer) spec->regions->data,
                          spec->regions->len,
                          spec->grain,
                          error);
  GArray *periods = NULL;

  if (all == NULL)
    return NULL;
  periods = g_array_new (FALSE, FALSE, sizeof (HetuPeriod));
  for (guint i = all->len > MOST_PERIODS ? all->len - MOST_PERIODS : 0; i < all->len; i++)
    if (spec->from.kind == HETU_PERIOD_NONE ||
        hetu_period_compare (g_array_index (all, HetuPeriod, i), spec->from) >= 0)
      g_array_append_val (periods, g_array_index (all, HetuPeriod, i));
  if (all->len > 0 && spec->grain == HETU_GRAIN_YEAR)
    {
      HetuPeriod next = hetu_period_shift_years (g_array_index (all, HetuPeriod, all->len - 1), 1);

      g_array_append_val (periods, next);
    }
  return periods;
}

static HetuEditSheet *
open_sheet (HetuSession *session, GError **error)
{
  const HetuSpec *spec = hetu_session_get_spec (session);
  HetuIndicator *indicator = hetu_session_get_indicator (session);
  g_autoptr (GArray) periods = NULL;

  if (indicator != NULL)
    periods = list_periods (session, error);
  if (indicator != NULL && periods == NULL)
    return NULL;
  if (indicator == NULL || periods->len == 0 || spec->regions->len == 0)
    {
      hetu_session_tell (session, _ ("This page has no figure to edit"), NULL, NULL);
      return NULL;
    }
  return hetu_edit_sheet_new (hetu_session_get_store (session),
                              hetu_indicator_get_number (indicator),
                              spec->measure,
                              (const gint32 *) (gpointer) spec->regions->data,
                              spec->regions->len,
                              (const HetuPeriod *) (gpointer) periods->data,
                              periods->len,
                              hetu_session_get_language (session),
                              error);
}

GtkWidget *
hetu_edit_window_new (HetuSession *session)
{
  HetuLanguage language = hetu_session_get_language (session);
  g_autoptr (GError) error = NULL;
  HetuEditSheet *sheet = open_sheet (session, &error);
  HetuEditWindow *self = NULL;
  g_autofree char *unit = NULL, *heading = NULL;
  gint32 day;

  if (error != NULL)
    hetu_session_tell (session, error->message, NULL, NULL);
  if (sheet == NULL)
    return NULL;
  self = g_object_new (HETU_TYPE_EDIT_WINDOW, NULL);
  self->session = g_object_ref (session);
  self->sheet = sheet;
  unit = hetu_unit_to_string (hetu_edit_sheet_get_unit (sheet), language);
  heading =
      g_strdup_printf (_ ("%s, %s, in %s"),
                       hetu_indicator_get_name (hetu_session_get_indicator (session), language),
                       hetu_measure_to_label (hetu_session_get_spec (session)->measure, language),
                       unit);
  day = hetu_session_get_spec (session)->as_of;
  if (day != 0)
    {
      g_autofree char *date = hetu_date_to_string (day);
      g_autofree char *now =
          g_strdup_printf (_ ("%s: all that is known, not as of %s; an edit holds from today on"),
                           heading,
                           date);

      gtk_label_set_label (self->heading, now);
    }
  else
    gtk_label_set_label (self->heading, heading);
  fill (self);
  follow (self);
  return GTK_WIDGET (self);
}

void
hetu_edit_window_focus (HetuEditWindow *self, gint32 region, HetuPeriod period)
{
  for (guint i = 0; i < hetu_edit_sheet_get_n_rows (self->sheet); i++)
    for (guint j = 0; j < hetu_edit_sheet_get_n_columns (self->sheet); j++)
      if (hetu_edit_sheet_get_region (self->sheet, i) == region &&
          hetu_period_equal (hetu_edit_sheet_get_period (self->sheet, j), period))
        hetu_edit_window_focus_cell (self, i, j);
}

HetuEditSheet *
hetu_edit_window_get_sheet (HetuEditWindow *self)
{
  return self->sheet;
}

void
hetu_edit_window_paste (HetuEditWindow *self, guint row, guint column, const char *block)
{
  guint before = hetu_edit_sheet_count_changes (self->sheet);
  guint n_outside = hetu_edit_sheet_paste (self->sheet, row, column, block);
  guint after = hetu_edit_sheet_count_changes (self->sheet);
  g_autofree char *pasted =
      g_strdup_printf (ngettext ("Pasted: %u more change, Ctrl+Z takes it back",
                                 "Pasted: %u more changes, Ctrl+Z takes them back",
                                 after - MIN (before, after)),
                       after - MIN (before, after));
  g_autofree char *outside = g_strdup_printf (ngettext ("%s · %u cell lies outside the table",
                                                        "%s · %u cells lie outside the table",
                                                        n_outside),
                                              pasted,
                                              n_outside);

  hetu_edit_window_show (self, n_outside > 0 ? outside : pasted);
}
