/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Single months and quarters out of cumulative figures. Two cumulative figures differ by the months in between only when both
 * are of one edition: else the revision of January would pass for the business of March. */
#include "analysis/derive-single.h"

#include "analysis/derive-private.h"

/* base × (1 + rate %) */
static HetuFraction
grow (HetuFraction rate, HetuFraction base)
{
  return hetu_fraction_multiply (base, hetu_fraction_growth_factor (rate));
}

/* x: rate now, its base, rate before, its base */
static HetuFraction
growth_in_between (const HetuFraction *x, guint n)
{
  HetuFraction now = hetu_fraction_subtract (grow (x[0], x[1]), grow (x[2], x[3]));
  HetuFraction base = hetu_fraction_subtract (x[1], x[3]);
  HetuFraction rate =
      hetu_fraction_subtract (hetu_fraction_divide (now, base), hetu_fraction_integer (1));

  return hetu_fraction_percent (rate);
}

/* Both from January on, of one year, @before the shorter. */
static gboolean
check_cumulative (HetuDerived *out, HetuPeriod now, HetuPeriod before)
{
  if (hetu_period_has_grain (now, HETU_GRAIN_CUMULATIVE) &&
      hetu_period_has_grain (before, HETU_GRAIN_CUMULATIVE) && now.last_year == before.last_year &&
      before.last_month < now.last_month)
    return TRUE;
  hetu_derived_refuse (out, HETU_REFUSAL_PERIOD, before);
  return FALSE;
}

static HetuPeriod
months_between (HetuPeriod before, HetuPeriod now)
{
  return hetu_period_range (now.last_year, before.last_month + 1, now.last_year, now.last_month);
}

/* What the months of @wanted are taken from, and what is taken from it. */
static void
list_operands (HetuPeriod wanted, HetuPeriod *now, HetuPeriod *before)
{
  *now = hetu_period_range (wanted.first_year, 1, wanted.last_year, wanted.last_month);
  *before =
      wanted.first_month > 1
          ? hetu_period_range (wanted.first_year, 1, wanted.first_year, wanted.first_month - 1)
          : (HetuPeriod){ 0 };
}

static void
derive_single (const HetuObservation *now,
               const HetuObservation *before,
               HetuPeriod now_wanted,
               HetuPeriod before_wanted,
               const GArray *breaks,
               HetuDerived *out)
{
  HetuDecimal values[2];

  hetu_derived_init (out, HETU_DERIVATION_SINGLE);
  hetu_derived_add_operand (out, now);
  hetu_derived_add_operand (out, before);
  if (!hetu_derived_check_level (out, now, now_wanted) ||
      !hetu_derived_check_level (out, before, before_wanted) ||
      !hetu_derived_check_subject (out, now, before) ||
      !check_cumulative (out, now->period, before->period) ||
      !hetu_derived_check_edition (out, now, before) ||
      !hetu_derived_check_breaks (out, now, before, breaks) ||
      !hetu_derived_convert (out, before, now->unit, &values[1]))
    return;
  values[0] = now->value;
  if (!hetu_derived_finish (out,
                            values,
                            2,
                            hetu_formula_difference,
                            0,
                            MAX (values[0].decimals, values[1].decimals),
                            now->unit))
    return;
  out->result.measure = HETU_MEASURE_LEVEL;
  out->result.period = months_between (before->period, now->period);
}

void
hetu_derive_single_of (const HetuObservation *now,
                       const HetuObservation *before,
                       const GArray *breaks,
                       HetuDerived *out)
{
  g_return_if_fail (out != NULL);

  derive_single (now, before, (HetuPeriod){ 0 }, (HetuPeriod){ 0 }, breaks, out);
}

