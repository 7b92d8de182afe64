/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which numbers in words count, “六大片区”, “十余个”: most of them are labels or a manner of speaking. */
#include "report/slot-count.h"

#include "report/slot-rank.h"

/* “7大类82项审批事项”, “三批206项措施”: another number counts the same things one by one */
static gboolean
counts_again (const HetuReading *reading, const HetuNumber *number, guint end)
{
  guint at = number->unit_end;

  if (!g_str_equal (number->unit, "类") && !g_str_equal (number->unit, "批"))
    return FALSE;
  while (at < end && hetu_is_digit (reading->chars[at]))
    at++;
  return at > number->unit_end && at < end && hetu_slot_is_one_of (reading->chars[at], "项个条家");
}

/* Between how many things that @start … @position names a mark stands */
static guint
count_marks (const HetuReading *reading, guint start, guint position)
{
  guint marks = 0;

  for (guint at = start; at < position; at++)
    marks += reading->chars[at] == 0x3001; /* 、 */
  return marks;
}

/* “建设甲河、乙河、丙河三条生态廊道”, “甲、乙、丙、丁四大组团全面开工”: works, as many of them as are named before */
static gboolean
counts_named_works (const HetuReading *reading, const HetuNumber *number, guint start, guint end)
{
  static const char *const works[] = { "工程", "集群", "组团", "片区", "廊道", "通道", "园区",
                                       "基地", "项目", "动脉", "单品", "枢纽", "公园", "新城",
                                       "干线", "中心", "场馆", "大桥", "隧道", "集团", "绿道",
                                       "大道", "水库", "学校", "医院", "码头", NULL };
  static const char *const built[] = { "打造", "建设", "建成", "推进", "实施", "开工", "完工",
                                       "竣工", "投用", "通车", "启动", "培育", "形成", "组建",
                                       "修复", "改造", "动工", "新建", "贯通", NULL };
  const guint from = hetu_reading_clause_start (reading, start, number->start);
  const guint to = hetu_slot_item_end (reading, number->unit_end, end);

  return number->value.decimals == 0 && number->start > from + 4 &&
         !g_str_equal (number->unit, "期") &&           /* 甲项目、乙项目二期 */
         reading->chars[number->start - 1] >= 0x4E00 && /* no mark */
         number->value.coefficient == (gint64) count_marks (reading, from, number->start) + 1 &&
         hetu_reading_finds_any (reading, number->unit_end, to, works) &&
         hetu_reading_finds_any (reading, from, to, built);
}

/* “支持生物医药、电子信息、清洁能源六大重点产业”: what those that are listed are called together */
static gboolean
sums_up_list (const HetuReading *reading, const HetuNumber *number, guint start)
{
  static const char *const leads[] = { "、",   "等",   "”",    "的",   "和",   "建设", "推进",
                                       "实施", "打造", "加快", "发展", "培育", "建成", NULL };

  return count_marks (reading, start, number->start) > 1 &&
         !hetu_reading_ends_any (reading, start, number->start, leads);
}

