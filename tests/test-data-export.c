/* SPDX-License-Identifier: GPL-3.0-or-later */
/* “导出数据…” in the real window: what the dialog offers, the files, cancelling, and what is told. */
#include "error.h"
#include "import/book.h"
#include "live-window.h"
#include "remove-folder.h"
#include "ui/data-export.h"
#include "ui/data-job.h"
#include "ui/export-bar.h"
#include "ui/info-bar.h"

#include <string.h>

#define INDICATOR "gdp"
#define PLACE 410311
#define CITY 410300
#define AS_OF 20230331

static char *exports; /* owned: where the files go */

static HetuSession *
get_session (void)
{
  return hetu_window_get_session (window);
}

static HetuStore *
get_store (void)
{
  return hetu_session_get_store (get_session ());
}

static char *
get_setting (const char *key)
{
  return hetu_settings_get_string (hetu_session_get_settings (get_session ()), key);
}

/* Returns: (transfer full): a figure of two regions */
static HetuSpec *
make_spec (void)
{
  static const char *const ids[] = { INDICATOR, NULL };
  static const gint32 codes[] = { PLACE, CITY };
  HetuSpec *spec = hetu_spec_new ();

  hetu_spec_set_indicators (spec, ids);
  hetu_spec_set_regions (spec, codes, G_N_ELEMENTS (codes));
  return spec;
}

static HetuDataPlan *
make_plan (HetuDataScope scope, gint32 as_of)
{
  g_autoptr (HetuSpec) spec = make_spec ();

  return hetu_data_plan_new (get_store (), spec, scope, as_of);
}

/* ---- names and scopes */

