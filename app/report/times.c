/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of time: years, halves, quarters, months, stretches of them, plans of five years, deadlines, and what a change is measured
 * from. A word whose year is not told has the year that it is asked with. */
#include "report/times-private.h"

#define RECORD_LONGEST 30 /* characters from a year to what is the best since then */

/* “民国105年”, “较104年”, “105年经济成长率”: counted from 1911; @told: a comparison stands before it; 0 for none */
static int
take_year_of_republic (HetuTimeCursor *self, gboolean told)
{
  HetuTimeCursor was = *self;
  gboolean named = hetu_time_take (self, "民国");
  int year = hetu_time_take_number (self, named ? 2 : 3, 3, FALSE);
  gunichar before = was.at > 0 ? self->reading->chars[was.at - 1] : 0;
  gboolean alone = was.at == self->start || before == 0 || before == ',' || before == ';' ||
                   before == 0x3002 || before == '.' || before == 0x25BA ||
                   hetu_reading_ends (self->reading, self->start, was.at, "恢复至") > 0 ||
                   hetu_reading_ends (self->reading, self->start, was.at, "恢复到") > 0;

  if (year >= (named ? 38 : 90) && year <= 130 && (named || told || alone) &&
      hetu_time_take (self, "年") &&
      hetu_reading_has (self->reading, self->at, self->end, "来") == 0 &&
      hetu_reading_has (self->reading, self->at, self->end, "历史") == 0 &&
      hetu_reading_has (self->reading, self->at, self->end, "以") == 0)
    return 1911 + year;
  *self = was;
  return 0;
}

