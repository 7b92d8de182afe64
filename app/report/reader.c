/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a sentence to claims. A sentence is parted at its semicolons; within a part every figure looks for what it is of: to the left for the
 * subject of its predicate, to the right for what is counted, and back to the subject before where neither is there. */
#include "report/reader.h"

#include "report/glued.h"
#include "report/reader-time.h"
#include "report/strange.h"
#include "report/subject-group.h"

#include <string.h>

#define LONGEST_WAY 10 /* characters that tell how a whole is parted: “按消费形态分,” */

/* What the figures outside of a bracket are of, while those in it are read */
typedef struct
{
  guint open; /* of the bracket; 0 for none */
  HetuSubject last[HETU_MOST_SUBJECTS];
  guint n_last;
  HetuSubject owner;
  gboolean has_owner;
} Outside;

static void
leave_bracket (HetuReader *self, Outside *outside)
{
  memcpy (self->last, outside->last, outside->n_last * sizeof self->last[0]);
  self->n_last = outside->n_last;
  self->owner = outside->owner;
  self->has_owner = outside->has_owner;
  outside->open = 0;
}

/* “支出9.2亿元(其中镇级支出1.1亿元),完成预算的93.8%”: behind the bracket it goes on with what stands before it */
static void
mind_bracket (HetuReader *self, const HetuSlot *slot, Outside *outside)
{
  guint open = hetu_reader_find_part (self, slot);

  if (outside->open != 0 && open == 0 &&
      hetu_reading_find (self->reading, outside->open, slot->number.start, ")") >=
          slot->number.start)
    open = outside->open; /* (猪肉价格下降6.3%,影响CPI下降约0.13个百分点) */
  if (outside->open != 0 && outside->open != open)
    leave_bracket (self, outside);
  if (open == 0 || outside->open != 0)
    return;
  outside->open = open;
  outside->n_last = self->n_last;
  memcpy (outside->last, self->last, self->n_last * sizeof self->last[0]);
  outside->owner = self->owner;
  outside->has_owner = self->has_owner;
  self->used = MAX (self->used, open + 1);
}

/* “预计收入达…”, “收入预计达…,支出…”: the first holds for all that follows, the second for what is named before it */
static void
take_expected (HetuReader *self, const HetuSlot *slot, guint head)
{
  static const char *const words[] = { "预计", "有望", "可能", NULL };
  guint at = hetu_reading_find_any (self->reading, head, slot->number.start, words);

  if (at >= slot->number.start)
    return;
  self->expected_behind = (!self->expected || self->expected_behind) && at > head + 3;
  self->expected = TRUE;
}

/* “…增加值增长6%;其中,轻工业增长5%”, “…零售总额212亿元。按经营地分,城镇…”, “第一产业投资增长5%;第二产业增长8%”: what follows is of the account before */
static gboolean
tells_parts (const HetuReader *self)
{
  static const char *const ways[] = { "分", "看", NULL };
  const guint at = self->used + (hetu_reader_is_stop (self->reading->chars[self->used]) ? 1 : 0);
  const guint limit = MIN (self->end, at + LONGEST_WAY);
  guint comma = limit;

  if (hetu_reading_has (self->reading, at, self->end, "其中") > 0 ||
      hetu_subject_opens_group (self->reading, at, self->end))
    return TRUE;
  if (!hetu_reader_has (self, at, MIN (limit, at + 1), "按") &&
      !hetu_reader_has (self, at, MIN (limit, at + 1), "分"))
    return FALSE;
  comma = hetu_reading_find (self->reading, at, limit, ",");
  return comma < limit && hetu_reading_ends_any (self->reading, at, comma, ways);
}

