/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window of filling in: what is asked for over the text as it will be over the list of its ×. It reads the store and writes one file;
 * the store is never changed, nor the template. */
#include "ui/fill-window.h"

#include "acceptance.h"
#include "error.h"
#include "export/file.h"
#include "file/load.h"
#include "fill.h"
#include "ui/cell-label.h"
#include "ui/export-plan.h"
#include "ui/fill-item.h"
#include "ui/fill-text.h"
#include "ui/list-rows.h"
#include "ui/window.h"

#include <glib/gi18n.h>
#include <string.h>

#define SLACK 4          /* what a column may take beyond its width, characters */
#define TYPING_PAUSE 300 /* milliseconds after which what was typed is looked up */

struct _HetuFillWindow
{
  GtkWindow parent_instance;
  /* owned */
  HetuSession *session;
  GFile *file;
  GBytes *bytes;          /* of the template; nullable */
  HetuDocument *document; /* nullable */
  HetuLexicon *lexicon;   /* nullable: made where it is needed */
  HetuFilling *fill;      /* nullable */
  GListStore *items;      /* (element-type HetuFillItem) */
  GtkFilter *filter;
  GtkSingleSelection *selection;
  GtkFileChooserNative *chooser; /* nullable: while it is open */
  /* template */
  GtkLabel *name_label;
  GtkEditable *region;
  GtkEditable *period;
  GtkRevealer *message_revealer;
  GtkLabel *message;
  GtkStack *stack;
  HetuFillText *text;
  GtkDropDown *state;
  GtkLabel *count_label;
  GtkColumnView *view;
  /* plain */
  guint typing; /* source id; 0: nothing was typed */
};

G_DEFINE_FINAL_TYPE (HetuFillWindow, hetu_fill_window, GTK_TYPE_WINDOW)

static const HetuCellColumn columns[HETU_N_FILL_ITEM_COLUMNS] = {
  [HETU_FILL_ITEM_STATE] = { N_ ("State"), 10 },   [HETU_FILL_ITEM_TEXT] = { N_ ("Text"), 0 },
  [HETU_FILL_ITEM_OF] = { N_ ("Of"), 18 },         [HETU_FILL_ITEM_REASON] = { N_ ("Remark"), 28 },
  [HETU_FILL_ITEM_SOURCE] = { N_ ("Source"), 26 },
};

/* ---- cells */

static void
on_setup (gpointer column, GtkListItem *cell)
{
  HetuFillItemColumn which = GPOINTER_TO_UINT (column);
  GtkWidget *label = hetu_cell_label_new (columns[which].width, SLACK);

  /* The figure stands at the end of its words. */
  if (which == HETU_FILL_ITEM_TEXT)
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_START);
  gtk_list_item_set_child (cell, label);
}

static void
on_bind (gpointer column, GtkListItem *cell)
{
  GtkWidget *label = gtk_list_item_get_child (cell);
  HetuFillItem *item = gtk_list_item_get_item (cell);
  HetuFillState state = hetu_fill_item_get_state (item);

  gtk_label_set_label (GTK_LABEL (label),
                       hetu_fill_item_get_text (item, GPOINTER_TO_UINT (column)));
  if (state == HETU_FILL_UNKNOWN || state == HETU_FILL_NO_FIGURE)
    gtk_widget_add_css_class (label, "quiet");
  else
    gtk_widget_remove_css_class (label, "quiet");
}

static int
compare (gconstpointer a, gconstpointer b, gpointer column)
{
  return hetu_fill_item_compare ((HetuFillItem *) a, (HetuFillItem *) b, GPOINTER_TO_UINT (column));
}

/* The first choice lists all; the others those in one state. */
static gboolean
is_wanted (gpointer item, gpointer data)
{
  HetuFillWindow *self = data;
  guint wanted = gtk_drop_down_get_selected (self->state);

  return wanted == 0 || wanted == GTK_INVALID_LIST_POSITION ||
         (guint) hetu_fill_item_get_state (item) == wanted - 1;
}

/* ---- what is shown */

static void
say (HetuFillWindow *self, const char *message)
{
  if (message != NULL)
    gtk_label_set_label (self->message, message);
  gtk_revealer_set_reveal_child (self->message_revealer, message != NULL);
}

static void
show_counts (HetuFillWindow *self)
{
  g_autofree char *words =
      self->fill == NULL ? g_strdup ("")
                         : g_strdup_printf (_ ("%u filled in, %u not known, %u left as they are"),
                                            hetu_filling_count (self->fill, HETU_FILL_FILLED),
                                            hetu_filling_count (self->fill, HETU_FILL_UNKNOWN),
                                            hetu_filling_count (self->fill, HETU_FILL_REFUSED));

  gtk_label_set_label (self->count_label, words);
}

