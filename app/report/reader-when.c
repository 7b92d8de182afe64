/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Of which time a figure is: told by the sentence, by sentences before it, or by the section. */
#include "report/reader-time.h"

#include "report/number.h"

#define MEAN_REACH 400 /* characters from a mean of years to another one of the same years */

static const char *const recovered[] = { "恢复到", "恢复至", "回复到", "回复至", NULL };

/* “由2015年的77亿元跃升到2020年的161亿元”, no “达到2020年的1.2倍” */
static gboolean
is_arrived_at (const HetuReader *self, const HetuTimeWord *time, const HetuSlot *slot)
{
  return (hetu_reader_comes_before (self, time, "到") ||
          hetu_reader_comes_before (self, time, "至") ||
          hetu_reader_comes_before (self, time, "为")) &&
         !hetu_reading_ends_any (self->reading, self->start, time->start, recovered) &&
         !g_str_equal (slot->number.unit, "倍") && time->start > self->start + 4 &&
         hetu_reader_goes_onward (self, time->start - 3);
}

static gboolean
is_left_behind (const HetuReader *self, const HetuTimeWord *time, const HetuSlot *slot)
{
  static const char *const onward[] = { "调整", "转为", "转" };
  guint behind = time->end;

  behind += hetu_reading_has (self->reading, behind, self->end, "同期");
  behind += hetu_reading_has (self->reading, behind, self->end, "水平");
  behind += hetu_reading_has (self->reading, behind, self->end, "总量");
  behind += hetu_reading_has (self->reading, behind, self->end, "数字");
  if (behind == slot->number.phrase_start && g_str_equal (slot->number.unit, "倍") &&
      (hetu_reader_comes_before (self, time, "相当于") ||
       hetu_reader_comes_before (self, time, "是")))
    return TRUE; /* 相当于上年5.4倍 */
  if (self->reading->chars[behind] == 0x7684 && !hetu_reader_is_origin (self, time) && /* 的 */
      !is_arrived_at (self, time, slot) &&
      (hetu_reader_comes_before (self, time, "是") || hetu_reader_comes_before (self, time, "为") ||
       hetu_reader_comes_before (self, time, "相当于") ||
       hetu_reader_comes_before (self, time, "达") ||
       hetu_reader_comes_before (self, time, "达到") ||
       hetu_reading_ends_any (self->reading, self->start, time->start, recovered) ||
       hetu_reading_ends (self->reading, time->start, slot->number.phrase_start, "的") +
               time->end ==
           slot->number.phrase_start))
    return TRUE; /* 是2018年的1.6倍 */
  if (!hetu_reader_is_origin (self, time))
    return FALSE;
  if (hetu_reader_has (self, time->end, slot->number.start, "基础上"))
    return TRUE; /* 2007年达到3200亿元,在2000年基础上翻一番 */
  for (guint i = 0; i < G_N_ELEMENTS (onward); i++)
    if (hetu_reader_has (self, time->end, slot->number.start, onward[i]))
      return TRUE;
  for (guint at = time->end; at < slot->number.start; at++)
    if (hetu_reader_goes_onward (self, at))
      return TRUE; /* 由2010年的97.45下降为91.45 */
  return FALSE;
}

/* “比上年同期”: the same months of that year */
static gboolean
is_same_time (const HetuReader *self, const HetuTimeWord *time)
{
  return hetu_reader_has (self, time->start, time->end, "同期") &&
         time->period.first_year == time->period.last_year && time->period.first_year != 0;
}

static HetuPeriod
month_before (HetuPeriod period)
{
  return period.last_month > 1 ? hetu_period_month (period.last_year, period.last_month - 1)
                               : hetu_period_month (period.last_year - 1, 12);
}

/* “年均增长”, “累计完成”, and what the same part says after it */
static gboolean
is_over_years (const HetuReader *self, const HetuTimeWord *told, const HetuSlot *slot)
{
  static const char *const words[] = { "年均", "五年平均", "累计", NULL };
  guint from = told != NULL ? MAX (told->end, self->start) : self->start, part = 0;

  if (hetu_reading_ends (self->reading, self->start, slot->number.start, ",净增") > 0)
    return TRUE; /* 升至4.9万户,净增1.5万户 */
  if (!hetu_reading_finds_any (self->reading, from, slot->number.start, words))
    return FALSE;
  part = hetu_reading_find_last (self->reading, from, slot->number.start, ";");
  return part == slot->number.start ||
         hetu_reading_finds_any (self->reading, part, slot->number.start, words);
}

