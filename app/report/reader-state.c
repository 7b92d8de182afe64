/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Of what a section of several years tells: how things stood in the end, or what came together over the years. */
#include "report/reader-time.h"

#include <string.h>

/* “…74.1亿元,年均增长15.5%”: of a year, since what comes after it is the mean of the years before that one; no “…149家,融资年均增长54%” */
static gboolean
is_of_yearly_growth (const HetuReader *self, guint position)
{
  static const char *const between[] = { "分别",   "五年", "四年", "三年", "按", "扣除",
                                         "同口径", "可比", "比",   "较",   NULL };
  guint end = MIN (self->end, position + 12), mean = end;

  if (position >= self->end ||
      (self->reading->chars[position] != ',' && self->reading->chars[position] != 0x3001)) /* 、 */
    return FALSE;
  mean = hetu_reading_find (self->reading, position, end, "年均");
  return mean < end && (mean <= position + 3 ||
                        hetu_reading_begins_any (self->reading, position + 1, end, between));
}

/* “现有网点58个,市场98个”: of the time that what was counted before it is of */
static gboolean
continues_state (const HetuReader *self, const HetuSlot *slot, const HetuClaim *claim, guint from)
{
  const HetuClaim *last = hetu_reader_last_claim (self);

  return last != NULL && slot->number.unit_class == HETU_UNIT_CLASS_COUNT &&
         last->value_start >= self->reading->at[self->start] && from > self->start &&
         self->reading->chars[from - 1] == ',' &&
         last->value_end + 3 >= self->reading->at[from - 1] &&
         last->measure == HETU_MEASURE_LEVEL && last->period.kind == HETU_PERIOD_YEAR &&
         g_str_equal (last->unit, claim->unit);
}

/* “专利授权9.8万件,其中发明专利4434件”: a part of what came together over the years */
static gboolean
is_part_of_sum (const HetuReader *self, const HetuSlot *slot, const HetuClaim *claim, guint from)
{
  const HetuClaim *last = hetu_reader_last_claim (self);

  return last != NULL && last->value_start >= self->reading->at[self->start] &&
         last->measure == HETU_MEASURE_LEVEL && hetu_reader_is_of_years (last->period) &&
         g_str_has_suffix (last->unit, claim->unit) &&
         hetu_reader_has (self, from, slot->number.start, "其中");
}

/* “五年累计引进资金8000亿元,实际利用外资30.7亿美元,年均分别增长…”: listed with a sum, with no verb of its own */
static gboolean
is_listed_with_sum (const HetuReader *self, guint from, guint end)
{
  static const char *const verbs[] = { "实现", "完成", "达", "突破", NULL };
  const HetuClaim *last = hetu_reader_last_claim (self);
  guint before = from > self->start ? from - 1 : from;

  if (last == NULL || before == from || last->measure != HETU_MEASURE_LEVEL ||
      !hetu_reader_is_of_years (last->period) || last->value_end + 3 < self->reading->at[before] ||
      hetu_reading_finds_any (self->reading, from, end, verbs))
    return FALSE;
  while (before > self->start && !hetu_reader_is_comma (self->reading->chars[before - 1]))
    before--;
  return hetu_reader_has (self, before, from, "累计");
}

