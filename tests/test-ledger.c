/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "error.h"
#include "small-store.h"
#include "store/rule.h"

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

/* One case a line: which of two statements the rule picks. Unsaid fields are those of a final figure with a
 * number, reported in the headline of source 1 on the same day. */
static void
test_rule (void)
{
  enum
  {
    SECONDARY = 1,
    PERSON = 2,
    NO_VALUE = 4,
    BODY = 8,
    OTHER_SOURCE = 16,
  };
  static const struct
  {
    const char *why;
    struct
    {
      int flags;
      gint32 published;
      HetuStatus status;
      HetuBasis basis;
    } a, b;
    gsize chosen;
  } cases[] = {
    { "primary over later secondary", { 0, 20230104 }, { SECONDARY | OTHER_SOURCE, 20240411 }, 0 },
    { "later of two primary", { 0, 20230323 }, { OTHER_SOURCE, 20240323 }, 1 },
    { "later of two secondary",
      { SECONDARY, 20230323 },
      { SECONDARY | OTHER_SOURCE, 20240323 },
      1 },
    { "dated over undated", { 0, 0 }, { OTHER_SOURCE, 20230000 }, 1 },
    { "later provisional over earlier final",
      { 0, 20230104, HETU_STATUS_FINAL },
      { OTHER_SOURCE, 20230105, HETU_STATUS_PROVISIONAL },
      1 },
    { "final over provisional",
      { 0, 20230104, HETU_STATUS_PROVISIONAL },
      { OTHER_SOURCE, 20230104, HETU_STATUS_FINAL },
      1 },
    { "provisional over expected",
      { 0, 20230104, HETU_STATUS_EXPECTED },
      { OTHER_SOURCE, 20230104, HETU_STATUS_PROVISIONAL },
      1 },
    { "expected over worded",
      { 0, 20230104, HETU_STATUS_FUZZY },
      { OTHER_SOURCE, 20230104, HETU_STATUS_EXPECTED },
      1 },
    { "number over redacted, however late",
      { 0, 20230104, HETU_STATUS_FINAL },
      { NO_VALUE | OTHER_SOURCE, 20240104, HETU_STATUS_REDACTED },
      0 },
    { "secondary number over primary without one",
      { NO_VALUE, 20240104, HETU_STATUS_MISSING },
      { SECONDARY | OTHER_SOURCE, 20230104 },
      1 },
    { "secondary outturn over primary expected",
      { 0, 20240000, HETU_STATUS_EXPECTED },
      { SECONDARY | OTHER_SOURCE, 20220000 },
      1 },
    { "sound over suspect",
      { 0, 20240104, HETU_STATUS_SUSPECT },
      { SECONDARY | OTHER_SOURCE, 20230104 },
      1 },
    { "suspect number over none",
      { NO_VALUE, 20240104, HETU_STATUS_REDACTED },
      { OTHER_SOURCE, 20230104, HETU_STATUS_SUSPECT },
      1 },
    { "headline over body", { BODY, 20230104 }, { 0, 20230104 }, 1 },
    { "reported over adjusted",
      { 0, 20230104, HETU_STATUS_FINAL, HETU_BASIS_ADJUSTED },
      { 0, 20230104, HETU_STATUS_FINAL, HETU_BASIS_REPORTED },
      1 },
    { "adjusted over computed",
      { 0, 20230104, HETU_STATUS_FINAL, HETU_BASIS_COMPUTED },
      { 0, 20230104, HETU_STATUS_FINAL, HETU_BASIS_ADJUSTED },
      1 },
    { "told first of equals", { 0, 20230104 }, { OTHER_SOURCE, 20230104 }, 0 },
    { "correction over what it corrects", { 0, 20230104 }, { 0, 20230104 }, 1 },
    { "correction to provisional over final",
      { 0, 20230104, HETU_STATUS_FINAL },
      { 0, 20230104, HETU_STATUS_PROVISIONAL },
      1 },
    { "correction to redacted over a number",
      { 0, 20230104, HETU_STATUS_FINAL },
      { NO_VALUE, 20230104, HETU_STATUS_REDACTED },
      1 },
    { "a person over everything",
      { PERSON | SECONDARY | NO_VALUE | BODY, 0, HETU_STATUS_REDACTED },
      { 0, 20240104 },
      0 },
    { "a person over a correction", { PERSON, 20230104 }, { 0, 20230104 }, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuRival rivals[2];

      for (gsize k = 0; k < 2; k++)
        {
          int flags = k == 0 ? cases[i].a.flags : cases[i].b.flags;

          rivals[k] = (HetuRival){
            .source = flags & OTHER_SOURCE ? 2 : 1,
            .published = k == 0 ? cases[i].a.published : cases[i].b.published,
            .char_start = -1,
            .n = (guint8) (k + 1),
            .status = (guint8) (k == 0 ? cases[i].a.status : cases[i].b.status),
            .place = flags & BODY ? HETU_PLACE_BODY : HETU_PLACE_HEADLINE,
            .basis = (guint8) (k == 0 ? cases[i].a.basis : cases[i].b.basis),
            .has_value = !(flags & NO_VALUE),
            .secondary = (flags & SECONDARY) != 0,
            .by_person = (flags & PERSON) != 0,
          };
        }
      g_test_message ("%s", cases[i].why);
      g_assert_cmpuint (hetu_rule_choose (rivals, 2), ==, cases[i].chosen);
    }
}

static void
assert_chosen (SmallStore *small, gint32 as_of, const char *expected)
{
  g_autofree char *value = small_store_chosen (small, "2022", as_of);

  g_assert_cmpstr (value, ==, expected);
}

static void
test_luolong_gdp (SmallStore *small, gconstpointer data)
{
  HetuObservation own = small_store_figure (small, "2022", "582.4", small->plan);
  HetuObservation web = small_store_figure (small, "2022", "789.17", small->web);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) rivals = NULL;
  HetuLedger *ledger;
  gint64 own_id = small_store_record (small, &own, HETU_RECORD_ADDED);
  gint64 web_id = small_store_record (small, &web, HETU_RECORD_ADDED);

  assert_chosen (small, 0, "582.4");
  rivals = hetu_query_rivals (small->store, web_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rivals->len, ==, 2);
  g_assert_cmpint (g_array_index (rivals, HetuObservation, 0).id, ==, own_id);
  g_assert_true (g_array_index (rivals, HetuObservation, 0).chosen);
  g_assert_false (g_array_index (rivals, HetuObservation, 1).chosen);

  ledger = hetu_ledger_begin (small->store, "choose", &error);
  g_assert_true (hetu_ledger_choose (ledger, web_id, "按辖区口径", &error));
  g_assert_true (hetu_ledger_commit (ledger, &error));
  assert_chosen (small, 0, "789.17");
  /* What was not known yet cannot be chosen. */
  assert_chosen (small, 20231231, "582.4");

  ledger = hetu_ledger_begin (small->store, "undo", &error);
  g_assert_true (hetu_ledger_unchoose (ledger, web_id, &error));
  g_assert_true (hetu_ledger_commit (ledger, &error));
  assert_chosen (small, 0, "582.4");
  g_assert_true (hetu_store_reload (small->store, &error));
  assert_chosen (small, 0, "582.4");
}

