/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real window on the shipped store, driven through actions, widgets and pointer events; needs a display. */
#include "live-window.h"
#include "store/query.h"
#include "ui/actions.h"
#include "ui/chip.h"
#include "ui/export-bar.h"
#include "ui/indicator-row.h"
#include "ui/inspector.h"
#include "ui/kind-menu.h"
#include "ui/period-slider.h"
#include "ui/toast.h"
#include "ui/words-dialog.h"

static GtkWidget *
find_check (GtkWidget *root, const char *label)
{
  if (GTK_IS_CHECK_BUTTON (root) &&
      g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (root)), label) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_check (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* ---- tests */

static void
test_starts_on_the_standard_figure (void)
{
  HetuFrame *frame = hetu_session_get_frame (hetu_window_get_session (window));
  GtkWidget *inspector = find_widget (GTK_WIDGET (window), HETU_TYPE_INSPECTOR);

  g_assert_cmpstr (hetu_window_get_page (window), ==, "chart");
  g_assert_cmpstr (get_spec ()->indicators[0], ==, "gdp");
  g_assert_nonnull (frame);
  g_assert_cmpuint (frame->series->len, ==, 4);
  g_assert_cmpuint (count_widgets (GTK_WIDGET (window), HETU_TYPE_CHIP), ==, 4);
  g_assert_true (says (inspector, "5.2%"));
  g_assert_true (says (inspector, "No. 1 in the city"));
}

/* U-12: every row of the table with a name does something. */
static void
test_every_action_of_the_table_exists (void)
{
  gsize n_rows = 0;
  const HetuActionRow *rows = hetu_actions_list (&n_rows);

  for (gsize i = 0; i < n_rows; i++)
    {
      g_autofree char *name = NULL;
      g_autoptr (GVariant) target = NULL;

      if (rows[i].name == NULL || g_str_has_prefix (rows[i].name, "window."))
        continue;
      g_test_message ("%s", rows[i].name);
      g_assert_true (g_action_parse_detailed_name (rows[i].name, &name, &target, NULL));
      if (g_str_has_prefix (name, "app."))
        g_assert_true (g_action_group_has_action (G_ACTION_GROUP (application), name + 4));
      else
        g_assert_true (g_action_group_has_action (G_ACTION_GROUP (window), name + 4));
    }
}

static void
test_pages_are_reached_by_action (void)
{
  static const char *const pages[] = { "compare", "targets", "sources", "chart" };

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *action = g_strconcat ("win.page::", pages[i], NULL);

      act (action);
      g_assert_cmpstr (hetu_window_get_page (window), ==, pages[i]);
    }
}

static void
assert_below_the_page (GtkWidget *notice)
{
  GtkWidget *page = GTK_WIDGET (hetu_window_get_chart_page (window));
  graphene_rect_t room = { 0 };
  graphene_rect_t place = { 0 };

  g_assert_true (gtk_widget_get_mapped (notice));
  g_assert_true (gtk_widget_compute_bounds (notice, GTK_WIDGET (window), &place));
  g_assert_true (gtk_widget_compute_bounds (page, GTK_WIDGET (window), &room));
  g_assert_cmpfloat (place.origin.y, >=, room.origin.y + room.size.height);
}

static void
test_notices_cover_nothing (void)
{
  HetuSession *session = hetu_window_get_session (window);
  GtkWidget *toast = find_widget (GTK_WIDGET (window), g_type_from_name ("HetuToast"));
  GtkWidget *bar = find_widget (GTK_WIDGET (window), g_type_from_name ("HetuExportBar"));
  const char *paths[] = { "figure.pdf", NULL };

  g_assert_false (gtk_widget_get_mapped (toast));
  g_assert_false (gtk_widget_get_mapped (bar));
  hetu_session_tell (session, "One sentence", NULL, NULL);
  hetu_window_tell_exported (window, paths, 0);
  settle ();
  assert_below_the_page (toast);
  assert_below_the_page (bar);
  hetu_toast_hide (HETU_TOAST (toast));
  hetu_export_bar_hide (HETU_EXPORT_BAR (bar));
  settle ();
  g_assert_false (gtk_widget_get_mapped (toast));
  g_assert_false (gtk_widget_get_mapped (bar));
}

