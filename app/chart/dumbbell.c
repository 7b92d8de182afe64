/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dumbbells (C §10.4): plan against outturn, or one year against another. A row is a disc, a connector, and a diamond or a
 * second disc; the city's figure is an upright tick; the difference stands in a column at the right. Which figures those are
 * is decided in dumbbell-rows.c; here they become marks. Labels are placed within their row, the focus first: they never
 * cover a mark, and only the city's label may be left out (C-36). */
#include "chart/dumbbell-rows.h"
#include "chart/labels.h"
#include "chart/row-table.h"

#include "error.h"
#include "model/format.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define WANTED_BAND 42.0
#define MAX_BAND 72.0
#define MIN_BAND 15.0
#define TICK_HEIGHT 33.0
#define TICK_WIDTH 2.6
#define CONNECTOR_WIDTH 3.0
#define CONNECTOR_ALPHA 0.55
#define ARROW_FROM 20.0 /* a shorter connector has no arrowhead */
#define ARROW_LENGTH 8.0
#define RADIUS_SHARE 0.17
#define STEP 4.0 /* by which a label that finds no room is moved outward */
#define MAX_STEPS 80
#define NEAR 14.0 /* nearer points are near-coincident (C-37) */
#define TOLERANCE_HEIGHT 19.0
#define NAME_GAP 18.0
#define DELTA_GAP 24.0
#define LABEL_GAP 5.0
#define TICK_LABEL_GAP 2.6
#define SLACK 3.0 /* a line of text is higher than its ink: so far may it reach out of its row */
#define DIAMOND_REACH 1.25
#define NAME_SHARE 0.34

typedef struct
{
  HetuPlotContext *context;
  GArray *items; /* (element-type HetuDumbbellItem) */
  HetuRowAxis axis;
  double top, band, names_right, names_width, delta_right, delta_width;
  double radius; /* of the disc; the diamond is as wide */
  double tick_height, tick_label_height;
} Dumbbell;

static const HetuFrameRow *
row_at (const Dumbbell *self, int index)
{
  return index >= 0 ? hetu_frame_get_row (self->context->frame, (guint) index) : NULL;
}

static gboolean
told (const Dumbbell *self, int index)
{
  return hetu_dumbbell_is_told (self->context->frame, index);
}

static double
line_height (const HetuTheme *theme, HetuTypeRole role)
{
  return theme->type_pt[role] * 1.25;
}

static void
measure_columns (Dumbbell *self, HetuExtent *extent)
{
  HetuPlotContext *context = self->context;
  g_autofree char *points = hetu_dumbbell_difference_unit (context->frame);
  g_autofree char *title = hetu_dumbbell_title (context->frame, self->items);
  double words = hetu_row_measure_text (context, HETU_TYPE_SMALL, FALSE, points) + LABEL_GAP;

  self->delta_width = hetu_row_measure_text (context, HETU_TYPE_AXIS, FALSE, title);
  for (guint i = 0; i < self->items->len; i++)
    {
      const HetuDumbbellItem *item = &g_array_index (self->items, HetuDumbbellItem, i);
      const int rows[] = { item->start, item->end, item->parent };
      g_autofree char *number = NULL;

      self->names_width =
          MAX (self->names_width,
               MAX (hetu_row_measure_text (context,
                                           HETU_TYPE_ROW,
                                           TRUE,
                                           hetu_dumbbell_get_name (context->frame, item)),
                    hetu_row_measure_text (context,
                                           HETU_TYPE_SMALL,
                                           FALSE,
                                           hetu_dumbbell_get_detail (context->frame, item))));
      for (guint j = 0; j < G_N_ELEMENTS (rows); j++)
        if (rows[j] >= 0)
          hetu_row_extend (context->frame, row_at (self, rows[j]), extent);
      number = item->has_delta ? hetu_format_decimal (item->delta,
                                                      context->frame->decimals,
                                                      HETU_FORMAT_SIGNED,
                                                      context->frame->language)
                               : hetu_dumbbell_lack (context->frame, item);
      self->delta_width = MAX (
          self->delta_width,
          item->has_delta ? words + hetu_row_measure_text (context, HETU_TYPE_VALUE, TRUE, number)
                          : 28 + hetu_row_measure_text (context, HETU_TYPE_SMALL, FALSE, number));
    }
  self->names_width = MIN (self->names_width, context->rect.width * NAME_SHARE);
  self->delta_width = MIN (self->delta_width, context->rect.width * NAME_SHARE);
}

