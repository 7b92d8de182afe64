/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of time: years, halves, quarters, months, stretches of them, plans of five years, deadlines, and what a change is measured
 * from. A word whose year is not told has the year that it is asked with. */
#include "report/times.h"

#include "report/number.h"

typedef struct
{
  const HetuReading *reading;
  guint end;
  guint at;    /* next character */
  guint start; /* of what is read */
} Cursor;

static gboolean
take (Cursor *self, const char *word)
{
  guint n = hetu_reading_has (self->reading, self->at, self->end, word);

  self->at += n;
  return n > 0;
}

/* @most digits, or 汉字 where @numerals; −1 when there is none */
static int
take_number (Cursor *self, guint least, guint most, gboolean numerals)
{
  guint at = self->at;
  int value = 0;
  HetuDecimal decimal;

  while (at < self->end && at - self->at < most &&
         g_ascii_isdigit ((char) MIN (self->reading->chars[at], 127)))
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

static gboolean
take_dash (Cursor *self)
{
  gboolean any = FALSE;

  while (take (self, "-") || take (self, "至") || take (self, "到"))
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
is_word_of_season (const Cursor *self)
{
  return hetu_reading_has (self->reading, self->at, self->end, "季节") > 0 ||
         hetu_reading_has (self->reading, self->at, self->end, "季活动") > 0;
}

/* What may follow a year, or stand without one: 上半年, 前三季度, 1月至10月, 10月 */
static gboolean
take_part (Cursor *self, int year, HetuPeriod *out)
{
  Cursor was = *self;
  int first = 0, last = 0;

  if (take (self, "上半年"))
    *out = months (year, 1, 6);
  else if (hetu_reading_has (self->reading, self->at, self->end, "半年工作") > 0 ||
           hetu_reading_has (self->reading, self->at, self->end, "半年总结") > 0)
    {
      self->at += 2; /* 2016年半年工作总结 */
      *out = months (year, 1, 6);
    }
  else if (take (self, "下半年"))
    *out = months (year, 7, 12);
  else if (take (self, "首季"))
    *out = months (year, 1, 3);
  else if (take (self, "前三季度") || take (self, "前3季度") || take (self, "首三季度") ||
           take (self, "首三季") || take (self, "首3季"))
    *out = months (year, 1, 9);
  else if (take (self, "前") || take (self, "首"))
    {
      first = take_number (self, 1, 2, TRUE);
      if (first < 1 || !(take (self, "个月") || take (self, "月")))
        goto none;
      *out = months (year, 1, first);
    }
  else if ((take (self, "第") || TRUE) && (first = take_number (self, 1, 2, TRUE)) > 0)
    {
      if (first <= 4 &&
          (take (self, "季度") || (hetu_reading_has (self->reading, was.at, self->end, "第") > 0 &&
                                   !is_word_of_season (self) && take (self, "季"))))
        *out = months (year, 3 * first - 2, 3 * first);
      else if (take (self, "月份") || take (self, "月"))
        {
          Cursor month = *self;

          *out = months (year, first, first);
          if (take_dash (self) && (last = take_number (self, 1, 2, TRUE)) > 0 && take (self, "月"))
            {
              take (self, "份");
              *out = months (year, first, last);
            }
          else
            *self = month;
        }
      else if (take_dash (self) && (last = take_number (self, 1, 2, TRUE)) > 0 && take (self, "月"))
        {
          take (self, "份");
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
plan_years (Cursor *self, int first)
{
  if (take (self, "期末") || take (self, "末期") || take (self, "末"))
    return hetu_period_year (first + 4);
  take (self, "期间");
  take (self, "时期");
  take (self, "以来");
  return hetu_period_range (first, 1, first + 4, 12);
}

/* “十一五”规划, “十四五”开局之年: the plan itself, or what one year of it is, and no years that a figure is of */
static gboolean
names_plan (const Cursor *self)
{
  static const char *const names[] = { "规划", "计划", "纲要" };
  static const char *const years[] = { "开局", "起步", "首年",     "第",      "收官",
                                       "关键", "中期", "承上启下", "承前启后" };
  Cursor ahead = *self;
  gboolean named = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (!named && take (&ahead, names[i]))
      named = TRUE;
  if (named)
    return hetu_reading_has (self->reading, ahead.at, ahead.end, "期") == 0;
  take (&ahead, "的");
  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    if (take (&ahead, years[i]))
      return TRUE;
  return FALSE;
}

/* “十三五”, “十三五”末; where the quotation marks were lost in copying, with 时期 or what else tells that it is a time */
static gboolean
take_plan (Cursor *self, HetuPeriod *out)
{
  static const struct
  {
    const char *word;
    int first;
  } plans[] = { { "十一五", 2006 }, { "十二五", 2011 }, { "十三五", 2016 }, { "十四五", 2021 },
                { "十五五", 2026 }, { "九五", 1996 },   { "十五", 2001 } };
  static const char *const after[] = { "时期",     "期间", "以来",     "期末",    "末",
                                       "工作回顾", "回顾", "简要回顾", "发展回顾" };
  Cursor was = *self;
  gboolean quoted = take (self, "“");

  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      gboolean time = quoted;

      if (!take (self, plans[i].word))
        continue;
      for (guint k = 0; !quoted && k < G_N_ELEMENTS (after); k++)
        time |= hetu_reading_has (self->reading, self->at, self->end, after[k]) > 0;
      if (!time || (quoted && (!take (self, "”") || names_plan (self))))
        break;
      *out = plan_years (self, plans[i].first);
      return TRUE;
    }
  *self = was;
  return FALSE;
}

/* “五年完成投资201亿元” */
static gboolean
is_sum_of_years (const Cursor *self)
{
  static const char *const sums[] = { "完成", "累计", "共完成", "共投入", "新增" };

  for (guint i = 0; i < G_N_ELEMENTS (sums); i++)
    if (hetu_reading_has (self->reading, self->at, self->end, sums[i]) > 0)
      return TRUE;
  return FALSE;
}

/* 过去五年, 五年来, 这五年, 近三年, 今后五年 */
static gboolean
take_term (Cursor *self, gint8 *out)
{
  Cursor was = *self;
  gboolean ahead = take (self, "今后") || take (self, "未来");
  gboolean ago = !ahead && (take (self, "过去的") || take (self, "过去") || take (self, "近") ||
                            take (self, "这"));
  int years = take_number (self, 1, 2, TRUE);

  if (years >= 2 && years <= 10 && take (self, "年"))
    {
      gboolean since = !ahead && take (self, "来");

      since |= !ahead && !since && years == 5 && is_sum_of_years (self);

      if (ahead || ago || since)
        {
          *out = (gint8) (ahead ? years : -years);
          return TRUE;
        }
    }
  *self = was;
  return FALSE;
}

/* “民国105年”, “较104年”, “105年经济成长率”: counted from 1911; @told: a comparison stands before it; 0 for none */
static int
take_year_of_republic (Cursor *self, gboolean told)
{
  Cursor was = *self;
  gboolean named = take (self, "民国");
  int year = take_number (self, named ? 2 : 3, 3, FALSE);
  gunichar before = was.at > 0 ? self->reading->chars[was.at - 1] : 0;
  gboolean alone = was.at == self->start || before == 0 || before == ',' || before == ';' ||
                   before == 0x3002 || before == '.' || before == 0x25BA;

  if (year >= (named ? 38 : 90) && year <= 130 && (named || told || alone) && take (self, "年") &&
      hetu_reading_has (self->reading, self->at, self->end, "来") == 0 &&
      hetu_reading_has (self->reading, self->at, self->end, "历史") == 0 &&
      hetu_reading_has (self->reading, self->at, self->end, "以") == 0)
    return 1911 + year;
  *self = was;
  return 0;
}

/* “201X年”, “20**年”: whose digits are hidden */
static gboolean
take_hidden_year (Cursor *self)
{
  guint n = 0, hidden = 0;

  for (; n < 4 && self->at + n < self->end; n++)
    {
      gunichar c = self->reading->chars[self->at + n];

      if (c == 'x' || c == 'X' || c == '*' || c == '_' || c == 0xD7)
        hidden++;
      else if (hidden > 0 || !g_ascii_isdigit ((char) MIN (c, 127)))
        return FALSE;
    }
  if (hidden == 0 || hidden > 2 ||
      hetu_reading_has (self->reading, self->at + n, self->end, "年") == 0)
    return FALSE;
  self->at += n + 1;
  return TRUE;
}

/* 上年结转 is the name of a sum, of this year */
static gboolean
is_carry_over (const Cursor *self)
{
  Cursor ahead = *self;

  return take (&ahead, "上年") &&
         (take (&ahead, "结转") || take (&ahead, "结余") || take (&ahead, "滚存"));
}

/* “全年完成投资150亿元”; 全年目标 and 全年计划 are no time of a figure */
static gboolean
take_whole_year (Cursor *self)
{
  static const char *const plans[] = { "目标", "任务", "计划", "预期", "预算", "进度", "的" };
  Cursor ahead = *self;

  if (!take (&ahead, "全年"))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    if (hetu_reading_has (self->reading, ahead.at, self->end, plans[i]) > 0)
      return FALSE;
  *self = ahead;
  return TRUE;
}

/* “按2020年可比价格计算”, “按2018年平均汇率”: the year of the prices, not of the figure */
static gboolean
is_price_basis (const Cursor *self)
{
  static const char *const bases[] = { "可比价",   "不变价", "价格", "为基期", "汇率",
                                       "平均汇率", "水平",   "水准", "基数",   NULL };

  for (guint i = 0; bases[i] != NULL; i++)
    if (hetu_reading_has (self->reading, self->at, self->end, bases[i]) > 0)
      return TRUE;
  return FALSE;
}

/* “2019年10月—2020年3月”: months of two years */
static void
take_other_end (Cursor *self, HetuTimeWord *word)
{
  Cursor was = *self;
  const HetuPeriod from = word->period;
  HetuPeriod part = { 0 };
  int last = 0;

  if (from.kind != HETU_PERIOD_NONE && from.first_month == from.last_month && take_dash (self) &&
      (last = take_number (self, 4, 4, FALSE)) > from.first_year && last <= from.first_year + 2 &&
      take (self, "年") && take_part (self, last, &part) && part.first_month == part.last_month)
    {
      word->period = hetu_period_range (from.first_year, from.first_month, last, part.last_month);
      return;
    }
  *self = was;
}

/* “2022年”, “2018—2022年”, “今年上半年”, “2023年1—10月” */
static gboolean
take_period (Cursor *self, int year, HetuTimeWord *out)
{
  Cursor was = *self;
  int of_republic = take_year_of_republic (self, FALSE);
  int first = of_republic > 0 ? of_republic : take_number (self, 4, 4, FALSE);
  HetuPeriod part = { 0 };

  out->relative = FALSE;
  out->whole = out->month = out->part = FALSE;
  out->term = 0;
  if (first >= 1949 && first <= 2100)
    {
      Cursor single = *self;
      int last = 0;

      if (take (self, "年"))
        single = *self;
      if (take (self, "以来") && take_dash (self) &&
          (last = take_number (self, 4, 4, FALSE)) > first && last <= 2100 && take (self, "年"))
        {
          out->period = take_part (self, last, &part)
                            ? hetu_period_range (first, 1, part.last_year, part.last_month)
                            : hetu_period_range (first, 1, last, 12);
          return TRUE; /* 2012年以来至2017年10月 */
        }
      *self = single;
      if (take_dash (self) && (last = take_number (self, 4, 4, FALSE)) > first && last <= 2100 &&
          take (self, "年"))
        {
          out->period = hetu_period_range (first, 1, last, 12);
          return TRUE;
        }
      *self = single;
      if (self->at == was.at || self->reading->chars[self->at - 1] != 0x5E74) /* 年 */
        goto none;
      take (self, "度");
      out->period = take_part (self, first, &part) ? part : hetu_period_year (first);
      take_other_end (self, out);
      return TRUE;
    }
  *self = was;
  out->relative = TRUE;
  if (take (self, "今年") || take (self, "本年度") || take (self, "本年"))
    out->period =
        take_part (self, year, &part) ? part : (year > 0 ? hetu_period_year (year) : part);
  else if (!is_carry_over (self) &&
           (take (self, "去年") || take (self, "上年度") || take (self, "上年") ||
            take (self, "上一年度") || take (self, "上一年") || take (self, "前一年")))
    out->period =
        take_part (self, year - 1, &part) ? part : (year > 0 ? hetu_period_year (year - 1) : part);
  else if (take_term (self, &out->term))
    out->period = year <= 0       ? part
                  : out->term < 0 ? hetu_period_range (year + out->term, 1, year - 1, 12)
                                  : hetu_period_range (year, 1, year + out->term - 1, 12);
  else if (take_plan (self, &out->period))
    ;
  else if (take (self, "上月") || take (self, "上个月"))
    out->month = TRUE;
  else if (take_whole_year (self))
    out->whole = TRUE;
  else if (take_part (self, year, &part))
    {
      out->period = part;
      out->part = TRUE;
    }
  else
    goto none;
  return TRUE;
none:
  *self = was;
  return FALSE;
}

static gboolean
take_deadline (Cursor *self, int year, HetuTimeWord *out)
{
  Cursor was = *self;
  HetuTimeWord word = *out;

  if (take (self, "年底前") || take (self, "年底之前") || take (self, "年底") ||
      take (self, "年末") || take (self, "年内"))
    {
      out->period = year > 0 ? hetu_period_month (year, 12) : (HetuPeriod){ 0 };
      return TRUE;
    }
  if (take (self, "“十一”前"))
    {
      out->period = year > 0 ? hetu_period_month (year, 9) : (HetuPeriod){ 0 };
      return TRUE;
    }
  if (take_period (self, year, &word))
    {
      gboolean day = FALSE, until = FALSE;
      Cursor before_day = *self;

      if (take_number (self, 1, 2, FALSE) > 0 && take (self, "日"))
        day = TRUE;
      else
        *self = before_day;
      until = take (self, "底") || take (self, "末");
      if (take (self, "之前") || take (self, "以前") || take (self, "前") ||
          (until && !day && was.at > 0 && hetu_reading_ends (self->reading, 0, was.at, "到")))
        {
          out->period = word.period;
          if (out->period.kind != HETU_PERIOD_NONE)
            out->period = hetu_period_month (word.period.last_year, word.period.last_month);
          return TRUE;
        }
    }
  *self = was;
  return FALSE;
}

static gboolean
take_comparison (Cursor *self)
{
  static const char *const words[] = { "与",   "比",   "较",   "高于", "低于",
                                       "快于", "慢于", "好于", "优于" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (take (self, words[i]))
      return TRUE;
  return FALSE;
}

/* “比多年平均减少2.5%”, “较常年同期偏多19%”: what weather and water are held against */
static gboolean
take_normal (Cursor *self)
{
  static const char *const words[] = { "多年平均值", "多年平均", "多年均值", "常年平均",
                                       "常年同期",   "常年",     "历年平均", "历年同期" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (take (self, words[i]))
      return TRUE;
  return FALSE;
}

/* 比上年, 较一季度, 比2019年同期, 较去年同期, 低于上年同期 */
static gboolean
take_base (Cursor *self, int year, HetuTimeWord *out)
{
  Cursor was = *self;

  if (take_comparison (self))
    {
      HetuTimeWord word = *out;
      gboolean any = FALSE;

      int of_republic = take_year_of_republic (self, TRUE);

      if (of_republic > 0)
        word.period = hetu_period_year (of_republic);
      any = of_republic > 0 || take_hidden_year (self) || take_period (self, year, &word);
      if (take (self, "同期") || take (self, "同月") || take (self, "年初") ||
          take (self, "上月") || take (self, "上季度") || take (self, "上个季度") ||
          take (self, "上一季度") || take (self, "上个月") || take (self, "末") ||
          take (self, "底") || take (self, "上期") || take_normal (self))
        any = TRUE;
      if (any && (take (self, "执行数") || take (self, "完成数") || take (self, "预算数") ||
                  take (self, "决算数") || take (self, "实际数")))
        any = TRUE;
      take (self, "全年");
      take (self, "同期");
      take (self, "末");
      take (self, "相比");
      if (any)
        {
          (void) (take (self, "、上年同期") || take (self, "、去年同期") || take (self, "、上月") ||
                  take (self, "和上年同期") || take (self, "和去年同期") || take (self, "和上月"));
          out->period = word.period;
          return TRUE;
        }
    }
  *self = was;
  return FALSE;
}

static guint8 openings
    [0x2000]; /* a bit a character of the basic plane: whether a word of time may begin with it */

static gpointer
load_openings (gpointer data)
{
  static const char all[] =
      "0123456789一二三四五六七八九十上下前第今本去过近这全年与比较高低快慢好优未“首民";

  for (const char *p = all; *p != '\0'; p = g_utf8_next_char (p))
    openings[g_utf8_get_char (p) >> 3] |= (guint8) (1 << (g_utf8_get_char (p) & 7));
  return data;
}

void
hetu_times_scan (const HetuReading *reading, guint start, guint end, int year, GArray *out)
{
  static GOnce once = G_ONCE_INIT;

  g_once (&once, load_openings, NULL);
  g_array_set_size (out, 0);
  for (guint at = start; at < end;)
    {
      Cursor cursor = { reading, end, at, start };
      gunichar c = reading->chars[at];
      HetuTimeWord word = { 0 };
      gboolean inside = FALSE;

      if (c >= 0x10000 || (openings[c >> 3] & (1 << (c & 7))) == 0)
        {
          at++;
          continue;
        }
      inside = c < 128 && at > start && g_ascii_isalnum ((char) MIN (reading->chars[at - 1], 127));

      word.start = at;
      if (inside || (at > start && reading->chars[at - 1] == 0x7B2C))
        {
          at++;
          continue;
        }
      if (take (&cursor, "上年同期") || take (&cursor, "去年同期"))
        {
          word.role = HETU_TIME_OTHER;
          word.same = TRUE;
        }
      else if (take_base (&cursor, year, &word))
        word.role = HETU_TIME_BASE;
      else if (take_deadline (&cursor, year, &word))
        word.role = HETU_TIME_DEADLINE;
      else if (take_period (&cursor, year, &word))
        {
          Cursor month = cursor;

          word.role = HETU_TIME_PERIOD;
          if (take_number (&cursor, 1, 2, FALSE) > 0 && take (&cursor, "日"))
            word.role = HETU_TIME_OTHER;
          else
            cursor = month;
          /* what stands at the end of a quarter is of the time that the report tells of */
          if (is_price_basis (&cursor) || ((take (&cursor, "末") || take (&cursor, "底")) &&
                                           hetu_reading_ends (reading, at, month.at, "季度") > 0))
            word.role = HETU_TIME_OTHER;
        }
      else
        {
          at++;
          continue;
        }
      word.end = cursor.at;
      g_array_append_val (out, word);
      at = cursor.at;
    }
}
