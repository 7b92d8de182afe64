/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a part of a report that is of several years turns to one of them, and back: a review looks at all the years of a term first, then at
 * the last; a plan at the next five years, then at the first. */
#include "report/context-turn.h"

#include "report/number.h"

#define MONTHS_TO_TELL_OF 4   /* the month of a report that has something to tell of its own year */
#define INTRODUCTION_LEAST 24 /* characters of a paragraph that introduces others */

/* Behind “各位代表,”: where a sentence begins to tell */
static guint
skip_address (const HetuReading *reading, guint start, guint end)
{
  return start + hetu_reading_has (reading, start, end, "各位代表,");
}

/* “2021年,完成生产总值3600亿元,…”: the year of what is told at once, and not of the paragraphs behind it */
static gboolean
tells_figure (const HetuReading *reading, guint start, guint end)
{
  for (guint at = start; at < MIN (end, start + 20); at++)
    if (hetu_is_digit (reading->chars[at]))
      return TRUE;
  return FALSE;
}

/* “2016年,面对…严峻挑战,各项工作再上新台阶。”: a paragraph that tells no figure says of when those behind it are */
static gboolean
introduces_year (const HetuContext *self, const HetuReading *reading, guint start, guint from)
{
  if (start != self->paragraph_start)
    return FALSE;
  for (guint at = from; at < self->paragraph_end; at++)
    if (hetu_is_digit (reading->chars[at]))
      return FALSE;
  return self->paragraph_end > from + INTRODUCTION_LEAST;
}

/* Whether a sentence begins to speak of @year alone: “2012年是…”, “刚刚过去的2017年,…” */
static gboolean
begins_year (const HetuContext *self, const HetuReading *reading, guint start, guint end, int year)
{
  HetuEvidence at = { 0 };
  guint in = hetu_reading_has (reading, start, end, "在"); /* 在刚刚过去的2006年 */
  guint past = hetu_reading_has (reading, start + in, end, "刚刚过去的");

  start += past > 0 ? in + past : 0;
  return hetu_find_year (reading, start, MIN (end, start + 5), &at) == year && at.start == start &&
         (past > 0 || (!self->leads && (hetu_reading_has (reading, at.end, end, "是") > 0 ||
                                        hetu_reading_has (reading, at.end, end, ",是") > 0 ||
                                        (hetu_reading_has (reading, at.end, end, ",") > 0 &&
                                         (introduces_year (self, reading, start, at.end) ||
                                          (self->mixed && start == self->paragraph_start &&
                                           !tells_figure (reading, at.end, end)))))));
}

/* “综合各方面因素,2022年全市主要预期目标为”: what a plan of years says of its first one alone */
static gboolean
sets_goals_of_year (const HetuReading *reading, guint start, guint end, int year)
{
  static const char *const asked[] = { "预期目标", "主要目标", "总体要求", "总体思路", NULL };
  HetuEvidence at = { 0 };

  return hetu_find_year (reading, start, MIN (end, start + 20), &at) == year &&
         (at.start == start || reading->chars[at.start - 1] == ',') &&
         hetu_reading_finds_any (reading, at.end, MIN (end, at.end + 24), asked);
}

/* “过去四年,…”, “过去五年是…的五年” at the head of a review of years, “五年来,…” in a part that is of a year, too: of how many years it is from
 * there on */
static void
turn_to_years (HetuContext *self, const HetuReading *reading, guint start, guint end)
{
  static const char *const terms[] = { "本届政府履职", "本届政府任职", "本届政府成立",
                                       "本届政府组成", "本届政府履新", "本届政府任期",
                                       "本届政府的",   "本届政府" };
  g_autoptr (GArray) times = NULL;
  HetuTimeWord *time = NULL;
  guint opening = 0;

  if (self->plan || self->doubtful || self->reviewed == 0 || !(self->mixed || self->leads))
    return;
  while (start < end && reading->chars[start] == '-')
    start++; /* --五年来,… */
  for (guint i = 0; i < G_N_ELEMENTS (terms) && opening == 0; i++)
    opening = hetu_reading_has (reading, start, end, terms[i]);
  start += opening; /* 本届政府履职五年来,… */
  times = g_array_new (FALSE, FALSE, sizeof (HetuTimeWord));
  hetu_times_scan (reading, start, MIN (end, start + 10), self->section_year, times);
  time = times->len > 0 ? &g_array_index (times, HetuTimeWord, 0) : NULL;
  if (time == NULL || time->start != start || time->role != HETU_TIME_PERIOD ||
      (hetu_reading_has (reading, time->end, end, ",") == 0 &&
       hetu_reading_has (reading, time->end, end, "是") == 0))
    return;
  hetu_context_set_term (self, time);
  if (time->period.first_year >= time->period.last_year ||
      time->period.last_year != self->reviewed || time->period.first_month != 1)
    return;
  self->mixed |= self->section.first_year == self->section.last_year;
  self->section = time->period;
}

