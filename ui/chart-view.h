/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/compose.h"

#include <gtk/gtk.h>

/* A figure on screen: composed for the size it has, drawn once through the exporters' renderer and kept as a texture.
 * One focusable widget of the role image; its label is the figure's title, its description the alternate text. */

#define HETU_TYPE_CHART_VIEW (hetu_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (HetuChartView, hetu_chart_view, HETU, CHART_VIEW, GtkWidget)

/**
 * hetu_chart_view_set_figure:
 * @frame: (nullable): %NULL: nothing is shown
 * @spec: copied
 * @text: (nullable): borrowed; outlives the view; %NULL only without a @frame
 *
 * The figure is composed anew whenever the view has another size.
 */
void hetu_chart_view_set_figure (HetuChartView *self,
                                 HetuFrame *frame,
                                 const HetuSpec *spec,
                                 const HetuTheme *theme,
                                 HetuText *text);

/**
 * hetu_chart_view_set_scene:
 * @scene: (nullable)
 *
 * Shows a scene of a size of its own, as large as fits, in the middle: previews.
 */
void hetu_chart_view_set_scene (HetuChartView *self, HetuScene *scene);

/* (transfer none) (nullable): what is shown, composed now if need be */
HetuScene *hetu_chart_view_get_scene (HetuChartView *self);
/* (transfer none) (nullable) */
HetuFrame *hetu_chart_view_get_frame (HetuChartView *self);
/* (transfer none) (nullable): why the frame could not be composed */
const GError *hetu_chart_view_get_problem (HetuChartView *self);

/* Pixels of the widget and points of the scene. */
HetuPoint hetu_chart_view_to_scene (HetuChartView *self, double x, double y);
graphene_rect_t hetu_chart_view_from_scene (HetuChartView *self, HetuRect rect);
/* Pixels a point. */
double hetu_chart_view_get_scale (HetuChartView *self);

/**
 * hetu_chart_view_dup_texture:
 * @scale: pixels a widget pixel
 *
 * Returns: (transfer full) (nullable): the figure as it is shown, for the clipboard
 */
GdkTexture *hetu_chart_view_dup_texture (HetuChartView *self, double scale);

/* How many times a scene was painted since the view was made: hovering must not raise it. */
guint hetu_chart_view_get_n_paints (HetuChartView *self);

/* Signals: “scene-changed” (void): another scene, or another size. */