/* “2023年…增长14%,五年年均增长15%”: how many years a mean is of; 0 where the words before the figure do not say */
static int
count_mean_years (const HetuReader *self, const HetuSlot *slot)
{
  guint from = hetu_reader_clause_start (self, slot->number.phrase_start);
  guint at = hetu_reading_find (self->reading, from, slot->number.phrase_start, "年年均");
  HetuDecimal years = { 0 };

  if (at >= slot->number.phrase_start)
    at = hetu_reading_find (self->reading, from, slot->number.phrase_start, "年平均增长");
  if (at >= slot->number.phrase_start || at == from)
    return 0;
  if (hetu_is_digit (self->reading->chars[at - 1]))
    return (int) (self->reading->chars[at - 1] - '0');
  return hetu_numeral_scan (self->reading, at - 1, at, &years) == 1 && years.coefficient < 10
             ? (int) years.coefficient
             : 0;
}

/* “五年平均增长9.5%;财政收入544亿元,年均增长10%”: what a mean before it was of, where the figure's own words do not say */
static HetuPeriod
find_mean_before (const HetuReader *self, const HetuSlot *slot, HetuPeriod period)
{
  guint position = self->reading->at[slot->number.start];

  for (guint i = self->claims->len; i > 0; i--)
    {
      const HetuClaim *claim = &g_array_index (self->claims, HetuClaim, i - 1);

      if (claim->value_start + MEAN_REACH < position)
        break;
      if (claim->measure == HETU_MEASURE_GROWTH && claim->kind == HETU_KIND_ACTUAL &&
          claim->period.last_year == period.last_year &&
          claim->period.first_year + 1 < period.last_year && claim->period.first_month == 1)
        return claim->period;
    }
  return (HetuPeriod){ 0 };
}

/* “十三五”末, 十三五期末 */
static gboolean
is_end_of_plan (const HetuReader *self, const HetuTimeWord *told)
{
  return told->period.kind == HETU_PERIOD_YEAR &&
         self->reading->chars[told->end - 1] == 0x672B && /* 末 */
         hetu_reading_find (self->reading, told->start, told->end, "五") < told->end;
}

gboolean
hetu_reader_is_gone_through (const HetuReader *self, const HetuTimeWord *time)
{
  static const char *const past[] = { "历经", "经历", "经历了", NULL };

  return hetu_reading_ends_any (self->reading, self->start, time->start, past);
}

/* “获得二季度全省投资激励;…完成181.7亿元”: a part of the year that an honour is of, and no figure behind its clause */
static gboolean
is_of_honour (const HetuReader *self, const HetuTimeWord *time, const HetuSlot *slot)
{
  static const char *const verbs[] = { "获得", "荣获", "获评", "获", "夺得", "斩获", "入选", NULL };

  return time->part && hetu_reading_ends_any (self->reading, self->start, time->start, verbs) &&
         (hetu_reader_has (self, time->end, slot->number.start, ",") ||
          hetu_reader_has (self, time->end, slot->number.start, ";"));
}

/* “到2026年突破1300亿元;…”, “其中6月份完成2340万元;…”: holds to the end of its part */
static gboolean
is_of_other_part (const HetuReader *self, const HetuTimeWord *time, const HetuSlot *slot)
{
  if (time->whole && time->start > self->start + 2 &&
      hetu_reader_comes_before (self, time, "预计") &&
      self->reading->chars[time->start - 3] == ',' &&
      hetu_reader_has (self, time->end, slot->number.start, ";"))
    return TRUE; /* 1-11月…,预计全年…;… */
  if (hetu_reading_ends (self->reading, self->start, time->start, "到") > 0 &&
      self->reading->chars[time->end] == ',' &&
      !hetu_reader_has (self, self->start, time->start, ";"))
    return FALSE; /* 力争到2019年,…;… */
  return (hetu_reading_ends (self->reading, self->start, time->start, "到") > 0 ||
          hetu_reading_ends (self->reading, self->start, time->start, "其中") > 0) &&
         time->start > self->start + 1 &&
         hetu_reader_has (self, time->end, slot->number.start, ";");
}

