/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/xlsx.h"
#include "figure/extract.h"
#include "store/history.h"

/* What the sheets of a workbook of figures share; private to app/figure. */

typedef struct
{
  const char *zh, *en;
  double least, most; /* widths, halves of a 汉字 */
} HetuExtractColumn;

/**
 * hetu_extract_put_heads:
 * @columns: (array length=n_columns)
 *
 * Sets the widths of a sheet's columns, and their heads in its first row.
 */
void hetu_extract_put_heads (HetuSheet *sheet,
                             const HetuExtractColumn *columns,
                             guint n_columns,
                             HetuLanguage language);

/**
 * hetu_extract_fill_series:
 * @sheet: (nullable): empty
 * @statements: (element-type HetuObservation): as hetu_query_statements() sorts them
 *
 * Writes a table for each series of outturns, and a chart beside it.
 *
 * Returns: how many there are
 */
guint hetu_extract_fill_series (HetuSheet *sheet,
                                HetuStore *store,
                                const GArray *statements,
                                HetuLanguage language);

/**
 * hetu_extract_count_withdrawn:
 * @events: (element-type HetuEvent)
 *
 * Returns: how many of them are withdrawals
 */
guint hetu_extract_count_withdrawn (const GArray *events);

/**
 * hetu_extract_fill_withdrawn:
 * @sheet: (nullable): empty
 * @events: (element-type HetuEvent)
 *
 * Writes the withdrawals among @events, a row each.
 */
void hetu_extract_fill_withdrawn (HetuSheet *sheet,
                                  HetuStore *store,
                                  const GArray *events,
                                  HetuLanguage language);

/**
 * hetu_extract_put_more_heads:
 * @column: the first
 *
 * Heads the columns that most figures do not need and that tell the rest: indicator id, words, what a rank or a difference is of,
 * deadline, place in the document, and of targets what is set beside their numbers.
 *
 * Returns: how many they are
 */
guint hetu_extract_put_more_heads (HetuSheet *sheet, guint column, HetuLanguage language);

/**
 * hetu_extract_put_more:
 * @column: the first
 * @order: in which it was told
 *
 * Returns: whether the cells of these columns could be filled. Errors of the store.
 */
gboolean hetu_extract_put_more (HetuSheet *sheet,
                                guint row,
                                guint column,
                                HetuStore *store,
                                const HetuObservation *one,
                                guint order,
                                HetuLanguage language,
                                GError **error);