static void
test_choice_of_nothing (SmallStore *small, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuLedger) ledger = hetu_ledger_begin (small->store, "choose", &error);

  g_assert_false (hetu_ledger_choose (ledger, 12345, NULL, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
}

static void
test_vintages (SmallStore *small, gconstpointer data)
{
  HetuObservation figure = small_store_figure (small, "2022", "61345.05", small->plan);

  figure.vintage = 20230323;
  small_store_record (small, &figure, HETU_RECORD_ADDED);
  figure.vintage = 20260321;
  figure.value = HETU_DECIMAL (588074, 1);
  small_store_record (small, &figure, HETU_RECORD_REVISED);
  /* A vintage between the two, told last. */
  figure.vintage = 20240323;
  figure.value = HETU_DECIMAL (582201, 1);
  small_store_record (small, &figure, HETU_RECORD_REVISED);
  assert_chosen (small, 0, "58807.4");
  assert_chosen (small, 20250101, "58220.1");
  assert_chosen (small, 20231231, "61345.05");
  assert_chosen (small, 20230322, "");
}

static void
test_told_again (SmallStore *small, gconstpointer data)
{
  HetuObservation figure = small_store_figure (small, "2022", "5.20", small->plan);
  gint64 first = small_store_record (small, &figure, HETU_RECORD_ADDED);
  gint64 second;

  g_assert_cmpint (small_store_record (small, &figure, HETU_RECORD_UNCHANGED), ==, first);
  /* The same number with other decimals is the same number. */
  figure.value = HETU_DECIMAL (52, 1);
  g_assert_cmpint (small_store_record (small, &figure, HETU_RECORD_UNCHANGED), ==, first);
  /* Told again a year later without change. */
  figure.vintage = 20240104;
  g_assert_cmpint (small_store_record (small, &figure, HETU_RECORD_UNCHANGED), ==, first);
  /* A correction of the same day, and the uncorrected file once more. */
  figure.vintage = 0;
  figure.value = HETU_DECIMAL (53, 1);
  second = small_store_record (small, &figure, HETU_RECORD_REVISED);
  g_assert_cmpint (second, !=, first);
  assert_chosen (small, 0, "5.3");
  figure.value = HETU_DECIMAL (52, 1);
  g_assert_cmpint (small_store_record (small, &figure, HETU_RECORD_UNCHANGED), ==, first);
  assert_chosen (small, 0, "5.3");
  /* Another source that says the same is another statement. */
  figure.source = small->book;
  small_store_record (small, &figure, HETU_RECORD_ADDED);
  assert_chosen (small, 0, "5.2");
}

static void
test_restated_in_one_document (SmallStore *small, gconstpointer data)
{
  HetuObservation figure = small_store_figure (small, "2023", "9", small->plan);

  figure.kind = HETU_KIND_TARGET;
  figure.comparator = HETU_COMPARATOR_AT_LEAST;
  figure.char_start = 1000;
  small_store_record (small, &figure, HETU_RECORD_ADDED);
  figure.comparator = HETU_COMPARATOR_EQUAL;
  figure.place = HETU_PLACE_BODY;
  figure.char_start = 7000;
  small_store_record (small, &figure, HETU_RECORD_ADDED);
  small_store_record (small, &figure, HETU_RECORD_UNCHANGED);
}

/* What makes two statements of two cells, and what does not. */
static void
test_cells (SmallStore *small, gconstpointer data)
{
  HetuObservation figure = small_store_figure (small, "2022", "1", small->plan);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) cell = NULL;
  gint64 first = small_store_record (small, &figure, HETU_RECORD_ADDED);
  gint64 other;

  figure.kind = HETU_KIND_TARGET;
  small_store_record (small, &figure, HETU_RECORD_ADDED);
  g_assert_true (hetu_period_parse ("2022-08", &figure.deadline, NULL));
  small_store_record (small, &figure, HETU_RECORD_ADDED);
  figure.kind = HETU_KIND_ACTUAL;
  figure.deadline = (HetuPeriod){ 0 };
  small_store_set_measure (&figure, HETU_MEASURE_RANK);
  figure.ref_region = 410300;
  small_store_record (small, &figure, HETU_RECORD_ADDED);
  figure.ref_region = 410000;
  small_store_record (small, &figure, HETU_RECORD_ADDED);
  figure.scope = (char *) "54个市辖区";
  small_store_record (small, &figure, HETU_RECORD_ADDED);
  cell = hetu_query_rivals (small->store, first, &error);
  g_assert_cmpuint (cell->len, ==, 1);
  /* The basis and the reference of a relative level do not make a cell. */
  small_store_set_measure (&figure, HETU_MEASURE_LEVEL);
  figure.scope = NULL;
  figure.basis = HETU_BASIS_ADJUSTED;
  other = small_store_record (small, &figure, HETU_RECORD_ADDED);
  g_array_unref (cell);
  cell = hetu_query_rivals (small->store, other, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cell->len, ==, 2);
  g_assert_cmpint (g_array_index (cell, HetuObservation, 1).ref_region, ==, 410000);
  g_assert_cmpint (g_array_index (cell, HetuObservation, 0).ref_region, ==, 0);
}

