/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The board of targets without its widgets: rules and lines of its own, what was known then, and which rows are wanted. */
#include "store/database.h"
#include "ui/target-board.h"
#include "ui/target-filter.h"
#include "window-fixture.h"

#include <string.h>

typedef struct
{
  WindowFixture base;
  HetuTargetBoard *board;
} BoardFixture;

static void
set_up (BoardFixture *self, gconstpointer data)
{
  window_fixture_set_up (&self->base, NULL);
  self->board = hetu_target_board_new (self->base.session);
  hetu_target_board_update (self->board);
}

static void
tear_down (BoardFixture *self, gconstpointer data)
{
  g_clear_object (&self->board);
  window_fixture_tear_down (&self->base, NULL);
}

/* (transfer full): 老旧小区改造户数 of 洛阳市: 81.8 % by October, 1.5 points below time */
static HetuTargetItem *
find_homes (BoardFixture *self)
{
  HetuIndicator *homes =
      hetu_store_find_indicator (self->base.store, "old_communities_renovated_households", NULL);
  GListModel *items = hetu_target_board_get_items (self->board);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (HetuTargetItem) item = g_list_model_get_item (items, i);

      if (hetu_target_item_get_progress (item)->indicator == hetu_indicator_get_number (homes))
        return g_steal_pointer (&item);
    }
  g_assert_not_reached ();
}

static HetuState
get_state (BoardFixture *self)
{
  g_autoptr (HetuTargetItem) item = find_homes (self);

  return hetu_target_item_get_progress (item)->state;
}

static guint
count_warned (BoardFixture *self, HetuWarningKind kind)
{
  HetuTargetFilter filter;

  hetu_target_filter_init (&filter);
  return hetu_target_filter_count (&filter,
                                   hetu_target_board_get_items (self->board),
                                   HETU_TARGET_PART_WARNING,
                                   kind);
}

/* 1.5 points behind is on track by 10, behind by 1; the change is taken back and made again, verdicts and warnings with it. */
static void
test_rules_judge_and_are_undone (BoardFixture *self, gconstpointer data)
{
  static const char *const strict[] = { "behind=1", "stale=off", NULL };
  guint before = count_warned (self, HETU_WARNING_BEHIND);

  g_assert_cmpint (get_state (self), ==, HETU_STATE_ON_TRACK);
  hetu_session_change_setting (self->base.session, "target-rules", strict, "Rules");
  g_assert_cmpint (get_state (self), ==, HETU_STATE_BEHIND);
  g_assert_cmpuint (count_warned (self, HETU_WARNING_BEHIND), >, before);
  g_assert_false (hetu_target_board_get_options (self->board)->warnings[HETU_WARNING_STALE].on);
  g_assert_true (hetu_session_undo (self->base.session));
  g_assert_cmpint (get_state (self), ==, HETU_STATE_ON_TRACK);
  g_assert_cmpuint (count_warned (self, HETU_WARNING_BEHIND), ==, before);
  g_assert_true (hetu_session_redo (self->base.session));
  g_assert_cmpint (get_state (self), ==, HETU_STATE_BEHIND);
}

/* What is remembered and makes no sense is left alone. */
static void
test_unreadable_rules_are_standard (BoardFixture *self, gconstpointer data)
{
  static const char *const bad[] = { "behind=50", NULL };

  hetu_settings_set_strv (self->base.settings, "target-rules", bad);
  g_assert_cmpint (get_state (self), ==, HETU_STATE_ON_TRACK);
  g_assert_cmpfloat (hetu_target_board_get_options (self->board)->rule.behind_points, ==, 10);
}

