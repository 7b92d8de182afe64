/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figure.h"
#include "page-fixture.h"
#include "ui/compare-cursor.h"
#include "ui/compare-figure.h"
#include "ui/compare-memory.h"
#include "ui/compare-page.h"
#include "ui/region-picker.h"
#include "ui/table-view.h"
#include "ui/text-columns.h"
#include "ui/wrap-box.h"

#define GDP_ROW 0
#define INVESTMENT_ROW 2

static HetuChartView *
get_view (PageFixture *self)
{
  return page_find (self->page, HETU_TYPE_CHART_VIEW);
}

static HetuCompareCursor *
get_cursor (PageFixture *self)
{
  return page_find (self->page, HETU_TYPE_COMPARE_CURSOR);
}

static HetuFrame *
get_frame (PageFixture *self)
{
  HetuFrame *frame = hetu_chart_view_get_frame (get_view (self));

  g_assert_nonnull (frame);
  return frame;
}

static void
test_regions_of_the_session_stand_side_by_side (PageFixture *self, gconstpointer data)
{
  const HetuSpec *session = hetu_session_get_spec (self->base.session);
  HetuFrame *frame = get_frame (self);

  g_assert_cmpint (frame->facet, ==, HETU_FACET_BARS);
  g_assert_cmpuint (frame->panels->len, ==, session->regions->len);
  for (guint i = 0; i < frame->panels->len; i++)
    g_assert_cmpint (hetu_frame_get_panel (frame, i)->region,
                     ==,
                     g_array_index (session->regions, gint32, i));
  g_assert_cmpuint (frame->categories->len, ==, 8);
  g_assert_false (frame->free_scales);
  g_assert_nonnull (hetu_chart_view_get_scene (get_view (self)));
  hetu_session_remove_region (self->base.session, 410000);
  page_settle (self);
  g_assert_cmpuint (get_frame (self)->panels->len, ==, 3);
}

static void
test_fifth_region_is_offered_elsewhere (PageFixture *self, gconstpointer data)
{
  g_assert_false (page_says (self->page, "not shown"));
  hetu_session_add_region (self->base.session, 410305);
  page_settle (self);
  g_assert_cmpuint (get_frame (self)->panels->len, ==, 4);
  g_assert_true (page_says (self->page, "not shown: Jianxi"));
  page_act (self, "compare.all-as-lines");
  g_assert_cmpint (hetu_session_get_spec (self->base.session)->kind, ==, HETU_CHART_GROWTH_LINE);
}

/* A focus that would be the fifth is not left out. */
static void
test_focus_is_always_shown (PageFixture *self, gconstpointer data)
{
  hetu_session_add_region (self->base.session, 410305);
  hetu_session_set_focus (self->base.session, 410305);
  page_settle (self);
  g_assert_cmpint (hetu_frame_get_panel (get_frame (self), 3)->region, ==, 410305);
}

static void
test_scales_are_shared_until_they_are_not (PageFixture *self, gconstpointer data)
{
  HetuScene *scene = hetu_chart_view_get_scene (get_view (self));

  g_assert_cmpfloat_with_epsilon (hetu_scene_get_plot (scene, 0)->x_high,
                                  hetu_scene_get_plot (scene, 2)->x_high,
                                  1e-9);
  page_act (self, "compare.shared-scales");
  g_assert_true (get_frame (self)->free_scales);
  scene = hetu_chart_view_get_scene (get_view (self));
  g_assert_cmpfloat (hetu_scene_get_plot (scene, 0)->x_high,
                     >,
                     hetu_scene_get_plot (scene, 2)->x_high + 1);
}

static void
test_years_are_chosen (PageFixture *self, gconstpointer data)
{
  g_autoptr (HetuSpec) both = hetu_page_dup_spec (HETU_PAGE (self->page));
  g_autoptr (HetuSpec) one = NULL;

  g_assert_cmpint (both->from.last_year, ==, 2022);
  g_assert_cmpint (both->to.last_year, ==, 2023);
  page_act (self, "compare.period::2022");
  one = hetu_page_dup_spec (HETU_PAGE (self->page));
  g_assert_true (hetu_period_equal (one->from, one->to));
  g_assert_cmpint (one->to.last_year, ==, 2022);
  for (guint i = 0; i < get_frame (self)->rows->len; i++)
    g_assert_cmpint (hetu_frame_get_row (get_frame (self), i)->period.last_year, ==, 2022);
}

