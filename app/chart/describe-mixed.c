/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of a mixed table: its title (C-2), its cells and its lines. The title counts the lines in which a target is above the
 * yardstick's, and names the one that is raised most over the year before; both are cells of the table. */
#include "chart/describe-private.h"

#include "model/format.h"
#include "model/period.h"

#include <math.h>
#include <string.h>

#define TOLERANCE 1e-9

/* What a column of differences tells at first sight. */
typedef struct
{
  guint n, n_above;
  const HetuFrameRow *high, *low; /* (nullable) */
} Gaps;

static const HetuFrameKey *
get_column (const HetuFrame *frame, const HetuFrameRow *row)
{
  return hetu_frame_get_category (frame, row->category);
}

static const char *
name_line (const HetuFrame *frame, const HetuFrameRow *row)
{
  const HetuFrameSeries *line = hetu_frame_get_series (frame, row->series);

  return line->short_name != NULL ? line->short_name : line->name;
}

/* The first column of differences in points between two places, or of one place over time; −1: none. */
static int
find_differences (const HetuFrame *frame, gboolean of_places)
{
  for (guint i = 0; i < frame->categories->len; i++)
    {
      const HetuFrameKey *column = hetu_frame_get_category (frame, i);
      gint32 of, from;

      if (column->form != HETU_COLUMN_DIFFERENCE)
        continue;
      of = hetu_frame_get_category (frame, column->minuend)->region;
      from = hetu_frame_get_category (frame, column->subtrahend)->region;
      if ((of != from) == of_places)
        return (int) i;
    }
  return -1;
}

static Gaps
read_gaps (const HetuFrame *frame, int column)
{
  Gaps gaps = { 0 };

  for (guint i = 0; column >= 0 && i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (row->category != (guint) column || !row->has_shade)
        continue;
      gaps.n++;
      gaps.n_above += row->shade > TOLERANCE;
      gaps.high = gaps.high == NULL || row->shade > gaps.high->shade ? row : gaps.high;
      gaps.low = gaps.low == NULL || row->shade < gaps.low->shade ? row : gaps.low;
    }
  return gaps;
}

static gboolean
is_of_targets (const HetuFrame *frame, int column)
{
  guint minuend = hetu_frame_get_category (frame, (guint) column)->minuend;

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (row->category == minuend && row->kind == HETU_KIND_TARGET)
        return TRUE;
    }
  return FALSE;
}

static char *
write_points (const HetuFrame *frame, const HetuFrameRow *row)
{
  return hetu_describe_difference (frame, row->value);
}

/* “洛龙区 6 项可比增速目标均高出全市 1.0 个百分点以上”, “… 中 4 项高于全市”; (nullable): nothing compares. */
static char *
describe_places (const HetuFrame *frame, const char *who)
{
  int column = find_differences (frame, TRUE);
  Gaps gaps = read_gaps (frame, column);
  gboolean chinese = hetu_describe_is_chinese (frame);
  const char *what;
  g_autofree char *points = NULL;

  if (gaps.n == 0 || frame->yardstick == NULL)
    return NULL;
  if (chinese)
    what = is_of_targets (frame, column) ? "可比增速目标" : "可比增速";
  else
    what = is_of_targets (frame, column) ? "growth targets" : "growth rates";
  points = write_points (frame, gaps.low);
  if (gaps.n == 1)
    {
      if (fabs (gaps.low->shade) < TOLERANCE)
        return g_strdup_printf (chinese ? "%s%s%s与%s持平" : "%s: %s%s level with %s",
                                who,
                                name_line (frame, gaps.low),
                                chinese ? what + strlen ("可比") : "",
                                frame->yardstick);
      return chinese ? g_strdup_printf ("%s%s%s%s%s %s",
                                        who,
                                        name_line (frame, gaps.low),
                                        what + strlen ("可比"),
                                        gaps.low->shade > 0 ? "高出" : "低于",
                                        frame->yardstick,
                                        points)
                     : g_strdup_printf ("%s: %s %s %s by %s",
                                        who,
                                        name_line (frame, gaps.low),
                                        gaps.low->shade > 0 ? "above" : "below",
                                        frame->yardstick,
                                        points);
    }
  if (gaps.n_above == gaps.n && gaps.low->comparator == HETU_COMPARATOR_EQUAL)
    return chinese ? g_strdup_printf ("%s %u 项%s均高出%s %s以上",
                                      who,
                                      gaps.n,
                                      what,
                                      frame->yardstick,
                                      points)
                   : g_strdup_printf ("%s: %u %s at least %s above %s",
                                      who,
                                      gaps.n,
                                      is_of_targets (frame, column) ? "targets" : "rates",
                                      points,
                                      frame->yardstick);
  return g_strdup_printf (chinese ? "%s %u 项%s中 %u 项高于%s" : "%s: of %u %s, %u above %s",
                          who,
                          gaps.n,
                          what,
                          gaps.n_above,
                          frame->yardstick);
}

