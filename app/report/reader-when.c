/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Of which time a figure is: told by the sentence, by sentences before it, or by the section. */
#include "report/reader-private.h"

#define REMARK_LONGEST 24 /* characters before and behind a time in brackets */

/* “由上年的…调整为…”: where it comes from, not what it is of */
static gboolean
is_origin (const HetuReader *self, const HetuTimeWord *time)
{
  return hetu_reading_ends (self->reading, self->start, time->start, "由") > 0 ||
         hetu_reading_ends (self->reading, self->start, time->start, "从") > 0;
}

static gboolean
ends_before (const HetuReader *self, const HetuTimeWord *time, const char *word)
{
  return hetu_reading_ends (self->reading, self->start, time->start, word) > 0;
}

/* “由2015年的77亿元跃升到2020年的161亿元”, no “达到2020年的1.2倍” */
static gboolean
is_arrived_at (const HetuReader *self, const HetuTimeWord *time, const HetuSlot *slot)
{
  return (ends_before (self, time, "到") || ends_before (self, time, "至") ||
          ends_before (self, time, "为")) &&
         !ends_before (self, time, "恢复到") && !ends_before (self, time, "恢复至") &&
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
  if (self->reading->chars[behind] == 0x7684 && !is_origin (self, time) &&
      !is_arrived_at (self, time, slot) &&
      (ends_before (self, time, "是") || ends_before (self, time, "为") ||
       ends_before (self, time, "相当于") || ends_before (self, time, "达") ||
       ends_before (self, time, "恢复到") || ends_before (self, time, "恢复至") ||
       hetu_reading_ends (self->reading, time->start, slot->number.phrase_start, "的") +
               time->end ==
           slot->number.phrase_start))
    return TRUE; /* 是2018年的1.6倍 */
  if (!is_origin (self, time))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (onward); i++)
    if (hetu_reader_has (self, time->end, slot->number.start, onward[i]))
      return TRUE;
  for (guint at = time->end; at < slot->number.start; at++)
    if (hetu_reader_goes_onward (self, at))
      return TRUE; /* 由2010年的97.45下降为91.45 */
  return FALSE;
}

/* “比上年同期8.2亿元增收0.6亿元” */
static gboolean
is_compared_value (const HetuReader *self, const HetuSlot *slot)
{
  static const char *const changes[] = { "增", "减",   "提高", "降低", "下降", "多",
                                         "少", "上升", "扩大", "缩小", "回落", "跌",
                                         "涨", "下跌", "上涨", "下滑", NULL };
  const HetuTimeWord *base = NULL;
  guint behind = slot->number.phrase_end;
  gboolean of = hetu_reading_ends (self->reading, self->start, slot->number.phrase_start, "的") > 0;

  for (guint i = 0; i < self->times->len; i++)
    {
      const HetuTimeWord *time = &g_array_index (self->times, HetuTimeWord, i);

      if (time->role == HETU_TIME_BASE && time->end <= slot->number.phrase_start &&
          time->end + (of ? 16 : 1) >= slot->number.phrase_start &&
          !hetu_reader_has (self, time->end, slot->number.phrase_start, ","))
        base = time; /* 比2010年人口普查的3.10人减少0.48人 */
    }
  if (base == NULL || (base->end < slot->number.phrase_start && !of))
    return FALSE;
  for (guint i = 0; changes[i] != NULL; i++)
    if (hetu_reading_has (self->reading, behind, self->end, changes[i]) > 0)
      return !hetu_reader_goes_onward (self, behind);
  return FALSE;
}

gboolean
hetu_reader_is_base_value (const HetuReader *self, const HetuSlot *slot)
{
  return hetu_reading_has (self->reading, slot->number.phrase_end, self->end, "相比") > 0 ||
         is_compared_value (self, slot);
}

gboolean
hetu_reader_is_plan_value (const HetuReader *self, const HetuSlot *slot)
{
  static const char *const plans[] = { "预算", "预算数", "计划",     "计划数", "目标",
                                       "任务", "任务数", "目标任务", "目标数", NULL };
  static const char *const verbs[] = { "完成", "占", "为", NULL };
  guint from = slot->number.phrase_start, of = slot->number.phrase_end;

  if (hetu_reader_is_goal_value (self, slot))
    return TRUE;
  if (slot->number.unit_class == HETU_UNIT_CLASS_RATE || of + 1 >= self->end ||
      self->reading->chars[of] != 0x7684 ||
      !g_ascii_isdigit ((char) MIN (self->reading->chars[of + 1], 127)))
    return FALSE;
  while (from > self->start && !hetu_reader_is_comma (self->reading->chars[from - 1]))
    from--;
  return hetu_reading_ends_any (self->reading, from, slot->number.phrase_start, plans) &&
         hetu_reading_finds_any (self->reading, from, slot->number.phrase_start, verbs);
}

