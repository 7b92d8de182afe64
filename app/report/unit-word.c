/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The units that reports write, without 万 and 亿. */
#include "report/unit-word.h"

#include "report/word-list.h"

/* by first character, longer before shorter where one begins the other */
static const HetuUnitWord units[] = {
  { "个百分点", HETU_UNIT_CLASS_POINTS }, { "百分点", HETU_UNIT_CLASS_POINTS },
  { "个千分点", HETU_UNIT_CLASS_POINTS }, { "千分点", HETU_UNIT_CLASS_POINTS },
  { "个基点", HETU_UNIT_CLASS_POINTS },   { "个月", HETU_UNIT_CLASS_TIME },
  { "个点", HETU_UNIT_CLASS_POINTS },     { "pct", HETU_UNIT_CLASS_POINTS },
  { "个pct", HETU_UNIT_CLASS_POINTS },    { "pp", HETU_UNIT_CLASS_POINTS },
  { "个位次", HETU_UNIT_CLASS_COUNT },    { "位次", HETU_UNIT_CLASS_COUNT },
  { "个小时", HETU_UNIT_CLASS_TIME },     { "个工作日", HETU_UNIT_CLASS_TIME },
  { "个季度", HETU_UNIT_CLASS_TIME },     { "班次", HETU_UNIT_CLASS_COUNT },
  { "列次", HETU_UNIT_CLASS_COUNT },      { "车次", HETU_UNIT_CLASS_COUNT },
  { "剂次", HETU_UNIT_CLASS_COUNT },      { "趟", HETU_UNIT_CLASS_COUNT },
  { "mm", HETU_UNIT_CLASS_AMOUNT },       { "m3", HETU_UNIT_CLASS_AMOUNT },
  { "km2", HETU_UNIT_CLASS_AMOUNT },      { "m2", HETU_UNIT_CLASS_AMOUNT },
  { "天次", HETU_UNIT_CLASS_COUNT },      { "人天", HETU_UNIT_CLASS_COUNT },
  { "课时", HETU_UNIT_CLASS_COUNT },      { "学时", HETU_UNIT_CLASS_COUNT },
  { "台件", HETU_UNIT_CLASS_COUNT },      { "吉瓦", HETU_UNIT_CLASS_AMOUNT },
  { "家(个)", HETU_UNIT_CLASS_COUNT },    { "个(项)", HETU_UNIT_CLASS_COUNT },
  { "%", HETU_UNIT_CLASS_RATE },          { "‰", HETU_UNIT_CLASS_RATE },
  { "成", HETU_UNIT_CLASS_RATE },         { "倍", HETU_UNIT_CLASS_RATE },
  { "番", HETU_UNIT_CLASS_RATE },         { "元", HETU_UNIT_CLASS_MONEY },
  { "美元", HETU_UNIT_CLASS_MONEY },      { "港元", HETU_UNIT_CLASS_MONEY },
  { "澳门元", HETU_UNIT_CLASS_MONEY },    { "新台币", HETU_UNIT_CLASS_MONEY },
  { "欧元", HETU_UNIT_CLASS_MONEY },      { "日元", HETU_UNIT_CLASS_MONEY },
  { "人次", HETU_UNIT_CLASS_COUNT },      { "人", HETU_UNIT_CLASS_COUNT },
  { "名", HETU_UNIT_CLASS_COUNT },        { "户次", HETU_UNIT_CLASS_COUNT },
  { "户", HETU_UNIT_CLASS_COUNT },        { "家次", HETU_UNIT_CLASS_COUNT },
  { "家", HETU_UNIT_CLASS_COUNT },        { "个", HETU_UNIT_CLASS_COUNT },
  { "项次", HETU_UNIT_CLASS_COUNT },      { "项", HETU_UNIT_CLASS_COUNT },
  { "条", HETU_UNIT_CLASS_COUNT },        { "件次", HETU_UNIT_CLASS_COUNT },
  { "件", HETU_UNIT_CLASS_COUNT },        { "处", HETU_UNIT_CLASS_COUNT },
  { "座", HETU_UNIT_CLASS_COUNT },        { "所", HETU_UNIT_CLASS_COUNT },
  { "张", HETU_UNIT_CLASS_COUNT },        { "台套", HETU_UNIT_CLASS_COUNT },
  { "台(套)", HETU_UNIT_CLASS_COUNT },    { "台", HETU_UNIT_CLASS_COUNT },
  { "辆次", HETU_UNIT_CLASS_COUNT },      { "辆", HETU_UNIT_CLASS_COUNT },
  { "架次", HETU_UNIT_CLASS_COUNT },      { "架", HETU_UNIT_CLASS_COUNT },
  { "艘次", HETU_UNIT_CLASS_COUNT },      { "艘", HETU_UNIT_CLASS_COUNT },
  { "套", HETU_UNIT_CLASS_COUNT },        { "间", HETU_UNIT_CLASS_COUNT },
  { "期", HETU_UNIT_CLASS_COUNT },        { "类", HETU_UNIT_CLASS_COUNT },
  { "场次", HETU_UNIT_CLASS_COUNT },      { "场", HETU_UNIT_CLASS_COUNT },
  { "次", HETU_UNIT_CLASS_COUNT },        { "批次", HETU_UNIT_CLASS_COUNT },
  { "批", HETU_UNIT_CLASS_COUNT },        { "箱次", HETU_UNIT_CLASS_COUNT },
  { "箱", HETU_UNIT_CLASS_COUNT },        { "标箱", HETU_UNIT_CLASS_COUNT },
  { "标准箱", HETU_UNIT_CLASS_COUNT },    { "头只", HETU_UNIT_CLASS_COUNT },
  { "头(只)", HETU_UNIT_CLASS_COUNT },    { "千伏安", HETU_UNIT_CLASS_AMOUNT },
  { "兆伏安", HETU_UNIT_CLASS_AMOUNT },   { "头", HETU_UNIT_CLASS_COUNT },
  { "只", HETU_UNIT_CLASS_COUNT },        { "羽", HETU_UNIT_CLASS_COUNT },
  { "株", HETU_UNIT_CLASS_COUNT },        { "棵", HETU_UNIT_CLASS_COUNT },
  { "棒", HETU_UNIT_CLASS_COUNT },        { "袋", HETU_UNIT_CLASS_COUNT },
  { "笔", HETU_UNIT_CLASS_COUNT },        { "份", HETU_UNIT_CLASS_COUNT },
  { "起", HETU_UNIT_CLASS_COUNT },        { "宗", HETU_UNIT_CLASS_COUNT },
  { "例", HETU_UNIT_CLASS_COUNT },        { "支", HETU_UNIT_CLASS_COUNT },
  { "部", HETU_UNIT_CLASS_COUNT },        { "册", HETU_UNIT_CLASS_COUNT },
  { "盏", HETU_UNIT_CLASS_COUNT },        { "盆", HETU_UNIT_CLASS_COUNT },
  { "组", HETU_UNIT_CLASS_COUNT },        { "块", HETU_UNIT_CLASS_COUNT },
  { "栋", HETU_UNIT_CLASS_COUNT },        { "幢", HETU_UNIT_CLASS_COUNT },
  { "门", HETU_UNIT_CLASS_COUNT },        { "种", HETU_UNIT_CLASS_COUNT },
  { "款", HETU_UNIT_CLASS_COUNT },        { "对", HETU_UNIT_CLASS_COUNT },
  { "枚", HETU_UNIT_CLASS_COUNT },        { "列", HETU_UNIT_CLASS_COUNT },
  { "/10万", HETU_UNIT_CLASS_RATE },      { "秒", HETU_UNIT_CLASS_TIME },
  { "班", HETU_UNIT_CLASS_COUNT },        { "口", HETU_UNIT_CLASS_COUNT },
  { "眼", HETU_UNIT_CLASS_COUNT },        { "位", HETU_UNIT_CLASS_COUNT },
  { "篇", HETU_UNIT_CLASS_COUNT },        { "首", HETU_UNIT_CLASS_COUNT },
  { "幅", HETU_UNIT_CLASS_COUNT },        { "片", HETU_UNIT_CLASS_COUNT },
  { "顶", HETU_UNIT_CLASS_COUNT },        { "单", HETU_UNIT_CLASS_COUNT },
  { "股", HETU_UNIT_CLASS_COUNT },        { "吨标准煤", HETU_UNIT_CLASS_AMOUNT },
  { "吨标煤", HETU_UNIT_CLASS_AMOUNT },   { "吨公里", HETU_UNIT_CLASS_AMOUNT },
  { "吨", HETU_UNIT_CLASS_AMOUNT },       { "公斤", HETU_UNIT_CLASS_AMOUNT },
  { "千克", HETU_UNIT_CLASS_AMOUNT },     { "斤", HETU_UNIT_CLASS_AMOUNT },
  { "亩", HETU_UNIT_CLASS_AMOUNT },       { "公顷", HETU_UNIT_CLASS_AMOUNT },
  { "平方米", HETU_UNIT_CLASS_AMOUNT },   { "平方公里", HETU_UNIT_CLASS_AMOUNT },
  { "平方千米", HETU_UNIT_CLASS_AMOUNT }, { "平米", HETU_UNIT_CLASS_AMOUNT },
  { "平方公尺", HETU_UNIT_CLASS_AMOUNT }, { "立方公尺", HETU_UNIT_CLASS_AMOUNT },
  { "公尺", HETU_UNIT_CLASS_AMOUNT },     { "公吨", HETU_UNIT_CLASS_AMOUNT },
  { "立方米", HETU_UNIT_CLASS_AMOUNT },   { "立方", HETU_UNIT_CLASS_AMOUNT },
  { "方", HETU_UNIT_CLASS_AMOUNT },       { "公里", HETU_UNIT_CLASS_AMOUNT },
  { "千米", HETU_UNIT_CLASS_AMOUNT },     { "人公里", HETU_UNIT_CLASS_AMOUNT },
  { "米", HETU_UNIT_CLASS_AMOUNT },       { "千瓦小时", HETU_UNIT_CLASS_AMOUNT },
  { "公升", HETU_UNIT_CLASS_AMOUNT },     { "千瓦时", HETU_UNIT_CLASS_AMOUNT },
  { "千瓦", HETU_UNIT_CLASS_AMOUNT },     { "兆瓦", HETU_UNIT_CLASS_AMOUNT },
  { "度", HETU_UNIT_CLASS_AMOUNT },       { "微克", HETU_UNIT_CLASS_AMOUNT },
  { "毫克", HETU_UNIT_CLASS_AMOUNT },     { "升", HETU_UNIT_CLASS_AMOUNT },
  { "毫米", HETU_UNIT_CLASS_AMOUNT },     { "席", HETU_UNIT_CLASS_COUNT },
  { "床", HETU_UNIT_CLASS_COUNT },        { "分", HETU_UNIT_CLASS_AMOUNT },
  { "分贝", HETU_UNIT_CLASS_AMOUNT },     { "岁", HETU_UNIT_CLASS_TIME },
  { "天", HETU_UNIT_CLASS_TIME },         { "日", HETU_UNIT_CLASS_TIME },
  { "小时", HETU_UNIT_CLASS_TIME },       { "分钟", HETU_UNIT_CLASS_TIME },
  { "轮", HETU_UNIT_CLASS_COUNT },        { "路", HETU_UNIT_CLASS_COUNT },
  { "km", HETU_UNIT_CLASS_AMOUNT },       { "ha", HETU_UNIT_CLASS_AMOUNT },
  { "kg", HETU_UNIT_CLASS_AMOUNT },       { "kW", HETU_UNIT_CLASS_AMOUNT },
  { "MW", HETU_UNIT_CLASS_AMOUNT },       { "GW", HETU_UNIT_CLASS_AMOUNT },
  { "GWh", HETU_UNIT_CLASS_AMOUNT },      { "MWh", HETU_UNIT_CLASS_AMOUNT },
  { "kWh", HETU_UNIT_CLASS_AMOUNT },      { "人份", HETU_UNIT_CLASS_COUNT },
  { "P", HETU_UNIT_CLASS_AMOUNT },        { "PFLOPS", HETU_UNIT_CLASS_AMOUNT },
  { "PFlops", HETU_UNIT_CLASS_AMOUNT },   { "EFLOPS", HETU_UNIT_CLASS_AMOUNT },
  { "PF", HETU_UNIT_CLASS_AMOUNT },       { "EB", HETU_UNIT_CLASS_AMOUNT },
  { "TEU", HETU_UNIT_CLASS_COUNT },       { "㎡", HETU_UNIT_CLASS_AMOUNT },
  { "km²", HETU_UNIT_CLASS_AMOUNT },      { "μg", HETU_UNIT_CLASS_AMOUNT },
  { "mg", HETU_UNIT_CLASS_AMOUNT },       { "m³", HETU_UNIT_CLASS_AMOUNT },
  { "m²", HETU_UNIT_CLASS_AMOUNT },       { "年", HETU_UNIT_CLASS_TIME },
  { "月", HETU_UNIT_CLASS_TIME },         { "连冠", HETU_UNIT_CLASS_COUNT },
  { "千升", HETU_UNIT_CLASS_AMOUNT },     { "蒸吨", HETU_UNIT_CLASS_AMOUNT },
  { "延长米", HETU_UNIT_CLASS_AMOUNT },   { "票", HETU_UNIT_CLASS_COUNT },
  { "颗", HETU_UNIT_CLASS_COUNT },
};

