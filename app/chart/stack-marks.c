/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One column of contributions: its parts outwards from zero, their numbers inside or beside them, the total's disc, and behind
 * the last column the names. A label that fits nowhere is counted in the note (C-36); the table twin has every number. */
#include "chart/stack.h"

#include "chart/finding.h"
#include "chart/labels.h"
#include "chart/row-table.h"

#include "model/format.h"

#include <math.h>

#define FOOT_EM 6.2 /* six 汉字 and the rounding of them */
#define BESIDE_GAP 3.0
#define SEAM 0.75
#define MOST_PARTS 10 /* a residual among them */

typedef struct
{
  int row;
  double top, bottom; /* points, top above bottom */
  double label_y;     /* centre of a number inside */
  gboolean inside;
} Segment;

static double
line_height (const HetuTheme *theme, HetuTypeRole role)
{
  return theme->type_pt[role] * 1.25;
}

static const HetuFrameRow *
row_at (const HetuStack *self, int index)
{
  return index >= 0 ? hetu_frame_get_row (self->context->frame, (guint) index) : NULL;
}

/* “净出口”, with its number where the column has no room for it. */
char *
hetu_stack_write_name (const HetuStack *self, int row, gboolean with_value)
{
  const HetuFrame *frame = self->context->frame;
  const char *name = hetu_frame_get_series (frame, row_at (self, row)->series)->name;
  g_autofree char *value = hetu_row_to_value (frame, row_at (self, row));

  return with_value ? g_strconcat (name, " ", value, NULL) : g_strdup (name);
}

const char *
hetu_stack_get_foot (const HetuStack *self, guint category)
{
  const HetuFrameKey *key = hetu_frame_get_category (self->context->frame, category);

  return self->short_names && key->short_name != NULL ? key->short_name : key->name;
}

HetuTextRun *
hetu_stack_shape_foot (const HetuStack *self, guint category)
{
  HetuPlotContext *context = self->context;
  gboolean chinese = context->frame->language == HETU_LANGUAGE_ZH;
  double size = context->theme->type_pt[HETU_TYPE_AXIS], room = self->band - HETU_STACK_LABEL_GAP;
  HetuTextStyle style = { .size_pt = size,
                          .bold = hetu_parts_is_focus (context->frame, category),
                          .align = HETU_ALIGN_CENTRE };

  if (self->wrapped)
    {
      style.width_pt = chinese ? MIN (room, FOOT_EM * size) : room;
      style.max_lines = 2;
    }
  return hetu_text_shape (context->text, hetu_stack_get_foot (self, category), &style);
}

static double
centre_of (const HetuStack *self, guint category)
{
  return self->left + (category + 0.5) * self->band;
}

/* The parts of a column, from zero outwards on either side. */
static GArray *
list_segments (const HetuStack *self, guint category)
{
  GArray *segments = g_array_new (FALSE, TRUE, sizeof (Segment));
  double up = 0, down = 0, half = self->context->theme->zero_width / 2;

  for (guint i = 0; i < self->order->len; i++)
    {
      Segment one = { .row = hetu_parts_find (self->context->frame,
                                              category,
                                              g_array_index (self->order, guint, i)) };
      const HetuFrameRow *row = row_at (self, one.row);
      double *at = row != NULL && row->y < 0 ? &down : &up;
      double from;

      if (row == NULL)
        continue;
      from = hetu_scale_map (self->axis.scale, *at);
      *at += row->y;
      one.top = MIN (from, hetu_scale_map (self->axis.scale, *at));
      one.bottom = MAX (from, hetu_scale_map (self->axis.scale, *at));
      /* The zero line stays whole between what adds and what takes away. */
      if (one.bottom - one.top > half && from == hetu_scale_map (self->axis.scale, 0))
        {
          if (row->y < 0)
            one.top += half;
          else
            one.bottom -= half;
        }
      g_array_append_val (segments, one);
    }
  return segments;
}

/* Numbers inside keep clear of the total's disc. */
static void
place_inside (const HetuStack *self, GArray *segments, double disc_y)
{
  double clear = self->label_height / 2 + HETU_STACK_DISC / 2;

  for (guint i = 0; i < segments->len; i++)
    {
      Segment *one = &g_array_index (segments, Segment, i);
      g_autofree char *label = hetu_row_to_value (self->context->frame, row_at (self, one->row));
      double width = hetu_row_measure_text (self->context, HETU_TYPE_VALUE, TRUE, label);

      one->label_y = (one->top + one->bottom) / 2;
      one->inside = one->bottom - one->top >= self->label_height && self->column >= width + 4;
      if (!one->inside || fabs (one->label_y - disc_y) >= clear)
        continue;
      one->label_y = disc_y + clear;
      if (one->label_y + self->label_height / 2 > one->bottom)
        one->label_y = disc_y - clear;
      one->inside = one->label_y - self->label_height / 2 >= one->top &&
                    one->label_y + self->label_height / 2 <= one->bottom;
    }
}

