/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The review window, driven by keys as a person would. Needs a display. HETU_REVIEW_REPORT names a report to be reviewed in place of ours. */
#include "error.h"
#include "resources/hetu-window-resources.h"
#include "store/draft.h"
#include "store/query.h"
#include "ui/review-keys.h"
#include "ui/review-window-private.h"
#include "window-fixture.h"

#include <string.h>
#include <time.h>

/* What no key may take of a processor. */
#define PATIENCE_MS 100

typedef struct
{
  WindowFixture base;
  HetuReviewWindow *window; /* (nullable): closed */
  HetuReviewFlow *flow;     /* owned */
  GString *told;
} ReviewFixture;

/* What the program took of a processor so far; a machine does other things, too. */
static double
get_seconds (void)
{
  struct timespec now = { 0 };

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

static void
turn (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Runs the main loop until the window has drawn a frame after everything that is queued. */
static void
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

static void
on_destroy (ReviewFixture *self)
{
  self->window = NULL;
}

static void
on_message (ReviewFixture *self, const char *message)
{
  g_string_append_printf (self->told, "%s;", message);
}

static void
set_up (ReviewFixture *self, gconstpointer data)
{
  window_fixture_set_up (&self->base, NULL);
  self->told = g_string_new (NULL);
  g_signal_connect_swapped (self->base.session, "message", G_CALLBACK (on_message), self);
}

static void
tear_down (ReviewFixture *self, gconstpointer data)
{
  if (self->window != NULL)
    gtk_window_destroy (GTK_WINDOW (self->window));
  turn ();
  g_clear_object (&self->flow);
  g_string_free (self->told, TRUE);
  window_fixture_tear_down (&self->base, NULL);
}

static void
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

static HetuReview *
get_review (ReviewFixture *self)
{
  return hetu_review_flow_get_review (self->flow);
}

static void
act (ReviewFixture *self, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), action, NULL);
  turn ();
}

/* Fills in what the text does not say, and goes on to the figures. */
static void
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

static void
open_report (ReviewFixture *self, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "reports", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  open_flow (self, file, NULL, 0);
  begin (self, "2023-01-04");
}

/* Returns: whether the window took the key */
static gboolean
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

/* The entry that has the keyboard */
static GtkEditable *
get_entry (ReviewFixture *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));

  g_assert_true (GTK_IS_EDITABLE (focus));
  return GTK_EDITABLE (focus);
}

/* Types into the entry that has the keyboard, and Enter. */
static void
type (ReviewFixture *self, const char *text)
{
  GtkWidget *entry = gtk_widget_get_parent (GTK_WIDGET (get_entry (self)));

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
  turn ();
}

/* ---- the form */

static void
test_asks_what_is_not_told (ReviewFixture *self, gconstpointer data)
{
  open_flow (self, NULL, "全区地区生产总值完成582.4亿元，增长5.2%。\n", 0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (self->window->stack), ==, "form");
  act (self, "review.begin");
  g_assert_false (hetu_review_window_is_reviewing (self->window));
}

static void
test_text_that_is_none (ReviewFixture *self, gconstpointer data)
{
  open_flow (self, NULL, " \n", 0);
  g_assert_cmpint (hetu_review_flow_get_state (self->flow), ==, HETU_REVIEW_UNREAD);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (self->window->stack), ==, "unread");
}

