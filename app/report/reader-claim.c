/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of a figure besides its name: when, where, whether it was or shall be, and how it is measured; and the claim that comes of it. */
#include "report/reader-time.h"
#include "report/reader-wording.h"

#include "report/gazetteer.h"

#include <string.h>

gboolean
hetu_reader_has (const HetuReader *self, guint start, guint end, const char *word)
{
  return hetu_reading_find (self->reading, start, end, word) < end;
}

/* “国家和省定目标”: 省 and 市 at the beginning, or behind what joins; no “百强市”, “副省级” */
static gboolean
stands_alone (const HetuReader *self, guint at, guint start)
{
  static const char *const before[] = { "、", "和", "与", "及", "比", "于", NULL };
  static const char *const behind[] = { "定", "下", "里", "委", "政", "平", NULL };

  return at == start || hetu_reading_ends_any (self->reading, start, at, before) ||
         hetu_reading_finds_any (self->reading, at + 1, at + 2, behind);
}

/* The place that “全市”, “全省平均水平” or a name says; 0 when none is named. */
gint32
hetu_reader_find_region (const HetuReader *self, guint start, guint end, guint *at)
{
  static const struct
  {
    const char *word;
    guint tier;
  } own[] = { { "全国", 0 }, { "国家", 0 }, { "全省", 1 }, { "全自治区", 1 }, { "自治区", 1 },
              { "省", 1 },   { "全市", 2 }, { "市", 2 },   { "全区", 3 },     { "全县", 4 } };
  gint32 subject = self->context.region;

  for (guint i = start; i < end; i++)
    {
      guint length = 0;
      gint32 code =
          hetu_gazetteer_find_at (hetu_gazetteer_get (), self->reading, i, end, subject, &length);

      if (code != 0 && i == start)
        {
          *at = i;
          return code;
        }
      for (guint k = 0; k < G_N_ELEMENTS (own); k++)
        if (hetu_reading_has (self->reading, i, end, own[k].word) > 0 &&
            (own[k].word[3] != '\0' || stands_alone (self, i, start)) &&
            (i == 0 || (self->reading->chars[i - 1] != 0x57CE && /* 城市, 经济大省 */
                        self->reading->chars[i - 1] != 0x5927 &&
                        self->reading->chars[i - 1] != 0x526F))) /* 副省级 */
          {
            *at = i;
            return hetu_reader_get_whole (self, own[k].tier);
          }
    }
  return 0;
}

void
hetu_reader_find_refs (HetuReader *self, guint start, guint end)
{
  HetuSubject parts[HETU_MOST_SUBJECTS];
  guint n = hetu_subject_split (self->reading, start, end, parts);

  self->n_refs = 0;
  self->refs_dealt = 0;
  for (guint i = 0; i < n && self->n_refs < G_N_ELEMENTS (self->refs); i++)
    {
      guint at = 0;
      gint32 code = hetu_reader_find_region (self, parts[i].start, parts[i].end, &at);

      self->refs[self->n_refs++] =
          hetu_reading_ends (self->reading, parts[i].start, parts[i].end, "同期") > 0
              ? HETU_REF_THEN
              : code;
      if (code != 0 && n == 1 && at + 2 < parts[i].end && self->reading->chars[at] == 0x5168 &&
          self->reading->chars[at + 2] == 0x5168) /* 全国全省 */
        self->refs[self->n_refs++] = hetu_reader_find_region (self, at + 2, parts[i].end, &at);
    }
  if (self->n_refs == 0)
    self->refs[self->n_refs++] = 0;
}

void
hetu_claim_add_note (HetuClaim *claim, const char *note)
{
  char *joined =
      claim->notes != NULL ? g_strconcat (claim->notes, "; ", note, NULL) : g_strdup (note);

  g_free (claim->notes);
  claim->notes = joined;
}

static gint64
power (guint decimals)
{
  gint64 power = 1;

  for (; decimals > 0; decimals--)
    power *= 10;
  return power;
}

/* “专任教师中专科以上学历比例”: how many among them */
static gboolean
is_part_among (const char *name)
{
  static const char *const amongs[] = { "人员中", "教师中", "人口中", "企业中", "总数中",
                                        "支出中", "收入中", "职工中", "人数中" };

  for (guint i = 0; i < G_N_ELEMENTS (amongs); i++)
    if (g_str_has_suffix (name, "比例") && strstr (name, amongs[i]) != NULL)
      return TRUE;
  return FALSE;
}

