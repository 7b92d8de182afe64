/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What drove a whole's growth, from tables of levels, growth rates and published contributions. */
#include "figure/driver.h"

#include "error.h"
#include "tidy-store.h"

#include <string.h>

#define HENAN 410000

static HetuDrivers *
resolve (HetuStore *store, const char *indicator, const char *division, GError **error)
{
  return hetu_drivers_new (store,
                           hetu_store_find_indicator (store, indicator, NULL),
                           hetu_store_get_district (store, HENAN),
                           hetu_period_year (2022),
                           division,
                           0,
                           HETU_LANGUAGE_ZH,
                           error);
}

/* “0.2+2.3+3.5=6.0”, a residual behind the parts */
static void
assert_points (const HetuDrivers *drivers, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);
  HetuDecimal sum = HETU_DECIMAL (0, 1);
  g_autofree char *total = hetu_decimal_to_string (drivers->total.points);

  for (guint i = 0; i < drivers->parts->len; i++)
    {
      const HetuDriver *one = &g_array_index (drivers->parts, HetuDriver, i);
      g_autofree char *value = hetu_decimal_to_string (one->points);

      g_assert_true (hetu_decimal_add (sum, one->points, &sum));
      g_string_append_printf (text, "%s%s", i > 0 && *value != '-' ? "+" : "", value);
    }
  g_string_append_printf (text, "=%s", total);
  g_assert_cmpstr (text->str, ==, expected);
  g_assert_cmpint (hetu_decimal_compare (sum, drivers->total.points), ==, 0);
}

/* Rows of the three industries and GDP: “4.0 46.0 50.0 100.0”. */
static void
add_rows (GString *rows, int year, const char *measure, const char *values)
{
  static const char *const ids[] = { "primary_industry_va",
                                     "secondary_industry_va",
                                     "tertiary_industry_va",
                                     "gdp" };
  g_auto (GStrv) words = g_strsplit (values, " ", -1);

  g_assert_cmpuint (g_strv_length (words), ==, G_N_ELEMENTS (ids));
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    if (!g_str_equal (words[i], "缺"))
      g_string_append_printf (rows,
                              "%s,410000,%d,%s,%s,,,,,,henan-report-2022\n",
                              ids[i],
                              year,
                              measure,
                              words[i]);
}

