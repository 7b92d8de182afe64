/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Panes of the real window: at the sides of each page, in the order of F6, and the crosshair under the labels. */
#include "live-window.h"
#include "ui/chart-page.h"
#include "ui/period-slider.h"
#include "ui/region-picker.h"

/* F9 and Ctrl+F9 act on the page in view, and are off where it has no such pane. */
static void
test_sides_of_each_page (void)
{
  static const struct
  {
    const char *page;
    gboolean sidebar, inspector;
  } cases[] = {
    { "chart", TRUE, TRUE },
    { "compare", FALSE, FALSE },
    { "targets", TRUE, TRUE },
    { "sources", TRUE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *names[] = { "show-sidebar", "show-inspector" };
      gboolean has[] = { cases[i].sidebar, cases[i].inspector };
      HetuPageSide sides[] = { HETU_PAGE_SIDEBAR, HETU_PAGE_INSPECTOR };
      HetuPage *page = NULL;

      hetu_window_set_page (window, cases[i].page);
      settle ();
      page = hetu_window_get_current (window);
      for (gsize j = 0; j < G_N_ELEMENTS (names); j++)
        {
          GActionGroup *actions = G_ACTION_GROUP (window);
          gboolean before = hetu_page_get_side_shown (page, sides[j]);
          g_autoptr (GVariant) state = NULL;

          g_test_message ("%s %s", cases[i].page, names[j]);
          g_assert_cmpint (g_action_group_get_action_enabled (actions, names[j]), ==, has[j]);
          if (!has[j])
            continue;
          g_action_group_activate_action (actions, names[j], NULL);
          settle ();
          g_assert_cmpint (hetu_page_get_side_shown (page, sides[j]), !=, before);
          state = g_action_group_get_action_state (actions, names[j]);
          g_assert_cmpint (g_variant_get_boolean (state), !=, before);
          g_action_group_activate_action (actions, names[j], NULL);
          settle ();
          g_assert_cmpint (hetu_page_get_side_shown (page, sides[j]), ==, before);
        }
    }
  hetu_window_set_page (window, "chart");
}

/* F6 comes round to where it began, over the header and at least two panes of the page. */
static void
test_panes_take_turns (void)
{
  static const char *const pages[] = { "chart", "compare", "targets", "sources" };

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
      GtkWidget *first = NULL;

      hetu_window_set_page (window, pages[i]);
      settle ();
      act ("win.next-pane");
      first = gtk_root_get_focus (GTK_ROOT (window));
      do
        {
          g_hash_table_add (seen, gtk_root_get_focus (GTK_ROOT (window)));
          act ("win.next-pane");
          g_assert_cmpuint (g_hash_table_size (seen), <, 12);
        }
      while (gtk_root_get_focus (GTK_ROOT (window)) != first);
      g_test_message ("%s: %u panes", pages[i], g_hash_table_size (seen));
      g_assert_cmpuint (g_hash_table_size (seen), >=, 3);
      act ("win.previous-pane");
      g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) != first);
    }
  hetu_window_set_page (window, "chart");
  settle ();
}

/* Whether anything was painted inside @box, pixels of the overlay. */
static gboolean
is_painted (cairo_surface_t *surface, graphene_rect_t box)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  for (int y = ceil (box.origin.y); y < floor (box.origin.y + box.size.height); y++)
    for (int x = ceil (box.origin.x); x < floor (box.origin.x + box.size.width); x++)
      if (*(const guint32 *) (data + y * stride + 4 * x) != 0)
        return TRUE;
  return FALSE;
}

static cairo_surface_t *
paint_overlay (GtkWidget *overlay)
{
  int width = gtk_widget_get_width (overlay);
  int height = gtk_widget_get_height (overlay);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (overlay);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  GskRenderNode *node = NULL;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node != NULL)
    {
      gsk_render_node_draw (node, cr);
      gsk_render_node_unref (node);
    }
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* Whether the ring around @row's marks comes near @box, in points. */
static gboolean
is_near_ring (HetuScene *scene, guint row, HetuRect box)
{
  const double reach = 10;

  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);
      HetuRect ring = { 0 };

      if (mark->row != (int) row || mark->type == HETU_MARK_TEXT)
        continue;
      ring = hetu_mark_bounds (mark);
      if (box.x < ring.x + ring.width + reach && ring.x < box.x + box.width + reach &&
          box.y < ring.y + ring.height + reach && ring.y < box.y + box.height + reach)
        return TRUE;
    }
  return FALSE;
}

