/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers without a unit: which of them are figures. */
#include "report/slot-bare.h"

#include "report/slot-rank.h"

#define LEAST_SCORE 10 /* no 一项指数为8 */
#define MOST_SCORE 1000

/* “性别比(以女性为100,男性对女性的比例)为104.33”: the name before what explains it */
static guint
skip_bracket (const HetuReading *reading, guint start, guint position)
{
  guint from = position > start + 30 ? position - 30 : start;
  guint open = position > start && reading->chars[position - 1] == ')'
                   ? hetu_reading_find_last (reading, from, position, "(")
                   : position;

  return open > start ? open : position;
}

/* “收入比值为1.92”, “恩格尔系数0.31”: what has no unit by its nature */
static gboolean
names_ratio (const HetuReading *reading, guint start, guint position)
{
  static const char *const names[] = { "比",   "比值", "倍差", "系数", "指数", "性比例",
                                       "得分", "强度", "弹性", "密度", "率",   NULL };
  static const char *const links[] = { "为", "是", "达", "达到", "约", "约为", "由", "从", "" };

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      guint n = hetu_reading_ends (reading, start, position, links[i]);

      if ((n > 0 || links[i][0] == '\0') &&
          hetu_reading_ends_any (reading,
                                 start,
                                 skip_bracket (reading, start, position - n),
                                 names))
        return TRUE;
    }
  return FALSE;
}

/* “由2010年的105.86下降到103.06” */
static gboolean
is_origin (const HetuReading *reading, const HetuNumber *number, guint start, guint end)
{
  guint from = hetu_reading_clause_start (reading, start, number->start);
  guint by = hetu_reading_find_last (reading, from, number->start, "由");

  return by < number->start && number->end < end &&
         ((hetu_reading_ends (reading, start, number->start, "的") > 0 &&
           number->start - by < 14) ||
          (number->start - by < 24 &&
           hetu_slot_is_one_of (reading->chars[number->end], "提上下降升缩扩增减")));
}

void
hetu_slots_restore_origins (const HetuReading *reading, guint start, GArray *slots)
{
  static const char *const opens[] = { "由", "从", NULL };
  static const char *const steps[] = { "下降到", "下降至", "下降为", "降低到", "降低至", "提高到",
                                       "提高至", "提升到", "提升至", "增加到", "增加至", "增长到",
                                       "增长至", "减少到", "减少至", "上升到", "上升至", "缩短到",
                                       "缩短至", "压缩到", "压缩至", "扩大到", "扩大至", "降到",
                                       "降至",   "升至",   "升到",   "增至",   "增到",   "减至" };

  for (guint i = 0; i + 1 < slots->len; i++)
    {
      HetuSlot *from = &g_array_index (slots, HetuSlot, i);
      const HetuSlot *to = from + 1;
      const guint end = from->number.unit_end;

      if (from->type == HETU_SLOT_NUMBER && to->type == HETU_SLOT_NUMBER &&
          from->number.unit_class == HETU_UNIT_CLASS_NONE &&
          from->number.form == HETU_NUMBER_DIGITS && to->number.form == HETU_NUMBER_DIGITS &&
          to->number.unit_class != HETU_UNIT_CLASS_NONE && to->number.start > end &&
          hetu_reading_ends_any (reading, start, from->number.start, opens) &&
          hetu_reading_has_longest (reading, end, to->number.start, steps, G_N_ELEMENTS (steps)) ==
              to->number.start - end)
        {
          g_strlcpy (from->number.unit, to->number.unit, sizeof from->number.unit);
          from->number.unit_class = to->number.unit_class;
        }
    }
}

guint
hetu_slot_scan_to_one (const HetuReading *reading, guint position, guint end)
{
  guint n = hetu_reading_has (reading, position, end, ":100"); /* 性别比105.2:100 */
  gunichar next = 0;

  n = n > 0 ? n : hetu_reading_has (reading, position, end, ":1");
  next = position + n < end ? reading->chars[position + n] : 0;
  return next != '.' && next != ':' && !(next >= '0' && next <= '9') ? n : 0;
}

