/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The axis of levels under a scatter (C §10.13). Where the largest level is over twenty times the least, equal steps are equal
 * ratios: on an even axis the small ones would lie on one spot. */
#include "chart/scatter-axis.h"

#include "chart/row-table.h"
#include "chart/ticks.h"

#include "model/format.h"

#include <math.h>

#define MARGIN 0.06 /* of the range, at either end, so that no point lies on the edge */
#define CLEARANCE 8.0

static void
add_decades (HetuLevelAxis *self, double low, double high)
{
  static const double steps[] = { 1, 2, 5 };

  for (int decade = (int) floor (log10 (low)) - 1; decade <= (int) ceil (log10 (high)); decade++)
    for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
      {
        double tick = steps[i] * pow (10, decade);

        if (tick < low || tick > high || self->n_ticks == G_N_ELEMENTS (self->ticks))
          continue;
        self->ticks[self->n_ticks++] = tick;
        self->decimals = MAX (self->decimals, -decade);
      }
}

HetuLevelAxis
hetu_level_axis_train (double low, double high, gboolean is_log, double left, double right)
{
  HetuLevelAxis self = { .is_log = is_log };
  HetuTicks ticks;
  double from = is_log ? log10 (low) : low, to = is_log ? log10 (high) : high;
  double margin;

  if (to - from < 1e-9)
    {
      margin = is_log ? 0.3 : MAX (fabs (from) * 0.1, 0.5);
      from -= margin;
      to += margin;
    }
  margin = (to - from) * MARGIN;
  from -= margin;
  to += margin;
  self.scale = hetu_scale_new (from, to, left, right);
  if (is_log)
    {
      add_decades (&self, pow (10, from), pow (10, to));
      return self;
    }
  ticks = hetu_ticks_choose (from, to, right - left, FALSE);
  self.decimals = ticks.decimals;
  for (guint i = 0; i < ticks.n && self.n_ticks < G_N_ELEMENTS (self.ticks); i++)
    if (hetu_ticks_get (ticks, i) >= from && hetu_ticks_get (ticks, i) <= to)
      self.ticks[self.n_ticks++] = hetu_ticks_get (ticks, i);
  return self;
}

double
hetu_level_axis_map (const HetuLevelAxis *self, double level)
{
  return hetu_scale_map (self->scale, self->is_log ? log10 (level) : level);
}

void
hetu_level_axis_build (HetuPlotContext *context,
                       const HetuLevelAxis *self,
                       double top,
                       double bottom,
                       double label_y)
{
  const HetuTheme *theme = context->theme;
  double free_from = context->rect.x;

  for (guint i = 0; i < self->n_ticks; i++)
    {
      double x = hetu_level_axis_map (self, self->ticks[i]);
      g_autofree char *label = hetu_format_double (self->ticks[i],
                                                   self->decimals,
                                                   HETU_FORMAT_PLAIN,
                                                   context->frame->language);
      double width = hetu_row_measure_text (context, HETU_TYPE_AXIS, FALSE, label);
      /* Within the figure: a rule without its number would be one to guess. */
      double middle = MIN (x, context->rect.x + context->rect.width - width / 2);

      hetu_scene_builder_segment (context->builder,
                                  HETU_PART_GRID,
                                  -1,
                                  x,
                                  top,
                                  x,
                                  bottom,
                                  theme->grid,
                                  theme->grid_width);
      if (middle - width / 2 < free_from)
        continue;
      hetu_plot_text (context,
                      HETU_PART_TICK,
                      -1,
                      HETU_TYPE_AXIS,
                      FALSE,
                      label,
                      middle,
                      label_y,
                      0.5,
                      0,
                      theme->text2);
      free_from = middle + width / 2 + CLEARANCE;
    }
}
