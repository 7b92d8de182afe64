/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/dial-face.h"
#include "error.h"
#include "plot.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#define EPSILON 0.02

/* A board of one gauge with room for R = 50, and the ring in it. */
static HetuScene *
draw (HetuProgress progress, const char *unit, const char *target, const char *outturn)
{
  g_autoptr (HetuFrame) board = plot_new_board (HETU_CHART_DIAL);

  plot_add_gauge (board, "目标", progress, unit, target, outturn);
  return plot_screen (board, hetu_kind_dial.build, 240, 400);
}

static HetuProgress
at_least (double target)
{
  return (HetuProgress){ .nature = HETU_TARGET_CUMULATIVE,
                         .comparator = HETU_COMPARATOR_AT_LEAST,
                         .state = HETU_STATE_ON_TRACK,
                         .elapsed_percent = 80,
                         .low = target,
                         .high = HUGE_VAL };
}

static const HetuMark *
track (const HetuScene *scene)
{
  return plot_mark (scene, HETU_PART_BAND, HETU_MARK_RING, 0, 0);
}

/* Angle of a point about the dial, in degrees clockwise from three o'clock, 150 … 390. */
static double
angle_of (const HetuMark *ring, HetuPoint point)
{
  double angle = atan2 (point.y - ring->y, point.x - ring->x) * 180 / G_PI;

  return angle < 90 ? angle + 360 : angle;
}

static double
radius_of (const HetuMark *ring, HetuPoint point)
{
  return hypot (point.x - ring->x, point.y - ring->y);
}

/* C-49: sweep 150° … 390°, R = 50, ring 12, the value's arc as long as its share of the domain. */
static void
test_ring (void)
{
  g_autoptr (HetuScene) scene = draw (at_least (9), "万人", "9", "5.5");
  const HetuMark *ring = track (scene);
  const HetuMark *arc = plot_mark (scene, HETU_PART_MARK, HETU_MARK_RING, 0, 0);

  g_assert_cmpfloat_with_epsilon (ring->radius, 50, EPSILON);
  g_assert_cmpfloat_with_epsilon (ring->inner, 38, EPSILON);
  g_assert_cmpfloat_with_epsilon (ring->from, 150 * G_PI / 180, 1e-6);
  g_assert_cmpfloat_with_epsilon (ring->to, 390 * G_PI / 180, 1e-6);
  g_assert_cmpfloat_with_epsilon (arc->from, ring->from, 1e-6);
  /* 5.5 of 0 … 11 is half the sweep: straight up. */
  g_assert_cmpfloat_with_epsilon (arc->to, 270 * G_PI / 180, 1e-6);
  g_assert_cmpfloat_with_epsilon (arc->radius, ring->radius, EPSILON);
}

/* C-49: the target's line reaches from 3 pt inside the ring to 7 pt outside, its label lies beyond. */
static void
test_target_mark (void)
{
  g_autoptr (HetuScene) scene = draw (at_least (5.5), "万人", "5.5", "9.3");
  const HetuMark *ring = track (scene);
  const HetuMark *line = plot_mark (scene, HETU_PART_TARGET, HETU_MARK_LINE, 0, 0);
  const HetuMark *label = plot_text (scene, "≥5.5");

  g_assert_cmpfloat_with_epsilon (radius_of (ring, line->points[0]), 35, EPSILON);
  g_assert_cmpfloat_with_epsilon (radius_of (ring, line->points[1]), 57, EPSILON);
  g_assert_cmpfloat_with_epsilon (line->stroke_width, 2.6, EPSILON);
  /* 5.5 of 0 … 11 */
  g_assert_cmpfloat_with_epsilon (angle_of (ring, line->points[1]), 270, 0.1);
  g_assert_cmpfloat (radius_of (ring, plot_centre (label)), >, 57);
  g_assert_cmpfloat (label->y + hetu_text_run_get_height (label->run), <=, line->points[1].y);
}

