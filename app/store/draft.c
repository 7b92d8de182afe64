/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drafts of reviews: rows of draft, one statement each, without a batch: they bring no figures. */
#include "store/draft.h"

#include "error.h"
#include "store/kept.h"
#include "store/store-private.h"

#include <glib/gi18n-lib.h>

void
hetu_draft_clear (HetuDraft *self)
{
  g_clear_pointer (&self->state, g_free);
  g_clear_pointer (&self->at, g_free);
  *self = (HetuDraft){ 0 };
}

static void
clear_draft (gpointer draft)
{
  hetu_draft_clear (draft);
}

static gboolean
may_write (HetuStore *store, GError **error)
{
  if (!hetu_store_is_read_only (store))
    return TRUE;
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_STORE,
               _ ("Store “%s” is open for reading only: no draft can be kept or thrown away"),
               hetu_store_get_path (store));
  return FALSE;
}

gboolean
hetu_draft_put (HetuStore *store, gint32 source, const char *state, guint n_pending, GError **error)
{
  g_autoptr (HetuRows) rows = NULL;

  g_return_val_if_fail (HETU_IS_STORE (store) && source > 0 && state != NULL, FALSE);

  if (!may_write (store, error))
    return FALSE;
  rows = hetu_database_query (hetu_store_get_database (store),
                              "INSERT INTO draft (source, state, pending) VALUES (?1, ?2, ?3)"
                              " ON CONFLICT (source) DO UPDATE SET state = ?2, pending = ?3,"
                              " at = strftime ('%Y-%m-%dT%H:%M:%SZ', 'now')",
                              error);
  if (rows == NULL)
    return FALSE;
  hetu_rows_bind_text (rows, 2, state);
  hetu_rows_bind_int (rows, 3, n_pending);
  if (hetu_kept_put (store, rows, source, error) == 0)
    return FALSE;
  if (sqlite3_get_autocommit (hetu_database_get_handle (hetu_store_get_database (store))) != 0)
    hetu_draft_tell (store);
  return TRUE;
}

void
hetu_draft_tell (HetuStore *store)
{
  g_return_if_fail (HETU_IS_STORE (store));

  hetu_store_emit_drafts_changed (store);
}

gboolean
hetu_draft_remove (HetuStore *store, gint32 source, GError **error)
{
  g_return_val_if_fail (HETU_IS_STORE (store), FALSE);

  if (!may_write (store, error) ||
      !hetu_kept_remove (store, "DELETE FROM draft WHERE source = ?1", source, error))
    return FALSE;
  hetu_store_emit_drafts_changed (store);
  return TRUE;
}

gboolean
hetu_draft_read (HetuStore *store, gint32 source, HetuDraft *out, GError **error)
{
  g_autoptr (HetuRows) rows = NULL;
  int state;

  g_return_val_if_fail (HETU_IS_STORE (store) && out != NULL, FALSE);

  rows = hetu_database_query (hetu_store_get_database (store),
                              "SELECT state, pending, at FROM draft WHERE source = ?",
                              error);
  if (rows == NULL)
    return FALSE;
  hetu_rows_bind_int (rows, 1, source);
  state = hetu_database_step (hetu_store_get_database (store), rows, error);
  if (state < 0)
    return FALSE;
  *out = (HetuDraft){ .source = source };
  if (state > 0)
    {
      out->state = g_strdup (hetu_rows_require_text (rows, 0));
      out->n_pending = (guint) sqlite3_column_int (rows, 1);
      out->at = g_strdup (hetu_rows_require_text (rows, 2));
    }
  return TRUE;
}

GArray *
hetu_draft_list (HetuStore *store, GError **error)
{
  g_autoptr (GArray) out = g_array_new (FALSE, TRUE, sizeof (HetuDraft));
  g_autoptr (HetuRows) rows = NULL;
  int state;

  g_return_val_if_fail (HETU_IS_STORE (store), NULL);

  g_array_set_clear_func (out, clear_draft);
  rows = hetu_database_query (hetu_store_get_database (store),
                              "SELECT source, pending, at FROM draft"
                              " WHERE source IN (SELECT source FROM standing_document)"
                              " AND source NOT IN (SELECT source FROM retracted)"
                              " ORDER BY at DESC, source",
                              error);
  if (rows == NULL)
    return NULL;
  while ((state = hetu_database_step (hetu_store_get_database (store), rows, error)) > 0)
    {
      HetuDraft draft = { .source = sqlite3_column_int (rows, 0),
                          .n_pending = (guint) sqlite3_column_int (rows, 1),
                          .at = g_strdup (hetu_rows_require_text (rows, 2)) };

      g_array_append_val (out, draft);
    }
  return state == 0 ? g_steal_pointer (&out) : NULL;
}
