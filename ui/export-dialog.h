/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

#define HETU_TYPE_EXPORT_DIALOG (hetu_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HetuExportDialog, hetu_export_dialog, HETU, EXPORT_DIALOG, GtkWindow)

/**
 * hetu_export_dialog_new:
 * @spec: what is exported; copied. The page that is shown says what: the session's spec on the chart page
 *
 * Returns: (transfer none): the dialog of UX §7, not yet shown
 */
GtkWidget *hetu_export_dialog_new (HetuSession *session, const HetuSpec *spec);