/* “今后五年,是…的关键期”: what follows is of them */
static void
turn_to_term (HetuContext *self, const HetuReading *reading, guint start, guint end)
{
  static const char *const terms[] = { "今后五年", "未来五年", "今后5年", "未来5年" };

  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    {
      guint at = hetu_reading_find (reading, start, end, terms[i]);

      if (at == end || self->plan ||
          (at > start && reading->chars[at - 1] != ',' && reading->chars[at - 1] != ':' &&
           reading->chars[at - 1] != 0x5BF9)) /* 对今后五年 */
        continue;
      self->plan = TRUE;
      if (self->planned == 0 || self->doubtful)
        return;
      self->section_year = self->planned;
      self->section = hetu_period_range (self->planned, 1, self->planned + 4, 12);
      return;
    }
}

/* “"十五五"时期是…的关键时期”, “"十五五"时期主要目标是:…” in a part that has looked back so far: it looks ahead from there on */
static void
turn_to_next_plan (HetuContext *self, const HetuReading *reading, guint start, guint end)
{
  g_autoptr (GArray) times = NULL;
  const HetuTimeWord *time = NULL;

  if (self->plan || self->doubtful || self->reviewed == 0 || start != self->paragraph_start)
    return;
  times = g_array_new (FALSE, FALSE, sizeof (HetuTimeWord));
  hetu_times_scan (reading, start, MIN (end, start + 12), self->section_year, times);
  time = times->len > 0 ? &g_array_index (times, HetuTimeWord, 0) : NULL;
  if (time == NULL || time->start != start || time->role != HETU_TIME_PERIOD ||
      time->period.first_year <= self->reviewed ||
      time->period.first_year >= time->period.last_year ||
      (hetu_reading_ends (reading, start, time->end, "时期") == 0 &&
       hetu_reading_has (reading, time->end, end, "时期") == 0))
    return;
  self->plan = TRUE;
  self->section_year = self->planned;
  self->section = time->period;
}

/* “一、关于疫情防控”, “2020年春节前夕,…” in a report of May 2020 that looks back at 2019: the chapter is of the year that begins it; no
 * “2020年是…的一年”, no “2020年已经到来” */
static void
turn_to_own_year (HetuContext *self, const HetuReading *reading, guint start, guint end)
{
  static const char *const greetings[] = { "回首", "回顾", "到来", "来临", "元旦", NULL };
  HetuEvidence at = { 0 };

  if (self->dated || self->date / 10000 != self->held ||
      self->date / 100 % 100 < MONTHS_TO_TELL_OF || !self->leads ||
      start != self->paragraph_start || self->plan || self->doubtful || self->reviewed == 0 ||
      self->held <= self->reviewed || self->section.first_year != self->reviewed ||
      self->section.last_year != self->reviewed ||
      hetu_find_year (reading, start, MIN (end, start + 8), &at) != self->held ||
      at.start != start || at.end >= end || reading->chars[at.end] == 0x662F || /* 是 */
      hetu_reading_finds_any (reading, at.end, end, greetings))
    return;
  self->section_year = self->held;
  self->section = hetu_period_year (self->held);
}

/* “现就2011年政府工作向大会报告” in a review of years: whether @year is told of from there on; no “就…年债务管理工作,作专题报告” */
static gboolean
reports_on_year (const HetuReading *reading, guint start, guint end, int year)
{
  static const char *const openings[] = { "现",     "现在", "下面", "现在我",
                                          "下面我", "着重", "重点", NULL };
  static const char *const hearers[] = { "大会", "会议", "代表", "报告如下", "报告:", NULL };

  for (guint at = hetu_reading_find (reading, start, end, "就"); at < end;
       at = hetu_reading_find (reading, at + 1, end, "就"))
    if (hetu_reading_ends_any (reading, start, at, openings) &&
        hetu_find_year (reading, at + 1, MIN (end, at + 6), NULL) == year &&
        hetu_reading_find (reading, at, end, "工作") < hetu_reading_find (reading, at, end, "报告"))
      return hetu_reading_finds_any (reading, at, end, hearers) &&
             hetu_reading_find (reading, at, end, "报告") < end;
  return FALSE;
}

