/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Compare cursor: places come from the plots of the scene, so that what is lit is what was painted. In bars a line is a
 * category, a band across; in lines it is a period, an upright rule. Tab goes from panel to panel and leaves after the last,
 * so that the keyboard is never caught. */
#include "ui/compare-cursor.h"

#include "ui/crosshair.h"

#include <math.h>

#define SIDE 22.0        /* points left and right of a band across all panels */
#define PANEL_GAP 14.0   /* points between the band of one panel and the next panel */
#define BAND_ALPHA 0.11f /* of the accent */
#define RING 5.5         /* points */
#define SAME_X 1e-6      /* of the period axis, years */

struct _HetuCompareCursor
{
  GtkWidget parent_instance;
  /* borrowed */
  HetuChartView *view;
  /* plain */
  gboolean linked;
  guint panel, hovered_panel;
  int line, hovered_line; /* −1 none */
};

enum
{
  MOVED,
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HetuCompareCursor, hetu_compare_cursor, GTK_TYPE_WIDGET)

/* ---- lines */

static gboolean
is_bars (const HetuFrame *frame)
{
  return frame->facet == HETU_FACET_BARS;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

/* Returns: (transfer full) (element-type double): the periods of the frame on its axis, in order */
static GArray *
list_periods (const HetuFrame *frame)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (double));
  GArray *periods = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < frame->rows->len; i++)
    g_array_append_val (all, hetu_frame_get_row (frame, i)->x);
  g_array_sort (all, compare_numbers);
  for (guint i = 0; i < all->len; i++)
    {
      double x = g_array_index (all, double, i);

      if (periods->len == 0 || x > g_array_index (periods, double, periods->len - 1) + SAME_X)
        g_array_append_val (periods, x);
    }
  return periods;
}

static double
get_period (const HetuFrame *frame, int line)
{
  g_autoptr (GArray) periods = list_periods (frame);

  return line >= 0 && (guint) line < periods->len ? g_array_index (periods, double, line) : 0;
}

guint
hetu_compare_cursor_get_n_lines (HetuCompareCursor *self)
{
  HetuFrame *frame = hetu_chart_view_get_frame (self->view);
  g_autoptr (GArray) periods = NULL;

  if (frame == NULL)
    return 0;
  if (is_bars (frame))
    return frame->categories->len;
  periods = list_periods (frame);
  return periods->len;
}

int
hetu_compare_cursor_find_row (HetuCompareCursor *self, guint panel, gboolean target)
{
  HetuFrame *frame = hetu_chart_view_get_frame (self->view);
  int line = hetu_compare_cursor_get_line (self);
  double x = 0;

  if (frame == NULL || line < 0)
    return -1;
  x = is_bars (frame) ? 0 : get_period (frame, line);
  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);
      gboolean on_line =
          is_bars (frame) ? row->category == (guint) line : fabs (row->x - x) < SAME_X;

      if (row->panel == panel && on_line && (row->kind == HETU_KIND_TARGET) == target)
        return i;
    }
  return -1;
}

/* ---- pointing */

static gboolean
find_place (HetuCompareCursor *self, double x, double y, guint *panel, int *line)
{
  HetuScene *scene = hetu_chart_view_get_scene (self->view);
  HetuFrame *frame = hetu_chart_view_get_frame (self->view);
  HetuPoint at = hetu_chart_view_to_scene (self->view, x, y);
  guint n_lines = hetu_compare_cursor_get_n_lines (self);
  double nearest = HUGE_VAL;

  if (scene == NULL || frame == NULL || n_lines == 0)
    return FALSE;
  for (guint i = 0; i < hetu_scene_get_n_plots (scene); i++)
    {
      const HetuPlotArea *plot = hetu_scene_get_plot (scene, i);
      const HetuRect *rect = &plot->rect;
      double away = at.x < rect->x ? rect->x - at.x : MAX (at.x - rect->x - rect->width, 0);
      double time = plot->x_low + (at.x - rect->x) / rect->width * (plot->x_high - plot->x_low);

      if (at.y < rect->y || at.y > rect->y + rect->height || away >= nearest)
        continue;
      nearest = away;
      *panel = i;
      if (is_bars (frame))
        *line = CLAMP ((int) ((at.y - rect->y) / rect->height * n_lines), 0, (int) n_lines - 1);
      else
        {
          g_autoptr (GArray) periods = list_periods (frame);

          *line = 0;
          for (guint j = 1; j < periods->len; j++)
            if (fabs (g_array_index (periods, double, j) - time) <
                fabs (g_array_index (periods, double, *line) - time))
              *line = j;
        }
    }
  return nearest < HUGE_VAL;
}

