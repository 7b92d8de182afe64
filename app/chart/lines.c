/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The growth line (CHARTS §10.1): how fast, over time. Zero is always in and its line is the strongest rule; periods
 * stand at their ends on a true time scale; targets of a period to come stand in a tinted column; references are grey.
 * Levels are drawn by the same hand, but may start off zero. Layout in one pass: labels at the ends are measured
 * first, the plot gets the rest. */
#include "chart/line-labels.h"

#define LEFT_INSET 22.0
#define RIGHT_INSET 8.0
#define HALO_ROOM 3.0 /* of words at the figure's edge */
#define BAND_INSET 39.0
#define BAND_HEAD 18.0    /* over the top gridline, for the column's heading */
#define POINT_ROOM 14.0   /* between periods that still get their points */
#define CONTEXT_ROOM 30.0 /* the same of context */
#define VALUE_ROOM 30.0   /* between periods whose figures are all labelled */
#define NARROW 330.0      /* below this names are short */
#define PLOT_LEAST 0.55   /* of the width, that a bracket must leave */

typedef struct
{
  GArray *lines;
  HetuPeriodAxis periods;
  HetuValueAxis values;
  HetuLineLabels labels;
  HetuScale x;
  HetuRect plot;
  double latest;     /* end of the last period with an outturn */
  double band_start; /* time at which the column of targets begins; only when has_band */
  gboolean has_band;
} Layout;

static void
layout_clear (Layout *self)
{
  hetu_line_labels_clear (&self->labels);
  hetu_period_axis_clear (&self->periods);
  g_clear_pointer (&self->lines, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Layout, layout_clear)

static void
find_band (const HetuFrame *frame, Layout *layout)
{
  double first = 0;

  layout->latest = hetu_period_end (layout->periods.latest);
  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (row->kind != HETU_KIND_TARGET || !row->has_value ||
          row->x < layout->latest + HETU_SAME_TIME ||
          layout->periods.latest.kind == HETU_PERIOD_NONE)
        continue;
      first = layout->has_band ? MIN (first, row->x) : row->x;
      layout->has_band = TRUE;
    }
  layout->band_start = (layout->latest + first) / 2;
}

/* Edges of the plot and the scale of time, from what the labels need. */
static void
lay_out (HetuPlotContext *context, Layout *layout)
{
  HetuRect rect = context->rect;
  guint n = layout->periods.periods->len;
  double first = hetu_period_axis_get (&layout->periods, 0);
  double last = hetu_period_axis_get (&layout->periods, n - 1);
  double bottom = rect.y + rect.height - layout->periods.height;
  double head = layout->has_band ? BAND_HEAD : 0;
  HetuExtent extent = hetu_lines_extent (context->frame, -1);
  double left, right, room, bracket, step, inset;

  layout->values =
      hetu_value_axis_train (extent,
                             hetu_value_axis_needs_zero (context->frame->measure, extent),
                             rect.y + head,
                             bottom);
  left = rect.x + hetu_value_axis_measure (context, &layout->values);
  right = rect.x + rect.width - HALO_ROOM;
  room = MAX (hetu_line_ends_measure (&layout->labels, last), RIGHT_INSET);
  bracket = hetu_line_bracket_measure (&layout->labels, last, layout->values.scale);
  if (right - room - bracket - left < PLOT_LEAST * rect.width)
    bracket = 0;
  layout->labels.bracket_apart = bracket > 0;
  right -= room + bracket;
  layout->labels.ends_x = right + room;
  step = n > 1 ? (right - left) / (n - 1) : right - left;
  inset = MIN (LEFT_INSET, step / 2);
  if (n > 1)
    layout->x = hetu_scale_new (first, last, left + inset, right);
  inset = layout->has_band ? MIN (BAND_INSET, step / 2) : RIGHT_INSET;
  if (n == 1)
    {
      /* One period stands in the middle, or as near to it as its labels let it. */
      double middle = MIN ((left + rect.x + rect.width) / 2, right);

      right = rect.x + rect.width;
      layout->x = hetu_scale_new (first - 1, first + 1, left, 2 * middle - left);
      layout->labels.ends_x = middle + room;
      /* Where names leave the point no place right of the axis' numbers there is no plot. */
      if (middle < left + POINT_ROOM / 2)
        left = right + inset;
    }
  layout->plot =
      (HetuRect){ left, rect.y, MIN (right + inset, rect.x + rect.width) - left, bottom - rect.y };
  layout->labels.plot = layout->plot;
  layout->labels.bounds = (HetuRect){ left, rect.y, rect.x + rect.width - left, bottom - rect.y };
  layout->labels.last_x = hetu_scale_map (layout->x, last) - HETU_SAME_TIME;
  layout->labels.ends_top = rect.y + head;
  layout->labels.every_point = step >= POINT_ROOM;
  layout->labels.every_value = step >= VALUE_ROOM;
  layout->labels.context_points = step >= CONTEXT_ROOM;
}

