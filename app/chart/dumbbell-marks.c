/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One row of a dumbbell figure between its name and its difference. Marks come first, back to front; then the numbers, the
 * focus before the yardstick: they never cover a mark or a label of the row above, and only the yardstick's may be left out
 * (C-36). */
#include "chart/dumbbell-marks.h"

#include "chart/labels.h"
#include "chart/row-table.h"
#include "model/district.h"

#include <math.h>

#define TICK_WIDTH 2.6
#define CONNECTOR_WIDTH 3.0
#define CONNECTOR_ALPHA 0.55
#define ARROW_FROM 20.0 /* what is seen of a connector with an arrowhead, at least */
#define ARROW_LENGTH 8.0
#define STEP 4.0 /* by which a label that finds no room is moved outward */
#define MAX_STEPS 80
#define NEAR 14.0           /* nearer points are near-coincident (C-37) */
#define TOLERANCE_SHARE 0.3 /* of the row, at most */
#define TOLERANCE_HEIGHT 19.0
#define NEAR_GAP 1.2
#define LABEL_GAP 4.0
#define DIAMOND_REACH 1.25

static const HetuFrameRow *
row_at (const HetuDumbbellRow *self, int index)
{
  return index >= 0 ? hetu_frame_get_row (self->context->frame, (guint) index) : NULL;
}

static gboolean
told (const HetuDumbbellRow *self, int index)
{
  return hetu_dumbbell_is_told (self->context->frame, index);
}

/* Half the width of the row's glyph: a diamond of the same weight as a disc reaches farther. */
static double
reach_of (const HetuDumbbellRow *self, const HetuFrameRow *row)
{
  return self->radius * (row->kind == HETU_KIND_TARGET ? DIAMOND_REACH : 1);
}

static void
draw_connector (const HetuDumbbellRow *self, HetuColour colour, double y)
{
  double from = hetu_scale_map (self->scale, row_at (self, self->item->start)->y);
  double to = hetu_scale_map (self->scale, row_at (self, self->item->end)->y);
  double way = to > from ? 1 : -1;
  double tip = to - way * (reach_of (self, row_at (self, self->item->end)) + 0.5),
         half = self->radius * 0.72;
  HetuPoint head[] = { { tip, y },
                       { tip - way * MIN (ARROW_LENGTH, 1.3 * self->radius), y - half },
                       { tip - way * MIN (ARROW_LENGTH, 1.3 * self->radius), y + half } };
  HetuMark mark = { .type = HETU_MARK_POLYGON,
                    .part = HETU_PART_MARK,
                    .row = self->item->end,
                    .fill = colour,
                    .points = head,
                    .n_points = G_N_ELEMENTS (head) };

  if (fabs (to - from) < self->radius)
    return;
  hetu_scene_builder_segment (
      self->context->builder,
      HETU_PART_MARK,
      self->item->end,
      from,
      y,
      tip,
      y,
      self->context->theme->high_contrast
          ? colour
          : hetu_colour_mix (self->context->theme->canvas, colour, CONNECTOR_ALPHA),
      CONNECTOR_WIDTH);
  if (fabs (to - from) > ARROW_FROM + self->radius)
    hetu_scene_builder_add (self->context->builder, &mark);
}

static HetuRect
around (double x, double y, double half_width, double half_height)
{
  return (HetuRect){ x - half_width, y - half_height, 2 * half_width, 2 * half_height };
}

static double
tolerance_height (double row_height)
{
  return MIN (TOLERANCE_HEIGHT, row_height * TOLERANCE_SHARE);
}

/* From the centre to a label above or below that clears a diamond, and the block about it. */
static double
beyond_marks (double radius, double block_height)
{
  return MAX (radius * DIAMOND_REACH, block_height / 2) + NEAR_GAP;
}

double
hetu_dumbbell_reach_above (const HetuTheme *theme, double row_height, double radius)
{
  return beyond_marks (radius, tolerance_height (row_height)) +
         theme->type_pt[HETU_TYPE_VALUE] * 1.25;
}

