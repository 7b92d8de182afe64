/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The slope (CHARTS §10.5): change between exactly two periods. Two upright axes, a line a district, every end labelled
 * with name and number, the number next to its axis. Growth keeps zero in and its line strongest (C-21). What has no number
 * at an end has no line: a chip under that axis names it, or counts them where they are many (C-27). */
#include "chart/axis.h"
#include "chart/finding.h"
#include "chart/labels.h"
#include "chart/line-series.h"
#include "chart/row-table.h"
#include "chart/side-labels.h"
#include "chart/slope-chips.h"
#include "model/format.h"

#include <math.h>

#define AXES_LEAST 0.55 /* of the width, between the axes */
#define AXES_MOST 0.65
#define AXES_NARROW 0.36 /* where only so names find room at both sides */
#define HEAD_GAP 8.0
#define FOOT_GAP 10.0 /* between the lines and the chips */
#define DASH_ON 5.0
#define DASH_OFF 4.0
#define DOT_ON 1.5
#define DOT_OFF 4.0
#define ZERO_GAP 8.0  /* between the earlier axis and the zero */
#define ZERO_RISE 1.0 /* between the zero line and the zero */

/* One end of a district's line. */
typedef struct
{
  const HetuLine *line;
  const HetuLinePoint *point; /* (nullable): it has no row there */
  gboolean target;
} End;

typedef struct
{
  GArray *ends;   /* (owned) (element-type End): one a line */
  GArray *labels; /* (owned) (element-type HetuSideLabel) */
  GArray *chips;  /* (owned) (element-type HetuSlopeChip) */
  double time;
  double x; /* of the axis */
  double chips_height;
} Side;

typedef struct
{
  HetuPlotContext *context;
  GArray *lines; /* (owned) (element-type HetuLine) */
  Side sides[2];
  HetuScale scale;
  HetuRect plot; /* between the axes */
  gboolean with_zero;
  gboolean short_names;
  gboolean bare_end; /* numbers without names at the later end */
} Slope;

