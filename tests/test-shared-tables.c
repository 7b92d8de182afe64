/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables as bureaus publish them, which lie beside the project where it is worked on: as many figures come in as were counted in them by
 * hand. Skipped where they are not there. */
#include "table-fixture.h"

typedef struct
{
  const char *name;
  HetuImportAnswers answers;
  guint n_figures;
  guint n_told_twice;
} Case;

static const Case cases[] = {
  { "datasets_gdp.csv", { .indicator = "gdp", .unit = "美元" }, 13979, 0 },
  { "eurostat_nama_10r_2gdp.tsv", { .indicator = "gdp" }, 37274, 0 },
  { "nbs_AfterMaxQ_年度数据.csv", { 0 }, 60, 0 },
  { "nbs_AlanBook_季度数据.csv", { 0 }, 66, 10 },
  { "nbs_Lguanghui_月度数据.csv", { 0 }, 1548, 0 },
  { "nbs_RenJiyi163.csv", { 0 }, 589, 0 },
  { "nbs_prov_year.xls", { .indicator = "gdp", .unit = "亿元" }, 589, 0 },
  { "wb_gdp_growth.csv", { 0 }, 10797, 0 },
};

static void
test_file (gconstpointer data)
{
  const Case *one = data;
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "..", "..", "shared", "tables", one->name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (HetuStore) store = NULL;
  g_autoptr (HetuImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  HetuImportSummary summary = { 0 };

  if (!g_file_query_exists (file, NULL))
    {
      g_test_skip ("the table is not here");
      return;
    }
  store = table_store ();
  hetu_import_any (store,
                   file,
                   &one->answers,
                   NULL,
                   HETU_IMPORT_ADD_UNKNOWN,
                   NULL,
                   NULL,
                   NULL,
                   &report,
                   &summary,
                   &error);
  g_assert_no_error (error);
  g_assert_cmpuint (summary.read, ==, one->n_figures);
  g_assert_cmpuint (summary.added, ==, one->n_figures - one->n_told_twice);
  g_assert_cmpuint (summary.unchanged, ==, one->n_told_twice);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/shared-tables/%u", (guint) i);

      g_test_add_data_func (path, &cases[i], test_file);
    }
  return g_test_run ();
}
