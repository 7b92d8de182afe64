/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Targets of a store, judged as they are in force at a moment: words, tolerance, kind, start, owner and revisions. */
#include "figure/targets.h"

#include "small-store.h"
#include "store/target.h"

typedef struct
{
  SmallStore small;
  HetuTargetOptions options;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  small_store_open (&fixture->small);
  hetu_target_options_init (&fixture->options);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  small_store_close (&fixture->small);
}

static gint64
record (Fixture *fixture,
        HetuKind kind,
        HetuMeasure measure,
        const char *period,
        const char *value,
        HetuComparator comparator)
{
  HetuObservation figure = small_store_figure (&fixture->small, period, value, 0);

  small_store_set_measure (&figure, measure);
  figure.kind = (guint8) kind;
  figure.comparator = (guint8) comparator;
  figure.vintage = kind == HETU_KIND_TARGET ? 20230201 : 20240201;
  return small_store_record (&fixture->small, &figure, HETU_RECORD_ADDED);
}

static gint64
record_target (Fixture *fixture, HetuMeasure measure, const char *value, HetuComparator comparator)
{
  return record (fixture, HETU_KIND_TARGET, measure, "2023", value, comparator);
}

/* The one target at @at. */
static GArray *
judge (Fixture *fixture, const char *at)
{
  static const gint32 region[] = { 410311 };
  g_autoptr (GError) error = NULL;
  HetuPeriod period = { 0 };
  GArray *list;

  if (at != NULL)
    g_assert_true (hetu_period_parse (at, &period, NULL));
  list =
      hetu_targets_list (fixture->small.store, region, 1, 2023, period, &fixture->options, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 1);
  return list;
}

#define ONE(list) (&g_array_index (list, HetuProgress, 0))

static gint64
revise (Fixture *fixture, gint64 target, gint32 since, const char *value, const char *deadline)
{
  g_autoptr (GError) error = NULL;
  HetuTargetRevision revision = { .since = since,
                                  .comparator = HETU_COMPARATOR_AT_LEAST,
                                  .unit = HETU_UNIT_PERCENT,
                                  .written = (char *) "力争…以上",
                                  .reason = (char *) "形势变化" };
  gint64 id;

  g_assert_true (hetu_decimal_parse (value, &revision.value, NULL));
  if (deadline != NULL)
    g_assert_true (hetu_period_parse (deadline, &revision.deadline, NULL));
  id = hetu_store_revise_target (fixture->small.store, target, &revision, &error);
  g_assert_no_error (error);
  return id;
}

static void
test_the_target_in_force_is_judged (Fixture *fixture, gconstpointer data)
{
  gint64 target = record_target (fixture, HETU_MEASURE_GROWTH, "8", HETU_COMPARATOR_EQUAL);
  gint64 revision;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) before = NULL, early = NULL, late = NULL, known = NULL, back = NULL;

  record (fixture, HETU_KIND_ACTUAL, HETU_MEASURE_GROWTH, "2023", "6.2", HETU_COMPARATOR_EQUAL);
  before = judge (fixture, NULL);
  g_assert_cmpint (ONE (before)->state, ==, HETU_STATE_MISSED);
  g_assert_false (ONE (before)->revised || ONE (before)->soft);
  revision = revise (fixture, target, 20230915, "6", "2023-11");
  late = judge (fixture, "2023-12");
  g_assert_cmpint (ONE (late)->state, ==, HETU_STATE_MET);
  g_assert_true (ONE (late)->revised && ONE (late)->has_original && ONE (late)->soft);
  g_assert_cmpint (ONE (late)->target.coefficient, ==, 6);
  g_assert_cmpint (ONE (late)->original.coefficient, ==, 8);
  g_assert_cmpint (ONE (late)->original_comparator, ==, HETU_COMPARATOR_EQUAL);
  g_assert_cmpint (ONE (late)->comparator, ==, HETU_COMPARATOR_AT_LEAST);
  g_assert_true (hetu_period_equal (ONE (late)->deadline, hetu_period_month (2023, 11)));
  g_assert_true (hetu_period_equal (ONE (late)->original_deadline, hetu_period_year (2023)));
  g_assert_cmpint (ONE (late)->target_statement, ==, target);
  /* Up to the day before, it was the document's. */
  early = judge (fixture, "2023-08");
  g_assert_cmpint (ONE (early)->target.coefficient, ==, 8);
  g_assert_false (ONE (early)->revised);
  fixture->options.as_of = 20230914;
  known = judge (fixture, "2023-12");
  g_assert_false (ONE (known)->revised);
  fixture->options.as_of = 0;
  g_assert_true (hetu_store_retract_revision (fixture->small.store, revision, TRUE, &error));
  back = judge (fixture, NULL);
  g_assert_cmpint (ONE (back)->state, ==, HETU_STATE_MISSED);
  g_assert_false (ONE (back)->revised);
}

