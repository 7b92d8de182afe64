/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a store keeps of a target beside its statement: words, terms, owners, revisions. Nothing is overwritten. */
#include "store/target.h"

#include "error.h"
#include "small-store.h"
#include "store/database.h"
#include "store/milestone.h"
#include "store/store-private.h"

typedef struct
{
  SmallStore small;
  gint64 jobs;  /* 9万人以上, of the headline */
  gint64 again; /* 9万人, of the body */
  gint64 growth;
} Fixture;

static HetuObservation
make_target (Fixture *fixture, HetuMeasure measure, const char *value, HetuComparator comparator)
{
  HetuObservation target = small_store_figure (&fixture->small, "2023", value, fixture->small.plan);

  small_store_set_measure (&target, measure);
  target.kind = HETU_KIND_TARGET;
  target.comparator = (guint8) comparator;
  return target;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  HetuObservation target;

  small_store_open (&fixture->small);
  target = make_target (fixture, HETU_MEASURE_LEVEL, "9", HETU_COMPARATOR_AT_LEAST);
  target.indicator = fixture->small.jobs;
  g_assert_true (hetu_unit_parse ("万人", &target.unit, NULL));
  fixture->jobs = small_store_record (&fixture->small, &target, HETU_RECORD_ADDED);
  target.comparator = HETU_COMPARATOR_EQUAL;
  target.place = HETU_PLACE_BODY;
  fixture->again = small_store_record (&fixture->small, &target, HETU_RECORD_ADDED);
  target = make_target (fixture, HETU_MEASURE_GROWTH, "8", HETU_COMPARATOR_EQUAL);
  fixture->growth = small_store_record (&fixture->small, &target, HETU_RECORD_ADDED);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  small_store_close (&fixture->small);
}

static HetuTargetTerms *
get (Fixture *fixture, gint64 statement, gint32 day)
{
  g_autoptr (GError) error = NULL;
  HetuTargetTerms *terms = hetu_query_target_terms (fixture->small.store, statement, day, &error);

  g_assert_no_error (error);
  return terms;
}

static int
word (Fixture *fixture, gint64 statement, const char *written, const char *event, GError **error)
{
  HetuLedger *ledger = hetu_ledger_begin (fixture->small.store, "test", NULL);
  int outcome = hetu_ledger_word_target (ledger, statement, written, event, error);

  g_assert_true (hetu_ledger_commit (ledger, NULL));
  return outcome;
}

static void
test_words_are_of_one_statement (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuTargetTerms) jobs = NULL;
  g_autoptr (HetuTargetTerms) again = NULL;

  g_assert_cmpint (word (fixture, fixture->jobs, "以上", NULL, &error), ==, HETU_RECORD_ADDED);
  g_assert_cmpint (word (fixture, fixture->jobs, "以上", "", &error), ==, HETU_RECORD_UNCHANGED);
  g_assert_cmpint (word (fixture, fixture->again, NULL, NULL, &error), ==, HETU_RECORD_UNCHANGED);
  g_assert_cmpint (word (fixture, fixture->again, "达到", "牡丹文化节", &error),
                   ==,
                   HETU_RECORD_ADDED);
  g_assert_no_error (error);
  g_assert_cmpint (word (fixture, fixture->jobs, "以内", NULL, &error), ==, -1);
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
  jobs = get (fixture, fixture->jobs, 0);
  again = get (fixture, fixture->again, 0);
  g_assert_cmpstr (jobs->written, ==, "以上");
  g_assert_null (jobs->event);
  g_assert_cmpstr (again->written, ==, "达到");
  g_assert_cmpstr (again->event, ==, "牡丹文化节");
  g_assert_cmpint (again->event_day, ==, 0);
}

