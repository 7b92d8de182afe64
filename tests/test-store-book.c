/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A workbook of all that a store tells, read into a store that knows the catalogue alone, tells it all again: figures, what persons
 * decided, noted, adjusted and kept. */
#include "edit.h"
#include "error.h"
#include "export/xlsx.h"
#include "figure/extract-file.h"
#include "import/book.h"
#include "logical-dump.h"
#include "store/decision.h"
#include "store/finding.h"
#include "store/group.h"
#include "store/journal.h"
#include "store/milestone.h"
#include "store/note.h"
#include "store/saved.h"
#include "store/target.h"
#include "tidy-store.h"

#include <string.h>

#define HEAD "indicator,region,period,measure,kind,comparator,value,unit,source,published,deadline\n"
#define FIGURES                                                          \
  "gdp,410311,2020,,,,560.10,亿元,report-a,2021-01-20,\n"              \
  "gdp,410311,2020,,,,561.3,亿元,report-b,2021-02-20,\n"               \
  "gdp,410311,2021,,,,600.0,亿元,report-a,2022-01-20,\n"               \
  "gdp,410311,2021,,,,604.4,亿元,report-a,2022-07-20,\n"               \
  "gdp,410300,2021,,,,5447.1,亿元,report-b,2022-01-20,\n"              \
  "gdp,410311,2023,growth,target,>=,7.5,%,report-a,2023-01-20,\n"        \
  "gdp,410300,2023,growth,target,>=,7,%,report-b,2023-01-20,\n"          \
  "gdp,410311,2025,level,target,>=,1000,亿元,report-a,2023-01-20,2025\n"

