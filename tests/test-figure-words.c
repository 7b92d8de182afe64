/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What figures of the shipped store say: titles, subtitles, notes, names of files, the command line. */
#include "shipped-figure.h"

#include <string.h>

static gboolean
has_note (const HetuFrame *frame, const char *part)
{
  for (guint i = 0; i < frame->notes->len; i++)
    if (strstr (g_ptr_array_index (frame->notes, i), part) != NULL)
      return TRUE;
  return FALSE;
}

/* The province's growth of 2020 entered the store as a computed figure: its own formula is told, not that of
 * levels. */
static void
test_stored_computed_figure_tells_how (void)
{
  static const gint32 province[] = { 410000 };
  g_autoptr (HetuSpec) spec =
      make_spec (HETU_CHART_GROWTH_LINE, "gdp", province, 1, "2019", "2022");
  g_autoptr (HetuFrame) frame = resolve (spec);

  g_assert_true (has_note (frame, "1.036²÷1.063−1"));
  g_assert_false (has_note (frame, "由水平值计算"));
}

static void
test_level_names_the_rival_figure (void)
{
  static const gint32 luolong[] = { 410311 };
  g_autoptr (HetuSpec) spec = make_spec (HETU_CHART_RANKED_BAR, "gdp", luolong, 1, "2022", "2022");
  g_autoptr (HetuFrame) frame = NULL;

  spec->measure = HETU_MEASURE_LEVEL;
  frame = resolve (spec);
  g_assert_cmpfloat_with_epsilon (hetu_frame_get_row (frame, 0)->y, 582.4, 1e-9);
  g_assert_true (has_note (frame, "789.17"));
}

/* What is not known leaves no comma behind it, and the periods told are those that are plotted. */
static void
test_subtitle_tells_what_is_plotted (void)
{
  static const gint32 nothing[] = { 410323 }, district[] = { 410311 };
  static const struct
  {
    const char *indicator;
    const gint32 *regions;
    HetuMeasure measure;
    const char *from, *to, *subtitle;
  } cases[] = {
    { "gdp", nothing, HETU_MEASURE_GROWTH, "", "", "地区生产总值同比增速（%），按不变价格计算" },
    { "gdp", nothing, HETU_MEASURE_CHAIN, "", "", "地区生产总值环比增速（%）" },
    { "fixed_asset_investment",
      district,
      HETU_MEASURE_GROWTH,
      "2019",
      "2025",
      "固定资产投资同比增速（%），2022—2023 年" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuSpec) spec = make_spec (HETU_CHART_GROWTH_LINE,
                                             cases[i].indicator,
                                             cases[i].regions,
                                             1,
                                             cases[i].from,
                                             cases[i].to);
      g_autoptr (HetuFrame) frame = NULL;

      spec->measure = cases[i].measure;
      frame = resolve (spec);
      g_assert_cmpstr (frame->subtitle, ==, cases[i].subtitle);
    }
}

/* C-4: a few are named, many are counted, all are called all. */
static void
test_notes_name_or_count (void)
{
  static const gint32 guangzhou[] = { 440103, 440104, 440105, 440106, 440111 };
  g_autoptr (HetuSpec) few = make_spec (HETU_CHART_RANKED_BAR, "gdp", guangzhou, 3, "2022", "2022");
  g_autoptr (HetuSpec) all = make_spec (HETU_CHART_RANKED_BAR, "gdp", guangzhou, 5, "2022", "2022");
  g_autoptr (HetuSpec) many =
      make_spec (HETU_CHART_GROWTH_LINE, "gdp", guangzhou, 5, "2020", "2023");
  g_autoptr (HetuFrame) named = resolve (few);
  g_autoptr (HetuFrame) every = resolve (all);
  g_autoptr (HetuFrame) counted = resolve (many);

  g_assert_true (has_note (named, "荔湾区、越秀区、海珠区 2022 年为初步核算数"));
  g_assert_true (has_note (every, "各项均为初步核算数"));
  g_assert_true (has_note (counted, "9 项为初步核算数"));
}

static void
test_note_names_the_indicator_of_a_row (void)
{
  static const gint32 pair[] = { 410311, 410300 };
  g_autoptr (HetuSpec) spec =
      make_spec (HETU_CHART_DUMBBELL, "gdp,goods_trade_total", pair, 2, "2022", "2023");
  g_autoptr (HetuFrame) frame = resolve (spec);

  g_assert_true (has_note (frame, "洛龙区进出口总值 2022 年缺数"));
}

