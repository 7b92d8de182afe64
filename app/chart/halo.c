/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which halos are worth painting. A halo in the colour of the canvas that covers nothing but canvas is not seen, yet costs
 * more than its text: sixteen copies of the glyphs in a picture, all their outlines in a PDF or SVG, where names at the
 * ends of lines took six tenths of a page.
 * Refuses to be exact: what only may be covered counts as covered. */
#include "chart/halo.h"

#include <math.h>

/* Anti-aliasing and hairlines that are moved onto pixels reach a little beyond their place, points. */
#define SLACK 2.0

typedef struct
{
  double left, top, right, bottom;
} Box;

static Box
grow (Box box, double by)
{
  return (Box){ box.left - by, box.top - by, box.right + by, box.bottom + by };
}

static gboolean
overlap (const Box *a, const Box *b)
{
  return a->left <= b->right && b->left <= a->right && a->top <= b->bottom && b->top <= a->bottom;
}

static Box
box_of_points (const HetuPoint *points, guint n_points)
{
  Box box = { HUGE_VAL, HUGE_VAL, -HUGE_VAL, -HUGE_VAL };

  for (guint i = 0; i < n_points; i++)
    {
      box.left = MIN (box.left, points[i].x);
      box.top = MIN (box.top, points[i].y);
      box.right = MAX (box.right, points[i].x);
      box.bottom = MAX (box.bottom, points[i].y);
    }
  return box;
}

static Box
box_of (const HetuMark *mark)
{
  switch ((HetuMarkType) mark->type)
    {
    case HETU_MARK_CIRCLE:
    case HETU_MARK_RING:
      return grow ((Box){ mark->x, mark->y, mark->x, mark->y }, mark->radius);
    case HETU_MARK_LINE:
    case HETU_MARK_POLYGON:
      return box_of_points (mark->points, mark->n_points);
    case HETU_MARK_TEXT:
      return (Box){ mark->x,
                    mark->y,
                    mark->x + hetu_text_run_get_width (mark->run),
                    mark->y + hetu_text_run_get_height (mark->run) };
    case HETU_MARK_RECT:
    case HETU_N_MARKS:
      break;
    }
  return (Box){ mark->x, mark->y, mark->x + mark->width, mark->y + mark->height };
}

/* Whether the straight line through two points leaves the box on one side of it. */
static gboolean
passes_by (const Box *box, HetuPoint a, HetuPoint b)
{
  const HetuPoint corners[] = {
    { box->left, box->top },
    { box->right, box->top },
    { box->left, box->bottom },
    { box->right, box->bottom },
  };
  guint n_left = 0;
  guint n_right = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      double side = (b.x - a.x) * (corners[i].y - a.y) - (b.y - a.y) * (corners[i].x - a.x);

      n_left += side < 0;
      n_right += side > 0;
    }
  return n_left == G_N_ELEMENTS (corners) || n_right == G_N_ELEMENTS (corners);
}

static gboolean
line_meets (const HetuMark *line, const Box *box)
{
  for (guint i = 0; i + 1 < line->n_points; i++)
    {
      Box step = box_of_points (line->points + i, 2);

      if (overlap (&step, box) && !passes_by (box, line->points[i], line->points[i + 1]))
        return TRUE;
    }
  return FALSE;
}

gboolean
hetu_halo_is_seen (const HetuMark *marks, guint index)
{
  Box halo = grow (box_of (&marks[index]), HETU_HALO_WIDTH / 2 + SLACK);

  for (guint i = 0; i < index; i++)
    {
      Box near = grow (halo, marks[i].stroke_width / 2);
      Box box = box_of (&marks[i]);

      if (overlap (&near, &box) &&
          (marks[i].type != HETU_MARK_LINE || line_meets (&marks[i], &near)))
        return TRUE;
    }
  return FALSE;
}
