/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure against its own past (历史离群, 累计回落, 单期大于累计). Figures are compared with those of the same stretch of other years only. An
 * outlier is a change outside those that the series is used to, measured by the median absolute deviation (MAD × 1.4826, Hampel's
 * identifier), which the outlier itself cannot move. */
#include "analysis/reconcile-private.h"

#include "analysis/edition.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>

#define FEWEST_POINTS 5
#define TO_SIGMA 1.4826
#define MOST_SIGMA 8.0
/* Changes and deviations below these are no outliers, however calm the series: a factor of e^0.25, five points. */
#define LEAST_SIGMA_LEVEL 0.03
#define LEAST_CHANGE 0.25
#define LEAST_SIGMA_RATE 1.0
#define LEAST_POINTS 5.0

/* The logarithm of the one over the other, in base units. */
static double
get_change (const HetuObservation *a, const HetuObservation *b)
{
  return log (hetu_decimal_to_double (b->value) / hetu_decimal_to_double (a->value)) +
         (b->unit.exponent - a->unit.exponent) * G_LN10;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
get_median (const double *values, guint n)
{
  g_autofree double *sorted = g_memdup2 (values, n * sizeof *values);

  qsort (sorted, n, sizeof *sorted, compare_doubles);
  return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
}

/* Median and robust standard deviation. */
static void
get_spread (const double *values, guint n, double least, double *median, double *sigma)
{
  g_autofree double *distances = g_new (double, n);

  *median = get_median (values, n);
  for (guint i = 0; i < n; i++)
    distances[i] = fabs (values[i] - *median);
  *sigma = MAX (TO_SIGMA * get_median (distances, n), least);
}

static void
raise_level (HetuEvidence *self,
             const HetuObservation *one,
             const HetuObservation *other,
             double change,
             double median)
{
  const HetuObservation *operands[] = { one, other };
  gboolean later = hetu_period_compare (one->period, other->period) > 0;
  g_autofree char *value = hetu_evidence_value (self, one);
  g_autofree char *beside = hetu_evidence_value (self, other);
  g_autofree char *period = hetu_evidence_period (self, other->period);
  g_autofree char *percent = hetu_evidence_percent (self, (exp (change) - 1) * 100, FALSE);
  g_autofree char *usual = hetu_evidence_percent (self, (exp (median) - 1) * 100, FALSE);

  hetu_evidence_raise (
      self,
      HETU_SEVERITY_WARNING,
      operands,
      2,
      g_strdup_printf (_ ("%s beside %s in %s: a change of %s a year, where %s is usual"),
                       value,
                       beside,
                       period,
                       percent,
                       usual),
      _ ("Compare with the document; where the definition changed, note a break"),
      g_strdup_printf (_ ("yearly change %s, median %s, beyond %.0f robust standard deviations"),
                       percent,
                       usual,
                       MOST_SIGMA),
      hetu_evidence_explain (self,
                             one->indicator,
                             one->region,
                             later ? other->period : one->period,
                             later ? one->period : other->period));
}

static void
judge_levels (HetuEvidence *self, const HetuSeason *season)
{
  guint n = season->n;
  g_autofree double *changes = NULL;
  double median, sigma;

  if (n < FEWEST_POINTS)
    return;
  changes = g_new (double, n - 1);
  for (guint i = 0; i + 1 < n; i++)
    {
      const HetuObservation *a = season->points[i];
      const HetuObservation *b = season->points[i + 1];

      if (a->value.coefficient <= 0 || b->value.coefficient <= 0 || a->unit.base != b->unit.base)
        return;
      changes[i] = get_change (a, b) / (b->period.last_year - a->period.last_year);
    }
  get_spread (changes, n - 1, LEAST_SIGMA_LEVEL, &median, &sigma);
  for (guint i = 0; i + 1 < n; i++)
    {
      double off = changes[i] - median;

      if (fabs (off) <= MOST_SIGMA * sigma || fabs (off) <= LEAST_CHANGE)
        continue;
      /* Back again the year after: the figure between is the odd one, and is told once. The first change blames the first
       * figure, for the others agree with each other. */
      if (i == 0)
        raise_level (self, season->points[0], season->points[1], changes[0], median);
      else
        raise_level (self, season->points[i + 1], season->points[i], changes[i], median);
      if (i + 2 < n && fabs (changes[i + 1] - median) > MOST_SIGMA * sigma &&
          (changes[i + 1] > median) != (off > 0))
        i++;
    }
}

static void
judge_rates (HetuEvidence *self, const HetuSeason *season)
{
  g_autofree double *values = NULL;
  double median, sigma;

  if (season->n < FEWEST_POINTS)
    return;
  values = g_new (double, season->n);
  for (guint i = 0; i < season->n; i++)
    {
      if (!hetu_unit_equal (season->points[i]->unit, season->points[0]->unit))
        return;
      values[i] = hetu_decimal_to_double (season->points[i]->value);
    }
  get_spread (values, season->n, LEAST_SIGMA_RATE, &median, &sigma);
  for (guint i = 0; i < season->n; i++)
    {
      const HetuObservation *one = season->points[i];
      g_autofree char *value = NULL;
      g_autofree char *usual = NULL;

      if (fabs (values[i] - median) <= MAX (MOST_SIGMA * sigma, LEAST_POINTS))
        continue;
      value = hetu_evidence_value (self, one);
      usual = hetu_evidence_percent (self, median, FALSE);
      hetu_evidence_raise (
          self,
          HETU_SEVERITY_WARNING,
          &one,
          1,
          g_strdup_printf (_ ("%s, where %s is the middle of %u figures"), value, usual, season->n),
          _ ("Compare sign and point with the document; where an event explains it, note the "
             "event"),
          g_strdup_printf (_ ("%s, median %s, beyond %.0f robust standard deviations"),
                           value,
                           usual,
                           MOST_SIGMA),
          hetu_evidence_explain (self, one->indicator, one->region, one->period, one->period));
    }
}

void
hetu_rule_history (HetuEvidence *self)
{
  if (hetu_unit_get_dimension (hetu_indicator_get_unit (self->indicator)) == HETU_DIMENSION_RATE)
    {
      hetu_evidence_each_season (self, HETU_MEASURE_LEVEL, judge_rates);
      hetu_evidence_each_season (self, HETU_MEASURE_RATIO, judge_rates);
    }
  else
    hetu_evidence_each_season (self, HETU_MEASURE_LEVEL, judge_levels);
  hetu_evidence_each_season (self, HETU_MEASURE_GROWTH, judge_rates);
  hetu_evidence_each_season (self, HETU_MEASURE_SHARE, judge_rates);
}

/* ---- cumulative */

/* What later editions take off a cumulative figure, as a share. */
#define REVISION 0.03

/* Whether @a is more than @b by more than rounding, and between editions a revision, explains. */
static gboolean
is_more (const HetuObservation *a, const HetuObservation *b)
{
  HetuDecimal converted;
  double more, room;

  if (a->value.coefficient < 0 || b->value.coefficient < 0 ||
      !hetu_unit_convert (a->value, a->unit, b->unit, &converted, NULL))
    return FALSE;
  more = hetu_decimal_to_double (converted) - hetu_decimal_to_double (b->value);
  room = hetu_half_unit (converted) + hetu_half_unit (b->value);
  if (!hetu_edition_is_one (a, b))
    room += REVISION * hetu_decimal_to_double (converted);
  return more > room;
}

static void
judge_fall (HetuEvidence *self, const HetuObservation *before, const HetuObservation *now)
{
  const HetuObservation *operands[] = { now, before };
  g_autofree char *value = NULL;
  g_autofree char *earlier = NULL;
  g_autofree char *period = NULL;

  if (!is_more (before, now))
    return;
  value = hetu_evidence_value (self, now);
  earlier = hetu_evidence_value (self, before);
  period = hetu_evidence_period (self, before->period);
  hetu_evidence_raise (
      self,
      HETU_SEVERITY_WARNING,
      operands,
      2,
      g_strdup_printf (_ ("Cumulative %s is less than %s of %s"), value, earlier, period),
      _ ("See whether one of them is a single month or quarter, or of another definition"),
      g_strdup_printf ("%s < %s", value, earlier),
      hetu_evidence_explain (self, now->indicator, now->region, before->period, now->period));
}

/* A month or quarter beside the latest figure that runs over it. */
static void
judge_within (HetuEvidence *self, const HetuObservation *one, const HetuObservation *whole)
{
  const HetuObservation *operands[] = { one, whole };
  g_autofree char *value = NULL;
  g_autofree char *all = NULL;
  g_autofree char *period = NULL;

  if (!is_more (one, whole))
    return;
  value = hetu_evidence_value (self, one);
  all = hetu_evidence_value (self, whole);
  period = hetu_evidence_period (self, whole->period);
  hetu_evidence_raise (
      self,
      HETU_SEVERITY_WARNING,
      operands,
      2,
      g_strdup_printf (_ ("%s is more than %s of the whole of %s"), value, all, period),
      _ ("See whether one of them is cumulative, or of another unit"),
      g_strdup_printf ("%s > %s", value, all),
      hetu_evidence_explain_size (self, one->indicator, one->region, one->period, whole->period));
}

static gboolean
is_single (const HetuObservation *one)
{
  return one->period.first_month > 1 && one->period.first_year == one->period.last_year;
}

/* @levels: usable ones of one place, by time */
static void
judge_singles (HetuEvidence *self, const GPtrArray *levels)
{
  for (guint i = 0; i < levels->len; i++)
    {
      const HetuObservation *one = g_ptr_array_index (levels, i);
      const HetuObservation *whole = NULL;

      for (guint k = 0; is_single (one) && k < levels->len; k++)
        {
          const HetuObservation *other = g_ptr_array_index (levels, k);

          if (k != i && other->period.first_month == 1 &&
              hetu_period_contains (other->period, one->period))
            whole = other;
        }
      if (whole != NULL)
        judge_within (self, one, whole);
    }
}

void
hetu_rule_cumulative (HetuEvidence *self)
{
  HetuNature nature = hetu_indicator_get_nature (self->indicator);
  HetuRun series = { self->first, self->first };

  /* Profits and net figures fall by losses. */
  if ((nature != HETU_NATURE_FLOW && nature != HETU_NATURE_COUNT) ||
      hetu_indicator_has_trait (self->indicator, HETU_TRAIT_SIGNED))
    return;
  while (hetu_evidence_next_series (self, &series))
    {
      HetuRun cell = { series.first, series.first };
      g_autoptr (GPtrArray) levels = g_ptr_array_new ();
      const HetuObservation *before = NULL;

      if (self->all[series.first].measure != HETU_MEASURE_LEVEL)
        continue;
      while (hetu_evidence_next_cell (self, &series, &cell))
        {
          const HetuObservation *one = &self->all[cell.first];

          if (hetu_evidence_is_usable (one))
            g_ptr_array_add (levels, (gpointer) one);
          if (!hetu_evidence_is_usable (one) || one->period.first_month != 1 ||
              one->period.first_year != one->period.last_year)
            continue;
          if (before != NULL && before->period.first_year == one->period.first_year)
            judge_fall (self, before, one);
          before = one;
        }
      judge_singles (self, levels);
    }
}
