/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Early warnings: each rule is a function of figures and one threshold. None guesses: without the figures that it needs, a rule
 * finds nothing. */
#include "analysis/warning.h"

#include <math.h>

#define TOLERANCE 1e-9
#define MONTHS 12.0

const HetuWarningRule hetu_warning_default_rules[HETU_N_WARNINGS] = {
  { HETU_WARNING_BEHIND, 10, TRUE }, { HETU_WARNING_FAR_BEHIND, 30, TRUE },
  { HETU_WARNING_FALLS, 2, TRUE },   { HETU_WARNING_GAP, 0.1, TRUE },
  { HETU_WARNING_STALE, 3, TRUE },
};

gboolean
hetu_warning_of_pace (const HetuProgress *progress, const HetuWarningRule *rule, HetuWarning *out)
{
  double behind;

  g_return_val_if_fail (progress != NULL && rule != NULL && out != NULL, FALSE);
  if (!rule->on || progress->state == HETU_STATE_UNKNOWN || progress->state == HETU_STATE_MET ||
      !progress->has_completion || !progress->has_elapsed)
    return FALSE;
  behind = hetu_progress_get_expected (progress) - progress->completion_percent;
  if (behind < rule->threshold - TOLERANCE)
    return FALSE;
  *out = (HetuWarning){ .kind = rule->kind,
                        .threshold = rule->threshold,
                        .value = behind,
                        .from = hetu_progress_get_expected (progress),
                        .to = progress->completion_percent,
                        .unit = HETU_UNIT_PERCENT,
                        .period = progress->outturn_period };
  return TRUE;
}

static gboolean
is_figure (const HetuObservation *one, HetuGrain grain, HetuPeriod at)
{
  return one->kind != HETU_KIND_TARGET && hetu_period_has_grain (one->period, grain) &&
         (at.kind == HETU_PERIOD_NONE ||
          hetu_period_end (one->period) <= hetu_period_end (at) + TOLERANCE);
}

/* From “超过 5%” no fall follows. */
static gboolean
has_number (const HetuObservation *one)
{
  return one->has_value && hetu_status_has_number (one->status) &&
         one->status != HETU_STATUS_SUSPECT &&
         (one->comparator == HETU_COMPARATOR_EQUAL || one->comparator == HETU_COMPARATOR_ABOUT);
}

static int
compare_ends (gconstpointer a, gconstpointer b)
{
  const HetuObservation *left = *(const HetuObservation *const *) a;
  const HetuObservation *right = *(const HetuObservation *const *) b;
  double difference = hetu_period_end (left->period) - hetu_period_end (right->period);

  return difference < 0 ? -1 : difference > 0 ? 1 : 0;
}

/* Figures of one grain by their end, as often as they are told: cumulative, else months, else years. */
static GPtrArray *
list_figures (const HetuSeries *series, HetuPeriod at)
{
  static const HetuGrain grains[] = { HETU_GRAIN_CUMULATIVE, HETU_GRAIN_MONTH };
  GPtrArray *best = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (grains); i++)
    {
      g_autoptr (GPtrArray) list = g_ptr_array_new ();

      for (guint j = 0; j < hetu_series_get_length (series); j++)
        if (is_figure (hetu_series_get (series, j), grains[i], at))
          g_ptr_array_add (list, (gpointer) hetu_series_get (series, j));
      if (list->len > best->len)
        {
          g_ptr_array_unref (best);
          best = g_steal_pointer (&list);
        }
    }
  g_ptr_array_sort (best, compare_ends);
  return best;
}

/* Whether of @now and @before, in one unit, @now is worse. */
static gboolean
is_worse (HetuIndicator *indicator, double now, double before)
{
  if (hetu_indicator_get_direction (indicator) == HETU_DIRECTION_LOWER)
    return now > before + TOLERANCE;
  return now < before - TOLERANCE;
}

/* Amounts rise with each month; of a rank no lower number is a fall. */
static gboolean
can_fall (HetuIndicator *indicator, HetuMeasure measure)
{
  HetuNature nature = hetu_indicator_get_nature (indicator);

  return measure != HETU_MEASURE_RANK && measure != HETU_MEASURE_ABS_CHANGE &&
         (measure != HETU_MEASURE_LEVEL ||
          (nature != HETU_NATURE_FLOW && nature != HETU_NATURE_COUNT));
}

