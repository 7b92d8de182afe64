/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/spec.h"
#include "error.h"

#include <string.h>

static HetuSpec *
new_full (void)
{
  static const char *const ids[] = { "gdp", "地区“生产”\\总值", NULL };
  static const gint32 codes[] = { 410311, 410300, 100000 };
  HetuSpec *spec = hetu_spec_new ();

  spec->kind = HETU_CHART_SMALL_MULTIPLES;
  hetu_spec_set_indicators (spec, ids);
  hetu_spec_set_regions (spec, codes, G_N_ELEMENTS (codes));
  spec->focus = 410300;
  spec->measure = HETU_MEASURE_LEVEL;
  spec->grain = HETU_GRAIN_CUMULATIVE;
  spec->from = hetu_period_year (2019);
  spec->to = hetu_period_range (2023, 1, 2023, 10);
  spec->as_of = 20230104;
  spec->facet = HETU_FACET_BARS;
  spec->free_scales = TRUE;
  spec->base = 410000;
  spec->theme = HETU_THEME_PRINT;
  spec->preset = HETU_PRESET_A4;
  spec->language = HETU_LANGUAGE_EN;
  spec->width_pt = 453.6;
  spec->height_pt = 1.0 / 3;
  spec->title = g_strdup ("两行\n“题”");
  spec->hide_date = TRUE;
  spec->made_on = 20261121;
  return spec;
}

static void
test_round_trip (void)
{
  g_autoptr (HetuSpec) spec = new_full ();
  g_autoptr (HetuSpec) copy = hetu_spec_copy (spec);
  g_autofree char *json = hetu_spec_to_json (spec);
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuSpec) back = hetu_spec_from_json (json, &error);
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  g_assert_true (hetu_spec_equal (spec, back));
  g_assert_true (hetu_spec_equal (spec, copy));
  again = hetu_spec_to_json (back);
  g_assert_cmpstr (json, ==, again);
  copy->focus = 410311;
  g_assert_false (hetu_spec_equal (spec, copy));
}

static void
test_defaults_are_left_out (void)
{
  static const char *const ids[] = { "gdp", NULL };
  g_autoptr (HetuSpec) spec = hetu_spec_new ();
  g_autofree char *empty = hetu_spec_to_json (spec);
  g_autofree char *json = NULL;

  g_assert_cmpstr (empty, ==, "{\n  \"kind\": \"growth-line\"\n}\n");
  hetu_spec_set_indicators (spec, ids);
  hetu_spec_set_regions (spec, &(const gint32){ 410311 }, 1);
  spec->from = hetu_period_year (2019);
  spec->width_pt = 453.6;
  json = hetu_spec_to_json (spec);
  g_assert_cmpstr (json,
                   ==,
                   "{\n"
                   "  \"kind\": \"growth-line\",\n"
                   "  \"indicators\": [\"gdp\"],\n"
                   "  \"regions\": [410311],\n"
                   "  \"from\": \"2019\",\n"
                   "  \"width_pt\": 453.6\n"
                   "}\n");
}

