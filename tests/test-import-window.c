/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The import window, driven as a person would. Needs a display. */
#include "import-fixture.h"
#include "ui/import-opener.h"
#include "ui/import-source.h"
#include "ui/import-words.h"

/* Three rows of merged headers, the unit in a corner, 1—2月 as a column: nothing is asked. */
static void
test_table_is_taken_in (ImportFixture *self, gconstpointer data)
{
  import_open (self, "monthly.xlsx");
  g_assert_cmpint (import_get_state (self), ==, HETU_IMPORT_READY);
  g_assert_cmpuint (hetu_import_questions_count (import_child (self, "questions")), ==, 0);
  g_assert_cmpuint (hetu_import_preview_get_n_lines (import_child (self, "preview")), ==, 30);
  g_assert_cmpuint (import_count (self), ==, 0);
  import_act (self, "import.accept");
  g_assert_null (self->window);
  g_assert_cmpuint (import_count (self), ==, 30);
  g_assert_cmpstr (self->told->str,
                   ==,
                   "monthly.xlsx: 30 added, 0 revised, 0 unchanged win.undo;win.show-statement;");
  g_assert_cmpstr (hetu_session_get_undo_label (self->session),
                   ==,
                   "Import monthly.xlsx (30 figures)");
  g_assert_true (hetu_session_undo (self->session));
  g_assert_cmpuint (import_count (self), ==, 0);
}

/* What the pointer or the cursor is on is told with its reasons. */
static void
test_cell_tells_why (ImportFixture *self, gconstpointer data)
{
  HetuImportReasons *reasons = hetu_import_table_get_reasons (import_child (self, "table"));

  import_open (self, "monthly.xlsx");
  hetu_import_sheet_go_to (hetu_import_table_get_sheet (import_child (self, "table")), 6, 0);
  g_assert_nonnull (strstr (hetu_import_reasons_get_text (reasons), "headed “区"));
  hetu_import_sheet_go_to (hetu_import_table_get_sheet (import_child (self, "table")), 0, 0);
  g_assert_nonnull (strstr (hetu_import_reasons_get_text (reasons), "The time"));
}

/* Each answer is followed by the next question; the last makes the table ready. */
static void
test_questions_are_answered (ImportFixture *self, gconstpointer data)
{
  HetuImportFlow *flow = NULL;

  import_write (self, "a.csv", "地区,2022年GDP,某种产值（万吨）\n洛龙区,582.4,3\n甲园区,5,4\n");
  flow = hetu_import_window_get_flow (self->window);
  g_assert_cmpint (import_get_state (self), ==, HETU_IMPORT_ASKING);
  g_assert_cmpuint (hetu_import_questions_count (import_child (self, "questions")), ==, 3);
  /* The unit is the catalogue's. */
  g_assert_true (hetu_import_question_accept (import_question (self, 0)));
  import_settle (self);
  hetu_import_question_add (import_question (self, 0),
                            NULL,
                            &(HetuImportAddition){ .direction = HETU_DIRECTION_LOWER });
  import_settle (self);
  g_assert_cmpint (import_get_state (self), ==, HETU_IMPORT_ASKING);
  hetu_import_question_leave_out (import_question (self, 0));
  import_settle (self);
  g_assert_cmpint (import_get_state (self), ==, HETU_IMPORT_READY);
  g_assert_cmpuint (hetu_import_flow_get_summary (flow)->added, ==, 2);
  g_assert_cmpuint (hetu_import_flow_get_answered (flow)->len, ==, 3);
  hetu_import_flow_take_back (flow, 2);
  import_settle (self);
  g_assert_cmpint (import_get_state (self), ==, HETU_IMPORT_ASKING);
}