/* What is under way is said until it is over, also after another word went over it. */
static void
test_progress_stays_until_it_is_over (void)
{
  HetuSession *session = hetu_window_get_session (window);
  GtkWidget *toast = find_widget (GTK_WIDGET (window), HETU_TYPE_TOAST);

  hetu_session_tell_progress (session, "Importing: 4096 rows read", "Cancel", "win.journal");
  settle ();
  g_assert_true (says (toast, "Importing: 4096 rows read"));
  hetu_session_tell (session, "Citation copied", NULL, NULL);
  g_assert_true (says (toast, "Citation copied"));
  hetu_toast_hide (HETU_TOAST (toast));
  g_assert_true (says (toast, "Importing: 4096 rows read"));
  g_assert_true (says (toast, "Cancel"));
  hetu_session_tell_progress (session, NULL, NULL, NULL);
  g_assert_false (gtk_widget_get_visible (toast));
}

/* A source is a detour: back leads to the page it was opened from, and only then through the figures. */
static void
test_back_leaves_the_source (void)
{
  HetuSession *session = hetu_window_get_session (window);
  HetuChartView *view = find_widget (GTK_WIDGET (window), HETU_TYPE_CHART_VIEW);
  HetuFrame *frame = hetu_chart_view_get_frame (view);

  for (guint i = 0; i < frame->rows->len; i++)
    if (hetu_frame_get_row (frame, i)->statement != 0)
      {
        hetu_session_show_source (session, hetu_frame_get_row (frame, i)->statement);
        break;
      }
  g_assert_cmpstr (hetu_window_get_page (window), ==, "sources");
  act ("win.back");
  g_assert_cmpstr (hetu_window_get_page (window), ==, "chart");
}

static void
test_hovering_paints_the_chart_once (void)
{
  HetuChartView *view = find_widget (GTK_WIDGET (window), HETU_TYPE_CHART_VIEW);
  HetuChartOverlay *overlay = find_widget (GTK_WIDGET (window), HETU_TYPE_CHART_OVERLAY);
  GtkEventController *motion =
      find_controller (GTK_WIDGET (view), GTK_TYPE_EVENT_CONTROLLER_MOTION);
  int width = gtk_widget_get_width (GTK_WIDGET (view));
  int height = gtk_widget_get_height (GTK_WIDGET (view));
  guint n_paints = hetu_chart_view_get_n_paints (view);
  g_autoptr (GHashTable) rows = g_hash_table_new (NULL, NULL);

  g_assert_cmpuint (n_paints, >, 0);
  for (int i = 0; i < 20; i++)
    {
      g_signal_emit_by_name (motion, "motion", width * (0.1 + 0.04 * i), height * (0.3 + 0.02 * i));
      g_hash_table_add (rows, GINT_TO_POINTER (hetu_chart_overlay_get_row (overlay) + 1));
      settle ();
    }
  g_assert_cmpuint (hetu_chart_view_get_n_paints (view), ==, n_paints);
  g_assert_cmpuint (g_hash_table_size (rows), >, 3);
  g_signal_emit_by_name (motion, "leave");
}

static void
test_keys_move_the_crosshair (void)
{
  HetuChartView *view = find_widget (GTK_WIDGET (window), HETU_TYPE_CHART_VIEW);
  HetuChartOverlay *overlay = find_widget (GTK_WIDGET (window), HETU_TYPE_CHART_OVERLAY);
  GtkEventController *keys = find_controller (GTK_WIDGET (view), GTK_TYPE_EVENT_CONTROLLER_KEY);
  HetuFrame *frame = hetu_chart_view_get_frame (view);
  static const struct
  {
    guint key;
    int year;
  } cases[] = {
    { GDK_KEY_Home, 2019 }, /* the chip of what lacks from then on */
    { GDK_KEY_Right, 2022 },
    { GDK_KEY_Left, 2019 },
    { GDK_KEY_End, 2023 },
  };

  hetu_chart_overlay_pin (
      overlay,
      hetu_frame_find_row (frame, 0, 0, 0, hetu_period_year (2022), HETU_KIND_ACTUAL));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean taken = FALSE;
      const HetuFrameRow *row = NULL;

      g_signal_emit_by_name (keys, "key-pressed", cases[i].key, 0, 0, &taken);
      g_assert_true (taken);
      g_assert_cmpint (hetu_chart_overlay_get_pinned (overlay), >=, 0);
      row = hetu_frame_get_row (frame, hetu_chart_overlay_get_pinned (overlay));
      g_assert_cmpint (row->period.last_year, ==, cases[i].year);
      g_assert_cmpuint (row->series, ==, 0);
    }
}

