/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/kind.h"

/* The rows of a dumbbell figure, picked out of a frame. Private to app/chart. */

#define HETU_DUMBBELL_TOLERANCE_TINT 0.18
#define HETU_DUMBBELL_EARLIER_TINT 0.45

typedef struct
{
  guint category;         /* or series, when the frame has no categories */
  int start, end, parent; /* indices of rows, −1 for none */
  HetuDecimal delta;      /* end − start as they are shown; only when has_delta */
  gboolean has_delta;
} HetuDumbbellItem;

/**
 * hetu_dumbbell_collect:
 *
 * Returns: (transfer container) (element-type HetuDumbbellItem): a row for each category, or for each competing series when
 *   there are no categories; the largest difference first, stable, those without one last
 */
GArray *hetu_dumbbell_collect (const HetuFrame *frame);

/**
 * hetu_dumbbell_is_told:
 * @row: index of a row, −1 for none
 *
 * Returns: whether it is a figure that can be drawn
 */
gboolean hetu_dumbbell_is_told (const HetuFrame *frame, int row);

/**
 * hetu_dumbbell_is_broken:
 *
 * Returns: whether both ends are told, of two definitions: there is no difference between them (C-25)
 */
gboolean hetu_dumbbell_is_broken (const HetuFrame *frame, const HetuDumbbellItem *item);

/**
 * hetu_dumbbell_get_name:
 * @is_short: the short name, where there is one
 *
 * Returns: (transfer none): the name of the indicator or district that the row is about
 */
const char *
hetu_dumbbell_get_name (const HetuFrame *frame, const HetuDumbbellItem *item, gboolean is_short);

/**
 * hetu_dumbbell_get_detail:
 *
 * Returns: (transfer none) (nullable): the second line under the name
 */
const char *hetu_dumbbell_get_detail (const HetuFrame *frame, const HetuDumbbellItem *item);

/**
 * hetu_dumbbell_get_colour:
 * @of_text: for text, else for marks
 *
 * Returns: the colour of the district that the item stands for, else that of its series
 */
HetuColour hetu_dumbbell_get_colour (const HetuFrame *frame,
                                     const HetuTheme *theme,
                                     const HetuDumbbellItem *item,
                                     gboolean of_text);

/**
 * hetu_dumbbell_difference_unit:
 *
 * Returns: (transfer none): what differences count where the subtitle does not say it (C-3): “个百分点” between rates, else ""
 */
const char *hetu_dumbbell_difference_unit (const HetuFrame *frame);

/**
 * hetu_dumbbell_lack:
 *
 * Returns: (transfer full): what is said where there is no difference: “上年缺数”, “目标 ×”, the words of the target
 */
char *hetu_dumbbell_lack (const HetuFrame *frame, const HetuDumbbellItem *item);

/**
 * hetu_dumbbell_title:
 * @items: (element-type HetuDumbbellItem)
 *
 * Returns: (transfer full): head of the column of differences: “目标较上年实绩”
 */
char *hetu_dumbbell_title (const HetuFrame *frame, const GArray *items);

/**
 * hetu_dumbbell_list_key:
 * @items: (element-type HetuKeyItem): what the key explains is appended
 */
void hetu_dumbbell_list_key (const HetuFrame *frame, const HetuTheme *theme, GArray *items);
