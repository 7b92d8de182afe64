/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The guides of charts with an upright value axis and periods along the bottom. Positions of ticks are chosen in
 * ticks.c, the map from data to points is scale.c; here guides are measured and turned into marks. Nothing is
 * rotated (C-43), the value axis has neither line nor title (C-22, C-26). */
#include "chart/axis.h"

#include "model/format.h"
#include "model/unit.h"

#include <math.h>

#define LINE_HEIGHT 1.25
#define PERIOD_OVERHANG \
  4.0                   /* of a label beyond the ends of the axis: its neighbour's may be near */
#define LABEL_GAP 8.0   /* between a value label and the plot */
#define PERIOD_GAP 8.0  /* between the plot and the period labels */
#define MARK_LENGTH 3.5 /* of the ticks under the period axis */
#define LABEL_ROOM 22.0 /* above the highest and below the lowest datum */
#define LABEL_SHARE 0.1 /* of a low plot */
#define HEADROOM 0.04   /* C-17 */
#define LEAST_YEAR 24.0 /* between the rules of years */
#define EMPTY_HIGH 10.0 /* axis of a figure without data */
#define ZERO_SHARE \
  0.5 /* a level axis starts at zero unless zero would take more than this of the height */

HetuValueAxis
hetu_value_axis_train (HetuExtent extent, gboolean include_zero, double top_pt, double bottom_pt)
{
  HetuValueAxis axis = { 0 };
  double height = MAX (bottom_pt - top_pt, 1), datum_low, datum_high, room;
  double low = extent.empty ? 0 : extent.low;
  double high = extent.empty ? EMPTY_HIGH : extent.high;

  axis.ticks = hetu_ticks_choose (low, high, bottom_pt - top_pt, include_zero);
  if (include_zero)
    {
      low = MIN (low, 0);
      high = MAX (high, 0);
    }
  datum_low = low;
  datum_high = high;
  low = MIN (low, axis.ticks.first);
  high = MAX (high, hetu_ticks_get (axis.ticks, axis.ticks.n - 1));
  high += HEADROOM * (high - low);
  /* Extremes are labelled outside the line: they get that room, but nothing goes below a floor of zero. */
  room = MIN (LABEL_ROOM, LABEL_SHARE * height);
  room = room / (height - 2 * room) * (high - low);
  high = MAX (high, datum_high + room);
  if (datum_low < 0 || !include_zero)
    low = MIN (low, datum_low - room);
  axis.scale = hetu_scale_new (low, high, bottom_pt, top_pt);
  return axis;
}

gboolean
hetu_value_axis_needs_zero (HetuMeasure measure, HetuExtent extent)
{
  if (measure != HETU_MEASURE_LEVEL && measure != HETU_MEASURE_SHARE &&
      measure != HETU_MEASURE_RATIO)
    return TRUE;
  /* One value alone has no range: only zero gives it a size. */
  return extent.empty || extent.low <= 0 || extent.low == extent.high ||
         extent.low < ZERO_SHARE * extent.high;
}

static char *
format_tick (const HetuFrame *frame, const HetuValueAxis *axis, guint index)
{
  g_autofree char *number = hetu_format_double (hetu_ticks_get (axis->ticks, index),
                                                axis->ticks.decimals,
                                                HETU_FORMAT_PLAIN,
                                                frame->language);
  g_autofree char *unit = NULL;
  HetuUnit of = hetu_unit_equal (axis->unit, HETU_UNIT_NONE) ? frame->unit : axis->unit;

  if (index + 1 < axis->ticks.n || hetu_unit_get_dimension (of) != HETU_DIMENSION_RATE)
    return g_steal_pointer (&number);
  unit = hetu_unit_to_string (of, frame->language);
  if (g_str_equal (unit, "%") || g_str_equal (unit, "‰"))
    return g_strconcat (number, unit, NULL);
  return g_steal_pointer (&number);
}

