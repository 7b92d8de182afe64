/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A review: a report, what it says of itself, and its figures. What is known of the document is where reading begins: with another place or
 * year the report is read anew, and decisions find their figures again. */
#include "review/private.h"

#include "acceptance.h"
#include "error.h"

#include <glib/gi18n-lib.h>

HetuClaim *
hetu_review_claim_new (const HetuClaim *claim)
{
  HetuClaim *copy = g_rc_box_new (HetuClaim);

  hetu_claim_copy (claim, copy);
  return copy;
}

HetuClaim *
hetu_review_claim_ref (const HetuClaim *claim)
{
  return g_rc_box_acquire ((HetuClaim *) claim);
}

void
hetu_review_claim_unref (const HetuClaim *claim)
{
  if (claim != NULL)
    g_rc_box_release_full ((HetuClaim *) claim, (GDestroyNotify) hetu_claim_clear);
}

HetuReviewItem *
hetu_review_item (const HetuReview *self, guint index)
{
  g_assert (index < self->items->len);
  return &g_array_index (self->items, HetuReviewItem, index);
}

static void
clear_item (gpointer data)
{
  HetuReviewItem *item = data;

  hetu_review_claim_unref (item->read);
  hetu_review_claim_unref (item->now);
  hetu_review_claim_unref (item->entered);
  g_free (item->problem);
}

static void
clear_section (gpointer data)
{
  g_free (((HetuReviewSection *) data)->title);
}

gboolean
hetu_review_claim_equals (const HetuClaim *a, const HetuClaim *b)
{
  return a == b ||
         (a->char_start == b->char_start && a->char_end == b->char_end &&
          a->value_start == b->value_start && a->value_end == b->value_end &&
          g_strcmp0 (a->indicator_id, b->indicator_id) == 0 &&
          g_strcmp0 (a->indicator, b->indicator) == 0 && a->region == b->region &&
          a->ref_region == b->ref_region && hetu_period_equal (a->period, b->period) &&
          hetu_period_equal (a->deadline, b->deadline) && a->has_value == b->has_value &&
          a->value.coefficient == b->value.coefficient && a->value.decimals == b->value.decimals &&
          g_strcmp0 (a->unit, b->unit) == 0 && a->kind == b->kind && a->measure == b->measure &&
          a->comparator == b->comparator && a->status == b->status && a->sense == b->sense &&
          g_strcmp0 (a->notes, b->notes) == 0);
}

void
hetu_review_add_item (HetuReview *self, HetuClaim *claim)
{
  HetuReviewItem item = { .read = claim, .now = hetu_review_claim_ref (claim) };

  g_array_append_val (self->items, item);
}

/* ---- the document */

static void
read_report (HetuReview *self, const HetuDocumentFacts *facts)
{
  g_autoptr (GArray) claims = hetu_report_read_as (self->reading, self->lexicon, facts);

  g_array_set_size (self->items, 0);
  for (guint i = 0; i < claims->len; i++)
    hetu_review_add_item (self, hetu_review_claim_new (&g_array_index (claims, HetuClaim, i)));
  hetu_review_arrange (self);
}

void
hetu_review_header_clear (HetuReviewHeader *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->issuer, g_free);
  *self = (HetuReviewHeader){ 0 };
}

static void
take_header (HetuReview *self)
{
  const HetuDocumentFacts *facts = &self->facts;

  self->header.title =
      g_strstrip (hetu_reading_dup_source (self->reading, facts->title.start, facts->title.end));
  self->header.issuer =
      g_strstrip (hetu_reading_dup_source (self->reading, facts->issuer.start, facts->issuer.end));
  self->header.region = facts->region;
  self->header.year = facts->year;
  self->header.date = facts->date;
}

HetuReview *
hetu_review_new (HetuDocument *document, HetuLexicon *lexicon)
{
  HetuReview *self = g_new0 (HetuReview, 1);

  self->document = hetu_document_ref (document);
  self->text = hetu_document_get_text (document);
  self->lexicon = lexicon;
  self->items = g_array_new (FALSE, TRUE, sizeof (HetuReviewItem));
  self->sections = g_array_new (FALSE, TRUE, sizeof (HetuReviewSection));
  self->steps = g_ptr_array_new ();
  g_array_set_clear_func (self->items, clear_item);
  g_array_set_clear_func (self->sections, clear_section);
  self->reading = hetu_document_new_reading (document);
  hetu_document_facts_find (self->reading, &self->facts);
  take_header (self);
  hetu_review_find_sections (self);
  read_report (self, &self->facts);
  return self;
}

void
hetu_review_free (HetuReview *self)
{
  hetu_review_forget_steps (self);
  g_ptr_array_unref (self->steps);
  g_array_unref (self->items);
  g_array_unref (self->sections);
  hetu_review_header_clear (&self->header);
  hetu_reading_free (self->reading);
  hetu_lexicon_free (self->lexicon);
  hetu_document_unref (self->document);
  g_clear_object (&self->store);
  g_free (self);
}

void
hetu_review_set_header (HetuReview *self, const HetuReviewHeader *header)
{
  HetuReviewHeader copy = *header;
  gboolean same = header->region == self->header.region && header->year == self->header.year;
  g_autofree char *draft = NULL;

  if (!same)
    draft = hetu_review_to_json (self);
  copy.title = g_strdup (header->title);
  copy.issuer = g_strdup (header->issuer);
  hetu_review_header_clear (&self->header);
  self->header = copy;
  if (same)
    return;
  hetu_review_read_anew (self);
  hetu_review_take_decisions (self, draft, NULL);
}

