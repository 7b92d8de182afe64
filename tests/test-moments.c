/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Targets over the year: what was behind and caught up. */
#include "analysis/moment.h"
#include "analysis/moments.h"
#include "verdicts.h"

#define MADE_UP HETU_STATE_MADE_UP
#define MOST 8

typedef struct
{
  const char *target;         /* as in verdicts.h, a level of a count, or growth */
  const char *outturns[MOST]; /* number, period */
  HetuState states[MOST];
  const char *behind_at[MOST];
  const char *caught_up[MOST];
} History;

static GArray *
judge_history (const History *history, const char *at)
{
  g_auto (GStrv) words = g_strsplit (history->target, " ", -1);
  gboolean growth = g_str_equal (words[0], "growth");
  HetuMeasure measure = growth ? HETU_MEASURE_GROWTH : HETU_MEASURE_LEVEL;
  g_autoptr (HetuIndicator) indicator =
      make_indicator (HETU_NATURE_COUNT, HETU_DIRECTION_HIGHER, FALSE);
  HetuObservation target, outturns[MOST];
  HetuMoment moments[MOST];
  guint n = 0;

  make_statement (&target, HETU_KIND_TARGET, measure, words[1], growth ? "%" : "个", "2023");
  for (; n < MOST && history->outturns[n] != NULL; n++)
    {
      g_auto (GStrv) figure = g_strsplit (history->outturns[n], " ", 2);
      gboolean redacted = g_str_equal (figure[0], "×");

      make_statement (&outturns[n],
                      HETU_KIND_ACTUAL,
                      measure,
                      redacted ? "0" : figure[0],
                      growth ? "%" : "个",
                      figure[1]);
      if (redacted)
        {
          outturns[n].status = HETU_STATUS_REDACTED;
          outturns[n].has_value = FALSE;
        }
      moments[n] = (HetuMoment){ &outturns[n], NULL };
    }
  return hetu_moments_judge (indicator,
                             &target,
                             moments,
                             n,
                             period_of (at),
                             &hetu_progress_default_rule);
}

