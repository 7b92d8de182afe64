/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pace of a target: the mean of the months done beside what the months left must bring, and where the mean leads. Only for
 * what accumulates: a rate has no pace, and no rate is divided by another. */
#include "analysis/pace.h"

#include "model/format.h"

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
  start = hetu_period_start (progress->start);
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
  if (progress->pace != HETU_PACE_LINEAR && progress->expected_percent > TOLERANCE)
    {
      pace.has_by_line = TRUE;
      pace.at_deadline_by_line = outturn / progress->expected_percent * 100;
    }
  *out = pace;
  return TRUE;
}

static char *
plain (double value, int decimals, HetuLanguage language)
{
  gboolean whole = fabs (value - round (value)) < MONTHS_TOLERANCE / 10;

  return hetu_format_double (value, whole ? 0 : decimals, HETU_FORMAT_PLAIN, language);
}

char *
hetu_pace_format_projection (double value, HetuLanguage language)
{
  HetuDecimal told = hetu_format_round_rate (value);

  return hetu_format_double (value, (int) told.decimals, HETU_FORMAT_PLAIN, language);
}

/* The projection by a line that is not straight. */
static char *
line_formula (const HetuPace *self, const HetuProgress *progress, HetuLanguage language)
{
  g_autofree char *share = NULL;
  g_autofree char *value = NULL;

  if (!self->has_by_line)
    return g_strdup ("");
  share = plain (progress->expected_percent, 1, language);
  value = hetu_pace_format_projection (self->at_deadline_by_line, language);
  return g_strdup_printf (language == HETU_LANGUAGE_ZH ? "；按%s推算＝累计÷%s%%＝%s"
                                                       : "; projection by %s = done ÷ %s%% = %s",
                          hetu_pace_kind_to_label (progress->pace, language),
                          share,
                          value);
}

char *
hetu_pace_to_formula (const HetuPace *self, const HetuProgress *progress, HetuLanguage language)
{
  gboolean chinese = language == HETU_LANGUAGE_ZH;
  g_autofree char *target = NULL, *outturn = NULL, *done = NULL, *left = NULL;
  g_autofree char *mean = NULL, *required = NULL, *end = NULL, *by_line = NULL, *unit = NULL;
  g_autofree char *asked = NULL;

  g_return_val_if_fail (self != NULL && progress != NULL, NULL);
  target = hetu_decimal_to_string (progress->target);
  outturn = hetu_decimal_to_string (progress->outturn);
  unit = hetu_unit_to_string (progress->unit, language);
  done = plain (self->months_done, 2, language);
  left = plain (self->months_left, 2, language);
  mean = plain (self->mean, 4, language);
  required = plain (self->required, 4, language);
  end = hetu_pace_format_projection (self->at_deadline, language);
  by_line = line_formula (self, progress, language);
  asked = self->months_left > 0
              ? g_strdup_printf (chinese ? "月均需完成＝(%s－%s)÷%s＝%s；"
                                         : "required a month = (%s − %s) ÷ %s = %s; ",
                                 target,
                                 outturn,
                                 left,
                                 required)
              : g_strdup ("");
  return g_strdup_printf (
      chinese ? "%s已完成月均＝%s÷%s＝%s；期末推算＝%s＋%s×%s＝%s%s（%s；假定剩余月份保持现有速度）"
              : "%smean so far = %s ÷ %s = %s; projection = %s + %s × %s = %s%s (%s; the months "
                "left are taken to keep the rate so far)",
      asked,
      outturn,
      done,
      mean,
      outturn,
      mean,
      left,
      end,
      by_line,
      unit);
}
