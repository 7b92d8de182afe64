/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers with their units and comparators. Knows the forms that reports write; what a number is of, and whether it is a figure at
 * all, is decided elsewhere. */
#include "report/number.h"

#include "report/number-bound.h"
#include "report/unit-word.h"

#include <string.h>

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

guint
hetu_numeral_scan (const HetuReading *reading, guint position, guint end, HetuDecimal *value)
{
  gint64 sum = 0, digit = -1;
  guint at = position;

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
      else if (c == ',' && !point && at + 3 < end &&
               (at - position <= 3 || reading->chars[at - 4] == ',') &&
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

/* “用两个多月时间”, no “两个多月来”; whether it is one */
static gboolean
scan_months_over (HetuNumber *self, const HetuReading *reading, guint at, guint end)
{
  if (hetu_reading_has (reading, at, end, "个多月") == 0 || at + 3 >= end ||
      reading->chars[at + 3] == 0x6765 || reading->chars[at + 3] == 0x4EE5) /* 来, 以来 */
    return FALSE;
  self->comparator = HETU_COMPARATOR_MORE;
  self->unit_class = HETU_UNIT_CLASS_TIME;
  g_strlcpy (self->unit, "个月", sizeof self->unit);
  self->unit_end = at + 3;
  return TRUE;
}

/* What a unit goes on with: “套(间)”, “微克/立方米”; returns: behind it */
static guint
scan_second_unit (HetuNumber *self, const HetuReading *reading, guint at, guint end)
{
  guint length = 0;

  if (at + 2 < end && reading->chars[at] == '(')
    {
      guint n = hetu_unit_word_find (reading, at + 1, end, &length) != NULL ? length : 0;

      if (n == 0 && reading->chars[at + 1] == 0x6BB5)
        n = 1; /* 条(段) */
      if (n > 0 && at + 1 + n < end && reading->chars[at + 1 + n] == ')')
        {
          add_unit (self, reading, at, at + n + 2);
          at += n + 2;
        }
    }
  if (at + 1 < end && reading->chars[at] == '/')
    {
      guint n = hetu_reading_has (reading, at + 1, end, "万") ? 1 : 0;

      if (hetu_unit_word_find (reading, at + 1 + n, end, &length) != NULL)
        {
          add_unit (self, reading, at, at + 1 + n + length);
          at += 1 + n + length;
          self->unit_class = HETU_UNIT_CLASS_AMOUNT;
          if (at < end && reading->chars[at - 1] == 0x4EBA &&
              (reading->chars[at] == 0x6708 || reading->chars[at] == 0x5E74))
            {
              add_unit (self, reading, at, at + 1); /* 元/人月, 元/人年 */
              at++;
            }
          else if (at + 1 < end && reading->chars[at] == '/' &&
                   (reading->chars[at + 1] == 0x6708 || reading->chars[at + 1] == 0x5E74))
            {
              add_unit (self, reading, at, at + 2); /* 元/人/月 */
              at += 2;
            }
        }
    }
  return at;
}

/* “万” “余” “件”, “微克/立方米” */
static void
scan_unit (HetuNumber *self, const HetuReading *reading, guint end)
{
  guint at = self->end;
  guint length = 0;
  const HetuUnitWord *word = NULL;
  gboolean scaled = g_str_equal (self->unit, scales[0]); /* 近万亿元 */

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
  if (!scaled && scan_months_over (self, reading, at, end))
    return;
  word = at < end && !names_deed (reading, at, end)
             ? hetu_unit_word_find (reading, at, end, &length)
             : NULL;
  self->unit_class =
      word != NULL ? word->class : (scaled ? HETU_UNIT_CLASS_SCALE : HETU_UNIT_CLASS_NONE);
  if (word != NULL)
    {
      if (g_str_has_suffix (word->word, "位次"))
        g_strlcpy (self->unit, "位", sizeof self->unit);
      else if (g_str_equal (word->word, "连冠"))
        g_strlcpy (self->unit, "次", sizeof self->unit);
      else
        add_unit (self, reading, at, at + length);
      at = scan_second_unit (self, reading, at + length, end);
      if (at < end && reading->chars[at] == '%' && reading->chars[at - 1] == '%')
        at++; /* 58.1%%, as some papers are stored */
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

/* “45万6475人”, “1亿8千万元”, “108亿9082万7000元”: what follows in smaller scales, told in the greatest one */
static void
scan_smaller (HetuNumber *self, const HetuReading *reading, guint end)
{
  static const char *const steps[] = { "亿", "万", NULL };
  const guint first = hetu_reading_has (reading, self->end, end, steps[0]) == 0;
  guint at = self->end + hetu_reading_has (reading, self->end, end, steps[first]);
  HetuDecimal sum = self->value;

  if (at == self->end || sum.decimals > 0 || sum.coefficient > 99999999)
    return;
  for (guint step = first; step < 2 && at < end && hetu_is_digit (reading->chars[at]); step++)
    {
      HetuDecimal part = { 0 };
      const guint n = scan_digits (reading, at, end, &part);
      const guint thousands = n > 1 || hetu_unit_word_follows (reading, at + n, end, NULL)
                                  ? 0 /* 千米, 千瓦 */
                                  : hetu_reading_has (reading, at + n, end, "千");

      if (part.coefficient > 9999 || part.decimals > 0 ||
          !hetu_unit_word_follows (reading, at + n + thousands, end, steps[step + 1]))
        return;
      sum.coefficient =
          10000 * sum.coefficient + (thousands > 0 ? 1000 * part.coefficient : part.coefficient);
      sum.decimals += 4;
      at += n + thousands + (step == 0);
    }
  if (sum.decimals == 0 || !hetu_unit_word_follows (reading, at, end, steps[2]))
    return;
  while (sum.decimals > 0 && sum.coefficient % 10 == 0)
    sum = (HetuDecimal){ sum.coefficient / 10, sum.decimals - 1 };
  g_strlcpy (self->unit, steps[first], sizeof self->unit);
  self->value = sum;
  self->end = at;
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

/* “GDP5120.4亿元”: letters that name a sum; “LNG168.8万吨”: three or more, an amount; no “S3公里” */
static gboolean
is_named (const HetuNumber *self, const HetuReading *reading, guint start)
{
  guint at = self->start;

  while (at > start && g_ascii_isupper ((char) MIN (reading->chars[at - 1], 127)))
    at--;
  return (self->unit_class == HETU_UNIT_CLASS_MONEY ||
          (at + 3 <= self->start && self->unit_class == HETU_UNIT_CLASS_AMOUNT)) &&
         at + 2 <= self->start &&
         (at == start || reading->chars[at - 1] >= 128 || reading->chars[at - 1] == ',' ||
          reading->chars[at - 1] == ';' || reading->chars[at - 1] == '(');
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

/* “占全球1/7”, “开工2/3以上”: the part to six decimals, to four where one digit recurs; no date and no “24/7”. @n: characters above the stroke */
static guint
scan_stroke (const HetuReading *reading, guint position, guint n, guint end, HetuDecimal *out)
{
  HetuDecimal below = { 0 };
  guint at = position + n + 1, m = 0;

  if (n != 1 || at >= end || reading->chars[at - 1] != '/' || out->coefficient < 1 ||
      (position > 0 && reading->chars[position - 1] < 0x2E80))
    return 0;
  while (at + m < end && m < 3 && hetu_is_digit (reading->chars[at + m]))
    below.coefficient = 10 * below.coefficient + (gint64) (reading->chars[at + m++] - '0');
  if (m == 0 || m > 2 || below.coefficient <= out->coefficient || below.coefficient > 20 ||
      (at + m < end &&
       (reading->chars[at + m] == '/' || reading->chars[at + m] == '.' ||
        g_unichar_isalpha (reading->chars[at + m])) &&
       reading->chars[at + m] < 0x2E80))
    return 0;
  if (9 % below.coefficient == 0) /* one digit over and over */
    *out =
        (HetuDecimal){ (10000 * out->coefficient + below.coefficient / 2) / below.coefficient, 4 };
  else
    *out = (HetuDecimal){ (1000000 * out->coefficient + below.coefficient / 2) / below.coefficient,
                          6 };
  while (out->decimals > 0 && out->coefficient % 10 == 0)
    *out = (HetuDecimal){ out->coefficient / 10, out->decimals - 1 };
  return n + 1 + m;
}

/* what a number in words without a digit is led to by */
static const char *const leading[] = { "近", "超", "过", "破", "达", "到", "越", "逾", "上", NULL };

/* “近万亿元”: one of that scale */
static gboolean
is_one_of_scale (const HetuReading *reading, guint position, guint end)
{
  return reading->chars[position] == 0x4E07 && position + 1 < end &&
         reading->chars[position + 1] == 0x4EBF && /* 万亿 */
         (position == 0 || hetu_reading_ends_any (reading, position - 1, position, leading));
}

/* “占全省比重过半,”: of a share; no “时间过半”, and no “工程过半”, which tells how far it is */
static gboolean
is_over_half (const HetuReading *reading, guint position, guint end)
{
  static const char *const shares[] = { "占比", "比重", "占全", "比例", NULL };
  const guint from = position > 12 ? position - 12 : 0;

  return reading->chars[position] == 0x534A && position > 2 && /* 半 */
         reading->chars[position - 1] == 0x8FC7 &&             /* 过 */
         (position + 1 >= end || reading->chars[position + 1] == ',' ||
          reading->chars[position + 1] == ';' || reading->chars[position + 1] == 0x3002 ||
          reading->chars[position + 1] == 0x3001) && /* 。 、 */
         hetu_reading_finds_any (reading, from, position, shares);
}

/* The value and the form of a number, and the unit where a word says both: 百分之十, 两成四; returns: the number of characters read */
static guint
scan_value (HetuNumber *self, const HetuReading *reading, guint position, guint end)
{
  gunichar c = reading->chars[position];
  guint n = 0, tenths = 0;

  self->start = position;
  if (hetu_is_digit (c))
    {
      n = scan_digits (reading, position, end, &self->value);
      self->form = HETU_NUMBER_DIGITS;
      tenths = scan_stroke (reading, position, n, end, &self->value);
      if (tenths > 0)
        self->unit_class = HETU_UNIT_CLASS_RATE;
      n = MAX (n, tenths);
    }
  else if (c == 0xD7)
    {
      n = scan_marks (reading, position, end);
      self->form = HETU_NUMBER_REDACTED;
      self->start = position + n - 1;
      /* “××.×” is one number; “××公里” may be a name and a number */
      if (position + n + 1 < end && reading->chars[position + n] == '.' &&
          reading->chars[position + n + 1] == 0xD7)
        {
          n += 1 + scan_marks (reading, position + n + 1, end);
          self->start = position;
        }
    }
  else if ((n = hetu_reading_has (reading, position, end, "两位数")) > 0)
    {
      self->form = HETU_NUMBER_WORDED;
      self->value = (HetuDecimal){ 10, 0 };
    }
  else if ((n = hetu_reading_has (reading, position, end, "百分之")) > 0)
    {
      guint m = hetu_numeral_scan (reading, position + n, end, &self->value);

      self->form = HETU_NUMBER_CHINESE;
      m += m > 0 ? scan_decimals (reading, position + n + m, end, &self->value) : 0;
      n = m > 0 ? n + m : 0;
      g_strlcpy (self->unit, "%", sizeof self->unit);
    }
  else if ((n = scan_fraction (reading, position, end, &self->value)) > 0)
    self->form = HETU_NUMBER_HALF;
  else if (is_one_of_scale (reading, position, end))
    {
      self->value = (HetuDecimal){ 1, 0 };
      self->form = HETU_NUMBER_CHINESE;
      g_strlcpy (self->unit, scales[0], sizeof self->unit);
      n = 2;
    }
  else if ((n = is_over_half (reading, position, end)) > 0)
    {
      self->form = HETU_NUMBER_HALF;
      self->value = (HetuDecimal){ 50, 0 };
    }
  else if ((n = hetu_reading_has (reading, position, end, "一半")) > 0 ||
           (n = hetu_reading_has (reading, position, end, "半数")) > 0)
    {
      self->form = HETU_NUMBER_HALF;
      self->value = (HetuDecimal){ 50, 0 };
    }
  else
    {
      n = hetu_numeral_scan (reading, position, end, &self->value);
      n += n > 0 ? scan_decimals (reading, position + n, end, &self->value) : 0;
      tenths = n > 0 ? scan_tenths (reading, position + n, end, &self->value) : 0;
      if (tenths > 0)
        g_strlcpy (self->unit, "成", sizeof self->unit);
      n += tenths;
      self->form = HETU_NUMBER_CHINESE;
    }
  return n;
}

gboolean
hetu_number_scan (const HetuReading *reading,
                  guint start,
                  guint position,
                  guint end,
                  HetuNumber *out)
{
  HetuNumber self = { 0 };
  guint n = scan_value (&self, reading, position, end);

  if (n == 0)
    return FALSE;
  self.end = position + n;
  if (self.unit_class == HETU_UNIT_CLASS_RATE)
    self.unit_end = self.end; /* 1/7 */
  else if (self.form == HETU_NUMBER_WORDED || self.form == HETU_NUMBER_HALF ||
           (self.unit[0] != '\0' && !g_str_equal (self.unit, scales[0])))
    {
      if (self.unit[0] == '\0')
        g_strlcpy (self.unit, "%", sizeof self.unit);
      self.unit_class = HETU_UNIT_CLASS_RATE;
      self.unit_end = self.end;
      self.comparator =
          self.form == HETU_NUMBER_WORDED ? HETU_COMPARATOR_AT_LEAST : HETU_COMPARATOR_EQUAL;
    }
  else
    {
      if (self.form == HETU_NUMBER_CHINESE)
        scan_half (&self, reading, end);
      else if (self.form == HETU_NUMBER_DIGITS)
        scan_smaller (&self, reading, end);
      scan_unit (&self, reading, end);
    }
  self.named = is_named (&self, reading, start);
  hetu_number_take_sign (&self, reading, start);
  hetu_number_take_bounds (&self, reading, start, end);
  *out = self;
  return TRUE;
}
