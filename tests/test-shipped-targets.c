/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The targets of 2023 of a city and its district as their documents state them, each with the verdict that the shipped outturns
 * support. What has no outturn is unknown, never zero. */
#include "shipped-figure.h"

#include "store/query.h"

#include <string.h>

#define MET HETU_STATE_MET
#define ON_TRACK HETU_STATE_ON_TRACK
#define BEHIND HETU_STATE_BEHIND
#define MISSED HETU_STATE_MISSED
#define UNKNOWN HETU_STATE_UNKNOWN
#define NONE HETU_REASON_NONE
#define NO_OUTTURN HETU_REASON_NO_OUTTURN
#define NO_REFERENCE HETU_REASON_NO_REFERENCE
#define WORDS HETU_REASON_WORDS
#define INCOMPARABLE HETU_REASON_INCOMPARABLE
#define SUSPECT HETU_REASON_SUSPECT

/* clang-format off */
static const struct
{
  const char *indicator;
  gint32 region;
  const char *measure, *comparator;
  const char *figure; /* number and unit, or words of which the text has these */
  const char *deadline;
  HetuState state;
  HetuReason reason;
} targets[] = {
  { "gdp", 410300, "growth", "=", "7 %", NULL, MISSED, NONE },
  { "gdp", 410311, "growth", "=", "8 %", NULL, UNKNOWN, NO_OUTTURN },
  { "gdp_per_capita", 410300, "growth", "=", "7 %", NULL, UNKNOWN, NO_OUTTURN },
  { "gdp_per_capita", 410311, "growth", "=", "8 %", NULL, UNKNOWN, NO_OUTTURN },
  { "labour_productivity", 410300, "growth", "=", "7 %", NULL, UNKNOWN, NO_OUTTURN },
  { "labour_productivity", 410311, "growth", "=", "8 %", NULL, UNKNOWN, NO_OUTTURN },
  { "rd_intensity", 410300, "ratio", "=", "3.15 %", NULL, UNKNOWN, NO_OUTTURN },
  { "rd_intensity", 410311, "ratio", "=", "3.3 %", NULL, UNKNOWN, NO_OUTTURN },
  { "industrial_va_above_scale", 410300, "growth", "=", "8 %", NULL, MISSED, NONE },
  { "industrial_va_above_scale", 410311, "growth", "=", "9 %", NULL, UNKNOWN, NO_OUTTURN },
  { "fixed_asset_investment", 410300, "growth", "=", "11 %", NULL, UNKNOWN, NO_OUTTURN },
  { "fixed_asset_investment", 410311, "growth", "=", "15 %", NULL, UNKNOWN, NO_OUTTURN },
  { "retail_sales_consumer_goods", 410300, "growth", "=", "8.5 %", NULL, UNKNOWN, NO_OUTTURN },
  { "retail_sales_consumer_goods", 410311, "growth", "=", "9.5 %", NULL, UNKNOWN, NO_OUTTURN },
  { "general_public_budget_revenue", 410311, "growth", "~", "7 %", NULL, UNKNOWN, NO_OUTTURN },
  { "general_public_budget_revenue_expenditure", 410300, "growth", "~", "6 %", NULL, UNKNOWN, NO_OUTTURN },
  { "goods_trade_total", 410300, "growth", "=", "3 %", NULL, UNKNOWN, NO_OUTTURN },
  { "goods_trade_total", 410311, "growth", "=", "4 %", NULL, UNKNOWN, NO_OUTTURN },
  { "new_market_entities", 410300, "level", "=", "10 万户", NULL, UNKNOWN, NO_OUTTURN },
  { "new_market_entities", 410311, "level", "=", "1 万户", NULL, UNKNOWN, NO_OUTTURN },
  { "new_industrial_enterprises_above_scale", 410300, "level", "=", "260 家", NULL, UNKNOWN, NO_OUTTURN },
  { "new_industrial_enterprises_above_scale", 410311, "level", "=", "28 家", NULL, UNKNOWN, NO_OUTTURN },
  { "urban_new_employment", 410300, "level", ">=", "9 万人", NULL, UNKNOWN, NO_OUTTURN },
  { "urban_new_employment", 410300, "level", "=", "9 万人", NULL, UNKNOWN, NO_OUTTURN },
  { "urban_new_employment", 410311, "level", ">=", "1.2 万人", NULL, UNKNOWN, NO_OUTTURN },
  { "urban_new_employment", 410311, "level", ">=", "1.2 万人", NULL, UNKNOWN, NO_OUTTURN },
  { "urbanisation_rate", 410300, "pp_change", "=", "0.7 个百分点", NULL, UNKNOWN, NO_OUTTURN },
  { "urbanisation_rate", 410311, "pp_change", "=", "0.8 个百分点", NULL, UNKNOWN, NO_OUTTURN },
  { "surveyed_urban_unemployment_rate", 410300, "ratio", "<=", "5.5 %", NULL, UNKNOWN, NO_OUTTURN },
  { "surveyed_urban_unemployment_rate", 410311, "ratio", "<=", "5.5 %", NULL, UNKNOWN, NO_OUTTURN },
  { "disposable_income_per_capita", 410300, "growth", "relative", "与经济增长基本同步", NULL, UNKNOWN, NO_OUTTURN },
  { "disposable_income_per_capita", 410311, "growth", "relative", "与经济增长基本同步", NULL, UNKNOWN, NO_REFERENCE },
  { "cpi_yoy", 410300, "growth", "~", "3 %", NULL, UNKNOWN, NO_OUTTURN },
  { "cpi_yoy", 410311, "growth", "~", "3 %", NULL, UNKNOWN, NO_OUTTURN },
  { "pollution_control_targets", 410300, "ratio", "qualitative", "国家和省定目标", NULL, UNKNOWN, WORDS },
  { "pollution_control_targets", 410311, "ratio", "qualitative", "国家和省、市定目标", NULL, UNKNOWN, WORDS },
  { "energy_intensity_reduction", 410300, "ratio", "qualitative", "国家和省定目标", NULL, UNKNOWN, WORDS },
  { "energy_intensity_reduction", 410311, "ratio", "qualitative", "国家和省、市定目标", NULL, UNKNOWN, WORDS },
  { "headline_indicator_growth", 410300, "rank", "qualitative", "第一方阵", NULL, UNKNOWN, WORDS },
  { "high_tech_industry_va_share", 410300, "share", "=", "44 %", NULL, ON_TRACK, NONE },
  { "neighbourhood_centres_built", 410300, "level", "=", "50 个", NULL, UNKNOWN, INCOMPARABLE },
  { "old_communities_renovated", 410311, "level", "=", "15 个", "2023-12", UNKNOWN, NO_OUTTURN },
  { "old_communities_renovated_households", 410300, "level", "=", "7.58 万户", NULL, ON_TRACK, NONE },
  { "modern_high_schools", 410300, "level", "=", "7 所", "2023-08", MET, NONE },
  { "national_regional_medical_centres", 410300, "level", "=", "3 个", NULL, BEHIND, NONE },
  { "rural_speciality_industry_output", 410311, "level", "=", "30 亿元", NULL, UNKNOWN, NO_OUTTURN },
  { "demonstration_villages", 410300, "level", "=", "500 个", NULL, MET, NONE },
  { "boutique_villages", 410300, "level", "=", "100 个", NULL, UNKNOWN, SUSPECT },
  { "key_projects_annual_investment", 410300, "level", "=", "2600 亿元", NULL, UNKNOWN, NO_OUTTURN },
  { "key_projects_annual_investment", 410311, "level", ">=", "300 亿元", NULL, UNKNOWN, NO_OUTTURN },
  { "high_growth_pilot_enterprises", 410300, "level", ">=", "30 家", NULL, UNKNOWN, NO_OUTTURN },
  { "new_specialised_smes", 410300, "level", "=", "100 家", NULL, UNKNOWN, NO_OUTTURN },
  { "new_specialised_smes", 410311, "level", "=", "20 家", NULL, UNKNOWN, NO_OUTTURN },
  { "new_high_tech_enterprises", 410300, "level", "=", "200 家", NULL, UNKNOWN, NO_OUTTURN },
  { "new_high_tech_enterprises", 410311, "level", "=", "25 家", NULL, UNKNOWN, NO_OUTTURN },
  { "new_tech_smes", 410300, "level", "=", "3000 家", NULL, UNKNOWN, NO_OUTTURN },
  { "new_tech_smes", 410311, "level", "=", "350 家", NULL, UNKNOWN, NO_OUTTURN },
  { "rd_activity_coverage_above_scale", 410300, "diff_vs_region", ">=", "8 个百分点", NULL, UNKNOWN, NO_REFERENCE },
  { "rd_activity_coverage_above_scale", 410311, "ratio", "qualitative", "全覆盖", NULL, UNKNOWN, NO_OUTTURN },
  { "technology_contract_turnover", 410300, "level", ">=", "120 亿元", NULL, UNKNOWN, NO_OUTTURN },
  { "technology_contract_turnover", 410311, "level", "=", "16 亿元", NULL, UNKNOWN, NO_OUTTURN },
  { "dead_end_roads_opened", 410300, "level", "=", "15 条", NULL, UNKNOWN, NO_OUTTURN },
  { "dead_end_roads_opened", 410311, "level", "=", "5 条", "2023-12", UNKNOWN, NO_OUTTURN },
  { "public_car_parks_built", 410300, "level", "=", "35 个", NULL, UNKNOWN, NO_OUTTURN },
  { "public_car_parks_built", 410311, "level", "=", "6 个", NULL, UNKNOWN, NO_OUTTURN },
  { "urban_central_heating_rate", 410300, "ratio", "=", "97 %", NULL, UNKNOWN, NO_OUTTURN },
  { "affordable_rental_housing", 410300, "level", "=", "1.2 万套", NULL, UNKNOWN, NO_OUTTURN },
  { "affordable_rental_housing", 410311, "level", "=", "750 套", NULL, UNKNOWN, NO_OUTTURN },
  { "one_stop_service_coverage", 410300, "ratio", "qualitative", "全覆盖", NULL, UNKNOWN, NO_OUTTURN },
  { "one_stop_service_coverage", 410311, "ratio", "qualitative", "全覆盖", "2023-12", UNKNOWN, NO_OUTTURN },
  { "rural_labour_transfer", 410300, "level", "=", "2 万人", NULL, UNKNOWN, NO_OUTTURN },
  { "rural_labour_transfer", 410311, "level", ">=", "800 人", NULL, UNKNOWN, NO_OUTTURN },
  { "reemployment", 410300, "level", "=", "1.7 万人", NULL, UNKNOWN, NO_OUTTURN },
  { "reemployment", 410311, "level", ">=", "1500 人", NULL, UNKNOWN, NO_OUTTURN },
  { "vocational_training", 410300, "level", "=", "30 万人次", NULL, UNKNOWN, NO_OUTTURN },
  { "vocational_training", 410311, "level", "=", "3.1 万人次", NULL, UNKNOWN, NO_OUTTURN },
  { "new_skilled_workers", 410300, "level", "=", "17 万人", NULL, UNKNOWN, NO_OUTTURN },
  { "new_skilled_workers", 410311, "level", "=", "1.8 万人", NULL, UNKNOWN, NO_OUTTURN },
  { "returnee_entrepreneurs", 410300, "level", ">=", "9000 人", NULL, UNKNOWN, NO_OUTTURN },
  { "returnee_entrepreneurs", 410311, "level", ">=", "500 人", NULL, UNKNOWN, NO_OUTTURN },
  { "kindergartens_built", 410300, "level", "=", "70 所", NULL, UNKNOWN, NO_OUTTURN },
  { "kindergartens_built", 410311, "level", "=", "3 所", NULL, UNKNOWN, NO_OUTTURN },
  { "sports_parks_built", 410300, "level", "=", "109 个", NULL, UNKNOWN, NO_OUTTURN },
  { "sports_parks_built", 410311, "level", "=", "15 个", NULL, UNKNOWN, NO_OUTTURN },
  { "new_innovation_platforms", 410311, "level", "=", "40 个", NULL, UNKNOWN, NO_OUTTURN },
  { "roads_upgraded", 410311, "level", "=", "4 条", "2023-12", UNKNOWN, NO_OUTTURN },
  { "primary_secondary_schools_built", 410311, "level", "=", "5 所", NULL, UNKNOWN, NO_OUTTURN },
  { "school_places_added", 410311, "level", "=", "8640 个", NULL, UNKNOWN, NO_OUTTURN },
  { "community_bookrooms", 410311, "level", "=", "3 个", "2023-12", UNKNOWN, NO_OUTTURN },
  { "culture_events", 410311, "level", ">=", "100 场", NULL, UNKNOWN, NO_OUTTURN },
  { "new_highly_skilled_workers", 410311, "level", "=", "8000 人", NULL, UNKNOWN, NO_OUTTURN },
  { "street_elderly_centres", 410311, "level", "=", "3 个", NULL, UNKNOWN, NO_OUTTURN },
};
/* clang-format on */

