/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/scene.h"

#include <gio/gio.h>

/**
 * hetu_svg_encode:
 * @outlines: glyphs as paths instead of text
 *
 * Returns: (transfer full): the file's bytes: real text with font-family, title and desc, one element a mark with its
 *   part as class, numbers to 0.01 pt. %HETU_ERROR_OUTPUT.
 */
GBytes *hetu_svg_encode (const HetuScene *scene, gboolean outlines, GError **error);
