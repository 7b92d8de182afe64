/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The gap between two statements. Rates are subtracted into percentage points, never divided; what is of
 * another measure, period or unit is refused rather than brought into line. */
#include "analysis/comparison.h"

#include "error.h"

static gboolean
refuse (const char *why, GError **error)
{
  g_set_error (error, HETU_ERROR, HETU_ERROR_DATA, "the figures do not compare: %s", why);
  return FALSE;
}

static gboolean
has_number (const HetuObservation *observation)
{
  return observation->has_value && hetu_status_has_number (observation->status);
}

gboolean
hetu_comparison_gap (const HetuObservation *a,
                     const HetuObservation *b,
                     HetuDecimal *out,
                     HetuUnit *unit,
                     GError **error)
{
  HetuUnit common;
  HetuDecimal a_value, b_value, gap;

  g_return_val_if_fail (a != NULL && b != NULL && out != NULL && unit != NULL, FALSE);

  if (!has_number (a) || !has_number (b))
    return refuse ("one is missing or redacted", error);
  if (a->measure != b->measure)
    return refuse ("the measures differ", error);
  if (!hetu_period_equal (a->period, b->period))
    return refuse ("the periods differ", error);
  common = a->unit.base == HETU_UNIT_PERCENT.base ? HETU_UNIT_PERCENT : a->unit;
  if (!hetu_unit_convert (a->value, a->unit, common, &a_value, NULL) ||
      !hetu_unit_convert (b->value, b->unit, common, &b_value, NULL))
    return refuse ("the units differ", error);
  if (!hetu_decimal_subtract (a_value, b_value, &gap))
    return refuse ("the difference does not fit", error);
  *out = gap;
  *unit = hetu_unit_of_difference (common);
  return TRUE;
}
