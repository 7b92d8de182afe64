/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One geometry a mark type. The table below holds the one path function of each type; painting fills and strokes it,
 * picking asks Cairo whether a point lies in that fill or stroke, bounds are the extents of the same. Only texts are
 * painted otherwise: their path is their box. */
#include "chart/mark.h"

#include "chart/columns.h"

#include <math.h>

/* How far the line that a halo is stroked along may be off the glyphs' curves, device units: on paper a sixth of its width,
 * which nobody sees. Of a page with 21 such labels it takes a fifth of the bytes. */
#define HALO_TOLERANCE 0.5
/* Scratch contexts count in 1/64 of Cairo's 1/256: bounds are good to 1/16,384 pt. */
#define SCRATCH_SCALE 64.0
/* A stroke of 1.5 pixels is painted as 1, not 2: hairlines stay light. */
#define SNAP_ROUND 0.49

static void
path_rect (const HetuMark *mark, cairo_t *cr)
{
  double r = MIN (mark->radius, MIN (mark->width, mark->height) / 2);
  double right = mark->x + mark->width;
  double bottom = mark->y + mark->height;

  if (r <= 0)
    {
      cairo_rectangle (cr, mark->x, mark->y, mark->width, mark->height);
      return;
    }
  cairo_new_sub_path (cr);
  cairo_arc (cr, right - r, mark->y + r, r, -G_PI_2, 0);
  cairo_arc (cr, right - r, bottom - r, r, 0, G_PI_2);
  cairo_arc (cr, mark->x + r, bottom - r, r, G_PI_2, G_PI);
  cairo_arc (cr, mark->x + r, mark->y + r, r, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

static void
path_line (const HetuMark *mark, cairo_t *cr)
{
  cairo_new_sub_path (cr);
  for (guint i = 0; i < mark->n_points; i++)
    cairo_line_to (cr, mark->points[i].x, mark->points[i].y);
}

static void
path_polygon (const HetuMark *mark, cairo_t *cr)
{
  path_line (mark, cr);
  if (mark->n_points > 0)
    cairo_close_path (cr);
}

static void
path_circle (const HetuMark *mark, cairo_t *cr)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, mark->x, mark->y, mark->radius, 0, 2 * G_PI);
  cairo_close_path (cr);
}

/* A stretch of a ring with flat ends, or the whole ring. */
static void
path_ring (const HetuMark *mark, cairo_t *cr)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, mark->x, mark->y, mark->radius, mark->from, mark->to);
  if (mark->to - mark->from >= 2 * G_PI)
    {
      cairo_close_path (cr);
      cairo_new_sub_path (cr);
    }
  cairo_arc_negative (cr, mark->x, mark->y, mark->inner, mark->to, mark->from);
  cairo_close_path (cr);
}

static void
path_text (const HetuMark *mark, cairo_t *cr)
{
  cairo_rectangle (cr,
                   mark->x,
                   mark->y,
                   hetu_text_run_get_width (mark->run),
                   hetu_text_run_get_height (mark->run));
}

static const struct
{
  const char *name;
  void (*path) (const HetuMark *mark, cairo_t *cr);
} classes[HETU_N_MARKS] = {
  [HETU_MARK_RECT] = { "rect", path_rect },          [HETU_MARK_LINE] = { "line", path_line },
  [HETU_MARK_POLYGON] = { "polygon", path_polygon }, [HETU_MARK_CIRCLE] = { "circle", path_circle },
  [HETU_MARK_RING] = { "ring", path_ring },          [HETU_MARK_TEXT] = { "text", path_text },
};

const char *
hetu_mark_type_to_string (HetuMarkType type)
{
  g_return_val_if_fail (type < HETU_N_MARKS, NULL);

  return classes[type].name;
}

const char *
hetu_part_to_string (HetuPart part)
{
  static const char *const names[HETU_N_PARTS] = {
    "canvas", "band",     "grid",       "axis",   "zero",   "reference", "mark",
    "target", "gap",      "annotation", "label",  "value",  "tick",      "key",
    "title",  "subtitle", "note",       "source", "accent",
  };

  g_return_val_if_fail (part < HETU_N_PARTS, NULL);

  return names[part];
}

void
hetu_mark_path (const HetuMark *mark, cairo_t *cr)
{
  g_return_if_fail (mark->type < HETU_N_MARKS);

  classes[mark->type].path (mark, cr);
}

