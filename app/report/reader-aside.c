/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in brackets: parts of a figure, the same of another place or by another definition. */
#include "report/reader-time.h"

#include <string.h>

#define LONGEST_BRACKET 160 /* characters */
#define REMARK_LONGEST 24   /* characters before and behind a time in brackets */

/* Where the bracket opens that the figure stands in; the end of the sentence for none */
static guint
find_bracket (const HetuReader *self, const HetuSlot *slot)
{
  guint at = slot->number.start, least = MAX (self->start, at - MIN (at, LONGEST_BRACKET));

  while (at > least && self->reading->chars[at - 1] != '(' && self->reading->chars[at - 1] != ')')
    at--;
  return at > least && self->reading->chars[at - 1] == '(' ? at - 1 : self->end;
}

guint
hetu_reader_find_part (const HetuReader *self, const HetuSlot *slot)
{
  static const char *const nouns[] = {
    "收入", "支出", "结余", "债券", "债务", "资金", "税收", "税",
    "基金", "余额", "级",   "投资", "项目", "企业", "价格", NULL
  };
  static const char *const adjuncts[] = { "口径", "全市", "全省", "全国", "全县",
                                          "全区", "平均", "年",   "期",   NULL };
  guint open = find_bracket (self, slot), from = slot->number.phrase_start;
  HetuPredicate predicate = { 0 };

  if (open >= self->end || slot->type != HETU_SLOT_NUMBER)
    return 0;
  while (from > open + 1 && !hetu_reader_is_stop (self->reading->chars[from - 1]))
    from--;
  hetu_predicate_read (self->reading, from, slot->number.phrase_start, &predicate);
  if (predicate.subject_end < from + 2 ||
      hetu_reading_ends_any (self->reading, from, predicate.subject_end, adjuncts))
    return 0;
  /* “…持续走低影响(平均油价下降33.2%)”: nothing was told before it */
  if (self->used <= self->start && (predicate.subject_end >= from + 4 ||
                                    hetu_reader_is_known (self, from, predicate.subject_end)))
    return open;
  return hetu_reader_has (self, open, slot->number.start, "其中") ||
                 hetu_reading_ends_any (self->reading, from, predicate.subject_end, nouns)
             ? open
             : 0;
}

gboolean
hetu_reader_is_aside (const HetuReader *self, const HetuSlot *slot)
{
  return slot->type == HETU_SLOT_NUMBER && self->n_last + self->n_prior > 0 &&
         find_bracket (self, slot) < self->end;
}

/* “比全省平均水平(5.1%)高0.5个百分点”: the clause goes on behind the bracket */
static gboolean
opens_comparison (const HetuReader *self, const HetuSlot *slot)
{
  static const char *const words[] = { ")高", ")低", ")快", ")慢", ")多", ")少", NULL };
  guint close = slot->number.phrase_end;

  if (hetu_reading_begins_any (self->reading, close, self->end, words))
    return TRUE;
  return hetu_reading_has (self->reading, close, self->end, ")") > 0 &&
         hetu_is_digit (self->reading->chars[close + 1]);
}

/* As what the same thing was told before in per cent; a growth where it was only compared. */
static HetuMeasure
find_rate (const HetuReader *self, HetuMeasure otherwise)
{
  for (guint i = self->claims->len; i > 0; i--)
    {
      const HetuClaim *claim = &g_array_index (self->claims, HetuClaim, i - 1);

      if (claim->value_start < self->reading->at[self->start])
        break;
      if (g_str_equal (claim->indicator, self->last[0].name) && g_str_equal (claim->unit, "%"))
        return claim->measure;
    }
  return self->last[0].term != NULL && self->last[0].term->unit_class == HETU_UNIT_CLASS_RATE
             ? otherwise
             : HETU_MEASURE_GROWTH;
}

