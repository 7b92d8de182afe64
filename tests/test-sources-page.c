/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sources page over the shipped figures: lists, table, conflicts and choices. */
#include "form-fixture.h"
#include "page-fixture.h"
#include "store/query.h"
#include "store/saved.h"
#include "ui/conflict-item.h"
#include "ui/passage-list.h"
#include "ui/source-item.h"
#include "ui/source-view.h"
#include "ui/sources-page.h"

#include <gtk/gtk.h>
#include <string.h>

typedef struct
{
  GtkWidget *window; /* owned */
  HetuSourcesPage *page;
  HetuSourceView *view;
} Shown;

static gpointer
get_child (gpointer widget, GType type, const char *name)
{
  gpointer child = gtk_widget_get_template_child (widget, type, name);

  g_assert_nonnull (child);
  return child;
}

/* The page in a window that is mapped. */
static void
show_page (Shown *self, WindowFixture *fixture)
{
  gboolean mapped = FALSE;

  self->window = gtk_window_new ();
  self->page = g_object_new (HETU_TYPE_SOURCES_PAGE, "session", fixture->session, NULL);
  self->view = get_child (self->page, HETU_TYPE_SOURCES_PAGE, "source_view");
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->page));
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1280, 700);
  gtk_window_present (GTK_WINDOW (self->window));
  mapped = gtk_widget_get_mapped (GTK_WIDGET (self->page));
  g_assert_true (mapped);
}

static void
close_page (Shown *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
}

static GListModel *
get_list (Shown *self, const char *name)
{
  GtkListView *list = get_child (self->page, HETU_TYPE_SOURCES_PAGE, name);

  return G_LIST_MODEL (gtk_list_view_get_model (list));
}

static void
search (Shown *self, const char *text)
{
  GtkSearchEntry *entry = get_child (self->page, HETU_TYPE_SOURCES_PAGE, "search");

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "search-changed");
}

static const char *
get_words (Shown *self, const char *name)
{
  return gtk_label_get_label (get_child (self->view, HETU_TYPE_SOURCE_VIEW, name));
}

static gint64
find_statement (WindowFixture *fixture, const char *value)
{
  const gint32 region = 410311;
  const gint32 indicator =
      hetu_indicator_get_number (hetu_store_find_indicator (fixture->store, "gdp", NULL));
  HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GArray) all = NULL;

  query.indicators = &indicator;
  query.n_indicators = 1;
  query.regions = &region;
  query.n_regions = 1;
  all = hetu_query_statements (fixture->store, &query, NULL);
  for (guint i = 0; i < all->len; i++)
    {
      const HetuObservation *statement = &g_array_index (all, HetuObservation, i);
      g_autofree char *told = hetu_decimal_to_string (statement->value);

      if (statement->measure == HETU_MEASURE_LEVEL && g_str_equal (told, value))
        return statement->id;
    }
  g_assert_not_reached ();
}

static void
test_lists_every_document (WindowFixture *fixture, gconstpointer data)
{
  Shown shown;

  show_page (&shown, fixture);
  g_assert_cmpuint (g_list_model_get_n_items (get_list (&shown, "source_list")),
                    ==,
                    g_list_model_get_n_items (hetu_store_get_sources (fixture->store)));
  close_page (&shown);
}

static void
test_search_wants_every_word (WindowFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text;
    guint n; /* at least */
    gboolean none;
  } cases[] = {
    { "洛龙区 计划", 1, FALSE }, { "LUOLONG-PLAN", 1, FALSE }, { "国家统计局 2026", 3, FALSE },
    { "2022-02-15", 1, FALSE },  { "没有这份文件", 0, TRUE },
  };
  Shown shown;

  show_page (&shown, fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint n;

      search (&shown, cases[i].text);
      n = g_list_model_get_n_items (get_list (&shown, "source_list"));
      g_test_message ("%s: %u", cases[i].text, n);
      g_assert_cmpuint (n, >=, cases[i].n);
      g_assert_cmpuint (n, <, g_list_model_get_n_items (hetu_store_get_sources (fixture->store)));
      g_assert_cmpint (
          gtk_widget_get_visible (get_child (shown.page, HETU_TYPE_SOURCES_PAGE, "nothing_label")),
          ==,
          cases[i].none);
    }
  close_page (&shown);
}

static void
on_message (char **action, const char *message, const char *button, const char *name)
{
  g_free (*action);
  *action = g_strdup (name);
}

static HetuPassageList *
get_passages (Shown *self)
{
  return get_child (self->view, HETU_TYPE_SOURCE_VIEW, "passages");
}