/* All statements of targets of the row's cell, not the chosen one alone. */
static GArray *
list_statements (gsize row)
{
  HetuIndicator *indicator = hetu_store_find_indicator (shared, targets[row].indicator, NULL);
  HetuQuery query = HETU_QUERY_INIT;
  HetuMeasure measure;
  gint32 number;

  g_assert_nonnull (indicator);
  g_assert_true (hetu_measure_parse (targets[row].measure, &measure));
  number = hetu_indicator_get_number (indicator);
  query.indicators = &number;
  query.n_indicators = 1;
  query.regions = &targets[row].region;
  query.n_regions = 1;
  query.measure = measure;
  query.kind = HETU_KIND_TARGET;
  query.from = query.to = hetu_period_year (2023);
  return hetu_query_statements (shared, &query, NULL);
}

static gboolean
states (const HetuObservation *one, gsize row)
{
  g_autofree char *deadline = hetu_period_to_string (one->deadline);
  g_autofree char *value = hetu_decimal_to_string (one->value);
  g_autofree char *unit = hetu_unit_to_string (one->unit, HETU_LANGUAGE_ZH);
  g_autofree char *figure = g_strdup_printf ("%s %s", value, unit);

  if (!g_str_equal (hetu_comparator_to_string (one->comparator), targets[row].comparator) ||
      g_strcmp0 (deadline, targets[row].deadline != NULL ? targets[row].deadline : "") != 0)
    return FALSE;
  if (one->has_value)
    return g_str_equal (figure, targets[row].figure);
  return one->text != NULL && strstr (one->text, targets[row].figure) != NULL;
}