/* “造林148.3万亩(含非规划林地造林53.7万亩)”: what is named in brackets is another thing */
static gboolean
read_inner (HetuReader *self, const HetuSlot *slot, guint open, const HetuPredicate *predicate)
{
  static const char *const openings[] = { "含", "其中", "包括", "其中:", "其中," };
  HetuSubject subject = { 0 };
  guint end = predicate->subject_end, n = 0;
  gboolean share = FALSE;

  n = hetu_reading_has_longest (self->reading, open + 1, end, openings, G_N_ELEMENTS (openings));
  share = predicate->share && hetu_reading_find (self->reading, open + 1, end, "占") > open + 2;
  if (slot->number.unit_class == HETU_UNIT_CLASS_RATE ? !share : n == 0)
    return FALSE;
  subject.start = open + 1 + n;
  subject.end = end;
  hetu_reader_trim (self, &subject);
  if (subject.end < subject.start + 2)
    return FALSE;
  subject.unit = g_intern_string (slot->number.unit);
  hetu_reader_resolve (self,
                       &subject,
                       slot->number.unit_class,
                       share ? HETU_MEASURE_SHARE : HETU_MEASURE_LEVEL);
  hetu_reader_add_claim (self,
                         slot,
                         &subject,
                         predicate,
                         share ? HETU_MEASURE_SHARE : HETU_MEASURE_LEVEL,
                         0);
  self->used = slot->number.phrase_end;
  return TRUE;
}

/* “较一季度(-10.8%)回升2.1个百分点”: what it was then */
static void
take_base_period (const HetuReader *self, guint open)
{
  HetuClaim *claim = &g_array_index (self->claims, HetuClaim, self->claims->len - 1);

  for (guint i = 0; i < self->times->len; i++)
    {
      const HetuTimeWord *time = &g_array_index (self->times, HetuTimeWord, i);

      if (time->role != HETU_TIME_BASE || time->end != open)
        continue;
      if (hetu_reader_has (self, time->start, time->end, "同期") &&
          claim->period.kind != HETU_PERIOD_NONE && claim->period.first_year > 0)
        claim->period = hetu_period_shift_years (claim->period, -1);
      else if (time->period.kind != HETU_PERIOD_NONE)
        claim->period = time->period;
    }
}

/* “占比45.2%(上年为43.1%)”: of the share in front of the bracket; “新增就业9836人(目标8500人)”: what was meant to be reached */
static void
take_after_bracket (const HetuReader *self,
                    const HetuSlot *slot,
                    guint open,
                    const HetuPredicate *predicate)
{
  HetuClaim *claim = &g_array_index (self->claims, HetuClaim, self->claims->len - 1);
  const HetuClaim *before = self->claims->len > 1 ? claim - 1 : NULL;

  if (!predicate->completion &&
      hetu_predicate_ends_in_plan (self->reading, open + 1, slot->number.phrase_start))
    claim->kind = HETU_KIND_TARGET;
  if (before == NULL || before->measure != HETU_MEASURE_SHARE ||
      claim->measure != HETU_MEASURE_GROWTH || predicate->sense != 0 || predicate->growth ||
      before->char_end != self->reading->at[open] || claim->region != before->region)
    return;
  claim->measure = HETU_MEASURE_SHARE;
  claim->sense = 0;
  g_free (claim->indicator);
  claim->indicator = g_strdup (before->indicator);
  g_free (claim->indicator_id);
  claim->indicator_id = g_strdup (before->indicator_id);
}

/* “减少815千公顷(1222万亩)”: the same change in another unit; returns: the claim before, NULL for none */
static const HetuClaim *
find_changed (const HetuReader *self, guint open, const HetuPredicate *predicate)
{
  const HetuClaim *claim = hetu_reader_last_claim (self);

  return claim != NULL && predicate->subject_end == open + 1 &&
                 claim->measure == HETU_MEASURE_ABS_CHANGE &&
                 claim->char_end == self->reading->at[open]
             ? claim
             : NULL;
}

