/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures of a section that is of several years: what is of all of them, and what of the last one or of the one before. */
#include "report/reader-time.h"

#include <string.h>

/* “应到代表131名,实到122名” */
gboolean
hetu_reader_counts_members (const HetuReader *self, const HetuSlot *slot)
{
  static const char *const words[] = { "应到", "实到", "实际到会", "缺席", "请假", NULL };
  guint from = hetu_reader_clause_start (self, slot->number.phrase_start);

  if (g_str_equal (slot->number.unit, "件"))
    return FALSE; /* 750件人大代表建议 */
  return slot->number.unit_class == HETU_UNIT_CLASS_COUNT &&
         (hetu_reading_finds_any (self->reading, from, slot->number.start, words) ||
          hetu_reader_has (self,
                           slot->number.phrase_end,
                           MIN (self->end, slot->number.phrase_end + 7),
                           "人大代表"));
}

/* “2005年…,比“九五”末增长68.1%,年均增长10.9%”: the years since that one; none where no such year is told */
HetuPeriod
hetu_reader_find_years_since (const HetuReader *self, const HetuSlot *slot, HetuPeriod period)
{
  const HetuTimeWord *base = NULL;

  for (guint i = 0; i < self->times->len; i++)
    {
      const HetuTimeWord *time = &g_array_index (self->times, HetuTimeWord, i);

      if (time->role == HETU_TIME_BASE && time->end <= slot->number.start &&
          !hetu_reader_has (self, time->end, slot->number.start, ";"))
        base = time;
    }
  return base != NULL && base->period.kind == HETU_PERIOD_YEAR &&
                 base->period.last_year + 1 < period.last_year
             ? hetu_period_range (base->period.last_year + 1, 1, period.last_year, 12)
             : (HetuPeriod){ 0 };
}

gboolean
hetu_reader_is_of_years (HetuPeriod period)
{
  return period.kind != HETU_PERIOD_NONE && period.first_year < period.last_year &&
         period.first_month == 1; /* no 2019年10月至2020年3月 */
}

/* “由五年前的6.4:52:41.6优化为…”, also of what a list goes on with, “,绿化率由40%提高到44%”: how many years ago; 0 where it is not told, or
 * the figure's own clause tells another base */
static int
count_years_ago (const HetuReader *self, const HetuSlot *slot)
{
  static const char *const bases[] = { "年的", "上年", "去年", "年初", "年末", "年底", NULL };
  const gunichar *chars = self->reading->chars;

  for (guint at = slot->number.phrase_start; at > self->start + 2 && chars[at] != ';'; at--)
    {
      HetuDecimal years = { 0 };

      if (chars[at] == ',' && hetu_reading_finds_any (self->reading, at, slot->number.start, bases))
        return 0;
      if (hetu_reading_has (self->reading, at, slot->number.start, "年前的") == 0 ||
          (chars[at - 2] != 0x7531 && chars[at - 2] != 0x4ECE)) /* 由从 */
        continue;
      if (chars[at - 1] >= '1' && chars[at - 1] <= '9')
        return (int) (chars[at - 1] - '0');
      if (hetu_numeral_scan (self->reading, at - 1, at, &years) == 1)
        return (int) years.coefficient;
    }
  return 0;
}

