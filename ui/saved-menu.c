/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saved menu: no dialog (U-5), and nothing is asked before a chart is deleted, for undo brings it back. What it opens is made
 * when it is opened for the first time. */
#include "ui/saved-menu.h"

#include <glib/gi18n.h>

struct _HetuSavedMenu
{
  GtkWidget parent_instance;
  /* owned */
  HetuSession *session; /* (nullable) */
  char *name;           /* (nullable) */
  /* borrowed: children */
  GtkWidget *button;
  GtkWidget *entry; /* (nullable): until it has been opened */
  /* plain */
  gint64 id;
};

G_DEFINE_FINAL_TYPE (HetuSavedMenu, hetu_saved_menu, GTK_TYPE_WIDGET)

static void
rename_chart (HetuSavedMenu *self)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  hetu_session_rename_chart (self->session,
                             self->id,
                             gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
delete_chart (HetuSavedMenu *self)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  hetu_session_delete_chart (self->session, self->id);
}

static GtkWidget *
add_button (HetuSavedMenu *self, GtkWidget *box, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_hexpand (button, TRUE);
  g_signal_connect_swapped (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static void
fill_popover (GtkMenuButton *button, gpointer data)
{
  HetuSavedMenu *self = data;

  if (self->entry == NULL)
    {
      GtkWidget *popover = gtk_popover_new ();
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
      GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

      self->entry = gtk_entry_new ();
      gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 28);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _ ("Name of the chart"),
                                      -1);
      g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (rename_chart), self);
      gtk_box_append (GTK_BOX (box), self->entry);
      add_button (self, buttons, _ ("Rename"), G_CALLBACK (rename_chart));
      gtk_widget_add_css_class (add_button (self, buttons, _ ("Delete"), G_CALLBACK (delete_chart)),
                                "destructive-action");
      gtk_box_append (GTK_BOX (box), buttons);
      gtk_popover_set_child (GTK_POPOVER (popover), box);
      gtk_widget_add_css_class (popover, "hetu");
      gtk_menu_button_set_popover (button, popover);
    }
  gtk_editable_set_text (GTK_EDITABLE (self->entry), self->name != NULL ? self->name : "");
}

static void
hetu_saved_menu_dispose (GObject *object)
{
  HetuSavedMenu *self = HETU_SAVED_MENU (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->session);
  g_clear_pointer (&self->name, g_free);
  G_OBJECT_CLASS (hetu_saved_menu_parent_class)->dispose (object);
}

static void
hetu_saved_menu_class_init (HetuSavedMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hetu_saved_menu_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
hetu_saved_menu_init (HetuSavedMenu *self)
{
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "hetu-more-symbolic");
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (self->button), FALSE);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), fill_popover, self, NULL);
  gtk_widget_set_tooltip_text (self->button, _ ("Rename or delete"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Rename or delete"),
                                  -1);
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

GtkWidget *
hetu_saved_menu_new (void)
{
  return g_object_new (HETU_TYPE_SAVED_MENU, NULL);
}

void
hetu_saved_menu_set_chart (HetuSavedMenu *self, HetuSession *session, gint64 id, const char *name)
{
  g_return_if_fail (HETU_IS_SAVED_MENU (self));
  g_set_object (&self->session, session);
  self->id = id;
  g_free (self->name);
  self->name = g_strdup (name);
}

void
hetu_saved_menu_open (HetuSavedMenu *self)
{
  g_return_if_fail (HETU_IS_SAVED_MENU (self));
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->button));
}
