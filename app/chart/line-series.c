/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The marks of one line over periods. Shape says what kind of figure a point is (CHARTS §6): a disc is an actual
 * figure, a hollow disc a provisional or expected one with a wedge for “at least” and “at most”, a hollow diamond a
 * target. Nothing is drawn for a missing or redacted figure: the line stops and starts again, its chip is a
 * label's business. No value is ever interpolated. */
#include "chart/line-series.h"

#include "chart/finding.h"

#define MANY_LINES 7
#define RING_WIDTH 1.9
#define RING_RADIUS 4.6
#define RING_RADIUS_SMALL 3.0
#define HALO 1.5
#define WEDGE_GAP 2.5
#define WEDGE_WIDTH 7.5
#define WEDGE_HEIGHT 5.5
#define DIAMOND_FOCUS 6.6
#define DIAMOND 5.6
#define DIAMOND_WIDTH 1.9
#define DOT_ON 1.5
#define DOT_OFF 4.0
#define DASH_ON 5.0
#define DASH_OFF 4.0

static void
line_clear (gpointer data)
{
  HetuLine *line = data;

  g_clear_pointer (&line->points, g_array_unref);
  g_clear_pointer (&line->targets, g_array_unref);
}

/* @crowded: too many for colours; @own: it has a panel to itself, so that its grey must tell it from the others' ghosts */
static void
style_line (HetuLine *line,
            const HetuFrameSeries *series,
            const HetuTheme *theme,
            gboolean crowded,
            gboolean own,
            gboolean alone)
{
  gboolean grey;

  line->focus = series->role == HETU_ROLE_FOCUS;
  line->bold = line->focus || series->role == HETU_ROLE_PARENT;
  line->reference = series->role == HETU_ROLE_PROVINCE || series->role == HETU_ROLE_NATION;
  line->dashed = series->role == HETU_ROLE_NATION;
  grey = series->role == HETU_ROLE_CONTEXT || (crowded && !line->bold && !line->reference);
  line->muted = series->role == HETU_ROLE_CONTEXT || (grey && !own);
  line->colour = hetu_series_colour (theme, series);
  line->text_colour = hetu_series_text_colour (theme, series);
  line->mark_scale = 1;
  line->width = line->focus ? theme->focus_width : theme->line_width;
  if (grey)
    {
      /* C-29a: mute is for context; where nobody stands out these lines are all there is. */
      line->colour = theme->high_contrast || alone ? theme->axis : theme->mute;
      line->text_colour = theme->text2;
    }
  if (own && grey)
    line->colour = theme->text2;
  /* The year before is told best, those before it fade (C-28). */
  if (series->age == 1 && !theme->high_contrast)
    line->colour = theme->text3;
  if (line->reference)
    line->width = theme->reference_width;
}

/* Focus and compared districts of the whole figure: panels stand side by side, and a colour in two of them would be one
 * district's (C-29). */
static guint
count_districts (const HetuFrame *frame)
{
  guint n = 0;

  for (guint i = 0; i < frame->series->len; i++)
    {
      const HetuFrameSeries *series = hetu_frame_get_series (frame, i);
      gboolean known = series->role != HETU_ROLE_FOCUS && series->role != HETU_ROLE_ENTITY;

      for (guint j = 0; j < i && !known; j++)
        known = g_strcmp0 (hetu_frame_get_series (frame, j)->name, series->name) == 0;
      n += !known;
    }
  return n;
}