static void
test_names (void)
{
  static const struct
  {
    HetuDataScope scope;
    gint32 as_of;
    HetuExtractFormat format;
    HetuLanguage language;
    const char *name;
  } cases[] = {
    { HETU_DATA_FIGURE, 0, HETU_EXTRACT_XLSX, HETU_LANGUAGE_ZH, "GDP_洛龙区等2地.xlsx" },
    { HETU_DATA_REGION, 0, HETU_EXTRACT_CSV, HETU_LANGUAGE_ZH, "洛龙区.csv" },
    { HETU_DATA_INDICATOR, 0, HETU_EXTRACT_SDMX, HETU_LANGUAGE_ZH, "GDP_SDMX.csv" },
    { HETU_DATA_ALL, 0, HETU_EXTRACT_XLSX, HETU_LANGUAGE_ZH, "全部数据.xlsx" },
    { HETU_DATA_ALL, 0, HETU_EXTRACT_XLSX, HETU_LANGUAGE_EN, "all data.xlsx" },
    { HETU_DATA_INDICATOR, AS_OF, HETU_EXTRACT_CSV, HETU_LANGUAGE_ZH, "GDP_截至2023-03-31.csv" },
    { HETU_DATA_INDICATOR, AS_OF, HETU_EXTRACT_CSV, HETU_LANGUAGE_EN, "GDP_as of 2023-03-31.csv" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuDataPlan) plan = make_plan (cases[i].scope, cases[i].as_of);
      g_autofree char *name =
          hetu_data_plan_suggest_name (plan, get_store (), cases[i].format, cases[i].language);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

static void
test_scopes (void)
{
  static const struct
  {
    HetuDataScope scope;
    guint n_indicators;
    guint n_regions;
  } cases[] = {
    { HETU_DATA_FIGURE, 1, 2 },
    { HETU_DATA_REGION, 0, 1 },
    { HETU_DATA_INDICATOR, 1, 0 },
    { HETU_DATA_ALL, 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuDataPlan) plan = make_plan (cases[i].scope, AS_OF);
      HetuQuery query = hetu_data_plan_get_query (plan);

      g_assert_cmpuint (query.n_indicators, ==, cases[i].n_indicators);
      g_assert_cmpuint (query.n_regions, ==, cases[i].n_regions);
      g_assert_cmpint (query.as_of, ==, AS_OF);
      g_assert_cmpint (query.measure, ==, -1);
    }
}

/* What a figure does not have is not offered for one. */
static void
test_scope_without_a_thing (void)
{
  g_autoptr (HetuSpec) spec = hetu_spec_new ();

  for (HetuDataScope scope = 0; scope < HETU_DATA_ALL; scope++)
    g_assert_null (hetu_data_plan_new (get_store (), spec, scope, 0));
}

/* A city alone on a tile map stands for its districts. */
static void
test_tile_map (void)
{
  static const gint32 city[] = { CITY };
  g_autoptr (GPtrArray) children = hetu_store_list_children (get_store (), CITY);
  g_autoptr (HetuSpec) spec = make_spec ();
  g_autoptr (HetuDataPlan) of_city = NULL;
  g_autoptr (HetuDataPlan) of_map = NULL;
  g_autoptr (HetuDataPlan) of_some = NULL;

  spec->kind = HETU_CHART_TILE_MAP;
  of_some = hetu_data_plan_new (get_store (), spec, HETU_DATA_FIGURE, 0);
  hetu_spec_set_regions (spec, city, 1);
  of_map = hetu_data_plan_new (get_store (), spec, HETU_DATA_FIGURE, 0);
  spec->kind = HETU_CHART_GROWTH_LINE;
  of_city = hetu_data_plan_new (get_store (), spec, HETU_DATA_FIGURE, 0);
  g_assert_cmpuint (children->len, >, 0);
  g_assert_cmpuint (of_map->regions->len, ==, 1 + children->len);
  g_assert_cmpuint (of_some->regions->len, ==, 2);
  g_assert_cmpuint (of_city->regions->len, ==, 1);
}

/* ---- files */

static gboolean
on_too_late (gpointer late)
{
  *(gboolean *) late = TRUE;
  return G_SOURCE_REMOVE;
}

static void
wait_for_job (void)
{
  gboolean late = FALSE;
  guint id = g_timeout_add_seconds (60, on_too_late, &late);

  while (hetu_data_job_is_running (get_session ()) && !late)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (id);
  settle ();
}

static void
write_data (const HetuDataPlan *plan, HetuExtractFormat format, const char *path)
{
  hetu_export_bar_hide (find_widget (GTK_WIDGET (window), HETU_TYPE_EXPORT_BAR));
  hetu_data_export_write (GTK_WINDOW (window), get_session (), plan, format, path);
  wait_for_job ();
}

static gboolean
is_shown (GType type)
{
  return gtk_widget_get_mapped (find_widget (GTK_WIDGET (window), type));
}

/* Each format as the command line would write it, told at the foot of the window, and remembered. */
static void
test_files (void)
{
  static const HetuExtractFormat formats[] = { HETU_EXTRACT_XLSX,
                                               HETU_EXTRACT_CSV,
                                               HETU_EXTRACT_SDMX };
  g_autoptr (HetuDataPlan) plan = make_plan (HETU_DATA_FIGURE, AS_OF);
  HetuQuery query = hetu_data_plan_get_query (plan);

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      HetuExtractOptions options = { .format = formats[i], .language = HETU_LANGUAGE_EN };
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) wanted = hetu_extract_file (get_store (), &query, &options, NULL, &error);
      g_autofree char *path = g_build_filename (exports,
                                                i == 0   ? "图.xlsx"
                                                : i == 1 ? "图.csv"
                                                         : "图_SDMX.csv",
                                                NULL);
      g_autofree char *content = NULL;
      g_autofree char *folder_kept = NULL;
      g_autofree char *format_kept = NULL;
      gsize size = 0;

      g_assert_no_error (error);
      write_data (plan, formats[i], path);
      g_assert_true (g_file_get_contents (path, &content, &size, NULL));
      g_assert_cmpmem (content, size, g_bytes_get_data (wanted, NULL), g_bytes_get_size (wanted));
      folder_kept = get_setting ("export-folder");
      format_kept = get_setting ("data-format");
      g_assert_cmpstr (folder_kept, ==, exports);
      g_assert_cmpstr (format_kept, ==, hetu_extract_format_to_string (formats[i]));
      g_assert_true (is_shown (HETU_TYPE_EXPORT_BAR));
    }
}

