/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/compose.h"
#include "chart/heat.h"
#include "error.h"
#include "frames.h"
#include "golden.h"
#include "plot.h"

#include <string.h>

#define TEXT_CONTRAST 4.5
#define MIN_BAND 30.0
#define CELL_GAP 4.0
#define EPSILON 0.01

/* What a cell is painted with. */
static const HetuMark *
cell (const HetuScene *scene, int row)
{
  return plot_mark (scene, HETU_PART_MARK, HETU_MARK_RECT, row, 0);
}

static void
test_scenes (void)
{
  g_autoptr (HetuFrame) frame = frames_new_heatmap (HETU_LANGUAGE_ZH);
  g_autoptr (HetuFrame) english = frames_new_heatmap (HETU_LANGUAGE_EN);
  g_autoptr (HetuScene) slide = plot_compose (frame, HETU_THEME_LIGHT, HETU_PRESET_SLIDE, 0, 0);
  g_autoptr (HetuScene) dark = plot_compose (english, HETU_THEME_DARK, HETU_PRESET_SQUARE, 0, 0);

  golden_check_all (slide, "heatmap-slide");
  golden_check_all (dark, "heatmap-square-dark-english");
}

/* C-32: a number is printed in its cell, whatever the tint; absent ones are not numbers (C-27). */
static void
test_numbers_are_always_printed (void)
{
  g_autoptr (HetuFrame) frame = frames_new_heatmap (HETU_LANGUAGE_ZH);
  g_autoptr (HetuScene) scene = plot_compose (frame, HETU_THEME_LIGHT, HETU_PRESET_SLIDE, 0, 0);

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);
      guint n = plot_count (scene, HETU_PART_VALUE, HETU_MARK_TEXT, (int) i);

      g_assert_cmpuint (n, ==, (row->has_value ? 1 : 0) + (row->rank > 0 ? 1 : 0));
      if (!row->has_value)
        g_assert_cmpuint (plot_count (scene, HETU_PART_GAP, HETU_MARK_RECT, (int) i), >=, 1);
    }
}

/* C-32: white or the text, whichever has 4.5:1, in each theme and on each tint. */
static void
test_text_is_readable_on_each_tint (void)
{
  for (int mode = HETU_THEME_LIGHT; mode <= HETU_THEME_PRINT; mode++)
    {
      g_autoptr (HetuTheme) theme =
          hetu_theme_new ((HetuThemeMode) mode, HETU_PRESET_SLIDE, FALSE, 1);

      for (int shade = HETU_SHADE_DIFFERENCE; shade <= HETU_SHADE_RANK; shade++)
        for (int classed = 0; classed < 2; classed++)
          {
            HetuHeat heat = { .shade = (HetuShade) shade,
                              .classed = classed,
                              .limit = 5,
                              .bounds = { -3, -1, 1, 3 },
                              .n_bounds = 4 };

            for (double at = -6; at <= 6; at += 0.125)
              {
                HetuColour fill = hetu_heat_fill (&heat, theme, at);
                HetuColour ink = hetu_heat_text_colour (theme, fill);

                g_assert_cmpfloat (hetu_colour_contrast (ink, fill), >=, TEXT_CONTRAST);
              }
          }
    }
}

/* C-32: the yardstick has no tint; blue is above it, orange below. */
static void
test_tint_tells_the_side (void)
{
  g_autoptr (HetuFrame) frame = frames_new_heatmap (HETU_LANGUAGE_ZH);
  g_autoptr (HetuScene) scene = plot_compose (frame, HETU_THEME_LIGHT, HETU_PRESET_SLIDE, 0, 0);
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SLIDE, FALSE, 1);

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);
      HetuColour fill;
      int red, blue;

      if (!row->has_value)
        continue;
      fill = cell (scene, (int) i)->fill;
      red = (fill >> 24) & 0xff;
      blue = (fill >> 8) & 0xff;
      if (row->series == 0 || row->shade == 0)
        g_assert_cmphex (fill, ==, theme->canvas);
      else
        g_assert_cmpint (row->shade > 0, ==, blue > red);
    }
}

/* C-33: in print greys alone tell the order, from light to dark. */
static void
test_print_tells_the_order_by_grey (void)
{
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_PRINT, HETU_PRESET_A4, FALSE, 1);
  HetuHeat heat = { .shade = HETU_SHADE_DIFFERENCE, .limit = 5 };
  HetuColour before = theme->canvas;

  for (double at = -5; at <= 5; at += 2.5)
    {
      HetuColour fill = hetu_heat_fill (&heat, theme, at);

      g_assert_cmphex ((fill >> 24) & 0xff, ==, (fill >> 8) & 0xff);
      g_assert_cmphex (fill, <, before);
      before = fill;
    }
}

