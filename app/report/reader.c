/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a sentence to claims. A sentence is parted at its semicolons; within a part every figure looks for what it is of: to the left for the
 * subject of its predicate, to the right for what is counted, and back to the subject before where neither is there. */
#include "report/reader.h"

#include "report/gazetteer.h"
#include "report/predicate.h"
#include "report/slot.h"
#include "report/subject.h"
#include "report/times.h"

#include <string.h>

typedef struct
{
  const HetuReading *reading;
  const HetuLexicon *lexicon;
  HetuContext context;
  GArray *claims; /* (element-type HetuClaim) */
  GArray *slots;  /* (element-type HetuSlot) of the sentence */
  GArray *times;  /* (element-type HetuTimeWord) of the sentence */
  guint start;    /* of the sentence */
  guint end;
  HetuSubject last[HETU_MOST_SUBJECTS]; /* what the figure before was of */
  guint n_last;
  HetuSubject owner; /* the last one that is no attribute of another: 总投资 is of it */
  gboolean has_owner;
  HetuSubject history[HETU_MOST_SUBJECTS]; /* of the part, one a figure, the latest last */
  guint n_history;
  guint dealt;        /* subjects of a list that have their figure: 分别 */
  gboolean expected;  /* 预计 was said in this part */
  guint used;         /* words up to here belong to the figure before */
  guint verb_start;   /* 新增 of the item before, for the items after it */
  guint verb_end;
  gint32 refs[4];     /* the places that a list of differences is from */
  guint n_refs;
  guint refs_dealt;
} Reader;

static gboolean
is_comma (gunichar c)
{
  return c == ',' || c == ';' || c == ':' || c == 0x3002 || c == 0;
}

static gboolean
is_stop (gunichar c)
{
  return is_comma (c) || c == 0x3001 || c == '(' || c == ')' || c == 0x201C;
}

/* The words that may say what the figure is of: from the comma, or the end of the figure before, on. */
static guint
find_head (const Reader *self, const HetuSlot *slot)
{
  guint at = slot->number.phrase_start;
  int depth = 0;

  while (at > self->used && at > self->start)
    {
      gunichar c = self->reading->chars[at - 1];

      if (c == ')' || c == 0x201D)
        depth++;
      else if (c == '(' || c == 0x201C)
        depth--;
      if (depth <= 0 && is_comma (c))
        break;
      at--;
    }
  return at;
}

/* What is counted stands behind the number. */
static guint
find_tail (const Reader *self, guint index)
{
  const HetuSlot *slot = &g_array_index (self->slots, HetuSlot, index);
  guint limit = index + 1 < self->slots->len
                    ? g_array_index (self->slots, HetuSlot, index + 1).number.phrase_start
                    : self->end;
  static const char *const acts[] = { "开展", "参加", "参与", "获得", "荣获", "入选", "正常", "集中" };
  guint at = slot->number.phrase_end;

  for (; at < limit && at < slot->number.phrase_end + 30; at++)
    {
      gunichar c = self->reading->chars[at];

      if (c == '(')
        {
          guint close = hetu_reading_find (self->reading, at, MIN (limit, at + 8), ")");

          if (close < MIN (limit, at + 8) && close + 1 < limit && !is_stop (self->reading->chars[close + 1]))
            {
              at = close;
              continue;
            }
        }
      if (c == 0x201C)
        {
          guint close = hetu_reading_find (self->reading, at, MIN (limit, at + 16), "”");

          if (close < MIN (limit, at + 16))
            {
              at = close;
              continue;
            }
        }
      if (is_stop (c))
        break;
    }
  if (at == limit && index + 1 < self->slots->len)
    {
      guint join = hetu_reading_find_last (self->reading, slot->number.phrase_end, at, "和");

      if (join < at && join > slot->number.phrase_end + 1)
        at = join;
    }
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      guint act = hetu_reading_find (self->reading, slot->number.phrase_end, at, acts[i]);

      if (act < at && act > slot->number.phrase_end + 1)
        at = act;
    }
  while (at > slot->number.phrase_end &&
         (self->reading->chars[at - 1] == 0x548C || self->reading->chars[at - 1] == 0x53CA ||
          self->reading->chars[at - 1] == 0x4E0E))
    at--;
  return at;
}

static gboolean
has_in (const Reader *self, guint start, guint end, const char *word)
{
  return hetu_reading_find (self->reading, start, end, word) < end;
}

/* The place that “全市”, “全省平均水平” or a name says; 0 when none is named. */
static gint32
find_region (const Reader *self, guint start, guint end, guint *at)
{
  static const struct
  {
    const char *word;
    guint tier;
  } own[] = { { "全国", 0 }, { "国家", 0 }, { "全省", 1 }, { "全自治区", 1 }, { "省", 1 }, { "全市", 2 }, { "市", 2 }, { "全区", 3 }, { "全县", 3 } };
  gint32 subject = self->context.region;

  for (guint i = start; i < end; i++)
    {
      guint length = 0;
      gint32 code = hetu_gazetteer_find_at (hetu_gazetteer_get (), self->reading, i, end, subject, &length);

      if (code != 0 && i == start)
        {
          *at = i;
          return code;
        }
      for (guint k = 0; k < G_N_ELEMENTS (own); k++)
        if (hetu_reading_has (self->reading, i, end, own[k].word) > 0)
          {
            *at = i;
            return own[k].tier == 0 ? 100000 : hetu_region_parent (subject, own[k].tier);
          }
    }
  return 0;
}

