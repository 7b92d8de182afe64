/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns of contributions (C §10.11): marks, numbers, titles, goldens. */
#include "chart/compose.h"
#include "chart/describe.h"
#include "error.h"
#include "frames-parts.h"
#include "golden.h"
#include "plot.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#define EPSILON 0.01
#define ROWS_A_BAR 4 /* three parts and the total */

static const FramesParts years = {
  HETU_CHART_CONTRIBUTION,
  HETU_LANGUAGE_ZH,
  FALSE,
  { "2020≈|0.8|0.2|1.9|2.9", "2021缺", "2022~|1.0|1.5|0.5|3.0", "2023~|4.3|1.5|-0.6|5.2" }
};
static const FramesParts falling = { HETU_CHART_CONTRIBUTION,
                                     HETU_LANGUAGE_ZH,
                                     FALSE,
                                     { "2022|-0.4|-1.6|-0.5|-2.5" } };

static HetuScene *
draw (const FramesParts *parts, double width, double height)
{
  g_autoptr (HetuFrame) frame = frames_new_parts (parts);

  return plot_screen (frame, hetu_kind_contribution.build, width, height);
}

static HetuRect
segment (const HetuScene *scene, guint bar, guint part)
{
  const HetuMark *mark =
      plot_mark (scene, HETU_PART_MARK, HETU_MARK_RECT, (int) (ROWS_A_BAR * bar + part), 0);

  g_assert_nonnull (mark);
  return hetu_mark_bounds (mark);
}

static double
y_of (const HetuScene *scene, double datum)
{
  const HetuPlotArea *plot = hetu_scene_get_plot (scene, 0);

  return plot->rect.y + plot->rect.height -
         plot->rect.height * (datum - plot->y_low) / (plot->y_high - plot->y_low);
}

/* What adds stands above zero, what takes away below; zero is on the axis (C-20). */
static void
test_parts_stand_about_zero (void)
{
  g_autoptr (HetuScene) scene = draw (&years, 600, 300);
  double zero = y_of (scene, 0);
  HetuRect down = segment (scene, 3, 2);

  g_assert_nonnull (plot_mark (scene, HETU_PART_ZERO, HETU_MARK_LINE, PLOT_ANY_ROW, 0));
  for (guint part = 0; part < 2; part++)
    {
      HetuRect up = segment (scene, 3, part);

      g_assert_cmpfloat (up.y + up.height, <=, zero + EPSILON);
    }
  g_assert_cmpfloat (down.y, >=, zero - EPSILON);
  g_assert_cmpfloat_with_epsilon (down.y + down.height, y_of (scene, -0.6), 1.01);
}

/* The part that matters most over all columns is nearest to zero in every one. */
static void
test_most_important_is_nearest_to_zero (void)
{
  g_autoptr (HetuScene) scene = draw (&years, 600, 300);

  for (guint bar = 0; bar < 4; bar++)
    {
      double first;

      if (bar == 1)
        continue;
      /* 0.8 + 1.0 + 4.3 against 0.2 + 1.5 + 1.5. */
      first = segment (scene, bar, 0).y;
      g_assert_cmpfloat (first, >, segment (scene, bar, 1).y);
      g_assert_cmpfloat_with_epsilon (first + segment (scene, bar, 0).height,
                                      y_of (scene, 0),
                                      2.01);
    }
}

/* C §10.11: the total is a disc filled with the canvas, and a bold number. */
static void
test_total_is_a_hollow_disc (void)
{
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SCREEN, FALSE, 1);
  g_autoptr (HetuScene) scene = draw (&years, 600, 300);
  static const double totals[] = { 2.9, 0, 3.0, 5.2 };

  for (guint bar = 0; bar < 4; bar++)
    {
      const HetuMark *disc =
          plot_mark (scene, HETU_PART_MARK, HETU_MARK_CIRCLE, (int) (ROWS_A_BAR * bar + 3), 0);

      if (bar == 1)
        {
          g_assert_null (disc);
          continue;
        }
      g_assert_cmphex (disc->fill, ==, theme->canvas);
      g_assert_cmpfloat_with_epsilon (disc->y, y_of (scene, totals[bar]), EPSILON);
    }
}

/* Over a column that is higher than its total, the total's number would pass for its height. */
static void
test_sunken_total_is_told_beside (void)
{
  g_autoptr (HetuScene) scene = draw (&years, 700, 300);
  HetuRect sunk = hetu_mark_bounds (plot_text (scene, "5.2"));
  HetuRect plain = hetu_mark_bounds (plot_text (scene, "3.0"));
  HetuRect column = segment (scene, 3, 0), other = segment (scene, 2, 0);

  g_assert_cmpfloat (sunk.x + sunk.width, <, column.x);
  g_assert_cmpfloat_with_epsilon (sunk.y + sunk.height / 2, y_of (scene, 5.2), 1);
  g_assert_cmpfloat (plain.x, >, other.x);
  g_assert_cmpfloat (plain.y + plain.height, <=, y_of (scene, 3.0));
}

