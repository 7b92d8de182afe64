/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person decides of figures and documents: which rival a cell shows, what is withdrawn, what is out of use. Each decision is a
 * row; the last one counts. */
#include "store/ledger-private.h"

#include "error.h"
#include "store/cells.h"
#include "store/key.h"

#include <glib/gi18n-lib.h>

static gboolean
refuse (const char *message, GError **error)
{
  g_set_error_literal (error, HETU_ERROR, HETU_ERROR_INPUT, message);
  return FALSE;
}

/* @statement: 0 takes the choice back */
static gboolean
write_choice (HetuLedger *self, gint64 cell, gint64 statement, const char *reason, GError **error)
{
  g_autoptr (HetuRows) rows = NULL;
  gint32 batch = hetu_ledger_ensure_batch (self, error);

  if (batch == 0)
    return FALSE;
  rows = hetu_database_query (hetu_ledger_get_database (self),
                              "INSERT INTO choice (cell, statement, reason, batch)"
                              " VALUES (?, nullif (?, 0), ?, ?)",
                              error);
  if (rows == NULL)
    return FALSE;
  hetu_rows_bind_int (rows, 1, cell);
  hetu_rows_bind_int (rows, 2, statement);
  hetu_rows_bind_text (rows, 3, reason);
  hetu_rows_bind_int (rows, 4, batch);
  hetu_ledger_touch (self, HETU_PART_DICTIONARY);
  return hetu_database_write (hetu_ledger_get_database (self), rows, error);
}

gboolean
hetu_ledger_choose (HetuLedger *self, gint64 statement, const char *reason, GError **error)
{
  g_autoptr (HetuRows) rows = hetu_database_query (hetu_ledger_get_database (self),
                                                   "SELECT 1 FROM statement WHERE id = ?",
                                                   error);
  int state;

  if (rows == NULL)
    return FALSE;
  hetu_rows_bind_int (rows, 1, statement);
  state = hetu_database_step (hetu_ledger_get_database (self), rows, error);
  if (state == 0)
    refuse (_ ("There is no such statement"), error);
  return state > 0 && write_choice (self, hetu_key_get_cell (statement), statement, reason, error);
}

gboolean
hetu_ledger_unchoose (HetuLedger *self, gint64 statement, GError **error)
{
  return write_choice (self, hetu_key_get_cell (statement), 0, NULL, error);
}

static gboolean
write_withdrawal (HetuLedger *self,
                  gint64 statement,
                  gint32 day,
                  const char *reason,
                  GError **error)
{
  g_autoptr (HetuRows) rows = NULL;
  gint32 batch = hetu_ledger_ensure_batch (self, error);

  if (batch == 0)
    return FALSE;
  rows = hetu_database_query (hetu_ledger_get_database (self),
                              "INSERT INTO withdrawal (statement, day, reason, batch)"
                              " VALUES (?, ?, ?, ?)",
                              error);
  if (rows == NULL)
    return FALSE;
  hetu_rows_bind_int (rows, 1, statement);
  hetu_rows_bind_int (rows, 2, day);
  hetu_rows_bind_text (rows, 3, reason);
  hetu_rows_bind_int (rows, 4, batch);
  hetu_ledger_touch (self, HETU_PART_DICTIONARY);
  return hetu_database_write (hetu_ledger_get_database (self), rows, error);
}

gboolean
hetu_ledger_withdraw (HetuLedger *self,
                      gint64 statement,
                      gint32 day,
                      const char *reason,
                      GError **error)
{
  HetuKey key = hetu_key_unpack (statement);
  HetuCellFilter filter = { .low = key.period, .high = key.period, .retracted = TRUE };
  g_autoptr (GArray) cell = hetu_observation_array_new ();
  const HetuObservation *told = NULL;
  HetuSeriesRow series;

  g_return_val_if_fail (self != NULL, FALSE);

  if (day <= 0)
    return refuse (_ ("A withdrawal needs a day"), error);
  if (!hetu_cells_find_series (hetu_ledger_get_store (self), key.series, &series, error) ||
      !hetu_cells_read (hetu_ledger_get_store (self), &series, &filter, cell, error))
    return FALSE;
  for (guint i = 0; i < cell->len; i++)
    if (g_array_index (cell, HetuObservation, i).id == statement)
      told = &g_array_index (cell, HetuObservation, i);
  if (told == NULL)
    return refuse (_ ("There is no such statement"), error);
  if (told->vintage > day)
    return refuse (_ ("A figure cannot be withdrawn before it was published"), error);
  for (guint i = 0; i < cell->len; i++)
    {
      const HetuObservation *other = &g_array_index (cell, HetuObservation, i);

      if ((other == told || (told->source != 0 && other->source == told->source &&
                             other->vintage <= told->vintage)) &&
          !write_withdrawal (self, other->id, day, reason, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
hetu_ledger_retract (HetuLedger *self, gint32 source, gboolean stands, GError **error)
{
  g_autoptr (HetuRows) known =
      hetu_database_query (hetu_ledger_get_database (self),
                           "SELECT number IN (SELECT source FROM retracted) FROM source"
                           " WHERE number = ?",
                           error);
  g_autoptr (HetuRows) rows = NULL;
  gint32 batch;
  int state;

  if (known == NULL)
    return FALSE;
  hetu_rows_bind_int (known, 1, source);
  state = hetu_database_step (hetu_ledger_get_database (self), known, error);
  if (state == 0)
    g_set_error (error, HETU_ERROR, HETU_ERROR_INPUT, _ ("There is no such document"));
  if (state <= 0)
    return FALSE;
  if ((sqlite3_column_int (known, 0) != 0) == (stands != 0))
    return TRUE;
  batch = hetu_ledger_ensure_batch (self, error);
  if (batch == 0)
    return FALSE;
  rows = hetu_database_query (hetu_ledger_get_database (self),
                              "INSERT INTO retraction (source, stands, batch) VALUES (?, ?, ?)",
                              error);
  if (rows == NULL)
    return FALSE;
  hetu_rows_bind_int (rows, 1, source);
  hetu_rows_bind_int (rows, 2, stands);
  hetu_rows_bind_int (rows, 3, batch);
  hetu_ledger_touch (self, HETU_PART_DICTIONARY | HETU_PART_SOURCES);
  return hetu_database_write (hetu_ledger_get_database (self), rows, error);
}

int
hetu_ledger_find_retracted (HetuLedger *self,
                            const char *name,
                            gint32 date,
                            gint32 *number,
                            gint32 *dated,
                            GError **error)
{
  g_autoptr (HetuRows) rows =
      hetu_database_query (hetu_ledger_get_database (self),
                           "SELECT number, date FROM source"
                           " WHERE number IN (SELECT source FROM retracted)"
                           " AND (id = ?1 OR (title = ?1 AND ?2 IN (0, date)))"
                           " ORDER BY id = ?1 DESC, date DESC LIMIT 1",
                           error);
  int state;

  if (rows == NULL)
    return -1;
  hetu_rows_bind_text (rows, 1, name);
  hetu_rows_bind_int (rows, 2, date);
  state = hetu_database_step (hetu_ledger_get_database (self), rows, error);
  if (state > 0)
    {
      *number = sqlite3_column_int (rows, 0);
      *dated = sqlite3_column_int (rows, 1);
    }
  return state;
}
