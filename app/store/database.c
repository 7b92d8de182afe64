/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A connection to one SQLite file: opened, checked, brought to the newest version, its statements prepared
 * once and kept. Knows nothing of indicators or figures.
 *
 * Journal: write-ahead log, so that readers and one writer do not wait for each other, or a rollback journal
 * where the file system cannot share one (store/sharing); synchronous FULL, so that what was committed is on
 * disk. A file on which nothing may be written is opened immutable when even the log's index cannot be made
 * beside it. */
#include "store/database.h"

#include "error.h"
#include "store/presence.h"
#include "store/sharing.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define PATIENCE_MS 2000
#define DAMAGED_TEXT "\uFFFD"

struct _HetuDatabase
{
  /* owned */
  char *path;
  sqlite3 *handle;
  GHashTable *statements; /* address of the SQL → sqlite3_stmt */

  gboolean read_only;
  gboolean lacks_log;
  HetuPresence presence;
};

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

static HetuError
classify (int status)
{
  switch (status & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return HETU_ERROR_STORE_LOCKED;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return HETU_ERROR_STORE_DAMAGED;
    default:
      return HETU_ERROR_STORE;
    }
}

void
hetu_database_fail (HetuDatabase *self, const char *step, GError **error)
{
  int status = sqlite3_extended_errcode (self->handle);
  /* SQLite quotes what it found in a damaged file. */
  g_autofree char *message = g_utf8_make_valid (sqlite3_errmsg (self->handle), -1);

  switch (classify (status))
    {
    case HETU_ERROR_STORE_LOCKED:
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_STORE_LOCKED,
                   _ ("Store “%s”: another program holds it; close that or try again (%s)"),
                   self->path,
                   step);
      break;
    case HETU_ERROR_STORE_DAMAGED:
      g_set_error (
          error,
          HETU_ERROR,
          HETU_ERROR_STORE_DAMAGED,
          _ ("Store “%s” is damaged: %s (%s); “hetu-cli restore” lists the copies beside it"),
          self->path,
          message,
          step);
      break;
    default:
      if ((status & 0xff) == SQLITE_FULL)
        {
          g_set_error (
              error,
              HETU_ERROR,
              HETU_ERROR_STORE,
              _ ("Store “%s”: the disk is full; nothing of this is in the store. Make room "
                 "and do it again"),
              self->path);
          break;
        }
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_STORE,
                   _ ("Store “%s”: %s (%s)"),
                   self->path,
                   message,
                   step);
    }
}

gboolean
hetu_database_refuse (HetuDatabase *self, const char *what, GError **error)
{
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_STORE_DAMAGED,
               _ ("Store “%s” is damaged: %s"),
               self->path,
               what);
  return FALSE;
}

