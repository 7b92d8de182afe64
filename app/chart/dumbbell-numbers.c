/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The numbers of a dumbbell's row. Those of its points stand beside them, the focus before the yardstick: they never cover a
 * mark or a label of the row above; where a row is too low and narrow for that they cross its bond first, then its rules, on a
 * halo. Only the yardstick's may be left out (C-36). */
#include "chart/dumbbell-numbers.h"

#include "chart/row-table.h"
#include "model/district.h"

#include <math.h>

#define STEP 4.0 /* by which a label that finds no room is moved outward */
#define MAX_STEPS 80
#define NEAR_STEPS 3        /* within which it is still beside its point */
#define NEAR 14.0           /* nearer points are near-coincident (C-37) */
#define TOLERANCE_SHARE 0.3 /* of the row, at most */
#define TOLERANCE_HEIGHT 19.0
#define NEAR_GAP 1.2
#define LABEL_GAP 4.01 /* a hair more than the clearance, which a sum of coordinates may miss */
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

/* From the centre to a label above or below that clears a diamond, and the block about it. */
static double
beyond_marks (double radius, double block_height)
{
  return MAX (radius * DIAMOND_REACH, block_height / 2) + NEAR_GAP;
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
  double reach = hetu_dumbbell_reach_of (self, row_at (self, index)), x;

  x = hetu_scale_map (self->scale, row_at (self, index)->y);
  /* The arrow's head before it. */
  if (index == self->item->end)
    reach += MIN (HETU_DUMBBELL_ARROW_LENGTH, 1.3 * self->radius) + 1;
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

static gboolean
covers_taken (const HetuDumbbellRow *self, HetuRect box)
{
  for (guint i = 0; i < self->taken->len; i++)
    if (meets (box, g_array_index (self->taken, HetuRect, i)))
      return TRUE;
  return FALSE;
}

/* The zero line or the yardstick's tick. */
static gboolean
covers_rules (const HetuDumbbellRow *self, HetuRect box)
{
  double zero = hetu_scale_map (self->scale, 0), tick;
  double half = HETU_DUMBBELL_TICK_WIDTH / 2 + NEAR_GAP;

  if (box.x < zero + half && zero - half < box.x + box.width)
    return TRUE;
  if (!told (self, self->item->parent))
    return FALSE;
  tick = hetu_scale_map (self->scale, row_at (self, self->item->parent)->y);
  return box.x < tick + half && tick - half < box.x + box.width;
}

/* Where a number on that side of its point stands, moved by @step, within the row. */
static HetuRect
box_beside (const HetuDumbbellRow *self,
            const HetuFrameRow *row,
            const HetuTextRun *run,
            HetuSide side,
            double y,
            double step)
{
  HetuPoint anchor = { hetu_scale_map (self->scale, row->y) + step, y };
  HetuRect box = hetu_side_place (side,
                                  anchor,
                                  hetu_text_run_get_width (run),
                                  hetu_text_run_get_height (run),
                                  hetu_dumbbell_reach_of (self, row) + NEAR_GAP);
  double right = self->rect.x + self->rect.width - box.width;

  box.x = CLAMP (box.x, self->rect.x, MAX (right, self->rect.x));
  return box;
}

static gboolean
take_unless_covering (const HetuDumbbellRow *self,
                      HetuLabelField *field,
                      HetuRect box,
                      double y,
                      gboolean over_rules,
                      HetuPoint *out)
{
  if (covers_point (self, box, y) || covers_taken (self, box) ||
      (!over_rules && covers_rules (self, box)))
    return FALSE;
  hetu_label_field_block (field, box);
  g_array_append_val (self->taken, box);
  *out = (HetuPoint){ box.x, box.y };
  return TRUE;
}

/* At its point, over the bond. */
static gboolean
place_over_bond (const HetuDumbbellRow *self,
                 HetuLabelField *field,
                 const HetuFrameRow *row,
                 const HetuTextRun *run,
                 HetuSide inward,
                 double y,
                 HetuPoint *out)
{
  for (guint i = 0; i < NEAR_STEPS; i++)
    {
      double step = inward == HETU_SIDE_RIGHT ? i * STEP : i * -STEP;

      if (take_unless_covering (self,
                                field,
                                box_beside (self, row, run, inward, y, step),
                                y,
                                FALSE,
                                out))
        return TRUE;
    }
  return FALSE;
}

/* In a row too low and too narrow for all that is in it a number keeps clear of points and other numbers, if it can be of the
 * zero line and the tick. */
static gboolean
place_over_marks (const HetuDumbbellRow *self,
                  HetuLabelField *field,
                  const HetuFrameRow *row,
                  const HetuTextRun *run,
                  HetuSide outward,
                  double y,
                  HetuPoint *out)
{
  for (guint i = 0; i < 4 * MAX_STEPS; i++)
    {
      double step = i % (2 * MAX_STEPS) / 2 * (i % 2 == 0 ? STEP : -STEP);

      if (take_unless_covering (self,
                                field,
                                box_beside (self, row, run, outward, y, step),
                                y,
                                i >= 2 * MAX_STEPS,
                                out))
        return TRUE;
    }
  return FALSE;
}

/* Moves outward from @anchor, past what is in the way. */
static gboolean
place_outward (const HetuDumbbellRow *self,
               HetuLabelField *field,
               HetuPoint anchor,
               HetuTextRun *run,
               double offset,
               HetuSide outward,
               guint n_steps,
               HetuPoint *out)
{
  for (guint i = 0; i < n_steps; i++)
    {
      anchor.x += outward == HETU_SIDE_LEFT ? -STEP : STEP;
      if (place (self, field, anchor, run, offset, &outward, 1, out))
        return TRUE;
    }
  return FALSE;
}

static void
draw_value (const HetuDumbbellRow *self,
            int index,
            HetuTextRun *run,
            HetuPoint at,
            HetuColour colour,
            HetuColour halo)
{
  HetuMark mark = { .type = HETU_MARK_TEXT,
                    .part = HETU_PART_VALUE,
                    .row = index,
                    .x = at.x,
                    .y = at.y,
                    .run = run,
                    .fill = colour,
                    .halo = halo };

  hetu_scene_builder_add (self->context->builder, &mark);
}

static HetuTextRun *
shape_value (const HetuDumbbellRow *self, int index)
{
  const HetuFrameRow *row = row_at (self, index);
  g_autofree char *label = hetu_row_format (self->context->frame, row);

  return hetu_plot_shape (self->context, HETU_TYPE_VALUE, row->basis != HETU_BASIS_COMPUTED, label);
}

/* A number beside its point: on side @first, on the side that faces away from the other point, above; then beyond the
 * tolerance block. Then a little outward, over its bond with a halo, and farther outward, past the marks of the row; what finds
 * no room is counted in the note. */
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
  g_autoptr (HetuTextRun) run = shape_value (self, index);
  HetuPoint anchor = { hetu_scale_map (self->scale, row->y), y }, at;
  const HetuSide near_sides[] = { first, outward, HETU_SIDE_ABOVE };
  const HetuSide far_sides[] = { HETU_SIDE_ABOVE, HETU_SIDE_BELOW };
  HetuSide inward = outward == HETU_SIDE_LEFT ? HETU_SIDE_RIGHT : HETU_SIDE_LEFT;
  double near = hetu_dumbbell_reach_of (self, row) + LABEL_GAP;
  gboolean block =
      row->comparator == HETU_COMPARATOR_ABOUT || row->comparator == HETU_COMPARATOR_RANGE;
  double far =
      beyond_marks (self->radius, block ? hetu_dumbbell_tolerance_height (self->rect.height) : 0);

  if ((first == HETU_SIDE_ABOVE && place (self, field, anchor, run, far, far_sides, 1, &at)) ||
      place (self, field, anchor, run, near, near_sides, 3, &at) ||
      place (self, field, anchor, run, far, far_sides, 2, &at) ||
      place_outward (self, field, anchor, run, near, outward, NEAR_STEPS, &at))
    draw_value (self, index, run, at, colour, 0);
  else if (place_over_bond (self, field, row, run, inward, y, &at))
    draw_value (self, index, run, at, colour, context->theme->canvas);
  else if (place_outward (self, field, anchor, run, near, outward, MAX_STEPS, &at))
    draw_value (self, index, run, at, colour, 0);
  else if (place_over_marks (self, field, row, run, outward, y, &at))
    draw_value (self, index, run, at, colour, context->theme->canvas);
  else
    context->n_dropped++;
}

