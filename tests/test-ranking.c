/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rankings: ranks, movements, gaps, and the ranks that reports state, from tables of a few places of 洛阳市. */
#include "chart/finding.h"
#include "error.h"
#include "figure/ranking.h"
#include "shipped-figure.h"
#include "tidy-store.h"

#include <string.h>

#define LUOYANG 410300

static const gint32 trio[] = { 410302, 410303, 410304 };

static HetuRankingQuery
make_query (HetuStore *store, const char *indicator, HetuMeasure measure, const char *period)
{
  HetuRankingQuery query = { .measure = measure,
                             .within = LUOYANG,
                             .field = HETU_FIELD_OWN,
                             .regions = trio,
                             .n_regions = G_N_ELEMENTS (trio) };

  query.indicator = hetu_store_find_indicator (store, indicator, NULL);
  g_assert_true (hetu_period_parse (period, &query.period, NULL));
  return query;
}

static HetuRanking *
rank (HetuStore *store, const HetuRankingQuery *query)
{
  g_autoptr (GError) error = NULL;
  HetuRanking *ranking = hetu_ranking_new (store, query, &error);

  g_assert_no_error (error);
  return ranking;
}

/* “02:1/2+1 03:2/1-1 04:-”: place, rank now, rank before, movement */
static void
assert_ranks (const HetuRanking *ranking, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ranking->standings->len; i++)
    {
      const HetuStanding *one = &g_array_index (ranking->standings, HetuStanding, i);

      g_string_append_printf (text, "%s%02d:", i > 0 ? " " : "", one->region % 100);
      g_string_append_printf (text, one->rank > 0 ? "%u" : "-", one->rank);
      if (one->previous_rank > 0)
        g_string_append_printf (text, "/%u", one->previous_rank);
      if (one->has_movement)
        g_string_append_printf (text, "%+d", one->movement);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_ranks_follow_direction_ties_and_gaps (void)
{
  static const struct
  {
    const char *rows;
    const char *indicator;
    HetuMeasure measure;
    const char *ranks;
  } cases[] = {
    /* who rises and who falls */
    { "gdp,410302,2021,growth,5.0,%\ngdp,410303,2021,growth,6.0,%\ngdp,410304,2021,growth,4.0,%\n"
      "gdp,410302,2022,growth,7.0,%\ngdp,410303,2022,growth,6.0,%\ngdp,410304,2022,growth,1.0,%\n",
      "gdp",
      HETU_MEASURE_GROWTH,
      "02:1/2+1 03:2/1-1 04:3/3+0" },
    /* 7.10 and 7.1 are equal, 7.12 is not */
    { "gdp,410302,2022,growth,7.10,%\ngdp,410303,2022,growth,7.1,%\ngdp,410304,2022,growth,6.9,%\n",
      "gdp",
      HETU_MEASURE_GROWTH,
      "02:1 03:1 04:3" },
    { "gdp,410302,2022,growth,7.1,%\ngdp,410303,2022,growth,7.12,%\ngdp,410304,2022,growth,7.1,%\n",
      "gdp",
      HETU_MEASURE_GROWTH,
      "03:1 02:2 04:2" },
    /* the fewer of them, the better */
    { "surveyed_urban_unemployment_rate,410302,2022,ratio,5.5,%\n"
      "surveyed_urban_unemployment_rate,410303,2022,ratio,4.9,%\n",
      "surveyed_urban_unemployment_rate",
      HETU_MEASURE_LEVEL,
      "03:1 02:2 04:-" },
    /* one unit: 0.9 亿元 is less than 10000 万元 */
    { "gdp,410302,2022,level,0.9,亿元\ngdp,410303,2022,level,10000,万元\n",
      "gdp",
      HETU_MEASURE_LEVEL,
      "03:1 02:2 04:-" },
    /* a bound has no place; another field before: no movement */
    { "gdp,410302,2021,growth,5.0,%\ngdp,410303,2021,growth,6.0,%\n"
      "gdp,410302,2022,growth,7.0,%\ngdp,410303,2022,growth,6.0,%\ngdp,410304,2022,growth,8.0,%\n",
      "gdp",
      HETU_MEASURE_GROWTH,
      "04:1 02:2/2 03:3/1" },
    { "gdp,410302,2022,growth,7.0,%,,,>=\ngdp,410303,2022,growth,6.0,%\n",
      "gdp",
      HETU_MEASURE_GROWTH,
      "03:1 02:- 04:-" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuStore) store = open_with (cases[i].rows);
      HetuRankingQuery query = make_query (store, cases[i].indicator, cases[i].measure, "2022");
      g_autoptr (HetuRanking) ranking = rank (store, &query);

      assert_ranks (ranking, cases[i].ranks);
    }
}

static void
test_unfinished_years_are_ranked_against_the_same_months (void)
{
  g_autoptr (HetuStore) store = open_with ("gdp,410302,2022-01/2022-09,growth,5.0,%\n"
                                           "gdp,410303,2022-01/2022-09,growth,6.0,%\n"
                                           "gdp,410302,2022,growth,9.0,%\n"
                                           "gdp,410303,2022,growth,8.0,%\n"
                                           "gdp,410302,2023-01/2023-09,growth,4.0,%\n"
                                           "gdp,410303,2023-01/2023-09,growth,3.0,%\n");
  HetuRankingQuery query = make_query (store, "gdp", HETU_MEASURE_GROWTH, "2023-01/2023-09");
  g_autoptr (HetuRanking) ranking = rank (store, &query);

  assert_ranks (ranking, "02:1/2+1 03:2/1-1 04:-");
}

static void
test_gaps_are_in_points_and_levels_have_none_to_the_total (void)
{
  g_autoptr (HetuStore) store = open_with ("gdp,410302,2022,growth,5.2,%\n"
                                           "gdp,410303,2022,growth,9.8,%\n"
                                           "gdp,410300,2022,growth,3.5,%\n"
                                           "gdp,410302,2022,level,100,亿元\n"
                                           "gdp,410303,2022,level,150.5,亿元\n"
                                           "gdp,410300,2022,level,5675.2,亿元\n");
  HetuRankingQuery query = make_query (store, "gdp", HETU_MEASURE_GROWTH, "2022");
  g_autoptr (HetuRanking) growth = rank (store, &query);
  const HetuStanding *one = hetu_ranking_find (growth, 410302);
  g_autoptr (HetuRanking) level = NULL;

  g_assert_cmpint (hetu_decimal_compare (one->leader_gap, HETU_DECIMAL (-46, 1)), ==, 0);
  g_assert_cmpint (hetu_decimal_compare (one->parent_gap, HETU_DECIMAL (17, 1)), ==, 0);
  g_assert_true (hetu_unit_equal (one->gap_unit, HETU_UNIT_POINTS));
  query.measure = HETU_MEASURE_LEVEL;
  level = rank (store, &query);
  one = hetu_ranking_find (level, 410302);
  g_assert_cmpint (hetu_decimal_compare (one->leader_gap, HETU_DECIMAL (-505, 1)), ==, 0);
  g_assert_false (one->has_parent_gap);
}

/* Each gap is its value less the reference, at the precision that is stored: nothing is rounded on the way. */
static void
test_gaps_are_value_less_reference_as_stored (void)
{
  static const HetuMeasure measures[] = { HETU_MEASURE_GROWTH, HETU_MEASURE_LEVEL };

  open_shipped ();
  for (gsize i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      HetuRankingQuery query = make_query (shared, "gdp", measures[i], "2022");
      g_autoptr (HetuRanking) ranking = NULL;
      const HetuStanding *leader = NULL;

      query.field = HETU_FIELD_ALL;
      query.within = 440100;
      ranking = rank (shared, &query);
      leader = &g_array_index (ranking->standings, HetuStanding, 0);
      for (guint j = 0; j < ranking->standings->len; j++)
        {
          const HetuStanding *one = &g_array_index (ranking->standings, HetuStanding, j);
          HetuDecimal back;

          g_assert_true (one->has_leader_gap);
          g_assert_true (hetu_decimal_add (leader->figure.value, one->leader_gap, &back));
          g_assert_cmpint (hetu_decimal_compare (back, one->figure.value), ==, 0);
          g_assert_cmpuint (one->leader_gap.decimals,
                            ==,
                            MAX (one->figure.value.decimals, leader->figure.value.decimals));
          g_assert_true (one->has_parent_gap == (measures[i] == HETU_MEASURE_GROWTH));
          if (!one->has_parent_gap)
            continue;
          g_assert_true (hetu_decimal_add (ranking->parent.value, one->parent_gap, &back));
          g_assert_cmpint (hetu_decimal_compare (back, one->figure.value), ==, 0);
        }
    }
  g_clear_object (&shared);
}

static void
test_progress_ranks_completion (void)
{
  g_autoptr (HetuStore) store =
      open_with ("urban_new_employment,410302,2022,level,2.0,万人,,target,>=\n"
                 "urban_new_employment,410303,2022,level,1.0,万人,,target,>=\n"
                 "urban_new_employment,410302,2022,level,1.8,万人\n"
                 "urban_new_employment,410303,2022,level,1.1,万人\n");
  HetuRankingQuery query = make_query (store, "urban_new_employment", HETU_MEASURE_LEVEL, "2022");
  g_autoptr (HetuRanking) ranking = NULL;

  query.by_progress = TRUE;
  ranking = rank (store, &query);
  assert_ranks (ranking, "03:1 02:2 04:-");
  g_assert_cmpint (hetu_decimal_compare (hetu_ranking_find (ranking, 410303)->figure.value,
                                         HETU_DECIMAL (1100, 1)),
                   ==,
                   0);
}

static void
test_progress_says_what_lacks (void)
{
  static const struct
  {
    gint32 region;
    const char *words;
  } cases[] = {
    { 410302, "待填报" },
    { 410303, "目标值未公布" },
    { 410304, "非累计指标，无完成率" },
  };
  g_autoptr (HetuStore) store =
      open_with ("urban_new_employment,410302,2022,level,2.0,万人,,target,>=\n"
                 "urban_new_employment,410303,2022,level,1.1,万人\n"
                 "urban_new_employment,410304,2022,growth,8,%,,target,>=\n"
                 "urban_new_employment,410304,2022,growth,6,%\n");
  HetuRankingQuery query = make_query (store, "urban_new_employment", HETU_MEASURE_LEVEL, "2022");
  g_autoptr (HetuRanking) ranking = NULL;

  query.by_progress = TRUE;
  ranking = rank (store, &query);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const HetuStanding *one = hetu_ranking_find (ranking, cases[i].region);
      g_autofree char *words = hetu_ranking_dup_absence (ranking, one, HETU_LANGUAGE_ZH);

      g_assert_cmpuint (one->rank, ==, 0);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* What was published later is not known yet. */
static void
test_progress_is_as_of_a_date (void)
{
  static const struct
  {
    gint32 as_of;
    const char *ranks;
  } cases[] = {
    { 20221231, "02:- 03:- 04:-" },
    { 20231231, "03:1 02:2 04:-" },
    { 0, "03:1 02:2 04:-" },
  };
  g_autoptr (HetuStore) store =
      open_with ("urban_new_employment,410302,2022,level,2.0,万人,,target,>=,,luoyang-report-2022\n"
                 "urban_new_employment,410303,2022,level,1.0,万人,,target,>=,,luoyang-report-2022\n"
                 "urban_new_employment,410302,2022,level,1.8,万人,,,,,henan-communique-2022\n"
                 "urban_new_employment,410303,2022,level,1.1,万人,,,,,henan-communique-2022\n");
  HetuRankingQuery query = make_query (store, "urban_new_employment", HETU_MEASURE_LEVEL, "2022");

  query.by_progress = TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuRanking) ranking = NULL;

      query.as_of = cases[i].as_of;
      ranking = rank (store, &query);
      assert_ranks (ranking, cases[i].ranks);
    }
}

