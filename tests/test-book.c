/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/query.h"
#include "table-fixture.h"

#include <glib/gstdio.h>

typedef struct
{
  HetuStore *store;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->store = table_store ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->store);
}

static guint
count_statements (HetuStore *store)
{
  HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) all = hetu_query_statements (store, &query, &error);

  g_assert_no_error (error);
  return all->len;
}

static void
assert_taken (HetuStore *store,
              HetuBook *book,
              HetuImportFlags flags,
              guint read,
              guint added,
              guint unchanged,
              guint revised)
{
  g_autoptr (HetuImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  hetu_import_book (store, book, NULL, NULL, flags, NULL, NULL, NULL, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->summary.read, ==, read);
  g_assert_cmpuint (report->summary.added, ==, added);
  g_assert_cmpuint (report->summary.unchanged, ==, unchanged);
  g_assert_cmpuint (report->summary.revised, ==, revised);
  g_assert_cmpuint (report->n_refused, ==, 0);
  g_assert_true (report->is_recorded);
}

static void
assert_refused (HetuStore *store, HetuBook *book, const HetuTemplate *template, const char *said)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (
      hetu_import_book (store, book, NULL, template, 0, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
  /* The window shows it, too: it names no option of the command line. */
  if (!g_pattern_match_simple (said, error->message) || strstr (error->message, "--") != NULL)
    g_error ("%s", error->message);
}

#define TABLE "地区,2022年GDP（亿元）,增速（%）\n洛龙区,582.4,5.2\n涧西区,500,3.0\n"

static void
test_outcomes (Fixture *self, gconstpointer data)
{
  g_autoptr (HetuBook) book = table_book (TABLE);
  g_autoptr (HetuBook) revised =
      table_book ("地区,2022年GDP（亿元）,增速（%）\n洛龙区,582.4,5.3\n涧西区,500,3.0\n");

  assert_taken (self->store, book, HETU_IMPORT_DRY_RUN, 4, 4, 0, 0);
  g_assert_cmpuint (count_statements (self->store), ==, 0);
  assert_taken (self->store, book, 0, 4, 4, 0, 0);
  assert_taken (self->store, book, 0, 4, 0, 4, 0);
  assert_taken (self->store, revised, HETU_IMPORT_DRY_RUN, 4, 0, 3, 1);
  assert_taken (self->store, revised, 0, 4, 0, 3, 1);
}

static void
test_citation (Fixture *self, gconstpointer data)
{
  HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (HetuBook) book = table_book (TABLE);
  g_autoptr (GArray) all = NULL;
  g_autoptr (GError) error = NULL;
  const HetuObservation *figure;
  HetuSource *source;

  assert_taken (self->store, book, 0, 4, 4, 0, 0);
  all = hetu_query_statements (self->store, &query, &error);
  g_assert_no_error (error);
  figure = &g_array_index (all, HetuObservation, 0);
  source = hetu_store_get_source (self->store, figure->source);
  g_assert_cmpstr (hetu_source_get_title (source), ==, "表.csv");
  g_assert_cmpint (figure->quote[0], >=, 'B');
  g_assert_cmpint (figure->quote[0], <=, 'C');
}

/* All of a book or nothing. */
static void
test_refusals (Fixture *self, gconstpointer data)
{
  static const char *const cases[][2] = {
    { "地区,2022年GDP（亿元）\n洛龙区,582.4\n涧西区,约500\n", "表.csv, B3: *约500*" },
    { "地区,2022年GDP（亿元）\n洛龙区,582.4\n洛龙区,582.5\n", "表.csv, B3: *B2*" },
    { "地区,2022年GDP（亿元）\n洛龙区,582.4\n某某县,1\n", "表.csv, A3: *某某县*" },
    { "地区,2022年GDP\n洛龙区,582.4\n", "表.csv, B1: *unit*亿元*" },
    { "地区,2022年GDP（万美金）\n洛龙区,582.4\n", "表.csv, B1: *the unit of the figures*" },
    { "2022年GDP（亿元）,2023年GDP（亿元）\n582.4,600\n", "表.csv, A1: *which place*" },
    { "地区,1—2月GDP（亿元）\n洛龙区,582.4\n", "表.csv, B1: *the year*" },
    { "地区,2022年（亿元）\n洛龙区,582.4\n", "表.csv, B1: *which indicator*" },
    { "地区,2022年GDP（亿元）\n洛龙区,1\n西工区,约1\n涧西区,约2\n",
      "表.csv, B3: *(and 1 more cell is refused)" },
    { "地区,2022年GDP\n某某县,1\n", "表.csv, B1: *(and 1 more question)" },
    { "地区,2022年GDP（万人）\n洛龙区,582.4\n", "表.csv, B2: *亿元*“万人”" },
    { "地区,2022年GDP（%）\n洛龙区,5.2\n", "表.csv, B1: *what the figures measure*" },
    { "地区,2022年GDP（亿元）\n", "表.csv: no table*" },
    { "只有一段话。\n没有数字。\n", "表.csv: no table*" },
    { "a,b\n", "表.csv: no table*" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuBook) book = table_book (cases[i][0]);

      assert_refused (self->store, book, NULL, cases[i][1]);
      g_assert_cmpuint (count_statements (self->store), ==, 0);
    }
}

/* The same figure told twice with the same value is one. */
static void
test_told_twice (Fixture *self, gconstpointer data)
{
  g_autoptr (HetuBook) book =
      table_book ("数据库：季度数据\n指标,2022年第一季度\n国内生产总值当季值(亿元),270177."
                  "8\n国内生产总值累计值(亿元),270177.8\n");

  assert_taken (self->store, book, 0, 2, 1, 1, 0);
}

static void
test_answers (Fixture *self, gconstpointer data)
{
  g_autoptr (HetuBook) book = table_book ("地区,1—2月,1—3月\n甲县,1.5,2.5\n合计,3,4\n");
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  HetuImportAnswers answers = { .indicator = "gdp",
                                .period = "2023",
                                .unit = "亿元",
                                .source = "县快报",
                                .published = 20230420,
                                .names = names };
  g_autofree char *found = NULL;

  g_hash_table_insert (names, (gpointer) "甲县", (gpointer) "410325");
  g_hash_table_insert (names, (gpointer) "合计", (gpointer) "-");
  found = table_describe (self->store, book, &answers);
  g_assert_cmpstr (found,
                   ==,
                   "B2 gdp 410325 2023-01/2023-02 level 1.5亿元\n"
                   "C2 gdp 410325 2023-Q1 level 2.5亿元\n");
}

static void
test_unknown_names_are_added (Fixture *self, gconstpointer data)
{
  g_autoptr (HetuBook) book =
      table_book ("地区,2022年某种产值（亿元）,增速（%）\n北京市,1.5,2\nAruba,3,4\n");
  g_autoptr (GError) error = NULL;
  HetuDistrict *found;

  assert_refused (self->store, book, NULL, "表.csv, B1: *");
  assert_taken (self->store, book, HETU_IMPORT_ADD_UNKNOWN, 4, 4, 0, 0);
  found = hetu_store_find_district (self->store, "北京市", &error);
  g_assert_no_error (error);
  g_assert_cmpint (hetu_district_get_code (found), ==, 110000);
  g_assert_cmpint (hetu_district_get_tier (found), ==, HETU_TIER_PROVINCE);
  found = hetu_store_find_district (self->store, "Aruba", &error);
  g_assert_no_error (error);
  g_assert_cmpint (hetu_district_get_parent (found), ==, 0);
  g_assert_true (hetu_unit_equal (
      hetu_indicator_get_unit (hetu_store_find_indicator (self->store, "某种产值", NULL)),
      (HetuUnit){
          hetu_indicator_get_unit (hetu_store_find_indicator (self->store, "gdp", NULL)).base,
          8 }));
  assert_taken (self->store, book, 0, 4, 0, 4, 0);
}

static void
assert_reason (const HetuBook *book, const HetuMapping *mapping, const char *text)
{
  const GPtrArray *reasons = hetu_mapping_get_reasons (mapping);

  for (guint i = 0; i < reasons->len; i++)
    if (g_pattern_match_simple (text, ((const HetuMappingReason *) reasons->pdata[i])->text))
      return;
  g_error ("%s: no reason is “%s”", hetu_book_get_name (book), text);
}

/* One month is no stretch of months; a column without a head has its letter. */
static void
test_reasons (Fixture *self, gconstpointer data)
{
  g_autoptr (HetuBook) months = table_file ("monthly.xlsx");
  g_autoptr (HetuBook) hidden = table_file ("book.xlsx");
  g_autoptr (HetuMapping) of_months = hetu_mapping_guess (self->store, months, 0, NULL);
  g_autoptr (HetuMapping) of_hidden = hetu_mapping_guess (self->store, hidden, 0, NULL);

  assert_reason (months, of_months, "Column B has figures: *, month 2.");
  assert_reason (months, of_months, "Column D has figures: *, months 1 to 2.");
  assert_reason (hidden, of_hidden, "Column “E” is hidden and not read.");
}

/* Three rows of merged headers, the unit in a corner, 1—2月 as a column; the next month's file; the same with two columns swapped. */
static void
test_template (Fixture *self, gconstpointer data)
{
  g_autoptr (HetuBook) first = table_file ("monthly.xlsx");
  g_autoptr (HetuBook) next = table_file ("monthly-next.xlsx");
  g_autoptr (HetuBook) swapped = table_file ("monthly-swapped.xlsx");
  g_autofree char *folder = g_dir_make_tmp ("hetu-XXXXXX", NULL);
  g_autofree char *store_path = g_build_filename (folder, "s.db", NULL);
  g_autoptr (GFile) file = hetu_template_find_file (store_path, "月报");
  g_autoptr (HetuImportReport) report = NULL;
  g_autoptr (HetuTemplate) made = NULL;
  g_autoptr (HetuTemplate) template = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *templates = g_build_filename (folder, "templates", NULL);

  hetu_import_book (self->store, first, NULL, NULL, 0, NULL, NULL, NULL, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->summary.added, ==, 30);
  g_assert_cmpuint (hetu_mapping_get_n_missing (report->mappings->pdata[0]), ==, 2);
  g_assert_cmpuint (report->passed->len, ==, 1);
  made = hetu_template_new (report->mappings, NULL);
  g_assert_true (hetu_template_save (made, file, &error));
  template = hetu_template_load (file, &error);
  g_assert_no_error (error);
  assert_refused (self->store,
                  swapped,
                  template,
                  "monthly-swapped.xlsx: *主要指标!D5*“固定资产投资 / 累计 / 总量”*");
  g_clear_pointer (&report, hetu_import_report_free);
  hetu_import_book (self->store, next, NULL, template, 0, NULL, NULL, NULL, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->summary.added, ==, 30);
  g_file_delete (file, NULL, NULL);
  g_rmdir (templates);
  g_rmdir (folder);
}

static void
test_template_keeps_answers (Fixture *self, gconstpointer data)
{
  g_autoptr (HetuBook) book = table_book ("地区,2022年,2023年\n洛龙区,582.4,600\n");
  g_autoptr (HetuBook) next = table_book ("地区,2022年,2023年,2024年\n洛龙区,582.4,600,620\n");
  g_autoptr (HetuBook) other = table_book ("地区,2022年,2023年增速\n洛龙区,582.4,600\n");
  HetuImportAnswers answers = { .indicator = "gdp", .unit = "亿元", .source = "年报" };
  g_autoptr (HetuImportReport) report = NULL;
  g_autoptr (HetuTemplate) template = NULL;
  g_autoptr (GError) error = NULL;

  hetu_import_book (self->store, book, &answers, NULL, 0, NULL, NULL, NULL, &report, &error);
  g_assert_no_error (error);
  template = hetu_template_new (report->mappings, &answers);
  g_clear_pointer (&report, hetu_import_report_free);
  hetu_import_book (self->store, next, NULL, template, 0, NULL, NULL, NULL, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->summary.added, ==, 1);
  g_assert_cmpuint (report->summary.unchanged, ==, 2);
  assert_refused (self->store, other, template, "表.csv: *C1*");
}

/* What figures measure is said of a heading, of rows with a label, or of an indicator; what is said of one holds for no other. */
static void
test_measures_by_name (Fixture *self, gconstpointer data)
{
  static const char columns[] = "地区,2022年GDP（%）,2022年固定资产投资（%）\n洛龙区,5.2,6.1\n";
  static const char rows[] =
      "洛阳市2022年\n指标,单位,数值\n地区生产总值,%,5.2\n固定资产投资,%,6.1\n社会消费品"
      "零售总额,亿元,1200\n";
  static const struct
  {
    const char *table;
    const char *said[2][2];
    const char *told;
  } cases[] = {
    { columns,
      { { "2022年GDP（%）", "growth" }, { "2022年固定资产投资（%）", "share" } },
      "B2 gdp 410311 2022 growth 5.2%\nC2 fixed_asset_investment 410311 2022 share 6.1%\n" },
    { columns,
      { { "gdp", "growth" } },
      "? measure 2022年固定资产投资（%）\nB2 gdp 410311 2022 growth 5.2%\n"
      "C2 fixed_asset_investment 410311 2022 level 6.1%\n" },
    { columns,
      { { "gdp", "growth" }, { "固定资产投资", "chain" } },
      "B2 gdp 410311 2022 growth 5.2%\nC2 fixed_asset_investment 410311 2022 chain 6.1%\n" },
    { rows,
      { { "%", "growth" } },
      "C3 gdp 410300 2022 growth 5.2%\nC4 fixed_asset_investment 410300 2022 growth 6.1%\n"
      "C5 retail_sales_consumer_goods 410300 2022 level 1200亿元\n" },
    { rows,
      { { "地区生产总值", "growth" }, { "固定资产投资", "ratio" } },
      "C3 gdp 410300 2022 growth 5.2%\nC4 fixed_asset_investment 410300 2022 ratio 6.1%\n"
      "C5 retail_sales_consumer_goods 410300 2022 level 1200亿元\n" },
    { "指标,2022年（亿元）,增速（%）\n洛龙区GDP,600,5.2\n",
      { { "gdp", "share" } },
      "B2 gdp 410311 2022 level 600亿元\nC2 gdp 410311 2022 growth 5.2%\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuBook) book = table_book (cases[i].table);
      g_autoptr (GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);
      g_autofree char *told = NULL;
      HetuImportAnswers answers = { .measures = said };

      for (gsize k = 0; k < 2 && cases[i].said[k][0] != NULL; k++)
        g_hash_table_insert (said, (char *) cases[i].said[k][0], (char *) cases[i].said[k][1]);
      told = table_describe (self->store, book, &answers);
      g_assert_cmpstr (told, ==, cases[i].told);
    }
}

/* The reason is at every column whose figures are taken for growth, and once for an indicator. */
static void
test_growth_by_unit_is_told (Fixture *self, gconstpointer data)
{
  g_autoptr (HetuBook) book =
      table_book ("洛阳市2022年\n指标,单位,本月,1—6月,累计增速（%）\n固定资产投资,%,5.2,5.1,5\n"
                  "固定资产投资,%,5.2,5.1,5\n地区生产总值,%,5.2,5.1,5\n");
  g_autoptr (HetuMapping) mapping = hetu_mapping_guess (self->store, book, 0, NULL);
  const GPtrArray *reasons = hetu_mapping_get_reasons (mapping);
  g_autoptr (GString) places = g_string_new (NULL);

  for (guint i = 0; i < reasons->len; i++)
    {
      const HetuMappingReason *reason = reasons->pdata[i];
      g_autofree char *name = hetu_cell_name (reason->range.first_row, reason->range.first_column);

      if (g_str_has_prefix (reason->text, "Figures of "))
        g_string_append_printf (places, "%s ", name);
    }
  g_assert_cmpstr (places->str, ==, "C3 D3 C5 D5 ");
}

static void
test_template_keeps_measures (Fixture *self, gconstpointer data)
{
  g_autoptr (HetuBook) book = table_book ("地区,2022年GDP（%）\n洛龙区,5.2\n");
  g_autoptr (HetuBook) next = table_book ("地区,2023年GDP（%）\n洛龙区,5.3\n");
  g_autofree char *folder = g_dir_make_tmp ("hetu-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "t.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);
  HetuImportAnswers answers = { .measures = said };
  g_autoptr (HetuImportReport) report = NULL;
  g_autoptr (HetuTemplate) made = NULL;
  g_autoptr (HetuTemplate) template = NULL;
  g_autoptr (GError) error = NULL;

  g_hash_table_insert (said, (char *) "gdp", (char *) "growth");
  hetu_import_book (self->store, book, &answers, NULL, 0, NULL, NULL, NULL, &report, &error);
  g_assert_no_error (error);
  made = hetu_template_new (report->mappings, &answers);
  g_assert_true (hetu_template_save (made, file, &error));
  template = hetu_template_load (file, &error);
  g_assert_no_error (error);
  g_clear_pointer (&report, hetu_import_report_free);
  hetu_import_book (self->store, next, NULL, template, 0, NULL, NULL, NULL, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpint (hetu_mapping_get_cell (report->mappings->pdata[0], 0).figure.measure,
                   ==,
                   HETU_MEASURE_GROWTH);
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_no_template (Fixture *self, gconstpointer data)
{
  static const char *const texts[] = {
    "", "[]", "{}", "{\"tables\": 3}", "{\"tables\": [3]}", "nonsense"
  };
  g_autofree char *folder = g_dir_make_tmp ("hetu-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "t.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (path, texts[i], -1, NULL));
      g_assert_null (hetu_template_load (file, &error));
      g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
    }
  g_unlink (path);
  g_rmdir (folder);
}

/* Hidden sheets are named and not read, hidden rows and columns neither, a formula is its last value. */
static void
test_book_file (Fixture *self, gconstpointer data)
{
  const char *name = data;
  g_autoptr (HetuBook) book = table_file (name);
  HetuImportAnswers answers = { .indicator = "gdp", .period = "2023" };
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (HetuImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;

  g_hash_table_insert (names, (gpointer) "合计", (gpointer) "-");
  answers.names = names;
  found = table_describe (self->store, book, &answers);
  g_assert_cmpstr (found,
                   ==,
                   "B5 gdp 410311 2023-01/2023-02 level 582.40万元\n"
                   "C5 gdp 410311 2023-01/2023-02 growth 5.2%\n"
                   "B6 gdp 410305 2023-01/2023-02 level 1234567.50万元\n"
                   "C6 gdp 410305 2023-01/2023-02 growth -1.3%\n");
  hetu_import_book (self->store, book, &answers, NULL, 0, NULL, NULL, NULL, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->summary.added, ==, 4);
  g_assert_cmpuint (report->passed->len, ==, 1);
}

static void
test_cancelled (Fixture *self, gconstpointer data)
{
  g_autoptr (HetuBook) book = table_book (TABLE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray) tables = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  /* Guessing stops, too. */
  tables = hetu_mapping_guess_tables (self->store, book, 0, NULL, cancellable);
  g_assert_cmpuint (hetu_mapping_get_n_cells (tables->pdata[0]), ==, 0);
  g_assert_false (
      hetu_import_book (self->store, book, NULL, NULL, 0, cancellable, NULL, NULL, NULL, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_CANCELLED);
  g_assert_cmpuint (count_statements (self->store), ==, 0);
}

#define ADD(name_, function_) \
  g_test_add ("/book/" name_, Fixture, NULL, set_up, function_, tear_down)

int
main (int argc, char *argv[])
{
  static const char *const books[] = { "book.xlsx", "book.xls", "book.ods" };

  g_test_init (&argc, &argv, NULL);
  ADD ("outcomes", test_outcomes);
  ADD ("citation", test_citation);
  ADD ("refusals", test_refusals);
  ADD ("told-twice", test_told_twice);
  ADD ("answers", test_answers);
  ADD ("unknown-names-are-added", test_unknown_names_are_added);
  ADD ("reasons", test_reasons);
  ADD ("template", test_template);
  ADD ("template-keeps-answers", test_template_keeps_answers);
  ADD ("measures-by-name", test_measures_by_name);
  ADD ("growth-by-unit-is-told", test_growth_by_unit_is_told);
  ADD ("template-keeps-measures", test_template_keeps_measures);
  ADD ("no-template", test_no_template);
  ADD ("cancelled", test_cancelled);
  for (gsize i = 0; i < G_N_ELEMENTS (books); i++)
    {
      g_autofree char *path = g_strconcat ("/book/file/", books[i], NULL);

      g_test_add (path, Fixture, books[i], set_up, test_book_file, tear_down);
    }
  return g_test_run ();
}
