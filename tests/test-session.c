/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Session over a small store in memory; no window. */
#include "small-store.h"
#include "store/journal.h"
#include "ui/session.h"

typedef struct
{
  SmallStore small;
  HetuSettings *settings; /* owned */
  HetuSession *session;   /* owned */
  GString *told;          /* owned: signals, in order */
} Fixture;

static void
on_spec_changed (Fixture *fixture)
{
  g_string_append (fixture->told, "spec;");
}

static void
on_frame_changed (Fixture *fixture)
{
  g_string_append (fixture->told, "frame;");
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  HetuObservation figure;

  small_store_open (&fixture->small);
  fixture->small.ground = TRUE;
  figure = small_store_figure (&fixture->small, "2022", "582.4", fixture->small.plan);
  small_store_record (&fixture->small, &figure, HETU_RECORD_ADDED);
  fixture->told = g_string_new (NULL);
  fixture->settings = hetu_settings_new ();
  hetu_settings_set_string (fixture->settings, "chart-spec", "");
  fixture->session = hetu_session_new (fixture->settings);
  hetu_session_set_store (fixture->session, fixture->small.store);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_signal_connect_swapped (fixture->session,
                            "spec-changed",
                            G_CALLBACK (on_spec_changed),
                            fixture);
  g_signal_connect_swapped (fixture->session,
                            "frame-changed",
                            G_CALLBACK (on_frame_changed),
                            fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->settings);
  g_string_free (fixture->told, TRUE);
  small_store_close (&fixture->small);
}

static const HetuSpec *
get_spec (Fixture *fixture)
{
  return hetu_session_get_spec (fixture->session);
}

static gint32
get_region (Fixture *fixture, guint index)
{
  return g_array_index (get_spec (fixture)->regions, gint32, index);
}

static void
test_first_figure_is_the_standard_one (Fixture *fixture, gconstpointer data)
{
  const HetuSpec *spec = get_spec (fixture);

  g_assert_cmpstr (spec->indicators[0], ==, "gdp");
  g_assert_cmpuint (spec->regions->len, ==, 4);
  g_assert_cmpint (get_region (fixture, 0), ==, 410311);
  g_assert_cmpint (get_region (fixture, 3), ==, 100000);
  g_assert_cmpint (spec->measure, ==, HETU_MEASURE_GROWTH);
  g_assert_true (hetu_period_equal (spec->from, hetu_period_year (2019)));
  g_assert_true (hetu_period_equal (spec->to, hetu_period_year (2023)));
  g_assert_null (hetu_session_get_undo_label (fixture->session));
}

static void
test_last_figure_comes_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HetuSession) second = NULL;

  hetu_session_remove_region (fixture->session, 410300);
  hetu_session_set_measure (fixture->session, HETU_MEASURE_LEVEL);
  second = hetu_session_new (fixture->settings);
  hetu_session_set_store (second, fixture->small.store);
  g_assert_true (hetu_spec_equal (hetu_session_get_spec (second), get_spec (fixture)));
}

static void
test_remembered_figure_of_another_store_is_left (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HetuSpec) spec = hetu_spec_copy (get_spec (fixture));
  g_autoptr (HetuSession) second = hetu_session_new (fixture->settings);
  const char *const ids[] = { "no_such_indicator", NULL };
  g_autofree char *json = NULL;

  hetu_spec_set_indicators (spec, ids);
  json = hetu_spec_to_json (spec);
  hetu_settings_set_string (fixture->settings, "chart-spec", json);
  hetu_session_set_store (second, fixture->small.store);
  g_assert_cmpstr (hetu_session_get_spec (second)->indicators[0], ==, "gdp");
}

static void
test_changes_of_one_turn_resolve_once (Fixture *fixture, gconstpointer data)
{
  hetu_session_add_region (fixture->session, 410308);
  hetu_session_set_measure (fixture->session, HETU_MEASURE_LEVEL);
  hetu_session_set_measure (fixture->session, HETU_MEASURE_LEVEL);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpstr (fixture->told->str, ==, "spec;spec;frame;");
}