static void
test_all_below_zero (void)
{
  g_autoptr (HetuScene) scene = draw (&falling, 500, 300);

  for (guint part = 0; part < 3; part++)
    g_assert_cmpfloat (segment (scene, 0, part).y, >=, y_of (scene, 0) - EPSILON);
}

/* C-8: parts are named beside the last column; where that one lacks, in a key. */
static void
test_parts_are_named_beside_or_in_the_key (void)
{
  static const FramesParts open = { HETU_CHART_CONTRIBUTION,
                                    HETU_LANGUAGE_ZH,
                                    FALSE,
                                    { "2022|1.0|1.5|0.5|3.0", "2023缺" } };
  g_autoptr (HetuFrame) whole = frames_new_parts (&years);
  g_autoptr (HetuFrame) lacking = frames_new_parts (&open);
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SCREEN, FALSE, 1);
  g_autoptr (GArray) none = g_array_new (FALSE, TRUE, sizeof (HetuKeyItem));
  g_autoptr (GArray) key = g_array_new (FALSE, TRUE, sizeof (HetuKeyItem));
  g_autoptr (HetuScene) scene = draw (&years, 600, 300);

  hetu_kind_contribution.list_key (whole, theme, none);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (plot_count_text (scene, "第一产业"), ==, 1);
  g_assert_cmpuint (plot_count_text (scene, "合计"), ==, 1);
  hetu_kind_contribution.list_key (lacking, theme, key);
  g_assert_cmpuint (key->len, ==, 4);
  g_assert_cmpstr (g_array_index (key, HetuKeyItem, 3).label, ==, "合计");
  for (guint i = 0; i < key->len; i++)
    g_free (g_array_index (key, HetuKeyItem, i).label);
}

static void
test_gap_is_not_zero (void)
{
  g_autoptr (HetuScene) scene = draw (&years, 600, 300);

  g_assert_null (plot_mark (scene, HETU_PART_MARK, HETU_MARK_RECT, ROWS_A_BAR, 0));
  g_assert_cmpuint (plot_count_text (scene, "缺数"), ==, 1);
}

static void
test_titles_tell_a_finding (void)
{
  static const struct
  {
    FramesParts parts;
    const char *title;
  } cases[] = {
    { { HETU_CHART_CONTRIBUTION, HETU_LANGUAGE_ZH, FALSE, { "2023|4.3|1.5|-0.6|5.2" } },
      "河南省 2023 年增长 5.2%，一产拉动 4.3 个百分点" },
    { { HETU_CHART_CONTRIBUTION, HETU_LANGUAGE_ZH, FALSE, { "2022|-0.4|-1.6|-0.5|-2.5" } },
      "河南省 2022 年下降 2.5%，二产下拉 1.6 个百分点" },
    /* Computed throughout: growth at current prices, never the published one. */
    { { HETU_CHART_CONTRIBUTION, HETU_LANGUAGE_ZH, FALSE, { "2022≈|0.4|1.7|1.0|3.1" } },
      "河南省 2022 年现价增长 3.1%，二产拉动 1.7 个百分点" },
    { { HETU_CHART_CONTRIBUTION, HETU_LANGUAGE_EN, FALSE, { "2023|4.3|1.5|-0.6|5.2" } },
      "Henan, 2023: up 5.2%, of which primary industry 4.3 pp" },
    { { HETU_CHART_CONTRIBUTION,
        HETU_LANGUAGE_ZH,
        TRUE,
        { "全国|1.0|1.5|0.5|3.0", "洛阳市|0.1|2.0|1.4|3.5" } },
      "洛阳市 2022 年增长 3.5%，二产拉动 2.0 个百分点" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuFrame) frame = frames_new_parts (&cases[i].parts);
      g_autofree char *title = hetu_describe_title (frame);

      g_assert_cmpstr (title, ==, cases[i].title);
    }
}

