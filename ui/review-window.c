/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Review window: shows a flow and hands what is done in it to its review. */
#include "ui/review-window-private.h"

#include "error.h"
#include "file/encoding.h"
#include "ui/review-keys.h"
#include "ui/tooltip.h"

#include <glib/gi18n.h>

/* What takes less is not told. */
#define PATIENCE_MS 250

/* Pixels of a window below which there is no room for a legend. */
#define LOW_HEIGHT 740

G_DEFINE_FINAL_TYPE (HetuReviewWindow, hetu_review_window, GTK_TYPE_WINDOW)

HetuReview *
hetu_review_window_get_review (HetuReviewWindow *self)
{
  return self->flow != NULL ? hetu_review_flow_get_review (self->flow) : NULL;
}

gboolean
hetu_review_window_is_reviewing (HetuReviewWindow *self)
{
  return hetu_review_window_get_review (self) != NULL &&
         g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "review") == 0;
}

/* ---- showing */

static void
show_state (HetuReviewWindow *self, const HetuReview *review)
{
  guint current = hetu_review_get_current (review);
  HetuReviewCounts counts = { { 0 } };
  const char *title = hetu_review_get_header (review)->title;
  const char *section = "";
  g_autofree char *words = NULL, *name = NULL, *step = NULL, *hint = NULL;

  if (*title == '\0')
    title = hetu_review_flow_get_name (self->flow);
  if (current != HETU_REVIEW_NONE)
    section =
        hetu_review_get_section (review, hetu_review_get_item (review, current)->section)->title;
  hetu_review_count (review, HETU_REVIEW_NONE, &counts);
  words = g_strdup_printf (_ ("%s%s%s · %u of %u reviewed"),
                           title,
                           *section != '\0' && g_strcmp0 (section, title) != 0 ? " · " : "",
                           g_strcmp0 (section, title) != 0 ? section : "",
                           hetu_review_get_n_items (review) - counts.states[HETU_REVIEW_PENDING],
                           hetu_review_get_n_items (review));
  gtk_label_set_label (self->state_label, words);
  name = g_strdup_printf (_ ("Review a Report: %s"), words);
  gtk_window_set_title (GTK_WINDOW (self), name);
  hetu_tooltip_keep (GTK_WIDGET (self->state_label), words);
  step =
      hetu_review_dup_step (review,
                            hetu_session_get_language (hetu_review_flow_get_session (self->flow)));
  hint = step != NULL ? g_strdup_printf (_ ("Undo: %s"), step) : g_strdup (_ ("Undo"));
  hetu_tooltip_keep (self->undo_button, hint);
}

static void
enable_actions (HetuReviewWindow *self)
{
  const HetuReview *review = hetu_review_window_get_review (self);
  gboolean reviewing = hetu_review_window_is_reviewing (self);
  gboolean any = reviewing && hetu_review_get_n_items (review) > 0;
  HetuStore *store = hetu_session_get_store (hetu_review_flow_get_session (self->flow));
  gboolean writes = store != NULL && !hetu_store_is_read_only (store);
  gsize n = 0;
  const HetuReviewKey *keys = hetu_review_keys_list (&n);

  for (gsize i = 0; i < n; i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), keys[i].action, any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.keys", reviewing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self),
                                 "review.undo",
                                 any && hetu_review_can_undo (review));
  gtk_widget_action_set_enabled (GTK_WIDGET (self),
                                 "review.redo",
                                 any && hetu_review_can_redo (review));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.keep", reviewing && writes);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.enter", any && writes);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.document", reviewing);
  gtk_widget_set_visible (self->document_button, reviewing);
}

static void
show_review (HetuReviewWindow *self)
{
  HetuReview *review = hetu_review_window_get_review (self);
  HetuLanguage language = hetu_session_get_language (hetu_review_flow_get_session (self->flow));

  if (review == NULL)
    return;
  show_state (self, review);
  hetu_review_counts_show (self->counts, review);
  hetu_review_structure_show (self->structure, review, language);
  hetu_review_fields_show (self->fields, self->flow);
  hetu_review_queue_show (self->queue, review, language);
  hetu_review_conflict_show (self->conflict, self->flow);
  hetu_review_text_follow (self->text, FALSE);
  enable_actions (self);
}

static gboolean
on_busy (gpointer data)
{
  HetuReviewWindow *self = data;
  g_autofree char *words =
      g_strdup_printf (_ ("Reading %s…"), hetu_review_flow_get_name (self->flow));

  self->busy_id = 0;
  gtk_label_set_label (self->reading_label, words);
  gtk_spinner_start (self->spinner);
  return G_SOURCE_REMOVE;
}

void
hetu_review_window_show_page (HetuReviewWindow *self, const char *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
  if (!hetu_review_window_is_reviewing (self))
    gtk_label_set_label (self->state_label, hetu_review_flow_get_name (self->flow));
  enable_actions (self);
}