gboolean
hetu_database_run (HetuDatabase *self, const char *sql, GError **error)
{
  if (sqlite3_exec (self->handle, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;
  hetu_database_fail (self, _ ("while it was made ready"), error);
  return FALSE;
}

gboolean
hetu_database_fold_log (HetuDatabase *self, GError **error)
{
  if (sqlite3_wal_checkpoint_v2 (self->handle, "main", SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL) ==
      SQLITE_OK)
    return TRUE;
  hetu_database_fail (self, _ ("while its log was taken in"), error);
  return FALSE;
}

void
hetu_rows_done (HetuRows *self)
{
  sqlite3_reset (self);
}

HetuRows *
hetu_database_query (HetuDatabase *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement = g_hash_table_lookup (self->statements, sql);

  if (statement != NULL)
    {
      g_assert (!sqlite3_stmt_busy (statement));
      return statement;
    }
  if (sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) !=
      SQLITE_OK)
    {
      hetu_database_fail (self, _ ("while a question was put to it"), error);
      return NULL;
    }
  g_hash_table_insert (self->statements, (gpointer) sql, statement);
  return statement;
}

void
hetu_rows_bind_int (HetuRows *self, int index, gint64 value)
{
  int status = sqlite3_bind_int64 (self, index, value);

  g_assert (status == SQLITE_OK);
}

void
hetu_rows_bind_null (HetuRows *self, int index)
{
  int status = sqlite3_bind_null (self, index);

  g_assert (status == SQLITE_OK);
}

void
hetu_rows_bind_text (HetuRows *self, int index, const char *text)
{
  int status = sqlite3_bind_text (self, index, text, -1, SQLITE_STATIC);

  g_assert (status == SQLITE_OK);
}

const char *
hetu_rows_get_text (HetuRows *self, int column)
{
  const char *text = (const char *) sqlite3_column_text (self, column);

  return text == NULL || g_utf8_validate (text, -1, NULL) ? text : DAMAGED_TEXT;
}

const char *
hetu_rows_require_text (HetuRows *self, int column)
{
  const char *text = hetu_rows_get_text (self, column);

  return text != NULL ? text : DAMAGED_TEXT;
}

int
hetu_database_step (HetuDatabase *self, HetuRows *rows, GError **error)
{
  switch (sqlite3_step (rows))
    {
    case SQLITE_ROW:
      return 1;
    case SQLITE_DONE:
      return 0;
    default:
      hetu_database_fail (self, _ ("while it was read"), error);
      return -1;
    }
}

gboolean
hetu_database_write (HetuDatabase *self, HetuRows *rows, GError **error)
{
  gboolean done = sqlite3_step (rows) == SQLITE_DONE;

  if (!done)
    hetu_database_fail (self, _ ("while it was written"), error);
  sqlite3_reset (rows);
  return done;
}

gboolean
hetu_database_read_int (HetuDatabase *self, const char *sql, gint64 *out, GError **error)
{
  g_autoptr (HetuRows) rows = hetu_database_query (self, sql, error);
  int state = rows == NULL ? -1 : hetu_database_step (self, rows, error);

  if (state < 0)
    return FALSE;
  *out = state > 0 ? sqlite3_column_int64 (rows, 0) : 0;
  return TRUE;
}

static gboolean
run_cached (HetuDatabase *self, const char *sql)
{
  g_autoptr (HetuRows) rows = hetu_database_query (self, sql, NULL);

  return rows != NULL && hetu_database_write (self, rows, NULL);
}

HetuSnapshot *
hetu_snapshot_take (HetuDatabase *database)
{
  if (sqlite3_get_autocommit (database->handle) == 0)
    return NULL;
  return run_cached (database, "BEGIN") ? database : NULL;
}

void
hetu_snapshot_release (HetuSnapshot *self)
{
  run_cached (self, "COMMIT");
}

static gboolean
connect_file (HetuDatabase *self, const char *name, int flags, GError **error)
{
  g_hash_table_remove_all (self->statements);
  sqlite3_close (g_steal_pointer (&self->handle));
  /* One thread, one connection: no mutexes. */
  if (sqlite3_open_v2 (name, &self->handle, flags | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK)
    {
      hetu_database_fail (self, _ ("while it was opened"), error);
      return FALSE;
    }
  sqlite3_extended_result_codes (self->handle, TRUE);
  hetu_database_set_patience (self, PATIENCE_MS);
  return TRUE;
}

/* Reading a file in write-ahead mode makes two files beside it; where that is forbidden and no other
 * program can be writing, the file is read as it stands. */
static gboolean
connect_read_only (HetuDatabase *self, GError **error)
{
  g_autoptr (GError) first = NULL;
  g_autofree char *escaped = NULL;
  g_autofree char *uri = NULL;
  gint64 id;

  if (!connect_file (self, self->path, SQLITE_OPEN_READONLY, error))
    return FALSE;
  if (hetu_database_read_int (self, "PRAGMA application_id", &id, &first))
    return TRUE;
  if (!g_error_matches (first, HETU_ERROR, HETU_ERROR_STORE))
    {
      g_propagate_error (error, g_steal_pointer (&first));
      return FALSE;
    }
  if (hetu_schema_has_log (self->path))
    {
      g_propagate_prefixed_error (error,
                                  g_steal_pointer (&first),
                                  _ ("Its log holds changes that can be taken in where its folder "
                                     "may be written: "));
      return FALSE;
    }
  escaped = g_uri_escape_string (self->path, "/", TRUE);
  uri = g_strdup_printf ("file:%s?immutable=1", escaped);
  return connect_file (self, uri, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, error);
}

/* A first look; a log that cannot be shared here is taken in, by a connection that has not tried to share it. */
static gboolean
ensure_readable (HetuDatabase *self, GError **error)
{
  if (sqlite3_exec (self->handle, "PRAGMA application_id", NULL, NULL, NULL) == SQLITE_OK ||
      !hetu_sharing_is_refused (sqlite3_extended_errcode (self->handle)))
    return TRUE;
  if (!connect_file (self, self->path, SQLITE_OPEN_READWRITE, error))
    return FALSE;
  if (hetu_sharing_give_up (self->handle) == SQLITE_OK)
    return TRUE;
  hetu_database_fail (self, _ ("while it was opened"), error);
  return FALSE;
}

static gboolean
connect_path (HetuDatabase *self, HetuStoreFlags flags, GError **error)
{
  if (flags & HETU_STORE_READ_ONLY)
    return connect_read_only (self, error);
  if (!connect_file (self,
                     self->path,
                     SQLITE_OPEN_READWRITE | (flags & HETU_STORE_CREATE ? SQLITE_OPEN_CREATE : 0),
                     error))
    return FALSE;
  if (sqlite3_db_readonly (self->handle, "main") == 0)
    return ensure_readable (self, error);
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_STORE,
               _ ("Store “%s”: no permission to write; it can be opened for reading only"),
               self->path);
  return FALSE;
}

static gboolean
refuse_state (HetuDatabase *self, HetuFileState state, HetuStoreFlags flags, GError **error)
{
  if (state == HETU_FILE_SQLITE || ((flags & HETU_STORE_CREATE) && !(flags & HETU_STORE_READ_ONLY)))
    return FALSE;
  if (state == HETU_FILE_ABSENT)
    g_set_error (error,
                 HETU_ERROR,
                 HETU_ERROR_STORE,
                 _ ("Store “%s”: there is no such file"),
                 self->path);
  else
    g_set_error (error,
                 HETU_ERROR,
                 HETU_ERROR_STORE_DAMAGED,
                 _ ("Store “%s”: the file is empty"),
                 self->path);
  return TRUE;
}

static gboolean
bring_up_to_date (HetuDatabase *self, const HetuSchema *schema, GError **error)
{
  gint64 id = 0;
  gint64 version = 0;

  if (!hetu_database_read_int (self, "PRAGMA application_id", &id, error) ||
      !hetu_database_read_int (self, "PRAGMA user_version", &version, error))
    return FALSE;
  if (id != HETU_SCHEMA_APPLICATION_ID || version < 1)
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_STORE_DAMAGED,
                   _ ("Store “%s”: this is a database of another program"),
                   self->path);
      return FALSE;
    }
  if (version > schema->newest)
    {
      g_set_error (
          error,
          HETU_ERROR,
          HETU_ERROR_STORE_NEWER,
          _ ("Store “%s” is of version %d and this program reads up to version %d; a newer "
             "Hetu is needed"),
          self->path,
          (int) version,
          schema->newest);
      return FALSE;
    }
  if (version == schema->newest)
    return TRUE;
  if (self->read_only)
    {
      g_set_error (
          error,
          HETU_ERROR,
          HETU_ERROR_STORE,
          _ ("Store “%s” is of the older version %d and has to be opened for writing once"),
          self->path,
          (int) version);
      return FALSE;
    }
  return hetu_schema_migrate (self, schema, (int) version, error);
}

