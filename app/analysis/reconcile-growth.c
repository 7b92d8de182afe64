/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Published growth against levels (增速与水平). Published growth of GDP and value added is at constant prices, levels are at
 * current ones: between the two stands the price change, (1 + g_nominal) ÷ (1 + g_real) − 1 (平减指数), which is told and held to
 * what prices have ever done; growth of other levels is that of the levels within rounding. Levels of several editions may have
 * been revised between: there is more room for those. Nothing is said across a break. */
#include "analysis/reconcile-private.h"

#include "analysis/edition.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define EPSILON 1e-9
/* Price changes that need no explanation, per cent a year; China's deflator was 20.6 in 1994 and within −1.2 … 8.2 since 1997,
 * a district's and a sector's more. */
#define DEFLATOR_LOW (-6.0)
#define DEFLATOR_HIGH 12.0
#define DEFLATOR_HIGH_BEFORE 28.0
#define INFLATION_ENDS 1997
/* Where growth and level go opposite ways, prices have to have done what they often do. */
#define OFTEN_LOW (-5.0)
#define OFTEN_HIGH 4.0
/* Points that a revision of one of the levels may move a rate. */
#define REVISION 5.0
/* A slip of the sign: without it prices would have had to change by at least this, with the other sign they need not. */
#define LEAST_SLIP 8.0
/* A rate this small may have the other sign by rounding and prices alone. */
#define LEAST_SIGN 2.0

typedef struct
{
  double low;
  double high;
} Interval;

/* One published rate and what the levels say. */
typedef struct
{
  const HetuObservation *rate;
  const HetuObservation *now;
  const HetuObservation *base;
  Interval stated;   /* per cent */
  Interval computed; /* per cent */
  Interval price;    /* per cent: what prices would have to have done */
  double value;      /* computed, in the middle */
  gboolean real;
  double room; /* points for revisions */
} Comparison;

static Interval
get_interval (HetuDecimal value)
{
  double middle = hetu_decimal_to_double (value);
  double half = hetu_half_unit (value);

  return (Interval){ middle - half, middle + half };
}

static Interval
get_price (Interval computed, Interval stated)
{
  return (Interval){ ((1 + computed.low / 100) / (1 + stated.high / 100) - 1) * 100,
                     ((1 + computed.high / 100) / (1 + stated.low / 100) - 1) * 100 };
}

/* Returns: whether there are levels to compare @rate with */
static gboolean
compare (const HetuEvidence *self, const HetuObservation *rate, Comparison *out)
{
  HetuPeriod before = hetu_period_shift_years (rate->period, -1);
  HetuDecimal value, converted;
  Interval now, base;

  *out = (Comparison){ .rate = rate };
  if (!hetu_unit_convert (rate->value, rate->unit, HETU_UNIT_PERCENT, &value, NULL))
    return FALSE;
  out->now = hetu_evidence_choose (self,
                                   self->number,
                                   rate->region,
                                   HETU_MEASURE_LEVEL,
                                   rate->period,
                                   rate);
  out->base = out->now != NULL ? hetu_evidence_choose (self,
                                                       self->number,
                                                       rate->region,
                                                       HETU_MEASURE_LEVEL,
                                                       before,
                                                       out->now)
                               : NULL;
  if (out->base == NULL || hetu_unit_is_rate (out->base->unit) ||
      !hetu_unit_convert (out->now->value, out->now->unit, out->base->unit, &converted, NULL))
    return FALSE;
  now = get_interval (converted);
  base = get_interval (out->base->value);
  if (base.low <= 0 || now.low <= 0)
    return FALSE;
  out->stated = get_interval (value);
  out->computed = (Interval){ (now.low / base.high - 1) * 100, (now.high / base.low - 1) * 100 };
  out->value =
      (hetu_decimal_to_double (converted) / hetu_decimal_to_double (out->base->value) - 1) * 100;
  out->price = get_price (out->computed, out->stated);
  out->real = hetu_indicator_get_constant_prices (self->indicator);
  out->room = hetu_edition_is_one (out->now, out->base) ? 0 : REVISION;
  return out->stated.low > -100;
}

static double
get_highest_price (const Comparison *self)
{
  return self->rate->period.last_year < INFLATION_ENDS ? DEFLATOR_HIGH_BEFORE : DEFLATOR_HIGH;
}

