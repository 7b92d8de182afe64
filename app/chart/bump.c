/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bump (CHARTS §10.6): rank over three periods or more. Rank 1 is on top, each rank has its gridline, each figure is a
 * disc that bears its rank. Districts that share a rank stand on that line and on those below it that the ranking skips, so
 * that no disc hides another: the numeral tells the rank. Where ranks lie too close for numerals the discs are points and an
 * axis numbers the lines. A figure that lacks has no rank: the line is broken (C-27). */
#include "chart/line-labels.h"
#include "chart/row-table.h"

#include <math.h>

#define LINE_WIDTH 3.0
#define CONTEXT_WIDTH 2.0
#define RADIUS 7.0
#define NUMERAL_SHARE 0.74 /* least radius of a disc over the size of its numeral */
#define DISC_GAP 1.5       /* between discs of neighbouring ranks */
#define STEP_GAP 5.0       /* between discs of neighbouring periods */
#define RING_WIDTH 1.9
#define HALO 1.5
#define MIN_PITCH 5.0  /* between ranks, where discs are points */
#define GRID_PITCH 9.0 /* between gridlines that still part */
#define AXIS_GAP 8.0
#define LEAST_CONTRAST 4.5 /* of a numeral on its disc */
#define MOST_INSET 22.0    /* of the first and the last rank from the edges */
#define LINE_HEIGHT 1.25
#define MOST_COLOURED 3
#define NARROW 330.0 /* below this names are short (C-44) */

typedef struct
{
  HetuPlotContext *context;
  GArray *lines; /* (owned) (element-type HetuLine) */
  HetuPeriodAxis periods;
  HetuLineLabels labels;
  HetuScale x, y;
  HetuRect plot;
  guint first, last; /* ranks */
  double pitch;      /* between ranks, points */
  double radius;     /* of discs; 0: points without numerals */
  double axis_width; /* of the ranks' axis, where discs are points */
} Bump;

static void
bump_clear (Bump *self)
{
  hetu_line_labels_clear (&self->labels);
  hetu_period_axis_clear (&self->periods);
  g_clear_pointer (&self->lines, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Bump, bump_clear)

static HetuRole
role_of (const Bump *self, guint line)
{
  guint series = g_array_index (self->lines, HetuLine, line).series;

  return hetu_frame_get_series (self->context->frame, series)->role;
}

/* ---- geometry */

/* How many before the row at @index hold its rank in its period. */
static guint
count_sharing (const HetuFrame *frame, guint index)
{
  const HetuFrameRow *row = hetu_frame_get_row (frame, index);
  guint n = 0;

  for (guint i = 0; i < index; i++)
    {
      const HetuFrameRow *other = hetu_frame_get_row (frame, i);

      n += other->has_value && other->y == row->y && hetu_period_equal (other->period, row->period);
    }
  return n;
}

/* From the first to the last rank that a district holds or, by sharing one, fills. */
static void
find_ranks (Bump *self)
{
  const HetuFrame *frame = self->context->frame;

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (!row->has_value)
        continue;
      self->first = self->first == 0 ? (guint) row->y : MIN (self->first, (guint) row->y);
      self->last = MAX (self->last, (guint) row->y + count_sharing (frame, i));
    }
}

static double
numeral_size (const Bump *self)
{
  return self->context->theme->type_pt[HETU_TYPE_SMALL];
}

/* Between the nearest two periods, where all of them take @width: the axis is one of time. */
static double
least_step (const Bump *self, double width)
{
  guint n = self->periods.periods->len;
  double all =
      hetu_period_axis_get (&self->periods, n - 1) - hetu_period_axis_get (&self->periods, 0);
  double least = all;

  for (guint i = 1; i < n; i++)
    least = MIN (least,
                 hetu_period_axis_get (&self->periods, i) -
                     hetu_period_axis_get (&self->periods, i - 1));
  return all > 0 ? width * least / all : width;
}

static void
choose_radius (Bump *self, double step)
{
  double least = NUMERAL_SHARE * numeral_size (self);
  double room = MIN ((self->pitch - DISC_GAP) / 2, (step - STEP_GAP) / 2);

  self->radius = room >= least ? MIN (room, MAX (RADIUS, least)) : 0;
}

static double
measure_axis (Bump *self)
{
  g_autofree char *widest = g_strdup_printf ("%u", self->last);

  return hetu_row_measure_text (self->context, HETU_TYPE_AXIS, FALSE, widest) + AXIS_GAP;
}

static void
set_reach (Bump *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      HetuLine *line = &g_array_index (self->lines, HetuLine, i);

      line->width = line->colour == self->context->theme->mute ? CONTEXT_WIDTH : LINE_WIDTH;
      line->reach = self->radius > 0 ? self->radius + HALO : self->context->theme->point_radius;
    }
}