static gboolean
layout (Dumbbell *self, GError **error)
{
  HetuPlotContext *context = self->context;
  const HetuTheme *theme = context->theme;
  HetuRect rect = context->rect;
  HetuExtent extent = HETU_EXTENT_EMPTY;
  guint n = MAX (self->items->len, 1);
  double head = line_height (theme, HETU_TYPE_AXIS) + 6;

  self->band = MIN ((rect.height - head) / n, MAX_BAND);
  if (self->band < MIN_BAND)
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_DATA,
                   _ ("%u rows do not fit into %.0f pt of height; at least %.0f pt are needed"),
                   n,
                   rect.height,
                   n * MIN_BAND + head);
      return FALSE;
    }
  measure_columns (self, &extent);
  self->top = rect.y + head;
  self->names_right = rect.x + self->names_width;
  self->delta_right = rect.x + rect.width;
  self->radius = MIN (theme->focus_radius, self->band * RADIUS_SHARE);
  self->tick_label_height = line_height (theme, HETU_TYPE_SMALL);
  self->tick_height =
      CLAMP (self->band - self->tick_label_height - 2 * TICK_LABEL_GAP - 1, 8, TICK_HEIGHT);
  self->axis =
      hetu_row_axis_train (extent,
                           self->names_right + NAME_GAP,
                           self->delta_right - self->delta_width - DELTA_GAP -
                               hetu_row_measure_text (context, HETU_TYPE_VALUE, TRUE, "≈00.0"));
  return TRUE;
}

/* Half the width of the row's glyph: a diamond of the same weight as a disc reaches farther. */
static double
reach_of (const Dumbbell *self, const HetuFrameRow *row)
{
  return self->radius * (row->kind == HETU_KIND_TARGET ? DIAMOND_REACH : 1);
}

static void
draw_connector (Dumbbell *self, const HetuDumbbellItem *item, HetuColour colour, double y)
{
  double from = hetu_scale_map (self->axis.scale, row_at (self, item->start)->y);
  double to = hetu_scale_map (self->axis.scale, row_at (self, item->end)->y);
  double way = to > from ? 1 : -1;
  double tip = to - way * (reach_of (self, row_at (self, item->end)) + 0.5),
         half = self->radius * 0.72;
  HetuPoint head[] = { { tip, y },
                       { tip - way * MIN (ARROW_LENGTH, 1.3 * self->radius), y - half },
                       { tip - way * MIN (ARROW_LENGTH, 1.3 * self->radius), y + half } };
  HetuMark mark = { .type = HETU_MARK_POLYGON,
                    .part = HETU_PART_MARK,
                    .row = item->end,
                    .fill = colour,
                    .points = head,
                    .n_points = G_N_ELEMENTS (head) };

  if (fabs (to - from) < self->radius)
    return;
  hetu_scene_builder_segment (
      self->context->builder,
      HETU_PART_MARK,
      item->end,
      from,
      y,
      tip,
      y,
      hetu_colour_mix (self->context->theme->canvas, colour, CONNECTOR_ALPHA),
      CONNECTOR_WIDTH);
  if (fabs (to - from) > ARROW_FROM)
    hetu_scene_builder_add (self->context->builder, &mark);
}

static HetuRect
around (double x, double y, double half_width, double half_height)
{
  return (HetuRect){ x - half_width, y - half_height, 2 * half_width, 2 * half_height };
}