HetuMeasure
hetu_reader_measure (const HetuSlot *slot, const HetuPredicate *predicate, const char *name)
{
  HetuUnitClass class = slot->number.unit_class;
  gboolean rate = class == HETU_UNIT_CLASS_RATE;

  if (slot->type == HETU_SLOT_RANK)
    return HETU_MEASURE_RANK;
  if (predicate->pull && (class == HETU_UNIT_CLASS_POINTS || rate))
    return HETU_MEASURE_CONTRIBUTION;
  if (predicate->against && rate && predicate->forecast != 0)
    return HETU_MEASURE_GROWTH; /* 高于市场预期增长5.2% */
  if (predicate->against)
    return HETU_MEASURE_DIFF;
  if (class == HETU_UNIT_CLASS_POINTS)
    return HETU_MEASURE_PP_CHANGE;
  if (rate)
    {
      if (predicate->shift)
        return HETU_MEASURE_PP_CHANGE;
      if (predicate->completion)
        return HETU_MEASURE_RATIO;
      if ((predicate->sense != 0 && !predicate->reach) || predicate->growth)
        return predicate->chain ? HETU_MEASURE_CHAIN : HETU_MEASURE_GROWTH;
      if (predicate->share && g_str_has_suffix (name, "比率"))
        return HETU_MEASURE_SHARE; /* 地产蔬菜占消费比率 */
      if (g_str_has_suffix (name, "率") || g_str_has_suffix (name, "率)"))
        return HETU_MEASURE_RATIO; /* 占常住人口比重(城镇化率) */
      if (g_str_has_suffix (name, "投入强度"))
        return HETU_MEASURE_RATIO; /* 研发投入占生产总值比重 */
      if (g_str_has_suffix (name, "价格指数") || g_str_has_suffix (name, "价格总指数") ||
          g_str_has_suffix (name, "价格消费指数") || g_str_has_suffix (name, "价格涨幅"))
        return slot->number.value.coefficient < 50 * power (slot->number.value.decimals)
                   ? HETU_MEASURE_GROWTH
                   : HETU_MEASURE_LEVEL;
      if (g_str_has_suffix (name, "指数") || g_str_has_suffix (name, "PMI") ||
          g_str_has_suffix (name, "PMI)"))
        return HETU_MEASURE_LEVEL; /* 新订单指数为51.2% */
      if (predicate->share || strstr (name, "比重") != NULL || strstr (name, "占比") != NULL ||
          is_part_among (name) || g_str_has_suffix (name, "税比") ||
          g_str_has_suffix (name, "份额") || g_str_has_suffix (name, "分享比例") ||
          g_str_has_suffix (name, "分成比例"))
        return HETU_MEASURE_SHARE;
      if (predicate->sense != 0)
        return HETU_MEASURE_GROWTH;
      return HETU_MEASURE_RATIO;
    }
  if (predicate->sense != 0 && !predicate->reach)
    return HETU_MEASURE_ABS_CHANGE;
  if (class == HETU_UNIT_CLASS_NONE &&
      (strstr (name, "比(") != NULL || strstr (name, "性比例") != NULL ||
       g_str_has_suffix (name, "比") || g_str_has_suffix (name, "率") ||
       g_str_has_suffix (name, "系数") || g_str_has_suffix (name, "比值") ||
       g_str_has_suffix (name, "倍差") || g_str_has_suffix (name, "收入差距")))
    return HETU_MEASURE_RATIO;
  return HETU_MEASURE_LEVEL;
}

/* “农林牧渔业(包括专业及辅助性活动)增加值”, “产量约占全国” without what is said within it */
static void
drop_explanation (char *name)
{
  static const char *const openings[] = { "(包括", "(含", "(不含", "(不包括" };
  char *about = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    {
      char *open = strstr (name, openings[i]);
      char *close = open != NULL && open > name ? strchr (open, ')') : NULL;

      if (close != NULL && close[1] != '\0')
        memmove (open, close + 1, strlen (close + 1) + 1);
    }
  about = strstr (name, "约占");
  if (about != NULL && about > name && strstr (name, "节约占") == NULL)
    memmove (about, about + strlen ("约"), strlen (about + strlen ("约")) + 1);
}

