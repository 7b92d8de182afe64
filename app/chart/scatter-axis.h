/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/kind.h"
#include "chart/scale.h"

/* The level axis of a scatter: even, or logarithmic. Private to app/chart. */

#define HETU_SCATTER_MAX_TICKS 16

typedef struct
{
  HetuScale scale; /* of log10 of the level where is_log */
  gboolean is_log;
  double ticks[HETU_SCATTER_MAX_TICKS]; /* levels */
  guint n_ticks;
  int decimals;
} HetuLevelAxis;

/**
 * hetu_level_axis_train:
 * @low: least level
 * @high: greatest level; both positive where @is_log
 * @left: points
 * @right: points; the greater
 *
 * Returns: ticks and scale; of a logarithmic axis ticks stand at 1, 2 and 5 of each decade
 */
HetuLevelAxis
hetu_level_axis_train (double low, double high, gboolean is_log, double left, double right);

/**
 * hetu_level_axis_map:
 *
 * Returns: points of @level
 */
double hetu_level_axis_map (const HetuLevelAxis *self, double level);

/**
 * hetu_level_axis_build:
 * @top: of the plot
 * @bottom: of the plot
 * @label_y: top of the labels
 *
 * Adds upright gridlines and, under the plot, as many labels as keep clear of each other.
 */
void hetu_level_axis_build (HetuPlotContext *context,
                            const HetuLevelAxis *self,
                            double top,
                            double bottom,
                            double label_y);
