/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Titles of figures that compare: who is first among many, plan against outturn, panels, targets (C-2). Ties are named
 * together; the missing are not ranked and not counted. */
#include "chart/describe-private.h"

#include "model/format.h"
#include "model/period.h"

#include <string.h>

#define MOST_NAMES 3 /* in a list within a title */
#define BEHIND_LEAST 0.05

static char *
format_with_unit (const HetuFrame *frame, HetuDecimal value)
{
  return hetu_format_value (value,
                            frame->unit,
                            HETU_COMPARATOR_EQUAL,
                            -1,
                            HETU_FORMAT_UNIT,
                            frame->language);
}

/* A region and its figure, for “who is first”. */
typedef struct
{
  const char *name;
  HetuDecimal value;
} Contender;

static int
compare_contenders (gconstpointer a, gconstpointer b)
{
  return hetu_decimal_compare (((const Contender *) b)->value, ((const Contender *) a)->value);
}

static gboolean
is_competing (const HetuFrame *frame, const HetuFrameRow *row)
{
  HetuRole role = hetu_frame_get_series (frame, row->series)->role;

  return row->has_value && row->kind == HETU_KIND_ACTUAL &&
         row->comparator == HETU_COMPARATOR_EQUAL && role != HETU_ROLE_PARENT &&
         role != HETU_ROLE_PROVINCE && role != HETU_ROLE_NATION;
}

static const char *
name_place (const HetuFrame *frame, const HetuFrameRow *row)
{
  if (frame->kind == HETU_CHART_SMALL_MULTIPLES && frame->panels->len > 1)
    return hetu_frame_get_panel (frame, row->panel)->name;
  if (frame->categories->len > 0 && hetu_frame_get_category (frame, row->category)->region != 0)
    return hetu_frame_get_category (frame, row->category)->name;
  return hetu_frame_get_series (frame, row->series)->name;
}

/* “县区” only when every name says so; a 市 may be one of a county's rank, but not by itself. */
static const char *
count_word (const HetuFrame *frame, const GArray *contenders)
{
  guint n_districts = 0, n_cities = 0;

  if (!hetu_describe_is_chinese (frame))
    return "districts";
  for (guint i = 0; i < contenders->len; i++)
    {
      const char *name = g_array_index (contenders, Contender, i).name;

      n_districts += g_str_has_suffix (name, "区") || g_str_has_suffix (name, "县") ||
                     g_str_has_suffix (name, "旗");
      n_cities += g_str_has_suffix (name, "市");
    }
  return n_districts > 0 && n_districts + n_cities == contenders->len ? "县区" : "地区";
}

/* “14 个县区中偃师区 2022 年增速最高，为 5.2%”; ties are named together. */
static char *
describe_first (const HetuFrame *frame, HetuPeriod period)
{
  g_autoptr (GArray) contenders = g_array_new (FALSE, FALSE, sizeof (Contender));
  gboolean chinese = hetu_describe_is_chinese (frame);
  g_autofree char *when = hetu_period_to_label (period, frame->language);
  g_autofree char *value = NULL;
  g_autoptr (GString) names = g_string_new (NULL);
  guint n_first = 0;
  const char *what;

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);
      Contender contender = { NULL, row->value };

      if (!is_competing (frame, row) || !hetu_period_equal (row->period, period))
        continue;
      contender.name = name_place (frame, row);
      contender.value = hetu_decimal_round (row->value, (guint) hetu_row_get_decimals (frame, row));
      g_array_append_val (contenders, contender);
    }
  if (contenders->len == 0)
    return g_strdup (hetu_describe_indicator (frame));
  g_array_sort (contenders, compare_contenders);
  for (guint i = 0; i < contenders->len; i++)
    {
      const Contender *contender = &g_array_index (contenders, Contender, i);

      if (hetu_decimal_compare (contender->value, g_array_index (contenders, Contender, 0).value) !=
          0)
        break;
      n_first++;
      if (i < MOST_NAMES)
        g_string_append_printf (names,
                                "%s%s",
                                i == 0    ? ""
                                : chinese ? "、"
                                          : ", ",
                                contender->name);
    }
  value = format_with_unit (frame, g_array_index (contenders, Contender, 0).value);
  if (contenders->len == 1)
    return chinese ? g_strdup_printf ("%s %s%s%s",
                                      names->str,
                                      when,
                                      hetu_describe_is_change (frame) ? "增速为 " : "为 ",
                                      value)
                   : g_strdup_printf ("%s: %s in %s", names->str, value, when);
  if (n_first > MOST_NAMES)
    g_string_append_printf (names, chinese ? "等 %u 个" : " and others (%u)", n_first);
  what = hetu_describe_is_change (frame) ? "增速" : hetu_describe_indicator (frame);
  if (chinese)
    return g_strdup_printf ("%u 个%s中%s %s%s%s最高，为 %s",
                            contenders->len,
                            count_word (frame, contenders),
                            names->str,
                            when,
                            what,
                            n_first > 1 ? "并列" : "",
                            value);
  return g_strdup_printf ("%s %s of %u %s in %s, at %s",
                          names->str,
                          n_first > 1 ? "are joint highest" : "is highest",
                          contenders->len,
                          count_word (frame, contenders),
                          when,
                          value);
}

