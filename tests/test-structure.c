/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bars of shares (C §10.12): marks, numbers, titles, goldens. */
#include "chart/compose.h"
#include "chart/describe.h"
#include "error.h"
#include "frames-parts.h"
#include "golden.h"
#include "plot.h"

#include <locale.h>
#include <string.h>

#define EPSILON 0.01
#define LONG_NAME "瀍河回族自治示范区"

static const FramesParts years = {
  HETU_CHART_STRUCTURE,
  HETU_LANGUAGE_ZH,
  FALSE,
  { "2020≈|9.7|41.6|48.7", "2021|9.5|41.3|49.1", "2022~|9.5|41.5|49.0" }
};
static const FramesParts places = {
  HETU_CHART_STRUCTURE,
  HETU_LANGUAGE_ZH,
  TRUE,
  { "全国|7.3|39.9|52.8", "河南省~|9.5|41.5|49.0", "洛阳市缺", "某区×", "广州市|1.1|27.4|71.5" }
};

static HetuScene *
draw (const FramesParts *parts, double width, double height)
{
  g_autoptr (HetuFrame) frame = frames_new_parts (parts);

  return plot_screen (frame, hetu_kind_structure.build, width, height);
}

static const HetuMark *
segment (const HetuScene *scene, guint bar, guint part)
{
  return plot_mark (scene, HETU_PART_MARK, HETU_MARK_RECT, (int) (3 * bar + part), 0);
}

/* Every bar is as long as any other, and a part as wide as its share, seams aside. */
static void
test_bars_are_a_hundred_per_cent (void)
{
  g_autoptr (HetuFrame) frame = frames_new_parts (&years);
  g_autoptr (HetuScene) scene = draw (&years, 600, 160);
  const HetuPlotArea *plot = hetu_scene_get_plot (scene, 0);

  for (guint bar = 0; bar < 3; bar++)
    {
      double at = plot->rect.x, sum = 0;

      for (guint part = 0; part < 3; part++)
        sum += hetu_frame_get_row (frame, 3 * bar + part)->y;
      for (guint part = 0; part < 3; part++)
        {
          double share = hetu_frame_get_row (frame, 3 * bar + part)->y / sum * plot->rect.width;
          HetuRect box = hetu_mark_bounds (segment (scene, bar, part));

          g_assert_cmpfloat_with_epsilon (box.x, at, EPSILON);
          g_assert_cmpfloat_with_epsilon (box.width, share, 1.01);
          at += share;
        }
      g_assert_cmpfloat_with_epsilon (at, plot->rect.x + plot->rect.width, EPSILON);
    }
}

/* 一产, 二产, 三产 from left to right, whatever their size: jade, vermilion, blue. */
static void
test_order_and_colours_are_fixed (void)
{
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SCREEN, FALSE, 1);
  g_autoptr (HetuScene) scene = draw (&places, 600, 200);
  static const int slots[] = { 3, 2, 1 };

  for (guint part = 0; part < 3; part++)
    {
      const HetuMark *mark = segment (scene, 0, part);

      g_assert_cmphex (mark->fill, ==, hetu_theme_get_slot_text (theme, slots[part]));
      if (part > 0)
        g_assert_cmpfloat (mark->x, >, segment (scene, 0, part - 1)->x);
    }
}

/* C §6: provisional is an outline over a tint; final is solid. */
static void
test_provisional_is_outlined (void)
{
  g_autoptr (HetuScene) scene = draw (&years, 600, 160);

  g_assert_cmpfloat (segment (scene, 1, 0)->stroke_width, ==, 0);
  g_assert_cmpfloat (segment (scene, 2, 0)->stroke_width, >, 0);
  g_assert_cmphex (segment (scene, 2, 0)->fill, !=, segment (scene, 1, 0)->fill);
}

static gboolean
is_within (const HetuRect *inner, const HetuRect *outer)
{
  return inner->x >= outer->x - EPSILON && inner->y >= outer->y - EPSILON &&
         inner->x + inner->width <= outer->x + outer->width + EPSILON &&
         inner->y + inner->height <= outer->y + outer->height + EPSILON;
}

/* A number stands inside a part of 24 pt or more, over a narrower one. */
static void
test_numbers_inside_or_above (void)
{
  g_autoptr (HetuScene) scene = draw (&places, 600, 230);
  HetuRect small = hetu_mark_bounds (segment (scene, 4, 0));
  HetuRect wide = hetu_mark_bounds (segment (scene, 4, 2));
  HetuRect above = hetu_mark_bounds (plot_text (scene, "1.1"));
  HetuRect inside = hetu_mark_bounds (plot_text (scene, "71.5"));

  g_assert_cmpfloat (small.width, <, 24);
  g_assert_cmpfloat (above.y + above.height, <=, small.y + EPSILON);
  g_assert_true (is_within (&inside, &wide));
}

