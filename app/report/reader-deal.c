/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists dealt out: the k-th name of a list gets the k-th value, or all of them one value. */
#include "report/reader-deal.h"

#include "report/reader-time.h"
#include "report/subject-term.h"

#include <string.h>

/* “年度目标任务” is that of what was named, not of what a name of the lexicon says it is of */
static gboolean
shares_topic (const char *name, const HetuTerm *term)
{
  return strstr (name, term->opening) != NULL ||
         (strstr (name, "项目") != NULL && strstr (term->name, "项目") != NULL);
}

/* “占年度投资目标178%”: of the plan of what was named before */
static void
add_completion (HetuReader *self, HetuSlot *slot, const HetuPredicate *predicate)
{
  HetuSubject subject = self->last[0];
  HetuSubject named = { 0 };

  named.start = predicate->subject_end;
  named.end = slot->number.phrase_start;
  hetu_reader_resolve (self, &named, slot->number.unit_class, HETU_MEASURE_RATIO);
  if (named.term != NULL && !shares_topic (subject.name, named.term))
    named.term = NULL;
  subject.term = named.term;
  if (named.term != NULL)
    hetu_subject_set_name (&subject, named.name, "");
  else
    {
      g_autofree char *plan =
          hetu_reading_dup (self->reading, predicate->plan_start, predicate->plan_end);

      hetu_subject_set_name (&subject, subject.name, plan);
      hetu_subject_set_name (&subject, subject.name, "完成率");
    }
  hetu_reader_add_claim (self, slot, &subject, predicate, HETU_MEASURE_RATIO, 0);
}

/* “恢复至2019年的112%和108.5%” is no growth */
static gboolean
tells_recovery (const HetuReader *self, const HetuSlot *slot)
{
  static const char *const words[] = { "恢复", "回复", NULL };
  guint from = hetu_reader_clause_start (self, slot->number.start);

  return hetu_reading_finds_any (self->reading, from, slot->number.start, words);
}

/* “2013年到2017年,城镇新增就业分别为1310万人、1322万人、…”: as many values as years, one a year */
static void
take_year (HetuReader *self)
{
  HetuClaim *claim = &g_array_index (self->claims, HetuClaim, self->claims->len - 1);
  const HetuPeriod period = claim->period;
  guint values = self->dealt + self->wanted;
  HetuPeriod listed = { 0 };

  if (values > 1 && values < 13)
    listed = hetu_reader_find_listed_time (self, claim, self->dealt, values);
  if (listed.kind != HETU_PERIOD_NONE)
    claim->period = listed;
  if (period.kind == HETU_PERIOD_NONE || period.first_month != 1 || period.last_month != 12 ||
      values < 3 || (guint) (period.last_year - period.first_year + 1) != values)
    return;
  claim->period = hetu_period_year (period.first_year + (int) self->dealt);
}

/* “失业率、居民消费价格涨幅分别控制在3.5%和3%以内”: a rate does not grow because the name behind it tells of growth */
static HetuMeasure
measure_listed (const HetuReader *self,
                const HetuSlot *slot,
                const HetuPredicate *predicate,
                const HetuSubject *subject)
{
  HetuPredicate own = *predicate;

  own.growth = predicate->growth && !(predicate->reach && predicate->sense == 0 &&
                                      self->n_last > 1 && g_str_has_suffix (subject->name, "率") &&
                                      !g_str_has_suffix (subject->name, "增长率"));
  return hetu_reader_measure (slot, &own, subject->name);
}

/* “绿色工厂、智能工厂各3家”, “病例和费用分别下降了三成左右”: of each, where one number is told */
static gboolean
is_of_each (const HetuReader *self, const HetuSlot *slot, gboolean named)
{
  const guint index = (guint) (slot - (const HetuSlot *) (void *) self->slots->data);
  guint at = slot->number.phrase_end;

  if (hetu_reader_count_list (self, index) != 1)
    return FALSE;
  if (hetu_reading_ends (self->reading, self->start, slot->number.phrase_start, "各") > 0)
    return TRUE;
  if (!named || self->n_last < 2 || slot->range)
    return FALSE;
  while (at < self->end && self->reading->chars[at] != ',' && self->reading->chars[at] != ';')
    at++;
  return index + 1 >= self->slots->len || slot[1].number.phrase_start > at + 6 ||
         (slot[1].number.phrase_start > at + 1 &&
          !g_str_equal (slot[1].number.unit, slot->number.unit)); /* no 分别下降12%、增长5% */
}