static void
tell (HetuCompareCursor *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[MOVED], 0);
}

static void
hover (HetuCompareCursor *self, guint panel, int line)
{
  if (self->hovered_line == line && (line < 0 || self->hovered_panel == panel))
    return;
  self->hovered_line = line;
  self->hovered_panel = panel;
  tell (self);
}

static void
on_motion (HetuCompareCursor *self, double x, double y)
{
  guint panel = 0;
  int line = -1;

  if (!find_place (self, x, y, &panel, &line))
    line = -1;
  hover (self, panel, line);
}

static void
on_leave (HetuCompareCursor *self)
{
  hover (self, 0, -1);
}

static void
on_pressed (HetuCompareCursor *self, int n_press, double x, double y)
{
  guint panel = 0;
  int line = -1;

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  if (!find_place (self, x, y, &panel, &line))
    return;
  hetu_compare_cursor_move (self, panel, line);
  if (n_press == 2)
    g_signal_emit (self, signals[ACTIVATED], 0);
}

/* ---- keyboard */

static gboolean
step_panel (HetuCompareCursor *self, int step)
{
  HetuScene *scene = hetu_chart_view_get_scene (self->view);
  int next = (int) hetu_compare_cursor_get_panel (self) + step;

  if (scene == NULL || next < 0 || next >= (int) hetu_scene_get_n_plots (scene))
    return FALSE;
  hetu_compare_cursor_move (self, next, MAX (hetu_compare_cursor_get_line (self), 0));
  return TRUE;
}

static void
step_line (HetuCompareCursor *self, int step)
{
  int line = hetu_compare_cursor_get_line (self);
  int last = (int) hetu_compare_cursor_get_n_lines (self) - 1;

  if (line < 0)
    line = step > 0 ? -1 : last + 1;
  hetu_compare_cursor_move (self,
                            hetu_compare_cursor_get_panel (self),
                            CLAMP (line + step, 0, last));
}

static gboolean
on_key (HetuCompareCursor *self, guint key, guint code, GdkModifierType state)
{
  HetuFrame *frame = hetu_chart_view_get_frame (self->view);
  gboolean bars = frame != NULL && is_bars (frame);
  guint last = hetu_compare_cursor_get_n_lines (self);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 || last == 0)
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Tab:
      return step_panel (self, 1);
    case GDK_KEY_ISO_Left_Tab:
      return step_panel (self, -1);
    case GDK_KEY_Up:
    case GDK_KEY_Down:
      if (bars)
        step_line (self, key == GDK_KEY_Up ? -1 : 1);
      else
        step_panel (self, key == GDK_KEY_Up ? -1 : 1);
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_Right:
      if (bars)
        step_panel (self, key == GDK_KEY_Left ? -1 : 1);
      else
        step_line (self, key == GDK_KEY_Left ? -1 : 1);
      return TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_End:
      hetu_compare_cursor_move (self,
                                hetu_compare_cursor_get_panel (self),
                                key == GDK_KEY_Home ? 0 : (int) last - 1);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (hetu_compare_cursor_get_line (self) >= 0)
        g_signal_emit (self, signals[ACTIVATED], 0);
      return TRUE;
    case GDK_KEY_Escape:
      if (hetu_compare_cursor_get_line (self) < 0)
        return FALSE;
      hetu_compare_cursor_move (self, 0, -1);
      return TRUE;
    default:
      return FALSE;
    }
}

/* ---- drawing */

