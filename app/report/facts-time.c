/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The time of a document: its date, the year that is its own, the one that it looks back at and the one that it plans. What its headings
 * say of a year (“2019年工作回顾”, “2020年工作安排”) goes before what its title says, and that before the custom that a work report of
 * January speaks of the year that is over, one of November or December of its own. */
#include "report/facts-private.h"

#include "report/number.h"
#include "report/times.h"

#define TITLE_LONGEST 90   /* characters within 《》 */
#define STRETCH_LONGEST 30 /* characters from a year to what is said of it */

/* Events that happened in one year: what speaks of them as of its own time is of that year. */
static int
find_dated_year (const HetuReading *reading, HetuEvidence *at)
{
  static const struct
  {
    const char *word;
    int year;
  } dated[] = { { "抗疫国债", 2020 },
                { "抗疫特别国债", 2020 },
                { "突如其来的新冠", 2020 },
                { "“十三五”规划收官", 2020 } };

  for (guint i = 0; i < G_N_ELEMENTS (dated); i++)
    {
      guint found = hetu_reading_find (reading, 0, reading->n_chars, dated[i].word);

      if (found == reading->n_chars)
        continue;
      *at = (HetuEvidence){ found, found + (guint) g_utf8_strlen (dated[i].word, -1) };
      return dated[i].year;
    }
  return 0;
}

/* “2020年11月1日零时”, “2018年末”: the moment that a census counts at, whenever it is published */
static int
find_census_year (const HetuReading *reading, HetuEvidence *at)
{
  static const char *const moments[] = { "零时", "年末", "年度" };
  guint census = hetu_reading_find (reading, 0, MIN (reading->n_chars, 200), "普查");
  int year = 0;

  for (guint i = 0; i < G_N_ELEMENTS (moments) && year == 0; i++)
    {
      guint found = hetu_reading_find (reading, 0, reading->n_chars, moments[i]);

      if (found < reading->n_chars && (i == 0 || census < 200))
        year = hetu_find_year (reading, found > 12 ? found - 12 : 0, found + 1, at);
    }
  return year;
}

/* What headings say of years. */
typedef struct
{
  int reviewed; /* 2019年工作回顾; 0 none */
  int planned;  /* 2020年工作安排 */
  HetuEvidence at;
} Divisions;

/* Whether a part of the year is meant: 2024年上半年, 2023年1—10月 */
static gboolean
is_part_of_year (const HetuReading *reading, guint position, guint end)
{
  static const char *const parts[] = { "上半年", "下半年", "前",    "一季度", "二季度",
                                       "三季度", "四季度", "1季度", "第",     NULL };

  if (position < end && hetu_is_digit (reading->chars[position]))
    return TRUE;
  return hetu_reading_begins_any (reading, position, end, parts);
}

/* Where a list of what a report has begins with the year: “一是2023年工作回顾,二是2024年工作重点” */
static gboolean
is_listed (const HetuReading *reading, guint start, guint position)
{
  static const char *const before[] = { "是",     "、",     "回顾了", "总结了",
                                        "提出了", "部署了", "对",     NULL };

  return hetu_reading_ends_any (reading, start, position, before) ||
         hetu_reading_ends (reading, start, position, "一") > 0 ||
         hetu_reading_ends (reading, start, position, "二") > 0;
}

/* “《怀远县2019年计划执行情况与2020年计划草案的报告》” */
static gboolean
is_in_title (const HetuReading *reading, guint start, guint position)
{
  guint from = position > start + TITLE_LONGEST ? position - TITLE_LONGEST : start;
  guint open = hetu_reading_find_last (reading, from, position, "《");

  return open < position && hetu_reading_find (reading, open, position, "》") == position;
}

