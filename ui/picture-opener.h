/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

#include <gio/gio.h>

/* Pictures that Hetu made, back into charts. No widget. */

/**
 * hetu_picture_opener_takes:
 *
 * Returns: whether @file is on this machine and begins as a PNG, PDF or SVG does
 */
gboolean hetu_picture_opener_takes (GFile *file);

/**
 * hetu_picture_opener_run:
 * @session: with a store
 *
 * Reads @file in a worker; the rest happens in hetu_picture_opener_finish().
 */
void hetu_picture_opener_run (HetuSession *session,
                              GFile *file,
                              GAsyncReadyCallback callback,
                              gpointer data);

/**
 * hetu_picture_opener_finish:
 * @warning: (out) (transfer full) (nullable): what of the picture the chart does not show
 *
 * Makes the picture's figure that of the session, in one step of undo, and its size, look and parts those of the next export, so
 * that exporting gives the picture again.
 *
 * Returns: whether the figure is shown. %HETU_ERROR_INPUT: as hetu_payload_load(); errors of hetu_payload_compare().
 */
gboolean hetu_picture_opener_finish (GAsyncResult *result, char **warning, GError **error);
