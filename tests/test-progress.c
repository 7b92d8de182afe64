/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/progress.h"

#include <math.h>
#include <string.h>

/* What is measured, by the first word of a case. */
static const struct
{
  const char *word;
  HetuNature nature;
  HetuDirection direction;
  HetuMeasure measure;
} subjects[] = {
  { "count", HETU_NATURE_COUNT, HETU_DIRECTION_HIGHER, HETU_MEASURE_LEVEL },
  { "flow", HETU_NATURE_FLOW, HETU_DIRECTION_HIGHER, HETU_MEASURE_LEVEL },
  { "stock", HETU_NATURE_STOCK, HETU_DIRECTION_HIGHER, HETU_MEASURE_LEVEL },
  { "index", HETU_NATURE_INDEX, HETU_DIRECTION_NEUTRAL, HETU_MEASURE_LEVEL },
  { "growth", HETU_NATURE_FLOW, HETU_DIRECTION_HIGHER, HETU_MEASURE_GROWTH },
  { "share", HETU_NATURE_RATIO, HETU_DIRECTION_HIGHER, HETU_MEASURE_SHARE },
  { "burden", HETU_NATURE_RATIO, HETU_DIRECTION_LOWER, HETU_MEASURE_RATIO },
  { "rank", HETU_NATURE_RATIO, HETU_DIRECTION_HIGHER, HETU_MEASURE_RANK },
};

/* One judgement of a target for 2023. */
typedef struct
{
  const char *target;  /* subject, comparator, number (or low…high), unit, “by” deadline */
  const char *outturn; /* number, unit, period; NULL: there is none */
  const char *at;      /* NULL: the outturn's own end */
  HetuState state;
  const char *text;
} Case;

#define OCTOBER "2023-01/2023-10"
#define MET HETU_STATE_MET
#define ON_TRACK HETU_STATE_ON_TRACK
#define BEHIND HETU_STATE_BEHIND
#define MISSED HETU_STATE_MISSED
#define UNKNOWN HETU_STATE_UNKNOWN

static HetuUnit
unit_of (const char *text)
{
  HetuUnit unit;

  g_assert_true (hetu_unit_parse (text, &unit, NULL));
  return unit;
}

static HetuPeriod
period_of (const char *text)
{
  HetuPeriod period = { 0 };

  if (text != NULL)
    g_assert_true (hetu_period_parse (text, &period, NULL));
  return period;
}

static HetuIndicator *
make_indicator (HetuNature nature, HetuDirection direction, gboolean constant_prices)
{
  return hetu_indicator_new (&(HetuIndicatorInfo){
      .id = "x",
      .name_zh = "指标",
      .nature = nature,
      .direction = direction,
      .constant_prices = constant_prices,
  });
}

/* @text: a number, or “low…high” */
static void
make_statement (HetuObservation *out,
                HetuKind kind,
                HetuMeasure measure,
                const char *text,
                const char *unit,
                const char *period)
{
  const char *dots = strstr (text, "…");
  g_autofree char *low = dots != NULL ? g_strndup (text, (gsize) (dots - text)) : g_strdup (text);

  hetu_observation_init (out);
  out->kind = (guint8) kind;
  out->measure = (guint8) measure;
  out->unit = unit_of (unit);
  out->period = period_of (period);
  out->has_value = TRUE;
  g_assert_true (hetu_decimal_parse (low, &out->value, NULL));
  if (dots != NULL)
    g_assert_true (hetu_decimal_parse (dots + strlen ("…"), &out->value_high, NULL));
}

static void
judge (const Case *test, HetuProgress *out)
{
  g_auto (GStrv) words = g_strsplit (test->target, " ", -1);
  g_auto (GStrv) figure = g_strsplit (test->outturn != NULL ? test->outturn : "", " ", -1);
  g_autoptr (HetuIndicator) indicator = NULL;
  HetuObservation target, outturn;
  HetuComparator comparator;
  gsize subject = 0;

  while (!g_str_equal (subjects[subject].word, words[0]))
    g_assert_cmpuint (++subject, <, G_N_ELEMENTS (subjects));
  indicator = make_indicator (subjects[subject].nature, subjects[subject].direction, FALSE);
  make_statement (&target, HETU_KIND_TARGET, subjects[subject].measure, words[2], words[3], "2023");
  g_assert_true (hetu_comparator_parse (words[1], &comparator));
  target.comparator = (guint8) comparator;
  target.deadline = period_of (words[4] != NULL ? words[5] : NULL);
  if (test->outturn != NULL)
    make_statement (&outturn,
                    HETU_KIND_ACTUAL,
                    subjects[subject].measure,
                    figure[0],
                    figure[1],
                    figure[2]);
  hetu_progress_judge (indicator,
                       &target,
                       test->outturn != NULL ? &outturn : NULL,
                       NULL,
                       period_of (test->at),
                       &hetu_progress_default_rule,
                       out);
}

static void
check_cases (const Case *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_auto (HetuProgress) verdict = { 0 };
      g_autofree char *text = NULL;

      g_test_message ("%s: %s", cases[i].target, cases[i].outturn);
      judge (&cases[i], &verdict);
      text = hetu_progress_to_gap_text (&verdict, HETU_LANGUAGE_ZH);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpstr (hetu_state_to_string (verdict.state),
                       ==,
                       hetu_state_to_string (cases[i].state));
    }
}

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
    { 20231200, ON_TRACK, "完成 81.8%，落后序时 9.9 个百分点" },
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
  g_test_add_func ("/progress/unknown/no-comparable-outturn",
                   test_unknown_without_a_comparable_outturn);
  g_test_add_func ("/progress/unknown/says-why", test_unknown_says_why);
  g_test_add_func ("/progress/nature/what-accumulates", test_what_accumulates);
  g_test_add_func ("/progress/pace/elapsed-and-required", test_pace);
  g_test_add_func ("/progress/words/that-are-numbers", test_words_that_are_numbers);
  g_test_add_func ("/progress/soft/hoped-for", test_hoped_for_is_soft);
  g_test_add_func ("/progress/relative/needs-its-reference", test_relative_needs_its_reference);
  g_test_add_func ("/progress/rule/thresholds-are-the-callers", test_thresholds_are_the_callers);
  return g_test_run ();
}
