/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cells of a mixed table. A figure is as published, in its own unit; a growth that only the levels give is computed and
 * says how; a rank is the stated one, else computed; a difference is analysis/comparison's, and where that refuses the cell
 * is not comparable, never a number. */
#include "figure/mixed.h"

#include "analysis/comparison.h"
#include "analysis/growth.h"
#include "model/format.h"
#include "store/known.h"

#define RATE_DECIMALS 1
#define MOST_DECIMALS 2

static HetuIndicator *
get_indicator (const HetuMixed *self, guint line)
{
  return hetu_build_get_indicator (self->build, g_array_index (self->lines, guint, line));
}

static HetuMixedCell *
get_cell (const HetuMixed *self, guint line, guint column)
{
  return &g_array_index (self->cells, HetuMixedCell, line * self->columns->len + column);
}

static gboolean
is_rate (HetuMeasure measure)
{
  return measure == HETU_MEASURE_GROWTH || measure == HETU_MEASURE_CHAIN;
}

static char *
write_value (const HetuMixed *self, const HetuObservation *one)
{
  return hetu_format_decimal (one->value, -1, HETU_FORMAT_PLAIN, self->build->language);
}

/* “16 ÷ 14.8 − 1 = 8.1%”: of a rate that was computed from @levels. (nullable) */
static char *
dup_formula (const HetuMixed *self, HetuSeries *levels, const HetuObservation *rate)
{
  const HetuObservation *now = hetu_series_find (levels, rate->period, (HetuKind) rate->kind);
  const HetuObservation *base =
      hetu_series_find (levels, hetu_period_shift_years (rate->period, -1), HETU_KIND_ACTUAL);
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;
  g_autofree char *result = NULL;

  if (now == NULL || base == NULL || !hetu_unit_equal (now->unit, base->unit))
    return NULL;
  a = write_value (self, now);
  b = write_value (self, base);
  result =
      hetu_format_decimal (rate->value, RATE_DECIMALS, HETU_FORMAT_PLAIN, self->build->language);
  return g_strdup_printf ("%s ÷ %s − 1 = %s%%", a, b, result);
}

static gboolean
is_broken (const HetuMixed *self, const HetuObservation *target, gboolean *broken, GError **error)
{
  g_autoptr (GArray) breaks = hetu_known_breaks (self->build->store,
                                                 target->indicator,
                                                 target->region,
                                                 self->build->spec->as_of,
                                                 error);

  if (breaks == NULL)
    return FALSE;
  for (guint i = 0; i < breaks->len; i++)
    *broken = *broken ||
              hetu_period_contains (target->period, g_array_index (breaks, HetuBreak, i).period);
  return TRUE;
}

/* A growth target that is told as a level alone: computed from the outturn of the year before. */
static gboolean
compute_target (HetuMixed *self,
                HetuIndicator *indicator,
                HetuSeries *levels,
                HetuPeriod period,
                HetuMixedCell *out,
                GError **error)
{
  const HetuObservation *target = hetu_series_find (levels, period, HETU_KIND_TARGET);
  const HetuObservation *base =
      hetu_series_find (levels, hetu_period_shift_years (period, -1), HETU_KIND_ACTUAL);
  gboolean broken = FALSE;

  if (target == NULL || base == NULL || hetu_indicator_get_constant_prices (indicator))
    return TRUE;
  if (!is_broken (self, target, &broken, error))
    return FALSE;
  out->told = !broken && hetu_growth_year_on_year (target, base, &out->observation, NULL);
  return TRUE;
}

static const HetuObservation *
find_told (HetuSeries *series, const HetuSpecColumn *column)
{
  const HetuObservation *one = hetu_series_find (series, column->period, column->kind);

  if (one == NULL && column->kind == HETU_KIND_ACTUAL)
    one = hetu_series_find (series, column->period, HETU_KIND_EXPECTED);
  return one;
}