/* The document's deadline stands beside the one in force; one that ends with the same month did not move. */
static void
test_a_moved_deadline_is_told (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    gint32 since;
    const char *deadline, *zh, *en;
  } cases[] = {
    { 20230301, NULL, "", "" },
    { 20230401, "2023-12", "", "" },
    { 20230501, "2023-06", "期限原定 2023 年，调整为 2023 年 6 月", "moved to Jun 2023" },
    { 20230601, NULL, "期限原定 2023 年，调整为 2023 年 6 月", "deadline originally 2023" },
    { 20230701, "2024-06", "期限原定 2023 年，调整为 2024 年 6 月", "moved to Jun 2024" },
  };
  gint64 target = record_target (fixture, HETU_MEASURE_GROWTH, "8", HETU_COMPARATOR_EQUAL);

  record (fixture, HETU_KIND_ACTUAL, HETU_MEASURE_GROWTH, "2023", "6.2", HETU_COMPARATOR_EQUAL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) list = NULL;
      g_autofree char *zh = NULL, *en = NULL, *history = NULL;

      revise (fixture, target, cases[i].since, "6", cases[i].deadline);
      list = judge (fixture, "2023-12");
      zh = hetu_progress_to_deadline_history (ONE (list), HETU_LANGUAGE_ZH);
      en = hetu_progress_to_deadline_history (ONE (list), HETU_LANGUAGE_EN);
      history = hetu_progress_to_history (ONE (list), HETU_LANGUAGE_ZH);
      g_assert_cmpstr (zh, ==, cases[i].zh);
      g_assert_nonnull (strstr (en, cases[i].en));
      g_assert_cmpint (*cases[i].en == '\0', ==, *en == '\0');
      g_assert_true (g_str_has_suffix (history, cases[i].zh));
      g_assert_cmpint (*zh != '\0', ==, strstr (history, "；期限原定") != NULL);
    }
}

/* March is judged by the 8 that were asked then, June by the 6 that were asked from May on. */
static void
test_each_month_has_its_target (Fixture *fixture, gconstpointer data)
{
  gint64 target = record_target (fixture, HETU_MEASURE_GROWTH, "8", HETU_COMPARATOR_EQUAL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) moments = NULL;
  g_autoptr (GArray) now = NULL;
  g_autofree char *reason = NULL;
  const HetuProgress *march, *june;

  record (fixture, HETU_KIND_ACTUAL, HETU_MEASURE_GROWTH, "2023-Q1", "7.0", HETU_COMPARATOR_EQUAL);
  record (fixture, HETU_KIND_ACTUAL, HETU_MEASURE_GROWTH, "2023-H1", "6.2", HETU_COMPARATOR_EQUAL);
  revise (fixture, target, 20230515, "6", NULL);
  moments = hetu_targets_list_moments (fixture->small.store,
                                       target,
                                       (HetuPeriod){ 0 },
                                       &fixture->options,
                                       &error);
  g_assert_no_error (error);
  g_assert_cmpuint (moments->len, ==, 2);
  march = &g_array_index (moments, HetuProgress, 0);
  june = &g_array_index (moments, HetuProgress, 1);
  g_assert_cmpint (march->target.coefficient, ==, 8);
  g_assert_cmpint (march->state, ==, HETU_STATE_MADE_UP);
  g_assert_false (march->revised);
  g_assert_cmpint (june->target.coefficient, ==, 6);
  g_assert_cmpint (june->state, ==, HETU_STATE_ON_TRACK);
  g_assert_true (june->revised);
  now = judge (fixture, "2023-H1");
  reason = hetu_progress_to_reason (ONE (now), HETU_LANGUAGE_ZH);
  g_assert_cmpstr (reason, ==, "期中高于目标 0.2 个百分点；2023 年一季度滞后，2023 年上半年补齐");
}

