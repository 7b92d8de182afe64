/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/comparison.h"

#include "error.h"

static HetuObservation
figure (HetuMeasure measure, const char *value, const char *unit, const char *period)
{
  HetuObservation observation;

  hetu_observation_init (&observation);
  observation.measure = (guint8) measure;
  observation.has_value = TRUE;
  g_assert_true (hetu_decimal_parse (value, &observation.value, NULL));
  g_assert_true (hetu_unit_parse (unit, &observation.unit, NULL));
  g_assert_true (hetu_period_parse (period, &observation.period, NULL));
  return observation;
}

static void
test_gap_is_exact (void)
{
  static const struct
  {
    HetuMeasure measure;
    const char *a, *a_unit;
    const char *b, *b_unit;
    const char *gap, *unit;
  } cases[] = {
    { HETU_MEASURE_GROWTH, "5.2", "%", "3.1", "%", "2.1", "个百分点" },
    { HETU_MEASURE_GROWTH, "7", "%", "11.4", "%", "-4.4", "个百分点" },
    { HETU_MEASURE_SHARE, "4", "成", "46.9", "%", "-6.9", "个百分点" },
    { HETU_MEASURE_LEVEL, "1.6", "万户", "9000", "户", "0.7000", "万户" },
    { HETU_MEASURE_RANK, "1", "位", "4", "位", "-3", "位" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuObservation a = figure (cases[i].measure, cases[i].a, cases[i].a_unit, "2022");
      HetuObservation b = figure (cases[i].measure, cases[i].b, cases[i].b_unit, "2022");
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      g_autofree char *name = NULL;
      HetuDecimal gap;
      HetuUnit unit;

      g_assert_true (hetu_comparison_gap (&a, &b, &gap, &unit, &error));
      g_assert_no_error (error);
      text = hetu_decimal_to_string (gap);
      name = hetu_unit_to_string (unit, HETU_LANGUAGE_ZH);
      g_assert_cmpstr (text, ==, cases[i].gap);
      g_assert_cmpstr (name, ==, cases[i].unit);
    }
}

static void
assert_refused (const HetuObservation *a, const HetuObservation *b)
{
  g_autoptr (GError) error = NULL;
  HetuDecimal gap = HETU_DECIMAL (5, 5);
  HetuUnit unit = HETU_UNIT_POINTS;

  g_assert_false (hetu_comparison_gap (a, b, &gap, &unit, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_DATA);
  g_assert_cmpint (gap.coefficient, ==, 5);
  g_assert_true (hetu_unit_equal (unit, HETU_UNIT_POINTS));
}

static void
test_unlike_figures_are_refused (void)
{
  const HetuObservation a = figure (HETU_MEASURE_GROWTH, "5.2", "%", "2022");
  HetuObservation b;

  b = figure (HETU_MEASURE_SHARE, "3.1", "%", "2022");
  assert_refused (&a, &b);
  b = figure (HETU_MEASURE_GROWTH, "3.1", "%", "2021");
  assert_refused (&a, &b);
  b = figure (HETU_MEASURE_GROWTH, "3.1", "个百分点", "2022");
  assert_refused (&a, &b);
  b = a;
  b.has_value = FALSE;
  b.status = HETU_STATUS_REDACTED;
  assert_refused (&a, &b);
  assert_refused (&b, &a);
  /* 扣除留抵退税因素后增长 11.4% is no rival of an unadjusted 7%. */
  b = a;
  b.basis = HETU_BASIS_ADJUSTED;
  assert_refused (&a, &b);
  assert_refused (&b, &a);
  b = a;
  b.indicator = 7;
  assert_refused (&a, &b);
  b = a;
  b.comparator = HETU_COMPARATOR_RANGE;
  assert_refused (&a, &b);
  b.comparator = HETU_COMPARATOR_RELATIVE;
  assert_refused (&b, &a);
}

/* 目标 − 上年实绩 is told in points and keeps “左右”; a half year is not set against a year. */
static void
test_difference_over_years (void)
{
  HetuObservation target = figure (HETU_MEASURE_GROWTH, "7", "%", "2023");
  HetuObservation outturn = figure (HETU_MEASURE_GROWTH, "5.2", "%", "2022");
  HetuObservation half = figure (HETU_MEASURE_GROWTH, "5.2", "%", "2022-H1");
  HetuComparator comparator = HETU_COMPARATOR_RANGE;
  HetuDecimal gap = HETU_DECIMAL (0, 0);
  HetuUnit unit = HETU_UNIT_NONE;
  g_autofree char *text = NULL;

  target.kind = HETU_KIND_TARGET;
  g_assert_true (hetu_comparison_difference (&target, &outturn, &gap, &unit, &comparator, NULL));
  text = hetu_decimal_to_string (gap);
  g_assert_cmpstr (text, ==, "1.8");
  g_assert_true (hetu_unit_equal (unit, HETU_UNIT_POINTS));
  g_assert_cmpint (comparator, ==, HETU_COMPARATOR_EQUAL);
  target.comparator = HETU_COMPARATOR_ABOUT;
  g_assert_true (hetu_comparison_difference (&target, &outturn, &gap, &unit, &comparator, NULL));
  g_assert_cmpint (comparator, ==, HETU_COMPARATOR_ABOUT);
  comparator = HETU_COMPARATOR_RANGE;
  g_assert_false (hetu_comparison_difference (&target, &half, &gap, &unit, &comparator, NULL));
  outturn.basis = HETU_BASIS_ADJUSTED;
  g_assert_false (hetu_comparison_difference (&target, &outturn, &gap, &unit, &comparator, NULL));
  g_assert_cmpint (comparator, ==, HETU_COMPARATOR_RANGE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparison/gap/is-exact-and-in-points", test_gap_is_exact);
  g_test_add_func ("/comparison/gap/unlike-figures-are-refused", test_unlike_figures_are_refused);
  g_test_add_func ("/comparison/difference/over-years", test_difference_over_years);
  return g_test_run ();
}
