/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Steps of undo of what a person keeps: one row of the store, before and after. */
#include "ui/session-kept.h"

#include "ui/session-private.h"

/* A change of one row. */
typedef struct
{
  const HetuKeptKind *kind;
  HetuKept *before; /* (owned): without a name: there was none */
  HetuKept *after;  /* (owned): without a name: there is none any more */
} Change;

static HetuKept *
copy (const HetuKeptKind *kind, gconstpointer kept)
{
  HetuKept *made = g_malloc0 (kind->size);

  if (kept != NULL)
    kind->copy (made, kept);
  return made;
}

static void
free_change (gpointer data)
{
  Change *change = data;

  change->kind->clear (change->before);
  change->kind->clear (change->after);
  g_free (change->before);
  g_free (change->after);
  g_free (change);
}

/* The id of one that was new stays with it when it comes and goes. */
static gboolean
write_change (gpointer session, gpointer data, gboolean forward)
{
  Change *change = data;
  HetuStore *store = hetu_session_get_store (session);
  HetuKept *wanted = forward ? change->after : change->before;
  gint64 id = MAX (change->before->id, change->after->id);
  g_autoptr (GError) error = NULL;
  gboolean written = FALSE;

  if (wanted->name == NULL)
    written = change->kind->remove (store, id, &error);
  else
    {
      wanted->id = id;
      id = change->kind->put (store, wanted, &error);
      written = id != 0;
      if (written)
        wanted->id = id;
    }
  if (!written)
    hetu_session_report (session, error);
  return written;
}

GArray *
hetu_session_list_kept (HetuSession *self, const HetuKeptKind *kind)
{
  HetuStore *store = hetu_session_get_store (self);
  g_autoptr (GError) error = NULL;
  GArray *list = store != NULL ? kind->list (store, &error) : NULL;

  if (error != NULL)
    hetu_session_report (self, error);
  return list;
}

void
hetu_session_change_kept (HetuSession *self,
                          const HetuKeptKind *kind,
                          gconstpointer before,
                          gconstpointer after,
                          const char *what,
                          const char *message)
{
  Change *change = g_new (Change, 1);

  *change = (Change){ kind, copy (kind, before), copy (kind, after) };
  hetu_session_make_edit (self,
                          &(HetuHistoryEdit){ write_change, change, free_change },
                          what,
                          message);
}
