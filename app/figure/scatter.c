/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Frames of level against growth in one period: scatters (C §10.13). A district has a row for its level and one for its growth,
 * a category each. The yardstick is the focus's parent: its growth, its level where that is no sum; of levels that add up
 * the mean of its districts, for beside them a sum is no measure of them. */
#include "error.h"
#include "figure/mean.h"
#include "model/format.h"

#include <glib/gi18n-lib.h>

enum
{
  LEVEL,
  GROWTH,
  N_AXES,
};

typedef struct
{
  HetuFigureBuild *build;
  HetuIndicator *indicator;
  HetuDistrict *yardstick;   /* (nullable) */
  GPtrArray *points;         /* (element-type HetuDistrict): borrowed */
  GPtrArray *series[N_AXES]; /* (element-type HetuSeries): of the points, then of the yardstick */
} Scatter;

/* The places of the focus's own rank; others are no competitors of theirs. A city that is the focus among its districts is
 * their yardstick. */
static void
choose_points (Scatter *self)
{
  HetuFigureBuild *build = self->build;
  HetuTier tier = HETU_TIER_NATION;

  for (guint i = 0; i < build->districts->len; i++)
    tier = MAX (tier, hetu_district_get_tier (hetu_build_get_district (build, i)));
  if (!build->none_stands_out && hetu_district_get_tier (build->focus) == tier)
    self->yardstick = build->parent;
  for (guint i = 0; i < build->districts->len; i++)
    {
      HetuDistrict *one = hetu_build_get_district (build, i);

      if (hetu_district_get_tier (one) != tier)
        continue;
      g_ptr_array_add (self->points, one);
      if (self->yardstick == NULL)
        self->yardstick = hetu_store_get_district (build->store, hetu_district_get_parent (one));
    }
}

static gboolean
query (Scatter *self, GError **error)
{
  static const HetuMeasure measures[] = { HETU_MEASURE_LEVEL, HETU_MEASURE_GROWTH };

  for (guint axis = 0; axis < N_AXES; axis++)
    for (guint i = 0; i <= self->points->len; i++)
      {
        HetuDistrict *one =
            i < self->points->len ? g_ptr_array_index (self->points, i) : self->yardstick;
        HetuSeries *series = one != NULL ? hetu_build_query_measure (self->build,
                                                                     self->indicator,
                                                                     one,
                                                                     measures[axis],
                                                                     HETU_GRAIN_ANY,
                                                                     error)
                                         : NULL;

        if (one == NULL)
          continue;
        if (series == NULL)
          return FALSE;
        g_ptr_array_add (self->series[axis], series);
      }
  return TRUE;
}

static const HetuObservation *
find (const Scatter *self, guint axis, guint point, HetuPeriod period)
{
  if (point >= self->series[axis]->len)
    return NULL;
  return hetu_series_find (g_ptr_array_index (self->series[axis], point), period, HETU_KIND_ACTUAL);
}

/* “超过 5” may be 6 or 60: a bound or a range is at no place. */
static gboolean
has_number (const HetuObservation *one)
{
  return one != NULL && one->has_value && hetu_status_has_number (one->status) &&
         (one->comparator == HETU_COMPARATOR_EQUAL || one->comparator == HETU_COMPARATOR_ABOUT);
}

static guint
count_points (const Scatter *self, HetuPeriod period)
{
  guint n = 0;

  for (guint i = 0; i < self->points->len; i++)
    n += has_number (find (self, LEVEL, i, period)) && has_number (find (self, GROWTH, i, period));
  return n;
}

/* The period asked for; else that with most whole points, the later of equals. */
static HetuPeriod
choose_period (const Scatter *self)
{
  const HetuSpec *spec = self->build->spec;
  HetuPeriod best = { 0 };
  guint most = 0;

  if (spec->to.kind != HETU_PERIOD_NONE)
    return spec->to;
  for (guint i = 0; i < self->points->len; i++)
    {
      HetuSeries *growth = g_ptr_array_index (self->series[GROWTH], i);

      for (guint j = 0; j < hetu_series_get_length (growth); j++)
        {
          HetuPeriod period = hetu_series_get (growth, j)->period;
          guint n = count_points (self, period);

          if (n > most || (n == most && n > 0 && hetu_period_compare (period, best) > 0))
            {
              most = n;
              best = period;
            }
        }
    }
  return best;
}

