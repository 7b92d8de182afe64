/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Structure (C §10.12): what a whole is made of. One horizontal bar of 100 % a period or place; the parts in their own order,
 * never sorted. A part's number stands inside it, over it where it is too narrow, and where neither is possible for some
 * part of some bar, every bar has its ratio beside it: no number is lost. */
#include "chart/finding.h"
#include "chart/parts.h"
#include "chart/row-table.h"

#include "error.h"
#include "model/format.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define WANTED_BAND 42.0
#define MAX_BAND 64.0
#define BAR_SHARE 0.62
#define NAME_GAP 12.0
#define NAME_SHARE 0.34
#define RATIO_GAP 12.0
#define MIN_PLOT_WIDTH 60.0
#define LEAST_INSIDE 24.0 /* of a part with its number inside */
#define INSIDE_PADDING 3.0
#define LABEL_GAP 4.0
#define NAME_CLEAR 3.0 /* between a name and the words of a break */
#define SEAM 1.0       /* of canvas between two parts */

typedef struct
{
  HetuPlotContext *context;
  double names_width;
  double left, right, ratio_width;
  double top, band, bar_height;
  double label_height;
  gboolean short_names;
  gboolean labels_above; /* some part's number stands over its bar */
  gboolean ratios;
} Structure;

static double
line_height (const HetuTheme *theme, HetuTypeRole role)
{
  return theme->type_pt[role] * 1.25;
}

static const char *
get_name (const Structure *self, guint category)
{
  const HetuFrameKey *key = hetu_frame_get_category (self->context->frame, category);

  return self->short_names && key->short_name != NULL ? key->short_name : key->name;
}

static const char *
break_words (const HetuFrame *frame)
{
  return frame->language == HETU_LANGUAGE_ZH ? "口径调整" : "Break in series";
}

/* Whether words stand between two names, which are in the middle of their bands. */
static gboolean
has_room_for_break (const Structure *self)
{
  const HetuTheme *theme = self->context->theme;

  return self->context->frame->breaks->len > 0 &&
         self->band >=
             line_height (theme, HETU_TYPE_ROW) + line_height (theme, HETU_TYPE_SMALL) + NAME_CLEAR;
}

/* Name and detail stand on one line where a bar is low. */
static double
measure_names (const Structure *self)
{
  HetuPlotContext *context = self->context;
  gboolean beside = self->band < line_height (context->theme, HETU_TYPE_ROW) +
                                     line_height (context->theme, HETU_TYPE_SMALL);
  double width = 0;

  for (guint i = 0; i < context->frame->categories->len; i++)
    {
      const char *detail = hetu_frame_get_category (context->frame, i)->detail;
      double name = hetu_row_measure_text (context, HETU_TYPE_ROW, TRUE, get_name (self, i));
      double second = hetu_row_measure_text (context, HETU_TYPE_SMALL, FALSE, detail);

      if (beside && detail != NULL)
        name += HETU_ROW_DETAIL_GAP + second;
      width = MAX (width, MAX (name, second));
    }
  if (has_room_for_break (self))
    width =
        MAX (width,
             hetu_row_measure_text (context, HETU_TYPE_SMALL, FALSE, break_words (context->frame)));
  return width;
}

/* A part's figures on the bar: its row, where it starts and ends, and its number. */
typedef struct
{
  int row;
  double start, end;
  double label_width;
  gboolean inside, above;
  double label_x; /* left edge of a label above */
} Segment;

static char *
format_label (const Structure *self, const Segment *segment)
{
  return hetu_row_to_value (self->context->frame,
                            hetu_frame_get_row (self->context->frame, (guint) segment->row));
}

static gboolean
is_bold (const HetuFrameRow *row)
{
  return row->basis != HETU_BASIS_COMPUTED;
}

