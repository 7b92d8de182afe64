/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small multiples (CHARTS §10.7): the same figure for 2 to 14 districts. Panels are of one size, in the order of the frame,
 * each under a header with its swatch and name. Scales are shared: the others' lines stand behind (facet-ghosts.c). A figure with free scales says so in every header (C-46), and shows no others. Panels of bars
 * are facet-bars.c's. */
#include "chart/facet-ghosts.h"
#include "chart/line-labels.h"
#include "chart/row-table.h"

#include "error.h"
#include "model/format.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MOST_PANELS 14
#define PANEL_ASPECT 1.5
#define PANEL_GAP 12.0
#define HEADER_PADDING 4.0
#define SEPARATOR " · " /* of place and indicator in a panel's name */
#define HEADER_GAP 8.0  /* between header and plot */
#define HEADER_RADIUS 4.0
#define HEADER_SIDE 8.0
#define SWATCH 8.0
#define SWATCH_GAP 8.0
#define NAME_STEP 4.0
#define INSET 10.0
#define GRID_PAST 5.0 /* of gridlines, behind the last period */
#define MARK_SCALE 0.75
#define POINT_ROOM 14.0
#define VALUE_ROOM 30.0
#define SAME_PLACE 1e-6
#define EMPTY_CELL_COST 0.25
#define NO_ROOM_COST 100.0
#define CUT_NAME_COST 3.0  /* by the share of the longest name that is cut */
#define CUT_LINES_COST 0.5 /* of any name that is cut after two lines */
#define LEAST_WIDTH 60.0   /* of what marks have; the same as of any plot */
#define LEAST_HEIGHT 36.0

/* Room about the headers, points. */
typedef struct
{
  double header_padding;
  double header_gap; /* between header and plot */
  double row_gap;
  double least_height; /* of a plot that will do */
} Spacing;

static const Spacing roomy = { 4, 8, 16, LEAST_HEIGHT };
static const Spacing low = { 1, 4, 8, 24 }; /* twelve panels on half a page */

typedef struct
{
  GPtrArray *lines; /* (element-type GArray): of each panel */
  HetuPeriodAxis periods;
  guint n_columns, n_rows;
  double axis_width;   /* of the value labels left of the first column, or of every column */
  double panel_width;  /* without them */
  double panel_height; /* header and plot; periods stand under the lowest panel of a column */
  double header_height;
  double least_header; /* width with which no name is cut */
  const Spacing *spacing;
  double labels_width;  /* right of the last period */
  gboolean short_names; /* C-44: in every header, or in none */
  gboolean two_lines;   /* of headers, before a name is cut */
} Layout;

static void
layout_clear (Layout *self)
{
  hetu_period_axis_clear (&self->periods);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Layout, layout_clear)

static double
panel_width_of (const HetuPlotContext *context, const Layout *layout, guint columns)
{
  return (context->rect.width - PANEL_GAP * (columns - 1) -
          layout->axis_width * (context->frame->free_scales ? columns : 1)) /
         columns;
}

static double
panel_height_of (const HetuPlotContext *context, const Layout *layout, guint rows)
{
  return (context->rect.height - layout->periods.height - layout->spacing->row_gap * (rows - 1)) /
         rows;
}

static double
plot_height_of (const Layout *layout, double panel_height)
{
  return panel_height - layout->header_height - layout->spacing->header_gap;
}

/* Columns that bring plots nearest to the wanted aspect; an empty cell costs a little. */
static guint
choose_columns (const HetuPlotContext *context, const Layout *layout)
{
  guint best = 1, n_panels = context->frame->panels->len;
  double least = HUGE_VAL;

  for (guint columns = 1; columns <= n_panels; columns++)
    {
      guint rows = (n_panels + columns - 1) / columns;
      double width = panel_width_of (context, layout, columns);
      double height = plot_height_of (layout, panel_height_of (context, layout, rows));
      double cost;

      if (width <= 0 || height <= 0)
        continue;
      cost = fabs (log (width / height / PANEL_ASPECT)) +
             EMPTY_CELL_COST * (columns * rows - n_panels);
      cost += CUT_NAME_COST * MAX (1 - width / layout->least_header, 0);
      if (layout->two_lines && width < layout->least_header)
        cost += CUT_LINES_COST;
      if (width - layout->labels_width - INSET < LEAST_WIDTH ||
          height < layout->spacing->least_height)
        cost += NO_ROOM_COST;
      if (cost < least)
        {
          least = cost;
          best = columns;
        }
    }
  return best;
}