static gboolean
lay_out (Bump *self, GError **error)
{
  HetuPlotContext *context = self->context;
  HetuRect rect = context->rect;
  guint n = self->periods.periods->len, n_ranks = self->last - self->first + 1;
  double bottom = rect.y + rect.height - self->periods.height;
  double left, right, edge, height, inset;
  double first = hetu_period_axis_get (&self->periods, 0);
  double last = hetu_period_axis_get (&self->periods, n - 1);

  height = bottom - rect.y;
  inset = MIN (height / MAX (n_ranks, 2) / 2, MOST_INSET);
  inset = MAX (inset, context->theme->type_pt[HETU_TYPE_AXIS] * LINE_HEIGHT / 2);
  self->pitch = (height - 2 * inset) / MAX (n_ranks - 1, 1);
  if (self->pitch < MIN_PITCH)
    return hetu_plot_refuse_rows (context,
                                  n_ranks,
                                  n_ranks * MIN_PITCH + self->periods.height,
                                  error);
  self->radius = RADIUS;
  set_reach (self);
  right = rect.x + rect.width - hetu_line_ends_measure (&self->labels, last);
  choose_radius (self, least_step (self, right - rect.x));
  set_reach (self);
  self->axis_width = self->radius > 0 ? 0 : measure_axis (self);
  left = rect.x + self->axis_width;
  edge = MAX (self->radius + HALO, self->periods.label_width / 2);
  self->plot = (HetuRect){ left, rect.y, right - left, height };
  if (!hetu_plot_has_room (self->plot.width, self->plot.height, error))
    return FALSE;
  self->x = hetu_scale_new (first, last > first ? last : first + 1, left + edge, right);
  self->y = hetu_scale_new (self->first,
                            MAX (self->last, self->first + 1),
                            rect.y + inset,
                            bottom - inset);
  self->labels.plot = self->plot;
  self->labels.bounds = (HetuRect){ left, rect.y, rect.x + rect.width - left, height };
  self->labels.ends_top = rect.y;
  self->labels.ends_x = rect.x + rect.width;
  self->labels.every_point = TRUE;
  self->labels.context_points = TRUE;
  self->labels.last_x = right;
  return TRUE;
}

/* Of districts that share a rank each stands one line below the one before it. */
static void
part_ties (Bump *self)
{
  const HetuFrame *frame = self->context->frame;

  if (self->radius == 0)
    return;
  for (guint i = 0; i < self->lines->len; i++)
    {
      HetuLine *line = &g_array_index (self->lines, HetuLine, i);

      for (guint j = 0; j < line->points->len; j++)
        {
          HetuLinePoint *point = &g_array_index (line->points, HetuLinePoint, j);
          const HetuFrameRow *row = hetu_frame_get_row (frame, point->row);

          if (!point->known)
            continue;
          point->at.y = point->high_y =
              hetu_scale_map (self->y, row->y + count_sharing (frame, point->row));
        }
    }
}

/* Where more than three would be coloured only the focus is: crossing lines cannot all be followed (C-34). What lacks keeps
 * its chip. */
static void
mute_rivals (Bump *self)
{
  const HetuTheme *theme = self->context->theme;
  gboolean has_focus = FALSE;

  /* There a muted line could be taken for a gridline. */
  if (theme->high_contrast)
    return;
  for (guint i = 0; i < self->lines->len; i++)
    has_focus |= role_of (self, i) == HETU_ROLE_FOCUS;
  for (guint i = 0; i < self->lines->len && has_focus && self->lines->len > MOST_COLOURED; i++)
    {
      HetuLine *line = &g_array_index (self->lines, HetuLine, i);

      if (role_of (self, i) != HETU_ROLE_ENTITY)
        continue;
      line->colour = theme->mute;
      line->text_colour = theme->text2;
    }
}

/* ---- marks */

static void
build_grid (Bump *self)
{
  HetuPlotContext *context = self->context;
  const HetuTheme *theme = context->theme;
  double text_height = theme->type_pt[HETU_TYPE_AXIS] * LINE_HEIGHT;
  guint every = self->radius > 0 ? 1 : (guint) ceil (text_height / self->pitch);

  for (guint rank = self->first; rank <= self->last; rank++)
    {
      double y = hetu_scale_map (self->y, rank);
      g_autofree char *label = g_strdup_printf ("%u", rank);

      if (self->pitch >= GRID_PITCH || (rank - self->first) % every == 0)
        hetu_scene_builder_segment (context->builder,
                                    HETU_PART_GRID,
                                    -1,
                                    self->plot.x,
                                    y,
                                    self->plot.x + self->plot.width,
                                    y,
                                    theme->grid,
                                    theme->grid_width);
      if (self->radius == 0 && (rank - self->first) % every == 0)
        hetu_plot_text (context,
                        HETU_PART_TICK,
                        -1,
                        HETU_TYPE_AXIS,
                        FALSE,
                        label,
                        self->plot.x - AXIS_GAP,
                        y,
                        1,
                        0.5,
                        theme->text2);
    }
}

