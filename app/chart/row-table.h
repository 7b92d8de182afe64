/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/kind.h"
#include "chart/scale.h"
#include "chart/ticks.h"

/* What charts of rows share: the value axis on top, the column of names, numbers as labels. Private to app/chart. */

#define HETU_ROW_DETAIL_GAP 6.0 /* between a name and a detail on one line */

typedef struct
{
  HetuTicks ticks;
  HetuScale scale;
} HetuRowAxis;

/**
 * hetu_row_axis_train:
 * @extent: of the data; zero is always added (C-20, C-21)
 * @left: points
 * @right: points; the greater
 *
 * Returns: breaks and scale over [min(ticks, data), max(ticks, data)] (C-17)
 */
HetuRowAxis hetu_row_axis_train (HetuExtent extent, double left, double right);

/**
 * hetu_row_axis_draw:
 * @label_y: centre of the tick labels, points
 * @top: where grid and zero line start
 * @bottom: where they end
 *
 * Draws upright grid lines, the zero line over them and the labels; the last carries “%” where the frame's unit is that.
 */
void hetu_row_axis_draw (HetuPlotContext *context,
                         const HetuRowAxis *axis,
                         double label_y,
                         double top,
                         double bottom);

/**
 * hetu_row_tolerance:
 *
 * Returns: half the width of “左右” about a target: 0.5 point for rates, 5 % of a level; 0 for any other comparator
 */
double hetu_row_tolerance (const HetuFrame *frame, const HetuFrameRow *row);

/**
 * hetu_row_extend:
 * @extent: (inout): takes the row's values in, with their tolerance; rows without a number add nothing (C-27)
 */
void hetu_row_extend (const HetuFrame *frame, const HetuFrameRow *row, HetuExtent *extent);

/**
 * hetu_row_format:
 *
 * Returns: (transfer full): the number with its comparator and the frame's decimals: “≈7.0”; words of absence where there is
 *   none; “推算” or “预计” behind a computed or expected one (C-19)
 */
char *hetu_row_format (const HetuFrame *frame, const HetuFrameRow *row);

/**
 * hetu_row_is_drawable:
 *
 * Returns: whether the row stands for a figure that is told and may be drawn as a mark
 */
gboolean hetu_row_is_drawable (const HetuFrameRow *row);

/**
 * hetu_role_is_reference:
 *
 * Returns: whether a role is that of a yardstick (the city, the province, the nation) and no competitor
 */
gboolean hetu_role_is_reference (HetuRole role);

/**
 * hetu_row_is_told_above:
 * @detail: “district · period”
 *
 * Returns: whether the figure's subtitle tells all of it; plots of the screen may stand without one
 */
gboolean hetu_row_is_told_above (const HetuPlotContext *context, const char *detail);

/**
 * hetu_row_draw_text:
 * @width: room, points; longer text ends in an ellipsis
 *
 * As hetu_plot_text(), within @width.
 */
HetuRect hetu_row_draw_text (HetuPlotContext *context,
                             HetuPart part,
                             int row,
                             HetuTypeRole role,
                             gboolean bold,
                             const char *text,
                             HetuPoint at,
                             double anchor_x,
                             double width,
                             HetuColour colour);

/**
 * hetu_row_measure_text:
 *
 * Returns: width of one line in points, 0 for %NULL
 */
double hetu_row_measure_text (HetuPlotContext *context,
                              HetuTypeRole role,
                              gboolean bold,
                              const char *text);

/**
 * hetu_row_draw_two_lines:
 * @edge: the left or, for %HETU_ALIGN_END, the right edge, and the middle of the row
 * @width: of the column
 * @height: of the row
 *
 * Draws on two lines, in small type where the row is low or a word too long, what has no room on one.
 *
 * Returns: whether it did; %FALSE also where it would still be cut
 */
gboolean hetu_row_draw_two_lines (HetuPlotContext *context,
                                  HetuPart part,
                                  int row,
                                  const char *text,
                                  gboolean bold,
                                  HetuAlign align,
                                  HetuPoint edge,
                                  double width,
                                  double height);

/**
 * hetu_row_draw_name:
 * @detail: (nullable): second line
 * @x: edge of the column: its right edge for @anchor_x 1, its left edge for 0
 * @y: centre of the row
 * @height: of the row; where both lines do not fit, the second follows the first at @anchor_x 0 and is left out otherwise
 */
void hetu_row_draw_name (HetuPlotContext *context,
                         const char *name,
                         const char *detail,
                         gboolean bold,
                         double x,
                         double y,
                         double anchor_x,
                         double width,
                         double height);

/**
 * hetu_row_draw_rule:
 *
 * Draws a hairline across the table at @y.
 */
void hetu_row_draw_rule (HetuPlotContext *context,
                         double left,
                         double right,
                         double y,
                         HetuColour colour);

/**
 * hetu_row_get_absence:
 *
 * Returns: (transfer none): the word beside a stub: “缺数” unless the figure is redacted or not comparable
 */
const char *hetu_row_get_absence (const HetuFrame *frame, HetuStatus status);

/**
 * hetu_row_draw_stub:
 * @row: of the frame
 * @height: points
 *
 * Draws a stub of hatching, 11 pt wide, from @x to the right, centred on @y: a figure that is not given.
 */
void hetu_row_draw_stub (HetuPlotContext *context, int row, double x, double y, double height);
