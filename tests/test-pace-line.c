/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pace lines: straight, last year's, typed. */
#include "verdicts.h"

#include "error.h"

#define NEAR 1e-6
#define QUARTERS "5,12,20,28,36,45,53,61,70,80,90,100"

static void
test_line_at_a_moment (void)
{
  static const struct
  {
    const char *line;
    double months, percent;
  } cases[] = {
    { "linear", 6, 50 }, { "linear", 0, 0 },    { "linear", 12, 100 },  { "linear", 10, 83.333333 },
    { QUARTERS, 3, 20 }, { QUARTERS, 3.5, 24 }, { QUARTERS, 0.5, 2.5 }, { QUARTERS, 12, 100 },
    { QUARTERS, 0, 0 },  { QUARTERS, 99, 100 }, { QUARTERS, -1, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuPaceLine line = { 0 };
      g_autofree char *text = NULL;

      g_assert_true (hetu_pace_line_parse (cases[i].line, &line, NULL));
      g_assert_cmpfloat_with_epsilon (hetu_pace_line_at (&line, cases[i].months),
                                      cases[i].percent,
                                      NEAR);
      text = hetu_pace_line_to_string (&line);
      g_assert_cmpstr (text, ==, cases[i].line);
    }
}

static void
test_line_that_is_none (void)
{
  static const struct
  {
    const char *line, *says;
  } cases[] = {
    { "", "has 0" },
    { "20,45,70,100", "has 4" },
    { "5,12,20,28,36,45,53,61,70,80,90,99", "month 12" },
    { "5,12,20,19,36,45,53,61,70,80,90,100", "month 4" },
    { "5,12,twenty,28,36,45,53,61,70,80,90,100", "“twenty”" },
    { "-5,12,20,28,36,45,53,61,70,80,90,100", "month 1 of" },
    { "5,12,20,28,36,45,53,61,70,80,101,100", "month 11" },
    { "5,12,nan,28,36,45,53,61,70,80,90,100", "“nan”" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuPaceLine line = { .year = 7 };
      g_autoptr (GError) error = NULL;

      g_assert_false (hetu_pace_line_parse (cases[i].line, &line, &error));
      g_assert_error (error, HETU_ERROR, HETU_ERROR_USAGE);
      g_assert_nonnull (strstr (error->message, cases[i].says));
      g_assert_cmpint (line.year, ==, 7);
    }
}

/* @text: “2022-Q1 10 亿元;2022 40 亿元” */
static HetuSeries *
make_levels (const char *text)
{
  GArray *array = hetu_observation_array_new ();
  g_auto (GStrv) rows = g_strsplit (text, ";", -1);

  for (char **row = rows; *row != NULL; row++)
    {
      g_auto (GStrv) words = g_strsplit (*row, " ", 3);
      HetuObservation one;

      make_statement (&one, HETU_KIND_ACTUAL, HETU_MEASURE_LEVEL, words[1], words[2], words[0]);
      g_array_append_val (array, one);
    }
  return hetu_series_new (1, 410300, HETU_MEASURE_LEVEL, array);
}

static void
test_last_years_course (void)
{
  static const struct
  {
    const char *levels;
    int known; /* 0: there is no line */
    double march, may, june;
  } cases[] = {
    { "2022-Q1 10 亿元;2022-H1 24 亿元;2022 50 亿元", 3, 20, 38.666667, 48 },
    { "2022-H1 240000 万元;2022 50 亿元", 2, 24, 40, 48 },
    { "2022-Q1 10 亿元;2022-Q2 24 亿元;2022 50 亿元", 2, 20, 37.777778, 46.666667 },
    { "2022 50 亿元", 0, 0, 0, 0 },
    { "2022-H1 24 亿元", 0, 0, 0, 0 },
    { "2022-H1 24 亿美元;2022 50 亿元", 0, 0, 0, 0 },
    { "2022-H1 24 亿元;2022 0 亿元", 0, 0, 0, 0 },
    { "2022-H1 24 亿元;2022 -5 亿元", 0, 0, 0, 0 },
    { "2021-H1 24 亿元;2021 50 亿元", 0, 0, 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuSeries) levels = make_levels (cases[i].levels);
      HetuPaceLine line = { 0 };

      g_test_message ("%s", cases[i].levels);
      g_assert_cmpint (hetu_pace_line_from_year (levels, 2022, &line), ==, cases[i].known > 0);
      g_assert_cmpint (line.months_known, ==, cases[i].known);
      if (cases[i].known == 0)
        continue;
      g_assert_cmpint (line.kind, ==, HETU_PACE_LAST_YEAR);
      g_assert_cmpfloat_with_epsilon (hetu_pace_line_at (&line, 3), cases[i].march, NEAR);
      g_assert_cmpfloat_with_epsilon (hetu_pace_line_at (&line, 5), cases[i].may, NEAR);
      g_assert_cmpfloat_with_epsilon (hetu_pace_line_at (&line, 6), cases[i].june, NEAR);
    }
}

/* A profile giving 20 % in Q1: 22 % on 31 March is on track, where a straight line asks for 25 %. */
static void
test_profile_decides (void)
{
  static const struct
  {
    const char *line, *target, *outturn;
    HetuState state;
    const char *text;
  } cases[] = {
    { QUARTERS, "100", "22 2023-Q1", ON_TRACK, "完成 22%，超计划进度 2.0 个百分点" },
    { QUARTERS, "100", "20 2023-Q1", ON_TRACK, "完成 20%，与计划进度持平" },
    { QUARTERS, "100", "19 2023-Q1", ON_TRACK, "完成 19%，落后计划进度 1.0 个百分点" },
    { QUARTERS, "100", "18 2023-Q1", BEHIND, "完成 18%，落后计划进度 2.0 个百分点" },
    { "linear", "100", "22 2023-Q1", BEHIND, "完成 22%，落后序时 3.0 个百分点" },
    { QUARTERS, "100", "20 2023-Q1 2023-06", ON_TRACK, "完成 20%，落后计划进度 24.4 个百分点" },
  };
  g_autoptr (HetuIndicator) indicator =
      make_indicator (HETU_NATURE_COUNT, HETU_DIRECTION_HIGHER, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) words = g_strsplit (cases[i].outturn, " ", -1);
      HetuProgressRule rule = hetu_progress_default_rule;
      HetuObservation target, outturn;
      g_auto (HetuProgress) verdict = { 0 };
      g_autofree char *text = NULL;

      rule.behind_points = words[2] != NULL ? 30 : 1;
      g_assert_true (hetu_pace_line_parse (cases[i].line, &rule.line, NULL));
      make_statement (&target, HETU_KIND_TARGET, HETU_MEASURE_LEVEL, cases[i].target, "个", "2023");
      target.deadline = period_of (words[2]);
      make_statement (&outturn, HETU_KIND_ACTUAL, HETU_MEASURE_LEVEL, words[0], "个", words[1]);
      hetu_progress_judge (indicator, &target, &outturn, NULL, (HetuPeriod){ 0 }, &rule, &verdict);
      text = hetu_progress_to_gap_text (&verdict, HETU_LANGUAGE_ZH);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpint (verdict.state, ==, cases[i].state);
      g_assert_cmpfloat (verdict.corridor_points, ==, rule.behind_points);
    }
}

/* A rate has no pace: a profile changes nothing. */
static void
test_only_what_accumulates_has_a_line (void)
{
  g_autoptr (HetuIndicator) indicator =
      make_indicator (HETU_NATURE_FLOW, HETU_DIRECTION_HIGHER, FALSE);
  HetuProgressRule rule = hetu_progress_default_rule;
  HetuObservation target, outturn;
  g_auto (HetuProgress) verdict = { 0 };

  g_assert_true (hetu_pace_line_parse (QUARTERS, &rule.line, NULL));
  make_statement (&target, HETU_KIND_TARGET, HETU_MEASURE_GROWTH, "8", "%", "2023");
  make_statement (&outturn, HETU_KIND_ACTUAL, HETU_MEASURE_GROWTH, "6", "%", "2023-Q1");
  hetu_progress_judge (indicator, &target, &outturn, NULL, (HetuPeriod){ 0 }, &rule, &verdict);
  g_assert_false (verdict.has_elapsed);
  g_assert_cmpint (verdict.pace, ==, HETU_PACE_LINEAR);
  g_assert_cmpint (verdict.state, ==, HETU_STATE_BEHIND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pace-line/at/moment", test_line_at_a_moment);
  g_test_add_func ("/pace-line/parse/none", test_line_that_is_none);
  g_test_add_func ("/pace-line/last-year/course", test_last_years_course);
  g_test_add_func ("/pace-line/verdict/profile-decides", test_profile_decides);
  g_test_add_func ("/pace-line/verdict/only-cumulative", test_only_what_accumulates_has_a_line);
  return g_test_run ();
}
