/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statements out of the table. One series is one range of neighbouring rows in statement and one in detail;
 * nothing is joined, for most series have no detail at all and what is interned is in memory. */
#include "store/cells.h"

#include "error.h"
#include "store/key.h"
#include "store/rule.h"

#include <glib/gi18n-lib.h>

/* A row of detail, until the statement that it belongs to is read. */
typedef struct
{
  gint32 period;
  gint32 ref_region;
  gint32 char_start;
  gint32 char_end;
  HetuDecimal high;
  guint8 n;
  guint8 rank_of;
  char *quote;
  char *text;
  char *note;
} Detail;

static void
detail_clear (Detail *detail)
{
  g_free (detail->quote);
  g_free (detail->text);
  g_free (detail->note);
}

void
hetu_cell_filter_init (HetuCellFilter *self, HetuPeriod from, HetuPeriod to)
{
  *self = (HetuCellFilter){ .low = 0, .high = HETU_KEY_MAX_PERIOD };
  if (from.first_month != 0)
    self->low = hetu_key_first_ending (from.first_year * 12 + from.first_month - 1);
  if (to.last_month != 0)
    self->high = hetu_key_first_ending (to.last_year * 12 + to.last_month) - 1;
}

static void
add_series (HetuRows *rows, GArray *out)
{
  HetuSeriesRow series = {
    .id = sqlite3_column_int (rows, 0),
    .indicator = sqlite3_column_int (rows, 1),
    .region = sqlite3_column_int (rows, 2),
    .measure = (guint8) sqlite3_column_int (rows, 3),
    .kind = (guint8) sqlite3_column_int (rows, 4),
    .ref_region = sqlite3_column_int (rows, 5),
    .scope = g_intern_string (hetu_rows_get_text (rows, 6)),
    .deadline = sqlite3_column_int (rows, 7),
  };

  g_array_append_val (out, series);
}

#define SERIES_COLUMNS "id, indicator, region, measure, kind, ref_region, scope, deadline"

gboolean
hetu_cells_list_series (HetuStore *store,
                        gint32 indicator,
                        gint32 region,
                        GArray *out,
                        GError **error)
{
  static const char *const questions[2][2] = {
    { "SELECT " SERIES_COLUMNS " FROM series WHERE ?1 = 0 AND ?2 = 0",
      "SELECT " SERIES_COLUMNS " FROM series WHERE ?1 = 0 AND region = ?2" },
    { "SELECT " SERIES_COLUMNS " FROM series WHERE indicator = ?1 AND ?2 = 0",
      "SELECT " SERIES_COLUMNS " FROM series WHERE indicator = ?1 AND region = ?2" },
  };
  HetuDatabase *database = hetu_store_get_database (store);
  g_autoptr (HetuRows) rows =
      hetu_database_query (database, questions[indicator != 0][region != 0], error);
  int state;

  if (rows == NULL)
    return FALSE;
  hetu_rows_bind_int (rows, 1, indicator);
  hetu_rows_bind_int (rows, 2, region);
  while ((state = hetu_database_step (database, rows, error)) > 0)
    add_series (rows, out);
  return state == 0;
}

gboolean
hetu_cells_find_series (HetuStore *store, gint32 id, HetuSeriesRow *out, GError **error)
{
  HetuDatabase *database = hetu_store_get_database (store);
  g_autoptr (HetuRows) rows =
      hetu_database_query (database, "SELECT " SERIES_COLUMNS " FROM series WHERE id = ?", error);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (HetuSeriesRow));
  int state;

  if (rows == NULL)
    return FALSE;
  hetu_rows_bind_int (rows, 1, id);
  while ((state = hetu_database_step (database, rows, error)) > 0)
    add_series (rows, found);
  if (state < 0)
    return FALSE;
  if (found->len == 0)
    {
      g_set_error (error, HETU_ERROR, HETU_ERROR_DATA, _ ("There is no such statement"));
      return FALSE;
    }
  *out = g_array_index (found, HetuSeriesRow, 0);
  return TRUE;
}

static void
bind_range (HetuRows *rows, const HetuSeriesRow *series, const HetuCellFilter *filter)
{
  hetu_rows_bind_int (rows, 1, series->id);
  hetu_rows_bind_int (rows, 2, filter->low);
  hetu_rows_bind_int (rows, 3, filter->high);
}

static int
int_or_unknown (HetuRows *rows, int column)
{
  return sqlite3_column_type (rows, column) == SQLITE_NULL ? -1 : sqlite3_column_int (rows, column);
}

