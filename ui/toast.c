/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Toast: a revealer to be laid over the window. A new message takes the place of the old one. */
#include "ui/toast.h"

#define SHOWN_SECONDS 6

struct _HetuToast
{
  GtkWidget parent_instance;
  /* borrowed: children */
  GtkWidget *revealer;
  GtkWidget *label;
  GtkWidget *button;
  /* plain */
  guint timeout_id;
};

G_DEFINE_FINAL_TYPE (HetuToast, hetu_toast, GTK_TYPE_WIDGET)

static gboolean
on_timeout (gpointer data)
{
  HetuToast *self = data;

  self->timeout_id = 0;
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
  return G_SOURCE_REMOVE;
}

static void
hetu_toast_dispose (GObject *object)
{
  HetuToast *self = HETU_TOAST (object);

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  g_clear_pointer (&self->revealer, gtk_widget_unparent);
  G_OBJECT_CLASS (hetu_toast_parent_class)->dispose (object);
}

static void
hetu_toast_class_init (HetuToastClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hetu_toast_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "toast");
}

static void
hetu_toast_init (HetuToast *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->revealer = gtk_revealer_new ();
  gtk_revealer_set_transition_type (GTK_REVEALER (self->revealer),
                                    GTK_REVEALER_TRANSITION_TYPE_CROSSFADE);
  gtk_revealer_set_transition_duration (GTK_REVEALER (self->revealer), 150);
  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  self->button = gtk_button_new ();
  gtk_widget_add_css_class (self->button, "flat");
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (hetu_toast_hide), self);
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_box_append (GTK_BOX (box), self->button);
  gtk_widget_add_css_class (box, "toast");
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), box);
  gtk_widget_set_parent (self->revealer, GTK_WIDGET (self));
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_END);
  /* Faded out, it still has its size, and would take the clicks meant for what lies below. */
  g_object_bind_property (self->revealer,
                          "reveal-child",
                          self,
                          "can-target",
                          G_BINDING_SYNC_CREATE);
}

/* The target goes first: GTK warns of an action that has its name before its target. */
static void
set_action (GtkActionable *button, const char *action)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  gtk_actionable_set_action_name (button, NULL);
  if (action == NULL || !g_action_parse_detailed_name (action, &name, &target, NULL))
    return;
  gtk_actionable_set_action_target_value (button, target);
  gtk_actionable_set_action_name (button, name);
}

void
hetu_toast_show (HetuToast *self, const char *message, const char *button, const char *action)
{
  g_return_if_fail (HETU_IS_TOAST (self));
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  gtk_label_set_label (GTK_LABEL (self->label), message);
  gtk_widget_set_visible (self->button, button != NULL);
  if (button != NULL)
    {
      gtk_button_set_label (GTK_BUTTON (self->button), button);
      set_action (GTK_ACTIONABLE (self->button), action);
    }
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
  self->timeout_id = g_timeout_add_seconds (SHOWN_SECONDS, on_timeout, self);
}

void
hetu_toast_hide (HetuToast *self)
{
  g_return_if_fail (HETU_IS_TOAST (self));
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
}

void
hetu_toast_withdraw (HetuToast *self, const char *action)
{
  g_return_if_fail (HETU_IS_TOAST (self));
  if (gtk_widget_get_visible (self->button) &&
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (self->button)), action) == 0)
    hetu_toast_hide (self);
}