gboolean
hetu_reader_goes_onward (const HetuReader *self, guint position)
{
  static const char *const verbs[] = {
    "提高", "增加", "提升", "调整", "降低", "下降", "减少", "缩短", "缩小", "压缩", "压减", "扩大",
    "上升", "增长", "发展", "回升", "回落", "拓展", "上调", "下调", "变",   "升",   "降",   "增",
    "减",   "跃升", "攀升", "演进", "演变", "优化", "缩减", "压降", "扩展", "扩张", "进",   "跃增",
    "壮大", "扩",   "缩",   "激增", "收窄", "改善", "跃",   "延长", "延伸"
  };
  static const char *const ends[] = { "到", "至", "为" };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      guint n = hetu_reading_has (self->reading, position, self->end, verbs[i]);

      for (guint k = 0; n > 0 && k < G_N_ELEMENTS (ends); k++)
        if (hetu_reading_has (self->reading, position + n, self->end, ends[k]) > 0)
          return TRUE;
    }
  return FALSE;
}

/* “由26310元、11240元增加到…”: between the figures of a list */
static gboolean
joins_list (const HetuReader *self, guint position)
{
  gunichar c = self->reading->chars[position];

  return c == 0x3001 || c == 0x548C || c == 0x4E0E; /* 、 和 与 */
}

/* Whether a mark that ends a clause stands before @position; what joins figures does not. */
static gboolean
begins_clause (const HetuReader *self, guint position)
{
  if (!hetu_reader_is_comma (self->reading->chars[position - 1]))
    return FALSE;
  for (guint i = 0; i < self->slots->len && self->reading->chars[position - 1] == 0x3001; i++)
    if (g_array_index (self->slots, HetuSlot, i).number.phrase_end == position - 1)
      return FALSE;
  return TRUE;
}

/* Behind the figure, of a ratio behind its third part, and behind the same told in another unit: “由1.3万户4.9万人减至…” */
static guint
find_end (const HetuReader *self, const HetuSlot *slot)
{
  guint end = slot->number.phrase_end;

  for (guint i = 0; i < self->slots->len; i++)
    {
      const HetuSlot *next = &g_array_index (self->slots, HetuSlot, i);
      gboolean part = slot->type == HETU_SLOT_RATIO && next->type == HETU_SLOT_RATIO &&
                      next->part > slot->part && next->number.phrase_start == end + 1;
      gboolean listed = slot->type == HETU_SLOT_NUMBER && next->type == HETU_SLOT_NUMBER &&
                        next->number.phrase_start == end + 1 && joins_list (self, end);

      if (part || listed || (slot->type == HETU_SLOT_NUMBER && next->number.phrase_start == end))
        end = next->number.phrase_end;
    }
  return end;
}

/* “由每人每年580元提高到610元”: what it was before; @told: (out): since when, where its own words tell it */
static gboolean
is_former (const HetuReader *self, const HetuSlot *slot, gboolean *told)
{
  guint from = slot->number.phrase_start;

  *told = FALSE;
  if (slot->type == HETU_SLOT_WORDS)
    return FALSE;
  while (from > self->start && !begins_clause (self, from) &&
         self->reading->chars[from - 1] != 0x7531 && self->reading->chars[from - 1] != 0x4ECE)
    from--;
  while (slot->type == HETU_SLOT_RATIO && from > self->start &&
         self->reading->chars[from - 1] == ':')
    for (from--;
         from > self->start && !hetu_reader_is_comma (self->reading->chars[from - 1]) &&
         self->reading->chars[from - 1] != 0x7531 && self->reading->chars[from - 1] != 0x4ECE;
         from--)
      ;
  if (from == self->start || (self->reading->chars[from - 1] != 0x7531 && /* 由 */
                              self->reading->chars[from - 1] != 0x4ECE))  /* 从 */
    return FALSE;
  for (guint i = 0; i < self->times->len && !*told; i++)
    *told = g_array_index (self->times, HetuTimeWord, i).start >= from &&
            g_array_index (self->times, HetuTimeWord, i).start < slot->number.start;
  from = find_end (self, slot);
  from += hetu_reading_has (self->reading, from, self->end, "预计");
  return hetu_reader_goes_onward (self, from) ||
         (from < self->end && self->reading->chars[from] == ',' &&
          hetu_reader_goes_onward (self, from + 1)); /* 由0.9亿元,增长到2.1亿元 */
}

