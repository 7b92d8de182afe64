/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dumbbells (C §10.4): plan against outturn, or one year against another, as a table: name, marks, difference. Which
 * figures stand in a row is decided in dumbbell-rows.c, its marks and numbers are drawn in dumbbell-marks.c and dumbbell-numbers.c; here are the
 * columns, the axis and the differences. */
#include "chart/dumbbell-marks.h"
#include "chart/dumbbell-rows.h"
#include "chart/row-table.h"

#include "error.h"
#include "model/format.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define WANTED_BAND 42.0
#define MAX_BAND 72.0
#define MIN_BAND 15.0
#define MIN_PLOT_WIDTH 110.0
#define TICK_HEIGHT 33.0
#define TICK_SHARE 0.36
#define RADIUS_SHARE 0.17
#define CLEARANCE 1.4 /* between the labels of two rows */
#define NAME_GAP 16.0
#define DELTA_GAP 24.0
#define LABEL_GAP 4.0
#define NAME_SHARE 0.34

typedef struct
{
  HetuPlotContext *context;
  GArray *items; /* (element-type HetuDumbbellItem) */
  GArray *taken; /* (element-type HetuRect): labels drawn so far */
  HetuRowAxis axis;
  double top, band, names_right, names_width, delta_right, delta_width;
  double value_width; /* of the widest number beside a mark */
  double radius;      /* of the disc; the diamond is as wide */
  double tick_height, tick_label_height;
  gboolean short_names; /* C-44: in every row, or in none */
} Dumbbell;

static const HetuFrameRow *
row_at (const Dumbbell *self, int index)
{
  return index >= 0 ? hetu_frame_get_row (self->context->frame, (guint) index) : NULL;
}

static double
line_height (const HetuTheme *theme, HetuTypeRole role)
{
  return theme->type_pt[role] * 1.25;
}

/* Differences of rates are uniform, those of levels have the decimals of their source (C-17). */
static int
decimals_of (const HetuFrame *frame)
{
  return hetu_unit_is_rate (frame->unit) ? frame->decimals : -1;
}

/* Widest name with its detail. */
static double
measure_names (const Dumbbell *self)
{
  HetuPlotContext *context = self->context;
  double width = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      const HetuDumbbellItem *item = &g_array_index (self->items, HetuDumbbellItem, i);
      const char *name = hetu_dumbbell_get_name (context->frame, item, self->short_names);
      const char *detail = hetu_dumbbell_get_detail (context->frame, item);

      width = MAX (width, hetu_row_measure_text (context, HETU_TYPE_ROW, TRUE, name));
      width = MAX (width, hetu_row_measure_text (context, HETU_TYPE_SMALL, FALSE, detail));
    }
  return width;
}

/* Room of the differences' unit with the gap before it; 0: there is none. */
static double
measure_unit (const Dumbbell *self)
{
  const char *unit = hetu_dumbbell_difference_unit (self->context->frame);

  return *unit == '\0'
             ? 0
             : hetu_row_measure_text (self->context, HETU_TYPE_SMALL, FALSE, unit) + LABEL_GAP;
}

static void
measure_columns (Dumbbell *self, HetuExtent *extent)
{
  HetuPlotContext *context = self->context;
  g_autofree char *title = hetu_dumbbell_title (context->frame, self->items);
  double words = measure_unit (self);

  self->delta_width = hetu_row_measure_text (context, HETU_TYPE_AXIS, FALSE, title);
  self->value_width = hetu_row_measure_text (context, HETU_TYPE_VALUE, TRUE, "≈00.0");
  for (guint i = 0; i < self->items->len; i++)
    {
      const HetuDumbbellItem *item = &g_array_index (self->items, HetuDumbbellItem, i);
      const int rows[] = { item->start, item->end, item->parent };
      g_autofree char *number = NULL;

      for (guint j = 0; j < G_N_ELEMENTS (rows); j++)
        if (rows[j] >= 0)
          {
            g_autofree char *value = hetu_row_format (context->frame, row_at (self, rows[j]));

            hetu_row_extend (context->frame, row_at (self, rows[j]), extent);
            if (hetu_dumbbell_is_told (context->frame, rows[j]))
              self->value_width =
                  MAX (self->value_width,
                       hetu_row_measure_text (context, HETU_TYPE_VALUE, TRUE, value));
          }
      number = item->has_delta ? hetu_format_decimal (item->delta,
                                                      decimals_of (context->frame),
                                                      HETU_FORMAT_SIGNED,
                                                      context->frame->language)
                               : hetu_dumbbell_lack (context->frame, item);
      self->delta_width = MAX (
          self->delta_width,
          item->has_delta ? words + hetu_row_measure_text (context, HETU_TYPE_VALUE, TRUE, number)
                          : 28 + hetu_row_measure_text (context, HETU_TYPE_SMALL, FALSE, number));
    }
  self->names_width = measure_names (self);
  self->short_names = self->names_width > context->rect.width * NAME_SHARE;
  if (self->short_names)
    self->names_width = MIN (measure_names (self), context->rect.width * NAME_SHARE);
  self->delta_width = MIN (self->delta_width, context->rect.width * NAME_SHARE);
}