static gboolean
choose_journal (HetuDatabase *self, GError **error)
{
  g_autoptr (HetuRows) rows = hetu_database_query (self, "PRAGMA journal_mode", error);
  int state = rows == NULL ? -1 : hetu_database_step (self, rows, error);

  if (state < 0)
    return FALSE;
  if (state == 0 || !g_str_equal (hetu_rows_require_text (rows, 0), "delete"))
    return TRUE;
  g_clear_pointer (&rows, hetu_rows_done);
  self->lacks_log = !hetu_sharing_is_possible (self->path);
  return self->lacks_log || hetu_database_run (self, "PRAGMA journal_mode = WAL", error);
}

static gboolean
tell_presence (HetuDatabase *self, GError **error)
{
  g_autoptr (HetuRows) rows = hetu_database_query (self, "PRAGMA journal_mode", error);
  gint64 version = 0;
  int state = rows == NULL ? -1 : hetu_database_step (self, rows, error);

  if (state < 0)
    return FALSE;
  if (state == 0 || !g_str_equal (hetu_rows_require_text (rows, 0), "wal"))
    return TRUE;
  g_clear_pointer (&rows, hetu_rows_done);
  /* Only who has read has the index of the log open. */
  if (!hetu_database_read_int (self, "PRAGMA user_version", &version, error))
    return FALSE;
  self->presence = hetu_presence_begin (self->path);
  return TRUE;
}

