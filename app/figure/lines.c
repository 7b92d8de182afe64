/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Frames over time: growth lines, and small multiples of lines with a panel a region (or, for one region, a panel an
 * indicator). Every period between the first and the last figure is a row: where there is no figure it says so. */
#include "figure/build.h"

#include "error.h"

#include <glib/gi18n-lib.h>

static const HetuGrain grains[] = { HETU_GRAIN_YEAR,
                                    HETU_GRAIN_QUARTER,
                                    HETU_GRAIN_CUMULATIVE,
                                    HETU_GRAIN_MONTH,
                                    HETU_GRAIN_HALF };

/* The grain of the figure: the spec's, else the first of those below that has two periods. */
static HetuGrain
choose_grain (HetuFigureBuild *self)
{
  g_autoptr (GArray) regions = g_array_new (FALSE, FALSE, sizeof (gint32));

  if (self->spec->grain != HETU_GRAIN_ANY)
    return self->spec->grain;
  for (guint i = 0; i < self->districts->len; i++)
    {
      gint32 code = hetu_district_get_code (hetu_build_get_district (self, i));

      g_array_append_val (regions, code);
    }
  for (guint i = 0; i < G_N_ELEMENTS (grains); i++)
    {
      g_autoptr (GArray) periods =
          hetu_query_periods (self->store,
                              hetu_indicator_get_number (hetu_build_get_indicator (self, 0)),
                              (const gint32 *) regions->data,
                              regions->len,
                              grains[i],
                              NULL);

      if (periods != NULL && periods->len >= 2)
        return grains[i];
    }
  return HETU_GRAIN_YEAR;
}

static int
compare_periods (gconstpointer a, gconstpointer b)
{
  return hetu_period_compare (*(const HetuPeriod *) a, *(const HetuPeriod *) b);
}

static void
add_period (GArray *periods, HetuPeriod period)
{
  for (guint i = 0; i < periods->len; i++)
    if (hetu_period_equal (g_array_index (periods, HetuPeriod, i), period))
      return;
  g_array_append_val (periods, period);
}

/* Whether any of the figures is of a January alone: industry, investment and retail sales have none (C-24). */
static gboolean
has_january (const GArray *periods)
{
  for (guint i = 0; i < periods->len; i++)
    if (g_array_index (periods, HetuPeriod, i).last_month == 1)
      return TRUE;
  return FALSE;
}

static HetuPeriod
make_period (HetuGrain grain, int year, int n)
{
  switch (grain)
    {
    case HETU_GRAIN_HALF:
      return hetu_period_half (year, n);
    case HETU_GRAIN_QUARTER:
      return hetu_period_quarter (year, n);
    case HETU_GRAIN_MONTH:
      return hetu_period_month (year, n);
    default:
      return hetu_period_year (year);
    }
}

static int
periods_a_year (HetuGrain grain)
{
  switch (grain)
    {
    case HETU_GRAIN_HALF:
      return 2;
    case HETU_GRAIN_QUARTER:
      return 4;
    case HETU_GRAIN_MONTH:
      return 12;
    case HETU_GRAIN_YEAR:
      return 1;
    default:
      return 0;
    }
}

/* Every period that any series has, and for years, halves, quarters and months also those between, so that a gap shows. */
static GArray *
collect_periods (GPtrArray *series, HetuGrain grain)
{
  GArray *periods = g_array_new (FALSE, TRUE, sizeof (HetuPeriod));
  int count = periods_a_year (grain);
  HetuPeriod first, last;
  gboolean january;

  for (guint i = 0; i < series->len; i++)
    {
      HetuSeries *one = g_ptr_array_index (series, i);

      for (guint j = 0; j < hetu_series_get_length (one); j++)
        add_period (periods, hetu_series_get (one, j)->period);
    }
  g_array_sort (periods, compare_periods);
  if (periods->len < 2 || count == 0)
    return periods;
  first = g_array_index (periods, HetuPeriod, 0);
  last = g_array_index (periods, HetuPeriod, periods->len - 1);
  january = grain != HETU_GRAIN_MONTH || has_january (periods);
  for (int year = first.first_year; year <= last.last_year; year++)
    for (int n = january ? 1 : 3; n <= count; n++)
      {
        HetuPeriod period = make_period (grain, year, n);

        if (hetu_period_compare (period, first) > 0 && hetu_period_compare (period, last) < 0)
          add_period (periods, period);
      }
  g_array_sort (periods, compare_periods);
  return periods;
}

static gboolean
has_any_after (HetuSeries *series, HetuPeriod period)
{
  for (guint i = 0; i < hetu_series_get_length (series); i++)
    if (hetu_period_compare (hetu_series_get (series, i)->period, period) > 0)
      return TRUE;
  return FALSE;
}

static void
add_rows (HetuFigureBuild *self,
          guint panel,
          guint index,
          HetuSeries *series,
          const GArray *periods)
{
  for (guint i = 0; i < periods->len; i++)
    {
      HetuPeriod period = g_array_index (periods, HetuPeriod, i);
      const HetuObservation *actual = hetu_series_find (series, period, HETU_KIND_ACTUAL);
      const HetuObservation *target = hetu_series_find (series, period, HETU_KIND_TARGET);

      if (actual == NULL)
        actual = hetu_series_find (series, period, HETU_KIND_EXPECTED);
      if (actual != NULL)
        hetu_build_add_row (self, panel, 0, index, actual);
      else if (target == NULL && has_any_after (series, period))
        hetu_build_add_missing (self, panel, 0, index, period, HETU_KIND_ACTUAL);
      if (target != NULL)
        hetu_build_add_row (self, panel, 0, index, target);
    }
}

