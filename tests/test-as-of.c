/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 当时视角: what is published later changes nothing that is said as of a date. Two stores hold the shipped data; in one of them
 * everything is told again, otherwise, in later documents: figures revised and withdrawn, the years after them told, targets
 * adjusted, notes and milestones added. As of the day before, every kind of figure of every measure, every ranking and every list is
 * the same in both; and without a date it is not, so that the later documents are known to reach it. */
#include "figure.h"
#include "figure/measure.h"
#include "figure/peer.h"
#include "figure/ranking.h"
#include "figure/targets.h"
#include "import/import.h"
#include "reconciliation.h"
#include "store/known.h"
#include "store/target.h"

#include <string.h>

#define DAY 20300101   /* all that is shipped was published before */
#define LATER 20310101 /* all that is told again is published then */

static HetuStore *plain, *later;

static HetuStore *
open_shipped (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = hetu_import_find_shipped ();
  HetuStore *store = hetu_store_open (":memory:", HETU_STORE_CREATE, &error);

  g_assert_no_error (error);
  hetu_import_shipped (store, folder, TRUE, &error);
  g_assert_no_error (error);
  return store;
}

static void
record (HetuLedger *ledger, HetuObservation *figure, gint32 source)
{
  g_autoptr (GError) error = NULL;

  figure->source = source;
  figure->vintage = LATER;
  figure->char_start = figure->char_end = -1;
  g_assert_cmpint (hetu_ledger_record (ledger, figure, NULL, &error), >=, 0);
  g_assert_no_error (error);
}

static void
revise_target (HetuLedger *ledger, const HetuObservation *target)
{
  HetuTargetRevision revision = { .since = LATER,
                                  .value = target->value,
                                  .unit = target->unit,
                                  .comparator = (HetuComparator) target->comparator,
                                  .reason = (char *) "年中调整" };
  HetuOwner owner = { .name = (char *) "后来的单位", .since = LATER };

  revision.value.coefficient += 7;
  if (revision.comparator == HETU_COMPARATOR_RELATIVE || !target->has_value)
    return;
  revision.value_high = target->value_high;
  revision.value_high.coefficient += 7;
  g_assert_cmpint (hetu_ledger_revise_target (ledger, target->id, &revision, NULL, NULL), >=, 0);
  g_assert_cmpint (hetu_ledger_own_target (ledger, target->id, &owner, NULL, NULL), >=, 0);
}

/* Every third figure is withdrawn, the others are revised; what follows a year by one is told, too. */
static void
tell_later (HetuLedger *ledger, HetuObservation *one, guint index, gint32 source)
{
  g_autoptr (GError) error = NULL;

  if (one->kind == HETU_KIND_TARGET)
    revise_target (ledger, one);
  if (index % 3 == 0)
    {
      g_assert_true (hetu_ledger_withdraw (ledger, one->id, LATER, "撤回", &error));
      return;
    }
  if (!one->has_value || one->measure == HETU_MEASURE_RANK)
    return;
  one->value.coefficient += 1 + (index % 5);
  one->value_high.coefficient += 5;
  record (ledger, one, source);
  one->period = hetu_period_shift_years (one->period, 1);
  if (one->deadline.kind == HETU_PERIOD_NONE)
    record (ledger, one, source);
}

static void
tell_all_again (HetuStore *store)
{
  HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) told = NULL;
  HetuLedger *ledger;
  HetuNote note = { .region = 410311,
                    .from = hetu_period_year (2021),
                    .kind = HETU_NOTE_DEFINITION,
                    .is_break = TRUE,
                    .text_zh = (char *) "后来才知道的口径调整" };
  gint32 source;

  query.chosen_only = TRUE;
  told = hetu_query_statements (store, &query, &error);
  g_assert_no_error (error);
  ledger = hetu_ledger_begin (store, "later", &error);
  source = hetu_ledger_put_source (
      ledger,
      &(HetuSourceInfo){ .id = "later", .title = "后来的年鉴", .date = LATER },
      &error);
  g_assert_no_error (error);
  note.source = source;
  g_assert_cmpint (hetu_ledger_put_note (ledger, &note, NULL, &error), ==, HETU_RECORD_ADDED);
  for (guint i = 0; i < told->len; i++)
    tell_later (ledger, &g_array_index (told, HetuObservation, i), i, source);
  g_assert_true (hetu_ledger_commit (ledger, &error));
  g_assert_no_error (error);
}

/* ---- figures */

/* What is selected; kinds that do not show it refuse it, in both stores. */
static const struct
{
  const char *indicators;
  gint32 regions[16];
  gint32 focus;
  gboolean profile;
  HetuOverlay overlay;
  const char *from, *to;
} selections[] = {
  { "gdp", { 410311, 410300, 410000, 100000 }, 410311, FALSE, HETU_OVERLAY_NONE, "", "" },
  { "gdp",
    { 410311, 410300, 410302, 410303, 410304, 410305, 410323, 410324, 410325, 410326 },
    HETU_FOCUS_NONE,
    FALSE,
    HETU_OVERLAY_NONE,
    "2019",
    "2023" },
  { "gdp,fixed_asset_investment,retail_sales,general_public_budget_revenue",
    { 410311, 410300 },
    410311,
    FALSE,
    HETU_OVERLAY_NONE,
    "",
    "" },
  { "gdp,fixed_asset_investment,retail_sales",
    { 410311 },
    410311,
    TRUE,
    HETU_OVERLAY_NONE,
    "",
    "" },
  { "gdp", { 410000 }, 410000, FALSE, HETU_OVERLAY_NONE, "2005", "" },
  { "retail_sales", { 100000 }, 100000, FALSE, HETU_OVERLAY_YEARS, "", "" },
};

