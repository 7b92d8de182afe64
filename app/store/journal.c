/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The journal is the table of batches with that of undoing beside it: a row says that a batch is taken back or done again, and the
 * last one of a batch counts. All reading goes through views, and through the dictionary's vintages, that leave out what is undone:
 * nothing else knows of it. */
#include "store/journal.h"

#include "error.h"
#include "store/backup-private.h"
#include "store/renaming.h"
#include "store/store-private.h"

#include <glib/gi18n-lib.h>

const char *
hetu_journal_get_author (void)
{
  const char *name = g_get_real_name ();

  /* What GLib says where the system knows no name. */
  return g_str_equal (name, "Unknown") ? g_get_user_name () : name;
}

void
hetu_journal_entry_clear (HetuJournalEntry *self)
{
  g_clear_pointer (&self->what, g_free);
  g_clear_pointer (&self->who, g_free);
  g_clear_pointer (&self->at, g_free);
  g_clear_pointer (&self->undone_who, g_free);
  g_clear_pointer (&self->undone_at, g_free);
}

static void
clear_entry (gpointer entry)
{
  hetu_journal_entry_clear (entry);
}

/* @batch: 0: all */
static GArray *
read_entries (HetuStore *store, gint32 batch, guint limit, GError **error)
{
  g_autoptr (GArray) out = g_array_new (FALSE, TRUE, sizeof (HetuJournalEntry));
  g_autoptr (HetuRows) rows = NULL;
  HetuDatabase *database = hetu_store_get_database (store);
  int state;

  g_array_set_clear_func (out, clear_entry);
  rows = hetu_database_query (
      database,
      "SELECT b.id, what, b.who, b.at, added, revised, ground, ifnull (stands, 0), u.who, u.at,"
      " (SELECT count (*) FROM renaming AS r WHERE r.batch = b.id AND r.before IS NULL)"
      " FROM batch AS b LEFT JOIN undoing AS u"
      " ON u.id = (SELECT max (id) FROM undoing WHERE batch = b.id)"
      " WHERE ?2 IN (0, b.id) ORDER BY b.id DESC LIMIT iif (?1, ?1, -1)",
      error);
  if (rows == NULL)
    return NULL;
  hetu_rows_bind_int (rows, 1, limit);
  hetu_rows_bind_int (rows, 2, batch);
  while ((state = hetu_database_step (database, rows, error)) > 0)
    {
      HetuJournalEntry entry = { .batch = sqlite3_column_int (rows, 0),
                                 .what = g_strdup (hetu_rows_require_text (rows, 1)),
                                 .who = g_strdup (hetu_rows_get_text (rows, 2)),
                                 .at = g_strdup (hetu_rows_require_text (rows, 3)),
                                 .added = (guint) sqlite3_column_int (rows, 4),
                                 .revised = (guint) sqlite3_column_int (rows, 5),
                                 .ground = sqlite3_column_int (rows, 6) != 0,
                                 .undone = sqlite3_column_int (rows, 7) != 0,
                                 .undone_who = g_strdup (hetu_rows_get_text (rows, 8)),
                                 .undone_at = g_strdup (hetu_rows_get_text (rows, 9)),
                                 .named = (guint) sqlite3_column_int (rows, 10) };

      g_array_append_val (out, entry);
    }
  return state == 0 ? g_steal_pointer (&out) : NULL;
}

GArray *
hetu_journal_list (HetuStore *store, guint limit, GError **error)
{
  g_return_val_if_fail (HETU_IS_STORE (store), NULL);

  return read_entries (store, 0, limit, error);
}

static gboolean
refuse_unknown (gint32 batch, GError **error)
{
  g_set_error (error, HETU_ERROR, HETU_ERROR_USAGE, _ ("The journal has no entry %d"), batch);
  return FALSE;
}

gboolean
hetu_journal_read (HetuStore *store, gint32 batch, HetuJournalEntry *out, GError **error)
{
  g_autoptr (GArray) found = NULL;

  g_return_val_if_fail (HETU_IS_STORE (store) && batch > 0 && out != NULL, FALSE);

  found = read_entries (store, batch, 1, error);
  if (found == NULL)
    return FALSE;
  if (found->len == 0)
    return refuse_unknown (batch, error);
  *out = g_array_index (found, HetuJournalEntry, 0);
  g_array_set_clear_func (found, NULL);
  return TRUE;
}