/* “由21亿元提高到41.5亿元”: what became of a former figure, when no time is told between the two */
static gboolean
is_arrival (const HetuReader *self, const HetuSlot *slot)
{
  const HetuSlot *former = NULL;
  gboolean told = FALSE;

  for (guint i = 0; i < self->slots->len; i++)
    {
      const HetuSlot *one = &g_array_index (self->slots, HetuSlot, i);

      if (one->number.start < slot->number.start && is_former (self, one, &told))
        former = one;
    }
  if (former == NULL || is_former (self, slot, &told))
    return FALSE;
  for (guint at = former->number.phrase_end; at < slot->number.phrase_start; at++)
    if (begins_clause (self, at + 1) && self->reading->chars[at] != ':')
      return FALSE;
  for (guint i = 0; i < self->times->len; i++)
    if (g_array_index (self->times, HetuTimeWord, i).start >= former->number.phrase_end &&
        g_array_index (self->times, HetuTimeWord, i).start < slot->number.start)
      return FALSE;
  return TRUE;
}

void
hetu_reader_take_span (HetuReader *self)
{
  for (guint i = 0; i < self->times->len; i++)
    {
      const HetuTimeWord *from = &g_array_index (self->times, HetuTimeWord, i);
      const HetuTimeWord *to = i + 1 < self->times->len ? from + 1 : NULL;

      if (!is_origin (self, from) || from->period.kind == HETU_PERIOD_NONE ||
          self->reading->chars[from->end] != 0x7684)
        continue;
      if (hetu_reader_has (self, self->start, from->start, ";"))
        return; /* what stands before it grew from another time */
      self->context.origin = from->period;
      if (to != NULL && to->period.kind != HETU_PERIOD_NONE &&
          self->reading->chars[to->end] == 0x7684 &&
          !hetu_reader_has (self, from->end, to->start, ",") &&
          (ends_before (self, to, "到") || ends_before (self, to, "至") ||
           ends_before (self, to, "为")))
        self->context.onward = to->period;
      return;
    }
}

static HetuPeriod
year_before (HetuPeriod period)
{
  return hetu_period_range (period.first_year - 1,
                            period.first_month,
                            period.last_year - 1,
                            period.last_month);
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
  static const char *const words[] = { "年均", "累计", NULL };
  guint from = told != NULL ? MAX (told->end, self->start) : self->start, part = 0;

  if (hetu_reading_ends (self->reading, self->start, slot->number.start, ",净增") > 0)
    return TRUE; /* 升至4.9万户,净增1.5万户 */
  if (!hetu_reading_finds_any (self->reading, from, slot->number.start, words))
    return FALSE;
  part = hetu_reading_find_last (self->reading, from, slot->number.start, ";");
  return part == slot->number.start ||
         hetu_reading_finds_any (self->reading, part, slot->number.start, words);
}

/* “十三五”末, 十三五期末 */
static gboolean
is_end_of_plan (const HetuReader *self, const HetuTimeWord *told)
{
  return told->period.kind == HETU_PERIOD_YEAR &&
         self->reading->chars[told->end - 1] == 0x672B && /* 末 */
         hetu_reading_find (self->reading, told->start, told->end, "五") < told->end;
}

/* “到2026年突破1300亿元;…”: holds to the end of its part */
static gboolean
is_of_other_part (const HetuReader *self, const HetuTimeWord *time, const HetuSlot *slot)
{
  if (time->whole && time->start > self->start + 2 && ends_before (self, time, "预计") &&
      self->reading->chars[time->start - 3] == ',' &&
      hetu_reader_has (self, time->end, slot->number.start, ";"))
    return TRUE; /* 1-11月…,预计全年…;… */
  return hetu_reading_ends (self->reading, self->start, time->start, "到") > 0 &&
         time->start > self->start + 1 &&
         hetu_reader_has (self, time->end, slot->number.start, ";");
}

/* “截至6月底,累计完成产值84.82亿元”: of all months up to it */
static gboolean
is_sum_until (const HetuReader *self, const HetuTimeWord *told, const HetuSlot *slot)
{
  static const char *const until[] = { "截至", "截止", "截止到", "截至到", "止", "至", NULL };
  static const char *const sums[] = { "累计", "完成", "实现", NULL };
  static const char *const ends[] = { "底", "末", NULL };
  const HetuPeriod period = told->period;

  return told->role == HETU_TIME_PERIOD && period.first_year == period.last_year &&
         period.first_month == period.last_month &&
         hetu_reading_ends_any (self->reading, self->start, told->start, until) &&
         hetu_reading_ends_any (self->reading, told->start, told->end, ends) &&
         hetu_reading_finds_any (self->reading, told->end, slot->number.start, sums);
}

