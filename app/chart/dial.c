/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Arc gauges (C-49): a grid of dials, each with its name, arc, target and state. On the screen a dial stands on a card; in
 * an export there is no card. The geometry is given for R = 50 pt and scaled as a whole: by the type of the preset, and
 * down where the grid is narrow. Where the dials stand is decided in dial-grid.c, the arcs are drawn in dial-face.c. */
#include "chart/badge.h"
#include "chart/dial-grid.h"
#include "chart/gauge.h"
#include "chart/kind.h"
#include "chart/pace-words.h"

#include "error.h"

#include <glib/gi18n-lib.h>

#define MAX_DIALS 12
#define CARD_RADIUS 9.0
#define CARD_STROKE 0.75
#define MIN_SCALE 0.42

static void
draw_card (HetuDialBoard *self, guint index, HetuRect card)
{
  const HetuTheme *theme = self->context->theme;
  HetuMark mark = { .type = HETU_MARK_RECT,
                    .part = HETU_PART_CANVAS,
                    .row = (int) index,
                    .x = card.x,
                    .y = card.y,
                    .width = card.width,
                    .height = card.height,
                    .radius = CARD_RADIUS,
                    .fill = theme->card,
                    .stroke = hetu_colour_mix (theme->grid, theme->axis, 0.15),
                    .stroke_width = CARD_STROKE };

  if (hetu_dial_has_cards (theme))
    hetu_scene_builder_add (self->context->builder, &mark);
}

/* What an export has left over in height stands evenly above, between and below the rows; cards begin at the top. */
static double
spare_height (const HetuDialBoard *self)
{
  const HetuDialGrid *grid = &self->grid;
  double used = grid->rows * (grid->card_height + HETU_DIAL_GAP) - HETU_DIAL_GAP;

  return hetu_dial_has_cards (self->context->theme)
             ? 0
             : (self->context->rect.height - used) / (grid->rows + 1);
}

static HetuRect
card_rect (const HetuDialBoard *self, guint index)
{
  const HetuDialGrid *grid = &self->grid;
  guint column = index % grid->columns, row = index / grid->columns;
  double spare = spare_height (self);

  return (HetuRect){ self->context->rect.x + column * (grid->card_width + HETU_DIAL_GAP),
                     self->context->rect.y + spare +
                         row * (grid->card_height + HETU_DIAL_GAP + spare),
                     grid->card_width,
                     grid->card_height };
}

static void
add_words (HetuDialBoard *self,
           guint index,
           HetuPart part,
           HetuTextRun *run,
           double x,
           double y,
           HetuColour colour)
{
  hetu_scene_builder_text (self->context->builder, part, (int) index, run, x, y, colour);
}

static HetuDialFace
new_face (const HetuDialBoard *self, guint index, HetuRect card)
{
  const HetuTheme *theme = self->context->theme;
  double padding = hetu_dial_board_get_padding (self, &self->grid);

  return (HetuDialFace){ .builder = self->context->builder,
                         .theme = theme,
                         .text = self->context->text,
                         .language = self->context->frame->language,
                         .under = hetu_dial_has_cards (theme) ? theme->card : theme->canvas,
                         .gauge = (int) index,
                         .scale = self->grid.scale,
                         .number_pt = self->number_pt,
                         .headroom = self->headroom,
                         .left = card.x + padding / 2,
                         .right = card.x + card.width - padding / 2 };
}

static void
draw_badge (HetuDialBoard *self,
            const HetuDialFace *face,
            const HetuProgress *progress,
            double x,
            double y,
            double anchor)
{
  hetu_badge_draw (self->context->builder,
                   self->context->theme,
                   self->context->text,
                   face->gauge,
                   progress->state,
                   face->language,
                   face->under,
                   x,
                   y,
                   anchor);
}