static void
list_slots (HetuFillWindow *self)
{
  HetuStore *store = hetu_session_get_store (self->session);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  const GArray *slots = self->fill != NULL ? hetu_filling_get_slots (self->fill) : NULL;

  for (guint i = 0; slots != NULL && i < slots->len; i++)
    {
      const HetuFillSlot *slot = &g_array_index (slots, HetuFillSlot, i);

      if (slot->state != HETU_FILL_NO_FIGURE)
        g_ptr_array_add (
            items,
            hetu_fill_item_new (store, slot, i, hetu_session_get_language (self->session)));
    }
  hetu_list_rows_replace (self->items, items);
  show_counts (self);
}

/* What the entries ask for; an empty one leaves it to the template. */
static gboolean
read_request (HetuFillWindow *self, HetuStore *store, HetuFillRequest *out, GError **error)
{
  const char *region = gtk_editable_get_text (self->region);
  const char *period = gtk_editable_get_text (self->period);

  out->language = hetu_session_get_language (self->session);
  if (*region != '\0')
    {
      HetuDistrict *district = hetu_store_find_district (store, region, error);

      if (district == NULL)
        return FALSE;
      out->region = hetu_district_get_code (district);
    }
  return *period == '\0' || hetu_period_parse (period, &out->period, error);
}

/* Tells what the template says of itself where nothing is asked for. */
static void
show_request (HetuFillWindow *self, HetuStore *store)
{
  HetuDistrict *district = hetu_store_get_district (store, hetu_filling_get_region (self->fill));
  g_autofree char *period = hetu_period_to_string (hetu_filling_get_period (self->fill));

  g_signal_handlers_block_matched (self->region, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self);
  g_signal_handlers_block_matched (self->period, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self);
  if (district != NULL && *gtk_editable_get_text (self->region) == '\0')
    gtk_editable_set_text (
        self->region,
        hetu_district_get_name (district, hetu_session_get_language (self->session)));
  if (*gtk_editable_get_text (self->period) == '\0')
    gtk_editable_set_text (self->period, period);
  g_signal_handlers_unblock_matched (self->region, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self);
  g_signal_handlers_unblock_matched (self->period, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self);
}

static void
look_up (HetuFillWindow *self)
{
  HetuStore *store = hetu_session_get_store (self->session);
  HetuFillRequest request = { 0 };
  g_autoptr (GError) error = NULL;
  const char *text;

  g_clear_handle_id (&self->typing, g_source_remove);
  g_clear_pointer (&self->fill, hetu_filling_free);
  if (self->document != NULL && store != NULL && read_request (self, store, &request, &error))
    {
      if (self->lexicon == NULL)
        self->lexicon = hetu_acceptance_new_lexicon (store);
      self->fill = hetu_filling_new (self->document, self->lexicon, store, &request, &error);
    }
  if (self->fill != NULL)
    show_request (self, store);
  text = self->document != NULL ? hetu_document_get_text (self->document) : NULL;
  hetu_fill_text_show (self->text, text, self->fill);
  list_slots (self);
  say (self, error != NULL ? error->message : NULL);
  gtk_stack_set_visible_child_name (self->stack, text != NULL ? "template" : "nothing");
  gtk_widget_action_set_enabled (GTK_WIDGET (self),
                                 "fill.save",
                                 self->fill != NULL &&
                                     hetu_filling_count (self->fill, HETU_FILL_FILLED) > 0);
}

static void
on_store_changed (HetuFillWindow *self)
{
  g_clear_pointer (&self->lexicon, hetu_lexicon_free);
  look_up (self);
}

static gboolean
on_typing_paused (gpointer data)
{
  HetuFillWindow *self = data;

  self->typing = 0;
  look_up (self);
  return G_SOURCE_REMOVE;
}

static void
on_request_changed (HetuFillWindow *self)
{
  g_clear_handle_id (&self->typing, g_source_remove);
  if (self->document != NULL)
    self->typing = g_timeout_add (TYPING_PAUSE, on_typing_paused, self);
}

static void
on_request_entered (HetuFillWindow *self)
{
  look_up (self);
}

