/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * hetu_pdf_compact:
 * @pdf: a file as Cairo writes it
 * @is_damaged: (out): whether a glyph of its CFF fonts lacks a part of its outline
 *
 * Returns: (transfer full): the same document with its CFF fonts packed small, or @pdf itself when it is of
 *   another build
 */
GBytes *hetu_pdf_compact (GBytes *pdf, gboolean *is_damaged);
