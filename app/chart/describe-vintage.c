/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of vintages in words: in how many of its periods the figure was revised or withdrawn and which one most, and period by
 * period what was published when. All numbers are those of the cells; nothing is said of why. */
#include "chart/describe-private.h"

#include "chart/vintage.h"
#include "model/format.h"

#include <math.h>

#define TOLERANCE 1e-9

/* Of one line, in the order of the columns. */
typedef struct
{
  gboolean revised;   /* its number ever was another than the first */
  gboolean withdrawn; /* at the end it stands no longer */
  const HetuFrameRow
      *now; /* (nullable): the last that was told, where that compares with the first */
} Fate;

static Fate
read_fate (const HetuFrame *frame, guint line)
{
  Fate fate = { FALSE };

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (row->series != line)
        continue;
      fate.withdrawn = hetu_vintage_is_withdrawn (frame, row);
      fate.revised = fate.revised || (row->has_shade && fabs (row->shade) > TOLERANCE);
      if (row->has_value)
        fate.now = row->has_shade ? row : NULL;
    }
  return fate;
}

gboolean
hetu_describe_is_revised (const HetuFrame *frame, guint line)
{
  Fate fate = read_fate (frame, line);

  return fate.revised || fate.withdrawn;
}

/* “0.3 个百分点”, “1.2%”: without a sign */
static char *
write_size (const HetuFrame *frame, const HetuFrameRow *row)
{
  double size = fabs (row->shade);
  g_autofree char *number = hetu_format_double (size,
                                                hetu_vintage_get_decimals (frame, size),
                                                HETU_FORMAT_PLAIN,
                                                frame->language);
  g_autofree char *unit = hetu_vintage_dup_unit (frame);

  return g_strconcat (number, *unit == '%' ? "" : " ", unit, NULL);
}

/* “洛龙区增速”, “GDP growth of Luolong District” */
static char *
write_what (const HetuFrame *frame)
{
  const char *who = hetu_frame_get_panel (frame, 0)->name;
  g_autofree char *what = hetu_describe_what (frame);

  return hetu_describe_is_chinese (frame) ? hetu_describe_glue (who, what)
                                          : g_strdup_printf ("%s: %s", who, what);
}

/* The line that ended farthest from its first publication; (nullable): none is anywhere else. */
static const HetuFrameRow *
find_farthest (const HetuFrame *frame)
{
  const HetuFrameRow *far = NULL;

  for (guint i = 0; i < frame->series->len; i++)
    {
      Fate fate = read_fate (frame, i);

      if (fate.now != NULL && fabs (fate.now->shade) > TOLERANCE &&
          (far == NULL || fabs (fate.now->shade) > fabs (far->shade)))
        far = fate.now;
    }
  return far;
}

/* “，2022 年上修最多，为 0.3 个百分点”; of one revised period “，2022 年上修 0.1 个百分点” */
static char *
describe_farthest (const HetuFrame *frame, guint n_revised)
{
  const HetuFrameRow *far = find_farthest (frame);
  g_autofree char *when = NULL;
  g_autofree char *size = NULL;

  if (far == NULL)
    return g_strdup ("");
  when = hetu_period_to_label (far->period, frame->language);
  size = write_size (frame, far);
  if (!hetu_describe_is_chinese (frame))
    return g_strdup_printf (n_revised > 1 ? ", most of all %s, %s by %s" : ", %s %s by %s",
                            when,
                            far->shade > 0 ? "up" : "down",
                            size);
  return g_strdup_printf (n_revised > 1 ? "，%s%s最多，为 %s" : "，%s%s %s",
                          when,
                          far->shade > 0 ? "上修" : "下修",
                          size);
}

static char *
describe_withdrawn (const HetuFrame *frame, guint n)
{
  if (n == 0)
    return g_strdup ("");
  return g_strdup_printf (hetu_describe_is_chinese (frame) ? "，%u 期撤回" : ", %u withdrawn", n);
}

/* “洛龙区增速有修订，2022 年上修 0.1 个百分点”, “洛龙区增速公布后未修订” */
static char *
describe_one_period (const HetuFrame *frame, const char *what, const char *most)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  Fate fate = read_fate (frame, 0);
  const char *gone = "";

  if (fate.withdrawn)
    gone = chinese ? "，已撤回" : ", withdrawn";
  if (fate.revised)
    return g_strdup_printf (chinese ? "%s有修订%s%s" : "%s, revised%s%s", what, most, gone);
  return g_strdup_printf (chinese ? "%s公布后未修订%s" : "%s, never revised%s", what, gone);
}

