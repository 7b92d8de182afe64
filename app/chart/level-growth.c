/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Level and growth (CHARTS §10.2): size and speed together. Two panels over one period axis, never two axes in one panel
 * (C-7): bars of the focus's level from zero on 62 % of the height, under them lines of growth about their zero line on the
 * rest. The bars are level-bars.c's, the lines those of every chart over periods. */
#include "chart/level-bars.h"
#include "chart/line-labels.h"

#define VALUE_OVERHANG 12.0 /* of the last number beyond the panel, where the figure has a margin */
#define PANEL_LEVEL 0
#define PANEL_GROWTH 1

#define LEVEL_SHARE 0.62
#define PANEL_GAP 16.0 /* between the upper panel and the name of the lower one */
#define LINE_HEIGHT 1.25
#define ROUNDING 0.01     /* points that keep what ends at the edge within it */
#define LEAST_GROWTH 30.0 /* height of the lower panel that can be read, points */
#define POINT_ROOM 14.0   /* between periods that still get their points */
#define CONTEXT_ROOM 30.0 /* the same of context */
#define VALUE_ROOM 30.0   /* between periods whose figures are all labelled */
#define NARROW 330.0      /* below this names are short (C-44) */

typedef struct
{
  HetuPlotContext *context;
  GArray *lines; /* (owned) (element-type HetuLine) */
  HetuPeriodAxis periods;
  HetuValueAxis levels, growth;
  HetuLineLabels labels;
  HetuScale x;
  double step; /* between neighbouring periods, points */
  HetuRect upper, lower;
} Layout;

