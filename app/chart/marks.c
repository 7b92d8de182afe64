/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pieces that several kinds of chart draw alike: the glyphs of CHARTS §6, chips of absent figures, one line of text, and
 * which colour a series has. Shape says what a datum is; colour says only whose it is. */
#include "chart/kind.h"

#include "error.h"

#include <glib/gi18n-lib.h>

#define BREAK_ON 1.0
#define BREAK_OFF 3.0
#define RING_WIDTH 1.9
#define DISC_HALO 1.5
/* A diamond of the same weight as a disc reaches farther. */
#define DIAMOND_REACH 1.25
/* Share of the colour in a tolerance band. */
#define BAND_TINT 0.18
#define BOX_STROKE 1.0
#define BAR_RADIUS 1.5

/* A chip: hatching shows this wide at its sides and above and below the words. */
#define CHIP_SIDE 6.0
#define CHIP_PADDING 4.0
#define CHIP_EDGE 2.0
#define CHIP_RADIUS 4.0

HetuColour
hetu_series_colour (const HetuTheme *theme, const HetuFrameSeries *series)
{
  switch (series->role)
    {
    case HETU_ROLE_CONTEXT:
      return theme->mute;
    case HETU_ROLE_PARENT:
      return hetu_theme_get_slot (theme, 8);
    case HETU_ROLE_PROVINCE:
    case HETU_ROLE_NATION:
      return theme->text3;
    case HETU_ROLE_FOCUS:
      if (theme->mode == HETU_THEME_PRINT)
        return theme->text;
      break;
    case HETU_ROLE_ENTITY:
      break;
    }
  return hetu_theme_get_slot (theme, series->colour_slot);
}

HetuColour
hetu_series_text_colour (const HetuTheme *theme, const HetuFrameSeries *series)
{
  switch (series->role)
    {
    case HETU_ROLE_CONTEXT:
    case HETU_ROLE_PROVINCE:
    case HETU_ROLE_NATION:
      return theme->text2;
    case HETU_ROLE_PARENT:
      return hetu_theme_get_slot_text (theme, 8);
    case HETU_ROLE_FOCUS:
      if (theme->mode == HETU_THEME_PRINT)
        return theme->text;
      break;
    case HETU_ROLE_ENTITY:
      break;
    }
  return hetu_theme_get_slot_text (theme, series->colour_slot);
}

void
hetu_tint_draw (HetuSceneBuilder *builder,
                const HetuTheme *theme,
                int row,
                HetuRect rect,
                double radius,
                HetuColour tint)
{
  HetuMark mark = { .type = HETU_MARK_RECT,
                    .part = HETU_PART_BAND,
                    .row = row,
                    .x = rect.x,
                    .y = rect.y,
                    .width = rect.width,
                    .height = rect.height,
                    .radius = radius,
                    .fill = tint,
                    .stroke = theme->outline };

  if (theme->high_contrast)
    mark.stroke_width = theme->grid_width;
  hetu_scene_builder_add (builder, &mark);
}

static void
add_circle (HetuSceneBuilder *builder,
            HetuMark mark,
            double radius,
            HetuColour fill,
            HetuColour stroke,
            double width)
{
  mark.type = HETU_MARK_CIRCLE;
  mark.radius = radius;
  mark.fill = fill;
  mark.stroke = stroke;
  mark.stroke_width = width;
  hetu_scene_builder_add (builder, &mark);
}

static void
add_polygon (HetuSceneBuilder *builder, HetuMark mark, HetuPoint *points, guint n_points)
{
  mark.type = HETU_MARK_POLYGON;
  mark.points = points;
  mark.n_points = n_points;
  hetu_scene_builder_add (builder, &mark);
}

static void
add_diamond (HetuSceneBuilder *builder,
             HetuMark mark,
             double size,
             HetuColour colour,
             const HetuTheme *theme)
{
  /* The stroke reaches √2 × half its width beyond the corners of its path. */
  double reach = size / 2 * DIAMOND_REACH - RING_WIDTH / 2 * G_SQRT2;
  HetuPoint points[] = { { mark.x, mark.y - reach },
                         { mark.x + reach, mark.y },
                         { mark.x, mark.y + reach },
                         { mark.x - reach, mark.y } };

  mark.fill = theme->canvas;
  mark.stroke = colour;
  mark.stroke_width = RING_WIDTH;
  add_polygon (builder, mark, points, G_N_ELEMENTS (points));
}

