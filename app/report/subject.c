/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Noun phrases: what is left of the words around a number when time, place, modality and verbs are taken away, and which term of the
 * lexicon that names. The longest name that ends the phrase wins; a name that means something new needs a verb that says so. */
#include "report/subject.h"

#include "report/subject-account.h"
#include "report/subject-term.h"

#include <string.h>

/* what may stand before the phrase and is none of it */
static const char *const leading[] = {
  ")",          "以及",       "并且",     "其中",   "同时",     "力争",   "争取",     "确保",
  "计划",       "预计",       "预期",     "累计",   "全年",     "全市",   "全区",     "全县",
  "全州",       "我市",       "我区",     "我县",   "我省",     "本市",   "本区",     "年内",
  "共",         "并",         "和",       "及",     "与",       "、",     ",",        ":",
  ";",          "的",         "实现",     "完成",   "要",       "达到",   "已",       "还",
  "将",         "再",         "新",       "有",     "了",       "今年",   "以来",     "上半年",
  "下半年",     "目前",       "现有",     "年度",   "*",        "主要",   "切实",     "积极",
  "加快",       "推动",       "努力",     "持续",   "深入",     "使",     "当年",     "全面",
  "带动",       "辖区",       "当月",     "期末",   "年末",     "截至",   "底",       "末",
  "在",         "把",         "由",       "从",     "使用",     "开展",   "压减",     "压缩",
  "削减",       "缩减",       "的时间",   "申请",   "帮助",     "涉及",   "实施",     "组织",
  "推进",       "处置",       "及时",     "发放",   "紧盯",     "继续",   "进一步",   "围绕",
  "锚定",       "对标",       "瞄准",     "(下同)", "可使",     "情况下", "基础上",   "形势下",
  "前提下",     "全盟",       "全旗",     "我州",   "我盟",     "我旗",   "最终计算", "最终核实",
  "最终核算",   "初步核算",   "初步计算", "●",      "◆",        "■",      "▲",        "但是",
  "但",         "它的",       "其次为",   "其次是", "依次为",   "启动",   "坚持",     "占比最大的",
  "占比最高的", "比重最大的", "其余",     "尚有",   "仍有",     "-",      "是",       "每年",
  "提高",       "中有",       "指出",     "提到",   "目标任务", "顺利",
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
  "发出",   "续建",     "培训",   "建立",     "完工",
};

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

/* what is said of the thing before */
static const char *const attributes[] = {
  "总投资",     "总投资额",       "投资总额", "年初预算",   "调整预算", "产量",       "占比",
  "比重",       "金额",           "总金额",   "总额",       "总量",     "总数",       "增量",
  "成交额",     "货值",           "面积",     "数量",       "办结率",   "满意率",     "回访满意率",
  "产值",       "总额度",         "额度",     "营业收入",   "运量",     "累计投资",   "完成投资",
  "计划投资",   "年度计划投资",   "总产值",   "投资",       "合同金额", "首次申报数", "申报总数",
  "税收",       "利润",           "利税",     "已完成投资", "年度投资", "涨幅",       "增速",
  "投资额",     "总规模",         "参会人数", "增加值",     "销售收入", "销售额",     "交易额",
  "利润总额",   "资产",           "负债",     "所有者权益", "营业成本", "营业利润",   "资产总计",
  "负债合计",   "所有者权益合计", "规模",     "总面积",     "完成率",   "增速完成率", "目标完成率",
  "任务完成率", "计划完成率",     "绝对数",   "绝对值",     "绝对量",   "收入",
};

static gboolean
is_attribute (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (attributes); i++)
    if (g_str_equal (name, attributes[i]))
      return TRUE;
  return FALSE;
}

/* A bit a character of the basic plane: whether a word of those before, of those of making, or an attribute begins with it. */
static guint8 trimmed[0x2000], attributed[0x2000];

static void
add_openings (guint8 *bits, const char *const *words, guint n_words)
{
  for (guint i = 0; i < n_words; i++)
    {
      gunichar c = g_utf8_get_char (words[i]);

      bits[c >> 3] |= (guint8) (1 << (c & 7));
    }
}

static gpointer
load_openings (gpointer data)
{
  add_openings (trimmed, leading, G_N_ELEMENTS (leading));
  add_openings (trimmed, making, G_N_ELEMENTS (making));
  add_openings (attributed, attributes, G_N_ELEMENTS (attributes));
  return data;
}

static gboolean
opens (const guint8 *bits, gunichar c)
{
  static GOnce once = G_ONCE_INIT;

  g_once (&once, load_openings, NULL);
  return c < 0x10000 && (bits[c >> 3] & (1 << (c & 7))) != 0;
}