/* “本地产品出口(1.3亿元)下跌9.4%”: a sum in brackets behind what it is of */
static void
name_aside (HetuReader *self, const HetuSlot *slot, guint open, const HetuPredicate *predicate)
{
  static const char *const others[] = {
    "同期", "同月", "全国", "全省", "全市", "平均", "水平", NULL
  };
  HetuSubject subject = { 0 };
  guint from = open, end = open;

  if (slot->number.unit_class != HETU_UNIT_CLASS_MONEY || predicate->subject_end != open + 1)
    return;
  while (from > MAX (self->start, self->used) &&
         !hetu_reader_is_comma (self->reading->chars[from - 1]))
    from--;
  from += hetu_reading_has (self->reading, from, end, "其中") +
          hetu_reading_has (self->reading, from, end, "其中:");
  if (end < from + 2 || end > from + 16 || hetu_reading_ends_any (self->reading, from, end, others))
    return;
  for (guint i = from; i < end; i++)
    if (hetu_is_digit (self->reading->chars[i]))
      return;
  subject.start = from;
  subject.end = end;
  subject.verb_start = subject.verb_end = from;
  subject.unit = g_intern_string (slot->number.unit);
  hetu_reader_resolve (self, &subject, slot->number.unit_class, HETU_MEASURE_LEVEL);
  hetu_reader_remember (self, &subject, 1);
}

/* “增长较快的依次是机械业(30.7%)、纺织业(18.2%)”: each of the list has its figure in brackets */
static gboolean
read_listed (HetuReader *self, const HetuSlot *slot, guint open, const HetuPredicate *predicate)
{
  static const char *const lists[] = { "分别是", "分别为", "依次是", "依次为" };
  static const char *const grows[] = { "增长", "增速", "增幅", NULL };
  static const char *const shares[] = { "占比", "比重", NULL };
  HetuSubject subject = { .end = open, .unit = g_intern_string (slot->number.unit) };
  HetuPredicate said = *predicate;
  guint list = open;

  for (guint i = 0; i < G_N_ELEMENTS (lists) && list >= open; i++)
    list = hetu_reading_find_last (self->reading, self->start, open, lists[i]);
  if (list >= open || predicate->subject_end != open + 1 || predicate->sense != 0)
    return FALSE;
  subject.start = MAX (list + 3, self->used);
  while (subject.start < open && (self->reading->chars[subject.start] == ')' ||
                                  self->reading->chars[subject.start] == 0x3001 || /* 、 */
                                  self->reading->chars[subject.start] == 0x548C || /* 和 */
                                  hetu_reader_is_comma (self->reading->chars[subject.start])))
    subject.start++;
  if (open < subject.start + 2 || open > subject.start + 24)
    return FALSE;
  subject.verb_start = subject.verb_end = subject.start;
  if (slot->number.unit_class == HETU_UNIT_CLASS_RATE)
    {
      said.growth = hetu_reading_finds_any (self->reading, self->start, list, grows);
      said.share = hetu_reading_finds_any (self->reading, self->start, list, shares);
    }
  hetu_reader_resolve (self, &subject, slot->number.unit_class, HETU_MEASURE_GROWTH);
  hetu_reader_remember (self, &subject, 1);
  hetu_reader_add_claim (self,
                         slot,
                         &subject,
                         &said,
                         hetu_reader_measure (slot, &said, subject.name),
                         0);
  self->used = slot->number.phrase_end;
  return TRUE;
}

/* “其次为服装(上升7.0%);燃料(下跌0.5%)”: of the name in front of the bracket, which has no figure of its own */
static gboolean
read_named_before (HetuReader *self,
                   const HetuSlot *slot,
                   guint open,
                   const HetuPredicate *predicate)
{
  static const char *const against[] = { "高于", "低于", "比", "较", "快于", "慢于", NULL };
  HetuSubject subject = { .start = open, .end = open, .unit = g_intern_string (slot->number.unit) };
  const guint least = MAX (self->used, self->start);

  while (subject.start > least && !hetu_reader_is_comma (self->reading->chars[subject.start - 1]))
    subject.start--;
  if (predicate->sense == 0 || predicate->reach ||
      slot->number.unit_class != HETU_UNIT_CLASS_RATE ||
      hetu_reading_finds_any (self->reading, subject.start, open, against))
    return FALSE;
  for (guint i = 0; i < self->times->len; i++)
    if (g_array_index (self->times, HetuTimeWord, i).end > subject.start &&
        g_array_index (self->times, HetuTimeWord, i).start < open)
      return FALSE;
  hetu_reader_trim (self, &subject);
  if (subject.end < subject.start + 2)
    return FALSE;
  hetu_reader_resolve (self, &subject, slot->number.unit_class, HETU_MEASURE_GROWTH);
  hetu_reader_remember (self, &subject, 1);
  hetu_reader_add_claim (self,
                         slot,
                         &subject,
                         predicate,
                         hetu_reader_measure (slot, predicate, subject.name),
                         0);
  self->used = slot->number.phrase_end;
  return TRUE;
}

