/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "change.h"
#include "chart/compose.h"
#include "chart/line-series.h"
#include "frames.h"
#include "golden.h"

#include <math.h>
#include <string.h>

#define TOLERANCE 1e-6

static HetuScene *
compose (const HetuFrame *frame)
{
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SLIDE, FALSE, 1);
  g_autoptr (HetuText) text = hetu_text_new_fixed ();
  g_autoptr (GError) error = NULL;
  HetuScene *scene = hetu_compose (frame, NULL, theme, text, 960, 540, &error);

  g_assert_no_error (error);
  return scene;
}

static const HetuMark *
find_text (const HetuScene *scene, const char *text)
{
  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      if (mark->type == HETU_MARK_TEXT && g_str_equal (hetu_text_run_get_text (mark->run), text))
        return mark;
    }
  return NULL;
}

static gboolean
is_bold (const HetuScene *scene, const char *text)
{
  const HetuMark *mark = find_text (scene, text);

  if (mark == NULL)
    g_test_message ("no text “%s”", text);

  g_assert_nonnull (mark);
  return hetu_text_run_get_style (mark->run)->bold;
}

static guint
count_parts (const HetuScene *scene, HetuPart part, HetuMarkType type)
{
  guint n = 0;

  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      n += mark->part == part && mark->type == type;
    }
  return n;
}

/* One district by year; “缺” is missing, “×” redacted, “” no row at all. */
static HetuFrame *
new_years (const char *const *values, HetuMeasure measure)
{
  HetuFrame *frame = hetu_frame_new (HETU_CHART_GROWTH_LINE, HETU_LANGUAGE_ZH);
  guint series = frames_add_series (frame, "嵩县", HETU_ROLE_FOCUS, 1);

  frame->measure = measure;
  frame->grain = HETU_GRAIN_YEAR;
  frame->decimals = 1;
  g_assert_true (
      hetu_unit_parse (measure == HETU_MEASURE_LEVEL ? "亿元" : "%", &frame->unit, NULL));
  hetu_frame_add_panel (frame, &(HetuFrameKey){ .name = (char *) "地区生产总值" });
  for (int i = 0; values[i] != NULL; i++)
    {
      gboolean missing = g_str_equal (values[i], "缺"), redacted = g_str_equal (values[i], "×");

      if (*values[i] == '\0')
        continue;
      frames_add (frame,
                  0,
                  series,
                  hetu_period_year (2015 + i),
                  missing || redacted ? NULL : values[i],
                  HETU_KIND_ACTUAL,
                  missing    ? HETU_STATUS_MISSING
                  : redacted ? HETU_STATUS_REDACTED
                             : HETU_STATUS_FINAL,
                  HETU_COMPARATOR_EQUAL);
    }
  return frame;
}

static void
test_zero_always_in (void)
{
  static const char *const cases[][4] = {
    { "7.1", "8.2", "7.9", NULL }, { "-3.0", "-2.5", "-4.1", NULL }, { "-1.0", "2.0", "3.0", NULL },
    { "0.0", "0.0", NULL },        { "105.3", "98.0", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuFrame) frame = new_years (cases[i], HETU_MEASURE_GROWTH);
      g_autoptr (HetuScene) scene = compose (frame);
      const HetuPlotArea *plot = hetu_scene_get_plot (scene, 0);

      g_assert_cmpuint (count_parts (scene, HETU_PART_ZERO, HETU_MARK_LINE), ==, 1);
      g_assert_cmpfloat (plot->y_low, <=, TOLERANCE);
      g_assert_cmpfloat (plot->y_high, >=, -TOLERANCE);
    }
}