static gboolean
is_attribute_at (const HetuReading *reading, guint start, guint end)
{
  g_autofree char *text = end - start <= 8 && opens (attributed, reading->chars[start])
                              ? hetu_reading_dup (reading, start, end)
                              : NULL;

  return text != NULL && is_attribute (text);
}

/* “5年增加…”, “三年累计”, “三是…” */
static guint
measure_opening (const HetuReading *reading, guint start, guint end)
{
  static const char *const tails[] = { "年来", "年间", "年内", "年累计", "年", "是" };
  guint n = hetu_numeral_scan (reading, start, end, NULL);

  if (n > 0 && (hetu_reading_has (reading, start + n, end, "年义务教育") > 0 ||
                hetu_reading_has (reading, start + n, end, "年一贯") > 0))
    return 0;
  while (n < 2 && start + n < end && hetu_is_digit (reading->chars[start + n]))
    n++;
  for (guint i = 0; n > 0 && i < G_N_ELEMENTS (tails); i++)
    {
      guint tail = hetu_reading_has (reading, start + n, end, tails[i]);

      if (tail > 0)
        return n + tail;
    }
  return 0;
}

/* 均 of “年收入均超过”, not of 人均 */
static gboolean
ends_in_all (const HetuReading *reading, guint start, guint end)
{
  static const char *const averages[] = { "人均", "平均", "户均", "年均", "日均",
                                          "月均", "亩均", "村均", "班均", NULL };

  return reading->chars[end - 1] == 0x5747 && end - start > 2 &&
         !hetu_reading_ends_any (reading, start, end, averages);
}

/* 有效期, 有机, 要素 */
static gboolean
is_part_of_word (const HetuReading *reading, guint at)
{
  static const char *const words[] = { "有效", "有机", "有色", "有轨", "有限", "有线",
                                       "有关", "要素", "要点", "要闻", "要地", "在建",
                                       "在校", "在册", "在编", "在岗", "在职", "全面小康" };

  return hetu_subject_has_any (reading, at, reading->n_chars, words, G_N_ELEMENTS (words)) > 0;
}

/* 新 that is no verb: 新型, 新能源, 新区 */
static gboolean
names_new (const HetuReading *reading, guint at)
{
  static const char others[] = "型能兴时质区城";

  return reading->chars[at] == 0x65B0 && g_utf8_strchr (others, -1, reading->chars[at + 1]) != NULL;
}

