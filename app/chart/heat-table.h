/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/heat.h"

/* Where the cells of a heatmap lie. Lines are districts and columns are categories, or the other way round where only that
 * fits. Private to app/chart. */

#define HETU_HEAT_CELL_GAP 4.0 /* between the tints of neighbours */
#define HETU_HEAT_RANK_GAP 6.0 /* between a number and its rank */

typedef struct
{
  HetuPlotContext *context;
  HetuHeat heat;
  GArray *cells; /* (owned) (element-type int): row of the frame by series and category, −1 none */
  gboolean across;      /* districts run across */
  gboolean ranks;       /* ranks are printed … */
  gboolean stacked;     /* … under the number, not beside it */
  gboolean brief;       /* short names in the heads */
  gboolean brief_lines; /* short names of indicators that are lines */
  guint n_lines, n_columns;
  double groups_width; /* of the names of groups of lines, 0 none */
  double names_x, names_width;
  double chips_height; /* of the names of groups of columns, 0 none */
  double units_height; /* of units under the heads, 0 none */
  double heads_height; /* of all that is above the rule */
  double left, top;    /* of the first cell */
  double cell_width, band;
  double value_width, rank_width;
  double legend_y;
} HetuHeatTable;

/**
 * hetu_heat_table_clear:
 *
 * Frees what @self owns.
 */
void hetu_heat_table_clear (HetuHeatTable *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HetuHeatTable, hetu_heat_table_clear)

/**
 * hetu_heat_table_place:
 * @self: zeroed
 *
 * Tries, in this order: ranks beside the numbers, under them, districts across, without ranks; then heads that end in an
 * ellipsis.
 *
 * Returns: whether the table fits. %HETU_ERROR_DATA: it does not; the message tells the size wanted.
 */
gboolean hetu_heat_table_place (HetuHeatTable *self, HetuPlotContext *context, GError **error);

/**
 * hetu_heat_table_wanted_height:
 *
 * Returns: points that the table would take at @width_pt without being stretched
 */
double hetu_heat_table_wanted_height (const HetuFrame *frame,
                                      const HetuTheme *theme,
                                      HetuText *text,
                                      double width_pt);

/**
 * hetu_heat_table_get_row:
 *
 * Returns: index of the frame's row in that cell, −1 for none
 */
int hetu_heat_table_get_row (const HetuHeatTable *self, guint line, guint column);

/**
 * hetu_heat_table_get_cell:
 *
 * Returns: what the cell covers, its gap to the neighbours left out
 */
HetuRect hetu_heat_table_get_cell (const HetuHeatTable *self, guint line, guint column);

/**
 * hetu_heat_table_get_series:
 *
 * Returns: (transfer none) (nullable): the series of the line or, where districts run across, of the column; %NULL when that
 *   runs the other way
 */
const HetuFrameSeries *
hetu_heat_table_get_series (const HetuHeatTable *self, gboolean line, guint index);

/**
 * hetu_heat_table_get_key:
 *
 * Returns: (transfer none) (nullable): likewise the category
 */
const HetuFrameKey *hetu_heat_table_get_key (const HetuHeatTable *self, gboolean line, guint index);

/**
 * hetu_heat_table_dup_name:
 *
 * Returns: (transfer full): of the line or column at @index
 */
char *hetu_heat_table_dup_name (const HetuHeatTable *self, gboolean line, guint index);

/**
 * hetu_heat_table_dup_unit:
 *
 * Returns: (transfer full): the unit of the line or column where it has its own, else ""
 */
char *hetu_heat_table_dup_unit (const HetuHeatTable *self, gboolean line, guint index);

/**
 * hetu_heat_table_get_group:
 *
 * Returns: (transfer none) (nullable): the group of the line or column at @index
 */
const char *hetu_heat_table_get_group (const HetuHeatTable *self, gboolean line, guint index);

/**
 * hetu_heat_table_dup_rank:
 *
 * Returns: (transfer full): “第 3”, “No. 3”; "" for none
 */
char *hetu_heat_table_dup_rank (const HetuHeatTable *self, const HetuFrameRow *row);
