/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Workbooks (ECMA-376 SpreadsheetML) by libxlsxwriter, which knows the format; what is here are the rules of this house: a text
 * is never a formula, a number keeps its decimals and unit in its format, the same calls make the same bytes, and what goes
 * wrong is one error at the end.
 *
 * The library writes its parts to temporary files and does not look whether all of it arrived there: on a full disk it packs
 * what is left. So the finished file is read back, each part to its last tag, before anybody gets it. It also writes numbers by
 * the locale; the numbers of a file are of none. */
#include "export/xlsx-private.h"

#include "error.h"
#include "export/zip.h"
#include "model/source.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#define FILE_NAME "workbook.xlsx"
#define MADE_ON_NONE 315532800 /* 1980-01-01, the first day that a ZIP file can tell */
#define DATE_FORMAT "yyyy-mm-dd"
/* Room beside a text in its cell, characters. */
#define CELL_PADDING 2.0
#define PAGE_MARGIN_INCHES 0.5
#define PAGE_FOOT_INCHES 0.75
/* Adobe's and Excel's number of A4. */
#define PAPER_A4 9

static void
free_sheet (gpointer data)
{
  HetuSheet *self = data;

  g_array_unref (self->widths);
  g_free (self);
}

void
hetu_workbook_keep (HetuWorkbook *self, lxw_error error)
{
  if (self->error == LXW_NO_ERROR)
    self->error = error;
}

static time_t
get_creation_time (gint32 made_on)
{
  g_autoptr (GDateTime) time = NULL;

  if (made_on > 0)
    time = g_date_time_new_utc (made_on / 10000,
                                MAX (made_on / 100 % 100, 1),
                                MAX (made_on % 100, 1),
                                0,
                                0,
                                0);
  return time != NULL ? (time_t) g_date_time_to_unix (time) : MADE_ON_NONE;
}

HetuWorkbook *
hetu_workbook_new (const HetuWorkbookProperties *properties, GError **error)
{
  g_autoptr (GError) local = NULL;
  lxw_workbook_options options = { 0 };
  lxw_doc_properties document = { 0 };
  HetuWorkbook *self;
  char *folder;

  g_return_val_if_fail (properties != NULL && properties->title != NULL, NULL);

  folder = g_dir_make_tmp ("hetu-workbook-XXXXXX", &local);
  if (folder == NULL)
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_OUTPUT,
                   _ ("cannot write temporary files: %s"),
                   local->message);
      return NULL;
    }
  self = g_new0 (HetuWorkbook, 1);
  self->folder = folder;
  self->path = g_build_filename (folder, FILE_NAME, NULL);
  self->formats = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->sheets = g_ptr_array_new_with_free_func (free_sheet);
  self->language = properties->language;
  options.tmpdir = self->folder;
  self->book = workbook_new_opt (self->path, &options);
  document.title = (char *) properties->title;
  document.subject = (char *) properties->subject;
  document.keywords = (char *) properties->keywords;
  document.author = (char *) "Hetu 河图 " HETU_VERSION;
  document.created = get_creation_time (properties->made_on);
  hetu_workbook_keep (self, workbook_set_properties (self->book, &document));
  return self;
}

void
hetu_workbook_free (HetuWorkbook *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->book, lxw_workbook_free);
  g_unlink (self->path);
  g_rmdir (self->folder);
  g_hash_table_unref (self->formats);
  g_ptr_array_unref (self->sheets);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

HetuSheet *
hetu_workbook_add_sheet (HetuWorkbook *self, const char *name)
{
  lxw_error valid = LXW_NO_ERROR;
  lxw_worksheet *sheet = NULL;
  HetuSheet *added;

  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  valid = workbook_validate_sheet_name (self->book, name);
  sheet = valid == LXW_NO_ERROR ? workbook_add_worksheet (self->book, name) : NULL;
  if (sheet == NULL)
    {
      hetu_workbook_keep (self, valid != LXW_NO_ERROR ? valid : LXW_ERROR_MEMORY_MALLOC_FAILED);
      return NULL;
    }
  added = g_new0 (HetuSheet, 1);
  added->workbook = self;
  added->sheet = sheet;
  added->widths = g_array_new (FALSE, TRUE, sizeof (double));
  g_ptr_array_add (self->sheets, added);
  worksheet_set_paper (sheet, PAPER_A4);
  return added;
}

/* A full-width character takes two places. */
static double
measure_line (const char *text, gsize length)
{
  double width = 0;

  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    width += g_unichar_iswide (g_utf8_get_char (at)) ? 2 : 1;
  return width;
}

static double
measure_text (const char *text)
{
  double width = 0;

  for (;;)
    {
      gsize length = strcspn (text, "\n");

      width = MAX (width, measure_line (text, length));
      if (text[length] == '\0')
        return width;
      text += length + 1;
    }
}

