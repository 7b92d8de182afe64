/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Group menu: no dialog (U-5), and nothing is asked before a group is deleted, for undo brings it back. It is filled each time it
 * is opened. */
#include "ui/group-menu.h"

#include "store/group.h"

#include <glib/gi18n.h>

struct _HetuGroupMenu
{
  GtkWidget parent_instance;
  /* owned */
  HetuSession *session; /* (nullable) */
  /* borrowed: children */
  GtkWidget *button;
  GtkWidget *rows;
  GtkWidget *none;
  GtkWidget *entry;
};

G_DEFINE_FINAL_TYPE (HetuGroupMenu, hetu_group_menu, GTK_TYPE_WIDGET)

static gint64
get_id (GtkWidget *button)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "group"));
}

static void
on_group_clicked (GtkWidget *button, HetuGroupMenu *self)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  hetu_session_show_group (self->session, get_id (button));
}

static void
on_delete_clicked (GtkWidget *button, HetuGroupMenu *self)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  hetu_session_delete_group (self->session, get_id (button));
}

static void
on_save (HetuGroupMenu *self)
{
  g_autofree char *name = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  if (g_strstrip (name)[0] == '\0')
    {
      gtk_widget_grab_focus (self->entry);
      return;
    }
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  hetu_session_save_group (self->session, name);
}

static void
link_button (HetuGroupMenu *self, GtkWidget *button, gint64 id, GCallback callback)
{
  g_object_set_data (G_OBJECT (button), "group", GINT_TO_POINTER ((int) id));
  g_signal_connect_object (button, "clicked", callback, self, 0);
}

static GtkWidget *
make_row (HetuGroupMenu *self, const HetuDistrictGroup *group)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  g_autofree char *text =
      g_strdup_printf (ngettext ("%s · %u region", "%s · %u regions", group->codes->len),
                       group->name,
                       group->codes->len);
  GtkWidget *show = gtk_button_new_with_label (text);
  GtkWidget *delete = gtk_button_new_from_icon_name ("hetu-small-close-symbolic");
  g_autofree char *words = g_strdup_printf (_ ("Delete “%s”"), group->name);

  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (show))), 0);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (show))),
                           PANGO_ELLIPSIZE_END);
  gtk_button_set_has_frame (GTK_BUTTON (show), FALSE);
  gtk_button_set_has_frame (GTK_BUTTON (delete), FALSE);
  gtk_widget_set_hexpand (show, TRUE);
  gtk_widget_set_tooltip_text (delete, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (delete),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words,
                                  -1);
  link_button (self, show, group->id, G_CALLBACK (on_group_clicked));
  link_button (self, delete, group->id, G_CALLBACK (on_delete_clicked));
  gtk_box_append (GTK_BOX (row), show);
  gtk_box_append (GTK_BOX (row), delete);
  return row;
}

static void
fill (HetuGroupMenu *self)
{
  g_autoptr (GArray) groups =
      self->session != NULL ? hetu_session_list_groups (self->session) : NULL;
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), child);
  for (guint i = 0; groups != NULL && i < groups->len; i++)
    gtk_box_append (GTK_BOX (self->rows),
                    make_row (self, &g_array_index (groups, HetuDistrictGroup, i)));
  gtk_widget_set_visible (self->none, groups == NULL || groups->len == 0);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

/* ---- object */

static GtkWidget *
make_popover (HetuGroupMenu *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *save = gtk_button_new_with_label (_ ("Save"));

  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  self->none = gtk_label_new (_ ("No groups yet: name the regions in view to keep them"));
  gtk_label_set_wrap (GTK_LABEL (self->none), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->none), 30);
  gtk_label_set_xalign (GTK_LABEL (self->none), 0);
  gtk_widget_add_css_class (self->none, "quiet");
  self->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _ ("Name of the group"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Name of the group"),
                                  -1);
  gtk_widget_set_hexpand (self->entry, TRUE);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_save), self);
  g_signal_connect_swapped (save, "clicked", G_CALLBACK (on_save), self);
  gtk_widget_set_tooltip_text (save, _ ("Save the regions in view as a group"));
  gtk_box_append (GTK_BOX (line), self->entry);
  gtk_box_append (GTK_BOX (line), save);
  gtk_box_append (GTK_BOX (box), self->rows);
  gtk_box_append (GTK_BOX (box), self->none);
  gtk_box_append (GTK_BOX (box), line);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_widget_add_css_class (popover, "hetu");
  g_signal_connect_swapped (popover, "show", G_CALLBACK (fill), self);
  return popover;
}

static void
hetu_group_menu_dispose (GObject *object)
{
  HetuGroupMenu *self = HETU_GROUP_MENU (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (hetu_group_menu_parent_class)->dispose (object);
}

static void
hetu_group_menu_class_init (HetuGroupMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hetu_group_menu_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
hetu_group_menu_init (HetuGroupMenu *self)
{
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), _ ("My Groups"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), make_popover (self));
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

void
hetu_group_menu_set_session (HetuGroupMenu *self, HetuSession *session)
{
  g_return_if_fail (HETU_IS_GROUP_MENU (self));
  g_set_object (&self->session, session);
}