static double
tolerance_height (const Dumbbell *self)
{
  return MIN (TOLERANCE_HEIGHT, self->band * 0.5);
}

/* The stretch that satisfies “左右” or a range. */
static void
draw_tolerance (Dumbbell *self,
                const HetuDumbbellItem *item,
                HetuColour colour,
                double y,
                HetuLabelField *field)
{
  const HetuFrameRow *row = row_at (self, item->end);
  double spread = hetu_row_tolerance (self->context->frame, row);
  double high = row->comparator == HETU_COMPARATOR_RANGE ? row->y_high : row->y + spread;
  double left = hetu_scale_map (self->axis.scale, row->y - spread);
  double right = hetu_scale_map (self->axis.scale, high);
  double height = tolerance_height (self);
  HetuRect box = { left, y - height / 2, right - left, height };

  if (right - left <= 0)
    return;
  hetu_scene_builder_rect (
      self->context->builder,
      HETU_PART_BAND,
      item->end,
      box,
      0,
      hetu_colour_mix (self->context->theme->canvas, colour, HETU_DUMBBELL_TOLERANCE_TINT));
  hetu_label_field_block (field, box);
}

static void
draw_point (Dumbbell *self,
            int index,
            gboolean earlier,
            HetuColour colour,
            double y,
            HetuLabelField *field)
{
  const HetuTheme *theme = self->context->theme;
  const HetuFrameRow *row = row_at (self, index);
  double x = hetu_scale_map (self->axis.scale, row->y);
  gboolean open = row->status == HETU_STATUS_PROVISIONAL || row->status == HETU_STATUS_EXPECTED ||
                  row->kind == HETU_KIND_EXPECTED;
  HetuColour ink =
      earlier ? hetu_colour_mix (theme->canvas, colour, HETU_DUMBBELL_EARLIER_TINT) : colour;
  HetuMark disc = { .type = HETU_MARK_CIRCLE,
                    .part = HETU_PART_MARK,
                    .row = index,
                    .x = x,
                    .y = y,
                    .radius = self->radius,
                    .fill = ink };

  /* A disc without the halo of the glyph, which would hide a near-coincident diamond. */
  if (row->kind != HETU_KIND_TARGET && !open)
    hetu_scene_builder_add (self->context->builder, &disc);
  else
    hetu_glyph_draw (self->context->builder,
                     row->kind == HETU_KIND_TARGET ? HETU_PART_TARGET : HETU_PART_MARK,
                     index,
                     row->kind == HETU_KIND_TARGET ? HETU_GLYPH_DIAMOND : HETU_GLYPH_RING,
                     x,
                     y,
                     2 * self->radius,
                     ink,
                     theme);
  hetu_label_field_block (field, around (x, y, reach_of (self, row), reach_of (self, row)));
}

/* A number beside its point: on side @first, on the side that faces away from the other point, above; then beyond the
 * tolerance block. The focus is never dropped (C-36): outward, past the marks of the row, or as a
 * last resort over them with a halo. */