/* “市级以上农业龙头企业147家”: how many there are, in a clause that is a name and a number */
static gboolean
is_stock (const HetuReader *self, const HetuSlot *slot, const HetuClaim *claim, guint from)
{
  static const char *const wholes[] = { "全市", "全省", "全区", "全县", "全州", NULL };
  static const char *const kinds[] = { "企业", "合作社", "家庭农场", "基地",     "平台", "品牌",
                                       "园区", "景区",   "在校生",   "在校学生", NULL };
  static const char *const verbs[] = { "新",   "引",   "孵",   "培",   "认定", "获", "入",
                                       "评",   "创",   "打造", "扶",   "发展", "招", "清",
                                       "关停", "淘汰", "支持", "服务", "落",   "签", "建",
                                       "完成", "投",   "帮",   "为",   NULL };
  const guint end = slot->number.phrase_start;
  const HetuClaim *last = hetu_reader_last_claim (self);

  if (last != NULL && from > self->start && hetu_reader_is_of_years (last->period) &&
      last->measure == HETU_MEASURE_LEVEL && last->value_end + 3 >= self->reading->at[from - 1])
    return FALSE; /* 建成载体22个,转化基地6家 */
  if (hetu_reading_begins_any (self->reading, from, end, wholes))
    from += 2;
  if (hetu_reading_finds_any (self->reading,
                              from + hetu_reading_has (self->reading, from, end, "高新"),
                              end,
                              verbs))
    return FALSE;
  for (guint at = from; at < end; at++)
    if (self->reading->chars[at] == 0x3001) /* 、 */
      from = at + 1;
  return slot->number.unit_class == HETU_UNIT_CLASS_COUNT && end > from + 2 &&
         hetu_reading_ends_any (self->reading, from, end, kinds) &&
         (slot->number.phrase_end >= self->end ||
          self->reading->chars[slot->number.phrase_end] == 0x3001 || /* 、 */
          hetu_reader_is_comma (self->reading->chars[slot->number.phrase_end])) &&
         g_utf8_strlen (claim->indicator, -1) - g_str_has_suffix (claim->indicator, "数") ==
             (glong) (end - from);
}

/* “力争五年固定资产投资达到1.2万亿元”, “五年净增…”, no “五年来”, “五年前” */
static gboolean
sums_five_years (const HetuReader *self, guint start, guint end)
{
  static const char *const others[] = { "来", "前", "后", "末", "间", "期", "均", NULL };
  guint at = hetu_reading_find (self->reading, start, end, "五年");

  if (at < end && hetu_reading_begins_any (self->reading, at + 2, end, others))
    return FALSE;
  if (at == start && at < end && !hetu_reader_has (self, at, end, "、"))
    return TRUE; /* 五年净增市场主体107万户 */
  return at < end && hetu_reading_ends (self->reading, start, at, "第") == 0 &&
         hetu_reader_has (self, at, end, "投资");
}

/* “收入年均增长7.4%、倍差由1.87缩小至1.75”: the item says itself what became of it */
static gboolean
is_turned_into (const HetuReader *self, const HetuSlot *slot)
{
  const guint end = slot->number.phrase_start;
  guint from = end;

  while (from > self->start && !hetu_reader_is_comma (self->reading->chars[from - 1]) &&
         self->reading->chars[from - 1] != 0x3001) /* 、 */
    from--;
  for (guint at = hetu_reading_find (self->reading, from, end, "由"); at < end; at++)
    if (hetu_reader_goes_onward (self, at))
      return TRUE;
  return FALSE;
}

/* “超过4500亿元,是“十二五”时期的1.6倍”: what came together over years, since it is held against others */
static gboolean
is_held_against_years (const HetuReader *self, guint position)
{
  static const char *const stretches[] = { "时期的",   "期间的",   "前五年的", "上五年的",
                                           "个五年的", "上届政府", "上一届",   NULL };
  static const char *const verbs[] = { "是", "均是", "均为", "都是", "分别是", "分别为", NULL };
  const guint end = MIN (self->end, position + 14);

  return position < self->end && self->reading->chars[position] == ',' &&
         hetu_reading_begins_any (self->reading, position + 1, end, verbs) &&
         hetu_reading_finds_any (self->reading, position, end, stretches);
}

/* “新增床位2371张、达到9079张”: how many there are with those that are new */
static gboolean
is_sum_with_new (const HetuReader *self, const HetuSlot *slot, const HetuClaim *claim)
{
  const HetuClaim *last = hetu_reader_last_claim (self);

  return last != NULL && last->value_start >= self->reading->at[self->start] &&
         g_str_has_prefix (last->indicator, "新增") && g_str_equal (last->unit, claim->unit) &&
         last->value_end + 8 >= self->reading->at[slot->number.start] &&
         hetu_reading_ends (self->reading, self->start, slot->number.start, "达到") > 0;
}