static void
read_part (HetuReader *self, guint first, guint last)
{
  HetuPredicate before = { 0 };
  Outside outside = { 0 };

  hetu_reader_set_aside (self);
  self->part_history = self->n_history;
  if (self->place != self->topic)
    self->place_start = self->place_end = 0;
  self->place = self->topic;
  self->n_places = 0;
  self->has_owner = self->has_owner && tells_parts (self);
  self->dealt = 0;
  self->verb_start = self->verb_end = 0;
  for (guint i = first; i < last; i++)
    {
      HetuSlot *slot = &g_array_index (self->slots, HetuSlot, i);
      guint head = 0, made = 0;

      mind_bracket (self, slot, &outside);
      head = hetu_reader_find_head (self, slot);
      if (outside.open == 0 && hetu_reader_read_named (self, slot))
        continue;
      if (outside.open == 0 && hetu_reader_is_aside (self, slot))
        {
          hetu_reader_read_aside (self, slot);
          continue;
        }
      head = hetu_reader_take_place (self, slot, head);
      if (slot->range && i + 1 < last)
        {
          hetu_reader_read_range (self, i, head, &before);
          i++;
          continue;
        }
      take_expected (self, slot, head);
      if (i > first && g_array_index (self->slots, HetuSlot, i).type == HETU_SLOT_NUMBER &&
          hetu_reader_has (self,
                           g_array_index (self->slots, HetuSlot, i - 1).number.end,
                           slot->number.start,
                           ","))
        self->verb_start = self->verb_end = 0;
      switch ((HetuSlotType) slot->type)
        {
        case HETU_SLOT_NUMBER:
          made = self->claims->len;
          hetu_reader_read_number (self, i, head, &before);
          hetu_reader_spread_places (self, slot, made);
          break;
        case HETU_SLOT_RANK:
          made = self->claims->len;
          hetu_reader_read_rank (self, slot, head);
          hetu_reader_spread_places (self, slot, made);
          break;
        case HETU_SLOT_RATIO:
          hetu_reader_read_ratio (self, slot);
          break;
        case HETU_SLOT_WORDS:
          hetu_reader_read_words (self, slot, head);
          break;
        }
    }
}

static void
mark (const HetuReader *self, guint8 *mask)
{
  const gunichar *chars = self->reading->chars;

  memset (mask, 0, self->end - self->start);
  for (guint at = self->start; at < self->end; at++)
    {
      gunichar open = chars[at];
      const char *close = open == 0x201C ? "”" : open == 0x300A ? "》" : NULL; /* “ 《 */
      guint limit = MIN (self->end, at + 40);
      guint found = close != NULL ? hetu_reading_find (self->reading, at + 1, limit, close) : limit;

      if (close == NULL || found >= limit)
        continue;
      for (guint i = at; i <= found; i++)
        mask[i - self->start] |= HETU_MASK_QUOTE;
      at = found;
    }
  for (guint i = 0; i < self->times->len; i++)
    {
      const HetuTimeWord *time = &g_array_index (self->times, HetuTimeWord, i);

      for (guint at = time->start; at < time->end; at++)
        mask[at - self->start] |= HETU_MASK_TIME;
    }
}

/* “预计全年实现…;完成…”: said before all, it holds for all */
static gboolean
opens_expected (const HetuReader *self)
{
  static const char *const words[] = { "预计", "预测", NULL };
  static const char *const sources[] = { "据", "经", "初步", "统计", "测算", "综合" };
  guint from = self->start, limit = MIN (self->end, from + 30);
  guint to = hetu_reading_find_any (self->reading, from, limit, words);
  guint verb_start = 0, verb_end = 0;

  if (to >= limit)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    from += hetu_reading_has (self->reading, from, to, sources[i]); /* 据统计预测 */
  for (guint i = 0; i < self->times->len; i++)
    if (g_array_index (self->times, HetuTimeWord, i).start <= from + 1 &&
        g_array_index (self->times, HetuTimeWord, i).end <= to)
      from = g_array_index (self->times, HetuTimeWord, i).end;
  hetu_subject_trim (self->reading, &from, &to, &verb_start, &verb_end);
  return to <= from;
}

/* “经初步核算,预计全市…”: a clause that begins with it before the first figure */
static gboolean
leads_expected (const HetuReader *self)
{
  guint first =
      self->slots->len > 0 ? g_array_index (self->slots, HetuSlot, 0).number.start : self->start;
  guint at = hetu_reading_find (self->reading, self->start, first, "预计");

  if (hetu_reading_find (self->reading, self->start, first, "预测,") < first)
    return TRUE; /* 主计部门预测,… */
  return at < first && at > self->start && hetu_reader_is_comma (self->reading->chars[at - 1]);
}

/* “预计(下同)”, “预计数,下同”: holds for all that is told up to the next chapter, but for works under headings of their own */
static gboolean
expects_all (const HetuReader *self)
{
  guint same = hetu_reading_find (self->reading, self->start, self->end, "下同");
  guint from = same > self->start + 8 ? same - 8 : self->start;

  return same < self->end && hetu_reader_has (self, from, same, "预计");
}