/* The period with most competing figures, the later of equals. */
static HetuPeriod
find_common_period (const HetuFrame *frame)
{
  HetuPeriod best = { 0 };
  guint most = 0;

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);
      guint n = 0;

      if (!is_competing (frame, row))
        continue;
      for (guint j = 0; j < frame->rows->len; j++)
        n += is_competing (frame, hetu_frame_get_row (frame, j)) &&
             hetu_period_equal (hetu_frame_get_row (frame, j)->period, row->period);
      if (n > most || (n == most && hetu_period_compare (row->period, best) > 0))
        {
          most = n;
          best = row->period;
        }
    }
  return best;
}

char *
hetu_describe_ranking (const HetuFrame *frame)
{
  return describe_first (frame,
                         frame->period.kind != HETU_PERIOD_NONE ? frame->period
                                                                : find_common_period (frame));
}

static const char *
short_name (const HetuFrameKey *key)
{
  return key->short_name != NULL ? key->short_name : key->name;
}

static void
append_name (const HetuFrame *frame, GString *names, guint n, const char *name)
{
  if (n < MOST_NAMES)
    g_string_append_printf (names,
                            "%s%s",
                            n == 0                             ? ""
                            : hetu_describe_is_chinese (frame) ? "、"
                                                               : ", ",
                            name);
}

static void
close_names (const HetuFrame *frame, GString *names, guint n)
{
  if (n > MOST_NAMES)
    g_string_append_printf (names,
                            hetu_describe_is_chinese (frame) ? "等 %u 项"
                                                             : " and others (%u in all)",
                            n);
}

/* The last row of a kind for one category of one series, or NULL. */
static const HetuFrameRow *
find_last (const HetuFrame *frame, guint panel, guint category, int series, HetuKind kind)
{
  const HetuFrameRow *found = NULL;

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (row->panel == panel && row->category == category &&
          (series < 0 || row->series == (guint) series) && row->kind == kind && row->has_value &&
          row->comparator != HETU_COMPARATOR_RANGE && row->comparator != HETU_COMPARATOR_RELATIVE &&
          (found == NULL || hetu_period_compare (row->period, found->period) > 0))
        found = row;
    }
  return found;
}

static HetuDecimal
subtract (const HetuFrame *frame, const HetuFrameRow *a, const HetuFrameRow *b)
{
  HetuDecimal difference = { 0, 0 };

  hetu_decimal_subtract (hetu_decimal_round (a->value, (guint) frame->decimals),
                         hetu_decimal_round (b->value, (guint) frame->decimals),
                         &difference);
  return difference;
}