/* “截至6月底,累计完成产值84.82亿元”: of all months up to it; what is counted in a part of its own has to be told so there */
static gboolean
is_sum_until (const HetuReader *self, const HetuTimeWord *told, const HetuSlot *slot)
{
  static const char *const until[] = { "止", "至", "到", NULL };
  static const char *const sums[] = { "累计", "完成",   "实现", "已",     "新增", "新建", "发放",
                                      "浓度", "优良天", "总值", "增加值", "产值", NULL };
  static const char *const ends[] = { "底", "末", NULL };
  const HetuPeriod period = told->period;
  guint last = hetu_reading_find_last (self->reading, told->end, slot->number.start, ";");
  guint part = last < slot->number.start ? last : told->end;

  return (told->role == HETU_TIME_PERIOD || told->role == HETU_TIME_DEADLINE) &&
         period.first_year == period.last_year && period.first_month == period.last_month &&
         hetu_reading_ends_any (self->reading, self->start, told->start, until) &&
         hetu_reading_ends_any (self->reading, told->start, told->end, ends) &&
         ((period.last_month == 12 && self->context.section.first_month == 1 &&
           self->context.section.last_month == 12) || /* 截至12月底,支出2.3亿元 */
          hetu_reading_finds_any (self->reading,
                                  slot->number.unit_class == HETU_UNIT_CLASS_COUNT ? part
                                                                                   : told->end,
                                  slot->number.start,
                                  sums)) &&
         hetu_reading_find (self->reading, part, slot->number.start, "余额") >=
             slot->number.start; /* what is left at the end of a month */
}

/* 今年 of a report on a half of it is that half */
gboolean
hetu_reader_is_year_so_far (const HetuReader *self, const HetuTimeWord *time)
{
  const HetuPeriod own = self->context.section;

  return time->relative && !self->context.plan && own.kind != HETU_PERIOD_NONE &&
         own.first_year == own.last_year && own.first_month == 1 && own.last_month > 1 &&
         own.last_month < 12 && time->period.first_year == own.first_year &&
         time->period.last_year == own.first_year && time->period.first_month == 1 &&
         time->period.last_month == 12 &&
         (hetu_reading_has (self->reading, time->start, time->end, "今年") > 0 ||
          hetu_reading_has (self->reading, time->start, time->end, "本年") > 0);
}

/* “同第六次人口普查2010年11月1日零时的133972万人相比”: a day that a figure is held against */
static gboolean
is_told_against (const HetuReader *self, const HetuTimeWord *time, const HetuSlot *slot)
{
  return hetu_reading_has (self->reading, slot->number.phrase_end, self->end, "相比") > 0 &&
         hetu_reading_ends (self->reading, time->end, slot->number.phrase_start, "的") > 0 &&
         !hetu_reader_has (self, time->end, slot->number.phrase_start, ",");
}

/* Most of the year, up to a month near its end, which a review of the whole year has the last figures of */
static gboolean
is_part_of_review (const HetuReader *self, HetuPeriod months)
{
  const HetuPeriod section = self->context.section;

  return section.first_month == 1 && section.last_month == 12 && !self->context.plan &&
         section.first_year == section.last_year && months.first_year == section.first_year &&
         months.last_year == section.first_year && months.last_month > 8 && months.last_month < 12;
}

/* “1-10月,营业收入4857亿元。集中签约项目49个”: works that are counted are of the year that is reviewed, whatever months stood before them;
 * no “其中…”, and no account, whose growth is told beside it */
static gboolean
is_work_of_year (const HetuReader *self, const HetuSlot *slot, HetuPeriod months)
{
  const guint at = slot->number.start, end = slot->number.phrase_end;
  const HetuUnitClass unit_class = slot->number.unit_class;
  guint part = 0;

  if (!is_part_of_review (self, months) || months.first_month != 1 ||
      (unit_class != HETU_UNIT_CLASS_COUNT && unit_class != HETU_UNIT_CLASS_AMOUNT) ||
      hetu_reader_has (self, end, MIN (end + 4, self->end), "增长") ||
      hetu_reader_has (self, end, MIN (end + 4, self->end), "同比"))
    return FALSE;
  part = hetu_reading_find_last (self->reading, self->start, at, ";");
  return !hetu_reader_has (self, part < at ? part : self->start, at, "其中") &&
         hetu_reader_tells_deed (self, hetu_reader_clause_start (self, at), at);
}

