/* SPDX-License-Identifier: GPL-3.0-or-later */
/* List rows: one way to make them and to show them. */
#include "ui/list-rows.h"

GtkListItemFactory *
hetu_list_rows_new (GCallback setup, GCallback bind, GCallback unbind, gpointer data)
{
  GtkListItemFactory *rows = gtk_signal_list_item_factory_new ();

  g_signal_connect (rows, "setup", setup, data);
  g_signal_connect (rows, "bind", bind, data);
  if (unbind != NULL)
    g_signal_connect (rows, "unbind", unbind, data);
  return rows;
}

void
hetu_list_rows_show (GtkListView *list, GtkSelectionModel *model, GtkListItemFactory *rows)
{
  gtk_list_view_set_factory (list, rows);
  gtk_list_view_set_model (list, model);
  g_object_unref (rows);
}

void
hetu_list_rows_replace (GListStore *list, const GPtrArray *items)
{
  g_list_store_splice (list,
                       0,
                       g_list_model_get_n_items (G_LIST_MODEL (list)),
                       items->pdata,
                       items->len);
}

gboolean
hetu_list_rows_clear_search (GtkEditable *search)
{
  g_return_val_if_fail (GTK_IS_EDITABLE (search), FALSE);

  if (*gtk_editable_get_text (search) == '\0')
    return FALSE;
  gtk_editable_set_text (search, "");
  return TRUE;
}