/* “洛龙区 2023 年目标：社零增速提高 7.9 个百分点，投资、财政低于上年” */
static char *
describe_plan (const HetuFrame *frame, guint focus)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  g_autoptr (GString) lower = g_string_new (NULL);
  g_autofree char *when = NULL;
  g_autofree char *rise = NULL;
  const char *who = hetu_frame_get_series (frame, focus)->name, *most_name = NULL;
  HetuDecimal most = { 0, 0 };
  HetuPeriod period = { 0 };
  guint n_lower = 0, n_both = 0;

  for (guint i = 0; i < frame->categories->len; i++)
    {
      const HetuFrameRow *target = find_last (frame, 0, i, (int) focus, HETU_KIND_TARGET);
      const HetuFrameRow *actual = find_last (frame, 0, i, (int) focus, HETU_KIND_ACTUAL);
      const char *name = short_name (hetu_frame_get_category (frame, i));
      HetuDecimal difference;

      if (target == NULL)
        continue;
      period = target->period;
      if (actual == NULL)
        continue;
      n_both++;
      difference = subtract (frame, target, actual);
      if (hetu_decimal_compare (difference, most) > 0)
        {
          most = difference;
          most_name = name;
        }
      if (difference.coefficient < 0)
        append_name (frame, lower, n_lower++, name);
    }
  if (period.kind == HETU_PERIOD_NONE)
    return NULL;
  close_names (frame, lower, n_lower);
  when = hetu_period_to_label (period, frame->language);
  if (most_name != NULL)
    {
      g_autofree char *points = hetu_describe_points (frame, most);

      rise = chinese ? g_strdup_printf ("%s%s提高 %s",
                                        most_name,
                                        hetu_describe_is_change (frame) ? "增速" : "",
                                        points)
                     : g_strdup_printf ("%s up %s", most_name, points);
    }
  if (n_both == 0)
    return chinese ? g_strdup_printf ("%s %s目标", who, when)
                   : g_strdup_printf ("%s: targets for %s", who, when);
  if (chinese)
    return g_strdup_printf ("%s %s目标：%s%s%s%s",
                            who,
                            when,
                            rise != NULL ? rise : "",
                            rise != NULL && n_lower > 0 ? "，" : "",
                            lower->str,
                            n_lower > 0    ? "低于上年"
                            : rise == NULL ? "与上年持平"
                                           : "");
  return g_strdup_printf ("%s, targets for %s: %s%s%s%s",
                          who,
                          when,
                          rise != NULL ? rise : "",
                          rise != NULL && n_lower > 0 ? "; " : "",
                          lower->str,
                          n_lower > 0    ? " below the year before"
                          : rise == NULL ? "level with the year before"
                                         : "");
}

char *
hetu_describe_dumbbell (const HetuFrame *frame)
{
  char *plan;

  if (frame->series->len == 0)
    return g_strdup (hetu_describe_indicator (frame));
  plan = describe_plan (frame, hetu_finding_get_focus (frame));
  return plan != NULL ? plan : hetu_describe_ranking (frame);
}

/* Panels of bars: the first region against the second, over what both tell: “洛龙区 2023 年 6 项可比目标均高于洛阳市，
 * 固定资产投资高 4.0 个百分点”. */
