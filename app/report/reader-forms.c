/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures with a form of their own: streaks, ratios of three, words without a number, and contributions. */
#include "report/reader-strip.h"

#include "report/gazetteer.h"
#include "report/slot-bare.h"

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

/* “中央与地方经济比重为31.3:68.7”: the names of both, parted by what joins them; what ends the second is said for the first, too */
static void
read_half (HetuReader *self, const HetuSlot *slot)
{
  static const char *const joins[] = { "与", "和", "、" };
  static const char *const shared[] = { "经济", "产业", "投资", "收入", "支出", "人口" };
  const gboolean second = slot->part > HETU_PART_HALF;
  const guint position = slot[second ? -1 : 0].number.phrase_start;
  guint start = hetu_reader_clause_start (self, position), end = position, join = position;
  guint verb = 0, noun = 0;
  HetuPredicate predicate = { .share = TRUE };
  HetuSubject subject = { 0 };
  g_autofree char *name = NULL;
  g_autofree char *rest = NULL;

  end -= hetu_slot_find_ratio_link (self->reading, start, position);
  hetu_subject_trim (self->reading, &start, &end, &verb, &verb);
  for (guint i = 0; i < G_N_ELEMENTS (joins) && join >= end; i++)
    join = hetu_reading_find (self->reading, start, end, joins[i]);
  if (join >= end || join + 1 >= end || join <= start)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (shared) && !second; i++)
    if (hetu_reading_ends (self->reading, start, join, shared[i]) == 0)
      noun = MAX (noun, hetu_reading_ends (self->reading, join + 1, end, shared[i]));
  subject.start = second ? join + 1 : start;
  subject.end = second ? end : join;
  subject.verb_start = subject.verb_end = subject.start;
  name = hetu_reading_dup (self->reading, subject.start, subject.end);
  rest = hetu_reading_dup (self->reading, end - noun, end);
  hetu_subject_set_name (&subject, name, rest);
  hetu_subject_set_name (&subject, subject.name, "比重");
  hetu_reader_add_claim (self, slot, &subject, &predicate, HETU_MEASURE_SHARE, 0);
  hetu_reader_remember (self, &subject, 1);
  self->used = slot->number.phrase_end;
}

void
hetu_reader_read_ratio (HetuReader *self, HetuSlot *slot)
{
  static const char *const names[] = { "第一产业比重", "第二产业比重", "第三产业比重" };
  const HetuTerm *term = NULL;
  HetuPredicate predicate = { 0 };
  HetuSubject subject = { 0 };

  if (slot->part >= HETU_PART_HALF)
    {
      read_half (self, slot);
      return;
    }
  term = hetu_lexicon_get (self->lexicon, shares[slot->part]);
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
  static const char *const openings[] = { "未",     "无",     "没有", "荣获", "获",
                                          "被",     "入选",   "蝉联", "受到", "零",
                                          "不发生", "不出现", "举办", "提前", "延长",
                                          "免费",   "实施",   "开展", "承办", NULL };

  return hetu_reading_begins_any (self->reading, start, end, openings);
}

/* “连续6年上榜全国百强区”, “连续三年进入全省十强县”: how long a place has been on a list */
static gboolean
enters_list (const HetuReader *self, guint start, guint end)
{
  static const char *const entries[] = { "进入", "上榜", "跻身", "入围", "登上",  "入选", "位列",
                                         "获评", "蝉联", "成为", "实现", "保持“", NULL };
  static const char *const lists[] = { "强", "榜", "“", NULL }; /* 连续两年位列“口碑城市” */

  return hetu_reading_begins_any (self->reading, start, end, entries) &&
         hetu_reading_finds_any (self->reading, start, end, lists);
}

/* Adds how long each of the places that @start … @end lists has been on a list; returns: whether it lists nothing but places */
static gboolean
add_places_streak (HetuReader *self,
                   const HetuSlot *slot,
                   const HetuSubject *streak,
                   const HetuPredicate *predicate,
                   guint start,
                   guint end)
{
  HetuSubject parts[HETU_MOST_SUBJECTS];
  gint32 codes[HETU_MOST_SUBJECTS] = { 0 };
  guint n = end > start ? hetu_subject_split (self->reading, start, end, parts) : 0;

  for (guint i = 0; i < n; i++)
    {
      guint at = parts[i].end;

      codes[i] = hetu_reader_find_region (self, parts[i].start, parts[i].end, &at);
      if (codes[i] == 0 || at != parts[i].start || parts[i].end > at + 6)
        return FALSE;
    }
  for (guint i = 0; i < n; i++)
    {
      HetuSubject one = *streak;

      one.place = codes[i];
      hetu_reader_add_claim (self, slot, &one, predicate, HETU_MEASURE_LEVEL, 0);
    }
  return n > 0;
}

