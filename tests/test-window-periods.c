/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Periods in the real window: play, and the way out of a selection without figures. */
#include "live-window.h"
#include "ui/period-bar.h"
#include "ui/period-slider.h"

static GtkWidget *
get_play (void)
{
  return find_widget (find_widget (GTK_WIDGET (window), HETU_TYPE_PERIOD_BAR),
                      GTK_TYPE_TOGGLE_BUTTON);
}

static void
allow_animations (gboolean allowed)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", allowed, NULL);
  settle ();
}

/* No play where the desktop wants no animations, and none with three periods. */
static void
test_play_is_offered_where_there_is_something_to_play (void)
{
  HetuSession *session = hetu_window_get_session (window);

  allow_animations (TRUE);
  g_assert_true (gtk_widget_get_visible (get_play ()));
  allow_animations (FALSE);
  g_assert_false (gtk_widget_get_visible (get_play ()));
  allow_animations (TRUE);
  hetu_session_set_range (session, hetu_period_year (2021), hetu_period_year (2023));
  settle ();
  g_assert_false (gtk_widget_get_visible (get_play ()));
  act ("win.undo");
  g_assert_true (gtk_widget_get_visible (get_play ()));
}

/* Laid over one another, and apart again in one step back. */
static void
test_years_are_laid_over_one_another (void)
{
  HetuSession *session = hetu_window_get_session (window);
  HetuSpec *nation = hetu_spec_copy (get_spec ());
  const gint32 region = 100000;

  hetu_spec_set_regions (nation, &region, 1);
  nation->focus = 0;
  hetu_session_change (session, nation, "test");
  settle ();
  act ("win.overlay");
  settle ();
  g_assert_cmpint (get_spec ()->overlay, ==, HETU_OVERLAY_YEARS);
  g_assert_nonnull (hetu_session_get_frame (session));
  g_assert_true (hetu_session_get_frame (session)->overlay);
  act ("win.undo");
  g_assert_cmpint (get_spec ()->overlay, ==, HETU_OVERLAY_NONE);
  act ("win.undo");
}

static gboolean
on_seen (gpointer years)
{
  g_array_append_val ((GArray *) years, get_spec ()->to.last_year);
  return G_SOURCE_CONTINUE;
}

/* From 2020 to 2023, and in the end the figure is what it was. */
static void
test_play_goes_through_the_periods_and_back (void)
{
  g_autoptr (HetuSpec) before = hetu_spec_copy (get_spec ());
  g_autoptr (GArray) years = g_array_new (FALSE, FALSE, sizeof (int));
  GtkToggleButton *play = GTK_TOGGLE_BUTTON (get_play ());
  guint id = g_timeout_add (100, on_seen, years);
  int year = 0;

  gtk_toggle_button_set_active (play, TRUE);
  while (gtk_toggle_button_get_active (play))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (id);
  for (guint i = 0; i < years->len; i++)
    {
      int seen = g_array_index (years, int, i);

      g_assert_true (seen == year || (year == 0 ? seen == 2020 : seen == year + 1));
      year = seen;
    }
  g_assert_cmpint (year, ==, 2023);
  g_assert_true (hetu_spec_equal (get_spec (), before));
  g_assert_null (hetu_session_get_undo_label (hetu_window_get_session (window)));
}

static void
test_play_is_stopped (void)
{
  g_autoptr (HetuSpec) before = hetu_spec_copy (get_spec ());
  GtkToggleButton *play = GTK_TOGGLE_BUTTON (get_play ());

  gtk_toggle_button_set_active (play, TRUE);
  settle ();
  g_assert_cmpint (get_spec ()->to.last_year, ==, 2020);
  gtk_toggle_button_set_active (play, FALSE);
  settle ();
  g_assert_true (hetu_spec_equal (get_spec (), before));
}

static gboolean
on_late (gpointer late)
{
  *(gboolean *) late = TRUE;
  return G_SOURCE_REMOVE;
}

/* A store that cannot be asked any more has no periods to go through. */
static void
test_play_outlives_its_periods (void)
{
  HetuSession *session = hetu_window_get_session (window);
  HetuPeriodBar *bar = HETU_PERIOD_BAR (find_widget (GTK_WIDGET (window), HETU_TYPE_PERIOD_BAR));
  GtkToggleButton *play = GTK_TOGGLE_BUTTON (get_play ());
  g_autoptr (HetuSpec) before = hetu_spec_copy (get_spec ());
  gboolean late = FALSE;
  guint id = g_timeout_add_seconds (5, on_late, &late);

  gtk_toggle_button_set_active (play, TRUE);
  hetu_period_bar_update (bar, session, NULL);
  while (gtk_toggle_button_get_active (play) && !late)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (id);
  settle ();
  g_assert_true (hetu_spec_equal (get_spec (), before));
}

/* 洛龙区 was told nothing of 2019 to 2021: the canvas says so and offers 2022. */
static void
test_empty_selection_offers_the_nearest (void)
{
  HetuSession *session = hetu_window_get_session (window);
  static const gint32 regions[] = { 410311 };
  GtkWidget *button = NULL;

  hetu_session_set_regions (session, regions, 1);
  hetu_session_set_range (session, hetu_period_year (2019), hetu_period_year (2021));
  settle ();
  button = find_button (GTK_WIDGET (window), "Earliest 2022 · go to 2022");
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_mapped (button));
  g_signal_emit_by_name (button, "clicked");
  settle ();
  g_assert_cmpint (get_spec ()->to.last_year, ==, 2022);
  g_assert_false (gtk_widget_get_mapped (button));
  while (hetu_session_get_undo_label (session) != NULL)
    act ("win.undo");
}

static void
add_tests (void)
{
  g_test_add_func ("/window/periods/years-over-one-another", test_years_are_laid_over_one_another);
  g_test_add_func ("/window/periods/play-is-offered-where-there-is-something-to-play",
                   test_play_is_offered_where_there_is_something_to_play);
  g_test_add_func ("/window/periods/play-goes-through-the-periods-and-back",
                   test_play_goes_through_the_periods_and_back);
  g_test_add_func ("/window/periods/play-is-stopped", test_play_is_stopped);
  g_test_add_func ("/window/periods/play-outlives-its-periods", test_play_outlives_its_periods);
  g_test_add_func ("/window/periods/empty-selection-offers-the-nearest",
                   test_empty_selection_offers_the_nearest);
}

int
main (int argc, char *argv[])
{
  return live_window_run (&argc, &argv, add_tests);
}
