/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/database.h"
#include "store/ledger.h"
#include "store/store-private.h"

/* What the files that write through a ledger see of it. Private to app/store. */

/**
 * hetu_ledger_get_database:
 *
 * Returns: (transfer none): the connection, in the ledger's transaction
 */
HetuDatabase *hetu_ledger_get_database (HetuLedger *self);

/**
 * hetu_ledger_get_store:
 *
 * Returns: (transfer none): the store that is written
 */
HetuStore *hetu_ledger_get_store (HetuLedger *self);

/**
 * hetu_ledger_touch:
 *
 * Says that @parts are read anew with the commit.
 */
void hetu_ledger_touch (HetuLedger *self, HetuStoreParts parts);

/**
 * hetu_ledger_ensure_batch:
 *
 * Marks the ledger as written.
 *
 * Returns: the batch that what is written belongs to, 0 on error
 */
gint32 hetu_ledger_ensure_batch (HetuLedger *self, GError **error);

/**
 * hetu_ledger_find_id:
 * @rows: a query for an id, bound
 * @id: (out) (optional): untouched when there is none
 *
 * Returns: 1 when there is one, 0 when there is none, −1 on error
 */
int hetu_ledger_find_id (HetuLedger *self, HetuRows *rows, gint64 *id, GError **error);

/**
 * hetu_ledger_add_row:
 * @rows: an insertion, bound
 * @id: (out) (optional): of the new row
 *
 * Returns: %HETU_RECORD_ADDED; −1 on error
 */
int hetu_ledger_add_row (HetuLedger *self, HetuRows *rows, gint64 *id, GError **error);

/* What can be taken back, and given back. */
typedef enum
{
  HETU_RETRACTS_NOTE,
  HETU_RETRACTS_REVISION,
  HETU_RETRACTS_OWNER,
  HETU_RETRACTS_MILESTONE,
  HETU_RETRACTS_COMPLETION,
} HetuRetracts;

/**
 * hetu_ledger_set_stands:
 * @stands: whether it is taken back
 *
 * What is already so is no change.
 *
 * Returns: whether it is written. %HETU_ERROR_INPUT: there is none with @id.
 */
gboolean hetu_ledger_set_stands (HetuLedger *self,
                                 HetuRetracts what,
                                 gint64 id,
                                 gboolean stands,
                                 GError **error);

/**
 * hetu_ledger_finish:
 * @ledger: (transfer full)
 * @outcome: HetuRecordOutcome of the one thing that it did; −1: @error is set
 *
 * Commits what was written; where nothing was, or it failed, forgets it.
 *
 * Returns: whether the thing is so
 */
gboolean hetu_ledger_finish (HetuLedger *ledger, int outcome, GError **error);
