/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands around the noun phrase before a number: what joins, times and circumstances are none of it, a verb that makes what is counted
 * is told apart, and what is said of the thing before is left whole. */
#include "report/subject-term.h"
#include "report/word-list.h"

#define LONGEST_APPROVAL 28 /* characters that tell who approved a sum */

/* what may stand before the phrase and is none of it */
static const char *const leading[] = {
  ")",      "以及",     "并且",       "其中",       "同时",       "力争",     "争取",     "确保",
  "计划",   "预计",     "预期",       "累计",       "全年",       "全市",     "全区",     "全县",
  "全州",   "我市",     "我区",       "我县",       "我省",       "本市",     "本区",     "年内",
  "力促",   "规模的",   "共计",       "共",         "并",         "和",       "及",       "与",
  "、",     ",",        ":",          ";",          "的",         "实现",     "完成",     "要",
  "达到",   "已",       "还",         "将",         "再",         "新",       "有",       "了",
  "今年",   "以来",     "上半年",     "下半年",     "目前",       "现有",     "年度",     "*",
  "主要",   "切实",     "积极",       "加快",       "推动",       "努力",     "持续",     "深入",
  "使",     "当年",     "全面",       "带动",       "辖区",       "当月",     "期末",     "年末",
  "截至",   "底",       "末",         "在",         "把",         "由",       "从",       "使用",
  "开展",   "压减",     "压缩",       "削减",       "缩减",       "的时间",   "申请",     "帮助",
  "涉及",   "实施",     "组织",       "推进",       "处置",       "及时",     "发放",     "紧盯",
  "继续",   "进一步",   "围绕",       "锚定",       "对标",       "瞄准",     "(下同)",   "可使",
  "情况下", "基础上",   "形势下",     "前提下",     "全盟",       "全旗",     "我州",     "我盟",
  "我旗",   "最终计算", "最终核实",   "最终核算",   "初步核算",   "初步计算", "●",        "◆",
  "■",      "▲",        "但是",       "但",         "它的",       "其次为",   "其次是",   "依次为",
  "启动",   "坚持",     "占比最大的", "占比最高的", "比重最大的", "其余",     "尚有",     "仍有",
  "-",      "是",       "每年",       "过去",       "工作目标",   "力争目标", "奋斗目标", "剩余",
  "提高",   "中有",     "指出",       "提到",       "目标任务",   "实行",     "全镇",     "全乡",
  "顺利",   "共同",     "初步安排",   "确定",       "设定",       "提出",     "明确",
};

/* verbs that make what is counted, and belong to its name */
static const char *const making[] = {
  "新增",     "新认定",   "新建",     "提升改造", "改造提升", "新改扩建", "新建改扩建", "新签约",
  "新培育",   "新培养",   "新引进",   "新开工",   "新入库",   "净增",     "建成",       "培育",
  "创建",     "打造",     "引进",     "引入",     "认定",     "签约",     "创成",       "筹建",
  "筹集",     "改造",     "提升",     "建设",     "增加",     "取缔",     "拆迁",       "打通",
  "办理",     "受理",     "解决",     "盘活",     "登记",     "备案",     "谋划",       "储备",
  "争取",     "发布",     "选聘",     "包联",     "惠及",     "争创",     "新",         "获批",
  "组建",     "设立",     "举办",     "开通",     "入选",     "完成",     "整治",       "修复",
  "治理",     "新(改)建", "提供",     "竣工",     "开工",     "投产",     "交付",       "接待",
  "发出",     "续建",     "培训",     "建立",     "完工",     "开工建设", "新开工建设", "建成投用",
  "建成投产", "建成使用", "改造延伸", "新建改造", "新改建",   "新开办",
};

