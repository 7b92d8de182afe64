/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An audit from the draft to its verdicts: read, resolve each figure to a cell of the store, judge it, then hold the figures of the
 * draft against each other. Decides nothing itself: cells and contradictions have files of their own. */
#include "audit.h"

#include "acceptance.h"
#include "audit/cell.h"
#include "audit/derive.h"
#include "audit/inside.h"
#include "error.h"
#include "report/reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Figures between two tellings of how far it is. */
#define BETWEEN_STEPS 64

void
hetu_audit_free (HetuAudit *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->figures, g_array_unref);
  g_clear_pointer (&self->contradictions, g_array_unref);
  g_clear_pointer (&self->claims, g_array_unref);
  g_clear_pointer (&self->reading, hetu_reading_free);
  g_clear_pointer (&self->document, hetu_document_unref);
  g_free (self->title);
  g_free (self);
}

/* ---- reading */

/* “一、2022年…” heads a section, not the draft. */
static gboolean
is_numbered (const char *heading)
{
  const char *second = *heading != '\0' ? g_utf8_next_char (heading) : heading;

  return g_str_has_prefix (second, "、") || g_str_has_prefix (heading, "（") || *heading == '(';
}

static char *
find_title (const HetuAudit *self)
{
  g_autofree char *told =
      hetu_reading_dup_source (self->reading, self->facts.title.start, self->facts.title.end);

  g_strdelimit (g_strstrip (told), "\n\r\t", ' ');
  return *told != '\0' && !is_numbered (told) ? g_steal_pointer (&told)
                                              : g_strdup (hetu_document_get_name (self->document));
}

static void
read_draft (HetuAudit *self, HetuStore *store)
{
  g_autoptr (HetuLexicon) lexicon = hetu_acceptance_new_lexicon (store);

  self->reading = hetu_document_new_reading (self->document);
  hetu_document_facts_find (self->reading, &self->facts);
  self->title = find_title (self);
  if (self->options.region != 0)
    self->facts.region = self->options.region;
  if (self->options.year != 0 && self->options.year != self->facts.year)
    {
      self->facts.year = self->options.year;
      self->facts.period = (HetuPeriod){ 0 };
    }
  if (self->options.year != 0)
    self->facts.told_year = 0;
  self->claims = hetu_report_read_as (self->reading, lexicon, &self->facts);
}

/* What is known of a claim that cannot be resolved, to be shown. */
static void
sketch (const HetuAudit *self, const HetuClaim *claim, HetuObservation *out)
{
  hetu_observation_init (out);
  out->region = claim->region;
  out->period = claim->period;
  out->kind = claim->kind;
  out->measure = claim->measure;
  out->comparator = claim->comparator;
  out->status = claim->status;
  out->value = claim->value;
  out->has_value = claim->has_value && hetu_claim_parse_unit (claim->unit, &out->unit, NULL);
  if (claim->sense < 0)
    out->value.coefficient = -out->value.coefficient;
  if (!claim->has_value)
    out->text = g_strndup (self->reading->text + self->reading->bytes[claim->value_start],
                           self->reading->bytes[claim->value_end] -
                               self->reading->bytes[claim->value_start]);
}

static void
name_figure (HetuAudit *self, HetuStore *store, const HetuClaim *claim, HetuAuditFigure *figure)
{
  HetuIndicator *indicator = hetu_store_get_indicator (store, figure->told.indicator);
  HetuDistrict *district =
      claim->region != 0 ? hetu_store_get_district (store, claim->region) : NULL;

  figure->name =
      g_strdup (indicator != NULL ? hetu_indicator_get_name (indicator, self->options.language)
                                  : claim->indicator);
  figure->indicator_id = g_strdup (indicator != NULL             ? hetu_indicator_get_id (indicator)
                                   : claim->indicator_id != NULL ? claim->indicator_id
                                                                 : "");
  figure->place = g_strdup (
      district != NULL ? hetu_district_get_short_name (district, self->options.language) : "");
  figure->contradictions = g_array_new (FALSE, FALSE, sizeof (guint));
}

static void
add_figure (HetuAudit *self, HetuStore *store, guint index, const HetuClaim *partner)
{
  const HetuClaim *claim = &g_array_index (self->claims, HetuClaim, index);
  HetuAuditFigure figure = { .claim = index };
  g_autoptr (GError) error = NULL;

  hetu_observation_init (&figure.stored);
  hetu_observation_init (&figure.shown);
  if (!hetu_acceptance_resolve (store, self->reading, claim, partner, &figure.told, &error))
    {
      sketch (self, claim, &figure.told);
      if (claim->status != HETU_STATUS_REDACTED)
        {
          figure.unknown = HETU_UNKNOWN_UNCLEAR;
          figure.reason = g_strdup (error->message);
        }
    }
  figure.told.id = self->figures->len + 1;
  name_figure (self, store, claim, &figure);
  g_array_append_val (self->figures, figure);
}