/* A board says only what is drawn: no triangle of elapsed time when time is up, no rule that judged nothing. */
static void
test_board_tells_its_marks (void)
{
  static const gint32 city[] = { 410300 }, district[] = { 410311 };
  static const struct
  {
    const gint32 *region;
    const char *indicators, *at;
    gboolean triangle, cumulative, rate;
  } cases[] = {
    { city, "old_communities_renovated_households", "2023-01/2023-10", TRUE, TRUE, FALSE },
    { district, "key_projects_annual_investment", "2022", FALSE, TRUE, FALSE },
    { city, "gdp", "2023", FALSE, FALSE, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuSpec) spec =
          make_spec (HETU_CHART_BULLET, cases[i].indicators, cases[i].region, 1, "", cases[i].at);
      g_autoptr (HetuFrame) frame = resolve (spec);

      g_assert_cmpint (strstr (frame->subtitle, "▲") != NULL, ==, cases[i].triangle);
      g_assert_cmpint (has_note (frame, "落后序时 10"), ==, cases[i].cumulative);
      g_assert_cmpint (has_note (frame, "比率类差 0.5"), ==, cases[i].rate);
    }
}

/* C-4: what was asked for and is not drawn is told. */
static void
test_board_tells_what_has_no_target (void)
{
  static const gint32 city[] = { 410300 };
  g_autoptr (HetuSpec) spec =
      make_spec (HETU_CHART_BULLET, "gdp,disposable_income_per_capita_urban", city, 1, "", "2023");
  g_autoptr (HetuFrame) frame = resolve (spec);

  g_assert_cmpuint (frame->gauges->len, ==, 1);
  g_assert_true (has_note (frame, "城镇居民人均可支配收入没有2023 年目标"));
  hetu_spec_set_indicators (spec, (const char *const[]){ "gdp", NULL });
  g_clear_pointer (&frame, hetu_frame_unref);
  frame = resolve (spec);
  g_assert_false (has_note (frame, "没有2023 年目标"));
}

/* Width in Han: what is no ideograph or full-width mark takes about half. */
static double
han_width (const char *text)
{
  double width = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    width += g_utf8_get_char (text) >= 0x2e80 ? 1 : 0.56;
  return width;
}

static void
check_words (const char *text)
{
  static const char *const wrong[] = { "，，", "；；", "（）", "  ", "，。", "、、", ", ,", "()" };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    if (strstr (text, wrong[i]) != NULL)
      g_error ("“%s” has “%s”", text, wrong[i]);
  g_assert_false (g_str_has_suffix (text, "，"));
  g_assert_false (g_str_has_suffix (text, ", "));
}

/* C-2: titles of at most 32 Han; no words doubled, none missing between marks, in either language. */
static void
test_words_are_short_and_clean (void)
{
  static const char *const indicators[] = {
    "gdp",
    "fixed_asset_investment",
    "cpi_yoy",
    "surveyed_urban_unemployment_rate",
    "high_tech_industry_va_share",
    "general_public_budget_revenue",
    "gdp,retail_sales_consumer_goods,fixed_asset_investment"
  };
  static const HetuMeasure measures[] = { HETU_MEASURE_GROWTH,
                                          HETU_MEASURE_LEVEL,
                                          HETU_MEASURE_SHARE };
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (indicators); i++)
    for (int kind = 0; kind < HETU_N_CHARTS; kind++)
      for (gsize j = 0; j < G_N_ELEMENTS (measures); j++)
        for (int language = 0; language < 2; language++)
          for (gsize regions = 1; regions <= G_N_ELEMENTS (four); regions++)
            {
              g_autoptr (HetuSpec) spec = make_spec ((HetuChartKind) kind,
                                                     indicators[i],
                                                     four,
                                                     regions,
                                                     kind == HETU_CHART_RANKED_BAR ? "" : "2022",
                                                     "2023");
              g_autoptr (HetuFrame) frame = NULL;

              spec->measure = measures[j];
              spec->language = language == 0 ? HETU_LANGUAGE_ZH : HETU_LANGUAGE_EN;
              frame = hetu_figure_resolve (shared, spec, NULL);
              if (frame == NULL)
                continue;
              n++;
              check_words (frame->title);
              check_words (frame->subtitle);
              for (guint k = 0; k < frame->notes->len; k++)
                check_words (g_ptr_array_index (frame->notes, k));
              if (language == 0 && han_width (frame->title) > 32)
                g_error ("“%s” is %.1f Han wide", frame->title, han_width (frame->title));
            }
  g_assert_cmpuint (n, >, 200);
}

