/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which numbers of a sentence are figures. Each rule says what it keeps out; what passes all of them is a figure. */
#include "report/slot.h"

#include "report/lexicon.h"
#include "report/number-bound.h"
#include "report/slot-bare.h"
#include "report/slot-count.h"
#include "report/slot-rank.h"

static gboolean
is_latin (gunichar c)
{
  return c < 128 && (g_ascii_isalnum ((char) c) || c == '+');
}

/* “儿科24小时提供急诊服务”: day and night; no “办理时限压缩至24小时” and no “24小时内办结” */
static gboolean
is_round_the_clock (const HetuReading *reading, const HetuNumber *number, guint start, guint end)
{
  return g_str_equal (number->unit, "小时") && number->value.coefficient == 24 &&
         number->value.decimals == 0 && number->comparator == HETU_COMPARATOR_EQUAL &&
         number->unit_end < end && number->start > start &&
         !hetu_slot_is_one_of (reading->chars[number->start - 1], "到至达为在用过于") &&
         !hetu_slot_is_one_of (reading->chars[number->unit_end], ",;。、内以之左)");
}

static gboolean
is_time_figure (const HetuReading *reading, const HetuNumber *number, guint start, guint end)
{
  static const char *const none[] = { "年", "月", "日", NULL };
  static const char *const records[] = {
    "新高", "新低", "来新高", "来新低", "来最", "以来最", NULL
  };

  if (g_str_equal (number->unit, none[0]))
    return hetu_reading_ends (reading, start, number->start, "连续") > 0 ||
           number->value.decimals > 0; /* 受教育年限11.58年 */
  if (g_str_equal (number->unit, none[2]) && number->value.decimals == 1 && number->start > start &&
      hetu_slot_is_one_of (reading->chars[number->phrase_start - (number->phrase_start > start)],
                           "为达到至短少加日留院"))
    return TRUE; /* 平均住院日为8.8日, 平均逗留1.2日 */
  if (g_str_equal (number->unit, none[2]) && number->value.decimals == 0 &&
      number->value.coefficient > 31 && number->form == HETU_NUMBER_DIGITS)
    return number->unit_end >= end ||
           hetu_slot_is_one_of (reading->chars[number->unit_end], ",;。、"); /* 优良日数达342日 */
  if (g_str_equal (number->unit, none[1]) || g_str_equal (number->unit, none[2]))
    return FALSE;
  if (g_str_equal (number->unit, "岁"))
    return number->unit_end >= end ||
           hetu_slot_is_one_of (reading->chars[number->unit_end], ",;。、提增延升");
  if (is_round_the_clock (reading, number, start, end))
    return FALSE;
  if (hetu_reading_begins_any (reading, number->unit_end, end, records))
    return FALSE; /* 创36个月新高 */
  if (hetu_reading_find (reading, number->unit_end, MIN (end, number->unit_end + 8), "圈") <
      MIN (end, number->unit_end + 8))
    return FALSE; /* 15分钟便民生活圈 */
  return number->unit_end >= end || !hetu_slot_is_one_of (reading->chars[number->unit_end], "“‘");
}

/* “指数位于52.0%以上景气区间”: where it stands */
static gboolean
is_in_zone (const HetuReading *reading, const HetuNumber *number, guint start, guint end)
{
  static const char *const stands[] = { "位于", "处于", "处在", "保持在", "升至", NULL };
  guint limit = MIN (end, number->phrase_end + 8);

  return hetu_reading_ends_any (reading, start, number->phrase_start, stands) &&
         hetu_reading_find (reading, number->phrase_end, limit, "区间") < limit;
}

