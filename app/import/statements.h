/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/job.h"
#include "import/target.h"

/* The statements of one file, all understood before the first is recorded. Private to app/import. */

typedef enum
{
  HETU_OUTCOME_UNKNOWN,
  HETU_OUTCOME_ADDED,
  HETU_OUTCOME_UNCHANGED,
  HETU_OUTCOME_REVISED,
} HetuOutcome;

typedef struct
{
  HetuObservation figure;  /* owned */
  HetuImportTarget target; /* owned: what is told beside a target */
  gint64 period_key;
  gint64 deadline_key;
  gint32 dated;        /* of publication: the row's date or its source's */
  guint line;          /* where it stands: a line, or the number of a cell */
  guint outcome;       /* HetuOutcome */
  gint64 id;           /* of the store, once it is recorded */
  gboolean has_before; /* it revises a number */
  HetuDecimal before;
  HetuUnit unit_before;
  gboolean withdrawn; /* takes back what its source told, see hetu_import_withdraw() */
} HetuStatement;

/**
 * hetu_statement_clear:
 *
 * Frees what @self owns.
 */
void hetu_statement_clear (HetuStatement *self);

typedef struct _HetuStatements HetuStatements;

/**
 * HetuPlaceName:
 * @place: a statement's line
 *
 * Returns: (transfer full): how a message names it: “line 7”, “Sheet1!C7”
 */
typedef char *(*HetuPlaceName) (guint place, gpointer data);

/**
 * hetu_statements_new:
 * @name_place: for messages
 *
 * Returns: (transfer full): none yet
 */
HetuStatements *hetu_statements_new (HetuPlaceName name_place, gpointer data);

/**
 * hetu_statements_free:
 *
 * Frees @self.
 */
void hetu_statements_free (HetuStatements *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuStatements, hetu_statements_free)

/**
 * hetu_statements_take:
 * @statement: (transfer full): its keys are made here
 */
void hetu_statements_take (HetuStatements *self, HetuStatement *statement);

/**
 * hetu_statements_get_all:
 *
 * Returns: (transfer none) (element-type HetuStatement): in the order in which they were taken
 */
GArray *hetu_statements_get_all (HetuStatements *self);

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