/* Name, detail, dial, badge, gap from top to bottom. */
static void
draw_stacked (HetuDialBoard *self, guint index)
{
  const HetuDialGrid *grid = &self->grid;
  const HetuTheme *theme = self->context->theme;
  const HetuFrameGauge *gauge = hetu_frame_get_gauge (self->context->frame, index);
  HetuRect card = card_rect (self, index);
  HetuDialFace face = new_face (self, index, card);
  g_autoptr (HetuTextRun) name = hetu_dial_board_shape_name (self, grid, gauge);
  g_autoptr (HetuTextRun) detail = hetu_dial_board_shape_detail (self, grid, gauge);
  g_autoptr (HetuTextRun) gap = hetu_dial_board_shape_gap (self, grid, gauge);
  double padding = hetu_dial_board_get_padding (self, grid);
  double left = card.x + padding, y = card.y + padding;
  double middle = card.x + card.width / 2;
  gboolean at_left = hetu_dial_has_cards (theme);

  draw_card (self, index, card);
  add_words (self,
             index,
             HETU_PART_LABEL,
             name,
             at_left ? left : middle - hetu_text_run_get_width (name) / 2,
             y,
             theme->text);
  y += grid->name_height + HETU_DIAL_NAME_GAP;
  add_words (self,
             index,
             HETU_PART_LABEL,
             detail,
             at_left ? left : middle - hetu_text_run_get_width (detail) / 2,
             y,
             theme->text2);
  y += theme->type_pt[HETU_TYPE_SMALL] * 1.25 + HETU_DIAL_WORDS_GAP;
  face.centre_x = middle;
  face.top = y;
  hetu_dial_face_draw (&face, &gauge->progress);
  y += hetu_dial_face_height (theme, self->headroom, grid->scale) + HETU_DIAL_BADGE_GAP;
  draw_badge (self,
              &face,
              &gauge->progress,
              middle,
              y + hetu_dial_board_badge_height (self) / 2,
              0.5);
  y += hetu_dial_board_badge_height (self) + HETU_DIAL_WORDS_GAP;
  add_words (self,
             index,
             HETU_PART_VALUE,
             gap,
             middle - hetu_text_run_get_width (gap) / 2,
             y,
             theme->text2);
}

/* The name above, on a card with the detail; below it the dial at the left, and badge, gap and else the detail at the right, level
 * with it. */
static void
draw_beside (HetuDialBoard *self, guint index)
{
  HetuDialGrid grid = self->grid;
  const HetuTheme *theme = self->context->theme;
  const HetuFrameGauge *gauge = hetu_frame_get_gauge (self->context->frame, index);
  HetuRect card = card_rect (self, index);
  HetuDialFace face = new_face (self, index, card);
  gboolean above = hetu_dial_board_has_detail_above (self, &grid);
  double padding = hetu_dial_board_get_padding (self, &grid);
  double left = card.x + padding, right = card.x + card.width - padding;
  double y = card.y + padding;
  double words_x = left + hetu_dial_board_face_width (self, &grid) + self->beside_gap;
  double detail_height;
  g_autoptr (HetuTextRun) name = hetu_dial_board_shape_name (self, &grid, gauge);
  g_autoptr (HetuTextRun) detail = NULL;
  g_autoptr (HetuTextRun) gap = NULL;

  grid.text_width = right - words_x;
  detail = hetu_dial_board_shape_detail (self, &grid, gauge);
  gap = hetu_dial_board_shape_gap (self, &grid, gauge);
  detail_height =
      detail != NULL && !above ? hetu_text_run_get_height (detail) + HETU_DIAL_WORDS_GAP : 0;
  draw_card (self, index, card);
  add_words (self, index, HETU_PART_LABEL, name, left, y, theme->text);
  y += grid.name_height + HETU_DIAL_NAME_GAP;
  if (above)
    {
      add_words (self, index, HETU_PART_LABEL, detail, left, y, theme->text2);
      y += theme->type_pt[HETU_TYPE_SMALL] * 1.25 + HETU_DIAL_NAME_GAP;
    }
  face.centre_x = left + grid.reach;
  face.left = left;
  face.right = words_x;
  face.top = y;
  hetu_dial_face_draw (&face, &gauge->progress);
  y += (card.y + card.height - padding - y - hetu_dial_board_badge_height (self) - detail_height -
        hetu_text_run_get_height (gap) - HETU_DIAL_WORDS_GAP) /
       2;
  draw_badge (self,
              &face,
              &gauge->progress,
              words_x,
              y + hetu_dial_board_badge_height (self) / 2,
              0);
  y += hetu_dial_board_badge_height (self) + HETU_DIAL_WORDS_GAP;
  if (detail != NULL && !above)
    add_words (self, index, HETU_PART_LABEL, detail, words_x, y, theme->text2);
  y += detail_height;
  add_words (self, index, HETU_PART_VALUE, gap, words_x, y, theme->text2);
}

