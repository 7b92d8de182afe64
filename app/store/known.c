/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was known at a date. A statement is known from the day on which it was published, its own or its document's; one
 * without either is known at no date. It is known no longer from the day on which it was withdrawn. */
#include "store/known.h"

#include "store/cells.h"
#include "store/key.h"
#include "store/store-private.h"
#include "store/target.h"

#include "error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of s: a statement in use that was known at ?3. */
#define IS_KNOWN                                                                              \
  " AND s.vintage IN (SELECT v.id FROM vintage v LEFT JOIN source d ON d.number = v.source"   \
  " WHERE v.batch NOT IN (SELECT batch FROM undone)"                                          \
  " AND ifnull (v.source, 0) NOT IN (SELECT source FROM retracted)"                           \
  " AND (?3 = 0 OR iif (v.published, v.published, ifnull (d.date, 0)) BETWEEN 1 AND ?3))"     \
  " AND s.id NOT IN (SELECT w.statement FROM standing_withdrawal w WHERE ?3 = 0 OR w.day <= " \
  "?3)"

/* The day from which on a note is known: that of its document, else that on which a person told it; 0: always. */
static gint32
get_day (HetuStore *store, const HetuNote *note)
{
  HetuSource *source = note->source != 0 ? hetu_store_get_source (store, note->source) : NULL;
  g_autofree char *date = NULL;
  gint32 day = 0;

  if (source != NULL)
    return hetu_source_get_date (source);
  if (note->author == NULL || note->at == NULL)
    return 0;
  date = g_strndup (note->at, strlen ("2023-03-31"));
  return hetu_date_parse (date, &day) ? day : 0;
}

GArray *
hetu_known_notes (HetuStore *store, gint32 indicator, gint32 region, gint32 as_of, GError **error)
{
  g_autoptr (GArray) notes = hetu_store_read_notes (store, indicator, region, as_of, error);

  for (guint i = notes != NULL && as_of != 0 ? notes->len : 0; i > 0; i--)
    if (get_day (store, &g_array_index (notes, HetuNote, i - 1)) > as_of)
      g_array_remove_index (notes, i - 1);
  return g_steal_pointer (&notes);
}

static void
clear_break (gpointer item)
{
  HetuBreak *self = item;

  g_free (self->note);
  g_free (self->note_en);
}

GArray *
hetu_known_breaks (HetuStore *store, gint32 indicator, gint32 region, gint32 as_of, GError **error)
{
  g_autoptr (GArray) notes = hetu_known_notes (store, indicator, region, as_of, error);
  GArray *out;

  if (notes == NULL)
    return NULL;
  out = g_array_new (FALSE, TRUE, sizeof (HetuBreak));
  g_array_set_clear_func (out, clear_break);
  for (guint i = 0; i < notes->len; i++)
    {
      HetuNote *note = &g_array_index (notes, HetuNote, i);
      HetuBreak found = { .indicator = note->indicator,
                          .region = note->region,
                          .period = note->from };

      if (!note->is_break)
        continue;
      found.note = g_steal_pointer (&note->text_zh);
      found.note_en = g_steal_pointer (&note->text_en);
      g_array_append_val (out, found);
    }
  return out;
}

gboolean
hetu_known_source (HetuSource *source, const HetuSourceSummary *summary, gint32 as_of)
{
  gint32 day = hetu_source_get_date (source);

  return as_of == 0 || (day != 0 && day <= as_of) || summary->statements > 0;
}

GArray *
hetu_known_rivals (HetuStore *store, gint64 statement, gint32 as_of, GError **error)
{
  g_autoptr (GArray) cell = hetu_observation_array_new ();
  HetuKey key = hetu_key_unpack (statement);
  HetuCellFilter filter = { .low = key.period, .high = key.period, .as_of = as_of };
  HetuSeriesRow series;

  g_return_val_if_fail (HETU_IS_STORE (store), NULL);

  if (!hetu_cells_find_series (store, key.series, &series, error) ||
      !hetu_cells_read (store, &series, &filter, cell, error))
    return NULL;
  return g_steal_pointer (&cell);
}

