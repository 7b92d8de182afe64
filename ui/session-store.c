/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a session writes into its store: a person's choice among rival figures, each a step of undo. */
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
  gint64 statement;    /* any of the cell */
  gint64 before;       /* what a person chose until then; 0: the rule picked */
  gint64 after;        /* what a person chose now; 0: the rule picks */
  char *reason_before; /* (owned) (nullable): why */
  char *reason_after;  /* (owned) (nullable) */
} Choice;

static void
free_choice (gpointer data)
{
  Choice *choice = data;

  g_free (choice->reason_before);
  g_free (choice->reason_after);
  g_free (choice);
}

/* Returns: whether @chosen, or the rule where it is 0, holds for the cell of @statement in the store */
static gboolean
choose (HetuSession *self, gint64 statement, gint64 chosen, const char *reason)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuLedger) ledger =
      hetu_ledger_begin (hetu_session_get_store (self),
                         chosen != 0 ? "choose figure" : "choose by rule",
                         &error);
  gboolean written =
      ledger != NULL && (chosen != 0 ? hetu_ledger_choose (ledger, chosen, reason, &error)
                                     : hetu_ledger_unchoose (ledger, statement, &error));

  if (written && hetu_ledger_commit (g_steal_pointer (&ledger), &error))
    return TRUE;
  hetu_session_report (self, error);
  return FALSE;
}

static gboolean
write_choice (gpointer session, gpointer data, gboolean forward)
{
  const Choice *choice = data;

  return choose (session,
                 choice->statement,
                 forward ? choice->after : choice->before,
                 forward ? choice->reason_after : choice->reason_before);
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
  Choice *choice = g_new0 (Choice, 1);
  g_autoptr (GError) error = NULL;
  g_autofree char *what = NULL;

  *choice = (Choice){ .statement = statement, .after = chosen, .reason_after = g_strdup (reason) };
  if (!hetu_query_choice (hetu_session_get_store (self),
                          statement,
                          &choice->before,
                          &choice->reason_before,
                          &error))
    {
      hetu_session_report (self, error);
      free_choice (choice);
      return;
    }
  if (choice->before == chosen || !write_choice (self, choice, TRUE))
    {
      free_choice (choice);
      return;
    }
  what = name_step (self, choice);
  hetu_session_record_edit (self, &(HetuHistoryEdit){ write_choice, choice, free_choice }, what);
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

/* ---- documents */

/* A document taken out of use; the number of its source is all there is to it. */
static gboolean
write_removal (gpointer session, gpointer data, gboolean forward)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuLedger) ledger =
      hetu_ledger_begin (hetu_session_get_store (session),
                         forward ? "remove document" : "restore document",
                         &error);

  if (ledger != NULL && hetu_ledger_retract (ledger, GPOINTER_TO_INT (data), forward, &error) &&
      hetu_ledger_commit (g_steal_pointer (&ledger), &error))
    return TRUE;
  hetu_session_report (session, error);
  return FALSE;
}

void
hetu_session_remove_source (HetuSession *self, HetuSource *source)
{
  HetuHistoryEdit edit = { write_removal, GINT_TO_POINTER (hetu_source_get_number (source)), NULL };
  g_autofree char *what = NULL;
  g_autofree char *message = NULL;

  g_return_if_fail (HETU_IS_SESSION (self) && hetu_session_get_store (self) != NULL);
  /* The store forgets the source while it is removed. */
  what = g_strdup_printf (_ ("Delete “%s”"), hetu_source_get_title (source));
  message =
      g_strdup_printf (_ ("“%s” is deleted with its figures"), hetu_source_get_title (source));
  hetu_session_make_edit (self, &edit, what, message);
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
