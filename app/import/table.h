/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/csv.h"

/* A table whose columns are known by name. Private to app/import. */
typedef struct _HetuImportTable HetuImportTable;

#define HETU_IMPORT_TABLE_MAX_COLUMNS 40

typedef enum
{
  HETU_COLUMN_OPTIONAL,
  HETU_COLUMN_HEADED, /* in the header */
  HETU_COLUMN_FILLED, /* in the header and in every row */
} HetuColumnNeed;

/* A column that a kind of table may have. */
typedef struct
{
  const char *name;
  HetuColumnNeed need;
} HetuColumn;

/* How messages name what stands in a table that was made of another file's cells. */
typedef struct
{
  /* @column: (nullable): its name; %NULL for the whole row. Returns: (transfer full): “数据!C7” */
  char *(*name) (guint line, const char *column, gpointer data);
  gpointer data;
} HetuTableNames;

/**
 * hetu_import_table_new:
 * @reader: (transfer full): behind its header
 * @columns: (array length=n_columns): static; the index of a column is its number below
 * @names: (nullable): %NULL: messages name lines and columns
 *
 * Returns: (transfer full): the table. %HETU_ERROR_INPUT: a column that is unknown (with the nearest),
 *   there twice or lacking.
 */
HetuImportTable *hetu_import_table_new (const char *name,
                                        HetuCsvReader *reader,
                                        const HetuColumn *columns,
                                        gsize n_columns,
                                        const HetuTableNames *names,
                                        GError **error);

/**
 * hetu_import_table_free:
 *
 * Frees @self.
 */
void hetu_import_table_free (HetuImportTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuImportTable, hetu_import_table_free)

/**
 * hetu_import_table_next:
 *
 * Returns: whether there was a row; %FALSE with @error unset at the end. %HETU_ERROR_INPUT: a malformed row
 *   or an empty required field.
 */
gboolean hetu_import_table_next (HetuImportTable *self, GError **error);

/**
 * hetu_import_table_get_line:
 *
 * Returns: the line on which the current row starts
 */
guint hetu_import_table_get_line (HetuImportTable *self);

/**
 * hetu_import_table_get:
 *
 * Returns: (transfer none): the field without surrounding space; "" where the table has no such column
 */
const char *hetu_import_table_get (HetuImportTable *self, guint column);

/**
 * hetu_import_table_get_or_null:
 *
 * Returns: (transfer none) (nullable): the field; %NULL for ""
 */
const char *hetu_import_table_get_or_null (HetuImportTable *self, guint column);

/**
 * hetu_import_table_name_line:
 *
 * Returns: (transfer full): “line 7”, or what it was made of
 */
char *hetu_import_table_name_line (HetuImportTable *self, guint line);

/**
 * hetu_import_table_name_field:
 *
 * Returns: (transfer full): “line 7, column value”, or the cell that it was made of
 */
char *hetu_import_table_name_field (HetuImportTable *self, guint line, guint column);

/**
 * hetu_import_table_prefix:
 * @error: set; is told which file, line and column it is about, and %HETU_ERROR_USAGE becomes
 *   %HETU_ERROR_INPUT
 */
void hetu_import_table_prefix (HetuImportTable *self, guint column, GError **error);

/**
 * hetu_import_table_refuse_word:
 * @known: (array zero-terminated=1): what would have been understood
 *
 * Sets @error: file, line, column, the field's word and the nearest known one.
 */
void hetu_import_table_refuse_word (HetuImportTable *self,
                                    guint column,
                                    const char *const *known,
                                    GError **error);

/**
 * hetu_import_table_get_int:
 * @out: (out): the number; untouched when the field is empty
 *
 * Returns: whether the field is empty or a whole number from @low to @high
 */
gboolean hetu_import_table_get_int (HetuImportTable *self,
                                    guint column,
                                    int low,
                                    int high,
                                    int *out,
                                    GError **error);

/**
 * hetu_import_table_get_flag:
 * @out: (out): whether the field is 1; untouched when it is empty
 */
gboolean
hetu_import_table_get_flag (HetuImportTable *self, guint column, gboolean *out, GError **error);

/**
 * hetu_import_table_get_date:
 * @out: (out): yyyymmdd; untouched when the field is empty
 */
gboolean
hetu_import_table_get_date (HetuImportTable *self, guint column, gint32 *out, GError **error);
