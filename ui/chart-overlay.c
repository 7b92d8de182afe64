/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chart overlay: each row of the frame has an anchor, the middle of its mark in the scene, so that what is lit is what was
 * painted. On a period axis the nearest period wins first and the nearest mark of that period second; elsewhere the nearest
 * mark, where height counts more than side, because rows are read across. */
#include "ui/chart-overlay.h"

#include "ui/crosshair.h"

#include <math.h>

#define SIDE_WEIGHT 0.25 /* of horizontal distance in charts of rows */
#define SAME_X 0.5       /* points: anchors of one period */
#define REACH 14.0       /* points outside a plot that still count as inside */

typedef struct
{
  HetuPoint centre; /* points */
  double radius;    /* points, of the ring around it */
  HetuRect cell;    /* points; only when boxed */
  int plot;         /* index of the plot it lies in, −1 none */
  gboolean boxed;   /* it is a cell or a tile: lit by its outline, which leaves its words alone */
  gboolean placed;
} Anchor;

struct _HetuChartOverlay
{
  GtkWidget parent_instance;
  /* borrowed */
  HetuChartView *view;
  /* owned */
  GArray *anchors; /* (element-type Anchor): by the frame's row */
  /* plain */
  gboolean stale;    /* the anchors are of another scene */
  HetuPoint pointer; /* where it was when it moved last, pixels */
  int hovered;
  int pinned;
};

enum
{
  ROW_CHANGED,
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HetuChartOverlay, hetu_chart_overlay, GTK_TYPE_WIDGET)

/* ---- anchors */

static int
find_plot (HetuScene *scene, HetuPoint point)
{
  for (guint i = 0; i < hetu_scene_get_n_plots (scene); i++)
    {
      const HetuRect *rect = &hetu_scene_get_plot (scene, i)->rect;

      if (point.x >= rect->x - REACH && point.x <= rect->x + rect->width + REACH &&
          point.y >= rect->y - REACH && point.y <= rect->y + rect->height + REACH)
        return i;
    }
  return -1;
}

static gboolean
has_period_axis (HetuChartOverlay *self)
{
  HetuFrame *frame = hetu_chart_view_get_frame (self->view);

  return frame != NULL &&
         (frame->kind == HETU_CHART_GROWTH_LINE || frame->kind == HETU_CHART_LEVEL_GROWTH ||
          frame->kind == HETU_CHART_SLOPE || frame->kind == HETU_CHART_BUMP ||
          frame->kind == HETU_CHART_PACE ||
          (frame->kind == HETU_CHART_SMALL_MULTIPLES && frame->facet == HETU_FACET_LINES));
}

static double
get_period_x (HetuChartOverlay *self, HetuScene *scene, int row, double otherwise)
{
  HetuFrame *frame = hetu_chart_view_get_frame (self->view);
  const HetuFrameRow *datum = hetu_frame_get_row (frame, row);
  const HetuPlotArea *plot = NULL;

  if (datum->panel >= hetu_scene_get_n_plots (scene))
    return otherwise;
  plot = hetu_scene_get_plot (scene, datum->panel);
  if (plot->x_high <= plot->x_low || datum->x < plot->x_low || datum->x > plot->x_high)
    return otherwise;
  return plot->rect.x + (datum->x - plot->x_low) / (plot->x_high - plot->x_low) * plot->rect.width;
}

/* A point mark says best where a datum is; a bar or a chip will do; a line spans many data and says nothing. */
static int
rank_mark (const HetuMark *mark)
{
  if (mark->part != HETU_PART_MARK && mark->part != HETU_PART_TARGET && mark->part != HETU_PART_GAP)
    return 0;
  switch ((HetuMarkType) mark->type)
    {
    case HETU_MARK_CIRCLE:
    case HETU_MARK_POLYGON:
      return 3;
    case HETU_MARK_RING:
    case HETU_MARK_RECT:
      return 2;
    case HETU_MARK_LINE:
      return 1;
    default:
      return 0;
    }
}

static gboolean
has_cells (HetuChartOverlay *self)
{
  HetuFrame *frame = hetu_chart_view_get_frame (self->view);

  return frame != NULL && (frame->kind == HETU_CHART_HEATMAP || frame->kind == HETU_CHART_TILE_MAP);
}

