/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rewrites a PDF file of Cairo's with smaller fonts. The file is a row of objects, a table of where each starts and
 * a trailer (PDF 1.4, ISO 32000-1 §7.5, with a plain cross-reference table); a stream says its length in an object of
 * its own. Objects are copied as they are, but for streams of CFF fonts, their lengths, and the table.
 *
 * In a subset font Cairo keeps the whole numbering of subroutines. A CJK font has 28,500 of them, nearly all unused, and
 * the table of their ever rising offsets takes 57 kB that do not pack: 58 kB of a font whose 23 glyphs need 2.5 kB.
 * FlateDecode knows the predictors of PNG (§7.4.4.4), and with rows of 512 bytes each row of such a table is the one
 * above with its high bytes one greater: the differences pack to nothing, and the font itself stays as it was.
 * (Empty subroutines would be smaller still, but Ghostscript 10.0 refuses such a font.)
 * Measured on a figure in two weights of Noto Sans CJK: 129 kB before, 25 kB after.
 * Refuses nothing: a file of another build is handed back as it is. */
#define _GNU_SOURCE /* memmem */
#include "export/pdf-compact.h"

#include "export/cff.h"

#include <libdeflate.h>
#include <string.h>

/* No font is larger than this when unpacked, bytes. */
#define MAX_FONT (64u << 20)
#define COMPRESSION_LEVEL 6
/* Bytes of a row: 256 offsets of two bytes. */
#define ROW 512
#define PREDICTOR "/DecodeParms << /Predictor 15 /Columns 512 >>\n   "
/* Length of a line of the cross-reference table, fixed by the standard. */
#define TABLE_LINE 20

typedef struct
{
  guint number;
  gsize start, end; /* bytes of the file */
  GByteArray *body; /* (owned) (nullable): in place of the file's bytes */
} Object;

typedef struct
{
  const char *data; /* not owned */
  gsize size;
  GArray *objects;     /* (element-type Object): by place in the file */
  gsize table;         /* where the cross-reference table starts */
  gsize trailer;       /* where the trailer starts */
  guint n_numbers;     /* one more than the highest number of an object */
  gboolean is_damaged; /* a glyph lacks a part of its outline */
} Document;

static void
clear_object (gpointer data)
{
  Object *object = data;

  g_clear_pointer (&object->body, g_byte_array_unref);
}

/* The first @needle from @at up to @end, or %NULL. */
static const char *
find (const Document *self, gsize at, gsize end, const char *needle)
{
  return at < end ? memmem (self->data + at, end - at, needle, strlen (needle)) : NULL;
}

static gint
compare_objects (gconstpointer a, gconstpointer b)
{
  const Object *first = a;
  const Object *second = b;

  return (first->start > second->start) - (first->start < second->start);
}

/* Reads where the objects are. The bytes of a GBytes from a GByteArray need no NUL behind them: every number
 * that is parsed here is followed by other text of the file. */
static gboolean
read_table (Document *self)
{
  const char *last = NULL;
  const char *at = NULL;
  const char *end = self->data + self->size;
  guint64 n_objects = 0;

  for (at = find (self, 0, self->size, "\nstartxref\n"); at != NULL;
       at = find (self, (gsize) (at - self->data) + 1, self->size, "\nstartxref\n"))
    last = at;
  if (last == NULL || find (self, (gsize) (last - self->data), self->size, "%%EOF") == NULL)
    return FALSE;
  self->table = g_ascii_strtoull (last + strlen ("\nstartxref\n"), NULL, 10);
  if (self->table >= self->size ||
      find (self, self->table, self->size, "xref\n0 ") != self->data + self->table)
    return FALSE;
  at = find (self, self->table + strlen ("xref\n"), self->size, "\n");
  if (at == NULL)
    return FALSE;
  at++;
  n_objects = g_ascii_strtoull (self->data + self->table + strlen ("xref\n0 "), NULL, 10);
  if (n_objects > (gsize) (end - at) / TABLE_LINE)
    return FALSE;
  self->trailer = (gsize) (at - self->data) + n_objects * TABLE_LINE;
  if (find (self, self->trailer, self->size, "trailer") != self->data + self->trailer ||
      find (self, self->trailer, self->size, "startxref\n") == NULL)
    return FALSE;

  self->n_numbers = (guint) n_objects;
  for (guint i = 1; i < self->n_numbers; i++)
    {
      const char *line = at + (gsize) i * TABLE_LINE;
      Object object = { .number = i, .start = g_ascii_strtoull (line, NULL, 10) };
      g_autofree char *head = g_strdup_printf ("%u 0 obj\n", i);

      if (object.start >= self->table)
        return FALSE;
      /* Cairo 1.16 lists an object that it never writes, at a place where another starts. */
      if (find (self, object.start, object.start + strlen (head), head) != NULL)
        g_array_append_val (self->objects, object);
    }
  g_array_sort (self->objects, compare_objects);
  for (guint i = 0; i < self->objects->len; i++)
    g_array_index (self->objects, Object, i).end =
        i + 1 < self->objects->len ? g_array_index (self->objects, Object, i + 1).start
                                   : self->table;
  return TRUE;
}

