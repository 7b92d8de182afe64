/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Early warnings and their rules. */
#include "analysis/warning.h"
#include "verdicts.h"

#include "error.h"

/* @text: “2023-Q1 6.0,2023-H1 ×” in @unit, of one measure */
static HetuSeries *
make_series (HetuMeasure measure, const char *unit, const char *text)
{
  GArray *array = hetu_observation_array_new ();
  g_auto (GStrv) rows = g_strsplit (text, ",", -1);

  for (char **row = rows; *row != NULL; row++)
    {
      g_auto (GStrv) words = g_strsplit (*row, " ", 2);
      gboolean redacted = g_str_equal (words[1], "×");
      HetuObservation one;

      make_statement (&one, HETU_KIND_ACTUAL, measure, redacted ? "0" : words[1], unit, words[0]);
      if (redacted)
        {
          one.status = HETU_STATUS_REDACTED;
          one.has_value = FALSE;
        }
      g_array_append_val (array, one);
    }
  return hetu_series_new (1, 410311, measure, array);
}

static void
test_behind_the_pace (void)
{
  static const struct
  {
    const char *outturn;
    gboolean behind, far;
    const char *sentence;
  } cases[] = {
    { "40.1 个 2023-H1", FALSE, FALSE, NULL },
    { "40 个 2023-H1",
      TRUE,
      FALSE,
      "落后进度 10.0 个百分点（应完成 50.0%，已完成 40.0%；规则：≥10）。" },
    { "20.5 个 2023-H1",
      TRUE,
      FALSE,
      "落后进度 29.5 个百分点（应完成 50.0%，已完成 20.5%；规则：≥10）。" },
    { "20 个 2023-H1",
      TRUE,
      TRUE,
      "落后进度 30.0 个百分点（应完成 50.0%，已完成 20.0%；规则：≥10）。" },
    { "101 个 2023", FALSE, FALSE, NULL },
    { NULL, FALSE, FALSE, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case test = { .target = "count = 100 个", .outturn = cases[i].outturn };
      g_auto (HetuProgress) progress = { 0 };
      HetuWarning warning = { 0 };

      judge (&test, &progress);
      g_assert_cmpint (hetu_warning_of_pace (&progress,
                                             &hetu_warning_default_rules[HETU_WARNING_FAR_BEHIND],
                                             &warning),
                       ==,
                       cases[i].far);
      g_assert_cmpint (hetu_warning_of_pace (&progress,
                                             &hetu_warning_default_rules[HETU_WARNING_BEHIND],
                                             &warning),
                       ==,
                       cases[i].behind);
      if (cases[i].behind)
        {
          g_autofree char *sentence = hetu_warning_to_sentence (&warning, HETU_LANGUAGE_ZH);

          g_assert_cmpstr (sentence, ==, cases[i].sentence);
        }
    }
}

static void
test_falls_running (void)
{
  static const struct
  {
    HetuDirection direction;
    HetuMeasure measure;
    const char *figures, *at;
    int falls; /* 0: no warning */
    const char *sentence;
  } cases[] = {
    { HETU_DIRECTION_HIGHER,
      HETU_MEASURE_GROWTH,
      "2023-Q1 6.0,2023-H1 5.5,2023-01/2023-09 5.1",
      NULL,
      2,
      "连续 2 次走差：2023 年一季度 6.0%，2023 年 1—9 月 5.1%。" },
    { HETU_DIRECTION_HIGHER,
      HETU_MEASURE_GROWTH,
      "2022 7.0,2023-Q1 6.0,2023-H1 5.5,2023-01/2023-09 5.1",
      NULL,
      3,
      "连续 3 次走差：2022 年 7.0%，2023 年 1—9 月 5.1%。" },
    { HETU_DIRECTION_HIGHER, HETU_MEASURE_GROWTH, "2023-Q1 6.0,2023-H1 5.5", NULL, 0, NULL },
    { HETU_DIRECTION_HIGHER,
      HETU_MEASURE_GROWTH,
      "2023-Q1 6.0,2023-H1 5.5,2023-01/2023-09 5.5",
      NULL,
      0,
      NULL },
    { HETU_DIRECTION_HIGHER,
      HETU_MEASURE_GROWTH,
      "2023-Q1 6.0,2023-H1 ×,2023-01/2023-09 5.1,2023 5.0",
      NULL,
      0,
      NULL },
    { HETU_DIRECTION_HIGHER,
      HETU_MEASURE_GROWTH,
      "2023-Q1 6.0,2023-H1 5.5,2023-01/2023-09 5.1,2023 5.9",
      NULL,
      0,
      NULL },
    { HETU_DIRECTION_HIGHER,
      HETU_MEASURE_GROWTH,
      "2023-Q1 6.0,2023-H1 5.5,2023-01/2023-09 5.1,2023 5.9",
      "2023-01/2023-09",
      2,
      "连续 2 次走差：2023 年一季度 6.0%，2023 年 1—9 月 5.1%。" },
    { HETU_DIRECTION_LOWER,
      HETU_MEASURE_RATIO,
      "2023-07 5.2,2023-08 5.3,2023-09 5.6",
      NULL,
      2,
      "连续 2 次走差：2023 年 7 月 5.2%，2023 年 9 月 5.6%。" },
    { HETU_DIRECTION_HIGHER,
      HETU_MEASURE_GROWTH,
      "2023-Q1 1.0,2023-H1 -0.5,2023-01/2023-09 -2.0",
      NULL,
      2,
      "连续 2 次走差：2023 年一季度 1.0%，2023 年 1—9 月 −2.0%。" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuIndicator) indicator =
          make_indicator (HETU_NATURE_RATIO, cases[i].direction, FALSE);
      g_autoptr (HetuSeries) series = make_series (cases[i].measure, "%", cases[i].figures);
      HetuWarning warning = { 0 };
      gboolean found = hetu_warning_of_falls (indicator,
                                              series,
                                              period_of (cases[i].at),
                                              &hetu_warning_default_rules[HETU_WARNING_FALLS],
                                              &warning);

      g_test_message ("%s", cases[i].figures);
      g_assert_cmpint (found, ==, cases[i].falls > 0);
      g_assert_cmpfloat (warning.value, ==, cases[i].falls);
      if (found)
        {
          g_autofree char *sentence = hetu_warning_to_sentence (&warning, HETU_LANGUAGE_ZH);

          g_assert_cmpstr (sentence, ==, cases[i].sentence);
        }
    }
}

/* A run is of figures of one basis, told in the unit of the last; a bound ends it. */
static void
test_falls_are_of_one_kind (void)
{
  static const struct
  {
    const char *first, *unit;
    HetuBasis basis;
    HetuComparator comparator;
    gboolean found;
  } cases[] = {
    { "30", "万人", HETU_BASIS_REPORTED, HETU_COMPARATOR_EQUAL, TRUE },
    { "300000", "人", HETU_BASIS_REPORTED, HETU_COMPARATOR_EQUAL, TRUE },
    { "30", "万人", HETU_BASIS_ADJUSTED, HETU_COMPARATOR_EQUAL, FALSE },
    { "30", "万人", HETU_BASIS_REPORTED, HETU_COMPARATOR_MORE, FALSE },
  };
  static const char *const years[] = { "2020", "2021", "2022" };
  static const char *const values[] = { NULL, "29", "28" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuIndicator) indicator =
          make_indicator (HETU_NATURE_STOCK, HETU_DIRECTION_HIGHER, FALSE);
      g_autoptr (HetuSeries) series = NULL;
      GArray *array = hetu_observation_array_new ();
      HetuWarning warning = { 0 };

      for (gsize j = 0; j < G_N_ELEMENTS (years); j++)
        {
          HetuObservation one;

          make_statement (&one,
                          HETU_KIND_ACTUAL,
                          HETU_MEASURE_LEVEL,
                          j == 0 ? cases[i].first : values[j],
                          j == 0 ? cases[i].unit : "万人",
                          years[j]);
          one.basis = j == 0 ? (guint8) cases[i].basis : HETU_BASIS_REPORTED;
          one.comparator = j == 0 ? (guint8) cases[i].comparator : HETU_COMPARATOR_EQUAL;
          g_array_append_val (array, one);
        }
      series = hetu_series_new (1, 410311, HETU_MEASURE_LEVEL, array);
      g_assert_cmpint (hetu_warning_of_falls (indicator,
                                              series,
                                              (HetuPeriod){ 0 },
                                              &hetu_warning_default_rules[HETU_WARNING_FALLS],
                                              &warning),
                       ==,
                       cases[i].found);
      if (cases[i].found)
        g_assert_cmpfloat_with_epsilon (warning.from, 30, 1e-9);
    }
}

