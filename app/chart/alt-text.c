/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text that stands in for a figure (UX U-14): type, what, focus, gaps, extremes, source, in that order, at most 400
 * characters. What does not fit is left out from the extremes on, whole sentences only; the table twin has it all. */
#include "chart/describe-private.h"
#include "chart/gauge.h"

#include "model/format.h"
#include "model/period.h"
#include "model/source.h"

#include <string.h>

#define MOST_CHARACTERS 400
#define SOURCE_ROOM 60 /* kept for the source when sentences are left out before it */
#define MOST_PERIODS 4
#define SPOKEN_PERCENT "百分之"
#define SPOKEN_RANK "第"

/* By HetuLanguage: Chinese, English. */
static const char *const types[HETU_N_CHARTS][2] = {
  [HETU_CHART_GROWTH_LINE] = { "折线图", "Line chart" },
  [HETU_CHART_LEVEL_GROWTH] = { "水平与增速图", "Bars of the level over a line of growth" },
  [HETU_CHART_RANKED_BAR] = { "排名条形图", "Ranked bar chart" },
  [HETU_CHART_DUMBBELL] = { "哑铃图", "Dumbbell chart" },
  [HETU_CHART_SLOPE] = { "斜率图", "Slope chart" },
  [HETU_CHART_BUMP] = { "位次图", "Bump chart of ranks" },
  [HETU_CHART_SMALL_MULTIPLES] = { "并列小图", "Small multiples" },
  [HETU_CHART_HEATMAP] = { "热力表", "Heatmap table" },
  [HETU_CHART_BULLET] = { "子弹图", "Bullet graph" },
  [HETU_CHART_DIAL] = { "弧形量表", "Gauge" },
  [HETU_CHART_PACE] = { "进度图", "Pace chart" },
  [HETU_CHART_CONTRIBUTION] = { "拉动图", "Stacked columns of contributions" },
  [HETU_CHART_STRUCTURE] = { "结构图", "Bars of shares" },
  [HETU_CHART_SCATTER] = { "散点象限图", "Scatter of level and growth" },
  [HETU_CHART_TILE_MAP] = { "方格图", "Tile-grid map" },
};

/* “2022 年百分之 5.2”: a reader aloud says what “%” means. */
static char *
write_spoken (const HetuFrame *frame, const HetuFrameRow *row)
{
  g_autofree char *value = hetu_describe_value (frame, row);
  g_autofree char *number = NULL;

  if (!hetu_describe_is_chinese (frame) || !g_str_has_suffix (value, "%") ||
      row->comparator == HETU_COMPARATOR_RANGE)
    return g_steal_pointer (&value);
  number = hetu_row_to_value (frame, row);
  return g_strconcat (SPOKEN_PERCENT, " ", number, NULL);
}

/* Appends @sentence if it leaves @room for what must still come. */
static gboolean
append (GString *text, const char *sentence, glong room)
{
  if (g_utf8_strlen (text->str, -1) + g_utf8_strlen (sentence, -1) + room > MOST_CHARACTERS)
    return FALSE;
  g_string_append (text, sentence);
  return TRUE;
}

/* “洛龙区”, where panels are of several quantities “同比增速，洛龙区”. */
static char *
write_name (const HetuFrame *frame, guint panel, guint series)
{
  const char *name = hetu_frame_get_series (frame, series)->name;

  if (frame->overlay)
    return g_strdup_printf ("%s %s", hetu_frame_get_panel (frame, panel)->name, name);
  if (frame->panels->len < 2)
    return g_strdup (name);
  return g_strconcat (hetu_frame_get_panel (frame, panel)->name,
                      hetu_describe_is_chinese (frame) ? "，" : ", ",
                      name,
                      NULL);
}

static const HetuFrameRow *
find_edge (const HetuFrame *frame, guint panel, guint series, HetuKind kind)
{
  const HetuFrameRow *found = NULL;

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (row->panel == panel && row->series == series && row->kind == kind && row->has_value &&
          (found == NULL || hetu_period_compare (row->period, found->period) > 0))
        found = row;
    }
  return found;
}

