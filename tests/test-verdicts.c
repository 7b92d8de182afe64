/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Verdicts at the edges: equality, zero, below zero, changes of sign, each comparator and direction; and the sentence. */
#include "verdicts.h"

#include "analysis/pace.h"

static void
test_exactly_at_the_edge (void)
{
  static const Case cases[] = {
    { "burden <= 5.5 %", "5.4 % 2023", NULL, MET, "期末 5.4，余量 0.1" },
    { "burden <= 5.5 %", "5.5 % 2023", NULL, MET, "期末 5.5，余量 0.0" },
    { "burden <= 5.5 %", "5.6 % 2023", NULL, MISSED, "超上限 0.1" },
    { "growth ~ 7 %", "6.6 % 2023", NULL, MET, "期末在容差内" },
    { "growth ~ 7 %", "7.4 % 2023", NULL, MET, "期末在容差内" },
    { "growth ~ 7 %", "6.5 % 2023", NULL, MET, "期末在容差内" },
    { "growth ~ 7 %", "7.5 % 2023", NULL, MET, "期末在容差内" },
    { "growth ~ 7 %", "6.4 % 2023", NULL, MISSED, "低于下沿 0.1" },
    { "growth ~ 7 %", "7.6 % 2023", NULL, MISSED, "高于上沿 0.1" },
    { "flow >= 1.2 万人", "12000 人 2023", NULL, MET, "完成 100%" },
    { "flow >= 1.2 万人", "11999 人 2023", NULL, MISSED, "到期完成 99.9%，差 0.0001 万人" },
    { "flow > 1.2 万人", "12000 人 2023", NULL, MISSED, "到期完成 100%，未超过目标" },
    { "flow > 1.2 万人", "12001 人 2023", NULL, MET, "完成 100%，超目标 0.0001 万人" },
    { "growth > 7 %", "7.0 % 2023", NULL, MISSED, "期末与目标持平" },
    { "growth >= 7 %", "7.00 % 2023", NULL, MET, "期末与目标持平" },
    { "growth < 7 %", "7.0 % 2023", NULL, MISSED, "期末 7.0，余量 0.0" },
    { "growth < 7 %", "6.9 % 2023", NULL, MET, "期末 6.9，余量 0.1" },
    { "index range 63…68 %", "63 % 2023", NULL, MET, "期末在区间内" },
    { "index range 63…68 %", "62.9 % 2023", NULL, MISSED, "低于下沿 0.1" },
    { "index range 63…68 %", "68.1 % 2023", NULL, MISSED, "高于上沿 0.1" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_zero_and_below (void)
{
  static const Case cases[] = {
    { "growth >= 0 %", "0.0 % 2023", NULL, MET, "期末与目标持平" },
    { "growth >= 0 %", "-0.1 % 2023", NULL, MISSED, "期末低于目标 0.1 个百分点" },
    { "growth >= 0 %", "0.1 % 2023", NULL, MET, "期末高于目标 0.1 个百分点" },
    { "growth <= 0 %", "0.0 % 2023", NULL, MET, "期末 0.0，余量 0.0" },
    { "growth <= 0 %", "0.1 % 2023", NULL, MISSED, "超上限 0.1" },
    { "count <= 0 个", "0 个 2023", NULL, MET, "期末 0，余量 0" },
    { "count <= 0 个", "1 个 2023-H1", NULL, MISSED, "超上限 1" },
    { "count = 0 个", "0 个 2023", NULL, MET, "期末与目标持平" },
    { "growth = -20 %", "-20 % 2023", NULL, MET, "期末与目标持平" },
    { "growth = -20 %", "-20.1 % 2023", NULL, MISSED, "期末低于目标 0.1 个百分点" },
    { "growth = -20 %", "-19 % 2023", NULL, MET, "期末高于目标 1 个百分点" },
    { "growth <= -20 %", "-21 % 2023", NULL, MET, "期末 −21，余量 1" },
    { "growth <= -20 %", "-19 % 2023", NULL, MISSED, "超上限 1" },
    { "growth = 8 %", "-3.0 % 2023", NULL, MISSED, "期末低于目标 11.0 个百分点" },
    { "growth = -3 %", "2.0 % 2023", NULL, MET, "期末高于目标 5.0 个百分点" },
    { "growth ~ -3 %", "-2.5 % 2023", NULL, MET, "期末在容差内" },
    { "growth ~ -3 %", "-3.6 % 2023", NULL, MISSED, "低于下沿 0.1" },
    { "growth = 178 %", "178 % 2023", NULL, MET, "期末与目标持平" },
    { "flow = 100 亿元", "178 亿元 2023", NULL, MET, "完成 178%，超目标 78 亿元" },
    { "flow = 100 亿元", "-20 亿元 2023", NULL, MISSED, "到期完成 −20%，差 120 亿元" },
    { "flow = -5 亿元", "-4 亿元 2023", NULL, MET, "期末高于目标 1 亿元" },
    { "flow = -5 亿元", "-6 亿元 2023", NULL, MISSED, "期末低于目标 1 亿元" },
    { "index range -2…1 %", "0 % 2023", NULL, MET, "期末在区间内" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* A target below where the indicator stands: to be lowered where lower is better, to be kept where higher is. */
static void
test_direction_turns_the_verdict (void)
{
  static const struct
  {
    HetuDirection direction;
    const char *outturn;
    HetuState state;
    HetuTargetNature nature;
  } cases[] = {
    { HETU_DIRECTION_LOWER, "43", MET, HETU_TARGET_CAP },
    { HETU_DIRECTION_LOWER, "45", MET, HETU_TARGET_CAP },
    { HETU_DIRECTION_LOWER, "47", MISSED, HETU_TARGET_CAP },
    { HETU_DIRECTION_HIGHER, "43", MISSED, HETU_TARGET_RATE },
    { HETU_DIRECTION_HIGHER, "45", MET, HETU_TARGET_RATE },
    { HETU_DIRECTION_HIGHER, "47", MET, HETU_TARGET_RATE },
    { HETU_DIRECTION_NEUTRAL, "47", MET, HETU_TARGET_RATE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuIndicator) indicator =
          make_indicator (HETU_NATURE_RATIO, cases[i].direction, FALSE);
      HetuObservation target, outturn;
      g_auto (HetuProgress) verdict = { 0 };

      make_statement (&target, HETU_KIND_TARGET, HETU_MEASURE_RATIO, "45", "%", "2023");
      make_statement (&outturn,
                      HETU_KIND_ACTUAL,
                      HETU_MEASURE_RATIO,
                      cases[i].outturn,
                      "%",
                      "2023");
      hetu_progress_judge (indicator,
                           &target,
                           &outturn,
                           NULL,
                           (HetuPeriod){ 0 },
                           &hetu_progress_default_rule,
                           &verdict);
      g_assert_cmpint (verdict.state, ==, cases[i].state);
      g_assert_cmpint (verdict.nature, ==, cases[i].nature);
    }
}

/* “居民消费价格涨幅控制在3%左右”: a rise of 0.3 % is no failure. */
static void
test_about_below_a_ceiling (void)
{
  static const struct
  {
    const char *quote, *outturn;
    HetuState state;
    const char *text;
  } cases[] = {
    { "涨幅控制在3%左右", "0.3", MET, "期末在容差内" },
    { "涨幅控制在3%左右", "3.5", MET, "期末在容差内" },
    { "涨幅控制在3%左右", "3.6", MISSED, "高于上沿 0.1" },
    { "增长3%左右", "0.3", MISSED, "低于下沿 2.2" },
    { NULL, "0.3", MISSED, "低于下沿 2.2" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuIndicator) indicator =
          make_indicator (HETU_NATURE_INDEX, HETU_DIRECTION_NEUTRAL, FALSE);
      HetuObservation target, outturn;
      g_auto (HetuProgress) verdict = { 0 };
      g_autofree char *text = NULL;

      make_statement (&target, HETU_KIND_TARGET, HETU_MEASURE_GROWTH, "3", "%", "2023");
      target.comparator = HETU_COMPARATOR_ABOUT;
      target.quote = (char *) cases[i].quote;
      make_statement (&outturn,
                      HETU_KIND_ACTUAL,
                      HETU_MEASURE_GROWTH,
                      cases[i].outturn,
                      "%",
                      "2023");
      hetu_progress_judge (indicator,
                           &target,
                           &outturn,
                           NULL,
                           (HetuPeriod){ 0 },
                           &hetu_progress_default_rule,
                           &verdict);
      text = hetu_progress_to_gap_text (&verdict, HETU_LANGUAGE_ZH);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpint (verdict.state, ==, cases[i].state);
    }
}

/* 1.2万人 with 0.7万 by 30 June. */
static void
test_ahead_and_what_is_left (void)
{
  static const Case half = { .target = "flow = 12000 人", .outturn = "7000 人 2023-H1" };
  g_auto (HetuProgress) verdict = { 0 };
  HetuPace pace = { 0 };

  judge (&half, &verdict);
  g_assert_cmpfloat_with_epsilon (verdict.completion_percent, 58.3333, 1e-4);
  g_assert_cmpfloat_with_epsilon (verdict.elapsed_percent, 50, 1e-9);
  g_assert_cmpint (verdict.state, ==, ON_TRACK);
  g_assert_true (hetu_pace_of_progress (&verdict, &pace));
  g_assert_cmpfloat_with_epsilon (pace.required, 833.33, 0.01);
  g_assert_cmpfloat_with_epsilon (pace.mean, 1166.67, 0.01);
  g_assert_cmpfloat_with_epsilon (pace.at_deadline, 14000, 1e-6);
}

static void
test_sentence_says_why (void)
{
  static const struct
  {
    Case test;
    const char *zh, *en;
  } cases[] = {
    { { .target = "flow >= 1.2 万人", .outturn = "0.7 万人 2023-H1" },
      "目标 ≥1.2 万人，2023 年上半年实绩 0.7 万人：完成 58.3%，超序时 8.3 个百分点（序时 "
      "50.0%），正常推进。",
      "Target ≥12 thousand persons; H1 2023: 7 thousand persons. 58.3% done, 8.3 pp "
      "ahead of schedule (schedule: 50.0%). On track." },
    { { .target = "burden <= 5.5 %", .outturn = "5.6 % 2023" },
      "目标 ≤5.5%，2023 年实绩 5.6%：超上限 0.1，未完成。",
      "Target ≤5.5%; 2023: 5.6%. 0.1 pp over the cap. Missed." },
    { { .target = "growth ~ 7 %", .outturn = "6.4 % 2023" },
      "目标 ≈7%（6.5%—7.5%），2023 年实绩 6.4%：低于下沿 0.1，未完成。",
      "Target ≈7% (6.5%–7.5%); 2023: 6.4%. 0.1 pp below the lower edge. Missed." },
    { { .target = "index range 63…68 %", .outturn = "65 % 2023" },
      "目标 63%—68%，2023 年实绩 65%：期末在区间内，已达成。",
      "Target 63%–68%; 2023: 65%. Final: within the range. Met." },
    { { .target = "growth = 8 %", .outturn = "-3.0 % 2023" },
      "目标 8%，2023 年实绩 −3.0%：期末低于目标 11.0 个百分点，未完成。",
      "Target 8%; 2023: −3.0%. Final: 11.0 pp below target. Missed." },
    { { .target = "count = 50 个" },
      "目标 50 个，暂无数据：待填报。",
      "Target 50 items: outturn not yet reported. No data." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (HetuProgress) verdict = { 0 };
      g_autofree char *zh = NULL;
      g_autofree char *en = NULL;

      judge (&cases[i].test, &verdict);
      zh = hetu_progress_to_sentence (&verdict, HETU_LANGUAGE_ZH);
      en = hetu_progress_to_sentence (&verdict, HETU_LANGUAGE_EN);
      g_assert_cmpstr (zh, ==, cases[i].zh);
      g_assert_cmpstr (en, ==, cases[i].en);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/verdicts/edge/exactly", test_exactly_at_the_edge);
  g_test_add_func ("/verdicts/edge/zero-and-below", test_zero_and_below);
  g_test_add_func ("/verdicts/direction/turns", test_direction_turns_the_verdict);
  g_test_add_func ("/verdicts/about/ceiling", test_about_below_a_ceiling);
  g_test_add_func ("/verdicts/pace/ahead", test_ahead_and_what_is_left);
  g_test_add_func ("/verdicts/sentence/says-why", test_sentence_says_why);
  return g_test_run ();
}
