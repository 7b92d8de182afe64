/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/png.h"
#include "export/svg.h"

#include "sample.h"

#include <glib/gstdio.h>

static GBytes *
encode (gboolean outlines)
{
  g_autoptr (HetuText) text = hetu_text_new (NULL);
  g_autoptr (HetuScene) scene = sample_scene (text, HETU_COLOUR (0xffffff));
  g_autoptr (GError) error = NULL;
  GBytes *bytes = hetu_svg_encode (scene, outlines, &error);

  g_assert_no_error (error);
  return bytes;
}

static char *
to_string (GBytes *bytes)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);

  g_assert_true (g_utf8_validate_len (data, size, NULL));
  return g_strndup (data, size);
}

static void
assert_contains (const char *text, const char *wanted)
{
  if (strstr (text, wanted) == NULL)
    g_error ("no “%s” in:\n%s", wanted, text);
}

static guint
count (const char *text, const char *wanted)
{
  guint n = 0;

  for (const char *at = strstr (text, wanted); at != NULL; at = strstr (at + 1, wanted))
    n++;
  return n;
}

static void
test_head (void)
{
  static const char *const expected[] = {
    "width=\"454pt\" height=\"284pt\" viewBox=\"0 0 454 284\"",
    "role=\"img\" aria-labelledby=\"title desc\"",
    "<title id=\"title\">" SAMPLE_TITLE "</title>",
    "<desc id=\"desc\">增速折线图：洛龙区 &lt;2019—2023&gt; &amp; 全省</desc>",
    "font-family=\"'Noto Sans CJK SC', ",
  };
  g_autoptr (GBytes) bytes = encode (FALSE);
  g_autofree char *text = to_string (bytes);

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    assert_contains (text, expected[i]);
}

static void
test_elements (void)
{
  static const char *const expected[] = {
    "<rect class=\"canvas\" x=\"0\" y=\"0\" width=\"454\" height=\"284\" fill=\"#ffffff\"/>",
    "<polyline class=\"grid\" points=\"30,70 424,70\" fill=\"none\" stroke=\"#e6e9ed\""
    " stroke-width=\"0.75\" shape-rendering=\"crispEdges\"/>",
    "<polyline class=\"mark\" points=\"40,200 140,90.5 240,150 340,70.25\" fill=\"none\""
    " stroke=\"#2c62c8\" stroke-width=\"2.25\"/>",
    "<circle class=\"mark\" cx=\"140\" cy=\"90.5\" r=\"3.5\" fill=\"#ffffff\" stroke=\"#2c62c8\""
    " stroke-width=\"1.9\"/>",
    "<polygon class=\"target\" points=\"390,90 396,96 390,102 384,96\" fill=\"none\""
    " stroke=\"#b54727\" stroke-width=\"1.9\" stroke-dasharray=\"5 4\"/>",
    "<path class=\"mark\" d=\"M",
    "rx=\"3\" fill=\"url(#hatch-767e8aff)\" stroke=\"#767e8a\"",
    "<pattern id=\"hatch-767e8aff\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\">",
    "fill=\"#2c62c8\" fill-opacity=\"0.2\"",
    "<path class=\"halo\" d=\"M",
  };
  g_autoptr (GBytes) bytes = encode (FALSE);
  g_autofree char *text = to_string (bytes);

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    assert_contains (text, expected[i]);
}

/* What a reader copies from a text element: its pieces without the tags. */
static char *
strip_tags (const char *from, const char *to)
{
  GString *text = g_string_new (NULL);
  gboolean in_tag = FALSE;

  for (; from < to; from++)
    {
      if (*from == '<' || *from == '>')
        in_tag = *from == '<';
      else if (!in_tag)
        g_string_append_c (text, *from);
    }
  return g_string_free (text, FALSE);
}

