/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/kind.h"
#include "chart/scale.h"

/* The yardsticks of ranked bars. Private to app/chart. */

#define HETU_BAR_RULES_OVERHANG 4.0 /* points below the last row */

/**
 * hetu_bar_rules_draw:
 * @rows: (array length=n): rows of the frame, from left to right
 * @top: of the first bar's row, points
 * @bottom: of the last bar's row
 *
 * Draws a rule each and below it what it is: “全市 5.2”.
 */
void hetu_bar_rules_draw (HetuPlotContext *context,
                          HetuScale scale,
                          const int *rows,
                          guint n,
                          double top,
                          double bottom);
