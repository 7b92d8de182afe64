/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/chart-view.h"

/* What is drawn over the figure where the pointer or the keyboard is. Lengths in points of the scene. */

/* What a crosshair does; each is called with it first. */
typedef struct
{
  GCallback motion;        /* (overlay, double x, double y) */
  GCallback leave;         /* (overlay) */
  GCallback pressed;       /* (overlay, int n_press, double x, double y) */
  GCallback key;           /* gboolean (overlay, guint key, guint code, GdkModifierType state) */
  GCallback scene_changed; /* (overlay) */
} HetuCrosshairEvents;

/**
 * hetu_crosshair_listen:
 * @overlay: takes no events itself
 *
 * Makes @view take the keyboard, and tells @overlay of pointer, keys and scenes for as long as both live.
 */
void
hetu_crosshair_listen (HetuChartView *view, GtkWidget *overlay, const HetuCrosshairEvents *events);

/* The colour in which data are lit. */
GdkRGBA hetu_crosshair_get_accent (GtkWidget *overlay);

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

/* Draws an outline around a cell. */
void hetu_crosshair_draw_cell (HetuChartView *view,
                               GtkSnapshot *snapshot,
                               HetuRect cell,
                               const GdkRGBA *colour);

/* Draws a ring around a datum. */
void hetu_crosshair_draw_ring (HetuChartView *view,
                               GtkSnapshot *snapshot,
                               HetuPoint centre,
                               double radius,
                               const GdkRGBA *colour);
