/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statements out of the table. One series is one range of neighbouring rows in statement and one in detail;
 * nothing is joined, for most series have no detail at all and what is interned is in memory. */
#include "store/cells.h"

#include "error.h"
#include "store/key.h"
#include "store/rule.h"

#include <glib/gi18n-lib.h>

#define MAX_COEFFICIENT G_GINT64_CONSTANT (999999999999999999)

/* A row of detail, until the statement that it belongs to is read. */
typedef struct
{
  gint64 id;
  gint32 ref_region;
  gint32 char_start;
  gint32 char_end;
  HetuDecimal high;
  guint16 rank_of;
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

static gboolean
is_within (HetuRows *rows, int column, gint64 low, gint64 high)
{
  gint64 value = sqlite3_column_int64 (rows, column);

  return value >= low && value <= high;
}

/* Whether a coefficient of 18 digits and its decimals stand in two columns from @column on. */
static gboolean
is_decimal (HetuRows *rows, int column)
{
  return is_within (rows, column, -MAX_COEFFICIENT, MAX_COEFFICIENT) &&
         is_within (rows, column + 1, 0, HETU_DECIMAL_MAX_DECIMALS);
}

/* What a word or a period may be is said by no constraint of the file: a damaged one says anything. */
static gboolean
add_series (HetuStore *store, HetuRows *rows, GArray *out, GError **error)
{
  HetuSeriesRow series = {
    .id = sqlite3_column_int (rows, 0),
    .indicator = sqlite3_column_int (rows, 1),
    .region = sqlite3_column_int (rows, 2),
    .measure = (guint8) sqlite3_column_int (rows, 3),
    .kind = (guint8) sqlite3_column_int (rows, 4),
    .ref_region = sqlite3_column_int (rows, 5),
    .scope = g_intern_string (hetu_rows_require_text (rows, 6)),
    .deadline = sqlite3_column_int (rows, 7),
  };

  if (!is_within (rows, 0, 1, HETU_KEY_MAX_SERIES) ||
      !is_within (rows, 3, 0, HETU_N_MEASURES - 1) || !is_within (rows, 4, 0, HETU_KIND_EXPECTED) ||
      (series.deadline != 0 && hetu_key_to_period (series.deadline).kind == HETU_PERIOD_NONE))
    return hetu_database_refuse (hetu_store_get_database (store),
                                 _ ("a series is of no known measure or kind"),
                                 error);
  /* Of an indicator or place that another connection added, nothing is known before hetu_store_reload(). */
  if (hetu_store_get_indicator (store, series.indicator) != NULL &&
      hetu_store_get_district (store, series.region) != NULL)
    g_array_append_val (out, series);
  return TRUE;
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
      /* By the index, which begins with the indicator: no scan of every region's series. */
      "SELECT " SERIES_COLUMNS " FROM series WHERE ?1 = 0 AND region = ?2"
      " AND indicator IN (SELECT number FROM indicator)" },
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
    if (!add_series (store, rows, out, error))
      return FALSE;
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
    if (!add_series (store, rows, found, error))
      return FALSE;
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
  HetuKey low = { series->id, filter->low, 0 };
  HetuKey high = { series->id, filter->high, HETU_KEY_MAX_STATEMENTS };

  hetu_rows_bind_int (rows, 1, hetu_key_pack (low));
  hetu_rows_bind_int (rows, 2, hetu_key_pack (high));
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
                           "SELECT statement, high_coefficient, high_decimals, ref_region,"
                           " rank_of, char_start, char_end, quote, text, note FROM detail"
                           " WHERE statement BETWEEN ? AND ? ORDER BY statement",
                           error);
  int state = -1;

  if (rows != NULL)
    {
      bind_range (rows, series, filter);
      while ((state = hetu_database_step (database, rows, error)) > 0)
        {
          Detail detail = {
            .id = sqlite3_column_int64 (rows, 0),
            .high = { sqlite3_column_int64 (rows, 1), (guint8) sqlite3_column_int (rows, 2) },
            .ref_region = sqlite3_column_int (rows, 3),
            .rank_of = (guint16) sqlite3_column_int (rows, 4),
            .char_start = int_or_unknown (rows, 5),
            .char_end = int_or_unknown (rows, 6),
            .quote = g_strdup (hetu_rows_get_text (rows, 7)),
            .text = g_strdup (hetu_rows_get_text (rows, 8)),
            .note = g_strdup (hetu_rows_get_text (rows, 9)),
          };

          if (details == NULL)
            {
              details = g_array_new (FALSE, FALSE, sizeof (Detail));
              g_array_set_clear_func (details, (GDestroyNotify) detail_clear);
            }
          g_array_append_val (details, detail);
          if (!is_decimal (rows, 1))
            {
              hetu_database_refuse (database, _ ("a range has no upper end"), error);
              state = -1;
              break;
            }
        }
    }
  *failed = state < 0;
  return details;
}

