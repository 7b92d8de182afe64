/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One row of a table on paper, or its heads: what it says, wrapped to the columns, and its frame. Columns that stand (a number,
 * a blank to be filled in by hand) are as high as the row; a foot lies below the others. */
#include "chart/page-table-private.h"

#include "chart/badge.h"

#define PADDING_X 4.0
#define DETAIL_GAP 1.0
#define GLYPH_SIZE 9.0
#define GLYPH_GAP 3.0
#define FRAME_WIDTH 0.6
#define HAIR_WIDTH 0.35
/* So many lines of a cell, its detail and its foot together fill half a page of A4 at most. */
#define MAX_TEXT_LINES 10
#define MAX_DETAIL_LINES 4
#define MAX_FOOT_LINES 8

void
hetu_page_band_clear (HetuPageBand *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_clear_pointer (&self->texts[i], hetu_text_run_unref);
      g_clear_pointer (&self->details[i], hetu_text_run_unref);
    }
  g_clear_pointer (&self->foot, hetu_text_run_unref);
  g_clear_pointer (&self->texts, g_free);
  g_clear_pointer (&self->details, g_free);
}

static HetuTextRun *
shape (const HetuPageLayout *layout,
       const char *text,
       double size_pt,
       gboolean bold,
       HetuAlign align,
       double width,
       int max_lines)
{
  HetuTextStyle style = { .size_pt = size_pt,
                          .bold = bold,
                          .align = align,
                          .width_pt = width,
                          .max_lines = max_lines,
                          .line_height = layout->setting->line_height };

  return text != NULL && *text != '\0' ? hetu_text_shape (layout->text, text, &style) : NULL;
}

static double
get_height (const HetuTextRun *run)
{
  return run != NULL ? hetu_text_run_get_height (run) : 0;
}

static double
get_column_width (const HetuPageLayout *layout, guint column)
{
  return layout->edges[column + 1] - layout->edges[column];
}

/* Room of a cell's glyph before its text. */
static double
get_glyph_room (const HetuPageCell *cell)
{
  return cell->has_state ? GLYPH_SIZE + GLYPH_GAP : 0;
}

static double
measure_cell (const HetuPageBand *self, const HetuPageLayout *layout, guint column)
{
  double detail = get_height (self->details[column]);

  return get_height (self->texts[column]) + detail + (detail > 0 ? DETAIL_GAP : 0) +
         2 * layout->setting->padding_y;
}

static void
start (HetuPageBand *self, const HetuPageLayout *layout)
{
  *self = (HetuPageBand){ .n_columns = layout->table->n_columns };
  self->texts = g_new0 (HetuTextRun *, self->n_columns);
  self->details = g_new0 (HetuTextRun *, self->n_columns);
}

void
hetu_page_band_measure_head (HetuPageBand *self, const HetuPageLayout *layout)
{
  start (self, layout);
  for (guint i = 0; i < self->n_columns; i++)
    {
      self->texts[i] = shape (layout,
                              layout->table->columns[i].head,
                              layout->setting->body_pt,
                              TRUE,
                              HETU_ALIGN_CENTRE,
                              get_column_width (layout, i) - 2 * PADDING_X,
                              MAX_TEXT_LINES);
      self->height = MAX (self->height, measure_cell (self, layout, i));
    }
  self->body_height = self->height;
}

void
hetu_page_band_measure_row (HetuPageBand *self, const HetuPageLayout *layout, guint row)
{
  const HetuPageRow *given = &layout->table->rows[row];
  double standing = 0;
  double foot = 0;

  start (self, layout);
  for (guint i = 0; i < self->n_columns; i++)
    {
      const HetuPageColumn *column = &layout->table->columns[i];
      const HetuPageCell *cell = &given->cells[i];
      double width = get_column_width (layout, i) - 2 * PADDING_X;

      self->texts[i] = shape (layout,
                              cell->text,
                              layout->setting->body_pt,
                              cell->bold,
                              column->align,
                              width - get_glyph_room (cell),
                              MAX_TEXT_LINES);
      self->details[i] = shape (layout,
                                cell->detail,
                                layout->setting->detail_pt,
                                FALSE,
                                column->align,
                                width,
                                MAX_DETAIL_LINES);
      if (column->stands)
        standing = MAX (standing, measure_cell (self, layout, i));
      else
        self->body_height = MAX (self->body_height, measure_cell (self, layout, i));
    }
  if (layout->foot_first < layout->foot_end)
    self->foot =
        shape (layout,
               given->foot,
               layout->setting->detail_pt,
               FALSE,
               HETU_ALIGN_START,
               layout->edges[layout->foot_end] - layout->edges[layout->foot_first] - 2 * PADDING_X,
               MAX_FOOT_LINES);
  if (self->foot != NULL)
    foot = get_height (self->foot) + 2 * layout->setting->padding_y;
  self->height = MAX (self->body_height + foot, standing);
  self->body_height = self->height - foot;
}

