/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "error.h"
#include "remove-folder.h"
#include "small-store.h"

#include <glib/gstdio.h>

static void
set_up (SmallStore *small, gconstpointer data)
{
  small_store_open (small);
}

static void
tear_down (SmallStore *small, gconstpointer data)
{
  small_store_close (small);
}

static HetuPeriod
period_of (const char *text)
{
  HetuPeriod period = { 0 };

  if (*text != '\0')
    g_assert_true (hetu_period_parse (text, &period, NULL));
  return period;
}

static void
record_many (SmallStore *small, const char *const *periods, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      HetuObservation figure = small_store_figure (small, periods[i], "1", small->plan);

      small_store_record (small, &figure, HETU_RECORD_ADDED);
    }
}

/* The periods of 洛龙区's GDP between two others, joined by spaces. */
static char *
list_periods (SmallStore *small, HetuGrain grain, const char *from, const char *to)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuSeries) series = hetu_query_series (small->store,
                                                     small->gdp,
                                                     410311,
                                                     HETU_MEASURE_LEVEL,
                                                     grain,
                                                     period_of (from),
                                                     period_of (to),
                                                     0,
                                                     &error);
  GString *all = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < hetu_series_get_length (series); i++)
    {
      g_autofree char *text = hetu_period_to_string (hetu_series_get (series, i)->period);

      g_string_append_printf (all, "%s%s", i > 0 ? " " : "", text);
    }
  return g_string_free (all, FALSE);
}

static void
test_range_and_grain (SmallStore *small, gconstpointer data)
{
  static const char *const periods[] = {
    "2023",    "2021",    "2022",    "2022-Q1",         "2022-H1",
    "2022-Q4", "2022-03", "2022-12", "2022-01/2022-10",
  };
  static const struct
  {
    HetuGrain grain;
    const char *from;
    const char *to;
    const char *expected;
  } cases[] = {
    { HETU_GRAIN_YEAR, "", "", "2021 2022 2023" },
    { HETU_GRAIN_YEAR, "2022", "2022", "2022" },
    { HETU_GRAIN_YEAR, "2022", "", "2022 2023" },
    { HETU_GRAIN_YEAR, "", "2022", "2021 2022" },
    /* From a year: what ends in it. Up to a month: what ends by then. */
    { HETU_GRAIN_ANY,
      "2022",
      "2022",
      "2022-03 2022-Q1 2022-H1 2022-01/2022-10 2022-12 2022-Q4 2022" },
    { HETU_GRAIN_ANY, "2022", "2022-06", "2022-03 2022-Q1 2022-H1" },
    { HETU_GRAIN_ANY, "2022-Q2", "2022-11", "2022-H1 2022-01/2022-10" },
    { HETU_GRAIN_MONTH, "2021", "2023", "2022-03 2022-12" },
    { HETU_GRAIN_QUARTER, "", "", "2022-Q1 2022-Q4" },
    { HETU_GRAIN_CUMULATIVE, "2022", "2022", "2022-Q1 2022-H1 2022-01/2022-10 2022" },
    { HETU_GRAIN_YEAR, "1990", "1999", "" },
  };

  record_many (small, periods, G_N_ELEMENTS (periods));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *got = list_periods (small, cases[i].grain, cases[i].from, cases[i].to);

      g_assert_cmpstr (got, ==, cases[i].expected);
    }
}