static HetuValueAxis
train (const HetuPlotContext *context, guint panel, double top, double bottom)
{
  HetuExtent extent =
      hetu_lines_extent (context->frame, context->frame->free_scales ? (int) panel : -1);

  return hetu_value_axis_train (extent,
                                hetu_value_axis_needs_zero (context->frame->measure, extent),
                                top,
                                bottom);
}

static void
start_labels (HetuPlotContext *context, const Layout *layout, guint panel, HetuLineLabels *labels)
{
  GArray *lines = g_ptr_array_index (layout->lines, panel);

  *labels = (HetuLineLabels){ .context = context,
                              .lines = lines,
                              .periods = &layout->periods,
                              .short_names = TRUE,
                              .with_names = lines->len > 1,
                              .say_target = lines->len > 1,
                              .finding = { .row = -1, .reference = -1 } };
}

/* Widest labels of the value axes for plots of @height. */
static void
measure_axes (HetuPlotContext *context, Layout *layout, double height)
{
  layout->axis_width = 0;
  for (guint i = 0; i < context->frame->panels->len; i++)
    {
      HetuValueAxis axis = train (context, i, 0, MAX (height, 1));

      layout->axis_width = MAX (layout->axis_width, hetu_value_axis_measure (context, &axis));
    }
}

/* Room that a name takes in one line, or in two that are about as long. */
static double
measure_name (HetuPlotContext *context, const Layout *layout, const char *name)
{
  HetuTextStyle style = { .size_pt = context->theme->type_pt[HETU_TYPE_ROW], .bold = TRUE };
  g_autoptr (HetuTextRun) line = hetu_text_shape (context->text, name, &style);
  double most = hetu_text_run_get_width (line);

  if (!layout->two_lines)
    return most;
  style.max_lines = 2;
  for (style.width_pt = ceil (most / 2); style.width_pt < most; style.width_pt += NAME_STEP)
    {
      g_autoptr (HetuTextRun) lines = hetu_text_shape (context->text, name, &style);

      if (!hetu_text_run_is_ellipsised (lines))
        return style.width_pt;
    }
  return most;
}

/* As wide as the longest name, the short one where there is one, wants. */
static void
measure_headers (HetuPlotContext *context, Layout *layout)
{
  layout->least_header = 0;
  for (guint i = 0; i < context->frame->panels->len; i++)
    {
      const HetuFrameKey *key = hetu_frame_get_panel (context->frame, i);
      const char *name = key->short_name != NULL ? key->short_name : key->name;

      layout->least_header =
          MAX (layout->least_header,
               measure_name (context, layout, name) + 2 * HEADER_SIDE + SWATCH + SWATCH_GAP + 1);
    }
}

/* Columns and rows; whether each panel then has room. */
static gboolean
place_rows (HetuPlotContext *context, Layout *layout, const Spacing *spacing)
{
  g_autoptr (HetuTextRun) name = hetu_plot_shape (context, HETU_TYPE_ROW, TRUE, "名");

  layout->header_height =
      hetu_text_run_get_height (name) * (layout->two_lines ? 2 : 1) + 2 * spacing->header_padding;
  layout->spacing = spacing;
  /* The number of columns settles the height for which the axes are measured, and hangs on their width. */
  measure_axes (context, layout, LEAST_HEIGHT);
  for (int pass = 0; pass < 2; pass++)
    {
      layout->n_columns = choose_columns (context, layout);
      layout->n_rows = (context->frame->panels->len + layout->n_columns - 1) / layout->n_columns;
      layout->panel_height = panel_height_of (context, layout, layout->n_rows);
      measure_axes (context, layout, plot_height_of (layout, layout->panel_height));
    }
  layout->panel_width = panel_width_of (context, layout, layout->n_columns);
  return plot_height_of (layout, layout->panel_height) >= spacing->least_height &&
         layout->panel_width - layout->labels_width - INSET >= LEAST_WIDTH;
}