static void
place_label (Dumbbell *self,
             int index,
             HetuColour colour,
             double y,
             HetuSide first,
             HetuSide outward,
             HetuLabelField *field)
{
  HetuPlotContext *context = self->context;
  const HetuFrameRow *row = row_at (self, index);
  g_autofree char *label = hetu_row_format (context->frame, row);
  gboolean bold = row->basis != HETU_BASIS_COMPUTED;
  g_autoptr (HetuTextRun) run = hetu_plot_shape (context, HETU_TYPE_VALUE, bold, label);
  double width = hetu_text_run_get_width (run), height = hetu_text_run_get_height (run);
  HetuPoint anchor = { hetu_scale_map (self->axis.scale, row->y), y }, place;
  const HetuSide near_sides[] = { first, outward, HETU_SIDE_ABOVE };
  const HetuSide far_sides[] = { HETU_SIDE_ABOVE, HETU_SIDE_BELOW };
  double near = reach_of (self, row) + LABEL_GAP;
  double block =
      row->comparator == HETU_COMPARATOR_ABOUT || row->comparator == HETU_COMPARATOR_RANGE
          ? tolerance_height (self) / 2
          : 0;
  double far = MAX (block, reach_of (self, row)) + 1.5;
  HetuMark mark = { .type = HETU_MARK_TEXT, .part = HETU_PART_VALUE, .row = index, .fill = colour };
  HetuRect box;
  gboolean found =
      hetu_label_field_place (field, anchor, width, height, near, near_sides, 3, &place) ||
      hetu_label_field_place (field, anchor, width, height, far, far_sides, 2, &place);

  for (guint i = 0; i < MAX_STEPS && !found; i++)
    {
      anchor.x += outward == HETU_SIDE_LEFT ? -STEP : STEP;
      found = hetu_label_field_place (field, anchor, width, height, near, &outward, 1, &place);
    }
  if (!found)
    {
      anchor.x = hetu_scale_map (self->axis.scale, row->y);
      box = hetu_side_place (outward, anchor, width, height, near);
      place = (HetuPoint){ box.x, box.y };
      mark.halo = context->theme->canvas;
    }
  mark.x = place.x;
  mark.y = place.y;
  mark.run = run;
  hetu_scene_builder_add (context->builder, &mark);
}

/* “市 8.5” under an upright tick in the yardstick's colour. */
static void
draw_parent_tick (Dumbbell *self, const HetuDumbbellItem *item, double y, HetuLabelField *field)
{
  const HetuFrameRow *row = row_at (self, item->parent);
  const HetuFrameSeries *series = hetu_frame_get_series (self->context->frame, row->series);
  double x = hetu_scale_map (self->axis.scale, row->y), half = self->tick_height / 2;

  hetu_scene_builder_segment (self->context->builder,
                              HETU_PART_REFERENCE,
                              item->parent,
                              x,
                              y - half,
                              x,
                              y + half,
                              hetu_series_colour (self->context->theme, series),
                              TICK_WIDTH);
  hetu_label_field_block_segment (field, x, y - half, x, y + half, TICK_WIDTH);
}

static const char *
parent_word (const HetuFrame *frame, const HetuFrameSeries *series)
{
  if (frame->language != HETU_LANGUAGE_ZH)
    return series->short_name;
  if (series->region == 100000)
    return "全国";
  if (series->region % 10000 == 0)
    return "省";
  return series->region % 100 == 0 ? "市" : series->short_name;
}

static void
label_parent (Dumbbell *self, const HetuDumbbellItem *item, double y, HetuLabelField *field)
{
  HetuPlotContext *context = self->context;
  const HetuFrameRow *row = row_at (self, item->parent);
  const HetuFrameSeries *series = hetu_frame_get_series (context->frame, row->series);
  g_autofree char *number = hetu_row_format (context->frame, row);
  g_autofree char *label = g_strdup_printf ("%s %s", parent_word (context->frame, series), number);
  g_autoptr (HetuTextRun) run = hetu_plot_shape (context, HETU_TYPE_SMALL, FALSE, label);
  HetuPoint anchor = { hetu_scale_map (self->axis.scale, row->y), y }, place;
  static const HetuSide sides[] = { HETU_SIDE_BELOW, HETU_SIDE_ABOVE };

  if (hetu_label_field_place (field,
                              anchor,
                              hetu_text_run_get_width (run),
                              hetu_text_run_get_height (run),
                              self->tick_height / 2 + TICK_LABEL_GAP,
                              sides,
                              G_N_ELEMENTS (sides),
                              &place))
    hetu_scene_builder_text (context->builder,
                             HETU_PART_VALUE,
                             item->parent,
                             run,
                             place.x,
                             place.y,
                             hetu_series_text_colour (context->theme, series));
}