static void
test_series_of_targets_and_outturns (SmallStore *small, gconstpointer data)
{
  HetuObservation figure = small_store_figure (small, "2023", "8", small->plan);
  g_autoptr (HetuSeries) series = NULL;
  const HetuObservation *found;

  figure.kind = HETU_KIND_TARGET;
  figure.deadline = hetu_period_month (2023, 6);
  small_store_record (small, &figure, HETU_RECORD_ADDED);
  figure.deadline = hetu_period_month (2023, 10);
  figure.value = HETU_DECIMAL (9, 0);
  small_store_record (small, &figure, HETU_RECORD_ADDED);
  figure.kind = HETU_KIND_ACTUAL;
  figure.deadline = (HetuPeriod){ 0 };
  figure.value = HETU_DECIMAL (7, 0);
  small_store_record (small, &figure, HETU_RECORD_ADDED);
  series = hetu_query_series (small->store,
                              small->gdp,
                              410311,
                              HETU_MEASURE_LEVEL,
                              HETU_GRAIN_YEAR,
                              (HetuPeriod){ 0 },
                              (HetuPeriod){ 0 },
                              0,
                              NULL);
  g_assert_cmpuint (hetu_series_get_length (series), ==, 2);
  found = hetu_series_find (series, hetu_period_year (2023), HETU_KIND_ACTUAL);
  g_assert_cmpint (found->value.coefficient, ==, 7);
  /* Of several deadlines the last. */
  found = hetu_series_find (series, hetu_period_year (2023), HETU_KIND_TARGET);
  g_assert_cmpint (found->value.coefficient, ==, 9);
  /* A target for the year itself goes before them. */
  figure.kind = HETU_KIND_TARGET;
  figure.value = HETU_DECIMAL (10, 0);
  small_store_record (small, &figure, HETU_RECORD_ADDED);
  hetu_series_unref (series);
  series = hetu_query_series (small->store,
                              small->gdp,
                              410311,
                              HETU_MEASURE_LEVEL,
                              HETU_GRAIN_YEAR,
                              (HetuPeriod){ 0 },
                              (HetuPeriod){ 0 },
                              0,
                              NULL);
  found = hetu_series_find (series, hetu_period_year (2023), HETU_KIND_TARGET);
  g_assert_cmpint (found->value.coefficient, ==, 10);
}

static void
test_rank_within_the_nearest (SmallStore *small, gconstpointer data)
{
  static const gint32 scopes[] = { 100000, 410300, 410000 };
  g_autoptr (HetuSeries) series = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (scopes); i++)
    {
      HetuObservation figure = small_store_figure (small, "2022", "4", small->plan);

      figure.indicator = small->rank;
      small_store_set_measure (&figure, HETU_MEASURE_RANK);
      figure.ref_region = scopes[i];
      small_store_record (small, &figure, HETU_RECORD_ADDED);
    }
  series = hetu_query_series (small->store,
                              small->rank,
                              410311,
                              HETU_MEASURE_RANK,
                              HETU_GRAIN_YEAR,
                              (HetuPeriod){ 0 },
                              (HetuPeriod){ 0 },
                              0,
                              NULL);
  g_assert_cmpuint (hetu_series_get_length (series), ==, 1);
  g_assert_cmpint (hetu_series_get (series, 0)->ref_region, ==, 410300);
}

static char *
describe (GArray *statements)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < statements->len; i++)
    {
      const HetuObservation *o = &g_array_index (statements, HetuObservation, i);
      g_autofree char *period = hetu_period_to_string (o->period);
      g_autofree char *value = hetu_decimal_to_string (o->value);

      g_string_append_printf (all,
                              "%s%d %s %s %s %s%s",
                              i > 0 ? ", " : "",
                              o->region,
                              hetu_measure_to_string (o->measure),
                              period,
                              hetu_kind_to_string (o->kind),
                              value,
                              o->chosen ? "*" : "");
    }
  return g_string_free (all, FALSE);
}

