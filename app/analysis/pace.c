/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pace of a target: the mean of the months done beside what the months left must bring, and where the mean leads. Only for
 * what accumulates: a rate has no pace, and no rate is divided by another. */
#include "analysis/pace.h"

#include <math.h>

#define TOLERANCE 1e-9
#define MONTHS_TOLERANCE 0.01
#define MONTHS_PRECISION 1e6 /* parts of a month, so that 7 ÷ 8 is not a hair below 0.875 */

gboolean
hetu_pace_of_progress (const HetuProgress *progress, HetuPace *out)
{
  HetuPace pace = { 0 };
  double target, outturn, start, months;

  g_return_val_if_fail (progress != NULL && out != NULL, FALSE);
  if (progress->nature != HETU_TARGET_CUMULATIVE || progress->state == HETU_STATE_UNKNOWN ||
      !progress->has_target || !progress->has_outturn || !progress->has_elapsed)
    return FALSE;
  target = hetu_decimal_to_double (progress->target);
  outturn = hetu_decimal_to_double (progress->outturn);
  start = hetu_period_start (progress->period);
  months = (hetu_period_end (progress->deadline) - start) * 12;
  pace.months_done =
      round (months * progress->elapsed_percent / 100 * MONTHS_PRECISION) / MONTHS_PRECISION;
  if (pace.months_done < MONTHS_TOLERANCE || target <= TOLERANCE)
    return FALSE;
  pace.months_left = MAX (months - pace.months_done, 0);
  if (progress->overdue || pace.months_left < MONTHS_TOLERANCE)
    pace.months_left = 0;
  pace.mean = outturn / pace.months_done;
  if (pace.months_left > 0)
    pace.required = MAX (target - outturn, 0) / pace.months_left;
  pace.has_faster = pace.months_left > 0 && pace.mean > TOLERANCE;
  if (pace.has_faster)
    pace.faster_percent = (pace.required / pace.mean - 1) * 100;
  pace.at_deadline = outturn + pace.mean * pace.months_left;
  pace.at_deadline_percent = pace.at_deadline / target * 100;
  *out = pace;
  return TRUE;
}