/* Many unknown names are taken in at one stroke, and asked about again at another. */
static void
test_unknown_names_at_once (ImportFixture *self, gconstpointer data)
{
  import_write (self, "a.csv", "地区,2022年GDP（亿元）\n甲园区,1\n乙园区,2\n丙园区,3\n");
  g_assert_cmpuint (hetu_import_questions_count (import_child (self, "questions")), ==, 3);
  import_act (self, "import.add-unknown");
  g_assert_cmpint (import_get_state (self), ==, HETU_IMPORT_READY);
  import_act (self, "import.add-unknown");
  g_assert_cmpint (import_get_state (self), ==, HETU_IMPORT_ASKING);
}

/* What the same source told before stands beside what it tells now. */
static void
test_preview_filters (ImportFixture *self, gconstpointer data)
{
  HetuImportPreview *preview = NULL;

  import_write (self, "a.csv", "地区,2022年GDP（亿元）\n洛龙区,582.4\n涧西区,500\n");
  import_act (self, "import.accept");
  import_reopen (self);
  import_write (self, "a.csv", "地区,2022年GDP（亿元）\n洛龙区,590.1\n涧西区,500\n瀍河区,100\n");
  preview = import_child (self, "preview");
  g_assert_cmpuint (hetu_import_preview_get_n_lines (preview), ==, 3);
  hetu_import_preview_filter (preview, HETU_IMPORT_REVISED);
  g_assert_cmpuint (hetu_import_preview_get_n_lines (preview), ==, 1);
  import_turn ();
  g_assert_true (import_says (GTK_WIDGET (preview), "582.4 → "));
  hetu_import_preview_filter (preview, HETU_IMPORT_UNCHANGED);
  g_assert_cmpuint (hetu_import_preview_get_n_lines (preview), ==, 1);
}

/* The figure whose cell is clicked is selected in the list of figures, where it is listed. */
static void
test_preview_follows_the_cell (ImportFixture *self, gconstpointer data)
{
  HetuImportSheet *sheet = hetu_import_table_get_sheet (import_child (self, "table"));
  HetuImportPreview *preview = NULL;

  import_write (self,
                "a.csv",
                "地区,2022年GDP（亿元）,增速（%）\n洛龙区,582.4,5.2\n涧西区,500,3\n");
  preview = import_child (self, "preview");
  hetu_import_sheet_go_to (sheet, 2, 2);
  g_assert_cmpuint (hetu_import_preview_get_selected (preview), ==, 3);
  hetu_import_sheet_go_to (sheet, 1, 2);
  g_assert_cmpuint (hetu_import_preview_get_selected (preview), ==, 1);
  hetu_import_sheet_go_to (sheet, 0, 0);
  g_assert_cmpuint (hetu_import_preview_get_selected (preview), ==, 1);
}

/* Tables side by side are told apart in the sheet, each with its own columns. */
static void
test_tables_side_by_side (ImportFixture *self, gconstpointer data)
{
  HetuImportSheet *sheet = hetu_import_table_get_sheet (import_child (self, "table"));
  HetuImportReasons *reasons = hetu_import_table_get_reasons (import_child (self, "table"));
  const HetuMapping *first, *second;

  import_open (self, "bureau/side-by-side.xlsx");
  first = hetu_import_sheet_find_mapping (sheet, 3, 1);
  second = hetu_import_sheet_find_mapping (sheet, 3, 5);
  g_assert_true (first != second);
  g_assert_true (hetu_import_sheet_find_mapping (sheet, 0, 6) == second);
  g_assert_cmpint (hetu_mapping_get_role (second, 4), ==, HETU_ROLE_REGION);
  hetu_import_sheet_go_to (sheet, 3, 5);
  g_assert_nonnull (strstr (hetu_import_reasons_get_text (reasons), "side by side"));
}