static gboolean
is_plausible_price (const Comparison *self, Interval price)
{
  return price.high >= DEFLATOR_LOW - self->room - EPSILON &&
         price.low <= get_highest_price (self) + self->room + EPSILON;
}

static gboolean
is_usual_price (Interval price)
{
  return price.high >= OFTEN_LOW - EPSILON && price.low <= OFTEN_HIGH + EPSILON;
}

static gboolean
is_opposite (const Comparison *self)
{
  return (self->stated.low > 0 && self->computed.high < 0) ||
         (self->stated.high < 0 && self->computed.low > 0);
}

static gboolean
agrees (const Comparison *self)
{
  if (self->real)
    return is_plausible_price (self, self->price) && !is_opposite (self);
  return self->stated.high + self->room >= self->computed.low - EPSILON &&
         self->stated.low - self->room <= self->computed.high + EPSILON;
}

static char *
write_formula (const HetuEvidence *self, const Comparison *what)
{
  g_autofree char *now = hetu_evidence_value (self, what->now);
  g_autofree char *base = hetu_evidence_value (self, what->base);
  g_autofree char *computed = hetu_evidence_percent (self, what->value, FALSE);
  g_autofree char *stated = hetu_evidence_value (self, what->rate);
  g_autofree char *price =
      hetu_evidence_percent (self, (what->price.low + what->price.high) / 2, FALSE);

  if (!what->real)
    return g_strdup_printf (_ ("(%s ÷ %s − 1) × 100 = %s; published %s"),
                            now,
                            base,
                            computed,
                            stated);
  return g_strdup_printf (_ ("(%s ÷ %s − 1) × 100 = %s at current prices; published %s at constant "
                             "prices; prices would have changed by %s"),
                          now,
                          base,
                          computed,
                          stated,
                          price);
}

static char *
write_message (const HetuEvidence *self, const Comparison *what)
{
  g_autofree char *now = hetu_evidence_value (self, what->now);
  g_autofree char *base = hetu_evidence_value (self, what->base);
  g_autofree char *computed = hetu_evidence_percent (self, what->value, FALSE);
  g_autofree char *stated = hetu_evidence_value (self, what->rate);
  g_autofree char *price =
      hetu_evidence_percent (self, (what->price.low + what->price.high) / 2, FALSE);

  if (is_opposite (what))
    return g_strdup_printf (
        what->value < 0 ? _ ("Published growth is %s while the level falls from %s to %s (%s)")
                        : _ ("Published growth is %s while the level rises from %s to %s (%s)"),
        stated,
        base,
        now,
        computed);
  if (what->real)
    return g_strdup_printf (
        _ ("Published growth is %s, from %s to %s it is %s: prices would have changed by %s"),
        stated,
        base,
        now,
        computed,
        price);
  return g_strdup_printf (_ ("Published growth is %s, from %s to %s it is %s"),
                          stated,
                          base,
                          now,
                          computed);
}

/* Calls @judge for each usable published rate that levels can be set beside. */
static void
each_rate (HetuEvidence *self, void (*judge) (HetuEvidence *self, const Comparison *what))
{
  for (guint i = self->first; i < self->end; i++)
    {
      const HetuObservation *rate = &self->all[i];
      Comparison what;

      if (rate->measure == HETU_MEASURE_GROWTH && rate->chosen && hetu_evidence_is_usable (rate) &&
          rate->basis == HETU_BASIS_REPORTED && compare (self, rate, &what))
        judge (self, &what);
    }
}

/* A note of the data, or a usual change of prices. */
static const char *
explain (const HetuEvidence *self, const Comparison *what)
{
  const char *why = hetu_evidence_explain (self,
                                           self->number,
                                           what->rate->region,
                                           what->base->period,
                                           what->now->period);

  if (why == NULL && what->real && is_usual_price (what->price))
    return _ (
        "growth is at constant prices, the levels at current ones; prices often change by as much");
  return why;
}

static void
judge_growth (HetuEvidence *self, const Comparison *what)
{
  const HetuObservation *operands[] = { what->rate, what->now, what->base };

  if (agrees (what))
    return;
  hetu_evidence_raise (self,
                       HETU_SEVERITY_WARNING,
                       operands,
                       3,
                       write_message (self, what),
                       _ ("See whether the base was revised or redefined; if so, note a break, and "
                          "nothing is computed across it"),
                       write_formula (self, what),
                       explain (self, what));
}

