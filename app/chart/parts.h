/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/kind.h"

/* What figures of a whole and its parts share: structure bars and contribution columns. A category is a bar, a series a
 * part. Private to app/chart. */

/**
 * hetu_parts_find:
 *
 * Returns: index of the row of @series in bar @category, or −1
 */
int hetu_parts_find (const HetuFrame *frame, guint category, guint series);

/**
 * hetu_parts_is_drawn:
 *
 * Returns: whether @series is drawn by itself, not within “其他”; the table twin has them all
 */
gboolean hetu_parts_is_drawn (const HetuFrame *frame, guint series);

/**
 * hetu_parts_is_sum:
 *
 * Returns: whether @series is “其他”, drawn for several that are not
 */
gboolean hetu_parts_is_sum (const HetuFrame *frame, guint series);

/**
 * hetu_parts_is_whole:
 *
 * Returns: whether the bar has numbers to draw
 */
gboolean hetu_parts_is_whole (const HetuFrame *frame, guint category);

/**
 * hetu_parts_are_places:
 *
 * Returns: whether bars are places, not periods of one place
 */
gboolean hetu_parts_are_places (const HetuFrame *frame);

/**
 * hetu_parts_is_focus:
 *
 * Returns: whether bar @category is the one that the title tells of: the focus of places, the last whole one of periods
 */
gboolean hetu_parts_is_focus (const HetuFrame *frame, guint category);

/**
 * hetu_parts_get_fill:
 *
 * Returns: a part's colour; in print steps of grey in the order of the parts, dark to light
 */
HetuColour hetu_parts_get_fill (const HetuTheme *theme, const HetuFrame *frame, guint series);

/**
 * hetu_parts_get_text_colour:
 *
 * Returns: of a part's words on the canvas
 */
HetuColour
hetu_parts_get_text_colour (const HetuTheme *theme, const HetuFrame *frame, guint series);

/**
 * hetu_parts_contrast_text:
 *
 * Returns: the canvas's colour or that of text, whichever reads better on @fill
 */
HetuColour hetu_parts_contrast_text (const HetuTheme *theme, HetuColour fill);

/**
 * hetu_parts_draw_segment:
 * @row: index of the part's row
 *
 * Draws a part as a rectangle: solid, or with 35 % of its colour and an outline where it is provisional (C §6).
 *
 * Returns: what text on it stands on
 */
HetuColour hetu_parts_draw_segment (HetuPlotContext *context, int row, HetuRect rect);

/**
 * hetu_parts_add_key:
 * @items: (element-type HetuKeyItem): a square a part is appended
 */
void hetu_parts_add_key (const HetuFrame *frame, const HetuTheme *theme, GArray *items);

/**
 * hetu_parts_to_ratio:
 *
 * Returns: (transfer full): “9.5∶41.5∶49.0”, with U+2236
 */
char *hetu_parts_to_ratio (const HetuFrame *frame, guint category);
