/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of subjects: what parts them, and the names that have such marks inside them. */
#include "report/subject.h"

#include <string.h>

/* Industries of GB/T 4754 and groups of goods whose names list things themselves, the longer before the shorter. */
static const char *const composites[] = {
  "农、林、牧、渔业",
  "农林牧渔专业及辅助性活动",
  "电力、热力、燃气及水的生产和供应业",
  "电力、热力、燃气及水生产和供应业",
  "电力、燃气及水的生产和供应业",
  "电力、燃气及水生产和供应业",
  "电力、热力及水生产和供应业",
  "电力、热力的生产和供应业",
  "电力、热力生产和供应业",
  "电力燃气及水的生产和供应业",
  "电力热力燃气及水生产和供应业",
  "电力燃气和水的生产和供应业",
  "燃气生产和供应业",
  "水的生产和供应业",
  "批发和零售业",
  "批发与零售业",
  "交通运输、仓储和邮政业",
  "交通运输、仓储及邮政业",
  "交通运输仓储和邮政业",
  "住宿和餐饮业",
  "住宿与餐饮业",
  "信息传输、软件和信息技术服务业",
  "信息传输软件和信息技术服务业",
  "租赁和商务服务业",
  "科学研究和技术服务业",
  "水利、环境和公共设施管理业",
  "居民服务、修理和其他服务业",
  "居民服务修理和其他服务业",
  "卫生和社会工作",
  "文化、体育和娱乐业",
  "满意和基本满意率",
  "研发与试验发展",
  "研究与试验发展",
  "公共管理、社会保障和社会组织",
  "煤炭开采和洗选业",
  "石油和天然气开采业",
  "酒、饮料和精制茶制造业",
  "皮革、毛皮、羽毛及其制品和制鞋业",
  "木材加工和木、竹、藤、棕、草制品业",
  "造纸和纸制品业",
  "造纸及纸制品业",
  "印刷和记录媒介复制业",
  "文教、工美、体育和娱乐用品制造业",
  "石油、煤炭及其他燃料加工业",
  "石油加工、炼焦和核燃料加工业",
  "化学原料和化学制品制造业",
  "化学原料及化学制品制造业",
  "橡胶和塑料制品业",
  "黑色金属冶炼和压延加工业",
  "黑色金属冶炼及压延加工业",
  "有色金属冶炼和压延加工业",
  "有色金属冶炼及压延加工业",
  "铁路、船舶、航空航天和其他运输设备制造业",
  "电气机械和器材制造业",
  "电气机械及器材制造业",
  "计算机、通信和其他电子设备制造业",
  "计算机、通信及其他电子设备制造业",
  "纺织服装、服饰业",
  "粮油、食品、饮料、烟酒类",
  "粮油、食品类",
  "服装、鞋帽、针纺织品类",
  "服装鞋帽、针纺织品类",
  "家用电器和音像器材类",
  "石油及制品类",
  "文化办公用品类",
  "建筑及装潢材料类",
  "其他用品及服务",
  "其他用品和服务",
  "生活用品及服务",
  "货物和服务",
};

guint
hetu_subject_find_composite (const HetuReading *reading, guint at, guint end)
{
  static gunichar firsts[G_N_ELEMENTS (composites)];
  static gsize loaded;
  guint longest = 0;

  if (g_once_init_enter (&loaded))
    {
      for (guint i = 0; i < G_N_ELEMENTS (composites); i++)
        firsts[i] = g_utf8_get_char (composites[i]);
      g_once_init_leave (&loaded, 1);
    }
  for (guint i = 0; i < G_N_ELEMENTS (composites); i++)
    if (firsts[i] == reading->chars[at])
      longest = MAX (longest, hetu_reading_has (reading, at, end, composites[i]));
  return longest;
}

/* “电力热力生产和供应业”: the second half of the name of an industry, however its first half is written */
static gboolean
ends_industry (const HetuReading *reading, guint at, guint end)
{
  static const char *const halves[] = { "供应业",     "零售业",   "餐饮业",     "邮政业",
                                        "洗选业",     "纸制品业", "塑料制品业", "商务服务业",
                                        "技术服务业", "供应行业", "压延加工业", NULL };

  return hetu_reading_begins_any (reading, at, end, halves);
}

/* “、”, “和”, “与”, “及”, and a comma where a list runs over it */
static gboolean
is_joint (gunichar c, gboolean words)
{
  return c == 0x3001 || c == ',' ||
         (words && (c == 0x548C || c == 0x4E0E || c == 0x53CA)); /* 、 和 与 及 */
}

/* 及 of 普及率, 涉及 */
static gboolean
is_within_word (const HetuReading *reading, guint at)
{
  static const char *const words[] = { "普及", "涉及", "惠及", "波及", "触及", "危及", NULL };

  return reading->chars[at] == 0x53CA &&
         hetu_reading_ends_any (reading, at > 0 ? at - 1 : 0, at + 1, words);
}

static guint
split (const HetuReading *reading, guint start, guint end, gboolean words, HetuSubject *subjects)
{
  guint n = 0, from = start;
  int depth = 0;

  for (guint at = start; at <= end && n < HETU_MOST_SUBJECTS; at++)
    {
      guint whole = at < end && depth == 0 ? hetu_subject_find_composite (reading, at, end) : 0;
      gunichar c = 0;

      at = MIN (at + whole, end);
      c = at < end ? reading->chars[at] : 0x3001; /* 、 */
      if (c == 0x201C && depth == 0 && at > from && at < end && reading->chars[at - 1] == 0x201D)
        c = 0x3001; /* ““A”“B”” */
      else if (c == '(' || c == 0x201C)
        depth++;
      else if (c == ')' || c == 0x201D)
        depth--;
      if (at < end && (depth > 0 || !is_joint (c, words) || is_within_word (reading, at) ||
                       (c != 0x3001 && c != ',' && ends_industry (reading, at + 1, end)))) /* 、 */
        continue;
      if (at > from)
        {
          memset (&subjects[n], 0, sizeof subjects[n]);
          subjects[n].start = from;
          subjects[n].end = at;
          subjects[n].verb_start = subjects[n].verb_end = from;
          n++;
        }
      from = at + (at < end && reading->chars[at] != 0x201C); /* “ */
      if (at < end && reading->chars[at] == 0x201C)
        depth++;
    }
  return n;
}

guint
hetu_subject_split (const HetuReading *reading, guint start, guint end, HetuSubject *subjects)
{
  return split (reading, start, end, TRUE, subjects);
}

guint
hetu_subject_split_at_marks (const HetuReading *reading,
                             guint start,
                             guint end,
                             HetuSubject *subjects)
{
  return split (reading, start, end, FALSE, subjects);
}
