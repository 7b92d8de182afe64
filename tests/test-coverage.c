/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-store.h"
#include "ui/coverage.h"

static HetuSpec *
make_spec (HetuGrain grain)
{
  HetuSpec *spec = hetu_spec_new ();
  const char *const ids[] = { "gdp", NULL };
  const gint32 regions[] = { 410311 };

  spec->grain = grain;
  spec->measure = HETU_MEASURE_LEVEL;
  hetu_spec_set_indicators (spec, ids);
  hetu_spec_set_regions (spec, regions, 1);
  return spec;
}

static void
record (SmallStore *small, const char *period, HetuMeasure measure, HetuKind kind)
{
  HetuObservation figure = small_store_figure (small, period, "5", small->plan);

  figure.measure = measure;
  figure.kind = kind;
  if (measure == HETU_MEASURE_GROWTH)
    g_assert_true (hetu_unit_parse ("%", &figure.unit, NULL));
  small_store_record (small, &figure, HETU_RECORD_ADDED);
}

static void
test_nothing_told_covers_nothing (void)
{
  SmallStore small;
  g_autoptr (HetuSpec) spec = make_spec (HETU_GRAIN_YEAR);
  g_autoptr (HetuCoverage) coverage = NULL;

  small_store_open (&small);
  coverage = hetu_coverage_new (small.store, spec, NULL);
  g_assert_cmpuint (coverage->slots->len, ==, 0);
  g_assert_false (coverage->measures[HETU_MEASURE_LEVEL]);
  g_assert_cmpuint (hetu_coverage_find_slot (coverage, hetu_period_year (2022), TRUE), ==, 0);
  small_store_close (&small);
}

static void
test_years_are_laid_out_without_holes (void)
{
  SmallStore small;
  g_autoptr (HetuSpec) spec = make_spec (HETU_GRAIN_YEAR);
  g_autoptr (HetuCoverage) coverage = NULL;

  small_store_open (&small);
  record (&small, "2018", HETU_MEASURE_LEVEL, HETU_KIND_ACTUAL);
  record (&small, "2021", HETU_MEASURE_LEVEL, HETU_KIND_ACTUAL);
  record (&small, "2023", HETU_MEASURE_GROWTH, HETU_KIND_TARGET);
  coverage = hetu_coverage_new (small.store, spec, NULL);
  g_assert_cmpuint (coverage->slots->len, ==, 6);
  g_assert_true (
      hetu_period_equal (g_array_index (coverage->slots, HetuPeriod, 1), hetu_period_year (2019)));
  /* Two levels make a rate; a target makes no measure. */
  g_assert_true (coverage->measures[HETU_MEASURE_LEVEL]);
  g_assert_true (coverage->measures[HETU_MEASURE_GROWTH]);
  g_assert_false (coverage->measures[HETU_MEASURE_CHAIN]);
  g_assert_true (coverage->grains[HETU_GRAIN_YEAR]);
  g_assert_false (coverage->grains[HETU_GRAIN_MONTH]);
  small_store_close (&small);
}

