/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The scale of tints (C-32): diverging orange – canvas – blue, k = 0.10 + 0.62 · min(1, |v|/s) with s the P90 of |v| rounded
 * to a tick, or in five classes at −3a, −a, a, 3a with a next to s/5; sequential canvas → blue in five classes at the
 * quintiles, each rounded to a tick of the gap to its neighbours. A tint on which neither white nor the text has 4.5:1 is
 * moved to the nearest one that has. The legend is heat-legend.c's. */
#include "chart/heat.h"

#include "chart/row-table.h"
#include "error.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEAST_TINT 0.10
#define TINT_RANGE 0.62
#define PERCENTILE 0.9
#define N_CLASSES 5
#define TEXT_CONTRAST 4.5
#define STEP 0.01 /* of the search for a tint that text can be read on */
#define TOLERANCE 1e-9

#define CLASS_NEAR 0.30 /* tints of the classes of a diverging scale */
#define CLASS_FAR 0.66
#define SEQUENTIAL_LEAST 0.08
#define SEQUENTIAL_MOST 0.80
#define PRINT_LEAST 0.05
#define PRINT_MOST 0.70

#define REDACTED_DASH_ON 3.0
#define REDACTED_DASH_OFF 2.0

static gboolean
is_diverging (const HetuHeat *self)
{
  return self->shade == HETU_SHADE_DIFFERENCE || self->shade == HETU_SHADE_CHANGE ||
         self->shade == HETU_SHADE_REVISION;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, two = *(const double *) b;

  return one < two ? -1 : one > two;
}

/* Linear between neighbours. */
static double
quantile (const GArray *sorted, double share)
{
  double at = share * (sorted->len - 1);
  guint below = (guint) floor (at);
  double low = g_array_index (sorted, double, below);
  double high = g_array_index (sorted, double, MIN (below + 1, sorted->len - 1));

  return low + (at - below) * (high - low);
}

static GArray *
list_shades (const HetuFrame *frame, gboolean absolute)
{
  GArray *shades = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);
      double shade = absolute ? fabs (row->shade) : row->shade;

      /* What was never revised says nothing of how far revisions go. */
      if (row->has_shade && (frame->shade != HETU_SHADE_REVISION || fabs (shade) > TOLERANCE))
        g_array_append_val (shades, shade);
    }
  g_array_sort (shades, compare_numbers);
  return shades;
}

/* The one of @steps × 10^z next to @value. */
static double
round_to_nice (double value, const double *steps, gsize n_steps)
{
  double power = pow (10, floor (log10 (value)));
  double best = power;

  for (gsize i = 0; i < n_steps; i++)
    if (fabs (steps[i] * power - value) < fabs (best - value))
      best = steps[i] * power;
  return best;
}

/* The greatest 1, 2 or 5 × 10^z that is not above @value. */
static double
floor_to_nice (double value)
{
  double power = pow (10, floor (log10 (value) + TOLERANCE));
  double ratio = value / power + TOLERANCE;

  return (ratio >= 5 ? 5 : ratio >= 2 ? 2 : 1) * power;
}

/* Digits behind the point that @value needs. */
static int
count_decimals (double value)
{
  int decimals = 0;

  while (decimals < 6 && fabs (value - round (value)) > 1e-6)
    {
      value *= 10;
      decimals++;
    }
  return decimals;
}

static gboolean
has_negative (const HetuFrame *frame)
{
  for (guint i = 0; i < frame->rows->len; i++)
    if (hetu_frame_get_row (frame, i)->has_shade && hetu_frame_get_row (frame, i)->shade < 0)
      return TRUE;
  return FALSE;
}

