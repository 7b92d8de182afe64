/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands within or behind a name and is none of it: circumstances, times and verbs. */
#include "report/reader-strip.h"

gboolean
hetu_reader_names_fund (const HetuReader *self, guint start, guint end)
{
  static const char *const funds[] = { "资金",   "贷款", "债券", "补贴", "补助",   "经费", "基金",
                                       "养老金", "津贴", "奖金", "投资", "助学金", NULL };
  static const char *const gatherings[] = { "体系", "集群", "矩阵", "群", "池" };
  const guint whole =
      hetu_reading_ends_longest (self->reading, start, end, gatherings, G_N_ELEMENTS (gatherings));

  return hetu_reading_ends_any (self->reading, start, end - whole, funds); /* 创业基金体系 */
}

void
hetu_reader_drop_circumstance (const HetuReader *self, guint start, guint *end)
{
  static const char *const ends[] = { "后", "情况下", "基础上", "背景下", "前提下", NULL };
  static const char *const among[] = { "中",     "辖区", "区县", "县域", "县区",
                                       "地级市", "城市", "同类", NULL };
  static const char *const firsts[] = { "率先", "首次", "首个", NULL };
  static const char *const stages[] = { "跨过", "连跨", "跨越", NULL };
  guint in = hetu_reading_find (self->reading, start, *end, "在");
  guint sum = hetu_reading_ends (self->reading, start, *end, "项指标");

  if (*end > start + 5 && self->reading->chars[*end - 1] == 0x5E74 && /* 年 */
      self->reading->chars[*end - 3] == 0x524D &&                     /* 前 */
      hetu_numeral_scan (self->reading, *end - 2, *end - 1, NULL) == 1)
    *end -= 3; /* 氨氮排放量前四年累计下降13.7% */
  if (*end > start + 5 && hetu_reading_ends (self->reading, start, *end, "年前") > 0 &&
      (self->reading->chars[*end - 4] == 0x7531 ||  /* 由 */
       self->reading->chars[*end - 4] == 0x4ECE) && /* 从 */
      (hetu_is_digit (self->reading->chars[*end - 3]) ||
       hetu_numeral_scan (self->reading, *end - 3, *end - 2, NULL) == 1))
    *end -= 4; /* 绿化率由四年前的41.6%提高到44.1% */
  if (sum > 0 && *end > start + 8 && hetu_reader_has (self, start, *end, "、") &&
      hetu_numeral_scan (self->reading, *end - sum - 1, *end - sum, NULL) == 1)
    *end -= sum + 1; /* 专利申请量、授权量两项指标居全省首位 */

  if (hetu_reading_finds_any (self->reading, start, *end, stages))
    {
      guint at = hetu_reading_find_any (self->reading, start, *end, stages);

      if (at > start + 2 && at < *end && hetu_reading_ends (self->reading, at, *end, "台阶") > 0)
        {
          at -= self->reading->chars[at - 1] == 0x5E74 ? 2 : 0; /* 生产总值五年跨过三个万亿元台阶 */
          *end = at;
          return;
        }
    }
  guint wide = hetu_reading_find (self->reading, start, *end, "在全");
  guint doubled = hetu_reading_ends (self->reading, start, *end, "实现翻番");

  if (doubled == 0)
    doubled = hetu_reading_ends (self->reading, start, *end, "均完成或"); /* 超额完成 */
  if (doubled > 0 && start + doubled + 1 < *end)
    {
      *end -= doubled; /* 汽车产量实现翻番、达到16.3万辆 */
      return;
    }

  if (wide > start + 3 && wide + 3 == *end)
    {
      *end = wide; /* 财政总收入在全省率先突破10亿元 */
      return;
    }
  if (wide > start + 1 && wide + 12 > *end && wide + 3 < *end &&
      hetu_reading_ends_any (self->reading, wide, *end, among))
    {
      *end = wide; /* 工业总产值率先在全国市辖区突破 */
      if (*end > start + 3 && hetu_reading_ends_any (self->reading, start, *end, firsts))
        *end -= 2;
      return;
    }
  if (in > start + 1 && in + 3 < *end && hetu_reading_ends_any (self->reading, in, *end, ends))
    *end = in;
}