/* “6个县区生产总值超过百亿元”: how much each of those counted has at least is part of their name */
static gboolean
is_passed_by_each (const HetuReading *reading, const HetuNumber *number, guint start, guint end)
{
  static const char *const kinds[] = { "县区",   "市县", "县市",   "区县", "乡镇", "镇",   "村",
                                       "行政村", "企业", "园区",   "市州", "州市", "街道", "产业",
                                       "集群",   "市",   "开发区", "县",   NULL };
  static const char *const accounts[] = { "生产总值", "产值", "收入", "税收", "纳税",
                                          "销售额",   "利润", "增速", "增幅", NULL };
  guint from = hetu_reading_clause_start (reading, start, number->start), at = from;

  if (number->comparator != HETU_COMPARATOR_MORE ||
      (number->unit_class != HETU_UNIT_CLASS_MONEY && number->unit_class != HETU_UNIT_CLASS_RATE) ||
      (number->phrase_end < end &&
       !hetu_slot_is_one_of (reading->chars[number->phrase_end], ",;、。)")))
    return FALSE;
  at += hetu_reading_has (reading, at, end, "其中");
  at += hetu_reading_has (reading, at, end, "有");
  for (from = at; at < number->start && hetu_is_digit (reading->chars[at]);)
    at++;
  if (at == from || !hetu_slot_is_one_of (reading->chars[at], "个家") ||
      hetu_reading_find (reading, at, number->start, "均") < number->start)
    return FALSE;
  return hetu_reading_begins_any (reading, at + 1, number->start, kinds) &&
         hetu_reading_finds_any (reading, at + 1, number->start, accounts);
}

/* “每年80%以上财力用于民生”, “发动5万户以上参与”, “实现10%以上增长目标”: the part that is put to a use, how much it shall grow; no “50%以上控股企业” */
static gboolean
uses_part (const HetuReading *reading, const HetuNumber *number, guint start, guint end)
{
  static const char *const before[] = { "每年", "坚持", "将",     "确保", "有",
                                        "保持", ",",    "支出的", "支出", "财力的",
                                        "财力", "实现", "推动",   "力争", NULL };
  static const char *const uses[] = { "用于", "投向", "投入", "实现", "达到", "完成",
                                      "达标", "消除", "建成", "建有", "纳入", NULL };
  static const char *const acting[] = { "用于", "参与", "参加", NULL };
  static const char *const grows[] = { "增长", "的增长", "增速", "的增速", NULL };
  guint limit = MIN (end, number->phrase_end + 10);

  if (number->unit_class == HETU_UNIT_CLASS_RATE &&
      hetu_reading_ends (reading, start, number->phrase_start, "实现") > 0 &&
      hetu_reading_begins_any (reading, number->phrase_end, end, grows))
    return TRUE;
  if (number->unit_class == HETU_UNIT_CLASS_RATE &&
      (hetu_reading_has (reading, number->phrase_end, end, "投入") > 0 ||
       hetu_reading_has (reading, number->phrase_end, end, "投向") > 0))
    return TRUE; /* 财政支出60%以上投入民生 */
  if (hetu_reading_begins_any (reading, number->phrase_end, end, acting) &&
      (number->unit_class == HETU_UNIT_CLASS_RATE || number->unit_class == HETU_UNIT_CLASS_COUNT))
    return TRUE;
  return number->unit_class == HETU_UNIT_CLASS_RATE &&
         (number->phrase_start == start ||
          hetu_reading_ends_any (reading, start, number->phrase_start, before)) &&
         hetu_reading_finds_any (reading, number->phrase_end, limit, uses);
}

static gboolean
is_threshold (const HetuReading *reading,
              const HetuNumber *number,
              gboolean after_range,
              guint start,
              guint end)
{
  if (number->threshold && uses_part (reading, number, start, end))
    return FALSE;
  if (number->threshold)
    return !is_in_zone (reading, number, start, end) &&
           !hetu_slot_counts_at_least (reading, number, start);
  if (is_passed_by_each (reading, number, start, end) ||
      hetu_reading_has (reading, number->phrase_end, end, "口径") > 0 || /* 500万元口径投资 */
      (number->unit_class == HETU_UNIT_CLASS_MONEY &&
       hetu_reading_has (reading, number->phrase_end, end, "企业") > 0))
    return TRUE; /* 10亿元企业9家 */
  if ((number->unit_class == HETU_UNIT_CLASS_MONEY ||
       number->unit_class == HETU_UNIT_CLASS_SCALE) &&
      (after_range || hetu_reading_ends (reading, start, number->start, "超") > 0 ||
       hetu_reading_ends (reading, start, number->start, "过") > 0 ||
       hetu_reading_ends (reading, start, number->start, "首个") > 0) &&
      number->unit_end < end)
    {
      static const char *const nouns[] = { "企业", "项目", "级",   "产业", "元企业",
                                           "集群", "镇",   "园区", "城市", NULL };

      return hetu_reading_begins_any (reading, number->unit_end, end, nouns);
    }
  return FALSE;
}

