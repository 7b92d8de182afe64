/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

/* Whether programs can share a write-ahead log: its index is memory that they map together, which some file systems (of networks,
 * of other systems' folders) do not let them. Private to app/store. */

/**
 * hetu_sharing_is_possible:
 * @path: of a store
 *
 * Tries it on a file of its own beside @path, which is removed.
 *
 * Returns: whether a log can be shared there
 */
gboolean hetu_sharing_is_possible (const char *path);

/**
 * hetu_sharing_is_refused:
 * @status: of a first look at a file, extended
 *
 * Returns: whether the log that the file has may be what cannot be opened
 */
gboolean hetu_sharing_is_refused (int status);

/**
 * hetu_sharing_give_up:
 *
 * Takes in the log of a file, alone on it, and leaves it with a rollback journal, which every file system can do.
 *
 * Returns: SQLite's status; SQLITE_BUSY: another program has it open
 */
int hetu_sharing_give_up (sqlite3 *handle);
