/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names and columns of the sheets. What the catalogue tells of indicators, places and documents is in the words of its tables. */
#include "model/sheet-table.h"

/* Which figures a row is about, for people and for the reader. */
#define CELL                                                              \
  { NULL, "指标", "indicator", HETU_SHEET_INDICATOR_NAME },               \
      { NULL, "地区", "region", HETU_SHEET_REGION_NAME },                 \
      { "region", "地区代码", "region code", HETU_SHEET_TEXT },           \
      { "period", "时期", "period", HETU_SHEET_PERIOD },                  \
      { "measure", "口径", "measure", HETU_SHEET_MEASURE },               \
      { "kind", "性质", "kind", HETU_SHEET_KIND },                        \
      { "deadline", "期限", "deadline", HETU_SHEET_PERIOD },              \
      { "ref_region", "对比地区代码", "compared with", HETU_SHEET_TEXT }, \
      { "rank_scope", "排名范围", "field of the rank", HETU_SHEET_TEXT }, \
  {                                                                       \
    "indicator", "指标标识", "indicator id", HETU_SHEET_TEXT              \
  }

/* Which of those of a cell. */
#define STATEMENT                                                                               \
  { "value", "数值", "value", HETU_SHEET_NUMBER }, { "unit", "单位", "unit", HETU_SHEET_UNIT }, \
      { "status", "状态", "status", HETU_SHEET_STATUS },                                        \
      { "basis", "数据性质", "basis", HETU_SHEET_BASIS },                                       \
      { "published", "公布日期", "published", HETU_SHEET_DATE },                                \
      { "source", "来源", "source", HETU_SHEET_SOURCE },                                        \
      { "place", "位置", "place", HETU_SHEET_PLACE },                                           \
  {                                                                                             \
    "char_start", "原文起点", "quote from", HETU_SHEET_TEXT                                     \
  }

static const HetuSheetColumn withdrawn[] = {
  CELL,
  STATEMENT,
  { "withdrawn", "撤回日期", "withdrawn", HETU_SHEET_DATE },
  { "reason", "撤回原因", "reason", HETU_SHEET_TEXT },
  { "author", "撤回人", "withdrawn by", HETU_SHEET_TEXT },
};

static const HetuSheetColumn decisions[] = {
  CELL,
  STATEMENT,
  { "decision", "决定", "decision", HETU_SHEET_DECISION },
  { "decided", "决定时间", "decided", HETU_SHEET_TEXT },
  { "reason", "理由", "reason", HETU_SHEET_TEXT },
  { "author", "决定人", "decided by", HETU_SHEET_TEXT },
};

static const HetuSheetColumn adjustments[] = {
  CELL,
  { "since", "生效日期", "in force from", HETU_SHEET_DATE },
  { "comparator", "比较符", "comparator", HETU_SHEET_COMPARATOR },
  { "value", "数值", "value", HETU_SHEET_NUMBER },
  { "value_high", "数值上限", "value, high", HETU_SHEET_NUMBER },
  { "unit", "单位", "unit", HETU_SHEET_UNIT },
  { "written", "原文比较词", "comparator as written", HETU_SHEET_TEXT },
  { "new_deadline", "调整后期限", "new deadline", HETU_SHEET_PERIOD },
  { "reason", "原因", "reason", HETU_SHEET_TEXT },
  { "source", "来源", "source", HETU_SHEET_SOURCE },
  { "author", "登记人", "entered by", HETU_SHEET_TEXT },
};

static const HetuSheetColumn owners[] = {
  CELL,
  { "task", "节点任务", "task of the milestone", HETU_SHEET_TEXT },
  { "event", "期限事件", "event", HETU_SHEET_TEXT },
  { "source", "节点来源", "source of the milestone", HETU_SHEET_SOURCE },
  { "owner", "责任单位", "owner", HETU_SHEET_TEXT },
  { "since", "自", "from", HETU_SHEET_DATE },
  { "author", "登记人", "entered by", HETU_SHEET_TEXT },
};

