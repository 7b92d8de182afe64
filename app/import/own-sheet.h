/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/grid.h"
#include "import/part.h"
#include "model/sheet-word.h"

/* A sheet of the program's own workbooks, turned into the tidy layout. Private to app/import. */

/* The documents that the other sheets cite as [1], [2] … */
typedef struct
{
  const HetuGrid *sheet; /* (nullable) */
  GHashTable *rows;      /* (owned): mark → row */
} HetuOwnSources;

typedef struct _HetuOwnSheet HetuOwnSheet;

/**
 * hetu_own_sheet_find_head:
 * @grid: (nullable)
 *
 * Returns: the column headed so, in either language; −1
 */
int hetu_own_sheet_find_head (const HetuGrid *grid, const char *zh, const char *en);

/**
 * hetu_own_sheet_new:
 * @book: is kept
 * @columns: (array length=n_columns): static
 * @left_out: (nullable): a column of the tidy layout that is not read
 *
 * Returns: (transfer full): a reader of @grid
 */
HetuOwnSheet *hetu_own_sheet_new (HetuBook *book,
                                  const HetuGrid *grid,
                                  const HetuSheetColumn *columns,
                                  gsize n_columns,
                                  const char *left_out);

/**
 * hetu_own_sheet_free:
 *
 * Frees @self.
 */
void hetu_own_sheet_free (HetuOwnSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuOwnSheet, hetu_own_sheet_free)

/**
 * hetu_own_sheet_is_empty:
 *
 * Returns: whether no row has anything in a column that is read
 */
gboolean hetu_own_sheet_is_empty (const HetuOwnSheet *self);

/**
 * hetu_own_sheets_to_part:
 * @sheets: (transfer full) (element-type HetuOwnSheet): of the same columns: their rows are put together
 * @kind: what they tell
 * @sources: what they cite
 * @has_sources: whether title, date and kind of the document are told with each row
 *
 * Rows are sorted by the order of telling, where the sheets have it; those that a person added come last.
 *
 * Returns: (transfer full): %HETU_ERROR_INPUT: a word that is none of the column's, or a column that @kind needs is lacking, with its
 *   cell.
 */
HetuImportPart *hetu_own_sheets_to_part (GPtrArray *sheets,
                                         const HetuImportKind *kind,
                                         const HetuOwnSources *sources,
                                         gboolean has_sources,
                                         GError **error);