static void
draw_value (const HetuStack *self,
            int row,
            const char *label,
            HetuPoint at,
            double anchor_x,
            HetuColour colour)
{
  hetu_plot_text (self->context,
                  HETU_PART_VALUE,
                  row,
                  HETU_TYPE_VALUE,
                  row_at (self, row)->basis != HETU_BASIS_COMPUTED,
                  label,
                  at.x,
                  at.y,
                  anchor_x,
                  0.5,
                  colour);
}

/* Numbers that their parts have no room for stand in the gap beside the column, where that is wide enough. */
static void
draw_beside (const HetuStack *self, GArray *segments, guint category)
{
  double x = centre_of (self, category) + self->column / 2 + BESIDE_GAP;
  double room = self->band - self->column - 2 * BESIDE_GAP;
  HetuEndLabel labels[MOST_PARTS] = { { 0 } };
  int rows[MOST_PARTS];
  guint n = 0;

  for (guint i = 0; i < segments->len && n < G_N_ELEMENTS (labels); i++)
    {
      const Segment *one = &g_array_index (segments, Segment, i);
      g_autofree char *label = hetu_row_to_value (self->context->frame, row_at (self, one->row));

      if (one->inside)
        continue;
      if (hetu_row_measure_text (self->context, HETU_TYPE_VALUE, TRUE, label) > room)
        {
          self->context->n_dropped++;
          continue;
        }
      labels[n] = (HetuEndLabel){ (one->top + one->bottom) / 2, self->label_height, 0 };
      rows[n++] = one->row;
    }
  if (!hetu_labels_isotonic (labels, n, 0, self->top, self->bottom))
    {
      self->context->n_dropped += n;
      return;
    }
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *label = hetu_row_to_value (self->context->frame, row_at (self, rows[i]));

      draw_value (self,
                  rows[i],
                  label,
                  (HetuPoint){ x, labels[i].placed_y },
                  0,
                  hetu_parts_get_text_colour (self->context->theme,
                                              self->context->frame,
                                              row_at (self, rows[i])->series));
    }
}

/* Names beside the last column; a number goes with the name where its part has no room for it. */
static void
draw_names (const HetuStack *self, GArray *segments, int total, double disc_y)
{
  HetuPlotContext *context = self->context;
  double column_right = centre_of (self, context->frame->categories->len - 1) + self->column / 2;
  HetuEndLabel labels[MOST_PARTS + 1] = { { 0 } };
  guint n = 0;

  for (; n < segments->len && n < MOST_PARTS; n++)
    {
      const Segment *one = &g_array_index (segments, Segment, n);

      labels[n] = (HetuEndLabel){ (one->top + one->bottom) / 2,
                                  line_height (context->theme, HETU_TYPE_ROW),
                                  0 };
    }
  labels[n] = (HetuEndLabel){ disc_y, line_height (context->theme, HETU_TYPE_ROW), 0 };
  if (!hetu_labels_isotonic (labels, n + 1, 0, self->top, self->bottom))
    {
      context->n_dropped += n + 1;
      return;
    }
  for (guint i = 0; i <= n; i++)
    {
      const Segment *one = i < n ? &g_array_index (segments, Segment, i) : NULL;
      int row = one != NULL ? one->row : total;
      g_autofree char *name = hetu_stack_write_name (self, row, one != NULL && !one->inside);
      double far = labels[i].placed_y - labels[i].wanted_y;

      /* C-35: a name that had to move away points back. */
      if (fabs (far) > 10)
        hetu_scene_builder_segment (
            context->builder,
            HETU_PART_ANNOTATION,
            row,
            column_right + 2,
            labels[i].wanted_y,
            self->right + HETU_STACK_NAME_GAP - 3,
            labels[i].placed_y,
            hetu_parts_get_text_colour (context->theme, context->frame, row_at (self, row)->series),
            context->theme->axis_width);
      hetu_plot_text (
          context,
          HETU_PART_LABEL,
          row,
          HETU_TYPE_ROW,
          one == NULL,
          name,
          self->right + HETU_STACK_NAME_GAP,
          labels[i].placed_y,
          0,
          0.5,
          hetu_parts_get_text_colour (context->theme, context->frame, row_at (self, row)->series));
    }
}

