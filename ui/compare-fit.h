/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/compare-cursor.h"
#include "ui/session.h"

/* Panels keep a width that can be read; those that need more lines than the page has scroll. */

/**
 * hetu_compare_fit:
 * @frame: (nullable): what @view is about to show, or shows
 * @width: of the page, pixels
 *
 * Asks for the room that the panels of @frame need.
 */
void
hetu_compare_fit (HetuChartView *view, HetuSession *session, const HetuFrame *frame, int width);

/**
 * hetu_compare_reveal:
 * @scroller: around @view
 *
 * Scrolls to the line under @cursor.
 */
void
hetu_compare_reveal (GtkScrolledWindow *scroller, HetuChartView *view, HetuCompareCursor *cursor);
