/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A workbook of all that a store tells, read into a store that knows the catalogue alone, tells it all again: figures, what persons
 * decided, noted, adjusted and kept. */
#include "error.h"
#include "export/xlsx.h"
#include "figure/extract-file.h"
#include "import/book.h"
#include "logical-dump.h"
#include "store-acts.h"
#include "tidy-store.h"

#include <string.h>

#define HEAD \
  "indicator,region,period,measure,kind,comparator,value,unit,source,published,deadline\n"
#define FIGURES                                                   \
  "gdp,410311,2020,,,,560.10,亿元,report-a,2021-01-20,\n"       \
  "gdp,410311,2020,,,,561.3,亿元,report-b,2021-02-20,\n"        \
  "gdp,410311,2021,,,,600.0,亿元,report-a,2022-01-20,\n"        \
  "gdp,410311,2021,,,,604.4,亿元,report-a,2022-07-20,\n"        \
  "gdp,410300,2021,,,,5447.1,亿元,report-b,2022-01-20,\n"       \
  "gdp,410311,2023,growth,target,>=,7.5,%,report-a,2023-01-20,\n" \
  "gdp,410300,2023,growth,target,>=,7,%,report-b,2023-01-20,\n"   \
  "gdp,410311,2025,level,target,>=,1000,亿元,report-a,2023-01-20,2025\n"