/* Returns: (transfer full) (nullable): the details of the range; %NULL with @error unset for none */
static GArray *
read_details (HetuDatabase *database,
              const HetuSeriesRow *series,
              const HetuCellFilter *filter,
              gboolean *failed,
              GError **error)
{
  GArray *details = NULL;
  g_autoptr (HetuRows) rows =
      hetu_database_query (database,
                           "SELECT period, n, high_coefficient, high_decimals, ref_region,"
                           " rank_of, char_start, char_end, quote, text, note FROM detail"
                           " WHERE series = ? AND period BETWEEN ? AND ? ORDER BY period, n",
                           error);
  int state = -1;

  if (rows != NULL)
    {
      bind_range (rows, series, filter);
      while ((state = hetu_database_step (database, rows, error)) > 0)
        {
          Detail detail = {
            .period = sqlite3_column_int (rows, 0),
            .n = (guint8) sqlite3_column_int (rows, 1),
            .high = { sqlite3_column_int64 (rows, 2), (guint8) sqlite3_column_int (rows, 3) },
            .ref_region = sqlite3_column_int (rows, 4),
            .rank_of = (guint8) sqlite3_column_int (rows, 5),
            .char_start = int_or_unknown (rows, 6),
            .char_end = int_or_unknown (rows, 7),
            .quote = g_strdup (hetu_rows_get_text (rows, 8)),
            .text = g_strdup (hetu_rows_get_text (rows, 9)),
            .note = g_strdup (hetu_rows_get_text (rows, 10)),
          };

          if (details == NULL)
            {
              details = g_array_new (FALSE, FALSE, sizeof (Detail));
              g_array_set_clear_func (details, (GDestroyNotify) detail_clear);
            }
          g_array_append_val (details, detail);
        }
    }
  *failed = state < 0;
  return details;
}

/* The detail of one statement: both come in the order of the key. */
static void
attach_detail (GArray *details, guint *next, gint32 period, guint8 n, HetuObservation *out)
{
  for (; details != NULL && *next < details->len; (*next)++)
    {
      Detail *detail = &g_array_index (details, Detail, *next);

      if (detail->period < period || (detail->period == period && detail->n < n))
        continue;
      if (detail->period != period || detail->n != n)
        return;
      out->value_high = detail->high;
      out->rank_of = detail->rank_of;
      out->char_start = detail->char_start;
      out->char_end = detail->char_end;
      if (detail->ref_region != 0)
        out->ref_region = detail->ref_region;
      out->quote = g_steal_pointer (&detail->quote);
      out->text = g_steal_pointer (&detail->text);
      out->note = g_steal_pointer (&detail->note);
      return;
    }
}

static void
read_statement (HetuRows *rows,
                HetuDictionary *dictionary,
                const HetuSeriesRow *series,
                gint32 period,
                const HetuVintage *vintage,
                HetuObservation *out)
{
  HetuKey key = { series->id, period, (guint8) sqlite3_column_int (rows, 1) };

  hetu_observation_init (out);
  out->id = hetu_key_pack (key);
  out->indicator = series->indicator;
  out->region = series->region;
  out->ref_region = series->ref_region;
  out->measure = series->measure;
  out->kind = series->kind;
  out->period = hetu_key_to_period (period);
  out->deadline = hetu_key_to_period (series->deadline);
  if (*series->scope != '\0')
    out->scope = g_strdup (series->scope);
  out->has_value = sqlite3_column_type (rows, 2) != SQLITE_NULL;
  if (out->has_value)
    out->value =
        HETU_DECIMAL (sqlite3_column_int64 (rows, 2), (guint8) sqlite3_column_int (rows, 3));
  out->unit = hetu_dictionary_get_unit (dictionary, sqlite3_column_int (rows, 4));
  out->comparator = (guint8) sqlite3_column_int (rows, 5);
  out->status = (guint8) sqlite3_column_int (rows, 6);
  out->basis = (guint8) sqlite3_column_int (rows, 7);
  out->place = (guint8) sqlite3_column_int (rows, 8);
  out->source = vintage->source;
  out->vintage = vintage->published;
}

/* A vintage that is not in memory was written by another connection since. */
static const HetuVintage *
look_up_vintage (HetuStore *store, gint32 id, GError **error)
{
  HetuDictionary *dictionary = hetu_store_get_dictionary (store);
  const HetuVintage *vintage = hetu_dictionary_get_vintage (dictionary, id);

  if (vintage != NULL)
    return vintage;
  if (!hetu_store_refresh (store, HETU_PART_DICTIONARY, error))
    return NULL;
  vintage = hetu_dictionary_get_vintage (dictionary, id);
  if (vintage == NULL)
    g_set_error (error,
                 HETU_ERROR,
                 HETU_ERROR_STORE_DAMAGED,
                 _ ("Store “%s” is damaged: a statement has no vintage"),
                 hetu_store_get_path (store));
  return vintage;
}

