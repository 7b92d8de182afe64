/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The targets of 2023 of a city and its district as their documents state them, each with the verdict that the shipped outturns
 * support. What has no outturn is unknown, never zero. */
#include "shipped-figure.h"

#include "figure/milestones.h"
#include "store/milestone.h"
#include "store/query.h"
#include "store/target.h"

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
  const char *written; /* the comparator's words in the document */
  const char *figure; /* number and unit, or words of which the text has these */
  const char *deadline;
  HetuState state;
  HetuReason reason;
} targets[] = {
  { "gdp", 410300, "growth", "=", NULL, "7 %", NULL, MISSED, NONE },
  { "gdp", 410311, "growth", "=", NULL, "8 %", NULL, UNKNOWN, NO_OUTTURN },
  { "gdp_per_capita", 410300, "growth", "=", NULL, "7 %", NULL, UNKNOWN, NO_OUTTURN },
  { "gdp_per_capita", 410311, "growth", "=", NULL, "8 %", NULL, UNKNOWN, NO_OUTTURN },
  { "labour_productivity", 410300, "growth", "=", NULL, "7 %", NULL, UNKNOWN, NO_OUTTURN },
  { "labour_productivity", 410311, "growth", "=", NULL, "8 %", NULL, UNKNOWN, NO_OUTTURN },
  { "rd_intensity", 410300, "ratio", "=", NULL, "3.15 %", NULL, UNKNOWN, NO_OUTTURN },
  { "rd_intensity", 410311, "ratio", "=", NULL, "3.3 %", NULL, UNKNOWN, NO_OUTTURN },
  { "industrial_va_above_scale", 410300, "growth", "=", NULL, "8 %", NULL, MISSED, NONE },
  { "industrial_va_above_scale", 410311, "growth", "=", NULL, "9 %", NULL, UNKNOWN, NO_OUTTURN },
  { "fixed_asset_investment", 410300, "growth", "=", NULL, "11 %", NULL, UNKNOWN, NO_OUTTURN },
  { "fixed_asset_investment", 410311, "growth", "=", NULL, "15 %", NULL, UNKNOWN, NO_OUTTURN },
  { "retail_sales_consumer_goods", 410300, "growth", "=", NULL, "8.5 %", NULL, UNKNOWN, NO_OUTTURN },
  { "retail_sales_consumer_goods", 410311, "growth", "=", NULL, "9.5 %", NULL, UNKNOWN, NO_OUTTURN },
  { "general_public_budget_revenue", 410311, "growth", "~", "左右", "7 %", NULL, UNKNOWN, NO_OUTTURN },
  { "general_public_budget_revenue_expenditure", 410300, "growth", "~", "左右", "6 %", NULL, UNKNOWN, NO_OUTTURN },
  { "goods_trade_total", 410300, "growth", "=", NULL, "3 %", NULL, UNKNOWN, NO_OUTTURN },
  { "goods_trade_total", 410311, "growth", "=", NULL, "4 %", NULL, UNKNOWN, NO_OUTTURN },
  { "new_market_entities", 410300, "level", "=", NULL, "10 万户", NULL, UNKNOWN, NO_OUTTURN },
  { "new_market_entities", 410311, "level", "=", NULL, "1 万户", NULL, UNKNOWN, NO_OUTTURN },
  { "new_industrial_enterprises_above_scale", 410300, "level", "=", NULL, "260 家", NULL, UNKNOWN, NO_OUTTURN },
  { "new_industrial_enterprises_above_scale", 410311, "level", "=", NULL, "28 家", NULL, UNKNOWN, NO_OUTTURN },
  { "urban_new_employment", 410300, "level", ">=", "以上", "9 万人", NULL, UNKNOWN, NO_OUTTURN },
  { "urban_new_employment", 410300, "level", "=", NULL, "9 万人", NULL, UNKNOWN, NO_OUTTURN },
  { "urban_new_employment", 410311, "level", ">=", "以上", "1.2 万人", NULL, UNKNOWN, NO_OUTTURN },
  { "urban_new_employment", 410311, "level", ">=", "以上", "1.2 万人", NULL, UNKNOWN, NO_OUTTURN },
  { "urbanisation_rate", 410300, "pp_change", "=", NULL, "0.7 个百分点", NULL, UNKNOWN, NO_OUTTURN },
  { "urbanisation_rate", 410311, "pp_change", "=", NULL, "0.8 个百分点", NULL, UNKNOWN, NO_OUTTURN },
  { "surveyed_urban_unemployment_rate", 410300, "ratio", "<=", "控制在…以内", "5.5 %", NULL, UNKNOWN, NO_OUTTURN },
  { "surveyed_urban_unemployment_rate", 410311, "ratio", "<=", "控制在…以内", "5.5 %", NULL, UNKNOWN, NO_OUTTURN },
  { "disposable_income_per_capita", 410300, "growth", "relative", "基本同步", "与经济增长基本同步", NULL, UNKNOWN, NO_OUTTURN },
  { "disposable_income_per_capita", 410311, "growth", "relative", "基本同步", "与经济增长基本同步", NULL, UNKNOWN, NO_REFERENCE },
  { "cpi_yoy", 410300, "growth", "~", "控制在…左右", "3 %", NULL, UNKNOWN, NO_OUTTURN },
  { "cpi_yoy", 410311, "growth", "~", "控制在…左右", "3 %", NULL, UNKNOWN, NO_OUTTURN },
  { "pollution_control_targets", 410300, "ratio", "qualitative", NULL, "国家和省定目标", NULL, UNKNOWN, WORDS },
  { "pollution_control_targets", 410311, "ratio", "qualitative", NULL, "国家和省、市定目标", NULL, UNKNOWN, WORDS },
  { "energy_intensity_reduction", 410300, "ratio", "qualitative", NULL, "国家和省定目标", NULL, UNKNOWN, WORDS },
  { "energy_intensity_reduction", 410311, "ratio", "qualitative", NULL, "国家和省、市定目标", NULL, UNKNOWN, WORDS },
  { "headline_indicator_growth", 410300, "rank", "qualitative", "保持…第一方阵", "第一方阵", NULL, UNKNOWN, WORDS },
  { "high_tech_industry_va_share", 410300, "share", "=", "达到", "44 %", NULL, ON_TRACK, NONE },
  { "neighbourhood_centres_built", 410300, "level", "=", NULL, "50 个", NULL, UNKNOWN, INCOMPARABLE },
  { "old_communities_renovated", 410311, "level", "=", NULL, "15 个", "2023-12", UNKNOWN, NO_OUTTURN },
  { "old_communities_renovated_households", 410300, "level", "=", NULL, "7.58 万户", NULL, ON_TRACK, NONE },
  { "modern_high_schools", 410300, "level", "=", NULL, "7 所", "2023-08", MET, NONE },
  { "national_regional_medical_centres", 410300, "level", "=", NULL, "3 个", NULL, BEHIND, NONE },
  { "rural_speciality_industry_output", 410311, "level", "=", "达到", "30 亿元", NULL, UNKNOWN, NO_OUTTURN },
  { "demonstration_villages", 410300, "level", "=", NULL, "500 个", NULL, MET, NONE },
  { "boutique_villages", 410300, "level", "=", NULL, "100 个", NULL, UNKNOWN, SUSPECT },
  { "key_projects_annual_investment", 410300, "level", "=", NULL, "2600 亿元", NULL, UNKNOWN, NO_OUTTURN },
  { "key_projects_annual_investment", 410311, "level", ">=", "不低于", "300 亿元", NULL, UNKNOWN, NO_OUTTURN },
  { "high_growth_pilot_enterprises", 410300, "level", ">=", "以上", "30 家", NULL, UNKNOWN, NO_OUTTURN },
  { "new_specialised_smes", 410300, "level", "=", NULL, "100 家", NULL, UNKNOWN, NO_OUTTURN },
  { "new_specialised_smes", 410311, "level", "=", NULL, "20 家", NULL, UNKNOWN, NO_OUTTURN },
  { "new_high_tech_enterprises", 410300, "level", "=", NULL, "200 家", NULL, UNKNOWN, NO_OUTTURN },
  { "new_high_tech_enterprises", 410311, "level", "=", NULL, "25 家", NULL, UNKNOWN, NO_OUTTURN },
  { "new_tech_smes", 410300, "level", "=", NULL, "3000 家", NULL, UNKNOWN, NO_OUTTURN },
  { "new_tech_smes", 410311, "level", "=", NULL, "350 家", NULL, UNKNOWN, NO_OUTTURN },
  { "rd_activity_coverage_above_scale", 410300, "diff_vs_region", ">=", "高于全省…以上", "8 个百分点", NULL, UNKNOWN, NO_REFERENCE },
  { "rd_activity_coverage_above_scale", 410311, "ratio", "qualitative", "全覆盖", "全覆盖", NULL, UNKNOWN, NO_OUTTURN },
  { "technology_contract_turnover", 410300, "level", ">=", "达到…以上", "120 亿元", NULL, UNKNOWN, NO_OUTTURN },
  { "technology_contract_turnover", 410311, "level", "=", NULL, "16 亿元", NULL, UNKNOWN, NO_OUTTURN },
  { "dead_end_roads_opened", 410300, "level", "=", NULL, "15 条", NULL, UNKNOWN, NO_OUTTURN },
  { "dead_end_roads_opened", 410311, "level", "=", NULL, "5 条", "2023-12", UNKNOWN, NO_OUTTURN },
  { "public_car_parks_built", 410300, "level", "=", NULL, "35 个", NULL, UNKNOWN, NO_OUTTURN },
  { "public_car_parks_built", 410311, "level", "=", NULL, "6 个", NULL, UNKNOWN, NO_OUTTURN },
  { "urban_central_heating_rate", 410300, "ratio", "=", NULL, "97 %", NULL, UNKNOWN, NO_OUTTURN },
  { "affordable_rental_housing", 410300, "level", "=", NULL, "1.2 万套", NULL, UNKNOWN, NO_OUTTURN },
  { "affordable_rental_housing", 410311, "level", "=", NULL, "750 套", NULL, UNKNOWN, NO_OUTTURN },
  { "one_stop_service_coverage", 410300, "ratio", "qualitative", "全覆盖", "全覆盖", NULL, UNKNOWN, NO_OUTTURN },
  { "one_stop_service_coverage", 410311, "ratio", "qualitative", "全覆盖", "全覆盖", "2023-12", UNKNOWN, NO_OUTTURN },
  { "rural_labour_transfer", 410300, "level", "=", NULL, "2 万人", NULL, UNKNOWN, NO_OUTTURN },
  { "rural_labour_transfer", 410311, "level", ">=", "以上", "800 人", NULL, UNKNOWN, NO_OUTTURN },
  { "reemployment", 410300, "level", "=", NULL, "1.7 万人", NULL, UNKNOWN, NO_OUTTURN },
  { "reemployment", 410311, "level", ">=", "以上", "1500 人", NULL, UNKNOWN, NO_OUTTURN },
  { "vocational_training", 410300, "level", "=", NULL, "30 万人次", NULL, UNKNOWN, NO_OUTTURN },
  { "vocational_training", 410311, "level", "=", NULL, "3.1 万人次", NULL, UNKNOWN, NO_OUTTURN },
  { "new_skilled_workers", 410300, "level", "=", NULL, "17 万人", NULL, UNKNOWN, NO_OUTTURN },
  { "new_skilled_workers", 410311, "level", "=", NULL, "1.8 万人", NULL, UNKNOWN, NO_OUTTURN },
  { "returnee_entrepreneurs", 410300, "level", ">=", "以上", "9000 人", NULL, UNKNOWN, NO_OUTTURN },
  { "returnee_entrepreneurs", 410311, "level", ">=", "以上", "500 人", NULL, UNKNOWN, NO_OUTTURN },
  { "kindergartens_built", 410300, "level", "=", NULL, "70 所", NULL, UNKNOWN, NO_OUTTURN },
  { "kindergartens_built", 410311, "level", "=", NULL, "3 所", NULL, UNKNOWN, NO_OUTTURN },
  { "sports_parks_built", 410300, "level", "=", NULL, "109 个", NULL, UNKNOWN, NO_OUTTURN },
  { "sports_parks_built", 410311, "level", "=", NULL, "15 个", NULL, UNKNOWN, NO_OUTTURN },
  { "new_innovation_platforms", 410311, "level", "=", NULL, "40 个", NULL, UNKNOWN, NO_OUTTURN },
  { "roads_upgraded", 410311, "level", "=", NULL, "4 条", "2023-12", UNKNOWN, NO_OUTTURN },
  { "primary_secondary_schools_built", 410311, "level", "=", NULL, "5 所", NULL, UNKNOWN, NO_OUTTURN },
  { "school_places_added", 410311, "level", "=", NULL, "8640 个", NULL, UNKNOWN, NO_OUTTURN },
  { "community_bookrooms", 410311, "level", "=", NULL, "3 个", "2023-12", UNKNOWN, NO_OUTTURN },
  { "culture_events", 410311, "level", ">=", "不少于", "100 场", NULL, UNKNOWN, NO_OUTTURN },
  { "new_highly_skilled_workers", 410311, "level", "=", NULL, "8000 人", NULL, UNKNOWN, NO_OUTTURN },
  { "street_elderly_centres", 410311, "level", "=", NULL, "3 个", NULL, UNKNOWN, NO_OUTTURN },
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

static gboolean
is_worded (gint64 statement, const char *written)
{
  g_autoptr (HetuTargetTerms) terms = hetu_query_target_terms (shared, statement, 0, NULL);

  g_assert_nonnull (terms);
  return g_strcmp0 (terms->written, written) == 0;
}

static void
test_each_is_in_the_store (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      g_autoptr (GArray) statements = list_statements (i);
      gboolean found = FALSE;

      for (guint j = 0; j < statements->len; j++)
        {
          const HetuObservation *one = &g_array_index (statements, HetuObservation, j);

          found = found || (states (one, i) && is_worded (one->id, targets[i].written));
        }
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
      g_assert_false (one->revised);
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

/* One document tells “9万人以上” in its headline and “9万人” in its body: both are kept, the headline is judged. */
static void
test_two_comparators_of_one_target_are_kept (void)
{
  g_autoptr (GArray) statements = NULL;
  gsize row = 0;

  while (!g_str_equal (targets[row].indicator, "urban_new_employment"))
    row++;
  statements = list_statements (row);
  g_assert_cmpuint (statements->len, ==, 2);
  for (guint i = 0; i < statements->len; i++)
    {
      const HetuObservation *one = &g_array_index (statements, HetuObservation, i);

      g_assert_cmpint (one->chosen, ==, one->place == HETU_PLACE_HEADLINE);
      g_assert_cmpint (one->comparator,
                       ==,
                       one->chosen ? HETU_COMPARATOR_AT_LEAST : HETU_COMPARATOR_EQUAL);
      g_assert_true (is_worded (one->id, one->chosen ? "以上" : NULL));
    }
}

/* The thirty milestones of three reports, at the end of the year and long after. */
static void
test_milestones_stand_as_told (void)
{
  static const struct
  {
    gint32 region, day;
    const char *states; /* overdue, due soon, open, no date, redacted */
  } rows[] = {
    { 410300, 20230131, "0 1 5 1 0" },  { 410300, 20230301, "1 0 5 1 0" },
    { 410300, 20231231, "4 2 0 1 0" },  { 410300, 20260101, "6 0 0 1 0" },
    { 410311, 20230831, "3 1 8 0 0" },  { 410311, 20240101, "12 0 0 0 0" },
    { 410399, 20260101, "0 0 0 0 11" },
  };
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GArray) found = hetu_query_milestones (shared, &rows[i].region, 1, 0, NULL);
      guint counts[HETU_N_MILESTONE_STATES] = { 0 };
      g_autofree char *text = NULL;

      for (guint j = 0; j < found->len; j++)
        counts[hetu_milestone_judge (&g_array_index (found, HetuMilestone, j), rows[i].day)
                   .state]++;
      text = g_strdup_printf ("%u %u %u %u %u",
                              counts[HETU_MILESTONE_OVERDUE],
                              counts[HETU_MILESTONE_DUE_SOON],
                              counts[HETU_MILESTONE_OPEN],
                              counts[HETU_MILESTONE_NO_DATE],
                              counts[HETU_MILESTONE_REDACTED]);
      g_test_message ("%d on %d", rows[i].region, rows[i].day);
      g_assert_cmpstr (text, ==, rows[i].states);
      if (i == 0 || rows[i].region != rows[i - 1].region)
        n += found->len;
    }
  g_assert_cmpuint (n, ==, 30);
}