/* “社零提速最多”: of those whose target is above the outturn of the year before. (nullable): none is. */
static char *
describe_change (const HetuFrame *frame)
{
  int column = find_differences (frame, FALSE);
  Gaps gaps = read_gaps (frame, column);
  g_autofree char *name = NULL;

  if (gaps.n < 2 || gaps.n_above == 0)
    return NULL;
  name = hetu_describe_within (name_line (frame, gaps.high));
  return g_strdup_printf (hetu_describe_is_chinese (frame) ? "%s提速最多" : "%s up most", name);
}

/* Without differences: the line that grew most in the first column of rates. */
static char *
describe_highest (const HetuFrame *frame, const char *who)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  const HetuFrameRow *best = NULL;
  g_autofree char *when = NULL;
  g_autofree char *value = NULL;
  guint n = 0;

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (!row->has_value || !hetu_unit_equal (row->unit, HETU_UNIT_PERCENT) ||
          row->kind == HETU_KIND_TARGET || row->comparator != HETU_COMPARATOR_EQUAL ||
          (best != NULL && row->category != best->category))
        continue;
      n++;
      best = best == NULL || row->y > best->y ? row : best;
    }
  if (best == NULL || get_column (frame, best)->region != hetu_frame_get_panel (frame, 0)->region)
    return chinese ? g_strdup_printf ("%s主要指标", who)
                   : g_strdup_printf ("Headline indicators, %s", who);
  when = hetu_period_to_label (best->period, frame->language);
  value = hetu_describe_value (frame, best);
  return chinese ? g_strdup_printf ("%s %s有数据的 %u 项指标中%s增速最高，为 %s",
                                    who,
                                    when,
                                    n,
                                    name_line (frame, best),
                                    value)
                 : g_strdup_printf ("%s, %s: of %u indicators with data, %s grew most, %s",
                                    who,
                                    when,
                                    n,
                                    name_line (frame, best),
                                    value);
}

char *
hetu_describe_mixed (const HetuFrame *frame)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  const char *who = hetu_frame_get_panel (frame, 0)->name;
  g_autofree char *places = describe_places (frame, who);
  g_autofree char *change = describe_change (frame);

  if (places != NULL && change != NULL)
    return g_strconcat (places, chinese ? "，" : ", ", change, NULL);
  if (places != NULL)
    return g_steal_pointer (&places);
  if (change != NULL && is_of_targets (frame, find_differences (frame, FALSE)))
    return g_strdup_printf (chinese ? "%s各项目标中%s" : "%s: of all targets, %s", who, change);
  if (change != NULL)
    return g_strdup_printf (chinese ? "%s各项指标中%s" : "%s: of all indicators, %s", who, change);
  return describe_highest (frame, who);
}

/* “+1.0 个百分点”, “5.2%”, “缺数” */
static char *
write_cell (const HetuFrame *frame, const HetuFrameRow *row)
{
  gboolean difference = get_column (frame, row)->form == HETU_COLUMN_DIFFERENCE;

  if (row->status == HETU_STATUS_QUALITATIVE && row->text != NULL)
    return g_strdup (row->text);
  if (!row->has_value && row->status == HETU_STATUS_INCOMPARABLE)
    return g_strdup (hetu_format_absence (row->status, frame->language));
  if (!row->has_value)
    return g_strdup (hetu_describe_absence (frame, row->status));
  if (!difference)
    return hetu_describe_value (frame, row);
  return hetu_format_value (row->value,
                            row->unit,
                            row->comparator,
                            row->decimals,
                            HETU_FORMAT_UNIT | HETU_FORMAT_SIGNED,
                            frame->language);
}

char *
hetu_describe_mixed_row (const HetuFrame *frame, guint index)
{
  const HetuFrameRow *row = hetu_frame_get_row (frame, index);
  const HetuFrameKey *column = get_column (frame, row);
  gboolean chinese = hetu_describe_is_chinese (frame);
  const char *comma = chinese ? "，" : ", ";
  g_autofree char *value = write_cell (frame, row);
  GString *text = g_string_new (hetu_frame_get_series (frame, row->series)->name);

  g_string_append_printf (text, "%s%s%s%s", comma, column->name, comma, value);
  if (row->has_value && row->kind != HETU_KIND_TARGET && column->form != HETU_COLUMN_DIFFERENCE)
    g_string_append_printf (text,
                            chinese ? "（%s）" : " (%s)",
                            hetu_basis_to_label (row->basis, frame->language));
  else if (hetu_frame_has_formula (row))
    g_string_append_printf (text, chinese ? "（推算：%s）" : " (computed: %s)", row->text);
  return g_string_free (text, FALSE);
}

char *
hetu_describe_mixed_line (const HetuFrame *frame, guint line)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  GString *text = g_string_new (hetu_frame_get_series (frame, line)->name);
  guint n = 0;

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);
      const HetuFrameKey *column = get_column (frame, row);
      g_autofree char *value = NULL;

      if (row->series != line || row->status == HETU_STATUS_INCOMPARABLE)
        continue;
      value = write_cell (frame, row);
      g_string_append_printf (text,
                              "%s%s %s",
                              n++ == 0 ? (chinese ? "：" : ": ") : (chinese ? "，" : ", "),
                              column->short_name != NULL ? column->short_name : column->name,
                              value);
    }
  g_string_append (text, chinese ? "。" : ". ");
  return g_string_free (text, FALSE);
}