static void
find_refs (Reader *self, guint start, guint end)
{
  HetuSubject parts[HETU_MOST_SUBJECTS];
  guint n = hetu_subject_split (self->reading, start, end, parts);

  self->n_refs = 0;
  self->refs_dealt = 0;
  for (guint i = 0; i < n && self->n_refs < G_N_ELEMENTS (self->refs); i++)
    {
      guint at = 0;
      gint32 code = find_region (self, parts[i].start, parts[i].end, &at);

      self->refs[self->n_refs++] = code;
    }
  if (self->n_refs == 0)
    self->refs[self->n_refs++] = 0;
}

/* Period and deadline */

/* “由上年的…调整为…”: where it comes from, not what it is of */
static gboolean
is_origin (const Reader *self, const HetuTimeWord *time)
{
  return hetu_reading_ends (self->reading, self->start, time->start, "由") > 0 ||
         hetu_reading_ends (self->reading, self->start, time->start, "从") > 0;
}

static gboolean
is_left_behind (const Reader *self, const HetuTimeWord *time, const HetuSlot *slot)
{
  static const char *const onward[] = { "调整", "转为", "提高到", "增加到", "变为", "提升到", "下降到", "优化为", "增长到", "转" };

  if (!is_origin (self, time))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (onward); i++)
    if (has_in (self, time->end, slot->number.start, onward[i]))
      return TRUE;
  return FALSE;
}

static void
tell_times (const Reader *self, const HetuSlot *slot, HetuClaim *claim)
{
  HetuPeriod period = self->context.carried.kind != HETU_PERIOD_NONE ? self->context.carried
                                                                    : self->context.section;

  for (guint i = 0; i < self->times->len; i++)
    {
      const HetuTimeWord *time = &g_array_index (self->times, HetuTimeWord, i);

      if (time->start > slot->number.start)
        break;
      if (time->role == HETU_TIME_PERIOD && time->period.kind != HETU_PERIOD_NONE &&
          !is_left_behind (self, time, slot))
        period = time->period;
      if (time->role == HETU_TIME_DEADLINE && claim->kind == HETU_KIND_TARGET)
        claim->deadline = time->period;
    }
  claim->period = period;
}

/* What earlier sentences told goes on: a stretch shorter than the year, or another year than the section's. */
static void
carry_times (Reader *self)
{
  for (guint i = 0; i < self->times->len; i++)
    {
      const HetuTimeWord *time = &g_array_index (self->times, HetuTimeWord, i);

      if (time->role == HETU_TIME_PERIOD && time->period.kind != HETU_PERIOD_NONE &&
          time->start < self->start + 12 && !is_origin (self, time))
        self->context.carried = time->period;
    }
}

static gboolean
is_target (const Reader *self, const HetuSlot *slot)
{
  static const char *const done[] = { "已谋划", "现有", "已建成", "已完成", "充分发挥", "用好", "落实落细", "已经", "目前", "已累计", "设立", NULL };
  static const char *const planned[] = { "力争", "确保", "年度计划投资", "计划投资", "计划完成", "预期目标", "目标为", "争取达到", "拟", NULL };
  guint from = slot->number.start, item = 0;
  gboolean plan = self->context.plan;

  while (from > self->start && self->reading->chars[from - 1] != ';' &&
         !is_comma (self->reading->chars[from - 1]))
    from--;
  item = hetu_reading_find_last (self->reading, from, slot->number.start, "、");
  if (item < slot->number.start)
    for (guint i = 0; planned[i] != NULL; i++)
      if (has_in (self, item, slot->number.start, planned[i]))
        return TRUE;
  for (guint i = 0; done[i] != NULL; i++)
    if (plan && has_in (self, from, slot->number.start, done[i]))
      return FALSE;
  for (guint i = 0; planned[i] != NULL; i++)
    if (has_in (self, from, slot->number.start, planned[i]))
      return TRUE;
  return plan || self->context.goals;
}

static void
add_note (HetuClaim *claim, const char *note)
{
  char *joined = claim->notes != NULL ? g_strconcat (claim->notes, "; ", note, NULL) : g_strdup (note);

  g_free (claim->notes);
  claim->notes = joined;
}

static void
add_claim (Reader *self,
           const HetuSlot *slot,
           const HetuSubject *subject,
           const HetuPredicate *predicate,
           HetuMeasure measure,
           gint32 ref)
{
  const HetuReading *reading = self->reading;
  HetuClaim claim = { 0 };
  guint start = subject->verb_end > subject->verb_start ? subject->verb_start : subject->start;
  guint end = MAX (slot->number.phrase_end, subject->end);

  start = MIN (subject->end > subject->start ? start : slot->number.start, slot->number.start);
  claim.value_start = reading->at[slot->number.start];
  claim.value_end = reading->at[slot->number.end - 1] + 1;
  claim.char_start = reading->at[start];
  claim.char_end = reading->at[end - 1] + 1;
  claim.indicator_id = subject->term != NULL ? g_strdup (subject->term->id) : NULL;
  claim.indicator = g_strdup (subject->name);
  claim.region = self->context.region;
  claim.ref_region = ref;
  claim.kind = is_target (self, slot) ? HETU_KIND_TARGET : HETU_KIND_ACTUAL;
  claim.measure = measure;
  claim.comparator = slot->number.comparator;
  claim.has_value = slot->number.form != HETU_NUMBER_REDACTED && slot->type != HETU_SLOT_WORDS;
  claim.value = slot->number.value;
  claim.unit = g_strdup (slot->number.unit);
  claim.status = slot->number.form == HETU_NUMBER_REDACTED ? HETU_STATUS_REDACTED
                 : slot->type == HETU_SLOT_WORDS          ? HETU_STATUS_QUALITATIVE
                 : slot->number.form == HETU_NUMBER_WORDED ? HETU_STATUS_FUZZY
                 : self->expected && claim.kind == HETU_KIND_ACTUAL ? HETU_STATUS_EXPECTED
                                                            : HETU_STATUS_FINAL;
  if (measure == HETU_MEASURE_GROWTH || measure == HETU_MEASURE_PP_CHANGE ||
      measure == HETU_MEASURE_CONTRIBUTION || measure == HETU_MEASURE_ABS_CHANGE || measure == HETU_MEASURE_DIFF)
    claim.sense = (predicate->sense < 0) != slot->number.negative ? -1 : 1;
  tell_times (self, slot, &claim);
  if (predicate->adjusted_end > predicate->adjusted_start)
    {
      g_autofree char *words = hetu_reading_dup_source (reading, predicate->adjusted_start, predicate->adjusted_end);
      g_autofree char *note = g_strconcat ("adjusted: ", words, NULL);

      add_note (&claim, note);
    }
  if (slot->field_size > 0)
    {
      g_autofree char *note = g_strdup_printf ("rank_of=%u", slot->field_size);

      add_note (&claim, note);
    }
  claim.confidence = subject->term != NULL ? 970 : 900;
  g_array_append_val (self->claims, claim);
}