/* Reads the first column of every row into the keys of @keys. */
static gboolean
read_keys (HetuDatabase *database, HetuRows *rows, GHashTable *keys, GError **error)
{
  int state;

  while ((state = hetu_database_step (database, rows, error)) > 0)
    g_hash_table_add (keys, GINT_TO_POINTER (sqlite3_column_int (rows, 0)));
  return state == 0;
}

static gboolean
add_periods (HetuStore *store,
             gint32 indicator,
             gint32 region,
             gint32 as_of,
             GHashTable *keys,
             GError **error)
{
  HetuDatabase *database = hetu_store_get_database (store);
  g_autoptr (HetuRows) rows =
      hetu_database_query (database,
                           "SELECT DISTINCT s.id >> 8 & 0x3fffffff FROM series x"
                           " JOIN statement s ON s.id BETWEEN x.id << 38 AND (x.id + 1 << 38) - 1"
                           " WHERE x.indicator = ?1 AND x.region = ?2" IS_KNOWN,
                           error);

  if (rows == NULL)
    return FALSE;
  hetu_rows_bind_int (rows, 1, indicator);
  hetu_rows_bind_int (rows, 2, region);
  hetu_rows_bind_int (rows, 3, as_of);
  return read_keys (database, rows, keys, error);
}

static int
compare_periods (gconstpointer a, gconstpointer b)
{
  return hetu_period_compare (*(const HetuPeriod *) a, *(const HetuPeriod *) b);
}

GArray *
hetu_known_periods (HetuStore *store,
                    gint32 indicator,
                    const gint32 *regions,
                    gsize n_regions,
                    HetuGrain grain,
                    gint32 as_of,
                    GError **error)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) out = g_array_new (FALSE, TRUE, sizeof (HetuPeriod));
  GHashTableIter iter;
  gpointer key;

  g_return_val_if_fail (HETU_IS_STORE (store), NULL);

  for (gsize i = 0; i < n_regions; i++)
    if (!add_periods (store, indicator, regions[i], as_of, keys, error))
      return NULL;
  g_hash_table_iter_init (&iter, keys);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      HetuPeriod period = hetu_key_to_period (GPOINTER_TO_INT (key));

      if (grain == HETU_GRAIN_ANY || hetu_period_has_grain (period, grain))
        g_array_append_val (out, period);
    }
  g_array_sort (out, compare_periods);
  return g_steal_pointer (&out);
}

static int
compare_latest (gconstpointer a, gconstpointer b)
{
  const gint32 *x = a, *y = b;

  return *x > *y ? -1 : *x < *y;
}

/* Returns: (transfer full) (element-type gint32): latest first */
static GArray *
sort_keys (GHashTable *keys)
{
  GArray *out = g_array_new (FALSE, FALSE, sizeof (gint32));
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, keys);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      gint32 number = GPOINTER_TO_INT (key);

      g_array_append_val (out, number);
    }
  g_array_sort (out, compare_latest);
  return out;
}

GArray *
hetu_known_target_years (HetuStore *store, gint32 region, gint32 as_of, GError **error)
{
  HetuDatabase *database = hetu_store_get_database (store);
  g_autoptr (GHashTable) years = g_hash_table_new (NULL, NULL);
  g_autoptr (HetuRows) rows = hetu_database_query (
      database,
      "SELECT DISTINCT s.id >> 8 & 0x3fffffff FROM series x"
      " JOIN statement s ON s.id BETWEEN x.id << 38 AND (x.id + 1 << 38) - 1"
      " WHERE x.region = ?1 AND x.kind = ?2 AND x.indicator IN (SELECT number FROM "
      "indicator)" IS_KNOWN,
      error);
  int state;

  if (rows == NULL)
    return NULL;
  hetu_rows_bind_int (rows, 1, region);
  hetu_rows_bind_int (rows, 2, HETU_KIND_TARGET);
  hetu_rows_bind_int (rows, 3, as_of);
  while ((state = hetu_database_step (database, rows, error)) > 0)
    {
      int year = hetu_key_to_period (sqlite3_column_int (rows, 0)).last_year;

      if (year != 0)
        g_hash_table_add (years, GINT_TO_POINTER (year));
    }
  return state == 0 ? sort_keys (years) : NULL;
}

