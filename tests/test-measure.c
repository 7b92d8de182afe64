/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figure/measure.h"

#include "error.h"
#include "small-store.h"

typedef struct
{
  SmallStore small;
  gint32 investment; /* at current prices */
} Fixture;

static void
open_store (Fixture *self, gconstpointer data)
{
  HetuIndicatorInfo info = { .id = "fixed_asset_investment",
                             .name_zh = "固定资产投资",
                             .name_en = "Fixed asset investment",
                             .initials = "gdzctz",
                             .domain = "macro",
                             .nature = HETU_NATURE_FLOW,
                             .frequency = HETU_GRAIN_MONTH };
  g_autoptr (GError) error = NULL;
  HetuLedger *ledger = NULL;

  small_store_open (&self->small);
  ledger = hetu_ledger_begin (self->small.store, "test", &error);
  g_assert_no_error (error);
  g_assert_true (hetu_unit_parse ("亿元", &info.unit, NULL));
  self->investment = hetu_ledger_put_indicator (ledger, &info, &error);
  g_assert_no_error (error);
  g_assert_true (hetu_ledger_commit (ledger, &error));
  g_assert_no_error (error);
}

static void
close_store (Fixture *self, gconstpointer data)
{
  small_store_close (&self->small);
}

static void
tell (Fixture *self,
      gint32 indicator,
      HetuMeasure measure,
      const char *period,
      const char *value,
      gint32 source)
{
  HetuObservation figure = small_store_figure (&self->small, period, value, source);

  small_store_set_measure (&figure, measure);
  figure.indicator = indicator;
  small_store_record (&self->small, &figure, HETU_RECORD_ADDED);
}

static GArray *
derive (Fixture *self, const char *indicator, const char *measure, const char *from, const char *to)
{
  const HetuMeasureName *name = hetu_measure_name_find (measure);
  HetuMeasureQuery query = { 0 };
  g_autoptr (GError) error = NULL;
  GArray *rows = NULL;

  g_assert_nonnull (name);
  query.derivation = (HetuDerivation) name->derivation;
  query.to_date = name->to_date;
  query.ranked = (HetuMeasure) MAX (name->ranked, 0);
  query.indicator = hetu_store_find_indicator (self->small.store, indicator, NULL);
  query.district = hetu_store_get_district (self->small.store, 410311);
  if (from != NULL)
    g_assert_true (hetu_period_parse (from, &query.from, NULL));
  if (to != NULL)
    g_assert_true (hetu_period_parse (to, &query.to, NULL));
  query.base = query.from;
  rows = hetu_measure_derive (self->small.store, &query, HETU_LANGUAGE_ZH, &error);
  g_assert_no_error (error);
  return rows;
}

/* @value: or the reason, where there is none */
static void
assert_row (GArray *rows, guint index, const char *period, const char *value, const char *reason)
{
  const HetuMeasured *row = NULL;
  g_autofree char *when = NULL;
  g_autofree char *number = NULL;

  g_assert_cmpuint (index, <, rows->len);
  row = &g_array_index (rows, HetuMeasured, index);
  when = hetu_period_to_string (row->figure.period);
  number = row->figure.has_value ? hetu_decimal_to_string (row->figure.value) : NULL;
  g_assert_cmpstr (when, ==, period);
  g_assert_cmpstr (number, ==, value);
  g_assert_cmpstr (row->reason, ==, reason);
}

static void
test_january_is_never_alone (Fixture *self, gconstpointer data)
{
  g_autoptr (GArray) rows = NULL;
  gint32 book = self->small.book;

  tell (self, self->investment, HETU_MEASURE_LEVEL, "2023-01/2023-02", "42", book);
  tell (self, self->investment, HETU_MEASURE_LEVEL, "2023-01/2023-03", "65.7", book);
  tell (self, self->investment, HETU_MEASURE_LEVEL, "2023-H1", "140.2", book);
  rows = derive (self, "fixed_asset_investment", "single", NULL, NULL);
  g_assert_cmpuint (rows->len, ==, 3);
  assert_row (rows, 0, "2023-01", NULL, "1—2 月合并公布，不能单列 1 月或 2 月（2023 年 1 月）");
  assert_row (rows, 1, "2023-03", "23.7", NULL);
  assert_row (rows, 2, "2023-Q2", "74.5", NULL);
}

