/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/png-writer.h"

#include "export/png-flat.h"

#include <cairo.h>
#include <libdeflate.h>
#include <string.h>

typedef struct
{
  const guint8 *at;
  const guint8 *end;
} Source;

static cairo_status_t
on_read (void *closure, unsigned char *data, unsigned int size)
{
  Source *source = closure;

  if (size > (gsize) (source->end - source->at))
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, source->at, size);
  source->at += size;
  return CAIRO_STATUS_SUCCESS;
}

/* Reads the file back with Cairo's reader, libpng: another program's opinion. */
static cairo_surface_t *
read_back (GBytes *bytes)
{
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  Source source = { data, data + size };
  cairo_surface_t *surface = cairo_image_surface_create_from_png_stream (on_read, &source);

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_assert_true (source.at == source.end);
  return surface;
}

static guint32
be32 (const guint8 *at)
{
  guint32 value = 0;

  memcpy (&value, at, 4);
  return GUINT32_FROM_BE (value);
}

/* The data of the first chunk of @type whose data start with @keyword, and their size. */
static const guint8 *
find_chunk (GBytes *bytes, const char *type, const char *keyword, gsize *size)
{
  gsize total = 0;
  const guint8 *data = g_bytes_get_data (bytes, &total);

  for (gsize at = 8; at + 12 <= total; at += 12 + be32 (data + at))
    {
      *size = be32 (data + at);
      if (memcmp (data + at + 4, type, 4) == 0 &&
          (keyword == NULL || strcmp ((const char *) data + at + 8, keyword) == 0))
        return data + at + 8;
    }
  return NULL;
}

static HetuPixels
pixels_of (cairo_surface_t *surface)
{
  HetuPixels pixels = { 0 };

  cairo_surface_flush (surface);
  pixels.data = cairo_image_surface_get_data (surface);
  pixels.stride = (gsize) cairo_image_surface_get_stride (surface);
  pixels.width = (guint) cairo_image_surface_get_width (surface);
  pixels.height = (guint) cairo_image_surface_get_height (surface);
  pixels.has_alpha = cairo_image_surface_get_format (surface) == CAIRO_FORMAT_ARGB32;
  return pixels;
}

/* Encodes a copy: the writer spends its pixels. */
static GBytes *
encode (cairo_surface_t *surface, double dpi, const char *title, const char *description)
{
  HetuPixels pixels = pixels_of (surface);
  g_autofree guint8 *copy = g_memdup2 (pixels.data, pixels.stride * pixels.height);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = NULL;

  pixels.data = copy;
  bytes = hetu_png_write (&pixels, dpi, title, description, &error);
  g_assert_no_error (error);
  return bytes;
}

static guint32
pixel_at (cairo_surface_t *surface, guint x, guint y)
{
  HetuPixels pixels = pixels_of (surface);
  guint32 value = 0;

  memcpy (&value, pixels.data + y * pixels.stride + 4 * x, 4);
  return pixels.has_alpha ? value : value | 0xff000000u;
}

static void
assert_same (cairo_surface_t *a, cairo_surface_t *b)
{
  g_assert_cmpint (cairo_image_surface_get_width (a), ==, cairo_image_surface_get_width (b));
  g_assert_cmpint (cairo_image_surface_get_height (a), ==, cairo_image_surface_get_height (b));
  for (int y = 0; y < cairo_image_surface_get_height (a); y++)
    {
      for (int x = 0; x < cairo_image_surface_get_width (a); x++)
        g_assert_cmphex (pixel_at (a, (guint) x, (guint) y),
                         ==,
                         pixel_at (b, (guint) x, (guint) y));
    }
}

/* @n_colours different colours, one a pixel, row by row. */
static cairo_surface_t *
make_colours (guint n_colours, int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  guint8 *data = cairo_image_surface_get_data (surface);
  guint stride = (guint) cairo_image_surface_get_stride (surface);

  for (guint i = 0; i < (guint) (width * height); i++)
    {
      guint32 colour = (i % n_colours) * 2654435761u & 0xffffff;

      memcpy (data + i / (guint) width * stride + i % (guint) width * 4, &colour, 4);
    }
  cairo_surface_mark_dirty (surface);
  return surface;
}

static void
test_palette_at_most_256 (void)
{
  static const struct
  {
    guint n_colours;
    int width, height;
    int colour_type;
  } cases[] = {
    { 1, 1, 1, 3 },    { 2, 3, 2, 3 },    { 255, 51, 11, 3 },
    { 256, 64, 5, 3 }, { 257, 64, 5, 2 }, { 5000, 100, 60, 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      cairo_surface_t *before = make_colours (cases[i].n_colours, cases[i].width, cases[i].height);
      gsize size = 0;

      g_autoptr (GBytes) bytes = encode (before, 96, NULL, NULL);
      cairo_surface_t *after = NULL;

      g_assert_cmpint (find_chunk (bytes, "IHDR", NULL, &size)[9], ==, cases[i].colour_type);
      after = read_back (bytes);
      assert_same (before, after);
      cairo_surface_destroy (after);
      cairo_surface_destroy (before);
    }
}

static void
test_alpha (void)
{
  cairo_surface_t *before = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 9, 7);
  cairo_t *cr = cairo_create (before);
  g_autoptr (GBytes) bytes = NULL;
  cairo_surface_t *after = NULL;

  cairo_set_source_rgba (cr, 0.2, 0.4, 0.8, 0.5);
  cairo_rectangle (cr, 2, 2, 4, 3);
  cairo_fill (cr);
  cairo_destroy (cr);
  bytes = encode (before, 96, NULL, NULL);
  after = read_back (bytes);
  assert_same (before, after);
  g_assert_cmphex (pixel_at (after, 0, 0), ==, 0);
  g_assert_cmphex (pixel_at (after, 3, 3) >> 24, ==, 0x80);
  cairo_surface_destroy (after);
  cairo_surface_destroy (before);
}