static HetuSpec *
make_spec (gsize at, HetuChartKind kind, HetuMeasure measure, gint32 as_of)
{
  HetuSpec *spec = hetu_spec_new ();
  g_auto (GStrv) ids = g_strsplit (selections[at].indicators, ",", -1);
  gsize n = 0;

  while (n < G_N_ELEMENTS (selections[at].regions) && selections[at].regions[n] != 0)
    n++;
  spec->kind = kind;
  spec->measure = measure;
  spec->as_of = as_of;
  spec->focus = selections[at].focus;
  if (selections[at].profile && kind == HETU_CHART_HEATMAP)
    spec->table = HETU_TABLE_PROFILE;
  spec->overlay = selections[at].overlay;
  if (*selections[at].from != '\0')
    g_assert_true (hetu_period_parse (selections[at].from, &spec->from, NULL));
  if (*selections[at].to != '\0')
    g_assert_true (hetu_period_parse (selections[at].to, &spec->to, NULL));
  hetu_spec_set_indicators (spec, (const char *const *) ids);
  hetu_spec_set_regions (spec, selections[at].regions, n);
  return spec;
}

/* The frame, or why there is none. */
static char *
tell_figure (HetuStore *store, gsize at, HetuChartKind kind, HetuMeasure measure, gint32 as_of)
{
  g_autoptr (HetuSpec) spec = make_spec (at, kind, measure, as_of);
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuFrame) frame = hetu_figure_resolve (store, spec, &error);

  return frame != NULL ? hetu_frame_to_text (frame) : g_strdup (error->message);
}

static void
test_later_documents_change_no_figure (void)
{
  guint n_drawn = 0, n_changed = 0;

  for (gsize at = 0; at < G_N_ELEMENTS (selections); at++)
    for (HetuChartKind kind = 0; kind < HETU_N_CHARTS; kind++)
      for (HetuMeasure measure = 0; measure < HETU_N_MEASURES; measure++)
        {
          g_autofree char *then = tell_figure (plain, at, kind, measure, DAY);
          g_autofree char *known = tell_figure (later, at, kind, measure, DAY);
          g_autofree char *now = tell_figure (later, at, kind, measure, 0);

          if (strcmp (then, known) != 0)
            g_test_message ("%s of %s",
                            hetu_chart_kind_to_string (kind),
                            selections[at].indicators);
          g_assert_cmpstr (known, ==, then);
          n_drawn += strstr (then, "as_of=20300101") != NULL;
          n_changed += strcmp (now, then) != 0;
          g_assert_null (strstr (then, "后来"));
        }
  g_assert_cmpuint (n_drawn, >, 60);
  g_assert_cmpuint (n_changed, >, 60);
}

/* ---- what is not a figure */

static void
append_figure (GString *text, const HetuObservation *one)
{
  g_autofree char *period = hetu_period_to_string (one->period);
  g_autofree char *value = hetu_decimal_to_string (one->value);

  g_string_append_printf (text,
                          " %d %s %d %s %" G_GINT64_FORMAT,
                          one->region,
                          period,
                          one->kind,
                          one->has_value ? value : "-",
                          one->id);
}

static char *
tell_ranking (HetuStore *store, gint32 as_of)
{
  GString *text = g_string_new (NULL);
  const HetuMeasure measures[] = { HETU_MEASURE_LEVEL, HETU_MEASURE_GROWTH };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (measures); i++)
    {
      HetuRankingQuery query = { .indicator = hetu_store_find_indicator (store, "gdp", NULL),
                                 .measure = measures[i / 2],
                                 .by_progress = i % 2 != 0,
                                 .period = hetu_period_year (2022),
                                 .within = 410300,
                                 .as_of = as_of };
      g_autoptr (HetuRanking) ranking = hetu_ranking_new (store, &query, NULL);

      for (guint j = 0; ranking != NULL && j < ranking->standings->len; j++)
        {
          const HetuStanding *one = &g_array_index (ranking->standings, HetuStanding, j);

          g_string_append_printf (text, "\n%u %u %d", one->rank, one->previous_rank, one->verdict);
          append_figure (text, &one->figure);
          append_figure (text, &one->before);
          append_figure (text, &one->stated);
        }
    }
  return g_string_free (text, FALSE);
}

