/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/export-foot.h"
#include "ui/export-form.h"
#include "ui/export-preview.h"
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

/**
 * hetu_export_dialog_repeat:
 *
 * Exports at once as the last time. The dialog shows itself only when something is to be asked or said.
 */
void hetu_export_dialog_repeat (HetuExportDialog *self);

/* (transfer none) */
HetuExportPreview *hetu_export_dialog_get_preview (HetuExportDialog *self);
HetuExportForm *hetu_export_dialog_get_form (HetuExportDialog *self);
HetuExportFoot *hetu_export_dialog_get_foot (HetuExportDialog *self);

/* Actions: “option.…” of the form; “export.run”, “export.cancel”, “export.replace”, “export.keep-both”,
 * “export.copy-command”.
 * Signals: “exported” (GStrv paths, guint left_out): the files written, and the pages left out because they would have
 * been empty; the dialog closes after it. */