/* A cell that cannot be read refuses the whole file, and is named. */
static void
test_refusal (ImportFixture *self, gconstpointer data)
{
  import_write (self, "a.csv", "地区,2022年GDP（亿元）\n洛龙区,582.4\n涧西区,约500\n");
  g_assert_cmpint (import_get_state (self), ==, HETU_IMPORT_REFUSED);
  g_assert_true (import_says (import_child (self, "questions"), "B3: "));
  g_assert_false (import_says (import_child (self, "questions"), "a.csv"));
  hetu_import_preview_filter (import_child (self, "preview"), HETU_IMPORT_NOT_TAKEN);
  g_assert_cmpuint (hetu_import_preview_get_n_lines (import_child (self, "preview")), ==, 1);
  import_act (self, "import.accept");
  g_assert_cmpuint (import_count (self), ==, 0);
}

/* A file that is none says so; the window goes on with the next one. */
static void
test_bad_file (ImportFixture *self, gconstpointer data)
{
  import_write (self, "bad.xlsx", "PK\3\4 and no more");
  g_assert_cmpint (import_get_state (self), ==, HETU_IMPORT_UNREAD);
  g_assert_true (import_says (GTK_WIDGET (self->window), "bad.xlsx"));
  import_write (self, "a.csv", "地区,2022年GDP（亿元）\n洛龙区,582.4\n");
  g_assert_true (gtk_widget_get_visible (import_child (self, "skip_button")));
  import_act (self, "import.skip");
  g_assert_cmpint (import_get_state (self), ==, HETU_IMPORT_READY);
}

static void
test_files_come_one_after_the_other (ImportFixture *self, gconstpointer data)
{
  import_open (self, "monthly.xlsx");
  import_open (self, "monthly-next.xlsx");
  g_assert_cmpstr (gtk_label_get_label (import_child (self, "name_label")),
                   ==,
                   "monthly.xlsx (1/2)");
  import_act (self, "import.accept");
  g_assert_cmpstr (gtk_label_get_label (import_child (self, "name_label")),
                   ==,
                   "monthly-next.xlsx (2/2)");
  import_act (self, "import.accept");
  g_assert_null (self->window);
  g_assert_cmpuint (import_count (self), ==, 60);
}

/* A template kept with one month's file: the next month's is read without a question, the same with two columns swapped is refused
 * with the cell, and there is a way out. */
static void
test_template (ImportFixture *self, gconstpointer data)
{
  import_open (self, "monthly.xlsx");
  import_name_template (self, "月报");
  import_act (self, "import.accept");
  import_reopen (self);
  import_open (self, "monthly-next.xlsx");
  g_assert_cmpint (import_get_state (self), ==, HETU_IMPORT_READY);
  g_assert_true (gtk_widget_get_visible (import_child (self, "template_bar")));
  g_assert_true (import_says (import_child (self, "template_bar"), "月报"));
  import_act (self, "import.accept");
  import_reopen (self);
  import_open (self, "monthly-swapped.xlsx");
  g_assert_cmpint (import_get_state (self), ==, HETU_IMPORT_CHANGED);
  g_assert_true (import_says (import_child (self, "questions"), "主要指标!D5"));
  g_assert_false (import_says (import_child (self, "questions"), "monthly-swapped"));
  import_act (self, "import.accept");
  g_assert_cmpuint (import_count (self), ==, 60);
  import_act (self, "import.without-template");
  g_assert_cmpint (import_get_state (self), ==, HETU_IMPORT_READY);
  g_assert_false (gtk_widget_get_visible (import_child (self, "template_bar")));
}

/* A name that is none keeps the window open. */
static void
test_template_name_is_refused (ImportFixture *self, gconstpointer data)
{
  import_open (self, "monthly.xlsx");
  import_name_template (self, "a/b");
  import_act (self, "import.accept");
  g_assert_nonnull (self->window);
  g_assert_cmpuint (import_count (self), ==, 0);
  g_assert_true (import_says (GTK_WIDGET (self->window), "a/b"));
}

