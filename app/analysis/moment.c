/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The moment a figure speaks for, and now. */
#include "analysis/moment.h"

#include "model/milestone.h"

#define TOLERANCE 1e-9
#define OUT_ON 20 /* of the next month: by then the figures of a month are out */

HetuPeriod
hetu_moment_of_figure (const HetuObservation *figure)
{
  HetuPeriod period = figure->period;
  int year = figure->vintage / 10000;
  int month = figure->vintage / 100 % 100;
  int last = year * 12 + month - 1 - (figure->vintage % 100 >= OUT_ON ? 1 : 2);
  int first = period.first_year * 12 + period.first_month - 1;

  if (month == 0 || hetu_period_months (period) == 0 ||
      year + (month - 1) / 12.0 >= hetu_period_end (period) - TOLERANCE)
    return period;
  last = MAX (last, first);
  return hetu_period_range (period.first_year, period.first_month, last / 12, last % 12 + 1);
}

gboolean
hetu_moment_has_figure (HetuPeriod at, const HetuObservation *figure)
{
  return at.kind == HETU_PERIOD_NONE ||
         hetu_period_end (hetu_moment_of_figure (figure)) <= hetu_period_end (at) + TOLERANCE;
}

HetuPeriod
hetu_moment_of_day (gint32 day)
{
  HetuPeriod month = { 0 };

  if (day < 10000 || day / 100 % 100 == 0)
    return month;
  month = hetu_period_month (day / 10000, day / 100 % 100);
  return day >= hetu_day_last_of (month) ? month : hetu_period_previous (month);
}

HetuPeriod
hetu_moment_now (HetuPeriod at, gint32 as_of, gint32 today)
{
  return at.kind != HETU_PERIOD_NONE ? at : hetu_moment_of_day (as_of != 0 ? as_of : today);
}
