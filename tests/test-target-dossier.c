/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Targets of a store by rules of one's own, their history, and what stands behind a verdict. */
#include "figure/targets.h"
#include "store/target.h"
#include "tidy-store.h"

#include <string.h>

/* Jobs come slowly at first; GDP with a first half that was 48 % of the year before. */
#define ROWS                                                        \
  "urban_new_employment,410311,2022-Q1,level,0.2,万人\n"          \
  "urban_new_employment,410311,2022-H1,level,0.4,万人\n"          \
  "urban_new_employment,410311,2022,level,1,万人\n"               \
  "urban_new_employment,410311,2023,level,1.2,万人,,target,>=\n"  \
  "urban_new_employment,410311,2023-Q1,level,0.264,万人\n"        \
  "urban_new_employment,410311,2023-01/2023-04,level,0.27,万人\n" \
  "urban_new_employment,410311,2023-H1,level,0.7,万人\n"          \
  "gdp,410311,2022-H1,level,48,亿元\n"                            \
  "gdp,410311,2022,level,100,亿元\n"                              \
  "gdp,410311,2023,growth,8,%,,target,=\n"                          \
  "gdp,410311,2022,growth,9,%\n"                                    \
  "gdp,410311,2023-Q1,growth,7,%\n"                                 \
  "gdp,410311,2023-H1,growth,6.0,%\n"                               \
  "gdp,410300,2023-Q1,growth,7.5,%\n"                               \
  "gdp,410300,2023-H1,growth,7.2,%"

static const gint32 district[] = { 410311 };

static HetuPeriod
period_of (const char *text)
{
  HetuPeriod period = { 0 };

  if (text != NULL)
    g_assert_true (hetu_period_parse (text, &period, NULL));
  return period;
}

/* The verdict on one indicator; cleared by the caller. */
static void
judge (HetuStore *store,
       const char *id,
       const char *at,
       const HetuTargetOptions *options,
       HetuProgress *out)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) list =
      hetu_targets_list (store, district, 1, 2023, period_of (at), options, &error);
  HetuIndicator *indicator = hetu_store_find_indicator (store, id, NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < list->len; i++)
    {
      HetuProgress *one = &g_array_index (list, HetuProgress, i);

      if (one->indicator != hetu_indicator_get_number (indicator))
        continue;
      *out = hetu_progress_copy (one);
    }
  g_assert_cmpint (out->indicator, ==, hetu_indicator_get_number (indicator));
}

static HetuTargetDossier *
open_dossier (HetuStore *store,
              const HetuProgress *progress,
              const char *at,
              const HetuTargetOptions *options)
{
  g_autoptr (GError) error = NULL;
  HetuTargetDossier *dossier =
      hetu_target_dossier_new (store, progress, period_of (at), options, HETU_LANGUAGE_ZH, &error);

  g_assert_no_error (error);
  return dossier;
}

/* 20 % in Q1 of last year: 22 % on 31 March is on track, and leads to 1.32. */
static void
test_last_years_course_is_the_line (void)
{
  g_autoptr (HetuStore) store = open_with (ROWS);
  HetuTargetOptions options;
  g_auto (HetuProgress) progress = { 0 };
  g_autoptr (HetuTargetDossier) dossier = NULL;

  hetu_target_options_init (&options);
  options.last_year = TRUE;
  judge (store, "urban_new_employment", "2023-Q1", &options, &progress);
  g_assert_cmpint (progress.pace, ==, HETU_PACE_LAST_YEAR);
  g_assert_cmpfloat_with_epsilon (progress.completion_percent, 22, 1e-9);
  g_assert_cmpfloat_with_epsilon (hetu_progress_get_expected (&progress), 20, 1e-9);
  g_assert_cmpfloat_with_epsilon (progress.elapsed_percent, 25, 1e-9);
  g_assert_cmpint (progress.state, ==, HETU_STATE_ON_TRACK);
  dossier = open_dossier (store, &progress, "2023-Q1", &options);
  g_assert_true (dossier->has_pace && dossier->pace.has_by_line);
  g_assert_cmpfloat_with_epsilon (dossier->pace.at_deadline_by_line, 1.32, 1e-9);
  g_assert_nonnull (strstr (dossier->formula, "按上年同期进度推算＝累计÷20%＝1.32"));
  g_assert_true (dossier->has_last);
  g_assert_cmpfloat (hetu_decimal_to_double (dossier->last), ==, 1);
}