static void
test_search_finds_by_initials_and_enter_shows (void)
{
  GtkWidget *page = GTK_WIDGET (hetu_window_get_chart_page (window));
  GtkWidget *entry = NULL;

  act ("win.search");
  entry = gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (window)), GTK_TYPE_SEARCH_ENTRY);
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "shxfp");
  g_signal_emit_by_name (entry, "search-changed");
  settle ();
  g_assert_cmpuint (count_widgets (page, HETU_TYPE_INDICATOR_ROW), >=, 1);
  g_signal_emit_by_name (entry, "activate");
  settle ();
  g_assert_cmpstr (get_spec ()->indicators[0], ==, "retail_sales_consumer_goods");
  g_signal_emit_by_name (entry, "stop-search");
  settle ();
  g_assert_cmpuint (count_widgets (page, HETU_TYPE_INDICATOR_ROW), >, 5);
  act ("win.undo");
  g_assert_cmpstr (get_spec ()->indicators[0], ==, "gdp");
}

static void
test_kinds_are_chosen_and_undone (void)
{
  act ("win.kind::ranked-bar");
  g_assert_cmpint (get_spec ()->kind, ==, HETU_CHART_RANKED_BAR);
  act ("win.undo");
  g_assert_cmpint (get_spec ()->kind, ==, HETU_CHART_GROWTH_LINE);
}

/* A kind that cannot show the selection says why, in the menu and by its key, and the figure stays. */
static void
test_kinds_that_do_not_fit_say_why (void)
{
  HetuSession *session = hetu_window_get_session (window);
  GtkWidget *page = GTK_WIDGET (hetu_window_get_chart_page (window));
  GtkWidget *toast = find_widget (GTK_WIDGET (window), g_type_from_name ("HetuToast"));
  HetuKindMenu *menu = find_widget (page, HETU_TYPE_KIND_MENU);
  GtkWidget *slope = hetu_kind_menu_get_row (menu, HETU_CHART_SLOPE);
  const char *reason = "A slope runs between two periods; there are figures of one at most";

  gtk_popover_popup (GTK_POPOVER (menu));
  settle ();
  g_assert_true (gtk_widget_get_sensitive (slope));
  gtk_popover_popdown (GTK_POPOVER (menu));
  hetu_session_set_range (session, hetu_period_year (2022), hetu_period_year (2022));
  gtk_popover_popup (GTK_POPOVER (menu));
  settle ();
  g_assert_false (gtk_widget_get_sensitive (slope));
  g_assert_true (says (slope, reason));
  g_assert_true (gtk_widget_get_sensitive (hetu_kind_menu_get_row (menu, HETU_CHART_RANKED_BAR)));
  gtk_popover_popdown (GTK_POPOVER (menu));
  act ("win.kind::slope");
  g_assert_true (says (toast, reason));
  g_assert_cmpint (get_spec ()->kind, ==, HETU_CHART_GROWTH_LINE);
  act ("win.undo");
}

/* A profile is a heatmap of one district: too many districts are refused, and the plain table stays one click away. */
static void
test_profile_is_a_variant (void)
{
  HetuSession *session = hetu_window_get_session (window);
  GtkWidget *page = GTK_WIDGET (hetu_window_get_chart_page (window));
  GtkWidget *toast = find_widget (GTK_WIDGET (window), g_type_from_name ("HetuToast"));
  HetuKindMenu *menu = find_widget (page, HETU_TYPE_KIND_MENU);
  GtkWidget *row = hetu_kind_menu_get_table_row (menu, HETU_TABLE_PROFILE);
  const char *reason = "A profile shows one district beside its city and at most 3 others";

  act ("win.profile");
  g_assert_cmpint (get_spec ()->kind, ==, HETU_CHART_HEATMAP);
  g_assert_cmpint (get_spec ()->table, ==, HETU_TABLE_PROFILE);
  g_assert_null (hetu_session_get_problem (session));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (row)));
  act ("win.kind::heatmap");
  g_assert_cmpint (get_spec ()->table, ==, HETU_TABLE_PLAIN);
  act ("win.kind::growth-line");
  hetu_session_add_region (session, 410303);
  hetu_session_add_region (session, 410305);
  act ("win.profile");
  g_assert_true (says (toast, reason));
  g_assert_cmpint (get_spec ()->kind, ==, HETU_CHART_GROWTH_LINE);
  gtk_popover_popup (GTK_POPOVER (menu));
  settle ();
  g_assert_false (gtk_widget_get_sensitive (row));
  g_assert_true (says (row, reason));
  gtk_popover_popdown (GTK_POPOVER (menu));
  for (guint i = 0; i < 5; i++)
    act ("win.undo");
  g_assert_cmpint (get_spec ()->kind, ==, HETU_CHART_GROWTH_LINE);
  g_assert_cmpuint (get_spec ()->regions->len, ==, 4);
}