/* Two places make the whole field of a county-less parent here: 410300's urban districts without figures make it partial. */
static void
test_stated_rank_stands_beside_the_computed_one (void)
{
  static const struct
  {
    const char *note; /* what the stated rank is of */
    const char *stated;
    gboolean whole;
    HetuStated verdict;
    const char *notice;
  } cases[] = {
    { "增速位次", "1", TRUE, HETU_STATED_AGREES, NULL },
    { "增速位次", "2", TRUE, HETU_STATED_DIFFERS, "报告称第 2，按库中数据为第 1" },
    { "增速位次", "2", FALSE, HETU_STATED_UNKNOWN, "报告称第 2；7 个地区中 5 个无数据，不作比对" },
    { "总量位次", "2", TRUE, HETU_STATED_ELSEWHERE, "报告所称第 2 是水平值的位次" },
    { "增速位次，城市区中", "2", TRUE, HETU_STATED_DIFFERS, "报告称第 2，按库中数据为第 1" },
  };
  static const gint32 urban[] = { 410302, 410303, 410304, 410305, 410307, 410308, 410311 };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) rows = g_string_new (NULL);
      g_autoptr (HetuStore) store = NULL;
      g_autoptr (HetuRanking) ranking = NULL;
      g_autofree char *notice = NULL;
      HetuRankingQuery query;
      const HetuStanding *one;

      for (guint j = 0; j < (cases[i].whole ? G_N_ELEMENTS (urban) : 2); j++)
        g_string_append_printf (rows, "gdp,%d,2022,growth,%u.0,%%\n", urban[j], 9 - j);
      g_string_append_printf (rows,
                              "gdp,410302,2022,rank,%s,位,410300,,,%s%s\n",
                              cases[i].stated,
                              cases[i].note,
                              strstr (cases[i].note, "城市区") == NULL ? "，城市区" : "");
      store = open_with (rows->str);
      query = make_query (store, "gdp", HETU_MEASURE_GROWTH, "2022");
      query.field = HETU_FIELD_URBAN;
      ranking = rank (store, &query);
      one = hetu_ranking_find (ranking, 410302);
      g_assert_cmpint (one->verdict, ==, (int) cases[i].verdict);
      notice = hetu_ranking_dup_notice (ranking, one, HETU_LANGUAGE_ZH);
      g_assert_cmpstr (notice, ==, cases[i].notice);
    }
}

