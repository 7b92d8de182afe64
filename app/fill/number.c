/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure written for the words of a template: unit, decimals, comparator. No digit is written that the store does not have, and none
 * that makes the words around it untrue. */
#include "fill/number.h"

#include "error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LEAST_DECIMALS 2u /* that a converted figure keeps where it has them */
#define LEAST_DIGITS 4u   /* that count */

typedef enum
{
  ROUND_NEAREST,
  ROUND_DOWN,
  ROUND_UP,
  CUT_DOWN, /* to less than it is */
  CUT_UP,
} Rounding;

/* Things that are counted with several words: 42个项目 and 42项 are one number. */
static gboolean
is_counted_alike (const char *a, const char *b)
{
  static const char *const alike[][9] = {
    { "个", "家", "项", "所", "处", "座", "条", "家(个)", NULL },
    { "人", "名", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (alike); i++)
    if (g_strv_contains (alike[i], a) && g_strv_contains (alike[i], b))
      return TRUE;
  return FALSE;
}

static gboolean
convert (const HetuFillNumber *self, HetuDecimal *out, GError **error)
{
  HetuUnit base = hetu_unit_scaled (self->to, 0);
  g_autofree char *from_name = hetu_unit_to_string (self->unit, HETU_LANGUAGE_ZH);
  g_autofree char *to_name = hetu_unit_to_string (self->to, HETU_LANGUAGE_ZH);
  g_autofree char *from_base =
      hetu_unit_to_string (hetu_unit_scaled (self->unit, 0), HETU_LANGUAGE_ZH);
  g_autofree char *to_base = hetu_unit_to_string (base, HETU_LANGUAGE_ZH);

  if (self->unit.base == self->to.base &&
      hetu_unit_convert (self->value, self->unit, self->to, out, NULL))
    return TRUE;
  if (self->unit.base != self->to.base && is_counted_alike (from_base, to_base) &&
      hetu_decimal_shift (self->value, self->unit.exponent - self->to.exponent, out))
    return TRUE;
  return hetu_refuse (error,
                      HETU_ERROR_DATA,
                      _ ("the store has it in %s, which is no %s"),
                      *from_name != '\0' ? from_name : _ ("no unit"),
                      *to_name != '\0' ? to_name : _ ("number without a unit"));
}

/* Which way the figure may be rounded so that the words around the × are true. */
static gboolean
find_rounding (const HetuFillNumber *self, Rounding *out, GError **error)
{
  guint8 told = self->told, wanted = self->wanted;
  gboolean plain = told == HETU_COMPARATOR_EQUAL;

  if (self->target && told != wanted)
    plain = FALSE;
  else if (told == HETU_COMPARATOR_EQUAL || told == wanted)
    switch (wanted)
      {
      case HETU_COMPARATOR_EQUAL:
      case HETU_COMPARATOR_ABOUT:
        *out = ROUND_NEAREST;
        return TRUE;
      case HETU_COMPARATOR_AT_LEAST:
        *out = ROUND_DOWN;
        return TRUE;
      case HETU_COMPARATOR_AT_MOST:
        *out = ROUND_UP;
        return TRUE;
      case HETU_COMPARATOR_MORE:
        *out = plain ? CUT_DOWN : ROUND_DOWN;
        return TRUE;
      case HETU_COMPARATOR_LESS:
        *out = plain ? CUT_UP : ROUND_UP;
        return TRUE;
      default:
        break;
      }
  else if (told == HETU_COMPARATOR_MORE && wanted == HETU_COMPARATOR_AT_LEAST)
    {
      *out = ROUND_DOWN;
      return TRUE;
    }
  else if (told == HETU_COMPARATOR_LESS && wanted == HETU_COMPARATOR_AT_MOST)
    {
      *out = ROUND_UP;
      return TRUE;
    }
  return hetu_refuse (error,
                      HETU_ERROR_DATA,
                      _ ("the store tells “%s”, the template “%s”"),
                      hetu_comparator_to_string (told),
                      hetu_comparator_to_string (wanted));
}

static HetuDecimal
round_to (HetuDecimal value, guint decimals, Rounding rounding)
{
  HetuDecimal rounded = hetu_decimal_round (value, decimals);
  int order = hetu_decimal_compare (rounded, value);
  gboolean down = rounding == ROUND_DOWN || rounding == CUT_DOWN;

  if (rounding == ROUND_NEAREST)
    return rounded;
  if (down && order > 0)
    rounded.coefficient--;
  else if (!down && order < 0)
    rounded.coefficient++;
  return rounded;
}

/* Decimals that a figure keeps that was told in a smaller unit. */
static guint
count_kept (HetuDecimal value, guint own)
{
  gint64 rest = ABS (value.coefficient);
  guint digits = 0;

  for (; rest > 0; rest /= 10)
    digits++;
  /* behind the point, up to the fourth digit that counts */
  digits = value.decimals + LEAST_DIGITS > digits ? value.decimals + LEAST_DIGITS - digits : 0;
  return MAX (MAX (own, LEAST_DECIMALS), digits);
}

/* Cuts to whole units, or to the decimals that the × ask for. */
static gboolean
cut (HetuDecimal value, guint decimals, Rounding rounding, HetuDecimal *out, GError **error)
{
  HetuDecimal rounded = round_to (value, decimals, rounding);
  double whole = hetu_decimal_to_double (value), left = hetu_decimal_to_double (rounded);
  g_autofree char *text = hetu_decimal_to_string (value);

  if (hetu_decimal_compare (rounded, value) == 0)
    return hetu_refuse (error,
                        HETU_ERROR_DATA,
                        _ ("%s is what the store has, neither more nor less"),
                        text);
  if (whole <= 0 || ABS (whole - left) > whole / 10)
    return hetu_refuse (error,
                        HETU_ERROR_DATA,
                        _ ("%s cut to whole units would lose more than a tenth"),
                        text);
  *out = rounded;
  return TRUE;
}

static char *
describe (const HetuFillNumber *self, HetuDecimal written, gboolean rounded)
{
  g_autofree char *unit = hetu_unit_to_string (self->unit, HETU_LANGUAGE_ZH);
  g_autofree char *value = hetu_decimal_to_string (self->value);

  if (rounded)
    return g_strdup_printf (_ ("rounded; the store has %s %s"), value, unit);
  if (!hetu_unit_equal (self->unit, self->to))
    return g_strdup_printf (_ ("converted; the store has %s %s"), value, unit);
  return NULL;
}

char *
hetu_fill_write_number (const HetuFillNumber *self, char **remark, GError **error)
{
  HetuDecimal value = { 0 }, exact;
  Rounding rounding = ROUND_NEAREST;
  guint own = self->value.decimals;

  if (!convert (self, &value, error) || !find_rounding (self, &rounding, error))
    return NULL;
  if (self->to.exponent != self->unit.exponent)
    value =
        hetu_decimal_trim (value,
                           self->to.exponent > self->unit.exponent ? 0 : MIN (own, value.decimals));
  exact = value;
  if (self->decimals > (int) value.decimals)
    {
      hetu_refuse (error,
                   HETU_ERROR_DATA,
                   ngettext ("the × ask for %d decimal, the store has %u",
                             "the × ask for %d decimals, the store has %u",
                             (gulong) self->decimals),
                   self->decimals,
                   value.decimals);
      return NULL;
    }
  if (rounding == CUT_DOWN || rounding == CUT_UP)
    {
      if (!cut (value, (guint) MAX (self->decimals, 0), rounding, &value, error))
        return NULL;
    }
  else if (self->decimals >= 0)
    value = round_to (value, (guint) self->decimals, rounding);
  else if (self->to.exponent > self->unit.exponent && value.decimals > count_kept (value, own))
    value = round_to (value, count_kept (value, own), rounding);
  *remark = describe (self, value, hetu_decimal_compare (exact, value) != 0);
  return hetu_decimal_to_string (value);
}
