/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/spec.h"

#include <gio/gio.h>

typedef enum
{
  HETU_FORMAT_PNG,
  HETU_FORMAT_PDF,
  HETU_FORMAT_SVG,
  HETU_FORMAT_CSV,
  HETU_N_FORMATS,
} HetuFileFormat;

/**
 * hetu_file_format_parse:
 * @text: “png”, “.pdf”, or a file name, told by its ending
 *
 * Returns: whether the format is known
 */
gboolean hetu_file_format_parse (const char *text, HetuFileFormat *out);

/**
 * hetu_file_format_to_string:
 *
 * Returns: (transfer none): the word that hetu_file_format_parse() reads, without a point: “png”
 */
const char *hetu_file_format_to_string (HetuFileFormat format);

/**
 * hetu_file_replace:
 *
 * Writes @bytes to a temporary file beside @path, flushes and renames it: a reader sees the old file or the new one.
 *
 * Returns: whether it is written. %HETU_ERROR_OUTPUT: no folder, permission or space; names the path; no partial file stays.
 */
gboolean hetu_file_replace (const char *path, GBytes *bytes, GError **error);

/**
 * hetu_file_parse_size:
 * @text: “150x90mm”, “1600x1000px”, “454x284pt”, “16x9cm”
 * @dpi: for pixels
 * @width_pt: (out)
 * @height_pt: (out)
 *
 * Returns: whether @text is a size between 60 pt and 20,000 pt a side. %HETU_ERROR_USAGE: says what was expected.
 */
gboolean hetu_file_parse_size (const char *text,
                               double dpi,
                               double *width_pt,
                               double *height_pt,
                               GError **error);
