/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The days of events that deadlines are named by, as rows of event_day. */
#include "model/milestone.h"
#include "store/milestone.h"
#include "store/store-private.h"
#include "store/target-private.h"

#include <glib/gi18n-lib.h>

gboolean
hetu_database_read_event_day (HetuDatabase *database,
                              const char *event,
                              int year,
                              gint32 *out,
                              GError **error)
{
  g_autoptr (HetuRows) rows =
      hetu_database_query (database,
                           "SELECT day FROM standing_event_day WHERE event = ? AND year = ?"
                           " ORDER BY id DESC LIMIT 1",
                           error);
  int state;

  if (rows == NULL)
    return FALSE;
  hetu_rows_bind_text (rows, 1, event);
  hetu_rows_bind_int (rows, 2, year);
  state = hetu_database_step (database, rows, error);
  if (state >= 0)
    *out = state > 0 ? sqlite3_column_int (rows, 0) : 0;
  return state >= 0;
}

gboolean
hetu_query_event_day (HetuStore *store, const char *event, int year, gint32 *out, GError **error)
{
  g_return_val_if_fail (HETU_IS_STORE (store) && event != NULL && out != NULL, FALSE);

  return hetu_database_read_event_day (hetu_store_get_database (store), event, year, out, error);
}

static void
clear_event_day (gpointer data)
{
  g_free (((HetuEventDay *) data)->event);
}

GArray *
hetu_query_event_days (HetuStore *store, GError **error)
{
  HetuDatabase *database;
  g_autoptr (GArray) out = g_array_new (FALSE, TRUE, sizeof (HetuEventDay));
  g_autoptr (HetuRows) rows = NULL;
  int state;

  g_return_val_if_fail (HETU_IS_STORE (store), NULL);

  g_array_set_clear_func (out, clear_event_day);
  database = hetu_store_get_database (store);
  rows = hetu_database_query (
      database,
      "SELECT event, year, day FROM standing_event_day AS e WHERE day <> 0 AND id ="
      " (SELECT max (id) FROM standing_event_day WHERE event = e.event AND year = e.year)"
      " ORDER BY event, year",
      error);
  if (rows == NULL)
    return NULL;
  while ((state = hetu_database_step (database, rows, error)) > 0)
    {
      HetuEventDay one = { g_strdup (hetu_rows_require_text (rows, 0)),
                           sqlite3_column_int (rows, 1),
                           sqlite3_column_int (rows, 2) };

      g_array_append_val (out, one);
    }
  return state == 0 ? g_steal_pointer (&out) : NULL;
}

int
hetu_ledger_set_event_day (HetuLedger *self,
                           const char *event,
                           int year,
                           gint32 day,
                           GError **error)
{
  HetuDatabase *database;
  g_autoptr (HetuRows) rows = NULL;
  gint32 known = 0, batch;

  g_return_val_if_fail (self != NULL, -1);

  database = hetu_ledger_get_database (self);
  if (hetu_text_is_blank (event))
    return hetu_ledger_refuse (_ ("An event has no name"), error);
  if (day != 0 && (!hetu_day_is_valid (day) || day / 10000 != year))
    return hetu_ledger_refuse (_ ("An event begins on a day of its year"), error);
  if (!hetu_database_read_event_day (database, event, year, &known, error))
    return -1;
  if (known == day)
    return HETU_RECORD_UNCHANGED;
  batch = hetu_ledger_ensure_batch (self, error);
  rows = batch == 0 ? NULL
                    : hetu_database_query (database,
                                           "INSERT INTO event_day (event, year, day, batch)"
                                           " VALUES (?, ?, ?, ?)",
                                           error);
  if (rows == NULL)
    return -1;
  hetu_rows_bind_text (rows, 1, event);
  hetu_rows_bind_int (rows, 2, year);
  hetu_rows_bind_int (rows, 3, day);
  hetu_rows_bind_int (rows, 4, batch);
  return hetu_ledger_add_row (self, rows, NULL, error);
}

gboolean
hetu_store_set_event_day (HetuStore *store, const char *event, int year, gint32 day, GError **error)
{
  HetuLedger *ledger = hetu_ledger_begin (store, "day of event", error);

  if (ledger == NULL)
    return FALSE;
  return hetu_ledger_finish (ledger,
                             hetu_ledger_set_event_day (ledger, event, year, day, error),
                             error);
}
