/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Charts that a person keeps, and stores of the versions before there were any. */
#include "error.h"
#include "file-fixture.h"
#include "store/database.h"
#include "store/ledger.h"
#include "store/note.h"
#include "store/query.h"
#include "store/saved.h"

static gint64
put (HetuStore *store, gint64 id, const char *name, gboolean favourite)
{
  HetuSavedChart chart = { id, (char *) name, (char *) "{}", favourite };
  g_autoptr (GError) error = NULL;
  gint64 written = hetu_saved_put (store, &chart, &error);

  g_assert_no_error (error);
  return written;
}

/* The names in order: “甲 乙”, a favourite with a star. */
static char *
list_names (HetuStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) charts = hetu_saved_list (store, &error);
  GString *names = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < charts->len; i++)
    {
      const HetuSavedChart *chart = &g_array_index (charts, HetuSavedChart, i);

      g_string_append_printf (names,
                              "%s%s%s",
                              i > 0 ? " " : "",
                              chart->name,
                              chart->favourite ? "*" : "");
      g_assert_cmpstr (chart->spec, ==, "{}");
    }
  return g_string_free (names, FALSE);
}

#define ASSERT_NAMES(store, wanted)                    \
  G_STMT_START                                         \
  {                                                    \
    g_autofree char *found_names = list_names (store); \
                                                       \
    g_assert_cmpstr (found_names, ==, wanted);         \
  }                                                    \
  G_STMT_END

static void
count (guint *n)
{
  ++*n;
}

static void
test_saved_renamed_removed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HetuStore) store = hetu_store_open (fixture->path, HETU_STORE_CREATE, NULL);
  guint n_changes = 0;
  gint64 first, second;

  g_signal_connect_swapped (store, "saved-changed", G_CALLBACK (count), &n_changes);
  first = put (store, 0, "甲", FALSE);
  second = put (store, 0, "乙", TRUE);
  ASSERT_NAMES (store, "乙* 甲");
  g_assert_cmpint (put (store, first, "丙", FALSE), ==, first);
  ASSERT_NAMES (store, "乙* 丙");
  g_assert_true (hetu_saved_remove (store, second, NULL));
  ASSERT_NAMES (store, "丙");
  /* What was removed comes back under its own id. */
  g_assert_cmpint (put (store, second, "乙", TRUE), ==, second);
  ASSERT_NAMES (store, "乙* 丙");
  g_assert_cmpuint (n_changes, ==, 5);
}

static void
test_another_connection_sees_them (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HetuStore) store = hetu_store_open (fixture->path, HETU_STORE_CREATE, NULL);
  g_autoptr (HetuStore) other = hetu_store_open (fixture->path, HETU_STORE_READ_WRITE, NULL);

  put (store, 0, "甲", FALSE);
  ASSERT_NAMES (other, "甲");
}

static void
test_read_only_is_refused (Fixture *fixture, gconstpointer data)
{
  HetuSavedChart chart = { 0, (char *) "甲", (char *) "{}", FALSE };
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuStore) store = NULL;

  g_object_unref (hetu_store_open (fixture->path, HETU_STORE_CREATE, NULL));
  store = hetu_store_open (fixture->path, HETU_STORE_READ_ONLY, NULL);
  g_assert_cmpint (hetu_saved_put (store, &chart, &error), ==, 0);
  g_assert_error (error, HETU_ERROR, HETU_ERROR_STORE);
  g_clear_error (&error);
  g_assert_false (hetu_saved_remove (store, 1, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_STORE);
  ASSERT_NAMES (store, "");
}

static guint
count_statements (HetuStore *store)
{
  HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) statements = hetu_query_statements (store, &query, &error);

  g_assert_no_error (error);
  return statements->len;
}

static void
take_back (HetuStore *store, gint32 source)
{
  g_autoptr (GError) error = NULL;
  HetuLedger *ledger = hetu_ledger_begin (store, "test", &error);

  g_assert_true (hetu_ledger_retract (ledger, source, FALSE, &error));
  g_assert_true (hetu_ledger_commit (ledger, &error));
}

