/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bar of C-50. The scale is 0 … 125 % of the target, for a range of its upper end; it is a scale, nothing is divided:
 * where a target or an outturn is not positive there is no such scale and the domain of the dial is used. The ground of what
 * accumulates is split at the thresholds of the rule, 30 and 10 points below the pace line; without time below the whole. */
#include "chart/bullet-bar.h"

#include "chart/gauge.h"
#include "chart/scale.h"

#include <math.h>

#define SOFT_DASH 4.0
#define TICK_WIDTH 2.6
#define TICK_HEIGHT 17.0
#define TICK_GAP 1.0
#define TRIANGLE_WIDTH 8.0
#define TRIANGLE_HEIGHT 5.5
#define TRIANGLE_GAP 1.5
#define ARROW_LENGTH 7.0
#define ARROW_HALF 7.5
#define SLASH_FROM_END 18.0 /* first slash, from the end of the scale */
#define SLASH_STEP 5.0
#define SLASH_WIDTH 2.2
#define SLASH_LEAN 2.5
#define TOLERANCE_ALPHA 0.14
#define BELOW_ZERO 1.25 /* an outturn below zero ends within the scale */

typedef struct
{
  const HetuBulletBar *bar;
  const HetuProgress *progress;
  HetuScale scale;
  gboolean of_target; /* the scale is one of shares of the target */
  double target;      /* of the tick; the upper end of a range */
} Bullet;

static double
clamp_x (const Bullet *self, double value)
{
  double x = hetu_scale_map (self->scale, value);

  return CLAMP (x, self->bar->x, self->bar->x + self->bar->width);
}

static void
add_rect (const Bullet *self,
          HetuPart part,
          double left,
          double right,
          double height,
          HetuColour fill,
          HetuFill kind)
{
  HetuMark mark = { .type = HETU_MARK_RECT,
                    .part = part,
                    .fill_kind = kind,
                    .row = self->bar->gauge,
                    .x = left,
                    .y = self->bar->y - height * self->bar->scale / 2,
                    .width = right - left,
                    .height = height * self->bar->scale,
                    .fill = fill };

  if (part == HETU_PART_BAND && self->bar->theme->high_contrast)
    {
      mark.stroke = self->bar->theme->outline;
      mark.stroke_width = self->bar->theme->grid_width;
    }
  if (right > left)
    hetu_scene_builder_add (self->bar->builder, &mark);
}

static void
add_polygon (const Bullet *self,
             HetuPart part,
             const HetuPoint *points,
             guint n_points,
             HetuColour fill)
{
  HetuMark mark = { .type = HETU_MARK_POLYGON,
                    .part = part,
                    .row = self->bar->gauge,
                    .fill = fill,
                    .points = (HetuPoint *) points,
                    .n_points = n_points };

  hetu_scene_builder_add (self->bar->builder, &mark);
}

static void
draw_ground (const Bullet *self)
{
  const HetuTheme *theme = self->bar->theme;
  double time =
      self->progress->has_elapsed ? MIN (hetu_progress_get_expected (self->progress), 100) : 100;
  double behind, missed;
  double splits[] = { 0, 0, 100 * HETU_BULLET_FULL };
  double left = self->bar->x;

  hetu_gauge_get_thresholds (self->progress, &behind, &missed);
  splits[0] = time - missed;
  splits[1] = time - behind;

  /* The rule of what accumulates: it says nothing of a rate or a cap. */
  if (!self->of_target || self->progress->nature != HETU_TARGET_CUMULATIVE)
    {
      add_rect (self,
                HETU_PART_BAND,
                left,
                left + self->bar->width,
                HETU_BULLET_HEIGHT,
                theme->ranges[2],
                HETU_FILL_SOLID);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (splits); i++)
    {
      double right = MAX (left, clamp_x (self, splits[i] / 100 * self->target));

      add_rect (self,
                HETU_PART_BAND,
                left,
                right,
                HETU_BULLET_HEIGHT,
                theme->ranges[i],
                HETU_FILL_SOLID);
      left = right;
    }
}

