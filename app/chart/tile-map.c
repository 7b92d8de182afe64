/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tile-grid map (CHARTS §10.14): a spatial gist without boundaries, for area misleads. One tile a district where the city's
 * layout puts it, 44 pt high at the screen's type and up to half as high again where the figure has room, with its short name
 * and its number; five classes of tint. A district that was not chosen keeps its outline, so that the map stays a map; the
 * city's own tile stands apart. */
#include "chart/heat.h"

#include "chart/row-table.h"
#include "error.h"
#include "model/format.h"

#include <glib/gi18n-lib.h>

#define TILE 44.0
#define SCREEN_TYPE 11.0 /* of the values on the screen: larger type has larger tiles */
#define MOST_GROWTH 1.5  /* in a figure with room to spare */
#define TILE_GAP 4.0
#define TILE_RADIUS 3.0
#define MOST_ASPECT 1.6
#define PADDING 4.0
#define SMALL_PADDING 2.0 /* of small type */
#define NAME_EM 6.2       /* six 汉字 and the rounding of them */
#define ROUNDING 0.1
#define LINE_ROOM 4.0
#define APART 24.0 /* between the map and the city's tile */
#define LEGEND_GAP 12.0
#define LEAST_LEGEND 10.6 /* width of a legend beside the map, in its type size */
#define DASH_ON 3.0
#define DASH_OFF 2.0

/* How a tile is set: as usual, with long names on two lines, and where neither fits in small type (C-10). */
typedef struct
{
  int name_lines;
  gboolean small;
} Setting;

static const Setting settings[] = {
  { 1, FALSE },
  { 2, FALSE },
  { 1, TRUE },
  { 2, TRUE },
};

typedef struct
{
  HetuPlotContext *context;
  HetuHeat heat;
  int n_columns, n_lines;
  Setting setting;
  gboolean has_whole;   /* the city's own tile */
  double width, height; /* of a tile */
  HetuRect legend;      /* its height is not told */
} Map;

/* Of names and numbers, which are of one size. */
static HetuTypeRole
type_role (const Map *self)
{
  return self->setting.small ? HETU_TYPE_SMALL : HETU_TYPE_ROW;
}

static double
line_height (const Map *self)
{
  return self->context->theme->type_pt[type_role (self)] * 1.25;
}

static double
padding (const Map *self)
{
  return self->setting.small ? SMALL_PADDING : PADDING;
}

static double
tile_height (const HetuTheme *theme)
{
  return TILE * theme->type_pt[HETU_TYPE_VALUE] / SCREEN_TYPE;
}

/* The row of the frame that stands in a tile, −1 for a district that was not chosen. */
static int
find_row (const HetuFrame *frame, guint tile)
{
  for (guint i = 0; i < frame->rows->len; i++)
    if (hetu_frame_get_row (frame, i)->category == tile)
      return (int) i;
  return -1;
}

static char *
write_value (const HetuFrame *frame, const HetuFrameRow *row)
{
  if (!hetu_row_is_drawable (row) && row->status == HETU_STATUS_QUALITATIVE && row->text != NULL)
    return g_strdup (row->text);
  return hetu_row_format (frame, row);
}

static const char *
short_name (const HetuFrameKey *tile)
{
  return tile->short_name != NULL ? tile->short_name : tile->name;
}

static gboolean
is_whole (const HetuFrameKey *tile)
{
  return tile->column < 0;
}

static void
count (Map *self)
{
  const HetuFrame *frame = self->context->frame;

  for (guint i = 0; i < frame->categories->len; i++)
    {
      const HetuFrameKey *tile = hetu_frame_get_category (frame, i);

      self->n_columns = MAX (self->n_columns, tile->column + 1);
      self->n_lines = MAX (self->n_lines, tile->line + 1);
      self->has_whole = self->has_whole || is_whole (tile);
    }
}

/* Width of the widest word, where there are several. */
static double
measure_words (const Map *self, const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);
  double width = 0;

  for (guint i = 0; words[0] != NULL && words[1] != NULL && words[i] != NULL; i++)
    width = MAX (width, hetu_row_measure_text (self->context, type_role (self), TRUE, words[i]));
  return width;
}

