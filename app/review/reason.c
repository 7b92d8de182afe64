/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why a figure was read as it was, field by field: the reader's steps (“rule⇥words⇥deduction”) in words for people. */
#include "review/private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What a step tells of a field: without the words it went by, and with them. */
typedef struct
{
  const char *rule;
  HetuReviewField field;
  const char *bare;   /* (nullable) */
  const char *worded; /* (nullable): “%s” is for the words */
} Reason;

static const Reason reasons[] = {
  { "name-as-written",
    HETU_REVIEW_INDICATOR,
    N_ ("as written; the lexicon has no such name"),
    NULL },
  { "name-behind-number", HETU_REVIEW_INDICATOR, N_ ("named behind the number"), NULL },
  { "name-within-clause", HETU_REVIEW_INDICATOR, N_ ("cut out of its clause"), NULL },
  { "short-name", HETU_REVIEW_INDICATOR, N_ ("a short name"), NULL },
  { "odd-name", HETU_REVIEW_INDICATOR, N_ ("an unusual name"), NULL },
  { "subject-of-sentence-before",
    HETU_REVIEW_INDICATOR,
    N_ ("named by the sentence before"),
    NULL },
  { "subject-of-part-before", HETU_REVIEW_INDICATOR, N_ ("named before the semicolon"), NULL },
  { "subject-of-clause-before", HETU_REVIEW_INDICATOR, N_ ("named by the clause before"), NULL },
  { "subject-far-away", HETU_REVIEW_INDICATOR, N_ ("named far from the number"), NULL },
  { "dealt-in-order", HETU_REVIEW_INDICATOR, N_ ("in the order of a list"), NULL },
  { "number-digits", HETU_REVIEW_VALUE, NULL, N_ ("text: %s") },
  { "number-numeral", HETU_REVIEW_VALUE, NULL, N_ ("text: %s") },
  { "number-redacted", HETU_REVIEW_VALUE, NULL, N_ ("text: %s") },
  { "number-worded", HETU_REVIEW_VALUE, NULL, N_ ("text: %s") },
  { "words-without-number", HETU_REVIEW_VALUE, NULL, N_ ("text: %s") },
  { "unit-of-another-kind", HETU_REVIEW_VALUE, N_ ("not the indicator’s unit"), NULL },
  { "strange-characters", HETU_REVIEW_VALUE, N_ ("characters around it cannot be right"), NULL },
  { "region-unknown", HETU_REVIEW_REGION, N_ ("the report does not say"), NULL },
  { "region-guessed", HETU_REVIEW_REGION, N_ ("no title says; spoken of most"), NULL },
  { "region-told", HETU_REVIEW_REGION, NULL, "“%s”" },
  { "period-told", HETU_REVIEW_PERIOD, NULL, N_ ("from “%s”") },
  { "period-carried", HETU_REVIEW_PERIOD, N_ ("carried over from before"), NULL },
  { "period-section", HETU_REVIEW_PERIOD, N_ ("from the heading"), NULL },
  { "period-untitled", HETU_REVIEW_PERIOD, N_ ("no title tells the time"), NULL },
  { "period-unknown", HETU_REVIEW_PERIOD, N_ ("the report does not say"), NULL },
  { "actual-words", HETU_REVIEW_KIND, NULL, "“%s”" },
  { "target-words", HETU_REVIEW_KIND, NULL, "“%s”" },
  { "actual-present", HETU_REVIEW_KIND, N_ ("what there is now"), NULL },
  { "actual-section", HETU_REVIEW_KIND, N_ ("a part that looks back"), NULL },
  { "target-section", HETU_REVIEW_KIND, N_ ("a part that looks ahead"), NULL },
  { "target-list", HETU_REVIEW_KIND, N_ ("in a list of targets"), NULL },
};

static void
append (GString *out, const char *words)
{
  if (*words == '\0')
    return;
  if (out->len > 0)
    g_string_append (out, _ ("; "));
  g_string_append (out, words);
}

static void
append_worded (GString *out, const char *format, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);
  g_autofree char *whole = g_strjoin (words, parts[0], parts[1], NULL);

  append (out, whole);
}

static void
tell_step (GString *out, HetuReviewField field, const HetuClaim *claim, char **cells)
{
  const char *words = cells[1] != NULL ? cells[1] : "";

  if (field == HETU_REVIEW_INDICATOR && g_str_equal (cells[0], "name-in-lexicon"))
    {
      if (*words == '\0')
        append (out, _ ("in the lexicon"));
      else if (g_str_equal (words, claim->indicator))
        append (out, _ ("in the lexicon, word for word"));
      else
        append_worded (out, _ ("in the lexicon, from “%s”"), words);
    }
  if (field == HETU_REVIEW_MEASURE && *words != '\0' &&
      g_str_equal (cells[0], hetu_measure_to_string (claim->measure)))
    append_worded (out, "“%s”", words);
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (reasons[i].field == field && g_str_equal (reasons[i].rule, cells[0]))
      {
        if (reasons[i].worded != NULL && *words != '\0')
          append_worded (out, _ (reasons[i].worded), words);
        else if (reasons[i].bare != NULL)
          append (out, _ (reasons[i].bare));
      }
}

/* “全区” is the place that the document is of. */
static void
tell_region (GString *out, const HetuReview *self, const HetuReviewItem *item)
{
  const char *found = hetu_review_find_own_place (self, item);

  if (item->now->region == 0 || item->now->region != self->header.region)
    return;
  if (found != NULL)
    append_worded (out, _ ("“%s” → the document’s subject"), found);
  else
    append (out, _ ("the document’s subject"));
}

/* A level says what its growth is based on. */
static void
tell_basis (GString *out, const HetuReview *self, guint index)
{
  const HetuReviewItem *item = hetu_review_item (self, index);
  g_autofree char *own = hetu_review_dup_adjusted (item->now);

  if (own != NULL)
    {
      append (out, _ ("not comparable with the plain rate"));
      return;
    }
  for (guint i = item->leader;
       i < self->items->len && hetu_review_item (self, i)->sentence_start == item->sentence_start;
       i++)
    {
      g_autofree char *adjusted = NULL;

      if (hetu_review_is_linked (self, index, i))
        adjusted = hetu_review_dup_adjusted (hetu_review_item (self, i)->now);
      if (adjusted != NULL)
        {
          append_worded (out, _ ("the growth is told otherwise: %s"), adjusted);
          return;
        }
    }
}

char *
hetu_review_dup_reason (const HetuReview *self, guint index, HetuReviewField field)
{
  const HetuReviewItem *item = hetu_review_item (self, index);
  g_auto (GStrv) lines =
      g_strsplit (item->read->reasons != NULL ? item->read->reasons : "", "\n", -1);
  g_autofree char *then = hetu_review_write_field (self, item->read, field, HETU_LANGUAGE_ZH);
  g_autofree char *now = hetu_review_write_field (self, item->now, field, HETU_LANGUAGE_ZH);
  GString *out = g_string_new (NULL);

  if (!g_str_equal (then, now))
    {
      append_worded (out, _ ("changed; it was read as “%s”"), *then != '\0' ? then : "—");
      return g_string_free (out, FALSE);
    }
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", 3);

      if (cells[0] != NULL)
        tell_step (out, field, item->now, cells);
    }
  if (field == HETU_REVIEW_REGION)
    tell_region (out, self, item);
  if (field == HETU_REVIEW_KIND && item->now->status == HETU_STATUS_EXPECTED)
    append (out, "“预计”");
  if (field == HETU_REVIEW_BASIS)
    tell_basis (out, self, index);
  return g_string_free (out, FALSE);
}
