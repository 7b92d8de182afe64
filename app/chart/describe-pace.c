/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of targets over the months of their plans: the finding above them, each one for those who hear it, and its rows. */
#include "chart/describe-private.h"

#include "chart/gauge.h"
#include "chart/pace-plot.h"
#include "model/format.h"

#include <string.h>

static char *
percent_of (const HetuFrame *frame, guint row)
{
  g_autofree char *number = hetu_format_decimal (hetu_frame_get_row (frame, row)->value,
                                                 1,
                                                 HETU_FORMAT_PLAIN,
                                                 frame->language);

  return g_strconcat (number, "%", NULL);
}

/* “洛龙区新增就业”, “Luolong, new jobs” */
static char *
write_who (const HetuFrame *frame, const HetuFramePace *pace)
{
  g_auto (GStrv) parts = g_strsplit (pace->detail, " · ", 2);

  return hetu_describe_is_chinese (frame) ? hetu_describe_glue (parts[0], pace->name)
                                          : g_strconcat (parts[0], ", ", pace->name, NULL);
}

/* “洛龙区 GDP 增速累计 6.0%，其余月份需增长 9.8%” */
static char *
describe_rate (const HetuFrame *frame, const HetuFramePace *pace)
{
  g_autofree char *who = write_who (frame, pace);
  g_autofree char *outturn = hetu_format_value (pace->progress.outturn,
                                                pace->progress.unit,
                                                HETU_COMPARATOR_EQUAL,
                                                -1,
                                                HETU_FORMAT_UNIT,
                                                frame->language);
  g_autofree char *rest = percent_of (frame, (guint) pace->rest);
  g_autofree char *before = NULL;

  if (!hetu_describe_is_chinese (frame))
    return g_strdup_printf ("%s: %s so far, the rest needs %s", who, outturn, rest);
  before = hetu_describe_glue (who, "累计");
  return g_strdup_printf ("%s %s，其余月份需增长 %s", before, outturn, rest);
}

static gboolean
is_of_several_places (const HetuFrame *frame)
{
  for (guint i = 1; i < frame->paces->len; i++)
    if (hetu_frame_get_pace (frame, i)->progress.region !=
        hetu_frame_get_pace (frame, 0)->progress.region)
      return TRUE;
  return FALSE;
}

char *
hetu_describe_paces (const HetuFrame *frame)
{
  g_autofree HetuFrameGauge *gauges = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const HetuFramePace *first;

  if (frame->paces->len == 0)
    return NULL;
  first = hetu_frame_get_pace (frame, 0);
  if (frame->paces->len == 1 && first->is_rate)
    return describe_rate (frame, first);
  if (frame->paces->len == 1 && hetu_describe_is_chinese (frame) && first->progress.has_completion)
    {
      g_autofree char *who = write_who (frame, first);
      g_autofree char *gap = hetu_progress_to_gap_text (&first->progress, frame->language);

      /* “新增就业完成 58.3%”; what does not begin with a verb stands behind a colon. */
      if (g_str_has_prefix (gap, "完成"))
        return hetu_describe_glue (who, gap);
      return g_strdup_printf ("%s：%s", who, gap);
    }
  gauges = g_new0 (HetuFrameGauge, frame->paces->len);
  for (guint i = 0; i < frame->paces->len; i++)
    {
      const HetuFramePace *pace = hetu_frame_get_pace (frame, i);

      g_ptr_array_add (names,
                       is_of_several_places (frame) ? write_who (frame, pace)
                                                    : g_strdup (pace->name));
      gauges[i] = (HetuFrameGauge){ g_ptr_array_index (names, i), pace->detail, pace->progress };
    }
  return hetu_describe_gauge_list (frame, gauges, frame->paces->len);
}

static char *
write_amount (const HetuFrame *frame, HetuDecimal value, HetuUnit unit)
{
  return hetu_format_value (value,
                            unit,
                            HETU_COMPARATOR_EQUAL,
                            -1,
                            HETU_FORMAT_UNIT,
                            frame->language);
}

/* “（序时 50.0%）”: what the share done is held against. */
static void
append_line (const HetuFrame *frame, const HetuProgress *progress, GString *text)
{
  g_autofree char *expected = NULL;

  if (!progress->has_completion || !progress->has_elapsed || progress->elapsed_percent >= 100)
    return;
  expected = hetu_format_double (hetu_progress_get_expected (progress),
                                 1,
                                 HETU_FORMAT_PLAIN,
                                 frame->language);
  g_string_append_printf (text,
                          hetu_describe_is_chinese (frame) ? "（%s %s%%）" : " (%s: %s%%)",
                          hetu_pace_kind_to_label (progress->pace, frame->language),
                          expected);
}