static GBytes *
export_as (HetuStore *store, const HetuQuery *query, HetuLanguage language)
{
  const HetuExtractOptions options = { .format = HETU_EXTRACT_XLSX, .language = language };
  g_autoptr (GError) error = NULL;
  GBytes *bytes = hetu_extract_file (store, query, &options, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

static GBytes *
export_all (HetuStore *store, HetuLanguage language)
{
  const HetuQuery query = HETU_QUERY_INIT;

  return export_as (store, &query, language);
}

static gboolean
import (HetuStore *store,
        GBytes *bytes,
        const char *name,
        HetuImportFlags flags,
        HetuImportSummary *summary,
        GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("hetu-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gboolean done;

  g_assert_true (g_file_set_contents (path,
                                      g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes),
                                      NULL));
  done = hetu_import_any (store, file, NULL, NULL, flags, NULL, NULL, NULL, NULL, summary, error);
  g_unlink (path);
  g_rmdir (folder);
  return done;
}

static HetuImportSummary
take_in (HetuStore *store, GBytes *bytes, const char *name, HetuImportFlags flags)
{
  g_autoptr (GError) error = NULL;
  HetuImportSummary summary = { 0 };

  import (store, bytes, name, flags, &summary, &error);
  g_assert_no_error (error);
  return summary;
}

static void
take_text (HetuStore *store, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  take_in (store, bytes, "表.csv", HETU_IMPORT_ADD_UNKNOWN);
}

/* What a store made with --empty knows. */
static HetuStore *
open_empty (gboolean observations)
{
  g_autoptr (GFile) shipped = hetu_import_find_shipped ();
  g_autoptr (GError) error = NULL;
  HetuStore *store = hetu_store_open (":memory:", HETU_STORE_CREATE, &error);

  g_assert_no_error (error);
  hetu_import_shipped (store, shipped, observations, &error);
  g_assert_no_error (error);
  return store;
}

/* Exported, read into a store of the catalogue, and read again where it came from. */
static void
assert_carried (HetuStore *store, HetuLanguage language)
{
  g_autoptr (HetuStore) empty = open_empty (FALSE);
  g_autofree char *expected = logical_dump (store);
  g_autoptr (GBytes) bytes = export_all (store, language);
  g_autofree char *there = NULL;
  g_autofree char *after = NULL;
  HetuImportSummary summary = take_in (store, bytes, "图.xlsx", 0);

  g_assert_cmpuint (summary.added, ==, 0);
  g_assert_cmpuint (summary.revised, ==, 0);
  g_assert_cmpuint (summary.unchanged, ==, summary.read);
  after = logical_dump (store);
  logical_dump_assert_same (after, expected);
  take_in (empty, bytes, "图.xlsx", 0);
  there = logical_dump (empty);
  logical_dump_assert_same (there, expected);
}

/* ---- what is done with a store; each act is one of these */

/* Targets are never withdrawn here: there is always one to pick. */
static gint64
pick_figure (HetuStore *store, GRand *rand, int kind)
{
  HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GArray) all = NULL;

  query.kind = kind;
  all = hetu_query_statements (store, &query, NULL);
  if (all->len == 0)
    return pick_figure (store, rand, HETU_KIND_TARGET);
  return g_array_index (all, HetuObservation, g_rand_int_range (rand, 0, (gint32) all->len)).id;
}

static char *
make_words (GRand *rand, const char *what)
{
  static const char *const ends[] = { "", "\n第二行", "，“引号”、,逗号", " =1+1", "'", "①" };

  return g_strdup_printf ("%s %d%s",
                          what,
                          g_rand_int_range (rand, 0, 1000),
                          ends[g_rand_int_range (rand, 0, G_N_ELEMENTS (ends))]);
}

static void
do_adopt (HetuStore *store, GRand *rand, HetuLedger *ledger)
{
  g_autofree char *reason = make_words (rand, "以年鉴为准");
  gint64 figure = pick_figure (store, rand, -1);

  if (g_rand_int_range (rand, 0, 4) == 0)
    g_assert_true (hetu_ledger_unchoose (ledger, figure, NULL));
  else
    g_assert_true (
        hetu_ledger_choose (ledger, figure, g_rand_boolean (rand) ? reason : NULL, NULL));
}

static void
do_decide_earlier (HetuStore *store, GRand *rand, HetuLedger *ledger)
{
  g_autofree char *at = g_strdup_printf ("2024-0%d-11%s",
                                         g_rand_int_range (rand, 1, 9),
                                         g_rand_boolean (rand) ? "T08:15:00Z" : "");
  HetuDecision decision = { .statement = pick_figure (store, rand, -1),
                            .released = g_rand_int_range (rand, 0, 4) == 0,
                            .at = at,
                            .who = (char *) (g_rand_boolean (rand) ? "王芳" : NULL) };

  g_assert_cmpint (hetu_ledger_decide (ledger, &decision, NULL), >=, 0);
}

static void
do_withdraw (HetuStore *store, GRand *rand, HetuLedger *ledger)
{
  g_autofree char *reason = make_words (rand, "误录");

  g_assert_true (hetu_ledger_withdraw (ledger,
                                       pick_figure (store, rand, HETU_KIND_ACTUAL),
                                       20990100 + g_rand_int_range (rand, 1, 20),
                                       reason,
                                       NULL));
}

/* Told again on the same day, otherwise. */
static void
do_correct (HetuStore *store, GRand *rand, HetuLedger *ledger)
{
  HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GArray) all = hetu_query_statements (store, &query, NULL);
  HetuObservation *one =
      &g_array_index (all, HetuObservation, g_rand_int_range (rand, 0, (gint32) all->len));

  one->value.coefficient += g_rand_int_range (rand, -2, 3);
  g_assert_cmpint (hetu_ledger_record (ledger, one, NULL, NULL), >=, 0);
}

static void
do_note (HetuStore *store, GRand *rand, HetuLedger *ledger)
{
  g_autofree char *text = make_words (rand, "口径有变");
  HetuNote note = { .region = g_rand_boolean (rand) ? 410311 : 0,
                    .below = g_rand_boolean (rand),
                    .from = hetu_period_year (g_rand_int_range (rand, 2015, 2023)),
                    .kind = (HetuNoteKind) g_rand_int_range (rand, 0, HETU_N_NOTE_KINDS),
                    .is_break = g_rand_boolean (rand),
                    .text_zh = text,
                    .text_en = (char *) (g_rand_boolean (rand) ? "noted" : NULL),
                    .author = (char *) (g_rand_boolean (rand) ? "李明" : NULL) };

  if (note.region == 0)
    note.below = FALSE;
  g_assert_cmpint (hetu_ledger_put_note (ledger, &note, NULL, NULL), >=, 0);
}

