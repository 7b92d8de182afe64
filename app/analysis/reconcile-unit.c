/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Slips of the unit and the point (单位): a level that is a power of ten away from both its neighbours in time, from the one that
 * published growth makes of its base, or from what per head and population make of it. Figures are compared with those of the
 * same stretch of other years only; a factor of ten is told only where two digits are there to be told by. */
#include "analysis/reconcile-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* How far from a power of ten a ratio may be and still be a slip: one digit is read narrowly. */
#define NEAR_ONE 0.2
#define NEAR_MORE 0.35
/* Neighbours of a slip are this near each other, years apart included: a factor of two. */
#define CALM 0.3
#define MOST_YEARS 3
#define FEWEST_DIGITS 10

/* Which power of ten @ratio, a decadic logarithm, is near; 0 for none. */
static int
find_power (double ratio)
{
  static const int powers[] = { 1, 2, 3, 4, 8 };

  for (gsize i = 0; i < G_N_ELEMENTS (powers); i++)
    if (fabs (fabs (ratio) - powers[i]) <= (powers[i] == 1 ? NEAR_ONE : NEAR_MORE))
      return ratio < 0 ? -powers[i] : powers[i];
  return 0;
}

/* In base units, for logarithms. */
static double
get_size (const HetuObservation *one)
{
  return hetu_decimal_to_double (one->value) * pow (10, one->unit.exponent);
}

static double
get_ratio (const HetuObservation *a, const HetuObservation *b)
{
  return log10 (get_size (a) / get_size (b));
}

static gboolean
is_near_in_time (const HetuObservation *a, const HetuObservation *b)
{
  return abs (a->period.last_year - b->period.last_year) <= MOST_YEARS &&
         a->unit.base == b->unit.base;
}

/* Whether the series moves by more than a factor of two now and then: one slip makes two such moves. */
static gboolean
is_lively (const HetuSeason *season)
{
  guint n = 0;

  for (guint i = 0; i + 1 < season->n; i++)
    n += fabs (get_ratio (season->points[i + 1], season->points[i])) > CALM;
  return n > 2;
}

/* A factor of ten is told only of figures with two digits, in a series that seldom moves. */
static gboolean
is_slip (const HetuSeason *season,
         const HetuObservation *one,
         const HetuObservation *side,
         int power)
{
  gint64 digits = MIN (llabs (one->value.coefficient), llabs (side->value.coefficient));

  return power != 0 && (abs (power) > 1 || (digits >= FEWEST_DIGITS && !is_lively (season)));
}

/* A change of boundary between the figures says why they need not be near each other. */
static const char *
explain (const HetuEvidence *self, const HetuObservation *const *operands, guint n)
{
  HetuPeriod first = operands[0]->period;
  HetuPeriod last = first;

  for (guint i = 1; i < n; i++)
    {
      if (hetu_period_compare (operands[i]->period, first) < 0)
        first = operands[i]->period;
      if (hetu_period_compare (operands[i]->period, last) > 0)
        last = operands[i]->period;
    }
  return hetu_evidence_explain_size (self,
                                     operands[0]->indicator,
                                     operands[0]->region,
                                     first,
                                     last);
}

static HetuDiscrepancy *
raise_slip (HetuEvidence *self,
            const HetuObservation *one,
            const HetuObservation *const *neighbours,
            guint n,
            int power)
{
  const HetuObservation *operands[3] = { one };
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *value = hetu_evidence_value (self, one);
  g_autofree char *times = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *period = hetu_evidence_period (self, neighbours[i]->period);
      g_autofree char *words = hetu_evidence_value (self, neighbours[i]);

      operands[i + 1] = neighbours[i];
      if (i > 0)
        g_string_append (list, _ ("; "));
      g_string_append_printf (list, _ ("%s: %s"), period, words);
    }
  times = power > 0 ? g_strdup_printf ("%.0f", pow (10, power))
                    : g_strdup_printf ("1/%.0f", pow (10, -power));
  return hetu_evidence_raise (
      self,
      HETU_SEVERITY_ERROR,
      operands,
      n + 1,
      g_strdup_printf (
          _ ("%s is about %s times its neighbours (%s): a slip of the unit or the point"),
          value,
          times,
          list->str),
      _ ("Compare the unit and the point with the document"),
      g_strdup_printf ("%s ÷ 10^%d ≈ %s", value, power, list->str),
      explain (self, operands, n + 1));
}

