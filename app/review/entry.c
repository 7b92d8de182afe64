/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Entering a review. A figure that was entered and changed since is told anew: in the same cell that revises it; where the cell is another,
 * what was told before is withdrawn as of the day on which it was told, as if it had never been. The draft is kept beside the figures and is
 * none: after an undo it says of figures that they were entered, and the store that they are not; the store is believed. */
#include "review/entry.h"

#include "acceptance.h"
#include "error.h"
#include "review/private.h"
#include "store/draft.h"

#include <glib/gi18n-lib.h>

/* ---- entering */

static void
describe (const HetuReview *self, gint32 source, HetuAcceptedReport *out)
{
  const HetuReviewHeader *header = &self->header;

  *out = (HetuAcceptedReport){ .document = self->document,
                               .reading = self->reading,
                               .source = source,
                               .title = header->title,
                               .publisher = *header->issuer != '\0' ? header->issuer : NULL,
                               .date = header->date,
                               .region = header->region,
                               .year = header->year };
}

static gboolean
is_accepted (const HetuReviewItem *item)
{
  return item->state == HETU_REVIEW_ACCEPTED || item->state == HETU_REVIEW_EDITED ||
         item->state == HETU_REVIEW_REGISTERED;
}

static gboolean
is_same_cell (const HetuClaim *a, const HetuClaim *b)
{
  return hetu_review_is_same_subject (a, b) && a->measure == b->measure &&
         a->ref_region == b->ref_region && hetu_period_equal (a->deadline, b->deadline);
}

/* The other end of a range, where it is accepted, too */
static const HetuClaim *
find_partner (const HetuReview *self, guint index)
{
  const HetuReviewItem *item = hetu_review_item (self, index);
  g_autoptr (GArray) claims = g_array_new (FALSE, FALSE, sizeof (HetuClaim));
  const HetuClaim *found = NULL;

  if (item->now->comparator != HETU_COMPARATOR_AT_LEAST &&
      item->now->comparator != HETU_COMPARATOR_AT_MOST)
    return NULL;
  for (guint i = index > 0 ? index - 1 : 0; i < MIN (index + 2, self->items->len); i++)
    {
      const HetuReviewItem *other = hetu_review_item (self, i);

      if (i == index || !is_accepted (other))
        continue;
      g_array_set_size (claims, 0);
      g_array_append_val (claims, *item->now);
      g_array_append_val (claims, *other->now);
      found = hetu_acceptance_find_partner (claims, 0);
      if (found != NULL)
        return other->now;
    }
  return NULL;
}

static gboolean
enter_one (HetuReview *self, HetuAcceptance *acceptance, guint index, gint64 *id, GError **error)
{
  const HetuReviewItem *item = hetu_review_item (self, index);
  g_autofree char *name = NULL;

  if (hetu_acceptance_record (acceptance, item->now, find_partner (self, index), id, error) >= 0)
    return TRUE;
  name = hetu_review_dup_stretch (self, item->read->char_start, item->read->char_end);
  g_prefix_error (error, _ ("“%s”: "), name);
  self->current = index;
  return FALSE;
}

/* What each figure is in the store behind the transaction; 0: it is not there. */
static gboolean
enter_all (HetuReview *self,
           HetuAcceptance *acceptance,
           gint64 *ids,
           HetuReviewSummary *out,
           GError **error)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const HetuReviewItem *item = hetu_review_item (self, i);
      gboolean stays = item->entered != NULL && hetu_review_claim_equals (item->entered, item->now);

      out->pending += item->state == HETU_REVIEW_PENDING;
      out->rejected += item->state == HETU_REVIEW_REJECTED;
      out->entered += is_accepted (item);
      if (is_accepted (item) && stays)
        ids[i] = item->statement;
      else if (is_accepted (item) && !enter_one (self, acceptance, i, &ids[i], error))
        return FALSE;
    }
  for (guint i = 0; i < self->items->len; i++)
    {
      const HetuReviewItem *item = hetu_review_item (self, i);
      gboolean told = FALSE;

      if (item->statement == 0 || item->entered == NULL ||
          (is_accepted (item) && is_same_cell (item->entered, item->now)))
        continue;
      for (guint k = 0; k < self->items->len; k++)
        told |= ids[k] == item->statement;
      if (told)
        continue;
      if (!hetu_acceptance_withdraw (acceptance, item->statement, error))
        return FALSE;
      out->withdrawn++;
    }
  return TRUE;
}