static void
append_focus (const HetuFrame *frame, guint panel, GString *text)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  guint focus = hetu_finding_get_focus (frame);
  const HetuFrameRow *actual = find_edge (frame, panel, focus, HETU_KIND_ACTUAL);
  const HetuFrameRow *target = find_edge (frame, panel, focus, HETU_KIND_TARGET);
  g_autofree char *name = write_name (frame, panel, focus);
  g_autoptr (GString) sentence = g_string_new (name);
  const HetuFrameRow *rows[] = { actual, target };
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *value = NULL;
      g_autofree char *when = NULL;

      if (rows[i] == NULL)
        continue;
      value = write_spoken (frame, rows[i]);
      when = hetu_period_to_label (rows[i]->period, frame->language);
      g_string_append (sentence, n++ == 0 ? (chinese ? "：" : ": ") : (chinese ? "；" : "; "));
      if (chinese)
        g_string_append_printf (
            sentence,
            "%s%s%s%s",
            when,
            i == 1 ? "目标" : "",
            g_str_has_prefix (value, SPOKEN_PERCENT) || g_str_has_prefix (value, SPOKEN_RANK) ? ""
                                                                                              : " ",
            value);
      else
        g_string_append_printf (sentence, i == 1 ? "target of %s for %s" : "%s in %s", value, when);
    }
  if (n == 0)
    return;
  g_string_append (sentence, chinese ? "。" : ". ");
  append (text, sentence->str, SOURCE_ROOM);
}

static char *
list_periods (const HetuFrame *frame, const GArray *periods)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  GString *text = g_string_new (NULL);
  gboolean years = TRUE;

  for (guint i = 0; i < periods->len; i++)
    years = years && g_array_index (periods, HetuPeriod, i).kind == HETU_PERIOD_YEAR;
  for (guint i = 0; i < periods->len && i < MOST_PERIODS; i++)
    {
      HetuPeriod period = g_array_index (periods, HetuPeriod, i);
      g_autofree char *label = years && chinese ? g_strdup_printf ("%d", period.last_year)
                                                : hetu_period_to_label (period, frame->language);

      g_string_append_printf (text, "%s%s", i == 0 ? "" : chinese ? "、" : ", ", label);
    }
  if (years && chinese)
    g_string_append (text, " 年");
  if (periods->len > MOST_PERIODS)
    g_string_append_printf (text,
                            chinese ? "等 %u 期" : " and %u more",
                            chinese ? periods->len : periods->len - MOST_PERIODS);
  return g_string_free (text, FALSE);
}

static void
append_gaps (const HetuFrame *frame, guint panel, GString *text, HetuStatus status)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  const char *word = hetu_describe_absence (frame, status);

  for (guint i = 0; i < frame->series->len; i++)
    {
      g_autoptr (GArray) periods = g_array_new (FALSE, FALSE, sizeof (HetuPeriod));
      g_autofree char *name = NULL;
      g_autofree char *list = NULL;
      g_autofree char *sentence = NULL;

      for (guint j = 0; j < frame->rows->len; j++)
        {
          const HetuFrameRow *row = hetu_frame_get_row (frame, j);

          if (row->panel == panel && row->series == i && row->status == status && !row->has_value &&
              row->kind != HETU_KIND_TARGET)
            g_array_append_val (periods, row->period);
        }
      if (periods->len == 0)
        continue;
      name = write_name (frame, panel, i);
      list = list_periods (frame, periods);
      sentence = g_strdup_printf (chinese ? "%s：%s%s。" : "%s: %s %s. ", name, list, word);
      if (!append (text, sentence, SOURCE_ROOM))
        return;
    }
}

/* Charts of lines: told by focus, gaps and extremes, not row by row. */
static gboolean
is_over_periods (const HetuFrame *frame)
{
  return frame->kind == HETU_CHART_GROWTH_LINE || frame->kind == HETU_CHART_SLOPE ||
         frame->kind == HETU_CHART_BUMP || frame->kind == HETU_CHART_LEVEL_GROWTH;
}

/* “洛龙区：最前 2020 年第 1，最后 2018 年第 3。” of ranks, else “洛龙区：最高 2021 年 6.9，最低 2020 年 1.2。” */
static char *
write_extremes (const HetuFrame *frame,
                const char *who,
                const HetuFrameRow *high,
                const HetuFrameRow *low)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  gboolean ranks = frame->kind == HETU_CHART_BUMP;
  const HetuFrameRow *first = ranks ? low : high, *second = ranks ? high : low;
  g_autofree char *first_when = hetu_period_to_label (first->period, frame->language);
  g_autofree char *second_when = hetu_period_to_label (second->period, frame->language);
  g_autofree char *first_value =
      ranks ? hetu_describe_value (frame, first) : hetu_row_to_value (frame, first);
  g_autofree char *second_value =
      ranks ? hetu_describe_value (frame, second) : hetu_row_to_value (frame, second);

  if (!chinese)
    return g_strdup_printf (ranks ? "%s: best %s in %s, last %s in %s. "
                                  : "%s: highest %s in %s, lowest %s in %s. ",
                            who,
                            first_value,
                            first_when,
                            second_value,
                            second_when);
  return g_strdup_printf (ranks ? "%s：最前 %s%s，最后 %s%s。" : "%s：最高 %s %s，最低 %s %s。",
                          who,
                          first_when,
                          first_value,
                          second_when,
                          second_value);
}

