/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rest of a year must grow by. */
#include "analysis/run-rate.h"

#include <math.h>

static void
test_rest_of_the_year_must_grow (void)
{
  static const struct
  {
    double target, so_far, share, required;
  } cases[] = {
    { 8, 6.0, 48, 9.846154 }, /* 9.8 */
    { 8, 8, 48, 8 },          { 8, 8, 1, 8 },          { 0, 5, 50, -5 },   { 0, 0, 50, 0 },
    { -20, -10, 50, -30 },    { 5, -5, 25, 8.333333 }, { 8, 20, 60, -10 }, { 178, 100, 50, 256 },
    { -5, -120, 50, 110 }, /* what grew by less than −100 % has changed its sign */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuRunRate rate;

      g_assert_true (
          hetu_run_rate_of_growth (cases[i].target, cases[i].so_far, cases[i].share, &rate));
      g_assert_cmpfloat_with_epsilon (rate.required, cases[i].required, 1e-6);
      g_assert_cmpfloat_with_epsilon (hetu_run_rate_year_end (&rate, rate.required),
                                      cases[i].target,
                                      1e-9);
      g_assert_cmpfloat_with_epsilon (hetu_run_rate_year_end (&rate, cases[i].so_far),
                                      cases[i].so_far,
                                      1e-9);
    }
}

static void
test_no_rest_no_rate (void)
{
  static const struct
  {
    double target, so_far, share;
  } cases[] = { { 8, 6, 0 },   { 8, 6, 100 },  { 8, 6, 101 },      { 8, 6, -1 },
                { 8, 6, NAN }, { NAN, 6, 48 }, { 8, INFINITY, 48 } };
  HetuRunRate rate = { 1, 2, 3, 4 };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_false (
        hetu_run_rate_of_growth (cases[i].target, cases[i].so_far, cases[i].share, &rate));
  g_assert_cmpfloat (rate.required, ==, 4);
}

static void
test_words_have_the_numbers (void)
{
  HetuRunRate rate;
  g_autofree char *zh = NULL;
  g_autofree char *en = NULL;
  g_autofree char *formula = NULL;
  g_autofree char *formula_en = NULL;
  HetuPeriod half = hetu_period_half (2023, 1);

  g_assert_true (hetu_run_rate_of_growth (8, 6, 48, &rate));
  zh = hetu_run_rate_to_sentence (&rate, half, HETU_LANGUAGE_ZH);
  en = hetu_run_rate_to_sentence (&rate, half, HETU_LANGUAGE_EN);
  formula = hetu_run_rate_to_formula (&rate, HETU_LANGUAGE_ZH);
  formula_en = hetu_run_rate_to_formula (&rate, HETU_LANGUAGE_EN);
  g_assert_cmpstr (
      zh,
      ==,
      "全年目标增长 8.0%，2023 年上半年增长 6.0%，上年同期占全年 48.0%：其余月份需增长 9.8%。");
  g_assert_cmpstr (
      en,
      ==,
      "The year is to grow 8.0%; H1 2023 grew 6.0% and was 48.0% of last year's total: "
      "the rest must grow 9.8%.");
  g_assert_cmpstr (formula,
                   ==,
                   "其余月份需要增速＝[(1＋8.0%)－(1＋6.0%)×48.0%]÷(1－48.0%)－1＝9.8%；"
                   "份额取上年现价累计数，假定本年分布与上年相同");
  g_assert_true (g_str_has_prefix (formula_en,
                                   "required growth of the rest = [(1 + 8.0%) − (1 + 6.0%) × "
                                   "48.0%] ÷ (1 − 48.0%) − 1 = 9.8%; "));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/run-rate/growth/rest-of-the-year", test_rest_of_the_year_must_grow);
  g_test_add_func ("/run-rate/growth/no-rest", test_no_rest_no_rate);
  g_test_add_func ("/run-rate/words/numbers", test_words_have_the_numbers);
  return g_test_run ();
}
