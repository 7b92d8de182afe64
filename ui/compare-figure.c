/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Compare figure: a chart view with the crosshair of the chart page over it. What it shows is the page's, not the session's. It
 * scrolls where the page is lower than the figure needs. */
#include "ui/compare-figure.h"

#include "chart/describe.h"
#include "ui/chart-overlay.h"

#define WORDS_HEIGHT 230      /* pixels: title, key, note and source */
#define SERIES_HEIGHT 19      /* pixels that a line with its name wants */
#define LEAST_PLOT_HEIGHT 180 /* pixels */
#define REVEALED 24           /* pixels around a datum that come into view with it */
#define PIXELS_A_POINT (4.0 / 3.0)

struct _HetuCompareFigure
{
  GtkWidget parent_instance;
  /* owned */
  HetuSession *session; /* (nullable): until something is shown */
  /* borrowed: children */
  GtkWidget *scroller;
  HetuChartView *view;
  HetuChartOverlay *crosshair;
  /* plain */
  int width; /* told last */
  int start; /* row that the figure began with, which does not scroll its title away; −1: the reader went on */
  guint fit_id; /* idle source */
};

enum
{
  MOVED,
  ACTIVATED,
  RESIZED,
  RECOMPOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HetuCompareFigure, hetu_compare_figure, GTK_TYPE_WIDGET)

/* Scrolls to the datum that the keyboard went to; a pointer is where it can see. */
static void
reveal (HetuCompareFigure *self)
{
  int row = hetu_chart_overlay_get_row (self->crosshair);
  HetuPoint place;
  graphene_rect_t box;

  if (row == self->start || row < 0 || row != hetu_chart_overlay_get_pinned (self->crosshair) ||
      !hetu_chart_overlay_find_place (self->crosshair, row, &place))
    return;
  box = hetu_chart_view_from_scene (self->view, (HetuRect){ place.x, place.y, 0, 0 });
  gtk_adjustment_clamp_page (
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)),
      box.origin.y - REVEALED,
      box.origin.y + REVEALED);
}

static void
on_row_changed (HetuCompareFigure *self)
{
  g_autofree char *words = hetu_compare_figure_dup_words (self);

  if (hetu_chart_overlay_get_row (self->crosshair) != self->start &&
      hetu_chart_overlay_get_row (self->crosshair) >= 0)
    self->start = -1;
  reveal (self);
  if (words != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    words,
                                    -1);
  g_signal_emit (self, signals[MOVED], 0);
}

static void
on_activated (HetuCompareFigure *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
on_scene_changed (HetuCompareFigure *self)
{
  g_signal_emit (self, signals[RECOMPOSED], 0);
}

/* ---- room */

/* Asks for the height that the figure needs at its width. */
static void
fit (HetuCompareFigure *self)
{
  HetuFrame *frame = hetu_chart_view_get_frame (self->view);
  double plot = LEAST_PLOT_HEIGHT, zoom;

  if (frame == NULL || self->session == NULL || self->width <= 0)
    return;
  zoom = hetu_session_get_zoom (self->session) / 100.0;
  if (frame->kind == HETU_CHART_SLOPE || frame->kind == HETU_CHART_BUMP)
    plot = MAX (plot, frame->series->len * SERIES_HEIGHT * zoom);
  else
    plot = MAX (plot,
                PIXELS_A_POINT * hetu_compose_plot_height (frame,
                                                           hetu_session_get_theme (self->session),
                                                           hetu_session_get_text (self->session),
                                                           self->width / PIXELS_A_POINT));
  gtk_widget_set_size_request (GTK_WIDGET (self->view), -1, (int) (plot + WORDS_HEIGHT * zoom));
}

static gboolean
on_fit_idle (gpointer data)
{
  HetuCompareFigure *self = data;

  self->fit_id = 0;
  fit (self);
  return G_SOURCE_REMOVE;
}

static void
hetu_compare_figure_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  gtk_widget_measure (HETU_COMPARE_FIGURE (widget)->scroller,
                      orientation,
                      for_size,
                      minimum,
                      natural,
                      minimum_baseline,
                      natural_baseline);
}

static void
hetu_compare_figure_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HetuCompareFigure *self = HETU_COMPARE_FIGURE (widget);

  gtk_widget_allocate (self->scroller, width, height, baseline, NULL);
  if (width == self->width)
    return;
  self->width = width;
  /* Children are not changed while they are given their places. */
  if (self->fit_id == 0)
    self->fit_id = g_idle_add (on_fit_idle, self);
  g_signal_emit (self, signals[RESIZED], 0, width);
}

static gboolean
hetu_compare_figure_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (HETU_COMPARE_FIGURE (widget)->view));
}

static void
hetu_compare_figure_dispose (GObject *object)
{
  HetuCompareFigure *self = HETU_COMPARE_FIGURE (object);

  g_clear_handle_id (&self->fit_id, g_source_remove);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (hetu_compare_figure_parent_class)->dispose (object);
}