static HetuMeasure
find_measure (const HetuSlot *slot, const HetuPredicate *predicate, const char *name)
{
  HetuUnitClass class = slot->number.unit_class;
  gboolean rate = class == HETU_UNIT_CLASS_RATE;

  if (slot->type == HETU_SLOT_RANK)
    return HETU_MEASURE_RANK;
  if (predicate->pull && (class == HETU_UNIT_CLASS_POINTS || rate))
    return HETU_MEASURE_CONTRIBUTION;
  if (predicate->against)
    return HETU_MEASURE_DIFF;
  if (class == HETU_UNIT_CLASS_POINTS)
    return HETU_MEASURE_PP_CHANGE;
  if (rate)
    {
      if (predicate->completion)
        return HETU_MEASURE_RATIO;
      if ((predicate->sense != 0 && !predicate->reach) || predicate->growth)
        return HETU_MEASURE_GROWTH;
      if (predicate->share || strstr (name, "比重") != NULL || strstr (name, "占比") != NULL)
        return HETU_MEASURE_SHARE;
      if (predicate->sense != 0)
        return HETU_MEASURE_GROWTH;
      return HETU_MEASURE_RATIO;
    }
  if (predicate->sense != 0 && !predicate->reach && predicate->base)
    return HETU_MEASURE_ABS_CHANGE;
  return HETU_MEASURE_LEVEL;
}

/* nouns that a list names once, at its end */
static const char *const shared_nouns[] = { "增加值", "营业收入", "收入", "总产值", "产值", "投资", "利润", "覆盖率",
                                            "销售额", "支出", "营收", "零售额", "贷款余额", "存款余额", "产量", "指数" };

/* “城乡居民人均可支配收入分别…” is two indicators: of the towns first, then of the country. */
static guint
split_town_and_country (Reader *self, HetuSubject *subjects, const HetuPredicate *predicate, HetuSlot *slot)
{
  static const char *const sides[] = { "城镇", "农村" };
  guint n = hetu_reading_has (self->reading, subjects[0].start, subjects[0].end, "城乡");
  HetuMeasure measure = find_measure (slot, predicate, "");
  HetuSubject both = subjects[0];

  if (n == 0 || !predicate->distributed)
    return 1;
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *rest = hetu_reading_dup (self->reading, both.start + n, both.end);
      g_autofree char *joined = g_strconcat (sides[i], rest, NULL);
      g_autoptr (HetuReading) reading = hetu_reading_new (joined);
      HetuSubject other = { 0 };

      other.end = reading->n_chars;
      other.unit = slot->number.unit;
      hetu_subject_resolve (&other, self->lexicon, reading, NULL, slot->number.unit_class, measure);
      subjects[i] = both;
      subjects[i].term = other.term;
      g_strlcpy (subjects[i].name, other.name, sizeof subjects[i].name);
    }
  return 2;
}

/* “高成长性制造业和战略性新兴产业增加值”, “牛、羊饲养量”: the first name lacks the noun that both end with. */
static void
complete_name (Reader *self, HetuSubject *subject, const HetuSubject *whole, HetuSlot *slot, HetuMeasure measure)
{
  g_autofree char *text = hetu_reading_dup (self->reading, subject->start, subject->end);
  guint most = MIN (8, whole->end - whole->start);

  for (guint n = most; n >= 2; n--)
    {
      g_autofree char *noun = hetu_reading_dup (self->reading, whole->end - n, whole->end);
      g_autofree char *joined = g_strconcat (text, noun, NULL);
      g_autoptr (HetuReading) reading = hetu_reading_new (joined);
      HetuSubject other = { 0 };

      other.end = reading->n_chars;
      other.unit = slot->number.unit;
      hetu_subject_resolve (&other, self->lexicon, reading, NULL, slot->number.unit_class, measure);
      if (other.term == NULL || other.term_start > 0 || other.term_end != reading->n_chars)
        continue;
      subject->term = other.term;
      g_strlcpy (subject->name, other.name, sizeof subject->name);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (shared_nouns); i++)
    if (hetu_reading_ends (self->reading, whole->start, whole->end, shared_nouns[i]) > 0 &&
        hetu_reading_ends (self->reading, subject->start, subject->end, shared_nouns[i]) == 0)
      {
        g_strlcat (subject->name, shared_nouns[i], sizeof subject->name);
        return;
      }
}