/* The rule stops before the words that it would cross, at every datum of the figure; the ring is another matter. */
static void
test_crosshair_crosses_no_label (void)
{
  HetuChartView *view = find_widget (GTK_WIDGET (window), HETU_TYPE_CHART_VIEW);
  HetuChartOverlay *overlay = find_widget (GTK_WIDGET (window), HETU_TYPE_CHART_OVERLAY);
  HetuScene *scene = hetu_chart_view_get_scene (view);
  HetuFrame *frame = hetu_chart_view_get_frame (view);
  int pinned = hetu_chart_overlay_get_pinned (overlay);
  guint n_looked_at = 0;
  guint n_painted = 0;

  for (guint row = 0; row < frame->rows->len; row++)
    {
      cairo_surface_t *surface = NULL;

      hetu_chart_overlay_pin (overlay, row);
      settle ();
      surface = paint_overlay (GTK_WIDGET (overlay));
      n_painted += is_painted (surface,
                               GRAPHENE_RECT_INIT (0,
                                                   0,
                                                   cairo_image_surface_get_width (surface),
                                                   cairo_image_surface_get_height (surface)));
      for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
        {
          const HetuMark *mark = hetu_scene_get_mark (scene, i);

          if (mark->type != HETU_MARK_TEXT || is_near_ring (scene, row, hetu_mark_bounds (mark)))
            continue;
          n_looked_at++;
          g_test_message ("row %u, mark %u", row, i);
          g_assert_false (
              is_painted (surface, hetu_chart_view_from_scene (view, hetu_mark_bounds (mark))));
        }
      cairo_surface_destroy (surface);
    }
  g_assert_cmpuint (n_looked_at, >, 0);
  g_assert_cmpuint (n_painted, >, 4);
  hetu_chart_overlay_pin (overlay, pinned);
}

static void
click_preset (const char *label)
{
  GtkWidget *picker = NULL;
  GtkWidget *button = NULL;

  act ("win.regions");
  picker = find_widget (GTK_WIDGET (window), HETU_TYPE_REGION_PICKER);
  g_assert_nonnull (picker);
  button = find_button (picker, label);
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  gtk_popover_popdown (GTK_POPOVER (picker));
  settle ();
}

/* Where the focus goes with its preset, one that has figures takes its place. */
static void
test_presets_focus_on_figures (void)
{
  HetuSession *session = hetu_window_get_session (window);
  static const gint32 references[] = { 410300, 410000 };
  gint32 focus = 0;

  hetu_session_set_regions (session, references, G_N_ELEMENTS (references));
  settle ();
  click_preset ("Urban Districts");
  focus = hetu_spec_get_focus (get_spec ());
  g_assert_cmpint (focus, !=, 410300);
  g_assert_true (hetu_session_region_has_figures (session, focus));
  g_assert_true (hetu_spec_has_region (get_spec (), 410300));
  act ("win.undo");
  act ("win.undo");
}

/* A page that is not seen asks for no room: the panes of the chart page do not widen that of the sources. */
static void
test_unseen_pages_take_no_room (void)
{
  int least = 0;

  act ("win.page::sources");
  settle ();
  gtk_widget_measure (GTK_WIDGET (window),
                      GTK_ORIENTATION_HORIZONTAL,
                      -1,
                      &least,
                      NULL,
                      NULL,
                      NULL);
  act ("win.page::chart");
  settle ();
  g_assert_cmpint (least, <=, 1024);
}

static void
add_tests (void)
{
  g_test_add_func ("/window/panes/sides-of-each-page", test_sides_of_each_page);
  g_test_add_func ("/window/panes/take-turns", test_panes_take_turns);
  g_test_add_func ("/window/panes/crosshair-crosses-no-label", test_crosshair_crosses_no_label);
  g_test_add_func ("/window/panes/presets-focus-on-figures", test_presets_focus_on_figures);
  g_test_add_func ("/window/panes/unseen-pages-take-no-room", test_unseen_pages_take_no_room);
}

int
main (int argc, char *argv[])
{
  return live_window_run (&argc, &argv, add_tests);
}
