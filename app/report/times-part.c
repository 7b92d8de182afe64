/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parts of a year, plans of five years and terms of several: what a word of time is made of. */
#include "report/times-private.h"

#include "report/number.h"

#define HEAD_BEFORE 12   /* characters of a heading up to the end of “十一五” */
#define HEAD_LONGEST 16  /* and behind 规划 */
#define PAPER_LONGEST 16 /* characters of a paper's name behind its years */
#define PAPER_BEFORE 24  /* characters from what is done with a paper to its name */

/* @most digits, or 汉字 where @numerals; −1 when there is none */
int
hetu_time_take_number (HetuTimeCursor *self, guint least, guint most, gboolean numerals)
{
  guint at = self->at;
  int value = 0;
  HetuDecimal decimal;

  while (at < self->end && at - self->at < most && hetu_is_digit (self->reading->chars[at]))
    value = 10 * value + (int) (self->reading->chars[at++] - '0');
  if (at - self->at >= least)
    {
      self->at = at;
      return value;
    }
  at = numerals ? hetu_numeral_scan (self->reading, self->at, self->end, &decimal) : 0;
  if (at == 0 || decimal.coefficient > 99)
    return -1;
  self->at += at;
  return (int) decimal.coefficient;
}

gboolean
hetu_time_take_dash (HetuTimeCursor *self)
{
  gboolean any = FALSE;

  while (hetu_time_take (self, "-") || hetu_time_take (self, "至") || hetu_time_take (self, "到"))
    any = TRUE;
  return any;
}

static HetuPeriod
months (int year, int first, int last)
{
  return year > 0 && first >= 1 && last <= 12 && first <= last
             ? hetu_period_range (year, first, year, last)
             : (HetuPeriod){ 0 };
}

/* “第三季节目”: no quarter */
static gboolean
is_word_of_season (const HetuTimeCursor *self)
{
  return hetu_reading_has (self->reading, self->at, self->end, "季节") > 0 ||
         hetu_reading_has (self->reading, self->at, self->end, "季活动") > 0;
}

/* “十月稻田等3家企业”: a month in words at @start that a name begins with */
static gboolean
is_month_of_name (const HetuTimeCursor *self, guint start)
{
  static const char *const behind[] = { "份", "底", "末", "初", "中", "上", "下", "以",
                                        "至", "到", "前", ",",  "、", "全", "累", "完",
                                        "实", "共", "当", "-",  "的", "起", "开", "在",
                                        "召", "正", "建", "竣", "投", "通", NULL };

  if (start >= self->end || hetu_is_digit (self->reading->chars[start]) ||
      hetu_reading_has (self->reading, self->at, self->end, "月") == 0 || self->at + 1 >= self->end)
    return FALSE;
  if (start > 0 && self->reading->chars[start - 1] == 0x5E74) /* 年 */
    return FALSE;
  return !hetu_reading_begins_any (self->reading, self->at + 1, self->end, behind) &&
         !hetu_is_digit (self->reading->chars[self->at + 1]) &&
         hetu_numeral_scan (self->reading, self->at + 1, self->end, NULL) == 0 &&
         hetu_reading_find (self->reading, self->at + 1, MIN (self->end, self->at + 6), "等") <
             MIN (self->end, self->at + 6);
}

/* “一月一调度”: every month; no January. @start: where the number stands */
static gboolean
is_every_month (const HetuTimeCursor *self, guint start)
{
  return hetu_reading_has (self->reading, start, self->end, "一月一") > 0 &&
         (start == 0 || self->reading->chars[start - 1] != 0x5E74); /* 年 */
}

/* “10月1日至12月31日”, behind the first month: @last: (out): the second; no months whose days are counted out */
static gboolean
take_to_day (HetuTimeCursor *self, int *last)
{
  HetuTimeCursor was = *self;

  if (hetu_time_take_number (self, 1, 2, FALSE) == 1 && hetu_time_take (self, "日") &&
      hetu_time_take_dash (self) && (*last = hetu_time_take_number (self, 1, 2, FALSE)) > 0 &&
      hetu_time_take (self, "月") && hetu_time_take_number (self, 1, 2, FALSE) >= 28 &&
      hetu_time_take (self, "日"))
    return TRUE;
  *self = was;
  return FALSE;
}

/* 季度, or 季 of “第一季” that began at @start */
static gboolean
take_quarter_word (HetuTimeCursor *self, guint start)
{
  return hetu_time_take (self, "季度") ||
         (hetu_reading_has (self->reading, start, self->end, "第") > 0 &&
          !is_word_of_season (self) && hetu_time_take (self, "季"));
}

/* 一, 第2; −1: it is none of a quarter */
static int
take_quarter_number (HetuTimeCursor *self)
{
  int number = 0;

  hetu_time_take (self, "第");
  number = hetu_time_take_number (self, 1, 2, TRUE);
  return number <= 4 ? number : -1;
}