static void
derive_single_growth (const HetuObservation *const *operands,
                      HetuPeriod now_wanted,
                      HetuPeriod before_wanted,
                      HetuDerived *out)
{
  HetuPeriod wanted[4] = { now_wanted,
                           hetu_period_shift_years (now_wanted, -1),
                           before_wanted,
                           hetu_period_shift_years (before_wanted, -1) };
  HetuDecimal values[4];

  hetu_derived_init (out, HETU_DERIVATION_SINGLE_GROWTH);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    hetu_derived_add_operand (out, operands[i]);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      if (!(i % 2 == 0 ? hetu_derived_check_growth (out, operands[i], wanted[i])
                       : hetu_derived_check_level (out, operands[i], wanted[i])) ||
          !hetu_derived_check_subject (out, operands[i], operands[0]) ||
          !hetu_derived_check_definition (out, operands[i], operands[0]))
        return;
      values[i] = operands[i]->value;
    }
  if (!check_cumulative (out, operands[0]->period, operands[2]->period))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (values); i += 2)
    if (!hetu_period_equal (hetu_period_shift_years (operands[i]->period, -1),
                            operands[i + 1]->period))
      {
        hetu_derived_refuse (out, HETU_REFUSAL_PERIOD, operands[i + 1]->period);
        return;
      }
  if (!hetu_derived_check_edition (out, operands[1], operands[3]) ||
      !hetu_derived_convert (out, operands[3], operands[1]->unit, &values[3]) ||
      !hetu_derived_check_positive (out, values[3], operands[3]->period))
    return;
  if (hetu_decimal_compare (values[1], values[3]) <= 0)
    {
      hetu_derived_refuse (out, HETU_REFUSAL_BASE, operands[1]->period);
      return;
    }
  if (!hetu_derived_finish (out,
                            values,
                            4,
                            growth_in_between,
                            0,
                            HETU_DERIVED_DECIMALS,
                            HETU_UNIT_PERCENT))
    return;
  out->result.measure = HETU_MEASURE_GROWTH;
  out->result.period = months_between (operands[2]->period, operands[0]->period);
}

void
hetu_derive_single_growth_of (const HetuObservation *now,
                              const HetuObservation *now_base,
                              const HetuObservation *before,
                              const HetuObservation *before_base,
                              HetuDerived *out)
{
  const HetuObservation *operands[] = { now, now_base, before, before_base };

  g_return_if_fail (out != NULL);

  derive_single_growth (operands, (HetuPeriod){ 0 }, (HetuPeriod){ 0 }, out);
}

/* Whether the months may be split off: January and February only where January is told. */
static gboolean
check_wanted (const HetuSeries *told, HetuPeriod wanted, HetuDerived *out)
{
  HetuPeriod january = hetu_period_month (wanted.first_year, 1);
  HetuPeriod both = hetu_period_range (wanted.first_year, 1, wanted.first_year, 2);

  if (wanted.kind == HETU_PERIOD_MONTH && wanted.first_month <= 2 &&
      hetu_series_find (told, january, HETU_KIND_ACTUAL) == NULL &&
      hetu_series_find (told, both, HETU_KIND_ACTUAL) != NULL)
    hetu_derived_refuse (out, HETU_REFUSAL_JANUARY, wanted);
  else if (wanted.first_month <= 1 || wanted.first_year != wanted.last_year)
    hetu_derived_refuse (out, HETU_REFUSAL_PERIOD, wanted);
  return out->refusal == HETU_REFUSAL_NONE;
}

void
hetu_derive_single (const HetuSeries *levels,
                    HetuPeriod wanted,
                    const GArray *breaks,
                    HetuDerived *out)
{
  HetuPeriod now, before;

  g_return_if_fail (levels != NULL && out != NULL);

  hetu_derived_init (out, HETU_DERIVATION_SINGLE);
  if (!check_wanted (levels, wanted, out))
    return;
  list_operands (wanted, &now, &before);
  derive_single (hetu_series_find (levels, now, HETU_KIND_ACTUAL),
                 hetu_series_find (levels, before, HETU_KIND_ACTUAL),
                 now,
                 before,
                 breaks,
                 out);
}

void
hetu_derive_single_growth (const HetuSeries *growth,
                           const HetuSeries *levels,
                           HetuPeriod wanted,
                           HetuDerived *out)
{
  const HetuObservation *operands[4];
  HetuPeriod now, before;

  g_return_if_fail (growth != NULL && levels != NULL && out != NULL);

  hetu_derived_init (out, HETU_DERIVATION_SINGLE_GROWTH);
  if (!check_wanted (growth, wanted, out))
    return;
  list_operands (wanted, &now, &before);
  operands[0] = hetu_series_find (growth, now, HETU_KIND_ACTUAL);
  operands[1] = hetu_series_find (levels, hetu_period_shift_years (now, -1), HETU_KIND_ACTUAL);
  operands[2] = hetu_series_find (growth, before, HETU_KIND_ACTUAL);
  operands[3] = hetu_series_find (levels, hetu_period_shift_years (before, -1), HETU_KIND_ACTUAL);
  derive_single_growth (operands, now, before, out);
}