static void
build_band (HetuPlotContext *context, const Layout *layout)
{
  double left = hetu_scale_map (layout->x, layout->band_start);
  double right = layout->plot.x + layout->plot.width;

  hetu_tint_draw (context->builder,
                  context->theme,
                  -1,
                  (HetuRect){ left, layout->plot.y, right - left, layout->plot.height },
                  0,
                  hetu_theme_tint (context->theme, context->theme->band, 0.6));
}

/* Over its column, but within the figure where the column is narrower than the words. */
static void
build_band_heading (HetuPlotContext *context, Layout *layout)
{
  g_autoptr (HetuTextRun) run =
      hetu_plot_shape (context,
                       HETU_TYPE_AXIS,
                       FALSE,
                       context->frame->language == HETU_LANGUAGE_ZH ? "预期目标" : "Targets");
  double left = hetu_scale_map (layout->x, layout->band_start);
  double middle = (left + layout->plot.x + layout->plot.width) / 2;
  double width = hetu_text_run_get_width (run), height = hetu_text_run_get_height (run);
  double edge = context->rect.x + context->rect.width;
  HetuRect box = { MIN (middle - width / 2, edge - width),
                   layout->plot.y + (BAND_HEAD - height) / 2,
                   width,
                   height };

  hetu_scene_builder_text (context->builder,
                           HETU_PART_TICK,
                           -1,
                           run,
                           box.x,
                           box.y,
                           context->theme->text2);
  hetu_line_labels_block (&layout->labels, box);
}

/* Back to front: targets' dots, references, context, districts, focus. */
static void
build_lines (HetuPlotContext *context, Layout *layout)
{
  for (guint i = 0; i < layout->lines->len; i++)
    hetu_line_draw_target_path (context,
                                &g_array_index (layout->lines, HetuLine, i),
                                &layout->periods);
  for (int rank = 5; rank >= 0; rank--)
    for (guint i = 0; i < layout->lines->len; i++)
      {
        const HetuLine *line = &g_array_index (layout->lines, HetuLine, i);

        if (hetu_line_labels_rank (&layout->labels, line) == rank)
          hetu_line_draw_path (context, line, &layout->periods);
      }
  for (int rank = 5; rank >= 0; rank--)
    for (guint i = 0; i < layout->lines->len; i++)
      {
        const HetuLine *line = &g_array_index (layout->lines, HetuLine, i);

        if (hetu_line_labels_rank (&layout->labels, line) == rank)
          hetu_line_draw_points (context,
                                 line,
                                 &layout->periods,
                                 line->muted ? layout->labels.context_points
                                             : layout->labels.every_point);
      }
}

static void
add_plot_area (HetuPlotContext *context, const Layout *layout)
{
  HetuPlotArea area = {
    .rect = layout->plot,
    .x_low = hetu_scale_invert (layout->x, layout->plot.x),
    .x_high = hetu_scale_invert (layout->x, layout->plot.x + layout->plot.width),
    .y_low = hetu_scale_invert (layout->values.scale, layout->plot.y + layout->plot.height),
    .y_high = hetu_scale_invert (layout->values.scale, layout->plot.y),
  };

  hetu_scene_builder_add_plot (context->builder, &area);
}

static gboolean
build (HetuPlotContext *context, GError **error)
{
  g_auto (Layout) layout = { 0 };
  double right;

  hetu_period_axis_train (context, &layout.periods);
  layout.lines = hetu_lines_collect (context->frame, context->theme, 0);
  if (layout.periods.periods->len == 0)
    return TRUE;
  find_band (context->frame, &layout);
  layout.labels.context = context;
  layout.labels.lines = layout.lines;
  layout.labels.periods = &layout.periods;
  layout.labels.finding = hetu_finding_read (context->frame, 0);
  layout.labels.short_names = context->rect.width < NARROW;
  layout.labels.with_names = TRUE;
  layout.labels.say_target = !layout.has_band;
  lay_out (context, &layout);
  if (!hetu_plot_has_room (layout.plot.width,
                           layout.plot.y + layout.plot.height - layout.labels.ends_top,
                           error))
    return FALSE;
  for (guint i = 0; i < layout.lines->len; i++)
    hetu_line_place (&g_array_index (layout.lines, HetuLine, i),
                     context->frame,
                     layout.x,
                     layout.values.scale);

  right = layout.plot.x + layout.plot.width;
  add_plot_area (context, &layout);
  if (layout.has_band)
    build_band (context, &layout);
  hetu_period_axis_rule_years (context,
                               &layout.periods,
                               layout.x,
                               layout.plot.y,
                               layout.plot.y + layout.plot.height);
  hetu_value_axis_build (context, &layout.values, layout.plot.x, right, TRUE);
  hetu_period_axis_build (context,
                          &layout.periods,
                          layout.x,
                          context->rect.x,
                          context->rect.x + context->rect.width,
                          layout.plot.y + layout.plot.height,
                          layout.values.scale.data_low == 0);
  build_lines (context, &layout);
  hetu_line_labels_start (&layout.labels);
  if (layout.has_band)
    build_band_heading (context, &layout);
  hetu_line_labels_block_zero (&layout.labels, layout.values.scale);
  hetu_line_breaks_build (&layout.labels, layout.x, 0);
  hetu_line_labels_build (&layout.labels);
  hetu_line_breaks_number (&layout.labels, layout.x, 0);
  hetu_line_breaks_label (&layout.labels, layout.x, 0);
  return TRUE;
}