static void
note_width (HetuSheet *self, guint column, double width)
{
  if (column >= self->widths->len)
    g_array_set_size (self->widths, column + 1);
  g_array_index (self->widths, double, column) =
      MAX (g_array_index (self->widths, double, column), width);
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
  note_width (self, column, text != NULL ? measure_text (text) : 0);
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
    if (*at == '"')
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
  g_return_if_fail (text != NULL && style != NULL);

  if (self == NULL)
    return;
  if (address == NULL ||
      !(g_str_has_prefix (address, "https://") || g_str_has_prefix (address, "http://") ||
        g_str_has_prefix (address, "internal:")))
    {
      hetu_sheet_put_text (self, row, column, text, style);
      return;
    }
  hetu_workbook_keep (
      self->workbook,
      worksheet_write_url_opt (self->sheet,
                               row,
                               (lxw_col_t) column,
                               address,
                               hetu_workbook_get_format (self->workbook, style, NULL, TRUE),
                               text,
                               NULL));
  note_width (self, column, measure_text (text));
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
hetu_sheet_set_width (HetuSheet *self, guint column, double characters)
{
  if (self == NULL)
    return;
  hetu_workbook_keep (
      self->workbook,
      worksheet_set_column (self->sheet, (lxw_col_t) column, (lxw_col_t) column, characters, NULL));
}

void
hetu_sheet_fit_width (HetuSheet *self, guint column, double least, double most)
{
  double width = 0;

  if (self == NULL)
    return;
  if (column < self->widths->len)
    width = g_array_index (self->widths, double, column) + CELL_PADDING;
  hetu_sheet_set_width (self, column, CLAMP (width, least, most));
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

void
hetu_sheet_set_page (HetuSheet *self, gboolean landscape)
{
  gboolean chinese;

  if (self == NULL)
    return;
  chinese = self->workbook->language == HETU_LANGUAGE_ZH;
  if (landscape)
    worksheet_set_landscape (self->sheet);
  else
    worksheet_set_portrait (self->sheet);
  worksheet_set_margins (self->sheet,
                         PAGE_MARGIN_INCHES,
                         PAGE_MARGIN_INCHES,
                         PAGE_MARGIN_INCHES,
                         PAGE_FOOT_INCHES);
  worksheet_fit_to_pages (self->sheet, 1, 0);
  worksheet_center_horizontally (self->sheet);
  hetu_workbook_keep (
      self->workbook,
      worksheet_set_footer (self->sheet, chinese ? "&C第 &P 页 共 &N 页" : "&CPage &P of &N"));
}

char *
hetu_xlsx_cell_address (const char *sheet, guint row, guint column)
{
  char cell[LXW_MAX_CELL_NAME_LENGTH];

  g_return_val_if_fail (sheet != NULL, NULL);

  lxw_rowcol_to_cell (cell, row, (lxw_col_t) column);
  return g_strdup_printf ("internal:'%s'!%s", sheet, cell);
}

/* A part that was cut short, or lost a piece, is no XML any more. */
static gboolean
check_parts (GBytes *file, GError **error)
{
  const GMarkupParser parser = { 0 };
  g_autoptr (GPtrArray) parts = hetu_zip_list_parts (file, error);

  if (parts == NULL)
    return FALSE;
  for (guint i = 0; i < parts->len; i++)
    {
      const char *name = g_ptr_array_index (parts, i);
      g_autoptr (GBytes) part = hetu_zip_read_part (file, name, error);
      g_autoptr (GMarkupParseContext) context = NULL;
      g_autoptr (GError) local = NULL;

      if (part == NULL)
        return FALSE;
      context = g_markup_parse_context_new (&parser, 0, NULL, NULL);
      if (!g_markup_parse_context_parse (context,
                                         g_bytes_get_data (part, NULL),
                                         (gssize) g_bytes_get_size (part),
                                         &local) ||
          !g_markup_parse_context_end_parse (context, &local))
        {
          g_set_error (error,
                       HETU_ERROR,
                       HETU_ERROR_OUTPUT,
                       _ ("cannot write temporary files: “%s” was cut short"),
                       name);
          return FALSE;
        }
    }
  return TRUE;
}

/* Numbers by no locale, which is a matter of the thread. */
static lxw_error
close_book (HetuWorkbook *self)
{
  locale_t plain = newlocale (LC_NUMERIC_MASK, "C", (locale_t) 0);
  locale_t before = plain != (locale_t) 0 ? uselocale (plain) : (locale_t) 0;
  lxw_error result = workbook_close (g_steal_pointer (&self->book));

  if (plain != (locale_t) 0)
    {
      uselocale (before);
      freelocale (plain);
    }
  return result;
}

GBytes *
hetu_workbook_end (HetuWorkbook *self, GError **error)
{
  g_autoptr (HetuWorkbook) owned = self;
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GError) local = NULL;
  char *data = NULL;
  gsize size = 0;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->error == LXW_NO_ERROR)
    self->error = close_book (self);
  if (self->error != LXW_NO_ERROR)
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_OUTPUT,
                   _ ("cannot write the workbook: %s"),
                   lxw_strerror (self->error));
      return NULL;
    }
  if (!g_file_get_contents (self->path, &data, &size, &local))
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_OUTPUT,
                   _ ("cannot write the workbook: %s"),
                   local->message);
      return NULL;
    }
  file = g_bytes_new_take (data, size);
  return check_parts (file, error) ? g_steal_pointer (&file) : NULL;
}