static void
test_points_add_up_to_the_total (void)
{
  static const struct
  {
    const char *before;
    const char *now;
    const char *growth; /* (nullable) */
    const char *points;
    HetuContributionBasis basis;
  } cases[] = {
    { "4.0 46.0 50.0 100.0",
      "4.2 48.3 53.5 106.0",
      NULL,
      "0.2+2.3+3.5=6.0",
      HETU_CONTRIBUTION_NOMINAL },
    /* mixed signs */
    { "4.0 46.0 50.0 100.0",
      "3.0 45.0 54.0 102.0",
      NULL,
      "-1.0-1.0+4.0=2.0",
      HETU_CONTRIBUTION_NOMINAL },
    /* thirds: two of them are rounded away from their own rounding */
    { "30.0 30.0 30.0 90.0",
      "31.0 31.0 31.0 93.0",
      NULL,
      "1.1+1.1+1.1=3.3",
      HETU_CONTRIBUTION_NOMINAL },
    { "4.0 46.0 50.0 100.0",
      "4.2 48.3 53.5 106.0",
      "4.0 4.0 2.0 3.0",
      "0.2+1.8+1.0=3.0",
      HETU_CONTRIBUTION_REAL },
    { "4.0 46.0 50.0 100.0",
      "4.2 48.3 53.5 106.0",
      "4.0 4.0 2.0 3.2",
      "0.2+1.8+1.0+0.2=3.2",
      HETU_CONTRIBUTION_REAL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) rows = g_string_new (NULL);
      g_autoptr (HetuStore) store = NULL;
      g_autoptr (HetuDrivers) drivers = NULL;
      g_autoptr (GError) error = NULL;

      add_rows (rows, 2021, "level", cases[i].before);
      add_rows (rows, 2022, "level", cases[i].now);
      if (cases[i].growth != NULL)
        add_rows (rows, 2022, "growth", cases[i].growth);
      store = open_with (rows->str);
      drivers = resolve (store, "gdp", NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpint (drivers->basis, ==, (int) cases[i].basis);
      assert_points (drivers, cases[i].points);
      g_assert_cmpstr (drivers->division, ==, "三次产业");
      g_assert_true (drivers->has_residual == (drivers->parts->len == 4));
    }
}

/* A formula can be worked out again as it stands: all of it is in one unit. */
static void
test_formula_is_in_one_unit (void)
{
  g_autoptr (HetuStore) store =
      open_with ("primary_industry_va,410000,2021,level,40000,万元,,,,,henan-report-2022\n"
                 "secondary_industry_va,410000,2021,level,46.0,亿元,,,,,henan-report-2022\n"
                 "tertiary_industry_va,410000,2021,level,50.0,亿元,,,,,henan-report-2022\n"
                 "gdp,410000,2021,level,100.0,亿元,,,,,henan-report-2022\n"
                 "primary_industry_va,410000,2022,level,42000,万元,,,,,henan-report-2022\n"
                 "secondary_industry_va,410000,2022,level,48.3,亿元,,,,,henan-report-2022\n"
                 "tertiary_industry_va,410000,2022,level,53.5,亿元,,,,,henan-report-2022\n"
                 "gdp,410000,2022,level,106.0,亿元,,,,,henan-report-2022\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuDrivers) drivers = resolve (store, "gdp", NULL, &error);

  g_assert_no_error (error);
  assert_points (drivers, "0.2+2.3+3.5=6.0");
  g_assert_cmpstr (g_array_index (drivers->parts, HetuDriver, 0).formula,
                   ==,
                   "(4.2000 − 4.0000) ÷ 100.0 × 100 = 0.2");
}

static void
test_growth_is_that_which_the_points_are_of (void)
{
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autoptr (HetuStore) store = NULL;
  g_autoptr (HetuDrivers) drivers = NULL;
  const HetuDriver *first;

  add_rows (rows, 2021, "level", "4.0 46.0 50.0 100.0");
  add_rows (rows, 2022, "level", "4.2 48.3 53.5 106.0");
  store = open_with (rows->str);
  drivers = resolve (store, "gdp", NULL, NULL);
  first = &g_array_index (drivers->parts, HetuDriver, 0);
  g_assert_cmpint (first->growth.basis, ==, HETU_BASIS_COMPUTED);
  g_assert_cmpint (hetu_decimal_compare (first->growth.value, HETU_DECIMAL (50, 1)), ==, 0);
  g_assert_cmpint (hetu_decimal_compare (first->share, HETU_DECIMAL (39, 1)), ==, 0);
  g_assert_cmpint (hetu_decimal_compare (first->contribution_share, HETU_DECIMAL (33, 1)), ==, 0);
  g_assert_cmpstr (first->formula, ==, "(4.2 − 4.0) ÷ 100.0 × 100 = 0.2");
  g_assert_nonnull (strstr (first->operands, "2021 年 4.0 亿元"));
}

static void
test_a_fall_has_points_and_no_shares_of_it (void)
{
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autoptr (HetuStore) store = NULL;
  g_autoptr (HetuDrivers) drivers = NULL;

  add_rows (rows, 2021, "level", "4.0 46.0 50.0 100.0");
  add_rows (rows, 2022, "level", "4.0 45.0 49.0 98.0");
  store = open_with (rows->str);
  drivers = resolve (store, "gdp", NULL, NULL);
  assert_points (drivers, "0.0-1.0-1.0=-2.0");
  g_assert_false (drivers->total.has_contribution_share);
}

static void
test_what_does_not_make_the_whole_is_refused (void)
{
  static const struct
  {
    const char *before;
    const char *now;
    const char *said;
  } cases[] = {
    { "4.0 46.0 50.0 100.0", "4.2 48.3 53.5 109.0", "the parts do not make the whole" },
    { "4.0 46.0 缺 100.0", "4.2 48.3 53.5 106.0", "第三产业增加值" },
    { "4.0 46.0 50.0 100.0", "4.2 缺 53.5 106.0", "第二产业增加值" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) rows = g_string_new (NULL);
      g_autoptr (HetuStore) store = NULL;
      g_autoptr (GError) error = NULL;

      add_rows (rows, 2021, "level", cases[i].before);
      add_rows (rows, 2022, "level", cases[i].now);
      store = open_with (rows->str);
      g_assert_null (resolve (store, "gdp", NULL, &error));
      g_assert_error (error, HETU_ERROR, HETU_ERROR_DATA);
      g_assert_nonnull (strstr (error->message, cases[i].said));
      g_assert_nonnull (strstr (error->message, "河南省"));
    }
}

static void
test_breakdowns_are_named_and_found (void)
{
  g_autoptr (HetuStore) store =
      open_with ("trade_va,410000,2021,level,10.0,,,,,,henan-report-2022\n"
                 "transport_va,410000,2021,level,5.0,,,,,,henan-report-2022\n"
                 "accommodation_catering_va,410000,2021,level,5.0,,,,,,henan-report-2022\n"
                 "finance_va,410000,2021,level,10.0,,,,,,henan-report-2022\n"
                 "real_estate_va,410000,2021,level,10.0,,,,,,henan-report-2022\n"
                 "other_services_va,410000,2021,level,10.0,,,,,,henan-report-2022\n"
                 "tertiary_industry_va,410000,2021,level,50.0,,,,,,henan-report-2022\n"
                 "trade_va,410000,2022,level,10.5,,,,,,henan-report-2022\n"
                 "transport_va,410000,2022,level,5.0,,,,,,henan-report-2022\n"
                 "accommodation_catering_va,410000,2022,level,5.5,,,,,,henan-report-2022\n"
                 "finance_va,410000,2022,level,10.5,,,,,,henan-report-2022\n"
                 "real_estate_va,410000,2022,level,10.5,,,,,,henan-report-2022\n"
                 "other_services_va,410000,2022,level,10.5,,,,,,henan-report-2022\n"
                 "tertiary_industry_va,410000,2022,level,52.5,,,,,,henan-report-2022\n"
                 "final_consumption,410000,2022,contribution,1.0,个百分点,,,,,henan-report-2022\n"
                 "capital_formation,410000,2022,contribution,2.5,个百分点,,,,,henan-report-2022\n"
                 "net_exports,410000,2022,contribution,-0.5,个百分点,,,,,henan-report-2022\n"
                 "gdp,410000,2022,growth,3.0,,,,,,henan-report-2022\n");
  g_autoptr (HetuDrivers) trades = resolve (store, "tertiary_industry_va", NULL, NULL);
  g_autoptr (HetuDrivers) demand = resolve (store, "gdp", NULL, NULL);
  g_autoptr (GError) error = NULL;

  assert_points (trades, "1.0+0.0+1.0+1.0+1.0+1.0=5.0");
  g_assert_cmpstr (trades->division, ==, "行业");
  assert_points (demand, "1.0+2.5-0.5=3.0");
  g_assert_cmpint (demand->basis, ==, HETU_CONTRIBUTION_PUBLISHED);
  g_assert_null (resolve (store, "gdp", "三大", &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_USAGE);
  g_assert_nonnull (strstr (error->message, "三大需求"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/driver/points-add-up-to-the-total", test_points_add_up_to_the_total);
  g_test_add_func ("/driver/formula-is-in-one-unit", test_formula_is_in_one_unit);
  g_test_add_func ("/driver/growth-is-that-which-the-points-are-of",
                   test_growth_is_that_which_the_points_are_of);
  g_test_add_func ("/driver/a-fall-has-points-and-no-shares-of-it",
                   test_a_fall_has_points_and_no_shares_of_it);
  g_test_add_func ("/driver/what-does-not-make-the-whole-is-refused",
                   test_what_does_not_make_the_whole_is_refused);
  g_test_add_func ("/driver/breakdowns-are-named-and-found", test_breakdowns_are_named_and_found);
  return g_test_run ();
}
