/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers with their units and comparators. Knows the forms that reports write; what a number is of, and whether it is a figure at
 * all, is decided elsewhere. */
#include "report/number.h"

#include "report/unit-word.h"

#include <string.h>

typedef struct
{
  const char *word;
  guint8 comparator;
} Comparing;

/* longer words before those that they begin or end with */
static const Comparing before[] = {
  { "不低于", HETU_COMPARATOR_AT_LEAST }, { "不少于", HETU_COMPARATOR_AT_LEAST },
  { "不小于", HETU_COMPARATOR_AT_LEAST }, { "至少有", HETU_COMPARATOR_AT_LEAST },
  { "至少", HETU_COMPARATOR_AT_LEAST },   { "不超过", HETU_COMPARATOR_AT_MOST },
  { "不高于", HETU_COMPARATOR_AT_MOST },  { "不多于", HETU_COMPARATOR_AT_MOST },
  { "不突破", HETU_COMPARATOR_AT_MOST },  { "超过了", HETU_COMPARATOR_MORE },
  { "超过", HETU_COMPARATOR_MORE },       { "突破了", HETU_COMPARATOR_MORE },
  { "突破", HETU_COMPARATOR_MORE },       { "首破", HETU_COMPARATOR_MORE },
  { "跨越", HETU_COMPARATOR_MORE },       { "迈上", HETU_COMPARATOR_MORE },
  { "站上", HETU_COMPARATOR_MORE },       { "跃上", HETU_COMPARATOR_MORE },
  { "大于", HETU_COMPARATOR_MORE },       { "超", HETU_COMPARATOR_MORE },
  { "逾", HETU_COMPARATOR_MORE },         { "不到", HETU_COMPARATOR_LESS },
  { "不足", HETU_COMPARATOR_LESS },       { "小于", HETU_COMPARATOR_LESS },
  { "大约", HETU_COMPARATOR_ABOUT },      { "约为", HETU_COMPARATOR_ABOUT },
  { "接近", HETU_COMPARATOR_ABOUT },      { "逼近", HETU_COMPARATOR_ABOUT },
  { "将近", HETU_COMPARATOR_ABOUT },      { "跨过", HETU_COMPARATOR_MORE },
  { "迈过", HETU_COMPARATOR_MORE },       { "越过", HETU_COMPARATOR_MORE },
  { "跃过", HETU_COMPARATOR_MORE },       { "翻越", HETU_COMPARATOR_MORE },
  { "冲破", HETU_COMPARATOR_MORE },       { "低于", HETU_COMPARATOR_LESS },
  { "高于", HETU_COMPARATOR_MORE },       { "约", HETU_COMPARATOR_ABOUT },
  { "近", HETU_COMPARATOR_ABOUT },        { "≤", HETU_COMPARATOR_AT_MOST },
  { "≥", HETU_COMPARATOR_AT_LEAST },
};

static const Comparing behind[] = {
  { "及以上", HETU_COMPARATOR_AT_LEAST }, { "以上", HETU_COMPARATOR_AT_LEAST },
  { "及以下", HETU_COMPARATOR_AT_MOST },  { "以下", HETU_COMPARATOR_AT_MOST },
  { "以内", HETU_COMPARATOR_AT_MOST },    { "之内", HETU_COMPARATOR_AT_MOST },
  { "左右", HETU_COMPARATOR_ABOUT },      { "上下", HETU_COMPARATOR_ABOUT },
};

static const char *const scales[] = { "万亿", "千万", "百万", "万", "亿", "千", "百" };

static int
digit_of (gunichar c)
{
  static const gunichar digits[] = { 0x96F6, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, /* 零 一 二 三 四 */
                                     0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D }; /* 五 六 七 八 九 */

  for (int i = 0; i < 10; i++)
    if (digits[i] == c)
      return i;
  return c == 0x4E24 ? 2 : -1; /* 两 */
}

static gint64
power_of (gunichar c)
{
  switch (c)
    {
    case 0x5341: /* 十 */
      return 10;
    case 0x767E: /* 百 */
      return 100;
    case 0x5343: /* 千 */
      return 1000;
    default:
      return 0;
    }
}