/* A name as it stands in a tile: in one line, or in two, of a word each or of six 汉字 (C-43). */
static double
measure_name (const Map *self, const char *name)
{
  double size = self->context->theme->type_pt[type_role (self)];
  HetuTextStyle style = { .size_pt = size, .bold = TRUE, .max_lines = self->setting.name_lines };
  g_autoptr (HetuTextRun) run = NULL;

  if (self->setting.name_lines > 1)
    style.width_pt = measure_words (self, name) + ROUNDING;
  if (style.width_pt > ROUNDING)
    {
      run = hetu_text_shape (self->context->text, name, &style);
      if (!hetu_text_run_is_ellipsised (run))
        return hetu_text_run_get_width (run);
      g_clear_pointer (&run, hetu_text_run_unref);
    }
  if (self->setting.name_lines > 1)
    style.width_pt = NAME_EM * size;
  run = hetu_text_shape (self->context->text, name, &style);
  return hetu_text_run_get_width (run);
}

/* Height of the name as it stands in its tile. */
static double
name_height (const Map *self, const char *name)
{
  HetuTextStyle style = { .size_pt = self->context->theme->type_pt[type_role (self)],
                          .bold = TRUE,
                          .align = HETU_ALIGN_CENTRE,
                          .width_pt = self->width - padding (self),
                          .max_lines = self->setting.name_lines };
  g_autoptr (HetuTextRun) run = hetu_text_shape (self->context->text, name, &style);

  return hetu_text_run_get_height (run);
}

/* Width that the widest name or number takes. */
static double
measure (const Map *self)
{
  const HetuFrame *frame = self->context->frame;
  double width = 0;

  for (guint i = 0; i < frame->categories->len; i++)
    {
      int row = find_row (frame, i);
      g_autofree char *value =
          row >= 0 ? write_value (frame, hetu_frame_get_row (frame, (guint) row)) : NULL;

      width = MAX (width, measure_name (self, short_name (hetu_frame_get_category (frame, i))));
      if (row >= 0 && hetu_frame_get_row (frame, (guint) row)->has_value)
        width = MAX (width,
                     hetu_row_measure_text (self->context,
                                            type_role (self),
                                            hetu_frame_get_row (frame, (guint) row)->basis !=
                                                HETU_BASIS_COMPUTED,
                                            value));
    }
  return width + 2 * padding (self);
}

static void
size_tiles (Map *self, double room_x, double room_y, double least_width, double least_height)
{
  double usual = tile_height (self->context->theme);
  double grown = CLAMP (room_x / MOST_ASPECT, usual, usual * MOST_GROWTH);

  self->height = MIN (room_y, MAX (grown, least_height));
  self->width = MIN (room_x, MAX (self->height * MOST_ASPECT, least_width));
}

/* In a low figure the legend stands beside the map, under the city's tile. */
static gboolean
place_beside (Map *self, double least_width, double least_height)
{
  HetuRect rect = self->context->rect;
  double gaps = (self->n_columns - 1) * TILE_GAP + APART;
  double room_y = (rect.height - (self->n_lines - 1) * TILE_GAP) / self->n_lines;
  double height;

  size_tiles (self,
              (rect.width - gaps - LEAST_LEGEND * self->context->theme->type_pt[HETU_TYPE_NOTE]) /
                  self->n_columns,
              room_y,
              least_width,
              least_height);
  self->legend = rect;
  self->legend.x += self->n_columns * self->width + gaps;
  self->legend.width = rect.x + rect.width - self->legend.x;
  height = hetu_heat_place_legend (&self->heat, self->context, self->legend, FALSE);
  self->legend.y = rect.y + rect.height - height;
  return self->width >= least_width && self->height >= least_height &&
         self->legend.y >= rect.y + self->height + LEGEND_GAP;
}