/* The stretch that satisfies “左右” or a range. */
static void
draw_tolerance (const HetuDumbbellRow *self, HetuColour colour, double y, HetuLabelField *field)
{
  const HetuFrameRow *row = row_at (self, self->item->end);
  double spread = hetu_row_tolerance (self->context->frame, row);
  double high = row->comparator == HETU_COMPARATOR_RANGE ? row->y_high : row->y + spread;
  double left = hetu_scale_map (self->scale, row->y - spread);
  double right = hetu_scale_map (self->scale, high);
  double height = tolerance_height (self->rect.height);
  HetuRect box = { left, y - height / 2, right - left, height };

  if (right - left <= 0)
    return;
  hetu_tint_draw (self->context->builder,
                  self->context->theme,
                  self->item->end,
                  box,
                  0,
                  hetu_theme_tint (self->context->theme, colour, HETU_DUMBBELL_TOLERANCE_TINT));
  hetu_label_field_block (field, box);
}

static void
draw_point (const HetuDumbbellRow *self,
            int index,
            gboolean earlier,
            HetuColour colour,
            double y,
            HetuLabelField *field)
{
  const HetuTheme *theme = self->context->theme;
  const HetuFrameRow *row = row_at (self, index);
  double x = hetu_scale_map (self->scale, row->y);
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

static void
block_taken (const HetuDumbbellRow *self, HetuLabelField *field)
{
  for (guint i = 0; i < self->taken->len; i++)
    hetu_label_field_block (field, g_array_index (self->taken, HetuRect, i));
}

/* Numbers as they were taken in the field are remembered for the next row. */
static gboolean
place (const HetuDumbbellRow *self,
       HetuLabelField *field,
       HetuPoint anchor,
       HetuTextRun *run,
       double offset,
       const HetuSide *sides,
       guint n_sides,
       HetuPoint *out)
{
  HetuRect box = { 0, 0, hetu_text_run_get_width (run), hetu_text_run_get_height (run) };

  if (!hetu_label_field_place (field, anchor, box.width, box.height, offset, sides, n_sides, out))
    return FALSE;
  box.x = out->x;
  box.y = out->y;
  g_array_append_val (self->taken, box);
  return TRUE;
}

static gboolean
meets (HetuRect a, HetuRect b)
{
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

static HetuRect
point_box (const HetuDumbbellRow *self, int index, double y)
{
  double reach = reach_of (self, row_at (self, index)), x;

  x = hetu_scale_map (self->scale, row_at (self, index)->y);
  /* The arrow's head before it. */
  if (index == self->item->end)
    reach += MIN (ARROW_LENGTH, 1.3 * self->radius) + 1;
  return (HetuRect){ x - reach, y - reach, 2 * reach, 2 * reach };
}

static gboolean
covers_point (const HetuDumbbellRow *self, HetuRect box, double y)
{
  const int points[] = { self->item->start, self->item->end };

  for (gsize i = 0; i < G_N_ELEMENTS (points); i++)
    if (told (self, points[i]) && meets (box, point_box (self, points[i], y)))
      return TRUE;
  return FALSE;
}

/* In a row too low and too narrow for all that is in it a number keeps clear of points and other numbers only. */
static gboolean
place_over_marks (const HetuDumbbellRow *self,
                  HetuLabelField *field,
                  const HetuFrameRow *row,
                  HetuTextRun *run,
                  HetuSide outward,
                  double y,
                  HetuPoint *out)
{
  double width = hetu_text_run_get_width (run), height = hetu_text_run_get_height (run);
  double right = self->rect.x + self->rect.width - width;

  for (guint i = 0; i < 2 * MAX_STEPS; i++)
    {
      double step = i / 2 * (i % 2 == 0 ? STEP : -STEP);
      HetuPoint anchor = { hetu_scale_map (self->scale, row->y) + step, y };
      HetuRect box = hetu_side_place (outward, anchor, width, height, reach_of (self, row) + 1);
      gboolean clear;

      box.x = CLAMP (box.x, self->rect.x, MAX (right, self->rect.x));
      clear = !covers_point (self, box, y);
      for (guint j = 0; j < self->taken->len && clear; j++)
        clear = !meets (box, g_array_index (self->taken, HetuRect, j));
      if (!clear)
        continue;
      hetu_label_field_block (field, box);
      g_array_append_val (self->taken, box);
      *out = (HetuPoint){ box.x, box.y };
      return TRUE;
    }
  return FALSE;
}

/* A number beside its point: on side @first, on the side that faces away from the other point, above; then beyond the
 * tolerance block. Then outward, past the marks of the row, or over its bond with a
 * halo; what finds no room is counted in the note. */
static void
place_label (const HetuDumbbellRow *self,
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
  HetuPoint anchor = { hetu_scale_map (self->scale, row->y), y }, at;
  const HetuSide near_sides[] = { first, outward, HETU_SIDE_ABOVE };
  const HetuSide far_sides[] = { HETU_SIDE_ABOVE, HETU_SIDE_BELOW };
  double near = reach_of (self, row) + LABEL_GAP;
  gboolean block =
      row->comparator == HETU_COMPARATOR_ABOUT || row->comparator == HETU_COMPARATOR_RANGE;
  double far = beyond_marks (self->radius, block ? tolerance_height (self->rect.height) : 0);
  HetuMark mark = { .type = HETU_MARK_TEXT, .part = HETU_PART_VALUE, .row = index, .fill = colour };
  gboolean found =
      (first == HETU_SIDE_ABOVE && place (self, field, anchor, run, far, far_sides, 1, &at)) ||
      place (self, field, anchor, run, near, near_sides, 3, &at) ||
      place (self, field, anchor, run, far, far_sides, 2, &at);

  for (guint i = 0; i < MAX_STEPS && !found; i++)
    {
      anchor.x += outward == HETU_SIDE_LEFT ? -STEP : STEP;
      found = place (self, field, anchor, run, near, &outward, 1, &at);
    }
  if (!found && place_over_marks (self, field, row, run, outward, y, &at))
    {
      found = TRUE;
      mark.halo = context->theme->canvas;
    }
  if (!found)
    {
      context->n_dropped++;
      return;
    }
  mark.x = at.x;
  mark.y = at.y;
  mark.run = run;
  hetu_scene_builder_add (context->builder, &mark);
}

/* The yardstick's upright tick, in its colour. */
static void
draw_parent_tick (const HetuDumbbellRow *self, double y, HetuLabelField *field)
{
  const HetuFrameRow *row = row_at (self, self->item->parent);
  const HetuFrameSeries *series = hetu_frame_get_series (self->context->frame, row->series);
  double x = hetu_scale_map (self->scale, row->y), half = self->tick_height / 2;

  hetu_scene_builder_segment (self->context->builder,
                              HETU_PART_REFERENCE,
                              self->item->parent,
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
  if (series->region == HETU_REGION_NATION)
    return "全国";
  if (series->region % 10000 == 0)
    return "省";
  return series->region % 100 == 0 ? "市" : series->short_name;
}

/* Labels stand on the far side of each point; near-coincident points send the actual's above (C-37). */
static void
label_points (const HetuDumbbellRow *self, HetuColour colour, double y, HetuLabelField *field)
{
  gboolean has_start = told (self, self->item->start), has_end = told (self, self->item->end);
  double start = has_start ? hetu_scale_map (self->scale, row_at (self, self->item->start)->y) : 0;
  double end = has_end ? hetu_scale_map (self->scale, row_at (self, self->item->end)->y) : 0;
  gboolean rightwards = !has_start || !has_end || end >= start;
  gboolean near = has_start && has_end && fabs (end - start) < NEAR;
  HetuSide end_side = rightwards ? HETU_SIDE_RIGHT : HETU_SIDE_LEFT;
  HetuSide start_side = rightwards && has_end ? HETU_SIDE_LEFT : HETU_SIDE_RIGHT;

  if (has_end)
    place_label (self, self->item->end, colour, y, end_side, end_side, field);
  if (has_start)
    place_label (self,
                 self->item->start,
                 colour,
                 y,
                 near ? HETU_SIDE_ABOVE : start_side,
                 start_side,
                 field);
}

HetuLabelField *
hetu_dumbbell_row_draw (const HetuDumbbellRow *self)
{
  const HetuDumbbellItem *item = self->item;
  const HetuFrame *frame = self->context->frame;
  const HetuTheme *theme = self->context->theme;
  HetuColour colour = hetu_dumbbell_get_colour (frame, theme, item, FALSE);
  HetuColour text_colour = hetu_dumbbell_get_colour (frame, theme, item, TRUE);
  double zero = hetu_scale_map (self->scale, 0), y = self->y;
  double bottom = self->rect.y + self->rect.height;
  HetuLabelField *field =
      hetu_label_field_new ((HetuRect){ self->rect.x,
                                        self->rect.y - HETU_DUMBBELL_SLACK,
                                        self->rect.width,
                                        self->rect.height + 2 * HETU_DUMBBELL_SLACK });

  block_taken (self, field);
  hetu_label_field_block_segment (field, zero, self->rect.y, zero, bottom, theme->zero_width);
  if (told (self, item->end))
    draw_tolerance (self, colour, y, field);
  if (told (self, item->start) && told (self, item->end))
    {
      double from = hetu_scale_map (self->scale, row_at (self, item->start)->y);
      double to = hetu_scale_map (self->scale, row_at (self, item->end)->y);

      if (!hetu_dumbbell_is_broken (self->context->frame, item))
        draw_connector (self, colour, y);
      hetu_label_field_block_segment (field, from, y, to, y, CONNECTOR_WIDTH);
    }
  if (told (self, item->parent))
    draw_parent_tick (self, y, field);
  /* The end lies over the start: of a disc that coincides with a diamond the rim still shows, of a diamond nothing would. */
  if (told (self, item->start))
    draw_point (self,
                item->start,
                item->end >= 0 && row_at (self, item->end)->kind != HETU_KIND_TARGET,
                colour,
                y,
                field);
  if (told (self, item->end))
    draw_point (self, item->end, FALSE, colour, y, field);
  label_points (self, text_colour, y, field);
  return field;
}

void
hetu_dumbbell_row_label_parent (const HetuDumbbellRow *self, HetuLabelField *field)
{
  HetuPlotContext *context = self->context;
  static const HetuSide sides[] = { HETU_SIDE_BELOW, HETU_SIDE_ABOVE };
  const HetuFrameRow *row;
  const HetuFrameSeries *series;
  g_autofree char *number = NULL;
  g_autofree char *label = NULL;
  g_autoptr (HetuTextRun) run = NULL;
  /* Under its tick, or a little aside where the row below has a number. */
  static const double shifts[] = { 0, 6, -6, 12, -12 };
  HetuPoint anchor, at;
  gboolean placed = FALSE;

  if (!told (self, self->item->parent))
    return;
  row = row_at (self, self->item->parent);
  series = hetu_frame_get_series (context->frame, row->series);
  number = hetu_row_format (context->frame, row);
  label = g_strdup_printf ("%s %s", parent_word (context->frame, series), number);
  run = hetu_plot_shape (context, HETU_TYPE_SMALL, FALSE, label);
  anchor = (HetuPoint){ hetu_scale_map (self->scale, row->y), self->y };
  block_taken (self, field);
  for (gsize i = 0; i < G_N_ELEMENTS (shifts) && !placed; i++)
    placed = place (self,
                    field,
                    (HetuPoint){ anchor.x + shifts[i], anchor.y },
                    run,
                    self->tick_height / 2 + HETU_DUMBBELL_TICK_GAP,
                    sides,
                    G_N_ELEMENTS (sides),
                    &at);
  if (placed)
    hetu_scene_builder_text (context->builder,
                             HETU_PART_VALUE,
                             self->item->parent,
                             run,
                             at.x,
                             at.y,
                             hetu_series_text_colour (context->theme, series));
}
