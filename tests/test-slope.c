/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Slopes (CHARTS §10.5). */
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
  return plot_screen (frame, hetu_kind_slope.build, width, height);
}

static double
axis_x (const HetuScene *scene, guint side)
{
  return plot_mark (scene, HETU_PART_AXIS, HETU_MARK_LINE, -1, side)->points[0].x;
}

/* §10.5: two axes 55 to 65 % of the width apart. */
static void
test_axes_stand_apart (void)
{
  static const double widths[] = { 380, 500, 700, 900, 1200 };
  g_autoptr (HetuFrame) frame = change_new_slope (HETU_LANGUAGE_ZH);

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr (HetuScene) scene = draw (frame, widths[i], 320);
      double share = (axis_x (scene, 1) - axis_x (scene, 0)) / widths[i];

      g_assert_cmpfloat (share, >=, 0.55 - EPSILON);
      g_assert_cmpfloat (share, <=, 0.65 + EPSILON);
    }
}

/* C-8: name and number at both ends, the number next to its axis. */
static void
test_both_ends_are_labelled (void)
{
  g_autoptr (HetuFrame) frame = change_new_slope (HETU_LANGUAGE_ZH);
  g_autoptr (HetuScene) scene = draw (frame, 700, 360);
  const HetuMark *left = plot_text (scene, "洛龙区 5.2"), *right = plot_text (scene, "8.0 洛龙区");

  g_assert_cmpfloat (left->x + hetu_text_run_get_width (left->run), <, axis_x (scene, 0));
  g_assert_cmpfloat (right->x, >, axis_x (scene, 1));
  plot_text (scene, "洛阳市 5.0");
  plot_text (scene, "5.1 洛阳市");
}

/* C-21: zero is in and its line the strongest, also where all fall below it. */
static void
test_growth_keeps_zero (void)
{
  static const ChangeSeries falls[] = {
    { "洛龙区", HETU_ROLE_FOCUS, 1, "-5.2 -1.0" },
    { "涧西区", HETU_ROLE_ENTITY, 2, "-6.1 -7.0" },
    { NULL },
  };
  g_autoptr (HetuFrame) frame = change_new (HETU_CHART_SLOPE, HETU_LANGUAGE_ZH, 2019, 4, falls);
  g_autoptr (HetuScene) scene = draw (frame, 600, 300);
  const HetuMark *zero = plot_mark (scene, HETU_PART_ZERO, HETU_MARK_LINE, -1, 0);

  g_assert_cmpfloat_with_epsilon (zero->stroke_width, 1.5, EPSILON);
  g_assert_cmpuint (plot_count_text (scene, "0"), ==, 1);
  for (int row = 0; row < 4; row++)
    g_assert_cmpfloat (plot_mark (scene, HETU_PART_MARK, HETU_MARK_CIRCLE, row, 0)->y,
                       >,
                       zero->points[0].y);
}

/* C-20: levels far from zero may start elsewhere, which the subtitle says, and then have no zero line. */
static void
test_levels_may_leave_zero (void)
{
  static const ChangeSeries levels[] = {
    { "洛龙区", HETU_ROLE_FOCUS, 1, "882 918" },
    { "涧西区", HETU_ROLE_ENTITY, 2, "790 801" },
    { NULL },
  };
  g_autoptr (HetuFrame) frame = change_new (HETU_CHART_SLOPE, HETU_LANGUAGE_ZH, 2019, 4, levels);
  g_autoptr (HetuScene) scene = NULL;

  frame->measure = HETU_MEASURE_LEVEL;
  g_assert_true (hetu_kind_slope.is_off_zero (frame));
  scene = draw (frame, 600, 300);
  g_assert_cmpuint (plot_count (scene, HETU_PART_ZERO, HETU_MARK_LINE, -1), ==, 0);
}

static const HetuMark *
line_from (const HetuScene *scene, HetuPart part, double y)
{
  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      if (mark->type == HETU_MARK_LINE && mark->part == part && fabs (mark->points[0].y - y) < 0.1)
        return mark;
    }
  return NULL;
}

/* C-27 and §6: what lacks an end has no line and a chip under that end; provisional ends are hollow and their lines dashed;
 * the way to a target is dotted, its end a diamond. */