static void
test_pasted_cells (ImportFixture *self, gconstpointer data)
{
  hetu_import_window_add_text (self->window,
                               "地区\t2022年GDP（亿元）\t增速（%）\n洛龙区\t582.4\t5.2\n");
  import_settle (self);
  g_assert_cmpint (import_get_state (self), ==, HETU_IMPORT_READY);
  /* Where it is from nobody tells but the person. */
  g_assert_cmpstr (gtk_stack_get_visible_child_name (import_child (self, "side")), ==, "source");
  hetu_import_flow_set_source (hetu_import_window_get_flow (self->window), "区统计快报", 20230120);
  import_settle (self);
  import_act (self, "import.accept");
  g_assert_cmpuint (import_count (self), ==, 2);
  g_assert_nonnull (import_find_source (self, "区统计快报"));
}

/* Going through the fields of the source says nothing; what is typed there does. */
static void
test_source_is_said (ImportFixture *self, gconstpointer data)
{
  HetuImportFlow *flow = NULL;
  guint index = 0;
  GtkWidget *entry;

  import_open (self, "monthly.xlsx");
  flow = hetu_import_window_get_flow (self->window);
  gtk_stack_set_visible_child_name (import_child (self, "side"), "source");
  entry = import_find (import_child (self, "source"), GTK_TYPE_ENTRY, &index);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "洛阳市统计局");
  g_signal_emit_by_name (entry, "activate");
  import_settle (self);
  g_assert_null (hetu_import_flow_get_answers (flow)->source);
  g_assert_false (hetu_import_flow_is_touched (flow));
  gtk_editable_set_text (GTK_EDITABLE (entry), "洛阳统计月报");
  g_signal_emit_by_name (entry, "activate");
  import_settle (self);
  g_assert_cmpstr (hetu_import_flow_get_answers (flow)->source, ==, "洛阳统计月报");
}

/* What is on the clipboard is imported; words that are no table are told so, in the window. */
static void
test_clipboard (ImportFixture *self, gconstpointer data)
{
  GtkWidget *parent = gtk_window_new ();
  GdkClipboard *clipboard = gtk_widget_get_clipboard (parent);

  gtk_window_present (GTK_WINDOW (parent));
  gtk_window_destroy (GTK_WINDOW (self->window));
  import_turn ();
  gdk_clipboard_set_text (clipboard, "  ");
  hetu_import_opener_paste (GTK_WINDOW (parent), self->session);
  while (self->told->len == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (self->told->str, ==, "The clipboard holds neither cells nor a text ;");
  /* The corner is empty. */
  gdk_clipboard_set_text (clipboard, "\t2022年GDP（亿元）\n洛龙区\t582.4\n");
  hetu_import_opener_paste (GTK_WINDOW (parent), self->session);
  while ((self->window = hetu_import_opener_get_window (GTK_WINDOW (parent))) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *) &self->window);
  import_settle (self);
  g_assert_cmpint (import_get_state (self), ==, HETU_IMPORT_READY);
  gtk_window_destroy (GTK_WINDOW (parent));
  import_turn ();
  g_assert_null (self->window);
}

/* Tables as bureaus publish them, which lie beside the project where it is worked on: the window looks at as many figures as were counted in
 * them by hand. */
