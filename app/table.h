/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Rows as the command line prints them. Every cell is text: numbers keep their written decimals, in JSON too. */
typedef enum
{
  HETU_TABLE_TSV,
  HETU_TABLE_CSV,
  HETU_TABLE_JSON,
} HetuTableFormat;

typedef struct _HetuTable HetuTable;

/**
 * hetu_table_new:
 * @columns: (array zero-terminated=1): names of the columns, in order
 *
 * Returns: (transfer full): an empty table
 */
HetuTable *hetu_table_new (const char *const *columns);

/**
 * hetu_table_free:
 *
 * Frees @self.
 */
void hetu_table_free (HetuTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuTable, hetu_table_free)

/**
 * hetu_table_set:
 * @column: name of a column
 * @value: (nullable): copied; %NULL and "" are an empty cell
 *
 * Sets a cell of the row in progress.
 */
void hetu_table_set (HetuTable *self, const char *column, const char *value);

/**
 * hetu_table_take:
 * @value: (transfer full) (nullable)
 *
 * As hetu_table_set(), for a string that is given away.
 */
void hetu_table_take (HetuTable *self, const char *column, char *value);

/**
 * hetu_table_end_row:
 *
 * Closes the row in progress; cells that were not set are empty.
 */
void hetu_table_end_row (HetuTable *self);

/**
 * hetu_table_get_n_rows:
 *
 * Returns: the number of closed rows
 */
guint hetu_table_get_n_rows (const HetuTable *self);

/**
 * hetu_table_get:
 * @row: a closed one
 *
 * Returns: (transfer none): the cell; "" for an empty one
 */
const char *hetu_table_get (const HetuTable *self, guint row, const char *column);

/**
 * hetu_table_to_text:
 *
 * Returns: (transfer full): UTF-8 with LF: a header line and rows, or a JSON array of objects whose values are strings. Tabs and
 *   line breaks inside a TSV cell become spaces; CSV quotes as RFC 4180.
 */
char *hetu_table_to_text (const HetuTable *self, HetuTableFormat format);

/**
 * hetu_table_format_parse:
 * @text: “tsv”, “csv” or “json”
 *
 * Returns: whether the format is known
 */
gboolean hetu_table_format_parse (const char *text, HetuTableFormat *out);