static void
on_filter_changed (HetuFillWindow *self)
{
  if (self->filter != NULL)
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
on_selection_changed (HetuFillWindow *self)
{
  HetuFillItem *item = gtk_single_selection_get_selected_item (self->selection);

  if (item != NULL)
    hetu_fill_text_select (self->text, hetu_fill_item_get_index (item));
}

static void
on_picked (HetuFillWindow *self, guint slot)
{
  GListModel *model = G_LIST_MODEL (self->selection);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (HetuFillItem) item = g_list_model_get_item (model, i);

      if (hetu_fill_item_get_index (item) != slot)
        continue;
      gtk_single_selection_set_selected (self->selection, i);
      gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", i);
      return;
    }
}

/* ---- files */

void
hetu_fill_window_open (HetuFillWindow *self, GFile *file)
{
  static const HetuDocumentLimits usual = HETU_DOCUMENT_LIMITS_INIT;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (file);

  g_return_if_fail (HETU_IS_FILL_WINDOW (self) && G_IS_FILE (file));

  g_clear_pointer (&self->fill, hetu_filling_free);
  g_clear_pointer (&self->document, hetu_document_unref);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_set_object (&self->file, file);
  self->bytes = hetu_file_load_at_most (file, usual.bytes, NULL, &error);
  if (self->bytes != NULL)
    self->document = hetu_document_load (name, self->bytes, NULL, NULL, &error);
  gtk_label_set_label (self->name_label, self->document != NULL ? name : "");
  look_up (self);
  if (error != NULL)
    say (self, error->message);
}

static gboolean
write_file (HetuFillWindow *self, const char *path, GError **error)
{
  g_autoptr (GFile) target = g_file_new_for_path (path);
  g_autoptr (GBytes) out = NULL;

  if (g_file_equal (target, self->file))
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_OUTPUT,
                   _ ("a template is not written over; name another file than “%s”"),
                   path);
      return FALSE;
    }
  out = hetu_filling_write (self->fill, self->bytes, error);
  return out != NULL && hetu_file_replace (path, out, error);
}

gboolean
hetu_fill_window_save (HetuFillWindow *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  const char *paths[] = { path, NULL };

  g_return_val_if_fail (HETU_IS_FILL_WINDOW (self) && path != NULL, FALSE);

  if (self->fill == NULL)
    return FALSE;
  if (!write_file (self, path, &error))
    {
      say (self, error->message);
      return FALSE;
    }
  say (self, NULL);
  if (HETU_IS_WINDOW (parent))
    hetu_window_tell_exported (HETU_WINDOW (parent), paths, 0);
  return TRUE;
}

/* Opens a chooser of files; there is one at a time. */
static void
choose_file (HetuFillWindow *self,
             const char *title,
             GtkFileChooserAction action,
             const char *button,
             GCallback on_response)
{
  g_clear_object (&self->chooser);
  self->chooser =
      gtk_file_chooser_native_new (title, GTK_WINDOW (self), action, button, _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", on_response, self, G_CONNECT_SWAPPED);
}

static void
on_chosen (HetuFillWindow *self, int response)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT
                               ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser))
                               : NULL;

  if (file != NULL)
    hetu_fill_window_open (self, file);
}

static void
choose (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const char *const endings[] = { "docx", "odt", "txt", "md", "html", "htm" };
  HetuFillWindow *self = HETU_FILL_WINDOW (widget);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  choose_file (self,
               _ ("Choose a Template"),
               GTK_FILE_CHOOSER_ACTION_OPEN,
               _ ("_Open"),
               G_CALLBACK (on_chosen));
  gtk_file_filter_set_name (filter, _ ("Reports that can be filled in"));
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    gtk_file_filter_add_suffix (filter, endings[i]);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/* The ending stays the template's: it is what the file is. */
static void
on_save_chosen (HetuFillWindow *self, int response)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT
                               ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser))
                               : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *name = g_file_get_basename (self->file);
  const char *ending = strrchr (name, '.');

  if (path == NULL)
    return;
  if (ending != NULL && !g_str_has_suffix (path, ending))
    {
      g_autofree char *message =
          g_strdup_printf (_ ("what is filled in keeps its format: the name has to end in “%s”"),
                           ending);

      say (self, message);
      return;
    }
  hetu_fill_window_save (self, path);
}

/* Returns: (transfer full): “讲话（洛龙区 2022）.docx” */
static char *
suggest_name (HetuFillWindow *self)
{
  g_autofree char *name = g_file_get_basename (self->file);
  char *dot = strrchr (name, '.');
  g_autofree char *ending = g_strdup (dot != NULL ? dot : "");

  if (dot != NULL)
    *dot = '\0';
  return g_strdup_printf (_ ("%s (%s %s)%s"),
                          name,
                          gtk_editable_get_text (self->region),
                          gtk_editable_get_text (self->period),
                          ending);
}

