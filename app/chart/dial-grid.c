/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The grid of dials. All faces of a board are of one scale; the grid with the largest is taken. A board that is cramped in
 * height sets its words beside the dials, and one that is tighter yet leaves district and period to the subtitle. The scale is
 * found by bisection, for what a face covers grows with it, but labels do not. */
#include "chart/dial-grid.h"

#include "chart/badge.h"
#include "chart/gauge.h"
#include "chart/row-table.h"

#include <math.h>
#include <string.h>

#define CARD_PADDING 13.0
#define LOW_CARD_PADDING 8.0 /* with the words beside the dial */
#define MAX_CARD_WIDTH 288.0
#define MOST_GROWTH 1.4 /* beyond the full scale, in an export with room to spare */
#define CRAMPED 0.75    /* of the full scale: below it words may go beside the dial */
#define TIGHT 0.6       /* of the full scale: below it words that the subtitle tells are left out */
#define WANTED_CARD_WIDTH 150.0
#define COMPACT_CARD_WIDTH 120.0
#define COMPACT_FROM 7         /* from so many dials on */
#define TYPE_REFERENCE_PT 11.0 /* the row label of a screen at 100 %, for which R is 50 */
#define BISECTIONS 24
#define BESIDE_GAP 11.0 /* between a face and the words at its right, at the same type */
#define DETAIL_LINES 3  /* district, period and what of it wraps */

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

gboolean
hetu_dial_has_cards (const HetuTheme *theme)
{
  return theme->preset == HETU_PRESET_SCREEN;
}

