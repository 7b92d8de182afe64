/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/bullet-bar.h"
#include "error.h"
#include "plot.h"

#include <locale.h>
#include <math.h>

#define WIDTH 200.0
#define EPSILON 0.01

/* A bar from x = 100, 200 pt wide, about y = 50. */
static HetuScene *
draw (HetuProgress progress, const char *unit, const char *target, const char *outturn)
{
  g_autoptr (HetuFrame) board = plot_new_board (HETU_CHART_BULLET);
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SCREEN, FALSE, 1);
  HetuSceneBuilder *builder = hetu_scene_builder_new (400, 100, theme->canvas);
  HetuBulletBar bar = { builder, theme, 0, 100, 50, WIDTH, 1 };

  plot_add_gauge (board, "目标", progress, unit, target, outturn);
  hetu_bullet_bar_draw (&bar, &hetu_frame_get_gauge (board, 0)->progress);
  return hetu_scene_builder_end (builder, NULL, NULL);
}

static HetuProgress
cumulative (double elapsed)
{
  return (HetuProgress){ .nature = HETU_TARGET_CUMULATIVE,
                         .state = HETU_STATE_ON_TRACK,
                         .elapsed_percent = elapsed,
                         .low = 100,
                         .high = HUGE_VAL };
}

/* x of a share of the target on the scale of 0 … 125 %. */
static double
x_of (double percent)
{
  return 100 + WIDTH * percent / 125;
}

static const HetuMark *
tick (const HetuScene *scene, guint n)
{
  return plot_mark (scene, HETU_PART_TARGET, HETU_MARK_LINE, 0, n);
}

static const HetuMark *
rect (const HetuScene *scene, HetuPart part, guint n)
{
  return plot_mark (scene, part, HETU_MARK_RECT, 0, n);
}

/* C-50: measure from zero, 8.5 of 20 pt high, on 0 … 125 % of the target; tick 2.6 × 17. */
static void
test_measure (void)
{
  g_autoptr (HetuScene) scene = draw (cumulative (80), "万户", "40", "30");
  const HetuMark *measure = rect (scene, HETU_PART_MARK, 0);
  const HetuMark *target = tick (scene, 0);

  g_assert_cmpfloat_with_epsilon (measure->x, 100, EPSILON);
  g_assert_cmpfloat_with_epsilon (measure->x + measure->width, x_of (75), EPSILON);
  g_assert_cmpfloat_with_epsilon (measure->height, 8.5, EPSILON);
  g_assert_cmpfloat_with_epsilon (measure->y + measure->height / 2, 50, EPSILON);
  g_assert_cmpfloat_with_epsilon (target->stroke_width, 2.6, EPSILON);
  g_assert_cmpfloat_with_epsilon (target->points[1].y - target->points[0].y, 17, EPSILON);
  g_assert_cmpfloat_with_epsilon (target->points[0].x, x_of (100), EPSILON);
  g_assert_cmpfloat (target->dash_on, ==, 0);
}

/* C-50: the ground is split 30 and 10 points below elapsed time, at 70 and 90 without it, and fills the scale. */
static void
test_ground (void)
{
  static const struct
  {
    double elapsed, first, second;
  } cases[] = { { 83.3, 53.3, 73.3 }, { 100, 70, 90 }, { 0, 70, 90 }, { 25, 0, 15 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuScene) scene = draw (cumulative (cases[i].elapsed), "万户", "40", "30");
      guint n = plot_count (scene, HETU_PART_BAND, HETU_MARK_RECT, 0);
      const HetuMark *last = rect (scene, HETU_PART_BAND, n - 1);
      const HetuMark *middle = rect (scene, HETU_PART_BAND, n - 2);

      g_assert_cmpfloat_with_epsilon (middle->x, x_of (cases[i].first), EPSILON);
      g_assert_cmpfloat_with_epsilon (last->x, x_of (cases[i].second), EPSILON);
      g_assert_cmpfloat_with_epsilon (last->x + last->width, 300, EPSILON);
      g_assert_cmpfloat_with_epsilon (last->height, 20, EPSILON);
    }
}