/* A line is of one board; another one keeps its own, and both are remembered. */
static void
test_line_is_of_the_board (BoardFixture *self, gconstpointer data)
{
  static const char line[] = "8,16,24,32,40,48,56,64,72,95,98,100";
  g_autoptr (HetuTargetBoard) later = NULL;
  g_autoptr (HetuSpec) spec = NULL;
  g_autoptr (HetuTargetItem) item = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  hetu_target_board_set_line (self->board, line);
  g_assert_cmpint (get_state (self), ==, HETU_STATE_BEHIND);
  item = find_homes (self);
  g_assert_cmpfloat (hetu_progress_get_expected (hetu_target_item_get_progress (item)), ==, 95);
  g_ptr_array_add (items, item);
  spec = hetu_target_board_dup_spec (self->board, HETU_CHART_DIAL, items);
  g_assert_cmpstr (spec->line, ==, line);
  hetu_target_board_set_scope (self->board, hetu_target_board_get_n_scopes (self->board) - 1);
  g_assert_null (hetu_target_board_get_line (self->board));
  hetu_target_board_set_line (self->board, "last-year");
  later = hetu_target_board_new (self->base.session);
  hetu_target_board_update (later);
  g_assert_cmpstr (hetu_target_board_get_line (later), ==, line);
  g_assert_true (hetu_session_undo (self->base.session));
  g_assert_null (hetu_target_board_get_line (self->board));
  g_assert_cmpstr (hetu_target_board_get_line (later), ==, line);
}

/* The review that tells October was printed in December: at the end of October nobody knew. */
static void
test_then_is_what_was_known (BoardFixture *self, gconstpointer data)
{
  g_assert_cmpint (get_state (self), ==, HETU_STATE_ON_TRACK);
  hetu_target_board_set_then (self->board, TRUE);
  g_assert_cmpint (get_state (self), ==, HETU_STATE_UNKNOWN);
  g_assert_nonnull (
      strstr (hetu_target_board_get_frame (self->board)->subtitle, "as known on 2023-10-31"));
  hetu_target_board_set_moment (self->board, 0);
  g_assert_cmpint (get_state (self), !=, HETU_STATE_UNKNOWN);
  hetu_target_board_set_then (self->board, FALSE);
  g_assert_null (strstr (hetu_target_board_get_frame (self->board)->subtitle, "as known on"));
}

/* A count is that of the rows that its choice would leave, the other parts as they are. */
static void
test_counts_follow_the_other_parts (BoardFixture *self, gconstpointer data)
{
  GListModel *items = hetu_target_board_get_items (self->board);
  HetuTargetFilter filter;
  guint all = 0, luoyang = 0, luolong = 0, about = 0;

  hetu_target_filter_init (&filter);
  all = hetu_target_filter_count (&filter, items, HETU_TARGET_PART_REGION, HETU_TARGET_ANY);
  luoyang = hetu_target_filter_count (&filter, items, HETU_TARGET_PART_REGION, 410300);
  luolong = hetu_target_filter_count (&filter, items, HETU_TARGET_PART_REGION, 410311);
  g_assert_cmpuint (all, ==, g_list_model_get_n_items (items));
  g_assert_cmpuint (luoyang + luolong, ==, all);
  about = hetu_target_filter_count (&filter, items, HETU_TARGET_PART_SIGN, HETU_TARGET_SIGN_ABOUT);
  filter.wanted[HETU_TARGET_PART_REGION] = 410311;
  g_assert_cmpuint (
      hetu_target_filter_count (&filter, items, HETU_TARGET_PART_SIGN, HETU_TARGET_SIGN_ABOUT),
      <,
      about);
  g_assert_cmpuint (hetu_target_filter_count (&filter, items, HETU_TARGET_PART_REGION, 410300),
                    ==,
                    luoyang);
}