static guint
skip_times (const Reader *self, guint start, guint end)
{
  for (guint i = 0; i < self->times->len; i++)
    {
      const HetuTimeWord *time = &g_array_index (self->times, HetuTimeWord, i);

      if (time->start >= start && time->start <= start + 2 && time->end < end && time->role != HETU_TIME_OTHER)
        start = time->end;
    }
  return start;
}

/* “机器人及智能装备、新能源产业营业收入”: 及 joins one name where the lexicon has it whole. */
static guint
join_known (Reader *self, const HetuSubject *whole, HetuSubject *parts, guint n)
{
  for (guint i = 0; i + 1 < n; i++)
    {
      HetuSubject joined = parts[i];
      HetuSlot slot = { 0 };

      if (self->reading->chars[parts[i].end] == 0x3001)
        continue;
      joined.end = parts[i + 1].end;
      complete_name (self, &joined, whole, &slot, HETU_MEASURE_GROWTH);
      if (joined.term == NULL)
        continue;
      parts[i] = joined;
      memmove (&parts[i + 1], &parts[i + 2], (n - i - 2) * sizeof parts[0]);
      n--;
    }
  return n;
}

/* The subjects that the words before a number name; 0 when they name none. */
static guint
read_subjects (Reader *self,
               guint start,
               guint end,
               const HetuPredicate *predicate,
               HetuSlot *slot,
               HetuSubject *subjects)
{
  HetuSubject whole = { 0 };
  HetuSubject parts[HETU_MOST_SUBJECTS];
  guint n = 0, known = 0;
  HetuMeasure measure = find_measure (slot, predicate, "");
  gboolean list = measure != HETU_MEASURE_LEVEL && measure != HETU_MEASURE_ABS_CHANGE;
  guint enumerated = 0;

  start = skip_times (self, start, end);
  hetu_subject_trim (self->reading, &start, &end, &whole.verb_start, &whole.verb_end);
  start = skip_times (self, start, end);
  enumerated = hetu_reading_find_last (self->reading, start, end, "等");
  if (end > start && self->reading->chars[end - 1] == 0x5360) /* 占七成 */
    end--;
  if (enumerated < end && enumerated + 1 < end && measure == HETU_MEASURE_LEVEL)
    {
      start = enumerated + 1;
      list = FALSE;
    }
  else if (enumerated < end)
    list = FALSE;
  if (end <= start || (whole.verb_end >= end))
    return 0;
  whole.start = start;
  whole.end = end;
  whole.unit = slot->number.unit;
  if (list || predicate->distributed || predicate->all)
    {
      n = hetu_subject_split (self->reading, start, end, parts);
      n = join_known (self, &whole, parts, n);
      for (guint i = 0; i < n; i++)
        {
          guint from = parts[i].start, to = parts[i].end;

          hetu_subject_trim (self->reading, &from, &to, &parts[i].verb_start, &parts[i].verb_end);
          if (to <= from)
            continue;
          parts[i].start = from;
          parts[i].end = to;
          hetu_subject_resolve (&parts[i], self->lexicon, self->reading, self->has_owner ? &self->owner : NULL, slot->number.unit_class, measure);
          if (parts[i].term == NULL)
            complete_name (self, &parts[i], &whole, slot, measure);
          known += parts[i].term != NULL;
        }
    }
  hetu_subject_resolve (&whole, self->lexicon, self->reading, self->has_owner ? &self->owner : NULL, slot->number.unit_class, measure);
  if (n > 1 && (predicate->distributed || predicate->all || known == n) &&
      !(whole.term != NULL && !predicate->distributed && !predicate->all && known < n))
    {
      memcpy (subjects, parts, n * sizeof parts[0]);
      return n;
    }
  subjects[0] = whole;
  return split_town_and_country (self, subjects, predicate, slot);
}

static void
remember (Reader *self, const HetuSubject *subjects, guint n)
{
  memmove (self->last, subjects, n * sizeof subjects[0]);
  self->n_last = n;
  self->dealt = 0;
  if (n == 1)
    {
      if (self->n_history == HETU_MOST_SUBJECTS)
        memmove (self->history, self->history + 1, --self->n_history * sizeof self->history[0]);
      self->history[self->n_history++] = subjects[0];
    }
  if (n > 0 && !subjects[0].attribute)
    {
      self->owner = subjects[0];
      self->has_owner = TRUE;
    }
}

/* Whether the words are a name of the lexicon, or an attribute of what was named before. */
static gboolean
is_known (const Reader *self, guint start, guint end)
{
  HetuSubject subject = { 0 };

  subject.start = start;
  subject.end = end;
  if (end <= start)
    return FALSE;
  hetu_subject_resolve (&subject, self->lexicon, self->reading, self->has_owner ? &self->owner : NULL, HETU_UNIT_CLASS_NONE, HETU_MEASURE_LEVEL);
  return subject.attribute || (subject.term != NULL && subject.term_end == end);
}

