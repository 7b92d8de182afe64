/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* How far a worker is, told in the main loop of whoever waits for it. */

/**
 * HetuTell:
 * @done: steps done
 * @total: steps in all
 *
 * Called in the main loop of the thread that attached it.
 */
typedef void (*HetuTell) (guint done, guint total, gpointer data);

/**
 * hetu_teller_attach:
 * @task: whose steps are told; of one that is completed or cancelled nothing is
 * @tell: (nullable): who hears of them
 *
 * To be called in the thread that waits, before the work begins.
 */
void hetu_teller_attach (GTask *task, HetuTell tell, gpointer data);

/**
 * hetu_teller_step:
 * @task: (type GTask): as attached
 *
 * To be called in the worker, at every step: told are some twenty a second, and the last one always.
 */
void hetu_teller_step (guint done, guint total, gpointer task);
