/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Targets and outturns that are no plain numbers, and why some cannot be judged. */
#include "verdicts.h"

static void
test_unknown_without_a_comparable_outturn (void)
{
  static const Case cases[] = {
    { "growth = 7 %", NULL, OCTOBER, UNKNOWN, "待填报" },
    { "flow = 3 亿元", "3 亿美元 2023", NULL, UNKNOWN, "单位不同，不可比" },
    { "flow = 9 万人", "1 万人 2023-10", NULL, UNKNOWN, "时期不同，不可比" },
    { "growth = 7 %", "5.2 % 2022", NULL, UNKNOWN, "时期不同，不可比" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* An outturn for 2023 that is not a plain number, against ≥ 9 万人. */
static void
judge_status (HetuStatus status, HetuBasis basis, HetuMeasure measure, HetuProgress *out)
{
  g_autoptr (HetuIndicator) indicator =
      make_indicator (HETU_NATURE_FLOW, HETU_DIRECTION_HIGHER, TRUE);
  const char *unit = measure == HETU_MEASURE_GROWTH ? "%" : "万人";
  HetuObservation target, outturn;

  make_statement (&target, HETU_KIND_TARGET, measure, "9", unit, "2023");
  make_statement (&outturn, HETU_KIND_ACTUAL, measure, "9.5", unit, "2023");
  outturn.status = (guint8) status;
  outturn.basis = (guint8) basis;
  hetu_progress_judge (indicator,
                       &target,
                       &outturn,
                       NULL,
                       (HetuPeriod){ 0 },
                       &hetu_progress_default_rule,
                       out);
}

static void
test_unknown_says_why (void)
{
  static const struct
  {
    HetuStatus status;
    HetuBasis basis;
    HetuMeasure measure;
    HetuReason reason;
    const char *zh, *en;
  } cases[] = {
    { HETU_STATUS_REDACTED,
      HETU_BASIS_REPORTED,
      HETU_MEASURE_LEVEL,
      HETU_REASON_REDACTED,
      "原文 ×",
      "redacted (×)" },
    { HETU_STATUS_MISSING,
      HETU_BASIS_REPORTED,
      HETU_MEASURE_LEVEL,
      HETU_REASON_MISSING,
      "缺数",
      "no figure given" },
    { HETU_STATUS_INCOMPARABLE,
      HETU_BASIS_REPORTED,
      HETU_MEASURE_LEVEL,
      HETU_REASON_INCOMPARABLE,
      "口径不同，不可比",
      "definitions differ" },
    { HETU_STATUS_SUSPECT,
      HETU_BASIS_REPORTED,
      HETU_MEASURE_LEVEL,
      HETU_REASON_SUSPECT,
      "原文存疑",
      "source figure suspect" },
    { HETU_STATUS_FINAL,
      HETU_BASIS_ADJUSTED,
      HETU_MEASURE_GROWTH,
      HETU_REASON_INCOMPARABLE,
      "口径不同，不可比",
      "definitions differ" },
    { HETU_STATUS_FINAL,
      HETU_BASIS_COMPUTED,
      HETU_MEASURE_GROWTH,
      HETU_REASON_INCOMPARABLE,
      "口径不同，不可比",
      "definitions differ" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (HetuProgress) verdict = { 0 };
      g_autofree char *zh = NULL;
      g_autofree char *en = NULL;

      judge_status (cases[i].status, cases[i].basis, cases[i].measure, &verdict);
      zh = hetu_progress_to_gap_text (&verdict, HETU_LANGUAGE_ZH);
      en = hetu_progress_to_gap_text (&verdict, HETU_LANGUAGE_EN);
      g_assert_cmpint (verdict.state, ==, HETU_STATE_UNKNOWN);
      g_assert_cmpint (verdict.reason, ==, cases[i].reason);
      g_assert_cmpstr (zh, ==, cases[i].zh);
      g_assert_cmpstr (en, ==, cases[i].en);
      g_assert_cmpstr (verdict.words, ==, cases[i].zh);
      g_assert_cmpint (verdict.outturn_redacted, ==, cases[i].status == HETU_STATUS_REDACTED);
      g_assert_true (verdict.has_target);
    }
}

static void
judge_words (const char *words,
             const char *outturn_text,
             const HetuObservation *reference,
             HetuProgress *out)
{
  g_autoptr (HetuIndicator) indicator =
      make_indicator (HETU_NATURE_RATIO, HETU_DIRECTION_HIGHER, FALSE);
  g_auto (HetuObservation) target = { 0 };
  HetuMeasure measure = reference != NULL ? HETU_MEASURE_GROWTH : HETU_MEASURE_RATIO;
  HetuObservation outturn;

  hetu_observation_init (&target);
  target.kind = HETU_KIND_TARGET;
  target.measure = (guint8) measure;
  target.status = HETU_STATUS_QUALITATIVE;
  target.period = hetu_period_year (2023);
  target.text = g_strdup (words);
  if (outturn_text != NULL)
    make_statement (&outturn, HETU_KIND_ACTUAL, measure, outturn_text, "%", "2023");
  hetu_progress_judge (indicator,
                       &target,
                       outturn_text != NULL ? &outturn : NULL,
                       reference,
                       hetu_period_range (2023, 1, 2023, 10),
                       &hetu_progress_default_rule,
                       out);
}

static void
test_words_that_are_numbers (void)
{
  HetuObservation growth;
  g_auto (HetuProgress) coverage = { 0 };
  g_auto (HetuProgress) clearing = { 0 };
  g_auto (HetuProgress) in_step = { 0 };
  g_auto (HetuProgress) adrift = { 0 };
  g_auto (HetuProgress) words = { 0 };
  g_autofree char *text = NULL;

  judge_words ("全覆盖", "97.7", NULL, &coverage);
  g_assert_cmpint (coverage.state, ==, HETU_STATE_ON_TRACK);
  text = hetu_progress_to_gap_text (&coverage, HETU_LANGUAGE_ZH);
  g_assert_cmpstr (text, ==, "完成 97.7%，超序时 14.4 个百分点");

  judge_words ("动态清零", "0.0", NULL, &clearing);
  g_assert_cmpint (clearing.state, ==, HETU_STATE_ON_TRACK);

  make_statement (&growth, HETU_KIND_ACTUAL, HETU_MEASURE_GROWTH, "5.5", "%", "2023");
  judge_words ("与经济增长基本同步", "5.9", &growth, &in_step);
  g_assert_cmpint (in_step.state, ==, HETU_STATE_ON_TRACK);
  judge_words ("与经济增长基本同步", "4.0", &growth, &adrift);
  g_assert_cmpint (adrift.state, ==, HETU_STATE_BEHIND);

  judge_words ("国家和省定目标", NULL, NULL, &words);
  g_assert_cmpint (words.state, ==, HETU_STATE_UNKNOWN);
  g_assert_cmpint (words.nature, ==, HETU_TARGET_WORDS);
  g_assert_cmpstr (words.words, ==, "国家和省定目标");
}

/* 力争 is a hope; 争取 is one only before what is to be reached: funds are also sought. */
static void
test_hoped_for_is_soft (void)
{
  static const struct
  {
    const char *quote;
    gboolean soft;
  } cases[] = {
    { "力争生产总值增长7%", TRUE }, { "争取达到80%", TRUE }, { "争取上级资金10亿元", FALSE },
    { "生产总值增长7%", FALSE },    { NULL, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuIndicator) indicator =
          make_indicator (HETU_NATURE_FLOW, HETU_DIRECTION_HIGHER, FALSE);
      HetuObservation target;
      g_auto (HetuProgress) verdict = { 0 };
      HetuPeriod none = { 0 };

      make_statement (&target, HETU_KIND_TARGET, HETU_MEASURE_GROWTH, "7", "%", "2023");
      target.quote = (char *) cases[i].quote;
      hetu_progress_judge (indicator,
                           &target,
                           NULL,
                           NULL,
                           none,
                           &hetu_progress_default_rule,
                           &verdict);
      g_assert_cmpint (verdict.soft, ==, cases[i].soft);
    }
}

static void
test_relative_needs_its_reference (void)
{
  g_autoptr (HetuIndicator) indicator =
      make_indicator (HETU_NATURE_RATIO, HETU_DIRECTION_HIGHER, FALSE);
  HetuObservation target, outturn, reference, difference;
  g_auto (HetuProgress) judged = { 0 };
  g_auto (HetuProgress) lonely = { 0 };
  g_auto (HetuProgress) direct = { 0 };
  g_autofree char *text = NULL;
  HetuPeriod none = { 0 };

  make_statement (&target, HETU_KIND_TARGET, HETU_MEASURE_DIFF, "8", "个百分点", "2023");
  target.comparator = HETU_COMPARATOR_AT_LEAST;
  target.ref_region = 410000;
  make_statement (&outturn, HETU_KIND_ACTUAL, HETU_MEASURE_RATIO, "78.2", "%", "2023");
  make_statement (&reference, HETU_KIND_ACTUAL, HETU_MEASURE_RATIO, "70", "%", "2023");
  make_statement (&difference, HETU_KIND_ACTUAL, HETU_MEASURE_DIFF, "7.9", "个百分点", "2023");

  hetu_progress_judge (indicator,
                       &target,
                       &outturn,
                       &reference,
                       none,
                       &hetu_progress_default_rule,
                       &judged);
  g_assert_cmpint (judged.state, ==, HETU_STATE_MET);
  g_assert_cmpfloat (judged.low, ==, 78);
  text = hetu_progress_to_gap_text (&judged, HETU_LANGUAGE_ZH);
  g_assert_cmpstr (text, ==, "期末高于全省 8.2 个百分点");
  g_assert_cmpint (judged.distance.coefficient, ==, 8);

  hetu_progress_judge (indicator,
                       &target,
                       &outturn,
                       NULL,
                       none,
                       &hetu_progress_default_rule,
                       &lonely);
  g_assert_cmpint (lonely.state, ==, HETU_STATE_UNKNOWN);
  g_assert_cmpint (lonely.reason, ==, HETU_REASON_NO_REFERENCE);

  hetu_progress_judge (indicator,
                       &target,
                       &difference,
                       NULL,
                       none,
                       &hetu_progress_default_rule,
                       &direct);
  g_assert_cmpint (direct.state, ==, HETU_STATE_MISSED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/progress/unknown/no-comparable-outturn",
                   test_unknown_without_a_comparable_outturn);
  g_test_add_func ("/progress/unknown/says-why", test_unknown_says_why);
  g_test_add_func ("/progress/words/that-are-numbers", test_words_that_are_numbers);
  g_test_add_func ("/progress/soft/hoped-for", test_hoped_for_is_soft);
  g_test_add_func ("/progress/relative/needs-its-reference", test_relative_needs_its_reference);
  return g_test_run ();
}