/* What one panel has of the figure's width. */
static HetuRect
get_band (HetuScene *scene, guint panel, guint n_lines, int line)
{
  const HetuRect *rect = &hetu_scene_get_plot (scene, panel)->rect;
  double width = hetu_scene_get_width (scene) - rect->x - SIDE;
  double height = rect->height / n_lines;

  /* Panels in several lines are as wide as those of the first. */
  if (panel + 1 < hetu_scene_get_n_plots (scene) &&
      hetu_scene_get_plot (scene, panel + 1)->rect.x > rect->x)
    width = hetu_scene_get_plot (scene, panel + 1)->rect.x - rect->x - PANEL_GAP;
  else if (hetu_scene_get_n_plots (scene) > 1 &&
           hetu_scene_get_plot (scene, 1)->rect.x > hetu_scene_get_plot (scene, 0)->rect.x)
    width =
        hetu_scene_get_plot (scene, 1)->rect.x - hetu_scene_get_plot (scene, 0)->rect.x - PANEL_GAP;
  return (HetuRect){ rect->x, rect->y + line * height, width, height };
}

/* The band across every line of panels. */
static void
draw_across (HetuCompareCursor *self, GtkSnapshot *snapshot, HetuScene *scene, const GdkRGBA *tint)
{
  guint n_lines = hetu_compare_cursor_get_n_lines (self);
  double before = -1;

  for (guint i = 0; i < hetu_scene_get_n_plots (scene); i++)
    {
      HetuRect cell = get_band (scene, i, n_lines, hetu_compare_cursor_get_line (self));
      HetuRect across = { SIDE, cell.y, hetu_scene_get_width (scene) - 2 * SIDE, cell.height };
      graphene_rect_t band = hetu_chart_view_from_scene (self->view, across);

      if (cell.y > before)
        gtk_snapshot_append_color (snapshot, tint, &band);
      before = cell.y;
    }
}

static void
draw_bars (HetuCompareCursor *self, GtkSnapshot *snapshot, HetuScene *scene, GdkRGBA accent)
{
  int line = hetu_compare_cursor_get_line (self);
  guint panel = hetu_compare_cursor_get_panel (self);
  guint n_lines = hetu_compare_cursor_get_n_lines (self);
  HetuRect cell = get_band (scene, panel, n_lines, line);
  graphene_rect_t box = hetu_chart_view_from_scene (self->view, cell);
  GdkRGBA tint = accent;
  GskRoundedRect outline;

  tint.alpha = BAND_ALPHA;
  if (self->linked)
    draw_across (self, snapshot, scene, &tint);
  else
    gtk_snapshot_append_color (snapshot, &tint, &box);
  gsk_rounded_rect_init_from_rect (&outline, &box, 4);
  gtk_snapshot_append_border (snapshot,
                              &outline,
                              (float[4]){ 1.5f, 1.5f, 1.5f, 1.5f },
                              (GdkRGBA[4]){ accent, accent, accent, accent });
}

static void
draw_lines (HetuCompareCursor *self, GtkSnapshot *snapshot, HetuScene *scene, GdkRGBA accent)
{
  HetuFrame *frame = hetu_chart_view_get_frame (self->view);
  double time = get_period (frame, hetu_compare_cursor_get_line (self));

  for (guint i = 0; i < hetu_scene_get_n_plots (scene); i++)
    {
      const HetuPlotArea *plot = hetu_scene_get_plot (scene, i);
      double share = (time - plot->x_low) / (plot->x_high - plot->x_low);
      double x = plot->rect.x + share * plot->rect.width;

      if (!self->linked && i != hetu_compare_cursor_get_panel (self))
        continue;
      hetu_crosshair_draw_rule (self->view, snapshot, i, x, &accent);
      for (int target = 0; target < 2; target++)
        {
          int row = hetu_compare_cursor_find_row (self, i, target);
          double height = 0;

          if (row < 0 || !hetu_frame_get_row (frame, row)->has_value)
            continue;
          height =
              (hetu_frame_get_row (frame, row)->y - plot->y_low) / (plot->y_high - plot->y_low);
          hetu_crosshair_draw_ring (
              self->view,
              snapshot,
              (HetuPoint){ x, plot->rect.y + (1 - height) * plot->rect.height },
              RING,
              &accent);
        }
    }
}

