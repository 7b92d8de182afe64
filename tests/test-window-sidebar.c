/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sidebar of the real window: saved charts, previews, and a search that finds nothing. */
#include "live-window.h"
#include "ui/indicator-row.h"
#include "ui/saved-menu.h"
#include "ui/sidebar.h"

static GtkWidget *
get_sidebar (void)
{
  return find_widget (GTK_WIDGET (window), HETU_TYPE_SIDEBAR);
}

static void
search (const char *query)
{
  GtkWidget *entry = find_widget (get_sidebar (), GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), query);
  g_signal_emit_by_name (entry, "search-changed");
  settle ();
}

/* The list row of the indicator or saved chart called @name. */
static GtkWidget *
find_row (GtkWidget *root, const char *name)
{
  if (HETU_IS_INDICATOR_ROW (root) && gtk_widget_get_mapped (root) && says (root, name))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The search entry listens to the list, too. */
static GtkEventController *
find_keys (GtkWidget *list)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (list);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (g_strcmp0 (gtk_event_controller_get_name (controller), "rows") == 0)
        return controller;
    }
  g_assert_not_reached ();
}

/* Returns: whether the list took the key */
static gboolean
press (guint key)
{
  GtkWidget *list = find_widget (get_sidebar (), GTK_TYPE_LIST_VIEW);
  gboolean taken = FALSE;

  g_signal_emit_by_name (find_keys (list), "key-pressed", key, 0, 0, &taken);
  settle ();
  return taken;
}

static void
release (guint key)
{
  GtkWidget *list = find_widget (get_sidebar (), GTK_TYPE_LIST_VIEW);

  g_signal_emit_by_name (find_keys (list), "key-released", key, 0, 0);
  settle ();
}

static void
focus_row (const char *name)
{
  GtkWidget *row = find_row (get_sidebar (), name);

  g_assert_nonnull (row);
  g_assert_true (gtk_widget_grab_focus (gtk_widget_get_parent (row)));
}

static void
test_space_previews (void)
{
  HetuSession *session = hetu_window_get_session (window);

  focus_row ("Industry above scale");
  g_assert_true (press (GDK_KEY_space));
  g_assert_cmpstr (get_spec ()->indicators[0], ==, "industrial_va_above_scale");
  /* A key that is held repeats itself. */
  g_assert_true (press (GDK_KEY_space));
  g_assert_null (hetu_session_get_undo_label (session));
  release (GDK_KEY_space);
  g_assert_cmpstr (get_spec ()->indicators[0], ==, "gdp");

  press (GDK_KEY_space);
  g_assert_true (press (GDK_KEY_Escape));
  g_assert_cmpstr (get_spec ()->indicators[0], ==, "gdp");
  release (GDK_KEY_space);
  g_assert_false (press (GDK_KEY_Escape));
}

static void
test_nothing_found_offers_the_closest (void)
{
  search ("fixd asst");
  g_assert_true (says (get_sidebar (), "Nothing matches “fixd asst”. Closest:"));
  g_assert_cmpuint (count_widgets (get_sidebar (), HETU_TYPE_INDICATOR_ROW), ==, 3);
  g_assert_nonnull (find_row (get_sidebar (), "Fixed investment"));
  /* What was not asked for is not taken by Enter. */
  g_signal_emit_by_name (find_widget (get_sidebar (), GTK_TYPE_SEARCH_ENTRY), "activate");
  settle ();
  g_assert_cmpstr (get_spec ()->indicators[0], ==, "gdp");
  search ("");
  g_assert_false (says (get_sidebar (), "Nothing matches “fixd asst”. Closest:"));
}

static void
test_charts_are_kept_renamed_and_deleted (void)
{
  GtkWidget *menu = NULL;
  GtkWidget *entry = NULL;

  hetu_session_set_words (hetu_window_get_session (window), "Growth of five years", NULL, NULL);
  act ("win.save-chart");
  g_assert_true (says (get_sidebar (), "Saved Charts"));
  g_assert_nonnull (find_row (get_sidebar (), "Growth of five years"));
  act ("win.favourite");
  g_assert_true (says (get_sidebar (), "Favourites"));
  g_assert_false (says (get_sidebar (), "Saved Charts"));

  menu = find_widget (find_row (get_sidebar (), "Growth of five years"), HETU_TYPE_SAVED_MENU);
  hetu_saved_menu_open (HETU_SAVED_MENU (menu));
  settle ();
  entry = find_widget (menu, GTK_TYPE_ENTRY);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Growth of five years");
  gtk_editable_set_text (GTK_EDITABLE (entry), "GDP");
  g_signal_emit_by_name (find_button (menu, "Rename"), "clicked");
  settle ();
  g_assert_nonnull (find_row (get_sidebar (), "GDP"));
  g_assert_null (find_row (get_sidebar (), "Growth of five years"));

  search ("growth");
  search ("");
  act ("win.undo");
  g_assert_nonnull (find_row (get_sidebar (), "Growth of five years"));
  focus_row ("Growth of five years");
  g_assert_true (press (GDK_KEY_Delete));
  g_assert_false (says (get_sidebar (), "Favourites"));
  act ("win.undo");
  g_assert_nonnull (find_row (get_sidebar (), "Growth of five years"));
  while (hetu_session_get_undo_label (hetu_window_get_session (window)) != NULL)
    act ("win.undo");
  g_assert_false (says (get_sidebar (), "Favourites"));
}

static void
test_a_saved_chart_opens (void)
{
  HetuSession *session = hetu_window_get_session (window);
  GtkWidget *list = find_widget (get_sidebar (), GTK_TYPE_LIST_VIEW);

  act ("win.kind::ranked-bar");
  act ("win.save-chart");
  act ("win.kind::dumbbell");
  search ("luo");
  search ("");
  /* The heading is the first row, its chart the second. */
  g_signal_emit_by_name (list, "activate", 1);
  settle ();
  g_assert_cmpint (get_spec ()->kind, ==, HETU_CHART_RANKED_BAR);
  while (hetu_session_get_undo_label (session) != NULL)
    act ("win.undo");
}

/* A picture of a whole city has no focus; the list tells of its first place. */
static void
test_without_a_focus_the_first_region (void)
{
  HetuSpec *spec = hetu_spec_copy (get_spec ());

  spec->focus = HETU_FOCUS_NONE;
  hetu_session_change (hetu_window_get_session (window), spec, "Focus");
  settle ();
  g_assert_cmpuint (count_widgets (get_sidebar (), HETU_TYPE_INDICATOR_ROW), >, 5);
  act ("win.undo");
}

static void
add_tests (void)
{
  g_test_add_func ("/window/sidebar/without-a-focus", test_without_a_focus_the_first_region);
  g_test_add_func ("/window/sidebar/space-previews", test_space_previews);
  g_test_add_func ("/window/sidebar/nothing-found-offers-the-closest",
                   test_nothing_found_offers_the_closest);
  g_test_add_func ("/window/sidebar/charts-are-kept-renamed-and-deleted",
                   test_charts_are_kept_renamed_and_deleted);
  g_test_add_func ("/window/sidebar/a-saved-chart-opens", test_a_saved_chart_opens);
}

int
main (int argc, char *argv[])
{
  return live_window_run (&argc, &argv, add_tests);
}
