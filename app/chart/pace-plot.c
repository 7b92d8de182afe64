/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What both kinds of pace panel draw alike: lines that take their room, words on halos, the target, and the outturns as glyphs of the
 * verdicts of their moments (U-8), so that what was behind and caught up is seen. */
#include "chart/pace-plot.h"

#include "chart/badge.h"
#include "chart/gauge.h"
#include "model/format.h"

#include <math.h>

#define POINT_SIZE 9.0
#define LAST_SIZE 12.0
#define POINT_HALO 1.5
#define POINT_ROOM 13.0 /* between moments that still get their glyphs */
#define SMALL_POINT 2.4
#define POINT_OWN 2.0
#define DIAMOND_SIZE 8.0
#define SOFT_DASH 5.0
#define BAND_ALPHA 0.14
#define LABEL_GAP 3.0
#define FAR_OFFSET 2.0

void
hetu_pace_plot_clear (HetuPacePlot *self)
{
  g_clear_pointer (&self->field, hetu_label_field_free);
  g_clear_pointer (&self->words, hetu_label_field_free);
}

void
hetu_pace_plot_start (HetuPacePlot *self)
{
  HetuRect room = { self->plot.x,
                    self->plot.y - self->head,
                    self->plot.width,
                    self->plot.height + self->head };

  self->field = hetu_label_field_new (room);
  self->words = hetu_label_field_new (room);
}

void
hetu_pace_plot_axis (HetuPacePlot *self)
{
  HetuPoint zero[] = { hetu_pace_plot_at (self, self->pace->start, 0),
                       hetu_pace_plot_at (self, self->pace->end, 0) };

  if (self->bare)
    {
      hetu_pace_plot_line (self,
                           HETU_PART_AXIS,
                           -1,
                           zero,
                           G_N_ELEMENTS (zero),
                           self->context->theme->axis,
                           self->context->theme->axis_width,
                           0,
                           0);
      return;
    }
  hetu_value_axis_build (self->context,
                         &self->values,
                         self->plot.x,
                         self->plot.x + self->plot.width,
                         self->axis_labels);
}

HetuPoint
hetu_pace_plot_at (const HetuPacePlot *self, double time, double y)
{
  return (HetuPoint){ hetu_scale_map (self->x, time), hetu_scale_map (self->values.scale, y) };
}

void
hetu_pace_plot_line (HetuPacePlot *self,
                     HetuPart part,
                     int row,
                     const HetuPoint *points,
                     guint n_points,
                     HetuColour colour,
                     double width,
                     double on,
                     double off)
{
  HetuMark mark = { .type = HETU_MARK_LINE,
                    .part = part,
                    .row = row,
                    .stroke = colour,
                    .stroke_width = width,
                    .dash_on = on,
                    .dash_off = off,
                    .round_cap = on > 0 && on < 2,
                    .points = (HetuPoint *) points,
                    .n_points = n_points };

  if (n_points < 2)
    return;
  hetu_scene_builder_add (self->context->builder, &mark);
  for (guint i = 1; i < n_points; i++)
    hetu_label_field_block_segment (self->field,
                                    points[i - 1].x,
                                    points[i - 1].y,
                                    points[i].x,
                                    points[i].y,
                                    width);
}

static void
add_words (HetuPacePlot *self, int row, HetuTextRun *run, HetuPoint at, HetuColour colour)
{
  HetuMark mark = { .type = HETU_MARK_TEXT,
                    .part = HETU_PART_VALUE,
                    .row = row,
                    .fill = colour,
                    .halo = self->context->theme->canvas,
                    .x = at.x,
                    .y = at.y,
                    .width = hetu_text_run_get_width (run),
                    .height = hetu_text_run_get_height (run),
                    .run = run };
  HetuRect box = { at.x, at.y, mark.width, mark.height };

  hetu_scene_builder_add (self->context->builder, &mark);
  hetu_label_field_block (self->field, box);
  hetu_label_field_block (self->words, box);
}

void
hetu_pace_plot_label (HetuPacePlot *self,
                      int row,
                      const char *text,
                      gboolean bold,
                      HetuColour colour,
                      HetuPoint at,
                      double offset,
                      const HetuSide *sides,
                      guint n_sides,
                      gboolean forced)
{
  g_autoptr (HetuTextRun) run = hetu_plot_shape (self->context, HETU_TYPE_VALUE, bold, text);
  double width = hetu_text_run_get_width (run), height = hetu_text_run_get_height (run);
  HetuPoint place;

  /* Farther off before across a line. */
  if (hetu_label_field_place (self->field, at, width, height, offset, sides, n_sides, &place) ||
      hetu_label_field_place (self->field,
                              at,
                              width,
                              height,
                              FAR_OFFSET * offset,
                              sides,
                              n_sides,
                              &place) ||
      (forced &&
       hetu_label_field_place (self->words, at, width, height, offset, sides, n_sides, &place)))
    add_words (self, row, run, place, colour);
  else
    self->context->n_dropped++;
}

