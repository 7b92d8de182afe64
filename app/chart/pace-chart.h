/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/frame.h"
#include "chart/scene.h"
#include "chart/text.h"
#include "chart/theme.h"

/**
 * hetu_pace_chart_new_scene:
 * @frame: of HETU_CHART_PACE
 * @index: of a target of it
 *
 * Draws the course of one target alone, for a place whose own words tell state, rates and projections: pace line with its corridor, outturns, the
 * projections, and the target with its number.
 *
 * Returns: (transfer full): on no ground; %HETU_ERROR_DATA: there is no room for it
 */
HetuScene *hetu_pace_chart_new_scene (const HetuFrame *frame,
                                      guint index,
                                      const HetuTheme *theme,
                                      HetuText *text,
                                      double width_pt,
                                      double height_pt,
                                      GError **error);
