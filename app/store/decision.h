/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ledger.h"

/* What persons decided of figures, act by act, with day and author: for those who carry it from one store to another. Deciding here
 * and now is hetu_ledger_choose() and hetu_ledger_withdraw(). */

typedef struct
{
  gint64 statement; /* that was adopted; of one that is released any of the cell */
  gboolean released;
  char *at;     /* (owned): 2023-03-31 or 2023-03-31T08:15:00Z */
  char *who;    /* (owned) (nullable) */
  char *reason; /* (owned) (nullable) */
} HetuDecision;

typedef struct
{
  gint64 statement;
  gint32 day;   /* yyyymmdd: from when on its source no longer tells it */
  char *who;    /* (owned) (nullable) */
  char *reason; /* (owned) (nullable) */
} HetuWithdrawal;

/**
 * hetu_statement_get_cell:
 *
 * Returns: a number that the statements of one cell have in common, and those of no other
 */
gint64 hetu_statement_get_cell (gint64 statement);

/**
 * hetu_query_decisions:
 * @as_of: yyyymmdd: those made by then; 0: all
 *
 * Returns: (transfer full) (element-type HetuDecision): those that stand, in the order in which they were made
 */
GArray *hetu_query_decisions (HetuStore *store, gint32 as_of, GError **error);

/**
 * hetu_query_withdrawals:
 * @as_of: yyyymmdd: from a day up to then; 0: all
 *
 * Returns: (transfer full) (element-type HetuWithdrawal): those that stand, the first of each statement, by statement
 */
GArray *hetu_query_withdrawals (HetuStore *store, gint32 as_of, GError **error);

/**
 * hetu_ledger_decide:
 *
 * Tells a decision that was made before, perhaps elsewhere. A later one of the cell stays in force; of those of one moment the one told
 * last is.
 *
 * Returns: %HETU_RECORD_ADDED; −1 on error. %HETU_ERROR_INPUT: no such statement, or no day.
 */
int hetu_ledger_decide (HetuLedger *self, const HetuDecision *decision, GError **error);

/**
 * hetu_ledger_put_withdrawal:
 *
 * Tells a withdrawal that was made before, of this statement alone. One of the same day is not told twice.
 *
 * Returns: %HETU_RECORD_ADDED or %HETU_RECORD_UNCHANGED; −1 on error. %HETU_ERROR_INPUT: no such statement, no day, or one before it
 *   was published.
 */
int hetu_ledger_put_withdrawal (HetuLedger *self, const HetuWithdrawal *withdrawal, GError **error);
