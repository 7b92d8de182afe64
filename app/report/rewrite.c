/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents written again with a few characters replaced. A text is encoded anew and held against the bytes it came from; markup is
 * edited in place, in the bytes of its one part that has the text. What is handed out has been read again: a document whose text is not
 * exactly the one meant is none. */
#include "report/rewrite.h"

#include "error.h"
#include "file/encoding.h"
#include "file/repack.h"
#include "report/document-private.h"
#include "report/rewrite-marks.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ODT_BODY "content.xml"

/* A document that is being written. */
typedef struct
{
  const HetuDocument *document;
  GBytes *file;
  char *body;     /* owned, nullable: the part of a packed file that has the text */
  GBytes *source; /* owned: the text of the file, or of that part, as UTF-8 */
  gsize lead;     /* bytes of the signature before it */
} Writer;

static void
writer_clear (Writer *self)
{
  g_free (self->body);
  g_clear_pointer (&self->source, g_bytes_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Writer, writer_clear)

gboolean
hetu_rewrite_can (const HetuDocument *document, GError **error)
{
  if (hetu_document_get_format (document) != HETU_DOCUMENT_PDF)
    return TRUE;
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_INPUT,
               _ ("%s: a PDF cannot be filled in; take the DOCX, ODT or text that it was made of"),
               hetu_document_get_name (document));
  return FALSE;
}

static gboolean
is_packed (const HetuDocument *document)
{
  HetuDocumentFormat format = hetu_document_get_format (document);

  return format == HETU_DOCUMENT_DOCX || format == HETU_DOCUMENT_ODT;
}

/* Encodings of which a stretch is the same bytes wherever it stands. */
static gboolean
is_known_encoding (const char *encoding)
{
  static const char *const known[] = { "UTF-8",    "UTF-16LE", "UTF-16BE", "UTF-32LE",
                                       "UTF-32BE", "GB18030",  "Big5",     NULL };

  return g_strv_contains (known, encoding);
}

static gboolean
refuse_encoding (const Writer *self, GError **error)
{
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_INPUT,
               _ ("its text in %s cannot be written again byte for byte; save it as UTF-8"),
               hetu_document_get_encoding (self->document));
  return FALSE;
}

/* Takes the text of a file that is not packed, and looks whether it can be written again. */
static gboolean
take_text (Writer *self, GError **error)
{
  const char *encoding = hetu_document_get_encoding (self->document);
  gsize size = 0, length = 0;
  const char *data = g_bytes_get_data (self->file, &size);
  g_autoptr (GBytes) again = NULL;
  const char *bytes = NULL;

  if (is_known_encoding (encoding))
    self->source = hetu_encoding_to_utf8_as (self->file, encoding);
  if (self->source == NULL)
    return refuse_encoding (self, error);
  again = hetu_encoding_from_utf8 (encoding,
                                   g_bytes_get_data (self->source, NULL),
                                   g_bytes_get_size (self->source));
  if (again != NULL)
    bytes = g_bytes_get_data (again, &length);
  if (again == NULL || length > size || memcmp (data + (size - length), bytes, length) != 0)
    return refuse_encoding (self, error);
  self->lead = size - length;
  return TRUE;
}

static gboolean
take_part (Writer *self, GError **error)
{
  static const HetuDocumentLimits usual = HETU_DOCUMENT_LIMITS_INIT;
  const char *data;
  gsize size = 0;

  self->body = hetu_document_get_format (self->document) == HETU_DOCUMENT_DOCX
                   ? hetu_document_find_docx_body (hetu_document_get_name (self->document),
                                                   self->file,
                                                   error)
                   : g_strdup (ODT_BODY);
  if (self->body == NULL)
    return FALSE;
  self->source = hetu_repack_read_part (self->file, self->body, usual.unpacked, error);
  if (self->source == NULL)
    return FALSE;
  data = g_bytes_get_data (self->source, &size);
  if (g_utf8_validate_len (data, size, NULL))
    return TRUE;
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_INPUT,
               _ ("its part “%s” is not written in UTF-8; save it anew with an office program"),
               self->body);
  return FALSE;
}

/* Returns: (transfer full): the file with @source in it */
static GBytes *
wrap (const Writer *self, GBytes *source, GError **error)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (source, &size);
  g_autoptr (GBytes) encoded = NULL;
  GByteArray *out;

  if (self->body != NULL)
    return hetu_repack_replace_part (self->file, self->body, source, error);
  encoded = hetu_encoding_from_utf8 (hetu_document_get_encoding (self->document), data, size);
  if (encoded == NULL)
    {
      refuse_encoding (self, error);
      return NULL;
    }
  out = g_byte_array_new ();
  g_byte_array_append (out, g_bytes_get_data (self->file, NULL), (guint) self->lead);
  g_byte_array_append (out, g_bytes_get_data (encoded, NULL), (guint) g_bytes_get_size (encoded));
  return g_byte_array_free_to_bytes (out);
}

/* A page of the web is read as UTF-8: its own encoding need not have the characters that stand in. */
static HetuDocument *
read_again (gpointer data, GBytes *source, GError **error)
{
  const Writer *self = data;
  g_autoptr (GBytes) file = self->body != NULL ? wrap (self, source, error) : g_bytes_ref (source);

  return file != NULL
             ? hetu_document_load (hetu_document_get_name (self->document), file, NULL, NULL, error)
             : NULL;
}

/* Bytes of the source, and what shall stand there. */
typedef struct
{
  gsize start;
  gsize end;
  const char *text;
} Patch;