/* “发展指数达85”, “综合得分由45提高到48”: an index or a score, told with neither unit nor decimals */
static gboolean
is_score (const HetuReading *reading, const HetuNumber *number, guint start, guint end)
{
  static const char *const names[] = { "指数", "得分", "评分", NULL };
  static const char *const links[] = { "达到",   "达",     "为",     "提高到", "提高至", "提升到",
                                       "提升至", "上升到", "上升至", "升至",   "由",     "从" };
  const guint at = number->phrase_start;
  const guint n = hetu_reading_ends_longest (reading, start, at, links, G_N_ELEMENTS (links));
  const gboolean origin =
      n == 1 && (reading->chars[at - 1] == 0x7531 || reading->chars[at - 1] == 0x4ECE); /* 由 从 */

  return n > 0 && number->form == HETU_NUMBER_DIGITS && number->value.decimals == 0 &&
         number->value.coefficient >= LEAST_SCORE && number->value.coefficient <= MOST_SCORE &&
         (number->phrase_end >= end || hetu_slot_is_one_of (reading->chars[number->phrase_end],
                                                            origin ? "提上下降升" : ",;、。()")) &&
         hetu_reading_ends_any (reading, start, at - n, names);
}

/* “收入比缩小到2.07”, “指数为102.5”: a number without a unit that a word of reaching leads to */
static gboolean
is_pure_number (const HetuReading *reading, const HetuNumber *number, guint start, guint end)
{
  static const char *const reaching[] = { "缩小到", "缩小至", "达到",   "提高到",   "下降到",
                                          "降至",   "降到",   "升至",   "由上年的", "由上年同期的",
                                          "比为",   "指数为", "系数为", "率为",     "下降为",
                                          "上升为", "提高为", "降为",   "升为",     "上升到",
                                          "上升至", "提高至", "下降至", "扩大到",   "扩大至",
                                          NULL };

  static const char *const indices[] = { "价格指数",   "价格总指数", "综合指数",
                                         "价格指数为", "价格指数达", "价格总指数为",
                                         "综合指数达", "综合指数为", NULL };

  if (number->form == HETU_NUMBER_DIGITS &&
      (hetu_reading_ends (reading, start, number->start, "控制在") > 0 ||
       hetu_slot_scan_to_one (reading, number->end, end) > 0 ||
       (number->value.coefficient > 80 && number->value.coefficient < 400 &&
        hetu_reading_ends_any (reading, start, number->phrase_start, indices) &&
        (number->phrase_end >= end ||
         hetu_slot_is_one_of (reading->chars[number->phrase_end], ",;、。()")))))
    return TRUE; /* 居民消费价格指数控制在103以内 */
  return number->form == HETU_NUMBER_DIGITS && number->value.decimals > 0 &&
         (number->end >= end || number->phrase_end > number->unit_end ||
          hetu_slot_is_one_of (reading->chars[number->end], ",;、。()缩扩提降下升调上增减")) &&
         (hetu_reading_ends_any (reading, start, number->start, reaching) ||
          is_origin (reading, number, start, end) || names_ratio (reading, start, number->start));
}

gboolean
hetu_slot_is_bare (const HetuReading *reading,
                   const GArray *slots,
                   guint index,
                   guint start,
                   guint end)
{
  static const char *const changes[] = { "缩小", "下降", "降低", "提高", "上升", "扩大",
                                         "减少", "增加", "收窄", "提升", NULL };
  static const char *const ends[] = { "到", "至", NULL };
  const HetuNumber *number = &g_array_index (slots, HetuSlot, index).number;
  const HetuNumber *before = index > 0 ? &g_array_index (slots, HetuSlot, index - 1).number : NULL;

  if (is_pure_number (reading, number, start, end) || is_score (reading, number, start, end))
    return TRUE;
  if (before != NULL && number->form == HETU_NUMBER_DIGITS &&
      before->unit_class == HETU_UNIT_CLASS_NONE && number->phrase_start < before->phrase_end + 6 &&
      is_score (reading, before, start, end) &&
      hetu_reading_ends_any (reading, before->phrase_end, number->phrase_start, ends))
    return TRUE;
  return before != NULL && number->form == HETU_NUMBER_DIGITS && number->value.decimals > 0 &&
         before->unit_class == HETU_UNIT_CLASS_NONE &&
         is_pure_number (reading, before, start, end) &&
         hetu_reading_ends_any (reading, start, number->start, changes); /* 较上年缩小0.05 */
}

