/* SPDX-License-Identifier: GPL-3.0-or-later */
/* States of targets as pills and glyphs. Shapes differ in outline, not only in what is inside, so that they stay apart at
 * 9 pt and in grey: round and full, round and open, triangular, square, round and broken. Glyphs are drawn on a unit
 * square of −1 … 1 and scaled. */
#include "chart/badge.h"

#include <math.h>

#define PILL_HEIGHT 17.5
#define PILL_PADDING 5.5
#define GLYPH_SIZE 10.0
#define GLYPH_GAP 4.0
#define TYPE_REFERENCE_PT 9.5 /* the size of the word for which the lengths above are given */
#define PILL_TINT 0.14
#define SCENE_GLYPH_PT 12.0

typedef struct
{
  HetuSceneBuilder *builder;
  HetuPart part;
  int row;
  double x, y, half;
  HetuColour colour, ink; /* of the shape, and of what is cut into it */
} Glyph;

static HetuPoint
at (const Glyph *self, double x, double y)
{
  return (HetuPoint){ self->x + x * self->half, self->y + y * self->half };
}

static void
add_stroke (const Glyph *self,
            const HetuPoint *points,
            guint n_points,
            double width,
            HetuColour colour)
{
  HetuMark mark = {
    .type = HETU_MARK_LINE,
    .part = self->part,
    .row = self->row,
    .stroke = colour,
    .stroke_width = width * self->half,
    .round_cap = TRUE,
    .points = (HetuPoint *) points,
    .n_points = n_points,
  };

  hetu_scene_builder_add (self->builder, &mark);
}

static void
add_disc (const Glyph *self, double radius, HetuColour fill, HetuColour stroke, double width)
{
  HetuMark mark = {
    .type = HETU_MARK_CIRCLE,
    .part = self->part,
    .row = self->row,
    .x = self->x,
    .y = self->y,
    .radius = radius * self->half,
    .fill = fill,
    .stroke = stroke,
    .stroke_width = width * self->half,
  };

  hetu_scene_builder_add (self->builder, &mark);
}

static void
add_check (const Glyph *self, HetuColour colour)
{
  const HetuPoint points[] = { at (self, -0.42, 0.02),
                               at (self, -0.1, 0.34),
                               at (self, 0.45, -0.3) };

  add_stroke (self, points, G_N_ELEMENTS (points), 0.26, colour);
}

static void
add_warning (const Glyph *self)
{
  const HetuPoint triangle[] = { at (self, 0, -0.95), at (self, 1.05, 0.9), at (self, -1.05, 0.9) };
  const HetuPoint bar[] = { at (self, 0, -0.3), at (self, 0, 0.25) };
  Glyph dot = *self;
  HetuMark mark = {
    .type = HETU_MARK_POLYGON,
    .part = self->part,
    .row = self->row,
    .fill = self->colour,
    .points = (HetuPoint *) triangle,
    .n_points = G_N_ELEMENTS (triangle),
  };

  hetu_scene_builder_add (self->builder, &mark);
  add_stroke (self, bar, G_N_ELEMENTS (bar), 0.24, self->ink);
  dot.y += 0.6 * self->half;
  add_disc (&dot, 0.14, self->ink, HETU_COLOUR_NONE, 0);
}

static void
add_cross (const Glyph *self)
{
  const HetuPoint down[] = { at (self, -0.36, -0.36), at (self, 0.36, 0.36) };
  const HetuPoint up[] = { at (self, -0.36, 0.36), at (self, 0.36, -0.36) };
  double side = 0.92 * self->half;

  hetu_scene_builder_rect (self->builder,
                           self->part,
                           self->row,
                           (HetuRect){ self->x - side, self->y - side, 2 * side, 2 * side },
                           0.3 * self->half,
                           self->colour);
  add_stroke (self, down, G_N_ELEMENTS (down), 0.26, self->ink);
  add_stroke (self, up, G_N_ELEMENTS (up), 0.26, self->ink);
}

/* The question mark as strokes: three quarters of a circle, a stem, a dot. */
static void
add_question (const Glyph *self)
{
  HetuPoint hook[10];
  Glyph dot = *self;
  HetuMark ring = {
    .type = HETU_MARK_CIRCLE,
    .part = self->part,
    .row = self->row,
    .x = self->x,
    .y = self->y,
    .radius = 0.88 * self->half,
    .stroke = self->colour,
    .stroke_width = 0.2 * self->half,
    .dash_on = 0.38 * self->half,
    .dash_off = 0.3 * self->half,
  };

  hetu_scene_builder_add (self->builder, &ring);
  for (guint i = 0; i < G_N_ELEMENTS (hook) - 1; i++)
    {
      double angle = G_PI + i * 1.5 * G_PI / (G_N_ELEMENTS (hook) - 2);

      hook[i] = at (self, 0.27 * cos (angle), -0.22 + 0.27 * sin (angle));
    }
  hook[G_N_ELEMENTS (hook) - 1] = at (self, 0, 0.2);
  add_stroke (self, hook, G_N_ELEMENTS (hook), 0.18, self->colour);
  dot.y += 0.48 * self->half;
  add_disc (&dot, 0.12, self->colour, HETU_COLOUR_NONE, 0);
}

