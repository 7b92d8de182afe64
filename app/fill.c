/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Filling in a template: every × that stands for a figure looked up, and the file written with those that are known. What it cannot say
 * for certain it leaves, and tells why; it never changes a word. */
#include "fill.h"

#include "error.h"
#include "fill/private.h"
#include "report/rewrite.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _HetuFilling
{
  HetuDocument *document; /* owned */
  GArray *slots;          /* owned: HetuFillSlot */
  GArray *edits;          /* owned: HetuRewriteEdit, by offset */
  GStringChunk *texts;    /* owned: those of the edits */
  guint32 *bytes; /* owned: offset in bytes of every code point of the text, and of its end */
  guint n_points;
  gint32 region;
  HetuPeriod period;
};

static void
slot_clear (gpointer data)
{
  HetuFillSlot *slot = data;

  g_free (slot->template_text);
  g_free (slot->filled_text);
  g_free (slot->written);
  g_free (slot->indicator_id);
  g_free (slot->indicator);
  g_free (slot->reason);
}

static void
count_bytes (HetuFilling *self)
{
  const char *text = hetu_document_get_text (self->document), *at = text;

  self->n_points = (guint) g_utf8_strlen (text, -1);
  self->bytes = g_new (guint32, self->n_points + 1);
  for (guint i = 0; i <= self->n_points; i++)
    {
      self->bytes[i] = (guint32) (at - text);
      at = i < self->n_points ? g_utf8_next_char (at) : at;
    }
}

static char *
dup_text (const HetuFilling *self, guint start, guint end)
{
  return g_strndup (hetu_document_get_text (self->document) + self->bytes[start],
                    self->bytes[end] - self->bytes[start]);
}

static void
leave (HetuFillSlot *slot, const char *reason)
{
  slot->state = HETU_FILL_REFUSED;
  g_clear_pointer (&slot->written, g_free);
  g_free (slot->reason);
  slot->reason = g_strdup (reason);
}

/* One × may be a figure of several names: 增量、总量均居第×位. It is filled where all are known and the same. */
static void
settle_shared (GArray *slots)
{
  for (guint first = 0, end; first < slots->len; first = end)
    {
      const HetuFillSlot *one = &g_array_index (slots, HetuFillSlot, first);
      gboolean same = TRUE;

      for (end = first + 1; end < slots->len; end++)
        {
          const HetuFillSlot *next = &g_array_index (slots, HetuFillSlot, end);

          if (next->value_start != one->value_start)
            break;
          same &= g_strcmp0 (next->written, one->written) == 0;
        }
      for (guint i = first; i < end && !same; i++)
        if (g_array_index (slots, HetuFillSlot, i).written != NULL)
          leave (&g_array_index (slots, HetuFillSlot, i),
                 _ ("the × stands for several figures, which are not all the same"));
    }
}

/* “×” takes the number; of “××.×” the first takes what stands before the point, the first behind it the rest, and the point stays. */
static void
add_edits (HetuFilling *self, const HetuFillSlot *slot)
{
  const char *text = hetu_document_get_text (self->document);
  const char *point = strchr (slot->written, '.');
  gboolean parted = memchr (text + self->bytes[slot->value_start],
                            '.',
                            self->bytes[slot->value_end] - self->bytes[slot->value_start]) != NULL;
  g_autofree char *whole = parted && point != NULL
                               ? g_strndup (slot->written, (gsize) (point - slot->written))
                               : g_strdup (slot->written);
  const char *rest = whole;

  for (guint i = slot->value_start; i < slot->value_end; i++)
    {
      HetuRewriteEdit edit = { .offset = i };

      if (text[self->bytes[i]] == '.')
        {
          rest = point != NULL ? point + 1 : "";
          continue;
        }
      edit.text = g_string_chunk_insert_const (self->texts, rest);
      g_array_append_val (self->edits, edit);
      rest = "";
    }
}

static char *
dup_filled (const HetuFilling *self, guint start, guint end)
{
  const char *text = hetu_document_get_text (self->document);
  GString *out = g_string_new (NULL);
  guint low = 0, high = self->edits->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->edits, HetuRewriteEdit, middle).offset < start)
        low = middle + 1;
      else
        high = middle;
    }
  for (guint i = start; i < end; i++)
    if (low < self->edits->len && g_array_index (self->edits, HetuRewriteEdit, low).offset == i)
      g_string_append (out, g_array_index (self->edits, HetuRewriteEdit, low++).text);
    else
      g_string_append_len (out, text + self->bytes[i], self->bytes[i + 1] - self->bytes[i]);
  return g_string_free (out, FALSE);
}

static int
compare_slots (gconstpointer a, gconstpointer b)
{
  const HetuFillSlot *one = a, *two = b;

  return one->value_start < two->value_start ? -1 : one->value_start > two->value_start;
}

static void
add_name (HetuFilling *self, guint at)
{
  HetuFillSlot slot = { .state = HETU_FILL_NO_FIGURE, .value_start = at, .value_end = at + 1 };

  slot.char_start = at;
  slot.char_end = at + 1;
  slot.indicator = g_strdup ("");
  slot.reason = g_strdup (_ ("not read as a figure: a name, a date"));
  g_array_append_val (self->slots, slot);
}