/* Low bars have no room over them: the ratio stands beside every bar, and no number is lost. */
static void
test_ratio_where_a_number_has_no_place (void)
{
  g_autoptr (HetuScene) high = draw (&places, 600, 230);
  g_autoptr (HetuScene) low = draw (&places, 600, 80);

  g_assert_cmpuint (plot_count_text (high, "1.1∶27.4∶71.5"), ==, 0);
  g_assert_cmpuint (plot_count_text (low, "1.1∶27.4∶71.5"), ==, 1);
  g_assert_cmpuint (plot_count_text (low, "7.3∶39.9∶52.8"), ==, 1);
}

/* C-27: what lacks is no bar; hatched and said. */
static void
test_gaps_are_not_zero (void)
{
  g_autoptr (HetuScene) scene = draw (&places, 600, 230);

  for (guint bar = 2; bar < 4; bar++)
    for (guint part = 0; part < 3; part++)
      g_assert_null (segment (scene, bar, part));
  g_assert_cmpuint (plot_count_text (scene, "缺数"), ==, 1);
  g_assert_cmpuint (plot_count_text (scene, "× 脱敏"), ==, 1);
}

/* A part of nothing is 0.0, said and not drawn. */
static void
test_true_zero_is_said (void)
{
  static const FramesParts zero = { HETU_CHART_STRUCTURE,
                                    HETU_LANGUAGE_ZH,
                                    FALSE,
                                    { "2022|0.0|40.0|60.0" } };
  g_autoptr (HetuScene) scene = draw (&zero, 600, 60);

  g_assert_null (segment (scene, 0, 0));
  g_assert_cmpuint (plot_count_text (scene, "0.0"), ==, 1);
}

static void
test_titles_tell_a_finding (void)
{
  static const struct
  {
    FramesParts parts;
    const char *title;
  } cases[] = {
    { { HETU_CHART_STRUCTURE, HETU_LANGUAGE_ZH, FALSE, { "2022|9.5|41.5|49.0" } },
      "河南省 2022 年三次产业结构为 9.5∶41.5∶49.0" },
    /* The part whose share changed most, by the difference of what is printed. */
    { { HETU_CHART_STRUCTURE,
        HETU_LANGUAGE_ZH,
        FALSE,
        { "2021|9.5|41.3|49.2", "2023|9.1|37.5|53.4" } },
      "河南省三产占比 2021—2023 年提高 4.2 个百分点，至 53.4%" },
    { { HETU_CHART_STRUCTURE,
        HETU_LANGUAGE_EN,
        FALSE,
        { "2021|9.5|41.3|49.2", "2023|9.1|45.5|45.4" } },
      "Henan: secondary industry’s share up 4.2 pp to 45.5%, 2021–2023" },
    /* Nothing changed: the ratio. */
    { { HETU_CHART_STRUCTURE,
        HETU_LANGUAGE_ZH,
        FALSE,
        { "2021|9.5|41.5|49.0", "2022|9.5|41.5|49.0" } },
      "河南省 2022 年三次产业结构为 9.5∶41.5∶49.0" },
    /* A last year that lacks is not told of. */
    { { HETU_CHART_STRUCTURE, HETU_LANGUAGE_ZH, FALSE, { "2022|9.5|41.5|49.0", "2023缺" } },
      "河南省 2022 年三次产业结构为 9.5∶41.5∶49.0" },
    { { HETU_CHART_STRUCTURE,
        HETU_LANGUAGE_ZH,
        TRUE,
        { "全国|7.3|39.9|52.8", "洛阳市|4.9|46.3|48.8" } },
      "洛阳市 2022 年三次产业结构为 4.9∶46.3∶48.8" },
    /* Nobody in focus: who is first in the part in which places differ most. */
    { { HETU_CHART_STRUCTURE,
        HETU_LANGUAGE_ZH,
        TRUE,
        { "甲区|1.0|39.0|60.0", "乙区|2.0|58.0|40.0", "丙区缺", "丁县|3.0|48.0|49.0" },
        TRUE },
      "有数据的 3 个地区中甲区 2022 年三产占比最高，为 60.0%" },
    { { HETU_CHART_STRUCTURE,
        HETU_LANGUAGE_EN,
        TRUE,
        { "A|1.0|39.0|60.0", "B|2.0|58.0|40.0" },
        TRUE },
      "A: tertiary industry’s share highest of 2 places in 2022, at 60.0%" },
    /* Two are first: nobody is. */
    { { HETU_CHART_STRUCTURE,
        HETU_LANGUAGE_ZH,
        TRUE,
        { "甲区|10.0|30.0|60.0", "乙区|10.0|30.0|60.0" },
        TRUE },
      "乙区 2022 年三次产业结构为 10.0∶30.0∶60.0" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuFrame) frame = frames_new_parts (&cases[i].parts);
      g_autofree char *title = hetu_describe_title (frame);

      g_assert_cmpstr (title, ==, cases[i].title);
    }
}