/* “参加活动人数达7.5万”, “电子产业达到4500亿”: the unit that is left out behind 万 or 亿, which is @scale */
static const char *
find_unit (const HetuSubject *subject, const char *scale)
{
  static const char *const sums[] = { "业",   "产业", "规模", "集群", "经济", "总量", "营收",
                                      "余额", "市值", "税收", "融资", "资产", "财力" };
  static const char *const units[][2] = {
    { "人次", "人次" }, { "人数", "人" },   { "人口", "人" },   { "人员", "人" },
    { "户数", "户" },   { "预算", "元" },   { "资金", "元" },   { "金额", "元" },
    { "户籍", "户" },   { "投资", "元" },   { "收入", "元" },   { "支出", "元" },
    { "总值", "元" },   { "产值", "元" },   { "增加值", "元" }, { "总额", "元" },
    { "零售额", "元" }, { "销售额", "元" }, { "利润", "元" },   { "人才总量", "人" },
    { "人才", "人" },   { "用户", "户" },   { "交易额", "元" }, { "成交额", "元" }
  };

  if (subject->term != NULL)
    return hetu_lexicon_unit_base (subject->term->unit);
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_has_suffix (subject->name, units[i][0]))
      return units[i][1];
  for (guint i = 0; g_str_has_suffix (scale, "亿") && i < G_N_ELEMENTS (sums); i++)
    if (g_str_has_suffix (subject->name, sums[i]))
      return "元";
  return "";
}

/* “产值680亿元,占全省34.2%,是2015年的2.1倍”: of the sum, not of its share */
static void
drop_share (char *name)
{
  static const char *const shares[] = { "占全省", "占全国", "占全市", "占全区", "占全县" };
  char *whole = g_str_has_suffix (name, "比重") ? strstr (name, "占") : NULL;

  if (whole != NULL && whole > name && !g_str_has_suffix (whole, "占比重"))
    *whole = '\0'; /* 服务业占GDP比重40%,年均增长15% */

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      char *at = strstr (name, shares[i]);

      if (at != NULL && (gsize) (at - name) > strlen (shares[i]))
        *at = '\0';
    }
}

/* “财政用于民生方面的支出”: 财政民生支出; no “可用于民生的支出” */
static void
word_use (char *name)
{
  static const char *const joints[] = { "方面的", "方面", "的", "" };
  static const char *const purses[] = { "财政", "资金", "财力", "预算", "投入", "支出" };
  char *use = strstr (name, "用于"), *what = use != NULL ? use + strlen ("用于") : NULL;
  const char *rest = what != NULL ? strstr (what, "支出") : NULL;
  gsize n = rest != NULL ? (gsize) (rest - what) : 0;
  gboolean whose = use == name;

  for (guint i = 0; use != NULL && i < G_N_ELEMENTS (purses); i++)
    whose |= use >= name + strlen (purses[i]) &&
             strncmp (use - strlen (purses[i]), purses[i], strlen (purses[i])) == 0;
  if (n < 2 * strlen ("用") || !whose)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    {
      const gsize joint = strlen (joints[i]);

      if (n >= joint + 2 * strlen ("用") && strncmp (rest - joint, joints[i], joint) == 0)
        {
          n -= joint;
          break;
        }
    }
  memmove (use, what, n);
  memmove (use + n, rest, strlen (rest) + 1);
}

/* “金融业占经济总量比重”, “经济总量占全省比重”, “城市化率”: by the name of what is meant */
static void
word_plainly (char **name)
{
  static const char *const words[][2] = { { "占经济总量", "占地区生产总值" },
                                          { "经济总量占", "地区生产总值占" },
                                          { "城市化率", "城镇化率" } };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (*name, words[i][0]) != NULL)
      {
        GString *plain = g_string_new (*name);

        g_string_replace (plain, words[i][0], words[i][1], 1);
        g_free (*name);
        *name = g_string_free (plain, FALSE);
        return;
      }
}

/* “下降24.6%,收窄9.4个百分点”: the fall has become smaller; “降幅比上半年收窄1.2个百分点,比一季度扩大0.5个百分点”: larger. Returns: the
 * sense of the change, 0 where no fall is told */
static int
turn_of_fall (const HetuReader *self, const HetuSlot *slot, const HetuSubject *subject)
{
  const HetuClaim *before = hetu_reader_last_claim (self);

  gboolean fell = before != NULL && before->measure == HETU_MEASURE_GROWTH && before->sense < 0;
  gboolean turned = before != NULL && before->measure == HETU_MEASURE_PP_CHANGE &&
                    hetu_reader_has (self, self->start, slot->number.start, "降幅");
  guint end = slot->number.phrase_start;

  if (!(fell || turned) || before->value_start < self->reading->at[self->start] ||
      !g_str_equal (before->indicator, subject->name))
    return 0;
  end -= hetu_reading_ends (self->reading, self->used, end, "了");
  if (hetu_reading_ends (self->reading, self->used, end, "收窄") > 0)
    return 1;
  return hetu_reading_ends (self->reading, self->used, end, "扩大") > 0 ? -1 : 0;
}

