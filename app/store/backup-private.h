/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/backup.h"
#include "store/database.h"

/* How the copies are made. Private to app/store. */

/**
 * hetu_backup_copy:
 * @target: a file; one that is there is replaced, unless this fails
 * @check: whether the copy's pages are looked at
 *
 * Copies by SQLite itself: what is still in the log is in the copy, which needs none.
 *
 * Returns: SQLite's status; SQLITE_CORRUPT, too, where @check finds a fault
 */
int hetu_backup_copy (sqlite3 *source, const char *target, gboolean check);

/**
 * hetu_backup_keep:
 * @day: (nullable): of the name; %NULL: today
 *
 * Takes the copy of @day before anything is changed, and drops the oldest ones, where there is none of that day yet and the store
 * has more than it begins with. Where no copy can be made (no space, no permission) none is, without a word.
 *
 * Returns: %FALSE when the store may not be written. %HETU_ERROR_STORE_DAMAGED: its copy is: the older ones stay as they are.
 */
gboolean hetu_backup_keep (HetuDatabase *database, const char *day, GError **error);
