/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures with a form of their own: streaks, ratios of three, words without a number, contributions, and what stands in brackets. */
#include "report/reader-private.h"

#include "report/gazetteer.h"

#include <string.h>

static const char *const shares[] = { "primary_share", "secondary_share", "tertiary_share" };

/* Where the name begins that the parts of a ratio share: “三次产业结构由10:40:50调整为9:40:51”. */
static guint
find_ratio_start (HetuReader *self, const HetuSlot *slot)
{
  const HetuSubject *last = &self->last[0];
  guint start = hetu_reader_find_head (self, slot), end = slot->number.start, none = 0;
  gboolean part = FALSE;

  for (guint i = 0; self->n_last > 0 && last->term != NULL && i < G_N_ELEMENTS (shares); i++)
    part |= g_str_equal (last->term->id, shares[i]);
  part &= last->start >= self->start && last->end <= end;
  for (guint i = last->end; part && i < end; i++)
    part = self->reading->chars[i] == ':' || !hetu_reader_is_comma (self->reading->chars[i]);
  if (part)
    return last->start;
  start = hetu_reader_take_place (self, slot, start);
  hetu_subject_trim (self->reading, &start, &end, &none, &none);
  return start;
}

void
hetu_reader_read_ratio (HetuReader *self, HetuSlot *slot)
{
  static const char *const names[] = { "第一产业比重", "第二产业比重", "第三产业比重" };
  const HetuTerm *term = hetu_lexicon_get (self->lexicon, shares[slot->part]);
  HetuPredicate predicate = { 0 };
  HetuSubject subject = { 0 };

  subject.start = find_ratio_start (self, slot);
  subject.end = slot->number.start;
  subject.verb_start = subject.verb_end = subject.start;
  subject.term = term;
  hetu_subject_set_name (&subject, term != NULL ? term->name : names[slot->part], "");
  hetu_reader_add_claim (self, slot, &subject, &predicate, HETU_MEASURE_SHARE, 0);
  hetu_reader_remember (self, &subject, 1);
}

/* “连续8年未发生重大事故”: the clause says itself what lasts */
static gboolean
is_streak_of_its_own (const HetuReader *self, guint start, guint end)
{
  static const char *const openings[] = { "未",   "无",   "没有", "荣获",   "获",     "被",  "入选",
                                          "蝉联", "受到", "零",   "不发生", "不出现", "举办" };

  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    if (hetu_reading_has (self->reading, start, end, openings[i]) > 0)
      return TRUE;
  return FALSE;
}

void
hetu_reader_read_streak (HetuReader *self,
                         HetuSlot *slot,
                         guint head,
                         const HetuPredicate *predicate)
{
  HetuSubject subjects[HETU_MOST_SUBJECTS] = { 0 };
  guint n =
      hetu_reader_read_subjects (self, head, predicate->subject_end, predicate, slot, subjects);

  guint end = slot->number.phrase_end;
  gboolean own = FALSE;
  HetuSubject whole = { 0 };

  while (end < self->end && !hetu_reader_is_comma (self->reading->chars[end]))
    end++;
  whole.start = hetu_reading_find_last (self->reading, head, slot->number.start, "连续");
  whole.end = end;
  hetu_subject_resolve (&whole,
                        self->lexicon,
                        self->reading,
                        NULL,
                        slot->number.unit_class,
                        HETU_MEASURE_LEVEL);
  own = n == 0 && is_streak_of_its_own (self, slot->number.phrase_end, end);
  if (n == 0 && self->n_last > 0 && !own)
    subjects[0] = self->last[0];
  if (n > 0)
    hetu_reader_remember (self, subjects, n);
  if (n == 0 && (self->n_last == 0 || own) && end > slot->number.phrase_end + 1)
    {
      subjects[0] = (HetuSubject){ .start = slot->number.phrase_end, .end = end };
      subjects[0].verb_start = subjects[0].verb_end = subjects[0].start;
      hetu_subject_resolve (&subjects[0],
                            self->lexicon,
                            self->reading,
                            NULL,
                            slot->number.unit_class,
                            HETU_MEASURE_LEVEL);
    }
  if (n > 0 || self->n_last > 0 || whole.term != NULL || subjects[0].name[0] != '\0')
    {
      HetuSubject streak = whole.term != NULL ? whole : subjects[0];

      if (whole.term == NULL)
        {
          streak.term = NULL;
          hetu_subject_set_name (&streak, streak.name, "连续年数");
        }
      hetu_reader_add_claim (self, slot, &streak, predicate, HETU_MEASURE_LEVEL, 0);
    }
  self->used = slot->number.phrase_end;
}

