/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small signs within cells: a place as a numeral in a pill, told by its fill and outline as well as by its number, the “×” of a
 * redacted figure, and words. */
#include "chart/heat.h"

#include "chart/row-table.h"

#define PATCH_ROOM 3.0
#define TEXT_ROOM 4.0
#define PATCH_RADIUS 3.0
#define BADGE_HEIGHT 1.45 /* of the type */
#define BADGE_ROOM 8.0    /* beside the numeral */
#define PODIUM_STROKE 1.5
#define BADGE_STROKE 0.75
#define PODIUM 3 /* places that stand out */

void
hetu_heat_draw_words (HetuPlotContext *context, int row, HetuRect cell, const char *words)
{
  hetu_row_draw_text (context,
                      HETU_PART_GAP,
                      row,
                      HETU_TYPE_SMALL,
                      FALSE,
                      words,
                      (HetuPoint){ cell.x + cell.width / 2, cell.y + cell.height / 2 },
                      0.5,
                      cell.width - TEXT_ROOM,
                      context->theme->text2);
}

void
hetu_heat_draw_redaction (HetuPlotContext *context, int row, HetuRect cell)
{
  g_autoptr (HetuTextRun) run = hetu_plot_shape (context, HETU_TYPE_VALUE, FALSE, "×");
  double side = MIN (hetu_text_run_get_height (run), cell.height);
  HetuPoint middle = { cell.x + cell.width / 2, cell.y + cell.height / 2 };
  HetuRect patch = { middle.x - side / 2 - PATCH_ROOM,
                     middle.y - side / 2,
                     side + 2 * PATCH_ROOM,
                     side };

  hetu_scene_builder_rect (context->builder,
                           HETU_PART_GAP,
                           row,
                           patch,
                           PATCH_RADIUS,
                           context->theme->canvas);
  hetu_row_draw_text (context,
                      HETU_PART_GAP,
                      row,
                      HETU_TYPE_VALUE,
                      FALSE,
                      "×",
                      middle,
                      0.5,
                      cell.width,
                      context->theme->text2);
}

HetuRect
hetu_heat_draw_badge (HetuPlotContext *context,
                      HetuPart part,
                      int row,
                      guint rank,
                      HetuPoint middle,
                      double numeral_width)
{
  const HetuTheme *theme = context->theme;
  g_autofree char *numeral = g_strdup_printf ("%u", rank);
  HetuTypeRole role = part == HETU_PART_KEY ? HETU_TYPE_NOTE : HETU_TYPE_VALUE;
  g_autoptr (HetuTextRun) run = hetu_plot_shape (context, role, TRUE, numeral);
  double height = theme->type_pt[role] * BADGE_HEIGHT;
  double width = MAX (MAX (numeral_width, hetu_text_run_get_width (run)) + 2 * BADGE_ROOM, height);
  HetuColour ink = rank <= PODIUM ? theme->higher : theme->text;
  HetuRect box = { middle.x - width / 2, middle.y - height / 2, width, height };
  HetuMark mark = { .type = HETU_MARK_RECT,
                    .part = part,
                    .row = row,
                    .fill = rank == 1 ? ink : theme->canvas,
                    .stroke = rank <= PODIUM ? ink : theme->axis,
                    .stroke_width = rank <= PODIUM ? PODIUM_STROKE : BADGE_STROKE,
                    .x = box.x,
                    .y = box.y,
                    .width = box.width,
                    .height = box.height,
                    .radius = height / 2 };

  hetu_scene_builder_add (context->builder, &mark);
  hetu_scene_builder_text (context->builder,
                           part == HETU_PART_KEY ? part : HETU_PART_VALUE,
                           row,
                           run,
                           middle.x - hetu_text_run_get_width (run) / 2,
                           middle.y - hetu_text_run_get_height (run) / 2,
                           rank == 1 ? hetu_heat_text_colour (theme, ink) : ink);
  return box;
}
