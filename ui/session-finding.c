/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a session writes into its store about findings of the check: that one is known, because …, each a step of undo. */
#include "store/finding.h"
#include "ui/session-private.h"

#include <glib/gi18n.h>

typedef struct
{
  char *key;       /* (owned) */
  char *before;    /* (owned) (nullable): why it was known until then; %NULL: it was not */
  char *before_en; /* (owned) (nullable): the same in English */
  char *after;     /* (owned) (nullable): why it is known now */
} Verdict;

static void
free_verdict (gpointer data)
{
  Verdict *verdict = data;

  g_free (verdict->key);
  g_free (verdict->before);
  g_free (verdict->before_en);
  g_free (verdict->after);
  g_free (verdict);
}

static gboolean
write_verdict (gpointer session, gpointer data, gboolean forward)
{
  const Verdict *verdict = data;
  g_autoptr (GError) error = NULL;

  if (hetu_store_accept_finding (hetu_session_get_store (session),
                                 verdict->key,
                                 forward ? verdict->after : verdict->before,
                                 forward ? NULL : verdict->before_en,
                                 g_get_user_name (),
                                 &error))
    return TRUE;
  hetu_session_report (session, error);
  return FALSE;
}

/* @reason, @reason_en: (out) (transfer full) (nullable): why the finding is known now. Returns: whether it could be read */
static gboolean
find_reason (HetuStore *store, const char *key, char **reason, char **reason_en, GError **error)
{
  g_autoptr (GArray) accepted = hetu_query_accepted_findings (store, error);

  *reason = NULL;
  *reason_en = NULL;
  for (guint i = 0; accepted != NULL && i < accepted->len && *reason == NULL; i++)
    {
      const HetuKnownFinding *one = &g_array_index (accepted, HetuKnownFinding, i);

      if (g_str_equal (one->key, key))
        {
          *reason = g_strdup (one->reason);
          *reason_en = g_strdup (one->reason_en);
        }
    }
  return accepted != NULL;
}

void
hetu_session_accept_finding (HetuSession *self, const char *key, const char *reason)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *before_en = NULL;
  Verdict *verdict = NULL;

  g_return_if_fail (HETU_IS_SESSION (self) && hetu_session_get_store (self) != NULL && key != NULL);
  if (!find_reason (hetu_session_get_store (self), key, &before, &before_en, &error))
    {
      hetu_session_report (self, error);
      return;
    }
  if (g_strcmp0 (before, reason) == 0)
    return;
  verdict = g_new (Verdict, 1);
  *verdict = (Verdict){ g_strdup (key),
                        g_steal_pointer (&before),
                        g_steal_pointer (&before_en),
                        g_strdup (reason) };
  hetu_session_make_edit (self,
                          &(HetuHistoryEdit){ write_verdict, verdict, free_verdict },
                          reason != NULL ? _ ("Mark as Known") : _ ("Open Again"),
                          reason != NULL ? _ ("The finding is known from now on")
                                         : _ ("The finding is open again"));
}
