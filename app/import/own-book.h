/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/grid.h"

/* Workbooks that the program wrote, and a person may have changed. Private to app/import. */

/**
 * hetu_import_is_own_book:
 *
 * Returns: whether @book has a sheet of figures as the program writes it, told by its heads
 */
gboolean hetu_import_is_own_book (const HetuBook *book);

/**
 * hetu_import_own_to_parts:
 * @book: such one
 *
 * Columns may have been moved, empty rows are passed over, sheets may be lacking. Figures that were withdrawn come with the others.
 *
 * Returns: (transfer full) (element-type HetuImportPart): its sheets in the tidy layout, in the order in which they are read.
 *   %HETU_ERROR_INPUT: a word that is none of the column's, or a column that is lacking, with its cell.
 */
GPtrArray *hetu_import_own_to_parts (HetuBook *book, GError **error);