static void
test_numbers_behind_an_amount (void)
{
  g_autoptr (HetuStore) store = open_with (ROWS);
  HetuTargetOptions options;
  g_auto (HetuProgress) progress = { 0 };
  g_autoptr (HetuTargetDossier) dossier = NULL;

  hetu_target_options_init (&options);
  judge (store, "urban_new_employment", NULL, &options, &progress);
  dossier = open_dossier (store, &progress, NULL, &options);
  g_assert_cmpfloat_with_epsilon (progress.completion_percent, 58.3333, 1e-4);
  g_assert_cmpfloat_with_epsilon (dossier->pace.required, 0.083333, 1e-6);
  g_assert_cmpfloat_with_epsilon (dossier->pace.mean, 0.116667, 1e-6);
  g_assert_false (dossier->has_run_rate || dossier->pace.has_by_line);
  g_assert_true (g_str_has_prefix (dossier->formula,
                                   "完成率＝0.7÷1.2＝58.3%，序时 50.0%，容许落后 10 个百分点。"
                                   "月均需完成＝(1.2－0.7)÷6＝0.0833；已完成月均＝0.7÷6＝0.1167；"
                                   "期末推算＝0.7＋0.1167×6＝1.4（万人"));
  g_assert_nonnull (strstr (dossier->operands, "目标 2023 年 水平值 ≥1.2 万人"));
  g_assert_nonnull (strstr (dossier->operands, "；实绩 2023 年上半年 水平值 0.7 万人"));
  g_assert_cmpuint (dossier->warnings->len, ==, 0);
}

/* Growth target 8 %, first half 6.0 % on a first half that was 48 % of last year: the second half must grow 9.8 %. */
static void
test_rest_of_the_year_must_grow (void)
{
  g_autoptr (HetuStore) store = open_with (ROWS);
  HetuTargetOptions options;
  g_auto (HetuProgress) progress = { 0 };
  g_autoptr (HetuTargetDossier) dossier = NULL;

  hetu_target_options_init (&options);
  judge (store, "gdp", NULL, &options, &progress);
  dossier = open_dossier (store, &progress, NULL, &options);
  g_assert_false (dossier->has_pace);
  g_assert_true (dossier->has_run_rate);
  g_assert_cmpfloat_with_epsilon (dossier->run_rate.share, 48, 1e-9);
  g_assert_cmpfloat_with_epsilon (dossier->run_rate.required, 9.846154, 1e-6);
  g_assert_nonnull (strstr (dossier->formula, "＝9.8%；"));
  g_assert_nonnull (strstr (dossier->operands, "；上年 2022 年上半年 水平值 48 亿元"));
  g_assert_nonnull (strstr (dossier->operands, "；上年 2022 年 水平值 100 亿元"));
}

static void
test_warnings_of_a_rate (void)
{
  g_autoptr (HetuStore) store = open_with (ROWS);
  HetuTargetOptions options;
  g_auto (HetuProgress) progress = { 0 };
  g_autoptr (HetuTargetDossier) dossier = NULL;
  g_autoptr (HetuTargetDossier) quiet = NULL;

  hetu_target_options_init (&options);
  judge (store, "gdp", "2023-01/2023-09", &options, &progress);
  dossier = open_dossier (store, &progress, "2023-01/2023-09", &options);
  g_assert_cmpuint (dossier->warnings->len, ==, 3);
  g_assert_cmpint (g_array_index (dossier->warnings, HetuWarning, 0).kind, ==, HETU_WARNING_FALLS);
  g_assert_cmpint (g_array_index (dossier->warnings, HetuWarning, 1).kind, ==, HETU_WARNING_STALE);
  g_assert_cmpint (g_array_index (dossier->warnings, HetuWarning, 2).kind, ==, HETU_WARNING_GAP);
  g_assert_cmpfloat_with_epsilon (g_array_index (dossier->warnings, HetuWarning, 2).value,
                                  0.7,
                                  1e-9);
  g_assert_true (hetu_warning_rules_parse ("falls=3,stale=off,gap=1", options.warnings, NULL));
  quiet = open_dossier (store, &progress, "2023-01/2023-09", &options);
  g_assert_cmpuint (quiet->warnings->len, ==, 0);
}

