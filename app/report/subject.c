/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Noun phrases: what is left of the words around a number when time, place, modality and verbs are taken away, and which term of the
 * lexicon that names. The longest name that ends the phrase wins; a name that means something new needs a verb that says so. */
#include "report/subject.h"

#include "report/subject-account.h"
#include "report/subject-group.h"
#include "report/subject-term.h"

#include <string.h>

static void
copy_whole (char *to, gsize size, const char *from)
{
  const char *end = from;

  while (*end != '\0' && (gsize) (g_utf8_next_char (end) - from) < size)
    end = g_utf8_next_char (end);
  memcpy (to, from, (gsize) (end - from));
  to[end - from] = '\0';
}

void
hetu_subject_set_name (HetuSubject *self, const char *first, const char *second)
{
  g_autofree char *whole = g_strconcat (first, second, NULL);

  copy_whole (self->name, sizeof self->name, whole);
}

/* “该项目总投资347亿元,年度计划投资160亿元”: another sum of the same thing */
static gboolean
take_other_sum (HetuSubject *self, const HetuSubject *owner, const char *attribute)
{
  static const char *const sums[] = { "计划总投资", "总投资" };

  for (guint i = 0; i < G_N_ELEMENTS (sums); i++)
    if (g_str_has_suffix (attribute, "计划投资") && g_str_has_suffix (owner->name, sums[i]) &&
        strlen (owner->name) > strlen (sums[i]))
      {
        g_autofree char *whole = g_strndup (owner->name, strlen (owner->name) - strlen (sums[i]));

        hetu_subject_set_name (self, whole, attribute);
        return TRUE;
      }
  return FALSE;
}

/* “总量居全省第6位” is of the thing itself */
static gboolean
is_same_thing (const char *owner, const char *attribute)
{
  static const char *const same[] = { "总量",     "总额",      "增速",       "增幅", "涨幅",
                                      "总额度",   "额度",      "总数",       "增量", "规模",
                                      "绝对数",   "绝对值",    "绝对量",     "现价", "可比价",
                                      "可比口径", "执行数",    "实际执行数", "执行", "完成数",
                                      "决算数",   "实际完成数" };

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    if (g_str_equal (attribute, same[i]))
      return TRUE;
  return g_str_has_suffix (owner, attribute);
}

/* “对经济增长的贡献率” of what was named before; “对沿线国家投资” is a thing of its own */
static gboolean
is_effect (const char *text)
{
  static const char *const things[] = { "投资", "出口",       "进口",     "贸易额",
                                        "贷款", "进出口总额", "贸易总额", "进出口额" };

  static const char *const places[] = { "对外", "对俄", "对欧", "对台", "对美" };

  if (!g_str_has_prefix (text, "对"))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_has_prefix (text, places[i]))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (things); i++)
    if (g_str_has_suffix (text, things[i]))
      return FALSE;
  return TRUE;
}

/* Makes @self what the lexicon calls the name that was put together for it, where it has the whole of it */
static void
resolve_whole (HetuSubject *self,
               const HetuLexicon *lexicon,
               HetuUnitClass unit_class,
               HetuMeasure measure)
{
  HetuSubject other = { .unit = self->unit };

  hetu_subject_resolve_text (&other, lexicon, self->name, unit_class, measure);
  if (other.term == NULL || other.term_start > 0 || other.term_end != other.end)
    return;
  self->term = other.term;
  hetu_subject_set_name (self, other.name, "");
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
  gboolean counted = g_str_has_suffix (first, "数") && !g_str_has_suffix (first, "指数");
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
  hit = hetu_subject_choose (&whole, reading, hits, unit_class, measure);
  if (hit != NULL &&
      (self->behind ? hit->start == 0 : hit->end == reading->n_chars && hit->end - hit->start > n))
    {
      self->term = hit->term;
      hetu_subject_set_name (self, hit->term->name, "");
      return TRUE;
    }
  hetu_subject_set_name (self, joined, "");
  return FALSE;
}

gboolean
hetu_subject_take_new (HetuSubject *self, const HetuLexicon *lexicon, HetuUnitClass unit_class)
{
  static const char *const counts[] = { "总数", "保有量", "数" };
  HetuSubject other = *self;
  g_autofree char *bare = g_strdup (self->name);

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    if (g_str_has_suffix (bare, counts[i]))
      {
        bare[strlen (bare) - strlen (counts[i])] = '\0';
        break;
      }
  other.behind = FALSE;
  if (!resolve_joined (&other, lexicon, "新增", bare, unit_class, HETU_MEASURE_LEVEL) ||
      !other.term->increment)
    return FALSE;
  *self = other;
  return TRUE;
}