static void
test_levels_may_start_off_zero (void)
{
  static const char *const far[] = { "512.3", "530.1", "582.4", NULL };
  static const char *const near_zero[] = { "120.0", "300.5", "582.4", NULL };
  g_autoptr (HetuFrame) off = new_years (far, HETU_MEASURE_LEVEL);
  g_autoptr (HetuFrame) on = new_years (near_zero, HETU_MEASURE_LEVEL);
  g_autoptr (HetuScene) off_scene = NULL;
  g_autoptr (HetuScene) on_scene = NULL;

  off->subtitle = g_strdup ("地区生产总值（亿元）");
  on->subtitle = g_strdup ("地区生产总值（亿元）");
  off_scene = compose (off);
  on_scene = compose (on);
  g_assert_nonnull (find_text (off_scene, "地区生产总值（亿元），纵轴不从零起"));
  g_assert_cmpuint (count_parts (off_scene, HETU_PART_ZERO, HETU_MARK_LINE), ==, 0);
  g_assert_nonnull (find_text (on_scene, "地区生产总值（亿元）"));
  g_assert_cmpuint (count_parts (on_scene, HETU_PART_ZERO, HETU_MARK_LINE), ==, 1);
}

static void
test_line_breaks_at_gaps (void)
{
  static const struct
  {
    const char *values[7];
    guint n_lines; /* pieces of the line */
    guint n_points;
    guint n_chips; /* each is three boxes */
  } cases[] = {
    { { "1.0", "2.0", "3.0", "4.0", NULL }, 1, 4, 0 },
    { { "1.0", "缺", "3.0", "4.0", NULL }, 1, 3, 1 },
    { { "1.0", "2.0", "缺", "缺", "5.0", "6.0", NULL }, 2, 4, 1 },
    { { "1.0", "2.0", "×", "4.0", "5.0", NULL }, 2, 4, 1 },
    { { "1.0", "2.0", "缺", "×", "5.0", NULL }, 1, 3, 2 },
    { { "1.0", "2.0", "", "4.0", "5.0", NULL }, 2, 4, 0 }, /* a year that no row mentions */
    { { "1.0", "缺", "3.0", "缺", "5.0", NULL }, 0, 3, 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuFrame) frame = new_years (cases[i].values, HETU_MEASURE_GROWTH);
      g_autoptr (HetuScene) scene = compose (frame);

      g_test_message ("case %u", (guint) i);
      g_assert_cmpuint (count_parts (scene, HETU_PART_MARK, HETU_MARK_LINE), ==, cases[i].n_lines);
      g_assert_cmpuint (count_parts (scene, HETU_PART_MARK, HETU_MARK_CIRCLE),
                        ==,
                        cases[i].n_points);
      g_assert_cmpuint (count_parts (scene, HETU_PART_GAP, HETU_MARK_TEXT), ==, cases[i].n_chips);
    }
}

/* C-27: what is missing is drawn as a chip and as nothing else. */
static void
test_absence_is_no_number (void)
{
  g_autoptr (HetuFrame) frame = frames_new_zero ();
  g_autoptr (HetuScene) scene = compose (frame);
  guint n_chips = 0;

  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      if (mark->row < 0 || hetu_frame_get_row (frame, (guint) mark->row)->has_value)
        continue;
      g_assert_cmpint (mark->part, ==, HETU_PART_GAP);
      n_chips++;
    }
  g_assert_cmpuint (n_chips, >, 0);
}

/* C-24: a cumulative level starts anew each year; its growth may go on. */
static void
test_cumulative (void)
{
  static const struct
  {
    HetuMeasure measure;
    guint n_lines;
  } cases[] = { { HETU_MEASURE_LEVEL, 2 }, { HETU_MEASURE_GROWTH, 1 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuFrame) frame = new_years ((const char *const[]){ NULL }, cases[i].measure);
      g_autoptr (HetuScene) scene = NULL;

      frame->grain = HETU_GRAIN_CUMULATIVE;
      for (int month = 9; month <= 15; month++)
        {
          int year = 2022 + (month - 1) / 12, last = (month - 1) % 12 + 1;

          if (last > 1)
            frames_add (frame,
                        0,
                        0,
                        hetu_period_range (year, 1, year, last),
                        "30.5",
                        HETU_KIND_ACTUAL,
                        HETU_STATUS_FINAL,
                        HETU_COMPARATOR_EQUAL);
        }
      scene = compose (frame);
      g_assert_cmpuint (count_parts (scene, HETU_PART_MARK, HETU_MARK_LINE), ==, cases[i].n_lines);
    }
}