static void
test_change_of_a_rate_is_no_list (Fixture *self, gconstpointer data)
{
  HetuMeasureQuery query = {
    .indicator = hetu_store_find_indicator (self->small.store, "fixed_asset_investment", NULL),
    .district = hetu_store_get_district (self->small.store, 410311),
    .derivation = HETU_DERIVATION_RATE_CHANGE,
  };
  g_autoptr (GError) error = NULL;

  g_assert_null (hetu_measure_derive (self->small.store, &query, HETU_LANGUAGE_ZH, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_USAGE);
}

static void
test_unfinished_year_meets_the_same_months (Fixture *self, gconstpointer data)
{
  g_autoptr (GArray) rows = NULL;
  gint32 book = self->small.book;

  tell (self, self->investment, HETU_MEASURE_LEVEL, "2022", "400", book);
  tell (self, self->investment, HETU_MEASURE_LEVEL, "2022-01/2022-09", "300", book);
  tell (self, self->investment, HETU_MEASURE_LEVEL, "2023-01/2023-09", "315", book);
  tell (self, self->investment, HETU_MEASURE_LEVEL, "2023-01/2023-10", "350", book);
  rows = derive (self, "fixed_asset_investment", "ytd", "2023", "2023");
  g_assert_cmpuint (rows->len, ==, 1);
  assert_row (rows, 0, "2023-01/2023-09", "5.0", "2023 年 1—10 月不可比，改用最近的可比时期");
  g_assert_cmpstr (g_array_index (rows, HetuMeasured, 0).formula,
                   ==,
                   "（315 ÷ 300 − 1）× 100 = 5.0%");
}

static void
test_base_is_of_the_same_edition (Fixture *self, gconstpointer data)
{
  g_autoptr (GArray) rows = NULL;

  tell (self, self->investment, HETU_MEASURE_LEVEL, "2022", "90", self->small.plan);
  tell (self, self->investment, HETU_MEASURE_LEVEL, "2021", "100", self->small.plan);
  tell (self, self->investment, HETU_MEASURE_LEVEL, "2021", "80", self->small.book);
  tell (self, self->investment, HETU_MEASURE_LEVEL, "2023", "99", self->small.book);
  rows = derive (self, "fixed_asset_investment", "growth", "2022", NULL);
  g_assert_cmpuint (rows->len, ==, 2);
  assert_row (rows, 0, "2022", "-10.0", NULL);
  assert_row (rows, 1, "2023", NULL, "不可比：来源或发布版本不同，修订会被当作变动");
}

static void
test_real_growth_is_not_computed (Fixture *self, gconstpointer data)
{
  g_autoptr (GArray) rows = NULL;
  g_autoptr (GArray) nominal = NULL;

  tell (self, self->small.gdp, HETU_MEASURE_LEVEL, "2021", "100", self->small.book);
  tell (self, self->small.gdp, HETU_MEASURE_LEVEL, "2022", "106", self->small.book);
  rows = derive (self, "gdp", "growth", "2022", NULL);
  g_assert_cmpuint (rows->len, ==, 1);
  assert_row (rows, 0, "2022", NULL, "公布增速按不变价，现价水平值不能代替");
  nominal = derive (self, "gdp", "nominal-growth", "2022", NULL);
  assert_row (nominal, 0, "2022", "6.0", NULL);
}

static void
test_real_chain_is_not_computed (Fixture *self, gconstpointer data)
{
  static const char reason[] = "公布增速按不变价，现价水平值不能代替";
  const struct
  {
    const char *indicator;
    gint32 number;
    const char *value;
    const char *reason;
  } cases[] = {
    { "gdp", self->small.gdp, NULL, reason },
    { "fixed_asset_investment", self->investment, "10.0", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) rows = NULL;

      tell (self, cases[i].number, HETU_MEASURE_LEVEL, "2022-Q2", "100", self->small.book);
      tell (self, cases[i].number, HETU_MEASURE_LEVEL, "2022-Q3", "110", self->small.book);
      rows = derive (self, cases[i].indicator, "chain", "2022-Q3", NULL);
      g_assert_cmpuint (rows->len, ==, 1);
      assert_row (rows, 0, "2022-Q3", cases[i].value, cases[i].reason);
    }
}

static void
test_spans_chain_real_rates (Fixture *self, gconstpointer data)
{
  g_autoptr (GArray) average = NULL;
  g_autoptr (GArray) index = NULL;

  tell (self, self->small.gdp, HETU_MEASURE_GROWTH, "2021", "8.1", self->small.plan);
  tell (self, self->small.gdp, HETU_MEASURE_GROWTH, "2022", "3.0", self->small.web);
  average = derive (self, "gdp", "average", "2020", "2022");
  g_assert_cmpuint (average->len, ==, 1);
  assert_row (average, 0, "2020/2022", "5.5", NULL);
  index = derive (self, "gdp", "index", "2020", NULL);
  g_assert_cmpuint (index->len, ==, 2);
  assert_row (index, 0, "2021", "108.1", NULL);
  assert_row (index, 1, "2022", "111.3", NULL);
}

static void
test_change_bridges_a_gap_and_says_so (Fixture *self, gconstpointer data)
{
  g_autoptr (GArray) rows = NULL;

  tell (self, self->small.gdp, HETU_MEASURE_GROWTH, "2022", "5.2", self->small.plan);
  tell (self, self->small.gdp, HETU_MEASURE_GROWTH, "2023-Q1", "4.0", self->small.book);
  tell (self, self->small.gdp, HETU_MEASURE_GROWTH, "2023-01/2023-09", "4.6", self->small.book);
  rows = derive (self, "gdp", "growth_change", "2023-Q1", NULL);
  g_assert_cmpuint (rows->len, ==, 2);
  assert_row (rows, 0, "2023-Q1", "-1.2", NULL);
  assert_row (rows, 1, "2023-01/2023-09", "0.6", "2023 年上半年不可比，改用最近的可比时期");
}

/* The change of a quarter is told against the quarter before, over the turn of the year too. */
static void
test_change_of_a_first_quarter (Fixture *self, gconstpointer data)
{
  g_autoptr (GArray) rows = NULL;

  tell (self, self->small.gdp, HETU_MEASURE_GROWTH, "2022", "5.2", self->small.plan);
  tell (self, self->small.gdp, HETU_MEASURE_GROWTH, "2022-Q4", "6.4", self->small.plan);
  tell (self, self->small.gdp, HETU_MEASURE_GROWTH, "2023-Q1", "4.0", self->small.book);
  rows = derive (self, "gdp", "growth_change", "2023-Q1", NULL);
  g_assert_cmpuint (rows->len, ==, 1);
  assert_row (rows, 0, "2023-Q1", "-2.4", NULL);
}

/* A quarter that a document states is a row as it stands there, and one that is not is worked out. */
static void
test_stated_quarter_is_told_as_it_is (Fixture *self, gconstpointer data)
{
  g_autoptr (GArray) rows = NULL;

  tell (self, self->small.gdp, HETU_MEASURE_LEVEL, "2022-Q1", "100.0", self->small.book);
  tell (self, self->small.gdp, HETU_MEASURE_LEVEL, "2022-H1", "230.0", self->small.book);
  tell (self, self->small.gdp, HETU_MEASURE_LEVEL, "2022-Q2", "131.0", self->small.book);
  tell (self, self->small.gdp, HETU_MEASURE_LEVEL, "2022-01/2022-09", "380.0", self->small.book);
  rows = derive (self, "gdp", "single", NULL, NULL);
  g_assert_cmpuint (rows->len, ==, 2);
  assert_row (rows, 0, "2022-Q2", "131.0", NULL);
  g_assert_cmpint (g_array_index (rows, HetuMeasured, 0).figure.basis, ==, HETU_BASIS_REPORTED);
  assert_row (rows, 1, "2022-Q3", "150.0", NULL);
  g_assert_cmpint (g_array_index (rows, HetuMeasured, 1).figure.basis, ==, HETU_BASIS_COMPUTED);
}

/* What lacks is named: it may be of another measure or place than the figure. */
static void
test_what_lacks_is_named (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *measure;
    const char *period;
    const char *reason;
  } cases[] = {
    { "implied_base", "2021", "洛龙区 地区生产总值 2022 年 同比增速 缺数" },
    { "share", "2022", "洛阳市 地区生产总值 2022 年 水平值 缺数" },
  };

  tell (self, self->small.gdp, HETU_MEASURE_LEVEL, "2022", "582.4", self->small.plan);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) rows = derive (self, "gdp", cases[i].measure, NULL, NULL);

      g_assert_cmpuint (rows->len, ==, 1);
      assert_row (rows, 0, cases[i].period, NULL, cases[i].reason);
    }
}

