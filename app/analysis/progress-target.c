/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a target asks for: its nature, its number, how far from it still counts, and the values that satisfy it. What a person set for
 * it goes before what it looks like; what its document words, before its comparator alone. */
#include "analysis/progress-private.h"

#include "model/format.h"
#include "model/written.h"

#include <math.h>
#include <string.h>

gboolean
hetu_judgement_has_number (const HetuObservation *observation)
{
  return observation->has_value && hetu_status_has_number (observation->status);
}

static gboolean
says (const HetuObservation *observation, const char *words)
{
  return observation->text != NULL && strstr (observation->text, words) != NULL;
}

static HetuWritten
read_written (const HetuProgressRule *rule)
{
  return hetu_written_read (hetu_target_terms_get_written (rule->terms));
}

/* 力争, 争取: hoped for, not promised. 争取 by itself is also what is done for funds from above. */
gboolean
hetu_judgement_is_hoped_for (const HetuJudgement *self)
{
  static const char *const words[] = { "力争", "争取达到", "争取实现", "争取完成", "争取突破" };
  const HetuObservation *target = self->target;

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (says (target, words[i]) ||
        (target->quote != NULL && strstr (target->quote, words[i]) != NULL))
      return TRUE;
  return read_written (self->rule).soft;
}

/* “涨幅控制在3%左右”: about a number that one would rather stay below. */
static gboolean
says_ceiling (const HetuJudgement *self)
{
  const HetuObservation *target = self->target;

  return read_written (self->rule).ceiling || says (target, "控制在") ||
         (target->quote != NULL && strstr (target->quote, "控制在") != NULL);
}

gboolean
hetu_judgement_is_in_words (const HetuObservation *target)
{
  return !hetu_judgement_has_number (target) &&
         (target->comparator == HETU_COMPARATOR_QUALITATIVE ||
          target->status == HETU_STATUS_QUALITATIVE);
}

static gboolean
accumulates (HetuIndicator *indicator, const HetuObservation *target)
{
  HetuNature nature = hetu_indicator_get_nature (indicator);

  /* Of nothing, or of a deficit, no share is completed. */
  if (hetu_judgement_has_number (target) && target->value.coefficient <= 0)
    return FALSE;
  return target->measure == HETU_MEASURE_LEVEL && !hetu_unit_is_rate (target->unit) &&
         (nature == HETU_NATURE_FLOW || nature == HETU_NATURE_COUNT);
}

/* Which of the rules applies by itself; a lower-is-better target and a rank are ceilings though stated with “=”. */
static HetuTargetNature
guess_nature (HetuIndicator *indicator, const HetuObservation *target)
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

/* What a person says that the target is goes before what it looks like, as far as its comparator and number allow. */
static HetuTargetNature
choose_nature (HetuIndicator *indicator,
               const HetuObservation *target,
               const HetuTargetTerms *terms)
{
  HetuTargetNature guessed = guess_nature (indicator, target);
  gboolean below =
      target->comparator == HETU_COMPARATOR_AT_MOST || target->comparator == HETU_COMPARATOR_LESS;

  if (terms == NULL || !terms->has_kind)
    return guessed;
  switch (terms->kind)
    {
    case HETU_TARGET_KIND_CUMULATIVE:
      return hetu_judgement_has_number (target) && target->value.coefficient > 0 && !below &&
                     guessed != HETU_TARGET_RELATIVE
                 ? HETU_TARGET_CUMULATIVE
                 : guessed;
    case HETU_TARGET_KIND_RATE:
    case HETU_TARGET_KIND_STOCK:
      if (below || guessed == HETU_TARGET_RELATIVE)
        return guessed;
      return target->comparator == HETU_COMPARATOR_ABOUT ||
                     target->comparator == HETU_COMPARATOR_RANGE
                 ? HETU_TARGET_CENTRE
                 : HETU_TARGET_RATE;
    case HETU_TARGET_KIND_CAP:
      /* “以上” is no ceiling, whatever a person calls it. */
      return target->comparator == HETU_COMPARATOR_MORE ||
                     target->comparator == HETU_COMPARATOR_AT_LEAST ||
                     guessed == HETU_TARGET_RELATIVE
                 ? guessed
                 : HETU_TARGET_CAP;
    case HETU_TARGET_KIND_QUALITATIVE:
    case HETU_TARGET_KIND_MILESTONE:
      return HETU_TARGET_WORDS;
    default:
      return guessed;
    }
}

/* That of “about”, and one that a person set for this target. */
static void
set_tolerance (const HetuJudgement *self)
{
  HetuProgress *out = self->out;
  const HetuTargetTerms *terms = self->rule->terms;
  double target = hetu_decimal_to_double (out->target);

  out->tolerance_is_set =
      terms != NULL && terms->has_tolerance &&
      hetu_tolerance_get_amount (&terms->tolerance, out->target, out->unit, &out->tolerance);
  out->has_tolerance = out->tolerance_is_set || out->comparator == HETU_COMPARATOR_ABOUT;
  if (out->tolerance_is_set || !out->has_tolerance)
    return;
  if (hetu_unit_is_rate (out->unit))
    out->tolerance = self->rule->about_growth / pow (10, out->unit.exponent);
  else
    out->tolerance = fabs (target) * self->rule->about_level / 100;
}

/* The values that satisfy the target. */
static void
set_bounds (const HetuJudgement *self)
{
  HetuProgress *out = self->out;
  double target = hetu_decimal_to_double (out->target);

  set_tolerance (self);
  out->low = -HUGE_VAL;
  out->high = HUGE_VAL;
  if (out->comparator == HETU_COMPARATOR_RANGE)
    {
      out->low = target - out->tolerance;
      out->high = hetu_decimal_to_double (out->target_high) + out->tolerance;
    }
  else if (out->comparator == HETU_COMPARATOR_ABOUT)
    {
      if (!says_ceiling (self))
        out->low = target - out->tolerance;
      out->high = target + out->tolerance;
    }
  else if (out->nature == HETU_TARGET_CAP)
    out->high = target + out->tolerance;
  else
    out->low = target - out->tolerance;
}

/* A target in words, where the words are a number: 全覆盖, 清零, 与…同步. */
static HetuReason
read_words (HetuJudgement *self)
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
      if (self->reference == NULL || !hetu_judgement_has_number (self->reference))
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
read_relative (HetuJudgement *self)
{
  HetuProgress *out = self->out;
  HetuDecimal reference, sum;

  if (self->outturn != NULL && self->outturn->measure == HETU_MEASURE_DIFF)
    return HETU_REASON_NONE;
  if (self->reference == NULL || !hetu_judgement_has_number (self->reference))
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

HetuReason
hetu_judgement_read_target (HetuJudgement *self)
{
  HetuProgress *out = self->out;
  HetuReason reason = HETU_REASON_NONE;

  if (hetu_judgement_is_in_words (self->target))
    return read_words (self);
  out->nature = choose_nature (self->indicator, self->target, self->rule->terms);
  if (!hetu_judgement_has_number (self->target))
    return HETU_REASON_NO_TARGET;
  if (out->nature == HETU_TARGET_WORDS)
    {
      out->words = hetu_format_value (self->target->value,
                                      out->unit,
                                      out->comparator,
                                      -1,
                                      HETU_FORMAT_UNIT,
                                      HETU_LANGUAGE_ZH);
      return HETU_REASON_WORDS;
    }
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
