/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/word-table.h"

#include <gtk/gtk.h>

/* Tables of words and numbers: a column view whose cells are labels. */

typedef struct
{
  const char *title; /* msgid */
  gboolean number;   /* stands at the right */
  gboolean
      expands; /* takes what room is left; what does not fit is cut, and told when pointed at */
} HetuTextColumn;

/* A line of such a table. */
#define HETU_TYPE_TEXT_ROW (hetu_text_row_get_type ())
G_DECLARE_FINAL_TYPE (HetuTextRow, hetu_text_row, HETU, TEXT_ROW, GObject)

/**
 * hetu_text_row_new:
 * @statement: that the line is of; 0: none
 * @bold: whether it stands out
 *
 * Returns: (transfer full): a line of @n_columns empty cells
 */
HetuTextRow *hetu_text_row_new (guint n_columns, gint64 statement, gboolean bold);

/**
 * hetu_text_row_take:
 * @words: (transfer full) (nullable): what the cell of @column says
 */
void hetu_text_row_take (HetuTextRow *self, guint column, char *words);

/**
 * hetu_text_row_get:
 *
 * Returns: (transfer none) (nullable): the words of a cell
 */
const char *hetu_text_row_get (HetuTextRow *self, guint column);

/**
 * hetu_text_row_get_statement:
 *
 * Returns: the statement that the line is of; 0: none
 */
gint64 hetu_text_row_get_statement (HetuTextRow *self);

/**
 * hetu_text_columns_new:
 * @rows: (element-type HetuTextRow): what is shown
 * @columns: (array length=n_columns): lives as long as the view
 *
 * Returns: (transfer floating): a GtkColumnView with one selected row
 */
GtkWidget *hetu_text_columns_new (GListModel *rows, const HetuTextColumn *columns, guint n_columns);

/**
 * hetu_text_columns_to_table:
 * @caption: (nullable)
 *
 * Returns: (transfer full): heads and lines, as they are seen
 */
HetuWordTable *hetu_text_columns_to_table (GListModel *rows,
                                           const HetuTextColumn *columns,
                                           guint n_columns,
                                           const char *caption,
                                           HetuLanguage language);
