/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drawing of a mixed table: headings in bands, rules between groups of lines, numbers under each other, ranks as badges. Only
 * differences are tinted (C-32); a missing figure is a stub of hatching, a redacted one a hatched cell with “×”, what was
 * never mentioned says so, and a dash is not comparable: four different things. */
#include "chart/mixed-table.h"

#include "chart/row-table.h"
#include "model/format.h"

#define CELL_RADIUS 3.0
#define CELL_INSET 2.0 /* above and below a tint */
#define CHIP_RADIUS 4.0
#define CHIP_PADDING 6.0
#define HEAD_SPACE 5.0
#define STUB_WIDTH 36.0
#define STUB_HEIGHT 0.8 /* of the value's type */
#define WORD_LINES 2

static HetuRect
get_cell (const HetuMixedTable *self, guint line, guint column)
{
  const HetuMixedColumn *at = hetu_mixed_table_get_column (self, column);

  return (HetuRect){ at->x,
                     self->top + line * self->band + CELL_INSET,
                     at->width,
                     self->band - 2 * CELL_INSET };
}

static void
draw_number (HetuMixedTable *self, int index, HetuRect cell, HetuColour ink)
{
  HetuPlotContext *context = self->context;
  const HetuFrameRow *row = hetu_frame_get_row (context->frame, (guint) index);
  const HetuMixedColumn *column = hetu_mixed_table_get_column (self, row->category);
  gboolean difference =
      hetu_frame_get_category (context->frame, row->category)->form == HETU_COLUMN_DIFFERENCE;
  /* C-19: what was computed is not bold; nor is a level, which is not what the table compares. */
  gboolean bold = difference || (row->basis != HETU_BASIS_COMPUTED &&
                                 hetu_unit_equal (row->unit, HETU_UNIT_PERCENT));
  g_autofree char *number = hetu_mixed_table_dup_number (self, row);
  g_autofree char *suffix = hetu_mixed_table_dup_suffix (self, row);
  double y = cell.y + cell.height / 2;
  double point = column->edge - column->fractions;

  hetu_plot_text (context,
                  HETU_PART_VALUE,
                  index,
                  HETU_TYPE_VALUE,
                  bold,
                  number,
                  point - hetu_mixed_table_measure_integer (self, number, bold),
                  y,
                  0,
                  0.5,
                  ink);
  if (*suffix != '\0')
    hetu_plot_text (context,
                    HETU_PART_VALUE,
                    index,
                    HETU_TYPE_SMALL,
                    FALSE,
                    suffix,
                    column->edge + HETU_MIXED_SUFFIX_GAP,
                    y,
                    0,
                    0.5,
                    difference ? ink : context->theme->text2);
}

static void
draw_stub (HetuMixedTable *self, int row, HetuRect cell)
{
  const HetuMixedColumn *column = hetu_mixed_table_get_column (
      self,
      hetu_frame_get_row (self->context->frame, (guint) row)->category);
  double width = MIN (STUB_WIDTH, column->edge - column->x);
  double height = self->context->theme->type_pt[HETU_TYPE_VALUE] * STUB_HEIGHT;
  HetuMark mark = { .type = HETU_MARK_RECT,
                    .part = HETU_PART_GAP,
                    .fill_kind = HETU_FILL_HATCH,
                    .row = row,
                    .fill = self->context->theme->axis,
                    .x = column->edge - width,
                    .y = cell.y + (cell.height - height) / 2,
                    .width = width,
                    .height = height };

  hetu_scene_builder_add (self->context->builder, &mark);
}

/* Words of a target, in at most two lines that end where numbers do. */
static void
draw_words (HetuMixedTable *self, int index, HetuRect cell, const char *words)
{
  HetuPlotContext *context = self->context;
  const HetuFrameRow *row = hetu_frame_get_row (context->frame, (guint) index);
  const HetuMixedColumn *column = hetu_mixed_table_get_column (self, row->category);
  HetuTextStyle style = { .size_pt = context->theme->type_pt[HETU_TYPE_SMALL],
                          .align = HETU_ALIGN_END,
                          .width_pt = column->edge - column->x,
                          .max_lines = WORD_LINES };
  g_autoptr (HetuTextRun) run = hetu_text_shape (context->text, words, &style);

  hetu_scene_builder_text (context->builder,
                           HETU_PART_GAP,
                           index,
                           run,
                           column->edge - hetu_text_run_get_width (run),
                           cell.y + (cell.height - hetu_text_run_get_height (run)) / 2,
                           context->theme->text2);
}

