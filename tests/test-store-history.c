/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/history.h"

#include "small-store.h"
#include "store/journal.h"

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

/* One line an event: day, kind, value, change and who told it. */
static char *
tell (SmallStore *small, gint32 as_of)
{
  HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) events = NULL;
  GString *out = g_string_new (NULL);

  query.as_of = as_of;
  events = hetu_query_history (small->store, &query, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < events->len; i++)
    {
      const HetuEvent *event = &g_array_index (events, HetuEvent, i);
      g_autofree char *value = hetu_decimal_to_string (event->figure.value);
      g_autofree char *change = hetu_decimal_to_string (event->change);

      g_assert_nonnull (event->read_at);
      g_assert_cmpint (event->batch, >, 0);
      g_string_append_printf (out,
                              "%d %s %s%s%s %s\n",
                              event->day / 10000 > 2025 ? 0 : event->day,
                              hetu_event_kind_to_string (event->kind),
                              value,
                              event->has_before ? " by " : "",
                              event->has_before ? change : "",
                              event->reason != NULL ? event->reason : "-");
    }
  return g_string_free (out, FALSE);
}

static void
assert_told (SmallStore *small, gint32 as_of, const char *expected)
{
  g_autofree char *told = tell (small, as_of);

  g_assert_cmpstr (told, ==, expected);
}

/* 5.2 in January, again in March, 5.3 in July, withdrawn in September; a compilation tells 6, which a person adopts and lets go. */
static void
test_events (SmallStore *small, gconstpointer data)
{
  HetuObservation figure = small_store_figure (small, "2022", "5.2", small->plan);
  HetuObservation rival = small_store_figure (small, "2022", "6", small->web);
  g_autoptr (GError) error = NULL;
  HetuLedger *ledger;
  gint64 id;
  gint32 batch = 0;

  figure.vintage = 20230118;
  small_store_record (small, &figure, HETU_RECORD_ADDED);
  figure.vintage = 20230717;
  figure.value = HETU_DECIMAL (53, 1);
  id = small_store_record (small, &figure, HETU_RECORD_REVISED);
  rival.vintage = 20230501;
  small_store_record (small, &rival, HETU_RECORD_ADDED);
  assert_told (small, 0, "20230118 told 5.2 -\n20230501 told 6 -\n20230717 revised 5.3 by 0.1 -\n");

  ledger = hetu_ledger_begin (small->store, "withdraw figure", &error);
  g_assert_true (hetu_ledger_withdraw (ledger, id, 20230901, "撤下", &error));
  g_assert_true (hetu_ledger_commit (ledger, &error));
  assert_told (small,
               20231231,
               "20230118 told 5.2 -\n20230501 told 6 -\n20230717 revised 5.3 by 0.1 -\n"
               "20230901 withdrawn 5.3 撤下\n");
  assert_told (small, 20230331, "20230118 told 5.2 -\n");

  ledger = hetu_ledger_begin (small->store, "choose figure", &error);
  g_assert_true (hetu_ledger_choose (ledger, id, "口径一致", &error));
  g_assert_true (hetu_ledger_commit (ledger, &error));
  ledger = hetu_ledger_begin (small->store, "choose by rule", &error);
  g_assert_true (hetu_ledger_unchoose (ledger, id, &error));
  g_assert_true (hetu_ledger_commit (ledger, &error));
  assert_told (small,
               0,
               "20230118 told 5.2 -\n20230501 told 6 -\n20230717 revised 5.3 by 0.1 -\n"
               "20230901 withdrawn 5.3 撤下\n0 chosen 5.3 口径一致\n0 released 5.2 -\n");

  /* What is taken back never happened. */
  for (int i = 0; i < 3; i++)
    {
      g_assert_true (hetu_journal_find_undo (small->store, &batch, &error));
      g_assert_true (hetu_journal_take_back (small->store, batch, TRUE, &error));
    }
  assert_told (small, 0, "20230118 told 5.2 -\n20230501 told 6 -\n20230717 revised 5.3 by 0.1 -\n");
}

/* A person adopts what is published after the day looked back to: on that day it is neither adopted nor let go. */
static void
test_hidden_choice (SmallStore *small, gconstpointer data)
{
  HetuObservation figure = small_store_figure (small, "2022", "5.2", small->plan);
  HetuObservation rival = small_store_figure (small, "2022", "6", small->web);
  g_autoptr (GError) error = NULL;
  HetuLedger *ledger;
  gint64 id;

  figure.vintage = 20230118;
  small_store_record (small, &figure, HETU_RECORD_ADDED);
  rival.vintage = 99980101;
  id = small_store_record (small, &rival, HETU_RECORD_ADDED);
  ledger = hetu_ledger_begin (small->store, "choose figure", &error);
  g_assert_true (hetu_ledger_choose (ledger, id, "口径一致", &error));
  g_assert_true (hetu_ledger_commit (ledger, &error));
  assert_told (small, 99970101, "20230118 told 5.2 -\n");
}