/* what a number in words without a digit is led to by */
static const char *const leading[] = { "近", "超", "过", "破", "达", "到", "越", "逾", "上", NULL };

guint
hetu_numeral_scan (const HetuReading *reading, guint position, guint end, HetuDecimal *value)
{
  gint64 sum = 0, digit = -1;
  guint at = position;

  /* “近万亿元”: as many hundred millions */
  if (position + 1 < end && reading->chars[position] == 0x4E07 &&
      reading->chars[position + 1] == 0x4EBF &&
      (position == 0 || hetu_reading_ends_any (reading, position - 1, position, leading)))
    {
      if (value != NULL)
        *value = (HetuDecimal){ 10000, 0 };
      return 1;
    }
  for (; at < end && at < position + 9; at++)
    {
      int one = digit_of (reading->chars[at]);
      gint64 power = power_of (reading->chars[at]);

      if (one >= 0 && digit < 0)
        digit = one;
      else if (power > 0)
        {
          sum += (digit < 0 ? 1 : digit) * power;
          digit = -1;
        }
      else
        break;
      if (one == 0 && digit == 0 && sum > 0)
        digit = -1; /* 一百零五 */
    }
  if (at == position)
    return 0;
  if (value != NULL)
    *value = (HetuDecimal){ sum + MAX (digit, 0), 0 };
  return at - position;
}

/* “十二点五” */
static guint
scan_decimals (const HetuReading *reading, guint position, guint end, HetuDecimal *value)
{
  guint at = position + 1;

  if (position >= end || reading->chars[position] != 0x70B9) /* 点 */
    return 0;
  for (; at < end && at < position + 5 && digit_of (reading->chars[at]) >= 0; at++)
    *value = (HetuDecimal){ 10 * value->coefficient + digit_of (reading->chars[at]),
                            (guint8) (at - position) };
  return at > position + 1 ? at - position : 0;
}

/* “1·8%”: a dot in the middle for a point, where per cent follows */
static gboolean
is_raised_point (const HetuReading *reading, guint at, guint end)
{
  guint last = at + 1;

  if (reading->chars[at] != 0xB7)
    return FALSE;
  while (last < end && last < at + 4 && hetu_is_digit (reading->chars[last]))
    last++;
  return last > at + 1 && last < end && reading->chars[last] == '%';
}

/* “5 221平方公里”, “1 046.1万人”: three digits behind a blank that more than a blank follows */
static gboolean
is_group (const HetuReading *reading, guint at, guint end)
{
  gunichar next = at + 4 < end ? reading->chars[at + 4] : 0;

  return at + 4 < end && reading->chars[at] == ' ' && hetu_is_digit (reading->chars[at + 1]) &&
         hetu_is_digit (reading->chars[at + 2]) && hetu_is_digit (reading->chars[at + 3]) &&
         (next == '.' || next == '%' || next >= 0x2E80 || is_group (reading, at + 4, end));
}

/* “1,032.5”: a comma or a blank is part of a number only between groups of three. */
static guint
scan_digits (const HetuReading *reading, guint position, guint end, HetuDecimal *value)
{
  GString *digits = g_string_sized_new (16);
  guint at = position;
  gboolean point = FALSE, spaced = FALSE;

  while (at < end && at < position + 24)
    {
      gunichar c = reading->chars[at];

      if (hetu_is_digit (c))
        g_string_append_c (digits, (char) c);
      else if ((c == '.' || is_raised_point (reading, at, end)) && !point && at > position &&
               hetu_is_digit (reading->chars[at + 1]))
        {
          point = TRUE;
          g_string_append_c (digits, '.');
        }
      else if (c == ',' && !point && at - position <= 3 && at + 3 < end &&
               hetu_is_digit (reading->chars[at + 1]) && hetu_is_digit (reading->chars[at + 2]) &&
               hetu_is_digit (reading->chars[at + 3]) && !hetu_is_digit (reading->chars[at + 4]))
        ;
      else if (c == ' ' && !point && at > position && (spaced || at - position <= 3) &&
               reading->chars[position] != '0' && is_group (reading, at, end))
        spaced = TRUE;
      else
        break;
      at++;
    }
  if (digits->len == 0 || !hetu_decimal_parse (digits->str, value, NULL))
    at = position;
  g_string_free (digits, TRUE);
  return at - position;
}

