/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times the window at work for goal G10 of tests/bench/run: the real window on a store, driven through its session and the
 * pointer's controller. Prints “name value” lines: processor time of the whole process from a change to the end of the
 * frame that shows it, median and 95th percentile, and the longest turn of the main loop, during which a window does not
 * answer, all in milliseconds. Needs a display. Usage: redraw STORE [hover|period|indicator|district]; all by default */
#include "meter.h"
#include "store/query.h"
#include "ui/canvas.h"
#include "ui/chart-view.h"
#include "ui/renderer.h"
#include "ui/window.h"

#define N_REPEATS 60
#define N_WARM 5
#define PATIENCE_US (2 * G_USEC_PER_SEC)
#define QUIET_US 150000 /* without work: the window has settled */
#define WORKERS_US (60 * G_USEC_PER_SEC)
#define WORKERS_QUIET_US \
  (2 * G_USEC_PER_SEC) /* longer than what the window lets pass before it begins */
#define IDLE_SHARE 0.1

typedef struct
{
  HetuApplication *application; /* owned */
  HetuWindow *window;
  HetuSession *session;
  HetuChartView *view;
  GtkEventController *motion;
  GArray *districts;  /* owned (element-type gint32): of the lowest tier */
  GPtrArray *numbers; /* owned (element-type HetuIndicator): with figures of the first of them */
  guint n_frames;
  double longest_ms; /* turn of the main loop since it was last looked at */
} Bench;

static void
on_after_paint (Bench *bench)
{
  bench->n_frames++;
}

static gboolean
turn (Bench *bench, gboolean wait)
{
  double start = thread_ms ();
  gboolean worked = g_main_context_iteration (NULL, wait);

  bench->longest_ms = MAX (bench->longest_ms, thread_ms () - start);
  return worked;
}

static void
settle (Bench *bench)
{
  gint64 quiet_since = g_get_monotonic_time ();
  gint64 start = quiet_since;

  while (g_get_monotonic_time () - quiet_since < QUIET_US &&
         g_get_monotonic_time () - start < PATIENCE_US)
    if (turn (bench, FALSE))
      quiet_since = g_get_monotonic_time ();
    else
      g_usleep (1000);
}

/* What a window does once after it opened, the check of the store among it, is no part of a redraw: waits until nothing runs. */
static void
wait_for_workers (Bench *bench)
{
  gint64 start = g_get_monotonic_time ();
  double before = processor_ms ();
  gint64 seen = start;

  while (g_get_monotonic_time () - start < WORKERS_US)
    {
      if (!turn (bench, FALSE))
        g_usleep (1000);
      if (g_get_monotonic_time () - seen < WORKERS_QUIET_US)
        continue;
      if (processor_ms () - before < WORKERS_QUIET_US / 1e3 * IDLE_SHARE)
        return;
      before = processor_ms ();
      seen = g_get_monotonic_time ();
    }
}

/* ---- changes: each shows something that is not shown */

static void
change_indicator (Bench *bench, guint i)
{
  HetuIndicator *indicator = bench->numbers->pdata[(i + 1) % bench->numbers->len];

  hetu_session_set_indicator (bench->session, hetu_indicator_get_id (indicator));
}

/* A district beside its city, its province and the nation. */
static void
change_district (Bench *bench, guint i)
{
  HetuStore *store = hetu_session_get_store (bench->session);
  gint32 code = g_array_index (bench->districts, gint32, (i * 37) % bench->districts->len);
  gint32 codes[4] = { 0 };
  guint n = 0;

  for (HetuDistrict *at = hetu_store_get_district (store, code);
       at != NULL && n < G_N_ELEMENTS (codes);
       at = hetu_store_get_district (store, hetu_district_get_parent (at)))
    codes[n++] = hetu_district_get_code (at);
  hetu_session_set_regions (bench->session, codes, n);
}

static void
change_period (Bench *bench, guint i)
{
  hetu_session_set_range (bench->session,
                          hetu_period_year (2016 + (int) (i % 3)),
                          hetu_period_year (2020 + (int) (i % 4)));
}

/* Over the plot from period to period; each move changes the datum. */
static void
hover (Bench *bench, guint i)
{
  int width = gtk_widget_get_width (GTK_WIDGET (bench->view));
  int height = gtk_widget_get_height (GTK_WIDGET (bench->view));

  g_signal_emit_by_name (bench->motion,
                         "motion",
                         i % 2 == 0 ? width * 0.3 : width * 0.75,
                         height * 0.5);
}

/* ---- measuring */

