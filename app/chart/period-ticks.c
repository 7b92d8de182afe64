/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels of the period axis (C-23, C-24). A label stands at the end of its period; the year stands below the first label
 * of that year. When they do not all fit, every second, third … stands, told from the last one backwards: nobody asks for
 * the oldest figure first. Months are thinned by divisors of twelve and quarters by divisors of four. */
#include "chart/ticks.h"

#include <string.h>

/* Least gap between neighbours, points (C-12). */
#define LABEL_GAP 8.0

static const char *const months_en[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };

static char *
format_year (int year, HetuLanguage language)
{
  return g_strdup_printf (language == HETU_LANGUAGE_EN ? "%d" : "%d 年", year);
}

static char *
format_half (HetuPeriod period, HetuLanguage language)
{
  gboolean en = language == HETU_LANGUAGE_EN;

  if (period.kind == HETU_PERIOD_YEAR)
    return g_strdup (en ? "Full year" : "全年");
  if (period.last_month == 6)
    return g_strdup (en ? "H1" : "上半年");
  return g_strdup (en ? "H2" : "下半年");
}

static char *
format_quarter (HetuPeriod period, HetuLanguage language)
{
  static const char *const labels[] = { "一季度", "二季度", "三季度", "四季度" };
  int quarter = (period.last_month - 1) / 3;

  if (language == HETU_LANGUAGE_EN)
    return g_strdup_printf ("Q%d", quarter + 1);
  return g_strdup (labels[quarter]);
}

static char *
format_month (HetuPeriod period, HetuLanguage language)
{
  if (language == HETU_LANGUAGE_EN)
    return g_strdup (months_en[period.last_month - 1]);
  return g_strdup_printf ("%d 月", period.last_month);
}

/* 累计 is always told by its months: a quarter's end is 1—3 月 here, never 一季度 (C-24). */
static char *
format_cumulative (HetuPeriod period, HetuLanguage language)
{
  if (period.last_month == period.first_month)
    return format_month (period, language);
  if (language == HETU_LANGUAGE_EN)
    return g_strdup_printf ("%s–%s",
                            months_en[period.first_month - 1],
                            months_en[period.last_month - 1]);
  return g_strdup_printf ("%d—%d 月", period.first_month, period.last_month);
}

static gboolean
is_within_a_year (HetuPeriod period)
{
  return period.kind != HETU_PERIOD_NONE && period.kind != HETU_PERIOD_OPEN &&
         period.kind != HETU_PERIOD_SPAN;
}

/* The label, and whether the year must be told below it. */
static char *
format_label (HetuPeriod period, HetuGrain grain, HetuLanguage language, gboolean *needs_year)
{
  *needs_year = FALSE;
  if (!is_within_a_year (period))
    return hetu_period_to_label (period, language);
  if (period.kind == HETU_PERIOD_YEAR && grain != HETU_GRAIN_HALF && grain != HETU_GRAIN_CUMULATIVE)
    return format_year (period.last_year, language);
  *needs_year = TRUE;
  if (grain == HETU_GRAIN_CUMULATIVE || period.kind == HETU_PERIOD_CUMULATIVE)
    return format_cumulative (period, language);
  switch ((HetuPeriodKind) period.kind)
    {
    case HETU_PERIOD_QUARTER:
      return format_quarter (period, language);
    case HETU_PERIOD_MONTH:
      return format_month (period, language);
    default:
      return format_half (period, language);
    }
}

/* Periods in a year of which whole steps are taken: every second month, never every fifth. */
static guint
cycle_of (HetuGrain grain)
{
  switch (grain)
    {
    case HETU_GRAIN_MONTH:
      return 12;
    case HETU_GRAIN_QUARTER:
      return 4;
    case HETU_GRAIN_HALF:
      return 2;
    default:
      return 1;
    }
}

/* Whether every @step-th label from the last one has room. Each period owns an equal slot of the axis. */
static gboolean
fits (const GArray *periods, guint step, double length_pt, double label_width_pt)
{
  double first = hetu_period_end (g_array_index (periods, HetuPeriod, 0));
  double last = hetu_period_end (g_array_index (periods, HetuPeriod, periods->len - 1));
  double slot = (last - first) / (periods->len - 1.0);
  double scale = length_pt / (last - first + slot);

  for (guint i = periods->len - 1; i >= step; i -= step)
    {
      double here = hetu_period_end (g_array_index (periods, HetuPeriod, i));
      double before = hetu_period_end (g_array_index (periods, HetuPeriod, i - step));

      if ((here - before) * scale < label_width_pt + LABEL_GAP)
        return FALSE;
    }
  return TRUE;
}

static guint
choose_step (const GArray *periods, HetuGrain grain, double length_pt, double label_width_pt)
{
  guint cycle = cycle_of (grain);
  guint step = 1;

  while (step < periods->len)
    {
      if ((cycle % step == 0 || step % cycle == 0) &&
          fits (periods, step, length_pt, label_width_pt))
        break;
      step++;
    }
  return step;
}

static void
clear_tick (gpointer data)
{
  HetuPeriodTick *tick = data;

  g_free (tick->label);
  g_free (tick->second);
}

GArray *
hetu_period_ticks (const GArray *periods,
                   HetuGrain grain,
                   double length_pt,
                   double label_width_pt,
                   HetuLanguage language)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (HetuPeriodTick));
  int year = 0; /* told last */
  guint step;

  g_array_set_clear_func (ticks, clear_tick);
  if (periods->len == 0)
    return ticks;
  step = choose_step (periods, grain, length_pt, label_width_pt);
  for (guint i = (periods->len - 1) % step; i < periods->len; i += step)
    {
      HetuPeriod period = g_array_index (periods, HetuPeriod, i);
      HetuPeriodTick tick = { .period = period, .x = hetu_period_end (period) };
      gboolean needs_year;

      tick.label = format_label (period, grain, language, &needs_year);
      if (needs_year && period.last_year != year)
        {
          tick.second = format_year (period.last_year, language);
          year = period.last_year;
        }
      g_array_append_val (ticks, tick);
    }
  return ticks;
}