/* “比全区提前8天”, “仅用1个多月” */
static gboolean
is_delay (const HetuReading *reading, const HetuNumber *number, guint start)
{
  static const char *const verbs[] = { "提前",   "提早", "仅用", "只用", "仅用了",
                                       "只用了", "连降", "连升", "连涨", "连增",
                                       "大干",   "奋战", "攻坚", "决战", NULL };
  static const char *const units[] = { "天", "个月", "月", "小时", "年", "分钟" };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (number->unit, units[i]))
      return hetu_reading_ends_any (reading, start, number->phrase_start, verbs);
  return FALSE;
}

/* “每人每年1次”, “1751次浏览” and “浏览量:0次” at the head of a page */
static gboolean
is_frequency (const HetuReading *reading, const HetuNumber *number, guint start)
{
  static const char *const every[] = { "每年", "每月", "每周", "每季度", "每天", "每日", NULL };
  static const char *const views[] = {
    "浏览量:", "阅读量:", "点击量:", "浏览次数:", "点击数:", NULL
  };
  guint from = hetu_reading_clause_start (reading, start, number->start);

  return g_str_equal (number->unit, "次") &&
         (hetu_reading_finds_any (reading, from, number->start, every) ||
          hetu_reading_ends_any (reading, start, number->start, views) ||
          hetu_reading_has (reading, number->phrase_end, reading->n_chars, "浏览") > 0);
}

/* “5‰人口变动抽样调查”: how many are asked, in the name of a survey */
static gboolean
names_survey (const HetuReading *reading, const HetuNumber *number, guint end)
{
  guint limit = MIN (end, number->unit_end + 12);

  return number->unit_class == HETU_UNIT_CLASS_RATE && number->unit_end < end &&
         hetu_slot_is_one_of (reading->chars[number->unit_end], "人抽样户") &&
         hetu_reading_find (reading, number->unit_end, limit, "抽样") < limit;
}

/* “迈上千亿级台阶”, “达到4500亿、7000亿级规模”: how much it is; no “千亿级产业集群” */
static gboolean
reaches_grade (const HetuReading *reading, const HetuNumber *number, guint start, guint end)
{
  static const char *const grades[] = { "级台阶", "级规模", "级大关", NULL };
  static const char *const reached[] = { "达到", "达", "、", "和", NULL };

  return (number->unit_class == HETU_UNIT_CLASS_SCALE ||
          number->unit_class == HETU_UNIT_CLASS_MONEY) &&
         hetu_reading_begins_any (reading, number->unit_end, end, grades) &&
         (number->comparator == HETU_COMPARATOR_MORE ||
          hetu_reading_ends_any (reading, start, number->phrase_start, reached));
}

/* “突破500亿,”, “迈上千亿台阶”: whose unit the name tells; no “5亿项目”, no “百亿产业” */
static gboolean
is_whole_scale (const HetuReading *reading, const HetuNumber *number, guint end)
{
  static const char *const stages[] = { "大关", "台阶", "关口", NULL };
  gunichar next = number->unit_end < end ? reading->chars[number->unit_end] : 0;

  if (number->form == HETU_NUMBER_CHINESE && number->comparator != HETU_COMPARATOR_MORE &&
      number->comparator != HETU_COMPARATOR_LESS)
    return FALSE;
  return next == 0 || hetu_slot_is_one_of (next, ",;、。)和以左") ||
         hetu_reading_begins_any (reading, number->unit_end, end, stages);
}

/* “缩短一半车程”: said of what stands behind it, by the way */
static gboolean
is_shortened (const HetuReading *reading, const HetuNumber *number, guint start)
{
  static const char *const verbs[] = { "缩短", "节省", "节约", NULL };

  return hetu_reading_ends_any (reading, start, number->phrase_start, verbs) &&
         !hetu_slot_is_one_of (reading->chars[number->phrase_end], ",;、。)以左");
}

/* “出台稳经济47条、助企纾困22条等措施”: what policies are called after, several in one clause */
static gboolean
names_policies (const HetuReading *reading, const HetuNumber *number, guint start, guint end)
{
  static const char *const policies[] = { "政策", "措施", "举措", NULL };
  guint from = 0, at = number->unit_end, last = number->unit_end, n = 0;

  if (!g_str_equal (number->unit, "条") || number->form != HETU_NUMBER_DIGITS)
    return FALSE;
  from = hetu_reading_clause_start (reading, start, number->start);
  while (at < end && !hetu_slot_is_one_of (reading->chars[at], ",;。"))
    at++;
  for (guint i = from + 1; i < at; i++)
    if (reading->chars[i] == 0x6761 && hetu_is_digit (reading->chars[i - 1])) /* 条 */
      {
        n++;
        last = i + 1;
      }
  n += n == 1 && last < at && reading->chars[last] == 0x7B49; /* 出台稳增长30条等系列政策 */
  return n > 1 && (hetu_reading_finds_any (reading, last, at, policies) ||
                   hetu_reading_find (reading, from, number->start, "出台") < number->start);
}

