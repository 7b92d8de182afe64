/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit.h"
#include "ui/session.h"

#include <gtk/gtk.h>

/* 编辑数据: the figures of the chart's first indicator as a grid of districts × periods, edited as in a spreadsheet. */

#define HETU_TYPE_EDIT_WINDOW (hetu_edit_window_get_type ())
G_DECLARE_FINAL_TYPE (HetuEditWindow, hetu_edit_window, HETU, EDIT_WINDOW, GtkWindow)

/**
 * hetu_edit_window_new:
 *
 * Returns: (transfer none) (nullable): the grid of the figure that the session shows, not yet shown; %NULL where it cannot be
 *   edited, which is told
 */
GtkWidget *hetu_edit_window_new (HetuSession *session);

/* Puts the keyboard into the cell of @region and @period, where there is one. */
void hetu_edit_window_focus (HetuEditWindow *self, gint32 region, HetuPeriod period);

/* (transfer none): what is edited */
HetuEditSheet *hetu_edit_window_get_sheet (HetuEditWindow *self);

/* Types a block of a spreadsheet into the cells from the given one on. */
void hetu_edit_window_paste (HetuEditWindow *self, guint row, guint column, const char *block);

/* Actions: “edit.save”, “edit.copy”. Keys in a cell: Tab, Enter and arrows go on as in a spreadsheet, Ctrl+V pastes a block,
 *   Escape takes back what was typed, then closes. */
