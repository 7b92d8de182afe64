/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* An exact decimal number that keeps its written decimals: “5.20” is coefficient 520, decimals 2,
 * and is not written “5.2” again. Published figures are of this type from file to page; doubles
 * live in analysis and chart only. */
typedef struct
{
  gint64 coefficient; /* the digits with the sign */
  guint8 decimals;    /* digits behind the point, 0 … 18: value = coefficient × 10^−decimals */
} HetuDecimal;

#define HETU_DECIMAL_MAX_DECIMALS 18
#define HETU_DECIMAL(coefficient_, decimals_) ((HetuDecimal){ (coefficient_), (decimals_) })

/**
 * hetu_decimal_parse:
 * @text: digits with an optional sign (“-”, “+”, U+2212), point and grouping (comma, U+2009, U+00A0,
 *   space between digits in threes); surrounding space is allowed; full-width digits are not
 * @out: (out): the number; untouched on failure
 *
 * Never looks at the locale.
 *
 * Returns: whether @text is a number. %HETU_ERROR_INPUT: it is not, or has more than 18 digits.
 */
gboolean hetu_decimal_parse (const char *text, HetuDecimal *out, GError **error);

/**
 * hetu_decimal_to_string:
 *
 * Returns: (transfer full): the shortest plain form that keeps the decimals: “-5.20”, ASCII minus
 */
char *hetu_decimal_to_string (HetuDecimal value);

/**
 * hetu_decimal_to_double:
 *
 * Returns: the nearest double, for analysis and chart
 */
double hetu_decimal_to_double (HetuDecimal value);

/**
 * hetu_decimal_from_double:
 * @value: a finite number, less than 9.2 × 10^18
 * @decimals: 0 … 18
 *
 * Returns: @value rounded half away from zero (四舍五入) to @decimals, or to as many as a coefficient holds
 */
HetuDecimal hetu_decimal_from_double (double value, guint decimals);

/**
 * hetu_decimal_round:
 *
 * Returns: @value with exactly @decimals decimals, rounded half away from zero (四舍五入), padded with
 *   zeros when it has fewer (as far as the coefficient allows)
 */
HetuDecimal hetu_decimal_round (HetuDecimal value, guint decimals);

/**
 * hetu_decimal_trim:
 * @least: decimals that stay, zeros or not
 *
 * Returns: @value without the zeros behind its last digit: 300.00 is 300, with @least 1 it is 300.0
 */
HetuDecimal hetu_decimal_trim (HetuDecimal value, guint least);

/**
 * hetu_decimal_shift:
 * @exponent: a power of ten, −18 … 18
 * @out: (out): @value × 10^@exponent, exact; untouched on failure
 *
 * “1.6” (万) shifted by 4 is “16000”; “16000” shifted by −4 is “1.6000”.
 *
 * Returns: whether the result fits
 */
gboolean hetu_decimal_shift (HetuDecimal value, int exponent, HetuDecimal *out);

/**
 * hetu_decimal_subtract:
 * @out: (out): @a − @b with the larger number of decimals; untouched on failure
 *
 * Returns: whether the result fits
 */
gboolean hetu_decimal_subtract (HetuDecimal a, HetuDecimal b, HetuDecimal *out);

/**
 * hetu_decimal_add:
 * @out: (out): @a + @b with the larger number of decimals; untouched on failure
 *
 * Returns: whether the result fits
 */
gboolean hetu_decimal_add (HetuDecimal a, HetuDecimal b, HetuDecimal *out);

/**
 * hetu_decimal_compare:
 *
 * Returns: negative, 0 or positive as the value of @a is less than, equal to or greater than that of
 *   @b; “5.20” compares equal to “5.2”
 */
int hetu_decimal_compare (HetuDecimal a, HetuDecimal b);
