/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables in the manner of bureaus and offices. What a person reads in each is written beside it, figure by figure, by hand; the importer
 * reads the same, or asks where the table does not say. */
#include "table-fixture.h"

#include <locale.h>

static HetuStore *store;

static void
append_mapping (GString *text, const HetuMapping *mapping)
{
  static const char *const asks[] = { "indicator", "region", "period", "unit",
                                      "measure",   "name",   "place",  "layout" };
  const GPtrArray *questions = hetu_mapping_get_questions (mapping);

  for (guint i = 0; i < questions->len; i++)
    {
      const HetuQuestion *question = questions->pdata[i];

      g_string_append_printf (text, "? %s %s\n", asks[question->ask], question->subject);
    }
  for (guint i = 0; i < hetu_mapping_get_n_cells (mapping); i++)
    append_cell (text, mapping, i);
}

/* “== 2022年” before each sheet that has a name, “--” between the tables of one. */
static char *
describe (const GPtrArray *mappings)
{
  GString *text = g_string_new (NULL);
  const HetuGrid *before = NULL;

  for (guint i = 0; i < mappings->len; i++)
    {
      const HetuMapping *mapping = mappings->pdata[i];
      const HetuGrid *grid = hetu_mapping_get_grid (mapping);

      if (grid == before)
        g_string_append (text, "--\n");
      else if (*hetu_grid_get_name (grid) != '\0')
        g_string_append_printf (text, "== %s\n", hetu_grid_get_name (grid));
      append_mapping (text, mapping);
      before = grid;
    }
  return g_string_free (text, FALSE);
}

static void
test_table (gconstpointer data)
{
  const char *name = data;
  g_autofree char *file = g_build_filename ("bureau", name, NULL);
  g_autofree char *stem = g_strndup (name, strcspn (name, "."));
  g_autofree char *beside = g_strconcat (stem, ".expected", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "tables", "bureau", beside, NULL);
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;
  g_autoptr (HetuBook) book = table_file (file);
  g_autoptr (HetuImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done = hetu_import_book (store,
                                    book,
                                    NULL,
                                    NULL,
                                    HETU_IMPORT_DRY_RUN,
                                    NULL,
                                    NULL,
                                    NULL,
                                    &report,
                                    &error);

  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
  found = describe (report->mappings);
  if (!g_str_equal (found, expected))
    g_error ("%s:\n%s", name, found);
  /* It is taken in where nothing is left open, and only there. */
  g_assert_cmpint (done, ==, strstr (expected, "? ") == NULL);
}

int
main (int argc, char *argv[])
{
  int status;
  const char *name;
  g_autofree char *folder = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  setlocale (LC_CTYPE, "");
  g_test_init (&argc, &argv, NULL);
  store = table_store ();
  folder = g_test_build_filename (G_TEST_DIST, "tables", "bureau", NULL);
  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (!g_str_has_suffix (name, ".expected"))
      g_ptr_array_add (names, g_strdup (name));
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_strconcat ("/bureau-tables/", names->pdata[i], NULL);

      g_test_add_data_func (path, names->pdata[i], test_table);
    }
  status = g_test_run ();
  g_object_unref (store);
  return status;
}
