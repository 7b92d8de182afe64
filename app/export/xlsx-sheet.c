/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sheets of a workbook: what stands in a cell, how wide columns and how high rows are for it, and how the sheet prints. A text is
 * measured by its characters, as the spreadsheet's own typeface is not known here. */
#include "export/xlsx-private.h"

#include "model/source.h"

#include <math.h>
#include <string.h>

#define DATE_FORMAT "yyyy-mm-dd"
/* Room beside a text in its cell, characters. */
#define CELL_PADDING 2.0
/* Of a row with several lines. */
#define LINE_HEIGHT_PT 14.5
#define ROW_PADDING_PT 4.0
#define MAX_ROW_HEIGHT_PT 409.0 /* the format's */
/* Of a sheet: the format's. The library counts one more. */
#define MAX_LINKS 65530
#define LINE_SLACK 1.5 /* of a line of a text that wraps, characters */

/* A full-width character takes two places. */
static double
measure_line (const char *text, gsize length)
{
  double width = 0;

  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    width += g_unichar_iswide (g_utf8_get_char (at)) ? 2 : 1;
  return width;
}

static HetuSheetColumn *
get_column (HetuSheet *self, guint column)
{
  if (column >= self->columns->len)
    g_array_set_size (self->columns, column + 1);
  return &g_array_index (self->columns, HetuSheetColumn, column);
}

static void
note_width (HetuSheet *self, guint column, double width)
{
  HetuSheetColumn *given = get_column (self, column);

  given->widest = MAX (given->widest, width);
}

/* How wide the cell wants to be, and how high its row is where its column may not be so wide. */
static void
note_text (HetuSheet *self, guint row, guint column, const char *text)
{
  double most = get_column (self, column)->most - CELL_PADDING;
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->lines, GUINT_TO_POINTER (row)));
  guint lines = 0;

  for (;;)
    {
      gsize length = strcspn (text, "\n");
      double width = measure_line (text, length);

      note_width (self, column, width);
      /* Marks and numbers are not parted from what is before them: a line is not filled to its end. */
      lines += most > 0 && width > most ? (guint) ceil (width / (most - LINE_SLACK)) : 1;
      if (text[length] == '\0')
        break;
      text += length + 1;
    }
  if (lines > MAX (known, 1))
    g_hash_table_insert (self->lines, GUINT_TO_POINTER (row), GUINT_TO_POINTER (lines));
}

void
hetu_sheet_put_text (HetuSheet *self,
                     guint row,
                     guint column,
                     const char *text,
                     const HetuCellStyle *style)
{
  lxw_format *format;

  g_return_if_fail (style != NULL);

  if (self == NULL)
    return;
  format = hetu_workbook_get_format (self->workbook, style, NULL, FALSE);
  if (text == NULL || *text == '\0')
    hetu_workbook_keep (self->workbook,
                        worksheet_write_blank (self->sheet, row, (lxw_col_t) column, format));
  else
    hetu_workbook_keep (
        self->workbook,
        worksheet_write_string (self->sheet, row, (lxw_col_t) column, text, format));
  if (text != NULL)
    note_text (self, row, column, text);
}

/* How wide a number is when it is shown: the words of its format and its digits, groups included. */
static double
measure_number (double value, const char *format)
{
  const char *point = strchr (format, '.');
  gsize decimals = point != NULL ? strspn (point + 1, "0") : 0;
  g_autofree char *digits = g_strdup_printf ("%.*f", (int) decimals, value);
  gsize length = strlen (digits) + strlen (digits) / 3;
  gboolean quoted = FALSE;
  double width = (double) length;

  for (const char *at = format; *at != '\0' && (quoted || *at != ';'); at = g_utf8_next_char (at))
    if (*at == '\\' && !quoted)
      width += 1, at++;
    else if (*at == '"')
      quoted = !quoted;
    else if (quoted)
      width += g_unichar_iswide (g_utf8_get_char (at)) ? 2 : 1;
  return width;
}

void
hetu_sheet_put_number (HetuSheet *self,
                       guint row,
                       guint column,
                       double value,
                       const char *format,
                       const HetuCellStyle *style)
{
  g_return_if_fail (format != NULL && style != NULL);

  if (self == NULL)
    return;
  hetu_workbook_keep (
      self->workbook,
      worksheet_write_number (self->sheet,
                              row,
                              (lxw_col_t) column,
                              value,
                              hetu_workbook_get_format (self->workbook, style, format, FALSE)));
  note_width (self, column, measure_number (value, format));
}

void
hetu_sheet_put_date (HetuSheet *self,
                     guint row,
                     guint column,
                     gint32 date,
                     const HetuCellStyle *style)
{
  lxw_datetime day = { .year = date / 10000, .month = date / 100 % 100, .day = date % 100 };

  g_return_if_fail (style != NULL);

  if (self == NULL)
    return;
  if (day.year < 1900 || day.month == 0 || day.day == 0)
    {
      g_autofree char *text = hetu_date_to_string (date);

      hetu_sheet_put_text (self, row, column, text, style);
      return;
    }
  hetu_workbook_keep (self->workbook,
                      worksheet_write_datetime (
                          self->sheet,
                          row,
                          (lxw_col_t) column,
                          &day,
                          hetu_workbook_get_format (self->workbook, style, DATE_FORMAT, FALSE)));
  note_width (self, column, strlen (DATE_FORMAT));
}