/* The detail of @out: both come in the order of the key. */
static void
attach_detail (GArray *details, guint *next, HetuObservation *out)
{
  for (; details != NULL && *next < details->len; (*next)++)
    {
      Detail *detail = &g_array_index (details, Detail, *next);

      if (detail->id < out->id)
        continue;
      if (detail->id > out->id)
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

/* A row of statement: each column is asked for once, for there are many. */
typedef struct
{
  gint64 id;
  gint64 coefficient;
  gint64 decimals;
  gint64 unit;
  gint64 comparator;
  gint64 status;
  gint64 basis;
  gint64 place;
  gint64 vintage;
  gboolean has_value;
} Row;

static void
read_row (HetuRows *rows, Row *row)
{
  *row = (Row){
    .id = sqlite3_column_int64 (rows, 0),
    .coefficient = sqlite3_column_int64 (rows, 1),
    .decimals = sqlite3_column_int64 (rows, 2),
    .unit = sqlite3_column_int64 (rows, 3),
    .comparator = sqlite3_column_int64 (rows, 4),
    .status = sqlite3_column_int64 (rows, 5),
    .basis = sqlite3_column_int64 (rows, 6),
    .place = sqlite3_column_int64 (rows, 7),
    .vintage = sqlite3_column_int64 (rows, 8),
  };
  row->has_value = row->coefficient != 0 || sqlite3_column_type (rows, 1) != SQLITE_NULL;
}

static gboolean
is_word (gint64 value, int last)
{
  return value >= 0 && value <= last;
}

static gboolean
is_sound (const Row *row, HetuPeriod period)
{
  HetuKey key = hetu_key_unpack (row->id);

  return key.n > 0 && (key.period == 0 || period.kind != HETU_PERIOD_NONE) &&
         row->coefficient >= -MAX_COEFFICIENT && row->coefficient <= MAX_COEFFICIENT &&
         is_word (row->decimals, HETU_DECIMAL_MAX_DECIMALS) &&
         is_word (row->comparator, HETU_COMPARATOR_QUALITATIVE) &&
         is_word (row->status, HETU_STATUS_INCOMPARABLE) &&
         is_word (row->basis, HETU_BASIS_ADJUSTED) && is_word (row->place, HETU_PLACE_BODY);
}

static void
fill_observation (const Row *row,
                  const HetuSeriesRow *series,
                  const HetuVintage *vintage,
                  HetuPeriod period,
                  HetuUnit unit,
                  HetuObservation *out)
{
  /* Set at once: the room is not cleared first for what is written anyway. */
  *out = (HetuObservation){
    .id = row->id,
    .indicator = series->indicator,
    .region = series->region,
    .ref_region = series->ref_region,
    .measure = series->measure,
    .kind = series->kind,
    .period = period,
    .unit = unit,
    .has_value = row->has_value,
    .comparator = (guint8) row->comparator,
    .status = (guint8) row->status,
    .basis = (guint8) row->basis,
    .place = (guint8) row->place,
    .source = vintage->source,
    .vintage = vintage->published,
    .char_start = -1,
    .char_end = -1,
  };
  if (series->deadline != 0)
    out->deadline = hetu_key_to_period (series->deadline);
  if (*series->scope != '\0')
    out->scope = g_strdup (series->scope);
  if (row->has_value)
    out->value = HETU_DECIMAL (row->coefficient, (guint8) row->decimals);
}

static gboolean
find_interned (HetuDictionary *dictionary,
               const Row *row,
               HetuUnit *unit,
               const HetuVintage **vintage)
{
  *vintage = row->vintage <= G_MAXINT32
                 ? hetu_dictionary_get_vintage (dictionary, (gint32) row->vintage)
                 : NULL;
  return *vintage != NULL && row->unit <= G_MAXINT32 &&
         hetu_dictionary_get_unit (dictionary, (gint32) row->unit, unit);
}

/* The unit and the vintage of a statement; one that is not in memory was written by another connection since. */
static const HetuVintage *
look_up (HetuStore *store, const Row *row, HetuUnit *unit, GError **error)
{
  const HetuVintage *vintage = NULL;

  if (find_interned (hetu_store_get_dictionary (store), row, unit, &vintage))
    return vintage;
  if (!hetu_store_refresh (store, HETU_PART_DICTIONARY, error))
    return NULL;
  if (find_interned (hetu_store_get_dictionary (store), row, unit, &vintage))
    return vintage;
  hetu_database_refuse (hetu_store_get_database (store),
                        _ ("a statement has no known unit or vintage"),
                        error);
  return NULL;
}

/* The cell that is being read stands at the end of out. */
typedef struct
{
  HetuDictionary *dictionary;
  GArray *out;
  guint first;
  gboolean chosen_only;
  gint32 as_of;
  gboolean secondary[HETU_KEY_MAX_STATEMENTS]; /* of each statement of the cell */
} Cell;

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

static void
choose (const Cell *self)
{
  guint n = self->out->len - self->first;
  HetuObservation *cell = &g_array_index (self->out, HetuObservation, self->first);
  HetuRival rivals[HETU_KEY_MAX_STATEMENTS];
  guint8 by_person;

  if (n == 1)
    cell[0].chosen = TRUE;
  if (n < 2)
    return;
  by_person =
      hetu_dictionary_get_choice (self->dictionary, hetu_key_get_cell (cell[0].id), self->as_of);
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
        .secondary = self->secondary[i],
        .by_person = number == by_person,
      };
    }
  cell[hetu_rule_choose (rivals, n)].chosen = TRUE;
  qsort (cell, n, sizeof *cell, compare_vintage);
  if (self->chosen_only)
    g_array_set_size (self->out, self->first + 1);
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
  Cell cell = { dictionary, out, out->len, filter->chosen_only, filter->as_of };
  g_autoptr (GArray) details = NULL;
  g_autoptr (HetuRows) rows = NULL;
  gint32 last_period = -1;
  guint next_detail = 0;
  gboolean failed = FALSE;
  int state;

  details = read_details (database, series, filter, &failed, error);
  if (failed)
    return FALSE;
  rows = hetu_database_query (database,
                              "SELECT id, coefficient, decimals, unit, comparator, status, basis,"
                              " place, vintage FROM statement WHERE id BETWEEN ? AND ?"
                              " ORDER BY id",
                              error);
  if (rows == NULL)
    return FALSE;
  bind_range (rows, series, filter);
  while ((state = hetu_database_step (database, rows, error)) > 0)
    {
      const HetuVintage *vintage;
      HetuUnit unit = HETU_UNIT_NONE;
      HetuObservation *observation;
      HetuPeriod period;
      gint32 period_key;
      Row row;

      read_row (rows, &row);
      period_key = hetu_key_unpack (row.id).period;
      period = hetu_key_to_period (period_key);
      if (!is_sound (&row, period))
        return hetu_database_refuse (database, _ ("a statement says what none can say"), error);
      if (filter->grain != HETU_GRAIN_ANY && !hetu_period_has_grain (period, filter->grain))
        continue;
      vintage = look_up (store, &row, &unit, error);
      if (vintage == NULL)
        return FALSE;
      if (vintage->undone || (vintage->retracted && !filter->retracted))
        continue;
      if (!filter->withdrawn && hetu_dictionary_is_withdrawn (dictionary, row.id, filter->as_of))
        continue;
      if (filter->as_of != 0 && (vintage->published == 0 || vintage->published > filter->as_of))
        continue;
      if (period_key != last_period)
        {
          choose (&cell);
          cell.first = out->len;
          last_period = period_key;
        }
      cell.secondary[out->len - cell.first] = vintage->secondary;
      g_array_set_size (out, out->len + 1);
      observation = &g_array_index (out, HetuObservation, out->len - 1);
      fill_observation (&row, series, vintage, period, unit, observation);
      attach_detail (details, &next_detail, observation);
    }
  choose (&cell);
  return state == 0;
}

gboolean
hetu_cells_get_last_number (HetuStore *store, gint64 cell, guint8 *out, GError **error)
{
  HetuDatabase *database = hetu_store_get_database (store);
  g_autoptr (HetuRows) rows =
      hetu_database_query (database,
                           "SELECT max (id) FROM statement WHERE id BETWEEN ? AND ?",
                           error);
  int state;

  if (rows == NULL)
    return FALSE;
  hetu_rows_bind_int (rows, 1, cell);
  hetu_rows_bind_int (rows, 2, cell + HETU_KEY_MAX_STATEMENTS);
  state = hetu_database_step (database, rows, error);
  *out = state > 0 ? hetu_key_unpack (sqlite3_column_int64 (rows, 0)).n : 0;
  return state >= 0;
}
