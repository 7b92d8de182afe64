/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One row of a dumbbell figure between its name and its difference: its marks, back to front. Its numbers, which come after
 * them, are placed in dumbbell-numbers.c. */
#include "chart/dumbbell-marks.h"

#include "chart/dumbbell-numbers.h"
#include "chart/labels.h"
#include "chart/row-table.h"

#include <math.h>

#define CONNECTOR_WIDTH 3.0
#define CONNECTOR_ALPHA 0.55
#define ARROW_FROM 20.0 /* what is seen of a connector with an arrowhead, at least */

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

static void
draw_connector (const HetuDumbbellRow *self, HetuColour colour, double y)
{
  double from = hetu_scale_map (self->scale, row_at (self, self->item->start)->y);
  double to = hetu_scale_map (self->scale, row_at (self, self->item->end)->y);
  double way = to > from ? 1 : -1;
  double tip = to - way * (hetu_dumbbell_reach_of (self, row_at (self, self->item->end)) + 0.5),
         half = self->radius * 0.72;
  HetuPoint head[] = {
    { tip, y },
    { tip - way * MIN (HETU_DUMBBELL_ARROW_LENGTH, 1.3 * self->radius), y - half },
    { tip - way * MIN (HETU_DUMBBELL_ARROW_LENGTH, 1.3 * self->radius), y + half }
  };
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

/* The stretch that satisfies “左右” or a range. */
static void
draw_tolerance (const HetuDumbbellRow *self, HetuColour colour, double y, HetuLabelField *field)
{
  const HetuFrameRow *row = row_at (self, self->item->end);
  double spread = hetu_row_tolerance (self->context->frame, row);
  double high = row->comparator == HETU_COMPARATOR_RANGE ? row->y_high : row->y + spread;
  double left = hetu_scale_map (self->scale, row->y - spread);
  double right = hetu_scale_map (self->scale, high);
  double height = hetu_dumbbell_tolerance_height (self->rect.height);
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
  hetu_label_field_block (
      field,
      around (x, y, hetu_dumbbell_reach_of (self, row), hetu_dumbbell_reach_of (self, row)));
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
                              HETU_DUMBBELL_TICK_WIDTH);
  hetu_label_field_block_segment (field, x, y - half, x, y + half, HETU_DUMBBELL_TICK_WIDTH);
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

  hetu_dumbbell_block_taken (self, field);
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
  hetu_dumbbell_label_points (self, text_colour, y, field);
  return field;
}