/* Columns are told by number or name, and written by number. */
static void
test_columns (void)
{
  static const char json[] = "{ \"kind\": \"heatmap\", \"columns\": ["
                             "{ \"name\": \"实绩\", \"period\": \"2022\" },"
                             "{ \"region\": 410300, \"period\": \"2023\", \"kind\": \"target\" },"
                             "{ \"group\": \"差值\", \"difference\": [2, \"实绩\"] },"
                             "{ \"measure\": \"rank\" }] }";
  static const char written[] =
      "{\n"
      "  \"kind\": \"heatmap\",\n"
      "  \"columns\": [{\"name\":\"实绩\",\"period\":\"2022\",\"measure\":\"growth\"},"
      "{\"period\":\"2023\",\"measure\":\"growth\",\"kind\":\"target\",\"region\":410300},"
      "{\"group\":\"差值\",\"difference\":[2,1]},{\"measure\":\"rank\"}]\n"
      "}\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuSpec) spec = hetu_spec_from_json (json, &error);
  g_autoptr (HetuSpec) copy = NULL, profile = hetu_spec_new ();
  g_autofree char *out = NULL;
  g_autofree char *word = NULL;

  g_assert_no_error (error);
  copy = hetu_spec_copy (spec);
  out = hetu_spec_to_json (spec);
  g_assert_cmpstr (out, ==, written);
  g_assert_true (hetu_spec_has_columns (spec));
  g_assert_true (hetu_spec_equal (spec, copy));
  g_array_index (copy->columns, HetuSpecColumn, 1).region = 410311;
  g_assert_false (hetu_spec_equal (spec, copy));
  g_assert_true (hetu_spec_set_columns (profile, "profile", &error));
  g_assert_false (hetu_spec_has_columns (profile));
  profile->kind = HETU_CHART_HEATMAP;
  g_assert_true (hetu_spec_has_columns (profile));
  word = hetu_spec_to_json (profile);
  g_assert_cmpstr (word, ==, "{\n  \"kind\": \"heatmap\",\n  \"columns\": \"profile\"\n}\n");
  g_assert_false (hetu_spec_set_columns (profile, "[", &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
  g_assert_cmpint (profile->table, ==, HETU_TABLE_PROFILE);
  g_assert_true (hetu_spec_set_columns (profile, "none", NULL));
  g_assert_false (hetu_spec_has_columns (profile));
}

static void
test_refuses (void)
{
  static const struct
  {
    const char *json;
    const char *says; /* part of the message */
  } cases[] = {
    { "{ \"kind\": \"growthline\" }", "growth-line" },
    { "{ \"indicator\": [] }", "“indicators”" },
    { "{ \"zzzzzzzz\": 1 }", "“zzzzzzzz”" },
    { "{ \"theme\": 3 }", "“theme”" },
    { "{ \"width_pt\": -1 }", "“width_pt”" },
    { "{ \"width_pt\": \"wide\" }", "“width_pt”" },
    { "{ \"regions\": [\"洛龙区\"] }", "410311" },
    { "{ \"regions\": 410311 }", "410311" },
    { "{ \"indicators\": [1] }", "“indicators”" },
    { "{ \"focus\": 4103111 }", "“focus”" },
    { "{ \"from\": \"20x9\" }", "“from”" },
    { "{ \"as_of\": \"yesterday\" }", "“as_of”" },
    { "{ \"free_scales\": 1 }", "“free_scales”" },
    { "{ \"title\": null }", "“title”" },
    { "{ \"columns\": \"profiles\" }", "“profile”, “vintages” or a list" },
    { "{ \"columns\": [3] }", "column 1: an object" },
    { "{ \"columns\": [{}, { \"perod\": \"2022\" }] }",
      "column 2: unknown field “perod”; the nearest is “period”" },
    { "{ \"columns\": [{ \"measure\": \"speed\" }] }", "column 1: “measure”" },
    { "{ \"columns\": [{ \"kind\": \"expected\" }] }", "column 1: “kind”" },
    { "{ \"columns\": [{ \"region\": \"洛龙区\" }] }", "column 1: “region”" },
    { "{ \"columns\": [{ \"period\": \"20x\" }] }", "column 1, “period”" },
    { "{ \"columns\": [{ \"name\": 1 }] }", "column 1: a text" },
    { "{ \"columns\": [{}, { \"difference\": [1, 3] }] }", "column 2: “difference”" },
    { "{ \"columns\": [{}, { \"difference\": [1, 2] }] }", "column 2: “difference”" },
    { "{ \"columns\": [{}, { \"difference\": [\"同比\", 1] }] }", "column 2: “difference”" },
    { "{ \"columns\": [{}, { \"measure\": \"rank\" }, { \"difference\": [1, 2] }] }",
      "column 3: “difference” of two columns" },
    { "{ \"columns\": [{}, {}, { \"difference\": [1, 2], \"measure\": \"level\" }] }",
      "column 3: nothing but" },
    { "[1]", "{" },
    { "{\n\"kind\": \"dial\",\n\"theme\" }", "line 3" },
    { "", "chart spec" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HetuSpec) spec = hetu_spec_from_json (cases[i].json, &error);

      g_assert_null (spec);
      g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
      if (strstr (error->message, cases[i].says) == NULL)
        g_error ("%s: “%s” does not say %s", cases[i].json, error->message, cases[i].says);
    }
}

static void
test_focus_is_the_first_region (void)
{
  static const gint32 codes[] = { 410311, 410300 };
  g_autoptr (HetuSpec) spec = hetu_spec_new ();

  g_assert_cmpint (hetu_spec_get_focus (spec), ==, 0);
  hetu_spec_set_regions (spec, codes, 2);
  g_assert_cmpint (hetu_spec_get_focus (spec), ==, 410311);
  spec->focus = 410300;
  g_assert_cmpint (hetu_spec_get_focus (spec), ==, 410300);
  g_assert_true (hetu_spec_has_region (spec, 410300));
  g_assert_false (hetu_spec_has_region (spec, 410302));
}

static void
test_focus_may_be_none (void)
{
  static const gint32 codes[] = { 410311, 410300 };
  g_autoptr (HetuSpec) spec = hetu_spec_new ();
  g_autoptr (HetuSpec) again = NULL;
  g_autofree char *json = NULL;
  g_autoptr (GError) error = NULL;

  hetu_spec_set_regions (spec, codes, 2);
  spec->focus = HETU_FOCUS_NONE;
  g_assert_cmpint (hetu_spec_get_focus (spec), ==, 0);
  json = hetu_spec_to_json (spec);
  again = hetu_spec_from_json (json, &error);
  g_assert_no_error (error);
  g_assert_true (hetu_spec_equal (spec, again));
}

static void
test_words_parse_back (void)
{
  for (int i = 0; i < HETU_N_CHARTS; i++)
    {
      HetuChartKind kind = HETU_N_CHARTS;

      g_assert_true (hetu_chart_kind_parse (hetu_chart_kind_names ()[i], &kind));
      g_assert_cmpint (kind, ==, i);
      g_assert_cmpstr (hetu_chart_kind_to_label (kind, HETU_LANGUAGE_ZH),
                       !=,
                       hetu_chart_kind_to_label (kind, HETU_LANGUAGE_EN));
    }
  g_assert_null (hetu_chart_kind_names ()[HETU_N_CHARTS]);
  for (int i = 0; i < HETU_N_PRESETS; i++)
    {
      HetuPreset preset = HETU_N_PRESETS;

      g_assert_true (hetu_preset_parse (hetu_preset_to_string ((HetuPreset) i), &preset));
      g_assert_cmpint (preset, ==, i);
    }
  for (int i = 0; i <= HETU_THEME_PRINT; i++)
    {
      HetuThemeMode mode = HETU_THEME_PRINT;

      g_assert_true (hetu_theme_mode_parse (hetu_theme_mode_to_string ((HetuThemeMode) i), &mode));
      g_assert_cmpint (mode, ==, i);
    }
  g_assert_false (hetu_preset_parse ("A3", &(HetuPreset){ 0 }));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/spec/json/round-trip", test_round_trip);
  g_test_add_func ("/spec/json/defaults-are-left-out", test_defaults_are_left_out);
  g_test_add_func ("/spec/columns", test_columns);
  g_test_add_func ("/spec/json/refuses-by-name", test_refuses);
  g_test_add_func ("/spec/focus/is-the-first-region", test_focus_is_the_first_region);
  g_test_add_func ("/spec/focus/may-be-none", test_focus_may_be_none);
  g_test_add_func ("/spec/words/parse-back", test_words_parse_back);
  return g_test_run ();
}
