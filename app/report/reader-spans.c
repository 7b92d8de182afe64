/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The times that a sentence tells, as its context has them: which years “用三年时间” are, up to when “以来” reaches. */
#include "report/reader-time.h"

#define SUM_REACH 30  /* characters from a month to “累计完成” */
#define TOLD_REACH 40 /* claims back to one of the month that 上月 looks back from */

/* “年底前”, “6月底前”: no “2025年底前” */
static gboolean
lacks_year (const HetuReader *self, const HetuTimeWord *time)
{
  for (guint at = time->start; at < time->end && at < time->start + 4; at++)
    if (!hetu_is_digit (self->reading->chars[at]))
      return TRUE;
  return time->end < time->start + 4;
}

/* 上年 is the year before the one that is told of, and 年底前 its end, in whichever the report is given */
static void
shift_last_year (HetuReader *self)
{
  int by = self->context.section_year - self->context.year;

  for (guint i = 0; i < self->times->len && by != 0 && self->context.section_year != 0; i++)
    {
      HetuTimeWord *time = &g_array_index (self->times, HetuTimeWord, i);

      gboolean due = time->role == HETU_TIME_DEADLINE && self->context.plan && by > 0 &&
                     lacks_year (self, time);

      if (time->period.kind != HETU_PERIOD_NONE &&
          (due || ((time->role == HETU_TIME_PERIOD || time->role == HETU_TIME_BASE) &&
                   hetu_reader_has (self, time->start, time->end, "上年"))))
        time->period = hetu_period_shift_years (time->period, by);
    }
}

/* 1-11月 behind “2019年前三季度” are of that year, in a review of 2019 of 2019 */
static void
settle_months (HetuReader *self)
{
  int year = self->context.told_year != 0 ? self->context.told_year
             : self->context.plan         ? 0
                                          : self->context.section_year;

  for (guint i = 0; i < self->times->len; i++)
    {
      HetuTimeWord *time = &g_array_index (self->times, HetuTimeWord, i);

      if (time->role != HETU_TIME_PERIOD || time->period.kind == HETU_PERIOD_NONE ||
          time->period.first_year != time->period.last_year)
        continue;
      if (time->part && year != 0)
        time->period =
            hetu_period_range (year, time->period.first_month, year, time->period.last_month);
      else if (!time->relative && !self->context.plan && !hetu_reader_is_multiplied (self, time) &&
               !hetu_reader_is_origin (self, time))
        year = self->context.told_year = time->period.first_year;
    }
}

/* “4月,财政收入累计完成2.4亿元”: of all months up to that one */
static void
sum_months (HetuReader *self)
{
  static const char *const sums[] = { "累计完成", "累计实现", "累计达", NULL };

  for (guint i = 0; i < self->times->len && !self->context.plan; i++)
    {
      HetuTimeWord *time = &g_array_index (self->times, HetuTimeWord, i);
      const HetuPeriod told = time->period;
      guint limit = MIN (self->end, time->end + SUM_REACH), to = time->end + 1;

      if (time->role != HETU_TIME_PERIOD || told.kind == HETU_PERIOD_NONE ||
          told.first_month != told.last_month || told.first_year != told.last_year ||
          hetu_reading_has (self->reading, time->end, self->end, ",") == 0)
        continue;
      while (to < limit && !hetu_is_digit (self->reading->chars[to]) &&
             !hetu_reader_is_stop (self->reading->chars[to]))
        to++;
      if (hetu_reading_finds_any (self->reading, time->end, to, sums))
        time->period = hetu_period_range (told.first_year, 1, told.last_year, told.last_month);
    }
}

/* “五年累计完成…” of what shall be, or in a section of five years, is no look back */
static void
leave_sums (HetuReader *self)
{
  gboolean whole = self->context.plan || self->context.goals ||
                   self->context.section.first_year < self->context.section.last_year;

  gboolean fewer = FALSE; /* 近三年…, told before */

  for (guint i = 0; whole && i < self->times->len; i++)
    {
      HetuTimeWord *time = &g_array_index (self->times, HetuTimeWord, i);
      const gboolean sum = time->term == -5 && time->end == time->start + 2;

      if (sum && fewer)
        time->period = self->context.section;
      else if (sum)
        time->role = HETU_TIME_OTHER;
      fewer |= time->term < 0 && time->term > -5 && time->role == HETU_TIME_PERIOD;
    }
}

/* “去年9月以来”: up to the last month that the section tells of, which none behind that of the report is */
static void
reach_now (HetuReader *self)
{
  static const char *const months[] = { "月以来", "月份以来", NULL };
  const HetuContext *now = &self->context;
  const int year = now->section.last_year;
  const int month = now->date / 10000 == year ? MIN (now->section.last_month, now->date / 100 % 100)
                                              : now->section.last_month;

  for (guint i = 0; !now->plan && year == now->section.first_year && i < self->times->len; i++)
    {
      HetuTimeWord *time = &g_array_index (self->times, HetuTimeWord, i);

      if (time->relative && time->role == HETU_TIME_PERIOD &&
          time->period.last_year == time->period.first_year && time->period.last_year + 1 == year &&
          hetu_reading_ends_any (self->reading, time->start, time->end, months))
        time->period =
            hetu_period_range (time->period.first_year, time->period.first_month, year, month);
    }
}

/* “出台方案,三年内新建…”: what is ordered in the clause before is to come */
static gboolean
is_ordered (const HetuReader *self, guint from)
{
  static const char *const orders[] = { "启动", "印发", "出台", "决定", "部署", "制定", NULL };

  return from > self->start && hetu_reading_begins_any (self->reading,
                                                        hetu_reader_clause_start (self, from - 1),
                                                        from,
                                                        orders);
}

