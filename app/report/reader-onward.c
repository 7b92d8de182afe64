/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From what a figure came and to what it went: “由2015年的77亿元增加到2020年的161亿元”, “比上年同期8.2亿元增加…”. */
#include "report/reader-time.h"
#include "report/word-list.h"

/* “由上年的…调整为…”: where it comes from, not what it is of */
gboolean
hetu_reader_is_origin (const HetuReader *self, const HetuTimeWord *time)
{
  guint limit = MIN (self->end, time->end + 16);

  /* “在2005年6520亿元的基础上” */
  if (hetu_reading_ends (self->reading, self->start, time->start, "在") > 0)
    return hetu_reading_find (self->reading, time->end, limit, "基础上") < limit;
  return hetu_reading_ends (self->reading, self->start, time->start, "由") > 0 ||
         hetu_reading_ends (self->reading, self->start, time->start, "从") > 0;
}

gboolean
hetu_reader_comes_before (const HetuReader *self, const HetuTimeWord *time, const char *word)
{
  return hetu_reading_ends (self->reading, self->start, time->start, word) > 0;
}

/* “比上年同期8.2亿元增收0.6亿元” */
static gboolean
is_compared_value (const HetuReader *self, const HetuSlot *slot)
{
  static const char *const changes[] = { "增",   "减",   "提高",     "降低",     "下降", "多",
                                         "少",   "上升", "扩大",     "缩小",     "回落", "跌",
                                         "涨",   "下跌", "上涨",     "下滑",     "升幅", "跌幅",
                                         "增幅", "降幅", "实质升幅", "实质跌幅", "加快", "放缓",
                                         "略",   "有所" };
  const HetuTimeWord *base = NULL;
  guint behind = slot->number.phrase_end;
  gboolean of = hetu_reading_ends (self->reading, self->start, slot->number.phrase_start, "的") > 0;

  for (guint i = 0; i < self->times->len; i++)
    {
      const HetuTimeWord *time = &g_array_index (self->times, HetuTimeWord, i);

      if (time->role == HETU_TIME_BASE && time->end <= slot->number.phrase_start &&
          time->end + (of ? 16 : 1) >= slot->number.phrase_start &&
          !hetu_reader_has (self, time->end, slot->number.phrase_start, ","))
        base = time; /* 比2010年人口普查的3.10人减少0.48人 */
    }
  if (base == NULL || (base->end < slot->number.phrase_start && !of))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    if (hetu_reading_has (self->reading, behind, self->end, changes[i]) > 0)
      return !hetu_reader_goes_onward (self, behind);
  return FALSE;
}

gboolean
hetu_reader_is_base_value (const HetuReader *self, const HetuSlot *slot)
{
  return hetu_reading_has (self->reading, slot->number.phrase_end, self->end, "相比") > 0 ||
         is_compared_value (self, slot);
}

gboolean
hetu_reader_is_plan_value (const HetuReader *self, const HetuSlot *slot)
{
  static const char *const verbs[] = { "完成", "占", "为", NULL };
  guint from = slot->number.phrase_start, of = slot->number.phrase_end;

  if (hetu_reader_is_goal_value (self, slot))
    return TRUE;
  if (slot->number.unit_class == HETU_UNIT_CLASS_RATE || of + 1 >= self->end ||
      self->reading->chars[of] != 0x7684 || /* 的 */
      !hetu_is_digit (self->reading->chars[of + 1]))
    return FALSE;
  from = hetu_reader_clause_start (self, from);
  return hetu_predicate_ends_in_plan (self->reading, from, slot->number.phrase_start) &&
         hetu_reading_finds_any (self->reading, from, slot->number.phrase_start, verbs);
}

static const char *const onward_verbs[] = {
  "提高",     "增加", "提升", "调整", "降低",     "下降",     "减少", "缩短", "缩小",
  "压缩",     "压减", "扩大", "上升", "增长",     "发展",     "回升", "回落", "拓展",
  "上调",     "下调", "变",   "升",   "降",       "增",       "减",   "跃升", "攀升",
  "演进",     "演变", "优化", "缩减", "压降",     "扩展",     "扩张", "进",   "跃增",
  "壮大",     "扩",   "缩",   "激增", "收窄",     "改善",     "恢复", "跃",   "延长",
  "延伸",     "调增", "调减", "扩容", "调整优化", "优化调整", "调优", "整合", "优化整合",
  "重组整合", "精简", "前移", "后移", "进位",     "晋升",     "下滑", "提"
};

static HetuWordTable onward_table = HETU_WORD_TABLE (onward_verbs, FALSE);

gboolean
hetu_reader_goes_onward (const HetuReader *self, guint position)
{
  static const char *const ends[] = { "到", "至", "为", NULL };
  static const char *const steps[] = { "跃上", "迈上", "登上", "跨上", "跃居", NULL };

  if (position >= self->end)
    return FALSE;
  for (guint row = hetu_word_table_find (&onward_table, self->reading->chars[position]); row != 0;
       row = onward_table.next[row - 1])
    {
      guint n = hetu_reading_has (self->reading, position, self->end, onward_verbs[row - 1]);

      if (n > 0 && hetu_reading_begins_any (self->reading, position + n, self->end, ends))
        return TRUE;
    }
  return hetu_reading_begins_any (self->reading, position, self->end, steps); /* 跃上700亿元台阶 */
}

