/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a session writes into its store about findings of the check: that one is known, because …, each a step of undo. */
#include "store/finding.h"
#include "store/journal.h"
#include "ui/session-private.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *key;
  const char *reason; /* (nullable): %NULL: it is open again */
} Verdict;

static gboolean
write_verdict (HetuLedger *ledger, gpointer data, GError **error)
{
  const Verdict *verdict = data;

  return hetu_ledger_accept_finding (ledger,
                                     verdict->key,
                                     verdict->reason,
                                     NULL,
                                     hetu_journal_get_author (),
                                     error) >= 0;
}

/* Returns: whether @key is known because of @reason already, whatever is said of it in English */
static gboolean
is_so (HetuSession *self, const char *key, const char *reason)
{
  g_autoptr (GArray) accepted = hetu_query_accepted_findings (hetu_session_get_store (self), NULL);

  for (guint i = 0; accepted != NULL && i < accepted->len; i++)
    {
      const HetuKnownFinding *one = &g_array_index (accepted, HetuKnownFinding, i);

      if (g_str_equal (one->key, key))
        return g_strcmp0 (one->reason, reason) == 0;
    }
  return FALSE;
}

void
hetu_session_accept_finding (HetuSession *self, const char *key, const char *reason)
{
  g_autoptr (GError) error = NULL;
  gint32 batch = 0;

  g_return_if_fail (HETU_IS_SESSION (self) && hetu_session_get_store (self) != NULL && key != NULL);
  if (is_so (self, key, reason))
    return;
  if (hetu_session_write (self,
                          "known finding",
                          write_verdict,
                          &(Verdict){ key, reason },
                          &batch,
                          &error))
    hetu_session_record_batch (self,
                               batch,
                               reason != NULL ? _ ("Mark as Known") : _ ("Open Again"),
                               reason != NULL ? _ ("The finding is known from now on")
                                              : _ ("The finding is open again"));
  else
    hetu_session_report (self, error);
}
