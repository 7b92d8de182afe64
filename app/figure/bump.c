/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Frames of ranks over periods: bumps. The field is the districts of one tier that were chosen; of fewer than three, all of
 * their parent's, the others being context, for a rank between two says little. Ranks are computed over the whole field in
 * each period by hetu_rank_values(); a figure that lacks has no rank and takes none away (C-27). Ranks that were published
 * are shown as they are told. */
#include "figure/build.h"

#include "analysis/rank.h"
#include "error.h"
#include "model/format.h"

#include <glib/gi18n-lib.h>

#define LEAST_FIELD 3 /* districts that were chosen and make a ranking among themselves */
#define LEAST_PERIODS 3

/* The tier that most of the chosen districts are of, the lower of equals. */
static HetuTier
find_tier (const HetuFigureBuild *self)
{
  guint counts[HETU_TIER_DISTRICT + 1] = { 0 };
  HetuTier best = HETU_TIER_NATION;

  for (guint i = 0; i < self->districts->len; i++)
    counts[hetu_district_get_tier (hetu_build_get_district (self, i))]++;
  for (HetuTier tier = HETU_TIER_NATION; tier <= HETU_TIER_DISTRICT; tier++)
    if (counts[tier] >= counts[best])
      best = tier;
  return best;
}

/* Leaves the field in self->districts. */
static void
choose_field (HetuFigureBuild *self)
{
  g_autoptr (GPtrArray) field = g_ptr_array_new ();
  HetuTier tier = find_tier (self);
  gint32 parent = 0;

  for (guint i = 0; i < self->districts->len; i++)
    {
      HetuDistrict *district = hetu_build_get_district (self, i);

      if (hetu_district_get_tier (district) != tier)
        continue;
      parent = parent != 0 ? parent : hetu_district_get_parent (district);
      g_ptr_array_add (field, district);
    }
  if (field->len < LEAST_FIELD && parent != 0)
    {
      g_autoptr (GPtrArray) children = hetu_store_list_children (self->store, parent);

      for (guint i = 0; i < children->len; i++)
        if (!g_ptr_array_find (field, g_ptr_array_index (children, i), NULL))
          g_ptr_array_add (field, g_ptr_array_index (children, i));
    }
  g_ptr_array_set_size (self->districts, 0);
  for (guint i = 0; i < field->len; i++)
    g_ptr_array_add (self->districts, g_ptr_array_index (field, i));
}

static const HetuObservation *
find_figure (HetuSeries *series, HetuPeriod period)
{
  const HetuObservation *found = hetu_series_find (series, period, HETU_KIND_ACTUAL);

  return found != NULL ? found : hetu_series_find (series, period, HETU_KIND_EXPECTED);
}

/* A bound or a range has no place among numbers: “超过 5” may be 6 or 60. */
static gboolean
is_number (HetuComparator comparator, HetuStatus status)
{
  return hetu_status_has_number (status) &&
         (comparator == HETU_COMPARATOR_EQUAL || comparator == HETU_COMPARATOR_ABOUT);
}

static guint
count_numbers (const GPtrArray *all, HetuPeriod period)
{
  guint n = 0;

  for (guint i = 0; i < all->len; i++)
    {
      const HetuObservation *figure = find_figure (g_ptr_array_index (all, i), period);

      n += figure != NULL && figure->has_value &&
           is_number ((HetuComparator) figure->comparator, (HetuStatus) figure->status);
    }
  return n;
}

/* A period in which fewer than two have a figure has no ranks. */
static GArray *
list_ranked_periods (GPtrArray *all, HetuGrain grain, gboolean published)
{
  g_autoptr (GArray) periods = hetu_build_list_periods (all, grain);
  GArray *ranked = g_array_new (FALSE, FALSE, sizeof (HetuPeriod));

  for (guint i = 0; i < periods->len; i++)
    {
      HetuPeriod period = g_array_index (periods, HetuPeriod, i);

      if (count_numbers (all, period) >= (published ? 1 : 2))
        g_array_append_val (ranked, period);
    }
  return ranked;
}

static HetuFrameRow *
get_row (HetuFigureBuild *self, guint index)
{
  return &g_array_index (self->frame->rows, HetuFrameRow, index);
}

