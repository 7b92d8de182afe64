/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/prices.h"

static HetuObservation
figure (HetuMeasure measure, const char *value, const char *period)
{
  HetuObservation one;

  hetu_observation_init (&one);
  one.measure = (guint8) measure;
  one.has_value = TRUE;
  one.source = 1;
  g_assert_true (hetu_decimal_parse (value, &one.value, NULL));
  g_assert_true (hetu_unit_parse (measure == HETU_MEASURE_LEVEL ? "亿元" : "%", &one.unit, NULL));
  g_assert_true (hetu_period_parse (period, &one.period, NULL));
  return one;
}

static void
test_both_are_told_and_explained (void)
{
  static const struct
  {
    const char *rate, *level, *base;
    gboolean real;
    guint causes;
    const char *explanation;
  } cases[] = {
    { "0.6",
      "96.6",
      "100.0",
      TRUE,
      HETU_GAP_CAUSE_PRICES,
      "公布增速 0.6%，现价水平值增速 −3.4%，相差 4.0 "
      "个百分点；公布增速按不变价格，水平值按现价：隐含价格变动 −4.0%" },
    /* Of 5.47 %, not of the 5.5 % that are printed. */
    { "5.0",
      "105.47",
      "100.00",
      TRUE,
      HETU_GAP_CAUSE_PRICES,
      "公布增速 5.0%，现价水平值增速 5.5%，相差 0.5 "
      "个百分点；公布增速按不变价格，水平值按现价：隐含价格变动 0.4%" },
    { "0.6",
      "90.0",
      "100.0",
      TRUE,
      HETU_GAP_CAUSE_PRICES | HETU_GAP_CAUSE_BASE,
      "公布增速 0.6%，现价水平值增速 −10.0%，相差 10.6 "
      "个百分点；公布增速按不变价格，水平值按现价：隐含价格变动 −10.5%；"
      "上年基数可能已修订：按公布增速反推的基数为 89.5 亿元" },
    { "5.0",
      "315.0",
      "310.0",
      FALSE,
      HETU_GAP_CAUSE_BASE,
      "公布增速 5.0%，现价水平值增速 1.6%，相差 3.4 "
      "个百分点；上年基数可能已修订：按公布增速反推的基数为 300.0 亿元" },
    { "5.0",
      "315.0",
      "300.0",
      FALSE,
      HETU_GAP_CAUSE_ROUNDING,
      "公布增速 5.0%，现价水平值增速 5.0%，相差 0.0 个百分点；不超过四舍五入" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const HetuObservation rate = figure (HETU_MEASURE_GROWTH, cases[i].rate, "2023");
      const HetuObservation level = figure (HETU_MEASURE_LEVEL, cases[i].level, "2023");
      const HetuObservation base = figure (HETU_MEASURE_LEVEL, cases[i].base, "2022");
      g_auto (HetuPrices) prices = { 0 };
      g_autofree char *explanation = NULL;

      hetu_prices_compare (&rate, &level, &base, NULL, cases[i].real, &prices);
      explanation = hetu_prices_dup_explanation (&prices, HETU_LANGUAGE_ZH);
      g_assert_true (prices.has_gap);
      g_assert_cmpint (prices.has_deflator, ==, cases[i].real);
      g_assert_cmpuint (prices.causes, ==, cases[i].causes);
      g_assert_cmpstr (explanation, ==, cases[i].explanation);
      /* The published rate stays what it is. */
      g_assert_cmpint (hetu_decimal_compare (prices.reported.value, rate.value), ==, 0);
    }
}

static void
test_one_alone_explains_nothing (void)
{
  const HetuObservation rate = figure (HETU_MEASURE_GROWTH, "5.2", "2022");
  const HetuObservation level = figure (HETU_MEASURE_LEVEL, "582.4", "2022");
  g_auto (HetuPrices) prices = { 0 };

  hetu_prices_compare (&rate, &level, NULL, NULL, TRUE, &prices);
  g_assert_false (prices.has_gap);
  g_assert_cmpint (prices.nominal.refusal, ==, HETU_REFUSAL_MISSING);
  g_assert_null (hetu_prices_dup_explanation (&prices, HETU_LANGUAGE_ZH));
  g_assert_true (hetu_derived_has_result (&prices.implied_base));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/prices/both-told-and-explained", test_both_are_told_and_explained);
  g_test_add_func ("/prices/one-alone-explains-nothing", test_one_alone_explains_nothing);
  return g_test_run ();
}
