/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "resources/hetu-window-resources.h"
#include "ui/review-window-private.h"
#include "window-fixture.h"

#include <string.h>

/* A review window over the shipped figures, opened and driven as a person would. Needs a display. */

typedef struct
{
  WindowFixture base;
  HetuReviewWindow *window; /* (nullable): closed */
  HetuReviewFlow *flow;     /* owned */
  GString *told;
} ReviewFixture;

static inline void
turn (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Runs the main loop until the window has drawn a frame after everything that is queued. */
static inline void
draw (ReviewFixture *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->window));
  gint64 until = gdk_frame_clock_get_frame_counter (clock) + 2;

  turn ();
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  while (gdk_frame_clock_get_frame_counter (clock) < until)
    {
      gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
      g_main_context_iteration (NULL, TRUE);
    }
  turn ();
}

static inline void
on_destroy (ReviewFixture *self)
{
  self->window = NULL;
}

static inline void
on_message (ReviewFixture *self, const char *message)
{
  g_string_append_printf (self->told, "%s;", message);
}

static inline void
set_up (ReviewFixture *self, gconstpointer data)
{
  window_fixture_set_up (&self->base, NULL);
  self->told = g_string_new (NULL);
  g_signal_connect_swapped (self->base.session, "message", G_CALLBACK (on_message), self);
}

static inline void
tear_down (ReviewFixture *self, gconstpointer data)
{
  if (self->window != NULL)
    gtk_window_destroy (GTK_WINDOW (self->window));
  turn ();
  g_clear_object (&self->flow);
  g_string_free (self->told, TRUE);
  window_fixture_tear_down (&self->base, NULL);
}

static inline void
open_flow (ReviewFixture *self, GFile *file, const char *text, gint32 source)
{
  g_clear_object (&self->flow);
  self->flow = hetu_review_flow_new (self->base.session, file, text, source);
  self->window = HETU_REVIEW_WINDOW (hetu_review_window_new (self->flow, NULL));
  g_signal_connect_swapped (self->window, "destroy", G_CALLBACK (on_destroy), self);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1280, 800);
  gtk_window_present (GTK_WINDOW (self->window));
  while (hetu_review_flow_get_state (self->flow) == HETU_REVIEW_READING)
    g_main_context_iteration (NULL, TRUE);
  draw (self);
}

static inline HetuReview *
get_review (ReviewFixture *self)
{
  return hetu_review_flow_get_review (self->flow);
}

static inline void
act (ReviewFixture *self, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), action, NULL);
  turn ();
}

/* Fills in what the text does not say, and goes on to the figures. */
static inline void
begin (ReviewFixture *self, const char *date)
{
  HetuReviewHeader header = *hetu_review_get_header (get_review (self));

  if (header.date == 0)
    hetu_date_parse (date, &header.date);
  if (header.region == 0)
    header.region = 410300;
  g_assert_true (hetu_review_flow_set_header (self->flow, &header, NULL));
  hetu_review_form_show (self->window->form, self->flow);
  act (self, "review.begin");
  draw (self);
  g_assert_true (hetu_review_window_is_reviewing (self->window));
}

static inline void
open_report (ReviewFixture *self, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "reports", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  open_flow (self, file, NULL, 0);
  begin (self, "2023-01-04");
}

/* Returns: whether the window took the key */
static inline gboolean
press (ReviewFixture *self, guint key, GdkModifierType state)
{
  g_autoptr (GListModel) all = gtk_widget_observe_controllers (GTK_WIDGET (self->window));
  gboolean taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkEventController) keys = g_list_model_get_item (all, i);

      if (g_strcmp0 (gtk_event_controller_get_name (keys), "review-keys") == 0)
        g_signal_emit_by_name (keys, "key-pressed", key, 0, state, &taken);
    }
  turn ();
  return taken;
}

/* Runs the tests that @add adds. Returns: what the program is to exit with */
static inline int
run_review_tests (int argc, char **argv, void (*add) (void))
{
  int status = 0;

  gtk_test_init (&argc, &argv, NULL);
  g_resources_register (hetu_window_resources_get_resource ());
  window_fixture_prepare ();
  add ();
  status = g_test_run ();
  window_fixture_clean ();
  return status;
}

#define ADD_REVIEW_TEST(path_, function_) \
  g_test_add (path_, ReviewFixture, NULL, set_up, function_, tear_down)