static void
test_forms_of_figures (void)
{
  g_autoptr (HetuFrame) frame = change_new_slope (HETU_LANGUAGE_ZH);
  g_autoptr (HetuScene) scene = draw (frame, 700, 400);
  const HetuMark *lone = plot_mark (scene, HETU_PART_MARK, HETU_MARK_CIRCLE, 6, 0);
  const HetuMark *ring = plot_mark (scene, HETU_PART_MARK, HETU_MARK_CIRCLE, 5, 0);
  const HetuMark *dashed = line_from (scene,
                                      HETU_PART_MARK,
                                      plot_mark (scene, HETU_PART_MARK, HETU_MARK_CIRCLE, 4, 0)->y);
  const HetuMark *dotted =
      line_from (scene,
                 HETU_PART_TARGET,
                 plot_mark (scene, HETU_PART_MARK, HETU_MARK_CIRCLE, 10, 0)->y);

  g_assert_null (line_from (scene, HETU_PART_MARK, lone->y));
  g_assert_cmpuint (plot_count (scene, HETU_PART_GAP, HETU_MARK_TEXT, 7), ==, 1);
  plot_text (scene, "老城区 缺数");
  plot_text (scene, "偃师区 × 脱敏");
  g_assert_cmpfloat (ring->stroke_width, >, 0);
  g_assert_nonnull (dashed);
  g_assert_cmpfloat (dashed->dash_on, ==, 5);
  g_assert_nonnull (dotted);
  g_assert_cmpfloat (dotted->dash_on, ==, 1.5);
  g_assert_cmpuint (plot_count (scene, HETU_PART_TARGET, HETU_MARK_POLYGON, 11), ==, 1);
}

/* C-27: of many that lack, one chip counts them. */
static void
test_many_gaps_are_counted (void)
{
  g_autoptr (HetuFrame) frame = change_new_crowd (HETU_CHART_SLOPE);
  g_autoptr (HetuScene) scene = draw (frame, 700, 400);

  g_assert_cmpuint (plot_count_text (scene, "4 个地区 缺数"), ==, 1);
  g_assert_cmpuint (plot_count_text (scene, "西工区 缺数"), ==, 0);
}

/* C-25: a figure of another definition is another line. */
static void
test_breaks_part_lines (void)
{
  g_autoptr (HetuFrame) frame = change_new_slope (HETU_LANGUAGE_EN);
  g_autoptr (HetuScene) whole = draw (frame, 700, 360);
  g_autoptr (HetuScene) broken = NULL;

  hetu_frame_add_break (frame, 0, 1, 2021, "口径调整");
  broken = draw (frame, 700, 360);
  g_assert_cmpuint (plot_count (whole, HETU_PART_MARK, HETU_MARK_LINE, -1), ==, 2);
  g_assert_cmpuint (plot_count (broken, HETU_PART_MARK, HETU_MARK_LINE, -1), ==, 1);
}

/* C-35: labels that moved far are tied to their points; of too many for the height the focus and the extremes stay. */
static void
test_labels_move_apart (void)
{
  g_autoptr (HetuFrame) frame = change_new_crowd (HETU_CHART_SLOPE);
  g_autoptr (HetuScene) high = draw (frame, 700, 400);
  g_autoptr (HetuScene) low = draw (frame, 700, 150);

  g_assert_cmpuint (plot_count (high, HETU_PART_ANNOTATION, HETU_MARK_LINE, -1), >, 4);
  g_assert_cmpuint (plot_count_text (high, "新安县 5.8"), ==, 1);
  g_assert_cmpuint (plot_count_text (low, "新安县 5.8"), ==, 0);
  g_assert_cmpuint (plot_count_text (low, "洛龙区 5.2"), ==, 1);
  g_assert_cmpuint (plot_count_text (low, "伊川县 6.3"), ==, 1);
}

