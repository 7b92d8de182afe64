/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures against tests/images/NAME.png, with the fonts of tests/fonts.conf: what dumps cannot see, glyphs, halos, hatches
 * and strokes. A few pixels may differ, a shifted label may not. HETU_UPDATE_GOLDEN=1 writes them anew: look at each before
 * it is committed. */
#include "change.h"
#include "chart/compose.h"
#include "frames-parts.h"
#include "frames.h"
#include "plot.h"

#include <cairo.h>
#include <stdlib.h>

#define PIXELS_A_POINT 1.0
#define LEVELS_APART 48    /* of 255, in any channel: a pixel differs */
#define SHARE_APART 0.0015 /* of the pixels that may */

static cairo_surface_t *
paint (const HetuFrame *frame, HetuThemeMode mode, HetuPreset preset)
{
  g_autoptr (HetuTheme) theme = hetu_theme_new (mode, preset, FALSE, 1);
  g_autoptr (HetuText) text = hetu_text_new (NULL);
  g_autoptr (HetuScene) scene = NULL;
  g_autoptr (GError) error = NULL;
  double width, height, dpi;
  cairo_surface_t *surface;
  cairo_t *cr;

  hetu_preset_size (preset, &width, &height, &dpi);
  scene = hetu_compose (frame, NULL, theme, text, width, height, &error);
  g_assert_no_error (error);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                        (int) (width * PIXELS_A_POINT),
                                        (int) (height * PIXELS_A_POINT));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, PIXELS_A_POINT, PIXELS_A_POINT);
  hetu_scene_draw (scene, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static gboolean
pixel_differs (const guchar *a, const guchar *b)
{
  for (int channel = 0; channel < 3; channel++)
    if (abs (a[channel] - b[channel]) > LEVELS_APART)
      return TRUE;
  return FALSE;
}

static void
check (const char *name, HetuFrame *frame, HetuThemeMode mode, HetuPreset preset)
{
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "images", file, NULL);
  cairo_surface_t *painted = paint (frame, mode, preset), *known;
  int width = cairo_image_surface_get_width (painted);
  int height = cairo_image_surface_get_height (painted);
  guint n_apart = 0;

  hetu_frame_unref (frame);
  if (g_getenv ("HETU_UPDATE_GOLDEN") != NULL)
    {
      g_assert_cmpint (cairo_surface_write_to_png (painted, path), ==, CAIRO_STATUS_SUCCESS);
      cairo_surface_destroy (painted);
      return;
    }
  known = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_surface_status (known), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (known), ==, width);
  g_assert_cmpint (cairo_image_surface_get_height (known), ==, height);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      n_apart += pixel_differs (cairo_image_surface_get_data (painted) +
                                    y * cairo_image_surface_get_stride (painted) + x * 4,
                                cairo_image_surface_get_data (known) +
                                    y * cairo_image_surface_get_stride (known) + x * 4);
  g_test_message ("%s: %u of %d pixels differ", name, n_apart, width * height);
  if (n_apart > SHARE_APART * width * height)
    {
      g_autofree char *seen = g_build_filename (g_get_tmp_dir (), file, NULL);

      cairo_surface_write_to_png (painted, seen);
      g_test_message ("what was drawn: %s", seen);
      g_test_fail ();
    }
  cairo_surface_destroy (known);
  cairo_surface_destroy (painted);
}

static void
test_growth_line (void)
{
  check ("growth-line", frames_new_growth (HETU_LANGUAGE_ZH), HETU_THEME_LIGHT, HETU_PRESET_SLIDE);
}

static void
test_growth_line_dark (void)
{
  check ("growth-line-dark",
         frames_new_growth (HETU_LANGUAGE_ZH),
         HETU_THEME_DARK,
         HETU_PRESET_SCREEN);
}

static void
test_growth_line_print (void)
{
  check ("growth-line-print",
         frames_new_growth (HETU_LANGUAGE_EN),
         HETU_THEME_PRINT,
         HETU_PRESET_A4);
}

static void
test_zero_and_gaps (void)
{
  check ("zero-and-gaps", frames_new_zero (), HETU_THEME_LIGHT, HETU_PRESET_SCREEN);
}

static void
test_many (void)
{
  check ("many-lines", frames_new_many (), HETU_THEME_LIGHT, HETU_PRESET_SLIDE);
}

static void
test_small_multiples (void)
{
  check ("small-multiples", frames_new_panels (4), HETU_THEME_LIGHT, HETU_PRESET_SQUARE);
}

static void
test_redacted (void)
{
  check ("redacted", frames_new_absent (HETU_STATUS_REDACTED), HETU_THEME_LIGHT, HETU_PRESET_A4);
}

static void
test_levels (void)
{
  check ("levels", frames_new_levels (), HETU_THEME_LIGHT, HETU_PRESET_SLIDE);
}

static void
test_ranked (void)
{
  static const char *const values[] = { "9.2", "8.1", "-1.4", "缺", "5.4", "×", NULL };

  check ("ranked-bar", plot_new_ranked (values), HETU_THEME_LIGHT, HETU_PRESET_SLIDE);
}

