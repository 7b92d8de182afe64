/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers before what they count: 5个街道养老服务中心, 97.7%的行政村, 1.8亿元用于老旧小区改造. */
#include "report/reader-behind.h"
#include "report/reader-strip.h"

#include <string.h>

/* Whether what is counted stands behind the number rather than before it. */
/* “完成南岭9.3公里弹石公路”, “西村520亩土地流转示范片项目”: what is built, of which the words before say where */
static gboolean
names_work (const HetuReader *self, guint start, guint end)
{
  static const char *const works[] = { "公路",   "道路",     "工程", "项目",  "水泥硬化",
                                       "路建设", "基地",     "管网", "渠道",  "示范片",
                                       "示范区", "征地工作", "河道", "绿道",  "廊道",
                                       "步道",   "岸线",     "堤防", "专用道" };

  if (hetu_reader_is_comma (self->reading->chars[start]))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (works); i++)
    if (hetu_reader_has (self, start, end, works[i]))
      return TRUE;
  return FALSE;
}

/* what is put into a work that is named behind the money */
static gboolean
is_sum (const HetuReader *self, guint start, guint end)
{
  static const char *const sums[] = { "总投资",   "投资",     "计划总投资", "总投资额",
                                      "估算投资", "概算投资", "计划投资",   "完成投资" };

  for (guint i = 0; i < G_N_ELEMENTS (sums); i++)
    if (end > start && hetu_reading_has (self->reading, start, end, sums[i]) == end - start)
      return TRUE;
  return FALSE;
}

/* how large what is named behind the number is: “总长”, “形成总长”; the length of the word, 0 for none */
static guint
measure_size (const HetuReader *self, guint start, guint end)
{
  static const char *const sizes[] = { "总长", "总长度", "全长", "总里程", "总规模", "总面积" };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      guint n = end > start ? hetu_reading_ends (self->reading, start, end, sizes[i]) : 0;

      if (n > 0 && end - start <= n + 2)
        return n;
    }
  return 0;
}

/* “高质量完成210公里碧道建设”: what stands before the verb names nothing */
static gboolean
tells_how_well (const HetuReader *self, guint start, guint end)
{
  static const char *const ways[] = { "高质量", "高标准", "高水平", "高起点", "高效", "高规格" };

  return hetu_reading_has_longest (self->reading, start, end, ways, G_N_ELEMENTS (ways)) ==
         end - start;
}

/* “统筹60平方公里连片空间”, “清理整治100万立方米垃圾”: whether there are but verbs of taking hold of what stands behind the number */
static gboolean
takes_hold (const HetuReader *self, guint start, guint end)
{
  static const char *const takes[] = { "划定", "恢复", "整治", "流转", "复垦", "治理", "修复",
                                       "完成", "改造", "保护", "淘汰", "拆除", "清理", "收储",
                                       "供应", "出让", "盘活", "消化", "腾出", "保障", "统筹",
                                       "启用", "整备", "腾退", "投放", "储备", "安装", "铺设" };

  while (start < end)
    {
      const guint n =
          hetu_reading_has_longest (self->reading, start, end, takes, G_N_ELEMENTS (takes));

      if (n == 0)
        return FALSE;
      start += n;
    }
  return TRUE;
}

