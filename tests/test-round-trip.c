/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is exported and imported again is the same: read into the store that it came from it changes nothing, read into another of the
 * same catalogue it tells the same. */
#include "error.h"
#include "figure/extract-file.h"
#include "import/book.h"
#include "tidy-store.h"

#include <string.h>

#define HEAD                                                                                     \
  "indicator,region,period,measure,kind,comparator,value,value_high,unit,status,basis,deadline," \
  "ref_region,rank_scope,rank_of,place,text,source,published,quote,note,written\n"

/* Every kind of statement: redacted, missing, words, bounds, ranges, ranks, differences, adjusted bases, vintages, spans. */
#define ROWS                                                                                            \
  "gdp,410311,2020,,,,560.10,,亿元,,,,,,,,,yearbook-luoyang-2021,,,,\n"                               \
  "gdp,410311,2021,,,,,,亿元,redacted,,,,,,,,yearbook-luoyang-2021,,GDP×亿元,,\n"                  \
  "gdp,410311,2022,,,,,,亿元,missing,,,,,,,报告未列,yearbook-luoyang-2021,,,,\n"                  \
  "gdp,410311,2022,growth,,>=,5.2,,%,provisional,,,,,,headline,,report-a,2023-01-20,\"增长5.2%,"      \
  "左右\",,\n"                                                                                        \
  "gdp,410311,2022,growth,,,5.3,,%,final,,,,,,headline,,report-a,2023-07-02,,,\n"                       \
  "gdp,410311,2022,growth,,,5.9,,%,final,adjusted,,,,,headline,,report-a,2023-07-02,,"                  \
  "扣除留抵退税,\n"                                                                               \
  "gdp,410311,2023,growth,target,range,6,7.50,%,,,,,,,,,report-a,2023-01-20,,,\n"                       \
  "gdp,410311,2025,level,target,>=,1000,,亿元,,,2025,,,,,,report-a,2023-01-20,,,以上\n"             \
  "gdp,410311,2022,rank,,,3,,位,,,,410300,,15,,,report-a,2023-01-20,,,\n"                              \
  "gdp,410311,2022,rank,,,7,,位,,,,,54个市辖区,54,,,report-a,2023-01-20,,,\n"                      \
  "gdp,410311,2022,diff_vs_region,,,1.2,,个百分点,,,,410000,,,,,report-a,2023-01-20,,,\n"           \
  "gdp,410311,2023-01/2023-10,growth,,~,4.80,,%,,,,,,,,,report-a,2023-11-20,,,\n"                       \
  "gdp,410311,2018/2022,growth,,,7.1,,%,,computed,,,,,,,report-a,2023-11-20,\"两行\n引文\",,\n"     \
  "gdp,410311,2023-Q3,growth,expected,,-0.5,,%,expected,,,,,,,,report-a,2023-11-20,,,\n"                \
  "gdp,410311,2024,growth,target,qualitative,,,,qualitative,,,,,,,与全市同步,report-a,2023-11-20," \
  ",,\n"

#define WITHDRAWALS                                                                    \
  "gdp,410311,2020,,,,,,,withdrawn,,,,,,,误录,yearbook-luoyang-2021,2026-03-01,,,\n" \
  "gdp,410311,2023-Q3,growth,expected,,,,,withdrawn,,,,,,,,report-a,2024-02-01,,,\n"

static const struct
{
  const char *name;
  HetuExtractOptions options;
} formats[] = {
  { "图.csv", { .format = HETU_EXTRACT_CSV } },
  { "图.csv", { .format = HETU_EXTRACT_SDMX } },
  { "图.csv", { .format = HETU_EXTRACT_SDMX, .names = TRUE } },
  { "图.csv", { .format = HETU_EXTRACT_SDMX, .names = TRUE, .language = HETU_LANGUAGE_EN } },
  { "图.csv", { .format = HETU_EXTRACT_SDMX, .old_sdmx = TRUE } },
  { "图.csv", { .format = HETU_EXTRACT_SDMX, .names = TRUE, .old_sdmx = TRUE } },
  { "图.xlsx", { .format = HETU_EXTRACT_XLSX } },
  { "图.xlsx", { .format = HETU_EXTRACT_XLSX, .language = HETU_LANGUAGE_EN, .names = TRUE } },
};

