/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sheet-table.h"
#include "store/query.h"
#include "table.h"

/* What a store holds beyond figures, as the tables of model/sheet-table.h. Private to app/figure. */

typedef struct
{
  HetuStore *store;       /* borrowed */
  const HetuQuery *query; /* borrowed: which figures are written */
  const GArray *told;     /* (borrowed) (element-type HetuObservation): they, withdrawn ones too */
} HetuRecordScope;

/**
 * hetu_record_table_new:
 * @table: not %HETU_SHEET_SOURCES
 *
 * Of withdrawals, decisions, adjustments and owners those of the figures; of notes those that touch one, or all where the figures are of
 * every indicator and place; of milestones those of the places, unless the figures are of chosen indicators or measures. What is known as
 * of a day is as of it. Known findings, groups and saved charts are of the store as it is: they go with all of it alone.
 *
 * Returns: (transfer full): a row each, in the tidy layout's words; %NULL on error
 */
HetuTable *
hetu_record_table_new (const HetuRecordScope *scope, HetuSheetTable table, GError **error);
