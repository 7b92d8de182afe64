/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/progress.h"

/* What the files that judge a target share. Private to app/analysis. */

#define HETU_PROGRESS_TOLERANCE 1e-9

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
} HetuJudgement;

/**
 * hetu_judgement_has_number:
 *
 * Returns: whether @observation tells a number of its own
 */
gboolean hetu_judgement_has_number (const HetuObservation *observation);

/**
 * hetu_judgement_is_in_words:
 *
 * Returns: whether @target is told in words only
 */
gboolean hetu_judgement_is_in_words (const HetuObservation *target);

/**
 * hetu_judgement_is_hoped_for:
 *
 * Returns: whether the target is hoped for, not promised: 力争, 争取
 */
gboolean hetu_judgement_is_hoped_for (const HetuJudgement *self);

/**
 * hetu_judgement_read_target:
 *
 * Sets nature, number, tolerance and bounds of the verdict.
 *
 * Returns: why it cannot be judged, or none
 */
HetuReason hetu_judgement_read_target (HetuJudgement *self);