void
hetu_rule_growth (HetuEvidence *self)
{
  each_rate (self, judge_growth);
}

/* ---- growth of parts */

static void
judge_range (HetuEvidence *self, const HetuBreakdown *breakdown, const HetuObservation *whole)
{
  const HetuObservation *operands[HETU_BREAKDOWN_MAX_PARTS + 1] = { whole };
  Interval all = { HUGE_VAL, -HUGE_VAL };
  Interval stated = get_interval (whole->value);
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *value = NULL;

  for (guint i = 0; i < breakdown->parts->len; i++)
    {
      HetuIndicator *part =
          g_hash_table_lookup (self->world->indicators, hetu_breakdown_get_part (breakdown, i)->id);
      g_autofree char *words = NULL;
      Interval one;

      operands[i + 1] = part != NULL ? hetu_evidence_choose (self,
                                                             hetu_indicator_get_number (part),
                                                             whole->region,
                                                             HETU_MEASURE_GROWTH,
                                                             whole->period,
                                                             whole)
                                     : NULL;
      if (operands[i + 1] == NULL || !hetu_unit_equal (operands[i + 1]->unit, whole->unit) ||
          !hetu_edition_is_one (operands[i + 1], whole))
        return;
      one = get_interval (operands[i + 1]->value);
      all.low = MIN (all.low, one.low);
      all.high = MAX (all.high, one.high);
      words = hetu_evidence_value (self, operands[i + 1]);
      g_string_append_printf (list,
                              "%s%s %s",
                              i > 0 ? _ ("; ") : "",
                              hetu_evidence_name (self, operands[i + 1]->indicator),
                              words);
    }
  if (stated.high >= all.low - EPSILON && stated.low <= all.high + EPSILON)
    return;
  value = hetu_evidence_value (self, whole);
  hetu_evidence_raise (
      self,
      HETU_SEVERITY_WARNING,
      operands,
      breakdown->parts->len + 1,
      g_strdup_printf (_ ("Growth of the whole, %s, does not lie between that of its parts (%s)"),
                       value,
                       list->str),
      _ ("Compare all rates with the document"),
      g_strdup_printf ("min (%s) ≤ %s ≤ max", list->str, value),
      NULL);
}

void
hetu_rule_growth_parts (HetuEvidence *self)
{
  const GPtrArray *breakdowns = hetu_indicator_get_breakdowns (self->indicator);

  for (guint i = self->first; breakdowns->len > 0 && i < self->end; i++)
    {
      const HetuObservation *one = &self->all[i];

      if (one->measure != HETU_MEASURE_GROWTH || !one->chosen || !hetu_evidence_is_usable (one))
        continue;
      for (guint b = 0; b < breakdowns->len; b++)
        judge_range (self, g_ptr_array_index (breakdowns, b), one);
    }
}

/* ---- sign */

/* The least size that a number of @self may have. */
static double
get_least (Interval self)
{
  return self.low <= 0 && self.high >= 0 ? 0 : MIN (fabs (self.low), fabs (self.high));
}

static void
judge_sign (HetuEvidence *self, const Comparison *what)
{
  const HetuObservation *operands[] = { what->rate, what->now, what->base };
  Interval turned = { -what->stated.high, -what->stated.low };
  Comparison mirror = *what;
  double least = MIN (fabs (what->stated.low), fabs (what->stated.high));

  if (!is_opposite (what) || least < LEAST_SIGN || agrees (what))
    return;
  mirror.stated = turned;
  mirror.price = get_price (what->computed, turned);
  /* What a revision may have done is no slip. */
  if (what->room > 0 || !agrees (&mirror) ||
      (what->real && (!is_usual_price (mirror.price) || get_least (what->price) < LEAST_SLIP)) ||
      explain (self, what) != NULL)
    return;
  hetu_evidence_raise (self,
                       HETU_SEVERITY_ERROR,
                       operands,
                       3,
                       write_message (self, what),
                       _ ("Compare the sign with the document"),
                       write_formula (self, what),
                       NULL);
}

void
hetu_sign_by_levels (HetuEvidence *self)
{
  each_rate (self, judge_sign);
}
