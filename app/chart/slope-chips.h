/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/kind.h"

/* What is not told at an end of a slope: chips under its axis. Private to app/chart. */

/* An end without a number. */
typedef struct
{
  guint row;
  const char *name; /* of the district; borrowed */
} HetuSlopeLack;

/* A figure that is not told, or several of one status. */
typedef struct
{
  int row;
  HetuStatus status;
  char *label; /* owned */
} HetuSlopeChip;

/**
 * hetu_slope_chips_new:
 * @lacking: (element-type HetuSlopeLack): of one side
 *
 * Returns: (transfer full) (element-type HetuSlopeChip): those of one status together; more than three of one are counted in
 *   one
 */
GArray *hetu_slope_chips_new (const HetuFrame *frame, const GArray *lacking);

/**
 * hetu_slope_chips_measure:
 *
 * Returns: the height of all of them, one below the other, points
 */
double hetu_slope_chips_measure (HetuPlotContext *context, const GArray *chips);

/**
 * hetu_slope_chips_draw:
 * @x: of the axis
 * @leftwards: whether they are kept from leaving the figure at its left; else at its right
 * @top: where the first begins
 */
void hetu_slope_chips_draw (HetuPlotContext *context,
                            const GArray *chips,
                            double x,
                            gboolean leftwards,
                            double top);
