/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/data-plan.h"
#include "ui/form-dialog.h"
#include "ui/window.h"

/* “导出数据…”: which figures leave, in which format, and into which file. */

/**
 * hetu_data_export_open:
 * @spec: whose indicators and regions are offered; where it is as of a day, that is offered, too
 *
 * Asks for format and scope, then for the file, and tells in the window where it is. Says so when an export is under way.
 *
 * Returns: (transfer none) (nullable): the dialog
 */
HetuFormDialog *
hetu_data_export_open (GtkWindow *window, HetuSession *session, const HetuSpec *spec);

/**
 * hetu_data_export_write:
 * @window: (nullable): where it is told
 * @path: its file is replaced
 *
 * Writes the file and tells so: at the foot of the window, or in its info bar why not.
 */
void hetu_data_export_write (GtkWindow *window,
                             HetuSession *session,
                             const HetuDataPlan *plan,
                             HetuExtractFormat format,
                             const char *path);

/**
 * hetu_data_export_install:
 *
 * Adds “win.export-data” and “win.cancel-export-data”.
 */
void hetu_data_export_install (HetuWindow *window);