static void
set_terms (Fixture *fixture, gint64 target, const char *tolerance, int kind, const char *start)
{
  g_autoptr (HetuTargetTerms) terms = hetu_target_terms_new ();
  g_autoptr (GError) error = NULL;

  terms->has_tolerance = tolerance != NULL;
  if (tolerance != NULL)
    g_assert_true (hetu_tolerance_parse (tolerance, &terms->tolerance, NULL));
  terms->has_kind = kind >= 0;
  terms->kind = (HetuTargetKind) MAX (kind, 0);
  if (start != NULL)
    g_assert_true (hetu_period_parse (start, &terms->start, NULL));
  hetu_store_set_target_terms (fixture->small.store, target, terms, NULL, &error);
  g_assert_no_error (error);
}

static void
test_a_tolerance_widens_the_band (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    HetuComparator comparator;
    const char *tolerance; /* NULL: of its unit */
    const char *outturn;
    HetuState state;
    double amount;
  } rows[] = {
    { HETU_COMPARATOR_ABOUT, NULL, "6.6", HETU_STATE_MET, 0.5 },
    { HETU_COMPARATOR_ABOUT, NULL, "6.4", HETU_STATE_MISSED, 0.5 },
    { HETU_COMPARATOR_ABOUT, "1pp", "6.4", HETU_STATE_MET, 1 },
    { HETU_COMPARATOR_ABOUT, "0.1pp", "6.6", HETU_STATE_MISSED, 0.1 },
    { HETU_COMPARATOR_AT_LEAST, NULL, "6.9", HETU_STATE_MISSED, 0 },
    { HETU_COMPARATOR_AT_LEAST, "0.1pp", "6.9", HETU_STATE_MET, 0.1 },
    { HETU_COMPARATOR_AT_LEAST, "0.1pp", "6.8", HETU_STATE_MISSED, 0.1 },
    { HETU_COMPARATOR_AT_MOST, "0.2pp", "7.2", HETU_STATE_MET, 0.2 },
    { HETU_COMPARATOR_AT_MOST, "0.2pp", "7.3", HETU_STATE_MISSED, 0.2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GArray) list = NULL;
      gint64 target;

      if (i > 0)
        {
          tear_down (fixture, NULL);
          set_up (fixture, NULL);
        }
      target = record_target (fixture, HETU_MEASURE_GROWTH, "7", rows[i].comparator);
      record (fixture,
              HETU_KIND_ACTUAL,
              HETU_MEASURE_GROWTH,
              "2023",
              rows[i].outturn,
              HETU_COMPARATOR_EQUAL);
      set_terms (fixture, target, rows[i].tolerance, -1, NULL);
      list = judge (fixture, NULL);
      g_test_message ("%zu", i);
      g_assert_cmpint (ONE (list)->state, ==, rows[i].state);
      g_assert_cmpint (ONE (list)->tolerance_is_set, ==, rows[i].tolerance != NULL);
      g_assert_cmpfloat_with_epsilon (ONE (list)->tolerance, rows[i].amount, 1e-12);
    }
}