static void
test_terms_are_of_the_cell (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuTargetTerms) wanted = hetu_target_terms_new ();
  g_autoptr (HetuTargetTerms) none = hetu_target_terms_new ();
  g_autoptr (HetuTargetTerms) found = NULL;
  g_autofree char *tolerance = NULL;

  wanted->has_tolerance = wanted->has_kind = TRUE;
  wanted->kind = HETU_TARGET_KIND_STOCK;
  wanted->start = hetu_period_month (2023, 4);
  g_assert_true (hetu_tolerance_parse ("1000人", &wanted->tolerance, NULL));
  g_assert_true (
      hetu_store_set_target_terms (fixture->small.store, fixture->jobs, wanted, "张三", &error));
  found = get (fixture, fixture->again, 0);
  g_assert_true (found->has_tolerance && found->has_kind);
  g_assert_cmpint (found->kind, ==, HETU_TARGET_KIND_STOCK);
  tolerance = hetu_tolerance_to_string (&found->tolerance, HETU_LANGUAGE_ZH);
  g_assert_cmpstr (tolerance, ==, "1000 人");
  g_assert_true (hetu_period_equal (found->start, hetu_period_month (2023, 4)));
  /* What is lacking is by default again. */
  g_assert_true (
      hetu_store_set_target_terms (fixture->small.store, fixture->jobs, none, NULL, &error));
  g_clear_pointer (&found, hetu_target_terms_unref);
  found = get (fixture, fixture->jobs, 0);
  g_assert_false (found->has_tolerance || found->has_kind);
  g_assert_cmpint (found->start.kind, ==, HETU_PERIOD_NONE);
}

static HetuTargetRevision
make_revision (gint32 since, const char *value, const char *reason)
{
  HetuTargetRevision revision = { .since = since,
                                  .comparator = HETU_COMPARATOR_AT_LEAST,
                                  .unit = HETU_UNIT_PERCENT,
                                  .written = (char *) "以上",
                                  .reason = (char *) reason };

  g_assert_true (hetu_decimal_parse (value, &revision.value, NULL));
  return revision;
}

static gint64
revise (Fixture *fixture, gint64 statement, HetuTargetRevision revision)
{
  g_autoptr (GError) error = NULL;
  gint64 id = hetu_store_revise_target (fixture->small.store, statement, &revision, &error);

  g_assert_no_error (error);
  return id;
}

/* The numbers in force on a day, the latest last: “7.5 7”. */
static char *
list_revisions (Fixture *fixture, gint32 day)
{
  g_autoptr (HetuTargetTerms) terms = get (fixture, fixture->growth, day);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < terms->revisions->len; i++)
    {
      const HetuTargetRevision *one = &g_array_index (terms->revisions, HetuTargetRevision, i);
      g_autofree char *value = hetu_decimal_to_string (one->value);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", value);
    }
  return g_string_free (text, FALSE);
}

#define ASSERT_REVISIONS(fixture, day, wanted)                   \
  G_STMT_START                                                   \
  {                                                              \
    g_autofree char *found_list = list_revisions (fixture, day); \
                                                                 \
    g_assert_cmpstr (found_list, ==, wanted);                    \
  }                                                              \
  G_STMT_END

static void
test_a_revision_holds_from_its_day (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (HetuObservation) original = { 0 };
  gint64 first = revise (fixture, fixture->growth, make_revision (20230601, "7.5", "上半年偏低"));
  gint64 second = revise (fixture, fixture->growth, make_revision (20230901, "7", "再调整"));

  g_assert_cmpint (revise (fixture, fixture->growth, make_revision (20230601, "7.5", "上半年偏低")),
                   ==,
                   first);
  ASSERT_REVISIONS (fixture, 0, "7.5 7");
  ASSERT_REVISIONS (fixture, 20230531, "");
  ASSERT_REVISIONS (fixture, 20230601, "7.5");
  ASSERT_REVISIONS (fixture, 20230831, "7.5");
  ASSERT_REVISIONS (fixture, 20230901, "7.5 7");
  /* Told later of an earlier day, it does not come into force behind the later one. */
  revise (fixture, fixture->growth, make_revision (20230701, "7.2", "补记"));
  ASSERT_REVISIONS (fixture, 0, "7.5 7.2 7");
  g_assert_true (hetu_store_retract_revision (fixture->small.store, second, TRUE, &error));
  ASSERT_REVISIONS (fixture, 0, "7.5 7.2");
  g_assert_true (hetu_store_retract_revision (fixture->small.store, second, FALSE, &error));
  ASSERT_REVISIONS (fixture, 0, "7.5 7.2 7");
  g_assert_no_error (error);
  /* The document's own number stands. */
  g_assert_true (hetu_query_statement (fixture->small.store, fixture->growth, &original, &error));
  g_assert_cmpint (original.value.coefficient, ==, 8);
  g_assert_cmpint (original.comparator, ==, HETU_COMPARATOR_EQUAL);
}

