/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scatters (C §10.13): position and pace. A point a district, level to the right, growth upwards; rules at the yardstick's
 * level and growth make quadrants, named in the corners. Every point is named where there are twenty or fewer (C-36): beside
 * it, else farther off with a leader. A point that lacks one of its two figures is no point; the note tells of it. */
#include "chart/scatter.h"

#include "chart/axis.h"
#include "chart/labels.h"
#include "chart/row-table.h"
#include "chart/scatter-axis.h"

#include "model/district.h"
#include "model/format.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define RADIUS 5.0
#define FOOT_GAP 6.0
#define AXIS_GAP 8.0
#define CORNER_GAP 4.0
#define NAME_GAP 4.0    /* the clearance of C-36 */
#define LEADER_FROM 6.0 /* names farther off than this have a leader */
#define MOST_NAMED 20
#define MOST_FULL_NAMES 7
#define LOG_RATIO 20.0

typedef struct
{
  guint series;
  int row; /* of the growth: what a pick finds */
  HetuPoint at;
  gboolean hollow;
  guint rank; /* in the order in which names are placed */
} Point;

typedef struct
{
  HetuPlotContext *context;
  GArray *points; /* (element-type Point) */
  HetuValueAxis growth;
  HetuLevelAxis level;
  int yardstick;
  double left, right, top, bottom;
  HetuLabelField *clear; /* names keep off the rules */
  HetuLabelField *over;  /* names may lie over the rules */
} Scatter;

const HetuFrameRow *
hetu_scatter_find (const HetuFrame *frame, guint series, HetuScatterAxis axis)
{
  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (row->series == series && row->category == axis)
        return row->has_value ? row : NULL;
    }
  return NULL;
}

int
hetu_scatter_find_yardstick (const HetuFrame *frame)
{
  for (guint i = 0; i < frame->series->len; i++)
    if (hetu_frame_get_series (frame, i)->role == HETU_ROLE_PARENT)
      return (int) i;
  return -1;
}

static gboolean
is_point (const HetuFrame *frame, guint series)
{
  return (int) series != hetu_scatter_find_yardstick (frame) &&
         hetu_scatter_find (frame, series, HETU_SCATTER_LEVEL) != NULL &&
         hetu_scatter_find (frame, series, HETU_SCATTER_GROWTH) != NULL;
}

/* Levels of the points and of the yardstick, which is drawn as well. */
static HetuExtent
measure_levels (const HetuFrame *frame)
{
  HetuExtent extent = HETU_EXTENT_EMPTY;

  for (guint i = 0; i < frame->series->len; i++)
    {
      const HetuFrameRow *level = hetu_scatter_find (frame, i, HETU_SCATTER_LEVEL);

      if (level != NULL && (is_point (frame, i) || (int) i == hetu_scatter_find_yardstick (frame)))
        hetu_extent_add (&extent, level->y);
    }
  return extent;
}

gboolean
hetu_scatter_is_log (const HetuFrame *frame)
{
  HetuExtent extent = measure_levels (frame);

  return !extent.empty && extent.low > 0 && extent.high / extent.low > LOG_RATIO;
}

static gboolean
layout (Scatter *self, GError **error)
{
  HetuPlotContext *context = self->context;
  const HetuFrame *frame = context->frame;
  HetuRect rect = context->rect;
  HetuExtent levels = measure_levels (frame), growth = HETU_EXTENT_EMPTY;

  for (guint i = 0; i < frame->series->len; i++)
    {
      const HetuFrameRow *row = hetu_scatter_find (frame, i, HETU_SCATTER_GROWTH);

      if (row != NULL && (is_point (frame, i) || (int) i == self->yardstick))
        hetu_extent_add (&growth, row->y);
    }
  self->top = rect.y;
  self->bottom = rect.y + rect.height - context->theme->type_pt[HETU_TYPE_AXIS] * 1.45 - FOOT_GAP;
  self->growth = hetu_value_axis_train (growth, TRUE, self->top + RADIUS, self->bottom - RADIUS);
  self->left = rect.x + hetu_value_axis_measure (context, &self->growth) + AXIS_GAP;
  self->right = rect.x + rect.width;
  if (!hetu_plot_has_room (self->right - self->left, self->bottom - self->top, error))
    return FALSE;
  if (levels.empty)
    hetu_extent_add (&levels, 1);
  self->level = hetu_level_axis_train (levels.low,
                                       levels.high,
                                       hetu_scatter_is_log (frame),
                                       self->left,
                                       self->right);
  return TRUE;
}