static void
test_everything_comes_back (SmallStore *small, gconstpointer data)
{
  HetuObservation figure = small_store_figure (small, "2023-01/2023-10", "-5.20", small->plan);
  HetuObservation back;
  g_autoptr (GError) error = NULL;
  gint64 id;

  figure.kind = HETU_KIND_TARGET;
  figure.measure = HETU_MEASURE_RATIO;
  figure.comparator = HETU_COMPARATOR_RANGE;
  figure.value_high = HETU_DECIMAL (-300, 2);
  figure.status = HETU_STATUS_PROVISIONAL;
  figure.basis = HETU_BASIS_ADJUSTED;
  figure.place = HETU_PLACE_BODY;
  figure.rank_of = 2843;
  figure.vintage = 20230600;
  figure.ref_region = 410000;
  figure.char_start = 0;
  figure.char_end = 12;
  figure.quote = (char *) "扣除留抵退税因素后增长11.4%";
  figure.text = (char *) "words";
  figure.note = (char *) "口径";
  g_assert_true (hetu_period_parse ("2023-08", &figure.deadline, NULL));
  g_assert_true (hetu_unit_parse ("%", &figure.unit, NULL));
  id = small_store_record (small, &figure, HETU_RECORD_ADDED);

  g_assert_true (hetu_query_statement (small->store, id, &back, &error));
  g_assert_no_error (error);
  g_assert_cmpint (back.id, ==, id);
  g_assert_cmpint (back.indicator, ==, figure.indicator);
  g_assert_cmpint (back.region, ==, figure.region);
  g_assert_cmpint (back.ref_region, ==, figure.ref_region);
  g_assert_cmpint (back.source, ==, figure.source);
  g_assert_true (hetu_period_equal (back.period, figure.period));
  g_assert_true (hetu_period_equal (back.deadline, figure.deadline));
  g_assert_cmpint (back.value.coefficient, ==, -520);
  g_assert_cmpint (back.value.decimals, ==, 2);
  g_assert_cmpint (back.value_high.coefficient, ==, -300);
  g_assert_true (hetu_unit_equal (back.unit, figure.unit));
  g_assert_cmpint (back.kind, ==, figure.kind);
  g_assert_cmpint (back.measure, ==, figure.measure);
  g_assert_cmpint (back.comparator, ==, figure.comparator);
  g_assert_cmpint (back.status, ==, figure.status);
  g_assert_cmpint (back.basis, ==, figure.basis);
  g_assert_cmpint (back.place, ==, figure.place);
  g_assert_cmpint (back.rank_of, ==, 2843);
  g_assert_true (back.has_value);
  g_assert_true (back.chosen);
  g_assert_cmpint (back.vintage, ==, 20230600);
  g_assert_cmpint (back.char_start, ==, 0);
  g_assert_cmpint (back.char_end, ==, 12);
  g_assert_cmpstr (back.quote, ==, figure.quote);
  g_assert_cmpstr (back.text, ==, figure.text);
  g_assert_cmpstr (back.note, ==, figure.note);
  g_assert_null (back.scope);
  hetu_observation_clear (&back);
}