static void
test_targets (void)
{
  g_autoptr (HetuFrame) frame = frames_new_growth (HETU_LANGUAGE_ZH);
  g_autoptr (HetuScene) scene = compose (frame);
  const HetuMark *band = NULL;

  for (guint i = 0; i < hetu_scene_get_n_marks (scene) && band == NULL; i++)
    if (hetu_scene_get_mark (scene, i)->part == HETU_PART_BAND)
      band = hetu_scene_get_mark (scene, i);
  g_assert_nonnull (band);
  g_assert_nonnull (find_text (scene, "预期目标"));
  /* Two hollow diamonds in the column; dots only from the outturn of the year before, not over a gap. */
  g_assert_cmpuint (count_parts (scene, HETU_PART_TARGET, HETU_MARK_POLYGON), ==, 2);
  g_assert_cmpuint (count_parts (scene, HETU_PART_TARGET, HETU_MARK_LINE), ==, 1);
  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      if (mark->part == HETU_PART_TARGET && mark->type == HETU_MARK_POLYGON)
        {
          g_assert_cmpuint (mark->fill, ==, hetu_scene_get_background (scene));
          g_assert_cmpfloat (mark->points[0].x, >, band->x);
          g_assert_cmpfloat (mark->points[0].x, <, band->x + band->width);
        }
      if (mark->part == HETU_PART_TARGET && mark->type == HETU_MARK_LINE)
        g_assert_cmpfloat (mark->dash_on, >, 0);
    }
  g_assert_true (is_bold (scene, "洛龙区 8.0"));
  g_assert_true (is_bold (scene, "洛阳市 7.0"));
  g_assert_true (is_bold (scene, "2022 年"));
  g_assert_false (is_bold (scene, "2023 年"));
}

static void
test_expected_is_hollow (void)
{
  g_autoptr (HetuFrame) frame = frames_new_growth (HETU_LANGUAGE_ZH);
  g_autoptr (HetuScene) scene = compose (frame);
  guint n_rings = 0, n_wedges = 0;

  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      if (mark->row < 0 || mark->part != HETU_PART_MARK ||
          hetu_frame_get_row (frame, (guint) mark->row)->kind != HETU_KIND_EXPECTED)
        continue;
      if (mark->type == HETU_MARK_CIRCLE)
        {
          g_assert_cmpuint (mark->fill, ==, hetu_scene_get_background (scene));
          n_rings++;
        }
      n_wedges += mark->type == HETU_MARK_POLYGON;
    }
  g_assert_cmpuint (n_rings, ==, 1);
  g_assert_cmpuint (n_wedges, ==, 1);
  g_assert_nonnull (find_text (scene, "洛阳市 预计 ≥3.0"));
}

static void
test_bracket_agrees_with_title (void)
{
  g_autoptr (HetuFrame) frame = frames_new_growth (HETU_LANGUAGE_ZH);
  g_autoptr (HetuScene) scene = compose (frame);

  g_assert_nonnull (find_text (scene, "高 2.1 个百分点"));
  g_assert_nonnull (find_text (scene, "洛龙区 2022 年增长 5.2%，比全省快 2.1 个百分点"));
}

/* C-38: no room is kept beside the names for a bracket too small to be drawn, and its words never hide several lines. */
static void
test_bracket_takes_no_room_in_vain (void)
{
  static const char *const provinces[] = { "7.9 7.8 3.0 4.8 3.0 3.7", "7.9 7.8 3.0 4.8 3.0 9.9" };
  double reach[G_N_ELEMENTS (provinces)];

  for (gsize i = 0; i < G_N_ELEMENTS (provinces); i++)
    {
      const ChangeSeries series[] = { { "洛龙区", HETU_ROLE_FOCUS, 1, "8.2 8.4 3.2 4.9 3.3 3.5" },
                                      { "河南省", HETU_ROLE_PROVINCE, 0, provinces[i] },
                                      { NULL } };
      g_autoptr (HetuFrame) frame =
          change_new (HETU_CHART_GROWTH_LINE, HETU_LANGUAGE_ZH, 2018, 1, series);
      g_autoptr (HetuScene) scene = compose (frame);
      const HetuPlotArea *plot = hetu_scene_get_plot (scene, 0);

      reach[i] = plot->rect.x + plot->rect.width;
      g_assert_cmpint (find_text (scene, "低 6.4 个百分点") != NULL, ==, i == 1);
    }
  g_assert_cmpfloat (reach[0], >, reach[1] + 40);
}

