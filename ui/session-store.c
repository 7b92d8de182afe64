/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a session writes into its store: a person's choice among rival figures, each a step of undo. */
#include "store/ledger.h"
#include "store/query.h"
#include "ui/session-private.h"
#include "ui/statement-item.h"

#include <glib/gi18n.h>
#include <math.h>

/* Returns: (transfer none) (nullable): the one of @rivals that their cell shows */
static const HetuObservation *
find_chosen (GArray *rivals)
{
  for (guint i = 0; rivals != NULL && i < rivals->len; i++)
    if (g_array_index (rivals, HetuObservation, i).chosen)
      return &g_array_index (rivals, HetuObservation, i);
  return NULL;
}

/* Returns: (transfer full): the step in words, with the figure that the cell shows now */
static char *
name_step (HetuSession *self, const HetuHistoryChoice *choice)
{
  g_autoptr (GArray) rivals =
      hetu_query_rivals (hetu_session_get_store (self), choice->statement, NULL);
  const HetuObservation *chosen = find_chosen (rivals);
  g_autofree char *value = NULL;

  if (chosen == NULL)
    return g_strdup (choice->after != 0 ? _ ("Use This") : _ ("Pick by Rule"));
  value = hetu_statement_to_value (chosen, hetu_session_get_language (self));
  if (choice->after != 0)
    return g_strdup_printf (_ ("Use %s"), value);
  return g_strdup_printf (_ ("Pick %s by Rule"), value);
}

/* Writes what @statement's cell shows from now on as a step of undo, unless a person decided so before. */
static void
decide (HetuSession *self, gint64 statement, gint64 chosen, const char *reason, const char *message)
{
  HetuHistoryChoice choice = { .statement = statement, .after = chosen, .reason_after = reason };
  g_autoptr (GError) error = NULL;
  g_autofree char *reason_before = NULL;
  g_autofree char *what = NULL;

  if (!hetu_query_choice (hetu_session_get_store (self),
                          statement,
                          &choice.before,
                          &reason_before,
                          &error))
    {
      hetu_session_report (self, error);
      return;
    }
  choice.reason_before = reason_before;
  if (choice.before == chosen || !hetu_session_write_step (self, &choice, TRUE))
    return;
  what = name_step (self, &choice);
  hetu_session_record_choice (self, &choice, what);
  hetu_session_tell (self, message, _ ("Undo"), "win.undo");
}

static const char *
get_purpose (const HetuHistoryChoice *choice, gint64 chosen, gboolean forward)
{
  if (choice->source != 0)
    return forward ? "remove document" : "restore document";
  return chosen != 0 ? "choose figure" : "choose by rule";
}

gboolean
hetu_session_write_step (HetuSession *self, const HetuHistoryChoice *choice, gboolean forward)
{
  gint64 chosen = forward ? choice->after : choice->before;
  const char *reason = forward ? choice->reason_after : choice->reason_before;
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuLedger) ledger = hetu_ledger_begin (hetu_session_get_store (self),
                                                     get_purpose (choice, chosen, forward),
                                                     &error);
  gboolean written = FALSE;

  if (ledger != NULL && choice->source != 0)
    written = hetu_ledger_retract (ledger, choice->source, forward, &error);
  else if (ledger != NULL && chosen != 0)
    written = hetu_ledger_choose (ledger, chosen, reason, &error);
  else if (ledger != NULL)
    written = hetu_ledger_unchoose (ledger, choice->statement, &error);
  if (written && hetu_ledger_commit (g_steal_pointer (&ledger), &error))
    return TRUE;
  hetu_session_report (self, error);
  return FALSE;
}

void
hetu_session_remove_source (HetuSession *self, HetuSource *source)
{
  HetuHistoryChoice step = { .source = hetu_source_get_number (source) };
  g_autofree char *what = NULL;
  g_autofree char *message = NULL;

  g_return_if_fail (HETU_IS_SESSION (self) && hetu_session_get_store (self) != NULL);
  /* The store forgets the source while it is removed. */
  what = g_strdup_printf (_ ("Delete “%s”"), hetu_source_get_title (source));
  message =
      g_strdup_printf (_ ("“%s” is deleted with its figures"), hetu_source_get_title (source));
  if (!hetu_session_write_step (self, &step, TRUE))
    return;
  hetu_session_record_choice (self, &step, what);
  hetu_session_tell (self, message, _ ("Undo"), "win.undo");
}

void
hetu_session_choose_statement (HetuSession *self, gint64 statement, const char *reason)
{
  g_autoptr (GArray) rivals = NULL;
  const HetuObservation *shown = NULL;

  g_return_if_fail (HETU_IS_SESSION (self) && hetu_session_get_store (self) != NULL);
  rivals = hetu_query_rivals (hetu_session_get_store (self), statement, NULL);
  shown = find_chosen (rivals);
  if (shown == NULL || shown->id != statement)
    decide (self, statement, statement, reason, _ ("Another figure is used from now on"));
}

void
hetu_session_unchoose_statement (HetuSession *self, gint64 statement)
{
  g_return_if_fail (HETU_IS_SESSION (self) && hetu_session_get_store (self) != NULL);
  decide (self, statement, 0, NULL, _ ("The figure is picked by the rule again"));
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