/* Told with other words, in another unit or of another basis: no difference is computed where there is none. */
static void
test_kinds_of_change (SmallStore *small, gconstpointer data)
{
  HetuObservation figure = small_store_figure (small, "2022", "582.4", small->plan);

  small_store_record (small, &figure, HETU_RECORD_ADDED);
  g_assert_true (hetu_unit_parse ("万元", &figure.unit, NULL));
  figure.vintage = 20230601;
  small_store_record (small, &figure, HETU_RECORD_REVISED);
  figure.vintage = 20230701;
  figure.basis = HETU_BASIS_ADJUSTED;
  small_store_record (small, &figure, HETU_RECORD_ADDED);
  figure.vintage = 20230801;
  figure.status = HETU_STATUS_PROVISIONAL;
  small_store_record (small, &figure, HETU_RECORD_REVISED);
  assert_told (small,
               0,
               "20230104 told 582.4 -\n20230601 revised 582.4 -\n20230701 told 582.4 -\n"
               "20230801 revised 582.4 by 0.0 -\n");
}

/* Of one edition headline and body are two voices; a later one revises whichever was told. */
static void
test_places (SmallStore *small, gconstpointer data)
{
  HetuObservation figure = small_store_figure (small, "2022", "5.2", small->plan);

  figure.vintage = 20230118;
  small_store_record (small, &figure, HETU_RECORD_ADDED);
  figure.place = HETU_PLACE_BODY;
  figure.value = HETU_DECIMAL (51, 1);
  small_store_record (small, &figure, HETU_RECORD_ADDED);
  assert_told (small, 0, "20230118 told 5.2 -\n20230118 told 5.1 -\n");
  figure.vintage = 20230717;
  figure.value = HETU_DECIMAL (53, 1);
  small_store_record (small, &figure, HETU_RECORD_REVISED);
  assert_told (small,
               0,
               "20230118 told 5.2 -\n20230118 told 5.1 -\n20230717 revised 5.3 by 0.2 -\n");
}

/* What is recorded as a revision is told as one, and nothing else is: another place of the text in a later edition takes the place of what
 * was told, one of the same edition stands beside it. */
static void
test_another_place (SmallStore *small, gconstpointer data)
{
  static const struct
  {
    gint32 vintage;
    HetuPlace place;
    gint32 char_start;
    const char *value;
    HetuRecordOutcome outcome;
    const char *told;
  } rows[] = {
    { 20230717, HETU_PLACE_BODY, -1, "5.3", HETU_RECORD_REVISED, "20230717 revised 5.3 by 0.1" },
    { 20230717, HETU_PLACE_BODY, -1, "5.2", HETU_RECORD_ADDED, "20230717 repeated 5.2" },
    { 20230118, HETU_PLACE_BODY, -1, "5.3", HETU_RECORD_ADDED, "20230118 told 5.3" },
    { 20230717,
      HETU_PLACE_HEADLINE,
      90,
      "5.3",
      HETU_RECORD_REVISED,
      "20230717 revised 5.3 by 0.1" },
    { 20230118, HETU_PLACE_HEADLINE, 90, "5.3", HETU_RECORD_ADDED, "20230118 told 5.3" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *period = g_strdup_printf ("%d", 2010 + (int) i);
      HetuObservation figure = small_store_figure (small, period, "5.2", small->plan);
      g_autofree char *before = tell (small, 0);
      g_autofree char *told = NULL;
      g_autofree char *expected =
          g_strdup_printf ("%s20230118 told 5.2 -\n%s -\n", before, rows[i].told);

      figure.vintage = 20230118;
      figure.char_start = 10;
      figure.char_end = 13;
      small_store_record (small, &figure, HETU_RECORD_ADDED);
      figure.vintage = rows[i].vintage;
      figure.place = rows[i].place;
      figure.char_start = rows[i].char_start;
      figure.char_end = rows[i].char_start < 0 ? -1 : rows[i].char_start + 3;
      g_assert_true (hetu_decimal_parse (rows[i].value, &figure.value, NULL));
      small_store_record (small, &figure, rows[i].outcome);
      told = tell (small, 0);
      g_assert_cmpstr (told, ==, expected);
    }
}

#define ADD(path, function) g_test_add (path, SmallStore, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/history/events-by-day", test_events);
  ADD ("/history/hidden-choice", test_hidden_choice);
  ADD ("/history/kinds-of-change", test_kinds_of_change);
  ADD ("/history/places", test_places);
  ADD ("/history/another-place", test_another_place);
  return g_test_run ();
}
