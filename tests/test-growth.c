/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/growth.h"

#include "error.h"

#include <string.h>

static HetuObservation
level (const char *value, const char *unit, const char *period)
{
  HetuObservation observation;

  hetu_observation_init (&observation);
  observation.has_value = TRUE;
  observation.source = 1;
  g_assert_true (hetu_decimal_parse (value, &observation.value, NULL));
  g_assert_true (hetu_unit_parse (unit, &observation.unit, NULL));
  g_assert_true (hetu_period_parse (period, &observation.period, NULL));
  return observation;
}

static HetuObservation
growth (const char *value, const char *period)
{
  HetuObservation observation = level (value, "%", period);

  observation.measure = HETU_MEASURE_GROWTH;
  return observation;
}

static void
test_rate_is_rounded_once (void)
{
  static const struct
  {
    const char *now, *now_unit, *now_period;
    const char *base, *base_unit, *base_period;
    const char *rate;
  } cases[] = {
    { "16", "亿元", "2023", "14.8", "亿元", "2022", "8.1" },
    { "314.6", "亿元", "2022", "262.17", "亿元", "2021", "20.0" },
    { "258.6", "亿元", "2022", "254.53", "亿元", "2021", "1.6" },
    { "95", "亿元", "2023-H1", "100", "亿元", "2022-H1", "-5.0" },
    { "108.25", "亿元", "2023-01/2023-10", "100", "亿元", "2022-01/2022-10", "8.3" },
    { "9000", "人", "2023", "1.2", "万人", "2022", "-25.0" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuObservation now = level (cases[i].now, cases[i].now_unit, cases[i].now_period);
      HetuObservation base = level (cases[i].base, cases[i].base_unit, cases[i].base_period);
      g_autoptr (GError) error = NULL;
      g_autofree char *rate = NULL;
      HetuObservation out;

      g_assert_true (hetu_growth_year_on_year (&now, &base, &out, &error));
      g_assert_no_error (error);
      rate = hetu_decimal_to_string (out.value);
      g_assert_cmpstr (rate, ==, cases[i].rate);
      g_assert_true (hetu_unit_equal (out.unit, HETU_UNIT_PERCENT));
      g_assert_cmpint (out.measure, ==, HETU_MEASURE_GROWTH);
      g_assert_cmpint (out.basis, ==, HETU_BASIS_COMPUTED);
      g_assert_true (hetu_period_equal (out.period, now.period));
    }
}

static void
test_weaker_status_stays (void)
{
  HetuObservation now = level ("110", "亿元", "2023");
  HetuObservation base = level ("100", "亿元", "2022");
  HetuObservation out;

  now.status = HETU_STATUS_PROVISIONAL;
  g_assert_true (hetu_growth_year_on_year (&now, &base, &out, NULL));
  g_assert_cmpint (out.status, ==, HETU_STATUS_PROVISIONAL);
}

static void
assert_refused (const HetuObservation *now, const HetuObservation *base, const char *why)
{
  g_autoptr (GError) error = NULL;
  HetuObservation out = { .indicator = 77 };

  g_assert_false (hetu_growth_year_on_year (now, base, &out, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_DATA);
  if (strstr (error->message, why) == NULL)
    g_error ("“%s” does not say “%s”", error->message, why);
  g_assert_cmpint (out.indicator, ==, 77);
}

static void
test_refusals_say_which (void)
{
  const HetuObservation now = level ("110", "亿元", "2023");
  const HetuObservation base = level ("100", "亿元", "2022");
  HetuObservation other;

  other = base;
  other.has_value = FALSE;
  other.status = HETU_STATUS_MISSING;
  assert_refused (&now, &other, "missing");
  other = now;
  other.has_value = FALSE;
  other.status = HETU_STATUS_REDACTED;
  assert_refused (&other, &base, "redacted");
  other = growth ("5.2", "2023");
  assert_refused (&other, &base, "a rate and a level");
  other = base;
  other.region = 410311;
  assert_refused (&now, &other, "regions");
  other = base;
  other.kind = HETU_KIND_TARGET;
  assert_refused (&now, &other, "no outturn");
  other = level ("100", "亿元", "2021");
  assert_refused (&now, &other, "periods");
  other = level ("100", "亿元", "2022-Q1");
  assert_refused (&now, &other, "periods");
  other = level ("100", "亿美元", "2022");
  assert_refused (&now, &other, "units");
  other = base;
  other.source = 2;
  assert_refused (&now, &other, "vintages");
  other = base;
  other.basis = HETU_BASIS_ADJUSTED;
  assert_refused (&now, &other, "definitions");
  other = level ("0", "亿元", "2022");
  assert_refused (&now, &other, "not positive");
  other = level ("-3", "亿元", "2022");
  assert_refused (&now, &other, "not positive");
  other = level ("0.000000000000000001", "亿元", "2022");
  assert_refused (&now, &other, "beyond all measure");
}

static void
test_bounds_have_no_growth (void)
{
  static const HetuComparator bounds[] = { HETU_COMPARATOR_AT_LEAST, HETU_COMPARATOR_AT_MOST,
                                           HETU_COMPARATOR_MORE,     HETU_COMPARATOR_LESS,
                                           HETU_COMPARATOR_RANGE,    HETU_COMPARATOR_RELATIVE };
  const HetuObservation now = level ("110", "亿元", "2023");
  const HetuObservation base = level ("100", "亿元", "2022");
  HetuObservation about = base;
  HetuObservation out;

  for (gsize i = 0; i < G_N_ELEMENTS (bounds); i++)
    {
      HetuObservation bound = base;

      bound.comparator = (guint8) bounds[i];
      assert_refused (&now, &bound, "a bound");
      bound.period = now.period;
      assert_refused (&bound, &base, "a bound");
    }
  about.comparator = HETU_COMPARATOR_ABOUT;
  g_assert_true (hetu_growth_year_on_year (&now, &about, &out, NULL));
  g_assert_cmpint (out.comparator, ==, HETU_COMPARATOR_ABOUT);
}

static void
test_rates_have_no_growth (void)
{
  HetuObservation now = level ("46.9", "%", "2023");
  HetuObservation base = level ("43.3", "%", "2022");

  assert_refused (&now, &base, "rates");
}

static void
test_one_edition_of_two_sources (void)
{
  HetuObservation now = level ("110", "亿元", "2023");
  HetuObservation base = level ("100", "亿元", "2022");
  HetuObservation out;

  base.source = 2;
  now.vintage = base.vintage = 20250308;
  g_assert_true (hetu_growth_year_on_year (&now, &base, &out, NULL));
  base.vintage = 20240229;
  assert_refused (&now, &base, "vintages");
  base.source = now.source;
  assert_refused (&now, &base, "vintages");
  /* Two documents of one year are not one edition. */
  base.source = 2;
  now.vintage = base.vintage = 20250000;
  assert_refused (&now, &base, "vintages");
  now.vintage = base.vintage = 20250300;
  assert_refused (&now, &base, "vintages");
}

static HetuSeries *
make_series (HetuMeasure measure, const HetuObservation *observations, gsize n_observations)
{
  GArray *array = hetu_observation_array_new ();

  g_array_append_vals (array, observations, (guint) n_observations);
  return hetu_series_new (1, 410311, measure, array);
}

static void
assert_point (HetuSeries *series, const char *period, const char *value, HetuBasis basis)
{
  HetuPeriod key;
  const HetuObservation *point;
  g_autofree char *text = NULL;

  g_assert_true (hetu_period_parse (period, &key, NULL));
  point = hetu_series_find (series, key, HETU_KIND_ACTUAL);
  if (value == NULL)
    {
      g_assert_null (point);
      return;
    }
  g_assert_nonnull (point);
  text = hetu_decimal_to_string (point->value);
  g_assert_cmpstr (text, ==, value);
  g_assert_cmpint (point->basis, ==, basis);
  g_assert_cmpint (point->measure, ==, HETU_MEASURE_GROWTH);
}

static void
test_fill_prefers_what_is_reported (void)
{
  HetuObservation told[] = { growth ("5.2", "2021"), growth ("0", "2022") };
  const HetuObservation levels_told[] = {
    level ("100", "亿元", "2020"),
    level ("110", "亿元", "2021"),
    level ("121", "亿元", "2022"),
    level ("133.1", "亿元", "2023"),
  };
  g_autoptr (HetuSeries) reported = NULL;
  g_autoptr (HetuSeries) levels = NULL;
  g_autoptr (HetuSeries) filled = NULL;
  guint computed = 99;

  told[1].status = HETU_STATUS_REDACTED;
  told[1].has_value = FALSE;
  reported = make_series (HETU_MEASURE_GROWTH, told, G_N_ELEMENTS (told));
  levels = make_series (HETU_MEASURE_LEVEL, levels_told, G_N_ELEMENTS (levels_told));
  filled = hetu_growth_fill (reported, levels, NULL, &computed);

  g_assert_cmpuint (computed, ==, 2);
  g_assert_cmpuint (hetu_series_get_length (filled), ==, 3);
  assert_point (filled, "2020", NULL, HETU_BASIS_REPORTED);
  assert_point (filled, "2021", "5.2", HETU_BASIS_REPORTED);
  assert_point (filled, "2022", "10.0", HETU_BASIS_COMPUTED);
  assert_point (filled, "2023", "10.0", HETU_BASIS_COMPUTED);
}

static void
test_fill_keeps_gaps (void)
{
  HetuObservation levels_told[] = {
    level ("100", "亿元", "2020"),
    level ("1", "亿元", "2021"),
    level ("121", "亿元", "2022"),
  };
  g_autoptr (HetuSeries) levels = NULL;
  g_autoptr (HetuSeries) filled = NULL;
  guint computed = 99;

  levels_told[1].status = HETU_STATUS_MISSING;
  levels_told[1].has_value = FALSE;
  levels = make_series (HETU_MEASURE_LEVEL, levels_told, G_N_ELEMENTS (levels_told));
  filled = hetu_growth_fill (NULL, levels, NULL, &computed);

  g_assert_cmpuint (computed, ==, 0);
  g_assert_cmpuint (hetu_series_get_length (filled), ==, 1);
  g_assert_cmpint (hetu_series_get (filled, 0)->status, ==, HETU_STATUS_MISSING);
  g_assert_cmpint (hetu_series_get (filled, 0)->measure, ==, HETU_MEASURE_GROWTH);
  g_assert_false (hetu_series_get (filled, 0)->has_value);
}

static void
test_fill_stops_at_a_break (void)
{
  const HetuObservation levels_told[] = {
    level ("100", "亿元", "2020"),
    level ("110", "亿元", "2021"),
    level ("500", "亿元", "2022"),
    level ("550", "亿元", "2023"),
  };
  g_autoptr (HetuSeries) levels =
      make_series (HETU_MEASURE_LEVEL, levels_told, G_N_ELEMENTS (levels_told));
  g_autoptr (GArray) breaks = g_array_new (FALSE, FALSE, sizeof (HetuPeriod));
  g_autoptr (HetuSeries) filled = NULL;
  HetuPeriod from = hetu_period_year (2022);

  g_array_append_val (breaks, from);
  filled = hetu_growth_fill (NULL, levels, breaks, NULL);
  assert_point (filled, "2021", "10.0", HETU_BASIS_COMPUTED);
  assert_point (filled, "2022", NULL, HETU_BASIS_COMPUTED);
  assert_point (filled, "2023", "10.0", HETU_BASIS_COMPUTED);
}

/* A year in the middle of which the definition changed is neither the old nor the new one. */
static void
test_fill_refuses_a_mixed_base (void)
{
  const HetuObservation levels_told[] = {
    level ("100", "亿元", "2021"), level ("110", "亿元", "2022"), level ("300", "亿元", "2023"),
    level ("330", "亿元", "2024"), level ("363", "亿元", "2025"),
  };
  g_autoptr (HetuSeries) levels =
      make_series (HETU_MEASURE_LEVEL, levels_told, G_N_ELEMENTS (levels_told));
  g_autoptr (GArray) breaks = g_array_new (FALSE, FALSE, sizeof (HetuPeriod));
  g_autoptr (HetuSeries) filled = NULL;
  HetuPeriod from = hetu_period_month (2023, 7);

  g_array_append_val (breaks, from);
  filled = hetu_growth_fill (NULL, levels, breaks, NULL);
  assert_point (filled, "2022", "10.0", HETU_BASIS_COMPUTED);
  assert_point (filled, "2023", NULL, HETU_BASIS_COMPUTED);
  assert_point (filled, "2024", NULL, HETU_BASIS_COMPUTED);
  assert_point (filled, "2025", "10.0", HETU_BASIS_COMPUTED);
}

static void
test_fill_of_nothing (void)
{
  g_autoptr (HetuSeries) filled = hetu_growth_fill (NULL, NULL, NULL, NULL);

  g_assert_cmpuint (hetu_series_get_length (filled), ==, 0);
}

static void
test_fill_chain_of_single_periods (void)
{
  const HetuObservation levels_told[] = {
    level ("100", "亿元", "2023-Q1"),
    level ("110", "亿元", "2023-Q2"),
    level ("420", "亿元", "2023"),
    level ("99", "亿元", "2023-Q4"),
  };
  HetuObservation told[] = { growth ("1.5", "2023-Q1") };
  g_autoptr (HetuSeries) levels =
      make_series (HETU_MEASURE_LEVEL, levels_told, G_N_ELEMENTS (levels_told));
  g_autoptr (HetuSeries) reported = NULL;
  g_autoptr (HetuSeries) filled = NULL;

  told[0].measure = HETU_MEASURE_CHAIN;
  reported = make_series (HETU_MEASURE_CHAIN, told, G_N_ELEMENTS (told));
  filled = hetu_growth_fill_chain (reported, levels, NULL);
  /* The fourth quarter has none before it, the year is told by its growth. */
  g_assert_cmpuint (hetu_series_get_length (filled), ==, 2);
  g_assert_cmpint (hetu_series_get (filled, 0)->basis, ==, HETU_BASIS_REPORTED);
  g_assert_cmpint (hetu_series_get (filled, 1)->value.coefficient, ==, 100);
  g_assert_cmpint (hetu_series_get (filled, 1)->measure, ==, HETU_MEASURE_CHAIN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/growth/rate/is-rounded-once", test_rate_is_rounded_once);
  g_test_add_func ("/growth/rate/weaker-status-stays", test_weaker_status_stays);
  g_test_add_func ("/growth/refusal/says-which", test_refusals_say_which);
  g_test_add_func ("/growth/refusal/rates-have-no-growth", test_rates_have_no_growth);
  g_test_add_func ("/growth/refusal/bounds-have-no-growth", test_bounds_have_no_growth);
  g_test_add_func ("/growth/refusal/one-edition-of-two-sources", test_one_edition_of_two_sources);
  g_test_add_func ("/growth/fill/prefers-what-is-reported", test_fill_prefers_what_is_reported);
  g_test_add_func ("/growth/fill/keeps-gaps", test_fill_keeps_gaps);
  g_test_add_func ("/growth/fill/stops-at-a-break", test_fill_stops_at_a_break);
  g_test_add_func ("/growth/fill/refuses-a-mixed-base", test_fill_refuses_a_mixed_base);
  g_test_add_func ("/growth/fill/of-nothing", test_fill_of_nothing);
  g_test_add_func ("/growth/fill/chain-of-single-periods", test_fill_chain_of_single_periods);
  return g_test_run ();
}
