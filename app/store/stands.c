/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Taking back, and giving back, what only grows: a row in the table of retractions of its kind; rows that are
 * told once; and ledgers of one entry. */
#include "store/ledger-private.h"

#include "error.h"

#include <glib/gi18n-lib.h>

#define LOOK(table)                                                                      \
  "SELECT ifnull ((SELECT stands FROM standing_" table "_retraction AS r WHERE r." table \
  " = one.id"                                                                            \
  " ORDER BY r.id DESC LIMIT 1), 0) FROM standing_" table " AS one WHERE id = ?"

#define APPEND(table) "INSERT INTO " table "_retraction (" table ", stands, batch) VALUES (?, ?, ?)"

static const struct
{
  const char *look;
  const char *append;
  const char *unknown;
} kinds[] = {
  [HETU_RETRACTS_NOTE] = { LOOK ("note"), APPEND ("note"), N_ ("There is no such note") },
  [HETU_RETRACTS_REVISION] = { LOOK ("revision"),
                               APPEND ("revision"),
                               N_ ("There is no such adjustment of a target") },
  [HETU_RETRACTS_OWNER] = { LOOK ("owner"), APPEND ("owner"), N_ ("There is no such owner") },
  [HETU_RETRACTS_MILESTONE] = { LOOK ("milestone"),
                                APPEND ("milestone"),
                                N_ ("There is no such milestone") },
  [HETU_RETRACTS_COMPLETION] = { LOOK ("completion"),
                                 APPEND ("completion"),
                                 N_ ("There is no such completion of a milestone") },
};

gboolean
hetu_ledger_set_stands (HetuLedger *self,
                        HetuRetracts what,
                        gint64 id,
                        gboolean stands,
                        GError **error)
{
  HetuDatabase *database = hetu_ledger_get_database (self);
  g_autoptr (HetuRows) known = hetu_database_query (database, kinds[what].look, error);
  g_autoptr (HetuRows) rows = NULL;
  gint32 batch;
  int state;

  if (known == NULL)
    return FALSE;
  hetu_rows_bind_int (known, 1, id);
  state = hetu_database_step (database, known, error);
  if (state == 0)
    g_set_error_literal (error, HETU_ERROR, HETU_ERROR_INPUT, _ (kinds[what].unknown));
  if (state <= 0)
    return FALSE;
  if ((sqlite3_column_int (known, 0) != 0) == (stands != 0))
    return TRUE;
  batch = hetu_ledger_ensure_batch (self, error);
  rows = batch == 0 ? NULL : hetu_database_query (database, kinds[what].append, error);
  if (rows == NULL)
    return FALSE;
  hetu_rows_bind_int (rows, 1, id);
  hetu_rows_bind_int (rows, 2, stands ? 1 : 0);
  hetu_rows_bind_int (rows, 3, batch);
  return hetu_database_write (database, rows, error);
}

int
hetu_ledger_find_id (HetuLedger *self, HetuRows *rows, gint64 *id, GError **error)
{
  int state = hetu_database_step (hetu_ledger_get_database (self), rows, error);

  if (state > 0 && id != NULL)
    *id = sqlite3_column_int64 (rows, 0);
  return state;
}

int
hetu_ledger_add_row (HetuLedger *self, HetuRows *rows, gint64 *id, GError **error)
{
  HetuDatabase *database = hetu_ledger_get_database (self);

  if (!hetu_database_write (database, rows, error))
    return -1;
  if (id != NULL)
    *id = sqlite3_last_insert_rowid (hetu_database_get_handle (database));
  return HETU_RECORD_ADDED;
}

gboolean
hetu_ledger_finish (HetuLedger *ledger, int outcome, GError **error)
{
  if (outcome >= 0 && outcome != HETU_RECORD_UNCHANGED)
    return hetu_ledger_commit (ledger, error);
  hetu_ledger_rollback (ledger);
  return outcome >= 0;
}
