/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/journal.h"

#include "error.h"
#include "logical-dump.h"
#include "small-store.h"
#include "store/finding.h"
#include "store/note.h"
#include "store/store-private.h"

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

/* ---- all that a reader of the store can see, as text */

static void
dump_statements (HetuStore *store, GString *out)
{
  HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) statements = hetu_query_statements (store, &query, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < statements->len; i++)
    {
      const HetuObservation *o = &g_array_index (statements, HetuObservation, i);
      g_autofree char *value = hetu_decimal_to_string (o->value);
      g_autofree char *period = hetu_period_to_string (o->period);

      g_string_append_printf (out,
                              "%" G_GINT64_FORMAT " %d %d %s %s %d %d %d %s\n",
                              o->id,
                              o->indicator,
                              o->region,
                              period,
                              value,
                              o->source,
                              o->vintage,
                              o->chosen,
                              o->quote != NULL ? o->quote : "");
    }
}

static char *
dump (SmallStore *small)
{
  GListModel *sources = hetu_store_get_sources (small->store);
  GString *out = g_string_new (NULL);
  g_autofree char *told = logical_dump (small->store);

  g_string_append (out, told);
  dump_statements (small->store, out);
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (HetuSource) source = g_list_model_get_item (sources, i);
      g_autoptr (GError) error = NULL;
      HetuSourceSummary summary;

      g_assert_true (hetu_query_source_summary (small->store,
                                                hetu_source_get_number (source),
                                                0,
                                                &summary,
                                                &error));
      g_assert_no_error (error);
      /* The fixture knows documents that tell nothing yet. */
      if (summary.statements > 0)
        g_string_append_printf (out, "%s %u\n", hetu_source_get_title (source), summary.statements);
    }
  return g_string_free (out, FALSE);
}

/* ---- what is done */

static gint64
first_statement (SmallStore *small)
{
  HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GArray) statements = hetu_query_statements (small->store, &query, NULL);

  return g_array_index (statements, HetuObservation, 0).id;
}

static gboolean
import_figures (SmallStore *small, HetuLedger *ledger, GError **error)
{
  HetuObservation figure = small_store_figure (small, "2021", "611.1", small->book);

  return hetu_ledger_record (ledger, &figure, NULL, error) == HETU_RECORD_ADDED;
}

static gboolean
revise_figure (SmallStore *small, HetuLedger *ledger, GError **error)
{
  HetuObservation figure = small_store_figure (small, "2022", "583", small->plan);

  return hetu_ledger_record (ledger, &figure, NULL, error) == HETU_RECORD_REVISED;
}

static gboolean
choose_rival (SmallStore *small, HetuLedger *ledger, GError **error)
{
  g_autoptr (GArray) rivals = hetu_query_rivals (small->store, first_statement (small), error);

  g_assert_cmpuint (rivals->len, ==, 2);
  return hetu_ledger_choose (ledger, g_array_index (rivals, HetuObservation, 1).id, "why", error);
}

static gboolean
withdraw_figure (SmallStore *small, HetuLedger *ledger, GError **error)
{
  return hetu_ledger_withdraw (ledger, first_statement (small), 20260101, "wrong", error);
}

static gboolean
remove_document (SmallStore *small, HetuLedger *ledger, GError **error)
{
  return hetu_ledger_retract (ledger, small->web, TRUE, error);
}

static gboolean
tell_note (SmallStore *small, HetuLedger *ledger, GError **error)
{
  HetuNote note = { .indicator = small->gdp,
                    .region = 410311,
                    .from = hetu_period_year (2021),
                    .text_zh = (char *) "口径调整" };

  return hetu_ledger_put_note (ledger, &note, NULL, error) == HETU_RECORD_ADDED;
}

static gboolean
take_note_back (SmallStore *small, HetuLedger *ledger, GError **error)
{
  g_autoptr (GArray) notes = hetu_query_notes (small->store, 0, 0, error);

  return hetu_ledger_retract_note (ledger, g_array_index (notes, HetuNote, 0).id, TRUE, error);
}

static gboolean
accept_finding (SmallStore *small, HetuLedger *ledger, GError **error)
{
  return hetu_ledger_accept_finding (ledger, "rule:cell", "known", NULL, "甲", error) >= 0;
}

