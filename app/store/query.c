/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Questions about figures. Series are found first, in their small table, and then read one after the other
 * by the big one's key; nothing here scans all statements. What concerns sources is in query-source.c. */
#include "store/query.h"

#include "error.h"
#include "store/cells.h"
#include "store/key.h"
#include "store/known.h"

#include <glib/gi18n-lib.h>

#define FARTHEST 9
#define USUAL_LENGTH 48 /* of a series: a dozen years of quarters */

/* 0 for the parent of a region, 1 for the parent of that …; a scope that is none of them is farther. */
static int
get_distance (HetuStore *store, gint32 region, gint32 ref_region)
{
  HetuDistrict *district = hetu_store_get_district (store, region);
  int distance = 0;

  for (; district != NULL && distance < FARTHEST; distance++)
    {
      if (hetu_district_get_parent (district) == ref_region)
        return distance;
      district = hetu_store_get_district (store, hetu_district_get_parent (district));
    }
  return FARTHEST;
}

/* By indicator, region, measure and kind; then the cell that stands for a period where one is wanted comes
 * first: the nearest scope, a scope with a code, no deadline, the last deadline. */
static int
compare_series (gconstpointer a, gconstpointer b, gpointer store)
{
  const HetuSeriesRow *x = a;
  const HetuSeriesRow *y = b;

  if (x->indicator != y->indicator)
    return x->indicator < y->indicator ? -1 : 1;
  if (x->region != y->region)
    return x->region < y->region ? -1 : 1;
  if (x->measure != y->measure)
    return (int) x->measure - (int) y->measure;
  if (x->kind != y->kind)
    return (int) x->kind - (int) y->kind;
  if (x->ref_region != y->ref_region)
    {
      int nearer = get_distance (store, x->region, x->ref_region) -
                   get_distance (store, y->region, y->ref_region);

      return nearer != 0 ? nearer : x->ref_region - y->ref_region;
    }
  if (!g_str_equal (x->scope, y->scope))
    return strcmp (x->scope, y->scope);
  if (x->deadline == 0 || y->deadline == 0)
    return (x->deadline != 0) - (y->deadline != 0);
  return x->deadline > y->deadline ? -1 : 1;
}

static int
compare_time (gconstpointer a, gconstpointer b)
{
  const HetuObservation *x = a;
  const HetuObservation *y = b;
  int order = hetu_period_compare (x->period, y->period);

  return order != 0 ? order : (int) x->kind - (int) y->kind;
}

/* Reads series that share indicator, region and measure, sorted by compare_series(). */
static gboolean
read_group (HetuStore *store,
            const HetuSeriesRow *series,
            guint n,
            const HetuCellFilter *filter,
            GArray *out,
            GError **error)
{
  for (guint i = 0; i < n; i++)
    if (!hetu_cells_read (store, &series[i], filter, out, error))
      return FALSE;
  /* A stable sort: what stands first in a cell, and which cell stands first, is kept. */
  if (n > 1)
    g_array_sort (out, compare_time);
  return TRUE;
}

/* Returns: (transfer full) (element-type HetuSeriesRow): those that @query is after, sorted */
static GArray *
list_series (HetuStore *store, const HetuQuery *query, GError **error)
{
  static const gint32 every = 0;
  const gint32 *indicators = query->n_indicators > 0 ? query->indicators : &every;
  const gint32 *regions = query->n_regions > 0 ? query->regions : &every;
  g_autoptr (GArray) series = g_array_new (FALSE, FALSE, sizeof (HetuSeriesRow));
  guint kept = 0;

  for (gsize i = 0; i < MAX (query->n_indicators, 1); i++)
    for (gsize r = 0; r < MAX (query->n_regions, 1); r++)
      if (!hetu_cells_list_series (store, indicators[i], regions[r], series, error))
        return NULL;
  for (guint i = 0; i < series->len; i++)
    {
      HetuSeriesRow row = g_array_index (series, HetuSeriesRow, i);

      if ((query->measure < 0 || row.measure == query->measure) &&
          (query->kind < 0 || row.kind == query->kind))
        g_array_index (series, HetuSeriesRow, kept++) = row;
    }
  g_array_set_size (series, kept);
  g_array_sort_with_data (series, compare_series, store);
  /* A region named twice is one region. */
  kept = MIN (kept, 1);
  for (guint i = 1; i < series->len; i++)
    {
      HetuSeriesRow row = g_array_index (series, HetuSeriesRow, i);

      if (row.id != g_array_index (series, HetuSeriesRow, kept - 1).id)
        g_array_index (series, HetuSeriesRow, kept++) = row;
    }
  g_array_set_size (series, kept);
  return g_steal_pointer (&series);
}