static Anchor *
get_anchor (HetuChartOverlay *self, int row)
{
  if (row < 0 || (guint) row >= self->anchors->len)
    return NULL;
  return &g_array_index (self->anchors, Anchor, row);
}

static void
take_mark (HetuChartOverlay *self, HetuScene *scene, const HetuMark *mark, guint8 *ranks)
{
  HetuRect box = hetu_mark_bounds (mark);
  Anchor *anchor = get_anchor (self, mark->row);
  int rank = rank_mark (mark);

  if (anchor == NULL || rank <= ranks[mark->row])
    return;
  ranks[mark->row] = rank;
  anchor->placed = TRUE;
  anchor->centre = (HetuPoint){ box.x + box.width / 2, box.y + box.height / 2 };
  anchor->boxed = mark->type == HETU_MARK_RECT && has_cells (self);
  anchor->cell = box;
  /* The data end of a bar, where its value stands. */
  if (mark->type == HETU_MARK_RECT && !anchor->boxed && box.width > 3 * box.height)
    anchor->centre.x = box.x + box.width;
  /* A chip stands beside its period, in the gap; the datum is of the period. */
  if (mark->part == HETU_PART_GAP && has_period_axis (self))
    anchor->centre.x = get_period_x (self, scene, mark->row, anchor->centre.x);
  anchor->radius = rank == 3 ? MAX (box.width, box.height) / 2 + 3 : 5;
  anchor->plot = find_plot (scene, anchor->centre);
}

static void
place_anchors (HetuChartOverlay *self)
{
  HetuScene *scene = NULL;
  HetuFrame *frame = hetu_chart_view_get_frame (self->view);
  g_autofree guint8 *ranks = NULL;

  if (!self->stale)
    return;
  self->stale = FALSE;
  g_array_set_size (self->anchors, 0);
  scene = hetu_chart_view_get_scene (self->view);
  if (scene == NULL || frame == NULL)
    return;
  g_array_set_size (self->anchors, frame->rows->len);
  memset (self->anchors->data, 0, frame->rows->len * sizeof (Anchor));
  ranks = g_new0 (guint8, frame->rows->len + 1);
  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    take_mark (self, scene, hetu_scene_get_mark (scene, i), ranks);
}

/* ---- finding */

static double
weigh (gboolean period_axis, HetuPoint from, HetuPoint to)
{
  double across = fabs (to.x - from.x);
  double down = fabs (to.y - from.y);

  if (period_axis)
    /* A period is decided before a height is looked at. */
    return (across < SAME_X ? 0 : across) * 1000 + down;
  return hypot (across * SIDE_WEIGHT, down);
}

static int
find_nearest (HetuChartOverlay *self, HetuPoint point)
{
  HetuScene *scene = hetu_chart_view_get_scene (self->view);
  gboolean period_axis = has_period_axis (self);
  int plot = scene != NULL ? find_plot (scene, point) : -1;
  double best = HUGE_VAL;
  int found = -1;
  HetuPoint aim = point;

  if (plot < 0)
    return -1;
  if (period_axis)
    {
      double nearest = HUGE_VAL;

      for (guint i = 0; i < self->anchors->len; i++)
        {
          const Anchor *anchor = get_anchor (self, i);

          if (anchor->placed && anchor->plot == plot && fabs (anchor->centre.x - point.x) < nearest)
            {
              nearest = fabs (anchor->centre.x - point.x);
              aim.x = anchor->centre.x;
            }
        }
    }
  for (guint i = 0; i < self->anchors->len; i++)
    {
      const Anchor *anchor = get_anchor (self, i);
      double weight = weigh (period_axis, aim, anchor->centre);

      if (anchor->placed && anchor->plot == plot && weight < best)
        {
          best = weight;
          found = i;
        }
    }
  return found;
}

/* ---- state */

static void
tell (HetuChartOverlay *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[ROW_CHANGED], 0, hetu_chart_overlay_get_row (self));
}

static void
hover (HetuChartOverlay *self, int row)
{
  int before = hetu_chart_overlay_get_row (self);

  if (self->hovered == row)
    return;
  self->hovered = row;
  if (hetu_chart_overlay_get_row (self) != before)
    tell (self);
}

