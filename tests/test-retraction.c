/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents that go out of use: nothing is deleted, and reading passes over them. */
#include "error.h"
#include "small-store.h"

static void
set_up (SmallStore *small, gconstpointer data)
{
  small_store_open (small);
}

static void
tear_down (SmallStore *small, gconstpointer data)
{
  small_store_close (small);
}

static void
retract (SmallStore *small, gint32 source, gboolean stands)
{
  g_autoptr (GError) error = NULL;
  HetuLedger *ledger = hetu_ledger_begin (small->store, "test", &error);

  g_assert_no_error (error);
  g_assert_true (hetu_ledger_retract (ledger, source, stands, &error));
  g_assert_true (hetu_ledger_commit (ledger, &error));
  g_assert_no_error (error);
}

static void
check_chosen (SmallStore *small, const char *expected)
{
  g_autofree char *chosen = small_store_chosen (small, "2022", 0);

  g_assert_cmpstr (chosen, ==, expected);
}

/* The rival steps in, the list forgets the document, and taking it back brings everything again. */
static void
test_reading_passes_over (SmallStore *small, gconstpointer data)
{
  HetuObservation own = small_store_figure (small, "2022", "582.4", small->plan);
  HetuObservation rival = small_store_figure (small, "2022", "789.17", small->web);
  guint n = g_list_model_get_n_items (hetu_store_get_sources (small->store));
  g_autoptr (GArray) conflicts = NULL;
  HetuSourceSummary summary;

  small_store_record (small, &own, HETU_RECORD_ADDED);
  small_store_record (small, &rival, HETU_RECORD_ADDED);
  check_chosen (small, "582.4");
  retract (small, small->plan, TRUE);
  check_chosen (small, "789.17");
  g_assert_cmpuint (g_list_model_get_n_items (hetu_store_get_sources (small->store)), ==, n - 1);
  g_assert_null (hetu_store_get_source (small->store, small->plan));
  conflicts = hetu_query_conflicts (small->store, 0, NULL);
  g_assert_cmpuint (conflicts->len, ==, 0);
  retract (small, small->plan, FALSE);
  check_chosen (small, "582.4");
  g_assert_cmpuint (g_list_model_get_n_items (hetu_store_get_sources (small->store)), ==, n);
  g_assert_true (hetu_query_source_summary (small->store, small->plan, 0, &summary, NULL));
  g_assert_cmpuint (summary.statements, ==, 1);
}

/* What is told while its document is out of use keeps its place in the cell, and is not seen either. */
static void
test_keys_stay_apart (SmallStore *small, gconstpointer data)
{
  HetuObservation own = small_store_figure (small, "2022", "582.4", small->plan);
  HetuObservation rival = small_store_figure (small, "2022", "789.17", small->web);
  gint64 first = small_store_record (small, &own, HETU_RECORD_ADDED);
  gint64 second = 0;

  retract (small, small->plan, TRUE);
  small_store_record (small, &own, HETU_RECORD_UNCHANGED);
  second = small_store_record (small, &rival, HETU_RECORD_ADDED);
  g_assert_cmpint (first, !=, second);
  own.value.coefficient += 1;
  small_store_record (small, &own, HETU_RECORD_REVISED);
  check_chosen (small, "789.17");
  retract (small, small->plan, FALSE);
  check_chosen (small, "582.5");
}

/* A person's choice is passed over with its document, not forgotten. */
static void
test_choice_comes_back (SmallStore *small, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  HetuObservation own = small_store_figure (small, "2022", "582.4", small->plan);
  HetuObservation rival = small_store_figure (small, "2022", "789.17", small->web);
  HetuLedger *ledger = NULL;
  gint64 chosen = 0;

  small_store_record (small, &own, HETU_RECORD_ADDED);
  chosen = small_store_record (small, &rival, HETU_RECORD_ADDED);
  ledger = hetu_ledger_begin (small->store, "test", &error);
  g_assert_true (hetu_ledger_choose (ledger, chosen, "口径", &error));
  g_assert_true (hetu_ledger_commit (ledger, &error));
  check_chosen (small, "789.17");
  retract (small, small->web, TRUE);
  check_chosen (small, "582.4");
  retract (small, small->web, FALSE);
  check_chosen (small, "789.17");
}

static void
test_twice_is_once (SmallStore *small, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  HetuLedger *ledger = NULL;

  retract (small, small->plan, TRUE);
  retract (small, small->plan, TRUE);
  retract (small, small->plan, FALSE);
  g_assert_nonnull (hetu_store_get_source (small->store, small->plan));
  ledger = hetu_ledger_begin (small->store, "test", &error);
  g_assert_false (hetu_ledger_retract (ledger, 99, TRUE, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
  hetu_ledger_rollback (ledger);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (SmallStore *small, gconstpointer data);
  } rows[] = {
    { "/retraction/reading-passes-over", test_reading_passes_over },
    { "/retraction/keys-stay-apart", test_keys_stay_apart },
    { "/retraction/choice-comes-back", test_choice_comes_back },
    { "/retraction/twice-is-once", test_twice_is_once },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_test_add (rows[i].path, SmallStore, NULL, set_up, rows[i].test, tear_down);
  return g_test_run ();
}
