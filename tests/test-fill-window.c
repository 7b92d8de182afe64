/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window of filling in over the shipped figures. Needs a display. */
#include "encoding-chooser.h"
#include "error.h"
#include "resources/hetu-window-resources.h"
#include "ui/fill-item.h"
#include "ui/fill-text.h"
#include "ui/fill-window.h"
#include "window-fixture.h"

#include <gtk/gtk.h>
#include <string.h>

typedef struct
{
  WindowFixture base;
  HetuFillWindow *window;
  GFile *file; /* owned: the template */
} Fixture;

static const char template[] =
    "洛龙区2022年经济运行情况\n"
    "全区地区生产总值完成×亿元，增长×%，居全市第×位；固定资产投资下降×%。\n";
static const char filled[] =
    "洛龙区2022年经济运行情况\n"
    "全区地区生产总值完成582.4亿元，增长5.2%，居全市第1位；固定资产投资下降×%。\n";

static void
turn (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
settle (Fixture *fixture)
{
  do
    g_main_context_iteration (NULL, FALSE);
  while (hetu_fill_window_is_busy (fixture->window) || g_main_context_pending (NULL));
}

static void
open_file (Fixture *fixture, GFile *file)
{
  hetu_fill_window_open (fixture->window, file);
  settle (fixture);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;

  window_fixture_set_up (&fixture->base, NULL);
  path = g_build_filename (fixture->base.folder, "模板.txt", NULL);
  g_assert_true (g_file_set_contents (path, template, -1, NULL));
  fixture->file = g_file_new_for_path (path);
  fixture->window = HETU_FILL_WINDOW (hetu_fill_window_new (fixture->base.session, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  turn ();
  g_object_unref (fixture->file);
  window_fixture_tear_down (&fixture->base, NULL);
}

static gpointer
get_child (Fixture *fixture, const char *name)
{
  gpointer child =
      gtk_widget_get_template_child (GTK_WIDGET (fixture->window), HETU_TYPE_FILL_WINDOW, name);

  g_assert_nonnull (child);
  return child;
}

static char *
dup_text (Fixture *fixture)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (get_child (fixture, "text"));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static GListModel *
get_lines (Fixture *fixture)
{
  return G_LIST_MODEL (gtk_column_view_get_model (get_child (fixture, "view")));
}

static void
ask (Fixture *fixture, const char *entry, const char *text)
{
  GtkWidget *widget = get_child (fixture, entry);

  gtk_editable_set_text (GTK_EDITABLE (widget), text);
  g_signal_emit_by_name (widget, "activate");
  settle (fixture);
}

static const char *
get_message (Fixture *fixture)
{
  return gtk_revealer_get_reveal_child (get_child (fixture, "message_revealer"))
             ? gtk_label_get_label (get_child (fixture, "message"))
             : "";
}

static void
test_shown_and_saved (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->base.folder, "稿.txt", NULL);
  g_autofree char *text = NULL, *written = NULL;

  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_child (fixture, "stack")), ==, "nothing");
  open_file (fixture, fixture->file);
  text = dup_text (fixture);
  g_assert_cmpstr (text, ==, filled);
  g_assert_cmpstr (gtk_editable_get_text (get_child (fixture, "region")), !=, "");
  g_assert_cmpstr (gtk_editable_get_text (get_child (fixture, "period")), ==, "2022");
  g_assert_cmpuint (g_list_model_get_n_items (get_lines (fixture)), ==, 4);
  g_assert_true (hetu_fill_window_save (fixture->window, path));
  g_assert_true (g_file_get_contents (path, &written, NULL, NULL));
  g_assert_cmpstr (written, ==, filled);
  g_assert_nonnull (strstr (get_message (fixture), path));
}

static void
test_list_saved (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->base.folder, "清单.xlsx", NULL);
  g_autofree char *other = g_build_filename (fixture->base.folder, "清单.txt", NULL);
  g_autofree char *written = NULL;
  g_autoptr (GError) error = NULL;
  gsize length = 0;

  g_assert_false (hetu_fill_window_save_list (fixture->window, path, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_OUTPUT);
  g_clear_error (&error);
  open_file (fixture, fixture->file);
  g_assert_true (hetu_fill_window_save_list (fixture->window, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &written, &length, NULL));
  g_assert_cmpmem (written, 4, "PK\3\4", 4);
  g_assert_false (hetu_fill_window_save_list (fixture->window, other, &error));
  g_assert_nonnull (error);
  g_assert_false (g_file_test (other, G_FILE_TEST_EXISTS));
}