static char *
describe_pair (const HetuFrame *frame, HetuKind kind, guint *n_out)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  const char *own = hetu_frame_get_panel (frame, 0)->name;
  const char *other = hetu_frame_get_panel (frame, 1)->name;
  guint n = 0, n_higher = 0;
  HetuDecimal most = { 0, 0 };
  const char *most_name = NULL;
  HetuPeriod period = { 0 };
  g_autofree char *when = NULL;
  g_autofree char *points = NULL;
  g_autofree char *head = NULL;

  for (guint i = 0; i < frame->categories->len; i++)
    {
      const HetuFrameRow *a = find_last (frame, 0, i, -1, kind);
      const HetuFrameRow *b = find_last (frame, 1, i, -1, kind);
      HetuDecimal difference;

      if (a == NULL || b == NULL || !hetu_period_equal (a->period, b->period))
        continue;
      n++;
      period = a->period;
      difference = subtract (frame, a, b);
      n_higher += difference.coefficient > 0;
      if (hetu_decimal_compare (difference, most) > 0)
        {
          most = difference;
          most_name = short_name (hetu_frame_get_category (frame, i));
        }
    }
  *n_out = n;
  if (n == 0)
    return NULL;
  when = hetu_period_to_label (period, frame->language);
  if (chinese)
    {
      const char *what = kind == HETU_KIND_TARGET ? "可比目标" : "可比指标";

      head = n_higher == n && n > 1
                 ? g_strdup_printf ("%s %s %u 项%s均高于%s", own, when, n, what, other)
                 : g_strdup_printf ("%s %s %u 项%s中 %u 项高于%s",
                                    own,
                                    when,
                                    n,
                                    what,
                                    n_higher,
                                    other);
    }
  else
    head = g_strdup_printf ("%s, %s: %u of %u comparable %s above %s",
                            own,
                            when,
                            n_higher,
                            n,
                            kind == HETU_KIND_TARGET ? "targets" : "indicators",
                            other);
  if (most_name == NULL)
    return g_steal_pointer (&head);
  points = hetu_describe_points (frame, most);
  return chinese ? g_strdup_printf ("%s，%s高 %s", head, most_name, points)
                 : g_strdup_printf ("%s, %s by %s", head, most_name, points);
}

char *
hetu_describe_panels (const HetuFrame *frame)
{
  if (frame->facet == HETU_FACET_BARS && frame->panels->len > 1)
    {
      guint n_targets = 0, n_actuals = 0;
      g_autofree char *targets = describe_pair (frame, HETU_KIND_TARGET, &n_targets);
      g_autofree char *actuals = describe_pair (frame, HETU_KIND_ACTUAL, &n_actuals);

      if (targets != NULL && n_targets >= n_actuals)
        return g_steal_pointer (&targets);
      if (actuals != NULL)
        return g_steal_pointer (&actuals);
    }
  if (frame->panels->len == 1 && frame->series->len > 0)
    return hetu_describe_series (frame, 0, hetu_frame_get_panel (frame, 0)->name);
  return hetu_describe_ranking (frame);
}

char *
hetu_describe_gauges (const HetuFrame *frame)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  guint n_met = 0, n_unknown = 0;
  const HetuFrameGauge *worst = NULL;
  double most = BEHIND_LEAST;
  g_autoptr (GString) text = g_string_new (NULL);

  if (frame->gauges->len == 1)
    {
      const HetuFrameGauge *gauge = hetu_frame_get_gauge (frame, 0);
      g_autofree char *gap = hetu_progress_to_gap_text (&gauge->progress, frame->language);

      return g_strdup_printf (chinese ? "%s：%s" : "%s: %s", gauge->name, gap);
    }
  for (guint i = 0; i < frame->gauges->len; i++)
    {
      const HetuFrameGauge *gauge = hetu_frame_get_gauge (frame, i);
      const HetuProgress *progress = &gauge->progress;

      n_met += progress->state == HETU_STATE_MET;
      n_unknown += progress->state == HETU_STATE_UNKNOWN;
      if (progress->state != HETU_STATE_MET && progress->has_completion && progress->has_elapsed &&
          progress->elapsed_percent - progress->completion_percent > most)
        {
          most = progress->elapsed_percent - progress->completion_percent;
          worst = gauge;
        }
    }
  if (n_unknown == frame->gauges->len)
    return g_strdup_printf (chinese ? "%u 项目标待填报" : "%u targets without an outturn",
                            n_unknown);
  g_string_printf (text,
                   chinese ? "%u 项目标已达成 %u 项" : "%u targets, %u met",
                   frame->gauges->len,
                   n_met);
  if (worst != NULL)
    {
      g_autofree char *points = hetu_format_double (most, 1, HETU_FORMAT_PLAIN, frame->language);

      g_string_append_printf (text,
                              chinese ? "，%s落后序时 %s 个百分点"
                                      : "; %s is %s pp behind schedule",
                              worst->name,
                              points);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
