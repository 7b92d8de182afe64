/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Contrast by WCAG 2.1 against what lies behind (C-29a), and one colour an entity (C-29). */
#include "chart/check-private.h"

#include "chart/kind.h"
#include "chart/mark.h"

#include <glib/gi18n-lib.h>

#define LEAST_TEXT_CONTRAST 4.5
#define LEAST_MARK_CONTRAST 3.0
#define ROUNDING 0.01

static double
alpha_of (HetuColour colour)
{
  return (colour & 0xff) / 255.0;
}

static HetuColour
opaque (HetuColour colour)
{
  return colour | 0xff;
}

/* What a text stands on: its halo, else everything painted before at its middle. */
static HetuColour
find_ground (const HetuScene *scene, guint index)
{
  const HetuMark *text = hetu_scene_get_mark (scene, index);
  HetuRect box = hetu_mark_bounds (text);
  double x = box.x + box.width / 2, y = box.y + box.height / 2;
  HetuColour ground = hetu_scene_get_background (scene);

  if (alpha_of (text->halo) > 0)
    return opaque (text->halo);
  for (guint i = 0; i < index; i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      if (mark->type != HETU_MARK_TEXT && mark->fill_kind == HETU_FILL_SOLID &&
          alpha_of (mark->fill) > 0 && hetu_mark_is_hit (mark, x, y, 0))
        ground = hetu_colour_mix (ground, opaque (mark->fill), alpha_of (mark->fill));
    }
  return ground;
}

static void
check_text (HetuCheck *self, guint index)
{
  const HetuScene *scene = self->subject->scene;
  const HetuMark *mark = hetu_scene_get_mark (scene, index);
  double contrast = hetu_colour_contrast (opaque (mark->fill), find_ground (scene, index));

  if (contrast < LEAST_TEXT_CONTRAST - ROUNDING)
    hetu_check_add (self,
                    "C-29",
                    _ ("“%s” has a contrast of %.1f, at least %.1f"),
                    hetu_text_run_get_text (mark->run),
                    contrast,
                    LEAST_TEXT_CONTRAST);
}

/* Mute lines are context and carry no fact alone (C-29a); a dumbbell's bond and its earlier figure are tints beside the
 * mark that matters. */
static void
check_mark (HetuCheck *self, const HetuMark *mark)
{
  const HetuTheme *theme = self->subject->theme;
  gboolean is_tinted = self->subject->frame->kind == HETU_CHART_DUMBBELL;
  /* C-32: the number of a tinted cell is printed on it, and that is what must be read. */
  gboolean is_tint = self->subject->frame->shade != HETU_SHADE_NONE && mark->type == HETU_MARK_RECT;
  HetuColour colour = alpha_of (mark->stroke) > 0 ? mark->stroke : mark->fill;
  double contrast;

  if (alpha_of (colour) < 1 || mark->fill_kind == HETU_FILL_HATCH || is_tinted || is_tint ||
      colour == theme->mute || colour == theme->canvas)
    return;
  contrast = hetu_colour_contrast (colour, hetu_scene_get_background (self->subject->scene));
  if (contrast < LEAST_MARK_CONTRAST - ROUNDING)
    hetu_check_add (self,
                    "C-29",
                    _ ("A mark in #%06X has a contrast of %.1f, at least %.1f"),
                    colour >> 8,
                    contrast,
                    LEAST_MARK_CONTRAST);
}

/* Kinds whose marks stand for districts. */
static gboolean
is_by_entity (HetuChartKind kind)
{
  return kind == HETU_CHART_GROWTH_LINE || kind == HETU_CHART_LEVEL_GROWTH ||
         kind == HETU_CHART_RANKED_BAR || kind == HETU_CHART_SLOPE || kind == HETU_CHART_BUMP ||
         kind == HETU_CHART_SCATTER;
}

/* Greys and tints may be anybody's; the colour of a slot is one entity's. */
static gboolean
is_another (const HetuTheme *theme, HetuColour colour, HetuColour own)
{
  if (alpha_of (colour) == 0 || opaque (colour) == opaque (own))
    return FALSE;
  for (gsize slot = 1; slot < G_N_ELEMENTS (theme->slots); slot++)
    if (opaque (colour) == opaque (theme->slots[slot]))
      return TRUE;
  return FALSE;
}

static void
check_entity (HetuCheck *self, const HetuMark *mark)
{
  const HetuFrame *frame = self->subject->frame;
  const HetuTheme *theme = self->subject->theme;
  const HetuFrameSeries *series =
      hetu_frame_get_series (frame, hetu_frame_get_row (frame, (guint) mark->row)->series);
  HetuColour own = hetu_series_colour (theme, series);

  if (is_another (theme, mark->fill, own) || is_another (theme, mark->stroke, own))
    hetu_check_add (self,
                    "C-29",
                    _ ("A mark of %s is in another district's colour, not in its own #%06X"),
                    series->name,
                    own >> 8);
}

/* Two districts of a figure do not share a colour. */
static void
check_shared (HetuCheck *self)
{
  const HetuFrame *frame = self->subject->frame;

  for (guint i = 0; i < frame->series->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const HetuFrameSeries *a = hetu_frame_get_series (frame, i);
        const HetuFrameSeries *b = hetu_frame_get_series (frame, j);

        if (a->region != b->region && a->colour_slot > 0 && a->colour_slot == b->colour_slot &&
            a->role <= HETU_ROLE_ENTITY && b->role <= HETU_ROLE_ENTITY)
          hetu_check_add (self, "C-29", _ ("%s and %s share a colour"), a->name, b->name);
      }
}

void
hetu_check_colours (HetuCheck *self)
{
  const HetuScene *scene = self->subject->scene;
  const HetuFrame *frame = self->subject->frame;

  if (frame->gauges->len == 0)
    check_shared (self);
  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      if (mark->type == HETU_MARK_TEXT)
        check_text (self, i);
      else if (mark->part == HETU_PART_MARK || mark->part == HETU_PART_TARGET)
        {
          check_mark (self, mark);
          if (mark->part == HETU_PART_MARK && is_by_entity (frame->kind) && mark->row >= 0 &&
              (guint) mark->row < frame->rows->len && mark->fill_kind == HETU_FILL_SOLID)
            check_entity (self, mark);
        }
    }
}