GArray *
hetu_lines_collect (const HetuFrame *frame, const HetuTheme *theme, guint panel)
{
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (HetuLine));
  guint n_districts = count_districts (frame);

  g_array_set_clear_func (lines, line_clear);
  for (guint i = 0; i < frame->series->len; i++)
    {
      HetuLine line = { .series = i,
                        .points = g_array_new (FALSE, TRUE, sizeof (HetuLinePoint)),
                        .targets = g_array_new (FALSE, TRUE, sizeof (HetuLinePoint)) };

      for (guint j = 0; j < frame->rows->len; j++)
        {
          const HetuFrameRow *row = hetu_frame_get_row (frame, j);
          HetuLinePoint point = { .row = j, .known = row->has_value };

          if (row->panel != panel || row->series != i)
            continue;
          point.hollow = row->kind == HETU_KIND_EXPECTED ||
                         row->status == HETU_STATUS_PROVISIONAL ||
                         row->status == HETU_STATUS_EXPECTED;
          if (row->kind == HETU_KIND_TARGET)
            {
              if (row->has_value)
                g_array_append_val (line.targets, point);
              continue;
            }
          /* An outturn and a forecast of one period: the outturn stands. */
          if (line.points->len > 0)
            {
              HetuLinePoint *before =
                  &g_array_index (line.points, HetuLinePoint, line.points->len - 1);

              if (hetu_period_equal (hetu_frame_get_row (frame, before->row)->period, row->period))
                {
                  if (!before->known && point.known)
                    *before = point;
                  continue;
                }
            }
          g_array_append_val (line.points, point);
        }
      if (line.points->len == 0 && line.targets->len == 0)
        {
          line_clear (&line);
          continue;
        }
      style_line (&line,
                  hetu_frame_get_series (frame, i),
                  theme,
                  n_districts > MANY_LINES,
                  frame->kind == HETU_CHART_SMALL_MULTIPLES && frame->panels->len > 1,
                  !hetu_finding_has_focus (frame));
      g_array_append_val (lines, line);
    }
  return lines;
}

HetuExtent
hetu_lines_extent (const HetuFrame *frame, int panel)
{
  HetuExtent extent = HETU_EXTENT_EMPTY;

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (!row->has_value || (panel >= 0 && row->panel != (guint) panel))
        continue;
      hetu_extent_add (&extent, row->y);
      if (row->comparator == HETU_COMPARATOR_RANGE)
        hetu_extent_add (&extent, row->y_high);
    }
  return extent;
}

static void
place_points (GArray *points, const HetuFrame *frame, HetuScale x, HetuScale y)
{
  for (guint i = 0; i < points->len; i++)
    {
      HetuLinePoint *point = &g_array_index (points, HetuLinePoint, i);
      const HetuFrameRow *row = hetu_frame_get_row (frame, point->row);

      point->at =
          (HetuPoint){ hetu_scale_map (x, row->x), point->known ? hetu_scale_map (y, row->y) : 0 };
      point->high_y =
          row->comparator == HETU_COMPARATOR_RANGE ? hetu_scale_map (y, row->y_high) : point->at.y;
    }
}

void
hetu_line_place (HetuLine *self, const HetuFrame *frame, HetuScale x, HetuScale y)
{
  place_points (self->points, frame, x, y);
  place_points (self->targets, frame, x, y);
}

gboolean
hetu_line_is_joined (const HetuLine *self,
                     const HetuFrame *frame,
                     const HetuPeriodAxis *periods,
                     guint index)
{
  const HetuLinePoint *from, *to;
  const HetuFrameRow *first, *second;

  if (index + 1 >= self->points->len)
    return FALSE;
  from = &g_array_index (self->points, HetuLinePoint, index);
  to = &g_array_index (self->points, HetuLinePoint, index + 1);
  if (!from->known || !to->known)
    return FALSE;
  first = hetu_frame_get_row (frame, from->row);
  second = hetu_frame_get_row (frame, to->row);
  if (frame->grain == HETU_GRAIN_CUMULATIVE && frame->measure == HETU_MEASURE_LEVEL &&
      first->period.last_year != second->period.last_year)
    return FALSE;
  return !hetu_frame_is_broken (frame, first, second) &&
         !hetu_period_axis_has_gap (periods, frame->grain, first->x, second->x);
}

int
hetu_line_last_known (const HetuLine *self)
{
  for (guint i = self->points->len; i > 0; i--)
    if (g_array_index (self->points, HetuLinePoint, i - 1).known)
      return (int) i - 1;
  return -1;
}

const HetuLinePoint *
hetu_line_target_start (const HetuLine *self, const HetuFrame *frame, const HetuPeriodAxis *periods)
{
  int last = hetu_line_last_known (self);
  const HetuLinePoint *from, *to;

  if (last < 0 || self->targets->len == 0)
    return NULL;
  from = &g_array_index (self->points, HetuLinePoint, (guint) last);
  to = &g_array_index (self->targets, HetuLinePoint, self->targets->len - 1);
  if (to->at.x <= from->at.x || hetu_period_axis_has_gap (periods,
                                                          frame->grain,
                                                          hetu_frame_get_row (frame, from->row)->x,
                                                          hetu_frame_get_row (frame, to->row)->x))
    return NULL;
  return from;
}