/* “初步预计,地区生产总值…。固定资产投资…”: said before all of a paragraph, its accounts are */
static gboolean
expects_paragraph (const HetuReader *self)
{
  static const char *const words[] = { "预计,", "预计:", "初步预计,", "初步预计:" };

  return self->start == self->context.paragraph_start && !self->context.expected &&
         hetu_reading_has_longest (self->reading,
                                   self->start,
                                   self->end,
                                   words,
                                   G_N_ELEMENTS (words)) > 0;
}

/* “二是…”: what another point said of time does not hold for it */
static gboolean
is_point (const HetuReading *reading, guint start, guint end)
{
  guint n = hetu_numeral_scan (reading, start, end, NULL);

  return n > 0 && hetu_reading_has (reading, start + n, end, "是") > 0;
}

/* Behind “一、”, “(一)”, “1.” at the head: none of a name; “一、二产业”, “1.5万亩” are */
static guint
skip_mark (const HetuReading *reading, guint start, guint end)
{
  gboolean open = reading->chars[start] == '(';
  guint from = start + open, at = from + hetu_numeral_scan (reading, from, end, NULL);
  static const char *const tasks[] = { "新增", "新建", "推进", "推动", "完成", "实施",
                                       "建立", "建设", "深化", "创成", "开展", "打造",
                                       "加强", "继续", "启动", "创建", NULL };
  gboolean point = FALSE;

  while (at < end && at < from + 2 && hetu_is_digit (reading->chars[at]))
    at++;
  if (at == from + 2 && !open && hetu_reading_ends_any (reading, at, MIN (end, at + 2), tasks))
    return at; /* 01新增…, 12实施… */
  if (at == from || at > from + 3 || at + 1 >= end)
    return start;
  point = reading->chars[at] == 0x3001 || (!open && reading->chars[at] == '.'); /* 、 */
  return (open ? reading->chars[at] == ')' : point) &&
                 hetu_numeral_scan (reading, at + 1, end, NULL) == 0 &&
                 !hetu_is_digit (reading->chars[at + 1])
             ? at + 1
             : start;
}

static void
read_sentence (HetuReader *self, guint start, guint end)
{
  g_autofree guint8 *mask = g_malloc (end - start + 1);
  guint first = 0;
  gboolean expected = FALSE;

  self->start = start;
  self->end = end;
  self->used = start;
  self->has_entity = FALSE;
  self->n_history = 0;
  self->topic = 0;
  if (is_point (self->reading, start, end))
    {
      self->context.pointed = TRUE;
      self->context.carried = self->context.opening;
    }
  hetu_context_hear (&self->context, self->reading, start, end);
  start = self->start = self->used = skip_mark (self->reading, start, end);
  hetu_reader_take_times (self);
  if (expects_all (self))
    {
      self->context.expected = TRUE;
      self->context.itemized = FALSE;
      self->context.expected_here = FALSE;
    }
  hetu_reader_take_span (self);
  if (expects_paragraph (self))
    {
      self->context.expected = self->context.itemized = TRUE;
      self->context.expected_here = TRUE;
    }
  expected = (self->context.expected && !self->context.itemized) || opens_expected (self) ||
             (self->was_expected && hetu_reading_has (self->reading, start, end, "其中") > 0);
  mark (self, mask);
  hetu_slots_find (self->reading, start, end, mask, self->slots);
  expected = expected || leads_expected (self);
  self->was_expected = expected;
  for (guint i = 0; i < self->slots->len; i++)
    {
      guint position = g_array_index (self->slots, HetuSlot, i).number.start;
      guint next = i + 1 < self->slots->len
                       ? g_array_index (self->slots, HetuSlot, i + 1).number.start
                       : end;

      if (next < end && hetu_reading_find (self->reading, position, next, ";") >= next)
        continue;
      self->expected = expected;
      self->expected_behind = FALSE;
      read_part (self, first, i + 1);
      first = i + 1;
    }
  hetu_reader_carry_times (self);
  if (!self->context.pointed)
    self->context.opening = self->context.carried;
}

