/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/line-series.h"

/* The lines of the other panels behind a panel of small multiples. Private to app/chart. */

/**
 * hetu_facet_ghosts_build:
 * @lines: (element-type GArray): HetuLines of each panel
 * @x: from time to points
 * @y: from values to points
 *
 * Draws what stands behind the lines of @panel.
 */
void hetu_facet_ghosts_build (HetuPlotContext *context,
                              GPtrArray *lines,
                              const HetuPeriodAxis *periods,
                              guint panel,
                              HetuScale x,
                              HetuScale y);

/**
 * hetu_facet_ghosts_list_key:
 * @items: (element-type HetuKeyItem): what the thin lines are is appended, where there are some: the yardsticks, then the one
 *   peer or “其他地区”
 */
void hetu_facet_ghosts_list_key (const HetuFrame *frame, const HetuTheme *theme, GArray *items);