static gboolean
is_uncertain (const HetuFrameRow *row)
{
  return row->status == HETU_STATUS_PROVISIONAL || row->status == HETU_STATUS_EXPECTED;
}

static void
collect (Scatter *self)
{
  const HetuFrame *frame = self->context->frame;

  for (guint i = 0; i < frame->series->len; i++)
    {
      const HetuFrameRow *level = hetu_scatter_find (frame, i, HETU_SCATTER_LEVEL);
      const HetuFrameRow *growth = hetu_scatter_find (frame, i, HETU_SCATTER_GROWTH);
      Point point = { .series = i };

      if (!is_point (frame, i))
        continue;
      for (guint j = 0; j < frame->rows->len; j++)
        if (hetu_frame_get_row (frame, j) == growth)
          point.row = (int) j;
      point.at = (HetuPoint){ hetu_level_axis_map (&self->level, level->y),
                              hetu_scale_map (self->growth.scale, growth->y) };
      point.hollow = is_uncertain (level) || is_uncertain (growth);
      g_array_append_val (self->points, point);
    }
}

/* C-36: the focus first, then the points that lie outermost, last those in the crowd. */
static void
rank_points (Scatter *self)
{
  HetuPoint centre = { (self->left + self->right) / 2, (self->top + self->bottom) / 2 };

  for (guint i = 0; i < self->points->len; i++)
    {
      Point *one = &g_array_index (self->points, Point, i);
      const HetuFrameSeries *series = hetu_frame_get_series (self->context->frame, one->series);
      double dx = (one->at.x - centre.x) / MAX (self->right - self->left, 1);
      double dy = (one->at.y - centre.y) / MAX (self->bottom - self->top, 1);

      one->rank = series->role == HETU_ROLE_FOCUS ? 0 : 1 + (guint) (1000 * (1 - hypot (dx, dy)));
    }
}

static int
compare_ranks (gconstpointer a, gconstpointer b)
{
  const Point *one = a, *two = b;

  return one->rank != two->rank ? (one->rank < two->rank ? -1 : 1)
                                : (int) one->series - (int) two->series;
}

static void
block (Scatter *self, HetuRect box)
{
  hetu_label_field_block (self->clear, box);
  hetu_label_field_block (self->over, box);
}

/* “全市 5.2”, by the administrative code; another language has the name. */
static char *
write_rule (const Scatter *self, const HetuFrameRow *row)
{
  const HetuFrame *frame = self->context->frame;
  const HetuFrameSeries *series = hetu_frame_get_series (frame, row->series);
  const char *name = frame->language == HETU_LANGUAGE_ZH
                         ? hetu_district_to_reference (series->region, frame->language)
                         : NULL;
  gboolean mean = row->category == HETU_SCATTER_LEVEL && row->basis == HETU_BASIS_COMPUTED;
  g_autofree char *value = hetu_format_decimal (row->value,
                                                hetu_frame_get_row_decimals (frame, row),
                                                HETU_FORMAT_PLAIN,
                                                frame->language);

  /* A mean says of whom it is. */
  if (mean && row->text != NULL)
    return g_strdup_printf ("%s %s", row->text, value);
  if (frame->language == HETU_LANGUAGE_EN)
    return g_strdup_printf ("%s%s %s", series->short_name, mean ? ", mean" : "", value);
  return g_strdup_printf ("%s%s %s",
                          name != NULL ? name : series->short_name,
                          mean ? "平均" : "",
                          value);
}