static void
move_all (GArray *from, GArray *to)
{
  guint n = from->len;
  g_autofree gpointer data = g_array_steal (from, NULL);

  if (n > 0)
    g_array_append_vals (to, data, n);
}

GArray *
hetu_query_statements (HetuStore *store, const HetuQuery *query, GError **error)
{
  g_autoptr (HetuSnapshot) snapshot = hetu_snapshot_take (hetu_store_get_database (store));
  g_autoptr (GArray) out = hetu_observation_array_new ();
  g_autoptr (GArray) group = hetu_observation_array_new ();
  g_autoptr (GArray) series = NULL;
  HetuCellFilter filter;
  guint end;

  hetu_cell_filter_init (&filter, query->from, query->to);
  filter.grain = query->grain;
  filter.as_of = query->as_of;
  filter.chosen_only = query->chosen_only;
  filter.withdrawn = query->withdrawn;
  series = list_series (store, query, error);
  if (series == NULL)
    return NULL;
  for (guint start = 0; start < series->len; start = end)
    {
      const HetuSeriesRow *first = &g_array_index (series, HetuSeriesRow, start);

      for (end = start + 1; end < series->len; end++)
        {
          const HetuSeriesRow *next = &g_array_index (series, HetuSeriesRow, end);

          if (next->indicator != first->indicator || next->region != first->region ||
              next->measure != first->measure)
            break;
        }
      if (!read_group (store, first, end - start, &filter, group, error))
        return NULL;
      move_all (group, out);
    }
  return g_steal_pointer (&out);
}

/* Keeps the first statement of each period and kind. */
static void
keep_one_a_period (GArray *observations)
{
  guint kept = MIN (observations->len, 1);

  for (guint i = 1; i < observations->len; i++)
    {
      HetuObservation *last = &g_array_index (observations, HetuObservation, kept - 1);
      HetuObservation *next = &g_array_index (observations, HetuObservation, i);

      if (compare_time (last, next) == 0)
        continue;
      if (i != kept)
        {
          HetuObservation moved = *next;

          *next = g_array_index (observations, HetuObservation, kept);
          g_array_index (observations, HetuObservation, kept) = moved;
        }
      kept++;
    }
  g_array_set_size (observations, kept);
}

HetuSeries *
hetu_query_series (HetuStore *store,
                   gint32 indicator,
                   gint32 region,
                   HetuMeasure measure,
                   HetuGrain grain,
                   HetuPeriod from,
                   HetuPeriod to,
                   gint32 as_of,
                   GError **error)
{
  g_autoptr (HetuSnapshot) snapshot = hetu_snapshot_take (hetu_store_get_database (store));
  g_autoptr (GArray) series = g_array_new (FALSE, FALSE, sizeof (HetuSeriesRow));
  g_autoptr (GArray) out = hetu_observation_array_new_sized (USUAL_LENGTH);
  HetuCellFilter filter;
  guint kept = 0;

  hetu_cell_filter_init (&filter, from, to);
  filter.grain = grain;
  filter.as_of = as_of;
  filter.chosen_only = TRUE;
  if (!hetu_cells_list_series (store, indicator, region, series, error))
    return NULL;
  for (guint i = 0; i < series->len; i++)
    {
      HetuSeriesRow row = g_array_index (series, HetuSeriesRow, i);

      if (row.measure == measure)
        g_array_index (series, HetuSeriesRow, kept++) = row;
    }
  g_array_set_size (series, kept);
  g_array_sort_with_data (series, compare_series, store);
  if (!read_group (store, (gpointer) series->data, kept, &filter, out, error))
    return NULL;
  if (kept > 1)
    keep_one_a_period (out);
  return hetu_series_new (indicator, region, measure, g_steal_pointer (&out));
}

