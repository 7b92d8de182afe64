/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figure/extract-file.h"

/**
 * hetu_extract_encode:
 * @query: which figures
 * @watch: (nullable): counts the rows of the first sheet
 *
 * Makes a workbook of figures: a sheet of statements with typed cells, the chosen ones marked; a sheet of series, a table and a
 * chart bound to it for each indicator, measure and grain of which a place has more than one period; where there are any, what was
 * withdrawn; sources; notes, with the day as of which the figures are; and each table of model/sheet-table.h that has rows. Charts are at
 * most 40, of at most 20 places each: what is beyond is on the first sheet alone. Read into another store of the same catalogue all of it
 * is there, but for the journal.
 *
 * Returns: (transfer full): the file's bytes, the same for the same store. %HETU_ERROR_DATA: no figure matches;
 *   %HETU_ERROR_OUTPUT: see hetu_workbook_end(); %HETU_ERROR_CANCELLED; errors of the store.
 */
GBytes *hetu_extract_encode (HetuStore *store,
                             const HetuQuery *query,
                             HetuLanguage language,
                             const HetuExtractWatch *watch,
                             GError **error);
