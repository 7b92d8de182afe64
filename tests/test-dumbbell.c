/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "error.h"
#include "plot.h"

#include <locale.h>
#include <math.h>

#define EPSILON 0.01

/* Rows of plot_new_dumbbell(): three a category, in this order. */
enum
{
  ACTUAL,
  TARGET,
  CITY
};

static int
row_of (int category, int which)
{
  return 3 * category + which;
}

static HetuScene *
draw (double height)
{
  g_autoptr (HetuFrame) frame = plot_new_dumbbell (HETU_LANGUAGE_ZH);

  return plot_screen (frame, hetu_kind_dumbbell.build, 860, height);
}

static HetuPoint
disc (const HetuScene *scene, int category)
{
  const HetuMark *mark =
      plot_mark (scene, HETU_PART_MARK, HETU_MARK_CIRCLE, row_of (category, ACTUAL), 0);

  g_assert_nonnull (mark);
  return (HetuPoint){ mark->x, mark->y };
}

static HetuPoint
diamond (const HetuScene *scene, int category)
{
  return plot_centre (
      plot_mark (scene, HETU_PART_TARGET, HETU_MARK_POLYGON, row_of (category, TARGET), 0));
}

/* x of a datum, from the plot's own scale. */
static double
x_of (const HetuScene *scene, double datum)
{
  const HetuPlotArea *plot = hetu_scene_get_plot (scene, 0);

  return plot->rect.x + plot->rect.width * (datum - plot->x_low) / (plot->x_high - plot->x_low);
}

/* C-37: of points that nearly coincide the hollow one is painted last, so that neither is hidden. */
static void
test_diamond_over_disc (void)
{
  g_autoptr (HetuScene) scene = draw (450);
  guint at_disc = 0, at_diamond = 0;

  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      if (mark->type == HETU_MARK_CIRCLE && mark->row == row_of (1, ACTUAL))
        at_disc = i;
      else if (mark->part == HETU_PART_TARGET && mark->row == row_of (1, TARGET))
        at_diamond = i;
    }
  g_assert_cmpfloat (diamond (scene, 1).x - disc (scene, 1).x, <, 14);
  g_assert_cmpuint (at_disc, >, 0);
  g_assert_cmpuint (at_disc, <, at_diamond);
}

/* C §10.4: disc at the actual, hollow diamond at the target, upright tick at the city's target; zero is in. */
static void
test_positions (void)
{
  g_autoptr (HetuScene) scene = draw (450);
  const HetuMark *tick =
      plot_mark (scene, HETU_PART_REFERENCE, HETU_MARK_LINE, row_of (4, CITY), 0);
  const HetuMark *zero = plot_mark (scene, HETU_PART_ZERO, HETU_MARK_LINE, -1, 0);

  g_assert_cmpfloat_with_epsilon (disc (scene, 4).x, x_of (scene, 1.6), EPSILON);
  g_assert_cmpfloat_with_epsilon (diamond (scene, 4).x, x_of (scene, 9.5), EPSILON);
  g_assert_cmpfloat_with_epsilon (disc (scene, 4).y, diamond (scene, 4).y, EPSILON);
  g_assert_cmpfloat_with_epsilon (tick->points[0].x, x_of (scene, 8.5), EPSILON);
  g_assert_cmpfloat_with_epsilon (tick->points[1].y - tick->points[0].y, 33, EPSILON);
  g_assert_cmpfloat_with_epsilon (zero->points[0].x, x_of (scene, 0), EPSILON);
  plot_text (scene, "市 8.5");
  plot_text (scene, "市 ≈6.0");
  plot_text (scene, "20%");
}