double
hetu_value_axis_measure (HetuPlotContext *context, const HetuValueAxis *axis)
{
  double width = 0;

  for (guint i = 0; i < axis->ticks.n; i++)
    {
      g_autofree char *label = format_tick (context->frame, axis, i);
      g_autoptr (HetuTextRun) run = hetu_plot_shape (context, HETU_TYPE_AXIS, FALSE, label);

      width = MAX (width, hetu_text_run_get_width (run));
    }
  return width + LABEL_GAP;
}

static void
add_rule (HetuPlotContext *context,
          HetuPart part,
          HetuPoint from,
          HetuPoint to,
          HetuColour colour,
          double width)
{
  HetuPoint points[2] = { from, to };
  HetuMark mark = { .type = HETU_MARK_LINE,
                    .part = part,
                    .snap = TRUE,
                    .row = -1,
                    .stroke = colour,
                    .stroke_width = width,
                    .points = points,
                    .n_points = 2 };

  hetu_scene_builder_add (context->builder, &mark);
}

void
hetu_value_axis_build (HetuPlotContext *context,
                       const HetuValueAxis *axis,
                       double left,
                       double right,
                       gboolean with_labels)
{
  const HetuTheme *theme = context->theme;
  double half_step = axis->ticks.step / 2;
  double pitch =
      fabs (hetu_scale_map (axis->scale, axis->ticks.step) - hetu_scale_map (axis->scale, 0));
  /* In a very low panel not every line has its number; that of zero stays. */
  guint every = (guint) ceil (theme->type_pt[HETU_TYPE_AXIS] * LINE_HEIGHT / MAX (pitch, 1) - 0.01);

  for (guint i = 0; i < axis->ticks.n; i++)
    {
      double datum = hetu_ticks_get (axis->ticks, i);
      double y = hetu_scale_map (axis->scale, datum);
      gboolean zero = fabs (datum) < half_step;

      if (!zero)
        add_rule (context,
                  HETU_PART_GRID,
                  (HetuPoint){ left, y },
                  (HetuPoint){ right, y },
                  theme->grid,
                  theme->grid_width);
      if (with_labels && (every <= 1 || (gint64) llround (datum / axis->ticks.step) % every == 0))
        {
          g_autofree char *label = format_tick (context->frame, axis, i);

          hetu_plot_text (context,
                          HETU_PART_TICK,
                          -1,
                          HETU_TYPE_AXIS,
                          FALSE,
                          label,
                          left - LABEL_GAP,
                          y,
                          1,
                          0.5,
                          zero ? theme->text : theme->text2);
        }
    }
  if (axis->scale.data_low <= 0 && axis->scale.data_high >= 0)
    {
      double y = hetu_scale_map (axis->scale, 0);

      add_rule (context,
                HETU_PART_ZERO,
                (HetuPoint){ left, y },
                (HetuPoint){ right, y },
                theme->zero,
                theme->zero_width);
    }
}

void
hetu_period_axis_clear (HetuPeriodAxis *self)
{
  g_clear_pointer (&self->periods, g_array_unref);
}

static int
compare_periods (gconstpointer a, gconstpointer b)
{
  return hetu_period_compare (*(const HetuPeriod *) a, *(const HetuPeriod *) b);
}

static gboolean
is_outturn (const HetuFrameRow *row)
{
  return row->has_value && row->kind == HETU_KIND_ACTUAL;
}

/* Over the months of any year no year is told. */
static GArray *
list_ticks (const HetuFrame *frame,
            const HetuPeriodAxis *self,
            double length_pt,
            double label_width_pt)
{
  GArray *ticks =
      hetu_period_ticks (self->periods, frame->grain, length_pt, label_width_pt, frame->language);

  for (guint i = 0; frame->overlay && i < ticks->len; i++)
    g_clear_pointer (&g_array_index (ticks, HetuPeriodTick, i).second, g_free);
  return ticks;
}

