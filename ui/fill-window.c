/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window of filling in: what is asked for over the text as it will be over the list of its ×. It reads the store and writes one file;
 * the store is never changed, nor the template. */
#include "ui/fill-window-private.h"

#include "error.h"
#include "ui/fill-list.h"
#include "ui/list-rows.h"
#include "ui/name-completion.h"

#include <glib/gi18n.h>

#define TYPING_PAUSE 300 /* milliseconds after which what was typed is looked up */
#define PATIENCE 250     /* milliseconds; what takes less is not told */

G_DEFINE_FINAL_TYPE (HetuFillWindow, hetu_fill_window, GTK_TYPE_WINDOW)

static void look_up (HetuFillWindow *self);

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

/* What was read and looked up, but not of which file. */
static void
forget (HetuFillWindow *self)
{
  g_clear_pointer (&self->filling, hetu_filling_free);
  g_clear_pointer (&self->document, hetu_document_unref);
  g_clear_pointer (&self->bytes, g_bytes_unref);
}

void
hetu_fill_window_say (HetuFillWindow *self, const char *message)
{
  if (message != NULL)
    gtk_label_set_label (self->message, message);
  gtk_widget_add_css_class (GTK_WIDGET (self->message), "doubt");
  gtk_revealer_set_reveal_child (self->message_revealer, message != NULL);
}

void
hetu_fill_window_tell (HetuFillWindow *self, const char *message)
{
  hetu_fill_window_say (self, message);
  gtk_widget_remove_css_class (GTK_WIDGET (self->message), "doubt");
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

  out->encoding = hetu_encoding_choice_get (self->encoding);
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

static void
tell (GtkEditable *entry, const char *text, char **told)
{
  if (*gtk_editable_get_text (entry) != '\0')
    return;
  gtk_editable_set_text (entry, text);
  g_free (*told);
  *told = g_strdup (text);
}

/* What a template said of itself is not asked of another one. */
static void
take_back (GtkEditable *entry, char **told)
{
  if (g_strcmp0 (gtk_editable_get_text (entry), *told) == 0)
    gtk_editable_set_text (entry, "");
  g_clear_pointer (told, g_free);
}

/* Tells what the template says of itself where nothing is asked for. */
static void
show_request (HetuFillWindow *self, HetuStore *store)
{
  HetuDistrict *district = hetu_store_get_district (store, hetu_filling_get_region (self->filling));
  g_autofree char *period = hetu_period_to_string (hetu_filling_get_period (self->filling));

  g_signal_handlers_block_matched (self->region, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self);
  g_signal_handlers_block_matched (self->period, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self);
  if (district != NULL)
    tell (self->region,
          hetu_district_get_name (district, hetu_session_get_language (self->session)),
          &self->told_region);
  tell (self->period, period, &self->told_period);
  g_signal_handlers_unblock_matched (self->region, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self);
  g_signal_handlers_unblock_matched (self->period, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self);
}

/* ---- looking up, in a worker */

static void
enable_actions (HetuFillWindow *self)
{
  gboolean ready = self->filling != NULL && self->working == NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "fill.save-list", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self),
                                 "fill.save",
                                 ready && hetu_filling_count (self->filling, HETU_FILL_FILLED) > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "fill.cancel", self->working != NULL);
}

/* @message: (nullable): why it is not filled in */
static void
show (HetuFillWindow *self, const char *message)
{
  const char *text = self->document != NULL ? hetu_document_get_text (self->document) : NULL;
  HetuStore *store = hetu_session_get_store (self->session);

  if (self->filling != NULL && store != NULL)
    show_request (self, store);
  hetu_fill_text_show (self->text, text, self->filling);
  list_slots (self);
  hetu_fill_window_say (self, message);
  gtk_stack_set_visible_child_name (self->stack, text != NULL ? "template" : "nothing");
  enable_actions (self);
}

/* What a person has to know of the template's text; %NULL: nothing */
static char *
dup_notes (HetuFillWindow *self)
{
  const GPtrArray *notes = hetu_document_get_notes (self->document);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < notes->len; i++)
    g_string_append_printf (all, "%s%s", i > 0 ? "\n" : "", (const char *) notes->pdata[i]);
  return all->len > 0 ? g_strdup (all->str) : NULL;
}

static void
take (HetuFillWindow *self, HetuFilled *filled)
{
  g_autofree char *notes = NULL;

  forget (self);
  self->bytes = g_steal_pointer (&filled->bytes);
  self->document = g_steal_pointer (&filled->document);
  self->filling = g_steal_pointer (&filled->filling);
  notes = dup_notes (self);
  show (self, filled->refusal != NULL ? filled->refusal->message : notes);
}

static gboolean
on_patience (gpointer data)
{
  HetuFillWindow *self = data;

  self->patience = 0;
  gtk_widget_show (self->progress_box);
  return G_SOURCE_REMOVE;
}

static void
show_busy (HetuFillWindow *self, gboolean busy)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  gtk_progress_bar_set_fraction (self->progress, 0);
  if (busy)
    self->patience = g_timeout_add (PATIENCE, on_patience, self);
  else
    gtk_widget_hide (self->progress_box);
  enable_actions (self);
}