static void
test_template_is_kept (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_file_get_path (fixture->file);
  g_autofree char *kept = NULL;

  open_file (fixture, fixture->file);
  g_assert_false (hetu_fill_window_save (fixture->window, path));
  g_assert_nonnull (strstr (get_message (fixture), path));
  g_assert_true (g_file_get_contents (path, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, template);
}

static void
test_asked_for (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other = NULL, *plain = NULL;

  open_file (fixture, fixture->file);
  ask (fixture, "period", "2021");
  other = dup_text (fixture);
  g_assert_cmpstr (other, !=, filled);
  g_assert_cmpstr (get_message (fixture), ==, "");
  ask (fixture, "region", "洛隆区");
  g_assert_nonnull (strstr (get_message (fixture), "洛龙区"));
  plain = dup_text (fixture);
  g_assert_cmpstr (plain, ==, template);
  ask (fixture, "period", "2022");
  ask (fixture, "region", "410311");
  g_clear_pointer (&plain, g_free);
  plain = dup_text (fixture);
  g_assert_cmpstr (plain, ==, filled);
}

/* The day of the figures is that of the window behind. */
static void
test_as_of (Fixture *fixture, gconstpointer data)
{
  g_autofree char *then = NULL, *now = NULL;

  open_file (fixture, fixture->file);
  hetu_session_set_as_of (fixture->base.session, 20190101);
  settle (fixture);
  then = dup_text (fixture);
  g_assert_cmpstr (then, ==, template);
  hetu_session_set_as_of (fixture->base.session, 0);
  settle (fixture);
  now = dup_text (fixture);
  g_assert_cmpstr (now, ==, filled);
}

static void
test_filtered_and_selected (Fixture *fixture, gconstpointer data)
{
  GtkSingleSelection *lines;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (get_child (fixture, "text"));
  GtkTextIter iter;

  open_file (fixture, fixture->file);
  lines = GTK_SINGLE_SELECTION (get_lines (fixture));
  gtk_drop_down_set_selected (get_child (fixture, "state"), 1 + HETU_FILL_REFUSED);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (lines)), ==, 1);
  gtk_drop_down_set_selected (get_child (fixture, "state"), 0);
  g_signal_emit_by_name (get_child (fixture, "text"), "picked", 2);
  g_assert_cmpuint (gtk_single_selection_get_selected (lines), ==, 2);
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  g_assert_cmpint (gtk_text_iter_get_offset (&iter),
                   ==,
                   g_utf8_strlen (filled, strstr (filled, "1位") - filled));
}

static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->base.folder, "空.docx", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  open_file (fixture, fixture->file);
  open_file (fixture, file);
  g_assert_nonnull (strstr (get_message (fixture), "空.docx"));
  g_assert_cmpuint (g_list_model_get_n_items (get_lines (fixture)), ==, 0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_child (fixture, "stack")), ==, "nothing");
}

/* What is stopped is not shown half; it can be asked for again. */
/* A template is read in the encoding that is told, and written in it. */
static void
test_encoding (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  g_autofree char *wide = g_convert (template, -1, "UTF-16LE", "UTF-8", NULL, &length, NULL);
  g_autofree char *before = NULL, *after = NULL;
  GtkWidget *choice = get_child (fixture, "encoding");

  g_assert_true (
      g_file_replace_contents (fixture->file, wide, length, NULL, FALSE, 0, NULL, NULL, NULL));
  open_file (fixture, fixture->file);
  before = dup_text (fixture);
  g_assert_cmpstr (before, ==, "");
  g_assert_true (gtk_widget_get_visible (choice));
  choose_encoding (gtk_widget_get_first_child (choice), "UTF-16LE");
  settle (fixture);
  after = dup_text (fixture);
  g_assert_cmpstr (after, ==, filled);
  g_assert_no_error (error);
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  hetu_fill_window_open (fixture->window, fixture->file);
  g_assert_true (hetu_fill_window_is_busy (fixture->window));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "fill.cancel", NULL);
  settle (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (get_lines (fixture)), ==, 0);
  g_assert_cmpstr (get_message (fixture), !=, "");
  open_file (fixture, fixture->file);
  text = dup_text (fixture);
  g_assert_cmpstr (text, ==, filled);
  g_assert_cmpstr (get_message (fixture), ==, "");
}

/* The last of several that are asked for in haste is what is shown; the window may be gone by then. */
static void
test_in_haste (Fixture *fixture, gconstpointer data)
{
  static const char other[] = "涧西区2022年经济运行情况\n全区地区生产总值完成×亿元。\n";
  g_autofree char *path = g_build_filename (fixture->base.folder, "涧西.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (path, other, -1, NULL));
  open_file (fixture, fixture->file);
  hetu_fill_window_open (fixture->window, fixture->file);
  hetu_fill_window_open (fixture->window, file);
  settle (fixture);
  text = dup_text (fixture);
  g_assert_true (g_str_has_prefix (text, "涧西区"));
  g_assert_null (strstr (text, "582.4"));
  g_assert_cmpstr (gtk_editable_get_text (get_child (fixture, "region")), !=, "Luolong District");
  hetu_fill_window_open (fixture->window, fixture->file);
}

int
main (int argc, char *argv[])
{
  int status;

  gtk_test_init (&argc, &argv, NULL);
  g_resources_register (hetu_window_resources_get_resource ());
  window_fixture_prepare ();
#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/fill-window/shown-and-saved", test_shown_and_saved);
  ADD ("/fill-window/list-saved", test_list_saved);
  ADD ("/fill-window/template-is-kept", test_template_is_kept);
  ADD ("/fill-window/another-place-and-time", test_asked_for);
  ADD ("/fill-window/as-of", test_as_of);
  ADD ("/fill-window/filtered-and-selected", test_filtered_and_selected);
  ADD ("/fill-window/unreadable", test_unreadable);
  ADD ("/fill-window/encoding", test_encoding);
  ADD ("/fill-window/cancelled", test_cancelled);
  ADD ("/fill-window/in-haste", test_in_haste);
#undef ADD
  status = g_test_run ();
  window_fixture_clean ();
  return status;
}