static void
measure_labels (HetuPlotContext *context, HetuPeriodAxis *out)
{
  g_autoptr (GArray) ticks = NULL;
  gboolean two_lines = FALSE;

  if (out->periods->len == 0)
    return;

  /* With all the room there is every period has its label: what is widest then decides the thinning. */
  ticks = list_ticks (context->frame, out, 1e6, 1);
  for (guint i = 0; i < ticks->len; i++)
    {
      const HetuPeriodTick *tick = &g_array_index (ticks, HetuPeriodTick, i);
      g_autoptr (HetuTextRun) run = hetu_plot_shape (context, HETU_TYPE_AXIS, TRUE, tick->label);

      out->label_width = MAX (out->label_width, hetu_text_run_get_width (run));
      out->height = MAX (out->height, hetu_text_run_get_height (run));
      two_lines = two_lines || tick->second != NULL;
    }
  out->height = out->height * (two_lines ? 2 : 1) + PERIOD_GAP;
}

void
hetu_period_axis_train_over (HetuPlotContext *context, const GArray *periods, HetuPeriodAxis *out)
{
  *out = (HetuPeriodAxis){ .periods = g_array_copy ((GArray *) periods) };
  measure_labels (context, out);
}

void
hetu_period_axis_train (HetuPlotContext *context, HetuPeriodAxis *out)
{
  const HetuFrame *frame = context->frame;
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (HetuPeriod));

  *out = (HetuPeriodAxis){ .periods = g_array_new (FALSE, FALSE, sizeof (HetuPeriod)) };
  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);
      HetuPeriod axis_period;

      if (row->period.kind == HETU_PERIOD_NONE || row->period.kind == HETU_PERIOD_OPEN)
        continue;
      axis_period = hetu_frame_get_axis_period (frame, row->period);
      g_array_append_val (all, axis_period);
      if (is_outturn (row) && (out->latest.kind == HETU_PERIOD_NONE ||
                               hetu_period_compare (row->period, out->latest) > 0))
        out->latest = row->period;
    }
  out->latest = hetu_frame_get_axis_period (frame, out->latest);
  out->overlay = frame->overlay;
  g_array_sort (all, compare_periods);
  for (guint i = 0; i < all->len; i++)
    {
      HetuPeriod period = g_array_index (all, HetuPeriod, i);

      if (i == 0 || !hetu_period_equal (period, g_array_index (all, HetuPeriod, i - 1)))
        g_array_append_val (out->periods, period);
    }
  measure_labels (context, out);
}

void
hetu_period_axis_rule_years (HetuPlotContext *context,
                             const HetuPeriodAxis *self,
                             HetuScale scale,
                             double top,
                             double bottom)
{
  HetuGrain grain = context->frame->grain;
  double room = 0, before = 0;

  if (grain != HETU_GRAIN_CUMULATIVE && grain != HETU_GRAIN_HALF)
    return;
  for (guint i = 1; i < self->periods->len; i++)
    {
      double time = (hetu_period_axis_get (self, i - 1) + hetu_period_axis_get (self, i)) / 2;
      double x = hetu_scale_map (scale, time);

      if (g_array_index (self->periods, HetuPeriod, i).last_year ==
          g_array_index (self->periods, HetuPeriod, i - 1).last_year)
        continue;
      if (x - before >= room)
        add_rule (context,
                  HETU_PART_GRID,
                  (HetuPoint){ x, top },
                  (HetuPoint){ x, bottom },
                  context->theme->grid,
                  context->theme->grid_width);
      before = x;
      room = LEAST_YEAR;
    }
}

double
hetu_period_axis_get (const HetuPeriodAxis *self, guint index)
{
  return hetu_period_end (g_array_index (self->periods, HetuPeriod, index));
}

gboolean
hetu_period_axis_has_gap (const HetuPeriodAxis *self, HetuGrain grain, double from, double to)
{
  double longest;

  /* Of years laid over one another one may be told more often than another. */
  for (guint i = 0; !self->overlay && i < self->periods->len; i++)
    {
      double x = hetu_period_axis_get (self, i);

      if (x > from + HETU_SAME_TIME && x < to - HETU_SAME_TIME)
        return TRUE;
    }
  switch (grain)
    {
    case HETU_GRAIN_YEAR:
      longest = 1;
      break;
    case HETU_GRAIN_HALF:
      longest = 0.5;
      break;
    case HETU_GRAIN_QUARTER:
    case HETU_GRAIN_CUMULATIVE: /* some are told by quarter only */
      longest = 0.25;
      break;
    case HETU_GRAIN_MONTH:
      /* January and February are told together (C-24): December runs on to February or March. */
      longest = fabs (from - round (from)) < HETU_SAME_TIME ? 3.0 / 12 : 1.0 / 12;
      break;
    default:
      return FALSE;
    }
  return to - from > longest + HETU_SAME_TIME;
}