/* “累计利用外资21亿美元,引进内资5000亿元,进出口总额214亿美元”: money that is summed up with what the sentence began with; no account of a year,
 * nor what there is in the end */
static gboolean
is_summed_money (const HetuReader *self, const HetuSlot *slot, const HetuClaim *claim, guint from)
{
  static const char *const accounts[] = { "生产总值", "增加值", "零售总额", "预算收入",
                                          "财政收入", "税收",   "税收收入", "存款",
                                          "各项贷款", "余额",   "总资产",   "资产总额" };
  static const char *const reached[] = { "达", "突破", "超过", "增", "升", "为", "余额", NULL };
  const HetuClaim *last = hetu_reader_last_claim (self);

  for (guint i = 0; i < G_N_ELEMENTS (accounts); i++)
    if (g_str_has_suffix (claim->indicator, accounts[i]))
      return FALSE;
  return last != NULL && slot->number.unit_class == HETU_UNIT_CLASS_MONEY &&
         last->measure == HETU_MEASURE_LEVEL && hetu_reader_is_of_years (last->period) &&
         last->value_start >= self->reading->at[self->start] && strstr (last->unit, "元") != NULL &&
         from > self->start && last->value_end + 3 >= self->reading->at[from - 1] &&
         hetu_reader_has (self, self->start, from, "累计") &&
         !hetu_reading_finds_any (self->reading, from, slot->number.start, reached);
}

/* “用于民生的支出达到1000亿元”: money that was spent on something comes together over the years, whatever it has reached; no balance */
static gboolean
is_spent (const HetuReader *self, const HetuClaim *claim, guint from, guint end)
{
  return claim->measure == HETU_MEASURE_LEVEL && strstr (claim->unit, "元") != NULL &&
         strstr (claim->indicator, "余额") == NULL && hetu_reader_has (self, from, end, "用于") &&
         (strstr (claim->indicator, "支出") != NULL || strstr (claim->indicator, "投入") != NULL);
}

/* “2012年,生产总值450亿元。财政收入完成57亿元”: an account of a year that is told as one, where its sentence tells no years */
static gboolean
is_account_done (const HetuReader *self, const HetuClaim *claim, guint from, guint end)
{
  static const char *const accounts[] = { "生产总值", "增加值",   "零售总额", "进出口总额",
                                          "预算收入", "财政收入", "预算支出", "财政支出" };
  static const char *const others[] = { "新增", "年来", "年间", "这五年", "五年", NULL };
  static const char *const verbs[] = { "完成", "实现", "完成了", "实现了", NULL };

  if (!hetu_reading_ends_any (self->reading, from, end, verbs) ||
      hetu_reading_finds_any (self->reading, self->start, end, others))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (accounts); i++)
    if (g_str_has_suffix (claim->indicator, accounts[i]))
      return TRUE;
  return FALSE;
}

/* “创业孵化载体达96家”, “新民居建设示范村达到1000个”: how many there are of what is called after a deed */
static gboolean
counts_named (const HetuReader *self, const HetuClaim *claim, guint from, guint end)
{
  static const char *const kinds[] = { "载体", "示范村", "示范点", "示范区", "平台",
                                       "基地", "园区",   "机构",   "中心" };
  static const char *const reached[] = { "达", "达到", NULL };

  if (!hetu_reading_ends_any (self->reading, from, end, reached) ||
      hetu_reader_tells_deed (self, from, MIN (end, from + 4)))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_has_suffix (claim->indicator, kinds[i]))
      return TRUE;
  return FALSE;
}

/* “企业净增68家,总数突破220家”: what there are more of, no “净增66万家、总数152万家” */
static gboolean
is_net_gain (const HetuReader *self, guint from, guint end)
{
  guint at = hetu_reading_find_last (self->reading, from, end, "净增");

  for (guint i = at; i < end; i++)
    if (hetu_is_digit (self->reading->chars[i]))
      return FALSE;
  return at < end;
}

