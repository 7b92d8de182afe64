/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures as a workbook: sheets, series and charts. */
#include "error.h"
#include "export/zip.h"
#include "figure/extract.h"
#include "store/ledger.h"
#include "tidy-store.h"

#include <stdio.h>
#include <string.h>

/* Two places over years, one value of other decimals and unit, one missing; rates by quarters. */
#define ROWS                                      \
  "gdp,410300,2020,level,5128.4,亿元\n"         \
  "gdp,410300,2021,level,54471200,万元\n"       \
  "gdp,410300,2022,level,5675.2,亿元\n"         \
  "gdp,410311,2020,level,560,亿元\n"            \
  "gdp,410311,2022,level,582.40,亿元\n"         \
  "gdp,410311,2023,level,700,亿元,,target,>=\n" \
  "gdp,410300,2022-Q1,growth,-4.1,%\n"            \
  "gdp,410300,2022-H1,growth,5.0,%\n"             \
  "retail_sales_consumer_goods,410311,2022,level,258.6,亿元"

static HetuStore *
open_store (void)
{
  return open_with (ROWS);
}

static GBytes *
make (HetuStore *store, const HetuQuery *query, HetuLanguage language)
{
  g_autoptr (GError) error = NULL;
  GBytes *file = hetu_extract_encode (store, query, language, NULL, &error);

  g_assert_no_error (error);
  return file;
}

static char *
read_part (GBytes *file, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) part = hetu_zip_read_part (file, name, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (part, NULL), g_bytes_get_size (part));
}

static void
assert_has (const char *text, const char *piece)
{
  if (strstr (text, piece) == NULL)
    g_error ("no “%s” in: %s", piece, text);
}

static guint
count_charts (GBytes *file)
{
  g_autoptr (GPtrArray) parts = hetu_zip_list_parts (file, NULL);
  guint n = 0;

  for (guint i = 0; i < parts->len; i++)
    n += g_str_has_prefix (g_ptr_array_index (parts, i), "xl/charts/chart");
  return n;
}

static void
test_sheets (void)
{
  g_autoptr (HetuStore) store = open_store ();
  const HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GBytes) file = make (store, &query, HETU_LANGUAGE_ZH);
  g_autofree char *book = read_part (file, "xl/workbook.xml");
  g_autofree char *figures = read_part (file, "xl/worksheets/sheet1.xml");
  g_autofree char *styles = read_part (file, "xl/styles.xml");

  assert_has (book, "name=\"数据\"");
  assert_has (book, "name=\"图表\"");
  assert_has (book, "name=\"来源\"");
  assert_has (book, "name=\"注释\"");
  assert_has (figures, "<v>5128.4</v>");
  assert_has (figures, "<autoFilter ref=\"A1:AH10\"/>");
  /* 582.40 keeps its second decimal. */
  assert_has (styles, "formatCode=\"#,##0.00\"");
}

/* Levels by year with both places in one unit, growth to date; what has one period has none. The missing year is an empty cell. */
static void
test_series (void)
{
  g_autoptr (HetuStore) store = open_store ();
  const HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GBytes) file = make (store, &query, HETU_LANGUAGE_ZH);
  g_autofree char *sheet = read_part (file, "xl/worksheets/sheet2.xml");
  g_autofree char *levels = read_part (file, "xl/charts/chart1.xml");
  g_autofree char *growth = read_part (file, "xl/charts/chart2.xml");
  const char *missing = NULL;

  g_assert_cmpuint (count_charts (file), ==, 2);
  assert_has (levels, "<c:barChart>");
  assert_has (levels, "<c:f>'图表'!$A$3:$A$5</c:f>");
  assert_has (levels, "<c:f>'图表'!$B$3:$B$5</c:f>");
  assert_has (levels, "<c:f>'图表'!$C$3:$C$5</c:f>");
  assert_has (levels, "<c:min val=\"0\"/>");
  assert_has (levels, "亿元");
  assert_has (growth, "<c:lineChart>");
  g_assert_null (strstr (growth, "<c:min val=\"0\"/>"));
  assert_has (sheet, "<c r=\"B4\"");
  assert_has (sheet, "<v>5447.12</v>");
  assert_has (sheet, "<v>582.4</v>");
  missing = strstr (sheet, "<c r=\"C4\"");
  g_assert_nonnull (missing);
  g_assert_true (strstr (missing, "/>") < strstr (missing, "<v>"));
}

