/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The engine against arithmetic of another make: naturals of any length in base 10^9, by which a rounded result is held
 * against its own bounds: r is x rounded half away from zero to one decimal when r − 0.05 ≤ x < r + 0.05 (mirrored below zero).
 * Series are random, with gaps; HETU_RANDOM_SEED names another seed. */
#include "analysis/derive-single.h"
#include "analysis/derive-span.h"
#include "analysis/derive.h"

#include <string.h>

#define N_LIMBS 40
#define LIMB 1000000000u
#define N_ROUNDS 3000

/* ---- naturals */

typedef struct
{
  guint32 limbs[N_LIMBS]; /* least first */
} Natural;

static Natural
natural (guint64 value)
{
  Natural out = { { 0 } };

  for (int i = 0; value > 0; i++, value /= LIMB)
    out.limbs[i] = (guint32) (value % LIMB);
  return out;
}

static Natural
add (Natural a, Natural b)
{
  guint64 carry = 0;

  for (int i = 0; i < N_LIMBS; i++)
    {
      carry += (guint64) a.limbs[i] + b.limbs[i];
      a.limbs[i] = (guint32) (carry % LIMB);
      carry /= LIMB;
    }
  g_assert_cmpuint (carry, ==, 0);
  return a;
}

static Natural
multiply (Natural a, Natural b)
{
  Natural out = { { 0 } };

  for (int i = 0; i < N_LIMBS; i++)
    {
      guint64 carry = 0;

      if (a.limbs[i] == 0)
        continue;
      for (int j = 0; j + i < N_LIMBS; j++)
        {
          carry += (guint64) a.limbs[i] * b.limbs[j] + out.limbs[i + j];
          out.limbs[i + j] = (guint32) (carry % LIMB);
          carry /= LIMB;
        }
      g_assert_cmpuint (carry, ==, 0);
    }
  return out;
}

static int
compare (Natural a, Natural b)
{
  for (int i = N_LIMBS; i-- > 0;)
    if (a.limbs[i] != b.limbs[i])
      return a.limbs[i] < b.limbs[i] ? -1 : 1;
  return 0;
}

static Natural
power_of (Natural base, guint exponent)
{
  Natural out = natural (1);

  while (exponent-- > 0)
    out = multiply (out, base);
  return out;
}

/* ---- random figures */

static HetuObservation
figure (HetuMeasure measure, HetuDecimal value, HetuPeriod period)
{
  HetuObservation one;

  hetu_observation_init (&one);
  one.measure = (guint8) measure;
  one.value = value;
  one.has_value = TRUE;
  one.source = 1;
  one.period = period;
  if (measure == HETU_MEASURE_LEVEL)
    g_assert_true (hetu_unit_parse ("亿元", &one.unit, NULL));
  else
    one.unit = HETU_UNIT_PERCENT;
  return one;
}

static GRand *
make_random (void)
{
  const char *seed = g_getenv ("HETU_RANDOM_SEED");

  return g_rand_new_with_seed (seed != NULL ? (guint32) g_ascii_strtoull (seed, NULL, 10)
                                            : 20261122);
}

/* From 0.001 to a billion, with up to three decimals. */
static HetuDecimal
random_level (GRand *random)
{
  gint64 coefficient = g_rand_int_range (random, 1, 1000);

  for (int i = g_rand_int_range (random, 0, 3); i > 0; i--)
    coefficient = coefficient * 1000 + g_rand_int_range (random, 0, 1000);
  return HETU_DECIMAL (coefficient, (guint8) g_rand_int_range (random, 0, 4));
}

static HetuDecimal
random_rate (GRand *random)
{
  return HETU_DECIMAL (g_rand_int_range (random, -400, 400), 1);
}

/* @value in thousandths */
static guint64
thousandths (HetuDecimal value)
{
  g_assert_cmpint (value.coefficient, >=, 0);
  for (guint i = value.decimals; i < 3; i++)
    value.coefficient *= 10;
  return (guint64) value.coefficient;
}

/* Whether 1 + rate %, which is twice-thousandths @low … @high ÷ 2000 apart by half a digit, holds @over ÷ @under to the power
 * @roots: ((2000 + 2r − 1) ÷ 2000)^n ≤ over ÷ under < ((2000 + 2r + 1) ÷ 2000)^n, r being the rate in tenths. */