static void
fill_rivals (SmallStore *small)
{
  static const struct
  {
    const char *period;
    const char *value;
    HetuKind kind;
    HetuMeasure measure;
    gint32 region;
    int source; /* 0 the plan, 1 the web, 2 the yearbook */
  } rows[] = {
    { "2022", "582.4", HETU_KIND_ACTUAL, HETU_MEASURE_LEVEL, 410311, 0 },
    { "2022", "789.17", HETU_KIND_ACTUAL, HETU_MEASURE_LEVEL, 410311, 1 },
    { "2021", "557", HETU_KIND_ACTUAL, HETU_MEASURE_LEVEL, 410311, 0 },
    { "2021", "558", HETU_KIND_ACTUAL, HETU_MEASURE_LEVEL, 410311, 2 },
    { "2022", "600", HETU_KIND_TARGET, HETU_MEASURE_LEVEL, 410311, 0 },
    { "2022", "5.2", HETU_KIND_ACTUAL, HETU_MEASURE_GROWTH, 410311, 0 },
    { "2022", "541.57", HETU_KIND_ACTUAL, HETU_MEASURE_LEVEL, 410308, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const gint32 sources[] = { small->plan, small->web, small->book };
      HetuObservation figure =
          small_store_figure (small, rows[i].period, rows[i].value, sources[rows[i].source]);

      figure.kind = (guint8) rows[i].kind;
      small_store_set_measure (&figure, rows[i].measure);
      figure.region = rows[i].region;
      small_store_record (small, &figure, HETU_RECORD_ADDED);
    }
}

static void
test_statements (SmallStore *small, gconstpointer data)
{
  const gint32 regions[] = { 410311, 410308, 410311 };
  const gint32 mengjin = 410308;
  HetuQuery everything = HETU_QUERY_INIT;
  HetuQuery chosen = HETU_QUERY_INIT;
  HetuQuery growth = HETU_QUERY_INIT;
  HetuQuery targets = HETU_QUERY_INIT;
  HetuQuery one_region = HETU_QUERY_INIT;
  HetuQuery one_year = HETU_QUERY_INIT;
  HetuQuery early = HETU_QUERY_INIT;
  HetuQuery named = HETU_QUERY_INIT;
  const struct
  {
    const HetuQuery *query;
    const char *expected;
  } cases[] = {
    { &everything,
      "410308 level 2022 actual 541.57*, 410311 level 2021 actual 558*, 410311 level 2021 actual "
      "557,"
      " 410311 level 2022 actual 582.4*, 410311 level 2022 actual 789.17,"
      " 410311 level 2022 target 600*, 410311 growth 2022 actual 5.2*" },
    { &chosen,
      "410308 level 2022 actual 541.57*, 410311 level 2021 actual 558*,"
      " 410311 level 2022 actual 582.4*, 410311 level 2022 target 600*,"
      " 410311 growth 2022 actual 5.2*" },
    { &growth, "410311 growth 2022 actual 5.2*" },
    { &targets, "410311 level 2022 target 600*" },
    { &one_region, "410308 level 2022 actual 541.57*" },
    { &one_year, "410311 level 2021 actual 558*, 410311 level 2021 actual 557" },
    /* As known at the end of 2023: neither the web page nor the yearbook. */
    { &early,
      "410311 level 2021 actual 557*, 410311 level 2022 actual 582.4*,"
      " 410311 level 2022 target 600*, 410311 growth 2022 actual 5.2*" },
    /* A region named twice is one. */
    { &named,
      "410308 level 2022 actual 541.57*, 410311 level 2021 actual 558*,"
      " 410311 level 2022 actual 582.4*, 410311 level 2022 target 600*,"
      " 410311 growth 2022 actual 5.2*" },
  };

  fill_rivals (small);
  chosen.chosen_only = TRUE;
  growth.measure = HETU_MEASURE_GROWTH;
  targets.kind = HETU_KIND_TARGET;
  one_region.regions = &mengjin;
  one_region.n_regions = 1;
  one_year.to = period_of ("2021");
  early.as_of = 20231231;
  named.indicators = &small->gdp;
  named.n_indicators = 1;
  named.regions = regions;
  named.n_regions = G_N_ELEMENTS (regions);
  named.chosen_only = TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) got = hetu_query_statements (small->store, cases[i].query, &error);
      g_autofree char *text = NULL;

      g_assert_no_error (error);
      text = describe (got);
      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_no_such_statement (SmallStore *small, gconstpointer data)
{
  HetuObservation figure = small_store_figure (small, "2022", "1", small->plan);
  gint64 id = small_store_record (small, &figure, HETU_RECORD_ADDED);
  const gint64 wrong[] = { 0, 1, id + 1, id + (1LL << 38), G_MAXINT64 };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;
      HetuObservation found;

      g_assert_false (hetu_query_statement (small->store, wrong[i], &found, &error));
      g_assert_error (error, HETU_ERROR, HETU_ERROR_DATA);
    }
}

static void
test_periods (SmallStore *small, gconstpointer data)
{
  static const char *const periods[] = { "2022", "2022-Q1", "2020", "2021" };
  const gint32 regions[] = { 410308, 410311 };
  g_autoptr (GArray) years = NULL;
  g_autoptr (GArray) any = NULL;

  record_many (small, periods, G_N_ELEMENTS (periods));
  years = hetu_query_periods (small->store, small->gdp, regions, 2, HETU_GRAIN_YEAR, NULL);
  g_assert_cmpuint (years->len, ==, 3);
  for (guint i = 0; i < years->len; i++)
    g_assert_cmpint (g_array_index (years, HetuPeriod, i).last_year, ==, 2020 + (int) i);
  any = hetu_query_periods (small->store, small->gdp, regions, 2, HETU_GRAIN_ANY, NULL);
  g_assert_cmpuint (any->len, ==, 4);
}

