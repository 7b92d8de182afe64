/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/decimal.h"

#include <gio/gio.h>

/* A workbook as its file has it, whatever the file's format: sheets of cells, and nothing of what the cells mean. Immutable
 * once it is loaded (grid-load.h). Rows and columns count from 0. */
typedef struct _HetuBook HetuBook;
typedef struct _HetuGrid HetuGrid;

typedef enum
{
  HETU_CELL_EMPTY,
  HETU_CELL_TEXT,   /* all cells of a text file are */
  HETU_CELL_NUMBER, /* as stored: 0.052 where 5.2% is shown */
  HETU_CELL_DATE,
  HETU_CELL_BOOLEAN,
  HETU_CELL_ERROR, /* #DIV/0! and the like; text holds the word */
} HetuCellKind;

typedef enum
{
  HETU_CELL_FORMULA =
      1 << 0, /* the value is the last that the program which wrote the file computed */
  HETU_CELL_PERCENT = 1 << 1,    /* the number format shows hundred times the number, and “%” */
  HETU_CELL_SHOWS_YEAR = 1 << 2, /* what of a date the number format shows */
  HETU_CELL_SHOWS_MONTH = 1 << 3,
  HETU_CELL_SHOWS_DAY = 1 << 4,
} HetuCellFlags;

typedef struct
{
  guint8 kind;  /* HetuCellKind */
  guint8 flags; /* HetuCellFlags */
  gint8
      decimals; /* that the number format shows, of the per cents where it is one; −1: as many as there are */
  union
  {
    const char *text; /* TEXT, ERROR: the workbook's, never NULL */
    double number;    /* NUMBER */
    gint32 date;      /* DATE: yyyymmdd */
    gboolean truth;   /* BOOLEAN */
  };
} HetuCell;

typedef struct
{
  guint first_row, last_row, first_column, last_column;
} HetuCellRange;

typedef enum
{
  HETU_BOOK_TEXT, /* comma-, tab-, semicolon-separated or the like */
  HETU_BOOK_XLSX,
  HETU_BOOK_XLS,
  HETU_BOOK_ODS,
  HETU_BOOK_JSON_STAT,
} HetuBookFormat;

/**
 * hetu_book_ref:
 *
 * Returns: (transfer full): @self
 */
HetuBook *hetu_book_ref (HetuBook *self);

/**
 * hetu_book_unref:
 *
 * Frees @self with the last reference.
 */
void hetu_book_unref (HetuBook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuBook, hetu_book_unref)

/**
 * hetu_book_get_name:
 *
 * Returns: (transfer none): the file's name, for messages
 */
const char *hetu_book_get_name (const HetuBook *self);

/**
 * hetu_book_get_format:
 *
 * Returns: the format that the file's bytes have, whatever its name says
 */
HetuBookFormat hetu_book_get_format (const HetuBook *self);

/**
 * hetu_book_get_encoding:
 *
 * Returns: (transfer none): “UTF-8”, “GB18030” …; what a text file is written in
 */
const char *hetu_book_get_encoding (const HetuBook *self);

/**
 * hetu_book_get_separator:
 *
 * Returns: what separates the fields of a text file; 0 for the others
 */
char hetu_book_get_separator (const HetuBook *self);

/**
 * hetu_book_get_n_sheets:
 *
 * Returns: how many sheets there are, hidden ones included
 */
guint hetu_book_get_n_sheets (const HetuBook *self);

/**
 * hetu_book_get_sheet:
 *
 * Returns: (transfer none): sheet @index, in the order of the file
 */
const HetuGrid *hetu_book_get_sheet (const HetuBook *self, guint index);

/**
 * hetu_grid_get_name:
 *
 * Returns: (transfer none): what its tab says; "" for a text file
 */
const char *hetu_grid_get_name (const HetuGrid *self);

/**
 * hetu_grid_is_hidden:
 *
 * Returns: whether the sheet is not shown
 */
gboolean hetu_grid_is_hidden (const HetuGrid *self);

/**
 * hetu_grid_get_n_rows:
 *
 * Returns: one more than the last row in which a cell is not empty
 */
guint hetu_grid_get_n_rows (const HetuGrid *self);

/**
 * hetu_grid_get_n_columns:
 *
 * Returns: one more than the last column in which a cell is not empty
 */
guint hetu_grid_get_n_columns (const HetuGrid *self);

/**
 * hetu_grid_get_cell:
 *
 * Returns: (transfer none): the cell; an empty one where there is none, and for all of a merged range but its first
 */
const HetuCell *hetu_grid_get_cell (const HetuGrid *self, guint row, guint column);

/**
 * hetu_grid_is_row_hidden:
 *
 * Returns: whether the row is hidden or filtered out
 */
gboolean hetu_grid_is_row_hidden (const HetuGrid *self, guint row);

/**
 * hetu_grid_is_column_hidden:
 *
 * Returns: whether the column is hidden
 */
gboolean hetu_grid_is_column_hidden (const HetuGrid *self, guint column);

/**
 * hetu_grid_get_merged:
 *
 * Returns: (transfer none) (element-type HetuCellRange): the merged ranges
 */
const GArray *hetu_grid_get_merged (const HetuGrid *self);

/**
 * hetu_grid_find_merged:
 *
 * Returns: (transfer none) (nullable): the merged range in which the cell lies, within the rows that hold anything. O(ranges of its
 *   row).
 */
const HetuCellRange *hetu_grid_find_merged (const HetuGrid *self, guint row, guint column);

/**
 * hetu_grid_name_cell:
 *
 * Returns: (transfer full): “Sheet1!C7”, “C7” for a text file
 */
char *hetu_grid_name_cell (const HetuGrid *self, guint row, guint column);

/**
 * hetu_cell_name:
 *
 * Returns: (transfer full): “C7”
 */
char *hetu_cell_name (guint row, guint column);

/**
 * hetu_cell_dup_text:
 *
 * Returns: (transfer full): the cell as it is shown, nearly: “5.20”, “5.2%”, “2023-05”, “TRUE”; "" for an empty one. Texts are as
 *   they are, with their line breaks.
 */
char *hetu_cell_dup_text (const HetuCell *self);

/**
 * hetu_cell_get_decimal:
 * @self: a number
 * @out: (out): per cents where it is shown as such. What was typed keeps all its digits (15 at most) and the zeros that the number
 *   format adds (“5.20”); what a formula computed has the decimals that are shown. Untouched on failure.
 *
 * Returns: whether it is a finite number that a decimal holds
 */
gboolean hetu_cell_get_decimal (const HetuCell *self, HetuDecimal *out);
