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

/* Actions: “edit.save”, “edit.copy”, “edit.discard”, “edit.stay”. Keys in a cell are those of a spreadsheet: Tab, Enter and arrows go on, Shift and
 *   arrows choose a block, Ctrl+C copies it, Ctrl+V pastes one, Ctrl+D fills it from its first row, Delete empties it, Ctrl+Z and Ctrl+Y take
 *   steps back and again, Ctrl+S saves, Escape takes back what was typed, then closes. What is not saved holds the window open until it
 *   is to be discarded. */