static gboolean
settle (HetuDatabase *self, GError **error)
{
  if (!self->read_only && (!choose_journal (self, error) ||
                           !hetu_database_run (self, "PRAGMA synchronous = FULL", error)))
    return FALSE;
  if (!hetu_database_run (self,
                          "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;"
                          "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY",
                          error))
    return FALSE;
  /* A store comes by mail, too: no SQL of it may write to the file's own tables. */
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  return tell_presence (self, error);
}

HetuDatabase *
hetu_database_open (const char *path,
                    HetuStoreFlags flags,
                    const HetuSchema *schema,
                    GError **error)
{
  g_autoptr (HetuDatabase) self = g_new0 (HetuDatabase, 1);
  gboolean in_memory = g_str_equal (path, ":memory:");
  HetuFileState state = HETU_FILE_EMPTY;

  self->path = g_strdup (path);
  self->presence = (HetuPresence) HETU_PRESENCE_NONE;
  self->statements = g_hash_table_new_full (NULL, NULL, NULL, finalize_statement);
  if (in_memory)
    flags = HETU_STORE_CREATE;
  else if (!hetu_schema_look_at_file (path, &state, error))
    return NULL;
  self->read_only = (flags & HETU_STORE_READ_ONLY) != 0;
  if (refuse_state (self, state, flags, error) || !connect_path (self, flags, error))
    return NULL;
  if (state != HETU_FILE_SQLITE && !hetu_schema_create (self, schema, error))
    {
      /* What was not there before does not stay behind empty. */
      if (state == HETU_FILE_ABSENT)
        g_unlink (path);
      return NULL;
    }
  if (!bring_up_to_date (self, schema, error) || !settle (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
hetu_database_close (HetuDatabase *self)
{
  g_hash_table_unref (self->statements);
  hetu_presence_pause (&self->presence);
  sqlite3_close (self->handle);
  hetu_presence_end (&self->presence);
  g_free (self->path);
  g_free (self);
}

const char *
hetu_database_get_path (HetuDatabase *self)
{
  return self->path;
}

gboolean
hetu_database_is_read_only (HetuDatabase *self)
{
  return self->read_only;
}

gboolean
hetu_database_lacks_log (HetuDatabase *self)
{
  return self->lacks_log;
}

sqlite3 *
hetu_database_get_handle (HetuDatabase *self)
{
  return self->handle;
}

void
hetu_database_set_patience (HetuDatabase *self, int milliseconds)
{
  sqlite3_busy_timeout (self->handle, milliseconds);
}
