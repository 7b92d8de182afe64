/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saved charts: rows of saved_chart, one statement each, without a batch: they bring no figures. */
#include "store/saved.h"

#include "error.h"
#include "store/kept.h"
#include "store/store-private.h"

#include <glib/gi18n-lib.h>

void
hetu_saved_chart_clear (HetuSavedChart *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->spec, g_free);
}

static void
clear_chart (gpointer chart)
{
  hetu_saved_chart_clear (chart);
}

GArray *
hetu_saved_list (HetuStore *store, GError **error)
{
  HetuDatabase *database = NULL;
  g_autoptr (GArray) charts = g_array_new (FALSE, FALSE, sizeof (HetuSavedChart));
  g_autoptr (HetuRows) rows = NULL;
  int state = 0;

  g_return_val_if_fail (HETU_IS_STORE (store), NULL);

  g_array_set_clear_func (charts, clear_chart);
  database = hetu_store_get_database (store);
  rows = hetu_database_query (
      database,
      "SELECT id, name, spec, favourite FROM saved_chart ORDER BY favourite DESC, id",
      error);
  if (rows == NULL)
    return NULL;
  while ((state = hetu_database_step (database, rows, error)) > 0)
    {
      HetuSavedChart chart = { .id = sqlite3_column_int64 (rows, 0),
                               .name = g_strdup (hetu_rows_require_text (rows, 1)),
                               .spec = g_strdup (hetu_rows_require_text (rows, 2)),
                               .favourite = sqlite3_column_int (rows, 3) != 0 };

      g_array_append_val (charts, chart);
    }
  return state == 0 ? g_steal_pointer (&charts) : NULL;
}

static gboolean
may_write (HetuStore *store, GError **error)
{
  if (!hetu_store_is_read_only (store))
    return TRUE;
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_STORE,
               _ ("Store “%s” is open for reading only: no chart can be saved or changed"),
               hetu_store_get_path (store));
  return FALSE;
}

gint64
hetu_saved_put (HetuStore *store, const HetuSavedChart *chart, GError **error)
{
  g_autoptr (HetuRows) rows = NULL;
  gint64 id;

  g_return_val_if_fail (HETU_IS_STORE (store) && chart != NULL, 0);

  if (!may_write (store, error))
    return 0;
  rows = hetu_database_query (hetu_store_get_database (store),
                              "INSERT INTO saved_chart (id, name, spec, favourite)"
                              " VALUES (?1, ?2, ?3, ?4) ON CONFLICT (id) DO UPDATE SET"
                              " name = ?2, spec = ?3, favourite = ?4",
                              error);
  if (rows == NULL)
    return 0;
  hetu_rows_bind_text (rows, 2, chart->name);
  hetu_rows_bind_text (rows, 3, chart->spec);
  hetu_rows_bind_int (rows, 4, chart->favourite ? 1 : 0);
  id = hetu_kept_put (store, rows, chart->id, error);
  if (id != 0)
    hetu_store_emit_saved_changed (store);
  return id;
}

gboolean
hetu_saved_remove (HetuStore *store, gint64 id, GError **error)
{
  g_return_val_if_fail (HETU_IS_STORE (store), FALSE);

  if (!may_write (store, error) ||
      !hetu_kept_remove (store, "DELETE FROM saved_chart WHERE id = ?1", id, error))
    return FALSE;
  hetu_store_emit_saved_changed (store);
  return TRUE;
}