/* Whether the year below a label would touch that of the next one: January then says enough. */
static gboolean
is_crowded (HetuPlotContext *context, const GArray *ticks, guint index, HetuScale scale)
{
  const HetuPeriodTick *tick = &g_array_index (ticks, HetuPeriodTick, index);
  g_autoptr (HetuTextRun) run = NULL;

  if (index + 1 >= ticks->len || (tick + 1)->second == NULL)
    return FALSE;
  run = hetu_plot_shape (context, HETU_TYPE_AXIS, FALSE, tick->second);
  return hetu_scale_map (scale, (tick + 1)->x) - hetu_scale_map (scale, tick->x) <
         hetu_text_run_get_width (run) + LABEL_GAP;
}

/* A year may be wider than the part of it that stands above: “全年” over “2022 年”. */
static double
measure_second (HetuPlotContext *context, const char *label)
{
  g_autoptr (HetuTextRun) run = hetu_plot_shape (context, HETU_TYPE_AXIS, FALSE, label);

  return hetu_text_run_get_width (run);
}

void
hetu_period_axis_build (HetuPlotContext *context,
                        const HetuPeriodAxis *self,
                        HetuScale scale,
                        double left,
                        double right,
                        double bottom,
                        gboolean with_marks)
{
  const HetuTheme *theme = context->theme;
  g_autoptr (GArray) ticks = NULL;
  /* Into a margin, where the figure has one. */
  double over_left = MIN (PERIOD_OVERHANG, theme->margin_left);
  double over_right = MIN (PERIOD_OVERHANG, theme->margin_right);
  double length, half, label_x, latest = hetu_period_end (self->latest);

  if (self->periods->len == 0)
    return;
  length = hetu_scale_map (scale, hetu_period_axis_get (self, self->periods->len - 1)) -
           hetu_scale_map (scale, hetu_period_axis_get (self, 0));
  ticks = list_ticks (context->frame, self, MAX (length, 1), self->label_width);
  for (guint i = 0; i < ticks->len; i++)
    {
      const HetuPeriodTick *tick = &g_array_index (ticks, HetuPeriodTick, i);
      double x = hetu_scale_map (scale, tick->x);
      gboolean bold =
          self->latest.kind != HETU_PERIOD_NONE && fabs (tick->x - latest) < HETU_SAME_TIME;
      HetuRect box;

      if (x < left - HETU_SAME_TIME || x > right + HETU_SAME_TIME)
        continue;
      half = MIN (self->label_width, right - left) / 2;
      label_x = CLAMP (x, left + half - over_left, right - half + over_right);
      if (with_marks)
        add_rule (context,
                  HETU_PART_AXIS,
                  (HetuPoint){ x, bottom },
                  (HetuPoint){ x, bottom + MARK_LENGTH },
                  theme->axis,
                  theme->axis_width);
      box = hetu_plot_text (context,
                            HETU_PART_TICK,
                            -1,
                            HETU_TYPE_AXIS,
                            bold,
                            tick->label,
                            label_x,
                            bottom + PERIOD_GAP,
                            0.5,
                            0,
                            theme->text);
      if (tick->second == NULL || is_crowded (context, ticks, i, scale))
        continue;
      half = MIN (measure_second (context, tick->second), right - left) / 2;
      hetu_plot_text (context,
                      HETU_PART_TICK,
                      -1,
                      HETU_TYPE_AXIS,
                      FALSE,
                      tick->second,
                      CLAMP (label_x, left + half - over_left, right - half + over_right),
                      box.y + box.height,
                      0.5,
                      0,
                      theme->text2);
    }
}
