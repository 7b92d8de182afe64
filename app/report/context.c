/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The context of sentences, from headings and openings. A year that a heading tells and dated words of the body contradict is left open:
 * a report with a year in its title that speaks of another year's events is of neither for certain. */
#include "report/context.h"

#include "report/context-plan.h"
#include "report/context-turn.h"
#include "report/gazetteer.h"
#include "report/number.h"
#include "report/outlook.h"

#define PART_LONGEST 30 /* characters of a heading that names a part */

/* Whether one of @words stands there outside quotation marks: a slogan's words say nothing of the section. */
static gboolean
has_any (const HetuReading *reading, guint start, guint end, const char *const *words)
{
  if (!hetu_reading_finds_any (reading, start, end, words))
    return FALSE;
  for (guint i = 0; words[i] != NULL; i++)
    {
      guint at = hetu_reading_find (reading, start, end, words[i]);
      guint open = at < end ? hetu_reading_find_last (reading, start, at, "“") : end;

      if (at < end && (open >= at || hetu_reading_find (reading, open, at, "”") < at))
        return TRUE;
    }
  return FALSE;
}

/* Whether one of @words stands there and is a plan's: “主要预期目标提前实现” looks back at one. */
static gboolean
has_any_ahead (const HetuReading *reading, guint start, guint end, const char *const *words)
{
  static const char *const reached[] = { "实现", "完成", "达成", "兑现", NULL };
  static const char *const worked_at[] = { "聚焦", "围绕", "突出", "紧扣", "锚定", NULL };
  guint goal = hetu_reading_find (reading, start, end, "目标");
  guint met = hetu_reading_find (reading, start, goal, "完成");
  guint comma = hetu_reading_find (reading, start, end, ",");

  if (comma < end && hetu_reading_ends_any (reading,
                                            start,
                                            hetu_reading_find_any (reading, start, comma, words),
                                            worked_at))
    return FALSE; /* 聚焦工作重点,产业提档加速 */

  if (goal < end && met < goal && hetu_reading_find (reading, met, goal, "确定的") < goal)
    return FALSE; /* 全面完成人代会确定的主要预期目标 */
  return has_any (reading, start, end, words) &&
         (goal == end || !hetu_reading_finds_any (reading, goal, MIN (end, goal + 8), reached));
}

static gboolean
tells_plan (const HetuReading *reading, guint start, guint end)
{
  static const char *const words[] = {
    "主要目标",   "预期目标",   "工作安排", "重点工作", "重点任务",   "工作部署", "总体要求",
    "工作重点",   "下一步",     "工作打算", "工作思路", "目标任务",   "今后五年", "工作计划",
    "下半年工作", "下半年重点", "预算草案", "收支预算", "预算安排",   "奋斗目标", "发展目标",
    "任务安排",   "主要任务",   "工作建议", "未来五年", "工作举措",   "重点举措", "计划草案",
    "预算(草案",  "计划(草案",  "年展望",   "形势展望", "工作的建议", "下届政府", "下一届政府",
    "形势和任务", "形势与任务", NULL
  };

  return has_any_ahead (reading, start, end, words);
}

static gboolean
tells_review (const HetuReading *reading, guint start, guint end)
{
  static const char *const words[] = { "回顾",     "执行情况", "完成情况", "工作总结",
                                       "回眸",     "成绩",     "运行情况", "过去五年",
                                       "工作情况", "回首",     "铭记",     NULL };

  return has_any (reading, start, end, words);
}

void
hetu_context_init (HetuContext *self, const HetuDocumentFacts *facts)
{
  *self = (HetuContext){ 0 };
  self->region = self->home = facts->region;
  self->guessed = facts->guessed;
  self->untitled = !facts->titled && !facts->confirmed;
  self->year = facts->year;
  self->doubtful = facts->told_year != 0;
  self->reviewed = facts->year != 0 ? facts->year - facts->back : 0;
  self->planned = facts->year != 0 ? facts->year + facts->ahead : 0;
  self->date = facts->date;
  self->held = facts->date != 0 ? facts->date / 10000 : self->planned;
  self->section_year = self->reviewed;
  self->section = facts->period;
  if (self->year != 0 &&
      (self->section.kind == HETU_PERIOD_NONE ||
       (self->section.kind == HETU_PERIOD_YEAR && self->section.last_year == self->year)))
    self->section = hetu_period_year (self->reviewed);
}

