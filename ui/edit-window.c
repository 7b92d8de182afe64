/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edit window: an entry a cell. What is typed goes into the sheet at once and is judged there; below the grid stands all that saving
 * would do, or why it cannot. */
#include "ui/edit-window.h"

#include "store/journal.h"
#include "ui/journal-words.h"

#include <glib/gi18n.h>

/* Columns at most, the newest; and lines of the preview. */
#define MOST_PERIODS 24
#define MOST_LINES 200

struct _HetuEditWindow
{
  GtkWindow parent_instance;
  /* owned */
  HetuSession *session;
  HetuEditSheet *sheet;
  GHashTable *entries; /* index of a cell → GtkEntry that shows it */
  /* template */
  GtkLabel *heading;
  GtkColumnView *view;
  GtkLabel *status;
  GtkLabel *changes;
  GtkEntry *reason;
  /* plain */
  guint wanted;     /* index of the cell that gets the keyboard when it is there; G_MAXUINT: none */
  gboolean filling; /* entries change by themselves */
};

G_DEFINE_FINAL_TYPE (HetuEditWindow, hetu_edit_window, GTK_TYPE_WINDOW)

static guint
get_index (GtkWidget *entry)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (entry), "cell"));
}

/* ---- what is shown */

static void
show_state (HetuEditWindow *self, GtkWidget *entry)
{
  guint n = hetu_edit_sheet_get_n_columns (self->sheet);
  guint row = get_index (entry) / n, column = get_index (entry) % n;
  const char *refusal = hetu_edit_sheet_get_refusal (self->sheet, row, column);
  const HetuObservation *told = hetu_edit_sheet_get_told (self->sheet, row, column);
  gboolean changed = hetu_edit_sheet_is_changed (self->sheet, row, column);
  const char *classes[] = { "cell",
                            refusal != NULL ? "error"
                            : changed       ? "changed"
                                            : "told",
                            NULL };

  gtk_widget_set_css_classes (entry, classes);
  gtk_widget_set_tooltip_text (
      entry,
      refusal != NULL ? refusal
      : told != NULL
          ? hetu_status_to_label (told->status, hetu_session_get_language (self->session))
          : NULL);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry),
                                  told != NULL ? _ ("deleted") : _ ("not mentioned"));
}

static void
show_entry (HetuEditWindow *self, GtkWidget *entry)
{
  guint n = hetu_edit_sheet_get_n_columns (self->sheet);

  self->filling = TRUE;
  gtk_editable_set_text (
      GTK_EDITABLE (entry),
      hetu_edit_sheet_get_text (self->sheet, get_index (entry) / n, get_index (entry) % n));
  self->filling = FALSE;
  show_state (self, entry);
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

/* ---- the keyboard */

static void
focus_cell (HetuEditWindow *self, guint row, guint column)
{
  guint index = row * hetu_edit_sheet_get_n_columns (self->sheet) + column;
  GtkWidget *entry = g_hash_table_lookup (self->entries, GUINT_TO_POINTER (index));
  GtkWidget *child = NULL;

  if (entry != NULL)
    {
      gtk_widget_grab_focus (entry);
      return;
    }
  self->wanted = index;
  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LIST_VIEW (child))
      gtk_widget_activate_action (child, "list.scroll-to-item", "u", row);
}

/* Returns: whether there is a cell there */
static gboolean
move (HetuEditWindow *self, guint index, int rows, int columns)
{
  int n_columns = (int) hetu_edit_sheet_get_n_columns (self->sheet);
  int row = (int) index / n_columns + rows;
  int column = (int) index % n_columns + columns;

  /* Tab goes on in the next row. */
  if (column >= n_columns)
    {
      column = 0;
      row++;
    }
  else if (column < 0)
    {
      column = n_columns - 1;
      row--;
    }
  if (row < 0 || row >= (int) hetu_edit_sheet_get_n_rows (self->sheet))
    return FALSE;
  focus_cell (self, (guint) row, (guint) column);
  return TRUE;
}

static gboolean
is_at_edge (GtkEditable *entry, gboolean end)
{
  int position = gtk_editable_get_position (entry);

  if (gtk_editable_get_selection_bounds (entry, NULL, NULL))
    return TRUE;
  return position == (end ? (int) g_utf8_strlen (gtk_editable_get_text (entry), -1) : 0);
}

