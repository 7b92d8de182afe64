/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Where stretches of a text stand in its view, for what is drawn below its letters. */

/**
 * hetu_text_rows_hold:
 *
 * Wraps the lines of @view, and keeps it from being scrolled sideways.
 */
void hetu_text_rows_hold (GtkTextView *view);

/**
 * hetu_text_rows_find:
 * @start: offset of the first character
 * @end: behind the last one
 * @rows: (element-type GdkRectangle): cleared, then filled: the boxes of the stretch, one a line, in buffer coordinates
 */
void hetu_text_rows_find (GtkTextView *view, guint start, guint end, GArray *rows);

/**
 * hetu_text_rows_get_visible:
 * @start: (out): offset of the first character of the lines in view
 * @end: (out): behind the last one
 *
 * Returns: the part of the text that is in view, in buffer coordinates
 */
GdkRectangle hetu_text_rows_get_visible (GtkTextView *view, guint *start, guint *end);

/**
 * hetu_text_rows_bring:
 * @offset: of a character
 *
 * Scrolls its line to a little above the middle, unless it stands in the middle two thirds of what is in view.
 */
void hetu_text_rows_bring (GtkTextView *view, guint offset);
