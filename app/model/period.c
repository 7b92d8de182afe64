/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Periods as values: one stretch of months has one kind, found in hetu_period_range(), so that equal
 * stretches are equal keys. Months are counted as year × 12 + month − 1. What reads and writes the
 * written forms is in period-text.c.
 *
 * The packed key, from the high bits: month after the end (20 bits) | inverted start (20 bits) | open
 * ends (2 bits). It sorts by end, then longer stretches later. */
#include "model/period.h"

#define OPEN_START 1
#define OPEN_END 2
#define MONTH_MASK 0xfffff

static int
first_index (HetuPeriod period)
{
  return period.first_year * 12 + period.first_month - 1;
}

static int
last_index (HetuPeriod period)
{
  return period.last_year * 12 + period.last_month - 1;
}

static gboolean
has_start (HetuPeriod period)
{
  return period.first_month != 0;
}

static gboolean
has_end (HetuPeriod period)
{
  return period.last_month != 0;
}

static HetuPeriodKind
kind_of (int first_month, int months, gboolean one_year)
{
  if (!one_year)
    return HETU_PERIOD_SPAN;
  if (months == 12)
    return HETU_PERIOD_YEAR;
  if (months == 6 && (first_month == 1 || first_month == 7))
    return HETU_PERIOD_HALF;
  if (months == 3 && first_month % 3 == 1)
    return HETU_PERIOD_QUARTER;
  if (months == 1)
    return HETU_PERIOD_MONTH;
  return first_month == 1 ? HETU_PERIOD_CUMULATIVE : HETU_PERIOD_SPAN;
}

HetuPeriod
hetu_period_year (int year)
{
  return hetu_period_range (year, 1, year, 12);
}

HetuPeriod
hetu_period_half (int year, int half)
{
  return hetu_period_range (year, half * 6 - 5, year, half * 6);
}

HetuPeriod
hetu_period_quarter (int year, int quarter)
{
  return hetu_period_range (year, quarter * 3 - 2, year, quarter * 3);
}

HetuPeriod
hetu_period_month (int year, int month)
{
  return hetu_period_range (year, month, year, month);
}

HetuPeriod
hetu_period_range (int first_year, int first_month, int last_year, int last_month)
{
  HetuPeriod period = { 0 };

  g_return_val_if_fail (first_year >= 0 && first_year <= 9999, period);
  g_return_val_if_fail (last_year >= 0 && last_year <= 9999, period);
  g_return_val_if_fail (first_year == 0 || (first_month >= 1 && first_month <= 12), period);
  g_return_val_if_fail (last_year == 0 || (last_month >= 1 && last_month <= 12), period);

  if (first_year != 0)
    {
      period.first_year = (gint16) first_year;
      period.first_month = (guint8) first_month;
    }
  if (last_year != 0)
    {
      period.last_year = (gint16) last_year;
      period.last_month = (guint8) last_month;
    }
  if (first_year == 0 && last_year == 0)
    period.kind = HETU_PERIOD_NONE;
  else if (first_year == 0 || last_year == 0)
    period.kind = HETU_PERIOD_OPEN;
  else
    {
      int months = last_index (period) - first_index (period) + 1;

      g_return_val_if_fail (months >= 1, (HetuPeriod){ 0 });
      period.kind = kind_of (first_month, months, first_year == last_year);
    }
  return period;
}

gboolean
hetu_period_equal (HetuPeriod a, HetuPeriod b)
{
  return hetu_period_pack (a) == hetu_period_pack (b);
}

int
hetu_period_compare (HetuPeriod a, HetuPeriod b)
{
  gint64 a_key = hetu_period_pack (a);
  gint64 b_key = hetu_period_pack (b);

  return (a_key > b_key) - (a_key < b_key);
}

int
hetu_period_months (HetuPeriod period)
{
  if (!has_start (period) || !has_end (period))
    return 0;
  return last_index (period) - first_index (period) + 1;
}

double
hetu_period_end (HetuPeriod period)
{
  if (has_end (period))
    return (last_index (period) + 1) / 12.0;
  return has_start (period) ? first_index (period) / 12.0 : 0;
}

double
hetu_period_start (HetuPeriod period)
{
  return hetu_period_end (period) - hetu_period_months (period) / 12.0;
}

HetuPeriod
hetu_period_shift_years (HetuPeriod period, int years)
{
  if (has_start (period))
    period.first_year = (gint16) (period.first_year + years);
  if (has_end (period))
    period.last_year = (gint16) (period.last_year + years);
  return period;
}

HetuPeriod
hetu_period_previous (HetuPeriod period)
{
  int months = hetu_period_months (period);
  int first = first_index (period) - months;
  int last = last_index (period) - months;

  if (period.kind != HETU_PERIOD_YEAR && period.kind != HETU_PERIOD_HALF &&
      period.kind != HETU_PERIOD_QUARTER && period.kind != HETU_PERIOD_MONTH)
    return (HetuPeriod){ 0 };
  return hetu_period_range (first / 12, first % 12 + 1, last / 12, last % 12 + 1);
}

gboolean
hetu_period_contains (HetuPeriod outer, HetuPeriod inner)
{
  if (outer.kind == HETU_PERIOD_NONE || inner.kind == HETU_PERIOD_NONE)
    return FALSE;
  if (has_start (outer) && (!has_start (inner) || first_index (inner) < first_index (outer)))
    return FALSE;
  if (has_end (outer) && (!has_end (inner) || last_index (inner) > last_index (outer)))
    return FALSE;
  return TRUE;
}

gboolean
hetu_period_has_grain (HetuPeriod period, HetuGrain grain)
{
  switch (grain)
    {
    case HETU_GRAIN_ANY:
      return period.kind != HETU_PERIOD_NONE;
    case HETU_GRAIN_YEAR:
      return period.kind == HETU_PERIOD_YEAR;
    case HETU_GRAIN_HALF:
      return period.first_month == 1 && period.first_year == period.last_year &&
             (period.last_month == 6 || period.last_month == 12);
    case HETU_GRAIN_QUARTER:
      return period.kind == HETU_PERIOD_QUARTER;
    case HETU_GRAIN_MONTH:
      return period.kind == HETU_PERIOD_MONTH;
    case HETU_GRAIN_CUMULATIVE:
      return period.first_month == 1 && period.first_year == period.last_year;
    default:
      return FALSE;
    }
}

gint64
hetu_period_pack (HetuPeriod period)
{
  int start = has_start (period) ? first_index (period) : 0;
  int after = has_end (period) ? last_index (period) + 1 : start;
  int open = (has_start (period) ? 0 : OPEN_START) | (has_end (period) ? 0 : OPEN_END);

  if (period.kind == HETU_PERIOD_NONE)
    return 0;
  return ((gint64) after << 22) | ((gint64) (MONTH_MASK - start) << 2) | open;
}

HetuPeriod
hetu_period_unpack (gint64 key)
{
  int open = (int) (key & 3);
  int start = MONTH_MASK - (int) ((key >> 2) & MONTH_MASK);
  int last = (int) ((key >> 22) & MONTH_MASK) - 1;

  if (key <= 0)
    return (HetuPeriod){ 0 };
  return hetu_period_range (open & OPEN_START ? 0 : start / 12,
                            start % 12 + 1,
                            open & OPEN_END ? 0 : last / 12,
                            last % 12 + 1);
}
