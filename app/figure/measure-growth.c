/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Growth over the periods of one series: on the year before, on the period before, of single months and quarters out of
 * cumulative ones, and of an unfinished year on the same months of the year before. */
#include "figure/measure-private.h"

#include "analysis/derive-single.h"
#include "analysis/derive.h"
#include "analysis/prices.h"

static gboolean
is_cumulative (HetuPeriod period)
{
  return hetu_period_has_grain (period, HETU_GRAIN_CUMULATIVE);
}

/* ---- growth */

char *
hetu_measure_dup_prices (const HetuMeasureWork *self, const HetuDerived *nominal, HetuPeriod period)
{
  g_auto (HetuPrices) prices = { 0 };

  if (!hetu_derived_has_result (nominal))
    return NULL;
  hetu_prices_compare (hetu_measure_find_like (self, HETU_MEASURE_GROWTH, period, NULL),
                       hetu_derived_get_operand (nominal, 0),
                       hetu_derived_get_operand (nominal, 1),
                       self->breaks,
                       self->real_rates,
                       &prices);
  return hetu_prices_dup_explanation (&prices, self->language);
}

static void
derive_growth_at (const HetuMeasureWork *self, HetuPeriod period, HetuDerived *out)
{
  hetu_measure_derive_pair (self,
                            hetu_derive_growth,
                            period,
                            hetu_period_shift_years (period, -1),
                            out);
  if (self->query->derivation == HETU_DERIVATION_NOMINAL_GROWTH)
    out->derivation = HETU_DERIVATION_NOMINAL_GROWTH;
  else if (self->real_rates)
    hetu_derived_refuse (out, HETU_REFUSAL_PRICES, (HetuPeriod){ 0 });
}

void
hetu_measure_growth (HetuMeasureWork *self)
{
  g_autoptr (GArray) periods = hetu_measure_list_periods (self, self->levels);
  gboolean nominal = self->query->derivation == HETU_DERIVATION_NOMINAL_GROWTH;

  for (guint i = 0; i < periods->len; i++)
    {
      HetuPeriod period = g_array_index (periods, HetuPeriod, i);
      g_auto (HetuDerived) derived = { 0 };

      if (!nominal && hetu_measure_is_stated (self, HETU_MEASURE_GROWTH, period))
        continue;
      derive_growth_at (self, period, &derived);
      hetu_measure_add (self,
                        &derived,
                        period,
                        nominal ? hetu_measure_dup_prices (self, &derived, period) : NULL);
    }
}

/* ---- what runs from January on */

/* What is published as a row of its own, without a sum. */
static void
add_stated (HetuMeasureWork *self, const HetuObservation *stated, char *remark)
{
  g_auto (HetuDerived) derived = { 0 };

  hetu_derived_init (&derived, self->query->derivation);
  hetu_derived_add_operand (&derived, stated);
  hetu_measure_add (self, &derived, stated->period, remark);
  {
    HetuMeasured *row = &g_array_index (self->rows, HetuMeasured, self->rows->len - 1);
    HetuObservation copy;

    hetu_observation_copy (stated, &copy);
    hetu_observation_clear (&row->figure);
    row->figure = copy;
  }
}

/* Single months and quarters between neighbours of the cumulative figures of @series; the first of a year is its own. */
static GArray *
list_singles (const HetuMeasureWork *self, const HetuSeries *series)
{
  g_autoptr (GArray) told = hetu_measure_list_periods (self, series);
  GArray *singles = g_array_new (FALSE, FALSE, sizeof (HetuPeriod));

  for (guint i = 0; i < told->len; i++)
    {
      HetuPeriod now = g_array_index (told, HetuPeriod, i), single;
      HetuPeriod before;

      if (!is_cumulative (now))
        continue;
      before = hetu_measure_find_before (series, now);
      if (before.kind != HETU_PERIOD_NONE)
        single =
            hetu_period_range (now.last_year, before.last_month + 1, now.last_year, now.last_month);
      else if (now.last_month == 2)
        single = hetu_period_month (now.last_year, 1);
      else
        continue;
      g_array_append_val (singles, single);
    }
  return singles;
}

static char *
dup_slack (const HetuMeasureWork *self, const HetuDerived *derived)
{
  if (!hetu_derived_has_result (derived) || derived->slack < 0.05)
    return NULL;
  return g_strdup_printf (
      hetu_measure_say (self,
                        "操作数四舍五入可使结果相差至多 %.1f 个百分点",
                        "rounding of the operands may move it by up to %.1f points"),
      derived->slack);
}

void
hetu_measure_single (HetuMeasureWork *self)
{
  g_autoptr (GArray) singles = list_singles (self, self->levels);

  for (guint i = 0; i < singles->len; i++)
    {
      HetuPeriod period = g_array_index (singles, HetuPeriod, i);
      g_auto (HetuDerived) derived = { 0 };

      if (hetu_measure_is_stated (self, HETU_MEASURE_LEVEL, period))
        {
          add_stated (self, hetu_measure_find_like (self, HETU_MEASURE_LEVEL, period, NULL), NULL);
          continue;
        }
      hetu_derive_single (self->levels, period, self->breaks, &derived);
      hetu_measure_add (self, &derived, period, NULL);
    }
}