static void
test_sets_of_a_domain (PageFixture *self, gconstpointer data)
{
  HetuStore *store = self->base.store;

  page_act (self, "compare.set::industry");
  for (guint i = 0; i < get_frame (self)->categories->len; i++)
    {
      gint32 number = hetu_frame_get_category (get_frame (self), i)->indicator;
      HetuIndicator *indicator = hetu_store_get_indicator (store, number);

      g_assert_cmpstr (hetu_indicator_get_domain (indicator), ==, "industry");
    }
}

static void
test_lines_are_of_the_row_looked_at (PageFixture *self, gconstpointer data)
{
  HetuIndicator *wanted =
      hetu_store_find_indicator (self->base.store, "fixed_asset_investment", NULL);
  HetuFrame *frame = NULL;

  hetu_compare_cursor_move (get_cursor (self), 0, INVESTMENT_ROW);
  page_act (self, "compare.view::lines");
  frame = get_frame (self);
  g_assert_cmpint (frame->facet, ==, HETU_FACET_LINES);
  g_assert_cmpuint (frame->panels->len, ==, 4);
  g_assert_cmpint (hetu_frame_get_series (frame, 0)->indicator,
                   ==,
                   hetu_indicator_get_number (wanted));
  page_act (self, "compare.indicator::gdp");
  g_assert_cmpint (hetu_frame_get_series (get_frame (self), 0)->indicator,
                   !=,
                   hetu_indicator_get_number (wanted));
  page_act (self, "compare.view::bars");
  g_assert_cmpint (get_frame (self)->facet, ==, HETU_FACET_BARS);
}

/* The cursor is a sibling: moving it never paints the chart again. */
static void
test_pointer_lights_rows_without_painting (PageFixture *self, gconstpointer data)
{
  HetuChartView *view = get_view (self);
  HetuScene *scene = hetu_chart_view_get_scene (view);
  GtkEventController *motion = page_find_controller (view, GTK_TYPE_EVENT_CONTROLLER_MOTION);
  guint n_paints = hetu_chart_view_get_n_paints (view);

  g_assert_cmpuint (n_paints, >, 0);
  for (int row = 0; row < 8; row++)
    {
      HetuRect plot = hetu_scene_get_plot (scene, 1)->rect;
      graphene_rect_t at = hetu_chart_view_from_scene (
          view,
          (HetuRect){ plot.x + 5, plot.y + (row + 0.5) * plot.height / 8, 0, 0 });

      g_signal_emit_by_name (motion, "motion", (double) at.origin.x, (double) at.origin.y);
      page_settle (self);
      g_assert_cmpint (hetu_compare_cursor_get_line (get_cursor (self)), ==, row);
      g_assert_cmpuint (hetu_compare_cursor_get_panel (get_cursor (self)), ==, 1);
    }
  g_assert_cmpuint (hetu_chart_view_get_n_paints (view), ==, n_paints);
  g_signal_emit_by_name (motion, "leave");
  g_assert_cmpint (hetu_compare_cursor_get_line (get_cursor (self)), ==, -1);
}