/* Gives each of a list its figure: the k-th name the k-th value, or all names one value. */
void
hetu_reader_deal (HetuReader *self, HetuSlot *slot, const HetuPredicate *predicate, gboolean named)
{
  guint n = self->n_last;
  gboolean goes_on = FALSE;
  HetuMeasure measure = n > 0 ? measure_listed (self, slot, predicate, &self->last[0])
                              : hetu_reader_measure (slot, predicate, "");

  if (measure == HETU_MEASURE_ABS_CHANGE && !named && !predicate->base && predicate->sense > 0 &&
      hetu_reader_has (self, self->used, slot->number.start, "改造"))
    measure = HETU_MEASURE_LEVEL; /* 高标准农田新建3万亩、改造提升1.5万亩 */
  /* “增长6%以上,力争达到6.5%” goes on with the growth */
  if (!named && measure == HETU_MEASURE_RATIO && !predicate->completion &&
      !g_str_equal (slot->number.unit, "倍") && !tells_recovery (self, slot) &&
      self->claims->len > 0 && n > 0 &&
      (self->last[0].term != NULL ? self->last[0].term->unit_class != HETU_UNIT_CLASS_RATE
                                  : g_str_has_suffix (self->last[0].name, "增加值")) &&
      hetu_reader_last_claim (self)->measure == HETU_MEASURE_GROWTH)
    {
      measure = HETU_MEASURE_GROWTH;
      goes_on = TRUE;
    }

  if (measure == HETU_MEASURE_DIFF)
    {
      /* “城乡居民收入…,高于全国0.1和2.2个百分点” */
      guint k = self->n_refs == 1 && n > 0 ? MIN (self->refs_dealt, n - 1) : 0;
      gint32 ref = self->refs[MIN (self->refs_dealt, self->n_refs - 1)];
      gboolean then = ref == HETU_REF_THEN;
      const gboolean each = named && !predicate->distributed && self->refs_dealt == 0 &&
                            self->n_refs == 1 && self->wanted < 2; /* A、B增速比预期低1个百分点 */

      for (guint i = each ? 0 : k; i < (each ? n : MIN (n, k + 1)); i++)
        hetu_reader_add_claim (self,
                               slot,
                               &self->last[i],
                               predicate,
                               then ? HETU_MEASURE_PP_CHANGE : measure,
                               then ? 0 : ref);
      self->refs_dealt++;
      self->dealt++;
      return;
    }
  if (predicate->completion && n > 0 && hetu_reader_is_plan_value (self, slot))
    measure = HETU_MEASURE_LEVEL;
  else if (predicate->completion && n > 0)
    {
      add_completion (self, slot, predicate);
      return;
    }
  if ((predicate->distributed && !is_of_each (self, slot, named)) ||
      (!named && self->dealt > 0 && self->dealt < n))
    {
      guint k = MIN (self->dealt, n > 0 ? n - 1 : 0);

      if (k > 0 && !goes_on)
        measure = measure_listed (self, slot, predicate, &self->last[k]);
      if (n > 0)
        {
          HetuSubject subject = self->last[k];

          if (measure == HETU_MEASURE_CONTRIBUTION)
            hetu_reader_bare_source (&subject);
          hetu_reader_add_claim (self, slot, &subject, predicate, measure, 0);
          if (n == 1 && self->n_places < 2)
            take_year (self);
        }
      self->dealt++;
      return;
    }
  for (guint i = 0; i < n; i++)
    hetu_reader_add_claim (self, slot, &self->last[i], predicate, measure, 0);
}