/* Cards are all of one size wherever they stand; without cards a few dials may fill their page. */
static double
most_scale (const HetuTheme *theme)
{
  return full_scale (theme) * (hetu_dial_has_cards (theme) ? 1 : MOST_GROWTH);
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

double
hetu_dial_board_get_padding (const HetuDialBoard *self, const HetuDialGrid *grid)
{
  if (!hetu_dial_has_cards (self->context->theme))
    return 0;
  return grid->beside > 0 ? LOW_CARD_PADDING : CARD_PADDING;
}

gboolean
hetu_dial_board_has_detail_above (const HetuDialBoard *self, const HetuDialGrid *grid)
{
  return !grid->brief && (grid->beside == 0 || hetu_dial_has_cards (self->context->theme));
}

/* A card and words beside the dial are set from the left; without a card all is centred on the dial. */
static HetuAlign
head_align (const HetuDialBoard *self, const HetuDialGrid *grid)
{
  return grid->beside > 0 || hetu_dial_has_cards (self->context->theme) ? HETU_ALIGN_START
                                                                        : HETU_ALIGN_CENTRE;
}

HetuTextRun *
hetu_dial_board_shape_name (const HetuDialBoard *self,
                            const HetuDialGrid *grid,
                            const HetuFrameGauge *gauge)
{
  return shape (self->context,
                HETU_TYPE_ROW,
                gauge->name,
                grid->card_width - 2 * hetu_dial_board_get_padding (self, grid),
                grid->beside > 0 ? 1 : 2,
                head_align (self, grid));
}

static gboolean
has_words (const char *text, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (strstr (text, parts[i]) == NULL)
      return FALSE;
  return TRUE;
}

/* “108% done, 1 thousand persons over target”, “on schedule (thousand households)”: of a unit that the face has no room for. */
static char *
write_gap_with_unit (const HetuDialBoard *self, const HetuProgress *progress)
{
  const HetuPlotContext *context = self->context;
  HetuLanguage language = context->frame->language;
  g_autofree char *gap = hetu_progress_to_gap_text (progress, language);
  g_autofree char *unit = hetu_unit_to_string (progress->unit, language);

  if (self->unit_scale <= 0 || has_words (gap, unit) ||
      hetu_dial_number_shows_unit (context->theme,
                                   context->text,
                                   progress,
                                   language,
                                   self->unit_scale))
    return g_steal_pointer (&gap);
  return g_strdup_printf (language == HETU_LANGUAGE_ZH ? "%s（%s）" : "%s (%s)", gap, unit);
}

/* “完成 81.8%，落后序时 1.5 个百分点”; where the face and the badge say already that nothing is reported, what was promised
 * with its unit: “目标 ≥1.2 万人”. */
static char *
write_gap (const HetuDialBoard *self, const HetuProgress *progress)
{
  HetuLanguage language = self->context->frame->language;
  g_autofree char *target = NULL;

  if (progress->has_outturn && !progress->outturn_redacted)
    return write_gap_with_unit (self, progress);
  if (progress->state != HETU_STATE_UNKNOWN || progress->has_outturn ||
      progress->outturn_redacted || !progress->has_target)
    return hetu_progress_to_gap_text (progress, language);
  target = hetu_gauge_format_target (progress, language);
  if (language == HETU_LANGUAGE_ZH)
    return g_strconcat ("目标 ", target, NULL);
  /* The mark tells the number as the source does: “≥9”, of which the unit is “10 000 persons”. */
  if (progress->unit.exponent != hetu_unit_for_language (progress->unit, language).exponent)
    {
      g_autofree char *unit = hetu_unit_to_string (progress->unit, language);

      return g_strconcat ("unit: ", unit, NULL);
    }
  return g_strconcat ("target ", target, NULL);
}

/* With less padding than the name. */
HetuTextRun *
hetu_dial_board_shape_gap (const HetuDialBoard *self,
                           const HetuDialGrid *grid,
                           const HetuFrameGauge *gauge)
{
  g_autofree char *words = write_gap (self, &gauge->progress);

  if (grid->beside > 0)
    return shape (self->context, HETU_TYPE_SMALL, words, grid->text_width, 5, HETU_ALIGN_START);
  return shape (self->context,
                HETU_TYPE_SMALL,
                words,
                grid->card_width - hetu_dial_board_get_padding (self, grid),
                3,
                HETU_ALIGN_CENTRE);
}

HetuTextRun *
hetu_dial_board_shape_detail (const HetuDialBoard *self,
                              const HetuDialGrid *grid,
                              const HetuFrameGauge *gauge)
{
  gboolean above = hetu_dial_board_has_detail_above (self, grid);
  double width =
      above ? grid->card_width - 2 * hetu_dial_board_get_padding (self, grid) : grid->text_width;
  g_autofree char *lines = NULL;
  g_auto (GStrv) parts = NULL;

  if (grid->brief)
    return NULL;
  if (above ||
      hetu_row_measure_text (self->context, HETU_TYPE_SMALL, FALSE, gauge->detail) <= width)
    return shape (self->context, HETU_TYPE_SMALL, gauge->detail, width, 1, head_align (self, grid));
  /* Where district and period have no room on one line each begins its own: no dot at a line's end. */
  parts = g_strsplit (gauge->detail, " · ", -1);
  lines = g_strjoinv ("\n", parts);
  return shape (self->context,
                HETU_TYPE_SMALL,
                lines,
                width,
                DETAIL_LINES,
                head_align (self, grid));
}

static double
badge_width (const HetuDialBoard *self, const HetuProgress *progress)
{
  return hetu_badge_measure (self->context->theme,
                             self->context->text,
                             progress->state,
                             self->context->frame->language)
      .width;
}

double
hetu_dial_board_badge_height (const HetuDialBoard *self)
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
measure_words (const HetuDialBoard *self, HetuDialGrid *grid)
{
  const HetuFrame *frame = self->context->frame;
  double gap_room = grid->beside > 0 ? grid->text_width : grid->card_width;
  gboolean fits = TRUE;

  grid->name_height = line_height (self->context->theme, HETU_TYPE_ROW);
  grid->gap_height = line_height (self->context->theme, HETU_TYPE_SMALL);
  for (guint i = 0; i < frame->gauges->len; i++)
    {
      const HetuFrameGauge *gauge = hetu_frame_get_gauge (frame, i);
      g_autoptr (HetuTextRun) name = hetu_dial_board_shape_name (self, grid, gauge);
      g_autoptr (HetuTextRun) gap = hetu_dial_board_shape_gap (self, grid, gauge);
      double height = hetu_text_run_get_height (gap);

      fits &= hetu_text_run_get_width (gap) <= gap_room + 0.5;
      if (grid->beside > 0)
        {
          g_autoptr (HetuTextRun) detail = hetu_dial_board_has_detail_above (self, grid)
                                               ? NULL
                                               : hetu_dial_board_shape_detail (self, grid, gauge);

          fits &= badge_width (self, &gauge->progress) <= grid->text_width;
          height += hetu_dial_board_badge_height (self) + HETU_DIAL_WORDS_GAP;
          if (detail != NULL)
            height += hetu_text_run_get_height (detail) + HETU_DIAL_WORDS_GAP;
        }
      grid->name_height = MAX (grid->name_height, hetu_text_run_get_height (name));
      grid->gap_height = MAX (grid->gap_height, height);
    }
  return fits;
}

static double
card_height_at (const HetuDialBoard *self, const HetuDialGrid *grid, double scale)
{
  const HetuTheme *theme = self->context->theme;
  double face = hetu_dial_face_height (theme, self->headroom, scale);
  double height =
      2 * hetu_dial_board_get_padding (self, grid) + grid->name_height + HETU_DIAL_NAME_GAP;

  if (hetu_dial_board_has_detail_above (self, grid))
    height += line_height (theme, HETU_TYPE_SMALL);
  if (grid->beside > 0)
    return height + (hetu_dial_board_has_detail_above (self, grid) ? HETU_DIAL_NAME_GAP : 0) +
           MAX (face, grid->gap_height);
  return height + HETU_DIAL_WORDS_GAP + face + HETU_DIAL_BADGE_GAP +
         hetu_dial_board_badge_height (self) + HETU_DIAL_WORDS_GAP + grid->gap_height;
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
face_width_at (const HetuDialBoard *self, const HetuDialGrid *grid, double scale)
{
  double left = reach_at (self->left, scale), right = reach_at (self->right, scale);

  return grid->beside > 0 ? left + right : 2 * MAX (left, right);
}

static HetuDialGrid
try_grid (const HetuDialBoard *self, guint columns, double beside, gboolean brief)
{
  const HetuPlotContext *context = self->context;
  guint n = context->frame->gauges->len;
  HetuDialGrid grid = { .columns = columns,
                        .rows = (n + columns - 1) / columns,
                        .beside = beside,
                        .brief = brief };
  double low = 0, high = most_scale (context->theme), room_x, room_y, inside;

  grid.card_width = (context->rect.width - (columns - 1) * HETU_DIAL_GAP) / columns;
  if (hetu_dial_has_cards (context->theme))
    grid.card_width = MIN (grid.card_width, MAX_CARD_WIDTH * context->theme->text_scale);
  inside = grid.card_width - 2 * hetu_dial_board_get_padding (self, &grid);
  grid.text_width = inside * beside;
  if (!measure_words (self, &grid))
    return grid;
  room_x = beside > 0 ? inside - grid.text_width - self->beside_gap
                      : grid.card_width - hetu_dial_board_get_padding (self, &grid);
  room_y = (context->rect.height - (grid.rows - 1) * HETU_DIAL_GAP) / grid.rows;
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
static HetuDialGrid
best_grid (const HetuDialBoard *self, double beside, gboolean brief)
{
  guint n = self->context->frame->gauges->len;
  HetuDialGrid best = try_grid (self, 1, beside, brief);

  for (guint columns = 2; columns <= n; columns++)
    {
      HetuDialGrid grid = try_grid (self, columns, beside, brief);
      guint empty = grid.columns * grid.rows - n, best_empty = best.columns * best.rows - n;

      if (grid.scale > best.scale + 1e-3 ||
          (grid.scale > best.scale - 1e-3 &&
           (empty < best_empty || (empty == best_empty && grid.rows < best.rows))))
        best = grid;
    }
  return best;
}

static gboolean
is_told_above (const HetuDialBoard *self)
{
  const HetuFrame *frame = self->context->frame;

  for (guint i = 0; i < frame->gauges->len; i++)
    if (!hetu_row_is_told_above (self->context, hetu_frame_get_gauge (frame, i)->detail))
      return FALSE;
  return TRUE;
}

static HetuDialGrid
choose (const HetuDialBoard *self)
{
  static const double shares[] = { 0.36, 0.44, 0.52 };
  double full = full_scale (self->context->theme);
  HetuDialGrid best = best_grid (self, 0, FALSE);

  for (int brief = 0; brief < 2; brief++)
    {
      if (best.scale >= (brief == 0 ? CRAMPED : TIGHT) * full ||
          (brief != 0 && !is_told_above (self)))
        return best;
      for (gsize i = 0; i < (brief == 0 ? G_N_ELEMENTS (shares) - 1 : G_N_ELEMENTS (shares)); i++)
        {
          HetuDialGrid grid = best_grid (self, shares[i], brief != 0);

          if (grid.scale > best.scale)
            best = grid;
        }
    }
  return best;
}

HetuDialGrid
hetu_dial_board_choose (HetuDialBoard *self)
{
  const HetuFrame *frame = self->context->frame;
  HetuDialGrid grid = choose (self);

  for (guint i = 0; grid.scale > 0 && i < frame->gauges->len; i++)
    {
      const HetuProgress *progress = &hetu_frame_get_gauge (frame, i)->progress;

      if (!progress->has_outturn || hetu_dial_number_shows_unit (self->context->theme,
                                                                 self->context->text,
                                                                 progress,
                                                                 frame->language,
                                                                 grid.scale))
        continue;
      self->unit_scale = grid.scale;
      return choose (self);
    }
  return grid;
}

double
hetu_dial_board_face_width (const HetuDialBoard *self, const HetuDialGrid *grid)
{
  return face_width_at (self, grid, grid->scale);
}

void
hetu_dial_board_clear (HetuDialBoard *self)
{
  g_clear_pointer (&self->left, g_array_unref);
  g_clear_pointer (&self->right, g_array_unref);
}

void
hetu_dial_board_init (HetuDialBoard *self, HetuPlotContext *context)
{
  self->context = context;
  self->beside_gap = BESIDE_GAP * full_scale (context->theme);
  self->headroom = !hetu_dial_has_cards (context->theme);
  self->left = g_array_new (FALSE, FALSE, sizeof (HetuDialReach));
  self->right = g_array_new (FALSE, FALSE, sizeof (HetuDialReach));
  for (guint i = 0; i < context->frame->gauges->len; i++)
    {
      const HetuProgress *progress = &hetu_frame_get_gauge (context->frame, i)->progress;

      hetu_dial_face_list_reaches (context->theme,
                                   context->text,
                                   progress,
                                   context->frame->language,
                                   self->left,
                                   self->right);
      self->headroom |= hetu_dial_face_wants_headroom (progress, context->frame->language);
    }
}

double
hetu_dial_board_wanted_height (HetuDialBoard *self, double width_pt)
{
  guint n = self->context->frame->gauges->len;
  double scale = full_scale (self->context->theme);
  double least = (n >= COMPACT_FROM ? COMPACT_CARD_WIDTH : WANTED_CARD_WIDTH) * scale;
  HetuDialGrid grid = { 0 };

  grid.columns = CLAMP ((guint) ((width_pt + HETU_DIAL_GAP) / (least + HETU_DIAL_GAP)), 1, n);
  grid.rows = (n + grid.columns - 1) / grid.columns;
  grid.columns = (n + grid.rows - 1) / grid.rows;
  grid.card_width = (width_pt - (grid.columns - 1) * HETU_DIAL_GAP) / grid.columns;
  measure_words (self, &grid);
  if (n >= COMPACT_FROM)
    scale *= COMPACT_CARD_WIDTH / WANTED_CARD_WIDTH;
  return grid.rows * card_height_at (self, &grid, scale) + (grid.rows - 1) * HETU_DIAL_GAP;
}
