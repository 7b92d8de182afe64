/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Level against growth (C §10.13): marks, quadrants, names, titles, goldens. */
#include "chart/compose.h"
#include "chart/describe.h"
#include "chart/scatter.h"
#include "error.h"
#include "frames-parts.h"
#include "golden.h"
#include "plot.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#define EPSILON 0.01

static const char *const city[] = { "增城区~|1325.2|4.0", "天河区*|6215.7|2.4",
                                    "白云区|2476.1|-3.3", "海珠区|2502.5|1.4",
                                    "番禺区|2705.5|1.4",  "从化区|411.3|-1.9",
                                    "广州市=|2621.7|1.0", NULL };

static HetuScene *
draw (const char *const *points, double width, double height)
{
  g_autoptr (HetuFrame) frame = frames_new_scatter (HETU_LANGUAGE_ZH, points);

  return plot_screen (frame, hetu_kind_scatter.build, width, height);
}

/* The disc of the n-th point: its growth's row is what a pick finds. */
static const HetuMark *
disc (const HetuScene *scene, guint point)
{
  int row = (int) (2 * point + 1);
  const HetuMark *mark = plot_mark (scene, HETU_PART_MARK, HETU_MARK_CIRCLE, row, 1);

  /* A solid disc stands on its halo. */
  if (mark == NULL)
    mark = plot_mark (scene, HETU_PART_MARK, HETU_MARK_CIRCLE, row, 0);
  g_assert_nonnull (mark);
  return mark;
}

static void
test_points_lie_at_level_and_growth (void)
{
  g_autoptr (HetuFrame) frame = frames_new_scatter (HETU_LANGUAGE_ZH, city);
  g_autoptr (HetuScene) scene = draw (city, 600, 360);
  const HetuPlotArea *plot = hetu_scene_get_plot (scene, 0);

  for (guint i = 0; i < 6; i++)
    {
      double x = hetu_frame_get_row (frame, 2 * i)->y, y = hetu_frame_get_row (frame, 2 * i + 1)->y;

      g_assert_cmpfloat_with_epsilon (
          disc (scene, i)->x,
          plot->rect.x + (x - plot->x_low) / (plot->x_high - plot->x_low) * plot->rect.width,
          EPSILON);
      g_assert_cmpfloat_with_epsilon (
          disc (scene, i)->y,
          plot->rect.y + (plot->y_high - y) / (plot->y_high - plot->y_low) * plot->rect.height,
          EPSILON);
    }
  g_assert_cmpfloat (plot->y_low, <=, 0);
}

/* Over twenty times the least: equal steps are equal ratios; twenty times is not over. */
static void
test_far_levels_are_logarithmic (void)
{
  static const char *const far[] = { "甲|10|1", "乙|100|2", "丙|1000|3", NULL };
  static const char *const near[] = { "甲|10|1", "乙|200|2", NULL };
  static const char *const negative[] = { "甲|-10|1", "乙|1000|2", NULL };
  g_autoptr (HetuFrame) wide = frames_new_scatter (HETU_LANGUAGE_ZH, far);
  g_autoptr (HetuFrame) narrow = frames_new_scatter (HETU_LANGUAGE_ZH, near);
  g_autoptr (HetuFrame) below = frames_new_scatter (HETU_LANGUAGE_ZH, negative);
  g_autoptr (HetuScene) scene = draw (far, 600, 300);

  g_assert_true (hetu_scatter_is_log (wide));
  g_assert_false (hetu_scatter_is_log (narrow));
  g_assert_false (hetu_scatter_is_log (below));
  g_assert_cmpfloat_with_epsilon (disc (scene, 1)->x - disc (scene, 0)->x,
                                  disc (scene, 2)->x - disc (scene, 1)->x,
                                  EPSILON);
  g_assert_cmpuint (plot_count_text (scene, "100"), ==, 1);
}

