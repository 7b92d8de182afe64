/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Recording what is accepted. The report is a source; its text is kept with it, and each figure's place in the text beside the figure.
 *
 * Which statement of the store a claim is a later telling of is told by the place: the ledger takes two tellings for one voice when
 * they begin at the same character, but a text that changed has moved. So the place of what was told before is looked for in the text
 * as it is now, and the claim that stands there speaks with that voice. */
#include "acceptance/private.h"

#include <glib/gi18n-lib.h>

HetuAcceptance *
hetu_acceptance_begin (HetuStore *store, const HetuAcceptedReport *report, GError **error)
{
  g_autoptr (HetuAcceptance) self = NULL;
  HetuSource *known;
  g_autofree char *what = NULL;
  HetuLedger *ledger;

  g_return_val_if_fail (HETU_IS_STORE (store) && report != NULL, NULL);
  g_return_val_if_fail (report->document != NULL && report->reading != NULL, NULL);

  if (!hetu_acceptance_check_report (store, report, error))
    return NULL;
  known = hetu_acceptance_find_source (store, report);
  what = g_strconcat (HETU_ACCEPTANCE_WHAT,
                      known != NULL ? hetu_source_get_title (known) : report->title,
                      NULL);
  ledger = hetu_ledger_begin (store, what, error);
  if (ledger == NULL)
    return NULL;
  self = g_new0 (HetuAcceptance, 1);
  self->store = g_object_ref (store);
  self->ledger = ledger;
  self->report = *report;
  self->indicators = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->fresh = hetu_observation_array_new ();
  self->regions = g_hash_table_new (NULL, NULL);
  return hetu_acceptance_put_source (self, error) && hetu_acceptance_put_document (self, error)
             ? g_steal_pointer (&self)
             : NULL;
}

gint32
hetu_acceptance_get_source (const HetuAcceptance *self)
{
  return self->source;
}

static void
free_acceptance (HetuAcceptance *self)
{
  if (self->ledger != NULL)
    hetu_ledger_rollback (self->ledger);
  if (self->lexicon != NULL)
    hetu_lexicon_free (self->lexicon);
  g_hash_table_unref (self->indicators);
  g_array_unref (self->fresh);
  g_hash_table_unref (self->regions);
  g_object_unref (self->store);
  g_free (self);
}

gboolean
hetu_acceptance_commit (HetuAcceptance *self, GError **error)
{
  gboolean written;

  g_return_val_if_fail (self != NULL, FALSE);

  written = hetu_ledger_commit (g_steal_pointer (&self->ledger), error);
  free_acceptance (self);
  return written;
}

void
hetu_acceptance_rollback (HetuAcceptance *self)
{
  g_return_if_fail (self != NULL);

  free_acceptance (self);
}

/* ---- voices */

static gboolean
tell_the_same (const HetuObservation *a, const HetuObservation *b)
{
  return a->has_value == b->has_value && a->comparator == b->comparator && a->status == b->status &&
         hetu_unit_equal (a->unit, b->unit) &&
         (!a->has_value || hetu_decimal_compare (a->value, b->value) == 0) &&
         (a->comparator != HETU_COMPARATOR_RANGE ||
          hetu_decimal_compare (a->value_high, b->value_high) == 0);
}

/* Whether @told, of the same source, stood where the claim stands now; one without a place may have. */
static gboolean
stood_there (HetuAcceptance *self, const HetuObservation *told, const HetuClaim *claim)
{
  HetuSpan span = { 0 };

  if (hetu_query_span (self->store, told->id, &span, NULL) && span.document == self->document)
    return span.state != HETU_SPAN_LOST && span.value_start < claim->value_end &&
           claim->value_start < span.value_end;
  return told->char_start < 0 || ((guint) told->char_start <= claim->value_start &&
                                  claim->value_end <= (guint) told->char_end);
}

