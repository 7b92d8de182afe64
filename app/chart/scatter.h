/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/frame.h"

/* Categories of a scatter's rows. */
typedef enum
{
  HETU_SCATTER_LEVEL,
  HETU_SCATTER_GROWTH,
} HetuScatterAxis;

/**
 * hetu_scatter_find:
 *
 * Returns: (transfer none) (nullable): the row of @series on @axis, if it has a number
 */
const HetuFrameRow *hetu_scatter_find (const HetuFrame *frame, guint series, HetuScatterAxis axis);

/**
 * hetu_scatter_find_yardstick:
 *
 * Returns: the series whose level and growth are the quadrants' rules, −1 for none
 */
int hetu_scatter_find_yardstick (const HetuFrame *frame);

/**
 * hetu_scatter_is_log:
 *
 * Returns: whether levels are so far apart, the largest over 20 times the least, that their axis is logarithmic
 */
gboolean hetu_scatter_is_log (const HetuFrame *frame);