/* Who waits for it. */
typedef struct
{
  HetuTell tell; /* (nullable) */
  gpointer data;
  GCancellable *cancellable; /* (borrowed) (nullable) */
} Watch;

static gboolean
go_on (const Watch *self, guint done, guint total, GError **error)
{
  if (g_cancellable_is_cancelled (self->cancellable))
    {
      g_set_error_literal (error, HETU_ERROR, HETU_ERROR_CANCELLED, _ ("Filling in was cancelled"));
      return FALSE;
    }
  if (self->tell != NULL)
    self->tell (done, total, self->data);
  return TRUE;
}

static gboolean
add_slots (HetuFilling *self,
           HetuStore *store,
           const HetuFillRequest *request,
           const GArray *claims,
           const GArray *places,
           const Watch *watch,
           GError **error)
{
  for (guint i = 0; i < claims->len; i++)
    {
      const HetuClaim *claim = &g_array_index (claims, HetuClaim, i);
      const HetuFillPlace *place = &g_array_index (places, HetuFillPlace, i);
      HetuFillSlot slot = { .char_start = MIN (claim->char_start, place->start),
                            .char_end = MAX (claim->char_end, place->end),
                            .value_start = place->start,
                            .value_end = place->end,
                            .region = place->region,
                            .period = claim->period,
                            .measure = claim->measure,
                            .kind = claim->kind };

      if (!go_on (watch, i, claims->len, error))
        return FALSE;
      slot.indicator_id = g_strdup (claim->indicator_id);
      slot.indicator = g_strdup (claim->indicator);
      g_array_append_val (self->slots, slot);
      if (!hetu_fill_look_up (store,
                              claim,
                              place,
                              request,
                              &g_array_index (self->slots, HetuFillSlot, i),
                              error))
        return FALSE;
    }
  return TRUE;
}

HetuFilling *
hetu_filling_new (HetuDocument *document,
                  const HetuLexicon *lexicon,
                  HetuStore *store,
                  const HetuFillRequest *request,
                  GError **error)
{
  return hetu_filling_run (document, lexicon, store, request, NULL, NULL, NULL, error);
}

HetuFilling *
hetu_filling_run (HetuDocument *document,
                  const HetuLexicon *lexicon,
                  HetuStore *store,
                  const HetuFillRequest *request,
                  HetuTell tell,
                  gpointer data,
                  GCancellable *cancellable,
                  GError **error)
{
  const Watch watch = { tell, data, cancellable };
  g_autoptr (HetuFilling) self = NULL;
  g_autoptr (GArray) claims = NULL, places = NULL, names = NULL;

  g_return_val_if_fail (document != NULL && lexicon != NULL && request != NULL, NULL);

  if (!hetu_rewrite_can (document, error))
    return NULL;
  self = g_new0 (HetuFilling, 1);
  self->document = hetu_document_ref (document);
  self->slots = g_array_new (FALSE, TRUE, sizeof (HetuFillSlot));
  g_array_set_clear_func (self->slots, slot_clear);
  self->edits = g_array_new (FALSE, FALSE, sizeof (HetuRewriteEdit));
  self->texts = g_string_chunk_new (1024);
  count_bytes (self);
  if (!hetu_fill_read (document,
                       lexicon,
                       request,
                       &self->region,
                       &self->period,
                       &claims,
                       &places,
                       &names,
                       error) ||
      !add_slots (self, store, request, claims, places, &watch, error))
    return NULL;
  settle_shared (self->slots);
  for (guint i = 0; i < self->slots->len; i++)
    {
      const HetuFillSlot *slot = &g_array_index (self->slots, HetuFillSlot, i);

      if (slot->state == HETU_FILL_FILLED && (i == 0 || slot[-1].value_start != slot->value_start))
        add_edits (self, slot);
    }
  for (guint i = 0; i < names->len; i++)
    add_name (self, g_array_index (names, guint, i));
  g_array_sort (self->slots, compare_slots);
  for (guint i = 0; i < self->slots->len; i++)
    {
      HetuFillSlot *slot = &g_array_index (self->slots, HetuFillSlot, i);

      slot->template_text = dup_text (self, slot->char_start, slot->char_end);
      slot->filled_text = dup_filled (self, slot->char_start, slot->char_end);
    }
  return g_steal_pointer (&self);
}

void
hetu_filling_free (HetuFilling *self)
{
  hetu_document_unref (self->document);
  g_array_unref (self->slots);
  g_array_unref (self->edits);
  g_string_chunk_free (self->texts);
  g_free (self->bytes);
  g_free (self);
}

const GArray *
hetu_filling_get_slots (const HetuFilling *self)
{
  return self->slots;
}

guint
hetu_filling_count (const HetuFilling *self, HetuFillState state)
{
  guint n = 0;

  for (guint i = 0; i < self->slots->len; i++)
    n += g_array_index (self->slots, HetuFillSlot, i).state == state;
  return n;
}

gint32
hetu_filling_get_region (const HetuFilling *self)
{
  return self->region;
}

HetuPeriod
hetu_filling_get_period (const HetuFilling *self)
{
  return self->period;
}

GBytes *
hetu_filling_write (const HetuFilling *self, GBytes *file, GError **error)
{
  return hetu_rewrite_document (self->document, file, self->edits, error);
}
