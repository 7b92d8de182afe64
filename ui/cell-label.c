/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells and columns that tables of the window share: a label that tells what it had to cut, a column that sorts by its heading. */
#include "ui/cell-label.h"

#include <glib/gi18n.h>

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

static GtkColumnViewColumn *
make_column (const HetuCellColumn *column,
             GCallback setup,
             GCallback bind,
             GCompareDataFunc compare,
             gpointer index)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *made = gtk_column_view_column_new (_ (column->title), factory);
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare, index, NULL));

  g_signal_connect_swapped (factory, "setup", setup, index);
  g_signal_connect_swapped (factory, "bind", bind, index);
  gtk_column_view_column_set_sorter (made, sorter);
  gtk_column_view_column_set_resizable (made, column->width > 0);
  gtk_column_view_column_set_expand (made, column->width == 0);
  return made;
}

void
hetu_cell_columns_add (GtkColumnView *view,
                       const HetuCellColumn *columns,
                       guint n_columns,
                       GCallback setup,
                       GCallback bind,
                       GCompareDataFunc compare)
{
  for (guint i = 0; i < n_columns; i++)
    {
      g_autoptr (GtkColumnViewColumn) made =
          make_column (&columns[i], setup, bind, compare, GUINT_TO_POINTER (i));

      gtk_column_view_append_column (view, made);
    }
}
