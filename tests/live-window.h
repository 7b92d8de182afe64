/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real window on the shipped store in a folder of its own, and hands to drive it with. Needs a display. */
#pragma once

#include "import/import.h"
#include "ui/chart-overlay.h"
#include "ui/window.h"

#include <glib/gstdio.h>

static HetuApplication *application;
static HetuWindow *window;
static char *folder;

static inline void
turn (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Runs the main loop until the window has drawn a frame after everything that is queued. */
static inline void
settle (void)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  gint64 until = gdk_frame_clock_get_frame_counter (clock) + 3;

  turn ();
  gdk_frame_clock_begin_updating (clock);
  while (gdk_frame_clock_get_frame_counter (clock) < until)
    g_main_context_iteration (NULL, TRUE);
  gdk_frame_clock_end_updating (clock);
  turn ();
}

static inline gpointer
find_widget (GtkWidget *root, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find_widget (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* (nullable): the button below @root with @label */
static inline GtkWidget *
find_button (GtkWidget *root, const char *label)
{
  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static inline guint
count_widgets (GtkWidget *root, GType type)
{
  guint n = g_type_is_a (G_OBJECT_TYPE (root), type) && gtk_widget_get_mapped (root) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_widgets (child, type);
  return n;
}

/* Whether a mapped label below @root says @text. */
static inline gboolean
says (GtkWidget *root, const char *text)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root) &&
      g_str_equal (gtk_label_get_text (GTK_LABEL (root)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;
  return FALSE;
}

static inline void
act (const char *detailed)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  g_assert_true (g_action_parse_detailed_name (detailed, &name, &target, NULL));
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (window), name, target));
  settle ();
}

static inline const HetuSpec *
get_spec (void)
{
  return hetu_session_get_spec (hetu_window_get_session (window));
}

static inline GtkEventController *
find_controller (GtkWidget *widget, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (g_type_is_a (G_OBJECT_TYPE (controller), type))
        return controller;
    }
  return NULL;
}

static inline void
open_window (void)
{
  g_autofree char *path = g_build_filename (folder, "hetu.db", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  window = hetu_window_new (application);
  hetu_window_open_store (window, file);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (GTK_WIDGET (hetu_window_get_chart_page (window))))
    g_main_context_iteration (NULL, TRUE);
  settle ();
}

static inline void
build_store (void)
{
  g_autofree char *path = g_build_filename (folder, "hetu.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuStore) store = hetu_store_open (path, HETU_STORE_CREATE, &error);
  g_autoptr (GFile) shipped = hetu_import_find_shipped ();

  g_assert_no_error (error);
  g_assert_true (hetu_import_shipped (store, shipped, TRUE, &error));
  g_assert_no_error (error);
}

static inline void
remove_store (void)
{
  static const char *const names[] = { "hetu.db", "hetu.db-wal", "hetu.db-shm" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

/* Runs the tests added in @add over one window. */
static inline int
live_window_run (int *argc, char ***argv, void (*add) (void))
{
  int status = 0;

  gtk_test_init (argc, argv, NULL);
  folder = g_dir_make_tmp ("hetu-window-XXXXXX", NULL);
  build_store ();
  application = hetu_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  hetu_settings_set_string (hetu_application_get_settings (application), "color-scheme", "light");
  open_window ();
  add ();
  status = g_test_run ();
  gtk_window_destroy (GTK_WINDOW (window));
  turn ();
  g_object_unref (application);
  remove_store ();
  g_free (folder);
  return status;
}
