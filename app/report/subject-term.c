/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which of the names that stand in a noun phrase is its term: the longest that ends it, of the unit that the number has, and said of
 * something new where the verb says so. */
#include "report/subject-term.h"

#include <string.h>

static const char *const increments[] = { "新增",   "新认定", "新建",   "净增",   "新培育",
                                          "新引进", "新培养", "新备案", "新入库", "备案",
                                          "新创建", "培育",   "新签约", "增加",   "新开办" };

static gboolean
is_increment (const HetuReading *reading, guint start, guint end)
{
  return hetu_reading_has_longest (reading, start, end, increments, G_N_ELEMENTS (increments)) > 0;
}

/* what may follow a name without changing it */
static gboolean
is_light_tail (const HetuReading *reading, guint start, guint end)
{
  static const char *const tails[] = { "总数", "数量", "总量", "总额",   "规模", "工程",
                                       "项目", "数",   "额",   "人数",   "金额", "建设",
                                       "等",   "收入", "任务", "均值",   "值",   "工作",
                                       "进度", "群众", "总计", "(载体)", "提质", "现价" };
  guint at = start;

  while (at < end)
    {
      guint n = hetu_reading_has_longest (reading, at, end, tails, G_N_ELEMENTS (tails));

      if (n == 0)
        return FALSE;
      at += n;
    }
  return TRUE;
}

/* 社零, 固投: some characters of the name, in their order, from the first on */
static gboolean
is_contraction (const HetuReading *reading, const HetuTermHit *hit)
{
  const char *p = hit->term->name;
  guint at = hit->start;

  if (g_utf8_get_char (p) != reading->chars[at])
    return FALSE;
  for (; *p != '\0' && at < hit->end; p = g_utf8_next_char (p))
    at += g_utf8_get_char (p) == reading->chars[at];
  return at == hit->end;
}

/* A short name stands for a longer one only where what is said around it says the rest: 产业项目 is not everywhere what it was in one
 * report. */
