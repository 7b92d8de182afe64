/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times the board of targets at work on the store that board.py makes: the page in a window of its own, driven through its
 * actions, its table's scrolling and its keys. Prints “name value” lines as redraw.c does: processor time of the whole process from
 * a change to the end of the frame that shows it, median and 95th percentile, and the longest turn of the main loop, all in
 * milliseconds. Needs a display. Usage: board STORE [open|state|region|warning|scroll|select|moment|rules] */
#include "meter.h"
#include "resources/hetu-window-resources.h"
#include "ui/page.h"
#include "ui/renderer.h"
#include "ui/target-table.h"
#include "ui/targets-page.h"

#define N_REPEATS 40
#define N_WARM 4
#define N_FRAMES 3 /* until a change is seen for sure */
#define PATIENCE_US (5 * G_USEC_PER_SEC)

typedef struct
{
  HetuSession *session; /* owned */
  HetuSettings *settings;
  GtkWidget *window;
  GtkWidget *page;
  HetuTargetTable *table;
  GtkAdjustment *scroll;
  guint n_frames;
  double longest_ms; /* turn of the main loop since it was last looked at */
} Bench;

static void
on_after_paint (Bench *bench)
{
  bench->n_frames++;
}

/* Until the next frames are painted. */
static void
run_frames (Bench *bench, guint n)
{
  guint until = bench->n_frames + n;
  gint64 deadline = g_get_monotonic_time () + PATIENCE_US;

  gtk_widget_queue_draw (bench->page);
  while (bench->n_frames < until && g_get_monotonic_time () < deadline)
    {
      double start = thread_ms ();

      g_main_context_iteration (NULL, TRUE);
      bench->longest_ms = MAX (bench->longest_ms, thread_ms () - start);
      if (bench->n_frames < until)
        gtk_widget_queue_draw (bench->page);
    }
}

static GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_child (child, type);
  return found;
}

/* ---- changes: each shows something that is not shown */

static void
act (Bench *bench, const char *name, const char *word)
{
  gtk_widget_activate_action (bench->page, name, "s", word);
}

static void
change_state (Bench *bench, guint i)
{
  static const char *const words[] = { "behind", "all", "unknown", "missed" };

  act (bench, "targets.state", words[i % G_N_ELEMENTS (words)]);
}

static void
change_region (Bench *bench, guint i)
{
  static const char *const words[] = { "410311", "410302", "410328", "410300" };

  act (bench, "targets.region", words[i % G_N_ELEMENTS (words)]);
}

static void
change_warning (Bench *bench, guint i)
{
  act (bench, "targets.warning", "behind");
}

static void
scroll (Bench *bench, guint i)
{
  double page = gtk_adjustment_get_page_size (bench->scroll);
  double reach = gtk_adjustment_get_upper (bench->scroll) - page;
  double at = gtk_adjustment_get_value (bench->scroll) + page * 0.5;

  gtk_adjustment_set_value (bench->scroll, at < reach ? at : 0);
}

static void
select_row (Bench *bench, guint i)
{
  g_autoptr (GPtrArray) rows = hetu_target_table_list_rows (bench->table, 1000);

  hetu_target_table_select (bench->table, g_ptr_array_index (rows, i * 37 % rows->len));
}

static void
change_moment (Bench *bench, guint i)
{
  gtk_widget_activate_action (bench->page, "targets.moment", "i", (int) (1 + i % 4));
}

static void
change_rules (Bench *bench, guint i)
{
  static const char *const strict[] = { "behind=5", NULL };
  static const char *const usual[] = { NULL };

  hetu_settings_set_strv (bench->settings, "target-rules", i % 2 == 0 ? strict : usual);
}

/* ---- measuring */