static void
test_structure (void)
{
  static const FramesParts parts = {
    HETU_CHART_STRUCTURE,
    HETU_LANGUAGE_ZH,
    TRUE,
    { "全国|7.3|39.9|52.8", "河南省~|9.5|41.5|49.0", "洛阳市缺", "某区×", "广州市|1.1|27.4|71.5" }
  };

  check ("structure", frames_new_parts (&parts), HETU_THEME_LIGHT, HETU_PRESET_SLIDE);
}

static void
test_scatter (void)
{
  static const char *const points[] = { "增城区~|1325.2|4.0", "天河区*|6215.7|2.4",
                                        "白云区|2476.1|-3.3", "海珠区|2502.5|1.4",
                                        "番禺区|2705.5|1.4",  "从化区|411.3|-1.9",
                                        "广州市=|2621.7|1.0", NULL };

  check ("scatter",
         frames_new_scatter (HETU_LANGUAGE_ZH, points),
         HETU_THEME_LIGHT,
         HETU_PRESET_SLIDE);
}

static void
test_contribution (void)
{
  static const FramesParts parts = {
    HETU_CHART_CONTRIBUTION,
    HETU_LANGUAGE_ZH,
    FALSE,
    { "2020≈|0.8|0.2|1.9|2.9", "2021缺", "2022~|1.0|1.5|0.5|3.0", "2023|4.3|1.5|-0.6|5.2" }
  };

  check ("contribution", frames_new_parts (&parts), HETU_THEME_LIGHT, HETU_PRESET_SLIDE);
}

static void
test_level_growth (void)
{
  check ("level-growth",
         change_new_size_and_speed (HETU_LANGUAGE_ZH),
         HETU_THEME_LIGHT,
         HETU_PRESET_SLIDE);
}

static void
test_slope (void)
{
  check ("slope", change_new_slope (HETU_LANGUAGE_ZH), HETU_THEME_LIGHT, HETU_PRESET_SLIDE);
}

static void
test_bump (void)
{
  check ("bump", change_new_bump (HETU_LANGUAGE_ZH), HETU_THEME_DARK, HETU_PRESET_SCREEN);
}

static void
test_dumbbell (void)
{
  check ("dumbbell", plot_new_dumbbell (HETU_LANGUAGE_ZH), HETU_THEME_LIGHT, HETU_PRESET_SLIDE);
}

static void
test_facet_bars (void)
{
  check ("facet-bars", plot_new_facets (), HETU_THEME_DARK, HETU_PRESET_SLIDE);
}

static void
test_dials (void)
{
  check ("dials", plot_new_gauges (HETU_CHART_DIAL, 6), HETU_THEME_LIGHT, HETU_PRESET_SLIDE);
}

static void
test_dials_dark (void)
{
  check ("dials-dark", plot_new_gauges (HETU_CHART_DIAL, 6), HETU_THEME_DARK, HETU_PRESET_SLIDE);
}

static void
test_bullets (void)
{
  check ("bullets", plot_new_gauges (HETU_CHART_BULLET, 6), HETU_THEME_PRINT, HETU_PRESET_SLIDE);
}

static void
test_heatmap (void)
{
  check ("heatmap", frames_new_heatmap (HETU_LANGUAGE_ZH), HETU_THEME_LIGHT, HETU_PRESET_SLIDE);
}

static void
test_tile_map (void)
{
  check ("tile-map", frames_new_tiles (HETU_LANGUAGE_ZH), HETU_THEME_LIGHT, HETU_PRESET_SLIDE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/images/growth-line", test_growth_line);
  g_test_add_func ("/images/growth-line-dark", test_growth_line_dark);
  g_test_add_func ("/images/growth-line-print", test_growth_line_print);
  g_test_add_func ("/images/zero-and-gaps", test_zero_and_gaps);
  g_test_add_func ("/images/many-lines", test_many);
  g_test_add_func ("/images/small-multiples", test_small_multiples);
  g_test_add_func ("/images/redacted", test_redacted);
  g_test_add_func ("/images/levels", test_levels);
  g_test_add_func ("/images/ranked-bar", test_ranked);
  g_test_add_func ("/images/structure", test_structure);
  g_test_add_func ("/images/contribution", test_contribution);
  g_test_add_func ("/images/scatter", test_scatter);
  g_test_add_func ("/images/dumbbell", test_dumbbell);
  g_test_add_func ("/images/level-growth", test_level_growth);
  g_test_add_func ("/images/slope", test_slope);
  g_test_add_func ("/images/bump", test_bump);
  g_test_add_func ("/images/facet-bars", test_facet_bars);
  g_test_add_func ("/images/heatmap", test_heatmap);
  g_test_add_func ("/images/tile-map", test_tile_map);
  g_test_add_func ("/images/dials", test_dials);
  g_test_add_func ("/images/dials-dark", test_dials_dark);
  g_test_add_func ("/images/bullets", test_bullets);
  return g_test_run ();
}
