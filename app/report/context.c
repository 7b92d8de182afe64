/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The context of sentences, from headings and openings. A year that a heading tells and dated words of the body contradict is left open:
 * a report with a year in its title that speaks of another year's events is of neither for certain. */
#include "report/context.h"

#include "report/gazetteer.h"
#include "report/times.h"

/* Whether one of @words stands there outside quotation marks: a slogan's words say nothing of the section. */
static gboolean
has_any (const HetuReading *reading, guint start, guint end, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      guint at = hetu_reading_find (reading, start, end, words[i]);
      guint open = hetu_reading_find_last (reading, start, at, "“");

      if (at < end && (open >= at || hetu_reading_find (reading, open, at, "”") < at))
        return TRUE;
    }
  return FALSE;
}

static gboolean
tells_plan (const HetuReading *reading, guint start, guint end)
{
  static const char *const words[] = { "主要目标", "预期目标", "工作安排",   "重点工作",
                                       "重点任务", "工作部署", "总体要求",   "工作重点",
                                       "下一步",   "工作打算", "工作思路",   "目标任务",
                                       "今后五年", "工作计划", "下半年工作", "下半年重点",
                                       NULL };

  return has_any (reading, start, end, words);
}

static gboolean
tells_review (const HetuReading *reading, guint start, guint end)
{
  static const char *const words[] = { "回顾",     "执行情况", "完成情况", "工作总结",
                                       "回眸",     "成绩",     "运行情况", "过去五年",
                                       "工作情况", "回首",     "铭记",     NULL };

  return has_any (reading, start, end, words);
}

/* the first year that a stretch tells: “2023年”, “回眸2023” */
static int
find_year (const HetuReading *reading, guint start, guint end)
{
  for (guint at = start; at + 4 <= end; at++)
    {
      int year = 0;

      if (at > start && g_ascii_isdigit ((char) MIN (reading->chars[at - 1], 127)))
        continue;
      for (guint i = 0; i < 4; i++)
        year = reading->chars[at + i] >= '0' && reading->chars[at + i] <= '9'
                   ? 10 * year + (int) (reading->chars[at + i] - '0')
                   : -100000;
      if (year >= 1990 && year <= 2060 &&
          (at + 4 == end || !g_ascii_isalnum ((char) MIN (reading->chars[at + 4], 127))))
        return year;
    }
  return 0;
}

/* Events that happened in one year: what speaks of them as of its own time is of that year. */
static int
find_dated_year (const HetuReading *reading)
{
  static const struct
  {
    const char *word;
    int year;
  } dated[] = {
    { "抗疫国债", 2020 },
    { "抗疫特别国债", 2020 },
    { "突如其来的新冠", 2020 },
    { "“十三五”规划收官", 2020 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (dated); i++)
    if (hetu_reading_find (reading, 0, reading->n_chars, dated[i].word) < reading->n_chars)
      return dated[i].year;
  return 0;
}

void
hetu_context_init (HetuContext *self, const HetuReading *reading)
{
  int dated = find_dated_year (reading);

  *self = (HetuContext){ 0 };
  self->region = hetu_gazetteer_guess_subject (hetu_gazetteer_get (), reading);
  for (guint i = 0; i < reading->paragraphs->len && i < 8 && self->year == 0; i++)
    {
      const HetuParagraph *paragraph = &g_array_index (reading->paragraphs, HetuParagraph, i);

      if (paragraph->heading || paragraph->end - paragraph->start < 60)
        {
          self->year = find_year (reading, paragraph->start, paragraph->end);
          if (self->year != 0)
            {
              self->plan = FALSE;
              self->section_year = self->year;
            }
        }
    }
  if (dated != 0 && self->year > dated + 1)
    {
      self->year = 0;
      self->section_year = 0;
      self->doubtful = TRUE;
    }
  if (self->year == 0 && !self->doubtful)
    self->year = find_year (reading, 0, reading->n_chars);
  if (self->year != 0)
    self->section = hetu_period_year (self->year);
}

static gboolean
is_chapter (const HetuReading *reading, const HetuParagraph *paragraph)
{
  gunichar first = reading->chars[paragraph->start];
  gunichar second =
      paragraph->start + 1 < paragraph->end ? reading->chars[paragraph->start + 1] : 0;

  return first == '#' || second == 0x3001 || (first == 0x7B2C && paragraph->heading);
}

static void
enter_chapter (HetuContext *self, const HetuReading *reading, const HetuParagraph *paragraph)
{
  int year = find_year (reading, paragraph->start, paragraph->end);
  gboolean plan = tells_plan (reading, paragraph->start, paragraph->end);
  gboolean review = tells_review (reading, paragraph->start, paragraph->end);

  if (plan != review)
    self->plan = plan;
  if (self->doubtful)
    return;
  if (year != 0)
    {
      self->section_year = year;
      self->section = hetu_period_year (year);
      if (self->year == 0)
        self->year = year;
    }
  else if (review && self->year != 0 &&
           hetu_reading_find (reading, paragraph->start, paragraph->end, "五年") < paragraph->end)
    self->section = hetu_period_range (self->year - 5, 1, self->year - 1, 12);
}

void
hetu_context_enter (HetuContext *self, const HetuReading *reading, const HetuParagraph *paragraph)
{
  static const char *const openings[] = { "下一步",       "主要预期目标", "新的一年,我们",
                                          "重点抓好以下", "重点做好以下", NULL };
  guint opening = MIN (paragraph->end, paragraph->start + 60);

  self->goals = FALSE;
  self->carried = (HetuPeriod){ 0 };
  if (paragraph->heading && is_chapter (reading, paragraph))
    enter_chapter (self, reading, paragraph);
  else if (paragraph->heading)
    {
      int year = find_year (reading, paragraph->start, paragraph->end);

      if (year != 0 && !self->doubtful && paragraph->end - paragraph->start < 30 &&
          tells_review (reading, paragraph->start, paragraph->end))
        {
          self->section_year = year;
          self->section = hetu_period_year (year);
        }
    }
  else if (has_any (reading, paragraph->start, opening, openings))
    self->plan = TRUE;
}