static void
train_diverging (HetuHeat *self, const HetuFrame *frame)
{
  static const double limits[] = { 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10 };
  static const double steps[] = { 1, 2, 5, 10 };
  g_autoptr (GArray) sizes = list_shades (frame, TRUE);
  double spread = sizes->len > 0 ? quantile (sizes, PERCENTILE) : 0;

  if (spread < TOLERANCE && sizes->len > 0)
    spread = g_array_index (sizes, double, sizes->len - 1);
  if (spread < TOLERANCE)
    spread = 1;
  self->limit = round_to_nice (spread, limits, G_N_ELEMENTS (limits));
  if (self->classed)
    {
      double half = round_to_nice (self->limit / 5, steps, G_N_ELEMENTS (steps));
      const double bounds[] = { -3 * half, -half, half, 3 * half };

      self->n_bounds = G_N_ELEMENTS (bounds);
      for (guint i = 0; i < self->n_bounds; i++)
        self->bounds[i] = bounds[i];
      self->decimals = count_decimals (half);
      return;
    }
  self->decimals = count_decimals (self->limit / 2);
  self->one_sided = !has_negative (frame);
  self->saturated =
      sizes->len > 0 && g_array_index (sizes, double, sizes->len - 1) > self->limit + TOLERANCE;
}

static void
train_sequential (HetuHeat *self, const HetuFrame *frame)
{
  g_autoptr (GArray) sorted = list_shades (frame, FALSE);
  double cuts[N_CLASSES + 1];

  for (guint i = 0; i <= N_CLASSES && sorted->len > 0; i++)
    cuts[i] = quantile (sorted, i / (double) N_CLASSES);
  for (guint i = 1; i < N_CLASSES && sorted->len > 0; i++)
    {
      double gap = MIN (cuts[i] - cuts[i - 1], cuts[i + 1] - cuts[i]), step, bound;

      if (gap < TOLERANCE * MAX (1, fabs (cuts[i])))
        continue;
      step = floor_to_nice (gap);
      bound = round (cuts[i] / step) * step;
      if (self->n_bounds > 0 && bound <= self->bounds[self->n_bounds - 1] + step * TOLERANCE)
        continue;
      self->bounds[self->n_bounds++] = bound;
      self->decimals = MAX (self->decimals, count_decimals (bound));
    }
}

HetuHeat
hetu_heat_train (const HetuFrame *frame, gboolean classed)
{
  HetuHeat self = { .shade = frame->shade, .classed = classed };

  if (is_diverging (&self))
    train_diverging (&self, frame);
  else if (self.shade == HETU_SHADE_RANK)
    for (guint i = 1; i < N_CLASSES; i++)
      self.bounds[self.n_bounds++] = i / (double) N_CLASSES;
  else if (self.shade == HETU_SHADE_LEVEL)
    train_sequential (&self, frame);
  self.classed = classed || !is_diverging (&self);
  return self;
}

guint
hetu_heat_get_class (const HetuHeat *self, double shade)
{
  guint class = 0;

  while (class < self->n_bounds && shade >= self->bounds[class] - TOLERANCE)
    class ++;
  return class;
}

HetuColour
hetu_heat_text_colour (const HetuTheme *theme, HetuColour fill)
{
  const HetuColour inks[] = { theme->text, HETU_COLOUR (0xFFFFFF), theme->canvas };
  HetuColour best = inks[0];

  for (gsize i = 1; i < G_N_ELEMENTS (inks); i++)
    if (hetu_colour_contrast (inks[i], fill) > hetu_colour_contrast (best, fill))
      best = inks[i];
  return hetu_colour_contrast (theme->text, fill) >= TEXT_CONTRAST ? theme->text : best;
}

/* @ink laid on the canvas by @share, or by the nearest share on which text can be read. */
static HetuColour
tint (const HetuTheme *theme, HetuColour ink, double share)
{
  HetuColour fill = hetu_colour_mix (theme->canvas, ink, share);

  for (double away = 0; away < 1; away += STEP)
    for (int side = -1; side <= 1; side += 2)
      {
        HetuColour near = hetu_colour_mix (theme->canvas, ink, CLAMP (share + side * away, 0, 1));

        if (hetu_colour_contrast (hetu_heat_text_colour (theme, near), near) >= TEXT_CONTRAST)
          return near;
      }
  return fill;
}