/* What a file is written in is found, and may be said to be something else. */
static void
test_encoding_is_switched (ReviewFixture *self, gconstpointer data)
{
  const char *text = "洛龙区2022年工作情况\n\n2022年，全区地区生产总值完成582.4亿元。\n";
  g_autofree char *path = g_build_filename (self->base.folder, "报告.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gsize length = 0;
  g_autofree char *bytes = g_convert (text, -1, "GB18030", "UTF-8", NULL, &length, NULL);

  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
  open_flow (self, file, NULL, 0);
  g_assert_cmpstr (hetu_document_get_encoding (hetu_review_get_document (get_review (self))),
                   ==,
                   "GB18030");
  g_assert_true (hetu_review_flow_has_encoding (self->flow));
  hetu_review_flow_set_encoding (self->flow, "UTF-16LE");
  while (hetu_review_flow_get_state (self->flow) == HETU_REVIEW_READING)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (get_review (self) == NULL ||
                 strcmp (hetu_review_get_text (get_review (self)), text) != 0);
  hetu_review_flow_set_encoding (self->flow, "GB18030");
  while (hetu_review_flow_get_state (self->flow) == HETU_REVIEW_READING)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (hetu_review_get_text (get_review (self)), ==, text);
  g_assert_cmpstr (hetu_document_get_encoding (hetu_review_get_document (get_review (self))),
                   ==,
                   "GB18030");
}

/* ---- keys */

static void
test_letters_are_typed_in_entries (ReviewFixture *self, gconstpointer data)
{
  open_report (self, "city-year.txt");
  g_assert_true (press (self, GDK_KEY_e, 0));
  g_assert_true (GTK_IS_EDITABLE (gtk_root_get_focus (GTK_ROOT (self->window))));
  for (const char *key = "aexjknzg "; *key != '\0'; key++)
    g_assert_false (press (self, (guint) *key, 0));
  g_assert_false (press (self, GDK_KEY_1, 0));
  g_assert_cmpuint (hetu_review_get_step (get_review (self)), ==, 0);
  act (self, "review.leave");
  g_assert_nonnull (self->window);
  g_assert_false (hetu_review_fields_is_editing (self->window->fields));
  g_assert_true (press (self, GDK_KEY_a, 0));
  g_assert_cmpuint (hetu_review_get_step (get_review (self)), >, 0);
}

static void
test_keys_move_by_one (ReviewFixture *self, gconstpointer data)
{
  HetuReview *review = NULL;

  open_report (self, "city-year.txt");
  review = get_review (self);
  for (guint i = 1; i < hetu_review_get_n_items (review); i++)
    {
      press (self, GDK_KEY_j, 0);
      g_assert_cmpuint (hetu_review_get_current (review), ==, i);
    }
  press (self, GDK_KEY_j, 0);
  g_assert_cmpuint (hetu_review_get_current (review), ==, hetu_review_get_n_items (review) - 1);
  press (self, GDK_KEY_k, 0);
  g_assert_cmpuint (hetu_review_get_current (review), ==, hetu_review_get_n_items (review) - 2);
}

static void
test_section_asks_once (ReviewFixture *self, gconstpointer data)
{
  HetuReview *review = NULL;
  guint section = 0, n = 0;

  open_report (self, "city-year.txt");
  review = get_review (self);
  section = hetu_review_get_item (review, 0)->section;
  n = hetu_review_count_sure (review, section);
  g_assert_cmpuint (n, >, 0);
  press (self, GDK_KEY_A, GDK_SHIFT_MASK);
  g_assert_true (gtk_widget_get_visible (self->window->ask_bar));
  g_assert_cmpuint (hetu_review_count_sure (review, section), ==, n);
  act (self, "review.no");
  g_assert_cmpuint (hetu_review_count_sure (review, section), ==, n);
  press (self, GDK_KEY_A, GDK_SHIFT_MASK);
  act (self, "review.yes");
  g_assert_cmpuint (hetu_review_count_sure (review, section), ==, 0);
  press (self, GDK_KEY_z, 0);
  g_assert_cmpuint (hetu_review_count_sure (review, section), ==, n);
}

/* Every key of the table does something, or is off for a reason; each has a word for the list of keys. */
static void
test_every_key_acts (ReviewFixture *self, gconstpointer data)
{
  gsize n = 0;
  const HetuReviewKey *keys = hetu_review_keys_list (&n);

  open_report (self, "city-year.txt");
  for (gsize i = 0; i < n; i++)
    {
      g_auto (GStrv) all = g_strsplit (keys[i].keys, " ", -1);

      for (guint k = 0; all[k] != NULL; k++)
        {
          guint keyval = 0;
          GdkModifierType state = 0;

          g_assert_true (gtk_accelerator_parse (all[k], &keyval, &state));
          g_assert_cmpstr (hetu_review_keys_find (keyval, state), ==, keys[i].action);
        }
    }
}

/* ---- the whole of a report by keys alone */

/* Whether the line of the figure in hand stands in the middle third, or the text can be scrolled no further */
static gboolean
stands_well (ReviewFixture *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->window->text);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  double value = gtk_adjustment_get_value (adjustment);
  const HetuReview *review = get_review (self);
  GdkRectangle visible, box;
  GtkTextIter iter;
  int middle = 0;

  gtk_text_buffer_get_iter_at_offset (
      gtk_text_view_get_buffer (view),
      &iter,
      (int) hetu_review_get_item (review, hetu_review_get_current (review))->read->value_start);
  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_iter_location (view, &iter, &box);
  middle = box.y + box.height / 2;
  if (middle < visible.y + visible.height / 3 - 1)
    return value <= gtk_adjustment_get_lower (adjustment) + 1;
  if (middle > visible.y + visible.height * 2 / 3 + 1)
    return value >=
           gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment) - 1;
  return TRUE;
}

