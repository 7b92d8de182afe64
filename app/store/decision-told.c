/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Decisions and withdrawals as acts: read one by one, and told again as they were. */
#include "store/decision.h"

#include "store/cells.h"
#include "store/key.h"
#include "store/ledger-private.h"
#include "store/store-private.h"
#include "store/target-private.h"

#include <glib/gi18n-lib.h>

gint64
hetu_statement_get_cell (gint64 statement)
{
  return hetu_key_get_cell (statement);
}

static void
clear_decision (gpointer data)
{
  HetuDecision *self = data;

  g_free (self->at);
  g_free (self->who);
  g_free (self->reason);
}

static void
clear_withdrawal (gpointer data)
{
  HetuWithdrawal *self = data;

  g_free (self->who);
  g_free (self->reason);
}

GArray *
hetu_query_decisions (HetuStore *store, gint32 as_of, GError **error)
{
  HetuDatabase *database;
  g_autoptr (GArray) out = g_array_new (FALSE, TRUE, sizeof (HetuDecision));
  g_autoptr (HetuRows) rows = NULL;
  int state;

  g_return_val_if_fail (HETU_IS_STORE (store), NULL);

  g_array_set_clear_func (out, clear_decision);
  database = hetu_store_get_database (store);
  rows = hetu_database_query (
      database,
      "SELECT ifnull (c.statement, c.cell + 1), c.statement IS NULL, " HETU_DECIDED_AT ","
      " ifnull (c.who, b.who), c.reason FROM standing_choice c JOIN batch b ON b.id = c.batch"
      " WHERE ?1 = 0 OR CAST (strftime ('%Y%m%d', " HETU_DECIDED_AT ") AS INTEGER) <= ?1"
      " ORDER BY " HETU_DECIDED_AT ", c.id",
      error);
  if (rows == NULL)
    return NULL;
  hetu_rows_bind_int (rows, 1, as_of);
  while ((state = hetu_database_step (database, rows, error)) > 0)
    {
      HetuDecision one = { .statement = sqlite3_column_int64 (rows, 0),
                           .released = sqlite3_column_int (rows, 1) != 0,
                           .at = g_strdup (hetu_rows_require_text (rows, 2)),
                           .who = g_strdup (hetu_rows_get_text (rows, 3)),
                           .reason = g_strdup (hetu_rows_get_text (rows, 4)) };

      g_array_append_val (out, one);
    }
  return state == 0 ? g_steal_pointer (&out) : NULL;
}

GArray *
hetu_query_withdrawals (HetuStore *store, gint32 as_of, GError **error)
{
  HetuDatabase *database;
  g_autoptr (GArray) out = g_array_new (FALSE, TRUE, sizeof (HetuWithdrawal));
  g_autoptr (HetuRows) rows = NULL;
  gint64 last = 0;
  int state;

  g_return_val_if_fail (HETU_IS_STORE (store), NULL);

  g_array_set_clear_func (out, clear_withdrawal);
  database = hetu_store_get_database (store);
  rows = hetu_database_query (database,
                              "SELECT w.statement, w.day, ifnull (w.who, b.who), w.reason"
                              " FROM standing_withdrawal w JOIN batch b ON b.id = w.batch"
                              " WHERE ?1 = 0 OR w.day <= ?1 ORDER BY w.statement, w.day, w.id",
                              error);
  if (rows == NULL)
    return NULL;
  hetu_rows_bind_int (rows, 1, as_of);
  while ((state = hetu_database_step (database, rows, error)) > 0)
    {
      HetuWithdrawal one = { .statement = sqlite3_column_int64 (rows, 0),
                             .day = sqlite3_column_int (rows, 1) };

      if (one.statement == last)
        continue;
      one.who = g_strdup (hetu_rows_get_text (rows, 2));
      one.reason = g_strdup (hetu_rows_get_text (rows, 3));
      last = one.statement;
      g_array_append_val (out, one);
    }
  return state == 0 ? g_steal_pointer (&out) : NULL;
}

/* Returns: 1 when there is a statement with that id, 0 when not; −1 on error */
static int
find_statement (HetuLedger *self, gint64 statement, GError **error)
{
  g_autoptr (HetuRows) rows = hetu_database_query (hetu_ledger_get_database (self),
                                                   "SELECT id FROM statement WHERE id = ?",
                                                   error);

  if (rows == NULL)
    return -1;
  hetu_rows_bind_int (rows, 1, statement);
  return hetu_ledger_find_id (self, rows, NULL, error);
}

