/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pace charts: targets over the months of their plans, a panel each, on one scale of time and one of amounts: several are drawn in
 * shares of their targets. Above each panel stand its state and what the months left must bring. What a panel holds is drawn
 * in pace-amount.c and pace-rate.c. */
#include "chart/pace-chart.h"

#include "chart/badge.h"
#include "chart/describe.h"
#include "chart/gauge.h"
#include "chart/pace-plot.h"
#include "chart/pace-words.h"
#include "chart/row-table.h"
#include "chart/side-labels.h"
#include "model/format.h"

#include <math.h>

#define PANEL_ASPECT 1.6
#define PANEL_GAP 16.0
#define ROW_GAP 14.0
#define HEAD_GAP 8.0 /* between a panel's head and its plot */
#define WORD_GAP 8.0
#define RIGHT_INSET 12.0
#define BARE_INSET 7.0     /* beside a course alone: half of a glyph at its ends */
#define LABEL_OVERHANG 4.0 /* of a period's label beyond what it is given */
#define ENDS_SHARE 0.27    /* of the width, for the words behind the deadline */
#define EMPTY_CELL_COST 0.25
#define LEAST_WIDTH 60.0
#define LEAST_HEIGHT 40.0
#define NO_ROOM_COST 100.0
#define FULL_SHARE 100.0
#define MOST_OVER 1.9 /* of the highest that is told: projections beyond it leave the plot */

typedef struct
{
  HetuPlotContext *context;
  HetuPeriodAxis periods;
  double start, end; /* of all plans, on the scale of time */
  double axis_width, ends_width, head_height;
  double panel_width, panel_height; /* head and plot, without the numbers of the value axis */
  guint n_columns, n_rows;
  gboolean several;
  gboolean bare; /* the course alone: what stands around it tells the rest */
} Layout;

static void
layout_clear (Layout *self)
{
  hetu_period_axis_clear (&self->periods);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Layout, layout_clear)

static const HetuFramePace *
pace_at (const Layout *self, guint index)
{
  return hetu_frame_get_pace (self->context->frame, index);
}

/* ---- scales */

static void
find_time (Layout *self)
{
  const HetuFrame *frame = self->context->frame;
  g_autoptr (GArray) months = g_array_new (FALSE, FALSE, sizeof (HetuPeriod));
  double latest = 0;
  int first, last;

  for (guint i = 0; i < frame->paces->len; i++)
    {
      const HetuFramePace *pace = pace_at (self, i);

      self->start = i == 0 ? pace->start : MIN (self->start, pace->start);
      self->end = MAX (self->end, pace->end);
      for (guint j = 0; j < pace->points->len; j++)
        {
          guint row = g_array_index (pace->points, HetuFramePacePoint, j).row;

          latest = MAX (latest, hetu_frame_get_row (frame, row)->x);
        }
    }
  self->end = MAX (self->end, latest);
  first = (int) lround (self->start * 12);
  last = (int) lround (self->end * 12);
  for (int month = first; month < MAX (last, first + 1); month++)
    {
      HetuPeriod period = hetu_period_month (month / 12, month % 12 + 1);

      g_array_append_val (months, period);
    }
  hetu_period_axis_train_over (self->context, months, &self->periods);
  if (latest > 0)
    {
      int month = CLAMP ((int) lround (latest * 12) - 1, first, last - 1);

      self->periods.latest = hetu_period_month (month / 12, month % 12 + 1);
    }
}

/* What is told decides; a projection far beyond it would press that to the ground. */
static HetuExtent
find_extent (const HetuFrame *frame)
{
  HetuExtent extent = HETU_EXTENT_EMPTY;
  double most;

  hetu_extent_add (&extent, 0);
  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (row->has_value && row->kind != HETU_KIND_EXPECTED)
        hetu_extent_add (&extent,
                         row->comparator == HETU_COMPARATOR_RANGE ? MAX (row->y, row->y_high)
                                                                  : row->y);
    }
  for (guint i = 0; i < frame->paces->len; i++)
    {
      const HetuFramePace *pace = hetu_frame_get_pace (frame, i);

      if (pace->progress.revised && pace->progress.has_original)
        hetu_extent_add (&extent, hetu_decimal_to_double (pace->progress.original) * pace->scale);
    }
  most = MOST_OVER * extent.high;
  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (row->has_value && row->kind == HETU_KIND_EXPECTED &&
          (row->y <= most || frame->measure == HETU_MEASURE_GROWTH))
        hetu_extent_add (&extent, row->y);
    }
  return extent;
}

