/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts inside pictures: which kind of picture it is, and how a text is packed. What each kind does with it is in
 * png-text, pdf-attach and svg-metadata.
 * A picture comes from anywhere: lengths are checked before they are used, what is unpacked has a limit, and a text that is
 * not UTF-8 is refused. */
#include "export/picture.h"

#include "error.h"
#include "export/picture-private.h"

#include <glib/gi18n-lib.h>
#include <libdeflate.h>
#include <string.h>

#define COMPRESSION_LEVEL 9
/* How far into a file its kind is looked for, bytes. */
#define MAX_HEAD 4096

GByteArray *
hetu_picture_pack (const char *text)
{
  struct libdeflate_compressor *compressor = libdeflate_alloc_compressor (COMPRESSION_LEVEL);
  GByteArray *packed = NULL;
  gsize size = strlen (text);

  if (compressor == NULL)
    return NULL;
  packed = g_byte_array_new ();
  g_byte_array_set_size (packed, (guint) libdeflate_zlib_compress_bound (compressor, size));
  g_byte_array_set_size (
      packed,
      (guint) libdeflate_zlib_compress (compressor, text, size, packed->data, packed->len));
  libdeflate_free_compressor (compressor);
  return packed;
}

/* The room doubles until the text fits, for a stream does not say how long it gets. */
static GByteArray *
inflate (const guint8 *data, gsize size, GError **error)
{
  struct libdeflate_decompressor *decompressor = libdeflate_alloc_decompressor ();
  g_autoptr (GByteArray) text = g_byte_array_new ();
  enum libdeflate_result result = LIBDEFLATE_INSUFFICIENT_SPACE;
  gsize length = 0;

  g_return_val_if_fail (decompressor != NULL, NULL);

  for (guint room = 1 << 16;
       result == LIBDEFLATE_INSUFFICIENT_SPACE && room <= HETU_PICTURE_MAX_TEXT;
       room *= 2)
    {
      g_byte_array_set_size (text, room);
      result = libdeflate_zlib_decompress (decompressor, data, size, text->data, room, &length);
    }
  libdeflate_free_decompressor (decompressor);
  if (result == LIBDEFLATE_SUCCESS)
    {
      g_byte_array_set_size (text, (guint) length);
      return g_steal_pointer (&text);
    }
  if (result == LIBDEFLATE_INSUFFICIENT_SPACE)
    g_set_error (error,
                 HETU_ERROR,
                 HETU_ERROR_INPUT,
                 _ ("the figure’s data unpack to more than %d MB"),
                 HETU_PICTURE_MAX_TEXT >> 20);
  else
    g_set_error_literal (error,
                         HETU_ERROR,
                         HETU_ERROR_INPUT,
                         _ ("the figure’s data are damaged: they do not unpack"));
  return NULL;
}

char *
hetu_picture_unpack (const guint8 *data, gsize size, gboolean packed, GError **error)
{
  g_autoptr (GByteArray) text = NULL;

  if (packed)
    {
      text = inflate (data, size, error);
      if (text == NULL)
        return NULL;
      data = text->data;
      size = text->len;
    }
  if (size > HETU_PICTURE_MAX_TEXT || !g_utf8_validate_len ((const char *) data, size, NULL))
    {
      g_set_error_literal (error,
                           HETU_ERROR,
                           HETU_ERROR_INPUT,
                           _ ("the figure’s data are damaged: they are no UTF-8 text"));
      return NULL;
    }
  return g_strndup ((const char *) data, size);
}

gboolean
hetu_picture_guess_format (GBytes *file, HetuFileFormat *out)
{
  static const char png[] = "\x89PNG\r\n\x1a\n";
  gsize size = 0;
  const char *data = g_bytes_get_data (file, &size);
  gssize head = (gssize) MIN (size, MAX_HEAD);

  if (size >= strlen (png) && memcmp (data, png, strlen (png)) == 0)
    *out = HETU_FORMAT_PNG;
  else if (size > 0 && g_strstr_len (data, MIN (head, 1024), "%PDF-") != NULL)
    *out = HETU_FORMAT_PDF;
  else if (size > 0 && g_strstr_len (data, head, "<svg") != NULL)
    *out = HETU_FORMAT_SVG;
  else
    return FALSE;
  return TRUE;
}

GBytes *
hetu_picture_attach (GBytes *file,
                     HetuFileFormat format,
                     const char *const *texts,
                     guint n_texts,
                     GError **error)
{
  g_return_val_if_fail (n_texts > 0, NULL);

  switch (format)
    {
    case HETU_FORMAT_PNG:
      return hetu_png_put_text (file, texts[0], error);
    case HETU_FORMAT_PDF:
      return hetu_pdf_put_texts (file, texts, n_texts, error);
    case HETU_FORMAT_SVG:
      return hetu_svg_put_text (file, texts[0], error);
    case HETU_FORMAT_CSV:
    case HETU_N_FORMATS:
      break;
    }
  g_return_val_if_reached (NULL);
}

GBytes *
hetu_picture_strip (GBytes *file, HetuFileFormat format)
{
  return format == HETU_FORMAT_PNG ? hetu_png_put_text (file, NULL, NULL) : g_bytes_ref (file);
}

GPtrArray *
hetu_picture_read (GBytes *file, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) problem = NULL;
  HetuFileFormat format = HETU_N_FORMATS;

  if (!hetu_picture_guess_format (file, &format))
    {
      g_set_error_literal (error, HETU_ERROR, HETU_ERROR_INPUT, _ ("this is no PNG, PDF or SVG"));
      return NULL;
    }
  if (format == HETU_FORMAT_PDF)
    hetu_pdf_get_texts (file, texts, &problem);
  else
    {
      char *text = format == HETU_FORMAT_PNG ? hetu_png_get_text (file, &problem)
                                             : hetu_svg_get_text (file, &problem);

      if (text != NULL)
        g_ptr_array_add (texts, text);
    }
  if (problem == NULL && texts->len == 0)
    g_set_error_literal (&problem,
                         HETU_ERROR,
                         HETU_ERROR_INPUT,
                         _ ("this picture carries no figure of Hetu: another program made or "
                            "saved it, or its data were left out"));
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  return g_steal_pointer (&texts);
}