/* @formula: (out) (nullable): of a computed rate */
static gboolean
find_figure (HetuMixed *self,
             HetuIndicator *indicator,
             HetuDistrict *district,
             const HetuSpecColumn *column,
             HetuMixedCell *out,
             char **formula,
             GError **error)
{
  g_autoptr (HetuSeries) series = hetu_build_query_measure (&self->reader,
                                                            indicator,
                                                            district,
                                                            column->measure,
                                                            HETU_GRAIN_ANY,
                                                            error);
  g_autoptr (HetuSeries) levels = NULL;
  const HetuObservation *one = series != NULL ? find_told (series, column) : NULL;

  if (series == NULL)
    return FALSE;
  if (one != NULL)
    {
      hetu_observation_copy (one, &out->observation);
      out->told = TRUE;
    }
  if (!is_rate (column->measure) ||
      (out->told && (out->observation.basis != HETU_BASIS_COMPUTED || out->observation.id != 0)))
    return TRUE;
  levels = hetu_build_query_measure (&self->reader,
                                     indicator,
                                     district,
                                     HETU_MEASURE_LEVEL,
                                     HETU_GRAIN_ANY,
                                     error);
  if (levels == NULL)
    return FALSE;
  if (!out->told && column->measure == HETU_MEASURE_GROWTH && column->kind == HETU_KIND_TARGET &&
      !compute_target (self, indicator, levels, column->period, out, error))
    return FALSE;
  if (out->told)
    *formula = dup_formula (self, levels, &out->observation);
  return TRUE;
}

static HetuFrameRow *
get_row (const HetuMixed *self, guint index)
{
  return &g_array_index (self->build->frame->rows, HetuFrameRow, index);
}

/* A target against another place or the economy: “与经济同步”, “全省 +8.0”; (nullable): it is none. */
static char *
dup_relative (const HetuMixed *self, const HetuObservation *one)
{
  HetuLanguage language = self->build->language;
  const char *of;
  g_autofree char *distance = NULL;

  if (one->comparator != HETU_COMPARATOR_RELATIVE)
    return NULL;
  if (hetu_build_is_pace_of_economy (one))
    return g_strdup (hetu_build_say (self->build, "与经济同步", "as GDP"));
  of = hetu_district_to_reference (one->ref_region, language);
  if (!one->has_value || of == NULL)
    return NULL;
  distance = hetu_format_decimal (one->value, RATE_DECIMALS, HETU_FORMAT_SIGNED, language);
  return g_strdup_printf ("%s %s", of, distance);
}

/* Adds @one in the unit in which it was published. */
static void
add_told (HetuMixed *self,
          guint line,
          guint column,
          const HetuObservation *one,
          const char *formula)
{
  HetuFrame *frame = self->build->frame;
  HetuUnit unit = hetu_unit_for_language (one->unit, self->build->language);
  g_autofree char *relative = dup_relative (self, one);
  HetuFrameRow *row;

  frame->unit = unit;
  row = get_row (self, hetu_build_add_row (self->build, 0, column, line, one));
  frame->unit = HETU_UNIT_PERCENT;
  row->unit = unit;
  row->decimals = !hetu_unit_is_rate (unit) ? MIN ((int) row->value.decimals, MOST_DECIMALS)
                  : one->measure == HETU_MEASURE_RANK ? 0
                                                      : RATE_DECIMALS;
  if (one->measure == HETU_MEASURE_RANK && row->has_value)
    row->rank = (guint) row->y;
  if (one->comparator == HETU_COMPARATOR_RELATIVE && hetu_status_has_number (one->status))
    {
      row->has_value = FALSE;
      row->status = HETU_STATUS_QUALITATIVE;
    }
  if (relative != NULL)
    {
      g_free (row->text);
      row->text = g_steal_pointer (&relative);
    }
  else if (formula != NULL && row->text == NULL)
    row->text = g_strdup (formula);
}

static void
add_incomparable (HetuMixed *self, guint line, guint column, HetuPeriod period)
{
  guint index = hetu_build_add_missing (self->build, 0, column, line, period, HETU_KIND_ACTUAL);

  get_row (self, index)->status = HETU_STATUS_INCOMPARABLE;
}

/* @expected: (out): of whom the table is, what lacks is missing (缺数); of others it may not have been mentioned at all (未提及):
 * no row. Returns: whether it could be read */
static gboolean
find_expected (const HetuMixed *self,
               HetuIndicator *indicator,
               HetuDistrict *district,
               gboolean *expected,
               GError **error)
{
  gint32 number = hetu_indicator_get_number (indicator);
  gint32 region = hetu_district_get_code (district);
  HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GArray) told = NULL;

  *expected = district == self->build->focus || district == self->build->parent;
  if (*expected)
    return TRUE;
  query.indicators = &number;
  query.n_indicators = 1;
  query.regions = &region;
  query.n_regions = 1;
  query.as_of = self->build->spec->as_of;
  query.chosen_only = TRUE;
  told = hetu_query_statements (self->build->store, &query, error);
  *expected = told != NULL && told->len > 0;
  return told != NULL;
}

