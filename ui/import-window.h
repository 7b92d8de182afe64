/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/import-flow.h"

#include <gtk/gtk.h>

/* 导入: a table as it is, what it is thought to mean, what has to be said of it, and what would become of each figure. Several files come one
 * after the other. */

#define HETU_TYPE_IMPORT_WINDOW (hetu_import_window_get_type ())
G_DECLARE_FINAL_TYPE (HetuImportWindow, hetu_import_window, HETU, IMPORT_WINDOW, GtkWindow)

/**
 * hetu_import_window_new:
 * @session: with a store, which stays the one that is imported into
 *
 * Returns: (transfer none): a window without a file, not shown yet
 */
GtkWidget *hetu_import_window_new (HetuSession *session, GtkWindow *parent);

/* Puts a table behind those that wait; it is shown when its turn comes. */
void hetu_import_window_add_file (HetuImportWindow *self, GFile *file);

/**
 * hetu_import_window_add_text:
 * @text: cells of a clipboard
 */
void hetu_import_window_add_text (HetuImportWindow *self, const char *text);

/* (transfer none) (nullable): the table in view */
HetuImportFlow *hetu_import_window_get_flow (HetuImportWindow *self);

/* Actions: “import.accept”, “import.leave”, “import.stay”, “import.discard”, “import.skip”, “import.stop”, “import.retry”,
 *   “import.look-again”, “import.without-template”, “import.add-unknown” (state). Keys: Enter accepts, Escape leaves. */