/* Returns: (transfer full): what is told of the cell of @figure, by this transaction too */
static GArray *
read_cell (HetuAcceptance *self, const HetuObservation *figure, GError **error)
{
  GArray *cell = hetu_acceptance_read_cell (self->store, figure, error);

  for (guint i = 0; cell != NULL && i < self->fresh->len; i++)
    {
      const HetuObservation *told = &g_array_index (self->fresh, HetuObservation, i);
      HetuObservation copy;

      if (!hetu_acceptance_is_same_cell (told, figure))
        continue;
      hetu_observation_copy (told, &copy);
      g_array_append_val (cell, copy);
    }
  return cell;
}

/* Makes @figure speak with the voice of what the source told before of the cell: the same number, or at the same place. Another figure
 * of the cell whose words begin alike (100%全覆盖) is told by another voice: it begins with its number. */
static gboolean
take_voice (HetuAcceptance *self, const HetuClaim *claim, HetuObservation *figure, GError **error)
{
  g_autoptr (GArray) cell = read_cell (self, figure, error);
  const HetuObservation *voice = NULL;
  gboolean taken = FALSE;

  for (guint i = 0; cell != NULL && i < cell->len; i++)
    {
      const HetuObservation *told = &g_array_index (cell, HetuObservation, i);

      if (told->source != self->source || told->basis != figure->basis)
        continue;
      if (tell_the_same (told, figure))
        {
          voice = told;
          break;
        }
      if (voice == NULL && stood_there (self, told, claim))
        voice = told;
      taken = taken || told->char_start == figure->char_start;
    }
  if (voice != NULL)
    {
      figure->place = voice->place;
      figure->char_start = voice->char_start;
      figure->char_end = voice->char_end;
    }
  else if (taken)
    figure->char_start = (gint32) claim->value_start;
  return cell != NULL;
}

/* ---- figures */

static gboolean
put_span (HetuAcceptance *self, const HetuClaim *claim, gint64 statement, GError **error)
{
  HetuSpan span = { .document = self->document,
                    .statement = statement,
                    .char_start = claim->char_start,
                    .char_end = claim->char_end,
                    .value_start = claim->value_start,
                    .value_end = claim->value_end,
                    .state = HETU_SPAN_READ };

  return hetu_ledger_put_span (self->ledger, &span, error) >= 0;
}

int
hetu_acceptance_record (HetuAcceptance *self,
                        const HetuClaim *claim,
                        const HetuClaim *partner,
                        gint64 *statement,
                        GError **error)
{
  g_auto (HetuObservation) figure = { 0 };
  gint64 id = 0;
  int outcome;

  g_return_val_if_fail (self != NULL && claim != NULL, -1);

  hetu_observation_init (&figure);
  if (!hetu_acceptance_resolve (self->store,
                                self->report.reading,
                                claim,
                                partner,
                                &figure,
                                error) ||
      !hetu_acceptance_ensure_region (self, figure.region, error) ||
      !hetu_acceptance_ensure_region (self, figure.ref_region, error))
    return -1;
  figure.indicator = hetu_acceptance_ensure_indicator (self, claim, &figure, error);
  if (figure.indicator == 0)
    return -1;
  figure.source = self->source;
  figure.vintage = self->report.published;
  if (!take_voice (self, claim, &figure, error))
    return -1;
  outcome = hetu_ledger_record (self->ledger, &figure, &id, error);
  if (outcome < 0 || !put_span (self, claim, id, error))
    return -1;
  if (outcome != HETU_RECORD_UNCHANGED &&
      hetu_store_get_indicator (self->store, figure.indicator) == NULL)
    {
      figure.id = id;
      g_array_append_val (self->fresh, figure);
      hetu_observation_init (&figure);
    }
  if (statement != NULL)
    *statement = id;
  return outcome;
}

gboolean
hetu_acceptance_withdraw (HetuAcceptance *self, gint64 statement, GError **error)
{
  g_auto (HetuObservation) told = { 0 };

  g_return_val_if_fail (self != NULL, FALSE);

  hetu_observation_init (&told);
  return hetu_query_statement (self->store, statement, &told, error) &&
         hetu_ledger_withdraw (self->ledger,
                               statement,
                               told.vintage,
                               _ ("Not so in the report"),
                               error);
}

gint32
hetu_acceptance_get_batch (HetuAcceptance *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return hetu_ledger_get_batch (self->ledger);
}