static void
test_names_of_files (void)
{
  static const struct
  {
    HetuChartKind kind;
    const char *indicators;
    gsize n_regions;
    const char *from, *to;
    HetuLanguage language;
    const char *name;
  } cases[] = {
    { HETU_CHART_GROWTH_LINE,
      "gdp",
      4,
      "2019",
      "2023",
      HETU_LANGUAGE_ZH,
      "GDP同比_洛龙区等4地_2019—2023" },
    { HETU_CHART_GROWTH_LINE,
      "gdp",
      2,
      "2023",
      "2023",
      HETU_LANGUAGE_EN,
      "GDP growth_Luolong District and 1 more_2023" },
    { HETU_CHART_DIAL,
      "gdp,cpi",
      1,
      "2023-01/2023-10",
      "2023-01/2023-10",
      HETU_LANGUAGE_ZH,
      "仪表盘_洛龙区_2023年1—10月" },
    { HETU_CHART_DUMBBELL,
      "gdp,cpi",
      1,
      "2022",
      "2023-Q3",
      HETU_LANGUAGE_EN,
      "Dumbbell growth_Luolong District_2022—Q3-2023" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuSpec) spec = make_spec (cases[i].kind,
                                             cases[i].indicators,
                                             four,
                                             cases[i].n_regions,
                                             cases[i].from,
                                             cases[i].to);
      g_autofree char *name = NULL;

      spec->language = cases[i].language;
      name = hetu_figure_suggest_name (shared, spec);
      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

static void
test_command_line_quotes (void)
{
  g_autoptr (HetuSpec) spec = make_spec (HETU_CHART_GROWTH_LINE, "gdp", four, 2, "2019", "2023");
  g_autofree char *line = NULL;

  spec->title = g_strdup ("a 'b'");
  line = hetu_figure_command_line (spec, 0, FALSE, "x y.pdf");
  g_assert_nonnull (strstr (line, "--district 410311,410300"));
  g_assert_nonnull (strstr (line, "--from 2019 --to 2023"));
  g_assert_nonnull (strstr (line, "-o 'x y.pdf'"));
  g_assert_null (strstr (line, "--dpi"));
  g_assert_null (strstr (line, "--focus"));
}

/* Whatever an export dialog can ask for is on the line. */
static void
test_command_line_says_all (void)
{
  static const char *const said[] = {
    "--focus 410300", "--as-of 2023-03-31", "--free-scales",
    "--base 410000",  "--size 600x300.5pt", "--dpi 200",
    "--theme print",  "--lang en",          "--subtitle s",
    "--note n",       "--hide title,date",  "--made-on 2026-11-21",
    "--strip",
  };
  g_autoptr (HetuSpec) spec =
      make_spec (HETU_CHART_SMALL_MULTIPLES, "gdp", four, 2, "2019", "2023");
  g_autofree char *line = NULL;

  spec->focus = 410300;
  spec->as_of = 20230331;
  spec->free_scales = TRUE;
  spec->base = 410000;
  spec->width_pt = 600;
  spec->height_pt = 300.5;
  spec->theme = HETU_THEME_PRINT;
  spec->language = HETU_LANGUAGE_EN;
  spec->subtitle = g_strdup ("s");
  spec->note = g_strdup ("n");
  spec->hide_title = spec->hide_date = TRUE;
  spec->made_on = 20261121;
  line = hetu_figure_command_line (spec, 200, TRUE, "x.png");
  for (gsize i = 0; i < G_N_ELEMENTS (said); i++)
    {
      g_test_message ("%s", said[i]);
      g_assert_nonnull (strstr (line, said[i]));
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  open_shipped ();
  g_test_add_func ("/figure/growth/stored-computed-tells-how",
                   test_stored_computed_figure_tells_how);
  g_test_add_func ("/figure/level/names-the-rival-figure", test_level_names_the_rival_figure);
  g_test_add_func ("/figure/words/short-and-clean", test_words_are_short_and_clean);
  g_test_add_func ("/figure/subtitle/what-is-plotted", test_subtitle_tells_what_is_plotted);
  g_test_add_func ("/figure/note/names-or-counts", test_notes_name_or_count);
  g_test_add_func ("/figure/note/indicator-of-a-row", test_note_names_the_indicator_of_a_row);
  g_test_add_func ("/figure/board/tells-its-marks", test_board_tells_its_marks);
  g_test_add_func ("/figure/board/tells-what-has-no-target", test_board_tells_what_has_no_target);
  g_test_add_func ("/figure/names-of-files", test_names_of_files);
  g_test_add_func ("/figure/command-line/quotes", test_command_line_quotes);
  g_test_add_func ("/figure/command-line/says-all", test_command_line_says_all);
  status = g_test_run ();
  g_object_unref (shared);
  return status;
}