static void
test_text_is_real (void)
{
  static const struct
  {
    const char *element;
    const char *text;
  } cases[] = {
    { "<text class=\"title\"", SAMPLE_TITLE },
    { "<text class=\"subtitle\"", SAMPLE_SUBTITLE },
    { "<text class=\"value\"", "洛龙区 5.2" },
    { "<text class=\"source\"", "资料来源：" SAMPLE_CITATION "；《河南省统计公报》（2023 年）" },
  };
  g_autoptr (GBytes) bytes = encode (FALSE);
  g_autofree char *svg = to_string (bytes);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *start = strstr (svg, cases[i].element);
      g_autofree char *text = NULL;

      g_assert_nonnull (start);
      text = strip_tags (start, strstr (start, "</text>"));
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_outlines (void)
{
  g_autoptr (GBytes) bytes = encode (TRUE);
  g_autofree char *text = to_string (bytes);

  g_assert_cmpuint (count (text, "<text"), ==, 0);
  g_assert_cmpuint (count (text, "<path class=\"title\""), ==, 1);
  assert_contains (text, "<title id=\"title\">" SAMPLE_TITLE);
}

static void
test_well_formed (void)
{
  static const char *const command[] = { "xmllint", "--noout", "%s", NULL };

  for (int outlines = 0; outlines < 2; outlines++)
    {
      g_autoptr (GBytes) bytes = encode (outlines);
      g_autofree char *output = sample_run (bytes, command, NULL);

      if (output == NULL)
        return;
    }
}

typedef struct
{
  int width, height;
  gboolean *ink; /* owned */
} Mask;

/* Which pixels differ clearly from the paper. */
static Mask
load_mask (const char *path)
{
  cairo_surface_t *surface = cairo_image_surface_create_from_png (path);
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  Mask mask = { cairo_image_surface_get_width (surface),
                cairo_image_surface_get_height (surface),
                NULL };

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  mask.ink = g_new0 (gboolean, (gsize) (mask.width * mask.height));
  for (int y = 0; y < mask.height; y++)
    {
      for (int x = 0; x < mask.width; x++)
        {
          const guint8 *pixel = data + y * stride + 4 * x;

          mask.ink[y * mask.width + x] = pixel[0] + pixel[1] + pixel[2] < 3 * 255 - 240;
        }
    }
  cairo_surface_destroy (surface);
  return mask;
}

static gboolean
has_ink_near (const Mask *mask, int x, int y, int reach)
{
  for (int v = MAX (y - reach, 0); v <= MIN (y + reach, mask->height - 1); v++)
    {
      for (int u = MAX (x - reach, 0); u <= MIN (x + reach, mask->width - 1); u++)
        {
          if (mask->ink[v * mask->width + u])
            return TRUE;
        }
    }
  return FALSE;
}

/* How many of the inked pixels of @a have no ink of @b within @reach. */
static double
share_without (const Mask *a, const Mask *b, int reach)
{
  guint n = 0;
  guint lost = 0;

  for (int y = 0; y < a->height; y++)
    {
      for (int x = 0; x < a->width; x++)
        {
          if (!a->ink[y * a->width + x])
            continue;
          n++;
          lost += !has_ink_near (b, x, y, reach);
        }
    }
  g_assert_cmpuint (n, >, 1000);
  return lost / (double) n;
}

/* 144 dpi: 0.5 pt, by which outputs may differ (CHARTS §12), is one pixel. */
static void
test_agrees_with_png (void)
{
  static const char *const command[] = { "rsvg-convert", "--width", "908", "--height", "568",
                                         "-o",           "%o",      "%s",  NULL };
  g_autoptr (HetuText) text = hetu_text_new (NULL);
  g_autoptr (HetuScene) scene = sample_scene (text, HETU_COLOUR (0xffffff));
  g_autofree char *folder = g_dir_make_tmp ("hetu-test-XXXXXX", NULL);
  g_autofree char *painted = g_build_filename (folder, "painted.png", NULL);
  g_autofree char *rendered = g_build_filename (folder, "rendered.png", NULL);
  g_autoptr (GBytes) png = hetu_png_encode (scene, 144, NULL);
  Mask a = { 0 };

  g_assert_true (g_file_set_contents (painted,
                                      g_bytes_get_data (png, NULL),
                                      (gssize) g_bytes_get_size (png),
                                      NULL));
  a = load_mask (painted);
  for (int outlines = 0; outlines < 2; outlines++)
    {
      g_autoptr (GBytes) svg = encode (outlines);
      const char *arguments[G_N_ELEMENTS (command)];
      g_autofree char *output = NULL;
      Mask b = { 0 };

      memcpy (arguments, command, sizeof arguments);
      arguments[6] = rendered;
      output = sample_run (svg, arguments, NULL);
      if (output == NULL)
        break;
      b = load_mask (rendered);
      g_test_message ("%g and %g", share_without (&a, &b, 1), share_without (&b, &a, 1));
      g_assert_cmpfloat (share_without (&a, &b, 1), <=, 0.002);
      g_assert_cmpfloat (share_without (&b, &a, 1), <=, 0.002);
      g_free (b.ink);
    }
  g_free (a.ink);
  g_unlink (rendered);
  g_unlink (painted);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/svg/head/size-title-description", test_head);
  g_test_add_func ("/svg/elements/one-a-mark", test_elements);
  g_test_add_func ("/svg/text/real-and-as-written", test_text_is_real);
  g_test_add_func ("/svg/outlines/no-text-element", test_outlines);
  g_test_add_func ("/svg/file/well-formed", test_well_formed);
  g_test_add_func ("/svg/geometry/agrees-with-png", test_agrees_with_png);
  return g_test_run ();
}
