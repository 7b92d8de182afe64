/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of one district's indicators whose columns are of their own, from the shipped store. */
#include "chart/check.h"
#include "chart/describe.h"
#include "error.h"
#include "golden.h"
#include "plot.h"
#include "shipped-figure.h"

#include <string.h>

#define TEN                                                                      \
  "gdp,gdp_per_capita,disposable_income_per_capita,industrial_va_above_scale,"   \
  "fixed_asset_investment,industrial_technical_upgrade_investment,"              \
  "retail_sales_consumer_goods,general_public_budget_revenue,goods_trade_total," \
  "technology_contract_turnover"

static const gint32 profile_regions[] = { 410311, 410300, 410399 };

/* Columns of a profile, in order. */
enum
{
  LEVEL,
  GROWTH,
  RANK,
  TARGET,
  CITY_TARGET,
  OVER_YEAR,
  OVER_CITY,
  OTHER,
};

static HetuSpec *
new_profile (void)
{
  HetuSpec *spec = make_spec (HETU_CHART_HEATMAP,
                              TEN,
                              profile_regions,
                              G_N_ELEMENTS (profile_regions),
                              "",
                              "2022");

  spec->table = HETU_TABLE_PROFILE;
  spec->preset = HETU_PRESET_SLIDE;
  return spec;
}

/* (nullable): none is “not mentioned” */
static const HetuFrameRow *
find (const HetuFrame *frame, const char *line, guint column)
{
  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (row->category == column &&
          g_str_equal (hetu_frame_get_series (frame, row->series)->short_name, line))
        return row;
    }
  return NULL;
}

/* What is told, missing, in words, computed, not comparable, redacted and not mentioned are seven different things. */
static void
test_cells (void)
{
  static const struct
  {
    const char *line;
    guint column;
    const char *value; /* %NULL: none */
    HetuStatus status;
    HetuComparator comparator;
    HetuBasis basis;
  } cases[] = {
    { "GDP", LEVEL, "582.4", HETU_STATUS_FINAL, HETU_COMPARATOR_EQUAL, HETU_BASIS_REPORTED },
    { "GDP", RANK, "1", HETU_STATUS_FINAL, HETU_COMPARATOR_EQUAL, HETU_BASIS_REPORTED },
    { "人均GDP", LEVEL, NULL, HETU_STATUS_MISSING, 0, 0 },
    { "人均GDP", RANK, NULL, HETU_STATUS_INCOMPARABLE, 0, 0 },
    { "人均GDP", OVER_YEAR, NULL, HETU_STATUS_INCOMPARABLE, 0, 0 },
    { "人均GDP", OVER_CITY, "1", HETU_STATUS_FINAL, HETU_COMPARATOR_EQUAL, HETU_BASIS_COMPUTED },
    { "居民收入", TARGET, NULL, HETU_STATUS_QUALITATIVE, HETU_COMPARATOR_RELATIVE, 0 },
    { "固投", OVER_YEAR, "-5", HETU_STATUS_FINAL, HETU_COMPARATOR_EQUAL, HETU_BASIS_COMPUTED },
    { "财政收入", TARGET, "7", HETU_STATUS_FINAL, HETU_COMPARATOR_ABOUT, HETU_BASIS_REPORTED },
    /* 扣除留抵退税因素后 does not compare with plain growth. */
    { "财政收入", OVER_YEAR, NULL, HETU_STATUS_INCOMPARABLE, 0, 0 },
    { "技术合同额", TARGET, "8.1", HETU_STATUS_FINAL, HETU_COMPARATOR_EQUAL, HETU_BASIS_COMPUTED },
    { "技术合同额", OVER_YEAR, "-15.9", HETU_STATUS_FINAL, HETU_COMPARATOR_EQUAL, 1 },
    /* “120 亿元以上” is a bound, from which no rate follows. */
    { "技术合同额", CITY_TARGET, NULL, HETU_STATUS_MISSING, 0, 0 },
    { "固投", OTHER, NULL, HETU_STATUS_REDACTED, HETU_COMPARATOR_EQUAL, 0 },
  };
  g_autoptr (HetuSpec) spec = new_profile ();
  g_autoptr (HetuFrame) frame = resolve (spec);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const HetuFrameRow *row = find (frame, cases[i].line, cases[i].column);
      g_autofree char *value = NULL;

      g_test_message ("%s, %u", cases[i].line, cases[i].column);
      g_assert_nonnull (row);
      value = row->has_value ? hetu_decimal_to_string (row->value) : NULL;
      g_assert_cmpstr (value, ==, cases[i].value);
      g_assert_cmpint (row->status, ==, cases[i].status);
      g_assert_cmpint (row->comparator, ==, cases[i].comparator);
      if (row->has_value)
        g_assert_cmpint (row->basis, ==, cases[i].basis);
    }
  g_assert_null (find (frame, "GDP", OTHER));
  g_assert_cmpstr (find (frame, "居民收入", TARGET)->text, ==, "与经济同步");
  g_assert_cmpstr (find (frame, "技术合同额", TARGET)->text, ==, "16 ÷ 14.8 − 1 = 8.1%");
}