static void
hetu_compare_cursor_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HetuCompareCursor *self = HETU_COMPARE_CURSOR (widget);
  HetuScene *scene = hetu_chart_view_get_scene (self->view);
  HetuFrame *frame = hetu_chart_view_get_frame (self->view);
  GdkRGBA accent = hetu_crosshair_get_accent (widget);

  if (scene == NULL || frame == NULL || hetu_compare_cursor_get_line (self) < 0 ||
      hetu_compare_cursor_get_panel (self) >= hetu_scene_get_n_plots (scene))
    return;
  if (is_bars (frame))
    draw_bars (self, snapshot, scene, accent);
  else
    draw_lines (self, snapshot, scene, accent);
}

/* ---- object */

static void
on_scene_changed (HetuCompareCursor *self)
{
  HetuFrame *frame = hetu_chart_view_get_frame (self->view);

  self->hovered_line = -1;
  if (self->line >= (int) hetu_compare_cursor_get_n_lines (self))
    self->line = -1;
  if (frame == NULL || self->panel >= frame->panels->len)
    self->panel = 0;
  tell (self);
}

static const HetuCrosshairEvents events = {
  .motion = G_CALLBACK (on_motion),
  .leave = G_CALLBACK (on_leave),
  .pressed = G_CALLBACK (on_pressed),
  .key = G_CALLBACK (on_key),
  .scene_changed = G_CALLBACK (on_scene_changed),
};

static void
hetu_compare_cursor_class_init (HetuCompareCursorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const char *names[N_SIGNALS] = { "moved", "activated" };

  widget_class->snapshot = hetu_compare_cursor_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i],
                               HETU_TYPE_COMPARE_CURSOR,
                               G_SIGNAL_RUN_LAST,
                               0,
                               NULL,
                               NULL,
                               NULL,
                               G_TYPE_NONE,
                               0);
}

static void
hetu_compare_cursor_init (HetuCompareCursor *self)
{
  self->linked = TRUE;
  self->line = -1;
  self->hovered_line = -1;
}

GtkWidget *
hetu_compare_cursor_new (HetuChartView *view)
{
  HetuCompareCursor *self = g_object_new (HETU_TYPE_COMPARE_CURSOR, NULL);

  self->view = view;
  hetu_crosshair_listen (view, GTK_WIDGET (self), &events);
  return GTK_WIDGET (self);
}

void
hetu_compare_cursor_set_linked (HetuCompareCursor *self, gboolean linked)
{
  g_return_if_fail (HETU_IS_COMPARE_CURSOR (self));
  self->linked = linked;
  tell (self);
}

int
hetu_compare_cursor_get_line (HetuCompareCursor *self)
{
  g_return_val_if_fail (HETU_IS_COMPARE_CURSOR (self), -1);
  return self->hovered_line >= 0 ? self->hovered_line : self->line;
}

guint
hetu_compare_cursor_get_panel (HetuCompareCursor *self)
{
  g_return_val_if_fail (HETU_IS_COMPARE_CURSOR (self), 0);
  return self->hovered_line >= 0 ? self->hovered_panel : self->panel;
}

void
hetu_compare_cursor_move (HetuCompareCursor *self, guint panel, int line)
{
  g_return_if_fail (HETU_IS_COMPARE_CURSOR (self));
  /* The keyboard takes over from a pointer that rests on the canvas. */
  self->hovered_line = -1;
  self->panel = panel;
  self->line = MIN (line, (int) hetu_compare_cursor_get_n_lines (self) - 1);
  tell (self);
}

gint64
hetu_compare_cursor_find_statement (HetuCompareCursor *self)
{
  HetuFrame *frame = hetu_chart_view_get_frame (self->view);
  guint panel = hetu_compare_cursor_get_panel (self);

  for (int target = 0; target < 2; target++)
    {
      int row = hetu_compare_cursor_find_row (self, panel, target);

      if (row >= 0 && hetu_frame_get_row (frame, row)->statement != 0)
        return hetu_frame_get_row (frame, row)->statement;
    }
  return 0;
}
