/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bumps: ranks over periods (CHARTS §10.6). */
#include "change.h"
#include "chart/compose.h"
#include "chart/describe.h"
#include "error.h"
#include "golden.h"
#include "plot.h"

#include <locale.h>
#include <string.h>

#define EPSILON 0.01

static HetuScene *
draw (HetuFrame *frame, double width, double height)
{
  return plot_screen (frame, hetu_kind_bump.build, width, height);
}

static const HetuMark *
disc (const HetuScene *scene, int row)
{
  const HetuMark *mark = plot_mark (scene, HETU_PART_MARK, HETU_MARK_CIRCLE, row, 0);

  g_assert_nonnull (mark);
  return mark;
}

/* §10.6: 1 on top, an equal step between ranks, the numeral in its disc of r = 7. */
static void
test_first_is_on_top (void)
{
  g_autoptr (HetuFrame) frame = change_new_bump (HETU_LANGUAGE_ZH);
  g_autoptr (HetuScene) scene = draw (frame, 700, 300);
  double first = disc (scene, 6)->y, second = disc (scene, 12)->y, fifth = disc (scene, 24)->y;
  const HetuMark *numeral = plot_mark (scene, HETU_PART_VALUE, HETU_MARK_TEXT, 0, 0);

  g_assert_cmpfloat (first, <, second);
  g_assert_cmpfloat_with_epsilon (fifth - first, 4 * (second - first), EPSILON);
  g_assert_cmpfloat_with_epsilon (disc (scene, 5)->radius + disc (scene, 5)->stroke_width / 2,
                                  7.03,
                                  EPSILON);
  g_assert_cmpstr (hetu_text_run_get_text (numeral->run), ==, "3");
  g_assert_cmpfloat_with_epsilon (plot_centre (numeral).x, disc (scene, 0)->x, EPSILON);
}

/* Those who share a rank stand under each other with one numeral: no disc hides another. */
static void
test_shared_ranks_part (void)
{
  g_autoptr (HetuFrame) frame = change_new_bump (HETU_LANGUAGE_ZH);
  g_autoptr (HetuScene) scene = draw (frame, 700, 300);
  const HetuMark *one = disc (scene, 9), *other = disc (scene, 15);

  g_assert_cmpfloat (hetu_frame_get_row (frame, 9)->y, ==, hetu_frame_get_row (frame, 15)->y);
  g_assert_cmpfloat (one->x, ==, other->x);
  g_assert_cmpfloat (other->y - one->y, >, one->radius + other->radius);
  g_assert_cmpstr (
      hetu_text_run_get_text (plot_mark (scene, HETU_PART_VALUE, HETU_MARK_TEXT, 15, 0)->run),
      ==,
      "2");
}

/* What is told in words, or as a bound, has no rank and does not lack. */
static void
test_words_do_not_lack (void)
{
  g_autoptr (HetuFrame) frame = change_new_bump (HETU_LANGUAGE_ZH);
  g_autoptr (HetuScene) scene = NULL;

  g_array_index (frame->rows, HetuFrameRow, 16).status = HETU_STATUS_QUALITATIVE;
  scene = draw (frame, 700, 300);
  plot_text (scene, "涧西区 文字表述");
  g_assert_cmpuint (plot_count_text (scene, "涧西区 缺数"), ==, 0);
}

/* C-27: a figure that lacks has no rank: no disc, no line to or from it, and a chip that says so. */
static void
test_gaps_have_no_rank (void)
{
  g_autoptr (HetuFrame) frame = change_new_bump (HETU_LANGUAGE_ZH);
  g_autoptr (HetuScene) scene = draw (frame, 700, 300);
  double left = disc (scene, 15)->x, right = disc (scene, 17)->x;

  g_assert_cmpuint (plot_count (scene, HETU_PART_MARK, HETU_MARK_CIRCLE, 16), ==, 0);
  g_assert_cmpuint (plot_count (scene, HETU_PART_GAP, HETU_MARK_TEXT, 16), ==, 1);
  plot_text (scene, "涧西区 缺数");
  plot_text (scene, "嵩县 × 脱敏");
  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      if (mark->type == HETU_MARK_LINE && mark->part == HETU_PART_MARK &&
          mark->stroke == disc (scene, 12)->fill)
        for (guint j = 1; j < mark->n_points; j++)
          g_assert_false (mark->points[j - 1].x <= left + EPSILON &&
                          mark->points[j].x >= right - EPSILON);
    }
}