static void
test_keys_move_the_cursor_and_leave (PageFixture *self, gconstpointer data)
{
  HetuChartView *view = get_view (self);
  HetuCompareCursor *cursor = get_cursor (self);

  g_assert_true (page_press (view, GDK_KEY_Down));
  g_assert_cmpint (hetu_compare_cursor_get_line (cursor), ==, 0);
  g_assert_true (page_press (view, GDK_KEY_Down));
  g_assert_cmpint (hetu_compare_cursor_get_line (cursor), ==, 1);
  g_assert_true (page_press (view, GDK_KEY_End));
  g_assert_cmpint (hetu_compare_cursor_get_line (cursor), ==, 7);
  g_assert_true (page_press (view, GDK_KEY_Down));
  g_assert_cmpint (hetu_compare_cursor_get_line (cursor), ==, 7);
  for (guint panel = 1; panel < 4; panel++)
    {
      g_assert_true (page_press (view, GDK_KEY_Tab));
      g_assert_cmpuint (hetu_compare_cursor_get_panel (cursor), ==, panel);
    }
  /* The keyboard is not caught: after the last panel Tab goes on. */
  g_assert_false (page_press (view, GDK_KEY_Tab));
  g_assert_true (page_press (view, GDK_KEY_Escape));
  g_assert_cmpint (hetu_compare_cursor_get_line (cursor), ==, -1);
}

/* B takes the panel of the cursor as what the last column is the difference from, and gives it back. */
static void
test_base_of_the_difference (PageFixture *self, gconstpointer data)
{
  g_autoptr (HetuSpec) chosen = NULL;
  g_autoptr (HetuSpec) standard = NULL;

  gtk_widget_grab_focus (GTK_WIDGET (get_view (self)));
  hetu_compare_cursor_move (get_cursor (self), 2, GDP_ROW);
  g_assert_true (page_press (self->page, GDK_KEY_b));
  page_settle (self);
  g_assert_cmpint (get_frame (self)->base, ==, 410000);
  g_assert_nonnull (strstr (get_frame (self)->title, "above those of Henan"));
  chosen = hetu_page_dup_spec (HETU_PAGE (self->page));
  g_assert_cmpint (chosen->base, ==, 410000);
  g_assert_true (page_press (self->page, GDK_KEY_b));
  page_settle (self);
  standard = hetu_page_dup_spec (HETU_PAGE (self->page));
  g_assert_cmpint (standard->base, ==, 0);
  page_act (self, "compare.base::100000");
  g_assert_cmpint (get_frame (self)->base, ==, 100000);
}

/* Alt and an arrow, which else go back and forward, take the panel of the cursor along. */
static void
test_panels_change_places (PageFixture *self, gconstpointer data)
{
  HetuPage *page = HETU_PAGE (self->page);

  g_assert_false (hetu_page_move_region (page, 1));
  gtk_widget_grab_focus (GTK_WIDGET (get_view (self)));
  hetu_compare_cursor_move (get_cursor (self), 1, GDP_ROW);
  g_assert_true (hetu_page_move_region (page, 1));
  page_settle (self);
  g_assert_cmpint (hetu_frame_get_panel (get_frame (self), 2)->region, ==, 410300);
  g_assert_cmpuint (hetu_compare_cursor_get_panel (get_cursor (self)), ==, 2);
  g_assert_cmpint (hetu_compare_cursor_get_line (get_cursor (self)), ==, GDP_ROW);
  /* At the end there is no room, and nothing to undo but the one move. */
  g_assert_true (hetu_page_move_region (page, 1));
  page_settle (self);
  g_assert_true (hetu_page_move_region (page, 1));
  page_settle (self);
  g_assert_cmpuint (hetu_compare_cursor_get_panel (get_cursor (self)), ==, 3);
  hetu_session_undo (self->base.session);
  hetu_session_undo (self->base.session);
  page_settle (self);
  g_assert_cmpint (hetu_frame_get_panel (get_frame (self), 1)->region, ==, 410300);
}