static void
make_redacted (HetuObservation *figure)
{
  figure->status = HETU_STATUS_REDACTED;
}

static void
make_missing (HetuObservation *figure)
{
  figure->status = HETU_STATUS_MISSING;
}

static void
make_empty (HetuObservation *figure)
{
  figure->has_value = FALSE;
}

static void
make_worded (HetuObservation *figure)
{
  figure->comparator = HETU_COMPARATOR_QUALITATIVE;
}

static void
make_range_backwards (HetuObservation *figure)
{
  figure->comparator = HETU_COMPARATOR_RANGE;
  figure->value_high = HETU_DECIMAL (1, 0);
}

static void
make_rank_without_scope (HetuObservation *figure)
{
  small_store_set_measure (figure, HETU_MEASURE_RANK);
}

static void
make_rank_zero (HetuObservation *figure)
{
  small_store_set_measure (figure, HETU_MEASURE_RANK);
  figure->ref_region = 410300;
  figure->value = HETU_DECIMAL (0, 0);
}

static void
make_difference_from_nothing (HetuObservation *figure)
{
  figure->measure = HETU_MEASURE_DIFF;
}

static void
make_rank_in_nowhere (HetuObservation *figure)
{
  small_store_set_measure (figure, HETU_MEASURE_RANK);
  figure->ref_region = 999999;
}

