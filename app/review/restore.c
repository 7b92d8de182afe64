/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drafts taken up again; see review-draft.c for what they hold. All of a draft is read before anything is changed. */
#include "review/private.h"

#include "error.h"
#include "model/json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A figure of a draft. */
typedef struct
{
  HetuReviewState state;
  guint sentence;     /* hash of its text */
  char *quote;        /* (owned) */
  HetuClaim *read;    /* (owned) */
  HetuClaim *now;     /* (owned) (nullable) */
  HetuClaim *entered; /* (owned) (nullable) */
  gint64 statement;
} Kept;

typedef struct
{
  gboolean same_text;
  gint64 at;
  HetuReviewHeader header;
  GArray *items; /* (owned) (element-type Kept) */
} Draft;

static void
clear_kept (gpointer data)
{
  Kept *kept = data;

  g_free (kept->quote);
  hetu_review_claim_unref (kept->read);
  hetu_review_claim_unref (kept->now);
  hetu_review_claim_unref (kept->entered);
}

static void
clear_draft (Draft *self)
{
  hetu_review_header_clear (&self->header);
  g_clear_pointer (&self->items, g_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Draft, clear_draft)

/* ---- reading */

static JsonObject *
get_object (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/* "" for what is no string */
static const char *
get_string (JsonObject *object, const char *name)
{
  const char *text = json_object_get_string_member_with_default (object, name, NULL);

  return text != NULL ? text : "";
}

static gboolean
read_claim (JsonObject *object, const char *name, HetuClaim **out, GError **error)
{
  JsonObject *member = get_object (object, name);
  HetuClaim claim = { 0 };

  if (member == NULL)
    return TRUE;
  if (!hetu_review_read_claim (member, &claim, error))
    return FALSE;
  *out = hetu_review_claim_new (&claim);
  hetu_claim_clear (&claim);
  return TRUE;
}

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, HETU_ERROR, HETU_ERROR_INPUT, _ ("This is no draft of a review"));
  return FALSE;
}

static gboolean
read_kept (JsonObject *object, GArray *items, GError **error)
{
  static const char *const states[] = { "pending",  "accepted",   "edited",
                                        "rejected", "registered", NULL };
  const char *state = get_string (object, "state");
  Kept kept = { 0 };

  if (!g_strv_contains (states, state))
    return refuse (error);
  while (!g_str_equal (states[kept.state], state))
    kept.state++;
  kept.sentence = (guint) json_object_get_int_member_with_default (object, "sentence", 0);
  kept.statement = json_object_get_int_member_with_default (object, "statement", 0);
  kept.quote = g_strdup (get_string (object, "quote"));
  if (!read_claim (object, "read", &kept.read, error) ||
      !read_claim (object, "now", &kept.now, error) ||
      !read_claim (object, "entered", &kept.entered, error) || kept.read == NULL)
    {
      gboolean told = kept.read != NULL || error == NULL || *error != NULL;

      clear_kept (&kept);
      return told ? FALSE : refuse (error);
    }
  /* The words are those of the stretch: where they stand, its end stands, too. */
  if (g_utf8_strlen (kept.quote, -1) != (glong) kept.read->char_end - (glong) kept.read->char_start)
    {
      clear_kept (&kept);
      return refuse (error);
    }
  g_array_append_val (items, kept);
  return TRUE;
}

static void
read_header (JsonObject *object, HetuReviewHeader *out)
{
  if (object == NULL)
    return;
  out->title = g_strdup (get_string (object, "title"));
  out->issuer = g_strdup (get_string (object, "issuer"));
  out->region = (gint32) json_object_get_int_member_with_default (object, "region", 0);
  out->year = (int) json_object_get_int_member_with_default (object, "year", 0);
  out->date = (gint32) json_object_get_int_member_with_default (object, "date", 0);
}

