/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a session writes into its store: a person's choice among rival figures. */
#include "store/ledger.h"
#include "store/query.h"
#include "ui/session.h"

#include <glib/gi18n.h>
#include <math.h>

/* The statement that its cell shows now; 0 when it cannot be told. */
static gint64
find_chosen (HetuStore *store, gint64 statement)
{
  g_autoptr (GArray) rivals = hetu_query_rivals (store, statement, NULL);

  for (guint i = 0; rivals != NULL && i < rivals->len; i++)
    if (g_array_index (rivals, HetuObservation, i).chosen)
      return g_array_index (rivals, HetuObservation, i).id;
  return 0;
}

/* Returns: (transfer full): the action that brings the choice of now back */
static char *
make_undo (HetuStore *store, gint64 statement)
{
  g_autofree char *reason = NULL;
  gint64 chosen = 0;

  if (!hetu_query_choice (store, statement, &chosen, &reason, NULL) || chosen == 0)
    return g_strdup_printf ("win.unchoose-statement(int64 %" G_GINT64_FORMAT ")", statement);
  return g_strdup_printf ("win.choose-statement(int64 %" G_GINT64_FORMAT ")", chosen);
}

void
hetu_session_choose_statement (HetuSession *self, gint64 statement, const char *reason)
{
  HetuStore *store = hetu_session_get_store (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuLedger) ledger = NULL;
  g_autofree char *undo = NULL;

  g_return_if_fail (HETU_IS_SESSION (self) && store != NULL);
  if (find_chosen (store, statement) == statement)
    return;
  undo = make_undo (store, statement);
  ledger = hetu_ledger_begin (store, "choose figure", &error);
  if (ledger == NULL || !hetu_ledger_choose (ledger, statement, reason, &error) ||
      !hetu_ledger_commit (g_steal_pointer (&ledger), &error))
    {
      hetu_session_report (self, error);
      return;
    }
  hetu_session_tell (self, _ ("Another figure is used from now on"), _ ("Undo"), undo);
}

void
hetu_session_unchoose_statement (HetuSession *self, gint64 statement)
{
  HetuStore *store = hetu_session_get_store (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuLedger) ledger = NULL;
  g_autofree char *undo = NULL;

  g_return_if_fail (HETU_IS_SESSION (self) && store != NULL);
  undo = make_undo (store, statement);
  ledger = hetu_ledger_begin (store, "choose by rule", &error);
  if (ledger == NULL || !hetu_ledger_unchoose (ledger, statement, &error) ||
      !hetu_ledger_commit (g_steal_pointer (&ledger), &error))
    {
      hetu_session_report (self, error);
      return;
    }
  hetu_session_tell (self, _ ("The figure is picked by the rule again"), _ ("Undo"), undo);
}

gboolean
hetu_session_find_nearest_period (HetuSession *self, HetuPeriod *out)
{
  HetuStore *store = hetu_session_get_store (self);
  HetuIndicator *indicator = hetu_session_get_indicator (self);
  const HetuSpec *spec = hetu_session_get_spec (self);
  HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GArray) statements = NULL;
  double wanted = hetu_period_end (spec->to);
  double best = HUGE_VAL;
  gint32 number = 0;

  if (store == NULL || indicator == NULL || spec->regions->len == 0)
    return FALSE;
  number = hetu_indicator_get_number (indicator);
  query.indicators = &number;
  query.n_indicators = 1;
  query.regions = &g_array_index (spec->regions, gint32, 0);
  query.n_regions = spec->regions->len;
  query.measure = spec->measure;
  query.kind = HETU_KIND_ACTUAL;
  query.grain = spec->grain;
  query.chosen_only = TRUE;
  statements = hetu_query_statements (store, &query, NULL);
  for (guint i = 0; statements != NULL && i < statements->len; i++)
    {
      const HetuObservation *statement = &g_array_index (statements, HetuObservation, i);
      double distance = fabs (hetu_period_end (statement->period) - wanted);

      /* Of two as near the later one. */
      if (statement->has_value && distance <= best)
        {
          best = distance;
          *out = statement->period;
        }
    }
  return best < HUGE_VAL;
}