static void
test_each_is_in_the_store (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      g_autoptr (GArray) statements = list_statements (i);
      gboolean found = FALSE;

      for (guint j = 0; j < statements->len; j++)
        found = found || states (&g_array_index (statements, HetuObservation, j), i);
      g_test_message ("%s %d %s", targets[i].indicator, targets[i].region, targets[i].figure);
      g_assert_true (found);
    }
}

static const HetuProgress *
find_verdict (GArray *list, gsize row)
{
  HetuIndicator *indicator = hetu_store_find_indicator (shared, targets[row].indicator, NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const HetuProgress *one = &g_array_index (list, HetuProgress, i);

      if (one->indicator == hetu_indicator_get_number (indicator) &&
          one->region == targets[row].region &&
          g_str_equal (hetu_measure_to_string (one->measure), targets[row].measure))
        return one;
    }
  return NULL;
}

static void
test_each_has_the_verdict_of_its_outturn (void)
{
  static const gint32 regions[] = { 410300, 410311 };
  g_autoptr (GArray) list =
      hetu_figure_list_progress (shared, regions, 2, 2023, (HetuPeriod){ 0 }, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      const HetuProgress *one = find_verdict (list, i);

      g_test_message ("%s %d", targets[i].indicator, targets[i].region);
      g_assert_nonnull (one);
      g_assert_cmpstr (hetu_state_to_string (one->state),
                       ==,
                       hetu_state_to_string (targets[i].state));
      g_assert_cmpint (one->reason, ==, targets[i].reason);
      if (one->state == UNKNOWN)
        {
          g_assert_false (one->has_completion);
          g_assert_cmpfloat (one->gap, ==, 0);
          g_assert_nonnull (one->words);
        }
    }
}

