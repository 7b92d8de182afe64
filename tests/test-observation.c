/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/observation.h"

static void
test_init_is_a_final_reported_actual_level (void)
{
  HetuObservation observation;

  hetu_observation_init (&observation);
  g_assert_cmpint (observation.kind, ==, HETU_KIND_ACTUAL);
  g_assert_cmpint (observation.measure, ==, HETU_MEASURE_LEVEL);
  g_assert_cmpint (observation.comparator, ==, HETU_COMPARATOR_EQUAL);
  g_assert_cmpint (observation.status, ==, HETU_STATUS_FINAL);
  g_assert_cmpint (observation.basis, ==, HETU_BASIS_REPORTED);
  g_assert_false (observation.has_value);
  g_assert_cmpint (observation.char_start, ==, -1);
}

static void
test_copy_owns_its_strings (void)
{
  g_auto (HetuObservation) copy = { 0 };
  HetuObservation observation;

  hetu_observation_init (&observation);
  observation.quote = g_strdup ("生产总值582.4亿元");
  observation.value = HETU_DECIMAL (5824, 1);
  observation.has_value = TRUE;
  hetu_observation_copy (&observation, &copy);
  hetu_observation_clear (&observation);

  g_assert_null (observation.quote);
  g_assert_false (observation.has_value);
  g_assert_cmpstr (copy.quote, ==, "生产总值582.4亿元");
  g_assert_cmpint (copy.value.coefficient, ==, 5824);
}

static void
test_coarser_number_decides (void)
{
  static const struct
  {
    const char *a, *a_unit, *b, *b_unit;
    gboolean disagree;
  } cases[] = {
    { "582", "亿元", "582.4", "亿元", FALSE },   { "582.4", "亿元", "789.17", "亿元", TRUE },
    { "1.6", "万户", "16012", "户", FALSE },     { "1.6", "万户", "16512", "户", TRUE },
    { "27290000", "元", "2729", "万元", FALSE }, { "0.2729", "亿元", "2729", "万元", FALSE },
    { "582400000", "元", "5.8", "亿元", FALSE }, { "5.2", "%", "5.2", "个百分点", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuObservation a, b;

      hetu_observation_init (&a);
      hetu_observation_init (&b);
      a.has_value = b.has_value = TRUE;
      g_assert_true (hetu_decimal_parse (cases[i].a, &a.value, NULL));
      g_assert_true (hetu_decimal_parse (cases[i].b, &b.value, NULL));
      g_assert_true (hetu_unit_parse (cases[i].a_unit, &a.unit, NULL));
      g_assert_true (hetu_unit_parse (cases[i].b_unit, &b.unit, NULL));
      g_assert_cmpint (hetu_observation_disagrees (&a, &b), ==, cases[i].disagree);
      g_assert_cmpint (hetu_observation_disagrees (&b, &a), ==, cases[i].disagree);
    }
}

static void
test_words_are_read_again (void)
{
  for (int i = HETU_KIND_ACTUAL; i <= HETU_KIND_EXPECTED; i++)
    {
      HetuKind kind;

      g_assert_true (hetu_kind_parse (hetu_kind_to_string (i), &kind));
      g_assert_cmpint (kind, ==, i);
    }
  for (int i = 0; i < HETU_N_MEASURES; i++)
    {
      HetuMeasure measure;

      g_assert_true (hetu_measure_parse (hetu_measure_to_string (i), &measure));
      g_assert_cmpint (measure, ==, i);
      g_assert_cmpstr (hetu_measure_to_label (i, HETU_LANGUAGE_ZH),
                       !=,
                       hetu_measure_to_label (i, HETU_LANGUAGE_EN));
    }
  for (int i = HETU_COMPARATOR_EQUAL; i <= HETU_COMPARATOR_QUALITATIVE; i++)
    {
      HetuComparator comparator;

      g_assert_true (hetu_comparator_parse (hetu_comparator_to_string (i), &comparator));
      g_assert_cmpint (comparator, ==, i);
    }
  for (int i = HETU_STATUS_FINAL; i <= HETU_STATUS_INCOMPARABLE; i++)
    {
      HetuStatus status;

      g_assert_true (hetu_status_parse (hetu_status_to_string (i), &status));
      g_assert_cmpint (status, ==, i);
    }
  for (int i = HETU_BASIS_REPORTED; i <= HETU_BASIS_ADJUSTED; i++)
    {
      HetuBasis basis;

      g_assert_true (hetu_basis_parse (hetu_basis_to_string (i), &basis));
      g_assert_cmpint (basis, ==, i);
    }
}

static void
test_words_of_the_reports_files (void)
{
  HetuMeasure measure = HETU_MEASURE_RANK;
  HetuComparator comparator;
  HetuStatus status;

  g_assert_true (hetu_measure_parse ("growth_yoy", &measure));
  g_assert_cmpint (measure, ==, HETU_MEASURE_GROWTH);
  g_assert_false (hetu_measure_parse ("speed", &measure));
  g_assert_cmpint (measure, ==, HETU_MEASURE_GROWTH);
  g_assert_true (hetu_status_parse ("ok", &status));
  g_assert_cmpint (status, ==, HETU_STATUS_FINAL);
  g_assert_true (hetu_comparator_parse ("≥", &comparator));
  g_assert_cmpint (comparator, ==, HETU_COMPARATOR_AT_LEAST);
  g_assert_false (hetu_comparator_parse ("", &comparator));
}

static void
test_absent_figures_have_no_number (void)
{
  static const struct
  {
    HetuStatus status;
    gboolean has_number;
  } cases[] = {
    { HETU_STATUS_FINAL, TRUE },         { HETU_STATUS_PROVISIONAL, TRUE },
    { HETU_STATUS_EXPECTED, TRUE },      { HETU_STATUS_FUZZY, TRUE },
    { HETU_STATUS_SUSPECT, TRUE },       { HETU_STATUS_QUALITATIVE, FALSE },
    { HETU_STATUS_REDACTED, FALSE },     { HETU_STATUS_MISSING, FALSE },
    { HETU_STATUS_INCOMPARABLE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (hetu_status_has_number (cases[i].status), ==, cases[i].has_number);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/observation/disagrees/coarser-number-decides", test_coarser_number_decides);
  g_test_add_func ("/observation/init/final-reported-actual-level",
                   test_init_is_a_final_reported_actual_level);
  g_test_add_func ("/observation/copy/owns-its-strings", test_copy_owns_its_strings);
  g_test_add_func ("/observation/words/are-read-again", test_words_are_read_again);
  g_test_add_func ("/observation/words/of-the-reports-files", test_words_of_the_reports_files);
  g_test_add_func ("/observation/status/absent-figures-have-no-number",
                   test_absent_figures_have_no_number);
  return g_test_run ();
}