/* Of each line the highest and the lowest, among what compares with its last figure (C-25). */
static void
append_extremes (const HetuFrame *frame, guint panel, GString *text)
{
  for (guint i = 0; i < frame->series->len; i++)
    {
      const HetuFrameRow *last = find_edge (frame, panel, i, HETU_KIND_ACTUAL);
      const HetuFrameRow *high = NULL, *low = NULL;
      g_autofree char *name = NULL;
      g_autofree char *sentence = NULL;

      for (guint j = 0; j < frame->rows->len; j++)
        {
          const HetuFrameRow *row = hetu_frame_get_row (frame, j);

          if (row->panel != panel || row->series != i || !row->has_value ||
              row->kind != HETU_KIND_ACTUAL ||
              (row != last && !hetu_describe_compares (frame, row, last)))
            continue;
          if (high == NULL || row->y > high->y)
            high = row;
          if (low == NULL || row->y < low->y)
            low = row;
        }
      if (high == NULL || high == low)
        continue;
      name = write_name (frame, panel, i);
      sentence = write_extremes (frame, name, high, low);
      if (!append (text, sentence, SOURCE_ROOM))
        return;
    }
}

/* Bars of parts, each with all its numbers. */
static void
append_bars (const HetuFrame *frame, GString *text)
{
  for (guint i = 0; i < frame->categories->len; i++)
    {
      g_autofree char *sentence = hetu_describe_bar (frame, i);

      if (!append (text, sentence, SOURCE_ROOM))
        return;
    }
}

/* Lines of a mixed table, each with all its cells. */
static void
append_lines (const HetuFrame *frame, GString *text)
{
  for (guint i = 0; i < frame->series->len; i++)
    {
      g_autofree char *sentence = hetu_describe_mixed_line (frame, i);

      if (!append (text, sentence, SOURCE_ROOM))
        return;
    }
}

/* Periods of a table of vintages, those that were revised or withdrawn first. */
static void
append_vintages (const HetuFrame *frame, GString *text)
{
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < frame->series->len; i++)
      {
        g_autofree char *sentence = NULL;

        if (hetu_describe_is_revised (frame, i) != (pass == 0))
          continue;
        sentence = hetu_describe_vintage_line (frame, i);
        if (!append (text, sentence, SOURCE_ROOM))
          return;
      }
}

/* Rows of a cross-section as they come: “老城区 6.1”. */
static void
append_rows (const HetuFrame *frame, GString *text)
{
  gboolean chinese = hetu_describe_is_chinese (frame);

  for (guint i = 0; i < frame->rows->len; i++)
    {
      g_autofree char *row = hetu_describe_row (frame, i);
      g_autofree char *sentence = g_strconcat (row, chinese ? "。" : ". ", NULL);

      if (!append (text, sentence, SOURCE_ROOM))
        return;
    }
}

/* “老旧小区改造：6.2 万户，目标 7.58 万户，完成 81.8%，落后序时 1.5 个百分点，正常推进。” */
static void
append_gauges (const HetuFrame *frame, GString *text)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  const char *comma = chinese ? "，" : ", ";

  for (guint i = 0; i < frame->gauges->len; i++)
    {
      const HetuFrameGauge *gauge = hetu_frame_get_gauge (frame, i);
      const HetuProgress *progress = &gauge->progress;
      g_autofree char *gap = hetu_progress_to_gap_text (progress, frame->language);
      g_autoptr (GString) sentence = g_string_new (gauge->name);
      g_autofree char *state = NULL;

      g_string_append (sentence, chinese ? "：" : ": ");
      if (progress->has_outturn)
        {
          g_autofree char *value = hetu_format_value (progress->outturn,
                                                      progress->unit,
                                                      HETU_COMPARATOR_EQUAL,
                                                      -1,
                                                      HETU_FORMAT_UNIT,
                                                      frame->language);

          g_string_append_printf (sentence, "%s%s", value, comma);
        }
      if (progress->has_target)
        {
          g_autofree char *value = hetu_gauge_format_target (progress, frame->language);

          g_string_append_printf (sentence, "%s%s%s", chinese ? "目标 " : "target ", value, comma);
        }
      if (gap != NULL && *gap != '\0')
        {
          g_autofree char *within = hetu_describe_within (gap);

          g_string_append_printf (sentence, "%s%s", within, comma);
        }
      state = hetu_describe_within (hetu_state_to_label (progress->state, frame->language));
      g_string_append_printf (sentence, "%s%s", state, chinese ? "。" : ". ");
      if (!append (text, sentence->str, SOURCE_ROOM))
        return;
    }
}