guint
hetu_reader_count_list (const HetuReader *self, guint index)
{
  guint n = 1;

  for (guint i = index; i + 1 < self->slots->len; i++, n++)
    {
      const HetuNumber *one = &g_array_index (self->slots, HetuSlot, i).number;
      const HetuNumber *next = &g_array_index (self->slots, HetuSlot, i + 1).number;

      if (next->phrase_start != one->phrase_end + 1 ||
          hetu_reader_is_comma (self->reading->chars[one->phrase_end]) ||
          self->reading->chars[one->phrase_end] == 0x81F3) /* 提高3.1个百分点至81.5% */
        break;
    }
  return n;
}

/* “分别增长4.2%和下降13.6%”: whether a verb of its own leads to the next value of a list */
static gboolean
turns_to_next (const HetuReader *self, const HetuNumber *one, const HetuNumber *next)
{
  static const char *const verbs[] = { "增长", "下降", "上升", "提高", "降低", "增加", "减少",
                                       "上涨", "下跌", "回落", "加快", "扩大", "收窄", "下滑" };
  static const char *const marks[] = { "、", "和", "与", "及", ",", NULL };
  const guint from = one->phrase_end;

  return hetu_reading_begins_any (self->reading, from, next->phrase_start, marks) &&
         hetu_reading_ends_longest (self->reading,
                                    from,
                                    next->phrase_start,
                                    verbs,
                                    G_N_ELEMENTS (verbs)) == next->phrase_start - from - 1 &&
         g_str_equal (one->unit, next->unit);
}

guint
hetu_reader_count_dealt (const HetuReader *self, guint index)
{
  guint n = hetu_reader_count_list (self, index);

  while (index + n < self->slots->len &&
         turns_to_next (self,
                        &g_array_index (self->slots, HetuSlot, index + n - 1).number,
                        &g_array_index (self->slots, HetuSlot, index + n).number))
    n += hetu_reader_count_list (self, index + n);
  return n;
}

/* “城乡居民收入达到2.3万元和0.8万元”: as many names as values */
gboolean
hetu_reader_lists_as_many (const HetuReader *self, guint index, guint head, guint end)
{
  HetuSubject parts[HETU_MOST_SUBJECTS];
  const HetuNumber *number = &g_array_index (self->slots, HetuSlot, index).number;
  guint n = hetu_reader_count_list (self, index), start = head, verb_start = 0, verb_end = 0;

  if (n < 2 || end <= head || index + n > self->slots->len)
    return FALSE;
  for (guint i = 1; i < n; i++)
    if (g_array_index (self->slots, HetuSlot, index + i).type != HETU_SLOT_NUMBER ||
        !g_str_equal (number->unit, g_array_index (self->slots, HetuSlot, index + i).number.unit))
      return FALSE;
  hetu_subject_trim (self->reading, &start, &end, &verb_start, &verb_end);
  if (end <= start || self->reading->chars[head] == 0x3001) /* 、 */
    return FALSE;
  return (n == 2 && (hetu_reading_has (self->reading, start, end, "城乡") > 0 ||
                     hetu_reader_has (self, start, end, "存贷款"))) ||
         (n == 3 && hetu_reading_has (self->reading, start, end, "三次产业") > 0) ||
         n == hetu_subject_split (self->reading, start, end, parts);
}

/* “新落户企业839户,注册资本35.5亿元,比去年同期增加563户”, “…18处,占地面积640亩,已完成11处”: what it changed by, and how many are done,
 * is of what is counted so */
void
hetu_reader_take_same_unit (HetuReader *self, const HetuSlot *slot, const HetuPredicate *predicate)
{
  const guint unit = slot->number.unit_class;
  const gboolean counts =
      unit == HETU_UNIT_CLASS_COUNT && self->last[0].attribute &&
      hetu_reading_ends (self->reading, self->used, slot->number.phrase_start, "完成") > 0;

  if ((hetu_reader_measure (slot, predicate, "") != HETU_MEASURE_ABS_CHANGE && !counts) ||
      self->last[0].unit == NULL ||
      (unit != HETU_UNIT_CLASS_COUNT && unit != HETU_UNIT_CLASS_TIME &&
       unit != HETU_UNIT_CLASS_AMOUNT) ||
      g_str_equal (self->last[0].unit, slot->number.unit))
    return;
  for (guint i = self->n_history; i > 0; i--)
    if (self->history[i - 1].unit != NULL &&
        g_str_equal (self->history[i - 1].unit, slot->number.unit))
      {
        HetuSubject subject = self->history[i - 1];

        hetu_reader_remember (self, &subject, 1);
        return;
      }
}