/* Where a rule begins, and of which row of the frame it tells; −1: there is none. */
typedef struct
{
  int row;
  HetuPoint start;
} Rule;

/* Beside its rule, as near to its end as no point and no line is in the way. @at: where the rule begins */
static gboolean
place_rule_label (const Scatter *self, gboolean upright, HetuPoint at, HetuRect *box)
{
  double near = CORNER_GAP + self->context->theme->reference_width;
  const double sides[] = { upright ? at.x + near : at.y - near - box->height,
                           upright ? at.x - near - box->width : at.y + near };
  double step = upright ? box->height : box->width / 2;
  double room = upright ? self->bottom - near - box->height - self->top
                        : self->right - box->width - self->left - near;

  for (double along = 0; along <= room; along += step)
    for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
      {
        box->x = upright ? sides[i] : self->right - box->width - along;
        box->y = upright ? self->top + along : sides[i];
        if (box->x >= self->left && box->x + box->width <= self->right &&
            hetu_label_field_is_free (self->clear, *box))
          return TRUE;
      }
  return FALSE;
}

static void
draw_rule_label (Scatter *self, const Rule *rule)
{
  HetuPlotContext *context = self->context;
  int row = rule->row;
  g_autofree char *label =
      row >= 0 ? write_rule (self, hetu_frame_get_row (context->frame, (guint) row)) : NULL;
  g_autoptr (HetuTextRun) run = NULL;
  gboolean upright;
  HetuRect box = { 0 };

  if (label == NULL)
    return;
  run = hetu_plot_shape (context, HETU_TYPE_SMALL, TRUE, label);
  upright = hetu_frame_get_row (context->frame, (guint) row)->category == HETU_SCATTER_LEVEL;
  box.width = hetu_text_run_get_width (run);
  box.height = hetu_text_run_get_height (run);
  if (!place_rule_label (self, upright, rule->start, &box))
    {
      context->n_dropped++;
      return;
    }
  hetu_scene_builder_text (context->builder,
                           HETU_PART_VALUE,
                           row,
                           run,
                           box.x,
                           box.y,
                           context->theme->text);
  block (self, box);
}

/* Both rules are drawn before the first is labelled: no label stands on either. */
static void
draw_rule (Scatter *self, HetuScatterAxis axis, Rule *rule)
{
  HetuPlotContext *context = self->context;
  const HetuTheme *theme = context->theme;
  const HetuFrameRow *row = self->yardstick >= 0
                                ? hetu_scatter_find (context->frame, (guint) self->yardstick, axis)
                                : NULL;
  HetuPoint ends[2];
  int index = 0;

  if (row == NULL)
    return;
  while (hetu_frame_get_row (context->frame, (guint) index) != row)
    index++;
  if (axis == HETU_SCATTER_LEVEL)
    ends[0].x = ends[1].x = hetu_level_axis_map (&self->level, row->y);
  else
    ends[0].y = ends[1].y = hetu_scale_map (self->growth.scale, row->y);
  if (axis == HETU_SCATTER_LEVEL)
    {
      ends[0].y = self->top;
      ends[1].y = self->bottom;
    }
  else
    {
      ends[0].x = self->left;
      ends[1].x = self->right;
    }
  hetu_scene_builder_segment (context->builder,
                              HETU_PART_REFERENCE,
                              index,
                              ends[0].x,
                              ends[0].y,
                              ends[1].x,
                              ends[1].y,
                              theme->zero,
                              theme->reference_width);
  hetu_label_field_block_segment (self->clear,
                                  ends[0].x,
                                  ends[0].y,
                                  ends[1].x,
                                  ends[1].y,
                                  theme->reference_width);
  *rule = (Rule){ index, ends[0] };
}