/* C-2: the title counts the cells. */
static void
test_title (void)
{
  g_autoptr (HetuSpec) spec = new_profile ();
  g_autoptr (HetuFrame) zh = resolve (spec);
  g_autoptr (HetuFrame) en = NULL;

  g_assert_cmpstr (zh->title,
                   ==,
                   "洛龙区 6 项可比增速目标均高出全市 1.0 个百分点以上，社零提速最多");
  spec->language = HETU_LANGUAGE_EN;
  en = resolve (spec);
  g_assert_cmpstr (
      en->title,
      ==,
      "Luolong District: 6 targets at least 1.0 pp above the city, retail sales up most");
}

/* A list says the same as the profile whose columns it names. */
static void
test_own_columns (void)
{
  static const char list[] = "[{\"measure\": \"growth\", \"period\": \"2022\", \"name\": \"a\"},"
                             "{\"kind\": \"target\", \"period\": \"2023\", \"name\": \"b\"},"
                             "{\"kind\": \"target\", \"period\": \"2023\", \"region\": 410300},"
                             "{\"difference\": [\"b\", \"a\"]}, {\"difference\": [2, 3]}]";
  g_autoptr (HetuSpec) spec = new_profile ();
  g_autoptr (HetuFrame) profile = resolve (spec);
  g_autoptr (HetuFrame) own = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (hetu_spec_set_columns (spec, list, &error));
  g_assert_no_error (error);
  own = resolve (spec);
  g_assert_cmpuint (own->categories->len, ==, 5);
  g_assert_cmpfloat (find (own, "社零", 3)->y, ==, find (profile, "社零", OVER_YEAR)->y);
  g_assert_cmpfloat (find (own, "固投", 4)->y, ==, find (profile, "固投", OVER_CITY)->y);
  g_assert_cmpstr (own->title, ==, profile->title);
  g_assert_cmpstr (hetu_frame_get_category (own, 2)->group, ==, "洛阳市 2023 年目标");
  g_assert_cmpstr (hetu_frame_get_category (own, 2)->short_name, ==, "同比");
}

/* A difference of two outturns is none of targets. */
static void
test_title_of_outturns (void)
{
  static const char list[] = "[{\"measure\": \"growth\", \"period\": \"2023\"},"
                             "{\"measure\": \"growth\", \"period\": \"2022\"},"
                             "{\"difference\": [1, 2]}]";
  static const gint32 nation[] = { HETU_REGION_NATION };
  g_autoptr (HetuSpec) spec =
      make_spec (HETU_CHART_HEATMAP,
                 "gdp,primary_industry_va,secondary_industry_va,tertiary_industry_va",
                 nation,
                 1,
                 "",
                 "2023");
  g_autoptr (HetuFrame) frame = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (hetu_spec_set_columns (spec, list, &error));
  g_assert_no_error (error);
  frame = resolve (spec);
  g_assert_cmpstr (frame->title, ==, "全国各项指标中三产提速最多");
}