/* What is read back is what the store tells of the scope, no more and no less. */
static void
test_rows (void)
{
  static const HetuDataScope scopes[] = { HETU_DATA_FIGURE, HETU_DATA_REGION, HETU_DATA_INDICATOR };
  g_autofree char *path = g_build_filename (exports, "rows.csv", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (scopes); i++)
    {
      g_autoptr (HetuDataPlan) plan = make_plan (scopes[i], 0);
      HetuQuery query = hetu_data_plan_get_query (plan);
      g_autoptr (GArray) told = hetu_query_statements (get_store (), &query, NULL);
      g_autoptr (GError) error = NULL;
      g_autofree char *content = NULL;
      g_auto (GStrv) lines = NULL;
      guint n_lines = 0;

      write_data (plan, HETU_EXTRACT_SDMX, path);
      g_assert_true (g_file_get_contents (path, &content, NULL, &error));
      lines = g_strsplit (content, "\n", -1);
      for (guint j = 0; lines[j] != NULL; j++)
        n_lines += g_str_has_prefix (lines[j], "dataflow,HETU:FIGURES(1.0),");
      g_assert_cmpuint (told->len, >, 0);
      g_assert_cmpuint (n_lines, ==, told->len);
    }
}

/* Cancelled: no file, what stood there stays, no error. */
static void
test_cancel (void)
{
  g_autoptr (HetuDataPlan) plan = make_plan (HETU_DATA_ALL, 0);
  g_autofree char *fresh = g_build_filename (exports, "none.csv", NULL);
  g_autofree char *there = g_build_filename (exports, "there.csv", NULL);
  const char *paths[] = { fresh, there };
  g_autofree char *content = NULL;

  g_assert_true (g_file_set_contents (there, "as it was", -1, NULL));
  hetu_export_bar_hide (find_widget (GTK_WIDGET (window), HETU_TYPE_EXPORT_BAR));
  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      hetu_data_export_write (GTK_WINDOW (window),
                              get_session (),
                              plan,
                              HETU_EXTRACT_CSV,
                              paths[i]);
      g_assert_true (hetu_data_job_is_running (get_session ()));
      g_assert_true (
          gtk_widget_activate_action (GTK_WIDGET (window), "win.cancel-export-data", NULL));
      wait_for_job ();
      g_assert_true (says (GTK_WIDGET (window), "The export was cancelled; no file was written"));
      g_assert_false (is_shown (HETU_TYPE_EXPORT_BAR));
    }
  g_assert_false (g_file_test (fresh, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_get_contents (there, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "as it was");
}

static gboolean
says_part (GtkWidget *root, const char *text)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root) &&
      strstr (gtk_label_get_text (GTK_LABEL (root)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says_part (child, text))
      return TRUE;
  return FALSE;
}