static void
measure (Bench *bench, const char *name, void (*change) (Bench *bench, guint i), gboolean repaints)
{
  double times[N_REPEATS];
  double settled[N_REPEATS];
  double longest = 0;

  for (guint i = 0; i < N_REPEATS + N_WARM; i++)
    {
      guint n_frames = bench->n_frames;
      guint n_paints = hetu_chart_view_get_n_paints (bench->view);
      gint64 deadline = g_get_monotonic_time () + PATIENCE_US;
      double start = processor_ms ();

      bench->longest_ms = 0;
      change (bench, i);
      while ((bench->n_frames == n_frames ||
              (repaints && hetu_chart_view_get_n_paints (bench->view) == n_paints)) &&
             g_get_monotonic_time () < deadline)
        if (!turn (bench, FALSE))
          g_usleep (500);
      if (i >= N_WARM)
        times[i - N_WARM] = processor_ms () - start;
      settle (bench);
      if (i >= N_WARM)
        {
          settled[i - N_WARM] = processor_ms () - start;
          longest = MAX (longest, bench->longest_ms);
        }
    }
  qsort (times, N_REPEATS, sizeof times[0], compare_doubles);
  qsort (settled, N_REPEATS, sizeof settled[0], compare_doubles);
  g_print ("hetu_%s_redraw_median_ms %.2f\n", name, times[N_REPEATS / 2]);
  g_print ("hetu_%s_redraw_p95_ms %.2f\n", name, times[N_REPEATS * 95 / 100]);
  g_print ("hetu_%s_settled_median_ms %.2f\n", name, settled[N_REPEATS / 2]);
  g_print ("hetu_%s_longest_turn_ms %.2f\n", name, longest);
}

static const struct
{
  const char *name;
  void (*change) (Bench *bench, guint i);
  gboolean repaints;
} jobs[] = {
  { "hover", hover, FALSE },
  { "period", change_period, TRUE },
  { "indicator", change_indicator, TRUE },
  { "district", change_district, TRUE },
};

/* ---- the window */

static GtkEventController *
find_motion (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        return controller;
    }
  return NULL;
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

static void
open_window (Bench *bench, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gint64 deadline = g_get_monotonic_time () + PATIENCE_US;

  bench->window = hetu_window_new (bench->application);
  bench->session = hetu_window_get_session (bench->window);
  hetu_window_open_store (bench->window, file);
  gtk_window_present (GTK_WINDOW (bench->window));
  while ((hetu_session_get_store (bench->session) == NULL ||
          hetu_session_get_frame (bench->session) == NULL) &&
         g_get_monotonic_time () < deadline)
    turn (bench, TRUE);
  if (hetu_session_get_frame (bench->session) == NULL)
    {
      g_printerr ("redraw: %s shows no figure\n", path);
      exit (2);
    }
  bench->view = HETU_CHART_VIEW (find_child (GTK_WIDGET (bench->window), HETU_TYPE_CHART_VIEW));
  bench->motion = find_motion (GTK_WIDGET (bench->view));
  g_signal_connect_swapped (gtk_widget_get_frame_clock (GTK_WIDGET (bench->window)),
                            "after-paint",
                            G_CALLBACK (on_after_paint),
                            bench);
  settle (bench);
  wait_for_workers (bench);
}

static void
list_choices (Bench *bench)
{
  HetuStore *store = hetu_session_get_store (bench->session);
  GListModel *districts = hetu_store_get_districts (store);
  GListModel *indicators = hetu_store_get_indicators (store);

  bench->districts = g_array_new (FALSE, FALSE, sizeof (gint32));
  bench->numbers = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (districts); i++)
    {
      g_autoptr (HetuDistrict) district = g_list_model_get_item (districts, i);
      gint32 code = hetu_district_get_code (district);

      if (hetu_district_get_tier (district) == HETU_TIER_DISTRICT)
        g_array_append_val (bench->districts, code);
    }
  for (guint i = 0; i < g_list_model_get_n_items (indicators); i++)
    {
      HetuIndicator *indicator = g_list_model_get_item (indicators, i);
      gint32 first = g_array_index (bench->districts, gint32, 0);
      g_autoptr (GArray) periods = hetu_query_periods (store,
                                                       hetu_indicator_get_number (indicator),
                                                       &first,
                                                       1,
                                                       HETU_GRAIN_YEAR,
                                                       NULL);

      if (periods != NULL && periods->len > 1)
        g_ptr_array_add (bench->numbers, indicator);
      else
        g_object_unref (indicator);
    }
}

int
main (int argc, char **argv)
{
  Bench bench = { 0 };

  if (argc < 2)
    {
      g_printerr ("usage: redraw STORE [hover|period|indicator|district]\n");
      return 2;
    }
  hetu_renderer_choose ();
  bench.application = hetu_application_new ();
  if (!g_application_register (G_APPLICATION (bench.application), NULL, NULL))
    return 2;
  open_window (&bench, argv[1]);
  list_choices (&bench);
  for (gsize i = 0; i < G_N_ELEMENTS (jobs); i++)
    if (argc < 3 || g_str_equal (argv[2], jobs[i].name))
      measure (&bench, jobs[i].name, jobs[i].change, jobs[i].repaints);
  g_array_unref (bench.districts);
  g_ptr_array_unref (bench.numbers);
  gtk_window_destroy (GTK_WINDOW (bench.window));
  g_object_unref (bench.application);
  return 0;
}