HetuPeriod
hetu_reader_find_year_before (const HetuReader *self,
                              const HetuSlot *slot,
                              const HetuClaim *claim,
                              HetuPeriod period)
{
  HetuPeriod section = self->context.section;
  const int ago = period.kind == HETU_PERIOD_YEAR || hetu_reader_is_of_years (period)
                      ? count_years_ago (self, slot)
                      : 0;

  if (ago > 0)
    return hetu_period_year (period.last_year - ago);
  if (self->context.origin.kind != HETU_PERIOD_NONE)
    return self->context.origin;
  if (hetu_reader_is_of_years (period))
    return hetu_period_year (period.first_year - 1);
  /* “到2025年,地区生产总值由486亿元提高到700亿元” */
  if (hetu_reader_is_of_years (section) && period.kind == HETU_PERIOD_YEAR &&
      period.last_year == section.last_year)
    return hetu_period_year (section.first_year - 1);
  /* “三次产业比例由10.4:46.2:43.4调整为…”, “企业由138家增加到165家”: a report on a year holds it against the one before; a census does
   * not, nor what tells of itself alone */
  if (period.kind == HETU_PERIOD_YEAR && hetu_period_equal (period, section) &&
      (claim->measure == HETU_MEASURE_SHARE ||
       (self->context.reviewed < self->context.planned && claim->unit[0] != '\0')))
    return hetu_period_year (period.last_year - 1);
  if (hetu_reader_has (self, self->start, self->end, "由年初") && period.kind == HETU_PERIOD_YEAR)
    return hetu_period_year (period.last_year - 1);
  return (HetuPeriod){ 0 };
}

static gboolean
is_state_measure (guint measure)
{
  return measure == HETU_MEASURE_LEVEL || measure == HETU_MEASURE_SHARE ||
         measure == HETU_MEASURE_RATIO;
}

/* The @nth claim of the sentence, from the last one backwards, that is a state of the same thing. */
static const HetuClaim *
find_state_before (const HetuReader *self, const HetuClaim *claim, guint nth)
{
  for (guint i = self->claims->len; i > 0; i--)
    {
      const HetuClaim *one = &g_array_index (self->claims, HetuClaim, i - 1);

      if (one->value_start < self->reading->at[self->start])
        return NULL;
      if (one->value_start >= claim->value_start || !is_state_measure (one->measure) ||
          g_str_equal (one->unit, "倍") || !g_str_equal (one->indicator, claim->indicator))
        continue;
      if (nth-- == 0)
        return one;
    }
  return NULL;
}

/* “由48.3%提高到57.6%,提高9.3个百分点”: from the year after the first to the second */
static HetuPeriod
find_years_between (const HetuReader *self, const HetuSlot *slot, const HetuClaim *claim)
{
  const HetuClaim *to = find_state_before (self, claim, 0);
  const HetuClaim *from = find_state_before (self, claim, 1);

  if (to == NULL || from == NULL || from->period.kind != HETU_PERIOD_YEAR ||
      to->period.kind != HETU_PERIOD_YEAR || from->period.last_year + 1 >= to->period.last_year)
    return (HetuPeriod){ 0 };
  for (guint i = 0; i < self->times->len; i++)
    {
      const HetuTimeWord *time = &g_array_index (self->times, HetuTimeWord, i);

      if (time->start < slot->number.start && self->reading->at[time->start] >= to->value_end)
        return (HetuPeriod){ 0 };
    }
  return hetu_period_range (from->period.last_year + 1, 1, to->period.last_year, 12);
}

/* what a figure is held against where it is told of one year */
static const char *const bases[] = { "比上年", "较上年", "比去年", "较去年", "同比", NULL };

gboolean
hetu_reader_is_held_against_year (const HetuReader *self, guint position)
{
  guint end = MIN (self->end, position + 14), of = end;

  if (position + 1 < self->end && self->reading->chars[position] == ',' &&
      hetu_reading_has (self->reading, position + 1, end, "增长") > 0)
    position = hetu_reading_find (self->reading, position + 1, end, ","); /* …,增长30%,是… */
  end = MIN (self->end, position + 14);
  of = hetu_reading_find (self->reading, position, end, "年的");
  if (position + 6 < self->end && self->reading->chars[position] == ',' &&
      (hetu_reading_begins_any (self->reading, position + 1, end, bases) ||
       ((self->reading->chars[position + 1] == 0x6BD4 ||  /* 比 */
         self->reading->chars[position + 1] == 0x8F83) && /* 较 */
        hetu_find_year (self->reading, position + 2, position + 6, NULL) != 0)))
    return TRUE;
  if (position >= self->end || self->reading->chars[position] != ',' ||
      hetu_reading_has (self->reading, position + 1, end, "是") == 0)
    return FALSE;
  return hetu_reader_has (self, position, end, "末的") ||
         (of < end && of > position && hetu_is_digit (self->reading->chars[of - 1]));
}

