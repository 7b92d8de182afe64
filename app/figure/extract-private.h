/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/xlsx.h"
#include "figure/extract.h"
#include "model/sheet-table.h"
#include "table.h"

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

/* The documents that a workbook cites, as [1], [2] … in the order of citing. */
typedef struct
{
  HetuStore *store; /* borrowed */
  HetuLanguage language;
  GArray *sources;    /* (owned) (element-type gint32): numbers of those cited */
  GHashTable *places; /* (owned): number → place, from 1 */
  GHashTable *ids;    /* (owned): id → number */
} HetuCitations;

/**
 * hetu_citations_init:
 *
 * Sets @self to no citation.
 */
void hetu_citations_init (HetuCitations *self, HetuStore *store, HetuLanguage language);

/**
 * hetu_citations_clear:
 *
 * Frees what @self owns.
 */
void hetu_citations_clear (HetuCitations *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HetuCitations, hetu_citations_clear)

/**
 * hetu_citations_put:
 * @source: the store's integer; 0: an empty cell
 *
 * Writes “[3]”, with a link to the row of the sheet of sources.
 */
void
hetu_citations_put (HetuCitations *self, HetuSheet *sheet, guint row, guint column, gint32 source);

/**
 * hetu_citations_fill:
 * @sheet: (nullable): empty
 *
 * Writes the sheet of sources: row n has the source [n].
 */
void hetu_citations_fill (const HetuCitations *self, HetuSheet *sheet);

/**
 * hetu_extract_put_number:
 *
 * Writes a number with its decimals.
 */
void hetu_extract_put_number (HetuSheet *sheet,
                              guint row,
                              guint column,
                              HetuDecimal value,
                              HetuLanguage language);

/**
 * hetu_extract_fill_table:
 * @sheet: (nullable): empty
 * @table: of the columns of @what, in the words of the tidy layout
 * @remark: (nullable): told in a row before the others
 *
 * Writes heads and rows in the words of the workbook's language.
 */
void hetu_extract_fill_table (HetuCitations *citations,
                              HetuSheet *sheet,
                              HetuSheetTable what,
                              const HetuTable *table,
                              const char *remark);

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
 * @corrects: whether it corrects what its source told before it
 *
 * Returns: whether the cells of these columns could be filled. Errors of the store.
 */
gboolean hetu_extract_put_more (HetuSheet *sheet,
                                guint row,
                                guint column,
                                HetuStore *store,
                                const HetuObservation *one,
                                guint order,
                                gboolean corrects,
                                HetuLanguage language,
                                GError **error);