static void
test_regions_come_and_go_in_order (Fixture *fixture, gconstpointer data)
{
  hetu_session_add_region (fixture->session, 410308);
  g_assert_cmpint (get_region (fixture, 4), ==, 410308);
  hetu_session_move_region (fixture->session, 410308, -4);
  g_assert_cmpint (get_region (fixture, 0), ==, 410308);
  /* The focus is a region, not a place. */
  g_assert_cmpint (hetu_spec_get_focus (get_spec (fixture)), ==, 410311);
  hetu_session_set_focus (fixture->session, 410308);
  g_assert_cmpint (hetu_spec_get_focus (get_spec (fixture)), ==, 410308);
  hetu_session_remove_region (fixture->session, 410308);
  g_assert_cmpint (hetu_spec_get_focus (get_spec (fixture)), ==, 410311);
}

static void
test_undo_is_named_and_redo_returns (Fixture *fixture, gconstpointer data)
{
  hetu_session_set_measure (fixture->session, HETU_MEASURE_LEVEL);
  g_assert_cmpstr (hetu_session_get_undo_label (fixture->session), ==, "Choose Measure");
  g_assert_true (hetu_session_undo (fixture->session));
  g_assert_cmpint (get_spec (fixture)->measure, ==, HETU_MEASURE_GROWTH);
  g_assert_false (hetu_session_undo (fixture->session));
  g_assert_true (hetu_session_redo (fixture->session));
  g_assert_cmpint (get_spec (fixture)->measure, ==, HETU_MEASURE_LEVEL);
  g_assert_false (hetu_session_redo (fixture->session));
}

static void
test_gesture_is_one_step_of_undo (Fixture *fixture, gconstpointer data)
{
  hetu_session_begin_gesture (fixture->session);
  for (int year = 2018; year > 2012; year--)
    hetu_session_set_range (fixture->session, hetu_period_year (year), hetu_period_year (2023));
  hetu_session_end_gesture (fixture->session);
  g_assert_cmpint (get_spec (fixture)->from.first_year, ==, 2013);
  g_assert_true (hetu_session_undo (fixture->session));
  g_assert_cmpint (get_spec (fixture)->from.first_year, ==, 2019);
}

static void
test_grain_keeps_the_years (Fixture *fixture, gconstpointer data)
{
  hetu_session_set_grain (fixture->session, HETU_GRAIN_QUARTER);
  g_assert_true (hetu_period_equal (get_spec (fixture)->from, hetu_period_quarter (2019, 1)));
  g_assert_true (hetu_period_equal (get_spec (fixture)->to, hetu_period_quarter (2023, 4)));
  hetu_session_set_grain (fixture->session, HETU_GRAIN_YEAR);
  g_assert_true (hetu_period_equal (get_spec (fixture)->from, hetu_period_year (2019)));
  g_assert_true (hetu_period_equal (get_spec (fixture)->to, hetu_period_year (2023)));
}

static void
test_own_words_go_with_their_figure (Fixture *fixture, gconstpointer data)
{
  hetu_session_set_words (fixture->session, "洛龙走在前列", NULL, NULL);
  g_assert_cmpstr (get_spec (fixture)->title, ==, "洛龙走在前列");
  hetu_session_remove_region (fixture->session, 410300);
  g_assert_null (get_spec (fixture)->title);
  hetu_session_undo (fixture->session);
  g_assert_cmpstr (get_spec (fixture)->title, ==, "洛龙走在前列");
}

static void
test_back_goes_to_the_view_before (Fixture *fixture, gconstpointer data)
{
  hetu_session_set_indicator (fixture->session, "urban_new_employment");
  hetu_session_set_indicator (fixture->session, "gdp");
  g_assert_true (hetu_session_go_back (fixture->session));
  g_assert_cmpstr (get_spec (fixture)->indicators[0], ==, "urban_new_employment");
  g_assert_true (hetu_session_go_forward (fixture->session));
  g_assert_cmpstr (get_spec (fixture)->indicators[0], ==, "gdp");
  g_assert_false (hetu_session_go_forward (fixture->session));
}

