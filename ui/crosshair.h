/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/chart-view.h"

/* What is drawn over the figure where the pointer or the keyboard is. Lengths in points of the scene. */

/**
 * hetu_crosshair_draw_rule:
 * @plot: index of the plot that it goes through from top to bottom
 *
 * Draws a dashed rule at @x that keeps away from words.
 */
void hetu_crosshair_draw_rule (HetuChartView *view,
                               GtkSnapshot *snapshot,
                               guint plot,
                               double x,
                               const GdkRGBA *colour);

/* Draws a ring around a datum. */
void hetu_crosshair_draw_ring (HetuChartView *view,
                               GtkSnapshot *snapshot,
                               HetuPoint centre,
                               double radius,
                               const GdkRGBA *colour);
