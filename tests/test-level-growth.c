/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Levels over their growth (CHARTS §10.2). */
#include "change.h"
#include "chart/compose.h"
#include "chart/describe.h"
#include "error.h"
#include "golden.h"
#include "plot.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#define EPSILON 0.01

static HetuScene *
draw (HetuFrame *frame, double width, double height)
{
  return plot_screen (frame, hetu_kind_level_growth.build, width, height);
}

static const HetuMark *
bar (const HetuScene *scene, HetuPart part, int row)
{
  const HetuMark *mark = plot_mark (scene, part, HETU_MARK_RECT, row, 0);

  g_assert_nonnull (mark);
  return mark;
}

/* §10.2: two panels over one time axis, 62 % and 38 % of the height; C-7: no second axis in either. */
static void
test_panels_share_the_time (void)
{
  g_autoptr (HetuFrame) frame = change_new_size_and_speed (HETU_LANGUAGE_ZH);
  g_autoptr (HetuScene) scene = draw (frame, 700, 400);
  const HetuPlotArea *upper = hetu_scene_get_plot (scene, 0),
                     *lower = hetu_scene_get_plot (scene, 1);

  g_assert_cmpuint (hetu_scene_get_n_plots (scene), ==, 2);
  g_assert_cmpfloat_with_epsilon (upper->rect.height / (upper->rect.height + lower->rect.height),
                                  0.62,
                                  1e-6);
  g_assert_cmpfloat (upper->rect.x, ==, lower->rect.x);
  g_assert_cmpfloat (upper->rect.width, ==, lower->rect.width);
  g_assert_cmpfloat (upper->x_low, ==, lower->x_low);
  g_assert_cmpfloat (upper->x_high, ==, lower->x_high);
  g_assert_cmpfloat (upper->rect.y + upper->rect.height, <, lower->rect.y);
  g_assert_cmpuint (plot_count_text (scene, "2020 年"), ==, 1);
}

/* A bar stands over the point of its period. */
static void
test_bars_stand_over_their_points (void)
{
  g_autoptr (HetuFrame) frame = change_new_size_and_speed (HETU_LANGUAGE_EN);
  g_autoptr (HetuScene) scene = draw (frame, 700, 400);

  for (int i = 0; i < 7; i++)
    g_assert_cmpfloat_with_epsilon (
        plot_centre (bar (scene, HETU_PART_MARK, i)).x,
        plot_mark (scene, HETU_PART_MARK, HETU_MARK_CIRCLE, 7 + i, 0)->x,
        EPSILON);
}

/* C-20, C-21: bars start at zero, growth has its zero line, both of 1.5 pt. */
static void
test_both_start_at_zero (void)
{
  g_autoptr (HetuFrame) frame = change_new_size_and_speed (HETU_LANGUAGE_EN);
  g_autoptr (HetuScene) scene = draw (frame, 700, 400);
  const HetuMark *upper = plot_mark (scene, HETU_PART_ZERO, HETU_MARK_LINE, -1, 0);
  const HetuMark *lower = plot_mark (scene, HETU_PART_ZERO, HETU_MARK_LINE, -1, 1);
  double unit = bar (scene, HETU_PART_MARK, 0)->height / 402.5;

  g_assert_cmpfloat_with_epsilon (upper->stroke_width, 1.5, EPSILON);
  g_assert_cmpfloat_with_epsilon (lower->stroke_width, 1.5, EPSILON);
  g_assert_cmpfloat_with_epsilon (bar (scene, HETU_PART_MARK, 6)->height, 582.4 * unit, 0.1);
  g_assert_cmpfloat_with_epsilon (bar (scene, HETU_PART_MARK, 6)->y +
                                      bar (scene, HETU_PART_MARK, 6)->height,
                                  upper->points[0].y,
                                  EPSILON);
  /* −3.1 in 2020 lies below the zero line of growth. */
  g_assert_cmpfloat (plot_mark (scene, HETU_PART_MARK, HETU_MARK_CIRCLE, 11, 0)->y,
                     >,
                     lower->points[0].y);
}