/* ---- what charts are bound to */

/* (transfer full) (nullable): what stands in @reference, “C4”: a number as it is written, a text as it is shared */
static char *
get_cell (const char *sheet, const char *strings, const char *reference)
{
  g_autofree char *begin = g_strdup_printf ("<c r=\"%s\"", reference);
  const char *cell = strstr (sheet, begin);
  const char *end = cell != NULL ? strchr (cell, '>') : NULL;
  const char *value;
  const char *text = strings;

  if (cell == NULL || end[-1] == '/')
    return NULL;
  value = strstr (cell, "<v>") + strlen ("<v>");
  if (g_strstr_len (cell, end - cell, "t=\"s\"") == NULL)
    return g_strndup (value, strcspn (value, "<"));
  for (guint64 n = g_ascii_strtoull (value, NULL, 10) + 1; n > 0; n--)
    text = strstr (text, "<si>") + strlen ("<si>");
  text = strstr (text, "<t>") + strlen ("<t>");
  return g_strndup (text, strcspn (text, "<"));
}

typedef struct
{
  GBytes *file;
  char *sheet;   /* owned */
  char *strings; /* owned */
  GArray *statements;
  HetuStore *store;
} Bound;

/* How many chosen outturns the cell of that place and period tells: 1, or 0 where it is empty. */
static guint
compare_cell (const Bound *self,
              const char *title,
              const char *region,
              const char *period,
              const char *number)
{
  guint n = 0;

  for (guint i = 0; i < self->statements->len; i++)
    {
      const HetuObservation *one = &g_array_index (self->statements, HetuObservation, i);
      HetuIndicator *indicator = hetu_store_get_indicator (self->store, one->indicator);
      HetuDistrict *district = hetu_store_get_district (self->store, one->region);
      g_autofree char *label = hetu_period_to_label (one->period, HETU_LANGUAGE_ZH);
      g_autofree char *heading =
          g_strdup_printf ("%s · %s · ",
                           hetu_indicator_get_name (indicator, HETU_LANGUAGE_ZH),
                           hetu_measure_to_label ((HetuMeasure) one->measure, HETU_LANGUAGE_ZH));
      HetuUnit unit = one->unit;
      HetuDecimal value = one->value;

      if (one->kind != HETU_KIND_ACTUAL || !g_str_has_prefix (title, heading) ||
          !g_str_equal (label, period) ||
          !g_str_equal (hetu_district_get_name (district, HETU_LANGUAGE_ZH), region))
        continue;
      if (one->measure == HETU_MEASURE_LEVEL)
        {
          g_assert_true (hetu_unit_parse ("亿元", &unit, NULL));
          g_assert_true (hetu_unit_convert (one->value, one->unit, unit, &value, NULL));
        }
      g_assert_nonnull (number);
      g_assert_cmpfloat_with_epsilon (g_ascii_strtod (number, NULL),
                                      hetu_decimal_to_double (value),
                                      1e-9);
      n++;
    }
  g_assert_cmpuint (n, ==, number != NULL);
  return n;
}

/* Column and rows of “'图表'!$B$3:$B$5”. */
static void
parse_range (const char *at, char *column, guint *first, guint *last)
{
  char other = 0;

  g_assert_cmpint (sscanf (at, "<c:f>'图表'!$%c$%u:$%c$%u</c:f>", column, first, &other, last),
                   ==,
                   4);
  g_assert_cmpint (other, ==, *column);
}