static Object *
find_object (Document *self, guint64 number)
{
  for (guint i = 0; i < self->objects->len; i++)
    {
      Object *object = &g_array_index (self->objects, Object, i);

      if (object->number == number)
        return object;
    }
  return NULL;
}

/* Returns: (transfer full) (nullable): what @packed holds. */
static guint8 *
unpack (const char *packed, gsize size, gsize *unpacked_size)
{
  struct libdeflate_decompressor *decompressor = libdeflate_alloc_decompressor ();
  enum libdeflate_result result = LIBDEFLATE_INSUFFICIENT_SPACE;
  guint8 *data = NULL;

  for (gsize room = 4 * size + 4096;
       decompressor != NULL && result == LIBDEFLATE_INSUFFICIENT_SPACE && room <= MAX_FONT;
       room *= 2)
    {
      g_free (data);
      data = g_malloc (room);
      result = libdeflate_zlib_decompress (decompressor, packed, size, data, room, unpacked_size);
    }
  if (decompressor != NULL)
    libdeflate_free_decompressor (decompressor);
  if (result != LIBDEFLATE_SUCCESS)
    g_clear_pointer (&data, g_free);
  return data;
}

/* How far a row is from zeros, bytes taken as signed: the measure that PNG recommends. */
static guint
weigh (const guint8 *row, const guint8 *above)
{
  guint sum = 0;

  for (guint i = 0; i < ROW; i++)
    sum += (guint) ABS ((gint8) (row[i] - (above != NULL ? above[i] : 0)));
  return sum;
}

/* Returns: (transfer full): @data in rows, each behind the number of its predictor: 0 none, 2 up. The last is filled
 * up with zeros, which no reader of a font program looks at. */
static guint8 *
predict (const guint8 *data, gsize size, gsize *out_size)
{
  gsize n_rows = (size + ROW - 1) / ROW;
  g_autofree guint8 *rows = g_malloc0 (n_rows * ROW);
  guint8 *out = g_malloc (n_rows * (ROW + 1));
  guint8 *at = out;

  memcpy (rows, data, size);
  for (gsize y = 0; y < n_rows; y++)
    {
      const guint8 *row = rows + y * ROW;
      const guint8 *above = y > 0 ? row - ROW : NULL;
      gboolean up = above != NULL && weigh (row, above) < weigh (row, NULL);

      *at++ = up ? 2 : 0;
      for (guint i = 0; i < ROW; i++)
        *at++ = (guint8) (row[i] - (up ? above[i] : 0));
    }
  *out_size = n_rows * (ROW + 1);
  return out;
}

/* Returns: the size in @out, or 0 when @room does not do. */
static gsize
pack (const guint8 *data, gsize size, guint8 *out, gsize room)
{
  struct libdeflate_compressor *compressor = libdeflate_alloc_compressor (COMPRESSION_LEVEL);
  gsize predicted_size = 0;
  g_autofree guint8 *predicted = predict (data, size, &predicted_size);
  gsize packed = 0;

  if (compressor != NULL)
    {
      packed = libdeflate_zlib_compress (compressor, predicted, predicted_size, out, room);
      libdeflate_free_compressor (compressor);
    }
  return packed;
}

static void
append (GByteArray *file, const char *from, const char *to)
{
  g_byte_array_append (file, (const guint8 *) from, (guint) (to - from));
}

static void
set_length (Object *object, gsize length)
{
  g_autofree char *text =
      g_strdup_printf ("%u 0 obj\n   %" G_GSIZE_FORMAT "\nendobj\n", object->number, length);

  object->body = g_byte_array_new ();
  append (object->body, text, text + strlen (text));
}