static const HetuSheetColumn notes[] = {
  { NULL, "指标", "indicator", HETU_SHEET_INDICATOR_NAME },
  { NULL, "地区", "region", HETU_SHEET_REGION_NAME },
  { "from", "自", "from", HETU_SHEET_PERIOD },
  { "to", "至", "to", HETU_SHEET_PERIOD },
  { "kind", "类别", "kind", HETU_SHEET_NOTE_KIND },
  { "break", "前后不可比", "break", HETU_SHEET_FLAG },
  { "below", "含下级", "places within", HETU_SHEET_FLAG },
  { "note", "注释", "note", HETU_SHEET_TEXT },
  { "note_en", "英文注释", "note in English", HETU_SHEET_TEXT },
  { "source", "来源", "source", HETU_SHEET_SOURCE },
  { "author", "注释人", "noted by", HETU_SHEET_TEXT },
  { "region", "地区代码", "region code", HETU_SHEET_TEXT },
  { "indicator", "指标标识", "indicator id", HETU_SHEET_TEXT },
};

static const HetuSheetColumn milestones[] = {
  { NULL, "地区", "region", HETU_SHEET_REGION_NAME },
  { "region", "地区代码", "region code", HETU_SHEET_TEXT },
  { "task", "任务", "task", HETU_SHEET_TEXT },
  { "task_en", "英文任务", "task in English", HETU_SHEET_TEXT },
  { "deadline", "期限", "deadline", HETU_SHEET_PERIOD },
  { "written", "期限原文", "deadline as written", HETU_SHEET_TEXT },
  { "event", "期限事件", "event", HETU_SHEET_TEXT },
  { "redacted", "期限隐去", "deadline struck out", HETU_SHEET_FLAG },
  { "source", "来源", "source", HETU_SHEET_SOURCE },
  { "char_start", "原文起点", "quote from", HETU_SHEET_TEXT },
  { "char_end", "原文终点", "quote to", HETU_SHEET_TEXT },
  { "quote", "原文", "quote", HETU_SHEET_TEXT },
  { "note", "备注", "note", HETU_SHEET_TEXT },
  { "done", "完成日期", "done", HETU_SHEET_DATE },
  { "done_source", "完成来源", "source of completion", HETU_SHEET_SOURCE },
  { "done_note", "完成说明", "note of completion", HETU_SHEET_TEXT },
  { "done_by", "登记人", "entered by", HETU_SHEET_TEXT },
};

static const HetuSheetColumn events[] = {
  { "event", "期限事件", "event", HETU_SHEET_TEXT },
  { "year", "年份", "year", HETU_SHEET_TEXT },
  { "date", "首日", "first day", HETU_SHEET_DATE },
};

static const HetuSheetColumn findings[] = {
  { "key", "问题标识", "key", HETU_SHEET_TEXT },
  { "because", "已知原因", "because", HETU_SHEET_TEXT },
  { "because_en", "英文原因", "because, in English", HETU_SHEET_TEXT },
  { "author", "登记人", "entered by", HETU_SHEET_TEXT },
};

static const HetuSheetColumn groups[] = {
  { "name", "名称", "name", HETU_SHEET_TEXT },
  { "codes", "地区代码", "region codes", HETU_SHEET_TEXT },
};

static const HetuSheetColumn charts[] = {
  { "name", "名称", "name", HETU_SHEET_TEXT },
  { "favourite", "收藏", "favourite", HETU_SHEET_FLAG },
  { "spec", "图表定义", "definition", HETU_SHEET_TEXT },
};

static const HetuSheetColumn sources[] = {
  { "title", "文件", "document", HETU_SHEET_TEXT },
  { "publisher", "发布机构", "publisher", HETU_SHEET_TEXT },
  { "date", "日期", "date", HETU_SHEET_DATE },
  { "url", "地址", "address", HETU_SHEET_TEXT },
  { "id", "文件标识", "id", HETU_SHEET_TEXT },
  { "secondary", "二手来源", "secondary", HETU_SHEET_FLAG },
  { "note", "备注", "note", HETU_SHEET_TEXT },
};

