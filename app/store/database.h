/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/schema.h"
#include "store/store.h"

#include <sqlite3.h>

/* A connection and its prepared statements (HetuDatabase). Private to app/store, the only room that knows
 * SQLite. */

/**
 * hetu_database_open:
 * @path: the file, or “:memory:”
 * @schema: hetu_schema_current(), or a test's own
 *
 * Costs a look at the file's first 100 bytes and two pragmas; checking every page is
 * hetu_store_check_integrity()'s.
 *
 * Returns: (transfer full): the connection. Errors as hetu_store_open().
 */
HetuDatabase *hetu_database_open (const char *path,
                                  HetuStoreFlags flags,
                                  const HetuSchema *schema,
                                  GError **error);

/**
 * hetu_database_close:
 *
 * Frees the prepared statements and closes the file.
 */
void hetu_database_close (HetuDatabase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuDatabase, hetu_database_close)

/**
 * hetu_database_get_path:
 *
 * Returns: (transfer none): the path as it was given to hetu_database_open()
 */
const char *hetu_database_get_path (HetuDatabase *self);

/**
 * hetu_database_is_read_only:
 *
 * Returns: whether the connection was opened for reading only
 */
gboolean hetu_database_is_read_only (HetuDatabase *self);

/**
 * hetu_database_lacks_log:
 *
 * Returns: as hetu_store_lacks_log()
 */
gboolean hetu_database_lacks_log (HetuDatabase *self);

/**
 * hetu_database_get_handle:
 *
 * Returns: (transfer none): SQLite’s connection
 */
sqlite3 *hetu_database_get_handle (HetuDatabase *self);

/**
 * hetu_database_set_patience:
 * @milliseconds: how long a call waits for another program's lock before %HETU_ERROR_STORE_LOCKED
 */
void hetu_database_set_patience (HetuDatabase *self, int milliseconds);

/**
 * hetu_database_fail:
 * @step: what was tried, for people
 *
 * Sets @error from SQLite's last status: locked, damaged or store.
 */
void hetu_database_fail (HetuDatabase *self, const char *step, GError **error);

/**
 * hetu_database_refuse:
 * @what: what is wrong with it, for people
 *
 * Sets @error: %HETU_ERROR_STORE_DAMAGED, with the path.
 *
 * Returns: %FALSE
 */
gboolean hetu_database_refuse (HetuDatabase *self, const char *what, GError **error);

/**
 * hetu_database_run:
 *
 * Returns: whether all statements of @sql were executed
 */
gboolean hetu_database_run (HetuDatabase *self, const char *sql, GError **error);

/**
 * hetu_database_fold_log:
 *
 * Returns: whether all of the write-ahead log is in the file, and the log empty. Errors as hetu_store_fold_log().
 */
gboolean hetu_database_fold_log (HetuDatabase *self, GError **error);

/* Several questions to one state of the file, and one lock for all of them. */
typedef struct _HetuDatabase HetuSnapshot;

/**
 * hetu_snapshot_take:
 *
 * Returns: (transfer full) (nullable): the connection in a transaction of its own; %NULL when it is in one already
 *   or cannot be: then the questions are answered all the same, or fail by themselves
 */
HetuSnapshot *hetu_snapshot_take (HetuDatabase *database);

/**
 * hetu_snapshot_release:
 *
 * Ends the transaction that hetu_snapshot_take() began.
 */
void hetu_snapshot_release (HetuSnapshot *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuSnapshot, hetu_snapshot_release)

/* A prepared statement on loan: it goes back to the connection, reset, at the end of the scope. */
typedef struct sqlite3_stmt HetuRows;

/**
 * hetu_rows_done:
 *
 * Resets the statement, so that it can be asked for again.
 */
void hetu_rows_done (HetuRows *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuRows, hetu_rows_done)

/**
 * hetu_database_query:
 * @sql: a literal: its address is the key under which the prepared statement is kept
 *
 * Returns: (transfer full): the statement, ready to bind and step
 */
HetuRows *hetu_database_query (HetuDatabase *self, const char *sql, GError **error);

/**
 * hetu_rows_bind_int:
 * @index: of the parameter, from 1
 */
void hetu_rows_bind_int (HetuRows *self, int index, gint64 value);

/**
 * hetu_rows_bind_null:
 * @index: of the parameter, from 1
 */
void hetu_rows_bind_null (HetuRows *self, int index);

/**
 * hetu_rows_bind_text:
 * @index: of the parameter, from 1
 * @text: (nullable): borrowed until the statement is done
 */
void hetu_rows_bind_text (HetuRows *self, int index, const char *text);

/**
 * hetu_database_step:
 *
 * Returns: 1 when there is a row, 0 at the end, −1 on error
 */
int hetu_database_step (HetuDatabase *self, HetuRows *rows, GError **error);

/**
 * hetu_database_write:
 *
 * Steps a statement that returns no rows and resets it.
 *
 * Returns: whether it was executed
 */
gboolean hetu_database_write (HetuDatabase *self, HetuRows *rows, GError **error);

/**
 * hetu_database_read_int:
 * @out: (out): the first column of the first row, 0 when there is none
 *
 * Returns: whether @sql was executed
 */
gboolean hetu_database_read_int (HetuDatabase *self, const char *sql, gint64 *out, GError **error);

/**
 * hetu_rows_get_text:
 *
 * Returns: (transfer none) (nullable): a text column, valid until the next step; “\uFFFD” for bytes that are no UTF-8, which
 *   only a damaged file has
 */
const char *hetu_rows_get_text (HetuRows *self, int column);

/**
 * hetu_rows_require_text:
 *
 * Returns: (transfer none): hetu_rows_get_text() of a column that is never NULL: “\uFFFD” where a damaged file says it is
 */
const char *hetu_rows_require_text (HetuRows *self, int column);