static void
draw_glyph (const Glyph *glyph, HetuState state)
{
  switch (state)
    {
    case HETU_STATE_MET:
      add_disc (glyph, 0.98, glyph->colour, HETU_COLOUR_NONE, 0);
      add_check (glyph, glyph->ink);
      break;
    case HETU_STATE_MADE_UP:
      add_disc (glyph, 0.88, HETU_COLOUR_NONE, glyph->colour, 0.2);
      add_check (glyph, glyph->colour);
      break;
    case HETU_STATE_ON_TRACK:
      add_disc (glyph, 0.86, HETU_COLOUR_NONE, glyph->colour, 0.24);
      add_disc (glyph, 0.42, glyph->colour, HETU_COLOUR_NONE, 0);
      break;
    case HETU_STATE_BEHIND:
      add_warning (glyph);
      break;
    case HETU_STATE_MISSED:
      add_cross (glyph);
      break;
    case HETU_STATE_UNKNOWN:
    case HETU_N_STATES:
    default:
      add_question (glyph);
      break;
    }
}

static HetuTextRun *
shape_word (const HetuTheme *theme, HetuText *text, HetuState state, HetuLanguage language)
{
  HetuTextStyle style = { .size_pt = theme->type_pt[HETU_TYPE_SMALL], .bold = TRUE };

  return hetu_text_shape (text, hetu_state_to_label (state, language), &style);
}

static double
pill_scale (const HetuTheme *theme)
{
  return theme->type_pt[HETU_TYPE_SMALL] / TYPE_REFERENCE_PT;
}

void
hetu_badge_draw_glyph (HetuSceneBuilder *builder,
                       const HetuTheme *theme,
                       HetuPart part,
                       int row,
                       HetuState state,
                       double x,
                       double y,
                       double size)
{
  Glyph glyph = { builder, part, row, x, y, size / 2, theme->states[state], theme->canvas };

  draw_glyph (&glyph, state);
}

HetuRect
hetu_badge_measure (const HetuTheme *theme, HetuText *text, HetuState state, HetuLanguage language)
{
  g_autoptr (HetuTextRun) run = shape_word (theme, text, state, language);
  double scale = pill_scale (theme);
  double inside = (GLYPH_SIZE + GLYPH_GAP + 2 * PILL_PADDING) * scale;

  return (HetuRect){ 0, 0, inside + hetu_text_run_get_width (run), PILL_HEIGHT * scale };
}

HetuRect
hetu_badge_draw (HetuSceneBuilder *builder,
                 const HetuTheme *theme,
                 HetuText *text,
                 int row,
                 HetuState state,
                 HetuLanguage language,
                 HetuColour under,
                 double x,
                 double y,
                 double anchor_x)
{
  g_autoptr (HetuTextRun) run = shape_word (theme, text, state, language);
  HetuRect pill = hetu_badge_measure (theme, text, state, language);
  double scale = pill_scale (theme);
  gboolean solid = theme->high_contrast;
  HetuColour fill =
      solid ? theme->state_texts[state] : hetu_colour_mix (under, theme->states[state], PILL_TINT);
  Glyph glyph = { .builder = builder,
                  .part = HETU_PART_LABEL,
                  .row = row,
                  .y = y,
                  .half = GLYPH_SIZE * scale / 2,
                  .colour = solid ? theme->canvas : theme->states[state],
                  .ink = solid ? fill : theme->canvas };

  pill.x = x - anchor_x * pill.width;
  pill.y = y - pill.height / 2;
  hetu_scene_builder_rect (builder, HETU_PART_LABEL, row, pill, pill.height / 2, fill);
  glyph.x = pill.x + PILL_PADDING * scale + glyph.half;
  draw_glyph (&glyph, state);
  hetu_scene_builder_text (
      builder,
      HETU_PART_LABEL,
      row,
      run,
      glyph.x + glyph.half + GLYPH_GAP * scale,
      y - hetu_text_run_get_height (run) / 2,
      solid ? theme->canvas : hetu_theme_get_readable (theme, theme->state_texts[state], fill));
  return pill;
}

HetuScene *
hetu_badge_new_scene (const HetuTheme *theme,
                      HetuText *text,
                      HetuState state,
                      HetuLanguage language)
{
  HetuSceneBuilder *builder;
  HetuRect pill = { 0, 0, SCENE_GLYPH_PT, SCENE_GLYPH_PT };
  const char *label = hetu_state_to_label (state, language);

  if (text != NULL)
    pill = hetu_badge_measure (theme, text, state, language);
  builder = hetu_scene_builder_new (pill.width, pill.height, HETU_COLOUR_NONE);
  if (text != NULL)
    hetu_badge_draw (builder,
                     theme,
                     text,
                     -1,
                     state,
                     language,
                     theme->canvas,
                     0,
                     pill.height / 2,
                     0);
  else
    hetu_badge_draw_glyph (builder,
                           theme,
                           HETU_PART_LABEL,
                           -1,
                           state,
                           pill.width / 2,
                           pill.height / 2,
                           SCENE_GLYPH_PT - 1);
  return hetu_scene_builder_end (builder, label, NULL);
}
