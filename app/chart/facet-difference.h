/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/row-table.h"

/* Differences of facet bars, indicator by indicator: of one district in the last column, or, where panels stand in several lines,
 * of each in a column at its panel's right end. Private to app/chart. */

typedef struct
{
  HetuPlotContext *context; /* borrowed */
  guint of, base;           /* panels: the one less the other */
  gboolean each;            /* every panel less the base, not @of alone */
  HetuKind kind;            /* what is compared in the last column */
  double width;             /* points; 0: there is nothing to compare */
} HetuFacetDifference;

/**
 * hetu_facet_find_row:
 *
 * Returns: the frame's row of a cell: of actual and expected figures the actual, of several periods the latest; −1 for none
 */
int hetu_facet_find_row (const HetuFrame *frame, guint panel, guint category, gboolean target);

/**
 * hetu_facet_difference_measure:
 * @each: each panel has a column
 *
 * Returns: the differences from the frame's base, and what a column of them is wide
 */
HetuFacetDifference hetu_facet_difference_measure (HetuPlotContext *context, gboolean each);

/**
 * hetu_facet_difference_draw_header:
 * @height: of the headers
 * @head_y: centre of the tick labels
 *
 * Draws over the last column whose difference it is, and in what.
 */
void hetu_facet_difference_draw_header (const HetuFacetDifference *self,
                                        double height,
                                        double radius,
                                        double head_y);

/**
 * hetu_facet_difference_draw_base:
 * @right_end: of the words
 * @room: points
 *
 * Draws over the names of a line of panels what is subtracted in each, and in what.
 */
void
hetu_facet_difference_draw_base (const HetuFacetDifference *self, HetuPoint right_end, double room);

/**
 * hetu_facet_difference_draw:
 * @head: right end of the column, at the tick labels
 * @top: of the first row
 *
 * Draws the differences of a panel that has a column, with sign and colour, at the decimals of the two figures; a dash where one
 * of the two lacks. Over a panel's own column stands what is compared, or that this is the base.
 */
void hetu_facet_difference_draw (const HetuFacetDifference *self,
                                 guint panel,
                                 HetuPoint head,
                                 double top,
                                 double row_height);
