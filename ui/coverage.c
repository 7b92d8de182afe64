/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Coverage: counted from the chosen statements. Rates may also be computed: levels of two periods make growth available, those
 * of two months or quarters the rate on the period before, unless published ones are at constant prices. Years, halves, quarters
 * and months are laid out without holes, so that a gap in the figures is a gap on the slider; cumulative periods are those that
 * were told. */
#include "ui/coverage.h"

#include "store/query.h"

static int
compare_periods (gconstpointer a, gconstpointer b)
{
  return hetu_period_compare (*(const HetuPeriod *) a, *(const HetuPeriod *) b);
}

static void
drop_repeats (GArray *periods)
{
  guint kept = 0;

  for (guint i = 0; i < periods->len; i++)
    {
      HetuPeriod period = g_array_index (periods, HetuPeriod, i);

      if (kept > 0 && hetu_period_equal (g_array_index (periods, HetuPeriod, kept - 1), period))
        continue;
      g_array_index (periods, HetuPeriod, kept) = period;
      kept++;
    }
  g_array_set_size (periods, kept);
}

/* @index: of the period within its year, from 0 */
static HetuPeriod
make_period (HetuGrain grain, int year, int index)
{
  switch (grain)
    {
    case HETU_GRAIN_HALF:
      return hetu_period_half (year, index + 1);
    case HETU_GRAIN_QUARTER:
      return hetu_period_quarter (year, index + 1);
    case HETU_GRAIN_MONTH:
      return hetu_period_month (year, index + 1);
    default:
      return hetu_period_year (year);
    }
}

static int
count_a_year (HetuGrain grain)
{
  switch (grain)
    {
    case HETU_GRAIN_HALF:
      return 2;
    case HETU_GRAIN_QUARTER:
      return 4;
    case HETU_GRAIN_MONTH:
      return 12;
    default:
      return 1;
    }
}

/* Returns: (transfer full): from the first to the last of @told, without holes */
static GArray *
fill_holes (GArray *told, HetuGrain grain)
{
  GArray *slots = g_array_new (FALSE, FALSE, sizeof (HetuPeriod));
  HetuPeriod first = g_array_index (told, HetuPeriod, 0);
  HetuPeriod last = g_array_index (told, HetuPeriod, told->len - 1);

  for (int year = first.last_year; year <= last.last_year; year++)
    for (int i = 0; i < count_a_year (grain); i++)
      {
        HetuPeriod period = make_period (grain, year, i);

        if (hetu_period_compare (period, first) >= 0 && hetu_period_compare (period, last) <= 0)
          g_array_append_val (slots, period);
      }
  return slots;
}

/* How many levels are told that rates may be computed from. */
typedef struct
{
  guint n_levels;
  guint n_quarters;
  guint n_months;
} Levels;

static void
count_level (Levels *levels, const HetuObservation *statement, gboolean real)
{
  levels->n_levels++;
  levels->n_quarters += !real && statement->period.kind == HETU_PERIOD_QUARTER;
  levels->n_months += !real && statement->period.kind == HETU_PERIOD_MONTH;
}

static void
count_statement (HetuCoverage *self,
                 const HetuObservation *statement,
                 const HetuSpec *spec,
                 gboolean real,
                 Levels *levels)
{
  if (statement->kind != HETU_KIND_TARGET)
    {
      self->measures[statement->measure] = TRUE;
      if (statement->measure == HETU_MEASURE_LEVEL)
        count_level (levels, statement, real);
      if (statement->measure == HETU_MEASURE_CHAIN)
        self->chain =
            statement->period.kind == HETU_PERIOD_MONTH ? HETU_GRAIN_MONTH : HETU_GRAIN_QUARTER;
      self->within_years =
          self->within_years || (statement->region == hetu_spec_get_focus (spec) &&
                                 statement->period.kind != HETU_PERIOD_YEAR &&
                                 statement->period.first_year == statement->period.last_year);
    }
  for (HetuGrain grain = HETU_GRAIN_YEAR; grain <= HETU_GRAIN_CUMULATIVE; grain++)
    if (hetu_period_has_grain (statement->period, grain))
      self->grains[grain] = TRUE;
  if (hetu_period_has_grain (statement->period, spec->grain))
    g_array_append_val (self->slots, statement->period);
}

