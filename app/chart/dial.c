/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Arc gauges (C-49): a grid of dials, each with its name, arc, target and state. On the screen a dial stands on a card; in
 * an export there is no card. The geometry is given for R = 50 pt and scaled as a whole: by the type of the preset, and
 * down where the grid is narrow. Of all grids the one with the largest dials is taken; where room is short in height the
 * words stand beside the dial instead of below it. */
#include "chart/badge.h"
#include "chart/dial-face.h"
#include "chart/kind.h"

#include "error.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MAX_DIALS 12
#define GAP 12.0
#define CARD_PADDING 13.0
#define CARD_RADIUS 9.0
#define CARD_STROKE 0.75
#define MAX_CARD_WIDTH 236.0
#define MIN_SCALE 0.42
#define CRAMPED 0.75      /* of the full scale: below it words may go beside the dial */
#define BESIDE_SHARE 0.36 /* of the card, for the words */
#define BESIDE_GAP 8.0
#define BADGE_GAP 3.0
#define WORDS_GAP 6.0
#define WANTED_CARD_WIDTH 150.0
#define COMPACT_CARD_WIDTH 120.0
#define COMPACT_FROM 7         /* from so many dials on */
#define TYPE_REFERENCE_PT 11.0 /* the row label of a screen at 100 %, for which R is 50 */
#define BISECTIONS 24

typedef struct
{
  guint columns, rows;
  gboolean beside; /* words right of the dial, not below */
  double card_width, card_height;
  double scale;                   /* of the face; 1: R = 50 pt */
  double reach;                   /* of the widest face to the left of its centre */
  double name_height, gap_height; /* of the tallest */
  double text_width;              /* of the words beside */
} Grid;

typedef struct
{
  HetuPlotContext *context;
  Grid grid;
  double padding;
  GArray *left, *right; /* (element-type HetuDialReach): of all faces */
} Board;

static double
line_height (const HetuTheme *theme, HetuTypeRole role)
{
  return theme->type_pt[role] * 1.25;
}

static double
full_scale (const HetuTheme *theme)
{
  return theme->type_pt[HETU_TYPE_ROW] / TYPE_REFERENCE_PT;
}

static gboolean
has_cards (const HetuTheme *theme)
{
  return theme->preset == HETU_PRESET_SCREEN;
}

static HetuTextRun *
shape (HetuPlotContext *context,
       HetuTypeRole role,
       const char *text,
       double width,
       int lines,
       HetuAlign align)
{
  HetuTextStyle style = { .size_pt = context->theme->type_pt[role],
                          .bold = role == HETU_TYPE_ROW,
                          .align = align,
                          .width_pt = MAX (width, 1),
                          .max_lines = lines };

  return hetu_text_shape (context->text, text, &style);
}

/* A card and words beside the dial are set from the left; without a card all is centred on the dial. */
static HetuAlign
head_align (const Board *self, const Grid *grid)
{
  return grid->beside || has_cards (self->context->theme) ? HETU_ALIGN_START : HETU_ALIGN_CENTRE;
}

static HetuTextRun *
shape_name (const Board *self, const Grid *grid, const char *name, double width)
{
  return shape (self->context,
                HETU_TYPE_ROW,
                name,
                width,
                grid->beside ? 1 : 2,
                head_align (self, grid));
}

/* “完成 81.8%，落后序时 1.5 个百分点”, with less padding than the name. */
static HetuTextRun *
shape_gap (const Board *self, const Grid *grid, const HetuProgress *progress)
{
  g_autofree char *words = hetu_progress_to_gap_text (progress, self->context->frame->language);

  if (grid->beside)
    return shape (self->context, HETU_TYPE_SMALL, words, grid->text_width, 5, HETU_ALIGN_START);
  return shape (self->context,
                HETU_TYPE_SMALL,
                words,
                grid->card_width - self->padding,
                2,
                HETU_ALIGN_CENTRE);
}

static HetuTextRun *
shape_detail (const Board *self, const Grid *grid, const char *detail)
{
  double width = grid->beside ? grid->text_width : grid->card_width - 2 * self->padding;

  return shape (self->context,
                HETU_TYPE_SMALL,
                detail,
                width,
                grid->beside ? 2 : 1,
                head_align (self, grid));
}

static double
badge_height (const Board *self)
{
  return hetu_badge_measure (self->context->theme,
                             self->context->text,
                             HETU_STATE_MET,
                             HETU_LANGUAGE_ZH)
      .height;
}