/* @wanted: (out): what the map takes at least */
static gboolean
fits (Map *self, Setting setting, HetuPoint *wanted)
{
  HetuPlotContext *context = self->context;
  double across = self->n_columns + (self->has_whole ? 1 : 0);
  double gaps_x = (self->n_columns - 1) * TILE_GAP + (self->has_whole ? APART : 0);
  double gaps_y = (self->n_lines - 1) * TILE_GAP;
  double legend = hetu_heat_place_legend (&self->heat, context, context->rect, FALSE);
  double least_width, least_height;

  self->setting = setting;
  least_width = measure (self);
  least_height = (setting.name_lines + 1) * line_height (self) + LINE_ROOM;
  legend += legend > 0 ? LEGEND_GAP : 0;
  size_tiles (self,
              (context->rect.width - gaps_x) / across,
              (context->rect.height - gaps_y - legend) / self->n_lines,
              least_width,
              least_height);
  self->legend = context->rect;
  self->legend.y += self->n_lines * self->height + gaps_y + LEGEND_GAP;
  *wanted =
      (HetuPoint){ across * least_width + gaps_x, self->n_lines * least_height + gaps_y + legend };
  return (self->width >= least_width && self->height >= least_height) ||
         place_beside (self, least_width, least_height);
}

static gboolean
layout (Map *self, GError **error)
{
  HetuRect rect = self->context->rect;
  HetuPoint wanted;

  for (gsize i = 0; i < G_N_ELEMENTS (settings); i++)
    if (fits (self, settings[i], &wanted))
      return TRUE;
  self->context->wanted = wanted;
  g_set_error (
      error,
      HETU_ERROR,
      HETU_ERROR_DATA,
      _ ("A map of %d × %d tiles does not fit into %.0f×%.0f pt; at least %.0f×%.0f pt are "
         "needed"),
      self->n_columns,
      self->n_lines,
      rect.width,
      rect.height,
      wanted.x,
      wanted.y);
  return FALSE;
}

static HetuRect
place (const Map *self, const HetuFrameKey *tile)
{
  HetuRect rect = self->context->rect;

  if (is_whole (tile))
    return (HetuRect){ rect.x + self->n_columns * (self->width + TILE_GAP) - TILE_GAP + APART,
                       rect.y,
                       self->width,
                       self->height };
  return (HetuRect){ rect.x + tile->column * (self->width + TILE_GAP),
                     rect.y + tile->line * (self->height + TILE_GAP),
                     self->width,
                     self->height };
}

/* The name or the number in a tile; @halo: of canvas, over hatching. */
static void
draw_words (Map *self,
            HetuPart part,
            int row,
            gboolean bold,
            const char *words,
            HetuPoint middle,
            HetuColour colour,
            HetuColour halo)
{
  HetuPlotContext *context = self->context;
  HetuTextStyle style = { .size_pt = context->theme->type_pt[type_role (self)],
                          .bold = bold,
                          .align = HETU_ALIGN_CENTRE,
                          .width_pt = self->width - padding (self),
                          .max_lines = part == HETU_PART_LABEL ? self->setting.name_lines : 1 };
  g_autoptr (HetuTextRun) run = hetu_text_shape (context->text, words, &style);
  HetuMark mark = { .type = HETU_MARK_TEXT,
                    .part = (guint8) part,
                    .row = row,
                    .fill = colour,
                    .halo = halo,
                    .x = middle.x - hetu_text_run_get_width (run) / 2,
                    .y = middle.y - hetu_text_run_get_height (run) / 2,
                    .run = run };

  hetu_scene_builder_add (context->builder, &mark);
}

static void
draw_outline (Map *self, HetuRect rect, HetuColour colour, double width)
{
  HetuMark mark = { .type = HETU_MARK_RECT,
                    .part = HETU_PART_ANNOTATION,
                    .row = -1,
                    .stroke = colour,
                    .stroke_width = width,
                    .x = rect.x + width / 2,
                    .y = rect.y + width / 2,
                    .width = rect.width - width,
                    .height = rect.height - width,
                    .radius = TILE_RADIUS };

  hetu_scene_builder_add (self->context->builder, &mark);
}

