/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times what lists, searches and pages take on a store of a whole country (big.py): the real window, driven through its actions, its
 * search entries and its scrolling. Prints “name value” lines: for each action the longest turn of the main loop, during which a window
 * does not answer (95th percentile of the repeats), and the processor time until it has settled (median), in milliseconds. Needs a
 * display. Usage: districts STORE [ACTION]; all by default */
#include "meter.h"
#include "ui/edit-window.h"
#include "ui/journal-window.h"
#include "ui/palette.h"
#include "ui/region-picker.h"
#include "ui/renderer.h"
#include "ui/sidebar.h"
#include "ui/window.h"

#define N_REPEATS 12
#define N_WARM 2
#define QUIET_US \
  (300 * G_TIME_SPAN_MILLISECOND)    /* longer than a search entry waits for the next key */
#define PATIENCE_US (G_USEC_PER_SEC) /* a cursor that blinks is never quiet */
#define START_US (30 * G_USEC_PER_SEC)

typedef struct
{
  HetuApplication *application; /* owned */
  HetuWindow *window;
  HetuSession *session;
  double longest_ms; /* turn of the main loop since it was last looked at */
} Bench;

static void
settle (Bench *bench, gint64 quiet_us, gint64 patience_us)
{
  gint64 start = g_get_monotonic_time ();
  gint64 quiet_since = start;

  while (g_get_monotonic_time () - quiet_since < quiet_us &&
         g_get_monotonic_time () - start < patience_us)
    {
      double before = thread_ms ();

      if (g_main_context_iteration (NULL, FALSE))
        quiet_since = g_get_monotonic_time ();
      else
        g_usleep (500);
      bench->longest_ms = MAX (bench->longest_ms, thread_ms () - before);
    }
}

static GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  GtkWidget *found =
      g_type_is_a (G_OBJECT_TYPE (widget), type) && gtk_widget_get_mapped (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_child (child, type);
  return found;
}

static void
act (Bench *bench, const char *name)
{
  g_autofree char *bare = NULL;
  g_autoptr (GVariant) target = NULL;

  if (!g_action_parse_detailed_name (name, &bare, &target, NULL) ||
      !gtk_widget_activate_action_variant (GTK_WIDGET (bench->window), bare, target))
    g_printerr ("districts: there is no action %s\n", name);
}

/* ---- actions */

static void
type_into (Bench *bench, GType where, const char *text)
{
  GtkWidget *place = find_child (GTK_WIDGET (bench->window), where);
  GtkWidget *entry = place != NULL ? find_child (place, GTK_TYPE_SEARCH_ENTRY) : NULL;

  if (entry != NULL)
    gtk_editable_set_text (GTK_EDITABLE (entry), text);
  else
    g_printerr ("districts: %s is not there\n", g_type_name (where));
}

static void
scroll_in (GtkWidget *place)
{
  GtkWidget *scroller = place != NULL ? find_child (place, GTK_TYPE_SCROLLED_WINDOW) : NULL;
  GtkAdjustment *at;
  double reach;

  if (scroller == NULL)
    return;
  at = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  reach = gtk_adjustment_get_upper (at) - gtk_adjustment_get_page_size (at);
  gtk_adjustment_set_value (at,
                            gtk_adjustment_get_value (at) < reach * 0.9
                                ? gtk_adjustment_get_value (at) + reach * 0.13
                                : 0);
}

static const char *
get_query (guint i)
{
  static const char *const queries[] = { "a", "长", "l", "安阳", "xi", "县", "410311", "zh" };

  return queries[i % G_N_ELEMENTS (queries)];
}

static void
open_picker (Bench *bench, guint i)
{
  GtkWidget *picker = find_child (GTK_WIDGET (bench->window), HETU_TYPE_REGION_PICKER);

  if (picker != NULL)
    gtk_popover_popdown (GTK_POPOVER (picker));
  else
    act (bench, "win.regions");
}

static void
ensure_picker (Bench *bench)
{
  if (find_child (GTK_WIDGET (bench->window), HETU_TYPE_REGION_PICKER) == NULL)
    act (bench, "win.regions");
}