/* Whether Latin letters go on, as in 10kmh. */
static gboolean
cuts_word (const HetuReading *reading, guint position, guint end)
{
  return position < end && position > 0 &&
         g_ascii_isalpha ((char) MIN (reading->chars[position - 1], 127)) &&
         g_ascii_isalnum ((char) MIN (reading->chars[position], 127));
}

/* “3个点位” are no points, “首席” no songs, “百亿台阶” no machines */
static gboolean
is_other_noun (const HetuReading *reading, guint position, guint end, const char *unit)
{
  static const char *const ends[] = {
    ",", ";", "。", "、", ")", "和", "以", "左", "的", ":", NULL
  };

  if (position >= end)
    return FALSE;
  if (g_str_equal (unit, "人"))
    return reading->chars[position] == 0x6C11; /* 1600多万人民 */
  if (g_str_equal (unit, "家"))
    return reading->chars[position] == 0x5EAD; /* 10万余家庭 */
  if (g_str_equal (unit, "首"))
    return reading->chars[position] == 0x5E2D; /* 席 */
  if (g_str_equal (unit, "升"))
    return g_utf8_strchr ("至到为", -1, reading->chars[position]) != NULL; /* 由88.6升至92.3 */
  if (g_str_equal (unit, "批"))
    return g_utf8_strchr ("准复发示改", -1, reading->chars[position]) != NULL; /* 2023批准 */
  if (g_str_equal (unit, "台"))
    return reading->chars[position] == 0x9636; /* 百亿台阶 */
  if (g_str_equal (unit, "项"))
    return reading->chars[position] == 0x76EE && position > 1 && /* 目: 百亿项目, no 20项目标 */
           reading->chars[position - 2] == 0x4EBF &&
           hetu_reading_has (reading, position, end, "目标") == 0;
  if (!g_str_equal (unit, "个点"))
    return FALSE;
  return !hetu_reading_begins_any (reading, position, end, ends);
}

static HetuWordTable table = HETU_WORD_TABLE (units, FALSE);

gboolean
hetu_unit_word_follows (const HetuReading *reading, guint position, guint end, const char *word)
{
  guint length = 0;

  return word == NULL ? hetu_unit_word_find (reading, position, end, &length) != NULL
                      : hetu_reading_has (reading, position, end, word) > 0;
}

const HetuUnitWord *
hetu_unit_word_find (const HetuReading *reading, guint position, guint end, guint *length)
{
  const HetuUnitWord *best = NULL;

  *length = 0;
  if (position >= end)
    return NULL;
  for (guint row = hetu_word_table_find (&table, reading->chars[position]); row != 0;
       row = table.next[row - 1])
    {
      const HetuUnitWord *unit = &units[row - 1];
      guint n = hetu_reading_has (reading, position, end, unit->word);

      if (n > *length && !cuts_word (reading, position + n, end) &&
          !is_other_noun (reading, position + n, end, unit->word))
        {
          *length = n;
          best = unit;
        }
    }
  return best;
}
