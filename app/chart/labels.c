/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Placing labels without collisions. End labels are an isotonic regression: with the heights of the boxes taken
 * off, “no two overlap” becomes “never falling”, which the pool-adjacent-violators algorithm (Ayer et al. 1955)
 * solves exactly in linear time after the sort; the bounded solution is the free one, clamped. Labels of points
 * take the first free side in a field of boxes and strokes. Nothing is moved at random and nothing overlaps:
 * what finds no room is not placed, and the caller drops it. */
#include "chart/labels.h"

/* C-36 asks for 4 pt between a label and anything else. A box one line high already holds about 3 pt of leading
 * above and below its digits. */
#define SPREAD_GAP 8.0 /* between labels in one line */
#define CLEARANCE_X 4.0
#define CLEARANCE_Y 1.0

/* Of the highest and the lowest label of a column, whosever it is (C-35). */
#define EXTREME_PRIORITY 2

typedef struct
{
  HetuPoint a, b;
  double reach; /* half of the stroke */
} Segment;

struct _HetuLabelField
{
  HetuRect bounds;
  GArray *boxes;    /* (element-type HetuRect) */
  GArray *segments; /* (element-type Segment) */
};

/* A run of labels that move together. */
typedef struct
{
  double sum;
  guint n;
} Pool;

static int
compare_wanted (gconstpointer a, gconstpointer b, gpointer data)
{
  const HetuEndLabel *labels = data;
  guint first = *(const guint *) a, second = *(const guint *) b;
  double left = labels[first].wanted_y, right = labels[second].wanted_y;

  if (left != right)
    return left < right ? -1 : 1;
  return first < second ? -1 : 1;
}

gboolean
hetu_labels_isotonic (HetuEndLabel *labels, guint n_labels, double gap, double top, double bottom)
{
  g_autofree guint *order = NULL;
  g_autofree double *offsets = NULL;
  g_autofree Pool *pools = NULL;
  guint n_pools = 0, next = 0;
  double low, high;

  if (n_labels == 0)
    return TRUE;
  g_return_val_if_fail (labels != NULL, FALSE);

  order = g_new (guint, n_labels);
  offsets = g_new (double, n_labels);
  pools = g_new (Pool, n_labels);
  for (guint i = 0; i < n_labels; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) n_labels, sizeof *order, compare_wanted, labels);

  for (guint i = 0; i < n_labels; i++)
    {
      const HetuEndLabel *label = &labels[order[i]];

      offsets[i] =
          i == 0 ? 0.0 : offsets[i - 1] + (labels[order[i - 1]].height + label->height) / 2 + gap;
      pools[n_pools++] = (Pool){ label->wanted_y - offsets[i], 1 };
      while (n_pools > 1 && pools[n_pools - 1].sum / pools[n_pools - 1].n <
                                pools[n_pools - 2].sum / pools[n_pools - 2].n)
        {
          pools[n_pools - 2].sum += pools[n_pools - 1].sum;
          pools[n_pools - 2].n += pools[n_pools - 1].n;
          n_pools--;
        }
    }

  low = top + labels[order[0]].height / 2;
  high = bottom - labels[order[n_labels - 1]].height / 2 - offsets[n_labels - 1];
  for (guint pool = 0; pool < n_pools; pool++)
    for (guint i = 0; i < pools[pool].n; i++, next++)
      labels[order[next]].placed_y =
          offsets[next] + MAX (low, MIN (high, pools[pool].sum / pools[pool].n));
  return high >= low;
}

/* The kept label that goes first, −1 when none is left. */
static int
find_worst (const HetuThinLabel *labels, guint n_labels)
{
  int first = -1, last = -1, worst = -1, most = G_MININT;

  for (guint i = 0; i < n_labels; i++)
    if (labels[i].kept)
      {
        first = first < 0 ? (int) i : first;
        last = (int) i;
      }
  for (int i = first; i >= 0 && i <= last; i++)
    {
      int priority =
          i == first || i == last ? MIN (labels[i].priority, EXTREME_PRIORITY) : labels[i].priority;

      if (!labels[i].kept || priority < most)
        continue;
      worst = i;
      most = priority;
    }
  return worst;
}

void
hetu_labels_thin (HetuThinLabel *labels, guint n_labels, double height)
{
  double sum = 0;

  for (guint i = 0; i < n_labels; i++)
    sum += labels[i].kept ? labels[i].height : 0;
  while (sum > height)
    {
      int worst = find_worst (labels, n_labels);

      if (worst < 0)
        return;
      labels[worst].kept = FALSE;
      sum -= labels[worst].height;
    }
}

HetuLabelField *
hetu_label_field_new (HetuRect bounds)
{
  HetuLabelField *self = g_new0 (HetuLabelField, 1);

  self->bounds = bounds;
  self->boxes = g_array_new (FALSE, FALSE, sizeof (HetuRect));
  self->segments = g_array_new (FALSE, FALSE, sizeof (Segment));
  return self;
}

void
hetu_label_field_free (HetuLabelField *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->boxes);
  g_array_unref (self->segments);
  g_free (self);
}

