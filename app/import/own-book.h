/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/grid.h"

/* Workbooks that the program wrote, and a person may have changed. Private to app/import. */

/**
 * hetu_import_find_own_sheet:
 *
 * Returns: (transfer none) (nullable): the sheet of figures, told by its heads; %NULL: the workbook is no such one
 */
const HetuGrid *hetu_import_find_own_sheet (const HetuBook *book);

/**
 * hetu_import_own_to_tidy:
 * @sheet: that sheet
 *
 * Rows of figures that were withdrawn are passed over, and so are empty rows: all that stands is read. Columns may have been moved.
 *
 * Returns: (transfer full): the same in the tidy layout. %HETU_ERROR_INPUT: a word that is none of the sheet's, with its cell.
 */
GBytes *hetu_import_own_to_tidy (const HetuBook *book, const HetuGrid *sheet, GError **error);