/* What goes on with a list at @at: “和”, “、”; returns: its characters, 0 for none */
static guint
joins_list (const HetuReader *self, guint at)
{
  static const char *const joints[] = { "、", "和", "及", "与", "以及" };

  return hetu_reading_has_longest (self->reading, at, self->end, joints, G_N_ELEMENTS (joints));
}

/* Where the name begins that the bracket at @open stands behind, with nothing told in the sentence but others of its list, “失业率(2.3%)和登记
 * 失业率(2.9%)”; @open for none. @listed: (out): whether others of the list were told */
static guint
find_named (const HetuReader *self, const HetuSlot *slot, guint open, gboolean *listed)
{
  static const char *const others[] = { "同期", "同月", "平均", "水平", "目标", "计划", NULL };
  const guint close = slot->number.phrase_end;
  guint from = open, told = 0;

  *listed = FALSE;
  if (slot->type != HETU_SLOT_NUMBER || slot->range || slot->number.phrase_start != open + 1 ||
      close >= self->end || self->reading->chars[close] != ')')
    return open;
  while (told <= HETU_MOST_SUBJECTS && told < self->claims->len &&
         g_array_index (self->claims, HetuClaim, self->claims->len - 1 - told).value_start >=
             self->reading->at[self->start])
    told++;
  if (told > 0 && told == self->n_last && self->reading->chars[self->used] == ')')
    {
      from = self->used + 1 + joins_list (self, self->used + 1);
      *listed = from > self->used + 1;
    }
  else
    while (from > self->start && !hetu_reader_is_stop (self->reading->chars[from - 1]))
      from--;
  if (told > 0 && !*listed)
    return open;
  for (guint i = 0; i < self->times->len; i++)
    if (g_array_index (self->times, HetuTimeWord, i).end > from &&
        g_array_index (self->times, HetuTimeWord, i).start < open)
      return open;
  for (guint i = from; i < open; i++)
    if (hetu_is_digit (self->reading->chars[i]))
      return open;
  return open > from + 24 || hetu_reading_ends_any (self->reading, from, open, others) ? open
                                                                                       : from;
}

/* “工业(4.9亿元)和农业(2.1亿元)的投资”: the noun that all of the list share, behind the last bracket. Returns: where the noun begins,
 * @end: (out): where it ends; the end of @slot for none */
static guint
find_shared (const HetuReader *self, const HetuSlot *slot, guint *end)
{
  static const char *const stops[] = { ",", ";", "。", NULL };
  HetuPredicate predicate = { 0 };
  const guint close = slot->number.phrase_end;
  guint index = (guint) (slot - &g_array_index (self->slots, HetuSlot, 0));
  guint at = close + 1, limit = 0;

  for (guint k = 0, n = joins_list (self, at); n > 0 && k < HETU_MOST_SUBJECTS;
       k++, n = joins_list (self, at))
    {
      const guint last = MIN (self->end, at + 24);
      const guint open = hetu_reading_find (self->reading, at + n, last, "(");

      at = hetu_reading_find (self->reading, open, MIN (self->end, open + 16), ")") + 1;
      if (open >= last || at > self->end)
        return close;
    }
  if (at >= self->end || self->reading->chars[at] != 0x7684) /* 的 */
    return close;
  for (; index < self->slots->len && limit <= at; index++)
    limit = g_array_index (self->slots, HetuSlot, index).number.phrase_start;
  if (limit <= at || hetu_reading_find_any (self->reading, at, limit, stops) < limit)
    return close;
  hetu_predicate_read (self->reading, at + 1, limit, &predicate);
  if (predicate.subject_end < at + 3 || predicate.subject_end > at + 10)
    return close;
  *end = predicate.subject_end;
  return at + 1;
}