static void
test_shared_tables (ImportFixture *self, gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *indicator;
    const char *unit;
    guint n_figures;
  } cases[] = {
    { "datasets_gdp.csv", "gdp", "美元", 13979 },
    { "eurostat_nama_10r_2gdp.tsv", "gdp", NULL, 37274 },
    { "nbs_AfterMaxQ_年度数据.csv", NULL, NULL, 60 },
    { "nbs_AlanBook_季度数据.csv", NULL, NULL, 66 },
    { "nbs_Lguanghui_月度数据.csv", NULL, NULL, 1548 },
    { "nbs_RenJiyi163.csv", NULL, NULL, 589 },
    { "nbs_prov_year.xls", "gdp", "亿元", 589 },
    { "wb_gdp_growth.csv", NULL, NULL, 10797 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path =
          g_test_build_filename (G_TEST_DIST, "..", "..", "shared", "tables", cases[i].name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      HetuImportFlow *flow;

      if (!g_file_query_exists (file, NULL))
        {
          g_test_skip ("the table is not here");
          return;
        }
      hetu_import_window_add_file (self->window, file);
      import_settle (self);
      flow = hetu_import_window_get_flow (self->window);
      hetu_import_flow_set_add_unknown (flow, TRUE);
      import_settle (self);
      if (cases[i].indicator != NULL)
        hetu_import_flow_answer (flow, HETU_ASK_INDICATOR, "", cases[i].indicator, "", NULL);
      import_settle (self);
      if (cases[i].unit != NULL)
        hetu_import_flow_answer (flow, HETU_ASK_UNIT, "", cases[i].unit, "", NULL);
      import_settle (self);
      g_assert_cmpint (import_get_state (self), ==, HETU_IMPORT_READY);
      g_assert_cmpuint (hetu_import_flow_get_summary (flow)->read, ==, cases[i].n_figures);
      g_assert_cmpuint (hetu_import_preview_get_n_lines (import_child (self, "preview")),
                        ==,
                        cases[i].n_figures);
      gtk_widget_activate_action (GTK_WIDGET (self->window), "import.discard", NULL);
      import_turn ();
      import_reopen (self);
    }
}

/* Files that are dropped on the window are taken one after the other. */
static void
test_dropped_files (ImportFixture *self, gconstpointer data)
{
  g_autoptr (GListModel) all = gtk_widget_observe_controllers (GTK_WIDGET (self->window));
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "tables", NULL);
  g_autoptr (GFile) first = g_file_new_build_filename (folder, "monthly.xlsx", NULL);
  g_autoptr (GFile) second = g_file_new_build_filename (folder, "bureau", "ranks.csv", NULL);
  GFile *files[] = { first, second };
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (files, G_N_ELEMENTS (files)));
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (all, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 10.0, 10.0, &taken);
    }
  g_assert_true (taken);
  import_settle (self);
  g_assert_cmpstr (gtk_label_get_label (import_child (self, "name_label")),
                   ==,
                   "monthly.xlsx (1/2)");
  import_act (self, "import.accept");
  g_assert_cmpint (import_get_state (self), ==, HETU_IMPORT_READY);
  import_act (self, "import.accept");
  g_assert_null (self->window);
  g_assert_cmpuint (import_count (self), ==, 30 + 25);
}

/* What figures measure is chosen for a heading or for all, and no card speaks of the command line. */
static void
test_measure_is_chosen (ImportFixture *self, gconstpointer data)
{
  static const char table[] = "地区,2022年GDP（%）,2022年固定资产投资（%）\n洛龙区,5.2,6.1\n";
  GtkWidget *card;

  import_write (self, "rates.csv", table);
  g_assert_cmpint (import_get_state (self), ==, HETU_IMPORT_ASKING);
  g_assert_true (import_says (import_child (self, "questions"), "2022年GDP（%）"));
  g_assert_false (import_says (GTK_WIDGET (self->window), "--"));
  hetu_import_question_accept (import_question (self, 0));
  import_settle (self);
  g_assert_cmpint (import_get_state (self), ==, HETU_IMPORT_ASKING);
  g_assert_true (import_says (import_child (self, "questions"), "2022年GDP（%） → "));
  hetu_import_flow_take_back (hetu_import_window_get_flow (self->window), 0);
  import_settle (self);
  card = GTK_WIDGET (import_question (self, 0));
  gtk_drop_down_set_selected (import_find (card, GTK_TYPE_DROP_DOWN, &(guint){ 0 }), 2);
  g_signal_emit_by_name (import_find (card, GTK_TYPE_BUTTON, &(guint){ 3 }), "clicked");
  import_settle (self);
  g_assert_cmpint (import_get_state (self), ==, HETU_IMPORT_READY);
  g_assert_cmpstr (
      hetu_import_flow_get_answers (hetu_import_window_get_flow (self->window))->measure,
      ==,
      "share");
  gtk_widget_activate_action (GTK_WIDGET (self->window), "import.discard", NULL);
  import_turn ();
  import_reopen (self);
  import_write (self, "bad.csv", "地区,2022年GDP（亿元）\n洛龙区,1\n西工区,约1\n涧西区,约2\n");
  g_assert_cmpint (import_get_state (self), ==, HETU_IMPORT_REFUSED);
  g_assert_false (import_says (GTK_WIDGET (self->window), "--"));
}

