/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Of which months a document is: what its title tells, else the line above it, else what its text begins with. */
#include "report/facts-private.h"

#include "report/times.h"

#define ATTRIBUTION_LONGEST \
  60 /* characters from the beginning of a text to the time that it tells of */

/* “…。2019年10月—2020年3月,…”: the months of two years that a sentence of the first text begins with; none */
static HetuPeriod
find_stretch (const HetuReading *reading)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (HetuTimeWord));

  hetu_times_scan (reading, 0, MIN (reading->n_chars, 300), 0, times);
  for (guint i = 0; i < times->len; i++)
    {
      const HetuTimeWord *time = &g_array_index (times, HetuTimeWord, i);
      const HetuPeriod period = time->period;

      if (time->role == HETU_TIME_PERIOD && period.kind != HETU_PERIOD_NONE && time->start > 0 &&
          reading->chars[time->start - 1] == 0x3002 && /* 。 */
          period.first_year < period.last_year &&
          !(period.first_month == 1 && period.last_month == 12))
        return period;
    }
  return (HetuPeriod){ 0 };
}

/* The title's first word of time. */
static void
find_title_period (HetuDocumentFacts *self, const HetuReading *reading, gboolean speech)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (HetuTimeWord));

  hetu_times_scan (reading, self->title.start, self->title.end, self->year, times);
  for (guint i = 0; i < times->len && self->period.kind == HETU_PERIOD_NONE; i++)
    {
      const HetuTimeWord *time = &g_array_index (times, HetuTimeWord, i);

      if (time->role == HETU_TIME_PERIOD &&
          (time->period.first_year == time->period.last_year || !speech)) /* 绘“十一五”蓝图 */
        self->period = time->period;
    }
}

/* “国家统计局:12月制造业PMI为47%” above what looks more like a title: the months that the first line tells */
static gboolean
take_headline (HetuDocumentFacts *self, const HetuReading *reading)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (HetuTimeWord));
  const HetuParagraph *line =
      reading->paragraphs->len > 1 ? &g_array_index (reading->paragraphs, HetuParagraph, 0) : NULL;

  if (line == NULL || line->end - line->start > 50 ||
      hetu_reading_find (reading, line->start, line->end, "。") < line->end)
    return FALSE;
  hetu_times_scan (reading, line->start, line->end, self->year, times);
  for (guint i = 0; i < times->len; i++)
    {
      const HetuTimeWord *time = &g_array_index (times, HetuTimeWord, i);

      if (time->role == HETU_TIME_PERIOD && time->period.kind != HETU_PERIOD_NONE &&
          time->period.first_year == time->period.last_year &&
          (time->start == line->start || reading->chars[time->start - 1] == ':'))
        {
          self->period = time->period;
          return TRUE;
        }
    }
  return FALSE;
}

/* “统计局资料显示,2023年第三季度…”: the part of a year that the first sentence tells behind whose figures they are; none */
static HetuPeriod
find_attributed (const HetuReading *reading, const HetuParagraph *line, int year)
{
  static const char *const sources[] = { "统计", "主计", "海关", "财政", "调查", NULL };
  static const char *const told[] = {
    "显示,", "公布", "发布", "获悉,", "了解到", "核算结果,", NULL
  };
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (HetuTimeWord));
  const guint limit = MIN (line->end, line->start + ATTRIBUTION_LONGEST);

  hetu_times_scan (reading, line->start, limit, year, times);
  for (guint i = 0; i < times->len; i++)
    {
      const HetuTimeWord *time = &g_array_index (times, HetuTimeWord, i);
      const HetuPeriod period = time->period;

      if (time->role != HETU_TIME_PERIOD || period.kind == HETU_PERIOD_NONE ||
          (period.first_month == 1 && period.last_month == 12))
        continue;
      return period.first_year == period.last_year &&
                     hetu_reading_find (reading, line->start, time->start, "。") == time->start &&
                     hetu_reading_finds_any (reading, line->start, time->start, sources) &&
                     hetu_reading_finds_any (reading, line->start, time->start, told)
                 ? period
                 : (HetuPeriod){ 0 };
    }
  return (HetuPeriod){ 0 };
}