/* What is on the list that the clause behind the streak names, 上榜全国百强区 */
static void
name_list (HetuReader *self, HetuSubject *list, const HetuSlot *slot, guint end)
{
  *list = (HetuSubject){ .start = slot->number.phrase_end, .end = end };
  list->verb_start = list->verb_end = list->start;
  hetu_reader_resolve (self, list, slot->number.unit_class, HETU_MEASURE_LEVEL);
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
  const char *ending = g_str_equal (slot->number.unit, "个月")     ? "连续月数"
                       : g_str_equal (slot->number.unit, "个季度") ? "连续季度数"
                       : g_str_equal (slot->number.unit, "天")     ? "连续天数"
                                                                   : "连续年数";
  const gboolean expected = self->expected;
  guint end = slot->number.phrase_end;
  gboolean own = FALSE, listed = FALSE, told = FALSE;
  HetuSubject whole = { 0 }, list = { 0 };

  while (end < self->end && !hetu_reader_is_comma (self->reading->chars[end]))
    end++;
  whole.start = hetu_reading_find_last (self->reading, head, slot->number.start, "连续");
  whole.end = end;
  hetu_reader_resolve (self, &whole, slot->number.unit_class, HETU_MEASURE_LEVEL);
  self->expected = FALSE; /* it has lasted until now */
  self->used = slot->number.phrase_end;
  listed = enters_list (self, slot->number.phrase_end, end);
  own = n == 0 && (listed || is_streak_of_its_own (self, slot->number.phrase_end, end));
  if (n == 0 && self->n_last > 0 && !own)
    subjects[0] = self->last[0];
  for (guint i = 0; i < n; i++)
    hetu_reader_name_economy (self, &subjects[i]); /* 经济总量连续17年居全省首位 */
  if (end > slot->number.phrase_end + 1)
    name_list (self, &list, slot, end);
  if (n > 0 && listed)
    {
      HetuSubject streak = list;

      streak.term = NULL;
      hetu_subject_set_name (&streak, list.name, ending);
      told = add_places_streak (self, slot, &streak, predicate, head, predicate->subject_end);
    }
  if (n > 0 && !told)
    hetu_reader_remember (self, subjects, n);
  if (n == 0 && (self->n_last == 0 || own))
    subjects[0] = list;
  if (!told && (n > 0 || self->n_last > 0 || whole.term != NULL || subjects[0].name[0] != '\0'))
    {
      HetuSubject streak = whole.term != NULL ? whole : subjects[0];

      if (whole.term == NULL)
        {
          streak.term = NULL;
          hetu_subject_set_name (&streak, streak.name, ending);
        }
      hetu_reader_add_claim (self, slot, &streak, predicate, HETU_MEASURE_LEVEL, 0);
      for (guint i = 1; i < n && whole.term == NULL; i++)
        {
          streak = subjects[i];
          streak.term = NULL;
          hetu_subject_set_name (&streak, streak.name, ending);
          hetu_reader_add_claim (self, slot, &streak, predicate, HETU_MEASURE_LEVEL, 0);
        }
    }
  self->expected = expected;
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
    { "由降转", HETU_MEASURE_GROWTH, HETU_COMPARATOR_MORE },
    { "由跌转", HETU_MEASURE_GROWTH, HETU_COMPARATOR_MORE },
    { "由正转负", HETU_MEASURE_GROWTH, HETU_COMPARATOR_LESS },
    { "由增转", HETU_MEASURE_GROWTH, HETU_COMPARATOR_LESS },
    { "由升转", HETU_MEASURE_GROWTH, HETU_COMPARATOR_LESS },
    { "由涨转", HETU_MEASURE_GROWTH, HETU_COMPARATOR_LESS },
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
  guint at = end, first = 0;

  if (hetu_reader_has (self, slot->number.start, slot->number.end, "持平"))
    {
      at = hetu_reading_find_last (self->reading, head, end, "与");
      if (at < end &&
          (hetu_reading_has (self->reading, at + 1, end, "全") > 0 ||
           (hetu_reader_find_region (self, at + 1, end, &first) != 0 && first == at + 1)))
        return at; /* 增速与全市持平 */
    }
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
  guint at = 0, length = 0, first = 0;
  gboolean whole = FALSE;
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
  for (at = head; at < *end && (self->reading->chars[at] == 0x3001 ||
                                hetu_reader_is_comma (self->reading->chars[at]));) /* 、 */
    at++;
  ref = hetu_reader_find_region (self, at, *end, &first);
  whole = hetu_reader_ends_in_place (self, self->start, MIN (at + 2, *end)) ||
          hetu_reader_ends_in_place (self, self->start, at);
  if (length == 0 && (whole || (ref != 0 && first == at)))
    {
      *end = head; /* 总量居全省第一、全国前列 */
      return ref;
    }
  return hetu_reader_find_region (self, *end, slot->number.start, &at);
}

/* “工业一路领跑”: where it leads is not told */
static gboolean
leads_nowhere (const HetuReader *self, const HetuSlot *slot)
{
  static const char *const fields[] = { "全", "同", "中部", "西部", "东部", "国", "省",   "市",
                                        "县", "区", "行业", "珠",   "长三", "京", "东北", NULL };
  guint at = slot->number.end;

  if (!hetu_reader_has (self, slot->number.start, at, "领跑"))
    return FALSE;
  return !hetu_reading_begins_any (self->reading, at, self->end, fields);
}