/* “2023 成就”: no tenths */
static gboolean
names_deed (const HetuReading *reading, guint at, guint end)
{
  static const char *const deeds[] = { "成就", "成绩", "成果", "成效", "成员", NULL };

  return hetu_reading_begins_any (reading, at, end, deeds);
}

/* “两成四”: and tenths of it */
static guint
scan_tenths (const HetuReading *reading, guint position, guint end, HetuDecimal *value)
{
  int tenth = position + 1 < end && reading->chars[position] == 0x6210 /* 成 */
                  ? digit_of (reading->chars[position + 1])
                  : -1;

  if (tenth <= 0 || value->decimals > 0)
    return 0;
  *value = (HetuDecimal){ 10 * value->coefficient + tenth, 1 };
  return 2;
}

static gboolean
is_more (gunichar c)
{
  return c == 0x4F59 || c == 0x591A; /* 余, 多 */
}

static void
add_unit (HetuNumber *self, const HetuReading *reading, guint start, guint end)
{
  g_autofree char *text = hetu_reading_dup (reading, start, end);

  g_strlcat (self->unit, text, sizeof self->unit);
}

/* “万” “余” “件”, “微克/立方米” */
static void
scan_unit (HetuNumber *self, const HetuReading *reading, guint end)
{
  guint at = self->end;
  guint length = 0;
  const HetuUnitWord *word = NULL;
  gboolean scaled = FALSE;

  if (is_more (reading->chars[at]) && at < end)
    {
      self->comparator = HETU_COMPARATOR_MORE;
      at++;
    }
  word = at < end ? hetu_unit_word_find (reading, at, end, &length) : NULL;
  for (guint i = 0; i < G_N_ELEMENTS (scales) && !scaled && at < end; i++)
    {
      guint n = hetu_reading_has (reading, at, end, scales[i]);

      if (n == 0 || length > n)
        continue;
      scaled = TRUE;
      add_unit (self, reading, at, at + n);
      at += n;
    }
  if (scaled && at < end && is_more (reading->chars[at]))
    {
      self->comparator = HETU_COMPARATOR_MORE;
      at++;
    }
  if (!scaled && hetu_reading_has (reading, at, end, "个多月") > 0 && at + 3 < end &&
      reading->chars[at + 3] != 0x6765 && reading->chars[at + 3] != 0x4EE5) /* 来, 以来 */
    {
      self->comparator = HETU_COMPARATOR_MORE; /* 用两个多月时间 */
      self->unit_class = HETU_UNIT_CLASS_TIME;
      g_strlcpy (self->unit, "个月", sizeof self->unit);
      self->unit_end = at + 3;
      return;
    }
  word = at < end && !names_deed (reading, at, end)
             ? hetu_unit_word_find (reading, at, end, &length)
             : NULL;
  self->unit_class =
      word != NULL ? word->class : (scaled ? HETU_UNIT_CLASS_SCALE : HETU_UNIT_CLASS_NONE);
  if (word != NULL)
    {
      add_unit (self, reading, at, at + length);
      at += length;
    }
  if (word != NULL && at + 2 < end && reading->chars[at] == '(')
    {
      guint n = hetu_unit_word_find (reading, at + 1, end, &length) != NULL ? length : 0;

      if (n > 0 && at + 1 + n < end && reading->chars[at + 1 + n] == ')')
        {
          add_unit (self, reading, at, at + n + 2); /* 套(间) */
          at += n + 2;
        }
    }
  if (word != NULL && at + 1 < end && reading->chars[at] == '/')
    {
      guint n = hetu_reading_has (reading, at + 1, end, "万") ? 1 : 0;

      if (hetu_unit_word_find (reading, at + 1 + n, end, &length) != NULL)
        {
          add_unit (self, reading, at, at + 1 + n + length);
          at += 1 + n + length;
          self->unit_class = HETU_UNIT_CLASS_AMOUNT;
        }
    }
  if (word != NULL && at < end && is_more (reading->chars[at]))
    {
      self->comparator = HETU_COMPARATOR_MORE;
      at++;
    }
  if (word == NULL && !scaled && at < end && reading->chars[at] == 0x5927) /* 大 */
    {
      self->many = TRUE;
      self->unit_class = HETU_UNIT_CLASS_COUNT;
      at++;
      if (hetu_reading_has (reading, at, end, "类") &&
          hetu_unit_word_find (reading, at, end, &length) != NULL)
        {
          g_strlcpy (self->unit, "类", sizeof self->unit);
          at++;
        }
      else
        g_strlcpy (self->unit, "个", sizeof self->unit);
    }
  self->unit_end = at;
}

