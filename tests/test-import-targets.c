/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What tables tell of targets beside their numbers, and tables of milestones. */
#include "error.h"
#include "small-store.h"
#include "store/milestone.h"
#include "store/target.h"

#include <string.h>

typedef struct
{
  SmallStore small;
  GFile *file; /* owned */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFileIOStream) stream = NULL;

  small_store_open (&fixture->small);
  fixture->file = g_file_new_tmp ("hetu-targets-XXXXXX.csv", &stream, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_file_delete (fixture->file, NULL, NULL);
  g_object_unref (fixture->file);
  small_store_close (&fixture->small);
}

static gboolean
take_in (Fixture *fixture, const char *text, HetuImportSummary *summary, GError **error)
{
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), text, -1, NULL));
  return hetu_import_file (fixture->small.store, fixture->file, 0, NULL, summary, error);
}

static void
assert_in (Fixture *fixture, const char *text, guint added, guint unchanged, guint revised)
{
  HetuImportSummary summary = { 0 };
  g_autoptr (GError) error = NULL;

  take_in (fixture, text, &summary, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (summary.added, ==, added);
  g_assert_cmpuint (summary.unchanged, ==, unchanged);
  g_assert_cmpuint (summary.revised, ==, revised);
}

#define HEAD                                                                 \
  "indicator,region,period,kind,measure,comparator,value,unit,source,place," \
  "written,tolerance,target_kind,start,owner,event\n"

static HetuTargetTerms *
get_terms (Fixture *fixture, gint32 indicator, HetuObservation *statement)
{
  HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) found = NULL;
  HetuTargetTerms *terms;

  query.indicators = &indicator;
  query.n_indicators = 1;
  query.kind = HETU_KIND_TARGET;
  query.chosen_only = TRUE;
  found = hetu_query_statements (fixture->small.store, &query, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 1);
  hetu_observation_copy (&g_array_index (found, HetuObservation, 0), statement);
  terms = hetu_query_target_terms (fixture->small.store, statement->id, 0, &error);
  g_assert_no_error (error);
  return terms;
}

static void
test_a_row_tells_terms (Fixture *fixture, gconstpointer data)
{
#define ROW                                                                                            \
  "urban_new_employment,洛龙区,2023,target,level,,1.2,万人,luolong-plan-2023,headline,以上,2%," \
  "cumulative,2023-03,人社局,牡丹文化节\n"
  g_autoptr (HetuTargetTerms) terms = NULL;
  g_auto (HetuObservation) statement = { 0 };
  g_autofree char *tolerance = NULL;

  assert_in (fixture, HEAD ROW, 1, 0, 0);
  assert_in (fixture, HEAD ROW, 0, 1, 0);
  terms = get_terms (fixture, fixture->small.jobs, &statement);
  /* No comparator: it is that of the words. */
  g_assert_cmpint (statement.comparator, ==, HETU_COMPARATOR_AT_LEAST);
  g_assert_cmpstr (terms->written, ==, "以上");
  g_assert_cmpstr (terms->event, ==, "牡丹文化节");
  g_assert_cmpstr (terms->owner, ==, "人社局");
  g_assert_cmpint (terms->kind, ==, HETU_TARGET_KIND_CUMULATIVE);
  g_assert_true (hetu_period_equal (terms->start, hetu_period_month (2023, 3)));
  tolerance = hetu_tolerance_to_string (&terms->tolerance, HETU_LANGUAGE_ZH);
  g_assert_cmpstr (tolerance, ==, "2%");
#undef ROW
}

/* What a later table does not tell stays as it is. */
static void
test_an_empty_field_changes_nothing (Fixture *fixture, gconstpointer data)
{
#define ROW(rest) "gdp,洛龙区,2023,target,growth,=,8,%,luolong-plan-2023,headline," rest "\n"
  g_autoptr (HetuTargetTerms) terms = NULL;
  g_auto (HetuObservation) statement = { 0 };
  g_autofree char *tolerance = NULL;

  assert_in (fixture, HEAD ROW ("达到,0.3pp,,,发改委,"), 1, 0, 0);
  assert_in (fixture, HEAD ROW (",,,,,"), 0, 1, 0);
  assert_in (fixture, HEAD ROW (",,rate,,,"), 0, 0, 1);
  assert_in (fixture, HEAD ROW (",,,,统计局,"), 0, 0, 1);
  terms = get_terms (fixture, fixture->small.gdp, &statement);
  g_assert_cmpstr (terms->written, ==, "达到");
  g_assert_cmpstr (terms->owner, ==, "统计局");
  g_assert_true (terms->has_kind && terms->kind == HETU_TARGET_KIND_RATE);
  tolerance = hetu_tolerance_to_string (&terms->tolerance, HETU_LANGUAGE_ZH);
  g_assert_cmpstr (tolerance, ==, "0.3 个百分点");
}