/* C-36: labels that find no room are counted in the note, every one. */
static void
test_dropped_labels_are_counted (void)
{
  g_autoptr (HetuFrame) frame = change_new_crowd (HETU_CHART_SLOPE);
  g_autoptr (HetuScene) scene = plot_compose (frame, HETU_THEME_LIGHT, HETU_PRESET_A4, 454, 190);
  guint n_drawn = plot_count (scene, HETU_PART_LABEL, HETU_MARK_TEXT, PLOT_ANY_ROW);
  g_autofree char *told = NULL;
  gboolean found = FALSE;
  guint n_known = 0;

  for (guint i = 0; i < frame->rows->len; i++)
    n_known += hetu_frame_get_row (frame, i)->has_value;
  g_assert_cmpuint (n_drawn, <, n_known);
  told = g_strdup_printf ("另有 %u 处标注从略", n_known - n_drawn);
  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      found = found || (mark->part == HETU_PART_NOTE &&
                        strstr (hetu_text_run_get_text (mark->run), told) != NULL);
    }
  g_assert_true (found);
}

/* C-36: whatever the size, nothing overlaps and nothing leaves the figure, or the figure is refused. */
static void
test_sizes (void)
{
  g_autoptr (HetuFrame) some = change_new_slope (HETU_LANGUAGE_ZH);
  g_autoptr (HetuFrame) crowd = change_new_crowd (HETU_CHART_SLOPE);
  static const ChangeSeries one[] = { { "洛龙区", HETU_ROLE_FOCUS, 1, "5.2 5.2" }, { NULL } };
  g_autoptr (HetuFrame) equal = change_new (HETU_CHART_SLOPE, HETU_LANGUAGE_ZH, 2019, 4, one);

  g_assert_cmpuint (plot_check_sizes (some, hetu_kind_slope.build, "slope"), >, 200);
  g_assert_cmpuint (plot_check_sizes (crowd, hetu_kind_slope.build, "crowd"), >, 150);
  g_assert_cmpuint (plot_check_sizes (equal, hetu_kind_slope.build, "equal"), >, 200);
}