/* 22.5 % in April, 58 % in June: behind, then made up; the list's verdict knows of it. */
static void
test_history_of_a_target (void)
{
  static const HetuState states[] = { HETU_STATE_ON_TRACK,
                                      HETU_STATE_MADE_UP,
                                      HETU_STATE_ON_TRACK };
  g_autoptr (HetuStore) store = open_with (ROWS);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) moments = NULL;
  HetuTargetOptions options;
  g_auto (HetuProgress) progress = { 0 };
  g_auto (HetuProgress) april = { 0 };
  g_autofree char *sentence = NULL;

  hetu_target_options_init (&options);
  judge (store, "urban_new_employment", NULL, &options, &progress);
  moments = hetu_targets_list_moments (store,
                                       progress.target_statement,
                                       period_of (NULL),
                                       &options,
                                       &error);
  g_assert_no_error (error);
  g_assert_cmpuint (moments->len, ==, G_N_ELEMENTS (states));
  for (guint i = 0; i < moments->len; i++)
    g_assert_cmpint (g_array_index (moments, HetuProgress, i).state, ==, states[i]);
  sentence = hetu_progress_to_sentence (&progress, HETU_LANGUAGE_ZH);
  g_assert_true (g_str_has_suffix (sentence, "2023 年 1—4 月滞后，2023 年上半年补齐。"));
  judge (store, "urban_new_employment", "2023-01/2023-04", &options, &april);
  g_assert_cmpint (april.state, ==, HETU_STATE_BEHIND);
}

static gboolean
has_warning (const HetuTargetDossier *dossier, HetuWarningKind kind)
{
  for (guint i = 0; i < dossier->warnings->len; i++)
    if (g_array_index (dossier->warnings, HetuWarning, i).kind == kind)
      return TRUE;
  return FALSE;
}

