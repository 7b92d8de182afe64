/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Rows of list views. Callbacks are those of GtkSignalListItemFactory: (factory, list item, @data). */

/**
 * hetu_list_rows_new:
 * @unbind: (nullable): what a row listens to is let go of
 * @data: lives as long as the view
 *
 * Returns: (transfer full): a factory of rows
 */
GtkListItemFactory *
hetu_list_rows_new (GCallback setup, GCallback bind, GCallback unbind, gpointer data);

/**
 * hetu_list_rows_show:
 * @model: (transfer none): what @list shows from now on
 * @rows: (transfer full): how
 */
void hetu_list_rows_show (GtkListView *list, GtkSelectionModel *model, GtkListItemFactory *rows);

/**
 * hetu_list_rows_replace:
 * @items: (element-type GObject): what @list holds from now on; it takes references of its own
 */
void hetu_list_rows_replace (GListStore *list, const GPtrArray *items);

/**
 * hetu_list_rows_clear_search:
 *
 * The first Escape in a search shows all rows again; what the next one does is up to who has them.
 *
 * Returns: whether something was sought
 */
gboolean hetu_list_rows_clear_search (GtkEditable *search);