/* “完成投资96亿元,占年度计划投资96%”: what share of a plan was met is no plan, except where all else is */
static gboolean
is_share_met (const HetuReader *self, const HetuPredicate *predicate, HetuMeasure measure)
{
  return predicate->completion && measure == HETU_MEASURE_RATIO && !self->context.plan &&
         !self->context.goals;
}

/* “预计生产总值增长6%,在全省县市中增速居第三,跻身全国十强”: a place in a field that is told, or among the best, is known */
static gboolean
is_known_place (const HetuReader *self, const HetuSlot *slot)
{
  const guint from = hetu_reader_clause_start (self, slot->number.phrase_start);

  return slot->type == HETU_SLOT_RANK && (slot->number.comparator == HETU_COMPARATOR_AT_MOST ||
                                          self->reading->chars[from] == 0x5728); /* 在 */
}

/* Whether what is told is only foreseen. Where “预计(下同)” was said before works that are told one by one, accounts are, and what was
 * done is not: what the lexicon names is an account, but for counts of things and sizes of works; so are sums, growth and rates where no
 * deed is told, but for those of deeds, 办结率. What was in an earlier year is known. */
static gboolean
is_expected (const HetuReader *self,
             const HetuSlot *slot,
             const HetuSubject *subject,
             HetuMeasure measure)
{
  static const char *const done[] = { "办结率", "开工率", "竣工率", "履约率", "兑现率" };
  const HetuUnitClass unit_class = slot->number.unit_class;
  const guint end = slot->number.phrase_end;
  const guint from = hetu_reader_clause_start (self, slot->number.start);

  if (self->expected || !self->context.expected)
    return self->expected;
  for (guint i = 0; i < self->times->len; i++)
    {
      const HetuTimeWord *time = &g_array_index (self->times, HetuTimeWord, i);

      if (time->end <= slot->number.start && time->period.kind != HETU_PERIOD_NONE &&
          time->period.last_year < self->context.reviewed && from <= time->start &&
          measure == HETU_MEASURE_LEVEL)
        return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (done); i++)
    if (g_str_has_suffix (subject->name, done[i]))
      return FALSE;
  if (subject->term != NULL && unit_class == HETU_UNIT_CLASS_AMOUNT &&
      hetu_reader_tells_deed (self, from, slot->number.start))
    return FALSE;
  if (subject->term != NULL && unit_class != HETU_UNIT_CLASS_MONEY)
    return unit_class != HETU_UNIT_CLASS_COUNT || g_str_has_suffix (slot->number.unit, "人");
  return (measure == HETU_MEASURE_GROWTH || measure == HETU_MEASURE_RATIO ||
          unit_class == HETU_UNIT_CLASS_MONEY) &&
         (hetu_reader_has (self, end, MIN (end + 4, self->end), "增长") ||
          !hetu_reader_tells_deed (self, from, slot->number.start));
}

static guint8
tell_status (const HetuReader *self,
             const HetuSlot *slot,
             const HetuSubject *subject,
             HetuMeasure measure,
             guint8 kind)
{
  switch (slot->number.form)
    {
    case HETU_NUMBER_REDACTED:
      return HETU_STATUS_REDACTED;
    case HETU_NUMBER_WORDED:
      return slot->type == HETU_SLOT_WORDS ? HETU_STATUS_QUALITATIVE : HETU_STATUS_FUZZY;
    default:
      return slot->type == HETU_SLOT_WORDS ? HETU_STATUS_QUALITATIVE
             : kind == HETU_KIND_ACTUAL && is_expected (self, slot, subject, measure) &&
                     !is_known_place (self, slot)
                 ? HETU_STATUS_EXPECTED
                 : HETU_STATUS_FINAL;
    }
}

/* Returns: (transfer full): what the claim calls its subject */
static char *
tell_name (const HetuSlot *slot, const HetuSubject *subject, HetuMeasure measure)
{
  char *name = g_strdup (subject->name);

  drop_explanation (name);
  if (subject->term != NULL)
    return name;
  word_plainly (&name);
  word_use (name);
  if (measure == HETU_MEASURE_GROWTH ||
      (measure == HETU_MEASURE_RATIO && g_str_equal (slot->number.unit, "倍")))
    drop_share (name);
  return name;
}