static void
add_path (HetuPlotContext *context,
          const HetuLine *self,
          HetuPart part,
          const HetuPoint *points,
          guint n_points,
          gboolean dashed,
          gboolean dotted)
{
  HetuMark mark = { .type = HETU_MARK_LINE,
                    .part = part,
                    .row = -1,
                    .stroke = self->colour,
                    .stroke_width = self->width,
                    .dash_on = dotted   ? DOT_ON
                               : dashed ? DASH_ON
                                        : 0,
                    .dash_off = dotted   ? DOT_OFF
                                : dashed ? DASH_OFF
                                         : 0,
                    .round_cap = dotted || !dashed,
                    .points = (HetuPoint *) points,
                    .n_points = n_points };

  hetu_scene_builder_add (context->builder, &mark);
}

void
hetu_line_draw_path (HetuPlotContext *context, const HetuLine *self, const HetuPeriodAxis *periods)
{
  g_autoptr (GArray) run = g_array_new (FALSE, FALSE, sizeof (HetuPoint));
  gboolean run_dashed = FALSE;
  HetuPart part = self->reference ? HETU_PART_REFERENCE : HETU_PART_MARK;

  for (guint i = 0; i < self->points->len; i++)
    {
      const HetuLinePoint *point = &g_array_index (self->points, HetuLinePoint, i);
      gboolean joined = hetu_line_is_joined (self, context->frame, periods, i);
      gboolean dashed = self->dashed;

      /* A reference's dashes say which one it is: there hollow points alone say provisional. */
      if (joined && !self->reference)
        dashed = dashed || point->hollow || (point + 1)->hollow;
      if (run->len > 0 && (!joined || dashed != run_dashed))
        {
          g_array_append_val (run, point->at);
          add_path (context,
                    self,
                    part,
                    &g_array_index (run, HetuPoint, 0),
                    run->len,
                    run_dashed,
                    FALSE);
          g_array_set_size (run, 0);
        }
      if (joined)
        {
          g_array_append_val (run, point->at);
          run_dashed = dashed;
        }
    }
}

void
hetu_line_draw_target_path (HetuPlotContext *context,
                            const HetuLine *self,
                            const HetuPeriodAxis *periods)
{
  const HetuLinePoint *from = hetu_line_target_start (self, context->frame, periods);
  HetuPoint points[2];

  if (from == NULL)
    return;
  points[0] = from->at;
  points[1] = g_array_index (self->targets, HetuLinePoint, self->targets->len - 1).at;
  add_path (context, self, HETU_PART_TARGET, points, 2, FALSE, TRUE);
}

static void
add_wedge (HetuPlotContext *context,
           const HetuLine *self,
           const HetuLinePoint *point,
           gboolean up,
           double radius)
{
  double way = up ? -1 : 1;
  double base = point->at.y + way * (radius + RING_WIDTH / 2 + WEDGE_GAP * self->mark_scale);
  double half = WEDGE_WIDTH / 2 * self->mark_scale;
  HetuPoint points[3] = { { point->at.x - half, base },
                          { point->at.x + half, base },
                          { point->at.x, base + way * WEDGE_HEIGHT * self->mark_scale } };
  HetuMark mark = { .type = HETU_MARK_POLYGON,
                    .part = HETU_PART_MARK,
                    .row = (gint32) point->row,
                    .fill = self->colour,
                    .points = points,
                    .n_points = 3 };

  hetu_scene_builder_add (context->builder, &mark);
}