/* Levels of two quarters make a rate on the quarter before, but not where published ones are at constant prices. */
static void
test_quarters_make_chains_at_current_prices (void)
{
  static const char *const quarters[] = { "2023-Q1", "2023-Q2" };
  SmallStore small;
  g_autoptr (HetuSpec) spec = make_spec (HETU_GRAIN_YEAR);
  g_autoptr (HetuCoverage) real = NULL;
  g_autoptr (HetuCoverage) current = NULL;
  const char *const ids[] = { "fixed_asset_investment", NULL };
  HetuIndicatorInfo info = { .id = ids[0],
                             .name_zh = "固定资产投资",
                             .name_en = "Fixed asset investment",
                             .initials = "gdzctz",
                             .domain = "macro",
                             .nature = HETU_NATURE_FLOW,
                             .frequency = HETU_GRAIN_QUARTER };
  HetuLedger *ledger = NULL;
  gint32 investment = 0;

  small_store_open (&small);
  ledger = hetu_ledger_begin (small.store, "test", NULL);
  g_assert_true (hetu_unit_parse ("亿元", &info.unit, NULL));
  investment = hetu_ledger_put_indicator (ledger, &info, NULL);
  g_assert_true (hetu_ledger_commit (ledger, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (quarters); i++)
    {
      HetuObservation figure = small_store_figure (&small, quarters[i], "5", small.plan);

      small_store_record (&small, &figure, HETU_RECORD_ADDED);
      figure.indicator = investment;
      small_store_record (&small, &figure, HETU_RECORD_ADDED);
    }
  real = hetu_coverage_new (small.store, spec, NULL);
  g_assert_true (real->within_years);
  g_assert_false (real->measures[HETU_MEASURE_CHAIN]);
  hetu_spec_set_indicators (spec, ids);
  current = hetu_coverage_new (small.store, spec, NULL);
  g_assert_true (current->measures[HETU_MEASURE_CHAIN]);
  g_assert_cmpint (current->chain, ==, HETU_GRAIN_QUARTER);
  small_store_close (&small);
}

static void
test_one_level_makes_no_rate (void)
{
  SmallStore small;
  g_autoptr (HetuSpec) spec = make_spec (HETU_GRAIN_YEAR);
  g_autoptr (HetuCoverage) coverage = NULL;

  small_store_open (&small);
  record (&small, "2021", HETU_MEASURE_LEVEL, HETU_KIND_ACTUAL);
  coverage = hetu_coverage_new (small.store, spec, NULL);
  g_assert_false (coverage->measures[HETU_MEASURE_GROWTH]);
  small_store_close (&small);
}

static void
test_quarters_fill_and_cumulative_does_not (void)
{
  SmallStore small;
  g_autoptr (HetuSpec) quarters = make_spec (HETU_GRAIN_QUARTER);
  g_autoptr (HetuSpec) cumulative = make_spec (HETU_GRAIN_CUMULATIVE);
  g_autoptr (HetuCoverage) filled = NULL;
  g_autoptr (HetuCoverage) told = NULL;

  small_store_open (&small);
  record (&small, "2022-Q2", HETU_MEASURE_LEVEL, HETU_KIND_ACTUAL);
  record (&small, "2023-Q1", HETU_MEASURE_LEVEL, HETU_KIND_ACTUAL);
  record (&small, "2023-01/2023-05", HETU_MEASURE_LEVEL, HETU_KIND_ACTUAL);
  filled = hetu_coverage_new (small.store, quarters, NULL);
  told = hetu_coverage_new (small.store, cumulative, NULL);
  g_assert_cmpuint (filled->slots->len, ==, 4);
  /* January to March is a quarter and cumulative too. */
  g_assert_cmpuint (told->slots->len, ==, 2);
  small_store_close (&small);
}

static void
test_slots_are_found_from_either_end (void)
{
  static const struct
  {
    int year; /* 0: none */
    gboolean last;
    guint slot;
  } cases[] = {
    { 0, FALSE, 0 },    { 0, TRUE, 3 },    { 2020, FALSE, 2 }, { 2020, TRUE, 2 },
    { 2010, FALSE, 0 }, { 2010, TRUE, 0 }, { 2030, FALSE, 3 }, { 2030, TRUE, 3 },
  };
  SmallStore small;
  g_autoptr (HetuSpec) spec = make_spec (HETU_GRAIN_YEAR);
  g_autoptr (HetuCoverage) coverage = NULL;

  small_store_open (&small);
  record (&small, "2018", HETU_MEASURE_LEVEL, HETU_KIND_ACTUAL);
  record (&small, "2021", HETU_MEASURE_LEVEL, HETU_KIND_ACTUAL);
  coverage = hetu_coverage_new (small.store, spec, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuPeriod period = cases[i].year > 0 ? hetu_period_year (cases[i].year) : (HetuPeriod){ 0 };

      g_assert_cmpuint (hetu_coverage_find_slot (coverage, period, cases[i].last),
                        ==,
                        cases[i].slot);
    }
  small_store_close (&small);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/coverage/chain-at-current-prices",
                   test_quarters_make_chains_at_current_prices);
  g_test_add_func ("/coverage/nothing-told-covers-nothing", test_nothing_told_covers_nothing);
  g_test_add_func ("/coverage/years-without-holes", test_years_are_laid_out_without_holes);
  g_test_add_func ("/coverage/one-level-makes-no-rate", test_one_level_makes_no_rate);
  g_test_add_func ("/coverage/quarters-fill-cumulative-not",
                   test_quarters_fill_and_cumulative_does_not);
  g_test_add_func ("/coverage/slots-from-either-end", test_slots_are_found_from_either_end);
  return g_test_run ();
}