/* A tidy table has no questions; each of its figures is listed, and found in the sheet. */
static void
test_tidy_table (ImportFixture *self, gconstpointer data)
{
  HetuImportSheet *sheet = NULL;
  HetuImportPreview *preview = NULL;

  import_write (self,
                "tidy.csv",
                "indicator,region,period,value,source\ngdp,410311,2022,582.4,luolong-plan-2023\n");
  g_assert_cmpint (import_get_state (self), ==, HETU_IMPORT_READY);
  g_assert_cmpuint (
      hetu_import_flow_get_summary (hetu_import_window_get_flow (self->window))->added,
      ==,
      1);
  import_act (self, "import.accept");
  g_assert_cmpuint (import_count (self), ==, 1);
  import_reopen (self);
  import_write (self,
                "tidy.csv",
                "indicator,region,period,value,source\ngdp,410311,2022,590.1,luolong-plan-2023\n"
                "\ngdp,涧西区,2022,500,luolong-plan-2023\n");
  preview = import_child (self, "preview");
  sheet = hetu_import_table_get_sheet (import_child (self, "table"));
  g_assert_cmpuint (hetu_import_preview_get_n_lines (preview), ==, 2);
  import_turn ();
  g_assert_true (import_says (GTK_WIDGET (preview), "582.4 → "));
  /* An empty line is no row. */
  hetu_import_sheet_go_to (sheet, 3, 3);
  g_assert_cmpuint (hetu_import_preview_get_selected (preview), ==, 1);
  hetu_import_preview_filter (preview, HETU_IMPORT_REVISED);
  g_assert_cmpuint (hetu_import_preview_get_n_lines (preview), ==, 1);
  import_act (self, "import.accept");
  g_assert_cmpuint (import_count (self), ==, 3);
}

/* Leaving asks once where something was answered, and the store is as it was. */
static void
test_leaving (ImportFixture *self, gconstpointer data)
{
  import_write (self, "a.csv", "地区,2022年GDP\n洛龙区,582.4\n");
  hetu_import_question_accept (import_question (self, 0));
  import_settle (self);
  import_act (self, "import.leave");
  g_assert_nonnull (self->window);
  g_assert_true (gtk_widget_get_visible (import_child (self, "leave_bar")));
  import_act (self, "import.stay");
  g_assert_false (gtk_widget_get_visible (import_child (self, "leave_bar")));
  import_act (self, "import.leave");
  gtk_widget_activate_action (GTK_WIDGET (self->window), "import.discard", NULL);
  import_turn ();
  g_assert_null (self->window);
  g_assert_cmpuint (import_count (self), ==, 0);
  g_assert_cmpstr (self->told->str, ==, "");
}

static void
test_leaving_unanswered (ImportFixture *self, gconstpointer data)
{
  import_write (self, "a.csv", "地区,2022年GDP\n洛龙区,582.4\n");
  gtk_widget_activate_action (GTK_WIDGET (self->window), "import.leave", NULL);
  import_turn ();
  g_assert_null (self->window);
}