static gboolean
is_delimiter (gunichar c)
{
  return c == 0 || c == ',' || c == ';' || c == ':' || c == '(' || c == ')' || c == '!' ||
         c == 0x3001 || c == 0x3002 || c == 0x201D || c == 0x300B || /* 、 。 ” 》 */
         c == 0x548C || c == 0x53CA || c == 0x4E0E;                  /* 和 及 与 */
}

/* 签约, 附近: no 约 and no 近 */
static gboolean
is_part_of_word (const HetuReading *reading, guint start, guint position)
{
  static const char *const words[] = { "签", "条", "节", "预", "附", "邻",
                                       "最", "靠", "契", "反", NULL };

  return hetu_reading_ends_any (reading, start, position, words);
}

/* “15平方米以下的住房困难家庭”, “投资10亿元以上的项目”: how large those are that are spoken of; no “10亿元以上的投资” */
static gboolean
bounds_members (const HetuNumber *self, const HetuReading *reading, guint at, guint end)
{
  static const char *const members[] = { "项目", "企业", "家庭", "单位", "人口",   "居民", "老人",
                                         "小区", "村",   "镇",   "设备", "老年人", "群体", NULL };
  guint to = at;

  if (self->unit_class != HETU_UNIT_CLASS_AMOUNT && self->unit_class != HETU_UNIT_CLASS_MONEY)
    return FALSE;
  while (to < end && to < at + 14 && !is_delimiter (reading->chars[to]) &&
         !hetu_is_digit (reading->chars[to]))
    to++;
  return hetu_reading_finds_any (reading, at, to, members);
}

/* “招引20个以上过亿项目”: so many, at least */
static gboolean
is_counted (const HetuNumber *self, const HetuReading *reading, guint start)
{
  static const char *const verbs[] = { "招引", "引进", "新增", "培育", "建成", "新建", "打造",
                                       "签约", "落地", "实施", "完成", "创建", "争取", NULL };

  return self->unit_class == HETU_UNIT_CLASS_COUNT &&
         hetu_reading_ends_any (reading, start, self->start, verbs);
}

/* “突破300项关键技术”: so many were broken through */
static gboolean
is_achieved (const HetuNumber *self, const HetuReading *reading, guint end)
{
  static const char *const technologies[] = { "技术", "瓶颈", "难题", "卡脖子", NULL };

  return self->unit_class == HETU_UNIT_CLASS_COUNT && self->unit_end < end &&
         !is_delimiter (reading->chars[self->unit_end]) &&
         (g_str_equal (self->unit, "项") || g_str_equal (self->unit, "个")) &&
         hetu_reading_finds_any (reading,
                                 self->unit_end,
                                 MIN (end, self->unit_end + 10),
                                 technologies);
}

/* “低于0.5个百分点” is a difference */
static gboolean
is_gap (const char *word)
{
  return g_str_equal (word, "低于") || g_str_equal (word, "高于");
}