/* ---- places */

static double
badge_height (const Layout *self)
{
  return hetu_badge_measure (self->context->theme,
                             self->context->text,
                             HETU_STATE_MET,
                             self->context->frame->language)
      .height;
}

static double
line_height (const HetuTheme *theme, HetuTypeRole role)
{
  return theme->type_pt[role] * 1.25;
}

static double
panel_width_of (const Layout *self, guint columns)
{
  return (self->context->rect.width - self->axis_width - PANEL_GAP * (columns - 1)) / columns;
}

static double
panel_height_of (const Layout *self, guint rows)
{
  return (self->context->rect.height - self->periods.height - ROW_GAP * (rows - 1)) / rows;
}

static double
plot_height_of (const Layout *self, double panel_height)
{
  return panel_height - self->head_height - HEAD_GAP;
}

static void
choose_columns (Layout *self)
{
  guint n = self->context->frame->paces->len;
  double least = HUGE_VAL;

  for (guint columns = 1; columns <= n; columns++)
    {
      guint rows = (n + columns - 1) / columns;
      double width = panel_width_of (self, columns) - self->ends_width;
      double height = plot_height_of (self, panel_height_of (self, rows));
      double cost;

      /* Four are two by two, not three and one: fewer columns would do for as many rows. */
      if (width <= 0 || height <= 0 || columns != (n + rows - 1) / rows)
        continue;
      cost = fabs (log (width / height / PANEL_ASPECT)) + EMPTY_CELL_COST * (columns * rows - n);
      if (width < LEAST_WIDTH || height < LEAST_HEIGHT)
        cost += NO_ROOM_COST;
      if (cost >= least)
        continue;
      least = cost;
      self->n_columns = columns;
      self->n_rows = rows;
    }
}

/* Room for what stands behind the deadline, the same in every panel. */
static double
measure_ends (const Layout *self)
{
  const HetuFrame *frame = self->context->frame;
  double most = RIGHT_INSET;

  if (self->bare)
    return BARE_INSET;
  for (guint i = 0; i < frame->paces->len; i++)
    {
      g_autoptr (GArray) ends = hetu_pace_amount_list_ends (self->context,
                                                            pace_at (self, i),
                                                            self->several,
                                                            self->context->rect.width * ENDS_SHARE);

      most = MAX (most, hetu_side_labels_measure (ends));
    }
  return most;
}

static void
measure_axis (Layout *self, double height)
{
  HetuValueAxis axis =
      hetu_value_axis_train (find_extent (self->context->frame), TRUE, 0, MAX (height, 1));

  self->axis_width = self->bare ? BARE_INSET : hetu_value_axis_measure (self->context, &axis);
}

/* Of a course alone there is one line for the words above its target. */
static double
measure_head (const Layout *self)
{
  const HetuTheme *theme = self->context->theme;

  if (self->bare)
    return line_height (theme, HETU_TYPE_VALUE);
  return self->several ? MAX (line_height (theme, HETU_TYPE_ROW), badge_height (self)) +
                             line_height (theme, HETU_TYPE_SMALL)
                       : badge_height (self);
}