/* “截至10月底,绿色食品企业36户;新建冷库15座”: a day that the deeds of the next part are not of, nor a part that tells what all the year is
 * expected to bring; how much there is, money and rates run on */
static gboolean
is_of_part_before (const HetuReader *self, const HetuTimeWord *time, const HetuSlot *slot)
{
  static const char *const ends[] = { "底", "末", NULL };
  const guint at = slot->number.start;

  return is_part_of_review (self, time->period) && time->role == HETU_TIME_PERIOD &&
         (hetu_reader_tells_deed (self, hetu_reader_clause_start (self, at), at) ||
          hetu_reading_has (self->reading, slot->number.phrase_end, self->end, ",预计全年") > 0) &&
         hetu_reading_ends (self->reading, self->start, time->start, "截至") > 0 &&
         hetu_reading_ends_any (self->reading, time->start, time->end, ends) &&
         strstr (slot->number.unit, "元") == NULL && strchr (slot->number.unit, '%') == NULL;
}

/* What of the earlier sentences, else of the section, a figure is of that is told no time */
static HetuPeriod
find_inherited (const HetuReader *self, const HetuSlot *slot)
{
  return self->context.carried.kind != HETU_PERIOD_NONE &&
                 !is_work_of_year (self, slot, self->context.carried)
             ? self->context.carried
             : self->context.section;
}

/* All of the year that @period lies in; none, and what is of several years, stay as they are */
static HetuPeriod
widen_to_year (HetuPeriod period)
{
  return period.kind != HETU_PERIOD_NONE && period.first_year == period.last_year
             ? hetu_period_year (period.first_year)
             : period;
}

/* “到2016年末,生产总值达到830亿元” of what is told as done: that year, or that month */
static gboolean
is_end_reached (const HetuReader *self, const HetuTimeWord *time, HetuKind kind)
{
  return time->role == HETU_TIME_DEADLINE && kind == HETU_KIND_ACTUAL && !self->context.plan &&
         time->period.kind != HETU_PERIOD_NONE && hetu_reader_comes_before (self, time, "到") &&
         hetu_is_digit (self->reading->chars[time->start]) &&
         time->period.last_year <= MAX (self->context.reviewed, self->context.held);
}

/* Months of one year, up to one before its last */
static gboolean
is_of_part_of_year (HetuPeriod period)
{
  return period.first_year == period.last_year && period.first_month < period.last_month &&
         period.last_month < 12;
}

/* @period: (inout): told so far; returns: whether @time makes another one of it */
static gboolean
hear_time (const HetuReader *self,
           const HetuTimeWord *time,
           const HetuSlot *slot,
           HetuKind kind,
           HetuPeriod *period)
{
  const HetuPeriod told = time->period;
  const gboolean named = told.kind != HETU_PERIOD_NONE, known = period->kind != HETU_PERIOD_NONE;

  if (named && time->role == HETU_TIME_OTHER && is_told_against (self, time, slot))
    *period = hetu_period_year (told.first_year);
  else if (named && time->role == HETU_TIME_BASE && hetu_reader_is_base_value (self, slot))
    *period = is_same_time (self, time) && period->first_year == period->last_year
                  ? hetu_period_range (told.first_year,
                                       period->first_month,
                                       told.last_year,
                                       period->last_month)
                  : told;
  else if (known && time->role == HETU_TIME_BASE &&
           hetu_reader_has (self, time->start, time->end, "上月") &&
           period->first_month == period->last_month && hetu_reader_is_base_value (self, slot))
    *period = month_before (*period); /* 与上月下降2.8%相比 */
  else if (known && time->whole && period->first_year == period->last_year)
    *period = widen_to_year (*period);
  else if (known && time->whole && kind == HETU_KIND_ACTUAL && !self->context.plan)
    *period = hetu_period_year (period->last_year); /* 全年, in a review of years */
  else if (known && time->month && !is_left_behind (self, time, slot))
    *period = hetu_reader_is_month_told_of (self, time, *period) ? *period : month_before (*period);
  else if (known && time->current && is_of_part_of_year (*period) &&
           hetu_reader_holds_month (self, time, slot))
    *period = hetu_period_month (period->last_year, period->last_month);
  else if (known && time->same && !g_str_equal (slot->number.unit, "倍") &&
           !is_left_behind (self, time, slot)) /* 相当于上年同期的六成 */
    *period = hetu_period_shift_years (*period, -1);
  else if (named && kind == HETU_KIND_ACTUAL && hetu_reader_is_made_ready_for (self, time))
    return FALSE;
  else if (named && time->role == HETU_TIME_PERIOD && !is_left_behind (self, time, slot) &&
           !hetu_reader_is_milestone_over (self, time, slot))
    *period = kind == HETU_KIND_ACTUAL && hetu_reader_is_year_so_far (self, time)
                  ? self->context.section
                  : told;
  else if (is_end_reached (self, time, kind))
    *period = told.last_month == 12 ? hetu_period_year (told.last_year) : told;
  else
    return FALSE;
  return TRUE;
}

