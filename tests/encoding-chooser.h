/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Choosing in a list what a text is written in. */
#pragma once

#include <gtk/gtk.h>

static inline void
choose_encoding (GtkWidget *list, const char *name)
{
  GListModel *names = gtk_drop_down_get_model (GTK_DROP_DOWN (list));

  for (guint i = 0; i < g_list_model_get_n_items (names); i++)
    {
      g_autoptr (GtkStringObject) one = g_list_model_get_item (names, i);

      if (!g_str_equal (gtk_string_object_get_string (one), name))
        continue;
      gtk_drop_down_set_selected (GTK_DROP_DOWN (list), i);
      return;
    }
  g_assert_not_reached ();
}