/* Of one day the one told last, also when it was told before. */
static void
test_an_adjustment_told_again_is_in_force_again (Fixture *fixture, gconstpointer data)
{
  gint64 first = revise (fixture, fixture->growth, make_revision (20230601, "7.5", "调整"));
  gint64 again;

  revise (fixture, fixture->growth, make_revision (20230601, "7", "调整"));
  again = revise (fixture, fixture->growth, make_revision (20230601, "7.5", "调整"));
  g_assert_cmpint (again, !=, first);
  ASSERT_REVISIONS (fixture, 0, "7.5 7 7.5");
  g_assert_cmpint (revise (fixture, fixture->growth, make_revision (20230601, "7.5", "调整")),
                   ==,
                   again);
}

static void
test_a_revision_falls_with_its_document (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  HetuTargetRevision revision = make_revision (20230601, "7.5", "上半年偏低");
  HetuLedger *ledger;

  revision.source = fixture->small.book;
  revise (fixture, fixture->growth, revision);
  ASSERT_REVISIONS (fixture, 0, "7.5");
  ledger = hetu_ledger_begin (fixture->small.store, "test", &error);
  g_assert_true (hetu_ledger_retract (ledger, fixture->small.book, TRUE, &error));
  g_assert_true (hetu_ledger_commit (ledger, &error));
  ASSERT_REVISIONS (fixture, 0, "");
}

static void
test_what_is_no_revision_is_refused (Fixture *fixture, gconstpointer data)
{
  HetuTargetRevision rows[6];

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    rows[i] = make_revision (20230601, "7", "调整");
  rows[0].reason = (char *) " ";
  rows[1].since = 20230631;
  rows[2].comparator = HETU_COMPARATOR_QUALITATIVE;
  rows[3].comparator = HETU_COMPARATOR_RANGE;
  rows[3].written = NULL;
  g_assert_true (hetu_unit_parse ("亿元", &rows[4].unit, NULL));
  rows[5].written = (char *) "以内";
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%zu", i);
      g_assert_cmpint (
          hetu_store_revise_target (fixture->small.store, fixture->growth, &rows[i], &error),
          ==,
          0);
      g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
    }
  ASSERT_REVISIONS (fixture, 0, "");
}

static void
test_only_targets_have_any_of_it (Fixture *fixture, gconstpointer data)
{
  HetuObservation figure =
      small_store_figure (&fixture->small, "2022", "582.4", fixture->small.plan);
  gint64 actual = small_store_record (&fixture->small, &figure, HETU_RECORD_ADDED);
  HetuTargetRevision revision = make_revision (20230601, "7", "调整");
  HetuOwner owner = { .name = (char *) "发改委" };
  const gint64 wrong[] = { actual, fixture->growth + 1, 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (hetu_store_revise_target (fixture->small.store, wrong[i], &revision, &error),
                       ==,
                       0);
      g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
      g_clear_error (&error);
      g_assert_cmpint (hetu_store_own_target (fixture->small.store, wrong[i], &owner, &error),
                       ==,
                       0);
      g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
    }
}

static void
own (Fixture *fixture, const char *name, gint32 since, gint64 *id)
{
  g_autoptr (GError) error = NULL;

  *id = hetu_store_own_target (fixture->small.store,
                               fixture->jobs,
                               &(HetuOwner){ .name = (char *) name, .since = since },
                               &error);
  g_assert_no_error (error);
}

static void
assert_owner (Fixture *fixture, gint32 day, const char *wanted)
{
  g_autoptr (HetuTargetTerms) terms = get (fixture, fixture->again, day);

  g_assert_cmpstr (terms->owner, ==, wanted);
}

