/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure on the clipboard, in a drag and on paper, as another program gets it. Needs a display. */
#include "error.h"
#include "ui/figure-carrier.h"
#include "ui/table-carrier.h"
#include "window-fixture.h"

#include <gtk/gtk.h>

static void
on_written (GObject *content, GAsyncResult *result, gpointer done)
{
  g_autoptr (GError) error = NULL;

  gdk_content_provider_write_mime_type_finish (GDK_CONTENT_PROVIDER (content), result, &error);
  g_assert_no_error (error);
  *(gboolean *) done = TRUE;
}

/* (transfer full): what @content gives as @mime */
static GBytes *
read_content (GdkContentProvider *content, const char *mime)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  gboolean done = FALSE;
  g_autoptr (GdkContentFormats) formats = gdk_content_provider_ref_storable_formats (content);

  g_assert_true (gdk_content_formats_contain_mime_type (formats, mime));
  gdk_content_provider_write_mime_type_async (content,
                                              mime,
                                              stream,
                                              G_PRIORITY_DEFAULT,
                                              NULL,
                                              on_written,
                                              &done);
  window_wait (&done);
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
assert_begins (GBytes *bytes, const char *head)
{
  g_assert_cmpuint (g_bytes_get_size (bytes), >, strlen (head));
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), strlen (head), head, strlen (head));
}

static void
test_copied_in_three_forms (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkContentProvider) content =
      hetu_figure_carrier_copy (fixture->session,
                                hetu_session_get_spec (fixture->session),
                                640,
                                400,
                                &error);
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GBytes) svg = NULL;
  g_auto (GValue) table = G_VALUE_INIT;

  g_assert_no_error (error);
  png = read_content (content, "image/png");
  svg = read_content (content, "image/svg+xml");
  g_value_init (&table, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &table, &error));
  assert_begins (png, "\x89PNG");
  assert_begins (svg, "<?xml");
  g_assert_nonnull (strstr (g_value_get_string (&table), "\t5.2"));
}

static void
on_read (GObject *clipboard, GAsyncResult *result, gpointer text)
{
  *(char **) text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

/* A word processor takes the HTML, a spreadsheet the lines. */
static void
test_copied_as_a_table (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkContentProvider) content =
      hetu_table_carrier_from_figure (fixture->session,
                                      hetu_session_get_spec (fixture->session),
                                      &error);
  GdkClipboard *clipboard = gdk_display_get_clipboard (gdk_display_get_default ());
  g_autoptr (GBytes) html = NULL;
  g_autoptr (GBytes) lines = NULL;
  g_autoptr (GBytes) plain = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  html = read_content (content, "text/html");
  lines = read_content (content, "text/tab-separated-values");
  plain = read_content (content, "text/plain");
  g_assert_true (g_bytes_equal (plain, lines));
  assert_begins (html, "<!DOCTYPE html>");
  gdk_clipboard_set_content (clipboard, content);
  gdk_clipboard_read_text_async (clipboard, NULL, on_read, &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpmem (text, strlen (text), g_bytes_get_data (lines, NULL), g_bytes_get_size (lines));
  g_assert_nonnull (strstr (text, "\t5.2"));
}

/* Whatever the window looks like, what leaves it is light. */
static void
test_dark_window_copies_light (WindowFixture *fixture, gconstpointer data)
{
  const HetuSpec *spec = hetu_session_get_spec (fixture->session);
  g_autoptr (GdkContentProvider) light =
      hetu_figure_carrier_copy (fixture->session, spec, 640, 400, NULL);
  g_autoptr (GdkContentProvider) dark = NULL;
  g_autoptr (GBytes) before = read_content (light, "image/svg+xml");
  g_autoptr (GBytes) after = NULL;

  hetu_session_set_look (fixture->session, HETU_THEME_DARK, FALSE);
  dark = hetu_figure_carrier_copy (fixture->session, spec, 640, 400, NULL);
  after = read_content (dark, "image/svg+xml");
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_dragged_as_a_file (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GdkContentProvider) content =
      hetu_figure_carrier_drag (fixture->session,
                                hetu_session_get_spec (fixture->session),
                                640,
                                400,
                                fixture->folder,
                                &path,
                                &error);
  g_auto (GValue) list = G_VALUE_INIT;
  g_autoptr (GSList) files = NULL;
  g_autoptr (GBytes) pdf = NULL;

  g_assert_no_error (error);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (g_str_has_suffix (path, ".png"));
  g_value_init (&list, GDK_TYPE_FILE_LIST);
  g_assert_true (gdk_content_provider_get_value (content, &list, &error));
  files = gdk_file_list_get_files (g_value_get_boxed (&list));
  g_assert_cmpstr (g_file_peek_path (files->data), ==, path);
  pdf = read_content (content, "application/pdf");
  assert_begins (pdf, "%PDF");
}

/* The folder would have to stand in a file. */
static void
test_drag_without_room_says_so (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (window_store_path, "folder", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (hetu_figure_carrier_drag (fixture->session,
                                           hetu_session_get_spec (fixture->session),
                                           640,
                                           400,
                                           folder,
                                           NULL,
                                           &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_OUTPUT);
}

/* On one page, through the same scene: the words of the figure are on the paper. */
static void
test_printed_on_one_page (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *path = window_path (fixture, "printed.pdf");
  g_autofree char *found = NULL;
  g_autofree char *pages = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkPrintOperation) operation =
      hetu_figure_carrier_print (fixture->session, hetu_session_get_spec (fixture->session));
  const char *text[] = { "pdftotext", path, "-", NULL };
  const char *info[] = { "pdfinfo", path, NULL };

  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (
      gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error),
      ==,
      GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_assert_true (g_spawn_sync (NULL,
                               (char **) text,
                               NULL,
                               G_SPAWN_SEARCH_PATH,
                               NULL,
                               NULL,
                               &found,
                               NULL,
                               NULL,
                               NULL));
  g_assert_nonnull (strstr (found, "Luolong"));
  g_assert_true (g_spawn_sync (NULL,
                               (char **) info,
                               NULL,
                               G_SPAWN_SEARCH_PATH,
                               NULL,
                               NULL,
                               &pages,
                               NULL,
                               NULL,
                               NULL));
  g_assert_true (g_regex_match_simple ("Pages: +1\n", pages, 0, 0));
}

int
main (int argc, char *argv[])
{
  int status = 0;

  gtk_test_init (&argc, &argv, NULL);
  window_fixture_prepare ();
#define ADD(name, test) \
  g_test_add (name, WindowFixture, NULL, window_fixture_set_up, test, window_fixture_tear_down)
  ADD ("/figure-carrier/copied-in-three-forms", test_copied_in_three_forms);
  ADD ("/figure-carrier/copied-as-a-table", test_copied_as_a_table);
  ADD ("/figure-carrier/dark-window-copies-light", test_dark_window_copies_light);
  ADD ("/figure-carrier/dragged-as-a-file", test_dragged_as_a_file);
  ADD ("/figure-carrier/drag-without-room-says-so", test_drag_without_room_says_so);
  ADD ("/figure-carrier/printed-on-one-page", test_printed_on_one_page);
#undef ADD
  status = g_test_run ();
  window_fixture_clean ();
  return status;
}