/* Whether what is counted stands behind the number rather than before it. */
static gboolean
is_value_first (const Reader *self, const HetuSlot *slot, guint head, guint head_end, guint tail_end)
{
  guint start = head, end = head_end, verb_start = 0, verb_end = 0;
  gboolean counts = slot->number.unit_class != HETU_UNIT_CLASS_RATE &&
                    slot->number.unit_class != HETU_UNIT_CLASS_POINTS;

  if (tail_end <= slot->number.phrase_end)
    return FALSE;
  hetu_subject_trim (self->reading, &start, &end, &verb_start, &verb_end);
  if (self->reading->chars[slot->number.phrase_end] == 0x7684)
    return tail_end > slot->number.phrase_end + 2 && !is_known (self, start, end);
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
resolve_graded (Reader *self, const HetuSlot *slot, HetuSubject *subject)
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
  for (noun = at + 1; noun < self->end && !is_stop (self->reading->chars[noun]);)
    noun++;
  grade = hetu_reading_dup (self->reading, subject->start, end);
  rest = hetu_reading_dup (self->reading, at + 1, noun);
  joined = g_strconcat (grade, rest, NULL);
  reading = hetu_reading_new (joined);
  other.end = reading->n_chars;
  other.behind = TRUE;
  hetu_subject_resolve (&other, self->lexicon, reading, NULL, slot->number.unit_class, HETU_MEASURE_LEVEL);
  subject->term = other.term;
  subject->end = noun;
  g_strlcpy (subject->name, other.name, sizeof subject->name);
  return TRUE;
}

static void
read_behind (Reader *self, HetuSlot *slot, guint head, guint head_end, guint tail_end, const HetuPredicate *predicate)
{
  HetuSubject subject = { 0 };
  guint start = head, end = head_end;
  HetuMeasure measure = slot->number.unit_class == HETU_UNIT_CLASS_RATE ? HETU_MEASURE_SHARE : HETU_MEASURE_LEVEL;

  gboolean goes_on = tail_end < self->end && !is_stop (self->reading->chars[tail_end]); /* up to the next number */

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
    hetu_subject_resolve (&subject, self->lexicon, self->reading, NULL, slot->number.unit_class, measure);
  self->verb_start = subject.verb_start;
  self->verb_end = subject.verb_end;
  subject.verb_start = subject.verb_end = subject.start;
  add_claim (self, slot, &subject, predicate, measure, 0);
  remember (self, &subject, 1);
  self->used = goes_on && subject.term_end > 0 ? subject.term_end : tail_end;
}

/* “抓牢已谋划的66个、总投资809亿元的省市重点项目”: what is counted stands at the end of the clause. */
static gboolean
read_far_behind (Reader *self, HetuSlot *slot, guint head, const HetuPredicate *predicate)
{
  guint end = slot->number.phrase_end, of = 0;
  guint next = end;

  if (slot->number.unit_class != HETU_UNIT_CLASS_COUNT || end >= self->end ||
      self->reading->chars[end] != 0x3001 || slot->number.phrase_start <= head ||
      self->reading->chars[slot->number.phrase_start - 1] != 0x7684)
    return FALSE;
  while (next < self->end && !is_comma (self->reading->chars[next]))
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

static gboolean
is_place (const Reader *self, const HetuSubject *subject)
{
  guint length = 0;

  return hetu_gazetteer_find_at (hetu_gazetteer_get (), self->reading, subject->start, subject->end, self->context.region, &length) != 0 &&
         subject->start + length == subject->end;
}

static void
read_rank (Reader *self, HetuSlot *slot, guint head)
{
  HetuPredicate predicate = { 0 };
  HetuSubject subjects[HETU_MOST_SUBJECTS];
  HetuSubject scopes[HETU_MOST_SUBJECTS];
  static const char *const verbs[] = { "位居", "稳居", "位列", "名列", "排名", "排在", "跃居", "升至", "居", "列", "保持", "位于", "跻身", "进入", "中" };
  guint verb = slot->number.phrase_start, length = 0, n = 0, n_scopes = 0;

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      guint at = hetu_reading_find_last (self->reading, head, slot->number.phrase_start, verbs[i]);

      if (at < slot->number.phrase_start && (length == 0 || at < verb))
        {
          verb = at;
          length = (guint) g_utf8_strlen (verbs[i], -1);
        }
    }
  if (length == 0)
    verb = head;
  n_scopes = hetu_subject_split (self->reading, verb + length, slot->number.phrase_start, scopes);
  hetu_predicate_read (self->reading, head, verb, &predicate);
  n = read_subjects (self, head, MIN (predicate.subject_end, verb), &predicate, slot, subjects);
  if (n == 1 && slot->number.comparator == HETU_COMPARATOR_AT_MOST && is_place (self, &subjects[0]) && n_scopes > 0)
    {
      subjects[0] = scopes[0]; /* 洛阳进入全国热门旅游目的地城市前十名 */
      hetu_subject_resolve (&subjects[0], self->lexicon, self->reading, NULL, HETU_UNIT_CLASS_NONE, HETU_MEASURE_RANK);
    }
  if (n == 0)
    {
      n = self->n_last;
      memcpy (subjects, self->last, n * sizeof subjects[0]);
      if (n > 1 && !predicate.all)
        n = 1;
    }
  else
    remember (self, subjects, n);
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < MAX (n_scopes, 1); k++)
      {
        guint at = 0;
        gint32 ref = k < n_scopes ? find_region (self, scopes[k].start, scopes[k].end, &at) : 0;

        if (subjects[i].name[0] != '\0')
          add_claim (self, slot, &subjects[i], &predicate, HETU_MEASURE_RANK, ref);
      }
  self->used = slot->number.phrase_end;
}

