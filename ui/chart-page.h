/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

/* Indicators on the left, the figure in the middle, the datum under the crosshair on the right (UX §2). */

#define HETU_TYPE_CHART_PAGE (hetu_chart_page_get_type ())
G_DECLARE_FINAL_TYPE (HetuChartPage, hetu_chart_page, HETU, CHART_PAGE, GtkWidget)

/* Gives the keyboard to the figure. */
void hetu_chart_page_focus_canvas (HetuChartPage *self);

/**
 * hetu_chart_page_set_focus:
 *
 * Makes the region of the chip with the keyboard, else of the datum in the inspector, the focus of the figure.
 */
void hetu_chart_page_set_focus (HetuChartPage *self);

/**
 * hetu_chart_page_edit_data:
 *
 * Opens the grid of the figures to be edited, at the datum in the inspector where there is one.
 */
void hetu_chart_page_edit_data (HetuChartPage *self);

/* Properties: “session” (HetuSession), “show-sidebar”, “show-inspector”, “show-table” (boolean). */