static void
on_message (HetuSession *session,
            const char *message,
            const char *button,
            const char *action,
            gpointer data)
{
  g_free (*(char **) data);
  *(char **) data = g_strdup (action);
}

static gint64
record_rival (Fixture *fixture)
{
  HetuObservation figure =
      small_store_figure (&fixture->small, "2022", "789.17", fixture->small.web);

  return small_store_record (&fixture->small, &figure, HETU_RECORD_ADDED);
}

static void
assert_shown (Fixture *fixture, const char *expected)
{
  g_autofree char *shown = small_store_chosen (&fixture->small, "2022", 0);

  g_assert_cmpstr (shown, ==, expected);
}

static void
test_choice_is_undone_and_redone (Fixture *fixture, gconstpointer data)
{
  gint64 rival = record_rival (fixture);
  g_autofree char *action = NULL;
  g_autofree char *reason = NULL;
  gint64 chosen = 0;

  assert_shown (fixture, "582.4");
  g_signal_connect (fixture->session, "message", G_CALLBACK (on_message), &action);
  hetu_session_choose_statement (fixture->session, rival, "census");
  assert_shown (fixture, "789.17");
  g_assert_cmpstr (action, ==, "win.undo");
  g_assert_cmpstr (hetu_session_get_undo_label (fixture->session), ==, "Use CNY 78.917 bn");

  g_assert_true (hetu_session_undo (fixture->session));
  assert_shown (fixture, "582.4");
  g_assert_true (hetu_query_choice (fixture->small.store, rival, &chosen, &reason, NULL));
  g_assert_cmpint (chosen, ==, 0);
  g_assert_false (hetu_session_undo (fixture->session));

  g_assert_null (reason);
  g_assert_true (hetu_session_redo (fixture->session));
  assert_shown (fixture, "789.17");
  g_assert_true (hetu_query_choice (fixture->small.store, rival, &chosen, &reason, NULL));
  g_assert_cmpstr (reason, ==, "census");
  g_assert_false (hetu_session_redo (fixture->session));
}

static void
test_rule_again_is_undone_to_the_choice (Fixture *fixture, gconstpointer data)
{
  gint64 rival = record_rival (fixture);
  g_autofree char *reason = NULL;
  gint64 chosen = 0;

  hetu_session_choose_statement (fixture->session, rival, "census");
  hetu_session_unchoose_statement (fixture->session, rival);
  assert_shown (fixture, "582.4");
  g_assert_cmpstr (hetu_session_get_undo_label (fixture->session), ==, "Pick CNY 58.24 bn by Rule");
  g_assert_true (hetu_session_undo (fixture->session));
  assert_shown (fixture, "789.17");
  g_assert_true (hetu_query_choice (fixture->small.store, rival, &chosen, &reason, NULL));
  g_assert_cmpint (chosen, ==, rival);
  g_assert_cmpstr (reason, ==, "census");
}

static void
test_choices_and_changes_are_undone_in_order (Fixture *fixture, gconstpointer data)
{
  gint64 rival = record_rival (fixture);

  hetu_session_set_measure (fixture->session, HETU_MEASURE_LEVEL);
  hetu_session_choose_statement (fixture->session, rival, NULL);
  hetu_session_remove_region (fixture->session, 410300);

  hetu_session_undo (fixture->session);
  g_assert_cmpuint (get_spec (fixture)->regions->len, ==, 4);
  assert_shown (fixture, "789.17");
  g_string_truncate (fixture->told, 0);
  hetu_session_undo (fixture->session);
  assert_shown (fixture, "582.4");
  g_assert_cmpint (get_spec (fixture)->measure, ==, HETU_MEASURE_LEVEL);
  g_assert_cmpstr (fixture->told->str, ==, "");
  hetu_session_undo (fixture->session);
  g_assert_cmpint (get_spec (fixture)->measure, ==, HETU_MEASURE_GROWTH);
}

