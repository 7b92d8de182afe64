/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sources page over a document whose text the store has: places, the way from text to figure and back, search, citation, drafts. */
#include "acceptance.h"
#include "page-fixture.h"
#include "store/draft.h"
#include "store/saved.h"
#include "ui/document-pane.h"
#include "ui/source-item.h"
#include "ui/source-view.h"
#include "ui/sources-page.h"
#include "ui/span-text.h"
#include "ui/used-charts.h"

#include <gtk/gtk.h>
#include <string.h>

#define HEAD "洛龙区计划\n\n一、2022年计划执行情况\n\n"
#define TEXT                                                                                                                  \
  HEAD "(一)经济运行平稳。2022年,全区地区生产总值完成582.4亿元,增长5.2%。形势向好。\n"           \
       "(二)投资较快增长。2022年,全区固定资产投资完成314.6亿元,增长20%。建成口袋公园12个。\n" \
       "二、2023年计划\n\n地区生产总值增长8%。\n"

typedef struct
{
  WindowFixture base;
  GtkWidget *window; /* owned */
  HetuSourcesPage *page;
  HetuSourceView *view;
  HetuSpanText *text;
  gint32 source;
} Fixture;

/* Keeps @text as that of the plan report, with all that it states. */
static void
keep_text (Fixture *self, const char *text)
{
  HetuStore *store = self->base.store;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (HetuDocument) document = hetu_document_load ("计划.txt", bytes, NULL, NULL, &error);
  g_autoptr (HetuReading) reading = hetu_document_new_reading (document);
  g_autoptr (HetuLexicon) lexicon = hetu_acceptance_new_lexicon (store);
  g_autoptr (GArray) claims = hetu_report_read (reading, lexicon);
  HetuAcceptedReport report = { .document = document, .reading = reading, .source = self->source };
  HetuAcceptance *acceptance = hetu_acceptance_begin (store, &report, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < claims->len; i++)
    hetu_acceptance_record (acceptance, &g_array_index (claims, HetuClaim, i), NULL, NULL, NULL);
  g_assert_true (hetu_acceptance_commit (acceptance, &error));
  g_assert_no_error (error);
}

/* The statement whose number stands at @words. */
static gint64
find_statement (Fixture *self, const char *text, const char *words)
{
  g_auto (HetuStoredDocument) document = { 0 };
  g_autoptr (GArray) spans = NULL;
  guint at = (guint) g_utf8_pointer_to_offset (text, strstr (text, words));

  g_assert_true (hetu_query_document (self->base.store, self->source, &document, NULL));
  spans = hetu_query_spans (self->base.store, document.id, NULL);
  for (guint i = 0; i < spans->len; i++)
    if (g_array_index (spans, HetuSpan, i).value_start == at)
      return g_array_index (spans, HetuSpan, i).statement;
  g_assert_not_reached ();
}

static void
set_up (Fixture *self, gconstpointer data)
{
  HetuSource *source;

  window_fixture_set_up (&self->base, NULL);
  source = hetu_store_find_source (self->base.store, "luolong-plan-2023", NULL);
  self->source = hetu_source_get_number (source);
  keep_text (self, TEXT);
  self->window = gtk_window_new ();
  self->page = g_object_new (HETU_TYPE_SOURCES_PAGE, "session", self->base.session, NULL);
  self->view = HETU_SOURCE_VIEW (gtk_widget_get_template_child (GTK_WIDGET (self->page),
                                                                HETU_TYPE_SOURCES_PAGE,
                                                                "source_view"));
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->page));
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1280, 700);
  gtk_window_present (GTK_WINDOW (self->window));
  self->text = HETU_SPAN_TEXT (page_find (GTK_WIDGET (self->view), HETU_TYPE_SPAN_TEXT));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  page_turn ();
  window_fixture_tear_down (&self->base, NULL);
}

static gint64
get_selected (Fixture *self)
{
  HetuStatementItem *item =
      hetu_statement_table_get_selected (hetu_source_view_get_table (self->view));

  return item != NULL ? hetu_statement_item_get_observation (item)->id : 0;
}

static gpointer
get_part (Fixture *self, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (self->view), HETU_TYPE_SOURCE_VIEW, name);
}

static void
place_caret (Fixture *self, const char *words)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (buffer,
                                      &iter,
                                      (int) g_utf8_pointer_to_offset (TEXT, strstr (TEXT, words)));
  gtk_text_buffer_place_cursor (buffer, &iter);
}