/* A figure that is drawn anew under a resting pointer brings motions without a movement: they would take the crosshair back
 * from the keyboard. */
static void
on_motion (HetuChartOverlay *self, double x, double y)
{
  if (x == self->pointer.x && y == self->pointer.y)
    return;
  self->pointer = (HetuPoint){ x, y };
  place_anchors (self);
  hover (self, find_nearest (self, hetu_chart_view_to_scene (self->view, x, y)));
}

static void
on_leave (HetuChartOverlay *self)
{
  hover (self, -1);
}

static void
on_pressed (HetuChartOverlay *self, int n_press, double x, double y)
{
  int row = -1;

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  place_anchors (self);
  row = find_nearest (self, hetu_chart_view_to_scene (self->view, x, y));
  if (row < 0)
    return;
  hetu_chart_overlay_pin (self, row);
  if (n_press == 2)
    g_signal_emit (self, signals[ACTIVATED], 0, row);
}

/* ---- keyboard */

static guint
get_series (HetuChartOverlay *self, int row)
{
  return hetu_frame_get_row (hetu_chart_view_get_frame (self->view), row)->series;
}

/* The next anchor from @row in the direction (@dx, @dy); on a period axis ←/→ stays in the series and ↑/↓ in the
 * period. */
static int
step (HetuChartOverlay *self, int row, int dx, int dy)
{
  const Anchor *from = get_anchor (self, row);
  gboolean period_axis = has_period_axis (self);
  double best = HUGE_VAL;
  int found = row;

  for (guint i = 0; i < self->anchors->len; i++)
    {
      const Anchor *to = get_anchor (self, i);
      double along =
          dx != 0 ? (to->centre.x - from->centre.x) * dx : (to->centre.y - from->centre.y) * dy;
      double aside =
          dx != 0 ? fabs (to->centre.y - from->centre.y) : fabs (to->centre.x - from->centre.x);

      if (!to->placed || (int) i == row || along < 0 || (along < SAME_X && dx != 0))
        continue;
      /* Marks at one height are told apart by their order. */
      if (dy != 0 && along < SAME_X && (dy > 0 ? (int) i < row : (int) i > row))
        continue;
      if (period_axis && dx != 0 && get_series (self, i) != get_series (self, row))
        continue;
      if (period_axis && dy != 0 && aside > SAME_X)
        continue;
      if (along + (period_axis ? 0 : 4 * aside) < best)
        {
          best = along + (period_axis ? 0 : 4 * aside);
          found = i;
        }
    }
  return found;
}

static int
find_end (HetuChartOverlay *self, int row, int direction)
{
  int next = row;

  for (guint i = 0; i < self->anchors->len; i++)
    {
      row = next;
      next =
          has_period_axis (self) ? step (self, row, direction, 0) : step (self, row, 0, direction);
      if (next == row)
        break;
    }
  return next;
}

static int
find_start (HetuChartOverlay *self)
{
  for (guint i = self->anchors->len; i-- > 0;)
    if (get_anchor (self, i)->placed)
      return i;
  return -1;
}

static gboolean
on_key (HetuChartOverlay *self, guint key, guint code, GdkModifierType state)
{
  int row = hetu_chart_overlay_get_row (self);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return FALSE;
  place_anchors (self);
  if (key == GDK_KEY_Escape && self->pinned >= 0)
    {
      hetu_chart_overlay_pin (self, -1);
      return TRUE;
    }
  if (row < 0)
    row = find_start (self);
  if (row < 0 || get_anchor (self, row) == NULL)
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Left:
      row = step (self, row, -1, 0);
      break;
    case GDK_KEY_Right:
      row = step (self, row, 1, 0);
      break;
    case GDK_KEY_Up:
      row = step (self, row, 0, -1);
      break;
    case GDK_KEY_Down:
      row = step (self, row, 0, 1);
      break;
    case GDK_KEY_Home:
      row = find_end (self, row, -1);
      break;
    case GDK_KEY_End:
      row = find_end (self, row, 1);
      break;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (row == self->pinned)
        g_signal_emit (self, signals[ACTIVATED], 0, row);
      break;
    default:
      return FALSE;
    }
  /* The keyboard takes over from a pointer that rests on the canvas. */
  self->hovered = -1;
  self->pinned = row;
  tell (self);
  return TRUE;
}