/* C §10.4: the largest difference first; a row that lacks an end last. */
static void
test_sorted_by_difference (void)
{
  static const int order[] = { 4, 0, 1, 5, 3, 2 };
  static const char *const words[] = { "+7.9", "+2.8", "+0.2", "−4.4", "−5.0", "上年缺数" };
  g_autoptr (HetuScene) scene = draw (450);
  double y = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    {
      double row_y = diamond (scene, order[i]).y;

      g_assert_cmpfloat (row_y, >, y);
      g_assert_cmpfloat (fabs (plot_centre (plot_text (scene, words[i])).y - row_y), <, 12);
      y = row_y;
    }
  g_assert_cmpuint (plot_count_text (scene, "个百分点"), ==, 5);
  plot_text (scene, "目标较上年实绩");
}

/* C-30: rising and falling are the neutral blue and orange. */
static void
test_difference_colours (void)
{
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SCREEN, FALSE, 1);
  g_autoptr (HetuScene) scene = draw (450);

  g_assert_cmphex (plot_text (scene, "+7.9")->fill, ==, theme->higher);
  g_assert_cmphex (plot_text (scene, "−5.0")->fill, ==, theme->lower);
}

/* C-27: nothing stands where the actual figure is missing: no disc, no connector. */
static void
test_missing_start (void)
{
  g_autoptr (HetuScene) scene = draw (450);
  const HetuMark *hatch = plot_mark (scene, HETU_PART_GAP, HETU_MARK_RECT, row_of (2, ACTUAL), 0);

  g_assert_null (plot_mark (scene, HETU_PART_MARK, HETU_MARK_CIRCLE, row_of (2, ACTUAL), 0));
  g_assert_null (plot_mark (scene, HETU_PART_MARK, HETU_MARK_LINE, row_of (2, TARGET), 0));
  g_assert_cmpint (hatch->fill_kind, ==, HETU_FILL_HATCH);
  plot_text (scene, "4.0");
}

/* C-17: missing, redacted and not comparable are three things; the key of hatching is for what was not given. */
static void
test_absences_are_told_apart (void)
{
  static const struct
  {
    HetuStatus status;
    const char *words;
    guint n_keys;
  } cases[] = {
    { HETU_STATUS_MISSING, "上年缺数", 1 },
    { HETU_STATUS_REDACTED, "上年 ×", 0 },
    { HETU_STATUS_INCOMPARABLE, "上年不可比", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuFrame) frame = plot_new_dumbbell (HETU_LANGUAGE_ZH);
      g_autoptr (HetuScene) scene = NULL;

      g_array_index (frame->rows, HetuFrameRow, row_of (2, ACTUAL)).status = cases[i].status;
      scene = plot_compose (frame, HETU_THEME_LIGHT, HETU_PRESET_SLIDE, 0, 0);
      g_assert_cmpuint (plot_count_text (scene, cases[i].words), ==, 1);
      g_assert_cmpuint (plot_count_text (scene, "报告未给出"), ==, cases[i].n_keys);
    }
}

/* C-25: two outturns of two definitions are two points without a difference. */
static void
test_break_has_no_difference (void)
{
  g_autoptr (HetuFrame) frame = plot_new_dumbbell (HETU_LANGUAGE_ZH);
  g_autoptr (HetuScene) scene = NULL;

  for (guint i = 0; i < frame->rows->len; i++)
    {
      HetuFrameRow *row = &g_array_index (frame->rows, HetuFrameRow, i);

      row->x = hetu_period_end (row->period);
    }
  hetu_frame_add_break (frame, 0, 0, 2023, "口径调整");
  g_array_index (frame->breaks, HetuFrameBreak, 0).category = 4;
  scene = plot_compose (frame, HETU_THEME_LIGHT, HETU_PRESET_SLIDE, 0, 0);
  g_assert_cmpuint (plot_count_text (scene, "+7.9"), ==, 0);
  g_assert_cmpuint (plot_count_text (scene, "+2.8"), ==, 1);
  g_assert_cmpuint (plot_count_text (scene, "不可比"), ==, 1);
  g_assert_null (plot_mark (scene, HETU_PART_MARK, HETU_MARK_LINE, row_of (4, TARGET), 0));
}