static int
compare_patches (gconstpointer a, gconstpointer b)
{
  const Patch *one = a, *two = b;

  return one->start < two->start ? -1 : one->start > two->start;
}

/* Where the characters of a text stand that is its own source. */
static void
patch_text (const char *text, const GArray *edits, GArray *patches)
{
  const char *at = text;

  for (guint i = 0, point = 0; i < edits->len; i++)
    {
      const HetuRewriteEdit *edit = &g_array_index (edits, HetuRewriteEdit, i);
      Patch patch = { .text = edit->text };

      for (; point < edit->offset; point++)
        at = g_utf8_next_char (at);
      patch.start = (gsize) (at - text);
      patch.end = patch.start + (gsize) g_utf8_skip[(guchar) *at];
      g_array_append_val (patches, patch);
    }
}

/* Where the characters of a text stand that markup shows: a box of text stands behind what it shows before. */
static gboolean
patch_markup (const Writer *self, const GArray *edits, GArray *patches, GError **error)
{
  gsize size = 0;
  const char *source = g_bytes_get_data (self->source, &size);
  g_autoptr (GArray) marks = hetu_source_marks_find (source, size);
  g_autofree gint32 *points = NULL;

  if (!hetu_source_marks_locate (source,
                                 size,
                                 marks,
                                 hetu_document_get_text (self->document),
                                 read_again,
                                 (gpointer) self,
                                 &points,
                                 error))
    return FALSE;
  for (guint i = 0; i < edits->len; i++)
    {
      const HetuRewriteEdit *edit = &g_array_index (edits, HetuRewriteEdit, i);
      const HetuSourceMark *mark;
      Patch patch = { .text = edit->text };

      if (points[edit->offset] < 0)
        {
          g_set_error (error,
                       HETU_ERROR,
                       HETU_ERROR_INPUT,
                       _ ("the × at %u is not in the file as such; save it as TXT"),
                       edit->offset);
          return FALSE;
        }
      mark = &g_array_index (marks, HetuSourceMark, points[edit->offset]);
      patch.start = mark->start;
      patch.end = mark->end;
      g_array_append_val (patches, patch);
    }
  g_array_sort (patches, compare_patches);
  return TRUE;
}

static GBytes *
edit_source (const Writer *self, const GArray *edits, GError **error)
{
  gsize size = 0, at = 0;
  const char *source = g_bytes_get_data (self->source, &size);
  g_autoptr (GArray) patches = g_array_new (FALSE, FALSE, sizeof (Patch));
  GString *out;

  if (self->body == NULL && hetu_document_get_format (self->document) != HETU_DOCUMENT_HTML)
    patch_text (source, edits, patches);
  else if (!patch_markup (self, edits, patches, error))
    return NULL;
  out = g_string_sized_new (size + 16 * edits->len);
  for (guint i = 0; i < patches->len; i++)
    {
      const Patch *patch = &g_array_index (patches, Patch, i);

      g_string_append_len (out, source + at, (gssize) (patch->start - at));
      g_string_append (out, patch->text);
      at = patch->end;
    }
  g_string_append_len (out, source + at, (gssize) (size - at));
  return g_string_free_to_bytes (out);
}

/* Returns: (transfer full): the text that the edits make of the document's */
static char *
edit_text (const char *text, const GArray *edits)
{
  GString *out = g_string_sized_new (strlen (text) + 16 * edits->len);
  guint k = 0;

  for (guint point = 0; *text != '\0'; point++)
    {
      const char *next = g_utf8_next_char (text);

      if (k < edits->len && g_array_index (edits, HetuRewriteEdit, k).offset == point)
        g_string_append (out, g_array_index (edits, HetuRewriteEdit, k++).text);
      else
        g_string_append_len (out, text, next - text);
      text = next;
    }
  return g_string_free (out, FALSE);
}

static gboolean
check (const Writer *self, GBytes *file, const GArray *edits, GError **error)
{
  g_autofree char *meant = edit_text (hetu_document_get_text (self->document), edits);
  const char *encoding = hetu_document_get_encoding (self->document);
  g_autoptr (HetuDocument) document =
      hetu_document_load_as (hetu_document_get_name (self->document),
                             file,
                             *encoding != '\0' ? encoding : NULL,
                             NULL,
                             NULL,
                             error);

  if (document == NULL)
    return FALSE;
  if (g_str_equal (meant, hetu_document_get_text (document)))
    return TRUE;
  g_set_error_literal (error,
                       HETU_ERROR,
                       HETU_ERROR_INPUT,
                       _ ("filled in, its text is not the one that was meant; save it as TXT"));
  return FALSE;
}

GBytes *
hetu_rewrite_document (const HetuDocument *document,
                       GBytes *file,
                       const GArray *edits,
                       GError **error)
{
  g_auto (Writer) self = { .document = document, .file = file };
  g_autoptr (GBytes) source = NULL, out = NULL;

  g_return_val_if_fail (document != NULL && file != NULL && edits != NULL, NULL);

  if (!hetu_rewrite_can (document, error))
    return NULL;
  if (is_packed (document) ? take_part (&self, error) : take_text (&self, error))
    source = edit_source (&self, edits, error);
  if (source != NULL)
    out = wrap (&self, source, error);
  if (out != NULL && check (&self, out, edits, error))
    return g_steal_pointer (&out);
  if (error != NULL && *error != NULL)
    {
      g_autofree char *lead = g_strconcat (hetu_document_get_name (document), ": ", NULL);

      if (!g_str_has_prefix ((*error)->message, lead))
        g_prefix_error_literal (error, lead);
    }
  return NULL;
}
