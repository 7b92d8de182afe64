/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/progress.h"

/* A target over the year: one verdict for each outturn that was told, so that what was behind at one moment and caught up by a
 * later one is seen (补齐). */

/* One outturn, and what a relative target is measured against at that moment. */
typedef struct
{
  const HetuObservation *outturn;   /* borrowed */
  const HetuObservation *reference; /* (borrowed) (nullable) */
  const HetuObservation
      *target;            /* (borrowed) (nullable): as it was in force then; %NULL: as it is */
  HetuTargetTerms *terms; /* (borrowed) (nullable): of @target */
} HetuMoment;

/**
 * hetu_moments_judge:
 * @moments: (array length=n_moments): in any order
 * @at: only what ended by the end of this period; none: all
 *
 * Each outturn is judged as at the end of what it speaks for, see hetu_moment_of_figure(), see hetu_progress_judge(). A moment that was behind, or missed, with a later one
 * that is not, is made up: its caught_up is that later moment, whose behind_at is the last one behind before it. A
 * moment that is still behind has the first of its run of such moments as behind_at when that is another one.
 *
 * Returns: (transfer full) (element-type HetuProgress): by the end of the outturns' periods; those without a number are unknown
 *   and break no run
 */
GArray *hetu_moments_judge (HetuIndicator *indicator,
                            const HetuObservation *target,
                            const HetuMoment *moments,
                            guint n_moments,
                            HetuPeriod at,
                            const HetuProgressRule *rule);