static void
draw_absent (HetuMixedTable *self, int index, HetuRect cell)
{
  HetuPlotContext *context = self->context;
  const HetuFrameRow *row = hetu_frame_get_row (context->frame, (guint) index);

  if (row->status == HETU_STATUS_QUALITATIVE && row->text != NULL)
    draw_words (self, index, cell, row->text);
  else if (row->status == HETU_STATUS_MISSING)
    draw_stub (self, index, cell);
  else if (row->status == HETU_STATUS_REDACTED)
    {
      hetu_heat_draw_cell (&self->heat, context, index, cell, CELL_RADIUS);
      hetu_heat_draw_redaction (context, index, cell);
    }
  else
    hetu_heat_draw_words (self->context,
                          index,
                          cell,
                          hetu_format_absence (row->status, context->frame->language));
}

static void
draw_rank (HetuMixedTable *self, int index, HetuRect cell)
{
  HetuPlotContext *context = self->context;
  const HetuFrameRow *row = hetu_frame_get_row (context->frame, (guint) index);
  const HetuMixedColumn *column = hetu_mixed_table_get_column (self, row->category);
  g_autofree char *suffix = hetu_mixed_table_dup_suffix (self, row);
  HetuPoint middle = { cell.x + cell.width / 2, cell.y + cell.height / 2 };
  HetuRect badge =
      hetu_heat_draw_badge (context, HETU_PART_MARK, index, row->rank, middle, column->integers);

  if (*suffix != '\0')
    hetu_plot_text (context,
                    HETU_PART_VALUE,
                    index,
                    HETU_TYPE_SMALL,
                    FALSE,
                    suffix,
                    badge.x + badge.width + HETU_MIXED_SUFFIX_GAP,
                    middle.y,
                    0,
                    0.5,
                    context->theme->text2);
}

static void
draw_cell (HetuMixedTable *self, guint line, guint column)
{
  HetuPlotContext *context = self->context;
  HetuColumnForm form = hetu_frame_get_category (context->frame, column)->form;
  int index = hetu_mixed_table_get_row (self, line, column);
  HetuRect cell = get_cell (self, line, column);
  const HetuFrameRow *row = index >= 0 ? hetu_frame_get_row (context->frame, (guint) index) : NULL;
  HetuColour fill = context->theme->canvas;

  if (row == NULL)
    {
      hetu_heat_draw_words (self->context,
                            -1,
                            cell,
                            context->frame->language == HETU_LANGUAGE_ZH ? "未提及" : "·");
      return;
    }
  if (form == HETU_COLUMN_DIFFERENCE)
    fill = hetu_heat_draw_cell (&self->heat, context, index, cell, CELL_RADIUS);
  if (!hetu_row_is_drawable (row))
    draw_absent (self, index, cell);
  else if (form == HETU_COLUMN_RANK)
    draw_rank (self, index, cell);
  else
    draw_number (self, index, cell, hetu_heat_text_colour (context->theme, fill));
}

static void
draw_head (HetuMixedTable *self, guint index)
{
  HetuPlotContext *context = self->context;
  const HetuMixedColumn *column = hetu_mixed_table_get_column (self, index);
  gboolean figure = hetu_frame_get_category (context->frame, index)->form == HETU_COLUMN_FIGURE &&
                    column->integers > 0;
  double right = column->edge + (column->units ? column->suffix : 0);
  HetuTextStyle style = { .size_pt = context->theme->type_pt[HETU_TYPE_AXIS],
                          .bold = TRUE,
                          .align = figure ? HETU_ALIGN_END : HETU_ALIGN_CENTRE,
                          .width_pt = column->width,
                          .max_lines = (int) self->head_lines };
  g_autofree char *words = hetu_mixed_table_dup_head (self, index);
  g_autoptr (HetuTextRun) run = hetu_text_shape (context->text, words, &style);
  double width = hetu_text_run_get_width (run), x;

  x = figure ? right - width : column->x + (column->width - width) / 2;
  hetu_scene_builder_text (context->builder,
                           HETU_PART_LABEL,
                           -1,
                           run,
                           CLAMP (x, column->x, column->x + column->width - width),
                           self->top - HEAD_SPACE - hetu_text_run_get_height (run),
                           context->theme->text2);
}

