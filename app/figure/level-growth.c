/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Frames of size and speed: levels of one district, the focus, and growth of all that were chosen, which compare as rates
 * where levels of a district and of the nation do not. Each is a panel and a category of its own, for each has its unit.
 * The periods are those in which the focus has either. */
#include "figure/build.h"

#include "error.h"

#include <glib/gi18n-lib.h>

enum
{
  PANEL_LEVEL,
  PANEL_GROWTH,
};

/* An index is a rate of change by itself, and a rate has points, not per cent, to grow by. */
static gboolean
check_levels (HetuFigureBuild *self, GError **error)
{
  HetuIndicator *indicator = hetu_build_get_indicator (self, 0);

  if (hetu_build_measure_of (indicator, HETU_MEASURE_LEVEL) == HETU_MEASURE_LEVEL)
    return TRUE;
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_DATA,
               _ ("“%s” is a rate by itself and has no level to show over its growth"),
               hetu_indicator_get_name (indicator, self->language));
  return FALSE;
}

static guint
find_focus (const HetuFigureBuild *self)
{
  for (guint i = 0; i < self->districts->len; i++)
    if (hetu_build_get_district (self, i) == self->focus)
      return i;
  return 0;
}

static void
add_panel (HetuFigureBuild *self, const char *name, HetuUnit unit, int decimals)
{
  HetuFrameKey key = {
    .indicator = hetu_indicator_get_number (hetu_build_get_indicator (self, 0)),
    .name = (char *) name,
    .unit = unit,
    .decimals = decimals,
  };

  hetu_frame_add_panel (self->frame, &key);
  hetu_frame_add_category (self->frame, &key);
}

/* The periods of the focus; without any figure of it, those of all. */
static GArray *
list_periods (const GPtrArray *levels, const GPtrArray *growths, guint focus, HetuGrain grain)
{
  g_autoptr (GPtrArray) own = g_ptr_array_new ();
  GArray *periods;

  g_ptr_array_add (own, g_ptr_array_index (levels, focus));
  g_ptr_array_add (own, g_ptr_array_index (growths, focus));
  periods = hetu_build_list_periods (own, grain);
  if (periods->len > 0)
    return periods;
  g_array_unref (periods);
  for (guint i = 0; i < growths->len; i++)
    g_ptr_array_add (own, g_ptr_array_index (growths, i));
  return hetu_build_list_periods (own, grain);
}

static gboolean
query_growth (HetuFigureBuild *self, HetuGrain grain, GPtrArray *out, GError **error)
{
  for (guint i = 0; i < self->districts->len; i++)
    {
      HetuSeries *series = hetu_build_query_measure (self,
                                                     hetu_build_get_indicator (self, 0),
                                                     hetu_build_get_district (self, i),
                                                     HETU_MEASURE_GROWTH,
                                                     grain,
                                                     error);

      if (series == NULL)
        return FALSE;
      g_ptr_array_add (out, series);
    }
  return TRUE;
}

gboolean
hetu_build_level_growth (HetuFigureBuild *self, GError **error)
{
  HetuIndicator *indicator = hetu_build_get_indicator (self, 0);
  HetuFrame *frame = self->frame;
  guint focus = find_focus (self);
  g_autoptr (GPtrArray) levels =
      g_ptr_array_new_with_free_func ((GDestroyNotify) hetu_series_unref);
  g_autoptr (GPtrArray) growths =
      g_ptr_array_new_with_free_func ((GDestroyNotify) hetu_series_unref);
  g_autoptr (GPtrArray) sized = g_ptr_array_new ();
  g_autoptr (GArray) periods = NULL;
  HetuGrain grain = HETU_GRAIN_YEAR;
  HetuUnit level_unit;

  if (!hetu_build_check_one_indicator (self, error) || !check_levels (self, error) ||
      !hetu_build_query_all (self, HETU_MEASURE_LEVEL, levels, &grain, error) ||
      !query_growth (self, grain, growths, error))
    return FALSE;
  periods = list_periods (levels, growths, focus, grain);
  frame->measure = HETU_MEASURE_LEVEL;
  frame->grain = grain;
  frame->from = self->spec->from;
  frame->to = self->spec->to;
  if (periods->len > 0)
    {
      frame->from = g_array_index (periods, HetuPeriod, 0);
      frame->to = g_array_index (periods, HetuPeriod, periods->len - 1);
    }
  g_ptr_array_add (sized, g_ptr_array_index (levels, focus));
  hetu_build_choose_unit (self, sized);
  level_unit = frame->unit;
  add_panel (self, hetu_build_name_indicator (self, indicator), level_unit, frame->decimals);
  add_panel (self, hetu_build_say (self, "同比增速", "Year-on-year growth"), HETU_UNIT_PERCENT, 1);
  for (guint i = 0; i < self->districts->len; i++)
    hetu_build_add_series (self, hetu_build_get_district (self, i), indicator);
  hetu_build_add_line (self,
                       PANEL_LEVEL,
                       PANEL_LEVEL,
                       focus,
                       g_ptr_array_index (levels, focus),
                       periods);
  hetu_build_add_breaks (self, PANEL_LEVEL, focus, indicator, self->focus);
  /* Rows are converted to the unit that the frame has meanwhile. */
  frame->unit = HETU_UNIT_PERCENT;
  for (guint i = 0; i < self->districts->len; i++)
    hetu_build_add_line (self,
                         PANEL_GROWTH,
                         PANEL_GROWTH,
                         i,
                         g_ptr_array_index (growths, i),
                         periods);
  frame->unit = level_unit;
  return TRUE;
}
