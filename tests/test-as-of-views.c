/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 当时视角 in what the window lists beside its figures: 5.2 per cent published in January and revised to 5.3 in July, a month
 * withdrawn, documents, targets and a rival of later. As of 31 March all of it is as it was. */
#include "small-session.h"
#include "store/known.h"
#include "ui/as-of.h"
#include "ui/compare-choices.h"
#include "ui/coverage.h"
#include "ui/dossier.h"
#include "ui/latest.h"
#include "ui/target-board.h"

#define MARCH 20230331

typedef struct
{
  SmallSession base;
  gint64 growth; /* statement of January */
} Fixture;

static gint64
tell (Fixture *self,
      const char *period,
      const char *value,
      HetuMeasure measure,
      HetuKind kind,
      gint32 day,
      HetuRecordOutcome expected)
{
  SmallStore *small = &self->base.small;
  HetuObservation figure = small_store_figure (small, period, value, small->plan);

  small_store_set_measure (&figure, measure);
  figure.kind = kind;
  figure.vintage = day;
  if (day > 20240000)
    figure.source = small->web;
  return small_store_record (small, &figure, expected);
}

static void
withdraw (Fixture *self, gint64 statement, gint32 day)
{
  g_autoptr (GError) error = NULL;
  HetuLedger *ledger = hetu_ledger_begin (self->base.small.store, "withdraw", &error);

  g_assert_no_error (error);
  g_assert_true (hetu_ledger_withdraw (ledger, statement, day, "重复计算", &error));
  g_assert_no_error (error);
  g_assert_true (hetu_ledger_commit (ledger, &error));
}

static void
set_as_of (Fixture *self, gint32 day)
{
  hetu_session_set_as_of (self->base.session, day);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  const HetuMeasure level = HETU_MEASURE_LEVEL, growth = HETU_MEASURE_GROWTH;
  const char *ids[] = { "gdp", NULL };
  gint32 region = 410311;
  gint64 month;
  HetuSpec *spec = NULL;

  small_store_open (&self->base.small);
  self->base.small.ground = TRUE;
  self->growth = tell (self, "2022", "5.2", growth, HETU_KIND_ACTUAL, 20230115, HETU_RECORD_ADDED);
  tell (self, "2022", "582.4", level, HETU_KIND_ACTUAL, 20230115, HETU_RECORD_ADDED);
  tell (self, "2023", "6", growth, HETU_KIND_TARGET, 20230115, HETU_RECORD_ADDED);
  month = tell (self, "2022-11", "48", level, HETU_KIND_ACTUAL, 20230115, HETU_RECORD_ADDED);
  tell (self, "2022", "5.3", growth, HETU_KIND_ACTUAL, 20230715, HETU_RECORD_REVISED);
  withdraw (self, month, 20230720);
  tell (self, "2023", "7", growth, HETU_KIND_ACTUAL, 20240115, HETU_RECORD_ADDED);
  tell (self, "2022", "600", level, HETU_KIND_ACTUAL, 20240115, HETU_RECORD_ADDED);
  tell (self, "2024", "5.5", growth, HETU_KIND_TARGET, 20240115, HETU_RECORD_ADDED);
  small_session_open (&self->base);
  spec = hetu_spec_copy (hetu_session_get_spec (self->base.session));
  hetu_spec_set_indicators (spec, ids);
  hetu_spec_set_regions (spec, &region, 1);
  spec->kind = HETU_CHART_GROWTH_LINE;
  spec->measure = growth;
  spec->from = spec->to = hetu_period_year (2022);
  hetu_session_change (self->base.session, spec, "test");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  small_session_close (&self->base);
}

/* ---- beside the figure */

static void
test_sidebar (Fixture *self, gconstpointer data)
{
  static const struct
  {
    gint32 day;
    const char *latest;
  } cases[] = { { 0, "+7" }, { 20230731, "+5.3" }, { MARCH, "+5.2" }, { 20230101, NULL } };
  HetuStore *store = self->base.small.store;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuLatest) latest = hetu_latest_new (store, 410311, cases[i].day, NULL);
      HetuIndicatorFacts facts = { 0 };

      hetu_latest_describe (latest,
                            hetu_store_get_indicator (store, self->base.small.gdp),
                            HETU_LANGUAGE_ZH,
                            &facts);
      g_assert_cmpstr (facts.latest, ==, cases[i].latest);
      hetu_indicator_facts_clear (&facts);
    }
}

