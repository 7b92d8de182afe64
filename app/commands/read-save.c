/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of a report into the store: what is sure enough, one transaction a report. The report's own words say its title, date,
 * place and year, unless the command line does. */
#include "commands/read-save.h"

#include "error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

void
hetu_read_saying_clear (HetuReadSaying *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->publisher, g_free);
  g_clear_pointer (&self->source, g_free);
  g_clear_pointer (&self->date, g_free);
  g_clear_pointer (&self->published, g_free);
  g_clear_pointer (&self->region, g_free);
}

static gboolean
refuse (GError **error, const char *why)
{
  g_set_error_literal (error, HETU_ERROR, HETU_ERROR_USAGE, why);
  return FALSE;
}

gboolean
hetu_read_saying_check (const HetuReadSaying *self, guint n_reports, GError **error)
{
  gboolean of_one = self->title != NULL || self->source != NULL || self->date != NULL ||
                    self->publisher != NULL || self->published != NULL;

  if (of_one && !self->save)
    return refuse (error,
                   _ ("--title, --source, --publisher, --date and --published go with --save"));
  if (self->redacted && !self->save)
    return refuse (error, _ ("--redacted goes with --save"));
  if (of_one && n_reports > 1)
    return refuse (error, _ ("Title, source and dates are of one report: read it alone"));
  if (self->threshold < 0 || self->threshold > 1)
    return refuse (error, _ ("--threshold is between 0 and 1"));
  if (self->year != 0 && (self->year < 1900 || self->year > 2200))
    return refuse (error, _ ("--year is a year"));
  return TRUE;
}

gboolean
hetu_read_saying_apply (const HetuReadSaying *self,
                        HetuStore *store,
                        HetuDocumentFacts *facts,
                        GError **error)
{
  if (self->region != NULL)
    {
      HetuDistrict *region = hetu_store_find_district (store, self->region, error);

      if (region == NULL)
        return FALSE;
      facts->region = hetu_district_get_code (region);
    }
  if (self->year != 0)
    {
      facts->year = self->year;
      facts->told_year = 0;
    }
  return TRUE;
}

/* ---- saving */

static void
clear_outcome (gpointer outcome)
{
  g_free (((HetuReadOutcome *) outcome)->reason);
}

/* Returns: (transfer full) (nullable): the words of a fact, without 《 》; %NULL where there are none */
static char *
dup_fact (const HetuReading *reading, HetuEvidence at)
{
  g_autofree char *words = NULL;

  if (at.end <= at.start)
    return NULL;
  words = g_strstrip (hetu_reading_dup_source (reading, at.start, at.end));
  g_strdelimit (words, "\r\n\t", ' ');
  if (g_str_has_prefix (words, "《") && g_str_has_suffix (words, "》"))
    return g_strndup (words + strlen ("《"), strlen (words) - strlen ("《》"));
  return g_steal_pointer (&words);
}

/* Returns: (transfer full) (nullable): why it is not written */
static char *
find_reason_to_leave (const HetuReadSaying *saying, const HetuClaim *claim)
{
  if (claim->status == HETU_STATUS_REDACTED && !saying->redacted)
    return g_strdup (_ ("struck out in the text"));
  /* What it lacks tells more than a confidence that is low for it: it is refused with that. */
  if (claim->region == 0 || claim->period.kind == HETU_PERIOD_NONE)
    return NULL;
  if (claim->confidence < (guint) (saying->threshold * 1000 + 0.5))
    return g_strdup_printf (_ ("confidence below %.2f"), saying->threshold);
  return NULL;
}