static void
take_divisions (Divisions *self,
                const HetuReading *reading,
                guint start,
                guint end,
                gboolean heading)
{
  static const char *const done[] = { "回顾",     "总结",     "执行情况", "完成情况",
                                      "工作成效", "工作情况", "决算",     "取得新成效",
                                      "新成就",   "新成绩",   NULL };
  static const char *const ahead[] = { "工作安排", "总体安排", "主要目标", "预期目标", "工作计划",
                                       "工作思路", "工作重点", "重点工作", "工作任务", "主要任务",
                                       "重点任务", "主要工作", "工作打算", "计划草案", "预算草案",
                                       "预算安排", "工作建议", "总体要求", "目标任务", "工作部署",
                                       "总体思路", NULL };

  for (guint from = start; from < end;)
    {
      HetuEvidence at = { 0 };
      int year = hetu_find_year (reading, from, end, &at);
      guint to = MIN (end, at.end + STRETCH_LONGEST);

      if (year == 0)
        return;
      from = at.end;
      for (guint i = at.end; i < to; i++)
        if (reading->chars[i] == ',' || reading->chars[i] == ';' ||
            reading->chars[i] == 0x3002 || /* 。 */
            hetu_is_digit (reading->chars[i]))
          to = i;
      if (is_part_of_year (reading, at.end, end) ||
          (!heading && !is_listed (reading, start, at.start) &&
           !is_in_title (reading, start, at.start)))
        continue;
      if (hetu_reading_finds_any (reading, at.end, to, done) ||
          hetu_reading_ends (reading, start, at.start, "回顾了") > 0)
        {
          if (self->reviewed == 0)
            {
              self->at = at;
              self->reviewed = year;
            }
        }
      else if (hetu_reading_finds_any (reading, at.end, to, ahead) && year != self->planned)
        {
          if (self->planned != 0 && self->reviewed == 0 && year == self->planned + 1)
            {
              self->reviewed = self->planned; /* “2021年主要工作”, “2022年工作安排” */
              self->planned = year;
            }
          else if (self->planned == 0)
            self->planned = year;
        }
    }
}

static Divisions
find_divisions (const HetuReading *reading, HetuEvidence title)
{
  Divisions self = { 0 };

  take_divisions (&self, reading, title.start, title.end, TRUE);
  for (guint i = 0; i < reading->paragraphs->len; i++)
    {
      const HetuParagraph *line = &g_array_index (reading->paragraphs, HetuParagraph, i);

      if (line->heading || i < HETU_FACTS_FIRST_LINES)
        take_divisions (&self, reading, line->start, line->end, line->heading);
      if (self.reviewed != 0 && self.planned != 0)
        break;
    }
  if (self.planned != 0 && self.reviewed != 0 && self.planned != self.reviewed + 1)
    self.planned = 0;
  return self;
}

/* The year of the assembly that a report is given to, and its month where the day is left open: “——2007年12月在…会议上” */
static int
find_meeting (const HetuReading *reading, HetuEvidence *at, int *month)
{
  static const char *const words[] = { "会议上", "大会上", NULL };

  for (guint i = 0; i < reading->paragraphs->len && i < HETU_FACTS_FIRST_LINES; i++)
    {
      const HetuParagraph *line = &g_array_index (reading->paragraphs, HetuParagraph, i);
      int year = 0;

      if (line->end - line->start > HETU_FACTS_LINE_LONGEST ||
          !hetu_reading_finds_any (reading, line->start, line->end, words))
        continue;
      year = hetu_find_year (reading, line->start, line->end, at);
      *month = 0;
      for (guint k = at->end;
           year != 0 && k < line->end && hetu_is_digit (reading->chars[k]) && *month < 100;
           k++)
        *month = 10 * *month + (int) (reading->chars[k] - '0');
      if (year != 0)
        return year;
    }
  return 0;
}