/* What is stopped leaves nothing behind, and can be begun again. */
static void
test_stopped (ImportFixture *self, gconstpointer data)
{
  HetuImportFlow *flow = NULL;

  import_open (self, "monthly.xlsx");
  flow = hetu_import_window_get_flow (self->window);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "import.accept", NULL);
  hetu_import_flow_cancel (flow);
  while (self->window != NULL && import_get_state (self) == HETU_IMPORT_IMPORTING)
    g_main_context_iteration (NULL, TRUE);
  /* What was found before still holds: nothing is looked at again. The worker may have been quicker. */
  if (self->window != NULL)
    g_assert_cmpint (import_get_state (self), ==, HETU_IMPORT_READY);
  import_settle (self);
  if (self->window != NULL)
    {
      g_assert_cmpuint (import_count (self), ==, 0);
      g_assert_cmpint (import_get_state (self), ==, HETU_IMPORT_READY);
      import_act (self, "import.accept");
    }
  g_assert_cmpuint (import_count (self), ==, 30);
}

/* A hundred thousand rows of sixty columns: what is drawn is what is in view. */
static void
test_large_sheet_is_fluent (ImportFixture *self, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("地区,2022年GDP（亿元）");
  g_autoptr (HetuBook) book = NULL;
  g_autoptr (GBytes) bytes = NULL;
  HetuImportSheet *sheet = hetu_import_table_get_sheet (import_child (self, "table"));
  gint64 began;

  for (guint column = 2; column < 60; column++)
    g_string_append_printf (text, ",备注%u", column);
  for (guint row = 0; row < 100000; row++)
    {
      g_string_append (text, "\n洛龙区");
      for (guint column = 1; column < 60; column++)
        g_string_append (text, ",1");
    }
  bytes = g_string_free_to_bytes (g_steal_pointer (&text));
  book = hetu_book_load ("large.csv", bytes, NULL, NULL, NULL, NULL, NULL);
  gtk_stack_set_visible_child_name (import_child (self, "stack"), "table");
  hetu_import_sheet_show (sheet, book, 0, NULL);
  import_draw (self);
  began = g_get_monotonic_time ();
  for (guint i = 0; i < 20; i++)
    {
      hetu_import_sheet_go_to (sheet, i * 5000, i * 3);
      import_draw (self);
    }
  /* A frame a sheet of ten rows takes as long; half a second each would be a walk over all rows. */
  g_assert_cmpint (g_get_monotonic_time () - began, <, 20 * G_USEC_PER_SEC / 2);
}

#define ADD(name_, function_)          \
  g_test_add ("/import-window/" name_, \
              ImportFixture,           \
              NULL,                    \
              import_fixture_set_up,   \
              function_,               \
              import_fixture_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_resources_register (hetu_window_resources_get_resource ());
  ADD ("table-is-taken-in", test_table_is_taken_in);
  ADD ("cell-tells-why", test_cell_tells_why);
  ADD ("questions-are-answered", test_questions_are_answered);
  ADD ("unknown-names-at-once", test_unknown_names_at_once);
  ADD ("preview-filters", test_preview_filters);
  ADD ("refusal", test_refusal);
  ADD ("bad-file", test_bad_file);
  ADD ("files-come-one-after-the-other", test_files_come_one_after_the_other);
  ADD ("preview-follows-the-cell", test_preview_follows_the_cell);
  ADD ("tables-side-by-side", test_tables_side_by_side);
  ADD ("template", test_template);
  ADD ("template-name-is-refused", test_template_name_is_refused);
  ADD ("shared-tables", test_shared_tables);
  ADD ("dropped-files", test_dropped_files);
  ADD ("pasted-cells", test_pasted_cells);
  ADD ("source-is-said", test_source_is_said);
  ADD ("clipboard", test_clipboard);
  ADD ("measure-is-chosen", test_measure_is_chosen);
  ADD ("tidy-table", test_tidy_table);
  ADD ("leaving", test_leaving);
  ADD ("leaving-unanswered", test_leaving_unanswered);
  ADD ("stopped", test_stopped);
  ADD ("large-sheet-is-fluent", test_large_sheet_is_fluent);
  return g_test_run ();
}