void
hetu_pace_plot_tolerance (HetuPacePlot *self)
{
  const HetuTheme *theme = self->context->theme;
  const HetuProgress *progress = &self->pace->progress;
  double low = progress->low * self->pace->scale, high = progress->high * self->pace->scale;
  double top, bottom;

  if (!isfinite (low) || !isfinite (high) || high <= low)
    return;
  top = hetu_scale_map (self->values.scale, MIN (high, self->values.scale.data_high));
  bottom = hetu_scale_map (self->values.scale, MAX (low, self->values.scale.data_low));
  hetu_tint_draw (self->context->builder,
                  theme,
                  -1,
                  (HetuRect){ self->plot.x, top, self->end_x - self->plot.x, bottom - top },
                  0,
                  hetu_colour_mix (theme->canvas, theme->text2, BAND_ALPHA));
}

static void
draw_target_line (HetuPacePlot *self, double y)
{
  const HetuTheme *theme = self->context->theme;
  const HetuFramePace *pace = self->pace;
  HetuPoint ends[] = { hetu_pace_plot_at (self, pace->start, y),
                       hetu_pace_plot_at (self, pace->end, y) };
  gboolean soft = pace->progress.soft;

  hetu_pace_plot_line (self,
                       HETU_PART_TARGET,
                       pace->target,
                       ends,
                       G_N_ELEMENTS (ends),
                       theme->text,
                       theme->reference_width,
                       soft ? SOFT_DASH : 0,
                       soft ? SOFT_DASH * 0.8 : 0);
  hetu_glyph_draw (self->context->builder,
                   HETU_PART_TARGET,
                   pace->target,
                   HETU_GLYPH_DIAMOND,
                   ends[1].x,
                   ends[1].y,
                   DIAMOND_SIZE,
                   theme->text,
                   theme);
  hetu_label_field_block (self->field,
                          (HetuRect){ ends[1].x - DIAMOND_SIZE / 2,
                                      ends[1].y - DIAMOND_SIZE / 2,
                                      DIAMOND_SIZE,
                                      DIAMOND_SIZE });
}

/* What the target was before it was adjusted (U-10): thin. */
static gboolean
has_original (const HetuPacePlot *self)
{
  const HetuProgress *progress = &self->pace->progress;
  double y = hetu_decimal_to_double (progress->original) * self->pace->scale;

  return progress->revised && progress->has_original && y <= self->values.scale.data_high &&
         y >= self->values.scale.data_low;
}

static void
draw_original (HetuPacePlot *self)
{
  const HetuTheme *theme = self->context->theme;
  double y = hetu_decimal_to_double (self->pace->progress.original) * self->pace->scale;
  HetuPoint ends[] = { hetu_pace_plot_at (self, self->pace->start, y),
                       hetu_pace_plot_at (self, self->pace->end, y) };

  hetu_pace_plot_line (self,
                       HETU_PART_REFERENCE,
                       -1,
                       ends,
                       G_N_ELEMENTS (ends),
                       theme->text3,
                       theme->axis_width,
                       0,
                       0);
}

void
hetu_pace_plot_target (HetuPacePlot *self)
{
  const HetuFrameRow *row = hetu_frame_get_row (self->context->frame, (guint) self->pace->target);

  if (has_original (self))
    draw_original (self);
  draw_target_line (self, row->y);
  if (self->pace->progress.comparator == HETU_COMPARATOR_RANGE)
    draw_target_line (self, row->y_high);
}

/* Words at the left end of a line. */
static void
label_line (HetuPacePlot *self, double y, int row, const char *label, gboolean target)
{
  static const HetuSide sides[] = { HETU_SIDE_ABOVE_RIGHT, HETU_SIDE_BELOW_RIGHT };
  const HetuTheme *theme = self->context->theme;

  hetu_pace_plot_label (self,
                        row,
                        label,
                        target,
                        target ? theme->text : theme->text2,
                        hetu_pace_plot_at (self, self->pace->start, y),
                        LABEL_GAP,
                        sides,
                        G_N_ELEMENTS (sides),
                        target);
}

