/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

/* The session's figure, as a chart with a crosshair or as a table. */

#define HETU_TYPE_CANVAS (hetu_canvas_get_type ())
G_DECLARE_FINAL_TYPE (HetuCanvas, hetu_canvas, HETU, CANVAS, GtkWidget)

/* (transfer none) (nullable): what is shown */
HetuFrame *hetu_canvas_get_frame (HetuCanvas *self);

/**
 * hetu_canvas_get_region:
 *
 * Returns: code of the region of the pinned datum, 0 for none
 */
gint32 hetu_canvas_get_region (HetuCanvas *self);

/* Gives the keyboard to the figure. */
void hetu_canvas_grab_focus (HetuCanvas *self);

/* Properties: “session” (HetuSession), “show-table” (boolean). Signals: “datum-changed” (int row, gboolean pinned): what the
 * crosshair is at, −1 for none. */