/* Every rule of the levels has its number, at the edge of the figure too. */
static void
test_every_level_is_told (void)
{
  static const char *const values[] = { "甲|230.65|4.2", "乙|582.4|5.2", NULL };

  for (double width = 300; width <= 900; width += 10)
    {
      g_autoptr (HetuScene) scene = draw (values, width, 300);
      const HetuPlotArea *plot = hetu_scene_get_plot (scene, 0);

      for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
        {
          const HetuMark *rule = hetu_scene_get_mark (scene, i);
          guint n = 0;

          if (rule->part != HETU_PART_GRID || rule->points[0].x != rule->points[1].x)
            continue;
          for (guint j = 0; j < hetu_scene_get_n_marks (scene); j++)
            {
              const HetuMark *text = hetu_scene_get_mark (scene, j);

              n += text->part == HETU_PART_TICK && text->type == HETU_MARK_TEXT &&
                   text->y > plot->rect.y + plot->rect.height &&
                   rule->points[0].x >= text->x - EPSILON &&
                   rule->points[0].x <= text->x + hetu_text_run_get_width (text->run) + EPSILON;
            }
          g_assert_cmpuint (n, ==, 1);
        }
    }
}

/* Rules at the city's level and growth, labelled; the four quadrants are named in the corners. */
static void
test_quadrants (void)
{
  static const char *const alone[] = { "甲|10|1", "乙|12|2", NULL };
  g_autoptr (HetuScene) scene = draw (city, 600, 360);
  g_autoptr (HetuScene) without = draw (alone, 600, 360);

  for (int row = 12; row < 14; row++)
    g_assert_nonnull (plot_mark (scene, HETU_PART_REFERENCE, HETU_MARK_LINE, row, 0));
  g_assert_cmpuint (plot_count_text (scene, "区县平均 2621.7"), ==, 1);
  g_assert_cmpuint (plot_count_text (scene, "全市 1.0"), ==, 1);
  for (guint i = 0; i < 2; i++)
    {
      static const char *const captions[] = { "高位快进", "低位慢进" };

      g_assert_cmpuint (plot_count_text (scene, captions[i]), ==, 1);
      g_assert_cmpuint (plot_count_text (without, captions[i]), ==, 0);
    }
}

/* C-36: twenty or fewer are all named, though two lie on one spot. */
static void
test_every_point_is_named (void)
{
  g_autoptr (GPtrArray) points = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (HetuScene) scene = NULL;

  for (guint i = 0; i < 20; i++)
    g_ptr_array_add (points,
                     g_strdup_printf ("区%02u|%u|%u.%u", i, 100 + 37 * (i % 7), i % 5, i % 3));
  g_ptr_array_add (points, NULL);
  scene = draw ((const char *const *) points->pdata, 700, 420);
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("区%02u", i);

      g_assert_cmpuint (plot_count_text (scene, name), ==, 1);
    }
  golden_check_labels (scene, "twenty points");
  {
    static const char *const twins[] = { "甲|100|1.0", "乙|100|1.0", NULL };
    g_autoptr (HetuScene) both = draw (twins, 400, 300);

    g_assert_cmpuint (plot_count_text (both, "甲"), ==, 1);
    g_assert_cmpuint (plot_count_text (both, "乙"), ==, 1);
  }
}

/* C-27: who lacks one of the two is no point. */
static void
test_half_a_point_is_none (void)
{
  static const char *const points[] = { "甲|×|1.0", "乙|100|×", "丙|100|1.0", NULL };
  g_autoptr (HetuScene) scene = draw (points, 400, 300);

  for (int row = 0; row < 4; row++)
    g_assert_null (plot_mark (scene, HETU_PART_MARK, HETU_MARK_CIRCLE, row, 0));
  g_assert_cmpfloat (disc (scene, 2)->radius, >, 0);
  g_assert_cmpuint (plot_count_text (scene, "甲"), ==, 0);
}

static void
test_provisional_is_hollow (void)
{
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SCREEN, FALSE, 1);
  g_autoptr (HetuScene) scene = draw (city, 600, 360);

  g_assert_cmphex (disc (scene, 0)->fill, ==, theme->canvas);
  g_assert_cmphex (disc (scene, 1)->fill, !=, theme->canvas);
}

