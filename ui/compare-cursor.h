/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/chart-view.h"

#include <gtk/gtk.h>

/* The cursor of small multiples: one line, an indicator or a period, lit in every panel. A sibling of the chart under a
 * GtkOverlay, so that moving it never paints the chart again. The view has the keyboard; the cursor listens to it. */

#define HETU_TYPE_COMPARE_CURSOR (hetu_compare_cursor_get_type ())
G_DECLARE_FINAL_TYPE (HetuCompareCursor, hetu_compare_cursor, HETU, COMPARE_CURSOR, GtkWidget)

/**
 * hetu_compare_cursor_new:
 * @view: below it; borrowed, of the same parent
 */
GtkWidget *hetu_compare_cursor_new (HetuChartView *view);

/**
 * hetu_compare_cursor_set_linked:
 * @linked: whether the line is lit in all panels, not in the current one alone
 */
void hetu_compare_cursor_set_linked (HetuCompareCursor *self, gboolean linked);

/* The line under the pointer, else that of the keyboard: an index of categories or of periods; −1 for none. */
int hetu_compare_cursor_get_line (HetuCompareCursor *self);
guint hetu_compare_cursor_get_panel (HetuCompareCursor *self);
guint hetu_compare_cursor_get_n_lines (HetuCompareCursor *self);

/**
 * hetu_compare_cursor_move:
 * @line: −1 takes it away
 */
void hetu_compare_cursor_move (HetuCompareCursor *self, guint panel, int line);

/**
 * hetu_compare_cursor_find_row:
 * @target: whether the target is wanted, not the outturn
 *
 * Returns: the frame's row of @panel on the line of the cursor, −1 for none
 */
int hetu_compare_cursor_find_row (HetuCompareCursor *self, guint panel, gboolean target);

/* The statement on the line of the cursor in its panel, of the outturn before the target; 0 none. */
gint64 hetu_compare_cursor_find_statement (HetuCompareCursor *self);

/* Signals: “moved” (void); “activated” (void): Enter or a double click. */
