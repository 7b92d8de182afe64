/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/heat.h"

/* Where the cells of a mixed table lie: lines are indicators, columns are of their own, each as wide as what it holds. Private
 * to app/chart. */

#define HETU_MIXED_SUFFIX_GAP 4.0 /* between a number and its unit, or “推算” */

typedef struct
{
  double x, width;  /* of the cells */
  double integers;  /* widest part of a number before its point, points */
  double fractions; /* … and from the point on */
  double content;   /* widest of numbers, words and hatching */
  double suffix;    /* widest unit or word behind a number, its gap included; 0 none */
  double edge;      /* where numbers end */
  gboolean units;   /* the suffix is a unit: the head ends where that does */
} HetuMixedColumn;

typedef struct
{
  HetuPlotContext *context;
  HetuHeat heat;
  GArray *cells;   /* (owned) (element-type int): row of the frame by line and column, −1 none */
  GArray *columns; /* (owned) (element-type HetuMixedColumn) */
  gboolean brief;  /* short names of indicators */
  guint n_lines, n_columns;
  double groups_width; /* of the names of groups of lines, 0 none */
  double names_x, names_width;
  guint chip_lines, head_lines;
  double chips_height; /* of the headings of groups of columns */
  double top, band;
  double right;
  double legend_y;
} HetuMixedTable;

/**
 * hetu_mixed_table_clear:
 *
 * Frees what @self owns.
 */
void hetu_mixed_table_clear (HetuMixedTable *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HetuMixedTable, hetu_mixed_table_clear)

/**
 * hetu_mixed_table_place:
 * @self: zeroed
 *
 * Tries, in this order: all on one line, heads on two, headings on two, short names of indicators.
 *
 * Returns: whether the table fits. %HETU_ERROR_DATA: it does not; the message tells the size wanted.
 */
gboolean hetu_mixed_table_place (HetuMixedTable *self, HetuPlotContext *context, GError **error);

/**
 * hetu_mixed_table_wanted_height:
 *
 * Returns: points that the table would take at @width_pt without being stretched
 */
double hetu_mixed_table_wanted_height (const HetuFrame *frame,
                                       const HetuTheme *theme,
                                       HetuText *text,
                                       double width_pt);

/**
 * hetu_mixed_table_get_row:
 *
 * Returns: index of the frame's row in that cell, −1 for none
 */
int hetu_mixed_table_get_row (const HetuMixedTable *self, guint line, guint column);

/**
 * hetu_mixed_table_get_column:
 *
 * Returns: (transfer none): where the column at @index lies
 */
const HetuMixedColumn *hetu_mixed_table_get_column (const HetuMixedTable *self, guint index);

/**
 * hetu_mixed_table_find_group_end:
 * @line: of lines, else of columns
 *
 * Returns: the first from @start on whose group is another
 */
guint hetu_mixed_table_find_group_end (const HetuMixedTable *self, gboolean line, guint start);

/**
 * hetu_mixed_table_dup_head:
 *
 * Returns: (transfer full): the words over the column at @index; a difference on two lines parts before its minus
 */
char *hetu_mixed_table_dup_head (const HetuMixedTable *self, guint index);

/**
 * hetu_mixed_table_get_name:
 *
 * Returns: (transfer none): of the line at @index
 */
const char *hetu_mixed_table_get_name (const HetuMixedTable *self, guint index);

/**
 * hetu_mixed_table_dup_number:
 * @row: one with a number
 *
 * Returns: (transfer full): it with its comparator; signed in a column of differences; no unit
 */
char *hetu_mixed_table_dup_number (const HetuMixedTable *self, const HetuFrameRow *row);

/**
 * hetu_mixed_table_dup_suffix:
 * @row: one with a number
 *
 * Returns: (transfer full): what stands behind it: its unit, unless that is per cent, or “推算”, “预计”; "" for none
 */
char *hetu_mixed_table_dup_suffix (const HetuMixedTable *self, const HetuFrameRow *row);

/**
 * hetu_mixed_table_measure_integer:
 *
 * Returns: points that @number takes up to its point
 */
double
hetu_mixed_table_measure_integer (const HetuMixedTable *self, const char *number, gboolean bold);

/**
 * hetu_mixed_table_build:
 *
 * Fills the rectangle of @context with the table and its legend.
 *
 * Returns: whether it could be drawn. Errors as hetu_mixed_table_place().
 */
gboolean hetu_mixed_table_build (HetuPlotContext *context, GError **error);
