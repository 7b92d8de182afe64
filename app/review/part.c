/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The structure of a sentence as one figure sees it: which of its words say the time, the place, the name, the number and how it is meant, and
 * which figures go with it. The reader's steps hold the words; where they stand is looked for before the number, from it backwards. */
#include "review/private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
free_part (gpointer data)
{
  HetuReviewPart *part = data;

  g_free (part->words);
  g_free (part);
}

static HetuReviewPart *
add (GPtrArray *parts, HetuReviewRole role, char *words)
{
  HetuReviewPart *part = g_new0 (HetuReviewPart, 1);

  part->role = role;
  part->words = words;
  g_ptr_array_add (parts, part);
  return part;
}

/* Where @folded stands in the sentence: before the number, else behind it. */
static gboolean
locate (const HetuReview *self,
        const HetuReviewItem *item,
        const char *folded,
        guint *start,
        guint *end)
{
  const HetuReading *reading = self->reading;
  guint first = hetu_review_find_position (self, item->sentence_start);
  guint value = hetu_review_find_position (self, item->mark_end);
  guint last = hetu_review_find_position (self, item->sentence_end);
  guint length = (guint) g_utf8_strlen (folded, -1);
  guint at = 0;

  if (length == 0)
    return FALSE;
  at = hetu_reading_find_last (reading, first, value, folded);
  if (at >= value)
    at = hetu_reading_find (reading, value, last, folded);
  if (at >= last || at + length > reading->n_chars)
    return FALSE;
  *start = reading->at[at];
  *end = reading->at[at + length - 1] + 1;
  return TRUE;
}

/* (transfer full) (nullable): the words that the step @rule went by */
static char *
dup_words (const HetuReviewItem *item, const char *rule)
{
  g_auto (GStrv) lines =
      g_strsplit (item->read->reasons != NULL ? item->read->reasons : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", 3);

      if (cells[0] != NULL && cells[1] != NULL && *cells[1] != '\0' && g_str_equal (cells[0], rule))
        return g_strdup (cells[1]);
    }
  return NULL;
}

void
hetu_review_find_mark (const HetuReview *self, HetuReviewItem *item)
{
  static const char *const rules[] = { "number-digits", "number-numeral", "number-redacted" };
  const HetuReading *reading = self->reading;
  guint value = hetu_review_find_position (self, item->read->value_start);

  item->mark_end = item->read->value_end;
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autofree char *words = dup_words (item, rules[i]);
      guint length = words != NULL ? (guint) g_utf8_strlen (words, -1) : 0;

      for (guint back = 0; back < length && back <= value; back++)
        if (hetu_reading_has (reading, value - back, reading->n_chars, words) == length)
          {
            item->mark_end = MAX (item->mark_end, reading->at[value - back + length - 1] + 1);
            return;
          }
    }
}

static void
add_time (const HetuReview *self,
          GPtrArray *parts,
          const HetuReviewItem *item,
          HetuLanguage language)
{
  g_autofree char *told = dup_words (item, "period-told");
  char *label = hetu_review_write_field (self, item->now, HETU_REVIEW_PERIOD, language);
  HetuReviewPart *part = add (parts, HETU_REVIEW_ROLE_PERIOD, label);

  if (told != NULL)
    locate (self, item, told, &part->start, &part->end);
}

/* “全市” is the district’s own place only where the district is a city. */
const char *
hetu_review_find_own_place (const HetuReview *self, const HetuReviewItem *item)
{
  static const struct
  {
    const char *end, *words[2];
  } own[] = { { "区", { "全区", "我区" } }, { "县", { "全县", "我县" } },
              { "旗", { "全旗", "我旗" } }, { "州", { "全州", "我州" } },
              { "市", { "全市", "我市" } }, { "省", { "全省", "我省" } } };
  g_autofree char *name = hetu_review_dup_region (self, item->now->region, HETU_LANGUAGE_ZH);
  g_autofree char *before =
      hetu_review_dup_stretch (self, item->sentence_start, item->now->value_start);

  if (item->now->region == 0 || item->now->region != self->header.region)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    for (guint k = 0; g_str_has_suffix (name, own[i].end) && k < G_N_ELEMENTS (own[i].words); k++)
      if (strstr (before, own[i].words[k]) != NULL)
        return own[i].words[k];
  return NULL;
}

static void
add_place (const HetuReview *self,
           GPtrArray *parts,
           const HetuReviewItem *item,
           HetuLanguage language)
{
  g_autofree char *name = hetu_review_write_field (self, item->now, HETU_REVIEW_REGION, language);
  const char *own = hetu_review_find_own_place (self, item);
  HetuReviewPart *part =
      add (parts,
           HETU_REVIEW_ROLE_REGION,
           own != NULL ? g_strdup_printf ("%s → %s", own, name) : g_strdup (name));

  locate (self, item, own != NULL ? own : name, &part->start, &part->end);
}