static gboolean
is_filled (const HetuMark *mark)
{
  return (mark->fill & 0xff) != 0 && mark->type != HETU_MARK_LINE;
}

static gboolean
is_stroked (const HetuMark *mark)
{
  return (mark->stroke & 0xff) != 0 && mark->stroke_width > 0 && mark->type != HETU_MARK_TEXT;
}

static void
set_colour (cairo_t *cr, HetuColour colour)
{
  cairo_set_source_rgba (cr,
                         ((colour >> 24) & 0xff) / 255.0,
                         ((colour >> 16) & 0xff) / 255.0,
                         ((colour >> 8) & 0xff) / 255.0,
                         (colour & 0xff) / 255.0);
}

/* The stroke as it is painted and picked; @width may be wider than the mark's. */
static void
set_stroke (const HetuMark *mark, cairo_t *cr, double width)
{
  cairo_set_line_width (cr, width);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, mark->round_cap ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  if (mark->dash_on > 0 || mark->dash_off > 0)
    {
      const double dashes[] = { mark->dash_on, mark->dash_off };

      cairo_set_dash (cr, dashes, 2, 0);
    }
  else
    cairo_set_dash (cr, NULL, 0, 0);
}

/* Paints the hatching inside the mark, whose path is the current one, and leaves that path. */
static void
fill_hatch (const HetuMark *mark, cairo_t *cr)
{
  double left, top, right, bottom;

  cairo_save (cr);
  cairo_path_extents (cr, &left, &top, &right, &bottom);
  cairo_clip (cr);
  cairo_set_line_width (cr, HETU_HATCH_WIDTH);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_dash (cr, NULL, 0, 0);
  /* The lines x + y = k × pitch that cross the box. */
  for (double k = ceil ((left + top) / HETU_HATCH_PITCH); k * HETU_HATCH_PITCH <= right + bottom;
       k++)
    {
      double sum = k * HETU_HATCH_PITCH;

      cairo_move_to (cr, sum - bottom - 1, bottom + 1);
      cairo_line_to (cr, sum - top + 1, top - 1);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
  cairo_new_path (cr);
  hetu_mark_path (mark, cr);
}

static gboolean
is_image (cairo_t *cr)
{
  return cairo_surface_get_type (cairo_get_group_target (cr)) == CAIRO_SURFACE_TYPE_IMAGE;
}

void
hetu_mark_halo_path (const HetuMark *mark, cairo_t *cr)
{
  double tolerance = cairo_get_tolerance (cr);
  cairo_path_t *outline = NULL;

  cairo_new_path (cr);
  hetu_text_run_path (mark->run, cr, mark->x, mark->y);
  cairo_set_tolerance (cr, HALO_TOLERANCE);
  outline = cairo_copy_path_flat (cr);
  cairo_new_path (cr);
  cairo_append_path (cr, outline);
  cairo_path_destroy (outline);
  cairo_set_tolerance (cr, tolerance);
}

/* The halo. On pixels the glyphs themselves are painted around their place, in two circles of eight: Cairo has them in its
 * cache, and 120 labels take 3 ms where stroking their outlines takes 26. Elsewhere copies would be read as text. */
static void
draw_halo (const HetuMark *mark, cairo_t *cr)
{
  set_colour (cr, mark->halo);
  if (is_image (cr))
    {
      for (int ring = 1; ring <= 2; ring++)
        for (int i = 0; i < 8; i++)
          hetu_text_run_draw (mark->run,
                              cr,
                              mark->x + ring * HETU_HALO_WIDTH / 4 * cos (i * G_PI_4),
                              mark->y + ring * HETU_HALO_WIDTH / 4 * sin (i * G_PI_4));
      return;
    }
  hetu_mark_halo_path (mark, cr);
  cairo_set_line_width (cr, HETU_HALO_WIDTH);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_stroke (cr);
}

static void
draw_text (const HetuMark *mark, cairo_t *cr)
{
  if ((mark->halo & 0xff) != 0 && !mark->halo_unseen)
    draw_halo (mark, cr);
  set_colour (cr, mark->fill);
  hetu_text_run_draw (mark->run, cr, mark->x, mark->y);
}

/* Whether @cr paints pixels that stand straight, and how many a point. */
static gboolean
has_pixels (cairo_t *cr, double *scale)
{
  cairo_matrix_t matrix;

  cairo_get_matrix (cr, &matrix);
  *scale = matrix.xx;
  return is_image (cr) && matrix.xy == 0 && matrix.yx == 0 && matrix.xx > 0;
}

/* C-15: moves a horizontal or vertical hairline so that it covers whole pixels: @odd: centred on one. */
static HetuPoint
snap_point (cairo_t *cr, HetuPoint point, gboolean odd)
{
  double half = odd ? 0.5 : 0;

  cairo_user_to_device (cr, &point.x, &point.y);
  point.x = floor (point.x - half + 0.5) + half;
  point.y = floor (point.y - half + 0.5) + half;
  cairo_device_to_user (cr, &point.x, &point.y);
  return point;
}

static void
draw_shape (const HetuMark *mark, cairo_t *cr)
{
  cairo_new_path (cr);
  hetu_mark_path (mark, cr);
  if (is_filled (mark))
    {
      set_colour (cr, mark->fill);
      if (mark->fill_kind == HETU_FILL_HATCH)
        fill_hatch (mark, cr);
      else
        cairo_fill_preserve (cr);
    }
  if (is_stroked (mark))
    {
      set_colour (cr, mark->stroke);
      set_stroke (mark, cr, mark->stroke_width);
      cairo_stroke_preserve (cr);
    }
  cairo_new_path (cr);
}

static void
draw_snapped (const HetuMark *mark, cairo_t *cr, double scale)
{
  HetuMark snapped = *mark;
  double pixels = MAX (1, floor (mark->stroke_width * scale + SNAP_ROUND));
  gboolean odd = is_stroked (mark) && fmod (pixels, 2) == 1;
  HetuPoint corners[2] = { { mark->x, mark->y },
                           { mark->x + mark->width, mark->y + mark->height } };
  g_autofree HetuPoint *points = g_memdup2 (mark->points, mark->n_points * sizeof (HetuPoint));

  for (guint i = 0; i < mark->n_points; i++)
    points[i] = snap_point (cr, points[i], odd);
  snapped.points = points;
  if (mark->type == HETU_MARK_RECT)
    {
      for (int i = 0; i < 2; i++)
        corners[i] = snap_point (cr, corners[i], odd);
      snapped.x = corners[0].x;
      snapped.y = corners[0].y;
      snapped.width = corners[1].x - corners[0].x;
      snapped.height = corners[1].y - corners[0].y;
    }
  if (is_stroked (mark))
    snapped.stroke_width = pixels / scale;
  draw_shape (&snapped, cr);
}

static gboolean
is_dot (const HetuMark *mark)
{
  return mark->type == HETU_MARK_CIRCLE && mark->fill_kind == HETU_FILL_SOLID &&
         (mark->fill & 0xff) == 0xff && !is_stroked (mark) && mark->radius > 0;
}

/* A dot is the round end of a line without length: in a PDF 4 numbers in place of the 26 of four curves, and the same disc
 * (ISO 32000-1 §8.5.3.2). Dots of one series are one stroke. */
static void
draw_dots (const HetuMark *marks, guint n_marks, cairo_t *cr)
{
  cairo_new_path (cr);
  for (guint i = 0; i < n_marks; i++)
    {
      cairo_move_to (cr, marks[i].x, marks[i].y);
      cairo_line_to (cr, marks[i].x, marks[i].y);
    }
  set_colour (cr, marks->fill);
  cairo_set_line_width (cr, 2 * marks->radius);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_stroke (cr);
}

static gboolean
is_pdf (cairo_t *cr)
{
  return cairo_surface_get_type (cairo_get_group_target (cr)) == CAIRO_SURFACE_TYPE_PDF;
}

void
hetu_mark_draw (const HetuMark *mark, cairo_t *cr)
{
  double scale;

  if (mark->type == HETU_MARK_TEXT)
    draw_text (mark, cr);
  else if (mark->snap && has_pixels (cr, &scale))
    draw_snapped (mark, cr, scale);
  else if (mark->type != HETU_MARK_LINE || !hetu_columns_draw (mark, cr))
    draw_shape (mark, cr);
}

guint
hetu_marks_draw (const HetuMark *marks, guint n_marks, cairo_t *cr)
{
  guint n = 0;

  if (is_pdf (cr))
    while (n < n_marks && is_dot (&marks[n]) && marks[n].fill == marks->fill &&
           marks[n].radius == marks->radius)
      n++;
  if (n > 0)
    {
      draw_dots (marks, n, cr);
      return n;
    }
  hetu_mark_draw (marks, cr);
  return 1;
}

/* A context that only reckons, one a thread, with an empty path: nothing is ever painted on it. */
static cairo_t *
scratch (void)
{
  static GPrivate private = G_PRIVATE_INIT ((GDestroyNotify) cairo_destroy);
  cairo_t *cr = g_private_get (&private);

  if (cr == NULL)
    {
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);

      cr = cairo_create (surface);
      cairo_surface_destroy (surface);
      cairo_scale (cr, SCRATCH_SCALE, SCRATCH_SCALE);
      cairo_set_tolerance (cr, 0.01);
      g_private_set (&private, cr);
    }
  cairo_new_path (cr);
  return cr;
}

