/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/kind.h"
#include "chart/scale.h"
#include "chart/ticks.h"

/* Guides: what stands beside the data so that they can be read. Each is trained on data, measured, and built
 * into the scene when the plot's edges are known. Private to app/chart. */

/* The upright value axis: horizontal gridlines, labels on the left, no line and no tick marks (C-22). */
typedef struct
{
  HetuScale scale; /* start_pt is the bottom */
  HetuTicks ticks;
  HetuUnit unit; /* of the labels; none: the frame's */
} HetuValueAxis;

/**
 * hetu_value_axis_train:
 * @extent: of the data; empty: 0 … 10
 * @include_zero: growth, bars and areas (C-20, C-21)
 * @top_pt: of the plot
 * @bottom_pt: of the plot
 *
 * Returns: an axis over ticks and data, with 4 % of headroom (C-17) and room for a label beyond the extremes
 */
HetuValueAxis
hetu_value_axis_train (HetuExtent extent, gboolean include_zero, double top_pt, double bottom_pt);

/**
 * hetu_value_axis_needs_zero:
 *
 * Returns: whether lines of @measure over @extent start at zero: growth always, levels unless zero would take more than
 *   half of the height (C-20) of several values
 */
gboolean hetu_value_axis_needs_zero (HetuMeasure measure, HetuExtent extent);

/**
 * hetu_value_axis_measure:
 *
 * Returns: points that the widest label takes
 */
double hetu_value_axis_measure (HetuPlotContext *context, const HetuValueAxis *axis);

/**
 * hetu_value_axis_build:
 * @left: edge of the plot; labels end 8 pt before it
 * @right: edge of the plot
 * @with_labels: %FALSE for the panels behind the first
 *
 * Adds gridlines, the zero line over them and the labels; “%” stands at the top tick only.
 */
void hetu_value_axis_build (HetuPlotContext *context,
                            const HetuValueAxis *axis,
                            double left,
                            double right,
                            gboolean with_labels);

/* The period axis: ends of periods on a true time scale (C-23). */
typedef struct
{
  GArray *periods; /* (owned) (element-type HetuPeriod): that exist, sorted */
  double label_width;
  double height;     /* of labels with their gap, points */
  HetuPeriod latest; /* last with an actual figure: its label is bold; none: no label is */
  gboolean overlay;  /* several years stand on it */
} HetuPeriodAxis;

/**
 * hetu_period_axis_clear:
 *
 * Frees the periods of @self.
 */
void hetu_period_axis_clear (HetuPeriodAxis *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HetuPeriodAxis, hetu_period_axis_clear)

/**
 * hetu_period_axis_train:
 * @out: (out caller-allocates): the periods of the frame's rows, measured
 */
void hetu_period_axis_train (HetuPlotContext *context, HetuPeriodAxis *out);

/**
 * hetu_period_axis_train_over:
 * @periods: (element-type HetuPeriod): sorted, in the frame's grain
 * @out: (out caller-allocates): these periods, measured
 */
void
hetu_period_axis_train_over (HetuPlotContext *context, const GArray *periods, HetuPeriodAxis *out);

/**
 * hetu_period_axis_get:
 *
 * Returns: the end of the period at @index on the time scale, see hetu_period_end()
 */
double hetu_period_axis_get (const HetuPeriodAxis *self, guint index);

/**
 * hetu_period_axis_has_gap:
 * @from: hetu_period_end() of one point
 * @to: of the next one
 *
 * Returns: whether a period of @grain lies between them: the line is broken there, never interpolated
 */
gboolean
hetu_period_axis_has_gap (const HetuPeriodAxis *self, HetuGrain grain, double from, double to);

/**
 * hetu_period_axis_rule_years:
 * @scale: from time to points
 * @top: edge of the plot
 * @bottom: edge of the plot
 *
 * Adds a light rule between the years of figures that are counted from January on (C-24); nothing for other grains.
 */
void hetu_period_axis_rule_years (HetuPlotContext *context,
                                  const HetuPeriodAxis *self,
                                  HetuScale scale,
                                  double top,
                                  double bottom);

/**
 * hetu_period_axis_build:
 * @scale: from time to points
 * @left: edge of the plot
 * @right: edge of the plot
 * @bottom: edge of the plot
 * @with_marks: short ticks under the axis, where the axis is the zero line
 *
 * Adds the labels under the plot, thinned to what fits.
 */
void hetu_period_axis_build (HetuPlotContext *context,
                             const HetuPeriodAxis *self,
                             HetuScale scale,
                             double left,
                             double right,
                             double bottom,
                             gboolean with_marks);
