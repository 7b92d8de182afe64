/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of pace charts: what documents tell, with the verdict of its moment, and what was computed of it, in series of its own. */
#include "figure/pace-rows.h"

#include "figure/target-list.h"

#define SAME_MOMENT 0.001 /* years */

guint
hetu_build_add_pace_series (HetuFigureBuild *self, const HetuFramePace *pace, const char *what)
{
  HetuDistrict *district = hetu_store_get_district (self->store, pace->progress.region);
  const char *place = hetu_build_name_district (self, district);
  gboolean many = self->frame->panels->len > 1;
  g_autofree char *computed =
      many
          ? g_strdup_printf ("%s · %s", hetu_frame_get_panel (self->frame, pace->panel)->name, what)
          : g_strdup (what);
  HetuFrameSeries series = { .region = what == NULL ? pace->progress.region : 0,
                             .indicator = pace->progress.indicator,
                             .name = what == NULL ? (char *) place : computed,
                             .short_name = (char *) (what == NULL ? place : what),
                             .role = what == NULL ? HETU_ROLE_FOCUS : HETU_ROLE_CONTEXT,
                             .colour_slot =
                                 what == NULL ? hetu_build_choose_slot (self, district) : -1 };

  return hetu_frame_add_series (self->frame, &series);
}

guint
hetu_build_add_computed (HetuFigureBuild *self,
                         const HetuFramePace *pace,
                         guint series,
                         HetuKind kind,
                         HetuPeriod period,
                         double x,
                         double value,
                         int decimals,
                         const char *text)
{
  HetuFrameRow row = { .panel = pace->panel,
                       .series = series,
                       .period = period,
                       .x = x,
                       .y = value * pace->scale,
                       .value = hetu_decimal_from_double (value, (guint) decimals),
                       .kind = kind,
                       .basis = HETU_BASIS_COMPUTED,
                       .has_value = TRUE,
                       .unit = pace->progress.unit,
                       .decimals = decimals,
                       .text = (char *) text };

  return hetu_frame_add_row (self->frame, &row);
}

/* On the scale of time; what was told before its period was over stands where it was told. */
static double
moment_of (const HetuFramePace *pace, const HetuProgress *moment)
{
  double end = hetu_period_end (moment->outturn_period);

  if (!moment->has_elapsed || moment->elapsed_percent >= 100)
    return end;
  return pace->start + (pace->end - pace->start) * moment->elapsed_percent / 100;
}

static void
add_point (HetuFigureBuild *self,
           HetuFramePace *pace,
           const HetuProgress *moment,
           const HetuObservation *statement,
           guint series)
{
  g_autofree char *sentence = hetu_progress_to_sentence (moment, self->language);
  HetuFrameRow row = { .panel = pace->panel,
                       .series = series,
                       .period = moment->outturn_period,
                       .x = moment_of (pace, moment),
                       .y = hetu_decimal_to_double (moment->outturn) * pace->scale,
                       .value = moment->outturn,
                       .kind = HETU_KIND_ACTUAL,
                       .comparator = statement->comparator,
                       .status = statement->status,
                       .basis = statement->basis,
                       .has_value = moment->has_outturn && moment->state != HETU_STATE_UNKNOWN,
                       .adjusted = statement->basis == HETU_BASIS_ADJUSTED,
                       .statement = statement->id,
                       .unit = moment->unit,
                       .decimals = moment->outturn.decimals,
                       .text = sentence };
  HetuFramePacePoint point = { 0, moment->state };

  if (moment->has_outturn && moment->state == HETU_STATE_UNKNOWN)
    row.status = HETU_STATUS_INCOMPARABLE;
  hetu_build_cite (self, statement->source);
  point.row = hetu_frame_add_row (self->frame, &row);
  g_array_append_val (pace->points, point);
}

gboolean
hetu_build_add_pace_points (HetuFigureBuild *self,
                            HetuFramePace *pace,
                            GArray *moments,
                            guint series,
                            GError **error)
{
  const HetuProgress *progress = &pace->progress;
  HetuFrameRow target = { .panel = pace->panel,
                          .series = series,
                          .period = hetu_period_range (progress->start.first_year,
                                                       progress->start.first_month,
                                                       progress->deadline.last_year,
                                                       progress->deadline.last_month),
                          .x = pace->end,
                          .y = hetu_decimal_to_double (progress->target) * pace->scale,
                          .y_high = hetu_decimal_to_double (progress->target_high) * pace->scale,
                          .value = progress->target,
                          .kind = HETU_KIND_TARGET,
                          .comparator = progress->comparator,
                          .has_value = TRUE,
                          .statement = progress->target_statement,
                          .unit = progress->unit,
                          .decimals = progress->target.decimals };

  for (guint i = 0; i < moments->len; i++)
    {
      const HetuProgress *moment = &g_array_index (moments, HetuProgress, i);
      g_auto (HetuObservation) statement = { 0 };

      /* Of two that are told to the same moment the one that is judged stands. */
      if (i + 1 < moments->len && moment_of (pace, &g_array_index (moments, HetuProgress, i + 1)) -
                                          moment_of (pace, moment) <
                                      SAME_MOMENT)
        continue;
      if (!hetu_query_statement (self->store, moment->outturn_statement, &statement, error))
        return FALSE;
      add_point (self, pace, moment, &statement, series);
    }
  hetu_build_cite_target (self, progress);
  pace->target = (int) hetu_frame_add_row (self->frame, &target);
  return TRUE;
}
