/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Year-on-year growth (同比增速): g = (x_t ÷ x_{t−12 months} − 1) × 100 %, as in the National Bureau of
 * Statistics' “统计指标解释”. A rate is computed only from two levels of one definition: revised and first
 * figures of neighbouring years are not mixed, since the revision would pass for growth. */
#include "analysis/growth.h"

#include "analysis/derive.h"
#include "error.h"

#include <glib/gi18n-lib.h>

gboolean
hetu_growth_year_on_year (const HetuObservation *now,
                          const HetuObservation *base,
                          HetuObservation *out,
                          GError **error)
{
  g_auto (HetuDerived) derived = { 0 };

  g_return_val_if_fail (now != NULL && base != NULL && out != NULL, FALSE);

  hetu_derive_growth (now, base, NULL, &derived);
  if (!hetu_derived_has_result (&derived))
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_DATA,
                   _ ("growth is not computed: %s"),
                   _ (hetu_refusal_to_sentence (derived.refusal, HETU_LANGUAGE_EN)));
      return FALSE;
    }
  hetu_observation_copy (&derived.result, out);
  out->basis = HETU_BASIS_COMPUTED;
  return TRUE;
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
  g_auto (HetuDerived) derived = { 0 };

  if (base == NULL)
    return FALSE;
  hetu_derive_growth (now, base, breaks, &derived);
  if (!hetu_derived_has_result (&derived))
    return FALSE;
  hetu_observation_copy (&derived.result, out);
  out->basis = HETU_BASIS_COMPUTED;
  return TRUE;
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

HetuSeries *
hetu_growth_fill_chain (HetuSeries *reported, HetuSeries *levels, const GArray *breaks)
{
  GArray *filled = hetu_observation_array_new ();

  for (guint i = 0; i < hetu_series_get_length (reported); i++)
    {
      HetuObservation rate;

      hetu_observation_copy (hetu_series_get (reported, i), &rate);
      g_array_append_val (filled, rate);
    }
  for (guint i = 0; i < hetu_series_get_length (levels); i++)
    {
      const HetuObservation *now = hetu_series_get (levels, i);
      g_auto (HetuDerived) derived = { 0 };
      HetuObservation rate;

      if (now->kind != HETU_KIND_ACTUAL ||
          hetu_series_find (reported, now->period, HETU_KIND_ACTUAL) != NULL)
        continue;
      hetu_derive_chain (
          now,
          hetu_series_find (levels, hetu_period_previous (now->period), HETU_KIND_ACTUAL),
          breaks,
          &derived);
      if (!hetu_derived_has_result (&derived))
        continue;
      hetu_observation_copy (&derived.result, &rate);
      g_array_append_val (filled, rate);
    }
  g_array_sort (filled, compare_observations);
  return hetu_series_new (hetu_series_get_indicator (reported),
                          hetu_series_get_region (reported),
                          HETU_MEASURE_CHAIN,
                          filled);
}
