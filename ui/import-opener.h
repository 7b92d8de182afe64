/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/import-window.h"

/* The one import window of a window: opened where there is none, else given one table more. */

/**
 * hetu_import_opener_takes:
 *
 * Returns: whether @file is named as tables are
 */
gboolean hetu_import_opener_takes (GFile *file);

/**
 * hetu_import_opener_open_file:
 *
 * Shows a table, once the session has a store.
 */
void hetu_import_opener_open_file (GtkWindow *parent, HetuSession *session, GFile *file);

/* (transfer none) (nullable): the import window of @parent, while it is open */
HetuImportWindow *hetu_import_opener_get_window (GtkWindow *parent);

/**
 * hetu_import_opener_paste:
 *
 * Imports the cells that are on the clipboard; where there are none that is told.
 */
void hetu_import_opener_paste (GtkWindow *parent, HetuSession *session);
