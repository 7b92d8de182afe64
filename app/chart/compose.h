/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/frame.h"
#include "chart/scene.h"
#include "chart/text.h"
#include "chart/theme.h"

/* Frame in, scene out: train scales, lay out the guides, build the marks. */

/**
 * hetu_compose:
 * @spec: what to show around the plot (title, note, source toggles); kind and data are the frame's
 * @width_pt: of the whole figure
 * @height_pt: of the whole figure
 *
 * Deterministic: the same arguments give the same scene.
 *
 * Returns: (transfer full): the scene. %HETU_ERROR_DATA: the figure cannot be drawn, the message says why (too small, too
 *   many panels …). An empty selection is no error: axes stay and the message of the empty state is drawn.
 */
HetuScene *hetu_compose (const HetuFrame *frame,
                         const HetuSpec *spec,
                         const HetuTheme *theme,
                         HetuText *text,
                         double width_pt,
                         double height_pt,
                         GError **error);

/**
 * hetu_compose_plot:
 * @width_pt: of the plot
 * @height_pt: of the plot
 *
 * The plot alone, without margins and the words around it, for boards of the window that say them elsewhere.
 *
 * Returns: (transfer full): the scene. Errors as of hetu_compose().
 */
HetuScene *hetu_compose_plot (const HetuFrame *frame,
                              const HetuTheme *theme,
                              HetuText *text,
                              double width_pt,
                              double height_pt,
                              GError **error);

/**
 * hetu_compose_panel_lines:
 * @width_pt: of a whole figure of hetu_compose(), points
 *
 * Returns: in how many lines the figure's panels of bars stand where it is high enough; 1 where it has none
 */
guint hetu_compose_panel_lines (const HetuFrame *frame,
                                const HetuTheme *theme,
                                HetuText *text,
                                double width_pt);

/**
 * hetu_compose_plot_height:
 *
 * Returns: what the plot of hetu_compose_plot() wants at @width_pt, points; 0: whatever there is
 */
double hetu_compose_plot_height (const HetuFrame *frame,
                                 const HetuTheme *theme,
                                 HetuText *text,
                                 double width_pt);