/* “由26310元、11240元增加到…”: between the figures of a list */
static gboolean
joins_list (const HetuReader *self, guint position)
{
  gunichar c = self->reading->chars[position];

  return c == 0x3001 || c == 0x548C || c == 0x4E0E; /* 、 和 与 */
}

/* Behind the figure, of a ratio behind its third part, and behind the same told in another unit: “由1.3万户4.9万人减至…” */
static guint
find_end (const HetuReader *self, const HetuSlot *slot)
{
  guint end = slot->number.phrase_end;

  for (guint i = 0; i < self->slots->len; i++)
    {
      const HetuSlot *next = &g_array_index (self->slots, HetuSlot, i);
      gboolean part = slot->type == HETU_SLOT_RATIO && next->type == HETU_SLOT_RATIO &&
                      next->part > slot->part && next->number.phrase_start == end + 1;
      gboolean listed = slot->type == HETU_SLOT_NUMBER && next->type == HETU_SLOT_NUMBER &&
                        next->number.phrase_start == end + 1 && joins_list (self, end);

      if (part || listed || (slot->type == HETU_SLOT_NUMBER && next->number.phrase_start == end))
        end = next->number.phrase_end;
    }
  return end;
}

static gboolean
opens_change (gunichar c)
{
  return c == 0x7531 || c == 0x4ECE; /* 由 从 */
}

/* “由每人每年580元提高到610元”: what it was before; @told: (out): since when, where its own words tell it */
gboolean
hetu_reader_is_former (const HetuReader *self, const HetuSlot *slot, gboolean *told)
{
  guint from = slot->number.phrase_start;

  *told = FALSE;
  if (slot->type == HETU_SLOT_WORDS)
    return FALSE;
  while (from > self->start && !hetu_reader_is_comma (self->reading->chars[from - 1]) &&
         !opens_change (self->reading->chars[from - 1]))
    from--;
  while (slot->type == HETU_SLOT_RATIO && from > self->start &&
         self->reading->chars[from - 1] == ':')
    for (from--; from > self->start && !hetu_reader_is_comma (self->reading->chars[from - 1]) &&
                 !opens_change (self->reading->chars[from - 1]);
         from--)
      ;
  if (from == self->start || !opens_change (self->reading->chars[from - 1]))
    return FALSE;
  for (guint i = 0; i < self->times->len && !*told; i++)
    *told = g_array_index (self->times, HetuTimeWord, i).start >= from &&
            g_array_index (self->times, HetuTimeWord, i).start < slot->number.start;
  from = find_end (self, slot);
  from += hetu_reading_has (self->reading, from, self->end, "预计");
  return hetu_reader_goes_onward (self, from) ||
         (from < self->end && self->reading->chars[from] == ',' &&
          hetu_reader_goes_onward (self, from + 1)); /* 由0.9亿元,增长到2.1亿元 */
}

/* “由21亿元提高到41.5亿元”: what became of a former figure, when no time is told between the two */
gboolean
hetu_reader_is_arrival (const HetuReader *self, const HetuSlot *slot)
{
  const HetuSlot *former = NULL;
  guint from = slot->number.phrase_start;
  gboolean told = FALSE;

  while (from > self->start && (!hetu_reader_is_comma (self->reading->chars[from - 1]) ||
                                self->reading->chars[from - 1] == ':'))
    from--;
  for (guint i = 0; i < self->slots->len; i++)
    {
      const HetuSlot *one = &g_array_index (self->slots, HetuSlot, i);

      if (one->number.phrase_end >= from && one->number.start < slot->number.start &&
          hetu_reader_is_former (self, one, &told))
        former = one;
    }
  if (former == NULL || hetu_reader_is_former (self, slot, &told) ||
      hetu_reader_has (self, former->number.phrase_end, slot->number.start, "年均"))
    return FALSE;
  for (guint i = 0; i < self->times->len; i++)
    if (g_array_index (self->times, HetuTimeWord, i).start >= former->number.phrase_end &&
        g_array_index (self->times, HetuTimeWord, i).start < slot->number.start)
      return FALSE;
  return TRUE;
}

void
hetu_reader_take_span (HetuReader *self)
{
  const HetuPeriod section = self->context.section;

  for (guint i = 0; i < self->times->len; i++)
    {
      const HetuTimeWord *from = &g_array_index (self->times, HetuTimeWord, i);
      const HetuTimeWord *to = i + 1 < self->times->len ? from + 1 : NULL;

      if (!hetu_reader_is_origin (self, from) || from->period.kind == HETU_PERIOD_NONE ||
          self->reading->chars[from->end] != 0x7684) /* 的 */
        continue;
      if (hetu_reader_has (self, self->start, from->start, ";"))
        return; /* what stands before it grew from another time */
      if (section.first_year < section.last_year && to != NULL &&
          to->period.kind == HETU_PERIOD_YEAR && to->period.last_year != section.last_year &&
          from->period.last_year + 1 != section.first_year)
        return; /* one thing of other years than the review is of */
      self->context.origin = from->period;
      if (to != NULL && to->period.kind != HETU_PERIOD_NONE &&
          (section.first_year == section.last_year ||
           to->period.last_year == section.last_year) && /* no more than told of one thing */
          self->reading->chars[to->end] == 0x7684 &&     /* 的 */
          !hetu_reader_has (self, from->end, to->start, ",") &&
          (hetu_reader_comes_before (self, to, "到") || hetu_reader_comes_before (self, to, "至") ||
           hetu_reader_comes_before (self, to, "为")))
        self->context.onward = to->period;
      return;
    }
}