/* A district of the city that the figure is not asked about. */
static void
draw_empty (Map *self, const HetuFrameKey *tile)
{
  const HetuTheme *theme = self->context->theme;
  HetuRect rect = place (self, tile);

  draw_outline (self, rect, theme->grid, theme->grid_width);
  draw_words (self,
              HETU_PART_LABEL,
              -1,
              FALSE,
              short_name (tile),
              (HetuPoint){ rect.x + rect.width / 2, rect.y + rect.height / 2 },
              theme->text3,
              HETU_COLOUR_NONE);
}

static void
draw_tile (Map *self, const HetuFrameKey *tile, int index)
{
  HetuPlotContext *context = self->context;
  const HetuTheme *theme = context->theme;
  const HetuFrameRow *row = hetu_frame_get_row (context->frame, (guint) index);
  const HetuFrameSeries *series = hetu_frame_get_series (context->frame, row->series);
  gboolean focus = series->role == HETU_ROLE_FOCUS, drawable = hetu_row_is_drawable (row);
  gboolean hatched = row->status == HETU_STATUS_MISSING || row->status == HETU_STATUS_REDACTED;
  HetuRect rect = place (self, tile);
  HetuColour fill = hetu_heat_draw_cell (&self->heat, context, index, rect, TILE_RADIUS);
  HetuColour ink = hetu_heat_text_colour (theme, fill);
  HetuColour halo = hatched ? theme->canvas : HETU_COLOUR_NONE;
  g_autofree char *value = write_value (context->frame, row);
  double x = rect.x + rect.width / 2, y = rect.y + rect.height / 2;

  if (is_whole (tile) && !hatched)
    draw_outline (self, rect, theme->axis, theme->axis_width);
  if (focus)
    draw_outline (self, rect, hetu_series_colour (theme, series), theme->focus_width);
  draw_words (self,
              HETU_PART_LABEL,
              index,
              TRUE,
              short_name (tile),
              (HetuPoint){ x, y - line_height (self) / 2 },
              ink,
              halo);
  draw_words (self,
              drawable ? HETU_PART_VALUE : HETU_PART_GAP,
              index,
              focus && drawable && row->basis != HETU_BASIS_COMPUTED,
              value,
              (HetuPoint){ x, y + name_height (self, short_name (tile)) / 2 },
              ink,
              halo);
}

static gboolean
build (HetuPlotContext *context, GError **error)
{
  Map self = { .context = context, .heat = hetu_heat_train (context->frame, TRUE) };
  const HetuFrame *frame = context->frame;
  HetuPlotArea area = { 0 };

  count (&self);
  if (!layout (&self, error))
    return FALSE;
  area.rect = (HetuRect){ context->rect.x,
                          context->rect.y,
                          self.n_columns * (self.width + TILE_GAP) - TILE_GAP,
                          self.n_lines * (self.height + TILE_GAP) - TILE_GAP };
  hetu_scene_builder_add_plot (context->builder, &area);
  for (guint i = 0; i < frame->categories->len; i++)
    {
      const HetuFrameKey *tile = hetu_frame_get_category (frame, i);
      int row = find_row (frame, i);

      if (row >= 0)
        draw_tile (&self, tile, row);
      else if (!is_whole (tile))
        draw_empty (&self, tile);
    }
  hetu_heat_place_legend (&self.heat, context, self.legend, TRUE);
  return TRUE;
}

static double
wanted_height (const HetuFrame *frame, const HetuTheme *theme, HetuText *text, double width_pt)
{
  HetuPlotContext context = { frame, theme, text, NULL, { 0, 0, width_pt, 0 } };
  Map self = { .context = &context, .heat = hetu_heat_train (frame, TRUE) };

  count (&self);
  return self.n_lines * (tile_height (theme) + TILE_GAP) - TILE_GAP + LEGEND_GAP +
         hetu_heat_place_legend (&self.heat, &context, context.rect, FALSE);
}

const HetuKindClass hetu_kind_tile_map = {
  .kind = HETU_CHART_TILE_MAP,
  .wanted_height = wanted_height,
  .build = build,
};