/* A point between two that are near each other. */
static void
judge_middle (HetuEvidence *self, const HetuSeason *season, guint i)
{
  const HetuObservation *one = season->points[i];
  const HetuObservation *sides[] = { season->points[i - 1], season->points[i + 1] };
  int power;

  if (!is_near_in_time (one, sides[0]) || !is_near_in_time (one, sides[1]) ||
      fabs (get_ratio (sides[1], sides[0])) > CALM)
    return;
  power = find_power ((get_ratio (one, sides[0]) + get_ratio (one, sides[1])) / 2);
  if (is_slip (season, one, sides[0], power))
    raise_slip (self, one, sides, 2, power);
}

/* A point at an end, beside two that are near each other. */
static void
judge_end (HetuEvidence *self, const HetuSeason *season, guint at, guint next, guint after)
{
  const HetuObservation *one = season->points[at];
  const HetuObservation *sides[] = { season->points[next], season->points[after] };
  int power;

  if (!is_near_in_time (one, sides[0]) || !is_near_in_time (sides[0], sides[1]) ||
      fabs (get_ratio (sides[0], sides[1])) > CALM)
    return;
  power = find_power (get_ratio (one, sides[0]));
  if (is_slip (season, one, sides[0], power))
    raise_slip (self, one, sides, 2, power);
}

/* Two points alone, with a published rate between them that tells how far they should be apart. */
static void
judge_by_growth (HetuEvidence *self, const HetuObservation *base, const HetuObservation *now)
{
  const HetuObservation *rate =
      hetu_evidence_choose (self, self->number, now->region, HETU_MEASURE_GROWTH, now->period, now);
  HetuDecimal percent;
  double growth, ratio;
  int power;

  if (rate == NULL || now->period.last_year != base->period.last_year + 1 ||
      now->unit.base != base->unit.base ||
      !hetu_unit_convert (rate->value, rate->unit, HETU_UNIT_PERCENT, &percent, NULL))
    return;
  growth = hetu_decimal_to_double (percent) / 100;
  if (growth <= -1)
    return;
  ratio = get_ratio (now, base) - log10 (1 + growth);
  power = find_power (ratio);
  /* Either may be the one that slipped. */
  if (power != 0)
    raise_slip (self, now, &base, 1, power)->weight = HETU_WEIGHT_RIVAL;
}

static void
judge_units (HetuEvidence *self, const HetuSeason *season)
{
  guint n = season->n;

  for (guint i = 0; i < n; i++)
    if (season->points[i]->value.coefficient <= 0)
      return;
  for (guint i = 1; i + 1 < n; i++)
    judge_middle (self, season, i);
  if (n > 2)
    {
      judge_end (self, season, 0, 1, 2);
      judge_end (self, season, n - 1, n - 2, n - 3);
    }
  else if (n == 2)
    judge_by_growth (self, season->points[0], season->points[1]);
}

static void
check_per_head (HetuEvidence *self,
                HetuIndicator *whole,
                HetuIndicator *heads,
                const HetuObservation *ratio)
{
  const HetuObservation *operands[3] = { ratio };
  g_autofree char *per_head = NULL;
  g_autofree char *total = NULL;
  g_autofree char *persons = NULL;
  double off;

  for (guint i = 1; i < 3; i++)
    {
      HetuIndicator *of = i == 1 ? whole : heads;

      operands[i] = of != NULL ? hetu_evidence_choose (self,
                                                       hetu_indicator_get_number (of),
                                                       ratio->region,
                                                       HETU_MEASURE_LEVEL,
                                                       ratio->period,
                                                       ratio)
                               : NULL;
      if (operands[i] == NULL || operands[i]->value.coefficient <= 0)
        return;
    }
  off = log10 (get_size (ratio) * get_size (operands[2]) / get_size (operands[1]));
  if (find_power (off) == 0)
    return;
  per_head = hetu_evidence_value (self, operands[0]);
  total = hetu_evidence_value (self, operands[1]);
  persons = hetu_evidence_value (self, operands[2]);
  hetu_evidence_raise (
      self,
      HETU_SEVERITY_ERROR,
      operands,
      3,
      g_strdup_printf (
          _ ("%s per head × %s persons is about 10^%d times %s: a slip of the unit or the point"),
          per_head,
          persons,
          find_power (off),
          total),
      _ ("Compare the units of all three figures with the documents"),
      g_strdup_printf ("%s × %s ≈ 10^%d × %s", per_head, persons, find_power (off), total),
      NULL)
      ->weight = HETU_WEIGHT_RIVAL;
}

