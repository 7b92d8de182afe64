/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"
#include "ui/first-figure.h"
#include "ui/settings.h"

#include <gio/gio.h>

/* Opening a store without stopping the window. */

/**
 * hetu_store_opener_open:
 * @file: (nullable): a store; %NULL: the person's own, $XDG_DATA_HOME/hetu/hetu.db, made with the shipped data where there is
 *   none
 * @settings: know the figure that is shown first
 * @cancellable: (nullable)
 *
 * Opens it in a worker, which hands it over to the calling thread: read-only when another program holds it or writing is
 * not allowed. @callback is called in the main loop.
 */
void hetu_store_opener_open (GFile *file,
                             HetuSettings *settings,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer data);

/**
 * hetu_store_opener_get_path:
 *
 * Returns: (transfer none) (nullable): of the file that was to be opened
 */
const char *hetu_store_opener_get_path (GAsyncResult *result);

/**
 * hetu_store_opener_open_finish:
 * @rehearsal: (out) (transfer full): of that figure; untouched on failure
 * @refused: (out) (nullable): why it could not be opened for writing, when it is opened read-only; else %NULL
 *
 * Returns: (transfer full): the store. Errors as of hetu_store_open(), and of making it: %HETU_ERROR_INPUT,
 *   %G_IO_ERROR_CANCELLED.
 */
HetuStore *hetu_store_opener_open_finish (GAsyncResult *result,
                                          HetuRehearsal **rehearsal,
                                          GError **refused,
                                          GError **error);
