/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Titles of level against growth (C-2): where the focus stands beside its yardstick; without one, how many points are above
 * it in both. */
#include "chart/describe-private.h"
#include "chart/scatter.h"

#include "model/period.h"

static const HetuFrameRow *
yardstick_row (const HetuFrame *frame, HetuScatterAxis axis)
{
  int series = hetu_scatter_find_yardstick (frame);

  return series >= 0 ? hetu_scatter_find (frame, (guint) series, axis) : NULL;
}

/* By what is printed: equal labels are level. */
static int
compare (const HetuFrame *frame, guint series, HetuScatterAxis axis)
{
  const HetuFrameRow *own = hetu_scatter_find (frame, series, axis);
  const HetuFrameRow *other = yardstick_row (frame, axis);
  int decimals = hetu_frame_get_row_decimals (frame, other);

  return hetu_decimal_compare (hetu_decimal_round (own->value, (guint) decimals),
                               hetu_decimal_round (other->value, (guint) decimals));
}

static gboolean
is_whole (const HetuFrame *frame, guint series)
{
  return (int) series != hetu_scatter_find_yardstick (frame) &&
         hetu_scatter_find (frame, series, HETU_SCATTER_LEVEL) != NULL &&
         hetu_scatter_find (frame, series, HETU_SCATTER_GROWTH) != NULL;
}

/* “区县平均”, else “广州市”, in English “the district mean”: what levels are measured by. */
static char *
write_measure (const HetuFrame *frame)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  const HetuFrameRow *mean = yardstick_row (frame, HETU_SCATTER_LEVEL);
  const char *whose = hetu_frame_get_series (frame, mean->series)->name;

  if (mean->basis != HETU_BASIS_COMPUTED)
    return g_strdup_printf (chinese ? "%s" : "the level of %s", whose);
  if (mean->text == NULL)
    return g_strdup_printf (chinese ? "%s平均" : "the mean of %s", whose);
  return chinese ? g_strdup (mean->text) : g_strconcat ("the ", mean->text, NULL);
}

/* “，增速比广州市快 1.4 个百分点” */
static char *
write_pace (const HetuFrame *frame, guint series)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  const HetuFrameRow *pace = yardstick_row (frame, HETU_SCATTER_GROWTH);
  const char *whose = hetu_frame_get_series (frame, pace->series)->name;
  HetuDecimal gap =
      hetu_describe_subtract (frame, hetu_scatter_find (frame, series, HETU_SCATTER_GROWTH), pace);
  g_autofree char *points = hetu_describe_difference (frame, gap);

  if (gap.coefficient == 0)
    return g_strdup_printf (chinese ? "增速与%s持平" : "growth equal to %s", whose);
  if (chinese)
    return g_strdup_printf ("增速比%s%s %s", whose, gap.coefficient > 0 ? "快" : "慢", points);
  return g_strdup_printf ("growth %s %s than %s",
                          points,
                          gap.coefficient > 0 ? "faster" : "slower",
                          whose);
}

/* “天河区 2022 年规模高于区县平均，增速比广州市快 1.4 个百分点” */
static char *
describe_one (const HetuFrame *frame, guint series)
{
  static const char *const places_zh[] = { "低于", "等于", "高于" };
  static const char *const places_en[] = { "below", "at", "above" };
  gboolean chinese = hetu_describe_is_chinese (frame);
  const char *who = hetu_frame_get_series (frame, series)->name;
  g_autofree char *when = hetu_period_to_label (frame->period, frame->language);
  g_autofree char *pace = write_pace (frame, series);
  g_autofree char *measure = NULL;
  int place;
  guint word;

  if (yardstick_row (frame, HETU_SCATTER_LEVEL) == NULL)
    return g_strdup_printf (chinese ? "%s %s%s" : "%s, %s: %s", who, when, pace);
  place = compare (frame, series, HETU_SCATTER_LEVEL);
  word = place < 0 ? 0 : place == 0 ? 1 : 2;
  measure = write_measure (frame);
  return g_strdup_printf (chinese ? "%s %s规模%s%s，%s" : "%s, %s: level %s %s, %s",
                          who,
                          when,
                          chinese ? places_zh[word] : places_en[word],
                          measure,
                          pace);
}

/* The focus, else the only one that is drawn; −1: there are several. @n: (out): how many are drawn */
static int
find_one (const HetuFrame *frame, guint *n)
{
  int found = -1;

  *n = 0;
  for (guint i = 0; i < frame->series->len; i++)
    {
      if (!is_whole (frame, i))
        continue;
      if (hetu_frame_get_series (frame, i)->role == HETU_ROLE_FOCUS)
        return (int) i;
      found = (*n)++ == 0 ? (int) i : -1;
    }
  return found;
}

/* “图中 6 个地区 2022 年有 2 个规模高于区县平均、增速高于广州市” */
static char *
describe_count (const HetuFrame *frame, guint n)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  const char *whose =
      hetu_frame_get_series (frame, (guint) hetu_scatter_find_yardstick (frame))->name;
  g_autofree char *when = hetu_period_to_label (frame->period, frame->language);
  g_autofree char *measure = write_measure (frame);
  g_autofree char *count = NULL;
  guint n_ahead = 0;

  for (guint i = 0; i < frame->series->len; i++)
    n_ahead += is_whole (frame, i) && compare (frame, i, HETU_SCATTER_LEVEL) > 0 &&
               compare (frame, i, HETU_SCATTER_GROWTH) > 0;
  if (!chinese)
    return g_strdup_printf ("%u of the %u places shown were above %s and grew faster than %s in %s",
                            n_ahead,
                            n,
                            measure,
                            whose,
                            when);
  count = n_ahead == 0 ? g_strdup ("没有一个") : g_strdup_printf ("有 %u 个", n_ahead);
  return g_strdup_printf ("图中 %u 个地区 %s%s规模高于%s、增速高于%s",
                          n,
                          when,
                          count,
                          measure,
                          whose);
}

char *
hetu_describe_scatter (const HetuFrame *frame)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  g_autofree char *when = hetu_period_to_label (frame->period, frame->language);
  guint n = 0;
  int one = find_one (frame, &n);

  if (one >= 0 && yardstick_row (frame, HETU_SCATTER_GROWTH) != NULL)
    return describe_one (frame, (guint) one);
  if (n > 1 && yardstick_row (frame, HETU_SCATTER_LEVEL) != NULL &&
      yardstick_row (frame, HETU_SCATTER_GROWTH) != NULL)
    return describe_count (frame, n);
  return chinese
             ? g_strdup_printf ("%s %s：规模与增速", hetu_describe_indicator (frame), when)
             : g_strdup_printf ("%s, %s: level and growth", hetu_describe_indicator (frame), when);
}
