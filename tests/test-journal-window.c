/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The journal window over a small store. Needs a display. */
#include "resources/hetu-window-resources.h"
#include "small-session.h"
#include "store/note.h"
#include "ui/journal-window.h"

#include <gtk/gtk.h>

typedef struct
{
  SmallSession base;
  HetuJournalWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  small_store_open (&fixture->base.small);
  small_session_tell_gdp (&fixture->base, "2022");
  small_session_open (&fixture->base);
  fixture->window = HETU_JOURNAL_WINDOW (hetu_journal_window_new (fixture->base.session, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  small_session_close (&fixture->base);
}

static void
add_note (Fixture *fixture)
{
  const HetuNote note = { .indicator = fixture->base.small.gdp,
                          .region = 410311,
                          .from = hetu_period_year (2022),
                          .to = hetu_period_year (2022),
                          .kind = HETU_NOTE_EVENT,
                          .text_zh = (char *) "暴雨" };

  g_assert_true (hetu_session_put_note (fixture->base.session, 0, &note));
}

/* “Note In force|…” of what is shown */
static char *
list (Fixture *fixture)
{
  GListModel *items = G_LIST_MODEL (hetu_journal_window_get_items (fixture->window));
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (HetuJournalItem) item = g_list_model_get_item (items, i);

      g_string_append_printf (out,
                              "%s %.7s|",
                              hetu_journal_item_get_text (item, HETU_JOURNAL_WHAT),
                              hetu_journal_item_get_text (item, HETU_JOURNAL_STATE));
    }
  return g_string_free (out, FALSE);
}

static void
assert_list (Fixture *fixture, const char *wanted)
{
  g_autofree char *found = list (fixture);

  g_assert_cmpstr (found, ==, wanted);
}

static gboolean
toggle (Fixture *fixture, guint position)
{
  gtk_single_selection_set_selected (hetu_journal_window_get_items (fixture->window), position);
  return gtk_widget_activate_action (GTK_WIDGET (fixture->window), "journal.toggle", NULL);
}

static void
test_entry_is_taken_back_and_done_again (Fixture *fixture, gconstpointer data)
{
  assert_list (fixture, "Import test Initial|");
  add_note (fixture);
  assert_list (fixture, "Note In forc|Import test Initial|");
  g_assert_true (toggle (fixture, 0));
  assert_list (fixture, "Note Undone |Import test Initial|");
  g_assert_cmpstr (hetu_session_get_undo_label (fixture->base.session), ==, "Undo Note");
  g_assert_true (toggle (fixture, 0));
  assert_list (fixture, "Note Done ag|Import test Initial|");
}

static void
test_ground_is_not_taken_back (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = list (fixture);

  toggle (fixture, 0);
  assert_list (fixture, before);
}

static void
test_entries_are_searched (Fixture *fixture, gconstpointer data)
{
  GtkEditable *search = GTK_EDITABLE (gtk_widget_get_template_child (GTK_WIDGET (fixture->window),
                                                                     HETU_TYPE_JOURNAL_WINDOW,
                                                                     "search"));
  GtkStack *stack = GTK_STACK (gtk_widget_get_template_child (GTK_WIDGET (fixture->window),
                                                              HETU_TYPE_JOURNAL_WINDOW,
                                                              "stack"));

  add_note (fixture);
  gtk_editable_set_text (search, "NOTE");
  g_signal_emit_by_name (search, "search-changed");
  assert_list (fixture, "Note In forc|");
  gtk_editable_set_text (search, "nowhere");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "nothing");
  /* The first Escape shows all again. */
  g_signal_emit_by_name (search, "stop-search");
  g_signal_emit_by_name (search, "search-changed");
  assert_list (fixture, "Note In forc|Import test Initial|");
}

static void
on_message (char **told, const char *message)
{
  g_free (*told);
  *told = g_strdup (message);
}

/* An import brings an indicator and a figure of it: taken back, by any way, the figure goes and the name stays, which is said. */
static void
test_added_names_stay (Fixture *fixture, gconstpointer data)
{
  HetuStore *store = fixture->base.small.store;
  HetuSession *session = fixture->base.session;
  HetuIndicatorInfo info = { .id = "new_one", .name_zh = "新指标", .name_en = "New" };
  HetuObservation figure = small_store_figure (&fixture->base.small, "2022", "7", 0);
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;
  HetuLedger *ledger = hetu_ledger_begin (store, "table.csv", &error);
  gint32 batch;

  info.unit = figure.unit;
  figure.indicator = hetu_ledger_put_indicator (ledger, &info, &error);
  g_assert_no_error (error);
  figure.source = fixture->base.small.plan;
  g_assert_cmpint (hetu_ledger_record (ledger, &figure, NULL, &error), ==, HETU_RECORD_ADDED);
  batch = hetu_ledger_get_batch (ledger);
  g_assert_true (hetu_ledger_commit (ledger, &error));
  g_signal_connect_swapped (session, "message", G_CALLBACK (on_message), &told);
  hetu_session_record_batch (session, batch, "Import", "Imported");
  g_assert_true (hetu_session_undo (session));
  g_assert_nonnull (strstr (told, "1 name it added stays"));
  g_assert_nonnull (hetu_store_find_indicator (store, "new_one", NULL));
  g_assert_true (hetu_session_redo (session));
  hetu_session_take_back (session, batch, TRUE);
  g_assert_nonnull (strstr (told, "1 name it added stays"));
  g_signal_handlers_disconnect_by_data (session, &told);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_resources_register (hetu_window_resources_get_resource ());
#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/journal-window/taken-back-and-done-again", test_entry_is_taken_back_and_done_again);
  ADD ("/journal-window/ground-is-not-taken-back", test_ground_is_not_taken_back);
  ADD ("/journal-window/searched", test_entries_are_searched);
  ADD ("/journal-window/added-names-stay", test_added_names_stay);
#undef ADD
  return g_test_run ();
}
