/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/history.h"
#include "table.h"

/* 修订记录: what became of figures as rows that people and programs read: when, by which document and entry of the journal, from what
 * to what, by how much, and why. The command line, the window and its files share it. */

typedef enum
{
  HETU_REVISION_INDICATOR_ID,
  HETU_REVISION_INDICATOR,
  HETU_REVISION_REGION,
  HETU_REVISION_REGION_NAME,
  HETU_REVISION_PERIOD,
  HETU_REVISION_MEASURE,
  HETU_REVISION_KIND,
  HETU_REVISION_DAY,
  HETU_REVISION_EVENT,
  HETU_REVISION_VALUE,
  HETU_REVISION_UNIT,
  HETU_REVISION_BEFORE,
  HETU_REVISION_CHANGE,
  HETU_REVISION_CHANGE_UNIT,
  HETU_REVISION_STATUS,
  HETU_REVISION_SOURCE,
  HETU_REVISION_ENTRY,
  HETU_REVISION_READ_AT,
  HETU_REVISION_WHO,
  HETU_REVISION_REASON,
  HETU_REVISION_PERCENT, /* the change of an amount, per cent of what it was */
  HETU_N_REVISION_COLUMNS,
} HetuRevisionColumn;

/**
 * hetu_revision_list:
 * @query: as hetu_query_history()
 * @changed: only cells of which more is known than that they were told
 *
 * Returns: (transfer full) (element-type HetuEvent): by indicator, region, measure and period, then by day. Errors of the store.
 */
GArray *
hetu_revision_list (HetuStore *store, const HetuQuery *query, gboolean changed, GError **error);

/**
 * hetu_revision_dup_text:
 *
 * Returns: (transfer full) (nullable): what stands in @column for programs: words of the command line, plain numbers; names and
 *   citations in @language
 */
char *hetu_revision_dup_text (HetuStore *store,
                              const HetuEvent *event,
                              HetuRevisionColumn column,
                              HetuLanguage language);

/**
 * hetu_revision_dup_words:
 *
 * Returns: (transfer full) (nullable): the same for people: “2022 年”, “修订”, “+0.1”
 */
char *hetu_revision_dup_words (HetuStore *store,
                               const HetuEvent *event,
                               HetuRevisionColumn column,
                               HetuLanguage language);

/**
 * hetu_revision_column_to_label:
 *
 * Returns: (transfer none): “公布日期”, “Published”
 */
const char *hetu_revision_column_to_label (HetuRevisionColumn column, HetuLanguage language);

/**
 * hetu_revision_to_table:
 * @events: (element-type HetuEvent)
 *
 * Returns: (transfer full): all columns by their names, a row an event
 */
HetuTable *hetu_revision_to_table (HetuStore *store, const GArray *events, HetuLanguage language);

/**
 * hetu_revision_to_workbook:
 * @events: (element-type HetuEvent)
 * @title: over the table
 * @as_of: yyyymmdd: what is not known later is not there, and the sheet says so; 0: all that is known
 *
 * Returns: (transfer full): the bytes of a workbook with typed cells, the same for the same rows. %HETU_ERROR_OUTPUT: see
 *   hetu_workbook_end().
 */
GBytes *hetu_revision_to_workbook (HetuStore *store,
                                   const GArray *events,
                                   const char *title,
                                   gint32 as_of,
                                   HetuLanguage language,
                                   GError **error);
