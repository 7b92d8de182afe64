/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells on which documents disagree, by hetu_observation_disagrees(). */
#include "store/query.h"

#include "store/cells.h"
#include "store/dictionary.h"
#include "store/key.h"

/* Returns: (transfer full) (element-type HetuKey): the cells told more than once, in the order of the key */
static GArray *
list_cells (HetuStore *store, GError **error)
{
  HetuDatabase *database = hetu_store_get_database (store);
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (HetuKey));
  g_autoptr (HetuRows) rows =
      hetu_database_query (database,
                           "SELECT series, period FROM statement_key WHERE n = 2 ORDER BY id",
                           error);
  int state;

  if (rows == NULL)
    return NULL;
  while ((state = hetu_database_step (database, rows, error)) > 0)
    {
      HetuKey cell = { sqlite3_column_int (rows, 0), sqlite3_column_int (rows, 1), 0 };

      g_array_append_val (cells, cell);
    }
  return state == 0 ? g_steal_pointer (&cells) : NULL;
}

static gboolean
is_disputed (GArray *cell)
{
  for (guint i = 0; i < cell->len; i++)
    for (guint k = i + 1; k < cell->len; k++)
      if (hetu_observation_disagrees (&g_array_index (cell, HetuObservation, i),
                                      &g_array_index (cell, HetuObservation, k)))
        return TRUE;
  return FALSE;
}

GArray *
hetu_query_conflicts (HetuStore *store, gint32 as_of, GError **error)
{
  g_autoptr (GArray) out = hetu_observation_array_new ();
  g_autoptr (GArray) cells = NULL;

  g_return_val_if_fail (HETU_IS_STORE (store), NULL);

  cells = list_cells (store, error);
  if (cells == NULL)
    return NULL;
  for (guint i = 0; i < cells->len; i++)
    {
      HetuKey key = g_array_index (cells, HetuKey, i);
      HetuCellFilter filter = { .low = key.period, .high = key.period, .as_of = as_of };
      g_autoptr (GArray) cell = hetu_observation_array_new ();
      HetuSeriesRow series;
      guint n;

      if (!hetu_cells_find_series (store, key.series, &series, error) ||
          !hetu_cells_read (store, &series, &filter, cell, error))
        return NULL;
      n = cell->len;
      if (is_disputed (cell))
        {
          g_autofree gpointer statements = g_array_steal (cell, NULL);

          g_array_append_vals (out, statements, n);
        }
    }
  return g_steal_pointer (&out);
}

gboolean
hetu_query_choice (HetuStore *store,
                   gint64 statement,
                   gint64 *chosen,
                   char **reason,
                   GError **error)
{
  HetuDatabase *database = hetu_store_get_database (store);
  g_autoptr (HetuRows) rows =
      hetu_database_query (database,
                           "SELECT c.statement, c.reason FROM standing_choice c"
                           " JOIN batch b ON b.id = c.batch WHERE c.cell = ?"
                           " ORDER BY " HETU_DECIDED_AT " DESC, c.id DESC LIMIT 1",
                           error);
  int state;

  if (rows == NULL)
    return FALSE;
  hetu_rows_bind_int (rows, 1, hetu_key_get_cell (statement));
  state = hetu_database_step (database, rows, error);
  if (state < 0)
    return FALSE;
  *chosen = state > 0 ? sqlite3_column_int64 (rows, 0) : 0;
  *reason = state > 0 ? g_strdup (hetu_rows_get_text (rows, 1)) : NULL;
  return TRUE;
}
