/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Tables of words and numbers: a column view whose cells are labels. */

typedef struct
{
  const char *title; /* msgid */
  gboolean number;   /* stands at the right */
  gboolean
      expands; /* takes what room is left; what does not fit is cut, and told when pointed at */
} HetuTextColumn;

/**
 * HetuCellText:
 * @row: an item of the model
 * @column: its index
 * @bold: (out): whether the row stands out; %FALSE unless set
 *
 * Returns: (transfer none) (nullable): what the cell says
 */
typedef const char *(*HetuCellText) (gpointer row, guint column, gboolean *bold);

/**
 * hetu_text_columns_new:
 * @rows: what is shown
 * @columns: (array length=n_columns): lives as long as the view
 *
 * Returns: (transfer floating): a GtkColumnView with one selected row
 */
GtkWidget *hetu_text_columns_new (GListModel *rows,
                                  const HetuTextColumn *columns,
                                  guint n_columns,
                                  HetuCellText text);
