/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "error.h"
#include "import/import.h"
#include "small-import.h"

/* All statements of the store, by cell. */
static GArray *
read_all (SmallImport *fixture)
{
  HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GError) error = NULL;
  GArray *all = hetu_query_statements (fixture->small.store, &query, &error);

  g_assert_no_error (error);
  return all;
}

static void
test_defaults (SmallImport *fixture, gconstpointer data)
{
  g_autoptr (GArray) all = NULL;
  const HetuObservation *figure;
  g_autofree char *unit = NULL;

  small_import_assert_in (fixture,
                          "region,value,period,indicator\n洛龙区,582.40,2022年,GDP\n",
                          1,
                          0,
                          0);
  all = read_all (fixture);
  g_assert_cmpuint (all->len, ==, 1);
  figure = &g_array_index (all, HetuObservation, 0);
  unit = hetu_unit_to_string (figure->unit, HETU_LANGUAGE_ZH);
  g_assert_cmpint (figure->indicator, ==, fixture->small.gdp);
  g_assert_cmpint (figure->region, ==, 410311);
  g_assert_true (hetu_period_equal (figure->period, hetu_period_year (2022)));
  g_assert_cmpint (figure->value.coefficient, ==, 58240);
  g_assert_cmpint (figure->value.decimals, ==, 2);
  g_assert_cmpstr (unit, ==, "亿元");
  g_assert_cmpint (figure->measure, ==, HETU_MEASURE_LEVEL);
  g_assert_cmpint (figure->kind, ==, HETU_KIND_ACTUAL);
  g_assert_cmpint (figure->comparator, ==, HETU_COMPARATOR_EQUAL);
  g_assert_cmpint (figure->status, ==, HETU_STATUS_FINAL);
  g_assert_cmpint (figure->basis, ==, HETU_BASIS_REPORTED);
  g_assert_cmpint (figure->source, ==, 0);
  g_assert_cmpint (figure->char_start, ==, -1);
}

static void
test_every_column (SmallImport *fixture, gconstpointer data)
{
  g_autoptr (GArray) all = NULL;
  const HetuObservation *figure;
  g_autofree char *unit = NULL;

  small_import_assert_in (
      fixture,
      "indicator,region,period,kind,measure,comparator,value,value_high,unit,status,basis,"
      "deadline,ref_region,rank_scope,place,rank_of,text,source,published,char_start,"
      "char_end,quote,note\n"
      "business_environment_rank,410311,2022,target,rank,range,3,5,位,provisional,"
      "adjusted,2023-08,河南省,54个市辖区,headline,54,words,luolong-plan-2023,2023-01-05,"
      "2846,2861,\"营商环境评价中,第四\",口径\n",
      1,
      0,
      0);
  all = read_all (fixture);
  figure = &g_array_index (all, HetuObservation, 0);
  unit = hetu_unit_to_string (figure->unit, HETU_LANGUAGE_ZH);
  g_assert_cmpint (figure->indicator, ==, fixture->small.rank);
  g_assert_cmpint (figure->kind, ==, HETU_KIND_TARGET);
  g_assert_cmpint (figure->measure, ==, HETU_MEASURE_RANK);
  g_assert_cmpint (figure->comparator, ==, HETU_COMPARATOR_RANGE);
  g_assert_cmpint (figure->value_high.coefficient, ==, 5);
  g_assert_cmpstr (unit, ==, "位");
  g_assert_cmpint (figure->status, ==, HETU_STATUS_PROVISIONAL);
  g_assert_cmpint (figure->basis, ==, HETU_BASIS_ADJUSTED);
  g_assert_true (hetu_period_equal (figure->deadline, hetu_period_month (2023, 8)));
  g_assert_cmpint (figure->ref_region, ==, 410000);
  g_assert_cmpstr (figure->scope, ==, "54个市辖区");
  g_assert_cmpint (figure->place, ==, HETU_PLACE_HEADLINE);
  g_assert_cmpint (figure->rank_of, ==, 54);
  g_assert_cmpstr (figure->text, ==, "words");
  g_assert_cmpint (figure->source, ==, fixture->small.plan);
  g_assert_cmpint (figure->vintage, ==, 20230105);
  g_assert_cmpint (figure->char_start, ==, 2846);
  g_assert_cmpint (figure->char_end, ==, 2861);
  g_assert_cmpstr (figure->quote, ==, "营商环境评价中,第四");
  g_assert_cmpstr (figure->note, ==, "口径");
}

