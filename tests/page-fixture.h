/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page in a window of its own over the shipped figures, and hands to drive it with. Needs a display. */
#pragma once

#include "resources/hetu-window-resources.h"
#include "ui/page.h"
#include "window-fixture.h"

#define PAGE_WIDTH 1280
#define PAGE_HEIGHT 760

typedef struct
{
  WindowFixture base;
  GtkWidget *window;
  GtkWidget *page;
  gint64 shown; /* statement whose source was asked for, 0 none */
  guint n_told; /* messages */
} PageFixture;

static inline void
page_turn (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Runs the main loop until the window has drawn after everything that is queued. */
static inline void
page_settle (PageFixture *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (self->window);
  gint64 until = gdk_frame_clock_get_frame_counter (clock) + 3;

  page_turn ();
  gdk_frame_clock_begin_updating (clock);
  while (gdk_frame_clock_get_frame_counter (clock) < until)
    g_main_context_iteration (NULL, TRUE);
  gdk_frame_clock_end_updating (clock);
  page_turn ();
}

static inline void
page_on_show_source (PageFixture *self, gint64 statement)
{
  self->shown = statement;
}

static inline void
page_on_message (PageFixture *self)
{
  self->n_told++;
}

static inline void
page_fixture_set_up (PageFixture *self, gconstpointer data)
{
  GType type = *(const GType *) data;

  window_fixture_set_up (&self->base, NULL);
  g_signal_connect_swapped (self->base.session,
                            "show-source",
                            G_CALLBACK (page_on_show_source),
                            self);
  g_signal_connect_swapped (self->base.session, "message", G_CALLBACK (page_on_message), self);
  self->window = gtk_window_new ();
  self->page = g_object_new (type, "session", self->base.session, NULL);
  gtk_window_set_default_size (GTK_WINDOW (self->window), PAGE_WIDTH, PAGE_HEIGHT);
  gtk_window_set_child (GTK_WINDOW (self->window), self->page);
  gtk_window_present (GTK_WINDOW (self->window));
  while (!gtk_widget_get_mapped (self->page))
    g_main_context_iteration (NULL, TRUE);
  page_settle (self);
}

static inline void
page_fixture_tear_down (PageFixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  page_turn ();
  g_signal_handlers_disconnect_by_data (self->base.session, self);
  window_fixture_tear_down (&self->base, NULL);
}

/* Does a detailed action: “compare.view::lines”. */
static inline void
page_act (PageFixture *self, const char *detailed)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  g_assert_true (g_action_parse_detailed_name (detailed, &name, &target, NULL));
  g_assert_true (gtk_widget_activate_action_variant (self->page, name, target));
  page_settle (self);
}

static inline gpointer
page_find (GtkWidget *root, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = page_find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Whether a mapped label below @root has @text in it. */
static inline gboolean
page_says (GtkWidget *root, const char *text)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root) &&
      strstr (gtk_label_get_text (GTK_LABEL (root)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (page_says (child, text))
      return TRUE;
  return FALSE;
}

/* (transfer full): the lines of the table that the page copies; none: it is the figure's */
static inline GStrv
page_list_copied (GtkWidget *page)
{
  g_autoptr (HetuWordTable) table = HETU_PAGE_GET_IFACE (page)->dup_table (HETU_PAGE (page));
  g_autofree char *text = table != NULL ? hetu_word_table_to_tsv (table) : g_strdup ("");

  return g_strsplit (text, "\n", -1);
}

static inline GtkEventController *
page_find_controller (gpointer widget, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (g_type_is_a (G_OBJECT_TYPE (controller), type))
        return controller;
    }
  g_assert_not_reached ();
}

/* Returns: whether @widget took the key */
static inline gboolean
page_press (gpointer widget, guint key)
{
  GtkEventController *keys = page_find_controller (widget, GTK_TYPE_EVENT_CONTROLLER_KEY);
  gboolean taken = FALSE;

  g_signal_emit_by_name (keys, "key-pressed", key, 0, 0, &taken);
  return taken;
}

typedef struct
{
  const char *path;
  void (*run) (PageFixture *self, gconstpointer data);
} PageTest;

/* Runs @tests, each on a page of @type of its own. Returns: the exit status */
static inline int
page_run (int *argc, char ***argv, GType type, const PageTest *tests, gsize n)
{
  int status = 0;

  gtk_test_init (argc, argv, NULL);
  g_resources_register (hetu_window_resources_get_resource ());
  window_fixture_prepare ();
  for (gsize i = 0; i < n; i++)
    g_test_add (tests[i].path,
                PageFixture,
                &type,
                page_fixture_set_up,
                tests[i].run,
                page_fixture_tear_down);
  status = g_test_run ();
  window_fixture_clean ();
  return status;
}
