/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Derived figures: their checks, and one way to compute them all. A formula is a function of exact fractions: its value is
 * rounded once (四舍五入), and what the operands' own rounding may add is found by moving each of them by half a unit of its
 * last decimal. Only roots leave the fractions. Words are in derived-words.c, formulas in formula.c. */
#include "analysis/derive-private.h"
#include "analysis/edition.h"

#include <math.h>
#include <string.h>

#define MOST_OPERANDS 64
#define LARGEST 9e17 /* what a decimal with one digit behind the point holds */

void
hetu_derived_init (HetuDerived *self, HetuDerivation derivation)
{
  memset (self, 0, sizeof *self);
  self->derivation = derivation;
  hetu_observation_init (&self->result);
}

void
hetu_derived_clear (HetuDerived *self)
{
  hetu_observation_clear (&self->result);
  g_clear_pointer (&self->operands, g_array_unref);
}

void
hetu_derived_add_operand (HetuDerived *self, const HetuObservation *operand)
{
  HetuObservation copy;

  if (operand == NULL)
    return;
  if (self->operands == NULL)
    self->operands = hetu_observation_array_new ();
  hetu_observation_copy (operand, &copy);
  g_array_append_val (self->operands, copy);
}

const HetuObservation *
hetu_derived_get_operand (const HetuDerived *self, guint index)
{
  g_return_val_if_fail (self->operands != NULL && index < self->operands->len, NULL);

  return &g_array_index (self->operands, HetuObservation, index);
}

void
hetu_derived_refuse (HetuDerived *self, HetuRefusal refusal, HetuPeriod refused)
{
  self->refusal = refusal;
  self->refused = refused;
}

gboolean
hetu_derived_has_result (const HetuDerived *self)
{
  return self->refusal == HETU_REFUSAL_NONE && self->result.has_value;
}

static gboolean
refuse (HetuDerived *self, HetuRefusal refusal, HetuPeriod refused)
{
  hetu_derived_refuse (self, refusal, refused);
  return FALSE;
}

gboolean
hetu_derived_check_number (HetuDerived *self, const HetuObservation *one, HetuPeriod wanted)
{
  if (one == NULL)
    return refuse (self, HETU_REFUSAL_MISSING, wanted);
  if (one->status == HETU_STATUS_REDACTED)
    return refuse (self, HETU_REFUSAL_REDACTED, one->period);
  if (one->status == HETU_STATUS_INCOMPARABLE)
    return refuse (self, HETU_REFUSAL_DEFINITION, one->period);
  if (!one->has_value || !hetu_status_has_number (one->status))
    return refuse (self, HETU_REFUSAL_MISSING, one->period);
  /* From “超过 50 亿元” nothing follows, and from a range neither. */
  if (one->comparator != HETU_COMPARATOR_EQUAL && one->comparator != HETU_COMPARATOR_ABOUT)
    return refuse (self, HETU_REFUSAL_BOUND, one->period);
  return TRUE;
}

gboolean
hetu_derived_check_level (HetuDerived *self, const HetuObservation *one, HetuPeriod wanted)
{
  if (!hetu_derived_check_number (self, one, wanted))
    return FALSE;
  if (one->measure != HETU_MEASURE_LEVEL)
    return refuse (self, HETU_REFUSAL_MEASURE, one->period);
  if (hetu_unit_is_rate (one->unit))
    return refuse (self, HETU_REFUSAL_RATE, one->period);
  return TRUE;
}

gboolean
hetu_derived_check_growth (HetuDerived *self, const HetuObservation *one, HetuPeriod wanted)
{
  if (!hetu_derived_check_number (self, one, wanted))
    return FALSE;
  if (one->measure != HETU_MEASURE_GROWTH)
    return refuse (self, HETU_REFUSAL_MEASURE, one->period);
  if (!hetu_unit_equal (one->unit, HETU_UNIT_PERCENT))
    return refuse (self, HETU_REFUSAL_UNIT, one->period);
  return TRUE;
}

gboolean
hetu_derived_check_subject (HetuDerived *self,
                            const HetuObservation *now,
                            const HetuObservation *base)
{
  if (now->indicator != base->indicator || now->region != base->region)
    return refuse (self, HETU_REFUSAL_SUBJECT, (HetuPeriod){ 0 });
  if (now->kind != base->kind && base->kind != HETU_KIND_ACTUAL)
    return refuse (self, HETU_REFUSAL_KIND, base->period);
  return TRUE;
}

gboolean
hetu_derived_check_definition (HetuDerived *self,
                               const HetuObservation *a,
                               const HetuObservation *b)
{
  if ((a->basis == HETU_BASIS_ADJUSTED) != (b->basis == HETU_BASIS_ADJUSTED))
    return refuse (self, HETU_REFUSAL_DEFINITION, (HetuPeriod){ 0 });
  return TRUE;
}

gboolean
hetu_derived_check_edition (HetuDerived *self, const HetuObservation *a, const HetuObservation *b)
{
  if (!hetu_derived_check_definition (self, a, b))
    return FALSE;
  return hetu_edition_is_one (a, b) || refuse (self, HETU_REFUSAL_EDITION, (HetuPeriod){ 0 });
}

gboolean
hetu_derived_check_breaks (HetuDerived *self,
                           const HetuObservation *now,
                           const HetuObservation *base,
                           const GArray *breaks)
{
  for (guint i = 0; breaks != NULL && i < breaks->len; i++)
    {
      HetuPeriod from = g_array_index (breaks, HetuPeriod, i);
      double start = hetu_period_start (from);

      /* A base that straddles the break is mixed: it counts as before it. */
      if (hetu_period_start (base->period) < start - HETU_SAME_TIME &&
          hetu_period_end (now->period) > start + HETU_SAME_TIME)
        return refuse (self, HETU_REFUSAL_BREAK, from);
    }
  return TRUE;
}