/* UX U-14: whoever hears the figure hears every number, in order. */
static void
test_alternate_text_has_every_number (void)
{
  g_autoptr (HetuFrame) frame = frames_new_parts (&places);
  g_autofree char *text = hetu_describe_alt_text (frame);

  g_assert_nonnull (strstr (text, "河南省：第一产业 9.5%，第二产业 41.5%，第三产业 49.0%。"));
  g_assert_nonnull (strstr (text, "洛阳市：缺数。"));
  g_assert_nonnull (strstr (text, "来源："));
}

static void
test_refuses_with_the_size (void)
{
  g_autoptr (HetuFrame) frame = frames_new_parts (&places);
  g_autoptr (GError) low = NULL;
  g_autoptr (GError) narrow = NULL;

  g_assert_null (plot_build (frame, hetu_kind_structure.build, HETU_PRESET_SCREEN, 600, 40, &low));
  g_assert_error (low, HETU_ERROR, HETU_ERROR_DATA);
  g_assert_nonnull (strstr (low->message, "69 pt"));
  g_assert_null (
      plot_build (frame, hetu_kind_structure.build, HETU_PRESET_SCREEN, 90, 200, &narrow));
  g_assert_error (narrow, HETU_ERROR, HETU_ERROR_DATA);
}

static void
test_no_size_overlaps (void)
{
  static const FramesParts crowd = { HETU_CHART_STRUCTURE,
                                     HETU_LANGUAGE_ZH,
                                     TRUE,
                                     { LONG_NAME "|0.0|0.4|99.6",
                                       "洛龙区|0.3|0.3|99.4",
                                       "涧西区|33.3|33.3|33.4",
                                       "西工区|0.0|100.0|0.0",
                                       "老城区缺",
                                       "孟津区×",
                                       "偃师区~|5.1|5.2|89.7",
                                       "嵩县|12.9|34.8|52.3",
                                       "栾川县|3.2|3.1|93.7",
                                       "汝阳县|20.0|30.0|50.0",
                                       "宜阳县|1.0|1.0|98.0",
                                       "洛宁县|2.0|2.0|96.0",
                                       "伊川县|9.0|90.0|1.0",
                                       "新安县|50.0|49.9|0.1" } };
  g_autoptr (HetuFrame) many = frames_new_parts (&crowd);
  g_autoptr (HetuFrame) few = frames_new_parts (&years);

  g_assert_cmpuint (plot_check_sizes (many, hetu_kind_structure.build, "structure-many"), >, 8);
  g_assert_cmpuint (plot_check_sizes (few, hetu_kind_structure.build, "structure-few"), >, 8);
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
  g_autoptr (HetuScene) slide = compose (&places, HETU_THEME_LIGHT, HETU_PRESET_SLIDE);
  g_autoptr (HetuScene) square = NULL;

  english.language = HETU_LANGUAGE_EN;
  square = compose (&english, HETU_THEME_DARK, HETU_PRESET_SQUARE);
  golden_check_all (slide, "structure-slide");
  golden_check_all (square, "structure-square-dark-english");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/structure/bars-are-a-hundred-per-cent", test_bars_are_a_hundred_per_cent);
  g_test_add_func ("/structure/order-and-colours-are-fixed", test_order_and_colours_are_fixed);
  g_test_add_func ("/structure/provisional-is-outlined", test_provisional_is_outlined);
  g_test_add_func ("/structure/numbers-inside-or-above", test_numbers_inside_or_above);
  g_test_add_func ("/structure/ratio-where-a-number-has-no-place",
                   test_ratio_where_a_number_has_no_place);
  g_test_add_func ("/structure/gaps-are-not-zero", test_gaps_are_not_zero);
  g_test_add_func ("/structure/true-zero-is-said", test_true_zero_is_said);
  g_test_add_func ("/structure/titles-tell-a-finding", test_titles_tell_a_finding);
  g_test_add_func ("/structure/alternate-text-has-every-number",
                   test_alternate_text_has_every_number);
  g_test_add_func ("/structure/refuses-with-the-size", test_refuses_with_the_size);
  g_test_add_func ("/structure/no-size-overlaps", test_no_size_overlaps);
  g_test_add_func ("/structure/golden", test_golden);
  return g_test_run ();
}