/* Of a figure of June: three months old with the last day of September, by whichever day counts. */
static void
test_age_is_counted_to_the_day_that_counts (void)
{
  static const struct
  {
    const char *at;
    gint32 as_of, today;
    gboolean stale;
  } rows[] = {
    { NULL, 0, 0, FALSE },
    { NULL, 0, 20230929, FALSE },
    { NULL, 0, 20230930, TRUE },
    { NULL, 0, 20231001, TRUE },
    { NULL, 0, 20240115, TRUE },
    { "2023-08", 0, 20240115, FALSE },
    { "2023-09", 0, 0, TRUE },
    { NULL, 20230815, 20240115, FALSE },
    { NULL, 20231015, 0, TRUE },
    /* A date of which the day is not known is no day. */
    { NULL, 20230000, 0, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (HetuStore) store = open_with (ROWS);
      HetuTargetOptions options;
      g_auto (HetuProgress) progress = { 0 };
      g_autoptr (HetuTargetDossier) dossier = NULL;

      hetu_target_options_init (&options);
      judge (store, "gdp", rows[i].at, &options, &progress);
      options.as_of = rows[i].as_of;
      options.today = rows[i].today;
      dossier = open_dossier (store, &progress, rows[i].at, &options);
      g_test_message ("%zu", i);
      g_assert_cmpint (has_warning (dossier, HETU_WARNING_STALE), ==, rows[i].stale);
    }
}

static void
test_what_covers_the_plan_is_not_stale (void)
{
  g_autoptr (HetuStore) store = open_with (ROWS "\ngdp,410311,2023,growth,6.1,%");
  HetuTargetOptions options;
  g_auto (HetuProgress) progress = { 0 };
  g_autoptr (HetuTargetDossier) dossier = NULL;

  hetu_target_options_init (&options);
  options.today = 20260101;
  judge (store, "gdp", NULL, &options, &progress);
  g_assert_true (progress.final_period);
  dossier = open_dossier (store, &progress, NULL, &options);
  g_assert_false (has_warning (dossier, HETU_WARNING_STALE));
}

static void
test_tolerance_says_where_it_is_from (void)
{
  g_autoptr (HetuStore) store = open_with ("cpi_yoy,410311,2023,growth,3,%,,target,~\n"
                                           "cpi_yoy,410311,2023-H1,growth,2.8,%");
  g_autoptr (HetuTargetTerms) terms = hetu_target_terms_new ();
  g_autoptr (GError) error = NULL;
  HetuTargetOptions options;
  g_auto (HetuProgress) by_unit = { 0 };
  g_auto (HetuProgress) set = { 0 };
  g_autoptr (HetuTargetDossier) before = NULL;
  g_autoptr (HetuTargetDossier) after = NULL;

  hetu_target_options_init (&options);
  judge (store, "cpi_yoy", NULL, &options, &by_unit);
  before = open_dossier (store, &by_unit, NULL, &options);
  g_assert_nonnull (strstr (before->formula, "容差 0.5 个百分点（“左右”按单位"));
  terms->has_tolerance = TRUE;
  g_assert_true (hetu_tolerance_parse ("0.25pp", &terms->tolerance, NULL));
  g_assert_true (
      hetu_store_set_target_terms (store, by_unit.target_statement, terms, NULL, &error));
  judge (store, "cpi_yoy", NULL, &options, &set);
  after = open_dossier (store, &set, NULL, &options);
  g_assert_nonnull (strstr (after->formula, "容差 0.25 个百分点（人工设定）"));
}

/* A copy has words and terms of its own: what it is of can go. */
static void
test_a_copy_stands_alone (void)
{
  g_autoptr (HetuStore) store = open_with (ROWS);
  HetuTargetOptions options;
  g_auto (HetuProgress) progress = { 0 };
  g_auto (HetuProgress) copy = { 0 };
  g_autofree char *history = NULL;
  g_autoptr (GError) error = NULL;
  const HetuTargetRevision revisions[] = {
    { .since = 20230501,
      .value = HETU_DECIMAL (70, 1),
      .unit = HETU_UNIT_PERCENT,
      .comparator = HETU_COMPARATOR_AT_LEAST,
      .reason = (char *) "一季度偏低" },
    { .since = 20230801,
      .value = HETU_DECIMAL (6, 0),
      .unit = HETU_UNIT_PERCENT,
      .comparator = HETU_COMPARATOR_ABOUT,
      .reason = (char *) "再调整" },
  };

  hetu_target_options_init (&options);
  judge (store, "gdp", NULL, &options, &progress);
  for (gsize i = 0; i < G_N_ELEMENTS (revisions); i++)
    g_assert_cmpint (
        hetu_store_revise_target (store, progress.target_statement, &revisions[i], &error),
        >,
        0);
  hetu_progress_clear (&progress);
  judge (store, "gdp", NULL, &options, &progress);
  copy = hetu_progress_copy (&progress);
  hetu_progress_clear (&progress);
  history = hetu_progress_to_history (&copy, HETU_LANGUAGE_EN);
  g_assert_cmpstr (history,
                   ==,
                   "original target 8%; from 2023-05-01 on ≥7.0%: 一季度偏低; from 2023-08-01 on "
                   "≈6%: 再调整");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/target-dossier/line/last-year", test_last_years_course_is_the_line);
  g_test_add_func ("/target-dossier/amount/numbers", test_numbers_behind_an_amount);
  g_test_add_func ("/target-dossier/growth/rest-of-the-year", test_rest_of_the_year_must_grow);
  g_test_add_func ("/target-dossier/warnings/rate", test_warnings_of_a_rate);
  g_test_add_func ("/target-dossier/history/made-up", test_history_of_a_target);
  g_test_add_func ("/target-dossier/warnings/age", test_age_is_counted_to_the_day_that_counts);
  g_test_add_func ("/target-dossier/warnings/final", test_what_covers_the_plan_is_not_stale);
  g_test_add_func ("/target-dossier/tolerance", test_tolerance_says_where_it_is_from);
  g_test_add_func ("/target-dossier/copy", test_a_copy_stands_alone);
  return g_test_run ();
}