static void
test_units_by_measure (SmallImport *fixture, gconstpointer data)
{
  static const char *const units[] = { "亿元", "%", "%", "个百分点", "亿元", "%", "位" };
  g_autoptr (GArray) all = NULL;

  small_import_assert_in (
      fixture,
      "indicator,region,period,measure,ref_region,value\n"
      "gdp,410311,2022,level,,1\ngdp,410311,2022,growth,,1\ngdp,410311,2022,chain,,1\n"
      "gdp,410311,2022,pp_change,,1\ngdp,410311,2022,abs_change,,1\n"
      "gdp,410311,2022,share,,1\ngdp,410311,2022,rank,410300,1\n",
      7,
      0,
      0);
  all = read_all (fixture);
  g_assert_cmpuint (all->len, ==, G_N_ELEMENTS (units));
  for (guint i = 0; i < all->len; i++)
    {
      g_autofree char *unit =
          hetu_unit_to_string (g_array_index (all, HetuObservation, i).unit, HETU_LANGUAGE_ZH);

      g_assert_cmpstr (unit, ==, units[i]);
    }
}

static void
test_rank_scope_may_be_a_region (SmallImport *fixture, gconstpointer data)
{
  g_autoptr (GArray) all = NULL;

  small_import_assert_in (fixture,
                          "indicator,region,period,measure,rank_scope,value\n"
                          "gdp,410311,2022,rank,洛阳市,1\ngdp,410311,2022,rank,汾渭平原,1\n",
                          2,
                          0,
                          0);
  all = read_all (fixture);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpint (g_array_index (all, HetuObservation, 0).ref_region, ==, 410300);
  g_assert_null (g_array_index (all, HetuObservation, 0).scope);
  g_assert_cmpint (g_array_index (all, HetuObservation, 1).ref_region, ==, 0);
  g_assert_cmpstr (g_array_index (all, HetuObservation, 1).scope, ==, "汾渭平原");
}

/* The number of the source of the one figure; 0 when no figure is seen. */
static gint32
get_only_source (SmallImport *fixture)
{
  g_autoptr (GArray) all = read_all (fixture);

  g_assert_cmpuint (all->len, <=, 1);
  return all->len > 0 ? g_array_index (all, HetuObservation, 0).source : 0;
}