static void
test_choice_among_rivals_is_undone (void)
{
  HetuSession *session = hetu_window_get_session (window);
  GtkWidget *toast = find_widget (GTK_WIDGET (window), g_type_from_name ("HetuToast"));
  g_autoptr (GArray) conflicts = hetu_query_conflicts (hetu_session_get_store (session), 0, NULL);
  gint64 rival = g_array_index (conflicts, HetuObservation, 1).id;
  g_autofree char *reason = NULL;
  gint64 chosen = 0;

  hetu_session_choose_statement (session, rival, NULL);
  settle ();
  g_assert_true (says (toast, "Another figure is used from now on"));
  act ("win.undo");
  g_assert_true (
      hetu_query_choice (hetu_session_get_store (session), rival, &chosen, &reason, NULL));
  g_assert_cmpint (chosen, ==, 0);
  /* The offer goes with the step. */
  g_assert_false (gtk_widget_get_visible (toast));
}

static void
test_slider_moves_the_range (void)
{
  HetuPeriodSlider *slider = find_widget (GTK_WIDGET (window), HETU_TYPE_PERIOD_SLIDER);
  guint first = hetu_period_slider_get_first (slider);
  guint last = hetu_period_slider_get_last (slider);

  g_assert_cmpuint (last - first, ==, 4);
  g_signal_emit_by_name (slider, "gesture-begin");
  g_signal_emit_by_name (slider, "changed", first - 1, last);
  g_signal_emit_by_name (slider, "changed", first - 2, last);
  g_signal_emit_by_name (slider, "gesture-end");
  settle ();
  g_assert_cmpint (get_spec ()->from.first_year, ==, 2017);
  g_assert_cmpuint (hetu_period_slider_get_first (slider), ==, first - 2);
  act ("win.undo");
  g_assert_cmpint (get_spec ()->from.first_year, ==, 2019);
  g_assert_cmpuint (hetu_period_slider_get_first (slider), ==, first);
}

static void
test_table_stands_in_for_the_canvas (void)
{
  GtkWidget *page = GTK_WIDGET (hetu_window_get_chart_page (window));

  act ("win.table");
  g_assert_cmpuint (count_widgets (page, GTK_TYPE_COLUMN_VIEW), ==, 1);
  g_assert_cmpuint (count_widgets (page, HETU_TYPE_CHART_VIEW), ==, 0);
  g_assert_true (says (page, "5.2%"));
  act ("win.table");
  g_assert_cmpuint (count_widgets (page, HETU_TYPE_CHART_VIEW), ==, 1);
}

static void
test_panes_close_and_open (void)
{
  GtkWidget *page = GTK_WIDGET (hetu_window_get_chart_page (window));

  act ("win.show-inspector");
  g_assert_cmpuint (count_widgets (page, HETU_TYPE_INSPECTOR), ==, 0);
  act ("win.show-inspector");
  g_assert_cmpuint (count_widgets (page, HETU_TYPE_INSPECTOR), ==, 1);
}