gboolean
hetu_reader_is_value_first (const HetuReader *self,
                            const HetuSlot *slot,
                            guint head,
                            guint head_end,
                            guint tail_end)
{
  static const char *const grounds[] = { "产业园", "园区", "开发区", "村", "工业园", NULL };
  static const char *const grants[] = { "每月发放", "拨付", "下拨", "兑付", "发放", NULL };
  static const char *const held[] = { "达", "控制在", "保持在", "稳定在", "维持在", "处于", NULL };
  static const char *const together[] = { "共", "共安装", "共铺设", "共拆除", "共清理", NULL };
  static const char *const leads[] = { "实现", "推动", "确保", "力争", "和", NULL };
  guint start = head, end = head_end, verb_start = 0, verb_end = 0;
  gboolean counts = slot->number.unit_class != HETU_UNIT_CLASS_RATE &&
                    slot->number.unit_class != HETU_UNIT_CLASS_POINTS;

  if (tail_end <= slot->number.phrase_end ||
      hetu_reading_has (self->reading, slot->number.phrase_end, self->end, "的情况") > 0 ||
      self->reading->chars[slot->number.phrase_end] == 0x5219) /* 55万人次则下跌 */
    return FALSE;
  hetu_subject_trim (self->reading, &start, &end, &verb_start, &verb_end);
  if (end > start + 1 &&
      hetu_reading_has (self->reading, slot->number.phrase_end, tail_end, "等") > 0)
    return FALSE; /* 招商引资政策16条等 */
  if (hetu_reading_has (self->reading, slot->number.phrase_end, self->end, "的目标") > 0)
    return FALSE; /* 完成生产总值1250亿元的目标 */
  if (self->reading->chars[slot->number.phrase_end] == 0x7684 && end > start + 2 &&
      hetu_reading_ends (self->reading, slot->number.phrase_end, tail_end, "水平") > 0 &&
      hetu_reading_finds_any (self->reading, end - 2, slot->number.start, held))
    return FALSE; /* 利润率达到6.98%的较高水平 */
  if (self->reading->chars[slot->number.phrase_end] == 0x7684 &&
      slot->number.unit_class == HETU_UNIT_CLASS_MONEY && tail_end > slot->number.phrase_end + 2 &&
      is_sum (self, start, end))
    return TRUE; /* 总投资32亿元的产业园 */
  if (self->reading->chars[slot->number.phrase_end] == 0x7684)
    return tail_end > slot->number.phrase_end + 2 && !hetu_reader_is_known (self, start, end);
  if (!counts)
    return slot->number.unit_class == HETU_UNIT_CLASS_RATE &&
           (slot->number.phrase_start == head ||
            (slot->number.phrase_start == head + 2 &&
             self->reading->chars[head + 1] == 0x662F) || /* 近六成企业订单不足, 一是超五成… */
            (tail_end > slot->number.phrase_end + 3 && end > start &&
             self->reading->chars[slot->number.phrase_start - 1] ==
                 0x548C) || /* 所有乡镇和99.9%建制村 */
            (end <= start && tail_end > slot->number.phrase_end + 3 &&
             (hetu_reading_ends_any (self->reading, head, slot->number.phrase_start, leads) ||
              hetu_reading_find (self->reading, slot->number.phrase_end, tail_end, "用于") <
                  tail_end))); /* 率先实现100%入户筛查, 坚持每年80%以上财力用于民生 */
  if (end <= start || verb_end >= end || tells_how_well (self, start, end) ||
      hetu_reading_has (self->reading, verb_end, end, "剩余") == end - verb_end)
    return TRUE; /* 完成剩余1.3万亩农田建设 */
  if (slot->number.unit_class == HETU_UNIT_CLASS_AMOUNT && slot->number.phrase_start > head &&
      self->reading->chars[slot->number.phrase_start - 1] == 0x7684 &&
      tail_end > slot->number.phrase_end + 2)
    return TRUE; /* 完成省下达的3000万平方米治理任务 */
  if (slot->number.unit_class == HETU_UNIT_CLASS_AMOUNT && slot->number.phrase_start > head &&
      self->reading->chars[slot->number.phrase_start - 1] == 0x548C &&
      tail_end > slot->number.phrase_end + 2)
    return TRUE; /* 完成连通工程和25.1公里配套管线 */
  if (measure_size (self, MAX (start, verb_end), end) > 0 && tail_end > slot->number.phrase_end + 2)
    return TRUE; /* 形成总长401公里地铁网 */
  if (slot->number.unit_class == HETU_UNIT_CLASS_MONEY &&
      (end == start + 2 || hetu_reading_ends_any (self->reading, start, end, grants)) &&
      hetu_reader_names_fund (self, slot->number.phrase_end, tail_end))
    return TRUE; /* 调拨1257万元防疫资金 */
  if (hetu_reading_ends (self->reading, start, end, "等") > 0)
    return TRUE;
  return (counts && slot->number.unit_class == HETU_UNIT_CLASS_COUNT) ||
         (slot->number.unit_class == HETU_UNIT_CLASS_AMOUNT &&
          !hetu_reader_is_known (self, start, end) &&
          (names_work (self, slot->number.phrase_end, tail_end) ||
           (tail_end > slot->number.phrase_end + 2 && takes_hold (self, start, end)) ||
           (tail_end > slot->number.phrase_end + 2 &&
            (hetu_reading_ends_any (self->reading, start, slot->number.phrase_start, together) ||
             hetu_reading_has (self->reading, start, end, "开工建设") == end - start)) ||
           (tail_end > slot->number.phrase_end + 1 &&
            hetu_reading_ends_any (self->reading, start, end, grounds))));
}

