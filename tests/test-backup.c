/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copies of a store beside it: when they are taken, which are kept, and what putting one back leaves behind. */
#include "error.h"
#include "file-fixture.h"
#include "small-store.h"
#include "store/backup-private.h"
#include "store/journal.h"
#include "store/store-private.h"

#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void
open_small (Fixture *fixture, SmallStore *small)
{
  HetuLedger *ledger;

  small->store = hetu_store_open (fixture->path, HETU_STORE_CREATE, NULL);
  ledger = hetu_ledger_begin (small->store, "catalogue", NULL);
  hetu_ledger_lay_ground (ledger);
  small_store_fill (small, ledger);
  g_assert_true (hetu_ledger_commit (ledger, NULL));
}

static void
tell (const SmallStore *small, const char *period, const char *value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuLedger) ledger = hetu_ledger_begin (small->store, period, &error);
  g_auto (HetuObservation) figure = small_store_figure (small, period, value, small->plan);

  g_assert_no_error (error);
  g_assert_cmpint (hetu_ledger_record (ledger, &figure, NULL, &error), >=, 0);
  g_assert_true (hetu_ledger_commit (g_steal_pointer (&ledger), &error));
  g_assert_no_error (error);
}

static gint64
count_figures (const char *path)
{
  g_autoptr (HetuStore) store = hetu_store_open (path, HETU_STORE_READ_ONLY, NULL);
  gint64 found = -1;

  if (store != NULL)
    g_assert_true (hetu_database_read_int (hetu_store_get_database (store),
                                           "SELECT count (*) FROM statement",
                                           &found,
                                           NULL));
  return found;
}

static guint
count_copies (Fixture *fixture)
{
  g_autoptr (GArray) found = hetu_backup_list (fixture->path);

  return found->len;
}

static char *
name_copy (Fixture *fixture, const char *day)
{
  return g_strdup_printf ("%s.%s.bak", fixture->path, day);
}

/* What a store begins with can be had again; from the first change by a person on there is something to keep. */
static void
test_taken_before_the_first_change (Fixture *fixture, gconstpointer data)
{
  SmallStore small;
  g_autoptr (GArray) found = NULL;

  open_small (fixture, &small);
  g_assert_cmpuint (count_copies (fixture), ==, 0);
  tell (&small, "2021", "1");
  g_assert_cmpuint (count_copies (fixture), ==, 0);
  tell (&small, "2022", "2");
  tell (&small, "2023", "3");
  g_assert_true (hetu_journal_take_back (small.store, 3, TRUE, NULL));
  small_store_close (&small);

  found = hetu_backup_list (fixture->path);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpint (g_array_index (found, HetuBackup, 0).n_entries, ==, 1);
  g_assert_cmpstr (g_array_index (found, HetuBackup, 0).what, ==, "2021");
  g_assert_cmpint (g_array_index (found, HetuBackup, 0).version,
                   ==,
                   hetu_schema_current ()->newest);
  g_assert_cmpint (count_figures (g_array_index (found, HetuBackup, 0).path), ==, 1);
}

static void
test_newest_are_kept (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other = g_strconcat (fixture->path, ".2020-1-1.bak", NULL);
  SmallStore small;

  g_assert_true (g_file_set_contents (other, "a person's own", -1, NULL));
  open_small (fixture, &small);
  tell (&small, "2021", "1");
  for (int day = 1; day <= HETU_BACKUPS_KEPT + 3; day++)
    {
      g_autofree char *name = g_strdup_printf ("2024-02-%02d", day);

      g_assert_true (hetu_backup_keep (hetu_store_get_database (small.store), name, NULL));
    }
  small_store_close (&small);
  for (int day = 1; day <= HETU_BACKUPS_KEPT + 3; day++)
    {
      g_autofree char *name = g_strdup_printf ("%s.2024-02-%02d.bak", fixture->path, day);

      g_assert_true (g_file_test (name, G_FILE_TEST_EXISTS) == (day > 3));
    }
  g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));
}

static void
wound (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  for (gsize page = 4096; page < length; page += 4096)
    memset (bytes + page, 0xff, 64);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
}