void
hetu_context_set_term (const HetuContext *self, HetuTimeWord *time)
{
  if (time->term < 0 && self->reviewed != 0)
    time->period = hetu_period_range (self->reviewed + 1 + time->term, 1, self->reviewed, 12);
  else if (time->term > 0 && self->planned != 0)
    time->period = hetu_period_range (self->planned, 1, self->planned + time->term - 1, 12);
}

static gboolean
is_chapter (const HetuReading *reading, const HetuParagraph *paragraph)
{
  static const char *const divisions[] = { "部分", "章", "篇", "编", "节", NULL };
  guint start = paragraph->start;
  gunichar first = 0, second = 0;

  while (start + 1 < paragraph->end && reading->chars[start] == '*')
    start++; /* **一、…** */
  first = reading->chars[start];
  second = start + 1 < paragraph->end ? reading->chars[start + 1] : 0;

  if (first == 0x7B2C) /* 第一部分, 第二章 */
    return paragraph->heading && hetu_reading_finds_any (reading,
                                                         paragraph->start,
                                                         MIN (paragraph->end, paragraph->start + 6),
                                                         divisions);
  return first == '#' || second == 0x3001;
}

/* “一、上半年工作情况” */
static void
take_part (HetuContext *self, const HetuReading *reading, const HetuParagraph *paragraph)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (HetuTimeWord));
  /* the year before the report’s own, not before the one looked back at */
  gboolean ago =
      hetu_reading_find (reading, paragraph->start, paragraph->end, "去年") < paragraph->end;

  hetu_times_scan (reading,
                   paragraph->start,
                   paragraph->end,
                   ago ? self->year : self->section_year,
                   times);
  for (guint i = 0; i < times->len; i++)
    {
      HetuTimeWord *time = &g_array_index (times, HetuTimeWord, i);

      hetu_context_set_term (self, time);
      if (time->role != HETU_TIME_PERIOD || time->period.kind == HETU_PERIOD_NONE)
        continue;
      self->section = time->period;
      return;
    }
}

/* The several years that a heading names: “十三五”时期, 过去五年; none where it names none. @both: whether years to come follow
 * years gone: “二、“十四五”发展成效和“十五五”目标任务” */
static HetuPeriod
find_years (const HetuContext *self,
            const HetuReading *reading,
            const HetuParagraph *paragraph,
            gboolean *both)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (HetuTimeWord));
  HetuPeriod first = { 0 };

  hetu_times_scan (reading, paragraph->start, paragraph->end, self->section_year, times);
  for (guint i = 0; i < times->len; i++)
    {
      HetuTimeWord *time = &g_array_index (times, HetuTimeWord, i);

      hetu_context_set_term (self, time);
      if (time->role != HETU_TIME_PERIOD || time->period.first_year >= time->period.last_year)
        continue;
      if (first.kind == HETU_PERIOD_NONE)
        first = time->period;
      else
        *both |= first.last_year <= self->reviewed && time->period.first_year > self->reviewed;
    }
  return first;
}

/* “一、2016年奋起前行”: where a report begins, it looks back; “**二、适应新形势**”: there that is over */
static gboolean
is_numbered (const HetuReading *reading, const HetuParagraph *paragraph, const char *number)
{
  guint start = paragraph->start;

  while (start < paragraph->end && reading->chars[start] == '*')
    start++;
  return hetu_reading_has (reading, start, paragraph->end, number) > 0;
}

