/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where things stand: nothing leaves the figure, no text covers another or a mark, value axes hold their zero, and what
 * is absent is drawn as absent. */
#include "chart/check-private.h"

#include "chart/mark.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define TOLERANCE 0.5   /* points */
#define POINT_SIZE 16.0 /* a mark up to this size is a point, not a bar or a tile */
#define LINE_STEP 1.0   /* along a line that may run through a text, points */
#define LINE_INSET 1.5  /* of the box of a text: above and below its glyphs is air */

typedef enum
{
  AXIS_NONE, /* no value axis: ranks, tables, tiles, dials, a scale cut to its figures */
  AXIS_X,
  AXIS_Y,
} ValueAxis;

/* A growth chart's axis holds zero (C-21). */
static const ValueAxis growth_axes[HETU_N_CHARTS] = {
  [HETU_CHART_GROWTH_LINE] = AXIS_Y, [HETU_CHART_LEVEL_GROWTH] = AXIS_Y,
  [HETU_CHART_RANKED_BAR] = AXIS_X,  [HETU_CHART_DUMBBELL] = AXIS_X,
  [HETU_CHART_SLOPE] = AXIS_Y,       [HETU_CHART_SCATTER] = AXIS_Y,
  [HETU_CHART_PACE] = AXIS_Y,
};

/* A bar's axis holds zero, whatever it measures (C-20). */
static const ValueAxis bar_axes[HETU_N_CHARTS] = {
  [HETU_CHART_RANKED_BAR] = AXIS_X,   [HETU_CHART_LEVEL_GROWTH] = AXIS_Y,
  [HETU_CHART_CONTRIBUTION] = AXIS_Y, [HETU_CHART_STRUCTURE] = AXIS_X,
  [HETU_CHART_PACE] = AXIS_Y,
};

/* The box of one line of a text: its last line may leave room for another. */
static HetuRect
line_box (const HetuMark *mark, guint line)
{
  guint n = hetu_text_run_get_n_lines (mark->run);
  double height = hetu_text_run_get_height (mark->run) / n, x, baseline, width;
  g_autofree char *text = hetu_text_run_get_line (mark->run, line, &x, &baseline, &width);

  return (HetuRect){ mark->x + x, mark->y + line * height, width, height };
}

static gboolean
overlap (HetuRect a, HetuRect b, double tolerance)
{
  return a.x + tolerance < b.x + b.width && b.x + tolerance < a.x + a.width &&
         a.y + tolerance < b.y + b.height && b.y + tolerance < a.y + a.height;
}

static gboolean
holds (HetuRect outer, HetuRect inner)
{
  return inner.x >= outer.x - TOLERANCE && inner.y >= outer.y - TOLERANCE &&
         inner.x + inner.width <= outer.x + outer.width + TOLERANCE &&
         inner.y + inner.height <= outer.y + outer.height + TOLERANCE;
}

static void
check_inside (HetuCheck *self, const HetuMark *mark)
{
  const HetuScene *scene = self->subject->scene;
  HetuRect figure = { 0, 0, hetu_scene_get_width (scene), hetu_scene_get_height (scene) };
  HetuRect box = hetu_mark_bounds (mark);

  /* A halo is the canvas's colour: it may end at the edge. */
  if (mark->type == HETU_MARK_TEXT)
    box = (HetuRect){ mark->x,
                      mark->y,
                      hetu_text_run_get_width (mark->run),
                      hetu_text_run_get_height (mark->run) };
  if (mark->part == HETU_PART_CANVAS || holds (figure, box))
    return;
  if (mark->type == HETU_MARK_TEXT)
    hetu_check_add (self, "C-36", _ ("“%s” leaves the figure"), hetu_text_run_get_text (mark->run));
  else
    hetu_check_add (self,
                    "C-36",
                    _ ("A %s at %.0f, %.0f pt leaves the figure"),
                    hetu_part_to_string (mark->part),
                    box.x,
                    box.y);
}