static gboolean
is_supported (const HetuReading *reading, const HetuTermHit *hit, guint start, gboolean behind)
{
  guint reach = behind ? 12 : 100;
  guint from = hit->start > reach ? hit->start - reach : 0;
  guint to = MIN (reading->n_chars, hit->end + 20);
  guint beside = MIN (reading->n_chars, hit->end + 40);
  guint extra = 0, found = 0, near = hetu_reading_find (reading, hit->end, beside, hit->term->name);

  if (near < beside && hit->term->n_chars > 4 &&
      hetu_reading_has (reading, hit->start, hit->end, hit->term->opening) == 0)
    return FALSE; /* 财政收入增长9.4%,一般公共预算收入增长3.8%: told beside it */

  if (hit->term->n_chars < hit->end - hit->start + 4 &&
      (hit->start <= start + 1 || hit->term->n_chars < hit->end - hit->start + 2))
    return TRUE;
  if (hetu_reading_has (reading, hit->start, hit->end, hit->term->opening) > 0 ||
      is_contraction (reading, hit) ||
      (hit->start <= start && hetu_reading_has (reading, hit->start, hit->end, "转移就业") > 0 &&
       hetu_reading_has (reading, hit->end, reading->n_chars, "增收") == 0))
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
  static const char *const rates[] = { "比例", "比率", "比",     "率",       "系数",   "指数",
                                       "弹性", "密度", "强度",   "比重",     "占比",   "能耗",
                                       "电耗", "水耗", "用水量", "能源消耗", "碳排放", "学位",
                                       "床位", "车位", NULL };

  return hetu_reading_ends_any (reading, start, end, rates);
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

/* “农林牧渔业总产值” is no 农林牧渔业增加值 */
static gboolean
turns_into_account (const HetuReading *reading, const HetuTermHit *hit, guint end)
{
  static const char *const accounts[] = { "总产值", "产值", "增加值", "投资",     "营业收入",
                                          "利润",   "税收", "用电量", "贷款",     "从业人员",
                                          "逆差",   "顺差", "利税",   "企业利税", "营收" };

  for (guint i = 0; i < G_N_ELEMENTS (accounts); i++)
    if (hetu_reading_has (reading, hit->end, end, accounts[i]) > 0 &&
        strstr (hit->term->name, accounts[i]) == NULL)
      return TRUE;
  return FALSE;
}

/* households are no people */
static gboolean
counts_others (const char *a, const char *b)
{
  return !is_same_unit (a, b) &&
         (is_same_unit (a, "人") || is_same_unit (b, "人") || is_same_unit (a, "户")) &&
         !is_same_unit (a, "人次") && !is_same_unit (b, "人次");
}

/* 亩 and 平方公里 measure a field, not its harvest */
static gboolean
is_area (const char *unit)
{
  static const char *const areas[] = { "亩", "公顷", "平方米", "平方公里", NULL };

  return g_strv_contains (areas, hetu_lexicon_unit_base (unit));
}

/* “每万人拥有5G基站”, “人均绿地面积”: by the head it is another thing */
static gboolean
is_per_head (const HetuReading *reading, guint start, guint end)
{
  return hetu_reading_find (reading, start, end, "每") < end ||
         hetu_reading_find (reading, start, end, "人均") < end;
}

/* “民间固定资产投资”, “对…进出口”, “市级一般公共预算收入”: a part of what the name says */
static gboolean
is_narrowed (const HetuReading *reading, guint start, guint end)
{
  static const char *const parts[] = {
    "工业",     "民间",     "制造业",   "基础设施", "高技术",   "高技术产业", "服务业", "农业",
    "第一产业", "第二产业", "第三产业", "国有",     "限额以上", "限上",       "本级",   "国家级",
    "市级",     "省级",     "县级",     "区级",     "乡村",     "沿线国家",   "外资",   "民营企业",
    "东盟",     "现代",     "生产性",   "生活性",   "传统",     "科技",       "全省",   "美国",
    "欧盟",     "日本",     "韩国",     "牧渔",     "县域",     "市区",       "营利性", "商务",
    "产品",     "登记",     "县域财政", "本级财政", "户籍",     "户籍人口",   "园区",   "产业园",
    "休闲",     "冰雪",     "红色",     "标杆",     "骨干",     "跨境",       "全部",   NULL
  };

  static const char *const origins[] = { "来自", "来源于", NULL };
  const guint from =
      hetu_reading_find_last_any (reading, end > 12 ? end - 12 : 0, end, origins, NULL);

  if (hetu_reading_ends (reading, start, end, "市区") > 0 &&
      hetu_reading_has (reading, end, reading->n_chars, "城镇居民") > 0)
    return FALSE; /* they live in towns anyhow */
  return hetu_reading_ends_any (reading, start, end, parts) ||
         hetu_reading_find (reading, from, end, "的") < end; /* 来自某地的 */
}

/* “对俄进出口”, “对日本、韩国、俄罗斯进出口”: with whom it is told since the clause began */
static gboolean
is_with_some (const HetuReading *reading, guint at)
{
  const guint from = hetu_reading_clause_start (reading, at > 24 ? at - 24 : 0, at);

  return hetu_reading_has (reading, from, at, "对") > 0 &&
         hetu_reading_has (reading, from, at, "对外") == 0;
}

/* “加工贸易进出口”, “跨境电商进出口额”: a part of all trade */
static gboolean
is_trade_of_some (const HetuReading *reading, const HetuTermHit *hit, guint start)
{
  static const char *const some[] = { "加工贸易",     "一般贸易", "服务贸易", "数字贸易",
                                      "离岸贸易",     "转口贸易", "跨境电商", "跨境电子商务",
                                      "边境贸易",     "边贸",     "市场采购", "机电产品",
                                      "高新技术产品", "农产品",   "国家",     "和地区",
                                      "口岸",         "综保区",   "保税区",   "自贸区",
                                      "试验区",       "对台",     "台",       NULL };

  if (!g_str_equal (hit->term->id, "goods_trade_total"))
    return FALSE;
  return (hit->start > start && hetu_reading_ends_any (reading, start, hit->start, some)) ||
         is_with_some (reading, hit->start);
}

/* “固定资产投资(不含跨区项目)”: the name ends where the brackets behind it begin */
static guint
find_name_end (const HetuReading *reading, guint start, guint end)
{
  guint open = hetu_reading_find_last (reading, start, end, "(");

  if (end <= start || reading->chars[end - 1] != ')' || open <= start || open >= end)
    return end;
  return reading->chars[open + 1] == 0x5360 ? end : open; /* 占比(占…): a name of its own */
}

/* Words that a name of the lexicon is known by, and that mean something else in most reports: they are that name only where one of some
 * words stands around them. 贫困村 are lifted only where that is said; 总人口 is never the name. */
typedef struct
{
  const char *words; /* (nullable): as written, whole; NULL: whatever the name is known by */
  const char *name;  /* (nullable): what the name begins with; NULL: any */
  guint before;      /* how far around them, in characters */
  guint behind;
  const char *const *around; /* (nullable) (array zero-terminated=1): NULL: no words help */
} Loose;

static const char *const industries[] = { "产业", "工业", "制造", NULL };
static const char *const signing[] = { "签", "招商", "引资", "引进", "招引", NULL };
static const char *const large[] = { "重点", "重大项目", "省市", "元以上", "过亿", NULL };
static const char *const country[] = { "农村", "乡村", "村庄", NULL };
static const char *const estates[] = { "小区", "社区", NULL };
static const char *const hotline[] = { "热线", "诉求", "12345", "立项", NULL };
static const char *const under_way[] = { "在建", "开工", "续建", NULL };
static const char *const renewed[] = { "改造", "提升", "整治", "更新", "惠及", NULL };
static const char *const built[] = { "建成", "开工", "动工", "新建", "建设",
                                     "筹集", "筹建", "开建", NULL };
static const char *const lifted[] = { "脱贫", "退出", "出列", "摘帽", NULL };

static const char *const cleared[] = { "清零", NULL };
static const char *const lifted_people[] = { "脱贫", "退出", "摘帽", "减贫", "减少", NULL };

static const char *const begun[] = { "开工", "新开", "开建", NULL };
static const char *const left_over[] = { "存量", "剩", "尚有", "仍有", NULL };
static const char *const quarters[] = { "小区", NULL };

static const Loose loose[] = {
  { "保障性住房", "开工", 12, 8, begun },
  { NULL, "“散乱污”企业存量", 10, 4, left_over },
  { NULL, "老旧小区改造惠及", 60, 0, quarters },
  { "总人口", NULL, 0, 0, NULL },
  { NULL, "产业重点项目", 20, 0, industries },
  { NULL, "签约", 20, 0, signing }, /* 新开工亿元以上项目 */
  { NULL, "签约亿元以上", 30, 0, large },
  { "完成投资", "重大", 30, 16, large },
  { "总投资", NULL, 30, 16, large },
  { "污水集中处理率", NULL, 12, 0, country },
  { "贫困村", NULL, 12, 12, lifted },
  { "贫困人口", "贫困人口脱贫", 4, 14, lifted_people },
  { "贫困人口", "贫困人口动态", 12, 14, cleared },
  { "老旧小区", NULL, 16, 16, renewed },
  { "办结率", NULL, 60, 0, hotline },
  { "老旧住宅小区", NULL, 8, 12, renewed },
  { "高速公路", NULL, 16, 8, under_way },
  { NULL, "老旧小区改造户数", 60, 12, estates },
  { NULL, "老旧小区改造惠及", 60, 12, estates },
  { "公租房", "开工", 8, 4, built },
};

/* “水利项目完成投资”, “抽水蓄能电站完成投资”: of other works than those of the name */
static gboolean
is_of_other_projects (const HetuReading *reading, const HetuTermHit *hit)
{
  static const char *const large_projects[] = { "重点项目", "重大项目", "省市项目", "建设项目",
                                                "级项目",   "其中项目", NULL };
  static const char *const works[] = { "项目", "电站", "高速", "高铁", "铁路", "公路", "工程",
                                       "园区", "新区", "片区", "基地", "机场", "地铁", "港口",
                                       "水库", "大桥", "隧道", "领域", "产业", NULL };
  guint from = hit->start > 12 ? hit->start - 12 : 0;

  return hetu_reading_has (reading, hit->start, hit->end, "完成投资") == hit->end - hit->start &&
         g_str_has_prefix (hit->term->name, "重大") &&
         hetu_reading_ends_any (reading, from, hit->start, works) &&
         !hetu_reading_ends_any (reading, from, hit->start, large_projects);
}

/* “登记失业率” is not surveyed, “自治区重点项目” are not a district’s, “软件和信息技术服务业” is one of the services */
static gboolean
is_end_of_longer (const HetuReading *reading, const HetuTermHit *hit, guint start)
{
  gunichar before = hit->start > start ? reading->chars[hit->start - 1] : 0;

  return hetu_reading_ends (reading, 0, hit->start, "登记") > 0 ||
         (before >= 0x4E00 && before <= 0x9FFF && /* 重大项目开工建设 */
          hetu_reading_has (reading, hit->start, hit->end, "项目开工") > 0) ||
         (hetu_reading_has (reading, hit->start, hit->end, "投资完成率") > 0 &&
          hetu_reading_ends (reading, 0, hit->start, "年度") == 0) ||
         (reading->chars[hit->start] == 0x533A && /* 区 */
          hetu_reading_ends (reading, 0, hit->start, "自治") > 0) ||
         (before >= 0x4E00 && before <= 0x9FFF && /* a 汉字 */
          hetu_reading_has (reading, hit->start, hit->end, "服务业") > 0);
}

/* Whether what is known by the words says something else here. @start: of the phrase, behind its verb */
static gboolean
is_loose (const HetuReading *reading, const HetuTermHit *hit, guint start)
{
  if (is_end_of_longer (reading, hit, start) || is_of_other_projects (reading, hit))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (loose); i++)
    {
      const Loose *one = &loose[i];
      guint from = hit->start > one->before ? hit->start - one->before : 0;
      guint to = MIN (reading->n_chars, hit->end + one->behind);

      if ((one->words == NULL ||
           hetu_reading_has (reading, hit->start, hit->end, one->words) == hit->end - hit->start) &&
          (one->name == NULL || g_str_has_prefix (hit->term->name, one->name)) &&
          (one->around == NULL || !hetu_reading_finds_any (reading, from, to, one->around)))
        return TRUE;
    }
  return FALSE;
}