/* “3个国家级、5个省级区域医疗中心”: both count what the last names. */
static gboolean
resolve_graded (HetuReader *self, const HetuSlot *slot, HetuSubject *subject)
{
  guint end = subject->end, at = 0, noun = 0;
  const char *mark = NULL;
  HetuSubject other = { 0 };
  g_autofree char *grade = NULL;
  g_autofree char *rest = NULL;
  g_autofree char *joined = NULL;

  if (end - subject->start > 4 || end >= self->end ||
      (self->reading->chars[end] != 0x3001 && self->reading->chars[end] != 0x548C) || /* 、 和 */
      (hetu_reading_ends (self->reading, subject->start, end, "级") == 0 &&
       hetu_reading_ends (self->reading, subject->start, end, "亩") == 0))
    return FALSE;
  mark = self->reading->chars[end - 1] == 0x7EA7 ? "级" : "亩"; /* 级 */
  at = hetu_reading_find (self->reading, end, MIN (self->end, end + 14), mark);
  if (at >= MIN (self->end, end + 14))
    return FALSE;
  while (at + 1 < self->end && self->reading->chars[at + 1] == 0x3001 && /* 、 */
         hetu_reading_find (self->reading, at + 1, MIN (self->end, at + 14), mark) <
             MIN (self->end, at + 14))
    at = hetu_reading_find (self->reading, at + 1, MIN (self->end, at + 14), mark);
  for (noun = at + 1; noun < self->end && !hetu_reader_is_stop (self->reading->chars[noun]) &&
                      !hetu_is_digit (self->reading->chars[noun]);)
    noun++;
  grade = hetu_reading_dup (self->reading, subject->start, end);
  rest = hetu_reading_dup (self->reading, at + 1, noun);
  joined = g_strconcat (grade, rest, NULL);
  other.behind = TRUE;
  hetu_subject_resolve_text (&other,
                             self->lexicon,
                             joined,
                             slot->number.unit_class,
                             HETU_MEASURE_LEVEL);
  subject->term = other.term;
  subject->end = noun;
  hetu_subject_set_name (subject, other.name, "");
  return TRUE;
}

/* “筹措1.8亿元用于老旧小区改造”: money is named by what it is for */
gboolean
hetu_reader_name_purpose (HetuReader *self,
                          const HetuSlot *slot,
                          guint head,
                          guint head_end,
                          guint tail_end)
{
  static const char *const purposes[] = { "用于", "支持", "推进", "推动", "保障", "扶持",
                                          "补助", "奖励", "实施", "投入", "支付", "落实" };
  static const char *const spending[] = { "安排", "拿出", "列支", "下达", NULL };
  HetuSubject subject = { .start = slot->number.phrase_end, .end = tail_end, .behind = TRUE };
  HetuPredicate none = { 0 };
  guint start = head, end = head_end, verb_start = 0, verb_end = 0, n = 0;

  if (slot->number.unit_class != HETU_UNIT_CLASS_MONEY)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (purposes) && n == 0; i++)
    n = hetu_reading_has (self->reading, subject.start, tail_end, purposes[i]);
  hetu_subject_trim (self->reading, &start, &end, &verb_start, &verb_end);
  if (n == 0 || subject.start + n + 1 >= tail_end ||
      (end > start + 2 &&
       !hetu_reading_ends_any (self->reading, start, slot->number.phrase_start, spending)))
    return FALSE;
  if (hetu_reading_has (self->reading, subject.start, tail_end, "用于") > 0)
    subject.start += n;
  else if (hetu_reading_has (self->reading, subject.start + n, tail_end, "了") > 0 &&
           subject.start + n + 2 < tail_end)
    {
      subject.start += n + 1; /* 实施了历史上最大的安居工程 */
      n = hetu_reading_find_last (self->reading, subject.start, tail_end, "的");
      subject.start = n + 2 < tail_end ? n + 1 : subject.start;
    }
  subject.verb_start = subject.verb_end = subject.start;
  hetu_reader_resolve (self, &subject, slot->number.unit_class, HETU_MEASURE_LEVEL);
  if (subject.term == NULL)
    hetu_subject_set_name (&subject, subject.name, "资金");
  hetu_reader_add_claim (self, slot, &subject, &none, HETU_MEASURE_LEVEL, 0);
  hetu_reader_remember (self, &subject, 1);
  self->used = tail_end;
  return TRUE;
}

