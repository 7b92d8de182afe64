/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/indicator.h"

#include <time.h>

static HetuIndicator *
make_retail (void)
{
  return hetu_indicator_new (&(HetuIndicatorInfo){
      .number = 7,
      .id = "retail_sales_consumer_goods",
      .name_zh = "社会消费品零售总额",
      .name_en = "Retail sales of consumer goods",
      .short_zh = "社零",
      .aliases = "社消零|消费品零售",
      .initials = "shxfplsze",
      .domain = "consumption",
      .unit = { 4, 8 },
      .nature = HETU_NATURE_FLOW,
      .direction = HETU_DIRECTION_HIGHER,
      .frequency = HETU_GRAIN_MONTH,
      .constant_prices = FALSE,
  });
}

static void
test_gives_what_it_was_made_from (void)
{
  g_autoptr (HetuIndicator) indicator = make_retail ();

  g_assert_cmpint (hetu_indicator_get_number (indicator), ==, 7);
  g_assert_cmpstr (hetu_indicator_get_name (indicator, HETU_LANGUAGE_ZH), ==, "社会消费品零售总额");
  g_assert_cmpstr (hetu_indicator_get_short_name (indicator, HETU_LANGUAGE_ZH), ==, "社零");
  g_assert_cmpstr (hetu_indicator_get_short_name (indicator, HETU_LANGUAGE_EN),
                   ==,
                   "Retail sales of consumer goods");
  g_assert_cmpuint (g_strv_length ((char **) hetu_indicator_get_aliases (indicator)), ==, 2);
  g_assert_cmpstr (hetu_indicator_get_domain (indicator), ==, "consumption");
  g_assert_cmpint (hetu_indicator_get_unit (indicator).exponent, ==, 8);
  g_assert_cmpint (hetu_indicator_get_frequency (indicator), ==, HETU_GRAIN_MONTH);
  g_assert_null (hetu_indicator_get_note (indicator));
}

static void
test_is_found_by_all_its_names (void)
{
  static const char *const queries[] = {
    "社会", "零售",   "社零",     "社消",         "shxf", "shxfp",
    "shls", "retail", "Consumer", "retail_sales", "",
  };
  g_autoptr (HetuIndicator) indicator = make_retail ();

  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    if (hetu_indicator_match (indicator, queries[i]) == 0)
      g_error ("“%s” does not find it", queries[i]);
  g_assert_cmpuint (hetu_indicator_match (indicator, "gdzc"), ==, 0);
}

/* With -m perf, since it reads the processor's clock. UX §2: under 16 ms of processor time for two thousand indicators, the worst of the queries. */
static void
test_search_is_quick (void)
{
  enum
  {
    N_INDICATORS = 2000,
    BUDGET_US = 16000,
  };
  static const char *const queries[] = { "s", "shxfp", "零售", "consumer goods", "zzzz" };
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < N_INDICATORS; i++)
    g_ptr_array_add (all, make_retail ());
  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      clock_t best = G_MAXLONG;
      guint found = 0;

      for (guint run = 0; run < 5; run++)
        {
          clock_t start = clock ();

          for (guint j = 0; j < all->len; j++)
            found += hetu_indicator_match (g_ptr_array_index (all, j), queries[i]) > 0;
          best = MIN (best, clock () - start);
        }
      g_test_message ("“%s”: %ld µs, %u found", queries[i], (long) best, found);
      g_assert_cmpint (best * 1000000 / CLOCKS_PER_SEC, <, BUDGET_US);
    }
}

static void
test_words_are_read_again (void)
{
  for (int i = HETU_NATURE_FLOW; i <= HETU_NATURE_COUNT; i++)
    {
      HetuNature nature;

      g_assert_true (hetu_nature_parse (hetu_nature_to_string (i), &nature));
      g_assert_cmpint (nature, ==, i);
    }
  for (int i = HETU_DIRECTION_HIGHER; i <= HETU_DIRECTION_NEUTRAL; i++)
    {
      HetuDirection direction;

      g_assert_true (hetu_direction_parse (hetu_direction_to_string (i), &direction));
      g_assert_cmpint (direction, ==, i);
    }
  g_assert_cmpstr (hetu_domain_to_label ("industry", HETU_LANGUAGE_ZH), ==, "工业");
  g_assert_cmpstr (hetu_domain_to_label ("unheard", HETU_LANGUAGE_EN), ==, "unheard");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/indicator/new/gives-what-it-was-made-from", test_gives_what_it_was_made_from);
  g_test_add_func ("/indicator/match/found-by-all-its-names", test_is_found_by_all_its_names);
  if (g_test_perf ())
    g_test_add_func ("/indicator/match/two-thousand-in-a-frame", test_search_is_quick);
  g_test_add_func ("/indicator/words/are-read-again", test_words_are_read_again);
  return g_test_run ();
}