/* C-51: the triangle stands below the bar at elapsed time, and is gone when time is up or there is none. */
static void
test_time (void)
{
  g_autoptr (HetuScene) timed = draw (cumulative (83.3), "万户", "40", "30");
  g_autoptr (HetuScene) due = draw (cumulative (100), "万户", "40", "30");
  const HetuMark *triangle = plot_mark (timed, HETU_PART_ANNOTATION, HETU_MARK_POLYGON, 0, 0);

  g_assert_cmpfloat_with_epsilon (triangle->points[0].x, x_of (83.3), EPSILON);
  g_assert_cmpfloat (triangle->points[0].y, >, 60);
  g_assert_cmpfloat (triangle->points[1].y, >, triangle->points[0].y);
  g_assert_null (plot_mark (due, HETU_PART_ANNOTATION, HETU_MARK_POLYGON, 0, 0));
}

/* C-50: past 125 % the bar ends at the scale's end in an arrowhead and is cut by two slashes. */
static void
test_over_run (void)
{
  static const struct
  {
    const char *outturn;
    guint n_slashes, n_heads;
  } cases[] = { { "178", 2, 1 }, { "125", 0, 0 }, { "126", 2, 1 }, { "100", 0, 0 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuScene) scene = draw (cumulative (100), "亿元", "100", cases[i].outturn);
      const HetuMark *measure = rect (scene, HETU_PART_MARK, 0);

      g_assert_cmpfloat (measure->x + measure->width, <=, 300 + EPSILON);
      g_assert_cmpuint (plot_count (scene, HETU_PART_MARK, HETU_MARK_LINE, 0),
                        ==,
                        cases[i].n_slashes);
      g_assert_cmpuint (plot_count (scene, HETU_PART_MARK, HETU_MARK_POLYGON, 0),
                        ==,
                        cases[i].n_heads);
    }
}

/* C-51: hatched up to the target, which is still drawn; no measure. */
static void
test_unknown (void)
{
  static const char *const outturns[] = { NULL, "×" };

  for (gsize i = 0; i < G_N_ELEMENTS (outturns); i++)
    {
      HetuProgress progress = cumulative (83.3);
      g_autoptr (HetuScene) scene = NULL;
      const HetuMark *hatch;

      progress.state = HETU_STATE_UNKNOWN;
      scene = draw (progress, "万人", "1.2", outturns[i]);
      hatch = rect (scene, HETU_PART_GAP, 0);
      g_assert_cmpint (hatch->fill_kind, ==, HETU_FILL_HATCH);
      g_assert_cmpfloat_with_epsilon (hatch->x + hatch->width, x_of (100), EPSILON);
      g_assert_null (rect (scene, HETU_PART_MARK, 0));
      g_assert_nonnull (tick (scene, 0));
    }
}

/* 左右 has its tolerance about the tick; a range has a tick at each end and its scale is that of the upper. */
static void
test_centre (void)
{
  HetuProgress about = { .nature = HETU_TARGET_CENTRE,
                         .comparator = HETU_COMPARATOR_ABOUT,
                         .low = 4.5,
                         .high = 5.5 };
  HetuProgress range = { .nature = HETU_TARGET_CENTRE,
                         .comparator = HETU_COMPARATOR_RANGE,
                         .target_high = { 80, 0 },
                         .low = 60,
                         .high = 80 };
  g_autoptr (HetuScene) one = draw (about, "%", "5", "4");
  g_autoptr (HetuScene) two = draw (range, "%", "60", "70");
  /* The ground is one: points below elapsed time say nothing of a rate. */
  const HetuMark *block = rect (one, HETU_PART_BAND, 1);

  g_assert_null (rect (one, HETU_PART_BAND, 2));
  g_assert_cmpfloat_with_epsilon (block->x, x_of (90), EPSILON);
  g_assert_cmpfloat_with_epsilon (block->x + block->width, x_of (110), EPSILON);
  g_assert_cmpfloat_with_epsilon (tick (two, 0)->points[0].x, x_of (75), EPSILON);
  g_assert_cmpfloat_with_epsilon (tick (two, 1)->points[0].x, x_of (100), EPSILON);
}

/* Below zero there is no scale of shares: zero is inside, the bar lies left of it. */
static void
test_negative (void)
{
  HetuProgress rate = { .nature = HETU_TARGET_RATE,
                        .low = 3,
                        .high = HUGE_VAL,
                        .state = HETU_STATE_MISSED };
  g_autoptr (HetuScene) scene = draw (rate, "%", "3", "-2");
  const HetuMark *measure = rect (scene, HETU_PART_MARK, 0);

  g_assert_cmpfloat (measure->x, >=, 100);
  g_assert_cmpfloat (measure->width, >, 0);
  g_assert_cmpfloat (measure->x + measure->width, <, tick (scene, 0)->points[0].x);
  g_assert_cmpuint (plot_count (scene, HETU_PART_BAND, HETU_MARK_RECT, 0), ==, 1);
}

