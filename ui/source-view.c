/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Source view: head, text and figures of one document; of one whose text the store does not have, the sentences of its figures. What is
 * picked in the text picks its figure, and the other way about. In a large store the figures come later than the head; what waits says so
 * as UX has it: nothing, a pulse, words and a way out. */
#include "ui/source-view.h"

#include "store/query.h"
#include "ui/document-pane.h"
#include "ui/list-rows.h"
#include "ui/passage-list.h"
#include "ui/source-chart.h"
#include "ui/source-dependents.h"
#include "ui/source-loader.h"
#include "ui/used-charts.h"

#include <glib/gi18n.h>

/* Share of the width that a text has; sentences have what they need. */
#define TEXT_SHARE 0.6
#define SENTENCES_WIDTH 312

/* Of a reading. */
#define PULSE_MS 100
#define PULSES_TO_CANCEL 10

struct _HetuSourceView
{
  GtkWidget parent_instance;
  /* owned */
  HetuSession *session; /* (nullable) */
  HetuSource *source;   /* (nullable) */
  GArray *statements;   /* (nullable) (element-type HetuObservation) */
  GCancellable *reader; /* (nullable): while figures are read */
  /* plain */
  guint pulse_id; /* timeout */
  guint n_pulses;
  guint n_matches; /* of the search in a text */
  /* template */
  GtkWidget *content;
  GtkLabel *title_label;
  GtkLabel *detail_label;
  GtkLabel *numbers_label;
  GtkLabel *note_label;
  GtkWidget *secondary_label;
  GtkLinkButton *link;
  GtkEditable *search;
  GtkWidget *search_steps;
  GtkLabel *search_count;
  GtkWidget *review_button;
  GtkPaned *reading;
  GtkStack *texts;
  HetuPassageList *passages;
  HetuDocumentPane *text;
  HetuStatementTable *table;
  GtkPopover *delete_popover;
  GtkLabel *dependents_label;
  GtkWidget *used_label;
  GtkWidget *quote_card;
  GtkLabel *figure_label;
  HetuUsedCharts *charts;
  GtkWidget *quote_label;
  GtkWidget *loading;
  GtkProgressBar *loading_bar;
  GtkLabel *loading_label;
  GtkWidget *loading_cancel;
};

G_DEFINE_FINAL_TYPE (HetuSourceView, hetu_source_view, GTK_TYPE_WIDGET)

/* ---- head and sentence */

static void
show_link (HetuSourceView *self, HetuSource *source)
{
  const char *url = hetu_source_get_url (source);
  gboolean is_address =
      url != NULL && (g_str_has_prefix (url, "http://") || g_str_has_prefix (url, "https://"));

  gtk_widget_set_visible (GTK_WIDGET (self->link), is_address);
  if (is_address)
    {
      gtk_link_button_set_uri (self->link, url);
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->link), url);
    }
}

static char *
make_numbers (HetuSourceItem *item)
{
  const HetuSourceSummary *summary = hetu_source_item_get_summary (item);
  g_autofree char *all = g_strdup_printf (ngettext ("%u figure", "%u figures", summary->statements),
                                          summary->statements);
  g_autofree char *redacted =
      summary->redacted > 0
          ? g_strdup_printf (ngettext ("%u redacted (×)", "%u redacted (×)", summary->redacted),
                             summary->redacted)
          : NULL;

  g_autofree char *pending =
      hetu_source_item_get_n_pending (item) > 0
          ? g_strdup_printf (_ ("%u pending"), hetu_source_item_get_n_pending (item))
          : NULL;
  const char *parts[] = { all, pending, redacted, hetu_source_item_get_periods (item) };
  g_autoptr (GPtrArray) told = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_ptr_array_add (told, (gpointer) parts[i]);
  g_ptr_array_add (told, NULL);
  return g_strjoinv (" · ", (char **) told->pdata);
}

gboolean
hetu_source_view_has_text (HetuSourceView *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->texts), "text") == 0;
}

/* ---- the chosen figure */

static gboolean
is_chosen_passage (HetuSourceView *self, gint64 statement)
{
  HetuPassage *passage = hetu_passage_list_get_selected (self->passages);

  return passage != NULL && hetu_passage_has_statement (passage, statement);
}

