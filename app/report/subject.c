/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Noun phrases: what is left of the words around a number when time, place, modality and verbs are taken away, and which term of the
 * lexicon that names. The longest name that ends the phrase wins; a name that means something new needs a verb that says so. */
#include "report/subject.h"

#include "report/fold.h"

#include <string.h>

/* what may stand before the phrase and is none of it */
static const char *const leading[] = {
  "以及",   "并且",   "其中",   "同时", "力争", "争取", "确保", "计划", "预计", "预期", "累计",
  "全年",   "全市",   "全区",   "全县", "全州", "我市", "我区", "我县", "我省", "本市", "本区",
  "年内",   "共",     "并",     "和",   "及",   "与",   "、",   ",",    ":",    ";",    "的",
  "实现",   "完成",   "达到",   "已",   "还",   "将",   "再",   "新",   "有",   "了",   "今年",
  "以来",   "上半年", "下半年", "目前", "现有", "年度", "*",    "主要", "切实", "积极", "加快",
  "推动",   "努力",   "持续",   "深入", "使",   "当年", "全面", "带动", "辖区", "当月", "期末",
  "年末",   "截至",   "底",     "末",   "在",   "把",   "将",   "由",   "从",   "使用", "开展",
  "的时间", "申请",   "帮助",   "涉及", "实施", "组织", "推进", "处置", "及时", "发放",
};

/* verbs that make what is counted, and belong to its name */
static const char *const making[] = {
  "新增",   "新认定",   "新建",   "提升改造", "改造提升", "新改扩建", "新建改扩建", "新签约",
  "新培育", "新培养",   "新引进", "新开工",   "新入库",   "净增",     "建成",       "培育",
  "创建",   "打造",     "引进",   "引入",     "认定",     "签约",     "创成",       "筹建",
  "筹集",   "改造",     "提升",   "建设",     "增加",     "取缔",     "拆迁",       "打通",
  "办理",   "受理",     "解决",   "盘活",     "登记",     "备案",     "谋划",       "储备",
  "争取",   "发布",     "选聘",   "包联",     "惠及",     "争创",     "新",         "获批",
  "组建",   "设立",     "举办",   "开通",     "入选",     "完成",     "整治",       "修复",
  "治理",   "新(改)建", "提供",   "竣工",     "开工",     "投产",     "交付",       "接待",
  "发出",   "培训",     "创成",   "建立",
};

static const char *const increments[] = { "新增",   "新认定", "新建",   "净增",   "新培育",
                                          "新引进", "新培养", "新备案", "新入库", "备案",
                                          "新创建", "培育",   "新签约", "增加" };

static guint
has_any (const HetuReading *reading,
         guint position,
         guint end,
         const char *const *words,
         guint n_words)
{
  guint longest = 0;

  for (guint i = 0; i < n_words; i++)
    longest = MAX (longest, hetu_reading_has (reading, position, end, words[i]));
  return longest;
}

