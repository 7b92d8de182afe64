/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The line under cells or tiles: what the tint shows, its steps with the numbers between them, and samples of hatching. Runs
 * on to a second line where the first is full. */
#include "chart/heat.h"

#include "chart/row-table.h"
#include "chart/vintage.h"
#include "model/format.h"

#include <math.h>

#define SWATCH_WIDTH 26.0
#define SWATCH_HEIGHT 11.0
#define SWATCH_GAP 1.0
#define TITLE_GAP 12.0
#define ITEM_GAP 24.0
#define LABEL_GAP 3.0
#define SAMPLE_GAP 6.0
#define BADGE_WIDTH 24.0 /* about that of one in the key */
#define LINE_GAP 2.0
#define DEGREES 8 /* steps that stand for a tint by degree */
#define RADIUS 1.5
#define TOLERANCE 1e-9

typedef struct
{
  HetuPlotContext *context;
  const HetuHeat *heat;
  HetuRect room;
  gboolean draw;
  double x, y;   /* of the next item */
  double height; /* of a line */
} Legend;

static gboolean
is_chinese (const Legend *self)
{
  return self->context->frame->language == HETU_LANGUAGE_ZH;
}

static char *
write_title (const Legend *self)
{
  const HetuFrame *frame = self->context->frame;

  switch (self->heat->shade)
    {
    case HETU_SHADE_DIFFERENCE:
      if (frame->mixed)
        return g_strdup (is_chinese (self) ? "差值（百分点）" : "Difference, pp");
      return g_strdup_printf (is_chinese (self) ? "与%s之差（百分点）" : "vs %s, pp",
                              frame->yardstick);
    case HETU_SHADE_CHANGE:
      return g_strdup (is_chinese (self) ? "增速（%）" : "Growth, %");
    case HETU_SHADE_REVISION:
      {
        g_autofree char *unit = hetu_vintage_dup_unit (frame);

        return g_strdup_printf (is_chinese (self) ? "较首次公布（%s）" : "vs first published, %s",
                                unit);
      }
    case HETU_SHADE_LEVEL:
      {
        g_autofree char *unit = hetu_unit_to_string (frame->unit, frame->language);

        return *unit != '\0' ? g_strdup (unit) : g_strdup (is_chinese (self) ? "数值" : "Value");
      }
    case HETU_SHADE_RANK:
      return g_strdup (is_chinese (self) ? "位次" : "Rank");
    case HETU_SHADE_NONE:
      break;
    }
  return NULL;
}

static double
measure (const Legend *self, const char *text)
{
  return hetu_row_measure_text (self->context, HETU_TYPE_NOTE, FALSE, text);
}

static void
say (const Legend *self, const char *text, double x, double y, double anchor_x, double anchor_y)
{
  hetu_plot_text (self->context,
                  HETU_PART_KEY,
                  -1,
                  HETU_TYPE_NOTE,
                  FALSE,
                  text,
                  x,
                  y,
                  anchor_x,
                  anchor_y,
                  self->context->theme->text2);
}

/* Makes room for an item, on a further line where this one is full. */
static void
advance (Legend *self, double width)
{
  double gap = self->x > self->room.x ? ITEM_GAP : 0;

  if (gap > 0 && self->x + gap + width > self->room.x + self->room.width)
    {
      self->x = self->room.x;
      self->y += self->height;
      return;
    }
  self->x += gap;
}

static char *
write_number (const Legend *self, double value)
{
  return hetu_format_double (value,
                             self->heat->decimals,
                             self->heat->shade == HETU_SHADE_DIFFERENCE ||
                                     self->heat->shade == HETU_SHADE_REVISION
                                 ? HETU_FORMAT_SIGNED
                                 : HETU_FORMAT_PLAIN,
                             self->context->frame->language);
}

static guint
count_steps (const HetuHeat *heat)
{
  return heat->classed ? heat->n_bounds + 1 : DEGREES;
}

static HetuColour
step_colour (const Legend *self, guint step)
{
  const HetuHeat *heat = self->heat;
  const HetuTheme *theme = self->context->theme;
  double at;

  if (!heat->classed)
    {
      /* The middles of the steps; the outermost is the deepest tint. */
      at = (step + 0.5) / DEGREES * 2 - 1;
      at += at < 0 ? -0.5 / DEGREES : 0.5 / DEGREES;
      return hetu_heat_fill (heat, theme, CLAMP (at, -1, 1) * heat->limit);
    }
  if (heat->n_bounds == 0)
    return hetu_heat_fill (heat, theme, 0);
  at = step == 0 ? heat->bounds[0] - 1 : heat->bounds[step - 1];
  return hetu_heat_fill (heat, theme, at);
}