/* 今年 of a report on a half of it is that half */
static gboolean
is_year_so_far (const HetuReader *self, const HetuTimeWord *time)
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

/* “支出36.1亿元(含上年结转,下同),下降11.8%”: what a figure takes in tells no time of the next */
static gboolean
is_in_remark (const HetuReader *self, const HetuTimeWord *time, const HetuSlot *slot)
{
  guint limit = MIN (slot->number.start, time->end + REMARK_LONGEST);
  guint from = MAX (self->start + REMARK_LONGEST, time->start) - REMARK_LONGEST;
  guint close = hetu_reading_find (self->reading, time->end, limit, ")"), open = time->start;

  if (close >= limit)
    return FALSE;
  open = hetu_reading_find_last (self->reading, from, time->start, "(");
  return open < time->start &&
         hetu_reading_find (self->reading, open, time->start, ")") == time->start &&
         (hetu_reader_has (self, open, close, "含") || hetu_reader_has (self, open, close, "下同"));
}

/* “同第六次人口普查2010年11月1日零时的133972万人相比”: a day that a figure is held against */
static gboolean
is_told_against (const HetuReader *self, const HetuTimeWord *time, const HetuSlot *slot)
{
  return hetu_reading_has (self->reading, slot->number.phrase_end, self->end, "相比") > 0 &&
         hetu_reading_ends (self->reading, time->end, slot->number.phrase_start, "的") > 0 &&
         !hetu_reader_has (self, time->end, slot->number.phrase_start, ",");
}

void
hetu_reader_tell_period (const HetuReader *self,
                         const HetuSlot *slot,
                         HetuClaim *claim,
                         HetuReasons *why)
{
  gboolean carried = self->context.carried.kind != HETU_PERIOD_NONE;
  HetuPeriod period = carried ? self->context.carried : self->context.section;
  const HetuTimeWord *told = NULL;
  gboolean former = FALSE, former_told = FALSE;

  for (guint i = 0; i < self->times->len; i++)
    {
      const HetuTimeWord *time = &g_array_index (self->times, HetuTimeWord, i);

      if (time->start > slot->number.start)
        break;
      if (is_of_other_part (self, time, slot) || is_in_remark (self, time, slot) ||
          hetu_reader_is_said_behind (self, time, slot))
        continue;
      if (time->role == HETU_TIME_OTHER && time->period.kind != HETU_PERIOD_NONE &&
          is_told_against (self, time, slot))
        period = hetu_period_year (time->period.first_year);
      else if (time->role == HETU_TIME_BASE && time->period.kind != HETU_PERIOD_NONE &&
               hetu_reader_is_base_value (self, slot))
        period = is_same_time (self, time) && period.first_year == period.last_year
                     ? hetu_period_range (time->period.first_year,
                                          period.first_month,
                                          time->period.last_year,
                                          period.last_month)
                     : time->period;
      else if (time->role == HETU_TIME_BASE && period.kind != HETU_PERIOD_NONE &&
               hetu_reader_has (self, time->start, time->end, "上月") &&
               period.first_month == period.last_month && hetu_reader_is_base_value (self, slot))
        period = month_before (period); /* 与上月下降2.8%相比 */
      else if (time->whole && period.kind != HETU_PERIOD_NONE &&
               period.first_year == period.last_year)
        period = hetu_period_year (period.first_year);
      else if (time->month && period.kind != HETU_PERIOD_NONE && !is_left_behind (self, time, slot))
        period = month_before (period);
      else if (time->same && period.kind != HETU_PERIOD_NONE)
        period = year_before (period);
      else if (time->role == HETU_TIME_PERIOD && time->period.kind != HETU_PERIOD_NONE &&
               !is_left_behind (self, time, slot))
        period = claim->kind == HETU_KIND_ACTUAL && is_year_so_far (self, time)
                     ? self->context.section
                     : time->period;
      else
        {
          if (time->role == HETU_TIME_DEADLINE && claim->kind == HETU_KIND_TARGET)
            {
              claim->deadline = time->period;
              if (told != NULL && told->period.kind == HETU_PERIOD_YEAR &&
                  told->role == HETU_TIME_PERIOD)
                continue; /* 2024年…,年内实施… */
              period = carried ? self->context.carried : self->context.section;
            }
          continue;
        }
      told = time;
    }
  if (told != NULL && is_sum_until (self, told, slot))
    period = hetu_period_range (period.first_year, 1, period.last_year, period.last_month);
  if (slot->type == HETU_SLOT_NUMBER && is_over_years (self, told, slot) &&
      !(self->context.origin.kind != HETU_PERIOD_NONE && is_arrival (self, slot)) &&
      self->context.section.first_year < self->context.section.last_year &&
      period.first_year == period.last_year)
    period = self->context.section; /* 2021年…达到918.6亿元,年均增长7.3% */
  else if (told != NULL && is_end_of_plan (self, told) && slot->type == HETU_SLOT_NUMBER &&
           claim->measure == HETU_MEASURE_GROWTH && is_over_years (self, told, slot))
    period = hetu_period_range (period.last_year - 4, 1, period.last_year, 12);
  if (slot->type == HETU_SLOT_NUMBER && claim->measure == HETU_MEASURE_GROWTH &&
      period.kind == HETU_PERIOD_YEAR && is_over_years (self, told, slot) &&
      hetu_reader_find_years_since (self, slot, period).kind != HETU_PERIOD_NONE)
    period = hetu_reader_find_years_since (self, slot, period);
  if (told == NULL && !carried && claim->kind == HETU_KIND_TARGET &&
      period.first_year == period.last_year && period.kind != HETU_PERIOD_NONE)
    period = hetu_period_year (period.first_year); /* what shall be is of the year */
  if (told == NULL && self->context.held != 0 && hetu_reader_counts_members (self, slot))
    period = hetu_period_year (self->context.held);
  if (hetu_reader_is_plan_value (self, slot) && period.first_year == period.last_year &&
      period.kind != HETU_PERIOD_NONE)
    period = hetu_period_year (period.first_year);
  former = is_former (self, slot, &former_told);
  if (former && claim->status == HETU_STATUS_EXPECTED)
    claim->status = HETU_STATUS_FINAL; /* “预计由2011年的…增加到…”: what it grew from is known */
  if (former && !former_told)
    period = self->context.origin.kind != HETU_PERIOD_NONE
                 ? self->context.origin
                 : hetu_reader_find_year_before (self, claim, period);
  else if (self->context.onward.kind != HETU_PERIOD_NONE && is_arrival (self, slot))
    period = self->context.onward;
  else
    period = hetu_reader_tell_years (self, slot, claim, period);
  claim->period = period;
  if (claim->kind == HETU_KIND_TARGET && claim->deadline.kind == HETU_PERIOD_NONE)
    hetu_reader_take_deadline_behind (self, slot, claim);
  if (claim->period.kind == HETU_PERIOD_NONE)
    hetu_reasons_add (why, self->reading, "period-unknown", 0, 0, self->context.doubtful ? 0 : 60);
  else if (told != NULL)
    hetu_reasons_add (why, self->reading, "period-told", told->start, told->end, 0);
  else
    hetu_reasons_add (why,
                      self->reading,
                      carried                  ? "period-carried"
                      : self->context.untitled ? "period-untitled"
                                               : "period-section",
                      0,
                      0,
                      carried                  ? 15
                      : self->context.untitled ? 50
                                               : 0);
}