/* “十三届全国人大一次会议”: an assembly of the country sits for five years, once in each; the ninth first met in 1998. */
static int
find_national_session (const HetuReading *reading, HetuEvidence *at)
{
  for (guint i = 0; i < reading->paragraphs->len && i < HETU_FACTS_FIRST_LINES; i++)
    {
      const HetuParagraph *line = &g_array_index (reading->paragraphs, HetuParagraph, i);
      guint found = hetu_reading_find (reading, line->start, line->end, "届全国人");
      guint number = found, session = 0;
      HetuDecimal term = { 0 }, nth = { 0 };

      while (number > line->start && found - number < 2 &&
             hetu_numeral_scan (reading, number - 1, found, NULL) == found - number + 1)
        number--;
      if (found == line->end || number == found)
        continue;
      hetu_numeral_scan (reading, number, found, &term);
      session = hetu_reading_find (reading, found, MIN (line->end, found + 16), "次会议");
      if (session >= MIN (line->end, found + 16) ||
          hetu_numeral_scan (reading, session - 1, session, &nth) != 1 || nth.coefficient > 5 ||
          term.coefficient < 9 || term.coefficient > 20)
        continue;
      *at = (HetuEvidence){ number, session + 3 };
      return 1998 + 5 * (int) (term.coefficient - 9) + (int) nth.coefficient - 1;
    }
  return 0;
}

/* “2017年,全市…”: the year that the text begins with */
static int
find_opening_year (const HetuReading *reading, HetuEvidence *at)
{
  for (guint i = 0, n = 0; i < reading->paragraphs->len && i < HETU_FACTS_FIRST_LINES && n < 2; i++)
    {
      const HetuParagraph *line = &g_array_index (reading->paragraphs, HetuParagraph, i);
      int year = 0;

      if (line->heading || line->end - line->start < HETU_FACTS_LINE_LONGEST / 2)
        continue;
      n++;
      year = hetu_find_year (reading, line->start, MIN (line->end, line->start + 6), at);
      if (year != 0 && at->start == line->start &&
          hetu_reading_has (reading, at->end, line->end, ",") > 0)
        return year;
    }
  return 0;
}

static int
find_title_year (const HetuReading *reading, HetuEvidence title, HetuEvidence *year_at)
{
  int latest = 0;

  for (guint at = title.start; at < title.end;)
    {
      HetuEvidence found = { title.end, title.end };
      int year = hetu_find_year (reading, at, title.end, &found);

      if (year > latest)
        {
          latest = year;
          *year_at = found;
        }
      at = found.end;
    }
  return latest;
}

/* “2022年干了这些大事”: a title that tells what was done in the year that it names */
static gboolean
tells_deeds (const HetuReading *reading, HetuEvidence title)
{
  static const char *const deeds[] = { "干了", "成绩", "答卷", "办成了", "交出", NULL };

  return hetu_reading_finds_any (reading, title.start, title.end, deeds);
}

/* Which year a report of work calls its own, and how far it looks back and ahead.
 * @done: the title tells what was done in its year */
static void
find_speech_years (HetuDocumentFacts *self,
                   Divisions told,
                   gboolean summary,
                   gboolean done,
                   int given,
                   int month)
{
  if (told.reviewed == 0 && told.planned != 0 && given == told.planned + 1 && month > 0 &&
      month < 11)
    told = (Divisions){ .reviewed = told.planned, .planned = given, .at = told.at };
  if (told.reviewed != 0 || told.planned != 0)
    {
      int reviewed = told.reviewed != 0 ? told.reviewed : told.planned - 1;

      if (summary || (given == reviewed && month != 0))
        self->year = reviewed;
      else if (self->year != reviewed || self->year_at.start >= self->title.end)
        self->year = reviewed + 1;
      if (self->year_at.end == 0)
        self->year_at = told.at;
      self->back = self->year - reviewed;
      self->ahead = 1 - self->back;
      return;
    }
  self->back = !summary;
  if (!self->titled && self->year != 0 && (self->year + 1 == given || (done && given == 0)) &&
      self->year_at.end <= self->title.end)
    self->year++; /* “2019年本市着力…”, told of in January 2020 */
  if (month >= 11 && (self->year == given || self->year == given + 1))
    {
      self->year = given;
      self->back = 0;
    }
  self->ahead = 1 - self->back;
}