/* Adds how many new ones there are of what was counted, as 新增… */
static void
add_new (HetuReader *self, HetuSlot *slot, const HetuPredicate *predicate)
{
  HetuSubject subject = self->last[0];
  g_autofree char *joined = NULL;

  if (!g_str_has_suffix (subject.name, "率") && /* 养老保险净增12万人 */
      hetu_subject_take_new (&subject, self->lexicon, slot->number.unit_class))
    {
      hetu_reader_add_claim (self, slot, &subject, predicate, HETU_MEASURE_LEVEL, 0);
      return;
    }
  joined = g_strdup (g_str_has_suffix (subject.name, "率") ? subject.written : subject.name);
  if (g_str_has_suffix (joined, "保有量") || g_str_has_suffix (joined, "总数"))
    *g_strrstr (joined, g_str_has_suffix (joined, "总数") ? "总数" : "保有量") = '\0';
  subject.term = NULL;
  hetu_subject_set_name (&subject, "新增", joined);
  hetu_reader_add_claim (self, slot, &subject, predicate, HETU_MEASURE_LEVEL, 0);
}

/* “高新技术企业净增365户”, “经营主体比上年新增2万户”: so many new ones; no people, who are more or fewer */
gboolean
hetu_reader_deal_net (HetuReader *self, HetuSlot *slot, const HetuPredicate *predicate)
{
  const char *name = self->last[0].name;

  if (!predicate->net || predicate->distributed || self->n_last != 1 ||
      slot->number.unit_class != HETU_UNIT_CLASS_COUNT || strstr (name, "新增") != NULL ||
      strstr (name, "人口") != NULL)
    return FALSE;
  add_new (self, slot, predicate);
  return TRUE;
}

/* “现有合作社769家,新增6家”: those that are new of what was counted */
gboolean
hetu_reader_deal_new (HetuReader *self, HetuSlot *slot, const HetuPredicate *predicate)
{
  const HetuSubject subject = self->last[0];

  if (predicate->base || predicate->sense != 0 || self->n_last != 1 ||
      slot->number.unit_class != HETU_UNIT_CLASS_COUNT || subject.unit == NULL ||
      !g_str_equal (subject.unit, slot->number.unit) || strstr (subject.name, "新增") != NULL)
    return FALSE;
  add_new (self, slot, predicate);
  return TRUE;
}

/* “甲类项目100个、乙类项目88个,分别完成投资35亿元、64.5亿元”: whether the words from 分别 on are what each of those named has */
static gboolean
tells_of_each (const HetuReader *self, guint at, guint end)
{
  static const char *const verbs[] = { "实现", "完成", "达到", "" };

  for (guint i = 0; at + 3 < end && i < G_N_ELEMENTS (verbs); i++)
    {
      guint n = hetu_reading_has (self->reading, at + 2, end, verbs[i]);
      g_autofree char *text =
          n > 0 || verbs[i][0] == '\0' ? hetu_reading_dup (self->reading, at + 2 + n, end) : NULL;

      if (text != NULL && hetu_subject_is_attribute (text))
        return TRUE;
    }
  return FALSE;
}

