/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is counted, where other words stand between it and the number: those of it that are listed, or how large it is. */
#include "report/reader-behind.h"

/* Where what is done begins behind a name, “行业龙头企业落户”; @end where nothing is */
static guint
find_act (const HetuReader *self, guint start, guint end)
{
  static const char *const acts[] = { "委托", "授权", "落户", "纳入", "获得", "实现", "开工",
                                      "投入", "投产", "达到", "完成", "落地", "正式" };

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      guint act = hetu_reading_find (self->reading, start, end, acts[i]);

      end = act < end && act > start + 1 ? act : end;
    }
  return end;
}

/* “20多家金融、电子、医药等行业龙头企业”: what is counted stands behind those that are listed; @start, @end: (inout): of its name */
void
hetu_reader_skip_listed (const HetuReader *self, guint *start, guint *end)
{
  const gunichar *chars = self->reading->chars;
  guint limit = MIN (self->end, *end + 40), from = *end, to = 0, of = 0;

  of = hetu_reading_find_others (self->reading, *start, *end);
  if (of + 2 < *end && hetu_reader_has (self, *start, of, "、"))
    {
      *start = of + 1;
      *end = find_act (self, *start, *end);
      return;
    }
  if (*end >= self->end || chars[*end] != 0x3001 || /* 、 */
      hetu_reader_has (self, *start, *end, "因"))
    return; /* 14个项目因用地、环评等原因尚未开工 */
  while (from < limit && chars[from] != 0x7B49 && !hetu_is_digit (chars[from]) && /* 等 */
         (chars[from] == 0x3001 || !hetu_reader_is_stop (chars[from])))
    from++;
  if (from >= limit || chars[from] != 0x7B49)
    return;
  to = ++from;
  while (to < self->end && !hetu_reader_is_stop (chars[to]) && !hetu_is_digit (chars[to]))
    to++;
  to = find_act (self, from, to);
  if (to < from + 2)
    return;
  *start = from;
  *end = to;
}

/* “5条总长51公里的山区道路”, “35个总投资253亿元项目”: how large they are stands before what is counted */
static gboolean
is_measured_behind (const HetuReader *self, const HetuSlot *slot)
{
  static const char *const sizes[] = {
    "总长",     "全长",       "总里程",     "总面积",           "总投资",       "占地",
    "总投资额", "总长度",     "总建筑面积", "年度计划完成投资", "年度计划投资", "年度投资",
    "计划投资", "计划总投资", "协议投资",   "估算总投资",       "投资总额"
  };
  static const char *const verbs[] = { "达到", "达", "为" };
  const HetuSlot *first = &g_array_index (self->slots, HetuSlot, 0);
  const HetuSlot *next = (guint) (slot - first) + 1 < self->slots->len ? slot + 1 : NULL;

  if (next == NULL || next->type != HETU_SLOT_NUMBER || next->number.phrase_end >= self->end ||
      (self->reading->chars[next->number.phrase_end] != 0x7684 && /* 的 */
       hetu_reading_has (self->reading, next->number.phrase_end, self->end, "项目") == 0))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      guint n = hetu_reading_has (self->reading, slot->number.phrase_end, self->end, sizes[i]);

      n += n == 0 ? 0
                  : hetu_reading_has_longest (self->reading,
                                              slot->number.phrase_end + n,
                                              self->end,
                                              verbs,
                                              G_N_ELEMENTS (verbs));
      if (n > 0 && slot->number.phrase_end + n == next->number.phrase_start)
        return TRUE;
    }
  return FALSE;
}

/* “抓牢已谋划的66个、总投资809亿元的省市重点项目”: what is counted stands at the end of the clause. */
gboolean
hetu_reader_read_far_behind (HetuReader *self,
                             HetuSlot *slot,
                             guint head,
                             const HetuPredicate *predicate)
{
  guint end = slot->number.phrase_end, of = 0;
  guint next = end;
  gboolean measured = FALSE;

  if (slot->number.unit_class != HETU_UNIT_CLASS_COUNT || end >= self->end)
    return FALSE;
  measured = is_measured_behind (self, slot);
  if (!measured &&
      (self->reading->chars[end] != 0x3001 || slot->number.phrase_start <= head || /* 、 */
       self->reading->chars[slot->number.phrase_start - 1] != 0x7684))             /* 的 */
    return FALSE;
  while (next < self->end && !hetu_reader_is_comma (self->reading->chars[next]))
    next++;
  of = hetu_reading_find_last (self->reading, end, next, "的");
  if (measured && self->reading->chars[slot[1].number.phrase_end] != 0x7684)
    of = slot[1].number.phrase_end; /* 35个总投资253亿元项目 */
  if (of >= next || of + 2 >= next || hetu_is_digit (self->reading->chars[of + 1]))
    return FALSE; /* 收入过400亿元的5个、过30亿元的3个 */
  slot->number.phrase_end = of;
  hetu_reader_read_behind (self,
                           slot,
                           slot->number.phrase_start,
                           slot->number.phrase_start,
                           next,
                           predicate);
  slot->number.phrase_end = end;
  self->used = end;
  return TRUE;
}