/* “一、二、三季度”: whether the number before @self is one of quarters that are listed; no “一、三季度运行情况” at the head of a line */
static gboolean
lists_quarters (const HetuTimeCursor *self, guint start)
{
  HetuTimeCursor ahead = *self;
  guint n = 0;

  while ((hetu_time_take (&ahead, "、") || hetu_time_take (&ahead, "和")) &&
         take_quarter_number (&ahead) > 0)
    n++;
  return n > (start == self->start) && take_quarter_word (&ahead, start);
}

/* “三季度”, “第1季至第4季”, “一至三季度”, the first of “一、二、三季度”; its number @first, told at @start, is taken already */
static gboolean
take_quarters (HetuTimeCursor *self, guint start, int first, int year, HetuPeriod *out)
{
  const HetuTimeCursor was = *self;
  HetuTimeCursor single = was;
  gboolean one = FALSE;
  int last = 0;

  if (first > 4)
    return FALSE;
  *out = months (year, 3 * first - 2, 3 * first);
  if (lists_quarters (self, start))
    return TRUE;
  one = take_quarter_word (self, start);
  single = *self;
  if (hetu_time_take_dash (self) && (last = take_quarter_number (self)) > first &&
      take_quarter_word (self, start))
    {
      *out = months (year, 3 * first - 2, 3 * last);
      return TRUE;
    }
  *self = one ? single : was;
  return one;
}

/* “元月”, “元至5月”, “元-5月份”: @last: (out): the last of them; no “500元至…” */
static gboolean
take_first_month (HetuTimeCursor *self, int *last)
{
  const HetuTimeCursor was = *self;
  const gunichar before = was.at > 0 ? self->reading->chars[was.at - 1] : 0;
  HetuTimeCursor single = was;
  gboolean month = FALSE;

  static const char units[] = "十百千万亿美港日欧澳单"; /* 2千元月补贴 */

  if (hetu_is_digit (before) || (before != 0 && g_utf8_strchr (units, -1, before) != NULL) ||
      !hetu_time_take (self, "元"))
    return FALSE;
  month = hetu_time_take (self, "月份") || hetu_time_take (self, "月");
  single = *self;
  if (hetu_time_take_dash (self) && (*last = hetu_time_take_number (self, 1, 2, TRUE)) > 1 &&
      hetu_time_take (self, "月"))
    {
      hetu_time_take (self, "份");
      return TRUE;
    }
  *last = 1;
  *self = month ? single : was;
  return month;
}

/* What may follow a year, or stand without one: 上半年, 前三季度, 1月至10月, 10月 */
gboolean
hetu_time_take_part (HetuTimeCursor *self, int year, HetuPeriod *out)
{
  HetuTimeCursor was = *self;
  int first = 0, last = 0;

  if (hetu_time_take (self, "上半年"))
    *out = months (year, 1, 6);
  else if (hetu_reading_has (self->reading, self->at, self->end, "半年工作") > 0 ||
           hetu_reading_has (self->reading, self->at, self->end, "半年总结") > 0)
    {
      self->at += 2; /* 2016年半年工作总结 */
      *out = months (year, 1, 6);
    }
  else if (hetu_time_take (self, "下半年"))
    *out = months (year, 7, 12);
  else if (hetu_time_take (self, "半年度"))
    *out = months (year, 1, 6);
  else if (hetu_time_take (self, "首季"))
    *out = months (year, 1, 3);
  else if (take_first_month (self, &last))
    *out = months (year, 1, last);
  else if (hetu_time_take (self, "前三季度") || hetu_time_take (self, "前3季度") ||
           hetu_time_take (self, "首三季度") || hetu_time_take (self, "首三季") ||
           hetu_time_take (self, "首3季"))
    *out = months (year, 1, 9);
  else if ((was.at == 0 || self->reading->chars[was.at - 1] != 0x63D0) && /* 提前两个月 */
           (hetu_time_take (self, "前") || hetu_time_take (self, "首")))
    {
      first = hetu_time_take_number (self, 1, 2, TRUE);
      if (first < 1 || !(hetu_time_take (self, "个月") || hetu_time_take (self, "月")))
        goto none;
      *out = months (year, 1, first);
    }
  else if ((hetu_time_take (self, "第") || TRUE) &&
           (first = hetu_time_take_number (self, 1, 2, TRUE)) > 0)
    {
      if (take_quarters (self, was.at, first, year, out))
        ;
      else if (!is_month_of_name (self, was.at) && !is_every_month (self, was.at) &&
               (hetu_time_take (self, "月份") || hetu_time_take (self, "月")))
        {
          HetuTimeCursor month = *self;

          *out = months (year, first, first);
          if (take_to_day (self, &last))
            *out = months (year, first, last);
          else if (hetu_time_take_dash (self) &&
                   (last = hetu_time_take_number (self, 1, 2, TRUE)) > 0 &&
                   hetu_time_take (self, "月"))
            {
              hetu_time_take (self, "份");
              *out = months (year, first, last);
            }
          else
            *self = month;
        }
      else if (hetu_time_take_dash (self) &&
               (last = hetu_time_take_number (self, 1, 2, TRUE)) > 0 && hetu_time_take (self, "月"))
        {
          hetu_time_take (self, "份");
          *out = months (year, first, last);
        }
      else
        goto none;
    }
  else
    goto none;
  return TRUE;
none:
  *self = was;
  return FALSE;
}