/* A month that was withdrawn in July has its place on the slider in March. */
static void
test_slider (Fixture *self, gconstpointer data)
{
  g_autoptr (HetuSpec) spec = hetu_spec_copy (hetu_session_get_spec (self->base.session));
  g_autoptr (HetuCoverage) now = NULL;
  g_autoptr (HetuCoverage) then = NULL;

  now = hetu_coverage_new (self->base.small.store, spec, NULL);
  spec->as_of = MARCH;
  then = hetu_coverage_new (self->base.small.store, spec, NULL);
  g_assert_cmpuint (now->slots->len, ==, 3);
  g_assert_false (now->grains[HETU_GRAIN_MONTH]);
  g_assert_cmpuint (then->slots->len, ==, 2);
  g_assert_true (then->grains[HETU_GRAIN_MONTH]);
}

static HetuDossier *
open_dossier (Fixture *self)
{
  HetuFrame *frame = hetu_session_get_frame (self->base.session);
  int row = -1;

  g_assert_nonnull (frame);
  row = hetu_frame_find_row (frame, 0, 0, 0, hetu_period_year (2022), HETU_KIND_ACTUAL);
  g_assert_cmpint (row, >=, 0);
  return hetu_dossier_new (self->base.session, frame, (guint) row);
}

/* Value, the growth that implies a base, versions and rivals. */
static void
test_inspector (Fixture *self, gconstpointer data)
{
  g_autoptr (HetuDossier) now = NULL;
  g_autoptr (HetuDossier) then = NULL;

  now = open_dossier (self);
  set_as_of (self, MARCH);
  then = open_dossier (self);
  g_assert_cmpstr (now->value, ==, "5.3%");
  g_assert_cmpstr (then->value, ==, "5.2%");
  /* The level was told with 5.2 alone. */
  g_assert_nonnull (strstr (now->formula_detail, "while that in use, 5.3%"));
  g_assert_null (strstr (then->formula_detail, "5.3%"));
  g_assert_cmpuint (now->versions->len, ==, 2);
  g_assert_cmpuint (then->versions->len, ==, 0);
  g_assert_cmpuint (now->rivals->len, ==, 2);
  g_assert_cmpuint (then->rivals->len, ==, 0);
}

/* What is to be shown instead was published by then. */
static void
test_nearest (Fixture *self, gconstpointer data)
{
  HetuNearest nearest = { 0 };

  hetu_session_set_range (self->base.session, hetu_period_year (2024), hetu_period_year (2024));
  g_assert_true (hetu_session_find_nearest (self->base.session, &nearest));
  g_assert_cmpint (nearest.period.last_year, ==, 2023);
  set_as_of (self, MARCH);
  g_assert_true (hetu_session_find_nearest (self->base.session, &nearest));
  g_assert_cmpint (nearest.period.last_year, ==, 2022);
}

static HetuNote
make_note (Fixture *self, const char *text, const char *author, gint32 source)
{
  return (HetuNote){ .indicator = self->base.small.gdp,
                     .region = 410311,
                     .from = hetu_period_year (2022),
                     .to = hetu_period_year (2022),
                     .kind = HETU_NOTE_EVENT,
                     .text_zh = (char *) text,
                     .author = (char *) author,
                     .source = source };
}

/* “a c”: the first letters of the remarks in the figure */
static char *
list_remarks (Fixture *self)
{
  HetuFrame *frame = hetu_session_get_frame (self->base.session);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < frame->remarks->len; i++)
    g_string_append_printf (out,
                            "%.1s ",
                            strrchr (g_array_index (frame->remarks, HetuFrameRemark, i).text, ' ') +
                                1);
  return g_string_free (out, FALSE);
}

/* A table's note stays, one of a later document, or told by a person later, is not there yet, and one that was deleted is still. */
static void
test_notes (Fixture *self, gconstpointer data)
{
  SmallStore *small = &self->base.small;
  const HetuNote notes[] = { make_note (self, " always", NULL, 0),
                             make_note (self, " by hand", "me", 0),
                             make_note (self, " cited", NULL, small->plan),
                             make_note (self, " document", NULL, small->web),
                             make_note (self, " erased", NULL, 0) };
  gint64 ids[G_N_ELEMENTS (notes)];
  g_autoptr (GError) error = NULL;
  HetuLedger *ledger = hetu_ledger_begin (small->store, "notes", &error);

  for (gsize i = 0; i < G_N_ELEMENTS (notes); i++)
    g_assert_cmpint (hetu_ledger_put_note (ledger, &notes[i], &ids[i], &error),
                     ==,
                     HETU_RECORD_ADDED);
  g_assert_true (hetu_ledger_commit (ledger, &error));
  hetu_session_delete_note (self->base.session, ids[4]);
  {
    g_autofree char *now = list_remarks (self);
    g_autofree char *then = NULL;

    set_as_of (self, MARCH);
    then = list_remarks (self);
    g_assert_cmpstr (now, ==, "a h c d ");
    g_assert_cmpstr (then, ==, "a c e ");
  }
}

/* ---- other pages */