/* Gives the object and that of its length new bodies, if it is the stream of a CFF font and gets smaller. */
static void
shrink_font (Document *self, Object *object)
{
  static const char length_key[] = "/Length ";
  static const char filter_key[] = "/Filter /FlateDecode\n   ";
  const char *stream = find (self, object->start, object->end, "stream\n");
  gsize head = stream != NULL ? (gsize) (stream - self->data) + strlen ("stream\n") : 0;
  const char *length = find (self, object->start, head, length_key);
  const char *filter = find (self, object->start, head, filter_key);
  const char *number = NULL;
  Object *length_object = NULL;
  g_autofree guint8 *font = NULL;
  g_autofree guint8 *packed = NULL;
  gsize size = 0;
  gsize old_size = 0;
  gsize new_size = 0;

  if (length == NULL || filter == NULL ||
      find (self, object->start, head, "/CIDFontType0C") == NULL)
    return;
  length_object = find_object (self, g_ascii_strtoull (length + strlen (length_key), NULL, 10));
  if (length_object == NULL)
    return;
  number = find (self, length_object->start, length_object->end, "obj\n");
  if (number == NULL)
    return;
  old_size = g_ascii_strtoull (number + strlen ("obj\n"), NULL, 10);
  if (old_size == 0 || old_size > object->end - head)
    return;

  font = unpack (self->data + head, old_size, &size);
  if (font == NULL)
    return;
  if (hetu_cff_is_damaged (font, size))
    self->is_damaged = TRUE;
  packed = g_malloc (old_size);
  new_size = pack (font, size, packed, old_size);
  if (new_size == 0)
    return;

  object->body = g_byte_array_new ();
  filter += strlen (filter_key);
  append (object->body, self->data + object->start, filter);
  append (object->body, PREDICTOR, PREDICTOR + strlen (PREDICTOR));
  append (object->body, filter, self->data + head);
  append (object->body, (const char *) packed, (const char *) packed + new_size);
  append (object->body, self->data + head + old_size, self->data + object->end);
  set_length (length_object, new_size);
}

static GBytes *
write_document (const Document *self)
{
  GByteArray *file = g_byte_array_sized_new ((guint) self->size);
  g_autofree gsize *starts = g_new0 (gsize, self->n_numbers);
  g_autoptr (GString) tail = g_string_new (NULL);
  gsize table = 0;
  const char *end = find (self, self->trailer, self->size, "startxref\n");

  /* The header, up to the first object. */
  append (file, self->data, self->data + g_array_index (self->objects, Object, 0).start);
  for (guint i = 0; i < self->objects->len; i++)
    {
      const Object *object = &g_array_index (self->objects, Object, i);

      starts[object->number] = file->len;
      if (object->body != NULL)
        g_byte_array_append (file, object->body->data, object->body->len);
      else
        append (file, self->data + object->start, self->data + object->end);
    }

  table = file->len;
  g_string_append_printf (tail, "xref\n0 %u\n0000000000 65535 f \n", self->n_numbers);
  for (guint i = 1; i < self->n_numbers; i++)
    g_string_append_printf (tail,
                            "%010" G_GSIZE_FORMAT " 00000 %c \n",
                            starts[i],
                            starts[i] > 0 ? 'n' : 'f');
  g_string_append_len (tail, self->data + self->trailer, end - (self->data + self->trailer));
  g_string_append_printf (tail, "startxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n", table);
  append (file, tail->str, tail->str + tail->len);
  return g_byte_array_free_to_bytes (file);
}

GBytes *
hetu_pdf_compact (GBytes *pdf, gboolean *is_damaged)
{
  Document document = { 0 };
  gboolean any = FALSE;
  GBytes *result = NULL;

  g_return_val_if_fail (pdf != NULL, NULL);

  document.data = g_bytes_get_data (pdf, &document.size);
  document.objects = g_array_new (FALSE, FALSE, sizeof (Object));
  g_array_set_clear_func (document.objects, clear_object);
  if (read_table (&document) && document.objects->len > 0)
    {
      for (guint i = 0; i < document.objects->len; i++)
        {
          Object *object = &g_array_index (document.objects, Object, i);

          if (object->body == NULL)
            shrink_font (&document, object);
          any = any || object->body != NULL;
        }
    }
  *is_damaged = document.is_damaged;
  result = any ? write_document (&document) : g_bytes_ref (pdf);
  g_array_unref (document.objects);
  return result;
}