/* “年均增长13.7%,是2010年的1.8倍”: what there is in the end, where it is held against one year */
static gboolean
is_times_a_year (const HetuReader *self, const HetuSlot *slot)
{
  guint from = hetu_reader_clause_start (self, slot->number.phrase_start);

  for (guint i = 0; i < self->times->len; i++)
    {
      const HetuTimeWord *time = &g_array_index (self->times, HetuTimeWord, i);

      if (time->start >= from && time->end <= slot->number.start &&
          time->period.kind == HETU_PERIOD_YEAR)
        return TRUE;
    }
  return FALSE;
}

/* “办理建议1184件,办结率100%”: of all that was dealt with over the years */
static gboolean
is_rate_of_deeds (const HetuReader *self, const HetuClaim *claim)
{
  static const char *const rates[] = { "办结率", "办复率", "满意率",
                                       "答复率", "兑现率", "调解成功率" };
  const HetuClaim *last = hetu_reader_last_claim (self);

  if (last == NULL || claim->measure != HETU_MEASURE_RATIO ||
      !hetu_reader_is_of_years (last->period) || last->value_start < self->reading->at[self->start])
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (rates); i++)
    if (g_str_has_suffix (claim->indicator, rates[i]))
      return TRUE;
  return FALSE;
}

/* “预计增加值达到296亿元,占生产总值的比重为13.3%” */
static gboolean
is_directly_behind (const HetuReader *self, const HetuSlot *slot, const HetuClaim *last)
{
  guint from = hetu_reader_clause_start (self, slot->number.phrase_start);

  return from > self->start && last->value_end + 3 >= self->reading->at[from - 1] &&
         hetu_reading_has (self->reading, from, self->end, "占") > 0;
}

/* “2010年与2005年相比,生产总值增长79.1%,…”: what the whole sentence is held against */
static gboolean
is_base_of_sentence (const HetuReader *self, const HetuTimeWord *time)
{
  return hetu_reading_ends (self->reading, time->start, time->end, "相比") > 0 &&
         hetu_reading_has (self->reading, time->end, self->end, ",") > 0;
}

/* “2011年,生产总值4406亿元,比2007年增长58%”, “提前实现比2010年翻一番”: changes of all years since that one; none where it is held against no
 * such year */
static HetuPeriod
find_years_since_first (const HetuReader *self, const HetuSlot *slot, HetuPeriod period)
{
  const guint from = hetu_reader_clause_start (self, slot->number.phrase_start);
  const int first = hetu_reader_is_of_years (period) ? period.first_year : period.last_year;
  const gboolean years =
      hetu_reader_is_of_years (period) || hetu_reader_is_of_years (self->context.section);

  if (!years &&
      (period.kind != HETU_PERIOD_YEAR || self->context.reviewed >= self->context.planned))
    return (HetuPeriod){ 0 }; /* a census tells of its own year */
  for (guint i = 0; i < self->times->len; i++)
    {
      const HetuTimeWord *time = &g_array_index (self->times, HetuTimeWord, i);

      if ((time->start >= from || is_base_of_sentence (self, time)) &&
          time->end <= slot->number.start && time->role == HETU_TIME_BASE && !time->same &&
          time->period.kind == HETU_PERIOD_YEAR && time->period.last_year + 1 < first &&
          (years || time->period.last_year % 5 == 0 || /* since a plan began; no 较2019年 */
           g_str_equal (slot->number.unit, "番")) &&
          hetu_reading_has (self->reading, time->end, self->end, "同期") == 0)
        return hetu_period_range (time->period.last_year + 1, 1, period.last_year, 12);
    }
  return (HetuPeriod){ 0 };
}