static gboolean
layout (Dumbbell *self, GError **error)
{
  HetuPlotContext *context = self->context;
  const HetuTheme *theme = context->theme;
  HetuRect rect = context->rect;
  HetuExtent extent = HETU_EXTENT_EMPTY;
  guint n = MAX (self->items->len, 1);
  double head = line_height (theme, HETU_TYPE_AXIS) + 6, left, right;
  double least = MAX (MIN_BAND, line_height (theme, HETU_TYPE_ROW));

  self->band = MIN ((rect.height - head - HETU_DUMBBELL_SLACK) / n, MAX_BAND);
  if (self->band < least)
    return hetu_plot_refuse_rows (context, n, n * least + head + HETU_DUMBBELL_SLACK, error);
  measure_columns (self, &extent);
  self->top = rect.y + head;
  self->names_right = rect.x + self->names_width;
  self->delta_right = rect.x + rect.width;
  self->radius = MIN (theme->focus_radius, self->band * RADIUS_SHARE);
  self->tick_label_height = line_height (theme, HETU_TYPE_SMALL);
  /* Room for a number above the marks and for the tick's own label below; in low rows a tick that still shows. */
  self->tick_height =
      2 * (self->band - hetu_dumbbell_reach_above (theme, self->band, self->radius) -
           HETU_DUMBBELL_TICK_GAP - self->tick_label_height - CLEARANCE);
  self->tick_height = CLAMP (self->tick_height, TICK_SHARE * self->band, TICK_HEIGHT);
  left = self->names_right + NAME_GAP;
  right = self->delta_right - self->delta_width - DELTA_GAP - self->value_width;
  if (right - left < MIN_PLOT_WIDTH)
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_DATA,
                   _ ("names and differences leave no room for a dumbbell at %.0f pt"),
                   rect.width);
      return FALSE;
    }
  self->axis = hetu_row_axis_train (extent, left, right);
  return TRUE;
}

/* The difference, with its unit behind it where the subtitle does not say that. */
static void
draw_delta (Dumbbell *self, const HetuDumbbellItem *item, double y)
{
  HetuPlotContext *context = self->context;
  const HetuTheme *theme = context->theme;
  const char *unit = hetu_dumbbell_difference_unit (context->frame);
  g_autofree char *number = hetu_format_decimal (item->delta,
                                                 decimals_of (context->frame),
                                                 HETU_FORMAT_SIGNED,
                                                 context->frame->language);
  gint64 sign = item->delta.coefficient;

  if (*unit != '\0')
    hetu_row_draw_text (context,
                        HETU_PART_VALUE,
                        item->end,
                        HETU_TYPE_SMALL,
                        FALSE,
                        unit,
                        (HetuPoint){ self->delta_right, y },
                        1,
                        self->delta_width,
                        theme->text2);
  hetu_plot_text (context,
                  HETU_PART_VALUE,
                  item->end,
                  HETU_TYPE_VALUE,
                  TRUE,
                  number,
                  self->delta_right - measure_unit (self),
                  y,
                  1,
                  0.5,
                  sign > 0   ? theme->higher
                  : sign < 0 ? theme->lower
                             : theme->text);
}

/* Why there is no difference; hatched where an end was not given. */
static void
draw_lack (Dumbbell *self, const HetuDumbbellItem *item, double y)
{
  HetuPlotContext *context = self->context;
  const HetuTheme *theme = context->theme;
  const HetuFrameRow *end = row_at (self, item->end);
  g_autofree char *words = hetu_dumbbell_lack (context->frame, item);
  HetuRect box = hetu_row_draw_text (context,
                                     HETU_PART_GAP,
                                     item->end,
                                     HETU_TYPE_SMALL,
                                     FALSE,
                                     words,
                                     (HetuPoint){ self->delta_right, y },
                                     1,
                                     self->delta_width,
                                     theme->text2);
  HetuMark hatch = { .type = HETU_MARK_RECT,
                     .part = HETU_PART_GAP,
                     .fill_kind = HETU_FILL_HATCH,
                     .row = item->start,
                     .x = box.x - 8 - 20,
                     .y = y - 5,
                     .width = 20,
                     .height = 10,
                     .fill = theme->states[HETU_STATE_UNKNOWN] };

  if (!hetu_dumbbell_is_broken (context->frame, item) &&
      (end == NULL || end->comparator != HETU_COMPARATOR_QUALITATIVE))
    hetu_scene_builder_add (context->builder, &hatch);
}