/* “201X年”, “20**年”: whose digits are hidden */
static gboolean
take_hidden_year (HetuTimeCursor *self)
{
  guint n = 0, hidden = 0;

  for (; n < 4 && self->at + n < self->end; n++)
    {
      gunichar c = self->reading->chars[self->at + n];

      if (c == 'x' || c == 'X' || c == '*' || c == '_' || c == 0xD7)
        hidden++;
      else if (hidden > 0 || !hetu_is_digit (c))
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
is_carry_over (const HetuTimeCursor *self)
{
  HetuTimeCursor ahead = *self;

  return hetu_time_take (&ahead, "上年") &&
         (hetu_time_take (&ahead, "结转") || hetu_time_take (&ahead, "结余") ||
          hetu_time_take (&ahead, "滚存"));
}

/* 提前一年 */
static gboolean
is_ahead_of_time (const HetuTimeCursor *self)
{
  return self->at > 0 && self->reading->chars[self->at - 1] == 0x63D0; /* 提 */
}

/* “全年完成投资150亿元”; 全年目标 and 全年计划 are no time of a figure */
static gboolean
take_whole_year (HetuTimeCursor *self)
{
  static const char *const plans[] = { "目标", "任务", "计划", "预期", "预算", "进度", "的", NULL };
  HetuTimeCursor ahead = *self;

  if (!hetu_time_take (&ahead, "全年"))
    return FALSE;
  if (hetu_reading_begins_any (self->reading, ahead.at, self->end, plans))
    return FALSE;
  *self = ahead;
  return TRUE;
}

/* “按2020年可比价格计算”, “按2018年平均汇率”: the year of the prices, not of the figure */
static gboolean
is_price_basis (const HetuTimeCursor *self)
{
  static const char *const bases[] = { "可比价",   "不变价", "价格", "为基期", "汇率",
                                       "平均汇率", "水平",   "水准", "基数",   NULL };

  return hetu_reading_begins_any (self->reading, self->at, self->end, bases);
}

/* “是2013年新标准实施以来的最好水平”: since when nothing was better */
static gboolean
begins_record (const HetuTimeCursor *self)
{
  static const char *const records[] = { "最", "新高", "新低", "历史", "首次", NULL };
  guint at = self->at, limit = MIN (self->end, at + RECORD_LONGEST);

  while (at < limit && self->reading->chars[at] != ',' && self->reading->chars[at] != ';')
    at++;
  limit = at;
  at = hetu_reading_find (self->reading, self->at, limit, "以来");
  return at < limit && hetu_reading_finds_any (self->reading, at, limit, records);
}

/* “2019年10月—2020年3月”: months of two years */
static void
take_other_end (HetuTimeCursor *self, HetuTimeWord *word)
{
  HetuTimeCursor was = *self;
  const HetuPeriod from = word->period;
  HetuPeriod part = { 0 };
  int last = 0;

  if (from.kind != HETU_PERIOD_NONE && from.first_month == from.last_month &&
      hetu_time_take_dash (self) &&
      (last = hetu_time_take_number (self, 4, 4, FALSE)) > from.first_year &&
      last <= from.first_year + 2 && hetu_time_take (self, "年") &&
      hetu_time_take_part (self, last, &part) && part.first_month == part.last_month)
    {
      word->period = hetu_period_range (from.first_year, from.first_month, last, part.last_month);
      return;
    }
  *self = was;
}

/* “2019/20年度”, “2019至2020财政年度”, behind @first: the year that it begins in */
static gboolean
take_fiscal_end (HetuTimeCursor *self, int first)
{
  const HetuTimeCursor was = *self;
  int last = 0;

  if ((hetu_time_take (self, "/") || hetu_time_take_dash (self)) &&
      (last = hetu_time_take_number (self, 2, 4, FALSE)) >= 0 &&
      (last == (first + 1) % 100 || last == first + 1) &&
      (hetu_time_take (self, "年度") || hetu_time_take (self, "财政年度")))
    return TRUE;
  *self = was;
  return FALSE;
}

/* “2022年”, “2018—2022年”, “今年上半年”, “2023年1—10月” */
static gboolean
take_period (HetuTimeCursor *self, int year, HetuTimeWord *out)
{
  HetuTimeCursor was = *self;
  int of_republic = take_year_of_republic (self, FALSE);
  int first = of_republic > 0 ? of_republic : hetu_time_take_number (self, 4, 4, FALSE);
  HetuPeriod part = { 0 };

  out->relative = FALSE;
  out->whole = out->month = out->part = out->current = FALSE;
  out->term = 0;
  if (first >= 1949 && first <= 2100)
    {
      HetuTimeCursor single = *self;
      int last = 0;

      if (hetu_time_take (self, "年"))
        single = *self;
      if (hetu_time_take (self, "以来") && hetu_time_take_dash (self) &&
          (last = hetu_time_take_number (self, 4, 4, FALSE)) > first && last <= 2100 &&
          hetu_time_take (self, "年"))
        {
          out->period = hetu_time_take_part (self, last, &part)
                            ? hetu_period_range (first, 1, part.last_year, part.last_month)
                            : hetu_period_range (first, 1, last, 12);
          return TRUE; /* 2012年以来至2017年10月 */
        }
      *self = single;
      if (hetu_time_take_dash (self) &&
          (last = hetu_time_take_number (self, 4, 4, FALSE)) > first && last <= 2100 &&
          hetu_time_take (self, "年"))
        {
          out->period = hetu_period_range (first, 1, last, 12);
          return TRUE;
        }
      *self = single;
      if (take_fiscal_end (self, first))
        {
          out->period = hetu_period_year (first);
          return TRUE;
        }
      if (self->at == was.at || self->reading->chars[self->at - 1] != 0x5E74) /* 年 */
        goto none;
      hetu_time_take (self, "度");
      out->period = hetu_time_take_part (self, first, &part) ? part : hetu_period_year (first);
      take_other_end (self, out);
      return TRUE;
    }
  *self = was;
  out->relative = TRUE;
  if (hetu_time_take (self, "今年") || hetu_time_take (self, "本年度") ||
      hetu_time_take (self, "本年"))
    out->period = hetu_time_take_part (self, year, &part)
                      ? part
                      : (year > 0 ? hetu_period_year (year) : part);
  else if (!is_carry_over (self) &&
           (hetu_time_take (self, "去年") || hetu_time_take (self, "上年度") ||
            hetu_time_take (self, "上年") || hetu_time_take (self, "上一年度") ||
            hetu_time_take (self, "上一年") ||
            (!is_ahead_of_time (self) && hetu_time_take (self, "前一年"))))
    {
      out->period = hetu_time_take_part (self, year - 1, &part)
                        ? part
                        : (year > 0 ? hetu_period_year (year - 1) : part);
      if (part.kind != HETU_PERIOD_NONE && part.first_month == part.last_month &&
          hetu_time_take (self, "以来"))
        out->period =
            hetu_period_range (year - 1, part.first_month, year - 1, 12); /* 去年9月以来 */
    }
  else if (hetu_time_take_term (self, &out->term))
    out->period = year <= 0       ? part
                  : out->term < 0 ? hetu_period_range (year + out->term, 1, year - 1, 12)
                                  : hetu_period_range (year, 1, year + out->term - 1, 12);
  else if (hetu_time_take_plan (self, &out->period))
    ;
  else if (hetu_time_take (self, "上月") || hetu_time_take (self, "上个月"))
    out->month = TRUE;
  else if (hetu_time_take (self, "当月"))
    out->current = TRUE;
  else if (take_whole_year (self))
    out->whole = TRUE;
  else if (hetu_time_take_part (self, year, &part))
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

/* “到6月底”, no “截止到6月底” */
static gboolean
is_until (const HetuReading *reading, guint at)
{
  return hetu_reading_ends (reading, 0, at, "到") > 0 &&
         hetu_reading_ends (reading, 0, at, "截止到") == 0 &&
         hetu_reading_ends (reading, 0, at, "截至到") == 0;
}

/* 年底, 6月底前. @behind: (nullable): where a period that stands there ends; @word is that */
static gboolean
take_deadline (HetuTimeCursor *self,
               int year,
               const HetuTimeCursor *behind,
               const HetuTimeWord *word,
               HetuTimeWord *out)
{
  const HetuTimeCursor was = *self;

  if (hetu_time_take (self, "年底前") || hetu_time_take (self, "年底之前") ||
      hetu_time_take (self, "年底") || hetu_time_take (self, "年末") ||
      hetu_time_take (self, "年内"))
    {
      out->period = year > 0 ? hetu_period_month (year, 12) : (HetuPeriod){ 0 };
      return TRUE;
    }
  if (hetu_time_take (self, "“十一”前"))
    {
      out->period = year > 0 ? hetu_period_month (year, 9) : (HetuPeriod){ 0 };
      return TRUE;
    }
  if (behind != NULL)
    {
      gboolean day = FALSE, until = FALSE;

      *self = *behind;
      if (hetu_time_take_number (self, 1, 2, FALSE) > 0 && hetu_time_take (self, "日"))
        day = TRUE;
      else
        *self = *behind;
      until = hetu_time_take (self, "底") || hetu_time_take (self, "末");
      if (hetu_time_take (self, "之前") || hetu_time_take (self, "以前") ||
          hetu_time_take (self, "前") || (until && !day && is_until (self->reading, was.at)))
        {
          out->period = word->period;
          if (out->period.kind != HETU_PERIOD_NONE)
            out->period = hetu_period_month (word->period.last_year, word->period.last_month);
          return TRUE;
        }
    }
  *self = was;
  return FALSE;
}

static gboolean
take_comparison (HetuTimeCursor *self)
{
  static const char *const words[] = { "与",   "比",   "较",   "高于", "低于",
                                       "快于", "慢于", "好于", "优于" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (hetu_time_take (self, words[i]))
      return TRUE;
  return FALSE;
}

/* “比一季度和上半年分别提高…”, “较1-2月、1-3月和1-7月回落…”: the others of several times that figures are held against */
static void
take_other_bases (HetuTimeCursor *self, int year)
{
  HetuTimeCursor was = *self;

  for (;;)
    {
      HetuTimeWord word = { 0 };

      was = *self;
      if (!(hetu_time_take (self, "和") || hetu_time_take (self, "、") ||
            hetu_time_take (self, "与")) ||
          !take_period (self, year, &word))
        break;
      hetu_time_take (self, "同期");
      hetu_time_take (self, "末");
    }
  *self = was;
}

/* 比上年, 较一季度, 比2019年同期, 较去年同期, 低于上年同期 */
static gboolean
take_base (HetuTimeCursor *self, int year, HetuTimeWord *out)
{
  HetuTimeCursor was = *self;

  static const char *const alike[] = { "持平", "相当", "一致", "基本持平", "大体持平", NULL };
  gboolean with = FALSE; /* 这个增速和去年四季度持平 */

  if (take_comparison (self) || (with = hetu_time_take (self, "和")))
    {
      HetuTimeWord word = *out;
      gboolean any = FALSE;

      int of_republic = take_year_of_republic (self, TRUE);
      const gboolean than = hetu_reading_has (self->reading, was.at, self->end, "较") > 0 ||
                            hetu_reading_has (self->reading, was.at, self->end, "比") > 0;

      if (of_republic > 0)
        word.period = hetu_period_year (of_republic);
      any = of_republic > 0 || hetu_time_take_years_ago (self) || take_hidden_year (self) ||
            take_period (self, year, &word);
      if (hetu_time_take (self, "同期") || hetu_time_take (self, "同月") ||
          hetu_time_take (self, "年初") || hetu_time_take (self, "上月") ||
          hetu_time_take (self, "上季度") || hetu_time_take (self, "上个季度") ||
          hetu_time_take (self, "上一季度") || hetu_time_take (self, "上个月") ||
          hetu_time_take (self, "上季") || hetu_time_take (self, "上一季") ||
          hetu_time_take (self, "同季") || hetu_time_take (self, "末") ||
          hetu_time_take (self, "底") || hetu_time_take (self, "上期") ||
          hetu_time_take (self, "上一期") || hetu_time_take (self, "上学年") ||
          hetu_time_take (self, "预算数") ||
          (than && (hetu_time_take (self, "年度目标") || hetu_time_take (self, "全年目标"))) ||
          hetu_time_take_normal (self))
        any = TRUE;
      if (any && (hetu_time_take (self, "执行数") || hetu_time_take (self, "完成数") ||
                  hetu_time_take (self, "预算数") || hetu_time_take (self, "决算数") ||
                  hetu_time_take (self, "实际数")))
        any = TRUE;
      hetu_time_take (self, "全年");
      hetu_time_take (self, "同期");
      hetu_time_take (self, "末");
      hetu_time_take (self, "水平");
      with &= !hetu_time_take (self, "相比"); /* 和上年相比 */
      if (any && (!with || hetu_reading_begins_any (self->reading, self->at, self->end, alike)))
        {
          take_other_bases (self, year);
          out->period = word.period;
          return TRUE;
        }
    }
  *self = was;
  return FALSE;
}

/* “梳理2015年以来专项债项目”: what is looked through, no time of what is told */
static gboolean
sorts_out (const HetuReading *reading, guint start, guint at)
{
  static const char *const verbs[] = {
    "梳理", "清仓", "清理", "排查", "摸排", "处置", "化解", NULL
  };

  return hetu_reading_ends_any (reading, start, at, verbs);
}

/* “将2009年以来建成的…”, “除2012年外”: since when something is what it is, and which years are left out; no time of a figure */
static gboolean
tells_aside (const HetuReading *reading, guint start, guint at, const HetuTimeCursor *behind)
{
  static const char *const takes[] = { "将", "对", "把", NULL };
  static const char *const since[] = { "以来", "以后", "之后", NULL };
  static const char *const listed[] = { "在册的", "在册、", "登记在册", "在档的", NULL };
  static const char *const sums[] = { "总和", "的总和", "之和", "时期总和", "期间总和", NULL };
  static const char *const sworn[] = { "组成以来", "组建以来", "成立以来", "产生以来", "就职以来",
                                       "任职以来", "履职以来", "换届以来", NULL };
  guint end = behind->at;

  if (hetu_reading_begins_any (reading, end, behind->end, sworn) &&
      hetu_reading_ends (reading, start, at, "本届政府自") > 0)
    return TRUE; /* 本届政府自2011年11月组建以来 */
  if (hetu_reading_begins_any (reading, end, behind->end, listed))
    return TRUE; /* 2018年在册的危旧房 */
  if (hetu_reading_begins_any (reading, end, behind->end, sums))
    return TRUE; /* 接近“十三五”时期总和 */
  if (hetu_reading_begins_any (reading, end, behind->end, since))
    return end + 2 < behind->end && reading->chars[end + 2] != ',' &&
           (hetu_reading_ends_any (reading, start, at, takes) || sorts_out (reading, start, at));
  return hetu_reading_has (reading, end, behind->end, "外") > 0 &&
         hetu_reading_ends (reading, start, at, "除") > 0;
}

/* “5月中旬开工建设某城,总投资600亿元”: when works begin or end, no time of a figure */
static gboolean
is_day_of_works (const HetuTimeCursor *self)
{
  static const char *const parts[] = { "上旬", "中旬", "下旬", "初", "底", "份" };
  static const char *const works[] = { "开工", "动工", "启动建设", "投产", "投入使用", "投用",
                                       "竣工", "通车", "开通",     "开业", "开园",     NULL };
  guint at = self->at;

  if (at == 0 || self->reading->chars[at - 1] != 0x6708) /* 月 */
    return FALSE;
  at += hetu_reading_has_longest (self->reading, at, self->end, parts, G_N_ELEMENTS (parts));
  return hetu_reading_begins_any (self->reading, at, self->end, works);
}

/* “《城市总体规划(2011-2020年)》获批复”: years of what a paper is called */
static gboolean
is_in_title (const HetuReading *reading, guint start, guint at, guint end)
{
  guint open = hetu_reading_find_last (reading, start, at, "《");

  return open < at && hetu_reading_find (reading, open, at, "》") == at &&
         hetu_reading_find (reading, at, MIN (end, at + 40), "》") < MIN (end, at + 40);
}

static guint8 openings
    [0x2000]; /* a bit a character of the basic plane: whether a word of time may begin with it */

static gpointer
load_openings (gpointer data)
{
  static const char all[] =
      "0123456789一二两三四五六七八九十上下前第今本去过近这全年与比较高低快慢好优未“首民元半当和";

  for (const char *p = all; *p != '\0'; p = g_utf8_next_char (p))
    openings[g_utf8_get_char (p) >> 3] |= (guint8) (1 << (g_utf8_get_char (p) & 7));
  return data;
}

/* Behind the digits at @at where no time can be told by them, “582.4亿元”; else @at */
static guint
skip_figure (const HetuReading *reading, guint at, guint end)
{
  static const gunichar after[] = { 0x5E74, 0x6708, 0x5B63, 0x65E5, 0x4E2A,
                                    0x5468, 0x81F3, 0x5230, '-',    '/' }; /* 年月季日个周至到 */
  guint behind = at;

  while (behind < end && hetu_is_digit (reading->chars[behind]))
    behind++;
  for (guint i = 0; i < G_N_ELEMENTS (after); i++)
    if (behind < end && reading->chars[behind] == after[i])
      return at;
  return behind;
}

/* The word of time that begins where @self stands, with its role */
static gboolean
take_word (HetuTimeCursor *self, int year, HetuTimeWord *out)
{
  const HetuReading *reading = self->reading;
  const guint at = self->at;
  HetuTimeCursor behind = *self;
  HetuTimeWord told = *out;
  gboolean period = FALSE;

  if (hetu_time_take (self, "上年同期") || hetu_time_take (self, "去年同期"))
    {
      out->role = HETU_TIME_OTHER;
      out->same = TRUE;
      return TRUE;
    }
  if (take_base (self, year, out))
    {
      out->role = HETU_TIME_BASE;
      return TRUE;
    }
  period = take_period (&behind, year, &told);
  if (take_deadline (self, year, period ? &behind : NULL, &told, out))
    {
      out->role = HETU_TIME_DEADLINE;
      return TRUE;
    }
  if (!period)
    return FALSE;
  *self = behind;
  *out = told;
  out->role = HETU_TIME_PERIOD;
  if (hetu_time_take_number (self, 1, 2, FALSE) > 0 && hetu_time_take (self, "日"))
    out->role = HETU_TIME_OTHER;
  else
    *self = behind;
  if (self->at + 2 <= self->end &&
      hetu_reading_has (reading, self->at, reading->n_chars, "水平的") > 0)
    self->at += 2; /* 恢复到2019年水平的88.7% */
  /* what stands at the end of a quarter is of the time that the report tells of */
  if (is_price_basis (self) || (!out->relative && begins_record (self)) ||
      tells_aside (reading, self->start, at, self) || is_day_of_works (self) ||
      (out->period.first_year < out->period.last_year &&
       is_in_title (reading, self->start, at, self->end)) ||
      ((hetu_time_take (self, "末") || hetu_time_take (self, "底")) &&
       hetu_reading_ends (reading, at, behind.at, "季度") > 0))
    out->role = HETU_TIME_OTHER;
  return TRUE;
}

void
hetu_times_scan (const HetuReading *reading, guint start, guint end, int year, GArray *out)
{
  static GOnce once = G_ONCE_INIT;

  g_once (&once, load_openings, NULL);
  g_array_set_size (out, 0);
  for (guint at = start; at < end;)
    {
      HetuTimeCursor cursor = { reading, end, at, start };
      gunichar c = reading->chars[at];
      HetuTimeWord word = { 0 };
      gboolean inside = FALSE;

      if (c >= 0x10000 || (openings[c >> 3] & (1 << (c & 7))) == 0)
        {
          at++;
          continue;
        }
      if (hetu_is_digit (c))
        {
          guint behind = skip_figure (reading, at, end);

          if (behind > at)
            {
              at = behind;
              continue;
            }
        }
      inside = c < 128 && at > start && g_ascii_isalnum ((char) MIN (reading->chars[at - 1], 127));

      word.start = at;
      if (inside || (at > start && reading->chars[at - 1] == 0x7B2C))
        {
          at++;
          continue;
        }
      if (!take_word (&cursor, year, &word))
        {
          at++;
          continue;
        }
      word.end = cursor.at;
      g_array_append_val (out, word);
      at = cursor.at;
    }
}
