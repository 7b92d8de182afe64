/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The order of a review: sections, sentences, and which figures belong together. A level, its growth and its rank are told of one subject in
 * one sentence: they are linked, for who has read one of them has read all. A second level of the same subject in the sentence is about
 * something else of it, and leads a group of its own. */
#include "review/private.h"

/* ---- sections */

/* Characters of “(一)”, “一、” or “第一部分” at the beginning of a paragraph; 0 for none */
static guint
measure_number (const HetuReading *reading, const HetuParagraph *paragraph, gboolean *part)
{
  guint at = paragraph->start;
  gboolean bracket = at < paragraph->end && reading->chars[at] == '(';
  gboolean ordinal = at < paragraph->end && reading->chars[at] == 0x7B2C; /* 第 */
  guint digits = 0;

  at += bracket || ordinal;
  while (at < paragraph->end &&
         g_utf8_strchr ("一二三四五六七八九十百", -1, reading->chars[at]) != NULL)
    {
      at++;
      digits++;
    }
  if (digits == 0 || at >= paragraph->end)
    return 0;
  *part = !bracket;
  if (bracket)
    return reading->chars[at] == ')' ? at + 1 - paragraph->start : 0;
  if (ordinal)
    return hetu_reading_has (reading, at, paragraph->end, "部分") > 0 ||
                   hetu_reading_has (reading, at, paragraph->end, "章") > 0
               ? at + 1 - paragraph->start
               : 0;
  return reading->chars[at] == 0x3001 ? at + 1 - paragraph->start : 0;
}

/* The sentence that a numbered paragraph begins with is its heading. */
static char *
dup_title (const HetuReading *reading, const HetuParagraph *paragraph)
{
  guint end = paragraph->start;

  while (end < paragraph->end && end < paragraph->start + 40 && reading->chars[end] != 0x3002 &&
         reading->chars[end] != ';' && (paragraph->heading || reading->chars[end] != ','))
    end++;
  return g_strstrip (hetu_reading_dup_source (reading, paragraph->start, end));
}

static void
open_section (HetuReview *self, const HetuParagraph *paragraph, guint *part)
{
  const HetuReading *reading = self->reading;
  HetuReviewSection section = { .parent = HETU_REVIEW_NONE,
                                .start = reading->at[paragraph->start] };
  gboolean is_part = FALSE;
  guint number = measure_number (reading, paragraph, &is_part);

  if (!paragraph->heading && number == 0)
    return;
  if (number > 0 && is_part)
    *part = self->sections->len;
  else if (*part != HETU_REVIEW_NONE)
    section.parent = *part;
  section.title = dup_title (reading, paragraph);
  g_array_index (self->sections, HetuReviewSection, self->sections->len - 1).end = section.start;
  g_array_append_val (self->sections, section);
}

void
hetu_review_find_sections (HetuReview *self)
{
  HetuReviewSection first = { .title = g_strdup (""), .parent = HETU_REVIEW_NONE };
  guint part = HETU_REVIEW_NONE;

  g_array_set_size (self->sections, 0);
  g_array_append_val (self->sections, first);
  for (guint i = 0; i < self->reading->paragraphs->len; i++)
    {
      const HetuParagraph *paragraph = &g_array_index (self->reading->paragraphs, HetuParagraph, i);

      if (paragraph->end > paragraph->start)
        open_section (self, paragraph, &part);
    }
  g_array_index (self->sections, HetuReviewSection, self->sections->len - 1).end =
      self->reading->n_points;
}

/* ---- figures */

static gboolean
ends_sentence (gunichar c)
{
  return c == 0x3002 || c == '!' || c == '?';
}

/* Positions of the reading where the sentence of @position begins and ends, its stop included */
static void
find_sentence (const HetuReading *reading,
               const HetuParagraph *paragraph,
               guint position,
               HetuReviewItem *item)
{
  guint start = position, end = position;

  while (start > paragraph->start && !ends_sentence (reading->chars[start - 1]))
    start--;
  while (end + 1 < paragraph->end && !ends_sentence (reading->chars[end]))
    end++;
  item->sentence_start = reading->at[start];
  item->sentence_end = reading->at[end] + 1;
}