static void
search_picker (Bench *bench, guint i)
{
  type_into (bench, HETU_TYPE_REGION_PICKER, get_query (i));
}

static void
scroll_picker (Bench *bench, guint i)
{
  GtkWidget *picker = find_child (GTK_WIDGET (bench->window), HETU_TYPE_REGION_PICKER);

  if (i == 0)
    type_into (bench, HETU_TYPE_REGION_PICKER, "县");
  scroll_in (picker);
}

static void
show_peers (Bench *bench, guint i)
{
  GtkWidget *picker = find_child (GTK_WIDGET (bench->window), HETU_TYPE_REGION_PICKER);
  GtkWidget *button = picker != NULL ? find_child (picker, GTK_TYPE_TOGGLE_BUTTON) : NULL;

  if (button != NULL)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button),
                                  !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
}

static void
close_picker (Bench *bench)
{
  GtkWidget *picker = find_child (GTK_WIDGET (bench->window), HETU_TYPE_REGION_PICKER);

  if (picker != NULL)
    gtk_popover_popdown (GTK_POPOVER (picker));
  act (bench, "win.page::chart");
}

static void
search_sidebar (Bench *bench, guint i)
{
  type_into (bench, HETU_TYPE_SIDEBAR, get_query (i));
}

static void
clear_sidebar (Bench *bench)
{
  type_into (bench, HETU_TYPE_SIDEBAR, "");
}

static void
open_palette (Bench *bench)
{
  act (bench, "win.palette");
}

static void
search_palette (Bench *bench, guint i)
{
  type_into (bench, HETU_TYPE_PALETTE, get_query (i));
}

static void
change_kind (Bench *bench, guint i)
{
  static const char *const kinds[] = { "win.kind::ranked-bar", "win.kind::heatmap",
                                       "win.kind::scatter",    "win.kind::bump",
                                       "win.kind::slope",      "win.kind::small-multiples",
                                       "win.kind::dumbbell",   "win.kind::growth-line" };

  act (bench, kinds[i % G_N_ELEMENTS (kinds)]);
}

static void
toggle_table (Bench *bench, guint i)
{
  act (bench, "win.table");
}

static void
change_page (Bench *bench, guint i)
{
  act (bench, i % 2 == 0 ? "win.page::compare" : "win.page::chart");
}

static void
change_to_sources (Bench *bench, guint i)
{
  act (bench, i % 2 == 0 ? "win.page::sources" : "win.page::chart");
}

static void
change_to_targets (Bench *bench, guint i)
{
  act (bench, i % 2 == 0 ? "win.page::targets" : "win.page::chart");
}

static void
open_compare (Bench *bench)
{
  act (bench, "win.page::compare");
}

static void
change_view (Bench *bench, guint i)
{
  static const char *const views[] = { "ranks", "slope", "scatter", "heat", "bars", "lines" };
  HetuPage *page = hetu_window_get_current (bench->window);

  gtk_widget_activate_action (GTK_WIDGET (page),
                              "compare.view",
                              "s",
                              views[i % G_N_ELEMENTS (views)]);
}

static GtkWindow *
find_window (GType type)
{
  g_autoptr (GList) all = gtk_window_list_toplevels ();

  for (GList *at = all; at != NULL; at = at->next)
    if (g_type_is_a (G_OBJECT_TYPE (at->data), type))
      return at->data;
  return NULL;
}

static void
open_edit (Bench *bench, guint i)
{
  GtkWindow *window = find_window (HETU_TYPE_EDIT_WINDOW);

  if (window != NULL)
    gtk_window_destroy (window);
  else
    act (bench, "win.edit-data");
}

static void
ensure_edit (Bench *bench)
{
  if (find_window (HETU_TYPE_EDIT_WINDOW) == NULL)
    act (bench, "win.edit-data");
}

static void
scroll_edit (Bench *bench, guint i)
{
  scroll_in (GTK_WIDGET (find_window (HETU_TYPE_EDIT_WINDOW)));
}

static void
close_edit (Bench *bench)
{
  GtkWindow *window = find_window (HETU_TYPE_EDIT_WINDOW);

  if (window != NULL)
    gtk_window_destroy (window);
}