/* All cards give their words the height that the longest need. Returns whether they fit in width: what must not be broken
 * over lines may be wider than its column. */
static gboolean
measure_words (const Board *self, Grid *grid)
{
  const HetuFrame *frame = self->context->frame;
  double gap_room = grid->beside ? grid->text_width : grid->card_width;
  gboolean fits = TRUE;

  grid->name_height = line_height (self->context->theme, HETU_TYPE_ROW);
  grid->gap_height = line_height (self->context->theme, HETU_TYPE_SMALL);
  for (guint i = 0; i < frame->gauges->len; i++)
    {
      const HetuFrameGauge *gauge = hetu_frame_get_gauge (frame, i);
      g_autoptr (HetuTextRun) name =
          shape_name (self, grid, gauge->name, grid->card_width - 2 * self->padding);
      g_autoptr (HetuTextRun) gap = shape_gap (self, grid, &gauge->progress);
      double height = hetu_text_run_get_height (gap);

      fits &= hetu_text_run_get_width (gap) <= gap_room + 0.5;

      if (grid->beside)
        {
          g_autoptr (HetuTextRun) detail = shape_detail (self, grid, gauge->detail);

          height += hetu_text_run_get_height (detail) + 2 * WORDS_GAP;
        }
      grid->name_height = MAX (grid->name_height, hetu_text_run_get_height (name));
      grid->gap_height = MAX (grid->gap_height, height);
    }
  if (grid->beside)
    grid->name_height = MAX (grid->name_height, badge_height (self));
  return fits;
}

static double
card_height_at (const Board *self, const Grid *grid, double scale)
{
  const HetuTheme *theme = self->context->theme;
  double face = hetu_dial_face_height (theme, scale);
  double height = 2 * self->padding + grid->name_height;

  if (grid->beside)
    return height + 2 + MAX (face, grid->gap_height);
  return height + 2 + line_height (theme, HETU_TYPE_SMALL) + WORDS_GAP + face + BADGE_GAP +
         badge_height (self) + WORDS_GAP + grid->gap_height;
}

static double
reach_at (const GArray *reaches, double scale)
{
  double most = 0;

  for (guint i = 0; i < reaches->len; i++)
    {
      const HetuDialReach *reach = &g_array_index (reaches, HetuDialReach, i);

      most = MAX (most, reach->per_scale * scale + reach->fixed);
    }
  return most;
}

/* Stacked, the dial stands in the middle of its card; beside words it takes what it needs on each side. */
static double
face_width_at (const Board *self, const Grid *grid, double scale)
{
  double left = reach_at (self->left, scale), right = reach_at (self->right, scale);

  return grid->beside ? left + right : 2 * MAX (left, right);
}

static Grid
try_grid (const Board *self, guint columns, gboolean beside)
{
  const HetuPlotContext *context = self->context;
  guint n = context->frame->gauges->len;
  Grid grid = { .columns = columns, .rows = (n + columns - 1) / columns, .beside = beside };
  double low = 0, high = full_scale (context->theme), room_x, room_y, inside;

  grid.card_width = (context->rect.width - (columns - 1) * GAP) / columns;
  if (has_cards (context->theme))
    grid.card_width = MIN (grid.card_width, MAX_CARD_WIDTH * context->theme->text_scale);
  inside = grid.card_width - 2 * self->padding;
  grid.text_width = inside * BESIDE_SHARE;
  if (!measure_words (self, &grid))
    return grid;
  room_x = beside ? inside - grid.text_width - BESIDE_GAP : grid.card_width - self->padding;
  room_y = (context->rect.height - (grid.rows - 1) * GAP) / grid.rows;
  for (guint i = 0; i < BISECTIONS; i++)
    {
      double scale = i == 0 ? high : (low + high) / 2;

      if (face_width_at (self, &grid, scale) <= room_x &&
          card_height_at (self, &grid, scale) <= room_y + 1e-6)
        low = scale;
      else
        high = scale;
    }
  grid.scale = low;
  grid.reach = reach_at (self->left, grid.scale);
  grid.card_height = card_height_at (self, &grid, grid.scale);
  return grid;
}

