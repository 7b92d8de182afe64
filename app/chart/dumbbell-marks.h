/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/dumbbell-rows.h"
#include "chart/labels.h"
#include "chart/scale.h"

/* The marks and numbers of one dumbbell. Private to app/chart. */

/* What a row reaches below its marks for the label of the yardstick's tick, beside the label itself. */
#define HETU_DUMBBELL_TICK_GAP 2.6
/* A line of text is higher than its ink: so far may a label reach out of its row. */
#define HETU_DUMBBELL_SLACK 3.0

/* All borrowed; lengths in points. */
typedef struct
{
  HetuPlotContext *context;
  const HetuDumbbellItem *item;
  HetuScale scale;
  HetuRect rect;      /* of the row between names and differences */
  double y;           /* of the marks */
  double radius;      /* of the disc; the diamond is of the same weight */
  double tick_height; /* of the yardstick's mark */
  GArray *taken;      /* (element-type HetuRect): labels so far; those of this row are appended */
} HetuDumbbellRow;

/**
 * hetu_dumbbell_reach_above:
 *
 * Returns: how far a number above a point reaches above the centre of the marks, points
 */
double hetu_dumbbell_reach_above (const HetuTheme *theme, double row_height, double radius);

/**
 * hetu_dumbbell_row_draw:
 *
 * Adds the marks and the numbers of the points of one row to the scene.
 *
 * Returns: (transfer full): what of the row is taken
 */
HetuLabelField *hetu_dumbbell_row_draw (const HetuDumbbellRow *self);

/**
 * hetu_dumbbell_row_label_parent:
 * @field: of the row
 *
 * Adds “市 8.5” under the yardstick's tick where there is room. When all rows are drawn: it gives way to every number of a
 * point (C-36).
 */
void hetu_dumbbell_row_label_parent (const HetuDumbbellRow *self, HetuLabelField *field);