static void
test_rank_of_a_sentence_is_that_of_the_figure_before_it (void)
{
  g_autoptr (HetuRanking) ranking = NULL;
  const HetuStanding *one;
  HetuRankingQuery query;

  open_shipped ();
  query = make_query (shared, "retail_sales_consumer_goods", HETU_MEASURE_GROWTH, "2022");
  query.field = HETU_FIELD_ALL;
  ranking = rank (shared, &query);
  one = hetu_ranking_find (ranking, 410311);
  g_assert_cmpint (one->stated_measure, ==, HETU_MEASURE_GROWTH);
  g_assert_cmpint (one->verdict, ==, HETU_STATED_UNKNOWN);
  g_clear_object (&shared);
}

static void
test_guangzhou_states_the_ranks_of_its_levels (void)
{
  g_autoptr (HetuRanking) ranking = NULL;
  HetuRankingQuery query;

  open_shipped ();
  query = make_query (shared, "gdp", HETU_MEASURE_LEVEL, "2022");
  query.field = HETU_FIELD_ALL;
  query.within = 440100;
  ranking = rank (shared, &query);
  g_assert_cmpuint (ranking->n_ranked, ==, 11);
  g_assert_cmpuint (ranking->n_missing, ==, 0);
  for (guint i = 0; i < ranking->standings->len; i++)
    g_assert_cmpint (g_array_index (ranking->standings, HetuStanding, i).verdict,
                     ==,
                     HETU_STATED_AGREES);
  g_clear_object (&shared);
}