/* The arrangement with the largest faces; of equals the one with the fewest empty places, then the fewest rows. */
static Grid
best_grid (const Board *self, gboolean beside)
{
  guint n = self->context->frame->gauges->len;
  Grid best = try_grid (self, 1, beside);

  for (guint columns = 2; columns <= n; columns++)
    {
      Grid grid = try_grid (self, columns, beside);
      guint empty = grid.columns * grid.rows - n, best_empty = best.columns * best.rows - n;

      if (grid.scale > best.scale + 1e-3 ||
          (grid.scale > best.scale - 1e-3 &&
           (empty < best_empty || (empty == best_empty && grid.rows < best.rows))))
        best = grid;
    }
  return best;
}

static Grid
choose_grid (const Board *self)
{
  Grid grid = best_grid (self, FALSE), beside;

  if (grid.scale >= CRAMPED * full_scale (self->context->theme))
    return grid;
  beside = best_grid (self, TRUE);
  return beside.scale > grid.scale ? beside : grid;
}

static void
draw_card (Board *self, guint index, HetuRect card)
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

  if (has_cards (theme))
    hetu_scene_builder_add (self->context->builder, &mark);
}

static HetuRect
card_rect (const Board *self, guint index)
{
  const Grid *grid = &self->grid;
  guint column = index % grid->columns, row = index / grid->columns;

  return (HetuRect){ self->context->rect.x + column * (grid->card_width + GAP),
                     self->context->rect.y + row * (grid->card_height + GAP),
                     grid->card_width,
                     grid->card_height };
}