static char *
get_shown (Fixture *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  return text;
}

static void
test_a_figure_shows_its_place (Fixture *self, gconstpointer data)
{
  gint64 statement = find_statement (self, TEXT, "314.6");
  g_autofree char *shown = NULL;

  hetu_sources_page_show_statement (self->page, statement);
  shown = get_shown (self);
  g_assert_cmpstr (shown, ==, TEXT);
  g_assert_cmpint (get_selected (self), ==, statement);
  g_assert_cmpuint (hetu_span_text_get_place (self->text),
                    ==,
                    g_utf8_pointer_to_offset (TEXT, strstr (TEXT, "314.6")));
}

/* A number, the words of a figure, and a sentence with one. */
static void
test_the_text_picks_its_figure (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *caret, *figure;
  } rows[] = {
    { "20%", "20%" },          { "口袋公园", "12个" },
    { "(二)投资", "314.6" }, /* nothing is told of in this sentence: what was picked stays */
    { "生产总值完成", "5.2" }, { "地区生产总值增长8", "8%" },
  };

  hetu_sources_page_show_statement (self->page, find_statement (self, TEXT, "314.6"));
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (i == 2)
        place_caret (self, "314.6");
      place_caret (self, rows[i].caret);
      g_test_message ("%s", rows[i].caret);
      g_assert_cmpint (get_selected (self), ==, find_statement (self, TEXT, rows[i].figure));
    }
}

/* Ctrl+F goes to the text that is read, then to the documents, and back. */
static void
test_search_begins_in_the_text (Fixture *self, gconstpointer data)
{
  hetu_sources_page_show_statement (self->page, find_statement (self, TEXT, "582.4"));
  place_caret (self, "582.4");
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  for (guint i = 0; i < 4; i++)
    {
      hetu_page_focus_search (HETU_PAGE (self->page));
      g_assert_cmpint (hetu_source_view_has_search_focus (self->view), ==, i % 2 == 0);
    }
}

static void
test_the_text_is_searched (Fixture *self, gconstpointer data)
{
  GtkEditable *search = get_part (self, "search");
  GtkLabel *count = get_part (self, "search_count");

  hetu_sources_page_show_statement (self->page, find_statement (self, TEXT, "582.4"));
  gtk_editable_set_text (search, "2022年");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_true (g_str_has_suffix (gtk_label_get_label (count), "/3"));
  gtk_editable_set_text (search, "口袋公园１２");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_cmpstr (gtk_label_get_label (count), ==, "1/1");
  g_assert_cmpuint (hetu_span_text_get_place (self->text),
                    ==,
                    g_utf8_pointer_to_offset (TEXT, strstr (TEXT, "口袋公园12")));
  gtk_editable_set_text (search, "没有的话");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_cmpstr (gtk_label_get_label (count), ==, "0/0");
  gtk_editable_set_text (search, "增长");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_cmpuint (hetu_span_text_step (self->text, 0), >, 0);
  /* Round about. */
  for (guint i = 0; i < 4; i++)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "source.next-match", NULL);
  g_assert_true (g_str_has_suffix (gtk_label_get_label (count), "/4"));
}

static void
test_a_citation_tells_the_section (Fixture *self, gconstpointer data)
{
  gint64 statement = find_statement (self, TEXT, "314.6");
  g_autofree char *citation = NULL, *elsewhere = NULL, *second = NULL;

  hetu_sources_page_show_statement (self->page, statement);
  citation = hetu_page_dup_citation (HETU_PAGE (self->page));
  g_assert_true (g_str_has_suffix (citation, "part 1 (2)"));
  /* On every page. */
  elsewhere = hetu_page_cite (self->base.session, statement);
  g_assert_cmpstr (elsewhere, ==, citation);
  second = hetu_acceptance_dup_citation (self->base.store,
                                         find_statement (self, TEXT, "8%"),
                                         HETU_LANGUAGE_ZH);
  g_assert_cmpstr (
      second,
      ==,
      "《洛龙区2022年国民经济和社会发展计划执行情况与2023年计划》（2023 年），第二部分");
}