/* An arrowhead only where the connector is longer than 20 pt, pointing at the target. */
static void
test_arrowhead (void)
{
  g_autoptr (HetuScene) scene = draw (450);
  const HetuMark *right =
      plot_mark (scene, HETU_PART_MARK, HETU_MARK_POLYGON, row_of (4, TARGET), 0);
  const HetuMark *left =
      plot_mark (scene, HETU_PART_MARK, HETU_MARK_POLYGON, row_of (3, TARGET), 0);

  g_assert_cmpfloat (right->points[0].x, >, right->points[1].x);
  g_assert_cmpfloat (right->points[0].x, <, diamond (scene, 4).x);
  g_assert_cmpfloat (left->points[0].x, <, left->points[1].x);
  g_assert_cmpfloat (left->points[0].x, >, diamond (scene, 3).x);
  g_assert_null (plot_mark (scene, HETU_PART_MARK, HETU_MARK_POLYGON, row_of (1, TARGET), 0));
}

/* C-36: numbers face away from the other point; C-37: of near-coincident points the actual's goes above. */
static void
test_labels (void)
{
  g_autoptr (HetuScene) scene = draw (450);
  HetuPoint near = plot_centre (plot_text (scene, "8.8"));

  g_assert_cmpfloat (plot_centre (plot_text (scene, "1.6")).x, <, disc (scene, 4).x);
  g_assert_cmpfloat (plot_centre (plot_text (scene, "9.5")).x, >, diamond (scene, 4).x);
  g_assert_cmpfloat (plot_centre (plot_text (scene, "20.0")).x, >, disc (scene, 3).x);
  g_assert_cmpfloat (plot_centre (plot_text (scene, "15.0")).x, <, diamond (scene, 3).x);
  g_assert_cmpfloat (near.y, <, disc (scene, 1).y - 8);
  g_assert_cmpfloat_with_epsilon (near.x, disc (scene, 1).x, EPSILON);
  g_assert_cmpfloat (plot_centre (plot_text (scene, "9.0")).x, >, diamond (scene, 1).x);
}

/* C-50: 左右 is a block of ± 0.5 about the target, and its number does not lie on it. */
static void
test_tolerance (void)
{
  g_autoptr (HetuScene) scene = draw (450);
  const HetuMark *block = plot_mark (scene, HETU_PART_BAND, HETU_MARK_RECT, row_of (5, TARGET), 0);
  const HetuMark *label = plot_text (scene, "≈7.0");

  g_assert_cmpfloat_with_epsilon (block->x, x_of (scene, 6.5), EPSILON);
  g_assert_cmpfloat_with_epsilon (block->x + block->width, x_of (scene, 7.5), EPSILON);
  g_assert_cmpfloat (label->y + hetu_text_run_get_height (label->run), <=, block->y);
  g_assert_cmpuint (plot_count (scene, HETU_PART_BAND, HETU_MARK_RECT, PLOT_ANY_ROW), ==, 1);
}

/* C-36: whatever the size, the focus keeps all its numbers. */
static void
test_focus_is_never_dropped (void)
{
  static const char *const words[] = { "5.2",  "8.0", "8.8", "9.0",  "4.0", "20.0",
                                       "15.0", "1.6", "9.5", "11.4", "≈7.0" };

  for (double height = 130; height < 500; height += 40)
    {
      g_autoptr (HetuScene) scene = draw (height);

      for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
        plot_text (scene, words[i]);
    }
}

