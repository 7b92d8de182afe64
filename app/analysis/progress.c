/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Verdicts on targets (CHARTS C-50, C-51).
 *
 * What accumulates over the plan (流量与计数的水平值) is held against the share of time elapsed (序时):
 *   completion = outturn ÷ target × 100 %, elapsed = months to now ÷ months of the plan × 100 %.
 * Rates, shares, caps and centres are held against the target itself, in points, and are met only by a figure
 * of the plan's last period; one growth rate is never divided by another. A level that does not accumulate is
 * judged as a rate is, short in per cent of its target. “全覆盖” is 100 % built up over the plan, “清零” a cap
 * at 0, “与…同步” a centre on the reference, “控制在…左右” a centre without a lower edge. A cap has no half point of grace: beyond it is behind at best.
 *
 * A tolerance is of “about”; one that a person sets widens every band. */
#include "analysis/progress.h"

#include "analysis/moment.h"
#include "analysis/progress-private.h"

#include <math.h>

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

/* The figure in the target's unit, without the zeros that a conversion adds. */
static gboolean
convert_outturn (const HetuObservation *outturn, HetuUnit unit, HetuDecimal *out)
{
  HetuDecimal value;

  if (!hetu_unit_convert (outturn->value, outturn->unit, unit, &value, NULL))
    return FALSE;
  *out = hetu_decimal_trim (value, outturn->value.decimals);
  return TRUE;
}

static HetuReason
reason_without_number (HetuJudgement *self)
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

static gboolean
begins_with (HetuPeriod period, HetuPeriod other)
{
  return period.first_year == other.first_year && period.first_month == other.first_month;
}

/* Whether the outturn is of the plan: what accumulates must begin with it, or where it is counted from. */
static gboolean
is_of_plan (const HetuProgress *out)
{
  if (out->nature != HETU_TARGET_CUMULATIVE)
    return hetu_period_contains (out->period, out->outturn_period);
  return (begins_with (out->outturn_period, out->period) ||
          begins_with (out->outturn_period, out->start)) &&
         hetu_period_months (out->outturn_period) > 0;
}

/* A computed growth is at current prices, a target of GDP at constant ones. */
static gboolean
is_of_one_definition (HetuJudgement *self)
{
  if (self->outturn->basis == HETU_BASIS_COMPUTED &&
      self->outturn->measure == HETU_MEASURE_GROWTH &&
      hetu_indicator_get_constant_prices (self->indicator))
    return FALSE;
  return (self->outturn->basis == HETU_BASIS_ADJUSTED) ==
         (self->target->basis == HETU_BASIS_ADJUSTED);
}