/* “优良天数达到230天、比上年增加33天” in a review of years: what changed in the last of them */
static gboolean
is_against_year_before (const HetuReader *self,
                        const HetuSlot *slot,
                        const HetuClaim *claim,
                        int last)
{
  const guint from = hetu_reader_clause_start (self, slot->number.phrase_start);

  for (guint i = 0; i < self->times->len; i++)
    {
      const HetuTimeWord *time = &g_array_index (self->times, HetuTimeWord, i);

      if (time->start >= from && time->end <= slot->number.start && time->role == HETU_TIME_BASE &&
          time->period.kind == HETU_PERIOD_YEAR && time->period.last_year + 1 == last &&
          claim->measure != HETU_MEASURE_DIFF)
        return TRUE; /* 较2015年净增542户 */
    }
  return (claim->measure == HETU_MEASURE_ABS_CHANGE || claim->measure == HETU_MEASURE_PP_CHANGE ||
          claim->measure == HETU_MEASURE_GROWTH) &&
         hetu_reading_finds_any (self->reading, from, slot->number.start, bases);
}

/* “到2020年,新增公园660个,总数达到1000个” in a plan of years: what comes together by then */
static gboolean
is_added_by_end (const HetuReader *self,
                 const HetuSlot *slot,
                 const HetuClaim *claim,
                 HetuPeriod period)
{
  static const char *const adding[] = { "新增", "新建", NULL };

  return hetu_reader_is_of_years (self->context.section) && period.kind == HETU_PERIOD_YEAR &&
         period.last_year == self->context.section.last_year && claim->kind == HETU_KIND_TARGET &&
         claim->measure == HETU_MEASURE_LEVEL &&
         hetu_reading_begins_any (self->reading,
                                  hetu_reader_clause_start (self, slot->number.phrase_start),
                                  self->end,
                                  adding);
}

