/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells and columns that tables of the window share: a label that tells what it had to cut, a column that sorts by its heading. */
#include "ui/cell-label.h"

/* The whole of what is cut; a tooltip that repeats what is read covers other rows. */
static gboolean
on_query_tooltip (GtkWidget *label, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_label (GTK_LABEL (label)));
  return TRUE;
}

GtkWidget *
hetu_cell_label_new (int width, int slack)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (width > 0)
    {
      gtk_label_set_width_chars (GTK_LABEL (label), width);
      gtk_label_set_max_width_chars (GTK_LABEL (label), width + slack);
    }
  gtk_widget_set_has_tooltip (label, TRUE);
  g_signal_connect (label, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
  return label;
}

GtkColumnViewColumn *
hetu_cell_column_new (const char *title,
                      GCallback setup,
                      GCallback bind,
                      GCompareDataFunc compare,
                      gpointer data,
                      gboolean expand)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column = gtk_column_view_column_new (title, factory);
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare, data, NULL));

  g_signal_connect_swapped (factory, "setup", setup, data);
  g_signal_connect_swapped (factory, "bind", bind, data);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_resizable (column, !expand);
  gtk_column_view_column_set_expand (column, expand);
  return column;
}
