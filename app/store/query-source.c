/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Questions about sources. No index leads from a source to its statements (it would double the file), so
 * each of these is one scan; what the scan counted is kept by the store until something changes. */
#include "store/query.h"

#include "error.h"
#include "store/cells.h"
#include "store/key.h"

static void
add_counts (GHashTable *summaries, gint32 source, HetuRows *rows)
{
  HetuSourceSummary *summary = g_hash_table_lookup (summaries, GINT_TO_POINTER (source));
  HetuPeriod first = hetu_key_to_period (sqlite3_column_int (rows, 3));
  HetuPeriod last = hetu_key_to_period (sqlite3_column_int (rows, 4));

  if (summary == NULL)
    {
      summary = g_new0 (HetuSourceSummary, 1);
      summary->first = first;
      g_hash_table_insert (summaries, GINT_TO_POINTER (source), summary);
    }
  summary->statements += (guint) sqlite3_column_int (rows, 1);
  summary->redacted += (guint) sqlite3_column_int (rows, 2);
  if (hetu_period_compare (first, summary->first) < 0)
    summary->first = first;
  if (hetu_period_compare (last, summary->last) > 0)
    summary->last = last;
}

/* Returns: (transfer none): number of a source → HetuSourceSummary */
static GHashTable *
ensure_summaries (HetuStore *store, GError **error)
{
  HetuDatabase *database = hetu_store_get_database (store);
  HetuDictionary *dictionary = hetu_store_get_dictionary (store);
  g_autoptr (GHashTable) summaries = NULL;
  g_autoptr (HetuRows) rows = NULL;
  int state;

  if (hetu_store_get_summaries (store) != NULL)
    return hetu_store_get_summaries (store);
  rows = hetu_database_query (database,
                              "SELECT vintage, count (*), sum (status = ?),"
                              " min (id >> 8 & 0x3fffffff), max (id >> 8 & 0x3fffffff)"
                              " FROM statement GROUP BY vintage",
                              error);
  if (rows == NULL)
    return NULL;
  summaries = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  hetu_rows_bind_int (rows, 1, HETU_STATUS_REDACTED);
  while ((state = hetu_database_step (database, rows, error)) > 0)
    {
      const HetuVintage *vintage =
          hetu_dictionary_get_vintage (dictionary, sqlite3_column_int (rows, 0));

      if (vintage != NULL)
        add_counts (summaries, vintage->source, rows);
    }
  if (state < 0)
    return NULL;
  hetu_store_set_summaries (store, g_steal_pointer (&summaries));
  return hetu_store_get_summaries (store);
}

gboolean
hetu_query_source_summary (HetuStore *store, gint32 source, HetuSourceSummary *out, GError **error)
{
  GHashTable *summaries;
  const HetuSourceSummary *found;

  g_return_val_if_fail (HETU_IS_STORE (store) && out != NULL, FALSE);

  summaries = ensure_summaries (store, error);
  if (summaries == NULL)
    return FALSE;
  found = g_hash_table_lookup (summaries, GINT_TO_POINTER (source));
  *out = found != NULL ? *found : (HetuSourceSummary){ 0 };
  return TRUE;
}

/* Returns: (transfer full) (element-type gint64): ids of the source's statements, in the order of the key */
static GArray *
list_ids (HetuStore *store, gint32 source, GError **error)
{
  HetuDatabase *database = hetu_store_get_database (store);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (HetuRows) rows =
      hetu_database_query (database,
                           "SELECT id FROM statement WHERE vintage IN"
                           " (SELECT id FROM vintage WHERE source = ?) ORDER BY id",
                           error);
  int state;

  if (rows == NULL)
    return NULL;
  hetu_rows_bind_int (rows, 1, source);
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

  /* Unknown is −1 and therefore last. */
  return (x_start > y_start) - (x_start < y_start);
}

GArray *
hetu_query_by_source (HetuStore *store, gint32 source, GError **error)
{
  g_autoptr (HetuSnapshot) snapshot = hetu_snapshot_take (hetu_store_get_database (store));
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GArray) out = hetu_observation_array_new ();

  ids = list_ids (store, source, error);
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
