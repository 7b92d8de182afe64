/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

#include <gio/gio.h>

/* Opening a store without stopping the window: the person's own store is made in a worker on first use. */

/**
 * hetu_store_opener_prepare:
 * @file: (nullable): a store; %NULL: $XDG_DATA_HOME/hetu/hetu.db
 * @cancellable: (nullable)
 *
 * Makes the person's own store with the shipped data where there is none; a named file is taken as it is.
 */
void hetu_store_opener_prepare (GFile *file,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer data);

/**
 * hetu_store_opener_prepare_finish:
 *
 * Returns: (transfer full): path of the store, ready to be opened. Errors of making it: %HETU_ERROR_STORE,
 *   %HETU_ERROR_INPUT, %HETU_ERROR_CANCELLED.
 */
char *hetu_store_opener_prepare_finish (GAsyncResult *result, GError **error);

/**
 * hetu_store_opener_open:
 * @refused: (out) (nullable): why it could not be opened for writing, when it is opened read-only; else %NULL
 *
 * Returns: (transfer full): the store, for the calling thread; read-only when another program holds it or writing is
 *   not allowed. Errors as of hetu_store_open().
 */
HetuStore *hetu_store_opener_open (const char *path, GError **refused, GError **error);
