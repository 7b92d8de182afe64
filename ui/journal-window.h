/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/journal-item.h"
#include "ui/session.h"

#include <gtk/gtk.h>

/* 日志: who changed what when, in a window of its own beside the pages; any entry is taken back, or done again. */

#define HETU_TYPE_JOURNAL_WINDOW (hetu_journal_window_get_type ())
G_DECLARE_FINAL_TYPE (HetuJournalWindow, hetu_journal_window, HETU, JOURNAL_WINDOW, GtkWindow)

/**
 * hetu_journal_window_new:
 * @parent: (nullable): whose actions undo and redo
 *
 * Returns: (transfer none): the window, not yet shown
 */
GtkWidget *hetu_journal_window_new (HetuSession *session, GtkWindow *parent);

/**
 * hetu_journal_window_get_items:
 *
 * Returns: (transfer none) (element-type HetuJournalItem): the lines that are shown, one selected
 */
GtkSingleSelection *hetu_journal_window_get_items (HetuJournalWindow *self);

/* Actions: “journal.toggle” takes the selected entry back, or does it again. Keys: Enter does so, too; Ctrl+Z, Ctrl+Shift+Z,
 *   Ctrl+F, Escape closes. */
