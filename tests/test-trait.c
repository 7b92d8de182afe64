/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What rules know of an indicator: the words of the catalogue, and what a name tells where it has none. */
#include "model/indicator.h"

static void
test_words (void)
{
  static const struct
  {
    const char *text;
    gboolean known;
    HetuTraits traits;
    const char *written;
  } rows[] = {
    { NULL, TRUE, 0, NULL },
    { "", TRUE, 0, NULL },
    { "none", TRUE, 0, NULL },
    { "share", TRUE, HETU_TRAIT_SHARE, "share" },
    { "falls|share", TRUE, HETU_TRAIT_SHARE | HETU_TRAIT_FALLS, "share|falls" },
    { "signed|output|population",
      TRUE,
      HETU_TRAIT_SIGNED | HETU_TRAIT_OUTPUT | HETU_TRAIT_POPULATION,
      "signed|output|population" },
    { "Share", FALSE, 0, NULL },
    { "share|", FALSE, 0, NULL },
    { "none|share", FALSE, 0, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      HetuTraits traits = HETU_TRAIT_POPULATION;
      g_autofree char *written = NULL;

      g_assert_true (hetu_traits_parse (rows[i].text, &traits) == rows[i].known);
      g_assert_cmpint (traits, ==, rows[i].known ? rows[i].traits : HETU_TRAIT_POPULATION);
      written = hetu_traits_to_string (rows[i].traits);
      g_assert_cmpstr (written, ==, rows[i].written);
    }
}

static void
test_what_a_name_tells (void)
{
  static const struct
  {
    const char *name;
    gboolean is_ratio;
    HetuTraits traits;
  } rows[] = {
    { "地区生产总值", FALSE, 0 },
    { "民营经济占GDP比重", TRUE, HETU_TRAIT_SHARE },
    { "村级覆盖率", TRUE, HETU_TRAIT_SHARE },
    { "投资计划完成率", TRUE, 0 },
    { "占比达标的村", FALSE, 0 },
    { "利润总额", FALSE, HETU_TRAIT_SIGNED },
    { "货物净出口", FALSE, HETU_TRAIT_SIGNED },
    { "单位GDP能耗降低率", TRUE, HETU_TRAIT_FALLS },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (hetu_traits_guess (rows[i].name, rows[i].is_ratio), ==, rows[i].traits);
}

static void
test_per_head (void)
{
  static const struct
  {
    const char *text;
    gboolean valid;
    const char *whole, *heads; /* %NULL: none */
  } rows[] = {
    { NULL, TRUE, NULL, NULL },     { "", TRUE, NULL, NULL },    { "a/b", TRUE, "a", "b" },
    { "a", FALSE, NULL, NULL },     { "a/", FALSE, NULL, NULL }, { "/b", FALSE, NULL, NULL },
    { "a/b/c", FALSE, NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      HetuIndicatorInfo info = { .id = "x", .name_zh = "某", .per_head = rows[i].text };
      g_autoptr (HetuIndicator) indicator = hetu_indicator_new (&info);
      const char *whole = NULL, *heads = NULL;

      g_assert_true (hetu_per_head_is_valid (rows[i].text) == rows[i].valid);
      g_assert_true (hetu_indicator_get_per_head (indicator, &whole, &heads) ==
                     (rows[i].whole != NULL));
      g_assert_cmpstr (whole, ==, rows[i].whole);
      g_assert_cmpstr (heads, ==, rows[i].heads);
    }
}

static void
test_name_of_the_nation (void)
{
  HetuIndicatorInfo info = { .id = "x",
                             .name_zh = "地区生产总值",
                             .name_en = "Gross regional product",
                             .nation_zh = "国内生产总值" };
  g_autoptr (HetuIndicator) indicator = hetu_indicator_new (&info);

  g_assert_cmpstr (hetu_indicator_get_nation_name (indicator, HETU_LANGUAGE_ZH),
                   ==,
                   "国内生产总值");
  g_assert_cmpstr (hetu_indicator_get_nation_name (indicator, HETU_LANGUAGE_EN),
                   ==,
                   "Gross regional product");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trait/words", test_words);
  g_test_add_func ("/trait/what-a-name-tells", test_what_a_name_tells);
  g_test_add_func ("/trait/per-head", test_per_head);
  g_test_add_func ("/trait/name-of-the-nation", test_name_of_the_nation);
  return g_test_run ();
}