static GBytes *
export_as (HetuStore *store, const HetuQuery *query, HetuLanguage language)
{
  const HetuExtractOptions options = { .format = HETU_EXTRACT_XLSX, .language = language };
  g_autoptr (GError) error = NULL;
  GBytes *bytes = hetu_extract_file (store, query, &options, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

static GBytes *
export_all (HetuStore *store, HetuLanguage language)
{
  const HetuQuery query = HETU_QUERY_INIT;

  return export_as (store, &query, language);
}

static gboolean
import (HetuStore *store,
        GBytes *bytes,
        const char *name,
        HetuImportFlags flags,
        HetuImportSummary *summary,
        GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("hetu-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gboolean done;

  g_assert_true (g_file_set_contents (path,
                                      g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes),
                                      NULL));
  done = hetu_import_any (store, file, NULL, NULL, flags, NULL, NULL, NULL, NULL, summary, error);
  g_unlink (path);
  g_rmdir (folder);
  return done;
}

static HetuImportSummary
take_in (HetuStore *store, GBytes *bytes, const char *name, HetuImportFlags flags)
{
  g_autoptr (GError) error = NULL;
  HetuImportSummary summary = { 0 };

  import (store, bytes, name, flags, &summary, &error);
  g_assert_no_error (error);
  return summary;
}

static void
take_text (HetuStore *store, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  take_in (store, bytes, "表.csv", HETU_IMPORT_ADD_UNKNOWN);
}

/* What a store made with --empty knows. */
static HetuStore *
open_empty (gboolean observations)
{
  g_autoptr (GFile) shipped = hetu_import_find_shipped ();
  g_autoptr (GError) error = NULL;
  HetuStore *store = hetu_store_open (":memory:", HETU_STORE_CREATE, &error);

  g_assert_no_error (error);
  hetu_import_shipped (store, shipped, observations, &error);
  g_assert_no_error (error);
  return store;
}

/* Exported, read into a store of the catalogue, and read again where it came from. */
static void
assert_carried (HetuStore *store, HetuLanguage language)
{
  g_autoptr (HetuStore) empty = open_empty (FALSE);
  g_autofree char *expected = logical_dump (store);
  g_autoptr (GBytes) bytes = export_all (store, language);
  g_autofree char *there = NULL;
  g_autofree char *after = NULL;
  HetuImportSummary summary = take_in (store, bytes, "图.xlsx", 0);

  g_assert_cmpuint (summary.added, ==, 0);
  g_assert_cmpuint (summary.revised, ==, 0);
  g_assert_cmpuint (summary.unchanged, ==, summary.read);
  after = logical_dump (store);
  logical_dump_assert_same (after, expected);
  take_in (empty, bytes, "图.xlsx", 0);
  there = logical_dump (empty);
  logical_dump_assert_same (there, expected);
}

/* ---- */

static void
test_shipped (void)
{
  g_autoptr (HetuStore) store = open_empty (TRUE);

  assert_carried (store, HETU_LANGUAGE_ZH);
}

static void
test_full (gconstpointer data)
{
  g_autoptr (HetuStore) store = open_empty (FALSE);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  take_text (store,
             "id,title,publisher,date,url,note\nreport-b,第二份报告,统计局,2022-01,https://"
             "example.org/b,备注\n");
  take_text (store, HEAD FIGURES);
  /* An indicator and a place that no other store knows. */
  take_text (store, HEAD "夜间经济规模,410399,2022,,,,3.5,亿元,report-a,2023-01-20,\n");
  edit_by_hand (store, "612.5", "年报口径，已与统计局核对");
  edit_by_hand (store, "612.7", "笔误");
  for (guint i = 0; i < 40; i++)
    do_anything (store, rand);
  do_keep (store, rand);
  assert_carried (store, GPOINTER_TO_INT (data));
}

static void
test_random (void)
{
  const char *seed = g_getenv ("HETU_RANDOM_SEED");
  guint32 start = seed != NULL ? (guint32) g_ascii_strtoull (seed, NULL, 10) : 20261122;

  for (guint32 round = 0; round < 6; round++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (start + round);
      g_autoptr (HetuStore) store = open_empty (FALSE);
      int n = g_rand_int_range (rand, 5, 60);

      g_test_message ("HETU_RANDOM_SEED=%u", start + round);
      take_text (store, HEAD FIGURES);
      for (int i = 0; i < n; i++)
        do_anything (store, rand);
      for (int i = g_rand_int_range (rand, 0, 3); i > 0; i--)
        do_keep (store, rand);
      assert_carried (store, (HetuLanguage) g_rand_int_range (rand, 0, 2));
    }
}

/* ---- what a person made of it */

/* A workbook of one figure and a sheet of @heads and @fields, separated by “|”. */
static GBytes *
make_book (const char *name, const char *heads, const char *fields)
{
  static const char *const figure[][2] = {
    { "指标标识", "gdp" }, { "地区代码", "410311" }, { "时期", "2019" },
    { "数值", "531.2" },   { "位置", "正文" },
  };
  static const HetuCellStyle style = { .look = HETU_CELL_BODY };
  g_auto (GStrv) names = g_strsplit (heads, "|", -1);
  g_auto (GStrv) texts = g_strsplit (fields, "|", -1);
  g_autoptr (GError) error = NULL;
  HetuWorkbook *book = hetu_workbook_new (&(HetuWorkbookProperties){ .title = "图" }, &error);
  HetuSheet *sheet = hetu_workbook_add_sheet (book, "数据");
  GBytes *bytes;

  for (guint i = 0; i < G_N_ELEMENTS (figure); i++)
    {
      hetu_sheet_put_text (sheet, 0, i, figure[i][0], &style);
      hetu_sheet_put_text (sheet, 1, i, figure[i][1], &style);
    }
  sheet = hetu_workbook_add_sheet (book, name);
  for (guint i = 0; names[i] != NULL; i++)
    {
      hetu_sheet_put_text (sheet, 0, i, names[i], &style);
      hetu_sheet_put_text (sheet, 2, i, texts[i], &style);
    }
  bytes = hetu_workbook_end (book, &error);
  g_assert_no_error (error);
  return bytes;
}

#define CELL_HEADS "指标标识|地区代码|时期|口径|性质"

static void
test_refusals (void)
{
  static const struct
  {
    const char *sheet, *heads, *fields, *cell;
  } cases[] = {
    { "注释", "自|类别|注释|地区代码|指标标识", "2019|改|口径有变||", "注释!B3" },
    { "注释", "自|类别|注释|地区代码|指标标识", "2019|备注|口径有变|999999|", "注释!D3" },
    { "注释", "自|注释", "2019|口径有变", "注释!A1" },
    { "采用决定",
      CELL_HEADS "|数值|决定|决定时间",
      "gdp|410311|2019|水平值|实绩|531.2|用|2024-01-01",
      "采用决定!G3" },
    { "采用决定",
      CELL_HEADS "|数值|决定|决定时间",
      "gdp|410311|2019|水平值|实绩|531.3|采用|2024-01-01",
      "采用决定!F3" },
    { "采用决定",
      CELL_HEADS "|数值|决定|决定时间",
      "gdp|410311|2019|水平值|实绩|531.2|采用|昨天",
      "采用决定!H3" },
    { "目标调整",
      CELL_HEADS "|生效日期|数值|原因",
      "gdp|410311|2019|水平值|实绩|2019-05-01|5|下调",
      "目标调整!G3" },
    { "责任单位",
      CELL_HEADS "|期限|节点任务|责任单位|自",
      "|410311||||2019|无此任务|发改委|",
      "责任单位!G3" },
    { "节点", "地区代码|任务|期限|完成日期", "410311|开工|2019|五月", "节点!D3" },
    { "期限事件", "期限事件|年份|首日", "牡丹文化节|2023|2024-04-01", "期限事件!C3" },
    { "地区组", "名称|地区代码", "豫西|410311、410300", "地区组!B3" },
    { "来源", "编号|文件|日期|文件标识", "[1]|报告|去年|report-a", "来源!C3" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuStore) store = open_empty (FALSE);
      g_autofree char *before = logical_dump (store);
      g_autoptr (GBytes) bytes = make_book (cases[i].sheet, cases[i].heads, cases[i].fields);
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;

      g_assert_false (import (store, bytes, "图.xlsx", 0, NULL, &error));
      g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
      if (strstr (error->message, cases[i].cell) == NULL)
        g_error ("no %s in: %s", cases[i].cell, error->message);
      after = logical_dump (store);
      logical_dump_assert_same (after, before);
    }
}

/* Columns moved, rows left empty, the words of a person. */
static void
test_changed_by_hand (void)
{
  g_autoptr (HetuStore) store = open_empty (FALSE);
  g_autoptr (GBytes) bytes =
      make_book ("注释", "注释|类别|自|地区代码|指标标识", "由人写的|备注|2019 年|洛龙区|gdp");
  HetuImportSummary summary = take_in (store, bytes, "图.xlsx", HETU_IMPORT_DRY_RUN);
  g_autofree char *there = NULL;

  g_assert_cmpuint (summary.added, ==, 2);
  summary = take_in (store, bytes, "图.xlsx", 0);
  g_assert_cmpuint (summary.added, ==, 2);
  there = logical_dump (store);
  g_assert_nonnull (strstr (there, "由人写的"));
  /* One step of undo. */
  g_assert_true (hetu_journal_take_back (store, summary.batch, TRUE, NULL));
  g_free (there);
  there = logical_dump (store);
  g_assert_null (strstr (there, "由人写的"));
  g_assert_null (strstr (there, "531"));
}

/* A part of a store is exported with what belongs to it, as of a day with what was known then. */
static void
test_parts (void)
{
  g_autoptr (HetuStore) store = open_empty (FALSE);
  const gint32 region = 410300;
  HetuQuery query = HETU_QUERY_INIT;
  HetuLedger *ledger;
  gint64 first;

  take_text (store, HEAD FIGURES);
  ledger = hetu_ledger_begin (store, "test", NULL);
  query.regions = (const gint32[]){ 410311 };
  query.n_regions = 1;
  {
    g_autoptr (GArray) all = hetu_query_statements (store, &query, NULL);

    first = g_array_index (all, HetuObservation, 0).id;
  }
  g_assert_cmpint (hetu_ledger_decide (ledger,
                                       &(HetuDecision){ .statement = first,
                                                        .at = (char *) "2024-05-01",
                                                        .reason = (char *) "五月决定" },
                                       NULL),
                   ==,
                   HETU_RECORD_ADDED);
  g_assert_true (hetu_ledger_commit (ledger, NULL));
  {
    const struct
    {
      HetuQuery query;
      gboolean has;
    } cases[] = {
      { HETU_QUERY_INIT, TRUE },
      { { .measure = -1, .kind = -1, .as_of = 20240430 }, FALSE },
      { { .measure = -1, .kind = -1, .as_of = 20240501 }, TRUE },
      { { .measure = -1, .kind = -1, .regions = &region, .n_regions = 1 }, FALSE },
    };

    for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
      {
        g_autoptr (HetuStore) other = open_empty (FALSE);
        g_autoptr (GBytes) bytes = export_as (store, &cases[i].query, HETU_LANGUAGE_ZH);
        g_autofree char *there = NULL;

        take_in (other, bytes, "图.xlsx", 0);
        there = logical_dump (other);
        g_assert_cmpint (strstr (there, "五月决定") != NULL, ==, cases[i].has);
      }
  }
}

/* A workbook of before notes were carried: its sheet of them has words alone. */
static void
test_older (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "tables", "hetu-older.xlsx", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (HetuStore) shipped = open_empty (TRUE);
  g_autoptr (HetuStore) empty = open_empty (FALSE);
  g_autoptr (GError) error = NULL;
  HetuImportSummary summary = { 0 };

  hetu_import_any (empty, file, NULL, NULL, 0, NULL, NULL, NULL, NULL, &summary, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (summary.added, ==, 6);
  hetu_import_any (shipped, file, NULL, NULL, 0, NULL, NULL, NULL, NULL, &summary, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (summary.added + summary.revised, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store-book/shipped", test_shipped);
  g_test_add_data_func ("/store-book/full/zh", GINT_TO_POINTER (HETU_LANGUAGE_ZH), test_full);
  g_test_add_data_func ("/store-book/full/en", GINT_TO_POINTER (HETU_LANGUAGE_EN), test_full);
  g_test_add_func ("/store-book/random", test_random);
  g_test_add_func ("/store-book/refusals-name-the-cell", test_refusals);
  g_test_add_func ("/store-book/changed-by-hand", test_changed_by_hand);
  g_test_add_func ("/store-book/parts", test_parts);
  g_test_add_func ("/store-book/older", test_older);
  return g_test_run ();
}
