/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Notes that a person adds to the data, changes and deletes, each a step of undo. Nothing is overwritten: to change a note is
 * to take it back and to tell another. */
#include "store/note.h"
#include "ui/session-private.h"

#include <glib/gi18n.h>

/* One note takes the place of another. */
typedef struct
{
  gint64 before;        /* 0: there was none */
  const HetuNote *note; /* (nullable): there is none any more */
} Change;

static gboolean
write_change (HetuLedger *ledger, gpointer data, GError **error)
{
  const Change *change = data;

  if (change->before != 0 && !hetu_ledger_retract_note (ledger, change->before, TRUE, error))
    return FALSE;
  return change->note == NULL || hetu_ledger_put_note (ledger, change->note, NULL, error) >= 0;
}

static gboolean
make_change (HetuSession *self, Change change, const char *label, const char *message)
{
  g_autoptr (GError) error = NULL;
  gint32 batch = 0;

  if (hetu_session_write (self, "note", write_change, &change, &batch, &error))
    hetu_session_record_batch (self, batch, label, message);
  else
    hetu_session_report (self, error);
  return error == NULL;
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
  g_return_val_if_fail (HETU_IS_SESSION (self) && hetu_session_get_store (self) != NULL, FALSE);
  if (stands_already (self, note))
    {
      hetu_session_tell (self, _ ("The data have this note already"), NULL, NULL);
      return TRUE;
    }
  return make_change (self,
                      (Change){ replaced, note },
                      replaced != 0 ? _ ("Edit Note") : _ ("Add Note"),
                      replaced != 0 ? _ ("The note is changed") : _ ("The note is added"));
}

void
hetu_session_delete_note (HetuSession *self, gint64 id)
{
  g_return_if_fail (HETU_IS_SESSION (self) && hetu_session_get_store (self) != NULL);
  make_change (self, (Change){ id, NULL }, _ ("Delete Note"), _ ("The note is deleted"));
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