void
hetu_label_field_block (HetuLabelField *self, HetuRect box)
{
  g_return_if_fail (self != NULL);
  g_array_append_val (self->boxes, box);
}

void
hetu_label_field_block_segment (HetuLabelField *self,
                                double x1,
                                double y1,
                                double x2,
                                double y2,
                                double width)
{
  Segment segment = { { x1, y1 }, { x2, y2 }, width / 2 };

  g_return_if_fail (self != NULL);
  g_array_append_val (self->segments, segment);
}

/* Narrows [*enter, *leave], the part of a segment within low … high on one axis (Liang and Barsky 1984). */
static gboolean
clip (double start, double delta, double low, double high, double *enter, double *leave)
{
  double first, second;

  if (delta == 0)
    return start >= low && start <= high;
  first = (low - start) / delta;
  second = (high - start) / delta;
  *enter = MAX (*enter, MIN (first, second));
  *leave = MIN (*leave, MAX (first, second));
  return *enter <= *leave;
}

static gboolean
segment_meets (const Segment *segment, HetuRect box)
{
  double enter = 0, leave = 1;

  return clip (segment->a.x,
               segment->b.x - segment->a.x,
               box.x - segment->reach,
               box.x + box.width + segment->reach,
               &enter,
               &leave) &&
         clip (segment->a.y,
               segment->b.y - segment->a.y,
               box.y - segment->reach,
               box.y + box.height + segment->reach,
               &enter,
               &leave);
}

gboolean
hetu_label_field_is_free (const HetuLabelField *self, HetuRect box)
{
  HetuRect wide = { box.x - CLEARANCE_X,
                    box.y - CLEARANCE_Y,
                    box.width + 2 * CLEARANCE_X,
                    box.height + 2 * CLEARANCE_Y };

  g_return_val_if_fail (self != NULL, FALSE);
  if (box.x < self->bounds.x || box.y < self->bounds.y ||
      box.x + box.width > self->bounds.x + self->bounds.width ||
      box.y + box.height > self->bounds.y + self->bounds.height)
    return FALSE;
  for (guint i = 0; i < self->boxes->len; i++)
    {
      const HetuRect *other = &g_array_index (self->boxes, HetuRect, i);

      if (wide.x < other->x + other->width && other->x < wide.x + wide.width &&
          wide.y < other->y + other->height && other->y < wide.y + wide.height)
        return FALSE;
    }
  for (guint i = 0; i < self->segments->len; i++)
    if (segment_meets (&g_array_index (self->segments, Segment, i), wide))
      return FALSE;
  return TRUE;
}

HetuRect
hetu_side_place (HetuSide side, HetuPoint anchor, double width, double height, double offset)
{
  /* A corner stands at offset ÷ √2 on each axis: as near to a round mark as the sides are. */
  double near_by = offset * G_SQRT2 / 2;
  double x = anchor.x - width / 2, y = anchor.y - height / 2;

  switch (side)
    {
    case HETU_SIDE_ABOVE:
      y = anchor.y - offset - height;
      break;
    case HETU_SIDE_RIGHT:
      x = anchor.x + offset;
      break;
    case HETU_SIDE_BELOW:
      y = anchor.y + offset;
      break;
    case HETU_SIDE_LEFT:
      x = anchor.x - offset - width;
      break;
    case HETU_SIDE_ABOVE_RIGHT:
      x = anchor.x + near_by;
      y = anchor.y - near_by - height;
      break;
    case HETU_SIDE_ABOVE_LEFT:
      x = anchor.x - near_by - width;
      y = anchor.y - near_by - height;
      break;
    case HETU_SIDE_BELOW_RIGHT:
      x = anchor.x + near_by;
      y = anchor.y + near_by;
      break;
    case HETU_SIDE_BELOW_LEFT:
      x = anchor.x - near_by - width;
      y = anchor.y + near_by;
      break;
    }
  return (HetuRect){ x, y, width, height };
}

gboolean
hetu_label_field_place (HetuLabelField *self,
                        HetuPoint anchor,
                        double width,
                        double height,
                        double offset,
                        const HetuSide *sides,
                        guint n_sides,
                        HetuPoint *out)
{
  g_return_val_if_fail (self != NULL && out != NULL, FALSE);
  for (guint i = 0; i < n_sides; i++)
    {
      HetuRect box = hetu_side_place (sides[i], anchor, width, height, offset);

      if (!hetu_label_field_is_free (self, box))
        continue;
      hetu_label_field_block (self, box);
      *out = (HetuPoint){ box.x, box.y };
      return TRUE;
    }
  return FALSE;
}

void
hetu_labels_spread (const double *places,
                    const double *widths,
                    double *lefts,
                    guint n,
                    HetuRect rect)
{
  double edge = rect.x;

  for (guint i = 0; i < n; i++)
    {
      lefts[i] = MAX (places[i] - widths[i] / 2, edge);
      edge = lefts[i] + widths[i] + SPREAD_GAP;
    }
  edge = rect.x + rect.width;
  for (guint i = n; i-- > 0;)
    {
      lefts[i] = MIN (lefts[i], edge - widths[i]);
      edge = lefts[i] - SPREAD_GAP;
    }
}
