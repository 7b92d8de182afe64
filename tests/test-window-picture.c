/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures dropped on the window, and opened by the application; needs a display. */
#include "figure.h"
#include "live-window.h"
#include "ui/info-bar.h"

static char *
write_figure (const char *name, HetuFileFormat format, gboolean strip)
{
  static const gint32 city[] = { 410311, 410302, 410303, 410300 };
  static const char *const ids[] = { "gdp", NULL };
  HetuSession *session = hetu_window_get_session (window);
  g_autoptr (HetuSpec) spec = hetu_spec_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *path = g_build_filename (folder, name, NULL);

  spec->kind = HETU_CHART_RANKED_BAR;
  spec->measure = HETU_MEASURE_GROWTH;
  spec->title = g_strdup ("A title of one's own");
  hetu_spec_set_indicators (spec, ids);
  hetu_spec_set_regions (spec, city, G_N_ELEMENTS (city));
  spec->from = spec->to = hetu_period_year (2022);
  bytes = hetu_figure_export (hetu_session_get_store (session),
                              spec,
                              hetu_session_get_text (session),
                              format,
                              0,
                              strip,
                              &error);
  g_assert_no_error (error);
  g_assert_true (hetu_file_replace (path, bytes, &error));
  return path;
}

static void
drop (const char *path)
{
  GtkEventController *target = find_controller (GTK_WIDGET (window), GTK_TYPE_DROP_TARGET);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GdkFileList *files = gdk_file_list_new_from_array (&file, 1);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, files);
  g_signal_emit_by_name (target, "drop", &value, 10.0, 10.0, &taken);
  g_assert_true (taken);
}

/* The message of the info bar; "" while it is closed. */
static const char *
read_bar (void)
{
  GtkWidget *bar = find_widget (GTK_WIDGET (window), HETU_TYPE_INFO_BAR);
  GtkWidget *label = find_widget (bar, GTK_TYPE_LABEL);

  return gtk_widget_get_mapped (label) ? gtk_label_get_text (GTK_LABEL (label)) : "";
}

static void
wait_for_bar (const char *words)
{
  while (strstr (read_bar (), words) == NULL)
    g_main_context_iteration (NULL, TRUE);
  settle ();
}

/* A file is read in a worker: the main loop runs until the title is @title, or something is said. */
static void
wait_for (const char *title)
{
  while (g_strcmp0 (get_spec ()->title, title) != 0 && *read_bar () == '\0')
    g_main_context_iteration (NULL, TRUE);
  settle ();
}

static void
test_drop_makes_the_chart (void)
{
  static const HetuFileFormat formats[] = { HETU_FORMAT_PNG, HETU_FORMAT_PDF, HETU_FORMAT_SVG };

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *path = write_figure ("figure", formats[i], FALSE);

      act ("win.page::sources");
      drop (path);
      wait_for ("A title of one's own");
      g_assert_cmpstr (read_bar (), ==, "");
      g_assert_cmpstr (hetu_window_get_page (window), ==, "chart");
      g_assert_cmpint (get_spec ()->kind, ==, HETU_CHART_RANKED_BAR);
      g_assert_cmpint (hetu_session_get_frame (hetu_window_get_session (window))->series->len,
                       ==,
                       4);
      act ("win.undo");
      g_assert_cmpint (get_spec ()->kind, ==, HETU_CHART_GROWTH_LINE);
      g_unlink (path);
    }
}

static void
test_application_opens_a_picture_in_the_window (void)
{
  g_autofree char *path = write_figure ("figure", HETU_FORMAT_PNG, FALSE);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  guint n_windows = g_list_length (gtk_application_get_windows (GTK_APPLICATION (application)));

  g_application_open (G_APPLICATION (application), &file, 1, "");
  wait_for ("A title of one's own");
  g_assert_cmpint (get_spec ()->kind, ==, HETU_CHART_RANKED_BAR);
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (application))),
                    ==,
                    n_windows);
  act ("win.undo");
  g_unlink (path);
}

static void
test_stripped_picture_says_so (void)
{
  g_autofree char *path = write_figure ("bare.png", HETU_FORMAT_PNG, TRUE);

  drop (path);
  wait_for_bar ("bare.png");
  g_assert_nonnull (strstr (read_bar (), "no figure of Hetu"));
  g_assert_cmpint (get_spec ()->kind, ==, HETU_CHART_GROWTH_LINE);
  g_unlink (path);
}

/* Another vintage, another store: the picture says what this store does not. */
static void
test_other_figures_are_said (void)
{
  static const struct
  {
    const char *was;
    const char *is;
    const char *says;
    HetuChartKind kind;
  } cases[] = {
    { "&quot;5.2&quot;", "&quot;6.3&quot;", "rows that differ: 1", HETU_CHART_RANKED_BAR },
    { "[410311,", "[419999,", "cannot show what the picture shows", HETU_CHART_GROWTH_LINE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = write_figure ("other.svg", HETU_FORMAT_SVG, FALSE);
      g_autofree char *text = NULL;
      g_autoptr (GString) changed = NULL;

      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      changed = g_string_new (text);
      g_assert_cmpuint (g_string_replace (changed, cases[i].was, cases[i].is, 1), ==, 1);
      g_assert_true (g_file_set_contents (path, changed->str, -1, NULL));
      drop (path);
      wait_for_bar (cases[i].says);
      g_assert_nonnull (strstr (read_bar (), "other.svg"));
      g_assert_cmpint (get_spec ()->kind, ==, cases[i].kind);
      if (cases[i].kind != HETU_CHART_GROWTH_LINE)
        act ("win.undo");
      g_unlink (path);
    }
}

static void
add_tests (void)
{
  g_test_add_func ("/window/picture/drop", test_drop_makes_the_chart);
  g_test_add_func ("/window/picture/application-opens",
                   test_application_opens_a_picture_in_the_window);
  g_test_add_func ("/window/picture/other-figures", test_other_figures_are_said);
  g_test_add_func ("/window/picture/stripped", test_stripped_picture_says_so);
}

int
main (int argc, char *argv[])
{
  return live_window_run (&argc, &argv, add_tests);
}