static void
add_words (Board *self,
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
new_face (const Board *self, guint index, HetuRect card)
{
  const HetuTheme *theme = self->context->theme;

  return (HetuDialFace){ .builder = self->context->builder,
                         .theme = theme,
                         .text = self->context->text,
                         .language = self->context->frame->language,
                         .under = has_cards (theme) ? theme->card : theme->canvas,
                         .gauge = (int) index,
                         .scale = self->grid.scale,
                         .left = card.x + self->padding / 2,
                         .right = card.x + card.width - self->padding / 2 };
}

static void
draw_badge (Board *self,
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
draw_stacked (Board *self, guint index)
{
  const Grid *grid = &self->grid;
  const HetuTheme *theme = self->context->theme;
  const HetuFrameGauge *gauge = hetu_frame_get_gauge (self->context->frame, index);
  HetuRect card = card_rect (self, index);
  HetuDialFace face = new_face (self, index, card);
  g_autoptr (HetuTextRun) name =
      shape_name (self, grid, gauge->name, card.width - 2 * self->padding);
  g_autoptr (HetuTextRun) detail = shape_detail (self, grid, gauge->detail);
  g_autoptr (HetuTextRun) gap = shape_gap (self, grid, &gauge->progress);
  double left = card.x + self->padding, y = card.y + self->padding;
  double middle = card.x + card.width / 2;
  gboolean at_left = has_cards (theme);

  draw_card (self, index, card);
  add_words (self,
             index,
             HETU_PART_LABEL,
             name,
             at_left ? left : middle - hetu_text_run_get_width (name) / 2,
             y,
             theme->text);
  y += grid->name_height + 2;
  add_words (self,
             index,
             HETU_PART_LABEL,
             detail,
             at_left ? left : middle - hetu_text_run_get_width (detail) / 2,
             y,
             theme->text2);
  y += line_height (theme, HETU_TYPE_SMALL) + WORDS_GAP;
  face.centre_x = middle;
  face.top = y;
  hetu_dial_face_draw (&face, &gauge->progress);
  y += hetu_dial_face_height (theme, grid->scale) + BADGE_GAP;
  draw_badge (self, &face, &gauge->progress, middle, y + badge_height (self) / 2, 0.5);
  y += badge_height (self) + WORDS_GAP;
  add_words (self,
             index,
             HETU_PART_VALUE,
             gap,
             middle - hetu_text_run_get_width (gap) / 2,
             y,
             theme->text2);
}

/* Name and badge on one line, below it the dial at the left and the words at the right. */
static void
draw_beside (Board *self, guint index)
{
  const Grid *grid = &self->grid;
  const HetuTheme *theme = self->context->theme;
  const HetuFrameGauge *gauge = hetu_frame_get_gauge (self->context->frame, index);
  HetuRect card = card_rect (self, index);
  HetuDialFace face = new_face (self, index, card);
  HetuRect badge =
      hetu_badge_measure (theme, self->context->text, gauge->progress.state, face.language);
  double inside = card.width - 2 * self->padding;
  double left = card.x + self->padding, right = left + inside, y = card.y + self->padding;
  double words_x = right - grid->text_width;
  g_autoptr (HetuTextRun) name =
      shape_name (self, grid, gauge->name, inside - badge.width - WORDS_GAP);
  g_autoptr (HetuTextRun) detail = shape_detail (self, grid, gauge->detail);
  g_autoptr (HetuTextRun) gap = shape_gap (self, grid, &gauge->progress);

  draw_card (self, index, card);
  add_words (self,
             index,
             HETU_PART_LABEL,
             name,
             left,
             y + (grid->name_height - hetu_text_run_get_height (name)) / 2,
             theme->text);
  draw_badge (self, &face, &gauge->progress, right, y + grid->name_height / 2, 1);
  y += grid->name_height + 2;
  face.centre_x = left + grid->reach;
  face.left = left;
  face.right = words_x;
  face.top = y;
  hetu_dial_face_draw (&face, &gauge->progress);
  y += WORDS_GAP;
  add_words (self, index, HETU_PART_LABEL, detail, words_x, y, theme->text2);
  add_words (self,
             index,
             HETU_PART_VALUE,
             gap,
             words_x,
             y + hetu_text_run_get_height (detail) + WORDS_GAP,
             theme->text2);
}

static void
board_clear (Board *self)
{
  g_clear_pointer (&self->left, g_array_unref);
  g_clear_pointer (&self->right, g_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Board, board_clear)

static void
board_init (Board *self, HetuPlotContext *context)
{
  self->context = context;
  self->padding = has_cards (context->theme) ? CARD_PADDING : 0;
  self->left = g_array_new (FALSE, FALSE, sizeof (HetuDialReach));
  self->right = g_array_new (FALSE, FALSE, sizeof (HetuDialReach));
  for (guint i = 0; i < context->frame->gauges->len; i++)
    hetu_dial_face_list_reaches (context->theme,
                                 context->text,
                                 &hetu_frame_get_gauge (context->frame, i)->progress,
                                 context->frame->language,
                                 self->left,
                                 self->right);
}

static gboolean
build (HetuPlotContext *context, GError **error)
{
  guint n = context->frame->gauges->len;
  g_auto (Board) self = { 0 };

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
  board_init (&self, context);
  self.grid = choose_grid (&self);
  if (self.grid.scale < MIN_SCALE)
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_DATA,
                   _ ("%u dials do not fit into %.0f × %.0f pt; use bullets or a larger figure"),
                   n,
                   context->rect.width,
                   context->rect.height);
      return FALSE;
    }
  for (guint i = 0; i < n; i++)
    if (self.grid.beside)
      draw_beside (&self, i);
    else
      draw_stacked (&self, i);
  return TRUE;
}

static double
wanted_height (const HetuFrame *frame, const HetuTheme *theme, HetuText *text, double width_pt)
{
  HetuPlotContext context = { .frame = frame, .theme = theme, .text = text };
  guint n = frame->gauges->len;
  double scale = full_scale (theme);
  double least = (n >= COMPACT_FROM ? COMPACT_CARD_WIDTH : WANTED_CARD_WIDTH) * scale;
  g_auto (Board) self = { 0 };
  Grid grid = { 0 };

  if (n == 0)
    return 0;
  board_init (&self, &context);
  grid.columns = CLAMP ((guint) ((width_pt + GAP) / (least + GAP)), 1, n);
  grid.rows = (n + grid.columns - 1) / grid.columns;
  grid.columns = (n + grid.rows - 1) / grid.rows;
  grid.card_width = (width_pt - (grid.columns - 1) * GAP) / grid.columns;
  measure_words (&self, &grid);
  if (n >= COMPACT_FROM)
    scale *= COMPACT_CARD_WIDTH / WANTED_CARD_WIDTH;
  return grid.rows * card_height_at (&self, &grid, scale) + (grid.rows - 1) * GAP;
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

      timed |= progress->has_elapsed;
      unknown |= progress->state == HETU_STATE_UNKNOWN;
    }
  add_key (frame, items, HETU_GLYPH_TICK, theme->text, "目标", "target");
  add_key (frame, items, HETU_GLYPH_LINE, theme->text2, "达标区间", "meets the target");
  if (timed)
    add_key (frame, items, HETU_GLYPH_TRIANGLE, theme->text2, "序时进度", "time elapsed");
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
