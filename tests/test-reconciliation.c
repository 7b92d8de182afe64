/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The check over the shipped figures, as they are and with errors planted in a copy. */
#include "error.h"
#include "import/import.h"
#include "reconciliation.h"
#include "store/finding.h"
#include "store/ledger.h"
#include "store/note.h"
#include "store/query.h"

#include <glib/gstdio.h>
#include <string.h>

static HetuStore *
open_shipped (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) shipped = hetu_import_find_shipped ();
  HetuStore *store = hetu_store_open (":memory:", HETU_STORE_CREATE, &error);

  g_assert_no_error (error);
  hetu_import_shipped (store, shipped, TRUE, &error);
  g_assert_no_error (error);
  return store;
}

static GArray *
check (HetuStore *store, const char *rule)
{
  g_autoptr (GError) error = NULL;
  const HetuReconciliationQuery query = { .rule = rule };
  GArray *found =
      hetu_reconciliation_run (store, &query, HETU_LANGUAGE_EN, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return found;
}

/* Takes a table in, as a person would. */
static void
take_in (HetuStore *store, const char *table)
{
  g_autofree char *folder = g_dir_make_tmp ("hetu-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "planted.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, table, -1, NULL));
  hetu_import_file (store, file, 0, NULL, NULL, &error);
  g_assert_no_error (error);
  g_unlink (path);
  g_rmdir (folder);
}

static guint
count (const GArray *found, const char *rule, gint32 region, const char *period, gboolean open)
{
  guint n = 0;

  for (guint i = 0; i < found->len; i++)
    {
      const HetuDiscrepancy *one = &g_array_index (found, HetuDiscrepancy, i);
      g_autofree char *told = hetu_period_to_string (one->period);

      n += strcmp (one->rule, rule) == 0 && one->region == region && strcmp (told, period) == 0 &&
           hetu_discrepancy_is_open (one) == open;
    }
  return n;
}

static void
test_clean (void)
{
  g_autoptr (HetuStore) store = open_shipped ();
  g_autoptr (GArray) found = check (store, NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const HetuDiscrepancy *one = &g_array_index (found, HetuDiscrepancy, i);

      g_test_message ("%s %s", one->key, one->message);
      g_assert_true (one->known);
      g_assert_true (one->because != NULL && *one->because != '\0');
    }
  g_assert_cmpuint (hetu_reconciliation_count_open (found), ==, 0);
}

/* Every shipped reason is of a finding that is there, and is told in both languages. */
static void
test_no_idle_reasons (void)
{
  g_autoptr (HetuStore) store = open_shipped ();
  g_autoptr (GArray) found = check (store, NULL);
  g_autoptr (GArray) accepted = hetu_query_accepted_findings (store, NULL);

  g_assert_cmpuint (accepted->len, >, 20);
  for (guint i = 0; i < accepted->len; i++)
    {
      const char *key = g_array_index (accepted, HetuKnownFinding, i).key;
      const char *english = g_array_index (accepted, HetuKnownFinding, i).reason_en;
      gboolean there = FALSE;

      for (guint k = 0; k < found->len && !there; k++)
        there = g_str_equal (g_array_index (found, HetuDiscrepancy, k).key, key);
      g_test_message ("%s", key);
      g_assert_true (there);
      g_assert_nonnull (english);
      g_assert_true (g_str_is_ascii (english) || strstr (english, "“") != NULL ||
                     strstr (english, "é") != NULL);
    }
}

static void
test_what_is_in_the_clean_store (void)
{
  g_autoptr (HetuStore) store = open_shipped ();
  g_autoptr (GArray) found = check (store, NULL);
  const HetuDiscrepancy *luolong = NULL;

  /* 582.4 against 789.17 is one finding with both sources; 孟津 and Luoyang 2023 raise one explained notice each. */
  for (guint i = 0; i < found->len; i++)
    {
      const HetuDiscrepancy *one = &g_array_index (found, HetuDiscrepancy, i);

      if (one->region != 410311)
        continue;
      g_assert_null (luolong);
      luolong = one;
    }
  g_assert_nonnull (luolong);
  g_assert_cmpstr (luolong->rule, ==, "conflict");
  g_assert_cmpint (luolong->source_a, !=, luolong->source_b);
  g_assert_nonnull (hetu_store_get_source (store, luolong->source_a));
  g_assert_nonnull (hetu_store_get_source (store, luolong->source_b));
  g_assert_cmpuint (count (found, "growth", 410308, "2023", FALSE), ==, 1);
  g_assert_cmpuint (count (found, "growth", 410300, "2023", FALSE), ==, 1);
  /* Guangzhou's eleven districts make the city. */
  g_assert_cmpuint (count (found, "districts", 440100, "2022", FALSE), ==, 0);
  g_assert_cmpuint (count (found, "rank", 440100, "2022", FALSE), ==, 0);
}