static void
test_a_kind_goes_before_what_it_looks_like (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    int kind; /* −1: guessed */
    HetuTargetKind found;
    HetuTargetNature nature;
    HetuState state;
  } rows[] = {
    /* 100 亿元 are asked for and 60 there by June: ahead as what accumulates, far short as what stands. */
    { -1, HETU_TARGET_KIND_CUMULATIVE, HETU_TARGET_CUMULATIVE, HETU_STATE_ON_TRACK },
    { HETU_TARGET_KIND_STOCK, HETU_TARGET_KIND_STOCK, HETU_TARGET_RATE, HETU_STATE_MISSED },
    { HETU_TARGET_KIND_CAP, HETU_TARGET_KIND_CAP, HETU_TARGET_CAP, HETU_STATE_ON_TRACK },
    { HETU_TARGET_KIND_MILESTONE,
      HETU_TARGET_KIND_MILESTONE,
      HETU_TARGET_WORDS,
      HETU_STATE_UNKNOWN },
  };
  gint64 target = record_target (fixture, HETU_MEASURE_LEVEL, "100", HETU_COMPARATOR_EQUAL);

  record (fixture, HETU_KIND_ACTUAL, HETU_MEASURE_LEVEL, "2023-H1", "60", HETU_COMPARATOR_EQUAL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GArray) list = NULL;

      set_terms (fixture, target, NULL, rows[i].kind, NULL);
      list = judge (fixture, "2023-06");
      g_assert_cmpint (ONE (list)->kind, ==, rows[i].found);
      g_assert_cmpint (ONE (list)->nature, ==, rows[i].nature);
      g_assert_cmpint (ONE (list)->state, ==, rows[i].state);
    }
}

/* Whatever a person calls it, “超过” is no ceiling. */
static void
test_more_is_no_ceiling (Fixture *fixture, gconstpointer data)
{
  gint64 target = record_target (fixture, HETU_MEASURE_LEVEL, "900", HETU_COMPARATOR_MORE);
  g_autoptr (GArray) list = NULL;

  record (fixture, HETU_KIND_ACTUAL, HETU_MEASURE_LEVEL, "2023", "417", HETU_COMPARATOR_EQUAL);
  set_terms (fixture, target, NULL, HETU_TARGET_KIND_CAP, NULL);
  list = judge (fixture, "2023-12");
  g_assert_cmpint (ONE (list)->state, ==, HETU_STATE_MISSED);
}

/* What is asked for from July on is not spread over the months before. */
static void
test_rate_counts_from_a_start_to_come (Fixture *fixture, gconstpointer data)
{
  gint64 target = record_target (fixture, HETU_MEASURE_LEVEL, "12", HETU_COMPARATOR_EQUAL);
  g_autoptr (GArray) list = NULL;

  record (fixture, HETU_KIND_ACTUAL, HETU_MEASURE_LEVEL, "2023-Q1", "3", HETU_COMPARATOR_EQUAL);
  set_terms (fixture, target, NULL, -1, "2023-07");
  list = judge (fixture, "2023-03");
  g_assert_true (ONE (list)->has_required);
  g_assert_cmpfloat_with_epsilon (ONE (list)->required_rate, 1.5, 1e-9);
}

static void
test_time_runs_from_the_start (Fixture *fixture, gconstpointer data)
{
  gint64 target = record_target (fixture, HETU_MEASURE_LEVEL, "90", HETU_COMPARATOR_EQUAL);
  g_autoptr (GArray) whole = NULL, later = NULL, line = NULL;
  g_autoptr (GError) error = NULL;

  record (fixture, HETU_KIND_ACTUAL, HETU_MEASURE_LEVEL, "2023-H1", "30", HETU_COMPARATOR_EQUAL);
  whole = judge (fixture, "2023-06");
  g_assert_cmpfloat_with_epsilon (ONE (whole)->elapsed_percent, 50, 1e-9);
  g_assert_cmpint (ONE (whole)->state, ==, HETU_STATE_BEHIND);
  set_terms (fixture, target, NULL, -1, "2023-04");
  later = judge (fixture, "2023-06");
  g_assert_cmpfloat_with_epsilon (ONE (later)->elapsed_percent, 100.0 / 3, 1e-9);
  g_assert_cmpfloat_with_epsilon (ONE (later)->required_rate, 10, 1e-9);
  g_assert_cmpint (ONE (later)->state, ==, HETU_STATE_ON_TRACK);
  /* Of a typed line what it asks for from April on: 60 by March, 70 by June, 100 by December. */
  g_assert_true (hetu_pace_line_parse ("20,40,60,63,66,70,75,80,85,90,95,100",
                                       &fixture->options.rule.line,
                                       &error));
  line = judge (fixture, "2023-06");
  g_assert_cmpfloat_with_epsilon (hetu_progress_get_expected (ONE (line)), 25, 1e-9);
}

