/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/decimal.h"

/* Exact fractions (分数), so that a derived figure is rounded once, from what it is and not from what a double holds.
 * Private to analysis. */

__extension__ typedef __int128 HetuInt128;

typedef struct
{
  HetuInt128 numerator;
  HetuInt128 denominator; /* positive, prime to the numerator */
  gboolean fits;          /* else it was too large, or divided by zero: nothing more comes of it */
} HetuFraction;

/**
 * hetu_fraction_of:
 *
 * Returns: the value of @value
 */
HetuFraction hetu_fraction_of (HetuDecimal value);

/**
 * hetu_fraction_integer:
 *
 * Returns: @value ÷ 1
 */
HetuFraction hetu_fraction_integer (gint64 value);

/**
 * hetu_fraction_add:
 *
 * Returns: @a + @b
 */
HetuFraction hetu_fraction_add (HetuFraction a, HetuFraction b);

/**
 * hetu_fraction_subtract:
 *
 * Returns: @a − @b
 */
HetuFraction hetu_fraction_subtract (HetuFraction a, HetuFraction b);

/**
 * hetu_fraction_multiply:
 *
 * Returns: @a × @b
 */
HetuFraction hetu_fraction_multiply (HetuFraction a, HetuFraction b);

/**
 * hetu_fraction_divide:
 *
 * Returns: @a ÷ @b; one that does not fit for a @b of 0
 */
HetuFraction hetu_fraction_divide (HetuFraction a, HetuFraction b);

/**
 * hetu_fraction_percent:
 *
 * Returns: @value × 100
 */
HetuFraction hetu_fraction_percent (HetuFraction value);

/**
 * hetu_fraction_growth_factor:
 * @rate: per cent
 *
 * Returns: 1 + @rate ÷ 100, what a level grows by
 */
HetuFraction hetu_fraction_growth_factor (HetuFraction rate);

/**
 * hetu_fraction_to_double:
 * @self: one that fits
 *
 * Returns: the nearest double or its neighbour
 */
double hetu_fraction_to_double (HetuFraction self);

/**
 * hetu_fraction_round:
 * @decimals: 0 … 18
 * @out: (out): @self rounded half away from zero (四舍五入); untouched on failure
 *
 * Returns: whether it fits a decimal
 */
gboolean hetu_fraction_round (HetuFraction self, guint decimals, HetuDecimal *out);
