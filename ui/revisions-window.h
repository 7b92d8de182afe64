/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/chart-view.h"
#include "ui/session.h"

/* 修订记录: what became of the figures of one indicator and district, in a window of its own: a table of revisions beside their
 * heatmap. It follows the figure of the main window. */

#define HETU_TYPE_REVISIONS_WINDOW (hetu_revisions_window_get_type ())
G_DECLARE_FINAL_TYPE (HetuRevisionsWindow, hetu_revisions_window, HETU, REVISIONS_WINDOW, GtkWindow)

/**
 * hetu_revisions_window_new:
 * @parent: (nullable): whose actions undo and redo, and tell what was exported
 *
 * Returns: (transfer none): the window, not yet shown
 */
GtkWidget *hetu_revisions_window_new (HetuSession *session, GtkWindow *parent);

/**
 * hetu_revisions_window_get_rows:
 *
 * Returns: (transfer none) (element-type HetuTextRow): the lines that are shown
 */
GListModel *hetu_revisions_window_get_rows (HetuRevisionsWindow *self);

/**
 * hetu_revisions_window_get_chart:
 *
 * Returns: (transfer none): the heatmap
 */
HetuChartView *hetu_revisions_window_get_chart (HetuRevisionsWindow *self);

/**
 * hetu_revisions_window_write:
 * @path: its ending decides: .xlsx, else CSV
 *
 * Returns: whether the lines that are shown, in all their columns, are written. %HETU_ERROR_OUTPUT: they cannot be.
 */
gboolean hetu_revisions_window_write (HetuRevisionsWindow *self, const char *path, GError **error);

/* Actions: “revisions.changed” (b) leaves out what was told once; “revisions.export” (s: “xlsx”, “csv”). Keys: Enter opens the
 *   document of the line, Ctrl+E exports a workbook; Ctrl+Z, Ctrl+Shift+Z, Escape closes. */
