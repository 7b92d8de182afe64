/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bar, diamond and their numbers in one cell. The bar's number stands outside its end; where the target is in its way it
 * moves inside. The target's number stands right of the diamond; over the bar it stands above, and in a row too low for that
 * behind the bar's number, with a small diamond in front. */
#include "chart/facet-cell.h"

#include "model/format.h"

#include <math.h>

#define BAR_SHARE 0.62
#define BAR_MAX 15.0
#define BAR_RADIUS 1.5
#define WHISKER_MAX 25.0
#define WHISKER_SHARE 0.8
#define WHISKER_WIDTH 1.5
#define DIAMOND 10.0
#define DIAMOND_INSIDE 7.0
#define LABEL_GAP 5.0
#define PROVISIONAL_TINT 0.35
#define BAND_TINT 0.25
#define IN_BAR_TINT 0.6

typedef struct
{
  const HetuFacetCell *cell;
  const HetuFrameRow *actual, *target; /* NULL where nothing can be drawn */
  double y, zero, end, mark;           /* centre; x of zero, of the bar's end, of the target */
  double bar_height;
  double free_x; /* right of what has been written */
} Cell;

static gboolean
in_bar (const Cell *self)
{
  return self->actual != NULL && self->target != NULL &&
         self->mark < MAX (self->zero, self->end) - 1 && self->mark > MIN (self->zero, self->end);
}

static double
glyph_scale (const Cell *self)
{
  return MIN (1, self->bar_height / BAR_MAX * 1.2);
}

static double
whisker_height (const Cell *self)
{
  return MIN (WHISKER_MAX, self->cell->rect.height * WHISKER_SHARE);
}

static void
draw_bar (const Cell *self)
{
  const HetuFacetCell *cell = self->cell;
  HetuColour colour = cell->colour;
  HetuMark mark = { .type = HETU_MARK_RECT,
                    .part = HETU_PART_MARK,
                    .row = cell->actual,
                    .x = MIN (self->zero, self->end),
                    .y = self->y - self->bar_height / 2,
                    .width = fabs (self->end - self->zero),
                    .height = self->bar_height,
                    .radius = BAR_RADIUS,
                    .fill = colour };

  if (self->actual->kind == HETU_KIND_EXPECTED || self->actual->status == HETU_STATUS_EXPECTED)
    {
      mark.fill_kind = HETU_FILL_HATCH;
      mark.stroke = colour;
      mark.stroke_width = 1;
    }
  else if (self->actual->status == HETU_STATUS_PROVISIONAL)
    {
      mark.fill = hetu_colour_mix (cell->context->theme->canvas, colour, PROVISIONAL_TINT);
      mark.stroke = colour;
      mark.stroke_width = 1;
    }
  hetu_scene_builder_add (cell->context->builder, &mark);
}

/* The stretch that satisfies the target; on the bar it is a lighter part of the bar. */
static void
draw_tolerance (const Cell *self)
{
  const HetuFacetCell *cell = self->cell;
  HetuPlotContext *context = cell->context;
  double spread = hetu_row_tolerance (context->frame, self->target);
  double high = self->target->comparator == HETU_COMPARATOR_RANGE ? self->target->y_high
                                                                  : self->target->y + spread;
  double left = hetu_scale_map (cell->axis->scale, self->target->y - spread);
  double right = hetu_scale_map (cell->axis->scale, high);
  double height = in_bar (self) ? self->bar_height : whisker_height (self);

  if (right > left)
    hetu_scene_builder_rect (context->builder,
                             HETU_PART_BAND,
                             cell->target,
                             (HetuRect){ left, self->y - height / 2, right - left, height },
                             0,
                             hetu_colour_mix (context->theme->canvas,
                                              cell->colour,
                                              in_bar (self) ? IN_BAR_TINT : BAND_TINT));
}

/* On the bar diamond and whisker are cut out of it; elsewhere they are hollow in the district's colour. */
static void
draw_target (const Cell *self)
{
  const HetuFacetCell *cell = self->cell;
  HetuPlotContext *context = cell->context;
  gboolean inside = in_bar (self);
  double half = (inside ? self->bar_height : whisker_height (self)) / 2;
  double r = DIAMOND_INSIDE * glyph_scale (self) / 2;
  HetuColour ink = inside ? context->theme->canvas : cell->colour;
  HetuPoint points[] = { { self->mark, self->y - r },
                         { self->mark + r, self->y },
                         { self->mark, self->y + r },
                         { self->mark - r, self->y } };
  HetuMark diamond = { .type = HETU_MARK_POLYGON,
                       .part = HETU_PART_TARGET,
                       .row = cell->target,
                       .fill = ink,
                       .points = points,
                       .n_points = G_N_ELEMENTS (points) };

  hetu_scene_builder_segment (context->builder,
                              HETU_PART_TARGET,
                              cell->target,
                              self->mark,
                              self->y - half,
                              self->mark,
                              self->y + half,
                              ink,
                              WHISKER_WIDTH);
  if (inside)
    hetu_scene_builder_add (context->builder, &diamond);
  else
    hetu_glyph_draw (context->builder,
                     HETU_PART_TARGET,
                     cell->target,
                     HETU_GLYPH_DIAMOND,
                     self->mark,
                     self->y,
                     DIAMOND * glyph_scale (self),
                     ink,
                     context->theme);
}