static GBytes *
make (HetuStore *store, const HetuExtractOptions *options)
{
  const HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GError) error = NULL;
  GBytes *bytes = hetu_extract_file (store, &query, options, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

static char *
dump (HetuStore *store)
{
  g_autoptr (GBytes) bytes = make (store, &(HetuExtractOptions){ .format = HETU_EXTRACT_CSV });

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Tells the first line that is another. */
static void
assert_same (const char *there, const char *expected)
{
  const char *line = expected;

  for (gsize i = 0; there[i] != '\0' || expected[i] != '\0'; i++)
    {
      if (there[i] != expected[i])
        g_error ("instead of %.300s there is %.300s", line, there + (line - expected));
      if (expected[i] == '\n')
        line = expected + i + 1;
    }
}

static HetuImportSummary
take_in (HetuStore *store, const char *name, GBytes *bytes, HetuImportFlags flags)
{
  g_autofree char *folder = g_dir_make_tmp ("hetu-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  HetuImportSummary summary = { 0 };

  g_file_set_contents (path,
                       g_bytes_get_data (bytes, NULL),
                       (gssize) g_bytes_get_size (bytes),
                       &error);
  g_assert_no_error (error);
  hetu_import_any (store, file, NULL, NULL, flags, NULL, NULL, NULL, NULL, &summary, &error);
  g_assert_no_error (error);
  g_unlink (path);
  g_rmdir (folder);
  return summary;
}

static void
take_text (HetuStore *store, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  take_in (store, "表.csv", bytes, 0);
}

static void
assert_round_trip (HetuStore *store, gsize format, const char *expected)
{
  g_autoptr (HetuStore) empty = open_with ("");
  g_autoptr (GBytes) bytes = make (store, &formats[format].options);
  g_autoptr (GBytes) again = NULL;
  g_autofree char *there = NULL;
  HetuImportSummary same = take_in (store, formats[format].name, bytes, HETU_IMPORT_DRY_RUN);
  HetuImportSummary other;

  g_assert_cmpuint (same.added, ==, 0);
  g_assert_cmpuint (same.revised, ==, 0);
  g_assert_cmpuint (same.unchanged, ==, same.read);
  g_assert_cmpuint (same.read, >, 0);
  other = take_in (empty, formats[format].name, bytes, 0);
  /* A workbook tells the documents, too, of which the catalogue knows some. */
  if (formats[format].options.format != HETU_EXTRACT_XLSX)
    g_assert_cmpuint (other.unchanged, ==, 0);
  there = dump (empty);
  assert_same (there, expected);
  again = make (empty, &formats[format].options);
  g_assert_true (g_bytes_equal (bytes, again));
}

static void
test_shipped (gconstpointer data)
{
  g_autoptr (GFile) shipped = hetu_import_find_shipped ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuStore) store = hetu_store_open (":memory:", HETU_STORE_CREATE, &error);
  g_autofree char *expected = NULL;

  g_assert_no_error (error);
  hetu_import_shipped (store, shipped, TRUE, &error);
  g_assert_no_error (error);
  expected = dump (store);
  assert_round_trip (store, GPOINTER_TO_SIZE (data), expected);
}

static void
test_every_kind (gconstpointer data)
{
  gsize format = GPOINTER_TO_SIZE (data);
  g_autoptr (HetuStore) store = open_with ("");
  g_autofree char *expected = NULL;

  take_text (store, HEAD ROWS);
  expected = dump (store);
  assert_round_trip (store, format, expected);
}

/* SDMX-CSV 1.0 has no word for what was taken back. */
static void
test_withdrawn (gconstpointer data)
{
  gsize format = GPOINTER_TO_SIZE (data);
  g_autoptr (HetuStore) store = open_with ("");
  g_autofree char *expected = NULL;

  take_text (store, HEAD ROWS);
  take_text (store, HEAD WITHDRAWALS);
  expected = dump (store);
  if (formats[format].options.old_sdmx)
    {
      g_autoptr (HetuStore) rest = open_with ("");
      const char *second = strchr (ROWS, '\n') + 1;
      g_autofree char *rows = g_strconcat (HEAD, second, NULL);
      char *gone = strstr (rows, "gdp,410311,2023-Q3");
      char *behind = strchr (gone, '\n') + 1;

      memmove (gone, behind, strlen (behind) + 1);
      take_text (rest, rows);
      g_free (expected);
      expected = dump (rest);
    }
  assert_round_trip (store, format, expected);
}

/* ---- stores of any figures */

static void
append_random (GString *text, GRand *rand)
{
  static const char *const indicators[] = { "gdp", "retail_sales_consumer_goods", "goods_exports" };
  static const char *const statuses[] = { "", "provisional", "redacted", "missing", "suspect" };
  static const char *const comparators[] = { "", ">=", "<=", "~", ">", "<" };
  static const char *const periods[] = { "", "-Q1", "-H1", "-07", "-01/" };
  static const int regions[] = { 410311, 410300, 410000, 100000, 440100 };
  int status = g_rand_int_range (rand, 0, G_N_ELEMENTS (statuses));
  int year = g_rand_int_range (rand, 2010, 2024);
  gboolean growth = g_rand_boolean (rand), none = status == 2 || status == 3;
  const char *period;
  g_autofree char *value = none ? g_strdup ("")
                                : g_strdup_printf ("%.*f",
                                                   g_rand_int_range (rand, 0, 4),
                                                   g_rand_double_range (rand, -50, 9e5));

  g_string_append_printf (text,
                          "%s,%d,",
                          indicators[g_rand_int_range (rand, 0, G_N_ELEMENTS (indicators))],
                          regions[g_rand_int_range (rand, 0, G_N_ELEMENTS (regions))]);
  period = periods[g_rand_int_range (rand, 0, G_N_ELEMENTS (periods))];
  g_string_append_printf (text, "%d%s", year, period);
  if (g_str_has_suffix (period, "/"))
    g_string_append_printf (text, "%d-10", year);
  g_string_append_printf (text,
                          ",%s,%s,%s,%s,,%s,%s,%s,,,,,%s,%s,random-%d,%d-0%d-1%d,%s,%s,\n",
                          growth ? "growth" : "level",
                          g_rand_int_range (rand, 0, 5) == 0 ? "expected" : "",
                          none ? "" : comparators[g_rand_int_range (rand, 0, 6)],
                          value,
                          growth                  ? "%"
                          : g_rand_boolean (rand) ? "亿元"
                                                  : "万美元",
                          statuses[status],
                          g_rand_int_range (rand, 0, 6) == 0 ? "adjusted" : "",
                          g_rand_boolean (rand) ? "headline" : "",
                          none ? "“×”，见\"附注\"" : "",
                          g_rand_int_range (rand, 0, 3),
                          year + 1,
                          g_rand_int_range (rand, 1, 10),
                          g_rand_int_range (rand, 0, 10),
                          g_rand_int_range (rand, 0, 8) == 0 ? "\"引, 文\n二\"" : "",
                          g_rand_int_range (rand, 0, 8) == 0 ? "口径：全口径" : "");
}

/* Each row comes in by itself: one that contradicts another of its day is a correction then. */
static void
test_random (gconstpointer data)
{
  const char *seed = g_getenv ("HETU_RANDOM_SEED");
  guint32 start = seed != NULL ? (guint32) g_ascii_strtoull (seed, NULL, 10) : 20260331;

  for (guint32 round = 0; round < 2; round++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (start + round);
      g_autoptr (HetuStore) store = open_with ("");
      g_autofree char *expected = NULL;

      g_test_message ("HETU_RANDOM_SEED=%u", start + round);
      for (int i = 0; i < 60; i++)
        {
          g_autoptr (GString) text = g_string_new (HEAD);

          append_random (text, rand);
          take_text (store, text->str);
        }
      expected = dump (store);
      assert_round_trip (store, GPOINTER_TO_SIZE (data), expected);
    }
}

/* ---- what a spreadsheet or another program makes of the file */

static void
test_order_of_columns (void)
{
  g_autoptr (HetuStore) store = open_with ("gdp,410311,2022,level,582.40,亿元\n");
  static const char text[] =
      "STRUCTURE,STRUCTURE_ID,ACTION,OBS_VALUE,DECIMALS,TIME_PERIOD: "
      "时期,UNIT_MULT,UPDATED,UNIT_MEASURE,"
      "REF_AREA: 地区,INDICATOR: 指标,INDICATOR_NAME\n"
      "dataflow,HETU:FIGURES(1.0),I,582.4,2,2022,8,x,CNY,410311: 洛龙区,gdp: GDP,y\n"
      "dataflow,HETU:FIGURES(1.0),I,600,2,2023,8,x,CNY,410311: 洛龙区,gdp: GDP,y\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  HetuImportSummary summary = take_in (store, "x.csv", bytes, 0);
  g_autofree char *there = dump (store);

  g_assert_cmpuint (summary.unchanged, ==, 1);
  g_assert_cmpuint (summary.added, ==, 1);
  g_assert_nonnull (strstr (there, ",600.00,,亿元,"));
}

static void
test_refusals (void)
{
  static const struct
  {
    const char *row, *column;
  } cases[] = {
    { "2022,1,8,CNY,Y", "OBS_STATUS" },  { "2022-X1,1,8,CNY,A", "TIME_PERIOD" },
    { "2022,1,99,CNY,A", "UNIT_MULT" },  { "2022,1,8,GBP,A", "UNIT_MEASURE" },
    { "2022,one,8,CNY,A", "OBS_VALUE" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuStore) store = open_with ("");
      g_autofree char *folder = g_dir_make_tmp ("hetu-XXXXXX", NULL);
      g_autofree char *path = g_build_filename (folder, "x.csv", NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GError) error = NULL;
      g_autofree char *text = g_strconcat (
          "DATAFLOW,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MULT,UNIT_MEASURE,OBS_STATUS\n"
          "HETU:FIGURES(1.0),410311,gdp,",
          cases[i].row,
          "\n",
          NULL);

      g_assert_true (g_file_set_contents (path, text, -1, NULL));
      g_assert_false (
          hetu_import_any (store, file, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, &error));
      g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
      g_assert_nonnull (strstr (error->message, cases[i].column));
      g_assert_nonnull (strstr (error->message, "line 2"));
      g_unlink (path);
      g_rmdir (folder);
    }
}

static void
count_rows (guint done, guint all, gpointer data)
{
  g_assert_cmpuint (done, <=, all);
  g_assert_cmpuint (all, ==, 2);
  ++*(guint *) data;
}

static void
test_cancelled (void)
{
  const HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (HetuStore) store = open_with ("gdp,410311,2021,level,560.10,亿元\n"
                                           "gdp,410311,2022,level,582.40,亿元\n");
  guint calls = 0;
  HetuExtractWatch watch = { g_cancellable_new (), count_rows, &calls };

  for (HetuExtractFormat i = 0; i < HETU_N_EXTRACT_FORMATS; i++)
    {
      const HetuExtractOptions options = { .format = i };
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = NULL;

      g_cancellable_reset (watch.cancellable);
      calls = 0;
      bytes = hetu_extract_file (store, &query, &options, &watch, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (calls, ==, 2);
      g_cancellable_cancel (watch.cancellable);
      g_assert_null (hetu_extract_file (store, &query, &options, &watch, &error));
      g_assert_error (error, HETU_ERROR, HETU_ERROR_CANCELLED);
    }
  g_object_unref (watch.cancellable);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (gconstpointer data);
  } cases[] = {
    { "shipped", test_shipped },
    { "every-kind", test_every_kind },
    { "withdrawn", test_withdrawn },
    { "random", test_random },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    for (gsize c = 0; c < G_N_ELEMENTS (cases); c++)
      {
        /* Large stores take their time: what is written the same way but for names is read so once. */
        gboolean is_large = cases[c].run == test_shipped || cases[c].run == test_random;
        g_autofree char *path =
            g_strdup_printf ("/round-trip/%s/%" G_GSIZE_FORMAT "-%s",
                             cases[c].path,
                             i,
                             hetu_extract_format_to_string (formats[i].options.format));

        if (!is_large || !formats[i].options.names)
          g_test_add_data_func (path, GSIZE_TO_POINTER (i), cases[c].run);
      }
  g_test_add_func ("/round-trip/sdmx/columns-in-any-order", test_order_of_columns);
  g_test_add_func ("/round-trip/sdmx/refusals-name-the-column", test_refusals);
  g_test_add_func ("/round-trip/cancelled", test_cancelled);
  return g_test_run ();
}