/* “确保北桥年内通车;实施7条道路提升”: by when one thing shall be, told behind its name; no “到2025年,…;…” */
static gboolean
is_deadline_of_another (const HetuReader *self, const HetuTimeWord *time, const HetuSlot *slot)
{
  guint from = hetu_reader_clause_start (self, time->start);

  return time->role == HETU_TIME_DEADLINE && time->start > from + 5 &&
         hetu_reader_clause_start (self, slot->number.start) > time->end;
}

/* “4年居第一、2012年居第二,总量占全省比重提高到27.5%” in a review of years: told for one of a list */
static gboolean
is_of_item (const HetuReader *self, const HetuTimeWord *time, const HetuSlot *slot)
{
  return time->start > self->start && self->reading->chars[time->start - 1] == 0x3001 && /* 、 */
         time->period.kind == HETU_PERIOD_YEAR && time->role == HETU_TIME_PERIOD &&
         self->context.section.first_year < self->context.section.last_year &&
         hetu_reader_has (self, time->end, slot->number.start, ",");
}

/* “两年内配套资金14亿元,推进40个村建设”: within which years its own clause shall be done; no “三年内,…”; “要求用三年时间完成改造,已完成26个” */
static gboolean
is_within_years_of_clause (const HetuReader *self, const HetuTimeWord *time, const HetuSlot *slot)
{
  const guint from = hetu_reader_clause_start (self, slot->number.start);

  if (time->term == 0 || !hetu_reader_has (self, time->end + 1, slot->number.start, ","))
    return FALSE;
  return hetu_reading_ends (self->reading, time->start, time->end, "内") > 0 ||
         ((time->term > 0 || hetu_reader_comes_before (self, time, "用")) && from > time->end &&
          hetu_reading_find (self->reading, from, slot->number.start, "已") < slot->number.start);
}

/* “增值税增长38.5%,主要是上年集中退税、基数较低;企业所得税…”: why a figure is as it is; the next clause is of its own time */
static gboolean
is_of_cause (const HetuReader *self, const HetuTimeWord *time, const HetuSlot *slot)
{
  static const char *const causes[] = { "主要是", "主要因", "是因", "由于", "原因是",
                                        "因为",   "受",     "系",   "源于", NULL };

  return time->relative && time->period.last_year < self->context.section_year &&
         hetu_reading_ends_any (self->reading, self->start, time->start, causes) &&
         (hetu_reader_has (self, time->end, slot->number.start, ",") ||
          hetu_reader_has (self, time->end, slot->number.start, ";"));
}

/* @told: (out): the last word that tells it, NULL for none; returns: the period that the words before the figure tell; takes up by when
 * it shall be */