static gboolean
read_draft (const HetuReview *self, const char *json, Draft *out, GError **error)
{
  g_autoptr (JsonParser) parser = hetu_json_load (json, -1, error);
  g_autofree char *digest = NULL;
  JsonNode *root = NULL, *items = NULL;
  JsonObject *object = NULL;

  if (parser == NULL)
    return FALSE;
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return refuse (error);
  object = json_node_get_object (root);
  items = json_object_get_member (object, "items");
  if (json_object_get_int_member_with_default (object, "review", 0) != 1 || items == NULL ||
      !JSON_NODE_HOLDS_ARRAY (items))
    return refuse (error);
  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, self->text, -1);
  out->same_text = g_str_equal (get_string (object, "digest"), digest);
  out->at = json_object_get_int_member_with_default (object, "at", -1);
  read_header (get_object (object, "header"), &out->header);
  out->items = g_array_new (FALSE, FALSE, sizeof (Kept));
  g_array_set_clear_func (out->items, clear_kept);
  for (guint i = 0; i < json_array_get_length (json_node_get_array (items)); i++)
    {
      JsonNode *item = json_array_get_element (json_node_get_array (items), i);

      if (!JSON_NODE_HOLDS_OBJECT (item))
        return refuse (error);
      if (!read_kept (json_node_get_object (item), out->items, error))
        return FALSE;
    }
  return TRUE;
}

/* ---- places */

static gboolean
stands_at (const HetuReview *self, const char *quote, gint64 offset)
{
  return offset >= 0 && offset < (gint64) self->reading->n_points &&
         g_str_has_prefix (self->text + self->reading->bytes[offset], quote);
}