/* Canvas or text, whichever stands out more on @fill. */
static HetuColour
numeral_on (const HetuTheme *theme, HetuColour fill)
{
  return hetu_colour_contrast (theme->canvas, fill) >= hetu_colour_contrast (theme->text, fill)
             ? theme->canvas
             : theme->text;
}

/* The line's colour; the darker one of its text (C-29a) where no numeral could be read on it. */
static HetuColour
disc_colour (const HetuTheme *theme, const HetuLine *line)
{
  return hetu_colour_contrast (numeral_on (theme, line->colour), line->colour) >= LEAST_CONTRAST
             ? line->colour
             : line->text_colour;
}

static void
build_disc (Bump *self, const HetuLine *line, const HetuLinePoint *point)
{
  HetuPlotContext *context = self->context;
  const HetuTheme *theme = context->theme;
  const HetuFrameRow *row = hetu_frame_get_row (context->frame, point->row);
  double radius = self->radius > 0 ? self->radius : theme->point_radius;
  HetuColour fill = point->hollow ? theme->canvas : disc_colour (theme, line);
  HetuMark mark = { .type = HETU_MARK_CIRCLE,
                    .part = HETU_PART_MARK,
                    .row = (gint32) point->row,
                    .fill = fill,
                    .stroke = point->hollow ? line->colour : theme->canvas,
                    .stroke_width = point->hollow ? RING_WIDTH : HALO,
                    .x = point->at.x,
                    .y = point->at.y,
                    .radius = radius - (point->hollow ? RING_WIDTH / 2 : -HALO / 2) };
  g_autofree char *label = NULL;
  g_autoptr (HetuTextRun) run = NULL;
  HetuTextStyle style = { .size_pt = numeral_size (self), .bold = TRUE };

  hetu_scene_builder_add (context->builder, &mark);
  if (self->radius == 0)
    return;
  label = g_strdup_printf ("%d", (int) row->y);
  run = hetu_text_shape (context->text, label, &style);
  hetu_scene_builder_text (context->builder,
                           HETU_PART_VALUE,
                           (int) point->row,
                           run,
                           point->at.x - hetu_text_run_get_width (run) / 2,
                           point->at.y - hetu_text_run_get_height (run) / 2,
                           point->hollow ? line->text_colour : numeral_on (theme, fill));
}

/* Context at the back, the focus in front; all lines under all discs. */
static void
build_lines (Bump *self)
{
  for (int pass = 0; pass < 2; pass++)
    for (int rank = 5; rank >= 0; rank--)
      for (guint i = 0; i < self->lines->len; i++)
        {
          const HetuLine *line = &g_array_index (self->lines, HetuLine, i);

          if (hetu_line_labels_rank (&self->labels, line) != rank)
            continue;
          if (pass == 0)
            hetu_line_draw_path (self->context, line, &self->periods);
          for (guint j = 0; j < line->points->len && pass == 1; j++)
            {
              const HetuLinePoint *point = &g_array_index (line->points, HetuLinePoint, j);

              if (point->known)
                build_disc (self, line, point);
            }
        }
}

static gboolean
build (HetuPlotContext *context, GError **error)
{
  g_auto (Bump) self = { .context = context };

  hetu_period_axis_train (context, &self.periods);
  self.lines = hetu_lines_collect (context->frame, context->theme, 0);
  mute_rivals (&self);
  find_ranks (&self);
  if (self.periods.periods->len == 0 || self.first == 0)
    return TRUE;
  self.labels.context = context;
  self.labels.lines = self.lines;
  self.labels.periods = &self.periods;
  self.labels.short_names = context->rect.width < NARROW;
  self.labels.with_names = TRUE;
  self.labels.names_alone = TRUE;
  if (!lay_out (&self, error))
    return FALSE;
  for (guint i = 0; i < self.lines->len; i++)
    hetu_line_place (&g_array_index (self.lines, HetuLine, i), context->frame, self.x, self.y);
  part_ties (&self);
  hetu_scene_builder_add_plot (
      context->builder,
      &(HetuPlotArea){ self.plot,
                       hetu_scale_invert (self.x, self.plot.x),
                       hetu_scale_invert (self.x, self.plot.x + self.plot.width),
                       hetu_scale_invert (self.y, self.plot.y + self.plot.height),
                       hetu_scale_invert (self.y, self.plot.y) });
  build_grid (&self);
  hetu_period_axis_build (context,
                          &self.periods,
                          self.x,
                          context->rect.x,
                          context->rect.x + context->rect.width,
                          self.plot.y + self.plot.height,
                          FALSE);
  build_lines (&self);
  hetu_line_labels_start (&self.labels);
  hetu_line_breaks_build (&self.labels, self.x, 0);
  hetu_line_ends_build (&self.labels);
  hetu_line_chips_build (&self.labels);
  hetu_line_breaks_label (&self.labels, self.x, 0);
  return TRUE;
}

const HetuKindClass hetu_kind_bump = {
  .kind = HETU_CHART_BUMP,
  .list_key = hetu_lines_list_key,
  .key_below = TRUE,
  .build = build,
};
