/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers for people (CHARTS C-17 to C-19). Grouping in thin spaces from five integer digits on is that
 * of GB/T 15835; rounding is 四舍五入, once, here. Nothing is ever scaled to another unit on the way. */
#include "model/format.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define MINUS "\u2212"
#define THIN_SPACE "\u2009"
#define GROUPED_FROM_DIGITS 5
/* A rate below these is told in the smaller unit: 0.69 万户 is read, 0.083 万人 is not, nor is 0.83 thousand persons. */
#define LEAST_CHINESE 0.0995
#define LEAST_ENGLISH 0.995

static void
append_grouped (GString *out, const char *digits, gsize length, HetuLanguage language)
{
  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && length >= GROUPED_FROM_DIGITS && (length - i) % 3 == 0)
        g_string_append (out, language == HETU_LANGUAGE_ZH ? THIN_SPACE : ",");
      g_string_append_c (out, digits[i]);
    }
}

static char *
format_number (HetuDecimal value, HetuFormatFlags flags, HetuLanguage language)
{
  g_autofree char *plain = hetu_decimal_to_string (value);
  const char *digits = *plain == '-' ? plain + 1 : plain;
  gsize whole = strcspn (digits, ".");
  GString *out = g_string_new (NULL);

  if (value.coefficient < 0)
    g_string_append (out, MINUS);
  else if (value.coefficient > 0 && flags & HETU_FORMAT_SIGNED)
    g_string_append_c (out, '+');
  append_grouped (out, digits, whole, language);
  g_string_append (out, digits + whole);
  return g_string_free (out, FALSE);
}

static gboolean
is_glued (const char *unit)
{
  return g_str_equal (unit, "%") || g_str_equal (unit, "‰");
}

/* Number and unit: “582.4 亿元”, “5.2%”; English money has its currency first: “CNY 58.24 bn”. */
static char *
join_unit (const char *number, HetuUnit unit, HetuLanguage language)
{
  g_autofree char *name = hetu_unit_to_string (unit, language);
  const char *scale = strchr (name, ' ');
  gboolean factor = language == HETU_LANGUAGE_EN && strpbrk (name, "0123456789") != NULL &&
                    !hetu_unit_is_rate (unit);

  if (*name == '\0')
    return g_strdup (number);
  if (is_glued (name))
    return g_strconcat (number, name, NULL);
  if (language == HETU_LANGUAGE_EN && hetu_unit_get_dimension (unit) == HETU_DIMENSION_MONEY &&
      !factor)
    return g_strdup_printf ("%.*s %s%s",
                            (int) (scale != NULL ? scale - name : (gssize) strlen (name)),
                            name,
                            number,
                            scale != NULL ? scale : "");
  return g_strconcat (number, factor ? " × " : " ", name, NULL);
}

/* The number at the power that the language counts in, with as many digits as before; left alone where it would not fit. */
static void
rescale (HetuDecimal *value, HetuUnit *unit, int *decimals, HetuLanguage language)
{
  HetuUnit wanted = hetu_unit_for_language (*unit, language);
  int power = unit->exponent - wanted.exponent;

  if (power == 0)
    return;
  if (*decimals >= 0)
    *value = hetu_decimal_round (*value, (guint) *decimals);
  if (!hetu_decimal_shift (*value, power, value))
    return;
  *unit = wanted;
  *decimals = -1;
}

/* “第 1”; a rank at most 10 is “前 10”. */
static char *
format_rank (const char *number, HetuComparator comparator, HetuLanguage language)
{
  gboolean chinese = language == HETU_LANGUAGE_ZH;

  if (comparator == HETU_COMPARATOR_AT_MOST)
    return g_strconcat (chinese ? "前 " : "top ", number, NULL);
  return g_strconcat (chinese ? "第 " : "No. ", hetu_comparator_to_sign (comparator), number, NULL);
}

char *
hetu_format_decimal (HetuDecimal value, int decimals, HetuFormatFlags flags, HetuLanguage language)
{
  g_return_val_if_fail (decimals >= -1 && decimals <= HETU_DECIMAL_MAX_DECIMALS, NULL);

  if (decimals >= 0)
    value = hetu_decimal_round (value, (guint) decimals);
  return format_number (value, flags, language);
}

HetuUnit
hetu_format_unit_of_rate (HetuUnit unit, double least, HetuLanguage language)
{
  gboolean chinese = language == HETU_LANGUAGE_ZH;
  int step = chinese ? 4 : 3;

  if (least <= 0 || least >= (chinese ? LEAST_CHINESE : LEAST_ENGLISH) || unit.exponent < step)
    return unit;
  return hetu_unit_scaled (unit, unit.exponent - step);
}