/* Words behind the unit of a number with which it counts nothing */
static const char *const sides[] = { "方面", NULL };
static const char *const entries[] = { "过境免签", "免签", "过境", NULL };
static const char *const buses[] = { "公交", NULL };
static const char *const kinds[] = { "新药", "创新", "医疗器械", "器械", "水质", "水体", NULL };
static const char *const seen[] = { "见绿", "见园", "见景", "覆盖率", NULL };
static const char *const doubled[] = { "翻", "翻了", NULL };

static const struct
{
  const char *unit;
  const char *const *behind;
} uncounted[] = {
  { "个", sides },     /* 三个方面 */
  { "路", buses },     /* 5路公交 */
  { "类", kinds },     /* 1类新药 */
  { "米", seen },      /* 300米见绿 */
  { "小时", entries }, /* 144小时过境免签 */
};

static gboolean
is_uncounted (const HetuReading *reading, const HetuNumber *number, guint start, guint end)
{
  if (number->form == HETU_NUMBER_CHINESE && g_str_equal (number->unit, "类") &&
      hetu_reading_has (reading, number->unit_end, end, "“") > 0)
    return TRUE; /* 三类“500强”企业 */
  if (number->form == HETU_NUMBER_CHINESE && g_str_equal (number->unit, "期") &&
      number->start > start &&
      hetu_numeral_scan (reading, number->start - 1, number->start, NULL) > 0)
    return TRUE; /* 地铁3号线二三期 */
  if (g_str_equal (number->unit, "路") && number->form == HETU_NUMBER_CHINESE)
    return TRUE; /* 凤城八路立交 */
  for (guint i = 0; i < G_N_ELEMENTS (uncounted); i++)
    if (g_str_equal (number->unit, uncounted[i].unit))
      return hetu_reading_begins_any (reading, number->unit_end, end, uncounted[i].behind);
  /* 以百倍的信心 */
  return g_str_equal (number->unit, "倍") && number->form == HETU_NUMBER_CHINESE &&
         hetu_reading_ends (reading, start, number->start, "以") > 0;
}

/* “3人制篮球场”, “3户型”: how many each is for */
static gboolean
is_mode (const HetuNumber *number, gunichar next)
{
  return (next == 0x5236 || next == 0x578B) && /* 制 型 */
         (g_str_equal (number->unit, "人") || g_str_equal (number->unit, "户"));
}