static void
test_retracted_comes_back (SmallImport *fixture, gconstpointer data)
{
  static const struct
  {
    const char *source; /* id, or title that makes its own source */
    const char *date;
    gboolean by_catalogue;
  } rows[] = {
    { "luolong-plan-2023", "", FALSE },
    { "luolong-plan-2023", "", TRUE },
    { "某区统计公报", "2023-04-01", FALSE },
    { "某区统计公报", "", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *table = g_strdup_printf ("indicator,region,period,value,source,source_date\n"
                                                "gdp,410311,2022,582.4,%s,%s\n",
                                                rows[i].source,
                                                rows[i].date);
      g_autoptr (GError) error = NULL;
      HetuLedger *ledger = NULL;
      gint32 source = 0;

      if (i > 0)
        {
          small_import_tear_down (fixture, NULL);
          small_import_set_up (fixture, NULL);
        }
      small_import_assert_in (fixture, table, 1, 0, 0);
      source = get_only_source (fixture);
      ledger = hetu_ledger_begin (fixture->small.store, "test", &error);
      g_assert_true (hetu_ledger_retract (ledger, source, TRUE, &error));
      g_assert_true (hetu_ledger_commit (ledger, &error));
      g_assert_cmpint (get_only_source (fixture), ==, 0);
      if (rows[i].by_catalogue)
        small_import_assert_in (fixture, "id,title\nluolong-plan-2023,计划\n", 1, 0, 0);
      else
        small_import_assert_in (fixture, table, 0, 1, 0);
      g_assert_cmpint (get_only_source (fixture), ==, source);
      g_assert_nonnull (hetu_store_get_source (fixture->small.store, source));
    }
}

static void
test_told_again (SmallImport *fixture, gconstpointer data)
{
  static const char first[] = "indicator,region,period,value,source,published\n"
                              "gdp,410311,2022,582.4,luolong-plan-2023,\n"
                              "gdp,410311,2022,789.17,网络整理,2024-04-11\n"
                              "gdp,410311,2021,557.3,luolong-plan-2023,\n";
  g_autofree char *chosen = NULL;

  small_import_assert_in (fixture, first, 3, 0, 0);
  small_import_assert_in (fixture, first, 0, 3, 0);
  small_import_assert_in (fixture,
                          "indicator,region,period,value,source,published\n"
                          "gdp,410311,2022,582.4,luolong-plan-2023,\n"
                          "gdp,410311,2021,560,luolong-plan-2023,2024-01-10\n"
                          "gdp,410311,2020,540,luolong-plan-2023,\n",
                          1,
                          1,
                          1);
  chosen = small_store_chosen (&fixture->small, "2022", 0);
  g_assert_cmpstr (chosen, ==, "582.4");
}

static void
test_new_sources (SmallImport *fixture, gconstpointer data)
{
  HetuStore *store = fixture->small.store;
  guint before = g_list_model_get_n_items (hetu_store_get_sources (store));
  g_autoptr (GArray) all = NULL;
  g_autofree char *id = NULL;

  small_import_assert_in (fixture,
                          "indicator,region,period,value,source,source_date\n"
                          "gdp,410311,2022,1,统计公报,2023-04-01\n"
                          "gdp,410311,2021,2,统计公报,2022-04-01\n"
                          "gdp,410311,2020,3,统计公报,2022-04-01\n"
                          "gdp,410311,2019,4,网络整理,\n"
                          "gdp,410311,2018,5,网络整理,2024-04-11\n",
                          5,
                          0,
                          0);
  g_assert_cmpuint (g_list_model_get_n_items (hetu_store_get_sources (store)), ==, before + 2);
  all = read_all (fixture);
  g_assert_cmpint (g_array_index (all, HetuObservation, 0).source, ==, fixture->small.web);
  g_assert_cmpint (g_array_index (all, HetuObservation, 1).source, ==, fixture->small.web);
  g_assert_cmpint (g_array_index (all, HetuObservation, 2).source,
                   ==,
                   g_array_index (all, HetuObservation, 3).source);
  g_assert_cmpint (g_array_index (all, HetuObservation, 4).vintage, ==, 20230401);
  id = g_strdup (hetu_source_get_id (
      hetu_store_get_source (store, g_array_index (all, HetuObservation, 4).source)));
  /* Read again, the same title and date are the same source. */
  small_import_assert_in (fixture,
                          "indicator,region,period,value,source,source_date\n"
                          "gdp,410311,2022,1,统计公报,2023-04-01\n",
                          0,
                          1,
                          0);
  g_assert_cmpuint (g_list_model_get_n_items (hetu_store_get_sources (store)), ==, before + 2);
  g_assert_nonnull (hetu_store_find_source (store, id, NULL));
}

#define HEAD "indicator,region,period,value,measure,source,unit,comparator,value_high,status\n"
#define GOOD "gdp,410311,2021,557.3,,,,,,\n"

static void
test_refusals (SmallImport *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *says[4];
  } cases[] = {
    { HEAD GOOD "地区生产总产,410311,2022,1,,,,,,\n",
      { "line 3", "column indicator", "“地区生产总产”", "“地区生产总值”" } },
    { HEAD GOOD "gdp,洛尤区,2022,1,,,,,,\n",
      { "line 3", "column region", "“洛尤区”", "“洛龙区”" } },
    { HEAD GOOD "gdp,410311,去年,1,,,,,,\n", { "line 3", "column period", "“去年”", "2022" } },
    { HEAD GOOD "gdp,410311,1599,1,,,,,,\ngdp,410300,1234,1,,,,,,\n",
      { "line 3", "column period", "“1599”", "1600" } },
    { HEAD GOOD "gdp,410311,2022,—,,,,,,\n", { "line 3", "column value", "“—”" } },
    { HEAD GOOD "gdp,410311,2022,1,grwth,,,,,\n",
      { "line 3", "column measure", "“grwth”", "“growth”" } },
    { HEAD GOOD "gdp,410311,2022,1,,,亿圆,,,\n", { "line 3", "column unit", "“亿圆”", "亿元" } },
    { HEAD GOOD "gdp,410311,2022,1,,,,=>,,\n", { "line 3", "column comparator", "“=>”", "“=”" } },
    { HEAD GOOD "gdp,410311,2022,1,,,,,,finl\n", { "line 3", "column status", "“final”" } },
    { HEAD GOOD "gdp,410311,2022,1,,,,,5,\n", { "line 3", "column value_high" } },
    { HEAD GOOD "gdp,410311,2022,1,,,,range,,\n", { "line 3", "column value_high" } },
    { HEAD GOOD "gdp,410311,2022,,,,,,,\n", { "line 3", "no value" } },
    { HEAD GOOD "gdp,410311,2022,1,,,,,,redacted\n", { "line 3", "status" } },
    { HEAD GOOD "gdp,410311,2022,1,rank,,,,,\n", { "line 3", "rank" } },
    { HEAD GOOD ",410311,2022,1,,,,,,\n", { "line 3", "column indicator", "empty" } },
    { HEAD GOOD "gdp,410311,2021,560,,,,,,\n", { "line 3", "line 2" } },
    { HEAD GOOD "gdp,410311,2022,1,,,,,\n", { "line 3", "9 fields", "10" } },
    { "indicator,region,perod,value\n", { "line 1", "“perod”", "“period”" } },
    { "indicator,region,value\n", { "line 1", "“period”", "lacking" } },
    { "indicator,region,period,value,value\n", { "line 1", "“value”", "twice" } },
    { "indicator,region,period,value,published\ngdp,410311,2022,1,4 Jan\n",
      { "line 2", "column published", "“4 Jan”", "2023-01-04" } },
    { "indicator,region,period,value,rank_of\ngdp,410311,2022,1,many\n",
      { "line 2", "column rank_of", "“many”" } },
    { "indicator,region,period,value,place\ngdp,410311,2022,1,boby\n",
      { "line 2", "column place", "“body”" } },
    { "code,parent,name_zh,tier\n410399,410398,某区,district\n",
      { "line 2", "column parent", "410398" } },
    { "code,parent,name_zh,tier\n410399,410399,某区,district\n",
      { "line 2", "column parent", "410399", "itself" } },
    { "code,parent,name_zh,tier\n410398,410397,甲,city\n410397,410399,乙,city\n410399,410397,丙,"
      "city\n",
      { "line 3", "column parent", "410397", "itself" } },
    { "id,name_zh,parts\nwhole,总计,甲乙/a and b=gdp|no_part\n", { "column parts", "“no_part”" } },
    { "id,name_zh,parts\nwhole,总计,甲乙=gdp\n", { "line 2", "column parts", "甲乙" } },
    { "id,name_zh,traits\na,甲,shares\n", { "line 2", "column traits", "“share”" } },
    { "id,name_zh,per_head\na,甲,gdp\n", { "line 2", "column per_head", "“gdp”" } },
    { "id,name_zh,per_head\na,甲,gdp/heads\n", { "column per_head", "“heads”" } },
    { "code,parent,name_zh,tier\n410300,410311,洛阳市,city\n",
      { "line 2", "column parent", "410300", "itself" } },
    { "\n\nindicator,region,perod,value\n", { "line 3", "“perod”" } },
    { "code,parent,name_zh,tier\n410399,410300,某区,distrct\n",
      { "line 2", "column tier", "“district”" } },
    { "id,name_zh,unit\na,甲,亿元\na,乙,亿元\n", { "line 3", "“a”", "twice" } },
    { "id,name_zh,nature\na,甲,flo\n", { "line 2", "column nature", "“flow”" } },
    { "id,title,secondary\na,甲,yes\n", { "line 2", "column secondary", "“yes”" } },
    { "indicator,region,period,note\ngdp,410311,2019,口径\ngdd,410311,2019,口径\n",
      { "line 3", "column indicator", "“gdp”" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuImportSummary summary = { .read = 77 };
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) all = NULL;
      g_autoptr (GArray) breaks = NULL;

      g_assert_false (small_import_take_in (fixture, cases[i].text, 0, &summary, &error));
      g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
      g_assert_nonnull (strstr (error->message, "表.csv"));
      for (gsize k = 0; k < 4 && cases[i].says[k] != NULL; k++)
        if (strstr (error->message, cases[i].says[k]) == NULL)
          g_error ("“%s” does not say “%s”", error->message, cases[i].says[k]);
      /* Nothing of it is in. */
      g_assert_cmpuint (summary.read, ==, 77);
      all = read_all (fixture);
      g_assert_cmpuint (all->len, ==, 0);
      breaks = hetu_query_breaks (fixture->small.store, 0, 0, NULL);
      g_assert_cmpuint (breaks->len, ==, 0);
      g_assert_null (hetu_store_get_district (fixture->small.store, 410399));
    }
}

static void
test_file_that_is_not_there (SmallImport *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (hetu_import_file (fixture->small.store, fixture->file, 0, NULL, NULL, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
  g_assert_nonnull (strstr (error->message, "表.csv: there is no such file"));
}

static void
test_cells_told_twice_are_kept_apart (SmallImport *fixture, gconstpointer data)
{
  small_import_assert_in (
      fixture,
      "indicator,region,period,kind,comparator,value,source,published,place,basis,"
      "char_start\n"
      "urban_new_employment,410300,2023,target,>=,9,洛龙区计划,,headline,,\n"
      "urban_new_employment,410300,2023,target,=,9,洛龙区计划,,body,,\n"
      "urban_new_employment,410300,2023,target,=,9,网络整理,,body,,\n"
      "urban_new_employment,410300,2023,target,=,9,网络整理,2025,body,,\n"
      "urban_new_employment,410300,2023,target,=,8,网络整理,2025,body,adjusted,\n"
      "urban_new_employment,410300,2022,target,=,8,网络整理,,body,,10\n"
      "urban_new_employment,410300,2022,target,=,7,网络整理,,body,,20\n",
      6,
      1,
      0);
}

/* A hundred thousand voices of one figure are too many for a cell, and not compared with each other. */
static void
test_voices_without_number (SmallImport *fixture, gconstpointer data)
{
  GString *text = g_string_new ("indicator,region,period,value,source,char_start\n");
  g_autofree char *table = NULL;
  HetuImportSummary summary = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) all = NULL;

  for (int i = 0; i < 100000; i++)
    g_string_append_printf (text, "gdp,410311,2022,%d,网络整理,%d\n", i, i);
  table = g_string_free (text, FALSE);
  g_assert_false (small_import_take_in (fixture, table, 0, &summary, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_STORE);
  all = read_all (fixture);
  g_assert_cmpuint (all->len, ==, 0);
}

static void
test_dry_run (SmallImport *fixture, gconstpointer data)
{
  HetuImportSummary summary = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) all = NULL;

  g_assert_true (
      small_import_take_in (fixture,
                            "indicator,region,period,value,source\ngdp,410311,2022,1,新来源\n",
                            HETU_IMPORT_DRY_RUN,
                            &summary,
                            &error));
  g_assert_cmpuint (summary.added, ==, 1);
  all = read_all (fixture);
  g_assert_cmpuint (all->len, ==, 0);
  g_assert_null (hetu_store_find_source (fixture->small.store, "新来源", NULL));
}

static void
test_add_unknown (SmallImport *fixture, gconstpointer data)
{
  HetuStore *store = fixture->small.store;
  g_autoptr (GError) error = NULL;
  HetuIndicator *steel;
  HetuDistrict *zone;
  g_autofree char *unit = NULL;

  g_assert_true (
      small_import_take_in (fixture,
                            "indicator,region,period,value,unit\n粗钢产量,410399,2022,1,万吨\n"
                            "粗钢产量,开发区,2022,1,万吨\ncrude_steel,开发区,2022,1,万吨\n",
                            HETU_IMPORT_ADD_UNKNOWN,
                            NULL,
                            &error));
  g_assert_no_error (error);
  steel = hetu_store_find_indicator (store, "粗钢产量", &error);
  g_assert_no_error (error);
  unit = hetu_unit_to_string (hetu_indicator_get_unit (steel), HETU_LANGUAGE_ZH);
  g_assert_cmpstr (unit, ==, "万吨");
  g_assert_nonnull (hetu_store_find_indicator (store, "crude_steel", NULL));
  g_assert_nonnull (hetu_store_get_district (store, 410399));
  zone = hetu_store_find_district (store, "开发区", &error);
  g_assert_no_error (error);
  g_assert_cmpint (hetu_district_get_parent (zone), ==, HETU_REGION_NATION);
  g_assert_true (hetu_store_check_integrity (store, TRUE, &error));
}

static void
test_cancelled (SmallImport *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) all = NULL;

  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), HEAD GOOD, -1, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_false (
      hetu_import_file (fixture->small.store, fixture->file, 0, cancellable, NULL, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_CANCELLED);
  all = read_all (fixture);
  g_assert_cmpuint (all->len, ==, 0);
}

static void
test_shipped (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuStore) store = hetu_store_open (":memory:", HETU_STORE_CREATE, &error);
  g_autoptr (GFile) folder = hetu_import_find_shipped ();
  g_autoptr (GArray) all = NULL;
  g_autoptr (GArray) again = NULL;
  g_autoptr (GArray) breaks = NULL;
  g_autoptr (HetuSeries) rank = NULL;
  g_autofree char *value = NULL;
  SmallStore view = { .store = store };
  HetuQuery query = HETU_QUERY_INIT;

  hetu_import_shipped (store, folder, TRUE, &error);
  g_assert_no_error (error);
  view.gdp = hetu_indicator_get_number (hetu_store_find_indicator (store, "gdp", &error));
  value = small_store_chosen (&view, "2022", 0);
  g_assert_cmpstr (value, ==, "582.4");
  all = hetu_query_statements (store, &query, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all->len, >, 2500);
  rank = hetu_query_series (store,
                            view.gdp,
                            410311,
                            HETU_MEASURE_RANK,
                            HETU_GRAIN_YEAR,
                            (HetuPeriod){ 0 },
                            (HetuPeriod){ 0 },
                            0,
                            &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hetu_series_get_length (rank), ==, 1);
  g_assert_cmpint (hetu_series_get (rank, 0)->value.coefficient, ==, 1);
  g_assert_cmpint (hetu_series_get (rank, 0)->ref_region, ==, 410300);
  breaks = hetu_query_breaks (store, view.gdp, 410300, &error);
  g_assert_cmpuint (breaks->len, >=, 3);
  g_assert_true (hetu_store_check_integrity (store, TRUE, &error));
  g_assert_no_error (error);
  /* Read again, nothing is added. */
  hetu_import_shipped (store, folder, TRUE, &error);
  g_assert_no_error (error);
  again = hetu_query_statements (store, &query, &error);
  g_assert_cmpuint (again->len, ==, all->len);
}

