/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* Parts of a ZIP file that this program has written; private to app/export and its tests. */

/**
 * hetu_zip_list_parts:
 *
 * Returns: (transfer full) (element-type utf8): their names, in the order of the file. %HETU_ERROR_OUTPUT: no whole ZIP file.
 */
GPtrArray *hetu_zip_list_parts (GBytes *file, GError **error);

/**
 * hetu_zip_read_part:
 *
 * Returns: (transfer full): the bytes of the part @name, unpacked. %HETU_ERROR_OUTPUT: no whole ZIP file, no such part, or
 *   its check sum differs.
 */
GBytes *hetu_zip_read_part (GBytes *file, const char *name, GError **error);