static void
test_choice_of_the_shown_one_is_no_step (Fixture *fixture, gconstpointer data)
{
  gint64 rival = record_rival (fixture);

  hetu_session_unchoose_statement (fixture->session, rival);
  g_assert_null (hetu_session_get_undo_label (fixture->session));
  hetu_session_choose_statement (fixture->session, rival, NULL);
  hetu_session_choose_statement (fixture->session, rival, NULL);
  g_assert_true (hetu_session_undo (fixture->session));
  g_assert_null (hetu_session_get_undo_label (fixture->session));
}

/* Where the steps of a session are at an end, the journal of the store goes on. */
static void
test_undo_reaches_beyond_the_session (Fixture *fixture, gconstpointer data)
{
  gint64 rival = record_rival (fixture);
  g_autoptr (HetuSession) second = hetu_session_new (fixture->settings);

  hetu_session_choose_statement (fixture->session, rival, "census");
  hetu_session_set_store (second, fixture->small.store);
  hetu_session_set_measure (second, HETU_MEASURE_LEVEL);
  g_assert_cmpstr (hetu_session_get_undo_label (second), ==, "Choose Measure");
  g_assert_true (hetu_session_undo (second));
  g_assert_cmpstr (hetu_session_get_undo_label (second), ==, "Choose Figure");
  g_assert_true (hetu_session_undo (second));
  assert_shown (fixture, "582.4");
  g_assert_null (hetu_session_get_undo_label (second));
  g_assert_false (hetu_session_undo (second));

  /* What was taken back last comes again first. */
  g_assert_cmpstr (hetu_session_get_redo_label (second), ==, "Choose Figure");
  g_assert_true (hetu_session_redo (second));
  assert_shown (fixture, "789.17");
  g_assert_cmpstr (hetu_session_get_redo_label (second), ==, "Choose Measure");
  g_assert_true (hetu_session_redo (second));
  g_assert_cmpint (hetu_session_get_spec (second)->measure, ==, HETU_MEASURE_LEVEL);
  g_assert_false (hetu_session_redo (second));
}

/* What was taken back in an earlier session can be done again in this one. */
static void
test_redo_reaches_beyond_the_session (Fixture *fixture, gconstpointer data)
{
  gint64 rival = record_rival (fixture);
  g_autoptr (HetuSession) second = hetu_session_new (fixture->settings);

  hetu_session_choose_statement (fixture->session, rival, "census");
  hetu_session_undo (fixture->session);
  hetu_session_set_store (second, fixture->small.store);
  g_assert_cmpstr (hetu_session_get_redo_label (second), ==, "Choose Figure");
  g_assert_true (hetu_session_redo (second));
  assert_shown (fixture, "789.17");
}

/* Any entry can be taken back; that is a step like another. */
static void
test_entry_is_taken_back (Fixture *fixture, gconstpointer data)
{
  gint64 rival = record_rival (fixture);
  gint32 batch = 0;

  hetu_session_choose_statement (fixture->session, rival, "census");
  g_assert_true (hetu_journal_find_undo (fixture->small.store, &batch, NULL));
  hetu_session_take_back (fixture->session, batch, TRUE);
  assert_shown (fixture, "582.4");
  g_assert_cmpstr (hetu_session_get_undo_label (fixture->session), ==, "Undo Choose Figure");
  g_assert_true (hetu_session_undo (fixture->session));
  assert_shown (fixture, "789.17");
  g_assert_true (hetu_session_redo (fixture->session));
  assert_shown (fixture, "582.4");
  hetu_session_take_back (fixture->session, batch, FALSE);
  assert_shown (fixture, "789.17");
}

