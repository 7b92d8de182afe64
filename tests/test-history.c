/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/history.h"

static HetuSpec *
make_spec (HetuMeasure measure)
{
  HetuSpec *spec = hetu_spec_new ();

  spec->measure = measure;
  return spec;
}

static void
record (HetuHistory *history, HetuMeasure measure, const char *what)
{
  g_autoptr (HetuSpec) spec = make_spec (measure);

  hetu_history_record (history, spec, what);
}

static void
test_empty_goes_nowhere (void)
{
  g_autoptr (HetuHistory) history = hetu_history_new (0);

  g_assert_null (hetu_history_back (history));
  g_assert_null (hetu_history_forward (history));
  g_assert_null (hetu_history_get_back_label (history));
  g_assert_null (hetu_history_get_forward_label (history));
}

static void
test_back_and_forward_name_the_change (void)
{
  g_autoptr (HetuHistory) history = hetu_history_new (0);

  record (history, HETU_MEASURE_GROWTH, "");
  record (history, HETU_MEASURE_LEVEL, "to level");
  record (history, HETU_MEASURE_SHARE, "to share");
  g_assert_cmpstr (hetu_history_get_back_label (history), ==, "to share");
  g_assert_cmpint (hetu_history_back (history)->measure, ==, HETU_MEASURE_LEVEL);
  g_assert_cmpstr (hetu_history_get_back_label (history), ==, "to level");
  g_assert_cmpstr (hetu_history_get_forward_label (history), ==, "to share");
  g_assert_cmpint (hetu_history_back (history)->measure, ==, HETU_MEASURE_GROWTH);
  g_assert_null (hetu_history_back (history));
  g_assert_cmpint (hetu_history_forward (history)->measure, ==, HETU_MEASURE_LEVEL);
}

static void
test_record_forgets_what_lay_ahead (void)
{
  g_autoptr (HetuHistory) history = hetu_history_new (0);

  record (history, HETU_MEASURE_GROWTH, "");
  record (history, HETU_MEASURE_LEVEL, "to level");
  hetu_history_back (history);
  record (history, HETU_MEASURE_RANK, "to rank");
  g_assert_null (hetu_history_forward (history));
  g_assert_cmpstr (hetu_history_get_back_label (history), ==, "to rank");
  g_assert_cmpint (hetu_history_back (history)->measure, ==, HETU_MEASURE_GROWTH);
}

static void
test_amend_replaces_the_current_state (void)
{
  g_autoptr (HetuHistory) history = hetu_history_new (0);
  g_autoptr (HetuSpec) amended = make_spec (HETU_MEASURE_RANK);

  record (history, HETU_MEASURE_GROWTH, "");
  record (history, HETU_MEASURE_LEVEL, "drag");
  hetu_history_amend (history, amended);
  hetu_history_back (history);
  g_assert_cmpint (hetu_history_forward (history)->measure, ==, HETU_MEASURE_RANK);
}

static guint n_freed;

static gboolean
write_nothing (gpointer session, gpointer data, gboolean forward)
{
  return TRUE;
}

static void
free_one (gpointer data)
{
  n_freed++;
}

static void
test_edit_leaves_the_spec_alone (void)
{
  HetuHistory *history = hetu_history_new (0);
  int data = 7;
  HetuHistoryEdit edit = { write_nothing, &data, free_one };

  record (history, HETU_MEASURE_GROWTH, "");
  record (history, HETU_MEASURE_LEVEL, "to level");
  hetu_history_record_edit (history, &edit, "use 7");
  record (history, HETU_MEASURE_SHARE, "to share");
  g_assert_null (hetu_history_get_back_edit (history));
  g_assert_null (hetu_history_get_forward_edit (history));

  g_assert_cmpint (hetu_history_back (history)->measure, ==, HETU_MEASURE_LEVEL);
  g_assert_cmpstr (hetu_history_get_back_label (history), ==, "use 7");
  g_assert_true (hetu_history_get_back_edit (history)->data == &data);

  g_assert_cmpint (hetu_history_back (history)->measure, ==, HETU_MEASURE_LEVEL);
  g_assert_null (hetu_history_get_back_edit (history));
  g_assert_true (hetu_history_get_forward_edit (history)->data == &data);
  g_assert_cmpuint (n_freed, ==, 0);
  record (history, HETU_MEASURE_RANK, "to rank");
  g_assert_cmpuint (n_freed, ==, 1);
  hetu_history_free (history);
  g_assert_cmpuint (n_freed, ==, 1);
}

static void
test_limit_drops_the_oldest (void)
{
  g_autoptr (HetuHistory) history = hetu_history_new (2);

  record (history, HETU_MEASURE_GROWTH, "");
  record (history, HETU_MEASURE_LEVEL, "");
  record (history, HETU_MEASURE_SHARE, "");
  g_assert_cmpint (hetu_history_back (history)->measure, ==, HETU_MEASURE_LEVEL);
  g_assert_null (hetu_history_back (history));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/empty-goes-nowhere", test_empty_goes_nowhere);
  g_test_add_func ("/history/back-and-forward-name-the-change",
                   test_back_and_forward_name_the_change);
  g_test_add_func ("/history/record-forgets-what-lay-ahead", test_record_forgets_what_lay_ahead);
  g_test_add_func ("/history/amend-replaces-the-current-state",
                   test_amend_replaces_the_current_state);
  g_test_add_func ("/history/edit-leaves-the-spec-alone", test_edit_leaves_the_spec_alone);
  g_test_add_func ("/history/limit-drops-the-oldest", test_limit_drops_the_oldest);
  return g_test_run ();
}
