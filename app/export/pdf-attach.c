/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The texts of figures in a PDF: attached files (ISO 32000-1 §7.11.4), one a page, named in the catalogue, by an incremental
 * update behind what Cairo wrote (§7.5.6): Cairo 1.16 attaches nothing itself.
 *
 *   Cairo's file, streams and file specifications, the catalogue anew, xref, trailer with /Prev
 *
 * Any viewer lists them. They are found again by their media type wherever they stand in the file, so that they survive a
 * remark that somebody added with another program; read bound by bound. Refuses streams whose length stands elsewhere, as
 * programs that rewrite the whole file may leave it. */
#include "export/picture-private.h"

#include "error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MEDIA_TYPE "vnd.hetu.figure+json"
/* A cross-reference entry, bytes. */
#define ENTRY_SIZE 20
/* How far from its media type a stream's dictionary may begin and end, bytes. */
#define MAX_DICTIONARY 1024

/* What an update has to know of the file. */
typedef struct
{
  guint64 xref; /* offset */
  guint64 n_objects;
  guint64 root;  /* number of the catalogue */
  guint64 info;  /* number of the information dictionary */
  char *catalog; /* (owned): inside of the dictionary, without >> */
} Tail;

/* As strstr() over bytes that may be NUL. */
static const char *
find (const char *from, const char *end, const char *wanted)
{
  gsize length = strlen (wanted);

  if (length == 0)
    return from;
  while (from < end && (gsize) (end - from) >= length)
    {
      from = memchr (from, wanted[0], (gsize) (end - from) - length + 1);
      if (from == NULL || memcmp (from, wanted, length) == 0)
        return from;
      from++;
    }
  return NULL;
}

/* The last @wanted that begins between @from and @end. */
static const char *
find_last (const char *from, const char *end, const char *wanted)
{
  const char *last = NULL;

  for (const char *at = from; (at = find (at, end, wanted)) != NULL; at++)
    last = at;
  return last;
}

/* Returns: whether a number follows the first @name between @from and @end; @after: (out) (optional): behind it */
static gboolean
read_number (const char *from, const char *end, const char *name, guint64 *out, const char **after)
{
  const char *at = find (from, end, name);
  guint64 value = 0;
  guint n_digits = 0;

  if (at == NULL)
    return FALSE;
  for (at += strlen (name); at < end && g_ascii_isspace (*at);)
    at++;
  for (; at < end && g_ascii_isdigit (*at) && n_digits < 15; at++, n_digits++)
    value = value * 10 + (guint64) (*at - '0');
  if (n_digits == 0)
    return FALSE;
  *out = value;
  if (after != NULL)
    *after = at;
  return TRUE;
}

static gboolean
read_catalog (Tail *self, const char *data, const char *end)
{
  const char *object = data + self->xref;
  const char *dictionary = NULL;
  const char *close = NULL;
  guint64 offset = 0;
  gsize entry = 0;

  /* “xref\n0 41\n”, then an entry for each object from 0 on. */
  object = find (object, end, "\n");
  object = object != NULL ? find (object + 1, end, "\n") : NULL;
  entry = self->root * ENTRY_SIZE;
  if (object == NULL || self->root >= self->n_objects ||
      (gsize) (end - object) <= entry + ENTRY_SIZE)
    return FALSE;
  object += 1 + entry;
  if (!read_number (object, object + ENTRY_SIZE, "", &offset, NULL) ||
      offset >= (gsize) (end - data))
    return FALSE;
  dictionary = find (data + offset, end, "<<");
  close = dictionary != NULL ? find (dictionary, end, "endobj") : NULL;
  if (close == NULL || find (dictionary, close, "/Catalog") == NULL ||
      find (dictionary, close, "/Names") != NULL)
    return FALSE;
  while (close > dictionary && *close != '>')
    close--;
  self->catalog = g_strndup (dictionary + 2, (gsize) (close - 1 - dictionary - 2));
  g_strchomp (self->catalog);
  return TRUE;
}

static gboolean
read_tail (Tail *self, const char *data, gsize size)
{
  const char *end = data + size;
  const char *last = find_last (data, end, "startxref");

  return last != NULL && read_number (last, end, "startxref", &self->xref, NULL) &&
         self->xref + 4 < size && memcmp (data + self->xref, "xref", 4) == 0 &&
         read_number (data + self->xref, end, "/Size", &self->n_objects, NULL) &&
         read_number (data + self->xref, end, "/Root", &self->root, NULL) &&
         read_number (data + self->xref, end, "/Info", &self->info, NULL) &&
         read_catalog (self, data, end);
}