static gboolean
is_figure (const HetuReading *reading,
           const HetuNumber *number,
           gboolean after_range,
           guint start,
           guint end)
{
  gunichar previous = number->start > start ? reading->chars[number->start - 1] : 0;
  gunichar next = number->unit_end < end ? reading->chars[number->unit_end] : 0;

  if (after_range)
    previous = 0;
  if (previous == 0x7B2C && hetu_reading_ends (reading, start, number->start, "连续第") > 0 &&
      number->unit_class == HETU_UNIT_CLASS_TIME)
    return TRUE;
  if (previous == 0x7B2C || previous == 0x6BCF ||
      (is_latin (previous) && !number->plus && !number->named)) /* 第, 每 */
    return FALSE;
  if ((is_latin (next) && !(number->unit_class != HETU_UNIT_CLASS_NONE && hetu_is_digit (next))) ||
      (hetu_slot_is_one_of (next, "级强化版型号线届后式维制") &&
       !(number->unit_class == HETU_UNIT_CLASS_COUNT && next != 0x7EA7 &&
         !is_mode (number, next)) && /* 5条线, 2个化工项目 */
       !reaches_grade (reading, number, start, end)) ||
      (previous == '-' && !number->negative && number->form != HETU_NUMBER_REDACTED &&
       reading->at[number->start] == reading->at[number->start - 1] + 1))
    return FALSE;
  if (is_uncounted (reading, number, start, end) || names_policies (reading, number, start, end))
    return FALSE;
  if (number->unit_class == HETU_UNIT_CLASS_MONEY && next == 0x7684 && /* 的 */
      number->unit_end + 1 < end && hetu_is_digit (reading->chars[number->unit_end + 1]) &&
      hetu_slot_is_one_of (previous, "过超破"))
    return FALSE; /* 生产总值过400亿元的5个 */
  if (previous == 0xD7 && number->start > start + 1 &&
      hetu_is_digit (reading->chars[number->start - 2]))
    return FALSE; /* 2×100万千瓦 */
  if (number->unit_class == HETU_UNIT_CLASS_AMOUNT &&
      (g_str_has_prefix (number->unit, "方") ||
       (g_str_equal (number->unit, "分") && (previous == 0x65F6 || previous == 0x70B9)))) /* 点 */
    return FALSE; /* 8时30分 */
  if (number->unit_class == HETU_UNIT_CLASS_SCALE && !is_whole_scale (reading, number, end) &&
      !reaches_grade (reading, number, start, end))
    return FALSE;
  if (is_threshold (reading, number, after_range, start, end) ||
      hetu_slot_is_field (reading, number, start, end))
    return FALSE;
  if (number->unit_class == HETU_UNIT_CLASS_TIME && !is_time_figure (reading, number, start, end))
    return FALSE;
  if (next == '/' && g_str_has_suffix (number->unit, "W"))
    return FALSE; /* 200MW/400MWh储能电站 */
  if (hetu_reading_has (reading, number->unit_end, end, "的年份") > 0 ||
      hetu_slot_is_mark_of_few (reading, number, start, end))
    return FALSE; /* 第6个突破百亿公斤的年份 */
  if (hetu_slot_is_size (reading, number, start, end) || is_delay (reading, number, start) ||
      hetu_slot_is_one_of_few (reading, number, end) || names_survey (reading, number, end))
    return FALSE;
  if (g_str_equal (number->unit, "番"))
    return hetu_reading_ends_any (reading, start, number->phrase_start, doubled);
  if (is_frequency (reading, number, start))
    return FALSE;
  if (number->unit_class == HETU_UNIT_CLASS_RATE &&
      hetu_reading_has (reading, number->phrase_end, end, "的部分") > 0 &&
      hetu_reading_find (reading,
                         hetu_reading_clause_start (reading, start, number->start),
                         number->start,
                         "超") < number->start)
    return FALSE; /* 结转超过收入30%的部分 */
  if (number->form == HETU_NUMBER_HALF && number->phrase_end < end &&
      number->end - number->start == 2 && is_shortened (reading, number, start))
    return FALSE;
  if (number->many)
    return hetu_slot_is_counted_group (reading, number, start, end);
  return number->form != HETU_NUMBER_CHINESE ||
         hetu_slot_is_counted_numeral (reading, number, start, end);
}

/* “3.6万农村低收入人口”: who is counted, told at some length */
static gboolean
names_crowd (const HetuReading *reading, guint at, guint end)
{
  static const char *const crowds[] = { "人口", "群众",   "居民", "职工", "学生", "老人",
                                        "农民", "毕业生", "市民", "幼儿", "儿童", NULL };
  const guint limit = MIN (end, at + 9);
  guint to = at;

  while (to < limit && !hetu_slot_is_one_of (reading->chars[to], ",;、。(“") &&
         !hetu_is_digit (reading->chars[to]))
    to++;
  return hetu_reading_finds_any (reading, at, to, crowds);
}