/* A review of all figures: accepted, every seventh edited, every eleventh rejected. Returns: seconds that the program took */
static double
review_all (ReviewFixture *self, double *slowest)
{
  HetuReview *review = get_review (self);
  double seconds = 0;
  HetuReviewCounts counts = { { 0 } };

  for (guint step = 1; step < 10000; step++)
    {
      double start = get_seconds ();
      guint before = hetu_review_get_step (review);
      double took = 0;

      hetu_review_count (review, HETU_REVIEW_NONE, &counts);
      if (counts.states[HETU_REVIEW_PENDING] == 0)
        break;
      if (step % 11 == 0 ||
          hetu_review_check (review, hetu_review_get_current (review), NULL) != NULL)
        press (self, GDK_KEY_x, 0);
      else if (step % 7 == 0)
        {
          press (self, GDK_KEY_e, 0);
          type (self, "7");
          /* What cannot be told so is given up. */
          if (hetu_review_get_step (review) == before)
            {
              act (self, "review.leave");
              press (self, GDK_KEY_x, 0);
            }
        }
      else
        press (self, GDK_KEY_a, 0);
      draw (self);
      took = get_seconds () - start;
      seconds += took;
      *slowest = MAX (*slowest, took);
      g_assert_cmpuint (hetu_review_get_step (review), >, before);
    }
  g_assert_cmpuint (counts.states[HETU_REVIEW_PENDING], ==, 0);
  g_assert_cmpuint (counts.states[HETU_REVIEW_EDITED], >, 0);
  g_assert_cmpuint (counts.states[HETU_REVIEW_REJECTED], >, 0);
  return seconds;
}

static void
test_whole_report (ReviewFixture *self, gconstpointer data)
{
  const char *other = g_getenv ("HETU_REVIEW_REPORT");
  g_autofree char *start = NULL, *back = NULL;
  double seconds = 0, slowest = 0;
  guint n = 0, n_steps = 0;

  if (other != NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_path (other);

      open_flow (self, file, NULL, 0);
      begin (self, "2023-01-04");
    }
  else
    open_report (self, "city-year.txt");
  n = hetu_review_get_n_items (get_review (self));
  start = hetu_review_to_json (get_review (self));
  seconds = review_all (self, &slowest);
  g_test_message (
      "%u figures reviewed by keys: %.1f ms of a processor a figure, %.1f ms at most for a key",
      n,
      1000 * seconds / n,
      1000 * slowest);
  for (; hetu_review_can_undo (get_review (self)); n_steps++)
    press (self, GDK_KEY_z, 0);
  back = hetu_review_to_json (get_review (self));
  g_assert_cmpstr (back, ==, start);
  g_assert_cmpuint (n_steps, >, n / 4);
}

static void
test_line_stays_in_the_middle (ReviewFixture *self, gconstpointer data)
{
  guint n_off = 0, n = 0;

  open_report (self, "work-report.txt");
  n = hetu_review_get_n_items (get_review (self));
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        press (self, GDK_KEY_j, 0);
      for (guint k = 0; k < 40 && !stands_well (self); k++)
        draw (self);
      n_off += !stands_well (self);
    }
  g_assert_cmpuint (n_off, ==, 0);
}

/* ---- into the store */

static void
test_entered_and_taken_back (ReviewFixture *self, gconstpointer data)
{
  gint32 source = 0;
  g_autoptr (GArray) told = NULL, after = NULL;

  open_report (self, "city-year.txt");
  press (self, GDK_KEY_a, 0);
  press (self, GDK_KEY_x, 0);
  act (self, "review.enter");
  g_assert_null (self->window);
  g_assert_nonnull (strstr (self->told->str, "Entered "));
  g_assert_nonnull (strstr (self->told->str, "rejected 1"));
  source = hetu_review_flow_get_source (self->flow);
  told = hetu_query_by_source (self->base.store, source, 0, NULL);
  g_assert_cmpuint (told->len, >, 0);
  open_flow (self, NULL, NULL, source);
  g_assert_true (hetu_review_window_is_reviewing (self->window));
  g_assert_cmpint (hetu_review_get_item (get_review (self), 0)->state, ==, HETU_REVIEW_ACCEPTED);
  g_assert_true (hetu_session_undo (self->base.session));
  after = hetu_query_by_source (self->base.store, source, 0, NULL);
  g_assert_cmpuint (after->len, ==, 0);
}

