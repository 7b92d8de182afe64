/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a session writes into its store, as entries of the store's journal. A step of undo knows no more than the entry's number: the
 * store itself takes it back, in all of its tables. */
#include "store/journal.h"
#include "ui/journal-words.h"
#include "ui/session-private.h"

#include <glib/gi18n.h>

gboolean
hetu_session_write (HetuSession *self,
                    const char *what,
                    HetuSessionWrite write,
                    gpointer data,
                    gint32 *batch,
                    GError **error)
{
  g_autoptr (HetuLedger) ledger = NULL;
  gint32 written;

  g_return_val_if_fail (HETU_IS_SESSION (self) && hetu_session_get_store (self) != NULL, FALSE);

  ledger = hetu_ledger_begin (hetu_session_get_store (self), what, error);
  if (ledger == NULL || !write (ledger, data, error))
    return FALSE;
  written = hetu_ledger_get_batch (ledger);
  if (!hetu_ledger_commit (g_steal_pointer (&ledger), error))
    return FALSE;
  *batch = written;
  return TRUE;
}

static gboolean
take_back (HetuSession *session, gint32 batch, gboolean undone)
{
  g_autoptr (GError) error = NULL;

  if (hetu_journal_take_back (hetu_session_get_store (session), batch, undone, &error))
    return TRUE;
  hetu_session_report (session, error);
  return FALSE;
}

/* @named: (out) (optional): how many names it added to the catalogue
 *
 * Returns: (transfer full) */
static char *
name_entry (HetuSession *self, gint32 batch, guint *named)
{
  g_auto (HetuJournalEntry) entry = { 0 };

  if (!hetu_journal_read (hetu_session_get_store (self), batch, &entry, NULL))
    return g_strdup_printf (_ ("Change %d"), batch);
  if (named != NULL)
    *named = entry.named;
  return hetu_journal_entry_to_label (&entry, hetu_session_get_store (self));
}

/* @named: of the names that it added to the catalogue, which stay without figures */
static char *
write_message (const char *label, guint named, gboolean undone)
{
  g_autofree char *done = g_strdup_printf (undone ? _ ("Undone: %s") : _ ("Done again: %s"), label);

  if (!undone || named == 0)
    return g_steal_pointer (&done);
  return g_strdup_printf (ngettext ("%s; %u name it added stays in the catalogue",
                                    "%s; %u names it added stay in the catalogue",
                                    named),
                          done,
                          named);
}

/* Names that an import added stay, which nobody sees where the figures go. */
static void
tell_what_stays (HetuSession *session, gint32 batch)
{
  guint named = 0;
  g_autofree char *name = name_entry (session, batch, &named);
  g_autofree char *message = write_message (name, named, TRUE);

  if (named > 0)
    hetu_session_tell (session, message, NULL, NULL);
}

static gboolean
step_back (HetuSession *session, gint32 batch, gboolean undone)
{
  if (!take_back (session, batch, undone))
    return FALSE;
  if (undone)
    tell_what_stays (session, batch);
  return TRUE;
}

/* A step that wrote an entry. */
static gboolean
write_batch (gpointer session, gpointer data, gboolean forward)
{
  return step_back (session, GPOINTER_TO_INT (data), !forward);
}

/* A step that took one back. */
static gboolean
write_taken_back (gpointer session, gpointer data, gboolean forward)
{
  return step_back (session, GPOINTER_TO_INT (data), forward);
}

void
hetu_session_record_batch (HetuSession *self, gint32 batch, const char *label, const char *message)
{
  g_return_if_fail (HETU_IS_SESSION (self));
  if (batch == 0)
    return;
  hetu_session_record_edit (self,
                            &(HetuHistoryEdit){ write_batch, GINT_TO_POINTER (batch), NULL },
                            label);
  hetu_session_tell (self, message, _ ("Undo"), "win.undo");
}

void
hetu_session_offer (HetuSession *self, const char *button, const char *action)
{
  g_return_if_fail (HETU_IS_SESSION (self));
  g_signal_emit_by_name (self, "offer", button, action);
}

void
hetu_session_take_back (HetuSession *self, gint32 batch, gboolean undone)
{
  g_autofree char *name = NULL, *label = NULL, *message = NULL;
  guint named = 0;
  HetuHistoryEdit edit = { undone ? write_taken_back : write_batch, GINT_TO_POINTER (batch), NULL };

  g_return_if_fail (HETU_IS_SESSION (self) && hetu_session_get_store (self) != NULL);
  if (!take_back (self, batch, undone))
    return;
  name = name_entry (self, batch, &named);
  label = g_strdup_printf (undone ? _ ("Undo %s") : _ ("Redo %s"), name);
  message = write_message (name, named, undone);
  hetu_session_record_edit (self, &edit, label);
  hetu_session_tell (self, message, _ ("Undo"), "win.undo");
}

/* Returns: the entry that comes next; 0: none. What cannot be read has nothing to take back; reading figures tells why. */
static gint32
find_next (HetuSession *self, gboolean undone)
{
  HetuStore *store = hetu_session_get_store (self);
  gint32 batch = 0;

  if (store == NULL || hetu_store_is_read_only (store))
    return 0;
  if (undone)
    hetu_journal_find_undo (store, &batch, NULL);
  else
    hetu_journal_find_redo (store, &batch, NULL);
  return batch;
}

char *
hetu_session_name_next (HetuSession *self, gboolean undone)
{
  gint32 batch = find_next (self, undone);

  return batch != 0 ? name_entry (self, batch, NULL) : NULL;
}

gboolean
hetu_session_take_next (HetuSession *self, gboolean undone)
{
  gint32 batch = find_next (self, undone);
  g_autofree char *name = NULL, *message = NULL;
  guint named = 0;

  if (batch == 0 || !take_back (self, batch, undone))
    return FALSE;
  name = name_entry (self, batch, &named);
  message = write_message (name, named, undone);
  hetu_session_tell (self, message, NULL, NULL);
  return TRUE;
}