static void
enter_chapter (HetuContext *self, const HetuReading *reading, const HetuParagraph *paragraph)
{
  static const char *const terms[] = { "五年", "本届政府", NULL };
  static const char *const governments[] = { "本届政府", "届人民政府", "届政府", NULL };
  static const char *const next_terms[] = { "今后五年",   "未来五年",   "下届政府", "下届工作",
                                            "下一届政府", "新一届政府", NULL };
  static const char *const both_words[] = { "及", "和", "与", NULL };
  int year = hetu_find_year (reading, paragraph->start, paragraph->end, NULL);
  gboolean both = FALSE;
  HetuPeriod years = find_years (self, reading, paragraph, &both);
  gboolean plan = tells_plan (reading, paragraph->start, paragraph->end) ||
                  hetu_plan_heads_works (reading, paragraph->start, paragraph->end);
  gboolean review = tells_review (reading, paragraph->start, paragraph->end);

  self->opened = TRUE;
  self->dated = year != 0 || years.kind != HETU_PERIOD_NONE;
  self->mixed = review && year != 0 &&
                (years.kind != HETU_PERIOD_NONE ||
                 hetu_reading_finds_any (reading,
                                         paragraph->start,
                                         paragraph->end,
                                         governments)); /* 本届政府和2021年工作回顾 */
  plan |= !plan && !review && self->reviewed != 0 &&
          (years.first_year > self->reviewed || /* 开启“十四五”新征程 */
           (year == self->planned && year > self->reviewed &&
            !is_numbered (reading, paragraph, "一、")));
  /* 二、2015年形势和任务 */
  if (both || (!plan && years.first_year < years.last_year && years.last_year <= self->reviewed))
    self->plan = FALSE; /* “十一五”时期发展主要情况 */
  else if (plan != review)
    self->plan = plan;
  if (self->doubtful)
    return;
  if (self->year == 0)
    self->year = self->reviewed = self->planned = year;
  if (self->year == 0)
    {
      take_part (self, reading, paragraph); /* “十五”时期的工作回顾 */
      return;
    }
  if (plan && !review && self->planned != 0 &&
      (year == 0 ||
       (year == self->planned &&
        hetu_reading_finds_any (reading, paragraph->start, paragraph->end, both_words))) &&
      hetu_reading_finds_any (reading, paragraph->start, paragraph->end, next_terms))
    {
      self->section_year = self->planned; /* 新一届政府工作及2022年目标任务 */
      self->section = hetu_period_range (self->planned, 1, self->planned + 4, 12);
      if (year == 0)
        take_part (self, reading, paragraph);
      return;
    }
  if (self->mixed && self->sworn != 0 && self->sworn < year && year == self->reviewed &&
      hetu_reading_finds_any (reading,
                              paragraph->start,
                              hetu_reading_find (reading, paragraph->start, paragraph->end, "和"),
                              governments))
    {
      self->section_year = year; /* 本届政府工作回顾和2006年发展情况 */
      self->section = hetu_period_range (self->sworn, 1, year, 12);
      return;
    }
  if (year != 0)
    {
      self->section_year = year;
      self->section = hetu_period_year (year);
    }
  else if (review && hetu_reading_finds_any (reading, paragraph->start, paragraph->end, terms))
    self->section = hetu_period_range (self->reviewed - 4, 1, self->reviewed, 12);
  else if (plan != review && self->reviewed != self->planned && self->section_year != 0)
    {
      self->section_year = review ? self->reviewed : self->planned; /* 过去一年工作回顾 */
      self->section = hetu_period_year (self->section_year);
    }
  take_part (self, reading, paragraph);
}

static gboolean
is_title (const HetuReading *reading, const HetuParagraph *paragraph)
{
  static const char *const titles[] = { "报告", "公报", "草案",   "会议",   "意见", "分析",
                                        "通报", "讲话", "部署会", "推进会", NULL };

  return hetu_reading_finds_any (reading, paragraph->start, paragraph->end, titles) ||
         hetu_reading_find (reading, paragraph->start, paragraph->end, ">") < paragraph->end ||
         hetu_reading_find (reading, paragraph->start, paragraph->end, "|") < paragraph->end;
}

/* “2018年工作回顾”, “主要目标”, “十三五时期的工作回顾”: a heading of a part that has no number */
static gboolean
names_part (const HetuReading *reading, const HetuParagraph *paragraph)
{
  return paragraph->end - paragraph->start < PART_LONGEST && !is_title (reading, paragraph) &&
         hetu_reading_find (reading, paragraph->start, paragraph->end, "召开") == paragraph->end &&
         (tells_plan (reading, paragraph->start, paragraph->end) ||
          hetu_plan_heads_works (reading, paragraph->start, paragraph->end)) !=
             tells_review (reading, paragraph->start, paragraph->end);
}