static gboolean
lay_out (Layout *self, GError **error)
{
  HetuPlotContext *context = self->context;
  double width, height;

  find_time (self);
  self->head_height = measure_head (self);
  self->ends_width = measure_ends (self);
  self->n_columns = 1;
  self->n_rows = context->frame->paces->len;
  height = LEAST_HEIGHT;
  /* The number of columns settles the height for which the axis is measured, and hangs on its width. */
  for (int pass = 0; pass < 2; pass++)
    {
      measure_axis (self, height);
      choose_columns (self);
      height = plot_height_of (self, panel_height_of (self, self->n_rows));
    }
  measure_axis (self, height);
  self->panel_width = panel_width_of (self, self->n_columns);
  self->panel_height = panel_height_of (self, self->n_rows);
  width = self->panel_width - self->ends_width;
  context->wanted.x = context->rect.width + self->n_columns * MAX (0, ceil (LEAST_WIDTH - width));
  context->wanted.y = context->rect.height + self->n_rows * MAX (0, ceil (LEAST_HEIGHT - height));
  return hetu_plot_has_room (width, height, error);
}

/* ---- heads */

/* Words from @x to @right, shortened where they have no room. */
static void
add_words (const Layout *self,
           HetuTypeRole role,
           gboolean bold,
           const char *words,
           double x,
           double right,
           double middle,
           HetuColour colour)
{
  HetuTextStyle style = { .size_pt = self->context->theme->type_pt[role],
                          .bold = bold,
                          .width_pt = right - x,
                          .max_lines = 1 };
  g_autoptr (HetuTextRun) run = NULL;

  if (*words == '\0' || right - x < style.size_pt * 2)
    return;
  run = hetu_text_shape (self->context->text, words, &style);
  hetu_scene_builder_text (self->context->builder,
                           HETU_PART_LABEL,
                           -1,
                           run,
                           x,
                           middle - hetu_text_run_get_height (run) / 2,
                           colour);
}

static HetuRect
add_badge (const Layout *self, const HetuFramePace *pace, double x, double middle, double anchor)
{
  const HetuTheme *theme = self->context->theme;

  return hetu_badge_draw (self->context->builder,
                          theme,
                          self->context->text,
                          pace->target,
                          pace->progress.state,
                          self->context->frame->language,
                          theme->canvas,
                          x,
                          middle,
                          anchor);
}

/* The state, and how fast it went beside how fast it must go. */
static void
draw_head (const Layout *self, const HetuFramePace *pace, HetuRect rect)
{
  HetuLanguage language = self->context->frame->language;
  double middle = rect.y + rect.height / 2;
  HetuRect badge = add_badge (self, pace, rect.x, middle, 0);
  g_autofree char *words = hetu_pace_format_rates (pace, FALSE, language);

  add_words (self,
             HETU_TYPE_ROW,
             FALSE,
             words,
             badge.x + badge.width + WORD_GAP,
             rect.x + rect.width,
             middle,
             self->context->theme->text2);
}

/* Name and state; below them target and required rate. */
static void
draw_header (const Layout *self, const HetuFramePace *pace, HetuRect rect)
{
  const HetuFrame *frame = self->context->frame;
  const HetuTheme *theme = self->context->theme;
  gboolean chinese = frame->language == HETU_LANGUAGE_ZH;
  double first = rect.height - line_height (theme, HETU_TYPE_SMALL);
  HetuRect badge = add_badge (self, pace, rect.x + rect.width, rect.y + first / 2, 1);
  g_autofree char *target = hetu_gauge_format_target (&pace->progress, frame->language);
  g_autofree char *rates = hetu_pace_format_rates (pace, TRUE, frame->language);
  g_autofree char *words = g_strdup_printf (chinese ? "目标 %s%s%s" : "target %s%s%s",
                                            target,
                                            *rates == '\0' ? "" : " · ",
                                            rates);

  add_words (self,
             HETU_TYPE_ROW,
             TRUE,
             hetu_frame_get_panel (frame, pace->panel)->name,
             rect.x,
             badge.x - WORD_GAP,
             rect.y + first / 2,
             theme->text);
  add_words (self,
             HETU_TYPE_SMALL,
             FALSE,
             words,
             rect.x,
             rect.x + rect.width,
             rect.y + first + line_height (theme, HETU_TYPE_SMALL) / 2,
             theme->text2);
}

/* ---- panels */