HetuDecimal
hetu_format_round_rate (double value)
{
  int whole = fabs (value) > 0 ? (int) floor (log10 (fabs (value))) : 0;

  return hetu_decimal_trim (hetu_decimal_from_double (value, (guint) CLAMP (2 - whole, 0, 6)), 0);
}

char *
hetu_format_double (double value, int decimals, HetuFormatFlags flags, HetuLanguage language)
{
  g_return_val_if_fail (isfinite (value) && decimals >= 0 && decimals <= 15, NULL);

  return format_number (hetu_decimal_from_double (value, (guint) decimals), flags, language);
}

char *
hetu_format_value (HetuDecimal value,
                   HetuUnit unit,
                   HetuComparator comparator,
                   int decimals,
                   HetuFormatFlags flags,
                   HetuLanguage language)
{
  const char *sign = hetu_comparator_to_sign (comparator);
  g_autofree char *number = NULL;
  g_autofree char *joined = NULL;

  if (flags & HETU_FORMAT_UNIT)
    rescale (&value, &unit, &decimals, language);
  number = hetu_format_decimal (value, decimals, flags, language);
  if (!(flags & HETU_FORMAT_UNIT))
    return g_strconcat (sign, number, NULL);
  if (hetu_unit_get_dimension (unit) == HETU_DIMENSION_RANK)
    return format_rank (number, comparator, language);
  joined = join_unit (number, unit, language);
  return g_strconcat (sign, joined, NULL);
}

char *
hetu_format_range (HetuDecimal low, HetuDecimal high, HetuUnit unit, HetuLanguage language)
{
  const char *dash = language == HETU_LANGUAGE_ZH ? "—" : "–";
  g_autofree char *low_text = format_number (low, HETU_FORMAT_PLAIN, language);
  g_autofree char *high_text = format_number (high, HETU_FORMAT_PLAIN, language);
  g_autofree char *name = hetu_unit_to_string (unit, language);
  g_autofree char *both = NULL;

  if (is_glued (name))
    return g_strconcat (low_text, name, dash, high_text, name, NULL);
  both = g_strconcat (low_text, dash, high_text, NULL);
  if (hetu_unit_get_dimension (unit) == HETU_DIMENSION_RANK)
    return g_strconcat (language == HETU_LANGUAGE_ZH ? "第 " : "No. ", both, NULL);
  return join_unit (both, unit, language);
}

const char *
hetu_format_absence (HetuStatus status, HetuLanguage language)
{
  gboolean chinese = language == HETU_LANGUAGE_ZH;

  switch (status)
    {
    case HETU_STATUS_MISSING:
      return chinese ? "缺数" : "n/a";
    case HETU_STATUS_REDACTED:
      return "×";
    case HETU_STATUS_INCOMPARABLE:
      return "—";
    case HETU_STATUS_QUALITATIVE:
      return hetu_status_to_label (status, language);
    default:
      return "";
    }
}

const char *
hetu_format_absence_words (HetuStatus status, HetuLanguage language)
{
  gboolean chinese = language == HETU_LANGUAGE_ZH;

  if (status == HETU_STATUS_REDACTED)
    return chinese ? "× 脱敏" : "× redacted";
  if (status == HETU_STATUS_INCOMPARABLE)
    return chinese ? "— 不可比" : "— not comparable";
  return hetu_format_absence (status, language);
}

static int
compare_doubles (const void *a, const void *b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
median_magnitude (const double *values, gsize n_values)
{
  g_autofree double *sorted = g_new (double, n_values);

  for (gsize i = 0; i < n_values; i++)
    sorted[i] = fabs (values[i]);
  qsort (sorted, n_values, sizeof *sorted, compare_doubles);
  return (sorted[(n_values - 1) / 2] + sorted[n_values / 2]) / 2;
}

HetuUnit
hetu_format_choose_unit (const double *values, gsize n_values, HetuUnit unit)
{
  HetuDimension dimension = hetu_unit_get_dimension (unit);
  double median;

  g_return_val_if_fail (values != NULL || n_values == 0, unit);

  if (n_values == 0 || (dimension != HETU_DIMENSION_MONEY && dimension != HETU_DIMENSION_COUNT))
    return unit;
  median = median_magnitude (values, n_values) * pow (10, unit.exponent);
  if (median >= 1e8 && dimension == HETU_DIMENSION_MONEY)
    return hetu_unit_scaled (unit, 8);
  return hetu_unit_scaled (unit, median >= 1e4 ? 4 : 0);
}