static void
draw_headings (HetuMixedTable *self)
{
  HetuPlotContext *context = self->context;
  const HetuTheme *theme = context->theme;

  for (guint start = 0; start < self->n_columns;)
    {
      guint end = hetu_mixed_table_find_group_end (self, FALSE, start);
      const HetuMixedColumn *first = hetu_mixed_table_get_column (self, start);
      const HetuMixedColumn *last = hetu_mixed_table_get_column (self, end - 1);
      const char *group = hetu_frame_get_category (context->frame, start)->group;
      HetuRect chip = { first->x,
                        context->rect.y,
                        last->x + last->width - first->x,
                        self->chips_height };
      HetuTextStyle style = { .size_pt = theme->type_pt[HETU_TYPE_SMALL],
                              .bold = TRUE,
                              .align = HETU_ALIGN_CENTRE,
                              .width_pt = chip.width - 2 * CHIP_PADDING + 0.5,
                              .max_lines = (int) self->chip_lines };

      if (group != NULL)
        {
          g_autoptr (HetuTextRun) run = hetu_text_shape (context->text, group, &style);

          hetu_tint_draw (context->builder, theme, -1, chip, CHIP_RADIUS, theme->band);
          hetu_scene_builder_text (context->builder,
                                   HETU_PART_LABEL,
                                   -1,
                                   run,
                                   chip.x + (chip.width - hetu_text_run_get_width (run)) / 2,
                                   chip.y + (chip.height - hetu_text_run_get_height (run)) / 2,
                                   theme->text2);
        }
      start = end;
    }
}

static void
draw_names (HetuMixedTable *self)
{
  HetuPlotContext *context = self->context;
  const HetuTheme *theme = context->theme;

  for (guint i = 0; i < self->n_lines; i++)
    {
      double y = self->top + i * self->band;
      const char *group = hetu_frame_get_series (context->frame, i)->group;
      gboolean first =
          i == 0 || g_strcmp0 (group, hetu_frame_get_series (context->frame, i - 1)->group) != 0;

      if (i > 0)
        hetu_row_draw_rule (context,
                            first ? context->rect.x : self->names_x,
                            self->right,
                            y,
                            first ? theme->axis : theme->grid);
      if (first && group != NULL && self->groups_width > 0)
        hetu_row_draw_text (context,
                            HETU_PART_LABEL,
                            -1,
                            HETU_TYPE_SMALL,
                            TRUE,
                            group,
                            (HetuPoint){ context->rect.x, y + self->band / 2 },
                            0,
                            self->groups_width + 0.5,
                            theme->text2);
      hetu_row_draw_text (context,
                          HETU_PART_LABEL,
                          -1,
                          HETU_TYPE_ROW,
                          FALSE,
                          hetu_mixed_table_get_name (self, i),
                          (HetuPoint){ self->names_x, y + self->band / 2 },
                          0,
                          self->names_width,
                          theme->text);
    }
}

gboolean
hetu_mixed_table_build (HetuPlotContext *context, GError **error)
{
  g_auto (HetuMixedTable) self = { 0 };
  const HetuTheme *theme = context->theme;
  HetuPlotArea area = { 0 };
  double bottom, left;

  if (!hetu_mixed_table_place (&self, context, error))
    return FALSE;
  bottom = self.top + self.n_lines * self.band;
  left = hetu_mixed_table_get_column (&self, 0)->x;
  area.rect = (HetuRect){ left, self.top, self.right - left, bottom - self.top };
  hetu_scene_builder_add_plot (context->builder, &area);
  draw_headings (&self);
  for (guint i = 0; i < self.n_columns; i++)
    draw_head (&self, i);
  draw_names (&self);
  hetu_row_draw_rule (context, context->rect.x, self.right, self.top, theme->axis);
  hetu_row_draw_rule (context, context->rect.x, self.right, bottom, theme->axis);
  for (guint i = 0; i < self.n_lines; i++)
    for (guint j = 0; j < self.n_columns; j++)
      draw_cell (&self, i, j);
  hetu_heat_place_legend (&self.heat,
                          context,
                          (HetuRect){ context->rect.x, self.legend_y, context->rect.width, 0 },
                          TRUE);
  return TRUE;
}