static void
draw_delta (Dumbbell *self, const HetuDumbbellItem *item, double y)
{
  HetuPlotContext *context = self->context;
  const HetuTheme *theme = context->theme;
  HetuPoint at = { self->delta_right, y };
  g_autofree char *words = item->has_delta ? hetu_dumbbell_difference_unit (context->frame)
                                           : hetu_dumbbell_lack (context->frame, item);
  HetuRect box = hetu_row_draw_text (context,
                                     item->has_delta ? HETU_PART_VALUE : HETU_PART_GAP,
                                     item->end,
                                     HETU_TYPE_SMALL,
                                     FALSE,
                                     words,
                                     at,
                                     1,
                                     self->delta_width,
                                     theme->text2);

  if (item->has_delta)
    {
      g_autofree char *number = hetu_format_decimal (item->delta,
                                                     context->frame->decimals,
                                                     HETU_FORMAT_SIGNED,
                                                     context->frame->language);
      gint64 sign = item->delta.coefficient;

      hetu_plot_text (context,
                      HETU_PART_VALUE,
                      item->end,
                      HETU_TYPE_VALUE,
                      TRUE,
                      number,
                      box.x - LABEL_GAP,
                      y,
                      1,
                      0.5,
                      sign > 0   ? theme->higher
                      : sign < 0 ? theme->lower
                                 : theme->text);
      return;
    }
  if (row_at (self, item->end) == NULL ||
      row_at (self, item->end)->comparator != HETU_COMPARATOR_QUALITATIVE)
    {
      HetuMark hatch = { .type = HETU_MARK_RECT,
                         .part = HETU_PART_GAP,
                         .fill_kind = HETU_FILL_HATCH,
                         .row = item->start,
                         .x = box.x - 8 - 20,
                         .y = y - 5,
                         .width = 20,
                         .height = 10,
                         .fill = theme->states[HETU_STATE_UNKNOWN] };

      hetu_scene_builder_add (context->builder, &hatch);
    }
}

/* Labels stand on the far side of each point; near-coincident points send the actual's above (C-37). */
static void
label_points (Dumbbell *self,
              const HetuDumbbellItem *item,
              HetuColour colour,
              double y,
              HetuLabelField *field)
{
  gboolean has_start = told (self, item->start), has_end = told (self, item->end);
  double start = has_start ? hetu_scale_map (self->axis.scale, row_at (self, item->start)->y) : 0;
  double end = has_end ? hetu_scale_map (self->axis.scale, row_at (self, item->end)->y) : 0;
  gboolean rightwards = !has_start || !has_end || end >= start;
  gboolean near = has_start && has_end && fabs (end - start) < NEAR;
  HetuSide end_side = rightwards ? HETU_SIDE_RIGHT : HETU_SIDE_LEFT;
  HetuSide start_side = rightwards && has_end ? HETU_SIDE_LEFT : HETU_SIDE_RIGHT;

  if (has_end)
    place_label (self, item->end, colour, y, end_side, end_side, field);
  if (has_start)
    place_label (self,
                 item->start,
                 colour,
                 y,
                 near ? HETU_SIDE_ABOVE : start_side,
                 start_side,
                 field);
}

