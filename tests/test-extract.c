/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures as a workbook: sheets, series and charts. */
#include "error.h"
#include "export/zip.h"
#include "figure/extract.h"
#include "tidy-store.h"

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
  GBytes *file = hetu_extract_encode (store, query, language, &error);

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
  assert_has (figures, "<autoFilter ref=\"A1:Q10\"/>");
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
  g_assert_null (hetu_extract_encode (store, &query, HETU_LANGUAGE_EN, &error));
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
  g_test_add_func ("/extract/query-restricts", test_query_restricts);
  g_test_add_func ("/extract/same-figures-same-bytes", test_same_bytes);
  return g_test_run ();
}
