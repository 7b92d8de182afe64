/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/derive-single.h"
#include "analysis/derive-span.h"
#include "analysis/derive.h"

static HetuObservation
figure (HetuMeasure measure, const char *value, const char *unit, const char *period)
{
  HetuObservation observation;

  hetu_observation_init (&observation);
  observation.measure = (guint8) measure;
  observation.has_value = TRUE;
  observation.source = 1;
  g_assert_true (hetu_decimal_parse (value, &observation.value, NULL));
  g_assert_true (hetu_unit_parse (unit, &observation.unit, NULL));
  g_assert_true (hetu_period_parse (period, &observation.period, NULL));
  return observation;
}

static HetuObservation
level (const char *value, const char *period)
{
  return figure (HETU_MEASURE_LEVEL, value, "亿元", period);
}

static HetuObservation
growth (const char *value, const char *period)
{
  return figure (HETU_MEASURE_GROWTH, value, "%", period);
}

static void
assert_formula (const HetuDerived *derived, const char *zh, const char *en)
{
  g_autofree char *chinese = hetu_derived_dup_formula (derived, HETU_LANGUAGE_ZH);
  g_autofree char *english = hetu_derived_dup_formula (derived, HETU_LANGUAGE_EN);

  g_assert_cmpint (derived->refusal, ==, HETU_REFUSAL_NONE);
  g_assert_cmpstr (chinese, ==, zh);
  g_assert_cmpstr (english, ==, en);
}

static void
assert_refused (const HetuDerived *derived, HetuRefusal refusal, const char *reason)
{
  g_autofree char *said = hetu_derived_dup_reason (derived, HETU_LANGUAGE_ZH);

  g_assert_false (hetu_derived_has_result (derived));
  g_assert_null (hetu_derived_dup_formula (derived, HETU_LANGUAGE_ZH));
  g_assert_cmpint (derived->refusal, ==, refusal);
  g_assert_cmpstr (said, ==, reason);
}

static void
test_growth_shows_its_sum (void)
{
  const HetuObservation now = level ("61.3", "2023");
  const HetuObservation base = level ("57.9", "2022");
  g_auto (HetuDerived) derived = { 0 };

  hetu_derive_growth (&now, &base, NULL, &derived);
  assert_formula (&derived, "（61.3 ÷ 57.9 − 1）× 100 = 5.9%", "(61.3 ÷ 57.9 − 1) × 100 = 5.9%");
  g_assert_cmpint (derived.result.basis, ==, HETU_BASIS_COMPUTED);
  g_assert_cmpuint (derived.operands->len, ==, 2);
}

static void
test_march_out_of_cumulative_growth (void)
{
  const HetuObservation before = growth ("5.0", "2023-01/2023-02");
  const HetuObservation before_base = level ("40", "2022-01/2022-02");
  const HetuObservation now = growth ("6.0", "2023-01/2023-03");
  const HetuObservation now_base = level ("62", "2022-01/2022-03");
  g_auto (HetuDerived) derived = { 0 };

  hetu_derive_single_growth_of (&now, &now_base, &before, &before_base, &derived);
  assert_formula (&derived,
                  "[62 ×（1 + 6.0%）− 40 ×（1 + 5.0%）] ÷（62 − 40）− 1 = 7.8%",
                  "[62 × (1 + 6.0%) − 40 × (1 + 5.0%)] ÷ (62 − 40) − 1 = 7.8%");
  g_assert_true (hetu_period_equal (derived.result.period, hetu_period_month (2023, 3)));
}

static void
test_rates_differ_in_points (void)
{
  HetuObservation a = growth ("5.2", "2022");
  HetuObservation b = growth ("9.8", "2022");
  g_auto (HetuDerived) derived = { 0 };

  b.region = 410300;
  b.source = 2;
  hetu_derive_gap (&a, &b, &derived);
  assert_formula (&derived, "5.2 − 9.8 = −4.6 个百分点", "5.2 − 9.8 = −4.6 pp");
}

static void
test_base_is_implied_only (void)
{
  const HetuObservation now = level ("582.4", "2022");
  const HetuObservation rate = growth ("5.2", "2022");
  g_auto (HetuDerived) derived = { 0 };

  hetu_derive_implied_base (&now, &rate, TRUE, &derived);
  assert_formula (&derived, "582.4 ÷（1 + 5.2%）= 553.6 亿元", "58.24 ÷ (1 + 5.2%) = CNY 55.36 bn");
  g_assert_cmpint (derived.result.basis, ==, HETU_BASIS_IMPLIED);
  g_assert_true (hetu_period_equal (derived.result.period, hetu_period_year (2021)));
}

static void
test_negative_base_does_not_compare (void)
{
  const HetuObservation now = level ("3", "2022");
  const HetuObservation base = level ("-1.2", "2021");
  g_auto (HetuDerived) derived = { 0 };

  hetu_derive_growth (&now, &base, NULL, &derived);
  assert_refused (&derived, HETU_REFUSAL_BASE, "不可比：基数为零或负（2021 年）");
  g_assert_cmpstr (hetu_refusal_to_label (derived.refusal, HETU_LANGUAGE_ZH), ==, "不可比");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/derive/growth/shows-its-sum", test_growth_shows_its_sum);
  g_test_add_func ("/derive/single-growth/march-out-of-cumulative",
                   test_march_out_of_cumulative_growth);
  g_test_add_func ("/derive/gap/rates-differ-in-points", test_rates_differ_in_points);
  g_test_add_func ("/derive/implied-base/only-as-such", test_base_is_implied_only);
  g_test_add_func ("/derive/growth/negative-base-does-not-compare",
                   test_negative_base_does_not_compare);
  return g_test_run ();
}
