/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/import-window.h"

/* The one import window of a window: opened where there is none, else given one table more. */

/**
 * hetu_import_opener_open_file:
 * @parent: whose session has a store
 */
void hetu_import_opener_open_file (GtkWindow *parent, HetuSession *session, GFile *file);

/**
 * hetu_import_opener_paste:
 *
 * Imports the cells that are on the clipboard; where there are none that is told.
 */
void hetu_import_opener_paste (GtkWindow *parent, HetuSession *session);