/* The figure of the district for 2022, of @measure, in the unit of the target of 2023. */
static gboolean
find_last (const HetuProgress *target, HetuDecimal *out)
{
  g_autoptr (HetuSeries) series = NULL;
  const HetuObservation *found;
  HetuPeriod none = { 0 };

  series = hetu_query_series (shared,
                              target->indicator,
                              target->region,
                              target->measure,
                              HETU_GRAIN_ANY,
                              none,
                              none,
                              0,
                              NULL);
  found = hetu_series_find (series, hetu_period_year (2022), HETU_KIND_ACTUAL);
  return found != NULL && found->has_value &&
         hetu_unit_convert (found->value, found->unit, target->unit, out, NULL);
}

static void
test_ten_targets_lie_below_last_year (void)
{
  static const char *const below[] = {
    "new_market_entities",      "urban_new_employment",       "vocational_training",
    "new_skilled_workers",      "new_highly_skilled_workers", "rural_labour_transfer",
    "returnee_entrepreneurs",   "affordable_rental_housing",  "new_high_tech_enterprises",
    "new_innovation_platforms",
  };
  static const gint32 district[] = { 410311 };
  g_autoptr (GArray) list =
      hetu_figure_list_progress (shared, district, 1, 2023, (HetuPeriod){ 0 }, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (below); i++)
    {
      HetuIndicator *indicator = hetu_store_find_indicator (shared, below[i], NULL);
      gboolean found = FALSE;

      for (guint j = 0; j < list->len; j++)
        {
          const HetuProgress *one = &g_array_index (list, HetuProgress, j);
          HetuDecimal last;

          if (one->indicator != hetu_indicator_get_number (indicator))
            continue;
          found = TRUE;
          g_test_message ("%s", below[i]);
          g_assert_true (find_last (one, &last));
          g_assert_cmpint (hetu_decimal_compare (one->target, last), <, 0);
          g_assert_cmpint (one->state, ==, UNKNOWN);
        }
      g_assert_true (found);
    }
}

