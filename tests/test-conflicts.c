/* SPDX-License-Identifier: GPL-3.0-or-later */
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

static GArray *
list_conflicts (SmallStore *small)
{
  g_autoptr (GError) error = NULL;
  GArray *all = hetu_query_conflicts (small->store, 0, &error);

  g_assert_no_error (error);
  return all;
}

/* Two tellings of one cell: the second one's value, unit, status and comparator. */
static const struct
{
  const char *value; /* NULL: none */
  const char *unit;
  HetuStatus status;
  HetuComparator comparator;
  gboolean disputed;
} cases[] = {
  { "789.17", "亿元", HETU_STATUS_FINAL, HETU_COMPARATOR_EQUAL, TRUE },
  { "582.4", "亿元", HETU_STATUS_FINAL, HETU_COMPARATOR_EQUAL, FALSE },
  { "582", "亿元", HETU_STATUS_FINAL, HETU_COMPARATOR_EQUAL, FALSE },
  { "583", "亿元", HETU_STATUS_FINAL, HETU_COMPARATOR_EQUAL, TRUE },
  { "582.43", "亿元", HETU_STATUS_PROVISIONAL, HETU_COMPARATOR_EQUAL, FALSE },
  { "5824000", "万元", HETU_STATUS_FINAL, HETU_COMPARATOR_EQUAL, FALSE },
  { "5830000", "万元", HETU_STATUS_FINAL, HETU_COMPARATOR_EQUAL, TRUE },
  { "582.4", "万人", HETU_STATUS_FINAL, HETU_COMPARATOR_EQUAL, TRUE },
  { NULL, "亿元", HETU_STATUS_REDACTED, HETU_COMPARATOR_EQUAL, FALSE },
  { "3.1", "亿元", HETU_STATUS_FINAL, HETU_COMPARATOR_RELATIVE, FALSE },
};

static void
test_what_disagrees (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SmallStore small;
      HetuObservation figure;
      g_autoptr (GArray) all = NULL;

      small_store_open (&small);
      figure = small_store_figure (&small, "2022", "582.4", small.plan);
      small_store_record (&small, &figure, HETU_RECORD_ADDED);
      figure = small_store_figure (&small,
                                   "2022",
                                   cases[i].value != NULL ? cases[i].value : "0",
                                   small.web);
      figure.has_value = cases[i].value != NULL;
      figure.status = cases[i].status;
      figure.comparator = cases[i].comparator;
      g_assert_true (hetu_unit_parse (cases[i].unit, &figure.unit, NULL));
      if (figure.comparator == HETU_COMPARATOR_RELATIVE)
        figure.ref_region = 410300;
      small_store_record (&small, &figure, HETU_RECORD_ADDED);
      all = list_conflicts (&small);
      g_test_message ("%s %s", cases[i].value, cases[i].unit);
      g_assert_cmpuint (all->len, ==, cases[i].disputed ? 2 : 0);
      small_store_close (&small);
    }
}

static void
test_cell_after_cell (SmallStore *small, gconstpointer data)
{
  static const struct
  {
    const char *period;
    const char *value;
    int source; /* 0 plan, 1 web, 2 book */
  } told[] = {
    { "2021", "549", 0 },   { "2021", "561.3", 2 },  { "2022", "582.4", 0 },
    { "2022", "582.4", 2 }, { "2022", "789.17", 1 }, { "2023", "600", 0 },
  };
  static const struct
  {
    const char *value;
    gboolean chosen;
  } expected[] = {
    { "561.3", TRUE }, { "549", FALSE }, { "582.4", TRUE }, { "789.17", FALSE }, { "582.4", FALSE },
  };
  const gint32 sources[] = { small->plan, small->web, small->book };
  g_autoptr (GArray) all = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (told); i++)
    {
      HetuObservation figure =
          small_store_figure (small, told[i].period, told[i].value, sources[told[i].source]);

      small_store_record (small, &figure, HETU_RECORD_ADDED);
    }
  all = list_conflicts (small);
  g_assert_cmpuint (all->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < all->len; i++)
    {
      const HetuObservation *statement = &g_array_index (all, HetuObservation, i);
      g_autofree char *value = hetu_decimal_to_string (statement->value);

      g_test_message ("%u: %s", i, value);
      g_assert_cmpint (statement->chosen, ==, expected[i].chosen);
      g_assert_cmpstr (value, ==, expected[i].value);
    }
}

static void
test_choice_stays_a_conflict (SmallStore *small, gconstpointer data)
{
  HetuObservation own = small_store_figure (small, "2022", "582.4", small->plan);
  HetuObservation web = small_store_figure (small, "2022", "789.17", small->web);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) all = NULL;
  HetuLedger *ledger;
  gint64 id;

  small_store_record (small, &own, HETU_RECORD_ADDED);
  id = small_store_record (small, &web, HETU_RECORD_ADDED);
  ledger = hetu_ledger_begin (small->store, "choose", &error);
  g_assert_true (hetu_ledger_choose (ledger, id, "按辖区口径", &error));
  g_assert_true (hetu_ledger_commit (ledger, &error));
  all = list_conflicts (small);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpint (g_array_index (all, HetuObservation, 0).id, ==, id);
  g_assert_true (g_array_index (all, HetuObservation, 0).chosen);
}

/* The last word counts, and it can be taken back. */
static void
test_choice_tells_its_reason (SmallStore *small, gconstpointer data)
{
  HetuObservation own = small_store_figure (small, "2022", "582.4", small->plan);
  HetuObservation web = small_store_figure (small, "2022", "789.17", small->web);
  gint64 own_id = small_store_record (small, &own, HETU_RECORD_ADDED);
  gint64 web_id = small_store_record (small, &web, HETU_RECORD_ADDED);
  const struct
  {
    gint64 choose; /* 0: nothing yet, −1: take back */
    const char *why;
    gint64 chosen;
  } steps[] = {
    { 0, NULL, 0 },
    { web_id, "按辖区口径", web_id },
    { own_id, NULL, own_id },
    { -1, NULL, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *reason = NULL;
      gint64 chosen = 42;

      if (steps[i].choose != 0)
        {
          HetuLedger *ledger = hetu_ledger_begin (small->store, "choose", &error);

          g_assert_true (steps[i].choose > 0
                             ? hetu_ledger_choose (ledger, steps[i].choose, steps[i].why, &error)
                             : hetu_ledger_unchoose (ledger, own_id, &error));
          g_assert_true (hetu_ledger_commit (ledger, &error));
        }
      g_assert_true (hetu_query_choice (small->store, own_id, &chosen, &reason, &error));
      g_assert_cmpint (chosen, ==, steps[i].chosen);
      g_assert_cmpstr (reason, ==, steps[i].why);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/conflicts/what-disagrees", test_what_disagrees);
  g_test_add ("/conflicts/cell-after-cell",
              SmallStore,
              NULL,
              set_up,
              test_cell_after_cell,
              tear_down);
  g_test_add ("/conflicts/choice-stays-a-conflict",
              SmallStore,
              NULL,
              set_up,
              test_choice_stays_a_conflict,
              tear_down);
  g_test_add ("/conflicts/choice-tells-its-reason",
              SmallStore,
              NULL,
              set_up,
              test_choice_tells_its_reason,
              tear_down);
  return g_test_run ();
}