gboolean
hetu_slot_is_counted_group (const HetuReading *reading,
                            const HetuNumber *number,
                            guint start,
                            guint end)
{
  static const char *const built[] = { "建设", "推进", "实施", "改造", "更新", "发展", "打造",
                                       "建成", "协同", "培育", "完工", "涉及", "落成", NULL };
  static const char *const labels[] = { "计划",   "行动",   "战略",   "体系",   "目标",   "举措",
                                        "任务",   "理念",   "方面",   "领域",   "优势",   "挑战",
                                        "攻坚",   "攻坚战", "支柱",   "要求",   "部署",   "机遇",
                                        "奖",     "为主线", "为抓手", "为引领", "为统领", "为牵引",
                                        "为重点", "为导向", NULL };
  static const char *const growing[] = { "加快发展", "快速发展", "蓬勃发展", "稳步发展",
                                         "健康发展", "集聚发展", "加速发展", NULL };
  static const char *const works[] = { "集群", "园", "基地", "项目", "平台",
                                       "链",   "带", "集聚", "片区", NULL };
  static const char *const sorts[] = { "主导产业", "支柱产业", "优势产业", "特色产业",
                                       "传统产业", "新兴产业", NULL };
  guint from = hetu_reading_clause_start (reading, start, number->start);
  guint to = hetu_slot_item_end (reading, number->unit_end, end);
  guint quote = hetu_reading_find_last (reading, from, number->start, "”");
  guint all = to;

  if (number->value.coefficient < 2 ||
      hetu_reading_has (reading, number->unit_end, end, "批") > 0 ||
      hetu_reading_has (reading, number->start, number->end, "百") == 1 ||
      hetu_reading_has (reading, number->start, number->end, "千") == 1)
    return FALSE; /* 省百大项目, 一大批项目 */
  if (counts_again (reading, number, end) || counts_named_works (reading, number, start, end))
    return TRUE;
  if (sums_up_list (reading, number, from))
    return FALSE;
  if (hetu_reading_has (reading, number->unit_end, end, "产业") > 0 &&
      !hetu_reading_begins_any (reading, number->unit_end + 2, end, works))
    return FALSE; /* 四大产业协调发展 */
  if (quote < number->start)
    from = quote; /* “…、城镇提升”五大工程 */
  if (number->unit_end >= end ||
      hetu_slot_is_one_of (reading->chars[number->unit_end], "“‘,。;、") ||
      (quote < number->start && to == number->unit_end + 2 &&
       hetu_reading_has (reading, number->unit_end, to, "建设") > 0) ||
      hetu_reading_ends_any (reading, number->unit_end, to, labels))
    return FALSE;
  if (hetu_reading_begins_any (reading, number->unit_end, end, sorts) &&
      !hetu_reading_finds_any (reading, number->unit_end, to, works))
    return FALSE; /* 三大主导产业改造升级 */
  if (hetu_reading_find (reading, number->unit_end, to, "战略") < to ||
      (hetu_reading_has (reading, number->unit_end, end, "发展") > 0 &&
       hetu_reading_has (reading, number->unit_end, end, "发展平台") == 0))
    return FALSE; /* 三大战略发展促进中心, 五大发展行动 */
  if (number->form == HETU_NUMBER_CHINESE &&
      hetu_reading_ends_any (reading, number->unit_end, to, growing))
    return FALSE; /* 三大主导产业加快发展 */
  while (all < end && !hetu_slot_is_one_of (reading->chars[all], ",;。"))
    all++;
  if (number->form == HETU_NUMBER_DIGITS)
    to = all; /* 综合管廊10公里、8大特色公园陆续建成 */
  for (guint i = 0; built[i] != NULL; i++)
    if (hetu_reading_find (reading, from, to, built[i]) < to)
      return TRUE;
  return FALSE;
}

/* “二千零一十五亿元”, “八百七十五件”, “四十九点五”: told to the last place, as digits are; “三百六十行” is not met */
static gboolean
is_exact_numeral (const HetuNumber *number)
{
  return number->value.decimals > 0 ||
         (number->value.coefficient > 99 && number->end - number->start >= 4);
}

static const char *const making[] = { "建成", "新建", "新增", "创建", "培育", "引进", "获批",
                                      "打造", "开工", "完成", "建立", "集聚", "汇聚", "形成",
                                      "培养", "招引", "选派", "聘请", NULL };

/* “集聚百名专家、千名骨干、百万学子”: round numbers of a list, the first of which a verb makes */
static gboolean
is_listed_round (const HetuReading *reading, const HetuNumber *number, guint start)
{
  guint from = hetu_reading_clause_start (reading, start, number->start), at = number->start;

  if (at < from + 4 || !hetu_slot_is_one_of (reading->chars[at], "十百千万") ||
      !hetu_slot_is_one_of (reading->chars[at - 1], "、和"))
    return FALSE;
  while (--at > from)
    if (hetu_slot_is_one_of (reading->chars[at], "十百千万") &&
        hetu_reading_ends_any (reading, from, at, making))
      return TRUE;
  return FALSE;
}

