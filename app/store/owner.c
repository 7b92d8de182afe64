/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 责任单位: who is answerable for a target or a milestone, from a day on, as rows of owner. */
#include "model/milestone.h"
#include "store/key.h"
#include "store/store-private.h"
#include "store/target-private.h"

#include <glib/gi18n-lib.h>

/* What is owned: one of them is 0. */
typedef struct
{
  gint64 cell;
  gint64 milestone;
} Subject;

static void
bind_owner (HetuRows *rows, Subject subject, const HetuOwner *owner)
{
  hetu_rows_bind_int (rows, 1, subject.cell);
  hetu_rows_bind_int (rows, 2, subject.milestone);
  hetu_rows_bind_words (rows, 3, owner->name);
  hetu_rows_bind_int (rows, 4, owner->since);
}

static int
own (HetuLedger *self, Subject subject, const HetuOwner *owner, gint64 *id, GError **error)
{
  HetuDatabase *database = hetu_ledger_get_database (self);
  g_autoptr (HetuRows) known = NULL;
  g_autoptr (HetuRows) rows = NULL;
  gint32 batch;
  int state;

  if (owner->since != 0 && !hetu_day_is_valid (owner->since))
    return hetu_ledger_refuse (_ ("An owner is answerable from a day on"), error);
  known = hetu_database_query (
      database,
      "SELECT id FROM standing_owner AS owner WHERE cell IS nullif (?1, 0) AND milestone"
      " IS nullif (?2, 0) AND name IS ?3 AND since = ?4"
      " AND " HETU_ROW_STANDS (
          "owner") " AND NOT EXISTS (SELECT 1 FROM standing_owner AS later WHERE later.cell IS "
                   "owner.cell"
                   " AND later.milestone IS owner.milestone AND later.since = owner.since"
                   " AND later.id > owner.id AND " HETU_ROW_STANDS_AS (
                       "owner",
                       "later") ") ORDER BY id DESC",
      error);
  if (known == NULL)
    return -1;
  bind_owner (known, subject, owner);
  state = hetu_ledger_find_id (self, known, id, error);
  if (state != 0)
    return state > 0 ? HETU_RECORD_UNCHANGED : -1;
  batch = hetu_ledger_ensure_batch (self, error);
  rows = batch == 0 ? NULL
                    : hetu_database_query (database,
                                           "INSERT INTO owner (cell, milestone, name, since,"
                                           " author, batch) VALUES (nullif (?1, 0), nullif (?2, 0),"
                                           " ?3, ?4, ?5, ?6)",
                                           error);
  if (rows == NULL)
    return -1;
  bind_owner (rows, subject, owner);
  hetu_rows_bind_text (rows, 5, owner->author);
  hetu_rows_bind_int (rows, 6, batch);
  return hetu_ledger_add_row (self, rows, id, error);
}

int
hetu_ledger_own_target (HetuLedger *self,
                        gint64 statement,
                        const HetuOwner *owner,
                        gint64 *id,
                        GError **error)
{
  Subject subject = { .cell = hetu_key_get_cell (statement) };
  HetuTargetFacts facts;

  g_return_val_if_fail (self != NULL && owner != NULL, -1);

  return hetu_ledger_read_target (self, statement, &facts, error)
             ? own (self, subject, owner, id, error)
             : -1;
}

int
hetu_ledger_own_milestone (HetuLedger *self,
                           gint64 milestone,
                           const HetuOwner *owner,
                           gint64 *id,
                           GError **error)
{
  HetuDatabase *database;
  g_autoptr (HetuRows) rows = NULL;
  int state;

  g_return_val_if_fail (self != NULL && owner != NULL, -1);

  database = hetu_ledger_get_database (self);
  rows = hetu_database_query (database,
                              "SELECT 1 FROM standing_milestone AS milestone WHERE id = ?",
                              error);
  if (rows == NULL)
    return -1;
  hetu_rows_bind_int (rows, 1, milestone);
  state = hetu_database_step (database, rows, error);
  if (state == 0)
    return hetu_ledger_refuse (_ ("There is no such milestone"), error);
  return state > 0 ? own (self, (Subject){ .milestone = milestone }, owner, id, error) : -1;
}

gboolean
hetu_ledger_retract_owner (HetuLedger *self, gint64 id, gboolean stands, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return hetu_ledger_set_stands (self, HETU_RETRACTS_OWNER, id, stands, error);
}

static GArray *
query_owners (HetuStore *store, Subject subject, GError **error)
{
  HetuDatabase *database = hetu_store_get_database (store);
  g_autoptr (GArray) out = hetu_owner_array_new ();
  g_autoptr (HetuRows) rows =
      hetu_database_query (database,
                           "SELECT owner.id, name, since, author, at FROM standing_owner AS owner"
                           " JOIN batch ON batch.id = owner.batch"
                           " WHERE cell IS nullif (?1, 0) AND milestone IS nullif (?2, 0)"
                           " AND " HETU_ROW_STANDS ("owner") " ORDER BY since, owner.id",
                           error);
  int state;

  if (rows == NULL)
    return NULL;
  hetu_rows_bind_int (rows, 1, subject.cell);
  hetu_rows_bind_int (rows, 2, subject.milestone);
  while ((state = hetu_database_step (database, rows, error)) > 0)
    {
      HetuOwner one = {
        .id = sqlite3_column_int64 (rows, 0),
        .name = g_strdup (hetu_rows_get_text (rows, 1)),
        .since = sqlite3_column_int (rows, 2),
        .author = g_strdup (hetu_rows_get_text (rows, 3)),
        .at = g_strdup (hetu_rows_get_text (rows, 4)),
      };

      g_array_append_val (out, one);
    }
  return state == 0 ? g_steal_pointer (&out) : NULL;
}

GArray *
hetu_query_target_owners (HetuStore *store, gint64 statement, GError **error)
{
  g_return_val_if_fail (HETU_IS_STORE (store), NULL);

  return query_owners (store, (Subject){ .cell = hetu_key_get_cell (statement) }, error);
}

GArray *
hetu_query_milestone_owners (HetuStore *store, gint64 milestone, GError **error)
{
  g_return_val_if_fail (HETU_IS_STORE (store), NULL);

  return query_owners (store, (Subject){ .milestone = milestone }, error);
}

gint64
hetu_store_own_target (HetuStore *store, gint64 statement, const HetuOwner *owner, GError **error)
{
  HetuLedger *ledger = hetu_ledger_begin (store, "owner of target", error);
  gint64 id = 0;

  if (ledger == NULL)
    return 0;
  return hetu_ledger_finish (ledger,
                             hetu_ledger_own_target (ledger, statement, owner, &id, error),
                             error)
             ? id
             : 0;
}

gint64
hetu_store_own_milestone (HetuStore *store,
                          gint64 milestone,
                          const HetuOwner *owner,
                          GError **error)
{
  HetuLedger *ledger = hetu_ledger_begin (store, "owner of milestone", error);
  gint64 id = 0;

  if (ledger == NULL)
    return 0;
  return hetu_ledger_finish (ledger,
                             hetu_ledger_own_milestone (ledger, milestone, owner, &id, error),
                             error)
             ? id
             : 0;
}

gboolean
hetu_store_retract_owner (HetuStore *store, gint64 id, gboolean stands, GError **error)
{
  HetuLedger *ledger = hetu_ledger_begin (store, "owner", error);

  if (ledger == NULL)
    return FALSE;
  return hetu_ledger_finish (ledger,
                             hetu_ledger_retract_owner (ledger, id, stands, error) ? 0 : -1,
                             error);
}