/* “2025-03-31 11:30:55” is a time of the day: whole numbers far from a hundred, or behind a date */
static gboolean
is_clock (const HetuReading *reading, const HetuSlot *three)
{
  gint64 sum = 0;
  guint start = three[0].number.start;

  for (guint k = 0; k < 3; k++)
    if (three[k].number.value.decimals > 0 || three[k].number.form != HETU_NUMBER_DIGITS)
      return FALSE;
    else
      sum += three[k].number.value.coefficient;
  return sum < 80 || sum > 120 || (start > 0 && reading->chars[start - 1] == ' ');
}

/* “9.3、41.0、49.6”: parts of a hundred, to the digits that are told */
static gboolean
is_whole (const HetuSlot *three)
{
  double sum = 0;

  for (guint k = 0; k < 3; k++)
    sum += hetu_decimal_to_double (three[k].number.value);
  return sum > 99.7 && sum < 100.3;
}

/* Whether three numbers are told as one: parted by “:”, or by “、” where they have no unit and are a whole. */
static gboolean
are_parts (const HetuReading *reading, const HetuSlot *three)
{
  gunichar mark = reading->chars[three[0].number.unit_end];

  for (guint k = 0; k < 3; k++)
    if (three[k].type != HETU_SLOT_NUMBER || three[k].number.form == HETU_NUMBER_CHINESE ||
        (three[k].number.unit_class != HETU_UNIT_CLASS_NONE &&
         !(mark == ':' && g_str_equal (three[k].number.unit, "%"))) ||
        (k > 0 && (three[k].number.start != three[k - 1].number.unit_end + 1 ||
                   reading->chars[three[k - 1].number.unit_end] != mark)))
      return FALSE;
  return mark == ':'
             ? !is_clock (reading, three)
             : mark == 0x3001 && three[0].number.value.decimals > 0 && is_whole (three); /* 、 */
}

guint
hetu_slot_find_ratio_link (const HetuReading *reading, guint start, guint position)
{
  static const char *const links[] = { "比重为", "占比为", "比例为", "之比为", "结构为" };

  return hetu_reading_ends_longest (reading, start, position, links, G_N_ELEMENTS (links));
}

/* “中央与地方经济比重为31.3:68.7”: two parts of a whole, whose clause says so */
static gboolean
are_halves (const HetuReading *reading, guint start, const HetuSlot *two)
{
  static const char *const joins[] = { "与", "和", "、", NULL };
  const HetuNumber *one = &two[0].number, *other = &two[1].number;
  const guint from = hetu_reading_clause_start (reading, start, one->start);
  const double sum = hetu_decimal_to_double (one->value) + hetu_decimal_to_double (other->value);

  return two[0].type == HETU_SLOT_NUMBER && two[1].type == HETU_SLOT_NUMBER &&
         one->unit_class == HETU_UNIT_CLASS_NONE && other->unit_class == HETU_UNIT_CLASS_NONE &&
         other->start == one->unit_end + 1 && reading->chars[one->unit_end] == ':' && sum > 99.7 &&
         sum < 100.3 && hetu_slot_find_ratio_link (reading, start, one->phrase_start) > 0 &&
         hetu_reading_finds_any (reading, from, one->phrase_start, joins);
}

/* Makes @n slots from @slots on the parts of a ratio, the first of them @part */
static void
make_ratio (HetuSlot *slots, guint n, guint part)
{
  for (guint k = 0; k < n; k++)
    {
      slots[k].type = HETU_SLOT_RATIO;
      slots[k].part = (guint8) (part + k);
      slots[k].number.unit_class = HETU_UNIT_CLASS_RATE;
      g_strlcpy (slots[k].number.unit, "%", sizeof slots[k].number.unit);
    }
}

void
hetu_slots_find_ratios (const HetuReading *reading, guint start, GArray *slots)
{
  for (guint i = 0; i + 1 < slots->len; i++)
    {
      HetuSlot *first = &g_array_index (slots, HetuSlot, i);

      if (i + 2 < slots->len && are_parts (reading, first))
        make_ratio (first, 3, 0);
      else if (are_halves (reading, start, first))
        make_ratio (first, 2, HETU_PART_HALF);
    }
}
