/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/scene.h"

/* Long lines on pixels. Private to app/chart. */

/**
 * hetu_columns_draw:
 * @mark: a line
 *
 * Paints a solid line with round ends and many more points than the pixels of @cr have columns, column by column: what a stroke along all of
 * its points covers, within a pixel, at a hundredth of the time. O(n).
 *
 * Returns: whether it was painted; %FALSE and nothing done when the line is short, dashed, cut off flat, thinner than a pixel or turns back,
 *   or when @cr does not paint upright pixels
 */
gboolean hetu_columns_draw (const HetuMark *mark, cairo_t *cr);
