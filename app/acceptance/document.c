/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A report as a source of the store, and its text beside it. What makes a report one of the store's documents is its title and its date. */
#include "acceptance/private.h"

#include "error.h"
#include "report/section.h"

#include <glib/gi18n-lib.h>

/* ---- the document */

HetuDocument *
hetu_acceptance_load_document (HetuStore *store, gint32 source, GError **error)
{
  g_auto (HetuStoredDocument) kept = { 0 };
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (HetuTextMark));
  HetuDocumentParts parts;

  g_return_val_if_fail (HETU_IS_STORE (store), NULL);

  if (!hetu_query_document (store, source, &kept, error))
    return NULL;
  if (kept.id == 0 || kept.format > HETU_DOCUMENT_PDF)
    {
      g_set_error_literal (error,
                           HETU_ERROR,
                           HETU_ERROR_DATA,
                           _ ("The store has no text of this document"));
      return NULL;
    }
  for (guint i = 0; i < kept.marks->len; i++)
    {
      const HetuStoredMark *mark = &g_array_index (kept.marks, HetuStoredMark, i);
      HetuTextMark made = { mark->start, mark->end, mark->role, mark->level };

      g_array_append_val (marks, made);
    }
  parts = (HetuDocumentParts){ .format = kept.format,
                               .name = kept.name,
                               .encoding = kept.encoding,
                               .size = (gsize) kept.size,
                               .digest = kept.digest,
                               .title = kept.title,
                               .text = kept.text,
                               .marks = (const HetuTextMark *) marks->data,
                               .n_marks = marks->len,
                               .pages = (const guint *) kept.pages->data,
                               .n_pages = kept.pages->len };
  return hetu_document_new_kept (&parts);
}

/* ---- citations */

char *
hetu_acceptance_write_citation (HetuSource *source, const char *section, HetuLanguage language)
{
  g_autofree char *citation = NULL;

  g_return_val_if_fail (HETU_IS_SOURCE (source), NULL);

  citation = hetu_source_to_citation (source, language);
  if (section == NULL || *section == '\0')
    return g_steal_pointer (&citation);
  return g_strconcat (citation, language == HETU_LANGUAGE_EN ? ", " : "，", section, NULL);
}

char *
hetu_acceptance_dup_citation (HetuStore *store, gint64 statement, HetuLanguage language)
{
  g_auto (HetuObservation) told = { 0 };
  HetuSource *source;
  HetuSpan span = { 0 };
  g_autoptr (HetuDocument) document = NULL;
  g_autoptr (HetuReading) reading = NULL;
  g_autofree char *section = NULL;

  g_return_val_if_fail (HETU_IS_STORE (store), NULL);

  if (!hetu_query_statement (store, statement, &told, NULL))
    return NULL;
  source = hetu_store_get_source (store, told.source);
  if (source == NULL)
    return NULL;
  if (hetu_query_span (store, statement, &span, NULL) && span.document != 0 &&
      span.state != HETU_SPAN_LOST)
    document = hetu_acceptance_load_document (store, told.source, NULL);
  if (document != NULL)
    {
      reading = hetu_document_new_reading (document);
      section = hetu_section_write (reading, span.value_start, language);
    }
  return hetu_acceptance_write_citation (source, section, language);
}

gboolean
hetu_acceptance_put_document (HetuAcceptance *self, GError **error)
{
  const HetuDocument *document = self->report.document;
  const GArray *marks = hetu_document_get_marks (document);
  const GArray *pages = hetu_document_get_pages (document);
  HetuStoredDocument kept = { .source = self->source,
                              .name = (char *) hetu_document_get_name (document),
                              .format = hetu_document_get_format (document),
                              .encoding = (char *) hetu_document_get_encoding (document),
                              .size = (gint64) hetu_document_get_size (document),
                              .digest = (char *) hetu_document_get_digest (document),
                              .title = (char *) hetu_document_get_title (document),
                              .region = self->report.region,
                              .year = self->report.year,
                              .text = (char *) hetu_document_get_text (document) };
  int outcome;

  kept.marks = g_array_new (FALSE, FALSE, sizeof (HetuStoredMark));
  kept.pages = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint i = 0; i < marks->len; i++)
    {
      const HetuTextMark *mark = &g_array_index (marks, HetuTextMark, i);
      HetuStoredMark made = { mark->start, mark->end, mark->role, mark->level };

      g_array_append_val (kept.marks, made);
    }
  for (guint i = 0; i < pages->len; i++)
    {
      guint32 page = g_array_index (pages, guint, i);

      g_array_append_val (kept.pages, page);
    }
  outcome = hetu_ledger_put_document (self->ledger, &kept, &self->document, error);
  g_array_unref (kept.marks);
  g_array_unref (kept.pages);
  return outcome >= 0;
}

/* ---- the source */

HetuSource *
hetu_acceptance_find_source (HetuStore *store, const HetuAcceptedReport *report)
{
  GListModel *sources;

  g_return_val_if_fail (HETU_IS_STORE (store) && report != NULL, NULL);

  if (report->source != 0)
    return hetu_store_get_source (store, report->source);
  sources = hetu_store_get_sources (store);
  for (guint i = 0; report->title != NULL && i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (HetuSource) source = g_list_model_get_item (sources, i);

      if (g_str_equal (hetu_source_get_title (source), report->title) &&
          (report->date == 0 || hetu_source_get_date (source) == report->date))
        return source;
    }
  return NULL;
}

/* One that is known, one out of use, which is read again and therefore back, or a new one. */
gboolean
hetu_acceptance_put_source (HetuAcceptance *self, GError **error)
{
  const HetuAcceptedReport *report = &self->report;
  HetuSource *known = hetu_acceptance_find_source (self->store, report);
  g_autofree char *key = NULL, *id = NULL;
  gint32 dated = 0;
  int state;

  if (known != NULL)
    {
      self->source = hetu_source_get_number (known);
      return TRUE;
    }
  state = hetu_ledger_find_retracted (self->ledger,
                                      report->title,
                                      report->date,
                                      &self->source,
                                      &dated,
                                      error);
  if (state != 0)
    return state > 0 && hetu_ledger_retract (self->ledger, self->source, FALSE, error);
  key = g_strdup_printf ("%s\t%d", report->title, report->date);
  id = hetu_acceptance_make_id ("s-", key);
  self->source = hetu_ledger_put_source (self->ledger,
                                         &(HetuSourceInfo){ .id = id,
                                                            .title = report->title,
                                                            .publisher = report->publisher,
                                                            .date = report->date },
                                         error);
  return self->source != 0;
}

gboolean
hetu_acceptance_check_report (HetuStore *store, const HetuAcceptedReport *report, GError **error)
{
  if (hetu_acceptance_find_source (store, report) != NULL)
    return TRUE;
  if (report->title == NULL || *report->title == '\0')
    g_set_error (error,
                 HETU_ERROR,
                 HETU_ERROR_INPUT,
                 _ ("%s: the text does not say its title; give one"),
                 hetu_document_get_name (report->document));
  else if (report->date == 0)
    g_set_error (error,
                 HETU_ERROR,
                 HETU_ERROR_INPUT,
                 _ ("%s: the text does not say its date; give the day, month or year of its "
                    "publication"),
                 hetu_document_get_name (report->document));
  else
    return TRUE;
  return FALSE;
}
