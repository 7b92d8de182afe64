/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/row-table.h"

/* The last column of facet bars: one district less another, indicator by indicator. Private to app/chart. */

typedef struct
{
  HetuPlotContext *context; /* borrowed */
  guint of, base;           /* panels: the one less the other */
  HetuKind kind;            /* what is compared */
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
 *
 * Returns: the difference between the frame's pair of panels, and what its column is wide
 */
HetuFacetDifference hetu_facet_difference_measure (HetuPlotContext *context);

/**
 * hetu_facet_difference_draw_header:
 * @height: of the headers
 * @head_y: centre of the tick labels
 *
 * Draws whose difference it is, and in what.
 */
void hetu_facet_difference_draw_header (const HetuFacetDifference *self,
                                        double height,
                                        double radius,
                                        double head_y);

/**
 * hetu_facet_difference_draw:
 * @y: centre of the row
 *
 * Draws the difference, with its sign and in its colour; a dash where one of the two lacks.
 */
void hetu_facet_difference_draw (const HetuFacetDifference *self, guint category, double y);
