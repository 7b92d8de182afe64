/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a draft's number is that of the store. Decides by what both say: their comparators, their precision, their units; and
 * refuses to compare what is not alike: a forecast with an outturn, an adjusted rate with a plain one. */
#include "audit/match.h"

#include "analysis/progress.h"

#include <math.h>
#include <string.h>

/* ---- units */

/* Things are counted by words that go with their names: 84 个 and 84 所 schools. Heads, households and times are no such words. */
static gboolean
counts_things (HetuUnit unit)
{
  static const char *const words[] = { "个", "家", "家(个)", "所", "处", "座", "项" };
  g_autofree char *name = NULL;

  if (hetu_unit_get_dimension (unit) != HETU_DIMENSION_COUNT)
    return FALSE;
  name = hetu_unit_to_string ((HetuUnit){ unit.base, 0 }, HETU_LANGUAGE_ZH);
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (name, words[i]) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
counts_heads (HetuUnit unit)
{
  g_autofree char *name = hetu_unit_to_string ((HetuUnit){ unit.base, 0 }, HETU_LANGUAGE_ZH);

  return strcmp (name, "人") == 0 || strcmp (name, "名") == 0;
}

/* @unit with the measure word of @like, where both count the same things. */
static HetuUnit
count_like (HetuUnit unit, HetuUnit like)
{
  if (unit.base != like.base && ((counts_things (unit) && counts_things (like)) ||
                                 (counts_heads (unit) && counts_heads (like))))
    unit.base = like.base;
  return unit;
}

gboolean
hetu_audit_convert (const HetuObservation *told, const HetuObservation *stored, HetuDecimal *out)
{
  return hetu_unit_convert (stored->value,
                            count_like (stored->unit, told->unit),
                            told->unit,
                            out,
                            NULL);
}

/* ---- numbers */

static gboolean
is_low (HetuComparator comparator)
{
  return comparator == HETU_COMPARATOR_AT_LEAST || comparator == HETU_COMPARATOR_MORE;
}

static gboolean
is_high (HetuComparator comparator)
{
  return comparator == HETU_COMPARATOR_AT_MOST || comparator == HETU_COMPARATOR_LESS;
}

static gboolean
is_exact (HetuComparator comparator)
{
  return comparator == HETU_COMPARATOR_EQUAL || comparator == HETU_COMPARATOR_ABOUT;
}

/* The same number, at the precision of the coarser telling. */
static HetuAuditMatch
compare_numbers (const HetuObservation *told, const HetuObservation *stored)
{
  HetuObservation alike = *stored;

  alike.unit = count_like (stored->unit, told->unit);
  return hetu_observation_disagrees (told, &alike) ? HETU_MATCH_DIFFERS : HETU_MATCH_AGREES;
}

/* 约 and 左右: as targets are judged. */
static HetuAuditMatch
compare_about (const HetuObservation *told, const HetuObservation *stored, HetuDecimal value)
{
  double x = hetu_decimal_to_double (told->value);
  double y = hetu_decimal_to_double (value);
  double room = hetu_unit_is_rate (told->unit)
                    ? hetu_progress_default_rule.about_growth / pow (10, told->unit.exponent)
                    : fabs (y) * hetu_progress_default_rule.about_level / 100;

  if (compare_numbers (told, stored) == HETU_MATCH_AGREES)
    return HETU_MATCH_AGREES;
  return fabs (x - y) <= room + 1e-9 ? HETU_MATCH_AGREES : HETU_MATCH_DIFFERS;
}

/* Whether @value keeps the bound, which its rounding may reach. */
static gboolean
keeps (HetuComparator comparator, HetuDecimal bound, HetuDecimal value)
{
  int order = hetu_decimal_compare (value, bound);

  return is_low (comparator) ? order >= 0 : order <= 0;
}

static HetuAuditMatch
compare_range (const HetuObservation *told, const HetuObservation *stored, HetuDecimal low)
{
  HetuObservation high = *stored;
  HetuDecimal end;

  high.value = stored->value_high;
  if (!hetu_audit_convert (told, &high, &end))
    return HETU_MATCH_UNIT;
  if (told->comparator == HETU_COMPARATOR_RANGE)
    return hetu_decimal_compare (told->value, low) == 0 &&
                   hetu_decimal_compare (told->value_high, end) == 0
               ? HETU_MATCH_AGREES
               : HETU_MATCH_DIFFERS;
  /* “3—5 条” of a draft is two figures, a floor and a ceiling. */
  if (is_low (told->comparator))
    return hetu_decimal_compare (told->value, low) == 0 ? HETU_MATCH_AGREES : HETU_MATCH_DIFFERS;
  if (is_high (told->comparator))
    return hetu_decimal_compare (told->value, end) == 0 ? HETU_MATCH_AGREES : HETU_MATCH_DIFFERS;
  return hetu_decimal_compare (told->value, low) >= 0 &&
                 hetu_decimal_compare (told->value, end) <= 0
             ? HETU_MATCH_AGREES
             : HETU_MATCH_DIFFERS;
}

/* A bound of either against a bound or number of the other. @value: of @stored, in the unit of @told */
static HetuAuditMatch
compare_bounds (const HetuObservation *told, const HetuObservation *stored, HetuDecimal value)
{
  HetuComparator a = told->comparator, b = stored->comparator;

  if (is_exact (b))
    return keeps (a, told->value, value) ? HETU_MATCH_AGREES : HETU_MATCH_DIFFERS;
  if (is_exact (a))
    return keeps (b, value, told->value) ? HETU_MATCH_AGREES : HETU_MATCH_DIFFERS;
  if (is_low (a) == is_low (b))
    return compare_numbers (told, stored);
  return keeps (a, told->value, value) ? HETU_MATCH_UNDECIDED : HETU_MATCH_DIFFERS;
}

static gboolean
is_bound (HetuComparator comparator)
{
  return is_low (comparator) || is_high (comparator);
}

static HetuAuditMatch
match_numbers (const HetuObservation *told, const HetuObservation *stored)
{
  HetuComparator a = told->comparator, b = stored->comparator;
  HetuDecimal value;

  if (!hetu_audit_convert (told, stored, &value))
    return HETU_MATCH_UNIT;
  if (b == HETU_COMPARATOR_RANGE)
    return compare_range (told, stored, value);
  if (a == b || told->kind == HETU_KIND_TARGET)
    return compare_numbers (told, stored);
  if (is_exact (a) && is_exact (b))
    return compare_about (told, stored, value);
  if ((is_bound (a) || is_exact (a)) && (is_bound (b) || is_exact (b)))
    return compare_bounds (told, stored, value);
  return HETU_MATCH_UNDECIDED;
}

/* ---- statements */

static gboolean
is_expected (const HetuObservation *one)
{
  return one->kind == HETU_KIND_EXPECTED || one->status == HETU_STATUS_EXPECTED;
}

HetuAuditMatch
hetu_audit_match (const HetuObservation *told, const HetuObservation *stored)
{
  if (is_expected (told) != is_expected (stored))
    return HETU_MATCH_EXPECTED;
  if ((told->basis == HETU_BASIS_ADJUSTED) != (stored->basis == HETU_BASIS_ADJUSTED))
    return HETU_MATCH_BASIS;
  if (stored->status == HETU_STATUS_REDACTED || stored->status == HETU_STATUS_MISSING)
    return HETU_MATCH_ABSENT;
  if (!told->has_value && !stored->has_value)
    return g_strcmp0 (told->text, stored->text) == 0 ? HETU_MATCH_AGREES : HETU_MATCH_WORDS;
  if (!told->has_value || !stored->has_value)
    return HETU_MATCH_WORDS;
  return match_numbers (told, stored);
}
