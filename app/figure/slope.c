/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Frames of exactly two periods: slopes. Each district has a row at either end, said to be missing where there is no figure.
 * The ends are those of the spec where anything is told of them, else the first and the last period for which most
 * districts have a number, so that a slope compares as many as it can. */
#include "figure/build.h"

#include "error.h"

#include <glib/gi18n-lib.h>

/* What is drawn of a period: the outturn, else what is expected, at the later end else the target. */
static const HetuObservation *
find_figure (HetuSeries *series, HetuPeriod period, gboolean end)
{
  const HetuObservation *found = hetu_series_find (series, period, HETU_KIND_ACTUAL);

  if (found == NULL)
    found = hetu_series_find (series, period, HETU_KIND_EXPECTED);
  if (found == NULL && end)
    found = hetu_series_find (series, period, HETU_KIND_TARGET);
  return found;
}

static gboolean
is_told (const GPtrArray *all, HetuPeriod period, gboolean end)
{
  for (guint i = 0; i < all->len; i++)
    if (find_figure (g_ptr_array_index (all, i), period, end) != NULL)
      return TRUE;
  return FALSE;
}

static guint
count_numbers (const GPtrArray *all, HetuPeriod period)
{
  guint n = 0;

  for (guint i = 0; i < all->len; i++)
    {
      const HetuObservation *one = find_figure (g_ptr_array_index (all, i), period, FALSE);

      n += one != NULL && one->has_value;
    }
  return n;
}

/* The first or the last of the periods that most districts have a number of; none where nobody has. */
static HetuPeriod
find_common (const GPtrArray *all, const GArray *periods, gboolean last)
{
  HetuPeriod best = { 0 };
  guint most = 0;

  for (guint i = 0; i < periods->len; i++)
    {
      HetuPeriod period = g_array_index (periods, HetuPeriod, i);
      guint n = count_numbers (all, period);

      if (n == 0 || n < most || (n == most && !last))
        continue;
      most = n;
      best = period;
    }
  return best;
}

static gboolean
choose_ends (HetuFigureBuild *self,
             const GPtrArray *all,
             const GArray *periods,
             HetuPeriod *start,
             HetuPeriod *end,
             GError **error)
{
  const HetuSpec *spec = self->spec;

  *start = is_told (all, spec->from, FALSE) ? spec->from : find_common (all, periods, FALSE);
  *end = is_told (all, spec->to, TRUE) ? spec->to : find_common (all, periods, TRUE);
  /* Nothing but redacted and missing figures, which are still to be told of. */
  if (start->kind == HETU_PERIOD_NONE && periods->len > 0)
    *start = g_array_index (periods, HetuPeriod, 0);
  if (end->kind == HETU_PERIOD_NONE && periods->len > 0)
    *end = g_array_index (periods, HetuPeriod, periods->len - 1);
  if (start->kind != HETU_PERIOD_NONE && hetu_period_compare (*start, *end) < 0)
    return TRUE;
  g_set_error_literal (error,
                       HETU_ERROR,
                       HETU_ERROR_DATA,
                       _ ("A slope runs between two periods; there are figures of one at most"));
  return FALSE;
}

static void
add_end (HetuFigureBuild *self, guint index, HetuSeries *series, HetuPeriod period, gboolean end)
{
  const HetuObservation *figure = find_figure (series, period, end);

  if (figure != NULL)
    hetu_build_add_row (self, 0, 0, index, figure);
  else
    hetu_build_add_missing (self, 0, 0, index, period, HETU_KIND_ACTUAL);
}

gboolean
hetu_build_slope (HetuFigureBuild *self, GError **error)
{
  HetuIndicator *indicator = hetu_build_get_indicator (self, 0);
  HetuFrameKey panel = hetu_build_panel_of (self, indicator);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) hetu_series_unref);
  g_autoptr (GArray) periods = NULL;
  HetuGrain grain = HETU_GRAIN_YEAR;
  HetuPeriod start, end;

  if (!hetu_build_query_all (self, self->spec->measure, all, &grain, error))
    return FALSE;
  periods = hetu_build_list_periods (all, grain);
  if (!choose_ends (self, all, periods, &start, &end, error))
    return FALSE;
  self->frame->grain = grain;
  self->frame->from = start;
  self->frame->to = end;
  hetu_build_choose_unit (self, all);
  hetu_frame_add_panel (self->frame, &panel);
  for (guint i = 0; i < self->districts->len; i++)
    {
      HetuDistrict *district = hetu_build_get_district (self, i);
      HetuSeries *series = g_ptr_array_index (all, i);
      guint index;

      if (hetu_build_is_total (self, district))
        {
          hetu_build_note_total (self, district, find_figure (series, end, TRUE));
          continue;
        }
      index = hetu_build_add_series (self, district, indicator);
      add_end (self, index, series, start, FALSE);
      add_end (self, index, series, end, TRUE);
      hetu_build_add_breaks (self, 0, index, indicator, district);
    }
  return TRUE;
}