/* C-50, 力争: the tick is dashed. */
static void
test_soft (void)
{
  HetuProgress progress = cumulative (80);
  g_autoptr (HetuScene) scene = NULL;

  progress.soft = TRUE;
  scene = draw (progress, "万户", "40", "30");
  g_assert_cmpfloat (tick (scene, 0)->dash_on, >, 0);
}

static void
test_words_have_no_bar (void)
{
  HetuProgress words = { .nature = HETU_TARGET_WORDS, .comparator = HETU_COMPARATOR_QUALITATIVE };
  g_autoptr (HetuScene) scene = draw (words, "%", NULL, NULL);

  g_assert_cmpuint (hetu_scene_get_n_marks (scene), ==, 0);
}

/* U-7: from the worst to the best; every gauge has its row. */
static void
test_table (void)
{
  static const int order[] = { 3, 7, 2, 10, 1, 4, 5, 8, 11, 0, 6, 9 };
  g_autoptr (HetuFrame) board = plot_new_gauges (HETU_CHART_BULLET, 12);
  g_autoptr (HetuScene) scene = plot_screen (board, hetu_kind_bullet.build, 740, 530);
  double y = 0;
  int states_before = -1;

  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    {
      static const int rank[HETU_N_STATES] = { 4, 2, 1, 0, 5, 3 };
      const HetuFrameGauge *gauge = hetu_frame_get_gauge (board, (guint) order[i]);
      const HetuMark *name = plot_text (scene, gauge->name);

      g_assert_cmpfloat (name->y, >, y);
      y = name->y;
      g_assert_cmpint (rank[gauge->progress.state], >=, states_before);
      states_before = rank[gauge->progress.state];
    }
}

/* C-51: what accumulates has completion and pace; a rate has neither, and tells its gap. */
static void
test_columns (void)
{
  g_autoptr (HetuFrame) board = plot_new_gauges (HETU_CHART_BULLET, 12);
  g_autoptr (HetuScene) scene = plot_screen (board, hetu_kind_bullet.build, 900, 530);

  plot_text (scene, "61.3%");
  plot_text (scene, "−22.0");
  plot_text (scene, "178%");
  plot_text (scene, "≥44%");
  plot_text (scene, "期中高于目标 2.9 个百分点");
  /* 417 of 234.3 and 7 of 7: the year is over. */
  g_assert_cmpuint (plot_count_text (scene, "已到期"), ==, 2);
  /* Two rates without an outturn: a dash in each column. */
  g_assert_cmpuint (plot_count_text (scene, "—"), ==, 4);
}

/* C-50: names and words give way before the bars, which are what the figure is for, and are not cut for it. */
static void
test_bars_are_not_squeezed (void)
{
  static const double heights[] = { 150, 300 }; /* rows of one line and of two */

  for (gsize i = 0; i < G_N_ELEMENTS (heights); i++)
    {
      g_autoptr (HetuFrame) board = plot_new_board (HETU_CHART_BULLET);
      g_autoptr (HetuScene) scene = NULL;

      board->language = HETU_LANGUAGE_EN;
      g_free (board->subtitle);
      board->subtitle = g_strdup ("Luoyang: targets for 2023");
      for (guint j = 0; j < 7; j++)
        {
          plot_add_gauge (board, "Fixed investment growth", cumulative (50), "万人", "9", "7");
          g_free (g_array_index (board->gauges, HetuFrameGauge, j).detail);
          g_array_index (board->gauges, HetuFrameGauge, j).detail = g_strdup ("Luoyang · 2023");
        }
      scene = plot_build (board, hetu_kind_bullet.build, HETU_PRESET_A4, 454, heights[i], NULL);
      g_assert_nonnull (scene);
      g_assert_cmpfloat (plot_mark (scene, HETU_PART_TARGET, HETU_MARK_LINE, 0, 0)->points[0].x -
                             plot_mark (scene, HETU_PART_MARK, HETU_MARK_RECT, 0, 0)->x,
                         >,
                         0.2 * 0.75 * 454);
      for (guint j = 0; j < hetu_scene_get_n_marks (scene); j++)
        if (hetu_scene_get_mark (scene, j)->type == HETU_MARK_TEXT)
          g_assert_false (hetu_text_run_is_ellipsised (hetu_scene_get_mark (scene, j)->run));
    }
}