static void
test_dark_reaches_chart_and_window (void)
{
  HetuSettings *settings = hetu_application_get_settings (application);
  HetuSession *session = hetu_window_get_session (window);
  gboolean dark = FALSE;

  hetu_settings_set_string (settings, "color-scheme", "dark");
  settle ();
  g_object_get (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", &dark, NULL);
  g_assert_true (dark);
  g_assert_cmpint (hetu_session_get_theme (session)->mode, ==, HETU_THEME_DARK);
  hetu_settings_set_string (settings, "color-scheme", "light");
  settle ();
  g_assert_cmpint (hetu_session_get_theme (session)->mode, ==, HETU_THEME_LIGHT);
}

static void
test_missing_store_is_said_and_nothing_breaks (void)
{
  HetuWindow *kept = window;
  g_autoptr (GFile) file = g_file_new_for_path ("/nonexistent/figures.hetu");

  window = hetu_window_new (application);
  hetu_window_open_store (window, file);
  gtk_window_present (GTK_WINDOW (window));
  settle ();
  g_assert_null (hetu_session_get_store (hetu_window_get_session (window)));
  g_assert_true (says (GTK_WIDGET (window), "No store is open"));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "export"));
  gtk_window_destroy (GTK_WINDOW (window));
  window = kept;
  turn ();
}

/* A title of one's own, and none of the source: one step, and the generated one comes back. */
static void
test_words_are_edited_and_restored (void)
{
  HetuSession *session = hetu_window_get_session (window);
  GtkWidget *dialog = hetu_words_dialog_new (session);
  GtkWidget *entry = find_widget (dialog, GTK_TYPE_ENTRY);
  g_autofree char *generated = g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry)));
  GtkWidget *source = find_check (dialog, "Source");

  g_assert_cmpstr (generated, !=, "");
  gtk_editable_set_text (GTK_EDITABLE (entry), "My own title");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (source), FALSE);
  g_signal_emit_by_name (find_button (dialog, "Use These Words"), "clicked");
  settle ();
  g_assert_cmpstr (get_spec ()->title, ==, "My own title");
  g_assert_true (get_spec ()->hide_source);

  dialog = hetu_words_dialog_new (session);
  g_signal_emit_by_name (find_button (dialog, "Generate Again"), "clicked");
  settle ();
  g_assert_null (get_spec ()->title);
  g_assert_false (get_spec ()->hide_source);
  act ("win.undo");
  g_assert_cmpstr (get_spec ()->title, ==, "My own title");
  act ("win.undo");
  g_assert_null (get_spec ()->title);
  g_assert_false (get_spec ()->hide_source);
}

static void
add_tests (void)
{
  g_test_add_func ("/window/words-are-edited-and-restored", test_words_are_edited_and_restored);

  g_test_add_func ("/window/starts-on-the-standard-figure", test_starts_on_the_standard_figure);
  g_test_add_func ("/window/every-action-of-the-table-exists",
                   test_every_action_of_the_table_exists);
  g_test_add_func ("/window/pages-are-reached-by-action", test_pages_are_reached_by_action);
  g_test_add_func ("/window/notices-cover-nothing", test_notices_cover_nothing);
  g_test_add_func ("/window/progress-stays-until-it-is-over", test_progress_stays_until_it_is_over);
  g_test_add_func ("/window/back-leaves-the-source", test_back_leaves_the_source);
  g_test_add_func ("/window/hovering-paints-the-chart-once", test_hovering_paints_the_chart_once);
  g_test_add_func ("/window/keys-move-the-crosshair", test_keys_move_the_crosshair);
  g_test_add_func ("/window/search-by-initials", test_search_finds_by_initials_and_enter_shows);
  g_test_add_func ("/window/choice-among-rivals-is-undone", test_choice_among_rivals_is_undone);
  g_test_add_func ("/window/kinds-are-chosen-and-undone", test_kinds_are_chosen_and_undone);
  g_test_add_func ("/window/kinds-that-do-not-fit-say-why", test_kinds_that_do_not_fit_say_why);
  g_test_add_func ("/window/profile/is-a-variant", test_profile_is_a_variant);
  g_test_add_func ("/window/slider-moves-the-range", test_slider_moves_the_range);
  g_test_add_func ("/window/table-stands-in-for-the-canvas", test_table_stands_in_for_the_canvas);
  g_test_add_func ("/window/panes-close-and-open", test_panes_close_and_open);
  g_test_add_func ("/window/dark-reaches-chart-and-window", test_dark_reaches_chart_and_window);
  g_test_add_func ("/window/missing-store-is-said", test_missing_store_is_said_and_nothing_breaks);
}

int
main (int argc, char *argv[])
{
  return live_window_run (&argc, &argv, add_tests);
}
