/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Years laid over one another: one place, one indicator, a line a year over the months of one year, so that each month stands
 * over the same month of the years before and an unfinished year is never set against a whole one. Cumulative figures begin
 * with 1—2 月 where January is not told alone (C-24). */
#include "figure/build.h"

#include "error.h"
#include "store/known.h"

#include <glib/gi18n-lib.h>

#define MOST_YEARS 7 /* lines of one figure (CHARTS §10.1) */
#define INK_SLOT 8

/* How many figures stand in years that are told at two of their months or more. */
static guint
count_within_years (HetuSeries *series)
{
  guint n = 0;

  for (guint i = 0; i < hetu_series_get_length (series); i++)
    {
      const HetuObservation *one = hetu_series_get (series, i);

      for (guint j = 0; one->kind == HETU_KIND_ACTUAL && j < hetu_series_get_length (series); j++)
        {
          const HetuObservation *other = hetu_series_get (series, j);

          if (other->kind != HETU_KIND_ACTUAL || other->period.last_year != one->period.last_year ||
              other->period.last_month == one->period.last_month)
            continue;
          n++;
          break;
        }
    }
  return n;
}

/* The series at the spec's grain, else at the one that tells most of the months of years. */
static HetuSeries *
query_within_years (HetuFigureBuild *self, HetuGrain *grain, GError **error)
{
  static const HetuGrain grains[] = { HETU_GRAIN_CUMULATIVE, HETU_GRAIN_MONTH, HETU_GRAIN_QUARTER };
  gboolean may_choose = self->spec->grain == HETU_GRAIN_ANY || self->spec->grain == HETU_GRAIN_YEAR;
  g_autoptr (HetuSeries) best = NULL;
  guint most = 0;

  for (gsize i = 0; i < (may_choose ? G_N_ELEMENTS (grains) : 1); i++)
    {
      HetuGrain tried = may_choose ? grains[i] : self->spec->grain;
      g_autoptr (HetuSeries) series =
          hetu_build_query (self, hetu_build_get_indicator (self, 0), self->focus, tried, error);
      guint n;

      if (series == NULL)
        return NULL;
      n = count_within_years (series);
      if (n <= most)
        continue;
      most = n;
      *grain = tried;
      g_clear_pointer (&best, hetu_series_unref);
      best = g_steal_pointer (&series);
    }
  if (best == NULL)
    g_set_error_literal (error,
                         HETU_ERROR,
                         HETU_ERROR_DATA,
                         _ ("Years are laid over one another by their months or quarters: there "
                            "are annual figures only"));
  return g_steal_pointer (&best);
}

/* The colour of the place; of nation and province, who are nobody's reference here, ink. */
static int
choose_slot (HetuFigureBuild *self)
{
  int slot = hetu_build_choose_slot (self, self->focus);

  return slot > 0 ? slot : INK_SLOT;
}

static void
add_panel (HetuFigureBuild *self)
{
  HetuFrameKey panel = {
    .region = hetu_district_get_code (self->focus),
    .indicator = hetu_indicator_get_number (hetu_build_get_indicator (self, 0)),
    .name = (char *) hetu_build_name_district (self, self->focus),
    .short_name = (char *) hetu_district_get_short_name (self->focus, self->language),
    .colour_slot = choose_slot (self),
  };

  hetu_frame_add_panel (self->frame, &panel);
}

static guint
add_year (HetuFigureBuild *self, int year, int age)
{
  HetuPeriod period = hetu_period_year (year);
  g_autofree char *name = hetu_period_to_label (period, self->language);
  g_autofree char *short_name = g_strdup_printf ("%d", year);
  HetuFrameSeries series = {
    .region = hetu_district_get_code (self->focus),
    .indicator = hetu_indicator_get_number (hetu_build_get_indicator (self, 0)),
    .name = name,
    .short_name = short_name,
    .role = age == 0 ? HETU_ROLE_FOCUS : HETU_ROLE_CONTEXT,
    .colour_slot = choose_slot (self),
    .age = age,
  };

  return hetu_frame_add_series (self->frame, &series);
}

/* Outturns of @year; what lacks between two of them is told, what is still to come is not. */
static void
add_rows (HetuFigureBuild *self,
          guint index,
          HetuSeries *series,
          const GArray *periods,
          HetuPeriod last)
{
  int year = last.last_year;

  for (guint i = 0; i < periods->len; i++)
    {
      HetuPeriod period = g_array_index (periods, HetuPeriod, i);
      const HetuObservation *one = hetu_series_find (series, period, HETU_KIND_ACTUAL);

      if (period.last_year != year)
        continue;
      if (one != NULL)
        hetu_build_add_row (self, 0, 0, index, one);
      else if (hetu_period_compare (period, last) < 0 &&
               hetu_series_find (series, period, HETU_KIND_TARGET) == NULL)
        hetu_build_add_missing (self, 0, 0, index, period, HETU_KIND_ACTUAL);
    }
}

/* The last outturn of @year, none: there is none. */
static HetuPeriod
find_last (HetuSeries *series, int year)
{
  HetuPeriod last = { 0 };

  for (guint i = 0; i < hetu_series_get_length (series); i++)
    {
      const HetuObservation *one = hetu_series_get (series, i);

      if (one->kind == HETU_KIND_ACTUAL && (year == 0 || one->period.last_year == year))
        last = one->period;
    }
  return last;
}

/* A year before a change of definition is not like those after it: it is drawn and said. */
static void
note_breaks (HetuFigureBuild *self)
{
  g_autoptr (GArray) breaks =
      self->frame->measure == HETU_MEASURE_GROWTH
          ? NULL
          : hetu_known_breaks (self->store,
                               hetu_indicator_get_number (hetu_build_get_indicator (self, 0)),
                               hetu_district_get_code (self->focus),
                               self->spec->as_of,
                               hetu_build_get_failure (self));

  for (guint i = 0; breaks != NULL && i < breaks->len; i++)
    {
      const HetuBreak *one = &g_array_index (breaks, HetuBreak, i);

      if (one->note != NULL && one->period.first_year > self->frame->from.first_year &&
          one->period.first_year <= self->frame->to.last_year)
        hetu_frame_add_note (self->frame, hetu_build_remark (one->note, self->language));
    }
}

gboolean
hetu_build_overlay (HetuFigureBuild *self, GError **error)
{
  HetuGrain grain = HETU_GRAIN_MONTH;
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) hetu_series_unref);
  g_autoptr (GArray) periods = NULL;
  HetuSeries *series = NULL;
  HetuPeriod last;
  int oldest;

  if (!hetu_build_check_one_indicator (self, error))
    return FALSE;
  series = query_within_years (self, &grain, error);
  if (series == NULL)
    return FALSE;
  g_ptr_array_add (all, series);
  last = find_last (series, 0);
  oldest = MAX (hetu_series_get (series, 0)->period.last_year, last.last_year - MOST_YEARS + 1);
  periods = hetu_build_list_periods (all, grain);
  self->frame->overlay = TRUE;
  self->frame->grain = grain;
  self->frame->to = last;
  hetu_build_choose_unit (self, all);
  add_panel (self);
  for (int year = last.last_year; year >= oldest; year--)
    {
      HetuPeriod end = find_last (series, year);

      if (end.kind == HETU_PERIOD_NONE)
        continue;
      self->frame->from = hetu_period_year (year);
      add_rows (self, add_year (self, year, last.last_year - year), series, periods, end);
    }
  note_breaks (self);
  return TRUE;
}