static void
test_refuses_with_the_size (void)
{
  g_autoptr (HetuFrame) frame = frames_new_parts (&years);
  g_autoptr (GError) error = NULL;

  g_assert_null (
      plot_build (frame, hetu_kind_contribution.build, HETU_PRESET_SCREEN, 130, 200, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_DATA);
  g_assert_nonnull (strstr (error->message, "130 pt"));
}

static void
test_no_size_overlaps (void)
{
  static const FramesParts crowd = { HETU_CHART_CONTRIBUTION,
                                     HETU_LANGUAGE_ZH,
                                     TRUE,
                                     { "洛龙区|0.0|0.1|0.1|0.2",
                                       "涧西区|-0.1|0.0|0.1|0.0",
                                       "西工区~|5.0|-4.9|0.0|0.1",
                                       "老城区缺",
                                       "孟津区×",
                                       "偃师区|1.0|1.0|1.0|3.0",
                                       "嵩县|0.3|0.3|11.4|12.0",
                                       "栾川县|-3|-3|-3|-9",
                                       "汝阳县|0.4|1.7|1.0|3.1",
                                       "瀍河回族区|0.0|2.0|2.0|4.0",
                                       "洛宁县|2|0|0|2" } };
  g_autoptr (HetuFrame) many = frames_new_parts (&crowd);
  g_autoptr (HetuFrame) few = frames_new_parts (&years);
  g_autoptr (HetuFrame) one = frames_new_parts (&falling);

  g_assert_cmpuint (plot_check_sizes (many, hetu_kind_contribution.build, "stack-many"), >, 4);
  g_assert_cmpuint (plot_check_sizes (few, hetu_kind_contribution.build, "stack-few"), >, 6);
  g_assert_cmpuint (plot_check_sizes (one, hetu_kind_contribution.build, "stack-one"), >, 6);
}

static HetuScene *
compose (const FramesParts *parts, HetuThemeMode mode, HetuPreset preset)
{
  g_autoptr (HetuFrame) frame = frames_new_parts (parts);

  return plot_compose (frame, mode, preset, 0, 0);
}

static void
test_golden (void)
{
  FramesParts english = years;
  g_autoptr (HetuScene) slide = compose (&years, HETU_THEME_LIGHT, HETU_PRESET_SLIDE);
  g_autoptr (HetuScene) a4 = NULL;

  english.language = HETU_LANGUAGE_EN;
  a4 = compose (&english, HETU_THEME_PRINT, HETU_PRESET_A4);
  golden_check_all (slide, "contribution-slide");
  golden_check_all (a4, "contribution-a4-print-english");
}

/* C-43: names wider than their columns stand in two lines of six 汉字, longer ones on two rows, and none leaves the figure or
 * meets the axis. */
static void
test_long_names_wrap_then_stagger (void)
{
  static const struct
  {
    FramesParts parts;
    guint n_lines;
  } cases[] = {
    { { HETU_CHART_CONTRIBUTION,
        HETU_LANGUAGE_ZH,
        TRUE,
        { "洛龙先进制造业开发区|1.0|1.5|0.5|3.0",
          "涧西先进制造业开发区|1.0|1.5|0.5|3.0",
          "西工先进制造业开发区|1.0|1.5|0.5|3.0",
          "孟津先进制造业开发区|1.0|1.5|0.5|3.0",
          "偃师先进制造业开发区|1.0|1.5|0.5|3.0",
          "老城先进制造业开发区|1.0|1.5|0.5|3.0" } },
      2 },
    { { HETU_CHART_CONTRIBUTION,
        HETU_LANGUAGE_ZH,
        TRUE,
        { "洛龙国家级先进制造业开发区|1.0|1.5|0.5|3.0",
          "涧西国家级先进制造业开发区|1.0|1.5|0.5|3.0",
          "西工国家级先进制造业开发区|1.0|1.5|0.5|3.0",
          "孟津国家级先进制造业开发区|1.0|1.5|0.5|3.0",
          "偃师国家级先进制造业开发区|1.0|1.5|0.5|3.0",
          "老城国家级先进制造业开发区|1.0|1.5|0.5|3.0" } },
      1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuScene) scene = draw (&cases[i].parts, 640, 300);
      guint n_names = 0;

      for (guint j = 0; j < hetu_scene_get_n_marks (scene); j++)
        {
          const HetuMark *mark = hetu_scene_get_mark (scene, j);

          if (mark->type != HETU_MARK_TEXT || mark->part != HETU_PART_TICK ||
              strstr (hetu_text_run_get_text (mark->run), "开发区") == NULL)
            continue;
          n_names++;
          g_assert_false (hetu_text_run_is_ellipsised (mark->run));
          g_assert_cmpuint (hetu_text_run_get_n_lines (mark->run), ==, cases[i].n_lines);
        }
      g_assert_cmpuint (n_names, ==, 6);
      golden_check_labels (scene, "columns with long names");
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stack/long-names-wrap-then-stagger", test_long_names_wrap_then_stagger);
  g_test_add_func ("/stack/parts-stand-about-zero", test_parts_stand_about_zero);
  g_test_add_func ("/stack/most-important-is-nearest-to-zero",
                   test_most_important_is_nearest_to_zero);
  g_test_add_func ("/stack/total-is-a-hollow-disc", test_total_is_a_hollow_disc);
  g_test_add_func ("/stack/sunken-total-is-told-beside", test_sunken_total_is_told_beside);
  g_test_add_func ("/stack/all-below-zero", test_all_below_zero);
  g_test_add_func ("/stack/named-beside-or-in-the-key", test_parts_are_named_beside_or_in_the_key);
  g_test_add_func ("/stack/gap-is-not-zero", test_gap_is_not_zero);
  g_test_add_func ("/stack/titles-tell-a-finding", test_titles_tell_a_finding);
  g_test_add_func ("/stack/refuses-with-the-size", test_refuses_with_the_size);
  g_test_add_func ("/stack/no-size-overlaps", test_no_size_overlaps);
  g_test_add_func ("/stack/golden", test_golden);
  return g_test_run ();
}
