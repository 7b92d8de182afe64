/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What tells other programs that a store is open here. */
typedef struct
{
  int file;  /* descriptor; −1: none */
  int index; /* of the index of its log; −1: none */
} HetuPresence;

#define HETU_PRESENCE_NONE \
  {                        \
    -1, -1                 \
  }

/**
 * hetu_presence_begin:
 * @path: a store with a write-ahead log, open in this process
 *
 * Tells other programs that the store is open here, also after this process has read its files by other means (a file chooser looks what
 * kind each is): that takes back the locks of SQLite, and whoever opens the store then empties the index of the log that is in use here,
 * whoever closes it removes the log.
 *
 * Returns: what to end
 */
HetuPresence hetu_presence_begin (const char *path);

/**
 * hetu_presence_pause:
 *
 * To be called before SQLite closes the store: the last one takes in the log and removes it.
 */
void hetu_presence_pause (const HetuPresence *self);

/**
 * hetu_presence_end:
 *
 * To be called when SQLite has closed the store.
 */
void hetu_presence_end (const HetuPresence *self);
