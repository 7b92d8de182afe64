/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers: of what stands before them, of what is counted behind them, or of what was named before; lists dealt out one by one. */
#include "report/reader-private.h"

#include "report/gazetteer.h"

#include <string.h>

/* Whether what is counted stands behind the number rather than before it. */
static gboolean
is_value_first (const HetuReader *self,
                const HetuSlot *slot,
                guint head,
                guint head_end,
                guint tail_end)
{
  guint start = head, end = head_end, verb_start = 0, verb_end = 0;
  gboolean counts = slot->number.unit_class != HETU_UNIT_CLASS_RATE &&
                    slot->number.unit_class != HETU_UNIT_CLASS_POINTS;

  if (tail_end <= slot->number.phrase_end)
    return FALSE;
  hetu_subject_trim (self->reading, &start, &end, &verb_start, &verb_end);
  if (self->reading->chars[slot->number.phrase_end] == 0x7684)
    return tail_end > slot->number.phrase_end + 2 && !hetu_reader_is_known (self, start, end);
  if (!counts)
    return FALSE;
  if (end <= start || verb_end >= end)
    return TRUE;
  if (hetu_reading_ends (self->reading, start, end, "等") > 0)
    return TRUE;
  return counts && slot->number.unit_class == HETU_UNIT_CLASS_COUNT;
}

/* “3个国家级、5个省级区域医疗中心”: both count what the last names. */
static gboolean
resolve_graded (HetuReader *self, const HetuSlot *slot, HetuSubject *subject)
{
  guint end = subject->end, at = 0, noun = 0;
  HetuSubject other = { 0 };
  g_autofree char *grade = NULL;
  g_autofree char *rest = NULL;
  g_autofree char *joined = NULL;
  g_autoptr (HetuReading) reading = NULL;

  if (end - subject->start > 4 || end >= self->end || self->reading->chars[end] != 0x3001 ||
      hetu_reading_ends (self->reading, subject->start, end, "级") == 0)
    return FALSE;
  at = hetu_reading_find (self->reading, end, MIN (self->end, end + 14), "级");
  if (at >= MIN (self->end, end + 14))
    return FALSE;
  for (noun = at + 1; noun < self->end && !hetu_reader_is_stop (self->reading->chars[noun]);)
    noun++;
  grade = hetu_reading_dup (self->reading, subject->start, end);
  rest = hetu_reading_dup (self->reading, at + 1, noun);
  joined = g_strconcat (grade, rest, NULL);
  reading = hetu_reading_new (joined);
  other.end = reading->n_chars;
  other.behind = TRUE;
  hetu_subject_resolve (&other,
                        self->lexicon,
                        reading,
                        NULL,
                        slot->number.unit_class,
                        HETU_MEASURE_LEVEL);
  subject->term = other.term;
  subject->end = noun;
  g_strlcpy (subject->name, other.name, sizeof subject->name);
  return TRUE;
}

static void
read_behind (HetuReader *self,
             HetuSlot *slot,
             guint head,
             guint head_end,
             guint tail_end,
             const HetuPredicate *predicate)
{
  HetuSubject subject = { 0 };
  guint start = head, end = head_end;
  HetuMeasure measure =
      slot->number.unit_class == HETU_UNIT_CLASS_RATE ? HETU_MEASURE_SHARE : HETU_MEASURE_LEVEL;

  gboolean goes_on =
      tail_end < self->end &&
      !hetu_reader_is_stop (self->reading->chars[tail_end]); /* up to the next number */

  hetu_subject_trim (self->reading, &start, &end, &subject.verb_start, &subject.verb_end);
  if (subject.verb_end == subject.verb_start)
    {
      subject.verb_start = self->verb_start;
      subject.verb_end = self->verb_end;
    }
  subject.behind = TRUE;
  subject.unit = slot->number.unit;
  subject.start = slot->number.phrase_end;
  subject.end = tail_end;
  if (self->reading->chars[subject.start] == 0x53E3 && g_str_has_suffix (slot->number.unit, "人"))
    subject.start--; /* 720万人口 */
  else
    {
      guint none = 0;

      hetu_subject_trim (self->reading, &subject.start, &subject.end, &none, &none);
    }
  if (!resolve_graded (self, slot, &subject))
    hetu_subject_resolve (&subject,
                          self->lexicon,
                          self->reading,
                          NULL,
                          slot->number.unit_class,
                          measure);
  self->verb_start = subject.verb_start;
  self->verb_end = subject.verb_end;
  subject.verb_start = subject.verb_end = subject.start;
  hetu_reader_add_claim (self, slot, &subject, predicate, measure, 0);
  hetu_reader_remember (self, &subject, 1);
  self->used = goes_on && subject.term_end > 0 ? subject.term_end : tail_end;
}