/* Returns: (transfer full): numbers of the spec's indicators that the store knows */
static GArray *
list_numbers (HetuStore *store, const HetuSpec *spec)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (gint32));

  for (guint i = 0; spec->indicators[i] != NULL; i++)
    {
      HetuIndicator *indicator = hetu_store_find_indicator (store, spec->indicators[i], NULL);
      gint32 number = indicator != NULL ? hetu_indicator_get_number (indicator) : 0;

      if (number != 0)
        g_array_append_val (numbers, number);
    }
  return numbers;
}

HetuCoverage *
hetu_coverage_new (HetuStore *store, const HetuSpec *spec, GError **error)
{
  g_autoptr (HetuCoverage) self = g_new0 (HetuCoverage, 1);
  g_autoptr (GArray) numbers = list_numbers (store, spec);
  g_autoptr (GArray) statements = NULL;
  HetuQuery query = HETU_QUERY_INIT;
  Levels levels = { 0 };

  self->slots = g_array_new (FALSE, FALSE, sizeof (HetuPeriod));
  if (numbers->len == 0 || spec->regions->len == 0)
    return g_steal_pointer (&self);
  query.indicators = &g_array_index (numbers, gint32, 0);
  query.n_indicators = numbers->len;
  query.regions = &g_array_index (spec->regions, gint32, 0);
  query.n_regions = spec->regions->len;
  query.as_of = spec->as_of;
  query.chosen_only = TRUE;
  statements = hetu_query_statements (store, &query, error);
  if (statements == NULL)
    return NULL;
  for (guint i = 0; i < statements->len; i++)
    {
      const HetuObservation *one = &g_array_index (statements, HetuObservation, i);
      HetuIndicator *indicator = hetu_store_get_indicator (store, one->indicator);

      count_statement (self, one, spec, hetu_indicator_get_constant_prices (indicator), &levels);
    }
  if (levels.n_levels > 1)
    self->measures[HETU_MEASURE_GROWTH] = TRUE;
  if (self->chain == HETU_GRAIN_ANY && MAX (levels.n_quarters, levels.n_months) > 1)
    self->chain = levels.n_quarters > 1 ? HETU_GRAIN_QUARTER : HETU_GRAIN_MONTH;
  self->measures[HETU_MEASURE_CHAIN] = self->chain != HETU_GRAIN_ANY;
  g_array_sort (self->slots, compare_periods);
  drop_repeats (self->slots);
  if (self->slots->len > 0 && spec->grain != HETU_GRAIN_CUMULATIVE)
    {
      GArray *filled = fill_holes (self->slots, spec->grain);

      g_array_unref (self->slots);
      self->slots = filled;
    }
  return g_steal_pointer (&self);
}

void
hetu_coverage_free (HetuCoverage *self)
{
  g_clear_pointer (&self->slots, g_array_unref);
  g_free (self);
}

guint
hetu_coverage_find_slot (const HetuCoverage *self, HetuPeriod period, gboolean last)
{
  guint n_slots = self->slots->len;

  if (n_slots == 0)
    return 0;
  if (period.kind == HETU_PERIOD_NONE)
    return last ? n_slots - 1 : 0;
  if (last)
    {
      for (guint i = n_slots; i-- > 0;)
        if (hetu_period_end (g_array_index (self->slots, HetuPeriod, i)) <=
            hetu_period_end (period))
          return i;
      return 0;
    }
  for (guint i = 0; i < n_slots; i++)
    if (hetu_period_end (g_array_index (self->slots, HetuPeriod, i)) >= hetu_period_end (period))
      return i;
  return n_slots - 1;
}
