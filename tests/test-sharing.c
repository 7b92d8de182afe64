/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A store on a file system that maps no shared memory: made, read and written all the same, with nothing lost of what its log held.
 * Here SQLite's own file system stands for one, with that one call refused. */
#include "database-fixture.h"
#include "error.h"
#include "file-fixture.h"
#include "store/database.h"

#include <string.h>

static sqlite3_vfs shim;
static sqlite3_io_methods methods;
static const sqlite3_vfs *real;

static int
refuse_map (sqlite3_file *file, int page, int size, int extend, void volatile **out)
{
  *out = NULL;
  return SQLITE_IOERR_SHMMAP;
}

static int
open_without (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out)
{
  int status = real->xOpen ((sqlite3_vfs *) real, name, file, flags, out);

  if (status == SQLITE_OK && (flags & SQLITE_OPEN_MAIN_DB))
    {
      methods = *file->pMethods;
      methods.xShmMap = refuse_map;
      file->pMethods = &methods;
    }
  return status;
}

/* From now on no memory is shared; or it is again. */
static void
set_shared (gboolean shared)
{
  if (shared)
    {
      sqlite3_vfs_unregister (&shim);
      return;
    }
  real = sqlite3_vfs_find ("unix");
  shim = *real;
  shim.zName = "no-shared-memory";
  shim.xOpen = open_without;
  g_assert_cmpint (sqlite3_vfs_register (&shim, 1), ==, SQLITE_OK);
}

static HetuDatabase *
open_store (Fixture *fixture, HetuStoreFlags flags)
{
  g_autoptr (GError) error = NULL;
  HetuDatabase *database =
      hetu_database_open (fixture->path, flags, hetu_schema_current (), &error);

  g_assert_no_error (error);
  return database;
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
test_made_without (Fixture *fixture, gconstpointer data)
{
  HetuDatabase *first;
  HetuDatabase *second;
  g_autoptr (GError) error = NULL;

  set_shared (FALSE);
  first = open_store (fixture, HETU_STORE_CREATE);
  g_assert_true (hetu_database_lacks_log (first));
  add_unit (first, "亿元");
  /* A second program reads and writes in turn, and is told where it comes at the wrong moment. */
  second = open_store (fixture, HETU_STORE_READ_WRITE);
  g_assert_true (hetu_database_lacks_log (second));
  g_assert_cmpint (count_units (second), ==, 1);
  add_unit (second, "万元");
  g_assert_cmpint (count_units (first), ==, 2);
  g_assert_true (hetu_database_run (first, "BEGIN IMMEDIATE", NULL));
  hetu_database_set_patience (second, 0);
  g_assert_false (hetu_database_run (second, "BEGIN IMMEDIATE", &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_STORE_LOCKED);
  g_assert_true (hetu_database_run (first, "COMMIT", NULL));
  hetu_database_close (first);
  hetu_database_close (second);
  g_assert_cmpuint (count_files (fixture), ==, 1);
  set_shared (TRUE);
  first = open_store (fixture, HETU_STORE_READ_WRITE);
  g_assert_false (hetu_database_lacks_log (first));
  g_assert_cmpint (count_units (first), ==, 2);
  hetu_database_close (first);
}

/* Brought there from another computer, with a log that was never taken in. */
static void
test_brought_with_a_log (Fixture *fixture, gconstpointer data)
{
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *log_bytes = NULL;
  gsize length = 0;
  gsize log_length = 0;
  HetuDatabase *database = open_store (fixture, HETU_STORE_CREATE);

  g_assert_false (hetu_database_lacks_log (database));
  add_unit (database, "亿元");
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  g_assert_true (g_file_get_contents (log, &log_bytes, &log_length, NULL));
  g_assert_cmpuint (log_length, >, 0);
  hetu_database_close (database);
  g_assert_true (g_file_set_contents (fixture->path, bytes, (gssize) length, NULL));
  g_assert_true (g_file_set_contents (log, log_bytes, (gssize) log_length, NULL));

  set_shared (FALSE);
  database = open_store (fixture, HETU_STORE_READ_WRITE);
  g_assert_true (hetu_database_lacks_log (database));
  g_assert_cmpint (count_units (database), ==, 1);
  add_unit (database, "万元");
  hetu_database_close (database);
  set_shared (TRUE);
  database = open_store (fixture, HETU_STORE_READ_ONLY);
  g_assert_cmpint (count_units (database), ==, 2);
  hetu_database_close (database);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/sharing/none/made-without-a-log", test_made_without);
  ADD ("/sharing/none/log-is-taken-in", test_brought_with_a_log);
  return g_test_run ();
}
