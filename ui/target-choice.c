/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A choice among the filters: a toggle button, so that the keyboard and screen readers know it; words are set in place, so that
 * the focus stays where it is when counts change. */
#include "ui/target-choice.h"

#include <glib/gi18n.h>

static GtkWidget *
get_box (GtkWidget *self)
{
  return gtk_button_get_child (GTK_BUTTON (self));
}

static GtkLabel *
get_count (GtkWidget *self)
{
  return GTK_LABEL (gtk_widget_get_last_child (get_box (self)));
}

static GtkLabel *
get_label (GtkWidget *self)
{
  return GTK_LABEL (gtk_widget_get_prev_sibling (GTK_WIDGET (get_count (self))));
}

GtkWidget *
hetu_target_choice_new (const char *action, const char *word, GtkWidget *glyph, const char *label)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *words = gtk_label_new (label);
  GtkWidget *count = gtk_label_new (NULL);

  gtk_widget_set_valign (glyph, GTK_ALIGN_CENTER);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_add_css_class (words, "detail");
  gtk_widget_add_css_class (count, "numbers");
  gtk_widget_add_css_class (count, "detail");
  gtk_box_append (GTK_BOX (box), glyph);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), count);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "choice");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", word);
  return button;
}

static void
name (GtkWidget *self)
{
  g_autofree char *text = g_strdup_printf ("%s, %s",
                                           gtk_label_get_label (get_label (self)),
                                           gtk_label_get_label (get_count (self)));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

void
hetu_target_choice_set_count (GtkWidget *self, guint count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);

  gtk_label_set_label (get_count (self), text);
  name (self);
}

void
hetu_target_choice_set_label (GtkWidget *self, const char *label, gboolean off)
{
  /* Translators: a rule that is switched off: “连续 2 次走差（关）” */
  g_autofree char *text = off ? g_strdup_printf (_ ("%s (off)"), label) : g_strdup (label);

  gtk_label_set_label (get_label (self), text);
  if (off)
    gtk_widget_add_css_class (get_box (self), "faint");
  else
    gtk_widget_remove_css_class (get_box (self), "faint");
  name (self);
}
