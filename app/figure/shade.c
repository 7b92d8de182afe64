/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tints of cells and tiles show, and the ranks beside them (C-32): rates as the distance from the city's (else the
 * province's, the nation's, or the middle of the field) in percentage points, one level as itself, levels of different
 * units by rank. Distances are those of the numbers as they are printed, so that a reader can recompute them. */
#include "figure/build.h"

#include "analysis/rank.h"
#include "chart/finding.h"

#define LEAST_FIELD 3 /* peers that make a ranking, a median or classes */

static HetuFrameRow *
get_row (const HetuFigureBuild *self, guint index)
{
  return &g_array_index (self->frame->rows, HetuFrameRow, index);
}

/* Rows of one column compare: of one indicator and period. The tiles of a map are all of one. */
static gboolean
is_one_column (const HetuFigureBuild *self, const HetuFrameRow *a, const HetuFrameRow *b)
{
  const HetuFrame *frame = self->frame;

  if (hetu_frame_get_series (frame, a->series)->indicator !=
      hetu_frame_get_series (frame, b->series)->indicator)
    return FALSE;
  return a->category == b->category || hetu_frame_get_category (frame, a->category)->region != 0;
}

static gboolean
is_reference (const HetuFigureBuild *self, const HetuFrameRow *row)
{
  HetuRole role = hetu_frame_get_series (self->frame, row->series)->role;

  return role == HETU_ROLE_PARENT || role == HETU_ROLE_PROVINCE || role == HETU_ROLE_NATION;
}

static gboolean
has_number (const HetuFrameRow *row)
{
  return row->has_value && hetu_status_has_number (row->status) &&
         (row->comparator == HETU_COMPARATOR_EQUAL || row->comparator == HETU_COMPARATOR_ABOUT);
}

static HetuDecimal
print (const HetuFigureBuild *self, const HetuFrameRow *row)
{
  return hetu_decimal_round (row->value, (guint) hetu_row_get_decimals (self->frame, row));
}

static HetuDirection
direction_of (const HetuFigureBuild *self, const HetuFrameRow *row)
{
  gint32 number = hetu_frame_get_category (self->frame, row->category)->indicator;

  if (number == 0)
    number = hetu_frame_get_series (self->frame, row->series)->indicator;
  for (guint i = 0; i < self->indicators->len; i++)
    if (hetu_indicator_get_number (hetu_build_get_indicator (self, i)) == number)
      return hetu_indicator_get_direction (hetu_build_get_indicator (self, i));
  return HETU_DIRECTION_NEUTRAL;
}

/* The peers with numbers in the column of @row, itself among them. */
static GArray *
list_peers (const HetuFigureBuild *self, const HetuFrameRow *row)
{
  GArray *peers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->frame->rows->len; i++)
    {
      const HetuFrameRow *other = get_row (self, i);

      if (is_one_column (self, row, other) && has_number (other) && !is_reference (self, other))
        g_array_append_val (peers, i);
    }
  return peers;
}

static void
rank_column (HetuFigureBuild *self, const GArray *peers)
{
  g_autofree HetuDecimal *values = g_new (HetuDecimal, peers->len);
  g_autofree gboolean *has = g_new (gboolean, peers->len);
  g_autofree guint *ranks = g_new (guint, peers->len);

  for (guint i = 0; i < peers->len; i++)
    {
      values[i] = get_row (self, g_array_index (peers, guint, i))->value;
      has[i] = TRUE;
    }
  hetu_rank_values (values,
                    has,
                    peers->len,
                    direction_of (self, get_row (self, g_array_index (peers, guint, 0))),
                    ranks);
  for (guint i = 0; i < peers->len; i++)
    get_row (self, g_array_index (peers, guint, i))->rank = ranks[i];
}

void
hetu_build_add_ranks (HetuFigureBuild *self)
{
  if (self->frame->measure == HETU_MEASURE_RANK)
    return;
  for (guint i = 0; i < self->frame->rows->len; i++)
    {
      const HetuFrameRow *row = get_row (self, i);
      g_autoptr (GArray) peers = NULL;

      if (row->rank > 0 || !has_number (row) || is_reference (self, row))
        continue;
      peers = list_peers (self, row);
      if (peers->len >= LEAST_FIELD)
        rank_column (self, peers);
    }
}

/* The row of @role in the column of @row. */
static const HetuFrameRow *
find_reference (const HetuFigureBuild *self, const HetuFrameRow *row, HetuRole role)
{
  for (guint i = 0; i < self->frame->rows->len; i++)
    {
      const HetuFrameRow *other = get_row (self, i);

      if (hetu_frame_get_series (self->frame, other->series)->role == role && has_number (other) &&
          is_one_column (self, row, other))
        return other;
    }
  return NULL;
}

/* The yardstick of the whole figure, so that one legend holds for it; %FALSE: there is none. */
static gboolean
find_yardstick (const HetuFigureBuild *self, HetuRole *role, const HetuFrameSeries **series)
{
  static const HetuRole order[] = { HETU_ROLE_PARENT, HETU_ROLE_PROVINCE, HETU_ROLE_NATION };

  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    for (guint j = 0; j < self->frame->rows->len; j++)
      {
        const HetuFrameRow *row = get_row (self, j);

        *series = hetu_frame_get_series (self->frame, row->series);
        *role = order[i];
        if ((*series)->role == order[i] && has_number (row))
          return TRUE;
      }
  return FALSE;
}

