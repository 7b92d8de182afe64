/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables one above the other in a sheet: each is read as its own, and what only looks like two is one. */
#include "table-fixture.h"

static HetuStore *store;

/* The questions and the cells of each table of the first sheet, with “--” between tables. */
static char *
describe (HetuBook *book)
{
  g_autoptr (GPtrArray) tables = hetu_mapping_guess_tables (store, book, 0, NULL, NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < tables->len; i++)
    {
      const HetuMapping *mapping = tables->pdata[i];
      const GPtrArray *questions = hetu_mapping_get_questions (mapping);

      if (i > 0)
        g_string_append (text, "--\n");
      for (guint k = 0; k < questions->len; k++)
        g_string_append_printf (text, "? %s\n", ((const HetuQuestion *) questions->pdata[k])->text);
      for (guint k = 0; k < hetu_mapping_get_n_cells (mapping); k++)
        append_cell (text, mapping, k);
    }
  return g_string_free (text, FALSE);
}

#define GDP                                                                                         \
  "B3 gdp 410311 2022 level 582.4亿元\nC3 gdp 410311 2022 growth 5.2%\nB4 gdp 410305 2022 level " \
  "500亿元\nC4 gdp 410305 2022 growth -3%\n"

static const struct
{
  const char *name;
  const char *table;
  const char *found;
} cases[] = {
  { "titles-and-units-of-their-own",
    "表1 2022年地区生产总值,,\n地区,GDP（亿元）,增速（%）\n洛龙区,582.4,5.2\n涧西区,500,-3\n"
    "表2 2023年固定资产投资,,\n单位：万元,,\n地区,固定资产投资,\n洛龙区,8800,\n",
    GDP "--\nB8 fixed_asset_investment 410311 2023 level 8800万元\n" },
  { "a-note-and-a-gap-between",
    "2022年主要指标,,\n地区,GDP（亿元）,增速（%）\n洛龙区,582.4,5.2\n涧西区,500,-3\n注：为初步数。,"
    ",\n,,\n"
    "地区,2023年GDP（亿元）,\n洛龙区,600,\n",
    GDP "--\nB8 gdp 410311 2023 level 600亿元\n" },
  { "years-head-the-second",
    "2022年主要指标,,\n地区,GDP（亿元）,增速（%）\n洛龙区,582.4,5.2\n涧西区,500,-3\n,,\n"
    "GDP（亿元）,,\n,2020年,2021年\n洛龙区,560,570\n",
    GDP "--\nB8 gdp 410311 2020 level 560亿元\nC8 gdp 410311 2021 level 570亿元\n" },
  { "three",
    "2022年主要指标,,\n地区,GDP（亿元）,增速（%）\n洛龙区,582.4,5.2\n涧西区,500,-3\n续表,,\n"
    "地区,2021年GDP（亿元）,\n洛龙区,1,\n续表,,\n地区,2020年GDP（亿元）,\n洛龙区,2,\n",
    GDP "--\nB7 gdp 410311 2021 level 1亿元\n--\nB10 gdp 410311 2020 level 2亿元\n" },
  { "a-row-without-figures-is-no-head",
    "2022年主要指标,,\n地区,GDP（亿元）,增速（%）\n洛龙区,582.4,5.2\n涧西区,500,-3\n,,\n孟津区,—,"
    "—\n"
    "西工区,7,8\n",
    GDP "B7 gdp 410303 2022 level 7亿元\nC7 gdp 410303 2022 growth 8%\n" },
  { "a-section-is-no-table",
    "2022年主要指标,,\n地区,GDP（亿元）,增速（%）\n洛龙区,582.4,5.2\n涧西区,500,-3\n远郊区,,"
    "\n孟津区,7,8\n",
    GDP "B6 gdp 410308 2022 level 7亿元\nC6 gdp 410308 2022 growth 8%\n" },
};

static void
test_table (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (HetuBook) book = table_book (cases[i].table);
  g_autofree char *found = describe (book);

  if (!g_str_equal (found, cases[i].found))
    g_error ("%s:\n%s", cases[i].name, found);
}

/* All of them or none: the second is refused with its cell, and nothing of the first is in. */
static void
test_refused (void)
{
  g_autoptr (HetuBook) book = table_book ("地区,2022年GDP（亿元）\n洛龙区,582.4\n表2,\n"
                                          "地区,2021年GDP（亿元）\n涧西区,7\n洛龙区,五百\n");
  g_autoptr (HetuImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (hetu_import_book (store, book, NULL, NULL, 0, NULL, NULL, NULL, &report, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
  g_assert_nonnull (strstr (error->message, "B6"));
  g_assert_cmpuint (report->mappings->len, ==, 2);
  g_assert_cmpint (report->summary.batch, ==, 0);
}

/* Next month's file has both tables again; with one of them gone it is another file. */
static void
test_template (void)
{
  g_autoptr (HetuBook) book = table_file ("stacked.xlsx");
  g_autoptr (HetuBook) one = table_book ("地区,2022年GDP（亿元）\n洛龙区,582.4\n");
  g_autoptr (HetuImportReport) report = NULL, again = NULL;
  g_autoptr (HetuTemplate) template = NULL;
  g_autoptr (GError) error = NULL;

  hetu_import_book (store,
                    book,
                    NULL,
                    NULL,
                    HETU_IMPORT_DRY_RUN,
                    NULL,
                    NULL,
                    NULL,
                    &report,
                    &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->mappings->len, ==, 2);
  g_assert_cmpuint (report->summary.added, ==, 7);
  template = hetu_template_new (report->mappings, NULL);
  g_assert_cmpuint (hetu_template_count_tables (template), ==, 2);
  g_assert_true (hetu_import_book (store,
                                   book,
                                   NULL,
                                   template,
                                   HETU_IMPORT_DRY_RUN,
                                   NULL,
                                   NULL,
                                   NULL,
                                   &again,
                                   &error));
  g_clear_pointer (&again, hetu_import_report_free);
  g_assert_false (hetu_import_book (store,
                                    one,
                                    NULL,
                                    template,
                                    HETU_IMPORT_DRY_RUN,
                                    NULL,
                                    NULL,
                                    NULL,
                                    &again,
                                    &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  store = table_store ();
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/stacked-tables/", cases[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_table);
    }
  g_test_add_func ("/stacked-tables/all-or-none", test_refused);
  g_test_add_func ("/stacked-tables/template", test_template);
  status = g_test_run ();
  g_object_unref (store);
  return status;
}
