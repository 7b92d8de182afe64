/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "revision-table.h"

#include "small-store.h"

#include <string.h>

static void
set_up (SmallStore *small, gconstpointer data)
{
  HetuObservation figure;

  small_store_open (small);
  figure = small_store_figure (small, "2022", "200", small->plan);
  figure.vintage = 20230115;
  small_store_record (small, &figure, HETU_RECORD_ADDED);
  figure.vintage = 20230715;
  g_assert_true (hetu_decimal_parse ("195.5", &figure.value, NULL));
  small_store_record (small, &figure, HETU_RECORD_REVISED);
  small_store_set_measure (&figure, HETU_MEASURE_GROWTH);
  g_assert_true (hetu_decimal_parse ("5.2", &figure.value, NULL));
  small_store_record (small, &figure, HETU_RECORD_ADDED);
}

static void
tear_down (SmallStore *small, gconstpointer data)
{
  small_store_close (small);
}

static GArray *
list (SmallStore *small, gboolean changed)
{
  HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GError) error = NULL;
  GArray *events = hetu_revision_list (small->store, &query, changed, &error);

  g_assert_no_error (error);
  return events;
}

/* What was told once and no more is left out, of other cells all events stay. */
static void
test_changed (SmallStore *small, gconstpointer data)
{
  g_autoptr (GArray) all = list (small, FALSE);
  g_autoptr (GArray) changed = list (small, TRUE);

  g_assert_cmpuint (all->len, ==, 3);
  g_assert_cmpuint (changed->len, ==, 2);
  g_assert_cmpint (g_array_index (changed, HetuEvent, 0).kind, ==, HETU_EVENT_TOLD);
  g_assert_cmpint (g_array_index (changed, HetuEvent, 1).kind, ==, HETU_EVENT_REVISED);
}

/* The words of people and those of programs; an amount is also revised by per cent, a rate is not. */
static void
test_cells (SmallStore *small, gconstpointer data)
{
  static const struct
  {
    HetuRevisionColumn column;
    const char *text, *words;
  } cases[] = {
    { HETU_REVISION_PERIOD, "2022", "2022 年" }, { HETU_REVISION_MEASURE, "level", "水平值" },
    { HETU_REVISION_EVENT, "revised", "修订" },  { HETU_REVISION_DAY, "2023-07-15", "2023-07-15" },
    { HETU_REVISION_BEFORE, "200", "200" },      { HETU_REVISION_VALUE, "195.5", "195.5" },
    { HETU_REVISION_CHANGE, "-4.5", "−4.5" },    { HETU_REVISION_CHANGE_UNIT, "亿元", "亿元" },
    { HETU_REVISION_PERCENT, "-2.25", "−2.25" }, { HETU_REVISION_REASON, NULL, NULL },
  };
  g_autoptr (GArray) events = list (small, TRUE);
  const HetuEvent *event = &g_array_index (events, HetuEvent, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
          hetu_revision_dup_text (small->store, event, cases[i].column, HETU_LANGUAGE_ZH);
      g_autofree char *words =
          hetu_revision_dup_words (small->store, event, cases[i].column, HETU_LANGUAGE_ZH);

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* The same rows make the same bytes. */
static void
test_workbook (SmallStore *small, gconstpointer data)
{
  g_autoptr (GArray) events = list (small, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) one =
      hetu_revision_to_workbook (small->store, events, "修订", 0, HETU_LANGUAGE_ZH, &error);
  g_autoptr (GBytes) other =
      hetu_revision_to_workbook (small->store, events, "修订", 0, HETU_LANGUAGE_ZH, &error);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (one, other));
  g_assert_cmpmem (g_bytes_get_data (one, NULL), 2, "PK", 2);
}

#define ADD(path, function) g_test_add (path, SmallStore, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/revision-table/changed", test_changed);
  ADD ("/revision-table/cells", test_cells);
  ADD ("/revision-table/workbook", test_workbook);
  return g_test_run ();
}