/* Where the numbers of one bar stand; those above keep clear of each other from left to right. */
static void
place_labels (const Structure *self, GArray *segments, gboolean room_above)
{
  double free_from = self->left;

  for (guint i = 0; i < segments->len; i++)
    {
      Segment *one = &g_array_index (segments, Segment, i);
      double width = one->end - one->start;
      double x = (one->start + one->end - one->label_width) / 2;

      one->inside = width >= LEAST_INSIDE && width >= one->label_width + 2 * INSIDE_PADDING &&
                    self->bar_height >= self->label_height;
      if (one->inside || !room_above)
        continue;
      x = CLAMP (x, free_from, MAX (free_from, self->right - one->label_width));
      /* A number that had to move off its part would be read as its neighbour's. */
      one->above = x + one->label_width <= self->right + 0.01 &&
                   x <= MAX (one->end, one->start + 1) && x + one->label_width >= one->start;
      one->label_x = x;
      if (one->above)
        free_from = x + one->label_width + LABEL_GAP;
    }
}

/* The parts of bar @category on the scale of this layout. */
static GArray *
list_segments (const Structure *self, guint category)
{
  HetuPlotContext *context = self->context;
  const HetuFrame *frame = context->frame;
  GArray *segments = g_array_new (FALSE, TRUE, sizeof (Segment));
  double sum = 0, at = 0;

  for (guint i = 0; i < frame->series->len; i++)
    {
      int row = hetu_parts_find (frame, category, i);

      if (hetu_parts_is_drawn (frame, i))
        sum += row >= 0 ? hetu_frame_get_row (frame, (guint) row)->y : 0;
    }
  for (guint i = 0; i < frame->series->len && sum > 0; i++)
    {
      Segment one = { .row = hetu_parts_find (frame, category, i) };
      const HetuFrameRow *row = one.row >= 0 ? hetu_frame_get_row (frame, (guint) one.row) : NULL;
      g_autofree char *label = NULL;

      if (row == NULL || !hetu_parts_is_drawn (frame, i))
        continue;
      one.start = self->left + at / sum * (self->right - self->left);
      at += row->y;
      one.end = self->left + at / sum * (self->right - self->left);
      label = format_label (self, &one);
      one.label_width = hetu_row_measure_text (context, HETU_TYPE_VALUE, is_bold (row), label);
      g_array_append_val (segments, one);
    }
  return segments;
}

/* Whether every number finds its place in or over its part; @above: (out): whether one stands over it */
static gboolean
try_labels (const Structure *self, gboolean room_above, gboolean *above)
{
  *above = FALSE;
  for (guint i = 0; i < self->context->frame->categories->len; i++)
    {
      g_autoptr (GArray) segments = list_segments (self, i);

      place_labels (self, segments, room_above);
      for (guint j = 0; j < segments->len; j++)
        {
          const Segment *one = &g_array_index (segments, Segment, j);

          *above = *above || one->above;
          if (!one->inside && !one->above)
            return FALSE;
        }
    }
  return TRUE;
}

static double
measure_ratios (const Structure *self)
{
  double width = 0;

  for (guint i = 0; i < self->context->frame->categories->len; i++)
    {
      g_autofree char *ratio = hetu_parts_to_ratio (self->context->frame, i);

      if (hetu_parts_is_whole (self->context->frame, i))
        width = MAX (width, hetu_row_measure_text (self->context, HETU_TYPE_VALUE, TRUE, ratio));
    }
  return width;
}