/* “硕果累累“十二五””: several years told by a heading */
static gboolean
names_years (const HetuContext *self, const HetuReading *reading, const HetuParagraph *paragraph)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (HetuTimeWord));

  if (paragraph->end - paragraph->start >= 24 || is_title (reading, paragraph) ||
      (self->reviewed != self->planned &&
       hetu_reading_find (reading, paragraph->start, paragraph->end, "蓝图") < paragraph->end))
    return FALSE; /* 绘“十一五”蓝图 */
  hetu_times_scan (reading, paragraph->start, paragraph->end, self->section_year, times);
  for (guint i = 0; i < times->len; i++)
    {
      const HetuTimeWord *time = &g_array_index (times, HetuTimeWord, i);

      if (time->role == HETU_TIME_PERIOD && time->period.first_year < time->period.last_year)
        return TRUE;
    }
  return FALSE;
}

/* “2022年,街道将重点办好…” in a report on 2021, “今年,我们将…” where 今年 is the year that is planned.
 * @year: (out): which; 0 where the report's own is not known */
static gboolean
looks_ahead (const HetuContext *self, const HetuReading *reading, guint start, guint end, int *year)
{
  static const char *const words[] = { "将", "计划", "力争", "重点抓", "重点做", NULL };
  static const char *const will[] = { "将", NULL };
  static const char *const parts[] = { "以来", "上", "前", "一", "初", NULL };
  guint now = hetu_reading_has (reading, start, end, "今年");

  *year = hetu_find_year (reading, start, MIN (end, start + 8), NULL);
  for (guint i = 0; now > 0 && parts[i] != NULL; i++)
    if (hetu_reading_has (reading, start + now, end, parts[i]) > 0)
      now = 0;
  if (now > 0 && start + now < end && hetu_is_digit (reading->chars[start + now]))
    now = 0;
  if (now > 0 && self->planned == self->year)
    *year = self->planned;
  if (*year != 0 && *year == self->section_year && *year == self->held)
    return has_any (reading, start, MIN (end, start + 20), will); /* 2024年,本区将…, told in 2024 */
  return (*year > self->section_year && self->section_year != 0 ? *year : now > 0 && *year == 0) &&
         has_any (reading, start, MIN (end, start + 30), words);
}

/* What follows tells what shall be, in @year, else in the one that @start … @end tells, else in the one that the report plans. */
static void
enter_plan (HetuContext *self, const HetuReading *reading, guint start, guint end, int year)
{
  self->plan = TRUE;
  if (self->doubtful || self->section_year == 0 ||
      (self->section.first_year != self->section.last_year &&
       self->section.last_year > self->reviewed))
    return;
  if (year == 0)
    year = hetu_find_year (reading, start, end, NULL);
  if (year != self->section_year + 1 && year != self->planned)
    year = self->section_year == self->reviewed ? self->planned : 0;
  if (year <= self->section_year)
    return;
  self->section_year = year;
  self->section = hetu_period_year (year);
}

/* “图3 2018-2022年全员劳动生产率”, “表2 2019年居民消费价格涨幅(%)”: what a figure or a table shows heads no part */
static gboolean
is_caption (const HetuReading *reading, const HetuParagraph *paragraph)
{
  static const char *const words[] = { "单位:", "%", "及其", "增长速度", "构成", NULL };
  gunichar first = reading->chars[paragraph->start];
  gunichar second =
      paragraph->start + 1 < paragraph->end ? reading->chars[paragraph->start + 1] : 0;

  return ((first == 0x56FE || first == 0x8868) && /* 图, 表 */
          (hetu_is_digit (second) ||
           hetu_numeral_scan (reading, paragraph->start + 1, paragraph->end, NULL) > 0)) ||
         hetu_reading_finds_any (reading, paragraph->start, paragraph->end, words);
}

/* “…“十一五”经济社会发展的主要目标是:”, and nothing behind it: the paragraphs that follow list what shall be */
static gboolean
opens_goals (const HetuReading *reading, const HetuParagraph *paragraph)
{
  static const char *const words[] = {
    "目标是:", "目标为:", "目标如下:", "目标:", "指标是:", NULL
  };

  return hetu_reading_ends_any (reading, paragraph->start, paragraph->end, words) &&
         has_any (reading,
                  paragraph->end > paragraph->start + 14 ? paragraph->end - 14 : paragraph->start,
                  paragraph->end,
                  words);
}

