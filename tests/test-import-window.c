/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The import window, driven as a person would. Needs a display. */
#include "import-fixture.h"

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
  g_assert_cmpstr (self->told->str, ==, "monthly.xlsx: 30 added, 0 revised, 0 unchanged;");
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
  return g_test_run ();
}
