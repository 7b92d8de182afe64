/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which reader a document is for is told by its first bytes: many a file called .docx is none. */
#include "report/document-private.h"

#include "error.h"
#include "file/load.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define HEAD_BYTES 1024 /* in which a file says what it is */

typedef enum
{
  FOUND_TEXT,
  FOUND_HTML,
  FOUND_PDF,
  FOUND_OPEN_DOCUMENT,
  FOUND_PACKED,
  FOUND_COMPOUND,
} Found;

static const char *const format_words[] = { "TXT", "Markdown", "HTML", "DOCX", "ODT", "PDF" };

static gboolean
begins_with (GBytes *bytes, const char *mark, gsize length)
{
  gsize size = 0;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  return size >= length && memcmp (data, mark, length) == 0;
}

static gboolean
has_within (GBytes *bytes, gsize most, const char *word, gsize length)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);

  size = MIN (size, most);
  for (gsize at = 0; at + length <= size; at++)
    if (memcmp (data + at, word, length) == 0)
      return TRUE;
  return FALSE;
}

/* A page of the web: what begins it, behind a signature, space and a declaration of XML. */
static gboolean
is_html (GBytes *bytes)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *head = NULL;
  const char *at;

  if (size == 0)
    return FALSE;
  head = g_ascii_strdown (data, (gssize) MIN (size, HEAD_BYTES));
  at = g_str_has_prefix (head, "\xef\xbb\xbf") ? head + 3 : head;
  while (g_ascii_isspace (*at))
    at++;
  return g_str_has_prefix (at, "<!doctype html") || g_str_has_prefix (at, "<html") ||
         g_str_has_prefix (at, "<head") || g_str_has_prefix (at, "<body") ||
         (g_str_has_prefix (at, "<?xml") && strstr (at, "<html") != NULL) ||
         (g_str_has_prefix (at, "<!--") && strstr (at, "<html") != NULL);
}

static Found
find_format (GBytes *bytes)
{
  static const char open_document[] = "application/vnd.oasis.opendocument.";

  if (has_within (bytes, HEAD_BYTES, "%PDF-", 5))
    return FOUND_PDF;
  if (begins_with (bytes, "PK\3\4", 4))
    return has_within (bytes, 200, open_document, strlen (open_document)) ? FOUND_OPEN_DOCUMENT
                                                                          : FOUND_PACKED;
  if (begins_with (bytes, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8))
    return FOUND_COMPOUND;
  return is_html (bytes) ? FOUND_HTML : FOUND_TEXT;
}