/* “2.5万贫困人口”: the unit is left out before those whom it counts */
static void
restore_persons (const HetuReading *reading, guint start, guint end, HetuNumber *number)
{
  static const char *const persons[] = {
    "农村常住人口", "城镇常住人口", "农村居民", "城镇居民",   "农村劳动力", "贫困群众", "困难群众",
    "少数民族",     "妇女",         "人才",     "中小学生",   "建档立卡",   "贫困人口", "脱贫人口",
    "农村人口",     "常住人口",     "转移人口", "流动人口",   "群众",       "干部",     "居民",
    "农民",         "职工",         "学生",     "市民",       "游客",       "旅客",     "师生",
    "党员",         "老年",         "老人",     "儿童",       "劳动力",     "移民",     "村民",
    "青年",         "大学生",       "毕业生",   "产业工人",   "工人",       "从业人员", "残疾人",
    "志愿者",       "特殊群体",     "困难群体", "低收入群体", "退休人员",   "国企退休", "企业退休",
    "失业人员",     "医护人员",     "医务人员", "社区工作",   "教师",       "教职工",   "党员干部",
    "科技工作",     "幼儿",         "适龄",     "患者",       NULL
  };
  static const char *const crowds[] = { "人口", "人数", "职工", "群众", "毕业生", NULL };
  static const char *const households[] = { "农户",       "家庭",     "贫困户",     "脱贫户",
                                            "用户",       "农牧户",   "低收入农户", "困难农户",
                                            "低收入家庭", "困难家庭", "贫困家庭",   "困难户",
                                            "低保户",     "居民户",   NULL };

  if (!(number->unit_class == HETU_UNIT_CLASS_SCALE && g_str_equal (number->unit, "万")) &&
      !(number->unit_class == HETU_UNIT_CLASS_NONE && number->form == HETU_NUMBER_DIGITS &&
        number->comparator == HETU_COMPARATOR_MORE && number->unit_end > number->end))
    return; /* 9000余农户 */
  if (hetu_reading_begins_any (reading, number->unit_end, end, persons) ||
      names_crowd (reading, number->unit_end, end) ||
      (number->phrase_end == number->unit_end &&
       hetu_reading_ends_any (reading, start, number->phrase_start, crowds)))
    g_strlcat (number->unit, "人", sizeof number->unit);
  else if (hetu_reading_begins_any (reading, number->unit_end, end, households))
    g_strlcat (number->unit, "户", sizeof number->unit);
  else
    return;
  number->unit_class = HETU_UNIT_CLASS_COUNT;
}

/* “31.7个和18.9个百分点”, “×和×个百分点”: the unit stands behind the last of them. */
static void
restore_units (const HetuReading *reading, GArray *slots)
{
  for (guint i = slots->len; i > 1; i--)
    {
      HetuSlot *slot = &g_array_index (slots, HetuSlot, i - 2);
      const HetuSlot *next = &g_array_index (slots, HetuSlot, i - 1);
      gboolean alike = slot->number.unit_class != HETU_UNIT_CLASS_NONE &&
                       g_str_equal (slot->number.unit, next->number.unit);
      gboolean bare = slot->number.unit_class == HETU_UNIT_CLASS_NONE ||
                      slot->number.unit_class == HETU_UNIT_CLASS_SCALE ||
                      (g_str_equal (slot->number.unit, "个") &&
                       (next->number.unit_class == HETU_UNIT_CLASS_POINTS ||
                        g_str_equal (next->number.unit, "个工作日") ||
                        g_str_equal (next->number.unit, "个小时")));

      if (slot->type != HETU_SLOT_NUMBER || next->type != HETU_SLOT_NUMBER || !(bare || alike) ||
          next->number.start != slot->number.unit_end + 1 + next->number.negative ||
          !hetu_slot_is_one_of (reading->chars[slot->number.unit_end],
                                bare ? "和、及与-至到" : "-至"))
        continue;
      slot->range = hetu_slot_is_one_of (reading->chars[slot->number.unit_end], "-至到");
      if (alike)
        continue;
      if (slot->number.unit_class == HETU_UNIT_CLASS_SCALE)
        g_strlcat (slot->number.unit,
                   hetu_lexicon_unit_base (next->number.unit),
                   sizeof slot->number.unit);
      else
        g_strlcpy (slot->number.unit, next->number.unit, sizeof slot->number.unit);
      slot->number.unit_class = next->number.unit_class;
      if (slot->range)
        slot->number.phrase_end = slot->number.unit_end;
    }
}

/* “工业增加值同比增长2.2;”: the sign of per cent is left out */
static void
restore_percent (const HetuReading *reading, guint start, guint end, HetuNumber *number)
{
  static const char *const changes[] = { "增长",       "同比下降",   "同比上涨", "同比上升",
                                         "比上年下降", "比上年上涨", NULL };
  static const char *const pure[] = { "指数", "比值", "系数", "收入比", "PMI", "倍", "对比", NULL };

  if (number->unit_class != HETU_UNIT_CLASS_NONE || number->form != HETU_NUMBER_DIGITS ||
      number->value.decimals == 0 || number->value.decimals > 2 || number->negative ||
      !hetu_reading_ends_any (reading, start, number->phrase_start, changes) ||
      (number->end < end && !hetu_slot_is_one_of (reading->chars[number->end], ",;。)")) ||
      hetu_reading_finds_any (reading,
                              hetu_reading_clause_start (reading, start, number->start),
                              number->start,
                              pure))
    return;
  g_strlcpy (number->unit, "%", sizeof number->unit);
  number->unit_class = HETU_UNIT_CLASS_RATE;
}

