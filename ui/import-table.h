/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/import-flow.h"
#include "ui/import-reasons.h"
#include "ui/import-sheet.h"

/* The sheets of a file, one in view, with the reasons for what is thought of it. */

#define HETU_TYPE_IMPORT_TABLE (hetu_import_table_get_type ())
G_DECLARE_FINAL_TYPE (HetuImportTable, hetu_import_table, HETU, IMPORT_TABLE, GtkBox)

/**
 * hetu_import_table_show:
 * @flow: (nullable): %NULL: nothing is shown
 *
 * Shows what @flow has found by now; its “changed” is not listened to. The first sheet that holds a table comes first.
 */
void hetu_import_table_show (HetuImportTable *self, HetuSession *session, HetuImportFlow *flow);

/* Follows the theme of @session. */
void hetu_import_table_show_theme (HetuImportTable *self, HetuSession *session);

/* Shows a cell of one of the report's mappings. */
void hetu_import_table_go_to (HetuImportTable *self, guint mapping, guint row, guint column);

/* (transfer none) */
HetuImportSheet *hetu_import_table_get_sheet (HetuImportTable *self);
HetuImportReasons *hetu_import_table_get_reasons (HetuImportTable *self);

/* Signals: “line” (guint): the cursor was put on the cell of that line of the report. */