/* What files that are no documents, but pass for some, begin with. */
static const char *
name_other_format (GBytes *bytes)
{
  static const struct
  {
    const char *mark;
    gsize length;
    const char *name;
  } others[] = {
    { "{\\rtf", 5, "RTF" },    { "\x89PNG", 4, "PNG" }, { "\xff\xd8\xff", 3, "JPEG" },
    { "II*\0", 4, "TIFF" },    { "MM\0*", 4, "TIFF" },  { "SQLite format 3", 15, "SQLite" },
    { "\x1f\x8b", 2, "gzip" }, { "Rar!", 4, "RAR" },    { "7z\xbc\xaf", 4, "7z" },
    { "<?xml", 5, "XML" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (begins_with (bytes, others[i].mark, others[i].length))
      return others[i].name;
  return NULL;
}

static gboolean
has_ending (const char *name, const char *const *endings)
{
  const char *dot = strrchr (name, '.');
  g_autofree char *ending = dot != NULL ? g_ascii_strdown (dot + 1, -1) : g_strdup ("");

  return g_strv_contains (endings, ending);
}

static gboolean
refuse_compound (HetuDocumentBuilder *self, GBytes *bytes, GError **error)
{
  /* The name of the part in which Word keeps a file with a password, as UTF-16. */
  static const char locked[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";

  if (has_within (bytes, G_MAXSIZE, locked, sizeof locked - 1))
    return hetu_document_refuse (self,
                                 error,
                                 _ ("it is protected by a password; save it without one"));
  return hetu_document_refuse (self,
                               error,
                               _ ("this is a file in the format %s; save it as DOCX, ODT or PDF"),
                               "DOC");
}

static gboolean
read_text (HetuDocumentBuilder *self, GBytes *bytes, GError **error)
{
  static const char *const pages[] = { "html", "htm", "xhtml", NULL };
  static const char *const marked[] = { "md", "markdown", NULL };
  const char *other = name_other_format (bytes);

  if (other != NULL)
    return hetu_document_refuse (self,
                                 error,
                                 _ ("this is a file in the format %s; save it as DOCX, ODT or PDF"),
                                 other);
  if (has_ending (self->document->name, pages))
    {
      self->document->format = HETU_DOCUMENT_HTML;
      return hetu_document_read_html (self, bytes, error);
    }
  self->document->format =
      has_ending (self->document->name, marked) ? HETU_DOCUMENT_MARKDOWN : HETU_DOCUMENT_TEXT;
  return hetu_document_read_text (self, bytes, error);
}

static gboolean
read_by_format (HetuDocumentBuilder *self, GBytes *bytes, GError **error)
{
  switch (find_format (bytes))
    {
    case FOUND_HTML:
      self->document->format = HETU_DOCUMENT_HTML;
      return hetu_document_read_html (self, bytes, error);
    case FOUND_PDF:
      self->document->format = HETU_DOCUMENT_PDF;
      return hetu_document_read_pdf (self, bytes, error);
    case FOUND_OPEN_DOCUMENT:
      self->document->format = HETU_DOCUMENT_ODT;
      return hetu_document_read_odt (self, bytes, error);
    case FOUND_PACKED:
      self->document->format = HETU_DOCUMENT_DOCX;
      return hetu_document_read_docx (self, bytes, error);
    case FOUND_COMPOUND:
      return refuse_compound (self, bytes, error);
    case FOUND_TEXT:
    default:
      return read_text (self, bytes, error);
    }
}

/* A file whose name says another format than its bytes do was saved by hand: whoever relies on it should know. */
static void
note_name (HetuDocumentBuilder *self)
{
  static const struct
  {
    const char *const ending[2];
    HetuDocumentFormat format;
  } endings[] = {
    { { "pdf" }, HETU_DOCUMENT_PDF },   { { "docx" }, HETU_DOCUMENT_DOCX },
    { { "doc" }, HETU_DOCUMENT_DOCX },  { { "odt" }, HETU_DOCUMENT_ODT },
    { { "html" }, HETU_DOCUMENT_HTML }, { { "htm" }, HETU_DOCUMENT_HTML },
    { { "txt" }, HETU_DOCUMENT_TEXT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (has_ending (self->document->name, endings[i].ending) &&
        endings[i].format != self->document->format)
      hetu_document_builder_note (
          self,
          g_strdup_printf (_ ("The name says .%s, the file is %s; it was read as what it is."),
                           endings[i].ending[0],
                           hetu_document_format_to_string (self->document->format)));
}

static gboolean
check_size (HetuDocumentBuilder *self, gsize size, GError **error)
{
  if (size == 0)
    return hetu_document_refuse (self, error, _ ("the file is empty"));
  if (size > self->limits.bytes)
    return hetu_document_refuse (self,
                                 error,
                                 _ ("larger than %u MB; divide the file"),
                                 (guint) (self->limits.bytes >> 20));
  return TRUE;
}

HetuDocument *
hetu_document_load (const char *name,
                    GBytes *bytes,
                    const HetuDocumentLimits *limits,
                    GCancellable *cancellable,
                    GError **error)
{
  return hetu_document_load_as (name, bytes, NULL, limits, cancellable, error);
}

gboolean
hetu_document_leaves_encoding (GBytes *bytes)
{
  Found found = find_format (bytes);

  return g_bytes_get_size (bytes) > 0 &&
         (found == FOUND_HTML || (found == FOUND_TEXT && name_other_format (bytes) == NULL));
}

HetuDocument *
hetu_document_load_as (const char *name,
                       GBytes *bytes,
                       const char *encoding,
                       const HetuDocumentLimits *limits,
                       GCancellable *cancellable,
                       GError **error)
{
  g_auto (HetuDocumentBuilder) builder = { 0 };

  g_return_val_if_fail (name != NULL && bytes != NULL, NULL);

  hetu_document_builder_init (&builder, name, limits, cancellable);
  builder.told = encoding;
  if (!check_size (&builder, g_bytes_get_size (bytes), error) ||
      !hetu_document_builder_go_on (&builder, error) || !read_by_format (&builder, bytes, error))
    return NULL;
  note_name (&builder);
  hetu_document_builder_note_strange (&builder);
  g_free (builder.document->digest);
  builder.document->digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  builder.document->size = g_bytes_get_size (bytes);
  return hetu_document_builder_finish (&builder, error);
}

HetuDocument *
hetu_document_new_kept (const HetuDocumentParts *parts)
{
  HetuDocument *self;

  g_return_val_if_fail (parts != NULL && parts->name != NULL && parts->text != NULL, NULL);
  g_return_val_if_fail (parts->format < G_N_ELEMENTS (format_words), NULL);

  self = g_new0 (HetuDocument, 1);
  g_atomic_ref_count_init (&self->references);
  self->format = parts->format;
  self->name = g_strdup (parts->name);
  self->encoding = g_strdup (parts->encoding != NULL ? parts->encoding : "");
  self->size = parts->size;
  self->digest = g_strdup (parts->digest != NULL ? parts->digest : "");
  self->title = g_strdup (parts->title);
  self->text = g_strdup (parts->text);
  self->marks = g_array_new (FALSE, FALSE, sizeof (HetuTextMark));
  if (parts->n_marks > 0)
    g_array_append_vals (self->marks, parts->marks, parts->n_marks);
  self->pages = g_array_new (FALSE, FALSE, sizeof (guint));
  if (parts->n_pages > 0)
    g_array_append_vals (self->pages, parts->pages, parts->n_pages);
  self->notes = g_ptr_array_new_with_free_func (g_free);
  return self;
}

HetuDocument *
hetu_document_load_file (GFile *file,
                         const char *encoding,
                         const HetuDocumentLimits *limits,
                         GCancellable *cancellable,
                         GError **error)
{
  static const HetuDocumentLimits usual = HETU_DOCUMENT_LIMITS_INIT;
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = g_file_get_basename (file);
  bytes = hetu_file_load_at_most (file,
                                  limits != NULL ? limits->bytes : usual.bytes,
                                  cancellable,
                                  error);
  return bytes != NULL ? hetu_document_load_as (name, bytes, encoding, limits, cancellable, error)
                       : NULL;
}

HetuDocument *
hetu_document_ref (HetuDocument *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
hetu_document_unref (HetuDocument *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_array_unref (self->marks);
  g_array_unref (self->pages);
  g_ptr_array_unref (self->notes);
  g_free (self->name);
  g_free (self->encoding);
  g_free (self->digest);
  g_free (self->title);
  g_free (self->text);
  g_free (self);
}

const char *
hetu_document_get_name (const HetuDocument *self)
{
  return self->name;
}

HetuDocumentFormat
hetu_document_get_format (const HetuDocument *self)
{
  return self->format;
}

const char *
hetu_document_format_to_string (HetuDocumentFormat format)
{
  g_return_val_if_fail (format < G_N_ELEMENTS (format_words), "");

  return format_words[format];
}

const char *
hetu_document_get_encoding (const HetuDocument *self)
{
  return self->encoding;
}

gsize
hetu_document_get_size (const HetuDocument *self)
{
  return self->size;
}

const char *
hetu_document_get_digest (const HetuDocument *self)
{
  return self->digest;
}

const char *
hetu_document_get_title (const HetuDocument *self)
{
  return self->title;
}

const char *
hetu_document_get_text (const HetuDocument *self)
{
  return self->text;
}

const GArray *
hetu_document_get_marks (const HetuDocument *self)
{
  return self->marks;
}

guint
hetu_document_get_n_pages (const HetuDocument *self)
{
  return self->pages->len;
}

const GArray *
hetu_document_get_pages (const HetuDocument *self)
{
  return self->pages;
}

guint
hetu_document_find_page (const HetuDocument *self, guint offset)
{
  guint low = 0, high = self->pages->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->pages, guint, middle) <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

const GPtrArray *
hetu_document_get_notes (const HetuDocument *self)
{
  return self->notes;
}

HetuReading *
hetu_document_new_reading (const HetuDocument *self)
{
  return hetu_reading_new_marked (self->text, self->marks);
}
