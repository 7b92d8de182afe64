/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/axis.h"
#include "chart/parts.h"

/* Columns of contributions: the layout of stack.c, as stack-marks.c draws it. Private to the two. */

#define HETU_STACK_NAME_GAP 12.0 /* between the last column's band and the names */
#define HETU_STACK_LABEL_GAP 4.0
#define HETU_STACK_TOTAL_GAP 2.0 /* between a column and its total */
#define HETU_STACK_DISC 9.0      /* across */
#define HETU_STACK_FOOT_GAP 5.0  /* between the plot and the names of the columns */

typedef struct
{
  HetuPlotContext *context;
  HetuValueAxis axis;
  GArray *order; /* (element-type guint): series of parts, the most important first */
  int total;     /* series of the total */
  double left, right, top, bottom;
  double band, column;
  double label_height;
  double foot_height;
  double foot_gap; /* between the plot and the names of the columns */
  guint foot_rows, foot_step;
  gboolean wrapped; /* names of columns stand in two lines, not on two rows */
  gboolean short_names, named_beside;
} HetuStack;

/**
 * hetu_stack_write_name:
 * @row: of a part or the total
 *
 * Returns: (transfer full): “净出口”, with its number where the column has no room for it
 */
char *hetu_stack_write_name (const HetuStack *self, int row, gboolean with_value);

/**
 * hetu_stack_get_foot:
 *
 * Returns: (transfer none): what stands under column @category
 */
const char *hetu_stack_get_foot (const HetuStack *self, guint category);

/**
 * hetu_stack_shape_foot:
 *
 * Returns: (transfer full): the same as it is drawn: in one line, or in two of six 汉字 at most (C-43)
 */
HetuTextRun *hetu_stack_shape_foot (const HetuStack *self, guint category);

/**
 * hetu_stack_draw_column:
 *
 * Draws column @category with its numbers, or why there is none, and the names beside the last one.
 */
void hetu_stack_draw_column (const HetuStack *self, guint category);