static void
enter_goals (HetuContext *self, const HetuReading *reading, const HetuParagraph *paragraph)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (HetuTimeWord));

  self->plan = TRUE;
  hetu_times_scan (reading, paragraph->start, paragraph->end, self->section_year, times);
  for (guint i = 0; i < times->len && !self->doubtful; i++)
    {
      const HetuTimeWord *time = &g_array_index (times, HetuTimeWord, i);

      if (time->role == HETU_TIME_PERIOD && time->period.kind != HETU_PERIOD_NONE &&
          time->period.last_year >= self->section_year &&
          !(self->section.first_year < self->section.last_year &&
            hetu_period_equal (time->period, hetu_period_year (self->section.last_year))))
        self->section = time->period; /* “今后五年,…。到2026年,…目标:” is of the years */
    }
}

/* “(一)洛龙区”, “渝中”: a heading that names a part of the place; up to the next chapter, or the next such heading */
static void
enter_place (HetuContext *self, const HetuReading *reading, const HetuParagraph *paragraph)
{
  guint start = paragraph->start, length = 0;
  gint32 code = 0;

  while (start < paragraph->end &&
         (reading->chars[start] == '(' || reading->chars[start] == ')' ||
          reading->chars[start] == 0x3001 || reading->chars[start] == '.' || /* 、 */
          hetu_is_digit (reading->chars[start]) ||
          hetu_numeral_scan (reading, start, start + 1, NULL) > 0))
    start++;
  code = hetu_gazetteer_find_at (hetu_gazetteer_get (),
                                 reading,
                                 start,
                                 paragraph->end,
                                 self->home,
                                 &length);
  if (code != 0 && start + length == paragraph->end && code != self->home &&
      hetu_region_parent (code, hetu_region_tier (self->home)) == self->home)
    self->region = code;
  else if (is_chapter (reading, paragraph))
    self->region = self->home;
}

void
hetu_context_enter (HetuContext *self, const HetuReading *reading, const HetuParagraph *paragraph)
{
  static const char *const openings[] = {
    "下一步",       "主要预期目标", "新的一年,", "重点抓好以下",
    "重点做好以下", "工作打算:",    "工作计划:", NULL
  };
  guint opening = MIN (paragraph->end, paragraph->start + 60);
  int planned = 0;

  self->goals = FALSE;
  self->paragraph_start = paragraph->start;
  self->paragraph_end = paragraph->end;
  if (!paragraph->heading)
    {
      self->leads = self->opened;
      self->opened = FALSE;
    }
  if (is_chapter (reading, paragraph) || self->expected_here)
    self->expected = FALSE;
  self->expected_here = FALSE;
  self->itemized =
      self->expected && (self->itemized || paragraph->heading || paragraph->section ||
                         hetu_context_is_item (reading, paragraph->start, paragraph->end));
  self->told_year = 0;
  self->pointed = FALSE;
  self->opening = (HetuPeriod){ 0 };
  self->carried = (HetuPeriod){ 0 };
  if (paragraph->heading)
    self->origin = self->onward = (HetuPeriod){ 0 };
  if (paragraph->heading)
    self->month = self->carried;
  self->carried = self->month;
  if (paragraph->heading && self->home != 0 && hetu_region_tier (self->home) < 3 &&
      paragraph->end - paragraph->start < 16)
    enter_place (self, reading, paragraph);
  if (paragraph->heading && is_chapter (reading, paragraph))
    enter_chapter (self, reading, paragraph);
  else if (opens_goals (reading, paragraph))
    enter_goals (self, reading, paragraph);
  else if (paragraph->heading && !is_caption (reading, paragraph))
    {
      int year = hetu_find_year (reading, paragraph->start, paragraph->end, NULL);

      if (year != 0 && !self->doubtful && paragraph->end - paragraph->start < 10 &&
          hetu_find_year (reading, paragraph->start, paragraph->start + 4, NULL) == year &&
          reading->chars[paragraph->start + 4] == 0x5E74 &&
          hetu_reading_find (reading, paragraph->start, paragraph->end, "远景") == paragraph->end &&
          hetu_reading_find (reading, paragraph->start, paragraph->end, "月") == paragraph->end)
        {
          self->section_year = year; /* “2021年长沙”, no “2035年远景目标” */
          self->section = hetu_period_year (year);
        }
      if (year != 0 && !self->doubtful &&
          hetu_plan_is_headline (reading, paragraph->start, paragraph->end))
        {
          self->plan = TRUE;
          self->section_year = year;
          self->section = hetu_period_year (year);
        }
      else if (names_part (reading, paragraph) || names_years (self, reading, paragraph))
        enter_chapter (self, reading, paragraph);
      else if (year != 0 && !self->doubtful && paragraph->end - paragraph->start < 30 &&
               tells_review (reading, paragraph->start, paragraph->end))
        {
          self->section_year = year;
          self->section = hetu_period_year (year);
          take_part (self, reading, paragraph);
        }
    }
  else if (has_any_ahead (reading, paragraph->start, opening, openings) ||
           hetu_plan_opens_works (reading, paragraph->start, paragraph->end) ||
           looks_ahead (self, reading, paragraph->start, opening, &planned))
    enter_plan (self, reading, paragraph->start, opening, planned);
  else if (hetu_plan_proposes (reading, paragraph->start, opening))
    self->goals = TRUE;
}

