/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* What stands above the buttons of the export dialog: warnings, a question, what went wrong, progress; and the buttons.
 * Its buttons call the actions “export.run”, “export.cancel”, “export.replace”, “export.keep-both”. */

#define HETU_TYPE_EXPORT_FOOT (hetu_export_foot_get_type ())
G_DECLARE_FINAL_TYPE (HetuExportFoot, hetu_export_foot, HETU, EXPORT_FOOT, GtkWidget)

/**
 * hetu_export_foot_set_warnings:
 * @warnings: (nullable) (element-type utf8)
 */
void hetu_export_foot_set_warnings (HetuExportFoot *self, GPtrArray *warnings);

/**
 * hetu_export_foot_ask:
 *
 * Asks whether to replace a file or to keep both; the keyboard goes to keeping both.
 */
void hetu_export_foot_ask (HetuExportFoot *self, const char *question);

/**
 * hetu_export_foot_report:
 *
 * Names the cause of @error, with a button for what can be done about it.
 */
void hetu_export_foot_report (HetuExportFoot *self, const GError *error);

/**
 * hetu_export_foot_settle:
 *
 * Takes question and error away.
 */
void hetu_export_foot_settle (HetuExportFoot *self);

/**
 * hetu_export_foot_set_progress:
 * @all: 0 hides the bar
 */
void hetu_export_foot_set_progress (HetuExportFoot *self, guint done, guint all);

/* (transfer none): the button of “export.run”, to be the window's default */
GtkWidget *hetu_export_foot_get_run_button (HetuExportFoot *self);

/* (transfer none) (nullable): the question that is asked, and the error that is shown */
const char *hetu_export_foot_get_question (HetuExportFoot *self);
const char *hetu_export_foot_get_problem (HetuExportFoot *self);