static void
test_target_years (SmallStore *small, gconstpointer data)
{
  static const char *const periods[] = { "2021", "2023", "2023-H1", "2022" };
  g_autoptr (GArray) regions = NULL;
  g_autoptr (GArray) years = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      HetuObservation figure = small_store_figure (small, periods[i], "1", small->plan);

      figure.kind = i < 3 ? HETU_KIND_TARGET : HETU_KIND_ACTUAL;
      small_store_record (small, &figure, HETU_RECORD_ADDED);
    }
  regions = hetu_query_target_regions (small->store, NULL);
  g_assert_cmpuint (regions->len, ==, 1);
  g_assert_cmpint (g_array_index (regions, gint32, 0), ==, 410311);
  years = hetu_query_target_years (small->store, 410311, NULL);
  g_assert_cmpuint (years->len, ==, 2);
  g_assert_cmpint (g_array_index (years, int, 0), ==, 2023);
  g_assert_cmpint (g_array_index (years, int, 1), ==, 2021);
}

static void
test_source (SmallStore *small, gconstpointer data)
{
  HetuObservation figure = small_store_figure (small, "2022", "5.2", small->plan);
  HetuSourceSummary summary;
  g_autoptr (GArray) told = NULL;

  figure.char_start = 900;
  small_store_record (small, &figure, HETU_RECORD_ADDED);
  figure = small_store_figure (small, "2020", "1", small->plan);
  small_store_record (small, &figure, HETU_RECORD_ADDED);
  g_assert_true (hetu_query_source_summary (small->store, small->plan, 0, &summary, NULL));
  g_assert_cmpuint (summary.statements, ==, 2);
  figure = small_store_figure (small, "2023", "1", small->plan);
  figure.char_start = 100;
  figure.has_value = FALSE;
  figure.status = HETU_STATUS_REDACTED;
  small_store_record (small, &figure, HETU_RECORD_ADDED);
  figure = small_store_figure (small, "2022", "7", small->book);
  small_store_record (small, &figure, HETU_RECORD_ADDED);

  g_assert_true (hetu_query_source_summary (small->store, small->plan, 0, &summary, NULL));
  g_assert_cmpuint (summary.statements, ==, 3);
  g_assert_cmpuint (summary.redacted, ==, 1);
  g_assert_cmpint (summary.first.last_year, ==, 2020);
  g_assert_cmpint (summary.last.last_year, ==, 2023);
  g_assert_true (hetu_query_source_summary (small->store, small->web, 0, &summary, NULL));
  g_assert_cmpuint (summary.statements, ==, 0);
  told = hetu_query_by_source (small->store, small->plan, 0, NULL);
  g_assert_cmpuint (told->len, ==, 3);
  g_assert_cmpint (g_array_index (told, HetuObservation, 0).char_start, ==, 100);
  g_assert_cmpint (g_array_index (told, HetuObservation, 1).char_start, ==, 900);
  g_assert_cmpint (g_array_index (told, HetuObservation, 2).char_start, ==, -1);
  /* The yearbook's figure is the later vintage. */
  g_assert_false (g_array_index (told, HetuObservation, 1).chosen);
}

static void
test_has_statements (SmallStore *small, gconstpointer data)
{
  HetuObservation figure = small_store_figure (small, "2022", "5.2", 0);
  gboolean has = TRUE;

  g_assert_true (hetu_query_has_statements (small->store, &has, NULL));
  g_assert_false (has);
  /* A statement without a source is one, too. */
  small_store_record (small, &figure, HETU_RECORD_ADDED);
  g_assert_true (hetu_query_has_statements (small->store, &has, NULL));
  g_assert_true (has);
}

/* What a count in the background came to. */
typedef struct
{
  gboolean done;
  gboolean counted;
  GError *error;
} Counted;

static void
on_counted (GObject *store, GAsyncResult *result, gpointer data)
{
  Counted *counted = data;

  counted->counted = hetu_query_count_sources_finish (HETU_STORE (store), result, &counted->error);
  counted->done = TRUE;
}

