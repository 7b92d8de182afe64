/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The scripts of resources/schema and how a file comes by them. A change of the format is a new numbered
 * script that alters what the one before it left; a published script is never edited.
 *
 * The header of an SQLite file, as far as it is looked at here: 16 bytes of magic; at 16 the page size
 * (1 means 65536); at 24 a change counter and at 92 the counter for which the page count at 28 holds. */
#include "store/schema.h"

#include "error.h"
#include "model/resource.h"
#include "store/backup-private.h"
#include "store/database.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#define HEADER_SIZE 100

static char *
load_script (int version, GError **error)
{
  g_autofree char *path = g_strdup_printf ("schema/%d.sql", version);
  char *script = hetu_resource_load (path, error);

  if (script == NULL)
    g_prefix_error (error, _ ("Schema %d: "), version);
  return script;
}

const HetuSchema *
hetu_schema_current (void)
{
  static const HetuSchema current = { 12, load_script };

  return &current;
}

static guint32
read_big_endian (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

/* A file with a write-ahead log may be shorter than it will be once the log is folded in. */
gboolean
hetu_schema_has_log (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  GStatBuf info;

  return g_stat (log, &info) == 0 && info.st_size > 0;
}

static gboolean
check_header (const char *path, const guint8 *header, gint64 size, GError **error)
{
  if (memcmp (header, "SQLite format 3", 16) != 0)
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_STORE_DAMAGED,
                   _ ("Store “%s”: this file is not a Hetu store"),
                   path);
      return FALSE;
    }
  if (size >= HEADER_SIZE)
    {
      gint64 page_size = header[16] << 8 | header[17];
      gint64 pages = read_big_endian (header + 28);
      gboolean counted = read_big_endian (header + 24) == read_big_endian (header + 92);

      if (page_size == 1)
        page_size = 65536;
      if (!counted || pages * page_size <= size || hetu_schema_has_log (path))
        return TRUE;
    }
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_STORE_DAMAGED,
               _ ("Store “%s”: the file is truncated; a part of it is missing"),
               path);
  return FALSE;
}

/* Through SQLite: a descriptor of the file that anybody else closes lets go all of this process's locks on it, and another program
 * would then take itself for the last one and drop the log. Returns: an errno, or 0; what the file does not reach is 0 */
static int
read_header (const char *path, guint8 *header)
{
  sqlite3 *handle = NULL;
  sqlite3_file *file = NULL;
  int status = sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READONLY, NULL);
  int number = 0;

  if (status == SQLITE_OK)
    status = sqlite3_file_control (handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (status == SQLITE_OK)
    status = file->pMethods->xRead (file, header, HEADER_SIZE, 0);
  if (status != SQLITE_OK && status != SQLITE_IOERR_SHORT_READ)
    {
      number = sqlite3_system_errno (handle);
      number = number != 0 ? number : EIO;
    }
  sqlite3_close (handle);
  return number;
}

gboolean
hetu_schema_look_at_file (const char *path, HetuFileState *out, GError **error)
{
  GStatBuf info;
  guint8 header[HEADER_SIZE] = { 0 };
  int status;

  if (g_stat (path, &info) != 0 && errno == ENOENT)
    {
      *out = HETU_FILE_ABSENT;
      return TRUE;
    }
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_set_error (error, HETU_ERROR, HETU_ERROR_STORE, _ ("Store “%s”: this is a folder"), path);
      return FALSE;
    }
  status = read_header (path, header);
  if (status != 0)
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_STORE,
                   _ ("Store “%s” cannot be read: %s"),
                   path,
                   g_strerror (status));
      return FALSE;
    }
  if (info.st_size == 0)
    {
      *out = HETU_FILE_EMPTY;
      return TRUE;
    }
  if (!check_header (path, header, info.st_size, error))
    return FALSE;
  *out = HETU_FILE_SQLITE;
  return TRUE;
}

static gboolean
run_scripts (HetuDatabase *database, const HetuSchema *schema, int from, GError **error)
{
  g_autofree char *stamp = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d;",
                                            HETU_SCHEMA_APPLICATION_ID,
                                            schema->newest);

  for (int version = from + 1; version <= schema->newest; version++)
    {
      g_autofree char *script = schema->load (version, error);

      if (script == NULL || !hetu_database_run (database, script, error))
        {
          g_prefix_error (error, _ ("Making version %d: "), version);
          return FALSE;
        }
    }
  return hetu_database_run (database, stamp, error);
}

static gboolean
has_broken_references (HetuDatabase *database, GError **error)
{
  g_autoptr (HetuRows) rows = hetu_database_query (database, "PRAGMA foreign_key_check", error);
  int state = rows == NULL ? -1 : hetu_database_step (database, rows, error);

  if (state > 0)
    g_set_error (error,
                 HETU_ERROR,
                 HETU_ERROR_STORE_DAMAGED,
                 _ ("Store “%s”: table %s refers to rows that are not there"),
                 hetu_database_get_path (database),
                 hetu_rows_get_text (rows, 0));
  return state != 0;
}

static gboolean
roll_back (HetuDatabase *database)
{
  sqlite3_exec (hetu_database_get_handle (database), "ROLLBACK", NULL, NULL, NULL);
  return FALSE;
}

gboolean
hetu_schema_create (HetuDatabase *database, const HetuSchema *schema, GError **error)
{
  gint64 id = 0;

  if (!hetu_database_run (database, "BEGIN EXCLUSIVE", error))
    return FALSE;
  if (!hetu_database_read_int (database, "PRAGMA application_id", &id, error) ||
      (id == 0 && !run_scripts (database, schema, 0, error)))
    return roll_back (database);
  return hetu_database_run (database, "COMMIT", error) || roll_back (database);
}

/* A copy by SQLite itself: what is still in the log is in the copy. */
static gboolean
back_up (HetuDatabase *database, int version, GError **error)
{
  const char *path = hetu_database_get_path (database);
  g_autofree char *copy = g_strdup_printf ("%s.v%d.bak", path, version);
  int status = hetu_backup_copy (hetu_database_get_handle (database), copy, FALSE);

  /* A copy is put back over a damaged store, which is not to be told from a disk without room otherwise. */
  if ((status & 0xff) == SQLITE_CORRUPT || (status & 0xff) == SQLITE_NOTADB)
    {
      g_set_error (
          error,
          HETU_ERROR,
          HETU_ERROR_STORE_DAMAGED,
          _ ("Store “%s” is damaged: %s (%s); “hetu-cli restore” lists the copies beside it"),
          path,
          sqlite3_errstr (status),
          _ ("while it was copied"));
      return FALSE;
    }
  if (status != SQLITE_OK)
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_STORE,
                   _ ("Store “%s”: it is of version %d and was not migrated, for its copy “%s” "
                      "cannot be written: %s"),
                   path,
                   version,
                   copy,
                   sqlite3_errstr (status));
      return FALSE;
    }
  return TRUE;
}

gboolean
hetu_schema_migrate (HetuDatabase *database, const HetuSchema *schema, int from, GError **error)
{
  gint64 found = 0;

  if (!back_up (database, from, error))
    return FALSE;
  if (!hetu_database_run (database, "BEGIN EXCLUSIVE", error))
    return FALSE;
  /* Another program may have migrated it while this one made the copy. */
  if (!hetu_database_read_int (database, "PRAGMA user_version", &found, error))
    return roll_back (database);
  if (found < schema->newest)
    if (!run_scripts (database, schema, (int) found, error) ||
        has_broken_references (database, error))
      return roll_back (database);
  return hetu_database_run (database, "COMMIT", error) || roll_back (database);
}