static HetuRect
unite (HetuRect a, double left, double top, double right, double bottom)
{
  double x = MIN (a.x, left);
  double y = MIN (a.y, top);

  return (HetuRect){ x, y, MAX (a.x + a.width, right) - x, MAX (a.y + a.height, bottom) - y };
}

HetuRect
hetu_mark_bounds (const HetuMark *mark)
{
  cairo_t *cr = scratch ();
  double left, top, right, bottom;
  HetuRect bounds;

  hetu_mark_path (mark, cr);
  cairo_path_extents (cr, &left, &top, &right, &bottom);
  bounds = (HetuRect){ left, top, right - left, bottom - top };
  if (is_stroked (mark))
    {
      set_stroke (mark, cr, mark->stroke_width);
      cairo_stroke_extents (cr, &left, &top, &right, &bottom);
      if (right > left || bottom > top)
        bounds = unite (bounds, left, top, right, bottom);
    }
  if (mark->type == HETU_MARK_TEXT && (mark->halo & 0xff) != 0)
    bounds = unite (bounds,
                    bounds.x - HETU_HALO_WIDTH / 2,
                    bounds.y - HETU_HALO_WIDTH / 2,
                    bounds.x + bounds.width + HETU_HALO_WIDTH / 2,
                    bounds.y + bounds.height + HETU_HALO_WIDTH / 2);
  return bounds;
}