static void
assert_holds (HetuDecimal rate, Natural over, Natural under, guint roots)
{
  gint64 tenths = rate.coefficient;
  Natural low, high, middle;
  int at_low, at_high;

  g_assert_cmpint (rate.decimals, ==, 1);
  g_assert_cmpint (tenths, >=, -1000);
  low = power_of (natural ((guint64) MAX (2000 + 2 * tenths - 1, 0)), roots);
  high = power_of (natural ((guint64) (2000 + 2 * tenths + 1)), roots);
  middle = multiply (over, power_of (natural (2000), roots));
  at_low = compare (multiply (low, under), middle);
  at_high = compare (middle, multiply (high, under));
  /* A tie goes away from zero. */
  if (tenths > 0)
    g_assert_true (at_low <= 0 && at_high < 0);
  else if (tenths < 0)
    g_assert_true (at_low < 0 && at_high <= 0);
  else
    g_assert_true (at_low < 0 && at_high < 0);
}

static void
test_growth_and_average (void)
{
  g_autoptr (GRand) random = make_random ();

  for (int round = 0; round < N_ROUNDS; round++)
    {
      int years = g_rand_int_range (random, 1, 8);
      const HetuObservation last =
          figure (HETU_MEASURE_LEVEL, random_level (random), hetu_period_year (2000 + years));
      const HetuObservation first =
          figure (HETU_MEASURE_LEVEL, random_level (random), hetu_period_year (2000));
      Natural over = natural (thousandths (last.value));
      Natural under = natural (thousandths (first.value));
      g_auto (HetuDerived) derived = { 0 };

      if (years == 1)
        hetu_derive_growth (&last, &first, NULL, &derived);
      else
        hetu_derive_average (&last, &first, NULL, &derived);
      g_assert_cmpint (derived.refusal, ==, HETU_REFUSAL_NONE);
      assert_holds (derived.result.value, over, under, (guint) years);
    }
}

/* Rates of consecutive years, some of them missing: an average of them all is exact, or refused for the first that lacks. */
static void
test_average_of_rates_with_gaps (void)
{
  g_autoptr (GRand) random = make_random ();

  for (int round = 0; round < N_ROUNDS; round++)
    {
      HetuObservation rates[40];
      const HetuObservation *given[40];
      /* Now and then so many that their product has more digits than the engine's fractions. */
      guint n = (guint) g_rand_int_range (random, 2, round % 20 == 0 ? 41 : 9), lacks = n;
      Natural over = natural (1), under = natural (1);
      g_auto (HetuDerived) derived = { 0 };

      for (guint i = 0; i < n; i++)
        {
          rates[i] =
              figure (HETU_MEASURE_GROWTH, random_rate (random), hetu_period_year (2001 + (int) i));
          given[i] = g_rand_int_range (random, 0, 40) == 0 ? NULL : &rates[i];
          if (given[i] == NULL)
            lacks = MIN (lacks, i);
          over = multiply (over, natural ((guint64) (1000 + rates[i].value.coefficient)));
          under = multiply (under, natural (1000));
        }
      hetu_derive_average_of_rates (given, n, hetu_period_year (2001), &derived);
      if (lacks < n)
        {
          g_assert_cmpint (derived.refusal, ==, HETU_REFUSAL_MISSING);
          g_assert_cmpint (derived.refused.first_year, ==, 2001 + (int) lacks);
          continue;
        }
      g_assert_cmpint (derived.refusal, ==, HETU_REFUSAL_NONE);
      assert_holds (derived.result.value, over, under, n);
    }
}

