/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Questions about sources. No index leads from a source to its statements (it would double the file), so
 * each of these is one scan; what the scan counted is kept by the store until something changes. */
#include "store/query.h"

#include "error.h"
#include "store/cells.h"
#include "store/key.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#define ROWS_BETWEEN_LOOKS 65536 /* for a cancellation */

/* What the statements of one vintage sum up to; the periods are those of keys. */
typedef struct
{
  gint32 source;
  guint statements;
  guint redacted;
  gint32 first;
  gint32 last;
} Count;

/* Of a worker that counts. */
typedef struct
{
  char *path;      /* owned */
  gint32 as_of;    /* yyyymmdd; 0: all that stands */
  guint n_changes; /* of the store when it began */
} Counting;

/* Of a vintage v of a source d: whether it was published by ?1. */
#define IS_PUBLISHED                                         \
  "v.batch NOT IN (SELECT batch FROM undone) AND (?1 = 0 OR" \
  " iif (v.published, v.published, ifnull (d.date, 0)) BETWEEN 1 AND ?1)"

#define WITHDRAWN "SELECT statement FROM withdrawn WHERE ?1 = 0 OR day <= ?1"

/* Returns: (transfer full) (element-type gint32 Count): by vintage, nothing counted yet */
static GHashTable *
list_vintages (HetuDatabase *database, gint32 as_of, GError **error)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (HetuRows) rows = hetu_database_query (
      database,
      "SELECT v.id, v.source FROM vintage v LEFT JOIN source d ON d.number = v.source"
      " WHERE " IS_PUBLISHED,
      error);
  int state;

  if (rows == NULL)
    return NULL;
  hetu_rows_bind_int (rows, 1, as_of);
  while ((state = hetu_database_step (database, rows, error)) > 0)
    {
      Count *count = g_new0 (Count, 1);

      count->source = sqlite3_column_int (rows, 1);
      count->first = HETU_KEY_MAX_PERIOD;
      g_hash_table_insert (counts, GINT_TO_POINTER (sqlite3_column_int (rows, 0)), count);
    }
  return state == 0 ? g_steal_pointer (&counts) : NULL;
}

/* Statements of one vintage stand together more often than not. A grouping by SQLite sorts them all first, which takes
 * twice as long as reading them. */
static gboolean
count_statements (HetuDatabase *database,
                  GHashTable *counts,
                  gint32 as_of,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (HetuRows) rows = hetu_database_query (database,
                                                   "SELECT id, status, vintage FROM statement"
                                                   " WHERE id NOT IN (" WITHDRAWN ")",
                                                   error);
  Count *count = NULL;
  gint32 vintage = 0;
  guint n_rows = 0;
  int state;

  if (rows == NULL)
    return FALSE;
  hetu_rows_bind_int (rows, 1, as_of);
  while ((state = hetu_database_step (database, rows, error)) > 0)
    {
      gint32 period = hetu_key_unpack (sqlite3_column_int64 (rows, 0)).period;

      if (++n_rows % ROWS_BETWEEN_LOOKS == 0 &&
          g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (count == NULL || sqlite3_column_int (rows, 2) != vintage)
        {
          vintage = sqlite3_column_int (rows, 2);
          count = g_hash_table_lookup (counts, GINT_TO_POINTER (vintage));
          if (count == NULL)
            continue;
        }
      count->statements++;
      count->redacted += sqlite3_column_int (rows, 1) == HETU_STATUS_REDACTED;
      count->first = MIN (count->first, period);
      count->last = MAX (count->last, period);
    }
  return state == 0;
}

static void
add_count (GHashTable *summaries, const Count *count)
{
  HetuSourceSummary *summary = g_hash_table_lookup (summaries, GINT_TO_POINTER (count->source));
  HetuPeriod first = hetu_key_to_period (count->first);
  HetuPeriod last = hetu_key_to_period (count->last);

  if (summary == NULL)
    {
      summary = g_new0 (HetuSourceSummary, 1);
      summary->first = first;
      g_hash_table_insert (summaries, GINT_TO_POINTER (count->source), summary);
    }
  summary->statements += count->statements;
  summary->redacted += count->redacted;
  if (hetu_period_compare (first, summary->first) < 0)
    summary->first = first;
  if (hetu_period_compare (last, summary->last) > 0)
    summary->last = last;
}

/* Returns: (transfer full): number of a source → HetuSourceSummary */
static GHashTable *
summarise (HetuDatabase *database, gint32 as_of, GCancellable *cancellable, GError **error)
{
  g_autoptr (HetuSnapshot) snapshot = hetu_snapshot_take (database);
  g_autoptr (GHashTable) counts = list_vintages (database, as_of, error);
  GHashTable *summaries = NULL;
  GHashTableIter iter;
  gpointer count;

  if (counts == NULL || !count_statements (database, counts, as_of, cancellable, error))
    return NULL;
  summaries = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, NULL, &count))
    if (((Count *) count)->statements > 0)
      add_count (summaries, count);
  return summaries;
}

/* Returns: (transfer none): number of a source → HetuSourceSummary */
static GHashTable *
ensure_summaries (HetuStore *store, gint32 as_of, GError **error)
{
  GHashTable *summaries = hetu_store_get_summaries (store, as_of);

  if (summaries != NULL)
    return summaries;
  summaries = summarise (hetu_store_get_database (store), as_of, NULL, error);
  if (summaries != NULL)
    hetu_store_set_summaries (store, summaries, as_of);
  return summaries;
}

