/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/**
 * hetu_cell_label_new:
 * @width: characters; 0: what the column has
 * @slack: what it may take beyond @width where its words are long, characters
 *
 * Returns: (transfer none): a label for a cell of a table, from the left; what it cuts is told by a tooltip
 */
GtkWidget *hetu_cell_label_new (int width, int slack);

/**
 * hetu_cell_column_new:
 * @title: translated
 * @setup: of the factory, with @data first
 * @bind: of the factory, with @data first
 * @compare: of the items, with @data last
 * @expand: whether it takes what is left; else a person may resize it
 *
 * Returns: (transfer full): a column that sorts by its heading
 */
GtkColumnViewColumn *hetu_cell_column_new (const char *title,
                                           GCallback setup,
                                           GCallback bind,
                                           GCompareDataFunc compare,
                                           gpointer data,
                                           gboolean expand);