static void
on_text_read (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) entry = data;
  GtkWidget *window = gtk_widget_get_ancestor (entry, HETU_TYPE_EDIT_WINDOW);
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  guint n;

  /* What is no text cannot be pasted, and the window may be gone. */
  if (text == NULL || window == NULL)
    return;
  n = hetu_edit_sheet_get_n_columns (HETU_EDIT_WINDOW (window)->sheet);
  hetu_edit_window_paste (HETU_EDIT_WINDOW (window),
                          get_index (entry) / n,
                          get_index (entry) % n,
                          text);
}

static gboolean
take_back (HetuEditWindow *self, GtkWidget *entry)
{
  guint n = hetu_edit_sheet_get_n_columns (self->sheet);
  guint row = get_index (entry) / n, column = get_index (entry) % n;

  if (!hetu_edit_sheet_is_changed (self->sheet, row, column) &&
      hetu_edit_sheet_get_refusal (self->sheet, row, column) == NULL)
    return FALSE;
  hetu_edit_sheet_restore (self->sheet, row, column);
  show_entry (self, entry);
  follow (self);
  return TRUE;
}

static gboolean
on_key (GtkEventControllerKey *keys,
        guint key,
        guint code,
        GdkModifierType state,
        HetuEditWindow *self)
{
  GtkWidget *entry = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (keys));
  gboolean shift = (state & GDK_SHIFT_MASK) != 0;
  guint index = get_index (entry);

  if (state & GDK_CONTROL_MASK)
    {
      if (key != GDK_KEY_v)
        return FALSE;
      gdk_clipboard_read_text_async (gtk_widget_get_clipboard (entry),
                                     NULL,
                                     on_text_read,
                                     g_object_ref (entry));
      return TRUE;
    }
  switch (key)
    {
    case GDK_KEY_Tab:
      return move (self, index, 0, 1);
    case GDK_KEY_ISO_Left_Tab:
      return move (self, index, 0, -1);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return move (self, index, shift ? -1 : 1, 0);
    case GDK_KEY_Up:
      return move (self, index, -1, 0);
    case GDK_KEY_Down:
      return move (self, index, 1, 0);
    case GDK_KEY_Left:
      return !shift && is_at_edge (GTK_EDITABLE (entry), FALSE) && move (self, index, 0, -1);
    case GDK_KEY_Right:
      return !shift && is_at_edge (GTK_EDITABLE (entry), TRUE) && move (self, index, 0, 1);
    case GDK_KEY_Escape:
      return take_back (self, entry);
    default:
      return FALSE;
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
                            get_index (entry) / n,
                            get_index (entry) % n,
                            gtk_editable_get_text (GTK_EDITABLE (entry)));
  show_state (self, entry);
  follow (self);
}

static void
on_setup (HetuEditWindow *self, GtkListItem *cell, GtkListItemFactory *factory)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 11);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 11);
  gtk_editable_set_alignment (GTK_EDITABLE (entry), 1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (entry, keys);
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

  g_hash_table_remove (self->entries, GUINT_TO_POINTER (get_index (entry)));
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
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
copy_sheet (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HetuEditWindow *self = HETU_EDIT_WINDOW (widget);
  g_autofree char *tsv = hetu_edit_sheet_to_tsv (self->sheet);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), tsv);
  gtk_label_set_label (self->status, _ ("The table is copied"));
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
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hetu/Hetu/ui/edit-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HetuEditWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, HetuEditWindow, view);
  gtk_widget_class_bind_template_child (widget_class, HetuEditWindow, status);
  gtk_widget_class_bind_template_child (widget_class, HetuEditWindow, changes);
  gtk_widget_class_bind_template_child (widget_class, HetuEditWindow, reason);
  gtk_widget_class_bind_template_callback (widget_class, follow);
  gtk_widget_class_install_action (widget_class, "edit.save", NULL, save_sheet);
  gtk_widget_class_install_action (widget_class, "edit.copy", NULL, copy_sheet);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
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
        focus_cell (self, i, j);
}

HetuEditSheet *
hetu_edit_window_get_sheet (HetuEditWindow *self)
{
  return self->sheet;
}

void
hetu_edit_window_paste (HetuEditWindow *self, guint row, guint column, const char *block)
{
  guint n_outside = hetu_edit_sheet_paste (self->sheet, row, column, block);
  GHashTableIter iter;
  gpointer entry;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &entry))
    show_entry (self, entry);
  follow (self);
  if (n_outside > 0)
    {
      g_autofree char *words = g_strdup_printf (ngettext ("%s · %u cell lies outside the table",
                                                          "%s · %u cells lie outside the table",
                                                          n_outside),
                                                gtk_label_get_label (self->status),
                                                n_outside);

      gtk_label_set_label (self->status, words);
    }
}