/* What the quadrants are; only where both rules stand. */
static void
draw_corners (Scatter *self)
{
  static const char *const captions[][4] = {
    [HETU_LANGUAGE_ZH] = { "低位快进", "高位快进", "低位慢进", "高位慢进" },
    [HETU_LANGUAGE_EN] = { "Low, faster", "High, faster", "Low, slower", "High, slower" },
  };
  HetuPlotContext *context = self->context;
  const HetuFrame *frame = context->frame;

  if (self->yardstick < 0 ||
      hetu_scatter_find (frame, (guint) self->yardstick, HETU_SCATTER_LEVEL) == NULL ||
      hetu_scatter_find (frame, (guint) self->yardstick, HETU_SCATTER_GROWTH) == NULL)
    return;
  for (guint i = 0; i < 4; i++)
    {
      gboolean right = i % 2 == 1, low = i >= 2;
      const char *caption = captions[frame->language][i];
      g_autoptr (HetuTextRun) run = hetu_plot_shape (context, HETU_TYPE_SMALL, FALSE, caption);
      HetuRect box = {
        right ? self->right - hetu_text_run_get_width (run) : self->left + CORNER_GAP,
        low ? self->bottom - 2 * CORNER_GAP - hetu_text_run_get_height (run) : self->top,
        hetu_text_run_get_width (run),
        hetu_text_run_get_height (run)
      };

      if (!hetu_label_field_is_free (self->clear, box))
        continue;
      hetu_scene_builder_text (context->builder,
                               HETU_PART_ANNOTATION,
                               -1,
                               run,
                               box.x,
                               box.y,
                               context->theme->text3);
      block (self, box);
    }
}

static void
draw_point (const Scatter *self, const Point *point)
{
  HetuPlotContext *context = self->context;
  const HetuFrameSeries *series = hetu_frame_get_series (context->frame, point->series);
  double radius = series->role == HETU_ROLE_FOCUS ? context->theme->focus_radius : RADIUS;

  hetu_glyph_draw (context->builder,
                   HETU_PART_MARK,
                   point->row,
                   point->hollow ? HETU_GLYPH_RING : HETU_GLYPH_DISC,
                   point->at.x,
                   point->at.y,
                   2 * radius,
                   series->role == HETU_ROLE_CONTEXT ? context->theme->axis
                                                     : hetu_series_colour (context->theme, series),
                   context->theme);
}

static gboolean
find_place (Scatter *self,
            const Point *point,
            double width,
            double height,
            double offset,
            HetuPoint *out)
{
  static const HetuSide sides[] = { HETU_SIDE_RIGHT,       HETU_SIDE_LEFT,
                                    HETU_SIDE_ABOVE,       HETU_SIDE_BELOW,
                                    HETU_SIDE_ABOVE_RIGHT, HETU_SIDE_BELOW_RIGHT,
                                    HETU_SIDE_ABOVE_LEFT,  HETU_SIDE_BELOW_LEFT };
  HetuLabelField *const fields[] = { self->clear, self->over };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (hetu_label_field_place (fields[i],
                                point->at,
                                width,
                                height,
                                offset,
                                sides,
                                G_N_ELEMENTS (sides),
                                out))
      {
        hetu_label_field_block (fields[1 - i], (HetuRect){ out->x, out->y, width, height });
        return TRUE;
      }
  return FALSE;
}

