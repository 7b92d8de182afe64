/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/derive-single.h"
#include "analysis/derive-span.h"
#include "analysis/derive.h"

#include <string.h>

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

static void
test_growth_refuses_what_does_not_compare (void)
{
  static const struct
  {
    HetuRefusal refusal;
    const char *label;
  } labels[] = {
    { HETU_REFUSAL_MISSING, "缺数" },          { HETU_REFUSAL_REDACTED, "脱敏" },
    { HETU_REFUSAL_BOUND, "不可算" },          { HETU_REFUSAL_SUBJECT, "不可比" },
    { HETU_REFUSAL_KIND, "不可比" },           { HETU_REFUSAL_MEASURE, "不可比" },
    { HETU_REFUSAL_PERIOD, "不可比" },         { HETU_REFUSAL_DEFINITION, "口径不可比" },
    { HETU_REFUSAL_DEFINITION, "口径不可比" }, { HETU_REFUSAL_EDITION, "版本不同" },
    { HETU_REFUSAL_BREAK, "口径不可比" },      { HETU_REFUSAL_UNIT, "不可比" },
    { HETU_REFUSAL_BASE, "不可比" },
  };
  HetuPeriod broken = hetu_period_year (2022);
  g_autoptr (GArray) breaks = g_array_new (FALSE, FALSE, sizeof (HetuPeriod));

  g_array_append_val (breaks, broken);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      const HetuObservation now = level ("110", "2022");
      HetuObservation base = level ("100", "2021");
      g_auto (HetuDerived) derived = { 0 };

      base.status = i == 0   ? HETU_STATUS_MISSING
                    : i == 1 ? HETU_STATUS_REDACTED
                    : i == 7 ? HETU_STATUS_INCOMPARABLE
                             : HETU_STATUS_FINAL;
      base.has_value = i > 1;
      base.comparator = i == 2 ? HETU_COMPARATOR_AT_LEAST : HETU_COMPARATOR_EQUAL;
      base.region = i == 3 ? 410311 : 0;
      base.kind = i == 4 ? HETU_KIND_TARGET : HETU_KIND_ACTUAL;
      if (i == 5)
        base = growth ("5.2", "2021");
      if (i == 6)
        base.period = hetu_period_year (2020);
      base.basis = i == 8 ? HETU_BASIS_ADJUSTED : HETU_BASIS_REPORTED;
      base.source = i == 9 ? 2 : 1;
      if (i == 11)
        g_assert_true (hetu_unit_parse ("万人", &base.unit, NULL));
      if (i == 12)
        base.value = HETU_DECIMAL (0, 0);
      hetu_derive_growth (&now, &base, i == 10 ? breaks : NULL, &derived);
      g_assert_cmpint (derived.refusal, ==, labels[i].refusal);
      g_assert_cmpstr (hetu_refusal_to_label (derived.refusal, HETU_LANGUAGE_ZH),
                       ==,
                       labels[i].label);
      g_assert_false (hetu_derived_has_result (&derived));
      /* Operands are shown all the same. */
      g_assert_cmpuint (derived.operands->len, ==, 2);
    }
}

static void
test_rate_and_level_do_not_meet (void)
{
  const HetuObservation rate = growth ("5.2", "2022");
  const HetuObservation amount = level ("582.4", "2022");
  g_auto (HetuDerived) gap = { 0 };
  g_auto (HetuDerived) done = { 0 };

  hetu_derive_gap (&rate, &amount, &gap);
  assert_refused (&gap, HETU_REFUSAL_MEASURE, "比率与水平值不可混算");
  hetu_derive_completion (&rate, &rate, &done);
  g_assert_cmpint (done.refusal, ==, HETU_REFUSAL_MEASURE);
}

static void
test_parts_by_definition (void)
{
  const HetuObservation part = level ("48.3", "2022");
  const HetuObservation part_base = level ("46.0", "2021");
  const HetuObservation whole = level ("106.0", "2022");
  const HetuObservation whole_base = level ("100.0", "2021");
  const HetuObservation shrunk = level ("99.0", "2022");
  g_auto (HetuDerived) points = { 0 };
  g_auto (HetuDerived) share = { 0 };
  g_auto (HetuDerived) none = { 0 };
  g_auto (HetuDerived) of_rate = { 0 };
  const HetuObservation rate = growth ("5.0", "2022");

  hetu_derive_contribution (&part, &part_base, &whole, &whole_base, NULL, &points);
  assert_formula (&points,
                  "（48.3 − 46.0）÷ 100.0 × 100 = 2.3 个百分点",
                  "(48.3 − 46.0) ÷ 100.0 × 100 = 2.3 pp");
  hetu_derive_contribution_share (&part, &part_base, &whole, &whole_base, NULL, &share);
  assert_formula (&share,
                  "（48.3 − 46.0）÷（106.0 − 100.0）× 100 = 38.3%",
                  "(48.3 − 46.0) ÷ (106.0 − 100.0) × 100 = 38.3%");
  hetu_derive_contribution_share (&part, &part_base, &shrunk, &whole_base, NULL, &none);
  g_assert_cmpint (none.refusal, ==, HETU_REFUSAL_BASE);
  hetu_derive_contribution_of_rate (&rate, &part_base, &whole_base, &of_rate);
  assert_formula (&of_rate, "46.0 ÷ 100.0 × 5.0 = 2.3 个百分点", "46.0 ÷ 100.0 × 5.0 = 2.3 pp");
}

