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

/* A column of a table. */
typedef struct
{
  const char *title; /* msgid */
  int width;         /* characters; 0: what is left; else a person may resize it */
} HetuCellColumn;

/**
 * hetu_cell_columns_add:
 * @columns: (array length=n_columns): added in this order; each sorts by its heading
 * @setup: of the factory, with the index of the column first
 * @bind: of the factory, with the index of the column first
 * @compare: of the items, with the index of the column last
 */
void hetu_cell_columns_add (GtkColumnView *view,
                            const HetuCellColumn *columns,
                            guint n_columns,
                            GCallback setup,
                            GCallback bind,
                            GCompareDataFunc compare);
