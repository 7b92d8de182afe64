/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figure/dispatch.h"
#include "ui/target-board.h"
#include "ui/target-filter.h"

#include <gtk/gtk.h>

/* The dispatch list (督办清单) of what the board shows, as a file. */

/**
 * hetu_target_dispatch_choose_rows:
 * @rows: (element-type HetuTargetItem): as the table shows them
 * @filter: by which they are wanted
 *
 * A board that nobody filtered hands out what is behind or missed; one that somebody did hands out what it shows.
 *
 * Returns: (transfer full) (element-type gint64): statements of the targets, in the table's order
 */
GArray *hetu_target_dispatch_choose_rows (const GPtrArray *rows, const HetuTargetFilter *filter);

/**
 * hetu_target_dispatch_write:
 * @targets: (element-type gint64): statements
 * @path: its ending tells the format
 *
 * Makes the list in a worker; the session tells that it is under way.
 */
void hetu_target_dispatch_write (HetuTargetBoard *board,
                                 HetuSession *session,
                                 const GArray *targets,
                                 const char *path,
                                 GAsyncReadyCallback callback,
                                 gpointer data);

/**
 * hetu_target_dispatch_write_finish:
 *
 * The folder of a list that was written is where the next export begins.
 *
 * Returns: (transfer full): the path of the file. %HETU_ERROR_DATA: the board shows no region; errors of hetu_dispatch_new(),
 *   hetu_dispatch_encode() and hetu_file_replace()
 */
char *hetu_target_dispatch_write_finish (GAsyncResult *result, GError **error);

/**
 * hetu_target_dispatch_ask:
 * @page: in whose window
 * @targets: (element-type gint64): statements, at least one
 *
 * Asks for the file, writes the list as the board was when it was asked for, and tells in the window where it is. A board without a
 * region is told so.
 */
void hetu_target_dispatch_ask (GtkWidget *page,
                               HetuTargetBoard *board,
                               HetuSession *session,
                               const GArray *targets,
                               HetuDispatchFormat format);