/* Ranks that reviews tell are of their scope, and no outturn of a target of a level. */
static void
test_ranks_stand_beside_their_scope (void)
{
  static const struct
  {
    const char *indicator;
    gint32 region, scope;
    const char *period;
  } cases[] = {
    { "new_market_entities", 410311, 410300, "2022" },
    { "rd_intensity", 410300, 410000, "2020" },
    { "rd_intensity", 410300, 410000, "2023" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuIndicator *indicator = hetu_store_find_indicator (shared, cases[i].indicator, NULL);
      HetuPeriod none = { 0 };
      HetuPeriod period;
      g_autoptr (HetuSeries) ranks = hetu_query_series (shared,
                                                        hetu_indicator_get_number (indicator),
                                                        cases[i].region,
                                                        HETU_MEASURE_RANK,
                                                        HETU_GRAIN_ANY,
                                                        none,
                                                        none,
                                                        0,
                                                        NULL);
      const HetuObservation *rank;

      g_test_message ("%s %s", cases[i].indicator, cases[i].period);
      g_assert_true (hetu_period_parse (cases[i].period, &period, NULL));
      rank = hetu_series_find (ranks, period, HETU_KIND_ACTUAL);
      g_assert_nonnull (rank);
      g_assert_cmpint (rank->ref_region, ==, cases[i].scope);
      g_assert_cmpfloat (hetu_decimal_to_double (rank->value), ==, 1);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  open_shipped ();
  g_test_add_func ("/shipped-targets/all/in-the-store", test_each_is_in_the_store);
  g_test_add_func ("/shipped-targets/all/verdicts", test_each_has_the_verdict_of_its_outturn);
  g_test_add_func ("/shipped-targets/below-last-year/ten", test_ten_targets_lie_below_last_year);
  g_test_add_func ("/shipped-targets/ranks/scope", test_ranks_stand_beside_their_scope);
  status = g_test_run ();
  g_object_unref (shared);
  return status;
}