static void
test_spans_are_geometric (void)
{
  const HetuObservation last = level ("121", "2022");
  const HetuObservation first = level ("100", "2020");
  const HetuObservation now = growth ("8.1", "2021");
  const HetuObservation before = growth ("-2.0", "2020");
  g_auto (HetuDerived) average = { 0 };
  g_auto (HetuDerived) two = { 0 };
  g_auto (HetuDerived) index = { 0 };

  hetu_derive_average (&last, &first, NULL, &average);
  assert_formula (&average, "（121 ÷ 100）^(1/2) − 1 = 10.0%", "(121 ÷ 100)^(1/2) − 1 = 10.0%");
  hetu_derive_two_year (&now, &before, &two);
  assert_formula (&two,
                  "[（1 − 2.0%）×（1 + 8.1%）]^(1/2) − 1 = 2.9%",
                  "[(1 − 2.0%) × (1 + 8.1%)]^(1/2) − 1 = 2.9%");
  hetu_derive_index (&last, &first, NULL, &index);
  assert_formula (&index, "121 ÷ 100 × 100 = 121.0", "121 ÷ 100 × 100 = 121.0");
}

static void
test_change_of_growth_wants_neighbours (void)
{
  const HetuObservation now = growth ("4.6", "2023-01/2023-09");
  const HetuObservation half = growth ("5.0", "2023-H1");
  const HetuObservation quarter = growth ("5.5", "2023-Q3");
  const HetuObservation year_before = growth ("3.0", "2022-01/2022-09");
  g_auto (HetuDerived) change = { 0 };
  g_auto (HetuDerived) on_year = { 0 };
  g_auto (HetuDerived) mixed = { 0 };

  hetu_derive_growth_change (&now, &half, &change);
  assert_formula (&change, "4.6 − 5.0 = −0.4 个百分点", "4.6 − 5.0 = −0.4 pp");
  hetu_derive_growth_change (&now, &year_before, &on_year);
  assert_formula (&on_year, "4.6 − 3.0 = 1.6 个百分点", "4.6 − 3.0 = 1.6 pp");
  /* A quarter alone is nothing that the year so far is told against. */
  hetu_derive_growth_change (&now, &quarter, &mixed);
  assert_refused (&mixed, HETU_REFUSAL_PERIOD, "时期不对应（2023 年三季度）");
}

static void
test_change_of_a_rate (void)
{
  const HetuObservation now = figure (HETU_MEASURE_SHARE, "62.3", "%", "2023");
  const HetuObservation before = figure (HETU_MEASURE_SHARE, "61.15", "%", "2020");
  const HetuObservation speed = growth ("5.2", "2022");
  const HetuObservation money = level ("61.3", "2022");
  g_auto (HetuDerived) change = { 0 };
  g_auto (HetuDerived) back = { 0 };
  g_auto (HetuDerived) of_growth = { 0 };
  g_auto (HetuDerived) of_money = { 0 };

  hetu_derive_rate_change (&now, &before, &change);
  assert_formula (&change, "62.3 − 61.15 = 1.15 个百分点", "62.3 − 61.15 = 1.15 pp");
  hetu_derive_rate_change (&before, &now, &back);
  g_assert_cmpint (back.refusal, ==, HETU_REFUSAL_PERIOD);
  hetu_derive_rate_change (&now, &speed, &of_growth);
  g_assert_cmpint (of_growth.refusal, ==, HETU_REFUSAL_MEASURE);
  hetu_derive_rate_change (&money, &money, &of_money);
  g_assert_cmpint (of_money.refusal, ==, HETU_REFUSAL_MEASURE);
}

static void
test_every_definition_has_a_name (void)
{
  for (int i = 0; i < HETU_N_DERIVATIONS; i++)
    for (int language = HETU_LANGUAGE_ZH; language <= HETU_LANGUAGE_EN; language++)
      {
        g_assert_cmpstr (hetu_derivation_to_string ((HetuDerivation) i), !=, NULL);
        g_assert_cmpint (
            strlen (hetu_derivation_get_definition ((HetuDerivation) i, (HetuLanguage) language)),
            >,
            20);
      }
  for (int i = 1; i < HETU_N_REFUSALS; i++)
    g_assert_cmpint (strlen (hetu_refusal_to_sentence ((HetuRefusal) i, HETU_LANGUAGE_ZH)), >, 0);
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
  g_test_add_func ("/derive/growth/refuses-what-does-not-compare",
                   test_growth_refuses_what_does_not_compare);
  g_test_add_func ("/derive/gap/rate-and-level-do-not-meet", test_rate_and_level_do_not_meet);
  g_test_add_func ("/derive/parts/by-definition", test_parts_by_definition);
  g_test_add_func ("/derive/span/geometric", test_spans_are_geometric);
  g_test_add_func ("/derive/change/wants-neighbours", test_change_of_growth_wants_neighbours);
  g_test_add_func ("/derive/change/of-a-rate", test_change_of_a_rate);
  g_test_add_func ("/derive/words/every-definition-has-a-name", test_every_definition_has_a_name);
  return g_test_run ();
}
