/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which files are a store: opened, refused by the right error, migrated. */
#include "error.h"
#include "file-fixture.h"
#include "store/database.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static HetuDatabase *
open_store (Fixture *fixture, HetuStoreFlags flags)
{
  g_autoptr (GError) error = NULL;
  HetuDatabase *database =
      hetu_database_open (fixture->path, flags, hetu_schema_current (), &error);

  g_assert_no_error (error);
  return database;
}

static void
assert_refused (Fixture *fixture, HetuStoreFlags flags, int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuDatabase) database =
      hetu_database_open (fixture->path, flags, hetu_schema_current (), &error);

  g_assert_error (error, HETU_ERROR, code);
  g_assert_null (database);
  /* The message names the file. */
  g_assert_nonnull (strstr (error->message, fixture->path));
}

static void
run (HetuDatabase *database, const char *sql)
{
  g_autoptr (GError) error = NULL;

  hetu_database_run (database, sql, &error);
  g_assert_no_error (error);
}

static gint64
read_int (HetuDatabase *database, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value = 0;

  hetu_database_read_int (database, sql, &value, &error);
  g_assert_no_error (error);
  return value;
}

static void
test_made_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HetuDatabase) first = open_store (fixture, HETU_STORE_CREATE);
  g_autoptr (HetuDatabase) second = NULL;

  run (first, "INSERT INTO unit (name) VALUES ('亿元')");
  second = open_store (fixture, HETU_STORE_CREATE);
  g_assert_cmpint (read_int (second, "SELECT count(*) FROM unit"), ==, 1);
  g_assert_cmpint (read_int (second, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmphex ((guint64) read_int (second, "PRAGMA application_id"), ==, 0x48657475);
  g_assert_cmpint (read_int (second, "PRAGMA user_version"), ==, hetu_schema_current ()->newest);
}

static void
test_absent_file (Fixture *fixture, gconstpointer data)
{
  assert_refused (fixture, HETU_STORE_READ_WRITE, HETU_ERROR_STORE);
  assert_refused (fixture, HETU_STORE_READ_ONLY, HETU_ERROR_STORE);
  assert_refused (fixture, HETU_STORE_READ_ONLY | HETU_STORE_CREATE, HETU_ERROR_STORE);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_no_store (Fixture *fixture, gconstpointer data)
{
  static const char *const contents[] = { "",
                                          "x",
                                          "地区,指标,数值\n洛龙区,GDP,582.4\n",
                                          "SQLite format 3" };

  for (gsize i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autofree char *after = NULL;

      g_assert_true (g_file_set_contents (fixture->path, contents[i], -1, NULL));
      assert_refused (fixture, HETU_STORE_READ_WRITE, HETU_ERROR_STORE_DAMAGED);
      assert_refused (fixture, HETU_STORE_READ_ONLY, HETU_ERROR_STORE_DAMAGED);
      g_assert_true (g_file_get_contents (fixture->path, &after, NULL, NULL));
      g_assert_cmpstr (after, ==, contents[i]);
    }
}

static void
test_other_program (Fixture *fixture, gconstpointer data)
{
  sqlite3 *other = NULL;

  g_assert_cmpint (sqlite3_open (fixture->path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "CREATE TABLE t (a)", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (other);
  assert_refused (fixture, HETU_STORE_READ_WRITE, HETU_ERROR_STORE_DAMAGED);
  assert_refused (fixture, HETU_STORE_CREATE, HETU_ERROR_STORE_DAMAGED);
}

static void
test_folder (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
  assert_refused (fixture, HETU_STORE_CREATE, HETU_ERROR_STORE);
  g_rmdir (fixture->path);
}

static void
test_truncated (Fixture *fixture, gconstpointer data)
{
  static const off_t sizes[] = { 50, 100, 4096, 8192 };

  hetu_database_close (open_store (fixture, HETU_STORE_CREATE));
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      off_t size = sizes[G_N_ELEMENTS (sizes) - 1 - i];

      g_assert_cmpint (truncate (fixture->path, size), ==, 0);
      assert_refused (fixture, HETU_STORE_READ_WRITE, HETU_ERROR_STORE_DAMAGED);
    }
}

static void
test_newer (Fixture *fixture, gconstpointer data)
{
  HetuDatabase *database = open_store (fixture, HETU_STORE_CREATE);

  run (database, "PRAGMA user_version = 99");
  hetu_database_close (database);
  assert_refused (fixture, HETU_STORE_READ_WRITE, HETU_ERROR_STORE_NEWER);
  assert_refused (fixture, HETU_STORE_READ_ONLY, HETU_ERROR_STORE_NEWER);
}

static void
test_locked_for_writing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HetuDatabase) holder = open_store (fixture, HETU_STORE_CREATE);
  g_autoptr (HetuDatabase) waiting = open_store (fixture, HETU_STORE_READ_WRITE);
  g_autoptr (GError) error = NULL;

  run (holder, "BEGIN IMMEDIATE");
  hetu_database_set_patience (waiting, 0);
  g_assert_false (hetu_database_run (waiting, "BEGIN IMMEDIATE", &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_STORE_LOCKED);
  /* Readers do not wait for the writer. */
  g_assert_cmpint (read_int (waiting, "SELECT count(*) FROM unit"), ==, 0);
}

static void
test_locked_whole (Fixture *fixture, gconstpointer data)
{
  sqlite3 *holder = NULL;

  hetu_database_close (open_store (fixture, HETU_STORE_CREATE));
  g_assert_cmpint (sqlite3_open (fixture->path, &holder), ==, SQLITE_OK);
  g_assert_cmpint (
      sqlite3_exec (holder, "PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE", NULL, NULL, NULL),
      ==,
      SQLITE_OK);
  assert_refused (fixture, HETU_STORE_READ_WRITE, HETU_ERROR_STORE_LOCKED);
  sqlite3_close (holder);
}

/* Root may write anywhere: as root, the test goes on as nobody. */
static gboolean
give_up_rights (Fixture *fixture)
{
  if (geteuid () != 0)
    return FALSE;
  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
  g_assert_cmpint (seteuid (65534), ==, 0);
  return TRUE;
}

static void
test_no_permission (Fixture *fixture, gconstpointer data)
{
  HetuDatabase *database = open_store (fixture, HETU_STORE_CREATE);
  gboolean was_root;

  run (database, "INSERT INTO unit (name) VALUES ('亿元')");
  hetu_database_close (database);
  g_assert_cmpint (g_chmod (fixture->path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);
  was_root = give_up_rights (fixture);

  assert_refused (fixture, HETU_STORE_READ_WRITE, HETU_ERROR_STORE);
  database = open_store (fixture, HETU_STORE_READ_ONLY);
  g_assert_cmpint (read_int (database, "SELECT count(*) FROM unit"), ==, 1);
  g_assert_false (hetu_database_run (database, "DELETE FROM unit", NULL));
  hetu_database_close (database);

  if (was_root)
    g_assert_cmpint (seteuid (0), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
}

static void
test_read_only_writes_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HetuDatabase) database = NULL;
  g_autoptr (GError) error = NULL;

  hetu_database_close (open_store (fixture, HETU_STORE_CREATE));
  database = open_store (fixture, HETU_STORE_READ_ONLY);
  g_assert_true (hetu_database_is_read_only (database));
  g_assert_false (hetu_database_run (database, "INSERT INTO unit (name) VALUES ('元')", &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_STORE);
}

/* A made-up history: version 1 knows names, version 2 gives them a length. */
static char *
load_made_up (int version, GError **error)
{
  return g_strdup (version == 1 ? "CREATE TABLE word (name TEXT)"
                                : "ALTER TABLE word ADD COLUMN length INTEGER;"
                                  "UPDATE word SET length = length (name)");
}

static char *
load_broken (int version, GError **error)
{
  return g_strdup (version == 1 ? "CREATE TABLE word (name TEXT)"
                                : "ALTER TABLE word ADD COLUMN length INTEGER; SELECT nonsense");
}

static void
make_version_1 (Fixture *fixture)
{
  static const HetuSchema old = { 1, load_made_up };
  HetuDatabase *database = hetu_database_open (fixture->path, HETU_STORE_CREATE, &old, NULL);

  run (database, "INSERT INTO word VALUES ('洛龙区')");
  hetu_database_close (database);
}

static void
test_migrates_after_copy (Fixture *fixture, gconstpointer data)
{
  static const HetuSchema old = { 1, load_made_up };
  static const HetuSchema new = { 2, load_made_up };
  g_autofree char *copy = g_strconcat (fixture->path, ".v1.bak", NULL);
  g_autoptr (HetuDatabase) database = NULL;
  g_autoptr (HetuDatabase) copied = NULL;
  g_autoptr (GError) error = NULL;

  make_version_1 (fixture);
  g_assert_null (hetu_database_open (fixture->path, HETU_STORE_READ_ONLY, &new, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_STORE);
  g_clear_error (&error);

  database = hetu_database_open (fixture->path, HETU_STORE_READ_WRITE, &new, &error);
  g_assert_no_error (error);
  g_assert_cmpint (read_int (database, "SELECT length FROM word"), ==, 3);
  g_assert_cmpint (read_int (database, "PRAGMA user_version"), ==, 2);

  copied = hetu_database_open (copy, HETU_STORE_READ_ONLY, &old, &error);
  g_assert_no_error (error);
  g_assert_cmpint (read_int (copied, "SELECT count(*) FROM word"), ==, 1);
}

/* Nothing is migrated without its copy, which cannot be made while another program writes. */
static void
test_no_copy_no_migration (Fixture *fixture, gconstpointer data)
{
  static const HetuSchema old = { 1, load_made_up };
  static const HetuSchema new = { 2, load_made_up };
  g_autofree char *copy = g_strconcat (fixture->path, ".v1.bak", NULL);
  g_autoptr (HetuDatabase) database = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3 *holder = NULL;

  make_version_1 (fixture);
  g_assert_cmpint (sqlite3_open (fixture->path, &holder), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (holder, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL),
                   ==,
                   SQLITE_OK);
  database = hetu_database_open (fixture->path, HETU_STORE_READ_ONLY, &old, &error);
  g_assert_no_error (error);
  hetu_database_set_patience (database, 0);
  g_assert_cmpint (sqlite3_exec (holder, "BEGIN EXCLUSIVE", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_false (hetu_schema_migrate (database, &new, 1, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_STORE);
  g_assert_nonnull (strstr (error->message, copy));
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
  sqlite3_close (holder);
  g_assert_cmpint (read_int (database, "PRAGMA user_version"), ==, 1);
}

/* A damaged store of an earlier version is told as one, so that a copy is offered in its place. */
static void
test_damaged_is_not_migrated (Fixture *fixture, gconstpointer data)
{
  static const HetuSchema new = { 2, load_made_up };
  g_autofree char *copy = g_strconcat (fixture->path, ".v1.bak", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length = 0;

  make_version_1 (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  g_assert_cmpuint (length, >, 4096);
  /* The head is whole, what it heads is not. */
  memset (bytes + 100, 0xff, length - 100);
  g_assert_true (g_file_set_contents (fixture->path, bytes, (gssize) length, NULL));
  g_assert_null (hetu_database_open (fixture->path, HETU_STORE_READ_WRITE, &new, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_STORE_DAMAGED);
  g_assert_nonnull (strstr (error->message, "restore"));
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
}

static void
test_failed_migration_leaves_store (Fixture *fixture, gconstpointer data)
{
  static const HetuSchema old = { 1, load_made_up };
  static const HetuSchema broken = { 2, load_broken };
  g_autoptr (HetuDatabase) database = NULL;
  g_autoptr (GError) error = NULL;

  make_version_1 (fixture);
  g_assert_null (hetu_database_open (fixture->path, HETU_STORE_READ_WRITE, &broken, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_STORE);
  g_clear_error (&error);
  database = hetu_database_open (fixture->path, HETU_STORE_READ_WRITE, &old, &error);
  g_assert_no_error (error);
  g_assert_cmpint (read_int (database, "SELECT count(*) FROM pragma_table_info('word')"), ==, 1);
}

static void
test_failed_creation_leaves_no_file (Fixture *fixture, gconstpointer data)
{
  static const HetuSchema broken = { 2, load_broken };

  g_assert_null (hetu_database_open (fixture->path, HETU_STORE_CREATE, &broken, NULL));
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_statements_are_kept (Fixture *fixture, gconstpointer data)
{
  static const char *const forbidden[] = {
    "UPDATE statement SET coefficient = 1", "DELETE FROM statement",
    "UPDATE detail SET quote = ''",         "DELETE FROM detail",
    "UPDATE choice SET cell = 1",           "DELETE FROM choice",
  };
  g_autoptr (HetuDatabase) database = open_store (fixture, HETU_STORE_CREATE);

  run (database,
       "INSERT INTO unit VALUES (1, '亿元'); INSERT INTO batch (id, what, at) VALUES (1, 'test', "
       "'');"
       "INSERT INTO indicator VALUES (1, 'gdp', '地区生产总值', 'GDP', NULL, NULL, NULL, '',"
       " 'macro', 1, 'flow', 'higher', 'year', 1, NULL, NULL, NULL, NULL, NULL, NULL);"
       "INSERT INTO region VALUES (100000, NULL, '中国', 'China', '中国', 'China', NULL, 'zg',"
       " 'nation', '国家', 0);"
       "INSERT INTO vintage VALUES (1, NULL, 0, 1);"
       "INSERT INTO series VALUES (1, 1, 100000, 0, 0, 0, '', 0);"
       "INSERT INTO statement VALUES (1, 5824, 1, 1, 0, 0, 0, 0, 1);"
       "INSERT INTO detail VALUES (1, NULL, NULL, 0, 0, NULL, NULL, 'q', NULL, NULL);"
       "INSERT INTO choice (id, cell, statement, batch) VALUES (1, 0, 1, 1);");
  for (gsize i = 0; i < G_N_ELEMENTS (forbidden); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (hetu_database_run (database, forbidden[i], &error));
      g_assert_nonnull (strstr (error->message, "never"));
    }
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/database/create/made-once", test_made_once);
  ADD ("/database/create/failure-leaves-no-file", test_failed_creation_leaves_no_file);
  ADD ("/database/open/absent-file", test_absent_file);
  ADD ("/database/open/text-is-no-store", test_no_store);
  ADD ("/database/open/another-program's", test_other_program);
  ADD ("/database/open/folder", test_folder);
  ADD ("/database/open/truncated", test_truncated);
  ADD ("/database/open/newer", test_newer);
  ADD ("/database/open/locked-whole", test_locked_whole);
  ADD ("/database/open/no-permission", test_no_permission);
  ADD ("/database/read-only/writes-nothing", test_read_only_writes_nothing);
  ADD ("/database/write/locked", test_locked_for_writing);
  ADD ("/database/migrate/after-a-copy", test_migrates_after_copy);
  ADD ("/database/migrate/no-copy-no-migration", test_no_copy_no_migration);
  ADD ("/database/migrate/damaged-is-told", test_damaged_is_not_migrated);
  ADD ("/database/migrate/failure-leaves-store", test_failed_migration_leaves_store);
  ADD ("/database/schema/statements-are-kept", test_statements_are_kept);
  return g_test_run ();
}