/* ---- places around */

#define FEWEST_PLACES 4

static int
compare_sizes (gconstpointer a, gconstpointer b)
{
  double x = get_size (*(const HetuObservation *const *) a);
  double y = get_size (*(const HetuObservation *const *) b);

  return (x > y) - (x < y);
}

/* The figures of the other places of the parent, by size. */
static GPtrArray *
list_around (const HetuEvidence *self, const HetuObservation *one)
{
  HetuDistrict *district =
      g_hash_table_lookup (self->world->districts, GINT_TO_POINTER (one->region));
  const GArray *siblings =
      district != NULL ? g_hash_table_lookup (self->world->children,
                                              GINT_TO_POINTER (hetu_district_get_parent (district)))
                       : NULL;
  GPtrArray *around = g_ptr_array_new ();

  for (guint i = 0; siblings != NULL && i < siblings->len; i++)
    {
      gint32 code = g_array_index (siblings, gint32, i);
      const HetuObservation *other = code != one->region ? hetu_evidence_choose (self,
                                                                                 self->number,
                                                                                 code,
                                                                                 HETU_MEASURE_LEVEL,
                                                                                 one->period,
                                                                                 one)
                                                         : NULL;

      if (other != NULL && other->value.coefficient > 0 && other->unit.base == one->unit.base)
        g_ptr_array_add (around, (gpointer) other);
    }
  g_ptr_array_sort (around, compare_sizes);
  return around;
}

/* What is told per head or as an average hardly differs from place to place by a factor of ten. */
static void
judge_around (HetuEvidence *self, const HetuObservation *one)
{
  g_autoptr (GPtrArray) around = list_around (self, one);
  const HetuObservation *least, *most;
  const HetuObservation *operands[3] = { one };
  g_autofree char *value = NULL;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  int power;

  if (around->len < FEWEST_PLACES)
    return;
  least = g_ptr_array_index (around, 0);
  most = g_ptr_array_index (around, around->len - 1);
  power = find_power (get_ratio (one, g_ptr_array_index (around, around->len / 2)));
  if (power == 0 || get_ratio (most, least) > CALM ||
      llabs (one->value.coefficient) < FEWEST_DIGITS)
    return;
  operands[1] = least;
  operands[2] = most;
  value = hetu_evidence_value (self, one);
  low = hetu_evidence_value (self, least);
  high = hetu_evidence_value (self, most);
  hetu_evidence_raise (
      self,
      HETU_SEVERITY_ERROR,
      operands,
      3,
      g_strdup_printf (
          _ ("%s, where the %u places around it have %s to %s: a slip of the unit or the point"),
          value,
          around->len,
          low,
          high),
      _ ("Compare the unit and the point with the document"),
      g_strdup_printf ("%s ÷ 10^%d ≈ %s … %s", value, power, low, high),
      NULL);
}

void
hetu_rule_unit (HetuEvidence *self)
{
  gboolean averages = hetu_indicator_get_nature (self->indicator) == HETU_NATURE_RATIO;
  const char *ids[2] = { NULL, NULL };
  gboolean per_head = hetu_indicator_get_per_head (self->indicator, &ids[0], &ids[1]);
  HetuIndicator *whole = per_head ? g_hash_table_lookup (self->world->indicators, ids[0]) : NULL;
  HetuIndicator *heads = per_head ? g_hash_table_lookup (self->world->indicators, ids[1]) : NULL;

  if (hetu_unit_is_rate (hetu_indicator_get_unit (self->indicator)))
    return;
  hetu_evidence_each_season (self, HETU_MEASURE_LEVEL, judge_units);
  for (guint i = self->first; i < self->end; i++)
    {
      const HetuObservation *one = &self->all[i];

      if (one->measure == HETU_MEASURE_LEVEL && one->chosen && hetu_evidence_is_usable (one) &&
          one->value.coefficient > 0)
        {
          if (per_head)
            check_per_head (self, whole, heads, one);
          if (averages)
            judge_around (self, one);
        }
    }
}
