/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/axis.h"
#include "chart/kind.h"

/* One line of a chart over periods: its points, its style and its marks. Shared by growth lines and small
 * multiples. Private to app/chart. */

typedef struct
{
  guint row;       /* of the frame */
  HetuPoint at;    /* points; only after hetu_line_place(), y only when known */
  double high_y;   /* of the upper end of a range, else at.y */
  gboolean known;  /* it has a number */
  gboolean hollow; /* provisional or expected */
} HetuLinePoint;

typedef struct
{
  guint series;
  GArray *
      points; /* (owned) (element-type HetuLinePoint): outturns in order of period, unknown ones too */
  GArray *targets; /* (owned) (element-type HetuLinePoint): in order of period */
  HetuColour colour, text_colour;
  double width;
  double mark_scale; /* of points and diamonds: 1, less in small panels */
  double reach;      /* of marks that are not drawn here; 0: as these are drawn */
  gboolean bold;     /* focus and parent */
  gboolean focus;
  gboolean reference; /* province, nation */
  gboolean muted;     /* one of many: context */
  gboolean dashed;    /* nation */
} HetuLine;

/**
 * hetu_lines_collect:
 *
 * Returns: (transfer full) (element-type HetuLine): the series of @panel that have rows, in order of series; more than seven
 *   districts leave only focus and parent in colour (C-29)
 */
GArray *hetu_lines_collect (const HetuFrame *frame, const HetuTheme *theme, guint panel);

/**
 * hetu_lines_list_key:
 * @items: (element-type HetuKeyItem): what the key explains is appended
 */
void hetu_lines_list_key (const HetuFrame *frame, const HetuTheme *theme, GArray *items);

/**
 * hetu_lines_is_off_zero:
 *
 * Returns: whether the value axis starts elsewhere than at zero (C-20)
 */
gboolean hetu_lines_is_off_zero (const HetuFrame *frame);

/**
 * hetu_lines_extent:
 * @panel: index of the panel, −1 for all
 *
 * Returns: the range of all values, targets too
 */
HetuExtent hetu_lines_extent (const HetuFrame *frame, int panel);

/**
 * hetu_line_place:
 * @x: from time to points
 * @y: from values to points
 *
 * Puts the points where the scales say.
 */
void hetu_line_place (HetuLine *self, const HetuFrame *frame, HetuScale x, HetuScale y);

/**
 * hetu_line_is_joined:
 *
 * Returns: whether the line runs from point @index to the next: both known, no period and no break in the series between
 *   them, and no turn of the year under a cumulative level (C-24)
 */
gboolean hetu_line_is_joined (const HetuLine *self,
                              const HetuFrame *frame,
                              const HetuPeriodAxis *periods,
                              guint index);

/**
 * hetu_line_is_lone:
 * @index: of a point
 *
 * Returns: whether no line runs to the point: it is drawn, however narrow the figure
 */
gboolean hetu_line_is_lone (const HetuLine *self,
                            const HetuFrame *frame,
                            const HetuPeriodAxis *periods,
                            guint index);

/**
 * hetu_line_last_known:
 *
 * Returns: index of the last known point, −1 when there is none
 */
int hetu_line_last_known (const HetuLine *self);

/**
 * hetu_line_target_start:
 *
 * Returns: (transfer none) (nullable): the point that a target's dotted line starts from, %NULL when something lies between
 */
const HetuLinePoint *hetu_line_target_start (const HetuLine *self,
                                             const HetuFrame *frame,
                                             const HetuPeriodAxis *periods);

/**
 * hetu_line_draw_path:
 *
 * Draws the line with its gaps; hollow ends are dashed (CHARTS §6).
 */
void
hetu_line_draw_path (HetuPlotContext *context, const HetuLine *self, const HetuPeriodAxis *periods);

/**
 * hetu_line_draw_target_path:
 *
 * Draws the dotted line from the last actual figure to the next target.
 */
void hetu_line_draw_target_path (HetuPlotContext *context,
                                 const HetuLine *self,
                                 const HetuPeriodAxis *periods);

/**
 * hetu_line_draw_points:
 * @every: %FALSE: points stand too close: only hollow ones, lone ones and the last
 */
void hetu_line_draw_points (HetuPlotContext *context,
                            const HetuLine *self,
                            const HetuPeriodAxis *periods,
                            gboolean every);

/**
 * hetu_line_point_reach:
 * @target: of a target’s diamond, else of an outturn’s point
 * @last: it is the last known one
 *
 * Returns: how far the mark of a point reaches from its centre, points
 */
double hetu_line_point_reach (const HetuLine *self,
                              const HetuTheme *theme,
                              gboolean target,
                              gboolean last);
