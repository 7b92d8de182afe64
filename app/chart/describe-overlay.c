/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The title of years laid over one another: the last figure, and how far it is from that of the same months a year before. Nothing
 * is ever told of an unfinished year beside a whole one. */
#include "chart/describe-private.h"

/* The same months of the year before; −1: there is no number. */
static int
find_year_before (const HetuFrame *frame, const HetuFrameRow *row)
{
  HetuPeriod before = hetu_period_shift_years (row->period, -1);

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *other = hetu_frame_get_row (frame, i);

      if (other->has_value && other->comparator == HETU_COMPARATOR_EQUAL &&
          other->basis == row->basis && hetu_period_equal (other->period, before))
        return (int) i;
    }
  return -1;
}

/* The last figure of the latest year that has one of the same months a year before; −1: none has. @before: (out) */
static int
find_comparable (const HetuFrame *frame, HetuFinding finding, int *before)
{
  for (guint i = frame->rows->len; i-- > 0;)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (row->series != finding.series || !row->has_value ||
          row->comparator != HETU_COMPARATOR_EQUAL)
        continue;
      *before = find_year_before (frame, row);
      if (*before >= 0)
        return (int) i;
    }
  return -1;
}

/* “比上年同期高 1.3 个百分点”, with the months where they are not those of the sentence before; %NULL: nothing compares. */
static char *
describe_year_before (const HetuFrame *frame, HetuFinding finding)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  guint decimals = (guint) frame->decimals;
  int before = -1, index = find_comparable (frame, finding, &before);
  const HetuFrameRow *row = index >= 0 ? hetu_frame_get_row (frame, (guint) index) : NULL;
  g_autofree char *when = NULL;
  g_autofree char *points = NULL;
  HetuDecimal gap;

  if (row == NULL ||
      !hetu_decimal_subtract (
          hetu_decimal_round (row->value, decimals),
          hetu_decimal_round (hetu_frame_get_row (frame, (guint) before)->value, decimals),
          &gap))
    return NULL;
  when = index == finding.row ? g_strdup ("") : hetu_period_to_label (row->period, frame->language);
  points = hetu_describe_difference (frame, gap);
  if (chinese && gap.coefficient == 0)
    return g_strconcat (when, "与上年同期持平", NULL);
  if (chinese)
    return g_strdup_printf ("%s比上年同期%s %s", when, gap.coefficient > 0 ? "高" : "低", points);
  if (gap.coefficient == 0)
    return g_strdup_printf ("%s%sas a year before", when, *when != '\0' ? " " : "");
  return g_strdup_printf ("%s%s%s %s than a year before",
                          when,
                          *when != '\0' ? " " : "",
                          points,
                          gap.coefficient > 0 ? "more" : "less");
}

/* “洛龙区 2023 年 1—10 月增长 5.2%，比上年同期高 1.3 个百分点”: an unfinished year meets the same months of the year before; where
 * those are not told, the last months that are. */
char *
hetu_describe_overlay (const HetuFrame *frame)
{
  g_autofree char *first = hetu_describe_series (frame, 0, hetu_frame_get_panel (frame, 0)->name);
  HetuFinding finding = hetu_finding_read (frame, 0);
  g_autofree char *second = NULL;

  if (finding.row >= 0 && hetu_describe_is_change (frame))
    second = describe_year_before (frame, finding);
  return second == NULL
             ? g_steal_pointer (&first)
             : g_strconcat (first, hetu_describe_is_chinese (frame) ? "，" : ", ", second, NULL);
}