static void
read_words (Reader *self, HetuSlot *slot, guint head)
{
  HetuPredicate predicate = { 0 };
  HetuSubject subjects[HETU_MOST_SUBJECTS];
  guint n = 0;
  gboolean leads = has_in (self, slot->number.start, slot->number.end, "领跑");
  gboolean rank = has_in (self, slot->number.start, slot->number.end, "前列") ||
                  has_in (self, slot->number.start, slot->number.end, "第一方阵") || leads;
  guint end = slot->number.phrase_start, at = 0;
  gint32 ref = 0;

  if (leads)
    {
      slot->number.form = HETU_NUMBER_WORDED;
      slot->number.value = (HetuDecimal){ 1, 0 };
      slot->type = HETU_SLOT_RANK;
      ref = find_region (self, slot->number.end, MIN (self->end, slot->number.end + 4), &at);
      slot->number.phrase_end = MIN (self->end, slot->number.end + (ref != 0 ? 2 : 0));
    }
  else if (rank)
    {
      at = hetu_reading_find_last (self->reading, head, end, "居");
      slot->number.comparator = HETU_COMPARATOR_AT_MOST;
      end = at < end ? at : end;
      ref = find_region (self, end, slot->number.start, &at);
    }
  if (rank)
    g_strlcpy (slot->number.unit, "位", sizeof slot->number.unit);
  hetu_predicate_read (self->reading, head, end, &predicate);
  n = read_subjects (self, head, predicate.subject_end, &predicate, slot, subjects);
  if (n == 0 && self->n_last > 0)
    {
      subjects[0] = self->last[0];
      n = 1;
    }
  if (n > 0)
    add_claim (self, slot, &subjects[0], &predicate, rank ? HETU_MEASURE_RANK : HETU_MEASURE_RATIO, ref);
  self->used = slot->number.phrase_end;
}

static void
read_ratio (Reader *self, HetuSlot *slot)
{
  static const char *const ids[] = { "primary_share", "secondary_share", "tertiary_share" };
  static const char *const names[] = { "第一产业比重", "第二产业比重", "第三产业比重" };
  const HetuTerm *term = hetu_lexicon_get (self->lexicon, ids[slot->part]);
  HetuPredicate predicate = { 0 };
  HetuSubject subject = { 0 };

  subject.start = find_head (self, slot);
  subject.end = slot->number.start;
  subject.verb_start = subject.verb_end = subject.start;
  subject.term = term;
  g_strlcpy (subject.name, term != NULL ? term->name : names[slot->part], sizeof subject.name);
  add_claim (self, slot, &subject, &predicate, HETU_MEASURE_SHARE, 0);
  remember (self, &subject, 1);
}

static void
read_streak (Reader *self, HetuSlot *slot, guint head, const HetuPredicate *predicate)
{
  HetuSubject subjects[HETU_MOST_SUBJECTS];
  guint n = read_subjects (self, head, predicate->subject_end, predicate, slot, subjects);

  guint end = slot->number.phrase_end;
  HetuSubject whole = { 0 };

  while (end < self->end && !is_comma (self->reading->chars[end]))
    end++;
  whole.start = hetu_reading_find_last (self->reading, head, slot->number.start, "连续");
  whole.end = end;
  hetu_subject_resolve (&whole, self->lexicon, self->reading, NULL, slot->number.unit_class, HETU_MEASURE_LEVEL);
  if (n == 0 && self->n_last > 0)
    subjects[0] = self->last[0];
  if (n > 0)
    remember (self, subjects, n);
  if (n > 0 || self->n_last > 0 || whole.term != NULL)
    {
      HetuSubject streak = whole.term != NULL ? whole : subjects[0];

      if (whole.term == NULL)
        {
          streak.term = NULL;
          g_strlcat (streak.name, "连续年数", sizeof streak.name);
        }
      add_claim (self, slot, &streak, predicate, HETU_MEASURE_LEVEL, 0);
    }
  self->used = slot->number.phrase_end;
}

/* “占年度投资目标178%”: of the plan of what was named before */
static void
add_completion (Reader *self, HetuSlot *slot, const HetuPredicate *predicate)
{
  HetuSubject subject = self->last[0];
  HetuSubject named = { 0 };

  named.start = predicate->subject_end;
  named.end = slot->number.phrase_start;
  hetu_subject_resolve (&named, self->lexicon, self->reading, NULL, slot->number.unit_class, HETU_MEASURE_RATIO);
  subject.term = named.term;
  if (named.term != NULL)
    g_strlcpy (subject.name, named.name, sizeof subject.name);
  else
    g_strlcat (subject.name, "计划完成率", sizeof subject.name);
  add_claim (self, slot, &subject, predicate, HETU_MEASURE_RATIO, 0);
}

/* Gives each of a list its figure: the k-th name the k-th value, or all names one value. */
static void
deal (Reader *self, HetuSlot *slot, const HetuPredicate *predicate, gboolean named)
{
  guint n = self->n_last;
  HetuMeasure measure = find_measure (slot, predicate, n > 0 ? self->last[0].name : "");

  if (measure == HETU_MEASURE_DIFF)
    {
      guint from = self->refs_dealt++, to = from + 1;

      if (from >= self->n_refs)
        from = to = self->n_refs;
      for (guint i = from; i < to && n > 0; i++)
        add_claim (self, slot, &self->last[0], predicate, measure, self->refs[i]);
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
        add_claim (self, slot, &self->last[k], predicate, measure, 0);
      self->dealt++;
      return;
    }
  for (guint i = 0; i < n; i++)
    add_claim (self, slot, &self->last[i], predicate, measure, 0);
}