static void
make_ancient (HetuObservation *figure)
{
  figure->period = hetu_period_year (1066);
}

static void
make_homeless (HetuObservation *figure)
{
  figure->region = 0;
}

static void
make_growth_in_points (HetuObservation *figure)
{
  small_store_set_measure (figure, HETU_MEASURE_PP_CHANGE);
  figure->measure = HETU_MEASURE_GROWTH;
}

static void
make_points_in_per_cent (HetuObservation *figure)
{
  small_store_set_measure (figure, HETU_MEASURE_GROWTH);
  figure->measure = HETU_MEASURE_PP_CHANGE;
}

static void
make_share_in_money (HetuObservation *figure)
{
  figure->measure = HETU_MEASURE_SHARE;
}

static void
test_contradictions (SmallStore *small, gconstpointer data)
{
  static void (*const spoil[]) (HetuObservation *) = {
    make_redacted,
    make_missing,
    make_empty,
    make_worded,
    make_range_backwards,
    make_rank_without_scope,
    make_rank_zero,
    make_difference_from_nothing,
    make_rank_in_nowhere,
    make_ancient,
    make_homeless,
    make_growth_in_points,
    make_points_in_per_cent,
    make_share_in_money,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (spoil); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HetuLedger) ledger = hetu_ledger_begin (small->store, "test", NULL);
      HetuObservation figure = small_store_figure (small, "2022", "5", small->plan);

      g_assert_cmpint (hetu_ledger_record (ledger, &figure, NULL, &error), ==, HETU_RECORD_ADDED);
      figure = small_store_figure (small, "2021", "5", small->plan);
      spoil[i](&figure);
      g_assert_cmpint (hetu_ledger_record (ledger, &figure, NULL, &error), ==, -1);
      g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
    }
  /* Every ledger was rolled back by its scope. */
  assert_chosen (small, 0, "");
}

static void
test_rollback_forgets (SmallStore *small, gconstpointer data)
{
  HetuLedger *ledger = hetu_ledger_begin (small->store, "test", NULL);
  HetuObservation figure = small_store_figure (small, "2022", "5", small->plan);

  g_assert_true (hetu_unit_parse ("万亩", &figure.unit, NULL));
  g_assert_cmpint (hetu_ledger_record (ledger, &figure, NULL, NULL), ==, HETU_RECORD_ADDED);
  g_assert_cmpint (
      hetu_ledger_put_source (ledger, &(HetuSourceInfo){ .id = "x", .title = "x" }, NULL),
      >,
      0);
  hetu_ledger_rollback (ledger);
  assert_chosen (small, 0, "");
  g_assert_null (hetu_store_find_source (small->store, "x", NULL));
  /* The unit and the vintage that were rolled back are made anew. */
  small_store_record (small, &figure, HETU_RECORD_ADDED);
  assert_chosen (small, 0, "5");
  g_assert_true (hetu_store_check_integrity (small->store, TRUE, NULL));
}