static void
append_paces (const HetuFrame *frame, GString *text)
{
  for (guint i = 0; i < frame->paces->len; i++)
    {
      g_autofree char *verdict = hetu_describe_pace_verdict (frame, i);
      g_autofree char *outlook = hetu_describe_pace_outlook (frame, i);

      append_gaps (frame, i, text, HETU_STATUS_MISSING);
      append_gaps (frame, i, text, HETU_STATUS_REDACTED);
      append_gaps (frame, i, text, HETU_STATUS_INCOMPARABLE);
      if (!append (text, verdict, SOURCE_ROOM) || !append (text, outlook, SOURCE_ROOM))
        return;
    }
}

static void
append_source (const HetuFrame *frame, GString *text)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  g_autoptr (GString) sources = g_string_new (NULL);
  glong left = MOST_CHARACTERS - g_utf8_strlen (text->str, -1) - (chinese ? 4 : 10);

  for (guint i = 0; i < frame->sources->len; i++)
    {
      const char *source = g_ptr_array_index (frame->sources, i);
      const char *join = i == 0 ? "" : chinese ? "；" : "; ";

      if (g_utf8_strlen (sources->str, -1) + g_utf8_strlen (source, -1) + 2 > left)
        break;
      g_string_append_printf (sources, "%s%s", join, source);
    }
  if (sources->len > 0)
    g_string_append_printf (text, chinese ? "来源：%s。" : "Source: %s.", sources->str);
}

char *
hetu_describe_knowledge (const HetuFrame *frame)
{
  g_autofree char *date = NULL;

  g_return_val_if_fail (frame != NULL, NULL);
  if (frame->as_of == 0)
    return NULL;
  date = hetu_date_to_string (frame->as_of);
  return g_strdup_printf (hetu_describe_is_chinese (frame) ? "当时视角：截至 %s 已公布的数据"
                                                           : "As known on %s",
                          date);
}

/* Unless the subtitle says it. */
static void
append_knowledge (const HetuFrame *frame, GString *text)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  g_autofree char *known = hetu_describe_knowledge (frame);

  if (known != NULL && (frame->subtitle == NULL ||
                        strstr (frame->subtitle, chinese ? "当时视角" : "as known on") == NULL))
    g_string_append_printf (text, "%s%s", known, chinese ? "。" : ". ");
}

char *
hetu_describe_alt_text (const HetuFrame *frame)
{
  gboolean chinese;
  GString *text;

  g_return_val_if_fail (frame != NULL, NULL);
  chinese = hetu_describe_is_chinese (frame);
  text = g_string_new (types[frame->kind][frame->language]);
  g_string_append (text, chinese ? "。" : ". ");
  if (frame->subtitle != NULL && *frame->subtitle != '\0')
    {
      g_autofree char *what = g_strconcat (frame->subtitle, chinese ? "。" : ". ", NULL);

      append (text, what, SOURCE_ROOM);
    }
  append_knowledge (frame, text);
  if (frame->gauges->len > 0)
    append_gauges (frame, text);
  else if (frame->paces->len > 0)
    append_paces (frame, text);
  else if (is_over_periods (frame) && frame->series->len > 0)
    {
      for (guint panel = 0; panel < frame->panels->len; panel++)
        append_focus (frame, panel, text);
      for (guint panel = 0; panel < frame->panels->len; panel++)
        {
          append_gaps (frame, panel, text, HETU_STATUS_MISSING);
          append_gaps (frame, panel, text, HETU_STATUS_REDACTED);
          append_gaps (frame, panel, text, HETU_STATUS_INCOMPARABLE);
        }
      for (guint panel = 0; panel < frame->panels->len; panel++)
        append_extremes (frame, panel, text);
    }
  else if (frame->kind == HETU_CHART_STRUCTURE || frame->kind == HETU_CHART_CONTRIBUTION)
    append_bars (frame, text);
  else if (frame->mixed)
    append_lines (frame, text);
  else if (frame->vintages)
    append_vintages (frame, text);
  else
    append_rows (frame, text);
  append_source (frame, text);
  return g_strchomp (g_string_free (text, FALSE));
}