char *
hetu_describe_vintages (const HetuFrame *frame)
{
  guint n_revised = 0, n_withdrawn = 0, n = frame->series->len;
  gboolean chinese = hetu_describe_is_chinese (frame);
  g_autofree char *what = write_what (frame);
  g_autofree char *most = NULL;
  g_autofree char *gone = NULL;

  for (guint i = 0; i < n; i++)
    {
      Fate fate = read_fate (frame, i);

      n_revised += fate.revised;
      n_withdrawn += fate.withdrawn;
    }
  gone = describe_withdrawn (frame, n_withdrawn);
  most = describe_farthest (frame, n_revised);
  if (n == 1)
    return describe_one_period (frame, what, most);
  if (n_revised == 0)
    return g_strdup_printf (chinese ? "%s %u 期公布后均未修订%s"
                                    : "%s, %u periods, never revised%s",
                            what,
                            n,
                            gone);
  if (n_revised == n)
    return g_strdup_printf (chinese ? "%s %u 期均有修订%s%s" : "%s, %u periods, all revised%s%s",
                            what,
                            n,
                            most,
                            gone);
  return g_strdup_printf (chinese ? "%s %u 期中 %u 期有修订%s%s" : "%s, %u periods, %u revised%s%s",
                          what,
                          n,
                          n_revised,
                          most,
                          gone);
}

/* “截至 2023-07-15”, “首次公布” */
static char *
write_day (const HetuFrame *frame, const HetuFrameRow *row)
{
  const HetuFrameKey *column = hetu_frame_get_category (frame, row->category);

  if (column->day == 0)
    return g_strdup (column->name);
  return g_strconcat (hetu_describe_is_chinese (frame) ? "截至 " : "as of ", column->name, NULL);
}

char *
hetu_describe_vintage (const HetuFrame *frame, guint index)
{
  const HetuFrameRow *row = hetu_frame_get_row (frame, index);
  gboolean chinese = hetu_describe_is_chinese (frame);
  g_autofree char *when = hetu_period_to_label (row->period, frame->language);
  g_autofree char *day = write_day (frame, row);
  g_autofree char *revision = hetu_vintage_dup_revision (frame, row);
  g_autofree char *unit = hetu_vintage_dup_unit (frame);
  g_autofree char *value = NULL;
  GString *text = g_string_new (hetu_frame_get_panel (frame, 0)->name);

  if (row->has_value)
    value = hetu_describe_value (frame, row);
  else if (hetu_vintage_is_withdrawn (frame, row))
    value = g_strdup (chinese ? "已撤回" : "withdrawn");
  else
    value = g_strdup (hetu_describe_absence (frame, row->status));
  g_string_append_printf (text, chinese ? " %s，%s：%s" : ", %s, %s: %s", when, day, value);
  if (*revision != '\0')
    g_string_append_printf (text,
                            chinese ? "（较首次公布 %s%s%s）"
                                    : " (%s%s%s on the first publication)",
                            revision,
                            *unit == '%' ? "" : " ",
                            unit);
  return g_string_free (text, FALSE);
}

/* What was told on the day of @row: “2023-01-15 公布 5.2%”, “2023-07-15 修订为 5.3%”; (nullable): nothing new */
static char *
describe_event (const HetuFrame *frame, const HetuFrameRow *before, const HetuFrameRow *row)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  const char *day = hetu_frame_get_category (frame, row->category)->name;
  g_autofree char *value = NULL;

  if (before != NULL && !row->fresh)
    return NULL;
  if (hetu_vintage_is_withdrawn (frame, row))
    return g_strdup_printf (chinese ? "%s 撤回" : "%s withdrawn", day);
  value = row->has_value ? hetu_describe_value (frame, row)
                         : g_strdup (hetu_describe_absence (frame, row->status));
  if (before == NULL)
    return g_strdup_printf (chinese ? "%s %s" : "%s %s", day, value);
  if (before->has_value == row->has_value && before->status == row->status &&
      hetu_decimal_compare (before->value, row->value) == 0)
    return NULL;
  return g_strdup_printf (chinese ? "%s 修订为 %s" : "%s revised to %s", day, value);
}

char *
hetu_describe_vintage_line (const HetuFrame *frame, guint line)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  const HetuFrameRow *before = NULL;
  GString *text = g_string_new (hetu_frame_get_series (frame, line)->name);
  guint n = 0;

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);
      g_autofree char *event = NULL;

      if (row->series != line)
        continue;
      event = describe_event (frame, before, row);
      before = row;
      if (event == NULL)
        continue;
      g_string_append (text, n++ == 0 ? (chinese ? "：" : ": ") : (chinese ? "，" : ", "));
      g_string_append (text, event);
    }
  g_string_append (text, chinese ? "。" : ". ");
  return g_string_free (text, FALSE);
}