/* “新增经营主体2.4万户,总量突破22万户”: of all of them, the new ones among them */
static gboolean
take_stock (HetuSubject *self,
            const HetuLexicon *lexicon,
            const HetuSubject *owner,
            const char *text,
            HetuUnitClass unit_class,
            HetuMeasure measure)
{
  static const char *const stocks[] = { "总数", "总量", "总户数", "存量", "保有量" };
  static const char *const coming[] = { "新增",   "引进集聚", "引进",  "集聚",
                                        "新引进", "新认定",   "新培育" };
  g_autofree char *bare = NULL;
  gsize verb = 0;

  for (guint i = 0; i < G_N_ELEMENTS (coming) && verb == 0; i++)
    verb = g_str_has_prefix (owner->name, coming[i]) ? strlen (coming[i]) : 0;
  if (verb == 0 || measure != HETU_MEASURE_LEVEL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (stocks); i++)
    if (g_str_equal (text, stocks[i]))
      {
        bare = g_strdup (owner->name + verb);
        if (g_str_has_suffix (bare, "数"))
          bare[strlen (bare) - strlen ("数")] = '\0';
        self->attribute = TRUE;
        if (!resolve_joined (self, lexicon, bare, text, unit_class, measure) &&
            !resolve_joined (self, lexicon, bare, "", unit_class, measure) &&
            !g_str_has_prefix (owner->name, "新增"))
          hetu_subject_set_name (self, bare, text);
        return TRUE;
      }
  return FALSE;
}

/* “粮食种植面积…,总产…”: of the same crop */
static gboolean
take_yield (HetuSubject *self,
            const HetuLexicon *lexicon,
            const HetuSubject *owner,
            const char *text,
            HetuUnitClass unit_class,
            HetuMeasure measure)
{
  static const char *const yields[][2] = { { "总产", "总产量" },      { "总产量", "总产量" },
                                           { "产量", "产量" },        { "产值", "产值" },
                                           { "总产值", "产值" },      { "单产", "单产" },
                                           { "平均亩产", "平均亩产" } };
  static const char *const areas[] = { "播种面积", "种植面积", "收获面积", "面积" };
  static const char *const sowing[] = { "播种", "种植", "栽种", "栽培" };

  for (guint i = 0;
       (g_str_equal (text, "总产") || g_str_equal (text, "总产量")) && i < G_N_ELEMENTS (sowing);
       i++)
    if (g_str_has_prefix (owner->name, sowing[i]) && strstr (owner->name, "面积") == NULL &&
        strlen (owner->name) > strlen (sowing[i]))
      {
        /* 种植烟叶18.88万亩,总产4.89万吨 */
        resolve_joined (self,
                        lexicon,
                        owner->name + strlen (sowing[i]),
                        "总产量",
                        unit_class,
                        measure);
        return TRUE;
      }
  for (guint i = 0;
       (g_str_equal (text, "总产") || g_str_equal (text, "总产量")) && i < G_N_ELEMENTS (sowing);
       i++)
    if (g_str_has_suffix (owner->name, sowing[i]) && strlen (owner->name) > strlen (sowing[i]))
      {
        g_autofree char *crop = g_strndup (owner->name, strlen (owner->name) - strlen (sowing[i]));

        resolve_joined (self, lexicon, crop, "总产量", unit_class, measure);
        return TRUE; /* 粮食播种11.3万亩,总产量8287万斤 */
      }
  for (guint i = 0; i < G_N_ELEMENTS (yields); i++)
    for (guint k = 0; g_str_equal (text, yields[i][0]) && k < G_N_ELEMENTS (areas); k++)
      if (g_str_has_suffix (owner->name, areas[k]))
        {
          g_autofree char *crop = g_strndup (owner->name, strlen (owner->name) - strlen (areas[k]));

          resolve_joined (self, lexicon, crop, yields[i][1], unit_class, measure);
          return TRUE;
        }
  return FALSE;
}

/* “政府性基金预算收入…,支出…”: the other side of the same account */
static gboolean
is_turn (const char *owner, const char *text)
{
  return g_str_has_suffix (owner, "收入") && g_str_equal (text, "支出");
}

