/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Averages and indices. The geometric mean alone tells by how much a level grew a year: rates are never added up and
 * divided. */
#include "analysis/derive-span.h"

#include "analysis/derive-private.h"

#define MOST_RATES 64
#define INDEX_UNIT "基期=100"

static HetuFraction
quotient (const HetuFraction *x, guint n)
{
  return hetu_fraction_divide (x[0], x[1]);
}

/* Π(1 + x %) */
static HetuFraction
product (const HetuFraction *x, guint n)
{
  HetuFraction whole = hetu_fraction_integer (1);

  for (guint i = 0; i < n; i++)
    whole = hetu_fraction_multiply (whole, hetu_fraction_growth_factor (x[i]));
  return whole;
}

static HetuFraction
product_of_100 (const HetuFraction *x, guint n)
{
  return hetu_fraction_percent (product (x, n));
}

static HetuUnit
index_unit (void)
{
  HetuUnit unit = HETU_UNIT_NONE;

  hetu_unit_parse (INDEX_UNIT, &unit, NULL);
  return unit;
}

/* Two levels of one indicator, edition and months; @years: (out): from @first to @last, may be negative */
static gboolean
read_levels (HetuDerived *out,
             const HetuObservation *last,
             const HetuObservation *first,
             const GArray *breaks,
             HetuDecimal *values,
             int *years)
{
  hetu_derived_add_operand (out, last);
  hetu_derived_add_operand (out, first);
  if (!hetu_derived_check_level (out, last, (HetuPeriod){ 0 }) ||
      !hetu_derived_check_level (out, first, (HetuPeriod){ 0 }) ||
      !hetu_derived_check_subject (out, last, first))
    return FALSE;
  *years = last->period.first_year - first->period.first_year;
  if (hetu_period_months (last->period) == 0 ||
      !hetu_period_equal (hetu_period_shift_years (last->period, -*years), first->period))
    {
      hetu_derived_refuse (out, HETU_REFUSAL_PERIOD, first->period);
      return FALSE;
    }
  values[0] = last->value;
  return hetu_derived_check_edition (out, last, first) &&
         hetu_derived_check_breaks (out,
                                    *years >= 0 ? last : first,
                                    *years >= 0 ? first : last,
                                    breaks) &&
         hetu_derived_convert (out, first, last->unit, &values[1]) &&
         hetu_derived_check_positive (out, values[1], first->period);
}

/* From the first month of @first to the last of @last. */
static HetuPeriod
span_of (HetuPeriod first, HetuPeriod last)
{
  return hetu_period_range (first.first_year, first.first_month, last.last_year, last.last_month);
}

void
hetu_derive_average (const HetuObservation *last,
                     const HetuObservation *first,
                     const GArray *breaks,
                     HetuDerived *out)
{
  HetuDecimal values[2];
  int years;

  g_return_if_fail (out != NULL);

  hetu_derived_init (out, HETU_DERIVATION_AVERAGE);
  if (!read_levels (out, last, first, breaks, values, &years))
    return;
  if (years < 1)
    {
      hetu_derived_refuse (out, HETU_REFUSAL_PERIOD, first->period);
      return;
    }
  if (!hetu_derived_check_positive (out, values[0], last->period) ||
      !hetu_derived_finish (out,
                            values,
                            2,
                            quotient,
                            (guint) years,
                            HETU_DERIVED_DECIMALS,
                            HETU_UNIT_PERCENT))
    return;
  out->result.measure = HETU_MEASURE_GROWTH;
  out->result.period = span_of (first->period, last->period);
}