/* “总投资3800亿元的230个重点项目”: the sum is of those that the next number counts */
gboolean
hetu_reader_name_sum (HetuReader *self, guint index, guint head, guint head_end)
{
  static const char *const sums[] = { "计划总投资", "总投资", "计划投资", "总产值", "投资", NULL };
  static const char *const states[] = { "建成投产", "建成投用", "开工", "完工", "竣工",
                                        "建成",     "全部",     "全面", "建设" };
  HetuSlot *slot = &g_array_index (self->slots, HetuSlot, index);
  const HetuSlot *next =
      index + 1 < self->slots->len ? &g_array_index (self->slots, HetuSlot, index + 1) : NULL;
  HetuPredicate none = { 0 };
  HetuSubject subject = { 0 };
  g_autofree char *counted = NULL;
  g_autofree char *name = NULL;
  const char *sum = NULL;
  guint tail = 0;

  if (slot->number.unit_class != HETU_UNIT_CLASS_MONEY || next == NULL ||
      next->type != HETU_SLOT_NUMBER || next->number.unit_class != HETU_UNIT_CLASS_COUNT ||
      next->number.phrase_start != slot->number.phrase_end + 1 ||
      self->reading->chars[slot->number.phrase_end] != 0x7684) /* 的 */
    return FALSE;
  for (guint i = 0; sum == NULL && sums[i] != NULL; i++)
    if (hetu_reading_ends (self->reading, head, head_end, sums[i]) > 0)
      sum = sums[i];
  tail = hetu_reader_find_tail (self, index + 1);
  if (sum == NULL || tail <= next->number.phrase_end + 1)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    tail -= hetu_reading_ends (self->reading, next->number.phrase_end + 2, tail, states[i]);
  counted = hetu_reading_dup (self->reading, next->number.phrase_end, tail);
  name = g_strconcat (counted, sum, NULL);
  subject.unit = g_intern_string (slot->number.unit);
  hetu_subject_resolve_text (&subject,
                             self->lexicon,
                             name,
                             slot->number.unit_class,
                             HETU_MEASURE_LEVEL);
  subject.start = head_end - (guint) g_utf8_strlen (sum, -1);
  subject.end = head_end;
  subject.verb_start = subject.verb_end = subject.start;
  hetu_reader_add_claim (self, slot, &subject, &none, HETU_MEASURE_LEVEL, 0);
  self->used = slot->number.phrase_end + 1;
  return TRUE;
}

/* “总投资32亿元的装备产业园”: the money is what was put into it, not it */
static void
name_investment (const HetuReader *self,
                 const HetuSlot *slot,
                 guint start,
                 guint end,
                 HetuSubject *subject)
{
  static const char *const sums[] = { "计划总投资", "估算总投资", "总投资额", "总投资",
                                      "估算投资",   "完成投资",   "计划投资", "投资额",
                                      "注册资本",   "总规模",     "投资总额", "投资" };
  static const char *const states[] = { "竣工投产", "建成投产", "建成投用", "开工建设", "建成通车",
                                        "加快建设", "加快推进", "顺利推进", "落地建设", "签约落地",
                                        "正式投产", "全面开工", "竣工",     "开工",     "投产",
                                        "投用",     "落地",     "签约" };
  const guint n = hetu_reading_ends_longest (self->reading, start, end, sums, G_N_ELEMENTS (sums));
  g_autofree char *what = NULL;
  g_autofree char *name = NULL;

  if (slot->number.unit_class != HETU_UNIT_CLASS_MONEY || subject->term != NULL ||
      slot->number.phrase_end >= self->end || n == 0 ||
      self->reading->chars[slot->number.phrase_end] != 0x7684) /* 的 */
    return;
  what = hetu_reading_dup (self->reading, end - n, end);
  name = g_strdup (subject->name);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_str_has_suffix (name, states[i]) && strlen (name) > strlen (states[i]) + strlen ("项目"))
      {
        name[strlen (name) - strlen (states[i])] = '\0';
        hetu_subject_set_name (subject, name, "");
      }
  if (!g_str_has_suffix (name, "投资"))
    hetu_subject_set_name (subject, name, what);
}

