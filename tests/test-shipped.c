/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shipped data, read by the same import as a user's tables: the conflicts that it must show, the targets
 * with their comparators, and the sums that must hold. */
#include "import/import.h"
#include "store/query.h"
#include "store/store.h"

#include <gio/gio.h>

static HetuStore *store;

typedef struct
{
  const char *indicator;
  int region;
  const char *period;
  HetuKind kind;
  HetuMeasure measure;
} Cell;

static HetuPeriod
period_of (const char *text)
{
  g_autoptr (GError) error = NULL;
  HetuPeriod period = { 0 };

  g_assert_true (hetu_period_parse (text, &period, &error));
  g_assert_no_error (error);
  return period;
}

static gint32
number_of (const char *indicator)
{
  g_autoptr (GError) error = NULL;
  HetuIndicator *found = hetu_store_find_indicator (store, indicator, &error);

  g_assert_no_error (error);
  return hetu_indicator_get_number (found);
}

/* The statements of one cell, the chosen one first. */
static GArray *
statements_of (Cell cell)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) found = NULL;
  gint32 indicator = number_of (cell.indicator), region = cell.region;
  HetuPeriod period = period_of (cell.period);
  HetuQuery query = HETU_QUERY_INIT;

  query.indicators = &indicator;
  query.n_indicators = 1;
  query.regions = &region;
  query.n_regions = 1;
  query.measure = cell.measure;
  query.kind = cell.kind;
  found = hetu_query_statements (store, &query, &error);
  g_assert_no_error (error);
  for (guint i = found->len; i > 0; i--)
    if (!hetu_period_equal (g_array_index (found, HetuObservation, i - 1).period, period))
      g_array_remove_index (found, i - 1);
  return g_steal_pointer (&found);
}

static const HetuObservation *
at (GArray *array, guint i)
{
  g_assert_cmpuint (i, <, array->len);
  return &g_array_index (array, HetuObservation, i);
}

static void
assert_value (const HetuObservation *observation, const char *value)
{
  g_autofree char *text = NULL;

  g_assert_true (observation->has_value);
  text = hetu_decimal_to_string (observation->value);
  g_assert_cmpstr (text, ==, value);
}