/* “抓牢已谋划的66个、总投资809亿元的省市重点项目”: what is counted stands at the end of the clause. */
static gboolean
read_far_behind (HetuReader *self, HetuSlot *slot, guint head, const HetuPredicate *predicate)
{
  guint end = slot->number.phrase_end, of = 0;
  guint next = end;

  if (slot->number.unit_class != HETU_UNIT_CLASS_COUNT || end >= self->end ||
      self->reading->chars[end] != 0x3001 || slot->number.phrase_start <= head ||
      self->reading->chars[slot->number.phrase_start - 1] != 0x7684)
    return FALSE;
  while (next < self->end && !hetu_reader_is_comma (self->reading->chars[next]))
    next++;
  of = hetu_reading_find_last (self->reading, end, next, "的");
  if (of >= next || of + 2 >= next)
    return FALSE;
  slot->number.phrase_end = of;
  read_behind (self, slot, slot->number.phrase_start, slot->number.phrase_start, next, predicate);
  slot->number.phrase_end = end;
  self->used = end;
  return TRUE;
}

/* “占年度投资目标178%”: of the plan of what was named before */
static void
add_completion (HetuReader *self, HetuSlot *slot, const HetuPredicate *predicate)
{
  HetuSubject subject = self->last[0];
  HetuSubject named = { 0 };

  named.start = predicate->subject_end;
  named.end = slot->number.phrase_start;
  hetu_subject_resolve (&named,
                        self->lexicon,
                        self->reading,
                        NULL,
                        slot->number.unit_class,
                        HETU_MEASURE_RATIO);
  subject.term = named.term;
  if (named.term != NULL)
    g_strlcpy (subject.name, named.name, sizeof subject.name);
  else
    g_strlcat (subject.name, "计划完成率", sizeof subject.name);
  hetu_reader_add_claim (self, slot, &subject, predicate, HETU_MEASURE_RATIO, 0);
}

/* Gives each of a list its figure: the k-th name the k-th value, or all names one value. */
static void
deal (HetuReader *self, HetuSlot *slot, const HetuPredicate *predicate, gboolean named)
{
  guint n = self->n_last;
  HetuMeasure measure = hetu_reader_measure (slot, predicate, n > 0 ? self->last[0].name : "");

  /* “增长6%以上,力争达到6.5%” goes on with the growth */
  if (!named && measure == HETU_MEASURE_RATIO && !predicate->completion && self->claims->len > 0 &&
      n > 0 && self->last[0].term != NULL &&
      self->last[0].term->unit_class != HETU_UNIT_CLASS_RATE &&
      g_array_index (self->claims, HetuClaim, self->claims->len - 1).measure == HETU_MEASURE_GROWTH)
    measure = HETU_MEASURE_GROWTH;

  if (measure == HETU_MEASURE_DIFF)
    {
      guint from = self->refs_dealt++, to = from + 1;

      if (from >= self->n_refs)
        from = to = self->n_refs;
      for (guint i = from; i < to && n > 0; i++)
        hetu_reader_add_claim (self, slot, &self->last[0], predicate, measure, self->refs[i]);
      return;
    }
  if (predicate->completion && n > 0)
    {
      add_completion (self, slot, predicate);
      return;
    }
  if (predicate->distributed || (!named && self->dealt > 0 && self->dealt < n))
    {
      guint k = MIN (self->dealt, n > 0 ? n - 1 : 0);

      if (n > 0)
        hetu_reader_add_claim (self, slot, &self->last[k], predicate, measure, 0);
      self->dealt++;
      return;
    }
  for (guint i = 0; i < n; i++)
    hetu_reader_add_claim (self, slot, &self->last[i], predicate, measure, 0);
}

/* “实现两位数增长”, “保持5%的增速” */
static void
read_growth_behind (const HetuReader *self, HetuSlot *slot, HetuPredicate *predicate)
{
  static const char *const up[] = { "增长",   "的增长", "以上增长", "以上的增长", "左右的增长",
                                    "的增速", "增速",   "的增幅",   "正增长",     "的中高速增长" };
  static const char *const down[] = { "下降", "的降幅", "负增长" };

  for (guint i = 0; i < G_N_ELEMENTS (up) + G_N_ELEMENTS (down); i++)
    {
      const char *word = i < G_N_ELEMENTS (up) ? up[i] : down[i - G_N_ELEMENTS (up)];
      guint n = hetu_reading_has (self->reading, slot->number.phrase_end, self->end, word);

      if (n == 0)
        continue;
      predicate->sense = i < G_N_ELEMENTS (up) ? 1 : -1;
      predicate->growth = TRUE;
      slot->number.phrase_end += n;
      return;
    }
}

