/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* How far a worker is, told in the main loop of whoever waits for it. */

/**
 * HetuTell:
 * @done: steps done
 * @total: steps in all
 *
 * Called in the main loop of the thread that made the teller.
 */
typedef void (*HetuTell) (guint done, guint total, gpointer data);

typedef struct
{
  HetuTell tell; /* (nullable) */
  gpointer data;
  GMainContext *context; /* owned */
  gint64 told_at;        /* when it was last told */
} HetuTeller;

/**
 * hetu_teller_init:
 * @tell: (nullable)
 *
 * To be called in the thread that waits.
 */
void hetu_teller_init (HetuTeller *self, HetuTell tell, gpointer data);

/**
 * hetu_teller_clear:
 *
 * Frees what @self owns.
 */
void hetu_teller_clear (HetuTeller *self);

/**
 * hetu_teller_tell:
 * @task: whose work it is; of one that is completed or cancelled nothing is told
 *
 * To be called in the worker, at every step: told are some twenty a second, and the last one always.
 */
void hetu_teller_tell (HetuTeller *self, GTask *task, guint done, guint total);
