/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "error.h"
#include "export/png.h"

#include "sample.h"

static guint32
be32_at (GBytes *bytes, gsize offset)
{
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  guint32 value = 0;

  g_assert_cmpuint (offset + 4, <=, size);
  memcpy (&value, data + offset, 4);
  return GUINT32_FROM_BE (value);
}

static void
test_pixel_size (void)
{
  static const struct
  {
    double dpi;
    guint32 width, height;
  } cases[] = {
    { 72, 454, 284 },
    { 96, 605, 379 },
    { 144, 908, 568 },
    { 300, 1892, 1183 },
  };
  g_autoptr (HetuText) text = hetu_text_new (NULL);
  g_autoptr (HetuScene) scene = sample_scene (text, HETU_COLOUR (0xffffff));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = hetu_png_encode (scene, cases[i].dpi, &error);

      g_assert_no_error (error);
      /* IHDR is the first chunk, behind the signature, its length and its name. */
      g_assert_cmpuint (be32_at (bytes, 16), ==, cases[i].width);
      g_assert_cmpuint (be32_at (bytes, 20), ==, cases[i].height);
    }
}

static void
test_too_large (void)
{
  g_autoptr (HetuText) text = hetu_text_new (NULL);
  g_autoptr (HetuScene) scene = sample_scene (text, HETU_COLOUR (0xffffff));
  g_autoptr (GError) error = NULL;

  g_assert_null (hetu_png_encode (scene, 5200, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_OUTPUT);
  g_assert_nonnull (strstr (error->message, "32789"));
}

static void
test_same_bytes (void)
{
  GBytes *files[2] = { NULL };

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (HetuText) text = hetu_text_new (NULL);
      g_autoptr (HetuScene) scene = sample_scene (text, HETU_COLOUR (0xffffff));

      files[i] = hetu_png_encode (scene, 144, NULL);
    }
  g_assert_true (g_bytes_equal (files[0], files[1]));
  g_bytes_unref (files[0]);
  g_bytes_unref (files[1]);
}

static void
test_background (void)
{
  static const struct
  {
    HetuColour background;
    gboolean has_alpha;
  } cases[] = {
    { HETU_COLOUR (0xffffff), FALSE },
    { HETU_COLOUR_NONE, TRUE },
    { 0x1e212680, TRUE },
  };
  g_autoptr (HetuText) text = hetu_text_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuScene) scene = sample_scene (text, cases[i].background);
      g_autoptr (GBytes) bytes = hetu_png_encode (scene, 72, NULL);
      const guint8 *data = g_bytes_get_data (bytes, NULL);

      g_assert_cmpint (data[25] == 6, ==, cases[i].has_alpha);
    }
}

/* Another program reads the same size and resolution, to the rounding of pHYs. */
static void
test_read_by_others (void)
{
  static const char *const command[] = { "identify", "-format", "%m %w %h %x %U", "%s", NULL };
  g_autoptr (HetuText) text = hetu_text_new (NULL);
  g_autoptr (HetuScene) scene = sample_scene (text, HETU_COLOUR (0xffffff));
  g_autoptr (GBytes) bytes = hetu_png_encode (scene, 144, NULL);
  g_autofree char *output = sample_run (bytes, command, NULL);

  if (output == NULL)
    return;
  g_assert_true (g_str_has_prefix (output, "PNG 908 568 56.6"));
  g_assert_nonnull (strstr (output, "PixelsPerCentimeter"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/png/size/points-times-dpi", test_pixel_size);
  g_test_add_func ("/png/size/too-large-is-refused", test_too_large);
  g_test_add_func ("/png/bytes/same-from-run-to-run", test_same_bytes);
  g_test_add_func ("/png/background/alpha-only-when-wanted", test_background);
  g_test_add_func ("/png/file/read-by-others", test_read_by_others);
  return g_test_run ();
}
