/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of a list by each other: what the first of them says for all, and what the last says of them all. */
#include "report/reader-deal.h"

#include <string.h>

gboolean
hetu_reader_are_measured (const HetuReader *self, const HetuSubject *parts, guint n)
{
  static const char *const nouns[] = { "量",     "率",   "额",   "比重", "占比", "比例", "指数",
                                       "收入",   "强度", "密度", "面积", "里程", "总数", "投资",
                                       "增加值", "产值", "增速", "增幅", "外资", "内资", "出口",
                                       "进口",   "投入", "贷款", "存款", "支出", "利润", "税收",
                                       "人数",   "标准", "能耗", "浓度", "规模", NULL };

  for (guint i = 0; i < n; i++)
    if (parts[i].end < parts[i].start + 3 ||
        (i + 2 < n && self->reading->chars[parts[i].end] != 0x3001) || /* 、 */
        !hetu_reading_ends_any (self->reading, parts[i].start, parts[i].end, nouns))
      return FALSE;
  return n > 1;
}

/* “单位GDP电耗、能耗分别下降…”: of what each is used, the first of them says */
static void
share_use (const HetuReader *self, HetuSubject *parts, guint n)
{
  static const char *const uses[] = { "能耗",   "电耗",   "水耗",   "地耗",
                                      "用水量", "碳排放", "耗电量", "能源消费量" };
  g_autofree char *first = hetu_reading_dup (self->reading, parts[0].start, parts[0].end);
  gboolean used = FALSE;

  if (n < 2 || !(g_str_has_prefix (first, "单位") || g_str_has_prefix (first, "万元") ||
                 g_str_has_prefix (first, "每")))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (uses) && !used; i++)
    if ((used = g_str_has_suffix (first, uses[i])))
      first[strlen (first) - strlen (uses[i])] = '\0';
  for (guint k = 1; used && k < n; k++)
    for (guint i = 0; i < G_N_ELEMENTS (uses); i++)
      if (g_str_equal (parts[k].written, uses[i]))
        {
          parts[k].term = NULL;
          hetu_subject_set_name (&parts[k], first, uses[i]);
        }
}

/* “高新区总产值、固定资产投资、税收分别增长…”: each of the list is of the ground that the first of them names */
static void
share_ground (const HetuReader *self, HetuSubject *parts, guint n)
{
  static const char *const grounds[] = { "园区",   "开发区", "高新区", "经开区",
                                         "集聚区", "综保区", "自贸区", "工业园" };
  guint end = parts[0].start;
  g_autofree char *ground = NULL;

  if (n < 2 || parts[0].term != NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
    {
      guint at = hetu_reading_find (self->reading, parts[0].start, parts[0].end, grounds[i]);

      if (at < parts[0].end)
        end = MAX (end, at + (guint) g_utf8_strlen (grounds[i], -1));
    }
  if (end <= parts[0].start || end + 1 >= parts[0].end)
    return;
  ground = hetu_reading_dup (self->reading, parts[0].start, end);
  for (guint i = 1; i < n; i++)
    {
      g_autofree char *own = hetu_reading_dup (self->reading, parts[i].start, parts[i].end);

      parts[i].term = NULL;
      hetu_subject_set_name (&parts[i], ground, own);
    }
}

/* “新签约、新落地亿元以上项目分别达到…”: what several verbs are said of stands behind the last of them */
static void
share_object (const HetuReader *self, HetuSubject *parts, guint n)
{
  static const char *const verbs[] = { "新签约", "新落地", "新开工", "新竣工", "新投产", "签约",
                                       "落地",   "开工",   "竣工",   "投产",   "开复工" };
  const HetuSubject *last = &parts[n - 1];
  g_autofree char *object = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (verbs) && object == NULL; i++)
    {
      const guint length = hetu_reading_has (self->reading, last->start, last->end, verbs[i]);

      if (length > 0 && last->start + length < last->end)
        object = hetu_reading_dup (self->reading, last->start + length, last->end);
    }
  for (guint k = 0; k + 1 < n && object != NULL; k++)
    for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
      if (hetu_reading_has (self->reading, parts[k].start, parts[k].end, verbs[i]) ==
          parts[k].end - parts[k].start)
        {
          parts[k].term = NULL;
          hetu_subject_set_name (&parts[k], verbs[i], object);
          break;
        }
}

/* “政府类和社会类项目审批时限分别…”: kinds of one thing, which the last of them names */
static void
share_kind (const HetuReader *self, HetuSubject *parts, guint n)
{
  const HetuSubject *last = &parts[n - 1];
  const guint at = hetu_reading_find_last (self->reading, last->start, last->end, "类");
  g_autofree char *rest = NULL;

  if (at >= last->end || at + 2 >= last->end)
    return;
  rest = hetu_reading_dup (self->reading, at + 1, last->end);
  for (guint k = 0; k + 1 < n; k++)
    if (parts[k].term == NULL && g_str_has_suffix (parts[k].name, "类"))
      hetu_subject_set_name (&parts[k], parts[k].name, rest);
}