static HetuPeriod
find_told (const HetuReader *self,
           const HetuSlot *slot,
           HetuClaim *claim,
           const HetuTimeWord **told)
{
  HetuPeriod period = find_inherited (self, slot);

  *told = NULL;
  for (guint i = 0; i < self->times->len; i++)
    {
      const HetuTimeWord *time = &g_array_index (self->times, HetuTimeWord, i);

      if (time->start > slot->number.start)
        break;
      if (is_of_other_part (self, time, slot) || hetu_reader_is_gone_through (self, time) ||
          is_of_honour (self, time, slot) || hetu_reader_is_time_aside (self, time, slot) ||
          hetu_reader_is_said_behind (self, time, slot) ||
          is_deadline_of_another (self, time, slot) || is_of_item (self, time, slot) ||
          is_within_years_of_clause (self, time, slot) || is_of_cause (self, time, slot) ||
          (hetu_reader_has (self, time->end, slot->number.start, ";") &&
           (is_work_of_year (self, slot, time->period) || is_of_part_before (self, time, slot))))
        continue;
      if (hear_time (self, time, slot, claim->kind, &period))
        *told = time;
      else if (time->role == HETU_TIME_DEADLINE && claim->kind == HETU_KIND_TARGET &&
               (time->period.kind == HETU_PERIOD_NONE || self->context.reviewed == 0 ||
                time->period.last_year >= self->context.reviewed)) /* no 1975年以前的住房 */
        {
          claim->deadline = time->period;
          if (*told == NULL || (*told)->period.kind != HETU_PERIOD_YEAR ||
              (*told)->role != HETU_TIME_PERIOD)
            period = find_inherited (self, slot); /* else 2024年…,年内实施… */
        }
    }
  return period;
}

/* “到2023年,产值翻一番,年均增长7%”: a year that something shall have come to by then; no “2022年增长8%,年均增长7%” */
static gboolean
is_aimed_at (const HetuReader *self, const HetuTimeWord *told, const HetuSlot *slot)
{
  static const char *const until[] = { "到", "至", NULL };
  static const char *const reached[] = { "达", "突破", "超过", "翻", NULL };

  return told != NULL &&
         (hetu_reading_ends_any (self->reading, self->start, told->start, until) ||
          (told->end < slot->number.start &&
           hetu_reading_finds_any (self->reading, told->end, slot->number.start, reached)));
}

/* What is summed up to a month, or told of several years at once, is of more than @period, which the words tell. */
static HetuPeriod
gather_period (const HetuReader *self,
               const HetuTimeWord *told,
               const HetuSlot *slot,
               const HetuClaim *claim,
               HetuPeriod period)
{
  const HetuPeriod section = self->context.section;
  const gboolean growth = claim->measure == HETU_MEASURE_GROWTH;
  HetuPeriod since = { 0 }, mean = { 0 };
  int years = 0;

  if (told != NULL && is_sum_until (self, told, slot))
    period = hetu_period_range (period.first_year, 1, period.last_year, period.last_month);
  if (slot->type != HETU_SLOT_NUMBER || !is_over_years (self, told, slot))
    return period;
  if (!(self->context.origin.kind != HETU_PERIOD_NONE && hetu_reader_is_arrival (self, slot)) &&
      section.first_year < section.last_year && period.first_year == period.last_year)
    period = claim->kind == HETU_KIND_TARGET && period.kind == HETU_PERIOD_YEAR &&
                     period.last_year > section.first_year &&
                     period.last_year < section.last_year && is_aimed_at (self, told, slot)
                 ? hetu_period_range (section.first_year, 1, period.last_year, 12)
                 : section; /* 2021年…达到918.6亿元,年均增长7.3% */
  else if (growth && claim->kind == HETU_KIND_ACTUAL && period.kind == HETU_PERIOD_YEAR &&
           (years = count_mean_years (self, slot)) > 2)
    return hetu_period_range (period.last_year - years + 1, 1, period.last_year, 12);
  else if (growth && claim->kind == HETU_KIND_ACTUAL && period.kind == HETU_PERIOD_YEAR &&
           hetu_reader_has (self,
                            hetu_reader_clause_start (self, slot->number.phrase_start),
                            slot->number.start,
                            "年均") &&
           (mean = find_mean_before (self, slot, period)).kind != HETU_PERIOD_NONE)
    return mean;
  else if (growth && claim->kind == HETU_KIND_TARGET && period.kind == HETU_PERIOD_YEAR &&
           self->context.planned != 0 && period.last_year > self->context.planned)
    return hetu_period_range (self->context.planned, 1, period.last_year, 12); /* 到2028年,年均… */
  else if (growth && told != NULL && is_end_of_plan (self, told))
    period = hetu_period_range (period.last_year - 4, 1, period.last_year, 12);
  if (growth && period.kind == HETU_PERIOD_YEAR)
    since = hetu_reader_find_years_since (self, slot, period);
  return since.kind != HETU_PERIOD_NONE ? since : period;
}