static HetuReason
read_outturn (HetuJudgement *self)
{
  HetuProgress *out = self->out;
  gboolean own_measure =
      out->nature == HETU_TARGET_RELATIVE || hetu_judgement_is_in_words (self->target);

  if (self->outturn == NULL)
    return HETU_REASON_NO_OUTTURN;
  out->outturn_statement = self->outturn->id;
  out->outturn_source = self->outturn->source;
  out->outturn_period =
      self->outturn->period.kind != HETU_PERIOD_NONE ? self->outturn->period : out->period;
  out->spoken = self->outturn->period.kind != HETU_PERIOD_NONE
                    ? hetu_moment_of_figure (self->outturn)
                    : out->outturn_period;
  if (!hetu_judgement_has_number (self->outturn))
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

/* Months from the start to @moment. */
static double
months_of_plan (const HetuProgress *out, double moment)
{
  double start = hetu_period_start (out->start);

  return (moment - start) * 12;
}

/* The pace line is of a calendar year; another plan's is straight. By a deadline within the year all is asked that the line
 * has till then. */
static void
set_expected (HetuJudgement *self, double months, double plan_months)
{
  HetuProgress *out = self->out;
  const HetuPaceLine *line = &self->rule->line;
  double skipped = (hetu_period_start (out->start) - hetu_period_start (out->period)) * 12;
  double before = skipped > 0 ? hetu_pace_line_at (line, skipped) : 0;
  double whole = hetu_pace_line_at (line, skipped + plan_months) - before;

  out->corridor_points = self->rule->behind_points;
  out->missed_points = self->rule->missed_points;
  if (line->kind == HETU_PACE_LINEAR || out->period.kind != HETU_PERIOD_YEAR ||
      whole < HETU_PROGRESS_TOLERANCE)
    return;
  out->pace = line->kind;
  out->expected_percent =
      CLAMP ((hetu_pace_line_at (line, skipped + months) - before) / whole * 100, 0, 100);
}

/* Time elapsed, whether the outturn reaches the deadline, and what must be done a month till then. The
 * moment of an outturn is its own end, or now where it is told for a longer period than has passed. */
static void
set_time (HetuJudgement *self)
{
  HetuProgress *out = self->out;
  double now = hetu_period_end (self->at);
  double deadline = hetu_period_end (out->deadline);
  double moment = now;
  double plan_months = months_of_plan (out, deadline);

  if (self->outturn != NULL)
    {
      double end = hetu_period_end (out->spoken);

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
      double months_left = (deadline - MAX (moment, hetu_period_start (out->start))) * 12;

      out->has_required = rest > HETU_PROGRESS_TOLERANCE && months_left > MONTHS_TOLERANCE;
      out->required_rate = out->has_required ? rest / months_left : 0;
    }
}

static gboolean
holds (const HetuProgress *out, double value)
{
  if (out->comparator == HETU_COMPARATOR_MORE)
    return value > out->low + HETU_PROGRESS_TOLERANCE;
  if (out->comparator == HETU_COMPARATOR_LESS)
    return value < out->high - HETU_PROGRESS_TOLERANCE;
  if (out->nature == HETU_TARGET_CUMULATIVE)
    return value >= out->low - HETU_PROGRESS_TOLERANCE;
  return value >= out->low - HETU_PROGRESS_TOLERANCE &&
         value <= out->high + HETU_PROGRESS_TOLERANCE;
}

static void
set_gap (HetuJudgement *self, double value)
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
judge_cumulative (HetuJudgement *self, double value)
{
  HetuProgress *out = self->out;
  double lead;

  if (holds (out, value))
    return hetu_period_end (out->outturn_period) >
                   hetu_period_end (out->period) + HETU_PROGRESS_TOLERANCE
               ? HETU_STATE_MADE_UP
               : HETU_STATE_MET;
  if (out->overdue)
    return HETU_STATE_MISSED;
  lead = out->completion_percent - hetu_progress_get_expected (out);
  if (lead >= -self->rule->behind_points - HETU_PROGRESS_TOLERANCE)
    return HETU_STATE_ON_TRACK;
  return lead >= -self->rule->missed_points - HETU_PROGRESS_TOLERANCE ? HETU_STATE_BEHIND
                                                                      : HETU_STATE_MISSED;
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
judge_against_target (HetuJudgement *self, double value)
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
  if (grace && distance <= behind + HETU_PROGRESS_TOLERANCE)
    return HETU_STATE_ON_TRACK;
  return distance <= missed + HETU_PROGRESS_TOLERANCE ? HETU_STATE_BEHIND : HETU_STATE_MISSED;
}

static void
judge_outturn (HetuJudgement *self)
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
  HetuJudgement self = { indicator, target, outturn, reference, at, rule, out };

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
    .soft = hetu_judgement_is_hoped_for (&self),
    .terms = rule->terms != NULL ? hetu_target_terms_ref (rule->terms) : NULL,
    .kind = rule->terms != NULL && rule->terms->has_kind
                ? rule->terms->kind
                : hetu_target_guess_kind (indicator, target),
    .start = rule->terms != NULL && rule->terms->start.kind != HETU_PERIOD_NONE ? rule->terms->start
                                                                                : target->period,
    .state = HETU_STATE_UNKNOWN,
  };
  out->reason = hetu_judgement_read_target (&self);
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