void
hetu_reader_share_head (const HetuReader *self, HetuSubject *parts, guint n)
{
  if (n > 1)
    share_kind (self, parts, n);
  if (n > 1)
    share_object (self, parts, n);
  share_ground (self, parts, n);
  share_use (self, parts, n);
}

/* “…、新材料等战略性新兴产业分别增长…”: what the last of them is one of */
static void
drop_and_so_on (const HetuReader *self, HetuSubject *part)
{
  static const char *const groups[] = { "产业", "行业", "领域", "商品", "产品", NULL };
  static const char *const nouns[] = { "增加值",   "产值",   "投资",   "产量",
                                       "营业收入", "销售额", "零售额", "价格" };
  guint at = hetu_reading_find (self->reading, part->start, part->end, "等"), n = 0;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  n = hetu_reading_ends_longest (self->reading,
                                 part->start,
                                 part->end,
                                 nouns,
                                 G_N_ELEMENTS (nouns));
  if (at < part->start + 2 || at + n + 2 >= part->end ||
      !hetu_reading_ends_any (self->reading, at + 1, part->end - n, groups))
    return;
  first = hetu_reading_dup (self->reading, part->start, at);
  if (n == 0 && hetu_reading_ends (self->reading, at, part->end, "产业") > 0)
    n = hetu_reading_ends (self->reading, part->start, at, "产业") > 0 ? 0 : 2;
  second = hetu_reading_dup (self->reading, part->end - n, part->end);
  hetu_subject_set_name (part, first, second);
}

void
hetu_reader_drop_group (const HetuReader *self, HetuSubject *part, gboolean last)
{
  static const char *const verbs[] = { "分别", "累计", "共", "实现", "完成", "达到", "预计" };
  guint big = last ? hetu_reading_find (self->reading, part->start, part->end, "大") : part->end;
  guint tail = part->end;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (last && part->term == NULL)
    drop_and_so_on (self, part);
  if (big >= part->end || big < part->start + 3 || part->term != NULL ||
      hetu_numeral_scan (self->reading, big - 1, big, NULL) == 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      guint at = hetu_reading_find (self->reading, big, part->end, verbs[i]);

      if (at < part->end)
        tail = tail == part->end ? at + (guint) g_utf8_strlen (verbs[i], -1)
                                 : MAX (tail, at + (guint) g_utf8_strlen (verbs[i], -1));
    }
  if (tail >= part->end)
    return;
  first = hetu_reading_dup (self->reading, part->start, big - 1);
  second = hetu_reading_dup (self->reading, tail, part->end);
  hetu_subject_set_name (part, first, second);
}

/* How many of the things that the clause counts, the last of them before @end, have a rate “均达到100%” */
static guint
count_alike (const HetuReader *self, guint end)
{
  const guint from =
      end > 0 ? hetu_reader_clause_start (self, self->history[end - 1].start) : self->end;
  guint n = 0;

  while (n < end && self->history[end - 1 - n].start >= from &&
         self->history[end - 1 - n].unit != NULL &&
         g_str_equal (self->history[end - 1 - n].unit, self->history[end - 1].unit))
    n++;
  return n;
}

/* Whether things were counted that may each have a rate: no volumes, sums or rates */
static gboolean
is_counted (const HetuSubject *self)
{
  static const char *const amounts[] = { "元", "吨", "瓦时", "瓦", "米", "亩", "里",
                                         "顷", "升", "伏安", "%",  "点", "度", "克" };

  if (self->unit == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    if (g_str_has_suffix (self->unit, amounts[i]))
      return FALSE;
  return TRUE;
}

guint
hetu_reader_deal_rate (const HetuReader *self,
                       const HetuPredicate *predicate,
                       HetuSubject *subjects)
{
  static const char *const places[] = {
    "失业率", "出生率", "死亡率", "生育率", "绿化率", "利润率"
  }; /* rates of a place, or of a trade */
  const HetuSubject attribute = subjects[0];
  gboolean known = g_str_equal (attribute.written, "满意度") ||
                   (g_str_has_suffix (attribute.written, "率") &&
                    strlen (attribute.written) == strlen ("好评率"));
  guint end = self->n_history, n = self->wanted;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    known = known && !g_str_equal (attribute.written, places[i]);
  if (!known)
    return 0;
  while (end > 0 && g_str_has_suffix (self->history[end - 1].written, "率"))
    end--; /* 办复率均为100%,满意率分别为98.9%和95.3% */
  if (predicate->all && n < 2)
    n = count_alike (self, end);
  if (n < 2 || n > end)
    return 0;
  for (guint i = end - n; i < end; i++)
    if (self->history[i].attribute || self->history[i].start < self->start ||
        !is_counted (&self->history[i]))
      return 0;
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *stem = g_strdup (self->history[end - n + i].name);

      if (g_str_has_suffix (stem, "数"))
        stem[strlen (stem) - strlen ("数")] = '\0';
      subjects[i] = attribute;
      subjects[i].term = NULL;
      hetu_subject_set_name (&subjects[i], stem, attribute.written);
    }
  return n;
}
