/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Toast: a strip that stands below the page, so that it covers nothing, and has no room while it says nothing. A new message
 * takes the place of the old one; a standing one comes back after the six seconds of another. */
#include "ui/toast.h"

#define SHOWN_SECONDS 6

struct _HetuToast
{
  GtkWidget parent_instance;
  /* borrowed: children */
  GtkWidget *box;
  GtkWidget *label;
  GtkWidget *button;
  GtkWidget *other_button;
  /* owned: what stands until it is withdrawn */
  char *kept_message; /* (nullable) */
  char *kept_button;  /* (nullable) */
  char *kept_action;  /* (nullable) */
  /* plain */
  guint timeout_id;
};

G_DEFINE_FINAL_TYPE (HetuToast, hetu_toast, GTK_TYPE_WIDGET)

static void
hetu_toast_dispose (GObject *object)
{
  HetuToast *self = HETU_TOAST (object);

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->kept_message, g_free);
  g_clear_pointer (&self->kept_button, g_free);
  g_clear_pointer (&self->kept_action, g_free);
  G_OBJECT_CLASS (hetu_toast_parent_class)->dispose (object);
}

static void
hetu_toast_class_init (HetuToastClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hetu_toast_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "toast");
}

static GtkWidget *
add_button (HetuToast *self)
{
  GtkWidget *button = gtk_button_new ();

  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (hetu_toast_hide), self);
  gtk_box_append (GTK_BOX (self->box), button);
  return button;
}

static void
hetu_toast_init (HetuToast *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_box_append (GTK_BOX (self->box), self->label);
  self->button = add_button (self);
  self->other_button = add_button (self);
  gtk_widget_set_halign (self->box, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_hide (GTK_WIDGET (self));
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

static void
say (HetuToast *self, const char *message, const char *button, const char *action)
{
  gtk_label_set_label (GTK_LABEL (self->label), message);
  gtk_widget_set_visible (self->button, button != NULL);
  gtk_widget_hide (self->other_button);
  if (button != NULL)
    {
      gtk_button_set_label (GTK_BUTTON (self->button), button);
      set_action (GTK_ACTIONABLE (self->button), action);
    }
  gtk_widget_show (GTK_WIDGET (self));
}

static gboolean
on_timeout (gpointer data)
{
  HetuToast *self = data;

  self->timeout_id = 0;
  hetu_toast_hide (self);
  return G_SOURCE_REMOVE;
}

void
hetu_toast_show (HetuToast *self, const char *message, const char *button, const char *action)
{
  g_return_if_fail (HETU_IS_TOAST (self));
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  say (self, message, button, action);
  self->timeout_id = g_timeout_add_seconds (SHOWN_SECONDS, on_timeout, self);
}

void
hetu_toast_offer (HetuToast *self, const char *button, const char *action)
{
  g_return_if_fail (HETU_IS_TOAST (self) && button != NULL && action != NULL);
  gtk_button_set_label (GTK_BUTTON (self->other_button), button);
  set_action (GTK_ACTIONABLE (self->other_button), action);
  gtk_widget_show (self->other_button);
}

void
hetu_toast_keep (HetuToast *self, const char *message, const char *button, const char *action)
{
  g_return_if_fail (HETU_IS_TOAST (self));
  g_free (self->kept_message);
  g_free (self->kept_button);
  g_free (self->kept_action);
  self->kept_message = g_strdup (message);
  self->kept_button = g_strdup (button);
  self->kept_action = g_strdup (action);
  if (self->timeout_id == 0)
    hetu_toast_hide (self);
}

void
hetu_toast_hide (HetuToast *self)
{
  g_return_if_fail (HETU_IS_TOAST (self));
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  if (self->kept_message != NULL)
    say (self, self->kept_message, self->kept_button, self->kept_action);
  else
    gtk_widget_hide (GTK_WIDGET (self));
}

void
hetu_toast_withdraw (HetuToast *self, const char *action)
{
  g_return_if_fail (HETU_IS_TOAST (self));
  if (self->timeout_id != 0 && gtk_widget_get_visible (self->button) &&
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (self->button)), action) == 0)
    hetu_toast_hide (self);
}
