/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/import-flow.h"

#include <gtk/gtk.h>

/* What would become of each figure of a table: counts that filter, over a list. */

#define HETU_TYPE_IMPORT_PREVIEW (hetu_import_preview_get_type ())
G_DECLARE_FINAL_TYPE (HetuImportPreview, hetu_import_preview, HETU, IMPORT_PREVIEW, GtkWidget)

GtkWidget *hetu_import_preview_new (void);

/**
 * hetu_import_preview_show:
 * @report: (nullable): lives until the next call; %NULL: nothing is shown
 */
void hetu_import_preview_show (HetuImportPreview *self,
                               HetuSession *session,
                               const HetuImportReport *report);

/* How many lines are listed: all, or those that the filter leaves. */
guint hetu_import_preview_get_n_lines (HetuImportPreview *self);

/* Selects a line of the report and brings it into view, where it is listed. */
void hetu_import_preview_select (HetuImportPreview *self, guint line);

/* The line of the report that is selected; G_MAXUINT: none. */
guint hetu_import_preview_get_selected (HetuImportPreview *self);

/* Lists only what becomes so; %HETU_IMPORT_N_FATES: all. */
void hetu_import_preview_filter (HetuImportPreview *self, guint fate);

/* Signals: “place” (guint mapping, guint row, guint column): the cell of a line is wanted. */