static gboolean
layout (Structure *self, GError **error)
{
  HetuPlotContext *context = self->context;
  HetuRect rect = context->rect;
  guint n = MAX (context->frame->categories->len, 1);
  double least = line_height (context->theme, HETU_TYPE_ROW);
  gboolean room_above;

  self->band = MIN (rect.height / n, MAX_BAND);
  if (self->band < least)
    return hetu_plot_refuse_rows (context, n, n * least, error);
  self->top = rect.y;
  self->bar_height = self->band * BAR_SHARE;
  self->label_height = line_height (context->theme, HETU_TYPE_VALUE);
  room_above = self->band - self->bar_height >= self->label_height;
  self->names_width = measure_names (self);
  self->short_names = self->names_width > rect.width * NAME_SHARE;
  if (self->short_names)
    self->names_width = MIN (measure_names (self), rect.width * NAME_SHARE);
  self->left = rect.x + self->names_width + NAME_GAP;
  self->right = rect.x + rect.width;
  if (self->right - self->left >= MIN_PLOT_WIDTH &&
      !try_labels (self, room_above, &self->labels_above))
    {
      self->ratios = TRUE;
      self->ratio_width = measure_ratios (self);
      self->right -= self->ratio_width + RATIO_GAP;
    }
  if (self->right - self->left >= MIN_PLOT_WIDTH)
    return TRUE;
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_DATA,
               _ ("names and numbers leave no room for bars at %.0f pt; at least %.0f pt are "
                  "needed"),
               rect.width,
               rect.width + MIN_PLOT_WIDTH - (self->right - self->left));
  return FALSE;
}

static double
bar_y (const Structure *self, guint category)
{
  double slack = self->band - self->bar_height;

  return self->top + category * self->band + (self->labels_above ? slack : slack / 2);
}

static void
draw_label (const Structure *self, const Segment *segment, double y, HetuColour under)
{
  HetuPlotContext *context = self->context;
  const HetuFrameRow *row = hetu_frame_get_row (context->frame, (guint) segment->row);
  g_autofree char *label = format_label (self, segment);

  if (segment->inside)
    hetu_plot_text (context,
                    HETU_PART_VALUE,
                    segment->row,
                    HETU_TYPE_VALUE,
                    is_bold (row),
                    label,
                    (segment->start + segment->end) / 2,
                    y + self->bar_height / 2,
                    0.5,
                    0.5,
                    hetu_parts_contrast_text (context->theme, under));
  else if (segment->above)
    hetu_plot_text (context,
                    HETU_PART_VALUE,
                    segment->row,
                    HETU_TYPE_VALUE,
                    is_bold (row),
                    label,
                    segment->label_x,
                    y,
                    0,
                    1,
                    hetu_parts_get_text_colour (context->theme, context->frame, row->series));
}

static void
draw_ratio (const Structure *self, guint category, double y)
{
  HetuPlotContext *context = self->context;
  g_autofree char *ratio = hetu_parts_to_ratio (context->frame, category);
  int row = hetu_parts_find (context->frame, category, 0);

  hetu_plot_text (context,
                  HETU_PART_VALUE,
                  row,
                  HETU_TYPE_VALUE,
                  is_bold (hetu_frame_get_row (context->frame, (guint) row)) &&
                      hetu_parts_is_focus (context->frame, category),
                  ratio,
                  context->rect.x + context->rect.width,
                  y + self->bar_height / 2,
                  1,
                  0.5,
                  context->theme->text);
}

/* The bar that is not: why, at the axis. */
static void
draw_gap (const Structure *self, guint category, double y)
{
  HetuPlotContext *context = self->context;
  const HetuFrame *frame = context->frame;
  int row = hetu_parts_find (frame, category, 0);
  HetuStatus status =
      row >= 0 ? hetu_frame_get_row (frame, (guint) row)->status : HETU_STATUS_MISSING;
  const char *redacted = hetu_format_absence_words (HETU_STATUS_REDACTED, frame->language);

  if (status == HETU_STATUS_REDACTED &&
      hetu_chip_measure (context, status, redacted).height <= self->band)
    {
      double width = hetu_chip_measure (context, status, redacted).width;

      hetu_chip_draw (context,
                      row,
                      status,
                      redacted,
                      self->left + width / 2,
                      y + self->bar_height / 2);
      return;
    }
  hetu_row_draw_stub (context, row, self->left, y + self->bar_height / 2, self->bar_height);
  hetu_plot_text (context,
                  HETU_PART_GAP,
                  row,
                  HETU_TYPE_SMALL,
                  FALSE,
                  hetu_format_absence_words (status, frame->language),
                  self->left + 17,
                  y + self->bar_height / 2,
                  0,
                  0.5,
                  context->theme->text2);
}

