/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "error.h"
#include "plot.h"

#include <locale.h>
#include <math.h>

#define EPSILON 0.01

static HetuScene *
draw (const char *const *values, double height)
{
  g_autoptr (HetuFrame) frame = plot_new_ranked (values);

  return plot_screen (frame, hetu_kind_ranked_bar.build, 500, height);
}

static const HetuMark *
bar (const HetuScene *scene, int row)
{
  return plot_mark (scene, HETU_PART_MARK, HETU_MARK_RECT, row, 0);
}

static double
zero_of (const HetuScene *scene)
{
  return plot_mark (scene, HETU_PART_ZERO, HETU_MARK_LINE, -1, 0)->points[0].x;
}

/* C-20: bars start at zero and are as long as their figures; negative ones lie left, number outside. */
static void
test_zero_base (void)
{
  static const char *const values[] = { "8.0", "4.0", "-2.0", NULL };
  g_autoptr (HetuScene) scene = draw (values, 200);
  double zero = zero_of (scene), unit = bar (scene, 0)->width / 8;

  g_assert_cmpfloat_with_epsilon (bar (scene, 0)->x, zero, EPSILON);
  g_assert_cmpfloat_with_epsilon (bar (scene, 1)->width, 4 * unit, EPSILON);
  g_assert_cmpfloat_with_epsilon (bar (scene, 2)->width, 2 * unit, EPSILON);
  g_assert_cmpfloat_with_epsilon (bar (scene, 2)->x + bar (scene, 2)->width, zero, EPSILON);
  g_assert_cmpfloat (plot_text (scene, "8.0")->x, >, bar (scene, 0)->x + bar (scene, 0)->width);
  g_assert_cmpfloat (plot_centre (plot_text (scene, "−2.0")).x, <, bar (scene, 2)->x);
}

/* C-20: zero is in, also when all figures are far from it. */
static void
test_zero_is_always_in (void)
{
  static const char *const values[] = { "96.1", "98.4", NULL };
  g_autoptr (HetuScene) scene = draw (values, 200);

  g_assert_cmpfloat_with_epsilon (bar (scene, 0)->x, zero_of (scene), EPSILON);
  g_assert_cmpfloat_with_epsilon (bar (scene, 0)->width / bar (scene, 1)->width, 96.1 / 98.4, 1e-4);
}

/* Where all figures are negative zero is the right edge, and its line lies within the plot. */
static void
test_zero_at_the_edge (void)
{
  static const char *const values[] = { "-1.9", NULL };
  g_autoptr (HetuFrame) frame = plot_new_ranked (values);
  g_autoptr (HetuScene) scene = NULL;
  const HetuMark *line;

  /* The city's too. */
  for (guint i = 0; i < frame->rows->len; i++)
    g_array_index (frame->rows, HetuFrameRow, i).y = -1.9;
  scene = plot_screen (frame, hetu_kind_ranked_bar.build, 500, 200);
  line = plot_mark (scene, HETU_PART_ZERO, HETU_MARK_LINE, -1, 0);

  g_assert_cmpfloat (zero_of (scene) + line->stroke_width / 2, <=, hetu_scene_get_width (scene));
  g_assert_cmpfloat (bar (scene, 0)->x, >, plot_text (scene, "−1.9")->x);
}

/* Equal figures share a rank and the next is skipped: 1, 2, 2, 4. */
static void
test_equal_share_a_rank (void)
{
  static const char *const values[] = { "4.9", "9.2", "4.90", "1.0", NULL };
  g_autoptr (HetuScene) scene = draw (values, 200);

  g_assert_cmpuint (plot_count_text (scene, "1"), ==, 1);
  g_assert_cmpuint (plot_count_text (scene, "2"), ==, 2);
  g_assert_cmpuint (plot_count_text (scene, "3"), ==, 0);
  g_assert_cmpuint (plot_count_text (scene, "4"), ==, 1);
  g_assert_cmpfloat (bar (scene, 1)->y, <, bar (scene, 0)->y);
  /* Among equals the order of the frame stays. */
  g_assert_cmpfloat (bar (scene, 0)->y, <, bar (scene, 2)->y);
  g_assert_cmpfloat (bar (scene, 2)->y, <, bar (scene, 3)->y);
}

