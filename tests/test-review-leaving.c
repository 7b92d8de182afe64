/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a review is left: asked for, stopped, and with a draft that is none. Needs a display. */
#include "review-window-fixture.h"

#include "error.h"
#include "store/draft.h"
#include "ui/companions.h"

static void
test_leaving_asks (ReviewFixture *self, gconstpointer data)
{
  gint32 source = 0;

  open_report (self, "county-year.txt");
  press (self, GDK_KEY_a, 0);
  act (self, "review.leave");
  g_assert_nonnull (self->window);
  g_assert_true (gtk_widget_get_visible (self->window->ask_bar));
  act (self, "review.no");
  g_assert_nonnull (self->window);
  act (self, "review.leave");
  act (self, "review.yes");
  g_assert_null (self->window);
  source = hetu_review_flow_get_source (self->flow);
  g_assert_cmpint (source, !=, 0);
  open_flow (self, NULL, NULL, source);
  g_assert_cmpint (hetu_review_get_item (get_review (self), 0)->state, ==, HETU_REVIEW_ACCEPTED);
  act (self, "review.leave");
  g_assert_null (self->window);
  g_assert_true (hetu_session_undo (self->base.session));
}

/* What was decided is asked for on the form, too, and though another place was told since. */
static void
test_leaving_the_form_asks (ReviewFixture *self, gconstpointer data)
{
  HetuReviewHeader header = { 0 };
  g_autofree char *title = NULL;

  open_report (self, "county-year.txt");
  press (self, GDK_KEY_a, 0);
  header = *hetu_review_get_header (get_review (self));
  header.title = title = g_strdup (header.title);
  header.issuer = (char *) "";
  header.region = header.region == 410300 ? 410311 : 410300;
  g_assert_true (hetu_review_flow_set_header (self->flow, &header, NULL));
  g_assert_true (hetu_review_flow_is_touched (self->flow));
  act (self, "review.document");
  g_assert_false (hetu_review_window_is_reviewing (self->window));
  act (self, "review.leave");
  g_assert_nonnull (self->window);
  g_assert_true (hetu_review_window_is_reviewing (self->window));
  g_assert_true (gtk_widget_get_visible (self->window->ask_bar));
  act (self, "review.other");
  g_assert_null (self->window);
}

/* A window that closes takes those that go with it along, but not what is not kept in them. */
static void
test_closing_with_another_asks (ReviewFixture *self, gconstpointer data)
{
  GtkWidget *parent = gtk_window_new ();

  gtk_window_present (GTK_WINDOW (parent));
  open_report (self, "county-year.txt");
  gtk_window_set_transient_for (GTK_WINDOW (self->window), GTK_WINDOW (parent));
  press (self, GDK_KEY_a, 0);
  g_assert_false (hetu_companions_close (GTK_WINDOW (parent)));
  g_assert_nonnull (self->window);
  g_assert_true (gtk_widget_get_visible (self->window->ask_bar));
  g_assert_false (hetu_companions_close (GTK_WINDOW (parent)));
  g_assert_nonnull (self->window);
  act (self, "review.no");
  press (self, GDK_KEY_z, 0);
  g_assert_true (hetu_companions_close (GTK_WINDOW (parent)));
  g_assert_null (self->window);
  gtk_window_destroy (GTK_WINDOW (parent));
}

/* Who stops reading is not told that reading was stopped. */
static void
test_stopped (ReviewFixture *self, gconstpointer data)
{
  gint32 source = 0;

  open_report (self, "county-year.txt");
  press (self, GDK_KEY_a, 0);
  g_assert_true (hetu_review_flow_keep_draft (self->flow, NULL));
  source = hetu_review_flow_get_source (self->flow);
  act (self, "review.leave");
  g_clear_object (&self->flow);
  self->flow = hetu_review_flow_new (self->base.session, NULL, NULL, source);
  hetu_review_flow_cancel (self->flow);
  self->window = HETU_REVIEW_WINDOW (hetu_review_window_new (self->flow, NULL));
  g_signal_connect_swapped (self->window, "destroy", G_CALLBACK (on_destroy), self);
  while (hetu_review_flow_get_state (self->flow) == HETU_REVIEW_READING)
    g_main_context_iteration (NULL, TRUE);
  /* What was read before anybody could stop it stays. */
  g_assert_true ((self->window == NULL) == (get_review (self) == NULL));
  g_assert_true (hetu_session_undo (self->base.session));
}

/* A draft that is none is not written over by what is decided of another text of that title and date. */
static void
test_broken_draft_is_kept (ReviewFixture *self, gconstpointer data)
{
  HetuStore *store = hetu_session_get_store (self->base.session);
  HetuReviewHeader header = { 0 };
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;
  gint32 source = 0;

  open_report (self, "county-year.txt");
  g_assert_true (hetu_review_flow_keep_draft (self->flow, NULL));
  source = hetu_review_flow_get_source (self->flow);
  header = *hetu_review_get_header (get_review (self));
  header.title = title = g_strdup (header.title);
  header.issuer = (char *) "";
  act (self, "review.leave");
  g_assert_true (hetu_draft_put (store, source, "{}", 0, NULL));
  open_flow (self, NULL, "2022年，全区地区生产总值完成582.4亿元。\n", 0);
  g_assert_false (hetu_review_flow_set_header (self->flow, &header, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
  g_assert_cmpint (hetu_review_flow_get_source (self->flow), ==, 0);
  g_assert_true (hetu_draft_remove (store, source, NULL));
  g_assert_true (hetu_session_undo (self->base.session));
}

static void
add_tests (void)
{
  ADD_REVIEW_TEST ("/review-leaving/asks", test_leaving_asks);
  ADD_REVIEW_TEST ("/review-leaving/form-asks", test_leaving_the_form_asks);
  ADD_REVIEW_TEST ("/review-leaving/closing-with-another-asks", test_closing_with_another_asks);
  ADD_REVIEW_TEST ("/review-leaving/stopped", test_stopped);
  ADD_REVIEW_TEST ("/review-leaving/broken-draft-is-kept", test_broken_draft_is_kept);
}

int
main (int argc, char **argv)
{
  return run_review_tests (argc, argv, add_tests);
}