static void
layout_clear (Layout *self)
{
  hetu_line_labels_clear (&self->labels);
  hetu_period_axis_clear (&self->periods);
  g_clear_pointer (&self->lines, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Layout, layout_clear)

/* Of the names of panels and of the ticks, the highest of which reaches half of it over its panel. */
static double
line_height (const HetuPlotContext *context)
{
  return context->theme->type_pt[HETU_TYPE_AXIS] * LINE_HEIGHT;
}

/* The least time between two neighbours: that is the width of a bar's place. */
static double
find_step (const HetuPeriodAxis *periods)
{
  double least = 0;

  for (guint i = 1; i < periods->periods->len; i++)
    {
      double step = hetu_period_axis_get (periods, i) - hetu_period_axis_get (periods, i - 1);

      least = i == 1 ? step : MIN (least, step);
    }
  return least;
}

/* Each period stands in the middle of its place; labels at the last one may use the free half of that place.
 * Returns: the right edge of the panels. */
static double
place_periods (Layout *self, double left, double edge, double room)
{
  guint n = self->periods.periods->len;
  double first = hetu_period_axis_get (&self->periods, 0);
  double last = hetu_period_axis_get (&self->periods, n - 1);
  double step = n > 1 ? find_step (&self->periods) : 1;
  double n_places = (last - first) / step + 1;
  /* right + room − half a place = edge, and a place is (right − left) ÷ n_places. */
  double right = (edge - room - left / (2 * n_places)) / (1 - 1 / (2 * n_places));

  right = MIN (right - ROUNDING, edge);
  self->x = hetu_scale_new (first - step / 2, last + step / 2, left, right);
  self->step = (right - left) / n_places;
  return right;
}

static gboolean
lay_out (Layout *self, GError **error)
{
  HetuPlotContext *context = self->context;
  const HetuFrame *frame = context->frame;
  HetuRect rect = context->rect;
  double name = 1.5 * line_height (context);
  double height = rect.height - self->periods.height - 2 * name - PANEL_GAP;
  double upper = height * LEVEL_SHARE, left, right, room;
  double last = hetu_period_axis_get (&self->periods, self->periods.periods->len - 1);
  double top = rect.y + name, lower_top = top + upper + PANEL_GAP + name;
  double bottom = lower_top + height - upper;

  if (!hetu_plot_has_room (rect.width, MIN (upper, (height - upper) * 36 / LEAST_GROWTH), error))
    return FALSE;
  self->levels =
      hetu_value_axis_train (hetu_lines_extent (frame, PANEL_LEVEL), TRUE, top, top + upper);
  self->growth =
      hetu_value_axis_train (hetu_lines_extent (frame, PANEL_GROWTH), TRUE, lower_top, bottom);
  self->levels.unit = hetu_frame_get_category (frame, PANEL_LEVEL)->unit;
  self->growth.unit = hetu_frame_get_category (frame, PANEL_GROWTH)->unit;
  left = rect.x + MAX (hetu_value_axis_measure (context, &self->levels),
                       hetu_value_axis_measure (context, &self->growth));
  room = hetu_line_ends_measure (&self->labels, last);
  right = place_periods (self, left, rect.x + rect.width, room);
  self->upper = (HetuRect){ left, top, right - left, upper };
  self->lower = (HetuRect){ left, lower_top, right - left, bottom - lower_top };
  if (!hetu_plot_has_room (self->upper.width, self->upper.height, error))
    return FALSE;
  self->labels.plot = self->lower;
  /* Numbers of high points may stand beside the panel's name. */
  self->labels.bounds =
      (HetuRect){ left, lower_top - name, rect.x + rect.width - left, bottom - lower_top + name };
  self->labels.ends_top = lower_top;
  self->labels.ends_x = rect.x + rect.width;
  self->labels.every_point = self->step >= POINT_ROOM;
  self->labels.every_value = self->step >= VALUE_ROOM;
  self->labels.context_points = self->step >= CONTEXT_ROOM;
  self->labels.last_x = hetu_scale_map (self->x, last);
  return TRUE;
}

/* “地区生产总值（亿元）” over its panel, at the left edge of the figure.
 * Returns: its box. */
static HetuRect
build_name (Layout *self, guint panel, HetuRect plot)
{
  HetuPlotContext *context = self->context;
  const HetuFrameKey *key = hetu_frame_get_panel (context->frame, panel);
  gboolean chinese = context->frame->language == HETU_LANGUAGE_ZH;
  g_autofree char *unit = hetu_unit_to_string (key->unit, context->frame->language);
  g_autofree char *words = *unit != '\0'
                               ? g_strdup_printf (chinese ? "%s（%s）" : "%s (%s)", key->name, unit)
                               : g_strdup (key->name);

  HetuTextStyle style = { .size_pt = context->theme->type_pt[HETU_TYPE_AXIS],
                          .width_pt = context->rect.width,
                          .max_lines = 1 };
  g_autoptr (HetuTextRun) run = hetu_text_shape (context->text, words, &style);
  HetuRect box = { context->rect.x,
                   plot.y - line_height (context) / 2 - hetu_text_run_get_height (run),
                   hetu_text_run_get_width (run),
                   hetu_text_run_get_height (run) };

  hetu_scene_builder_text (context->builder,
                           HETU_PART_TICK,
                           -1,
                           run,
                           box.x,
                           box.y,
                           context->theme->text2);
  return box;
}

static void
add_plot (Layout *self, HetuRect plot, const HetuValueAxis *axis)
{
  hetu_scene_builder_add_plot (
      self->context->builder,
      &(HetuPlotArea){ plot,
                       hetu_scale_invert (self->x, plot.x),
                       hetu_scale_invert (self->x, plot.x + plot.width),
                       hetu_scale_invert (axis->scale, plot.y + plot.height),
                       hetu_scale_invert (axis->scale, plot.y) });
}

/* Rules between the bars, on which numbers may stand, and their words in the row of the panel's name: those of @field that
 * numbers give way to. */
static void
build_breaks (Layout *self, HetuRect name, HetuLabelField *field)
{
  g_autoptr (HetuLabelField) boxes = hetu_label_field_new (self->upper);
  HetuLineLabels words = { .context = self->context,
                           .periods = &self->periods,
                           .plot = self->upper,
                           .field = boxes,
                           .boxes = boxes,
                           .solid = boxes };

  hetu_line_breaks_build (&words, self->x, PANEL_LEVEL);
  words.plot.y = name.y;
  words.field = field;
  hetu_line_breaks_label (&words, self->x, PANEL_LEVEL);
}

static void
build_levels (Layout *self)
{
  HetuPlotContext *context = self->context;
  HetuRect name, bounds = self->upper;
  g_autoptr (HetuLabelField) field = NULL;
  double edge;

  add_plot (self, self->upper, &self->levels);
  name = build_name (self, PANEL_LEVEL, self->upper);
  /* Numbers of high bars may stand beside the panel's name; to the left stand the labels of the axis. */
  bounds.height += bounds.y - context->rect.y;
  bounds.y = context->rect.y;
  edge = MIN (bounds.x + bounds.width + VALUE_OVERHANG,
              context->rect.x + context->rect.width + context->theme->margin_right);
  bounds.width = edge - bounds.x;
  field = hetu_label_field_new (bounds);
  hetu_label_field_block (field, name);
  hetu_value_axis_build (context,
                         &self->levels,
                         self->upper.x,
                         self->upper.x + self->upper.width,
                         TRUE);
  build_breaks (self, name, field);
  hetu_level_bars_build (context,
                         PANEL_LEVEL,
                         field,
                         edge,
                         self->x,
                         self->levels.scale,
                         self->step);
}

static void
build_growth (Layout *self)
{
  HetuPlotContext *context = self->context;
  double right = self->lower.x + self->lower.width;
  HetuRect name;

  add_plot (self, self->lower, &self->growth);
  name = build_name (self, PANEL_GROWTH, self->lower);
  hetu_value_axis_build (context, &self->growth, self->lower.x, right, TRUE);
  hetu_period_axis_build (context,
                          &self->periods,
                          self->x,
                          context->rect.x,
                          context->rect.x + context->rect.width,
                          self->lower.y + self->lower.height,
                          FALSE);
  for (guint i = 0; i < self->lines->len; i++)
    {
      HetuLine *line = &g_array_index (self->lines, HetuLine, i);

      hetu_line_place (line, context->frame, self->x, self->growth.scale);
      hetu_line_draw_target_path (context, line, &self->periods);
    }
  for (int pass = 0; pass < 2; pass++)
    for (int rank = 5; rank >= 0; rank--)
      for (guint i = 0; i < self->lines->len; i++)
        {
          const HetuLine *line = &g_array_index (self->lines, HetuLine, i);

          if (hetu_line_labels_rank (&self->labels, line) != rank)
            continue;
          if (pass == 0)
            hetu_line_draw_path (context, line, &self->periods);
          else
            hetu_line_draw_points (context,
                                   line,
                                   &self->periods,
                                   line->muted ? self->labels.context_points
                                               : self->labels.every_point);
        }
  hetu_line_labels_start (&self->labels);
  hetu_line_labels_block (&self->labels, name);
  hetu_line_labels_block_zero (&self->labels, self->growth.scale);
  hetu_line_labels_build (&self->labels);
  hetu_line_breaks_number (&self->labels, self->x, PANEL_GROWTH);
}

static gboolean
build (HetuPlotContext *context, GError **error)
{
  g_auto (Layout) self = { .context = context };

  hetu_period_axis_train (context, &self.periods);
  if (self.periods.periods->len == 0)
    return TRUE;
  self.lines = hetu_lines_collect (context->frame, context->theme, PANEL_GROWTH);
  self.labels.context = context;
  self.labels.lines = self.lines;
  self.labels.periods = &self.periods;
  self.labels.short_names = context->rect.width < NARROW;
  self.labels.with_names = context->frame->series->len > 1;
  self.labels.say_target = TRUE;
  /* No finding: the bracket belongs to charts of growth alone. */
  self.labels.finding = (HetuFinding){ .row = -1, .reference = -1 };
  if (!lay_out (&self, error))
    return FALSE;
  build_levels (&self);
  build_growth (&self);
  return TRUE;
}

const HetuKindClass hetu_kind_level_growth = {
  .kind = HETU_CHART_LEVEL_GROWTH,
  .list_key = hetu_lines_list_key,
  .key_below = TRUE,
  .build = build,
};
