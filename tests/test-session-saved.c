/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saved charts and previews of a session over a small store in memory; no window. */
#include "small-store.h"
#include "store/saved.h"
#include "ui/session.h"

typedef struct
{
  SmallStore small;
  HetuSettings *settings; /* owned */
  HetuSession *session;   /* owned */
  char *told;             /* owned: the last message */
} Fixture;

static void
on_message (Fixture *fixture, const char *message)
{
  g_free (fixture->told);
  fixture->told = g_strdup (message);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  HetuObservation figure;

  small_store_open (&fixture->small);
  fixture->small.ground = TRUE;
  figure = small_store_figure (&fixture->small, "2022", "582.4", fixture->small.plan);
  small_store_record (&fixture->small, &figure, HETU_RECORD_ADDED);
  fixture->settings = hetu_settings_new ();
  hetu_settings_set_string (fixture->settings, "chart-spec", "");
  fixture->session = hetu_session_new (fixture->settings);
  hetu_session_set_store (fixture->session, fixture->small.store);
  g_signal_connect_swapped (fixture->session, "message", G_CALLBACK (on_message), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->settings);
  g_free (fixture->told);
  small_store_close (&fixture->small);
}

/* (transfer full): the names, a favourite with a star */
static char *
list_names (Fixture *fixture)
{
  g_autoptr (GArray) charts = hetu_session_list_charts (fixture->session);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < charts->len; i++)
    {
      const HetuSavedChart *chart = &g_array_index (charts, HetuSavedChart, i);

      g_string_append_printf (names, "%s%s;", chart->name, chart->favourite ? "*" : "");
    }
  return g_string_free (names, FALSE);
}

static gint64
get_id (Fixture *fixture, guint index)
{
  g_autoptr (GArray) charts = hetu_session_list_charts (fixture->session);

  return g_array_index (charts, HetuSavedChart, index).id;
}

static void
save_as (Fixture *fixture, const char *title)
{
  hetu_session_set_words (fixture->session, title, NULL, NULL);
  hetu_session_save_chart (fixture->session);
}

#define ASSERT_NAMES(wanted)                             \
  G_STMT_START                                           \
  {                                                      \
    g_autofree char *found_names = list_names (fixture); \
                                                         \
    g_assert_cmpstr (found_names, ==, wanted);           \
  }                                                      \
  G_STMT_END

static void
test_saved_once (Fixture *fixture, gconstpointer data)
{
  save_as (fixture, "First");
  g_assert_cmpstr (fixture->told, ==, "Saved “First”");
  hetu_session_save_chart (fixture->session);
  g_assert_cmpstr (fixture->told, ==, "Saved already, as “First”");
  ASSERT_NAMES ("First;");
  save_as (fixture, "Second");
  ASSERT_NAMES ("First;Second;");
}

/* A chart without words of its own is kept under its generated title. */
static void
test_named_by_its_title (Fixture *fixture, gconstpointer data)
{
  g_autofree char *names = NULL;

  hetu_session_save_chart (fixture->session);
  names = list_names (fixture);
  g_assert_nonnull (strstr (names, "Luolong"));
}

static void
test_favourites_first (Fixture *fixture, gconstpointer data)
{
  save_as (fixture, "First");
  hetu_session_set_words (fixture->session, "Second", NULL, NULL);
  hetu_session_toggle_favourite (fixture->session);
  ASSERT_NAMES ("Second*;First;");
  hetu_session_toggle_favourite (fixture->session);
  ASSERT_NAMES ("First;Second;");
  g_assert_true (hetu_session_undo (fixture->session));
  ASSERT_NAMES ("Second*;First;");
  g_assert_true (hetu_session_undo (fixture->session));
  ASSERT_NAMES ("First;");
}

static void
test_every_change_is_undone_and_done_again (Fixture *fixture, gconstpointer data)
{
  static const char *const states[] = { "First;", "Renamed;", "" };
  static const char *const labels[] = { "Save Chart", "Rename Chart", "Delete Chart" };

  save_as (fixture, "First");
  hetu_session_rename_chart (fixture->session, get_id (fixture, 0), " Renamed ");
  hetu_session_delete_chart (fixture->session, get_id (fixture, 0));
  for (int i = 2; i >= 0; i--)
    {
      ASSERT_NAMES (states[i]);
      g_assert_cmpstr (hetu_session_get_undo_label (fixture->session), ==, labels[i]);
      g_assert_true (hetu_session_undo (fixture->session));
    }
  ASSERT_NAMES ("");
  for (int i = 0; i < 3; i++)
    {
      g_assert_true (hetu_session_redo (fixture->session));
      ASSERT_NAMES (states[i]);
    }
}