/* In English as the figures beside it: CNY bn, not 亿元. */
static void
test_difference_of_levels (void)
{
  static const char list[] = "[{\"measure\": \"level\", \"period\": \"2022\"},"
                             "{\"measure\": \"level\", \"period\": \"2022\", \"region\": 410300},"
                             "{\"difference\": [2, 1]}]";
  static const HetuLanguage languages[] = { HETU_LANGUAGE_ZH, HETU_LANGUAGE_EN };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (HetuSpec) spec = new_profile ();
      g_autoptr (HetuFrame) frame = NULL;
      g_autoptr (GError) error = NULL;
      const HetuFrameRow *district, *city, *difference;

      spec->language = languages[i];
      g_assert_true (hetu_spec_set_columns (spec, list, &error));
      g_assert_no_error (error);
      frame = resolve (spec);
      district = hetu_frame_get_row (frame, 0);
      for (guint j = 0; j < frame->rows->len && district->category != 0; j++)
        district = hetu_frame_get_row (frame, j);
      city = find (frame, hetu_frame_get_series (frame, district->series)->short_name, 1);
      difference = find (frame, hetu_frame_get_series (frame, district->series)->short_name, 2);
      g_assert_true (hetu_unit_equal (difference->unit, district->unit));
      g_assert_cmpfloat_with_epsilon (difference->y, city->y - district->y, 1e-9);
    }
}

static void
test_refusals (void)
{
  static const struct
  {
    const char *columns, *says;
    gint32 focus;
    gsize n_regions;
  } cases[] = {
    { "profile", "one district", HETU_FOCUS_NONE, 2 },
    { "profile", "at most 3 others", 0, 6 },
    { "[{\"region\": 999998}]", "Column 1: unknown district", 0, 2 },
    { "[{\"period\": \"1950\"}]", "no figure", 0, 2 },
  };
  static const gint32 regions[] = { 410311, 410300, 410303, 410305, 410000, 100000 };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuSpec) spec =
          make_spec (HETU_CHART_HEATMAP, "gdp", regions, cases[i].n_regions, "", "2022");
      g_autoptr (GError) error = NULL;
      g_autoptr (HetuFrame) frame = NULL;

      spec->focus = cases[i].focus;
      g_assert_true (hetu_spec_set_columns (spec, cases[i].columns, NULL));
      frame = hetu_figure_resolve (shared, spec, &error);
      g_assert_null (frame);
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, cases[i].says));
    }
}

/* Sections are named where two lines share one; a missing level is missing in its unit. */
static void
test_sections (void)
{
  static const struct
  {
    const char *indicators;
    gboolean named;
  } cases[] = {
    { "gdp,fixed_asset_investment,retail_sales_consumer_goods", FALSE },
    { "gdp,gdp_per_capita", FALSE },
    { "gdp,gdp_per_capita,retail_sales_consumer_goods", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuSpec) spec =
          make_spec (HETU_CHART_HEATMAP, cases[i].indicators, profile_regions, 2, "", "2022");
      g_autoptr (HetuFrame) frame = NULL;
      const HetuFrameRow *missing;

      spec->table = HETU_TABLE_PROFILE;
      frame = resolve (spec);
      g_assert_true ((hetu_frame_get_series (frame, 0)->group != NULL) == cases[i].named);
      missing = find (frame, "人均GDP", LEVEL);
      if (missing != NULL)
        {
          g_autofree char *unit =
              hetu_unit_to_string (hetu_frame_get_row_unit (frame, missing), HETU_LANGUAGE_ZH);

          g_assert_cmpstr (unit, ==, "元");
        }
    }
}

/* A rank that no report states is among the published rates of the city, and says that it was computed. */
static void
test_computed_rank (void)
{
  static const gint32 regions[] = { 440106 };
  g_autoptr (HetuSpec) spec = make_spec (HETU_CHART_HEATMAP, "gdp", regions, 1, "", "2023");
  g_autoptr (HetuFrame) frame = NULL;
  const HetuFrameRow *rank;

  g_assert_true (hetu_spec_set_columns (spec, "[{}, {\"measure\": \"rank\"}]", NULL));
  frame = resolve (spec);
  rank = find (frame, "GDP", 1);
  g_assert_nonnull (rank);
  g_assert_true (rank->has_value);
  g_assert_cmpint (rank->basis, ==, HETU_BASIS_COMPUTED);
  g_assert_cmpuint (rank->rank, >=, 1);
  g_assert_cmpuint (rank->rank, <=, 11);
}