/* 由负转正, 持平 and 同步 are said of growth, 零突破 of a count, the others of how far something has come. */
static HetuMeasure
measure_words (const HetuReader *self, HetuSlot *slot)
{
  static const struct
  {
    const char *word;
    HetuMeasure measure;
    HetuComparator comparator;
  } words[] = {
    { "由负转正", HETU_MEASURE_GROWTH, HETU_COMPARATOR_MORE },
    { "基本同步", HETU_MEASURE_GROWTH, HETU_COMPARATOR_ABOUT },
    { "同步", HETU_MEASURE_GROWTH, HETU_COMPARATOR_EQUAL },
    { "基本持平", HETU_MEASURE_GROWTH, HETU_COMPARATOR_ABOUT },
    { "持平", HETU_MEASURE_GROWTH, HETU_COMPARATOR_EQUAL },
    { "零突破", HETU_MEASURE_LEVEL, HETU_COMPARATOR_AT_LEAST },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (hetu_reader_has (self, slot->number.start, slot->number.end, words[i].word))
      {
        slot->number.comparator = words[i].comparator;
        return words[i].measure;
      }
  return HETU_MEASURE_RATIO;
}

/* “医疗保险、养老保险基本实现全覆盖”: each of the list has a name of its own; “镇、村两级…” is one */
static gboolean
lists_names (const HetuReader *self, guint start, guint end)
{
  HetuSubject parts[HETU_MOST_SUBJECTS];
  guint n = hetu_subject_split_at_marks (self->reading, start, end, parts);

  for (guint i = 0; i < n; i++)
    if (parts[i].end < parts[i].start + 4 || self->reading->chars[parts[i].end] == ',')
      return FALSE;
  return n > 1;
}

/* Where the words end that say of what “全覆盖” is: without “基本”, and without what it goes along with, “与经济增长基本同步” */
static guint
end_of_subject (const HetuReader *self, HetuSlot *slot, guint head, guint end)
{
  static const char *const with[] = { "与", "同", "和" };
  static const char *const changes[] = { "增长", "增速", "增幅" };
  guint at = end;

  if (!hetu_reader_has (self, slot->number.start, slot->number.end, "同步"))
    return end - hetu_reading_ends (self->reading, head, end, "基本");
  for (guint i = 0; i < G_N_ELEMENTS (with) && at == end; i++)
    at = hetu_reading_find_last (self->reading, head, end, with[i]);
  if (at >= end || at <= head)
    return end;
  slot->number.start = slot->number.phrase_start = at;
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    at -= hetu_reading_ends (self->reading, head, at, changes[i]);
  return at;
}

/* 前列, 第一方阵, and 领跑, which is the first place; @end: (inout): of what it is of; returns: in which field */
static gint32
find_tier (HetuReader *self, HetuSlot *slot, guint head, guint *end)
{
  guint at = 0, length = 0;
  guint verb = hetu_reader_find_rank_verb (self, slot, head, &length);
  gint32 ref = 0;

  if (hetu_reader_has (self, slot->number.start, slot->number.end, "领跑"))
    {
      slot->number.form = HETU_NUMBER_WORDED;
      slot->number.value = (HetuDecimal){ 1, 0 };
      slot->type = HETU_SLOT_RANK;
      g_strlcpy (slot->number.unit, "位", sizeof slot->number.unit);
      ref = hetu_reader_find_region (self,
                                     slot->number.end,
                                     MIN (self->end, slot->number.end + 4),
                                     &at);
      slot->number.phrase_end = MIN (self->end, slot->number.end + (ref != 0 ? 2 : 0));
      return ref;
    }
  slot->number.comparator = HETU_COMPARATOR_AT_MOST;
  if (length > 0 && (hetu_reading_has (self->reading, verb, *end, "排名位") > 0 ||
                     hetu_reading_has (self->reading, verb, *end, "排名居") > 0))
    verb += 2; /* 空气质量排名位居全市前列 */
  *end = length > 0 ? verb : *end;
  return hetu_reader_find_region (self, *end, slot->number.start, &at);
}

void
hetu_reader_read_words (HetuReader *self, HetuSlot *slot, guint head)
{
  static const char *const adverbs[] = { "较好", "圆满", "顺利", "全面", "如期", NULL };
  HetuPredicate predicate = { 0 };
  HetuSubject subjects[HETU_MOST_SUBJECTS];
  const HetuNumber *number = &slot->number;
  gboolean rank = hetu_reader_has (self, number->start, number->end, "前列") ||
                  hetu_reader_has (self, number->start, number->end, "第一方阵") ||
                  hetu_reader_has (self, number->start, number->end, "领跑");
  gboolean more = hetu_reader_has (self, number->start, number->end, "于");
  guint end = number->phrase_start, n = 0;
  gint32 ref = rank ? find_tier (self, slot, head, &end) : 0;
  HetuMeasure measure = rank ? HETU_MEASURE_RANK : HETU_MEASURE_DIFF;

  if (!rank && !more)
    {
      measure = measure_words (self, slot);
      end = end_of_subject (self, slot, head, end);
    }
  hetu_predicate_read (self->reading, head, end, &predicate);
  if (!rank || hetu_reading_has (self->reading, predicate.subject_end, end, "排名") == 0)
    end = predicate.subject_end;
  end -= hetu_reading_ends (self->reading, head, end, "基本");
  predicate.all |= measure == HETU_MEASURE_RATIO && lists_names (self, head, end);
  if (hetu_reading_ends_any (self->reading, head, end, adverbs))
    end = head; /* 较好完成省定目标 */
  n = hetu_reader_read_subjects (self, head, end, &predicate, slot, subjects);
  if (n == 0 && self->n_last > 0)
    {
      subjects[0] = self->last[0];
      n = 1;
    }
  n = predicate.all ? n : MIN (n, 1);
  if (n > 0)
    hetu_reader_remember (self, subjects, n);
  if (more)
    {
      predicate.against = TRUE;
      slot->number.comparator = HETU_COMPARATOR_MORE;
      hetu_reader_find_refs (self, number->end, number->phrase_end);
    }
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < (more ? self->n_refs : 1); k++)
      hetu_reader_add_claim (self,
                             slot,
                             &subjects[i],
                             &predicate,
                             measure,
                             more ? self->refs[k] : ref);
  self->used = slot->number.phrase_end;
}

