/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/observation.h"

/* Gaps between regions (与上级之差): the difference of two rates is in percentage points, never in per cent. */

/**
 * hetu_comparison_gap:
 * @out: (out): @a − @b, exact; untouched on failure
 * @unit: (out): points when both are in per cent, else the unit of @a; untouched on failure
 *
 * Returns: whether the two compare. %HETU_ERROR_DATA: no number, a range or a distance, different indicators, definitions
 *   (one of adjusted basis), units, measures or periods.
 */
gboolean hetu_comparison_gap (const HetuObservation *a,
                              const HetuObservation *b,
                              HetuDecimal *out,
                              HetuUnit *unit,
                              GError **error);

/**
 * hetu_comparison_difference:
 * @out: (out): @a − @b, exact; untouched on failure
 * @unit: (out): as for hetu_comparison_gap(); untouched on failure
 * @comparator: (out): “≈” where one of the two is told as “左右”, else none; untouched on failure
 *
 * As hetu_comparison_gap(), also of two periods and of a target and an outturn (目标 − 上年实绩), where both cover the same
 * months of their years.
 *
 * Returns: whether the two compare. %HETU_ERROR_DATA: as for hetu_comparison_gap().
 */
gboolean hetu_comparison_difference (const HetuObservation *a,
                                     const HetuObservation *b,
                                     HetuDecimal *out,
                                     HetuUnit *unit,
                                     HetuComparator *comparator,
                                     GError **error);