static void
on_passage_chosen (HetuSourceView *self, HetuPassage *passage)
{
  HetuStatementItem *item = hetu_statement_table_get_selected (self->table);
  GArray *statements = hetu_passage_get_statements (passage);

  if (item != NULL &&
      hetu_passage_has_statement (passage, hetu_statement_item_get_observation (item)->id))
    return;
  hetu_statement_table_select (self->table, g_array_index (statements, HetuObservation, 0).id);
}

static void
show_figure (HetuSourceView *self)
{
  HetuStatementItem *item = hetu_statement_table_get_selected (self->table);
  const HetuObservation *statement = NULL;
  g_autofree char *words = NULL;

  gtk_widget_set_visible (self->quote_card, item != NULL);
  if (item == NULL)
    return;
  statement = hetu_statement_item_get_observation (item);
  if (hetu_source_view_has_text (self))
    hetu_document_pane_show_statement (self->text, statement->id);
  else if (!is_chosen_passage (self, statement->id))
    hetu_passage_list_select (self->passages, statement->id);
  gtk_widget_set_visible (self->used_label, hetu_source_is_charted (self->session, statement->id));
  words = g_strdup_printf ("%s · %s · %s · %s · %s",
                           hetu_statement_item_get_text (item, HETU_STATEMENT_INDICATOR),
                           hetu_statement_item_get_text (item, HETU_STATEMENT_MEASURE),
                           hetu_statement_item_get_text (item, HETU_STATEMENT_REGION),
                           hetu_statement_item_get_text (item, HETU_STATEMENT_PERIOD),
                           hetu_statement_item_get_text (item, HETU_STATEMENT_VALUE));
  gtk_label_set_label (self->figure_label, words);
  /* A sentence stands among the others. */
  gtk_widget_set_visible (self->quote_label, statement->quote == NULL);
  hetu_used_charts_set_statement (self->charts, self->session, statement->id);
}

static void
on_picked (HetuSourceView *self, gint64 statement)
{
  HetuStatementItem *item = hetu_statement_table_get_selected (self->table);

  if (item == NULL || hetu_statement_item_get_observation (item)->id != statement)
    hetu_statement_table_select (self->table, statement);
}

/* ---- search */

static void
show_match (HetuSourceView *self, guint match, guint n)
{
  g_autofree char *count = g_strdup_printf ("%u/%u", match, n);

  gtk_label_set_label (self->search_count,
                       *gtk_editable_get_text (self->search) != '\0' ? count : "");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "source.next-match", n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "source.previous-match", n > 0);
}

/* In a text the words are looked for; sentences and figures are filtered by them. */
static void
on_search_changed (HetuSourceView *self)
{
  const char *words = gtk_editable_get_text (self->search);

  if (hetu_source_view_has_text (self))
    {
      self->n_matches = hetu_document_pane_search (self->text, words);
      show_match (self, hetu_document_pane_step (self->text, 0), self->n_matches);
      return;
    }
  hetu_statement_table_set_search (self->table, words);
  hetu_passage_list_set_search (self->passages, words);
}

static void
step (HetuSourceView *self, int by)
{
  if (hetu_source_view_has_text (self))
    show_match (self, hetu_document_pane_step (self->text, by), self->n_matches);
}

static void
on_search_next (HetuSourceView *self)
{
  step (self, 1);
}

static void
on_search_previous (HetuSourceView *self)
{
  step (self, -1);
}

static void
next_match (GtkWidget *widget, const char *action, GVariant *parameter)
{
  step (HETU_SOURCE_VIEW (widget), 1);
}

static void
previous_match (GtkWidget *widget, const char *action, GVariant *parameter)
{
  step (HETU_SOURCE_VIEW (widget), -1);
}

static void
on_search_stopped (HetuSourceView *self)
{
  if (!hetu_list_rows_clear_search (self->search))
    gtk_widget_child_focus (GTK_WIDGET (self->table), GTK_DIR_TAB_FORWARD);
}