static void
add_name (const HetuReview *self,
          GPtrArray *parts,
          const HetuReviewItem *item,
          HetuLanguage language)
{
  g_autofree char *told = dup_words (item, "name-in-lexicon");
  HetuReviewPart *part =
      add (parts,
           HETU_REVIEW_ROLE_INDICATOR,
           hetu_review_write_field (self, item->now, HETU_REVIEW_INDICATOR, language));

  if (told == NULL)
    told = dup_words (item, "name-as-written");
  if (told != NULL)
    locate (self, item, told, &part->start, &part->end);
}

static void
add_basis (const HetuReview *self, GPtrArray *parts, const HetuReviewItem *item)
{
  char *adjusted = hetu_review_dup_adjusted (item->now);
  HetuReviewPart *part = NULL;

  if (adjusted == NULL)
    return;
  part = add (parts, HETU_REVIEW_ROLE_BASIS, adjusted);
  locate (self, item, adjusted, &part->start, &part->end);
}

static void
add_kind (const HetuReview *self, GPtrArray *parts, const HetuReviewItem *item)
{
  g_autofree char *told = dup_words (item, "target-words");
  HetuReviewPart *part = NULL;

  if (told == NULL && item->now->status == HETU_STATUS_EXPECTED)
    told = g_strdup ("预计");
  if (told == NULL)
    return;
  part = add (parts, HETU_REVIEW_ROLE_KIND, g_strdup (told));
  locate (self, item, told, &part->start, &part->end);
}

static void
add_number (const HetuReview *self,
            GPtrArray *parts,
            guint index,
            HetuReviewRole role,
            HetuLanguage language)
{
  const HetuReviewItem *item = hetu_review_item (self, index);
  HetuReviewPart *part =
      add (parts, role, hetu_review_write_field (self, item->now, HETU_REVIEW_VALUE, language));

  part->measure = item->now->measure;
  part->start = item->read->value_start;
  part->end = item->mark_end;
}

GPtrArray *
hetu_review_list_parts (const HetuReview *self, guint index, HetuLanguage language)
{
  const HetuReviewItem *item = hetu_review_item (self, index);
  GPtrArray *parts = g_ptr_array_new_with_free_func (free_part);

  add_time (self, parts, item, language);
  add_place (self, parts, item, language);
  add_name (self, parts, item, language);
  add_kind (self, parts, item);
  add_number (self, parts, index, HETU_REVIEW_ROLE_VALUE, language);
  add_basis (self, parts, item);
  for (guint i = item->leader;
       i < self->items->len && hetu_review_item (self, i)->sentence_start == item->sentence_start;
       i++)
    if (hetu_review_is_linked (self, index, i))
      {
        add_basis (self, parts, hetu_review_item (self, i));
        add_number (self, parts, i, HETU_REVIEW_ROLE_LINKED, language);
      }
  return parts;
}

/* ---- what has to be known of a figure before it is accepted */

/* The first figure of the group of @index with an adjusted basis, and the first level of it */
static gboolean
find_mixed (const HetuReview *self, guint index, guint *adjusted, guint *level)
{
  const HetuReviewItem *item = hetu_review_item (self, index);

  *adjusted = *level = HETU_REVIEW_NONE;
  for (guint i = item->leader;
       i < self->items->len && hetu_review_item (self, i)->sentence_start == item->sentence_start;
       i++)
    {
      const HetuReviewItem *other = hetu_review_item (self, i);
      g_autofree char *words = hetu_review_dup_adjusted (other->now);

      if (i != index && !hetu_review_is_linked (self, index, i))
        continue;
      if (words != NULL && *adjusted == HETU_REVIEW_NONE)
        *adjusted = i;
      if (words == NULL && other->now->measure == HETU_MEASURE_LEVEL && *level == HETU_REVIEW_NONE)
        *level = i;
    }
  return *adjusted != HETU_REVIEW_NONE && *level != HETU_REVIEW_NONE;
}

char *
hetu_review_dup_remark (const HetuReview *self, guint index, HetuLanguage language)
{
  const HetuReviewItem *item = hetu_review_item (self, index);
  guint adjusted = 0, level = 0;

  if (item->moved && item->state == HETU_REVIEW_PENDING)
    return g_strdup (_ ("The text has changed here since this was decided: look at it again."));
  if (hetu_review_check (self, index, NULL) != NULL)
    return g_strdup (hetu_review_check (self, index, NULL));
  if (item->now->status == HETU_STATUS_REDACTED)
    return g_strdup (_ ("The number is redacted: it can only be registered as not told."));
  if (find_mixed (self, index, &adjusted, &level))
    {
      g_autofree char *rate = hetu_review_dup_field (self, adjusted, HETU_REVIEW_VALUE, language);
      g_autofree char *value = hetu_review_dup_field (self, level, HETU_REVIEW_VALUE, language);

      return g_strdup_printf (_ ("%s is an adjusted rate: no base follows from it and %s. Both are "
                                 "kept, each for itself."),
                              rate,
                              value);
    }
  return g_strdup ("");
}