static int
compare_vintage (gconstpointer a, gconstpointer b)
{
  const HetuObservation *x = a;
  const HetuObservation *y = b;

  if (x->chosen != y->chosen)
    return x->chosen ? -1 : 1;
  if (x->vintage != y->vintage)
    return x->vintage > y->vintage ? -1 : 1;
  return x->id > y->id ? -1 : x->id < y->id;
}

/* The statements of one cell stand at the end of @out, from @first. */
static void
choose (HetuDictionary *dictionary,
        GArray *secondary,
        gboolean chosen_only,
        GArray *out,
        guint first)
{
  guint n = out->len - first;
  HetuObservation *cell = &g_array_index (out, HetuObservation, first);
  HetuRival rivals[HETU_KEY_MAX_STATEMENTS];
  HetuKey key;
  guint8 by_person;

  if (n == 0)
    return;
  cell[0].chosen = TRUE;
  if (n == 1)
    return;
  cell[0].chosen = FALSE;
  key = hetu_key_unpack (cell[0].id);
  key.n = 0;
  by_person = hetu_dictionary_get_choice (dictionary, hetu_key_pack (key));
  for (guint i = 0; i < n; i++)
    {
      guint8 number = hetu_key_unpack (cell[i].id).n;

      rivals[i] = (HetuRival){
        .source = cell[i].source,
        .published = cell[i].vintage,
        .char_start = cell[i].char_start,
        .n = number,
        .status = cell[i].status,
        .place = cell[i].place,
        .basis = cell[i].basis,
        .has_value = cell[i].has_value,
        .secondary = g_array_index (secondary, gboolean, i),
        .by_person = number == by_person,
      };
    }
  cell[hetu_rule_choose (rivals, n)].chosen = TRUE;
  qsort (cell, n, sizeof *cell, compare_vintage);
  if (chosen_only)
    g_array_set_size (out, first + 1);
}

gboolean
hetu_cells_read (HetuStore *store,
                 const HetuSeriesRow *series,
                 const HetuCellFilter *filter,
                 GArray *out,
                 GError **error)
{
  HetuDatabase *database = hetu_store_get_database (store);
  HetuDictionary *dictionary = hetu_store_get_dictionary (store);
  g_autoptr (GArray) details = NULL;
  g_autoptr (GArray) secondary = g_array_new (FALSE, FALSE, sizeof (gboolean));
  g_autoptr (HetuRows) rows = NULL;
  gint32 cell = -1;
  guint first = out->len;
  guint next_detail = 0;
  gboolean failed = FALSE;
  int state;

  details = read_details (database, series, filter, &failed, error);
  if (failed)
    return FALSE;
  rows = hetu_database_query (database,
                              "SELECT period, n, coefficient, decimals, unit, comparator, status,"
                              " basis, place, vintage FROM statement"
                              " WHERE series = ? AND period BETWEEN ? AND ? ORDER BY period, n",
                              error);
  if (rows == NULL)
    return FALSE;
  bind_range (rows, series, filter);
  while ((state = hetu_database_step (database, rows, error)) > 0)
    {
      gint32 period = sqlite3_column_int (rows, 0);
      const HetuVintage *vintage;
      gboolean is_secondary;
      HetuObservation observation;

      if (filter->grain != HETU_GRAIN_ANY &&
          !hetu_period_has_grain (hetu_key_to_period (period), filter->grain))
        continue;
      vintage = look_up_vintage (store, sqlite3_column_int (rows, 9), error);
      if (vintage == NULL)
        return FALSE;
      if (filter->as_of != 0 && (vintage->published == 0 || vintage->published > filter->as_of))
        continue;
      if (period != cell)
        {
          choose (dictionary, secondary, filter->chosen_only, out, first);
          g_array_set_size (secondary, 0);
          first = out->len;
          cell = period;
        }
      read_statement (rows, dictionary, series, period, vintage, &observation);
      attach_detail (details,
                     &next_detail,
                     period,
                     (guint8) sqlite3_column_int (rows, 1),
                     &observation);
      is_secondary = vintage->secondary;
      g_array_append_val (secondary, is_secondary);
      g_array_append_val (out, observation);
    }
  choose (dictionary, secondary, filter->chosen_only, out, first);
  return state == 0;
}