/* “合同额实现翻番”: twice as much, a growth of 100 % that is told in a word; returns: whether it was so, and has been added */
static gboolean
read_double (HetuReader *self, HetuSlot *slot, guint head)
{
  static const char *const verbs[] = { "实现",   "再",     "双双",   "全部",   "均", "同比",
                                       "比上年", "较上年", "比去年", "较去年", NULL };
  static const char *const all[] = { "双双", "全部", "均", "都", NULL };
  HetuPredicate predicate = { .growth = TRUE, .sense = 1, .all = TRUE };
  HetuSubject subjects[HETU_MOST_SUBJECTS];
  guint end = slot->number.phrase_start, from = 0, n = 0;

  end -= hetu_reading_ends (self->reading, head, end, "“");
  from = end;
  if (!hetu_reader_has (self, slot->number.start, slot->number.end, "番") &&
      !hetu_reader_has (self, slot->number.start, slot->number.end, "倍"))
    return FALSE;
  slot->type = HETU_SLOT_NUMBER;
  slot->number.form = HETU_NUMBER_WORDED;
  slot->number.value = (HetuDecimal){ .coefficient = 100 };
  slot->number.unit_class = HETU_UNIT_CLASS_RATE;
  g_strlcpy (slot->number.unit, "%", sizeof slot->number.unit);
  for (guint i = 0; verbs[i] != NULL; i++)
    end -= hetu_reading_ends (self->reading, head, end, verbs[i]);
  n = hetu_reader_read_subjects (self, head, end, &predicate, slot, subjects);
  if (n > 0)
    hetu_reader_remember (self, subjects, n);
  else
    for (; n < self->n_last && (n == 0 || hetu_reading_finds_any (self->reading, head, from, all));
         n++)
      subjects[n] = self->last[n]; /* 参保人数分别达到60万和20万人,均实现翻番 */
  for (guint i = 0; i < n; i++)
    hetu_reader_add_claim (self, slot, &subjects[i], &predicate, HETU_MEASURE_GROWTH, 0);
  self->used = slot->number.phrase_end;
  return TRUE;
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
  gint32 ref = 0;
  HetuMeasure measure = rank ? HETU_MEASURE_RANK : HETU_MEASURE_DIFF;

  if (leads_nowhere (self, slot) || read_double (self, slot, head))
    return;
  if (rank)
    ref = find_tier (self, slot, head, &end);
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
  if (n == 0 && self->place_end == head && head > self->start)
    hetu_reader_take_up (self); /* “…增长7%。甲县与全市持平” */
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
  static const char *const pulls[] = { "拉动", "拉低", "拖累", "贡献", "影响",
                                       "上拉", "下拉", "带动", NULL };
  static const char *const both[] = { "负向", "反向", "正向", NULL };
  static const char *const wholes[] = { "经济", "总值", "GDP", "规", "零售总额", "指数", NULL };

  if (slot->number.unit_class != HETU_UNIT_CLASS_POINTS &&
      slot->number.unit_class != HETU_UNIT_CLASS_RATE)
    return FALSE;
  if (!hetu_reading_finds_any (self->reading, head, slot->number.phrase_start, pulls))
    return FALSE;
  for (guint i = 0; pulls[i] != NULL; i++)
    {
      guint at = hetu_reading_find (self->reading, head, slot->number.phrase_start, pulls[i]);
      HetuSubject subjects[HETU_MOST_SUBJECTS];
      HetuPredicate none = { 0 };
      gboolean ways = FALSE;
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
      ways = hetu_reading_ends_any (self->reading, head, at, both);
      if (ways && hetu_reading_ends (self->reading, head, at, "正向") == 0)
        predicate->sense = -1;
      at -= ways ? 2 : 0;
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

gboolean
hetu_reader_read_mean (HetuReader *self, HetuSlot *slot, guint head)
{
  static const char *const held[] = { "高于", "低于", "快于", "慢于", NULL };
  HetuPredicate predicate = { .sense = 1, .growth = TRUE };
  const gint32 place = self->place;
  guint at = 0, from = 0;

  if (self->n_last != 1 || slot->number.unit_class != HETU_UNIT_CLASS_RATE ||
      hetu_reading_has (self->reading, slot->number.phrase_end, self->end, "的平均水平") == 0)
    return FALSE;
  from = hetu_reading_find_any (self->reading, head, slot->number.start, held);
  if (from + 2 >= slot->number.start)
    return FALSE;
  self->place = hetu_reader_find_region (self, from + 2, slot->number.start, &at);
  if (self->place != 0)
    {
      hetu_reader_add_claim (self, slot, &self->last[0], &predicate, HETU_MEASURE_GROWTH, 0);
      self->used = slot->number.phrase_end;
    }
  at = self->place != 0;
  self->place = place;
  return at != 0;
}
