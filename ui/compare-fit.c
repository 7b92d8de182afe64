/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Room of the compare page: up to four panels beside each other, never narrower than 220 pixels (UX §3); what has no room so
 * stands in lines, which scroll, so that no title or source is cut (U-3). */
#include "ui/compare-fit.h"

#include "ui/compare-plan.h"

#define PANEL_WIDTH 220  /* pixels: never less */
#define NAMES_WIDTH 240  /* pixels: row names, differences and margins */
#define WORDS_HEIGHT 210 /* pixels: title, key, note and source */
#define LINES_HEIGHT 190 /* pixels that a line of panels of lines wants */
#define PIXELS_A_POINT (4.0 / 3.0)

static int
get_height (HetuSession *session, const HetuFrame *frame, int width)
{
  const HetuTheme *theme = hetu_session_get_theme (session);
  HetuText *text = hetu_session_get_text (session);
  double width_pt = width / PIXELS_A_POINT;
  guint n_lines = (frame->panels->len + HETU_COMPARE_MAX_PANELS - 1) / HETU_COMPARE_MAX_PANELS;
  double height_pt = 0;

  if (frame->facet == HETU_FACET_BARS)
    n_lines = hetu_compose_panel_lines (frame, theme, text, width_pt);

  if (n_lines < 2)
    return -1;
  if (frame->facet == HETU_FACET_LINES)
    return WORDS_HEIGHT + LINES_HEIGHT * n_lines;
  height_pt = hetu_compose_plot_height (frame, theme, text, width_pt);
  return WORDS_HEIGHT + height_pt * PIXELS_A_POINT;
}

void
hetu_compare_fit (HetuChartView *view, HetuSession *session, const HetuFrame *frame, int width)
{
  guint n = frame != NULL ? frame->panels->len : 1;
  int least = (int) MIN (n, 2) * PANEL_WIDTH + NAMES_WIDTH;

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