static void
test_an_outturn_may_begin_with_the_start (Fixture *fixture, gconstpointer data)
{
  gint64 target = record_target (fixture, HETU_MEASURE_LEVEL, "90", HETU_COMPARATOR_EQUAL);
  g_autoptr (GArray) without = NULL, with = NULL;

  record (fixture,
          HETU_KIND_ACTUAL,
          HETU_MEASURE_LEVEL,
          "2023-04/2023-06",
          "30",
          HETU_COMPARATOR_EQUAL);
  without = judge (fixture, "2023-06");
  g_assert_cmpint (ONE (without)->reason, ==, HETU_REASON_NO_OUTTURN);
  set_terms (fixture, target, NULL, -1, "2023-04");
  with = judge (fixture, "2023-06");
  g_assert_cmpint (ONE (with)->state, ==, HETU_STATE_ON_TRACK);
}

/* Adjusted and adjusted back on one day: what was told last holds, though it was told before. */
static void
test_back_on_the_same_day (Fixture *fixture, gconstpointer data)
{
  static const char *const told[] = { "7", "6", "7" };
  gint64 target = record_target (fixture, HETU_MEASURE_GROWTH, "8", HETU_COMPARATOR_EQUAL);

  record (fixture, HETU_KIND_ACTUAL, HETU_MEASURE_GROWTH, "2023", "6", HETU_COMPARATOR_EQUAL);
  for (gsize i = 0; i < G_N_ELEMENTS (told); i++)
    {
      g_autoptr (GArray) list = NULL;

      revise (fixture, target, 20230301, told[i], NULL);
      list = judge (fixture, "2023-06");
      g_assert_cmpint (ONE (list)->target.coefficient, ==, told[i][0] - '0');
    }
}

/* Whatever is revised, from whenever: the one in force is the last that began by the moment, and the original never changes. */
static void
test_random_revisions (Fixture *fixture, gconstpointer data)
{
  gint64 target = record_target (fixture, HETU_MEASURE_GROWTH, "8", HETU_COMPARATOR_EQUAL);
  int since[12], value[12];

  record (fixture, HETU_KIND_ACTUAL, HETU_MEASURE_GROWTH, "2023", "6", HETU_COMPARATOR_EQUAL);
  for (int i = 0; i < 12; i++)
    {
      g_autofree char *text = NULL;

      since[i] = g_test_rand_int_range (1, 13);
      value[i] = g_test_rand_int_range (-20, 40);
      text = g_strdup_printf ("%d", value[i]);
      revise (fixture, target, 20230001 + since[i] * 100, text, NULL);
      for (int month = 1; month <= 12; month++)
        {
          g_autofree char *at = g_strdup_printf ("2023-%02d", month);
          g_autoptr (GArray) list = judge (fixture, at);
          int found = -1;

          for (int j = 0; j <= i; j++)
            if (since[j] <= month && (found < 0 || since[j] >= since[found]))
              found = j;
          g_assert_cmpint (ONE (list)->revised, ==, found >= 0);
          g_assert_cmpint (ONE (list)->target.coefficient, ==, found >= 0 ? value[found] : 8);
          if (found >= 0)
            g_assert_cmpint (ONE (list)->original.coefficient, ==, 8);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/targets/revision/deadline-is-told", test_a_moved_deadline_is_told);
  ADD ("/targets/revision/in-force", test_the_target_in_force_is_judged);
  ADD ("/targets/revision/each-month-its-own", test_each_month_has_its_target);
  ADD ("/targets/revision/back-on-the-same-day", test_back_on_the_same_day);
  ADD ("/targets/revision/random", test_random_revisions);
  ADD ("/targets/tolerance/band", test_a_tolerance_widens_the_band);
  ADD ("/targets/kind/more-is-no-ceiling", test_more_is_no_ceiling);
  ADD ("/targets/kind/before-guess", test_a_kind_goes_before_what_it_looks_like);
  ADD ("/targets/start/to-come", test_rate_counts_from_a_start_to_come);
  ADD ("/targets/start/time", test_time_runs_from_the_start);
  ADD ("/targets/start/outturn", test_an_outturn_may_begin_with_the_start);
#undef ADD
  return g_test_run ();
}
