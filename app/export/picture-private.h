/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* What the three kinds of pictures do with texts; private to app/export. */

/* Bytes that a text may have once it is unpacked: a figure's has some tens of thousands. */
#define HETU_PICTURE_MAX_TEXT (8 << 20)

/**
 * hetu_picture_pack:
 *
 * Returns: (transfer full) (nullable): @text as a zlib stream; %NULL without memory
 */
GByteArray *hetu_picture_pack (const char *text);

/**
 * hetu_picture_unpack:
 * @packed: %FALSE: the bytes are the text itself
 *
 * Returns: (transfer full): the text, UTF-8 without NUL. %HETU_ERROR_INPUT: no zlib stream, not UTF-8, or more than
 *   %HETU_PICTURE_MAX_TEXT
 */
char *hetu_picture_unpack (const guint8 *data, gsize size, gboolean packed, GError **error);

/**
 * hetu_png_put_text:
 * @text: (nullable): of the figure; %NULL: title and description go as well
 *
 * Returns: (transfer full): as hetu_picture_attach() and hetu_picture_strip()
 */
GBytes *hetu_png_put_text (GBytes *file, const char *text, GError **error);

/**
 * hetu_png_get_text:
 *
 * Returns: (transfer full) (nullable): as hetu_picture_read(); %NULL without an error: there is none
 */
char *hetu_png_get_text (GBytes *file, GError **error);

/**
 * hetu_pdf_put_texts:
 *
 * Returns: (transfer full): as hetu_picture_attach()
 */
GBytes *hetu_pdf_put_texts (GBytes *file, const char *const *texts, guint n_texts, GError **error);

/**
 * hetu_pdf_get_texts:
 * @texts: (element-type utf8): what is found is added, in the order of the file
 *
 * Returns: whether nothing was wrong. Errors as hetu_picture_read()
 */
gboolean hetu_pdf_get_texts (GBytes *file, GPtrArray *texts, GError **error);

/**
 * hetu_svg_put_text:
 *
 * Returns: (transfer full): as hetu_picture_attach()
 */
GBytes *hetu_svg_put_text (GBytes *file, const char *text, GError **error);

/**
 * hetu_svg_get_text:
 *
 * Returns: (transfer full) (nullable): as hetu_png_get_text()
 */
char *hetu_svg_get_text (GBytes *file, GError **error);
