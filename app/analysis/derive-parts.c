/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parts of a whole: shares, contributions (拉动) and contribution shares (贡献率) of one part. All parts at once, printed so that
 * they add up, are in contribution.c. */
#include "analysis/derive.h"

#include "analysis/derive-private.h"

/* (x0 − x1) ÷ x3 × 100 */
static HetuFraction
contribution (const HetuFraction *x, guint n)
{
  return hetu_fraction_percent (hetu_fraction_divide (hetu_fraction_subtract (x[0], x[1]), x[3]));
}

/* (x0 − x1) ÷ (x2 − x3) × 100 */
static HetuFraction
contribution_share (const HetuFraction *x, guint n)
{
  return hetu_fraction_percent (hetu_fraction_divide (hetu_fraction_subtract (x[0], x[1]),
                                                      hetu_fraction_subtract (x[2], x[3])));
}

/* x1 ÷ x2 × x0 */
static HetuFraction
weighted_rate (const HetuFraction *x, guint n)
{
  return hetu_fraction_multiply (hetu_fraction_divide (x[1], x[2]), x[0]);
}

void
hetu_derive_share (const HetuObservation *part, const HetuObservation *whole, HetuDerived *out)
{
  HetuDecimal values[2];

  g_return_if_fail (out != NULL);

  hetu_derived_init (out, HETU_DERIVATION_SHARE);
  hetu_derived_add_operand (out, part);
  hetu_derived_add_operand (out, whole);
  if (!hetu_derived_check_level (out, part, (HetuPeriod){ 0 }) ||
      !hetu_derived_check_level (out, whole, part->period) ||
      !hetu_derived_check_together (out, part, whole))
    return;
  if (!hetu_derived_read_pair (out, part, whole, NULL, values))
    return;
  if (part->value.coefficient < 0)
    {
      hetu_derived_refuse (out, HETU_REFUSAL_NEGATIVE, part->period);
      return;
    }
  if (!hetu_derived_finish (out,
                            values,
                            2,
                            hetu_formula_percentage,
                            0,
                            HETU_DERIVED_DECIMALS,
                            HETU_UNIT_PERCENT))
    return;
  out->result.measure = HETU_MEASURE_SHARE;
}

/* Part and whole of two years in the unit of the part. */
static gboolean
read_increments (HetuDerived *out,
                 const HetuObservation *part,
                 const HetuObservation *part_base,
                 const HetuObservation *whole,
                 const HetuObservation *whole_base,
                 const GArray *breaks,
                 HetuDecimal *values)
{
  hetu_derived_add_operand (out, part);
  hetu_derived_add_operand (out, part_base);
  hetu_derived_add_operand (out, whole);
  hetu_derived_add_operand (out, whole_base);
  if (!hetu_derived_check_level (out, part, (HetuPeriod){ 0 }) ||
      !hetu_derived_check_level (out, part_base, hetu_derived_year_before (part)) ||
      !hetu_derived_check_level (out, whole, part->period) ||
      !hetu_derived_check_level (out, whole_base, hetu_derived_year_before (part)) ||
      !hetu_derived_check_subject (out, part, part_base) ||
      !hetu_derived_check_subject (out, whole, whole_base) ||
      !hetu_derived_check_together (out, part, whole) ||
      !hetu_derived_check_year_apart (out, part->period, part_base->period) ||
      !hetu_derived_check_year_apart (out, whole->period, whole_base->period) ||
      !hetu_derived_check_edition (out, part, whole) ||
      !hetu_derived_check_edition (out, part, part_base) ||
      !hetu_derived_check_edition (out, whole, whole_base) ||
      !hetu_derived_check_breaks (out, whole, whole_base, breaks))
    return FALSE;
  values[0] = part->value;
  return hetu_derived_convert (out, part_base, part->unit, &values[1]) &&
         hetu_derived_convert (out, whole, part->unit, &values[2]) &&
         hetu_derived_convert (out, whole_base, part->unit, &values[3]) &&
         hetu_derived_check_positive (out, values[3], whole_base->period);
}

void
hetu_derive_contribution (const HetuObservation *part,
                          const HetuObservation *part_base,
                          const HetuObservation *whole,
                          const HetuObservation *whole_base,
                          const GArray *breaks,
                          HetuDerived *out)
{
  HetuDecimal values[4];

  g_return_if_fail (out != NULL);

  hetu_derived_init (out, HETU_DERIVATION_CONTRIBUTION);
  if (!read_increments (out, part, part_base, whole, whole_base, breaks, values) ||
      !hetu_derived_finish (out,
                            values,
                            4,
                            contribution,
                            0,
                            HETU_DERIVED_DECIMALS,
                            HETU_UNIT_POINTS))
    return;
  out->result.measure = HETU_MEASURE_CONTRIBUTION;
}

void
hetu_derive_contribution_of_rate (const HetuObservation *growth,
                                  const HetuObservation *part_base,
                                  const HetuObservation *whole_base,
                                  HetuDerived *out)
{
  HetuDecimal values[3];

  g_return_if_fail (out != NULL);

  hetu_derived_init (out, HETU_DERIVATION_CONTRIBUTION);
  out->of_rates = TRUE;
  hetu_derived_add_operand (out, growth);
  hetu_derived_add_operand (out, part_base);
  hetu_derived_add_operand (out, whole_base);
  if (!hetu_derived_check_growth (out, growth, (HetuPeriod){ 0 }) ||
      !hetu_derived_check_level (out, part_base, hetu_derived_year_before (growth)) ||
      !hetu_derived_check_level (out, whole_base, hetu_derived_year_before (growth)) ||
      !hetu_derived_check_subject (out, growth, part_base) ||
      !hetu_derived_check_year_apart (out, growth->period, part_base->period) ||
      !hetu_derived_check_together (out, part_base, whole_base) ||
      !hetu_derived_check_edition (out, part_base, whole_base) ||
      !hetu_derived_check_definition (out, growth, part_base))
    return;
  values[0] = growth->value;
  values[1] = part_base->value;
  if (!hetu_derived_convert (out, whole_base, part_base->unit, &values[2]) ||
      !hetu_derived_check_positive (out, values[2], whole_base->period) ||
      !hetu_derived_finish (out,
                            values,
                            3,
                            weighted_rate,
                            0,
                            HETU_DERIVED_DECIMALS,
                            HETU_UNIT_POINTS))
    return;
  out->result.measure = HETU_MEASURE_CONTRIBUTION;
}

void
hetu_derive_contribution_share (const HetuObservation *part,
                                const HetuObservation *part_base,
                                const HetuObservation *whole,
                                const HetuObservation *whole_base,
                                const GArray *breaks,
                                HetuDerived *out)
{
  HetuDecimal values[4];

  g_return_if_fail (out != NULL);

  hetu_derived_init (out, HETU_DERIVATION_CONTRIBUTION_SHARE);
  if (!read_increments (out, part, part_base, whole, whole_base, breaks, values))
    return;
  if (hetu_decimal_compare (values[2], values[3]) <= 0)
    {
      hetu_derived_refuse (out, HETU_REFUSAL_BASE, whole->period);
      return;
    }
  if (!hetu_derived_finish (out,
                            values,
                            4,
                            contribution_share,
                            0,
                            HETU_DERIVED_DECIMALS,
                            HETU_UNIT_PERCENT))
    return;
  out->result.measure = HETU_MEASURE_RATIO;
}