/* 合计: of all before it together */
static gboolean
is_total (const char *name)
{
  static const char *const words[] = { "合计", "共同", "共计", "总计" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_suffix (name, words[i]))
      return TRUE;
  return FALSE;
}

static void
add_pull (HetuReader *self, const HetuSlot *slot, const HetuPredicate *predicate)
{
  guint from = 0, to = self->n_last;

  if (predicate->distributed && to > 0)
    {
      from = MIN (self->dealt, to - 1);
      to = from + 1;
      self->dealt++;
    }
  for (guint k = from; k < to; k++)
    {
      HetuSubject source = self->last[k];

      hetu_reader_bare_source (&source);
      hetu_reader_add_claim (self, slot, &source, predicate, HETU_MEASURE_CONTRIBUTION, 0);
    }
}

/* “拉动规上工业增长1.2个百分点”: what the subject before contributes */
gboolean
hetu_reader_read_pull (HetuReader *self, guint index, guint head, HetuPredicate *predicate)
{
  HetuSlot *slot = &g_array_index (self->slots, HetuSlot, index);
  static const char *const pulls[] = { "拉动", "拉低", "拖累", "贡献",
                                       "影响", "上拉", "下拉", "带动" };
  static const char *const wholes[] = {
    "经济", "总值", "GDP", "全", "规", "零售总额", "指数", NULL
  };

  if (slot->number.unit_class != HETU_UNIT_CLASS_POINTS &&
      slot->number.unit_class != HETU_UNIT_CLASS_RATE)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (pulls); i++)
    {
      guint at = hetu_reading_find (self->reading, head, slot->number.phrase_start, pulls[i]);
      HetuSubject subjects[HETU_MOST_SUBJECTS];
      HetuPredicate none = { 0 };
      guint n = 0;

      if (at >= slot->number.phrase_start ||
          hetu_reader_has (self, at, slot->number.phrase_start, "贡献率"))
        continue;
      if (i == 4 && predicate->sense == 0)
        continue; /* 影响CPI下降0.34个百分点 */
      if (i == 7 && slot->number.unit_class == HETU_UNIT_CLASS_RATE &&
          !hetu_reading_finds_any (self->reading, at, slot->number.phrase_start, wholes))
        continue; /* 带动服务输出增长21.2% */
      if (i != 4)
        predicate->sense = i == 1 || i == 2 || i == 6 ? -1 : 1;
      hetu_predicate_read (self->reading, head, at, &none);
      predicate->pull = TRUE;
      predicate->distributed = none.distributed;
      if (!none.distributed)
        none.subject_end = at;
      n = hetu_reader_read_subjects (self, head, none.subject_end, &none, slot, subjects);
      if (n == 1 && is_total (subjects[0].name))
        hetu_reader_join (self);
      else if (n > 0)
        hetu_reader_remember (self, subjects, n);
      else if (none.distributed)
        hetu_reader_recall (self, hetu_reader_count_list (self, index), head);
      hetu_reader_take_up (self);
      add_pull (self, slot, predicate);
      self->used = slot->number.phrase_end;
      return TRUE;
    }
  return FALSE;
}