/* Errors that a person might make, each in a copy of the shipped figures. */
static const struct
{
  const char *name;
  const char *table;
  const char *rule;
  gint32 region;
  const char *period;
} planted[] = {
  { "level-times-ten", "gdp,410300,2024,57850,level,亿元,planted-a\n", "unit", 410300, "2024" },
  { "average-times-ten",
    "gdp_per_capita,440103,2031,150000,level,元,planted-a\n"
    "gdp_per_capita,440104,2031,180000,level,元,planted-a\n"
    "gdp_per_capita,440105,2031,120000,level,元,planted-a\n"
    "gdp_per_capita,440106,2031,1600000,level,元,planted-a\n"
    "gdp_per_capita,440111,2031,110000,level,元,planted-a\n",
    "unit",
    440106,
    "2031" },
  { "sign", "gdp,410300,2001,-10.1,growth,%,planted-a\n", "sign", 410300, "2001" },
  { "share-of-127",
    "tertiary_share,410311,2022,127,share,%,planted-a\n",
    "share-range",
    410311,
    "2022" },
  { "districts-5-per-cent-over",
    "gdp,440103,2023,10000,level,亿元,planted-a\ngdp,440104,2023,10000,level,亿元,planted-a\n"
    "gdp,440106,2023,11873,level,亿元,planted-a\n",
    "districts",
    440100,
    "2023" },
  { "one-fact-twice",
    "gdp,410311,2024,5.2,growth,%,planted-a\ngdp,410311,2024,5.3,growth,%,planted-b\n",
    "conflict",
    410311,
    "2024" },
};

#define HEAD "indicator,region,period,value,measure,unit,source\n"
/* The city of the district sum. */
#define GROUND "gdp,440100,2023,30355.73,level,亿元,planted-a\n"

static void
add_planted_sources (HetuStore *store)
{
  HetuLedger *ledger = hetu_ledger_begin (store, "test", NULL);

  hetu_ledger_put_source (ledger,
                          &(HetuSourceInfo){ .id = "planted-a", .title = "甲", .date = 20250101 },
                          NULL);
  hetu_ledger_put_source (ledger,
                          &(HetuSourceInfo){ .id = "planted-b", .title = "乙", .date = 20250201 },
                          NULL);
  g_assert_true (hetu_ledger_commit (ledger, NULL));
}

static void
test_planted (gconstpointer data)
{
  gsize which = GPOINTER_TO_SIZE (data);
  g_autoptr (HetuStore) store = open_shipped ();
  g_autoptr (GArray) before = NULL;
  g_autoptr (GArray) after = NULL;
  g_autofree char *ground = g_strconcat (HEAD, GROUND, NULL);
  g_autofree char *table = g_strconcat (HEAD, planted[which].table, NULL);

  add_planted_sources (store);
  if (strcmp (planted[which].rule, "districts") == 0)
    take_in (store, ground);
  before = check (store, NULL);
  g_assert_cmpuint (hetu_reconciliation_count_open (before), ==, 0);
  take_in (store, table);
  after = check (store, NULL);
  for (guint i = 0; i < after->len; i++)
    if (hetu_discrepancy_is_open (&g_array_index (after, HetuDiscrepancy, i)))
      g_test_message ("%s", g_array_index (after, HetuDiscrepancy, i).message);
  g_assert_cmpuint (
      count (after, planted[which].rule, planted[which].region, planted[which].period, TRUE),
      ==,
      1);
}

static void
test_accepted_stays_accepted (void)
{
  g_autoptr (HetuStore) store = open_shipped ();
  g_autoptr (GArray) open = NULL;
  g_autoptr (GArray) known = NULL;
  g_autoptr (GArray) again = NULL;
  g_autoptr (GArray) other = NULL;
  g_autofree char *key = NULL;

  add_planted_sources (store);
  take_in (store, HEAD "tertiary_share,410311,2022,127,share,%,planted-a\n");
  open = check (store, NULL);
  g_assert_cmpuint (hetu_reconciliation_count_open (open), ==, 1);
  key = g_strdup (g_array_index (open, HetuDiscrepancy, 0).key);
  g_assert_true (hetu_store_accept_finding (store, key, "错印", NULL, NULL, NULL));
  known = check (store, NULL);
  g_assert_cmpuint (hetu_reconciliation_count_open (known), ==, 0);
  g_assert_cmpstr (g_array_index (known, HetuDiscrepancy, 0).because, ==, "错印");
  g_assert_true (hetu_store_accept_finding (store, key, NULL, NULL, NULL, NULL));
  again = check (store, NULL);
  g_assert_cmpuint (hetu_reconciliation_count_open (again), ==, 1);
  /* Another figure is another finding. */
  g_assert_true (hetu_store_accept_finding (store, key, "错印", NULL, NULL, NULL));
  take_in (store, HEAD "tertiary_share,410311,2023,128,share,%,planted-a\n");
  other = check (store, "share-range");
  g_assert_cmpuint (hetu_reconciliation_count_open (other), ==, 1);
}