/* Code points of the text before @byte */
static guint
count_points (const HetuReview *self, guint byte)
{
  guint low = 0, high = self->reading->n_points;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (self->reading->bytes[middle] < byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* How far the words of @kept have moved, beyond @shift where the ones before them have; FALSE: they are nowhere. */
static gboolean
find_shift (const HetuReview *self, const Kept *kept, gint64 *shift)
{
  gint64 wanted = (gint64) kept->read->char_start + *shift, best = -1;
  const char *at = self->text;

  if (*kept->quote == '\0' || stands_at (self, kept->quote, wanted))
    return *kept->quote != '\0';
  while ((at = strstr (at, kept->quote)) != NULL)
    {
      gint64 offset = count_points (self, (guint) (at - self->text));

      if (best < 0 || ABS (offset - wanted) < ABS (best - wanted))
        best = offset;
      at += strlen (kept->quote);
    }
  if (best < 0)
    return FALSE;
  *shift = best - kept->read->char_start;
  return TRUE;
}

static void
move_claim (HetuClaim *claim, gint64 shift)
{
  if (claim == NULL)
    return;
  claim->char_start = (guint) (claim->char_start + shift);
  claim->char_end = (guint) (claim->char_end + shift);
  claim->value_start = (guint) (claim->value_start + shift);
  claim->value_end = (guint) (claim->value_end + shift);
}

/* ---- figures */

/* The figure that was read again where @claim was; HETU_REVIEW_NONE: there is none any more.
 * @n_read: of the items, those that were read; what was added behind them is in no order, and is not in @taken */
static guint
find_item (const HetuReview *self, const HetuClaim *claim, const gboolean *taken, guint n_read)
{
  guint low = 0, high = n_read, found = HETU_REVIEW_NONE;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (hetu_review_item (self, middle)->read->value_start < claim->value_start)
        low = middle + 1;
      else
        high = middle;
    }
  for (; low < n_read; low++)
    {
      const HetuClaim *other = hetu_review_item (self, low)->read;

      if (other->value_start != claim->value_start)
        break;
      if (taken[low] || other->measure != claim->measure ||
          other->comparator != claim->comparator ||
          g_strcmp0 (other->indicator_id, claim->indicator_id) != 0 ||
          g_strcmp0 (other->indicator, claim->indicator) != 0)
        continue;
      if (other->ref_region == claim->ref_region)
        return low;
      if (found == HETU_REVIEW_NONE)
        found = low;
    }
  return found;
}

static void
replace_text (char **at, const char *text)
{
  g_free (*at);
  *at = g_strdup (text);
}

/* What a person changed from @then to @now, in a figure that is read otherwise today */
static HetuClaim *
merge (const HetuClaim *fresh, const HetuClaim *then, const HetuClaim *now)
{
  HetuClaim *claim = hetu_review_claim_new (fresh);

  if (g_strcmp0 (then->indicator, now->indicator) != 0 ||
      g_strcmp0 (then->indicator_id, now->indicator_id) != 0)
    {
      replace_text (&claim->indicator, now->indicator);
      replace_text (&claim->indicator_id, now->indicator_id);
    }
  if (then->region != now->region)
    claim->region = now->region;
  if (then->ref_region != now->ref_region || then->measure != now->measure)
    claim->ref_region = now->ref_region;
  if (!hetu_period_equal (then->period, now->period))
    claim->period = now->period;
  if (!hetu_period_equal (then->deadline, now->deadline))
    claim->deadline = now->deadline;
  if (then->kind != now->kind)
    claim->kind = now->kind;
  if (g_strcmp0 (then->notes, now->notes) != 0)
    replace_text (&claim->notes, now->notes);
  claim->has_value = now->has_value;
  claim->value = now->value;
  replace_text (&claim->unit, now->unit);
  claim->measure = now->measure;
  claim->comparator = now->comparator;
  claim->status = now->status;
  claim->sense = now->sense;
  return claim;
}

static void
take_kept (HetuReview *self, HetuReviewItem *item, Kept *kept)
{
  HetuClaim *now = kept->now != NULL ? merge (item->read, kept->read, kept->now) : NULL;

  if (now != NULL && hetu_review_claim_equals (now, item->read))
    g_clear_pointer (&now, hetu_review_claim_unref);
  if (now != NULL)
    {
      hetu_review_claim_unref (item->now);
      item->now = now;
    }
  item->state = kept->state;
  item->statement = kept->statement;
  item->entered = g_steal_pointer (&kept->entered);
}

static void
take_items (HetuReview *self, Draft *draft)
{
  guint n_read = self->items->len;
  g_autofree gboolean *taken = g_new0 (gboolean, n_read + 1);
  g_autoptr (GHashTable) sentences = g_hash_table_new (NULL, NULL);
  gint64 shift = 0;

  self->n_lost = 0;
  self->changed_text = !draft->same_text;
  for (guint i = 0; i < draft->items->len; i++)
    {
      Kept *kept = &g_array_index (draft->items, Kept, i);
      guint index = HETU_REVIEW_NONE;

      if (!find_shift (self, kept, &shift))
        {
          self->n_lost++;
          continue;
        }
      move_claim (kept->read, shift);
      move_claim (kept->now, shift);
      move_claim (kept->entered, shift);
      index = find_item (self, kept->read, taken, n_read);
      if (index == HETU_REVIEW_NONE)
        {
          index = self->items->len;
          hetu_review_add_item (self, hetu_review_claim_ref (kept->read));
        }
      else
        taken[index] = TRUE;
      take_kept (self, hetu_review_item (self, index), kept);
      g_hash_table_insert (sentences,
                           (gpointer) hetu_review_item (self, index)->read,
                           GUINT_TO_POINTER (kept->sentence));
    }
  hetu_review_arrange (self);
  for (guint i = 0; !draft->same_text && i < self->items->len; i++)
    {
      HetuReviewItem *item = hetu_review_item (self, i);
      gpointer hash = NULL;

      if (!g_hash_table_lookup_extended (sentences, item->read, NULL, &hash) ||
          GPOINTER_TO_UINT (hash) == hetu_review_hash_sentence (self, item))
        continue;
      item->moved = TRUE;
      item->state = HETU_REVIEW_PENDING;
    }
}

static void
take_current (HetuReview *self, gint64 at)
{
  for (guint i = 0; i < self->items->len; i++)
    if ((gint64) hetu_review_item (self, i)->read->value_start >= at)
      {
        self->current = i;
        return;
      }
}

gboolean
hetu_review_take_decisions (HetuReview *self, const char *json, GError **error)
{
  g_auto (Draft) draft = { 0 };

  if (!read_draft (self, json, &draft, error))
    return FALSE;
  take_items (self, &draft);
  take_current (self, draft.at);
  return TRUE;
}

gboolean
hetu_review_restore (HetuReview *self, const char *json, GError **error)
{
  g_auto (Draft) draft = { 0 };

  if (!read_draft (self, json, &draft, error))
    return FALSE;
  if (draft.header.title != NULL)
    {
      hetu_review_header_clear (&self->header);
      self->header = draft.header;
      draft.header = (HetuReviewHeader){ 0 };
    }
  hetu_review_read_anew (self);
  take_items (self, &draft);
  take_current (self, draft.at);
  return TRUE;
}