gboolean
hetu_warning_of_falls (HetuIndicator *indicator,
                       const HetuSeries *series,
                       HetuPeriod at,
                       const HetuWarningRule *rule,
                       HetuWarning *out)
{
  g_autoptr (GPtrArray) list = NULL;
  const HetuObservation *last, *first;
  double start;
  guint falls = 0;

  g_return_val_if_fail (HETU_IS_INDICATOR (indicator) && series != NULL, FALSE);
  g_return_val_if_fail (rule != NULL && out != NULL, FALSE);
  if (!rule->on || !can_fall (indicator, hetu_series_get_measure (series)))
    return FALSE;
  list = list_figures (series, at);
  if (list->len < 2)
    return FALSE;
  last = first = g_ptr_array_index (list, list->len - 1);
  start = hetu_decimal_to_double (last->value);
  for (guint i = list->len - 1; i > 0; i--)
    {
      const HetuObservation *before = g_ptr_array_index (list, i - 1);
      HetuDecimal value;

      if (!has_number (first) || !has_number (before) || before->basis != last->basis ||
          !hetu_unit_convert (before->value, before->unit, last->unit, &value, NULL) ||
          !is_worse (indicator, start, hetu_decimal_to_double (value)))
        break;
      falls++;
      first = before;
      start = hetu_decimal_to_double (value);
    }
  if (falls == 0 || falls < rule->threshold - TOLERANCE)
    return FALSE;
  *out = (HetuWarning){ .kind = rule->kind,
                        .threshold = rule->threshold,
                        .value = falls,
                        .from = start,
                        .to = hetu_decimal_to_double (last->value),
                        .unit = last->unit,
                        .period = last->period,
                        .first_period = first->period };
  return TRUE;
}

/* How much worse than @above: points of a rate, else the unit; positive is worse. */
static gboolean
find_gap (HetuIndicator *indicator,
          const HetuObservation *one,
          const HetuSeries *above,
          double *gap)
{
  const HetuObservation *other = hetu_series_find (above, one->period, HETU_KIND_ACTUAL);
  HetuDecimal value, difference;

  if (other == NULL || !has_number (other) || !has_number (one) || other->basis != one->basis ||
      !hetu_unit_convert (other->value, other->unit, one->unit, &value, NULL) ||
      !hetu_decimal_subtract (value, one->value, &difference))
    return FALSE;
  *gap = hetu_decimal_to_double (difference);
  if (hetu_indicator_get_direction (indicator) == HETU_DIRECTION_LOWER)
    *gap = -*gap;
  return TRUE;
}

gboolean
hetu_warning_of_gap (HetuIndicator *indicator,
                     const HetuSeries *series,
                     const HetuSeries *above,
                     HetuPeriod at,
                     const HetuWarningRule *rule,
                     HetuWarning *out)
{
  g_autoptr (GPtrArray) list = NULL;
  const HetuObservation *now = NULL, *before = NULL;
  double gap_now = 0, gap_before = 0;

  g_return_val_if_fail (HETU_IS_INDICATOR (indicator) && series != NULL && above != NULL, FALSE);
  g_return_val_if_fail (rule != NULL && out != NULL, FALSE);
  if (!rule->on || !can_fall (indicator, hetu_series_get_measure (series)))
    return FALSE;
  list = list_figures (series, at);
  for (guint i = list->len; i > 0 && before == NULL; i--)
    {
      const HetuObservation *one = g_ptr_array_index (list, i - 1);
      double gap;

      if (!find_gap (indicator, one, above, &gap))
        continue;
      if (now == NULL)
        {
          now = one;
          gap_now = gap;
        }
      else
        {
          before = one;
          gap_before = gap;
        }
    }
  if (before == NULL || gap_now < TOLERANCE || gap_now - gap_before < rule->threshold - TOLERANCE ||
      gap_now - gap_before < TOLERANCE || !hetu_unit_equal (now->unit, before->unit))
    return FALSE;
  *out = (HetuWarning){ .kind = rule->kind,
                        .threshold = rule->threshold,
                        .value = gap_now - gap_before,
                        .from = gap_before,
                        .to = gap_now,
                        .unit = hetu_unit_of_difference (now->unit),
                        .period = now->period,
                        .first_period = before->period };
  return TRUE;
}

gboolean
hetu_warning_of_age (HetuPeriod latest,
                     HetuPeriod at,
                     const HetuWarningRule *rule,
                     HetuWarning *out)
{
  double months;

  g_return_val_if_fail (rule != NULL && out != NULL, FALSE);
  if (!rule->on || latest.kind == HETU_PERIOD_NONE || at.kind == HETU_PERIOD_NONE)
    return FALSE;
  months = (hetu_period_end (at) - hetu_period_end (latest)) * MONTHS;
  if (months < rule->threshold - 0.01)
    return FALSE;
  *out = (HetuWarning){ .kind = rule->kind,
                        .threshold = rule->threshold,
                        .value = round (months),
                        .period = latest,
                        .first_period = at };
  return TRUE;
}