/* C-14: a bar takes 0.62 of its place. */
static void
test_bars_leave_gaps (void)
{
  g_autoptr (HetuFrame) frame = change_new_size_and_speed (HETU_LANGUAGE_EN);
  g_autoptr (HetuScene) scene = draw (frame, 700, 400);
  const HetuMark *one = bar (scene, HETU_PART_MARK, 0), *next = bar (scene, HETU_PART_MARK, 1);

  g_assert_cmpfloat_with_epsilon (one->width / (next->x - one->x), 0.62, EPSILON);
}

/* §6 and C-27: provisional bars are tinted in an outline, targets outlines, what lacks is a stub with its word. */
static void
test_forms_of_figures (void)
{
  g_autoptr (HetuFrame) frame = change_new_size_and_speed (HETU_LANGUAGE_ZH);
  g_autoptr (HetuScene) scene = draw (frame, 700, 400);
  const HetuMark *final = bar (scene, HETU_PART_MARK, 0);
  const HetuMark *redacted = bar (scene, HETU_PART_GAP, 2),
                 *missing = bar (scene, HETU_PART_GAP, 3);
  const HetuMark *provisional = bar (scene, HETU_PART_MARK, 6);
  const HetuMark *target = bar (scene, HETU_PART_TARGET, 7);

  g_assert_cmphex (provisional->fill, !=, final->fill);
  g_assert_cmphex (provisional->stroke, ==, final->fill);
  g_assert_cmphex (target->fill, ==, HETU_COLOUR_NONE);
  g_assert_cmphex (target->stroke, ==, final->fill);
  g_assert_cmpint (missing->fill_kind, ==, HETU_FILL_HATCH);
  g_assert_cmpfloat (missing->height, ==, 11);
  g_assert_cmpfloat (missing->dash_on, ==, 0);
  g_assert_cmpfloat (redacted->dash_on, >, 0);
  g_assert_cmpuint (plot_count (scene, HETU_PART_GAP, HETU_MARK_TEXT, 2), ==, 1);
  g_assert_cmpuint (plot_count (scene, HETU_PART_GAP, HETU_MARK_TEXT, 3), ==, 1);
}

/* C-36: numbers stand over their bars, those of negative ones under them. */
static void
test_numbers_stand_outside (void)
{
  static const ChangeSeries one[] = { { "洛龙区", HETU_ROLE_FOCUS, 1, "5.0 4.0 3.0" }, { NULL } };
  g_autoptr (HetuFrame) frame =
      change_new_level_growth (HETU_LANGUAGE_ZH, 2020, "120.0 -80.0 60.0", one);
  g_autoptr (HetuScene) scene = draw (frame, 600, 400);
  const HetuMark *above = plot_text (scene, "120.0"), *below = plot_text (scene, "−80.0");

  g_assert_cmpfloat (plot_centre (above).y, <, bar (scene, HETU_PART_MARK, 0)->y);
  g_assert_cmpfloat (below->y,
                     >=,
                     bar (scene, HETU_PART_MARK, 1)->y + bar (scene, HETU_PART_MARK, 1)->height);
}

/* C-17: where numbers are too wide they have fewer decimals, never more; where still too wide only key figures have theirs. */
static void
test_numbers_shorten (void)
{
  static const ChangeSeries one[] = { { "洛龙区", HETU_ROLE_FOCUS, 1, "5.0" }, { NULL } };
  g_autoptr (HetuFrame) frame = change_new_level_growth (
      HETU_LANGUAGE_ZH,
      2005,
      "1000.1 1010.2 1020.3 1030.4 1040.6 1050.1 1060.2 1070.3 1080.4 1090.1 1100.2 1110.7",
      one);
  g_autoptr (HetuScene) wide = draw (frame, 900, 400);
  g_autoptr (HetuScene) middle = draw (frame, 420, 400);
  g_autoptr (HetuScene) narrow = draw (frame, 240, 400);

  g_assert_cmpuint (plot_count_text (wide, "1040.6"), ==, 1);
  g_assert_cmpuint (plot_count_text (middle, "1041"), ==, 1);
  g_assert_cmpuint (plot_count_text (narrow, "1041"), ==, 0);
  g_assert_cmpuint (plot_count_text (narrow, "1110.7"), ==, 1);
}

