/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The growth engine: checks first, then one formula on exact fractions. Every refusal names what is at fault; nothing is
 * brought into line in silence. */
#include "analysis/derive.h"

#include "analysis/derive-private.h"

#define PRINTED_DECIMALS 1

/* ---- formulas */

static HetuFraction
percent (HetuFraction value)
{
  return hetu_fraction_multiply (value, hetu_fraction_integer (100));
}

/* (x0 ÷ x1 − 1) × 100 */
static HetuFraction
rate_of_change (const HetuFraction *x, guint n)
{
  return percent (
      hetu_fraction_subtract (hetu_fraction_divide (x[0], x[1]), hetu_fraction_integer (1)));
}

/* x0 ÷ x1 × 100 */
static HetuFraction
percentage (const HetuFraction *x, guint n)
{
  return percent (hetu_fraction_divide (x[0], x[1]));
}

/* (x0 − x1) ÷ x3 × 100 */
static HetuFraction
contribution (const HetuFraction *x, guint n)
{
  return percent (hetu_fraction_divide (hetu_fraction_subtract (x[0], x[1]), x[3]));
}

/* (x0 − x1) ÷ (x2 − x3) × 100 */
static HetuFraction
contribution_share (const HetuFraction *x, guint n)
{
  return percent (hetu_fraction_divide (hetu_fraction_subtract (x[0], x[1]),
                                        hetu_fraction_subtract (x[2], x[3])));
}

/* x1 ÷ x2 × x0 */
static HetuFraction
weighted_rate (const HetuFraction *x, guint n)
{
  return hetu_fraction_multiply (hetu_fraction_divide (x[1], x[2]), x[0]);
}

/* x0 − x1 */
static HetuFraction
difference (const HetuFraction *x, guint n)
{
  return hetu_fraction_subtract (x[0], x[1]);
}

/* x0 ÷ (1 + x1 %) */
static HetuFraction
before_growth (const HetuFraction *x, guint n)
{
  HetuFraction rate = hetu_fraction_divide (x[1], hetu_fraction_integer (100));

  return hetu_fraction_divide (x[0], hetu_fraction_add (hetu_fraction_integer (1), rate));
}

/* ---- growth */

static gboolean
check_year_apart (HetuDerived *out, HetuPeriod now, HetuPeriod base)
{
  if (hetu_period_months (now) > 0 && hetu_period_equal (hetu_period_shift_years (now, -1), base))
    return TRUE;
  hetu_derived_refuse (out, HETU_REFUSAL_PERIOD, base);
  return FALSE;
}

/* Subject, edition and breaks of two levels, and both in the unit of @now; the base positive. */
static gboolean
read_pair (HetuDerived *out,
           const HetuObservation *now,
           const HetuObservation *base,
           const GArray *breaks,
           HetuDecimal *values)
{
  values[0] = now->value;
  return hetu_derived_check_edition (out, now, base) &&
         hetu_derived_check_breaks (out, now, base, breaks) &&
         hetu_derived_convert (out, base, now->unit, &values[1]) &&
         hetu_derived_check_positive (out, values[1], base->period);
}

static HetuPeriod
year_before (const HetuObservation *now)
{
  return now != NULL ? hetu_period_shift_years (now->period, -1) : (HetuPeriod){ 0 };
}

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
      !hetu_derived_check_level (out, base, year_before (now)) ||
      !hetu_derived_check_subject (out, now, base) ||
      !check_year_apart (out, now->period, base->period) ||
      !read_pair (out, now, base, breaks, values) ||
      !hetu_derived_finish (out, values, 2, rate_of_change, 0, PRINTED_DECIMALS, HETU_UNIT_PERCENT))
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
  if (!read_pair (out, now, before, breaks, values) ||
      !hetu_derived_finish (out, values, 2, rate_of_change, 0, PRINTED_DECIMALS, HETU_UNIT_PERCENT))
    return;
  out->result.measure = HETU_MEASURE_CHAIN;
}

/* ---- parts of a whole */

/* Whether both are of one time. */
static gboolean
check_together (HetuDerived *out, const HetuObservation *a, const HetuObservation *b)
{
  if (!hetu_period_equal (a->period, b->period))
    hetu_derived_refuse (out, HETU_REFUSAL_PERIOD, b->period);
  else if (a->kind != b->kind)
    hetu_derived_refuse (out, HETU_REFUSAL_KIND, b->period);
  return out->refusal == HETU_REFUSAL_NONE;
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
      !hetu_derived_check_level (out, whole, part->period) || !check_together (out, part, whole))
    return;
  if (!read_pair (out, part, whole, NULL, values))
    return;
  if (part->value.coefficient < 0)
    {
      hetu_derived_refuse (out, HETU_REFUSAL_NEGATIVE, part->period);
      return;
    }
  if (!hetu_derived_finish (out, values, 2, percentage, 0, PRINTED_DECIMALS, HETU_UNIT_PERCENT))
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
      !hetu_derived_check_level (out, part_base, year_before (part)) ||
      !hetu_derived_check_level (out, whole, part->period) ||
      !hetu_derived_check_level (out, whole_base, year_before (part)) ||
      !hetu_derived_check_subject (out, part, part_base) ||
      !hetu_derived_check_subject (out, whole, whole_base) || !check_together (out, part, whole) ||
      !check_year_apart (out, part->period, part_base->period) ||
      !check_year_apart (out, whole->period, whole_base->period) ||
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
      !hetu_derived_finish (out, values, 4, contribution, 0, PRINTED_DECIMALS, HETU_UNIT_POINTS))
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
      !hetu_derived_check_level (out, part_base, year_before (growth)) ||
      !hetu_derived_check_level (out, whole_base, year_before (growth)) ||
      !hetu_derived_check_subject (out, growth, part_base) ||
      !check_year_apart (out, growth->period, part_base->period) ||
      !check_together (out, part_base, whole_base) ||
      !hetu_derived_check_edition (out, part_base, whole_base) ||
      !hetu_derived_check_definition (out, growth, part_base))
    return;
  values[0] = growth->value;
  values[1] = part_base->value;
  if (!hetu_derived_convert (out, whole_base, part_base->unit, &values[2]) ||
      !hetu_derived_check_positive (out, values[2], whole_base->period) ||
      !hetu_derived_finish (out, values, 3, weighted_rate, 0, PRINTED_DECIMALS, HETU_UNIT_POINTS))
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
                            PRINTED_DECIMALS,
                            HETU_UNIT_PERCENT))
    return;
  out->result.measure = HETU_MEASURE_RATIO;
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
      !hetu_derived_finish (out, values, 2, percentage, 0, PRINTED_DECIMALS, HETU_UNIT_PERCENT))
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
                            difference,
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
  else if (!check_together (out, a, b) || !hetu_derived_check_definition (out, a, b))
    return;
  else
    subtract (a, b, HETU_MEASURE_DIFF, out);
}

static gboolean
is_cumulative (HetuPeriod period)
{
  return hetu_period_has_grain (period, HETU_GRAIN_CUMULATIVE);
}

/* Whether @before is what @now is commonly told against: 较上季度, 较上半年, 较上年. */
static gboolean
precedes (HetuPeriod before, HetuPeriod now)
{
  if (hetu_period_equal (before, hetu_period_previous (now)))
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
      !hetu_derived_check_subject (out, level, growth) || !check_together (out, level, growth) ||
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
