/* SPDX-License-Identifier: GPL-3.0-or-later */
/* English figures on a page: words are longer than in Chinese, and names may be two fifths longer yet. Nothing that a figure of
 * the usual sizes holds in Chinese is refused or cut in English, and what is refused tells the size that it takes. */
#include "chart/compose.h"
#include "error.h"
#include "plot.h"
#include "shipped-figure.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#define POINTS_A_MM (72 / 25.4)

static const gint32 guangzhou[] = { 440103, 440104, 440105, 440106, 440111, 440112,
                                    440113, 440114, 440115, 440117, 440118, 440100 };
static const gint32 luoyang[] = { 410300 };
static const HetuPreset presets[] = { HETU_PRESET_A4, HETU_PRESET_SLIDE, HETU_PRESET_SQUARE };

static void
lengthen (char **name)
{
  g_autofree char *shorter = *name;
  g_autofree char *more = NULL;

  if (shorter == NULL)
    return;
  more = g_strnfill (MAX (2, strlen (shorter) * 2 / 5), 'o');
  *name = g_strconcat (shorter, " ", more, NULL);
}

static HetuFrame *
resolve_english (HetuSpec *spec, gboolean longer)
{
  HetuFrame *frame;

  spec->language = HETU_LANGUAGE_EN;
  frame = resolve (spec);
  for (guint i = 0; longer && i < frame->series->len; i++)
    {
      lengthen (&g_array_index (frame->series, HetuFrameSeries, i).name);
      lengthen (&g_array_index (frame->series, HetuFrameSeries, i).short_name);
    }
  for (guint i = 0; longer && i < frame->categories->len; i++)
    {
      lengthen (&g_array_index (frame->categories, HetuFrameKey, i).name);
      lengthen (&g_array_index (frame->categories, HetuFrameKey, i).short_name);
    }
  for (guint i = 0; longer && i < frame->panels->len; i++)
    {
      lengthen (&g_array_index (frame->panels, HetuFrameKey, i).name);
      lengthen (&g_array_index (frame->panels, HetuFrameKey, i).short_name);
    }
  return frame;
}

/* Every text is whole. */
static void
check_whole (const HetuScene *scene)
{
  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      if (mark->type == HETU_MARK_TEXT && hetu_text_run_is_ellipsised (mark->run))
        g_error ("cut: “%s”", hetu_text_run_get_text (mark->run));
    }
}

static HetuScene *
compose (const HetuFrame *frame, const HetuSpec *spec, GError **error)
{
  g_autoptr (HetuText) text = hetu_text_new (NULL);

  return hetu_figure_compose (frame, spec, text, error);
}

static void
check_fits (HetuSpec *spec)
{
  for (int longer = 0; longer < 2; longer++)
    {
      g_autoptr (HetuFrame) frame = resolve_english (spec, longer != 0);
      g_autoptr (GError) error = NULL;
      g_autoptr (HetuScene) scene = compose (frame, spec, &error);

      g_assert_no_error (error);
      check_whole (scene);
    }
}

static void
test_a_map_of_fourteen (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (presets); i++)
    {
      g_autoptr (HetuSpec) spec =
          make_spec (HETU_CHART_TILE_MAP, "permanent_population", luoyang, 1, "", "2020");

      spec->measure = HETU_MEASURE_LEVEL;
      spec->preset = presets[i];
      check_fits (spec);
    }
}

static void
test_headers_of_twelve_panels (void)
{
  for (gsize i = 1; i < G_N_ELEMENTS (presets); i++)
    {
      g_autoptr (HetuSpec) spec = make_spec (HETU_CHART_SMALL_MULTIPLES,
                                             "gdp",
                                             guangzhou,
                                             G_N_ELEMENTS (guangzhou),
                                             "2020",
                                             "2023");

      spec->preset = presets[i];
      check_fits (spec);
    }
}