/* An indicator that is refused has already given its unit a number, which goes with it. */
static void
test_rollback_forgets_the_unit_of_a_refused_indicator (SmallStore *small, gconstpointer data)
{
  HetuLedger *ledger = hetu_ledger_begin (small->store, "test", NULL);
  HetuIndicatorInfo nameless = { .id = "x" };
  HetuObservation figure = small_store_figure (small, "2022", "5", small->plan);
  g_autoptr (GError) error = NULL;

  g_assert_true (hetu_unit_parse ("兆瓦", &nameless.unit, NULL));
  g_assert_cmpint (hetu_ledger_put_indicator (ledger, &nameless, &error), ==, 0);
  g_assert_error (error, HETU_ERROR, HETU_ERROR_STORE);
  hetu_ledger_rollback (ledger);
  figure.unit = nameless.unit;
  small_store_record (small, &figure, HETU_RECORD_ADDED);
  g_assert_true (hetu_store_check_integrity (small->store, TRUE, NULL));
}

static void
test_source_judged_anew (SmallStore *small, gconstpointer data)
{
  HetuObservation own = small_store_figure (small, "2022", "582.4", small->plan);
  HetuObservation web = small_store_figure (small, "2022", "789.17", small->web);
  HetuLedger *ledger;

  small_store_record (small, &own, HETU_RECORD_ADDED);
  small_store_record (small, &web, HETU_RECORD_ADDED);
  assert_chosen (small, 0, "582.4");
  /* Once the compilation counts as primary, it is the later vintage. */
  ledger = hetu_ledger_begin (small->store, "sources", NULL);
  g_assert_cmpint (hetu_ledger_put_source (
                       ledger,
                       &(HetuSourceInfo){ .id = "web-2024", .title = "网络整理", .date = 20240411 },
                       NULL),
                   ==,
                   small->web);
  g_assert_true (hetu_ledger_commit (ledger, NULL));
  assert_chosen (small, 0, "789.17");
}

static void
test_unsorted_and_sorted_agree (SmallStore *small, gconstpointer data)
{
  static const char *const periods[] = { "2020", "2022", "2021", "2022", "2019", "2020" };
  HetuLedger *ledger = hetu_ledger_begin (small->store, "test", NULL);
  guint outcomes[3] = { 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      HetuObservation figure = small_store_figure (small, periods[i], "7", small->plan);
      int outcome = hetu_ledger_record (ledger, &figure, NULL, NULL);

      g_assert_cmpint (outcome, >=, 0);
      outcomes[outcome]++;
    }
  g_assert_true (hetu_ledger_commit (ledger, NULL));
  g_assert_cmpuint (outcomes[HETU_RECORD_ADDED], ==, 4);
  g_assert_cmpuint (outcomes[HETU_RECORD_UNCHANGED], ==, 2);
}

#define ADD(path, function) g_test_add (path, SmallStore, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ledger/rule/first-difference-decides", test_rule);
  ADD ("/ledger/rule/luolong-gdp-2022", test_luolong_gdp);
  ADD ("/ledger/rule/three-vintages", test_vintages);
  ADD ("/ledger/rule/source-judged-anew", test_source_judged_anew);
  ADD ("/ledger/choose/needs-a-statement", test_choice_of_nothing);
  ADD ("/ledger/record/told-again", test_told_again);
  ADD ("/ledger/record/restated-in-one-document", test_restated_in_one_document);
  ADD ("/ledger/record/cells", test_cells);
  ADD ("/ledger/record/everything-comes-back", test_everything_comes_back);
  ADD ("/ledger/record/contradictions", test_contradictions);
  ADD ("/ledger/record/order-does-not-matter", test_unsorted_and_sorted_agree);
  ADD ("/ledger/rollback/forgets", test_rollback_forgets);
  ADD ("/ledger/rollback/forgets-the-unit-of-a-refused-indicator",
       test_rollback_forgets_the_unit_of_a_refused_indicator);
  return g_test_run ();
}