/* The name of a header in its lines, within @room: place and indicator a line each where they do not share one. */
static HetuTextRun *
shape_name (HetuPlotContext *context, const Layout *layout, guint panel, double room)
{
  const HetuFrameKey *key = hetu_frame_get_panel (context->frame, panel);
  g_autofree char *name =
      g_strdup (layout->short_names && key->short_name != NULL ? key->short_name : key->name);
  char *dot = layout->two_lines ? strstr (name, SEPARATOR) : NULL;
  HetuTextStyle style = { .size_pt = context->theme->type_pt[HETU_TYPE_ROW],
                          .bold = TRUE,
                          .width_pt = MAX (room, 1),
                          .max_lines = layout->two_lines ? 2 : 1 };

  if (dot != NULL && hetu_row_measure_text (context, HETU_TYPE_ROW, TRUE, name) > room)
    {
      *dot = '\n';
      memmove (dot + 1, dot + strlen (SEPARATOR), strlen (dot + strlen (SEPARATOR)) + 1);
    }
  return hetu_text_shape (context->text, name, &style);
}

static gboolean
cuts_names (HetuPlotContext *context, const Layout *layout)
{
  double room = layout->panel_width - 2 * HEADER_SIDE - SWATCH - SWATCH_GAP;

  for (guint i = 0; i < context->frame->panels->len; i++)
    {
      g_autoptr (HetuTextRun) run = shape_name (context, layout, i, room);

      if (hetu_text_run_is_ellipsised (run))
        return TRUE;
    }
  return FALSE;
}

/* Short names before two lines, two lines before narrow room about them, and that before a name is cut. */
static void
choose_names (HetuPlotContext *context, Layout *layout)
{
  Layout one_line, two_lines;
  gboolean fits;

  layout->short_names = cuts_names (context, layout);
  if (!layout->short_names || !cuts_names (context, layout))
    return;
  one_line = *layout;
  layout->two_lines = TRUE;
  measure_headers (context, layout);
  fits = place_rows (context, layout, &roomy);
  if (fits && !cuts_names (context, layout))
    return;
  two_lines = *layout;
  if (place_rows (context, layout, &low) && (!fits || !cuts_names (context, layout)))
    return;
  *layout = fits ? two_lines : one_line;
}

static gboolean
lay_out (HetuPlotContext *context, Layout *layout, GError **error)
{
  const HetuFrame *frame = context->frame;
  guint n = frame->panels->len;
  double last, plot_width, plot_height;
  gboolean fits;

  if (n > MOST_PANELS)
    {
      g_set_error (
          error,
          HETU_ERROR,
          HETU_ERROR_DATA,
          _ ("Small multiples show at most %d districts, not %u; choose fewer, or lines in "
             "one figure."),
          MOST_PANELS,
          n);
      return FALSE;
    }
  hetu_period_axis_train (context, &layout->periods);
  layout->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < n; i++)
    {
      GArray *lines = hetu_lines_collect (frame, context->theme, i);

      for (guint j = 0; j < lines->len; j++)
        {
          HetuLine *line = &g_array_index (lines, HetuLine, j);

          line->mark_scale = MARK_SCALE;
          /* Its header names it: among the greys of the others it needs no grey of its own. */
          if (context->theme->mode == HETU_THEME_PRINT)
            line->colour = line->text_colour = context->theme->text;
        }
      g_ptr_array_add (layout->lines, lines);
    }

  last = layout->periods.periods->len == 0
             ? 0
             : hetu_period_axis_get (&layout->periods, layout->periods.periods->len - 1);
  for (guint i = 0; i < n; i++)
    {
      HetuLineLabels labels;

      start_labels (context, layout, i, &labels);
      layout->labels_width = MAX (layout->labels_width, hetu_line_ends_measure (&labels, last));
    }

  measure_headers (context, layout);
  /* Narrow room about the headers where that alone gives every panel its room, or every name. */
  fits = place_rows (context, layout, &roomy);
  if ((!fits || layout->panel_width < layout->least_header) &&
      !(place_rows (context, layout, &low) && layout->panel_width >= layout->least_header) && fits)
    place_rows (context, layout, &roomy);
  choose_names (context, layout);
  plot_height = plot_height_of (layout, layout->panel_height);
  plot_width = layout->panel_width - layout->labels_width - INSET;
  context->wanted.x =
      context->rect.width + layout->n_columns * MAX (0, ceil (LEAST_WIDTH - plot_width));
  context->wanted.y =
      context->rect.height + layout->n_rows * MAX (0, layout->spacing->least_height - plot_height);
  return hetu_plot_has_room (plot_width,
                             plot_height + LEAST_HEIGHT - layout->spacing->least_height,
                             error);
}