/* Returns: figures of one series, each compared with the store */
static guint
compare_series (const Bound *self, const char *title, const char *series)
{
  const char *name = strstr (series, "<c:f>");
  const char *periods = strstr (strstr (series, "<c:cat>"), "<c:f>");
  const char *values = strstr (strstr (series, "<c:val>"), "<c:f>");
  g_autofree char *head = NULL;
  g_autofree char *region = NULL;
  char column = 0, first_column = 0;
  guint first = 0, last = 0, first_period = 0, last_period = 0, n = 0;

  parse_range (values, &column, &first, &last);
  parse_range (periods, &first_column, &first_period, &last_period);
  g_assert_cmpint (first_column, ==, 'A');
  g_assert_cmpuint (first_period, ==, first);
  g_assert_cmpuint (last_period, ==, last);
  head = g_strdup_printf ("<c:f>'图表'!$%c$%u</c:f>", column, first - 1);
  g_assert_true (g_str_has_prefix (name, head));
  g_free (head);
  head = g_strdup_printf ("%c%u", column, first - 1);
  region = get_cell (self->sheet, self->strings, head);
  for (guint row = first; row <= last; row++)
    {
      g_autofree char *at = g_strdup_printf ("%c%u", column, row);
      g_autofree char *of = g_strdup_printf ("A%u", row);
      g_autofree char *number = get_cell (self->sheet, self->strings, at);
      g_autofree char *period = get_cell (self->sheet, self->strings, of);

      n += compare_cell (self, title, region, period, number);
    }
  return n;
}

/* Every series of every chart is bound to a column of figures, its periods and its head; each cell is what the store has, and none
 * is where it has nothing. */
static void
test_charts_are_bound_to_what_the_store_has (void)
{
  g_autoptr (HetuStore) store = open_store ();
  const HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = make (store, &query, HETU_LANGUAGE_ZH);
  g_autofree char *sheet = read_part (file, "xl/worksheets/sheet2.xml");
  g_autofree char *strings = read_part (file, "xl/sharedStrings.xml");
  g_autoptr (GArray) statements = hetu_query_statements (store, &query, &error);
  const Bound bound = { file, sheet, strings, statements, store };
  guint n_charts = count_charts (file), n_figures = 0;

  g_assert_no_error (error);
  for (guint chart = 1; chart <= n_charts; chart++)
    {
      g_autofree char *name = g_strdup_printf ("xl/charts/chart%u.xml", chart);
      g_autofree char *part = read_part (file, name);
      const char *text = strstr (part, "<a:t>") + strlen ("<a:t>");
      g_autofree char *title = g_strndup (text, strcspn (text, "<"));
      guint n_series = 0;

      for (const char *at = part; (at = strstr (at, "<c:ser>")) != NULL; at++)
        {
          n_figures += compare_series (&bound, title, at);
          n_series++;
        }
      g_assert_cmpuint (n_series, >, 0);
    }
  /* All outturns of ROWS but the one that is alone. */
  g_assert_cmpuint (n_figures, ==, 7);
}

/* One point a place is no course; each table says what its periods are. */
static void
test_headings (void)
{
  g_autoptr (HetuStore) store = open_with ("gdp,410300,2020,share,9.33,%\n"
                                           "gdp,410311,2022,share,13.9,%\n"
                                           "gdp,410300,2021,growth,4.8,%\n"
                                           "gdp,410300,2022,growth,3.5,%\n"
                                           "gdp,410300,2022-Q1,growth,-4.1,%");
  const HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GBytes) file = make (store, &query, HETU_LANGUAGE_ZH);
  g_autofree char *strings = read_part (file, "xl/sharedStrings.xml");
  g_autofree char *first = read_part (file, "xl/charts/chart1.xml");
  g_autofree char *second = read_part (file, "xl/charts/chart2.xml");

  g_assert_cmpuint (count_charts (file), ==, 2);
  assert_has (strings, "<t>地区生产总值 · 同比增速 · 年度（%）</t>");
  assert_has (strings, "<t>地区生产总值 · 同比增速 · 累计（%）</t>");
  assert_has (first, "<a:t>地区生产总值 · 同比增速 · 年度</a:t>");
  assert_has (second, "<a:t>地区生产总值 · 同比增速 · 累计</a:t>");
  g_assert_null (strstr (strings, "占比 · "));
}