/* what is said of the thing before */
static const char *const attributes[] = {
  "总投资",     "总投资额",   "投资总额",       "年初预算",   "调整预算",   "产量",
  "占比",       "比重",       "金额",           "总金额",     "总额",       "总量",
  "总数",       "增量",       "成交额",         "货值",       "面积",       "数量",
  "办结率",     "满意率",     "回访满意率",     "产值",       "总额度",     "额度",
  "营业收入",   "运量",       "累计投资",       "完成投资",   "计划投资",   "年度计划投资",
  "总产值",     "投资",       "合同金额",       "首次申报数", "申报总数",   "税收",
  "利润",       "利税",       "已完成投资",     "年度投资",   "涨幅",       "增速",
  "投资额",     "投入",       "总投入",         "注册资本",   "总注册资本", "总规模",
  "参会人数",   "增加值",     "销售收入",       "销售额",     "交易额",     "利润总额",
  "资产",       "负债",       "所有者权益",     "营业成本",   "营业利润",   "资产总计",
  "负债合计",   "营收",       "所有者权益合计", "规模",       "总面积",     "完成率",
  "增速完成率", "目标完成率", "任务完成率",     "计划完成率", "绝对数",     "绝对值",
  "绝对量",     "收入",       "总产量",         "总产",       "现价",       "可比价",
  "可比口径",   "总里程",     "总长度",         "执行数",     "实际执行数", "执行",
  "完成数",     "决算数",     "实际完成数",
};

static HetuWordTable leading_table = HETU_WORD_TABLE (leading, FALSE);
static HetuWordTable making_table = HETU_WORD_TABLE (making, FALSE);
static HetuWordTable attribute_table = HETU_WORD_TABLE (attributes, FALSE);

gboolean
hetu_subject_is_attribute (const char *name)
{
  for (guint row = hetu_word_table_find (&attribute_table, g_utf8_get_char (name)); row != 0;
       row = attribute_table.next[row - 1])
    if (g_str_equal (name, attributes[row - 1]))
      return TRUE;
  return FALSE;
}

static gboolean
is_attribute_at (const HetuReading *reading, guint start, guint end)
{
  if (start >= end)
    return FALSE;
  for (guint row = hetu_word_table_find (&attribute_table, reading->chars[start]); row != 0;
       row = attribute_table.next[row - 1])
    if (hetu_reading_has (reading, start, end, attributes[row - 1]) == end - start)
      return TRUE;
  return FALSE;
}

/* The number of characters of the longest word of @table that stands at @start. */
static guint
measure_word (HetuWordTable *table, const HetuReading *reading, guint start, guint end)
{
  guint longest = 0;

  for (guint row = hetu_word_table_find (table, reading->chars[start]); row != 0;
       row = table->next[row - 1])
    longest =
        MAX (longest, hetu_reading_has (reading, start, end, hetu_word_table_get (table, row - 1)));
  return longest;
}

guint
hetu_subject_find_making (const HetuReading *reading, guint start, guint end)
{
  return hetu_reading_ends_longest (reading, start, end, making, G_N_ELEMENTS (making));
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
  static const char *const words[] = {
    "申请材料", "有效",     "有机",     "有色",   "有轨",   "有限",     "有线",   "有关",
    "要素",     "要点",     "要闻",     "要地",   "在建",   "在校",     "在册",   "在编",
    "在岗",     "在职",     "全面小康", "在孵",   "在园",   "在库",     "在营",   "在运",
    "在线",     "再就业",   "再生",     "再担保", "再制造", "共同富裕", "共同体", "共同基金",
    "共同配送", "共同缔造", "共同家园", "全乡镇", "全镇域", "全县域",   "全区域", "已婚",
    "已育",     "已知",     "已故",     "了解",   "了不起", "了望"
  };

  return hetu_reading_has_longest (reading, at, reading->n_chars, words, G_N_ELEMENTS (words)) > 0;
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
                                        "从人均", "由每人每月", "提前一年", "提前" };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    n = MAX (n, hetu_reading_ends (reading, start, end, starts[i]));
  return end > start + n + 1 ? n : 0;
}

