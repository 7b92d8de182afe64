/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Contributions (C §10.11): what drove growth. Columns of percentage points about zero, what adds above it, what takes away
 * below, the part that matters most nearest to it; a hollow disc and a bold number are the total. Parts are named beside
 * the last column, in their colour; where that one has a gap, in a key. */
#include "chart/stack.h"

#include "chart/row-table.h"

#include "error.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define COLUMN_SHARE 0.62
#define MAX_COLUMN 76.0
#define MIN_BAND 14.0
#define AXIS_GAP 8.0

static double
line_height (const HetuTheme *theme, HetuTypeRole role)
{
  return theme->type_pt[role] * 1.25;
}

static gboolean
is_named_beside (const HetuFrame *frame)
{
  return frame->categories->len > 0 && hetu_parts_is_whole (frame, frame->categories->len - 1);
}

static double
weight_of (const HetuFrame *frame, guint series)
{
  double sum = 0;

  for (guint i = 0; i < frame->rows->len; i++)
    if (hetu_frame_get_row (frame, i)->series == series && hetu_frame_get_row (frame, i)->has_value)
      sum += fabs (hetu_frame_get_row (frame, i)->y);
  return sum;
}

static int
compare_weights (gconstpointer a, gconstpointer b, gpointer data)
{
  guint one = *(const guint *) a, two = *(const guint *) b;
  double first = weight_of (data, one), second = weight_of (data, two);

  return first > second ? -1 : first < second ? 1 : (int) one - (int) two;
}

static void
collect (HetuStack *self)
{
  const HetuFrame *frame = self->context->frame;

  self->total = -1;
  for (guint i = 0; i < frame->series->len; i++)
    if (hetu_frame_get_series (frame, i)->role != HETU_ROLE_ENTITY)
      self->total = (int) i;
    else if (hetu_parts_is_drawn (frame, i))
      g_array_append_val (self->order, i);
  g_array_sort_with_data (self->order, compare_weights, (gpointer) frame);
}

/* From the lowest to the highest end of any column, totals included. */
static HetuExtent
measure_extent (const HetuStack *self)
{
  const HetuFrame *frame = self->context->frame;
  HetuExtent extent = HETU_EXTENT_EMPTY;

  for (guint i = 0; i < frame->categories->len; i++)
    {
      double up = 0, down = 0;

      for (guint j = 0; j < frame->rows->len; j++)
        {
          const HetuFrameRow *row = hetu_frame_get_row (frame, j);

          if (row->category != i || !row->has_value || !hetu_parts_is_drawn (frame, row->series))
            continue;
          if ((int) row->series == self->total)
            hetu_extent_add (&extent, row->y);
          else if (row->y > 0)
            up += row->y;
          else
            down += row->y;
        }
      hetu_extent_add (&extent, up);
      hetu_extent_add (&extent, down);
    }
  return extent;
}

static double
measure_names (const HetuStack *self)
{
  const HetuFrame *frame = self->context->frame;
  guint last = frame->categories->len - 1;
  double width = 0;

  for (guint i = 0; i < frame->series->len; i++)
    {
      int row = hetu_parts_is_drawn (frame, i) ? hetu_parts_find (frame, last, i) : -1;
      g_autofree char *name = row >= 0 ? hetu_stack_write_name (self, row, TRUE) : NULL;

      width = MAX (width, hetu_row_measure_text (self->context, HETU_TYPE_ROW, TRUE, name));
    }
  return width;
}

static double
measure_feet (const HetuStack *self)
{
  double width = 0;

  for (guint i = 0; i < self->context->frame->categories->len; i++)
    width = MAX (
        width,
        hetu_row_measure_text (self->context, HETU_TYPE_AXIS, TRUE, hetu_stack_get_foot (self, i)));
  return width + HETU_STACK_LABEL_GAP;
}

/* Whether the words of @name are no wider than @room each: in two lines none is then broken. */
static gboolean
words_fit (const HetuStack *self, const char *name, double room)
{
  g_auto (GStrv) words = NULL;

  if (self->context->frame->language == HETU_LANGUAGE_ZH)
    return TRUE;
  words = g_strsplit (name, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (hetu_row_measure_text (self->context, HETU_TYPE_AXIS, TRUE, words[i]) > room)
      return FALSE;
  return TRUE;
}

/* Whether every name stands whole in two lines under its column. */
static gboolean
fits_wrapped (HetuStack *self)
{
  double room = self->band - HETU_STACK_LABEL_GAP;

  self->wrapped = TRUE;
  for (guint i = 0; i < self->context->frame->categories->len && self->wrapped; i++)
    {
      g_autoptr (HetuTextRun) run = hetu_stack_shape_foot (self, i);

      self->wrapped = !hetu_text_run_is_ellipsised (run) && hetu_text_run_get_width (run) <= room &&
                      words_fit (self, hetu_stack_get_foot (self, i), room);
    }
  return self->wrapped;
}

/* C-43: short names, then two lines of places, then two rows of them; every second of periods; never turned. */
static gboolean
layout_feet (HetuStack *self, double *lack)
{
  double width = measure_feet (self), beyond;

  self->foot_rows = self->foot_step = 1;
  self->foot_gap = HETU_STACK_FOOT_GAP;
  *lack = 0;
  if (width > self->band)
    {
      self->short_names = TRUE;
      width = measure_feet (self);
    }
  if (width <= self->band)
    return TRUE;
  /* A name that is wider than its column stays clear of the axis' zero. */
  if (!hetu_parts_are_places (self->context->frame))
    {
      self->foot_step = (guint) ceil (width / self->band);
      self->foot_gap += line_height (self->context->theme, HETU_TYPE_AXIS) / 2;
      return TRUE;
    }
  self->foot_rows = 2;
  if (fits_wrapped (self))
    return TRUE;
  self->foot_gap += line_height (self->context->theme, HETU_TYPE_AXIS) / 2;
  beyond = MAX (0, (width - self->band) / 2 - (self->left - self->context->rect.x));
  *lack = (width + beyond) / 2 - self->band;
  return *lack <= 0;
}

static gboolean
refuse_width (const HetuStack *self, double lack, GError **error)
{
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_DATA,
               _ ("%u columns do not fit into %.0f pt of width; at least %.0f pt are needed"),
               self->context->frame->categories->len,
               self->context->rect.width,
               ceil (self->context->rect.width + lack));
  return FALSE;
}