/* The same figures as a table, whose lines open their source; the keyboard comes back as it went. */
static void
test_table_of_the_figures (PageFixture *self, gconstpointer data)
{
  GtkWidget *table = page_find (self->page, HETU_TYPE_TABLE_VIEW);
  HetuFrame *frame = get_frame (self);
  GtkColumnView *view = page_find (table, GTK_TYPE_COLUMN_VIEW);
  int told = -1;

  gtk_widget_grab_focus (GTK_WIDGET (get_view (self)));
  g_assert_true (page_press (self->page, GDK_KEY_t));
  page_settle (self);
  g_assert_true (gtk_widget_get_mapped (table));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (view))),
                    ==,
                    frame->rows->len);
  /* Each line is of its own indicator, not of the first. */
  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);
      g_autoptr (HetuTextRow) line =
          g_list_model_get_item (G_LIST_MODEL (gtk_column_view_get_model (view)), i);
      HetuIndicator *indicator =
          hetu_store_get_indicator (hetu_session_get_store (self->base.session),
                                    hetu_frame_get_category (frame, row->category)->indicator);

      g_assert_cmpstr (hetu_text_row_get (line, 1),
                       ==,
                       hetu_indicator_get_name (indicator, frame->language));
      if (told < 0 && row->statement != 0)
        told = (int) i;
    }
  g_signal_emit_by_name (view, "activate", (guint) told);
  g_assert_cmpint (self->shown, ==, hetu_frame_get_row (frame, told)->statement);
  page_act (self, "compare.table");
  g_assert_false (gtk_widget_get_mapped (table));
}

/* All fourteen districts of the city: one scale, lines of panels that scroll, the cursor in view. */
static void
test_all_regions_scroll (PageFixture *self, gconstpointer data)
{
  static const gint32 more[] = { 410302, 410303, 410304, 410305, 410307, 410308, 410323,
                                 410324, 410325, 410326, 410327, 410328, 410329 };
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (
      gtk_widget_get_template_child (self->page, HETU_TYPE_COMPARE_PAGE, "scroller"));
  HetuScene *scene = NULL;
  guint last = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (more); i++)
    hetu_session_add_region (self->base.session, more[i]);
  page_settle (self);
  page_act (self, "compare.all-regions");
  page_settle (self);
  g_assert_cmpuint (get_frame (self)->panels->len, ==, 14);
  g_assert_false (get_frame (self)->free_scales);
  scene = hetu_chart_view_get_scene (get_view (self));
  g_assert_nonnull (scene);
  last = hetu_scene_get_n_plots (scene) - 1;
  g_assert_cmpfloat (hetu_scene_get_plot (scene, last)->rect.y,
                     >,
                     hetu_scene_get_plot (scene, 0)->rect.y);
  g_assert_cmpfloat (hetu_scene_get_plot (scene, last)->x_high,
                     ==,
                     hetu_scene_get_plot (scene, 0)->x_high);
  hetu_compare_cursor_move (get_cursor (self), last, 7);
  g_assert_cmpfloat (gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (scroller)),
                     >,
                     0);
  page_act (self, "compare.view::lines");
  g_assert_nonnull (hetu_chart_view_get_scene (get_view (self)));
  g_assert_cmpuint (get_frame (self)->panels->len, ==, 14);
}

/* Two, three or four panels of bars: none is narrower than 220 pixels, and no title is cut (U-3), whatever the
 * window. */
static void
test_panels_keep_their_width (PageFixture *self, gconstpointer data)
{
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (
      gtk_widget_get_template_child (self->page, HETU_TYPE_COMPARE_PAGE, "scroller")));

  for (guint n = 4; n > 1; n--)
    {
      HetuScene *scene = hetu_chart_view_get_scene (get_view (self));
      double step = hetu_scene_get_plot (scene, 1)->rect.x - hetu_scene_get_plot (scene, 0)->rect.x;

      g_assert_cmpuint (hetu_scene_get_n_plots (scene), ==, n);
      g_assert_cmpfloat (step * 4 / 3, >=, 220);
      g_assert_cmpfloat (gtk_adjustment_get_upper (across),
                         ==,
                         gtk_adjustment_get_page_size (across));
      hetu_session_remove_region (
          self->base.session,
          g_array_index (hetu_session_get_spec (self->base.session)->regions, gint32, n - 1));
      page_settle (self);
    }
}