char *
hetu_describe_pace_verdict (const HetuFrame *frame, guint index)
{
  const HetuFramePace *pace = hetu_frame_get_pace (frame, index);
  const HetuProgress *progress = &pace->progress;
  gboolean chinese = hetu_describe_is_chinese (frame);
  const char *comma = chinese ? "，" : ", ";
  g_autofree char *target = hetu_gauge_format_target (progress, frame->language);
  g_autofree char *gap = hetu_progress_to_gap_text (progress, frame->language);
  g_autofree char *gap_within = hetu_describe_within (gap);
  g_autofree char *state =
      hetu_describe_within (hetu_state_to_label (progress->state, frame->language));
  GString *text = g_string_new (hetu_frame_get_panel (frame, pace->panel)->name);

  g_string_append (text, chinese ? "：" : ": ");
  if (progress->has_outturn)
    {
      g_autofree char *period = hetu_period_to_label (progress->outturn_period, frame->language);
      g_autofree char *value = write_amount (frame, progress->outturn, progress->unit);

      g_string_append_printf (text, chinese ? "%s %s，" : "%s: %s, ", period, value);
    }
  g_string_append_printf (text, chinese ? "目标 %s" : "target %s", target);
  if (*gap != '\0')
    g_string_append_printf (text, "%s%s", comma, gap_within);
  append_line (frame, progress, text);
  g_string_append_printf (text, "%s%s%s", comma, state, chinese ? "。" : ". ");
  return g_string_free (text, FALSE);
}

/* “，按月均推算 1.4 万人（117%）” */
static void
append_projection (const HetuFrame *frame, const HetuFramePace *pace, int index, GString *text)
{
  const HetuFrameRow *row;
  g_autofree char *value = NULL;
  g_autofree char *share = NULL;

  if (index < 0)
    return;
  row = hetu_frame_get_row (frame, (guint) index);
  value = write_amount (frame, row->value, pace->progress.unit);
  share = hetu_gauge_format_percent (row->y / pace->scale /
                                         hetu_decimal_to_double (pace->progress.target) * 100,
                                     frame->language);
  g_string_append_printf (text,
                          hetu_describe_is_chinese (frame) ? "，%s %s（%s）" : "; %s %s (%s)",
                          hetu_frame_get_series (frame, row->series)->short_name,
                          value,
                          share);
}

char *
hetu_describe_pace_outlook (const HetuFrame *frame, guint index)
{
  const HetuFramePace *pace = hetu_frame_get_pace (frame, index);
  gboolean chinese = hetu_describe_is_chinese (frame);
  g_autofree char *rates = hetu_pace_format_rates (pace, FALSE, frame->language);
  g_autoptr (GString) text = g_string_new (NULL);

  if (pace->rest >= 0)
    {
      g_autofree char *rest = percent_of (frame, (guint) pace->rest);

      g_string_append_printf (text, chinese ? "其余月份需增长 %s。" : "The rest needs %s. ", rest);
    }
  else if (*rates != '\0')
    {
      g_string_append (text, rates);
      append_projection (frame, pace, pace->mean, text);
      append_projection (frame, pace, pace->by_line, text);
      g_string_append (text, chinese ? "。" : ". ");
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
hetu_describe_pace_row (const HetuFrame *frame, guint index)
{
  const HetuFrameRow *row = hetu_frame_get_row (frame, index);
  gboolean chinese = hetu_describe_is_chinese (frame);
  const char *comma = chinese ? "，" : ", ";
  const HetuFrameKey *panel = hetu_frame_get_panel (frame, row->panel);
  const char *series = hetu_frame_get_series (frame, row->series)->name;
  g_autofree char *period = hetu_period_to_label (row->period, frame->language);
  g_autofree char *value = row->has_value ? hetu_format_value (row->value,
                                                               row->unit,
                                                               row->comparator,
                                                               -1,
                                                               HETU_FORMAT_UNIT,
                                                               frame->language)
                                          : g_strdup (hetu_describe_absence (frame, row->status));
  const char *kind = row->kind == HETU_KIND_TARGET && row->statement != 0
                         ? (chinese ? "目标" : "target")
                         : hetu_basis_to_label (row->basis, frame->language);
  GString *text = g_string_new (NULL);

  if (row->statement != 0)
    g_string_append_printf (text, "%s%s%s", panel->name, comma, period);
  else
    g_string_append_printf (text,
                            "%s%s%s%s%s",
                            frame->panels->len > 1 ? "" : panel->name,
                            frame->panels->len > 1 ? "" : comma,
                            series,
                            comma,
                            period);
  g_string_append_printf (text, "%s%s", comma, value);
  if (row->has_value)
    g_string_append_printf (text, chinese ? "（%s）" : " (%s)", kind);
  return g_string_free (text, FALSE);
}