/* C-17: each panel has its unit, “%” at the top tick of growth only. */
static void
test_each_panel_has_its_unit (void)
{
  g_autoptr (HetuFrame) frame = change_new_size_and_speed (HETU_LANGUAGE_ZH);
  g_autoptr (HetuScene) scene = draw (frame, 700, 400);
  guint n_percent = 0;

  plot_text (scene, "地区生产总值（亿元）");
  plot_text (scene, "同比增速（%）");
  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      n_percent += mark->type == HETU_MARK_TEXT && mark->part == HETU_PART_TICK &&
                   g_str_has_suffix (hetu_text_run_get_text (mark->run), "%");
    }
  g_assert_cmpuint (n_percent, ==, 1);
}

/* The table twin gives each quantity its unit. */
static void
test_table_has_both_units (void)
{
  g_autoptr (HetuFrame) frame = change_new_size_and_speed (HETU_LANGUAGE_EN);
  g_autofree char *table = hetu_frame_to_tsv (frame);
  g_auto (GStrv) lines = g_strsplit (table, "\n", -1);

  g_assert_nonnull (strstr (lines[1], "\t402.5\tCNY 100 m\t"));
  g_assert_nonnull (strstr (lines[8], "\t8.8\t%\t"));
}

/* C-36: whatever the size, nothing overlaps and nothing leaves the figure, or the figure is refused. */
static void
test_sizes (void)
{
  static const ChangeSeries one[] = { { "洛龙区", HETU_ROLE_FOCUS, 1, "5.0" }, { NULL } };
  g_autoptr (HetuFrame) some = change_new_size_and_speed (HETU_LANGUAGE_ZH);
  g_autoptr (HetuFrame) single = change_new_level_growth (HETU_LANGUAGE_ZH, 2020, "1294271.7", one);

  g_assert_cmpuint (plot_check_sizes (some, hetu_kind_level_growth.build, "level-growth"), >, 150);
  g_assert_cmpuint (plot_check_sizes (single, hetu_kind_level_growth.build, "one period"), >, 150);
}