static void
wait_for (const Counted *counted)
{
  while (!counted->done)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_count_in_memory (SmallStore *small, gconstpointer data)
{
  Counted counted = { 0 };

  g_assert_false (hetu_query_has_counted_sources (small->store, 0));
  hetu_query_count_sources (small->store, 0, NULL, on_counted, &counted);
  wait_for (&counted);
  g_assert_no_error (counted.error);
  g_assert_true (counted.counted);
  g_assert_true (hetu_query_has_counted_sources (small->store, 0));
}

/* The same store in a file, where a worker counts. */
static void
test_count_in_worker (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("hetu-query-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "small.hetu", NULL);
  Counted counted = { 0 };
  Counted late = { 0 };
  SmallStore small = { 0 };
  HetuObservation figure;
  HetuSourceSummary summary;

  g_assert_no_error (error);
  small_store_open_at (&small, path);
  figure = small_store_figure (&small, "2022", "5.2", small.plan);
  small_store_record (&small, &figure, HETU_RECORD_ADDED);
  hetu_query_count_sources (small.store, 0, NULL, on_counted, &counted);
  wait_for (&counted);
  g_assert_no_error (counted.error);
  g_assert_true (hetu_query_has_counted_sources (small.store, 0));
  g_assert_true (hetu_query_source_summary (small.store, small.plan, 0, &summary, NULL));
  g_assert_cmpuint (summary.statements, ==, 1);

  /* What was counted before a change is not of what is there after it. */
  figure = small_store_figure (&small, "2021", "4", small.plan);
  small_store_record (&small, &figure, HETU_RECORD_ADDED);
  g_assert_false (hetu_query_has_counted_sources (small.store, 0));
  hetu_query_count_sources (small.store, 0, NULL, on_counted, &late);
  figure = small_store_figure (&small, "2020", "3", small.plan);
  small_store_record (&small, &figure, HETU_RECORD_ADDED);
  wait_for (&late);
  g_assert_error (late.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (hetu_query_has_counted_sources (small.store, 0));
  g_clear_error (&late.error);
  /* A worker lets go of the store a moment after it has answered. */
  while (g_atomic_int_get ((int *) &G_OBJECT (small.store)->ref_count) > 1)
    g_thread_yield ();
  small_store_close (&small);
  remove_folder (folder);
}

#define ADD(path, function) g_test_add (path, SmallStore, NULL, set_up, function, tear_down)

/* What another connection writes meanwhile is not seen, nor is reading begun twice. */
static void
test_one_state (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("hetu-query-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "small.hetu", NULL);
  g_autoptr (HetuStore) reader = NULL;
  SmallStore small = { 0 };
  SmallStore other;

  g_assert_no_error (error);
  small_store_open_at (&small, path);
  record_many (&small, (const char *const[]){ "2021" }, 1);
  reader = hetu_store_open (path, HETU_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  other = small;
  other.store = reader;
  {
    g_autoptr (HetuQueryState) reading = hetu_query_begin (reader);
    g_autofree char *before = list_periods (&other, HETU_GRAIN_YEAR, "", "");
    g_autofree char *after = NULL;

    g_assert_nonnull (reading);
    g_assert_null (hetu_query_begin (reader));
    g_assert_cmpstr (before, ==, "2021");
    record_many (&small, (const char *const[]){ "2022" }, 1);
    after = list_periods (&other, HETU_GRAIN_YEAR, "", "");
    g_assert_cmpstr (after, ==, "2021");
  }
  {
    g_autofree char *after = list_periods (&other, HETU_GRAIN_YEAR, "", "");

    g_assert_cmpstr (after, ==, "2021 2022");
  }
  g_clear_object (&reader);
  small_store_close (&small);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/query/series/range-and-grain", test_range_and_grain);
  ADD ("/query/series/targets-and-outturns", test_series_of_targets_and_outturns);
  ADD ("/query/series/rank-within-the-nearest", test_rank_within_the_nearest);
  ADD ("/query/statements/filters-and-order", test_statements);
  ADD ("/query/statement/no-such", test_no_such_statement);
  ADD ("/query/periods/of-several-regions", test_periods);
  ADD ("/query/target-years/newest-first", test_target_years);
  ADD ("/query/source/counts-and-order", test_source);
  ADD ("/query/source/counted-in-memory", test_count_in_memory);
  g_test_add_func ("/query/source/counted-by-a-worker", test_count_in_worker);
  g_test_add_func ("/query/one-state", test_one_state);
  ADD ("/query/has-statements", test_has_statements);
  return g_test_run ();
}
