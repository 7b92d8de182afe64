/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures of a document: read beside the window they are those that are read in it, and a line is made when it is looked at. */
#include "ui/source-loader.h"
#include "ui/statement-item.h"
#include "ui/statement-lines.h"
#include "window-fixture.h"

#include <locale.h>

/* The document with most figures. */
static gint32
find_source (HetuStore *store)
{
  GListModel *sources = hetu_store_get_sources (store);
  gint32 found = 0;
  guint most = 0;

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (HetuSource) source = g_list_model_get_item (sources, i);
      gint32 number = hetu_source_get_number (source);
      HetuSourceSummary summary = { 0 };

      g_assert_true (hetu_query_source_summary (store, number, 0, &summary, NULL));
      if (summary.statements > most)
        {
          most = summary.statements;
          found = number;
        }
    }
  g_assert_cmpuint (most, >, 1);
  return found;
}

static void
on_loaded (GObject *store, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GArray *
load (HetuStore *store, gint32 source, GCancellable *cancellable, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  hetu_source_loader_load (store, source, 0, cancellable, on_loaded, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return hetu_source_loader_load_finish (store, result, error);
}

static void
test_load (WindowFixture *fixture, gconstpointer data)
{
  gint32 source = find_source (fixture->store);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) loaded = load (fixture->store, source, NULL, &error);
  g_autoptr (GArray) read = hetu_query_by_source (fixture->store, source, 0, NULL);

  g_assert_no_error (error);
  g_assert_cmpuint (loaded->len, ==, read->len);
  for (guint i = 0; i < read->len; i++)
    g_assert_cmpint (g_array_index (loaded, HetuObservation, i).id,
                     ==,
                     g_array_index (read, HetuObservation, i).id);
}

static void
test_cancel (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (load (fixture->store, find_source (fixture->store), cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_lines (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (HetuStatementLines) lines = hetu_statement_lines_new ();
  g_autoptr (GArray) read =
      hetu_query_by_source (fixture->store, find_source (fixture->store), 0, NULL);
  gint64 last = g_array_index (read, HetuObservation, read->len - 1).id;

  hetu_statement_lines_set (lines, fixture->store, read, HETU_LANGUAGE_ZH);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (lines)), ==, read->len);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (lines), read->len));
  g_assert_cmpint (hetu_statement_lines_find (lines, -1), ==, -1);
  g_assert_cmpint (hetu_statement_lines_find (lines, last), ==, read->len - 1);
  {
    g_autoptr (HetuStatementItem) item =
        g_list_model_get_item (G_LIST_MODEL (lines), read->len - 1);
    g_autoptr (HetuStatementItem) again =
        g_list_model_get_item (G_LIST_MODEL (lines), read->len - 1);

    g_assert_cmpint (hetu_statement_item_get_observation (item)->id, ==, last);
    g_assert_true (item == again);
  }
}

#define ADD(path, test) \
  g_test_add (path, WindowFixture, NULL, window_fixture_set_up, test, window_fixture_tear_down)

int
main (int argc, char **argv)
{
  int failed = 0;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  window_fixture_prepare ();
  ADD ("/source-loader/reads-what-the-window-would", test_load);
  ADD ("/source-loader/stops-when-told", test_cancel);
  ADD ("/source-loader/a-line-is-made-once", test_lines);
  failed = g_test_run ();
  window_fixture_clean ();
  return failed;
}