void
hetu_reader_drop_time (HetuReader *self,
                       HetuSubject *subject,
                       const HetuSlot *slot,
                       HetuMeasure measure)
{
  static const char *const rates[] = { "增速", "增幅" };

  for (guint i = 0; i < self->times->len && subject->term == NULL; i++)
    {
      const HetuTimeWord *time = &g_array_index (self->times, HetuTimeWord, i);
      guint from = time->end, to = subject->end, none = 0, since = 0;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autofree char *joined = NULL;

      if (time->role != HETU_TIME_PERIOD || time->start < subject->start + 2 || from + 1 >= to ||
          self->reading->chars[time->start - 1] == 0x7531 ||
          self->reading->chars[time->start - 1] == 0x4ECE) /* 由2010年的…, 从 */
        continue;
      hetu_subject_trim (self->reading, &from, &to, &none, &none);
      since = time->start - (self->reading->chars[time->start - 1] == 0x81EA); /* 增速自5月份以来 */
      for (guint k = 0; from >= to && k < G_N_ELEMENTS (rates); k++)
        since -= hetu_reading_ends (self->reading, subject->start + 2, since, rates[k]);
      before = hetu_reading_dup (self->reading, subject->start, since);
      after = hetu_reading_dup (self->reading, from, to);
      joined = g_strconcat (before, after, NULL);
      if (!hetu_reader_take_name (self, subject, joined, slot, measure))
        hetu_subject_set_name (subject, joined, "");
      return;
    }
}

void
hetu_reader_drop_verb (HetuReader *self,
                       HetuSubject *subject,
                       const HetuSlot *slot,
                       HetuMeasure measure)
{
  static const char *const verbs[] = { "预计完成", "预计实现", "累计完成", "累计实现", "共完成",
                                       "共实现",   "全年完成", "全年实现", "完成",     "实现",
                                       "预计",     "累计",     NULL };

  if (subject->term != NULL ||
      !hetu_reading_finds_any (self->reading, subject->start, subject->end, verbs))
    return;
  for (guint i = 0; subject->term == NULL && verbs[i] != NULL; i++)
    {
      guint at = hetu_reading_find (self->reading, subject->start, subject->end, verbs[i]);
      guint n = (guint) g_utf8_strlen (verbs[i], -1);
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autofree char *joined = NULL;

      if (at < subject->start + 2 || at + n + 1 >= subject->end)
        continue;
      before = hetu_reading_dup (self->reading, subject->start, at);
      after = hetu_reading_dup (self->reading, at + n, subject->end);
      joined = g_strconcat (before, after, NULL);
      if (hetu_reader_take_name (self, subject, joined, slot, measure))
        return;
      if (i + 5 < G_N_ELEMENTS (verbs) || i + 3 >= G_N_ELEMENTS (verbs))
        {
          hetu_subject_set_name (subject, joined, "");
          return;
        }
    }
}

void
hetu_reader_name_economy (const HetuReader *self, HetuSubject *subject)
{
  static const char *const names[] = { "经济", "经济总量", "经济增速", NULL };
  const HetuTerm *gdp =
      g_strv_contains (names, subject->name) ? hetu_lexicon_get (self->lexicon, "gdp") : NULL;

  if (subject->term != NULL || gdp == NULL)
    return;
  subject->term = gdp;
  hetu_subject_set_name (subject, gdp->name, "");
}

gboolean
hetu_reader_ends_in_place (const HetuReader *self, guint start, guint end)
{
  static const char *const places[] = { "全国", "全省", "全市", "全区", "全县", "全州", NULL };

  return hetu_reading_ends_any (self->reading, start, end, places);
}

/* “六县市排名第三”, “14个县区中位居第二”, “在全国省会城市中的排名”: which are ranked, and nothing else */
gboolean
hetu_reader_is_field_alone (const HetuReader *self, guint start, guint end)
{
  static const char *const kinds[] = { "县市区",   "县区市",   "县市",       "县区",
                                       "区县",     "市州",     "州市",       "地市",
                                       "城区",     "乡镇",     "镇街",       "盟市",
                                       "旗县",     "省会城市", "副省级城市", "副省级以上城市",
                                       "大中城市", "重点城市", "主要城市",   "同类城市",
                                       "地级城市", "地级市",   "城市" };
  static const char *const scopes[] = { "在全国", "在全省", "在全球", "在中部", "在西部",
                                        "在东部", "全国",   "全省",   "全球" };
  guint first = start;

  start += hetu_reading_has_longest (self->reading, start, end, scopes, G_N_ELEMENTS (scopes));
  start = hetu_reader_skip_number (self, start, end);
  if (start == first)
    return FALSE;
  start += hetu_reading_has (self->reading, start, end, "个");
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      guint behind = start + hetu_reading_has (self->reading, start, end, kinds[i]);

      if (behind > start)
        return behind + hetu_reading_has (self->reading, behind, end, "中") == end;
    }
  return FALSE;
}

