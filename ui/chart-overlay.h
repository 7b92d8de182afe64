/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/chart-view.h"

#include <gtk/gtk.h>

/* The crosshair over a chart view: a sibling of it under a GtkOverlay, so that hovering never paints the chart again. It
 * snaps to data, never to the pixels between (UX §2). The view has the keyboard; the overlay listens to it. */

#define HETU_TYPE_CHART_OVERLAY (hetu_chart_overlay_get_type ())
G_DECLARE_FINAL_TYPE (HetuChartOverlay, hetu_chart_overlay, HETU, CHART_OVERLAY, GtkWidget)

/**
 * hetu_chart_overlay_new:
 * @view: below it; borrowed, of the same parent
 */
GtkWidget *hetu_chart_overlay_new (HetuChartView *view);

/* Row under the crosshair: the hovered one, else the pinned one; −1 for none. */
int hetu_chart_overlay_get_row (HetuChartOverlay *self);
int hetu_chart_overlay_get_pinned (HetuChartOverlay *self);

/**
 * hetu_chart_overlay_pin:
 * @row: index of the frame's row, −1 to unpin
 */
void hetu_chart_overlay_pin (HetuChartOverlay *self, int row);

/**
 * hetu_chart_overlay_find_place:
 * @row: index of the frame's row
 * @out: (out): the middle of its mark, points of the scene; untouched on failure
 *
 * Returns: whether the figure shows it
 */
gboolean hetu_chart_overlay_find_place (HetuChartOverlay *self, int row, HetuPoint *out);

/* Signals: “row-changed” (int row): as hetu_chart_overlay_get_row(); “activated” (int row): Enter on the pinned row, or a
 * double click. */