void
hetu_pace_plot_target_label (HetuPacePlot *self)
{
  const HetuFrame *frame = self->context->frame;
  const HetuProgress *progress = &self->pace->progress;
  const HetuFrameRow *row = hetu_frame_get_row (frame, (guint) self->pace->target);
  gboolean chinese = frame->language == HETU_LANGUAGE_ZH;
  g_autofree char *target = self->bare && progress->comparator != HETU_COMPARATOR_RANGE
                                ? hetu_format_decimal (progress->target, -1, 0, frame->language)
                                : hetu_gauge_format_target (progress, frame->language);
  g_autofree char *label = g_strdup_printf (chinese ? "目标 %s" : "Target %s", target);
  g_autofree char *value = NULL;
  g_autofree char *before = NULL;

  if (self->several)
    return;
  label_line (self,
              progress->comparator == HETU_COMPARATOR_RANGE ? row->y_high : row->y,
              self->pace->target,
              label,
              TRUE);
  if (!has_original (self))
    return;
  value = hetu_format_value (progress->original,
                             progress->unit,
                             progress->original_comparator,
                             -1,
                             HETU_FORMAT_UNIT,
                             frame->language);
  before = g_strdup_printf (chinese ? "原目标 %s" : "Originally %s", value);
  label_line (self,
              hetu_decimal_to_double (progress->original) * self->pace->scale,
              -1,
              before,
              FALSE);
}

static const HetuFrameRow *
point_row (const HetuPacePlot *self, guint index)
{
  guint row = g_array_index (self->pace->points, HetuFramePacePoint, index).row;

  return hetu_frame_get_row (self->context->frame, row);
}

/* Where every moment has room for the glyph of its verdict. */
static gboolean
has_room_for_glyphs (const HetuPacePlot *self)
{
  double before = -HUGE_VAL;

  for (guint i = 0; i < self->pace->points->len; i++)
    {
      double x = hetu_scale_map (self->x, point_row (self, i)->x);

      if (x - before < POINT_ROOM)
        return FALSE;
      before = x;
    }
  return TRUE;
}

static void
draw_point (HetuPacePlot *self, guint index, gboolean last, gboolean glyphs)
{
  const HetuTheme *theme = self->context->theme;
  const HetuFramePacePoint *point = &g_array_index (self->pace->points, HetuFramePacePoint, index);
  const HetuFrameRow *row = point_row (self, index);
  HetuPoint at = hetu_pace_plot_at (self, row->x, row->y);
  double size = last ? LAST_SIZE : glyphs ? POINT_SIZE : 2 * SMALL_POINT;
  HetuMark halo = { .type = HETU_MARK_CIRCLE,
                    .part = HETU_PART_CANVAS,
                    .row = -1,
                    .x = at.x,
                    .y = at.y,
                    .radius = size / 2 + POINT_HALO,
                    .fill = theme->canvas };
  HetuMark disc = halo;

  hetu_scene_builder_add (self->context->builder, &halo);
  disc.part = HETU_PART_MARK;
  disc.row = (int) point->row;
  disc.radius = SMALL_POINT;
  disc.fill = theme->states[point->state];
  if (last || glyphs)
    hetu_badge_draw_glyph (self->context->builder,
                           theme,
                           HETU_PART_MARK,
                           (int) point->row,
                           point->state,
                           at.x,
                           at.y,
                           size);
  else
    hetu_scene_builder_add (self->context->builder, &disc);
  /* Its words may stand nearer to it than clearance asks: they are its own. */
  size -= 2 * POINT_OWN;
  hetu_label_field_block (self->field, (HetuRect){ at.x - size / 2, at.y - size / 2, size, size });
}

int
hetu_pace_plot_find_last (const HetuPacePlot *self)
{
  for (guint i = self->pace->points->len; i > 0; i--)
    if (point_row (self, i - 1)->has_value)
      return (int) g_array_index (self->pace->points, HetuFramePacePoint, i - 1).row;
  return -1;
}

void
hetu_pace_plot_points (HetuPacePlot *self, HetuColour own_colour, gboolean from_zero)
{
  const HetuFramePace *pace = self->pace;
  g_autoptr (GArray) run = g_array_new (FALSE, FALSE, sizeof (HetuPoint));
  HetuPoint origin = hetu_pace_plot_at (self, pace->start, 0);
  gboolean glyphs = has_room_for_glyphs (self);
  int last = hetu_pace_plot_find_last (self);

  if (from_zero)
    g_array_append_val (run, origin);
  for (guint i = 0; i <= pace->points->len; i++)
    {
      gboolean told = i < pace->points->len && point_row (self, i)->has_value;
      HetuPoint at;

      if (told)
        {
          at = hetu_pace_plot_at (self, point_row (self, i)->x, point_row (self, i)->y);
          g_array_append_val (run, at);
          continue;
        }
      hetu_pace_plot_line (self,
                           HETU_PART_MARK,
                           -1,
                           (const HetuPoint *) run->data,
                           run->len,
                           own_colour,
                           self->context->theme->focus_width,
                           0,
                           0);
      g_array_set_size (run, 0);
    }
  for (guint i = 0; i < pace->points->len; i++)
    if (point_row (self, i)->has_value)
      draw_point (self,
                  i,
                  (int) g_array_index (pace->points, HetuFramePacePoint, i).row == last,
                  glyphs);
}