/* Whether the point is anywhere near: a pointer asks hundreds of marks, and a path costs a hundred times this. @reach: how
 * far paint may lie from the mark's own coordinates. */
static gboolean
is_near (const HetuMark *mark, double x, double y, double reach)
{
  double left = mark->x, top = mark->y, right = mark->x, bottom = mark->y;

  switch ((HetuMarkType) mark->type)
    {
    case HETU_MARK_RECT:
      right += mark->width;
      bottom += mark->height;
      break;
    case HETU_MARK_TEXT:
      right += hetu_text_run_get_width (mark->run);
      bottom += hetu_text_run_get_height (mark->run);
      break;
    case HETU_MARK_LINE:
    case HETU_MARK_POLYGON:
      left = top = HUGE_VAL;
      right = bottom = -HUGE_VAL;
      for (guint i = 0; i < mark->n_points; i++)
        {
          left = MIN (left, mark->points[i].x);
          right = MAX (right, mark->points[i].x);
          top = MIN (top, mark->points[i].y);
          bottom = MAX (bottom, mark->points[i].y);
        }
      break;
    case HETU_MARK_CIRCLE:
    case HETU_MARK_RING:
    case HETU_N_MARKS:
      reach += mark->radius;
      break;
    }
  return x >= left - reach && x <= right + reach && y >= top - reach && y <= bottom + reach;
}

gboolean
hetu_mark_is_hit (const HetuMark *mark, double x, double y, double tolerance_pt)
{
  cairo_t *cr;
  double width = (is_stroked (mark) ? mark->stroke_width : 0) + 2 * tolerance_pt;
  gboolean has_fill = is_filled (mark) || mark->type == HETU_MARK_TEXT;

  if (!has_fill && !is_stroked (mark))
    return FALSE;
  if (!is_near (mark, x, y, 1 + width / 2))
    return FALSE;
  cr = scratch ();
  hetu_mark_path (mark, cr);
  if (has_fill && cairo_in_fill (cr, x, y))
    return TRUE;
  if (width <= 0)
    return FALSE;
  set_stroke (mark, cr, width);
  if (tolerance_pt > 0)
    cairo_set_dash (cr, NULL, 0, 0);
  return cairo_in_stroke (cr, x, y);
}
