/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys of a review: single letters, which count only where nothing is being typed. GTK 4.8 cannot add to a shortcuts window in code, so that
 * its description is written as builder text. */
#include "ui/review-keys.h"

#include <glib/gi18n.h>

static const HetuReviewKey keys[] = {
  { "review.accept", "a", "A", N_ ("Accept"), FALSE },
  { "review.edit", "e", "E", N_ ("Edit"), FALSE },
  { "review.reject", "x", "X", N_ ("Reject"), FALSE },
  { "review.next", "j", "J", N_ ("Next"), TRUE },
  { "review.previous", "k", "K", N_ ("Previous"), TRUE },
  { "review.doubtful", "n", "N", N_ ("Next doubtful one"), TRUE },
  { "review.section", "<Shift>a", "Shift A", N_ ("Accept all ≥ 95%"), TRUE },
  { "review.undo", "z <Control>z", "Z", N_ ("Undo"), TRUE },
  { "review.redo", "<Shift>z <Control><Shift>z", "Shift Z", N_ ("Redo"), FALSE },
  { "review.centre", "space", "Space", N_ ("Find in the text"), TRUE },
  { "review.jump", "g", "G", N_ ("Go to"), TRUE },
  { "review.keys", "question", "?", N_ ("Keys"), TRUE },
  { "review.keep", "<Control>s", "Ctrl S", N_ ("Keep as draft"), FALSE },
  { "review.enter", "<Control>Return", "Ctrl ↵", N_ ("Enter into the store"), FALSE },
};

const HetuReviewKey *
hetu_review_keys_list (gsize *n)
{
  *n = G_N_ELEMENTS (keys);
  return keys;
}

static gboolean
matches (const char *accelerators, guint keyval, GdkModifierType state)
{
  g_auto (GStrv) all = g_strsplit (accelerators, " ", -1);

  for (guint i = 0; all[i] != NULL; i++)
    {
      guint wanted = 0;
      GdkModifierType mask = 0;

      gtk_accelerator_parse (all[i], &wanted, &mask);
      if (wanted == GDK_KEY_question)
        state &= ~(guint) GDK_SHIFT_MASK;
      if (gdk_keyval_to_lower (keyval) == wanted && state == mask)
        return TRUE;
    }
  return FALSE;
}

const char *
hetu_review_keys_find (guint keyval, GdkModifierType state)
{
  state &= GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK;
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if (matches (keys[i].keys, keyval, state))
      return keys[i].action;
  return NULL;
}

GtkWidget *
hetu_review_keys_open (GtkWindow *parent)
{
  g_autoptr (GString) xml =
      g_string_new ("<interface><object class=\"GtkShortcutsWindow\" id=\"keys\">"
                    "<property name=\"modal\">1</property><child>"
                    "<object class=\"GtkShortcutsSection\">"
                    "<property name=\"section-name\">review</property><child>"
                    "<object class=\"GtkShortcutsGroup\">");
  g_autofree char *title =
      g_markup_printf_escaped ("<property name=\"title\">%s</property>", _ ("Review a Report"));
  g_autoptr (GtkBuilder) builder = NULL;
  GtkWidget *window = NULL;

  g_string_append (xml, title);
  for (gsize i = 0; i <= G_N_ELEMENTS (keys); i++)
    {
      gboolean last = i == G_N_ELEMENTS (keys);
      g_autofree char *row =
          g_markup_printf_escaped ("<child><object class=\"GtkShortcutsShortcut\"><property "
                                   "name=\"accelerator\">%s</property>"
                                   "<property name=\"title\">%s</property></object></child>",
                                   last ? "1...9" : keys[i].keys,
                                   last ? _ ("Take another reading") : _ (keys[i].label));

      g_string_append (xml, row);
    }
  g_string_append (xml, "</object></child></object></child></object></interface>");
  builder = gtk_builder_new_from_string (xml->str, -1);
  window = GTK_WIDGET (gtk_builder_get_object (builder, "keys"));
  gtk_widget_add_css_class (window, "hetu");
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}
