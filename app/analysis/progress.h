/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/indicator.h"
#include "model/target.h"

/* Verdicts on targets, by CHARTS C-50 and C-51. Thresholds default to the published rule of 银川市 (points
 * below 序时: 10 behind, 30 missed). */
typedef struct
{
  double behind_points; /* cumulative: points below elapsed share; 10 */
  double missed_points; /* 30 */
  double rate_behind;   /* rates: points short of the target; 0.5 */
  double rate_missed;   /* 2 */
  double about_growth;  /* tolerance of 左右 for growth and rates, points; 0.5 */
  double about_level;   /* tolerance of 左右 for levels, per cent; 5 */
} HetuProgressRule;

extern const HetuProgressRule hetu_progress_default_rule;

/**
 * hetu_progress_judge:
 * @indicator: its nature decides whether the target accumulates
 * @target: kind target
 * @outturn: (nullable): kind actual, the same measure; %NULL when there is none
 * @reference: (nullable): what a relative target is measured against
 * @at: the moment of judgement: the end of this period counts as now for deadlines; none: the outturn's own period
 * @out: (out caller-allocates): the verdict; cleared by the caller
 *
 * Never divides one growth rate by another.
 */
void hetu_progress_judge (HetuIndicator *indicator,
                          const HetuObservation *target,
                          const HetuObservation *outturn,
                          const HetuObservation *reference,
                          HetuPeriod at,
                          const HetuProgressRule *rule,
                          HetuProgress *out);