static void
add_point (HetuPlotContext *context,
           const HetuLine *self,
           const HetuLinePoint *point,
           gboolean last)
{
  const HetuTheme *theme = context->theme;
  const HetuFrameRow *row = hetu_frame_get_row (context->frame, point->row);
  HetuMark mark = { .type = HETU_MARK_CIRCLE,
                    .part = self->reference ? HETU_PART_REFERENCE : HETU_PART_MARK,
                    .row = (gint32) point->row,
                    .fill = self->colour,
                    .x = point->at.x,
                    .y = point->at.y };

  if (point->hollow)
    {
      mark.radius = (self->bold ? RING_RADIUS : RING_RADIUS_SMALL) * self->mark_scale;
      mark.fill = theme->canvas;
      mark.stroke = self->colour;
      mark.stroke_width = self->bold ? RING_WIDTH : RING_WIDTH * 0.75;
    }
  else
    {
      gboolean annotated = self->focus && last;

      mark.radius = self->mark_scale *
                    (self->reference || self->muted ? theme->context_radius : theme->point_radius);
      if (annotated)
        mark.radius = theme->focus_radius * self->mark_scale + HALO / 2;
      mark.stroke = annotated ? theme->canvas : HETU_COLOUR_NONE;
      mark.stroke_width = annotated ? HALO : 0;
    }
  hetu_scene_builder_add (context->builder, &mark);
  switch (row->comparator)
    {
    case HETU_COMPARATOR_AT_LEAST:
    case HETU_COMPARATOR_MORE:
      add_wedge (context, self, point, TRUE, mark.radius);
      break;
    case HETU_COMPARATOR_AT_MOST:
    case HETU_COMPARATOR_LESS:
      add_wedge (context, self, point, FALSE, mark.radius);
      break;
    default:
      break;
    }
}

static void
add_diamond (HetuPlotContext *context, const HetuLine *self, guint row, double x, double y)
{
  double reach = (self->focus ? DIAMOND_FOCUS : DIAMOND) * self->mark_scale;
  HetuPoint points[4] = { { x, y - reach }, { x + reach, y }, { x, y + reach }, { x - reach, y } };
  HetuMark mark = { .type = HETU_MARK_POLYGON,
                    .part = HETU_PART_TARGET,
                    .row = (gint32) row,
                    .fill = context->theme->canvas,
                    .stroke = self->colour,
                    .stroke_width = DIAMOND_WIDTH,
                    .points = points,
                    .n_points = 4 };

  hetu_scene_builder_add (context->builder, &mark);
}

/* A range has a diamond at either end and a bar between. */
static void
add_target (HetuPlotContext *context, const HetuLine *self, const HetuLinePoint *point)
{
  if (point->high_y != point->at.y)
    {
      hetu_scene_builder_segment (context->builder,
                                  HETU_PART_TARGET,
                                  (int) point->row,
                                  point->at.x,
                                  point->at.y,
                                  point->at.x,
                                  point->high_y,
                                  self->colour,
                                  DIAMOND_WIDTH);
      add_diamond (context, self, point->row, point->at.x, point->high_y);
    }
  add_diamond (context, self, point->row, point->at.x, point->at.y);
}

gboolean
hetu_line_is_lone (const HetuLine *self,
                   const HetuFrame *frame,
                   const HetuPeriodAxis *periods,
                   guint index)
{
  return !hetu_line_is_joined (self, frame, periods, index) &&
         (index == 0 || !hetu_line_is_joined (self, frame, periods, index - 1));
}

void
hetu_line_draw_points (HetuPlotContext *context,
                       const HetuLine *self,
                       const HetuPeriodAxis *periods,
                       gboolean every)
{
  int last = hetu_line_last_known (self);

  for (guint i = 0; i < self->points->len; i++)
    {
      const HetuLinePoint *point = &g_array_index (self->points, HetuLinePoint, i);

      if (point->known && (every || point->hollow || (int) i == last ||
                           hetu_line_is_lone (self, context->frame, periods, i)))
        add_point (context, self, point, (int) i == last);
    }
  for (guint i = 0; i < self->targets->len; i++)
    add_target (context, self, &g_array_index (self->targets, HetuLinePoint, i));
}

double
hetu_line_point_reach (const HetuLine *self, const HetuTheme *theme, gboolean target, gboolean last)
{
  if (self->reach > 0)
    return self->reach;
  if (target)
    return (self->focus ? DIAMOND_FOCUS : DIAMOND) * self->mark_scale + DIAMOND_WIDTH / 2;
  if (self->focus && last)
    return theme->focus_radius * self->mark_scale + HALO;
  if (self->reference || self->muted)
    return theme->context_radius * self->mark_scale + HALO;
  return RING_RADIUS * self->mark_scale + RING_WIDTH / 2;
}
