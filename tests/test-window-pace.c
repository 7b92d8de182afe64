/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pace charts in the real window: the menu's kind, the datum under the crosshair, the road from a target of the board. */
#include "live-window.h"
#include "ui/chart-view.h"
#include "ui/kind-menu.h"
#include "ui/target-pace.h"

static void
show_target (const char *indicator)
{
  HetuSession *session = hetu_window_get_session (window);
  HetuSpec *spec = hetu_spec_copy (get_spec ());
  const char *ids[] = { indicator, NULL };
  static const gint32 city[] = { 410300 };

  hetu_spec_set_indicators (spec, ids);
  hetu_spec_set_regions (spec, city, 1);
  spec->focus = 0;
  spec->from = spec->to = hetu_period_year (2023);
  hetu_session_change (session, spec, "test");
  settle ();
}

static void
go_back (void)
{
  while (hetu_session_get_undo_label (hetu_window_get_session (window)) != NULL)
    act ("win.undo");
}

/* Every datum can be pinned, and the inspector tells of it without a complaint. */
static void
test_kind_is_shown (void)
{
  HetuSession *session = hetu_window_get_session (window);
  HetuChartOverlay *overlay = find_widget (GTK_WIDGET (window), HETU_TYPE_CHART_OVERLAY);
  HetuFrame *frame = NULL;
  const HetuFramePace *pace = NULL;
  int point;

  show_target ("old_communities_renovated_households");
  act ("win.kind::pace");
  frame = hetu_session_get_frame (session);
  g_assert_nonnull (frame);
  g_assert_cmpuint (frame->paces->len, ==, 1);
  pace = hetu_frame_get_pace (frame, 0);
  for (guint i = 0; i < frame->rows->len; i++)
    {
      hetu_chart_overlay_pin (overlay, (int) i);
      settle ();
    }
  point = (int) g_array_index (pace->points, HetuFramePacePoint, 0).row;
  hetu_chart_overlay_pin (overlay, point);
  settle ();
  g_assert_cmpint (hetu_chart_overlay_get_pinned (overlay), ==, point);
  go_back ();
}

static void
test_menu_says_why_not (void)
{
  HetuSession *session = hetu_window_get_session (window);
  g_autofree char *reason = NULL;

  show_target ("surveyed_urban_unemployment_rate");
  reason = hetu_figure_find_misfit (hetu_session_get_store (session), get_spec (), HETU_CHART_PACE);
  g_assert_nonnull (reason);
  g_assert_nonnull (strstr (reason, "ceiling"));
  g_assert_nonnull (hetu_kind_menu_get_icon (HETU_CHART_PACE));
  go_back ();
}

static HetuTargetItem *
find_item (HetuTargetBoard *board, const char *id)
{
  HetuStore *store = hetu_session_get_store (hetu_window_get_session (window));
  HetuIndicator *indicator = hetu_store_find_indicator (store, id, NULL);
  GListModel *items = hetu_target_board_get_items (board);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (HetuTargetItem) item = g_list_model_get_item (items, i);

      if (hetu_target_item_get_progress (item)->indicator == hetu_indicator_get_number (indicator))
        return item; /* the board keeps it */
    }
  g_error ("no target of %s", id);
}

/* From the board: the target alone, by the board's line; one that has no pace says why. */
static void
test_board_leads_to_it (void)
{
  HetuSession *session = hetu_window_get_session (window);
  g_autoptr (HetuTargetBoard) board = NULL;
  HetuTargetItem *amount = NULL;
  g_autofree char *none = NULL;
  g_autofree char *reason = NULL;

  show_target ("gdp");
  board = hetu_target_board_new (session);
  hetu_target_board_update (board);
  amount = find_item (board, "old_communities_renovated_households");
  none = hetu_target_pace_find_misfit (board, session, amount);
  reason = hetu_target_pace_find_misfit (board, session, find_item (board, "cpi_yoy"));
  g_assert_null (none);
  g_assert_nonnull (reason);
  hetu_target_pace_show (board, session, amount);
  settle ();
  g_assert_cmpint (get_spec ()->kind, ==, HETU_CHART_PACE);
  g_assert_cmpuint (get_spec ()->regions->len, ==, 1);
  g_assert_cmpuint (hetu_session_get_frame (session)->paces->len, ==, 1);
  go_back ();
}

static void
add_tests (void)
{
  g_test_add_func ("/window/pace/kind", test_kind_is_shown);
  g_test_add_func ("/window/pace/misfit", test_menu_says_why_not);
  g_test_add_func ("/window/pace/from-the-board", test_board_leads_to_it);
}

int
main (int argc, char *argv[])
{
  return live_window_run (&argc, &argv, add_tests);
}
