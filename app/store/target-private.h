/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ledger-private.h"
#include "store/target.h"

/* What the files on targets share. Private to app/store. */

/* Of the document that a row cites: whether it is in use. */
#define HETU_SOURCE_STANDS "(source IS NULL OR source NOT IN (SELECT source FROM retracted))"

/* Of a row of @table, told as @alias: whether it was not taken back. */
#define HETU_ROW_STANDS_AS(table, alias)                                                      \
  "ifnull ((SELECT stands FROM standing_" table "_retraction AS r WHERE r." table " = " alias \
  ".id ORDER BY r.id DESC LIMIT 1), 0) = 0"

#define HETU_ROW_STANDS(table) HETU_ROW_STANDS_AS (table, table)

/* What a target's own statement says, as far as it binds what is told beside it. */
typedef struct
{
  HetuComparator comparator;
  HetuUnit unit;
  HetuPeriod period;
  gboolean has_value;
  HetuDecimal value;
} HetuTargetFacts;

/**
 * hetu_ledger_read_target:
 *
 * Returns: whether @statement is one of a target. %HETU_ERROR_INPUT: it is not.
 */
gboolean
hetu_ledger_read_target (HetuLedger *self, gint64 statement, HetuTargetFacts *out, GError **error);

/**
 * hetu_database_read_event_day:
 * @out: (out): yyyymmdd; 0: unknown
 *
 * Returns: whether it could be read
 */
gboolean hetu_database_read_event_day (HetuDatabase *database,
                                       const char *event,
                                       int year,
                                       gint32 *out,
                                       GError **error);

/**
 * hetu_ledger_refuse:
 *
 * Sets @error to %HETU_ERROR_INPUT with @message.
 *
 * Returns: −1
 */
int hetu_ledger_refuse (const char *message, GError **error);

/**
 * hetu_text_is_blank:
 * @text: (nullable)
 *
 * Returns: whether there is nothing but space in it
 */
gboolean hetu_text_is_blank (const char *text);

/**
 * hetu_rows_bind_words:
 * @text: (nullable): blank is bound as none
 */
void hetu_rows_bind_words (HetuRows *rows, int index, const char *text);
