/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far targets are met. */
#include "verdicts.h"

static void
test_cumulative_against_elapsed_time (void)
{
  static const Case cases[] = {
    { "count = 7.58 万户",
      "6.2 万户 2023",
      OCTOBER,
      ON_TRACK,
      "完成 81.8%，落后序时 1.5 个百分点" },
    { "count = 500 个", "500 个 2023", OCTOBER, MET, "完成 100%，超序时 16.7 个百分点" },
    { "flow = 234.3 亿元", "417 亿元 2023", NULL, MET, "完成 178%，超目标 182.7 亿元" },
    { "count = 7 所 by 2023-08", "7 所 2023", OCTOBER, MET, "完成 100%" },
    { "count = 7 所 by 2023-08", "6 所 2023", OCTOBER, MISSED, "到期完成 85.7%，差 1 所" },
    { "flow >= 9 万人",
      "7.4 万人 2023-01/2023-10",
      NULL,
      ON_TRACK,
      "完成 82.2%，落后序时 1.1 个百分点" },
    { "flow >= 9 万人",
      "5.9 万人 2023-01/2023-10",
      NULL,
      BEHIND,
      "完成 65.6%，落后序时 17.8 个百分点" },
    { "flow >= 9 万人",
      "3.6 万人 2023-01/2023-10",
      NULL,
      MISSED,
      "完成 40%，落后序时 43.3 个百分点" },
    { "flow >= 9 万人", "9.4 万人 2023-01/2023-10", NULL, MET, "完成 104%，超目标 0.4 万人" },
    { "count = 100 个", "40 个 2023-H1", NULL, ON_TRACK, "完成 40%，落后序时 10.0 个百分点" },
    { "count = 100 个", "20 个 2023-H1", NULL, BEHIND, "完成 20%，落后序时 30.0 个百分点" },
    { "count = 100 个", "50 个 2023-H1", NULL, ON_TRACK, "完成 50%，与序时持平" },
    { "count = 10000 户", "9999 户 2023", OCTOBER, ON_TRACK, "完成 99.9%，超序时 16.7 个百分点" },
    { "count = 100 个", "99 个 2023", NULL, MISSED, "到期完成 99%，差 1 个" },
    { "count > 100 个", "100 个 2023", NULL, MISSED, "到期完成 100%，未超过目标" },
    { "flow >= 1.2 万人", "9000 人 2023-01/2023-09", NULL, ON_TRACK, "完成 75%，与序时持平" },
    { "flow ~ 300 亿元", "290 亿元 2023", NULL, MET, "完成 96.7%" },
    { "count = 10 个", "11 个 2023-01/2024-03", NULL, HETU_STATE_MADE_UP, "逾期补齐，完成 110%" },
    { "flow >= 0 亿元", "-2 亿元 2023-H1", NULL, MISSED, "期中低于目标 2 亿元" },
    { "flow = 0.000000000001 亿元", "9 亿元 2023", NULL, MET, "期末高于目标 9.000000 亿元" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* “回眸2023” went to press in December: its figures “for 2023” are not yet those of the year. */
static void
test_figure_of_an_unfinished_year (void)
{
  static const struct
  {
    gint32 vintage;
    HetuState state;
    const char *text;
  } cases[] = {
    { 20231200, ON_TRACK, "完成 81.8%，落后序时 1.5 个百分点" },
    { 20231225, ON_TRACK, "完成 81.8%，落后序时 9.9 个百分点" },
    { 20231130, ON_TRACK, "完成 81.8%，落后序时 1.5 个百分点" },
    { 20240100, MISSED, "到期完成 81.8%，差 1.38 万户" },
    { 20230000, MISSED, "到期完成 81.8%，差 1.38 万户" },
  };
  g_autoptr (HetuIndicator) indicator =
      make_indicator (HETU_NATURE_COUNT, HETU_DIRECTION_HIGHER, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuObservation target, outturn;
      g_auto (HetuProgress) verdict = { 0 };
      g_autofree char *text = NULL;

      make_statement (&target, HETU_KIND_TARGET, HETU_MEASURE_LEVEL, "7.58", "万户", "2023");
      make_statement (&outturn, HETU_KIND_ACTUAL, HETU_MEASURE_LEVEL, "6.2", "万户", "2023");
      outturn.vintage = cases[i].vintage;
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

static void
test_rates_against_the_target (void)
{
  static const Case cases[] = {
    { "share = 44 %", "46.9 % 2023-01/2023-10", NULL, ON_TRACK, "期中高于目标 2.9 个百分点" },
    { "share = 44 %", "46.9 % 2023", NULL, MET, "期末高于目标 2.9 个百分点" },
    { "growth = 7 %", "6.5 % 2023-H1", NULL, ON_TRACK, "期中低于目标 0.5 个百分点" },
    { "growth = 7 %", "6.4 % 2023-H1", NULL, BEHIND, "期中低于目标 0.6 个百分点" },
    { "growth = 7 %", "5.0 % 2023-H1", NULL, BEHIND, "期中低于目标 2.0 个百分点" },
    { "growth = 7 %", "4.9 % 2023-H1", NULL, MISSED, "期中低于目标 2.1 个百分点" },
    { "growth = 7 %", "6.9 % 2023", NULL, MISSED, "期末低于目标 0.1 个百分点" },
    { "growth = 7 %", "7.0 % 2023", NULL, MET, "期末与目标持平" },
    { "growth = 7 %", "6.8 % 2023-H1", "2024-01", MISSED, "期中低于目标 0.2 个百分点" },
    { "stock = 50 个", "46 个 2023-H1", NULL, ON_TRACK, "期中低于目标 4 个" },
    { "stock = 3 个", "2 个 2023", OCTOBER, MISSED, "期中低于目标 1 个" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_caps (void)
{
  static const Case cases[] = {
    { "burden <= 5.5 %", "5.1 % 2023", NULL, MET, "期末 5.1，余量 0.4" },
    { "burden <= 5.5 %", "5.4 % 2023-H1", NULL, ON_TRACK, "期中 5.4，余量 0.1" },
    { "burden <= 5.5 %", "5.5 % 2023", NULL, MET, "期末 5.5，余量 0.0" },
    { "burden <= 5.5 %", "5.9 % 2023-H1", NULL, BEHIND, "超上限 0.4" },
    { "burden <= 5.5 %", "7.6 % 2023-H1", NULL, MISSED, "超上限 2.1" },
    { "burden <= 5.5 %", "6.6 % 2023", NULL, MISSED, "超上限 1.1" },
    { "burden < 5.5 %", "5.5 % 2023", NULL, MISSED, "期末 5.5，余量 0.0" },
    { "burden = 45 微克/立方米", "43 微克/立方米 2023", NULL, MET, "期末 43，余量 2" },
    { "rank = 2 位", "1 位 2023", NULL, MET, "期末第 1，余量 1" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_centres_and_ranges (void)
{
  static const Case cases[] = {
    { "index ~ 3 %", "3.2 % 2023", NULL, MET, "期末在容差内" },
    { "index ~ 3 %", "2.6 % 2023-H1", NULL, ON_TRACK, "期中在容差内" },
    { "index ~ 3 %", "2.0 % 2023-H1", NULL, BEHIND, "低于下沿 0.5" },
    { "index ~ 3 %", "5.4 % 2023-H1", NULL, MISSED, "高于上沿 1.9" },
    { "stock ~ 100 个", "95 个 2023", NULL, MET, "期末在容差内" },
    { "index range 63…68 %", "68 % 2023", NULL, MET, "期末在区间内" },
    { "index range 63…68 %", "61.5 % 2023-H1", NULL, BEHIND, "低于下沿 1.5" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_what_accumulates (void)
{
  static const struct
  {
    const char *target;
    HetuTargetNature nature;
  } cases[] = {
    { "count = 7 所", HETU_TARGET_CUMULATIVE },
    { "flow >= 9 万人", HETU_TARGET_CUMULATIVE },
    { "flow ~ 300 亿元", HETU_TARGET_CUMULATIVE },
    { "flow = 7 %", HETU_TARGET_RATE },
    { "growth = 7 %", HETU_TARGET_RATE },
    { "stock = 50 个", HETU_TARGET_RATE },
    { "share > 44 %", HETU_TARGET_RATE },
    { "flow <= 9 万人", HETU_TARGET_CAP },
    { "burden = 45 微克/立方米", HETU_TARGET_CAP },
    { "rank = 2 位", HETU_TARGET_CAP },
    { "growth ~ 7 %", HETU_TARGET_CENTRE },
    { "index range 63…68 %", HETU_TARGET_CENTRE },
    { "growth relative 1 %", HETU_TARGET_RELATIVE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (HetuProgress) verdict = { 0 };

      g_test_message ("%s", cases[i].target);
      judge (&(Case){ .target = cases[i].target }, &verdict);
      g_assert_cmpint (verdict.nature, ==, cases[i].nature);
    }
}

static void
test_pace (void)
{
  static const Case renovation = { .target = "count = 7.58 万户", "6.2 万户 2023", OCTOBER };
  static const Case share = { .target = "share = 44 %", "46.9 % 2023-01/2023-10" };
  static const Case silent = { .target = "flow >= 1.2 万人", NULL, OCTOBER };
  g_auto (HetuProgress) verdict = { 0 };
  g_auto (HetuProgress) no_pace = { 0 };
  g_auto (HetuProgress) waiting = { 0 };

  judge (&renovation, &verdict);
  g_assert_true (verdict.has_completion && verdict.has_elapsed && verdict.has_required);
  g_assert_cmpfloat_with_epsilon (verdict.completion_percent, 81.7942, 1e-4);
  g_assert_cmpfloat_with_epsilon (verdict.elapsed_percent, 83.3333, 1e-4);
  g_assert_cmpfloat_with_epsilon (verdict.required_rate, 0.69, 1e-9);
  g_assert_false (verdict.final_period);

  judge (&share, &no_pace);
  g_assert_false (no_pace.has_completion || no_pace.has_elapsed || no_pace.has_required);
  g_assert_true (hetu_unit_equal (no_pace.gap_unit, HETU_UNIT_POINTS));

  judge (&silent, &waiting);
  g_assert_true (waiting.has_target && waiting.has_elapsed && !waiting.has_outturn);
  g_assert_cmpfloat_with_epsilon (waiting.elapsed_percent, 83.3333, 1e-4);
  g_assert_cmpfloat (waiting.low, ==, 1.2);
  g_assert_true (isinf (waiting.high));
}

static void
test_thresholds_are_the_callers (void)
{
  g_autoptr (HetuIndicator) indicator =
      make_indicator (HETU_NATURE_FLOW, HETU_DIRECTION_HIGHER, FALSE);
  HetuProgressRule rule = hetu_progress_default_rule;
  HetuObservation target, outturn;
  g_auto (HetuProgress) verdict = { 0 };

  rule.behind_points = 1;
  make_statement (&target, HETU_KIND_TARGET, HETU_MEASURE_LEVEL, "9", "万人", "2023");
  make_statement (&outturn, HETU_KIND_ACTUAL, HETU_MEASURE_LEVEL, "7.4", "万人", OCTOBER);
  hetu_progress_judge (indicator, &target, &outturn, NULL, (HetuPeriod){ 0 }, &rule, &verdict);
  g_assert_cmpint (verdict.state, ==, HETU_STATE_BEHIND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/progress/cumulative/against-elapsed-time",
                   test_cumulative_against_elapsed_time);
  g_test_add_func ("/progress/cumulative/unfinished-year", test_figure_of_an_unfinished_year);
  g_test_add_func ("/progress/rate/against-the-target", test_rates_against_the_target);
  g_test_add_func ("/progress/cap/has-no-grace", test_caps);
  g_test_add_func ("/progress/centre/tolerance-and-range", test_centres_and_ranges);
  g_test_add_func ("/progress/nature/what-accumulates", test_what_accumulates);
  g_test_add_func ("/progress/pace/elapsed-and-required", test_pace);
  g_test_add_func ("/progress/rule/thresholds-are-the-callers", test_thresholds_are_the_callers);
  return g_test_run ();
}
