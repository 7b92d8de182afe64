/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The findings window over the shipped figures, and over a few that do not agree. */
#include "form-fixture.h"
#include "page-fixture.h"
#include "reconciliation.h"
#include "store/ledger.h"
#include "store/query.h"
#include "ui/findings-window.h"
#include "ui/open-findings.h"

#include <gtk/gtk.h>

typedef struct
{
  HetuFindingsWindow *window;
  HetuFindingTable *table;
  HetuFindingView *view;
  gint64 shown; /* statement whose source was asked for */
} Shown;

static void
on_show_source (Shown *shown, gint64 statement)
{
  shown->shown = statement;
}

static void
settle (Shown *self)
{
  do
    g_main_context_iteration (NULL, FALSE);
  while (hetu_findings_window_is_busy (self->window) || g_main_context_pending (NULL));
}

static void
show_window (Shown *self, WindowFixture *fixture)
{
  *self = (Shown){ 0 };
  self->window = HETU_FINDINGS_WINDOW (hetu_findings_window_new (fixture->session, NULL));
  self->table = hetu_findings_window_get_table (self->window);
  self->view = hetu_findings_window_get_view (self->window);
  g_signal_connect_swapped (fixture->session, "show-source", G_CALLBACK (on_show_source), self);
  gtk_window_present (GTK_WINDOW (self->window));
  settle (self);
}

