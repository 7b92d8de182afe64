/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Frames over time: growth lines, and small multiples of lines with a panel a region (or, for one region, a panel an
 * indicator). Every period between the first and the last figure is a row: where there is no figure it says so. */
#include "figure/build.h"

#include "error.h"

#include <glib/gi18n-lib.h>

static gboolean
has_any_after (HetuSeries *series, HetuPeriod period)
{
  for (guint i = 0; i < hetu_series_get_length (series); i++)
    if (hetu_period_compare (hetu_series_get (series, i)->period, period) > 0)
      return TRUE;
  return FALSE;
}

void
hetu_build_add_line (HetuFigureBuild *self,
                     guint panel,
                     guint category,
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
        hetu_build_add_row (self, panel, category, index, actual);
      else if (target == NULL && has_any_after (series, period))
        hetu_build_add_missing (self, panel, category, index, period, HETU_KIND_ACTUAL);
      if (target != NULL)
        hetu_build_add_row (self, panel, category, index, target);
    }
}

/* By what panels differ: the place, the indicator, or both: “洛龙区 · 地区生产总值”. */
static char *
join_names (const HetuFigureBuild *self, const char *place, const char *indicator)
{
  if (self->indicators->len == 1)
    return g_strdup (place);
  return self->districts->len == 1 ? g_strdup (indicator)
                                   : g_strconcat (place, " · ", indicator, NULL);
}

static void
add_panel (HetuFigureBuild *self, HetuDistrict *district, HetuIndicator *indicator)
{
  g_autofree char *name = join_names (self,
                                      hetu_build_name_district (self, district),
                                      hetu_indicator_get_name (indicator, self->language));
  g_autofree char *short_name =
      join_names (self,
                  hetu_district_get_short_name (district, self->language),
                  hetu_indicator_get_short_name (indicator, self->language));
  HetuFrameKey panel = {
    .region = hetu_district_get_code (district),
    .indicator = hetu_indicator_get_number (indicator),
    .name = name,
    .short_name = short_name,
    .colour_slot = hetu_build_choose_slot (self, district),
  };

  hetu_frame_add_panel (self->frame, &panel);
}

gboolean
hetu_build_is_left_out (const HetuFigureBuild *self, HetuDistrict *district)
{
  return self->spec->measure == HETU_MEASURE_LEVEL && self->indicators->len == 1 &&
         !self->spec->free_scales && district != self->focus &&
         hetu_build_is_total (self, district);
}

/* (transfer container) (element-type HetuSeries): the series of @all that are drawn */
static GPtrArray *
list_kept (const HetuFigureBuild *self, GPtrArray *all)
{
  GPtrArray *kept = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (!hetu_build_is_left_out (self, hetu_build_get_district (self, i % self->districts->len)))
      g_ptr_array_add (kept, g_ptr_array_index (all, i));
  return kept;
}

void
hetu_build_note_left_out (HetuFigureBuild *self)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < self->districts->len; i++)
    {
      HetuDistrict *district = hetu_build_get_district (self, i);

      if (!hetu_build_is_left_out (self, district))
        continue;
      if (names->len > 0)
        g_string_append (names, hetu_build_say (self, "、", ", "));
      g_string_append (names, hetu_district_get_name (district, self->language));
    }
  if (names->len == 0)
    return;
  if (self->language == HETU_LANGUAGE_EN)
    sentence = g_strdup_printf (
        "%s: totals of another order of magnitude, not drawn; their growth compares",
        names->str);
  else
    sentence = g_strdup_printf ("%s为合计，总量级不同，未画；可比同比增速", names->str);
  hetu_frame_add_note (self->frame, sentence);
}

/* The one panel that all lines share, named after what they have in common. */
static void
add_shared_panel (HetuFigureBuild *self)
{
  HetuIndicator *indicator = hetu_build_get_indicator (self, 0);
  HetuFrameKey panel = hetu_build_panel_of (self, indicator);

  if (hetu_build_is_by_indicator (self))
    {
      panel.region = hetu_district_get_code (self->focus);
      panel.name = (char *) hetu_build_name_district (self, self->focus);
      panel.short_name = (char *) hetu_district_get_short_name (self->focus, self->language);
      panel.colour_slot = hetu_build_choose_slot (self, self->focus);
    }
  hetu_frame_add_panel (self->frame, &panel);
}

gboolean
hetu_build_lines (HetuFigureBuild *self, GError **error)
{
  gboolean multiples = self->spec->kind == HETU_CHART_SMALL_MULTIPLES;
  HetuGrain grain = HETU_GRAIN_YEAR;
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) hetu_series_unref);
  g_autoptr (GPtrArray) kept = NULL;
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
  if (!hetu_build_check_one_unit (self, error) ||
      !hetu_build_query_all (self, self->spec->measure, all, &grain, error))
    return FALSE;
  hetu_build_choose_unit (self, all);
  kept = list_kept (self, all);
  periods = hetu_build_list_periods (kept, grain);
  self->frame->grain = grain;
  self->frame->from = self->spec->from;
  self->frame->to = self->spec->to;
  /* The periods that are told, not those that were asked for. */
  if (periods->len > 0)
    {
      self->frame->from = g_array_index (periods, HetuPeriod, 0);
      self->frame->to = g_array_index (periods, HetuPeriod, periods->len - 1);
    }
  hetu_build_choose_unit (self, kept);
  if (!multiples)
    add_shared_panel (self);
  for (guint i = 0; i < self->indicators->len; i++)
    for (guint j = 0; j < self->districts->len; j++, n++)
      {
        HetuIndicator *indicator = hetu_build_get_indicator (self, i);
        HetuDistrict *district = hetu_build_get_district (self, j);
        guint panel = 0, index;

        if (hetu_build_is_left_out (self, district))
          continue;
        index = hetu_build_add_series (self, district, indicator);
        if (multiples)
          {
            add_panel (self, district, indicator);
            panel = self->frame->panels->len - 1;
          }
        hetu_build_add_line (self, panel, 0, index, g_ptr_array_index (all, n), periods);
        hetu_build_add_breaks (self, panel, index, indicator, district);
      }
  hetu_build_note_left_out (self);
  return TRUE;
}