static void
slope_clear (Slope *self)
{
  for (int i = 0; i < 2; i++)
    {
      g_clear_pointer (&self->sides[i].ends, g_array_unref);
      g_clear_pointer (&self->sides[i].labels, g_array_unref);
      g_clear_pointer (&self->sides[i].chips, g_array_unref);
    }
  g_clear_pointer (&self->lines, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Slope, slope_clear)

static const HetuFrameRow *
get_row (const Slope *self, const HetuLinePoint *point)
{
  return hetu_frame_get_row (self->context->frame, point->row);
}

static const HetuLinePoint *
find_point (const Slope *self, const GArray *points, double time)
{
  for (guint i = 0; i < points->len; i++)
    {
      const HetuLinePoint *point = &g_array_index (points, HetuLinePoint, i);

      if (fabs (get_row (self, point)->x - time) < HETU_SAME_TIME)
        return point;
    }
  return NULL;
}

static void
collect_ends (Slope *self, Side *side, HetuPeriod period)
{
  side->time = hetu_period_end (period);
  side->ends = g_array_new (FALSE, TRUE, sizeof (End));
  for (guint i = 0; i < self->lines->len; i++)
    {
      const HetuLine *line = &g_array_index (self->lines, HetuLine, i);
      End end = { .line = line, .point = find_point (self, line->points, side->time) };

      if (end.point == NULL)
        {
          end.point = find_point (self, line->targets, side->time);
          end.target = end.point != NULL;
        }
      g_array_append_val (side->ends, end);
    }
}

static const char *
get_name (const Slope *self, const HetuLine *line)
{
  const HetuFrameSeries *series = hetu_frame_get_series (self->context->frame, line->series);

  return self->short_names && series->short_name != NULL ? series->short_name : series->name;
}

/* “洛龙区 5.2”, at the later end “5.2 洛龙区”: numbers next to the axes. */
static char *
write_label (const Slope *self, const End *end, gboolean later)
{
  g_autofree char *value = hetu_row_format (self->context->frame, get_row (self, end->point));

  if (!later)
    return g_strconcat (get_name (self, end->line), " ", value, NULL);
  return self->bare_end ? g_steal_pointer (&value)
                        : g_strconcat (value, " ", get_name (self, end->line), NULL);
}

/* Least is kept longest, the extremes after it (C-36). */
static int
priority_of (const HetuFrame *frame, const HetuLine *line)
{
  switch (hetu_frame_get_series (frame, line->series)->role)
    {
    case HETU_ROLE_FOCUS:
      return 0;
    case HETU_ROLE_PARENT:
      return 1;
    case HETU_ROLE_ENTITY:
      return 3;
    case HETU_ROLE_PROVINCE:
    case HETU_ROLE_NATION:
      return 4;
    case HETU_ROLE_CONTEXT:
      break;
    }
  return 5;
}

static void
shape_labels (Slope *self, Side *side, gboolean later)
{
  HetuPlotContext *context = self->context;

  g_clear_pointer (&side->labels, g_array_unref);
  side->labels = hetu_side_labels_new ();
  for (guint i = 0; i < side->ends->len; i++)
    {
      const End *end = &g_array_index (side->ends, End, i);
      g_autofree char *text = NULL;
      HetuSideLabel label = { 0 };

      if (end->point == NULL || !end->point->known)
        continue;
      text = write_label (self, end, later);
      label.row = (int) end->point->row;
      label.run = hetu_plot_shape (context,
                                   HETU_TYPE_ROW,
                                   end->line->bold &&
                                       get_row (self, end->point)->basis != HETU_BASIS_COMPUTED,
                                   text);
      label.y = (end->point->at.y + end->point->high_y) / 2;
      label.reach = hetu_line_point_reach (end->line, context->theme, end->target, later);
      label.priority = priority_of (context->frame, end->line);
      label.colour = end->line->text_colour;
      label.leader = end->line->colour;
      g_array_append_val (side->labels, label);
    }
}

static void
collect_chips (Slope *self, Side *side)
{
  g_autoptr (GArray) lacking = g_array_new (FALSE, FALSE, sizeof (HetuSlopeLack));

  for (guint i = 0; i < side->ends->len; i++)
    {
      const End *end = &g_array_index (side->ends, End, i);
      HetuSlopeLack lack = { 0 };

      if (end->point == NULL || end->point->known)
        continue;
      lack.row = end->point->row;
      lack.name = get_name (self, end->line);
      g_array_append_val (lacking, lack);
    }
  g_clear_pointer (&side->chips, g_array_unref);
  side->chips = hetu_slope_chips_new (self->context->frame, lacking);
  side->chips_height = hetu_slope_chips_measure (self->context, side->chips);
}

/* ---- geometry */

static gboolean
is_off_zero (const HetuFrame *frame)
{
  return !hetu_value_axis_needs_zero (frame->measure, hetu_lines_extent (frame, -1));
}

static double
line_height (const HetuPlotContext *context, HetuTypeRole role)
{
  return context->theme->type_pt[role] * 1.25;
}

/* The upright extent of the lines: heads over the axes, chips and the zero under them. */
static void
train (Slope *self, gboolean with_zero)
{
  HetuPlotContext *context = self->context;
  HetuRect rect = context->rect;
  HetuExtent extent = hetu_lines_extent (context->frame, -1);
  double chips = MAX (self->sides[0].chips_height, self->sides[1].chips_height);
  double inset = line_height (context, HETU_TYPE_ROW) / 2;
  double top = rect.y + line_height (context, HETU_TYPE_AXIS) + HEAD_GAP;
  double bottom = rect.y + rect.height - (chips > 0 ? chips + FOOT_GAP : 0);

  if (with_zero)
    hetu_extent_add (&extent, 0);
  if (extent.empty || extent.high <= extent.low)
    {
      hetu_extent_add (&extent, extent.low - 1);
      hetu_extent_add (&extent, extent.high + 1);
    }
  self->plot.y = top;
  self->plot.height = bottom - top;
  self->scale = hetu_scale_new (extent.low, extent.high, bottom - inset, top + inset);
}

/* What the period over an axis reaches to a side of it. */
static double
half_head (const Slope *self, int side)
{
  const HetuFrame *frame = self->context->frame;
  g_autofree char *label =
      hetu_period_to_label (side == 0 ? frame->from : frame->to, frame->language);
  g_autoptr (HetuTextRun) run = hetu_plot_shape (self->context, HETU_TYPE_AXIS, side == 1, label);

  return hetu_text_run_get_width (run) / 2;
}

/* Where the axes stand: 55 to 65 % of the width apart, for which names are shortened; narrower where names need it, and only
 * then without names at the later end. */
static void
place_axes (Slope *self)
{
  HetuRect rect = self->context->rect;
  double left = 0, right = 0, apart = 0;

  for (int attempt = 0; attempt < 3; attempt++)
    {
      self->short_names = attempt > 0;
      self->bare_end = attempt > 1;
      for (int i = 0; i < 2; i++)
        {
          shape_labels (self, &self->sides[i], i == 1);
          collect_chips (self, &self->sides[i]);
        }
      left = MAX (hetu_side_labels_measure (self->sides[0].labels), half_head (self, 0));
      right = MAX (hetu_side_labels_measure (self->sides[1].labels), half_head (self, 1));
      apart = rect.width - left - right;
      if (apart >= (attempt == 0 ? AXES_LEAST : AXES_NARROW) * rect.width)
        break;
    }
  if (apart > AXES_MOST * rect.width)
    {
      double spare = apart - AXES_MOST * rect.width;

      apart -= spare;
      left += spare * left / MAX (left + right, 1);
    }
  self->plot.x = rect.x + left;
  self->plot.width = apart;
  self->sides[0].x = self->plot.x;
  self->sides[1].x = self->plot.x + apart;
}

/* ---- marks */

static void
build_axis (Slope *self, const Side *side, HetuPeriod period)
{
  HetuPlotContext *context = self->context;
  g_autofree char *label = hetu_period_to_label (period, context->frame->language);
  double top = self->plot.y - HEAD_GAP / 2, bottom = self->plot.y + self->plot.height;

  /* Nothing stands below a floor of zero. */
  if (self->scale.data_low == 0)
    bottom = hetu_scale_map (self->scale, 0);

  hetu_plot_text (context,
                  HETU_PART_TICK,
                  -1,
                  HETU_TYPE_AXIS,
                  side == &self->sides[1],
                  label,
                  side->x,
                  context->rect.y,
                  0.5,
                  0,
                  context->theme->text);
  hetu_scene_builder_segment (context->builder,
                              HETU_PART_AXIS,
                              -1,
                              side->x,
                              top,
                              side->x,
                              bottom,
                              context->theme->axis,
                              context->theme->axis_width);
}

/* C-21: the zero line of growth over everything but the data. */
static void
build_zero (Slope *self)
{
  HetuPlotContext *context = self->context;
  double y = hetu_scale_map (self->scale, 0);

  hetu_scene_builder_segment (context->builder,
                              HETU_PART_ZERO,
                              -1,
                              self->sides[0].x,
                              y,
                              self->sides[1].x,
                              y,
                              context->theme->zero,
                              context->theme->zero_width);
}

static HetuLabelField *
block_lines (const Slope *self)
{
  HetuLabelField *field = hetu_label_field_new (self->plot);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const End *start = &g_array_index (self->sides[0].ends, End, i);
      const End *end = &g_array_index (self->sides[1].ends, End, i);

      if (start->point != NULL && end->point != NULL && start->point->known && end->point->known)
        hetu_label_field_block_segment (field,
                                        start->point->at.x,
                                        start->point->at.y,
                                        end->point->at.x,
                                        end->point->at.y,
                                        start->line->width);
    }
  return field;
}