static void
close_window (Shown *self, WindowFixture *fixture)
{
  g_signal_handlers_disconnect_by_data (fixture->session, self);
  gtk_window_destroy (GTK_WINDOW (self->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gpointer
get_child (gpointer widget, GType type, const char *name)
{
  gpointer child = gtk_widget_get_template_child (widget, type, name);

  g_assert_nonnull (child);
  return child;
}

static const char *
get_page (Shown *self)
{
  GtkStack *stack = get_child (self->window, HETU_TYPE_FINDINGS_WINDOW, "stack");

  return gtk_stack_get_visible_child_name (stack);
}

static void
choose_state (Shown *self, HetuFindingsState state)
{
  gtk_drop_down_set_selected (get_child (self->window, HETU_TYPE_FINDINGS_WINDOW, "state"), state);
}

/* A share of 127 % of 洛龙区, from a document that is there. */
static void
plant_share (WindowFixture *fixture, int year)
{
  HetuLedger *ledger = hetu_ledger_begin (fixture->store, "test", NULL);
  HetuObservation one;

  hetu_observation_init (&one);
  one.indicator = hetu_indicator_get_number (
      hetu_store_find_indicator (fixture->store, "tertiary_share", NULL));
  one.region = 410311;
  one.source =
      hetu_source_get_number (hetu_store_find_source (fixture->store, "luolong-plan-2023", NULL));
  one.measure = HETU_MEASURE_SHARE;
  one.period = hetu_period_year (year);
  one.has_value = TRUE;
  one.value = HETU_DECIMAL (127, 0);
  one.unit = HETU_UNIT_PERCENT;
  g_assert_cmpint (hetu_ledger_record (ledger, &one, NULL, NULL), ==, HETU_RECORD_ADDED);
  g_assert_true (hetu_ledger_commit (ledger, NULL));
}

static const HetuDiscrepancy *
get_selected (Shown *self)
{
  HetuFindingItem *item = hetu_finding_table_get_selected (self->table);

  return item != NULL ? hetu_finding_item_get_finding (item) : NULL;
}

static void
test_clean_store (WindowFixture *fixture, gconstpointer data)
{
  Shown shown;

  show_window (&shown, fixture);
  g_assert_cmpstr (get_page (&shown), ==, "nothing");
  g_assert_cmpuint (hetu_finding_table_get_n_shown (shown.table), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (shown.window), "findings.show-known", NULL);
  g_assert_cmpstr (get_page (&shown), ==, "findings");
  g_assert_cmpuint (hetu_finding_table_get_n_shown (shown.table), >, 20);
  close_window (&shown, fixture);
}

static void
test_known_and_undone (WindowFixture *fixture, gconstpointer data)
{
  Shown shown;

  plant_share (fixture, 2022);
  show_window (&shown, fixture);
  g_assert_cmpuint (hetu_finding_table_get_n_shown (shown.table), ==, 1);
  g_assert_cmpstr (get_selected (&shown)->rule, ==, "share-range");
  /* Without a reason nothing is known. */
  gtk_widget_activate_action (GTK_WIDGET (shown.view), "finding.accept", NULL);
  settle (&shown);
  g_assert_cmpuint (hetu_finding_table_get_n_shown (shown.table), ==, 1);
  gtk_editable_set_text (get_child (shown.view, HETU_TYPE_FINDING_VIEW, "reason_entry"), "错印");
  gtk_widget_activate_action (GTK_WIDGET (shown.view), "finding.accept", NULL);
  settle (&shown);
  g_assert_cmpuint (hetu_finding_table_get_n_shown (shown.table), ==, 0);
  g_assert_cmpstr (get_page (&shown), ==, "nothing");
  gtk_widget_activate_action (GTK_WIDGET (shown.window), "findings.undo", NULL);
  settle (&shown);
  g_assert_cmpuint (hetu_finding_table_get_n_shown (shown.table), ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (shown.window), "findings.redo", NULL);
  settle (&shown);
  g_assert_cmpuint (hetu_finding_table_get_n_shown (shown.table), ==, 0);
  close_window (&shown, fixture);
}

static void
test_filters (WindowFixture *fixture, gconstpointer data)
{
  Shown shown;
  GtkDropDown *severity;
  GtkDropDown *rule;
  guint all, warnings, notes;

  show_window (&shown, fixture);
  severity = get_child (shown.window, HETU_TYPE_FINDINGS_WINDOW, "severity");
  rule = get_child (shown.window, HETU_TYPE_FINDINGS_WINDOW, "rule");
  choose_state (&shown, HETU_FINDINGS_ALL);
  all = hetu_finding_table_get_n_shown (shown.table);
  gtk_drop_down_set_selected (severity, 1 + HETU_SEVERITY_WARNING);
  warnings = hetu_finding_table_get_n_shown (shown.table);
  gtk_drop_down_set_selected (severity, 1 + HETU_SEVERITY_NOTE);
  notes = hetu_finding_table_get_n_shown (shown.table);
  g_assert_cmpuint (warnings, >, 0);
  g_assert_cmpuint (notes, >, 0);
  g_assert_cmpuint (warnings + notes, <=, all);
  gtk_drop_down_set_selected (severity, 0);
  g_assert_cmpuint (hetu_finding_table_get_n_shown (shown.table), ==, all);
  /* The first rule is that of conflicts. */
  gtk_drop_down_set_selected (rule, 1);
  g_assert_cmpuint (hetu_finding_table_get_n_shown (shown.table), <, all);
  g_assert_cmpstr (get_selected (&shown)->rule, ==, "conflict");
  close_window (&shown, fixture);
}

static void
test_choose_and_show (WindowFixture *fixture, gconstpointer data)
{
  Shown shown;
  HetuFindingItem *item;
  gint64 rival;
  g_auto (HetuObservation) before = { 0 };
  g_autoptr (GArray) cell = NULL;
  const HetuSpec *spec;

  show_window (&shown, fixture);
  choose_state (&shown, HETU_FINDINGS_KNOWN);
  for (guint i = 0; i < hetu_finding_table_get_n_shown (shown.table); i++)
    {
      hetu_finding_table_select (shown.table, i);
      if (get_selected (&shown)->region == 410311 &&
          g_str_equal (get_selected (&shown)->rule, "conflict"))
        break;
    }
  item = hetu_finding_table_get_selected (shown.table);
  g_assert_cmpint (hetu_finding_item_get_finding (item)->region, ==, 410311);
  rival = hetu_finding_item_get_statement (item, 1);
  g_assert_cmpint (rival, !=, 0);
  gtk_widget_activate_action (GTK_WIDGET (shown.view), "finding.show-source", "x", rival);
  g_assert_cmpint (shown.shown, ==, rival);
  gtk_widget_activate_action (GTK_WIDGET (shown.view), "finding.choose", "x", rival);
  form_fill_and_apply ("口径不同");
  settle (&shown);
  cell = hetu_query_rivals (fixture->store, rival, NULL);
  g_assert_cmpint (g_array_index (cell, HetuObservation, 0).id, ==, rival);
  /* Which of the two is used makes no new finding of it. */
  g_assert_cmpint (get_selected (&shown)->region, ==, 410311);
  gtk_widget_activate_action (GTK_WIDGET (shown.view), "finding.show-chart", NULL);
  spec = hetu_session_get_spec (fixture->session);
  g_assert_cmpint (g_array_index (spec->regions, gint32, 0), ==, 410311);
  close_window (&shown, fixture);
}

static void
test_cancel (WindowFixture *fixture, gconstpointer data)
{
  Shown shown;

  show_window (&shown, fixture);
  gtk_widget_activate_action (GTK_WIDGET (shown.window), "findings.check", NULL);
  gtk_widget_activate_action (GTK_WIDGET (shown.window), "findings.cancel", NULL);
  settle (&shown);
  choose_state (&shown, HETU_FINDINGS_KNOWN);
  g_assert_cmpuint (hetu_finding_table_get_n_shown (shown.table), >, 20);
  close_window (&shown, fixture);
}

/* The check of a store that is closed meanwhile is of no use; that of the one opened in its place is shown. */
static void
test_another_store (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (HetuStore) empty = hetu_store_open (":memory:", HETU_STORE_CREATE, NULL);
  Shown shown;

  show_window (&shown, fixture);
  gtk_widget_activate_action (GTK_WIDGET (shown.window), "findings.check", NULL);
  g_assert_true (hetu_findings_window_is_busy (shown.window));
  hetu_session_set_store (fixture->session, empty);
  settle (&shown);
  choose_state (&shown, HETU_FINDINGS_ALL);
  g_assert_cmpuint (hetu_finding_table_get_n_shown (shown.table), ==, 0);
  g_assert_false (
      gtk_widget_get_visible (get_child (shown.window, HETU_TYPE_FINDINGS_WINDOW, "progress_box")));
  close_window (&shown, fixture);
}

/* Turns the main loop until the badge is as wanted: NULL is unseen. */
static void
wait_for_badge (GtkWidget *badge, const char *wanted)
{
  gint64 until = g_get_monotonic_time () + WINDOW_PATIENCE_SECONDS * G_USEC_PER_SEC;

  while (gtk_widget_get_visible (badge) != (wanted != NULL) && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpint (gtk_widget_get_visible (badge), ==, wanted != NULL);
  if (wanted != NULL)
    g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (badge)), ==, wanted);
}

/* What is known does not count; what is planted does, until it is known, too. */
static void
test_badge_counts_open_findings (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *badge = g_object_ref_sink (gtk_label_new (NULL));
  HetuOpenFindings *open = NULL;
  g_autoptr (GArray) found = NULL;

  plant_share (fixture, 2021);
  open = hetu_open_findings_new (GTK_LABEL (badge), fixture->session);
  gtk_widget_set_visible (badge, FALSE);
  wait_for_badge (badge, "1");
  /* Nothing was published so early. */
  hetu_session_set_as_of (fixture->session, 19000101);
  wait_for_badge (badge, NULL);
  hetu_session_set_as_of (fixture->session, 0);
  wait_for_badge (badge, "1");
  found = hetu_reconciliation_run (fixture->store,
                                   &(HetuReconciliationQuery){ .rule = "share-range" },
                                   HETU_LANGUAGE_ZH,
                                   NULL,
                                   NULL,
                                   NULL,
                                   NULL);
  for (guint i = 0; i < found->len; i++)
    if (hetu_discrepancy_is_open (&g_array_index (found, HetuDiscrepancy, i)))
      hetu_session_accept_finding (fixture->session,
                                   g_array_index (found, HetuDiscrepancy, i).key,
                                   "错印");
  wait_for_badge (badge, NULL);
  hetu_open_findings_free (open);
  g_object_unref (badge);
}

#define ADD(path, test) \
  g_test_add (path, WindowFixture, NULL, window_fixture_set_up, test, window_fixture_tear_down)

int
main (int argc, char **argv)
{
  int status;

  gtk_test_init (&argc, &argv, NULL);
  g_resources_register (hetu_window_resources_get_resource ());
  window_fixture_prepare ();
  ADD ("/findings/clean-store", test_clean_store);
  ADD ("/findings/known-and-undone", test_known_and_undone);
  ADD ("/findings/filters", test_filters);
  ADD ("/findings/choose-and-show", test_choose_and_show);
  ADD ("/findings/cancel", test_cancel);
  ADD ("/findings/badge-counts-open-findings", test_badge_counts_open_findings);
  ADD ("/findings/another-store", test_another_store);
  status = g_test_run ();
  window_fixture_clean ();
  return status;
}