/* Monthly cumulative levels and rates, some of them missing: March is told of 1—2 月 and 1—3 月, and of nothing else. */
static void
test_single_months_with_gaps (void)
{
  g_autoptr (GRand) random = make_random ();

  for (int round = 0; round < N_ROUNDS; round++)
    {
      int month = g_rand_int_range (random, 3, 13);
      HetuPeriod now = hetu_period_range (2023, 1, 2023, month);
      HetuPeriod before = hetu_period_range (2023, 1, 2023, month - 1);
      gint64 small = g_rand_int_range (random, 1, 100000);
      gint64 large = small + g_rand_int_range (random, 1, 100000);
      const HetuObservation figures[] = {
        figure (HETU_MEASURE_GROWTH, random_rate (random), now),
        figure (HETU_MEASURE_LEVEL, HETU_DECIMAL (large, 1), hetu_period_shift_years (now, -1)),
        figure (HETU_MEASURE_GROWTH, random_rate (random), before),
        figure (HETU_MEASURE_LEVEL, HETU_DECIMAL (small, 1), hetu_period_shift_years (before, -1)),
      };
      int lacks = g_rand_int_range (random, 0, 12);
      Natural plus = multiply (natural ((guint64) large),
                               natural ((guint64) (1000 + figures[0].value.coefficient)));
      Natural minus = multiply (natural ((guint64) small),
                                natural ((guint64) (1000 + figures[2].value.coefficient)));
      Natural under = multiply (natural ((guint64) (large - small)), natural (1000));
      g_auto (HetuDerived) derived = { 0 };
      Natural doubled, bound;

      hetu_derive_single_growth_of (lacks == 0 ? NULL : &figures[0],
                                    lacks == 1 ? NULL : &figures[1],
                                    lacks == 2 ? NULL : &figures[2],
                                    lacks == 3 ? NULL : &figures[3],
                                    &derived);
      if (lacks < 4)
        {
          g_assert_cmpint (derived.refusal, ==, HETU_REFUSAL_MISSING);
          continue;
        }
      g_assert_cmpint (derived.refusal, ==, HETU_REFUSAL_NONE);
      g_assert_true (hetu_period_equal (derived.result.period, hetu_period_month (2023, month)));
      /* 2000·(plus − minus) against (2000 + 2r ± 1)·under, brought to one side each. A month may shrink below nothing. */
      if (derived.result.value.coefficient <= -1000)
        continue;
      doubled = multiply (plus, natural (2000));
      bound =
          multiply (under, natural ((guint64) (2000 + 2 * derived.result.value.coefficient + 1)));
      g_assert_true (compare (doubled, add (bound, multiply (minus, natural (2000)))) <= 0);
      bound =
          multiply (under, natural ((guint64) (2000 + 2 * derived.result.value.coefficient - 1)));
      g_assert_true (compare (doubled, add (bound, multiply (minus, natural (2000)))) >= 0);
    }
}

/* Shares lie between their bounds, and an implied base grows back into what it was taken from. */
static void
test_shares_and_implied_bases (void)
{
  g_autoptr (GRand) random = make_random ();

  for (int round = 0; round < N_ROUNDS; round++)
    {
      const HetuPeriod year = hetu_period_year (2023);
      const HetuObservation part = figure (HETU_MEASURE_LEVEL, random_level (random), year);
      const HetuObservation whole = figure (HETU_MEASURE_LEVEL, random_level (random), year);
      const HetuObservation rate = figure (HETU_MEASURE_GROWTH, random_rate (random), year);
      Natural exact = multiply (natural (thousandths (part.value)), natural (2000));
      Natural under = natural (thousandths (whole.value));
      g_auto (HetuDerived) share = { 0 }, base = { 0 };
      guint64 twice;

      hetu_derive_share (&part, &whole, &share);
      g_assert_cmpint (share.refusal, ==, HETU_REFUSAL_NONE);
      twice = 2 * (guint64) share.result.value.coefficient;
      g_assert_cmpint (compare (exact, multiply (under, natural (twice + 1))), <, 0);
      if (twice > 0)
        g_assert_cmpint (compare (exact, multiply (under, natural (twice - 1))), >=, 0);

      hetu_derive_implied_base (&part, &rate, TRUE, &base);
      g_assert_cmpint (base.refusal, ==, HETU_REFUSAL_NONE);
      twice = 2 * (guint64) base.result.value.coefficient;
      /* 2000·level against (2b ± 1)·(1000 + g), in units of the level's last digit. */
      exact = multiply (natural ((guint64) part.value.coefficient), natural (2000));
      under = natural ((guint64) (1000 + rate.value.coefficient));
      g_assert_cmpint (compare (exact, multiply (under, natural (twice + 1))), <, 0);
      if (twice > 0)
        g_assert_cmpint (compare (exact, multiply (under, natural (twice - 1))), >=, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/derive-exact/growth-and-average", test_growth_and_average);
  g_test_add_func ("/derive-exact/average-of-rates-with-gaps", test_average_of_rates_with_gaps);
  g_test_add_func ("/derive-exact/single-months-with-gaps", test_single_months_with_gaps);
  g_test_add_func ("/derive-exact/shares-and-implied-bases", test_shares_and_implied_bases);
  return g_test_run ();
}