/* What a review tells under the name of its year, and when the day of an edition is over. */
static void
test_moment_of_figure (void)
{
  static const struct
  {
    const char *period;
    gint32 vintage;
    const char *spoken;
  } cases[] = {
    { "2023", 20231200, "2023-01/2023-10" },
    { "2023", 20231219, "2023-01/2023-10" },
    { "2023", 20231220, "2023-01/2023-11" },
    { "2023", 20240100, "2023" },
    { "2023", 20230000, "2023" },
    { "2023", 0, "2023" },
    { "2023", 20230900, "2023-01/2023-07" },
    { "2023", 20230700, "2023-01/2023-05" },
    { "2023", 20230110, "2023-01" },
    { "2023-H1", 20230710, "2023-H1" },
    { "2023-H1", 20230525, "2023-01/2023-04" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuObservation figure;
      g_autofree char *spoken = NULL;

      make_statement (&figure, HETU_KIND_ACTUAL, HETU_MEASURE_LEVEL, "1", "个", cases[i].period);
      figure.vintage = cases[i].vintage;
      spoken = hetu_period_to_string (hetu_moment_of_figure (&figure));
      g_assert_cmpstr (spoken, ==, cases[i].spoken);
      g_assert_true (hetu_moment_has_figure (period_of (cases[i].spoken), &figure));
      g_assert_true (hetu_moment_has_figure ((HetuPeriod){ 0 }, &figure));
      g_assert_false (hetu_moment_has_figure (period_of ("2022"), &figure));
    }
}

static void
test_now (void)
{
  static const struct
  {
    const char *at;
    gint32 as_of, today;
    const char *now;
  } cases[] = {
    { "2023-08", 20230930, 20261122, "2023-08" },
    { NULL, 20230930, 20261122, "2023-09" },
    { NULL, 20230929, 0, "2023-08" },
    { NULL, 0, 20261122, "2026-10" },
    { NULL, 0, 20230101, "2022-12" },
    { NULL, 20230200, 0, "2023-01" },
    { NULL, 20230000, 0, "" },
    { NULL, 0, 0, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuPeriod now = hetu_moment_now (period_of (cases[i].at), cases[i].as_of, cases[i].today);
      g_autofree char *text = hetu_period_to_string (now);

      g_assert_cmpstr (text != NULL ? text : "", ==, cases[i].now);
    }
}

static void
assert_period (HetuPeriod period, const char *text)
{
  g_autofree char *is = hetu_period_to_string (period);

  g_assert_cmpstr (is, ==, text != NULL ? text : "");
}

#define APRIL "2023-01/2023-04"
#define MAY "2023-01/2023-05"

static void
test_behind_then_caught_up (void)
{
  static const History cases[] = {
    /* Behind in April, caught up in May: May on track, April 补齐. */
    { "count 120",
      { "25 "
        "2023-Q1",
        "27 " APRIL,
        "45 " MAY },
      { ON_TRACK, MADE_UP, ON_TRACK },
      { NULL, APRIL, APRIL },
      { NULL, MAY, NULL } },
    { "count 120",
      { "15 "
        "2023-Q1",
        "25 " APRIL,
        "45 " MAY,
        "50 2023-H1" },
      { MADE_UP, MADE_UP, ON_TRACK, ON_TRACK },
      { "2023-Q1", APRIL, APRIL, NULL },
      { MAY, MAY, NULL, NULL } },
    { "count 120",
      { "25 2023-Q1", "25 " APRIL, "30 " MAY },
      { ON_TRACK, BEHIND, BEHIND },
      { NULL, NULL, APRIL },
      { NULL, NULL, NULL } },
    { "count 120",
      { "25 " APRIL, "× " MAY, "130 2023-H1" },
      { MADE_UP, UNKNOWN, MET },
      { APRIL, NULL, APRIL },
      { "2023-H1", NULL, NULL } },
    { "growth 8",
      { "6.0 2023-Q1", "7.9 2023-H1", "7.0 2023-01/2023-09", "8.0 2023" },
      { MADE_UP, ON_TRACK, MADE_UP, MET },
      { "2023-Q1", "2023-Q1", "2023-01/2023-09", "2023-01/2023-09" },
      { "2023-H1", NULL, "2023", NULL } },
    { "count 120", { NULL }, { MET }, { NULL }, { NULL } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) verdicts = judge_history (&cases[i], NULL);

      for (guint j = 0; j < verdicts->len; j++)
        {
          const HetuProgress *one = &g_array_index (verdicts, HetuProgress, j);

          g_test_message ("%s: %s", cases[i].target, cases[i].outturns[j]);
          g_assert_cmpstr (hetu_state_to_string (one->state),
                           ==,
                           hetu_state_to_string (cases[i].states[j]));
          assert_period (one->behind_at, cases[i].behind_at[j]);
          assert_period (one->caught_up, cases[i].caught_up[j]);
        }
      g_assert_true (verdicts->len == MOST || cases[i].outturns[verdicts->len] == NULL);
    }
}

static void
test_reason_names_both_dates (void)
{
  static const History history = { .target = "count 120", .outturns = { "45 " MAY, "25 " APRIL } };
  g_autoptr (GArray) verdicts = judge_history (&history, NULL);
  g_autofree char *april =
      hetu_progress_to_sentence (&g_array_index (verdicts, HetuProgress, 0), HETU_LANGUAGE_ZH);
  g_autofree char *may =
      hetu_progress_to_sentence (&g_array_index (verdicts, HetuProgress, 1), HETU_LANGUAGE_ZH);
  g_autofree char *english =
      hetu_progress_to_sentence (&g_array_index (verdicts, HetuProgress, 0), HETU_LANGUAGE_EN);

  g_assert_cmpstr (
      april,
      ==,
      "目标 120 个，2023 年 1—4 月实绩 25 个：完成 20.8%，落后序时 12.5 个百分点（序时 "
      "33.3%），补齐。2023 年 1—4 月滞后，2023 年 1—5 月补齐。");
  g_assert_cmpstr (may,
                   ==,
                   "目标 120 个，2023 年 1—5 月实绩 45 个：完成 37.5%，落后序时 4.2 个百分点（序时 "
                   "41.7%），正常推进。2023 年 1—4 月滞后，2023 年 1—5 月补齐。");
  g_assert_true (g_str_has_suffix (english, "Behind in Jan–Apr 2023, made up by Jan–May 2023."));
}

/* As it was known then: in April nobody knew of May. */
static void
test_later_moments_are_not_known (void)
{
  static const History history = { .target = "count 120", .outturns = { "45 " MAY, "25 " APRIL } };
  g_autoptr (GArray) verdicts = judge_history (&history, APRIL);

  g_assert_cmpuint (verdicts->len, ==, 1);
  g_assert_cmpint (g_array_index (verdicts, HetuProgress, 0).state, ==, BEHIND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/moments/of-a-figure", test_moment_of_figure);
  g_test_add_func ("/moments/now", test_now);
  g_test_add_func ("/moments/made-up/behind-then-caught-up", test_behind_then_caught_up);
  g_test_add_func ("/moments/made-up/both-dates", test_reason_names_both_dates);
  g_test_add_func ("/moments/at/later-is-unknown", test_later_moments_are_not_known);
  return g_test_run ();
}