/* C-34: of more than three only the focus is coloured; where a muted line could be taken for a gridline all are. */
static void
test_focus_stands_out (void)
{
  static const struct
  {
    guint n_rivals;
    gboolean high_contrast, muted;
  } cases[] = { { 2, FALSE, FALSE }, { 3, FALSE, TRUE }, { 3, TRUE, FALSE } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ChangeSeries series[] = { { "洛龙区", HETU_ROLE_FOCUS, 1, "1 1 1" },
                                { "涧西区", HETU_ROLE_ENTITY, 2, "2 2 2" },
                                { "西工区", HETU_ROLE_ENTITY, 3, "3 3 3" },
                                { "老城区", HETU_ROLE_ENTITY, 4, "4 4 4" },
                                { NULL } };
      g_autoptr (HetuTheme) theme =
          hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SLIDE, cases[i].high_contrast, 1);
      g_autoptr (HetuText) text = hetu_text_new_fixed ();
      g_autoptr (HetuFrame) frame = NULL;
      g_autoptr (HetuScene) scene = NULL;

      series[1 + cases[i].n_rivals] = (ChangeSeries){ NULL };
      frame = change_new (HETU_CHART_BUMP, HETU_LANGUAGE_ZH, 2019, 1, series);
      scene = hetu_compose_plot (frame, theme, text, 600, 300, NULL);
      g_assert_cmphex (disc (scene, 0)->fill, ==, hetu_theme_get_slot (theme, 1));
      if (cases[i].muted)
        g_assert_cmphex (disc (scene, 3)->fill, ==, theme->mute);
      else
        g_assert_cmphex (disc (scene, 3)->fill, ==, hetu_theme_get_slot (theme, 2));
    }
}

/* §6: a provisional figure's disc is hollow. */
static void
test_provisional_is_hollow (void)
{
  g_autoptr (HetuFrame) frame = change_new_bump (HETU_LANGUAGE_ZH);
  g_autoptr (HetuScene) scene = draw (frame, 700, 300);
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SCREEN, FALSE, 1);

  g_assert_cmphex (disc (scene, 5)->fill, ==, theme->canvas);
  g_assert_cmphex (disc (scene, 4)->fill, ==, hetu_theme_get_slot (theme, 1));
}

/* Numerals stay readable on every slot, in every theme (C-29). */
static void
test_numerals_are_readable (void)
{
  static const HetuThemeMode modes[] = { HETU_THEME_LIGHT, HETU_THEME_DARK, HETU_THEME_PRINT };

  for (gsize mode = 0; mode < G_N_ELEMENTS (modes); mode++)
    for (int slot = 1; slot <= 8; slot++)
      {
        ChangeSeries series[] = { { "洛龙区", HETU_ROLE_FOCUS, slot, "1 1 1" },
                                  { "涧西区", HETU_ROLE_CONTEXT, 2, "2 2 2" },
                                  { NULL } };
        g_autoptr (HetuFrame) frame =
            change_new (HETU_CHART_BUMP, HETU_LANGUAGE_ZH, 2019, 1, series);
        g_autoptr (HetuTheme) theme = hetu_theme_new (modes[mode], HETU_PRESET_SLIDE, FALSE, 1);
        g_autoptr (HetuText) text = hetu_text_new_fixed ();
        g_autoptr (HetuScene) scene = hetu_compose_plot (frame, theme, text, 600, 300, NULL);

        for (int row = 0; row < 6; row++)
          g_assert_cmpfloat (hetu_colour_contrast (
                                 plot_mark (scene, HETU_PART_VALUE, HETU_MARK_TEXT, row, 0)->fill,
                                 disc (scene, row)->fill),
                             >=,
                             4.5);
      }
}

