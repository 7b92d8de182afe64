/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shipped figures taken in by a worker, into a store in a file. */
#include "small-store.h"
#include "ui/importer.h"

#include <glib/gstdio.h>

typedef struct
{
  char *folder;
  char *store_path;
  HetuSettings *settings;
  HetuSession *session;
  GString *told; /* messages and problems */
} Fixture;

static void
on_message (HetuSession *session,
            const char *message,
            const char *button,
            const char *action,
            gpointer data)
{
  g_string_append_printf (data, "%s;", message);
}

static void
on_progress (HetuSession *session,
             const char *message,
             const char *button,
             const char *action,
             gpointer data)
{
  g_string_append_printf (data, "%s;", message != NULL ? message : "over");
}

static void
on_problem (HetuSession *session, const GError *error, gpointer data)
{
  g_string_append (data, "problem;");
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  SmallStore small = { 0 };
  g_autoptr (GError) error = NULL;
  HetuLedger *ledger = NULL;

  fixture->folder = g_dir_make_tmp ("hetu-importer-XXXXXX", NULL);
  fixture->store_path = g_build_filename (fixture->folder, "a.hetu", NULL);
  small.store = hetu_store_open (fixture->store_path, HETU_STORE_CREATE, &error);
  g_assert_no_error (error);
  ledger = hetu_ledger_begin (small.store, "catalogue", &error);
  g_assert_no_error (error);
  small_store_fill (&small, ledger);
  g_assert_true (hetu_ledger_commit (ledger, &error));
  fixture->settings = hetu_settings_new ();
  hetu_settings_set_string (fixture->settings, "chart-spec", "");
  fixture->session = hetu_session_new (fixture->settings);
  hetu_session_set_store (fixture->session, small.store);
  g_object_unref (small.store);
  fixture->told = g_string_new (NULL);
  g_signal_connect (fixture->session, "message", G_CALLBACK (on_message), fixture->told);
  g_signal_connect (fixture->session, "progress", G_CALLBACK (on_progress), fixture->told);
  g_signal_connect (fixture->session, "problem", G_CALLBACK (on_problem), fixture->told);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "a.hetu", "a.hetu-wal", "a.hetu-shm" };
  gpointer session = fixture->session;

  /* The worker lets go of its task, and with it of the session, a moment after it has told the outcome. */
  g_object_add_weak_pointer (session, &session);
  g_object_unref (session);
  while (g_atomic_pointer_get (&session) != NULL)
    g_thread_yield ();
  g_object_unref (fixture->settings);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->store_path);
  g_string_free (fixture->told, TRUE);
}

static void
wait_for (Fixture *fixture, guint n_messages)
{
  while (TRUE)
    {
      g_auto (GStrv) told = g_strsplit (fixture->told->str, ";", -1);

      if (g_strv_length (told) - 1 >= n_messages)
        break;
      g_main_context_iteration (NULL, TRUE);
    }
}

static void
test_figures_reach_the_session (Fixture *fixture, gconstpointer data)
{
  g_assert_false (hetu_session_has_figures (fixture->session));
  hetu_importer_run (fixture->session);
  wait_for (fixture, 2);
  g_assert_cmpstr (fixture->told->str, ==, "Importing…;over;");
  g_assert_true (hetu_session_has_figures (fixture->session));
}

static void
test_one_at_a_time (Fixture *fixture, gconstpointer data)
{
  hetu_importer_run (fixture->session);
  hetu_importer_run (fixture->session);
  g_assert_cmpstr (fixture->told->str, ==, "Importing…;Another import is under way;");
  wait_for (fixture, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/importer/figures-reach-the-session",
              Fixture,
              NULL,
              set_up,
              test_figures_reach_the_session,
              tear_down);
  g_test_add ("/importer/one-at-a-time", Fixture, NULL, set_up, test_one_at_a_time, tear_down);
  return g_test_run ();
}