guint
hetu_reader_skip_times (const HetuReader *self, guint start, guint end)
{
  for (guint i = 0; i < self->times->len; i++)
    {
      const HetuTimeWord *time = &g_array_index (self->times, HetuTimeWord, i);

      if (time->start >= start && time->start <= start + 2 && time->end < end &&
          time->role != HETU_TIME_OTHER)
        start = time->end;
    }
  return start;
}

guint
hetu_reader_skip_members (const HetuReader *self, guint start, guint end)
{
  const guint at = hetu_reading_find_others (self->reading, start, end);

  return at > start + 1 && at + 2 < end ? at + 1 : start;
}

void
hetu_reader_share_threshold (const HetuReader *self, HetuSubject *parts, guint n)
{
  static const char *const openings[] = { "限额以上", "限上" };
  static const char *const trades[] = { "批发", "零售", "住宿", "餐饮", NULL };

  for (guint k = 0; n > 1 && k < G_N_ELEMENTS (openings); k++)
    {
      if (hetu_reading_has (self->reading, parts[0].start, parts[0].end, openings[k]) == 0)
        continue;
      for (guint i = 1; i < n; i++)
        if (hetu_reading_begins_any (self->reading, parts[i].start, parts[i].end, trades))
          {
            g_autofree char *trade =
                parts[i].term == NULL
                    ? g_strdup (parts[i].name)
                    : hetu_reading_dup (self->reading, parts[i].start, parts[i].end);

            parts[i].term = NULL;
            hetu_subject_set_name (&parts[i], openings[k], trade);
          }
    }
}

guint
hetu_reader_skip_fund (const HetuReader *self, guint start, guint end)
{
  guint limit = MIN (end, start + 8);
  guint mark = hetu_reading_find (self->reading, start, limit, "、");

  return start > 0 && self->reading->chars[start - 1] == 0x5143 && /* 元 */
                 mark < limit && hetu_reader_names_fund (self, start, mark)
             ? mark + 1
             : start;
}

/* “在全国同批片区中”, “在中部六省会城市”: those that something is ranked among */
static gboolean
ends_in_field (const HetuReader *self, guint start, guint end)
{
  static const char *const kinds[] = { "城市", "县区", "区县", "县市", "市州",       "州市", "地市",
                                       "城区", "片区", "各市", "各县", "县(市、区)", NULL };
  const guint among = hetu_reading_ends (self->reading, start, end, "中");

  return hetu_reading_ends_any (self->reading, start, end - among, kinds);
}

/* The last 在 in @head … @end that is the preposition, no part of 存在 or 在建; @end for none */
static guint
find_among (const HetuReader *self, guint head, guint end)
{
  static const char *const befores[] = { "存", "现", "内", "实", "所", "潜", "外", "正", NULL };
  static const char *const behinds[] = { "建", "校", "册", "岗", "研", "编", "线", "外", NULL };
  guint at = hetu_reading_find_last (self->reading, head, end, "在");

  while (at < end && at > head &&
         (hetu_reading_ends_any (self->reading, head, at, befores) ||
          hetu_reading_begins_any (self->reading, at + 1, end, behinds)))
    {
      const guint earlier = hetu_reading_find_last (self->reading, head, at, "在");

      at = earlier < at ? earlier : end;
    }
  return at;
}

guint
hetu_reader_leave_field (const HetuReader *self, guint start, guint head, guint end)
{
  guint at = 0;

  if (end <= head)
    return end;
  if (hetu_reader_is_field_alone (self, start, end) || hetu_reader_is_field_alone (self, head, end))
    return head;
  if (!ends_in_field (self, head, end))
    return end;
  at = find_among (self, head, end);
  if (at > head + 1 && at < end)
    return hetu_reader_has (self, at, end, ",") ? end : at;
  return head > start && end < head + 8 ? head : end;
}
