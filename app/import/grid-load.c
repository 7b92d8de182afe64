/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which reader a file is for is told by its first bytes: many a file called .xls is none. */
#include "import/grid-private.h"

#include "error.h"
#include "file/load.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const guint8 ole_mark[] = { 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1 };
static const guint8 zip_mark[] = { 'P', 'K', 3, 4 };

static gboolean
begins_with (GBytes *bytes, gconstpointer mark, gsize length)
{
  gsize size = 0;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  return size >= length && memcmp (data, mark, length) == 0;
}

/* An OpenDocument file says what it is in its first, unpacked part; other packed files are taken for XLSX. */
static gboolean
is_ods (GBytes *bytes)
{
  static const char type[] = "application/vnd.oasis.opendocument.spreadsheet";
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *end = data + MIN (size, 200);

  for (const char *at = data; at + strlen (type) <= end; at++)
    if (memcmp (at, type, strlen (type)) == 0)
      return TRUE;
  return FALSE;
}

/* What files that are no tables, but pass for some, begin with. */
static const char *
name_other_format (GBytes *bytes)
{
  static const struct
  {
    const char *mark;
    const char *name;
  } others[] = {
    { "%PDF-", "PDF" },
    { "<html", "HTML" },
    { "<HTML", "HTML" },
    { "<!DOCTYPE html", "HTML" },
    { "<!doctype html", "HTML" },
    { "<table", "HTML" },
    { "<?xml", "XML" },
    { "\x89PNG", "PNG" },
    { "SQLite format 3", "SQLite" },
    { "\x1f\x8b", "gzip" },
    { "Rar!", "RAR" },
    { "7z\xbc\xaf", "7z" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (begins_with (bytes, others[i].mark, strlen (others[i].mark)))
      return others[i].name;
  return NULL;
}

static gboolean
read_by_format (HetuGridBuilder *builder, GBytes *bytes, GError **error)
{
  const char *other = name_other_format (bytes);

  switch (builder->workbook->format)
    {
    case HETU_BOOK_XLS:
      return hetu_grid_read_xls (builder, bytes, error);
    case HETU_BOOK_XLSX:
      return hetu_grid_read_xlsx (builder, bytes, error);
    case HETU_BOOK_ODS:
      return hetu_grid_read_ods (builder, bytes, error);
    case HETU_BOOK_JSON_STAT:
      return hetu_grid_read_jsonstat (builder, bytes, error);
    case HETU_BOOK_TEXT:
    default:
      if (other != NULL)
        return hetu_grid_refuse (
            builder,
            error,
            _ ("this is a file in the format %s; save the table as XLSX, ODS or CSV"),
            other);
      return hetu_grid_read_text (builder, bytes, error);
    }
}

/* An object, behind a signature and space: no table begins so. */
static gboolean
is_json (GBytes *bytes)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  gsize at = size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  while (at < size && g_ascii_isspace (data[at]))
    at++;
  return at < size && data[at] == '{';
}

HetuBookFormat
hetu_book_tell_format (GBytes *bytes)
{
  if (begins_with (bytes, ole_mark, sizeof ole_mark))
    return HETU_BOOK_XLS;
  if (begins_with (bytes, zip_mark, sizeof zip_mark))
    return is_ods (bytes) ? HETU_BOOK_ODS : HETU_BOOK_XLSX;
  return is_json (bytes) ? HETU_BOOK_JSON_STAT : HETU_BOOK_TEXT;
}

static gboolean
check_size (HetuGridBuilder *builder, guint64 size, GError **error)
{
  if (size <= builder->limits.bytes)
    return TRUE;
  return hetu_grid_refuse (builder,
                           error,
                           _ ("larger than %u MB; divide the file"),
                           (guint) (builder->limits.bytes >> 20));
}

static gboolean
has_cells (const HetuBook *workbook)
{
  for (guint i = 0; i < workbook->sheets->len; i++)
    if (((HetuGrid *) workbook->sheets->pdata[i])->n_columns > 0)
      return TRUE;
  return FALSE;
}

HetuBook *
hetu_book_load (const char *name,
                GBytes *bytes,
                const HetuGridLimits *limits,
                GCancellable *cancellable,
                HetuGridProgress progress,
                gpointer data,
                GError **error)
{
  g_auto (HetuGridBuilder) builder = { 0 };

  g_return_val_if_fail (name != NULL && bytes != NULL, NULL);

  hetu_grid_builder_init (&builder, name, hetu_book_tell_format (bytes), limits);
  builder.cancellable = cancellable;
  builder.progress = progress;
  builder.progress_data = data;
  if (!check_size (&builder, g_bytes_get_size (bytes), error) ||
      !hetu_grid_builder_go_on (&builder, 0, error) || !read_by_format (&builder, bytes, error) ||
      !hetu_grid_builder_go_on (&builder, 1, error))
    return NULL;
  if (!has_cells (builder.workbook))
    {
      builder.sheet = NULL;
      hetu_grid_refuse (&builder, error, _ ("the table is empty"));
      return NULL;
    }
  return hetu_grid_builder_finish (&builder, error);
}

HetuBook *
hetu_book_load_file (GFile *file,
                     const HetuGridLimits *limits,
                     GCancellable *cancellable,
                     HetuGridProgress progress,
                     gpointer data,
                     GError **error)
{
  g_autofree char *name = NULL;
  g_auto (HetuGridBuilder) builder = { 0 };
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = g_file_get_basename (file);
  hetu_grid_builder_init (&builder, name, HETU_BOOK_TEXT, limits);
  info = g_file_query_info (file,
                            G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE,
                            cancellable,
                            NULL);
  if (info != NULL && !check_size (&builder, (guint64) g_file_info_get_size (info), error))
    return NULL;
  bytes = hetu_file_load_bytes (file, cancellable, error);
  if (bytes == NULL)
    return NULL;
  return hetu_book_load (name, bytes, limits, cancellable, progress, data, error);
}

HetuBook *
hetu_book_new_pasted (const char *name, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  bytes = g_bytes_new (text, strlen (text));
  return hetu_book_load (name, bytes, NULL, NULL, NULL, NULL, error);
}
