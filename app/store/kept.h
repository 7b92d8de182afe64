/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/database.h"

/* Rows that a person keeps and that are no figures: saved charts, groups of places. They are renamed and deleted, one
 * statement each, without a batch. Private to app/store. */

/**
 * hetu_kept_put:
 * @rows: the statement that writes a row, all bound but its first parameter, the id
 * @id: 0: one that is new
 *
 * Returns: the row's id, 0 on error
 */
gint64 hetu_kept_put (HetuStore *store, HetuRows *rows, gint64 id, GError **error);

/**
 * hetu_kept_remove:
 * @sql: a literal: deletes the row whose id is its first parameter
 *
 * Returns: whether there is none with @id any more
 */
gboolean hetu_kept_remove (HetuStore *store, const char *sql, gint64 id, GError **error);