static void
draw_run (HetuSceneBuilder *builder,
          HetuPart part,
          int row,
          HetuTextRun *run,
          HetuAlign align,
          double left,
          double right,
          double y,
          HetuColour colour)
{
  static const double anchors[] = {
    [HETU_ALIGN_START] = 0,
    [HETU_ALIGN_CENTRE] = 0.5,
    [HETU_ALIGN_END] = 1,
  };
  double room = right - left - hetu_text_run_get_width (run);

  hetu_scene_builder_text (builder, part, row, run, left + anchors[align] * room, y, colour);
}

/* Text and detail, centred in the height of the cell. */
static void
draw_cell (const HetuPageBand *self,
           const HetuPageLayout *layout,
           HetuSceneBuilder *builder,
           int row,
           guint index,
           double y)
{
  const HetuPageColumn *column = &layout->table->columns[index];
  const HetuPageCell none = { 0 };
  const HetuPageCell *cell = row >= 0 ? &layout->table->rows[row].cells[index] : &none;
  HetuAlign align = row >= 0 ? column->align : HETU_ALIGN_CENTRE;
  double height = column->stands ? self->height : self->body_height;
  double left = layout->edges[index] + PADDING_X;
  double right = layout->edges[index + 1] - PADDING_X;
  double at = y + (height - measure_cell (self, layout, index)) / 2 + layout->setting->padding_y;
  HetuColour colour = layout->theme->text;

  if (self->texts[index] == NULL)
    return;
  if (cell->has_state)
    {
      double room = get_glyph_room (cell);
      double width = room + hetu_text_run_get_width (self->texts[index]);

      left += MAX ((right - left - width) / 2, 0);
      hetu_badge_draw_glyph (builder,
                             layout->theme,
                             HETU_PART_LABEL,
                             row,
                             cell->state,
                             left + GLYPH_SIZE / 2,
                             at + hetu_text_run_get_height (self->texts[index]) / 2,
                             GLYPH_SIZE);
      left += room;
      align = HETU_ALIGN_START;
      colour = layout->theme->state_texts[cell->state];
    }
  draw_run (builder,
            row >= 0 ? HETU_PART_VALUE : HETU_PART_KEY,
            row,
            self->texts[index],
            align,
            left,
            right,
            at,
            colour);
  if (self->details[index] != NULL)
    draw_run (builder,
              HETU_PART_LABEL,
              row,
              self->details[index],
              column->align,
              layout->edges[index] + PADDING_X,
              right,
              at + get_height (self->texts[index]) + DETAIL_GAP,
              layout->theme->text2);
}

static void
draw_rule (const HetuPageLayout *layout,
           HetuSceneBuilder *builder,
           double x1,
           double y1,
           double x2,
           double y2,
           double width)
{
  hetu_scene_builder_segment (builder,
                              HETU_PART_GRID,
                              -1,
                              x1,
                              y1,
                              x2,
                              y2,
                              layout->theme->axis,
                              width);
}

static void
draw_frame (const HetuPageBand *self,
            const HetuPageLayout *layout,
            HetuSceneBuilder *builder,
            double y)
{
  double end = y + self->height;

  draw_rule (layout, builder, layout->left, y, layout->right, y, FRAME_WIDTH);
  draw_rule (layout, builder, layout->left, end, layout->right, end, FRAME_WIDTH);
  for (guint i = 0; i <= self->n_columns; i++)
    {
      gboolean above_foot = self->foot != NULL && i > layout->foot_first && i < layout->foot_end;

      draw_rule (layout,
                 builder,
                 layout->edges[i],
                 y,
                 layout->edges[i],
                 above_foot ? y + self->body_height : end,
                 FRAME_WIDTH);
    }
  if (self->foot != NULL)
    draw_rule (layout,
               builder,
               layout->edges[layout->foot_first],
               y + self->body_height,
               layout->edges[layout->foot_end],
               y + self->body_height,
               HAIR_WIDTH);
}

void
hetu_page_band_draw (const HetuPageBand *self,
                     const HetuPageLayout *layout,
                     HetuSceneBuilder *builder,
                     int row,
                     double y)
{
  if (row < 0)
    hetu_scene_builder_rect (
        builder,
        HETU_PART_BAND,
        -1,
        (HetuRect){ layout->left, y, layout->right - layout->left, self->height },
        0,
        layout->theme->band);
  for (guint i = 0; i < self->n_columns; i++)
    draw_cell (self, layout, builder, row, i, y);
  if (self->foot != NULL)
    draw_run (builder,
              HETU_PART_NOTE,
              row,
              self->foot,
              HETU_ALIGN_START,
              layout->edges[layout->foot_first] + PADDING_X,
              layout->edges[layout->foot_end] - PADDING_X,
              y + self->body_height + layout->setting->padding_y,
              layout->theme->text2);
  draw_frame (self, layout, builder, y);
}
