/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/kind.h"
#include "chart/scale.h"

/* Upright bars over periods. Private to app/chart. */

/**
 * hetu_level_bars_build:
 * @panel: whose rows are bars
 * @bounds: what labels may cover
 * @name: of the panel, which they may not
 * @x: the scale of time; bars stand on the ends of their periods
 * @y: the scale of values, zero within
 * @step: between neighbouring periods, points
 *
 * Adds a bar a period, the stubs and chips of figures that lack, and as many numbers as there is room for.
 */
void hetu_level_bars_build (HetuPlotContext *context,
                            guint panel,
                            HetuRect bounds,
                            HetuRect name,
                            HetuScale x,
                            HetuScale y,
                            double step);