/* Rates of one indicator and definition, of the same months of consecutive years, all above −100 %. */
static gboolean
read_rates (HetuDerived *out,
            const HetuObservation *const *rates,
            guint n_rates,
            HetuPeriod first,
            HetuDecimal *values)
{
  static const HetuDecimal whole_loss = { -100, 0 };

  out->of_rates = TRUE;
  for (guint i = 0; i < n_rates; i++)
    hetu_derived_add_operand (out, rates[i]);
  for (guint i = 0; i < n_rates; i++)
    {
      HetuPeriod wanted = hetu_period_shift_years (first, (int) i);

      if (!hetu_derived_check_growth (out, rates[i], wanted) ||
          !hetu_derived_check_subject (out, rates[i], rates[0]) ||
          !hetu_derived_check_definition (out, rates[i], rates[0]))
        return FALSE;
      if (hetu_period_months (wanted) == 0 || !hetu_period_equal (rates[i]->period, wanted))
        {
          hetu_derived_refuse (out, HETU_REFUSAL_PERIOD, rates[i]->period);
          return FALSE;
        }
      if (hetu_decimal_compare (rates[i]->value, whole_loss) <= 0)
        {
          hetu_derived_refuse (out, HETU_REFUSAL_BASE, rates[i]->period);
          return FALSE;
        }
      values[i] = rates[i]->value;
    }
  return TRUE;
}

static void
average_rates (HetuDerived *out,
               const HetuObservation *const *rates,
               guint n_rates,
               HetuPeriod first)
{
  HetuDecimal values[MOST_RATES];

  if (!read_rates (out, rates, n_rates, first, values) ||
      !hetu_derived_finish (out,
                            values,
                            n_rates,
                            product,
                            n_rates,
                            HETU_DERIVED_DECIMALS,
                            HETU_UNIT_PERCENT))
    return;
  out->result.measure = HETU_MEASURE_GROWTH;
  out->result.period = span_of (rates[0]->period, rates[n_rates - 1]->period);
}

void
hetu_derive_average_of_rates (const HetuObservation *const *rates,
                              guint n_rates,
                              HetuPeriod first,
                              HetuDerived *out)
{
  g_return_if_fail (out != NULL && n_rates > 0 && n_rates <= MOST_RATES);

  hetu_derived_init (out, HETU_DERIVATION_AVERAGE);
  average_rates (out, rates, n_rates, first);
}

void
hetu_derive_two_year (const HetuObservation *now, const HetuObservation *before, HetuDerived *out)
{
  const HetuObservation *rates[] = { before, now };

  g_return_if_fail (out != NULL);

  hetu_derived_init (out, HETU_DERIVATION_TWO_YEAR);
  average_rates (out,
                 rates,
                 G_N_ELEMENTS (rates),
                 now != NULL ? hetu_period_shift_years (now->period, -1) : (HetuPeriod){ 0 });
  if (hetu_derived_has_result (out))
    out->result.period = now->period;
}

void
hetu_derive_index (const HetuObservation *level,
                   const HetuObservation *base,
                   const GArray *breaks,
                   HetuDerived *out)
{
  HetuDecimal values[2];
  int years;

  g_return_if_fail (out != NULL);

  hetu_derived_init (out, HETU_DERIVATION_INDEX);
  if (read_levels (out, level, base, breaks, values, &years))
    hetu_derived_finish (out,
                         values,
                         2,
                         hetu_formula_percentage,
                         0,
                         HETU_DERIVED_DECIMALS,
                         index_unit ());
}

void
hetu_derive_index_of_rates (const HetuObservation *const *rates,
                            guint n_rates,
                            HetuPeriod first,
                            HetuDerived *out)
{
  HetuDecimal values[MOST_RATES];

  g_return_if_fail (out != NULL && n_rates > 0 && n_rates <= MOST_RATES);

  hetu_derived_init (out, HETU_DERIVATION_INDEX);
  if (!read_rates (out, rates, n_rates, first, values) ||
      !hetu_derived_finish (out,
                            values,
                            n_rates,
                            product_of_100,
                            0,
                            HETU_DERIVED_DECIMALS,
                            index_unit ()))
    return;
  out->result.measure = HETU_MEASURE_LEVEL;
  out->result.period = rates[n_rates - 1]->period;
}