/* 一季度 30, 上半年 20: no fall, an amount of a year that begins anew. */
static void
test_amounts_do_not_fall (void)
{
  g_autoptr (HetuIndicator) indicator =
      make_indicator (HETU_NATURE_FLOW, HETU_DIRECTION_HIGHER, FALSE);
  g_autoptr (HetuSeries) series =
      make_series (HETU_MEASURE_LEVEL, "亿元", "2022 300,2023-Q1 30,2023-H1 20");
  HetuWarning warning = { 0 };

  g_assert_false (hetu_warning_of_falls (indicator,
                                         series,
                                         (HetuPeriod){ 0 },
                                         &hetu_warning_default_rules[HETU_WARNING_FALLS],
                                         &warning));
}

static void
test_gap_widens (void)
{
  static const struct
  {
    HetuDirection direction;
    const char *own, *above;
    double value; /* 0: no warning */
    const char *sentence;
  } cases[] = {
    { HETU_DIRECTION_HIGHER,
      "2023-Q1 6.0,2023-H1 5.0",
      "2023-Q1 6.2,2023-H1 6.0",
      0.8,
      "落后上级的差距扩大：2023 年一季度 0.2 个百分点，2023 年上半年 1.0 个百分点。" },
    { HETU_DIRECTION_HIGHER, "2023-Q1 6.0,2023-H1 5.0", "2023-Q1 7.0,2023-H1 6.0", 0, NULL },
    { HETU_DIRECTION_HIGHER, "2023-Q1 8.0,2023-H1 6.5", "2023-Q1 6.0,2023-H1 6.0", 0, NULL },
    { HETU_DIRECTION_HIGHER,
      "2023-Q1 6.5,2023-H1 5.5",
      "2023-Q1 6.0,2023-H1 6.0",
      1.0,
      "落后上级的差距扩大：2023 年一季度 −0.5 个百分点，2023 年上半年 0.5 个百分点。" },
    { HETU_DIRECTION_HIGHER, "2023-Q1 6.0,2023-H1 5.0", "2023-Q1 6.2,2023 6.0", 0, NULL },
    { HETU_DIRECTION_HIGHER, "2023-Q1 6.0,2023-H1 ×", "2023-Q1 6.2,2023-H1 6.0", 0, NULL },
    { HETU_DIRECTION_LOWER,
      "2023-Q1 5.5,2023-H1 5.9",
      "2023-Q1 5.4,2023-H1 5.5",
      0.3,
      "落后上级的差距扩大：2023 年一季度 0.1 个百分点，2023 年上半年 0.4 个百分点。" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuIndicator) indicator =
          make_indicator (HETU_NATURE_RATIO, cases[i].direction, FALSE);
      g_autoptr (HetuSeries) own = make_series (HETU_MEASURE_GROWTH, "%", cases[i].own);
      g_autoptr (HetuSeries) above = make_series (HETU_MEASURE_GROWTH, "%", cases[i].above);
      HetuWarning warning = { 0 };
      gboolean found = hetu_warning_of_gap (indicator,
                                            own,
                                            above,
                                            (HetuPeriod){ 0 },
                                            &hetu_warning_default_rules[HETU_WARNING_GAP],
                                            &warning);

      g_test_message ("%s / %s", cases[i].own, cases[i].above);
      g_assert_cmpint (found, ==, cases[i].value > 0);
      g_assert_cmpfloat_with_epsilon (warning.value, cases[i].value, 1e-9);
      if (found)
        {
          g_autofree char *sentence = hetu_warning_to_sentence (&warning, HETU_LANGUAGE_ZH);

          g_assert_cmpstr (sentence, ==, cases[i].sentence);
        }
    }
}