static void append (GByteArray *file, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
append (GByteArray *file, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_byte_array_append (file, (const guint8 *) text, (guint) strlen (text));
}

/* Names are sorted as text, as a name tree wants it. */
static char *
make_name (guint index, guint n)
{
  int digits = n > 999 ? 5 : n > 99 ? 3 : n > 9 ? 2 : 1;

  return g_strdup_printf ("figure-%0*u.json", digits, index + 1);
}

static gboolean
append_file (GByteArray *file, const char *text, guint64 number, const char *name)
{
  g_autoptr (GByteArray) packed = hetu_picture_pack (text);

  if (packed == NULL)
    return FALSE;
  append (file,
          "%" G_GUINT64_FORMAT " 0 obj\n<< /Type /EmbeddedFile /Subtype /application#2F" MEDIA_TYPE
          " /Params << /Size %" G_GSIZE_FORMAT " >> /Filter /FlateDecode /Length %u >>\nstream\n",
          number,
          strlen (text),
          packed->len);
  g_byte_array_append (file, packed->data, packed->len);
  append (file, "\nendstream\nendobj\n");
  return TRUE;
}

static void
append_catalog (GByteArray *file, const Tail *tail, guint n_texts)
{
  append (file,
          "%" G_GUINT64_FORMAT " 0 obj\n<<%s\n   /Names << /EmbeddedFiles << /Names [",
          tail->root,
          tail->catalog);
  for (guint i = 0; i < n_texts; i++)
    {
      g_autofree char *name = make_name (i, n_texts);

      append (file, " (%s) %" G_GUINT64_FORMAT " 0 R", name, tail->n_objects + 2 * i + 1);
    }
  append (file, " ] >> >>\n>>\nendobj\n");
}

/* @offsets: (element-type gsize): of the new objects in order, then of the catalogue */
static void
append_xref (GByteArray *file, const Tail *tail, const GArray *offsets)
{
  guint n_new = offsets->len - 1;
  gsize start = file->len;

  append (file,
          "xref\n%" G_GUINT64_FORMAT " 1\n%010" G_GSIZE_FORMAT " 00000 n \n%" G_GUINT64_FORMAT
          " %u\n",
          tail->root,
          g_array_index (offsets, gsize, n_new),
          tail->n_objects,
          n_new);
  for (guint i = 0; i < n_new; i++)
    append (file, "%010" G_GSIZE_FORMAT " 00000 n \n", g_array_index (offsets, gsize, i));
  append (file,
          "trailer\n<< /Size %" G_GUINT64_FORMAT "\n   /Root %" G_GUINT64_FORMAT
          " 0 R\n   /Info %" G_GUINT64_FORMAT " 0 R\n   /Prev %" G_GUINT64_FORMAT
          "\n>>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
          tail->n_objects + n_new,
          tail->root,
          tail->info,
          tail->xref,
          start);
}

static gboolean
append_update (GByteArray *file, const Tail *tail, const char *const *texts, guint n_texts)
{
  g_autoptr (GArray) offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  gsize offset;

  for (guint i = 0; i < n_texts; i++)
    {
      guint64 number = tail->n_objects + 2 * i;
      g_autofree char *name = make_name (i, n_texts);

      offset = file->len;
      g_array_append_val (offsets, offset);
      if (!append_file (file, texts[i], number, name))
        return FALSE;
      offset = file->len;
      g_array_append_val (offsets, offset);
      append (file,
              "%" G_GUINT64_FORMAT " 0 obj\n<< /Type /Filespec /F (%s) /UF (%s) /EF << /F "
              "%" G_GUINT64_FORMAT " 0 R >> /AFRelationship /Data >>\nendobj\n",
              number + 1,
              name,
              name,
              number);
    }
  offset = file->len;
  g_array_append_val (offsets, offset);
  append_catalog (file, tail, n_texts);
  append_xref (file, tail, offsets);
  return TRUE;
}

GBytes *
hetu_pdf_put_texts (GBytes *file, const char *const *texts, guint n_texts, GError **error)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (file, &size);
  g_autoptr (GByteArray) out = g_byte_array_sized_new ((guint) size + 8192);
  Tail tail = { 0 };
  gboolean read = read_tail (&tail, data, size);

  g_byte_array_append (out, (const guint8 *) data, (guint) size);
  if (!read || !append_update (out, &tail, texts, n_texts))
    {
      g_free (tail.catalog);
      g_set_error_literal (error,
                           HETU_ERROR,
                           HETU_ERROR_OUTPUT,
                           _ ("the PDF has no place for the figure’s data"));
      return NULL;
    }
  g_free (tail.catalog);
  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

/* The stream whose dictionary has the media type at @type. Returns: (nullable) (transfer full) */
static char *
read_stream (const char *data, const char *end, const char *type, GError **error)
{
  const char *from = type - MIN (type - data, MAX_DICTIONARY);
  const char *limit = type + MIN (end - type, MAX_DICTIONARY);
  const char *dictionary = find_last (from, type, " obj");
  const char *stream = find (type, limit, "stream");
  const char *after = NULL;
  guint64 length = 0;
  char *text = NULL;

  if (dictionary == NULL || stream == NULL ||
      !read_number (dictionary, stream, "/Length", &length, &after) ||
      find (after, MIN (after + 4, stream), " 0 R") != NULL)
    {
      g_set_error (
          error,
          HETU_ERROR,
          HETU_ERROR_INPUT,
          _ ("byte %u: the PDF’s attached figure cannot be read; another program saved it"),
          (guint) (type - data));
      return NULL;
    }
  stream += strlen ("stream");
  if (stream < end && *stream == '\r')
    stream++;
  if (stream < end && *stream == '\n')
    stream++;
  if (length > (gsize) (end - stream))
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_INPUT,
                   _ ("byte %u: the PDF ends within its attached figure"),
                   (guint) (stream - data));
      return NULL;
    }
  text = hetu_picture_unpack ((const guint8 *) stream,
                              length,
                              find (dictionary, stream, "/FlateDecode") != NULL,
                              error);
  if (text == NULL)
    g_prefix_error (error, _ ("byte %u: "), (guint) (stream - data));
  return text;
}

gboolean
hetu_pdf_get_texts (GBytes *file, GPtrArray *texts, GError **error)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (file, &size);
  const char *end = data + size;

  for (const char *at = data; (at = find (at, end, MEDIA_TYPE)) != NULL;)
    {
      char *text = read_stream (data, end, at, error);

      if (text == NULL)
        return FALSE;
      g_ptr_array_add (texts, text);
      at += strlen (MEDIA_TYPE);
    }
  return TRUE;
}
