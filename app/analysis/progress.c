/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Verdicts on targets (CHARTS C-50, C-51).
 *
 * What accumulates over the plan (流量与计数的水平值) is held against the share of time elapsed (序时):
 *   completion = outturn ÷ target × 100 %, elapsed = months to now ÷ months of the plan × 100 %.
 * Rates, shares, caps and centres are held against the target itself, in points, and are met only by a figure
 * of the plan's last period; one growth rate is never divided by another. A level that does not accumulate is
 * judged as a rate is, short in per cent of its target. “全覆盖” is 100 % built up over the plan, “清零” a cap
 * at 0, “与…同步” a centre on the reference, “控制在…左右” a centre without a lower edge. A cap has no half point of grace: beyond it is behind at best. */
#include "analysis/progress.h"

#include <math.h>
#include <string.h>

#define TOLERANCE 1e-9
#define MONTHS_TOLERANCE 0.01
#define MAX_COMPLETION 1e12

const HetuProgressRule hetu_progress_default_rule = {
  .behind_points = 10,
  .missed_points = 30,
  .rate_behind = 0.5,
  .rate_missed = 2,
  .about_growth = 0.5,
  .about_level = 5,
};

/* What one judgement knows. */
typedef struct
{
  HetuIndicator *indicator;
  const HetuObservation *target;
  const HetuObservation *outturn;
  const HetuObservation *reference;
  HetuPeriod at;
  const HetuProgressRule *rule;
  HetuProgress *out;
} Judgement;

static gboolean
has_number (const HetuObservation *observation)
{
  return observation->has_value && hetu_status_has_number (observation->status);
}

static gboolean
says (const HetuObservation *observation, const char *words)
{
  return observation->text != NULL && strstr (observation->text, words) != NULL;
}