static void
on_told (guint done, guint total, gpointer data)
{
  HetuFillWindow *self = data;

  gtk_progress_bar_set_fraction (self->progress, (double) done / MAX (total, 1));
}

static gboolean
was_stopped (const GError *error)
{
  return g_error_matches (error, HETU_ERROR, HETU_ERROR_CANCELLED) ||
         g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
on_filled (GObject *store, GAsyncResult *result, gpointer data)
{
  g_autoptr (HetuFillWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuFilled) filled = hetu_filling_finish (HETU_STORE (store), result, &error);
  gboolean again = self->again;

  g_clear_object (&self->working);
  self->again = FALSE;
  /* The window may be gone meanwhile. */
  if (self->session == NULL)
    return;
  show_busy (self, FALSE);
  if (again)
    look_up (self);
  else if (filled != NULL)
    take (self, filled);
  else if (!was_stopped (error))
    {
      forget (self);
      show (self, error->message);
    }
  else
    {
      g_clear_pointer (&self->filling, hetu_filling_free);
      show (self, _ ("Filling in was cancelled"));
    }
}

static void
look_up (HetuFillWindow *self)
{
  HetuStore *store = hetu_session_get_store (self->session);
  HetuFillRequest request = { 0 };
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->typing, g_source_remove);
  if (self->working != NULL)
    {
      self->again = TRUE;
      g_cancellable_cancel (self->working);
      return;
    }
  if (self->file == NULL || store == NULL || !read_request (self, store, &request, &error))
    {
      g_clear_pointer (&self->filling, hetu_filling_free);
      show (self, error != NULL ? error->message : NULL);
      return;
    }
  self->working = g_cancellable_new ();
  show_busy (self, TRUE);
  hetu_filling_start (store,
                      self->file,
                      self->document,
                      self->bytes,
                      &request,
                      on_told,
                      self,
                      self->working,
                      on_filled,
                      g_object_ref (self));
}

static void
on_store_changed (HetuFillWindow *self)
{
  look_up (self);
}

/* Figures as of another day are other figures; all else of a chart is none of a template's. */
static void
on_spec_changed (HetuFillWindow *self)
{
  if ((self->filling != NULL || self->working != NULL) &&
      hetu_session_get_spec (self->session)->as_of != self->as_of)
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
  if (self->file != NULL)
    self->typing = g_timeout_add (TYPING_PAUSE, on_typing_paused, self);
}

/* The template is read anew. */
static void
on_encoding_changed (HetuFillWindow *self)
{
  forget (self);
  look_up (self);
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
  g_autofree char *name = g_file_get_basename (file);

  g_return_if_fail (HETU_IS_FILL_WINDOW (self) && G_IS_FILE (file));

  forget (self);
  if (self->file != NULL && !g_file_equal (self->file, file))
    {
      take_back (self->region, &self->told_region);
      take_back (self->period, &self->told_period);
    }
  g_set_object (&self->file, file);
  hetu_encoding_choice_offer (self->encoding, file);
  gtk_label_set_label (self->name_label, name);
  show (self, NULL);
  look_up (self);
}

static void
cancel (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_cancellable_cancel (HETU_FILL_WINDOW (widget)->working);
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

  g_cancellable_cancel (self->working);
  g_clear_handle_id (&self->typing, g_source_remove);
  g_clear_handle_id (&self->patience, g_source_remove);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), HETU_TYPE_FILL_WINDOW);
  g_clear_object (&self->chooser);
  g_clear_pointer (&self->told_region, g_free);
  g_clear_pointer (&self->told_period, g_free);
  g_clear_object (&self->session);
  g_clear_object (&self->file);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_object (&self->items);
  forget (self);
  G_OBJECT_CLASS (hetu_fill_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, HetuFillWindow, name_label);
  gtk_widget_class_bind_template_child (widget_class, HetuFillWindow, encoding);
  gtk_widget_class_bind_template_child (widget_class, HetuFillWindow, region);
  gtk_widget_class_bind_template_child (widget_class, HetuFillWindow, period);
  gtk_widget_class_bind_template_child (widget_class, HetuFillWindow, progress_box);
  gtk_widget_class_bind_template_child (widget_class, HetuFillWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, HetuFillWindow, message_revealer);
  gtk_widget_class_bind_template_child (widget_class, HetuFillWindow, message);
  gtk_widget_class_bind_template_child (widget_class, HetuFillWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, HetuFillWindow, text);
  gtk_widget_class_bind_template_child (widget_class, HetuFillWindow, state);
  gtk_widget_class_bind_template_child (widget_class, HetuFillWindow, count_label);
  gtk_widget_class_bind_template_child (widget_class, HetuFillWindow, view);
  gtk_widget_class_bind_template_callback (widget_class, on_encoding_changed);
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
  g_type_ensure (HETU_TYPE_ENCODING_CHOICE);
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
  gtk_widget_class_install_action (widget_class, "fill.cancel", NULL, cancel);
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
  hetu_name_completion_add (GTK_ENTRY (self->region), HETU_COMPLETES_REGIONS, session);
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
  show (self, NULL);
  return GTK_WIDGET (self);
}

gboolean
hetu_fill_window_is_busy (HetuFillWindow *self)
{
  g_return_val_if_fail (HETU_IS_FILL_WINDOW (self), FALSE);

  return self->working != NULL;
}