/* “——2017年2月20日在西安市第十六届人民代表大会第一次会议上” alone above what is no report on a plan, a budget or a court's work */
static gboolean
tells_assembly (const HetuReading *reading)
{
  static const char *const others[] = { "发展和改革", "发展改革", "财政",     "预算",
                                        "计划",       "法院",     "检察院",   "常务委员会",
                                        "常委会",     "统计",     "人大工作", NULL };
  static const char *const met[] = { "会议上", "会议上)", "会议上**", NULL };
  gboolean told = FALSE;

  for (guint i = 0; i < reading->paragraphs->len && i < HETU_FACTS_FIRST_LINES; i++)
    {
      const HetuParagraph *line = &g_array_index (reading->paragraphs, HetuParagraph, i);

      if (line->end - line->start > HETU_FACTS_LINE_LONGEST)
        continue;
      if (hetu_reading_finds_any (reading, line->start, line->end, others))
        return FALSE;
      told |= hetu_reading_find (reading, line->start, line->end, "人民代表大会") < line->end &&
              hetu_reading_ends_any (reading, line->start, line->end, met);
    }
  return told;
}

/* Whether it is given to an assembly: by its title, or by what is said in its first lines. */
static gboolean
is_speech (const HetuReading *reading, HetuEvidence title)
{
  static const char *const titles[] = { "工作报告", "工作总结", NULL };
  static const char *const words[] = { "作政府工作报告",
                                       "作《政府工作报告》",
                                       "报告政府工作",
                                       "向大会报告工作",
                                       "作工作报告",
                                       "向大会报告过去",
                                       "所作的工作报告",
                                       "所作的政府工作报告",
                                       "所作的《政府工作报告》",
                                       "所作《政府工作报告》",
                                       "作了政府工作报告",
                                       "作了《政府工作报告》",
                                       NULL };

  if (hetu_reading_finds_any (reading, title.start, title.end, titles))
    return TRUE;
  for (guint i = 0; i < reading->paragraphs->len && i < HETU_FACTS_FIRST_LINES; i++)
    {
      const HetuParagraph *line = &g_array_index (reading->paragraphs, HetuParagraph, i);

      if (hetu_reading_finds_any (reading, line->start, line->end, words))
        return TRUE;
    }
  return tells_assembly (reading);
}

/* “2023年前完成”; no “2023年前三季度”, “2023年前8个月” */
static gboolean
is_before_year (const HetuReading *reading, HetuEvidence year)
{
  return hetu_reading_has (reading, year.end, reading->n_chars, "前") > 0 &&
         !hetu_is_digit (reading->chars[year.end + 1]) &&
         hetu_numeral_scan (reading, year.end + 1, reading->n_chars, NULL) == 0;
}

/* Whether a year is told that something began in, or that is prepared for: “2015年以来”, “将做好2023年…”, “2023年前完成” */
static gboolean
is_of_others (const HetuReading *reading, HetuEvidence year)
{
  static const char *const past[] = { "以来", "同期", "以后", "之后", "起", NULL };
  static const char *const ahead[] = { "力争", "确保", "做好", "谋划", NULL };

  guint limit = MIN (reading->n_chars, year.end + 30), end = year.end;

  while (end < limit && reading->chars[end] != ',' && reading->chars[end] != 0x3002) /* 。 */
    end++;
  return hetu_reading_finds_any (reading, year.end, MIN (reading->n_chars, year.end + 2), past) ||
         hetu_reading_find (reading, year.end, end, "以来") < end || /* 2013年新标准实施以来 */
         is_before_year (reading, year) || hetu_reading_ends_any (reading, 0, year.start, ahead);
}

