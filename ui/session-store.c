/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a session writes into its store: a person's choice among rival figures. */
#include "store/ledger.h"
#include "store/query.h"
#include "ui/session.h"

#include <glib/gi18n.h>

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

void
hetu_session_choose_statement (HetuSession *self, gint64 statement)
{
  HetuStore *store = hetu_session_get_store (self);
  gint64 before = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuLedger) ledger = NULL;
  g_autofree char *action = NULL;

  g_return_if_fail (HETU_IS_SESSION (self) && store != NULL);
  before = find_chosen (store, statement);
  if (before == statement)
    return;
  ledger = hetu_ledger_begin (store, "choose figure", &error);
  if (ledger == NULL || !hetu_ledger_choose (ledger, statement, NULL, &error) ||
      !hetu_ledger_commit (g_steal_pointer (&ledger), &error))
    {
      hetu_session_report (self, error);
      return;
    }
  if (before == 0)
    return;
  action = g_strdup_printf ("win.choose-statement(int64 %" G_GINT64_FORMAT ")", before);
  hetu_session_tell (self, _ ("Another figure is used from now on"), _ ("Undo"), action);
}