/* Numerals end at one edge; the names behind them start clear of the widest. */
static void
test_numerals_are_flush_right (void)
{
  static const char *const values[] = { "12", "11", "10", "9", "8", "7", "6", "5", "4", "3", NULL };
  g_autoptr (HetuScene) scene = draw (values, 400);
  const HetuMark *one = plot_text (scene, "1"), *ten = NULL;

  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      if (mark->type == HETU_MARK_TEXT && mark->part == HETU_PART_LABEL &&
          g_str_equal (hetu_text_run_get_text (mark->run), "10"))
        ten = mark;
    }
  g_assert_nonnull (ten);
  g_assert_cmpfloat_with_epsilon (one->x + hetu_text_run_get_width (one->run),
                                  ten->x + hetu_text_run_get_width (ten->run),
                                  EPSILON);
}

/* Mute is for context beside a focus: where nobody stands out the bars are all there is. */
static void
test_bars_without_a_focus_show (void)
{
  static const char *const values[] = { "8.0", "4.0", NULL };
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SCREEN, FALSE, 1);

  for (int focus = 0; focus < 2; focus++)
    {
      g_autoptr (HetuFrame) frame = plot_new_ranked (values);
      g_autoptr (HetuScene) scene = NULL;

      g_array_index (frame->series, HetuFrameSeries, 0).role =
          focus ? HETU_ROLE_FOCUS : HETU_ROLE_CONTEXT;
      g_array_index (frame->series, HetuFrameSeries, 1).role = HETU_ROLE_CONTEXT;
      scene = plot_screen (frame, hetu_kind_ranked_bar.build, 500, 200);
      g_assert_cmpuint (bar (scene, 1)->fill, ==, focus ? theme->mute : theme->axis);
    }
}

/* C-27: what is missing or redacted comes last, has no bar and no rank; below zero is not absent. */
static void
test_absent_are_last (void)
{
  static const char *const values[] = { "缺", "5.0", "×", "-3.0", NULL };
  g_autoptr (HetuScene) scene = draw (values, 240);
  double last = bar (scene, 3)->y;
  const HetuMark *stub = plot_mark (scene, HETU_PART_GAP, HETU_MARK_RECT, 0, 0);

  g_assert_null (bar (scene, 0));
  g_assert_null (bar (scene, 2));
  g_assert_cmpfloat (stub->width, ==, 11);
  g_assert_cmpint (stub->fill_kind, ==, HETU_FILL_HATCH);
  g_assert_cmpfloat (plot_text (scene, "缺数")->y, >, last);
  g_assert_cmpfloat (plot_text (scene, "× 脱敏")->y, >, last);
  plot_text (scene, "1");
  plot_text (scene, "2");
  g_assert_cmpuint (plot_count_text (scene, "3"), ==, 0);
}

/* C §10.3: the city is a rule 1.5 pt wide, labelled “全市 7.0”, and no competitor. */
static void
test_parent_is_a_rule (void)
{
  static const char *const values[] = { "9.0", "5.0", NULL };
  g_autoptr (HetuScene) scene = draw (values, 200);
  const HetuMark *rule = plot_mark (scene, HETU_PART_REFERENCE, HETU_MARK_LINE, 2, 0);
  double zero = zero_of (scene);

  g_assert_cmpfloat (rule->stroke_width, ==, 1.5);
  g_assert_cmpfloat_with_epsilon ((rule->points[0].x - zero) / bar (scene, 0)->width,
                                  7.0 / 9.0,
                                  1e-4);
  plot_text (scene, "全市 7.0");
  g_assert_null (bar (scene, 2));
  g_assert_cmpuint (plot_count_text (scene, "3"), ==, 0);
}

/* C-36: a rule does not run through a number. */
static void
test_rule_leaves_numbers_free (void)
{
  static const char *const values[] = { "9.0", "6.9", "6.7", "6.5", "6.0", NULL };
  g_autoptr (HetuScene) scene = draw (values, 240);
  double rule = plot_mark (scene, HETU_PART_REFERENCE, HETU_MARK_LINE, 5, 0)->points[0].x;

  for (guint i = 0; i < 5; i++)
    {
      const HetuMark *label = plot_text (scene, values[i]);

      g_assert_true (rule < label->x || rule > label->x + hetu_text_run_get_width (label->run));
    }
}

/* C-34: the focus is coloured, all others are mute. */
static void
test_focus (void)
{
  static const char *const values[] = { "9.0", "6.9", "6.7", NULL };
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SCREEN, FALSE, 1);
  g_autoptr (HetuScene) scene = draw (values, 200);

  g_assert_cmphex (bar (scene, 1)->fill, ==, hetu_theme_get_slot (theme, 2));
  g_assert_cmphex (bar (scene, 0)->fill, ==, theme->mute);
  g_assert_cmphex (bar (scene, 2)->fill, ==, theme->mute);
  g_assert_true (hetu_text_run_get_style (plot_text (scene, "涧西区")->run)->bold);
  g_assert_false (hetu_text_run_get_style (plot_text (scene, "洛龙区")->run)->bold);
}