/* Where the number of a point would stand beside it. */
static HetuRect
side_box (const HetuDumbbellRow *self, int index, HetuTextRun *run, HetuSide side, double y)
{
  HetuPoint anchor = { hetu_scale_map (self->scale, row_at (self, index)->y), y };
  gboolean beside = side == HETU_SIDE_LEFT || side == HETU_SIDE_RIGHT;

  return hetu_side_place (side,
                          anchor,
                          hetu_text_run_get_width (run),
                          hetu_text_run_get_height (run),
                          beside ? hetu_dumbbell_reach_of (self, row_at (self, index)) + LABEL_GAP
                                 : beyond_marks (self->radius, 0));
}

static gboolean
has_side (const HetuDumbbellRow *self,
          int index,
          HetuTextRun *run,
          HetuSide outward,
          double y,
          const HetuLabelField *field)
{
  const HetuSide sides[] = { outward, HETU_SIDE_ABOVE, HETU_SIDE_BELOW };

  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
    if (hetu_label_field_is_free (field, side_box (self, index, run, sides[i], y)))
      return TRUE;
  return FALSE;
}

static void
take (const HetuDumbbellRow *self, HetuLabelField *field, HetuRect box)
{
  hetu_label_field_block (field, box);
  g_array_append_val (self->taken, box);
}