/* C-49: the satisfying values are a 3 pt arc at R + 4.5, to the open end of the comparator. */
static void
test_comparator_band (void)
{
  static const struct
  {
    HetuTargetNature nature;
    HetuComparator comparator;
    const char *target, *outturn;
    double low, high;
    double from, to; /* degrees expected */
  } cases[] = {
    { HETU_TARGET_CUMULATIVE, HETU_COMPARATOR_AT_LEAST, "5.5", "9.3", 5.5, HUGE_VAL, 270, 390 },
    { HETU_TARGET_CAP, HETU_COMPARATOR_AT_MOST, "5.5", "5.1", -HUGE_VAL, 5.5, 150, 270 },
    { HETU_TARGET_CENTRE, HETU_COMPARATOR_ABOUT, "3", "3.2", 2.5, 3.5, 250, 290 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuProgress progress = { .nature = cases[i].nature,
                                .comparator = cases[i].comparator,
                                .low = cases[i].low,
                                .high = cases[i].high };
      g_autoptr (HetuScene) scene = draw (progress, "%", cases[i].target, cases[i].outturn);
      const HetuMark *band = plot_mark (scene, HETU_PART_BAND, HETU_MARK_RING, 0, 1);

      g_assert_cmpfloat_with_epsilon (band->inner, 53, EPSILON);
      g_assert_cmpfloat_with_epsilon (band->radius, 56, EPSILON);
      g_assert_cmpfloat_with_epsilon (band->from * 180 / G_PI, cases[i].from, 0.1);
      g_assert_cmpfloat_with_epsilon (band->to * 180 / G_PI, cases[i].to, 0.1);
    }
}

/* C-51: elapsed time is a triangle inside the ring, apex outwards, and only for what accumulates. */
static void
test_time (void)
{
  HetuProgress rate = { .nature = HETU_TARGET_RATE, .low = 44, .high = HUGE_VAL };
  g_autoptr (HetuScene) scene = draw (at_least (9), "万人", "9", "7.4");
  g_autoptr (HetuScene) untimed = draw (rate, "%", "44", "46.9");
  const HetuMark *ring = track (scene);
  const HetuMark *time = plot_mark (scene, HETU_PART_ANNOTATION, HETU_MARK_POLYGON, 0, 0);
  double tip = radius_of (ring, time->points[0]);

  g_assert_cmpuint (time->n_points, ==, 3);
  g_assert_cmpfloat (tip, <, 38);
  g_assert_cmpfloat (tip, >, radius_of (ring, time->points[1]));
  g_assert_cmpfloat_with_epsilon (radius_of (ring, time->points[1]),
                                  radius_of (ring, time->points[2]),
                                  EPSILON);
  /* 80 % of 9 on 0 … 11 */
  g_assert_cmpfloat_with_epsilon (angle_of (ring, time->points[0]), 150 + 240 * 7.2 / 11, 0.1);
  g_assert_null (plot_mark (untimed, HETU_PART_ANNOTATION, HETU_MARK_POLYGON, 0, 0));
}

static void
test_baseline (void)
{
  HetuProgress progress = { .nature = HETU_TARGET_RATE,
                            .low = 44,
                            .high = HUGE_VAL,
                            .has_baseline = TRUE,
                            .baseline = { 425, 1 } };
  g_autoptr (HetuScene) scene = draw (progress, "%", "44", "46.9");
  const HetuMark *notch = plot_mark (scene, HETU_PART_REFERENCE, HETU_MARK_LINE, 0, 0);

  /* 42.5 of 35 … 50 */
  g_assert_cmpfloat_with_epsilon (angle_of (track (scene), notch->points[1]), 270, 0.1);
  g_assert_cmpfloat_with_epsilon (notch->stroke_width, 1.5, EPSILON);
}

/* C-51: without an outturn the ring is hatched, the target stays, nothing numeric is drawn. */
static void
test_unknown (void)
{
  static const struct
  {
    const char *outturn, *word;
  } cases[] = { { NULL, "待填报" }, { "×", "×" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuProgress progress = at_least (9);
      g_autoptr (HetuScene) scene = NULL;

      progress.state = HETU_STATE_UNKNOWN;
      scene = draw (progress, "万人", "9", cases[i].outturn);
      g_assert_cmpint (plot_mark (scene, HETU_PART_GAP, HETU_MARK_RING, 0, 0)->fill_kind,
                       ==,
                       HETU_FILL_HATCH);
      g_assert_cmpuint (plot_count (scene, HETU_PART_MARK, HETU_MARK_RING, PLOT_ANY_ROW), ==, 0);
      g_assert_nonnull (plot_mark (scene, HETU_PART_TARGET, HETU_MARK_LINE, 0, 0));
      g_assert_nonnull (plot_mark (scene, HETU_PART_GAP, HETU_MARK_TEXT, 0, 0));
      g_assert_cmpstr (
          hetu_text_run_get_text (plot_mark (scene, HETU_PART_GAP, HETU_MARK_TEXT, 0, 0)->run),
          ==,
          cases[i].word);
    }
}

/* C-49: a value beyond the domain fills the ring and is cut by two slashes. */
static void
test_over_run (void)
{
  HetuProgress cap = { .nature = HETU_TARGET_CAP,
                       .comparator = HETU_COMPARATOR_AT_MOST,
                       .state = HETU_STATE_MISSED,
                       .low = -HUGE_VAL,
                       .high = 5 };
  g_autoptr (HetuScene) over = draw (cap, "件", "5", "38");
  g_autoptr (HetuScene) within = draw (cap, "件", "5", "6");
  const HetuMark *arc = plot_mark (over, HETU_PART_MARK, HETU_MARK_RING, 0, 0);

  g_assert_cmpfloat_with_epsilon (arc->to, 390 * G_PI / 180, 1e-6);
  g_assert_cmpuint (plot_count (over, HETU_PART_MARK, HETU_MARK_LINE, 0), ==, 2);
  g_assert_cmpuint (plot_count (within, HETU_PART_MARK, HETU_MARK_LINE, 0), ==, 0);
}

/* A notch for a start outside the domain would stand at its end, as another value. */
static void
test_baseline_outside_is_left_out (void)
{
  static const struct
  {
    gint64 baseline;
    guint n_notches;
  } cases[] = { { 42, 1 }, { 10, 0 }, { 95, 0 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuProgress progress = { .nature = HETU_TARGET_RATE,
                                .measure = HETU_MEASURE_RATIO,
                                .low = 44,
                                .high = HUGE_VAL,
                                .has_baseline = TRUE,
                                .baseline = { cases[i].baseline, 0 } };
      g_autoptr (HetuScene) scene = draw (progress, "%", "44", "46.9");
      guint n = 0;

      for (guint k = 0; k < hetu_scene_get_n_marks (scene); k++)
        n += hetu_scene_get_mark (scene, k)->part == HETU_PART_REFERENCE;
      g_assert_cmpuint (n, ==, cases[i].n_notches);
    }
}

/* C-50, 力争: line and arc are dashed. */
static void
test_soft (void)
{
  HetuProgress progress = at_least (5.5);
  g_autoptr (HetuScene) scene = NULL;

  progress.soft = TRUE;
  scene = draw (progress, "万人", "5.5", "9.3");
  g_assert_cmpfloat (plot_mark (scene, HETU_PART_TARGET, HETU_MARK_LINE, 0, 0)->dash_on, >, 0);
  g_assert_cmpfloat (plot_mark (scene, HETU_PART_BAND, HETU_MARK_LINE, 0, 0)->dash_on, >, 0);
  g_assert_cmpuint (plot_count (scene, HETU_PART_BAND, HETU_MARK_RING, 0), ==, 1);
  plot_text (scene, "力争 ≥5.5");
}

/* A range has two lines and one label between them. */
static void
test_range (void)
{
  HetuProgress progress = { .nature = HETU_TARGET_CENTRE,
                            .comparator = HETU_COMPARATOR_RANGE,
                            .target_high = { 68, 0 },
                            .low = 63,
                            .high = 68 };
  g_autoptr (HetuScene) scene = draw (progress, "%", "63", "66");
  const HetuMark *ring = track (scene);
  const HetuMark *first = plot_mark (scene, HETU_PART_TARGET, HETU_MARK_LINE, 0, 0);
  const HetuMark *second = plot_mark (scene, HETU_PART_TARGET, HETU_MARK_LINE, 0, 1);
  double between = angle_of (ring, plot_centre (plot_text (scene, "63—68")));

  g_assert_cmpfloat (angle_of (ring, first->points[1]), <, between);
  g_assert_cmpfloat (angle_of (ring, second->points[1]), >, between);
}

/* Cards are the screen's; in an export the dial stands alone (CHARTS §11, mock 7). */
static void
test_cards (void)
{
  g_autoptr (HetuFrame) board = plot_new_gauges (HETU_CHART_DIAL, 4);
  g_autoptr (HetuScene) screen = plot_screen (board, hetu_kind_dial.build, 740, 240);
  g_autoptr (HetuScene) slide =
      plot_build (board, hetu_kind_dial.build, HETU_PRESET_SLIDE, 880, 400, NULL);

  g_assert_cmpuint (plot_count (screen, HETU_PART_CANVAS, HETU_MARK_RECT, PLOT_ANY_ROW), ==, 4);
  g_assert_cmpuint (plot_count (slide, HETU_PART_CANVAS, HETU_MARK_RECT, PLOT_ANY_ROW), ==, 0);
  /* Four in a row, each within its card. */
  for (int i = 0; i < 4; i++)
    {
      const HetuMark *card = plot_mark (screen, HETU_PART_CANVAS, HETU_MARK_RECT, i, 0);

      g_assert_cmpfloat (card->y,
                         ==,
                         plot_mark (screen, HETU_PART_CANVAS, HETU_MARK_RECT, 0, 0)->y);
      for (guint j = 0; j < hetu_scene_get_n_marks (screen); j++)
        {
          const HetuMark *mark = hetu_scene_get_mark (screen, j);
          HetuRect box = hetu_mark_bounds (mark);

          if (mark->row != i || mark == card)
            continue;
          g_assert_cmpfloat (box.x, >=, card->x);
          g_assert_cmpfloat (box.x + box.width, <=, card->x + card->width + EPSILON);
          g_assert_cmpfloat (box.y + box.height, <=, card->y + card->height + EPSILON);
        }
    }
}

/* The height that a board asks for gives full-size dials to six, and no less than 0.8 of that to twelve. */
static void
test_wanted_height (void)
{
  static const struct
  {
    guint n;
    double least; /* R */
  } cases[] = { { 1, 50 }, { 4, 50 }, { 6, 50 }, { 12, 39 } };
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SCREEN, FALSE, 1);
  g_autoptr (HetuText) text = hetu_text_new_fixed ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuFrame) board = plot_new_gauges (HETU_CHART_DIAL, cases[i].n);
      double height = hetu_kind_dial.wanted_height (board, theme, text, 745);
      g_autoptr (HetuScene) scene = plot_screen (board, hetu_kind_dial.build, 745, height);

      g_assert_cmpfloat (track (scene)->radius, >=, cases[i].least - 2);
      for (int j = 0; j < (int) cases[i].n; j++)
        g_assert_nonnull (plot_mark (scene, HETU_PART_BAND, HETU_MARK_RING, j, 0));
    }
}