static gboolean
texts_overlap (const HetuMark *a, const HetuMark *b)
{
  if (!overlap (hetu_mark_bounds (a), hetu_mark_bounds (b), TOLERANCE))
    return FALSE;
  for (guint i = 0; i < hetu_text_run_get_n_lines (a->run); i++)
    for (guint j = 0; j < hetu_text_run_get_n_lines (b->run); j++)
      if (overlap (line_box (a, i), line_box (b, j), TOLERANCE))
        return TRUE;
  return FALSE;
}

static gboolean
is_point (const HetuMark *mark)
{
  HetuRect box;

  if (mark->part != HETU_PART_MARK && mark->part != HETU_PART_TARGET)
    return FALSE;
  if (mark->type != HETU_MARK_CIRCLE && mark->type != HETU_MARK_POLYGON)
    return FALSE;
  box = hetu_mark_bounds (mark);
  return box.width <= POINT_SIZE && box.height <= POINT_SIZE;
}

static gboolean
is_data_line (const HetuMark *mark)
{
  return mark->type == HETU_MARK_LINE &&
         (mark->part == HETU_PART_MARK || mark->part == HETU_PART_TARGET ||
          mark->part == HETU_PART_REFERENCE);
}

static gboolean
is_in (HetuRect box, double x, double y)
{
  return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
}

static gboolean
runs_through (const HetuMark *line, HetuRect box)
{
  if (!overlap (hetu_mark_bounds (line), box, 0))
    return FALSE;
  for (guint i = 1; i < line->n_points; i++)
    {
      HetuPoint from = line->points[i - 1], to = line->points[i];
      double length = hypot (to.x - from.x, to.y - from.y);
      guint n_steps = 1 + (guint) (length / LINE_STEP);

      for (guint step = 0; step <= n_steps; step++)
        if (is_in (box,
                   from.x + (to.x - from.x) * step / n_steps,
                   from.y + (to.y - from.y) * step / n_steps))
          return TRUE;
    }
  return FALSE;
}

/* A numeral in its disc, a number on its bar, words in their chip. */
static gboolean
is_laid_on (const HetuMark *text, HetuRect box, const HetuMark *mark)
{
  return mark->fill != HETU_COLOUR_NONE && mark->row == text->row &&
         holds (hetu_mark_bounds (mark),
                (HetuRect){ box.x, box.y + box.height / 4, box.width, box.height / 2 });
}

/* A mark, or one that comes after it, that hides what is below the text. */
static gboolean
is_shielded (const HetuScene *scene, guint from, guint text, HetuRect box)
{
  for (guint i = from + 1; i < text; i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      if ((mark->fill & 0xff) != 0xff)
        continue;
      if (mark->type == HETU_MARK_RECT && holds (hetu_mark_bounds (mark), box))
        return TRUE;
      if (mark->type == HETU_MARK_CIRCLE &&
          is_laid_on (hetu_scene_get_mark (scene, text), box, mark))
        return TRUE;
    }
  return FALSE;
}

static void
check_covered (HetuCheck *self, guint index, guint other)
{
  const HetuScene *scene = self->subject->scene;
  const HetuMark *text = hetu_scene_get_mark (scene, index);
  const HetuMark *mark = hetu_scene_get_mark (scene, other);
  const char *words = hetu_text_run_get_text (text->run);

  if (mark->type == HETU_MARK_TEXT)
    {
      if (other < index && texts_overlap (text, mark))
        hetu_check_add (self,
                        "C-36",
                        _ ("“%s” overlaps “%s”"),
                        words,
                        hetu_text_run_get_text (mark->run));
      return;
    }
  for (guint line = 0; line < hetu_text_run_get_n_lines (text->run); line++)
    {
      HetuRect box = line_box (text, line);
      HetuRect glyphs = { box.x, box.y + LINE_INSET, box.width, box.height - 2 * LINE_INSET };

      if (is_point (mark) && overlap (glyphs, hetu_mark_bounds (mark), TOLERANCE) &&
          !is_laid_on (text, box, mark))
        hetu_check_add (self, "C-36", _ ("“%s” covers a point"), words);
      else if (is_data_line (mark) && text->halo == HETU_COLOUR_NONE &&
               runs_through (mark, glyphs) && !is_shielded (scene, other, index, glyphs))
        hetu_check_add (self, "C-36", _ ("A line runs through “%s”, which has no halo"), words);
    }
}

