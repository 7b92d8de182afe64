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

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <locale.h>

#define FILE_NAME "workbook.xlsx"
#define MADE_ON_NONE 315532800 /* 1980-01-01, the first day that a ZIP file can tell */
/* Adobe's and Excel's number of A4. */
#define PAPER_A4 9

static void
free_sheet (gpointer data)
{
  HetuSheet *self = data;

  g_free (self->name);
  g_array_unref (self->columns);
  g_hash_table_unref (self->lines);
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
  added->name = g_strdup (name);
  added->sheet = sheet;
  added->columns = g_array_new (FALSE, TRUE, sizeof (HetuSheetColumn));
  added->lines = g_hash_table_new (NULL, NULL);
  g_ptr_array_add (self->sheets, added);
  worksheet_set_paper (sheet, PAPER_A4);
  return added;
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

  for (guint i = 0; i < self->sheets->len; i++)
    hetu_sheet_set_sizes (g_ptr_array_index (self->sheets, i));
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