/* What a source no longer tells is on a sheet of its own, with the day and the reason, and on no other. */
static void
test_withdrawals_are_listed (void)
{
  g_autoptr (HetuStore) store = open_store ();
  const HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) statements = hetu_query_statements (store, &query, &error);
  g_autoptr (GBytes) before = make (store, &query, HETU_LANGUAGE_ZH);
  g_autoptr (GBytes) file = NULL;
  g_autofree char *book = NULL;
  g_autofree char *strings = NULL;
  g_autofree char *figures = NULL;
  g_autofree char *withdrawn = NULL;
  HetuLedger *ledger = NULL;

  g_assert_no_error (error);
  book = read_part (before, "xl/workbook.xml");
  g_assert_null (strstr (book, "撤回"));
  g_free (book);
  ledger = hetu_ledger_begin (store, "撤回", &error);
  g_assert_no_error (error);
  hetu_ledger_withdraw (ledger,
                        g_array_index (statements, HetuObservation, 0).id,
                        20240131,
                        "普查后重新核定",
                        &error);
  g_assert_no_error (error);
  hetu_ledger_commit (ledger, &error);
  g_assert_no_error (error);
  file = make (store, &query, HETU_LANGUAGE_ZH);
  book = read_part (file, "xl/workbook.xml");
  strings = read_part (file, "xl/sharedStrings.xml");
  figures = read_part (file, "xl/worksheets/sheet1.xml");
  withdrawn = read_part (file, "xl/worksheets/sheet3.xml");
  assert_has (book, "name=\"撤回\"");
  assert_has (strings, "<t>普查后重新核定</t>");
  assert_has (withdrawn, "<autoFilter ref=\"A1:AK2\"/>");
  assert_has (withdrawn, "<v>5128.4</v>");
  /* 2024-01-31 */
  assert_has (withdrawn, "<v>45322</v>");
  g_assert_null (strstr (figures, "<v>5128.4</v>"));
}

static void
test_query_restricts (void)
{
  g_autoptr (HetuStore) store = open_store ();
  g_autoptr (GError) error = NULL;
  HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GBytes) file = NULL;
  g_autofree char *strings = NULL;

  query.from = hetu_period_year (2022);
  query.measure = HETU_MEASURE_LEVEL;
  file = make (store, &query, HETU_LANGUAGE_EN);
  strings = read_part (file, "xl/sharedStrings.xml");
  assert_has (strings, "<t>target</t>");
  g_assert_null (strstr (strings, "<t>2021</t>"));
  g_assert_cmpuint (count_charts (file), ==, 0);
  query.from = hetu_period_year (1950);
  query.to = hetu_period_year (1951);
  g_assert_null (hetu_extract_encode (store, &query, HETU_LANGUAGE_EN, NULL, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_DATA);
}

static void
test_same_bytes (void)
{
  g_autoptr (HetuStore) store = open_store ();
  const HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GBytes) first = make (store, &query, HETU_LANGUAGE_ZH);
  g_autoptr (GBytes) second = make (store, &query, HETU_LANGUAGE_ZH);

  g_assert_true (g_bytes_equal (first, second));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/extract/sheets", test_sheets);
  g_test_add_func ("/extract/series-have-charts", test_series);
  g_test_add_func ("/extract/charts-are-bound-to-what-the-store-has",
                   test_charts_are_bound_to_what_the_store_has);
  g_test_add_func ("/extract/headings", test_headings);
  g_test_add_func ("/extract/withdrawals-are-listed", test_withdrawals_are_listed);
  g_test_add_func ("/extract/query-restricts", test_query_restricts);
  g_test_add_func ("/extract/same-figures-same-bytes", test_same_bytes);
  return g_test_run ();
}