static void
test_stale_figure (void)
{
  static const struct
  {
    const char *latest, *at;
    int months; /* 0: no warning */
  } cases[] = {
    { "2023-H1", "2023-01/2023-09", 3 }, { "2023-H1", "2023-01/2023-08", 0 },
    { "2022", "2023-01/2023-10", 10 },   { "2023-H1", "2023-H1", 0 },
    { "2023-H1", "2023-Q1", 0 },         { "2023-H1", NULL, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuWarning warning = { 0 };
      gboolean found = hetu_warning_of_age (period_of (cases[i].latest),
                                            period_of (cases[i].at),
                                            &hetu_warning_default_rules[HETU_WARNING_STALE],
                                            &warning);

      g_assert_cmpint (found, ==, cases[i].months > 0);
      g_assert_cmpfloat (warning.value, ==, cases[i].months);
      if (i == 0)
        {
          g_autofree char *zh = hetu_warning_to_sentence (&warning, HETU_LANGUAGE_ZH);
          g_autofree char *en = hetu_warning_to_sentence (&warning, HETU_LANGUAGE_EN);

          g_assert_cmpstr (zh, ==, "最新数据为2023 年上半年，已 3 个月未更新。");
          g_assert_cmpstr (en, ==, "The latest figure is of H1 2023, 3 months old.");
        }
    }
}

static void
test_rules_are_data (void)
{
  static const struct
  {
    const char *text, *rules, *refused;
  } cases[] = {
    { "behind=5", "behind=5,far_behind=30,falls=2,gap=0.1,stale=3", NULL },
    { "stale=off, gap=0.5", "behind=10,far_behind=30,falls=2,gap=0.5,stale=off", NULL },
    { "behind=5,stalee=2", NULL, "stale" },
    { "behind=0", NULL, "“0”" },
    { "behind=-3", NULL, "“-3”" },
    { "behind", NULL, "“”" },
    { "behind=ten", NULL, "“ten”" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuWarningRule rules[HETU_N_WARNINGS];
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      gboolean read;

      memcpy (rules, hetu_warning_default_rules, sizeof rules);
      read = hetu_warning_rules_parse (cases[i].text, rules, &error);
      text = hetu_warning_rules_to_string (rules);
      g_assert_cmpint (read, ==, cases[i].refused == NULL);
      if (read)
        g_assert_cmpstr (text, ==, cases[i].rules);
      else
        {
          g_assert_error (error, HETU_ERROR, HETU_ERROR_USAGE);
          g_assert_nonnull (strstr (error->message, cases[i].refused));
          g_assert_cmpstr (text, ==, "behind=10,far_behind=30,falls=2,gap=0.1,stale=3");
        }
    }
}

static void
test_rules_are_printed (void)
{
  static const char *const zh[HETU_N_WARNINGS] = {
    "落后进度 10 个百分点及以上",
    "严重落后：落后进度 30 个百分点及以上",
    "连续 2 次走差",
    "落后上级的差距扩大 0.1 个百分点及以上",
    "数据 3 个月未更新",
  };

  for (guint i = 0; i < HETU_N_WARNINGS; i++)
    {
      g_autofree char *text =
          hetu_warning_rule_to_sentence (&hetu_warning_default_rules[i], HETU_LANGUAGE_ZH);

      g_assert_cmpstr (text, ==, zh[i]);
    }
}

static void
test_rule_that_is_off_finds_nothing (void)
{
  const Case test = { .target = "count = 100 个", .outturn = "10 个 2023-H1" };
  HetuWarningRule rule = hetu_warning_default_rules[HETU_WARNING_BEHIND];
  g_auto (HetuProgress) progress = { 0 };
  HetuWarning warning = { .value = 7 };

  rule.on = FALSE;
  judge (&test, &progress);
  g_assert_false (hetu_warning_of_pace (&progress, &rule, &warning));
  g_assert_cmpfloat (warning.value, ==, 7);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/warning/pace/behind", test_behind_the_pace);
  g_test_add_func ("/warning/falls/running", test_falls_running);
  g_test_add_func ("/warning/falls/of-one-kind", test_falls_are_of_one_kind);
  g_test_add_func ("/warning/falls/amounts-do-not", test_amounts_do_not_fall);
  g_test_add_func ("/warning/gap/widens", test_gap_widens);
  g_test_add_func ("/warning/stale/months", test_stale_figure);
  g_test_add_func ("/warning/rules/data", test_rules_are_data);
  g_test_add_func ("/warning/rules/printed", test_rules_are_printed);
  g_test_add_func ("/warning/rules/off", test_rule_that_is_off_finds_nothing);
  return g_test_run ();
}