/* What a figure was in the store before it is entered. */
typedef struct
{
  gint64 statement;
  const HetuClaim *entered; /* (owned) (nullable) */
} Entered;

/* Returns: (transfer full) (element-type Entered): what give_back() takes, or g_array_unref() */
static GArray *
take_ids (HetuReview *self, const gint64 *ids)
{
  GArray *before = g_array_new (FALSE, FALSE, sizeof (Entered));

  for (guint i = 0; i < self->items->len; i++)
    {
      HetuReviewItem *item = hetu_review_item (self, i);
      Entered one = { item->statement, item->entered };

      g_array_append_val (before, one);
      item->statement = ids[i];
      item->entered = ids[i] != 0 ? hetu_review_claim_ref (item->now) : NULL;
    }
  return before;
}

/* @stays: what was entered stays so; else it is as it was before */
static void
settle_ids (HetuReview *self, GArray *before, gboolean stays)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      HetuReviewItem *item = hetu_review_item (self, i);
      const Entered *one = &g_array_index (before, Entered, i);
      const HetuClaim *gone = stays ? one->entered : item->entered;

      if (!stays)
        {
          item->statement = one->statement;
          item->entered = one->entered;
        }
      if (gone != NULL)
        hetu_review_claim_unref ((HetuClaim *) gone);
    }
  g_array_unref (before);
}

static gboolean
put_draft (HetuReview *self, HetuStore *store, gint32 source, GError **error)
{
  g_autofree char *json = hetu_review_to_json (self);
  HetuReviewCounts counts = { { 0 } };

  hetu_review_count (self, HETU_REVIEW_NONE, &counts);
  return hetu_draft_put (store, source, json, counts.states[HETU_REVIEW_PENDING], error);
}

gboolean
hetu_review_enter (HetuReview *self,
                   HetuStore *store,
                   gint32 source,
                   HetuReviewSummary *out,
                   GError **error)
{
  g_autoptr (HetuAcceptance) acceptance = NULL;
  g_autofree gint64 *ids = g_new0 (gint64, self->items->len + 1);
  HetuReviewSummary summary = { 0 };
  HetuAcceptedReport report;
  GArray *before = NULL;
  gboolean written = FALSE;

  describe (self, source, &report);
  acceptance = hetu_acceptance_begin (store, &report, error);
  if (acceptance == NULL || !enter_all (self, acceptance, ids, &summary, error))
    return FALSE;
  summary.source = hetu_acceptance_get_source (acceptance);
  summary.batch = hetu_acceptance_get_batch (acceptance);
  /* The draft goes in with the figures, or neither does. */
  before = take_ids (self, ids);
  written = put_draft (self, store, summary.source, error) &&
            hetu_acceptance_commit (g_steal_pointer (&acceptance), error);
  settle_ids (self, before, written);
  if (!written)
    return FALSE;
  *out = summary;
  hetu_draft_tell (store);
  return TRUE;
}

gboolean
hetu_review_keep (HetuReview *self, HetuStore *store, gint32 *source, gint32 *batch, GError **error)
{
  g_autoptr (HetuAcceptance) acceptance = NULL;
  HetuAcceptedReport report;
  gint32 number = 0, written = 0;

  describe (self, *source, &report);
  acceptance = hetu_acceptance_begin (store, &report, error);
  if (acceptance == NULL)
    return FALSE;
  number = hetu_acceptance_get_source (acceptance);
  written = hetu_acceptance_get_batch (acceptance);
  if (!put_draft (self, store, number, error) ||
      !hetu_acceptance_commit (g_steal_pointer (&acceptance), error))
    return FALSE;
  *source = number;
  *batch = written;
  hetu_draft_tell (store);
  return TRUE;
}

/* ---- what was entered */

/* What the draft says was entered, and the store does not have (any more), is not. */
static void
forget_undone (HetuReview *self, GHashTable *standing)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      HetuReviewItem *item = hetu_review_item (self, i);

      if (item->statement == 0 || g_hash_table_contains (standing, &item->statement))
        continue;
      item->statement = 0;
      g_clear_pointer ((HetuClaim **) &item->entered, hetu_review_claim_unref);
    }
}