static gboolean
has_negative_total (const HetuStack *self)
{
  const HetuFrame *frame = self->context->frame;

  for (guint i = 0; i < frame->categories->len && self->total >= 0; i++)
    {
      int row = hetu_parts_find (frame, i, (guint) self->total);

      if (row >= 0 && hetu_frame_get_row (frame, (guint) row)->y < 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
layout (HetuStack *self, GError **error)
{
  HetuPlotContext *context = self->context;
  const HetuTheme *theme = context->theme;
  HetuRect rect = context->rect;
  HetuExtent extent = measure_extent (self);
  guint n = context->frame->categories->len;
  g_autoptr (HetuTextRun) sample = hetu_plot_shape (context, HETU_TYPE_VALUE, TRUE, "0");
  double head, tail, lack;

  self->label_height = line_height (theme, HETU_TYPE_VALUE);
  head = hetu_text_run_get_height (sample) + HETU_STACK_DISC / 2 + HETU_STACK_TOTAL_GAP;
  /* Numbers of totals below zero hang under their columns. */
  tail = has_negative_total (self) ? head : 0;
  self->named_beside = is_named_beside (context->frame);
  self->top = rect.y;
  self->right = rect.x + rect.width;
  if (self->named_beside)
    self->right -= measure_names (self) + HETU_STACK_NAME_GAP;
  /* The axis decides how wide its labels are, its labels how long it is: once round is enough. */
  self->bottom = rect.y + rect.height - line_height (theme, HETU_TYPE_AXIS) - HETU_STACK_FOOT_GAP;
  self->axis = hetu_value_axis_train (extent, TRUE, self->top + head, self->bottom - tail);
  self->left = rect.x + hetu_value_axis_measure (context, &self->axis) + AXIS_GAP;
  self->band = (self->right - self->left) / n;
  if (self->band < MIN_BAND)
    return refuse_width (self, n * (MIN_BAND - self->band), error);
  if (!layout_feet (self, &lack))
    return refuse_width (self, n * lack, error);
  self->column = MIN (self->band * COLUMN_SHARE, MAX_COLUMN);
  self->foot_height = self->foot_rows * line_height (theme, HETU_TYPE_AXIS) + self->foot_gap;
  self->bottom = rect.y + rect.height - self->foot_height;
  self->axis = hetu_value_axis_train (extent, TRUE, self->top + head, self->bottom - tail);
  return hetu_plot_has_room (self->right - self->left,
                             self->bottom - self->top - head - tail,
                             error);
}

static gboolean
build (HetuPlotContext *context, GError **error)
{
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));
  HetuStack self = { .context = context, .order = order };
  guint n = context->frame->categories->len;
  HetuPlotArea area;

  collect (&self);
  if (!layout (&self, error))
    return FALSE;
  area = (HetuPlotArea){ { self.left,
                           self.axis.scale.end_pt,
                           self.right - self.left,
                           self.axis.scale.start_pt - self.axis.scale.end_pt },
                         0,
                         n,
                         self.axis.scale.data_low,
                         self.axis.scale.data_high };
  hetu_scene_builder_add_plot (context->builder, &area);
  hetu_value_axis_build (context, &self.axis, self.left, self.right, TRUE);
  for (guint i = 0; i < n; i++)
    hetu_stack_draw_column (&self, i);
  return TRUE;
}

static void
list_key (const HetuFrame *frame, const HetuTheme *theme, GArray *items)
{
  HetuKeyItem total = { HETU_GLYPH_RING, theme->text, NULL };

  if (is_named_beside (frame))
    return;
  hetu_parts_add_key (frame, theme, items);
  total.label = g_strdup (frame->language == HETU_LANGUAGE_ZH ? "合计" : "Total");
  g_array_append_val (items, total);
}

const HetuKindClass hetu_kind_contribution = {
  .kind = HETU_CHART_CONTRIBUTION,
  .list_key = list_key,
  .key_below = TRUE,
  .build = build,
};
