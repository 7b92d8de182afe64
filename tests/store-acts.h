/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What persons do with a store, at random: decide, withdraw, correct, note, adjust, own, plan, accept, edit by hand, keep. */
#pragma once

#include "edit.h"
#include "store/decision.h"
#include "store/finding.h"
#include "store/group.h"
#include "store/journal.h"
#include "store/milestone.h"
#include "store/note.h"
#include "store/saved.h"
#include "store/target.h"

/* Targets are never withdrawn here: there is always one of them. Returns: 0: there is none */
static inline gint64
pick_figure (HetuStore *store, GRand *rand, int kind)
{
  HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GArray) all = NULL;

  query.kind = kind;
  all = hetu_query_statements (store, &query, NULL);
  if (all->len == 0)
    return 0;
  return g_array_index (all, HetuObservation, g_rand_int_range (rand, 0, (gint32) all->len)).id;
}

static inline char *
make_words (GRand *rand, const char *what)
{
  static const char *const ends[] = { "", "\n第二行", "，“引号”、,逗号", " =1+1", "'", "①" };

  return g_strdup_printf ("%s %d%s",
                          what,
                          g_rand_int_range (rand, 0, 1000),
                          ends[g_rand_int_range (rand, 0, G_N_ELEMENTS (ends))]);
}

static inline void
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

static inline void
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

static inline void
do_withdraw (HetuStore *store, GRand *rand, HetuLedger *ledger)
{
  g_autofree char *reason = make_words (rand, "误录");
  gint64 figure = pick_figure (store, rand, HETU_KIND_ACTUAL);

  if (figure == 0)
    return;
  g_assert_true (hetu_ledger_withdraw (ledger,
                                       figure,
                                       20990100 + g_rand_int_range (rand, 1, 20),
                                       reason,
                                       NULL));
}

/* Told again on the same day, otherwise. */
static inline void
do_correct (HetuStore *store, GRand *rand, HetuLedger *ledger)
{
  HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GArray) all = hetu_query_statements (store, &query, NULL);
  HetuObservation *one =
      &g_array_index (all, HetuObservation, g_rand_int_range (rand, 0, (gint32) all->len));

  one->value.coefficient += g_rand_int_range (rand, -2, 3);
  g_assert_cmpint (hetu_ledger_record (ledger, one, NULL, NULL), >=, 0);
}

static inline void
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

static inline void
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

static inline void
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

static inline void
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

static inline void
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
static inline void
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

static inline void
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

static inline void
do_anything (HetuStore *store, GRand *rand)
{
  static void (*const acts[]) (HetuStore * store, GRand * rand, HetuLedger * ledger) = {
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
