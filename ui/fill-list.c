/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of what a template leaves out: its columns, and what they show. */
#include "ui/fill-list.h"

#include "ui/cell-label.h"

#include <glib/gi18n.h>

#define SLACK 4 /* what a column may take beyond its width, characters */

static const HetuCellColumn columns[HETU_N_FILL_ITEM_COLUMNS] = {
  [HETU_FILL_ITEM_STATE] = { N_ ("State"), 10 },   [HETU_FILL_ITEM_TEXT] = { N_ ("Text"), 0 },
  [HETU_FILL_ITEM_OF] = { N_ ("Of"), 18 },         [HETU_FILL_ITEM_REASON] = { N_ ("Remark"), 28 },
  [HETU_FILL_ITEM_SOURCE] = { N_ ("Source"), 26 },
};

static void
on_setup (gpointer column, GtkListItem *cell)
{
  HetuFillItemColumn which = GPOINTER_TO_UINT (column);
  GtkWidget *label = hetu_cell_label_new (columns[which].width, SLACK);

  /* The figure stands at the end of its words. */
  if (which == HETU_FILL_ITEM_TEXT)
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_START);
  gtk_list_item_set_child (cell, label);
}

static void
on_bind (gpointer column, GtkListItem *cell)
{
  GtkWidget *label = gtk_list_item_get_child (cell);
  HetuFillItem *item = gtk_list_item_get_item (cell);
  HetuFillState state = hetu_fill_item_get_state (item);

  gtk_label_set_label (GTK_LABEL (label),
                       hetu_fill_item_get_text (item, GPOINTER_TO_UINT (column)));
  if (state == HETU_FILL_UNKNOWN || state == HETU_FILL_NO_FIGURE)
    gtk_widget_add_css_class (label, "quiet");
  else
    gtk_widget_remove_css_class (label, "quiet");
}

static int
compare (gconstpointer a, gconstpointer b, gpointer column)
{
  return hetu_fill_item_compare ((HetuFillItem *) a, (HetuFillItem *) b, GPOINTER_TO_UINT (column));
}

GtkSingleSelection *
hetu_fill_list_set_up (GtkColumnView *view, GListModel *items, GtkFilter *filter)
{
  GtkFilterListModel *filtered =
      gtk_filter_list_model_new (g_object_ref (items), g_object_ref (filter));
  GtkSortListModel *sorted;
  GtkSingleSelection *selection;

  hetu_cell_columns_add (view,
                         columns,
                         HETU_N_FILL_ITEM_COLUMNS,
                         G_CALLBACK (on_setup),
                         G_CALLBACK (on_bind),
                         compare);
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered),
                                    g_object_ref (gtk_column_view_get_sorter (view)));
  selection = gtk_single_selection_new (G_LIST_MODEL (sorted));
  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_column_view_set_model (view, GTK_SELECTION_MODEL (selection));
  return selection;
}