static void
do_adjust (HetuStore *store, GRand *rand, HetuLedger *ledger)
{
  g_autofree char *reason = make_words (rand, "上半年偏低");
  HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GArray) all = NULL;
  const HetuObservation *target;
  HetuTargetRevision revision = { .since = 20230000 + 100 * g_rand_int_range (rand, 1, 12) + 5,
                                  .comparator = HETU_COMPARATOR_AT_LEAST,
                                  .reason = reason,
                                  .author = (char *) (g_rand_boolean (rand) ? "赵强" : NULL) };

  query.kind = HETU_KIND_TARGET;
  all = hetu_query_statements (store, &query, NULL);
  target = &g_array_index (all, HetuObservation, g_rand_int_range (rand, 0, (gint32) all->len));
  if (!target->has_value)
    return;
  revision.unit = target->unit;
  revision.value = target->value;
  revision.value.coefficient += g_rand_int_range (rand, 1, 9);
  if (g_rand_boolean (rand))
    revision.source = target->source;
  if (g_rand_int_range (rand, 0, 4) == 0)
    {
      revision.comparator = HETU_COMPARATOR_RANGE;
      revision.value_high = revision.value;
      revision.value_high.coefficient += 3;
    }
  g_assert_cmpint (hetu_ledger_revise_target (ledger, target->id, &revision, NULL, NULL), >=, 0);
}

static void
do_own (HetuStore *store, GRand *rand, HetuLedger *ledger)
{
  g_autofree char *name = make_words (rand, "发改委");
  HetuOwner owner = { .name = g_rand_int_range (rand, 0, 5) > 0 ? name : NULL,
                      .since = g_rand_boolean (rand) ? 0 : 20230401,
                      .author = (char *) (g_rand_boolean (rand) ? "赵强" : NULL) };
  g_autoptr (GArray) milestones = hetu_query_milestones (store, NULL, 0, 0, NULL);
  int outcome;

  if (milestones->len > 0 && g_rand_boolean (rand))
    outcome = hetu_ledger_own_milestone (
        ledger,
        g_array_index (milestones,
                       HetuMilestone,
                       g_rand_int_range (rand, 0, (gint32) milestones->len))
            .id,
        &owner,
        NULL,
        NULL);
  else
    outcome = hetu_ledger_own_target (ledger,
                                      pick_figure (store, rand, HETU_KIND_TARGET),
                                      &owner,
                                      NULL,
                                      NULL);
  g_assert_cmpint (outcome, >=, 0);
}

static void
do_milestone (HetuStore *store, GRand *rand, HetuLedger *ledger)
{
  g_autofree char *task = make_words (rand, "开工");
  HetuMilestone one;
  gint64 id = 0;

  hetu_milestone_init (&one);
  one.region = 410300;
  one.task = task;
  one.task_en = (char *) (g_rand_boolean (rand) ? "begun" : NULL);
  one.deadline = hetu_period_month (2023, g_rand_int_range (rand, 1, 12));
  if (g_rand_boolean (rand))
    {
      one.deadline = hetu_period_year (2023);
      one.event = (char *) "牡丹文化节";
      g_assert_cmpint (hetu_ledger_set_event_day (ledger, one.event, 2023, 20230401, NULL), >=, 0);
    }
  one.quote = (char *) (g_rand_boolean (rand) ? "原文\n两行" : NULL);
  g_assert_cmpint (hetu_ledger_put_milestone (ledger, &one, &id, NULL), >=, 0);
  if (g_rand_boolean (rand))
    g_assert_cmpint (hetu_ledger_complete_milestone (ledger,
                                                     id,
                                                     20230303,
                                                     0,
                                                     g_rand_boolean (rand) ? "开工令" : NULL,
                                                     g_rand_boolean (rand) ? "孙丽" : NULL,
                                                     NULL,
                                                     NULL),
                     >=,
                     0);
}

static void
do_accept (HetuStore *store, GRand *rand, HetuLedger *ledger)
{
  g_autofree char *key = make_words (rand, "sum:gdp");
  g_autofree char *reason = make_words (rand, "四舍五入");

  g_assert_cmpint (hetu_ledger_accept_finding (ledger,
                                               key,
                                               reason,
                                               g_rand_boolean (rand) ? "rounding" : NULL,
                                               g_rand_boolean (rand) ? "孙丽" : NULL,
                                               NULL),
                   >=,
                   0);
}

/* 手工修订: a statement of a source of its own, adopted with its reason. */
static void
edit_by_hand (HetuStore *store, const char *typed, const char *reason)
{
  const gint32 regions[] = { 410311 };
  const HetuPeriod periods[] = { hetu_period_year (2021), hetu_period_year (2022) };
  g_autoptr (GError) error = NULL;
  HetuIndicator *gdp = hetu_store_find_indicator (store, "gdp", &error);
  g_autoptr (HetuEditSheet) sheet = hetu_edit_sheet_new (store,
                                                         hetu_indicator_get_number (gdp),
                                                         HETU_MEASURE_LEVEL,
                                                         regions,
                                                         1,
                                                         periods,
                                                         2,
                                                         HETU_LANGUAGE_ZH,
                                                         &error);
  g_autoptr (HetuLedger) ledger = hetu_ledger_begin (store, HETU_EDIT_WHAT "gdp", &error);

  g_assert_no_error (error);
  hetu_edit_sheet_set_text (sheet, 0, 0, typed);
  g_assert_true (hetu_edit_sheet_write (sheet, ledger, reason, "陈静", 20240510, &error));
  g_assert_no_error (error);
  g_assert_true (hetu_ledger_commit (g_steal_pointer (&ledger), &error));
  g_assert_no_error (error);
}