/* ---- drawing */

static void
hetu_chart_overlay_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HetuChartOverlay *self = HETU_CHART_OVERLAY (widget);
  const Anchor *anchor = NULL;
  GdkRGBA accent = hetu_crosshair_get_accent (widget);

  place_anchors (self);
  anchor = get_anchor (self, hetu_chart_overlay_get_row (self));
  if (anchor == NULL || !anchor->placed)
    return;
  if (has_period_axis (self) && anchor->plot >= 0)
    hetu_crosshair_draw_rule (self->view, snapshot, anchor->plot, anchor->centre.x, &accent);
  if (anchor->boxed)
    hetu_crosshair_draw_cell (self->view, snapshot, anchor->cell, &accent);
  else
    hetu_crosshair_draw_ring (self->view, snapshot, anchor->centre, anchor->radius, &accent);
}

/* ---- object */

static void
on_scene_changed (HetuChartOverlay *self)
{
  HetuFrame *frame = hetu_chart_view_get_frame (self->view);
  int n_rows = frame != NULL ? (int) frame->rows->len : 0;

  self->stale = TRUE;
  self->hovered = -1;
  if (self->pinned >= n_rows)
    self->pinned = -1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static const HetuCrosshairEvents events = {
  .motion = G_CALLBACK (on_motion),
  .leave = G_CALLBACK (on_leave),
  .pressed = G_CALLBACK (on_pressed),
  .key = G_CALLBACK (on_key),
  .scene_changed = G_CALLBACK (on_scene_changed),
};

static void
hetu_chart_overlay_finalize (GObject *object)
{
  HetuChartOverlay *self = HETU_CHART_OVERLAY (object);

  g_clear_pointer (&self->anchors, g_array_unref);
  G_OBJECT_CLASS (hetu_chart_overlay_parent_class)->finalize (object);
}

static guint
add_row_signal (const char *name)
{
  return g_signal_new (name,
                       HETU_TYPE_CHART_OVERLAY,
                       G_SIGNAL_RUN_LAST,
                       0,
                       NULL,
                       NULL,
                       NULL,
                       G_TYPE_NONE,
                       1,
                       G_TYPE_INT);
}

static void
hetu_chart_overlay_class_init (HetuChartOverlayClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hetu_chart_overlay_finalize;
  widget_class->snapshot = hetu_chart_overlay_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  signals[ROW_CHANGED] = add_row_signal ("row-changed");
  signals[ACTIVATED] = add_row_signal ("activated");
}

static void
hetu_chart_overlay_init (HetuChartOverlay *self)
{
  self->anchors = g_array_new (FALSE, TRUE, sizeof (Anchor));
  self->hovered = -1;
  self->pinned = -1;
  self->stale = TRUE;
}

GtkWidget *
hetu_chart_overlay_new (HetuChartView *view)
{
  HetuChartOverlay *self = g_object_new (HETU_TYPE_CHART_OVERLAY, NULL);

  self->view = view;
  hetu_crosshair_listen (view, GTK_WIDGET (self), &events);
  return GTK_WIDGET (self);
}

int
hetu_chart_overlay_get_row (HetuChartOverlay *self)
{
  g_return_val_if_fail (HETU_IS_CHART_OVERLAY (self), -1);
  return self->hovered >= 0 ? self->hovered : self->pinned;
}

int
hetu_chart_overlay_get_pinned (HetuChartOverlay *self)
{
  g_return_val_if_fail (HETU_IS_CHART_OVERLAY (self), -1);
  return self->pinned;
}

void
hetu_chart_overlay_pin (HetuChartOverlay *self, int row)
{
  g_return_if_fail (HETU_IS_CHART_OVERLAY (self));
  if (self->pinned == row)
    return;
  self->pinned = row;
  tell (self);
}

gboolean
hetu_chart_overlay_find_place (HetuChartOverlay *self, int row, HetuPoint *out)
{
  const Anchor *anchor = NULL;

  g_return_val_if_fail (HETU_IS_CHART_OVERLAY (self), FALSE);
  place_anchors (self);
  anchor = get_anchor (self, row);
  if (anchor == NULL || !anchor->placed)
    return FALSE;
  *out = anchor->centre;
  return TRUE;
}
