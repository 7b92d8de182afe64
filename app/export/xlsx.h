/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/text.h"
#include "model/format.h"

#include <gio/gio.h>

/* A workbook that is being written: sheets of typed cells, then its bytes. Rows and columns count from 0. What goes wrong on
 * the way is told at the end, once. Belongs to one thread. */
typedef struct _HetuWorkbook HetuWorkbook;

/* Belongs to its workbook. */
typedef struct _HetuSheet HetuSheet;

typedef struct
{
  const char *title;
  const char *subject;  /* (nullable) */
  const char *keywords; /* (nullable) */
  gint32
      made_on; /* yyyymmdd of the creation date, never the clock's; 00 for what is unknown; 0: 1980-01-01 */
  HetuLanguage language; /* decides the typeface */
} HetuWorkbookProperties;

typedef enum
{
  HETU_CELL_TITLE, /* large and bold */
  HETU_CELL_NOTE,  /* small and grey */
  HETU_CELL_HEAD,  /* of a column: bold, framed, tinted, wrapped */
  HETU_CELL_BODY,  /* framed, wrapped */
} HetuCellLook;

typedef struct
{
  HetuCellLook look;
  HetuAlign align; /* from left to right */
  gboolean bold;
  HetuColour colour; /* of the text; none: black */
} HetuCellStyle;

/**
 * hetu_workbook_new:
 *
 * Returns: (transfer full): a workbook without sheets. %HETU_ERROR_OUTPUT: no room for temporary files.
 */
HetuWorkbook *hetu_workbook_new (const HetuWorkbookProperties *properties, GError **error);

/**
 * hetu_workbook_free:
 * @self: (nullable)
 *
 * Frees a workbook that shall not be written after all.
 */
void hetu_workbook_free (HetuWorkbook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuWorkbook, hetu_workbook_free)

/**
 * hetu_workbook_add_sheet:
 * @name: of its tab, at most 31 characters, each name once
 *
 * Returns: (transfer none) (nullable): the sheet, A4; %NULL: the name is refused, as hetu_workbook_end() tells. All that
 *   follows takes such a %NULL and does nothing.
 */
HetuSheet *hetu_workbook_add_sheet (HetuWorkbook *self, const char *name);

/**
 * hetu_sheet_put_text:
 * @text: (nullable): %NULL and "" leave a cell with a style and nothing in it. Never a formula, whatever it begins with.
 */
void hetu_sheet_put_text (HetuSheet *self,
                          guint row,
                          guint column,
                          const char *text,
                          const HetuCellStyle *style);

/**
 * hetu_sheet_put_number:
 * @format: of hetu_xlsx_number_format()
 *
 * Writes a number that a spreadsheet computes with.
 */
void hetu_sheet_put_number (HetuSheet *self,
                            guint row,
                            guint column,
                            double value,
                            const char *format,
                            const HetuCellStyle *style);

/**
 * hetu_sheet_put_date:
 * @date: yyyymmdd; with 00 for the day or the month it is text, as far as it is known; 0: an empty cell
 */
void hetu_sheet_put_date (HetuSheet *self,
                          guint row,
                          guint column,
                          gint32 date,
                          const HetuCellStyle *style);

/**
 * hetu_sheet_put_link:
 * @address: (nullable): http or https, or a cell of this workbook, as hetu_xlsx_cell_address() writes it; anything else is
 *   no link: @text alone is written. So it is beyond the format's limits: 2,079 characters of an address, 65,530 links of
 *   a sheet.
 */
void hetu_sheet_put_link (HetuSheet *self,
                          guint row,
                          guint column,
                          const char *text,
                          const char *address,
                          const HetuCellStyle *style);

/**
 * hetu_sheet_put_across:
 * @n_columns: cells that @text takes, merged
 * @height_pt: of the row; 0: the usual one
 *
 * Writes a title or a note across a table.
 */
void hetu_sheet_put_across (HetuSheet *self,
                            guint row,
                            guint column,
                            guint n_columns,
                            double height_pt,
                            const char *text,
                            const HetuCellStyle *style);

/**
 * hetu_sheet_set_column:
 * @least: characters of the usual type: halves of a 汉字
 * @most: longer texts wrap, and their rows are as high as that takes
 *
 * Makes the column as wide as the widest text or number that is put there from now on; titles and notes across columns do not
 * count.
 */