/* What shall be, and what a plan or an assembly is held against, is of the whole year. */
static HetuPeriod
widen_plan (const HetuReader *self,
            const HetuTimeWord *told,
            const HetuSlot *slot,
            const HetuClaim *claim,
            HetuPeriod period)
{
  if (told == NULL && self->context.carried.kind == HETU_PERIOD_NONE &&
      claim->kind == HETU_KIND_TARGET &&
      !(period.first_month == 7 && period.last_month == 12 && /* 下半年…,10月底前完成… */
        claim->deadline.last_month > 6 && claim->deadline.last_month < 12))
    period = widen_to_year (period);
  if (told == NULL && self->context.held != 0 && hetu_reader_counts_members (self, slot))
    period = hetu_period_year (self->context.held);
  return hetu_reader_is_plan_value (self, slot) ? widen_to_year (period) : period;
}

/* “由…增加到…”: the first is of the time before, the second of the one after; of several years some are of the last. */
static HetuPeriod
follow_change (const HetuReader *self, const HetuSlot *slot, HetuClaim *claim, HetuPeriod period)
{
  gboolean told = FALSE;
  gboolean former = hetu_reader_is_former (self, slot, &told);

  if (former && claim->status == HETU_STATUS_EXPECTED)
    claim->status = HETU_STATUS_FINAL; /* “预计由2011年的…增加到…”: what it grew from is known */
  if (former && claim->kind == HETU_KIND_TARGET && !told)
    claim->kind = HETU_KIND_ACTUAL; /* “提高清扫费,由4.8元提高到10元” */
  if (former && !told)
    return hetu_reader_find_year_before (self, slot, claim, period);
  if (former && period.first_year < period.last_year)
    return period; /* 由“十二五”时期的1.8亿美元 */
  if (self->context.onward.kind != HETU_PERIOD_NONE && hetu_reader_is_arrival (self, slot))
    return self->context.onward;
  return hetu_reader_tell_years (self, slot, claim, period);
}

static void
explain_period (const HetuReader *self,
                const HetuTimeWord *told,
                HetuPeriod period,
                HetuReasons *why)
{
  const HetuReading *reading = self->reading;

  if (period.kind == HETU_PERIOD_NONE)
    hetu_reasons_add (why, reading, "period-unknown", 0, 0, self->context.doubtful ? 0 : 60);
  else if (told != NULL)
    hetu_reasons_add (why, reading, "period-told", told->start, told->end, 0);
  else if (self->context.carried.kind != HETU_PERIOD_NONE)
    hetu_reasons_add (why, reading, "period-carried", 0, 0, 15);
  else if (self->context.untitled)
    hetu_reasons_add (why, reading, "period-untitled", 0, 0, 50);
  else
    hetu_reasons_add (why, reading, "period-section", 0, 0, 0);
}

void
hetu_reader_tell_period (const HetuReader *self,
                         const HetuSlot *slot,
                         HetuClaim *claim,
                         HetuReasons *why)
{
  const HetuTimeWord *told = NULL;
  HetuPeriod period = find_told (self, slot, claim, &told);

  period =
      hetu_reader_take_first_years (self, slot, gather_period (self, told, slot, claim, period));
  period = widen_plan (self, told, slot, claim, period);
  claim->period = follow_change (self, slot, claim, period);
  if (told != NULL && told->term > 0 && claim->kind == HETU_KIND_ACTUAL &&
      self->context.reviewed != 0 && claim->period.first_year > self->context.reviewed &&
      hetu_period_equal (claim->period, told->period))
    claim->kind = HETU_KIND_TARGET; /* 启动行动,用三年时间治理河道20条 */
  if (claim->kind == HETU_KIND_TARGET && claim->deadline.kind == HETU_PERIOD_NONE)
    hetu_reader_take_deadline_behind (self, slot, claim);
  explain_period (self, told, claim->period, why);
}