void
hetu_sheet_put_link (HetuSheet *self,
                     guint row,
                     guint column,
                     const char *text,
                     const char *address,
                     const HetuCellStyle *style)
{
  lxw_error result;

  g_return_if_fail (text != NULL && style != NULL);

  if (self == NULL)
    return;
  if (address == NULL ||
      !(g_str_has_prefix (address, "https://") || g_str_has_prefix (address, "http://") ||
        g_str_has_prefix (address, "internal:")) ||
      self->n_links >= MAX_LINKS)
    {
      hetu_sheet_put_text (self, row, column, text, style);
      return;
    }
  result = worksheet_write_url_opt (self->sheet,
                                    row,
                                    (lxw_col_t) column,
                                    address,
                                    hetu_workbook_get_format (self->workbook, style, NULL, TRUE),
                                    text,
                                    NULL);
  if (result == LXW_ERROR_WORKSHEET_MAX_URL_LENGTH_EXCEEDED)
    {
      hetu_sheet_put_text (self, row, column, text, style);
      return;
    }
  self->n_links++;
  hetu_workbook_keep (self->workbook, result);
  note_text (self, row, column, text);
}

void
hetu_sheet_put_across (HetuSheet *self,
                       guint row,
                       guint column,
                       guint n_columns,
                       double height_pt,
                       const char *text,
                       const HetuCellStyle *style)
{
  lxw_format *format;

  g_return_if_fail (n_columns > 0 && text != NULL && style != NULL);

  if (self == NULL)
    return;
  format = hetu_workbook_get_format (self->workbook, style, NULL, FALSE);
  if (height_pt > 0)
    hetu_workbook_keep (self->workbook, worksheet_set_row (self->sheet, row, height_pt, NULL));
  if (n_columns == 1)
    hetu_workbook_keep (
        self->workbook,
        worksheet_write_string (self->sheet, row, (lxw_col_t) column, text, format));
  else
    hetu_workbook_keep (self->workbook,
                        worksheet_merge_range (self->sheet,
                                               row,
                                               (lxw_col_t) column,
                                               row,
                                               (lxw_col_t) (column + n_columns - 1),
                                               text,
                                               format));
}

void
hetu_sheet_set_column (HetuSheet *self, guint column, double least, double most)
{
  HetuSheetColumn *given;

  g_return_if_fail (least > 0 && most >= least);

  if (self == NULL)
    return;
  given = get_column (self, column);
  given->least = least;
  given->most = most;
}

void
hetu_sheet_set_table (HetuSheet *self,
                      guint head_row,
                      guint n_columns,
                      guint n_rows,
                      guint n_frozen)
{
  g_return_if_fail (n_columns > 0);

  if (self == NULL)
    return;
  worksheet_freeze_panes (self->sheet, head_row + 1, (lxw_col_t) n_frozen);
  hetu_workbook_keep (self->workbook, worksheet_repeat_rows (self->sheet, head_row, head_row));
  hetu_workbook_keep (self->workbook,
                      worksheet_autofilter (self->sheet,
                                            head_row,
                                            0,
                                            head_row + n_rows,
                                            (lxw_col_t) (n_columns - 1)));
}

char *
hetu_xlsx_cell_address (const char *sheet, guint row, guint column)
{
  char cell[LXW_MAX_CELL_NAME_LENGTH];

  g_return_val_if_fail (sheet != NULL, NULL);

  lxw_rowcol_to_cell (cell, row, (lxw_col_t) column);
  return g_strdup_printf ("internal:'%s'!%s", sheet, cell);
}

void
hetu_sheet_set_sizes (HetuSheet *self)
{
  GHashTableIter iter;
  gpointer row = NULL;
  gpointer lines = NULL;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const HetuSheetColumn *column = &g_array_index (self->columns, HetuSheetColumn, i);

      if (column->most > 0)
        hetu_workbook_keep (self->workbook,
                            worksheet_set_column (
                                self->sheet,
                                (lxw_col_t) i,
                                (lxw_col_t) i,
                                CLAMP (column->widest + CELL_PADDING, column->least, column->most),
                                NULL));
    }
  /* Programs that open the file do not all find the heights of rows by themselves. */
  g_hash_table_iter_init (&iter, self->lines);
  while (g_hash_table_iter_next (&iter, &row, &lines))
    hetu_workbook_keep (
        self->workbook,
        worksheet_set_row (
            self->sheet,
            GPOINTER_TO_UINT (row),
            MIN (GPOINTER_TO_UINT (lines) * LINE_HEIGHT_PT + ROW_PADDING_PT, MAX_ROW_HEIGHT_PT),
            NULL));
}