/* The copies of a sound store do not give way to one of a damaged store. */
static void
test_damage_is_not_kept (Fixture *fixture, gconstpointer data)
{
  g_autofree char *copy = name_copy (fixture, "2024-02-09");
  g_autofree char *damage = g_strdup_printf ("PRAGMA writable_schema = ON;"
                                             "UPDATE sqlite_master SET rootpage = 3"
                                             " WHERE name = 'detail'");
  g_autoptr (GError) error = NULL;
  g_autofree char *made = NULL;
  SmallStore small;
  sqlite3 *other = NULL;

  open_small (fixture, &small);
  tell (&small, "2021", "1");
  tell (&small, "2022", "2");
  small_store_close (&small);
  g_assert_cmpint (sqlite3_open (fixture->path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, damage, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (other);
  small.store = hetu_store_open (fixture->path, HETU_STORE_READ_WRITE, &error);
  g_assert_no_error (error);
  g_assert_false (hetu_backup_keep (hetu_store_get_database (small.store), "2024-02-09", &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_STORE_DAMAGED);
  g_assert_nonnull (strstr (error->message, "hetu-cli restore"));
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count_copies (fixture), ==, 1);
  small_store_close (&small);
}

static void
test_put_back (Fixture *fixture, gconstpointer data)
{
  g_autofree char *copy = name_copy (fixture, "2024-02-09");
  g_autofree char *aside = NULL;
  g_autoptr (GError) error = NULL;
  SmallStore small;

  open_small (fixture, &small);
  tell (&small, "2021", "1");
  g_assert_true (hetu_backup_keep (hetu_store_get_database (small.store), "2024-02-09", NULL));
  tell (&small, "2022", "2");
  small_store_close (&small);

  g_assert_true (hetu_backup_restore (fixture->path, copy, &aside, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count_figures (fixture->path), ==, 1);
  g_assert_cmpint (count_figures (aside), ==, 2);
  g_assert_cmpint (count_figures (copy), ==, 1);
  /* So is a store that is damaged. */
  g_clear_pointer (&aside, g_free);
  wound (fixture->path);
  g_assert_true (hetu_backup_restore (fixture->path, copy, &aside, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count_figures (fixture->path), ==, 1);
}

static void
test_put_back_where_there_is_none (Fixture *fixture, gconstpointer data)
{
  g_autofree char *elsewhere = g_build_filename (fixture->folder, "other.hetu", NULL);
  g_autofree char *aside = NULL;
  g_autoptr (GError) error = NULL;
  SmallStore small;

  open_small (fixture, &small);
  tell (&small, "2021", "1");
  small_store_close (&small);
  g_assert_true (hetu_backup_restore (elsewhere, fixture->path, &aside, &error));
  g_assert_no_error (error);
  g_assert_null (aside);
  g_assert_cmpint (count_figures (elsewhere), ==, 1);
}

/* What a crash left in the log is set aside with the file, and does not get into the one that is put back. */
static void
test_log_goes_aside (Fixture *fixture, gconstpointer data)
{
  g_autofree char *copy = name_copy (fixture, "2024-02-09");
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *crashed = g_build_filename (fixture->folder, "crashed.hetu", NULL);
  g_autofree char *crashed_log = g_strconcat (crashed, "-wal", NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *aside = NULL;
  g_autofree char *aside_log = NULL;
  gsize length = 0;
  SmallStore small;

  open_small (fixture, &small);
  tell (&small, "2021", "1");
  g_assert_true (hetu_backup_keep (hetu_store_get_database (small.store), "2024-02-09", NULL));
  g_assert_true (hetu_store_fold_log (small.store, NULL));
  tell (&small, "2022", "2");
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (crashed, bytes, (gssize) length, NULL));
  g_free (g_steal_pointer (&bytes));
  g_assert_true (g_file_get_contents (log, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (crashed_log, bytes, (gssize) length, NULL));
  small_store_close (&small);

  g_assert_true (hetu_backup_restore (crashed, copy, &aside, NULL));
  aside_log = g_strconcat (aside, "-wal", NULL);
  g_assert_true (g_file_test (aside_log, G_FILE_TEST_EXISTS));
  g_assert_cmpint (count_figures (crashed), ==, 1);
  g_assert_cmpint (count_figures (aside), ==, 2);
}

static void
assert_refused (Fixture *fixture, const char *copy, int code)
{
  g_autofree char *aside = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (hetu_backup_restore (fixture->path, copy, &aside, &error));
  g_assert_error (error, HETU_ERROR, code);
  g_assert_null (aside);
}

static void
test_what_is_no_copy (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_build_filename (fixture->folder, "text.bak", NULL);
  g_autofree char *damaged = g_build_filename (fixture->folder, "damaged.bak", NULL);
  g_autofree char *absent = g_build_filename (fixture->folder, "absent.bak", NULL);
  g_autofree char *bytes = NULL;
  gsize length = 0;
  SmallStore small;

  open_small (fixture, &small);
  tell (&small, "2021", "1");
  small_store_close (&small);
  g_assert_true (g_file_set_contents (text, "地区,指标,数值\n", -1, NULL));
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (damaged, bytes, (gssize) length, NULL));
  wound (damaged);
  assert_refused (fixture, text, HETU_ERROR_STORE_DAMAGED);
  assert_refused (fixture, damaged, HETU_ERROR_STORE_DAMAGED);
  assert_refused (fixture, absent, HETU_ERROR_STORE);
  g_assert_cmpint (count_figures (fixture->path), ==, 1);
}

/* What another program is told that wants to put a copy back. */
static void
assert_held (Fixture *fixture, const char *copy)
{
  int status = 0;
  pid_t child = fork ();

  if (child == 0)
    {
      g_autofree char *aside = NULL;
      g_autoptr (GError) error = NULL;

      _exit (hetu_backup_restore (fixture->path, copy, &aside, &error) ||
             !g_error_matches (error, HETU_ERROR, HETU_ERROR_STORE_LOCKED));
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
}

/* A program that has the store open would go on with a file that is no longer the store. */
static void
test_not_while_it_is_open (Fixture *fixture, gconstpointer data)
{
  g_autofree char *copy = name_copy (fixture, "2024-02-09");
  SmallStore small;

  open_small (fixture, &small);
  tell (&small, "2021", "1");
  g_assert_true (hetu_backup_keep (hetu_store_get_database (small.store), "2024-02-09", NULL));
  assert_held (fixture, copy);
  tell (&small, "2022", "2");
  small_store_close (&small);
  g_assert_cmpint (count_figures (fixture->path), ==, 2);
}

static gboolean
open_and_close (const char *path)
{
  g_autoptr (HetuStore) store = hetu_store_open (path, HETU_STORE_READ_WRITE, NULL);

  return store != NULL;
}

/* Nor does the program let go of it when it opens it a second time: another one that closes it would drop the log that is written to. */
static void
test_second_look_lets_nothing_go (Fixture *fixture, gconstpointer data)
{
  g_autofree char *copy = name_copy (fixture, "2024-02-09");
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  SmallStore small;
  int status = 0;
  pid_t child;

  open_small (fixture, &small);
  tell (&small, "2021", "1");
  g_assert_true (hetu_backup_keep (hetu_store_get_database (small.store), "2024-02-09", NULL));
  g_assert_true (open_and_close (fixture->path));
  assert_held (fixture, copy);
  child = fork ();
  if (child == 0)
    _exit (execl ("/proc/self/exe", "test-backup", "--again", fixture->path, NULL));
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
  g_assert_true (g_file_test (log, G_FILE_TEST_EXISTS));
  tell (&small, "2022", "2");
  small_store_close (&small);
  g_assert_cmpint (count_figures (fixture->path), ==, 2);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  if (argc == 3 && g_str_equal (argv[1], "--again"))
    return open_and_close (argv[2]) ? 0 : 1;
  g_test_init (&argc, &argv, NULL);
  ADD ("/backup/keep/before-the-first-change", test_taken_before_the_first_change);
  ADD ("/backup/keep/the-newest", test_newest_are_kept);
  ADD ("/backup/keep/no-damage", test_damage_is_not_kept);
  ADD ("/backup/restore/there-and-aside", test_put_back);
  ADD ("/backup/restore/none-there", test_put_back_where_there_is_none);
  ADD ("/backup/restore/log-goes-aside", test_log_goes_aside);
  ADD ("/backup/restore/no-copy", test_what_is_no_copy);
  ADD ("/backup/restore/open-elsewhere", test_not_while_it_is_open);
  ADD ("/backup/restore/open-twice", test_second_look_lets_nothing_go);
  return g_test_run ();
}