static void
save (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HetuFillWindow *self = HETU_FILL_WINDOW (widget);
  g_autofree char *folder = hetu_export_folder (hetu_session_get_settings (self->session));
  g_autoptr (GFile) place = g_file_new_for_path (folder);
  g_autofree char *name = NULL;

  if (self->fill == NULL)
    return;
  name = suggest_name (self);
  g_strdelimit (name, "/", '-');
  choose_file (self,
               _ ("Save the Document"),
               GTK_FILE_CHOOSER_ACTION_SAVE,
               _ ("_Save"),
               G_CALLBACK (on_save_chosen));
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (self->chooser), place, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static gboolean
on_drop (HetuFillWindow *self, const GValue *value)
{
  if (!G_VALUE_HOLDS (value, G_TYPE_FILE))
    return FALSE;
  hetu_fill_window_open (self, g_value_get_object (value));
  return TRUE;
}

/* ---- object */

static void
hetu_fill_window_dispose (GObject *object)
{
  HetuFillWindow *self = HETU_FILL_WINDOW (object);

  g_clear_handle_id (&self->typing, g_source_remove);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), HETU_TYPE_FILL_WINDOW);
  g_clear_object (&self->chooser);
  g_clear_object (&self->session);
  g_clear_object (&self->file);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_object (&self->items);
  g_clear_pointer (&self->fill, hetu_filling_free);
  g_clear_pointer (&self->lexicon, hetu_lexicon_free);
  g_clear_pointer (&self->document, hetu_document_unref);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  G_OBJECT_CLASS (hetu_fill_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, HetuFillWindow, name_label);
  gtk_widget_class_bind_template_child (widget_class, HetuFillWindow, region);
  gtk_widget_class_bind_template_child (widget_class, HetuFillWindow, period);
  gtk_widget_class_bind_template_child (widget_class, HetuFillWindow, message_revealer);
  gtk_widget_class_bind_template_child (widget_class, HetuFillWindow, message);
  gtk_widget_class_bind_template_child (widget_class, HetuFillWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, HetuFillWindow, text);
  gtk_widget_class_bind_template_child (widget_class, HetuFillWindow, state);
  gtk_widget_class_bind_template_child (widget_class, HetuFillWindow, count_label);
  gtk_widget_class_bind_template_child (widget_class, HetuFillWindow, view);
  gtk_widget_class_bind_template_callback (widget_class, on_request_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_request_entered);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_picked);
}

static void
hetu_fill_window_class_init (HetuFillWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_fill_window_dispose;
  g_type_ensure (HETU_TYPE_FILL_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hetu/Hetu/ui/fill-window.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "fill.choose", NULL, choose);
  gtk_widget_class_install_action (widget_class, "fill.save", NULL, save);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class,
                                       GDK_KEY_o,
                                       GDK_CONTROL_MASK,
                                       "fill.choose",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class,
                                       GDK_KEY_s,
                                       GDK_CONTROL_MASK,
                                       "fill.save",
                                       NULL);
}

static void
list_states (HetuFillWindow *self)
{
  GtkStringList *words = gtk_string_list_new (NULL);

  gtk_string_list_append (words, _ ("All ×"));
  for (HetuFillState state = 0; state < HETU_FILL_NO_FIGURE; state++)
    gtk_string_list_append (words, hetu_fill_state_to_label (state));
  gtk_drop_down_set_model (self->state, G_LIST_MODEL (words));
  g_object_unref (words);
}

static void
hetu_fill_window_init (HetuFillWindow *self)
{
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  list_states (self);
  self->items = g_list_store_new (HETU_TYPE_FILL_ITEM);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_wanted, self, NULL));
  hetu_cell_columns_add (self->view,
                         columns,
                         HETU_N_FILL_ITEM_COLUMNS,
                         G_CALLBACK (on_setup),
                         G_CALLBACK (on_bind),
                         compare);
  filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->items)),
                                        g_object_ref (self->filter));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered),
                                    g_object_ref (gtk_column_view_get_sorter (self->view)));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (sorted));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_swapped (drop, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

GtkWidget *
hetu_fill_window_new (HetuSession *session, GtkWindow *parent)
{
  HetuFillWindow *self = g_object_new (HETU_TYPE_FILL_WINDOW, NULL);

  self->session = g_object_ref (session);
  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  g_signal_connect_object (self->selection,
                           "notify::selected-item",
                           G_CALLBACK (on_selection_changed),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session,
                           "store-changed",
                           G_CALLBACK (on_store_changed),
                           self,
                           G_CONNECT_SWAPPED);
  look_up (self);
  return GTK_WIDGET (self);
}