/* At the first place under or over its line that no other line takes. */
static void
build_zero_label (Slope *self)
{
  HetuPlotContext *context = self->context;
  g_autoptr (HetuTextRun) run = hetu_plot_shape (context, HETU_TYPE_AXIS, FALSE, "0");
  g_autoptr (HetuLabelField) field = block_lines (self);
  double width = hetu_text_run_get_width (run), height = hetu_text_run_get_height (run);
  double y = hetu_scale_map (self->scale, 0);

  for (double x = self->plot.x + ZERO_GAP; x < self->plot.x + self->plot.width; x += width)
    for (int side = 0; side < 2; side++)
      {
        HetuRect box = { x, side == 0 ? y + ZERO_RISE : y - ZERO_RISE - height, width, height };

        if (!hetu_label_field_is_free (field, box))
          continue;
        hetu_scene_builder_text (context->builder,
                                 HETU_PART_TICK,
                                 -1,
                                 run,
                                 box.x,
                                 box.y,
                                 context->theme->text);
        return;
      }
}

/* Dashed where an end is not final, dotted to a target (CHARTS §6). */
static void
build_line (Slope *self, const End *start, const End *end)
{
  const HetuLine *line = start->line;
  gboolean dashed;
  HetuPoint points[2];
  HetuMark mark = { .type = HETU_MARK_LINE,
                    .part = line->reference ? HETU_PART_REFERENCE : HETU_PART_MARK,
                    .row = -1,
                    .stroke = line->colour,
                    .stroke_width = line->width,
                    .round_cap = TRUE,
                    .points = points,
                    .n_points = 2 };

  if (start->point == NULL || end->point == NULL || !start->point->known || !end->point->known ||
      hetu_frame_is_broken (self->context->frame,
                            get_row (self, start->point),
                            get_row (self, end->point)))
    return;
  dashed = line->dashed || (!line->reference && (start->point->hollow || end->point->hollow));
  points[0] = start->point->at;
  points[1] = end->point->at;
  if (end->target)
    {
      mark.part = HETU_PART_TARGET;
      mark.dash_on = DOT_ON;
      mark.dash_off = DOT_OFF;
    }
  else if (dashed)
    {
      mark.round_cap = FALSE;
      mark.dash_on = DASH_ON;
      mark.dash_off = DASH_OFF;
    }
  hetu_scene_builder_add (self->context->builder, &mark);
}