/* The number leaves the ring alone, its unit goes below where both have no room; words beside a dial break at the dot. */
static void
test_words_of_a_small_dial (void)
{
  g_autoptr (HetuFrame) board = plot_new_board (HETU_CHART_DIAL);
  g_autoptr (HetuScene) scene = NULL;

  for (guint i = 0; i < 6; i++)
    {
      HetuProgress progress = at_least (900);

      plot_add_gauge (board, "目标", progress, "个", "900", "1000");
      g_free (g_array_index (board->gauges, HetuFrameGauge, i).detail);
      g_array_index (board->gauges, HetuFrameGauge, i).detail =
          g_strdup ("洛阳市 · 2023 年 1—10 月");
    }
  scene = plot_build (board, hetu_kind_dial.build, HETU_PRESET_A4, 520, 200, NULL);
  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);
      const char *text = mark->type == HETU_MARK_TEXT ? hetu_text_run_get_text (mark->run) : "";
      const HetuMark *ring =
          mark->row >= 0 ? plot_mark (scene, HETU_PART_BAND, HETU_MARK_RING, mark->row, 0) : NULL;

      g_assert_null (strstr (text, "…"));
      if (strcmp (text, "1000") == 0)
        g_assert_cmpfloat (ring->x - mark->x, <, ring->inner - 2);
      if (strstr (text, "洛阳市") != NULL)
        {
          double x, baseline, width;
          g_autofree char *line = hetu_text_run_get_line (mark->run, 0, &x, &baseline, &width);

          g_assert_null (g_strrstr (line, "·"));
        }
    }
}