static void
add_breaks (HetuFigureBuild *self,
            guint panel,
            guint index,
            HetuIndicator *indicator,
            HetuDistrict *district)
{
  g_autoptr (GArray) breaks = hetu_query_breaks (self->store,
                                                 hetu_indicator_get_number (indicator),
                                                 hetu_district_get_code (district),
                                                 NULL);

  /* A published rate is comparable by itself: a break concerns levels. */
  if (self->frame->measure == HETU_MEASURE_GROWTH)
    return;
  for (guint i = 0; breaks != NULL && i < breaks->len; i++)
    {
      const HetuBreak *one = &g_array_index (breaks, HetuBreak, i);

      if (hetu_period_compare (one->period, self->frame->from) > 0 &&
          hetu_period_compare (one->period, self->frame->to) <= 0)
        hetu_frame_add_break (self->frame,
                              panel,
                              (int) index,
                              hetu_period_end (one->period) -
                                  hetu_period_months (one->period) / 12.0,
                              one->note);
    }
}

static void
add_panel (HetuFigureBuild *self,
           HetuDistrict *district,
           HetuIndicator *indicator,
           gboolean by_region)
{
  HetuFrameKey panel = {
    .region = hetu_district_get_code (district),
    .indicator = hetu_indicator_get_number (indicator),
    .name = (char *) (by_region ? hetu_build_name_district (self, district)
                                : hetu_indicator_get_name (indicator, self->language)),
    .short_name = (char *) (by_region ? hetu_district_get_short_name (district, self->language)
                                      : hetu_indicator_get_short_name (indicator, self->language)),
    .colour_slot = hetu_district_get_colour_slot (district),
  };

  hetu_frame_add_panel (self->frame, &panel);
}

static gboolean
query_all (HetuFigureBuild *self, HetuGrain grain, GPtrArray *all, GError **error)
{
  g_ptr_array_set_size (all, 0);
  for (guint i = 0; i < self->indicators->len; i++)
    for (guint j = 0; j < self->districts->len; j++)
      {
        HetuSeries *series = hetu_build_query (self,
                                               hetu_build_get_indicator (self, i),
                                               hetu_build_get_district (self, j),
                                               grain,
                                               error);

        if (series == NULL)
          return FALSE;
        g_ptr_array_add (all, series);
      }
  return TRUE;
}

static gboolean
is_empty (const GPtrArray *series)
{
  for (guint i = 0; i < series->len; i++)
    if (hetu_series_get_length (g_ptr_array_index (series, i)) > 0)
      return FALSE;
  return TRUE;
}

gboolean
hetu_build_lines (HetuFigureBuild *self, GError **error)
{
  gboolean multiples = self->spec->kind == HETU_CHART_SMALL_MULTIPLES;
  gboolean by_region = self->indicators->len == 1;
  gboolean may_choose = self->spec->grain == HETU_GRAIN_ANY;
  HetuGrain grain = choose_grain (self);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) hetu_series_unref);
  g_autoptr (GArray) periods = NULL;
  guint n = 0;

  if (!multiples && self->indicators->len > 1 && self->districts->len > 1)
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_DATA,
                   _ ("A growth line shows one indicator for several districts or several "
                      "indicators of one district; use small-multiples"));
      return FALSE;
    }
  if (!hetu_build_check_one_unit (self, error) || !query_all (self, grain, all, error))
    return FALSE;
  /* The measure may be told at another grain than most of the indicator. */
  for (guint i = 0; i < G_N_ELEMENTS (grains) && is_empty (all) && may_choose; i++)
    {
      grain = grains[i];
      if (!query_all (self, grain, all, error))
        return FALSE;
    }
  periods = collect_periods (all, grain);
  self->frame->grain = grain;
  self->frame->from = self->spec->from;
  self->frame->to = self->spec->to;
  /* The periods that are told, not those that were asked for. */
  if (periods->len > 0)
    {
      self->frame->from = g_array_index (periods, HetuPeriod, 0);
      self->frame->to = g_array_index (periods, HetuPeriod, periods->len - 1);
    }
  hetu_build_choose_unit (self, all);
  if (hetu_build_is_by_indicator (self))
    add_panel (self, self->focus, hetu_build_get_indicator (self, 0), TRUE);
  else if (!multiples)
    {
      HetuIndicator *indicator = hetu_build_get_indicator (self, 0);
      HetuFrameKey panel = hetu_build_panel_of (self, indicator);

      hetu_frame_add_panel (self->frame, &panel);
    }
  for (guint i = 0; i < self->indicators->len; i++)
    for (guint j = 0; j < self->districts->len; j++, n++)
      {
        HetuIndicator *indicator = hetu_build_get_indicator (self, i);
        HetuDistrict *district = hetu_build_get_district (self, j);
        guint index = hetu_build_add_series (self, district, indicator);
        guint panel = 0;

        if (multiples)
          {
            add_panel (self, district, indicator, by_region);
            panel = self->frame->panels->len - 1;
          }
        add_rows (self, panel, index, g_ptr_array_index (all, n), periods);
        add_breaks (self, panel, index, indicator, district);
      }
  return TRUE;
}