/* The number at the left edge of @step, or %NULL; that of the last step's right edge at @step = number of steps. */
static char *
write_edge (const Legend *self, guint step)
{
  const HetuHeat *heat = self->heat;
  guint n = count_steps (heat);
  g_autofree char *number = NULL;

  if (heat->shade == HETU_SHADE_RANK)
    {
      if (step == 0)
        return g_strdup (is_chinese (self) ? "靠后" : "last");
      return step == n ? g_strdup (is_chinese (self) ? "第 1" : "No. 1") : NULL;
    }
  if (heat->classed)
    return step == 0 || step == n ? NULL : write_number (self, heat->bounds[step - 1]);
  if (step == DEGREES / 2)
    return g_strdup ("0");
  if (step == DEGREES / 4 || step == n - DEGREES / 4)
    return write_number (self, step < n / 2 ? -heat->limit / 2 : heat->limit / 2);
  if (step != 0 && step != n)
    return NULL;
  number = write_number (self, step == 0 ? -heat->limit : heat->limit);
  if (!heat->saturated)
    return g_steal_pointer (&number);
  return g_strconcat (step == 0 ? "≤" : "≥", number, NULL);
}

static double
swatch_width (const Legend *self)
{
  double width = SWATCH_WIDTH * (self->heat->classed ? 1.5 : 0.8);

  for (guint i = 0; i <= count_steps (self->heat) && self->heat->classed; i++)
    {
      g_autofree char *edge = write_edge (self, i);

      width = MAX (width, (edge != NULL ? measure (self, edge) : 0) + 2 * LABEL_GAP);
    }
  return width;
}

/* How far the number at the left end of the first step reaches beyond it. */
static double
edge_overhang (const Legend *self, guint first)
{
  g_autofree char *edge = write_edge (self, first);

  return edge != NULL && self->heat->shade != HETU_SHADE_RANK ? measure (self, edge) / 2 : 0;
}

/* What was never revised has no tint. */
static gboolean
is_tinted (const Legend *self)
{
  const HetuFrame *frame = self->context->frame;

  for (guint i = 0; i < frame->rows->len; i++)
    if (fabs (hetu_frame_get_row (frame, i)->shade) > TOLERANCE)
      return TRUE;
  return self->heat->shade != HETU_SHADE_REVISION;
}

static void
add_steps (Legend *self)
{
  const HetuTheme *theme = self->context->theme;
  g_autofree char *title = write_title (self);
  guint n = count_steps (self->heat);
  guint first = !self->heat->classed && self->heat->one_sided ? DEGREES / 2 : 0;
  double wide = title != NULL ? swatch_width (self) : 0;
  double line = theme->type_pt[HETU_TYPE_NOTE] * 1.25, left;

  if (title == NULL || theme->high_contrast || !is_tinted (self))
    return;
  if (measure (self, title) + TITLE_GAP + (n - first) * wide <= self->room.width)
    {
      advance (self, measure (self, title) + TITLE_GAP + (n - first) * wide);
      left = self->x + measure (self, title) + TITLE_GAP;
      if (self->draw)
        say (self, title, self->x, self->y + SWATCH_HEIGHT / 2, 0, 0.5);
    }
  else
    {
      /* Too narrow: the steps stand under their title. */
      left = self->x + edge_overhang (self, first);
      wide = MIN (wide, (self->room.x + self->room.width - left) / (n - first));
      if (self->draw)
        say (self, title, self->x, self->y, 0, 0);
      self->y += line + LINE_GAP;
    }
  for (guint i = first; i <= n && self->draw; i++)
    {
      g_autofree char *edge = write_edge (self, i);
      HetuMark mark = { .type = HETU_MARK_RECT,
                        .part = HETU_PART_KEY,
                        .row = -1,
                        .fill = i < n ? step_colour (self, i) : HETU_COLOUR_NONE,
                        .x = left + (i - first) * wide,
                        .y = self->y,
                        .width = wide - SWATCH_GAP,
                        .height = SWATCH_HEIGHT };

      if (i < n)
        hetu_scene_builder_add (self->context->builder, &mark);
      if (edge != NULL)
        say (self,
             edge,
             left + (i - first) * wide,
             self->y + SWATCH_HEIGHT + LABEL_GAP,
             self->heat->shade == HETU_SHADE_RANK ? (i == 0 ? 0 : 1) : 0.5,
             0);
    }
  self->x = left + (n - first) * wide;
  self->height = MAX (self->height, SWATCH_HEIGHT + LABEL_GAP + line + LINE_GAP);
}

