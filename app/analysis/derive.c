/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The growth engine: checks first, then one formula on exact fractions. Every refusal names what is at fault; nothing is
 * brought into line in silence. */
#include "analysis/derive.h"

#include "analysis/derive-private.h"

/* ---- formulas */

/* (x0 ÷ x1 − 1) × 100 */
static HetuFraction
rate_of_change (const HetuFraction *x, guint n)
{
  return hetu_fraction_percent (
      hetu_fraction_subtract (hetu_fraction_divide (x[0], x[1]), hetu_fraction_integer (1)));
}

/* x0 ÷ (1 + x1 %) */
static HetuFraction
before_growth (const HetuFraction *x, guint n)
{
  return hetu_fraction_divide (x[0], hetu_fraction_growth_factor (x[1]));
}

/* ---- growth */

void
hetu_derive_growth (const HetuObservation *now,
                    const HetuObservation *base,
                    const GArray *breaks,
                    HetuDerived *out)
{
  HetuDecimal values[2];

  g_return_if_fail (out != NULL);

  hetu_derived_init (out, HETU_DERIVATION_GROWTH);
  hetu_derived_add_operand (out, now);
  hetu_derived_add_operand (out, base);
  if (!hetu_derived_check_level (out, now, (HetuPeriod){ 0 }) ||
      !hetu_derived_check_level (out, base, hetu_derived_year_before (now)) ||
      !hetu_derived_check_subject (out, now, base) ||
      !hetu_derived_check_year_apart (out, now->period, base->period) ||
      !hetu_derived_read_pair (out, now, base, breaks, values) ||
      !hetu_derived_finish (out,
                            values,
                            2,
                            rate_of_change,
                            0,
                            HETU_DERIVED_DECIMALS,
                            HETU_UNIT_PERCENT))
    return;
  out->result.measure = HETU_MEASURE_GROWTH;
}

void
hetu_derive_chain (const HetuObservation *now,
                   const HetuObservation *before,
                   const GArray *breaks,
                   HetuDerived *out)
{
  HetuDecimal values[2];
  HetuPeriod previous = { 0 };

  g_return_if_fail (out != NULL);

  hetu_derived_init (out, HETU_DERIVATION_CHAIN);
  hetu_derived_add_operand (out, now);
  hetu_derived_add_operand (out, before);
  /* A year on the one before is its growth (同比); what runs from January on has no period before it. */
  if (now != NULL && now->period.kind != HETU_PERIOD_YEAR)
    previous = hetu_period_previous (now->period);
  if (!hetu_derived_check_level (out, now, (HetuPeriod){ 0 }))
    return;
  if (previous.kind == HETU_PERIOD_NONE)
    {
      hetu_derived_refuse (out, HETU_REFUSAL_PERIOD, now->period);
      return;
    }
  if (!hetu_derived_check_level (out, before, previous) ||
      !hetu_derived_check_subject (out, now, before))
    return;
  if (!hetu_period_equal (previous, before->period))
    {
      hetu_derived_refuse (out, HETU_REFUSAL_PERIOD, before->period);
      return;
    }
  if (!hetu_derived_read_pair (out, now, before, breaks, values) ||
      !hetu_derived_finish (out,
                            values,
                            2,
                            rate_of_change,
                            0,
                            HETU_DERIVED_DECIMALS,
                            HETU_UNIT_PERCENT))
    return;
  out->result.measure = HETU_MEASURE_CHAIN;
}

/* ---- plan and outturn */

