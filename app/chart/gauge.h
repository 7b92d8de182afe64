/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/language.h"
#include "model/target.h"

#include <glib.h>

/* What dials and bullets know of a target in common: the stretch of values shown, the values that satisfy, and the words. */

typedef struct
{
  double low, high; /* in the target's unit; low < high */
} HetuGaugeDomain;

/**
 * hetu_gauge_get_domain:
 *
 * The domain by C-49: cumulative 0 → nice(1.18·max(target, value)); rates nice(target ± 2·max(1, |value − target|)); caps
 * nice with the target at 40–60 %. For levels that are no rates the 1 is 5 % of the target. Shares do not run past 0 and 100.
 *
 * Returns: the stretch of the sweep; the value of a cap may lie beyond it
 */
HetuGaugeDomain hetu_gauge_get_domain (const HetuProgress *progress);

/**
 * hetu_gauge_get_fraction:
 *
 * Returns: where @value lies, 0 at the start, 1 at the end; outside 0 … 1 beyond the domain
 */
double hetu_gauge_get_fraction (HetuGaugeDomain domain, double value);

/**
 * hetu_gauge_has_time:
 *
 * Returns: whether elapsed time (序时) is marked: of what accumulates, until time is up
 */
gboolean hetu_gauge_has_time (const HetuProgress *progress);

/**
 * hetu_gauge_get_thresholds:
 * @behind: (out): points below the pace line from which it is behind
 * @missed: (out): points below it beyond which it is missed
 *
 * Those of the rule that judged; the standard ones where none did.
 */
void hetu_gauge_get_thresholds (const HetuProgress *progress, double *behind, double *missed);

/**
 * hetu_gauge_get_band:
 * @low: (out): least satisfying value within @domain
 * @high: (out): greatest
 *
 * Returns: whether a stretch of values satisfies the target; a point has no band
 */
gboolean hetu_gauge_get_band (const HetuProgress *progress,
                              HetuGaugeDomain domain,
                              double *low,
                              double *high);

/* A mark of the target: one, or two for a range. */
typedef struct
{
  double value; /* in the target's unit */
  char *
      label; /* (owned) (nullable): comparator and number: “≥9”; of a range only the second has it */
  double label_value; /* where the label stands: the middle of a range */
} HetuGaugeMark;

/**
 * hetu_gauge_mark_clear:
 *
 * Frees the label of @self.
 */
void hetu_gauge_mark_clear (HetuGaugeMark *self);

/**
 * hetu_gauge_list_marks:
 *
 * Returns: (transfer full) (element-type HetuGaugeMark): empty where there is nothing to measure against
 */
GArray *hetu_gauge_list_marks (const HetuProgress *progress, HetuLanguage language);

/**
 * hetu_gauge_format_target:
 *
 * Returns: (transfer full): with the unit, for a column: “≥1.2 万人”, “3—5 件”, the words of a target in words
 */
char *hetu_gauge_format_target (const HetuProgress *progress, HetuLanguage language);

/**
 * hetu_gauge_format_end:
 *
 * Returns: (transfer full): an end of the domain with the least decimals that say it
 */
char *hetu_gauge_format_end (double value, HetuLanguage language);

/**
 * hetu_gauge_format_percent:
 *
 * Returns: (transfer full): one decimal, none from 100 on or for whole numbers: “97.7%”, “178%”; what is unmet never rounds
 *   to 100
 */
char *hetu_gauge_format_percent (double percent, HetuLanguage language);

/**
 * hetu_gauge_compare:
 *
 * Returns: order of U-7: missed, behind, on track, unknown, met, made up; the worse gap first within a state
 */
int hetu_gauge_compare (const HetuProgress *a, const HetuProgress *b);