static gboolean
forget_finding (SmallStore *small, HetuLedger *ledger, GError **error)
{
  return hetu_ledger_accept_finding (ledger, "old:cell", NULL, NULL, "甲", error) >= 0;
}

static const struct
{
  const char *what;
  gboolean (*run) (SmallStore *small, HetuLedger *ledger, GError **error);
} deeds[] = {
  { "import", import_figures },
  { "revision", revise_figure },
  { "choose figure", choose_rival },
  { "withdrawal", withdraw_figure },
  { "document", remove_document },
  { "note", tell_note },
  { "note taken back", take_note_back },
  { "finding", accept_finding },
  { "finding forgotten", forget_finding },
};

static void
run (SmallStore *small,
     const char *what,
     gboolean (*deed) (SmallStore *small, HetuLedger *ledger, GError **error))
{
  g_autoptr (GError) error = NULL;
  HetuLedger *ledger = hetu_ledger_begin (small->store, what, &error);

  g_assert_no_error (error);
  g_assert_true (deed (small, ledger, &error));
  g_assert_no_error (error);
  g_assert_true (hetu_ledger_commit (ledger, &error));
  g_assert_no_error (error);
}

static gboolean
lay_ground (SmallStore *small, HetuLedger *ledger, GError **error)
{
  HetuObservation own = small_store_figure (small, "2022", "582.4", small->plan);
  HetuObservation rival = small_store_figure (small, "2022", "789.17", small->web);
  HetuNote note = { .region = 410311, .from = hetu_period_year (2020), .text_zh = (char *) "普查" };

  hetu_ledger_lay_ground (ledger);
  return hetu_ledger_record (ledger, &own, NULL, error) >= 0 &&
         hetu_ledger_record (ledger, &rival, NULL, error) >= 0 &&
         hetu_ledger_put_note (ledger, &note, NULL, error) >= 0 &&
         hetu_ledger_accept_finding (ledger, "old:cell", "known", NULL, NULL, error) >= 0;
}

static gint32
find (SmallStore *small, gboolean (*look) (HetuStore *, gint32 *, GError **))
{
  g_autoptr (GError) error = NULL;
  gint32 batch = -1;

  g_assert_true (look (small->store, &batch, &error));
  g_assert_no_error (error);
  return batch;
}

static void
take_back (SmallStore *small, gint32 batch, gboolean undone)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (hetu_journal_take_back (small->store, batch, undone, &error));
  g_assert_no_error (error);
}

/* ---- the tests */

static void
test_each_deed (SmallStore *small, gconstpointer data)
{
  run (small, "ground", lay_ground);
  for (gsize i = 0; i < G_N_ELEMENTS (deeds); i++)
    {
      g_autofree char *before = dump (small);
      g_autofree char *after = NULL, *undone = NULL, *redone = NULL;
      g_autoptr (GError) error = NULL;
      gint32 batch;

      g_test_message ("%s", deeds[i].what);
      run (small, deeds[i].what, deeds[i].run);
      after = dump (small);
      g_assert_cmpstr (after, !=, before);
      batch = find (small, hetu_journal_find_undo);
      take_back (small, batch, TRUE);
      undone = dump (small);
      g_assert_cmpstr (undone, ==, before);
      g_assert_true (hetu_store_check_integrity (small->store, TRUE, &error));
      g_assert_no_error (error);
      g_assert_cmpint (find (small, hetu_journal_find_redo), ==, batch);
      take_back (small, batch, FALSE);
      redone = dump (small);
      g_assert_cmpstr (redone, ==, after);
      take_back (small, batch, TRUE);
    }
}