int
hetu_ledger_decide (HetuLedger *self, const HetuDecision *decision, GError **error)
{
  HetuDatabase *database;
  g_autoptr (HetuRows) rows = NULL;
  gint32 batch;
  int state;

  g_return_val_if_fail (self != NULL && decision != NULL, -1);

  database = hetu_ledger_get_database (self);
  if (decision->at == NULL)
    return hetu_ledger_refuse (_ ("A decision needs the day on which it was made"), error);
  state = find_statement (self, decision->statement, error);
  if (state == 0)
    return hetu_ledger_refuse (_ ("There is no such statement"), error);
  batch = state > 0 ? hetu_ledger_ensure_batch (self, error) : 0;
  rows = batch == 0
             ? NULL
             : hetu_database_query (database,
                                    "INSERT INTO choice (cell, statement, reason, at, who, batch)"
                                    " VALUES (?1, nullif (?2, 0), ?3, ?4, ?5, ?6)",
                                    error);
  if (rows == NULL)
    return -1;
  hetu_rows_bind_int (rows, 1, hetu_key_get_cell (decision->statement));
  hetu_rows_bind_int (rows, 2, decision->released ? 0 : decision->statement);
  hetu_rows_bind_text (rows, 3, decision->reason);
  hetu_rows_bind_text (rows, 4, decision->at);
  hetu_rows_bind_text (rows, 5, decision->who);
  hetu_rows_bind_int (rows, 6, batch);
  hetu_ledger_touch (self, HETU_PART_DICTIONARY);
  return hetu_ledger_add_row (self, rows, NULL, error);
}

/* Returns: whether what is withdrawn was published by then; @found: (out): whether it is there */
static gboolean
look_up_vintage (HetuLedger *self,
                 const HetuWithdrawal *withdrawal,
                 gint32 *published,
                 gboolean *found,
                 GError **error)
{
  HetuKey key = hetu_key_unpack (withdrawal->statement);
  HetuCellFilter filter = { .low = key.period,
                            .high = key.period,
                            .retracted = TRUE,
                            .withdrawn = TRUE };
  g_autoptr (GArray) cell = hetu_observation_array_new ();
  HetuSeriesRow series;

  *found = FALSE;
  if (!hetu_cells_find_series (hetu_ledger_get_store (self), key.series, &series, error) ||
      !hetu_cells_read (hetu_ledger_get_store (self), &series, &filter, cell, error))
    return FALSE;
  for (guint i = 0; i < cell->len; i++)
    if (g_array_index (cell, HetuObservation, i).id == withdrawal->statement)
      {
        *published = g_array_index (cell, HetuObservation, i).vintage;
        *found = TRUE;
      }
  return TRUE;
}

int
hetu_ledger_put_withdrawal (HetuLedger *self, const HetuWithdrawal *withdrawal, GError **error)
{
  HetuDatabase *database;
  g_autoptr (HetuRows) known = NULL;
  g_autoptr (HetuRows) rows = NULL;
  gboolean found = FALSE;
  gint32 batch, published = 0;
  int state;

  g_return_val_if_fail (self != NULL && withdrawal != NULL, -1);

  database = hetu_ledger_get_database (self);
  if (withdrawal->day <= 0)
    return hetu_ledger_refuse (_ ("A withdrawal needs a day"), error);
  if (!look_up_vintage (self, withdrawal, &published, &found, error))
    return -1;
  if (!found)
    return hetu_ledger_refuse (_ ("There is no such statement"), error);
  if (published > withdrawal->day)
    return hetu_ledger_refuse (_ ("A figure cannot be withdrawn before it was published"), error);
  known = hetu_database_query (database,
                               "SELECT id FROM standing_withdrawal WHERE statement = ? AND day = ?",
                               error);
  if (known == NULL)
    return -1;
  hetu_rows_bind_int (known, 1, withdrawal->statement);
  hetu_rows_bind_int (known, 2, withdrawal->day);
  state = hetu_ledger_find_id (self, known, NULL, error);
  if (state != 0)
    return state > 0 ? HETU_RECORD_UNCHANGED : -1;
  batch = hetu_ledger_ensure_batch (self, error);
  rows = batch == 0
             ? NULL
             : hetu_database_query (database,
                                    "INSERT INTO withdrawal (statement, day, reason, who, batch)"
                                    " VALUES (?, ?, ?, ?, ?)",
                                    error);
  if (rows == NULL)
    return -1;
  hetu_rows_bind_int (rows, 1, withdrawal->statement);
  hetu_rows_bind_int (rows, 2, withdrawal->day);
  hetu_rows_bind_text (rows, 3, withdrawal->reason);
  hetu_rows_bind_text (rows, 4, withdrawal->who);
  hetu_rows_bind_int (rows, 5, batch);
  hetu_ledger_touch (self, HETU_PART_DICTIONARY);
  return hetu_ledger_add_row (self, rows, NULL, error);
}