gboolean
hetu_reader_read_named (HetuReader *self, HetuSlot *slot)
{
  const guint open = find_bracket (self, slot);
  HetuSubject subjects[HETU_MOST_SUBJECTS];
  HetuSubject subject = { .end = open, .unit = g_intern_string (slot->number.unit) };
  HetuPredicate predicate = { 0 };
  gboolean listed = FALSE;
  guint n = 0, at = 0, noun = 0, noun_end = 0;
  gint32 region = 0;

  if (open >= self->end)
    return FALSE;
  subject.start = find_named (self, slot, open, &listed);
  hetu_reader_trim (self, &subject);
  if (subject.end < subject.start + 2)
    return FALSE;
  region = hetu_reader_find_region (self, subject.start, open, &at);
  if (region != 0 && region != self->context.region)
    return FALSE;
  hetu_reader_resolve (self, &subject, slot->number.unit_class, HETU_MEASURE_LEVEL);
  noun = find_shared (self, slot, &noun_end);
  if (noun_end > noun)
    {
      g_autofree char *shared = hetu_reading_dup (self->reading, noun, noun_end);
      g_autofree char *joined = g_strconcat (subject.name, shared, NULL);

      if (!hetu_reader_take_name (self, &subject, joined, slot, HETU_MEASURE_LEVEL))
        hetu_subject_set_name (&subject, joined, "");
    }
  if (listed && self->n_last < HETU_MOST_SUBJECTS)
    {
      n = self->n_last;
      memcpy (subjects, self->last, n * sizeof subjects[0]);
    }
  subjects[n++] = subject;
  hetu_reader_remember (self, subjects, n);
  hetu_reader_add_claim (self,
                         slot,
                         &subject,
                         &predicate,
                         hetu_reader_measure (slot, &predicate, subject.name),
                         0);
  self->used = noun == slot->number.phrase_end + 2 ? noun_end : slot->number.phrase_end;
  return TRUE;
}

/* “高于全省(7.7%)”: a figure of that place; “(旧口径75.1亿元)”: the same by another definition */
void
hetu_reader_read_aside (HetuReader *self, HetuSlot *slot)
{
  guint open = find_bracket (self, slot);
  guint from = open, at = 0, to = open;
  const guint place_start = self->place_start, place_end = self->place_end;
  gint32 region = 0, own = self->context.region, place = self->place, inside = 0;
  HetuPredicate predicate = { 0 };
  g_autofree char *words = NULL;
  HetuMeasure measure = HETU_MEASURE_LEVEL;

  hetu_reader_take_up (self);

  while (from > self->start && open - from < 8 &&
         !hetu_reader_is_stop (self->reading->chars[from - 1]))
    {
      from--;
      region = hetu_reader_find_region (self, from, open, &at);
      if (region != 0 && hetu_reader_is_origin_of_people (self, slot, region, at))
        region = 0;
      if (region != 0 && region != own)
        break;
    }
  inside =
      hetu_reader_find_region (self, MAX (open + 1, self->used), slot->number.phrase_start, &at);
  to = inside != 0 ? slot->number.phrase_start : open;
  if (inside != 0)
    region = inside; /* “(全市4.6%、全省3.6%)” */
  hetu_predicate_read (self->reading, open + 1, slot->number.phrase_start, &predicate);
  measure = hetu_reader_measure (slot, &predicate, self->last[0].name);
  if (read_inner (self, slot, open, &predicate) ||
      (region == 0 && (read_named_before (self, slot, open, &predicate) ||
                       read_listed (self, slot, open, &predicate))))
    return;
  name_aside (self, slot, open, &predicate);
  if (slot->number.unit_class == HETU_UNIT_CLASS_RATE && !predicate.share)
    measure = find_rate (self, measure);
  if (slot->number.unit_class != HETU_UNIT_CLASS_RATE &&
      find_changed (self, open, &predicate) != NULL)
    {
      measure = HETU_MEASURE_ABS_CHANGE;
      predicate.sense = find_changed (self, open, &predicate)->sense;
    }
  if (region != 0)
    {
      self->place = region;
      self->place_start = at;
      self->place_end = to;
    }
  hetu_reader_add_claim (self, slot, &self->last[0], &predicate, measure, 0);
  take_base_period (self, open);
  take_after_bracket (self, slot, open, &predicate);
  self->place = place;
  self->place_start = place_start;
  self->place_end = place_end;
  words =
      hetu_reading_dup (self->reading,
                        open + 1,
                        predicate.subject_end > open ? predicate.subject_end : slot->number.start);
  if (words[0] != '\0')
    hetu_claim_add_note (&g_array_index (self->claims, HetuClaim, self->claims->len - 1), words);
  if (!opens_comparison (self, slot))
    self->used = slot->number.phrase_end;
}