static void
test_line_of_undo (SmallStore *small, gconstpointer data)
{
  gint32 first, second;

  run (small, "ground", lay_ground);
  g_assert_cmpint (find (small, hetu_journal_find_undo), ==, 0);
  g_assert_cmpint (find (small, hetu_journal_find_redo), ==, 0);
  run (small, "import", import_figures);
  first = find (small, hetu_journal_find_undo);
  run (small, "note", tell_note);
  second = find (small, hetu_journal_find_undo);
  g_assert_cmpint (second, >, first);

  take_back (small, second, TRUE);
  g_assert_cmpint (find (small, hetu_journal_find_undo), ==, first);
  take_back (small, first, TRUE);
  g_assert_cmpint (find (small, hetu_journal_find_undo), ==, 0);
  g_assert_cmpint (find (small, hetu_journal_find_redo), ==, first);
  take_back (small, first, FALSE);
  g_assert_cmpint (find (small, hetu_journal_find_redo), ==, second);

  /* What is done anew ends the line; what it left behind may still be done again by hand. */
  run (small, "document", remove_document);
  g_assert_cmpint (find (small, hetu_journal_find_redo), ==, 0);
  take_back (small, second, FALSE);
}

static void
test_entries (SmallStore *small, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) entries = NULL;
  const HetuJournalEntry *newest, *oldest;

  run (small, "ground", lay_ground);
  run (small, "表.csv", import_figures);
  run (small, "修订.csv", revise_figure);
  take_back (small, find (small, hetu_journal_find_undo), TRUE);
  entries = hetu_journal_list (small->store, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 3);
  newest = &g_array_index (entries, HetuJournalEntry, 0);
  g_assert_cmpstr (newest->what, ==, "修订.csv");
  g_assert_cmpstr (newest->who, ==, hetu_journal_get_author ());
  g_assert_cmpstr (newest->undone_who, ==, hetu_journal_get_author ());
  g_assert_nonnull (newest->undone_at);
  g_assert_true (newest->undone);
  g_assert_false (newest->ground);
  g_assert_cmpuint (newest->added, ==, 0);
  g_assert_cmpuint (newest->revised, ==, 1);
  oldest = &g_array_index (entries, HetuJournalEntry, 2);
  g_assert_true (oldest->ground);
  g_assert_false (oldest->undone);
  g_assert_cmpuint (oldest->added, ==, 2);

  g_assert_false (hetu_journal_take_back (small->store, oldest->batch, TRUE, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_USAGE);
  g_clear_error (&error);
  g_assert_false (hetu_journal_take_back (small->store, 99, TRUE, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_USAGE);
  /* Twice is once. */
  take_back (small, newest->batch, TRUE);
}

/* A table that was undone comes in again as if it had never been there. */
static void
test_told_again (SmallStore *small, gconstpointer data)
{
  g_autofree char *once = NULL;
  HetuObservation figure = small_store_figure (small, "2021", "611.1", small->book);

  run (small, "ground", lay_ground);
  run (small, "import", import_figures);
  take_back (small, find (small, hetu_journal_find_undo), TRUE);
  g_assert_null (hetu_store_get_source (small->store, small->book));
  small_store_record (small, &figure, HETU_RECORD_ADDED);
  g_assert_nonnull (hetu_store_get_source (small->store, small->book));
  once = small_store_chosen (small, "2021", 0);
  g_assert_cmpstr (once, ==, "611.1");
  small_store_record (small, &figure, HETU_RECORD_UNCHANGED);
}

/* The undoing is written before the store is read again: who is told of the failure is told of the undoing, too. */
static void
test_unreadable_after_undo (SmallStore *small, gconstpointer data)
{
  HetuDatabase *database = hetu_store_get_database (small->store);
  g_autoptr (GError) error = NULL;
  gint32 batch;

  run (small, "import", import_figures);
  batch = find (small, hetu_journal_find_undo);
  g_assert_true (hetu_database_run (database, "ALTER TABLE indicator RENAME TO lost", &error));
  g_assert_false (hetu_journal_take_back (small->store, batch, TRUE, &error));
  g_assert_nonnull (error);
  g_assert_true (g_str_has_prefix (error->message, "Undone, but"));
  g_assert_true (hetu_database_run (database, "ALTER TABLE lost RENAME TO indicator", NULL));
  g_assert_cmpint (find (small, hetu_journal_find_redo), ==, batch);
}

/* 2,000 rows, of which every third revises another: undone and done again, the store reads the same. */
static void
test_large_import (SmallStore *small, gconstpointer data)
{
  g_autoptr (GString) table = g_string_new ("indicator,region,period,value,published\n");
  g_autofree char *before = dump (small);
  g_autofree char *after = NULL, *undone = NULL, *redone = NULL;
  gint32 batch;

  for (int i = 0; i < 2000; i++)
    g_string_append_printf (table,
                            "gdp,%d,%d-%02d,%d.%d,20%02d-01-0%d\n",
                            i % 2 ? 410311 : 410300,
                            1950 + i / 3 / 12,
                            i / 3 % 12 + 1,
                            i,
                            i % 10,
                            10 + i % 13,
                            i % 3 + 1);
  small_store_import (small, table->str);
  after = dump (small);
  g_assert_cmpuint (strlen (after), >, 50000);
  batch = find (small, hetu_journal_find_undo);
  take_back (small, batch, TRUE);
  undone = dump (small);
  g_assert_cmpstr (undone, ==, before);
  take_back (small, batch, FALSE);
  redone = dump (small);
  g_assert_cmpstr (redone, ==, after);
}

static void
assert_chosen (SmallStore *small, gint32 as_of, const char *expected)
{
  g_autofree char *value = small_store_chosen (small, "2022-12", as_of);

  g_assert_cmpstr (value, ==, expected);
}

/* 5.2 in January, 5.3 in July, withdrawn in September; another's figure is not touched. */
static void
test_withdrawn (SmallStore *small, gconstpointer data)
{
  HetuObservation figure = small_store_figure (small, "2022-12", "5.2", small->plan);
  HetuObservation rival = small_store_figure (small, "2022-12", "6", small->web);
  g_autoptr (GError) error = NULL;
  HetuLedger *ledger;
  gint64 id;

  figure.vintage = 20230118;
  small_store_record (small, &figure, HETU_RECORD_ADDED);
  figure.vintage = 20230717;
  figure.value = HETU_DECIMAL (53, 1);
  id = small_store_record (small, &figure, HETU_RECORD_REVISED);
  ledger = hetu_ledger_begin (small->store, "withdraw figure", &error);
  g_assert_false (hetu_ledger_withdraw (ledger, id, 20230601, NULL, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
  g_clear_error (&error);
  g_assert_true (hetu_ledger_withdraw (ledger, id, 20230901, "not printed any more", &error));
  g_assert_true (hetu_ledger_commit (ledger, &error));

  assert_chosen (small, 20230331, "5.2");
  assert_chosen (small, 20230831, "5.3");
  assert_chosen (small, 20230901, "");
  assert_chosen (small, 0, "");
  small_store_record (small, &figure, HETU_RECORD_UNCHANGED);
  assert_chosen (small, 0, "");
  small_store_record (small, &rival, HETU_RECORD_ADDED);
  assert_chosen (small, 0, "6");
  figure.vintage = 20240118;
  figure.value = HETU_DECIMAL (54, 1);
  small_store_record (small, &figure, HETU_RECORD_REVISED);
  assert_chosen (small, 0, "5.4");
}

/* A decision of today was none then. */
static void
test_decision_is_dated (SmallStore *small, gconstpointer data)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  gint32 today = g_date_time_get_year (now) * 10000 + g_date_time_get_month (now) * 100 +
                 g_date_time_get_day_of_month (now);
  g_autofree char *decided = NULL, *then = NULL;

  run (small, "ground", lay_ground);
  run (small, "choose figure", choose_rival);
  decided = small_store_chosen (small, "2022", today);
  g_assert_cmpstr (decided, ==, "789.17");
  then = small_store_chosen (small, "2022", 20241231);
  g_assert_cmpstr (then, ==, "582.4");
}

/* Whatever table is told by batches has a view that leaves out what is undone. */
static void
test_every_table_has_a_view (SmallStore *small, gconstpointer data)
{
  static const char sql[] =
      "SELECT count (*) FROM sqlite_master AS t WHERE type = 'table'"
      " AND name NOT IN ('vintage', 'undoing')"
      " AND EXISTS (SELECT 1 FROM pragma_table_info (t.name) WHERE name = 'batch')"
      " AND NOT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'view'"
      "  AND name = 'standing_' || t.name)";
  g_autoptr (GError) error = NULL;
  gint64 n = -1;

  g_assert_true (hetu_database_read_int (hetu_store_get_database (small->store), sql, &n, &error));
  g_assert_no_error (error);
  g_assert_cmpint (n, ==, 0);
}

/* Gives 洛龙区 a name, and GDP one after it.
 * Returns: the batch */
static gint32
rename_things (SmallStore *small, const char *name)
{
  g_autoptr (GError) error = NULL;
  HetuLedger *ledger = hetu_ledger_begin (small->store, "names", &error);
  HetuDistrict *district = hetu_store_get_district (small->store, 410311);
  HetuIndicator *gdp = hetu_store_get_indicator (small->store, small->gdp);
  const HetuDistrictInfo place = { .code = 410311,
                                   .parent = 410300,
                                   .name_zh = name,
                                   .name_en = "Luolong District",
                                   .initials = "llq",
                                   .tier = hetu_district_get_tier (district),
                                   .type = "区" };
  const HetuIndicatorInfo info = { .id = "gdp",
                                   .name_zh = name,
                                   .unit = hetu_indicator_get_unit (gdp),
                                   .frequency = HETU_GRAIN_YEAR };
  gint32 batch;

  g_assert_no_error (error);
  g_assert_cmpint (hetu_ledger_put_district (ledger, &place, &error), ==, 410311);
  g_assert_cmpint (hetu_ledger_put_indicator (ledger, &info, &error), ==, small->gdp);
  g_assert_no_error (error);
  batch = hetu_ledger_get_batch (ledger);
  g_assert_cmpint (batch, >, 0);
  g_assert_true (hetu_ledger_commit (ledger, &error));
  return batch;
}

static void
assert_names (SmallStore *small, const char *district, const char *indicator)
{
  g_assert_cmpstr (
      hetu_district_get_name (hetu_store_get_district (small->store, 410311), HETU_LANGUAGE_ZH),
      ==,
      district);
  g_assert_cmpstr (hetu_indicator_get_name (hetu_store_get_indicator (small->store, small->gdp),
                                            HETU_LANGUAGE_ZH),
                   ==,
                   indicator);
}

/* Names are what the last change says that stands, in whatever order changes are taken back. */
static void
test_names (SmallStore *small, gconstpointer data)
{
  g_autofree char *first =
      g_strdup (hetu_indicator_get_name (hetu_store_get_indicator (small->store, small->gdp),
                                         HETU_LANGUAGE_ZH));
  gint32 early = rename_things (small, "甲");
  gint32 late = rename_things (small, "乙");
  static const struct
  {
    gboolean of_late, undone;
    const char *name; /* NULL: the first */
  } steps[] = { { FALSE, TRUE, "乙" }, { TRUE, TRUE, NULL },  { FALSE, FALSE, "甲" },
                { TRUE, FALSE, "乙" }, { TRUE, TRUE, "甲" },  { FALSE, TRUE, NULL },
                { TRUE, FALSE, "乙" }, { FALSE, FALSE, "乙" } };

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (GError) error = NULL;
      gint32 batch = steps[i].of_late ? late : early;

      g_assert_true (hetu_journal_take_back (small->store, batch, steps[i].undone, &error));
      g_assert_no_error (error);
      assert_names (small,
                    steps[i].name != NULL ? steps[i].name : "洛龙区",
                    steps[i].name != NULL ? steps[i].name : first);
    }
  g_assert_true (hetu_store_check_integrity (small->store, TRUE, NULL));
}

#define ADD(path, function) g_test_add (path, SmallStore, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/journal/each-deed-is-undone-and-redone", test_each_deed);
  ADD ("/journal/line-of-undo", test_line_of_undo);
  ADD ("/journal/entries", test_entries);
  ADD ("/journal/unreadable-after-undo", test_unreadable_after_undo);
  ADD ("/journal/told-again-after-undo", test_told_again);
  ADD ("/journal/two-thousand-rows", test_large_import);
  ADD ("/journal/withdrawn-figure", test_withdrawn);
  ADD ("/journal/decision-is-dated", test_decision_is_dated);
  ADD ("/journal/names-are-taken-back", test_names);
  ADD ("/journal/every-table-has-a-view", test_every_table_has_a_view);
  return g_test_run ();
}
