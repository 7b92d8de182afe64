/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The revisions window over a small store. Needs a display. */
#include "resources/hetu-window-resources.h"
#include "small-session.h"
#include "ui/revisions-window.h"
#include "ui/text-columns.h"

#include <gtk/gtk.h>
#include <string.h>

typedef struct
{
  SmallSession base;
  HetuRevisionsWindow *window;
} Fixture;

static void
tell (Fixture *fixture, const char *period, const char *value, gint32 day)
{
  SmallStore *small = &fixture->base.small;
  HetuObservation figure = small_store_figure (small, period, value, small->plan);
  g_autoptr (GError) error = NULL;
  HetuLedger *ledger = hetu_ledger_begin (small->store, "test", &error);

  hetu_ledger_lay_ground (ledger);
  figure.vintage = day;
  g_assert_cmpint (hetu_ledger_record (ledger, &figure, NULL, &error), >=, 0);
  g_assert_true (hetu_ledger_commit (ledger, &error));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const char *ids[] = { "gdp", NULL };
  gint32 region = 410311;
  HetuSpec *spec = NULL;

  small_store_open (&fixture->base.small);
  tell (fixture, "2021", "600", 20220115);
  tell (fixture, "2022", "582.4", 20230115);
  tell (fixture, "2022", "590", 20230715);
  small_session_open (&fixture->base);
  spec = hetu_spec_copy (hetu_session_get_spec (fixture->base.session));
  hetu_spec_set_indicators (spec, ids);
  hetu_spec_set_regions (spec, &region, 1);
  spec->measure = HETU_MEASURE_LEVEL;
  hetu_session_change (fixture->base.session, spec, "test");
  fixture->window = HETU_REVISIONS_WINDOW (hetu_revisions_window_new (fixture->base.session, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  small_session_close (&fixture->base);
}

/* Day, figure and revision of each line. */
static char *
list (Fixture *fixture)
{
  GListModel *rows = hetu_revisions_window_get_rows (fixture->window);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (HetuTextRow) row = g_list_model_get_item (rows, i);
      const char *change = hetu_text_row_get (row, 4);

      g_string_append_printf (out,
                              "%s %s%s%s|",
                              hetu_text_row_get (row, 0),
                              hetu_text_row_get (row, 3),
                              change != NULL ? " " : "",
                              change != NULL ? change : "");
    }
  return g_string_free (out, FALSE);
}

static void
assert_list (Fixture *fixture, const char *wanted)
{
  g_autofree char *found = list (fixture);

  g_assert_cmpstr (found, ==, wanted);
}

static void
test_rows (Fixture *fixture, gconstpointer data)
{
  assert_list (fixture,
               "2023-01-15 CNY 58.24 bn|"
               "2023-07-15 CNY 58.24 bn → CNY 59.0 bn CNY +0.76 bn (+1.30%)|");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "revisions.changed", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (hetu_revisions_window_get_rows (fixture->window)),
                    ==,
                    3);
}

/* As of a day neither the table nor the heatmap knows what came later; a second figure of the main window is followed. */
static void
test_follows_the_figure (Fixture *fixture, gconstpointer data)
{
  HetuFrame *frame = hetu_chart_view_get_frame (hetu_revisions_window_get_chart (fixture->window));

  g_assert_true (frame->vintages);
  g_assert_cmpuint (frame->categories->len, ==, 3);
  hetu_session_set_as_of (fixture->base.session, 20230331);
  frame = hetu_chart_view_get_frame (hetu_revisions_window_get_chart (fixture->window));
  g_assert_cmpuint (frame->categories->len, ==, 2);
  assert_list (fixture, "");
}

static void
test_files (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("hetu-XXXXXX", NULL);
  const char *const names[] = { "a.csv", "a.xlsx" };
  g_autofree char *text = NULL;
  gsize length = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      g_autoptr (GError) error = NULL;

      g_clear_pointer (&text, g_free);
      g_assert_true (hetu_revisions_window_write (fixture->window, path, &error));
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (path, &text, &length, NULL));
      g_assert_true (i == 0 ? strstr (text, ",revised,590,") != NULL : memcmp (text, "PK", 2) == 0);
      g_unlink (path);
    }
  g_rmdir (folder);
}

/* All columns are seen: where the heatmap beside them would cut them, on a screen as narrow as this, it goes below. */
static void
test_columns_fit (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  GtkWidget *scroller =
      GTK_WIDGET (gtk_widget_get_template_child (window, HETU_TYPE_REVISIONS_WINDOW, "scroller"));
  GtkOrientable *panes =
      GTK_ORIENTABLE (gtk_widget_get_template_child (window, HETU_TYPE_REVISIONS_WINDOW, "panes"));
  int needed = 0;

  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 740);
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_orientable_get_orientation (panes) != GTK_ORIENTATION_VERTICAL ||
         gtk_widget_get_width (scroller) < 1000)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_measure (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller)),
                      GTK_ORIENTATION_HORIZONTAL,
                      -1,
                      &needed,
                      NULL,
                      NULL,
                      NULL);
  g_assert_cmpint (needed, >, 0);
  g_assert_cmpint (needed, <=, gtk_widget_get_width (scroller));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_resources_register (hetu_window_resources_get_resource ());
  ADD ("/revisions-window/rows", test_rows);
  ADD ("/revisions-window/follows-the-figure", test_follows_the_figure);
  ADD ("/revisions-window/files", test_files);
  ADD ("/revisions-window/columns-fit", test_columns_fit);
  return g_test_run ();
}
