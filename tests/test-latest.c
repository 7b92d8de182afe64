/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-store.h"
#include "ui/latest.h"

static void
record (SmallStore *small,
        const char *period,
        const char *value,
        const char *unit,
        HetuMeasure measure,
        HetuKind kind)
{
  HetuObservation figure = small_store_figure (small, period, value, small->plan);

  figure.measure = measure;
  figure.kind = kind;
  g_assert_true (hetu_unit_parse (unit, &figure.unit, NULL));
  small_store_record (small, &figure, HETU_RECORD_ADDED);
}

static void
describe (SmallStore *small, HetuIndicatorFacts *facts)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuLatest) latest = hetu_latest_new (small->store, 410311, 0, &error);

  g_assert_no_error (error);
  hetu_latest_describe (latest,
                        hetu_store_get_indicator (small->store, small->gdp),
                        HETU_LANGUAGE_ZH,
                        facts);
}

static void
test_newest_level_and_growth (void)
{
  SmallStore small;
  HetuIndicatorFacts facts = { 0 };

  small_store_open (&small);
  record (&small, "2021", "560", "亿元", HETU_MEASURE_LEVEL, HETU_KIND_ACTUAL);
  record (&small, "2022", "582.4", "亿元", HETU_MEASURE_LEVEL, HETU_KIND_ACTUAL);
  record (&small, "2022", "5.2", "%", HETU_MEASURE_GROWTH, HETU_KIND_ACTUAL);
  record (&small, "2023", "8", "%", HETU_MEASURE_GROWTH, HETU_KIND_TARGET);
  describe (&small, &facts);
  g_assert_cmpstr (facts.level, ==, "582.4 亿元");
  g_assert_cmpstr (facts.latest, ==, "+5.2");
  g_assert_true (facts.strong);
  g_assert_false (facts.gap);
  hetu_indicator_facts_clear (&facts);
  small_store_close (&small);
}

static void
test_a_target_alone_is_called_one (void)
{
  SmallStore small;
  HetuIndicatorFacts facts = { 0 };

  small_store_open (&small);
  record (&small, "2023", "8", "%", HETU_MEASURE_GROWTH, HETU_KIND_TARGET);
  describe (&small, &facts);
  g_assert_null (facts.level);
  g_assert_cmpstr (facts.latest, ==, "target +8");
  g_assert_false (facts.strong);
  hetu_indicator_facts_clear (&facts);
  small_store_close (&small);
}

static void
test_a_redacted_figure_hides_older_ones (void)
{
  SmallStore small;
  HetuIndicatorFacts facts = { 0 };
  HetuObservation figure;

  small_store_open (&small);
  record (&small, "2021", "5.2", "%", HETU_MEASURE_GROWTH, HETU_KIND_ACTUAL);
  figure = small_store_figure (&small, "2022", "0", small.plan);
  figure.measure = HETU_MEASURE_GROWTH;
  figure.has_value = FALSE;
  figure.status = HETU_STATUS_REDACTED;
  g_assert_true (hetu_unit_parse ("%", &figure.unit, NULL));
  small_store_record (&small, &figure, HETU_RECORD_ADDED);
  describe (&small, &facts);
  g_assert_true (facts.gap);
  g_assert_null (facts.latest);
  hetu_indicator_facts_clear (&facts);
  small_store_close (&small);
}

static void
test_nothing_told_is_nothing_said (void)
{
  SmallStore small;
  HetuIndicatorFacts facts = { 0 };

  small_store_open (&small);
  describe (&small, &facts);
  g_assert_null (facts.level);
  g_assert_null (facts.latest);
  g_assert_null (facts.tooltip);
  small_store_close (&small);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/latest/newest-level-and-growth", test_newest_level_and_growth);
  g_test_add_func ("/latest/a-target-alone-is-called-one", test_a_target_alone_is_called_one);
  g_test_add_func ("/latest/redacted-hides-older", test_a_redacted_figure_hides_older_ones);
  g_test_add_func ("/latest/nothing-told-nothing-said", test_nothing_told_is_nothing_said);
  return g_test_run ();
}