/* 出口 of “进出口”; those that are new, or that something reaches, are not all of them: “新登记市场主体”, “惠及市场主体” */
static gboolean
joins_before (const HetuReading *reading, const HetuTermHit *hit, guint start)
{
  static const char *const some[] = { "新登记",     "新设立", "新设", "新注册",
                                      "新发展",     "新成立", "惠及", "服务",
                                      "新登记各类", "帮助",   "带动", NULL };

  if (reading->chars[hit->start] == 0x51FA && reading->chars[hit->start - 1] == 0x8FDB)
    return TRUE;
  if (reading->chars[hit->start - 1] == 0x201D && g_str_has_suffix (hit->term->name, "总数"))
    return TRUE; /* “散乱污”经营主体 */
  return g_str_has_suffix (hit->term->name, "数") && !hit->term->increment &&
         hetu_reading_ends_any (reading, start, hit->start, some);
}

/* 新增, 净增 */
static gboolean
tells_more (const HetuReading *reading, const HetuSubject *self)
{
  static const char *const verbs[] = { "新增", "净增", NULL };

  return hetu_reading_ends_any (reading, self->verb_start, self->verb_end, verbs);
}

/* Whether a figure of this unit is none of the term: its unit counts or measures something else */
static gboolean
is_of_other_unit (const HetuSubject *self,
                  const HetuTermHit *hit,
                  HetuUnitClass unit_class,
                  HetuMeasure measure)
{
  if (measure == HETU_MEASURE_ABS_CHANGE)
    return unit_class == HETU_UNIT_CLASS_COUNT &&
           hit->term->unit_class == HETU_UNIT_CLASS_MONEY; /* 规上工业企业净增218家 */
  if (measure != HETU_MEASURE_LEVEL || self->unit == NULL)
    return FALSE;
  if (unit_class == HETU_UNIT_CLASS_AMOUNT && hit->term->unit_class == unit_class &&
      is_area (self->unit) != is_area (hit->term->unit))
    return TRUE; /* 400万亩粮食 are no harvest */
  if (g_str_equal (hit->term->unit, "位") && self->unit[0] != '\0' &&
      !g_str_equal (self->unit, "位"))
    return TRUE; /* 出台优化营商环境措施18条 */
  return unit_class == HETU_UNIT_CLASS_COUNT && hit->term->unit_class == unit_class &&
         counts_others (self->unit, hit->term->unit);
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
  guint end = find_name_end (reading, self->start, self->end);

  if (hit->start > self->start && joins_before (reading, hit, self->start))
    return 0;
  if (hit->start > self->start &&
      hetu_subject_find_composite (reading, self->start, self->end) > hit->start - self->start)
    return 0; /* 其他服务业 of “居民服务、修理和其他服务业” */
  if ((hit->end < self->end && turns_into_account (reading, hit, self->end)) ||
      is_loose (reading, hit, MAX (self->start, self->verb_end)))
    return 0;
  if (!is_supported (reading, hit, MAX (self->start, self->verb_end), self->behind))
    return 0;
  if (length <= 2 && hit->start > MAX (self->start, self->verb_end))
    return 0;

  if (is_of_other_unit (self, hit, unit_class, measure))
    return 0;
  if ((measure == HETU_MEASURE_SHARE || measure == HETU_MEASURE_RATIO) &&
      (hetu_reading_find (reading, self->start, hit->start, "占") < hit->start ||
       hetu_reading_find (reading, self->start, hit->start, "相当于") < hit->start))
    return 0; /* 民间投资占固定资产投资 is no 固定资产投资 */
  if (is_trade_of_some (reading, hit, self->start) ||
      is_per_head (reading, self->start, hit->start) ||
      is_narrowed (reading, MAX (self->start, self->verb_end), hit->start))
    return 0;
  if (length <= 3 && hit->end == self->end &&
      2 * length < (int) (self->end - MAX (self->start, self->verb_end)))
    return 0; /* 非机动车充电桩 are not any 充电桩 */
  if (hit->end != self->end && turns_into_rate (reading, hit->end, self->end))
    return 0;
  if (hit->end < end)
    {
      gboolean opens = self->behind && hit->start == self->start && length >= 3;

      if (!opens && !is_light_tail (reading, hit->end, end) &&
          10 * length < 6 * (int) (end - self->start))
        return 0;
      score -= opens ? 0 : 60 * (int) (end - hit->end);
    }
  if (measure == HETU_MEASURE_LEVEL && hit->term->unit_class != HETU_UNIT_CLASS_NONE &&
      unit_class != HETU_UNIT_CLASS_NONE && unit_class != HETU_UNIT_CLASS_SCALE)
    {
      if (hit->term->unit_class == unit_class)
        score += 120 + (self->unit != NULL && is_same_unit (self->unit, hit->term->unit) ? 40 : 0);
      else if (rate || unit_class == HETU_UNIT_CLASS_MONEY ||
               (unit_class == HETU_UNIT_CLASS_COUNT &&
                hit->term->unit_class == HETU_UNIT_CLASS_AMOUNT) ||
               (unit_class == HETU_UNIT_CLASS_AMOUNT &&
                hit->term->unit_class == HETU_UNIT_CLASS_COUNT) ||
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
  if (hit->term->increment && !is_increment (reading, self->verb_start, self->verb_end) &&
      hetu_reading_has (reading, hit->start, hit->end, "新") == 0 &&
      hetu_reading_find (reading, hit->start, hit->end, "转移") >= hit->end)
    return 0; /* “规模以上工业企业达2036家” are not new; whoever was moved to other work is */
  if (!hit->term->increment && is_increment (reading, self->verb_start, self->verb_end))
    {
      if (measure == HETU_MEASURE_LEVEL && hit->end == self->end && tells_more (reading, self) &&
          g_str_has_suffix (hit->term->name, "人口"))
        return 0; /* 新增常住人口10万人 are not all who live there */
      score -= 20;
    }
  return score;
}

const HetuTermHit *
hetu_subject_choose (const HetuSubject *self,
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
