/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is told over more than one period: changes of growth, averages, indices, and the base that a rate implies. */
#include "figure/measure-private.h"

#include "analysis/derive-span.h"
#include "analysis/derive.h"
#include "model/format.h"

#define MOST_YEARS 64

static gboolean
is_cumulative (HetuPeriod period)
{
  return hetu_period_has_grain (period, HETU_GRAIN_CUMULATIVE);
}

/* The period that growth of @period is commonly told against: a quarter the quarter before, the first one too where that is
 * told; of cumulative figures the last one told, after the turn of the year the whole year. */
static HetuPeriod
find_previous (const HetuMeasureWork *self, HetuPeriod period, HetuPeriod *lacking)
{
  HetuPeriod before;

  *lacking = (HetuPeriod){ 0 };
  if (!is_cumulative (period) || period.kind == HETU_PERIOD_YEAR)
    return hetu_period_previous (period);
  before = hetu_measure_find_before (self->growth, period);
  if (before.kind == HETU_PERIOD_NONE)
    {
      HetuPeriod quarter = hetu_period_quarter (period.last_year - 1, 4);

      return period.last_month == 3 &&
                     hetu_series_find (self->growth, quarter, HETU_KIND_ACTUAL) != NULL
                 ? quarter
                 : hetu_period_year (period.last_year - 1);
    }
  /* Quarters' ends are told against the quarter's end before. */
  if (period.last_month % 3 == 0 && period.last_month - before.last_month > 3)
    *lacking = hetu_period_range (period.last_year, 1, period.last_year, period.last_month - 3);
  else if (period.last_month % 3 == 0 && before.last_month % 3 != 0)
    {
      HetuPeriod quarter =
          hetu_period_range (period.last_year, 1, period.last_year, period.last_month - 3);

      if (period.last_month > 3 &&
          hetu_series_find (self->growth, quarter, HETU_KIND_ACTUAL) != NULL)
        return quarter;
    }
  return before;
}

void
hetu_measure_growth_change (HetuMeasureWork *self)
{
  g_autoptr (GArray) periods = hetu_measure_list_periods (self, self->growth);

  for (guint i = 0; i < periods->len; i++)
    {
      HetuPeriod period = g_array_index (periods, HetuPeriod, i), lacking;
      HetuPeriod previous = find_previous (self, period, &lacking);
      g_auto (HetuObservation) now = { 0 }, before = { 0 };
      g_auto (HetuDerived) derived = { 0 };
      gboolean has_now = hetu_measure_find_growth (self, period, &now);
      gboolean has_before = hetu_measure_find_growth (self, previous, &before);

      hetu_derive_growth_change (has_now ? &now : NULL, has_before ? &before : NULL, &derived);
      if (derived.refusal == HETU_REFUSAL_MISSING && has_now && !has_before)
        derived.refused = previous;
      hetu_measure_add (self,
                        &derived,
                        period,
                        lacking.kind != HETU_PERIOD_NONE ? hetu_measure_dup_bridge (self, lacking)
                                                         : NULL);
    }
}

/* ---- spans of years */

/* Published growth of @first and the @n years from it on. */
static void
collect_rates (const HetuMeasureWork *self,
               HetuPeriod first,
               guint n,
               const HetuObservation **rates)
{
  for (guint i = 0; i < n; i++)
    rates[i] =
        hetu_series_find (self->growth, hetu_period_shift_years (first, (int) i), HETU_KIND_ACTUAL);
}

void
hetu_measure_average (HetuMeasureWork *self)
{
  HetuPeriod first = self->query->from, last = self->query->to;
  int years = last.last_year - first.last_year;
  HetuPeriod span =
      hetu_period_range (first.first_year, first.first_month, last.last_year, last.last_month);
  const HetuObservation *rates[MOST_YEARS];
  g_auto (HetuDerived) derived = { 0 };

  if (self->real_rates && years > 0 && years < MOST_YEARS)
    {
      HetuPeriod second = hetu_period_shift_years (first, 1);

      collect_rates (self, second, (guint) years, rates);
      hetu_derive_average_of_rates (rates, (guint) years, second, &derived);
    }
  else
    hetu_measure_derive_pair (self, hetu_derive_average, last, first, &derived);
  hetu_measure_add (self, &derived, span, NULL);
}

