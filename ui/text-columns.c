/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text columns: the labels of a table's cells, filled from what its rows say. */
#include "ui/text-columns.h"

#include <glib/gi18n.h>

/* What a factory knows of its column. */
typedef struct
{
  const HetuTextColumn *column; /* borrowed */
  guint index;
  HetuCellText text;
} Source;

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  const Source *source = data;
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), source->column->number ? 1 : 0);
  if (source->column->expands)
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (list_item, label);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  const Source *source = data;
  GtkWidget *label = gtk_list_item_get_child (list_item);
  gboolean bold = FALSE;
  const char *text = source->text (gtk_list_item_get_item (list_item), source->index, &bold);

  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  if (source->column->expands)
    gtk_widget_set_tooltip_text (label, text);
  if (bold)
    gtk_widget_add_css_class (label, "heading");
  else
    gtk_widget_remove_css_class (label, "heading");
}

static void
free_source (gpointer data, GClosure *closure)
{
  g_free (data);
}

static void
add_column (GtkColumnView *view, const HetuTextColumn *column, guint index, HetuCellText text)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Source *source = g_new (Source, 1);
  g_autoptr (GtkColumnViewColumn) made = NULL;

  *source = (Source){ column, index, text };
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), source);
  g_signal_connect_data (factory, "bind", G_CALLBACK (on_bind), source, free_source, 0);
  made = gtk_column_view_column_new (_ (column->title), factory);
  gtk_column_view_column_set_resizable (made, TRUE);
  gtk_column_view_column_set_expand (made, column->expands);
  gtk_column_view_append_column (view, made);
}

GtkWidget *
hetu_text_columns_new (GListModel *rows,
                       const HetuTextColumn *columns,
                       guint n_columns,
                       HetuCellText text)
{
  GtkWidget *view =
      gtk_column_view_new (GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (rows))));

  for (guint i = 0; i < n_columns; i++)
    add_column (GTK_COLUMN_VIEW (view), &columns[i], i, text);
  gtk_column_view_set_show_row_separators (GTK_COLUMN_VIEW (view), TRUE);
  gtk_widget_add_css_class (view, "figures");
  return view;
}
