/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which place a × of a template is of. A report is of one place, and names another where a figure is of that: “全市地区生产总值×亿元” in the
 * report of a district. A place that is named before a figure and may or may not be its own leaves the × as it is. */
#include "fill/private.h"

#include "report/gazetteer.h"

#define MOST_BETWEEN 6u /* characters between a place and what is of it: 累计完成 */

static gboolean
is_one_of (gunichar c, const char *set)
{
  for (; *set != '\0'; set = g_utf8_next_char (set))
    if (g_utf8_get_char (set) == c)
      return TRUE;
  return FALSE;
}

/* The place that is named at @position.
 * @length: (out): characters of its name; 0 for none
 * Returns: its code; 0 of one that is none of the report's own: 全县 in that of a city */
static gint32
read_place (const HetuReading *reading, guint position, guint end, gint32 own, guint *length)
{
  static const struct
  {
    const char *word;
    guint tier;
  } words[] = { { "全国", 0 }, { "我国", 0 }, { "全省", 1 }, { "我省", 1 }, { "全市", 2 },
                { "我市", 2 }, { "全区", 3 }, { "我区", 3 }, { "全县", 3 }, { "我县", 3 } };
  guint tier = hetu_region_tier (own);
  gint32 code;

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      *length = hetu_reading_has (reading, position, end, words[i].word);
      if (*length == 0)
        continue;
      if (words[i].tier <= tier)
        return hetu_region_parent (own, words[i].tier);
      return tier == 1 && words[i].tier == 3 ? own : 0; /* 全区 of an autonomous region */
    }
  code = hetu_gazetteer_find_at (hetu_gazetteer_get (), reading, position, end, own, length);
  /* 新建, 和平 and 东方 are words more often than places. */
  if (code == 0 || !is_one_of (reading->chars[position + *length - 1], "省市县区州盟旗"))
    *length = 0;
  return code;
}

/* “全市第一”, “全国文明城市”, “全省平均”: a field, a title, a level to compare with */
static gboolean
is_no_subject (const HetuReading *reading, guint behind, guint end)
{
  static const char *const words[] = { "第",   "前",   "首", "平均", "排名", "文明", "百强",
                                       "先进", "示范", "“",  "率先", "统一", NULL };

  for (guint i = 0; words[i] != NULL; i++)
    if (hetu_reading_has (reading, behind, end, words[i]) > 0)
      return TRUE;
  return FALSE;
}

/* Whether a name at @position begins to speak of its place: at the beginning of a clause, or behind its time. */
static gboolean
opens (const HetuReading *reading, guint sentence, guint position)
{
  return position == sentence || is_one_of (reading->chars[position - 1], ",;:年月份度中");
}

static gboolean
is_near (const HetuReading *reading, guint behind, guint subject)
{
  if (subject < behind || subject - behind > MOST_BETWEEN)
    return FALSE;
  for (guint at = behind; at < subject; at++)
    if (is_one_of (reading->chars[at], ",;:、"))
      return FALSE;
  return TRUE;
}

static void
set_stray (HetuFillWhere *self, const HetuReading *reading, guint start, guint end)
{
  g_free (self->stray);
  self->stray = hetu_reading_dup_source (reading, start, end);
}

/* “高新区规上工业增加值”: a part of a place that has no code. */
static void
look_before (HetuFillWhere *self, const HetuReading *reading, guint sentence, guint subject)
{
  guint from = subject;

  if (subject <= sentence || !is_one_of (reading->chars[subject - 1], "区县市镇乡村旗街道园"))
    return;
  while (from > sentence && subject - from < 4 && reading->chars[from - 1] >= 0x4E00 &&
         reading->chars[from - 1] < 0xA000)
    from--;
  set_stray (self, reading, from, subject);
}

void
hetu_fill_find_where (HetuFillWhere *self,
                      const HetuReading *reading,
                      guint sentence,
                      guint clause,
                      guint subject,
                      guint position,
                      gint32 own)
{
  guint place = 0, named = 0;
  gboolean near_any = FALSE, own_name = FALSE;

  g_clear_pointer (&self->stray, g_free);
  if (self->sentence != sentence)
    self->place = G_MAXUINT;
  self->sentence = sentence;
  self->region = own;
  for (guint at = sentence; at < position; at++)
    {
      guint length = 0;
      gint32 code = read_place (reading, at, position, own, &length);
      gboolean near = length > 0 && is_near (reading, at + length, subject);

      if (length == 0)
        continue;
      if ((near || opens (reading, sentence, at)) &&
          !is_no_subject (reading, at + length, position))
        {
          g_clear_pointer (&self->stray, g_free);
          self->region = code;
          place = at + 1;
          near_any = near;
          if (code == 0 || (code != own && !near && self->place != at))
            set_stray (self, reading, at, at + length);
        }
      at += length - 1;
      named = at + 1;
      own_name = own_name || named == subject;
    }
  if (near_any && self->stray == NULL)
    self->place = place - 1;
  if (!own_name)
    look_before (self, reading, sentence, subject);
  /* “地区生产总值增长×%，其中高新区增长×%” */
  for (guint at = MAX (clause, sentence); subject < clause && at + 1 < position; at++)
    if (is_one_of (reading->chars[at], "区县镇乡村") && at >= named)
      set_stray (self, reading, clause, at + 1);
}
