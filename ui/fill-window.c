/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window of filling in: what is asked for over the text as it will be over the list of its ×. It reads the store and writes one file;
 * the store is never changed, nor the template. */
#include "ui/fill-window-private.h"

#include "acceptance.h"
#include "file/load.h"
#include "ui/fill-list.h"
#include "ui/list-rows.h"

#include <glib/gi18n.h>

#define TYPING_PAUSE 300 /* milliseconds after which what was typed is looked up */

G_DEFINE_FINAL_TYPE (HetuFillWindow, hetu_fill_window, GTK_TYPE_WINDOW)

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

void
hetu_fill_window_say (HetuFillWindow *self, const char *message)
{
  if (message != NULL)
    gtk_label_set_label (self->message, message);
  gtk_revealer_set_reveal_child (self->message_revealer, message != NULL);
}

static void
show_counts (HetuFillWindow *self)
{
  g_autofree char *words =
      self->filling == NULL
          ? g_strdup ("")
          : g_strdup_printf (_ ("%u filled in, %u not known, %u left as they are"),
                             hetu_filling_count (self->filling, HETU_FILL_FILLED),
                             hetu_filling_count (self->filling, HETU_FILL_UNKNOWN),
                             hetu_filling_count (self->filling, HETU_FILL_REFUSED));

  gtk_label_set_label (self->count_label, words);
}

static void
list_slots (HetuFillWindow *self)
{
  HetuStore *store = hetu_session_get_store (self->session);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  const GArray *slots = self->filling != NULL ? hetu_filling_get_slots (self->filling) : NULL;

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
  out->as_of = self->as_of = hetu_session_get_spec (self->session)->as_of;
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
  HetuDistrict *district = hetu_store_get_district (store, hetu_filling_get_region (self->filling));
  g_autofree char *period = hetu_period_to_string (hetu_filling_get_period (self->filling));

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
  g_clear_pointer (&self->filling, hetu_filling_free);
  if (self->document != NULL && store != NULL && read_request (self, store, &request, &error))
    {
      if (self->lexicon == NULL)
        self->lexicon = hetu_acceptance_new_lexicon (store);
      self->filling = hetu_filling_new (self->document, self->lexicon, store, &request, &error);
    }
  if (self->filling != NULL)
    show_request (self, store);
  text = self->document != NULL ? hetu_document_get_text (self->document) : NULL;
  hetu_fill_text_show (self->text, text, self->filling);
  list_slots (self);
  hetu_fill_window_say (self, error != NULL ? error->message : NULL);
  gtk_stack_set_visible_child_name (self->stack, text != NULL ? "template" : "nothing");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "fill.save-list", self->filling != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self),
                                 "fill.save",
                                 self->filling != NULL &&
                                     hetu_filling_count (self->filling, HETU_FILL_FILLED) > 0);
}

static void
on_store_changed (HetuFillWindow *self)
{
  g_clear_pointer (&self->lexicon, hetu_lexicon_free);
  look_up (self);
}

/* Figures as of another day are other figures; all else of a chart is none of a template's. */
static void
on_spec_changed (HetuFillWindow *self)
{
  if (self->filling != NULL && hetu_session_get_spec (self->session)->as_of != self->as_of)
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

  g_clear_pointer (&self->filling, hetu_filling_free);
  g_clear_pointer (&self->document, hetu_document_unref);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_set_object (&self->file, file);
  self->bytes = hetu_file_load_at_most (file, usual.bytes, NULL, &error);
  if (self->bytes != NULL)
    self->document = hetu_document_load (name, self->bytes, NULL, NULL, &error);
  gtk_label_set_label (self->name_label, self->document != NULL ? name : "");
  look_up (self);
  if (error != NULL)
    hetu_fill_window_say (self, error->message);
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
  g_clear_pointer (&self->filling, hetu_filling_free);
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
  gtk_widget_class_install_action (widget_class,
                                   "fill.choose",
                                   NULL,
                                   hetu_fill_window_choose_template);
  gtk_widget_class_install_action (widget_class,
                                   "fill.save",
                                   NULL,
                                   hetu_fill_window_choose_document);
  gtk_widget_class_install_action (widget_class,
                                   "fill.save-list",
                                   NULL,
                                   hetu_fill_window_choose_list);
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
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  list_states (self);
  self->items = g_list_store_new (HETU_TYPE_FILL_ITEM);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_wanted, self, NULL));
  self->selection = hetu_fill_list_set_up (self->view, G_LIST_MODEL (self->items), self->filter);
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
  g_signal_connect_object (session,
                           "spec-changed",
                           G_CALLBACK (on_spec_changed),
                           self,
                           G_CONNECT_SWAPPED);
  look_up (self);
  return GTK_WIDGET (self);
}
