/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Year-on-year growth (同比增速): g = (x_t ÷ x_{t−12 months} − 1) × 100 %, as in the National Bureau of
 * Statistics' “统计指标解释”. A rate is computed only from two levels of one definition: revised and first
 * figures of neighbouring years are not mixed, since the revision would pass for growth. */
#include "analysis/growth.h"

#include "analysis/edition.h"
#include "error.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define GROWTH_DECIMALS 1
#define MAX_RATE 1e15       /* per cent: what a decimal holds */
#define TIME_TOLERANCE 1e-6 /* years */

static gboolean
refuse (const char *why, GError **error)
{
  g_set_error (error, HETU_ERROR, HETU_ERROR_DATA, _ ("growth is not computed: %s"), _ (why));
  return FALSE;
}

static gboolean
is_level_with_number (const HetuObservation *level)
{
  return level->measure == HETU_MEASURE_LEVEL && level->has_value &&
         hetu_status_has_number (level->status);
}

/* From “超过 50 亿元” no rate follows, and from a range neither. */
static gboolean
is_definite (const HetuObservation *level)
{
  return level->comparator == HETU_COMPARATOR_EQUAL || level->comparator == HETU_COMPARATOR_ABOUT;
}

static HetuStatus
weaker_status (const HetuObservation *now, const HetuObservation *base)
{
  return MAX ((HetuStatus) now->status, (HetuStatus) base->status);
}

gboolean
hetu_growth_year_on_year (const HetuObservation *now,
                          const HetuObservation *base,
                          HetuObservation *out,
                          GError **error)
{
  HetuDecimal base_value;
  double rate;

  g_return_val_if_fail (now != NULL && base != NULL && out != NULL, FALSE);

  if (!is_level_with_number (now))
    return refuse (N_ ("the period's level is missing or redacted"), error);
  if (!is_level_with_number (base))
    return refuse (N_ ("the level of the year before is missing or redacted"), error);
  if (!is_definite (now) || !is_definite (base))
    return refuse (N_ ("a level is a bound or a range, not a number"), error);
  if (now->indicator != base->indicator || now->region != base->region)
    return refuse (N_ ("the levels are of two indicators or regions"), error);
  if (now->kind != base->kind && base->kind != HETU_KIND_ACTUAL)
    return refuse (N_ ("the base is no outturn"), error);
  if (hetu_period_months (now->period) == 0 ||
      !hetu_period_equal (hetu_period_shift_years (now->period, -1), base->period))
    return refuse (N_ ("the periods are not a year apart"), error);
  if (!hetu_edition_is_one (now, base))
    return refuse (N_ ("the levels are of different definitions, sources or vintages"), error);
  if (hetu_unit_is_rate (now->unit) ||
      !hetu_unit_convert (base->value, base->unit, now->unit, &base_value, NULL))
    return refuse (N_ ("the units differ or are rates"), error);
  if (base_value.coefficient <= 0)
    return refuse (N_ ("the base is not positive"), error);

  rate = (hetu_decimal_to_double (now->value) / hetu_decimal_to_double (base_value) - 1) * 100;
  if (fabs (rate) > MAX_RATE)
    return refuse (N_ ("the rate is beyond all measure"), error);
  hetu_observation_init (out);
  out->indicator = now->indicator;
  out->region = now->region;
  out->source = now->source;
  out->vintage = now->vintage;
  out->period = now->period;
  out->kind = now->kind;
  out->measure = HETU_MEASURE_GROWTH;
  out->comparator = MAX (now->comparator, base->comparator);
  out->status = (guint8) weaker_status (now, base);
  out->basis = HETU_BASIS_COMPUTED;
  out->unit = HETU_UNIT_PERCENT;
  out->value = hetu_decimal_from_double (rate, GROWTH_DECIMALS);
  out->has_value = TRUE;
  return TRUE;
}

static double
start_of (HetuPeriod period)
{
  return hetu_period_end (period) - hetu_period_months (period) / 12.0;
}

/* Whether the level reaches beyond a break before which its base begins: a base that straddles the break is mixed. */
static gboolean
is_broken (const HetuObservation *now, const HetuObservation *base, const GArray *breaks)
{
  for (guint i = 0; breaks != NULL && i < breaks->len; i++)
    {
      HetuPeriod from = g_array_index (breaks, HetuPeriod, i);
      double start = start_of (from);

      if (start_of (base->period) < start - TIME_TOLERANCE &&
          hetu_period_end (now->period) > start + TIME_TOLERANCE)
        return TRUE;
    }
  return FALSE;
}

/* The growth over the year before of a level with a number. */
static gboolean
compute_growth (HetuSeries *levels,
                const HetuObservation *now,
                const GArray *breaks,
                HetuObservation *out)
{
  const HetuObservation *base =
      hetu_series_find (levels, hetu_period_shift_years (now->period, -1), HETU_KIND_ACTUAL);

  return base != NULL && !is_broken (now, base, breaks) &&
         hetu_growth_year_on_year (now, base, out, NULL);
}

/* A growth that is told without its number gives way to a computed one. */
static gboolean
replace_growth (const HetuObservation *told,
                HetuSeries *levels,
                const GArray *breaks,
                HetuObservation *out)
{
  const HetuObservation *now;

  if (levels == NULL || told->kind != HETU_KIND_ACTUAL || hetu_status_has_number (told->status))
    return FALSE;
  now = hetu_series_find (levels, told->period, HETU_KIND_ACTUAL);
  return now != NULL && compute_growth (levels, now, breaks, out);
}

static int
compare_observations (const void *a, const void *b)
{
  const HetuObservation *x = a;
  const HetuObservation *y = b;
  int order = hetu_period_compare (x->period, y->period);

  return order != 0 ? order : (int) x->kind - (int) y->kind;
}

HetuSeries *
hetu_growth_fill (HetuSeries *reported, HetuSeries *levels, const GArray *breaks, guint *n_computed)
{
  GArray *filled = hetu_observation_array_new ();
  HetuSeries *any = reported != NULL ? reported : levels;
  guint computed = 0;

  for (guint i = 0; reported != NULL && i < hetu_series_get_length (reported); i++)
    {
      const HetuObservation *told = hetu_series_get (reported, i);
      HetuObservation growth;

      if (replace_growth (told, levels, breaks, &growth))
        computed++;
      else
        hetu_observation_copy (told, &growth);
      g_array_append_val (filled, growth);
    }
  for (guint i = 0; levels != NULL && i < hetu_series_get_length (levels); i++)
    {
      const HetuObservation *now = hetu_series_get (levels, i);
      HetuObservation growth;

      if (now->kind != HETU_KIND_ACTUAL ||
          (reported != NULL && hetu_series_find (reported, now->period, HETU_KIND_ACTUAL) != NULL))
        continue;
      if (compute_growth (levels, now, breaks, &growth))
        computed++;
      else if (!hetu_status_has_number (now->status))
        {
          /* The gap of the levels is a gap of the growth. */
          hetu_observation_copy (now, &growth);
          growth.measure = HETU_MEASURE_GROWTH;
          growth.unit = HETU_UNIT_PERCENT;
        }
      else
        continue;
      g_array_append_val (filled, growth);
    }
  g_array_sort (filled, compare_observations);
  if (n_computed != NULL)
    *n_computed = computed;
  return hetu_series_new (any != NULL ? hetu_series_get_indicator (any) : 0,
                          any != NULL ? hetu_series_get_region (any) : 0,
                          HETU_MEASURE_GROWTH,
                          filled);
}
