/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A store on a file system that maps no shared memory. A connection that is alone on a file needs none for its log: so the log can
 * always be taken in, and the file be kept with a rollback journal from then on. It is asked for on a file of its own first: a store
 * that was turned to a log by mistake can be read by nobody else until it is turned back. */
#include "store/sharing.h"

#include <glib/gstdio.h>
#include <unistd.h>

gboolean
hetu_sharing_is_possible (const char *path)
{
  static const char *const endings[] = { "", "-wal", "-shm", "-journal" };
  g_autofree char *trial = g_strdup_printf ("%s.%d.try", path, (int) getpid ());
  sqlite3 *handle = NULL;
  gboolean possible =
      sqlite3_open (trial, &handle) == SQLITE_OK &&
      sqlite3_exec (handle,
                    "PRAGMA synchronous = OFF; PRAGMA journal_mode = WAL; CREATE TABLE t (a)",
                    NULL,
                    NULL,
                    NULL) == SQLITE_OK;

  sqlite3_close (handle);
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (trial, endings[i], NULL);

      g_unlink (file);
    }
  return possible;
}

gboolean
hetu_sharing_is_refused (int status)
{
  switch (status)
    {
    case SQLITE_IOERR_SHMOPEN:
    case SQLITE_IOERR_SHMSIZE:
    case SQLITE_IOERR_SHMLOCK:
    case SQLITE_IOERR_SHMMAP:
      return TRUE;
    default:
      return (status & 0xff) == SQLITE_CANTOPEN || (status & 0xff) == SQLITE_PROTOCOL;
    }
}

int
hetu_sharing_give_up (sqlite3 *handle)
{
  int status = sqlite3_exec (handle,
                             "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE;"
                             "PRAGMA locking_mode = NORMAL; PRAGMA application_id",
                             NULL,
                             NULL,
                             NULL);

  return status == SQLITE_OK ? SQLITE_OK : sqlite3_extended_errcode (handle);
}
