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

      if (code != 0)
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
      if (time->role == HETU_TIME_PERIOD && time->period.kind != HETU_PERIOD_NONE)
        period = time->period;
      if (time->role == HETU_TIME_DEADLINE)
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
          time->start < self->start + 12)
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
      measure == HETU_MEASURE_ABS_CHANGE || measure == HETU_MEASURE_DIFF)
    claim.sense = predicate->sense < 0 ? -1 : 1;
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

/* “城乡居民人均可支配收入” is two indicators. */
static guint
split_town_and_country (Reader *self, HetuSubject *subjects, guint n)
{
  static const char *const ids[] = { "disposable_income_per_capita_urban", "disposable_income_per_capita_rural" };

  if (n != 1 || hetu_reading_has (self->reading, subjects[0].start, subjects[0].end, "城乡居民") == 0)
    return n;
  for (guint i = 0; i < 2; i++)
    {
      const HetuTerm *term = hetu_lexicon_get (self->lexicon, ids[i]);

      subjects[i] = subjects[0];
      if (term != NULL)
        {
          subjects[i].term = term;
          g_strlcpy (subjects[i].name, term->name, sizeof subjects[i].name);
        }
    }
  return 2;
}

/* “高成长性制造业和战略性新兴产业增加值”: the first name lacks the noun that both end with. */
static void
complete_name (Reader *self, HetuSubject *subject, const HetuSubject *whole, HetuSlot *slot, HetuMeasure measure)
{
  static const char *const heads[] = { "增加值", "营业收入", "收入", "总产值", "产值", "投资", "利润", "覆盖率", "销售额", "支出", "营收" };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autofree char *text = NULL;
      g_autofree char *joined = NULL;
      g_autoptr (HetuReading) reading = NULL;
      HetuSubject other = { 0 };

      if (hetu_reading_ends (self->reading, whole->start, whole->end, heads[i]) == 0 ||
          hetu_reading_ends (self->reading, subject->start, subject->end, heads[i]) > 0)
        continue;
      text = hetu_reading_dup (self->reading, subject->start, subject->end);
      joined = g_strconcat (text, heads[i], NULL);
      reading = hetu_reading_new (joined);
      other.end = reading->n_chars;
      hetu_subject_resolve (&other, self->lexicon, reading, NULL, slot->number.unit_class, measure);
      subject->term = other.term;
      g_strlcpy (subject->name, other.name, sizeof subject->name);
      return;
    }
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

  hetu_subject_trim (self->reading, &start, &end, &whole.verb_start, &whole.verb_end);
  enumerated = hetu_reading_find_last (self->reading, start, end, "等");
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
  return split_town_and_country (self, subjects, 1);
}

static void
remember (Reader *self, const HetuSubject *subjects, guint n)
{
  memmove (self->last, subjects, n * sizeof subjects[0]);
  self->n_last = n;
  self->dealt = 0;
  if (n > 0 && !subjects[0].attribute)
    {
      self->owner = subjects[0];
      self->has_owner = TRUE;
    }
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
  if (!counts && self->reading->chars[slot->number.phrase_end] != 0x7684)
    return FALSE;
  hetu_subject_trim (self->reading, &start, &end, &verb_start, &verb_end);
  if (end <= start || verb_end >= end)
    return TRUE;
  if (hetu_reading_ends (self->reading, start, end, "等") > 0)
    return TRUE;
  return counts && slot->number.unit_class == HETU_UNIT_CLASS_COUNT;
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
  if (self->reading->chars[subject.start] == 0x7684)
    subject.start++;
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

  if (n == 0 && self->n_last > 0)
    subjects[0] = self->last[0];
  if (n > 0)
    remember (self, subjects, n);
  if (n > 0 || self->n_last > 0)
    {
      HetuSubject streak = subjects[0];

      streak.term = NULL;
      g_strlcat (streak.name, "连续年数", sizeof streak.name);
      add_claim (self, slot, &streak, predicate, HETU_MEASURE_LEVEL, 0);
    }
  self->used = slot->number.phrase_end;
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

static void
read_number (Reader *self, guint index, guint head, HetuPredicate *before)
{
  HetuSlot *slot = &g_array_index (self->slots, HetuSlot, index);
  HetuSubject subjects[HETU_MOST_SUBJECTS];
  HetuPredicate predicate = { 0 };
  guint tail_end = find_tail (self, index);
  guint n = 0;
  gboolean named = FALSE, empty = FALSE;

  hetu_predicate_read (self->reading, head, slot->number.phrase_start, &predicate);
  if (predicate.streak && slot->number.unit_class == HETU_UNIT_CLASS_TIME)
    {
      read_streak (self, slot, head, &predicate);
      return;
    }
  if (read_far_behind (self, slot, head, &predicate))
    return;
  if (is_value_first (self, slot, head, predicate.subject_end, tail_end))
    {
      read_behind (self, slot, head, predicate.subject_end, tail_end, &predicate);
      return;
    }
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
    self->dealt = 0;
  if (predicate.against && (named || !empty))
    find_refs (self, predicate.refs_start, predicate.refs_end);
  if (self->n_last > 0)
    deal (self, slot, &predicate, named);
  self->used = slot->number.phrase_end;
  *before = predicate;
}

static void
read_part (Reader *self, guint first, guint last)
{
  HetuPredicate before = { 0 };

  self->n_last = 0;
  self->has_owner = FALSE;
  self->dealt = 0;
  self->verb_start = self->verb_end = 0;
  for (guint i = first; i < last; i++)
    {
      HetuSlot *slot = &g_array_index (self->slots, HetuSlot, i);
      guint head = find_head (self, slot);

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