/* In the unit that it would be told in. */
static void
add_missing (HetuMixed *self, guint line, guint index)
{
  const HetuSpecColumn *column = &g_array_index (self->columns, HetuSpecColumn, index);
  HetuIndicator *indicator = get_indicator (self, line);
  guint row = hetu_build_add_missing (self->build, 0, index, line, column->period, column->kind);

  if (column->measure == HETU_MEASURE_LEVEL)
    get_row (self, row)->unit =
        hetu_unit_for_language (hetu_indicator_get_unit (indicator), self->build->language);
}

static gboolean
add_figure (HetuMixed *self, guint line, guint index, GError **error)
{
  const HetuSpecColumn *column = &g_array_index (self->columns, HetuSpecColumn, index);
  HetuDistrict *district = hetu_store_get_district (self->build->store, column->region);
  HetuIndicator *indicator = get_indicator (self, line);
  HetuMixedCell *cell = get_cell (self, line, index);
  g_autofree char *formula = NULL;
  gboolean expected = FALSE;

  if (column->measure == HETU_MEASURE_RANK)
    {
      if (!hetu_build_mixed_rank (&self->reader, indicator, district, column->period, cell, error))
        return FALSE;
      if (!cell->told)
        add_incomparable (self, line, index, column->period);
    }
  else if (!find_figure (self, indicator, district, column, cell, &formula, error) ||
           (!cell->told && !find_expected (self, indicator, district, &expected, error)))
    return FALSE;
  else if (expected)
    add_missing (self, line, index);
  if (cell->told)
    add_told (self, line, index, &cell->observation, formula);
  return TRUE;
}

/* Exact, in the unit that the language counts in, as the cells beside it. */
static gboolean
take_difference (const HetuMixed *self,
                 const HetuMixedCell *a,
                 const HetuMixedCell *b,
                 HetuFrameRow *row)
{
  HetuComparator comparator;
  HetuDecimal value;
  HetuUnit unit;

  if (!a->told || !b->told ||
      !hetu_comparison_difference (&a->observation,
                                   &b->observation,
                                   &value,
                                   &unit,
                                   &comparator,
                                   NULL))
    return FALSE;
  row->comparator = comparator;
  row->unit = hetu_unit_for_language (unit, self->build->language);
  return hetu_unit_convert (value, unit, row->unit, &row->value, NULL);
}

static void
add_difference (HetuMixed *self, guint line, guint index)
{
  const HetuSpecColumn *column = &g_array_index (self->columns, HetuSpecColumn, index);
  const HetuMixedCell *a = get_cell (self, line, column->minuend - 1);
  const HetuMixedCell *b = get_cell (self, line, column->subtrahend - 1);
  HetuPeriod period = g_array_index (self->columns, HetuSpecColumn, column->minuend - 1).period;
  HetuFrameRow row = { .category = index,
                       .series = line,
                       .period = period,
                       .x = hetu_period_end (period),
                       .basis = HETU_BASIS_COMPUTED };

  if (!take_difference (self, a, b, &row))
    {
      add_incomparable (self, line, index, period);
      return;
    }
  row.has_value = TRUE;
  row.y = hetu_decimal_to_double (row.value);
  row.decimals =
      hetu_unit_is_rate (row.unit) ? RATE_DECIMALS : MIN ((int) row.value.decimals, MOST_DECIMALS);
  /* One scale of tints holds for percentage points alone. */
  row.has_shade = hetu_unit_equal (row.unit, HETU_UNIT_POINTS);
  row.shade = row.y;
  if (row.has_shade)
    self->build->frame->shade = HETU_SHADE_DIFFERENCE;
  hetu_frame_add_row (self->build->frame, &row);
}

/* By category, then series, as all rows of a frame; differences need the figures of every column first. */
gboolean
hetu_mixed_add_cells (HetuMixed *self, GError **error)
{
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->columns->len; i++)
      for (guint line = 0; line < self->lines->len; line++)
        {
          gboolean difference = g_array_index (self->columns, HetuSpecColumn, i).minuend != 0;

          if (difference != (pass == 1))
            continue;
          if (difference)
            add_difference (self, line, i);
          else if (!add_figure (self, line, i, error))
            return FALSE;
        }
  return TRUE;
}