/* 力争, 争取: hoped for, not promised. 争取 by itself is also what is done for funds from above. */
static gboolean
is_hoped_for (const HetuObservation *target)
{
  static const char *const words[] = { "力争", "争取达到", "争取实现", "争取完成", "争取突破" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (says (target, words[i]) ||
        (target->quote != NULL && strstr (target->quote, words[i]) != NULL))
      return TRUE;
  return FALSE;
}

/* “涨幅控制在3%左右”: about a number that one would rather stay below. */
static gboolean
says_ceiling (const HetuObservation *target)
{
  return says (target, "控制在") ||
         (target->quote != NULL && strstr (target->quote, "控制在") != NULL);
}

static gboolean
is_in_words (const HetuObservation *target)
{
  return !has_number (target) && (target->comparator == HETU_COMPARATOR_QUALITATIVE ||
                                  target->status == HETU_STATUS_QUALITATIVE);
}

static gboolean
accumulates (HetuIndicator *indicator, const HetuObservation *target)
{
  HetuNature nature = hetu_indicator_get_nature (indicator);

  /* Of nothing, or of a deficit, no share is completed. */
  if (has_number (target) && target->value.coefficient <= 0)
    return FALSE;
  return target->measure == HETU_MEASURE_LEVEL && !hetu_unit_is_rate (target->unit) &&
         (nature == HETU_NATURE_FLOW || nature == HETU_NATURE_COUNT);
}

/* Which of the rules applies; a lower-is-better target and a rank are ceilings though stated with “=”. */
static HetuTargetNature
choose_nature (HetuIndicator *indicator, const HetuObservation *target)
{
  switch ((HetuComparator) target->comparator)
    {
    case HETU_COMPARATOR_AT_MOST:
    case HETU_COMPARATOR_LESS:
      return HETU_TARGET_CAP;
    case HETU_COMPARATOR_RELATIVE:
      return HETU_TARGET_RELATIVE;
    case HETU_COMPARATOR_EQUAL:
      if (target->measure == HETU_MEASURE_RANK ||
          hetu_indicator_get_direction (indicator) == HETU_DIRECTION_LOWER)
        return HETU_TARGET_CAP;
      break;
    default:
      break;
    }
  if (target->measure == HETU_MEASURE_DIFF)
    return HETU_TARGET_RELATIVE;
  if (accumulates (indicator, target))
    return HETU_TARGET_CUMULATIVE;
  if (target->comparator == HETU_COMPARATOR_ABOUT || target->comparator == HETU_COMPARATOR_RANGE)
    return HETU_TARGET_CENTRE;
  return HETU_TARGET_RATE;
}

static double
about_tolerance (const Judgement *self, double target)
{
  if (hetu_unit_is_rate (self->out->unit))
    return self->rule->about_growth / pow (10, self->out->unit.exponent);
  return fabs (target) * self->rule->about_level / 100;
}

/* The values that satisfy the target. */
static void
set_bounds (const Judgement *self)
{
  HetuProgress *out = self->out;
  double target = hetu_decimal_to_double (out->target);

  out->low = -HUGE_VAL;
  out->high = HUGE_VAL;
  if (out->comparator == HETU_COMPARATOR_RANGE)
    {
      out->low = target;
      out->high = hetu_decimal_to_double (out->target_high);
    }
  else if (out->comparator == HETU_COMPARATOR_ABOUT)
    {
      if (!says_ceiling (self->target))
        out->low = target - about_tolerance (self, target);
      out->high = target + about_tolerance (self, target);
    }
  else if (out->nature == HETU_TARGET_CAP)
    out->high = target;
  else
    out->low = target;
}

/* A target in words, where the words are a number: 全覆盖, 清零, 与…同步. */
static HetuReason
read_words (Judgement *self)
{
  HetuProgress *out = self->out;

  out->words = g_strdup (self->target->text);
  out->nature = HETU_TARGET_WORDS;
  if (says (self->target, "全覆盖"))
    {
      out->nature = HETU_TARGET_CUMULATIVE;
      out->target = HETU_DECIMAL (100, 0);
      out->unit = HETU_UNIT_PERCENT;
    }
  else if (says (self->target, "清零"))
    {
      out->nature = HETU_TARGET_CAP;
      out->target = HETU_DECIMAL (0, 0);
      out->unit = self->outturn != NULL ? self->outturn->unit : out->unit;
    }
  else if (says (self->target, "同步"))
    {
      out->nature = HETU_TARGET_CENTRE;
      if (self->reference == NULL || !has_number (self->reference))
        return HETU_REASON_NO_REFERENCE;
      out->comparator = HETU_COMPARATOR_ABOUT;
      out->target = self->reference->value;
      out->unit = self->reference->unit;
    }
  else
    return HETU_REASON_WORDS;
  out->has_target = TRUE;
  set_bounds (self);
  return HETU_REASON_NONE;
}

/* “高于全省 8 个百分点”: the target is the reference's value plus the distance, in the outturn's unit; a
 * difference that is reported as such needs no reference. */
static HetuReason
read_relative (Judgement *self)
{
  HetuProgress *out = self->out;
  HetuDecimal reference, sum;

  if (self->outturn != NULL && self->outturn->measure == HETU_MEASURE_DIFF)
    return HETU_REASON_NONE;
  if (self->reference == NULL || !has_number (self->reference))
    return HETU_REASON_NO_REFERENCE;
  if (self->outturn != NULL && self->outturn->measure != self->reference->measure)
    return HETU_REASON_MEASURE;
  reference = self->reference->value;
  if (!hetu_unit_equal (hetu_unit_of_difference (self->reference->unit), out->unit) ||
      !hetu_decimal_add (reference, out->target, &sum))
    return HETU_REASON_UNIT;
  out->target = sum;
  out->unit = self->reference->unit;
  return HETU_REASON_NONE;
}

static HetuReason
read_target (Judgement *self)
{
  HetuProgress *out = self->out;
  HetuReason reason = HETU_REASON_NONE;

  if (is_in_words (self->target))
    return read_words (self);
  out->nature = choose_nature (self->indicator, self->target);
  if (!has_number (self->target))
    return HETU_REASON_NO_TARGET;
  out->target = self->target->value;
  out->target_high = self->target->value_high;
  out->has_target = TRUE;
  if (out->nature == HETU_TARGET_RELATIVE)
    {
      out->distance = self->target->value;
      reason = read_relative (self);
    }
  set_bounds (self);
  return reason;
}

/* The figure in the target's unit, without the zeros that a conversion adds. */
static gboolean
convert_outturn (const HetuObservation *outturn, HetuUnit unit, HetuDecimal *out)
{
  HetuDecimal value;

  if (!hetu_unit_convert (outturn->value, outturn->unit, unit, &value, NULL))
    return FALSE;
  while (value.decimals > outturn->value.decimals && value.coefficient % 10 == 0)
    value = hetu_decimal_round (value, value.decimals - 1u);
  *out = value;
  return TRUE;
}

static HetuReason
reason_without_number (Judgement *self)
{
  switch ((HetuStatus) self->outturn->status)
    {
    case HETU_STATUS_REDACTED:
      self->out->outturn_redacted = TRUE;
      return HETU_REASON_REDACTED;
    case HETU_STATUS_QUALITATIVE:
      return HETU_REASON_WORDS;
    case HETU_STATUS_INCOMPARABLE:
      return HETU_REASON_INCOMPARABLE;
    default:
      return HETU_REASON_MISSING;
    }
}

/* Whether the outturn is of the plan: what accumulates must begin with it. */
static gboolean
is_of_plan (const HetuProgress *out)
{
  if (out->nature != HETU_TARGET_CUMULATIVE)
    return hetu_period_contains (out->period, out->outturn_period);
  return out->outturn_period.first_year == out->period.first_year &&
         out->outturn_period.first_month == out->period.first_month &&
         hetu_period_months (out->outturn_period) > 0;
}

/* A computed growth is at current prices, a target of GDP at constant ones. */
static gboolean
is_of_one_definition (Judgement *self)
{
  if (self->outturn->basis == HETU_BASIS_COMPUTED &&
      self->outturn->measure == HETU_MEASURE_GROWTH &&
      hetu_indicator_get_constant_prices (self->indicator))
    return FALSE;
  return (self->outturn->basis == HETU_BASIS_ADJUSTED) ==
         (self->target->basis == HETU_BASIS_ADJUSTED);
}

static HetuReason
read_outturn (Judgement *self)
{
  HetuProgress *out = self->out;
  gboolean own_measure = out->nature == HETU_TARGET_RELATIVE || is_in_words (self->target);

  if (self->outturn == NULL)
    return HETU_REASON_NO_OUTTURN;
  out->outturn_statement = self->outturn->id;
  out->outturn_source = self->outturn->source;
  out->outturn_period =
      self->outturn->period.kind != HETU_PERIOD_NONE ? self->outturn->period : out->period;
  if (!has_number (self->outturn))
    return reason_without_number (self);
  if (!own_measure && self->outturn->measure != self->target->measure)
    return HETU_REASON_MEASURE;
  if (!convert_outturn (self->outturn, out->unit, &out->outturn))
    return HETU_REASON_UNIT;
  out->has_outturn = TRUE;
  if (self->outturn->status == HETU_STATUS_SUSPECT)
    return HETU_REASON_SUSPECT;
  if (!is_of_one_definition (self))
    return HETU_REASON_INCOMPARABLE;
  return is_of_plan (out) ? HETU_REASON_NONE : HETU_REASON_PERIOD;
}

/* Months from the start of the plan to @moment. */
static double
months_of_plan (const HetuProgress *out, double moment)
{
  double start = hetu_period_start (out->period);

  return (moment - start) * 12;
}

/* A figure told before its period was over (数字截至发稿时) counts to the end of the month before it was told. */
static double
end_of_outturn (Judgement *self)
{
  double end = hetu_period_end (self->out->outturn_period);
  int year = self->outturn->vintage / 10000;
  int month = self->outturn->vintage / 100 % 100;

  return month == 0 ? end : MIN (end, year + (month - 1) / 12.0);
}

/* The pace line is of a calendar year; another plan's is straight. By a deadline within the year all is asked that the line
 * has till then. */
static void
set_expected (Judgement *self, double months, double plan_months)
{
  HetuProgress *out = self->out;
  const HetuPaceLine *line = &self->rule->line;
  double whole = hetu_pace_line_at (line, plan_months);

  out->corridor_points = self->rule->behind_points;
  out->missed_points = self->rule->missed_points;
  if (line->kind == HETU_PACE_LINEAR || out->period.kind != HETU_PERIOD_YEAR || whole < TOLERANCE)
    return;
  out->pace = line->kind;
  out->expected_percent = CLAMP (hetu_pace_line_at (line, months) / whole * 100, 0, 100);
}

/* Time elapsed, whether the outturn reaches the deadline, and what must be done a month till then. The
 * moment of an outturn is its own end, or now where it is told for a longer period than has passed. */
static void
set_time (Judgement *self)
{
  HetuProgress *out = self->out;
  double now = hetu_period_end (self->at);
  double deadline = hetu_period_end (out->deadline);
  double moment = now;
  double plan_months = months_of_plan (out, deadline);

  if (self->outturn != NULL)
    {
      double end = end_of_outturn (self);

      moment = self->at.kind != HETU_PERIOD_NONE ? MIN (now, end) : end;
      now = MAX (now, moment);
      out->final_period = moment >= deadline - MONTHS_TOLERANCE / 12;
    }
  out->overdue = now > 0 && now >= deadline - MONTHS_TOLERANCE / 12;
  if (out->nature != HETU_TARGET_CUMULATIVE || moment <= 0 ||
      hetu_period_months (out->period) == 0 || plan_months < MONTHS_TOLERANCE)
    return;
  out->has_elapsed = TRUE;
  out->elapsed_percent = CLAMP (months_of_plan (out, moment) / plan_months * 100, 0, 100);
  set_expected (self, months_of_plan (out, moment), plan_months);
  if (out->has_outturn && !out->overdue)
    {
      double rest = hetu_decimal_to_double (out->target) - hetu_decimal_to_double (out->outturn);
      double months_left = (deadline - moment) * 12;

      out->has_required = rest > TOLERANCE && months_left > MONTHS_TOLERANCE;
      out->required_rate = out->has_required ? rest / months_left : 0;
    }
}

static gboolean
holds (const HetuProgress *out, double value)
{
  if (out->comparator == HETU_COMPARATOR_MORE)
    return value > out->low + TOLERANCE;
  if (out->comparator == HETU_COMPARATOR_LESS)
    return value < out->high - TOLERANCE;
  if (out->nature == HETU_TARGET_CUMULATIVE)
    return value >= out->low - TOLERANCE;
  return value >= out->low - TOLERANCE && value <= out->high + TOLERANCE;
}

static void
set_gap (Judgement *self, double value)
{
  HetuProgress *out = self->out;
  double target = hetu_decimal_to_double (out->target);

  out->gap_unit = hetu_unit_of_difference (out->unit);
  if (out->nature == HETU_TARGET_CAP)
    out->gap = target - value;
  else if (out->nature == HETU_TARGET_RELATIVE && self->outturn->measure == HETU_MEASURE_DIFF)
    out->gap = value;
  else if (out->nature == HETU_TARGET_RELATIVE)
    out->gap = value - hetu_decimal_to_double (self->reference->value);
  else if (out->comparator == HETU_COMPARATOR_RANGE && out->nature == HETU_TARGET_CENTRE)
    out->gap = value < out->low ? value - out->low : MAX (0, value - out->high);
  else
    out->gap = value - target;
}

static HetuState
judge_cumulative (Judgement *self, double value)
{
  HetuProgress *out = self->out;
  double lead;

  if (holds (out, value))
    return hetu_period_end (out->outturn_period) > hetu_period_end (out->period) + TOLERANCE
               ? HETU_STATE_MADE_UP
               : HETU_STATE_MET;
  if (out->overdue)
    return HETU_STATE_MISSED;
  lead = out->completion_percent - hetu_progress_get_expected (out);
  if (lead >= -self->rule->behind_points - TOLERANCE)
    return HETU_STATE_ON_TRACK;
  return lead >= -self->rule->missed_points - TOLERANCE ? HETU_STATE_BEHIND : HETU_STATE_MISSED;
}

/* How far from the target: points for rates, per cent of the target for levels. */
static double
shortfall (const HetuProgress *out, double value)
{
  double target = hetu_decimal_to_double (out->target);
  double distance;

  if (out->comparator == HETU_COMPARATOR_ABOUT && isfinite (out->low))
    distance = fabs (value - target);
  else if (out->comparator == HETU_COMPARATOR_ABOUT)
    distance = MAX (0, value - target);
  else
    distance = MAX (0, MAX (out->low - value, value - out->high));
  if (hetu_unit_is_rate (out->unit))
    return distance * pow (10, out->unit.exponent);
  return target != 0 ? distance / fabs (target) * 100 : distance > 0 ? HUGE_VAL : 0;
}

static HetuState
judge_against_target (Judgement *self, double value)
{
  HetuProgress *out = self->out;
  gboolean rate = hetu_unit_is_rate (out->unit);
  gboolean grace = out->nature != HETU_TARGET_CAP;
  double behind = rate ? self->rule->rate_behind : self->rule->behind_points;
  double missed = rate ? self->rule->rate_missed : self->rule->missed_points;
  double distance = shortfall (out, value);

  if (holds (out, value))
    return out->final_period ? HETU_STATE_MET : HETU_STATE_ON_TRACK;
  if (out->overdue)
    return HETU_STATE_MISSED;
  if (grace && distance <= behind + TOLERANCE)
    return HETU_STATE_ON_TRACK;
  return distance <= missed + TOLERANCE ? HETU_STATE_BEHIND : HETU_STATE_MISSED;
}

static void
judge_outturn (Judgement *self)
{
  HetuProgress *out = self->out;
  double value = hetu_decimal_to_double (out->outturn);
  double target = hetu_decimal_to_double (out->target);

  set_gap (self, value);
  if (out->nature == HETU_TARGET_CUMULATIVE)
    {
      out->has_completion = value / target < MAX_COMPLETION;
      out->completion_percent = out->has_completion ? value / target * 100 : 0;
      out->state = judge_cumulative (self, value);
    }
  else
    out->state = judge_against_target (self, value);
  if (out->state == HETU_STATE_MET || out->state == HETU_STATE_ON_TRACK ||
      out->state == HETU_STATE_MADE_UP)
    out->overdue = FALSE;
}

void
hetu_progress_judge (HetuIndicator *indicator,
                     const HetuObservation *target,
                     const HetuObservation *outturn,
                     const HetuObservation *reference,
                     HetuPeriod at,
                     const HetuProgressRule *rule,
                     HetuProgress *out)
{
  Judgement self = { indicator, target, outturn, reference, at, rule, out };

  g_return_if_fail (HETU_IS_INDICATOR (indicator));
  g_return_if_fail (target != NULL && rule != NULL && out != NULL);

  *out = (HetuProgress){
    .indicator = target->indicator,
    .region = target->region,
    .measure = target->measure,
    .comparator = target->comparator,
    .unit = target->unit,
    .period = target->period,
    .deadline = target->deadline.kind != HETU_PERIOD_NONE ? target->deadline : target->period,
    .target_statement = target->id,
    .target_source = target->source,
    .ref_region = target->ref_region,
    .reference_statement = reference != NULL ? reference->id : 0,
    .soft = is_hoped_for (target),
    .state = HETU_STATE_UNKNOWN,
  };
  out->reason = read_target (&self);
  if (out->reason == HETU_REASON_NONE)
    out->reason = read_outturn (&self);
  else if (outturn != NULL)
    out->outturn_period = outturn->period;
  set_time (&self);
  if (out->reason == HETU_REASON_NONE)
    judge_outturn (&self);
  else
    out->overdue = FALSE;
  if (out->reason != HETU_REASON_NONE && out->words == NULL)
    out->words = g_strdup (hetu_reason_to_label (out->reason, HETU_LANGUAGE_ZH));
}