/* A row of cards 150 pixels high still has name and detail above, the words beside the dial and nothing cut. */
static void
test_low_cards (void)
{
  g_autoptr (HetuFrame) board = plot_new_gauges (HETU_CHART_DIAL, 3);
  g_autoptr (HetuScene) scene = plot_screen (board, hetu_kind_dial.build, 544, 112.5);
  const HetuMark *card = plot_mark (scene, HETU_PART_CANVAS, HETU_MARK_RECT, 0, 0);
  guint n_details = 0;

  g_assert_cmpfloat (card->height, <=, 112.5 + EPSILON);
  g_assert_cmpfloat (track (scene)->x, <, card->x + card->width / 2);
  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      if (mark->type != HETU_MARK_TEXT)
        continue;
      g_assert_false (hetu_text_run_is_ellipsised (mark->run));
      if (strstr (hetu_text_run_get_text (mark->run), "洛阳市") == NULL)
        continue;
      n_details++;
      g_assert_cmpfloat (mark->y + hetu_text_run_get_height (mark->run),
                         <=,
                         track (scene)->y - track (scene)->radius);
    }
  g_assert_cmpuint (n_details, ==, 3);
}

/* No line is kept free above the rings of a board whose labels all stand beside them. */
static void
test_headroom (void)
{
  static const struct
  {
    const char *target, *outturn;
    gboolean above;
  } cases[] = { { "9", "7.4", FALSE }, { "5.5", "9.3", TRUE } };
  double tops[2];

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuFrame) board = plot_new_board (HETU_CHART_DIAL);
      g_autoptr (HetuScene) scene = NULL;

      plot_add_gauge (board, "目标", at_least (9), "万人", cases[i].target, cases[i].outturn);
      g_assert_cmpint (hetu_dial_face_wants_headroom (&hetu_frame_get_gauge (board, 0)->progress,
                                                      HETU_LANGUAGE_ZH),
                       ==,
                       cases[i].above);
      scene = plot_screen (board, hetu_kind_dial.build, 240, 400);
      tops[i] = track (scene)->y - track (scene)->radius;
    }
  g_assert_cmpfloat (tops[0] + 10, <, tops[1]);
}