/* 孟津区, which is smaller than 洛龙区 and has grown more. */
static void
tell_neighbour (Fixture *self, const char *period)
{
  HetuObservation level = small_store_figure (&self->small, period, "500", self->small.plan);
  HetuObservation growth = small_store_figure (&self->small, period, "6.0", self->small.plan);

  level.region = growth.region = 410308;
  small_store_set_measure (&growth, HETU_MEASURE_GROWTH);
  small_store_record (&self->small, &level, HETU_RECORD_ADDED);
  small_store_record (&self->small, &growth, HETU_RECORD_ADDED);
}

static void
test_ranks_are_of_levels_or_of_growth (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *measure;
    const char *value;
    const char *formula;
  } cases[] = { { "rank", "1", "1 + 0 = 1" }, { "growth_rank", "2", "1 + 1 = 2" } };

  tell (self, self->small.gdp, HETU_MEASURE_LEVEL, "2022", "582.4", self->small.plan);
  tell (self, self->small.gdp, HETU_MEASURE_GROWTH, "2022", "5.2", self->small.plan);
  tell_neighbour (self, "2022");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) rows = derive (self, "gdp", cases[i].measure, NULL, NULL);
      const HetuMeasured *row = &g_array_index (rows, HetuMeasured, 0);

      g_assert_cmpuint (rows->len, ==, 1);
      assert_row (rows, 0, "2022", cases[i].value, NULL);
      g_assert_cmpstr (row->formula, ==, cases[i].formula);
      g_assert_nonnull (strstr (row->operands, "洛龙区"));
      g_assert_true ((strstr (row->operands, "6.0") != NULL) == (i == 1));
    }
}

