/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/**
 * hetu_presence_begin:
 * @path: a store with a write-ahead log, open in this process
 *
 * Tells other programs that the store is open here, also after this process has read the file by other means: that takes back the
 * locks of SQLite, and whoever closes the store then removes the log that is in use here.
 *
 * Returns: what to end; −1: the system cannot tell
 */
int hetu_presence_begin (const char *path);

/**
 * hetu_presence_pause:
 *
 * To be called before SQLite closes the store: the last one takes in the log and removes it.
 */
void hetu_presence_pause (int presence);

/**
 * hetu_presence_end:
 *
 * To be called when SQLite has closed the store.
 */
void hetu_presence_end (int presence);
