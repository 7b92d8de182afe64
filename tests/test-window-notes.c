/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Notes on data in the real window: told of a pinned figure by key, mended and deleted by pointer, each a step of undo. */
#include "live-window.h"
#include "store/note.h"
#include "ui/inspector.h"
#include "ui/note-dialog.h"

/* (nullable): the note dialog that is open */
static GtkWidget *
find_dialog (void)
{
  g_autoptr (GList) tops = gtk_window_list_toplevels ();

  for (GList *top = tops; top != NULL; top = top->next)
    if (HETU_IS_NOTE_DIALOG (top->data) && gtk_widget_get_mapped (top->data))
      return top->data;
  return NULL;
}

static gpointer
get_child (GtkWidget *dialog, const char *name)
{
  gpointer child = gtk_widget_get_template_child (dialog, HETU_TYPE_NOTE_DIALOG, name);

  g_assert_nonnull (child);
  return child;
}

static void
write_in (GtkWidget *dialog, const char *name, const char *text)
{
  gtk_editable_set_text (get_child (dialog, name), text);
}

static gboolean
on_pressed (gpointer over)
{
  *(gboolean *) over = TRUE;
  return G_SOURCE_REMOVE;
}

/* As Enter does in an entry of the dialog: its button is held down for as long as one sees it. */
static void
press_enter (GtkWidget *dialog)
{
  gboolean over = FALSE;

  g_signal_emit_by_name (gtk_editable_get_delegate (get_child (dialog, "zh_entry")), "activate");
  g_timeout_add (400, on_pressed, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
  settle ();
}

/* (nullable): the button below @root that has the tooltip @name */
static GtkWidget *
find_named_button (GtkWidget *root, const char *name)
{
  if (GTK_IS_BUTTON (root) && gtk_widget_get_mapped (root) &&
      g_strcmp0 (gtk_widget_get_tooltip_text (root), name) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_named_button (child, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The row of the inspector that tells @text. */
static GtkWidget *
find_line (const char *text)
{
  GtkWidget *page = GTK_WIDGET (hetu_window_get_chart_page (window));
  GtkWidget *inspector = find_widget (page, HETU_TYPE_INSPECTOR);
  gpointer box = gtk_widget_get_template_child (inspector, HETU_TYPE_INSPECTOR, "notes");

  for (GtkWidget *line = gtk_widget_get_first_child (box); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    if (says (line, text))
      return line;
  return NULL;
}

static void
click (GtkWidget *button)
{
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  settle ();
}

static gboolean
is_in_figure (const char *text)
{
  HetuChartView *view = find_widget (GTK_WIDGET (window), HETU_TYPE_CHART_VIEW);
  HetuFrame *frame = hetu_chart_view_get_frame (view);

  for (guint i = 0; i < frame->notes->len; i++)
    if (strstr (g_ptr_array_index (frame->notes, i), text) != NULL)
      return TRUE;
  return FALSE;
}

/* Figure, inspector and store tell @text, or none of them does. */
static void
assert_told (const char *text, gboolean told)
{
  HetuStore *store = hetu_session_get_store (hetu_window_get_session (window));
  g_autoptr (GArray) notes = hetu_query_notes (store, 0, 0, NULL);
  gboolean stored = FALSE;

  for (guint i = 0; i < notes->len; i++)
    stored |= g_str_equal (g_array_index (notes, HetuNote, i).text_zh, text);
  g_assert_cmpint (stored, ==, told);
  g_assert_cmpint (is_in_figure (text), ==, told);
  g_assert_cmpint (find_line (text) != NULL, ==, told);
}

static void
pin (int year)
{
  HetuChartView *view = find_widget (GTK_WIDGET (window), HETU_TYPE_CHART_VIEW);
  HetuChartOverlay *overlay = find_widget (GTK_WIDGET (window), HETU_TYPE_CHART_OVERLAY);
  HetuFrame *frame = hetu_chart_view_get_frame (view);
  int row = hetu_frame_find_row (frame, 0, 0, 0, hetu_period_year (year), HETU_KIND_ACTUAL);

  g_assert_cmpint (row, >=, 0);
  hetu_chart_overlay_pin (overlay, row);
  settle ();
}

static GtkWidget *
open_dialog (void)
{
  GtkWidget *dialog;

  act ("win.add-note");
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  return dialog;
}

/* The dialog begins with the figure that is pinned; what cannot be is said, and it stays open. */
static void
test_refused_in_place (void)
{
  static const struct
  {
    const char *zh, *from, *to, *problem;
  } cases[] = {
    { "", "2022", "", "Say what is to be known" },
    { "暴雨", "", "", "Say from which period on the note holds" },
    { "暴雨", "2022", "2021", "The note ends before it begins" },
    { "暴雨", "2022-13", "", NULL },
  };
  GtkWidget *dialog;

  pin (2022);
  dialog = open_dialog ();
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (dialog)), ==, "Add Note");
  g_assert_cmpstr (gtk_editable_get_text (get_child (dialog, "from_entry")), ==, "2022");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      write_in (dialog, "zh_entry", cases[i].zh);
      write_in (dialog, "from_entry", cases[i].from);
      write_in (dialog, "to_entry", cases[i].to);
      press_enter (dialog);
      g_assert_true (find_dialog () == dialog);
      if (cases[i].problem != NULL)
        g_assert_true (says (dialog, cases[i].problem));
      else
        g_assert_nonnull (
            strstr (gtk_label_get_text (get_child (dialog, "problem")), cases[i].from));
    }
  g_assert_true (gtk_widget_activate_action (dialog, "window.close", NULL));
  settle ();
  g_assert_null (find_dialog ());
  assert_told ("暴雨", FALSE);
}

static void
test_added_by_key_and_undone (void)
{
  GtkWidget *dialog;

  pin (2022);
  dialog = open_dialog ();
  write_in (dialog, "zh_entry", "暴雨停产");
  write_in (dialog, "to_entry", "2022");
  press_enter (dialog);
  g_assert_null (find_dialog ());
  assert_told ("暴雨停产", TRUE);
  act ("win.undo");
  assert_told ("暴雨停产", FALSE);
  act ("win.redo");
  assert_told ("暴雨停产", TRUE);
}

/* Goes on with the note of the test before. */
static void
test_edited_by_pointer_and_undone (void)
{
  GtkWidget *dialog;

  click (find_named_button (find_line ("暴雨停产"), "Edit Note"));
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (dialog)), ==, "Edit Note");
  g_assert_cmpstr (gtk_editable_get_text (get_child (dialog, "zh_entry")), ==, "暴雨停产");
  g_assert_cmpstr (gtk_editable_get_text (get_child (dialog, "to_entry")), ==, "2022");
  write_in (dialog, "zh_entry", "暴雨停产一月");
  click (find_button (dialog, "Keep Note"));
  g_assert_null (find_dialog ());
  assert_told ("暴雨停产一月", TRUE);
  g_assert_null (find_line ("暴雨停产"));
  act ("win.undo");
  assert_told ("暴雨停产一月", FALSE);
  g_assert_nonnull (find_line ("暴雨停产"));
  act ("win.redo");
  assert_told ("暴雨停产一月", TRUE);
}

static void
test_deleted_by_pointer_and_undone (void)
{
  click (find_named_button (find_line ("暴雨停产一月"), "Delete Note"));
  assert_told ("暴雨停产一月", FALSE);
  act ("win.undo");
  assert_told ("暴雨停产一月", TRUE);
  act ("win.redo");
  assert_told ("暴雨停产一月", FALSE);
}

static void
add_tests (void)
{
  g_test_add_func ("/window-notes/refused-in-place", test_refused_in_place);
  g_test_add_func ("/window-notes/added-by-key-and-undone", test_added_by_key_and_undone);
  g_test_add_func ("/window-notes/edited-by-pointer-and-undone", test_edited_by_pointer_and_undone);
  g_test_add_func ("/window-notes/deleted-by-pointer-and-undone",
                   test_deleted_by_pointer_and_undone);
}

int
main (int argc, char **argv)
{
  return live_window_run (&argc, &argv, add_tests);
}