static void
build_header (HetuPlotContext *context, const Layout *layout, guint panel, HetuRect box)
{
  const HetuTheme *theme = context->theme;
  const HetuFrameKey *key = hetu_frame_get_panel (context->frame, panel);
  const GArray *lines = g_ptr_array_index (layout->lines, panel);
  gboolean chinese = context->frame->language == HETU_LANGUAGE_ZH;
  const char *badge = key->badge;
  HetuColour badge_colour = theme->text2;
  double middle = box.y + box.height / 2, x = box.x + HEADER_SIDE, room;
  g_autoptr (HetuTextRun) run = NULL;
  g_autoptr (HetuTextRun) badge_run = NULL;

  if (context->frame->free_scales)
    {
      badge = chinese ? "刻度不同" : "own scale";
      badge_colour =
          hetu_theme_get_readable (theme, theme->state_texts[HETU_STATE_BEHIND], theme->band);
    }
  hetu_tint_draw (context->builder, theme, -1, box, HEADER_RADIUS, theme->band);
  hetu_glyph_draw (context->builder,
                   HETU_PART_KEY,
                   -1,
                   HETU_GLYPH_DISC,
                   x + SWATCH / 2,
                   middle,
                   SWATCH,
                   lines->len > 0 ? g_array_index (lines, HetuLine, 0).colour : theme->mute,
                   theme);
  x += SWATCH + SWATCH_GAP;
  room = box.x + box.width - HEADER_SIDE - x;
  run = shape_name (context, layout, panel, room);
  hetu_scene_builder_text (context->builder,
                           HETU_PART_LABEL,
                           -1,
                           run,
                           x,
                           middle - hetu_text_run_get_height (run) / 2,
                           theme->text);
  if (badge == NULL)
    return;
  badge_run = hetu_plot_shape (context, HETU_TYPE_SMALL, FALSE, badge);
  /* C-46 may not be dropped: where there is no room beside the name the name is short enough to leave some. */
  if (hetu_text_run_get_width (run) + SWATCH_GAP + hetu_text_run_get_width (badge_run) <= room)
    hetu_scene_builder_text (context->builder,
                             HETU_PART_LABEL,
                             -1,
                             badge_run,
                             box.x + box.width - HEADER_SIDE - hetu_text_run_get_width (badge_run),
                             middle - hetu_text_run_get_height (badge_run) / 2,
                             badge_colour);
}

/* A panel without any figure says so, and shows nobody else's. */
static void
build_lack (HetuPlotContext *context, HetuRect plot)
{
  hetu_chip_draw (context,
                  -1,
                  HETU_STATUS_MISSING,
                  hetu_format_absence_words (HETU_STATUS_MISSING, context->frame->language),
                  plot.x + plot.width / 2,
                  plot.y + plot.height / 2);
}

