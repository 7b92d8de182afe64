/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pixels in, a PNG file out (PNG specification, third edition, and ISO/IEC 15948), over libdeflate.
 *
 *   signature  IHDR  sRGB  pHYs  iTXt…  [PLTE]  IDAT  IEND
 *
 * Charts are flat: every row has filter type 0 (none), which is both faster and smaller than the
 * adaptive filters that libpng and with it Cairo would choose. A figure of at most 256 colours, as bars and
 * gauges without crossing lines are, is written by palette: a third of the bytes to compress. Others are
 * png-flat's, but for those with an alpha channel.
 * One IDAT chunk, for the picture is in memory anyway. Never interlaced. */
#include "export/png-writer.h"

#include "error.h"
#include "export/png-flat.h"

#include <glib/gi18n-lib.h>
#include <libdeflate.h>
#include <math.h>
#include <string.h>

enum
{
  COLOUR_TYPE_RGB = 2,
  COLOUR_TYPE_PALETTE = 3,
  COLOUR_TYPE_RGBA = 6,
};

#define MAX_PALETTE 256
/* A power of two, at least twice MAX_PALETTE, so that probing ends soon. */
#define TABLE_SIZE 1024

#define COMPRESSION_LEVEL 6

/* The colours of a picture in order of appearance, with an open hash over them. */
typedef struct
{
  guint32 colours[MAX_PALETTE];
  guint n_colours;
  guint16 table[TABLE_SIZE]; /* index + 1; 0: free */
} Palette;

static inline int
palette_index (Palette *self, guint32 colour)
{
  guint at = (colour * 2654435761u) >> 22;

  while (self->table[at] != 0)
    {
      if (self->colours[self->table[at] - 1] == colour)
        return self->table[at] - 1;
      at = (at + 1) % TABLE_SIZE;
    }
  if (self->n_colours == MAX_PALETTE)
    return -1;
  self->colours[self->n_colours++] = colour;
  self->table[at] = (guint16) self->n_colours;
  return (int) self->n_colours - 1;
}

static inline const guint32 *
pixel_row (const HetuPixels *pixels, guint y)
{
  return (const guint32 *) (const void *) (pixels->data + (gsize) y * pixels->stride);
}

/* Returns: whether all colours found a place in the palette. */
static gboolean
find_palette (const HetuPixels *pixels, Palette *palette)
{
  for (guint y = 0; y < pixels->height; y++)
    {
      const guint32 *row = pixel_row (pixels, y);

      for (guint x = 0; x < pixels->width; x++)
        {
          if ((x == 0 || row[x] != row[x - 1]) && palette_index (palette, row[x] & 0xffffff) < 0)
            return FALSE;
        }
    }
  return TRUE;
}

/* PNG wants colours that are not multiplied by their alpha. */
static inline guint8
unpremultiply (guint32 channel, guint32 alpha)
{
  return alpha == 0 ? 0 : (guint8) MIN ((channel * 255 + alpha / 2) / alpha, 255);
}

static void
write_rgba (const HetuPixels *pixels, guint8 *out)
{
  for (guint y = 0; y < pixels->height; y++)
    {
      const guint32 *row = pixel_row (pixels, y);

      *out++ = 0;
      for (guint x = 0; x < pixels->width; x++)
        {
          guint32 alpha = row[x] >> 24;

          out[0] = unpremultiply ((row[x] >> 16) & 0xff, alpha);
          out[1] = unpremultiply ((row[x] >> 8) & 0xff, alpha);
          out[2] = unpremultiply (row[x] & 0xff, alpha);
          out[3] = (guint8) alpha;
          out += 4;
        }
    }
}

/* Writes rows, each behind its filter byte 0, over the pixels that it reads. A row of the file is not longer than that of
 * the pixels, and each pixel is read before its place is written. */
static void
write_indices (const HetuPixels *pixels, Palette *palette)
{
  guint8 *out = pixels->data;

  for (guint y = 0; y < pixels->height; y++)
    {
      const guint32 *row = pixel_row (pixels, y);
      guint32 last = row[0] & 0xffffff;
      int index = palette_index (palette, last);

      *out++ = 0;
      *out++ = (guint8) index;
      for (guint x = 1; x < pixels->width; x++)
        {
          guint32 colour = row[x] & 0xffffff;

          if (colour != last)
            {
              index = palette_index (palette, colour);
              last = colour;
            }
          *out++ = (guint8) index;
        }
    }
}

static void
put_be32 (guint8 *at, guint32 value)
{
  value = GUINT32_TO_BE (value);
  memcpy (at, &value, 4);
}

static void
append_chunk (GByteArray *file, const char *type, const guint8 *data, gsize size)
{
  guint8 word[4];
  guint start = file->len + 4;

  put_be32 (word, (guint32) size);
  g_byte_array_append (file, word, 4);
  g_byte_array_append (file, (const guint8 *) type, 4);
  if (size > 0)
    g_byte_array_append (file, data, (guint) size);
  put_be32 (word, libdeflate_crc32 (0, file->data + start, file->len - start));
  g_byte_array_append (file, word, 4);
}

