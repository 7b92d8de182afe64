/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The derivation of a claim, a line a step, and what each step takes from its confidence. The deductions were set on 2,166 claims of fifteen
 * real reports of cities that the reader had never seen, so that a confidence is about the share of such claims that is right. */
#include "report/reader-private.h"
#include "report/slot-rank.h"

#define FAR_AWAY 14 /* characters between a name and its number */

/* a thousandth part as two decimals: “0.02” */
static void
append_doubt (GString *text, guint doubt)
{
  guint hundredths = (doubt + 5) / 10;
  char words[] = "\t0.00";

  words[1] = (char) ('0' + hundredths / 100 % 10);
  words[3] = (char) ('0' + hundredths / 10 % 10);
  words[4] = (char) ('0' + hundredths % 10);
  g_string_append_len (text, words, 5);
}

void
hetu_reasons_add (HetuReasons *self,
                  const HetuReading *reading,
                  const char *rule,
                  guint start,
                  guint end,
                  guint doubt)
{
  if (self->text == NULL)
    self->text = g_string_sized_new (160);
  else
    g_string_append_c (self->text, '\n');
  g_string_append (self->text, rule);
  g_string_append_c (self->text, '\t');
  hetu_reading_append (reading, start, end, self->text);
  append_doubt (self->text, doubt);
  self->doubt += doubt;
}

/* Where the words lie that name what the figure is of: in its own clause, before it, or in another part. */
static void
explain_binding (const HetuReader *self,
                 const HetuSlot *slot,
                 const HetuSubject *subject,
                 HetuReasons *why)
{
  guint from = MIN (subject->end, slot->number.phrase_start);
  gboolean part = FALSE, clause = FALSE;

  if (subject->start < self->start)
    {
      hetu_reasons_add (why, self->reading, "subject-of-sentence-before", 0, 0, 60);
      return;
    }
  for (guint i = from; i < slot->number.phrase_start; i++)
    {
      part |= self->reading->chars[i] == ';';
      clause |= hetu_reader_is_comma (self->reading->chars[i]);
    }
  if (part)
    hetu_reasons_add (why, self->reading, "subject-of-part-before", 0, 0, 40);
  else if (clause)
    hetu_reasons_add (why, self->reading, "subject-of-clause-before", 0, 0, 15);
  else if (slot->number.phrase_start > from + FAR_AWAY)
    hetu_reasons_add (why, self->reading, "subject-far-away", 0, 0, 60);
}

/* Too short or long for a name, or with a word at its edge that no name has there: what was cut wrongly. */
static gboolean
is_odd (const char *name)
{
  const char *end = name + strlen (name);
  const gunichar first = g_utf8_get_char (name);
  const gunichar last = end > name ? g_utf8_get_char (g_utf8_prev_char (end)) : 0;
  const glong length = g_utf8_strlen (name, -1);

  return length < 3 || length > 24 ||
         hetu_slot_is_one_of (first, "是由从其中在为较比与和仅达使把将") ||
         hetu_slot_is_one_of (last, "有到至均由从是在的达为");
}

/* A name that no list knows: cut out of its clause, or out of what stands behind the number, it is wrong twice as often as where a mark
 * stands before it. */
static void
explain_written (const HetuReader *self, const HetuSubject *subject, HetuReasons *why)
{
  guint from = subject->verb_end > subject->verb_start ? subject->verb_start : subject->start;
  gunichar before = from > self->start ? self->reading->chars[from - 1] : 0;

  hetu_reasons_add (why,
                    self->reading,
                    "name-as-written",
                    subject->start,
                    subject->end,
                    subject->attribute ? 60 : 40);
  if (subject->behind)
    hetu_reasons_add (why, self->reading, "name-behind-number", 0, 0, 30);
  else if (before >= 0x4E00 && before <= 0x9FFF)
    hetu_reasons_add (why, self->reading, "name-within-clause", 0, 0, 30);
}

static void
explain_subject (const HetuReader *self,
                 const HetuSlot *slot,
                 const HetuSubject *subject,
                 HetuMeasure measure,
                 HetuReasons *why)
{
  const HetuTerm *term = subject->term;
  HetuUnitClass class = slot->number.unit_class;
  guint length = subject->term_end - subject->term_start;

  if (term == NULL)
    explain_written (self, subject, why);
  else
    hetu_reasons_add (why,
                      self->reading,
                      "name-in-lexicon",
                      length > 0 ? subject->term_start : subject->start,
                      length > 0 ? subject->term_end : subject->end,
                      0);
  if (term != NULL && length > 0 && 2 * length < term->n_chars)
    hetu_reasons_add (why, self->reading, "short-name", 0, 0, 70);
  if (is_odd (subject->name))
    hetu_reasons_add (why, self->reading, "odd-name", 0, 0, 120);
  if (term != NULL && measure == HETU_MEASURE_LEVEL && class != HETU_UNIT_CLASS_NONE &&
      class != HETU_UNIT_CLASS_SCALE && term->unit_class != HETU_UNIT_CLASS_NONE &&
      term->unit_class != class)
    hetu_reasons_add (why,
                      self->reading,
                      "unit-of-another-kind",
                      slot->number.end,
                      slot->number.unit_end,
                      100);
}

/* ranks, shares and changes go wrong two to three times as often as levels and growth */
static guint
doubt_measure (HetuMeasure measure)
{
  switch (measure)
    {
    case HETU_MEASURE_SHARE:
      return 50;
    case HETU_MEASURE_RANK:
    case HETU_MEASURE_ABS_CHANGE:
    case HETU_MEASURE_CONTRIBUTION:
    case HETU_MEASURE_PP_CHANGE:
      return 20;
    case HETU_MEASURE_RATIO:
      return 10;
    default:
      return 0;
    }
}

void
hetu_reader_explain (const HetuReader *self,
                     const HetuSlot *slot,
                     const HetuSubject *subject,
                     const HetuPredicate *predicate,
                     HetuMeasure measure,
                     HetuReasons *why)
{
  static const char *const forms[] = { "number-digits",
                                       "number-numeral",
                                       "number-redacted",
                                       "number-worded",
                                       "number-worded" };
  guint words = MIN (predicate->subject_end, slot->number.phrase_start);

  hetu_reasons_add (
      why,
      self->reading,
      slot->type == HETU_SLOT_WORDS ? "words-without-number" : forms[slot->number.form],
      slot->number.phrase_start,
      slot->number.phrase_end,
      slot->number.form == HETU_NUMBER_CHINESE && slot->type == HETU_SLOT_NUMBER ? 60 : 0);
  explain_subject (self, slot, subject, measure, why);
  explain_binding (self, slot, subject, why);
  if (predicate->distributed)
    hetu_reasons_add (why, self->reading, "dealt-in-order", 0, 0, 30);
  hetu_reasons_add (why,
                    self->reading,
                    hetu_measure_to_string (measure),
                    words >= self->start ? words : slot->number.phrase_start,
                    slot->number.phrase_start,
                    doubt_measure (measure));
  if (self->place != 0 && self->place != self->context.region)
    hetu_reasons_add (why, self->reading, "region-told", self->place_start, self->place_end, 0);
  else if (self->context.region == 0)
    hetu_reasons_add (why, self->reading, "region-unknown", 0, 0, 60);
  else if (self->context.guessed)
    hetu_reasons_add (why, self->reading, "region-guessed", 0, 0, 60);
}