static void
build_panel (HetuPlotContext *context, const Layout *layout, guint panel)
{
  const HetuFrame *frame = context->frame;
  guint column = panel % layout->n_columns, row = panel / layout->n_columns;
  guint n_periods = layout->periods.periods->len;
  gboolean first = column == 0 || frame->free_scales;
  double axes = layout->axis_width * (frame->free_scales ? column + 1 : 1);
  double left = context->rect.x + axes + column * (layout->panel_width + PANEL_GAP);
  double top = context->rect.y + row * (layout->panel_height + layout->spacing->row_gap);
  double right = left + layout->panel_width;
  HetuRect header = { left, top, layout->panel_width, layout->header_height };
  HetuRect plot = { left,
                    top + layout->header_height + layout->spacing->header_gap,
                    layout->panel_width,
                    plot_height_of (layout, layout->panel_height) };
  double bottom = plot.y + plot.height, last_x = right - MAX (layout->labels_width, INSET);
  HetuValueAxis values = train (context, panel, plot.y, bottom);
  GArray *lines = g_ptr_array_index (layout->lines, panel);
  double first_time = hetu_period_axis_get (&layout->periods, 0);
  double last_time = hetu_period_axis_get (&layout->periods, n_periods - 1);
  HetuScale x = n_periods > 1 ? hetu_scale_new (first_time, last_time, left + INSET, last_x)
                              : hetu_scale_new (first_time - 1, first_time + 1, left, right);
  g_auto (HetuLineLabels) labels = { 0 };
  double step = (last_x - left - INSET) / MAX (n_periods - 1, 1);

  build_header (context, layout, panel, header);
  hetu_scene_builder_add_plot (context->builder,
                               &(HetuPlotArea){ plot,
                                                hetu_scale_invert (x, plot.x),
                                                hetu_scale_invert (x, right),
                                                hetu_scale_invert (values.scale, bottom),
                                                hetu_scale_invert (values.scale, plot.y) });
  /* Rules end before the labels: one that ran into a number would be its minus. */
  hetu_period_axis_rule_years (context, &layout->periods, x, plot.y, bottom);
  hetu_value_axis_build (context, &values, left, MIN (last_x + GRID_PAST, right), first);
  if (panel + layout->n_columns >= frame->panels->len)
    hetu_period_axis_build (context, &layout->periods, x, left, right, bottom, FALSE);
  if (lines->len == 0)
    {
      plot.width = MIN (last_x + GRID_PAST, right) - left;
      build_lack (context, plot);
      return;
    }
  hetu_facet_ghosts_build (context, layout->lines, &layout->periods, panel, x, values.scale);
  for (guint i = 0; i < lines->len; i++)
    {
      HetuLine *line = &g_array_index (lines, HetuLine, i);

      hetu_line_place (line, frame, x, values.scale);
      hetu_line_draw_target_path (context, line, &layout->periods);
      hetu_line_draw_path (context, line, &layout->periods);
    }
  for (guint i = 0; i < lines->len; i++)
    hetu_line_draw_points (context,
                           &g_array_index (lines, HetuLine, i),
                           &layout->periods,
                           step >= POINT_ROOM);

  start_labels (context, layout, panel, &labels);
  labels.plot = plot;
  labels.bounds = plot;
  labels.last_x = hetu_scale_map (x, last_time) - SAME_PLACE;
  labels.ends_top = plot.y;
  labels.every_point = step >= POINT_ROOM;
  labels.every_value = step >= VALUE_ROOM;
  labels.context_points = step >= POINT_ROOM;
  hetu_line_labels_start (&labels);
  hetu_line_labels_block_zero (&labels, values.scale);
  hetu_line_breaks_build (&labels, x, panel);
  hetu_line_labels_build (&labels);
  hetu_line_breaks_number (&labels, x, panel);
  hetu_line_breaks_label (&labels, x, panel);
}

static gboolean
build (HetuPlotContext *context, GError **error)
{
  g_auto (Layout) layout = { 0 };

  if (context->frame->facet == HETU_FACET_BARS)
    return hetu_facet_bars_build (context, error);
  if (!lay_out (context, &layout, error))
    return FALSE;
  if (layout.periods.periods->len > 0)
    for (guint i = 0; i < context->frame->panels->len; i++)
      build_panel (context, &layout, i);
  return TRUE;
}

static void
list_key (const HetuFrame *frame, const HetuTheme *theme, GArray *items)
{
  if (frame->facet == HETU_FACET_BARS)
    hetu_facet_bars_list_key (frame, theme, items);
  else
    {
      hetu_facet_ghosts_list_key (frame, theme, items);
      hetu_lines_list_key (frame, theme, items);
    }
}

static double
wanted_height (const HetuFrame *frame, const HetuTheme *theme, HetuText *text, double width_pt)
{
  return frame->facet == HETU_FACET_BARS
             ? hetu_facet_bars_wanted_height (frame, theme, text, width_pt)
             : 0;
}

static gboolean
is_off_zero (const HetuFrame *frame)
{
  return frame->facet == HETU_FACET_LINES && hetu_lines_is_off_zero (frame);
}

const HetuKindClass hetu_kind_small_multiples = {
  .kind = HETU_CHART_SMALL_MULTIPLES,
  .list_key = list_key,
  .is_off_zero = is_off_zero,
  .key_below = TRUE,
  .wanted_height = wanted_height,
  .build = build,
};
