/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Room of the compare page: up to four panels beside each other, never narrower than 220 pixels (UX §3); more in lines. */
#include "ui/compare-fit.h"

#include "ui/compare-plan.h"

#include <math.h>

#define PANEL_WIDTH 220  /* pixels: never less */
#define AXIS_WIDTH 120   /* pixels: tick labels and margins of lines */
#define WORDS_HEIGHT 210 /* pixels: title, key, note and source */
#define LINES_HEIGHT 190 /* pixels that a line of panels of lines wants */
#define PIXELS_A_POINT (4.0 / 3.0)

static int
get_height (HetuSession *session, const HetuFrame *frame, int width)
{
  guint n_lines = (frame->panels->len + HETU_COMPARE_MAX_PANELS - 1) / HETU_COMPARE_MAX_PANELS;
  double height_pt = 0;

  if (n_lines < 2)
    return -1;
  if (frame->facet == HETU_FACET_LINES)
    return WORDS_HEIGHT + LINES_HEIGHT * n_lines;
  height_pt = hetu_compose_plot_height (frame,
                                        hetu_session_get_theme (session),
                                        hetu_session_get_text (session),
                                        width / PIXELS_A_POINT);
  return WORDS_HEIGHT + height_pt * PIXELS_A_POINT;
}

static int
get_least_width (HetuSession *session, const HetuFrame *frame)
{
  guint n = frame->panels->len;

  if (n <= HETU_COMPARE_MAX_PANELS && frame->facet == HETU_FACET_BARS)
    return (int) ceil (hetu_compose_panels_width (frame,
                                                  hetu_session_get_theme (session),
                                                  hetu_session_get_text (session),
                                                  PANEL_WIDTH / PIXELS_A_POINT) *
                       PIXELS_A_POINT);
  return (int) MIN (n, 2) * PANEL_WIDTH + AXIS_WIDTH;
}

void
hetu_compare_fit (HetuChartView *view, HetuSession *session, const HetuFrame *frame, int width)
{
  int least = frame != NULL ? get_least_width (session, frame) : PANEL_WIDTH;

  g_return_if_fail (HETU_IS_CHART_VIEW (view));
  gtk_widget_set_size_request (GTK_WIDGET (view),
                               least,
                               frame != NULL ? get_height (session, frame, MAX (width, least))
                                             : -1);
}

void
hetu_compare_reveal (GtkScrolledWindow *scroller, HetuChartView *view, HetuCompareCursor *cursor)
{
  HetuScene *scene = hetu_chart_view_get_scene (view);
  HetuFrame *frame = hetu_chart_view_get_frame (view);
  guint n_lines = hetu_compare_cursor_get_n_lines (cursor);
  guint panel = hetu_compare_cursor_get_panel (cursor);
  int line = hetu_compare_cursor_get_line (cursor);
  HetuRect rect = { 0 };
  graphene_rect_t box;

  if (scene == NULL || frame == NULL || line < 0 || panel >= hetu_scene_get_n_plots (scene))
    return;
  rect = hetu_scene_get_plot (scene, panel)->rect;
  if (frame->facet == HETU_FACET_BARS)
    {
      rect.height /= n_lines;
      rect.y += line * rect.height;
    }
  box = hetu_chart_view_from_scene (view, rect);
  gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (scroller),
                             box.origin.y,
                             box.origin.y + box.size.height);
  gtk_adjustment_clamp_page (gtk_scrolled_window_get_hadjustment (scroller),
                             box.origin.x,
                             box.origin.x + box.size.width);
}
