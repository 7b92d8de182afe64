/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copies of a store beside it, and putting one back. A copy is looked at before an older one is dropped for it: a damaged store does
 * not push its own sound copies out. Putting one back deletes nothing. */
#include "store/backup-private.h"

#include "error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/statvfs.h>
#include <unistd.h>

/* Beside a copy there must be room for the store to grow. */
#define ROOM_FACTOR 2
#define ROOM_LEAST (8 << 20)
/* SQLite's locks are on bytes that no file reaches: see its os.h. */
#define LOCK_BYTE 0x40000000
#define LOCK_BYTES 512

/* ---- making */

static gboolean
is_whole (sqlite3 *copy)
{
  sqlite3_stmt *check = NULL;
  gboolean whole = FALSE;

  if (sqlite3_prepare_v2 (copy, "PRAGMA quick_check (1)", -1, &check, NULL) == SQLITE_OK &&
      sqlite3_step (check) == SQLITE_ROW)
    whole = g_strcmp0 ((const char *) sqlite3_column_text (check, 0), "ok") == 0;
  sqlite3_finalize (check);
  return whole;
}

static int
write_copy (sqlite3 *source, sqlite3 *target, gboolean check)
{
  sqlite3_backup *backup = sqlite3_backup_init (target, "main", source, "main");
  int status;

  if (backup == NULL)
    return sqlite3_errcode (target);
  /* That another program holds the file is no failure to sqlite3_backup_finish(). */
  status = sqlite3_backup_step (backup, -1);
  sqlite3_backup_finish (backup);
  if (status != SQLITE_DONE)
    return status;
  /* One file, without a log: alone on it, no memory is shared for that. */
  status = sqlite3_exec (target,
                         "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE",
                         NULL,
                         NULL,
                         NULL);
  if (status == SQLITE_OK && check && !is_whole (target))
    return SQLITE_CORRUPT;
  return status;
}

static void
remove_files (const char *path)
{
  static const char *const endings[] = { "", "-wal", "-shm", "-journal" };

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (path, endings[i], NULL);

      g_unlink (file);
    }
}

int
hetu_backup_copy (sqlite3 *source, const char *target, gboolean check)
{
  g_autofree char *partial = g_strdup_printf ("%s.%d.part", target, (int) getpid ());
  sqlite3 *copy = NULL;
  int status;

  remove_files (partial);
  status = sqlite3_open (partial, &copy);
  if (status == SQLITE_OK)
    status = write_copy (source, copy, check);
  sqlite3_close (copy);
  if (status == SQLITE_OK && g_rename (partial, target) != 0)
    status = SQLITE_CANTOPEN;
  if (status != SQLITE_OK)
    remove_files (partial);
  return status;
}

static gboolean
has_room (HetuDatabase *database)
{
  g_autofree char *folder = g_path_get_dirname (hetu_database_get_path (database));
  struct statvfs disk;
  gint64 pages = 0;
  gint64 page_size = 0;

  return hetu_database_read_int (database, "PRAGMA page_count", &pages, NULL) &&
         hetu_database_read_int (database, "PRAGMA page_size", &page_size, NULL) &&
         statvfs (folder, &disk) == 0 &&
         (gint64) disk.f_bavail * (gint64) disk.f_frsize >=
             ROOM_FACTOR * pages * page_size + ROOM_LEAST;
}

static char *
name_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

/* Whether @name is @store with “.YYYY-MM-DD.bak” behind it. */
static gboolean
is_daily (const char *name, const char *store)
{
  static const char *const shape = ".dddd-dd-dd.bak";
  gsize length = strlen (store);

  if (strncmp (name, store, length) != 0 || strlen (name + length) != strlen (shape))
    return FALSE;
  for (const char *c = name + length, *s = shape; *s != '\0'; c++, s++)
    if (*s == 'd' ? !g_ascii_isdigit (*c) : *s != *c)
      return FALSE;
  return TRUE;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) b, *(const char *const *) a);
}