/* The values about the target that satisfy 左右 or a range. */
static void
draw_tolerance (const Bullet *self)
{
  const HetuProgress *progress = self->progress;

  if (isfinite (progress->low) && isfinite (progress->high) && progress->high > progress->low &&
      progress->nature == HETU_TARGET_CENTRE)
    add_rect (self,
              HETU_PART_BAND,
              clamp_x (self, progress->low),
              clamp_x (self, progress->high),
              TICK_HEIGHT,
              hetu_colour_with_alpha (self->bar->theme->text2, TOLERANCE_ALPHA),
              HETU_FILL_SOLID);
}

/* Past the end of the scale: two slashes cut the bar, an arrowhead ends it. */
static void
draw_over_run (const Bullet *self, HetuColour colour)
{
  const HetuBulletBar *bar = self->bar;
  double end = bar->x + bar->width, half = ARROW_HALF * bar->scale;
  double reach = (HETU_BULLET_MEASURE / 2 + 1) * bar->scale;
  const HetuPoint head[] = { { end, bar->y - half },
                             { end + ARROW_LENGTH * bar->scale, bar->y },
                             { end, bar->y + half } };

  add_polygon (self, HETU_PART_MARK, head, G_N_ELEMENTS (head), colour);
  for (guint i = 0; i < 2; i++)
    {
      double x = end - (SLASH_FROM_END - i * SLASH_STEP) * bar->scale;

      hetu_scene_builder_segment (bar->builder,
                                  HETU_PART_MARK,
                                  bar->gauge,
                                  x - SLASH_LEAN,
                                  bar->y + reach,
                                  x + SLASH_LEAN,
                                  bar->y - reach,
                                  bar->theme->canvas,
                                  SLASH_WIDTH * bar->scale);
    }
}

static void
draw_measure (const Bullet *self)
{
  const HetuProgress *progress = self->progress;
  const HetuTheme *theme = self->bar->theme;
  double zero = clamp_x (self, 0), value, end;

  if (!progress->has_outturn || progress->outturn_redacted)
    {
      double target = clamp_x (self, self->target);

      add_rect (self,
                HETU_PART_GAP,
                MIN (zero, target),
                MAX (zero, target),
                HETU_BULLET_MEASURE,
                theme->states[HETU_STATE_UNKNOWN],
                HETU_FILL_HATCH);
      return;
    }
  value = hetu_decimal_to_double (progress->outturn);
  end = clamp_x (self, value);
  add_rect (self,
            HETU_PART_MARK,
            MIN (zero, end),
            MAX (zero, end),
            HETU_BULLET_MEASURE,
            theme->states[progress->state],
            HETU_FILL_SOLID);
  if (value > self->scale.data_high * (1 + 1e-9))
    draw_over_run (self, theme->states[progress->state]);
}

/* Where a scale reaches below zero its bars do not start at the edge of the ground. */
static void
draw_zero (const Bullet *self)
{
  const HetuBulletBar *bar = self->bar;
  double x = clamp_x (self, 0), half = HETU_BULLET_HEIGHT / 2 * bar->scale;

  if (self->scale.data_low < 0)
    hetu_scene_builder_segment (bar->builder,
                                HETU_PART_ZERO,
                                -1,
                                x,
                                bar->y - half,
                                x,
                                bar->y + half,
                                bar->theme->zero,
                                bar->theme->axis_width);
}

/* Whether the measure runs through the tick at @x, which then stands in a gap: black does not show on the black of print. */
static gboolean
covers (const Bullet *self, double x)
{
  const HetuProgress *progress = self->progress;
  double zero = clamp_x (self, 0), end;

  if (!progress->has_outturn || progress->outturn_redacted)
    return FALSE;
  end = clamp_x (self, hetu_decimal_to_double (progress->outturn));
  return MIN (zero, end) < x - TICK_WIDTH / 2 && x + TICK_WIDTH / 2 < MAX (zero, end);
}