/* C-32: nothing but differences is tinted. */
static void
test_tints (void)
{
  g_autoptr (HetuSpec) spec = new_profile ();
  g_autoptr (HetuFrame) frame = resolve (spec);
  g_autoptr (HetuScene) scene =
      plot_compose (frame, HETU_THEME_LIGHT, HETU_PRESET_SLIDE, 1000, 600);
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SLIDE, FALSE, 1);
  guint n = 0;

  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);
      HetuColumnForm form;

      if (mark->type != HETU_MARK_RECT || mark->row < 0 || mark->fill_kind != HETU_FILL_SOLID ||
          mark->fill == theme->canvas)
        continue;
      form =
          hetu_frame_get_category (frame, hetu_frame_get_row (frame, (guint) mark->row)->category)
              ->form;
      g_assert_cmpint (form, !=, HETU_COLUMN_FIGURE);
      n += form == HETU_COLUMN_DIFFERENCE;
    }
  g_assert_cmpuint (n, ==, 11);
}

/* Numbers of a column stand under each other by their points, whatever their decimals. */
static void
test_points_align (void)
{
  g_autoptr (HetuSpec) spec = new_profile ();
  g_autoptr (HetuFrame) frame = resolve (spec);
  g_autoptr (HetuScene) scene =
      plot_compose (frame, HETU_THEME_LIGHT, HETU_PRESET_SLIDE, 1000, 600);
  double at = 0;

  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);
      const char *text, *point;
      double x;

      if (mark->part != HETU_PART_VALUE || mark->row < 0 ||
          hetu_frame_get_row (frame, (guint) mark->row)->category != LEVEL)
        continue;
      text = hetu_text_run_get_text (mark->run);
      point = strchr (text, '.');
      if (point == NULL)
        continue;
      /* Fixed metrics: half an em a digit. */
      x = mark->x + (double) (point - text) * hetu_text_run_get_style (mark->run)->size_pt / 2;
      if (at > 0)
        g_assert_cmpfloat_with_epsilon (x, at, 0.01);
      at = x;
    }
  g_assert_cmpfloat (at, >, 0);
}

/* The validator finds a difference that is none, a tint elsewhere, and a computed number that hides it. */
static void
test_validator (void)
{
  g_autoptr (HetuSpec) spec = new_profile ();
  g_autoptr (HetuFrame) frame = resolve (spec);
  g_autoptr (HetuText) text = hetu_text_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuScene) scene = hetu_figure_compose (frame, spec, text, &error);
  g_autoptr (GArray) none = NULL;
  g_autoptr (GArray) findings = NULL;
  g_autoptr (GString) rules = g_string_new (NULL);

  g_assert_no_error (error);
  none = hetu_figure_check (scene, frame, spec, text);
  g_assert_cmpuint (none->len, ==, 0);
  ((HetuFrameRow *) find (frame, "固投", OVER_YEAR))->y = 5;
  ((HetuFrameRow *) find (frame, "固投", GROWTH))->has_shade = TRUE;
  ((HetuFrameRow *) find (frame, "社零", TARGET))->basis = HETU_BASIS_COMPUTED;
  findings = hetu_figure_check (scene, frame, spec, text);
  for (guint i = 0; i < findings->len; i++)
    g_string_append_printf (rules, "%s ", g_array_index (findings, HetuCheckFinding, i).rule);
  g_assert_cmpstr (rules->str, ==, "C-2 C-19 C-32 ");
}

static void
test_words (void)
{
  g_autoptr (HetuSpec) spec = new_profile ();
  g_autoptr (HetuFrame) frame = resolve (spec);
  g_autofree char *table = hetu_frame_to_tsv (frame);
  g_autofree char *alternate = hetu_describe_alt_text (frame);
  g_autofree char *cell = NULL;

  for (guint i = 0; i < frame->rows->len; i++)
    if (hetu_frame_get_row (frame, i) == find (frame, "固投", OVER_CITY))
      cell = hetu_describe_row (frame, i);
  g_assert_cmpstr (cell,
                   ==,
                   "固定资产投资，洛龙区 2023 年目标同比 − 洛阳市 2023 年目标同比，+4.0 个百分点");
  g_assert_nonnull (
      strstr (table, "洛龙区 2022 年绝对额\t地区生产总值\t2022\t实绩\t\t582.4\t亿元"));
  g_assert_nonnull (
      strstr (alternate, "地区生产总值：绝对额 582.4 亿元，同比 5.2%，全市位次 第 1"));
}