static void
draw_name (Scatter *self, const Point *point, gboolean short_names)
{
  HetuPlotContext *context = self->context;
  const HetuFrameSeries *series = hetu_frame_get_series (context->frame, point->series);
  gboolean focus = series->role == HETU_ROLE_FOCUS;
  double radius = focus ? context->theme->focus_radius : RADIUS;
  g_autoptr (HetuTextRun) run = hetu_plot_shape (context,
                                                 HETU_TYPE_ROW,
                                                 focus,
                                                 short_names ? series->short_name : series->name);
  double width = hetu_text_run_get_width (run), height = hetu_text_run_get_height (run);
  HetuMark mark = { .type = HETU_MARK_TEXT,
                    .part = HETU_PART_LABEL,
                    .row = point->row,
                    .fill = focus ? hetu_series_text_colour (context->theme, series)
                                  : context->theme->text,
                    .halo = context->theme->canvas,
                    .run = run };
  HetuPoint place;

  for (double away = NAME_GAP; away <= 40; away += away < 12 ? 4.5 : 9)
    {
      if (!find_place (self, point, width, height, radius + away, &place))
        continue;
      if (away > LEADER_FROM)
        {
          double x = CLAMP (point->at.x, place.x, place.x + width);
          double y = CLAMP (point->at.y, place.y, place.y + height);
          double length = MAX (hypot (x - point->at.x, y - point->at.y), 1);

          hetu_scene_builder_segment (context->builder,
                                      HETU_PART_ANNOTATION,
                                      point->row,
                                      point->at.x + (x - point->at.x) / length * radius,
                                      point->at.y + (y - point->at.y) / length * radius,
                                      x,
                                      y,
                                      context->theme->axis,
                                      context->theme->axis_width);
        }
      mark.x = place.x;
      mark.y = place.y;
      hetu_scene_builder_add (context->builder, &mark);
      return;
    }
}

static gboolean
build (HetuPlotContext *context, GError **error)
{
  Rule rules[2] = { { .row = -1 }, { .row = -1 } };
  g_autoptr (GArray) points = g_array_new (FALSE, TRUE, sizeof (Point));
  g_autoptr (HetuLabelField) clear = hetu_label_field_new (context->rect);
  g_autoptr (HetuLabelField) over = hetu_label_field_new (context->rect);
  Scatter self = { .context = context, .points = points, .clear = clear, .over = over };
  HetuPlotArea area;
  double zero;

  self.yardstick = hetu_scatter_find_yardstick (context->frame);
  if (!layout (&self, error))
    return FALSE;
  area = (HetuPlotArea){ { self.left,
                           self.growth.scale.end_pt,
                           self.right - self.left,
                           self.growth.scale.start_pt - self.growth.scale.end_pt },
                         self.level.scale.data_low,
                         self.level.scale.data_high,
                         self.growth.scale.data_low,
                         self.growth.scale.data_high };
  hetu_scene_builder_add_plot (context->builder, &area);
  hetu_level_axis_build (context, &self.level, self.top, self.bottom, self.bottom + FOOT_GAP);
  hetu_value_axis_build (context, &self.growth, self.left, self.right, TRUE);
  block (&self,
         (HetuRect){ context->rect.x,
                     context->rect.y,
                     self.left - context->rect.x,
                     context->rect.height });
  block (&self,
         (HetuRect){ context->rect.x,
                     self.bottom,
                     context->rect.width,
                     context->rect.y + context->rect.height - self.bottom });
  collect (&self);
  rank_points (&self);
  g_array_sort (points, compare_ranks);
  for (guint i = 0; i < points->len; i++)
    {
      HetuPoint at = g_array_index (points, Point, i).at;

      block (&self, (HetuRect){ at.x - RADIUS, at.y - RADIUS, 2 * RADIUS, 2 * RADIUS });
    }
  zero = hetu_scale_map (self.growth.scale, 0);
  hetu_label_field_block_segment (clear,
                                  self.left,
                                  zero,
                                  self.right,
                                  zero,
                                  context->theme->zero_width);
  draw_rule (&self, HETU_SCATTER_LEVEL, &rules[0]);
  draw_rule (&self, HETU_SCATTER_GROWTH, &rules[1]);
  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    draw_rule_label (&self, &rules[i]);
  draw_corners (&self);
  /* The focus is painted last, its name is placed first. */
  for (guint i = points->len; i > 0; i--)
    draw_point (&self, &g_array_index (points, Point, i - 1));
  for (guint i = 0; i < points->len && i < MOST_NAMED; i++)
    draw_name (&self, &g_array_index (points, Point, i), points->len > MOST_FULL_NAMES);
  return TRUE;
}

const HetuKindClass hetu_kind_scatter = {
  .kind = HETU_CHART_SCATTER,
  .build = build,
};
