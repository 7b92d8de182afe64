/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which time a sentence tells for the sentences after it: what it opens with, unless that is told in passing. Which of the times that are listed a
 * figure of a list is of. */
#include "report/reader-time.h"

/* “到2025年” looks ahead, “其中,9月份” looks aside: the next sentence speaks of neither */
static gboolean
is_passing (const HetuReader *self, const HetuTimeWord *time)
{
  static const char *const until[] = { "截至", "截止", "截止到", NULL };
  static const char *const ends[] = { "末", "底", NULL };

  if (time->term != 0 && (hetu_reading_ends (self->reading, time->start, time->end, "内") > 0 ||
                          hetu_reading_ends (self->reading, time->start, time->end, "时间") > 0 ||
                          hetu_reading_ends (self->reading, self->start, time->start, "仅用") > 0))
    return TRUE; /* 两年内 */
  if (time->period.kind == HETU_PERIOD_YEAR &&
      time->period.last_year < self->context.section.last_year &&
      hetu_reading_ends (self->reading, self->start, time->start, "自") > 0 &&
      hetu_reading_has (self->reading, time->end, self->end, "以来") > 0)
    return TRUE; /* 占比自2011年以来首次提高 */
  if (self->context.section.first_year < self->context.section.last_year &&
      time->period.first_year == time->period.last_year &&
      (hetu_reading_ends_any (self->reading, time->start, time->end, ends) ||
       hetu_reading_has (self->reading, time->end, self->end, "末") > 0 ||
       hetu_reading_has (self->reading, time->end, self->end, "底") > 0))
    return TRUE; /* “2020年末常住人口745万人。改造…” in a review of years */

  if (time->period.first_year == time->period.last_year && time->period.first_month > 1 &&
      time->period.last_month == time->period.first_month + 2 &&
      self->context.section.first_year == time->period.first_year &&
      self->context.section.last_year == time->period.first_year &&
      self->context.section.first_month == 1 && self->context.section.last_month == 12)
    return TRUE; /* 四季度商品房成交环比增长, in a review of the year */
  if (self->context.plan && time->start > self->start &&
      time->period.first_year < time->period.last_year &&
      self->context.section.first_year == self->context.section.last_year)
    return TRUE; /* “坚持先行,“十二五”时期投资200亿元。今年…” in the plan of a year */
  if (!self->context.plan && time->period.first_year > self->context.section.last_year &&
      self->context.section_year == self->context.reviewed && self->context.reviewed != 0 &&
      hetu_reading_has (self->reading, time->start, self->end, "今年") > 0)
    return TRUE; /* “带动今年元旦期间接待游客增长20.3%。…” in a review of last year */
  if (hetu_reading_ends_any (self->reading, self->start, time->start, until) &&
      time->period.first_month == 1 && time->period.last_month == 12)
    return FALSE; /* 截至2020年末 */
  return hetu_reading_ends (self->reading, self->start, time->start, "到") > 0 ||
         hetu_reading_ends (self->reading, self->start, time->start, "至") > 0 ||
         (time->period.first_year < time->period.last_year &&
          hetu_reading_has (self->reading, time->end, self->end, "以来") > 0) ||
         hetu_reader_has (self, self->start, time->start, "其中") ||
         hetu_reader_has (self, self->start, time->start, "分季度") ||
         hetu_reader_has (self, self->start, time->start, "分月") ||
         hetu_reading_has (self->reading, time->end, self->end, "平均") > 0;
}

/* “8月当月” of a report on the months up to August: the next sentence is of all of them again */
static gboolean
is_month_aside (const HetuReader *self, HetuPeriod period)
{
  HetuPeriod whole = self->context.carried.kind != HETU_PERIOD_NONE ? self->context.carried
                                                                    : self->context.section;

  if (self->context.plan && period.first_year == period.last_year &&
      !(period.first_month == 1 && period.last_month == 12))
    return TRUE; /* 一季度开工…: what else is planned is of the year */
  return period.kind != HETU_PERIOD_NONE && whole.kind != HETU_PERIOD_NONE &&
         period.first_year == period.last_year && period.first_month == period.last_month &&
         whole.last_year == period.last_year && whole.last_month == period.last_month &&
         (whole.first_year != period.first_year || whole.first_month != period.first_month);
}

/* “企业效益明显改善,前11个月…”: in a report on the whole year what a later clause begins with holds for its sentence */
static gboolean
is_part_aside (const HetuReader *self, const HetuTimeWord *time)
{
  HetuPeriod whole = self->context.carried.kind != HETU_PERIOD_NONE ? self->context.carried
                                                                    : self->context.section;

  return time->start > self->start + 2 && whole.kind != HETU_PERIOD_NONE &&
         whole.first_year == whole.last_year && whole.first_month == 1 && whole.last_month == 12 &&
         time->period.first_year == whole.first_year &&
         time->period.last_year == whole.first_year &&
         ((time->period.first_month == 1 && time->period.last_month > 6 &&
           time->period.last_month < 12) ||
          (time->period.first_month > 1 && time->period.first_month < time->period.last_month));
}

