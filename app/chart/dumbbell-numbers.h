/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/dumbbell-marks.h"

/* Where the numbers of one dumbbell stand. Private to app/chart. */

#define HETU_DUMBBELL_TICK_WIDTH 2.6
#define HETU_DUMBBELL_ARROW_LENGTH 8.0

/**
 * hetu_dumbbell_reach_of:
 *
 * Returns: half the width of the glyph of @row, points: a diamond of the same weight as a disc reaches farther
 */
double hetu_dumbbell_reach_of (const HetuDumbbellRow *self, const HetuFrameRow *row);

/**
 * hetu_dumbbell_tolerance_height:
 *
 * Returns: height of the block of “左右” or a range in a row so high, points
 */
double hetu_dumbbell_tolerance_height (double row_height);

/**
 * hetu_dumbbell_block_taken:
 *
 * Takes in @field what the numbers so far cover.
 */
void hetu_dumbbell_block_taken (const HetuDumbbellRow *self, HetuLabelField *field);

/**
 * hetu_dumbbell_label_points:
 * @y: of the marks
 * @field: of the row, its marks taken
 *
 * Adds the numbers of both points. They stand on the far side of each; near-coincident points send the actual's above (C-37).
 */
void hetu_dumbbell_label_points (const HetuDumbbellRow *self,
                                 HetuColour colour,
                                 double y,
                                 HetuLabelField *field);