/* A rank that is stated of growth leaves that of the level to be computed, and is that of growth. */
static void
test_stated_rank_is_enough_for_its_own_measure (Fixture *self, gconstpointer data)
{
  HetuObservation stated = small_store_figure (&self->small, "2022", "3", self->small.plan);
  g_autoptr (GArray) levels = NULL;
  g_autoptr (GArray) growth = NULL;

  tell (self, self->small.gdp, HETU_MEASURE_LEVEL, "2022", "582.4", self->small.plan);
  tell (self, self->small.gdp, HETU_MEASURE_GROWTH, "2022", "5.2", self->small.plan);
  tell_neighbour (self, "2022");
  small_store_set_measure (&stated, HETU_MEASURE_RANK);
  stated.ref_region = 410300;
  stated.note = (char *) "增速位次";
  small_store_record (&self->small, &stated, HETU_RECORD_ADDED);
  levels = derive (self, "gdp", "rank", NULL, NULL);
  growth = derive (self, "gdp", "growth_rank", NULL, NULL);
  g_assert_cmpuint (levels->len, ==, 1);
  g_assert_cmpuint (growth->len, ==, 0);
}

static void
test_rank_of_one_place_says_why_there_is_none (Fixture *self, gconstpointer data)
{
  g_autoptr (GArray) rows = NULL;

  tell (self, self->small.gdp, HETU_MEASURE_LEVEL, "2022", "582.4", self->small.plan);
  rows = derive (self, "gdp", "rank", NULL, NULL);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_false (g_array_index (rows, HetuMeasured, 0).figure.has_value);
  g_assert_nonnull (g_array_index (rows, HetuMeasured, 0).reason);
}