/* At the smallest standard size the bar is one line; what has no room is in its menu. */
static void
test_bar_is_one_line (PageFixture *self, gconstpointer data)
{
  GtkWidget *bar = page_find (self->page, HETU_TYPE_WRAP_BOX);
  GtkMenuButton *options = GTK_MENU_BUTTON (
      gtk_widget_get_template_child (self->page, HETU_TYPE_COMPARE_PAGE, "options"));
  int wanted = 0;

  gtk_widget_measure (bar, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &wanted, NULL, NULL);
  g_assert_cmpint (wanted, <=, gtk_widget_get_width (bar));
  gtk_menu_button_popup (options);
  g_assert_cmpint (g_menu_model_get_n_items (gtk_menu_button_get_menu_model (options)), ==, 2);
  gtk_menu_button_popdown (options);
}

/* The whole comparison is exported as it is shown, in every form. */
static void
test_export_is_what_is_shown (PageFixture *self, gconstpointer data)
{
  static const HetuFileFormat formats[] = { HETU_FORMAT_PNG, HETU_FORMAT_PDF, HETU_FORMAT_SVG };
  g_autoptr (HetuSpec) spec = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuFrame) frame = NULL;

  page_act (self, "compare.shared-scales");
  page_act (self, "compare.base::410000");
  spec = hetu_page_dup_spec (HETU_PAGE (self->page));
  g_assert_true (spec->free_scales);
  g_assert_cmpint (spec->base, ==, 410000);
  frame = hetu_figure_resolve (self->base.store, spec, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (frame->panels->len, ==, 4);
  g_assert_cmpuint (frame->rows->len, ==, get_frame (self)->rows->len);
  g_assert_cmpstr (frame->title, ==, get_frame (self)->title);
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GBytes) bytes = hetu_figure_export (self->base.store,
                                                     spec,
                                                     hetu_session_get_text (self->base.session),
                                                     formats[i],
                                                     0,
                                                     FALSE,
                                                     &error);

      g_assert_no_error (error);
      g_assert_cmpuint (g_bytes_get_size (bytes), >, 4000);
    }
}

static void
test_figure_is_copied (PageFixture *self, gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (self->page);

  g_assert_true (hetu_page_copy_figure (HETU_PAGE (self->page)));
  g_assert_true (gdk_clipboard_is_local (clipboard));
  g_assert_true (
      gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), GDK_TYPE_TEXTURE));
}

static void
test_readout_names_what_is_missing (PageFixture *self, gconstpointer data)
{
  hetu_compare_cursor_move (get_cursor (self), 0, INVESTMENT_ROW);
  page_settle (self);
  g_assert_true (page_says (self->page, "Luolong 20.0, target 15.0"));
  g_assert_true (page_says (self->page, "Luoyang n/a, target 11.0"));
  g_assert_true (page_says (self->page, "Cursor: Fixed-asset investment"));
}

static void
test_enter_opens_the_source (PageFixture *self, gconstpointer data)
{
  HetuFrame *frame = get_frame (self);
  g_autofree char *citation = NULL;
  int row = -1;

  hetu_compare_cursor_move (get_cursor (self), 0, GDP_ROW);
  row = hetu_compare_cursor_find_row (get_cursor (self), 0, FALSE);
  g_assert_cmpint (row, >=, 0);
  g_assert_true (page_press (get_view (self), GDK_KEY_Return));
  g_assert_cmpint (self->shown, ==, hetu_frame_get_row (frame, row)->statement);
  g_assert_cmpint (self->shown, !=, 0);
  citation = hetu_page_dup_citation (HETU_PAGE (self->page));
  g_assert_nonnull (strstr (citation, "洛龙区2022年国民经济和社会发展计划执行情况与2023年计划"));
}