/* Their names say which are the oldest. */
static void
drop_oldest (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *store = g_path_get_basename (path);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (is_daily (name, store))
      g_ptr_array_add (found, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (found, compare_names);
  for (guint i = HETU_BACKUPS_KEPT; i < found->len; i++)
    g_unlink (found->pdata[i]);
}

gboolean
hetu_backup_keep (HetuDatabase *database, const char *day, GError **error)
{
  const char *path = hetu_database_get_path (database);
  g_autofree char *today = day != NULL ? g_strdup (day) : name_today ();
  g_autofree char *copy = g_strdup_printf ("%s.%s.bak", path, today);
  gint64 entries = 0;
  int status;

  if (g_str_equal (path, ":memory:") || g_file_test (copy, G_FILE_TEST_EXISTS))
    return TRUE;
  if (!hetu_database_read_int (database,
                               "SELECT EXISTS (SELECT 1 FROM batch WHERE NOT ground)",
                               &entries,
                               error))
    return FALSE;
  if (entries == 0 || !has_room (database))
    return TRUE;
  status = hetu_backup_copy (hetu_database_get_handle (database), copy, TRUE);
  if (status == SQLITE_OK)
    drop_oldest (path);
  if ((status & 0xff) == SQLITE_CORRUPT)
    return hetu_database_refuse (
        database,
        _ ("nothing is written into it; “hetu-cli restore” lists the copies beside it"),
        error);
  return TRUE;
}

/* ---- telling */

static void
clear_backup (gpointer data)
{
  HetuBackup *self = data;

  g_free (self->path);
  g_free (self->newest);
  g_free (self->what);
}

/* Opened so that nothing is made beside it: copies have no log. A file that has one is read with it. */
static int
connect_copy (const char *path, sqlite3 **out)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *escaped = g_uri_escape_string (path, "/", TRUE);
  g_autofree char *uri = g_strdup_printf ("file:%s?immutable=1", escaped);

  if (g_file_test (log, G_FILE_TEST_EXISTS))
    return sqlite3_open_v2 (path, out, SQLITE_OPEN_READONLY, NULL);
  return sqlite3_open_v2 (uri, out, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, NULL);
}

static int
read_pragma (sqlite3 *database, const char *sql)
{
  sqlite3_stmt *row = NULL;
  int value = 0;

  if (sqlite3_prepare_v2 (database, sql, -1, &row, NULL) == SQLITE_OK &&
      sqlite3_step (row) == SQLITE_ROW)
    value = sqlite3_column_int (row, 0);
  sqlite3_finalize (row);
  return value;
}

static char *
dup_text (sqlite3_stmt *row, int column)
{
  const char *text = (const char *) sqlite3_column_text (row, column);

  return text != NULL ? g_utf8_make_valid (text, -1) : NULL;
}

static void
read_journal (sqlite3 *database, HetuBackup *out)
{
  sqlite3_stmt *row = NULL;

  out->n_entries = -1;
  if (sqlite3_prepare_v2 (database,
                          "SELECT count (*), max (id), at, what FROM batch",
                          -1,
                          &row,
                          NULL) == SQLITE_OK &&
      sqlite3_step (row) == SQLITE_ROW)
    {
      out->n_entries = sqlite3_column_int (row, 0);
      out->newest = dup_text (row, 2);
      out->what = dup_text (row, 3);
    }
  sqlite3_finalize (row);
}

static int
compare_backups (gconstpointer a, gconstpointer b)
{
  const HetuBackup *x = a;
  const HetuBackup *y = b;

  if (x->modified != y->modified)
    return x->modified > y->modified ? -1 : 1;
  return strcmp (y->path, x->path);
}

GArray *
hetu_backup_list (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *store = g_path_get_basename (path);
  g_autofree char *prefix = g_strconcat (store, ".", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GArray *found = g_array_new (FALSE, TRUE, sizeof (HetuBackup));
  const char *name;

  g_array_set_clear_func (found, clear_backup);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      HetuBackup one = { 0 };
      GStatBuf info;
      sqlite3 *copy = NULL;

      if (!g_str_has_prefix (name, prefix) || !g_str_has_suffix (name, ".bak"))
        continue;
      one.path = g_build_filename (folder, name, NULL);
      if (g_stat (one.path, &info) == 0)
        {
          one.size = info.st_size;
          one.modified = info.st_mtime;
        }
      if (connect_copy (one.path, &copy) == SQLITE_OK)
        {
          one.version = read_pragma (copy, "PRAGMA user_version");
          read_journal (copy, &one);
        }
      sqlite3_close (copy);
      g_array_append_val (found, one);
    }
  g_array_sort (found, compare_backups);
  return found;
}

/* ---- putting back */

static gboolean
refuse (HetuError code, const char *path, const char *why, GError **error)
{
  g_set_error (error, HETU_ERROR, code, _ ("“%s” cannot be put back: %s"), path, why);
  return FALSE;
}