/* Points so near to each other that no number stands between them, one of which has none beside it: both numbers stand on the
 * other side, in the order of their points. Returns: whether that was so */
static gboolean
label_in_order (const HetuDumbbellRow *self, HetuColour colour, double y, HetuLabelField *field)
{
  double start = hetu_scale_map (self->scale, row_at (self, self->item->start)->y);
  double end = hetu_scale_map (self->scale, row_at (self, self->item->end)->y);
  int left = start <= end ? self->item->start : self->item->end;
  int right = start <= end ? self->item->end : self->item->start;
  g_autoptr (HetuTextRun) first = shape_value (self, left);
  g_autoptr (HetuTextRun) second = shape_value (self, right);
  gboolean has_left = has_side (self, left, first, HETU_SIDE_LEFT, y, field);
  gboolean has_right = has_side (self, right, second, HETU_SIDE_RIGHT, y, field);
  double between = fabs (end - start) - hetu_dumbbell_reach_of (self, row_at (self, left)) -
                   hetu_dumbbell_reach_of (self, row_at (self, right));
  HetuRect one, two;

  if (has_left == has_right ||
      between > hetu_text_run_get_width (has_left ? second : first) + 2 * LABEL_GAP)
    return FALSE;
  one = side_box (self,
                  has_left ? left : right,
                  first,
                  has_left ? HETU_SIDE_LEFT : HETU_SIDE_RIGHT,
                  y);
  two = side_box (self,
                  has_left ? left : right,
                  second,
                  has_left ? HETU_SIDE_LEFT : HETU_SIDE_RIGHT,
                  y);
  if (has_left)
    one.x = two.x - 2 * LABEL_GAP - one.width;
  else
    two.x = one.x + one.width + 2 * LABEL_GAP;
  if (!hetu_label_field_is_free (field, one) || !hetu_label_field_is_free (field, two))
    return FALSE;
  take (self, field, one);
  take (self, field, two);
  draw_value (self, left, first, (HetuPoint){ one.x, one.y }, colour, 0);
  draw_value (self, right, second, (HetuPoint){ two.x, two.y }, colour, 0);
  return TRUE;
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

double
hetu_dumbbell_reach_of (const HetuDumbbellRow *self, const HetuFrameRow *row)
{
  return self->radius * (row->kind == HETU_KIND_TARGET ? DIAMOND_REACH : 1);
}

double
hetu_dumbbell_tolerance_height (double row_height)
{
  return MIN (TOLERANCE_HEIGHT, row_height * TOLERANCE_SHARE);
}

double
hetu_dumbbell_reach_above (const HetuTheme *theme, double row_height, double radius)
{
  return beyond_marks (radius, hetu_dumbbell_tolerance_height (row_height)) +
         theme->type_pt[HETU_TYPE_VALUE] * 1.25;
}

void
hetu_dumbbell_block_taken (const HetuDumbbellRow *self, HetuLabelField *field)
{
  for (guint i = 0; i < self->taken->len; i++)
    hetu_label_field_block (field, g_array_index (self->taken, HetuRect, i));
}

/* Labels stand on the far side of each point; near-coincident points send the actual's above (C-37). */
void
hetu_dumbbell_label_points (const HetuDumbbellRow *self,
                            HetuColour colour,
                            double y,
                            HetuLabelField *field)
{
  gboolean has_start = told (self, self->item->start), has_end = told (self, self->item->end);
  double start = has_start ? hetu_scale_map (self->scale, row_at (self, self->item->start)->y) : 0;
  double end = has_end ? hetu_scale_map (self->scale, row_at (self, self->item->end)->y) : 0;
  gboolean rightwards = !has_start || !has_end || end >= start;
  gboolean near = has_start && has_end && fabs (end - start) < NEAR;
  HetuSide end_side = rightwards ? HETU_SIDE_RIGHT : HETU_SIDE_LEFT;
  HetuSide start_side = rightwards && has_end ? HETU_SIDE_LEFT : HETU_SIDE_RIGHT;

  if (has_start && has_end && label_in_order (self, colour, y, field))
    return;
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
  hetu_dumbbell_block_taken (self, field);
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