/* Without targets the first and the last year are the ends: the earlier a lighter disc. */
static void
test_two_years (void)
{
  g_autoptr (HetuFrame) frame = plot_new_dumbbell (HETU_LANGUAGE_ZH);
  g_autoptr (HetuScene) scene = NULL;
  g_autoptr (GArray) key = g_array_new (FALSE, TRUE, sizeof (HetuKeyItem));
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SCREEN, FALSE, 1);
  const HetuMark *early, *late;

  for (guint i = 0; i < frame->rows->len; i++)
    g_array_index (frame->rows, HetuFrameRow, i).kind = HETU_KIND_ACTUAL;
  scene = plot_screen (frame, hetu_kind_dumbbell.build, 860, 400);
  early = plot_mark (scene, HETU_PART_MARK, HETU_MARK_CIRCLE, row_of (0, ACTUAL), 0);
  late = plot_mark (scene, HETU_PART_MARK, HETU_MARK_CIRCLE, row_of (0, TARGET), 0);
  g_assert_cmphex (late->fill, ==, hetu_theme_get_slot (theme, 1));
  g_assert_cmphex (early->fill, ==, hetu_colour_mix (theme->canvas, late->fill, 0.45));
  plot_text (scene, "较 2022 年");
  hetu_kind_dumbbell.list_key (frame, theme, key);
  g_assert_cmpstr (g_array_index (key, HetuKeyItem, 0).label, ==, "2022 年实绩");
  g_assert_cmpstr (g_array_index (key, HetuKeyItem, 1).label, ==, "2023 年实绩");
  for (guint i = 0; i < key->len; i++)
    g_free (g_array_index (key, HetuKeyItem, i).label);
}

/* Districts as rows: the city among them is a row with both its ends, not a tick. */
static void
test_city_as_a_row (void)
{
  g_autoptr (HetuFrame) frame = plot_new_dumbbell (HETU_LANGUAGE_ZH);
  g_autoptr (HetuScene) scene = NULL;

  for (guint i = 0; i < frame->rows->len; i++)
    g_array_index (frame->rows, HetuFrameRow, i).series = i < 3 ? 1 : 0;
  scene = plot_screen (frame, hetu_kind_dumbbell.build, 860, 450);
  g_assert_null (plot_mark (scene, HETU_PART_REFERENCE, HETU_MARK_LINE, PLOT_ANY_ROW, 0));
  g_assert_nonnull (plot_mark (scene, HETU_PART_MARK, HETU_MARK_CIRCLE, row_of (0, ACTUAL), 0));
  g_assert_nonnull (plot_mark (scene, HETU_PART_TARGET, HETU_MARK_POLYGON, row_of (0, TARGET), 0));
}

/* C-9: the key explains what is there: both ends, tolerance, the city's tick, hatching. */
static void
test_key (void)
{
  static const char *const labels[] = { "2022 年实绩",
                                        "2023 年目标",
                                        "“左右”容差 ±0.5",
                                        "洛阳市2023 年目标",
                                        "报告未给出" };
  static const HetuGlyph glyphs[] = { HETU_GLYPH_DISC,
                                      HETU_GLYPH_DIAMOND,
                                      HETU_GLYPH_BAND,
                                      HETU_GLYPH_TICK,
                                      HETU_GLYPH_HATCH };
  g_autoptr (HetuFrame) frame = plot_new_dumbbell (HETU_LANGUAGE_ZH);
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SCREEN, FALSE, 1);
  g_autoptr (GArray) key = g_array_new (FALSE, TRUE, sizeof (HetuKeyItem));

  hetu_kind_dumbbell.list_key (frame, theme, key);
  g_assert_cmpuint (key->len, ==, G_N_ELEMENTS (labels));
  for (guint i = 0; i < key->len; i++)
    {
      g_assert_cmpstr (g_array_index (key, HetuKeyItem, i).label, ==, labels[i]);
      g_assert_cmpint (g_array_index (key, HetuKeyItem, i).glyph, ==, glyphs[i]);
      g_free (g_array_index (key, HetuKeyItem, i).label);
    }
}