/* CHARTS §10.8: a line is at least 30 pt high. */
static void
test_lines_are_high_enough (void)
{
  g_autoptr (HetuFrame) frame = frames_new_heatmap (HETU_LANGUAGE_ZH);

  for (double height = 200; height < 700; height += 20)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HetuScene) scene =
          plot_build (frame, hetu_kind_heatmap.build, HETU_PRESET_SCREEN, 700, height, &error);

      if (scene == NULL)
        g_assert_error (error, HETU_ERROR, HETU_ERROR_DATA);
      else
        g_assert_cmpfloat (cell (scene, 0)->height, >=, MIN_BAND - CELL_GAP - EPSILON);
    }
}

static guint
count_rules (const HetuScene *scene, gboolean upright, HetuColour colour)
{
  guint n = 0;

  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      if (mark->part == HETU_PART_GRID && mark->type == HETU_MARK_LINE && mark->stroke == colour &&
          (mark->points[0].x == mark->points[1].x) == upright)
        n++;
    }
  return n;
}

/* CHARTS §10.8: groups are parted by rules: three of indicators, the city, districts and counties. */
static void
test_groups_are_parted_by_rules (void)
{
  g_autoptr (HetuFrame) frame = frames_new_heatmap (HETU_LANGUAGE_ZH);
  g_autoptr (HetuScene) scene = plot_compose (frame, HETU_THEME_LIGHT, HETU_PRESET_SLIDE, 0, 0);
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SLIDE, FALSE, 1);

  g_assert_cmpuint (count_rules (scene, TRUE, theme->axis), ==, 2);
  g_assert_cmpuint (count_rules (scene, FALSE, theme->axis), ==, 2 + 2);
  g_assert_nonnull (plot_text (scene, "生产与投资"));
  g_assert_nonnull (plot_text (scene, "县"));
}

/* What has no room for its lines has the districts run across, under short names. */
static void
test_turned_where_it_is_too_low (void)
{
  g_autoptr (HetuFrame) frame = hetu_frame_new (HETU_CHART_HEATMAP, HETU_LANGUAGE_ZH);
  HetuFrameKey panel = { .name = (char *) "地区生产总值" };
  g_autoptr (HetuScene) high = NULL;
  g_autoptr (HetuScene) low = NULL;

  frame->unit = HETU_UNIT_PERCENT;
  frame->decimals = 1;
  hetu_frame_add_panel (frame, &panel);
  for (int year = 2021; year <= 2023; year++)
    {
      HetuFrameKey column = { .period = hetu_period_year (year) };

      hetu_frame_add_category (frame, &column);
    }
  for (guint i = 0; i < 12; i++)
    {
      frames_add_series (frame, i == 0 ? "洛龙区" : "涧西区", HETU_ROLE_ENTITY, 1);
      for (guint j = 0; j < 3; j++)
        frames_add_cell (frame, j, i, "5.2");
    }
  high = plot_screen (frame, hetu_kind_heatmap.build, 660, 460);
  low = plot_screen (frame, hetu_kind_heatmap.build, 660, 200);
  g_assert_cmpfloat (cell (high, 0)->x, <, cell (high, 1)->x);
  g_assert_cmpfloat_with_epsilon (cell (high, 0)->y, cell (high, 1)->y, EPSILON);
  g_assert_cmpfloat (cell (low, 0)->y, <, cell (low, 1)->y);
  g_assert_cmpfloat_with_epsilon (cell (low, 0)->x, cell (low, 1)->x, EPSILON);
}