/* C-8: where several lines end before the targets' column their names stand in a column right of the points, on one side of
 * zero, and the bracket, which says what the title says, gives way. */
static void
test_names_before_bracket (void)
{
  static const struct
  {
    const char *own, *second, *third, *province;
    const char *names[3];
    double side; /* of zero that the names are on */
  } cases[] = {
    { "5 7 12 8t",
      "5 6 10.3",
      "4 6 9.3",
      "4 6 8.8",
      { "涧西区 10.3", "西工区 9.3", "河南省 8.8" },
      -1 },
    { "-6 -4 1.3 8t",
      "-5 -6 -0.7",
      "-8 -5 -1.7",
      "-6 -5 -2.2",
      { "涧西区 −0.7", "西工区 −1.7", "河南省 −2.2" },
      1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const ChangeSeries series[] = { { "洛龙区", HETU_ROLE_FOCUS, 1, cases[i].own },
                                      { "涧西区", HETU_ROLE_ENTITY, 2, cases[i].second },
                                      { "西工区", HETU_ROLE_ENTITY, 3, cases[i].third },
                                      { "河南省", HETU_ROLE_PROVINCE, 0, cases[i].province },
                                      { NULL } };
      g_autoptr (HetuFrame) frame =
          change_new (HETU_CHART_GROWTH_LINE, HETU_LANGUAGE_ZH, 2021, 1, series);
      g_autoptr (HetuScene) scene = compose (frame);
      const HetuPlotArea *plot = hetu_scene_get_plot (scene, 0);
      double zero = plot->rect.y + plot->rect.height * plot->y_high / (plot->y_high - plot->y_low);
      double x = 0;

      for (gsize j = 0; j < G_N_ELEMENTS (cases[i].names); j++)
        {
          const HetuMark *name = find_text (scene, cases[i].names[j]);

          g_assert_nonnull (name);
          g_assert_cmpfloat (cases[i].side * (name->y + 8 - zero), >, 8);
          if (j > 0)
            g_assert_cmpfloat_with_epsilon (name->x, x, TOLERANCE);
          x = name->x;
        }
      for (guint j = 0; j < hetu_scene_get_n_marks (scene); j++)
        {
          const HetuMark *mark = hetu_scene_get_mark (scene, j);

          if (mark->type == HETU_MARK_TEXT)
            g_assert_null (strstr (hetu_text_run_get_text (mark->run), "高 "));
        }
    }
}

/* C-37: of figures that nearly coincide the higher is labelled above, the lower below. */
static void
test_close_figures_part (void)
{
  static const ChangeSeries series[] = {
    { "洛龙区", HETU_ROLE_FOCUS, 1, "-6.4 -4.1 -8.1 -7.5 1.3" },
    { "洛阳市", HETU_ROLE_PARENT, 8, "-6.1 -8.1 -10.5 -6.9 -3.1" },
    { NULL }
  };
  g_autoptr (HetuFrame) frame =
      change_new (HETU_CHART_GROWTH_LINE, HETU_LANGUAGE_ZH, 2019, 1, series);
  g_autoptr (HetuScene) scene = compose (frame);

  g_assert_cmpfloat (find_text (scene, "−6.1")->y, <, find_text (scene, "−6.4")->y);
  g_assert_cmpfloat (find_text (scene, "−6.9")->y, <, find_text (scene, "−7.5")->y);
}

static void
test_percent_on_top_tick_only (void)
{
  static const char *const values[] = { "1.2", "7.7", "9.1", NULL };
  g_autoptr (HetuFrame) frame = new_years (values, HETU_MEASURE_GROWTH);
  g_autoptr (HetuScene) scene = compose (frame);
  const HetuMark *top = NULL;
  double least = HUGE_VAL;
  guint n_percent = 0;

  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      if (mark->part != HETU_PART_TICK || mark->type != HETU_MARK_TEXT)
        continue;
      n_percent += strchr (hetu_text_run_get_text (mark->run), '%') != NULL;
      if (mark->y < least)
        {
          least = mark->y;
          top = mark;
        }
    }
  g_assert_cmpuint (n_percent, ==, 1);
  g_assert_true (g_str_has_suffix (hetu_text_run_get_text (top->run), "%"));
}

