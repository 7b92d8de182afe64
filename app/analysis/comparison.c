/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The gap between two statements. Rates are subtracted into percentage points, never divided; what is of
 * another measure, period or unit is refused rather than brought into line. */
#include "analysis/comparison.h"

#include "error.h"

#include <glib/gi18n-lib.h>

static gboolean
refuse (const char *why, GError **error)
{
  g_set_error (error, HETU_ERROR, HETU_ERROR_DATA, _ ("the figures do not compare: %s"), _ (why));
  return FALSE;
}

static gboolean
has_number (const HetuObservation *observation)
{
  return observation->has_value && hetu_status_has_number (observation->status);
}

/* A bound (≥ 7 %) is the number that was asked for; a range has two, and a distance from another region is none. */
static gboolean
is_definite (const HetuObservation *observation)
{
  return observation->comparator != HETU_COMPARATOR_RANGE &&
         observation->comparator != HETU_COMPARATOR_RELATIVE;
}

/* January to June of one year and of another: a half year's rate is not set against a year's. */
static gboolean
covers_same_months (HetuPeriod a, HetuPeriod b)
{
  return hetu_period_equal (hetu_period_shift_years (a, b.last_year - a.last_year), b);
}

static gboolean
subtract (const HetuObservation *a,
          const HetuObservation *b,
          HetuDecimal *out,
          HetuUnit *unit,
          GError **error)
{
  HetuUnit common;
  HetuDecimal a_value, b_value, gap;

  if (!has_number (a) || !has_number (b))
    return refuse (N_ ("one is missing or redacted"), error);
  if (!is_definite (a) || !is_definite (b))
    return refuse (N_ ("one is a range or a distance"), error);
  if (a->indicator != b->indicator)
    return refuse (N_ ("the indicators differ"), error);
  if ((a->basis == HETU_BASIS_ADJUSTED) != (b->basis == HETU_BASIS_ADJUSTED))
    return refuse (N_ ("the definitions differ"), error);
  if (a->measure != b->measure)
    return refuse (N_ ("the measures differ"), error);
  if (!covers_same_months (a->period, b->period))
    return refuse (N_ ("the periods differ"), error);
  common = a->unit.base == HETU_UNIT_PERCENT.base ? HETU_UNIT_PERCENT : a->unit;
  if (!hetu_unit_convert (a->value, a->unit, common, &a_value, NULL) ||
      !hetu_unit_convert (b->value, b->unit, common, &b_value, NULL))
    return refuse (N_ ("the units differ"), error);
  if (!hetu_decimal_subtract (a_value, b_value, &gap))
    return refuse (N_ ("the difference does not fit"), error);
  *out = gap;
  *unit = hetu_unit_of_difference (common);
  return TRUE;
}

gboolean
hetu_comparison_gap (const HetuObservation *a,
                     const HetuObservation *b,
                     HetuDecimal *out,
                     HetuUnit *unit,
                     GError **error)
{
  g_return_val_if_fail (a != NULL && b != NULL && out != NULL && unit != NULL, FALSE);

  if (!hetu_period_equal (a->period, b->period) && has_number (a) && has_number (b))
    return refuse (N_ ("the periods differ"), error);
  return subtract (a, b, out, unit, error);
}

gboolean
hetu_comparison_difference (const HetuObservation *a,
                            const HetuObservation *b,
                            HetuDecimal *out,
                            HetuUnit *unit,
                            HetuComparator *comparator,
                            GError **error)
{
  g_return_val_if_fail (a != NULL && b != NULL && out != NULL && unit != NULL, FALSE);
  g_return_val_if_fail (comparator != NULL, FALSE);

  if (!subtract (a, b, out, unit, error))
    return FALSE;
  *comparator = a->comparator == HETU_COMPARATOR_ABOUT || b->comparator == HETU_COMPARATOR_ABOUT
                    ? HETU_COMPARATOR_ABOUT
                    : HETU_COMPARATOR_EQUAL;
  return TRUE;
}