/* What went wrong stands in the info bar and names the place; the folder is not remembered. */
static void
test_error (void)
{
  g_autoptr (HetuDataPlan) plan = make_plan (HETU_DATA_INDICATOR, 0);
  g_autofree char *path = g_build_filename (exports, "nowhere", "a.csv", NULL);
  GtkWidget *bar = find_widget (GTK_WIDGET (window), HETU_TYPE_INFO_BAR);
  g_autofree char *before = get_setting ("export-folder");
  g_autofree char *after = NULL;

  write_data (plan, HETU_EXTRACT_CSV, path);
  g_assert_true (says_part (bar, "nowhere"));
  after = get_setting ("export-folder");
  g_assert_cmpstr (after, ==, before);
  hetu_info_bar_hide (HETU_INFO_BAR (bar));

  /* A day before all figures. */
  plan->as_of = 19000101;
  g_free (path);
  path = g_build_filename (exports, "early.csv", NULL);
  write_data (plan, HETU_EXTRACT_CSV, path);
  g_assert_true (says_part (bar, "no figure matches"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  hetu_info_bar_hide (HETU_INFO_BAR (bar));
}

/* ---- the dialog */

/* (nullable): the window of @type that is open */
static gpointer
find_top (GType type)
{
  g_autoptr (GList) tops = gtk_window_list_toplevels ();

  for (GList *top = tops; top != NULL; top = top->next)
    if (g_type_is_a (G_OBJECT_TYPE (top->data), type) && gtk_widget_get_mapped (top->data))
      return top->data;
  return NULL;
}

static void
list_choices (GtkWidget *root, GPtrArray *choices)
{
  if (GTK_IS_DROP_DOWN (root))
    g_ptr_array_add (choices, root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_choices (child, choices);
}

/* Returns: (transfer full) (element-type GtkDropDown): format, scope and, where it is offered, the day */
static GPtrArray *
open_dialog (void)
{
  GPtrArray *choices = g_ptr_array_new ();

  act ("win.export-data");
  list_choices (find_top (HETU_TYPE_FORM_DIALOG), choices);
  return choices;
}

static void
close_dialog (void)
{
  gtk_window_destroy (find_top (HETU_TYPE_FORM_DIALOG));
  settle ();
}

static const char *
get_word (GPtrArray *choices, guint choice, guint position)
{
  GListModel *model = gtk_drop_down_get_model (g_ptr_array_index (choices, choice));

  return gtk_string_list_get_string (GTK_STRING_LIST (model), position);
}

/* Every page offers it; a day is offered where the page is as of one. */
static void
test_dialog (void)
{
  static const char *const pages[] = { "chart", "compare", "targets", "sources" };

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (GPtrArray) choices = NULL;

      hetu_window_set_page (window, pages[i]);
      settle ();
      choices = open_dialog ();
      g_assert_cmpuint (choices->len, ==, 2);
      g_assert_true (g_str_has_prefix (get_word (choices, 1, 0), "This figure: "));
      close_dialog ();
    }
  hetu_window_set_page (window, "chart");
  hetu_session_set_as_of (get_session (), AS_OF);
  settle ();
  {
    g_autoptr (GPtrArray) choices = open_dialog ();

    g_assert_cmpuint (choices->len, ==, 3);
    g_assert_nonnull (strstr (get_word (choices, 2, 0), "2023"));
    close_dialog ();
  }
  hetu_session_set_as_of (get_session (), 0);
  settle ();
}

/* It looks for the file before it answers. */
static void
wait_for_chooser (void)
{
  gboolean late = FALSE;
  guint id = g_timeout_add_seconds (60, on_too_late, &late);

  while (find_top (GTK_TYPE_FILE_CHOOSER_DIALOG) != NULL && !late)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (id);
  settle ();
}

static void
apply_and_answer (GPtrArray *choices, int response)
{
  GtkWidget *chooser;

  gtk_drop_down_set_selected (g_ptr_array_index (choices, 0), 1);
  gtk_drop_down_set_selected (g_ptr_array_index (choices, 1), 2);
  hetu_form_dialog_apply (find_top (HETU_TYPE_FORM_DIALOG));
  settle ();
  g_assert_null (find_top (HETU_TYPE_FORM_DIALOG));
  chooser = find_top (GTK_TYPE_FILE_CHOOSER_DIALOG);
  g_assert_nonnull (chooser);
  g_assert_true (gtk_window_get_modal (GTK_WINDOW (chooser)));
  gtk_dialog_response (GTK_DIALOG (chooser), response);
  wait_for_chooser ();
  wait_for_job ();
}

static guint
count_files (void)
{
  g_autoptr (GDir) dir = g_dir_open (exports, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* The chooser begins with the name and the folder; cancelled, nothing is written. */
static void
test_chooser (void)
{
  HetuIndicator *indicator = hetu_session_get_indicator (get_session ());
  g_autofree char *name =
      g_strconcat (hetu_indicator_get_short_name (indicator, HETU_LANGUAGE_EN), ".csv", NULL);
  g_autofree char *path = g_build_filename (exports, name, NULL);
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) second = NULL;
  guint n_before = count_files ();

  hetu_settings_set_string (hetu_session_get_settings (get_session ()), "export-folder", exports);
  first = open_dialog ();
  apply_and_answer (first, GTK_RESPONSE_CANCEL);
  g_assert_cmpuint (count_files (), ==, n_before);
  second = open_dialog ();
  apply_and_answer (second, GTK_RESPONSE_ACCEPT);
  g_assert_cmpuint (count_files (), ==, n_before + 1);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
add (void)
{
  g_test_add_func ("/data-export/names", test_names);
  g_test_add_func ("/data-export/scopes", test_scopes);
  g_test_add_func ("/data-export/scope-without-a-thing", test_scope_without_a_thing);
  g_test_add_func ("/data-export/tile-map", test_tile_map);
  g_test_add_func ("/data-export/files", test_files);
  g_test_add_func ("/data-export/rows", test_rows);
  g_test_add_func ("/data-export/cancel", test_cancel);
  g_test_add_func ("/data-export/error", test_error);
  g_test_add_func ("/data-export/dialog", test_dialog);
  g_test_add_func ("/data-export/chooser", test_chooser);
}

int
main (int argc, char *argv[])
{
  int status;

  exports = g_dir_make_tmp ("hetu-data-XXXXXX", NULL);
  status = live_window_run (&argc, &argv, add);
  remove_folder (exports);
  g_free (exports);
  return status;
}