static gboolean
check_copy (sqlite3 *copy, const char *path, GError **error)
{
  if (read_pragma (copy, "PRAGMA application_id") != HETU_SCHEMA_APPLICATION_ID)
    return refuse (HETU_ERROR_STORE_DAMAGED, path, _ ("this file is not a Hetu store"), error);
  if (read_pragma (copy, "PRAGMA user_version") > hetu_schema_current ()->newest)
    return refuse (HETU_ERROR_STORE_NEWER, path, _ ("a newer Hetu is needed"), error);
  return is_whole (copy) ||
         refuse (HETU_ERROR_STORE_DAMAGED, path, _ ("it is damaged itself"), error);
}

/* Another program with the store open would go on with a file that is no longer the store, and take the new one's log for its own.
 * Whoever has it open holds a lock on one of these bytes. Returns: the descriptor that holds them, −1 on error; −2: there is none */
static int
hold (const char *path, GError **error)
{
  struct flock whole = { .l_type = F_WRLCK,
                         .l_whence = SEEK_SET,
                         .l_start = LOCK_BYTE,
                         .l_len = LOCK_BYTES };
  int file = g_open (path, O_RDWR | O_CLOEXEC, 0);

  if (file < 0 && errno == ENOENT)
    return -2;
  if (file >= 0 && fcntl (file, F_SETLK, &whole) == 0)
    return file;
  if (file >= 0 && (errno == EAGAIN || errno == EACCES))
    g_set_error (
        error,
        HETU_ERROR,
        HETU_ERROR_STORE_LOCKED,
        _ ("Store “%s”: another program has it open; close that before a copy is put back"),
        path);
  else
    refuse (HETU_ERROR_STORE, path, g_strerror (errno), error);
  if (file >= 0)
    close (file);
  return -1;
}

static char *
name_aside (const char *path)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *stamp = g_date_time_format (now, "%Y%m%d-%H%M%S");
  char *name = g_strdup_printf ("%s.aside-%s", path, stamp);

  for (int n = 2; g_file_test (name, G_FILE_TEST_EXISTS); n++)
    {
      g_free (name);
      name = g_strdup_printf ("%s.aside-%s-%d", path, stamp, n);
    }
  return name;
}

/* At every moment there is a file at @path, or the one that was is whole under its other name. */
static gboolean
swap (const char *path, const char *partial, char **aside, GError **error)
{
  g_autofree char *away = name_aside (path);
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *log_away = g_strconcat (away, "-wal", NULL);
  g_autofree char *index = g_strconcat (path, "-shm", NULL);
  gboolean there = g_file_test (path, G_FILE_TEST_EXISTS);

  /* Where the file system has no second names the file is moved. */
  if (there && link (path, away) != 0 && g_rename (path, away) != 0)
    return refuse (HETU_ERROR_STORE, path, g_strerror (errno), error);
  if (g_rename (log, log_away) != 0 && errno != ENOENT)
    return refuse (HETU_ERROR_STORE, log, g_strerror (errno), error);
  g_unlink (index);
  if (g_rename (partial, path) != 0)
    {
      refuse (HETU_ERROR_STORE, path, g_strerror (errno), error);
      g_rename (log_away, log);
      g_rename (away, path);
      return FALSE;
    }
  *aside = there ? g_steal_pointer (&away) : NULL;
  return TRUE;
}

static gboolean
copy_in (const char *backup, const char *partial, GError **error)
{
  sqlite3 *source = NULL;
  gboolean sound = FALSE;
  int status = connect_copy (backup, &source);

  if (status == SQLITE_OK)
    sound = check_copy (source, backup, error);
  else
    refuse (HETU_ERROR_STORE, backup, sqlite3_errstr (status), error);
  if (sound)
    status = hetu_backup_copy (source, partial, FALSE);
  sqlite3_close (source);
  return sound &&
         (status == SQLITE_OK || refuse (HETU_ERROR_STORE, backup, sqlite3_errstr (status), error));
}

gboolean
hetu_backup_restore (const char *path, const char *backup, char **aside, GError **error)
{
  g_autofree char *partial = g_strdup_printf ("%s.restored", path);
  g_autofree char *kept = NULL;
  gboolean done;
  int held;

  g_return_val_if_fail (path != NULL && backup != NULL && aside != NULL, FALSE);

  if (!g_file_test (backup, G_FILE_TEST_IS_REGULAR))
    return refuse (HETU_ERROR_STORE, backup, g_strerror (ENOENT), error);
  held = hold (path, error);
  if (held == -1)
    return FALSE;
  done = copy_in (backup, partial, error) && swap (path, partial, &kept, error);
  if (!done)
    g_unlink (partial);
  if (held >= 0)
    close (held);
  if (done)
    *aside = g_steal_pointer (&kept);
  return done;
}