static void
draw_item (Dumbbell *self, guint index)
{
  HetuPlotContext *context = self->context;
  const HetuDumbbellItem *item = &g_array_index (self->items, HetuDumbbellItem, index);
  HetuColour colour = hetu_dumbbell_get_colour (context->frame, context->theme, item, FALSE);
  HetuColour text_colour = hetu_dumbbell_get_colour (context->frame, context->theme, item, TRUE);
  double top = self->top + index * self->band, middle = top + self->band / 2;
  /* Tick and label below it are centred in the row as one block, but for the slack that a label above needs. */
  double y = item->parent >= 0
                 ? middle - self->tick_label_height / 2 + MIN (SLACK, self->band * 0.05)
                 : middle;
  double left = self->names_right + 4, right = self->delta_right - self->delta_width - 4;
  double zero = hetu_scale_map (self->axis.scale, 0);
  g_autoptr (HetuLabelField) field =
      hetu_label_field_new ((HetuRect){ left, top - SLACK, right - left, self->band + 2 * SLACK });

  hetu_row_draw_name (context,
                      hetu_dumbbell_get_name (context->frame, item),
                      hetu_dumbbell_get_detail (context->frame, item),
                      TRUE,
                      self->names_right,
                      middle,
                      1,
                      self->names_width,
                      self->band);
  hetu_label_field_block_segment (field,
                                  zero,
                                  top,
                                  zero,
                                  top + self->band,
                                  context->theme->zero_width);
  if (told (self, item->end))
    draw_tolerance (self, item, colour, y, field);
  if (told (self, item->start) && told (self, item->end))
    {
      double from = hetu_scale_map (self->axis.scale, row_at (self, item->start)->y);
      double to = hetu_scale_map (self->axis.scale, row_at (self, item->end)->y);

      draw_connector (self, item, colour, y);
      hetu_label_field_block_segment (field, from, y, to, y, CONNECTOR_WIDTH);
    }
  if (told (self, item->parent))
    draw_parent_tick (self, item, y, field);
  if (told (self, item->end))
    draw_point (self, item->end, FALSE, colour, y, field);
  if (told (self, item->start))
    draw_point (self,
                item->start,
                item->end >= 0 && row_at (self, item->end)->kind != HETU_KIND_TARGET,
                colour,
                y,
                field);
  label_points (self, item, text_colour, y, field);
  if (told (self, item->parent))
    label_parent (self, item, y, field);
  draw_delta (self, item, middle);
}

static gboolean
build (HetuPlotContext *context, GError **error)
{
  g_autoptr (GArray) items = hetu_dumbbell_collect (context->frame);
  Dumbbell self = { .context = context, .items = items };
  g_autofree char *title = NULL;
  double left = context->rect.x, right = context->rect.x + context->rect.width, bottom, head_y;
  HetuPlotArea area;

  if (!layout (&self, error))
    return FALSE;
  bottom = self.top + items->len * self.band;
  head_y = context->rect.y + line_height (context->theme, HETU_TYPE_AXIS) / 2;
  area = (HetuPlotArea){ { self.axis.scale.start_pt,
                           self.top,
                           self.axis.scale.end_pt - self.axis.scale.start_pt,
                           bottom - self.top },
                         self.axis.scale.data_low,
                         self.axis.scale.data_high,
                         items->len,
                         0 };
  hetu_scene_builder_add_plot (context->builder, &area);
  for (guint i = 1; i < items->len; i++)
    hetu_row_draw_rule (context, left, right, self.top + i * self.band, context->theme->grid);
  hetu_row_axis_draw (context, &self.axis, head_y, self.top - 4, bottom);
  hetu_row_draw_rule (context, left, right, bottom, context->theme->axis);
  title = hetu_dumbbell_title (context->frame, items);
  hetu_row_draw_text (context,
                      HETU_PART_TICK,
                      -1,
                      HETU_TYPE_AXIS,
                      FALSE,
                      title,
                      (HetuPoint){ right, head_y },
                      1,
                      self.delta_width,
                      context->theme->text2);
  for (guint i = 0; i < items->len; i++)
    draw_item (&self, i);
  return TRUE;
}

static double
wanted_height (const HetuFrame *frame, const HetuTheme *theme, HetuText *text, double width_pt)
{
  guint n = frame->categories->len > 0 ? frame->categories->len : frame->series->len;

  return n * WANTED_BAND * theme->text_scale + line_height (theme, HETU_TYPE_AXIS) + 6;
}

const HetuKindClass hetu_kind_dumbbell = {
  .kind = HETU_CHART_DUMBBELL,
  .list_key = hetu_dumbbell_list_key,
  .wanted_height = wanted_height,
  .build = build,
};
