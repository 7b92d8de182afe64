/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/target.h"

/* How fast a target that accumulates has been approached, and how fast it still must be. Numbers are of the target's unit
 * a month. */
typedef struct
{
  double months_done; /* from the start of the plan to the moment of the outturn */
  double months_left; /* from then to the deadline; 0: none, or it has passed */
  double mean;        /* outturn ÷ months done (月均) */
  double required;    /* what is left ÷ months left; 0 when nothing is left to do */
  double
      faster_percent; /* (required ÷ mean − 1) × 100: negative when less will do; only when has_faster */
  gboolean has_faster;
  double at_deadline;         /* outturn + mean × months left (按现有速度推算) */
  double at_deadline_percent; /* of the target */
  double
      at_deadline_by_line; /* outturn ÷ the share that a pace line other than a straight one has by then; */
  gboolean has_by_line; /* only when there is such a line and it asks for something by then */
} HetuPace;

/**
 * hetu_pace_of_progress:
 * @progress: as hetu_progress_judge() left it
 * @out: (out): untouched when there is no pace
 *
 * 月均 = 累计 ÷ 已过月数; 年末推算 = 累计 + 月均 × 剩余月数, a straight line: seasons are not known.
 *
 * Returns: whether there is one: a target in numbers that accumulates, with an outturn and time elapsed
 */
gboolean hetu_pace_of_progress (const HetuProgress *progress, HetuPace *out);

/**
 * hetu_pace_format_projection:
 * @value: at_deadline or at_deadline_by_line
 *
 * Returns: (transfer full): @value with the digits of hetu_format_round_rate(), as inspector, dispatch list, pace chart and formula tell
 *   it; also of what is counted one by one, so that 2.4 is not taken for the 2 that are asked for
 */
char *hetu_pace_format_projection (double value, HetuLanguage language);

/**
 * hetu_pace_to_formula:
 * @progress: the one that @self is of
 *
 * Returns: (transfer full): what the rest asks for, the rate so far and the projection with their numbers, and what they take
 *   for granted
 */
char *
hetu_pace_to_formula (const HetuPace *self, const HetuProgress *progress, HetuLanguage language);