/* Takes back what came after @as_of. Returns: whether it could be read */
static gboolean
go_back (HetuStore *store, HetuMilestone *one, gint32 as_of, GError **error)
{
  g_autoptr (GArray) owners = hetu_query_milestone_owners (store, one->id, error);
  const char *name = NULL;

  if (owners == NULL)
    return FALSE;
  for (guint i = 0; i < owners->len; i++)
    if (g_array_index (owners, HetuOwner, i).since <= as_of)
      name = g_array_index (owners, HetuOwner, i).name;
  g_free (one->owner);
  one->owner = g_strdup (name);
  if (one->completion == 0 || one->done <= as_of)
    return TRUE;
  one->completion = 0;
  one->done = one->done_source = 0;
  g_clear_pointer (&one->completion_note, g_free);
  return TRUE;
}

static gboolean
is_told (HetuStore *store, const HetuMilestone *one, gint32 as_of)
{
  HetuSource *source = one->source != 0 ? hetu_store_get_source (store, one->source) : NULL;

  return source == NULL || hetu_source_get_date (source) <= as_of;
}

gboolean
hetu_known_milestone (HetuStore *store, HetuMilestone *one, gint32 as_of, GError **error)
{
  g_return_val_if_fail (HETU_IS_STORE (store) && one != NULL, FALSE);

  if (as_of == 0)
    return TRUE;
  if (is_told (store, one, as_of))
    return go_back (store, one, as_of, error);
  g_set_error_literal (error, HETU_ERROR, HETU_ERROR_DATA, _ ("The milestone was published later"));
  return FALSE;
}

GArray *
hetu_known_milestones (HetuStore *store,
                       const gint32 *regions,
                       gsize n_regions,
                       int year,
                       gint32 as_of,
                       GError **error)
{
  g_autoptr (GArray) found = hetu_query_milestones (store, regions, n_regions, year, error);

  for (guint i = found != NULL && as_of != 0 ? found->len : 0; i > 0; i--)
    {
      HetuMilestone *one = &g_array_index (found, HetuMilestone, i - 1);

      if (!is_told (store, one, as_of))
        g_array_remove_index (found, i - 1);
      else if (!go_back (store, one, as_of, error))
        return NULL;
    }
  return g_steal_pointer (&found);
}

/* CROSS JOIN keeps SQLite from looking through the series for each statement. */
static gboolean
add_days (HetuStore *store, gint32 indicator, gint32 region, GHashTable *days, GError **error)
{
  HetuDatabase *database = hetu_store_get_database (store);
  g_autoptr (HetuRows) rows = hetu_database_query (
      database,
      "WITH told AS (SELECT s.id AS id, s.vintage AS vintage FROM series x"
      " CROSS JOIN statement s ON s.id BETWEEN x.id << 38 AND (x.id + 1 << 38) - 1"
      " WHERE (?1 = 0 OR x.indicator = ?1) AND x.region = ?2)"
      "SELECT iif (v.published, v.published, ifnull (d.date, 0)) AS day FROM told"
      " JOIN vintage v ON v.id = told.vintage LEFT JOIN source d ON d.number = v.source"
      " WHERE day > 0 AND v.batch NOT IN (SELECT batch FROM undone)"
      " AND ifnull (v.source, 0) NOT IN (SELECT source FROM retracted)"
      " UNION SELECT w.day FROM standing_withdrawal w JOIN told ON told.id = w.statement"
      " UNION SELECT CAST (strftime ('%Y%m%d', " HETU_DECIDED_AT
      ") AS INTEGER) FROM standing_choice c"
      " JOIN batch b ON b.id = c.batch WHERE c.cell IN (SELECT id & ~255 FROM told)",
      error);

  if (rows == NULL)
    return FALSE;
  hetu_rows_bind_int (rows, 1, indicator);
  hetu_rows_bind_int (rows, 2, region);
  return read_keys (database, rows, days, error);
}

GArray *
hetu_known_days (HetuStore *store,
                 const gint32 *indicators,
                 gsize n_indicators,
                 const gint32 *regions,
                 gsize n_regions,
                 GError **error)
{
  g_autoptr (GHashTable) days = g_hash_table_new (NULL, NULL);

  g_return_val_if_fail (HETU_IS_STORE (store), NULL);

  for (gsize i = 0; i < n_indicators; i++)
    for (gsize j = 0; j < n_regions; j++)
      if (!add_days (store, indicators[i], regions[j], days, error))
        return NULL;
  return sort_keys (days);
}