static void
add_axes (Scatter *self)
{
  HetuFigureBuild *build = self->build;
  HetuFrame *frame = build->frame;
  HetuFrameKey panel = hetu_build_panel_of (build, self->indicator);
  HetuFrameKey level = { .name =
                             (char *) hetu_measure_to_label (HETU_MEASURE_LEVEL, build->language) };
  HetuFrameKey growth = { .name = (char *) hetu_measure_to_label (HETU_MEASURE_GROWTH,
                                                                  build->language) };

  /* hetu_build_choose_unit() tells one unit of the frame: of the levels first, then of the growth that is its y. */
  hetu_build_choose_unit (build, self->series[LEVEL]);
  level.unit = frame->unit;
  level.decimals = frame->decimals;
  frame->unit = growth.unit = HETU_UNIT_PERCENT;
  frame->decimals = growth.decimals = 1;
  frame->measure = HETU_MEASURE_GROWTH;
  level.indicator = growth.indicator = hetu_indicator_get_number (self->indicator);
  hetu_frame_add_panel (frame, &panel);
  hetu_frame_add_category (frame, &level);
  hetu_frame_add_category (frame, &growth);
}

/* A bound becomes the words that it is told in, and the note says so. */
static void
put_in_words (Scatter *self, guint index)
{
  HetuFrame *frame = self->build->frame;
  HetuFrameRow *row = &g_array_index (frame->rows, HetuFrameRow, index);
  g_autofree char *sentence = NULL;

  if (!row->has_value)
    return;
  g_free (row->text);
  row->text = hetu_format_value (row->value,
                                 frame->unit,
                                 row->comparator,
                                 -1,
                                 HETU_FORMAT_UNIT,
                                 self->build->language);
  row->status = HETU_STATUS_QUALITATIVE;
  row->has_value = FALSE;
  sentence = g_strdup_printf (hetu_build_say (self->build,
                                              "%s为“%s”，不是确数，未列入",
                                              "%s: %s, no exact figure, left out"),
                              hetu_frame_get_series (frame, row->series)->name,
                              row->text);
  hetu_frame_add_note (frame, sentence);
}

static void
add_figure (Scatter *self, guint axis, guint index, const HetuObservation *one, HetuPeriod period)
{
  HetuFrame *frame = self->build->frame;
  HetuUnit y = frame->unit;

  /* Rows are converted to the frame's unit: that of their own axis while they are added. */
  frame->unit = hetu_frame_get_category (frame, axis)->unit;
  if (one == NULL)
    hetu_build_add_missing (self->build, 0, axis, index, period, HETU_KIND_ACTUAL);
  else if (has_number (one))
    hetu_build_add_row (self->build, 0, axis, index, one);
  else
    put_in_words (self, hetu_build_add_row (self->build, 0, axis, index, one));
  frame->unit = y;
}

/* The levels of what is drawn: of the points that have both. */
static GPtrArray *
list_levels (const Scatter *self, HetuPeriod period)
{
  GPtrArray *levels = g_ptr_array_new ();

  for (guint i = 0; i < self->points->len; i++)
    if (has_number (find (self, LEVEL, i, period)) && has_number (find (self, GROWTH, i, period)))
      g_ptr_array_add (levels, (gpointer) find (self, LEVEL, i, period));
  return levels;
}

/* Whether some point is no district of the yardstick. */
static gboolean
has_foreign (const Scatter *self)
{
  for (guint i = 0; i < self->points->len; i++)
    if (hetu_district_get_parent (g_ptr_array_index (self->points, i)) !=
        hetu_district_get_code (self->yardstick))
      return TRUE;
  return FALSE;
}

/* “区县平均”, computed here and said to be. */
static void
add_mean (Scatter *self, guint index, const HetuMean *mean, HetuPeriod period)
{
  HetuFrame *frame = self->build->frame;
  const HetuFrameKey *axis = hetu_frame_get_category (frame, LEVEL);
  g_autofree char *name =
      hetu_mean_dup_name (mean, self->build, self->yardstick, has_foreign (self));
  HetuFrameRow row = { .category = LEVEL,
                       .series = index,
                       .period = period,
                       .x = hetu_period_end (period),
                       .status = mean->status,
                       .basis = HETU_BASIS_COMPUTED,
                       .has_value = TRUE,
                       .y = mean->value,
                       .value = hetu_decimal_from_double (mean->value, (guint) axis->decimals),
                       .text = name };

  hetu_frame_add_row (frame, &row);
  hetu_mean_note (mean, self->build, self->yardstick, row.value, axis->unit);
}

/* A rate's or a figure per head's own level, of what adds up the mean. */
static gboolean
find_mean (Scatter *self, HetuPeriod period, HetuMean *out, GError **error)
{
  g_autoptr (GPtrArray) levels = list_levels (self, period);
  HetuMeanQuestion question = { .indicator = self->indicator,
                                .parent = self->yardstick,
                                .period = period,
                                .unit = hetu_frame_get_category (self->build->frame, LEVEL)->unit,
                                .drawn = levels,
                                .drawn_places = self->points };

  *out = (HetuMean){ 0 };
  return hetu_indicator_get_nature (self->indicator) == HETU_NATURE_RATIO ||
         hetu_mean_find (self->build, &question, out, error);
}

static void
note_no_growth (Scatter *self)
{
  g_autofree char *sentence =
      g_strdup_printf (hetu_build_say (self->build,
                                       "%s增速缺数，未画横线",
                                       "Growth of %s is missing: no level rule"),
                       hetu_build_name_district (self->build, self->yardstick));

  hetu_frame_add_note (self->build->frame, sentence);
}