/* “用三年时间改造”, “三年内累计…” in a review: the years that end with it; which ones in a review of more is not told. “计划用三年时间” are
 * to come. */
static gboolean
is_past_span (const HetuReader *self, const HetuTimeWord *time, guint from)
{
  static const char *const sums[] = { "累计", "已", "先后", "共", "翻", NULL };
  static const char *const ahead[] = { "力争", "争取", "确保", "计划", "拟", "将", "目标", NULL };
  static const char *const others[] = { "使用", "启用", "利用", "应用", "采用", NULL };
  const HetuContext *now = &self->context;

  if (hetu_reading_ends (self->reading, from, time->start, "仅用") > 0)
    return TRUE;
  if (time->term < 0 || now->plan || now->goals)
    return FALSE;
  if (hetu_reading_ends (self->reading, time->start, time->end, "内") > 0 &&
      hetu_reading_begins_any (self->reading, time->end, self->end, sums))
    return TRUE;
  return !hetu_reading_finds_any (self->reading, from, time->start, ahead) &&
         !is_ordered (self, from) &&
         hetu_reading_ends (self->reading, from, time->start, "用") > 0 &&
         !hetu_reading_ends_any (self->reading, from, time->start, others);
}

static void
settle_spans (HetuReader *self)
{
  const HetuContext *now = &self->context;

  for (guint i = 0; i < self->times->len; i++)
    {
      HetuTimeWord *time = &g_array_index (self->times, HetuTimeWord, i);
      guint from = 0;

      if (time->term == 0 || now->reviewed == 0)
        continue;
      from = hetu_reader_clause_start (self, time->start);
      if (!is_past_span (self, time, from))
        continue;
      time->term = (gint8) -ABS (time->term);
      if (now->section.last_year > now->section.first_year)
        time->period = now->section;
      else
        hetu_context_set_term (now, time);
    }
}

/* “2014年以来” in a review of years, or of a later year: from then on to the last of what is told of */
static void
reach_on (HetuReader *self)
{
  const HetuPeriod whole = self->context.section;

  for (guint i = 0; whole.kind != HETU_PERIOD_NONE && i < self->times->len; i++)
    {
      HetuTimeWord *time = &g_array_index (self->times, HetuTimeWord, i);
      const gboolean several = whole.first_year < whole.last_year;

      if (time->role == HETU_TIME_PERIOD && time->period.kind == HETU_PERIOD_YEAR &&
          time->period.first_year < whole.last_year &&
          (several ? time->period.first_year >= whole.first_year - 1
                   : !time->relative && !self->context.plan) &&
          hetu_reading_has (self->reading, time->end, self->end, "以来") > 0)
        time->period =
            hetu_period_range (time->period.first_year, 1, whole.last_year, whole.last_month);
    }
}

void
hetu_reader_take_times (HetuReader *self)
{
  hetu_times_scan (self->reading, self->start, self->end, self->context.year, self->times);
  for (guint i = 0; i < self->times->len; i++)
    hetu_context_set_term (&self->context, &g_array_index (self->times, HetuTimeWord, i));
  settle_spans (self);
  shift_last_year (self);
  settle_months (self);
  sum_months (self);
  leave_sums (self);
  reach_on (self);
  reach_now (self);
}

gboolean
hetu_reader_is_month_told_of (const HetuReader *self, const HetuTimeWord *time, HetuPeriod period)
{
  static const char *const values[] = { "为", "是", "增", "下降", "上升", "上涨",
                                        "降", "升", "涨", "跌",   "的",   NULL };

  for (guint i = self->claims->len; i > 0 && i + TOLD_REACH > self->claims->len; i--)
    {
      const HetuClaim *claim = &g_array_index (self->claims, HetuClaim, i - 1);

      if (claim->value_start < self->reading->at[self->context.paragraph_start])
        break;
      if (hetu_period_equal (claim->period, period))
        return FALSE; /* 12月接待10万人次。上月接待8万人次 */
    }
  return period.first_year == period.last_year && period.first_month == period.last_month &&
         !hetu_reading_begins_any (self->reading, time->end, self->end, values) &&
         !hetu_is_digit (self->reading->chars[time->end]);
}

gboolean
hetu_reader_holds_month (const HetuReader *self, const HetuTimeWord *time, const HetuSlot *slot)
{
  const guint from = hetu_reader_clause_start (self, slot->number.phrase_start);
  HetuPredicate predicate = { 0 };

  if (hetu_reader_has (self, time->end, slot->number.start, ";"))
    return FALSE;
  if (from <= time->end || self->reading->chars[time->end] == ',')
    return TRUE;
  hetu_predicate_read (self->reading, from, slot->number.phrase_start, &predicate);
  return predicate.subject_end <= from && !hetu_reader_has (self, from, slot->number.start, "累计");
}

gboolean
hetu_reader_is_milestone_over (const HetuReader *self,
                               const HetuTimeWord *time,
                               const HetuSlot *slot)
{
  const int year = time->period.first_year;

  if (!(self->context.plan || self->context.goals) || time->relative ||
      time->period.kind != HETU_PERIOD_YEAR ||
      !hetu_reader_has (self, time->end, slot->number.start, ";"))
    return FALSE;
  for (guint i = 0; i < self->times->len; i++)
    {
      const HetuTimeWord *whole = &g_array_index (self->times, HetuTimeWord, i);

      if (whole->start >= time->start || whole->start > self->start + 2)
        break; /* it opens the sentence */
      if (whole->role == HETU_TIME_PERIOD && whole->period.kind != HETU_PERIOD_NONE &&
          whole->period.first_year < whole->period.last_year && year >= whole->period.first_year &&
          year <= whole->period.last_year)
        return TRUE;
    }
  return FALSE;
}
