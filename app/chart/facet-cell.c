/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bar, diamond and their numbers in one cell. Each number has its places in order of preference and takes the first that is
 * free; one that finds none stands at the end of the row behind a small copy of its mark. */
#include "chart/facet-cell.h"

#include "chart/labels.h"
#include "model/format.h"

#include <math.h>

#define BAR_SHARE 0.62
#define BAR_MAX 15.0
#define BAR_RADIUS 1.5
#define WHISKER_MAX 25.0
#define WHISKER_SHARE 0.8
#define WHISKER_WIDTH 1.5
#define DIAMOND 10.0
#define DIAMOND_REACH 1.25
#define DIAMOND_INSIDE 7.0
#define LABEL_GAP 4.0
#define INSIDE_GAP 2.0
#define CLEAR 4.5 /* between a number and a mark on one line */
#define STEP 3.0
#define SLACK 3.0 /* a line of text is higher than its ink: so far may it reach out of its row */
#define BAND_TINT 0.25
#define IN_BAR_TINT 0.6

typedef struct
{
  const HetuFacetCell *cell;
  const HetuFrameRow *actual, *target; /* NULL where nothing can be drawn */
  double y, zero, end, mark;           /* centre; x of zero, of the bar's end, of the target */
  double bar_height;
  gboolean bar_waits;    /* the bar's number has no place yet */
  double free_x;         /* right of what has been written */
  HetuLabelField *field; /* borrowed: what is taken in the cell */
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
      mark.fill = hetu_theme_tint (cell->context->theme, colour, HETU_PROVISIONAL_TINT);
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
    hetu_tint_draw (
        context->builder,
        context->theme,
        cell->target,
        (HetuRect){ left, self->y - height / 2, right - left, height },
        0,
        hetu_theme_tint (context->theme, cell->colour, in_bar (self) ? IN_BAR_TINT : BAND_TINT));
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

/* Half of what the diamond covers. */
static double
target_reach (const Cell *self)
{
  return DIAMOND * DIAMOND_REACH * glyph_scale (self) / 2;
}

static double
room_above (const Cell *self)
{
  return self->cell->rect.height / 2 - MAX (self->bar_height / 2, 4);
}

/* Adds a number if its box is free, and takes the box. */
static gboolean
place (Cell *self, int row, HetuTextRun *run, double x, double y, HetuColour colour)
{
  HetuRect box = { x,
                   y - hetu_text_run_get_height (run) / 2,
                   hetu_text_run_get_width (run),
                   hetu_text_run_get_height (run) };

  if (!hetu_label_field_is_free (self->field, box))
    return FALSE;
  hetu_label_field_block (self->field, box);
  hetu_scene_builder_text (self->cell->context->builder,
                           HETU_PART_VALUE,
                           row,
                           run,
                           box.x,
                           box.y,
                           colour);
  /* What stands above the bar leaves the line free for words. */
  if (y == self->y)
    self->free_x = MAX (self->free_x, x + box.width);
  return TRUE;
}

/* As place(), moved right until there is room. */
static gboolean
place_behind (Cell *self, int row, HetuTextRun *run, double x, HetuColour colour)
{
  double right = self->cell->rect.x + self->cell->rect.width;

  for (; x + hetu_text_run_get_width (run) <= right; x += STEP)
    if (place (self, row, run, x, self->y, colour))
      return TRUE;
  return FALSE;
}

static HetuColour
ink_on_bar (const HetuFacetCell *cell)
{
  const HetuTheme *theme = cell->context->theme;

  return hetu_colour_contrast (theme->canvas, cell->colour) >=
                 hetu_colour_contrast (theme->text, cell->colour)
             ? theme->canvas
             : theme->text;
}

/* Over the bar: on its middle line, in the ink that reads better on its colour. */
static gboolean
place_inside (Cell *self, HetuTextRun *run)
{
  const HetuFacetCell *cell = self->cell;
  double width = hetu_text_run_get_width (run);
  double reach = MAX (self->zero, self->end) - MIN (self->zero, self->end);
  double x = self->end < self->zero ? self->end + INSIDE_GAP : self->end - INSIDE_GAP - width;

  /* The diamond covers the end of a bar that all but reaches it. */
  if (self->target != NULL && self->end > self->zero)
    x = MIN (x, self->mark - target_reach (self) - CLEAR - width);
  return reach >= width + 2 * INSIDE_GAP && x >= MIN (self->zero, self->end) + 1 &&
         place (self, cell->actual, run, x, self->y, ink_on_bar (cell));
}

/* Outside the bar's end, inside it, above it: the first that is free. */
static void
label_bar (Cell *self)
{
  const HetuFacetCell *cell = self->cell;
  HetuPlotContext *context = cell->context;
  HetuColour colour = context->theme->text;
  g_autofree char *label = hetu_row_format (context->frame, self->actual);
  g_autoptr (HetuTextRun) run =
      hetu_plot_shape (context, HETU_TYPE_VALUE, self->actual->basis != HETU_BASIS_COMPUTED, label);
  double width = hetu_text_run_get_width (run), height = hetu_text_run_get_height (run);
  double right = MAX (self->end, self->zero) + LABEL_GAP;
  gboolean placed = FALSE;

  if (self->actual->y < 0)
    placed = place (self, cell->actual, run, self->end - LABEL_GAP - width, self->y, colour);
  if (!placed)
    placed = place (self, cell->actual, run, right, self->y, colour) || place_inside (self, run);
  if (!placed && room_above (self) >= height - 3)
    placed = place (self,
                    cell->actual,
                    run,
                    MIN (self->zero, self->end) + 2,
                    self->y - self->bar_height / 2 - height / 2 + 1,
                    colour);
  self->bar_waits = !placed;
}

/* A number that found no room by its bar stands at the end of the row behind a swatch of it. */
static void
label_bar_behind (Cell *self)
{
  const HetuFacetCell *cell = self->cell;
  HetuPlotContext *context = cell->context;
  g_autofree char *label = hetu_row_format (context->frame, self->actual);
  g_autoptr (HetuTextRun) run =
      hetu_plot_shape (context, HETU_TYPE_VALUE, self->actual->basis != HETU_BASIS_COMPUTED, label);
  double size = DIAMOND_INSIDE * glyph_scale (self);
  double x = MAX (self->free_x, self->end) + 2 * LABEL_GAP + size;

  if (place_behind (self, cell->actual, run, x, context->theme->text))
    hetu_glyph_draw (context->builder,
                     HETU_PART_MARK,
                     cell->actual,
                     HETU_GLYPH_SQUARE,
                     self->free_x - hetu_text_run_get_width (run) - 3 - size / 2,
                     self->y,
                     size,
                     cell->colour,
                     context->theme);
}

/* Right of the diamond; over the bar above it; in a row too low for that inside the bar, else behind the bar's number with
 * a small diamond. */
static void
label_target (Cell *self)
{
  const HetuFacetCell *cell = self->cell;
  HetuPlotContext *context = cell->context;
  g_autofree char *label = hetu_row_format (context->frame, self->target);
  g_autoptr (HetuTextRun) run = hetu_plot_shape (context, HETU_TYPE_VALUE, TRUE, label);
  double width = hetu_text_run_get_width (run), height = hetu_text_run_get_height (run);
  double size = DIAMOND_INSIDE * glyph_scale (self);
  double y = self->y - self->bar_height / 2 - height / 2 + 1, x;

  if (!in_bar (self))
    {
      place_behind (self,
                    cell->target,
                    run,
                    self->mark + target_reach (self) + LABEL_GAP,
                    cell->text_colour);
      return;
    }
  if (room_above (self) >= height - 3 &&
      place (self, cell->target, run, self->mark - width / 2, y, cell->text_colour))
    return;
  x = self->mark - size / 2 - CLEAR - width;
  if (x >= MIN (self->zero, self->end) + INSIDE_GAP &&
      place (self, cell->target, run, x, self->y, ink_on_bar (cell)))
    return;
  x = MAX (self->free_x, self->end) + 2 * LABEL_GAP + size;
  if (place_behind (self, cell->target, run, x, cell->text_colour))
    hetu_glyph_draw (context->builder,
                     HETU_PART_TARGET,
                     cell->target,
                     HETU_GLYPH_DIAMOND,
                     self->free_x - width - 3 - size / 2,
                     self->y,
                     size,
                     cell->colour,
                     context->theme);
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
    draw_words (self, cell->actual, hetu_row_get_absence (context->frame, row->status));
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

  g_autoptr (HetuLabelField) field =
      hetu_label_field_new ((HetuRect){ self->rect.x,
                                        self->rect.y - SLACK,
                                        self->rect.width,
                                        self->rect.height + 2 * SLACK });

  cell.field = field;
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
    {
      double reach = in_bar (&cell) ? DIAMOND_INSIDE / 2 : target_reach (&cell);

      draw_target (&cell);
      hetu_label_field_block (
          field,
          (HetuRect){ cell.mark - reach, cell.y - reach, 2 * reach, 2 * reach });
    }
  if (cell.actual != NULL)
    label_bar (&cell);
  if (cell.target != NULL)
    label_target (&cell);
  else if (target != NULL)
    draw_target_words (&cell, target);
  if (cell.bar_waits)
    label_bar_behind (&cell);
}
