/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/finding-table.h"
#include "ui/finding-view.h"
#include "ui/session.h"

#include <gtk/gtk.h>

/* 核对: what the check of the store found, in a window of its own beside the pages. */

#define HETU_TYPE_FINDINGS_WINDOW (hetu_findings_window_get_type ())
G_DECLARE_FINAL_TYPE (HetuFindingsWindow, hetu_findings_window, HETU, FINDINGS_WINDOW, GtkWindow)

/**
 * hetu_findings_window_new:
 * @parent: where charts and sources are shown
 *
 * The check begins when the window is shown, and again when the store changes.
 *
 * Returns: (transfer none): the window, not yet shown
 */
GtkWidget *hetu_findings_window_new (HetuSession *session, GtkWindow *parent);

/**
 * hetu_findings_window_get_table:
 *
 * Returns: (transfer none): the list of what is shown
 */
HetuFindingTable *hetu_findings_window_get_table (HetuFindingsWindow *self);

/**
 * hetu_findings_window_get_view:
 *
 * Returns: (transfer none): what tells of the finding that is selected
 */
HetuFindingView *hetu_findings_window_get_view (HetuFindingsWindow *self);

/**
 * hetu_findings_window_is_busy:
 *
 * Returns: whether a check is under way
 */
gboolean hetu_findings_window_is_busy (HetuFindingsWindow *self);

/* Actions: “findings.check”, “findings.cancel”, “findings.show-known”, “findings.show-page” (s), “findings.undo”,
 *   “findings.redo”. Keys: F5 checks again, Ctrl+Z and Ctrl+Shift+Z, Escape closes. */