/* “建成博物馆42座、总数达159座”: how many there are, told behind how many were made */
static gboolean
begins_sum (const HetuReader *self, const HetuSlot *slot)
{
  static const char *const totals[] = {
    "总数", "总数达", "总数达到", "总数超过", "总数突破", NULL
  };

  return hetu_reading_ends_any (self->reading, self->start, slot->number.phrase_start, totals);
}

gboolean
hetu_reader_is_state (const HetuReader *self, const HetuSlot *slot, const HetuClaim *claim)
{
  static const char *const sums[] = { "累计",   "共计",     "总计",     "共完成", "共投入",
                                      "年均",   "平均每年", "合计",     "保持",   "稳定在",
                                      "控制在", "始终",     "五年平均", NULL };
  static const char *const reached[] = { "达",     "突破", "迈上", "跃上", "站上", "超过",   "总量",
                                         "总数",   "余额", "拥有", "现有", "共有", "辖区有", "集聚",
                                         "分别为", "形成", "通航", "覆盖", NULL };
  static const char *const states[] = { "生产总值", "人均", "收入比",   "预算收入", "财政收入",
                                        "率",       "余额", "拥有量",   "保有量",   "里程",
                                        "面积",     "浓度", "寿命",     "床位",     "人口",
                                        "总数",     "总量", "规模",     "强度",     "标准",
                                        "水平",     "占比", "比重",     "产值",     "增加值",
                                        "零售总额", "能耗", "水耗",     "吞吐量",   "出口",
                                        "指数",     "平均", "参保人数", NULL };
  guint from = hetu_reader_clause_start (self, slot->number.phrase_start), end = slot->number.start,
        past = end;
  gboolean deed = FALSE;

  while (past < self->end && !hetu_reader_is_comma (self->reading->chars[past]))
    past++;
  if (strstr (claim->indicator, "浓度") != NULL && claim->measure == HETU_MEASURE_LEVEL)
    return TRUE; /* PM2.5年均浓度降至19微克/立方米 */
  if (is_turned_into (self, slot))
    return TRUE;
  if (is_sum_with_new (self, slot, claim))
    return TRUE;
  if (hetu_reading_finds_any (self->reading, from, end, sums) ||
      sums_five_years (self, from, end) || is_part_of_sum (self, slot, claim, from) ||
      is_summed_money (self, slot, claim, from) || is_spent (self, claim, from, end) ||
      is_net_gain (self, from, end) ||
      hetu_reading_has (self->reading, from, end, "减少") > 0 || /* 减少贫困人口59万人 */
      is_held_against_years (self, slot->number.phrase_end))
    return FALSE;
  if (claim->measure != HETU_MEASURE_LEVEL ||
      hetu_reader_is_held_against_year (self, slot->number.phrase_end) ||
      (is_of_yearly_growth (self, slot->number.phrase_end) &&
       !is_listed_with_sum (self, from, end) &&
       !(hetu_reader_has (self, from, end, "完成") && strstr (claim->indicator, "投资") != NULL)))
    return TRUE;
  for (guint at = from; at < end; at++)
    if (hetu_reader_goes_onward (self, at))
      return TRUE;
  if (g_str_has_prefix (claim->indicator, "每") || /* 每万人发明专利授权数 */
      is_account_done (self, claim, from, slot->number.phrase_start) ||
      counts_named (self, claim, from, end))
    return TRUE;
  if (begins_sum (self, slot))
    return TRUE;
  deed = hetu_reader_tells_deed (self, from, past) ||
         hetu_reader_has (self, from, end, "培育形成") ||
         (g_str_has_suffix (claim->indicator, "投资") && hetu_reader_has (self, from, end, "时期"));
  if (g_str_has_suffix (claim->indicator, "余额") ||
      (!deed && g_str_has_suffix (claim->indicator, "存款"))) /* no 存款贴息贷款 */
    return TRUE;
  for (guint i = 0; !deed && states[i] != NULL; i++)
    if (strstr (claim->indicator, states[i]) != NULL)
      return TRUE;
  return !deed && (hetu_reading_finds_any (self->reading, from, end, reached) ||
                   continues_state (self, slot, claim, from) || is_stock (self, slot, claim, from));
}