static void
check_overlaps (HetuCheck *self)
{
  const HetuScene *scene = self->subject->scene;
  guint n = hetu_scene_get_n_marks (scene);

  for (guint i = 0; i < n; i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      check_inside (self, mark);
      for (guint j = 0; mark->type == HETU_MARK_TEXT && j < n; j++)
        if (j != i && mark->part != HETU_PART_KEY)
          check_covered (self, i, j);
    }
}

static void
check_axis (HetuCheck *self, ValueAxis axis, const char *rule)
{
  const HetuScene *scene = self->subject->scene;

  for (guint i = 0; axis != AXIS_NONE && i < hetu_scene_get_n_plots (scene); i++)
    {
      const HetuPlotArea *plot = hetu_scene_get_plot (scene, i);
      double low = axis == AXIS_X ? plot->x_low : plot->y_low;
      double high = axis == AXIS_X ? plot->x_high : plot->y_high;

      if (low != high && (low > 0 || high < 0))
        hetu_check_add (self, rule, _ ("The value axis from %g to %g leaves zero out"), low, high);
    }
}

static gboolean
is_off_zero_said (const HetuScene *scene, const HetuFrame *frame)
{
  const char *said = frame->language == HETU_LANGUAGE_ZH ? "不从零起" : "not start at zero";

  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      if (mark->part == HETU_PART_SUBTITLE && mark->type == HETU_MARK_TEXT &&
          strstr (hetu_text_run_get_text (mark->run), said) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Small multiples are lines over time or bars to the right. */
static ValueAxis
get_growth_axis (const HetuFrame *frame)
{
  if (frame->kind == HETU_CHART_SMALL_MULTIPLES)
    return frame->facet == HETU_FACET_BARS ? AXIS_X : AXIS_Y;
  return growth_axes[frame->kind];
}

static void
check_zero (HetuCheck *self)
{
  const HetuFrame *frame = self->subject->frame;
  const HetuScene *scene = self->subject->scene;
  const HetuSpec *spec = self->subject->spec;
  gboolean is_growth =
      frame->measure == HETU_MEASURE_GROWTH || frame->measure == HETU_MEASURE_CHAIN;

  check_axis (self, bar_axes[frame->kind], "C-20");
  if (is_growth)
    check_axis (self, get_growth_axis (frame), "C-21");
  else if (frame->kind == HETU_CHART_GROWTH_LINE && (spec == NULL || !spec->hide_title))
    for (guint i = 0; i < hetu_scene_get_n_plots (scene); i++)
      if (hetu_scene_get_plot (scene, i)->y_low > 0 && !is_off_zero_said (scene, frame))
        hetu_check_add (self, "C-20", _ ("No word says that the axis does not start at zero"));
}

static gboolean
is_number (const char *text)
{
  return strpbrk (text, "0123456789") != NULL;
}

/* Missing and redacted are never a number and never a mark of a number. */
static void
check_absent (HetuCheck *self)
{
  const HetuFrame *frame = self->subject->frame;
  const HetuScene *scene = self->subject->scene;

  for (guint i = 0; frame->gauges->len == 0 && i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);
      const HetuFrameRow *row;

      if (mark->row < 0 || (guint) mark->row >= frame->rows->len)
        continue;
      row = hetu_frame_get_row (frame, (guint) mark->row);
      if (row->has_value)
        continue;
      if (mark->part == HETU_PART_VALUE && mark->type == HETU_MARK_TEXT &&
          is_number (hetu_text_run_get_text (mark->run)))
        hetu_check_add (self,
                        "C-27",
                        _ ("An absent figure is printed as “%s”"),
                        hetu_text_run_get_text (mark->run));
      else if (mark->part == HETU_PART_MARK && mark->type != HETU_MARK_TEXT &&
               mark->fill_kind == HETU_FILL_SOLID && (mark->fill & 0xff) != 0)
        hetu_check_add (self,
                        "C-27",
                        _ ("An absent figure is drawn as a number is, at %.0f, %.0f pt"),
                        hetu_mark_bounds (mark).x,
                        hetu_mark_bounds (mark).y);
    }
}

void
hetu_check_places (HetuCheck *self)
{
  check_overlaps (self);
  check_zero (self);
  check_absent (self);
}
