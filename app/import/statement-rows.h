/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/target.h"
#include "model/observation.h"

/* The statements of one file until they are recorded, a million of them in some 60 MB. Private to app/import. */

typedef struct
{
  HetuObservation figure;  /* owned */
  HetuImportTarget target; /* owned: what is told beside a target */
  gint32 dated;            /* of publication: the row's date or its source's */
  guint line;              /* where it stands: a line, or the number of a cell */
  gboolean corrects;  /* what its source told of the cell before it in the file, on the same day */
  gboolean withdrawn; /* takes back what its source told, see hetu_import_withdraw() */
} HetuStatement;

/**
 * hetu_statement_clear:
 *
 * Frees what @self owns.
 */
void hetu_statement_clear (HetuStatement *self);

typedef struct _HetuStatementRows HetuStatementRows;

/**
 * hetu_statement_rows_new:
 *
 * Returns: (transfer full): none yet
 */
HetuStatementRows *hetu_statement_rows_new (void);

/**
 * hetu_statement_rows_free:
 *
 * Frees @self.
 */
void hetu_statement_rows_free (HetuStatementRows *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuStatementRows, hetu_statement_rows_free)

/**
 * hetu_statement_rows_take:
 * @statement: (transfer full)
 */
void hetu_statement_rows_take (HetuStatementRows *self, HetuStatement *statement);

/**
 * hetu_statement_rows_get_length:
 *
 * Returns: how many were taken
 */
guint hetu_statement_rows_get_length (HetuStatementRows *self);

/**
 * hetu_statement_rows_get:
 * @index: in the order in which they were taken
 *
 * Returns: the statement; what it points to is of @self
 */
HetuStatement hetu_statement_rows_get (HetuStatementRows *self, guint index);

/**
 * hetu_statement_rows_count_withdrawn:
 *
 * Returns: how many take back what their source told
 */
guint hetu_statement_rows_count_withdrawn (HetuStatementRows *self);

/**
 * hetu_statement_rows_is_withdrawn:
 *
 * Returns: whether the statement takes back what its source told
 */
gboolean hetu_statement_rows_is_withdrawn (HetuStatementRows *self, guint index);

/**
 * hetu_statement_rows_is_same_cell:
 *
 * Returns: whether two statements are of one series and period
 */
gboolean hetu_statement_rows_is_same_cell (HetuStatementRows *self, guint a, guint b);

/**
 * hetu_statement_rows_sort:
 * @repeats: (out): whether two are for one cell
 *
 * Returns: (transfer full) (array length=hetu_statement_rows_get_length): the indices by series, then period, then as they were
 *   taken: the order of the store's key. Two for one cell are neighbours.
 */
guint *hetu_statement_rows_sort (HetuStatementRows *self, gboolean *repeats);
