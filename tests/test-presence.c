/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A store that is open stays open to its program, whoever else reads its file or opens and closes it: the log in use is not removed. */
#include "database-fixture.h"
#include "error.h"
#include "file-fixture.h"
#include "store/database.h"

#define OTHER "/presence/subprocess/other"
#define READER "/presence/subprocess/reader"

static HetuDatabase *
open_store (const char *path, HetuStoreFlags flags)
{
  g_autoptr (GError) error = NULL;
  HetuDatabase *database = hetu_database_open (path, flags, hetu_schema_current (), &error);

  g_assert_no_error (error);
  return database;
}

/* As one who looks what kind of file it is. */
static void
look_at_file (const char *path)
{
  g_autofree char *bytes = NULL;

  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
}

/* Another program, told where the store is by its environment. */
static void
test_other (void)
{
  const char *path = g_getenv ("HETU_OTHER_STORE");
  HetuDatabase *database;

  if (path == NULL)
    return;
  database = open_store (path, HETU_STORE_READ_WRITE);
  add_unit (database, "万元");
  hetu_database_close (database);
}

static void
test_reader (void)
{
  const char *path = g_getenv ("HETU_OTHER_STORE");
  HetuDatabase *database;

  if (path == NULL)
    return;
  database = open_store (path, HETU_STORE_READ_WRITE);
  g_assert_cmpint (count_units (database), ==, 1);
  hetu_database_close (database);
}

static void
run_other (const char *test, const char *path)
{
  g_setenv ("HETU_OTHER_STORE", path, TRUE);
  g_test_trap_subprocess (test, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  g_unsetenv ("HETU_OTHER_STORE");
}

static void
test_log_stays (Fixture *fixture, gconstpointer data)
{
  HetuDatabase *database = open_store (fixture->path, HETU_STORE_CREATE);
  HetuDatabase *second = open_store (fixture->path, HETU_STORE_READ_ONLY);
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);

  add_unit (database, "亿元");
  look_at_file (fixture->path);
  hetu_database_close (second);
  run_other (OTHER, fixture->path);
  g_assert_true (g_file_test (log, G_FILE_TEST_EXISTS));
  g_assert_cmpint (count_units (database), ==, 2);
  add_unit (database, "元");
  hetu_database_close (database);
  /* Whoever is the last takes the log in. */
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
  database = open_store (fixture->path, HETU_STORE_READ_ONLY);
  g_assert_cmpint (count_units (database), ==, 3);
  hetu_database_close (database);
}

/* A file chooser looks at each file of a folder; who opens the store then while this program writes still reads it. */
static void
test_index_stays (Fixture *fixture, gconstpointer data)
{
  HetuDatabase *database = open_store (fixture->path, HETU_STORE_CREATE);
  g_autofree char *index = g_strconcat (fixture->path, "-shm", NULL);
  g_autoptr (GError) error = NULL;

  add_unit (database, "亿元");
  look_at_file (index);
  g_assert_true (hetu_database_run (database, "BEGIN IMMEDIATE", &error));
  add_unit (database, "元");
  run_other (READER, fixture->path);
  g_assert_true (hetu_database_run (database, "COMMIT", &error));
  g_assert_cmpint (count_units (database), ==, 2);
  hetu_database_close (database);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func (OTHER, test_other);
  g_test_add_func (READER, test_reader);
  g_test_add ("/presence/log-stays", Fixture, NULL, set_up, test_log_stays, tear_down);
  g_test_add ("/presence/index-stays", Fixture, NULL, set_up, test_index_stays, tear_down);
  return g_test_run ();
}