static gboolean
is_attribute (const char *name)
{
  static const char *const attributes[] = {
    "总投资",   "占比",       "比重",         "金额",    "总金额",     "总额",     "总量",
    "总数",     "增量",       "成交额",       "货值",    "面积",       "数量",     "办结率",
    "满意率",   "回访满意率", "产值",         "总额度",  "营业收入",   "运量",     "累计投资",
    "完成投资", "计划投资",   "年度计划投资", "总产值",  "投资",       "合同金额", "首次申报数",
    "申报总数", "税收",       "利润",         "利税",    "已完成投资", "年度投资", "涨幅",
    "增速",     "投资额",     "总规模",       "参会人数"
  };

  for (guint i = 0; i < G_N_ELEMENTS (attributes); i++)
    if (g_str_equal (name, attributes[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_attribute_at (const HetuReading *reading, guint start, guint end)
{
  g_autofree char *text = end - start <= 8 ? hetu_reading_dup (reading, start, end) : NULL;

  return text != NULL && is_attribute (text);
}

void
hetu_subject_trim (const HetuReading *reading,
                   guint *start,
                   guint *end,
                   guint *verb_start,
                   guint *verb_end)
{
  guint from = *start, to = *end;

  *verb_start = *verb_end = from;
  while (to > from && (reading->chars[to - 1] == 0x3001 || reading->chars[to - 1] == ',' ||
                       reading->chars[to - 1] == 0x7684 || reading->chars[to - 1] == 0x548C ||
                       (reading->chars[to - 1] == 0x53CA && to - from > 2 &&
                        reading->chars[to - 2] != 0x60E0 && reading->chars[to - 2] != 0x6D89) ||
                       reading->chars[to - 1] == ':'))
    to--;
  while (from < to && !is_attribute_at (reading, from, to))
    {
      guint n = has_any (reading, from, to, leading, G_N_ELEMENTS (leading));
      guint verb = has_any (reading, from, to, making, G_N_ELEMENTS (making));

      if (verb > 0 && verb >= n)
        {
          *verb_start = from;
          *verb_end = from + verb;
          break;
        }
      if (n == 0)
        break;
      from += n;
      *verb_start = *verb_end = from;
    }
  *start = from;
  *end = to;
}

static gboolean
is_increment (const HetuReading *reading, guint start, guint end)
{
  return has_any (reading, start, end, increments, G_N_ELEMENTS (increments)) > 0;
}

/* what may follow a name without changing it */
static gboolean
is_light_tail (const HetuReading *reading, guint start, guint end)
{
  static const char *const tails[] = { "总数", "数量", "总量", "总额",   "规模", "工程",
                                       "项目", "数",   "额",   "人数",   "金额", "建设",
                                       "等",   "收入", "任务", "均值",   "值",   "工作",
                                       "进度", "群众", "总计", "(载体)", "提质" };
  guint at = start;

  while (at < end)
    {
      guint n = has_any (reading, at, end, tails, G_N_ELEMENTS (tails));

      if (n == 0)
        return FALSE;
      at += n;
    }
  return TRUE;
}

/* A short name stands for a longer one only where what is said around it says the rest: 产业项目 is not everywhere what it was in one
 * report. */
static gboolean
is_supported (const HetuReading *reading, const HetuTermHit *hit, guint start)
{
  guint from = hit->start > 100 ? hit->start - 100 : 0;
  guint to = MIN (reading->n_chars, hit->end + 20);
  guint extra = 0, found = 0;

  if (hit->term->n_chars < hit->end - hit->start + 4 &&
      (hit->start <= start + 1 || hit->term->n_chars < hit->end - hit->start + 2))
    return TRUE;
  if (hetu_reading_has (reading, hit->start, hit->end, hit->term->opening) > 0)
    return TRUE;
  for (const char *p = hit->term->name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean named = FALSE;

      for (guint i = hit->start; i < hit->end && !named; i++)
        named = reading->chars[i] == c;
      if (named)
        continue;
      extra++;
      for (guint i = from; i < to && !named; i++)
        named = reading->chars[i] == c;
      found += named;
    }
  return 2 * found >= extra;
}

/* “城乡居民收入比”: what follows the name makes another thing of it. */
static gboolean
turns_into_rate (const HetuReading *reading, guint start, guint end)
{
  static const char *const rates[] = { "比", "率", "系数", "指数", "弹性", "密度", "强度" };

  for (guint i = 0; i < G_N_ELEMENTS (rates); i++)
    if (hetu_reading_ends (reading, start, end, rates[i]) > 0)
      return TRUE;
  return FALSE;
}

/* “总量居全省第6位” is of the thing itself */
static gboolean
is_same_thing (const char *owner, const char *attribute)
{
  static const char *const same[] = { "总量", "总额",   "增速", "增幅",
                                      "涨幅", "总额度", "总数", "增量" };

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    if (g_str_equal (attribute, same[i]))
      return TRUE;
  return g_str_has_suffix (owner, attribute);
}

/* 户 and 人 are counted apart, 名 and 人 are not */
static gboolean
is_same_unit (const char *a, const char *b)
{
  const char *one = hetu_lexicon_unit_base (a), *two = hetu_lexicon_unit_base (b);

  if (g_str_equal (one, "名"))
    one = "人";
  if (g_str_equal (two, "名"))
    two = "人";
  return g_str_equal (one, two);
}

/* households are no people */
static gboolean
counts_others (const char *a, const char *b)
{
  return !is_same_unit (a, b) &&
         (is_same_unit (a, "人") || is_same_unit (b, "人") || is_same_unit (a, "户")) &&
         !is_same_unit (a, "人次") && !is_same_unit (b, "人次");
}

/* “每万人拥有5G基站”, “人均绿地面积”: by the head it is another thing */
static gboolean
is_per_head (const HetuReading *reading, guint start, guint end)
{
  return hetu_reading_find (reading, start, end, "每") < end ||
         hetu_reading_find (reading, start, end, "人均") < end;
}

static int
score_hit (const HetuSubject *self,
           const HetuReading *reading,
           const HetuTermHit *hit,
           HetuUnitClass unit_class,
           HetuMeasure measure)
{
  int length = (int) (hit->end - hit->start);
  int score = 100 * length;
  gboolean rate = hit->term->unit_class == HETU_UNIT_CLASS_RATE;

  if (!is_supported (reading, hit, MAX (self->start, self->verb_end)))
    return 0;
  if (length <= 2 && hit->start > MAX (self->start, self->verb_end))
    return 0;

  if (measure == HETU_MEASURE_LEVEL && self->unit != NULL && hit->term->unit_class == unit_class &&
      unit_class == HETU_UNIT_CLASS_COUNT && counts_others (self->unit, hit->term->unit))
    return 0;
  if (is_per_head (reading, self->start, hit->start))
    return 0;
  if (hit->end != self->end && turns_into_rate (reading, hit->end, self->end))
    return 0;
  if (hit->end != self->end)
    {
      gboolean opens = self->behind && hit->start == self->start && length >= 3;

      if (!opens && !is_light_tail (reading, hit->end, self->end) &&
          10 * length < 6 * (int) (self->end - self->start))
        return 0;
      score -= opens ? 0 : 60 * (int) (self->end - hit->end);
    }
  if (measure == HETU_MEASURE_LEVEL && hit->term->unit_class != HETU_UNIT_CLASS_NONE &&
      unit_class != HETU_UNIT_CLASS_NONE && unit_class != HETU_UNIT_CLASS_SCALE)
    {
      if (hit->term->unit_class == unit_class)
        score += 120 + (self->unit != NULL && is_same_unit (self->unit, hit->term->unit) ? 40 : 0);
      else if (rate || unit_class == HETU_UNIT_CLASS_MONEY ||
               hit->term->unit_class == HETU_UNIT_CLASS_MONEY)
        return 0;
    }
  if ((measure == HETU_MEASURE_RATIO || measure == HETU_MEASURE_SHARE ||
       measure == HETU_MEASURE_PP_CHANGE) &&
      rate)
    score += 150;
  if ((measure == HETU_MEASURE_RATIO || measure == HETU_MEASURE_SHARE) && !rate)
    score -= 150;
  if (measure == HETU_MEASURE_GROWTH && !rate)
    score += 30;
  score -= 5 * ABS ((int) hit->term->n_chars - length);
  if (hit->term->increment != is_increment (reading, self->verb_start, self->verb_end))
    score -= hit->term->increment ? 40 : 20;
  return score;
}

static const HetuTermHit *
choose_hit (const HetuSubject *self,
            const HetuReading *reading,
            const GArray *hits,
            HetuUnitClass unit_class,
            HetuMeasure measure)
{
  const HetuTermHit *best = NULL;
  int best_score = 0;

  for (guint i = 0; i < hits->len; i++)
    {
      const HetuTermHit *hit = &g_array_index (hits, HetuTermHit, i);
      int score = score_hit (self, reading, hit, unit_class, measure);

      if (score > best_score)
        {
          best = hit;
          best_score = score;
        }
    }
  return best;
}

/* “签约亿元以上项目” + “总投资”, “惠及” + “群众”: looks the two up as one name */
static gboolean
resolve_joined (HetuSubject *self,
                const HetuLexicon *lexicon,
                const char *first,
                const char *attribute,
                HetuUnitClass unit_class,
                HetuMeasure measure)
{
  gboolean counted = g_str_has_suffix (first, "数");
  g_autofree char *bare = g_strndup (first, strlen (first) - (counted ? strlen ("数") : 0));
  g_autofree char *joined = g_strconcat (bare, attribute, NULL);
  g_autoptr (HetuReading) reading = hetu_reading_new (joined);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (HetuTermHit));
  HetuSubject whole = { 0 };
  const HetuTermHit *hit = NULL;
  guint n = (guint) g_utf8_strlen (attribute, -1);

  whole.end = reading->n_chars;
  whole.unit = self->unit;
  whole.behind = self->behind;
  hetu_lexicon_find (lexicon, reading, 0, reading->n_chars, hits);
  hit = choose_hit (&whole, reading, hits, unit_class, measure);
  if (hit != NULL &&
      (self->behind ? hit->start == 0 : hit->end == reading->n_chars && hit->end - hit->start > n))
    {
      self->term = hit->term;
      g_strlcpy (self->name, hit->term->name, sizeof self->name);
      return TRUE;
    }
  g_strlcpy (self->name, joined, sizeof self->name);
  return FALSE;
}

void
hetu_subject_resolve (HetuSubject *self,
                      const HetuLexicon *lexicon,
                      const HetuReading *reading,
                      const HetuSubject *owner,
                      HetuUnitClass unit_class,
                      HetuMeasure measure)
{
  g_autofree char *text = hetu_reading_dup (reading, self->start, self->end);
  g_autofree char *verb = hetu_reading_dup (reading, self->verb_start, self->verb_end);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (HetuTermHit));
  const HetuTermHit *hit = NULL;

  self->term = NULL;
  if (owner != NULL &&
      (is_attribute (text) || g_str_has_prefix (text, "占") || g_str_has_prefix (text, "对")))
    {
      self->attribute = TRUE;
      if (!resolve_joined (self, lexicon, owner->name, text, unit_class, measure) &&
          !(g_str_has_prefix (owner->name, "新增") && g_str_has_prefix (text, "总") &&
            resolve_joined (self,
                            lexicon,
                            owner->name + strlen ("新增"),
                            text,
                            unit_class,
                            measure)) &&
          is_same_thing (owner->name, text))
        {
          self->term = owner->term;
          g_strlcpy (self->name, owner->name, sizeof self->name);
        }
      return;
    }
  hetu_lexicon_find (lexicon, reading, self->start, self->end, hits);
  hit = choose_hit (self, reading, hits, unit_class, measure);
  if (hit != NULL)
    {
      self->term = hit->term;
      self->term_start = hit->start;
      self->term_end = hit->end;
      g_strlcpy (self->name, hit->term->name, sizeof self->name);
    }
  else if (self->behind && *verb != '\0' &&
           resolve_joined (self, lexicon, verb, text, unit_class, measure))
    return;
  else
    g_snprintf (self->name, sizeof self->name, "%s%s", self->behind ? verb : "", text);
}

guint
hetu_subject_split (const HetuReading *reading, guint start, guint end, HetuSubject *subjects)
{
  guint n = 0, from = start;
  int depth = 0;

  for (guint at = start; at <= end && n < HETU_MOST_SUBJECTS; at++)
    {
      gunichar c = at < end ? reading->chars[at] : 0x3001;

      if (c == 0x201C && depth == 0 && at > from && at < end && reading->chars[at - 1] == 0x201D)
        c = 0x3001; /* ““A”“B”” */
      else if (c == '(' || c == 0x201C)
        depth++;
      else if (c == ')' || c == 0x201D)
        depth--;
      if (at < end && (depth > 0 || !(c == 0x3001 || c == 0x548C || c == 0x4E0E || c == 0x53CA)))
        continue;
      if (at > from)
        {
          memset (&subjects[n], 0, sizeof subjects[n]);
          subjects[n].start = from;
          subjects[n].end = at;
          subjects[n].verb_start = subjects[n].verb_end = from;
          n++;
        }
      from = at + (at < end && reading->chars[at] != 0x201C);
      if (at < end && reading->chars[at] == 0x201C)
        depth++;
    }
  return n;
}
