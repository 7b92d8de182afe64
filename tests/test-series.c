/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/series.h"

static void
append (GArray *array, HetuPeriod period, HetuKind kind, gint64 value)
{
  HetuObservation observation;

  hetu_observation_init (&observation);
  observation.period = period;
  observation.kind = (guint8) kind;
  observation.value = HETU_DECIMAL (value, 0);
  observation.has_value = TRUE;
  observation.quote = g_strdup ("x");
  g_array_append_val (array, observation);
}

static HetuSeries *
make_series (void)
{
  GArray *array = hetu_observation_array_new ();

  append (array, hetu_period_year (2021), HETU_KIND_ACTUAL, 1);
  append (array, hetu_period_quarter (2022, 4), HETU_KIND_ACTUAL, 2);
  append (array, hetu_period_year (2022), HETU_KIND_ACTUAL, 3);
  append (array, hetu_period_year (2022), HETU_KIND_TARGET, 4);
  append (array, hetu_period_year (2023), HETU_KIND_TARGET, 5);
  return hetu_series_new (9, 410311, HETU_MEASURE_GROWTH, array);
}

static void
test_finds_period_and_kind (void)
{
  g_autoptr (HetuSeries) series = make_series ();
  static const struct
  {
    int year;
    HetuKind kind;
    gint64 value; /* 0: none */
  } cases[] = {
    { 2020, HETU_KIND_ACTUAL, 0 }, { 2021, HETU_KIND_ACTUAL, 1 }, { 2022, HETU_KIND_ACTUAL, 3 },
    { 2022, HETU_KIND_TARGET, 4 }, { 2023, HETU_KIND_TARGET, 5 }, { 2023, HETU_KIND_ACTUAL, 0 },
    { 2024, HETU_KIND_TARGET, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const HetuObservation *found =
          hetu_series_find (series, hetu_period_year (cases[i].year), cases[i].kind);

      g_assert_cmpint (found != NULL ? found->value.coefficient : 0, ==, cases[i].value);
    }
}

static void
test_is_shared (void)
{
  HetuSeries *series = make_series ();
  HetuSeries *shared = hetu_series_ref (series);

  hetu_series_unref (series);
  g_assert_cmpuint (hetu_series_get_length (shared), ==, 5);
  g_assert_cmpint (hetu_series_get_indicator (shared), ==, 9);
  g_assert_cmpint (hetu_series_get_region (shared), ==, 410311);
  g_assert_cmpint (hetu_series_get_measure (shared), ==, HETU_MEASURE_GROWTH);
  g_assert_cmpstr (hetu_series_get (shared, 4)->quote, ==, "x");
  hetu_series_unref (shared);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/series/find/period-and-kind", test_finds_period_and_kind);
  g_test_add_func ("/series/ref/is-shared", test_is_shared);
  return g_test_run ();
}
