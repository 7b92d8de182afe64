/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Heatmap table (CHARTS §10.8): districts × indicators, or × periods. Every number is printed; a tint is added only where the
 * frame says what it compares (C-32), never across units. The yardstick has no tint and no rank; missing and redacted
 * cells are hatched, have neither, and take none away (C-27). */
#include "chart/heat-table.h"

#include "chart/mixed-table.h"
#include "chart/row-table.h"
#include "model/format.h"

#define CELL_RADIUS 3.0
#define CHIP_RADIUS 3.0
#define HEAD_SPACE 4.0
#define HEAD_EM 6.2       /* six 汉字 and the rounding of them */
#define LEAST_HEAD_EM 3.0 /* a word of letters stays whole */
#define HEAD_LINES 2
#define TEXT_ROOM 4.0

static const HetuFrameSeries *
find_focus (const HetuHeatTable *self, gboolean line, guint index)
{
  const HetuFrameSeries *series = hetu_heat_table_get_series (self, line, index);

  return series != NULL && series->role == HETU_ROLE_FOCUS ? series : NULL;
}

static void
draw_number (HetuHeatTable *self, int index, HetuRect cell, gboolean focus, HetuColour ink)
{
  HetuPlotContext *context = self->context;
  const HetuFrameRow *row = hetu_frame_get_row (context->frame, (guint) index);
  g_autofree char *value = hetu_row_format (context->frame, row);
  g_autofree char *rank = hetu_heat_table_dup_rank (self, row);
  gboolean ranks = self->ranks && self->rank_width > 0;
  gboolean beside = ranks && !self->stacked, under = ranks && self->stacked && *rank != '\0';
  gboolean bold = (focus || row->fresh) && row->basis != HETU_BASIS_COMPUTED;
  double middle = cell.x + cell.width / 2, y = cell.y + cell.height / 2;
  double block = self->value_width + (beside ? HETU_HEAT_RANK_GAP + self->rank_width : 0);
  double rank_height = context->theme->type_pt[HETU_TYPE_SMALL] * 1.25;
  double value_height = context->theme->type_pt[HETU_TYPE_VALUE] * 1.25;
  double right = middle - block / 2 + self->value_width;
  /* Numbers of one column stand under each other; those of different indicators need not. */
  gboolean centred = self->across || (ranks && self->stacked);

  hetu_plot_text (context,
                  HETU_PART_VALUE,
                  index,
                  HETU_TYPE_VALUE,
                  bold,
                  value,
                  centred && !beside ? middle : right,
                  under ? y - rank_height / 2 : y,
                  centred && !beside ? 0.5 : 1,
                  0.5,
                  ink);
  if (*rank == '\0' || !ranks)
    return;
  hetu_plot_text (context,
                  HETU_PART_VALUE,
                  index,
                  HETU_TYPE_SMALL,
                  FALSE,
                  rank,
                  under ? middle : right + HETU_HEAT_RANK_GAP,
                  under ? y + value_height / 2 : y,
                  under ? 0.5 : 0,
                  0.5,
                  ink);
}

static void
draw_cell (HetuHeatTable *self, guint line, guint column)
{
  HetuPlotContext *context = self->context;
  int index = hetu_heat_table_get_row (self, line, column);
  HetuRect cell = hetu_heat_table_get_cell (self, line, column);
  gboolean focus =
      find_focus (self, TRUE, line) != NULL || find_focus (self, FALSE, column) != NULL;
  const HetuFrameRow *row;
  HetuColour fill;

  /* Not yet published. */
  if (index < 0 && context->frame->vintages)
    return;
  if (index < 0)
    {
      hetu_heat_draw_words (self->context,
                            -1,
                            cell,
                            context->frame->language == HETU_LANGUAGE_ZH ? "未提及" : "·");
      return;
    }
  row = hetu_frame_get_row (context->frame, (guint) index);
  fill = hetu_heat_draw_cell (&self->heat, context, index, cell, CELL_RADIUS);
  if (hetu_row_is_drawable (row))
    draw_number (self, index, cell, focus, hetu_heat_text_colour (context->theme, fill));
  else if (row->status == HETU_STATUS_QUALITATIVE && row->text != NULL)
    hetu_heat_draw_words (self->context, index, cell, row->text);
  else if (row->status == HETU_STATUS_REDACTED)
    hetu_heat_draw_redaction (self->context, index, cell);
  else if (row->status != HETU_STATUS_MISSING)
    hetu_heat_draw_words (self->context,
                          index,
                          cell,
                          hetu_format_absence (row->status, context->frame->language));
}