static char *
tell_targets (HetuStore *store, gint32 as_of)
{
  static const gint32 regions[] = { 410311, 410300 };
  GString *text = g_string_new (NULL);
  HetuTargetOptions options;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) list = NULL;

  hetu_target_options_init (&options);
  options.as_of = as_of;
  list = hetu_targets_list (store, regions, 2, 2023, (HetuPeriod){ 0 }, &options, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < list->len; i++)
    {
      const HetuProgress *one = &g_array_index (list, HetuProgress, i);
      g_autofree char *target = hetu_decimal_to_string (one->target);
      g_autofree char *outturn = hetu_decimal_to_string (one->outturn);

      g_string_append_printf (text, "\n%d %d %s %s", one->indicator, one->state, target, outturn);
    }
  return g_string_free (text, FALSE);
}

static char *
tell_derived (HetuStore *store, gint32 as_of)
{
  GString *text = g_string_new (NULL);

  for (HetuDerivation derivation = 0; derivation < HETU_N_DERIVATIONS; derivation++)
    {
      HetuMeasureQuery query = { .indicator = hetu_store_find_indicator (store, "gdp", NULL),
                                 .district = hetu_store_get_district (store, 410300),
                                 .derivation = derivation,
                                 .ranked = HETU_MEASURE_GROWTH,
                                 .from = hetu_period_year (2019),
                                 .to = hetu_period_year (2023),
                                 .base = hetu_period_year (2019),
                                 .as_of = as_of };
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) rows = hetu_measure_derive (store, &query, HETU_LANGUAGE_ZH, &error);

      for (guint i = 0; rows != NULL && i < rows->len; i++)
        {
          const HetuMeasured *one = &g_array_index (rows, HetuMeasured, i);

          append_figure (text, &one->figure);
          g_string_append_printf (text,
                                  " %s %s\n",
                                  one->operands != NULL ? one->operands : "-",
                                  one->reason != NULL ? one->reason : "-");
        }
    }
  return g_string_free (text, FALSE);
}

static char *
tell_peers (HetuStore *store, gint32 as_of)
{
  g_autoptr (GError) error = NULL;
  HetuPeriod year = { 0 };
  g_autoptr (GArray) peers =
      hetu_peer_list (store, 410302, 10, as_of, HETU_LANGUAGE_ZH, &year, &error);
  g_autofree char *period = hetu_period_to_string (year);
  GString *text = g_string_new (period);

  g_assert_no_error (error);
  for (guint i = 0; i < peers->len; i++)
    {
      const HetuPeerSuggestion *one = &g_array_index (peers, HetuPeerSuggestion, i);

      g_string_append_printf (text, "\n%d %s", one->region, one->reason);
    }
  return g_string_free (text, FALSE);
}

static char *
tell_findings (HetuStore *store, gint32 as_of)
{
  HetuReconciliationQuery query = { .revisions = TRUE, .as_of = as_of };
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) found =
      hetu_reconciliation_run (store, &query, HETU_LANGUAGE_ZH, NULL, NULL, NULL, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < found->len; i++)
    {
      const HetuDiscrepancy *one = &g_array_index (found, HetuDiscrepancy, i);

      g_string_append_printf (text, "%s %s\n", one->key, one->message);
    }
  return g_string_free (text, FALSE);
}

static char *
tell_lists (HetuStore *store, gint32 as_of)
{
  static const gint32 luolong = 410311;
  GString *text = g_string_new (NULL);
  gint32 gdp = hetu_indicator_get_number (hetu_store_find_indicator (store, "gdp", NULL));
  g_autoptr (GArray) periods =
      hetu_known_periods (store, gdp, &luolong, 1, HETU_GRAIN_ANY, as_of, NULL);
  g_autoptr (GArray) years = hetu_known_target_years (store, luolong, as_of, NULL);
  g_autoptr (GArray) notes = hetu_known_notes (store, gdp, luolong, as_of, NULL);
  g_autoptr (GArray) breaks = hetu_known_breaks (store, gdp, luolong, as_of, NULL);

  g_string_append_printf (text, "%u %u %u", periods->len, notes->len, breaks->len);
  for (guint i = 0; i < years->len; i++)
    g_string_append_printf (text, " %d", g_array_index (years, int, i));
  return g_string_free (text, FALSE);
}

static void
test_later_documents_change_no_list (void)
{
  static const struct
  {
    const char *name;
    char *(*tell) (HetuStore *store, gint32 as_of);
  } cases[] = {
    { "ranking", tell_ranking }, { "targets", tell_targets },   { "derived", tell_derived },
    { "peers", tell_peers },     { "findings", tell_findings }, { "lists", tell_lists },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *then = cases[i].tell (plain, DAY);
      g_autofree char *known = cases[i].tell (later, DAY);
      g_autofree char *now = cases[i].tell (later, 0);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (then, !=, "");
      g_assert_cmpstr (known, ==, then);
      g_assert_cmpstr (now, !=, then);
    }
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  plain = open_shipped ();
  later = open_shipped ();
  tell_all_again (later);
  g_test_add_func ("/as-of/later-documents-change-no-figure",
                   test_later_documents_change_no_figure);
  g_test_add_func ("/as-of/later-documents-change-no-list", test_later_documents_change_no_list);
  result = g_test_run ();
  g_clear_object (&plain);
  g_clear_object (&later);
  return result;
}
