/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows that a person keeps: written and deleted by their id. */
#include "store/kept.h"

#include "store/store-private.h"

gint64
hetu_kept_put (HetuStore *store, HetuRows *rows, gint64 id, GError **error)
{
  HetuDatabase *database = hetu_store_get_database (store);

  if (id != 0)
    hetu_rows_bind_int (rows, 1, id);
  else
    hetu_rows_bind_null (rows, 1);
  if (!hetu_database_write (database, rows, error))
    return 0;
  return id != 0 ? id : sqlite3_last_insert_rowid (hetu_database_get_handle (database));
}

gboolean
hetu_kept_remove (HetuStore *store, const char *sql, gint64 id, GError **error)
{
  HetuDatabase *database = hetu_store_get_database (store);
  g_autoptr (HetuRows) rows = hetu_database_query (database, sql, error);

  if (rows == NULL)
    return FALSE;
  hetu_rows_bind_int (rows, 1, id);
  return hetu_database_write (database, rows, error);
}