/* C-14: bars are 0.62 of a band of at least 10 pt; below that they are dots under an axis. */
static void
test_dots (void)
{
  static const char *const values[] = { "9", "8", "7", "6", "5", "4", "3", "2", NULL };
  g_autoptr (HetuScene) bars = draw (values, 8 * 20 + 20);
  g_autoptr (HetuScene) dots = draw (values, 8 * 8 + 20);

  g_assert_cmpuint (plot_count (bars, HETU_PART_MARK, HETU_MARK_RECT, PLOT_ANY_ROW), ==, 8);
  g_assert_cmpfloat_with_epsilon (bar (bars, 0)->height / (bar (bars, 1)->y - bar (bars, 0)->y),
                                  0.62,
                                  1e-4);
  g_assert_cmpuint (plot_count (dots, HETU_PART_MARK, HETU_MARK_RECT, PLOT_ANY_ROW), ==, 0);
  g_assert_cmpuint (plot_count (dots, HETU_PART_MARK, HETU_MARK_CIRCLE, PLOT_ANY_ROW), ==, 8);
  g_assert_cmpuint (plot_count (dots, HETU_PART_TICK, HETU_MARK_TEXT, -1), >=, 2);
}

static void
test_too_low_is_refused (void)
{
  static const char *const values[] = { "9", "8", "7", "6", "5", "4", "3", "2", NULL };
  g_autoptr (HetuFrame) frame = plot_new_ranked (values);
  g_autoptr (GError) error = NULL;

  g_assert_null (
      plot_build (frame, hetu_kind_ranked_bar.build, HETU_PRESET_SCREEN, 500, 50, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_DATA);
}

/* C §6: a provisional bar is outlined over a tint, an expected one hatched. */
static void
test_provisional (void)
{
  static const char *const values[] = { "9.0", "6.9", "6.7", NULL };
  g_autoptr (HetuFrame) frame = plot_new_ranked (values);
  g_autoptr (HetuScene) scene = NULL;

  g_array_index (frame->rows, HetuFrameRow, 0).status = HETU_STATUS_PROVISIONAL;
  g_array_index (frame->rows, HetuFrameRow, 2).kind = HETU_KIND_EXPECTED;
  scene = plot_screen (frame, hetu_kind_ranked_bar.build, 500, 200);
  g_assert_cmpfloat (bar (scene, 0)->stroke_width, >, 0);
  g_assert_cmphex (bar (scene, 0)->fill, !=, bar (scene, 0)->stroke);
  g_assert_cmpint (bar (scene, 2)->fill_kind, ==, HETU_FILL_HATCH);
  plot_text (scene, "6.7 预计");
}

static void
test_no_collisions (void)
{
  static const char *const many[] = { "9.2", "8.1", "5.4", "4.9", "4.9", "-1.2", "-3.4", "7.3",
                                      "6.6", "×",   "5.0", "缺",  "4.8", "7.1",  NULL };
  static const char *const few[] = { "12.5", "-8", "缺", NULL };
  g_autoptr (HetuFrame) first = plot_new_ranked (many);
  g_autoptr (HetuFrame) second = plot_new_ranked (few);

  g_assert_cmpuint (plot_check_sizes (first, hetu_kind_ranked_bar.build, "many bars"), >, 150);
  g_assert_cmpuint (plot_check_sizes (second, hetu_kind_ranked_bar.build, "few bars"), >, 150);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bars/zero-base", test_zero_base);
  g_test_add_func ("/bars/zero-is-always-in", test_zero_is_always_in);
  g_test_add_func ("/bars/zero-at-the-edge", test_zero_at_the_edge);
  g_test_add_func ("/bars/equal-share-a-rank", test_equal_share_a_rank);
  g_test_add_func ("/bars/numerals-are-flush-right", test_numerals_are_flush_right);
  g_test_add_func ("/bars/without-a-focus", test_bars_without_a_focus_show);
  g_test_add_func ("/bars/absent-are-last", test_absent_are_last);
  g_test_add_func ("/bars/parent-is-a-rule", test_parent_is_a_rule);
  g_test_add_func ("/bars/rule-leaves-numbers-free", test_rule_leaves_numbers_free);
  g_test_add_func ("/bars/focus", test_focus);
  g_test_add_func ("/bars/dots-below-10-pt", test_dots);
  g_test_add_func ("/bars/too-low-is-refused", test_too_low_is_refused);
  g_test_add_func ("/bars/provisional", test_provisional);
  g_test_add_func ("/bars/no-collisions", test_no_collisions);
  return g_test_run ();
}