static void
add_box (HetuSceneBuilder *builder, HetuMark mark, double width, double height)
{
  mark.type = HETU_MARK_RECT;
  mark.x -= width / 2;
  mark.y -= height / 2;
  mark.width = width;
  mark.height = height;
  hetu_scene_builder_add (builder, &mark);
}

static void
add_segment (HetuSceneBuilder *builder, HetuMark mark, double dx, double dy)
{
  HetuPoint points[] = { { mark.x - dx, mark.y - dy }, { mark.x + dx, mark.y + dy } };

  mark.type = HETU_MARK_LINE;
  mark.points = points;
  mark.n_points = 2;
  hetu_scene_builder_add (builder, &mark);
}

static void
add_line (HetuSceneBuilder *builder,
          HetuMark mark,
          HetuGlyph glyph,
          double size,
          HetuColour colour,
          const HetuTheme *theme)
{
  mark.stroke = colour;
  mark.stroke_width = theme->focus_width;
  if (glyph == HETU_GLYPH_LINE_DASHED)
    {
      mark.dash_on = 5;
      mark.dash_off = 4;
    }
  else if (glyph == HETU_GLYPH_LINE_DOTTED)
    {
      mark.dash_on = 1.5;
      mark.dash_off = 4;
    }
  add_segment (builder, mark, size, 0);
}

static void
add_triangle (HetuSceneBuilder *builder, HetuMark mark, double size, HetuColour colour)
{
  HetuPoint points[] = { { mark.x, mark.y - size / 2 },
                         { mark.x + size * 0.55, mark.y + size / 2 },
                         { mark.x - size * 0.55, mark.y + size / 2 } };

  mark.fill = colour;
  add_polygon (builder, mark, points, G_N_ELEMENTS (points));
}

static void
add_band (HetuSceneBuilder *builder,
          HetuMark mark,
          double size,
          HetuColour colour,
          const HetuTheme *theme)
{
  mark.fill = hetu_theme_tint (theme, colour, BAND_TINT);
  if (theme->high_contrast)
    {
      mark.stroke = colour;
      mark.stroke_width = theme->grid_width;
    }
  add_box (builder, mark, size * 2, size);
}

static void
add_hatch (HetuSceneBuilder *builder, HetuMark mark, double size, HetuColour colour, gboolean chip)
{
  mark.fill = colour;
  mark.fill_kind = HETU_FILL_HATCH;
  if (chip)
    {
      mark.radius = BAR_RADIUS;
      mark.stroke = colour;
      mark.stroke_width = HETU_HATCH_WIDTH;
      mark.dash_on = 3;
      mark.dash_off = 2;
    }
  add_box (builder, mark, size * 2, size);
}

void
hetu_glyph_draw (HetuSceneBuilder *builder,
                 HetuPart part,
                 int row,
                 HetuGlyph glyph,
                 double x,
                 double y,
                 double size,
                 HetuColour colour,
                 const HetuTheme *theme)
{
  HetuMark mark = { .part = part, .row = row, .x = x, .y = y };
  HetuMark halo = { .part = part, .row = -1, .x = x, .y = y };

  switch (glyph)
    {
    case HETU_GLYPH_DISC:
      if (part != HETU_PART_KEY)
        add_circle (builder, halo, size / 2 + DISC_HALO, theme->canvas, HETU_COLOUR_NONE, 0);
      add_circle (builder, mark, size / 2, colour, HETU_COLOUR_NONE, 0);
      break;
    case HETU_GLYPH_RING:
      add_circle (builder, mark, (size - RING_WIDTH) / 2, theme->canvas, colour, RING_WIDTH);
      break;
    case HETU_GLYPH_DIAMOND:
      add_diamond (builder, mark, size, colour, theme);
      break;
    case HETU_GLYPH_TICK:
      mark.stroke = colour;
      mark.stroke_width = theme->target_width;
      add_segment (builder, mark, 0, size / 2);
      break;
    case HETU_GLYPH_BAND:
      add_band (builder, mark, size, colour, theme);
      break;
    case HETU_GLYPH_HATCH:
    case HETU_GLYPH_CHIP:
      add_hatch (builder, mark, size, colour, glyph == HETU_GLYPH_CHIP);
      break;
    case HETU_GLYPH_SQUARE:
      mark.fill = colour;
      mark.radius = BAR_RADIUS;
      add_box (builder, mark, size, size);
      break;
    case HETU_GLYPH_SQUARE_OPEN:
      mark.fill = hetu_colour_mix (theme->canvas, colour, HETU_PROVISIONAL_TINT);
      mark.stroke = theme->mode == HETU_THEME_PRINT ? theme->axis : colour;
      mark.stroke_width = BOX_STROKE;
      add_box (builder, mark, size - BOX_STROKE, size - BOX_STROKE);
      break;
    case HETU_GLYPH_LINE:
    case HETU_GLYPH_LINE_DASHED:
    case HETU_GLYPH_LINE_DOTTED:
      add_line (builder, mark, glyph, size, colour, theme);
      break;
    case HETU_GLYPH_TRIANGLE:
      add_triangle (builder, mark, size, colour);
      break;
    }
}