/* What is struck out is not called missing, and what is not final is hollow in the key as well. */
static void
test_key_of_redacted_and_provisional (void)
{
  g_autoptr (HetuFrame) frame = plot_new_dumbbell (HETU_LANGUAGE_ZH);
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SCREEN, FALSE, 1);
  g_autoptr (GArray) key = g_array_new (FALSE, TRUE, sizeof (HetuKeyItem));

  for (guint i = 0; i < frame->rows->len; i++)
    {
      HetuFrameRow *row = &g_array_index (frame->rows, HetuFrameRow, i);

      if (row->status == HETU_STATUS_MISSING)
        row->status = HETU_STATUS_REDACTED;
      else if (row->kind == HETU_KIND_ACTUAL)
        row->status = HETU_STATUS_PROVISIONAL;
    }
  hetu_kind_dumbbell.list_key (frame, theme, key);
  g_assert_cmpint (g_array_index (key, HetuKeyItem, 0).glyph, ==, HETU_GLYPH_RING);
  g_assert_cmpstr (g_array_index (key, HetuKeyItem, key->len - 1).label, ==, "原文脱敏（×）");
  for (guint i = 0; i < key->len; i++)
    {
      g_assert_cmpstr (g_array_index (key, HetuKeyItem, i).label, !=, "报告未给出");
      g_free (g_array_index (key, HetuKeyItem, i).label);
    }
}

static void
test_no_collisions (void)
{
  g_autoptr (HetuFrame) chinese = plot_new_dumbbell (HETU_LANGUAGE_ZH);
  g_autoptr (HetuFrame) english = plot_new_dumbbell (HETU_LANGUAGE_EN);

  g_assert_cmpuint (plot_check_sizes (chinese, hetu_kind_dumbbell.build, "dumbbell"), >, 150);
  g_assert_cmpuint (plot_check_sizes (english, hetu_kind_dumbbell.build, "English dumbbell"),
                    >,
                    150);
}

/* The n-th row's actual and target, and the unit of all, for a dumbbell of levels. */
static void
set_levels (HetuFrame *frame, const char *const (*values)[2], guint n)
{
  g_assert_true (hetu_unit_parse ("万人", &frame->unit, NULL));
  frame->measure = HETU_MEASURE_LEVEL;
  frame->decimals = 2;
  for (guint i = 0; i < frame->rows->len; i++)
    {
      HetuFrameRow *row = &g_array_index (frame->rows, HetuFrameRow, i);

      row->has_value = i % 3 != CITY && i / 3 < n;
      row->status = row->has_value ? HETU_STATUS_FINAL : HETU_STATUS_MISSING;
      row->comparator = HETU_COMPARATOR_EQUAL;
      if (!row->has_value)
        continue;
      g_assert_true (hetu_decimal_parse (values[i / 3][i % 3], &row->value, NULL));
      row->y = hetu_decimal_to_double (row->value);
    }
}

/* C-2: the difference is that of the numbers as they are shown; C-3: its unit stands in the subtitle. */
static void
test_difference_of_what_is_shown (void)
{
  static const char *const values[][2] = { { "52.3726", "91.8358" }, { "45.004", "40.006" } };
  g_autoptr (HetuFrame) frame = plot_new_dumbbell (HETU_LANGUAGE_ZH);
  g_autoptr (HetuScene) scene = NULL;

  set_levels (frame, values, G_N_ELEMENTS (values));
  scene = plot_screen (frame, hetu_kind_dumbbell.build, 860, 450);
  plot_text (scene, "52.37");
  plot_text (scene, "91.84");
  plot_text (scene, "+39.47");
  plot_text (scene, "−4.99");
  g_assert_cmpuint (plot_count_text (scene, "万人"), ==, 0);
}

