/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drafts of reviews, as JSON:
 *   { "review": 1, "digest": SHA-256 of the text, "at": where the number in hand begins, "header": { … },
 *     "items": [ { "state", "sentence": a hash of its text, "quote", "read": a claim, "now": a claim where it was changed,
 *                  "statement" and "entered": what a store has of it } … ] }
 * Figures that nobody has touched are not written: reading finds them again. In another state of the text a figure is looked for by its
 * quote, near to where it would be. Where its whole sentence is as it was, so is what was decided; where the sentence has changed the
 * decision waits to be looked at again. */
#include "review/private.h"

#include "error.h"
#include "model/json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define EDITION 1

/* ---- claims */

static void
write_int (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
write_text (JsonBuilder *builder, const char *name, const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
take_text (JsonBuilder *builder, const char *name, char *value)
{
  write_text (builder, name, value);
  g_free (value);
}

void
hetu_review_write_claim (JsonBuilder *builder, const HetuClaim *claim)
{
  json_builder_begin_object (builder);
  write_int (builder, "char_start", claim->char_start);
  write_int (builder, "char_end", claim->char_end);
  write_int (builder, "value_start", claim->value_start);
  write_int (builder, "value_end", claim->value_end);
  write_text (builder, "indicator_id", claim->indicator_id);
  write_text (builder, "indicator", claim->indicator);
  write_int (builder, "region", claim->region);
  write_int (builder, "ref_region", claim->ref_region);
  take_text (builder, "period", hetu_period_to_string (claim->period));
  take_text (builder, "deadline", hetu_period_to_string (claim->deadline));
  if (claim->has_value)
    take_text (builder, "value", hetu_decimal_to_string (claim->value));
  write_text (builder, "unit", claim->unit);
  write_text (builder, "kind", hetu_kind_to_string (claim->kind));
  write_text (builder, "measure", hetu_measure_to_string (claim->measure));
  write_text (builder, "comparator", hetu_comparator_to_string (claim->comparator));
  write_text (builder, "status", hetu_status_to_string (claim->status));
  write_int (builder, "sense", claim->sense);
  write_int (builder, "confidence", claim->confidence);
  write_text (builder, "notes", claim->notes);
  json_builder_end_object (builder);
}

static gint64
get_int (JsonObject *object, const char *name)
{
  return json_object_get_int_member_with_default (object, name, 0);
}

/* (nullable) */
static const char *
get_text (JsonObject *object, const char *name)
{
  return json_object_get_string_member_with_default (object, name, NULL);
}

static gboolean
read_period (JsonObject *object, const char *name, HetuPeriod *out)
{
  const char *text = get_text (object, name);

  return text == NULL || hetu_period_parse (text, out, NULL);
}

static gboolean
read_words (JsonObject *object, HetuClaim *out)
{
  HetuKind kind = 0;
  HetuMeasure measure = 0;
  HetuComparator comparator = 0;
  HetuStatus status = 0;
  const char *texts[] = { get_text (object, "kind"),
                          get_text (object, "measure"),
                          get_text (object, "comparator"),
                          get_text (object, "status") };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i] == NULL)
      return FALSE;
  if (!hetu_kind_parse (texts[0], &kind) || !hetu_measure_parse (texts[1], &measure) ||
      !hetu_comparator_parse (texts[2], &comparator) || !hetu_status_parse (texts[3], &status))
    return FALSE;
  out->kind = (guint8) kind;
  out->measure = (guint8) measure;
  out->comparator = (guint8) comparator;
  out->status = (guint8) status;
  return TRUE;
}