static void
test_no_name_is_no_rename (Fixture *fixture, gconstpointer data)
{
  save_as (fixture, "First");
  hetu_session_rename_chart (fixture->session, get_id (fixture, 0), "  ");
  ASSERT_NAMES ("First;");
  g_assert_cmpstr (hetu_session_get_undo_label (fixture->session), ==, "Save Chart");
}

static void
test_opened_is_what_was_saved (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HetuSpec) saved = NULL;

  hetu_session_set_measure (fixture->session, HETU_MEASURE_LEVEL);
  save_as (fixture, "First");
  saved = hetu_spec_copy (hetu_session_get_spec (fixture->session));
  hetu_session_set_kind (fixture->session, HETU_CHART_RANKED_BAR);
  hetu_session_open_chart (fixture->session, get_id (fixture, 0));
  g_assert_true (hetu_spec_equal (hetu_session_get_spec (fixture->session), saved));
  hetu_session_undo (fixture->session);
  g_assert_cmpint (hetu_session_get_spec (fixture->session)->kind, ==, HETU_CHART_RANKED_BAR);
}

static void
count (guint *n)
{
  ++*n;
}

static void
test_changes_are_told (Fixture *fixture, gconstpointer data)
{
  guint n_told = 0;

  g_signal_connect_swapped (fixture->session, "charts-changed", G_CALLBACK (count), &n_told);
  save_as (fixture, "First");
  g_assert_cmpuint (n_told, ==, 1);
  hetu_session_undo (fixture->session);
  g_assert_cmpuint (n_told, ==, 2);
}

/* A preview is no step and is not remembered; what is done on it makes it the figure. */
static void
test_preview_leaves_no_trace (Fixture *fixture, gconstpointer data)
{
  HetuSession *session = fixture->session;
  g_autoptr (HetuSpec) before = hetu_spec_copy (hetu_session_get_spec (session));
  g_autofree char *kept = NULL;
  HetuSpec *looked_at = hetu_spec_copy (before);

  hetu_session_set_measure (session, HETU_MEASURE_LEVEL);
  hetu_session_undo (session);
  kept = hetu_settings_get_string (fixture->settings, "chart-spec");
  looked_at->kind = HETU_CHART_RANKED_BAR;
  hetu_session_preview (session, looked_at);
  g_assert_cmpint (hetu_session_get_spec (session)->kind, ==, HETU_CHART_RANKED_BAR);
  g_assert_null (hetu_session_get_undo_label (session));
  g_assert_true (hetu_session_end_preview (session));
  g_assert_true (hetu_spec_equal (hetu_session_get_spec (session), before));
  g_assert_false (hetu_session_end_preview (session));
  g_assert_cmpstr (hetu_session_get_redo_label (session), ==, "Choose Measure");
  {
    g_autofree char *now = hetu_settings_get_string (fixture->settings, "chart-spec");

    g_assert_cmpstr (now, ==, kept);
  }
  looked_at = hetu_spec_copy (before);
  looked_at->kind = HETU_CHART_RANKED_BAR;
  hetu_session_preview (session, looked_at);
  hetu_session_set_measure (session, HETU_MEASURE_LEVEL);
  g_assert_false (hetu_session_end_preview (session));
  g_assert_cmpint (hetu_session_get_spec (session)->kind, ==, HETU_CHART_RANKED_BAR);
  hetu_session_undo (session);
  g_assert_true (hetu_spec_equal (hetu_session_get_spec (session), before));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/session/saved/once", test_saved_once);
  ADD ("/session/saved/named-by-its-title", test_named_by_its_title);
  ADD ("/session/saved/favourites-first", test_favourites_first);
  ADD ("/session/saved/undone-and-done-again", test_every_change_is_undone_and_done_again);
  ADD ("/session/saved/no-name-is-no-rename", test_no_name_is_no_rename);
  ADD ("/session/saved/opened-is-what-was-saved", test_opened_is_what_was_saved);
  ADD ("/session/saved/changes-are-told", test_changes_are_told);
  ADD ("/session/preview/leaves-no-trace", test_preview_leaves_no_trace);
#undef ADD
  return g_test_run ();
}