/* “实现两位数增长”, “保持5%的增速” */
static void
read_growth_behind (const Reader *self, HetuSlot *slot, HetuPredicate *predicate)
{
  static const char *const up[] = { "增长", "的增长", "以上增长", "以上的增长", "左右的增长", "的增速", "增速", "的增幅", "正增长", "的中高速增长" };
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
recall (Reader *self, guint index)
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

/* “拉动规上工业增长1.2个百分点”: what the subject before contributes */
static gboolean
read_pull (Reader *self, HetuSlot *slot, guint head, HetuPredicate *predicate)
{
  static const char *const pulls[] = { "拉动", "拉低", "拖累", "贡献" };

  if (slot->number.unit_class != HETU_UNIT_CLASS_POINTS && slot->number.unit_class != HETU_UNIT_CLASS_RATE)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (pulls); i++)
    {
      guint at = hetu_reading_find (self->reading, head, slot->number.phrase_start, pulls[i]);
      HetuSubject subjects[HETU_MOST_SUBJECTS];
      HetuPredicate none = { 0 };
      guint n = 0;

      if (at >= slot->number.phrase_start)
        continue;
      predicate->sense = i == 1 || i == 2 ? -1 : 1;
      none.subject_end = at;
      n = read_subjects (self, head, at, &none, slot, subjects);
      if (n > 0)
        remember (self, subjects, n);
      for (guint k = 0; k < self->n_last; k++)
        add_claim (self, slot, &self->last[k], predicate, HETU_MEASURE_CONTRIBUTION, 0);
      self->used = slot->number.phrase_end;
      return TRUE;
    }
  return FALSE;
}

static void
read_number (Reader *self, guint index, guint head, HetuPredicate *before)
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
      read_streak (self, slot, head, &predicate);
      return;
    }
  if (slot->number.unit_class == HETU_UNIT_CLASS_RATE && predicate.sense == 0)
    read_growth_behind (self, slot, &predicate);
  tail_end = find_tail (self, index);
  if (read_far_behind (self, slot, head, &predicate))
    return;
  if (is_value_first (self, slot, head, predicate.subject_end, tail_end))
    {
      read_behind (self, slot, head, predicate.subject_end, tail_end, &predicate);
      return;
    }
  if (read_pull (self, slot, head, &predicate))
    return;
  n = read_subjects (self, head, predicate.subject_end, &predicate, slot, subjects);
  if (n > 0)
    {
      named = TRUE;
      if (subjects[0].verb_end == subjects[0].verb_start && self->verb_end > self->verb_start &&
          self->reading->chars[head] == 0x3001 && slot->number.unit_class == HETU_UNIT_CLASS_COUNT)
        {
          HetuSubject carried = subjects[0];

          carried.verb_start = self->verb_start;
          carried.verb_end = self->verb_end;
          hetu_subject_resolve (&carried, self->lexicon, self->reading, NULL, slot->number.unit_class, HETU_MEASURE_LEVEL);
          carried.verb_start = carried.verb_end = carried.start;
          subjects[0] = carried;
        }
      else if (subjects[0].verb_end > subjects[0].verb_start)
        {
          self->verb_start = subjects[0].verb_start;
          self->verb_end = subjects[0].verb_end;
        }
      remember (self, subjects, n);
    }
  /* “×%和×%”: what was said before the first value holds for the next */
  empty = predicate.subject_end <= head + 1 && predicate.sense == 0 && !predicate.reach &&
          !predicate.against && !predicate.share && !predicate.completion;
  if (!named && empty && index > 0)
    predicate = *before;
  else if (predicate.distributed && !named)
    recall (self, index);
  if (predicate.against && (named || !empty))
    find_refs (self, predicate.refs_start, predicate.refs_end);
  if (self->n_last > 0)
    deal (self, slot, &predicate, named);
  self->used = slot->number.phrase_end;
  *before = predicate;
}

/* “5—10个”: at least the first, at most the second, of the same thing */
static void
read_range (Reader *self, guint index, guint head, HetuPredicate *before)
{
  HetuSlot *low = &g_array_index (self->slots, HetuSlot, index);
  HetuSlot *high = &g_array_index (self->slots, HetuSlot, index + 1);
  guint n_before = self->claims->len;

  high->number.phrase_start = low->number.phrase_start;
  if (high->number.comparator == HETU_COMPARATOR_EQUAL || high->number.comparator == HETU_COMPARATOR_ABOUT)
    high->number.comparator = HETU_COMPARATOR_AT_MOST;
  read_number (self, index + 1, head, before);
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
      claim.value_start = self->reading->at[low->number.start];
      claim.value_end = self->reading->at[low->number.end - 1] + 1;
      g_array_append_val (self->claims, claim);
    }
}

static guint
find_bracket (const Reader *self, const HetuSlot *slot)
{
  guint at = slot->number.start;

  while (at > self->start && self->reading->chars[at - 1] != '(' && self->reading->chars[at - 1] != ')')
    at--;
  return at > self->start && self->reading->chars[at - 1] == '(' ? at - 1 : self->end;
}

static gboolean
is_aside (const Reader *self, const HetuSlot *slot)
{
  return slot->type == HETU_SLOT_NUMBER && self->n_last > 0 && find_bracket (self, slot) < self->end;
}

/* “高于全省(7.7%)”: a figure of that place; “(旧口径75.1亿元)”: the same by another definition */
static void
read_aside (Reader *self, HetuSlot *slot)
{
  guint open = find_bracket (self, slot);
  guint from = open, at = 0;
  gint32 region = 0, own = self->context.region;
  HetuPredicate predicate = { 0 };
  g_autofree char *words = NULL;
  HetuMeasure measure = HETU_MEASURE_LEVEL;

  while (from > self->start && open - from < 8 && !is_stop (self->reading->chars[from - 1]))
    {
      from--;
      region = find_region (self, from, open, &at);
      if (region != 0 && region != own)
        break;
    }
  hetu_predicate_read (self->reading, open + 1, slot->number.phrase_start, &predicate);
  measure = find_measure (slot, &predicate, self->last[0].name);
  if (slot->number.unit_class == HETU_UNIT_CLASS_RATE && self->claims->len > 0)
    measure = g_array_index (self->claims, HetuClaim, self->claims->len - 1).measure;
  if (measure == HETU_MEASURE_DIFF || measure == HETU_MEASURE_RANK)
    measure = HETU_MEASURE_GROWTH;
  if (region != 0)
    self->context.region = region;
  add_claim (self, slot, &self->last[0], &predicate, measure, 0);
  self->context.region = own;
  words = hetu_reading_dup (self->reading, open + 1, predicate.subject_end > open ? predicate.subject_end : slot->number.start);
  if (words[0] != '\0')
    add_note (&g_array_index (self->claims, HetuClaim, self->claims->len - 1), words);
  self->used = slot->number.phrase_end;
}

