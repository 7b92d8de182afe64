/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys of the review window. Single letters act where nothing is being typed; a button that has the keyboard keeps its Space and Enter. */
#include "ui/review-window-private.h"

#include "ui/review-keys.h"

#include <glib/gi18n.h>
#include <string.h>

/* ---- going to a figure */

/* A number is the place in the report; words are looked for among the names, from the figure in hand on. */
static void
on_jump (HetuReviewWindow *self, GtkEditable *entry)
{
  HetuReview *review = hetu_review_window_get_review (self);
  HetuLanguage language = hetu_session_get_language (hetu_review_flow_get_session (self->flow));
  const char *text = gtk_editable_get_text (entry);
  guint n = hetu_review_get_n_items (review), current = hetu_review_get_current (review);
  gint64 number = 0;

  if (g_ascii_string_to_signed (text, 10, 1, n, &number, NULL))
    hetu_review_window_go_to (self, (guint) number - 1);
  else
    for (guint k = 1; *text != '\0' && k <= n; k++)
      {
        guint at = (current + k) % n;
        g_autofree char *name = hetu_review_dup_field (review, at, HETU_REVIEW_INDICATOR, language);
        g_autofree char *value = hetu_review_dup_field (review, at, HETU_REVIEW_VALUE, language);

        if (strstr (name, text) == NULL && strstr (value, text) == NULL)
          continue;
        hetu_review_window_go_to (self, at);
        break;
      }
  gtk_popover_popdown (GTK_POPOVER (self->jump));
}

static void
on_jump_closed (HetuReviewWindow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

void
hetu_review_window_jump (HetuReviewWindow *self)
{
  GtkWidget *entry = NULL;

  if (self->jump == NULL)
    {
      entry = gtk_entry_new ();
      gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("Number, name or value"));
      self->jump = gtk_popover_new ();
      gtk_popover_set_child (GTK_POPOVER (self->jump), entry);
      gtk_widget_set_parent (self->jump, GTK_WIDGET (self->counts));
      g_signal_connect_swapped (entry, "activate", G_CALLBACK (on_jump), self);
      g_signal_connect_swapped (self->jump, "closed", G_CALLBACK (on_jump_closed), self);
    }
  entry = gtk_popover_get_child (GTK_POPOVER (self->jump));
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  gtk_popover_popup (GTK_POPOVER (self->jump));
  gtk_widget_grab_focus (entry);
}

/* ---- keys */

static gboolean
is_typing (HetuReviewWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  return focus != NULL &&
         (GTK_IS_EDITABLE (focus) ||
          (GTK_IS_TEXT_VIEW (focus) && gtk_text_view_get_editable (GTK_TEXT_VIEW (focus))));
}

/* Space and Enter press the button that has the keyboard. */
static gboolean
is_pressing (HetuReviewWindow *self, guint keyval)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  return focus != NULL && focus != GTK_WIDGET (self->text) &&
         (keyval == GDK_KEY_space || keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter);
}

static gboolean
on_key (GtkEventControllerKey *controller,
        guint keyval,
        guint keycode,
        GdkModifierType state,
        HetuReviewWindow *self)
{
  const char *action = NULL;
  gboolean control = (state & GDK_CONTROL_MASK) != 0;

  if (!hetu_review_window_is_reviewing (self) || self->ask != HETU_REVIEW_ASK_NOTHING ||
      (is_typing (self) && !control) || (is_pressing (self, keyval) && !control))
    return FALSE;
  if (is_typing (self) && control && gdk_keyval_to_lower (keyval) == GDK_KEY_z)
    return FALSE;
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_SHIFT_MASK)) == 0 &&
      keyval >= GDK_KEY_1 && keyval <= GDK_KEY_9)
    return gtk_widget_activate_action (GTK_WIDGET (self),
                                       "review.alternative",
                                       "u",
                                       keyval - GDK_KEY_1);
  action = hetu_review_keys_find (keyval, state);
  if (action == NULL)
    return FALSE;
  if (!gtk_widget_activate_action (GTK_WIDGET (self), action, NULL))
    gtk_widget_error_bell (GTK_WIDGET (self));
  return TRUE;
}

static void
add_hints (HetuReviewWindow *self)
{
  gsize n = 0;
  const HetuReviewKey *keys = hetu_review_keys_list (&n);

  for (gsize i = 0; i < n; i++)
    {
      GtkWidget *button = NULL, *box = NULL, *cap = NULL;

      if (!keys[i].hinted)
        continue;
      button = gtk_button_new ();
      box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 7);
      cap = gtk_label_new (keys[i].cap);
      gtk_widget_add_css_class (cap, "key-hint");
      gtk_box_append (GTK_BOX (box), cap);
      gtk_box_append (GTK_BOX (box), gtk_label_new (_ (keys[i].label)));
      gtk_button_set_child (GTK_BUTTON (button), box);
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_focus_on_click (button, FALSE);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), keys[i].action);
      hetu_wrap_box_append (self->hints, button);
    }
}

void
hetu_review_window_add_keys (HetuReviewWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  add_hints (self);
  gtk_event_controller_set_name (keys, "review-keys");
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