/* “出口65.9亿元,进口7.3亿元,分别占全省44.6%和35.2%”, “合同数及总金额分别占全省…”: what part each of those named is */
gboolean
hetu_reader_name_shares (HetuReader *self, guint index, guint head, HetuPredicate *predicate)
{
  HetuSlot *slot = &g_array_index (self->slots, HetuSlot, index);
  const HetuPredicate none = { .distributed = TRUE };
  HetuSubject subjects[HETU_MOST_SUBJECTS];
  guint n = hetu_reader_count_list (self, index), named = 0;
  guint at = hetu_reading_find (self->reading, head, predicate->subject_end, "分别占");
  g_autofree char *whole = NULL;

  if (n < 2 || predicate->completion)
    return FALSE;
  if (at >= predicate->subject_end || !predicate->share)
    {
      at = hetu_reading_find (self->reading, head, predicate->subject_end, "分别");
      if (at > head + 1 || !tells_of_each (self, at, predicate->subject_end))
        return FALSE;
    }
  self->wanted = n;
  if (at > head + 1)
    named = hetu_reader_read_subjects (self, head, at, &none, slot, subjects);
  if (named > 0)
    hetu_reader_remember (self, subjects, named);
  else
    hetu_reader_recall (self, n, head);
  if (self->n_last != n)
    return FALSE;
  whole = hetu_reading_dup (self->reading, at + 2, predicate->subject_end);
  for (guint i = 0; i < n; i++)
    {
      self->last[i].term = NULL;
      hetu_subject_set_name (&self->last[i], self->last[i].name, whole);
    }
  predicate->distributed = TRUE;
  self->dealt = 0;
  return TRUE;
}

/* “分别增长6.5%和7.5%左右”: what stands behind the last holds for those before it */
void
hetu_reader_share_bound (HetuReader *self, guint index)
{
  HetuNumber *number = &g_array_index (self->slots, HetuSlot, index).number;
  guint last = index + hetu_reader_count_list (self, index) - 1;
  const HetuNumber *bounded = &g_array_index (self->slots, HetuSlot, last).number;

  if (last > index && number->comparator == HETU_COMPARATOR_EQUAL && !bounded->threshold &&
      bounded->phrase_end > bounded->unit_end && g_str_equal (number->unit, bounded->unit))
    number->comparator = bounded->comparator;
}

/* “5—10个”: at least the first, at most the second, of the same thing */
void
hetu_reader_read_range (HetuReader *self, guint index, guint head, HetuPredicate *before)
{
  HetuSlot *low = &g_array_index (self->slots, HetuSlot, index);
  HetuSlot *high = &g_array_index (self->slots, HetuSlot, index + 1);
  guint n_before = self->claims->len;

  high->number.phrase_start = low->number.phrase_start;
  if (high->number.comparator == HETU_COMPARATOR_EQUAL ||
      high->number.comparator == HETU_COMPARATOR_ABOUT)
    high->number.comparator = HETU_COMPARATOR_AT_MOST;
  hetu_reader_read_number (self, index + 1, head, before);
  for (guint i = n_before, n = self->claims->len; i < n; i++)
    {
      HetuClaim *upper = &g_array_index (self->claims, HetuClaim, i);
      HetuClaim claim = { 0 };

      upper->value_start = self->reading->at[low->number.start]; /* two rows on one span */
      upper->char_start = MIN (upper->char_start, upper->value_start);
      hetu_claim_copy (upper, &claim);
      claim.value = low->number.value;
      claim.comparator = HETU_COMPARATOR_AT_LEAST;
      g_array_append_val (self->claims, claim);
    }
}

/* “分别突破600亿元、400亿元”: what stands before the first holds for the others */
void
hetu_reader_share_comparator (HetuReader *self, guint index)
{
  HetuNumber *number = &g_array_index (self->slots, HetuSlot, index).number;
  const HetuNumber *last = &g_array_index (self->slots, HetuSlot, index - 1).number;
  const HetuNumber *first = last; /* of those that stand side by side */

  for (guint i = index - 1; i > 0 && first->phrase_start == first->start; i--)
    {
      const HetuSlot *slot = &g_array_index (self->slots, HetuSlot, i - 1);

      if (slot->type != HETU_SLOT_NUMBER || first->phrase_start > slot->number.phrase_end + 1)
        break;
      first = &slot->number;
    }
  if (number->comparator == HETU_COMPARATOR_EQUAL && first->phrase_start + 1 < first->start &&
      !first->negative && number->phrase_start <= last->phrase_end + 1)
    number->comparator = first->comparator;
}