/* The text has changed since it was reviewed: what was found again waits to be looked at. */
static void
tell_changed_text (HetuReviewWindow *self, const HetuReview *review)
{
  g_autofree char *moved = NULL, *lost = NULL, *words = NULL;
  guint n_moved = 0, n_lost = hetu_review_get_n_lost (review);

  if (!hetu_review_is_changed_text (review))
    return;
  for (guint i = 0; i < hetu_review_get_n_items (review); i++)
    n_moved += hetu_review_get_item (review, i)->moved;
  moved = g_strdup_printf (ngettext ("%u figure waits to be looked at again",
                                     "%u figures wait to be looked at again",
                                     n_moved),
                           n_moved);
  lost = g_strdup_printf (ngettext ("%u is there no more", "%u are there no more", n_lost), n_lost);
  /* Translators: “3 figures wait to be looked at again” and “1 is there no more” */
  words = g_strdup_printf (_ ("The text has changed since it was reviewed: %s, %s."), moved, lost);
  hetu_info_bar_show (self->info_bar, GTK_MESSAGE_WARNING, words);
}

void
hetu_review_window_begin (HetuReviewWindow *self)
{
  hetu_review_window_show_page (self, "review");
  tell_changed_text (self, hetu_review_window_get_review (self));
  show_review (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  hetu_review_text_follow (self->text, TRUE);
}

/* Whoever stops reading wants no word of it. */
static gboolean
was_stopped (const GError *error)
{
  return g_error_matches (error, HETU_ERROR, HETU_ERROR_CANCELLED) ||
         g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* A text that cannot be read may be one in an encoding that is not found out. */
static void
show_encodings (HetuReviewWindow *self)
{
  const char *const *encodings = hetu_encoding_list ();
  const char *told = hetu_review_flow_get_encoding (self->flow);

  gtk_widget_set_visible (self->again_button, told != NULL);
  gtk_widget_set_visible (self->encoding_box, hetu_review_flow_has_encoding (self->flow));
  if (gtk_drop_down_get_model (self->encoding) == NULL)
    {
      g_autoptr (GtkStringList) words = gtk_string_list_new (encodings);

      gtk_drop_down_set_model (self->encoding, G_LIST_MODEL (words));
      gtk_drop_down_set_selected (self->encoding, 1);
    }
  for (guint i = 0; encodings[i] != NULL; i++)
    if (g_strcmp0 (encodings[i], told) == 0)
      gtk_drop_down_set_selected (self->encoding, i);
}

/* Another text is there, or none. */
static void
on_read (HetuReviewWindow *self)
{
  HetuReviewFlowState state = hetu_review_flow_get_state (self->flow);

  g_clear_handle_id (&self->busy_id, g_source_remove);
  gtk_spinner_stop (self->spinner);
  gtk_label_set_label (self->reading_label, "");
  hetu_review_queue_show (self->queue, NULL, HETU_LANGUAGE_ZH);
  switch (state)
    {
    case HETU_REVIEW_READING:
      self->busy_id = g_timeout_add (PATIENCE_MS, on_busy, self);
      hetu_review_window_show_page (self, "reading");
      break;
    case HETU_REVIEW_UNREAD:
      if (was_stopped (hetu_review_flow_get_error (self->flow)))
        {
          gtk_window_destroy (GTK_WINDOW (self));
          return;
        }
      gtk_label_set_label (self->unread_label, hetu_review_flow_get_error (self->flow)->message);
      show_encodings (self);
      hetu_review_window_show_page (self, "unread");
      break;
    case HETU_REVIEW_READY:
      hetu_review_form_show (self->form, self->flow);
      if (hetu_review_flow_get_source (self->flow) != 0)
        hetu_review_window_begin (self);
      else
        hetu_review_window_show_page (self, "form");
      break;
    }
}

static void
on_changed (HetuReviewWindow *self)
{
  if (hetu_review_window_is_reviewing (self))
    show_review (self);
}

void
hetu_review_window_go_to (HetuReviewWindow *self, guint index)
{
  HetuReview *review = hetu_review_window_get_review (self);

  if (review == NULL || index >= hetu_review_get_n_items (review))
    return;
  hetu_review_set_current (review, index);
  hetu_review_flow_touch (self->flow);
}

static void
on_picked (HetuReviewWindow *self, guint index)
{
  hetu_review_window_go_to (self, index);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
on_edited (HetuReviewWindow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static gboolean
on_close_request (GtkWindow *window)
{
  HetuReviewWindow *self = HETU_REVIEW_WINDOW (window);

  if (self->ask == HETU_REVIEW_ASK_LEAVE)
    gtk_widget_activate_action (GTK_WIDGET (self), "review.no", NULL);
  hetu_review_window_leave (self);
  return TRUE;
}

/* ---- object */

/* Where there is little height, what is only there to be read once is left out. */
static gboolean
fit_height (gpointer data)
{
  HetuReviewWindow *self = data;
  int width = 0, height = 0;
  gboolean low = FALSE;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  low = height < LOW_HEIGHT;
  hetu_review_structure_set_low (self->structure, low);
  if (low)
    gtk_widget_add_css_class (GTK_WIDGET (self), "low");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "low");
  self->height_id = 0;
  return G_SOURCE_REMOVE;
}

/* Sizes are being given out just now: what asks for another one waits. */
static void
on_height (HetuReviewWindow *self)
{
  if (self->height_id == 0)
    self->height_id = g_idle_add (fit_height, self);
}

/* Another store was opened: what was reviewed is no longer for it. */
static void
on_store_changed (HetuReviewWindow *self)
{
  if (hetu_session_get_store (hetu_review_flow_get_session (self->flow)) != self->store)
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
hetu_review_window_dispose (GObject *object)
{
  HetuReviewWindow *self = HETU_REVIEW_WINDOW (object);

  g_clear_handle_id (&self->busy_id, g_source_remove);
  g_clear_handle_id (&self->height_id, g_source_remove);
  g_clear_pointer (&self->jump, gtk_widget_unparent);
  if (self->flow != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->flow, self);
      hetu_review_flow_cancel (self->flow);
    }
  if (self->text != NULL)
    hetu_review_text_set_flow (self->text, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), HETU_TYPE_REVIEW_WINDOW);
  g_clear_object (&self->store);
  g_clear_object (&self->flow);
  G_OBJECT_CLASS (hetu_review_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hetu/Hetu/ui/review-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HetuReviewWindow, state_label);
  gtk_widget_class_bind_template_child (widget_class, HetuReviewWindow, reading_label);
  gtk_widget_class_bind_template_child (widget_class, HetuReviewWindow, unread_label);
  gtk_widget_class_bind_template_child (widget_class, HetuReviewWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, HetuReviewWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, HetuReviewWindow, info_bar);
  gtk_widget_class_bind_template_child (widget_class, HetuReviewWindow, form);
  gtk_widget_class_bind_template_child (widget_class, HetuReviewWindow, counts);
  gtk_widget_class_bind_template_child (widget_class, HetuReviewWindow, text);
  gtk_widget_class_bind_template_child (widget_class, HetuReviewWindow, structure);
  gtk_widget_class_bind_template_child (widget_class, HetuReviewWindow, fields);
  gtk_widget_class_bind_template_child (widget_class, HetuReviewWindow, queue);
  gtk_widget_class_bind_template_child (widget_class, HetuReviewWindow, conflict);
  gtk_widget_class_bind_template_child (widget_class, HetuReviewWindow, hints);
  gtk_widget_class_bind_template_child (widget_class, HetuReviewWindow, ask_bar);
  gtk_widget_class_bind_template_child (widget_class, HetuReviewWindow, ask_label);
  gtk_widget_class_bind_template_child (widget_class, HetuReviewWindow, ask_yes);
  gtk_widget_class_bind_template_child (widget_class, HetuReviewWindow, ask_no);
  gtk_widget_class_bind_template_child (widget_class, HetuReviewWindow, ask_other);
  gtk_widget_class_bind_template_child (widget_class, HetuReviewWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, HetuReviewWindow, document_button);
  gtk_widget_class_bind_template_child (widget_class, HetuReviewWindow, again_button);
  gtk_widget_class_bind_template_child (widget_class, HetuReviewWindow, encoding_box);
  gtk_widget_class_bind_template_child (widget_class, HetuReviewWindow, encoding);
  gtk_widget_class_bind_template_callback (widget_class, on_picked);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
}

static void
hetu_review_window_class_init (HetuReviewWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_review_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = on_close_request;
  g_type_ensure (HETU_TYPE_INFO_BAR);
  g_type_ensure (HETU_TYPE_REVIEW_CONFLICT);
  g_type_ensure (HETU_TYPE_REVIEW_COUNTS);
  g_type_ensure (HETU_TYPE_REVIEW_FIELDS);
  g_type_ensure (HETU_TYPE_REVIEW_FORM);
  g_type_ensure (HETU_TYPE_REVIEW_QUEUE);
  g_type_ensure (HETU_TYPE_REVIEW_STRUCTURE);
  g_type_ensure (HETU_TYPE_REVIEW_TEXT);
  g_type_ensure (HETU_TYPE_WRAP_BOX);
  bind_template (widget_class);
  hetu_review_window_install_actions (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "review.leave", NULL);
}

static void
hetu_review_window_init (HetuReviewWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hetu_review_window_add_keys (self);
  g_signal_connect (self, "notify::default-height", G_CALLBACK (on_height), NULL);
  fit_height (self);
}

GtkWidget *
hetu_review_window_new (HetuReviewFlow *flow, GtkWindow *parent)
{
  HetuReviewWindow *self = g_object_new (HETU_TYPE_REVIEW_WINDOW, "transient-for", parent, NULL);

  self->flow = g_object_ref (flow);
  self->store = g_object_ref (hetu_session_get_store (hetu_review_flow_get_session (self->flow)));
  hetu_review_text_set_flow (self->text, flow);
  g_signal_connect_swapped (flow, "read", G_CALLBACK (on_read), self);
  g_signal_connect_swapped (flow, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect_object (hetu_review_flow_get_session (self->flow),
                           "store-changed",
                           G_CALLBACK (on_store_changed),
                           self,
                           G_CONNECT_SWAPPED);
  on_read (self);
  return GTK_WIDGET (self);
}

HetuReviewFlow *
hetu_review_window_get_flow (HetuReviewWindow *self)
{
  return self->flow;
}