static void
build_panel (Layout *self, guint index)
{
  HetuPlotContext *context = self->context;
  const HetuFramePace *pace = pace_at (self, index);
  guint column = index % self->n_columns, row = index / self->n_columns;
  double left = context->rect.x + self->axis_width + column * (self->panel_width + PANEL_GAP);
  double top = context->rect.y + row * (self->panel_height + ROW_GAP);
  double right = left + self->panel_width - self->ends_width;
  double plot_top = top + self->head_height + HEAD_GAP;
  double height = plot_height_of (self, self->panel_height);
  HetuRect head = { left, top, self->panel_width, self->head_height };
  g_auto (HetuPacePlot) plot = {
    .context = context,
    .pace = pace,
    .periods = &self->periods,
    .plot = { left, plot_top, right - left, height },
    .x = hetu_scale_new (self->start, self->end, left, right),
    .several = self->several,
    .bare = self->bare,
    .head = self->bare ? self->head_height + HEAD_GAP : 0,
    .axis_labels = column == 0 && !self->bare,
  };
  g_autoptr (GArray) ends = self->bare
                                ? hetu_side_labels_new ()
                                : hetu_pace_amount_list_ends (context,
                                                              pace,
                                                              self->several,
                                                              context->rect.width * ENDS_SHARE);

  plot.values =
      hetu_value_axis_train (find_extent (context->frame), TRUE, plot_top, plot_top + height);
  /* Without a grid the scale ends where the course does. */
  if (self->bare)
    {
      HetuExtent extent = find_extent (context->frame);

      plot.values.scale = hetu_scale_new (extent.low, extent.high, plot_top + height, plot_top);
    }
  plot.end_x = hetu_scale_map (plot.x, pace->end);
  /* A lone head begins where the numbers of the axis do, in line with the title. */
  if (!self->several)
    head = (HetuRect){ context->rect.x, top, context->rect.width, self->head_height };
  hetu_pace_plot_start (&plot);
  hetu_scene_builder_add_plot (context->builder,
                               &(HetuPlotArea){ plot.plot,
                                                self->start,
                                                self->end,
                                                plot.values.scale.data_low,
                                                plot.values.scale.data_high });
  if (self->several)
    draw_header (self, pace, head);
  else if (!self->bare)
    draw_head (self, pace, head);
  if (index + self->n_columns >= context->frame->paces->len)
    hetu_period_axis_build (context,
                            &self->periods,
                            plot.x,
                            left,
                            left + self->panel_width - LABEL_OVERHANG,
                            plot_top + height,
                            plot.values.scale.data_low >= 0);
  if (pace->is_rate)
    hetu_pace_rate_build (&plot);
  else
    hetu_pace_amount_build (&plot, ends);
}

static gboolean
build (HetuPlotContext *context, GError **error)
{
  g_auto (Layout) self = { .context = context };

  if (context->frame->paces->len == 0)
    return TRUE;
  self.several = context->frame->paces->len > 1;
  if (!lay_out (&self, error))
    return FALSE;
  for (guint i = 0; i < context->frame->paces->len; i++)
    build_panel (&self, i);
  return TRUE;
}

HetuScene *
hetu_pace_chart_new_scene (const HetuFrame *frame,
                           guint index,
                           const HetuTheme *theme,
                           HetuText *text,
                           double width_pt,
                           double height_pt,
                           GError **error)
{
  g_autoptr (HetuSceneBuilder) builder = NULL;
  HetuPlotContext context;
  g_auto (Layout) self = { .bare = TRUE };
  g_autofree char *description = NULL;

  g_return_val_if_fail (frame != NULL && index < frame->paces->len, NULL);
  builder = hetu_scene_builder_new (width_pt, height_pt, HETU_COLOUR_NONE);
  context = (HetuPlotContext){ frame, theme, text, builder, { 0, 0, width_pt, height_pt }, 0 };
  self.context = &context;
  if (!lay_out (&self, error))
    return NULL;
  build_panel (&self, index);
  description = hetu_describe_alt_text (frame);
  return hetu_scene_builder_end (g_steal_pointer (&builder), NULL, description);
}

const HetuKindClass hetu_kind_pace = {
  .kind = HETU_CHART_PACE,
  .list_key = hetu_pace_list_key,
  .key_below = TRUE,
  .build = build,
};