/* “1—5月,全市上下…”: what the text begins with, where the title tells no months */
static void
find_opening_period (HetuDocumentFacts *self, const HetuReading *reading)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (HetuTimeWord));
  guint first = 0;

  self->period = find_stretch (reading);
  if (self->period.kind != HETU_PERIOD_NONE || take_headline (self, reading))
    return;
  while (first < reading->paragraphs->len && first < HETU_FACTS_FIRST_LINES &&
         g_array_index (reading->paragraphs, HetuParagraph, first).heading)
    first++;
  for (guint i = first; i < reading->paragraphs->len && i < first + 2; i++)
    {
      const HetuParagraph *line = &g_array_index (reading->paragraphs, HetuParagraph, i);
      const HetuTimeWord *time = NULL;

      if (i == first)
        self->period = find_attributed (reading, line, self->year);
      if (self->period.kind != HETU_PERIOD_NONE)
        return;
      hetu_times_scan (reading, line->start, MIN (line->end, line->start + 12), self->year, times);
      time = times->len > 0 ? &g_array_index (times, HetuTimeWord, 0) : NULL;
      if (time != NULL && time->role == HETU_TIME_PERIOD && time->start == line->start &&
          time->period.kind != HETU_PERIOD_NONE &&
          time->period.first_year == time->period.last_year &&
          (time->period.first_month == time->period.last_month ||
           (time->period.last_month < 12 &&
            hetu_reading_has (reading, time->end, line->end, ",") > 0)))
        {
          self->period = time->period;
          return;
        }
    }
}

/* “2020年3月经济运行情况” over “1—3月,全市…”: the first time of the text is all the months up to that of the title */
static void
widen_month (HetuDocumentFacts *self, const HetuReading *reading)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (HetuTimeWord));
  const HetuPeriod own = self->period;
  guint from = self->title.end, limit = MIN (reading->n_chars, from + 600);

  if (own.kind == HETU_PERIOD_NONE || own.first_year != own.last_year ||
      own.first_month != own.last_month || own.first_month == 1 || from == 0)
    return;
  hetu_times_scan (reading, from, limit, self->year, times);
  for (guint i = 0; i < times->len; i++)
    {
      const HetuTimeWord *time = &g_array_index (times, HetuTimeWord, i);
      const HetuPeriod told = time->period;

      if (time->role != HETU_TIME_PERIOD || told.kind == HETU_PERIOD_NONE ||
          told.first_year != own.first_year || told.last_year != own.last_year ||
          told.last_month != own.last_month ||
          (told.first_month != 1 && told.first_month != own.first_month))
        continue;
      self->period = told;
      return;
    }
}

/* What is told of a time is published when it is over: in January of December, in the first months of 全年. */
static void
step_back (HetuDocumentFacts *self, const HetuReading *reading)
{
  static const char *const ahead[] = { "计划", "预算", "草案", NULL };
  int month = self->date / 100 % 100;
  gboolean over = self->period.kind == HETU_PERIOD_NONE ||
                  self->period.last_year * 100 + self->period.last_month <= self->date / 100;
  guint limit = MIN (reading->n_chars, 400);

  if (self->date == 0 ||
      hetu_reading_finds_any (reading, self->title.start, self->title.end, ahead) ||
      self->date / 10000 != self->year || self->year_at.start != self->date_at.start ||
      (over && (month > 4 || self->period.kind != HETU_PERIOD_NONE ||
                hetu_reading_find (reading, 0, limit, "全年") == limit)))
    return;
  self->year--;
  if (self->period.kind != HETU_PERIOD_NONE)
    self->period = hetu_period_shift_years (self->period, -1);
}

void
hetu_facts_find_period (HetuDocumentFacts *self, const HetuReading *reading, gboolean speech)
{
  find_title_period (self, reading, speech);
  if (speech)
    return;
  if (self->period.kind == HETU_PERIOD_NONE)
    find_opening_period (self, reading);
  step_back (self, reading);
  widen_month (self, reading);
}