static void
draw_bar (const Structure *self, guint category)
{
  HetuPlotContext *context = self->context;
  gboolean whole = hetu_parts_is_whole (context->frame, category);
  double y = bar_y (self, category);
  g_autoptr (GArray) segments = NULL;

  hetu_row_draw_name (context,
                      get_name (self, category),
                      hetu_frame_get_category (context->frame, category)->detail,
                      hetu_parts_is_focus (context->frame, category),
                      context->rect.x,
                      y + self->bar_height / 2,
                      0,
                      self->names_width,
                      self->band);
  if (!whole)
    {
      draw_gap (self, category, y);
      return;
    }
  segments = list_segments (self, category);
  place_labels (self, segments, self->labels_above);
  for (guint i = 0; i < segments->len; i++)
    {
      const Segment *one = &g_array_index (segments, Segment, i);
      double seam = i + 1 < segments->len ? MIN (SEAM, (one->end - one->start) / 2) : 0;
      HetuColour under = 0;

      if (one->end - one->start > 0.01)
        under = hetu_parts_draw_segment (
            context,
            one->row,
            (HetuRect){ one->start, y, one->end - one->start - seam, self->bar_height });
      draw_label (self, one, y, under);
    }
  if (self->ratios)
    draw_ratio (self, category, y);
}

/* Bars of periods may be of two definitions (C-25): a dotted rule between them, and words where names leave room. */
static void
draw_break (const Structure *self, guint category)
{
  HetuPlotContext *context = self->context;
  const HetuTheme *theme = context->theme;
  const char *words = break_words (context->frame);
  double y = self->top + category * self->band, left = context->rect.x;

  if (has_room_for_break (self))
    {
      hetu_plot_text (context,
                      HETU_PART_ANNOTATION,
                      -1,
                      HETU_TYPE_SMALL,
                      FALSE,
                      words,
                      left,
                      y,
                      0,
                      0.5,
                      theme->text2);
      left += hetu_row_measure_text (context, HETU_TYPE_SMALL, FALSE, words) + LABEL_GAP;
    }
  hetu_plot_draw_break (context,
                        (HetuPoint){ left, y },
                        (HetuPoint){ context->rect.x + context->rect.width, y });
}

static void
draw_breaks (const Structure *self)
{
  const HetuFrame *frame = self->context->frame;

  for (guint i = 1; i < frame->categories->len; i++)
    {
      int before = hetu_parts_find (frame, i - 1, 0), after = hetu_parts_find (frame, i, 0);

      if (before >= 0 && after >= 0 &&
          hetu_frame_is_broken (frame,
                                hetu_frame_get_row (frame, (guint) before),
                                hetu_frame_get_row (frame, (guint) after)))
        draw_break (self, i);
    }
}

static gboolean
build (HetuPlotContext *context, GError **error)
{
  Structure self = { .context = context };
  guint n = context->frame->categories->len;
  HetuPlotArea area;

  if (!layout (&self, error))
    return FALSE;
  area = (HetuPlotArea){ { self.left, self.top, self.right - self.left, n * self.band },
                         0,
                         100,
                         n,
                         0 };
  hetu_scene_builder_add_plot (context->builder, &area);
  for (guint i = 0; i < n; i++)
    draw_bar (&self, i);
  draw_breaks (&self);
  return TRUE;
}

static double
wanted_height (const HetuFrame *frame, const HetuTheme *theme, HetuText *text, double width_pt)
{
  return frame->categories->len * WANTED_BAND * theme->text_scale;
}

const HetuKindClass hetu_kind_structure = {
  .kind = HETU_CHART_STRUCTURE,
  .list_key = hetu_parts_add_key,
  .wanted_height = wanted_height,
  .build = build,
};
