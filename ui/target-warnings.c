/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Warnings on a verdict: they follow from the statements behind it, never from the verdict's words. */
#include "ui/target-inspector.h"

#include "store/query.h"

#include <glib/gi18n.h>

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

GPtrArray *
hetu_target_list_warnings (HetuSession *session, const HetuProgress *progress, HetuPeriod at)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);
  HetuLanguage language = hetu_session_get_language (session);

  if (progress->has_outturn && at.kind != HETU_PERIOD_NONE &&
      !hetu_period_equal (progress->outturn_period, at) &&
      hetu_period_contains (progress->outturn_period, at))
    {
      g_autofree char *when = hetu_period_to_label (at, language);
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
