/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/kind.h"

/* A column of labels beside an upright axis, each as near to its point as the others let it (C-35). Private to
 * app/chart. */

typedef struct
{
  int row;          /* of the frame */
  HetuTextRun *run; /* (owned) */
  double y;         /* of the point, points */
  double reach;     /* of its mark from the axis, points */
  int priority;     /* least is kept longest where there are too many (C-36) */
  HetuColour colour;
  HetuColour leader;
} HetuSideLabel;

/**
 * hetu_side_labels_new:
 *
 * Returns: (transfer full) (element-type HetuSideLabel): an empty column that clears its labels
 */
GArray *hetu_side_labels_new (void);

/**
 * hetu_side_labels_measure:
 *
 * Returns: points from the axis to the far end of the widest label, with room for leaders; 0 of none
 */
double hetu_side_labels_measure (const GArray *labels);

/**
 * hetu_side_labels_build:
 * @axis_x: of the points
 * @leftwards: the column is left of the axis
 * @top: least y that a label may cover
 * @bottom: greatest y that a label may cover
 *
 * Adds the labels, and leaders where any moved far. Of too many for the height the first in priority and the outermost
 * stay; the rest are counted, and are in the table twin.
 */
void hetu_side_labels_build (HetuPlotContext *context,
                             GArray *labels,
                             double axis_x,
                             gboolean leftwards,
                             double top,
                             double bottom);