static void
test_what_is_wrong_is_refused_by_name (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *row;
    const char *column; /* of the message */
  } rows[] = {
    { ROW ("以内,,,,,"), "以内" },
    { ROW (",5,,,,"), "tolerance" },
    { ROW (",,total,,,"), "target_kind" },
    { ROW (",,,春天,,"), "start" },
    { ROW (",5%,,,,"), "line 2" },
    { ROW (",,,2024-01,,"), "line 2" },
    { "gdp,洛龙区,2022,actual,growth,=,8,%,luolong-plan-2023,headline,,,,,发改委,\n", "owner" },
    { "gdp,洛龙区,2022,actual,growth,=,8,%,luolong-plan-2023,headline,以上,,,,,\n", "written" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strconcat (HEAD, rows[i].row, NULL);
      g_autoptr (GError) error = NULL;

      g_assert_false (take_in (fixture, text, NULL, &error));
      g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, rows[i].column));
    }
#undef ROW
#undef HEAD
}

#define HEAD \
  "region,task,deadline,written,event,event_date,redacted,owner,source,done,done_source\n"

static GArray *
list (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GArray *found = hetu_query_milestones (fixture->small.store, NULL, 0, 0, &error);

  g_assert_no_error (error);
  return found;
}

static void
test_milestones_come_in (Fixture *fixture, gconstpointer data)
{
#define ROWS                                                                                          \
  "洛龙区,关林社区拆迁,2023-08,8月底前,,,,住建局,luolong-plan-2023,,\n"                \
  "洛阳市,天街完工,2023,牡丹文化节前,牡丹文化节,2023-04-05,,,luolong-plan-2023,,\n" \
  "洛龙区,前期手续,2023,×月底前,,,1,,luolong-plan-2023,,\n"
  g_autoptr (GArray) found = NULL;
  const HetuMilestone *one;

  assert_in (fixture, HEAD ROWS, 3, 0, 0);
  assert_in (fixture, HEAD ROWS, 0, 3, 0);
  assert_in (fixture,
             HEAD "洛龙区,关林社区拆迁,2023-08,,,,,,luolong-plan-2023,2023-09-03,yearbook-2024\n",
             0,
             0,
             1);
  found = list (fixture);
  g_assert_cmpuint (found->len, ==, 3);
  one = &g_array_index (found, HetuMilestone, 0);
  g_assert_cmpstr (one->task, ==, "天街完工");
  g_assert_cmpint (one->event_day, ==, 20230405);
  one = &g_array_index (found, HetuMilestone, 1);
  g_assert_cmpstr (one->owner, ==, "住建局");
  g_assert_cmpstr (one->written, ==, "8月底前");
  g_assert_cmpint (one->done, ==, 20230903);
  g_assert_cmpint (one->done_source, ==, fixture->small.book);
  one = &g_array_index (found, HetuMilestone, 2);
  g_assert_true (one->redacted);
#undef ROWS
}