/* The refusal names the size that would do, and it does. */
static void
test_too_small_names_the_size (void)
{
  g_autoptr (HetuFrame) frame = frames_new_heatmap (HETU_LANGUAGE_ZH);
  g_autoptr (GError) error = NULL;
  const char *needed;
  double width, height;

  g_assert_null (plot_build (frame, hetu_kind_heatmap.build, HETU_PRESET_SCREEN, 150, 120, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_DATA);
  needed = strstr (error->message, "at least ");
  g_assert_nonnull (needed);
  width = g_ascii_strtod (needed + strlen ("at least "), (char **) &needed);
  height = g_ascii_strtod (needed + strlen ("×"), NULL);
  g_assert_cmpfloat (width, >, 150);
  hetu_scene_unref (plot_screen (frame, hetu_kind_heatmap.build, width + 1, height + 1));
}

static void
test_no_collision_at_any_size (void)
{
  static const char *const one[] = { "582.4", NULL };
  g_autoptr (HetuFrame) chinese = frames_new_heatmap (HETU_LANGUAGE_ZH);
  g_autoptr (HetuFrame) english = frames_new_heatmap (HETU_LANGUAGE_EN);
  g_autoptr (HetuFrame) single = frames_new_heat_levels (one);

  g_assert_cmpuint (plot_check_sizes (chinese, hetu_kind_heatmap.build, "zh"), >, 50);
  g_assert_cmpuint (plot_check_sizes (english, hetu_kind_heatmap.build, "en"), >, 30);
  g_assert_cmpuint (plot_check_sizes (single, hetu_kind_heatmap.build, "one cell"), >, 200);
}

/* C-32: five classes at the quintiles, rounded to ticks; fewer where figures do not differ enough. */
static void
test_classes_are_quintiles_at_ticks (void)
{
  static const struct
  {
    const char *values[8];
    guint n;
    double bounds[4];
  } cases[] = {
    { { "100", "200", "300", "400", "500", "600", NULL }, 4, { 200, 300, 400, 500 } },
    { { "230.65", "342.1", "449.43", "481.86", "552.64", "713.2", NULL },
      4,
      { 300, 440, 480, 550 } },
    { { "5", "5", "5", NULL }, 0, { 0 } },
    { { "缺", "×", NULL }, 0, { 0 } },
    { { "7", NULL }, 0, { 0 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuFrame) frame = frames_new_heat_levels (cases[i].values);
      HetuHeat heat = hetu_heat_train (frame, TRUE);

      g_assert_cmpuint (heat.n_bounds, ==, cases[i].n);
      for (guint j = 0; j < heat.n_bounds; j++)
        g_assert_cmpfloat_with_epsilon (heat.bounds[j], cases[i].bounds[j], EPSILON);
    }
}

/* C-32: s is the P90 of the distances, rounded to a tick; what lies beyond is said. */
/* C-43: a head of two lines has lines of like length, six 汉字 at most. */
static void
test_heads_are_balanced (void)
{
  g_autoptr (HetuFrame) frame = frames_new_heatmap (HETU_LANGUAGE_ZH);
  g_autoptr (HetuScene) scene = plot_compose (frame, HETU_THEME_LIGHT, HETU_PRESET_SCREEN, 460, 0);
  guint n = 0;

  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);
      glong lengths[2];

      if (mark->type != HETU_MARK_TEXT || mark->part != HETU_PART_LABEL ||
          hetu_text_run_get_n_lines (mark->run) != 2)
        continue;
      for (guint j = 0; j < 2; j++)
        {
          g_autofree char *line = hetu_text_run_get_line (mark->run, j, NULL, NULL, NULL);

          lengths[j] = g_utf8_strlen (line, -1);
        }
      n++;
      g_assert_cmpint (lengths[0], <=, 6);
      g_assert_cmpint (lengths[0] - lengths[1], <=, 1);
      g_assert_cmpint (lengths[0] - lengths[1], >=, 0);
    }
  g_assert_cmpuint (n, >=, 2);
}

static void
test_limit_is_a_tick (void)
{
  g_autoptr (HetuFrame) frame = frames_new_heatmap (HETU_LANGUAGE_ZH);
  HetuHeat heat = hetu_heat_train (frame, FALSE);

  g_assert_cmpfloat_with_epsilon (heat.limit, 5, EPSILON);
  g_assert_true (heat.saturated);
  heat = hetu_heat_train (frame, TRUE);
  g_assert_cmpuint (heat.n_bounds, ==, 4);
  g_assert_cmpfloat_with_epsilon (heat.bounds[0], -heat.bounds[3], EPSILON);
  g_assert_cmpuint (hetu_heat_get_class (&heat, 0), ==, 2);
  g_assert_cmpuint (hetu_heat_get_class (&heat, 100), ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/heatmap/scenes", test_scenes);
  g_test_add_func ("/heatmap/numbers-are-always-printed", test_numbers_are_always_printed);
  g_test_add_func ("/heatmap/text-is-readable-on-each-tint", test_text_is_readable_on_each_tint);
  g_test_add_func ("/heatmap/tint-tells-the-side", test_tint_tells_the_side);
  g_test_add_func ("/heatmap/print-tells-the-order-by-grey", test_print_tells_the_order_by_grey);
  g_test_add_func ("/heatmap/lines-are-high-enough", test_lines_are_high_enough);
  g_test_add_func ("/heatmap/groups-are-parted-by-rules", test_groups_are_parted_by_rules);
  g_test_add_func ("/heatmap/turned-where-it-is-too-low", test_turned_where_it_is_too_low);
  g_test_add_func ("/heatmap/too-small-names-the-size", test_too_small_names_the_size);
  g_test_add_func ("/heatmap/no-collision-at-any-size", test_no_collision_at_any_size);
  g_test_add_func ("/heatmap/classes-are-quintiles-at-ticks", test_classes_are_quintiles_at_ticks);
  g_test_add_func ("/heatmap/heads-are-balanced", test_heads_are_balanced);
  g_test_add_func ("/heatmap/limit-is-a-tick", test_limit_is_a_tick);
  return g_test_run ();
}