/* Where ranks lie too close for numerals the discs are points and an axis numbers them. */
static void
test_close_ranks_are_points (void)
{
  g_autoptr (HetuFrame) frame = change_new_crowd (HETU_CHART_BUMP);
  g_autoptr (HetuScene) high = draw (frame, 700, 400);
  g_autoptr (HetuScene) low = draw (frame, 700, 150);

  g_assert_cmpuint (plot_count (high, HETU_PART_VALUE, HETU_MARK_TEXT, PLOT_ANY_ROW), ==, 42);
  g_assert_cmpuint (plot_count (low, HETU_PART_VALUE, HETU_MARK_TEXT, PLOT_ANY_ROW), ==, 0);
  g_assert_cmpuint (plot_count (low, HETU_PART_MARK, HETU_MARK_CIRCLE, PLOT_ANY_ROW), ==, 42);
  plot_text (low, "1");
}

/* C-36: whatever the size, nothing overlaps and nothing leaves the figure, or the figure is refused. */
static void
test_sizes (void)
{
  g_autoptr (HetuFrame) few = change_new_bump (HETU_LANGUAGE_ZH);
  g_autoptr (HetuFrame) crowd = change_new_crowd (HETU_CHART_BUMP);

  g_assert_cmpuint (plot_check_sizes (few, hetu_kind_bump.build, "bump"), >, 200);
  g_assert_cmpuint (plot_check_sizes (crowd, hetu_kind_bump.build, "crowd"), >, 150);
}

static void
test_too_small_is_refused (void)
{
  g_autoptr (HetuFrame) frame = change_new_crowd (HETU_CHART_BUMP);
  g_autoptr (GError) error = NULL;

  g_assert_null (plot_build (frame, hetu_kind_bump.build, HETU_PRESET_SLIDE, 500, 80, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_DATA);
  g_assert_nonnull (strstr (error->message, "pt"));
}

/* C-2: the focus's place and what it moved by; without a focus whoever climbed most. */
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
      { { "洛龙区", HETU_ROLE_FOCUS, 1, "2 2 1" }, { "涧西区", HETU_ROLE_ENTITY, 2, "1 1 2" } },
      "2 个区中洛龙区 2021 年增速居第 1，比 2019 年上升 1 位" },
    { HETU_LANGUAGE_ZH,
      { { "洛龙区", HETU_ROLE_FOCUS, 1, "1 1 1" }, { "涧西区", HETU_ROLE_ENTITY, 2, "2 2 1" } },
      "2 个区中洛龙区 2021 年增速并列第 1，与 2019 年相同" },
    { HETU_LANGUAGE_ZH,
      { { "洛龙区", HETU_ROLE_FOCUS, 1, "缺 1 2" },
        { "涧西区", HETU_ROLE_ENTITY, 2, "2 2 1" },
        { "嵩县", HETU_ROLE_ENTITY, 3, "1 缺 缺" } },
      "有数据的 2 个区中洛龙区 2021 年增速居第 2，比 2020 年下降 1 位" },
    { HETU_LANGUAGE_ZH,
      { { "洛龙区", HETU_ROLE_ENTITY, 1, "3 2 1" },
        { "涧西区", HETU_ROLE_ENTITY, 2, "2 1 2" },
        { "嵩县", HETU_ROLE_ENTITY, 3, "1 3 3" } },
      "3 个县区中洛龙区 2019—2021 年增速位次上升最多，为 2 位" },
    { HETU_LANGUAGE_ZH,
      { { "洛龙区", HETU_ROLE_ENTITY, 1, "1 1 1" }, { "涧西区", HETU_ROLE_ENTITY, 2, "2 2 2" } },
      "2 个区中洛龙区 2021 年增速居第 1，与 2019 年相同" },
    { HETU_LANGUAGE_EN,
      { { "Luolong", HETU_ROLE_FOCUS, 1, "2 2 1" }, { "Jianxi", HETU_ROLE_ENTITY, 2, "1 1 2" } },
      "Luolong: No. 1 of 2 districts by growth in 2021, up 1 place on 2019" },
    { HETU_LANGUAGE_EN,
      { { "Luolong", HETU_ROLE_ENTITY, 1, "3 2 1" },
        { "Jianxi", HETU_ROLE_ENTITY, 2, "2 1 2" },
        { "Song", HETU_ROLE_ENTITY, 3, "1 3 3" } },
      "Luolong: rank by growth up most of 3 districts, by 2 (2019–2021)" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuFrame) frame =
          change_new (HETU_CHART_BUMP, cases[i].language, 2019, 1, cases[i].series);
      g_autofree char *title = hetu_describe_title (frame);

      g_assert_cmpstr (title, ==, cases[i].title);
    }
}