/* C-19 */
static void
test_computed_is_never_bold (void)
{
  g_autoptr (HetuFrame) frame = frames_new_zero ();
  g_autoptr (HetuScene) scene = compose (frame);

  g_assert_false (is_bold (scene, "5.1 推算"));
  g_assert_true (is_bold (scene, "−2.6"));
}

/* C-29: of more than seven districts only the focus keeps its colour. */
static void
test_many_lines_are_mute (void)
{
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SLIDE, FALSE, 1);
  g_autoptr (HetuFrame) frame = frames_new_many ();
  g_autoptr (HetuScene) scene = compose (frame);
  guint n_mute = 0, n_focus = 0;

  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      if (mark->type != HETU_MARK_LINE || mark->part != HETU_PART_MARK)
        continue;
      n_mute += mark->stroke == theme->mute;
      n_focus += mark->stroke == hetu_theme_get_slot (theme, 1);
    }
  g_assert_cmpuint (n_mute, ==, 11);
  g_assert_cmpuint (n_focus, ==, 1);
}

static void
test_break_is_ruled (void)
{
  g_autoptr (HetuFrame) frame = frames_new_zero ();
  g_autoptr (HetuScene) scene = compose (frame);
  guint n_rules = 0;

  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      n_rules += mark->part == HETU_PART_ANNOTATION && mark->type == HETU_MARK_LINE &&
                 mark->n_points == 2 && mark->points[0].x == mark->points[1].x && mark->dash_on > 0;
    }
  g_assert_cmpuint (n_rules, ==, 1);
  g_assert_nonnull (find_text (scene, "口径调整"));
}

/* C-25: figures of two definitions are two lines. */
static void
test_break_parts_the_line (void)
{
  static const struct
  {
    int series;
    gboolean joined;
  } cases[] = { { -1, FALSE }, { 0, FALSE }, { 1, TRUE } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuFrame) frame = frames_new_levels ();
      g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SCREEN, FALSE, 1);
      g_autoptr (GArray) lines = hetu_lines_collect (frame, theme, 0);
      const HetuLine *line = &g_array_index (lines, HetuLine, 0);
      g_auto (HetuPeriodAxis) periods = { 0 };
      g_autoptr (HetuText) text = hetu_text_new (NULL);
      HetuPlotContext context = { .frame = frame, .theme = theme, .text = text };
      const HetuLinePoint *last =
          &g_array_index (line->points, HetuLinePoint, line->points->len - 1);

      hetu_period_axis_train (&context, &periods);
      g_assert_true (hetu_line_is_joined (line, frame, &periods, line->points->len - 2));
      hetu_frame_add_break (frame,
                            0,
                            cases[i].series,
                            hetu_frame_get_row (frame, last->row)->x - 1,
                            "口径调整");
      g_assert_cmpint (hetu_line_is_joined (line, frame, &periods, line->points->len - 2),
                       ==,
                       cases[i].joined);
    }
}

