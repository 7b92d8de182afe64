/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a builder of a frame asks of the store: series of one measure, growth filled in where that is allowed, and the unit that
 * they are shown in. */
#include "figure/build.h"

#include "analysis/growth.h"
#include "error.h"
#include "model/format.h"
#include "store/known.h"

#include <glib/gi18n-lib.h>

#define MOST_DECIMALS 4

HetuMeasure
hetu_build_measure_of (HetuIndicator *indicator, HetuMeasure wanted)
{
  if (wanted != HETU_MEASURE_LEVEL)
    return wanted;
  switch (hetu_indicator_get_nature (indicator))
    {
    case HETU_NATURE_INDEX:
      return HETU_MEASURE_GROWTH;
    case HETU_NATURE_RATIO:
      return hetu_unit_is_rate (hetu_indicator_get_unit (indicator)) ? HETU_MEASURE_RATIO
                                                                     : HETU_MEASURE_LEVEL;
    case HETU_NATURE_FLOW:
    case HETU_NATURE_STOCK:
    case HETU_NATURE_COUNT:
      return HETU_MEASURE_LEVEL;
    }
  g_return_val_if_reached (wanted);
}

/* A level told as a share (占比) stands in for a ratio, and the other way round. */
static HetuSeries *
query_with_fallback (HetuFigureBuild *self,
                     HetuIndicator *indicator,
                     HetuDistrict *district,
                     HetuMeasure measure,
                     HetuGrain grain,
                     GError **error)
{
  static const HetuMeasure alternatives[] = { HETU_MEASURE_RATIO,
                                              HETU_MEASURE_SHARE,
                                              HETU_MEASURE_LEVEL };
  gint32 number = hetu_indicator_get_number (indicator);
  gint32 code = hetu_district_get_code (district);
  HetuSeries *series = hetu_query_series (self->store,
                                          number,
                                          code,
                                          measure,
                                          grain,
                                          self->spec->from,
                                          self->spec->to,
                                          self->spec->as_of,
                                          error);

  if (series == NULL || hetu_series_get_length (series) > 0 || measure != HETU_MEASURE_RATIO)
    return series;
  for (guint i = 1; i < G_N_ELEMENTS (alternatives); i++)
    {
      g_clear_pointer (&series, hetu_series_unref);
      series = hetu_query_series (self->store,
                                  number,
                                  code,
                                  alternatives[i],
                                  grain,
                                  self->spec->from,
                                  self->spec->to,
                                  self->spec->as_of,
                                  error);
      if (series == NULL || hetu_series_get_length (series) > 0)
        break;
    }
  return series;
}

/* Without what ends before @from: of levels, the year before was read for the sake of the base alone. */
static HetuSeries *
drop_before (HetuSeries *series, HetuPeriod from)
{
  g_autoptr (GArray) kept = hetu_observation_array_new ();
  int start = from.first_year * 12 + from.first_month;

  for (guint i = 0; i < hetu_series_get_length (series); i++)
    {
      const HetuObservation *one = hetu_series_get (series, i);
      HetuObservation copy;

      if (one->period.last_month != 0 &&
          one->period.last_year * 12 + one->period.last_month < start)
        continue;
      hetu_observation_copy (one, &copy);
      g_array_append_val (kept, copy);
    }
  return hetu_series_new (hetu_series_get_indicator (series),
                          hetu_series_get_region (series),
                          hetu_series_get_measure (series),
                          g_steal_pointer (&kept));
}

HetuSeries *
hetu_build_query (HetuFigureBuild *self,
                  HetuIndicator *indicator,
                  HetuDistrict *district,
                  HetuGrain grain,
                  GError **error)
{
  return hetu_build_query_measure (self, indicator, district, self->spec->measure, grain, error);
}

HetuSeries *
hetu_build_query_measure (HetuFigureBuild *self,
                          HetuIndicator *indicator,
                          HetuDistrict *district,
                          HetuMeasure wanted,
                          HetuGrain grain,
                          GError **error)
{
  HetuMeasure measure = hetu_build_measure_of (indicator, wanted);
  gint32 number = hetu_indicator_get_number (indicator);
  gint32 code = hetu_district_get_code (district);
  HetuPeriod before = { 0 };
  g_autoptr (HetuSeries) reported =
      query_with_fallback (self, indicator, district, measure, grain, error);
  g_autoptr (HetuSeries) levels = NULL;
  g_autoptr (GArray) breaks = NULL;
  g_autoptr (GArray) break_periods = g_array_new (FALSE, FALSE, sizeof (HetuPeriod));
  g_autoptr (HetuSeries) filled = NULL;

  /* Growth of a constant-price indicator computed from current-price levels is another quantity: never fill in. */
  if (reported == NULL || (measure != HETU_MEASURE_GROWTH && measure != HETU_MEASURE_CHAIN) ||
      hetu_indicator_get_constant_prices (indicator))
    return g_steal_pointer (&reported);
  /* The base of the first year's rate lies a year before the range. */
  if (self->spec->from.kind != HETU_PERIOD_NONE)
    before = hetu_period_shift_years (self->spec->from, -1);
  levels = hetu_query_series (self->store,
                              number,
                              code,
                              HETU_MEASURE_LEVEL,
                              grain,
                              before,
                              self->spec->to,
                              self->spec->as_of,
                              error);
  if (levels == NULL)
    return NULL;
  breaks = hetu_known_breaks (self->store, number, code, self->spec->as_of, error);
  if (breaks == NULL)
    return NULL;
  for (guint i = 0; i < breaks->len; i++)
    g_array_append_val (break_periods, g_array_index (breaks, HetuBreak, i).period);
  filled = measure == HETU_MEASURE_CHAIN ? hetu_growth_fill_chain (reported, levels, break_periods)
                                         : hetu_growth_fill (reported, levels, break_periods, NULL);
  return drop_before (filled, self->spec->from);
}