/* C-36: in low and narrow rows the numbers of near points read in the order of the points, and none stands on the zero line. */
static void
test_near_numbers_read_in_order (void)
{
  static const char *const values[][2] = { { "16.32", "25.22" },
                                           { "17.79", "22.28" },
                                           { "30.11", "28.06" },
                                           { "91.84", "90.27" } };
  guint n = 0;

  for (double width = 400; width <= 700; width += 20)
    {
      g_autoptr (HetuFrame) frame = plot_new_dumbbell (HETU_LANGUAGE_ZH);
      g_autoptr (HetuScene) scene = NULL;
      double zero;

      set_levels (frame, values, G_N_ELEMENTS (values));
      scene = plot_screen (frame, hetu_kind_dumbbell.build, width, 118);
      zero = plot_mark (scene, HETU_PART_ZERO, HETU_MARK_LINE, -1, 0)->points[0].x;
      for (int category = 0; category < (int) G_N_ELEMENTS (values); category++)
        {
          const HetuMark *start =
              plot_mark (scene, HETU_PART_VALUE, HETU_MARK_TEXT, row_of (category, ACTUAL), 0);
          const HetuMark *end =
              plot_mark (scene, HETU_PART_VALUE, HETU_MARK_TEXT, row_of (category, TARGET), 0);

          g_assert_nonnull (start);
          g_assert_nonnull (end);
          g_assert_cmpfloat (MIN (start->x, end->x), >, zero);
          if (fabs (start->y - end->y) > 1)
            continue;
          n++;
          g_assert_cmpint (start->x < end->x,
                           ==,
                           disc (scene, category).x < diamond (scene, category).x);
        }
    }
  g_assert_cmpuint (n, >, 40);
}

static void
test_too_low_is_refused (void)
{
  g_autoptr (HetuFrame) frame = plot_new_dumbbell (HETU_LANGUAGE_ZH);
  g_autoptr (GError) error = NULL;

  g_assert_null (plot_build (frame, hetu_kind_dumbbell.build, HETU_PRESET_SCREEN, 600, 80, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_DATA);
}

/* C-36: the numbers of the points stand at them, also in low rows; the yardstick's long name gives way. */
static void
test_yardstick_gives_way (void)
{
  g_autoptr (HetuFrame) frame = plot_new_dumbbell (HETU_LANGUAGE_EN);
  g_autoptr (HetuScene) scene = NULL;
  guint n = 0;

  g_free (g_array_index (frame->series, HetuFrameSeries, 1).short_name);
  g_array_index (frame->series, HetuFrameSeries, 1).short_name = g_strdup ("Luoyang Municipality");
  scene = plot_screen (frame, hetu_kind_dumbbell.build, 460, 125);
  for (int category = 0; category < 6; category++)
    {
      const HetuMark *number =
          plot_mark (scene, HETU_PART_VALUE, HETU_MARK_TEXT, row_of (category, TARGET), 0);
      HetuPoint at = diamond (scene, category);

      if (number == NULL)
        continue;
      n++;
      g_assert_cmpfloat (fabs (plot_centre (number).x - at.x), <, 40);
    }
  g_assert_cmpuint (n, ==, 6);
}

/* Where the row below has a number under the city's tick the label stands a little aside. */
static void
test_yardstick_is_told_in_every_row (void)
{
  for (double width = 760; width <= 900; width += 10)
    {
      g_autoptr (HetuFrame) frame = plot_new_dumbbell (HETU_LANGUAGE_ZH);
      g_autoptr (HetuScene) scene = plot_screen (frame, hetu_kind_dumbbell.build, width, 320);

      for (int category = 0; category < 6; category++)
        g_assert_nonnull (
            plot_mark (scene, HETU_PART_VALUE, HETU_MARK_TEXT, row_of (category, CITY), 0));
    }
}

/* C-44: names that do not fit are short in every row. */
static void
test_names_are_of_one_form (void)
{
  static const double widths[] = { 860, 330 };

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr (HetuFrame) frame = plot_new_dumbbell (HETU_LANGUAGE_EN);
      g_autoptr (HetuScene) scene = NULL;

      for (guint j = 0; j < frame->categories->len; j++)
        g_array_index (frame->categories, HetuFrameKey, j).short_name = g_strdup_printf ("S%u", j);
      scene = plot_screen (frame, hetu_kind_dumbbell.build, widths[i], 260);
      g_assert_cmpuint (plot_count_text (scene, "S0"), ==, i);
      g_assert_cmpuint (plot_count_text (scene, "S5"), ==, i);
      g_assert_cmpuint (plot_count_text (scene, "Investment"), ==, 1 - i);
    }
}