static void
scan_comparators (HetuNumber *self, const HetuReading *reading, guint start, guint end)
{
  self->phrase_start = self->start - (self->negative || self->plus);
  self->phrase_end = self->unit_end;
  for (guint i = 0; i < G_N_ELEMENTS (behind); i++)
    {
      guint n = hetu_reading_has (reading, self->unit_end, end, behind[i].word);

      if (n == 0)
        continue;
      self->phrase_end += n;
      if (self->comparator == HETU_COMPARATOR_EQUAL)
        self->comparator = behind[i].comparator;
      self->threshold = self->phrase_end < end && !is_counted (self, reading, start) &&
                        !is_delimiter (reading->chars[self->phrase_end]) &&
                        (reading->chars[self->phrase_end] != 0x7684 || /* 的 */
                         bounds_members (self, reading, self->phrase_end + 1, end));
      break;
    }
  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    {
      guint n = hetu_reading_ends (reading, start, self->start, before[i].word);

      if (n == 0 || (n == 1 && is_part_of_word (reading, start, self->start - 1)) ||
          (before[i].comparator == HETU_COMPARATOR_MORE && is_achieved (self, reading, end)) ||
          (self->unit_class == HETU_UNIT_CLASS_POINTS && is_gap (before[i].word)))
        continue;
      self->phrase_start -= n;
      if (self->comparator == HETU_COMPARATOR_EQUAL)
        self->comparator = before[i].comparator;
      break;
    }
}

/* 一个半月, 三年半 */
static void
scan_half (HetuNumber *self, const HetuReading *reading, guint end)
{
  guint n = hetu_reading_has (reading, self->end, end, "个半");

  if (n > 0 && self->value.decimals == 0)
    {
      self->value = (HetuDecimal){ self->value.coefficient * 10 + 5, 1 };
      g_strlcpy (self->unit, "个", sizeof self->unit);
      self->end += n;
    }
}

/* A dash before a number is a minus unless it joins two numbers or two words, or leads an item: “提升 - 16个项目” */
static gboolean
has_minus (const HetuReading *reading, guint start, guint position)
{
  gunichar before_dash = position >= start + 2 ? reading->chars[position - 2] : 0;

  return position > start && reading->chars[position - 1] == '-' && before_dash != '-' &&
         (before_dash == 0 || before_dash == '(' || before_dash == ',' || before_dash == 0x3001 ||
          (before_dash >= 0x4E00 && reading->at[position] == reading->at[position - 1] + 1));
}

/* “GDP5120.4亿元”: letters that name a sum */
static gboolean
is_named (const HetuNumber *self, const HetuReading *reading, guint start)
{
  guint at = self->start;

  while (at > start && g_ascii_isupper ((char) MIN (reading->chars[at - 1], 127)))
    at--;
  return (self->unit_class == HETU_UNIT_CLASS_MONEY ||
          (at + 3 == self->start && g_str_has_suffix (self->unit, "万吨"))) && /* LNG168.8万吨 */
         at + 2 <= self->start &&
         (at == start || reading->chars[at - 1] >= 128 || reading->chars[at - 1] == ',' ||
          reading->chars[at - 1] == ';' || reading->chars[at - 1] == '(');
}

/* “同比+7.4%”, no “1+5” */
static gboolean
has_plus (const HetuReading *reading, guint start, guint position)
{
  gunichar last = position >= start + 2 ? reading->chars[position - 2] : 0;

  return position > start && reading->chars[position - 1] == '+' &&
         (last == '(' || last == ',' || last == 0x3001 || last >= 0x4E00); /* 、, a 汉字 */
}

static guint
scan_marks (const HetuReading *reading, guint position, guint end)
{
  guint n = 0;

  while (position + n < end && reading->chars[position + n] == 0xD7)
    n++;
  return n;
}

/* “三分之一” in per cent, as “一半” is: the third of a hundred to one decimal */
static guint
scan_fraction (const HetuReading *reading, guint position, guint end, HetuDecimal *out)
{
  HetuDecimal below = { 0 }, above = { 0 };
  guint n = hetu_numeral_scan (reading, position, end, &below);
  guint of = n > 0 ? hetu_reading_has (reading, position + n, end, "分之") : 0;
  guint m = of > 0 ? hetu_numeral_scan (reading, position + n + of, end, &above) : 0;

  if (m == 0 || below.decimals > 0 || above.decimals > 0 || below.coefficient < 2 ||
      below.coefficient > 10 || above.coefficient >= below.coefficient)
    return 0;
  if (100 * above.coefficient % below.coefficient == 0)
    *out = (HetuDecimal){ 100 * above.coefficient / below.coefficient, 0 };
  else
    *out =
        (HetuDecimal){ (1000 * above.coefficient + below.coefficient / 2) / below.coefficient, 1 };
  return n + of + m;
}