/* A file that @version wrote: 洛龙区's GDP of 2021 and 2022, see tests/stores/README.md. */
static void
check_version (Fixture *fixture, int version, guint n_seen)
{
  g_autofree char *name = g_strdup_printf ("%d.hetu", version);
  g_autofree char *old = g_test_build_filename (G_TEST_DIST, "stores", name, NULL);
  g_autofree char *copy = g_strdup_printf ("%s.v%d.bak", fixture->path, version);
  g_autofree char *bytes = NULL, *copied = NULL;
  gsize length = 0, copied_length = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuStore) store = NULL;
  HetuIndicator *gdp = NULL;

  g_assert_true (g_file_get_contents (old, &bytes, &length, &error));
  g_assert_true (g_file_set_contents (fixture->path, bytes, (gssize) length, &error));
  g_assert_null (hetu_store_open (fixture->path, HETU_STORE_READ_ONLY, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_STORE);
  g_clear_error (&error);

  store = hetu_store_open (fixture->path, HETU_STORE_READ_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (hetu_store_check_integrity (store, TRUE, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_statements (store), ==, n_seen);
  take_back (store, 1);
  g_assert_cmpuint (count_statements (store), ==, 2);
  gdp = hetu_store_find_indicator (store, "gdp", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hetu_indicator_get_breakdowns (gdp)->len, ==, 1);
  g_assert_true (hetu_store_find_trait (store, HETU_TRAIT_OUTPUT) == gdp);
  g_assert_cmpstr (hetu_indicator_get_nation_name (gdp, HETU_LANGUAGE_ZH), ==, "国内生产总值");
  ASSERT_NAMES (store, "");
  put (store, 0, "甲", FALSE);
  ASSERT_NAMES (store, "甲");
  /* The copy is the file as it was. */
  g_assert_true (g_file_get_contents (copy, &copied, &copied_length, &error));
  g_assert_cmpmem (copied + 100, copied_length - 100, bytes + 100, length - 100);
}

static void
test_old_versions_keep_their_figures (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    int version;
    guint n_seen; /* statements; the others' document is out of use */
  } rows[] = { { 1, 2 }, { 2, 0 }, { 3, 0 }, { 4, 0 },  { 5, 0 }, { 6, 0 },
               { 7, 0 }, { 8, 0 }, { 9, 0 }, { 10, 0 }, { 11, 0 } };

  g_assert_cmpint (rows[G_N_ELEMENTS (rows) - 1].version + 1, ==, hetu_schema_current ()->newest);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (i > 0)
        {
          tear_down (fixture, NULL);
          set_up (fixture, NULL);
        }
      check_version (fixture, rows[i].version, rows[i].n_seen);
    }
}

/* Breaks of version 4 are notes of today's. */
static void
test_old_breaks_are_notes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *old = g_test_build_filename (G_TEST_DIST, "stores", "4.hetu", NULL);
  g_autofree char *bytes = NULL;
  gsize length = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuStore) store = NULL;
  g_autoptr (GArray) notes = NULL;
  static const struct
  {
    gint32 indicator, region;
    int year;
    HetuNoteKind kind;
    const char *zh, *en;
  } wanted[] = {
    { 0, 410300, 2021, HETU_NOTE_DEFINITION, "2021年起为新区划", NULL },
    { 1, 410311, 2022, HETU_NOTE_DEFINITION, "2022年起为新口径", NULL },
  };

  g_assert_true (g_file_get_contents (old, &bytes, &length, &error));
  g_assert_true (g_file_set_contents (fixture->path, bytes, (gssize) length, &error));
  store = hetu_store_open (fixture->path, HETU_STORE_READ_WRITE, &error);
  g_assert_no_error (error);
  notes = hetu_query_notes (store, 0, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (notes->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < notes->len; i++)
    {
      const HetuNote *note = &g_array_index (notes, HetuNote, i);

      g_assert_cmpint (note->indicator, ==, wanted[i].indicator);
      g_assert_cmpint (note->region, ==, wanted[i].region);
      g_assert_true (hetu_period_equal (note->from, hetu_period_year (wanted[i].year)));
      g_assert_cmpint (note->to.kind, ==, HETU_PERIOD_NONE);
      g_assert_cmpint (note->kind, ==, wanted[i].kind);
      g_assert_true (note->is_break);
      g_assert_cmpstr (note->text_zh, ==, wanted[i].zh);
      g_assert_cmpstr (note->text_en, ==, wanted[i].en);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/saved/saved-renamed-removed", test_saved_renamed_removed);
  ADD ("/saved/another-connection-sees-them", test_another_connection_sees_them);
  ADD ("/saved/read-only-is-refused", test_read_only_is_refused);
  ADD ("/saved/old-versions-keep-their-figures", test_old_versions_keep_their_figures);
  ADD ("/saved/old-breaks-are-notes", test_old_breaks_are_notes);
#undef ADD
  return g_test_run ();
}