/* One of many districts is grey but no ghost; of several colours the key takes none; without targets no target lacks. */
static void
test_many_districts (void)
{
  g_autoptr (HetuFrame) frame = plot_new_dumbbell (HETU_LANGUAGE_ZH);
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SCREEN, FALSE, 1);
  g_autoptr (GArray) key = g_array_new (FALSE, TRUE, sizeof (HetuKeyItem));
  g_autoptr (HetuScene) scene = NULL;

  for (guint i = 0; i < frame->categories->len; i++)
    g_array_index (frame->categories, HetuFrameKey, i).region = 440103 + (int) i;
  for (guint i = 0; i < frame->rows->len; i++)
    {
      HetuFrameRow *row = &g_array_index (frame->rows, HetuFrameRow, i);

      if (row->kind == HETU_KIND_TARGET)
        row->kind = HETU_KIND_ACTUAL;
    }
  g_array_index (frame->series, HetuFrameSeries, 0).role = HETU_ROLE_CONTEXT;
  scene = plot_screen (frame, hetu_kind_dumbbell.build, 860, 400);
  g_assert_cmpuint (plot_count_text (scene, "目标缺数"), ==, 0);
  g_assert_cmpuint (plot_count_text (scene, "缺数"), ==, 1);
  g_assert_cmpuint (
      plot_mark (scene, HETU_PART_MARK, HETU_MARK_CIRCLE, row_of (0, TARGET), 0)->fill,
      ==,
      theme->axis);
  hetu_kind_dumbbell.list_key (frame, theme, key);
  g_assert_cmpuint (g_array_index (key, HetuKeyItem, 1).colour, ==, theme->text2);
  for (guint i = 0; i < key->len; i++)
    g_free (g_array_index (key, HetuKeyItem, i).label);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dumbbell/diamond-over-disc", test_diamond_over_disc);
  g_test_add_func ("/dumbbell/positions", test_positions);
  g_test_add_func ("/dumbbell/sorted-by-difference", test_sorted_by_difference);
  g_test_add_func ("/dumbbell/difference-colours", test_difference_colours);
  g_test_add_func ("/dumbbell/missing-start", test_missing_start);
  g_test_add_func ("/dumbbell/absences-are-told-apart", test_absences_are_told_apart);
  g_test_add_func ("/dumbbell/break-has-no-difference", test_break_has_no_difference);
  g_test_add_func ("/dumbbell/arrowhead", test_arrowhead);
  g_test_add_func ("/dumbbell/labels", test_labels);
  g_test_add_func ("/dumbbell/tolerance", test_tolerance);
  g_test_add_func ("/dumbbell/focus-is-never-dropped", test_focus_is_never_dropped);
  g_test_add_func ("/dumbbell/two-years", test_two_years);
  g_test_add_func ("/dumbbell/city-as-a-row", test_city_as_a_row);
  g_test_add_func ("/dumbbell/key", test_key);
  g_test_add_func ("/dumbbell/key/redacted-and-provisional", test_key_of_redacted_and_provisional);
  g_test_add_func ("/dumbbell/yardstick-gives-way", test_yardstick_gives_way);
  g_test_add_func ("/dumbbell/yardstick-is-told-in-every-row", test_yardstick_is_told_in_every_row);
  g_test_add_func ("/dumbbell/names-are-of-one-form", test_names_are_of_one_form);
  g_test_add_func ("/dumbbell/many-districts", test_many_districts);
  g_test_add_func ("/dumbbell/no-collisions", test_no_collisions);
  g_test_add_func ("/dumbbell/difference-of-what-is-shown", test_difference_of_what_is_shown);
  g_test_add_func ("/dumbbell/near-numbers-read-in-order", test_near_numbers_read_in_order);
  g_test_add_func ("/dumbbell/too-low-is-refused", test_too_low_is_refused);
  return g_test_run ();
}
