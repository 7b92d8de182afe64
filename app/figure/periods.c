/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What charts over periods share: the grain that is told, every series of the selection at it, the periods between the
 * first and the last, and the breaks in between. */
#include "figure/build.h"

#include "store/known.h"

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
          hetu_known_periods (self->store,
                              hetu_indicator_get_number (hetu_build_get_indicator (self, 0)),
                              (const gint32 *) regions->data,
                              regions->len,
                              grains[i],
                              self->spec->as_of,
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
      return n == 1 ? hetu_period_half (year, 1) : hetu_period_year (year);
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

static gboolean
query_grain (HetuFigureBuild *self,
             HetuMeasure measure,
             HetuGrain grain,
             GPtrArray *all,
             GError **error)
{
  g_ptr_array_set_size (all, 0);
  for (guint i = 0; i < self->indicators->len; i++)
    for (guint j = 0; j < self->districts->len; j++)
      {
        HetuSeries *series = hetu_build_query_measure (self,
                                                       hetu_build_get_indicator (self, i),
                                                       hetu_build_get_district (self, j),
                                                       measure,
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
hetu_build_query_all (HetuFigureBuild *self,
                      HetuMeasure measure,
                      GPtrArray *all,
                      HetuGrain *grain,
                      GError **error)
{
  gboolean may_choose = self->spec->grain == HETU_GRAIN_ANY;

  *grain = choose_grain (self);
  if (!query_grain (self, measure, *grain, all, error))
    return FALSE;
  /* The measure may be told at another grain than most of the indicator. */
  for (guint i = 0; i < G_N_ELEMENTS (grains) && is_empty (all) && may_choose; i++)
    {
      *grain = grains[i];
      if (!query_grain (self, measure, *grain, all, error))
        return FALSE;
    }
  return TRUE;
}

GArray *
hetu_build_list_periods (GPtrArray *series, HetuGrain grain)
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

/* Whether the series is told on both sides of @x: a break before its first figure or behind its last breaks nothing. */
static gboolean
is_crossed (const HetuFrame *frame, guint panel, guint series, double x)
{
  gboolean before = FALSE, after = FALSE;

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (row->panel != panel || row->series != series || !row->has_value)
        continue;
      before = before || row->x <= x + HETU_SAME_TIME;
      after = after || row->x > x + HETU_SAME_TIME;
    }
  return before && after;
}

void
hetu_build_add_breaks (HetuFigureBuild *self,
                       guint panel,
                       guint index,
                       HetuIndicator *indicator,
                       HetuDistrict *district)
{
  g_autoptr (GArray) notes = hetu_known_notes (self->store,
                                               hetu_indicator_get_number (indicator),
                                               hetu_district_get_code (district),
                                               self->spec->as_of,
                                               hetu_build_get_failure (self));

  /* A published rate is comparable by itself: a break concerns levels. */
  if (self->frame->measure == HETU_MEASURE_GROWTH)
    return;
  for (guint i = 0; notes != NULL && i < notes->len; i++)
    {
      const HetuNote *one = &g_array_index (notes, HetuNote, i);
      double x = hetu_period_start (one->from);
      guint before = self->frame->breaks->len;

      if (!one->is_break || !is_crossed (self->frame, panel, index, x))
        continue;
      hetu_frame_add_break (self->frame,
                            panel,
                            (int) index,
                            x,
                            hetu_note_get_text (one, self->language));
      if (self->frame->breaks->len > before)
        g_array_index (self->frame->breaks, HetuFrameBreak, before).kind = one->kind;
    }
}