static void
test_spans_need_their_ends (Fixture *self, gconstpointer data)
{
  const HetuMeasureQuery queries[] = { { .derivation = HETU_DERIVATION_AVERAGE },
                                       { .derivation = HETU_DERIVATION_INDEX } };

  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      HetuMeasureQuery query = queries[i];
      g_autoptr (GError) error = NULL;

      query.indicator = hetu_store_find_indicator (self->small.store, "gdp", NULL);
      query.district = hetu_store_get_district (self->small.store, 410311);
      g_assert_null (hetu_measure_derive (self->small.store, &query, HETU_LANGUAGE_ZH, &error));
      g_assert_error (error, HETU_ERROR, HETU_ERROR_USAGE);
    }
}

static void
test_names_have_synonyms (void)
{
  g_assert_cmpint (hetu_measure_name_find ("two-year")->derivation, ==, HETU_DERIVATION_TWO_YEAR);
  g_assert_true (hetu_measure_name_find ("YTD")->to_date);
  g_assert_cmpint (hetu_measure_name_find ("qoq")->stated, ==, HETU_MEASURE_CHAIN);
  g_assert_null (hetu_measure_name_find ("singel"));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, open_store, function, close_store)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/measure/single/january-is-never-alone", test_january_is_never_alone);
  ADD ("/measure/change-of-a-rate-is-no-list", test_change_of_a_rate_is_no_list);
  ADD ("/measure/ytd/same-months-of-the-year-before", test_unfinished_year_meets_the_same_months);
  ADD ("/measure/growth/base-of-the-same-edition", test_base_is_of_the_same_edition);
  ADD ("/measure/growth/real-is-not-computed", test_real_growth_is_not_computed);
  ADD ("/measure/chain/real-is-not-computed", test_real_chain_is_not_computed);
  ADD ("/measure/span/chains-real-rates", test_spans_chain_real_rates);
  ADD ("/measure/change/bridges-a-gap", test_change_bridges_a_gap_and_says_so);
  ADD ("/measure/change/of-a-first-quarter", test_change_of_a_first_quarter);
  ADD ("/measure/single/stated-quarter-is-told-as-it-is", test_stated_quarter_is_told_as_it_is);
  ADD ("/measure/what-lacks-is-named", test_what_lacks_is_named);
  ADD ("/measure/rank/of-levels-or-of-growth", test_ranks_are_of_levels_or_of_growth);
  ADD ("/measure/rank/stated-is-enough-for-its-own-measure",
       test_stated_rank_is_enough_for_its_own_measure);
  ADD ("/measure/rank/of-one-place-says-why-there-is-none",
       test_rank_of_one_place_says_why_there_is_none);
  ADD ("/measure/span/needs-its-ends", test_spans_need_their_ends);
  g_test_add_func ("/measure/names/synonyms", test_names_have_synonyms);
  return g_test_run ();
}
