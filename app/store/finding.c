/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Known findings as rows of finding, of which the last one of a key counts. */
#include "store/finding.h"

#include "error.h"
#include "store/ledger-private.h"
#include "store/store-private.h"

#include <glib/gi18n-lib.h>

void
hetu_known_finding_clear (HetuKnownFinding *self)
{
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->reason, g_free);
  g_clear_pointer (&self->reason_en, g_free);
  g_clear_pointer (&self->author, g_free);
  g_clear_pointer (&self->at, g_free);
}

const char *
hetu_known_finding_get_reason (const HetuKnownFinding *self, HetuLanguage language)
{
  return language == HETU_LANGUAGE_EN && self->reason_en != NULL ? self->reason_en : self->reason;
}

static void
clear_finding (gpointer finding)
{
  hetu_known_finding_clear (finding);
}

GArray *
hetu_query_accepted_findings (HetuStore *store, GError **error)
{
  HetuDatabase *database;
  g_autoptr (GArray) out = g_array_new (FALSE, TRUE, sizeof (HetuKnownFinding));
  g_autoptr (HetuRows) rows = NULL;
  int state;

  g_return_val_if_fail (HETU_IS_STORE (store), NULL);

  g_array_set_clear_func (out, clear_finding);
  database = hetu_store_get_database (store);
  rows =
      hetu_database_query (database,
                           "SELECT key, reason, reason_en, author, at FROM standing_finding AS f"
                           " JOIN batch ON batch.id = f.batch WHERE stands = 1"
                           " AND f.id = (SELECT max (id) FROM standing_finding WHERE key = f.key)"
                           " ORDER BY key",
                           error);
  if (rows == NULL)
    return NULL;
  while ((state = hetu_database_step (database, rows, error)) > 0)
    {
      HetuKnownFinding found = { .key = g_strdup (hetu_rows_require_text (rows, 0)),
                                 .reason = g_strdup (hetu_rows_require_text (rows, 1)),
                                 .reason_en = g_strdup (hetu_rows_get_text (rows, 2)),
                                 .author = g_strdup (hetu_rows_get_text (rows, 3)),
                                 .at = g_strdup (hetu_rows_require_text (rows, 4)) };

      g_array_append_val (out, found);
    }
  return state == 0 ? g_steal_pointer (&out) : NULL;
}

/* @known: (out): whether the key is as the reasons want it already. Returns: whether it could be read */
static gboolean
look_up (HetuDatabase *database,
         const char *key,
         const char *reason,
         const char *reason_en,
         gboolean *known,
         GError **error)
{
  g_autoptr (HetuRows) rows = hetu_database_query (
      database,
      "SELECT stands, reason, reason_en FROM standing_finding WHERE key = ? ORDER BY id DESC"
      " LIMIT 1",
      error);
  int state;
  gboolean stands;

  if (rows == NULL)
    return FALSE;
  hetu_rows_bind_text (rows, 1, key);
  state = hetu_database_step (database, rows, error);
  stands = state > 0 && sqlite3_column_int (rows, 0) != 0;
  if (reason == NULL)
    *known = !stands;
  else
    *known = stands && g_str_equal (hetu_rows_require_text (rows, 1), reason) &&
             g_strcmp0 (hetu_rows_get_text (rows, 2), reason_en) == 0;
  return state >= 0;
}

static gboolean
append_finding (HetuLedger *ledger,
                const char *key,
                const char *reason,
                const char *reason_en,
                const char *author,
                GError **error)
{
  HetuDatabase *database = hetu_ledger_get_database (ledger);
  gint32 batch = hetu_ledger_ensure_batch (ledger, error);
  g_autoptr (HetuRows) rows = NULL;

  if (batch == 0)
    return FALSE;
  rows = hetu_database_query (database,
                              "INSERT INTO finding (key, stands, reason, reason_en, author, batch)"
                              " VALUES (?, ?, ?, ?, ?, ?)",
                              error);
  if (rows == NULL)
    return FALSE;
  hetu_rows_bind_text (rows, 1, key);
  hetu_rows_bind_int (rows, 2, reason != NULL ? 1 : 0);
  hetu_rows_bind_text (rows, 3, reason != NULL ? reason : "");
  hetu_rows_bind_text (rows, 4, reason_en);
  hetu_rows_bind_text (rows, 5, author);
  hetu_rows_bind_int (rows, 6, batch);
  return hetu_database_write (database, rows, error);
}

int
hetu_ledger_accept_finding (HetuLedger *self,
                            const char *key,
                            const char *reason,
                            const char *reason_en,
                            const char *author,
                            GError **error)
{
  g_autofree char *stripped = g_strdup (reason);
  g_autofree char *english = reason != NULL ? g_strdup (reason_en) : NULL;
  gboolean known = FALSE;

  g_return_val_if_fail (self != NULL && key != NULL && *key != '\0', -1);

  if (stripped != NULL && *g_strstrip (stripped) == '\0')
    {
      g_set_error (error, HETU_ERROR, HETU_ERROR_INPUT, _ ("A known finding needs a reason"));
      return -1;
    }
  if (english != NULL && *g_strstrip (english) == '\0')
    g_clear_pointer (&english, g_free);
  if (!look_up (hetu_ledger_get_database (self), key, stripped, english, &known, error))
    return -1;
  if (known)
    return HETU_RECORD_UNCHANGED;
  return append_finding (self, key, stripped, english, author, error) ? HETU_RECORD_ADDED : -1;
}

gboolean
hetu_store_accept_finding (HetuStore *store,
                           const char *key,
                           const char *reason,
                           const char *reason_en,
                           const char *author,
                           GError **error)
{
  g_autoptr (HetuLedger) ledger = NULL;
  int outcome;

  g_return_val_if_fail (HETU_IS_STORE (store) && key != NULL && *key != '\0', FALSE);

  ledger = hetu_ledger_begin (store, "known finding", error);
  if (ledger == NULL)
    return FALSE;
  outcome = hetu_ledger_accept_finding (ledger, key, reason, reason_en, author, error);
  return outcome == HETU_RECORD_UNCHANGED ||
         (outcome >= 0 && hetu_ledger_commit (g_steal_pointer (&ledger), error));
}