static void
draw_total (const HetuStack *self,
            guint category,
            int row,
            double disc_y,
            double column_top,
            double column_bottom)
{
  HetuPlotContext *context = self->context;
  g_autofree char *value = hetu_row_to_value (context->frame, row_at (self, row));
  double x = centre_of (self, category);
  double room;
  gboolean sunk, hanging;
  HetuPoint at;

  hetu_glyph_draw (context->builder,
                   HETU_PART_MARK,
                   row,
                   HETU_GLYPH_RING,
                   x,
                   disc_y,
                   HETU_STACK_DISC,
                   context->theme->text,
                   context->theme);
  /* Over a column that is higher than its total the number would be read as the column's height. */
  room =
      2 * hetu_row_measure_text (context, HETU_TYPE_VALUE, TRUE, value) + 3 * HETU_STACK_LABEL_GAP;
  sunk = disc_y - column_top > HETU_STACK_DISC / 2 && room <= self->band - self->column;
  hanging = row_at (self, row)->y < 0 && column_bottom - disc_y <= HETU_STACK_DISC / 2;
  if (hanging)
    at = (HetuPoint){ x, MAX (column_bottom, disc_y + HETU_STACK_DISC / 2) + HETU_STACK_TOTAL_GAP };
  else if (sunk)
    at = (HetuPoint){ x - self->column / 2 - HETU_STACK_LABEL_GAP, disc_y };
  else
    at = (HetuPoint){ x, MIN (column_top, disc_y - HETU_STACK_DISC / 2) - HETU_STACK_TOTAL_GAP };
  hetu_plot_text (context,
                  HETU_PART_VALUE,
                  row,
                  HETU_TYPE_VALUE,
                  TRUE,
                  value,
                  at.x,
                  at.y,
                  sunk && !hanging ? 1 : 0.5,
                  hanging ? 0
                  : sunk  ? 0.5
                          : 1,
                  context->theme->text);
}

static void
draw_gap (const HetuStack *self, guint category)
{
  HetuPlotContext *context = self->context;
  const HetuFrame *frame = context->frame;
  int row = hetu_parts_find (frame, category, 0);
  HetuStatus status = row >= 0 ? row_at (self, row)->status : HETU_STATUS_MISSING;
  const char *word = hetu_format_absence_words (status, frame->language);
  double zero = hetu_scale_map (self->axis.scale, 0), x = centre_of (self, category);
  HetuMark hatch = { .type = HETU_MARK_RECT,
                     .part = HETU_PART_GAP,
                     .fill_kind = HETU_FILL_HATCH,
                     .row = row,
                     .x = x - self->column / 2,
                     .y = zero - 11 - context->theme->zero_width / 2,
                     .width = self->column,
                     .height = 11,
                     .fill = context->theme->axis };

  hetu_scene_builder_add (context->builder, &hatch);
  if (hetu_row_measure_text (context, HETU_TYPE_SMALL, FALSE, word) + 2 <= self->band)
    hetu_plot_text (context,
                    HETU_PART_GAP,
                    row,
                    HETU_TYPE_SMALL,
                    FALSE,
                    word,
                    x,
                    hatch.y - HETU_STACK_TOTAL_GAP,
                    0.5,
                    1,
                    context->theme->text2);
}

static void
draw_foot (const HetuStack *self, guint category)
{
  HetuPlotContext *context = self->context;
  guint last = context->frame->categories->len - 1;
  double line = line_height (context->theme, HETU_TYPE_AXIS), half;
  guint foot_row = self->wrapped ? 0 : category % self->foot_rows;
  g_autoptr (HetuTextRun) run = NULL;

  if ((last - category) % self->foot_step != 0)
    return;
  run = hetu_stack_shape_foot (self, category);
  half = hetu_text_run_get_width (run) / 2;
  hetu_scene_builder_text (context->builder,
                           HETU_PART_TICK,
                           -1,
                           run,
                           CLAMP (centre_of (self, category) - half,
                                  context->rect.x,
                                  context->rect.x + context->rect.width - 2 * half),
                           self->bottom + self->foot_gap + foot_row * line,
                           context->theme->text2);
}

void
hetu_stack_draw_column (const HetuStack *self, guint category)
{
  HetuPlotContext *context = self->context;
  gboolean last = category + 1 == context->frame->categories->len;
  int total =
      self->total >= 0 ? hetu_parts_find (context->frame, category, (guint) self->total) : -1;
  double left = centre_of (self, category) - self->column / 2;
  double top = hetu_scale_map (self->axis.scale, 0), bottom = top;
  double disc_y = total >= 0 ? hetu_scale_map (self->axis.scale, row_at (self, total)->y) : top;
  g_autoptr (GArray) segments = NULL;

  draw_foot (self, category);
  if (!hetu_parts_is_whole (context->frame, category))
    {
      draw_gap (self, category);
      return;
    }
  segments = list_segments (self, category);
  place_inside (self, segments, disc_y);
  for (guint i = 0; i < segments->len; i++)
    {
      const Segment *one = &g_array_index (segments, Segment, i);
      double seam = MIN (SEAM, (one->bottom - one->top) / 2);
      HetuRect rect = { left, one->top, self->column, one->bottom - one->top - seam };
      g_autofree char *label = hetu_row_to_value (context->frame, row_at (self, one->row));
      HetuColour under;

      top = MIN (top, one->top);
      bottom = MAX (bottom, one->bottom);
      if (rect.height <= 0.01)
        continue;
      under = hetu_parts_draw_segment (context, one->row, rect);
      if (one->inside)
        draw_value (self,
                    one->row,
                    label,
                    (HetuPoint){ centre_of (self, category), one->label_y },
                    0.5,
                    hetu_parts_contrast_text (context->theme, under));
    }
  if (total >= 0)
    draw_total (self, category, total, disc_y, top, bottom);
  if (last && self->named_beside)
    draw_names (self, segments, total, disc_y);
  else
    draw_beside (self, segments, category);
}