static void
read_part (Reader *self, guint first, guint last)
{
  HetuPredicate before = { 0 };

  self->n_last = 0;
  self->n_history = 0;
  self->has_owner = FALSE;
  self->dealt = 0;
  self->verb_start = self->verb_end = 0;
  for (guint i = first; i < last; i++)
    {
      HetuSlot *slot = &g_array_index (self->slots, HetuSlot, i);
      guint head = find_head (self, slot);

      if (is_aside (self, slot))
        {
          read_aside (self, slot);
          continue;
        }
      if (slot->range && i + 1 < last)
        {
          read_range (self, i, head, &before);
          i++;
          continue;
        }
      if (has_in (self, head, slot->number.start, "预计"))
        self->expected = TRUE;
      if (i > first && g_array_index (self->slots, HetuSlot, i).type == HETU_SLOT_NUMBER &&
          has_in (self, g_array_index (self->slots, HetuSlot, i - 1).number.end, slot->number.start, ","))
        self->verb_start = self->verb_end = 0;
      switch ((HetuSlotType) slot->type)
        {
        case HETU_SLOT_NUMBER:
          read_number (self, i, head, &before);
          break;
        case HETU_SLOT_RANK:
          read_rank (self, slot, head);
          break;
        case HETU_SLOT_RATIO:
          read_ratio (self, slot);
          break;
        case HETU_SLOT_WORDS:
          read_words (self, slot, head);
          break;
        }
    }
}

static void
mark (const Reader *self, guint8 *mask)
{
  const gunichar *chars = self->reading->chars;

  memset (mask, 0, self->end - self->start);
  for (guint at = self->start; at < self->end; at++)
    {
      gunichar open = chars[at];
      const char *close = open == 0x201C ? "”" : open == 0x300A ? "》" : NULL;
      guint limit = MIN (self->end, at + 40);
      guint found = close != NULL ? hetu_reading_find (self->reading, at + 1, limit, close) : limit;

      if (close == NULL || found >= limit)
        continue;
      for (guint i = at; i <= found; i++)
        mask[i - self->start] |= HETU_MASK_QUOTE;
      at = found;
    }
  for (guint i = 0; i < self->times->len; i++)
    {
      const HetuTimeWord *time = &g_array_index (self->times, HetuTimeWord, i);

      for (guint at = time->start; at < time->end; at++)
        mask[at - self->start] |= HETU_MASK_TIME;
    }
}

static void
read_sentence (Reader *self, guint start, guint end)
{
  g_autofree guint8 *mask = g_malloc (end - start + 1);
  guint first = 0;

  self->start = start;
  self->end = end;
  self->used = start;
  hetu_times_scan (self->reading, start, end, self->context.year, self->times);
  mark (self, mask);
  hetu_slots_find (self->reading, start, end, mask, self->slots);
  if (has_in (self, start, end, "预期目标") || has_in (self, start, end, "主要目标"))
    self->context.goals = TRUE;
  for (guint i = 0; i < self->slots->len; i++)
    {
      guint position = g_array_index (self->slots, HetuSlot, i).number.start;
      guint next = i + 1 < self->slots->len ? g_array_index (self->slots, HetuSlot, i + 1).number.start : end;

      if (next < end && hetu_reading_find (self->reading, position, next, ";") >= next)
        continue;
      self->expected = FALSE;
      read_part (self, first, i + 1);
      first = i + 1;
    }
  carry_times (self);
}

static int
compare_claims (gconstpointer a, gconstpointer b)
{
  const HetuClaim *one = a, *two = b;

  return one->value_start < two->value_start ? -1 : one->value_start > two->value_start;
}

GArray *
hetu_report_read (const HetuReading *reading, const HetuLexicon *lexicon)
{
  Reader self = { 0 };

  self.reading = reading;
  self.lexicon = lexicon;
  self.claims = hetu_claim_array_new ();
  self.slots = g_array_new (FALSE, FALSE, sizeof (HetuSlot));
  self.times = g_array_new (FALSE, FALSE, sizeof (HetuTimeWord));
  hetu_context_init (&self.context, reading);
  for (guint i = 0; i < reading->paragraphs->len; i++)
    {
      const HetuParagraph *paragraph = &g_array_index (reading->paragraphs, HetuParagraph, i);
      guint start = paragraph->start;

      hetu_context_enter (&self.context, reading, paragraph);
      if (paragraph->heading)
        continue;
      for (guint at = paragraph->start; at <= paragraph->end; at++)
        {
          gunichar c = at < paragraph->end ? reading->chars[at] : 0x3002;

          if (c != 0x3002 && c != '!' && c != '?')
            continue;
          if (at > start)
            read_sentence (&self, start, at);
          start = at + 1;
        }
    }
  g_array_sort (self.claims, compare_claims);
  g_array_unref (self.slots);
  g_array_unref (self.times);
  return self.claims;
}