static void
test_thirteen_are_refused (void)
{
  g_autoptr (HetuFrame) board = plot_new_gauges (HETU_CHART_DIAL, 12);
  g_autoptr (GError) error = NULL;

  plot_add_gauge (board, "第十三", at_least (9), "万人", "9", "7.4");
  g_assert_null (plot_build (board, hetu_kind_dial.build, HETU_PRESET_SLIDE, 1600, 900, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_DATA);
}

/* C-36 at every size that is not refused; six fit an A4 figure, twelve a slide. */
static void
test_sizes (void)
{
  static const guint counts[] = { 1, 2, 4, 6, 9, 12 };

  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autoptr (HetuFrame) board = plot_new_gauges (HETU_CHART_DIAL, counts[i]);

      g_assert_cmpuint (plot_check_sizes (board, hetu_kind_dial.build, "dial"), >, 60);
    }
}

/* A page of few dials is filled, by two fifths beyond R = 50 at the preset's type; cards are of one size anywhere. */
static void
test_few_fill_their_page (void)
{
  static const struct
  {
    HetuPreset preset;
    guint n;
    double radius;
  } cases[] = { { HETU_PRESET_SLIDE, 1, 50 * 13 / 11.0 * 1.4 },
                { HETU_PRESET_SLIDE, 2, 50 * 13 / 11.0 * 1.4 },
                { HETU_PRESET_SCREEN, 1, 50 },
                { HETU_PRESET_SCREEN, 2, 50 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuFrame) board = plot_new_gauges (HETU_CHART_DIAL, cases[i].n);
      g_autoptr (HetuScene) scene =
          plot_build (board, hetu_kind_dial.build, cases[i].preset, 884, 360, NULL);

      g_assert_cmpfloat_with_epsilon (track (scene)->radius, cases[i].radius, EPSILON);
    }
}

static void
test_fits_presets (void)
{
  g_autoptr (HetuFrame) six = plot_new_gauges (HETU_CHART_DIAL, 6);
  g_autoptr (HetuFrame) twelve = plot_new_gauges (HETU_CHART_DIAL, 12);
  g_autoptr (HetuScene) page =
      plot_build (six, hetu_kind_dial.build, HETU_PRESET_A4, 454, 169, NULL);
  g_autoptr (HetuScene) slide =
      plot_build (twelve, hetu_kind_dial.build, HETU_PRESET_SLIDE, 884, 350, NULL);

  g_assert_nonnull (page);
  g_assert_nonnull (slide);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dial/ring", test_ring);
  g_test_add_func ("/dial/target-mark", test_target_mark);
  g_test_add_func ("/dial/comparator-band", test_comparator_band);
  g_test_add_func ("/dial/time", test_time);
  g_test_add_func ("/dial/words-of-a-small-dial", test_words_of_a_small_dial);
  g_test_add_func ("/dial/low-cards", test_low_cards);
  g_test_add_func ("/dial/headroom", test_headroom);
  g_test_add_func ("/dial/baseline", test_baseline);
  g_test_add_func ("/dial/baseline-outside-is-left-out", test_baseline_outside_is_left_out);
  g_test_add_func ("/dial/unknown", test_unknown);
  g_test_add_func ("/dial/over-run", test_over_run);
  g_test_add_func ("/dial/soft-is-dashed", test_soft);
  g_test_add_func ("/dial/range", test_range);
  g_test_add_func ("/dial/cards", test_cards);
  g_test_add_func ("/dial/wanted-height", test_wanted_height);
  g_test_add_func ("/dial/thirteen-are-refused", test_thirteen_are_refused);
  g_test_add_func ("/dial/no-collisions", test_sizes);
  g_test_add_func ("/dial/few-fill-their-page", test_few_fill_their_page);
  g_test_add_func ("/dial/fits-presets", test_fits_presets);
  return g_test_run ();
}