/* One task in two stages: a row that another one was of stays what it is. */
static void
test_stages_of_one_task (Fixture *fixture, gconstpointer data)
{
#define STAGE(deadline) "洛龙区,关林社区拆迁," deadline ",,,,,,luolong-plan-2023,,\n"
  static const struct
  {
    const char *rows;
    guint added, unchanged;
    guint n;
  } cases[] = {
    { STAGE ("2023-05"), 1, 0, 1 },
    { STAGE ("2023-05") STAGE ("2023-08"), 1, 1, 2 },
    { STAGE ("2023-08") STAGE ("2023-05"), 0, 2, 2 },
    { STAGE ("2023-12") STAGE ("2023-08") STAGE ("2023-05"), 1, 2, 3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *table = g_strconcat (HEAD, cases[i].rows, NULL);
      g_autoptr (GArray) found = NULL;

      assert_in (fixture, table, cases[i].added, cases[i].unchanged, 0);
      found = list (fixture);
      g_assert_cmpuint (found->len, ==, cases[i].n);
    }
#undef STAGE
}

/* Who was answerable from when goes with a deadline that is put right. */
static void
test_owners_keep_their_days (Fixture *fixture, gconstpointer data)
{
  static const HetuOwner owners[] = {
    { .name = (char *) "住建局", .since = 20230110 },
    { .name = (char *) "城管局", .since = 20230601 },
  };
  g_autoptr (GArray) found = NULL;
  g_autoptr (GArray) kept = NULL;

  assert_in (fixture, HEAD "洛龙区,关林社区拆迁,2023-08,,,,,,luolong-plan-2023,,\n", 1, 0, 0);
  found = list (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (owners); i++)
    g_assert_cmpint (hetu_store_own_milestone (fixture->small.store,
                                               g_array_index (found, HetuMilestone, 0).id,
                                               &owners[i],
                                               NULL),
                     >,
                     0);
  assert_in (fixture, HEAD "洛龙区,关林社区拆迁,2023-09,,,,,,luolong-plan-2023,,\n", 0, 0, 1);
  g_clear_pointer (&found, g_array_unref);
  found = list (fixture);
  g_assert_cmpuint (found->len, ==, 1);
  kept = hetu_query_milestone_owners (fixture->small.store,
                                      g_array_index (found, HetuMilestone, 0).id,
                                      NULL);
  g_assert_cmpuint (kept->len, ==, 2);
  for (gsize i = 0; i < G_N_ELEMENTS (owners); i++)
    {
      g_assert_cmpstr (g_array_index (kept, HetuOwner, i).name, ==, owners[i].name);
      g_assert_cmpint (g_array_index (kept, HetuOwner, i).since, ==, owners[i].since);
    }
}

/* A deadline that is put right: one milestone, with its owner and completion; the words of the old deadline go with it. */
static void
test_a_milestone_takes_the_place_of_the_one_before (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *row;
    guint unchanged, revised;
    const char *deadline, *written, *owner;
    gint32 done;
  } rows[] = {
    { "洛龙区,关林社区拆迁,2023-08,,,,,,,,\n", 1, 0, "2023-08", "8月底前", "住建局", 20230903 },
    { "洛龙区,关林社区拆迁,2023-09,9月底前,,,,,,,\n",
      0,
      1,
      "2023-09",
      "9月底前",
      "住建局",
      20230903 },
    { "洛龙区,关林社区拆迁,2023-09,,,,,,luolong-plan-2023,,\n",
      1,
      0,
      "2023-09",
      "9月底前",
      "住建局",
      20230903 },
    { "洛龙区,关林社区拆迁,2023-10,,,,,城管局,,2023-10-09,\n",
      0,
      1,
      "2023-10",
      NULL,
      "城管局",
      20231009 },
    { "洛龙区,关林社区拆迁,2023,春节前,春节,2023-01-22,,,,,\n",
      0,
      1,
      "2023",
      "春节前",
      "城管局",
      20231009 },
  };

  assert_in (fixture,
             HEAD "洛龙区,关林社区拆迁,2023-08,8月底前,,,,住建局,luolong-plan-2023,2023-09-03,\n",
             1,
             0,
             0);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strconcat (HEAD, rows[i].row, NULL);
      g_autoptr (GArray) found = NULL;
      g_autofree char *deadline = NULL;
      const HetuMilestone *one;

      assert_in (fixture, text, 0, rows[i].unchanged, rows[i].revised);
      found = list (fixture);
      g_assert_cmpuint (found->len, ==, 1);
      one = &g_array_index (found, HetuMilestone, 0);
      deadline = hetu_period_to_string (one->deadline);
      g_test_message ("%s", rows[i].row);
      g_assert_cmpstr (deadline, ==, rows[i].deadline);
      g_assert_cmpstr (one->written, ==, rows[i].written);
      g_assert_cmpstr (one->owner, ==, rows[i].owner);
      g_assert_cmpint (one->done, ==, rows[i].done);
      g_assert_cmpint (one->source, ==, fixture->small.plan);
    }
  /* From another document it is another. */
  assert_in (fixture, HEAD "洛龙区,关林社区拆迁,2023-11,,,,,,web-2024,,\n", 1, 0, 0);
}

static void
test_no_milestone_is_refused_by_name (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *row;
    const char *column;
  } rows[] = {
    { "月球,关林社区拆迁,2023-08,,,,,,,,\n", "region" },
    { "洛龙区,,2023-08,,,,,,,,\n", "task" },
    { "洛龙区,关林社区拆迁,八月,,,,,,,,\n", "deadline" },
    { "洛龙区,关林社区拆迁,2023-08,,,2023-04-05,,,,,\n", "event_date" },
    { "洛龙区,关林社区拆迁,2023,,牡丹文化节,2024-04-05,,,,,\n", "event_date" },
    { "洛龙区,关林社区拆迁,2023-08,,,,也许,,,,\n", "redacted" },
    { "洛龙区,关林社区拆迁,2023-08,,,,,,,,luolong-plan-2023\n", "done" },
    { "洛龙区,关林社区拆迁,2023-08,,,,,,,2023-09-31,\n", "done" },
  };
  g_autoptr (GArray) found = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strconcat (HEAD, rows[i].row, NULL);
      g_autoptr (GError) error = NULL;

      g_assert_false (take_in (fixture, text, NULL, &error));
      g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, rows[i].column));
    }
  found = list (fixture);
  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/import-targets/terms", test_a_row_tells_terms);
  ADD ("/import-targets/empty", test_an_empty_field_changes_nothing);
  ADD ("/import-targets/refused", test_what_is_wrong_is_refused_by_name);
  ADD ("/import-targets/milestones", test_milestones_come_in);
  ADD ("/import-targets/milestone-stages", test_stages_of_one_task);
  ADD ("/import-targets/milestone-owners", test_owners_keep_their_days);
  ADD ("/import-targets/milestone-revised", test_a_milestone_takes_the_place_of_the_one_before);
  ADD ("/import-targets/no-milestone", test_no_milestone_is_refused_by_name);
#undef ADD
  return g_test_run ();
}