static void
test_shipped_catalogue_alone (void)
{
  g_autoptr (HetuStore) store = hetu_store_open (":memory:", HETU_STORE_CREATE, NULL);
  g_autoptr (GFile) folder = hetu_import_find_shipped ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) all = NULL;
  HetuQuery query = HETU_QUERY_INIT;

  hetu_import_shipped (store, folder, FALSE, &error);
  g_assert_no_error (error);
  all = hetu_query_statements (store, &query, &error);
  g_assert_cmpuint (all->len, ==, 0);
  g_assert_nonnull (hetu_store_find_district (store, "洛龙区", NULL));
}

#define ADD(path, function) \
  g_test_add (path, SmallImport, NULL, small_import_set_up, function, small_import_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/import/tidy/defaults", test_defaults);
  ADD ("/import/tidy/every-column", test_every_column);
  ADD ("/import/tidy/units-by-measure", test_units_by_measure);
  ADD ("/import/tidy/rank-scope-may-be-a-region", test_rank_scope_may_be_a_region);
  ADD ("/import/tidy/told-again", test_told_again);
  ADD ("/import/tidy/retracted-comes-back", test_retracted_comes_back);
  ADD ("/import/tidy/new-sources", test_new_sources);
  ADD ("/import/tidy/cells-told-twice", test_cells_told_twice_are_kept_apart);
  ADD ("/import/tidy/voices-without-number", test_voices_without_number);
  ADD ("/import/refusals/named-and-nothing-in", test_refusals);
  ADD ("/import/refusals/no-such-file", test_file_that_is_not_there);
  ADD ("/import/flags/dry-run", test_dry_run);
  ADD ("/import/flags/add-unknown", test_add_unknown);
  ADD ("/import/cancelled", test_cancelled);
  g_test_add_func ("/import/shipped/all", test_shipped);
  g_test_add_func ("/import/shipped/catalogue-alone", test_shipped_catalogue_alone);
  return g_test_run ();
}