static gboolean
find_batch (HetuStore *store, const char *sql, gint32 *out, GError **error)
{
  gint64 found = 0;

  if (!hetu_database_read_int (hetu_store_get_database (store), sql, &found, error))
    return FALSE;
  *out = (gint32) found;
  return TRUE;
}

gboolean
hetu_journal_find_undo (HetuStore *store, gint32 *out, GError **error)
{
  g_return_val_if_fail (HETU_IS_STORE (store) && out != NULL, FALSE);

  return find_batch (store,
                     "SELECT ifnull (max (id), 0) FROM batch"
                     " WHERE NOT ground AND id NOT IN (SELECT batch FROM undone)",
                     out,
                     error);
}

gboolean
hetu_journal_find_redo (HetuStore *store, gint32 *out, GError **error)
{
  g_return_val_if_fail (HETU_IS_STORE (store) && out != NULL, FALSE);

  return find_batch (store,
                     "SELECT ifnull ((SELECT batch FROM undone"
                     " WHERE newest = (SELECT max (id) FROM batch)"
                     " ORDER BY undoing DESC LIMIT 1), 0)",
                     out,
                     error);
}

/* Returns: 1 when it can be written, 0 when it is so already, −1 on error */
static int
look_at (HetuDatabase *database, gint32 batch, gboolean undone, GError **error)
{
  g_autoptr (HetuRows) rows = hetu_database_query (
      database,
      "SELECT ground, id IN (SELECT batch FROM undone) FROM batch WHERE id = ?",
      error);
  int state;

  if (rows == NULL)
    return -1;
  hetu_rows_bind_int (rows, 1, batch);
  state = hetu_database_step (database, rows, error);
  if (state < 0)
    return -1;
  if (state == 0)
    refuse_unknown (batch, error);
  else if (sqlite3_column_int (rows, 0) != 0)
    g_set_error (error,
                 HETU_ERROR,
                 HETU_ERROR_USAGE,
                 _ ("Entry %d of the journal is what the store begins with, which is not undone"),
                 batch);
  else
    return (sqlite3_column_int (rows, 1) != 0) != (undone != 0);
  return -1;
}

static gboolean
write_undoing (HetuDatabase *database, gint32 batch, gboolean undone, GError **error)
{
  g_autoptr (HetuRows) rows =
      hetu_database_query (database,
                           "INSERT INTO undoing (batch, stands, newest, who)"
                           " VALUES (?, ?, (SELECT max (id) FROM batch), ?)",
                           error);

  if (rows == NULL)
    return FALSE;
  hetu_rows_bind_int (rows, 1, batch);
  hetu_rows_bind_int (rows, 2, undone ? 1 : 0);
  hetu_rows_bind_text (rows, 3, hetu_journal_get_author ());
  return hetu_database_write (database, rows, error);
}

gboolean
hetu_journal_take_back (HetuStore *store, gint32 batch, gboolean undone, GError **error)
{
  HetuDatabase *database;
  int needed;

  g_return_val_if_fail (HETU_IS_STORE (store), FALSE);

  database = hetu_store_get_database (store);
  if (!hetu_store_require_writable (store, error) || !hetu_backup_keep (database, NULL, error) ||
      !hetu_database_run (database, "BEGIN IMMEDIATE", error))
    return FALSE;
  needed = look_at (database, batch, undone, error);
  if (needed > 0 && write_undoing (database, batch, undone, error) &&
      hetu_renaming_settle (database, batch, error) &&
      hetu_database_run (database, "COMMIT", error))
    {
      if (hetu_store_reload (store, error))
        return TRUE;
      g_prefix_error (error,
                      "%s",
                      undone ? _ ("Undone, but the store cannot be read any more: ")
                             : _ ("Done again, but the store cannot be read any more: "));
      return FALSE;
    }
  sqlite3_exec (hetu_database_get_handle (database), "ROLLBACK", NULL, NULL, NULL);
  return needed == 0;
}
