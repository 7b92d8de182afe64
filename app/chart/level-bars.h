/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/kind.h"
#include "chart/labels.h"
#include "chart/scale.h"

/* Upright bars over periods. Private to app/chart. */

/**
 * hetu_level_bars_build:
 * @panel: whose rows are bars
 * @field: what labels may cover, and what is taken of it
 * @edge: right of which no number reaches
 * @x: the scale of time; bars stand on the ends of their periods
 * @y: the scale of values, zero within
 * @step: between neighbouring periods, points
 *
 * Adds a bar a period, the stubs and chips of figures that lack, and as many numbers as there is room for.
 */
void hetu_level_bars_build (HetuPlotContext *context,
                            guint panel,
                            HetuLabelField *field,
                            double edge,
                            HetuScale x,
                            HetuScale y,
                            double step);