static guint
add_signal (const char *name)
{
  return g_signal_new (name,
                       HETU_TYPE_COMPARE_FIGURE,
                       G_SIGNAL_RUN_LAST,
                       0,
                       NULL,
                       NULL,
                       NULL,
                       G_TYPE_NONE,
                       0);
}

static void
hetu_compare_figure_class_init (HetuCompareFigureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_compare_figure_dispose;
  widget_class->grab_focus = hetu_compare_figure_grab_focus;
  widget_class->measure = hetu_compare_figure_measure;
  widget_class->size_allocate = hetu_compare_figure_size_allocate;
  signals[MOVED] = add_signal ("moved");
  signals[ACTIVATED] = add_signal ("activated");
  signals[RECOMPOSED] = add_signal ("recomposed");
  signals[RESIZED] = g_signal_new ("resized",
                                   HETU_TYPE_COMPARE_FIGURE,
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
hetu_compare_figure_init (HetuCompareFigure *self)
{
  GtkWidget *floor = gtk_overlay_new ();

  self->view = g_object_new (HETU_TYPE_CHART_VIEW, NULL);
  gtk_overlay_set_child (GTK_OVERLAY (floor), GTK_WIDGET (self->view));
  self->crosshair = HETU_CHART_OVERLAY (hetu_chart_overlay_new (self->view));
  gtk_overlay_add_overlay (GTK_OVERLAY (floor), GTK_WIDGET (self->crosshair));
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), floor);
  /* The canvas, which takes the keyboard as a whole, would scroll to its end. */
  gtk_viewport_set_scroll_to_focus (
      GTK_VIEWPORT (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self->scroller))),
      FALSE);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  g_signal_connect_object (self->view,
                           "scene-changed",
                           G_CALLBACK (on_scene_changed),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->crosshair,
                           "row-changed",
                           G_CALLBACK (on_row_changed),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->crosshair,
                           "activated",
                           G_CALLBACK (on_activated),
                           self,
                           G_CONNECT_SWAPPED);
}

/* What a reader looks for first, and where the keyboard starts: the focus's newest outturn; −1 none. */
static int
find_start (HetuFrame *frame, gint32 focus)
{
  int found = -1;

  for (guint i = 0; frame != NULL && i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (hetu_frame_get_row_region (frame, row) != focus || !row->has_value ||
          row->kind == HETU_KIND_TARGET)
        continue;
      if (found < 0 ||
          hetu_period_compare (row->period, hetu_frame_get_row (frame, (guint) found)->period) > 0)
        found = (int) i;
    }
  return found;
}

void
hetu_compare_figure_show (HetuCompareFigure *self,
                          HetuSession *session,
                          HetuFrame *frame,
                          const HetuSpec *spec)
{
  HetuFrame *former = NULL;

  g_return_if_fail (HETU_IS_COMPARE_FIGURE (self));
  former = hetu_chart_view_get_frame (self->view);
  g_set_object (&self->session, session);
  if (former == NULL || frame == NULL || former->kind != frame->kind)
    gtk_adjustment_set_value (
        gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)),
        0);
  hetu_chart_overlay_pin (self->crosshair, -1);
  hetu_chart_view_set_figure (self->view,
                              frame,
                              spec,
                              hetu_session_get_theme (session),
                              frame != NULL ? hetu_session_get_text (session) : NULL);
  fit (self);
  self->start = find_start (frame, hetu_spec_get_focus (spec));
  hetu_chart_overlay_pin (self->crosshair, self->start);
}

HetuFrame *
hetu_compare_figure_get_frame (HetuCompareFigure *self)
{
  g_return_val_if_fail (HETU_IS_COMPARE_FIGURE (self), NULL);
  return hetu_chart_view_get_frame (self->view);
}

const GError *
hetu_compare_figure_get_problem (HetuCompareFigure *self)
{
  g_return_val_if_fail (HETU_IS_COMPARE_FIGURE (self), NULL);
  return hetu_chart_view_get_problem (self->view);
}

static const HetuFrameRow *
get_row (HetuCompareFigure *self)
{
  HetuFrame *frame = hetu_chart_view_get_frame (self->view);
  int row = hetu_chart_overlay_get_row (self->crosshair);

  return frame != NULL && row >= 0 ? hetu_frame_get_row (frame, (guint) row) : NULL;
}

int
hetu_compare_figure_get_row (HetuCompareFigure *self)
{
  g_return_val_if_fail (HETU_IS_COMPARE_FIGURE (self), -1);
  return get_row (self) != NULL ? hetu_chart_overlay_get_row (self->crosshair) : -1;
}

char *
hetu_compare_figure_dup_words (HetuCompareFigure *self)
{
  g_return_val_if_fail (HETU_IS_COMPARE_FIGURE (self), NULL);
  if (get_row (self) == NULL)
    return NULL;
  return hetu_describe_row (hetu_chart_view_get_frame (self->view),
                            (guint) hetu_chart_overlay_get_row (self->crosshair));
}

gint64
hetu_compare_figure_get_statement (HetuCompareFigure *self)
{
  g_return_val_if_fail (HETU_IS_COMPARE_FIGURE (self), 0);
  return get_row (self) != NULL ? get_row (self)->statement : 0;
}