static void
test_resolution (void)
{
  static const struct
  {
    double dpi;
    guint32 per_metre;
  } cases[] = {
    { 72, 2835 },
    { 96, 3780 },
    { 144, 5669 },
    { 300, 11811 },
  };
  cairo_surface_t *surface = make_colours (2, 4, 4);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = encode (surface, cases[i].dpi, NULL, NULL);
      gsize size = 0;
      const guint8 *physical = find_chunk (bytes, "pHYs", NULL, &size);

      g_assert_cmpuint (size, ==, 9);
      g_assert_cmpuint (be32 (physical), ==, cases[i].per_metre);
      g_assert_cmpuint (be32 (physical + 4), ==, cases[i].per_metre);
      g_assert_cmpuint (physical[8], ==, 1);
    }
  cairo_surface_destroy (surface);
}

static void
test_words (void)
{
  static const struct
  {
    const char *keyword;
    const char *text; /* NULL: no such chunk */
  } cases[] = {
    { "Title", "洛龙区 2022 年增长 5.2%" },
    { "Description", NULL },
    { "Software", "Hetu 河图 " HETU_VERSION },
  };
  cairo_surface_t *surface = make_colours (2, 4, 4);
  g_autoptr (GBytes) bytes = encode (surface, 96, cases[0].text, "");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize size = 0;
      const guint8 *data = find_chunk (bytes, "iTXt", cases[i].keyword, &size);

      if (cases[i].text == NULL)
        {
          g_assert_null (data);
        }
      else
        {
          gsize head = strlen (cases[i].keyword) + 5;

          g_assert_nonnull (data);
          g_assert_cmpmem (data + head, size - head, cases[i].text, strlen (cases[i].text));
        }
    }
  cairo_surface_destroy (surface);
}

/* Pictures that try the flat compressor: every kind of run and its limits. */
static void
paint_pattern (cairo_surface_t *surface, guint pattern)
{
  guint8 *data = cairo_image_surface_get_data (surface);
  guint stride = (guint) cairo_image_surface_get_stride (surface);
  guint width = (guint) cairo_image_surface_get_width (surface);
  guint32 random = 1;

  for (guint y = 0; y < (guint) cairo_image_surface_get_height (surface); y++)
    {
      for (guint x = 0; x < width; x++)
        {
          guint32 colours[] = {
            0xffffff,                    /* one colour */
            y * 0x010203,                /* each row to the left */
            x * 0x010203,                /* each row above */
            (x / 87 + y / 3) * 0x102030, /* runs of 87, one beyond the longest match */
            random & 0xffffff,           /* nothing repeats */
            x == width - 1 || y % 2 == 0 ? 0 : random, /* both */
            (random >> 20) % 5 * 0x334455,             /* what stood elsewhere */
          };

          random = random * 1664525u + 1013904223u;
          colours[pattern] &= 0xffffff;
          memcpy (data + y * stride + 4 * x, &colours[pattern], 4);
        }
    }
  cairo_surface_mark_dirty (surface);
}

/* The stream holds each row behind a filter byte 0. */
static void
assert_unpacks (const HetuPixels *pixels, const guint8 *packed, gsize packed_size)
{
  gsize size = (3 * (gsize) pixels->width + 1) * pixels->height;
  g_autofree guint8 *rows = g_malloc (size);
  struct libdeflate_decompressor *decompressor = libdeflate_alloc_decompressor ();
  gsize at = 0;

  g_assert_cmpint (libdeflate_zlib_decompress (decompressor, packed, packed_size, rows, size, NULL),
                   ==,
                   LIBDEFLATE_SUCCESS);
  libdeflate_free_decompressor (decompressor);
  for (guint y = 0; y < pixels->height; y++)
    {
      g_assert_cmpuint (rows[at++], ==, 0);
      for (guint x = 0; x < pixels->width; x++)
        {
          guint32 pixel = 0;

          memcpy (&pixel, pixels->data + y * pixels->stride + 4 * x, 4);
          g_assert_cmphex ((guint32) rows[at] << 16 | (guint32) rows[at + 1] << 8 | rows[at + 2],
                           ==,
                           pixel & 0xffffff);
          at += 3;
        }
    }
}

static void
test_flat (void)
{
  static const struct
  {
    int width, height;
  } sizes[] = {
    { 1, 1 },  { 1, 300 },  { 2, 2 },     { 85, 4 },    { 86, 4 },
    { 87, 4 }, { 300, 90 }, { 10922, 3 }, { 10923, 3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      for (guint pattern = 0; pattern < 7; pattern++)
        {
          cairo_surface_t *before =
              cairo_image_surface_create (CAIRO_FORMAT_RGB24, sizes[i].width, sizes[i].height);
          g_autofree guint8 *packed = NULL;
          HetuPixels pixels;
          gsize size = 0;

          paint_pattern (before, pattern);
          pixels = pixels_of (before);
          packed = hetu_png_pack_flat (&pixels, &size);
          assert_unpacks (&pixels, packed, size);
          cairo_surface_destroy (before);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/png-writer/palette/at-most-256-colours", test_palette_at_most_256);
  g_test_add_func ("/png-writer/flat/every-kind-of-run", test_flat);
  g_test_add_func ("/png-writer/alpha/not-premultiplied", test_alpha);
  g_test_add_func ("/png-writer/resolution/pixels-per-metre", test_resolution);
  g_test_add_func ("/png-writer/words/title-description-software", test_words);
  return g_test_run ();
}