static void
on_counted (GObject *store, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (hetu_reconciliation_count_finish (HETU_STORE (store), result, data, &error));
  g_assert_no_error (error);
}

static void
test_only_counted (void)
{
  g_autoptr (HetuStore) store = open_shipped ();
  guint n = G_MAXUINT;

  add_planted_sources (store);
  take_in (store, HEAD "tertiary_share,410311,2022,127,share,%,planted-a\n");
  hetu_reconciliation_count_start (store, 0, NULL, on_counted, &n);
  while (n == G_MAXUINT)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (n, ==, 1);
}

static void
count_steps (guint done, guint total, gpointer data)
{
  guint *n = data;

  g_assert_cmpuint (done, ==, *n + 1);
  g_assert_cmpuint (done, <=, total);
  (*n)++;
}

static void
test_progress_and_cancel (void)
{
  g_autoptr (HetuStore) store = open_shipped ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  const HetuReconciliationQuery query = { 0 };
  g_autoptr (GArray) found = NULL;
  guint n = 0;

  found = hetu_reconciliation_run (store, &query, HETU_LANGUAGE_EN, count_steps, &n, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, g_list_model_get_n_items (hetu_store_get_indicators (store)));
  g_cancellable_cancel (cancellable);
  g_assert_null (
      hetu_reconciliation_run (store, &query, HETU_LANGUAGE_EN, NULL, NULL, cancellable, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_CANCELLED);
}

static void
test_only_a_district (void)
{
  g_autoptr (HetuStore) store = open_shipped ();
  const gint32 luolong = 410311;
  const HetuReconciliationQuery query = { .regions = &luolong, .n_regions = 1 };
  g_autoptr (GArray) found =
      hetu_reconciliation_run (store, &query, HETU_LANGUAGE_EN, NULL, NULL, NULL, NULL);

  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpint (g_array_index (found, HetuDiscrepancy, 0).region, ==, luolong);
}

static void
test_operands_name_their_sources (void)
{
  g_autoptr (HetuStore) store = open_shipped ();
  g_autoptr (GArray) found = check (store, "growth");
  g_autofree char *operands = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < found->len; i++)
    if (g_array_index (found, HetuDiscrepancy, i).region == 410308)
      operands = hetu_reconciliation_dup_operands (store,
                                                   &g_array_index (found, HetuDiscrepancy, i),
                                                   HETU_LANGUAGE_ZH,
                                                   &error);
  g_assert_no_error (error);
  g_assert_nonnull (operands);
  g_assert_nonnull (strstr (operands, "541.57"));
  g_assert_nonnull (strstr (operands, "503.7"));
  g_assert_nonnull (strstr (operands, "孟津区国民经济和社会发展统计公报"));
}

/* An operand that cannot be read is no operand to leave out. */
static void
test_operands_that_are_not_there (void)
{
  g_autoptr (HetuStore) store = open_shipped ();
  g_autoptr (GArray) found = check (store, "growth");
  HetuDiscrepancy *one = &g_array_index (found, HetuDiscrepancy, 0);
  g_autoptr (GError) error = NULL;

  g_array_index (one->statements, gint64, 0) = 1;
  g_assert_null (hetu_reconciliation_dup_operands (store, one, HETU_LANGUAGE_ZH, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_DATA);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reconciliation/clean", test_clean);
  g_test_add_func ("/reconciliation/no-idle-reasons", test_no_idle_reasons);
  g_test_add_func ("/reconciliation/what-is-in-the-clean-store", test_what_is_in_the_clean_store);
  for (gsize i = 0; i < G_N_ELEMENTS (planted); i++)
    {
      g_autofree char *path = g_strdup_printf ("/reconciliation/planted/%s", planted[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_planted);
    }
  g_test_add_func ("/reconciliation/accepted-stays-accepted", test_accepted_stays_accepted);
  g_test_add_func ("/reconciliation/progress-and-cancel", test_progress_and_cancel);
  g_test_add_func ("/reconciliation/only-a-district", test_only_a_district);
  g_test_add_func ("/reconciliation/operands", test_operands_name_their_sources);
  g_test_add_func ("/reconciliation/count/as-found", test_only_counted);
  g_test_add_func ("/reconciliation/operands-that-are-not-there", test_operands_that_are_not_there);
  return g_test_run ();
}
