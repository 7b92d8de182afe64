/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/job.h"
#include "import/statement-rows.h"

/* The statements of one file, all understood before the first is recorded. Private to app/import. */

typedef struct _HetuStatements HetuStatements;

/**
 * HetuPlaceName:
 * @place: a statement's line
 *
 * Returns: (transfer full): how a message names it: “line 7”, “Sheet1!C7”
 */
typedef char *(*HetuPlaceName) (guint place, gpointer data);

/* What recording a statement came to. */
typedef struct
{
  HetuRecordOutcome outcome;
  gint64 id;           /* of the store */
  gboolean has_before; /* it revises a number */
  HetuDecimal before;  /* only when has_before */
  HetuUnit unit_before;
} HetuRecorded;

/**
 * HetuRecordedFunc:
 * @place: a statement's line
 *
 * Is told of each statement that was recorded; whether all of them are is told by hetu_statements_record().
 */
typedef void (*HetuRecordedFunc) (guint place, const HetuRecorded *recorded, gpointer data);

/**
 * hetu_statements_new:
 * @name_place: for messages
 * @tell: (nullable): is told what becomes of them
 * @data: for both
 *
 * Returns: (transfer full): none yet
 */
HetuStatements *
hetu_statements_new (HetuPlaceName name_place, HetuRecordedFunc tell, gpointer data);

/**
 * hetu_statements_quote_places:
 *
 * Has what is recorded quote its place where it has no quote of its own.
 */
void hetu_statements_quote_places (HetuStatements *self);

/**
 * hetu_statements_free:
 *
 * Frees @self.
 */
void hetu_statements_free (HetuStatements *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuStatements, hetu_statements_free)

/**
 * hetu_statements_get_rows:
 *
 * Returns: (transfer none): takes what is told
 */
HetuStatementRows *hetu_statements_get_rows (HetuStatements *self);

/**
 * hetu_statements_record:
 * @same_is_one: whether one figure told twice by a file, with the same value, is one; otherwise it is refused
 *
 * Sorts the statements by series and period, so that two for one cell are found as neighbours and the store is written in the order of
 * its key; then records them and counts in job->summary.
 *
 * Returns: whether all are in the ledger. %HETU_ERROR_INPUT: the same figure told twice; errors of the ledger, with the place.
 */
gboolean hetu_statements_record (HetuStatements *self,
                                 HetuImportJob *job,
                                 gboolean same_is_one,
                                 GError **error);
