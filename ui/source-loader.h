/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/query.h"

#include <gio/gio.h>

/* Reads the figures of one document beside the window. */

/**
 * hetu_source_loader_is_due:
 *
 * Returns: whether @store, in a file, holds so much that the figures of a document take more than a frame to be found
 */
gboolean hetu_source_loader_is_due (HetuStore *store);

/**
 * hetu_source_loader_load:
 * @source: number
 * @as_of: yyyymmdd; 0: all that stands
 * @cancellable: (nullable)
 *
 * Does what hetu_query_by_source() does in a thread with a connection of its own.
 */
void hetu_source_loader_load (HetuStore *store,
                              gint32 source,
                              gint32 as_of,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer data);

/**
 * hetu_source_loader_load_finish:
 *
 * Returns: (transfer full) (element-type HetuObservation) (nullable): as hetu_query_by_source() does. %G_IO_ERROR_CANCELLED:
 *   as told.
 */
GArray *hetu_source_loader_load_finish (HetuStore *store, GAsyncResult *result, GError **error);
