/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/facet-difference.h"
#include "chart/row-table.h"

/* The page of panels of bars: where everything stands. Private to app/chart. */

#define HETU_FACET_BARS_PADDING 6.0 /* of headers */

typedef struct
{
  HetuPlotContext *context;
  guint n_panels, n_rows;
  guint n_columns, n_lines; /* of panels */
  double line_height;       /* from one line of panels to the next; 0 where there is one */
  double names_width, panels_x, panel_width, value_room;
  double header_height, head_y; /* centre of the tick labels */
  double top, row_height;
  gboolean short_names; /* C-44: in every row, or in none */
  HetuFacetDifference difference;
  HetuRowAxis *axes; /* one a panel */
} HetuFacetBars;

/**
 * hetu_facet_bars_place:
 * @self: with its context, numbers of panels and rows, and axes
 *
 * Returns: whether there is room. %HETU_ERROR_DATA: there is not, the message tells what is wanted.
 */
gboolean hetu_facet_bars_place (HetuFacetBars *self, GError **error);

/**
 * hetu_facet_bars_get_row_name:
 *
 * Returns: (transfer none): the name of @row, short where names are
 */
const char *hetu_facet_bars_get_row_name (const HetuFacetBars *self, guint row);

/**
 * hetu_facet_bars_get_left:
 *
 * Returns: the left edge of @panel, points
 */
double hetu_facet_bars_get_left (const HetuFacetBars *self, guint panel);

/**
 * hetu_facet_bars_get_drop:
 *
 * Returns: how far below the first line of panels the one of @panel is, points
 */
double hetu_facet_bars_get_drop (const HetuFacetBars *self, guint panel);

/**
 * hetu_facet_bars_get_own_difference:
 *
 * Returns: the room in each panel for its differences, points
 */
double hetu_facet_bars_get_own_difference (const HetuFacetBars *self);