/* The year of a line of the head; a sentence of a speech tells which year it looks back at. */
static int
find_head_year (const HetuReading *reading, gboolean speech, HetuEvidence *at)
{
  HetuEvidence found = { 0 };
  int year = 0;

  for (guint i = 0; i < reading->paragraphs->len && i < HETU_FACTS_FIRST_LINES && year == 0; i++)
    {
      const HetuParagraph *line = &g_array_index (reading->paragraphs, HetuParagraph, i);

      if (line->heading || (!speech && line->end - line->start < HETU_FACTS_LINE_LONGEST))
        year = hetu_find_year (reading, line->start, line->end, &found);
      if (year != 0 && !line->heading && is_of_others (reading, found))
        year = 0;
      else if (year != 0)
        *at = found;
    }
  return year;
}

/* A year that the body tells, where the head tells none; “2044项” is no year */
static int
find_told_year (const HetuReading *reading, HetuEvidence *at)
{
  HetuEvidence found = { 0 };

  for (int year = hetu_find_year (reading, 0, reading->n_chars, &found); year != 0;
       year = hetu_find_year (reading, found.end, reading->n_chars, &found))
    if (reading->chars[found.end - 1] == 0x5E74 && /* 年 */
        !is_of_others (reading, found))
      {
        *at = found;
        return year;
      }
  return 0;
}

/* “十二五时期,是我乡…的五年”: the last year of the plan that a speech looks back at, where it tells no year */
static int
find_plan_year (const HetuReading *reading, HetuEvidence *at)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (HetuTimeWord));

  for (guint i = 0; i < reading->paragraphs->len && i < HETU_FACTS_FIRST_LINES; i++)
    {
      const HetuParagraph *line = &g_array_index (reading->paragraphs, HetuParagraph, i);
      const HetuTimeWord *time = NULL;

      hetu_times_scan (reading, line->start, MIN (line->end, line->start + 20), 0, times);
      time = times->len > 0 ? &g_array_index (times, HetuTimeWord, 0) : NULL;
      if (time == NULL || time->start > line->start + 2 ||
          time->period.first_year == time->period.last_year)
        continue;
      *at = (HetuEvidence){ time->start, time->end };
      return time->period.last_year;
    }
  return 0;
}

/* “2022年主要预期目标是”: whether the text plans the year */
static gboolean
plans_year (const HetuReading *reading, int year)
{
  for (guint at = hetu_reading_find (reading, 0, reading->n_chars, "预期目标");
       at < reading->n_chars;
       at = hetu_reading_find (reading, at + 1, reading->n_chars, "预期目标"))
    if (hetu_find_year (reading, at > 14 ? at - 14 : 0, at, NULL) == year)
      return TRUE;
  return FALSE;
}

/* “2026年是…开局之年。…今年政府工作的主要目标是…”: the year that is begun */
static gboolean
begins_year (const HetuReading *reading, HetuEvidence year)
{
  static const char *const firsts[] = { "开局之年", "起步之年", NULL };
  guint limit = MIN (reading->n_chars, year.end + 40), aim = 0;
  guint this_year = 0;

  if (hetu_reading_has (reading, year.end, limit, "是") == 0 ||
      !hetu_reading_finds_any (reading, year.end, limit, firsts))
    return FALSE;
  limit = MIN (reading->n_chars, year.end + 200);
  this_year = hetu_reading_find (reading, year.end, limit, "今年");
  aim = hetu_reading_find (reading, this_year, limit, "目标");
  return this_year < limit && aim < MIN (limit, this_year + 20);
}