/* C-43: at most six 汉字 a line where that holds all of the name, and two lines of like length. (transfer full) */
static HetuTextRun *
shape_head (HetuHeatTable *self, const char *name)
{
  HetuPlotContext *context = self->context;
  HetuTextStyle style = { .size_pt = context->theme->type_pt[HETU_TYPE_AXIS],
                          .bold = TRUE,
                          .align = HETU_ALIGN_CENTRE,
                          .width_pt = self->cell_width - HEAD_SPACE,
                          .max_lines = HEAD_LINES };
  HetuTextRun *run = hetu_text_shape (context->text, name, &style);
  guint n_lines = hetu_text_run_get_n_lines (run);

  if (n_lines < 2 || context->frame->language != HETU_LANGUAGE_ZH)
    return run;
  style.width_pt = MIN (style.width_pt, HEAD_EM * style.size_pt);
  for (; style.width_pt > LEAST_HEAD_EM * style.size_pt; style.width_pt -= style.size_pt / 2)
    {
      HetuTextRun *narrow = hetu_text_shape (context->text, name, &style);

      if (hetu_text_run_is_ellipsised (narrow))
        {
          hetu_text_run_unref (narrow);
          break;
        }
      hetu_text_run_unref (run);
      run = narrow;
    }
  return run;
}

static void
draw_head (HetuHeatTable *self, guint column)
{
  HetuPlotContext *context = self->context;
  const HetuTheme *theme = context->theme;
  const HetuFrameSeries *focus = find_focus (self, FALSE, column);
  g_autofree char *name = hetu_heat_table_dup_name (self, FALSE, column);
  g_autofree char *unit = hetu_heat_table_dup_unit (self, FALSE, column);
  HetuRect cell = hetu_heat_table_get_cell (self, 0, column);
  double middle = cell.x + cell.width / 2;
  double bottom = self->top - HEAD_SPACE;
  g_autoptr (HetuTextRun) run = shape_head (self, name);

  if (*unit != '\0')
    hetu_plot_text (context,
                    HETU_PART_LABEL,
                    -1,
                    HETU_TYPE_SMALL,
                    FALSE,
                    unit,
                    middle,
                    bottom,
                    0.5,
                    1,
                    theme->text2);
  hetu_scene_builder_text (context->builder,
                           HETU_PART_LABEL,
                           -1,
                           run,
                           middle - hetu_text_run_get_width (run) / 2,
                           bottom - self->units_height - hetu_text_run_get_height (run),
                           focus != NULL ? hetu_series_text_colour (theme, focus) : theme->text2);
}

static void
draw_line_name (HetuHeatTable *self, guint line)
{
  HetuPlotContext *context = self->context;
  const HetuFrameSeries *focus = find_focus (self, TRUE, line);
  g_autofree char *name = hetu_heat_table_dup_name (self, TRUE, line);
  g_autofree char *unit = hetu_heat_table_dup_unit (self, TRUE, line);
  double y = self->top + (line + 0.5) * self->band;

  if (*unit != '\0')
    {
      hetu_row_draw_name (context,
                          name,
                          unit,
                          FALSE,
                          self->names_x,
                          y,
                          0,
                          self->names_width,
                          self->band);
      return;
    }
  hetu_row_draw_text (context,
                      HETU_PART_LABEL,
                      -1,
                      HETU_TYPE_ROW,
                      focus != NULL,
                      name,
                      (HetuPoint){ self->names_x, y },
                      0,
                      self->names_width,
                      focus != NULL ? hetu_series_text_colour (context->theme, focus)
                                    : context->theme->text);
}

/* The first of the lines or columns from @start on whose group is another. */
static guint
find_group_end (const HetuHeatTable *self, gboolean line, guint start)
{
  guint n = line ? self->n_lines : self->n_columns, end = start + 1;

  while (end < n && g_strcmp0 (hetu_heat_table_get_group (self, line, end),
                               hetu_heat_table_get_group (self, line, start)) == 0)
    end++;
  return end;
}