/* “是“十二五”末的2.6倍” */
gboolean
hetu_reader_is_multiplied (const HetuReader *self, const HetuTimeWord *time)
{
  return (hetu_reader_comes_before (self, time, "是") ||
          hetu_reader_comes_before (self, time, "为") ||
          hetu_reader_comes_before (self, time, "相当于")) &&
         self->reading->chars[time->end] == 0x7684; /* 的 */
}

/* “从单月看,8月份,…” */
static gboolean
is_month_alone (const HetuReader *self, const HetuTimeWord *time)
{
  return self->reading->chars[time->end] == ',' && time->start <= self->start + 8 &&
         (hetu_reading_ends (self->reading, self->start, time->start, "月看,") > 0 ||
          hetu_reading_ends (self->reading, self->start, time->start, "月来看,") > 0);
}

/* “12月份,…” at the head of a sentence of a report on the year is what those after it are of, too; “12月当月” is told in passing. */
static gboolean
opens_with_month (const HetuReader *self, const HetuTimeWord *time)
{
  return self->context.section.first_month == 1 && self->context.section.last_month == 12 &&
         time->start == self->start && !self->context.plan &&
         self->reading->chars[time->end] == ',' &&
         hetu_reading_ends (self->reading, time->start, time->end, "月份") > 0;
}

/* “8月末,全市存款余额281.8亿元。其中,…”: what there is then, told sentence by sentence */
static gboolean
opens_with_end (const HetuReader *self, const HetuTimeWord *time)
{
  static const char *const ends[] = { "月末", "月底", NULL };

  return time->start == self->start && !self->context.plan &&
         hetu_reading_ends_any (self->reading, time->start, time->end, ends) &&
         hetu_reader_has (self, time->end, self->end, "余额");
}

/* “五年来,…。2021年,三大产业产值…。建成公寓536套。”: the last of years that the paragraph is about is told for its sentence */
static gboolean
is_last_of_years (const HetuReader *self, HetuPeriod period)
{
  const HetuPeriod whole =
      self->context.carried.kind != HETU_PERIOD_NONE || self->start == self->context.paragraph_start
          ? self->context.carried
          : self->context.section;

  return whole.kind != HETU_PERIOD_NONE && whole.first_year < whole.last_year &&
         whole.first_month == 1 && period.kind == HETU_PERIOD_YEAR &&
         period.last_year == whole.last_year;
}

gboolean
hetu_reader_is_made_ready_for (const HetuReader *self, const HetuTimeWord *time)
{
  static const char *const verbs[] = { "策划", "谋划", "储备", "生成", "编制", "规划", NULL };

  return time->term > 0 && !self->context.plan && self->context.reviewed != 0 &&
         time->period.first_year > self->context.reviewed &&
         hetu_reading_finds_any (self->reading,
                                 hetu_reader_clause_start (self, time->start),
                                 time->start,
                                 verbs);
}

/* “未来三年将建成学校12所。招用…”: years to come in a review are told for their sentence alone */
static gboolean
is_yet_to_come (const HetuReader *self, const HetuTimeWord *time)
{
  return time->term > 0 && !self->context.plan && self->context.reviewed != 0 &&
         time->period.first_year > self->context.reviewed;
}

/* What earlier sentences told goes on: what a clause before the first figure begins with. */
void
hetu_reader_carry_times (HetuReader *self)
{
  guint first =
      self->slots->len > 0 ? g_array_index (self->slots, HetuSlot, 0).number.start : self->end;

  for (guint i = 0; i < self->times->len; i++)
    {
      const HetuTimeWord *time = &g_array_index (self->times, HetuTimeWord, i);
      gboolean opens =
          time->start < self->start + 12 ||
          (self->slots->len > 0 && hetu_reader_is_comma (self->reading->chars[time->start - 1])) ||
          hetu_reading_ends (self->reading, self->start, time->start, ",截至") > 0 ||
          (self->reading->chars[time->start - 1] == ':' && self->reading->chars[time->end] == ',');

      if (time->role == HETU_TIME_PERIOD && time->period.kind != HETU_PERIOD_NONE && opens &&
          time->start < first && !hetu_reader_is_multiplied (self, time) &&
          !hetu_reader_is_origin (self, time) && !hetu_reader_is_gone_through (self, time) &&
          !is_passing (self, time) && !is_part_aside (self, time) &&
          !is_last_of_years (self, time->period) && !is_yet_to_come (self, time) &&
          (opens_with_month (self, time) || is_month_alone (self, time) ||
           opens_with_end (self, time) || !is_month_aside (self, time->period)))
        {
          self->context.carried =
              hetu_reader_is_year_so_far (self, time) ? self->context.section : time->period;
          if (opens_with_month (self, time))
            self->context.month = time->period;
          else if (!hetu_period_equal (self->context.month, time->period))
            self->context.month = (HetuPeriod){ 0 };
        }
    }
}