static gboolean
has_value (GArray *array, const char *value)
{
  for (guint i = 0; i < array->len; i++)
    {
      g_autofree char *text = hetu_decimal_to_string (at (array, i)->value);

      if (at (array, i)->has_value && g_str_equal (text, value))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_secondary (const HetuObservation *observation)
{
  return hetu_source_get_secondary (hetu_store_get_source (store, observation->source));
}

/* 洛龙区's own figure is shown; the compilation's, of another definition, stays beside it. */
static void
test_luolong_gdp_has_two_figures (void)
{
  g_autoptr (GArray) level =
      statements_of ((Cell){ "gdp", 410311, "2022", HETU_KIND_ACTUAL, HETU_MEASURE_LEVEL });
  g_autoptr (GArray) growth =
      statements_of ((Cell){ "gdp", 410311, "2022", HETU_KIND_ACTUAL, HETU_MEASURE_GROWTH });
  g_autoptr (GArray) rank =
      statements_of ((Cell){ "gdp", 410311, "2022", HETU_KIND_ACTUAL, HETU_MEASURE_RANK });

  g_assert_cmpuint (level->len, ==, 2);
  assert_value (at (level, 0), "582.4");
  assert_value (at (level, 1), "789.17");
  g_assert_true (at (level, 0)->chosen);
  g_assert_false (is_secondary (at (level, 0)));
  g_assert_true (is_secondary (at (level, 1)));
  g_assert_cmpint (at (level, 0)->vintage / 10000, ==, 2023);
  g_assert_cmpint (at (level, 1)->vintage, ==, 20240411);
  assert_value (at (growth, 0), "5.2");
  g_assert_cmpint (at (growth, 0)->basis, ==, HETU_BASIS_REPORTED);
  assert_value (at (rank, 0), "1");
  g_assert_cmpint (at (rank, 0)->ref_region, ==, 410300);
}

static void
test_targets_keep_their_comparators (void)
{
  static const struct
  {
    Cell cell;
    HetuComparator comparator;
    const char *value; /* NULL: words */
  } cases[] = {
    { { "gdp", 410311, "2023", HETU_KIND_TARGET, HETU_MEASURE_GROWTH },
      HETU_COMPARATOR_EQUAL,
      "8" },
    { { "urban_new_employment", 410311, "2023", HETU_KIND_TARGET, HETU_MEASURE_LEVEL },
      HETU_COMPARATOR_AT_LEAST,
      "1.2" },
    { { "urban_new_employment", 410300, "2023", HETU_KIND_TARGET, HETU_MEASURE_LEVEL },
      HETU_COMPARATOR_AT_LEAST,
      "9" },
    { { "surveyed_urban_unemployment_rate", 410311, "2023", HETU_KIND_TARGET, HETU_MEASURE_RATIO },
      HETU_COMPARATOR_AT_MOST,
      "5.5" },
    { { "general_public_budget_revenue", 410311, "2023", HETU_KIND_TARGET, HETU_MEASURE_GROWTH },
      HETU_COMPARATOR_ABOUT,
      "7" },
    { { "rd_activity_coverage_above_scale", 410300, "2023", HETU_KIND_TARGET, HETU_MEASURE_DIFF },
      HETU_COMPARATOR_AT_LEAST,
      "8" },
    { { "tourism_revenue", 410300, "2023", HETU_KIND_TARGET, HETU_MEASURE_LEVEL },
      HETU_COMPARATOR_AT_LEAST,
      "900" },
    { { "rd_activity_coverage_above_scale", 410311, "2023", HETU_KIND_TARGET, HETU_MEASURE_RATIO },
      HETU_COMPARATOR_QUALITATIVE,
      NULL },
    { { "disposable_income_per_capita", 410311, "2023", HETU_KIND_TARGET, HETU_MEASURE_GROWTH },
      HETU_COMPARATOR_RELATIVE,
      NULL },
    { { "gdp", 410300, "2020", HETU_KIND_ACTUAL, HETU_MEASURE_GROWTH },
      HETU_COMPARATOR_EQUAL,
      "2.95" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) found = statements_of (cases[i].cell);

      g_test_message ("%s %d", cases[i].cell.indicator, cases[i].cell.region);
      g_assert_cmpint (at (found, 0)->comparator, ==, cases[i].comparator);
      if (cases[i].value != NULL)
        assert_value (at (found, 0), cases[i].value);
      else
        g_assert_cmpint (at (found, 0)->status, ==, HETU_STATUS_QUALITATIVE);
    }
}

static void
test_target_has_a_deadline (void)
{
  g_autoptr (GArray) found = statements_of (
      (Cell){ "modern_high_schools", 410300, "2023", HETU_KIND_TARGET, HETU_MEASURE_LEVEL });

  g_assert_true (hetu_period_equal (at (found, 0)->deadline, period_of ("2023-08")));
}

/* The outturn of 178 % draws beyond a gauge's scale: the three figures are in, and they agree. */
static void
test_plan_and_outturn_agree (void)
{
  g_autoptr (GArray) plan = statements_of ((Cell){ "key_projects_annual_investment",
                                                   410311,
                                                   "2022",
                                                   HETU_KIND_TARGET,
                                                   HETU_MEASURE_LEVEL });
  g_autoptr (GArray) done = statements_of ((Cell){ "key_projects_annual_investment",
                                                   410311,
                                                   "2022",
                                                   HETU_KIND_ACTUAL,
                                                   HETU_MEASURE_LEVEL });
  g_autoptr (GArray) completion = statements_of ((Cell){ "key_projects_plan_completion",
                                                         410311,
                                                         "2022",
                                                         HETU_KIND_ACTUAL,
                                                         HETU_MEASURE_RATIO });

  assert_value (at (plan, 0), "234.3");
  assert_value (at (done, 0), "417");
  assert_value (at (completion, 0), "178");
  g_assert_cmpfloat_with_epsilon (hetu_decimal_to_double (at (done, 0)->value) /
                                      hetu_decimal_to_double (at (plan, 0)->value) * 100.0,
                                  178.0,
                                  0.5);
}

static void
test_adjusted_and_suspect_figures_say_so (void)
{
  g_autoptr (GArray) revenue = statements_of ((Cell){ "general_public_budget_revenue",
                                                      410311,
                                                      "2022",
                                                      HETU_KIND_ACTUAL,
                                                      HETU_MEASURE_GROWTH });
  g_autoptr (GArray) villages = statements_of (
      (Cell){ "boutique_villages", 410300, "2023", HETU_KIND_ACTUAL, HETU_MEASURE_LEVEL });
  g_autoptr (GArray) income = statements_of ((Cell){ "disposable_income_per_capita",
                                                     410311,
                                                     "2022",
                                                     HETU_KIND_ACTUAL,
                                                     HETU_MEASURE_LEVEL });
  g_autoptr (GArray) share = statements_of ((Cell){ "high_tech_industry_va_share",
                                                    410300,
                                                    "2023-01/2023-10",
                                                    HETU_KIND_ACTUAL,
                                                    HETU_MEASURE_SHARE });

  g_assert_cmpint (at (revenue, 0)->basis, ==, HETU_BASIS_ADJUSTED);
  g_assert_cmpint (at (villages, 0)->status, ==, HETU_STATUS_SUSPECT);
  g_assert_cmpint (at (income, 0)->status, ==, HETU_STATUS_EXPECTED);
  assert_value (at (share, 0), "46.9");
}

static void
test_henan_gdp_has_three_vintages (void)
{
  static const char *const values[] = { "61345.05", "58220.1", "58807.4" };
  g_autoptr (GArray) found =
      statements_of ((Cell){ "gdp", 410000, "2022", HETU_KIND_ACTUAL, HETU_MEASURE_LEVEL });

  g_assert_cmpuint (found->len, ==, G_N_ELEMENTS (values));
  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    g_assert_true (has_value (found, values[i]));
  assert_value (at (found, 0), "58807.4");
}

/* The level falls beside a published rise, and a break says why. */
static void
test_luoyang_falls_beside_growth (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) before =
      statements_of ((Cell){ "gdp", 410300, "2022", HETU_KIND_ACTUAL, HETU_MEASURE_LEVEL });
  g_autoptr (GArray) after =
      statements_of ((Cell){ "gdp", 410300, "2023", HETU_KIND_ACTUAL, HETU_MEASURE_LEVEL });
  g_autoptr (GArray) growth =
      statements_of ((Cell){ "gdp", 410300, "2023", HETU_KIND_ACTUAL, HETU_MEASURE_GROWTH });
  g_autoptr (GArray) breaks = NULL;
  guint n = 0;

  g_assert_cmpint (hetu_decimal_compare (at (after, 0)->value, at (before, 0)->value), <, 0);
  assert_value (at (growth, 0), "3.47");
  breaks = hetu_query_breaks (store, number_of ("gdp"), 410300, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < breaks->len; i++)
    n += hetu_period_equal (g_array_index (breaks, HetuBreak, i).period, period_of ("2023"));
  g_assert_cmpuint (n, ==, 1);
}

static void
test_growth_lines_have_years (void)
{
  static const int regions[] = { 410300, 410000, 100000 };

  for (gsize i = 0; i < G_N_ELEMENTS (regions); i++)
    for (int year = 2019; year <= 2023; year++)
      {
        g_autofree char *text = g_strdup_printf ("%d", year);
        g_autoptr (GArray) found = statements_of (
            (Cell){ "gdp", regions[i], text, HETU_KIND_ACTUAL, HETU_MEASURE_GROWTH });

        g_test_message ("%d %d", regions[i], year);
        g_assert_true (at (found, 0)->has_value);
      }
}

static void
test_redacted_figures_have_no_value (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) found = NULL;
  const gint32 region = 410399;
  HetuQuery query = HETU_QUERY_INIT;
  guint redacted = 0, told = 0;

  query.regions = &region;
  query.n_regions = 1;
  found = hetu_query_statements (store, &query, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < found->len; i++)
    {
      redacted += at (found, i)->status == HETU_STATUS_REDACTED;
      told += at (found, i)->has_value;
      g_assert_false (at (found, i)->status == HETU_STATUS_REDACTED && at (found, i)->has_value);
    }
  g_assert_cmpuint (redacted, ==, 105);
  g_assert_cmpuint (told, ==, 4);
}

