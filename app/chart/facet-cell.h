/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/row-table.h"

/* One indicator of one district in facet bars. Private to app/chart. */

typedef struct
{
  HetuPlotContext *context; /* borrowed */
  const HetuRowAxis *axis;  /* borrowed */
  int actual, target;       /* rows of the frame, −1 where nothing is said */
  HetuColour colour, text_colour;
  HetuRect rect; /* the panel's width and the row's height, points */
} HetuFacetCell;

/**
 * hetu_facet_cell_draw:
 *
 * Adds the marks and numbers of one cell to the scene.
 */
void hetu_facet_cell_draw (const HetuFacetCell *self);