/* The years of a plan, or its last: “十四五”末, “十四五”期末 */
static HetuPeriod
plan_years (HetuTimeCursor *self, int first)
{
  if (hetu_time_take (self, "期末") || hetu_time_take (self, "末期") || hetu_time_take (self, "末"))
    return hetu_period_year (first + 4);
  hetu_time_take (self, "期间");
  hetu_time_take (self, "时期");
  hetu_time_take (self, "以来");
  return hetu_period_range (first, 1, first + 4, 12);
}

/* “十三五”投资项目库, “十五五”同城化发展规划: a paper that is named after the years; no “十三五”时期, “十一五”发展规划执行情况 */
static gboolean
names_paper (const HetuTimeCursor *self)
{
  static const char *const papers[] = { "规划", "方案", "项目库", "项目前期", NULL };
  static const char *const verbs[] = { "编制", "制定", "出台", "谋划", "完善", "启动", NULL };
  static const char *const times[] = { "时期", "期", "以来", "我", "全市", "全县", "全区", NULL };
  static const char *const done[] = { "执行", "实施情况", "完成", "目标", "确定", NULL };
  guint limit = MIN (self->end, self->at + PAPER_LONGEST), at = self->at;
  guint from = self->at > self->start + PAPER_BEFORE ? self->at - PAPER_BEFORE : self->start;

  if (hetu_reading_begins_any (self->reading, at, limit, times))
    return FALSE;
  if (hetu_reading_ends (self->reading,
                         self->start,
                         hetu_reading_find_last (self->reading, from, at, "“"),
                         "国家") > 0)
    return TRUE; /* 国家“十三五”服务业综合改革试点 */
  if (!hetu_reading_finds_any (self->reading, from, at, verbs))
    return FALSE;
  for (;
       at < limit && !hetu_is_digit (self->reading->chars[at]) && self->reading->chars[at] != ',' &&
       self->reading->chars[at] != ';' && self->reading->chars[at] != 0x3002; /* 。 */
       at++)
    if (hetu_reading_begins_any (self->reading, at, self->end, papers))
      return !hetu_reading_begins_any (self->reading, at + 2, self->end, done);
  return FALSE;
}

/* “十一五”规划, “十四五”开局之年: the plan itself, or what one year of it is, and no years that a figure is of */
static gboolean
names_plan (const HetuTimeCursor *self)
{
  static const char *const names[] = { "规划", "计划", "纲要", "易地扶贫", "重点项目", "重大项目" };
  static const char *const years[] = { "开局", "起步", "首年",     "第",      "收官",
                                       "关键", "中期", "承上启下", "承前启后" };
  static const char *const over[] = { "期", "执行", "实施情况", "完成情况", "主要目标完成", NULL };
  static const char *const aims[] = { "目标",     "的目标",   "主要目标", "的主要目标",
                                      "总体目标", "奋斗目标", "主要任务", NULL };
  HetuTimeCursor ahead = *self;
  gboolean named = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (!named && hetu_time_take (&ahead, names[i]))
      named = TRUE;
  if (named && (hetu_reading_begins_any (self->reading, ahead.at, ahead.end, over) ||
                (self->at <= self->start + HEAD_BEFORE && self->end <= ahead.at + HEAD_LONGEST &&
                 hetu_reading_begins_any (self->reading, ahead.at, ahead.end, aims))))
    return FALSE; /* “十一五”规划执行情况; “二、“十一五”规划目标和主要任务” */
  if (named)
    return TRUE;
  if (names_paper (self))
    return TRUE;
  hetu_time_take (&ahead, "的");
  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    if (hetu_time_take (&ahead, years[i]))
      return TRUE;
  return FALSE;
}