/* A table that a page is too low for is drawn on the page that the refusal names. */
static void
test_a_refusal_tells_the_size (void)
{
  g_autoptr (HetuSpec) spec =
      make_spec (HETU_CHART_HEATMAP, "gdp", guangzhou, G_N_ELEMENTS (guangzhou), "2020", "2023");
  g_autoptr (HetuFrame) frame = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuScene) refused = NULL;
  g_autoptr (HetuScene) scene = NULL;
  const char *told;
  int width = 0, height = 0;

  spec->preset = HETU_PRESET_A4;
  spec->width_pt = 454;
  spec->height_pt = 230;
  frame = resolve_english (spec, FALSE);
  refused = compose (frame, spec, &error);
  g_assert_null (refused);
  g_assert_error (error, HETU_ERROR, HETU_ERROR_DATA);
  told = strstr (error->message, "a figure of ");
  g_assert_nonnull (told);
  g_assert_cmpint (sscanf (told, "a figure of %d×%d mm", &width, &height), ==, 2);
  g_clear_error (&error);
  spec->width_pt = width * POINTS_A_MM;
  spec->height_pt = height * POINTS_A_MM;
  scene = compose (frame, spec, &error);
  g_assert_no_error (error);
  check_whole (scene);
}

/* What the scene says of gauge @row, all in one. */
static char *
join_words (const HetuScene *scene, int row)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      if (mark->type == HETU_MARK_TEXT && mark->row == row)
        g_string_append_printf (words, "%s ", hetu_text_run_get_text (mark->run));
    }
  return g_string_free (words, FALSE);
}

static void
check_unit (HetuChartKind kind, const char *gauge_name, const char *unit, HetuPreset preset)
{
  g_autoptr (HetuFrame) frame = hetu_frame_new (kind, HETU_LANGUAGE_EN);
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, preset, FALSE, 1);
  g_autoptr (HetuText) text = hetu_text_new (NULL);
  g_autoptr (HetuScene) scene = NULL;
  g_autoptr (GError) error = NULL;
  double width = 0, height = 0;

  frame->subtitle = g_strdup ("洛阳市 2023 年");
  for (guint i = 0; i < 6; i++)
    plot_add_gauge (frame,
                    gauge_name,
                    (HetuProgress){ .nature = HETU_TARGET_CUMULATIVE,
                                    .comparator = HETU_COMPARATOR_AT_LEAST,
                                    .state = HETU_STATE_ON_TRACK,
                                    .elapsed_percent = 83.3,
                                    .low = 90,
                                    .high = HUGE_VAL },
                    unit,
                    "90",
                    "84.2");
  hetu_preset_size (preset, &width, &height, NULL);
  scene = hetu_compose (frame, NULL, theme, text, width, height, &error);
  g_assert_no_error (error);
  check_whole (scene);
  /* A table tells its targets in larger units. */
  for (int i = 0; kind == HETU_CHART_DIAL && i < 6; i++)
    {
      const HetuProgress *progress = &hetu_frame_get_gauge (frame, (guint) i)->progress;
      g_autofree char *name = hetu_unit_to_string (progress->unit, HETU_LANGUAGE_EN);
      g_autofree char *words = join_words (scene, i);
      g_auto (GStrv) parts = g_strsplit (name, " ", -1);

      for (guint k = 0; parts[k] != NULL; k++)
        if (strstr (words, parts[k]) == NULL)
          g_error ("“%s” is not in “%s”", parts[k], words);
    }
}

static const char *const units[] = { "%",    "元",   "亿元",     "万人",   "万人次", "万户",
                                     "家",   "所",   "万平方米", "笔",     "个",     "万件",
                                     "公里", "兆瓦", "万辆",     "万美元", "张" };

static void
test_units_of_six_dials (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    for (gsize k = 0; k < G_N_ELEMENTS (presets); k++)
      check_unit (HETU_CHART_DIAL, "New employment", units[i], presets[k]);
}

/* District and period, which the subtitle tells, make room for a name on two lines. */
static void
test_names_and_units_of_bullets (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    for (gsize k = 0; k < G_N_ELEMENTS (presets); k++)
      check_unit (HETU_CHART_BULLET,
                  "Enterprises newly recognised as high-tech",
                  units[i],
                  presets[k]);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  open_shipped ();
  g_test_add_func ("/english-fit/c44-a-map-of-fourteen", test_a_map_of_fourteen);
  g_test_add_func ("/english-fit/headers-of-twelve-panels", test_headers_of_twelve_panels);
  g_test_add_func ("/english-fit/c49-units-of-six-dials", test_units_of_six_dials);
  g_test_add_func ("/english-fit/c50-names-and-units-of-bullets", test_names_and_units_of_bullets);
  g_test_add_func ("/english-fit/a-refusal-tells-the-size", test_a_refusal_tells_the_size);
  status = g_test_run ();
  g_clear_object (&shared);
  return status;
}
