/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figure/targets.h"

/* What a target is at a moment: as its document tells it, or as it was adjusted since. Private to app/figure. */

/**
 * hetu_target_bring_into_force:
 * @at: the moment; none: all that is known by options->as_of
 * @target: as its document tells it, changed to what is in force by then, in the unit that options->language counts in
 *
 * Returns: (transfer full) (nullable): what is known of it beside its statement by then; %NULL on error
 */
HetuTargetTerms *hetu_target_bring_into_force (HetuStore *store,
                                               HetuPeriod at,
                                               const HetuTargetOptions *options,
                                               HetuObservation *target,
                                               GError **error);

/**
 * hetu_target_keep_original:
 * @original: the target as its document tells it
 * @progress: is told it, in the unit of its target, when the target was adjusted
 */
void hetu_target_keep_original (const HetuObservation *original, HetuProgress *progress);