/* A chip before the first figure stands at the bottom: at that figure's height it would seem to be it. */
static void
test_leading_gap_suggests_no_value (void)
{
  g_autoptr (HetuFrame) frame = hetu_frame_new (HETU_CHART_GROWTH_LINE, HETU_LANGUAGE_ZH);
  g_autoptr (HetuScene) scene = NULL;
  const HetuMark *chip, *value;
  const HetuPlotArea *plot;

  frame->measure = HETU_MEASURE_GROWTH;
  frame->grain = HETU_GRAIN_YEAR;
  frame->decimals = 1;
  hetu_frame_add_panel (frame, &(HetuFrameKey){ .name = (char *) "地区生产总值" });
  frames_add_series (frame, "洛龙区", HETU_ROLE_FOCUS, 1);
  for (int year = 2019; year <= 2023; year++)
    frames_add (frame,
                0,
                0,
                hetu_period_year (year),
                year == 2022   ? "5.2"
                : year == 2023 ? "5.4"
                               : NULL,
                HETU_KIND_ACTUAL,
                year < 2022 ? HETU_STATUS_MISSING : HETU_STATUS_FINAL,
                HETU_COMPARATOR_EQUAL);
  scene = compose (frame);
  chip = find_text (scene, "缺数");
  value = find_text (scene, "5.2");
  plot = hetu_scene_get_plot (scene, 0);

  g_assert_nonnull (chip);
  g_assert_nonnull (value);
  g_assert_cmpfloat (chip->y, >, plot->rect.y + plot->rect.height / 2);
  g_assert_cmpfloat (chip->y - value->y, >, 40);
}

/* The plot area maps a pointer to the datum that is drawn there. */
static void
test_plot_area_inverts (void)
{
  g_autoptr (HetuFrame) frame = frames_new_growth (HETU_LANGUAGE_ZH);
  g_autoptr (HetuScene) scene = compose (frame);
  const HetuPlotArea *plot = hetu_scene_get_plot (scene, 0);
  guint n = 0;

  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);
      const HetuFrameRow *row;
      double x, y;

      if (mark->row < 0 || mark->type != HETU_MARK_CIRCLE)
        continue;
      row = hetu_frame_get_row (frame, (guint) mark->row);
      x = plot->x_low + (mark->x - plot->rect.x) / plot->rect.width * (plot->x_high - plot->x_low);
      y = plot->y_high -
          (mark->y - plot->rect.y) / plot->rect.height * (plot->y_high - plot->y_low);
      g_assert_cmpfloat_with_epsilon (x, row->x, TOLERANCE);
      g_assert_cmpfloat_with_epsilon (y, row->y, TOLERANCE);
      n++;
    }
  g_assert_cmpuint (n, >, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lines/zero-always-in", test_zero_always_in);
  g_test_add_func ("/lines/levels-may-start-off-zero", test_levels_may_start_off_zero);
  g_test_add_func ("/lines/break-at-gaps", test_line_breaks_at_gaps);
  g_test_add_func ("/lines/absence-is-no-number", test_absence_is_no_number);
  g_test_add_func ("/lines/cumulative-level-starts-anew", test_cumulative);
  g_test_add_func ("/lines/targets-in-a-column", test_targets);
  g_test_add_func ("/lines/expected-is-hollow", test_expected_is_hollow);
  g_test_add_func ("/lines/bracket-agrees-with-title", test_bracket_agrees_with_title);
  g_test_add_func ("/lines/bracket-takes-no-room-in-vain", test_bracket_takes_no_room_in_vain);
  g_test_add_func ("/lines/names-before-bracket", test_names_before_bracket);
  g_test_add_func ("/lines/close-figures-part", test_close_figures_part);
  g_test_add_func ("/lines/percent-on-top-tick-only", test_percent_on_top_tick_only);
  g_test_add_func ("/lines/computed-is-never-bold", test_computed_is_never_bold);
  g_test_add_func ("/lines/many-are-mute", test_many_lines_are_mute);
  g_test_add_func ("/lines/break-is-ruled", test_break_is_ruled);
  g_test_add_func ("/lines/break-parts-the-line", test_break_parts_the_line);
  g_test_add_func ("/lines/leading-gap-suggests-no-value", test_leading_gap_suggests_no_value);
  g_test_add_func ("/lines/plot-area-inverts", test_plot_area_inverts);
  return g_test_run ();
}
