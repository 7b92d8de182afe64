/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Notes that a person adds to the data, changes and deletes, each a step of undo. Nothing is overwritten: to change a note is
 * to take it back and to tell another. */
#include "store/note.h"
#include "ui/session-private.h"

#include <glib/gi18n.h>

/* One note takes the place of another. */
typedef struct
{
  gint64 before; /* 0: there was none */
  gint64 after;  /* 0: there is none any more, or it is not written yet */
  HetuNote note; /* (owned): of @after; without words: none */
} Change;

static void
free_change (gpointer data)
{
  Change *change = data;

  hetu_note_clear (&change->note);
  g_free (change);
}

static gboolean
write_after (HetuLedger *ledger, Change *change, gboolean forward, GError **error)
{
  if (change->note.text_zh == NULL)
    return TRUE;
  if (change->after != 0)
    return hetu_ledger_retract_note (ledger, change->after, !forward, error);
  return hetu_ledger_put_note (ledger, &change->note, &change->after, error) >= 0;
}

static gboolean
write_change (gpointer session, gpointer data, gboolean forward)
{
  Change *change = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuLedger) ledger =
      hetu_ledger_begin (hetu_session_get_store (session), "note", &error);

  if (ledger != NULL &&
      (change->before == 0 || hetu_ledger_retract_note (ledger, change->before, forward, &error)) &&
      write_after (ledger, change, forward, &error) &&
      hetu_ledger_commit (g_steal_pointer (&ledger), &error))
    return TRUE;
  hetu_session_report (session, error);
  return FALSE;
}

/* Returns: (transfer full) (nullable): all notes; where they cannot be read the window says why */
static GArray *
read_notes (HetuSession *self)
{
  HetuStore *store = hetu_session_get_store (self);
  g_autoptr (GError) error = NULL;
  GArray *notes = store != NULL ? hetu_query_notes (store, 0, 0, &error) : NULL;

  if (error != NULL)
    hetu_session_report (self, error);
  return notes;
}

static gboolean
stands_already (HetuSession *self, const HetuNote *note)
{
  g_autoptr (GArray) notes = read_notes (self);

  for (guint i = 0; notes != NULL && i < notes->len; i++)
    if (hetu_note_equal (&g_array_index (notes, HetuNote, i), note))
      return TRUE;
  return FALSE;
}

gboolean
hetu_session_put_note (HetuSession *self, gint64 replaced, const HetuNote *note)
{
  Change *change;

  g_return_val_if_fail (HETU_IS_SESSION (self) && hetu_session_get_store (self) != NULL, FALSE);
  if (stands_already (self, note))
    {
      hetu_session_tell (self, _ ("The data have this note already"), NULL, NULL);
      return TRUE;
    }
  change = g_new0 (Change, 1);
  change->before = replaced;
  change->note = hetu_note_copy (note);
  return hetu_session_make_edit (self,
                                 &(HetuHistoryEdit){ write_change, change, free_change },
                                 replaced != 0 ? _ ("Edit Note") : _ ("Add Note"),
                                 replaced != 0 ? _ ("The note is changed")
                                               : _ ("The note is added"));
}

void
hetu_session_delete_note (HetuSession *self, gint64 id)
{
  Change *change;

  g_return_if_fail (HETU_IS_SESSION (self) && hetu_session_get_store (self) != NULL);
  change = g_new0 (Change, 1);
  change->before = id;
  hetu_session_make_edit (self,
                          &(HetuHistoryEdit){ write_change, change, free_change },
                          _ ("Delete Note"),
                          _ ("The note is deleted"));
}

gboolean
hetu_session_find_note (HetuSession *self, gint64 id, HetuNote *out)
{
  g_autoptr (GArray) notes = read_notes (self);

  for (guint i = 0; notes != NULL && i < notes->len; i++)
    if (g_array_index (notes, HetuNote, i).id == id)
      {
        *out = hetu_note_copy (&g_array_index (notes, HetuNote, i));
        return TRUE;
      }
  return FALSE;
}