static gboolean
record (HetuAcceptance *acceptance,
        const HetuReadSaying *saying,
        const GArray *claims,
        guint index,
        HetuReadOutcome *out,
        GError **error)
{
  static const char *const words[] = { [HETU_RECORD_ADDED] = "added",
                                       [HETU_RECORD_UNCHANGED] = "unchanged",
                                       [HETU_RECORD_REVISED] = "revised" };
  const HetuClaim *claim = &g_array_index (claims, HetuClaim, index);
  g_autoptr (GError) refusal = NULL;
  int outcome;

  out->outcome = "left";
  out->reason = find_reason_to_leave (saying, claim);
  if (out->reason != NULL)
    return TRUE;
  outcome = hetu_acceptance_record (acceptance,
                                    claim,
                                    hetu_acceptance_find_partner (claims, index),
                                    NULL,
                                    &refusal);
  if (outcome >= 0)
    out->outcome = words[outcome];
  else if (g_error_matches (refusal, HETU_ERROR, HETU_ERROR_INPUT) ||
           g_error_matches (refusal, HETU_ERROR, HETU_ERROR_USAGE))
    out->reason = g_strdup (refusal->message);
  else
    {
      g_propagate_error (error, g_steal_pointer (&refusal));
      return FALSE;
    }
  return TRUE;
}

static void
say (HetuCommandLine *line,
     const HetuDocument *document,
     HetuSource *source,
     const GArray *outcomes)
{
  static const char *const words[] = { "added", "unchanged", "revised", "left" };
  g_autofree char *citation = hetu_source_to_citation (source, line->language);
  guint counts[G_N_ELEMENTS (words)] = { 0 };

  for (guint i = 0; i < outcomes->len; i++)
    for (gsize k = 0; k < G_N_ELEMENTS (words); k++)
      counts[k] += g_str_equal (g_array_index (outcomes, HetuReadOutcome, i).outcome, words[k]);
  hetu_command_say (line,
                    _ ("%s: %u added, %u unchanged, %u revised, %u left; %s"),
                    hetu_document_get_name (document),
                    counts[0],
                    counts[1],
                    counts[2],
                    counts[3],
                    citation);
}

static gboolean
fill_report (const HetuReadSaying *saying,
             HetuStore *store,
             const HetuDocumentFacts *facts,
             HetuAcceptedReport *report,
             GError **error)
{
  if (saying->source != NULL)
    {
      HetuSource *source = hetu_store_find_source (store, saying->source, error);

      if (source == NULL)
        return FALSE;
      report->source = hetu_source_get_number (source);
    }
  report->date = facts->date;
  report->region = facts->region;
  report->year = facts->year;
  return hetu_command_parse_date ("date", saying->date, &report->date, error) &&
         hetu_command_parse_date ("published", saying->published, &report->published, error);
}

GArray *
hetu_read_save (HetuCommandLine *line,
                const HetuReadSaying *saying,
                HetuStore *store,
                const HetuDocument *document,
                const HetuReading *reading,
                const HetuDocumentFacts *facts,
                const GArray *claims,
                GError **error)
{
  g_autofree char *title =
      saying->title != NULL ? g_strdup (saying->title) : dup_fact (reading, facts->title);
  g_autofree char *publisher =
      saying->publisher != NULL ? g_strdup (saying->publisher) : dup_fact (reading, facts->issuer);
  HetuAcceptedReport report = { .document = document,
                                .reading = reading,
                                .title = title,
                                .publisher = publisher };
  g_autoptr (HetuAcceptance) acceptance = NULL;
  g_autoptr (GArray) outcomes = g_array_new (FALSE, TRUE, sizeof (HetuReadOutcome));
  gint32 source;

  g_array_set_clear_func (outcomes, clear_outcome);
  if (!fill_report (saying, store, facts, &report, error))
    return NULL;
  acceptance = hetu_acceptance_begin (store, &report, error);
  if (acceptance == NULL)
    {
      if (g_error_matches (*error, HETU_ERROR, HETU_ERROR_INPUT))
        g_prefix_error (error, _ ("--title, --date or --source is needed: "));
      return NULL;
    }
  g_array_set_size (outcomes, claims->len);
  for (guint i = 0; i < claims->len; i++)
    if (!record (acceptance,
                 saying,
                 claims,
                 i,
                 &g_array_index (outcomes, HetuReadOutcome, i),
                 error))
      return NULL;
  source = hetu_acceptance_get_source (acceptance);
  if (!hetu_acceptance_commit (g_steal_pointer (&acceptance), error))
    return NULL;
  say (line, document, hetu_store_get_source (store, source), outcomes);
  return g_steal_pointer (&outcomes);
}
