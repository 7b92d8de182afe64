/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/xlsx.h"
#include "figure/extract.h"
#include "store/history.h"

/* What the sheets of a workbook of figures share; private to app/figure. */

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