static HetuColour
fill_diverging (const HetuHeat *self, const HetuTheme *theme, double shade)
{
  static const double tints[N_CLASSES] = { CLASS_FAR, CLASS_NEAR, 0, CLASS_NEAR, CLASS_FAR };
  guint class = hetu_heat_get_class (self, shade);
  double degree = CLAMP (shade / self->limit, -1, 1);

  if (theme->mode == HETU_THEME_PRINT)
    {
      double share = self->classed ? class / (N_CLASSES - 1.0) : (degree + 1) / 2;

      return tint (theme, theme->higher, PRINT_LEAST + share * (PRINT_MOST - PRINT_LEAST));
    }
  if (self->classed)
    return class == N_CLASSES / 2
               ? theme->band
               : tint (theme, shade > 0 ? theme->higher : theme->lower, tints[class]);
  if (fabs (shade) < TOLERANCE)
    return theme->canvas;
  return tint (theme,
               shade > 0 ? theme->higher : theme->lower,
               LEAST_TINT + TINT_RANGE * fabs (degree));
}

HetuColour
hetu_heat_fill (const HetuHeat *self, const HetuTheme *theme, double shade)
{
  double share;

  if (theme->high_contrast || self->shade == HETU_SHADE_NONE)
    return theme->canvas;
  if (is_diverging (self))
    return fill_diverging (self, theme, shade);
  share = self->n_bounds > 0 ? hetu_heat_get_class (self, shade) / (double) self->n_bounds : 0;
  return tint (theme,
               theme->higher,
               SEQUENTIAL_LEAST + share * (SEQUENTIAL_MOST - SEQUENTIAL_LEAST));
}

/* A sheet of hatching; what is redacted has a dashed edge. */
static void
draw_absence (HetuPlotContext *context, int row, HetuStatus status, HetuRect rect, double radius)
{
  const HetuTheme *theme = context->theme;
  HetuMark mark = { .type = HETU_MARK_RECT,
                    .part = HETU_PART_GAP,
                    .fill_kind = HETU_FILL_HATCH,
                    .row = row,
                    .fill = theme->axis,
                    .x = rect.x,
                    .y = rect.y,
                    .width = rect.width,
                    .height = rect.height,
                    .radius = radius };

  if (status == HETU_STATUS_REDACTED)
    {
      mark.stroke = theme->axis;
      mark.stroke_width = theme->grid_width;
      mark.dash_on = REDACTED_DASH_ON;
      mark.dash_off = REDACTED_DASH_OFF;
    }
  hetu_scene_builder_add (context->builder, &mark);
}

HetuColour
hetu_heat_draw_cell (const HetuHeat *self,
                     HetuPlotContext *context,
                     int row,
                     HetuRect rect,
                     double radius)
{
  const HetuTheme *theme = context->theme;
  const HetuFrameRow *datum = hetu_frame_get_row (context->frame, (guint) row);
  HetuMark mark = { .type = HETU_MARK_RECT,
                    .part = HETU_PART_MARK,
                    .row = row,
                    .fill = theme->canvas,
                    .x = rect.x,
                    .y = rect.y,
                    .width = rect.width,
                    .height = rect.height,
                    .radius = radius };

  if (datum->status == HETU_STATUS_MISSING || datum->status == HETU_STATUS_REDACTED)
    {
      draw_absence (context, row, datum->status, rect, radius);
      return theme->canvas;
    }
  if (datum->has_shade)
    mark.fill = hetu_heat_fill (self, theme, datum->shade);
  if (mark.fill == theme->canvas && (datum->has_shade || !hetu_row_is_drawable (datum)))
    {
      mark.part = datum->has_shade ? HETU_PART_MARK : HETU_PART_GAP;
      mark.stroke = theme->grid;
      mark.stroke_width = theme->grid_width;
    }
  hetu_scene_builder_add (context->builder, &mark);
  return mark.fill;
}

gboolean
hetu_heat_refuse_size (const HetuPlotContext *context,
                       guint n_lines,
                       guint n_columns,
                       HetuPoint least,
                       GError **error)
{
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_DATA,
               _ ("A table of %u × %u does not fit into %.0f×%.0f pt; at least %.0f×%.0f pt are "
                  "needed"),
               n_lines,
               n_columns,
               context->rect.width,
               context->rect.height,
               least.x,
               least.y);
  return FALSE;
}
