/* SPDX-License-Identifier: GPL-3.0-or-later */
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

/* What waits is as much in the store as what was written at once, also for a figure that tells its cell again. */
static void
test_gathered (SmallStore *small, gconstpointer data)
{
  HetuLedger *ledger = hetu_ledger_begin (small->store, "test", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) all = NULL;
  HetuQuery query = HETU_QUERY_INIT;
  guint n = 0;

  hetu_ledger_gather (ledger);
  for (int year = 1978; year < 2020; year++)
    {
      g_autofree char *period = g_strdup_printf ("%d", year);
      HetuObservation figure = small_store_figure (small, period, "7", small->plan);
      HetuObservation rival = small_store_figure (small, period, "8", small->web);

      figure.note = year % 10 == 0 ? (char *) "口径不同" : NULL;
      g_assert_cmpint (hetu_ledger_record (ledger, &figure, NULL, &error), ==, HETU_RECORD_ADDED);
      g_assert_cmpint (hetu_ledger_record (ledger, &figure, NULL, &error),
                       ==,
                       HETU_RECORD_UNCHANGED);
      if (year % 3 == 0)
        g_assert_cmpint (hetu_ledger_record (ledger, &rival, NULL, &error), ==, HETU_RECORD_ADDED);
      n += year % 3 == 0 ? 2 : 1;
    }
  g_assert_true (hetu_ledger_commit (ledger, &error));
  g_assert_no_error (error);
  all = hetu_query_statements (small->store, &query, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, n);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/ledger/gather/is-recorded", SmallStore, NULL, set_up, test_gathered, tear_down);
  return g_test_run ();
}
