/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/database.h"
#include "store/ledger.h"

/* What the files that write through a ledger see of it. Private to app/store. */

/**
 * hetu_ledger_get_database:
 *
 * Returns: (transfer none): the connection, in the ledger's transaction
 */
HetuDatabase *hetu_ledger_get_database (HetuLedger *self);

/**
 * hetu_ledger_ensure_batch:
 *
 * Marks the ledger as written.
 *
 * Returns: the batch that what is written belongs to, 0 on error
 */
gint32 hetu_ledger_ensure_batch (HetuLedger *self, GError **error);