static gboolean
take_turn (HetuSubject *self, const HetuSubject *owner, const char *text)
{
  g_autofree char *stem = NULL;

  if (!is_turn (owner->name, text))
    return FALSE;
  stem = g_strndup (owner->name, strlen (owner->name) - strlen ("收入"));
  hetu_subject_set_name (self, stem, text);
  return TRUE;
}

/* “老旧小区改造27个,惠及3.4万名群众”: the people of what was done */
static gboolean
resolve_benefit (HetuSubject *self,
                 const HetuLexicon *lexicon,
                 const HetuSubject *owner,
                 HetuUnitClass unit_class,
                 HetuMeasure measure)
{
  static const char *const endings[] = { "惠及人数", "户数" };
  const char *ending = endings[self->unit != NULL && strstr (self->unit, "户") != NULL];
  HetuSubject other = *self;
  g_autofree char *stem = g_strdup (owner->name);

  if (g_str_has_suffix (stem, "个数"))
    stem[strlen (stem) - strlen ("个数")] = '\0';
  if (!resolve_joined (&other, lexicon, stem, ending, unit_class, measure) ||
      !g_str_has_prefix (other.name, stem))
    return FALSE;
  *self = other;
  return TRUE;
}

/* “社会消费品零售总额增长14%,投资增长13%”, “出口增长8%,投资增长11%”: of a total told before no part, but another */
static gboolean
is_other_total (const HetuSubject *owner, const char *text)
{
  static const char *const totals[] = {
    "总额",           "总值",           "收入",          "出口",
    "进口",           "消费",           "外贸",          "规模以上工业增加值",
    "第一产业增加值", "第二产业增加值", "第三产业增加值"
  };

  if (!g_str_equal (text, "投资"))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (totals); i++)
    if (g_str_has_suffix (owner->name, totals[i]))
      return TRUE;
  return FALSE;
}

/* “总量占全市”: what of the owner is a share of which */
static gboolean
take_part (HetuSubject *self, const HetuSubject *owner, const char *text)
{
  const char *share = strstr (text, "占");
  g_autofree char *part = share != NULL ? g_strndup (text, (gsize) (share - text)) : NULL;

  if (part != NULL && g_str_has_suffix (part, "已"))
    part[strlen (part) - strlen ("已")] = '\0';

  if (part == NULL || !hetu_subject_is_attribute (part) ||
      (g_str_equal (part, "税收") && strstr (share, "收入") != NULL) ||
      g_str_has_prefix (share, "占比") || strstr (share, owner->written) != NULL)
    return FALSE; /* 一般公共预算收入…,税收占一般公共预算收入比重 */
  self->attribute = TRUE;
  hetu_subject_set_name (self, owner->name, is_same_thing (owner->name, part) ? share : text);
  return TRUE;
}

/* “在工业投资中的占比”: of what was named before */
static gboolean
take_within (HetuSubject *self, const HetuReading *reading, const HetuSubject *owner, char *text)
{
  static const char *const endings[] = { "中的占比",
                                         "中的比重",
                                         "中占比",
                                         "中所占比重",
                                         "中所占的比重" };

  if (owner == NULL || self->start == 0 || reading->chars[self->start - 1] != 0x5728) /* 在 */
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (text, endings[i]))
      {
        g_autofree char *whole = NULL;

        text[strlen (text) - strlen (endings[i])] = '\0';
        whole = g_strconcat ("占", text, "比重", NULL);
        self->attribute = TRUE;
        self->term = NULL;
        hetu_subject_set_name (self, owner->name, whole);
        return TRUE;
      }
  return FALSE;
}

/* “市级(不包括…,下同)预算收入”: what a name takes in is none of it */
static void
drop_remark (char *text)
{
  static const char *const remarks[] = { "下同", "不含", "不包括", "不包含" };

  for (guint i = 0; i < G_N_ELEMENTS (remarks); i++)
    {
      char *word = strstr (text, remarks[i]);
      char *open = word != NULL ? g_strrstr_len (text, word - text, "(") : NULL;
      char *close = word != NULL ? strchr (word, ')') : NULL;

      if (open != NULL && close != NULL)
        memmove (open, close + 1, strlen (close + 1) + 1);
    }
}