/* The target's mark and number as one box, which the bar's number must leave free. */
static gboolean
collides (const Cell *self, double left, double right)
{
  double half = DIAMOND * glyph_scale (self) / 2 + 1;

  return self->target != NULL && !in_bar (self) && left < self->mark + half &&
         right > self->mark - half;
}

static double
room_above (const Cell *self)
{
  return self->cell->rect.height / 2 - MAX (self->bar_height / 2, 4);
}

static void
label_bar (Cell *self)
{
  const HetuFacetCell *cell = self->cell;
  HetuPlotContext *context = cell->context;
  const HetuTheme *theme = context->theme;
  gboolean negative = self->actual->y < 0, bold = self->actual->basis != HETU_BASIS_COMPUTED;
  g_autofree char *label = hetu_row_format (context->frame, self->actual);
  double width = hetu_row_measure_text (context, HETU_TYPE_VALUE, bold, label);
  /* Left of zero there may be no room in the panel: the number of a negative bar then stands right of zero. */
  gboolean left_fits = self->end - LABEL_GAP - width >= cell->rect.x;
  gboolean leftwards = negative && left_fits;
  double x = leftwards ? self->end - LABEL_GAP - width : MAX (self->end, self->zero) + LABEL_GAP;
  gboolean inside =
      collides (self, x, x + width + 2) && fabs (self->end - self->zero) >= width + 2 * LABEL_GAP;
  HetuColour colour = theme->text;
  double height = theme->type_pt[HETU_TYPE_VALUE] * 1.25, y = self->y;
  gboolean above = FALSE;

  if (inside)
    {
      x = negative ? self->end + LABEL_GAP : self->end - LABEL_GAP - width;
      /* The diamond covers the end of a bar that all but reaches it. */
      if (!negative && self->mark - self->end < DIAMOND)
        x -= DIAMOND / 2;
      colour = hetu_colour_contrast (theme->canvas, cell->colour) >=
                       hetu_colour_contrast (theme->text, cell->colour)
                   ? theme->canvas
                   : theme->text;
    }
  else if (collides (self, x, x + width + 2) && room_above (self) >= height - 3)
    {
      x = MIN (self->zero, self->end) + 2;
      y = self->y - self->bar_height / 2 - height / 2 + 1;
      above = TRUE;
    }
  else if (collides (self, x, x + width + 2))
    x = self->mark + DIAMOND;
  hetu_plot_text (context,
                  HETU_PART_VALUE,
                  cell->actual,
                  HETU_TYPE_VALUE,
                  bold,
                  label,
                  x,
                  y,
                  0,
                  0.5,
                  colour);
  if (!leftwards && !inside && !above)
    self->free_x = MAX (self->free_x, x + width);
}

static void
label_target (Cell *self)
{
  const HetuFacetCell *cell = self->cell;
  HetuPlotContext *context = cell->context;
  g_autofree char *label = hetu_row_format (context->frame, self->target);
  double height = context->theme->type_pt[HETU_TYPE_VALUE] * 1.25;
  double width = hetu_row_measure_text (context, HETU_TYPE_VALUE, TRUE, label);
  double x = MAX (self->mark + DIAMOND * glyph_scale (self) / 2 + 3,
                  self->free_x > self->mark ? self->free_x + 6 : 0);
  double y = self->y, anchor = 0;

  if (in_bar (self) && room_above (self) >= height - 3)
    {
      x = self->mark;
      y = self->y - self->bar_height / 2 - height / 2 + 1;
      anchor = 0.5;
    }
  else if (in_bar (self))
    {
      double size = DIAMOND_INSIDE * glyph_scale (self);

      x = MAX (self->free_x, self->end) + 8;
      hetu_glyph_draw (context->builder,
                       HETU_PART_TARGET,
                       cell->target,
                       HETU_GLYPH_DIAMOND,
                       x + size / 2,
                       self->y,
                       size,
                       cell->colour,
                       context->theme);
      x += size + 3;
    }
  hetu_plot_text (context,
                  HETU_PART_VALUE,
                  cell->target,
                  HETU_TYPE_VALUE,
                  TRUE,
                  label,
                  x,
                  y,
                  anchor,
                  0.5,
                  cell->text_colour);
  if (anchor == 0)
    self->free_x = MAX (self->free_x, x + width);
}

