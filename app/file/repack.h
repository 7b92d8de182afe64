/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/**
 * hetu_repack_read_part:
 * @file: a ZIP file
 * @path: “word/document.xml”
 * @most: bytes that the part may unpack to
 *
 * Returns: (transfer full): the part, unpacked, its check sum looked at. %HETU_ERROR_INPUT: no whole ZIP file of one volume and less
 *   than 4 GB, no such part or two of it, protected by a password, larger than @most.
 */
GBytes *hetu_repack_read_part (GBytes *file, const char *path, gsize most, GError **error);

/**
 * hetu_repack_replace_part:
 * @part: what the part shall be, unpacked
 *
 * Everything else stays as it is, byte for byte: the other parts as they are packed, their order, names, times and remarks, and the
 * remark of the file; only where they begin is counted anew. The part keeps its name, its time and its way of packing.
 *
 * Returns: (transfer full): the file with another part @path. %HETU_ERROR_INPUT: as hetu_repack_read_part().
 */
GBytes *hetu_repack_replace_part (GBytes *file, const char *path, GBytes *part, GError **error);