HetuPeriod
hetu_reader_tell_years (const HetuReader *self,
                        const HetuSlot *slot,
                        const HetuClaim *claim,
                        HetuPeriod period)
{
  const HetuClaim *last = NULL;
  HetuPeriod between = { 0 };

  if (claim->measure == HETU_MEASURE_ABS_CHANGE || claim->measure == HETU_MEASURE_PP_CHANGE ||
      claim->measure == HETU_MEASURE_GROWTH)
    between = find_years_between (self, slot, claim);
  if (between.kind == HETU_PERIOD_NONE &&
      (claim->measure == HETU_MEASURE_ABS_CHANGE || claim->measure == HETU_MEASURE_PP_CHANGE ||
       claim->measure == HETU_MEASURE_GROWTH))
    between = find_years_since_first (self, slot, period);
  if (between.kind != HETU_PERIOD_NONE)
    return between;
  if (is_added_by_end (self, slot, claim, period))
    return self->context.section;
  if (!hetu_reader_is_of_years (period) || is_rate_of_deeds (self, claim))
    return period;
  if (is_against_year_before (self, slot, claim, period.last_year))
    return hetu_period_year (period.last_year);
  if (claim->measure == HETU_MEASURE_GROWTH && self->claims->len > 0 &&
      !hetu_reader_has (self,
                        hetu_reader_clause_start (self, slot->number.phrase_start),
                        slot->number.start,
                        "均") &&
      hetu_reader_is_held_against_year (self, slot->number.phrase_end))
    {
      last = hetu_reader_last_claim (self);
      if (last->measure == HETU_MEASURE_LEVEL && last->period.kind == HETU_PERIOD_YEAR &&
          last->value_start >= self->reading->at[self->start] &&
          g_str_equal (last->indicator, claim->indicator))
        return last->period; /* 300亿元,增长30.5%,是2006年的2.5倍 */
    }
  if (hetu_reader_tells_shortcoming (self) ||
      (claim->measure == HETU_MEASURE_GROWTH &&
       g_str_equal (claim->indicator, "居民消费价格涨幅") &&
       !hetu_reader_has (self,
                         hetu_reader_clause_start (self, slot->number.phrase_start),
                         slot->number.start,
                         "年均") &&
       !hetu_reader_has (self,
                         hetu_reader_clause_start (self, slot->number.phrase_start),
                         slot->number.start,
                         "累计") &&
       claim->kind == HETU_KIND_ACTUAL))
    return hetu_period_year (period.last_year);
  if (claim->measure == HETU_MEASURE_DIFF && slot->number.unit_class == HETU_UNIT_CLASS_MONEY)
    return hetu_period_year (period.last_year); /* 高出全国平均水平989元 */
  if (g_str_equal (claim->unit, "倍") && claim->measure == HETU_MEASURE_RATIO &&
      strstr (claim->indicator, "收入比") == NULL)
    {
      last = find_state_before (self, claim, 0); /* 是2015年的1.5倍 */
      return last != NULL                   ? last->period
             : is_times_a_year (self, slot) ? hetu_period_year (period.last_year)
                                            : period;
    }
  if (self->claims->len > 0 && !hetu_reader_is_arrival (self, slot) &&
      (claim->measure == HETU_MEASURE_DIFF ||
       hetu_reading_has (self->reading,
                         hetu_reader_clause_start (self, slot->number.phrase_start),
                         self->end,
                         "占") > 0))
    {
      last = hetu_reader_last_claim (self);
      if (claim->measure == HETU_MEASURE_SHARE && last->measure == HETU_MEASURE_GROWTH &&
          is_directly_behind (self, slot, last))
        return hetu_period_year (period.last_year); /* 年均增长25.6%,占全市投资比重达78.1% */
      if (last->value_start >= self->reading->at[self->start] &&
          (g_str_has_prefix (claim->indicator, last->indicator) ||
           (claim->measure == HETU_MEASURE_SHARE && is_directly_behind (self, slot, last))))
        return last->period;
      if (claim->measure != HETU_MEASURE_SHARE)
        return period;
    }
  if (claim->measure == HETU_MEASURE_RANK && self->claims->len > 0)
    {
      last = hetu_reader_last_claim (self);
      if (last->measure == HETU_MEASURE_LEVEL &&
          last->value_start >= self->reading->at[self->start] &&
          last->value_end + 12 >= self->reading->at[slot->number.start] &&
          g_str_equal (last->indicator, claim->indicator))
        return last->period; /* 累计成交5600亿元,位居第一 */
    }
  if (claim->measure == HETU_MEASURE_RANK ||
      (slot->number.unit_class == HETU_UNIT_CLASS_TIME &&
       hetu_reading_ends (self->reading, self->start, slot->number.phrase_start, "连续") > 0))
    return hetu_period_year (period.last_year);
  return is_state_measure (claim->measure) && hetu_reader_is_state (self, slot, claim)
             ? hetu_period_year (period.last_year)
             : period;
}

HetuPeriod
hetu_reader_take_first_years (const HetuReader *self, const HetuSlot *slot, HetuPeriod period)
{
  const guint from = hetu_reader_clause_start (self, slot->number.phrase_start);
  static const char *const others[] = { "比", "较", "与", "情", "此", "以", "目", "提", NULL };
  const guint at = hetu_reading_find_last (self->reading, from, slot->number.phrase_start, "前");
  const int n = period.last_year - period.first_year + 1;
  HetuDecimal years = { 0 };
  guint length = 0;

  if (at >= slot->number.phrase_start || n < 3 || period.first_month != 1 ||
      hetu_reading_ends_any (self->reading, from, at, others))
    return period; /* 提前两年翻一番, 比前三年增长 */
  length = hetu_numeral_scan (self->reading, at + 1, slot->number.phrase_start, &years);
  if (length != 1 || years.coefficient < 2 || (int) years.coefficient >= n ||
      hetu_reading_has (self->reading, at + 2, self->end, "年") == 0 ||
      (at > from && hetu_reading_has (self->reading, at + 2, self->end, "年累计") == 0 &&
       hetu_reading_has (self->reading, at + 2, self->end, "年年均") == 0))
    return period;
  return hetu_period_range (period.first_year,
                            1,
                            period.first_year + (int) years.coefficient - 1,
                            12);
}