static HetuDumbbellRow
make_row (const Dumbbell *self, guint index)
{
  const HetuDumbbellItem *item = &g_array_index (self->items, HetuDumbbellItem, index);
  double top = self->top + index * self->band, middle = top + self->band / 2;
  double left = self->names_right + 4, right = self->delta_right - self->delta_width - 4;
  /* In the middle, or so far above it that the label below the tick stays in the row. */
  double below = self->tick_height / 2 + HETU_DUMBBELL_TICK_GAP + self->tick_label_height + 0.05;
  double slack = MIN (HETU_DUMBBELL_SLACK, self->band * 0.06);

  return (HetuDumbbellRow){ .context = self->context,
                            .item = item,
                            .scale = self->axis.scale,
                            .rect = { left, top, right - left, self->band },
                            .y = hetu_dumbbell_is_told (self->context->frame, item->parent)
                                     ? MIN (middle, top + self->band + slack - below)
                                     : middle,
                            .radius = self->radius,
                            .tick_height = self->tick_height,
                            .taken = self->taken };
}

/* Names, marks, numbers and differences, then what gives way to them. */
static void
draw_items (Dumbbell *self)
{
  g_autoptr (GPtrArray) fields =
      g_ptr_array_new_with_free_func ((GDestroyNotify) hetu_label_field_free);

  for (guint i = 0; i < self->items->len; i++)
    {
      HetuDumbbellRow row = make_row (self, i);
      double middle = row.rect.y + self->band / 2;

      hetu_row_draw_name (
          self->context,
          hetu_dumbbell_get_name (self->context->frame, row.item, self->short_names),
          hetu_dumbbell_get_detail (self->context->frame, row.item),
          TRUE,
          self->names_right,
          middle,
          1,
          self->names_width,
          self->band);
      g_ptr_array_add (fields, hetu_dumbbell_row_draw (&row));
      if (row.item->has_delta)
        draw_delta (self, row.item, middle);
      else
        draw_lack (self, row.item, middle);
    }
  for (guint i = 0; i < self->items->len; i++)
    {
      HetuDumbbellRow row = make_row (self, i);

      hetu_dumbbell_row_label_parent (&row, g_ptr_array_index (fields, i));
    }
}

static gboolean
build (HetuPlotContext *context, GError **error)
{
  g_autoptr (GArray) items = hetu_dumbbell_collect (context->frame);
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (HetuRect));
  Dumbbell self = { .context = context, .items = items, .taken = taken };
  g_autofree char *title = NULL;
  double left = context->rect.x, right = context->rect.x + context->rect.width, bottom, head_y;
  HetuPlotArea area;

  if (!layout (&self, error))
    return FALSE;
  bottom = self.top + items->len * self.band;
  head_y = context->rect.y + line_height (context->theme, HETU_TYPE_AXIS) / 2;
  area = (HetuPlotArea){ { self.axis.scale.start_pt,
                           self.top,
                           self.axis.scale.end_pt - self.axis.scale.start_pt,
                           bottom - self.top },
                         self.axis.scale.data_low,
                         self.axis.scale.data_high,
                         items->len,
                         0 };
  hetu_scene_builder_add_plot (context->builder, &area);
  for (guint i = 1; i < items->len; i++)
    hetu_row_draw_rule (context, left, right, self.top + i * self.band, context->theme->grid);
  hetu_row_axis_draw (context, &self.axis, head_y, self.top - 4, bottom);
  hetu_row_draw_rule (context, left, right, bottom, context->theme->axis);
  title = hetu_dumbbell_title (context->frame, items);
  hetu_row_draw_text (context,
                      HETU_PART_TICK,
                      -1,
                      HETU_TYPE_AXIS,
                      FALSE,
                      title,
                      (HetuPoint){ right, head_y },
                      1,
                      self.delta_width,
                      context->theme->text2);
  draw_items (&self);
  return TRUE;
}

static double
wanted_height (const HetuFrame *frame, const HetuTheme *theme, HetuText *text, double width_pt)
{
  guint n = frame->categories->len > 0 ? frame->categories->len : frame->series->len;

  return n * WANTED_BAND * theme->text_scale + line_height (theme, HETU_TYPE_AXIS) + 6;
}

const HetuKindClass hetu_kind_dumbbell = {
  .kind = HETU_CHART_DUMBBELL,
  .list_key = hetu_dumbbell_list_key,
  .wanted_height = wanted_height,
  .build = build,
};