gboolean
hetu_query_source_summary (HetuStore *store,
                           gint32 source,
                           gint32 as_of,
                           HetuSourceSummary *out,
                           GError **error)
{
  GHashTable *summaries;
  const HetuSourceSummary *found;

  g_return_val_if_fail (HETU_IS_STORE (store) && out != NULL, FALSE);

  summaries = ensure_summaries (store, as_of, error);
  if (summaries == NULL)
    return FALSE;
  found = g_hash_table_lookup (summaries, GINT_TO_POINTER (source));
  *out = found != NULL ? *found : (HetuSourceSummary){ 0 };
  return TRUE;
}

gboolean
hetu_query_has_counted_sources (HetuStore *store, gint32 as_of)
{
  g_return_val_if_fail (HETU_IS_STORE (store), FALSE);

  return hetu_store_get_summaries (store, as_of) != NULL;
}

static void
counting_free (Counting *self)
{
  g_free (self->path);
  g_free (self);
}

static void
count_in_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Counting *counting = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuDatabase) database =
      hetu_database_open (counting->path, HETU_STORE_READ_ONLY, hetu_schema_current (), &error);
  GHashTable *summaries = NULL;

  if (database != NULL)
    summaries = summarise (database, counting->as_of, cancellable, &error);
  if (summaries != NULL)
    g_task_return_pointer (task, summaries, (GDestroyNotify) g_hash_table_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
hetu_query_count_sources (HetuStore *store,
                          gint32 as_of,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GError) error = NULL;
  Counting *counting;
  GHashTable *summaries;

  g_return_if_fail (HETU_IS_STORE (store));

  task = g_task_new (store, cancellable, callback, data);
  counting = g_new0 (Counting, 1);
  counting->path = g_strdup (hetu_store_get_path (store));
  counting->as_of = as_of;
  counting->n_changes = hetu_store_get_n_changes (store);
  g_task_set_source_tag (task, hetu_query_count_sources);
  g_task_set_task_data (task, counting, (GDestroyNotify) counting_free);
  if (hetu_store_get_summaries (store, as_of) == NULL && !g_str_equal (counting->path, ":memory:"))
    {
      g_task_run_in_thread (task, count_in_worker);
      return;
    }
  summaries = ensure_summaries (store, as_of, &error);
  if (summaries != NULL)
    g_task_return_pointer (task, g_hash_table_ref (summaries), (GDestroyNotify) g_hash_table_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

gboolean
hetu_query_count_sources_finish (HetuStore *store, GAsyncResult *result, GError **error)
{
  const Counting *counting;
  g_autoptr (GHashTable) summaries = NULL;

  g_return_val_if_fail (g_task_is_valid (result, store), FALSE);

  counting = g_task_get_task_data (G_TASK (result));
  summaries = g_task_propagate_pointer (G_TASK (result), error);
  if (summaries == NULL)
    return FALSE;
  if (counting->n_changes != hetu_store_get_n_changes (store))
    {
      g_set_error_literal (error,
                           G_IO_ERROR,
                           G_IO_ERROR_CANCELLED,
                           _ ("The store changed while it was counted"));
      return FALSE;
    }
  hetu_store_set_summaries (store, g_steal_pointer (&summaries), counting->as_of);
  return TRUE;
}

/* Returns: (transfer full) (element-type gint64): ids of the source's statements, in the order of the key */
static GArray *
list_ids (HetuStore *store, gint32 source, gint32 as_of, GError **error)
{
  HetuDatabase *database = hetu_store_get_database (store);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (HetuRows) rows =
      hetu_database_query (database,
                           "SELECT id FROM statement WHERE vintage IN"
                           " (SELECT v.id FROM vintage v LEFT JOIN source d ON d.number = v.source"
                           " WHERE v.source = ?2 AND " IS_PUBLISHED ")"
                           " AND id NOT IN (" WITHDRAWN ") ORDER BY id",
                           error);
  int state;

  if (rows == NULL)
    return NULL;
  hetu_rows_bind_int (rows, 1, as_of);
  hetu_rows_bind_int (rows, 2, source);
  while ((state = hetu_database_step (database, rows, error)) > 0)
    {
      gint64 id = sqlite3_column_int64 (rows, 0);

      g_array_append_val (ids, id);
    }
  return state == 0 ? g_steal_pointer (&ids) : NULL;
}

static int
compare_place (gconstpointer a, gconstpointer b)
{
  const HetuObservation *x = a;
  const HetuObservation *y = b;
  guint32 x_start = (guint32) x->char_start;
  guint32 y_start = (guint32) y->char_start;
  guint32 x_end = (guint32) x->char_end;
  guint32 y_end = (guint32) y->char_end;

  /* Unknown is −1 and therefore last. Figures of one subject begin with it, each ends behind its number. */
  return x_start != y_start ? (x_start > y_start) - (x_start < y_start)
                            : (x_end > y_end) - (x_end < y_end);
}

GArray *
hetu_query_by_source (HetuStore *store, gint32 source, gint32 as_of, GError **error)
{
  g_autoptr (HetuSnapshot) snapshot = hetu_snapshot_take (hetu_store_get_database (store));
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GArray) out = hetu_observation_array_new ();

  ids = list_ids (store, source, as_of, error);
  if (ids == NULL)
    return NULL;
  for (guint i = 0; i < ids->len; i++)
    {
      HetuObservation observation;

      if (!hetu_query_statement (store, g_array_index (ids, gint64, i), &observation, error))
        return NULL;
      g_array_append_val (out, observation);
    }
  g_array_sort (out, compare_place);
  return g_steal_pointer (&out);
}