/* “今年是…的收官之年”, told before that year is over; no “今年是建区60周年” */
static gboolean
speaks_of_own_year (const HetuReading *reading, guint start, guint end)
{
  static const char *const years[] = { "一年", "之年", NULL };
  const guint at = hetu_reading_find (reading, start, end, "今年是");

  return at < end && hetu_reading_finds_any (reading, at, end, years);
}

/* “本届政府2002年12月就职,…”: its first year that is whole, or almost */
static void
take_oath (HetuContext *self, const HetuReading *reading, guint start, guint end)
{
  static const char *const sworn[] = {
    "就职", "任职", "履职", "成立", "产生", "组成", "组建", NULL
  };
  HetuEvidence at = { 0 };
  guint from = start + hetu_reading_has (reading, start, end, "本届政府"), to = 0;
  int year = 0;

  if (from == start)
    return;
  from +=
      hetu_reading_has (reading, from, end, "自") || hetu_reading_has (reading, from, end, "于");
  year = hetu_find_year (reading, from, MIN (end, from + 5), &at);
  to = hetu_reading_find (reading, from, MIN (end, from + 9), "月");
  if (year == 0 || at.start != from || to >= MIN (end, from + 9) || to < from + 6 ||
      !hetu_reading_begins_any (reading, to + 1, end, sworn))
    return;
  self->sworn = year + (to == from + 7); /* 10月 to 12月 */
}

/* “2008年以来,我们…” at the head of a review of a term whose heading tells no years: since when it is of */
static void
begin_since (HetuContext *self, const HetuReading *reading, guint start, guint end)
{
  HetuEvidence at = { 0 };
  int year = 0;

  if (!self->leads || self->dated || start != self->paragraph_start || self->plan ||
      self->doubtful || self->section.last_year != self->reviewed)
    return;
  year = hetu_find_year (reading, start, MIN (end, start + 5), &at);
  if (at.start == start && year > self->section.first_year && year < self->reviewed &&
      (hetu_reading_has (reading, at.end, end, "以来,") > 0 ||
       hetu_reading_has (reading, at.end, end, "年以来,") > 0))
    self->section = hetu_period_range (year, 1, self->reviewed, 12);
}

void
hetu_context_turn (HetuContext *self, const HetuReading *reading, guint start, guint end)
{
  static const char *const over[] = { "刚刚过去的一年", "过去一年", "过去的一年", "一年来,", NULL };
  static const char *const years[] = { "五年", "四年", "三年", "时期", NULL };
  static const char *const asked[] = { "目标", "总体要求", "重点", "任务", "是", NULL };
  gboolean turns = FALSE;
  int year = 0;

  take_oath (self, reading, start, end);
  begin_since (self, reading, start, end);
  turn_to_term (self, reading, start, end);
  turn_to_next_plan (self, reading, start, end);
  turn_to_own_year (self, reading, start, end);
  year = self->plan ? self->planned : self->mixed ? self->section.last_year : self->reviewed;
  turn_to_years (self, reading, skip_address (reading, start, end), end);
  if (year == 0 || self->doubtful || self->section.first_year == self->section.last_year)
    return;
  start = skip_address (reading, start, end);
  if (hetu_reading_finds_any (reading, start, MIN (end, start + 10), years))
    return;
  turns = begins_year (self, reading, start, end, year);
  if (self->plan)
    turns |= (hetu_reading_has (reading, start, end, "今年") > 0 &&
              hetu_reading_finds_any (reading, start, MIN (end, start + 20), asked)) ||
             sets_goals_of_year (reading, start, end, year);
  else
    turns |= hetu_reading_begins_any (reading, start, end, over) ||
             reports_on_year (reading, start, end, year) ||
             (self->date / 10000 == year && speaks_of_own_year (reading, start, end));
  if (!turns)
    return;
  self->section_year = year;
  self->section = hetu_period_year (year);
}

gboolean
hetu_context_is_item (const HetuReading *reading, guint start, guint end)
{
  const guint n = hetu_numeral_scan (reading, start, end, NULL);

  return start < end && (reading->chars[start] == '-' ||
                         (n > 0 && hetu_reading_has (reading, start + n, end, "是") > 0));
}