gboolean
hetu_derived_convert (HetuDerived *self,
                      const HetuObservation *one,
                      HetuUnit unit,
                      HetuDecimal *out)
{
  return hetu_unit_convert (one->value, one->unit, unit, out, NULL) ||
         refuse (self, HETU_REFUSAL_UNIT, one->period);
}

gboolean
hetu_derived_check_positive (HetuDerived *self, HetuDecimal base, HetuPeriod period)
{
  return base.coefficient > 0 || refuse (self, HETU_REFUSAL_BASE, period);
}

/* The root's distance from 1 in per cent, or the formula itself. */
static double
evaluate (HetuFraction value, guint roots)
{
  double plain = hetu_fraction_to_double (value);

  return roots > 0 ? (pow (plain, 1.0 / roots) - 1) * 100 : plain;
}

/* Moves each operand by half a unit of its last decimal and adds up what that does. */
static double
find_slack (const HetuFraction *exact,
            const HetuDecimal *values,
            guint n_values,
            HetuFormula formula,
            guint roots)
{
  HetuFraction moved[MOST_OPERANDS];
  double middle = evaluate (formula (exact, n_values), roots), slack = 0;

  memcpy (moved, exact, n_values * sizeof *moved);
  for (guint i = 0; i < n_values; i++)
    {
      HetuFraction half =
          hetu_fraction_divide (hetu_fraction_of (HETU_DECIMAL (1, values[i].decimals)),
                                hetu_fraction_integer (2));
      HetuFraction value;

      moved[i] = hetu_fraction_add (exact[i], half);
      value = formula (moved, n_values);
      moved[i] = exact[i];
      if (value.fits)
        slack += fabs (evaluate (value, roots) - middle);
    }
  return slack;
}

static void
describe_result (HetuDerived *self)
{
  const HetuObservation *first = hetu_derived_get_operand (self, 0);
  HetuObservation *result = &self->result;
  gboolean adjusted = TRUE;

  result->indicator = first->indicator;
  result->region = first->region;
  result->source = first->source;
  result->period = first->period;
  result->kind = first->kind;
  for (guint i = 0; i < self->operands->len; i++)
    {
      const HetuObservation *one = hetu_derived_get_operand (self, i);

      result->vintage = MAX (result->vintage, one->vintage);
      result->status = MAX (result->status, one->status);
      if (one->comparator == HETU_COMPARATOR_ABOUT)
        result->comparator = HETU_COMPARATOR_ABOUT;
      adjusted = adjusted && one->basis == HETU_BASIS_ADJUSTED;
    }
  result->basis = adjusted ? HETU_BASIS_ADJUSTED : HETU_BASIS_COMPUTED;
}

gboolean
hetu_derived_finish (HetuDerived *self,
                     const HetuDecimal *values,
                     guint n_values,
                     HetuFormula formula,
                     guint roots,
                     guint decimals,
                     HetuUnit unit)
{
  HetuFraction exact[MOST_OPERANDS], value;
  HetuDecimal rounded;

  g_return_val_if_fail (n_values > 0 && n_values <= MOST_OPERANDS, FALSE);
  g_return_val_if_fail (self->operands != NULL, FALSE);

  for (guint i = 0; i < n_values; i++)
    exact[i] = hetu_fraction_of (values[i]);
  value = formula (exact, n_values);
  if (!value.fits)
    return refuse (self, HETU_REFUSAL_SIZE, (HetuPeriod){ 0 });
  if (roots > 0)
    {
      double root;

      if (value.numerator <= 0)
        return refuse (self, HETU_REFUSAL_BASE, (HetuPeriod){ 0 });
      root = evaluate (value, roots);
      if (!(fabs (root) < LARGEST))
        return refuse (self, HETU_REFUSAL_SIZE, (HetuPeriod){ 0 });
      rounded = hetu_decimal_from_double (root, decimals);
    }
  else if (!hetu_fraction_round (value, decimals, &rounded))
    return refuse (self, HETU_REFUSAL_SIZE, (HetuPeriod){ 0 });
  describe_result (self);
  self->roots = roots;
  self->result.value = rounded;
  self->result.unit = unit;
  self->result.has_value = TRUE;
  self->slack = find_slack (exact, values, n_values, formula, roots);
  return TRUE;
}

HetuPeriod
hetu_derived_year_before (const HetuObservation *now)
{
  return now != NULL ? hetu_period_shift_years (now->period, -1) : (HetuPeriod){ 0 };
}

gboolean
hetu_derived_check_year_apart (HetuDerived *out, HetuPeriod now, HetuPeriod base)
{
  if (hetu_period_months (now) > 0 && hetu_period_equal (hetu_period_shift_years (now, -1), base))
    return TRUE;
  hetu_derived_refuse (out, HETU_REFUSAL_PERIOD, base);
  return FALSE;
}

gboolean
hetu_derived_check_together (HetuDerived *out, const HetuObservation *a, const HetuObservation *b)
{
  if (!hetu_period_equal (a->period, b->period))
    hetu_derived_refuse (out, HETU_REFUSAL_PERIOD, b->period);
  else if (a->kind != b->kind)
    hetu_derived_refuse (out, HETU_REFUSAL_KIND, b->period);
  return out->refusal == HETU_REFUSAL_NONE;
}

gboolean
hetu_derived_read_pair (HetuDerived *out,
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

HetuFraction
hetu_formula_percentage (const HetuFraction *x, guint n)
{
  return hetu_fraction_percent (hetu_fraction_divide (x[0], x[1]));
}

HetuFraction
hetu_formula_difference (const HetuFraction *x, guint n)
{
  return hetu_fraction_subtract (x[0], x[1]);
}