/* A document with a text, or without one: what stands beside its figures, and what the search does. */
static void
choose_text (HetuSourceView *self, gboolean text)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->reading));

  gtk_widget_set_visible (self->search_steps, text);
  hetu_statement_table_set_compact (self->table, text);
  show_match (self, 0, 0);
  g_object_set (self->search,
                "placeholder-text",
                text ? _ ("Search the text") : _ ("Filter sentences and figures"),
                NULL);
  if (text == hetu_source_view_has_text (self))
    return;
  gtk_editable_set_text (self->search, "");
  gtk_stack_set_visible_child_name (self->texts, text ? "text" : "sentences");
  hetu_statement_table_set_search (self->table, "");
  hetu_passage_list_set_search (self->passages, "");
  gtk_paned_set_position (self->reading,
                          text ? (int) ((width > 0 ? width : 860) * TEXT_SHARE) : SENTENCES_WIDTH);
}

/* ---- from a figure to its chart */

static void
on_activated (HetuSourceView *self, HetuStatementItem *item)
{
  if (hetu_source_open_chart (self->session, hetu_statement_item_get_observation (item)))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.page", "s", "chart");
}

static void
show_chart (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HetuSourceView *self = HETU_SOURCE_VIEW (widget);
  HetuStatementItem *item = hetu_statement_table_get_selected (self->table);

  if (item != NULL)
    on_activated (self, item);
}

static void
on_text_activated (HetuSourceView *self)
{
  HetuStatementItem *item = hetu_statement_table_get_selected (self->table);

  if (item != NULL)
    on_activated (self, item);
}

/* ---- taking it out of use */

static void
on_delete_shown (HetuSourceView *self)
{
  g_autofree char *words = hetu_source_list_dependents (self->session, self->statements);

  gtk_label_set_label (self->dependents_label, words);
}

static void
delete_source (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HetuSourceView *self = HETU_SOURCE_VIEW (widget);
  g_autoptr (HetuSource) source = g_object_ref (self->source);

  gtk_popover_popdown (self->delete_popover);
  hetu_session_remove_source (self->session, source);
}

/* ---- reading */

static void
stop_reading (HetuSourceView *self)
{
  g_cancellable_cancel (self->reader);
  g_clear_object (&self->reader);
  g_clear_handle_id (&self->pulse_id, g_source_remove);
  if (self->loading != NULL)
    gtk_widget_set_visible (self->loading, FALSE);
}

static gboolean
on_pulse (gpointer data)
{
  HetuSourceView *self = data;
  gboolean long_already = ++self->n_pulses >= PULSES_TO_CANCEL;

  gtk_widget_set_visible (self->loading, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->loading_label), long_already);
  gtk_widget_set_visible (self->loading_cancel, long_already);
  gtk_progress_bar_pulse (self->loading_bar);
  return G_SOURCE_CONTINUE;
}

static void
show_statements (HetuSourceView *self, GArray *statements)
{
  HetuStatementItem *item = hetu_statement_table_get_selected (self->table);
  gint64 before = item != NULL ? hetu_statement_item_get_observation (item)->id : 0;
  gboolean text = hetu_source_view_has_text (self);
  guint n_passages = hetu_passage_list_set_statements (self->passages, self->session, statements);

  gtk_widget_set_visible (GTK_WIDGET (self->texts), text || n_passages > 0);
  if (text)
    hetu_document_pane_set_statements (self->text, statements);
  g_clear_pointer (&self->statements, g_array_unref);
  self->statements = g_array_ref (statements);
  hetu_statement_table_set_statements (self->table,
                                       hetu_session_get_store (self->session),
                                       statements,
                                       hetu_session_get_language (self->session));
  /* Whoever reads it goes on where they were. */
  if (before != 0)
    hetu_statement_table_select (self->table, before);
}

/* @statements: (transfer full) (nullable): %NULL: @error says why */
static void
take_statements (HetuSourceView *self, GArray *read, const GError *error)
{
  g_autoptr (GArray) statements = read;

  if (statements == NULL)
    {
      hetu_session_report (self->session, error);
      statements = hetu_observation_array_new ();
    }
  show_statements (self, statements);
  gtk_widget_action_set_enabled (GTK_WIDGET (self),
                                 "source.delete",
                                 !hetu_store_is_read_only (hetu_session_get_store (self->session)));
}

