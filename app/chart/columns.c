/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of a million points over a thousand columns of pixels: within a column only its highest and its lowest point are
 * seen. The line is cut at the edges of eighths of columns, exactly, and of each eighth its range is kept; an eighth is
 * covered where the round pen is that stands within half a stroke of it, and a column where half of its eighths are,
 * which is what a stroke along all points covers. Cairo's stroke of the same points takes seconds.
 * Refuses what would look otherwise: short lines, dashes, flat ends, strokes thinner than a pixel, lines that turn back. */
#include "chart/columns.h"

#include <math.h>

/* Below both of these the stroke itself is quick, and smoother. */
#define LEAST_POINTS 2000
#define LEAST_A_COLUMN 4
/* Stretches a column is cut in. */
#define N_CUTS 8

typedef struct
{
  double low, high; /* user units; low > high: the line is not there */
} Range;

/* From user units to pixels: pixel = scale × user + shift. */
typedef struct
{
  double scale_x, shift_x;
  double scale_y, shift_y;
} Pixels;

static gboolean
find_pixels (cairo_t *cr, Pixels *out)
{
  cairo_surface_t *target = cairo_get_group_target (cr);
  cairo_matrix_t matrix;
  double scale_x, scale_y, left, top;

  if (cairo_surface_get_type (target) != CAIRO_SURFACE_TYPE_IMAGE)
    return FALSE;
  cairo_get_matrix (cr, &matrix);
  cairo_surface_get_device_scale (target, &scale_x, &scale_y);
  cairo_surface_get_device_offset (target, &left, &top);
  *out = (Pixels){ matrix.xx * scale_x,
                   matrix.x0 * scale_x + left,
                   matrix.yy * scale_y,
                   matrix.y0 * scale_y + top };
  return matrix.xy == 0 && matrix.yx == 0 && out->scale_x > 0 && out->scale_y > 0;
}

/* The highest and lowest places within each cut; the first begins at the pixel @start. */
static gboolean
find_ranges (const HetuMark *mark, const Pixels *pixels, int start, Range *ranges, guint n_ranges)
{
  const HetuPoint *points = mark->points;
  double entry = points[0].y;
  guint i = 0;

  for (guint cut = 0; cut < n_ranges; cut++)
    {
      double end = (start + (cut + 1) / (double) N_CUTS - pixels->shift_x) / pixels->scale_x;
      double low = i > 0 ? entry : HUGE_VAL, high = i > 0 ? entry : -HUGE_VAL;
      double last = i > 0 ? points[i - 1].x : points[0].x;

      ranges[cut] = (Range){ HUGE_VAL, -HUGE_VAL };
      if (i == mark->n_points)
        continue;
      while (i < mark->n_points && points[i].x < end)
        {
          double y = points[i].y;

          if (points[i].x < last)
            return FALSE;
          last = points[i].x;
          low = y < low ? y : low;
          high = y > high ? y : high;
          i++;
        }
      if (i < mark->n_points && i > 0)
        {
          HetuPoint from = points[i - 1];
          HetuPoint to = points[i];

          /* Where the line leaves this cut, it enters the next. */
          if (to.x < from.x)
            return FALSE;
          entry = from.y + (to.y - from.y) * (end - from.x) / (to.x - from.x);
          low = MIN (low, entry);
          high = MAX (high, entry);
        }
      ranges[cut] = (Range){ low, high };
    }
  return TRUE;
}

/* What the round pen covers of the middle of a cut. @chords: (array length=reach): half the pen's height so many cuts off its
 * middle */
static Range
find_cover (const Range *ranges, int n_ranges, int cut, const double *chords, int reach)
{
  Range cover = { HUGE_VAL, -HUGE_VAL };
  int first = MAX (cut - reach + 1, 0);
  int last = MIN (cut + reach, n_ranges);

  for (int i = first; i < last; i++)
    {
      double chord = chords[ABS (i - cut)];

      cover.low = MIN (cover.low, ranges[i].low - chord);
      cover.high = MAX (cover.high, ranges[i].high + chord);
    }
  return cover;
}

/* Puts @value where it belongs among @n sorted ones. */
static void
insert (double *values, int n, double value)
{
  for (; n > 0 && values[n - 1] > value; n--)
    values[n] = values[n - 1];
  values[n] = value;
}

/* What half of the cuts of a column are covered of: a pixel is painted or not, and this is where its coverage is a half. */
static Range
find_column (const Range *ranges, int n_ranges, int column, const double *chords, int reach)
{
  double lows[N_CUTS], highs[N_CUTS];

  for (int i = 0; i < N_CUTS; i++)
    {
      Range cover = find_cover (ranges, n_ranges, column * N_CUTS + i, chords, reach);

      insert (lows, i, cover.low);
      insert (highs, i, cover.high);
    }
  return (Range){ lows[N_CUTS / 2 - 1], highs[N_CUTS / 2] };
}

static void
add_columns (const HetuMark *mark,
             cairo_t *cr,
             const Pixels *pixels,
             const Range *ranges,
             int n_ranges,
             int start)
{
  double radius = mark->stroke_width / 2;
  double cut = 1 / (pixels->scale_x * N_CUTS);
  int reach = (int) floor (radius / cut) + 1;
  int caps = reach / N_CUTS + 1;
  g_autofree double *chords = g_new (double, (gsize) reach);

  for (int i = 0; i < reach; i++)
    chords[i] = sqrt (radius * radius - i * cut * i * cut);
  for (int column = -caps; column < n_ranges / N_CUTS + caps; column++)
    {
      Range cover = find_column (ranges, n_ranges, column, chords, reach);

      if (cover.low <= cover.high)
        cairo_rectangle (cr,
                         (start + column - pixels->shift_x) / pixels->scale_x,
                         cover.low,
                         1 / pixels->scale_x,
                         cover.high - cover.low);
    }
}

gboolean
hetu_columns_draw (const HetuMark *mark, cairo_t *cr)
{
  Pixels pixels;
  g_autofree Range *ranges = NULL;
  double left, right;
  guint n_ranges;

  if (mark->n_points < LEAST_POINTS || !mark->round_cap || mark->dash_on > 0 ||
      mark->dash_off > 0 || (mark->stroke & 0xff) == 0 || !find_pixels (cr, &pixels) ||
      mark->stroke_width * MIN (pixels.scale_x, pixels.scale_y) < 1 ||
      fabs (pixels.scale_x - pixels.scale_y) > 1e-9 * pixels.scale_x)
    return FALSE;
  left = floor (mark->points[0].x * pixels.scale_x + pixels.shift_x);
  right = floor (mark->points[mark->n_points - 1].x * pixels.scale_x + pixels.shift_x) + 1;
  if (!(left >= G_MININT16 && right <= G_MAXINT16 && left < right) ||
      mark->n_points < LEAST_A_COLUMN * (right - left))
    return FALSE;
  n_ranges = (guint) (right - left) * N_CUTS;
  ranges = g_new (Range, n_ranges);
  if (!find_ranges (mark, &pixels, (int) left, ranges, n_ranges))
    return FALSE;
  cairo_new_path (cr);
  add_columns (mark, cr, &pixels, ranges, (int) n_ranges, (int) left);
  cairo_set_source_rgba (cr,
                         ((mark->stroke >> 24) & 0xff) / 255.0,
                         ((mark->stroke >> 16) & 0xff) / 255.0,
                         ((mark->stroke >> 8) & 0xff) / 255.0,
                         (mark->stroke & 0xff) / 255.0);
  cairo_fill (cr);
  return TRUE;
}
