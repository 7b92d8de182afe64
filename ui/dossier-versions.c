/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The history of one figure as facts: “2023 年 3 月 31 日 修订” and what it was from then on. */
#include "ui/dossier-versions.h"

#include "store/history.h"
#include "ui/statement-item.h"

#include <glib/gi18n.h>

/* The newest ones; the table of revisions has them all. */
#define MOST_VERSIONS 8

/* Returns: (transfer full): who told the figure */
static char *
write_origin (HetuStore *store, const HetuEvent *event, HetuLanguage language)
{
  HetuSource *source = hetu_store_get_source (store, event->figure.source);

  if (source != NULL && hetu_source_is_manual (source))
    return g_strdup_printf (_ ("%s, by hand"), hetu_event_kind_to_label (event->kind, language));
  return g_strdup (hetu_event_kind_to_label (event->kind, language));
}

static HetuDossierFact *
make_fact (HetuStore *store, const HetuEvent *event, HetuLanguage language)
{
  HetuDossierFact *fact = g_new (HetuDossierFact, 1);
  g_autofree char *day = hetu_date_to_string (event->day);
  g_autofree char *origin = write_origin (store, event, language);

  fact->label = event->reason != NULL && *event->reason != '\0'
                    ? g_strdup_printf (_ ("%s %s: %s"), day, origin, event->reason)
                    : g_strdup_printf ("%s %s", day, origin);
  fact->value = hetu_statement_to_value (&event->figure, language);
  return fact;
}

static gboolean
is_of_cell (const HetuEvent *event, const HetuObservation *figure)
{
  return hetu_period_equal (event->figure.period, figure->period) &&
         event->figure.ref_region == figure->ref_region;
}

void
hetu_dossier_add_versions (HetuDossier *self, HetuSession *session, gint64 statement, gint32 as_of)
{
  HetuStore *store = hetu_session_get_store (session);
  HetuLanguage language = hetu_session_get_language (session);
  HetuQuery query = HETU_QUERY_INIT;
  g_auto (HetuObservation) figure = { 0 };
  g_autoptr (GArray) events = NULL;
  GError *error = NULL;

  if (statement == 0)
    return;
  if (!hetu_query_statement (store, statement, &figure, &error))
    {
      hetu_dossier_take_problem (self, error);
      return;
    }
  query.indicators = &figure.indicator;
  query.n_indicators = 1;
  query.regions = &figure.region;
  query.n_regions = 1;
  query.measure = figure.measure;
  query.kind = figure.kind;
  query.from = figure.period;
  query.to = figure.period;
  query.as_of = as_of;
  events = hetu_query_history (store, &query, &error);
  if (events == NULL)
    {
      hetu_dossier_take_problem (self, error);
      return;
    }
  for (guint i = 0; i < events->len; i++)
    {
      const HetuEvent *event = &g_array_index (events, HetuEvent, i);

      if (is_of_cell (event, &figure))
        g_ptr_array_insert (self->versions, 0, make_fact (store, event, language));
    }
  if (self->versions->len < 2)
    g_ptr_array_set_size (self->versions, 0);
  else if (self->versions->len > MOST_VERSIONS)
    g_ptr_array_set_size (self->versions, MOST_VERSIONS);
}
