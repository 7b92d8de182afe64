/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shares (占比): a share is part ÷ whole × 100, so that rounding of all three leaves an interval of shares, which the published one
 * has to meet; shares of all parts add up to 100; none is below 0 or above 100. */
#include "analysis/reconcile-private.h"

#include "analysis/edition.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define EPSILON 1e-9
/* Percentage points that a revision of part or whole may move a share of another edition. */
#define REVISION 1.0

/* ---- range */

static gboolean
get_percent (const HetuObservation *one, HetuDecimal *percent)
{
  return hetu_unit_convert (one->value, one->unit, HETU_UNIT_PERCENT, percent, NULL);
}

void
hetu_rule_share_range (HetuEvidence *self)
{
  gboolean is_share = hetu_indicator_has_trait (self->indicator, HETU_TRAIT_SHARE);

  for (guint i = self->first; i < self->end; i++)
    {
      const HetuObservation *one = &self->all[i];
      g_autofree char *value = NULL;
      HetuDecimal percent;

      if (!one->has_value || one->comparator == HETU_COMPARATOR_RELATIVE ||
          !(one->measure == HETU_MEASURE_SHARE ||
            (is_share &&
             (one->measure == HETU_MEASURE_LEVEL || one->measure == HETU_MEASURE_RATIO))))
        continue;
      if (!get_percent (one, &percent) ||
          (percent.coefficient >= 0 && hetu_decimal_compare (percent, HETU_DECIMAL (100, 0)) <= 0))
        continue;
      value = hetu_evidence_value (self, one);
      hetu_evidence_raise (
          self,
          HETU_SEVERITY_ERROR,
          &one,
          1,
          g_strdup_printf (_ ("A share of %s: shares of a whole lie between 0 and 100%%"), value),
          _ ("Compare with the document: a digit or the unit slipped, or it is no share"),
          g_strdup_printf ("0 ≤ %s ≤ 100%%", value),
          NULL);
    }
}

/* ---- share against part and whole */

/* Whether part ÷ whole, with what rounding makes of both, meets @share; @computed: (out): per cent */
static gboolean
meets (const HetuObservation *share,
       const HetuObservation *part,
       const HetuObservation *whole,
       double *computed)
{
  HetuDecimal percent, value;
  double p, w, half_p, half_w, half_s, stated, room;

  if (!get_percent (share, &percent) ||
      !hetu_unit_convert (part->value, part->unit, whole->unit, &value, NULL))
    return TRUE;
  p = hetu_decimal_to_double (value);
  w = hetu_decimal_to_double (whole->value);
  half_p = hetu_half_unit (value);
  half_w = hetu_half_unit (whole->value);
  half_s = hetu_half_unit (percent);
  if (w <= half_w || p < 0)
    return TRUE;
  stated = hetu_decimal_to_double (percent);
  room = hetu_edition_is_one (share, whole) && hetu_edition_is_one (part, whole) ? 0 : REVISION;
  *computed = p / w * 100;
  return stated + half_s + room >= (p - half_p) / (w + half_w) * 100 - EPSILON &&
         stated - half_s - room <= (p + half_p) / (w - half_w) * 100 + EPSILON;
}

static void
judge_share (HetuEvidence *self,
             const HetuObservation *share,
             const HetuObservation *part,
             const HetuObservation *whole)
{
  const HetuObservation *operands[] = { share, part, whole };
  g_autofree char *stated = NULL;
  g_autofree char *percent = NULL;
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;
  double computed;

  if (meets (share, part, whole, &computed))
    return;
  stated = hetu_evidence_value (self, share);
  percent = hetu_evidence_percent (self, computed, FALSE);
  a = hetu_evidence_value (self, part);
  b = hetu_evidence_value (self, whole);
  hetu_evidence_raise (
      self,
      HETU_SEVERITY_WARNING,
      operands,
      3,
      g_strdup_printf (_ ("The share is stated as %s; %s of %s make %s"), stated, a, b, percent),
      _ ("See whether share, part and whole are of one edition and definition"),
      g_strdup_printf ("%s ÷ %s × 100 = %s ≠ %s", a, b, percent, stated),
      hetu_evidence_explain (self, part->indicator, part->region, part->period, part->period));
}

/* “洛龙占全市13.91%”: the indicator's own share of a place around it. */
static void
check_share_of_place (HetuEvidence *self, const HetuObservation *share)
{
  const HetuObservation *part = hetu_evidence_choose (self,
                                                      self->number,
                                                      share->region,
                                                      HETU_MEASURE_LEVEL,
                                                      share->period,
                                                      share);
  const HetuObservation *whole = hetu_evidence_choose (self,
                                                       self->number,
                                                       share->ref_region,
                                                       HETU_MEASURE_LEVEL,
                                                       share->period,
                                                       share);

  if (part != NULL && whole != NULL)
    judge_share (self, share, part, whole);
}