static void
test_compare (Fixture *self, gconstpointer data)
{
  gint32 code = 410311;
  HetuCompareRegions regions = { &code, 1, 0 };
  g_autoptr (GPtrArray) now = NULL;
  g_autoptr (GPtrArray) then = NULL;

  now = hetu_compare_list_periods (self->base.small.store, regions, HETU_LANGUAGE_ZH);
  regions.as_of = MARCH;
  then = hetu_compare_list_periods (self->base.small.store, regions, HETU_LANGUAGE_ZH);
  g_assert_cmpstr (((HetuComparePeriod *) now->pdata[1])->id, ==, "2023/2024");
  g_assert_cmpstr (((HetuComparePeriod *) then->pdata[1])->id, ==, "2022/2023");
}

static void
test_targets (Fixture *self, gconstpointer data)
{
  g_autoptr (HetuTargetBoard) board = hetu_target_board_new (self->base.session);

  hetu_target_board_update (board);
  g_assert_cmpint (hetu_target_board_get_at (board).last_year, ==, 2024);
  g_assert_cmpint (hetu_target_board_get_options (board)->as_of, ==, 0);
  set_as_of (self, MARCH);
  hetu_target_board_update (board);
  g_assert_cmpint (hetu_target_board_get_at (board).last_year, ==, 2023);
  g_assert_cmpuint (hetu_target_board_get_n_moments (board), ==, 1);
  g_assert_cmpint (hetu_target_board_get_options (board)->as_of, ==, MARCH);
  g_assert_cmpuint (hetu_target_board_count (board, HETU_STATE_MET), ==, 0);
  /* The earlier of the window's day and the moment's last. */
  hetu_target_board_set_then (board, TRUE);
  g_assert_cmpint (hetu_target_board_get_options (board)->as_of, ==, MARCH);
}

static void
test_documents (Fixture *self, gconstpointer data)
{
  static const struct
  {
    gint32 day;
    guint plan, web; /* figures */
    gboolean plan_known, web_known;
    guint n_conflicts; /* statements of disputed cells */
  } cases[] = { { 0, 4, 3, TRUE, TRUE, 4 },
                { 20230718, 5, 0, TRUE, FALSE, 2 },
                { MARCH, 4, 0, TRUE, FALSE, 0 },
                { 20230101, 0, 0, FALSE, FALSE, 0 } };
  SmallStore *small = &self->base.small;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint32 day = cases[i].day;
      g_autoptr (GArray) told = hetu_query_by_source (small->store, small->plan, day, NULL);
      g_autoptr (GArray) conflicts = hetu_query_conflicts (small->store, day, NULL);
      HetuSourceSummary plan = { 0 }, web = { 0 };

      g_assert_true (hetu_query_source_summary (small->store, small->plan, day, &plan, NULL));
      g_assert_true (hetu_query_source_summary (small->store, small->web, day, &web, NULL));
      g_assert_cmpuint (plan.statements, ==, cases[i].plan);
      g_assert_cmpuint (told->len, ==, cases[i].plan);
      g_assert_cmpuint (web.statements, ==, cases[i].web);
      g_assert_cmpint (
          hetu_known_source (hetu_store_get_source (small->store, small->plan), &plan, day),
          ==,
          cases[i].plan_known);
      g_assert_cmpint (
          hetu_known_source (hetu_store_get_source (small->store, small->web), &web, day),
          ==,
          cases[i].web_known);
      g_assert_cmpuint (conflicts->len, ==, cases[i].n_conflicts);
    }
}

/* Those of the figure, of all of its region, of the documents. */
static void
test_days (Fixture *self, gconstpointer data)
{
  g_autoptr (HetuSpec) all = hetu_spec_new ();
  gint32 region = 410311;
  HetuSession *session = self->base.session;
  g_autoptr (GArray) figure = hetu_as_of_list_days (session, hetu_session_get_spec (session));
  g_autoptr (GArray) documents = hetu_as_of_list_days (session, NULL);
  g_autoptr (GArray) every = NULL;

  hetu_spec_set_regions (all, &region, 1);
  every = hetu_as_of_list_days (session, all);
  g_assert_cmpuint (figure->len, ==, 4);
  g_assert_cmpint (g_array_index (figure, gint32, 1), ==, 20230720);
  g_assert_cmpuint (every->len, ==, 4);
  g_assert_cmpuint (documents->len, ==, 3);
  g_assert_cmpint (g_array_index (documents, gint32, 0), ==, 20241100);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/as-of-views/sidebar", test_sidebar },     { "/as-of-views/slider", test_slider },
    { "/as-of-views/inspector", test_inspector }, { "/as-of-views/nearest", test_nearest },
    { "/as-of-views/compare", test_compare },     { "/as-of-views/targets", test_targets },
    { "/as-of-views/documents", test_documents }, { "/as-of-views/days", test_days },
    { "/as-of-views/notes", test_notes },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