static void
test_command_line (void)
{
  g_autoptr (HetuSpec) spec = new_profile ();
  g_autofree char *line = hetu_figure_command_line (spec, 0, FALSE, "a.png");
  g_autofree char *list = NULL;

  g_assert_nonnull (strstr (line, " --columns profile "));
  g_assert_true (hetu_spec_set_columns (spec, "[{\"measure\": \"level\"}]", NULL));
  list = hetu_figure_command_line (spec, 0, FALSE, "a.png");
  g_assert_nonnull (strstr (list, " --columns '[{\"measure\":\"level\"}]' "));
}

/* Too small for it, it says the size that it wants. */
static void
test_sizes (void)
{
  static const struct
  {
    HetuPreset preset;
    HetuLanguage language;
    gboolean fits;
  } cases[] = {
    { HETU_PRESET_SLIDE, HETU_LANGUAGE_ZH, TRUE },
    { HETU_PRESET_SLIDE, HETU_LANGUAGE_EN, TRUE },
    { HETU_PRESET_A4, HETU_LANGUAGE_ZH, FALSE },
    { HETU_PRESET_SQUARE, HETU_LANGUAGE_ZH, FALSE },
  };
  g_autoptr (HetuText) text = hetu_text_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuSpec) spec = new_profile ();
      g_autoptr (GError) error = NULL;
      g_autoptr (HetuFrame) frame = NULL;
      g_autoptr (HetuScene) scene = NULL;

      spec->preset = cases[i].preset;
      spec->language = cases[i].language;
      frame = resolve (spec);
      scene = hetu_figure_compose (frame, spec, text, &error);
      g_assert_true ((scene != NULL) == cases[i].fits);
      if (scene == NULL)
        g_assert_nonnull (strstr (error->message, "at least"));
    }
}

static void
test_scenes (void)
{
  g_autoptr (HetuSpec) spec = new_profile ();
  g_autoptr (HetuFrame) zh = resolve (spec);
  g_autoptr (HetuFrame) en = NULL;
  g_autoptr (HetuScene) slide = plot_compose (zh, HETU_THEME_LIGHT, HETU_PRESET_SLIDE, 1000, 580);
  g_autoptr (HetuScene) dark = NULL;

  golden_check_all (slide, "mixed-table-slide");
  spec->language = HETU_LANGUAGE_EN;
  en = resolve (spec);
  dark = plot_compose (en, HETU_THEME_DARK, HETU_PRESET_SCREEN, 1000, 640);
  golden_check_all (dark, "mixed-table-screen-dark-english");
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  open_shipped ();
  g_test_add_func ("/mixed-table/cells", test_cells);
  g_test_add_func ("/mixed-table/title", test_title);
  g_test_add_func ("/mixed-table/title-of-outturns", test_title_of_outturns);
  g_test_add_func ("/mixed-table/own-columns", test_own_columns);
  g_test_add_func ("/mixed-table/refusals", test_refusals);
  g_test_add_func ("/mixed-table/sections", test_sections);
  g_test_add_func ("/mixed-table/computed-rank", test_computed_rank);
  g_test_add_func ("/mixed-table/difference-of-levels", test_difference_of_levels);
  g_test_add_func ("/mixed-table/only-differences-are-tinted", test_tints);
  g_test_add_func ("/mixed-table/points-align", test_points_align);
  g_test_add_func ("/mixed-table/validator", test_validator);
  g_test_add_func ("/mixed-table/words", test_words);
  g_test_add_func ("/mixed-table/command-line", test_command_line);
  g_test_add_func ("/mixed-table/sizes", test_sizes);
  g_test_add_func ("/mixed-table/scenes", test_scenes);
  status = g_test_run ();
  g_object_unref (shared);
  return status;
}