static void
do_keep (HetuStore *store, GRand *rand)
{
  g_autoptr (GArray) codes = g_array_new (FALSE, FALSE, sizeof (gint32));
  g_autofree char *name = make_words (rand, "豫西四市");
  static const gint32 regions[] = { 410311, 410300, 410000 };
  HetuSavedChart chart = { .name = name,
                           .spec = (char *) "{\n  \"kind\": \"growth-line\"\n}",
                           .favourite = g_rand_boolean (rand) };
  HetuDistrictGroup group = { .name = name, .codes = codes };

  g_array_append_vals (codes, regions, (guint) g_rand_int_range (rand, 1, 4));
  g_assert_cmpint (hetu_saved_put (store, &chart, NULL), >, 0);
  g_strstrip (name);
  g_assert_cmpint (hetu_group_put (store, &group, NULL), >, 0);
}

static void
do_anything (HetuStore *store, GRand *rand)
{
  static void (*const acts[]) (HetuStore *store, GRand *rand, HetuLedger *ledger) = {
    do_adopt,  do_decide_earlier, do_withdraw, do_correct,   do_correct,
    do_adjust, do_note,           do_own,      do_milestone, do_accept,
  };
  HetuLedger *ledger = hetu_ledger_begin (store, "test", NULL);
  gint32 batch;

  acts[g_rand_int_range (rand, 0, G_N_ELEMENTS (acts))](store, rand, ledger);
  batch = hetu_ledger_get_batch (ledger);
  g_assert_true (hetu_ledger_commit (ledger, NULL));
  /* What was taken back is not told. */
  if (batch != 0 && g_rand_int_range (rand, 0, 5) == 0)
    g_assert_true (hetu_journal_take_back (store, batch, TRUE, NULL));
}

/* ---- */

static void
test_shipped (void)
{
  g_autoptr (HetuStore) store = open_empty (TRUE);

  assert_carried (store, HETU_LANGUAGE_ZH);
}

static void
test_full (gconstpointer data)
{
  g_autoptr (HetuStore) store = open_empty (FALSE);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  take_text (store, "id,title,publisher,date,url,note\nreport-b,第二份报告,统计局,2022-01,https://example.org/b,备注\n");
  take_text (store, HEAD FIGURES);
  /* An indicator and a place that no other store knows. */
  take_text (store, HEAD "夜间经济规模,410399,2022,,,,3.5,亿元,report-a,2023-01-20,\n");
  edit_by_hand (store, "612.5", "年报口径，已与统计局核对");
  edit_by_hand (store, "612.7", "笔误");
  for (guint i = 0; i < 40; i++)
    do_anything (store, rand);
  do_keep (store, rand);
  assert_carried (store, GPOINTER_TO_INT (data));
}

static void
test_random (void)
{
  const char *seed = g_getenv ("HETU_RANDOM_SEED");
  guint32 start = seed != NULL ? (guint32) g_ascii_strtoull (seed, NULL, 10) : 20261122;

  for (guint32 round = 0; round < 6; round++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (start + round);
      g_autoptr (HetuStore) store = open_empty (FALSE);
      int n = g_rand_int_range (rand, 5, 60);

      g_test_message ("HETU_RANDOM_SEED=%u", start + round);
      take_text (store, HEAD FIGURES);
      for (int i = 0; i < n; i++)
        do_anything (store, rand);
      for (int i = g_rand_int_range (rand, 0, 3); i > 0; i--)
        do_keep (store, rand);
      assert_carried (store, (HetuLanguage) g_rand_int_range (rand, 0, 2));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store-book/shipped", test_shipped);
  g_test_add_data_func ("/store-book/full/zh", GINT_TO_POINTER (HETU_LANGUAGE_ZH), test_full);
  g_test_add_data_func ("/store-book/full/en", GINT_TO_POINTER (HETU_LANGUAGE_EN), test_full);
  g_test_add_func ("/store-book/random", test_random);
  return g_test_run ();
}