static void
test_statement_shows_its_sentence (WindowFixture *fixture, gconstpointer data)
{
  gint64 statement = find_statement (fixture, "582.4");
  HetuPassage *passage;
  HetuStatementTable *table;
  Shown shown;

  show_page (&shown, fixture);
  search (&shown, "国家统计局");
  hetu_sources_page_show_statement (shown.page, statement);
  g_assert_nonnull (strstr (get_words (&shown, "title_label"), "洛龙区2022年"));
  table = hetu_source_view_get_table (shown.view);
  g_assert_cmpint (
      hetu_statement_item_get_observation (hetu_statement_table_get_selected (table))->id,
      ==,
      statement);
  passage = hetu_passage_list_get_selected (get_passages (&shown));
  g_assert_nonnull (strstr (hetu_passage_get_text (passage), "582.4亿元"));
  g_assert_true (hetu_passage_has_statement (passage, statement));
  /* Level and growth are told in one sentence. */
  g_assert_cmpuint (hetu_passage_get_statements (passage)->len, >, 1);
  close_page (&shown);
}

/* A sentence picked picks its figure; one that is among its figures already stays. */
static void
test_sentence_picks_its_figure (WindowFixture *fixture, gconstpointer data)
{
  gint64 statement = find_statement (fixture, "582.4");
  GtkListView *view;
  GtkSingleSelection *selection;
  g_autoptr (HetuPassage) other = NULL;
  HetuStatementItem *item;
  Shown shown;

  show_page (&shown, fixture);
  hetu_sources_page_show_statement (shown.page, statement);
  view = page_find (GTK_WIDGET (get_passages (&shown)), GTK_TYPE_LIST_VIEW);
  selection = GTK_SINGLE_SELECTION (gtk_list_view_get_model (view));
  other = g_list_model_get_item (G_LIST_MODEL (selection), 0);
  g_assert_false (hetu_passage_has_statement (other, statement));
  gtk_single_selection_set_selected (selection, 0);
  item = hetu_statement_table_get_selected (hetu_source_view_get_table (shown.view));
  g_assert_true (
      hetu_passage_has_statement (other, hetu_statement_item_get_observation (item)->id));
  close_page (&shown);
}

/* Quotes within one another are one sentence, in the order of the document. */
static void
test_passages (WindowFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *quote;
    int start, end;
  } told[] = {
    { "甲完成1亿元", 10, 18 }, { "甲完成1亿元，增长2%", 10, 24 },
    { NULL, 20, 24 },          { "乙3个", 30, 33 },
    { "乙3个", 50, 53 },       /* told again */ { "丙", -1, -1 },
  };
  static const char *const expected[] = { "甲完成1亿元，增长2%", "乙3个", "丙" };
  g_autoptr (GArray) statements = hetu_observation_array_new ();
  g_autoptr (GPtrArray) passages = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (told); i++)
    {
      HetuObservation statement;

      hetu_observation_init (&statement);
      statement.id = (gint64) i + 1;
      statement.quote = g_strdup (told[i].quote);
      statement.char_start = told[i].start;
      statement.char_end = told[i].end;
      g_array_append_val (statements, statement);
    }
  passages = hetu_passage_read (statements);
  g_assert_cmpuint (passages->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < passages->len; i++)
    g_assert_cmpstr (hetu_passage_get_text (g_ptr_array_index (passages, i)), ==, expected[i]);
  g_assert_true (hetu_passage_has_statement (g_ptr_array_index (passages, 0), 2));
  g_assert_false (hetu_passage_has_statement (g_ptr_array_index (passages, 0), 3));
}

/* One that shows 582.4, and one of a place of which the document tells nothing. */
static void
save_charts (WindowFixture *fixture)
{
  static const struct
  {
    const char *name;
    gint32 region;
  } rows[] = { { "甲", 410311 }, { "乙", 410000 } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (HetuSpec) spec = hetu_spec_new ();
      g_autoptr (GError) error = NULL;
      g_autofree char *json = NULL;

      spec->kind = HETU_CHART_GROWTH_LINE;
      spec->measure = HETU_MEASURE_LEVEL;
      spec->grain = HETU_GRAIN_YEAR;
      spec->from = hetu_period_year (2019);
      spec->to = hetu_period_year (2023);
      hetu_spec_set_indicators (spec, (const char *[]){ "gdp", NULL });
      hetu_spec_set_regions (spec, &rows[i].region, 1);
      json = hetu_spec_to_json (spec);
      g_assert_cmpint (
          hetu_saved_put (fixture->store,
                          &(HetuSavedChart){ .name = (char *) rows[i].name, .spec = json },
                          &error),
          !=,
          0);
      g_assert_no_error (error);
    }
}

