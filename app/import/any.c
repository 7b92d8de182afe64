/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files of either kind: a tidy table takes the road that is made for a million rows, and any other table that of a book. The header tells
 * which; a workbook may hold a tidy table, too. */
#include "import/book.h"

#include "error.h"
#include "file/load.h"
#include "import/csv.h"
#include "import/own-book.h"
#include "import/part.h"
#include "import/sdmx.h"
#include "import/told.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define HEAD_BYTES 65536

static gboolean
is_tidy_word (const char *text)
{
  static const char *const words[] = { "indicator", "region",  "period",  "value", "code",
                                       "parent",    "name_zh", "id",      "title", "note",
                                       "from",      "key",     "because", NULL };

  return g_strv_contains (words, text);
}

/* The lines at the beginning of a file, enough for its header. Where characters are of two bytes it is the whole file. */
static GBytes *
cut_head (GBytes *bytes)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  gsize length = MIN (size, HEAD_BYTES);

  if (size < 2 || (guint8) data[0] >= 0xfe)
    return g_bytes_ref (bytes);
  while (length < size && length > 0 && data[length - 1] != '\n')
    length--;
  return length > 0 ? g_bytes_new_from_bytes (bytes, 0, length) : g_bytes_ref (bytes);
}

/* A tidy table, or a catalogue: told by the words that head it. */
static gboolean
is_tidy (const char *name, GBytes *bytes)
{
  g_autoptr (HetuCsvReader) reader = NULL;
  g_autoptr (GBytes) head = cut_head (bytes);
  guint n = 0;

  if (hetu_book_tell_format (bytes) != HETU_BOOK_TEXT)
    return FALSE;
  reader = hetu_csv_reader_new (name, head, NULL);
  if (reader == NULL)
    return FALSE;
  for (const char *const *at = hetu_csv_reader_get_header (reader); *at != NULL; at++)
    n += is_tidy_word (*at);
  return n >= 2;
}

/* A workbook whose first sheet is headed as a tidy table is: that sheet as text.
 * Returns: (transfer full) (nullable) */
static GBytes *
write_tidy (HetuBook *book)
{
  const HetuGrid *grid = hetu_book_get_sheet (book, 0);
  GString *text = NULL;
  guint n = 0;

  for (guint column = 0; column < hetu_grid_get_n_columns (grid); column++)
    {
      g_autofree char *word = hetu_cell_dup_text (hetu_grid_get_cell (grid, 0, column));

      n += is_tidy_word (word);
    }
  if (n < 2)
    return NULL;
  text = g_string_new (NULL);
  for (guint row = 0; row < hetu_grid_get_n_rows (grid); row++)
    for (guint column = 0; column < hetu_grid_get_n_columns (grid); column++)
      {
        g_autofree char *field = hetu_cell_dup_text (hetu_grid_get_cell (grid, row, column));

        hetu_import_append_field (text, field);
        g_string_append_c (text, column + 1 < hetu_grid_get_n_columns (grid) ? ',' : '\n');
      }
  return g_string_free_to_bytes (text);
}

struct _HetuImportInput
{
  char *name;
  GBytes *tidy; /* (owned) (nullable): the tidy table as text */
  GPtrArray *
      parts; /* (owned) (nullable) (element-type HetuImportPart): of a workbook that the program wrote */
  HetuBook *book; /* (owned) (nullable) */
};

static HetuImportInput *
input_new (const char *name)
{
  HetuImportInput *self = g_new0 (HetuImportInput, 1);

  self->name = g_strdup (name);
  return self;
}

void
hetu_import_input_free (HetuImportInput *self)
{
  g_free (self->name);
  g_clear_pointer (&self->tidy, g_bytes_unref);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_pointer (&self->book, hetu_book_unref);
  g_free (self);
}

/* Text that needs no guesses: self->tidy is set where it is such one.
 * Returns: whether it could be read */
static gboolean
take_text (HetuImportInput *self, GBytes *bytes, GError **error)
{
  if (is_tidy (self->name, bytes))
    self->tidy = g_bytes_ref (bytes);
  else if (hetu_book_tell_format (bytes) == HETU_BOOK_TEXT &&
           hetu_import_is_sdmx (self->name, bytes))
    {
      self->tidy = hetu_import_sdmx_to_tidy (self->name, bytes, error);
      return self->tidy != NULL;
    }
  return TRUE;
}

/* A workbook that needs none. */
static gboolean
take_book (HetuImportInput *self, GError **error)
{
  if (!hetu_import_is_own_book (self->book))
    {
      self->tidy = write_tidy (self->book);
      return TRUE;
    }
  self->parts = hetu_import_own_to_parts (self->book, error);
  return self->parts != NULL;
}