void
hetu_measure_two_year (HetuMeasureWork *self)
{
  g_autoptr (GArray) periods = hetu_measure_list_periods (self, self->growth);

  for (guint i = 0; i < periods->len; i++)
    {
      HetuPeriod period = g_array_index (periods, HetuPeriod, i);
      g_auto (HetuObservation) now = { 0 }, before = { 0 };
      g_auto (HetuDerived) derived = { 0 };
      gboolean has_now = hetu_measure_find_growth (self, period, &now);
      gboolean has_before =
          hetu_measure_find_growth (self, hetu_period_shift_years (period, -1), &before);

      hetu_derive_two_year (has_now ? &now : NULL, has_before ? &before : NULL, &derived);
      hetu_measure_add (self, &derived, period, NULL);
    }
}

void
hetu_measure_index (HetuMeasureWork *self)
{
  HetuPeriod base = self->query->base;
  g_autoptr (GArray) periods =
      hetu_measure_list_periods (self, self->real_rates ? self->growth : self->levels);

  for (guint i = 0; i < periods->len; i++)
    {
      HetuPeriod period = g_array_index (periods, HetuPeriod, i);
      int years = period.last_year - base.last_year;
      const HetuObservation *rates[MOST_YEARS];
      g_auto (HetuDerived) derived = { 0 };

      if (!hetu_period_equal (hetu_period_shift_years (base, years), period) ||
          years >= MOST_YEARS || (self->real_rates && years < 1))
        continue;
      if (self->real_rates)
        {
          HetuPeriod first = hetu_period_shift_years (base, 1);

          collect_rates (self, first, (guint) years, rates);
          hetu_derive_index_of_rates (rates, (guint) years, first, &derived);
        }
      else
        hetu_measure_derive_pair (self, hetu_derive_index, period, base, &derived);
      hetu_measure_add (self, &derived, period, NULL);
    }
}

/* Returns: (transfer full): that the base is implied, and by which growth where another one is in use: one adopted or edited by
 * hand, or revised without its level */
static char *
write_implied (HetuMeasureWork *self, const HetuObservation *growth)
{
  const char *implied =
      self->real_rates ? hetu_measure_say (self,
                                           "反推基数（不变价口径），不是上年公布数",
                                           "implied base at constant prices, no published figure")
                       : hetu_measure_say (self,
                                           "反推基数，不是上年公布数",
                                           "implied base, no published figure");
  const HetuObservation *used =
      growth != NULL ? hetu_measure_find_like (self, HETU_MEASURE_GROWTH, growth->period, NULL)
                     : NULL;
  g_autofree char *own = NULL;
  g_autofree char *other = NULL;

  if (used == NULL || used == growth || !used->has_value || !growth->has_value ||
      hetu_decimal_compare (used->value, growth->value) == 0)
    return g_strdup (implied);
  own = hetu_format_value (growth->value,
                           growth->unit,
                           (HetuComparator) growth->comparator,
                           -1,
                           HETU_FORMAT_UNIT,
                           self->language);
  other = hetu_format_value (used->value,
                             used->unit,
                             (HetuComparator) used->comparator,
                             -1,
                             HETU_FORMAT_UNIT,
                             self->language);
  return g_strdup_printf (
      hetu_measure_say (
          self,
          "%s；增速取与总量同一版公布的 %s，现用的 %s 是另一版",
          "%s; by the growth of %s that was published with the level, while that in use, "
          "%s, is of another edition"),
      implied,
      own,
      other);
}

void
hetu_measure_implied_base (HetuMeasureWork *self)
{
  g_autoptr (GArray) periods = hetu_measure_list_periods (self, self->levels);

  for (guint i = 0; i < periods->len; i++)
    {
      HetuPeriod period = g_array_index (periods, HetuPeriod, i);
      const HetuObservation *level = hetu_series_find (self->levels, period, HETU_KIND_ACTUAL);
      const HetuObservation *growth =
          hetu_measure_find_like (self, HETU_MEASURE_GROWTH, period, level);
      g_auto (HetuDerived) derived = { 0 };

      hetu_derive_implied_base (level, growth, self->real_rates, &derived);
      hetu_measure_add (self,
                        &derived,
                        hetu_period_shift_years (period, -1),
                        write_implied (self, growth));
      if (level != NULL && level->has_value)
        hetu_measure_name_lacking (self,
                                   level->indicator,
                                   level->region,
                                   HETU_MEASURE_GROWTH,
                                   period);
    }
}