/* UX U-14: type, focus, gaps; best and worst are ranks, not heights. */
static void
test_alt_text (void)
{
  g_autoptr (HetuFrame) frame = change_new_bump (HETU_LANGUAGE_ZH);
  g_autofree char *text = hetu_describe_alt_text (frame);

  g_assert_true (g_str_has_prefix (text, "位次图。洛龙区：2023 年第 1。"));
  g_assert_nonnull (strstr (text, "涧西区：2022 年缺数。"));
  g_assert_nonnull (strstr (text, "嵩县：2023 年脱敏。"));
  g_assert_nonnull (strstr (text, "洛龙区：最前 2020 年第 1，最后 2018 年第 3。"));
}

static void
test_golden (void)
{
  g_autoptr (HetuTheme) slide = hetu_theme_new (HETU_THEME_DARK, HETU_PRESET_SLIDE, FALSE, 1);
  g_autoptr (HetuTheme) square = hetu_theme_new (HETU_THEME_PRINT, HETU_PRESET_SQUARE, FALSE, 1);
  g_autoptr (HetuText) text = hetu_text_new_fixed ();
  g_autoptr (HetuFrame) frame = change_new_bump (HETU_LANGUAGE_ZH);
  g_autoptr (HetuFrame) english = change_new_bump (HETU_LANGUAGE_EN);
  g_autoptr (HetuScene) first = hetu_compose (frame, NULL, slide, text, 960, 540, NULL);
  g_autoptr (HetuScene) second = hetu_compose (english, NULL, square, text, 540, 540, NULL);

  golden_check_all (first, "bump-slide-dark");
  golden_check_all (second, "bump-square-english");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bump/first-is-on-top", test_first_is_on_top);
  g_test_add_func ("/bump/shared-ranks-part", test_shared_ranks_part);
  g_test_add_func ("/bump/gaps-have-no-rank", test_gaps_have_no_rank);
  g_test_add_func ("/bump/words-do-not-lack", test_words_do_not_lack);
  g_test_add_func ("/bump/focus-stands-out", test_focus_stands_out);
  g_test_add_func ("/bump/provisional-is-hollow", test_provisional_is_hollow);
  g_test_add_func ("/bump/numerals-are-readable", test_numerals_are_readable);
  g_test_add_func ("/bump/close-ranks-are-points", test_close_ranks_are_points);
  g_test_add_func ("/bump/sizes", test_sizes);
  g_test_add_func ("/bump/too-small-is-refused", test_too_small_is_refused);
  g_test_add_func ("/bump/titles", test_titles);
  g_test_add_func ("/bump/alt-text", test_alt_text);
  g_test_add_func ("/bump/golden", test_golden);
  return g_test_run ();
}