/* What @source tells of a cell, and tells once. */
static HetuDecimal
told_by (const char *source, Cell cell)
{
  g_autoptr (GArray) found = statements_of (cell);
  HetuDecimal value = { 0 };
  guint told = 0;

  for (guint i = 0; i < found->len; i++)
    if (g_str_equal (hetu_source_get_id (hetu_store_get_source (store, at (found, i)->source)),
                     source))
      {
        told++;
        value = at (found, i)->value;
      }
  g_assert_cmpuint (told, ==, 1);
  return value;
}

static void
assert_sum (const char *source,
            const char *const *indicators,
            const int *regions,
            gsize n,
            Cell whole)
{
  HetuDecimal sum = { 0 };

  for (gsize i = 0; i < n; i++)
    {
      Cell part = whole;

      part.indicator = indicators != NULL ? indicators[i] : whole.indicator;
      part.region = regions != NULL ? regions[i] : whole.region;
      g_assert_true (hetu_decimal_add (sum, told_by (source, part), &sum));
    }
  g_assert_cmpint (hetu_decimal_compare (sum, told_by (source, whole)), ==, 0);
}

/* Parts told by one source add up to the whole that it tells, exactly. */
static void
test_parts_add_up (void)
{
  static const int guangzhou[] = { 440103, 440104, 440105, 440106, 440111, 440112,
                                   440113, 440114, 440115, 440117, 440118 };
  static const int luoyang[] = { 410302, 410303, 410304, 410305, 410307, 410308, 410311,
                                 410323, 410324, 410325, 410326, 410327, 410328, 410329 };
  static const char *const sectors[] = { "primary_industry_va",
                                         "secondary_industry_va",
                                         "tertiary_industry_va" };

  assert_sum ("guangzhou-2022",
              NULL,
              guangzhou,
              G_N_ELEMENTS (guangzhou),
              (Cell){ "gdp", 440100, "2022", HETU_KIND_ACTUAL, HETU_MEASURE_LEVEL });
  assert_sum (
      "census-2010",
      NULL,
      luoyang,
      G_N_ELEMENTS (luoyang),
      (Cell){ "permanent_population", 410300, "2010", HETU_KIND_ACTUAL, HETU_MEASURE_LEVEL });
  assert_sum ("guangzhou-2022",
              sectors,
              NULL,
              G_N_ELEMENTS (sectors),
              (Cell){ "gdp", 440100, "2022", HETU_KIND_ACTUAL, HETU_MEASURE_LEVEL });
}