static gboolean
add_yardstick (Scatter *self, HetuPeriod period, GError **error)
{
  HetuFigureBuild *build = self->build;
  guint last = self->points->len;
  const HetuObservation *level = find (self, LEVEL, last, period);
  const HetuObservation *growth = find (self, GROWTH, last, period);
  gboolean own =
      hetu_indicator_get_nature (self->indicator) == HETU_NATURE_RATIO && has_number (level);
  HetuFrameSeries series = { .region = hetu_district_get_code (self->yardstick),
                             .indicator = hetu_indicator_get_number (self->indicator),
                             .name = (char *) hetu_build_name_district (build, self->yardstick),
                             .short_name = (char *) hetu_district_get_short_name (self->yardstick,
                                                                                  build->language),
                             .role = HETU_ROLE_PARENT,
                             .colour_slot = 8 };
  HetuMean mean;
  guint index;

  if (!find_mean (self, period, &mean, error))
    return FALSE;
  if (!own && mean.n == 0 && !has_number (growth))
    return TRUE;
  index = hetu_frame_add_series (build->frame, &series);
  if (own)
    add_figure (self, LEVEL, index, level, period);
  else if (mean.n > 0)
    add_mean (self, index, &mean, period);
  if (has_number (growth))
    add_figure (self, GROWTH, index, growth, period);
  else
    note_no_growth (self);
  return TRUE;
}

/* Another rank's total would stand far outside and squeeze the others together. */
static void
note_left_out (Scatter *self)
{
  HetuFigureBuild *build = self->build;

  for (guint i = 0; i < build->districts->len; i++)
    {
      HetuDistrict *one = hetu_build_get_district (build, i);
      g_autofree char *sentence = NULL;

      if (one == self->yardstick || g_ptr_array_find (self->points, one, NULL))
        continue;
      sentence =
          g_strdup_printf (hetu_build_say (build,
                                           "%s与各点层级不同，未列入",
                                           "%s is of another tier than the points, left out"),
                           hetu_build_name_district (build, one));
      hetu_frame_add_note (build->frame, sentence);
    }
}

static gboolean
check (Scatter *self, HetuPeriod period, GError **error)
{
  const char *name = hetu_indicator_get_name (self->indicator, self->build->language);

  if (period.kind != HETU_PERIOD_NONE && count_points (self, period) > 0)
    return TRUE;
  /* A report that strikes its figures out is not silent. */
  for (guint i = 0; i < self->points->len && period.kind != HETU_PERIOD_NONE; i++)
    {
      const HetuObservation *level = find (self, LEVEL, i, period);

      if (level != NULL && level->status == HETU_STATUS_REDACTED)
        return TRUE;
    }
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_DATA,
               _ ("None of these districts has both level and growth of “%s” in one period"),
               name);
  return FALSE;
}

static gboolean
fill (Scatter *self, GError **error)
{
  HetuFigureBuild *build = self->build;
  HetuPeriod period;

  choose_points (self);
  if (!query (self, error))
    return FALSE;
  period = choose_period (self);
  if (!check (self, period, error))
    return FALSE;
  build->frame->period = build->frame->from = build->frame->to = period;
  add_axes (self);
  for (guint i = 0; i < self->points->len; i++)
    {
      guint index =
          hetu_build_add_series (build, g_ptr_array_index (self->points, i), self->indicator);

      for (guint axis = 0; axis < N_AXES; axis++)
        add_figure (self, axis, index, find (self, axis, i, period), period);
    }
  note_left_out (self);
  return self->yardstick == NULL || add_yardstick (self, period, error);
}

gboolean
hetu_build_scatter (HetuFigureBuild *self, GError **error)
{
  HetuIndicator *indicator = hetu_build_get_indicator (self, 0);
  g_autoptr (GPtrArray) points = g_ptr_array_new ();
  g_autoptr (GPtrArray) levels =
      g_ptr_array_new_with_free_func ((GDestroyNotify) hetu_series_unref);
  g_autoptr (GPtrArray) growth =
      g_ptr_array_new_with_free_func ((GDestroyNotify) hetu_series_unref);
  Scatter scatter = { .build = self,
                      .indicator = indicator,
                      .points = points,
                      .series = { levels, growth } };

  if (self->indicators->len == 1 && hetu_indicator_get_nature (indicator) != HETU_NATURE_INDEX &&
      !hetu_unit_is_rate (hetu_indicator_get_unit (indicator)))
    return fill (&scatter, error);
  g_set_error_literal (error,
                       HETU_ERROR,
                       HETU_ERROR_DATA,
                       self->indicators->len > 1
                           ? _ ("A scatter shows level and growth of one indicator")
                           : _ ("A rate has no level; a scatter needs level and growth"));
  return FALSE;
}