static void
test_no_collisions (void)
{
  g_autoptr (HetuFrame) few = plot_new_gauges (HETU_CHART_BULLET, 3);
  g_autoptr (HetuFrame) many = plot_new_gauges (HETU_CHART_BULLET, 12);

  g_assert_cmpuint (plot_check_sizes (few, hetu_kind_bullet.build, "few bullets"), >, 150);
  g_assert_cmpuint (plot_check_sizes (many, hetu_kind_bullet.build, "many bullets"), >, 100);
}

static void
test_too_many_are_refused (void)
{
  g_autoptr (HetuFrame) board = plot_new_gauges (HETU_CHART_BULLET, 12);
  g_autoptr (GError) low = NULL;
  g_autoptr (GError) narrow = NULL;

  g_assert_null (plot_build (board, hetu_kind_bullet.build, HETU_PRESET_SCREEN, 700, 150, &low));
  g_assert_error (low, HETU_ERROR, HETU_ERROR_DATA);
  g_assert_null (plot_build (board, hetu_kind_bullet.build, HETU_PRESET_SCREEN, 250, 600, &narrow));
  g_assert_error (narrow, HETU_ERROR, HETU_ERROR_DATA);
}

/* Below zero the bar runs left from a zero line and ends within its ground; from zero on there is no such line. */
static void
test_below_zero (void)
{
  static const struct
  {
    const char *target, *outturn;
    gboolean below;
  } cases[] = { { "5", "-1.2", TRUE }, { "3", "-8.6", TRUE }, { "5", "4", FALSE } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuScene) scene =
          draw (cumulative (50), "亿元", cases[i].target, cases[i].outturn);
      const HetuMark *zero = plot_mark (scene, HETU_PART_ZERO, HETU_MARK_LINE, -1, 0);
      const HetuMark *bar = plot_mark (scene, HETU_PART_MARK, HETU_MARK_RECT, 0, 0);

      g_assert_nonnull (bar);
      g_assert_cmpint (zero != NULL, ==, cases[i].below);
      g_assert_cmpfloat (bar->x, >=, 100 - EPSILON);
      if (zero == NULL)
        continue;
      g_assert_cmpfloat_with_epsilon (bar->x + bar->width, zero->points[0].x, EPSILON);
      g_assert_cmpfloat (bar->x, >, 100);
    }
}

/* A tick that the bar runs past stands in a gap of it. */
static void
test_tick_in_a_gap (void)
{
  g_autoptr (HetuScene) past = draw (cumulative (50), "亿元", "100", "110");
  g_autoptr (HetuScene) before = draw (cumulative (50), "亿元", "100", "90");
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SCREEN, FALSE, 1);
  guint n_past = 0, n_before = 0;

  for (guint i = 0; i < hetu_scene_get_n_marks (past); i++)
    n_past += hetu_scene_get_mark (past, i)->type == HETU_MARK_RECT &&
              hetu_scene_get_mark (past, i)->fill == theme->canvas;
  for (guint i = 0; i < hetu_scene_get_n_marks (before); i++)
    n_before += hetu_scene_get_mark (before, i)->type == HETU_MARK_RECT &&
                hetu_scene_get_mark (before, i)->fill == theme->canvas;
  g_assert_cmpuint (n_past, ==, 1);
  g_assert_cmpuint (n_before, ==, 0);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bullet/measure", test_measure);
  g_test_add_func ("/bullet/ground", test_ground);
  g_test_add_func ("/bullet/time", test_time);
  g_test_add_func ("/bullet/over-run", test_over_run);
  g_test_add_func ("/bullet/unknown", test_unknown);
  g_test_add_func ("/bullet/centre", test_centre);
  g_test_add_func ("/bullet/negative", test_negative);
  g_test_add_func ("/bullet/soft-is-dashed", test_soft);
  g_test_add_func ("/bullet/words-have-no-bar", test_words_have_no_bar);
  g_test_add_func ("/bullet/table-is-sorted", test_table);
  g_test_add_func ("/bullet/columns", test_columns);
  g_test_add_func ("/bullet/bars-are-not-squeezed", test_bars_are_not_squeezed);
  g_test_add_func ("/bullet/no-collisions", test_no_collisions);
  g_test_add_func ("/bullet/too-many-are-refused", test_too_many_are_refused);
  g_test_add_func ("/bullet/below-zero", test_below_zero);
  g_test_add_func ("/bullet/tick-in-a-gap", test_tick_in_a_gap);
  return g_test_run ();
}
