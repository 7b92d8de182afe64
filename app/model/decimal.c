/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exact decimals on a 64-bit coefficient. Eighteen digits hold every published figure; what does
 * not fit is refused, never rounded in silence. Rounding is half away from zero (四舍五入), the rule
 * of Chinese official statistics. */
#include "model/decimal.h"

#include "error.h"

#include <float.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MAX_DIGITS 18

#define MAX_SCALED 9.2e18 /* what 63 bits hold */

/* Below this the slip of binary fractions is smaller than a ten-thousandth of the last digit. */
#define TIE_GUARD_LIMIT 1e11

static const gint64 powers_of_ten[MAX_DIGITS + 1] = {
  1,
  10,
  100,
  1000,
  10000,
  100000,
  1000000,
  10000000,
  100000000,
  1000000000,
  10000000000,
  100000000000,
  1000000000000,
  10000000000000,
  100000000000000,
  1000000000000000,
  10000000000000000,
  100000000000000000,
  1000000000000000000,
};

/* The separators of thousands, and space around a number. */
static const char *const separators[] = {
  ",", " ", "\u2009", "\u00a0", "\u202f", NULL,
};
static const char *const spaces[] = {
  " ", "\t", "\u3000", "\u00a0", "\u2009", "\u202f", NULL,
};

static const char *
skip_one_of (const char *text, const char *const *words)
{
  for (gsize i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (text, words[i]))
      return text + strlen (words[i]);
  return NULL;
}

static const char *
skip_spaces (const char *text)
{
  const char *next;

  while ((next = skip_one_of (text, spaces)) != NULL)
    text = next;
  return text;
}

/* What is read of a number so far. */
typedef struct
{
  guint64 coefficient;
  guint significant; /* digits without leading zeros */
  guint decimals;
  guint digits;
} Digits;

static void
push_digit (Digits *self, char digit)
{
  if (self->significant > 0 || digit != '0')
    self->significant++;
  if (self->significant <= MAX_DIGITS)
    self->coefficient = self->coefficient * 10 + (guint64) (digit - '0');
  self->digits++;
}

/* Reads the integer digits with their grouping; %NULL when a group has not three digits. */
static const char *
read_integer (const char *text, Digits *digits)
{
  const char *separator = NULL;
  guint group = 0;

  for (;;)
    {
      const char *next;

      if (g_ascii_isdigit (*text))
        {
          push_digit (digits, *text++);
          group++;
          continue;
        }
      next = group > 0 ? skip_one_of (text, separators) : NULL;
      if (next == NULL || !g_ascii_isdigit (*next))
        break;
      if (separator == NULL ? group > 3 : group != 3)
        return NULL;
      if (separator != NULL && strncmp (separator, text, (gsize) (next - text)) != 0)
        return NULL;
      separator = text;
      group = 0;
      text = next;
    }
  return separator != NULL && group != 3 ? NULL : text;
}

/* Digits, a point among them at most: what nearly every field of a table is. */
static gboolean
read_plain (const char *text, HetuDecimal *out)
{
  gboolean negative = *text == '-';
  const char *first = text + negative;
  const char *point = NULL;
  const char *at;
  gint64 coefficient = 0;

  for (at = first; at - first < MAX_DIGITS + (point != NULL); at++)
    if (g_ascii_isdigit (*at))
      coefficient = coefficient * 10 + (*at - '0');
    else if (*at == '.' && point == NULL && at > first)
      point = at;
    else
      break;
  if (*at != '\0' || at == first || at - 1 == point)
    return FALSE;
  *out = HETU_DECIMAL (negative ? -coefficient : coefficient,
                       (guint8) (point != NULL ? at - point - 1 : 0));
  return TRUE;
}

static gboolean
fail_not_a_number (const char *text, GError **error)
{
  g_set_error (error, HETU_ERROR, HETU_ERROR_INPUT, _ ("not a number: “%s”"), text);
  return FALSE;
}

gboolean
hetu_decimal_parse (const char *text, HetuDecimal *out, GError **error)
{
  Digits digits = { 0 };
  const char *at;
  gboolean negative = FALSE;

  g_return_val_if_fail (text != NULL && out != NULL, FALSE);

  if (read_plain (text, out))
    return TRUE;
  at = skip_spaces (text);
  if (*at == '-' || *at == '+')
    negative = *at++ == '-';
  else if (g_str_has_prefix (at, "\u2212"))
    {
      negative = TRUE;
      at += strlen ("\u2212");
    }
  at = read_integer (at, &digits);
  if (at == NULL)
    return fail_not_a_number (text, error);
  if (*at == '.')
    {
      if (!g_ascii_isdigit (at[1]))
        return fail_not_a_number (text, error);
      for (at++; g_ascii_isdigit (*at); at++)
        {
          push_digit (&digits, *at);
          digits.decimals++;
        }
    }
  if (digits.digits == 0 || *skip_spaces (at) != '\0')
    return fail_not_a_number (text, error);
  if (digits.significant > MAX_DIGITS || digits.decimals > HETU_DECIMAL_MAX_DECIMALS)
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_INPUT,
                   _ ("“%s” has more than %d digits"),
                   text,
                   MAX_DIGITS);
      return FALSE;
    }
  out->coefficient = negative ? -(gint64) digits.coefficient : (gint64) digits.coefficient;
  out->decimals = (guint8) digits.decimals;
  return TRUE;
}