/* “由年初…”, “由年人均…”: what a change begins with, behind the name of what changes */
static guint
measure_start (const HetuReading *reading, guint start, guint end)
{
  static const char *const starts[] = { "由年初", "从年初",     "由年人均", "由每人每年", "由人均",
                                        "从人均", "由每人每月", "提前一年", "提前两年" };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    n = MAX (n, hetu_reading_ends (reading, start, end, starts[i]));
  return end > start + n + 1 ? n : 0;
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
  to -= measure_start (reading, from, to);
  while (to > from &&
         (reading->chars[to - 1] == 0x3001 || reading->chars[to - 1] == ',' ||      /* 、 */
          reading->chars[to - 1] == 0x7684 || reading->chars[to - 1] == 0x548C ||   /* 的 和 */
          (reading->chars[to - 1] == 0x53CA && to - from > 2 &&                     /* 及 */
           reading->chars[to - 2] != 0x60E0 && reading->chars[to - 2] != 0x6D89) || /* 惠 涉 */
          reading->chars[to - 1] == ':' ||
          (reading->chars[to - 1] == 0x81EA && to - from > 4) || /* 自 */
          ends_in_all (reading, from, to)))
    to--;
  while (from < to && !is_attribute_at (reading, from, to))
    {
      guint n = measure_opening (reading, from, to), verb = 0;

      if (opens (trimmed, reading->chars[from]))
        {
          n = MAX (n, hetu_subject_has_any (reading, from, to, leading, G_N_ELEMENTS (leading)));
          if (hetu_reading_has (reading, from, to, "发生") > 0 &&
              is_attribute_at (reading, from + 2, to))
            n = MAX (n, 2); /* 发生营业成本 */
          verb = hetu_subject_has_any (reading, from, to, making, G_N_ELEMENTS (making));
        }
      if (verb == 1 && from + 1 < to && names_new (reading, from))
        break;
      if (verb == 2 && is_attribute_at (reading, from + verb, to) &&
          hetu_reading_has (reading, from, to, "完成") > 0)
        verb = 0; /* 地方工业…,完成产值256亿元 */
      if (verb > 0 && verb >= n)
        {
          *verb_start = from;
          *verb_end = from + verb;
          break;
        }
      if (n == 0 || reading->chars[from + n] == 0x6027 || /* 预期性 */
          reading->chars[from + n] == 0x7C7B ||           /* 实施类 */
          (n <= 2 && is_part_of_word (reading, from)))
        break;
      from += n;
      *verb_start = *verb_end = from;
    }
  *start = from;
  *end = to;
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
  static const char *const same[] = { "总量", "总额", "增速", "增幅",   "涨幅",   "总额度", "额度",
                                      "总数", "增量", "规模", "绝对数", "绝对值", "绝对量" };

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    if (g_str_equal (attribute, same[i]))
      return TRUE;
  return g_str_has_suffix (owner, attribute);
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
  g_autofree char *bare = NULL;

  if (!g_str_has_prefix (owner->name, "新增") || measure != HETU_MEASURE_LEVEL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (stocks); i++)
    if (g_str_equal (text, stocks[i]))
      {
        bare = g_strdup (owner->name + strlen ("新增"));
        if (g_str_has_suffix (bare, "数"))
          bare[strlen (bare) - strlen ("数")] = '\0';
        self->attribute = TRUE;
        if (!resolve_joined (self, lexicon, bare, text, unit_class, measure))
          resolve_joined (self, lexicon, bare, "", unit_class, measure);
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
  static const char *const sown[] = { "播种粮食", "种植粮食" };

  for (guint i = 0; i < 2 && g_str_has_prefix (text, "总产"); i++)
    if (g_str_equal (owner->name, sown[i])) /* 播种粮食18.88万亩,总产4.89万吨 */
      {
        resolve_joined (self, lexicon, "粮食", "总产量", unit_class, measure);
        return TRUE;
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

/* “总量占全市”: what of the owner is a share of which */
static gboolean
take_part (HetuSubject *self, const HetuSubject *owner, const char *text)
{
  const char *share = strstr (text, "占");
  g_autofree char *part = share != NULL ? g_strndup (text, (gsize) (share - text)) : NULL;

  if (part != NULL && g_str_has_suffix (part, "已"))
    part[strlen (part) - strlen ("已")] = '\0';

  if (part == NULL || !is_attribute (part) ||
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

void
hetu_subject_resolve (HetuSubject *self,
                      const HetuLexicon *lexicon,
                      const HetuReading *reading,
                      const HetuSubject *owner,
                      HetuUnitClass unit_class,
                      HetuMeasure measure)
{
  static const char *const reached[] = { "累计完成", "完成", "实现" };
  g_autofree char *text = hetu_reading_dup (reading, self->start, self->end);
  g_autofree char *verb = hetu_reading_dup (reading, self->verb_start, self->verb_end);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (HetuTermHit));
  const HetuTermHit *hit = NULL;

  drop_remark (text);
  self->term = NULL;
  copy_whole (self->written, sizeof self->written, text);
  for (guint i = 0; owner != NULL && i < G_N_ELEMENTS (reached); i++)
    if (g_str_has_prefix (text, reached[i]) && !g_str_has_suffix (text, "投资") &&
        is_attribute (text + strlen (reached[i])))
      memmove (text, text + strlen (reached[i]), strlen (text) - strlen (reached[i]) + 1);
  if (owner != NULL && (g_str_has_prefix (text, "惠及") || g_str_equal (verb, "惠及")) &&
      resolve_benefit (self, lexicon, owner, unit_class, measure))
    return;
  if (owner != NULL && hetu_subject_take_account (self, owner, text))
    {
      resolve_joined (self, lexicon, self->name, "", unit_class, measure);
      return;
    }
  if (owner != NULL && (hetu_subject_take_grade (self, owner, text) ||
                        hetu_subject_take_direction (self, owner, text) ||
                        hetu_subject_take_counterpart (self, owner, text) ||
                        take_yield (self, lexicon, owner, text, unit_class, measure) ||
                        take_part (self, owner, text)))
    return;
  if (owner != NULL && take_stock (self, lexicon, owner, text, unit_class, measure))
    return;
  if (take_within (self, reading, owner, text))
    return;
  if (owner != NULL && g_str_equal (text, "人均"))
    {
      self->attribute = TRUE; /* 生产总值25亿元,人均达到5.6万元 */
      resolve_joined (self, lexicon, text, owner->name, unit_class, measure);
      return;
    }
  if (owner != NULL && !hetu_subject_is_total (reading, self->end) &&
      (is_attribute (text) || is_turn (owner->name, text) || g_str_has_prefix (text, "占") ||
       g_str_has_prefix (text, "对")))
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
    hetu_subject_set_name (self, self->behind ? verb : "", text);
}