static void
test_titles_tell_a_finding (void)
{
  static const struct
  {
    HetuLanguage language;
    const char *points[4];
    const char *title;
  } cases[] = {
    { HETU_LANGUAGE_ZH,
      { "天河区*|6215.7|2.4", "广州市=|2621.7|1.0" },
      "天河区 2022 年规模高于区县平均，增速比广州市快 1.4 个百分点" },
    { HETU_LANGUAGE_ZH,
      { "从化区*|411.3|-1.9", "广州市=|2621.7|1.0" },
      "从化区 2022 年规模低于区县平均，增速比广州市慢 2.9 个百分点" },
    { HETU_LANGUAGE_ZH,
      { "甲区*|2621.7|1.0", "广州市=|2621.7|1.0" },
      "甲区 2022 年规模等于区县平均，增速与广州市持平" },
    { HETU_LANGUAGE_ZH,
      { "甲区|3000|2.0", "乙区|3000|0.5", "广州市=|2621.7|1.0" },
      "图中 2 个地区 2022 年有 1 个规模高于区县平均、增速高于广州市" },
    { HETU_LANGUAGE_EN,
      { "Tianhe*|6215.7|2.4", "Guangzhou=|2621.7|1.0" },
      "Tianhe, 2022: level above the district mean, growth 1.4 pp faster than Guangzhou" },
    { HETU_LANGUAGE_ZH, { "甲区*|3000|2.0" }, "地区生产总值 2022 年：规模与增速" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuFrame) frame = frames_new_scatter (cases[i].language, cases[i].points);
      g_autofree char *title = hetu_describe_title (frame);

      g_assert_cmpstr (title, ==, cases[i].title);
    }
}

static void
test_no_size_overlaps (void)
{
  static const char *const names[] = { "瀍河回族自治示范区*|0.3|37.0",
                                       "洛龙区|582.4|5.2",
                                       "涧西区|713.2|-4.4",
                                       "西工区|552.6|5.0",
                                       "老城区|×|3.0",
                                       "孟津区~|541.6|0.6",
                                       "偃师区|481.9|0.0",
                                       "嵩县|230.6|4.2",
                                       "栾川县|303.7|4.2",
                                       "汝阳县|230.0|4.2",
                                       "宜阳县|342.1|4.3",
                                       "洛宁县|215.0|3.6",
                                       "伊川县|449.4|5.1",
                                       "新安县|463.4|5.2",
                                       "洛阳市=|405.4|3.0",
                                       NULL };
  static const char *const one[] = { "甲区|100|1.0", NULL };
  g_autoptr (HetuFrame) many = frames_new_scatter (HETU_LANGUAGE_ZH, names);
  g_autoptr (HetuFrame) single = frames_new_scatter (HETU_LANGUAGE_ZH, one);

  g_assert_cmpuint (plot_check_sizes (many, hetu_kind_scatter.build, "scatter-many"), >, 6);
  g_assert_cmpuint (plot_check_sizes (single, hetu_kind_scatter.build, "scatter-one"), >, 6);
}

static void
test_refuses_with_the_size (void)
{
  g_autoptr (HetuFrame) frame = frames_new_scatter (HETU_LANGUAGE_ZH, city);
  g_autoptr (GError) error = NULL;

  g_assert_null (plot_build (frame, hetu_kind_scatter.build, HETU_PRESET_SCREEN, 80, 50, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_DATA);
  g_assert_nonnull (strstr (error->message, "pt"));
}

static void
test_golden (void)
{
  g_autoptr (HetuFrame) frame = frames_new_scatter (HETU_LANGUAGE_ZH, city);
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SLIDE, FALSE, 1);
  g_autoptr (HetuText) text = hetu_text_new_fixed ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuScene) scene = hetu_compose (frame, NULL, theme, text, 960, 540, &error);

  g_assert_no_error (error);
  golden_check_all (scene, "scatter-slide");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scatter/points-lie-at-level-and-growth", test_points_lie_at_level_and_growth);
  g_test_add_func ("/scatter/far-levels-are-logarithmic", test_far_levels_are_logarithmic);
  g_test_add_func ("/scatter/every-level-is-told", test_every_level_is_told);
  g_test_add_func ("/scatter/quadrants", test_quadrants);
  g_test_add_func ("/scatter/every-point-is-named", test_every_point_is_named);
  g_test_add_func ("/scatter/half-a-point-is-none", test_half_a_point_is_none);
  g_test_add_func ("/scatter/provisional-is-hollow", test_provisional_is_hollow);
  g_test_add_func ("/scatter/titles-tell-a-finding", test_titles_tell_a_finding);
  g_test_add_func ("/scatter/no-size-overlaps", test_no_size_overlaps);
  g_test_add_func ("/scatter/refuses-with-the-size", test_refuses_with_the_size);
  g_test_add_func ("/scatter/golden", test_golden);
  return g_test_run ();
}