gboolean
hetu_number_scan (const HetuReading *reading,
                  guint start,
                  guint position,
                  guint end,
                  HetuNumber *out)
{
  HetuNumber self = { 0 };
  gunichar c = reading->chars[position];
  guint n = 0, tenths = 0;

  self.start = position;
  if (hetu_is_digit (c))
    {
      n = scan_digits (reading, position, end, &self.value);
      self.form = HETU_NUMBER_DIGITS;
    }
  else if (c == 0xD7)
    {
      n = scan_marks (reading, position, end);
      self.form = HETU_NUMBER_REDACTED;
      self.start = position + n - 1;
      /* “××.×” is one number; “××公里” may be a name and a number */
      if (position + n + 1 < end && reading->chars[position + n] == '.' &&
          reading->chars[position + n + 1] == 0xD7)
        {
          n += 1 + scan_marks (reading, position + n + 1, end);
          self.start = position;
        }
    }
  else if ((n = hetu_reading_has (reading, position, end, "两位数")) > 0)
    {
      self.form = HETU_NUMBER_WORDED;
      self.value = (HetuDecimal){ 10, 0 };
    }
  else if ((n = hetu_reading_has (reading, position, end, "百分之")) > 0)
    {
      guint m = hetu_numeral_scan (reading, position + n, end, &self.value);

      self.form = HETU_NUMBER_CHINESE;
      m += m > 0 ? scan_decimals (reading, position + n + m, end, &self.value) : 0;
      n = m > 0 ? n + m : 0;
      g_strlcpy (self.unit, "%", sizeof self.unit);
    }
  else if ((n = scan_fraction (reading, position, end, &self.value)) > 0)
    self.form = HETU_NUMBER_HALF;
  else if ((n = hetu_reading_has (reading, position, end, "一半")) > 0 ||
           (n = hetu_reading_has (reading, position, end, "半数")) > 0)
    {
      self.form = HETU_NUMBER_HALF;
      self.value = (HetuDecimal){ 50, 0 };
    }
  else
    {
      n = hetu_numeral_scan (reading, position, end, &self.value);
      n += n > 0 ? scan_decimals (reading, position + n, end, &self.value) : 0;
      tenths = n > 0 ? scan_tenths (reading, position + n, end, &self.value) : 0;
      n += tenths;
      self.form = HETU_NUMBER_CHINESE;
    }
  if (n == 0)
    return FALSE;
  self.end = position + n;
  self.negative = self.form == HETU_NUMBER_DIGITS && has_minus (reading, start, position);
  self.plus = self.form == HETU_NUMBER_DIGITS && has_plus (reading, start, position);
  if (self.form == HETU_NUMBER_WORDED || self.form == HETU_NUMBER_HALF || self.unit[0] != '\0')
    {
      g_strlcpy (self.unit, "%", sizeof self.unit);
      self.unit_class = HETU_UNIT_CLASS_RATE;
      self.unit_end = self.end;
      self.comparator =
          self.form == HETU_NUMBER_WORDED ? HETU_COMPARATOR_AT_LEAST : HETU_COMPARATOR_EQUAL;
    }
  else if (tenths > 0)
    {
      g_strlcpy (self.unit, "成", sizeof self.unit);
      self.unit_class = HETU_UNIT_CLASS_RATE;
      self.unit_end = self.end;
    }
  else
    {
      if (self.form == HETU_NUMBER_CHINESE)
        scan_half (&self, reading, end);
      scan_unit (&self, reading, end);
    }
  self.named = is_named (&self, reading, start);
  scan_comparators (&self, reading, start, end);
  *out = self;
  return TRUE;
}