/* “2022年,全区将大力实施…”: the year that shall be; no 主要指标, 将近300家 */
static gboolean
is_to_be (const HetuReading *reading, HetuEvidence year)
{
  static const char *const ends[] = { "。", ";", NULL };
  static const char *const words[] = { "主", "重", "需", "必", "纪", "摘", "概", NULL };
  const guint limit = MIN (reading->n_chars, year.end + 16);
  const guint end = hetu_reading_find_any (reading, year.end, limit, ends);

  for (guint at = year.end; at < end; at++)
    if (hetu_reading_has (reading, at, end, "力争") > 0 ||
        (reading->chars[at] == 0x5C06 && hetu_reading_has (reading, at, limit, "将近") == 0) ||
        (reading->chars[at] == 0x8981 && !hetu_reading_ends_any (reading, year.end, at, words)))
      return TRUE; /* 将 要 */
  return FALSE;
}

static void
find_years (HetuDocumentFacts *self, const HetuReading *reading)
{
  int given = self->date / 10000, month = self->date / 100 % 100, met = 0;
  Divisions told = find_divisions (reading, self->title);
  gboolean speech = is_speech (reading, self->title);
  gboolean summary =
      hetu_reading_find (reading, self->title.start, self->title.end, "工作总结") < self->title.end;

  self->year = find_title_year (reading, self->title, &self->year_at);
  if (self->year == 0 && speech)
    {
      self->year = find_meeting (reading, &self->year_at, &met);
      if (met != 0)
        {
          given = self->year;
          month = met;
        }
    }
  else if (speech)
    {
      HetuEvidence at = { 0 };
      int year = find_meeting (reading, &at, &met);

      if (year == self->year + 1 && met > 0 && met < 11)
        {
          self->year = given = year; /* the report of 2010 was given in January 2011 */
          self->year_at = at;
          month = met;
        }
    }
  if (self->year == 0 && !speech)
    self->year = find_census_year (reading, &self->year_at);
  if (self->year == 0 && !speech)
    self->year = find_opening_year (reading, &self->year_at);
  if (self->year == 0)
    self->year = find_head_year (reading, speech, &self->year_at);
  if (self->year == 0)
    self->year = find_national_session (reading, &self->year_at);
  if (self->year == 0 && told.reviewed == 0 && told.planned == 0)
    {
      self->year = find_told_year (reading, &self->year_at);
      if (speech && self->year != 0 && self->date == 0 &&
          !hetu_is_digit (reading->chars[self->year_at.end]) &&
          hetu_reading_find (reading,
                             self->year_at.end,
                             MIN (reading->n_chars, self->year_at.end + 20),
                             "工作报告") >= MIN (reading->n_chars, self->year_at.end + 20))
        told = plans_year (reading, self->year) || begins_year (reading, self->year_at) ||
                       is_to_be (reading, self->year_at)
                   ? (Divisions){ .planned = self->year, .at = self->year_at }
                   : (Divisions){ .reviewed = self->year, .at = self->year_at };
    }
  if (self->year == 0 && speech && told.reviewed == 0)
    {
      int last = find_plan_year (reading, &self->year_at);

      self->year = last > 0 ? last + 1 : 0;
    }
  hetu_facts_find_period (self, reading, speech);
  if (self->period.kind != HETU_PERIOD_NONE && self->period.kind != HETU_PERIOD_YEAR)
    return;
  if (speech)
    find_speech_years (self, told, summary, tells_deeds (reading, self->title), given, month);
  else if (told.reviewed != 0 && told.planned != 0)
    {
      if (self->year != told.reviewed && self->year != told.planned)
        {
          self->year = told.planned;
          self->year_at = told.at;
        }
      self->back = self->year - told.reviewed;
      self->ahead = told.planned - self->year;
    }
}

void
hetu_facts_find_time (HetuDocumentFacts *self, const HetuReading *reading)
{
  HetuEvidence doubt = { 0 };
  int dated = find_dated_year (reading, &doubt);

  find_years (self, reading);
  if (dated == 0 || self->year <= dated + 1)
    return;
  self->told_year = self->year;
  self->doubt_at = doubt;
  self->year = 0;
  self->period = (HetuPeriod){ 0 };
}