static gboolean
has_status (const Legend *self, HetuStatus status)
{
  const HetuFrame *frame = self->context->frame;

  for (guint i = 0; i < frame->rows->len; i++)
    if (hetu_frame_get_row (frame, i)->status == status)
      return TRUE;
  return FALSE;
}

static void
add_sample (Legend *self, HetuStatus status, HetuGlyph glyph, const char *label)
{
  double width = 2 * SWATCH_HEIGHT + SAMPLE_GAP + measure (self, label);

  if (!has_status (self, status))
    return;
  advance (self, width);
  if (self->draw)
    {
      hetu_glyph_draw (self->context->builder,
                       HETU_PART_KEY,
                       -1,
                       glyph,
                       self->x + SWATCH_HEIGHT,
                       self->y + SWATCH_HEIGHT / 2,
                       SWATCH_HEIGHT,
                       self->context->theme->text3,
                       self->context->theme);
      say (self,
           label,
           self->x + 2 * SWATCH_HEIGHT + SAMPLE_GAP,
           self->y + SWATCH_HEIGHT / 2,
           0,
           0.5);
    }
  self->x += width;
}

/* What a badge of each kind means, of the columns of ranks. */
static void
add_badge (Legend *self)
{
  static const char zh[] = "位次（第一实心，前三粗框）";
  static const char en[] = "Rank: first solid, top three in bold outline";
  const HetuFrame *frame = self->context->frame;
  const char *label = is_chinese (self) ? zh : en;
  gboolean ranked = FALSE;
  HetuRect badge;
  double width;

  for (guint i = 0; i < frame->rows->len; i++)
    ranked = ranked || hetu_frame_get_row (frame, i)->rank > 0;
  if (!ranked)
    return;
  width = BADGE_WIDTH + SAMPLE_GAP + measure (self, label);
  advance (self, width);
  if (self->draw)
    {
      badge = hetu_heat_draw_badge (
          self->context,
          HETU_PART_KEY,
          -1,
          1,
          (HetuPoint){ self->x + BADGE_WIDTH / 2, self->y + SWATCH_HEIGHT / 2 },
          0);
      say (self, label, badge.x + badge.width + SAMPLE_GAP, self->y + SWATCH_HEIGHT / 2, 0, 0.5);
    }
  self->x += width;
}

/* “推算：16 ÷ 14.8 − 1 = 8.1%”; of several the note tells. */
static void
add_formula (Legend *self)
{
  const HetuFrame *frame = self->context->frame;

  for (guint i = 0; hetu_frame_count_formulas (frame) == 1 && i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);
      g_autofree char *words = NULL;

      if (!hetu_frame_has_formula (row))
        continue;
      words = g_strconcat (is_chinese (self) ? "推算：" : "Computed: ", row->text, NULL);
      advance (self, measure (self, words));
      if (self->draw)
        say (self, words, self->x, self->y + SWATCH_HEIGHT / 2, 0, 0.5);
      self->x += measure (self, words);
    }
}

/* What is hatched: not given, in a table of vintages withdrawn, or both. */
static const char *
name_hatching (const Legend *self)
{
  const HetuFrame *frame = self->context->frame;
  gboolean given = FALSE, withdrawn = FALSE;

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);
      gboolean gone = hetu_vintage_is_withdrawn (frame, row);

      withdrawn = withdrawn || gone;
      given = given || (row->status == HETU_STATUS_MISSING && !gone);
    }
  if (withdrawn && given)
    return is_chinese (self) ? "已撤回或缺数" : "withdrawn or not given";
  if (withdrawn)
    return is_chinese (self) ? "已撤回" : "withdrawn";
  if (!is_chinese (self))
    return "not given";
  return frame->mixed ? "报告未给出" : "缺数";
}

double
hetu_heat_place_legend (const HetuHeat *heat,
                        HetuPlotContext *context,
                        HetuRect room,
                        gboolean draw)
{
  Legend self = { context, heat, room, draw, room.x, room.y, 0 };

  self.height = context->theme->type_pt[HETU_TYPE_NOTE] * 1.45;
  add_steps (&self);
  add_sample (&self, HETU_STATUS_MISSING, HETU_GLYPH_HATCH, name_hatching (&self));
  add_sample (&self,
              HETU_STATUS_REDACTED,
              HETU_GLYPH_CHIP,
              is_chinese (&self) ? "× 脱敏" : "× redacted");
  if (context->frame->mixed)
    {
      add_badge (&self);
      add_formula (&self);
    }
  return self.x > room.x ? self.y + self.height - room.y : 0;
}
