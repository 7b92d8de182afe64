/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/pace-line.h"
#include "model/indicator.h"
#include "model/target.h"

/* Verdicts on targets, by CHARTS C-50 and C-51. Thresholds default to the published rule of 银川市 (points
 * below 序时: 10 behind, 30 missed). */
typedef struct
{
  double behind_points; /* cumulative: points below elapsed share; 10 */
  double missed_points; /* 30 */
  double rate_behind;   /* rates: points short of the target; 0.5. Levels that do not
                           accumulate: behind_points and missed_points, in per cent of the target */
  double rate_missed;   /* 2 */
  double about_growth;  /* tolerance of 左右 for growth and rates, points; 0.5 */
  double about_level;   /* tolerance of 左右 for levels, per cent; 5 */
  HetuPaceLine line;    /* what is asked of a cumulative target month by month; a straight one */
  HetuTargetTerms *
      terms; /* borrowed, nullable: of the target that is judged: its words, tolerance, kind and start go before
                             what is guessed */
} HetuProgressRule;

/* The thresholds in the comments above. */
extern const HetuProgressRule hetu_progress_default_rule;

/**
 * hetu_progress_judge:
 * @indicator: its nature decides whether the target accumulates, its direction whether “=” is a ceiling
 * @target: kind target, as it is in force, see hetu_target_terms_apply()
 * @outturn: (nullable): kind actual, the same measure; %NULL when there is none
 * @reference: (nullable): what a relative target is measured against: the other region's outturn, or for
 *   “与经济增长同步” the growth it is to keep pace with
 * @at: the moment of judgement: its end counts as now for deadlines, and an outturn told for a longer period
 *   (“2023” in October) counts as of then; none: what the outturn speaks for, see hetu_moment_of_figure()
 * @rule: thresholds
 * @out: (out caller-allocates): the verdict; cleared by the caller
 *
 * Never divides one growth rate by another. A cap that is exceeded is behind at best; one that is exceeded in the
 * last period, as any unmet target past its deadline, is missed. What cannot be judged is unknown, with its reason:
 * no outturn, redacted, missing, in words, other units, measures, periods or definitions.
 */
void hetu_progress_judge (HetuIndicator *indicator,
                          const HetuObservation *target,
                          const HetuObservation *outturn,
                          const HetuObservation *reference,
                          HetuPeriod at,
                          const HetuProgressRule *rule,
                          HetuProgress *out);