static void
draw_line_groups (HetuHeatTable *self, double right)
{
  HetuPlotContext *context = self->context;
  const HetuTheme *theme = context->theme;

  for (guint start = 0; start < self->n_lines; start = find_group_end (self, TRUE, start))
    {
      const char *group = hetu_heat_table_get_group (self, TRUE, start);
      double y = self->top + start * self->band;

      if (start > 0)
        hetu_row_draw_rule (context, context->rect.x, right, y, theme->axis);
      if (group != NULL && self->groups_width > 0)
        hetu_row_draw_text (context,
                            HETU_PART_LABEL,
                            -1,
                            HETU_TYPE_SMALL,
                            TRUE,
                            group,
                            (HetuPoint){ context->rect.x, y + self->band / 2 },
                            0,
                            self->groups_width,
                            theme->text2);
    }
}

static void
draw_column_groups (HetuHeatTable *self, double bottom)
{
  HetuPlotContext *context = self->context;
  const HetuTheme *theme = context->theme;

  for (guint start = 0; start < self->n_columns;)
    {
      guint end = find_group_end (self, FALSE, start);
      const char *group = hetu_heat_table_get_group (self, FALSE, start);
      HetuRect chip = { self->left + start * self->cell_width + HETU_HEAT_CELL_GAP / 2,
                        context->rect.y,
                        (end - start) * self->cell_width - HETU_HEAT_CELL_GAP,
                        self->chips_height };
      double x = self->left + start * self->cell_width;

      if (start > 0)
        hetu_scene_builder_segment (context->builder,
                                    HETU_PART_GRID,
                                    -1,
                                    x,
                                    self->top,
                                    x,
                                    bottom,
                                    theme->axis,
                                    theme->grid_width);
      if (group != NULL && self->chips_height > 0)
        {
          hetu_scene_builder_rect (context->builder,
                                   HETU_PART_BAND,
                                   -1,
                                   chip,
                                   CHIP_RADIUS,
                                   theme->band);
          hetu_row_draw_text (context,
                              HETU_PART_LABEL,
                              -1,
                              HETU_TYPE_SMALL,
                              TRUE,
                              group,
                              (HetuPoint){ chip.x + chip.width / 2, chip.y + chip.height / 2 },
                              0.5,
                              chip.width - TEXT_ROOM,
                              theme->text2);
        }
      start = end;
    }
}

static gboolean
build (HetuPlotContext *context, GError **error)
{
  g_auto (HetuHeatTable) self = { 0 };
  const HetuTheme *theme = context->theme;
  HetuPlotArea area = { 0 };
  double right, bottom;

  if (context->frame->mixed)
    return hetu_mixed_table_build (context, error);
  if (!hetu_heat_table_place (&self, context, error))
    return FALSE;
  right = self.left + self.n_columns * self.cell_width;
  bottom = self.top + self.n_lines * self.band;
  area.rect = (HetuRect){ self.left, self.top, right - self.left, bottom - self.top };
  hetu_scene_builder_add_plot (context->builder, &area);
  for (guint i = 1; i < self.n_lines; i++)
    hetu_row_draw_rule (context, self.names_x, right, self.top + i * self.band, theme->grid);
  hetu_row_draw_rule (context, context->rect.x, right, self.top, theme->axis);
  hetu_row_draw_rule (context, context->rect.x, right, bottom, theme->axis);
  draw_line_groups (&self, right);
  draw_column_groups (&self, bottom);
  for (guint i = 0; i < self.n_columns; i++)
    draw_head (&self, i);
  for (guint i = 0; i < self.n_lines; i++)
    {
      draw_line_name (&self, i);
      for (guint j = 0; j < self.n_columns; j++)
        draw_cell (&self, i, j);
    }
  hetu_heat_place_legend (&self.heat,
                          context,
                          (HetuRect){ context->rect.x, self.legend_y, context->rect.width, 0 },
                          TRUE);
  return TRUE;
}

static double
wanted_height (const HetuFrame *frame, const HetuTheme *theme, HetuText *text, double width_pt)
{
  return frame->mixed ? hetu_mixed_table_wanted_height (frame, theme, text, width_pt)
                      : hetu_heat_table_wanted_height (frame, theme, text, width_pt);
}

const HetuKindClass hetu_kind_heatmap = {
  .kind = HETU_CHART_HEATMAP,
  .wanted_height = wanted_height,
  .build = build,
};