/* “形成总长401公里地铁网”: how large it is */
static void
name_size (const HetuReader *self,
           const HetuSlot *slot,
           guint start,
           guint end,
           HetuSubject *subject)
{
  const guint n = measure_size (self, start, end);
  g_autofree char *size = NULL;
  g_autofree char *what = NULL;

  if (subject->term != NULL || n == 0)
    return;
  size = hetu_reading_dup (self->reading, end - n, end);
  what = hetu_reading_dup (self->reading, subject->start, subject->end);
  hetu_subject_set_name (subject, what, size);
}

/* “新增成果105项,其中33项在全国、全省复制推广”: of those before, what became of some; returns: whether it is told, and has been named */
static gboolean
name_fate (const HetuReader *self, const HetuSlot *slot, HetuSubject *subject)
{
  static const char *const fates[] = { "在全", "被", "获评", "获批", "入选", "列入", "纳入", NULL };
  const HetuSubject *last = &self->last[0];
  const guint from = slot->number.phrase_end;
  guint to = from;
  g_autofree char *fate = NULL;
  g_autofree char *bare = NULL;

  if (self->n_last != 1 || last->start < self->start || last->unit == NULL ||
      !g_str_equal (last->unit, slot->number.unit) ||
      !hetu_reading_begins_any (self->reading, from, self->end, fates))
    return FALSE;
  while (to < self->end && to < from + 16 && !hetu_reader_is_comma (self->reading->chars[to]))
    to++;
  fate = hetu_reading_dup (self->reading, from, to);
  bare =
      g_strdup (g_str_has_prefix (last->name, "新增") ? last->name + strlen ("新增") : last->name);
  if (g_str_has_suffix (bare, "数"))
    bare[strlen (bare) - strlen ("数")] = '\0';
  subject->term = NULL;
  hetu_subject_set_name (subject, bare, fate);
  return TRUE;
}

/* “投资2亿元的湿地保护、人工造林等二期工程”, “投资5亿元的退耕还林、退牧还草工程”: one work, told by its parts; returns: where it ends */
static guint
widen_work (const HetuReader *self, guint tail_end, guint *start)
{
  static const char *const works[] = { "工程", "项目", NULL };
  guint end = tail_end, at = 0;

  if (tail_end >= self->end || self->reading->chars[tail_end] != 0x3001) /* 、 */
    return tail_end;
  while (end < self->end && !hetu_reader_is_comma (self->reading->chars[end]))
    if (hetu_is_digit (self->reading->chars[end++]))
      return tail_end;
  at = hetu_reading_find_others (self->reading, tail_end, end);
  if (at + 2 < end)
    {
      *start = at + 1;
      return end;
    }
  return at >= end && hetu_reading_ends_any (self->reading, tail_end, end, works) ? end : tail_end;
}

/* “轨道交通开工5条线路”: the verb stands behind what it is said of */
static void
take_nearest_verb (const HetuReader *self,
                   const HetuSlot *slot,
                   guint head,
                   HetuMeasure measure,
                   HetuSubject *subject)
{
  const guint at = slot->number.phrase_start;
  const guint n = at > head + 2 ? hetu_subject_find_making (self->reading, head, at) : 0;

  if (n < 2 || hetu_reading_ends (self->reading, head, at, "完成") > 0)
    return;
  subject->verb_start = at - n;
  subject->verb_end = at;
  hetu_subject_resolve (subject,
                        self->lexicon,
                        self->reading,
                        NULL,
                        slot->number.unit_class,
                        measure);
}

