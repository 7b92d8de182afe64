/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a figure in a PNG: an iTXt chunk (PNG specification, third edition, §11.3.3.4), compressed, before the pixels.
 *
 *   length, “iTXt”, keyword, NUL, compression flag, method, language NUL, translated keyword NUL, text, CRC
 *
 * Chunks are walked by their lengths, each checked against the end of the file first. Refuses to read a chunk whose check
 * sum is wrong, and a file that ends before its IEND. */
#include "export/picture-private.h"

#include "error.h"

#include <glib/gi18n-lib.h>
#include <libdeflate.h>
#include <string.h>

#define KEYWORD "org.hetu.figure"
#define SIGNATURE_SIZE 8
/* Length, type and check sum. */
#define CHUNK_OVERHEAD 12

typedef struct
{
  gsize start;        /* of the length, from the beginning of the file */
  const char *type;   /* four letters */
  const guint8 *data; /* not owned */
  guint32 size;
} Chunk;

static guint32
get_be32 (const guint8 *at)
{
  guint32 value;

  memcpy (&value, at, 4);
  return GUINT32_FROM_BE (value);
}

static void
append_be32 (GByteArray *file, guint32 value)
{
  value = GUINT32_TO_BE (value);
  g_byte_array_append (file, (const guint8 *) &value, 4);
}

/* @at: (inout): where the chunk begins; behind it when there is one */
static gboolean
next_chunk (GBytes *file, gsize *at, Chunk *out, GError **error)
{
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (file, &size);

  if (*at > size || size - *at < CHUNK_OVERHEAD ||
      get_be32 (data + *at) > size - *at - CHUNK_OVERHEAD)
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_INPUT,
                   _ ("byte %u: the PNG ends within a chunk"),
                   (guint) *at);
      return FALSE;
    }
  *out = (Chunk){ .start = *at,
                  .type = (const char *) data + *at + 4,
                  .data = data + *at + 8,
                  .size = get_be32 (data + *at) };
  *at += CHUNK_OVERHEAD + (gsize) out->size;
  return TRUE;
}

static gboolean
is_type (const Chunk *chunk, const char *type)
{
  return memcmp (chunk->type, type, 4) == 0;
}

static gboolean
is_text (const Chunk *chunk, const char *keyword)
{
  gsize length = strlen (keyword) + 1;

  return is_type (chunk, "iTXt") && chunk->size >= length &&
         memcmp (chunk->data, keyword, length) == 0;
}

static gboolean
check_sum (const Chunk *chunk, GError **error)
{
  guint32 told = get_be32 (chunk->data + chunk->size);

  if (libdeflate_crc32 (0, chunk->type, 4 + (gsize) chunk->size) == told)
    return TRUE;
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_INPUT,
               _ ("byte %u: the check sum of the figure’s data is wrong"),
               (guint) chunk->start);
  return FALSE;
}

static char *
read_text (const Chunk *chunk, GError **error)
{
  const guint8 *at = chunk->data + sizeof KEYWORD;
  const guint8 *end = chunk->data + chunk->size;
  gboolean packed = FALSE;
  char *text = NULL;

  if (!check_sum (chunk, error))
    return NULL;
  if (end - at >= 2 && at[0] <= 1 && at[1] == 0)
    {
      packed = at[0] == 1;
      at += 2;
      for (guint i = 0; i < 2 && at != NULL; i++)
        {
          at = memchr (at, '\0', (gsize) (end - at));
          at = at != NULL ? at + 1 : NULL;
        }
    }
  else
    at = NULL;
  if (at == NULL)
    g_set_error_literal (error,
                         HETU_ERROR,
                         HETU_ERROR_INPUT,
                         _ ("the chunk with the figure’s data has no text"));
  else
    text = hetu_picture_unpack (at, (gsize) (end - at), packed, error);
  if (text == NULL)
    g_prefix_error (error, _ ("byte %u: "), (guint) chunk->start);
  return text;
}

char *
hetu_png_get_text (GBytes *file, GError **error)
{
  g_autofree char *text = NULL;
  Chunk chunk = { 0 };
  gsize at = SIGNATURE_SIZE;

  do
    {
      if (!next_chunk (file, &at, &chunk, error))
        return NULL;
      if (text != NULL || !is_text (&chunk, KEYWORD))
        continue;
      text = read_text (&chunk, error);
      if (text == NULL)
        return NULL;
    }
  while (!is_type (&chunk, "IEND"));
  return g_steal_pointer (&text);
}

static gboolean
append_text (GByteArray *file, const char *text, GError **error)
{
  static const guint8 fields[] = { 1,
                                   0,
                                   0,
                                   0 }; /* compressed, by zlib, no language, no translation */
  g_autoptr (GByteArray) packed = hetu_picture_pack (text);
  guint start = 0;

  if (packed == NULL)
    {
      g_set_error_literal (error, HETU_ERROR, HETU_ERROR_OUTPUT, _ ("not enough memory"));
      return FALSE;
    }
  append_be32 (file, (guint32) (sizeof KEYWORD + sizeof fields + packed->len));
  start = file->len;
  g_byte_array_append (file, (const guint8 *) "iTXt" KEYWORD, 4 + sizeof KEYWORD);
  g_byte_array_append (file, fields, sizeof fields);
  g_byte_array_append (file, packed->data, packed->len);
  append_be32 (file, libdeflate_crc32 (0, file->data + start, file->len - start));
  return TRUE;
}

GBytes *
hetu_png_put_text (GBytes *file, const char *text, GError **error)
{
  const guint8 *data = g_bytes_get_data (file, NULL);
  g_autoptr (GByteArray) out = g_byte_array_sized_new ((guint) g_bytes_get_size (file) + 8192);
  Chunk chunk = { 0 };
  gsize at = SIGNATURE_SIZE;
  gboolean wanted = text != NULL;

  g_byte_array_append (out, data, SIGNATURE_SIZE);
  do
    {
      if (!next_chunk (file, &at, &chunk, error))
        return NULL;
      if (text == NULL && (is_text (&chunk, "Title") || is_text (&chunk, "Description")))
        continue;
      if (wanted && is_type (&chunk, "IDAT"))
        {
          if (!append_text (out, text, error))
            return NULL;
          wanted = FALSE;
        }
      g_byte_array_append (out, data + chunk.start, chunk.size + CHUNK_OVERHEAD);
    }
  while (!is_type (&chunk, "IEND"));
  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}