guint
hetu_review_find_position (const HetuReview *self, guint offset)
{
  const HetuReading *reading = self->reading;
  guint low = 0, high = reading->n_chars;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (reading->at[middle] < offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
find_sentences (HetuReview *self)
{
  const HetuReading *reading = self->reading;
  guint paragraph = 0, section = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      HetuReviewItem *item = hetu_review_item (self, i);
      const HetuReviewItem *before = i > 0 ? item - 1 : NULL;
      guint position = hetu_review_find_position (self, item->read->value_start);

      while (paragraph + 1 < reading->paragraphs->len &&
             g_array_index (reading->paragraphs, HetuParagraph, paragraph).end <= position)
        paragraph++;
      while (section + 1 < self->sections->len &&
             g_array_index (self->sections, HetuReviewSection, section).end <=
                 item->read->value_start)
        section++;
      item->section = section;
      hetu_review_find_mark (self, item);
      if (before != NULL && item->read->value_start < before->sentence_end)
        {
          item->sentence_start = before->sentence_start;
          item->sentence_end = before->sentence_end;
        }
      else if (position < reading->n_chars)
        find_sentence (reading,
                       &g_array_index (reading->paragraphs, HetuParagraph, paragraph),
                       position,
                       item);
    }
}

gboolean
hetu_review_is_same_subject (const HetuClaim *a, const HetuClaim *b)
{
  return g_strcmp0 (a->indicator_id, b->indicator_id) == 0 &&
         g_strcmp0 (a->indicator, b->indicator) == 0 && a->region == b->region &&
         a->kind == b->kind && hetu_period_equal (a->period, b->period);
}

/* One subject has one level in a sentence, unless the two are the ends of a range. */
static gboolean
can_join (const HetuReview *self, guint leader, guint index)
{
  const HetuClaim *claim = hetu_review_item (self, index)->read;

  if (!hetu_review_is_same_subject (hetu_review_item (self, leader)->read, claim))
    return FALSE;
  for (guint i = leader; i < index; i++)
    {
      const HetuReviewItem *other = hetu_review_item (self, i);

      if (other->leader == leader && other->read->measure == claim->measure &&
          other->read->ref_region == claim->ref_region &&
          !(other->read->char_start == claim->char_start &&
            other->read->char_end == claim->char_end))
        return FALSE;
    }
  return TRUE;
}

static void
find_leaders (HetuReview *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      HetuReviewItem *item = hetu_review_item (self, i);

      item->leader = i;
      for (guint j = i; j-- > 0;)
        {
          const HetuReviewItem *other = hetu_review_item (self, j);

          if (other->sentence_start != item->sentence_start)
            break;
          if (other->leader == j && hetu_review_is_same_subject (other->read, item->read))
            {
              item->leader = can_join (self, j, i) ? j : i;
              break;
            }
        }
    }
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const HetuClaim *one = ((const HetuReviewItem *) a)->read;
  const HetuClaim *two = ((const HetuReviewItem *) b)->read;

  if (one->value_start != two->value_start)
    return one->value_start < two->value_start ? -1 : 1;
  return one->char_start < two->char_start ? -1 : one->char_start > two->char_start;
}

void
hetu_review_arrange (HetuReview *self)
{
  g_array_sort (self->items, compare_items);
  for (guint i = 0; i < self->sections->len; i++)
    {
      HetuReviewSection *section = &g_array_index (self->sections, HetuReviewSection, i);

      section->first = section->n_items = 0;
    }
  find_sentences (self);
  find_leaders (self);
  for (guint i = 0; i < self->items->len; i++)
    {
      HetuReviewSection *section =
          &g_array_index (self->sections, HetuReviewSection, hetu_review_item (self, i)->section);

      if (section->n_items++ == 0)
        section->first = i;
    }
  self->current = self->items->len == 0 ? HETU_REVIEW_NONE : 0;
}
