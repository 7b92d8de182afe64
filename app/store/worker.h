/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

/* What takes long is read in a thread beside the window's. */

/**
 * HetuStoreWork:
 * @task: to be given a value or an error
 * @store: a connection of this thread
 * @data: (nullable): the task's own data
 * @cancellable: (nullable): the task's
 */
typedef void (*HetuStoreWork) (GTask *task,
                               HetuStore *store,
                               gpointer data,
                               GCancellable *cancellable);

/**
 * hetu_store_work:
 * @store: whose file is to be read
 * @task: kept until @work is done
 *
 * Runs @work in a worker with a read-only connection of its own; where it cannot be opened @task gets that error. A store
 * in memory has no second connection: there @work has run when this returns.
 */
void hetu_store_work (HetuStore *store, GTask *task, HetuStoreWork work);