/* Reads the cell of one statement. */
static gboolean
read_cell (HetuStore *store, gint64 id, GArray *out, GError **error)
{
  HetuKey key = hetu_key_unpack (id);
  /* A figure as of a date may show what was withdrawn after it. */
  HetuCellFilter filter = { .low = key.period, .high = key.period, .withdrawn = TRUE };
  HetuSeriesRow series;

  return hetu_cells_find_series (store, key.series, &series, error) &&
         hetu_cells_read (store, &series, &filter, out, error);
}

HetuQueryState *
hetu_query_begin (HetuStore *store)
{
  g_return_val_if_fail (HETU_IS_STORE (store), NULL);

  return hetu_snapshot_take (hetu_store_get_database (store));
}

void
hetu_query_end (HetuQueryState *self)
{
  hetu_snapshot_release (self);
}

gboolean
hetu_query_statement (HetuStore *store, gint64 id, HetuObservation *out, GError **error)
{
  g_autoptr (GArray) cell = hetu_observation_array_new ();

  g_return_val_if_fail (HETU_IS_STORE (store) && out != NULL, FALSE);

  if (!read_cell (store, id, cell, error))
    return FALSE;
  for (guint i = 0; i < cell->len; i++)
    if (g_array_index (cell, HetuObservation, i).id == id)
      {
        hetu_observation_copy (&g_array_index (cell, HetuObservation, i), out);
        return TRUE;
      }
  g_set_error (error, HETU_ERROR, HETU_ERROR_DATA, _ ("There is no such statement"));
  return FALSE;
}

GArray *
hetu_query_rivals (HetuStore *store, gint64 statement, GError **error)
{
  return hetu_known_rivals (store, statement, 0, error);
}

GArray *
hetu_query_periods (HetuStore *store,
                    gint32 indicator,
                    const gint32 *regions,
                    gsize n_regions,
                    HetuGrain grain,
                    GError **error)
{
  return hetu_known_periods (store, indicator, regions, n_regions, grain, 0, error);
}

gboolean
hetu_query_has_statements (HetuStore *store, gboolean *has, GError **error)
{
  gint64 found = 0;

  g_return_val_if_fail (HETU_IS_STORE (store) && has != NULL, FALSE);

  if (!hetu_database_read_int (hetu_store_get_database (store),
                               "SELECT EXISTS (SELECT 1 FROM statement AS s JOIN vintage AS v"
                               " ON v.id = s.vintage"
                               " WHERE v.batch NOT IN (SELECT batch FROM undone))",
                               &found,
                               error))
    return FALSE;
  *has = found != 0;
  return TRUE;
}

GArray *
hetu_query_target_years (HetuStore *store, gint32 region, GError **error)
{
  return hetu_known_target_years (store, region, 0, error);
}

GArray *
hetu_query_target_regions (HetuStore *store, GError **error)
{
  HetuDatabase *database = hetu_store_get_database (store);
  g_autoptr (GArray) regions = g_array_new (FALSE, FALSE, sizeof (gint32));
  g_autoptr (HetuRows) rows =
      hetu_database_query (database,
                           "SELECT DISTINCT x.region FROM series x"
                           " JOIN statement s ON s.id BETWEEN x.id << 38 AND (x.id + 1 << 38) - 1"
                           " WHERE x.kind = ? AND s.vintage NOT IN (SELECT id FROM vintage WHERE"
                           " batch IN (SELECT batch FROM undone)) ORDER BY x.region",
                           error);
  int state;

  if (rows == NULL)
    return NULL;
  hetu_rows_bind_int (rows, 1, HETU_KIND_TARGET);
  while ((state = hetu_database_step (database, rows, error)) > 0)
    {
      gint32 region = sqlite3_column_int (rows, 0);

      if (hetu_store_get_district (store, region) != NULL)
        g_array_append_val (regions, region);
    }
  return state == 0 ? g_steal_pointer (&regions) : NULL;
}
