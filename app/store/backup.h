/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Copies of a store, kept beside it: “<path>.YYYY-MM-DD.bak”, taken before the first change of a day once a person has changed
 * something, the newest few of them; and
 * “<path>.v<N>.bak”, taken before a migration from version N. */

#define HETU_BACKUPS_KEPT 5

typedef struct
{
  char *path; /* (owned) */
  gint64 size;
  int version;     /* of the store's format */
  int n_entries;   /* of its journal; −1: it has none, or cannot be read */
  char *newest;    /* (owned) (nullable): when the newest of them was made: 2023-03-31T08:15:00Z */
  char *what;      /* (owned) (nullable): … and what it is about */
  gint64 modified; /* seconds of 1970 */
} HetuBackup;

/**
 * hetu_backup_list:
 * @path: of the store, which need not be there
 *
 * Returns: (transfer full) (element-type HetuBackup): those beside it, newest first; empty where the folder cannot be read
 */
GArray *hetu_backup_list (const char *path);

/**
 * hetu_backup_restore:
 * @path: of the store; none of this process may be open on it
 * @backup: any store's file
 * @aside: (out) (nullable): where the file that was at @path is now; %NULL: there was none
 *
 * Puts a copy of @backup in the place of the store, whose file is kept under another name, its log with it. @backup stays.
 *
 * Returns: whether that was done; else all is as it was. %HETU_ERROR_STORE: no such file, no space or no permission;
 *   %HETU_ERROR_STORE_DAMAGED: @backup is no store, or a damaged one; %HETU_ERROR_STORE_NEWER; %HETU_ERROR_STORE_LOCKED: another
 *   program has the store open.
 */
gboolean hetu_backup_restore (const char *path, const char *backup, char **aside, GError **error);
