/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gaps between places (差距): “增速高于全省1.2个百分点” against the rates of both, “高于全省平均水平3.5个百分点” against their levels. The
 * gap is exact to half a unit of the last decimal of each of the three. Which of the two a gap is of is not kept: either is right. */
#include "analysis/reconcile-private.h"

#include "analysis/edition.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define EPSILON 1e-9
/* Percentage points that a revision of either may move a gap of another edition. */
#define REVISION 1.0

/* One gap, and the figures that make it. */
typedef struct
{
  const HetuObservation *gap;
  const HetuObservation *own;
  const HetuObservation *other;
  HetuDecimal difference; /* own − other, in the unit of the gap */
} Gap;

/* Points between rates are counted as the rates are. */
static HetuUnit
get_unit (const HetuObservation *gap, const HetuObservation *own)
{
  if (hetu_unit_get_dimension (gap->unit) == HETU_DIMENSION_POINTS &&
      hetu_unit_get_dimension (own->unit) == HETU_DIMENSION_RATE)
    return (HetuUnit){ HETU_UNIT_PERCENT.base, gap->unit.exponent };
  return gap->unit;
}

static gboolean
subtract (Gap *self)
{
  HetuUnit unit = get_unit (self->gap, self->own);
  HetuDecimal a, b;

  return hetu_unit_convert (self->own->value, self->own->unit, unit, &a, NULL) &&
         hetu_unit_convert (self->other->value, self->other->unit, unit, &b, NULL) &&
         hetu_decimal_subtract (a, b, &self->difference);
}

static gboolean
is_off (const Gap *self)
{
  double room = hetu_half_unit (self->gap->value) + hetu_half_unit (self->own->value) +
                hetu_half_unit (self->other->value);

  if (!hetu_edition_is_one (self->gap, self->own) || !hetu_edition_is_one (self->gap, self->other))
    room += REVISION;
  return fabs (hetu_decimal_to_double (self->difference) -
               hetu_decimal_to_double (self->gap->value)) > room + EPSILON;
}

/* Returns: whether both places tell @measure, and what the gap is by it */
static gboolean
find (const HetuEvidence *evidence, HetuMeasure measure, Gap *self)
{
  const HetuObservation *gap = self->gap;

  self->own =
      hetu_evidence_choose (evidence, evidence->number, gap->region, measure, gap->period, gap);
  self->other =
      hetu_evidence_choose (evidence, evidence->number, gap->ref_region, measure, gap->period, gap);
  return self->own != NULL && self->other != NULL && subtract (self);
}

static void
raise_gap (HetuEvidence *self, const Gap *gap)
{
  const HetuObservation *operands[] = { gap->gap, gap->own, gap->other };
  g_autofree char *told = hetu_evidence_value (self, gap->gap);
  g_autofree char *own = hetu_evidence_value (self, gap->own);
  g_autofree char *other = hetu_evidence_value (self, gap->other);
  g_autofree char *made = hetu_evidence_number (self, gap->difference, gap->gap->unit);

  hetu_evidence_raise (self,
                       HETU_SEVERITY_WARNING,
                       operands,
                       G_N_ELEMENTS (operands),
                       g_strdup_printf (_ ("The gap is stated as %s; %s less the %s of %s make %s"),
                                        told,
                                        own,
                                        other,
                                        hetu_evidence_place (self, gap->gap->ref_region),
                                        made),
                       _ ("See whether gap and rates are of one edition, period and place"),
                       g_strdup_printf ("%s − %s = %s ≠ %s", own, other, made, told),
                       hetu_evidence_explain (self,
                                              gap->gap->indicator,
                                              gap->gap->region,
                                              gap->gap->period,
                                              gap->gap->period));
}

static void
check_gap (HetuEvidence *self, const HetuObservation *told)
{
  static const HetuMeasure measures[] = { HETU_MEASURE_GROWTH,
                                          HETU_MEASURE_LEVEL,
                                          HETU_MEASURE_RATIO };
  Gap off = { 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      Gap gap = { .gap = told };

      if (!find (self, measures[i], &gap))
        continue;
      if (!is_off (&gap))
        return;
      if (off.gap == NULL)
        off = gap;
    }
  if (off.gap != NULL)
    raise_gap (self, &off);
}

void
hetu_rule_gap (HetuEvidence *self)
{
  for (guint i = self->first; i < self->end; i++)
    {
      const HetuObservation *one = &self->all[i];

      if (one->measure == HETU_MEASURE_DIFF && one->ref_region != 0 && one->chosen &&
          hetu_evidence_is_usable (one))
        check_gap (self, one);
    }
}