static void
on_read (GObject *store, GAsyncResult *result, gpointer data)
{
  g_autoptr (HetuSourceView) self = data;
  g_autoptr (GError) error = NULL;
  GArray *statements = hetu_source_loader_load_finish (HETU_STORE (store), result, &error);

  /* Another document is wanted, or none. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  stop_reading (self);
  take_statements (self, statements, error);
}

/* The figures of the document before leave with its head. */
static void
begin_reading (HetuSourceView *self, HetuStore *store, guint n_statements)
{
  g_autoptr (GArray) none = hetu_observation_array_new ();
  g_autofree char *words =
      g_strdup_printf (ngettext ("Reading %u figure", "Reading %u figures", n_statements),
                       n_statements);

  show_statements (self, none);
  /* What would go with it is not known yet. */
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "source.delete", FALSE);
  gtk_label_set_label (self->loading_label, words);
  self->n_pulses = 0;
  self->pulse_id = g_timeout_add (PULSE_MS, on_pulse, self);
  self->reader = g_cancellable_new ();
  hetu_source_loader_load (store,
                           hetu_source_get_number (self->source),
                           hetu_session_get_spec (self->session)->as_of,
                           self->reader,
                           on_read,
                           g_object_ref (self));
}

static void
cancel_loading (GtkWidget *widget, const char *action, GVariant *parameter)
{
  stop_reading (HETU_SOURCE_VIEW (widget));
}

/* ---- object */

static void
hetu_source_view_dispose (GObject *object)
{
  HetuSourceView *self = HETU_SOURCE_VIEW (object);

  stop_reading (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), HETU_TYPE_SOURCE_VIEW);
  g_clear_object (&self->session);
  g_clear_object (&self->source);
  g_clear_pointer (&self->statements, g_array_unref);
  G_OBJECT_CLASS (hetu_source_view_parent_class)->dispose (object);
}

static void
hetu_source_view_class_init (HetuSourceViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_source_view_dispose;
  g_type_ensure (HETU_TYPE_DOCUMENT_PANE);
  g_type_ensure (HETU_TYPE_PASSAGE_LIST);
  g_type_ensure (HETU_TYPE_STATEMENT_TABLE);
  g_type_ensure (HETU_TYPE_USED_CHARTS);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hetu/Hetu/ui/source-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HetuSourceView, content);
  gtk_widget_class_bind_template_child (widget_class, HetuSourceView, title_label);
  gtk_widget_class_bind_template_child (widget_class, HetuSourceView, detail_label);
  gtk_widget_class_bind_template_child (widget_class, HetuSourceView, numbers_label);
  gtk_widget_class_bind_template_child (widget_class, HetuSourceView, note_label);
  gtk_widget_class_bind_template_child (widget_class, HetuSourceView, secondary_label);
  gtk_widget_class_bind_template_child (widget_class, HetuSourceView, link);
  gtk_widget_class_bind_template_child (widget_class, HetuSourceView, search);
  gtk_widget_class_bind_template_child (widget_class, HetuSourceView, search_steps);
  gtk_widget_class_bind_template_child (widget_class, HetuSourceView, search_count);
  gtk_widget_class_bind_template_child (widget_class, HetuSourceView, review_button);
  gtk_widget_class_bind_template_child (widget_class, HetuSourceView, reading);
  gtk_widget_class_bind_template_child (widget_class, HetuSourceView, texts);
  gtk_widget_class_bind_template_child (widget_class, HetuSourceView, passages);
  gtk_widget_class_bind_template_child (widget_class, HetuSourceView, text);
  gtk_widget_class_bind_template_child (widget_class, HetuSourceView, delete_popover);
  gtk_widget_class_bind_template_child (widget_class, HetuSourceView, dependents_label);
  gtk_widget_class_bind_template_child (widget_class, HetuSourceView, used_label);
  gtk_widget_class_bind_template_child (widget_class, HetuSourceView, table);
  gtk_widget_class_bind_template_child (widget_class, HetuSourceView, quote_card);
  gtk_widget_class_bind_template_child (widget_class, HetuSourceView, figure_label);
  gtk_widget_class_bind_template_child (widget_class, HetuSourceView, charts);
  gtk_widget_class_bind_template_child (widget_class, HetuSourceView, quote_label);
  gtk_widget_class_bind_template_child (widget_class, HetuSourceView, loading);
  gtk_widget_class_bind_template_child (widget_class, HetuSourceView, loading_bar);
  gtk_widget_class_bind_template_child (widget_class, HetuSourceView, loading_label);
  gtk_widget_class_bind_template_child (widget_class, HetuSourceView, loading_cancel);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, show_figure);
  gtk_widget_class_bind_template_callback (widget_class, on_search_next);
  gtk_widget_class_bind_template_callback (widget_class, on_search_previous);
  gtk_widget_class_bind_template_callback (widget_class, on_passage_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_picked);
  gtk_widget_class_bind_template_callback (widget_class, on_text_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_delete_shown);
  gtk_widget_class_install_action (widget_class, "source.show-chart", NULL, show_chart);
  gtk_widget_class_install_action (widget_class, "source.next-match", NULL, next_match);
  gtk_widget_class_install_action (widget_class, "source.previous-match", NULL, previous_match);
  gtk_widget_class_install_action (widget_class, "source.delete", NULL, delete_source);
  gtk_widget_class_install_action (widget_class, "source.cancel-loading", NULL, cancel_loading);
}