/* “某项目力争完成投资”, “某产业实现产值”: that it is hoped for or reached is no part of the name */
static void
drop_hope (char *text)
{
  static const char *const hopes[] = { "力争", "预计" };
  static const char *const accounts[] = { "总产值",   "工业总产值", "产值", "增加值",
                                          "营业收入", "销售收入",   "税收", "利润" };

  for (guint i = 0; i < G_N_ELEMENTS (hopes); i++)
    {
      char *word = strstr (text, hopes[i]);

      if (word != NULL && word > text && word[strlen (hopes[i])] != '\0')
        memmove (word, word + strlen (hopes[i]), strlen (word + strlen (hopes[i])) + 1);
    }
  for (guint i = 0; i < G_N_ELEMENTS (accounts); i++)
    {
      char *account =
          g_str_has_suffix (text, accounts[i]) ? text + strlen (text) - strlen (accounts[i]) : NULL;

      if (account != NULL && account > text + 2 * strlen ("实现") && /* 产业实现产值 */
          g_str_has_prefix (account - strlen ("实现"), "实现"))
        memmove (account - strlen ("实现"), account, strlen (account) + 1);
    }
}

/* “户籍人口45.6万人,其中城镇人口21.7万人”: they are those registered, too */
static gboolean
is_registered_part (const char *owner, const char *text)
{
  static const char *const parts[] = { "城镇", "乡村", "农村", "男性", "女性", "农业", "非农业" };

  if (strstr (owner, "户籍") == NULL || strstr (text, "常住") != NULL ||
      strstr (text, "户籍") != NULL || !g_str_has_suffix (text, "人口"))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_has_prefix (text, parts[i]))
      return TRUE;
  return FALSE;
}

/* “研发经费支出占GDP比重”: what is known as an intensity */
static gboolean
take_intensity (HetuSubject *self, const HetuLexicon *lexicon)
{
  static const char *const research[] = { "研发", "研究与试验发展", "研究与实验发展", "R&D" };
  const char *share = strstr (self->name, "占");

  if (share == NULL)
    share = strstr (self->name, "相当于");
  if (share == NULL || (strstr (share, "GDP") == NULL && strstr (share, "生产总值") == NULL))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (research); i++)
    {
      const char *at = strstr (self->name, research[i]);

      if (at == NULL || at > share)
        continue;
      self->term = hetu_lexicon_get (lexicon, "rd_intensity");
      if (self->term != NULL)
        hetu_subject_set_name (self, self->term->name, "");
      return self->term != NULL;
    }
  return FALSE;
}

/* What is said of @owner, as @text and @verb tell it: its account, its grade, its part; returns: whether it is said of it */
static gboolean
resolve_of_owner (HetuSubject *self,
                  const HetuLexicon *lexicon,
                  const HetuSubject *owner,
                  const char *text,
                  const char *verb,
                  HetuUnitClass unit_class,
                  HetuMeasure measure)
{
  if ((g_str_has_prefix (text, "惠及") || g_str_equal (verb, "惠及")) &&
      resolve_benefit (self, lexicon, owner, unit_class, measure))
    return TRUE;
  if (hetu_subject_take_account (self, owner, text))
    {
      resolve_joined (self, lexicon, self->name, "", unit_class, measure);
      return TRUE;
    }
  return hetu_subject_take_grade (self, owner, text) ||
         hetu_subject_take_direction (self, owner, text) ||
         hetu_subject_take_counterpart (self, owner, text) ||
         take_yield (self, lexicon, owner, text, unit_class, measure) ||
         take_part (self, owner, text) ||
         take_stock (self, lexicon, owner, text, unit_class, measure);
}

/* “一般公共预算支出调整预算数为6.7亿元”: the account; that it is planned is its kind */
static void
drop_budget (char *text)
{
  static const char *const plans[] = { "调整预算数",
                                       "年初预算数",
                                       "预算数",
                                       "调整预算",
                                       "年初预算" };

  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    if (g_str_has_suffix (text, plans[i]) && strlen (text) > strlen (plans[i]) + strlen ("收"))
      {
        text[strlen (text) - strlen (plans[i])] = '\0';
        return;
      }
}