static void
test_an_owner_is_answerable_from_a_day (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) owners = NULL;
  gint64 first, second, none, repeated;

  own (fixture, "人社局", 0, &first);
  own (fixture, "人社局", 0, &repeated);
  g_assert_cmpint (first, ==, repeated);
  own (fixture, "就业中心", 20230701, &second);
  own (fixture, NULL, 20231001, &none);
  assert_owner (fixture, 20230630, "人社局");
  assert_owner (fixture, 20230701, "就业中心");
  assert_owner (fixture, 0, NULL);
  g_assert_true (hetu_store_retract_owner (fixture->small.store, none, TRUE, &error));
  assert_owner (fixture, 0, "就业中心");
  g_assert_true (hetu_store_retract_owner (fixture->small.store, second, TRUE, &error));
  assert_owner (fixture, 0, "人社局");
  g_assert_true (hetu_store_retract_owner (fixture->small.store, second, FALSE, &error));
  owners = hetu_query_target_owners (fixture->small.store, fixture->jobs, &error);
  g_assert_cmpuint (owners->len, ==, 2);
  /* Of one day the one told last, also when it was told before. */
  own (fixture, "甲", 20230701, &none);
  assert_owner (fixture, 0, "甲");
  own (fixture, "就业中心", 20230701, &none);
  assert_owner (fixture, 0, "就业中心");
  g_assert_cmpint (none, !=, second);
}

/* What this version adds is held by triggers, too. */
static void
test_nothing_is_overwritten (Fixture *fixture, gconstpointer data)
{
  static const char *const tables[] = { "wording",   "target_term",          "revision",
                                        "owner",     "revision_retraction",  "owner_retraction",
                                        "milestone", "milestone_retraction", "completion",
                                        "event_day", "completion_retraction" };
  sqlite3 *handle = hetu_database_get_handle (hetu_store_get_database (fixture->small.store));

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql =
          g_strdup_printf ("SELECT count (*) FROM sqlite_master WHERE type = 'trigger'"
                           " AND tbl_name = '%s'",
                           tables[i]);
      gint64 n = 0;

      g_assert_true (
          hetu_database_read_int (hetu_store_get_database (fixture->small.store), sql, &n, NULL));
      g_assert_cmpint (n, ==, 2);
    }
  revise (fixture, fixture->growth, make_revision (20230601, "7", "调整"));
  g_assert_cmpint (sqlite3_exec (handle, "DELETE FROM revision", NULL, NULL, NULL), !=, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, "UPDATE revision SET decimals = 3", NULL, NULL, NULL),
                   !=,
                   SQLITE_OK);
  ASSERT_REVISIONS (fixture, 0, "7");
}

static void
test_what_is_of_no_cell_is_found (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (hetu_store_check_integrity (fixture->small.store, TRUE, &error));
  g_assert_cmpint (
      sqlite3_exec (hetu_database_get_handle (hetu_store_get_database (fixture->small.store)),
                    "INSERT INTO batch (what) VALUES ('x'); INSERT INTO owner (cell,"
                    " since, batch) SELECT 77, 0, max (id) FROM batch",
                    NULL,
                    NULL,
                    NULL),
      ==,
      SQLITE_OK);
  g_assert_false (hetu_store_check_integrity (fixture->small.store, FALSE, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_STORE_DAMAGED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/target-store/words/of-one-statement", test_words_are_of_one_statement);
  ADD ("/target-store/terms/of-the-cell", test_terms_are_of_the_cell);
  ADD ("/target-store/revision/from-its-day", test_a_revision_holds_from_its_day);
  ADD ("/target-store/revision/told-again", test_an_adjustment_told_again_is_in_force_again);
  ADD ("/target-store/revision/document", test_a_revision_falls_with_its_document);
  ADD ("/target-store/revision/refused", test_what_is_no_revision_is_refused);
  ADD ("/target-store/only-targets", test_only_targets_have_any_of_it);
  ADD ("/target-store/owner/from-a-day", test_an_owner_is_answerable_from_a_day);
  ADD ("/target-store/append-only", test_nothing_is_overwritten);
  ADD ("/target-store/integrity", test_what_is_of_no_cell_is_found);
#undef ADD
  return g_test_run ();
}