/* Turns the figures of @rows, of one period, into ranks; the figure itself becomes the row's words. */
static void
rank_rows (HetuFigureBuild *self, const guint *rows, guint n_rows)
{
  HetuDirection direction = hetu_indicator_get_direction (hetu_build_get_indicator (self, 0));
  g_autofree HetuDecimal *values = g_new0 (HetuDecimal, n_rows);
  g_autofree gboolean *has = g_new0 (gboolean, n_rows);
  g_autofree guint *ranks = g_new0 (guint, n_rows);
  /* Levels have the decimals of their sources, never more (C-17). */
  int decimals = hetu_unit_is_rate (self->frame->unit) ? self->frame->decimals : -1;

  for (guint i = 0; i < n_rows; i++)
    {
      const HetuFrameRow *row = get_row (self, rows[i]);

      has[i] =
          row->has_value && is_number ((HetuComparator) row->comparator, (HetuStatus) row->status);
      values[i] = row->value;
    }
  hetu_rank_values (values, has, n_rows, direction, ranks);
  for (guint i = 0; i < n_rows; i++)
    {
      HetuFrameRow *row = get_row (self, rows[i]);

      if (row->has_value)
        {
          g_free (row->text);
          row->text = hetu_format_value (row->value,
                                         self->frame->unit,
                                         row->comparator,
                                         decimals,
                                         HETU_FORMAT_UNIT,
                                         self->language);
        }
      /* What is told in words, “超过 7 个”, is of no other definition. */
      if (row->has_value && !has[i])
        row->status = HETU_STATUS_QUALITATIVE;
      row->has_value = has[i];
      row->comparator = HETU_COMPARATOR_EQUAL;
      row->value = HETU_DECIMAL (ranks[i], 0);
      row->y = ranks[i];
    }
}

static void
add_rows (HetuFigureBuild *self, GPtrArray *all, const GArray *periods)
{
  for (guint i = 0; i < self->districts->len; i++)
    {
      guint index = hetu_build_add_series (self,
                                           hetu_build_get_district (self, i),
                                           hetu_build_get_indicator (self, 0));

      for (guint j = 0; j < periods->len; j++)
        {
          HetuPeriod period = g_array_index (periods, HetuPeriod, j);
          const HetuObservation *figure = find_figure (g_ptr_array_index (all, i), period);

          if (figure != NULL)
            hetu_build_add_row (self, 0, 0, index, figure);
          else
            hetu_build_add_missing (self, 0, 0, index, period, HETU_KIND_ACTUAL);
        }
      if (self->spec->measure != HETU_MEASURE_RANK)
        hetu_build_add_breaks (self,
                               0,
                               index,
                               hetu_build_get_indicator (self, 0),
                               hetu_build_get_district (self, i));
    }
}

static void
rank_all (HetuFigureBuild *self, guint n_periods)
{
  guint n = self->districts->len;
  g_autofree guint *rows = g_new (guint, n);
  gboolean known;

  /* Rows run by district, then by period. */
  for (guint j = 0; j < n_periods; j++)
    {
      for (guint i = 0; i < n; i++)
        rows[i] = i * n_periods + j;
      rank_rows (self, rows, n);
    }
  known = hetu_unit_parse ("位", &self->frame->unit, NULL);
  g_assert (known);
  self->frame->decimals = 0;
}

gboolean
hetu_build_bump (HetuFigureBuild *self, GError **error)
{
  HetuFrameKey panel = hetu_build_panel_of (self, hetu_build_get_indicator (self, 0));
  gboolean published = self->spec->measure == HETU_MEASURE_RANK;
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) hetu_series_unref);
  g_autoptr (GArray) periods = NULL;
  HetuGrain grain = HETU_GRAIN_YEAR;

  if (!hetu_build_check_one_indicator (self, error))
    return FALSE;
  choose_field (self);
  if (self->districts->len < 2)
    {
      g_set_error_literal (error,
                           HETU_ERROR,
                           HETU_ERROR_DATA,
                           _ ("Ranks need several districts of one tier; choose more"));
      return FALSE;
    }
  if (!hetu_build_query_all (self, self->spec->measure, all, &grain, error))
    return FALSE;
  periods = list_ranked_periods (all, grain, published);
  if (periods->len < LEAST_PERIODS)
    {
      g_set_error (
          error,
          HETU_ERROR,
          HETU_ERROR_DATA,
          _ ("Ranks over time need %d periods in which two districts or more have figures; "
             "there are %u"),
          LEAST_PERIODS,
          periods->len);
      return FALSE;
    }
  self->frame->grain = grain;
  self->frame->from = g_array_index (periods, HetuPeriod, 0);
  self->frame->to = g_array_index (periods, HetuPeriod, periods->len - 1);
  hetu_build_choose_unit (self, all);
  hetu_frame_add_panel (self->frame, &panel);
  add_rows (self, all, periods);
  if (!published)
    rank_all (self, periods->len);
  return TRUE;
}