static HetuImportInput *
take_bytes (const char *name,
            GBytes *bytes,
            gboolean shown,
            GCancellable *cancellable,
            HetuGridProgress progress,
            gpointer data,
            GError **error)
{
  g_autoptr (HetuImportInput) self = input_new (name);

  if (!take_text (self, bytes, error))
    return NULL;
  if (self->tidy != NULL)
    {
      /* What is too large to be shown can be taken in all the same. */
      if (shown)
        self->book = hetu_book_load (name, bytes, NULL, cancellable, progress, data, NULL);
      return g_steal_pointer (&self);
    }
  self->book = hetu_book_load (name, bytes, NULL, cancellable, progress, data, error);
  if (self->book == NULL || !take_book (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* Looks at how large a file is before it is read, and at its head, which tells how large it may be.
 * Returns: (transfer full): what it holds */
static GBytes *
load_within (GFile *file, const char *name, GCancellable *cancellable, GError **error)
{
  static const HetuGridLimits usual = HETU_GRID_LIMITS_INIT;
  g_autoptr (GFileInfo) info = g_file_query_info (file,
                                                  G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                  G_FILE_QUERY_INFO_NONE,
                                                  cancellable,
                                                  NULL);
  g_autoptr (GFileInputStream) stream = NULL;
  g_autofree char *head = g_malloc (HEAD_BYTES);
  g_autoptr (GBytes) bytes = NULL;
  gsize most = usual.bytes;
  gsize length = 0;

  if (info == NULL || (guint64) g_file_info_get_size (info) <= most)
    return hetu_file_load_at_most (file, HETU_IMPORT_MOST_BYTES, cancellable, error);
  stream = g_file_read (file, cancellable, NULL);
  if (stream != NULL && g_input_stream_read_all (G_INPUT_STREAM (stream),
                                                 head,
                                                 HEAD_BYTES,
                                                 &length,
                                                 cancellable,
                                                 NULL))
    {
      while (length > 0 && head[length - 1] != '\n')
        length--;
      bytes = g_bytes_new (head, length);
    }
  if (bytes != NULL && hetu_book_tell_format (bytes) == HETU_BOOK_TEXT &&
      (is_tidy (name, bytes) || hetu_import_is_sdmx (name, bytes)))
    most = HETU_IMPORT_MOST_BYTES;
  if ((guint64) g_file_info_get_size (info) <= most)
    return hetu_file_load_bytes (file, cancellable, error);
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_INPUT,
               _ ("%s: larger than %u MB; divide the file"),
               name,
               (guint) (most >> 20));
  return NULL;
}

HetuImportInput *
hetu_import_input_load (GFile *file,
                        gboolean shown,
                        GCancellable *cancellable,
                        HetuGridProgress progress,
                        gpointer data,
                        GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GBytes) bytes = load_within (file, name, cancellable, error);

  return bytes != NULL ? take_bytes (name, bytes, shown, cancellable, progress, data, error) : NULL;
}

HetuImportInput *
hetu_import_input_new_pasted (const char *name, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return take_bytes (name, bytes, TRUE, NULL, NULL, NULL, error);
}

HetuBook *
hetu_import_input_get_book (const HetuImportInput *self)
{
  return self->book;
}

const char *
hetu_import_input_get_name (const HetuImportInput *self)
{
  return self->name;
}

gboolean
hetu_import_input_is_tidy (const HetuImportInput *self)
{
  return self->tidy != NULL || self->parts != NULL;
}

static gboolean
run_tidy (HetuImportInput *self,
          HetuStore *store,
          HetuImportFlags flags,
          GCancellable *cancellable,
          HetuImportProgress progress,
          gpointer data,
          HetuImportReport **report,
          HetuImportSummary *summary,
          GError **error)
{
  gboolean tells = report != NULL && self->book != NULL && (flags & HETU_IMPORT_TELL_ROWS) != 0;
  g_autoptr (HetuImportTold) told = tells ? hetu_import_told_new (store, self->book) : NULL;
  HetuImportSummary counted = { 0 };
  gboolean done = hetu_import_bytes_told (store,
                                          self->name,
                                          self->tidy,
                                          flags,
                                          cancellable,
                                          progress,
                                          data,
                                          told,
                                          &counted,
                                          error);

  if (done && summary != NULL)
    *summary = counted;
  if (told != NULL)
    *report = hetu_import_told_finish (told, done, &counted);
  return done;
}

gboolean
hetu_import_input_run (HetuImportInput *self,
                       HetuStore *store,
                       const HetuImportAnswers *answers,
                       const HetuTemplate *template,
                       HetuImportFlags flags,
                       GCancellable *cancellable,
                       HetuImportProgress progress,
                       gpointer data,
                       HetuImportReport **report,
                       HetuImportSummary *summary,
                       GError **error)
{
  g_autoptr (HetuImportReport) result = NULL;
  gboolean done;

  if (self->parts != NULL)
    return hetu_import_parts (store,
                              self->name,
                              self->parts,
                              flags,
                              cancellable,
                              progress,
                              data,
                              summary,
                              error);
  if (self->tidy != NULL)
    return run_tidy (self, store, flags, cancellable, progress, data, report, summary, error);
  done = hetu_import_book (store,
                           self->book,
                           answers,
                           template,
                           flags,
                           cancellable,
                           progress,
                           data,
                           &result,
                           error);
  if (done && summary != NULL)
    *summary = result->summary;
  if (report != NULL)
    *report = g_steal_pointer (&result);
  return done;
}

gboolean
hetu_import_any (HetuStore *store,
                 GFile *file,
                 const HetuImportAnswers *answers,
                 const HetuTemplate *template,
                 HetuImportFlags flags,
                 GCancellable *cancellable,
                 HetuImportProgress progress,
                 gpointer data,
                 HetuImportReport **report,
                 HetuImportSummary *summary,
                 GError **error)
{
  g_autoptr (HetuImportInput) input =
      hetu_import_input_load (file, FALSE, cancellable, NULL, NULL, error);

  return input != NULL && hetu_import_input_run (input,
                                                 store,
                                                 answers,
                                                 template,
                                                 flags,
                                                 cancellable,
                                                 progress,
                                                 data,
                                                 report,
                                                 summary,
                                                 error);
}
