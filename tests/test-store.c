/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "error.h"
#include "small-store.h"
#include "store/key.h"
#include "store/names.h"

#include <glib/gstdio.h>

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
test_finds_indicator (SmallStore *small, gconstpointer data)
{
  static const char *const names[] = { "gdp",      "GDP",
                                       "ＧＤＰ",   " 地区生产总值 ",
                                       "生产总值", "gross regional PRODUCT" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;
      HetuIndicator *found = hetu_store_find_indicator (small->store, names[i], &error);

      g_assert_no_error (error);
      g_assert_cmpint (hetu_indicator_get_number (found), ==, small->gdp);
    }
}

static void
test_finds_district (SmallStore *small, gconstpointer data)
{
  static const struct
  {
    const char *name;
    gint32 code;
  } cases[] = {
    { "410311", 410311 },           { "洛龙区", 410311 }, { "洛龙", 410311 },
    { "Luolong District", 410311 }, { "410322", 410308 }, { "孟津县", 410308 },
    { "000000", 100000 },           { "全国", 100000 },   { "中国", 100000 },
    { "100000", 100000 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      HetuDistrict *found = hetu_store_find_district (small->store, cases[i].name, &error);

      g_assert_no_error (error);
      g_assert_cmpint (hetu_district_get_code (found), ==, cases[i].code);
    }
}

static void
test_finds_source (SmallStore *small, gconstpointer data)
{
  HetuSource *by_id = hetu_store_find_source (small->store, "web-2024", NULL);
  HetuSource *by_title = hetu_store_find_source (small->store, "网络整理", NULL);

  g_assert_true (by_id == by_title);
  g_assert_cmpint (hetu_source_get_number (by_id), ==, small->web);
}

static void
test_unknown_names_nearest (SmallStore *small, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (hetu_store_find_indicator (small->store, "地区生产总产", &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_USAGE);
  g_assert_nonnull (strstr (error->message, "地区生产总产"));
  g_assert_nonnull (strstr (error->message, "“地区生产总值”"));
  g_clear_error (&error);
  g_assert_null (hetu_store_find_district (small->store, "洛尤区", &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_USAGE);
  g_assert_nonnull (strstr (error->message, "“洛龙区”"));
}

static void
test_shared_alias_is_refused (SmallStore *small, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (hetu_store_find_indicator (small->store, "总量", &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_USAGE);
  g_assert_nonnull (strstr (error->message, "gdp"));
  g_assert_nonnull (strstr (error->message, "business_environment_rank"));
}

static void
test_name_goes_before_alias (void)
{
  g_autoptr (HetuNames) names = hetu_names_new ("thing");
  int one = 1;
  int two = 2;

  hetu_names_add (names, "总投资", 3, &one, "one");
  hetu_names_add (names, "总投资", 1, &two, "two");
  hetu_names_add (names, "总投资", 3, &one, "one");
  g_assert_true (hetu_names_find (names, "总投资", NULL) == &two);
}

static void
test_lists (SmallStore *small, gconstpointer data)
{
  g_autoptr (HetuDistrict) first =
      g_list_model_get_item (hetu_store_get_districts (small->store), 0);
  g_autoptr (HetuSource) newest = g_list_model_get_item (hetu_store_get_sources (small->store), 0);
  g_autoptr (HetuIndicator) gdp =
      g_list_model_get_item (hetu_store_get_indicators (small->store), 0);
  g_autoptr (GPtrArray) children = hetu_store_list_children (small->store, 410300);

  g_assert_cmpint (hetu_district_get_code (first), ==, 100000);
  g_assert_cmpstr (hetu_source_get_id (newest), ==, "yearbook-2024");
  g_assert_cmpstr (hetu_indicator_get_id (gdp), ==, "gdp");
  g_assert_true (hetu_indicator_get_constant_prices (gdp));
  g_assert_cmpint (hetu_indicator_get_frequency (gdp), ==, HETU_GRAIN_QUARTER);
  g_assert_cmpuint (children->len, ==, 2);
  g_assert_cmpint (hetu_district_get_code (children->pdata[0]), ==, 410308);
}

static void
on_changed (HetuStore *store, guint *n)
{
  (*n)++;
}

static void
test_changed_once_a_ledger (SmallStore *small, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  HetuObservation figure = small_store_figure (small, "2022", "582.4", small->plan);
  HetuLedger *ledger;
  guint n = 0;

  g_signal_connect (small->store, "changed", G_CALLBACK (on_changed), &n);
  small_store_record (small, &figure, HETU_RECORD_ADDED);
  g_assert_cmpuint (n, ==, 1);
  /* What adds nothing changes nothing. */
  small_store_record (small, &figure, HETU_RECORD_UNCHANGED);
  ledger = hetu_ledger_begin (small->store, "catalogue", &error);
  small_store_fill (small, ledger);
  g_assert_true (hetu_ledger_commit (ledger, &error));
  g_assert_cmpuint (n, ==, 1);
}

static void
test_colour_slots (SmallStore *small, gconstpointer data)
{
  HetuDistrict *luolong = hetu_store_get_district (small->store, 410311);
  HetuDistrict *mengjin = hetu_store_get_district (small->store, 410308);
  g_autoptr (GError) error = NULL;
  HetuLedger *ledger;

  g_assert_cmpint (hetu_store_give_colour_slot (small->store, luolong), ==, 1);
  g_assert_cmpint (hetu_store_give_colour_slot (small->store, mengjin), ==, 2);
  g_assert_cmpint (hetu_store_give_colour_slot (small->store, luolong), ==, 1);
  /* One that the catalogue gives is kept. */
  g_assert_cmpint (
      hetu_store_give_colour_slot (small->store, hetu_store_get_district (small->store, 100000)),
      ==,
      -1);
  /* Remembered by the file; the catalogue read again without a slot takes none away. */
  ledger = hetu_ledger_begin (small->store, "catalogue", &error);
  small_store_fill (small, ledger);
  g_assert_true (hetu_ledger_commit (ledger, &error));
  g_assert_true (hetu_store_reload (small->store, &error));
  g_assert_no_error (error);
  g_assert_cmpint (hetu_district_get_colour_slot (hetu_store_get_district (small->store, 410308)),
                   ==,
                   2);
}

static void
count (int *n)
{
  ++*n;
}

static void
test_two_connections (void)
{
  g_autofree char *folder = g_dir_make_tmp ("hetu-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.hetu", NULL);
  g_autoptr (GError) error = NULL;
  SmallStore writer = { .store = hetu_store_open (path, HETU_STORE_CREATE, &error) };
  SmallStore reader = { .store = hetu_store_open (path, HETU_STORE_READ_ONLY, &error) };
  HetuLedger *ledger;
  HetuObservation figure;
  g_autofree char *seen = NULL;
  int n_changes = 0, n_kept = 0;

  g_assert_no_error (error);
  ledger = hetu_ledger_begin (writer.store, "catalogue", &error);
  small_store_fill (&writer, ledger);
  g_assert_true (hetu_ledger_commit (ledger, &error));
  g_assert_null (hetu_store_get_indicator (reader.store, writer.gdp));
  g_assert_true (hetu_store_catch_up (reader.store, &error));
  g_assert_nonnull (hetu_store_get_indicator (reader.store, writer.gdp));
  /* Nothing is read again, nor told, where nothing came since. */
  g_signal_connect_swapped (reader.store, "changed", G_CALLBACK (count), &n_changes);
  g_signal_connect_swapped (reader.store, "saved-changed", G_CALLBACK (count), &n_kept);
  g_signal_connect_swapped (reader.store, "groups-changed", G_CALLBACK (count), &n_kept);
  g_assert_true (hetu_store_catch_up (reader.store, &error));
  g_assert_cmpint (n_changes, ==, 0);
  /* Figures of a vintage that came since are read with their source. */
  figure = small_store_figure (&writer, "2022", "582.4", writer.plan);
  small_store_record (&writer, &figure, HETU_RECORD_ADDED);
  reader.gdp = writer.gdp;
  seen = small_store_chosen (&reader, "2022", 20230104);
  g_assert_cmpstr (seen, ==, "582.4");
  g_assert_true (hetu_store_catch_up (reader.store, &error));
  g_assert_cmpint (n_changes, ==, 1);
  /* A workbook brings charts and groups, too. */
  g_assert_cmpint (n_kept, ==, 2);
  g_assert_null (hetu_ledger_begin (reader.store, "test", &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_STORE);
  small_store_close (&reader);
  small_store_close (&writer);
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_keys_sort_as_periods (void)
{
  static const char *const words[] = {
    "1999",    "2018/",   "2022-Q1", "2022-03",   "2022-02/2022-03", "2022-H1",
    "2022-12", "2022-Q4", "2022",    "2018/2022", "2022-01/2022-10", "/2035",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (words); j++)
      {
        HetuPeriod a, b;
        gint32 a_key = -1;
        gint32 b_key = -1;

        g_assert_true (hetu_period_parse (words[i], &a, NULL));
        g_assert_true (hetu_period_parse (words[j], &b, NULL));
        g_assert_true (hetu_key_from_period (a, &a_key));
        g_assert_true (hetu_key_from_period (b, &b_key));
        g_assert_true (hetu_period_equal (hetu_key_to_period (a_key), a));
        g_assert_cmpint ((a_key > b_key) - (a_key < b_key), ==, hetu_period_compare (a, b));
      }
}

static void
test_keys_pack (void)
{
  HetuKey key = { HETU_KEY_MAX_SERIES, HETU_KEY_MAX_PERIOD, 255 };
  gint64 id = hetu_key_pack (key);
  HetuKey back = hetu_key_unpack (id);
  gint32 period = 7;

  g_assert_cmpint (id, ==, G_MAXINT64);
  g_assert_cmpint (back.series, ==, key.series);
  g_assert_cmpint (back.period, ==, key.period);
  g_assert_cmpint (back.n, ==, key.n);
  g_assert_false (hetu_key_from_period (hetu_period_year (1066), &period));
  g_assert_false (hetu_key_from_period (hetu_period_year (3000), &period));
  g_assert_cmpint (period, ==, 7);
  g_assert_true (hetu_key_from_period ((HetuPeriod){ 0 }, &period));
  g_assert_cmpint (hetu_key_to_period (period).kind, ==, HETU_PERIOD_NONE);
}

/* The numbers of a file never change their meaning: resources/schema lists them. */
static void
test_numbers_of_words_are_fixed (void)
{
  static const char *const kinds[] = { "actual", "target", "expected" };
  static const char *const measures[] = { "level",          "growth",      "chain", "pp_change",
                                          "abs_change",     "share",       "rank",  "ratio",
                                          "diff_vs_region", "contribution" };
  static const char *const comparators[] = { "=", ">=",    "<=",       "~",          ">",
                                             "<", "range", "relative", "qualitative" };
  static const char *const statuses[] = { "final",    "provisional", "expected",
                                          "fuzzy",    "qualitative", "suspect",
                                          "redacted", "missing",     "incomparable" };
  static const char *const bases[] = { "reported", "computed", "adjusted" };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_assert_cmpstr (hetu_kind_to_string ((HetuKind) i), ==, kinds[i]);
  g_assert_cmpint (HETU_N_MEASURES, ==, G_N_ELEMENTS (measures));
  for (gsize i = 0; i < G_N_ELEMENTS (measures); i++)
    g_assert_cmpstr (hetu_measure_to_string ((HetuMeasure) i), ==, measures[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (comparators); i++)
    g_assert_cmpstr (hetu_comparator_to_string ((HetuComparator) i), ==, comparators[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (statuses); i++)
    g_assert_cmpstr (hetu_status_to_string ((HetuStatus) i), ==, statuses[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (bases); i++)
    g_assert_cmpstr (hetu_basis_to_string ((HetuBasis) i), ==, bases[i]);
}

static void
test_integrity (SmallStore *small, gconstpointer data)
{
  HetuObservation figure = small_store_figure (small, "2022", "582.4", small->plan);
  g_autoptr (GError) error = NULL;

  small_store_record (small, &figure, HETU_RECORD_ADDED);
  g_assert_true (hetu_store_check_integrity (small->store, TRUE, &error));
  g_assert_no_error (error);
}

#define ADD(path, function) g_test_add (path, SmallStore, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/store/find/indicator-by-any-name", test_finds_indicator);
  ADD ("/store/find/district-by-code-or-name", test_finds_district);
  ADD ("/store/find/source-by-id-or-title", test_finds_source);
  ADD ("/store/find/unknown-names-nearest", test_unknown_names_nearest);
  ADD ("/store/find/shared-alias-is-refused", test_shared_alias_is_refused);
  g_test_add_func ("/store/find/name-goes-before-alias", test_name_goes_before_alias);
  ADD ("/store/lists/order", test_lists);
  ADD ("/store/changed/once-a-ledger", test_changed_once_a_ledger);
  ADD ("/store/colour-slots/given-once", test_colour_slots);
  g_test_add_func ("/store/connections/see-each-other", test_two_connections);
  g_test_add_func ("/store/key/sorts-as-periods", test_keys_sort_as_periods);
  g_test_add_func ("/store/key/packs", test_keys_pack);
  g_test_add_func ("/store/schema/numbers-of-words-are-fixed", test_numbers_of_words_are_fixed);
  ADD ("/store/integrity/sound", test_integrity);
  return g_test_run ();
}