gboolean
hetu_reader_tells_deed (const HetuReader *self, guint start, guint end)
{
  static const char *const deeds[] = {
    "新增",   "新建", "改造", "改扩建", "完成", "投入", "建成", "发放", "争取", "引进",
    "实施",   "减免", "办理", "培训",   "转移", "解决", "开工", "签约", "整治", "拆除",
    "化解",   "脱贫", "出列", "搬迁",   "安置", "招引", "落地", "整合", "下达", "流转",
    "创建",   "获批", "授权", "治理",   "修复", "造林", "栽植", "铺设", "打通", "清理",
    "关停",   "淘汰", "退出", "举办",   "开展", "孵化", "选派", "建设", "带动", "惠及",
    "净流入", "投产", "竣工", "新改",   "减轻", "培育", "落实", NULL
  };

  static const char *const others[] = { "建成区",   "脱贫群众", "脱贫人口", "脱贫户",
                                        "脱贫地区", "脱贫攻坚", NULL };

  for (guint i = 0; deeds[i] != NULL; i++)
    {
      guint at = hetu_reading_find (self->reading, start, end, deeds[i]);

      if (at < end && !hetu_reading_begins_any (self->reading, at, self->end, others))
        return TRUE;
    }
  return FALSE;
}

gboolean
hetu_reader_tells_shortcoming (const HetuReader *self)
{
  static const char *const words[] = { "清醒认识", "清醒地认识", "清醒看到", "清醒地看到",
                                       "还存在",   "仍存在",     NULL };
  guint lack = hetu_reading_find (self->reading, self->start, self->end, "短板");

  return (lack < self->end && hetu_reading_ends (self->reading, self->start, lack, "补") == 0 &&
          !hetu_reader_has (self, lack, MIN (lack + 8, self->end), "补")) || /* 短板加快补齐 */
         hetu_reading_finds_any (self->reading, self->start, self->end, words);
}

gboolean
hetu_reader_is_said_behind (const HetuReader *self, const HetuTimeWord *time, const HetuSlot *slot)
{
  guint end = 0;
  gboolean before = FALSE, behind = FALSE;

  if (!hetu_reader_has (self,
                        MAX (time->end, self->start + 2) - 2,
                        MIN (time->end + 2, self->end),
                        "以来"))
    return FALSE;
  end = hetu_reading_find (self->reading, time->end, slot->number.start, ";");
  if (end >= slot->number.start)
    return FALSE;
  for (guint i = 0; i < self->slots->len; i++)
    {
      guint at = g_array_index (self->slots, HetuSlot, i).number.start;

      before |= at < time->start;
      behind |= at > time->end && at < end;
    }
  return before && !behind;
}

/* “2-5月份分别为1.8%、1.9%、2.0%和2.2%”, “第1季至第4季分别增长…”: as many months or quarters as values. @nth: from 0; @word: what
 * tells them */
static HetuPeriod
find_nth_part (const HetuReader *self,
               const HetuTimeWord *word,
               HetuPeriod months,
               guint nth,
               guint n)
{
  if (months.kind == HETU_PERIOD_NONE || months.first_year != months.last_year || n < 2)
    return (HetuPeriod){ 0 };
  if (word != NULL && months.first_month + 3 * (int) n == months.last_month + 1 &&
      hetu_reader_has (self, word->start, word->end, "季"))
    return hetu_period_range (months.first_year,
                              months.first_month + 3 * (int) nth,
                              months.first_year,
                              months.first_month + 3 * (int) nth + 2);
  if (word == NULL || months.first_month + (int) n != months.last_month + 1 ||
      (months.first_month == 1 && n == 12))
    return (HetuPeriod){ 0 }; /* what the sentence does not tell is not dealt */
  return hetu_period_month (months.first_year, months.first_month + (int) nth);
}

/* “一季度和二季度分别增长6.5%和6.3%”: as many values as times that are listed, the @nth of them */
HetuPeriod
hetu_reader_find_listed_time (const HetuReader *self, const HetuClaim *claim, guint nth, guint n)
{
  const HetuTimeWord *times = (const HetuTimeWord *) (gconstpointer) self->times->data;
  const HetuTimeWord *told = NULL;
  guint run = 0;

  for (guint i = 0;
       i < self->times->len && self->reading->at[times[i].end - 1] < claim->value_start;
       i++)
    {
      gboolean joined = run > 0 && times[i].start == times[i - 1].end + 1 &&
                        (self->reading->chars[times[i - 1].end] == 0x3001 || /* 、 */
                         hetu_reader_has (self, times[i - 1].end, times[i].start, "和"));

      if (times[i].role != HETU_TIME_PERIOD || times[i].period.kind == HETU_PERIOD_NONE)
        run = 0;
      else
        run = joined ? run + 1 : 1;
      if (hetu_period_equal (times[i].period, claim->period))
        told = &times[i];
      if (run == n && hetu_period_equal (times[i].period, claim->period))
        return times[i + 1 - n + nth].period;
    }
  return self->n_last == 1 ? find_nth_part (self, told, claim->period, nth, n) : (HetuPeriod){ 0 };
}