static gboolean
build (HetuPlotContext *context, GError **error)
{
  guint n = context->frame->gauges->len;
  g_auto (HetuDialBoard) self = { 0 };

  if (n == 0)
    return TRUE;
  if (n > MAX_DIALS)
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_DATA,
                   _ ("%u dials are more than a board can hold; at most %d, or bullets"),
                   n,
                   MAX_DIALS);
      return FALSE;
    }
  hetu_dial_board_init (&self, context);
  self.grid = hetu_dial_board_choose (&self);
  if (self.grid.scale < MIN_SCALE)
    {
      context->wanted.y = hetu_dial_board_wanted_height (&self, context->rect.width);
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_DATA,
                   _ ("%u dials do not fit into %.0f × %.0f pt; use bullets or a larger figure"),
                   n,
                   context->rect.width,
                   context->rect.height);
      return FALSE;
    }
  self.number_pt = context->theme->type_pt[HETU_TYPE_HUGE];
  for (guint i = 0; i < n; i++)
    {
      double fits = hetu_dial_face_number_pt (context->theme,
                                              context->text,
                                              &hetu_frame_get_gauge (context->frame, i)->progress,
                                              context->frame->language,
                                              self.grid.scale);

      self.number_pt = MIN (self.number_pt, fits);
    }
  for (guint i = 0; i < n; i++)
    if (self.grid.beside > 0)
      draw_beside (&self, i);
    else
      draw_stacked (&self, i);
  return TRUE;
}

static double
wanted_height (const HetuFrame *frame, const HetuTheme *theme, HetuText *text, double width_pt)
{
  HetuPlotContext context = { .frame = frame, .theme = theme, .text = text };
  g_auto (HetuDialBoard) self = { 0 };

  if (frame->gauges->len == 0)
    return 0;
  hetu_dial_board_init (&self, &context);
  return hetu_dial_board_wanted_height (&self, width_pt);
}

static void
add_key (const HetuFrame *frame,
         GArray *items,
         HetuGlyph glyph,
         HetuColour colour,
         const char *zh,
         const char *en)
{
  HetuKeyItem item = { glyph, colour, g_strdup (frame->language == HETU_LANGUAGE_ZH ? zh : en) };

  g_array_append_val (items, item);
}

/* The same marks for dials and bullets. */
static void
list_key (const HetuFrame *frame, const HetuTheme *theme, GArray *items)
{
  gboolean timed = FALSE, unknown = FALSE;

  for (guint i = 0; i < frame->gauges->len; i++)
    {
      const HetuProgress *progress = &hetu_frame_get_gauge (frame, i)->progress;

      timed |= hetu_gauge_has_time (progress);
      unknown |= progress->state == HETU_STATE_UNKNOWN;
    }
  add_key (frame, items, HETU_GLYPH_TICK, theme->text, "目标", "target");
  add_key (frame, items, HETU_GLYPH_LINE, theme->text2, "达标区间", "meets the target");
  if (timed)
    add_key (frame,
             items,
             HETU_GLYPH_TRIANGLE,
             theme->text2,
             hetu_pace_to_mark_label (hetu_pace_of_frame (frame), HETU_LANGUAGE_ZH),
             hetu_pace_to_mark_label (hetu_pace_of_frame (frame), HETU_LANGUAGE_EN));
  if (unknown)
    add_key (frame,
             items,
             HETU_GLYPH_HATCH,
             theme->states[HETU_STATE_UNKNOWN],
             "待填报",
             "not reported");
}

const HetuKindClass hetu_kind_dial = {
  .kind = HETU_CHART_DIAL,
  .list_key = list_key,
  .wanted_height = wanted_height,
  .build = build,
};