/* A figure that the store has and the draft does not know: it came in another way. */
static void
take_statement (HetuReview *self, HetuStore *store, const HetuSpan *span)
{
  g_auto (HetuObservation) told = { 0 };

  hetu_observation_init (&told);
  if (!hetu_query_statement (store, span->statement, &told, NULL))
    return;
  for (guint i = 0; i < self->items->len; i++)
    {
      HetuReviewItem *item = hetu_review_item (self, i);
      g_auto (HetuObservation) claimed = { 0 };

      hetu_observation_init (&claimed);
      if (item->read->value_start > span->value_start)
        return;
      if (item->read->value_start != span->value_start || item->state != HETU_REVIEW_PENDING ||
          item->moved || item->statement != 0 ||
          !hetu_acceptance_resolve (store, self->reading, item->now, NULL, &claimed, NULL) ||
          claimed.indicator != told.indicator || claimed.region != told.region ||
          claimed.measure != told.measure || claimed.kind != told.kind ||
          claimed.ref_region != told.ref_region || !hetu_period_equal (claimed.period, told.period))
        continue;
      item->state =
          item->now->status == HETU_STATUS_REDACTED ? HETU_REVIEW_REGISTERED : HETU_REVIEW_ACCEPTED;
      item->statement = span->statement;
      item->entered = hetu_review_claim_ref (item->now);
      return;
    }
}

static gboolean
find_entered (HetuReview *self, HetuStore *store, gint64 document, GError **error)
{
  g_autoptr (GArray) spans = hetu_query_spans (store, document, error);
  g_autoptr (GHashTable) standing = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) known = g_hash_table_new (g_int64_hash, g_int64_equal);

  if (spans == NULL)
    return FALSE;
  for (guint i = 0; i < spans->len; i++)
    g_hash_table_add (standing, &g_array_index (spans, HetuSpan, i).statement);
  forget_undone (self, standing);
  for (guint i = 0; i < self->items->len; i++)
    if (hetu_review_item (self, i)->statement != 0)
      g_hash_table_add (known, &hetu_review_item (self, i)->statement);
  for (guint i = 0; i < spans->len; i++)
    if (!g_hash_table_contains (known, &g_array_index (spans, HetuSpan, i).statement))
      take_statement (self, store, &g_array_index (spans, HetuSpan, i));
  return TRUE;
}

/* What the store knows of a document that has no draft */
static void
take_source (HetuReview *self, HetuStore *store, gint32 number, const HetuStoredDocument *kept)
{
  HetuSource *source = hetu_store_get_source (store, number);
  const char *publisher = source != NULL ? hetu_source_get_publisher (source) : NULL;
  HetuReviewHeader header = self->header;

  if (source == NULL)
    return;
  header.title = (char *) hetu_source_get_title (source);
  header.issuer = (char *) (publisher != NULL ? publisher : "");
  header.date = hetu_source_get_date (source);
  header.region = kept->region != 0 ? kept->region : header.region;
  header.year = kept->year != 0 ? kept->year : header.year;
  hetu_review_set_header (self, &header);
}

HetuReview *
hetu_review_load (HetuStore *store, gint32 source, GError **error)
{
  g_autoptr (HetuDocument) document = hetu_acceptance_load_document (store, source, error);
  g_autoptr (HetuReview) self = NULL;
  g_auto (HetuStoredDocument) kept = { 0 };
  g_auto (HetuDraft) draft = { 0 };

  if (document == NULL || !hetu_query_document (store, source, &kept, error) ||
      !hetu_draft_read (store, source, &draft, error))
    return NULL;
  self = hetu_review_new (document, hetu_acceptance_new_lexicon (store));
  take_source (self, store, source, &kept);
  if (draft.state != NULL && !hetu_review_restore (self, draft.state, error))
    return NULL;
  hetu_review_set_store (self, store);
  return find_entered (self, store, kept.id, error) ? g_steal_pointer (&self) : NULL;
}

GArray *
hetu_review_list_rivals (HetuReview *self, HetuStore *store, gint32 source, guint index)
{
  const HetuReviewItem *item = hetu_review_item (self, index);
  g_auto (HetuObservation) claimed = { 0 };
  g_autoptr (GArray) rivals = NULL;

  hetu_observation_init (&claimed);
  if (!hetu_acceptance_resolve (store,
                                self->reading,
                                item->now,
                                find_partner (self, index),
                                &claimed,
                                NULL))
    return g_array_new (FALSE, FALSE, sizeof (HetuAcceptanceRival));
  rivals = hetu_acceptance_list_rivals (store, &claimed, NULL);
  if (rivals == NULL)
    return g_array_new (FALSE, FALSE, sizeof (HetuAcceptanceRival));
  for (guint i = rivals->len; i-- > 0;)
    if (source != 0 && g_array_index (rivals, HetuAcceptanceRival, i).told.source == source)
      g_array_remove_index (rivals, i);
  return g_steal_pointer (&rivals);
}