/* A phrase that carries the figure may be shipped, a sentence of a report may not. */
static void
test_every_figure_has_a_source_and_no_sentence (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) found = NULL;
  HetuQuery query = HETU_QUERY_INIT;

  found = hetu_query_statements (store, &query, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, >, 2500);
  for (guint i = 0; i < found->len; i++)
    {
      g_assert_nonnull (hetu_store_get_source (store, at (found, i)->source));
      g_assert_nonnull (hetu_store_get_district (store, at (found, i)->region));
      if (at (found, i)->quote != NULL)
        g_assert_cmpint (g_utf8_strlen (at (found, i)->quote, -1), <=, 24);
    }
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = hetu_import_find_shipped ();
  int status;

  g_test_init (&argc, &argv, NULL);
  store = hetu_store_open (":memory:", HETU_STORE_CREATE, &error);
  g_assert_no_error (error);
  hetu_import_shipped (store, folder, TRUE, &error);
  g_assert_no_error (error);

  g_test_add_func ("/shipped/luolong/two-figures", test_luolong_gdp_has_two_figures);
  g_test_add_func ("/shipped/targets/comparators", test_targets_keep_their_comparators);
  g_test_add_func ("/shipped/targets/deadline", test_target_has_a_deadline);
  g_test_add_func ("/shipped/targets/plan-and-outturn", test_plan_and_outturn_agree);
  g_test_add_func ("/shipped/marks/adjusted-suspect-expected",
                   test_adjusted_and_suspect_figures_say_so);
  g_test_add_func ("/shipped/vintages/henan", test_henan_gdp_has_three_vintages);
  g_test_add_func ("/shipped/vintages/luoyang-break", test_luoyang_falls_beside_growth);
  g_test_add_func ("/shipped/growth/years", test_growth_lines_have_years);
  g_test_add_func ("/shipped/redacted/no-value", test_redacted_figures_have_no_value);
  g_test_add_func ("/shipped/sums/parts", test_parts_add_up);
  g_test_add_func ("/shipped/sources/every-figure", test_every_figure_has_a_source_and_no_sentence);
  status = g_test_run ();
  g_clear_object (&store);
  return status;
}