static const HetuObservation *
find_part (const HetuEvidence *self,
           const char *id,
           HetuMeasure measure,
           const HetuObservation *whole,
           const HetuObservation *like)
{
  HetuIndicator *found = id != NULL ? g_hash_table_lookup (self->world->indicators, id) : NULL;

  return found != NULL ? hetu_evidence_choose (self,
                                               hetu_indicator_get_number (found),
                                               whole->region,
                                               measure,
                                               whole->period,
                                               like)
                       : NULL;
}

static void
check_part (HetuEvidence *self, const HetuBreakdownPart *part, const HetuObservation *whole)
{
  const HetuObservation *share = find_part (self, part->share, HETU_MEASURE_SHARE, whole, whole);
  const HetuObservation *level;

  if (share == NULL)
    share = find_part (self, part->id, HETU_MEASURE_SHARE, whole, whole);
  if (share == NULL || share->ref_region != 0)
    return;
  level = find_part (self, part->id, HETU_MEASURE_LEVEL, whole, share);
  whole = hetu_evidence_choose (self,
                                self->number,
                                whole->region,
                                HETU_MEASURE_LEVEL,
                                whole->period,
                                share);
  if (level != NULL && whole != NULL)
    judge_share (self, share, level, whole);
}

/* ---- all shares */

static void
check_hundred (HetuEvidence *self, const HetuBreakdown *breakdown, gint32 region, HetuPeriod period)
{
  const HetuObservation *operands[HETU_BREAKDOWN_MAX_PARTS];
  HetuObservation at = { .region = region, .period = period };
  HetuSum sum = { .unit = HETU_UNIT_PERCENT };
  guint n = breakdown->parts->len;
  g_autoptr (GString) left = g_string_new (NULL);
  g_autofree char *total = NULL;
  g_autofree char *room = NULL;
  HetuDecimal difference;

  for (guint i = 0; i < n; i++)
    {
      const char *id = hetu_breakdown_get_part (breakdown, i)->share;
      g_autofree char *value = NULL;

      operands[i] = find_part (self, id, HETU_MEASURE_SHARE, &at, i > 0 ? operands[0] : NULL);
      if (operands[i] == NULL || !hetu_edition_is_one (operands[0], operands[i]) ||
          !hetu_sum_add (&sum, operands[i]))
        return;
      value = hetu_evidence_value (self, operands[i]);
      g_string_append_printf (left, "%s%s", i > 0 ? " + " : "", value);
    }
  if (!hetu_sum_differs (&sum, HETU_DECIMAL (100, 0), &difference))
    return;
  total = hetu_evidence_number (self, sum.total, sum.unit);
  room = hetu_evidence_number (self, sum.slack, sum.unit);
  hetu_evidence_raise (
      self,
      HETU_SEVERITY_ERROR,
      operands,
      n,
      g_strdup_printf (_ ("The shares of all parts (%s) make %s, not 100%%"),
                       hetu_breakdown_get_name (breakdown, self->world->language),
                       total),
      _ ("Compare all shares with the document"),
      g_strdup_printf (_ ("%s = %s; rounding explains %s"), left->str, total, room),
      NULL);
}

/* Once a place and period that tells the first part's share. */
static void
check_all_shares (HetuEvidence *self, const HetuBreakdown *breakdown)
{
  const HetuBreakdownPart *first = hetu_breakdown_get_part (breakdown, 0);
  HetuIndicator *indicator =
      first->share != NULL ? g_hash_table_lookup (self->world->indicators, first->share) : NULL;
  gint32 number = indicator != NULL ? hetu_indicator_get_number (indicator) : 0;
  const HetuObservation *last = NULL;

  for (guint i = 0; number != 0 && i < self->n_all; i++)
    {
      const HetuObservation *one = &self->all[i];

      if (one->indicator != number || one->measure != HETU_MEASURE_SHARE ||
          (last != NULL && last->region == one->region &&
           hetu_period_equal (last->period, one->period)))
        continue;
      check_hundred (self, breakdown, one->region, one->period);
      last = one;
    }
}

void
hetu_rule_share (HetuEvidence *self)
{
  const GPtrArray *breakdowns = hetu_indicator_get_breakdowns (self->indicator);

  for (guint b = 0; b < breakdowns->len; b++)
    check_all_shares (self, g_ptr_array_index (breakdowns, b));
  for (guint i = self->first; i < self->end; i++)
    {
      const HetuObservation *one = &self->all[i];

      if (!one->chosen || !hetu_evidence_is_usable (one))
        continue;
      if (one->measure == HETU_MEASURE_SHARE && one->ref_region != 0)
        check_share_of_place (self, one);
      for (guint b = 0; b < breakdowns->len && one->measure == HETU_MEASURE_LEVEL; b++)
        {
          const HetuBreakdown *breakdown = g_ptr_array_index (breakdowns, b);

          for (guint k = 0; k < breakdown->parts->len; k++)
            check_part (self, hetu_breakdown_get_part (breakdown, k), one);
        }
    }
}