/* A range is read as two claims, of which the second adds nothing. */
static void
list_figures (HetuAudit *self, HetuStore *store)
{
  self->figures = hetu_audit_figure_array_new ();
  for (guint i = 0; i < self->claims->len; i++)
    {
      const HetuClaim *partner = hetu_acceptance_find_partner (self->claims, i);

      if (partner == NULL || partner > &g_array_index (self->claims, HetuClaim, i))
        add_figure (self, store, i, partner);
    }
}

/* ---- judging */

static gboolean
was_cancelled (GCancellable *cancellable, GError **error)
{
  if (!g_cancellable_is_cancelled (cancellable))
    return FALSE;
  g_set_error_literal (error, HETU_ERROR, HETU_ERROR_CANCELLED, _ ("The audit was cancelled"));
  return TRUE;
}

static gboolean
judge (HetuAudit *self,
       HetuStore *store,
       HetuAuditProgress progress,
       gpointer data,
       GCancellable *cancellable,
       GError **error)
{
  g_autoptr (HetuQueryState) state = hetu_query_begin (store);
  g_autoptr (HetuAuditCells) cells =
      hetu_audit_cells_new (store, self->options.as_of, self->options.language);

  for (guint i = 0; i < self->figures->len; i++)
    {
      if (i % BETWEEN_STEPS == 0 && was_cancelled (cancellable, error))
        return FALSE;
      if (!hetu_audit_cells_judge (cells,
                                   &g_array_index (self->figures, HetuAuditFigure, i),
                                   error) ||
          !hetu_audit_derive (self, store, cells, i, error))
        return FALSE;
      if (progress != NULL && (i % BETWEEN_STEPS == 0 || i + 1 == self->figures->len))
        progress (i + 1, self->figures->len, data);
    }
  return hetu_audit_find_contradictions (self, store, error);
}

HetuAudit *
hetu_audit_run (HetuStore *store,
                HetuDocument *document,
                const HetuAuditOptions *options,
                HetuAuditProgress progress,
                gpointer data,
                GCancellable *cancellable,
                GError **error)
{
  g_autoptr (HetuAudit) self = g_new0 (HetuAudit, 1);

  g_return_val_if_fail (HETU_IS_STORE (store) && document != NULL, NULL);

  self->document = hetu_document_ref (document);
  if (options != NULL)
    self->options = *options;
  self->contradictions = hetu_contradiction_array_new ();
  if (was_cancelled (cancellable, error))
    return NULL;
  read_draft (self, store);
  list_figures (self, store);
  if (!judge (self, store, progress, data, cancellable, error))
    return NULL;
  for (guint i = 0; i < self->figures->len; i++)
    self->counts[hetu_audit_get_figure (self, i)->verdict]++;
  return g_steal_pointer (&self);
}

/* ---- what was found */

const HetuAuditFigure *
hetu_audit_get_figure (const HetuAudit *self, guint index)
{
  g_return_val_if_fail (index < self->figures->len, NULL);

  return &g_array_index (self->figures, HetuAuditFigure, index);
}

guint
hetu_audit_count_findings (const HetuAudit *self)
{
  return self->counts[HETU_VERDICT_DISAGREES] + self->counts[HETU_VERDICT_INCONSISTENT];
}

char *
hetu_audit_dup_quote (const HetuAudit *self, guint index)
{
  const HetuClaim *claim =
      &g_array_index (self->claims, HetuClaim, hetu_audit_get_figure (self, index)->claim);
  const guint32 *bytes = self->reading->bytes;
  char *quote = g_strndup (self->reading->text + bytes[claim->char_start],
                           bytes[claim->char_end] - bytes[claim->char_start]);

  return g_strdelimit (quote, "\n\r\t", ' ');
}

char *
hetu_audit_dup_summary (const HetuAudit *self)
{
  return g_strdup_printf (
      ngettext ("%u figure: %u disagrees, %u inconsistent, %u unknown, %u agrees",
                "%u figures: %u disagree, %u inconsistent, %u unknown, %u agree",
                self->figures->len),
      self->figures->len,
      self->counts[HETU_VERDICT_DISAGREES],
      self->counts[HETU_VERDICT_INCONSISTENT],
      self->counts[HETU_VERDICT_UNKNOWN],
      self->counts[HETU_VERDICT_AGREES]);
}

GArray *
hetu_audit_list (const HetuAudit *self, guint verdicts, gboolean findings_first)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (guint));

  for (int others = 0; others < (findings_first ? 2 : 1); others++)
    for (guint i = 0; i < self->figures->len; i++)
      {
        const HetuAuditFigure *figure = hetu_audit_get_figure (self, i);

        if (findings_first && hetu_audit_figure_is_finding (figure) == (others == 1))
          continue;
        if (verdicts == 0 || (verdicts & 1u << figure->verdict) != 0)
          g_array_append_val (list, i);
      }
  return list;
}