static void
measure (Bench *bench, const char *name, void (*change) (Bench *bench, guint i))
{
  double times[N_REPEATS];
  double longest = 0;

  gtk_widget_activate_action (bench->page, "targets.all", NULL);
  run_frames (bench, N_FRAMES);
  for (guint i = 0; i < N_REPEATS + N_WARM; i++)
    {
      double start = 0;

      run_frames (bench, 1);
      start = processor_ms ();
      bench->longest_ms = 0;
      change (bench, i);
      bench->longest_ms = processor_ms () - start;
      run_frames (bench, 1);
      if (i < N_WARM)
        continue;
      times[i - N_WARM] = processor_ms () - start;
      longest = MAX (longest, bench->longest_ms);
    }
  qsort (times, N_REPEATS, sizeof times[0], compare_doubles);
  g_print ("hetu_board_%s_median_ms %.2f\n", name, times[N_REPEATS / 2]);
  g_print ("hetu_board_%s_p95_ms %.2f\n", name, times[N_REPEATS * 95 / 100]);
  g_print ("hetu_board_%s_longest_turn_ms %.2f\n", name, longest);
}

static const struct
{
  const char *name;
  void (*change) (Bench *bench, guint i);
} jobs[] = {
  { "scroll", scroll },          { "state", change_state }, { "region", change_region },
  { "warning", change_warning }, { "select", select_row },  { "moment", change_moment },
  { "rules", change_rules },
};

/* ---- the page */

static void
open_page (Bench *bench, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuStore) store = hetu_store_open (path, 0, &error);
  GtkWidget *scroller = NULL;
  double start = processor_ms ();

  if (store == NULL)
    {
      g_printerr ("board: %s\n", error->message);
      exit (2);
    }
  bench->settings = hetu_settings_new ();
  bench->session = hetu_session_new (bench->settings);
  hetu_session_set_store (bench->session, store);
  bench->window = gtk_window_new ();
  bench->page = g_object_new (HETU_TYPE_TARGETS_PAGE, "session", bench->session, NULL);
  gtk_window_set_default_size (GTK_WINDOW (bench->window), 1280, 800);
  gtk_window_set_child (GTK_WINDOW (bench->window), bench->page);
  gtk_widget_add_css_class (bench->window, "hetu");
  gtk_window_present (GTK_WINDOW (bench->window));
  while (!gtk_widget_get_mapped (bench->page))
    g_main_context_iteration (NULL, TRUE);
  g_signal_connect_swapped (gtk_widget_get_frame_clock (bench->window),
                            "after-paint",
                            G_CALLBACK (on_after_paint),
                            bench);
  run_frames (bench, N_FRAMES);
  g_print ("hetu_board_open_ms %.2f\n", processor_ms () - start);
  start = processor_ms ();
  gtk_widget_activate_action (bench->page, "targets.scope", "i", 13);
  run_frames (bench, 1);
  g_print ("hetu_board_all_districts_ms %.2f\n", processor_ms () - start);
  bench->table = HETU_TARGET_TABLE (find_child (bench->page, HETU_TYPE_TARGET_TABLE));
  g_print ("hetu_board_rows %u\n", hetu_target_table_list_rows (bench->table, 1000)->len);
  scroller = find_child (GTK_WIDGET (bench->table), GTK_TYPE_SCROLLED_WINDOW);
  bench->scroll = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
}

int
main (int argc, char **argv)
{
  Bench bench = { 0 };

  if (argc < 2)
    {
      g_printerr ("usage: board STORE [state|region|warning|scroll|select|moment|rules]\n");
      return 2;
    }
  hetu_renderer_choose ();
  gtk_init ();
  g_resources_register (hetu_window_resources_get_resource ());
  open_page (&bench, argv[1]);
  for (gsize i = 0; i < G_N_ELEMENTS (jobs); i++)
    if (argc < 3 || g_str_equal (argv[2], jobs[i].name))
      measure (&bench, jobs[i].name, jobs[i].change);
  gtk_window_destroy (GTK_WINDOW (bench.window));
  g_object_unref (bench.session);
  g_object_unref (bench.settings);
  return 0;
}