/* Regions like the focus, each with the reason; groups stand beside them. */
static void
test_picker_suggests_regions (PageFixture *self, gconstpointer data)
{
  GtkWidget *picker = NULL;
  GtkToggleButton *similar = NULL;

  g_assert_true (hetu_page_open_regions (HETU_PAGE (self->page)));
  page_settle (self);
  picker = page_find (self->page, HETU_TYPE_REGION_PICKER);
  similar = GTK_TOGGLE_BUTTON (
      gtk_widget_get_template_child (picker, HETU_TYPE_REGION_PICKER, "similar"));
  gtk_toggle_button_set_active (similar, TRUE);
  page_settle (self);
  g_assert_true (page_says (picker, "also in Luoyang"));
  g_assert_false (page_says (picker, "Henan"));
  gtk_toggle_button_set_active (similar, FALSE);
  page_settle (self);
  g_assert_false (page_says (picker, "also in Luoyang"));
  g_assert_true (page_says (picker, "Henan"));
  gtk_popover_popdown (GTK_POPOVER (picker));
}

static void
test_way_of_comparing_is_remembered (PageFixture *self, gconstpointer data)
{
  HetuSettings *settings = hetu_session_get_settings (self->base.session);
  g_autoptr (GSimpleActionGroup) other = g_simple_action_group_new ();
  static const GActionEntry entries[] = {
    { "view", NULL, "s", "'bars'", NULL },         { "shared-scales", NULL, NULL, "true", NULL },
    { "linked-cursor", NULL, NULL, "true", NULL }, { "all-regions", NULL, NULL, "false", NULL },
    { "levels", NULL, NULL, "false", NULL },       { "rank-by", NULL, "s", "'growth'", NULL },
  };
  g_autoptr (GVariant) view = NULL;
  g_autoptr (GVariant) ranked = NULL;
  g_autoptr (GVariant) shared = NULL;

  page_act (self, "compare.view::scatter");
  page_act (self, "compare.shared-scales");
  page_act (self, "compare.rank-by::progress");
  g_action_map_add_action_entries (G_ACTION_MAP (other), entries, G_N_ELEMENTS (entries), NULL);
  hetu_compare_memory_keep (settings, G_ACTION_GROUP (other));
  view = g_action_group_get_action_state (G_ACTION_GROUP (other), "view");
  shared = g_action_group_get_action_state (G_ACTION_GROUP (other), "shared-scales");
  ranked = g_action_group_get_action_state (G_ACTION_GROUP (other), "rank-by");
  g_assert_cmpstr (g_variant_get_string (view, NULL), ==, "scatter");
  g_assert_cmpstr (g_variant_get_string (ranked, NULL), ==, "progress");
  g_assert_false (g_variant_get_boolean (shared));
  page_act (self, "compare.view::bars");
  page_act (self, "compare.shared-scales");
}

int
main (int argc, char *argv[])
{
  static const PageTest tests[] = {
    { "/compare/regions-of-the-session", test_regions_of_the_session_stand_side_by_side },
    { "/compare/fifth-region-elsewhere", test_fifth_region_is_offered_elsewhere },
    { "/compare/focus-always-shown", test_focus_is_always_shown },
    { "/compare/shared-scales", test_scales_are_shared_until_they_are_not },
    { "/compare/years", test_years_are_chosen },
    { "/compare/sets", test_sets_of_a_domain },
    { "/compare/lines-of-the-row", test_lines_are_of_the_row_looked_at },
    { "/compare/pointer-paints-nothing", test_pointer_lights_rows_without_painting },
    { "/compare/keys", test_keys_move_the_cursor_and_leave },
    { "/compare/base", test_base_of_the_difference },
    { "/compare/panels-change-places", test_panels_change_places },
    { "/compare/table", test_table_of_the_figures },
    { "/compare/all-regions", test_all_regions_scroll },
    { "/compare/panels-keep-their-width", test_panels_keep_their_width },
    { "/compare/bar-is-one-line", test_bar_is_one_line },
    { "/compare/export", test_export_is_what_is_shown },
    { "/compare/copy", test_figure_is_copied },
    { "/compare/readout", test_readout_names_what_is_missing },
    { "/compare/enter-opens-the-source", test_enter_opens_the_source },
    { "/compare/picker-suggests", test_picker_suggests_regions },
    { "/compare/remembered", test_way_of_comparing_is_remembered },
  };

  return page_run (&argc, &argv, HETU_TYPE_COMPARE_PAGE, tests, G_N_ELEMENTS (tests));
}
