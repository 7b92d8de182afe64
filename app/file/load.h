/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/**
 * hetu_file_load_bytes:
 * @cancellable: (nullable)
 *
 * Returns: (transfer full): what the file holds. %HETU_ERROR_INPUT: it cannot be read, with the reason; %HETU_ERROR_CANCELLED.
 */
GBytes *hetu_file_load_bytes (GFile *file, GCancellable *cancellable, GError **error);

/**
 * hetu_file_load_at_most:
 * @most: bytes that the file may hold
 * @cancellable: (nullable)
 *
 * hetu_file_load_bytes() that reads no further, whatever the file says of its size.
 *
 * Returns: (transfer full): what the file holds. %HETU_ERROR_INPUT: it cannot be read, or holds more; %HETU_ERROR_CANCELLED.
 */
GBytes *hetu_file_load_at_most (GFile *file, gsize most, GCancellable *cancellable, GError **error);