void
hetu_context_look_ahead (HetuContext *self, const HetuReading *reading)
{
  guint n = 0;

  for (; n < reading->paragraphs->len; n++)
    {
      const HetuParagraph *line = &g_array_index (reading->paragraphs, HetuParagraph, n);

      if (line->heading && (is_numbered (reading, line, "二、") ||
                            tells_plan (reading, line->start, line->end) !=
                                tells_review (reading, line->start, line->end)))
        break;
    }
  if (hetu_outlook_is_plan (reading, n))
    enter_plan (self, reading, 0, 0, 0);
}

/* “建议2021年主要预期目标安排为”, “今年全市主要目标是” in a report that looks back at 2020: what follows is of that year, too */
static void
take_goals_year (HetuContext *self, const HetuReading *reading, guint start, guint end)
{
  guint goal = hetu_reading_find (reading, start, end, "目标");
  guint from = goal > start + 24 ? goal - 24 : start;
  int year = goal < end ? hetu_find_year (reading, from, goal, NULL) : 0;

  if (year == 0 && goal < end && self->planned == self->held &&
      hetu_reading_has (reading, start, end, "今年") > 0)
    year = self->planned;

  if (year != 0 && year == self->planned && year > self->section_year)
    enter_plan (self, reading, start, end, year);
}

static gboolean
has_digit (const HetuReading *reading, guint start, guint end)
{
  for (guint at = start; at < end; at++)
    if (hetu_is_digit (reading->chars[at]))
      return TRUE;
  return FALSE;
}

void
hetu_context_hear (HetuContext *self, const HetuReading *reading, guint start, guint end)
{
  static const char *const goals[] = { "预期目标是",  "预期目标为", "预期目标:",    "主要目标是",
                                       "主要目标为",  "主要目标:",  "目标如下",     "主要预期目标",
                                       "安排,具体为", "指标安排为", "指标体系安排", "目标安排为",
                                       "目标建议为",  "目标确定为", "建议目标为",   "主要指标安排",
                                       "发展指标是",  "计划目标为", "主要任务是:",  NULL };
  int year = 0, works = 0;

  hetu_context_turn (self, reading, start, end);
  start = hetu_plan_skip_saying (reading, start, end);
  if (!self->plan && looks_ahead (self, reading, start, end, &year))
    {
      self->goals = TRUE;
      if (end + 1 >= self->paragraph_end && !has_digit (reading, start + 8, end))
        enter_plan (self, reading, start, end, year); /* 今年,将实现一系列目标。 */
    }
  else if ((self->goals && end > start && reading->chars[end - 1] == ':') ||
           hetu_plan_is_asked (reading, start, end) ||
           (hetu_plan_lists_works (reading, start, end, &works) &&
            (works == 0 || works >= self->held)))
    enter_plan (self, reading, start, end, 0); /* 今年将办好15件实事。具体包括: */
  if (hetu_reading_find (reading, start, end, "目标") < end ||
      hetu_reading_find (reading, start, end, "指标") < end ||
      hetu_reading_find (reading, start, end, "主要任务") < end)
    {
      self->plan |= hetu_plan_is_label (reading, start, end);
      self->goals |= has_any_ahead (reading, start, end, goals);
      if (self->goals && !self->plan)
        take_goals_year (self, reading, start, end);
    }
  if (self->plan || !hetu_plan_announced (reading, start, end, &year))
    return;
  self->plan = TRUE;
  if (year == 0)
    year = self->planned;
  if (year == 0 || self->doubtful)
    return;
  self->section_year = year;
  self->section = hetu_period_year (year);
}
