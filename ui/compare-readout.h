/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/compare-cursor.h"

/**
 * hetu_compare_readout:
 *
 * Returns: (transfer full) (nullable): what stands on the cursor's line, panel by panel: “洛龙 20.0，目标 15.0 · 洛阳 缺数，
 *   目标 11.0”; %NULL when there is no line
 */
char *hetu_compare_readout (HetuChartView *view, HetuCompareCursor *cursor);

/**
 * hetu_compare_readout_line:
 *
 * Returns: (transfer full) (nullable): the line's name: an indicator or a period
 */
char *hetu_compare_readout_line (HetuChartView *view, HetuCompareCursor *cursor);
