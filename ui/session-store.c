/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a session writes into its store: a person's choice among rival figures, documents out of use, each a step of undo. */
#include "error.h"
#include "store/ledger.h"
#include "store/query.h"
#include "ui/session-private.h"
#include "ui/statement-item.h"

#include <glib/gi18n.h>

/* Returns: (transfer none) (nullable): the one of @rivals that their cell shows */
static const HetuObservation *
find_chosen (GArray *rivals)
{
  for (guint i = 0; rivals != NULL && i < rivals->len; i++)
    if (g_array_index (rivals, HetuObservation, i).chosen)
      return &g_array_index (rivals, HetuObservation, i);
  return NULL;
}

/* A choice among the rival figures of a cell. */
typedef struct
{
  gint64 statement;   /* any of the cell */
  gint64 chosen;      /* what a person chooses; 0: the rule picks */
  const char *reason; /* (nullable): why */
} Choice;

static gboolean
write_choice (HetuLedger *ledger, gpointer data, GError **error)
{
  const Choice *choice = data;

  if (choice->chosen == 0)
    return hetu_ledger_unchoose (ledger, choice->statement, error);
  return hetu_ledger_choose (ledger, choice->chosen, choice->reason, error);
}

/* Returns: (transfer full): the step in words, with the figure that the cell shows now */
static char *
name_step (HetuSession *self, const Choice *choice)
{
  g_autoptr (GArray) rivals =
      hetu_query_rivals (hetu_session_get_store (self), choice->statement, NULL);
  const HetuObservation *chosen = find_chosen (rivals);
  g_autofree char *value = NULL;

  if (chosen == NULL)
    return g_strdup (choice->chosen != 0 ? _ ("Use This") : _ ("Pick by Rule"));
  value = hetu_statement_to_value (chosen, hetu_session_get_language (self));
  if (choice->chosen != 0)
    return g_strdup_printf (_ ("Use %s"), value);
  return g_strdup_printf (_ ("Pick %s by Rule"), value);
}

/* Writes what a cell shows from now on as a step of undo, unless a person decided so before. */
static void
decide (HetuSession *self, Choice choice, const char *message)
{
  g_autofree char *what = NULL, *reason = NULL;
  g_autoptr (GError) error = NULL;
  gint64 before = 0;
  gint32 batch = 0;

  if (!hetu_query_choice (hetu_session_get_store (self),
                          choice.statement,
                          &before,
                          &reason,
                          &error) ||
      (before != choice.chosen &&
       !hetu_session_write (self,
                            choice.chosen != 0 ? "choose figure" : "choose by rule",
                            write_choice,
                            &choice,
                            &batch,
                            &error)))
    {
      hetu_session_report (self, error);
      return;
    }
  what = name_step (self, &choice);
  hetu_session_record_batch (self, batch, what, message);
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
    decide (self,
            (Choice){ statement, statement, reason },
            _ ("Another figure is used from now on"));
}

void
hetu_session_unchoose_statement (HetuSession *self, gint64 statement)
{
  g_return_if_fail (HETU_IS_SESSION (self) && hetu_session_get_store (self) != NULL);
  decide (self, (Choice){ statement, 0, NULL }, _ ("The figure is picked by the rule again"));
}

/* ---- documents */

static gboolean
write_removal (HetuLedger *ledger, gpointer number, GError **error)
{
  return hetu_ledger_retract (ledger, GPOINTER_TO_INT (number), TRUE, error);
}

void
hetu_session_remove_source (HetuSession *self, HetuSource *source)
{
  gint32 number = hetu_source_get_number (source);
  g_autofree char *what = NULL;
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;
  gint32 batch = 0;

  g_return_if_fail (HETU_IS_SESSION (self) && hetu_session_get_store (self) != NULL);
  /* The store forgets the source while it is removed. */
  what = g_strdup_printf (_ ("Delete “%s”"), hetu_source_get_title (source));
  message =
      g_strdup_printf (_ ("“%s” is deleted with its figures"), hetu_source_get_title (source));
  if (hetu_session_write (self,
                          "remove document",
                          write_removal,
                          GINT_TO_POINTER (number),
                          &batch,
                          &error))
    hetu_session_record_batch (self, batch, what, message);
  else
    hetu_session_report (self, error);
}

gboolean
hetu_session_make_edit (HetuSession *self,
                        const HetuHistoryEdit *edit,
                        const char *what,
                        const char *message)
{
  if (!edit->write (self, edit->data, TRUE))
    {
      if (edit->free_data != NULL)
        edit->free_data (edit->data);
      return FALSE;
    }
  hetu_session_record_edit (self, edit, what);
  hetu_session_tell (self, message, _ ("Undo"), "win.undo");
  return TRUE;
}

void
hetu_session_report_store (HetuSession *self, const GError *error)
{
  if (g_error_matches (error, HETU_ERROR, HETU_ERROR_STORE) ||
      g_error_matches (error, HETU_ERROR, HETU_ERROR_STORE_LOCKED) ||
      g_error_matches (error, HETU_ERROR, HETU_ERROR_STORE_DAMAGED))
    hetu_session_report (self, error);
}
