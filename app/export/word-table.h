/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/frame.h"

/* A table as word processors paste it: caption, heads, rows, notes and sources below, in HTML and as text. */
typedef struct _HetuWordTable HetuWordTable;

/**
 * hetu_word_table_new:
 * @caption: (nullable): its title
 * @unit: (nullable): of all numbers: “单位：亿元”
 *
 * Returns: (transfer full): a table without columns
 */
HetuWordTable *hetu_word_table_new (const char *caption, const char *unit, HetuLanguage language);

/**
 * hetu_word_table_free:
 *
 * Frees @self.
 */
void hetu_word_table_free (HetuWordTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuWordTable, hetu_word_table_free)

/**
 * hetu_word_table_add_column:
 * @is_number: its cells stand at the right
 *
 * Adds a column; the first one names the rows.
 */
void hetu_word_table_add_column (HetuWordTable *self, const char *head, gboolean is_number);

/**
 * hetu_word_table_add_cell:
 * @text: (nullable): as it is printed
 * @plain: (nullable): the number as other programs read it, “-1234.5”; %NULL: as @text
 *
 * Fills the next cell of the row.
 */
void hetu_word_table_add_cell (HetuWordTable *self, const char *text, const char *plain);

/**
 * hetu_word_table_end_row:
 *
 * Closes the row; cells that were not filled are empty.
 */
void hetu_word_table_end_row (HetuWordTable *self);

/**
 * hetu_word_table_add_note:
 *
 * Adds a line below the table.
 */
void hetu_word_table_add_note (HetuWordTable *self, const char *note);

/**
 * hetu_word_table_from_frame:
 *
 * The figures of a chart: periods, districts or indicators down, the rest across, each cell as it is printed, “×” and 缺数 included;
 * a list of figures where two would stand in one cell, or the table would be too wide.
 *
 * Returns: (transfer full): the table, with the figure's title, unit, notes and sources
 */
HetuWordTable *hetu_word_table_from_frame (const HetuFrame *frame);

/**
 * hetu_word_table_to_html:
 *
 * Returns: (transfer full): a whole document of one table, in UTF-8; numbers are numbers for spreadsheets, too
 */
char *hetu_word_table_to_html (const HetuWordTable *self);

/**
 * hetu_word_table_to_tsv:
 *
 * Returns: (transfer full): caption, unit, heads, rows and notes, a line each, with tabs between cells and numbers plain
 */
char *hetu_word_table_to_tsv (const HetuWordTable *self);