static guint
find_bracket (const HetuReader *self, const HetuSlot *slot)
{
  guint at = slot->number.start;

  while (at > self->start && self->reading->chars[at - 1] != '(' &&
         self->reading->chars[at - 1] != ')')
    at--;
  return at > self->start && self->reading->chars[at - 1] == '(' ? at - 1 : self->end;
}

guint
hetu_reader_find_part (const HetuReader *self, const HetuSlot *slot)
{
  static const char *const nouns[] = { "收入", "支出", "结余", "债券", "债务", "资金",
                                       "税收", "非税", "本级", "税",   "基金", "余额",
                                       "级",   "投资", "项目", "企业", "价格", NULL };
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
  static const char *const words[] = { ")高", ")低", ")快", ")慢", ")多", ")少" };
  guint close = slot->number.phrase_end;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (hetu_reading_has (self->reading, close, self->end, words[i]) > 0)
      return TRUE;
  return hetu_reading_has (self->reading, close, self->end, ")") > 0 &&
         g_ascii_isdigit ((char) MIN (self->reading->chars[close + 1], 127));
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

  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    n = MAX (n, hetu_reading_has (self->reading, open + 1, end, openings[i]));
  share = predicate->share && hetu_reading_find (self->reading, open + 1, end, "占") > open + 2;
  if (slot->number.unit_class == HETU_UNIT_CLASS_RATE ? !share : n == 0)
    return FALSE;
  subject.start = open + 1 + n;
  subject.end = end;
  hetu_subject_trim (self->reading,
                     &subject.start,
                     &subject.end,
                     &subject.verb_start,
                     &subject.verb_end);
  if (subject.end < subject.start + 2)
    return FALSE;
  subject.unit = slot->number.unit;
  hetu_subject_resolve (&subject,
                        self->lexicon,
                        self->reading,
                        NULL,
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
        claim->period = hetu_period_range (claim->period.first_year - 1,
                                           claim->period.first_month,
                                           claim->period.last_year - 1,
                                           claim->period.last_month);
      else if (time->period.kind != HETU_PERIOD_NONE)
        claim->period = time->period;
    }
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
    if (g_ascii_isdigit ((char) MIN (self->reading->chars[i], 127)))
      return;
  subject.start = from;
  subject.end = end;
  subject.verb_start = subject.verb_end = from;
  subject.unit = slot->number.unit;
  hetu_subject_resolve (&subject,
                        self->lexicon,
                        self->reading,
                        NULL,
                        slot->number.unit_class,
                        HETU_MEASURE_LEVEL);
  hetu_reader_remember (self, &subject, 1);
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
  if (read_inner (self, slot, open, &predicate))
    return;
  name_aside (self, slot, open, &predicate);
  if (slot->number.unit_class == HETU_UNIT_CLASS_RATE && !predicate.share)
    measure = find_rate (self, measure);
  if (region != 0)
    {
      self->place = region;
      self->place_start = at;
      self->place_end = to;
    }
  hetu_reader_add_claim (self, slot, &self->last[0], &predicate, measure, 0);
  take_base_period (self, open);
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