static void
add_key (GArray *items, HetuGlyph glyph, HetuColour colour, const char *label)
{
  HetuKeyItem item = { glyph, colour, g_strdup (label) };

  g_array_append_val (items, item);
}

/* Which shapes of figures that are not actual ones a figure has. */
typedef struct
{
  gboolean target, expected, provisional, missing, redacted;
} Shapes;

static void
note_shape (const HetuFrame *frame, const HetuLine *line, guint index, Shapes *out)
{
  const HetuFrameRow *row = hetu_frame_get_row (frame, index);

  if (row->has_value && row->kind == HETU_KIND_TARGET)
    out->target = TRUE;
  else if (row->has_value &&
           (row->kind == HETU_KIND_EXPECTED || row->status == HETU_STATUS_EXPECTED))
    out->expected = TRUE;
  else if (row->has_value && row->status == HETU_STATUS_PROVISIONAL)
    out->provisional = TRUE;
  /* Gaps of context bear no chip. */
  else if (row->status == HETU_STATUS_REDACTED && !line->muted)
    out->redacted = TRUE;
  else if (!row->has_value && row->status == HETU_STATUS_MISSING && !line->muted)
    out->missing = TRUE;
}

static Shapes
find_shapes (const HetuFrame *frame, const HetuTheme *theme)
{
  Shapes shapes = { FALSE };

  for (guint panel = 0; panel < frame->panels->len; panel++)
    {
      g_autoptr (GArray) lines = hetu_lines_collect (frame, theme, panel);

      for (guint i = 0; i < lines->len; i++)
        {
          const HetuLine *line = &g_array_index (lines, HetuLine, i);

          for (guint j = 0; j < line->points->len; j++)
            note_shape (frame, line, g_array_index (line->points, HetuLinePoint, j).row, &shapes);
          for (guint j = 0; j < line->targets->len; j++)
            note_shape (frame, line, g_array_index (line->targets, HetuLinePoint, j).row, &shapes);
        }
    }
  return shapes;
}

/* C-9: no key for lines, they bear their names; only for the shapes of figures that are not actual ones. */
void
hetu_lines_list_key (const HetuFrame *frame, const HetuTheme *theme, GArray *items)
{
  gboolean chinese = frame->language == HETU_LANGUAGE_ZH;
  Shapes shapes = find_shapes (frame, theme);

  if (shapes.target)
    add_key (items, HETU_GLYPH_DIAMOND, theme->text2, chinese ? "年度预期目标" : "annual target");
  if (shapes.expected && shapes.provisional)
    add_key (items,
             HETU_GLYPH_RING,
             theme->text2,
             chinese ? "预计数、初步核算数" : "estimate or provisional figure");
  else if (shapes.expected || shapes.provisional)
    add_key (items,
             HETU_GLYPH_RING,
             theme->text2,
             shapes.expected ? (chinese ? "预计数" : "estimate")
                             : (chinese ? "初步核算数" : "provisional figure"));
  if (shapes.missing)
    add_key (items,
             HETU_GLYPH_HATCH,
             theme->text2,
             chinese ? "报告未给出（不按零处理）" : "not reported (not zero)");
  if (shapes.redacted)
    add_key (items,
             HETU_GLYPH_CHIP,
             theme->text2,
             chinese ? "原文脱敏（×）" : "redacted in the source (×)");
}

gboolean
hetu_lines_is_off_zero (const HetuFrame *frame)
{
  return !hetu_value_axis_needs_zero (frame->measure, hetu_lines_extent (frame, -1));
}

const HetuKindClass hetu_kind_growth_line = {
  .kind = HETU_CHART_GROWTH_LINE,
  .list_key = hetu_lines_list_key,
  .is_off_zero = hetu_lines_is_off_zero,
  .key_below = TRUE,
  .build = build,
};