/* Eight milestones are targets, too, by the words that tell both; what its figures meet is not overdue. */
static void
test_milestones_have_the_verdict_of_their_target (void)
{
  static const gint32 regions[] = { 410300, 410311, 410399 };
  g_autoptr (GArray) found = hetu_query_milestones (shared, regions, 3, 0, NULL);
  g_autoptr (GError) error = NULL;
  guint n_linked = 0, n_met = 0;

  g_assert_true (hetu_milestones_link (shared, found, 20240101, 0, HETU_LANGUAGE_ZH, &error));
  for (guint i = 0; i < found->len; i++)
    {
      const HetuMilestone *one = &g_array_index (found, HetuMilestone, i);
      HetuMilestoneVerdict verdict = hetu_milestone_judge (one, 20240101);

      n_linked += one->target != 0;
      if (!one->target_is_met)
        continue;
      n_met++;
      g_assert_cmpstr (one->task, ==, "现代化高中交付");
      g_assert_cmpint (verdict.state, ==, HETU_MILESTONE_DONE);
      g_assert_true (verdict.by_target);
    }
  g_assert_cmpuint (n_linked, ==, 8);
  g_assert_cmpuint (n_met, ==, 1);
  /* Before the review was printed nobody knew. */
  g_assert_true (
      hetu_milestones_link (shared, found, 20231031, 20231031, HETU_LANGUAGE_ZH, &error));
  for (guint i = 0; i < found->len; i++)
    g_assert_false (g_array_index (found, HetuMilestone, i).target_is_met);
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
  g_test_add_func ("/shipped-targets/comparators/two", test_two_comparators_of_one_target_are_kept);
  g_test_add_func ("/shipped-targets/milestones/as-told", test_milestones_stand_as_told);
  g_test_add_func ("/shipped-targets/milestones/targets",
                   test_milestones_have_the_verdict_of_their_target);
  status = g_test_run ();
  g_object_unref (shared);
  return status;
}