/* “迈上千亿级台阶”: the words of the grade belong to the number, and say it in round numbers */
static void
take_grade (const HetuReading *reading, guint start, guint end, HetuNumber *number)
{
  if (reaches_grade (reading, number, start, end))
    {
      number->phrase_end += 3;
      if (number->form == HETU_NUMBER_CHINESE)
        number->form = HETU_NUMBER_WORDED; /* 达到千亿级规模 */
    }
  else if (hetu_reading_has (reading, number->unit_end, end, "台阶") == 0)
    return;
  if (number->form == HETU_NUMBER_CHINESE && number->comparator == HETU_COMPARATOR_MORE)
    number->form = HETU_NUMBER_WORDED;
}

void
hetu_slots_find (const HetuReading *reading,
                 guint start,
                 guint end,
                 const guint8 *mask,
                 GArray *out)
{
  gboolean upper = FALSE;

  g_array_set_size (out, 0);
  for (guint at = start; at < end;)
    {
      HetuSlot slot = { 0 };
      guint n = 0;

      if (mask[at - start] == 0 && hetu_slot_begins_number (reading->chars[at]))
        n = hetu_slot_scan_best (reading, start, at, end, &slot);
      if (n == 0 && at > start && reading->chars[at - 1] == 0x201C &&
          (n = hetu_slot_scan_words (reading, start, at, end, &slot)) > 0 &&
          reading->chars[at + n] != 0x201D)
        n = 0; /* “动态清零” */
      if (n == 0 && (mask[at - start] & (HETU_MASK_QUOTE | HETU_MASK_TIME)) != 0)
        {
          at++;
          continue;
        }
      if (n == 0)
        n = hetu_slot_scan_rank (reading, start, at, end, &slot);
      if (n == 0)
        n = hetu_slot_scan_words (reading, start, at, end, &slot);
      if (n == 0 && hetu_slot_begins_at (reading, at, end) &&
          hetu_number_scan (reading, start, at, end, &slot.number))
        {
          if (slot.number.unit_class == HETU_UNIT_CLASS_NONE &&
              reading->chars[at - (at > start)] != ':')
            {
              slot.number.unit_end += hetu_slot_scan_to_one (reading, slot.number.end, end);
              slot.number.phrase_end = MAX (slot.number.phrase_end, slot.number.unit_end);
            }
          n = slot.number.unit_end - at;
          if ((mask[slot.number.end - 1 - start] & HETU_MASK_TIME) != 0)
            {
              at = slot.number.end; /* 34. 2017年: of a list */
              continue;
            }
          if (slot.number.form == HETU_NUMBER_CHINESE &&
              slot.number.unit_class == HETU_UNIT_CLASS_NONE)
            {
              at = slot.number.end;
              continue;
            }
        }
      if (n > 0)
        g_array_append_val (out, slot);
      at += MAX (n, 1);
    }
  for (guint i = 0; i < out->len; i++)
    {
      HetuNumber *number = &g_array_index (out, HetuSlot, i).number;

      if (g_array_index (out, HetuSlot, i).type == HETU_SLOT_NUMBER)
        take_grade (reading, start, end, number);
      restore_persons (reading, start, end, number);
      restore_percent (reading, start, end, number);
    }
  restore_units (reading, out);
  hetu_slots_restore_origins (reading, start, out);
  hetu_slots_find_ratios (reading, start, out);
  hetu_slots_mark_bounds (reading, start, end, out);
  hetu_slots_mend_ranks (reading, start, end, out);
  hetu_slots_drop_label_ranks (reading, out);
  for (guint i = out->len; i > 0; i--)
    {
      const HetuSlot *slot = &g_array_index (out, HetuSlot, i - 1);
      gboolean after_range = i > 1 && g_array_index (out, HetuSlot, i - 2).range;
      gboolean keep = slot->type != HETU_SLOT_NUMBER ||
                      ((slot->number.unit_class != HETU_UNIT_CLASS_NONE ||
                        hetu_slot_is_bare (reading, out, i - 1, start, end)) &&
                       is_figure (reading, &slot->number, after_range, start, end));

      if (slot->range)
        keep = upper; /* “5—10个” is one or none */
      upper = keep;
      if (!keep)
        g_array_remove_index (out, i - 1);
    }
}
