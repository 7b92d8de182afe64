/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences that say that what follows shall be: a report that is told of, a label, a question. */
#include "report/context-plan.h"

#include "report/facts.h"

gboolean
hetu_plan_announced (const HetuReading *reading, guint start, guint end, int *year)
{
  static const char *const says[] = { "提出", "部署", "明确", "安排", "指出" };
  static const char *const who[] = { "报告", "会议", "大会", "会上", NULL };
  static const char *const plans[] = { "将",   "清单",     "民生实事", "主要任务",
                                       "目标", "重点任务", "工作任务", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (says); i++)
    for (guint at = hetu_reading_find (reading, start, end, says[i]); at < end;
         at = hetu_reading_find (reading, at + 1, end, says[i]))
      {
        guint said = at + 2 + hetu_reading_has (reading, at + 2, end, "了");
        guint from = said + (said < end && reading->chars[said] == ',');
        guint before = at > start + 14 ? at - 14 : start;

        *year = hetu_find_year (reading, from, MIN (end, from + 5), NULL);
        if (hetu_reading_has (reading, at + 2, end, ",") > 0 &&
            hetu_reading_ends (reading, start, at, "报告》") > 0 &&
            hetu_reading_find (reading, from, MIN (end, from + 10), "将") < MIN (end, from + 10))
          return TRUE; /* 《报告》指出,县政府将… */
        if (hetu_reading_has (reading, from, end, "要") > 0 && from > said &&
            hetu_reading_finds_any (reading, before, at, who))
          return TRUE; /* 报告指出,要坚定不移… */
        if ((*year != 0 || hetu_reading_has (reading, from, end, "今年") > 0) &&
            hetu_reading_finds_any (reading, before, at, who) &&
            hetu_reading_finds_any (reading, from, MIN (end, from + 20), plans))
          return TRUE;
      }
  return FALSE;
}

gboolean
hetu_plan_is_label (const HetuReading *reading, guint start, guint end)
{
  guint limit = MIN (end, start + 20);
  guint goal = hetu_reading_find (reading, start, limit, "目标");

  return goal + 2 < limit && hetu_find_year (reading, start, MIN (limit, start + 5), NULL) != 0 &&
         (reading->chars[goal + 2] == ':' || hetu_reading_has (reading, goal + 2, end, "是") > 0 ||
          hetu_reading_has (reading, goal + 2, end, "为") > 0);
}

guint
hetu_plan_skip_saying (const HetuReading *reading, guint start, guint end)
{
  static const char *const says[] = { "介绍,", "获悉,", "获悉:", "表示,", "了解到,", "提出,",
                                      "指出,", "明确,", "悉,",   "说,",   "了解," };
  guint at = hetu_reading_find (reading, start, end, ",今年");

  at = MIN (at, hetu_reading_find (reading, start, end, ":今年"));
  for (guint i = 0; at < end && i < G_N_ELEMENTS (says); i++)
    if (hetu_reading_ends (reading, start, at + 1, says[i]) > 0)
      return at + 1;
  return start;
}

gboolean
hetu_plan_is_asked (const HetuReading *reading, guint start, guint end)
{
  static const char *const words[] = { "要干", "怎么干", "怎样干", "干什么", "要办", NULL };

  return end < reading->n_chars && reading->chars[end] == '?' &&
         hetu_reading_find (reading, start, end, "年") < end &&
         hetu_reading_finds_any (reading, start, end, words);
}

/* what a government calls the works that it promises for a year */
static const char *const works[] = { "实事项目", "民生实事", "为民实事", "惠民实事", "件实事",
                                     "实事工程", "民心工程", "民生工程", NULL };

gboolean
hetu_plan_heads_works (const HetuReading *reading, guint start, guint end)
{
  static const char *const says[] = { "发布", "公布", NULL };

  return hetu_reading_ends_any (reading, start, end, works) &&
         !hetu_reading_finds_any (reading, start, end, says) &&
         hetu_find_year (reading, start, end, NULL) != 0;
}

gboolean
hetu_plan_is_headline (const HetuReading *reading, guint start, guint end)
{
  HetuEvidence at = { 0 };

  return hetu_find_year (reading, start, end, &at) != 0 &&
         hetu_reading_find (reading, at.end, MIN (end, at.end + 8), "将") < MIN (end, at.end + 8);
}

gboolean
hetu_plan_lists_works (const HetuReading *reading, guint start, guint end, int *year)
{
  static const char *const says[] = { "公布", "发布", "确定", "推出", "敲定", "出炉", "将", NULL };

  if (!hetu_reading_finds_any (reading, start, end, says))
    return FALSE;
  for (guint i = 0; works[i] != NULL; i++)
    {
      guint work = hetu_reading_find (reading, start, end, works[i]);

      if (work == end)
        continue;
      *year = hetu_find_year (reading, work > start + 16 ? work - 16 : start, work, NULL);
      if (*year != 0 || hetu_reading_find (reading, start, work, "今年") < work)
        return TRUE;
    }
  return FALSE;
}

gboolean
hetu_plan_opens_works (const HetuReading *reading, guint start, guint end)
{
  static const char *const tails[] = { "工作:", "任务:", NULL };

  return hetu_reading_has (reading, start, end, "今年") > 0 &&
         hetu_reading_ends_any (reading, start, end, tails);
}

gboolean
hetu_plan_proposes (const HetuReading *reading, guint start, guint end)
{
  static const char *const papers[] = { "计划》", "规划》", "纲要》" };
  static const char *const verbs[] = { "提出,",   "明确,",     "确定,", "要求,",
                                       "还提出,", "明确提出,", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      guint limit = MIN (end, start + 20);
      guint at = hetu_reading_find (reading, start, limit, papers[i]);

      if (at == limit)
        continue;
      at += 3;
      if (at < end && hetu_reading_begins_any (reading, at, end, verbs))
        return TRUE;
    }
  return FALSE;
}
