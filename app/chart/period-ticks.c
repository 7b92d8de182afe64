/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels of the period axis (C-23, C-24). A label stands at the end of its period; the year stands below the first label
 * of that year. When they do not all fit, months are thinned by divisors of twelve from January on and quarters by divisors
 * of four from the first on, so that the year stays below January; the last period keeps its label where that has room.
 * Years are told from the last one backwards: nobody asks for the oldest figure first. */
#include "chart/ticks.h"

#include <math.h>

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

/* Which periods of a year are labelled when not all fit, the densest first: every @step-th unit of @months. */
typedef struct
{
  guint months;
  guint steps[7]; /* up to 0 */
} Thinning;

static const Thinning *
get_thinning (HetuGrain grain)
{
  static const Thinning years = { 12, { 1 } };
  static const Thinning halves = { 6, { 1, 2 } };
  static const Thinning quarters = { 3, { 1, 2, 4 } };
  static const Thinning months = { 1, { 1, 2, 3, 4, 6, 12 } };
  static const Thinning cumulative = { 1, { 1, 3, 6, 12 } };

  switch (grain)
    {
    case HETU_GRAIN_HALF:
      return &halves;
    case HETU_GRAIN_QUARTER:
      return &quarters;
    case HETU_GRAIN_MONTH:
      return &months;
    case HETU_GRAIN_CUMULATIVE:
      return &cumulative;
    default:
      return &years;
    }
}

/* Months and quarters are told from January and the first quarter on, where the year stands (C-23); what runs from the
 * year's beginning is told by its quarters', halves' and years' ends. Whole years go back from @last. */
static gboolean
is_labelled (HetuPeriod period,
             HetuGrain grain,
             const Thinning *thinning,
             guint step,
             guint years,
             HetuPeriod last)
{
  guint unit = (guint) period.last_month / thinning->months;

  if ((guint) (last.last_year - period.last_year) % years != 0)
    return FALSE;
  if (grain == HETU_GRAIN_HALF || grain == HETU_GRAIN_CUMULATIVE)
    return unit % step == 0;
  return (unit - 1) % step == 0;
}

/* (transfer full) (element-type guint): indices of the periods that are labelled with that step, the last one too where its
 * label has room. Empty: there is none, or two of them have no room. */
static GArray *
choose (const GArray *periods,
        HetuGrain grain,
        guint step,
        guint years,
        double points_a_year,
        double room)
{
  const Thinning *thinning = get_thinning (grain);
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (guint));
  guint end = periods->len - 1;
  HetuPeriod last = g_array_index (periods, HetuPeriod, end);
  double before = -HUGE_VAL;

  for (guint i = 0; i < periods->len; i++)
    {
      HetuPeriod period = g_array_index (periods, HetuPeriod, i);
      double x = hetu_period_end (period) * points_a_year;

      if (!is_labelled (period, grain, thinning, step, years, last))
        continue;
      if (x - before < room)
        {
          g_array_set_size (chosen, 0);
          return chosen;
        }
      before = x;
      g_array_append_val (chosen, i);
    }
  if (chosen->len > 0 && hetu_period_end (last) * points_a_year - before >= room)
    g_array_append_val (chosen, end);
  return chosen;
}

static GArray *
choose_labels (const GArray *periods, HetuGrain grain, double length_pt, double label_width_pt)
{
  const Thinning *thinning = get_thinning (grain);
  guint end = periods->len - 1, step = 1;
  HetuPeriod first = g_array_index (periods, HetuPeriod, 0);
  HetuPeriod last = g_array_index (periods, HetuPeriod, end);
  double length = hetu_period_end (last) - hetu_period_end (first);
  double room = label_width_pt + LABEL_GAP;
  GArray *chosen;

  if (length <= 0)
    length = 1;
  for (guint i = 0; thinning->steps[i] != 0; i++)
    {
      step = thinning->steps[i];
      chosen = choose (periods, grain, step, 1, length_pt / length, room);
      if (chosen->len > 0)
        return chosen;
      g_array_unref (chosen);
    }
  for (guint years = 2; years <= (guint) (last.last_year - first.last_year); years++)
    {
      chosen = choose (periods, grain, step, years, length_pt / length, room);
      if (chosen->len > 0)
        return chosen;
      g_array_unref (chosen);
    }
  chosen = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (chosen, end);
  return chosen;
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
  g_autoptr (GArray) chosen = NULL;
  int year = 0; /* told last */

  g_array_set_clear_func (ticks, clear_tick);
  if (periods->len == 0)
    return ticks;
  chosen = choose_labels (periods, grain, length_pt, label_width_pt);
  for (guint i = 0; i < chosen->len; i++)
    {
      HetuPeriod period = g_array_index (periods, HetuPeriod, g_array_index (chosen, guint, i));
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