/* “十三五”, “十三五”末; where the quotation marks were lost in copying, with 时期 or what else tells that it is a time */
gboolean
hetu_time_take_plan (HetuTimeCursor *self, HetuPeriod *out)
{
  static const struct
  {
    const char *word;
    int first;
  } plans[] = { { "十一五", 2006 }, { "十二五", 2011 }, { "十三五", 2016 }, { "十四五", 2021 },
                { "十五五", 2026 }, { "九五", 1996 },   { "十五", 2001 } };
  static const char *const after[] = { "时期",     "期间", "以来",     "期末",     "末",
                                       "工作回顾", "回顾", "简要回顾", "发展回顾", "和20",
                                       "及20",     "与20", "工作总结", "主要" };
  const HetuTimeCursor was = *self;
  const gboolean quoted = hetu_time_take (self, "“");
  const gunichar first = self->at < self->end ? self->reading->chars[self->at] : 0;
  const gboolean numbered = first == 0x4E5D || first == 0x5341; /* 九 十 */

  for (guint i = 0; numbered && i < G_N_ELEMENTS (plans); i++)
    {
      gboolean time = quoted;

      if (!hetu_time_take (self, plans[i].word))
        continue;
      for (guint k = 0; !quoted && k < G_N_ELEMENTS (after); k++)
        time |= hetu_reading_has (self->reading, self->at, self->end, after[k]) > 0;
      if (!time || (quoted && (!hetu_time_take (self, "”") || names_plan (self))))
        break;
      *out = plan_years (self, plans[i].first);
      return TRUE;
    }
  *self = was;
  return FALSE;
}

/* “创10年来最好位次”, “近五年来新高”: the years that a best is one of */
static gboolean
is_record (const HetuTimeCursor *self)
{
  static const char *const records[] = {
    "最", "新高", "新低", "首次", "少有", "的最", "历史", NULL
  };

  return hetu_reading_begins_any (self->reading, self->at, self->end, records);
}

/* “五年完成投资201亿元” */
static gboolean
is_sum_of_years (const HetuTimeCursor *self)
{
  static const char *const sums[] = {
    "完成", "累计", "共完成", "共投入", "新增", "净", "翻", NULL
  };

  return hetu_reading_begins_any (self->reading, self->at, self->end, sums);
}

/* 过去五年, 五年来, 这五年, 近三年, 今后五年, 两年内 */
gboolean
hetu_time_take_term (HetuTimeCursor *self, gint8 *out)
{
  const HetuTimeCursor was = *self;
  gboolean ahead = hetu_time_take (self, "今后") || hetu_time_take (self, "未来");
  gboolean ago = !ahead && (hetu_time_take (self, "过去的") || hetu_time_take (self, "过去") ||
                            hetu_time_take (self, "近") || hetu_time_take (self, "这"));
  int years = hetu_time_take_number (self, 1, 2, TRUE);

  if (years >= 2 && years <= 10 && hetu_time_take (self, "年") &&
      (was.at == self->start ||
       hetu_numeral_scan (self->reading, was.at - 1, was.at, NULL) == 0)) /* 五十年来 */
    {
      gboolean only = !ahead && !ago && /* 仅用三年, 仅用两年时间 */
                      hetu_reading_ends (self->reading, self->start, was.at, "仅用") > 0;
      gboolean since = (!ahead && hetu_time_take (self, "来")) || only;

      if (only)
        hetu_time_take (self, "时间");
      ahead |= !ago && !since && years <= 5 && /* 两年内, 用三年时间 */
               (hetu_time_take (self, "内") ||
                (hetu_reading_ends (self->reading, self->start, was.at, "用") > 0 &&
                 (hetu_time_take (self, "时间") || hetu_time_take (self, "左右时间"))));

      since |= !ahead && !since && years == 5 && is_sum_of_years (self);

      if ((ahead || ago || since) && !is_record (self))
        {
          *out = (gint8) (ahead ? years : -years);
          return TRUE;
        }
    }
  *self = was;
  return FALSE;
}

/* “比多年平均减少2.5%”, “较常年同期偏多19%”: what weather and water are held against */
gboolean
hetu_time_take_normal (HetuTimeCursor *self)
{
  static const char *const words[] = { "前两年平均值", "前三年平均值", "前两年平均", "前三年平均",
                                       "近三年平均",   "多年平均值",   "多年平均",   "多年均值",
                                       "常年平均",     "常年同期",     "常年",       "历年平均",
                                       "历年同期" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (hetu_time_take (self, words[i]))
      return TRUE;
  return FALSE;
}

/* “比五年前提高10.5个百分点”, “较上届政府翻一番” */
gboolean
hetu_time_take_years_ago (HetuTimeCursor *self)
{
  static const char *const years[] = {
    "一年前", "两年前",   "三年前",   "四年前",     "五年前", "十年前",   "3年前",     "5年前",
    "10年前", "上届政府", "上届任期", "上一届政府", "上届",   "上个五年", "上一个五年"
  };

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    if (hetu_time_take (self, years[i]))
      return TRUE;
  return FALSE;
}
