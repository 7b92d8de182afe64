/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Frames of exactly two periods: slopes. Each district has a row at either end, said to be missing where there is no figure.
 * The ends are those of the spec where anything is told of them, else the two periods of which most districts have both
 * numbers, the focus before all, so that a slope compares as many as it can. An end that is asked for may be of targets. */
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

/* Which series has a number in which period, period after period. */
static gboolean *
list_numbers (const GPtrArray *all, const GArray *periods, HetuPeriod end)
{
  gboolean *has = g_new0 (gboolean, MAX (periods->len * all->len, 1));

  for (guint i = 0; i < periods->len; i++)
    for (guint j = 0; j < all->len; j++)
      {
        HetuPeriod period = g_array_index (periods, HetuPeriod, i);
        gboolean last = hetu_period_equal (period, end);
        const HetuObservation *one = find_figure (g_ptr_array_index (all, j), period, last);

        has[i * all->len + j] = one != NULL && one->has_value;
      }
  return has;
}

/* What a pair is worth: how many have both, the focus before all others; of equals how many have either. */
static guint
score_pair (const HetuFigureBuild *self,
            const GPtrArray *districts,
            const gboolean *first,
            const gboolean *second)
{
  guint n = districts->len, both = 0, either = 0;

  for (guint i = 0; i < n; i++)
    {
      if (first[i] && second[i])
        both += g_ptr_array_index (districts, i) == self->focus ? n : 1;
      either += first[i] + second[i];
    }
  return 1 + both * (2 * n + 1) + either;
}

/* Whether a pair ends where it is wanted to; an end of no kind is free. */
static gboolean
is_wanted (HetuPeriod period, HetuPeriod wanted)
{
  return wanted.kind == HETU_PERIOD_NONE || hetu_period_equal (period, wanted);
}

/* The pair that most have both figures of, of equals the latest end and then the earliest start of a line; where no line runs
 * the latest. Ends that are set stay. */
static void
find_pair (const HetuFigureBuild *self,
           const GPtrArray *all,
           const GPtrArray *districts,
           const GArray *periods,
           HetuPeriod *start,
           HetuPeriod *end)
{
  g_autofree gboolean *has = list_numbers (all, periods, *end);
  HetuPeriod wanted_start = *start, wanted_end = *end;
  guint least = 2 * districts->len + 2; /* of a pair with a line */
  guint most = 0;

  for (guint j = periods->len; j > 1; j--)
    for (guint i = 0; i + 1 < j; i++)
      {
        HetuPeriod first = g_array_index (periods, HetuPeriod, i);
        HetuPeriod last = g_array_index (periods, HetuPeriod, j - 1);
        guint score = score_pair (self, districts, has + i * all->len, has + (j - 1) * all->len);
        gboolean later = score == most && score < least && hetu_period_equal (last, *end);

        if (!is_wanted (first, wanted_start) || !is_wanted (last, wanted_end) ||
            (score <= most && !later))
          continue;
        most = score;
        *start = first;
        *end = last;
      }
}

static gboolean
choose_ends (HetuFigureBuild *self,
             const GPtrArray *all,
             const GPtrArray *districts,
             const GArray *periods,
             HetuPeriod *start,
             HetuPeriod *end,
             GError **error)
{
  const HetuSpec *spec = self->spec;
  HetuPeriod none = { 0 };

  *start = is_told (all, spec->from, FALSE) ? spec->from : none;
  *end = is_told (all, spec->to, TRUE) ? spec->to : none;
  find_pair (self, all, districts, periods, start, end);
  if (start->kind != HETU_PERIOD_NONE && end->kind != HETU_PERIOD_NONE &&
      hetu_period_compare (*start, *end) < 0)
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

/* Those of @all that are drawn: totals are told in the note. */
static void
part_totals (HetuFigureBuild *self, GPtrArray *all, GPtrArray *peers, GPtrArray *districts)
{
  for (guint i = 0; i < self->districts->len; i++)
    {
      HetuDistrict *district = hetu_build_get_district (self, i);

      if (hetu_build_is_total (self, district))
        continue;
      g_ptr_array_add (peers, g_ptr_array_index (all, i));
      g_ptr_array_add (districts, district);
    }
}

static void
note_totals (HetuFigureBuild *self, GPtrArray *all, HetuPeriod end)
{
  for (guint i = 0; i < self->districts->len; i++)
    if (hetu_build_is_total (self, hetu_build_get_district (self, i)))
      hetu_build_note_total (self,
                             hetu_build_get_district (self, i),
                             find_figure (g_ptr_array_index (all, i), end, TRUE));
}

gboolean
hetu_build_slope (HetuFigureBuild *self, GError **error)
{
  HetuIndicator *indicator = hetu_build_get_indicator (self, 0);
  HetuFrameKey panel = hetu_build_panel_of (self, indicator);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) hetu_series_unref);
  g_autoptr (GPtrArray) peers = g_ptr_array_new ();
  g_autoptr (GPtrArray) districts = g_ptr_array_new ();
  g_autoptr (GArray) periods = NULL;
  HetuGrain grain = HETU_GRAIN_YEAR;
  HetuPeriod start, end;

  if (!hetu_build_check_one_indicator (self, error) ||
      !hetu_build_query_all (self, self->spec->measure, all, &grain, error))
    return FALSE;
  /* The unit tells whether totals compare; then it is that of those that are drawn. */
  hetu_build_choose_unit (self, all);
  part_totals (self, all, peers, districts);
  hetu_build_choose_unit (self, peers);
  periods = hetu_build_list_periods (peers, grain);
  if (!choose_ends (self, peers, districts, periods, &start, &end, error))
    return FALSE;
  self->frame->grain = grain;
  self->frame->from = start;
  self->frame->to = end;
  hetu_frame_add_panel (self->frame, &panel);
  for (guint i = 0; i < peers->len; i++)
    {
      HetuDistrict *district = g_ptr_array_index (districts, i);
      guint index = hetu_build_add_series (self, district, indicator);

      add_end (self, index, g_ptr_array_index (peers, i), start, FALSE);
      add_end (self, index, g_ptr_array_index (peers, i), end, TRUE);
      hetu_build_add_breaks (self, 0, index, indicator, district);
    }
  note_totals (self, all, end);
  return TRUE;
}