static void
draw_words (Cell *self, int row, const char *text)
{
  HetuPlotContext *context = self->cell->context;
  double right = self->cell->rect.x + self->cell->rect.width;

  hetu_row_draw_text (context,
                      HETU_PART_GAP,
                      row,
                      HETU_TYPE_SMALL,
                      FALSE,
                      text,
                      (HetuPoint){ self->free_x + 6, self->y },
                      0,
                      right - self->free_x - 6,
                      context->theme->text2);
}

/* What stands where there is no bar. */
static void
draw_absence (Cell *self, const HetuFrameRow *row, gboolean alone)
{
  const HetuFacetCell *cell = self->cell;
  HetuPlotContext *context = cell->context;
  gboolean chinese = context->frame->language == HETU_LANGUAGE_ZH;
  double height = cell->rect.height;

  if (row == NULL && alone)
    {
      draw_words (self, -1, chinese ? "未提及" : "not mentioned");
      return;
    }
  if (row != NULL && row->status == HETU_STATUS_REDACTED)
    {
      const char *label = chinese ? "× 脱敏" : "× redacted";
      HetuRect chip = hetu_chip_measure (context, row->status, label);

      if (chip.height <= height)
        {
          hetu_chip_draw (context,
                          cell->actual,
                          row->status,
                          label,
                          self->zero + 3 + chip.width / 2,
                          self->y);
          self->free_x = self->zero + 3 + chip.width;
          return;
        }
    }
  hetu_row_draw_stub (context, cell->actual, self->zero + 1, self->y, self->bar_height);
  self->free_x = self->zero + 13;
  if (row != NULL && row->status == HETU_STATUS_QUALITATIVE && row->text != NULL)
    draw_words (self, cell->actual, row->text);
  else if (alone)
    draw_words (self,
                cell->actual,
                hetu_format_absence (row->status == HETU_STATUS_INCOMPARABLE ||
                                             row->status == HETU_STATUS_REDACTED
                                         ? row->status
                                         : HETU_STATUS_MISSING,
                                     context->frame->language));
}

/* “目标：与经济增长同步”: a target without a number. */
static void
draw_target_words (Cell *self, const HetuFrameRow *row)
{
  gboolean chinese = self->cell->context->frame->language == HETU_LANGUAGE_ZH;
  const char *what =
      row->text != NULL && row->status != HETU_STATUS_REDACTED && row->status != HETU_STATUS_MISSING
          ? row->text
          : hetu_format_absence (row->status, self->cell->context->frame->language);
  g_autofree char *words = g_strdup_printf (chinese ? "目标：%s" : "target: %s", what);

  if (what[0] != '\0')
    draw_words (self, self->cell->target, words);
}

void
hetu_facet_cell_draw (const HetuFacetCell *self)
{
  const HetuFrame *frame = self->context->frame;
  const HetuFrameRow *actual =
      self->actual >= 0 ? hetu_frame_get_row (frame, (guint) self->actual) : NULL;
  const HetuFrameRow *target =
      self->target >= 0 ? hetu_frame_get_row (frame, (guint) self->target) : NULL;
  Cell cell = { .cell = self,
                .actual = actual != NULL && hetu_row_is_drawable (actual) ? actual : NULL,
                .target = target != NULL && hetu_row_is_drawable (target) ? target : NULL,
                .y = self->rect.y + self->rect.height / 2,
                .bar_height = MIN (BAR_MAX * MAX (1, self->context->theme->text_scale),
                                   BAR_SHARE * self->rect.height) };

  cell.zero = hetu_scale_map (self->axis->scale, 0);
  cell.end = cell.actual != NULL ? hetu_scale_map (self->axis->scale, cell.actual->y) : cell.zero;
  cell.mark = cell.target != NULL ? hetu_scale_map (self->axis->scale, cell.target->y) : cell.zero;
  cell.free_x = MAX (cell.zero, cell.end);
  if (cell.actual != NULL)
    draw_bar (&cell);
  else
    draw_absence (&cell, actual, target == NULL);
  if (cell.target != NULL)
    draw_tolerance (&cell);
  if (cell.target != NULL)
    draw_target (&cell);
  if (cell.actual != NULL)
    label_bar (&cell);
  if (cell.target != NULL)
    label_target (&cell);
  else if (target != NULL)
    draw_target_words (&cell, target);
}