static void
open_journal (Bench *bench, guint i)
{
  GtkWindow *window = find_window (HETU_TYPE_JOURNAL_WINDOW);

  if (window != NULL)
    gtk_window_destroy (window);
  else
    act (bench, "win.journal");
}

static const struct
{
  const char *name;
  void (*before) (Bench *bench); /* (nullable) */
  void (*change) (Bench *bench, guint i);
  void (*after) (Bench *bench); /* (nullable) */
} jobs[] = {
  { "picker_open", NULL, open_picker, close_picker },
  { "picker_search", ensure_picker, search_picker, NULL },
  { "picker_scroll", ensure_picker, scroll_picker, NULL },
  { "picker_peers", ensure_picker, show_peers, close_picker },
  { "sidebar_search", NULL, search_sidebar, clear_sidebar },
  { "palette_search", open_palette, search_palette, close_picker },
  { "kind", NULL, change_kind, close_picker },
  { "table", NULL, toggle_table, close_picker },
  { "compare_page", NULL, change_page, NULL },
  { "compare_view", open_compare, change_view, close_picker },
  { "sources_page", NULL, change_to_sources, NULL },
  { "targets_page", NULL, change_to_targets, NULL },
  { "edit_open", NULL, open_edit, close_edit },
  { "edit_scroll", ensure_edit, scroll_edit, close_edit },
  { "journal_open", NULL, open_journal, NULL },
};

/* ---- measuring */

static void
measure (Bench *bench, gsize job)
{
  double turns[N_REPEATS];
  double times[N_REPEATS];

  if (jobs[job].before != NULL)
    jobs[job].before (bench);
  settle (bench, QUIET_US, PATIENCE_US);
  for (guint i = 0; i < N_REPEATS + N_WARM; i++)
    {
      double start = processor_ms ();
      double turn = thread_ms ();

      bench->longest_ms = 0;
      jobs[job].change (bench, i);
      bench->longest_ms = thread_ms () - turn;
      settle (bench, QUIET_US, PATIENCE_US);
      if (i < N_WARM)
        continue;
      turns[i - N_WARM] = bench->longest_ms;
      times[i - N_WARM] = processor_ms () - start;
    }
  if (jobs[job].after != NULL)
    jobs[job].after (bench);
  qsort (turns, N_REPEATS, sizeof turns[0], compare_doubles);
  qsort (times, N_REPEATS, sizeof times[0], compare_doubles);
  g_print ("hetu_big_%s_turn_p95_ms %.2f\n", jobs[job].name, turns[N_REPEATS * 95 / 100]);
  g_print ("hetu_big_%s_turn_median_ms %.2f\n", jobs[job].name, turns[N_REPEATS / 2]);
  g_print ("hetu_big_%s_cpu_median_ms %.2f\n", jobs[job].name, times[N_REPEATS / 2]);
}

static void
open_window (Bench *bench, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  bench->window = hetu_window_new (bench->application);
  bench->session = hetu_window_get_session (bench->window);
  hetu_window_open_store (bench->window, file);
  gtk_window_present (GTK_WINDOW (bench->window));
  settle (bench, 2 * G_USEC_PER_SEC, START_US);
  if (hetu_session_get_frame (bench->session) == NULL)
    {
      g_printerr ("districts: %s shows no figure\n", path);
      exit (2);
    }
  g_print ("hetu_big_start_turn_ms %.2f\n", bench->longest_ms);
}

int
main (int argc, char **argv)
{
  Bench bench = { 0 };

  if (argc < 2)
    {
      g_printerr ("usage: districts STORE [ACTION]\n");
      return 2;
    }
  hetu_renderer_choose ();
  bench.application = hetu_application_new ();
  if (!g_application_register (G_APPLICATION (bench.application), NULL, NULL))
    return 2;
  open_window (&bench, argv[1]);
  for (gsize i = 0; i < G_N_ELEMENTS (jobs); i++)
    if (argc < 3 || g_str_equal (argv[2], jobs[i].name))
      measure (&bench, i);
  gtk_window_destroy (GTK_WINDOW (bench.window));
  g_object_unref (bench.application);
  return 0;
}