/* A document of the same title and date with other words: what was decided is taken up, and that is told. */
static void
test_changed_text_is_told (ReviewFixture *self, gconstpointer data)
{
  HetuReview *review = NULL;
  const char *first = "洛龙区2022年工作情况通报\n(2023年1月5日)"
                      "\n\n2022年，全区建成口袋公园12个。改造老旧小区18个。\n";
  const char *second =
      "洛龙区2022年工作情况通报\n(2023年1月5日)\n\n各位同志：\n\n2022年，全区建成口袋公园12个。"
      "先后改造老旧小区18个。\n";

  open_flow (self, NULL, first, 0);
  begin (self, "2023-01-05");
  g_assert_cmpuint (hetu_review_get_n_items (get_review (self)), ==, 2);
  press (self, GDK_KEY_a, 0);
  press (self, GDK_KEY_a, 0);
  act (self, "review.keep");
  act (self, "review.leave");
  g_assert_null (self->window);
  open_flow (self, NULL, second, 0);
  begin (self, "2023-01-05");
  review = get_review (self);
  g_assert_true (hetu_review_is_changed_text (review));
  g_assert_cmpint (hetu_review_get_item (review, 0)->state, ==, HETU_REVIEW_ACCEPTED);
  g_assert_cmpint (hetu_review_get_item (review, 1)->state, ==, HETU_REVIEW_PENDING);
  g_assert_true (hetu_review_get_item (review, 1)->moved);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (self->window->info_bar)));
  act (self, "review.leave");
  g_assert_true (hetu_session_undo (self->base.session));
}

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

/* ---- much text */

static void
test_long_text_is_fluent (ReviewFixture *self, gconstpointer data)
{
  GString *text = g_string_new ("洛龙区2022年工作情况\n\n");
  double start = 0, seconds = 0;

  for (guint i = 0; i < 1500; i++)
    g_string_append_printf (
        text,
        "2022年，全区第%u个片区内固定资产投资完成%u.%u亿元，增长%u.2%%，项目建设提速增效，"
        "营商环境不断优化，发展基础更加牢固。%s",
        i,
        i,
        i % 10,
        i % 30,
        i % 5 == 4 ? "\n" : "");
  open_flow (self, NULL, text->str, 0);
  begin (self, "2023-01-04");
  g_test_message ("%zu bytes, %u figures", text->len, hetu_review_get_n_items (get_review (self)));
  g_assert_cmpuint (hetu_review_get_n_items (get_review (self)), >=, 3000);
  hetu_review_window_go_to (self->window, 1500);
  draw (self);
  start = get_seconds ();
  for (guint i = 0; i < 20; i++)
    {
      press (self, i % 2 == 0 ? GDK_KEY_a : GDK_KEY_j, 0);
      draw (self);
    }
  seconds = (get_seconds () - start) / 20;
  g_test_message ("%.1f ms of a processor a key", 1000 * seconds);
  g_assert_cmpfloat (1000 * seconds, <, PATIENCE_MS);
  g_string_free (text, TRUE);
}

int
main (int argc, char **argv)
{
  int status = 0;

  gtk_test_init (&argc, &argv, NULL);
  g_resources_register (hetu_window_resources_get_resource ());
  window_fixture_prepare ();
#define ADD(path_, function_) g_test_add (path_, ReviewFixture, NULL, set_up, function_, tear_down)
  ADD ("/review-window/form/asks-what-is-not-told", test_asks_what_is_not_told);
  ADD ("/review-window/form/encoding-is-switched", test_encoding_is_switched);
  ADD ("/review-window/unread", test_text_that_is_none);
  ADD ("/review-window/keys/letters-are-typed-in-entries", test_letters_are_typed_in_entries);
  ADD ("/review-window/keys/move-by-one", test_keys_move_by_one);
  ADD ("/review-window/keys/section-asks-once", test_section_asks_once);
  ADD ("/review-window/keys/every-one-acts", test_every_key_acts);
  ADD ("/review-window/whole-report", test_whole_report);
  ADD ("/review-window/line-stays-in-the-middle", test_line_stays_in_the_middle);
  ADD ("/review-window/store/entered-and-taken-back", test_entered_and_taken_back);
  ADD ("/review-window/store/changed-text-is-told", test_changed_text_is_told);
  ADD ("/review-window/store/leaving-asks", test_leaving_asks);
  ADD ("/review-window/store/leaving-the-form-asks", test_leaving_the_form_asks);
  ADD ("/review-window/store/stopped", test_stopped);
  ADD ("/review-window/store/broken-draft-is-kept", test_broken_draft_is_kept);
  ADD ("/review-window/long-text-is-fluent", test_long_text_is_fluent);
  status = g_test_run ();
  window_fixture_clean ();
  return status;
}