static int
compare_claims (gconstpointer a, gconstpointer b)
{
  const HetuClaim *one = a, *two = b;

  if (one->value_start != two->value_start)
    return one->value_start < two->value_start ? -1 : 1;
  return (int) one->comparator - (int) two->comparator; /* “5—10个”: at least before at most */
}

/* “固定资产投资增长12%”: a line of a list of figures, which no sentence ends; no heading of a section, no title */
static gboolean
tells_figure (const HetuReading *reading, const HetuParagraph *line)
{
  static const char *const titles[] = { "报告", "公报", "会议", "大会", "下载", "页数", NULL };
  static const char *const units =
      "%‰元个家万亿公户人项亩所条吨张座处套位名件倍成平千立辆台栋幢间株头只枚米艘篇";

  guint from = hetu_reading_find (reading, line->start, line->end, ":");

  from = from < line->end && from > line->start + 4 ? from
                                                    : line->start; /* 人社部发布公报:就业人员… */
  if (line->section || hetu_reading_finds_any (reading, from, line->end, titles))
    return FALSE;
  if (hetu_reading_find (reading, line->start, line->end, "首位") < line->end)
    return TRUE;
  for (guint at = line->start; at + 1 < line->end; at++)
    if (hetu_is_digit (reading->chars[at]) &&
        g_utf8_strchr (units, -1, reading->chars[at + 1]) != NULL)
      return TRUE;
  return hetu_reading_find (reading, line->start, line->end, "第") + 1 < line->end &&
         hetu_reading_find (reading, line->start, line->end, "居") < line->end;
}

/* What runs on without an end is cut at a comma, and in the end anywhere: a sentence is read in time that grows with its square. */
static gboolean
ends_sentence (gunichar c, guint length)
{
  return c == 0x3002 || c == '!' || c == '?' || (length > 1000 && c == ';') || /* 。 */
         (length > 1500 && hetu_reader_is_comma (c)) || length > 2000;
}

/* “一、2022年工作回顾2022年,全市…”: what the heading says is taken. Returns: behind it */
static guint
leave_heading (HetuReader *self, guint start, guint end)
{
  HetuParagraph heading = { .start = start, .heading = TRUE };

  heading.end = hetu_glued_heading_end (self->reading, start, end);
  if (heading.end > start)
    hetu_context_enter (&self->context, self->reading, &heading);
  return heading.end;
}

GArray *
hetu_report_read (const HetuReading *reading, const HetuLexicon *lexicon)
{
  HetuDocumentFacts facts = { 0 };

  hetu_document_facts_find (reading, &facts);
  return hetu_report_read_as (reading, lexicon, &facts);
}

GArray *
hetu_report_read_as (const HetuReading *reading,
                     const HetuLexicon *lexicon,
                     const HetuDocumentFacts *facts)
{
  HetuReader self = { 0 };

  self.reading = reading;
  self.lexicon = lexicon;
  self.claims = hetu_claim_array_new ();
  self.slots = g_array_new (FALSE, FALSE, sizeof (HetuSlot));
  self.times = g_array_new (FALSE, FALSE, sizeof (HetuTimeWord));
  hetu_context_init (&self.context, facts);
  hetu_context_look_ahead (&self.context, reading);
  for (guint i = 0; i < reading->paragraphs->len; i++)
    {
      const HetuParagraph *paragraph = &g_array_index (reading->paragraphs, HetuParagraph, i);
      guint start = paragraph->start;

      if (!facts->given || paragraph->start != facts->title.start)
        hetu_context_enter (&self.context, reading, paragraph);
      self.n_last = self.n_prior = 0;
      self.was_expected = FALSE;
      if (paragraph->heading && !tells_figure (reading, paragraph))
        continue;
      for (guint at = paragraph->start; at <= paragraph->end; at++)
        {
          gunichar c = at < paragraph->end ? reading->chars[at] : 0x3002; /* 。 */

          if (!ends_sentence (c, at - start))
            continue;
          if (at > start)
            {
              start = leave_heading (&self, start, MIN (at, paragraph->end));
              read_sentence (&self, start, MIN (at, paragraph->end));
            }
          start = at + 1;
        }
    }
  g_array_sort (self.claims, compare_claims);
  hetu_strangeness_doubt (reading, self.claims);
  g_array_unref (self.slots);
  g_array_unref (self.times);
  return self.claims;
}