HetuTextRun *
hetu_plot_shape (HetuPlotContext *context, HetuTypeRole role, gboolean bold, const char *text)
{
  HetuTextStyle style = { .size_pt = context->theme->type_pt[role], .bold = bold };

  return hetu_text_shape (context->text, text, &style);
}

HetuRect
hetu_plot_text (HetuPlotContext *context,
                HetuPart part,
                int row,
                HetuTypeRole role,
                gboolean bold,
                const char *text,
                double x,
                double y,
                double anchor_x,
                double anchor_y,
                HetuColour colour)
{
  g_autoptr (HetuTextRun) run = hetu_plot_shape (context, role, bold, text);
  HetuRect box = { x, y, hetu_text_run_get_width (run), hetu_text_run_get_height (run) };

  box.x -= anchor_x * box.width;
  box.y -= anchor_y * box.height;
  hetu_scene_builder_text (context->builder, part, row, run, box.x, box.y, colour);
  return box;
}

void
hetu_plot_draw_break (HetuPlotContext *context, HetuPoint from, HetuPoint to)
{
  HetuPoint points[] = { from, to };
  HetuMark rule = { .type = HETU_MARK_LINE,
                    .part = HETU_PART_ANNOTATION,
                    .snap = TRUE,
                    .row = -1,
                    .stroke = context->theme->text2,
                    .stroke_width = context->theme->axis_width,
                    .dash_on = BREAK_ON,
                    .dash_off = BREAK_OFF,
                    .points = points,
                    .n_points = G_N_ELEMENTS (points) };

  hetu_scene_builder_add (context->builder, &rule);
}

gboolean
hetu_plot_refuse_rows (HetuPlotContext *context, guint n, double least, GError **error)
{
  context->wanted.y = least;
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_DATA,
               _ ("%u rows do not fit into %.0f pt of height; at least %.0f pt are needed"),
               n,
               context->rect.height,
               least);
  return FALSE;
}

HetuRect
hetu_chip_measure (HetuPlotContext *context, HetuStatus status, const char *label)
{
  g_autoptr (HetuTextRun) run = hetu_plot_shape (context, HETU_TYPE_SMALL, FALSE, label);

  return (HetuRect){ 0,
                     0,
                     hetu_text_run_get_width (run) + 2 * (CHIP_SIDE + CHIP_PADDING),
                     hetu_text_run_get_height (run) + 2 * CHIP_EDGE };
}

HetuRect
hetu_chip_draw (HetuPlotContext *context,
                int row,
                HetuStatus status,
                const char *label,
                double x,
                double y)
{
  const HetuTheme *theme = context->theme;
  HetuRect box = hetu_chip_measure (context, status, label);
  HetuMark mark = { .type = HETU_MARK_RECT,
                    .part = HETU_PART_GAP,
                    .row = row,
                    .fill = theme->canvas,
                    .x = x - box.width / 2,
                    .y = y - box.height / 2,
                    .width = box.width,
                    .height = box.height,
                    .radius = CHIP_RADIUS };

  box.x = mark.x;
  box.y = mark.y;
  hetu_scene_builder_add (context->builder, &mark);
  mark.fill = theme->text3;
  mark.fill_kind = HETU_FILL_HATCH;
  mark.stroke = theme->text3;
  mark.stroke_width = theme->grid_width;
  if (status == HETU_STATUS_REDACTED)
    {
      mark.dash_on = 3;
      mark.dash_off = 2;
    }
  hetu_scene_builder_add (context->builder, &mark);
  hetu_scene_builder_rect (context->builder,
                           HETU_PART_GAP,
                           row,
                           (HetuRect){ box.x + CHIP_SIDE,
                                       box.y + CHIP_EDGE,
                                       box.width - 2 * CHIP_SIDE,
                                       box.height - 2 * CHIP_EDGE },
                           0,
                           theme->canvas);
  hetu_plot_text (context,
                  HETU_PART_GAP,
                  row,
                  HETU_TYPE_SMALL,
                  FALSE,
                  label,
                  x,
                  y,
                  0.5,
                  0.5,
                  theme->text2);
  return box;
}
