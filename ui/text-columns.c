/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text columns: the labels of a table's cells, filled from what its rows say. */
#include "ui/text-columns.h"

#include <glib/gi18n.h>

struct _HetuTextRow
{
  GObject parent_instance;
  GPtrArray *cells; /* owned (element-type utf8): %NULL: empty */
  gint64 statement;
  gboolean bold;
};

G_DEFINE_FINAL_TYPE (HetuTextRow, hetu_text_row, G_TYPE_OBJECT)

/* What a factory knows of its column. */
typedef struct
{
  const HetuTextColumn *column; /* borrowed */
  guint index;
} Source;

/* ---- rows */

static void
hetu_text_row_finalize (GObject *object)
{
  g_ptr_array_unref (HETU_TEXT_ROW (object)->cells);
  G_OBJECT_CLASS (hetu_text_row_parent_class)->finalize (object);
}

static void
hetu_text_row_class_init (HetuTextRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hetu_text_row_finalize;
}

static void
hetu_text_row_init (HetuTextRow *self)
{
  self->cells = g_ptr_array_new_with_free_func (g_free);
}

HetuTextRow *
hetu_text_row_new (guint n_columns, gint64 statement, gboolean bold)
{
  HetuTextRow *self = g_object_new (HETU_TYPE_TEXT_ROW, NULL);

  g_ptr_array_set_size (self->cells, (int) n_columns);
  self->statement = statement;
  self->bold = bold;
  return self;
}

void
hetu_text_row_take (HetuTextRow *self, guint column, char *words)
{
  g_return_if_fail (HETU_IS_TEXT_ROW (self) && column < self->cells->len);
  g_free (self->cells->pdata[column]);
  self->cells->pdata[column] = words;
}

const char *
hetu_text_row_get (HetuTextRow *self, guint column)
{
  g_return_val_if_fail (HETU_IS_TEXT_ROW (self) && column < self->cells->len, NULL);
  return self->cells->pdata[column];
}

gint64
hetu_text_row_get_statement (HetuTextRow *self)
{
  g_return_val_if_fail (HETU_IS_TEXT_ROW (self), 0);
  return self->statement;
}

/* ---- columns */

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
  HetuTextRow *row = gtk_list_item_get_item (list_item);
  const char *text = row->cells->pdata[source->index];

  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  if (source->column->expands)
    gtk_widget_set_tooltip_text (label, text);
  if (row->bold)
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
add_column (GtkColumnView *view, const HetuTextColumn *column, guint index)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Source *source = g_new (Source, 1);
  g_autoptr (GtkColumnViewColumn) made = NULL;

  *source = (Source){ column, index };
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), source);
  g_signal_connect_data (factory, "bind", G_CALLBACK (on_bind), source, free_source, 0);
  made = gtk_column_view_column_new (_ (column->title), factory);
  gtk_column_view_column_set_resizable (made, TRUE);
  gtk_column_view_column_set_expand (made, column->expands);
  gtk_column_view_append_column (view, made);
}

GtkWidget *
hetu_text_columns_new (GListModel *rows, const HetuTextColumn *columns, guint n_columns)
{
  GtkWidget *view =
      gtk_column_view_new (GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (rows))));

  for (guint i = 0; i < n_columns; i++)
    add_column (GTK_COLUMN_VIEW (view), &columns[i], i);
  gtk_column_view_set_show_row_separators (GTK_COLUMN_VIEW (view), TRUE);
  gtk_widget_add_css_class (view, "figures");
  return view;
}

HetuWordTable *
hetu_text_columns_to_table (GListModel *rows,
                            const HetuTextColumn *columns,
                            guint n_columns,
                            const char *caption,
                            HetuLanguage language)
{
  HetuWordTable *table = hetu_word_table_new (caption, NULL, language);

  for (guint i = 0; i < n_columns; i++)
    hetu_word_table_add_column (table, _ (columns[i].title), columns[i].number);
  for (guint row = 0; row < g_list_model_get_n_items (rows); row++)
    {
      g_autoptr (HetuTextRow) line = g_list_model_get_item (rows, row);

      for (guint i = 0; i < n_columns; i++)
        hetu_word_table_add_cell (table, line->cells->pdata[i], NULL);
      hetu_word_table_end_row (table);
    }
  return table;
}
