/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figure/batch.h"

#include "error.h"
#include "small-store.h"

#include <glib/gstdio.h>
#include <string.h>

#define N_FIGURES 21

typedef struct
{
  SmallStore small;
  char *folder; /* owned */
  char *store;  /* (owned): its path */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("hetu-XXXXXX", NULL);
  fixture->store = g_build_filename (fixture->folder, "s.hetu", NULL);
  small_store_open_at (&fixture->small, fixture->store);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  const char *argv[] = { "rm", "-r", fixture->folder, NULL };

  small_store_close (&fixture->small);
  g_spawn_sync (NULL,
                (char **) argv,
                NULL,
                G_SPAWN_SEARCH_PATH,
                NULL,
                NULL,
                NULL,
                NULL,
                NULL,
                NULL);
  g_free (fixture->folder);
  g_free (fixture->store);
}

/* Figures of one district each, 孟津 and 洛龙 by turns; the one called @unknown is of an indicator that is none. */
static HetuBatch *
make_batch (Fixture *fixture, const char *prefix, guint unknown)
{
  HetuBatch *batch = hetu_batch_new (fixture->small.store, HETU_FORMAT_SVG, 0);

  for (guint i = 0; i < N_FIGURES; i++)
    {
      const char *const ids[] = { i == unknown ? "none" : "gdp", NULL };
      const gint32 code = i % 2 == 0 ? 410308 : 410311;
      g_autofree char *path = g_strdup_printf ("%s/%s%u.svg", fixture->folder, prefix, i);
      g_autoptr (HetuSpec) spec = hetu_spec_new ();

      hetu_spec_set_indicators (spec, ids);
      hetu_spec_set_regions (spec, &code, 1);
      hetu_batch_add (batch, path, spec);
    }
  return batch;
}

static void
on_progress (guint n_done, guint n_figures, gpointer data)
{
  guint *seen = data;

  g_assert_cmpuint (n_figures, ==, N_FIGURES);
  g_assert_cmpuint (n_done, >, *seen);
  *seen = n_done;
}

static void
test_threads_make_the_same (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HetuBatch) one = make_batch (fixture, "one", N_FIGURES);
  g_autoptr (HetuBatch) three = make_batch (fixture, "three", N_FIGURES);
  guint seen = 0;

  hetu_batch_run (one, 1, on_progress, &seen);
  g_assert_cmpuint (seen, ==, N_FIGURES);
  hetu_batch_run (three, 3, NULL, NULL);
  for (guint i = 0; i < N_FIGURES; i++)
    {
      g_autofree char *first = NULL;
      g_autofree char *second = NULL;

      g_assert_no_error (hetu_batch_get_error (one, i));
      g_assert_no_error (hetu_batch_get_error (three, i));
      g_assert_true (g_file_get_contents (hetu_batch_get_path (one, i), &first, NULL, NULL));
      g_assert_true (g_file_get_contents (hetu_batch_get_path (three, i), &second, NULL, NULL));
      g_assert_cmpstr (first, ==, second);
    }
}

static void
test_failure_stops_no_other (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HetuBatch) batch = make_batch (fixture, "f", 2);

  hetu_batch_run (batch, 2, NULL, NULL);
  g_assert_cmpuint (hetu_batch_get_n_figures (batch), ==, N_FIGURES);
  for (guint i = 0; i < N_FIGURES; i++)
    {
      gboolean there = g_file_test (hetu_batch_get_path (batch, i), G_FILE_TEST_EXISTS);

      g_assert_cmpint (there, ==, i != 2);
      if (i == 2)
        g_assert_error (hetu_batch_get_error (batch, i), HETU_ERROR, HETU_ERROR_USAGE);
      else
        g_assert_no_error (hetu_batch_get_error (batch, i));
    }
}

/* Each worker opens the store for itself. */
static void
test_store_gone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HetuBatch) batch = make_batch (fixture, "g", N_FIGURES);

  g_assert_cmpint (g_unlink (fixture->store), ==, 0);
  hetu_batch_run (batch, 2, NULL, NULL);
  for (guint i = 0; i < N_FIGURES; i++)
    g_assert_error (hetu_batch_get_error (batch, i), HETU_ERROR, HETU_ERROR_STORE);
}

/* What cannot be written is told of each figure, also when more of them wait than may. */
static void
test_folder_gone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HetuBatch) batch = make_batch (fixture, "none/x", N_FIGURES);

  hetu_batch_run (batch, 2, NULL, NULL);
  for (guint i = 0; i < N_FIGURES; i++)
    g_assert_error (hetu_batch_get_error (batch, i), HETU_ERROR, HETU_ERROR_OUTPUT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/batch/threads/make-the-same", test_threads_make_the_same);
  ADD ("/batch/failure/stops-no-other", test_failure_stops_no_other);
  ADD ("/batch/store/gone", test_store_gone);
  ADD ("/batch/folder-gone", test_folder_gone);
  return g_test_run ();
}