void
hetu_reader_add_claim (HetuReader *self,
                       const HetuSlot *slot,
                       const HetuSubject *read,
                       const HetuPredicate *predicate,
                       HetuMeasure measure,
                       gint32 ref)
{
  const HetuReading *reading = self->reading;
  HetuClaim claim = { 0 };
  HetuReasons why = { 0 };
  HetuSubject worded = *read;
  const HetuSubject *subject = &worded;
  int turn = 0;
  g_autofree char *name = NULL;
  guint start = subject->verb_end > subject->verb_start ? subject->verb_start : subject->start;
  guint end = MAX (slot->number.phrase_end, subject->end);

  hetu_reader_word (self, slot, measure, &worded);
  if (measure == HETU_MEASURE_SHARE && worded.term != NULL &&
      g_str_has_suffix (worded.term->name, "强度"))
    measure = HETU_MEASURE_RATIO; /* 研发经费支出占GDP比重 */
  name = tell_name (slot, subject, measure);
  start = MIN (subject->end > subject->start ? start : slot->number.start,
               slot->number.start - slot->number.negative);
  claim.value_start = reading->at[slot->number.start - slot->number.negative];
  claim.value_end = reading->at[slot->number.end - 1] + 1;
  claim.char_start = reading->at[start];
  claim.char_end = reading->at[end - 1] + 1;
  claim.indicator_id = subject->term != NULL ? g_strdup (subject->term->id) : NULL;
  claim.indicator = subject->term != NULL
                        ? g_strdup (subject->name)
                        : hetu_reading_unfold (reading, self->start, self->end, name, FALSE);
  /* “增长7.2%,全市增长5.0%,高于全市2.2个百分点”: what is held against a place is of another */
  claim.region = subject->place != 0                      ? subject->place
                 : self->place != 0 && self->place != ref ? self->place
                                                          : self->context.region;
  claim.ref_region = ref;
  hetu_reader_explain (self, slot, subject, predicate, measure, &why);
  claim.kind = hetu_reader_is_target (self, slot, &why) && !is_share_met (self, predicate, measure)
                   ? HETU_KIND_TARGET
                   : HETU_KIND_ACTUAL;
  claim.measure = measure;
  claim.comparator = slot->number.comparator;
  claim.has_value = slot->number.form != HETU_NUMBER_REDACTED && slot->type != HETU_SLOT_WORDS;
  claim.value = slot->number.value;
  claim.unit = slot->number.unit_class == HETU_UNIT_CLASS_SCALE
                   ? g_strconcat (slot->number.unit, find_unit (subject, slot->number.unit), NULL)
                   : hetu_reading_unfold (reading,
                                          slot->number.start,
                                          MIN (self->end, slot->number.phrase_end + 12),
                                          slot->number.unit,
                                          TRUE); /* 0.9個及1.0個百分點 */
  claim.status = tell_status (self, slot, subject, measure, claim.kind);
  if (measure == HETU_MEASURE_GROWTH || measure == HETU_MEASURE_CHAIN ||
      measure == HETU_MEASURE_PP_CHANGE || measure == HETU_MEASURE_CONTRIBUTION ||
      measure == HETU_MEASURE_ABS_CHANGE || measure == HETU_MEASURE_DIFF)
    claim.sense = (predicate->sense < 0) != slot->number.negative ? -1 : 1;
  if (measure == HETU_MEASURE_GROWTH && predicate->forecast != 0)
    {
      claim.sense = predicate->forecast;
      claim.status = HETU_STATUS_EXPECTED;
    }
  turn = measure == HETU_MEASURE_PP_CHANGE ? turn_of_fall (self, slot, subject) : 0;
  if (turn != 0)
    claim.sense = turn;
  else if (claim.sense == 0 && slot->number.negative)
    claim.value.coefficient = -claim.value.coefficient;
  hetu_reader_tell_period (self, slot, &claim, &why);
  if (predicate->adjusted_end > predicate->adjusted_start)
    {
      g_autofree char *words =
          hetu_reading_dup_source (reading, predicate->adjusted_start, predicate->adjusted_end);
      g_autofree char *note = g_strconcat ("adjusted: ", words, NULL);

      hetu_claim_add_note (&claim, note);
    }
  if (slot->field_size > 0)
    {
      g_autofree char *note = g_strdup_printf ("rank_of=%u", slot->field_size);

      hetu_claim_add_note (&claim, note);
    }
  claim.confidence = (guint16) (why.doubt < 940 ? 990 - why.doubt : 50);
  claim.reasons = g_strndup (why.text->str, why.text->len); /* no larger than it must be */
  g_string_free (why.text, TRUE);
  g_array_append_val (self->claims, claim);
}
