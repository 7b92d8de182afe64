/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where statements stand in texts: rows of span, of which the last one of a text, a statement and a number counts. One that is nowhere
 * any more counts as long as the statement was not read in the text elsewhere. */
#include "store/document.h"

#include "error.h"
#include "store/ledger-private.h"
#include "store/store-private.h"

#include <glib/gi18n-lib.h>

/* Of x: the last row of its place, of a statement that stands. */
#define COUNTS                                                                             \
  "x.id = (SELECT max (y.id) FROM standing_span AS y WHERE y.document = x.document AND"    \
  " y.statement = x.statement AND y.value_start = x.value_start)"                          \
  " AND NOT (x.state = 3 AND EXISTS (SELECT 1 FROM standing_span AS z WHERE z.document ="  \
  " x.document AND z.statement = x.statement AND z.state <> 3))"                           \
  " AND NOT (x.state <> 0 AND EXISTS (SELECT 1 FROM standing_span AS z WHERE z.document =" \
  " x.document AND z.statement = x.statement AND z.state = 0))"                            \
  " AND s.vintage IN (SELECT v.id FROM vintage AS v WHERE v.batch NOT IN"                  \
  " (SELECT batch FROM undone))"                                                           \
  " AND x.statement NOT IN (SELECT statement FROM withdrawn)"

#define COLUMNS \
  "x.document, x.statement, x.char_start, x.char_end, x.value_start, x.value_end, x.state"

static void
read_columns (HetuRows *rows, HetuSpan *out)
{
  *out = (HetuSpan){ .document = sqlite3_column_int64 (rows, 0),
                     .statement = sqlite3_column_int64 (rows, 1),
                     .char_start = (guint32) sqlite3_column_int64 (rows, 2),
                     .char_end = (guint32) sqlite3_column_int64 (rows, 3),
                     .value_start = (guint32) sqlite3_column_int64 (rows, 4),
                     .value_end = (guint32) sqlite3_column_int64 (rows, 5),
                     .state = (guint8) sqlite3_column_int (rows, 6) };
}

GArray *
hetu_query_spans (HetuStore *store, gint64 document, GError **error)
{
  g_autoptr (GArray) out = g_array_new (FALSE, TRUE, sizeof (HetuSpan));
  g_autoptr (HetuRows) rows = NULL;
  HetuDatabase *database;
  int state;

  g_return_val_if_fail (HETU_IS_STORE (store), NULL);

  database = hetu_store_get_database (store);
  rows = hetu_database_query (database,
                              "SELECT " COLUMNS " FROM standing_span AS x"
                              " JOIN statement AS s ON s.id = x.statement"
                              " WHERE x.document = ? AND " COUNTS
                              " ORDER BY x.value_start, x.char_start, x.statement",
                              error);
  if (rows == NULL)
    return NULL;
  hetu_rows_bind_int (rows, 1, document);
  while ((state = hetu_database_step (database, rows, error)) > 0)
    {
      HetuSpan span;

      read_columns (rows, &span);
      g_array_append_val (out, span);
    }
  return state == 0 ? g_steal_pointer (&out) : NULL;
}

gboolean
hetu_query_span (HetuStore *store, gint64 statement, HetuSpan *out, GError **error)
{
  g_autoptr (HetuRows) rows = NULL;
  HetuDatabase *database;
  HetuSpan found = { 0 };
  int state;

  g_return_val_if_fail (HETU_IS_STORE (store) && out != NULL, FALSE);

  database = hetu_store_get_database (store);
  rows = hetu_database_query (
      database,
      "SELECT " COLUMNS " FROM standing_span AS x JOIN statement AS s ON s.id = x.statement"
      " JOIN standing_document AS d ON d.id = x.document WHERE x.statement = ? AND " COUNTS
      " AND d.source NOT IN (SELECT source FROM retracted)"
      " AND d.id = (SELECT max (id) FROM standing_document AS e WHERE e.source = d.source)"
      " ORDER BY x.value_start, x.char_start LIMIT 1",
      error);
  if (rows == NULL)
    return FALSE;
  hetu_rows_bind_int (rows, 1, statement);
  state = hetu_database_step (database, rows, error);
  if (state > 0)
    read_columns (rows, &found);
  if (state >= 0)
    *out = found;
  return state >= 0;
}

/* ---- writing */

/* Returns: 1 when the last row of the place says the same, 0 when it does not, −1 on error */
static int
is_known (HetuLedger *self, const HetuSpan *span, GError **error)
{
  HetuDatabase *database = hetu_ledger_get_database (self);
  g_autoptr (HetuRows) rows =
      hetu_database_query (database,
                           "SELECT id FROM (SELECT * FROM standing_span WHERE document = ?1 AND"
                           " statement = ?2 AND value_start = ?3 ORDER BY id DESC LIMIT 1)"
                           " WHERE char_start = ?4 AND char_end = ?5 AND value_end = ?6 AND"
                           " state = ?7",
                           error);

  if (rows == NULL)
    return -1;
  hetu_rows_bind_int (rows, 1, span->document);
  hetu_rows_bind_int (rows, 2, span->statement);
  hetu_rows_bind_int (rows, 3, span->value_start);
  hetu_rows_bind_int (rows, 4, span->char_start);
  hetu_rows_bind_int (rows, 5, span->char_end);
  hetu_rows_bind_int (rows, 6, span->value_end);
  hetu_rows_bind_int (rows, 7, span->state);
  return hetu_ledger_find_id (self, rows, NULL, error);
}

static gboolean
check (const HetuSpan *span, GError **error)
{
  if (span->state == HETU_SPAN_LOST ||
      (span->char_start <= span->value_start && span->value_start < span->value_end &&
       span->value_end <= span->char_end))
    return TRUE;
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_INPUT,
               _ ("The number of a figure is not within its words"));
  return FALSE;
}

int
hetu_ledger_put_span (HetuLedger *self, const HetuSpan *span, GError **error)
{
  g_autoptr (HetuRows) rows = NULL;
  gint32 batch;
  int state;

  g_return_val_if_fail (self != NULL && span != NULL, -1);

  if (!check (span, error))
    return -1;
  state = is_known (self, span, error);
  if (state != 0)
    return state > 0 ? HETU_RECORD_UNCHANGED : -1;
  batch = hetu_ledger_ensure_batch (self, error);
  rows = batch == 0 ? NULL
                    : hetu_database_query (hetu_ledger_get_database (self),
                                           "INSERT INTO span (document, statement, char_start,"
                                           " char_end, value_start, value_end, state, batch)"
                                           " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                                           error);
  if (rows == NULL)
    return -1;
  hetu_rows_bind_int (rows, 1, span->document);
  hetu_rows_bind_int (rows, 2, span->statement);
  hetu_rows_bind_int (rows, 3, span->char_start);
  hetu_rows_bind_int (rows, 4, span->char_end);
  hetu_rows_bind_int (rows, 5, span->value_start);
  hetu_rows_bind_int (rows, 6, span->value_end);
  hetu_rows_bind_int (rows, 7, span->state);
  hetu_rows_bind_int (rows, 8, batch);
  return hetu_ledger_add_row (self, rows, NULL, error);
}