/* “实施十项课题研究和百项技术攻关”: works that are done, not what a programme is called */
static gboolean
is_work_done (const HetuReading *reading, const HetuNumber *number, guint start, guint end)
{
  static const char *const works[] = { "项目", "课题", "研究", "攻关", NULL };
  static const char *const doing[] = { "实施", "开展", "和", NULL };
  guint to = number->unit_end;

  while (to < end && !hetu_slot_is_one_of (reading->chars[to], ",;:。、和"))
    to++;
  return g_str_equal (number->unit, "项") &&
         hetu_slot_is_one_of (reading->chars[number->start], "十百千") &&
         hetu_reading_ends_any (reading, start, number->start, doing) &&
         hetu_reading_ends_any (reading, number->unit_end, to, works);
}

/* “新建小游园十处”, “新增车位两千个以上”: what is made, and how many of it in the end of the clause */
static gboolean
is_made_count (const HetuReading *reading, const HetuNumber *number, guint start, guint end)
{
  static const char *const deeds[] = { "新建", "改建", "扩建", "建成", "建设", "新增",
                                       "增设", "修建", "改造", "整治", "拆除", "打造",
                                       "创建", "引进", "培育", "新改", "组建", NULL };
  const guint from = hetu_reading_clause_start (reading, start, number->start);

  return number->unit_class == HETU_UNIT_CLASS_COUNT && !g_str_equal (number->unit, "期") &&
         number->phrase_start >= from + 4 &&
         (number->phrase_end >= end ||
          hetu_slot_is_one_of (reading->chars[number->phrase_end], ",;、。")) &&
         hetu_reading_begins_any (reading, from, number->start, deeds);
}