static void
test_field_is_named_by_kind_of_place (void)
{
  static const struct
  {
    gint32 within;
    HetuField field;
    guint n;
  } cases[] = {
    { LUOYANG, HETU_FIELD_ALL, 14 },
    { LUOYANG, HETU_FIELD_URBAN, 7 },
    { LUOYANG, HETU_FIELD_COUNTY, 7 },
    /* a district that names no city stands under the nation and is no province */
    { 100000, HETU_FIELD_ALL, 2 },
  };

  open_shipped ();
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) codes = hetu_ranking_list_field (shared, cases[i].within, cases[i].field);

      g_assert_cmpuint (codes->len, ==, cases[i].n);
    }
  g_clear_object (&shared);
}

static void
test_what_is_not_ranked_is_refused (void)
{
  g_autoptr (HetuStore) store = open_with ("gdp,410302,2022,growth,5.0,%\n");
  HetuRankingQuery query = make_query (store, "gdp", HETU_MEASURE_RANK, "2022");
  g_autoptr (GError) error = NULL;

  g_assert_null (hetu_ranking_new (store, &query, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_USAGE);
  g_clear_error (&error);
  query.measure = HETU_MEASURE_GROWTH;
  query.n_regions = 1;
  g_assert_null (hetu_ranking_new (store, &query, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_USAGE);
}

/* A place without parts is told where it is itself ranked. */
static void
test_place_without_parts_is_told_its_parent (void)
{
  static const struct
  {
    gint32 within;
    HetuField field;
    const char *said;
  } cases[] = {
    { 410311, HETU_FIELD_ALL, "410300" },
    { 410000, HETU_FIELD_ALL, "1" },
    { 440100, HETU_FIELD_COUNTY, "广州市" },
  };

  open_shipped ();
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuRankingQuery query = make_query (shared, "gdp", HETU_MEASURE_LEVEL, "2022");
      g_autoptr (GError) error = NULL;

      query.within = cases[i].within;
      query.field = cases[i].field;
      g_assert_null (hetu_ranking_new (shared, &query, &error));
      g_assert_error (error, HETU_ERROR, HETU_ERROR_USAGE);
      g_assert_nonnull (strstr (error->message, cases[i].said));
    }
  g_clear_object (&shared);
}

/* Figures that differ are told apart by their labels, each with the decimals that it has, and are no ties; what four decimals do not tell
 * apart keeps its labels. */
static void
test_labels_tell_apart (void)
{
  static const struct
  {
    const char *values[3];
    const char *measure, *unit;
    const char *labels[3];
    const char *title;
  } cases[] = {
    { { "5.3", "5.25", "4.1" }, "growth", "%", { "5.3", "5.25", "4.1" }, "洛龙区 2031 年增速最高" },
    { { "5.3", "5.30", "4.12" }, "growth", "%", { "5.3", "5.3", "4.1" }, "并列最高，为 5.3%" },
    { { "5.31", "5.22", "4.1" }, "growth", "%", { "5.3", "5.2", "4.1" }, "洛龙区 2031 年增速最高" },
    { { "582.4012", "582.4011", "4" }, "level", "亿元", { "582.4012", "582.4011", "4" }, "洛龙区" },
    { { "5.310002", "5.310001", "4.1" },
      "growth",
      "%",
      { "5.3", "5.3", "4.1" },
      "洛龙区 2031 年增速最高" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      static const gint32 regions[] = { 410311, 410305, 410302 };
      g_autoptr (GString) rows = g_string_new (NULL);
      g_autoptr (HetuSpec) spec = hetu_spec_new ();
      g_autoptr (HetuStore) store = NULL;
      g_autoptr (HetuFrame) frame = NULL;
      g_autoptr (GError) error = NULL;

      for (gsize k = 0; k < 3; k++)
        g_string_append_printf (rows,
                                "gdp,%d,2031,%s,%s,%s\n",
                                regions[k],
                                cases[i].measure,
                                cases[i].values[k],
                                cases[i].unit);
      store = open_with (rows->str);
      spec->kind = HETU_CHART_RANKED_BAR;
      hetu_measure_parse (cases[i].measure, &spec->measure);
      hetu_spec_set_indicators (spec, (const char *const[]){ "gdp", NULL });
      hetu_spec_set_regions (spec, regions, 3);
      frame = hetu_figure_resolve (store, spec, &error);
      g_assert_no_error (error);
      for (guint k = 0; k < 3; k++)
        {
          g_autofree char *label = hetu_row_to_value (frame, hetu_frame_get_row (frame, k));

          g_assert_cmpstr (label, ==, cases[i].labels[k]);
        }
      g_assert_nonnull (strstr (frame->title, cases[i].title));
      g_assert_cmpint (strstr (frame->title, "并列") != NULL,
                       ==,
                       strstr (cases[i].title, "并列") != NULL);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ranking/ranks-follow-direction-ties-and-gaps",
                   test_ranks_follow_direction_ties_and_gaps);
  g_test_add_func ("/ranking/unfinished-years-are-ranked-against-the-same-months",
                   test_unfinished_years_are_ranked_against_the_same_months);
  g_test_add_func ("/ranking/gaps-are-in-points-and-levels-have-none-to-the-total",
                   test_gaps_are_in_points_and_levels_have_none_to_the_total);
  g_test_add_func ("/ranking/gaps-are-value-less-reference-as-stored",
                   test_gaps_are_value_less_reference_as_stored);
  g_test_add_func ("/ranking/progress-ranks-completion", test_progress_ranks_completion);
  g_test_add_func ("/ranking/progress-says-what-lacks", test_progress_says_what_lacks);
  g_test_add_func ("/ranking/progress-is-as-of-a-date", test_progress_is_as_of_a_date);
  g_test_add_func ("/ranking/stated-rank-stands-beside-the-computed-one",
                   test_stated_rank_stands_beside_the_computed_one);
  g_test_add_func ("/ranking/rank-of-a-sentence-is-that-of-the-figure-before-it",
                   test_rank_of_a_sentence_is_that_of_the_figure_before_it);
  g_test_add_func ("/ranking/guangzhou-states-the-ranks-of-its-levels",
                   test_guangzhou_states_the_ranks_of_its_levels);
  g_test_add_func ("/ranking/field-is-named-by-kind-of-place",
                   test_field_is_named_by_kind_of_place);
  g_test_add_func ("/ranking/what-is-not-ranked-is-refused", test_what_is_not_ranked_is_refused);
  g_test_add_func ("/ranking/place-without-parts-is-told-its-parent",
                   test_place_without_parts_is_told_its_parent);
  g_test_add_func ("/ranking/labels-tell-apart", test_labels_tell_apart);
  return g_test_run ();
}
