/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Warnings on a verdict: they follow from the statements behind it, never from the verdict's words. */
#include "ui/target-inspector.h"

#include "store/query.h"

#include <glib/gi18n.h>
#include <math.h>

static void
add (GPtrArray *list, const char *text)
{
  for (guint i = 0; i < list->len; i++)
    if (g_str_equal (g_ptr_array_index (list, i), text))
      return;
  g_ptr_array_add (list, g_strdup (text));
}

/* What the statement itself says: its definition, and whether it is final. */
static void
add_of_statement (GPtrArray *list, HetuSession *session, gint64 id)
{
  g_auto (HetuObservation) statement = { 0 };
  HetuStore *store = hetu_session_get_store (session);
  HetuLanguage language = hetu_session_get_language (session);
  HetuSource *source = NULL;

  if (id == 0 || !hetu_query_statement (store, id, &statement, NULL))
    return;
  if (statement.note != NULL)
    {
      g_autofree char *note = g_strdup_printf (_ ("Definition: %s"), statement.note);

      add (list, note);
    }
  if (statement.basis == HETU_BASIS_ADJUSTED)
    add (list, hetu_basis_to_label (statement.basis, language));
  if (statement.status == HETU_STATUS_PROVISIONAL || statement.status == HETU_STATUS_EXPECTED ||
      statement.status == HETU_STATUS_SUSPECT || statement.status == HETU_STATUS_INCOMPARABLE)
    add (list, hetu_status_to_label (statement.status, language));
  source = hetu_store_get_source (store, statement.source);
  if (statement.kind != HETU_KIND_TARGET && source != NULL && hetu_source_get_secondary (source))
    add (list, _ ("The outturn comes from a secondary source"));
}

/* The stretch that an outturn was taken for where it was told for a longer one; else none. */
static HetuPeriod
get_counted (const HetuProgress *progress, HetuPeriod at)
{
  HetuPeriod told = progress->outturn_period;
  HetuPeriod none = { 0 };
  double start = hetu_period_start (told);
  int months = hetu_period_months (progress->period);

  if (!progress->has_outturn || hetu_period_months (told) == 0)
    return none;
  if (progress->has_elapsed && hetu_period_equal (progress->period, progress->deadline))
    months = lround (months * progress->elapsed_percent / 100);
  else if (at.kind != HETU_PERIOD_NONE)
    months = lround ((hetu_period_end (at) - start) * 12);
  if (months < 1 || months >= hetu_period_months (told) || told.first_month != 1)
    return none;
  return hetu_period_range (told.first_year, 1, told.first_year, months);
}

GPtrArray *
hetu_target_list_warnings (HetuSession *session, const HetuProgress *progress, HetuPeriod at)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);
  HetuLanguage language = hetu_session_get_language (session);
  HetuPeriod counted = get_counted (progress, at);

  if (counted.kind != HETU_PERIOD_NONE)
    {
      g_autofree char *when = hetu_period_to_label (counted, language);
      g_autofree char *text =
          g_strdup_printf (_ ("The outturn is told without a month; counted as of %s"), when);

      add (list, text);
    }
  if (progress->state == HETU_STATE_UNKNOWN && progress->reason != HETU_REASON_NO_OUTTURN)
    add (list, hetu_reason_to_label (progress->reason, language));
  if (progress->soft)
    add (list, _ ("Hoped for, not promised (力争)"));
  add_of_statement (list, session, progress->target_statement);
  add_of_statement (list, session, progress->outturn_statement);
  return list;
}