static void
draw_tick (const Bullet *self, double value)
{
  const HetuBulletBar *bar = self->bar;
  double x = clamp_x (self, value), half = TICK_HEIGHT / 2 * bar->scale;
  HetuPoint ends[] = { { x, bar->y - half }, { x, bar->y + half } };
  HetuMark mark = { .type = HETU_MARK_LINE,
                    .part = HETU_PART_TARGET,
                    .row = bar->gauge,
                    .stroke = bar->theme->text,
                    .stroke_width = TICK_WIDTH,
                    .points = ends,
                    .n_points = G_N_ELEMENTS (ends) };

  if (covers (self, x))
    add_rect (self,
              HETU_PART_BAND,
              x - TICK_WIDTH / 2 - TICK_GAP,
              x + TICK_WIDTH / 2 + TICK_GAP,
              HETU_BULLET_MEASURE,
              bar->theme->canvas,
              HETU_FILL_SOLID);
  /* Hoped for, not promised. */
  if (self->progress->soft)
    {
      mark.dash_on = SOFT_DASH * bar->scale;
      mark.dash_off = SOFT_DASH * 0.6 * bar->scale;
    }
  hetu_scene_builder_add (bar->builder, &mark);
}

/* Below the bar, pointing up at what the pace line asks for; gone when time is up. */
static void
draw_time (const Bullet *self)
{
  const HetuBulletBar *bar = self->bar;
  double top = bar->y + (HETU_BULLET_HEIGHT / 2 + TRIANGLE_GAP) * bar->scale;
  double half = TRIANGLE_WIDTH / 2 * bar->scale;
  double x = clamp_x (self, hetu_progress_get_expected (self->progress) / 100 * self->target);
  const HetuPoint points[] = { { x, top },
                               { x + half, top + TRIANGLE_HEIGHT * bar->scale },
                               { x - half, top + TRIANGLE_HEIGHT * bar->scale } };

  if (self->of_target && hetu_gauge_has_time (self->progress))
    add_polygon (self, HETU_PART_ANNOTATION, points, G_N_ELEMENTS (points), bar->theme->text2);
}

void
hetu_bullet_bar_draw (const HetuBulletBar *self, const HetuProgress *progress)
{
  Bullet bullet = { .bar = self, .progress = progress };
  HetuLanguage language = HETU_LANGUAGE_ZH;
  g_autoptr (GArray) marks = hetu_gauge_list_marks (progress, language);
  double value = progress->has_outturn ? hetu_decimal_to_double (progress->outturn) : 0;

  if (marks->len == 0)
    return;
  bullet.target = g_array_index (marks, HetuGaugeMark, marks->len - 1).value;
  bullet.of_target = bullet.target > 0 && value >= 0;
  if (bullet.of_target)
    bullet.scale =
        hetu_scale_new (0, HETU_BULLET_FULL * bullet.target, self->x, self->x + self->width);
  else
    {
      HetuGaugeDomain domain = hetu_gauge_get_domain (progress);

      bullet.scale = hetu_scale_new (MIN (domain.low, MIN (value * BELOW_ZERO, 0)),
                                     MAX (domain.high, 0),
                                     self->x,
                                     self->x + self->width);
    }
  draw_ground (&bullet);
  draw_tolerance (&bullet);
  draw_measure (&bullet);
  draw_zero (&bullet);
  for (guint i = 0; i < marks->len; i++)
    draw_tick (&bullet, g_array_index (marks, HetuGaugeMark, i).value);
  draw_time (&bullet);
}

HetuScene *
hetu_bullet_bar_new_scene (const HetuProgress *progress, const HetuTheme *theme, double width_pt)
{
  HetuSceneBuilder *builder =
      hetu_scene_builder_new (width_pt, HETU_BULLET_SCENE_HEIGHT, HETU_COLOUR_NONE);
  HetuBulletBar bar = { .builder = builder,
                        .theme = theme,
                        .x = 1,
                        .y = HETU_BULLET_SCENE_HEIGHT / 2,
                        .width = width_pt - ARROW_LENGTH - 2,
                        .scale = 1 };

  hetu_bullet_bar_draw (&bar, progress);
  return hetu_scene_builder_end (builder, NULL, NULL);
}