void hetu_sheet_set_column (HetuSheet *self, guint column, double least, double most);

/**
 * hetu_sheet_set_table:
 * @head_row: the row of heads, those above stay in sight with it
 * @n_rows: below the heads
 * @n_frozen: columns that stay in sight
 *
 * Freezes the heads, lets each column be filtered, and repeats the heads on each printed page.
 */
void hetu_sheet_set_table (HetuSheet *self,
                           guint head_row,
                           guint n_columns,
                           guint n_rows,
                           guint n_frozen);

/**
 * hetu_sheet_set_page:
 *
 * Prints the sheet on A4 as wide as the page, on as many pages as it takes, numbered “第 1 页 共 3 页”.
 */
void hetu_sheet_set_page (HetuSheet *self, gboolean landscape);

/**
 * hetu_sheet_set_printed:
 * @n_rows: from the first one on
 * @n_columns: likewise
 *
 * Prints these cells alone: the rest is for the screen.
 */
void hetu_sheet_set_printed (HetuSheet *self, guint n_rows, guint n_columns);

/**
 * hetu_sheet_set_blocks:
 * @starts: (array length=n_starts): rows, ascending, at which something begins that shall stand on one page
 * @end: the row behind the last
 * @width_pt: of what is printed
 *
 * Prints the sheet on A4 across: a block that has no room on its page begins the next one. One that is higher than a page is parted.
 */
void hetu_sheet_set_blocks (HetuSheet *self,
                            const guint *starts,
                            guint n_starts,
                            guint end,
                            double width_pt);

/* Of a chart that spans columns of the usual width, which LibreOffice sets wider than Excel, the most where it lacks Excel's type. */
#define HETU_SHEET_CHART_WIDTH_PT 615.0

typedef enum
{
  HETU_SHEET_LINES,
  HETU_SHEET_BARS, /* upright */
} HetuSheetChartKind;

/* A chart of the program that opens the file, bound to cells: a person edits it there. Its series are columns of a table on one
 * sheet, each named by its head; the column before the first tells the periods. */
typedef struct
{
  HetuSheetChartKind kind;
  const char *title;
  const char *unit; /* of the values; "" none */
  guint head_row;
  guint n_rows; /* below the heads */
  guint first_column;
  guint n_series;
  const HetuColour *colours; /* (array length=n_series) */
  gboolean from_zero;        /* the values' axis begins at zero, as that of bars must */
  gboolean grouped;          /* numbers at that axis are whole, with commas */
} HetuSheetChart;

/**
 * hetu_sheet_add_chart:
 * @row: of its upper left corner
 * @column: likewise
 *
 * Draws a chart of cells of the same sheet, 640 × 384 pixels. What has no figure is a gap, never zero.
 */
void hetu_sheet_add_chart (HetuSheet *self, guint row, guint column, const HetuSheetChart *chart);

/**
 * hetu_workbook_end:
 * @self: (transfer full)
 *
 * Returns: (transfer full): the file's bytes, the same for the same calls; write them with hetu_file_replace().
 *   %HETU_ERROR_OUTPUT: a text too long for a cell, a sheet's name refused, too many rows, no space for temporary files.
 */
GBytes *hetu_workbook_end (HetuWorkbook *self, GError **error);

/**
 * hetu_xlsx_number_format:
 * @unit: one that @language counts in, see hetu_unit_for_language()
 * @decimals: that are shown
 * @comparator: its sign stands before the number
 * @flags: %HETU_FORMAT_SIGNED, %HETU_FORMAT_UNIT: the unit in words, so that 5.2% stays the number 5.2
 *
 * Returns: (transfer full): how a spreadsheet shows a number: `"≥"#,##0.0" 万人"`, `+0.0" 个百分点";-0.0" 个百分点"`
 */
char *hetu_xlsx_number_format (HetuUnit unit,
                               guint decimals,
                               HetuComparator comparator,
                               HetuFormatFlags flags,
                               HetuLanguage language);

/**
 * hetu_xlsx_cell_address:
 *
 * Returns: (transfer full): an address within the workbook for hetu_sheet_put_link()
 */
char *hetu_xlsx_cell_address (const char *sheet, guint row, guint column);
