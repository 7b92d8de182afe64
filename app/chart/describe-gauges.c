/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Titles of targets: of one what it lacks or is ahead by, of several how many are met and which is furthest behind. */
#include "chart/describe-private.h"

#include "model/format.h"

#include <string.h>

#define BEHIND_LEAST 0.05

/* “，老旧小区改造落后序时 22.0 个百分点”; when time is up there is no schedule left to be behind: “，到期完成 66.7%”. */
static void
append_worst (const HetuFrame *frame, GString *text, const HetuFrameGauge *gauge)
{
  const HetuProgress *progress = &gauge->progress;
  gboolean chinese = hetu_describe_is_chinese (frame);
  gboolean over = progress->overdue || progress->elapsed_percent >= 100;
  double points = hetu_progress_get_expected (progress) - progress->completion_percent;
  const char *line = hetu_pace_kind_to_label (progress->pace, frame->language);
  g_autofree char *number = hetu_format_double (over ? progress->completion_percent : points,
                                                1,
                                                HETU_FORMAT_PLAIN,
                                                frame->language);

  g_autofree char *name = hetu_describe_within (gauge->name);

  if (over)
    g_string_append_printf (text,
                            chinese ? "，%s到期完成 %s%%" : "; %s: %s%% done at the deadline",
                            name,
                            number);
  else
    g_string_append_printf (text,
                            chinese ? "，%s落后%s %s 个百分点" : "; %1$s: %3$s pp behind %2$s",
                            name,
                            line,
                            number);
}

static void
append_count (const HetuFrame *frame, GString *text, guint n, const char *zh, const char *en)
{
  gboolean chinese = hetu_describe_is_chinese (frame);

  if (n > 0)
    g_string_append_printf (text, chinese ? "，%u 项%s" : ", %u %s", n, chinese ? zh : en);
}

/* “Final: 3.53 pp below target” is “3.53 pp below target (final)” behind a name and its colon. */
static char *
move_when_behind (const char *gap)
{
  const char *colon = strstr (gap, ": ");
  g_autofree char *when = NULL;

  if (colon == NULL)
    return g_strdup (gap);
  when = g_strndup (gap, (gsize) (colon - gap));
  when[0] = g_ascii_tolower (when[0]);
  return g_strdup_printf ("%s (%s)", colon + 2, when);
}

/* “洛阳市 GDP 增速：期末低于目标 3.53 个百分点”: alone, a gauge says whose it is; when is in the subtitle. */
static char *
describe_one_gauge (const HetuFrame *frame, const HetuFrameGauge *gauge, const char *words)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  g_autofree char *gap = chinese ? g_strdup (words) : move_when_behind (words);
  g_auto (GStrv) parts = g_strsplit (gauge->detail != NULL ? gauge->detail : "", " · ", 2);
  g_autofree char *who = NULL;

  if (g_strv_length (parts) < 2)
    return g_strdup_printf (chinese ? "%s：%s" : "%s: %s", gauge->name, gap);
  who = chinese ? hetu_describe_glue (parts[0], gauge->name)
                : g_strconcat (parts[0], ", ", gauge->name, NULL);
  return g_strdup_printf (chinese ? "%s：%s" : "%s: %s", who, gap);
}

char *
hetu_describe_gauge_list (const HetuFrame *frame, const HetuFrameGauge *gauges, guint n_gauges)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  guint n[HETU_N_STATES] = { 0 };
  const HetuFrameGauge *worst = NULL;
  double most = BEHIND_LEAST;
  g_autoptr (GString) text = g_string_new (NULL);

  if (n_gauges == 1)
    {
      g_autofree char *gap = hetu_progress_to_gap_text (&gauges[0].progress, frame->language);

      return describe_one_gauge (frame, &gauges[0], gap);
    }
  for (guint i = 0; i < n_gauges; i++)
    {
      const HetuFrameGauge *gauge = &gauges[i];
      const HetuProgress *progress = &gauge->progress;

      n[progress->state]++;
      if (progress->state != HETU_STATE_MET && progress->has_completion && progress->has_elapsed &&
          hetu_progress_get_expected (progress) - progress->completion_percent > most)
        {
          most = hetu_progress_get_expected (progress) - progress->completion_percent;
          worst = gauge;
        }
    }
  if (n[HETU_STATE_UNKNOWN] == n_gauges)
    return g_strdup_printf (chinese ? "%u 项目标暂无数据" : "%u targets, no data yet", n_gauges);
  g_string_printf (text,
                   chinese ? "%u 项目标已达成 %u 项" : "%u targets, %u met",
                   n_gauges,
                   n[HETU_STATE_MET]);
  if (worst != NULL)
    append_worst (frame, text, worst);
  else
    {
      append_count (frame, text, n[HETU_STATE_MISSED], "未完成", "missed");
      append_count (frame, text, n[HETU_STATE_BEHIND], "进度滞后", "behind");
      append_count (frame, text, n[HETU_STATE_UNKNOWN], "暂无数据", "without data");
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
hetu_describe_gauges (const HetuFrame *frame)
{
  return hetu_describe_gauge_list (frame,
                                   (const HetuFrameGauge *) frame->gauges->data,
                                   frame->gauges->len);
}
