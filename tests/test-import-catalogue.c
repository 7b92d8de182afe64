/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of indicators, districts and sources into a small store: what is new and what is known, and the rules that a person's
 * own indicators obey. */
#include "small-import.h"

static void
test_catalogue_counts (SmallImport *fixture, gconstpointer data)
{
  small_import_assert_in (
      fixture,
      "id,name_zh,unit,nature,direction,frequency\n"
      "gdp,地区生产总值,亿元,flow,higher,quarter\nretail,社零,亿元,flow,higher,month\n",
      1,
      1,
      0);
  small_import_assert_in (
      fixture,
      "code,parent,name_zh,tier\n410399,410398,某县,district\n410398,410300,某市,city\n",
      2,
      0,
      0);
  small_import_assert_in (fixture, "id,title,date\nweb-2024,网络整理,2024\nnew,新,\n", 1, 1, 0);
}

/* A person's own indicators obey the rules of the shipped ones: by their columns, else by what their names tell. */
static void
test_rules_of_own_indicators (SmallImport *fixture, gconstpointer data)
{
  static const struct
  {
    const char *id;
    HetuTraits traits;
  } rows[] = {
    { "gdp", HETU_TRAIT_OUTPUT },
    { "told", HETU_TRAIT_SIGNED },
    { "by_name", HETU_TRAIT_SHARE },
    { "none", 0 },
    { "retail", 0 },
  };
  const char *whole = NULL, *heads = NULL;
  HetuIndicator *one = NULL;

  small_import_assert_in (fixture,
                          "id,name_zh,unit,nature,traits,per_head,nation_zh\n"
                          "gdp,地区生产总值,亿元,flow,output,,国内生产总值\n"
                          "told,财政盈余,亿元,flow,signed,,\n"
                          "by_name,绿地覆盖率,%,ratio,,,\n"
                          "none,超额覆盖率,%,ratio,none,,\n"
                          "retail,人均零售额,元,ratio,,told/gdp,\n",
                          4,
                          1,
                          0);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      one = hetu_store_find_indicator (fixture->small.store, rows[i].id, NULL);
      for (guint bit = 0; bit < 5; bit++)
        g_assert_true (hetu_indicator_has_trait (one, 1 << bit) ==
                       ((rows[i].traits & (1u << bit)) != 0));
    }
  g_assert_true (hetu_indicator_get_per_head (one, &whole, &heads));
  g_assert_cmpstr (whole, ==, "told");
  g_assert_cmpstr (heads, ==, "gdp");
  one = hetu_store_find_trait (fixture->small.store, HETU_TRAIT_OUTPUT);
  g_assert_cmpstr (hetu_indicator_get_id (one), ==, "gdp");
  g_assert_cmpstr (hetu_indicator_get_nation_name (one, HETU_LANGUAGE_ZH), ==, "国内生产总值");
  g_assert_null (hetu_store_find_trait (fixture->small.store, HETU_TRAIT_POPULATION));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) \
  g_test_add (name, SmallImport, NULL, small_import_set_up, test, small_import_tear_down)
  ADD ("/import-catalogue/counts", test_catalogue_counts);
  ADD ("/import-catalogue/rules-of-own-indicators", test_rules_of_own_indicators);
#undef ADD
  return g_test_run ();
}