static void
append_header (GByteArray *file, const HetuPixels *pixels, int colour_type, double dpi)
{
  static const guint8 signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  static const guint8 relative_colorimetric = 1;
  guint8 header[13] = { 0 };
  guint8 physical[9] = { 0 };
  guint32 per_metre = (guint32) lround (dpi / 0.0254);

  g_byte_array_append (file, signature, sizeof signature);
  put_be32 (header, pixels->width);
  put_be32 (header + 4, pixels->height);
  header[8] = 8;
  header[9] = (guint8) colour_type;
  append_chunk (file, "IHDR", header, sizeof header);
  append_chunk (file, "sRGB", &relative_colorimetric, 1);
  put_be32 (physical, per_metre);
  put_be32 (physical + 4, per_metre);
  physical[8] = 1; /* the unit is the metre */
  append_chunk (file, "pHYs", physical, sizeof physical);
}

/* Keyword, NUL, not compressed (two bytes), no language tag, no translated keyword, UTF-8. */
static void
append_text (GByteArray *file, const char *keyword, const char *text)
{
  g_autoptr (GByteArray) data = NULL;
  static const guint8 fields[5] = { 0 };

  if (text == NULL || *text == '\0')
    return;
  data = g_byte_array_new ();
  g_byte_array_append (data, (const guint8 *) keyword, (guint) strlen (keyword));
  g_byte_array_append (data, fields, sizeof fields);
  g_byte_array_append (data, (const guint8 *) text, (guint) strlen (text));
  append_chunk (file, "iTXt", data->data, data->len);
}

static void
append_palette (GByteArray *file, const Palette *palette)
{
  guint8 entries[MAX_PALETTE * 3];

  for (guint i = 0; i < palette->n_colours; i++)
    {
      entries[3 * i] = (guint8) (palette->colours[i] >> 16);
      entries[3 * i + 1] = (guint8) (palette->colours[i] >> 8);
      entries[3 * i + 2] = (guint8) palette->colours[i];
    }
  append_chunk (file, "PLTE", entries, 3 * (gsize) palette->n_colours);
}

/* Returns: (transfer full) (nullable): a zlib stream. */
static guint8 *
pack (const guint8 *raw, gsize size, gsize *packed_size)
{
  struct libdeflate_compressor *compressor = libdeflate_alloc_compressor (COMPRESSION_LEVEL);
  gsize bound = 0;
  guint8 *packed = NULL;

  if (compressor == NULL)
    return NULL;
  bound = libdeflate_zlib_compress_bound (compressor, size);
  packed = g_try_malloc (bound);
  if (packed != NULL)
    *packed_size = libdeflate_zlib_compress (compressor, raw, size, packed, bound);
  libdeflate_free_compressor (compressor);
  return packed;
}

GBytes *
hetu_png_write (const HetuPixels *pixels,
                double dpi,
                const char *title,
                const char *description,
                GError **error)
{
  g_autoptr (GByteArray) file = NULL;
  g_autofree guint8 *with_alpha = NULL;
  g_autofree guint8 *packed = NULL;
  g_autofree Palette *palette = g_new0 (Palette, 1);
  int colour_type = COLOUR_TYPE_RGB;
  gsize packed_size = 0;

  g_return_val_if_fail (pixels->width > 0 && pixels->height > 0, NULL);
  g_return_val_if_fail (pixels->stride >= 4 * (gsize) pixels->width, NULL);

  if (pixels->has_alpha)
    {
      gsize size = (4 * (gsize) pixels->width + 1) * pixels->height;

      colour_type = COLOUR_TYPE_RGBA;
      with_alpha = g_try_malloc (size);
      if (with_alpha != NULL)
        {
          write_rgba (pixels, with_alpha);
          packed = pack (with_alpha, size, &packed_size);
        }
    }
  else if (find_palette (pixels, palette))
    {
      colour_type = COLOUR_TYPE_PALETTE;
      write_indices (pixels, palette);
      packed = pack (pixels->data, ((gsize) pixels->width + 1) * pixels->height, &packed_size);
    }
  else
    {
      packed = hetu_png_pack_flat (pixels, &packed_size);
    }
  if (packed == NULL)
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_OUTPUT,
                   _ ("not enough memory for a PNG of %u × %u pixels"),
                   pixels->width,
                   pixels->height);
      return NULL;
    }

  file = g_byte_array_sized_new ((guint) packed_size + 4096);
  append_header (file, pixels, colour_type, dpi);
  append_text (file, "Title", title);
  append_text (file, "Description", description);
  append_text (file, "Software", "Hetu 河图 " HETU_VERSION);
  if (colour_type == COLOUR_TYPE_PALETTE)
    append_palette (file, palette);
  append_chunk (file, "IDAT", packed, packed_size);
  append_chunk (file, "IEND", NULL, 0);
  return g_byte_array_free_to_bytes (g_steal_pointer (&file));
}