void
hetu_build_choose_unit (HetuFigureBuild *self, GPtrArray *series)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  HetuUnit unit = HETU_UNIT_NONE;
  gboolean found = FALSE;
  int decimals = 0;

  for (guint i = 0; i < series->len; i++)
    {
      HetuSeries *one = g_ptr_array_index (series, i);

      for (guint j = 0; j < hetu_series_get_length (one); j++)
        {
          const HetuObservation *observation = hetu_series_get (one, j);
          HetuDecimal converted;
          double value;

          if (!observation->has_value)
            continue;
          if (!found)
            unit = observation->unit;
          found = TRUE;
          if (!hetu_unit_convert (observation->value, observation->unit, unit, &converted, NULL))
            continue;
          value = hetu_decimal_to_double (converted);
          g_array_append_val (values, value);
        }
    }
  if (!found && self->indicators->len > 0)
    {
      unit = hetu_indicator_get_unit (hetu_build_get_indicator (self, 0));
      if (self->frame->measure == HETU_MEASURE_GROWTH || self->frame->measure == HETU_MEASURE_CHAIN)
        hetu_unit_parse ("%", &unit, NULL);
    }
  if (hetu_unit_is_rate (unit))
    {
      /* C-17: a rate has one decimal, uniform in a figure. */
      self->frame->unit = unit;
      self->frame->decimals = hetu_unit_get_dimension (unit) == HETU_DIMENSION_RANK ? 0 : 1;
      return;
    }
  self->frame->unit = hetu_unit_for_language (
      hetu_format_choose_unit ((const double *) values->data, values->len, unit),
      self->language);
  for (guint i = 0; i < series->len; i++)
    {
      HetuSeries *one = g_ptr_array_index (series, i);

      for (guint j = 0; j < hetu_series_get_length (one); j++)
        {
          const HetuObservation *observation = hetu_series_get (one, j);
          HetuDecimal converted;

          /* Decimals of the source, never more; two are enough to read. */
          if (observation->has_value && hetu_unit_convert (observation->value,
                                                           observation->unit,
                                                           self->frame->unit,
                                                           &converted,
                                                           NULL))
            decimals = MAX (decimals, MIN ((int) converted.decimals, 2));
        }
    }
  self->frame->decimals = decimals;
}

/* By period and kind, then by figure. */
static int
compare_figures (gconstpointer a, gconstpointer b)
{
  const HetuFrameRow *x = *(const HetuFrameRow *const *) a;
  const HetuFrameRow *y = *(const HetuFrameRow *const *) b;
  int order = hetu_period_compare (x->period, y->period);

  if (order == 0)
    order = (x->kind > y->kind) - (x->kind < y->kind);
  return order != 0 ? order : hetu_decimal_compare (x->value, y->value);
}

/* Whether two figures that differ look alike with so many decimals. */
static gboolean
are_alike (const GPtrArray *rows, guint decimals)
{
  for (guint i = 1; i < rows->len; i++)
    {
      const HetuFrameRow *a = rows->pdata[i - 1];
      const HetuFrameRow *b = rows->pdata[i];

      if (a->kind == b->kind && hetu_period_equal (a->period, b->period) &&
          hetu_decimal_compare (a->value, b->value) != 0 &&
          hetu_decimal_compare (hetu_decimal_round (a->value, decimals),
                                hetu_decimal_round (b->value, decimals)) == 0)
        return TRUE;
    }
  return FALSE;
}

void
hetu_build_tell_apart (HetuFigureBuild *self)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  int decimals = self->frame->decimals;

  for (guint i = 0; i < self->frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (self->frame, i);

      if (row->has_value && row->comparator != HETU_COMPARATOR_RANGE)
        g_ptr_array_add (rows, (gpointer) row);
    }
  g_ptr_array_sort (rows, compare_figures);
  while (decimals < MOST_DECIMALS && are_alike (rows, (guint) decimals))
    decimals++;
  if (!are_alike (rows, (guint) decimals))
    self->frame->decimals = decimals;
}

gboolean
hetu_build_check_one_unit (HetuFigureBuild *self, GError **error)
{
  HetuIndicator *first = hetu_build_get_indicator (self, 0);

  if (self->spec->measure != HETU_MEASURE_LEVEL && self->spec->measure != HETU_MEASURE_ABS_CHANGE &&
      self->spec->measure != HETU_MEASURE_RATIO)
    return TRUE;
  for (guint i = 1; i < self->indicators->len; i++)
    {
      HetuIndicator *other = hetu_build_get_indicator (self, i);

      if (hetu_indicator_get_unit (first).base == hetu_indicator_get_unit (other).base)
        continue;
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_DATA,
                   _ ("“%s” and “%s” have different units and share no axis; compare their growth"),
                   hetu_indicator_get_name (first, self->language),
                   hetu_indicator_get_name (other, self->language));
      return FALSE;
    }
  return TRUE;
}

gboolean
hetu_build_check_one_indicator (HetuFigureBuild *self, GError **error)
{
  if (self->indicators->len == 1)
    return TRUE;
  g_set_error_literal (error,
                       HETU_ERROR,
                       HETU_ERROR_DATA,
                       _ ("This chart shows one indicator at a time; choose one"));
  return FALSE;
}