/* Context at the back, the focus in front. */
static void
build_lines (Slope *self)
{
  const HetuFrame *frame = self->context->frame;

  for (int priority = 5; priority >= 0; priority--)
    for (guint i = 0; i < self->lines->len; i++)
      if (priority_of (frame, &g_array_index (self->lines, HetuLine, i)) == priority)
        build_line (self,
                    &g_array_index (self->sides[0].ends, End, i),
                    &g_array_index (self->sides[1].ends, End, i));
  for (int priority = 5; priority >= 0; priority--)
    for (guint i = 0; i < self->lines->len; i++)
      {
        const HetuLine *line = &g_array_index (self->lines, HetuLine, i);

        if (priority_of (frame, line) == priority)
          hetu_line_draw_points (self->context, line, NULL, TRUE);
      }
}

static gboolean
build (HetuPlotContext *context, GError **error)
{
  const HetuFrame *frame = context->frame;
  g_auto (Slope) self = { .context = context };
  gboolean with_zero = !is_off_zero (frame);
  HetuScale time;

  self.lines = hetu_lines_collect (frame, context->theme, 0);
  collect_ends (&self, &self.sides[0], frame->from);
  collect_ends (&self, &self.sides[1], frame->to);
  place_axes (&self);
  train (&self, with_zero);
  if (!hetu_plot_has_room (self.plot.width, self.plot.height, error))
    return FALSE;
  time = hetu_scale_new (self.sides[0].time, self.sides[1].time, self.sides[0].x, self.sides[1].x);
  for (guint i = 0; i < self.lines->len; i++)
    hetu_line_place (&g_array_index (self.lines, HetuLine, i), frame, time, self.scale);
  hetu_scene_builder_add_plot (
      context->builder,
      &(HetuPlotArea){ self.plot,
                       self.sides[0].time,
                       self.sides[1].time,
                       hetu_scale_invert (self.scale, self.plot.y + self.plot.height),
                       hetu_scale_invert (self.scale, self.plot.y) });
  build_axis (&self, &self.sides[0], frame->from);
  build_axis (&self, &self.sides[1], frame->to);
  if (with_zero)
    {
      build_zero (&self);
      build_zero_label (&self);
    }
  build_lines (&self);
  for (int i = 0; i < 2; i++)
    {
      /* Once more, now that the points have their places. */
      shape_labels (&self, &self.sides[i], i == 1);
      hetu_side_labels_build (context,
                              self.sides[i].labels,
                              self.sides[i].x,
                              i == 0,
                              self.plot.y,
                              self.plot.y + self.plot.height);
      hetu_slope_chips_draw (context,
                             self.sides[i].chips,
                             self.sides[i].x,
                             i == 0,
                             context->rect.y + context->rect.height - self.sides[i].chips_height);
    }
  return TRUE;
}

const HetuKindClass hetu_kind_slope = {
  .kind = HETU_CHART_SLOPE,
  .list_key = hetu_lines_list_key,
  .is_off_zero = is_off_zero,
  .key_below = TRUE,
  .build = build,
};