/* “东湖新城161个项目”: of the place that is built, which the words before the number tell */
static void
name_ground (const HetuReader *self, guint start, guint end, HetuSubject *subject)
{
  static const char *const grounds[] = { "新城",   "新区", "产业园", "园区",
                                         "开发区", "片区", "高新区", NULL };
  g_autofree char *ground = NULL;

  if (subject->term != NULL || end <= start + 2 || end > start + 12 ||
      hetu_reading_has (self->reading, subject->start, subject->end, "项目") !=
          subject->end - subject->start ||
      !hetu_reading_ends_any (self->reading, start, end, grounds))
    return;
  ground = hetu_reading_dup (self->reading, start, end);
  hetu_subject_set_name (subject, ground, "项目");
}

/* “完成农村5900户危房改造”: whose they are stands between the verb and the number */
static void
name_owned (const HetuReader *self, guint start, guint end, HetuSubject *subject)
{
  static const char *const whose[] = { "农村", "乡村", "城区", "城镇", "城乡", "市属", "省属",
                                       "区属", "县属", "市级", "省级", "县级", "区级", NULL };
  g_autofree char *owner = NULL;
  g_autofree char *what = NULL;

  if (subject->term != NULL || subject->verb_end <= subject->verb_start ||
      subject->verb_end != start || end < start + 2 || end > start + 6 ||
      !hetu_reading_begins_any (self->reading, start, end, whose) ||
      hetu_reading_find (self->reading, start, end, "、") < end ||
      hetu_reading_find (self->reading, start, end, "等") < end)
    return;
  for (guint i = start; i < end; i++)
    if (hetu_is_digit (self->reading->chars[i]))
      return; /* 城区215台锅炉1430蒸吨 */
  owner = hetu_reading_dup (self->reading, subject->verb_start, end);
  what = hetu_reading_dup (self->reading, subject->start, subject->end);
  hetu_subject_set_name (subject, owner, what);
}

/* “新增5座博物馆”: the verb of the predicate belongs to what is counted */
static void
take_new_verb (const HetuReader *self, const HetuSlot *slot, guint head, HetuSubject *subject)
{
  static const char *const verbs[] = { "新增", "新认定" };
  const guint at = slot->number.phrase_start;

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      const guint n = hetu_reading_ends (self->reading, head, at, verbs[i]);

      if (n == 0)
        continue;
      subject->verb_start = at - n;
      subject->verb_end = at;
    }
}

/* “覆盖全市93%的居民小区”, “实现100%入户筛查”: how many of all are reached, no part that something is of the whole */
static gboolean
is_coverage (const HetuReader *self, const HetuSlot *slot, guint head)
{
  const HetuNumber *number = &slot->number;

  return hetu_reader_has (self, MAX (number->phrase_start, head + 6) - 6, number->start, "覆盖") ||
         (g_str_equal (number->unit, "%") && number->value.decimals == 0 &&
          number->value.coefficient == 100 && number->phrase_end < self->end &&
          self->reading->chars[number->phrase_end] != 0x7684); /* 的 */
}

