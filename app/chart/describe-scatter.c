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

static char *
describe_focus (const HetuFrame *frame, guint focus)
{
  static const char *const places_zh[] = { "低于", "等于", "高于" };
  static const char *const places_en[] = { "below", "at", "above" };
  gboolean chinese = hetu_describe_is_chinese (frame);
  const HetuFrameRow *growth = hetu_scatter_find (frame, focus, HETU_SCATTER_GROWTH);
  const HetuFrameRow *mean = yardstick_row (frame, HETU_SCATTER_LEVEL);
  const HetuFrameRow *pace = yardstick_row (frame, HETU_SCATTER_GROWTH);
  const char *who = hetu_frame_get_series (frame, focus)->name;
  const char *whose = hetu_frame_get_series (frame, mean->series)->name;
  gboolean averaged = mean->basis == HETU_BASIS_COMPUTED;
  g_autofree char *when = hetu_period_to_label (frame->period, frame->language);
  HetuDecimal gap = hetu_describe_subtract (frame, growth, pace);
  g_autofree char *points = hetu_describe_difference (frame, gap);
  int place = compare (frame, focus, HETU_SCATTER_LEVEL);
  guint word = place < 0 ? 0 : place == 0 ? 1 : 2;

  if (chinese)
    return g_strdup_printf ("%s %s规模%s%s%s，增速%s%s%s",
                            who,
                            when,
                            places_zh[word],
                            whose,
                            averaged ? "平均" : "",
                            gap.coefficient == 0  ? "持平"
                            : gap.coefficient > 0 ? "快 "
                                                  : "慢 ",
                            gap.coefficient != 0 ? points : "",
                            "");
  if (gap.coefficient == 0)
    return g_strdup_printf ("%s, %s: level %s the %s of %s, growth equal",
                            who,
                            when,
                            places_en[word],
                            averaged ? "mean" : "level",
                            whose);
  return g_strdup_printf ("%s, %s: level %s the %s of %s, growth %s %s",
                          who,
                          when,
                          places_en[word],
                          averaged ? "mean" : "level",
                          whose,
                          points,
                          gap.coefficient > 0 ? "faster" : "slower");
}

char *
hetu_describe_scatter (const HetuFrame *frame)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  g_autofree char *when = hetu_period_to_label (frame->period, frame->language);
  guint n = 0, n_ahead = 0;
  const char *whose;

  if (yardstick_row (frame, HETU_SCATTER_LEVEL) == NULL ||
      yardstick_row (frame, HETU_SCATTER_GROWTH) == NULL)
    return chinese ? g_strdup_printf ("%s %s：规模与增速", hetu_describe_indicator (frame), when)
                   : g_strdup_printf ("%s, %s: level and growth",
                                      hetu_describe_indicator (frame),
                                      when);
  for (guint i = 0; i < frame->series->len; i++)
    {
      if (!is_whole (frame, i))
        continue;
      if (hetu_frame_get_series (frame, i)->role == HETU_ROLE_FOCUS)
        return describe_focus (frame, i);
      n++;
      n_ahead +=
          compare (frame, i, HETU_SCATTER_LEVEL) > 0 && compare (frame, i, HETU_SCATTER_GROWTH) > 0;
    }
  whose = hetu_frame_get_series (frame, (guint) hetu_scatter_find_yardstick (frame))->name;
  if (chinese)
    return g_strdup_printf ("%u 个地区 %s有 %u 个规模、增速均高于%s", n, when, n_ahead, whose);
  return g_strdup_printf ("%u of %u places were above %s in level and growth in %s",
                          n_ahead,
                          n,
                          whose,
                          when);
}