static void
test_too_small_is_refused (void)
{
  g_autoptr (HetuFrame) frame = change_new_size_and_speed (HETU_LANGUAGE_ZH);
  g_autoptr (GError) error = NULL;

  g_assert_null (
      plot_build (frame, hetu_kind_level_growth.build, HETU_PRESET_SLIDE, 500, 110, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_DATA);
}

/* C-2: size and speed of the last period; of two periods each with its own, growth of an earlier one not at all. */
static void
test_titles (void)
{
  static const struct
  {
    HetuLanguage language;
    const char *levels;
    const char *growth;
    const char *title;
  } cases[] = {
    { HETU_LANGUAGE_ZH,
      "561.4 582.4",
      "6.4 5.2",
      "洛龙区 2022 年地区生产总值 582.4 亿元，增长 5.2%" },
    { HETU_LANGUAGE_ZH,
      "561.4 582.4",
      "6.4 -1.2",
      "洛龙区 2022 年地区生产总值 582.4 亿元，下降 1.2%" },
    { HETU_LANGUAGE_ZH,
      "561.4",
      "6.4 5.2",
      "洛龙区 2021 年地区生产总值 561.4 亿元，2022 年增长 5.2%" },
    { HETU_LANGUAGE_ZH, "561.4 582.4", "6.4", "洛龙区 2022 年地区生产总值 582.4 亿元" },
    { HETU_LANGUAGE_ZH, "缺 ×", "缺 5.2", "洛龙区 2022 年地区生产总值增长 5.2%" },
    { HETU_LANGUAGE_ZH, "缺 ×", "缺 ×", "洛龙区地区生产总值" },
    { HETU_LANGUAGE_EN,
      "561.4 582.4",
      "6.4 5.2",
      "洛龙区: gross regional product of CNY 58.24 bn in 2022, up 5.2%" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ChangeSeries series[] = { { "洛龙区", HETU_ROLE_FOCUS, 1, cases[i].growth }, { NULL } };
      g_autoptr (HetuFrame) frame =
          change_new_level_growth (cases[i].language, 2021, cases[i].levels, series);
      g_autofree char *title = hetu_describe_title (frame);

      g_assert_cmpstr (title, ==, cases[i].title);
    }
}

/* UX U-14: each quantity by itself. */
static void
test_alt_text (void)
{
  g_autoptr (HetuFrame) frame = change_new_size_and_speed (HETU_LANGUAGE_ZH);
  g_autofree char *text = hetu_describe_alt_text (frame);

  g_assert_true (g_str_has_prefix (text, "水平与增速图。地区生产总值，洛龙区：2022 年 582.4 亿元"));
  g_assert_nonnull (strstr (text, "同比增速，洛龙区：2022 年百分之 5.2；2023 年目标百分之 8.0。"));
  g_assert_nonnull (strstr (text, "地区生产总值，洛龙区：2018 年脱敏。"));
  g_assert_nonnull (strstr (text, "同比增速，洛龙区：2019 年缺数。"));
}

static void
test_golden (void)
{
  g_autoptr (HetuTheme) slide = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SLIDE, FALSE, 1);
  g_autoptr (HetuTheme) paper = hetu_theme_new (HETU_THEME_PRINT, HETU_PRESET_A4, FALSE, 1);
  g_autoptr (HetuText) text = hetu_text_new_fixed ();
  g_autoptr (HetuFrame) frame = change_new_size_and_speed (HETU_LANGUAGE_ZH);
  g_autoptr (HetuFrame) english = change_new_size_and_speed (HETU_LANGUAGE_EN);
  g_autoptr (HetuScene) first = hetu_compose (frame, NULL, slide, text, 960, 540, NULL);
  g_autoptr (HetuScene) second = hetu_compose (english, NULL, paper, text, 454, 284, NULL);

  golden_check_all (first, "level-growth-slide");
  golden_check_all (second, "level-growth-a4-english");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/level-growth/panels-share-the-time", test_panels_share_the_time);
  g_test_add_func ("/level-growth/bars-stand-over-their-points", test_bars_stand_over_their_points);
  g_test_add_func ("/level-growth/both-start-at-zero", test_both_start_at_zero);
  g_test_add_func ("/level-growth/bars-leave-gaps", test_bars_leave_gaps);
  g_test_add_func ("/level-growth/forms-of-figures", test_forms_of_figures);
  g_test_add_func ("/level-growth/numbers-stand-outside", test_numbers_stand_outside);
  g_test_add_func ("/level-growth/numbers-shorten", test_numbers_shorten);
  g_test_add_func ("/level-growth/each-panel-has-its-unit", test_each_panel_has_its_unit);
  g_test_add_func ("/level-growth/table-has-both-units", test_table_has_both_units);
  g_test_add_func ("/level-growth/sizes", test_sizes);
  g_test_add_func ("/level-growth/too-small-is-refused", test_too_small_is_refused);
  g_test_add_func ("/level-growth/titles", test_titles);
  g_test_add_func ("/level-growth/alt-text", test_alt_text);
  g_test_add_func ("/level-growth/golden", test_golden);
  return g_test_run ();
}