static void
hetu_source_view_init (HetuSourceView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A text can be looked through again; what waits in a draft is gone on with. */
static void
show_review (HetuSourceView *self, HetuSourceItem *item)
{
  guint n = hetu_source_item_get_n_pending (item);
  gboolean drafted = hetu_source_item_has_draft (item);
  g_autofree char *words = n > 0 ? g_strdup_printf (_ ("Go On Reviewing (%u)"), n)
                                 : g_strdup (drafted ? _ ("Go On Reviewing") : _ ("Review…"));

  gtk_button_set_label (GTK_BUTTON (self->review_button), words);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->review_button),
                                    "i",
                                    hetu_source_get_number (self->source));
  gtk_widget_set_visible (self->review_button, hetu_source_view_has_text (self) || drafted);
}

void
hetu_source_view_set_source (HetuSourceView *self, HetuSession *session, HetuSourceItem *item)
{
  HetuSource *source = hetu_source_item_get_source (item);
  HetuStore *store = hetu_session_get_store (session);
  g_autofree char *numbers = make_numbers (item);
  g_autoptr (GError) error = NULL;

  g_return_if_fail (HETU_IS_SOURCE_VIEW (self));
  stop_reading (self);
  g_set_object (&self->session, session);
  g_set_object (&self->source, source);
  choose_text (self, hetu_document_pane_set_source (self->text, session, source));
  show_review (self, item);
  gtk_label_set_label (self->title_label, hetu_source_get_title (source));
  gtk_label_set_label (self->detail_label, hetu_source_item_get_detail (item));
  gtk_label_set_label (self->numbers_label, numbers);
  gtk_widget_set_visible (self->secondary_label, hetu_source_get_secondary (source));
  gtk_label_set_label (self->note_label,
                       hetu_source_get_note (source) != NULL ? hetu_source_get_note (source) : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note_label), hetu_source_get_note (source) != NULL);
  show_link (self, source);
  hetu_statement_table_set_quotes_shown (self->table, FALSE);
  if (hetu_source_loader_is_due (store))
    begin_reading (self, store, hetu_source_item_get_summary (item)->statements);
  else
    {
      GArray *statements = hetu_query_by_source (store,
                                                 hetu_source_get_number (source),
                                                 hetu_session_get_spec (session)->as_of,
                                                 &error);

      take_statements (self, statements, error);
    }
}

gboolean
hetu_source_view_is_reading (HetuSourceView *self)
{
  g_return_val_if_fail (HETU_IS_SOURCE_VIEW (self), FALSE);
  return self->reader != NULL;
}

HetuStatementTable *
hetu_source_view_get_table (HetuSourceView *self)
{
  return self->table;
}

void
hetu_source_view_focus_search (HetuSourceView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

char *
hetu_source_view_dup_section (HetuSourceView *self)
{
  g_return_val_if_fail (HETU_IS_SOURCE_VIEW (self), NULL);
  return hetu_source_view_has_text (self) ? hetu_document_pane_dup_section (self->text) : NULL;
}

gboolean
hetu_source_view_has_search_focus (HetuSourceView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->search));
}