static GtkWidget *
find_with_class (GtkWidget *root, const char *css_class)
{
  if (gtk_widget_has_css_class (root, css_class))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_with_class (child, css_class);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* What the file no longer says is said, and the rest found again. */
static void
test_a_changed_text_says_so (Fixture *self, gconstpointer data)
{
  static const char changed[] =
      HEAD "(一)经济运行平稳。2022年,全区地区生产总值有所增长,增长5.2%。形势向好。\n"
           "二、2023年计划\n\n地区生产总值增长8%。\n";
  g_autofree char *shown = NULL;
  GtkWidget *notice;

  hetu_sources_page_show_statement (self->page, find_statement (self, TEXT, "582.4"));
  notice = find_with_class (GTK_WIDGET (self->view), "changed-notice");
  g_assert_false (gtk_widget_get_visible (notice));
  keep_text (self, changed);
  shown = get_shown (self);
  g_assert_cmpstr (shown, ==, changed);
  g_assert_true (gtk_widget_get_visible (notice));
  g_test_message ("%s", gtk_label_get_label (GTK_LABEL (notice)));
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (notice)),
                            "1 figure reads differently now, 3 are no longer there"));
  g_assert_true (hetu_session_undo (self->base.session));
  g_assert_false (gtk_widget_get_visible (notice));
}

static void
test_a_draft_waits (Fixture *self, gconstpointer data)
{
  GtkButton *button = get_part (self, "review_button");
  gint32 target = 0;
  GtkSingleSelection *selection;
  HetuSourceItem *item;

  hetu_sources_page_show_statement (self->page, find_statement (self, TEXT, "582.4"));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (button)));
  g_assert_cmpstr (gtk_button_get_label (button), ==, "Review…");
  g_assert_true (hetu_draft_put (self->base.store, self->source, "{}", 7, NULL));
  g_assert_cmpstr (gtk_button_get_label (button), ==, "Go On Reviewing (7)");
  g_variant_get (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)), "i", &target);
  g_assert_cmpint (target, ==, self->source);
  selection = GTK_SINGLE_SELECTION (gtk_list_view_get_model (
      GTK_LIST_VIEW (gtk_widget_get_template_child (GTK_WIDGET (self->page),
                                                    HETU_TYPE_SOURCES_PAGE,
                                                    "source_list"))));
  item = gtk_single_selection_get_selected_item (selection);
  g_assert_cmpuint (hetu_source_item_get_n_pending (item), ==, 7);
  g_assert_true (hetu_draft_remove (self->base.store, self->source, NULL));
  g_assert_cmpstr (gtk_button_get_label (button), ==, "Review…");
}

/* A saved chart that shows the figure is named beside it; another is not. */
static void
test_charts_that_use_a_figure_are_named (Fixture *self, gconstpointer data)
{
  HetuSavedChart chart = { .name = (char *) "洛龙增速",
                           .spec =
                               (char *) "{\"kind\":\"growth-line\",\"indicators\":[\"gdp\"],"
                                        "\"regions\":[410311],\"from\":\"2019\",\"to\":\"2023\"}" };
  GtkWidget *charts = get_part (self, "charts");

  g_assert_cmpint (hetu_saved_put (self->base.store, &chart, NULL), !=, 0);
  hetu_sources_page_show_statement (self->page, find_statement (self, TEXT, "5.2"));
  page_turn ();
  g_assert_true (gtk_widget_get_visible (charts));
  g_assert_true (page_says (charts, "洛龙增速"));
  hetu_sources_page_show_statement (self->page, find_statement (self, TEXT, "314.6"));
  page_turn ();
  g_assert_false (gtk_widget_get_visible (charts));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *self, gconstpointer data);
  } rows[] = {
    { "/source-text/a-figure-shows-its-place", test_a_figure_shows_its_place },
    { "/source-text/the-text-picks-its-figure", test_the_text_picks_its_figure },
    { "/source-text/search-begins-in-the-text", test_search_begins_in_the_text },
    { "/source-text/the-text-is-searched", test_the_text_is_searched },
    { "/source-text/a-citation-tells-the-section", test_a_citation_tells_the_section },
    { "/source-text/a-changed-text-says-so", test_a_changed_text_says_so },
    { "/source-text/a-draft-waits", test_a_draft_waits },
    { "/source-text/charts-are-named", test_charts_that_use_a_figure_are_named },
  };
  int status;

  gtk_test_init (&argc, &argv, NULL);
  g_resources_register (hetu_window_resources_get_resource ());
  window_fixture_prepare ();
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_test_add (rows[i].path, Fixture, NULL, set_up, rows[i].test, tear_down);
  status = g_test_run ();
  window_fixture_clean ();
  return status;
}
