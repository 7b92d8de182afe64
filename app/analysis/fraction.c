/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fractions on 128 bits: two figures of eighteen digits may be multiplied or divided, and the rates of a dozen years
 * chained. Each step is reduced. Where one would overflow all the same, both its terms are cut to sixty-two binary digits, if
 * the smaller one still has more than fifty then, fifteen decimal digits; else it fits no more, and neither does what is made
 * of it. */
#include "analysis/fraction.h"

static const HetuFraction nothing = { 0, 1, FALSE };

#define COARSE_LIMIT ((HetuInt128) 1 << 62)
#define COARSE_LEAST ((HetuInt128) 1 << 50)

static guint64
greatest_small_divisor (guint64 a, guint64 b)
{
  while (b != 0)
    {
      guint64 rest = a % b;

      a = b;
      b = rest;
    }
  return a;
}

/* @b: positive. Dividing 64 bits is many times quicker than dividing 128. */
static HetuInt128
greatest_divisor (HetuInt128 a, HetuInt128 b)
{
  a = a < 0 ? -a : a;
  while (b != 0)
    {
      HetuInt128 rest;

      if (a <= G_MAXINT64 && b <= G_MAXINT64)
        return greatest_small_divisor ((guint64) a, (guint64) b);
      rest = a % b;
      a = b;
      b = rest;
    }
  return a;
}

/* @denominator: not 0 */
static HetuFraction
reduce (HetuInt128 numerator, HetuInt128 denominator)
{
  HetuInt128 divisor = greatest_divisor (numerator, denominator < 0 ? -denominator : denominator);

  if (denominator < 0)
    divisor = -divisor;
  return (HetuFraction){ numerator / divisor, denominator / divisor, TRUE };
}

static HetuInt128
power_of_ten (guint exponent)
{
  HetuInt128 power = 1;

  while (exponent-- > 0)
    power *= 10;
  return power;
}

/* The same but for what is beyond its first fifty binary digits, so that its terms may be multiplied. */
static HetuFraction
coarsen (HetuFraction self)
{
  HetuInt128 size = self.numerator < 0 ? -self.numerator : self.numerator;
  gboolean cut = FALSE;

  if (!self.fits)
    return nothing;
  for (; size > COARSE_LIMIT || self.denominator > COARSE_LIMIT; cut = TRUE)
    {
      size /= 2;
      self.numerator /= 2;
      self.denominator /= 2;
    }
  return cut && (size < COARSE_LEAST || self.denominator < COARSE_LEAST) ? nothing : self;
}

static gboolean
multiply (HetuFraction a, HetuFraction b, HetuFraction *out)
{
  HetuFraction first, second;

  if (!a.fits || !b.fits)
    return FALSE;
  /* Across first, so that the products are as small as they can be. */
  first = reduce (a.numerator, b.denominator);
  second = reduce (b.numerator, a.denominator);
  if (__builtin_mul_overflow (first.numerator, second.numerator, &out->numerator) ||
      __builtin_mul_overflow (first.denominator, second.denominator, &out->denominator))
    return FALSE;
  out->fits = TRUE;
  return TRUE;
}

static gboolean
add (HetuFraction a, HetuFraction b, HetuFraction *out)
{
  HetuInt128 divisor, left, right, numerator, denominator;

  if (!a.fits || !b.fits)
    return FALSE;
  divisor = greatest_divisor (a.denominator, b.denominator);
  if (__builtin_mul_overflow (a.numerator, b.denominator / divisor, &left) ||
      __builtin_mul_overflow (b.numerator, a.denominator / divisor, &right) ||
      __builtin_add_overflow (left, right, &numerator) ||
      __builtin_mul_overflow (a.denominator, b.denominator / divisor, &denominator))
    return FALSE;
  *out = reduce (numerator, denominator);
  return TRUE;
}

HetuFraction
hetu_fraction_of (HetuDecimal value)
{
  return reduce (value.coefficient, power_of_ten (value.decimals));
}

HetuFraction
hetu_fraction_integer (gint64 value)
{
  return (HetuFraction){ value, 1, TRUE };
}

HetuFraction
hetu_fraction_add (HetuFraction a, HetuFraction b)
{
  HetuFraction sum;

  return add (a, b, &sum) || add (coarsen (a), coarsen (b), &sum) ? sum : nothing;
}

HetuFraction
hetu_fraction_subtract (HetuFraction a, HetuFraction b)
{
  b.numerator = -b.numerator;
  return hetu_fraction_add (a, b);
}

HetuFraction
hetu_fraction_multiply (HetuFraction a, HetuFraction b)
{
  HetuFraction product;

  return multiply (a, b, &product) || multiply (coarsen (a), coarsen (b), &product) ? product
                                                                                    : nothing;
}

HetuFraction
hetu_fraction_divide (HetuFraction a, HetuFraction b)
{
  if (!b.fits || b.numerator == 0)
    return nothing;
  return hetu_fraction_multiply (a, reduce (b.denominator, b.numerator));
}

HetuFraction
hetu_fraction_percent (HetuFraction value)
{
  return hetu_fraction_multiply (value, hetu_fraction_integer (100));
}

HetuFraction
hetu_fraction_growth_factor (HetuFraction rate)
{
  return hetu_fraction_add (hetu_fraction_integer (1),
                            hetu_fraction_divide (rate, hetu_fraction_integer (100)));
}

double
hetu_fraction_to_double (HetuFraction self)
{
  g_return_val_if_fail (self.fits, 0);

  return (double) ((long double) self.numerator / (long double) self.denominator);
}

gboolean
hetu_fraction_round (HetuFraction self, guint decimals, HetuDecimal *out)
{
  HetuInt128 scaled, size, rest;

  g_return_val_if_fail (decimals <= HETU_DECIMAL_MAX_DECIMALS && out != NULL, FALSE);

  self = hetu_fraction_multiply (self, (HetuFraction){ power_of_ten (decimals), 1, TRUE });
  if (!self.fits)
    return FALSE;
  size = self.numerator < 0 ? -self.numerator : self.numerator;
  scaled = size / self.denominator;
  rest = size % self.denominator;
  if (rest >= self.denominator - rest)
    scaled++;
  if (scaled > G_MAXINT64)
    return FALSE;
  *out = HETU_DECIMAL (self.numerator < 0 ? -(gint64) scaled : (gint64) scaled, (guint8) decimals);
  return TRUE;
}
