/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/scene.h"

/* What a scene does with each of its marks. Private to app/chart. */

/**
 * hetu_mark_draw:
 *
 * Paints the mark: fill, then stroke; a hairline is snapped to the pixels of an image.
 */
void hetu_mark_draw (const HetuMark *mark, cairo_t *cr);

/**
 * hetu_marks_draw:
 * @marks: (array length=n_marks): not empty
 *
 * Paints the first mark, with those behind it that can be painted at one go.
 *
 * Returns: how many were painted
 */
guint hetu_marks_draw (const HetuMark *marks, guint n_marks, cairo_t *cr);

/**
 * hetu_mark_halo_path:
 * @mark: a text
 *
 * Makes the outlines of the glyphs, without curves, the current path: a halo is %HETU_HALO_WIDTH along them.
 */
void hetu_mark_halo_path (const HetuMark *mark, cairo_t *cr);

/**
 * hetu_mark_is_hit:
 * @tolerance_pt: by which the mark is widened; 0: exactly what is painted
 *
 * Returns: whether the point lies on the mark's paint
 */
gboolean hetu_mark_is_hit (const HetuMark *mark, double x, double y, double tolerance_pt);

/**
 * hetu_mark_type_to_string:
 *
 * Returns: (transfer none): “rect”, “line” …, as in dumps
 */
const char *hetu_mark_type_to_string (HetuMarkType type);

/**
 * hetu_part_to_string:
 *
 * Returns: (transfer none): “grid”, “mark” …, as in dumps and SVG classes
 */
const char *hetu_part_to_string (HetuPart part);