/* “进出口86.3亿元,其中出口61.7亿元,分别增长…和…”: as many of the last subjects as values follow */
static void
recall (HetuReader *self, guint index)
{
  guint n = 1;

  for (guint i = index; i + 1 < self->slots->len; i++, n++)
    {
      const HetuNumber *one = &g_array_index (self->slots, HetuSlot, i).number;
      const HetuNumber *next = &g_array_index (self->slots, HetuSlot, i + 1).number;

      if (next->phrase_start > one->phrase_end + 1)
        break;
    }
  self->dealt = 0;
  if (n <= self->n_last || n > self->n_history)
    return;
  memcpy (self->last, self->history + self->n_history - n, n * sizeof self->last[0]);
  self->n_last = n;
}

void
hetu_reader_read_number (HetuReader *self, guint index, guint head, HetuPredicate *before)
{
  HetuSlot *slot = &g_array_index (self->slots, HetuSlot, index);
  HetuSubject subjects[HETU_MOST_SUBJECTS];
  HetuPredicate predicate = { 0 };
  guint tail_end = 0;
  guint n = 0;
  gboolean named = FALSE, empty = FALSE;

  hetu_predicate_read (self->reading, head, slot->number.phrase_start, &predicate);
  if (predicate.streak && slot->number.unit_class == HETU_UNIT_CLASS_TIME)
    {
      hetu_reader_read_streak (self, slot, head, &predicate);
      return;
    }
  if (slot->number.unit_class == HETU_UNIT_CLASS_RATE && predicate.sense == 0)
    read_growth_behind (self, slot, &predicate);
  tail_end = hetu_reader_find_tail (self, index);
  if (read_far_behind (self, slot, head, &predicate))
    return;
  if (is_value_first (self, slot, head, predicate.subject_end, tail_end))
    {
      read_behind (self, slot, head, predicate.subject_end, tail_end, &predicate);
      return;
    }
  if (hetu_reader_read_pull (self, slot, head, &predicate))
    return;
  n = hetu_reader_read_subjects (self, head, predicate.subject_end, &predicate, slot, subjects);
  if (n > 0)
    {
      named = TRUE;
      if (subjects[0].verb_end == subjects[0].verb_start && self->verb_end > self->verb_start &&
          self->reading->chars[head] == 0x3001 && slot->number.unit_class == HETU_UNIT_CLASS_COUNT)
        {
          HetuSubject carried = subjects[0];

          carried.verb_start = self->verb_start;
          carried.verb_end = self->verb_end;
          hetu_subject_resolve (&carried,
                                self->lexicon,
                                self->reading,
                                NULL,
                                slot->number.unit_class,
                                HETU_MEASURE_LEVEL);
          carried.verb_start = carried.verb_end = carried.start;
          subjects[0] = carried;
        }
      else if (subjects[0].verb_end > subjects[0].verb_start)
        {
          self->verb_start = subjects[0].verb_start;
          self->verb_end = subjects[0].verb_end;
        }
      hetu_reader_remember (self, subjects, n);
    }
  /* “×%和×%”: what was said before the first value holds for the next */
  empty = predicate.subject_end <= head + 1 && predicate.sense == 0 && !predicate.reach &&
          !predicate.against && !predicate.share && !predicate.completion;
  if (!named && empty && index > 0)
    predicate = *before;
  else if (predicate.distributed && !named)
    recall (self, index);
  if (predicate.against && (named || !empty))
    hetu_reader_find_refs (self, predicate.refs_start, predicate.refs_end);
  if (self->n_last > 0)
    deal (self, slot, &predicate, named);
  self->used = slot->number.phrase_end;
  *before = predicate;
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
      HetuClaim claim = g_array_index (self->claims, HetuClaim, i);

      claim.indicator_id = g_strdup (claim.indicator_id);
      claim.indicator = g_strdup (claim.indicator);
      claim.unit = g_strdup (claim.unit);
      claim.notes = g_strdup (claim.notes);
      claim.reasons = g_strdup (claim.reasons);
      claim.value = low->number.value;
      claim.comparator = HETU_COMPARATOR_AT_LEAST;
      claim.char_start = MIN (claim.char_start, self->reading->at[low->number.start]);
      claim.value_start = self->reading->at[low->number.start];
      claim.value_end = self->reading->at[low->number.end - 1] + 1;
      g_array_append_val (self->claims, claim);
    }
}