/* Deleted with all it tells, said what hangs on it, and brought back by undo. */
static void
test_document_is_deleted_and_comes_back (WindowFixture *fixture, gconstpointer data)
{
  guint n = g_list_model_get_n_items (hetu_store_get_sources (fixture->store));
  gint64 statement = find_statement (fixture, "582.4");
  g_autofree char *undo = NULL;
  HetuObservation gone;
  Shown shown;

  g_signal_connect_swapped (fixture->session, "message", G_CALLBACK (on_message), &undo);
  show_page (&shown, fixture);
  hetu_sources_page_show_statement (shown.page, statement);
  gtk_popover_popup (get_child (shown.view, HETU_TYPE_SOURCE_VIEW, "delete_popover"));
  g_assert_nonnull (strstr (get_words (&shown, "dependents_label"), "figures go with it: "));
  g_assert_nonnull (strstr (get_words (&shown, "dependents_label"), "The chart shown has "));
  g_assert_nonnull (strstr (get_words (&shown, "dependents_label"), "No saved chart shows any"));
  gtk_popover_popdown (get_child (shown.view, HETU_TYPE_SOURCE_VIEW, "delete_popover"));
  save_charts (fixture);
  gtk_popover_popup (get_child (shown.view, HETU_TYPE_SOURCE_VIEW, "delete_popover"));
  g_assert_nonnull (
      strstr (get_words (&shown, "dependents_label"), "1 saved chart shows some of them: “甲”.\n"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (shown.view), "source.delete", NULL));
  g_assert_cmpuint (g_list_model_get_n_items (get_list (&shown, "source_list")), ==, n - 1);
  g_assert_false (hetu_query_statement (fixture->store, statement, &gone, NULL));
  g_assert_cmpstr (undo, ==, "win.undo");
  g_assert_nonnull (strstr (hetu_session_get_undo_label (fixture->session), "Delete “"));
  g_assert_true (hetu_session_undo (fixture->session));
  g_assert_cmpuint (g_list_model_get_n_items (get_list (&shown, "source_list")), ==, n);
  g_assert_true (hetu_query_statement (fixture->store, statement, &gone, NULL));
  hetu_observation_clear (&gone);
  g_assert_true (hetu_session_redo (fixture->session));
  g_assert_cmpuint (g_list_model_get_n_items (get_list (&shown, "source_list")), ==, n - 1);
  g_assert_true (hetu_session_undo (fixture->session));
  close_page (&shown);
}

static void
test_citation_is_of_the_document (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *citation = NULL;
  Shown shown;

  show_page (&shown, fixture);
  hetu_sources_page_show_statement (shown.page, find_statement (fixture, "582.4"));
  citation = hetu_page_dup_citation (HETU_PAGE (shown.page));
  g_assert_nonnull (strstr (citation, "洛龙区2022年国民经济和社会发展计划执行情况与2023年计划"));
  g_assert_nonnull (strstr (citation, "2023"));
  close_page (&shown);
}

static void
test_figures_are_filtered (WindowFixture *fixture, gconstpointer data)
{
  HetuStatementTable *table;
  guint all;
  Shown shown;

  show_page (&shown, fixture);
  hetu_sources_page_show_statement (shown.page, find_statement (fixture, "582.4"));
  table = hetu_source_view_get_table (shown.view);
  all = hetu_statement_table_get_n_shown (table);
  hetu_statement_table_set_search (table, "GDP 582.4");
  g_assert_cmpuint (hetu_statement_table_get_n_shown (table), ==, 0);
  hetu_statement_table_set_search (table, "582.4");
  g_assert_cmpuint (hetu_statement_table_get_n_shown (table), >=, 1);
  g_assert_cmpuint (hetu_statement_table_get_n_shown (table), <, all);
  close_page (&shown);
}

/* Sizes count in one unit, and what has no number stands last. */
static void
test_order_of_values (WindowFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *value; /* NULL: redacted */
    const char *unit;
  } told[] = { { "1.2", "万人" }, { "3", "亿元" }, { NULL, "亿元" }, { "900", "人" } };
  static const guint expected[] = { 3, 0, 1, 2 };
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    {
      g_auto (HetuObservation) statement = { 0 };

      hetu_observation_init (&statement);
      statement.has_value = told[i].value != NULL;
      if (told[i].value != NULL)
        g_assert_true (hetu_decimal_parse (told[i].value, &statement.value, NULL));
      else
        statement.status = HETU_STATUS_REDACTED;
      g_assert_true (hetu_unit_parse (told[i].unit, &statement.unit, NULL));
      g_ptr_array_add (items,
                       hetu_statement_item_new (fixture->store, &statement, i, HETU_LANGUAGE_ZH));
    }
  for (guint i = 0; i + 1 < G_N_ELEMENTS (expected); i++)
    g_assert_cmpint (hetu_statement_item_compare (g_ptr_array_index (items, expected[i]),
                                                  g_ptr_array_index (items, expected[i + 1]),
                                                  HETU_STATEMENT_VALUE),
                     <,
                     0);
}