static const HetuSheetColumn indicators[] = {
  { "id", "指标标识", "indicator id", HETU_SHEET_TEXT },
  { "name_zh", "名称", "name in Chinese", HETU_SHEET_TEXT },
  { "name_en", "英文名称", "name in English", HETU_SHEET_TEXT },
  { "short_zh", "简称", "short name in Chinese", HETU_SHEET_TEXT },
  { "short_en", "英文简称", "short name in English", HETU_SHEET_TEXT },
  { "aliases", "别名", "other names", HETU_SHEET_TEXT },
  { "initials", "拼音首字母", "initials", HETU_SHEET_TEXT },
  { "domain", "领域", "domain", HETU_SHEET_TEXT },
  { "unit", "单位", "unit", HETU_SHEET_UNIT },
  { "nature", "性质", "nature", HETU_SHEET_TEXT },
  { "direction", "方向", "direction", HETU_SHEET_TEXT },
  { "frequency", "频度", "frequency", HETU_SHEET_TEXT },
  { "constant_prices", "不变价增速", "constant prices", HETU_SHEET_FLAG },
  { "note", "说明", "note", HETU_SHEET_TEXT },
  { "parts", "构成", "parts", HETU_SHEET_TEXT },
  { "traits", "特性", "traits", HETU_SHEET_TEXT },
  { "per_head", "人均关系", "per head", HETU_SHEET_TEXT },
  { "nation_zh", "全国名称", "name of the nation's in Chinese", HETU_SHEET_TEXT },
  { "nation_en", "全国英文名称", "name of the nation's in English", HETU_SHEET_TEXT },
};

static const HetuSheetColumn districts[] = {
  { "code", "地区代码", "region code", HETU_SHEET_TEXT },
  { "parent", "上级代码", "code of the place above", HETU_SHEET_TEXT },
  { "name_zh", "名称", "name in Chinese", HETU_SHEET_TEXT },
  { "name_en", "英文名称", "name in English", HETU_SHEET_TEXT },
  { "short_zh", "简称", "short name in Chinese", HETU_SHEET_TEXT },
  { "short_en", "英文简称", "short name in English", HETU_SHEET_TEXT },
  { "aliases", "别名", "other names", HETU_SHEET_TEXT },
  { "initials", "拼音首字母", "initials", HETU_SHEET_TEXT },
  { "tier", "层级", "tier", HETU_SHEET_TEXT },
  { "type", "类型", "type", HETU_SHEET_TEXT },
  { "colour_slot", "颜色", "colour", HETU_SHEET_TEXT },
};

#define TABLE(zh, en, columns)              \
  {                                         \
    zh, en, columns, G_N_ELEMENTS (columns) \
  }

static const struct
{
  const char *zh, *en;
  const HetuSheetColumn *columns;
  gsize n_columns;
} tables[HETU_N_SHEET_TABLES] = {
  [HETU_SHEET_INDICATORS] = TABLE ("指标", "indicators", indicators),
  [HETU_SHEET_DISTRICTS] = TABLE ("地区", "regions", districts),
  [HETU_SHEET_SOURCES] = TABLE ("来源", "sources", sources),
  [HETU_SHEET_WITHDRAWN] = TABLE ("撤回", "withdrawn", withdrawn),
  [HETU_SHEET_DECISIONS] = TABLE ("采用决定", "decisions", decisions),
  [HETU_SHEET_ADJUSTMENTS] = TABLE ("目标调整", "adjusted targets", adjustments),
  [HETU_SHEET_NOTES] = TABLE ("注释", "notes", notes),
  [HETU_SHEET_EVENTS] = TABLE ("期限事件", "events", events),
  [HETU_SHEET_MILESTONES] = TABLE ("节点", "milestones", milestones),
  [HETU_SHEET_OWNERS] = TABLE ("责任单位", "owners", owners),
  [HETU_SHEET_FINDINGS] = TABLE ("已知问题", "known findings", findings),
  [HETU_SHEET_GROUPS] = TABLE ("地区组", "groups", groups),
  [HETU_SHEET_CHARTS] = TABLE ("保存的图表", "saved charts", charts),
};

const char *
hetu_sheet_table_get_name (HetuSheetTable table, HetuLanguage language)
{
  g_return_val_if_fail (table < HETU_N_SHEET_TABLES, "");

  return language == HETU_LANGUAGE_ZH ? tables[table].zh : tables[table].en;
}

const HetuSheetColumn *
hetu_sheet_table_get_columns (HetuSheetTable table, gsize *n)
{
  g_return_val_if_fail (table < HETU_N_SHEET_TABLES, NULL);

  *n = tables[table].n_columns;
  return tables[table].columns;
}