void
hetu_derive_completion (const HetuObservation *outturn,
                        const HetuObservation *target,
                        HetuDerived *out)
{
  HetuObservation plan;
  HetuDecimal values[2];

  g_return_if_fail (out != NULL);

  hetu_derived_init (out, HETU_DERIVATION_COMPLETION);
  hetu_derived_add_operand (out, outturn);
  hetu_derived_add_operand (out, target);
  if (!hetu_derived_check_level (out, outturn, (HetuPeriod){ 0 }))
    return;
  if (target != NULL && target->comparator != HETU_COMPARATOR_RANGE &&
      target->comparator != HETU_COMPARATOR_RELATIVE)
    {
      /* “50 亿元以上” is done when 50 are. */
      plan = *target;
      plan.comparator = HETU_COMPARATOR_EQUAL;
      target = &plan;
    }
  if (!hetu_derived_check_level (out, target, outturn->period))
    return;
  if (outturn->indicator != target->indicator || outturn->region != target->region)
    hetu_derived_refuse (out, HETU_REFUSAL_SUBJECT, (HetuPeriod){ 0 });
  else if (target->kind != HETU_KIND_TARGET || outturn->kind == HETU_KIND_TARGET)
    hetu_derived_refuse (out, HETU_REFUSAL_KIND, target->period);
  else if (!hetu_period_contains (target->period, outturn->period))
    hetu_derived_refuse (out, HETU_REFUSAL_PERIOD, target->period);
  values[0] = outturn->value;
  if (out->refusal != HETU_REFUSAL_NONE || !hetu_derived_check_definition (out, outturn, target) ||
      !hetu_derived_convert (out, target, outturn->unit, &values[1]) ||
      !hetu_derived_check_positive (out, values[1], target->period) ||
      !hetu_derived_finish (out,
                            values,
                            2,
                            hetu_formula_percentage,
                            0,
                            HETU_DERIVED_DECIMALS,
                            HETU_UNIT_PERCENT))
    return;
  out->result.measure = HETU_MEASURE_RATIO;
}

/* ---- differences */

/* @a − @b with the decimals of the finer one. */
static void
subtract (const HetuObservation *a, const HetuObservation *b, HetuMeasure measure, HetuDerived *out)
{
  HetuUnit common = a->unit.base == HETU_UNIT_PERCENT.base ? HETU_UNIT_PERCENT : a->unit;
  HetuDecimal values[2];

  if (!hetu_derived_convert (out, a, common, &values[0]) ||
      !hetu_derived_convert (out, b, common, &values[1]) ||
      !hetu_derived_finish (out,
                            values,
                            2,
                            hetu_formula_difference,
                            0,
                            MAX (values[0].decimals, values[1].decimals),
                            hetu_unit_of_difference (common)))
    return;
  out->result.measure = (guint8) measure;
}

void
hetu_derive_gap (const HetuObservation *a, const HetuObservation *b, HetuDerived *out)
{
  g_return_if_fail (out != NULL);

  hetu_derived_init (out, HETU_DERIVATION_GAP);
  hetu_derived_add_operand (out, a);
  hetu_derived_add_operand (out, b);
  if (!hetu_derived_check_number (out, a, (HetuPeriod){ 0 }) ||
      !hetu_derived_check_number (out, b, a->period))
    return;
  if (a->indicator != b->indicator)
    hetu_derived_refuse (out, HETU_REFUSAL_SUBJECT, (HetuPeriod){ 0 });
  else if (a->measure != b->measure)
    hetu_derived_refuse (out, HETU_REFUSAL_MEASURE, (HetuPeriod){ 0 });
  else if (!hetu_derived_check_together (out, a, b) || !hetu_derived_check_definition (out, a, b))
    return;
  else
    subtract (a, b, HETU_MEASURE_DIFF, out);
}

static gboolean
is_cumulative (HetuPeriod period)
{
  return hetu_period_has_grain (period, HETU_GRAIN_CUMULATIVE);
}

/* Whether @before is what @now is commonly told against: 较上季度, 较上半年, 较上年, 较上年同期. */
static gboolean
precedes (HetuPeriod before, HetuPeriod now)
{
  if (hetu_period_equal (before, hetu_period_previous (now)) ||
      hetu_period_equal (before, hetu_period_shift_years (now, -1)))
    return TRUE;
  if (!is_cumulative (before) || !is_cumulative (now))
    return FALSE;
  if (before.last_year == now.last_year)
    return before.last_month < now.last_month;
  return before.last_year == now.last_year - 1 && before.last_month == 12;
}