gboolean
hetu_review_read_claim (JsonObject *object, HetuClaim *out, GError **error)
{
  HetuClaim claim = { 0 };
  const char *value = get_text (object, "value"), *unit = get_text (object, "unit");
  gint64 offsets[4] = { get_int (object, "char_start"),
                        get_int (object, "value_start"),
                        get_int (object, "value_end"),
                        get_int (object, "char_end") };

  for (guint i = 0; i < G_N_ELEMENTS (offsets); i++)
    if (offsets[i] < (i > 0 ? offsets[i - 1] : 0) || offsets[i] > G_MAXINT32)
      value = "?";
  claim.has_value = value != NULL;
  if ((value != NULL && !hetu_decimal_parse (value, &claim.value, NULL)) ||
      !read_period (object, "period", &claim.period) ||
      !read_period (object, "deadline", &claim.deadline) || !read_words (object, &claim) ||
      get_text (object, "indicator") == NULL)
    {
      g_set_error_literal (error,
                           HETU_ERROR,
                           HETU_ERROR_INPUT,
                           _ ("The draft holds what is no figure"));
      return FALSE;
    }
  claim.char_start = (guint) offsets[0];
  claim.value_start = (guint) offsets[1];
  claim.value_end = (guint) offsets[2];
  claim.char_end = (guint) offsets[3];
  claim.indicator_id = g_strdup (get_text (object, "indicator_id"));
  claim.indicator = g_strdup (get_text (object, "indicator"));
  claim.region = (gint32) get_int (object, "region");
  claim.ref_region = (gint32) get_int (object, "ref_region");
  claim.unit = g_strdup (unit != NULL ? unit : "");
  claim.sense = (gint8) CLAMP (get_int (object, "sense"), -1, 1);
  claim.confidence = (guint16) CLAMP (get_int (object, "confidence"), 0, 1000);
  claim.notes = g_strdup (get_text (object, "notes"));
  *out = claim;
  return TRUE;
}

/* ---- writing */

guint
hetu_review_hash_sentence (const HetuReview *self, const HetuReviewItem *item)
{
  g_autofree char *words = hetu_review_dup_stretch (self, item->sentence_start, item->sentence_end);

  return g_str_hash (words);
}

static char *
digest_text (const HetuReview *self)
{
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, self->text, -1);
}

static void
write_header (const HetuReviewHeader *header, JsonBuilder *builder)
{
  json_builder_set_member_name (builder, "header");
  json_builder_begin_object (builder);
  write_text (builder, "title", header->title);
  write_text (builder, "issuer", header->issuer);
  write_int (builder, "region", header->region);
  write_int (builder, "year", header->year);
  write_int (builder, "date", header->date);
  json_builder_end_object (builder);
}

static void
write_item (const HetuReview *self, const HetuReviewItem *item, JsonBuilder *builder)
{
  static const char *const states[] = { "pending", "accepted", "edited", "rejected", "registered" };

  json_builder_begin_object (builder);
  write_text (builder, "state", states[item->state]);
  write_int (builder, "sentence", hetu_review_hash_sentence (self, item));
  take_text (builder,
             "quote",
             hetu_review_dup_stretch (self, item->read->char_start, item->read->char_end));
  json_builder_set_member_name (builder, "read");
  hetu_review_write_claim (builder, item->read);
  if (item->now != item->read)
    {
      json_builder_set_member_name (builder, "now");
      hetu_review_write_claim (builder, item->now);
    }
  if (item->statement != 0)
    write_int (builder, "statement", item->statement);
  if (item->entered != NULL)
    {
      json_builder_set_member_name (builder, "entered");
      hetu_review_write_claim (builder, item->entered);
    }
  json_builder_end_object (builder);
}

char *
hetu_review_to_json (const HetuReview *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  write_int (builder, "review", EDITION);
  take_text (builder, "digest", digest_text (self));
  if (self->current != HETU_REVIEW_NONE)
    write_int (builder, "at", hetu_review_item (self, self->current)->read->value_start);
  write_header (&self->header, builder);
  json_builder_set_member_name (builder, "items");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->items->len; i++)
    {
      const HetuReviewItem *item = hetu_review_item (self, i);

      if (item->state != HETU_REVIEW_PENDING || item->now != item->read || item->statement != 0)
        write_item (self, item, builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}