void
hetu_review_read_anew (HetuReview *self)
{
  HetuDocumentFacts facts = { 0 };
  const HetuReviewHeader *header = &self->header;

  hetu_document_facts_find (self->reading, &facts);
  if (header->year != facts.year)
    {
      facts.told_year = 0;
      if (facts.year != 0 && facts.period.kind != HETU_PERIOD_NONE && header->year != 0)
        facts.period = hetu_period_shift_years (facts.period, header->year - facts.year);
      else
        facts.period = (HetuPeriod){ 0 };
    }
  facts.region = header->region;
  facts.year = header->year;
  hetu_review_forget_steps (self);
  read_report (self, &facts);
}

void
hetu_review_set_store (HetuReview *self, HetuStore *store)
{
  if (!g_set_object (&self->store, store))
    return;
  for (guint i = 0; i < self->items->len; i++)
    hetu_review_uncheck (hetu_review_item (self, i));
}

const char *
hetu_review_get_text (const HetuReview *self)
{
  return self->text;
}

HetuDocument *
hetu_review_get_document (const HetuReview *self)
{
  return self->document;
}

char *
hetu_review_dup_stretch (const HetuReview *self, guint start, guint end)
{
  const guint32 *bytes = self->reading->bytes;
  guint n = self->reading->n_points;

  end = MIN (end, n);
  start = MIN (start, end);
  return g_strndup (self->text + bytes[start], bytes[end] - bytes[start]);
}

const HetuDocumentFacts *
hetu_review_get_facts (const HetuReview *self, const HetuReading **reading)
{
  if (reading != NULL)
    *reading = self->reading;
  return &self->facts;
}

const HetuReviewHeader *
hetu_review_get_header (const HetuReview *self)
{
  return &self->header;
}

/* ---- what there is */

guint
hetu_review_get_n_items (const HetuReview *self)
{
  return self->items->len;
}

const HetuReviewItem *
hetu_review_get_item (const HetuReview *self, guint index)
{
  return hetu_review_item (self, index);
}

gboolean
hetu_review_is_linked (const HetuReview *self, guint a, guint b)
{
  const HetuReviewItem *one = hetu_review_item (self, a), *two = hetu_review_item (self, b);

  return a != b && one->leader == two->leader && hetu_review_is_same_subject (one->now, two->now);
}

gboolean
hetu_review_check_claim (const HetuReview *self,
                         const HetuClaim *claim,
                         guint *wrong,
                         GError **error)
{
  g_auto (HetuObservation) made = { 0 };
  g_autoptr (GError) problem = NULL;
  guint field = HETU_REVIEW_NONE;

  hetu_observation_init (&made);
  if (claim->region == 0)
    field = HETU_REVIEW_REGION;
  else if (claim->period.kind == HETU_PERIOD_NONE)
    field = HETU_REVIEW_PERIOD;
  if (field != HETU_REVIEW_NONE)
    g_set_error_literal (&problem,
                         HETU_ERROR,
                         HETU_ERROR_INPUT,
                         field == HETU_REVIEW_PERIOD
                             ? _ ("Of which time the figure is has to be said first")
                             : _ ("Of which place the figure is has to be said first"));
  else if (self->store == NULL ||
           hetu_acceptance_resolve (self->store, self->reading, claim, NULL, &made, &problem))
    return TRUE;
  else
    field = (claim->measure == HETU_MEASURE_RANK || claim->measure == HETU_MEASURE_DIFF) &&
                    claim->ref_region == 0
                ? HETU_REVIEW_REFERENCE
            : problem->code == HETU_ERROR_USAGE ? HETU_REVIEW_INDICATOR
                                                : HETU_REVIEW_VALUE;
  if (wrong != NULL)
    *wrong = field;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

void
hetu_review_uncheck (HetuReviewItem *item)
{
  item->checked = FALSE;
  g_clear_pointer (&item->problem, g_free);
}

const char *
hetu_review_check (const HetuReview *self, guint index, guint *wrong)
{
  HetuReviewItem *item = hetu_review_item (self, index);
  g_autoptr (GError) error = NULL;

  if (!item->checked)
    {
      item->checked = TRUE;
      if (!hetu_review_check_claim (self, item->now, &item->wrong, &error))
        item->problem = g_strdup (error->message);
    }
  if (wrong != NULL && item->problem != NULL)
    *wrong = item->wrong;
  return item->problem;
}

gboolean
hetu_review_is_sure (const HetuReview *self, guint index)
{
  const HetuReviewItem *item = hetu_review_item (self, index);

  return item->now->confidence >= HETU_REVIEW_SURE && !item->moved &&
         hetu_review_check (self, index, NULL) == NULL;
}

guint
hetu_review_get_n_sections (const HetuReview *self)
{
  return self->sections->len;
}

const HetuReviewSection *
hetu_review_get_section (const HetuReview *self, guint index)
{
  g_assert (index < self->sections->len);
  return &g_array_index (self->sections, HetuReviewSection, index);
}

void
hetu_review_count (const HetuReview *self, guint section, HetuReviewCounts *out)
{
  guint first = 0, n = self->items->len;

  *out = (HetuReviewCounts){ 0 };
  if (section != HETU_REVIEW_NONE)
    {
      first = hetu_review_get_section (self, section)->first;
      n = hetu_review_get_section (self, section)->n_items;
    }
  for (guint i = first; i < first + n; i++)
    {
      HetuReviewState state = hetu_review_item (self, i)->state;

      out->states[state]++;
      out->doubtful += state == HETU_REVIEW_PENDING && !hetu_review_is_sure (self, i);
    }
}

guint
hetu_review_get_n_lost (const HetuReview *self)
{
  return self->n_lost;
}

gboolean
hetu_review_is_changed_text (const HetuReview *self)
{
  return self->changed_text;
}