/* Whether @next measures the same thing as @slot: “4.65万户13.42万名…”, “55.3万平方米、2.9万户…” */
static gboolean
measures_same (const HetuReader *self, const HetuSlot *slot, const HetuSlot *next)
{
  static const char *const extents[] = { "公里", "蒸吨", "平方米", "平方公里", "亩", "公顷", NULL };
  const HetuNumber *one = &slot->number, *other = &next->number;

  if (next->type != HETU_SLOT_NUMBER || next->range)
    return FALSE;
  if (other->phrase_start == one->phrase_end)
    return (g_str_has_suffix (one->unit, "户") &&
            (g_str_has_suffix (other->unit, "人") || g_str_has_suffix (other->unit, "名"))) ||
           (one->unit_class == HETU_UNIT_CLASS_COUNT &&
            g_strv_contains (extents, hetu_lexicon_unit_base (other->unit))) ||
           (g_str_has_suffix (one->unit, "户") &&
            g_str_equal (other->unit, "个")) || /* 3万户50个项目 */
           ((g_str_equal (other->unit, "项") || g_str_equal (other->unit, "条")) &&
            (g_str_equal (one->unit, "件") || g_str_equal (one->unit, "类") ||
             g_str_equal (one->unit, "批"))); /* 10件40项 */
  if (other->phrase_start == one->phrase_end + 1 && g_str_has_suffix (one->unit, "户") &&
      (g_str_has_suffix (other->unit, "人") || g_str_has_suffix (other->unit, "名")) &&
      self->reading->chars[one->phrase_end] == 0x3001) /* 8461户、29100人稳定脱贫 */
    return TRUE;
  return other->phrase_start == one->phrase_end + 1 &&
         self->reading->chars[one->phrase_end] == 0x3001 && /* 、 */
         (((one->unit_class == HETU_UNIT_CLASS_AMOUNT || g_str_has_prefix (one->unit, "批")) &&
           other->unit_class == HETU_UNIT_CLASS_COUNT) || /* 7批、100名医务人员 */
          (g_str_has_suffix (one->unit, "户") && /* 21.7万户、1730万平方米征收任务 */
           g_strv_contains (extents, hetu_lexicon_unit_base (other->unit))));
}

gboolean
hetu_reader_read_twice (HetuReader *self, guint index, guint head, const HetuPredicate *predicate)
{
  static const char *const fates[] = { "全部", "均", "实现", "脱贫", "稳定", "如期", NULL };
  HetuSlot *slot = &g_array_index (self->slots, HetuSlot, index);
  const HetuSlot *next =
      index + 1 < self->slots->len ? &g_array_index (self->slots, HetuSlot, index + 1) : NULL;
  const guint end = slot->number.phrase_end;
  guint tail = 0;

  if (next == NULL || !measures_same (self, slot, next) ||
      (predicate->subject_end > head + 3 && /* 剩余贫困户1304户2533人全部脱贫 */
       hetu_reading_begins_any (self->reading, next->number.phrase_end, self->end, fates)))
    return FALSE;
  tail = hetu_reader_find_tail (self, index + 1);
  slot->number.phrase_end = next->number.phrase_end;
  if (tail > next->number.phrase_end + 1 &&
      hetu_reader_is_value_first (self, slot, head, predicate->subject_end, tail))
    hetu_reader_read_behind (self, slot, head, predicate->subject_end, tail, predicate);
  else
    tail = 0;
  slot->number.phrase_end = end;
  if (tail > 0)
    self->used = end;
  return tail > 0;
}

gboolean
hetu_reader_resolve_staged (const HetuReader *self, const HetuSlot *slot, HetuSubject *subject)
{
  static const char *const stages[] = { "续建", "新建", "在建", "新开工", "结转", "竣工", "开工" };
  const HetuReading *reading = self->reading;
  const guint from = slot->number.phrase_end;
  const guint own =
      hetu_reading_has_longest (reading, from, self->end, stages, G_N_ELEMENTS (stages));
  guint at = from + own + 1, digits = at, n = 0, end = 0;
  g_autofree char *stage = NULL;
  g_autofree char *rest = NULL;

  if (own == 0 || at >= self->end ||
      (reading->chars[at - 1] != 0x3001 && reading->chars[at - 1] != 0x548C)) /* 、 和 */
    return FALSE;
  while (at < self->end && hetu_is_digit (reading->chars[at]))
    at++;
  if (at == digits || at + 1 >= self->end)
    return FALSE;
  at++; /* 个, 项, 条 */
  n = hetu_reading_has_longest (reading, at, self->end, stages, G_N_ELEMENTS (stages));
  for (end = at + n; end < self->end && !hetu_reader_is_stop (reading->chars[end]);)
    end++;
  if (n == 0 || end < at + n + 2)
    return FALSE;
  stage = hetu_reading_dup (reading, from, from + own);
  rest = hetu_reading_dup (reading, at + n, end);
  subject->start = from;
  subject->end = end;
  subject->term = NULL;
  hetu_subject_set_name (subject, stage, rest);
  return TRUE;
}