static void
test_too_small_is_refused (void)
{
  g_autoptr (HetuFrame) frame = change_new_crowd (HETU_CHART_SLOPE);
  g_autoptr (GError) error = NULL;

  g_assert_null (plot_build (frame, hetu_kind_slope.build, HETU_PRESET_SLIDE, 300, 60, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_DATA);
}

/* C-2: the focus's way; without one whoever rose most; every number is printed or a difference of two that are. */
static void
test_titles (void)
{
  static const struct
  {
    HetuLanguage language;
    ChangeSeries series[4];
    const char *title;
  } cases[] = {
    { HETU_LANGUAGE_ZH,
      { { "洛龙区", HETU_ROLE_FOCUS, 1, "5.2 8.0" }, { "涧西区", HETU_ROLE_ENTITY, 2, "1 2" } },
      "洛龙区 2019—2023 年增速由 5.2% 升至 8.0%，提高 2.8 个百分点" },
    { HETU_LANGUAGE_ZH,
      { { "洛龙区", HETU_ROLE_FOCUS, 1, "5.2 -1.0" } },
      "洛龙区 2019—2023 年增速由 5.2% 降至 −1.0%，降低 6.2 个百分点" },
    { HETU_LANGUAGE_ZH,
      { { "洛龙区", HETU_ROLE_FOCUS, 1, "5.2 5.2" } },
      "洛龙区 2019—2023 年增速持平，均为 5.2%" },
    { HETU_LANGUAGE_ZH,
      { { "洛龙区", HETU_ROLE_FOCUS, 1, "5.2 8t" } },
      "洛龙区 2019—2023 年增速由 5.2% 升至目标 8.0%" },
    { HETU_LANGUAGE_ZH,
      { { "洛龙区", HETU_ROLE_ENTITY, 1, "5.2 6.0" }, { "涧西区", HETU_ROLE_ENTITY, 2, "1 3" } },
      "2 个区中涧西区 2019—2023 年增速提高最多，为 2.0 个百分点" },
    { HETU_LANGUAGE_ZH,
      { { "洛龙区", HETU_ROLE_ENTITY, 1, "5.2 5.0" }, { "涧西区", HETU_ROLE_ENTITY, 2, "3 1" } },
      "2 个区中洛龙区 2019—2023 年增速降低最少，为 0.2 个百分点" },
    { HETU_LANGUAGE_ZH,
      { { "洛龙区", HETU_ROLE_FOCUS, 1, "5.2 缺" },
        { "涧西区", HETU_ROLE_ENTITY, 2, "1 3" },
        { "西工区", HETU_ROLE_ENTITY, 3, "1 2" } },
      "有数据的 2 个区中涧西区 2019—2023 年增速提高最多，为 2.0 个百分点" },
    { HETU_LANGUAGE_ZH,
      { { "洛龙区", HETU_ROLE_FOCUS, 1, "缺 8t" }, { "洛阳市", HETU_ROLE_PARENT, 8, "7.8 3.5" } },
      "洛阳市 2019—2023 年增速由 7.8% 降至 3.5%，降低 4.3 个百分点" },
    { HETU_LANGUAGE_ZH, { { "洛龙区", HETU_ROLE_FOCUS, 1, "5.2 缺" } }, "洛龙区 2019 年增长 5.2%" },
    { HETU_LANGUAGE_EN,
      { { "Luolong", HETU_ROLE_FOCUS, 1, "5.2 8.0" } },
      "Luolong: growth of 8.0% in 2023, up 2.8 pp on 2019" },
    { HETU_LANGUAGE_EN,
      { { "Luolong", HETU_ROLE_ENTITY, 1, "5.2 6.0" }, { "Jianxi", HETU_ROLE_ENTITY, 2, "1 3" } },
      "Jianxi: growth up most of 2 districts, by 2.0 pp (2019–2023)" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuFrame) frame =
          change_new (HETU_CHART_SLOPE, cases[i].language, 2019, 4, cases[i].series);
      g_autofree char *title = hetu_describe_title (frame);

      g_assert_cmpstr (title, ==, cases[i].title);
    }
}

/* UX U-14: type, focus, gaps. */
static void
test_alt_text (void)
{
  g_autoptr (HetuFrame) frame = change_new_slope (HETU_LANGUAGE_ZH);
  g_autofree char *text = hetu_describe_alt_text (frame);

  g_assert_true (g_str_has_prefix (text, "斜率图。洛龙区：2023 年百分之 8.0。"));
  g_assert_nonnull (strstr (text, "老城区：2023 年缺数。"));
  g_assert_nonnull (strstr (text, "偃师区：2019 年脱敏。"));
}

static void
test_golden (void)
{
  g_autoptr (HetuTheme) slide = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SLIDE, FALSE, 1);
  g_autoptr (HetuTheme) paper = hetu_theme_new (HETU_THEME_PRINT, HETU_PRESET_A4, FALSE, 1);
  g_autoptr (HetuText) text = hetu_text_new_fixed ();
  g_autoptr (HetuFrame) frame = change_new_slope (HETU_LANGUAGE_ZH);
  g_autoptr (HetuFrame) english = change_new_slope (HETU_LANGUAGE_EN);
  g_autoptr (HetuScene) first = hetu_compose (frame, NULL, slide, text, 960, 540, NULL);
  g_autoptr (HetuScene) second = hetu_compose (english, NULL, paper, text, 454, 284, NULL);

  golden_check_all (first, "slope-slide");
  golden_check_all (second, "slope-a4-english");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/slope/axes-stand-apart", test_axes_stand_apart);
  g_test_add_func ("/slope/both-ends-are-labelled", test_both_ends_are_labelled);
  g_test_add_func ("/slope/growth-keeps-zero", test_growth_keeps_zero);
  g_test_add_func ("/slope/levels-may-leave-zero", test_levels_may_leave_zero);
  g_test_add_func ("/slope/forms-of-figures", test_forms_of_figures);
  g_test_add_func ("/slope/many-gaps-are-counted", test_many_gaps_are_counted);
  g_test_add_func ("/slope/breaks-part-lines", test_breaks_part_lines);
  g_test_add_func ("/slope/labels-move-apart", test_labels_move_apart);
  g_test_add_func ("/slope/dropped-labels-are-counted", test_dropped_labels_are_counted);
  g_test_add_func ("/slope/sizes", test_sizes);
  g_test_add_func ("/slope/too-small-is-refused", test_too_small_is_refused);
  g_test_add_func ("/slope/titles", test_titles);
  g_test_add_func ("/slope/alt-text", test_alt_text);
  g_test_add_func ("/slope/golden", test_golden);
  return g_test_run ();
}
