/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

/* The figure as a table: the full accessible equivalent of the canvas (U-14). */

#define HETU_TYPE_TABLE_VIEW (hetu_table_view_get_type ())
G_DECLARE_FINAL_TYPE (HetuTableView, hetu_table_view, HETU, TABLE_VIEW, GtkWidget)

/**
 * hetu_table_view_set_frame:
 * @frame: (nullable)
 */
void hetu_table_view_set_frame (HetuTableView *self, HetuSession *session, HetuFrame *frame);

/* Signals: “row-activated” (int row): of the frame. */
