/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sheet-word.h"

/* The sheets beside that of figures, each a table of the tidy kind: what a store holds beyond figures. One list serves whoever writes them
 * and whoever reads them. */

typedef enum
{
  HETU_SHEET_INDICATORS, /* in the order in which they are read: what is named stands before what names it */
  HETU_SHEET_DISTRICTS,
  HETU_SHEET_SOURCES,
  HETU_SHEET_WITHDRAWN, /* of these rows, of figures too, the withdrawal itself */
  HETU_SHEET_DECISIONS,
  HETU_SHEET_ADJUSTMENTS, /* of targets */
  HETU_SHEET_NOTES,
  HETU_SHEET_EVENTS,
  HETU_SHEET_MILESTONES,
  HETU_SHEET_OWNERS,
  HETU_SHEET_FINDINGS,
  HETU_SHEET_GROUPS,
  HETU_SHEET_CHARTS,
  HETU_N_SHEET_TABLES,
} HetuSheetTable;

/**
 * hetu_sheet_table_get_name:
 *
 * Returns: (transfer none): of the sheet's tab
 */
const char *hetu_sheet_table_get_name (HetuSheetTable table, HetuLanguage language);

/**
 * hetu_sheet_table_get_columns:
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): its columns, as they stand. Those of withdrawals stand among those of
 *   hetu_sheet_columns(), but for the last three.
 */
const HetuSheetColumn *hetu_sheet_table_get_columns (HetuSheetTable table, gsize *n);
