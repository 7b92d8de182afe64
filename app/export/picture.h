/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/file.h"

/* Texts that travel inside a picture: whoever opens it sees the picture, whoever looks for them finds them. What they say
 * is not this room's business. */

/**
 * hetu_picture_guess_format:
 * @out: (out): untouched on failure
 *
 * Returns: whether @file begins as a PNG, PDF or SVG does
 */
gboolean hetu_picture_guess_format (GBytes *file, HetuFileFormat *out);

/**
 * hetu_picture_attach:
 * @file: as this room's writer of @format made it
 * @texts: (array length=n_texts): UTF-8, one a page; a PNG and an SVG have one
 *
 * PNG: a compressed iTXt chunk “org.hetu.figure” before the pixels. PDF: attached files “figure-1.json” …, by an incremental
 * update. SVG: an element hetu:figure of the namespace urn:hetu:figure in metadata.
 *
 * Returns: (transfer full): the file with the texts in it; the same bytes for the same texts. %HETU_ERROR_OUTPUT: no memory,
 *   or @file is not as expected.
 */
GBytes *hetu_picture_attach (GBytes *file,
                             HetuFileFormat format,
                             const char *const *texts,
                             guint n_texts,
                             GError **error);

/**
 * hetu_picture_strip:
 * @file: as this room's writer of @format made it
 *
 * A PDF and an SVG keep title and alternative text: as their drawn words they are text by nature.
 *
 * Returns: (transfer full): the file without words that are not drawn: a PNG loses its title and description
 */
GBytes *hetu_picture_strip (GBytes *file, HetuFileFormat format);

/**
 * hetu_picture_read:
 * @file: any bytes; believed in nothing
 *
 * Returns: (transfer full) (element-type utf8): the texts that hetu_picture_attach() put there, at least one.
 *   %HETU_ERROR_INPUT: no such picture, damaged (says at which byte or line), or without a text.
 */
GPtrArray *hetu_picture_read (GBytes *file, GError **error);