void
hetu_measure_single_growth (HetuMeasureWork *self)
{
  g_autoptr (GArray) singles = list_singles (self, self->growth);

  for (guint i = 0; i < singles->len; i++)
    {
      HetuPeriod period = g_array_index (singles, HetuPeriod, i);
      g_auto (HetuDerived) derived = { 0 };

      if (hetu_measure_is_stated (self, HETU_MEASURE_GROWTH, period))
        {
          add_stated (self, hetu_measure_find_like (self, HETU_MEASURE_GROWTH, period, NULL), NULL);
          continue;
        }
      hetu_derive_single_growth (self->growth, self->levels, period, &derived);
      hetu_measure_add (self, &derived, period, dup_slack (self, &derived));
    }
}

/* The level of a month or quarter alone, told or derived. */
static gboolean
find_single (const HetuMeasureWork *self, HetuPeriod period, HetuObservation *out)
{
  const HetuObservation *told = hetu_series_find (self->levels, period, HETU_KIND_ACTUAL);
  g_auto (HetuDerived) derived = { 0 };

  if (told == NULL)
    {
      hetu_derive_single (self->levels, period, self->breaks, &derived);
      told = hetu_derived_has_result (&derived) ? &derived.result : NULL;
    }
  if (told != NULL)
    hetu_observation_copy (told, out);
  return told != NULL;
}

static gboolean
is_single (HetuPeriod period)
{
  return period.kind == HETU_PERIOD_MONTH || period.kind == HETU_PERIOD_QUARTER;
}

static void
add_once (GArray *periods, HetuPeriod period)
{
  for (guint i = 0; i < periods->len; i++)
    if (hetu_period_equal (g_array_index (periods, HetuPeriod, i), period))
      return;
  g_array_append_val (periods, period);
}

static int
compare_periods (gconstpointer a, gconstpointer b)
{
  return hetu_period_compare (*(const HetuPeriod *) a, *(const HetuPeriod *) b);
}

void
hetu_measure_chain (HetuMeasureWork *self)
{
  g_autoptr (GArray) periods = hetu_measure_list_periods (self, self->levels);
  g_autoptr (GArray) singles = list_singles (self, self->levels);

  for (guint i = 0; i < singles->len; i++)
    add_once (periods, g_array_index (singles, HetuPeriod, i));
  g_array_sort (periods, compare_periods);
  for (guint i = 0; i < periods->len; i++)
    {
      HetuPeriod period = g_array_index (periods, HetuPeriod, i);
      g_auto (HetuObservation) now = { 0 }, before = { 0 };
      g_auto (HetuDerived) derived = { 0 };

      if (!is_single (period) || hetu_measure_is_stated (self, HETU_MEASURE_CHAIN, period) ||
          !find_single (self, period, &now))
        continue;
      hetu_derive_chain (&now,
                         find_single (self, hetu_period_previous (period), &before) ? &before
                                                                                    : NULL,
                         self->breaks,
                         &derived);
      /* Published ones are at constant prices. */
      if (self->real_rates)
        hetu_derived_refuse (&derived, HETU_REFUSAL_PRICES, (HetuPeriod){ 0 });
      if (self->real_rates)
        hetu_derived_refuse (&derived, HETU_REFUSAL_PRICES, (HetuPeriod){ 0 });
      hetu_measure_add (self, &derived, period, NULL);
    }
}

/* ---- like for like */

/* The last months of @year that compare with those of the year before, from the longest on. */
static void
add_to_date (HetuMeasureWork *self, int year)
{
  HetuPeriod lacking = { 0 };

  for (int month = 12; month > 0; month--)
    {
      HetuPeriod period = hetu_period_range (year, 1, year, month);
      const HetuObservation *stated = hetu_series_find (self->growth, period, HETU_KIND_ACTUAL);
      gboolean last = hetu_measure_find_before (self->levels, period).kind == HETU_PERIOD_NONE &&
                      hetu_measure_find_before (self->growth, period).kind == HETU_PERIOD_NONE;
      char *bridge =
          lacking.kind != HETU_PERIOD_NONE ? hetu_measure_dup_bridge (self, lacking) : NULL;
      g_auto (HetuDerived) derived = { 0 };

      if (!hetu_measure_is_in_range (self, period) ||
          (stated == NULL && hetu_series_find (self->levels, period, HETU_KIND_ACTUAL) == NULL))
        {
          g_free (bridge);
          continue;
        }
      if (stated != NULL && hetu_status_has_number ((HetuStatus) stated->status))
        {
          add_stated (self, stated, bridge);
          return;
        }
      derive_growth_at (self, period, &derived);
      if (hetu_derived_has_result (&derived) || last)
        {
          hetu_measure_add (self, &derived, period, bridge);
          return;
        }
      g_free (bridge);
      if (lacking.kind == HETU_PERIOD_NONE)
        lacking = period;
    }
}

void
hetu_measure_to_date (HetuMeasureWork *self)
{
  int first = G_MAXINT, last = 0;

  for (guint i = 0; i < self->told->len; i++)
    {
      const HetuObservation *one = &g_array_index (self->told, HetuObservation, i);

      if (one->kind != HETU_KIND_ACTUAL || !is_cumulative (one->period) ||
          !hetu_measure_is_in_range (self, one->period))
        continue;
      first = MIN (first, one->period.last_year);
      last = MAX (last, one->period.last_year);
    }
  for (int year = first; year <= last; year++)
    add_to_date (self, year);
}