/* “支出36.1亿元(含上年结转,下同),下降11.8%”, “支出(扣除2022年专项资金外)增长3%”: what a figure takes in or leaves out tells no time */
static gboolean
is_in_remark (const HetuReader *self, const HetuTimeWord *time, const HetuSlot *slot)
{
  static const char *const words[] = {
    "含", "下同", "扣除", "剔除", "除去", "=100", "为100", NULL
  };
  guint limit = MIN (slot->number.start, time->end + REMARK_LONGEST);
  guint from = MAX (self->start + REMARK_LONGEST, time->start) - REMARK_LONGEST;
  guint close = hetu_reading_find (self->reading, time->end, limit, ")"), open = time->start;

  if (close >= limit)
    return FALSE;
  open = hetu_reading_find_last (self->reading, from, time->start, "(");
  return open < time->start &&
         hetu_reading_find (self->reading, open, time->start, ")") == time->start &&
         hetu_reading_finds_any (self->reading, open, close, words);
}

/* “年均增长4.2%(2017-2019年年均增长5%);…”: told in brackets for the figure in them */
static gboolean
is_within_brackets (const HetuReader *self, const HetuTimeWord *time, const HetuSlot *slot)
{
  guint from = MAX (self->start + REMARK_LONGEST, time->start) - REMARK_LONGEST;
  guint open = hetu_reading_find_last (self->reading, from, time->start, "(");
  guint close = 0;

  if (open >= time->start ||
      hetu_reading_find (self->reading, open, time->start, ")") < time->start)
    return FALSE;
  close = hetu_reading_find (self->reading, time->end, slot->number.start, ")");
  if (close >= slot->number.start)
    return FALSE;
  for (guint i = 0; i < self->slots->len; i++)
    {
      guint at = g_array_index (self->slots, HetuSlot, i).number.start;

      if (at >= time->end && at < close)
        return TRUE;
    }
  return FALSE;
}

/* “剔除上年不可比因素,同口径增长6%”: of when what is left out is */
static gboolean
is_left_out (const HetuReader *self, const HetuTimeWord *time, const HetuSlot *slot)
{
  static const char *const out[] = { "扣除", "剔除", "还原", "不考虑", NULL };
  static const char *const ends[] = { "因素", "影响", "后", NULL };
  guint limit = MIN (slot->number.start, time->end + REMARK_LONGEST);
  guint comma = hetu_reading_find (self->reading, time->end, limit, ",");

  return hetu_reading_ends_any (self->reading, self->start, time->start, out) &&
         hetu_reading_finds_any (self->reading, time->end, comma, ends);
}

gboolean
hetu_reader_is_time_aside (const HetuReader *self, const HetuTimeWord *time, const HetuSlot *slot)
{
  return is_in_remark (self, time, slot) || is_within_brackets (self, time, slot) ||
         is_left_out (self, time, slot);
}