/* The case of the plan report: 582.4 against 789.17. */
static void
test_conflict_is_decided_with_a_reason (WindowFixture *fixture, gconstpointer data)
{
  gint64 own = find_statement (fixture, "582.4");
  gint64 web = find_statement (fixture, "789.17");
  g_autofree char *undo = NULL;
  g_autofree char *reason = NULL;
  g_autoptr (HetuConflictItem) first = NULL;
  GtkWidget *view;
  gint64 chosen = 0;
  Shown shown;

  g_signal_connect_swapped (fixture->session, "message", G_CALLBACK (on_message), &undo);
  show_page (&shown, fixture);
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (shown.page), "sources.list", "s", "conflicts"));
  /* Farthest apart comes first. */
  first = g_list_model_get_item (get_list (&shown, "conflict_list"), 0);
  g_assert_true (hetu_conflict_item_is_of (first, own));
  g_assert_nonnull (strstr (hetu_conflict_item_get_spread (first), "35.5%"));

  view = get_child (shown.page, HETU_TYPE_SOURCES_PAGE, "conflict_view");
  g_assert_true (gtk_widget_activate_action (view, "conflict.choose", "x", web));
  g_assert_true (hetu_query_choice (fixture->store, own, &chosen, &reason, NULL));
  g_assert_cmpint (chosen, ==, 0);
  form_fill_and_apply (" 按辖区口径 ");
  g_assert_true (hetu_query_choice (fixture->store, own, &chosen, &reason, NULL));
  g_assert_cmpint (chosen, ==, web);
  g_assert_cmpstr (reason, ==, "按辖区口径");
  g_assert_nonnull (
      strstr (gtk_label_get_label (get_child (view, G_OBJECT_TYPE (view), "why_label")),
              "按辖区口径"));
  g_assert_cmpstr (undo, ==, "win.undo");

  g_assert_true (gtk_widget_activate_action (view, "conflict.by-rule", NULL));
  g_free (g_steal_pointer (&reason));
  g_assert_true (hetu_query_choice (fixture->store, own, &chosen, &reason, NULL));
  g_assert_cmpint (chosen, ==, 0);
  g_assert_true (hetu_session_undo (fixture->session));
  g_assert_true (hetu_query_choice (fixture->store, own, &chosen, &reason, NULL));
  g_assert_cmpint (chosen, ==, web);
  g_assert_cmpstr (reason, ==, "按辖区口径");
  close_page (&shown);
}

static void
test_figure_opens_its_chart (WindowFixture *fixture, gconstpointer data)
{
  const HetuSpec *spec;
  Shown shown;

  show_page (&shown, fixture);
  hetu_session_set_indicator (fixture->session, "cpi");
  hetu_sources_page_show_statement (shown.page, find_statement (fixture, "582.4"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (shown.view), "source.show-chart", NULL));
  spec = hetu_session_get_spec (fixture->session);
  g_assert_cmpstr (spec->indicators[0], ==, "gdp");
  g_assert_cmpint (hetu_spec_get_focus (spec), ==, 410311);
  g_assert_cmpint (spec->measure, ==, HETU_MEASURE_LEVEL);
  g_assert_cmpint (spec->grain, ==, HETU_GRAIN_YEAR);
  close_page (&shown);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (WindowFixture *fixture, gconstpointer data);
  } rows[] = {
    { "/sources-page/lists-every-document", test_lists_every_document },
    { "/sources-page/search-wants-every-word", test_search_wants_every_word },
    { "/sources-page/statement-shows-its-sentence", test_statement_shows_its_sentence },
    { "/sources-page/sentence-picks-its-figure", test_sentence_picks_its_figure },
    { "/sources-page/passages", test_passages },
    { "/sources-page/deleted-and-back", test_document_is_deleted_and_comes_back },
    { "/sources-page/citation-is-of-the-document", test_citation_is_of_the_document },
    { "/sources-page/figures-are-filtered", test_figures_are_filtered },
    { "/sources-page/order-of-values", test_order_of_values },
    { "/sources-page/conflict-is-decided-with-a-reason", test_conflict_is_decided_with_a_reason },
    { "/sources-page/figure-opens-its-chart", test_figure_opens_its_chart },
  };
  int status;

  gtk_test_init (&argc, &argv, NULL);
  g_resources_register (hetu_window_resources_get_resource ());
  window_fixture_prepare ();
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_test_add (rows[i].path,
                WindowFixture,
                NULL,
                window_fixture_set_up,
                rows[i].test,
                window_fixture_tear_down);
  status = g_test_run ();
  window_fixture_clean ();
  return status;
}
