/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Crosshair: a dashed rule and a ring, or an outline around a cell, over a figure. The rule is interrupted where it would cross words, which stay readable. */
#include "ui/crosshair.h"

#include <math.h>

#define RING_WIDTH 2.0   /* pixels */
#define CELL_RADIUS 4.0f /* pixels, of corners */
#define LABEL_ROOM 2.0   /* points that the rule keeps from a label */

/* A piece of the rule, points. */
typedef struct
{
  double top, bottom;
} Piece;

/* Takes what lies between @top and @bottom out of @pieces. */
static void
cut (GArray *pieces, double top, double bottom)
{
  for (guint i = pieces->len; i-- > 0;)
    {
      Piece piece = g_array_index (pieces, Piece, i);
      Piece above = { piece.top, MIN (piece.bottom, top) };
      Piece below = { MAX (piece.top, bottom), piece.bottom };

      if (piece.bottom <= top || piece.top >= bottom)
        continue;
      g_array_remove_index (pieces, i);
      if (below.top < below.bottom)
        g_array_insert_val (pieces, i, below);
      if (above.top < above.bottom)
        g_array_insert_val (pieces, i, above);
    }
}

/* Returns: (transfer full) (element-type Piece): the rule at @x through @plot, interrupted where it would cross words */
static GArray *
list_pieces (HetuScene *scene, const HetuPlotArea *plot, double x)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  Piece whole = { plot->rect.y, plot->rect.y + plot->rect.height };

  g_array_append_val (pieces, whole);
  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);
      HetuRect box = { 0 };

      if (mark->type != HETU_MARK_TEXT)
        continue;
      box = hetu_mark_bounds (mark);
      if (x > box.x - LABEL_ROOM && x < box.x + box.width + LABEL_ROOM)
        cut (pieces, box.y - LABEL_ROOM, box.y + box.height + LABEL_ROOM);
    }
  return pieces;
}

void
hetu_crosshair_listen (HetuChartView *view, GtkWidget *overlay, const HetuCrosshairEvents *events)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  const struct
  {
    gpointer object;
    const char *signal;
    GCallback callback;
  } rows[] = {
    { motion, "motion", events->motion },
    { motion, "leave", events->leave },
    { keys, "key-pressed", events->key },
    { click, "pressed", events->pressed },
    { view, "scene-changed", events->scene_changed },
  };

  gtk_widget_set_can_target (overlay, FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (view), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (view), "focusable");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_signal_connect_object (rows[i].object,
                             rows[i].signal,
                             rows[i].callback,
                             overlay,
                             G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (view), motion);
  gtk_widget_add_controller (GTK_WIDGET (view), keys);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (click));
}

GdkRGBA
hetu_crosshair_get_accent (GtkWidget *overlay)
{
  GdkRGBA accent = { 0 };

  gtk_style_context_lookup_color (gtk_widget_get_style_context (overlay), "hetu_accent", &accent);
  return accent;
}

void
hetu_crosshair_draw_rule (HetuChartView *view,
                          GtkSnapshot *snapshot,
                          guint plot,
                          double x,
                          const GdkRGBA *colour)
{
  HetuScene *scene = hetu_chart_view_get_scene (view);
  const HetuPlotArea *area = hetu_scene_get_plot (scene, plot);
  graphene_rect_t line =
      hetu_chart_view_from_scene (view, (HetuRect){ x, area->rect.y, 0, area->rect.height });
  g_autoptr (GArray) pieces = list_pieces (scene, area, x);
  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot,
      &GRAPHENE_RECT_INIT (line.origin.x - 2, line.origin.y, 4, line.size.height));
  static const double dashes[] = { 4, 4 };

  gdk_cairo_set_source_rgba (cr, colour);
  cairo_set_line_width (cr, 1);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  for (guint i = 0; i < pieces->len; i++)
    {
      const Piece *piece = &g_array_index (pieces, Piece, i);
      graphene_rect_t part =
          hetu_chart_view_from_scene (view,
                                      (HetuRect){ x, piece->top, 0, piece->bottom - piece->top });

      cairo_move_to (cr, floor (line.origin.x) + 0.5, part.origin.y);
      cairo_rel_line_to (cr, 0, part.size.height);
      cairo_stroke (cr);
    }
  cairo_destroy (cr);
}

static void
draw_outline (GtkSnapshot *snapshot,
              const graphene_rect_t *box,
              float radius,
              const GdkRGBA *colour)
{
  GskRoundedRect outline;
  GdkRGBA colours[4] = { *colour, *colour, *colour, *colour };

  gsk_rounded_rect_init_from_rect (&outline, box, radius);
  gtk_snapshot_append_border (snapshot,
                              &outline,
                              (float[4]){ RING_WIDTH, RING_WIDTH, RING_WIDTH, RING_WIDTH },
                              colours);
}

void
hetu_crosshair_draw_cell (HetuChartView *view,
                          GtkSnapshot *snapshot,
                          HetuRect cell,
                          const GdkRGBA *colour)
{
  graphene_rect_t box = hetu_chart_view_from_scene (view, cell);

  draw_outline (snapshot, &box, CELL_RADIUS, colour);
}

void
hetu_crosshair_draw_ring (HetuChartView *view,
                          GtkSnapshot *snapshot,
                          HetuPoint centre,
                          double radius,
                          const GdkRGBA *colour)
{
  graphene_rect_t box = hetu_chart_view_from_scene (
      view,
      (HetuRect){ centre.x - radius, centre.y - radius, 2 * radius, 2 * radius });

  draw_outline (snapshot, &box, box.size.width / 2, colour);
}