/* The store has one figure: 582.4 of 2022, a level. */
static void
test_nearest_is_named_and_gone_to (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    HetuMeasure measure;
    int from, to;
    const char *words; /* NULL: there are figures, or nothing else is offered */
    int new_from, new_to;
  } cases[] = {
    { HETU_MEASURE_LEVEL, 2019, 2021, "Earliest 2022 · go to 2022", 2019, 2022 },
    { HETU_MEASURE_LEVEL, 2023, 2023, "Latest 2022 · go to 2022", 2022, 2023 },
    { HETU_MEASURE_LEVEL, 2019, 2023, NULL, 0, 0 },
    { HETU_MEASURE_CHAIN, 2023, 2023, "Told as “level”, nearest 2022 · show that", 2022, 2023 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuNearest nearest = { 0 };
      g_autofree char *words = NULL;

      g_test_message ("%" G_GSIZE_FORMAT, i);
      hetu_session_set_measure (fixture->session, cases[i].measure);
      hetu_session_set_range (fixture->session,
                              hetu_period_year (cases[i].from),
                              hetu_period_year (cases[i].to));
      g_assert_cmpint (hetu_session_find_nearest (fixture->session, &nearest),
                       ==,
                       cases[i].words != NULL);
      if (cases[i].words == NULL)
        continue;
      words = hetu_session_write_nearest (fixture->session, &nearest);
      g_assert_cmpstr (words, ==, cases[i].words);
      hetu_session_go_to_nearest (fixture->session, &nearest);
      g_assert_cmpint (get_spec (fixture)->from.last_year, ==, cases[i].new_from);
      g_assert_cmpint (get_spec (fixture)->to.last_year, ==, cases[i].new_to);
      g_assert_cmpint (get_spec (fixture)->measure, ==, HETU_MEASURE_LEVEL);
    }
}

static void
test_rehearsed_text_is_taken_once (Fixture *fixture, gconstpointer data)
{
  HetuText *text = NULL;

  for (int i = 0; i < 2; i++)
    {
      HetuRehearsal *rehearsal =
          hetu_first_figure_rehearse (fixture->small.store, "", HETU_LANGUAGE_ZH, 1);

      hetu_session_take_rehearsal (fixture->session, rehearsal);
      /* What the pages have borrowed stays. */
      g_assert_true (text == NULL || hetu_session_get_text (fixture->session) == text);
      text = hetu_session_get_text (fixture->session);
      g_assert_nonnull (text);
    }
}

#define ADD(name, function) \
  g_test_add ("/session/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("first-figure-is-the-standard-one", test_first_figure_is_the_standard_one);
  ADD ("last-figure-comes-back", test_last_figure_comes_back);
  ADD ("figure-of-another-store-is-left", test_remembered_figure_of_another_store_is_left);
  ADD ("changes-of-one-turn-resolve-once", test_changes_of_one_turn_resolve_once);
  ADD ("regions-come-and-go-in-order", test_regions_come_and_go_in_order);
  ADD ("undo-beyond-the-session", test_undo_reaches_beyond_the_session);
  ADD ("redo-beyond-the-session", test_redo_reaches_beyond_the_session);
  ADD ("entry-is-taken-back", test_entry_is_taken_back);
  ADD ("undo-is-named-and-redo-returns", test_undo_is_named_and_redo_returns);
  ADD ("gesture-is-one-step-of-undo", test_gesture_is_one_step_of_undo);
  ADD ("grain-keeps-the-years", test_grain_keeps_the_years);
  ADD ("own-words-go-with-their-figure", test_own_words_go_with_their_figure);
  ADD ("back-goes-to-the-view-before", test_back_goes_to_the_view_before);
  ADD ("choice-is-undone-and-redone", test_choice_is_undone_and_redone);
  ADD ("rule-again-is-undone-to-the-choice", test_rule_again_is_undone_to_the_choice);
  ADD ("choices-and-changes-in-order", test_choices_and_changes_are_undone_in_order);
  ADD ("choice-of-the-shown-one-is-no-step", test_choice_of_the_shown_one_is_no_step);
  ADD ("nearest-is-named-and-gone-to", test_nearest_is_named_and_gone_to);
  ADD ("rehearsed-text-is-taken-once", test_rehearsed_text_is_taken_once);
  return g_test_run ();
}