gboolean
hetu_slot_is_counted_numeral (const HetuReading *reading,
                              const HetuNumber *number,
                              guint start,
                              guint end)
{
  static const char *const held[] = { "班",   "培训", "讲座", "讲堂", "活动", "课堂", "沙龙",
                                      "论坛", "刊",   "简报", "榜单", "直播", NULL };
  static const char *const abstract[] = { "方面", "环节", "关键", "维护", "重点", "机制",
                                          "体系", "抓手", "确立", "意识", "导向", "转变",
                                          "统筹", "问题", "阶段", "层面", "领域", "优先",
                                          "坚持", "确保", "结合", NULL };
  static const char *const made[] = { "建成投", "竣工投", "建成并投", "投产", "投用",
                                      "下线",   "获评",   "获批",     NULL };
  static const char *const reached[] = {
    "达到", "达", "产值", "收入", "实现", "净增", "增加", NULL
  };
  static const char *const deeds[] = { "实事", "民生实事", "为民实事", NULL };
  static const char *const moved[] = { "前进", "前移", "进位", "上升", "提升", "晋升", NULL };
  static const char *const spent[] = {
    "推进", "用于", "建设", "支持", "实施", "开展", "保障", NULL
  };
  gboolean ends =
      number->unit_end >= end || hetu_slot_is_one_of (reading->chars[number->unit_end], ",;、。:");

  if (number->unit_class == HETU_UNIT_CLASS_RATE || number->unit_class == HETU_UNIT_CLASS_POINTS)
    return number->value.coefficient > 0 && number->end > number->start;
  if (number->unit_class == HETU_UNIT_CLASS_TIME)
    return number->value.decimals > 0 || number->comparator != HETU_COMPARATOR_EQUAL ||
           hetu_reading_ends (reading, start, number->start, "连续") > 0;
  if (is_exact_numeral (number) || (g_str_equal (number->unit, "位") &&
                                    hetu_reading_ends_any (reading, start, number->start, moved)))
    return TRUE;
  if (ends && g_str_has_prefix (number->unit, "万") && g_strcmp0 (number->unit, "万") != 0 &&
      (number->unit_class == HETU_UNIT_CLASS_AMOUNT || number->unit_class == HETU_UNIT_CLASS_COUNT))
    return TRUE; /* 新增耕地近四万亩 */
  if (number->unit_class == HETU_UNIT_CLASS_COUNT && number->comparator != HETU_COMPARATOR_EQUAL &&
      g_str_has_prefix (number->unit, "万") && g_strcmp0 (number->unit, "万") != 0)
    return TRUE; /* 让近三万名群众受益 */
  if (number->value.decimals == 0 && number->value.coefficient <= 1 &&
      !g_str_has_prefix (number->unit, "万亿"))
    return FALSE;
  if (number->unit_class == HETU_UNIT_CLASS_MONEY &&
      hetu_reading_ends (reading, start, number->start, "投入") > 0 &&
      hetu_reading_begins_any (reading, number->unit_end, end, spent))
    return TRUE; /* 年均投入百亿元推进城市建设 */
  if (number->unit_class == HETU_UNIT_CLASS_MONEY || number->unit_class == HETU_UNIT_CLASS_SCALE)
    return number->comparator == HETU_COMPARATOR_MORE ||
           number->comparator == HETU_COMPARATOR_LESS ||
           (number->unit_class == HETU_UNIT_CLASS_MONEY &&
            (number->comparator != HETU_COMPARATOR_EQUAL ||
             (ends && (number->end - number->start > 1 ||
                       hetu_reading_ends_any (reading, start, number->start, reached)))));
  if ((hetu_reading_has (reading, number->end, end, "连冠") > 0 &&
       hetu_reading_ends (reading, start, number->start, "”") > 0) || /* “平安杯”三连冠 */
      is_work_done (reading, number, start, end) ||
      (g_str_equal (number->unit, "件") &&
       (hetu_reading_ends (reading, start, number->start, "办好") > 0 ||
        (hetu_reading_begins_any (reading, number->unit_end, end, deeds) &&
         hetu_reading_ends (reading, start, number->start, "的") == 0))))
    return TRUE; /* 办好十件实事, 十件实事全面完成 */
  if (hetu_reading_begins_any (reading, number->unit_end, end, abstract))
    return FALSE;
  if (counts_named_works (reading, number, start, end))
    return TRUE;
  if (hetu_slot_is_one_of (reading->chars[number->start], "百千") && number->unit_end < end &&
      hetu_slot_is_one_of (reading->chars[number->unit_end], "百千万"))
    return FALSE; /* 千人万吨以上水厂 */
  if (number->comparator == HETU_COMPARATOR_LESS &&
      ((ends && g_str_equal (number->unit, "万人")) ||
       ((number->unit_class == HETU_UNIT_CLASS_COUNT ||
         number->unit_class == HETU_UNIT_CLASS_AMOUNT) &&
        hetu_slot_is_one_of (reading->chars[number->start], "百千万"))))
    return TRUE; /* 受益人口近百万, 策划近百个项目 */
  if (number->comparator == HETU_COMPARATOR_MORE || is_listed_round (reading, number, start) ||
      counts_again (reading, number, end))
    return TRUE;
  if (is_made_count (reading, number, start, end))
    return TRUE;
  if (hetu_reading_ends (reading, start, number->start, "等") > 0)
    return !g_str_equal (number->unit, "期");
  if (hetu_reading_ends_any (reading, start, number->start, making) ||
      (number->unit_class == HETU_UNIT_CLASS_COUNT && !g_str_equal (number->unit, "期") &&
       hetu_reading_finds_any (reading,
                               number->unit_end,
                               hetu_slot_item_end (reading, number->unit_end, end),
                               made)))
    return TRUE;
  if (g_str_equal (number->unit, "期") &&
      !hetu_reading_ends_any (reading, start, number->start, held))
    return FALSE; /* 某线二期, 甲项目三期: which part of it */
  return ends && number->unit_class == HETU_UNIT_CLASS_COUNT && number->start > start &&
         !hetu_slot_is_one_of (reading->chars[number->start - 1], ",;、。:和") &&
         number->unit[0] != '\0' &&
         hetu_slot_is_one_of (g_utf8_get_char (number->unit), "期家座所场户亩");
}