static void
resolve (HetuSubject *self,
         const HetuLexicon *lexicon,
         const HetuReading *reading,
         const HetuSubject *owner,
         HetuUnitClass unit_class,
         HetuMeasure measure)
{
  static const char *const reached[] = { "累计完成", "完成", "实现" };
  static const char *const paces[] = { "日均", "月均",     "周均",     "户均", "亩均",
                                       "村均", "平均每天", "平均每月", NULL };
  g_autofree char *text = hetu_reading_dup (reading, self->start, self->end);
  g_autofree char *verb = hetu_reading_dup (reading, self->verb_start, self->verb_end);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (HetuTermHit));
  const HetuTermHit *hit = NULL;

  drop_remark (text);
  drop_hope (text);
  if (g_str_has_prefix (text, "分别占"))
    memmove (text, text + strlen ("分别"), strlen (text + strlen ("分别")) + 1);
  else if (g_str_has_prefix (text, "约占"))
    memmove (text, text + strlen ("约"), strlen (text + strlen ("约")) + 1);
  if (self->behind && g_str_equal (text, "线"))
    {
      g_free (text);
      text = g_strdup ("线路"); /* 开工5条线 */
    }
  self->term = NULL;
  copy_whole (self->written, sizeof self->written, text);
  for (guint i = 0; owner != NULL && i < G_N_ELEMENTS (reached); i++)
    if (g_str_has_prefix (text, reached[i]) && !g_str_has_suffix (text, "投资") &&
        hetu_subject_is_attribute (text + strlen (reached[i])))
      memmove (text, text + strlen (reached[i]), strlen (text) - strlen (reached[i]) + 1);
  if (owner != NULL && resolve_of_owner (self, lexicon, owner, text, verb, unit_class, measure))
    return;
  if (take_within (self, reading, owner, text))
    return;
  if (owner != NULL && g_str_has_prefix (text, "对") && hetu_subject_take_group (self, owner, text))
    return; /* 对美国出口12亿元,对东盟23亿元 */
  if (owner != NULL && g_strv_contains (paces, text))
    {
      self->attribute = TRUE; /* 新登记企业3216户,日均8.8户 */
      hetu_subject_set_name (self, text, owner->written);
      return;
    }
  if (owner != NULL && g_str_equal (text, "人均"))
    {
      self->attribute = TRUE; /* 生产总值25亿元,人均达到5.6万元 */
      resolve_joined (self, lexicon, text, owner->name, unit_class, measure);
      return;
    }
  if (owner != NULL && !hetu_subject_is_total (reading, self->end) &&
      !is_other_total (owner, text) &&
      (hetu_subject_is_attribute (text) || is_turn (owner->name, text) ||
       g_str_has_prefix (text, "占") || is_effect (text)))
    {
      self->attribute = TRUE;
      if (!take_turn (self, owner, text) && !take_other_sum (self, owner, text) &&
          !resolve_joined (self, lexicon, owner->name, text, unit_class, measure) &&
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
          hetu_subject_set_name (self, owner->name, "");
        }
      return;
    }
  hetu_lexicon_find (lexicon, reading, self->start, self->end, hits);
  hit = hetu_subject_choose (self, reading, hits, unit_class, measure);
  if (owner != NULL && is_registered_part (owner->name, text))
    hetu_subject_set_name (self, "户籍", text);
  else if (hit == NULL && owner != NULL && hetu_subject_take_group (self, owner, text))
    resolve_whole (self, lexicon, unit_class, measure);
  else if (hit != NULL)
    {
      self->term = hit->term;
      self->term_start = hit->start;
      self->term_end = hit->end;
      hetu_subject_set_name (self, hit->term->name, "");
    }
  else if (self->behind && *verb != '\0' &&
           resolve_joined (self, lexicon, verb, text, unit_class, measure))
    return;
  else
    {
      if (self->unit != NULL && g_str_has_suffix (self->unit, "元"))
        drop_budget (text);
      hetu_subject_set_name (self, self->behind ? verb : "", text);
    }
}

void
hetu_subject_resolve (HetuSubject *self,
                      const HetuLexicon *lexicon,
                      const HetuReading *reading,
                      const HetuSubject *owner,
                      HetuUnitClass unit_class,
                      HetuMeasure measure)
{
  resolve (self, lexicon, reading, owner, unit_class, measure);
  if (self->term == NULL &&
      (unit_class == HETU_UNIT_CLASS_RATE || unit_class == HETU_UNIT_CLASS_POINTS))
    take_intensity (self, lexicon);
}

void
hetu_subject_resolve_text (HetuSubject *self,
                           const HetuLexicon *lexicon,
                           const char *text,
                           HetuUnitClass unit_class,
                           HetuMeasure measure)
{
  g_autoptr (HetuReading) reading = hetu_reading_new (text);

  self->start = 0;
  self->end = reading->n_chars;
  hetu_subject_resolve (self, lexicon, reading, NULL, unit_class, measure);
}
