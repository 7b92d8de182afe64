/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/pace.h"

#include "analysis/progress.h"

#define NEAR 0.005

typedef struct
{
  const char *target, *outturn; /* numbers */
  const char *period;           /* of the outturn */
  const char *deadline;         /* NULL: the end of the year */
  double done, left, mean, required, faster, at_deadline, percent;
} Case;

static HetuPeriod
period_of (const char *text)
{
  HetuPeriod period = { 0 };

  if (text != NULL)
    g_assert_true (hetu_period_parse (text, &period, NULL));
  return period;
}

/* Judges a count of things to be done in 2023. */
static void
judge (const Case *one, HetuMeasure measure, HetuProgress *out)
{
  HetuIndicatorInfo info = { .number = 1,
                             .id = "things",
                             .name_zh = "件数",
                             .name_en = "Things",
                             .initials = "js",
                             .domain = "macro",
                             .nature = HETU_NATURE_COUNT };
  g_autoptr (HetuIndicator) indicator = hetu_indicator_new (&info);
  g_auto (HetuObservation) target = { 0 };
  g_auto (HetuObservation) outturn = { 0 };

  hetu_observation_init (&target);
  hetu_observation_init (&outturn);
  target.kind = HETU_KIND_TARGET;
  target.measure = outturn.measure = measure;
  target.period = period_of ("2023");
  target.deadline = period_of (one->deadline);
  g_assert_true (hetu_decimal_parse (one->target, &target.value, NULL));
  target.has_value = TRUE;
  outturn.period = period_of (one->period);
  g_assert_true (hetu_decimal_parse (one->outturn, &outturn.value, NULL));
  outturn.has_value = TRUE;
  target.unit = outturn.unit = measure == HETU_MEASURE_GROWTH ? HETU_UNIT_PERCENT : HETU_UNIT_NONE;
  hetu_progress_judge (indicator,
                       &target,
                       &outturn,
                       NULL,
                       outturn.period,
                       &hetu_progress_default_rule,
                       out);
}

static void
test_mean_and_required (void)
{
  static const Case cases[] = {
    /* 老旧小区改造 in 洛阳: 7.58 万户 planned, 6.2 done by October */
    { "7.58", "6.2", "2023-01/2023-10", NULL, 10, 2, 0.62, 0.69, 11.29, 7.44, 98.15 },
    { "12", "3", "2023-Q1", NULL, 3, 9, 1, 1, 0, 12, 100 },
    { "12", "8", "2023-H1", NULL, 6, 6, 1.333, 0.667, -50, 16, 133.33 },
    /* done already: nothing is required */
    { "12", "15", "2023-01/2023-10", NULL, 10, 2, 1.5, 0, -100, 18, 150 },
    /* its own deadline */
    { "8", "3", "2023-H1", "2023-08", 6, 2, 0.5, 2.5, 400, 4, 50 },
    /* no time left */
    { "12", "9", "2023", NULL, 12, 0, 0.75, 0, 0, 9, 75 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (HetuProgress) progress = { 0 };
      HetuPace pace;

      judge (&cases[i], HETU_MEASURE_LEVEL, &progress);
      g_assert_true (hetu_pace_of_progress (&progress, &pace));
      g_assert_cmpfloat_with_epsilon (pace.months_done, cases[i].done, NEAR);
      g_assert_cmpfloat_with_epsilon (pace.months_left, cases[i].left, NEAR);
      g_assert_cmpfloat_with_epsilon (pace.mean, cases[i].mean, NEAR);
      g_assert_cmpfloat_with_epsilon (pace.required, cases[i].required, NEAR);
      g_assert_cmpint (pace.has_faster, ==, cases[i].left > 0);
      g_assert_cmpfloat_with_epsilon (pace.faster_percent, cases[i].faster, NEAR);
      g_assert_cmpfloat_with_epsilon (pace.at_deadline, cases[i].at_deadline, NEAR);
      g_assert_cmpfloat_with_epsilon (pace.at_deadline_percent, cases[i].percent, NEAR);
    }
}

static void
test_rates_have_none (void)
{
  const Case rate = { .target = "7", .outturn = "3", .period = "2023-Q1" };
  g_auto (HetuProgress) progress = { 0 };
  HetuPace pace = { .mean = 5 };

  judge (&rate, HETU_MEASURE_GROWTH, &progress);
  g_assert_false (hetu_pace_of_progress (&progress, &pace));
  g_assert_cmpfloat (pace.mean, ==, 5);
}

/* A figure to date, judged after the deadline: no month is left to make it up. */
static void
test_overdue_leaves_no_month (void)
{
  const Case early = { .target = "12", .outturn = "9", .period = "2023-01/2023-10" };
  g_auto (HetuProgress) progress = { 0 };
  HetuPace pace;

  judge (&early, HETU_MEASURE_LEVEL, &progress);
  progress.overdue = TRUE;
  g_assert_true (hetu_pace_of_progress (&progress, &pace));
  g_assert_cmpfloat (pace.months_left, ==, 0);
  g_assert_cmpfloat (pace.required, ==, 0);
  g_assert_cmpfloat_with_epsilon (pace.at_deadline, 9, NEAR);
}

static void
test_nothing_done_has_no_ratio (void)
{
  const Case none = { .target = "12", .outturn = "0", .period = "2023-H1" };
  g_auto (HetuProgress) progress = { 0 };
  HetuPace pace;

  judge (&none, HETU_MEASURE_LEVEL, &progress);
  g_assert_true (hetu_pace_of_progress (&progress, &pace));
  g_assert_false (pace.has_faster);
  g_assert_cmpfloat_with_epsilon (pace.required, 2, NEAR);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pace/mean-and-required", test_mean_and_required);
  g_test_add_func ("/pace/rates-have-none", test_rates_have_none);
  g_test_add_func ("/pace/overdue-leaves-no-month", test_overdue_leaves_no_month);
  g_test_add_func ("/pace/nothing-done-has-no-ratio", test_nothing_done_has_no_ratio);
  return g_test_run ();
}
