/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/scene.h"

#include <gio/gio.h>

/**
 * hetu_png_encode:
 * @scene: drawn at @dpi: points × dpi ÷ 72 pixels, rounded
 * @dpi: recorded in pHYs
 *
 * Returns: (transfer full): the file's bytes (own chunks, no filter, title and description as iTXt).
 *   %HETU_ERROR_OUTPUT: more than 32,767 pixels a side, or no memory.
 */
GBytes *hetu_png_encode (const HetuScene *scene, double dpi, GError **error);