/* “人大常委会批准…预算为”, “经审查批准的…”: by whom a sum was approved. Returns: the characters up to what was approved, 0 for none */
static guint
measure_approval (const HetuReading *reading, guint start, guint end)
{
  static const char *const bodies[] = { "人大", "会", "会议", "政府", "审查", "审议", "省", NULL };
  const guint limit = MIN (end, start + LONGEST_APPROVAL);
  const guint at = hetu_reading_find (reading, start, limit, "批准");
  guint n = at + 2 - start;

  if (at >= limit || !hetu_reading_ends_any (reading, start, at, bodies))
    return 0;
  n += hetu_reading_has (reading, start + n, end, "的");
  n += hetu_reading_has (reading, start + n, end, "调整");
  return start + n + 1 < end ? n : 0;
}

void
hetu_subject_trim (const HetuReading *reading,
                   guint *start,
                   guint *end,
                   guint *verb_start,
                   guint *verb_end)
{
  static const char *const wholes[] = { "共享", "共青", "再生", "再就业", "和谐",
                                        "和美", "并网", "并购", "并联",   NULL };
  static const char *const residents[] = { "投资", "世界", "上市", "外资", "央企",
                                           "高校", "院校", "总部", NULL }; /* 在穗投资 */
  guint from = *start, to = *end;

  *verb_start = *verb_end = from;
  to -= measure_start (reading, from, to);
  from += measure_approval (reading, from, to);
  while (to > from &&
         (reading->chars[to - 1] == 0x3001 || reading->chars[to - 1] == ',' ||      /* 、 */
          reading->chars[to - 1] == 0x7684 || reading->chars[to - 1] == 0x548C ||   /* 的 和 */
          (reading->chars[to - 1] == 0x53CA && to - from > 2 &&                     /* 及 */
           reading->chars[to - 2] != 0x60E0 && reading->chars[to - 2] != 0x6D89) || /* 惠 涉 */
          reading->chars[to - 1] == ':' ||
          (reading->chars[to - 1] == 0x81EA && to - from > 4) || /* 自 */
          (reading->chars[to - 1] == 0x8981 && to - from > 4 &&  /* 均要 */
           reading->chars[to - 2] == 0x5747) ||
          ends_in_all (reading, from, to)))
    to--;
  while (from < to && !is_attribute_at (reading, from, to))
    {
      guint n = MAX (measure_opening (reading, from, to),
                     measure_word (&leading_table, reading, from, to));
      guint verb = measure_word (&making_table, reading, from, to);

      if (n == 1 && hetu_reading_begins_any (reading, from, to, wholes))
        break; /* 共享税分享比例 */
      if (hetu_reading_has (reading, from, to, "发生") > 0 &&
          is_attribute_at (reading, from + 2, to))
        n = MAX (n, 2); /* 发生营业成本 */
      if (verb == 1 && from + 1 < to && names_new (reading, from))
        break;
      if (verb == 2 && is_attribute_at (reading, from + verb, to) &&
          hetu_reading_has (reading, from, to, "完成") > 0)
        verb = 0; /* 地方工业…,完成产值256亿元 */
      if (verb == 2 && hetu_reading_has (reading, from, to, "建成区") > 0)
        break;
      if (verb > 0 && verb >= n)
        {
          *verb_start = from;
          *verb_end = from + verb;
          break;
        }
      if (n == 0 || reading->chars[from + n] == 0x6027 || /* 预期性 */
          reading->chars[from + n] == 0x7C7B ||           /* 实施类 */
          (n == 1 && reading->chars[from] == 0x5728 &&    /* 在 */
           hetu_reading_begins_any (reading, from + 2, to, residents)) ||
          (n <= 2 && is_part_of_word (reading, from)))
        break;
      from += n;
      *verb_start = *verb_end = from;
    }
  if (to == from + 1 && reading->chars[from] == 0x524D) /* 从五年前的2万亿元 */
    from = to;
  *start = from;
  *end = to;
}