static void
test_words_of_a_filter_read_back (void)
{
  static const struct
  {
    HetuTargetPart part;
    const char *word;
    int value;
  } cases[] = {
    { HETU_TARGET_PART_STATE, "missed", HETU_STATE_MISSED },
    { HETU_TARGET_PART_REGION, "410311", 410311 },
    { HETU_TARGET_PART_SIGN, "about", HETU_TARGET_SIGN_ABOUT },
    { HETU_TARGET_PART_WARNING, "falls", HETU_WARNING_FALLS },
    { HETU_TARGET_PART_SIGN, "all", HETU_TARGET_ANY },
  };
  int value = 7;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *word = hetu_target_filter_to_word (cases[i].part, cases[i].value);

      g_assert_cmpstr (word, ==, cases[i].word);
      g_assert_true (hetu_target_filter_parse (cases[i].part, word, &value));
      g_assert_cmpint (value, ==, cases[i].value);
    }
  value = 7;
  g_assert_false (hetu_target_filter_parse (HETU_TARGET_PART_STATE, "lost", &value));
  g_assert_false (hetu_target_filter_parse (HETU_TARGET_PART_REGION, "luoyang", &value));
  g_assert_cmpint (value, ==, 7);
}

/* Of a whole year without a moment of its own, the age of a figure is counted to the session's day, as the command line counts it:
 * not stale in the month after it was told, stale a year on. */
static void
test_age_is_counted_to_today (BoardFixture *self, gconstpointer data)
{
  static const struct
  {
    gint32 today;
    gboolean stale;
  } cases[] = { { 20231231, FALSE }, { 20241231, TRUE } };

  for (guint i = 0; i < hetu_target_board_get_n_moments (self->board); i++)
    if (hetu_period_equal (hetu_target_board_get_moment_period (self->board, i),
                           hetu_period_year (2023)))
      hetu_target_board_set_moment (self->board, i);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuTargetItem) item = NULL;

      hetu_session_set_today (self->base.session, cases[i].today);
      hetu_target_board_set_then (self->board, TRUE);
      hetu_target_board_set_then (self->board, FALSE);
      item = find_homes (self);
      g_assert_cmpint (hetu_target_board_get_options (self->board)->today, ==, cases[i].today);
      g_assert_cmpint (hetu_target_item_has_warning (item, HETU_WARNING_STALE), ==, cases[i].stale);
    }
}

static void
on_problem (HetuSession *session, const GError *error, guint *count)
{
  *count += 1;
}

/* What cannot be read is said; the last of the tests, as it breaks the store. */
static void
test_unreadable_targets_are_reported (BoardFixture *self, gconstpointer data)
{
  guint count = 0;
  g_autoptr (GError) error = NULL;
  HetuDatabase *database =
      hetu_database_open (window_store_path, HETU_STORE_READ_WRITE, hetu_schema_current (), &error);

  g_assert_no_error (error);
  g_signal_connect (self->base.session, "problem", G_CALLBACK (on_problem), &count);
  g_assert_cmpuint (hetu_target_board_get_n_scopes (self->board), >, 1);
  hetu_target_board_set_scope (self->board, hetu_target_board_get_scope (self->board) == 0 ? 1 : 0);
  g_assert_cmpuint (count, ==, 0);
  g_assert_true (
      hetu_database_run (database, "PRAGMA foreign_keys = OFF; DROP TABLE revision", &error));
  g_assert_no_error (error);
  hetu_database_close (database);
  hetu_target_board_set_scope (self->board, hetu_target_board_get_scope (self->board) == 0 ? 1 : 0);
  g_assert_cmpuint (count, >, 0);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (BoardFixture *self, gconstpointer data);
  } tests[] = {
    { "/target-board/rules", test_rules_judge_and_are_undone },
    { "/target-board/unreadable-rules", test_unreadable_rules_are_standard },
    { "/target-board/line", test_line_is_of_the_board },
    { "/target-board/then", test_then_is_what_was_known },
    { "/target-board/today", test_age_is_counted_to_today },
    { "/target-board/counts", test_counts_follow_the_other_parts },
    { "/target-board/unreadable", test_unreadable_targets_are_reported },
  };
  int status = 0;

  g_test_init (&argc, &argv, NULL);
  window_fixture_prepare ();
  g_test_add_func ("/target-filter/words", test_words_of_a_filter_read_back);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, BoardFixture, NULL, set_up, tests[i].run, tear_down);
  status = g_test_run ();
  window_fixture_clean ();
  return status;
}