void
hetu_reader_read_behind (HetuReader *self,
                         HetuSlot *slot,
                         guint head,
                         guint head_end,
                         guint tail_end,
                         const HetuPredicate *predicate)
{
  HetuSubject subject = { 0 };
  guint start = head, end = head_end;
  HetuMeasure measure =
      slot->number.unit_class == HETU_UNIT_CLASS_RATE ? HETU_MEASURE_SHARE : HETU_MEASURE_LEVEL;

  gboolean benefits = FALSE, fate = FALSE;
  gboolean goes_on =
      tail_end < self->end &&
      !hetu_reader_is_stop (self->reading->chars[tail_end]); /* up to the next number */

  if (measure == HETU_MEASURE_SHARE && is_coverage (self, slot, head))
    measure = HETU_MEASURE_RATIO;
  if (self->expected_behind && !hetu_reader_has (self, head, slot->number.start, "预计"))
    self->expected = self->expected_behind = FALSE; /* 比重预计达到19%,新增1个平台 */
  hetu_subject_trim (self->reading, &start, &end, &subject.verb_start, &subject.verb_end);
  if (subject.verb_end == subject.verb_start + 1 && end > subject.verb_end)
    subject.verb_start = subject.verb_end; /* 新港工程5个泊位: 新 of a name */
  else if (subject.verb_end == subject.verb_start && self->verb_end != self->verb_start + 1)
    {
      subject.verb_start = self->verb_start; /* no 新 of “新筹集…” */
      subject.verb_end = self->verb_end;
    }
  if (predicate->fresh && !predicate->base)
    take_new_verb (self, slot, head, &subject);
  subject.behind = TRUE;
  subject.unit = g_intern_string (slot->number.unit);
  subject.start = slot->number.phrase_end;
  if (self->reading->chars[subject.start] == 0x7684 && is_sum (self, start, end))
    tail_end = widen_work (self, tail_end, &subject.start);
  subject.end = tail_end;
  if (self->reading->chars[subject.start] == 0x53E3 && g_str_has_suffix (slot->number.unit, "人"))
    subject.start--; /* 720万人口 */
  else
    {
      guint none = 0, of = subject.end;

      if (self->reading->chars[subject.start] == 0x5BF9) /* 对 */
        of = hetu_reading_find_last (self->reading, subject.start, subject.end, "的");
      if (of + 2 < subject.end)
        subject.start = of + 1; /* 5个对发展有支撑作用的大项目 */
      hetu_subject_trim (self->reading, &subject.start, &subject.end, &none, &none);
      if (slot->number.unit_class == HETU_UNIT_CLASS_COUNT)
        hetu_reader_skip_listed (self, &subject.start, &subject.end);
      if (hetu_reading_ends (self->reading, subject.start, subject.end, "项目建设") > 0)
        subject.end -= 2;
    }
  benefits =
      self->has_owner && hetu_reader_has (self, subject.verb_start, subject.verb_end + 1, "惠及");
  fate = name_fate (self, slot, &subject);
  if (!fate && !hetu_reader_resolve_staged (self, slot, &subject) &&
      !resolve_graded (self, slot, &subject))
    hetu_subject_resolve (&subject,
                          self->lexicon,
                          self->reading,
                          benefits ? &self->owner : NULL,
                          slot->number.unit_class,
                          measure);
  if (!fate && subject.term == NULL && subject.verb_end == subject.verb_start)
    take_nearest_verb (self, slot, head, measure, &subject);
  name_investment (self, slot, start, end, &subject);
  name_ground (self, start, end, &subject);
  name_owned (self, subject.verb_end, end, &subject);
  name_size (self, slot, MAX (start, subject.verb_end), end, &subject);
  self->verb_start = subject.verb_start;
  self->verb_end = subject.verb_end;
  subject.verb_start = subject.verb_end = subject.start;
  hetu_reader_add_claim (self, slot, &subject, predicate, measure, 0);
  hetu_reader_remember (self, &subject, 1);
  self->used = goes_on && subject.term_end > 0 ? subject.term_end : tail_end;
}

/* “续建10条、开工2条地铁线路”: what the next number counts is what this one counts, too; returns: whether it is, and has been added */
gboolean
hetu_reader_read_beside (HetuReader *self, guint index, guint head, const HetuPredicate *predicate)
{
  HetuSlot *slot = &g_array_index (self->slots, HetuSlot, index);
  const HetuSlot *next =
      index + 1 < self->slots->len ? &g_array_index (self->slots, HetuSlot, index + 1) : NULL;
  const guint end = slot->number.phrase_end;
  guint start = head, verb = predicate->subject_end, tail = 0;

  if (next == NULL || next->type != HETU_SLOT_NUMBER || end >= self->end ||
      self->reading->chars[end] != 0x3001 || /* 、 */
      next->number.phrase_start != end + 3 || slot->number.unit_class != HETU_UNIT_CLASS_COUNT ||
      !g_str_equal (slot->number.unit, next->number.unit))
    return FALSE;
  while (start < verb && self->reading->chars[start] == 0x3001)
    start++;
  tail = hetu_reader_find_tail (self, index + 1);
  if (verb != start + 2 || tail <= next->number.phrase_end + 1)
    return FALSE;
  slot->number.phrase_end = next->number.phrase_end;
  hetu_reader_read_behind (self, slot, start, verb, tail, predicate);
  slot->number.phrase_end = end;
  self->used = end;
  return TRUE;
}
