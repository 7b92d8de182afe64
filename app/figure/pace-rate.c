/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A growth target over the year: cumulative growth as it was told, each period's own growth that follows from it and from last
 * year's weights, and what the rest of the year must grow by. A period without a weight has no step of its own. */
#include "figure/pace-rows.h"

/* What the part of the year up to the end of @period made of last year's total, per cent; 0: it is not known. */
static double
share_of (HetuSeries *levels, HetuPeriod plan, HetuPeriod period)
{
  const HetuObservation *part =
      hetu_series_find (levels, hetu_period_shift_years (period, -1), HETU_KIND_ACTUAL);
  const HetuObservation *whole =
      hetu_series_find (levels, hetu_period_shift_years (plan, -1), HETU_KIND_ACTUAL);
  HetuDecimal value;

  if (part == NULL || whole == NULL || !part->has_value || !whole->has_value ||
      !hetu_status_has_number (part->status) || !hetu_status_has_number (whole->status) ||
      whole->value.coefficient <= 0 ||
      !hetu_unit_convert (part->value, part->unit, whole->unit, &value, NULL))
    return 0;
  return hetu_decimal_to_double (value) / hetu_decimal_to_double (whole->value) * 100;
}

/* The months behind @before up to the end of @period. */
static HetuPeriod
rest_of (HetuPeriod before, HetuPeriod period)
{
  int first = before.kind == HETU_PERIOD_NONE ? period.first_year * 12 + period.first_month - 1
                                              : before.last_year * 12 + before.last_month;

  return hetu_period_range (first / 12, first % 12 + 1, period.last_year, period.last_month);
}

static void
add_steps (HetuFigureBuild *self, HetuFramePace *pace, HetuSeries *levels)
{
  guint series =
      hetu_build_add_pace_series (self,
                                  pace,
                                  hetu_build_say (self, "各期增速", "growth of each period"));
  HetuPeriod before = { 0 };
  double growth_before = 0, share_before = 0;

  for (guint i = 0; i < pace->points->len; i++)
    {
      const HetuFramePacePoint *point = &g_array_index (pace->points, HetuFramePacePoint, i);
      const HetuFrameRow *row = hetu_frame_get_row (self->frame, point->row);
      HetuPeriod period = row->period;
      double growth = hetu_decimal_to_double (row->value), own;
      double share = row->has_value ? share_of (levels, pace->progress.period, period) : 0;
      guint step;

      if (!hetu_run_rate_of_span (growth_before, share_before, growth, share, &own))
        continue;
      step = hetu_build_add_computed (self,
                                      pace,
                                      series,
                                      HETU_KIND_ACTUAL,
                                      rest_of (before, period),
                                      hetu_period_end (period),
                                      own,
                                      1,
                                      NULL);
      if (pace->n_line++ == 0)
        pace->first_line = (int) step;
      before = period;
      growth_before = growth;
      share_before = share;
    }
}

gboolean
hetu_build_pace_rate (HetuFigureBuild *self,
                      HetuFramePace *pace,
                      GArray *moments,
                      const HetuTargetDossier *dossier,
                      const HetuTargetOptions *options,
                      GError **error)
{
  const HetuProgress *progress = &pace->progress;
  HetuPeriod none = { 0 };
  g_autofree char *formula = NULL;
  g_autoptr (HetuSeries) levels = hetu_query_series (self->store,
                                                     progress->indicator,
                                                     progress->region,
                                                     HETU_MEASURE_LEVEL,
                                                     HETU_GRAIN_ANY,
                                                     none,
                                                     none,
                                                     options->as_of,
                                                     error);
  guint series;

  if (levels == NULL || !hetu_build_add_pace_points (self,
                                                     pace,
                                                     moments,
                                                     hetu_build_add_pace_series (self, pace, NULL),
                                                     error))
    return FALSE;
  add_steps (self, pace, levels);
  formula = hetu_run_rate_to_formula (&dossier->run_rate, self->language);
  series = hetu_build_add_pace_series (
      self,
      pace,
      hetu_build_say (self, "其余月份需增长", "growth that the rest needs"));
  pace->rest = (int) hetu_build_add_computed (self,
                                              pace,
                                              series,
                                              HETU_KIND_EXPECTED,
                                              rest_of (progress->outturn_period, progress->period),
                                              pace->end,
                                              dossier->run_rate.required,
                                              1,
                                              formula);
  return TRUE;
}
