/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/theme.h"
#include "import/book.h"

#include <gtk/gtk.h>

/* A sheet as its file has it, with what its parts are thought to be: heads of columns and rows told by role, figures by what would become of
 * them, open questions framed. Draws what is in view only: a sheet of a hundred thousand rows is as fluent as one of ten. Scrollable. */

#define HETU_TYPE_IMPORT_SHEET (hetu_import_sheet_get_type ())
G_DECLARE_FINAL_TYPE (HetuImportSheet, hetu_import_sheet, HETU, IMPORT_SHEET, GtkWidget)

GtkWidget *hetu_import_sheet_new (void);

/**
 * hetu_import_sheet_show:
 * @book: (nullable): %NULL: nothing is shown
 * @index: of the sheet
 * @report: (nullable): what is thought of it; lives until the next call
 *
 * Shows a sheet. The cursor stays where it is on the same sheet.
 */
void hetu_import_sheet_show (HetuImportSheet *self,
                             HetuBook *book,
                             guint index,
                             const HetuImportReport *report);

void hetu_import_sheet_set_theme (HetuImportSheet *self, const HetuTheme *theme);

/**
 * hetu_import_sheet_go_to:
 *
 * Puts the cursor on a cell and brings it into view.
 */
void hetu_import_sheet_go_to (HetuImportSheet *self, guint row, guint column);

/**
 * hetu_import_sheet_get_pointed:
 * @row: (out): of the cell under the pointer, else of that under the cursor; those of a head count as the first of their row or column
 * @column: (out)
 *
 * Returns: whether there is one
 */
gboolean hetu_import_sheet_get_pointed (HetuImportSheet *self, guint *row, guint *column);

/* (transfer none) (nullable): what is thought of the sheet in view */
const HetuMapping *hetu_import_sheet_get_mapping (HetuImportSheet *self);

/**
 * hetu_import_sheet_find_mapping:
 *
 * Returns: (transfer none) (nullable): what is thought of the table in which a cell stands, else of one over or beside which it stands
 */
const HetuMapping *hetu_import_sheet_find_mapping (HetuImportSheet *self, guint row, guint column);

/**
 * hetu_import_sheet_find_line:
 *
 * Returns: (transfer none) (nullable): what would become of the figure in a cell
 */
const HetuImportLine *hetu_import_sheet_find_line (HetuImportSheet *self, guint row, guint column);

/* Frames the cells that a sentence is about; %NULL: none. */
void hetu_import_sheet_light (HetuImportSheet *self, const HetuCellRange *range);

/* The colour of what has that role, on heads and in the legend. */
HetuColour hetu_import_sheet_get_colour (const HetuTheme *theme, HetuColumnRole role);

/* Signals: “pointed” (void): another cell is pointed at; “moved” (guint row, guint column): the cursor was put on it. */