char *
hetu_decimal_to_string (HetuDecimal value)
{
  guint64 magnitude =
      value.coefficient < 0 ? -(guint64) value.coefficient : (guint64) value.coefficient;
  guint64 unit = (guint64) powers_of_ten[value.decimals];
  const char *sign = value.coefficient < 0 ? "-" : "";

  if (value.decimals == 0)
    return g_strdup_printf ("%s%" G_GUINT64_FORMAT, sign, magnitude);
  return g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%0*" G_GUINT64_FORMAT,
                          sign,
                          magnitude / unit,
                          (int) value.decimals,
                          magnitude % unit);
}

double
hetu_decimal_to_double (HetuDecimal value)
{
  return (double) value.coefficient / (double) powers_of_ten[value.decimals];
}

HetuDecimal
hetu_decimal_from_double (double value, guint decimals)
{
  double scaled;

  g_return_val_if_fail (isfinite (value) && decimals <= HETU_DECIMAL_MAX_DECIMALS,
                        HETU_DECIMAL (0, 0));

  while (decimals > 0 && fabs (value) * (double) powers_of_ten[decimals] >= MAX_SCALED)
    decimals--;
  scaled = fabs (value) * (double) powers_of_ten[decimals];
  g_return_val_if_fail (scaled < MAX_SCALED, HETU_DECIMAL (0, 0));
  /* 2.675 is stored as 2.67499…: a tie as written stays a tie. */
  if (scaled < TIE_GUARD_LIMIT)
    scaled *= 1 + 4 * DBL_EPSILON;
  scaled = floor (scaled + 0.5);
  return HETU_DECIMAL (value < 0 ? -(gint64) scaled : (gint64) scaled, (guint8) decimals);
}

HetuDecimal
hetu_decimal_round (HetuDecimal value, guint decimals)
{
  g_return_val_if_fail (decimals <= HETU_DECIMAL_MAX_DECIMALS, value);

  if (value.decimals > decimals)
    {
      gint64 unit = powers_of_ten[value.decimals - decimals];
      gint64 rest = value.coefficient % unit;

      value.coefficient /= unit;
      if (ABS (rest) >= unit - ABS (rest))
        value.coefficient += rest < 0 ? -1 : 1;
      value.decimals = (guint8) decimals;
    }
  while (value.decimals < decimals && ABS (value.coefficient) <= G_MAXINT64 / 10)
    {
      value.coefficient *= 10;
      value.decimals++;
    }
  return value;
}

HetuDecimal
hetu_decimal_trim (HetuDecimal value, guint least)
{
  while (value.decimals > least && value.coefficient % 10 == 0)
    {
      value.coefficient /= 10;
      value.decimals--;
    }
  return value;
}

gboolean
hetu_decimal_shift (HetuDecimal value, int exponent, HetuDecimal *out)
{
  int decimals = (int) value.decimals - exponent;

  g_return_val_if_fail (exponent >= -18 && exponent <= 18 && out != NULL, FALSE);

  if (decimals > HETU_DECIMAL_MAX_DECIMALS)
    return FALSE;
  if (decimals < 0)
    {
      if (__builtin_mul_overflow (value.coefficient, powers_of_ten[-decimals], &value.coefficient))
        return FALSE;
      decimals = 0;
    }
  *out = HETU_DECIMAL (value.coefficient, (guint8) decimals);
  return TRUE;
}

/* Brings both to the larger number of decimals. */
static gboolean
align (HetuDecimal *a, HetuDecimal *b)
{
  HetuDecimal *coarse = a->decimals < b->decimals ? a : b;
  guint8 decimals = MAX (a->decimals, b->decimals);

  if (__builtin_mul_overflow (coarse->coefficient,
                              powers_of_ten[decimals - coarse->decimals],
                              &coarse->coefficient))
    return FALSE;
  coarse->decimals = decimals;
  return TRUE;
}

gboolean
hetu_decimal_subtract (HetuDecimal a, HetuDecimal b, HetuDecimal *out)
{
  gint64 difference;

  g_return_val_if_fail (out != NULL, FALSE);

  if (!align (&a, &b) || __builtin_sub_overflow (a.coefficient, b.coefficient, &difference))
    return FALSE;
  *out = HETU_DECIMAL (difference, a.decimals);
  return TRUE;
}

gboolean
hetu_decimal_add (HetuDecimal a, HetuDecimal b, HetuDecimal *out)
{
  gint64 sum;

  g_return_val_if_fail (out != NULL, FALSE);

  if (!align (&a, &b) || __builtin_add_overflow (a.coefficient, b.coefficient, &sum))
    return FALSE;
  *out = HETU_DECIMAL (sum, a.decimals);
  return TRUE;
}

int
hetu_decimal_compare (HetuDecimal a, HetuDecimal b)
{
  gint64 a_whole = a.coefficient / powers_of_ten[a.decimals];
  gint64 b_whole = b.coefficient / powers_of_ten[b.decimals];
  gint64 a_rest = a.coefficient % powers_of_ten[a.decimals];
  gint64 b_rest = b.coefficient % powers_of_ten[b.decimals];

  if (a_whole != b_whole)
    return a_whole < b_whole ? -1 : 1;
  a_rest *= powers_of_ten[MAX_DIGITS - a.decimals];
  b_rest *= powers_of_ten[MAX_DIGITS - b.decimals];
  return (a_rest > b_rest) - (a_rest < b_rest);
}
