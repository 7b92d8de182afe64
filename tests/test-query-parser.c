/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-store.h"
#include "ui/query-parser.h"

static SmallStore small;

static HetuSpec *
make_current (void)
{
  HetuSpec *spec = hetu_spec_new ();
  const char *const ids[] = { "urban_new_employment", NULL };
  const gint32 regions[] = { 410311, 410000 };

  spec->measure = HETU_MEASURE_LEVEL;
  hetu_spec_set_indicators (spec, ids);
  hetu_spec_set_regions (spec, regions, 2);
  spec->from = hetu_period_year (2015);
  spec->to = hetu_period_year (2016);
  return spec;
}

static char *
describe (const HetuSpec *spec)
{
  GString *text = g_string_new (spec->indicators[0]);

  for (guint i = 0; i < spec->regions->len; i++)
    g_string_append_printf (text, " %d", g_array_index (spec->regions, gint32, i));
  g_string_append_printf (text,
                          " %d-%d %s",
                          spec->from.first_year,
                          spec->to.last_year,
                          hetu_measure_to_string (spec->measure));
  return g_string_free (text, FALSE);
}

static void
test_words_in_any_order (void)
{
  static const struct
  {
    const char *query;
    const char *figure;
  } cases[] = {
    { "gdp 洛龙 孟津 2019-2023 同比", "gdp 410311 410308 2019-2023 growth" },
    { "同比 2019—2023 孟津区 洛龙区 地区生产总值", "gdp 410308 410311 2019-2023 growth" },
    { "dqsczz llq", "gdp 410311 2015-2016 level" },
    { "gdp 城市区 2022", "gdp 410308 410311 2022-2022 level" },
    { "2020年 位次", "urban_new_employment 410311 410000 2020-2020 rank" },
    { "GDP 410322", "gdp 410308 2015-2016 level" },
    { "gdp csq 2022 tb", "gdp 410308 410311 2022-2022 growth" },
  };
  g_autoptr (HetuSpec) current = make_current ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuSpec) spec =
          hetu_query_parse (small.store, current, cases[i].query, HETU_LANGUAGE_ZH, NULL);
      g_autofree char *figure = NULL;

      g_test_message ("%s", cases[i].query);
      g_assert_nonnull (spec);
      figure = describe (spec);
      g_assert_cmpstr (figure, ==, cases[i].figure);
    }
}

static void
test_a_word_not_understood_is_no_figure (void)
{
  static const char *const cases[] = {
    "", "   ", "gdp 火星人", "gdp 2023-2019", "xyzzy", "gdp jy"
  };
  g_autoptr (HetuSpec) current = make_current ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i]);
      g_assert_null (hetu_query_parse (small.store, current, cases[i], HETU_LANGUAGE_ZH, NULL));
    }
}

static void
test_what_was_understood_is_said (void)
{
  g_autoptr (HetuSpec) current = make_current ();
  g_autofree char *words = NULL;
  g_autoptr (HetuSpec) spec =
      hetu_query_parse (small.store, current, "gdp llq 2019-2023 同比", HETU_LANGUAGE_ZH, &words);

  g_assert_nonnull (spec);
  g_assert_cmpstr (words, ==, "地区生产总值 · 洛龙区 · 2019—2023 · 同比增速");
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  small_store_open (&small);
  g_test_add_func ("/query-parser/words-in-any-order", test_words_in_any_order);
  g_test_add_func ("/query-parser/unknown-word-is-no-figure",
                   test_a_word_not_understood_is_no_figure);
  g_test_add_func ("/query-parser/understood-is-said", test_what_was_understood_is_said);
  status = g_test_run ();
  small_store_close (&small);
  return status;
}