/* “到2025年” looks ahead, “其中,9月份” looks aside: the next sentence speaks of neither */
static gboolean
is_passing (const HetuReader *self, const HetuTimeWord *time)
{
  static const char *const until[] = { "截至", "截止", "截止到", NULL };

  if (hetu_reading_ends_any (self->reading, self->start, time->start, until) &&
      time->period.first_month == 1 && time->period.last_month == 12)
    return FALSE; /* 截至2020年末 */
  return hetu_reading_ends (self->reading, self->start, time->start, "到") > 0 ||
         hetu_reading_ends (self->reading, self->start, time->start, "至") > 0 ||
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
         time->period.last_year == whole.first_year && time->period.first_month == 1 &&
         time->period.last_month > 6 && time->period.last_month < 12;
}

/* “是“十二五”末的2.6倍” */
static gboolean
is_multiplied (const HetuReader *self, const HetuTimeWord *time)
{
  return (ends_before (self, time, "是") || ends_before (self, time, "为") ||
          ends_before (self, time, "相当于")) &&
         self->reading->chars[time->end] == 0x7684;
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
          time->start < first && !is_multiplied (self, time) && !is_origin (self, time) &&
          !is_passing (self, time) && !is_part_aside (self, time) &&
          (opens_with_month (self, time) || is_month_alone (self, time) ||
           !is_month_aside (self, time->period)))
        {
          self->context.carried =
              is_year_so_far (self, time) ? self->context.section : time->period;
          if (opens_with_month (self, time))
            self->context.month = time->period;
          else if (!hetu_period_equal (self->context.month, time->period))
            self->context.month = (HetuPeriod){ 0 };
        }
    }
}