void
hetu_derive_growth_change (const HetuObservation *now,
                           const HetuObservation *before,
                           HetuDerived *out)
{
  g_return_if_fail (out != NULL);

  hetu_derived_init (out, HETU_DERIVATION_GROWTH_CHANGE);
  hetu_derived_add_operand (out, now);
  hetu_derived_add_operand (out, before);
  if (!hetu_derived_check_growth (out, now, (HetuPeriod){ 0 }) ||
      !hetu_derived_check_growth (out, before, hetu_period_previous (now->period)) ||
      !hetu_derived_check_subject (out, now, before) ||
      !hetu_derived_check_definition (out, now, before))
    return;
  if (precedes (before->period, now->period))
    subtract (now, before, HETU_MEASURE_PP_CHANGE, out);
  else
    hetu_derived_refuse (out, HETU_REFUSAL_PERIOD, before->period);
}

/* A rate in per cent, whatever it is told as: 率, 占比, or the level of an indicator that is a rate */
static gboolean
check_rate (HetuDerived *self, const HetuObservation *one)
{
  if (!hetu_derived_check_number (self, one, (HetuPeriod){ 0 }))
    return FALSE;
  if (one->measure == HETU_MEASURE_GROWTH || !hetu_unit_is_rate (one->unit))
    {
      hetu_derived_refuse (self, HETU_REFUSAL_MEASURE, one->period);
      return FALSE;
    }
  return TRUE;
}

void
hetu_derive_rate_change (const HetuObservation *now,
                         const HetuObservation *before,
                         HetuDerived *out)
{
  g_return_if_fail (out != NULL);

  hetu_derived_init (out, HETU_DERIVATION_RATE_CHANGE);
  hetu_derived_add_operand (out, now);
  hetu_derived_add_operand (out, before);
  if (!check_rate (out, now) || !check_rate (out, before) ||
      !hetu_derived_check_subject (out, now, before) ||
      !hetu_derived_check_definition (out, now, before))
    return;
  if (now->measure != before->measure)
    hetu_derived_refuse (out, HETU_REFUSAL_MEASURE, before->period);
  else if (hetu_period_compare (before->period, now->period) >= 0)
    hetu_derived_refuse (out, HETU_REFUSAL_PERIOD, before->period);
  else
    subtract (now, before, HETU_MEASURE_PP_CHANGE, out);
}

void
hetu_derive_implied_base (const HetuObservation *level,
                          const HetuObservation *growth,
                          gboolean real_prices,
                          HetuDerived *out)
{
  static const HetuDecimal whole_loss = { -100, 0 };
  HetuDecimal values[2];

  g_return_if_fail (out != NULL);

  hetu_derived_init (out, HETU_DERIVATION_IMPLIED_BASE);
  out->real_prices = real_prices;
  hetu_derived_add_operand (out, level);
  hetu_derived_add_operand (out, growth);
  if (!hetu_derived_check_level (out, level, (HetuPeriod){ 0 }) ||
      !hetu_derived_check_growth (out, growth, level->period) ||
      !hetu_derived_check_subject (out, level, growth) ||
      !hetu_derived_check_together (out, level, growth) ||
      !hetu_derived_check_definition (out, level, growth))
    return;
  values[0] = level->value;
  values[1] = growth->value;
  if (hetu_decimal_compare (growth->value, whole_loss) <= 0)
    {
      hetu_derived_refuse (out, HETU_REFUSAL_BASE, growth->period);
      return;
    }
  if (!hetu_derived_finish (out, values, 2, before_growth, 0, level->value.decimals, level->unit))
    return;
  out->result.period = hetu_period_shift_years (level->period, -1);
  out->result.measure = HETU_MEASURE_LEVEL;
  out->result.basis = HETU_BASIS_IMPLIED;
}
