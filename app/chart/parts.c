/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bars of parts: their rows, fills and words. A part keeps its colour in every figure (C-29); in print, steps of grey and the
 * order of the key tell parts apart (C-33). */
#include "chart/parts.h"

#include "chart/finding.h"

#define SEGMENT_STROKE 1.0
#define PRINT_DARKEST 0.80
#define PRINT_LIGHTEST 0.12
#define SIGN_RATIO "∶" /* U+2236, as wide as Han; English has a colon */

int
hetu_parts_find (const HetuFrame *frame, guint category, guint series)
{
  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (row->category == category && row->series == series)
        return (int) i;
    }
  return -1;
}

gboolean
hetu_parts_is_drawn (const HetuFrame *frame, guint series)
{
  return hetu_frame_get_series (frame, series)->merged_into == 0;
}

gboolean
hetu_parts_is_sum (const HetuFrame *frame, guint series)
{
  for (guint i = 0; i < frame->series->len; i++)
    if (series > 0 && hetu_frame_get_series (frame, i)->merged_into == series)
      return TRUE;
  return FALSE;
}

gboolean
hetu_parts_is_whole (const HetuFrame *frame, guint category)
{
  int row = hetu_parts_find (frame, category, 0);

  return row >= 0 && hetu_frame_get_row (frame, (guint) row)->has_value;
}

gboolean
hetu_parts_are_places (const HetuFrame *frame)
{
  for (guint i = 1; i < frame->categories->len; i++)
    if (hetu_frame_get_category (frame, i)->region != hetu_frame_get_category (frame, 0)->region)
      return TRUE;
  return FALSE;
}

gboolean
hetu_parts_is_focus (const HetuFrame *frame, guint category)
{
  if (hetu_parts_are_places (frame))
    return hetu_frame_get_category (frame, category)->region ==
           hetu_frame_get_panel (frame, 0)->region;
  for (guint i = category + 1; i < frame->categories->len; i++)
    if (hetu_parts_is_whole (frame, i))
      return FALSE;
  return hetu_parts_is_whole (frame, category);
}

static guint
count_parts (const HetuFrame *frame)
{
  guint n = 0;

  for (guint i = 0; i < frame->series->len; i++)
    n += hetu_frame_get_series (frame, i)->role == HETU_ROLE_ENTITY &&
         hetu_parts_is_drawn (frame, i);
  return n;
}

/* The place of @series among the parts that are drawn, from 0. */
static guint
place_of (const HetuFrame *frame, guint series)
{
  guint n = 0;

  for (guint i = 0; i < series; i++)
    n += hetu_parts_is_drawn (frame, i);
  return n;
}

HetuColour
hetu_parts_get_fill (const HetuTheme *theme, const HetuFrame *frame, guint series)
{
  guint n = count_parts (frame);
  double step = n > 1 ? (PRINT_DARKEST - PRINT_LIGHTEST) / (n - 1) : 0;

  if (theme->mode == HETU_THEME_PRINT)
    return hetu_colour_mix (theme->canvas,
                            theme->text,
                            PRINT_DARKEST - step * place_of (frame, series));
  /* Numbers stand on it: of the two shades of an entity the one that they read on (C-29a). */
  return hetu_series_text_colour (theme, hetu_frame_get_series (frame, series));
}

HetuColour
hetu_parts_get_text_colour (const HetuTheme *theme, const HetuFrame *frame, guint series)
{
  if (theme->mode == HETU_THEME_PRINT)
    return theme->text;
  return hetu_series_text_colour (theme, hetu_frame_get_series (frame, series));
}

HetuColour
hetu_parts_contrast_text (const HetuTheme *theme, HetuColour fill)
{
  return hetu_colour_contrast (theme->canvas, fill) >= hetu_colour_contrast (theme->text, fill)
             ? theme->canvas
             : theme->text;
}

HetuColour
hetu_parts_draw_segment (HetuPlotContext *context, int index, HetuRect rect)
{
  const HetuTheme *theme = context->theme;
  const HetuFrameRow *row = hetu_frame_get_row (context->frame, (guint) index);
  HetuColour colour = hetu_parts_get_fill (theme, context->frame, row->series);
  HetuMark mark = { .type = HETU_MARK_RECT,
                    .part = HETU_PART_MARK,
                    .row = index,
                    .fill = colour,
                    .x = rect.x,
                    .y = rect.y,
                    .width = rect.width,
                    .height = rect.height };
  gboolean provisional = row->status == HETU_STATUS_PROVISIONAL;

  if (provisional)
    mark.fill = hetu_colour_mix (theme->canvas, colour, HETU_PROVISIONAL_TINT);
  if (provisional || theme->mode == HETU_THEME_PRINT)
    {
      mark.stroke = theme->mode == HETU_THEME_PRINT ? theme->axis : colour;
      mark.stroke_width = MIN (SEGMENT_STROKE, MIN (rect.width, rect.height) / 2);
      mark.x += mark.stroke_width / 2;
      mark.y += mark.stroke_width / 2;
      mark.width -= mark.stroke_width;
      mark.height -= mark.stroke_width;
    }
  hetu_scene_builder_add (context->builder, &mark);
  return mark.fill;
}

/* A key of solid swatches would show none of the marks. */
static gboolean
all_provisional (const HetuFrame *frame)
{
  gboolean any = FALSE;

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (row->has_value && row->status != HETU_STATUS_PROVISIONAL)
        return FALSE;
      any |= row->has_value;
    }
  return any;
}

void
hetu_parts_add_key (const HetuFrame *frame, const HetuTheme *theme, GArray *items)
{
  for (guint i = 0; i < frame->series->len; i++)
    {
      const HetuFrameSeries *series = hetu_frame_get_series (frame, i);
      HetuKeyItem item = { all_provisional (frame) ? HETU_GLYPH_SQUARE_OPEN : HETU_GLYPH_SQUARE,
                           hetu_parts_get_fill (theme, frame, i),
                           NULL };

      if (series->role != HETU_ROLE_ENTITY || !hetu_parts_is_drawn (frame, i))
        continue;
      item.label = g_strdup (series->name);
      g_array_append_val (items, item);
    }
}

char *
hetu_parts_to_ratio (const HetuFrame *frame, guint category)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < frame->series->len; i++)
    {
      int row = hetu_parts_find (frame, category, i);
      g_autofree char *value =
          row >= 0 ? hetu_row_to_value (frame, hetu_frame_get_row (frame, (guint) row)) : NULL;

      if (hetu_parts_is_drawn (frame, i))
        g_string_append_printf (text,
                                "%s%s",
                                text->len == 0                        ? ""
                                : frame->language == HETU_LANGUAGE_EN ? ":"
                                                                      : SIGN_RATIO,
                                value != NULL ? value : "");
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