/* A reported rate is not set against a computed one: two bases never compare unmarked. */
static void
shade_by_reference (HetuFigureBuild *self, HetuRole role)
{
  for (guint i = 0; i < self->frame->rows->len; i++)
    {
      HetuFrameRow *row = get_row (self, i);
      const HetuFrameRow *reference = find_reference (self, row, role);
      HetuDecimal gap;

      if (!has_number (row) || is_reference (self, row) || reference == NULL ||
          reference->basis != row->basis ||
          !hetu_decimal_subtract (print (self, row), print (self, reference), &gap))
        continue;
      row->has_shade = TRUE;
      row->shade = hetu_decimal_to_double (gap);
    }
}

static gboolean
find_median (HetuFigureBuild *self, const HetuFrameRow *row, HetuDecimal *median)
{
  g_autoptr (GArray) peers = list_peers (self, row);
  g_autofree HetuDecimal *values = g_new (HetuDecimal, peers->len);
  g_autofree gboolean *has = g_new (gboolean, peers->len);

  for (guint i = 0; i < peers->len; i++)
    {
      values[i] = print (self, get_row (self, g_array_index (peers, guint, i)));
      has[i] = TRUE;
    }
  return peers->len >= LEAST_FIELD && hetu_rank_median (values, has, peers->len, median);
}

static gboolean
shade_by_median (HetuFigureBuild *self)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->frame->rows->len; i++)
    {
      HetuFrameRow *row = get_row (self, i);
      HetuDecimal median, gap;

      if (!has_number (row) || is_reference (self, row) || !find_median (self, row, &median) ||
          !hetu_decimal_subtract (print (self, row), median, &gap))
        continue;
      row->has_shade = any = TRUE;
      row->shade = hetu_decimal_to_double (gap);
    }
  return any;
}

static gboolean
shade_by_value (HetuFigureBuild *self)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->frame->rows->len; i++)
    {
      HetuFrameRow *row = get_row (self, i);

      if (!has_number (row) || is_reference (self, row))
        continue;
      row->has_shade = any = TRUE;
      row->shade = hetu_decimal_to_double (print (self, row));
    }
  return any;
}

static gboolean
shade_by_rank (HetuFigureBuild *self)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->frame->rows->len; i++)
    {
      HetuFrameRow *row = get_row (self, i);
      g_autoptr (GArray) peers = row->rank > 0 ? list_peers (self, row) : NULL;

      if (peers == NULL)
        continue;
      row->has_shade = any = TRUE;
      row->shade = 1 - (row->rank - 1.0) / (peers->len - 1.0);
    }
  return any;
}

void
hetu_build_add_shades (HetuFigureBuild *self)
{
  HetuFrame *frame = self->frame;
  gboolean change = frame->measure == HETU_MEASURE_GROWTH || frame->measure == HETU_MEASURE_CHAIN;
  const HetuFrameSeries *series;
  HetuRole role;

  if (frame->measure == HETU_MEASURE_RANK)
    return;
  if (!change)
    {
      if (self->indicators->len == 1 && shade_by_value (self))
        frame->shade = HETU_SHADE_LEVEL;
      else if (self->indicators->len > 1 && shade_by_rank (self))
        frame->shade = HETU_SHADE_RANK;
      return;
    }
  if (find_yardstick (self, &role, &series))
    {
      const char *name = hetu_district_to_reference (series->region, self->language);

      shade_by_reference (self, role);
      frame->shade = HETU_SHADE_DIFFERENCE;
      frame->yardstick = g_strdup (name != NULL ? name : series->name);
    }
  else if (shade_by_median (self))
    {
      frame->shade = HETU_SHADE_DIFFERENCE;
      frame->yardstick = g_strdup (hetu_build_say (self, "中位数", "the median"));
    }
  else if (shade_by_value (self))
    frame->shade = HETU_SHADE_CHANGE;
}

static const HetuObservation *
find_outturn (HetuSeries *series, HetuPeriod period)
{
  const HetuObservation *found = hetu_series_find (series, period, HETU_KIND_ACTUAL);

  return found != NULL ? found : hetu_series_find (series, period, HETU_KIND_EXPECTED);
}

void
hetu_build_add_outturn (HetuFigureBuild *self,
                        guint category,
                        guint index,
                        HetuSeries *series,
                        HetuPeriod period)
{
  const HetuObservation *outturn = find_outturn (series, period);

  if (outturn != NULL)
    hetu_build_add_row (self, 0, category, index, outturn);
  else
    hetu_build_add_missing (self, 0, category, index, period, HETU_KIND_ACTUAL);
}

static guint
count_told (const GPtrArray *all, HetuPeriod period)
{
  guint n = 0;

  for (guint i = 0; i < all->len; i++)
    {
      const HetuObservation *one = find_outturn (g_ptr_array_index (all, i), period);

      n += one != NULL;
    }
  return n;
}

HetuPeriod
hetu_build_choose_moment (const HetuFigureBuild *self, const GPtrArray *all)
{
  HetuPeriod best = self->spec->to;
  guint most = 0, n_last = count_told (all, self->spec->to);

  for (guint i = 0; i < all->len; i++)
    {
      HetuSeries *series = g_ptr_array_index (all, i);

      for (guint j = 0; j < hetu_series_get_length (series); j++)
        {
          HetuPeriod period = hetu_series_get (series, j)->period;
          guint n = count_told (all, period);

          if (n > most || (n > 0 && n == most && hetu_period_compare (period, best) > 0))
            {
              best = period;
              most = n;
            }
        }
    }
  return n_last > 0 && 2 * n_last >= most ? self->spec->to : best;
}
