/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Source view: head, sentences and figures of one document. A sentence picked picks its figure, and the other way about. In
 * a large store the figures come later than the head; what waits says so as UX has it: nothing, a pulse, words and a way
 * out. */
#include "ui/source-view.h"

#include "store/query.h"
#include "ui/list-rows.h"
#include "ui/passage-list.h"
#include "ui/source-dependents.h"
#include "ui/source-loader.h"

#include <glib/gi18n.h>

/* Before the figure's own year, on the chart that it opens. */
#define YEARS_SHOWN 5

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
  /* template */
  GtkWidget *content;
  GtkLabel *title_label;
  GtkLabel *detail_label;
  GtkLabel *numbers_label;
  GtkLabel *note_label;
  GtkWidget *secondary_label;
  GtkLinkButton *link;
  GtkEditable *search;
  HetuPassageList *passages;
  HetuStatementTable *table;
  GtkPopover *delete_popover;
  GtkLabel *dependents_label;
  GtkWidget *used_label;
  GtkWidget *quote_card;
  GtkLabel *figure_label;
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

  return g_strjoin (" · ",
                    all,
                    redacted != NULL ? redacted : hetu_source_item_get_periods (item),
                    redacted != NULL ? hetu_source_item_get_periods (item) : NULL,
                    NULL);
}

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
  if (!is_chosen_passage (self, statement->id))
    hetu_passage_list_select (self->passages, statement->id);
  gtk_widget_set_visible (self->used_label, hetu_source_is_charted (self->session, statement->id));
  words = g_strdup_printf ("%s · %s · %s · %s",
                           hetu_statement_item_get_text (item, HETU_STATEMENT_INDICATOR),
                           hetu_statement_item_get_text (item, HETU_STATEMENT_REGION),
                           hetu_statement_item_get_text (item, HETU_STATEMENT_PERIOD),
                           hetu_statement_item_get_text (item, HETU_STATEMENT_VALUE));
  gtk_label_set_label (self->figure_label, words);
  /* A sentence stands among the others. */
  gtk_widget_set_visible (self->quote_label, statement->quote == NULL);
}

static void
on_search_stopped (HetuSourceView *self)
{
  if (!hetu_list_rows_clear_search (self->search))
    gtk_widget_child_focus (GTK_WIDGET (self->table), GTK_DIR_TAB_FORWARD);
}

static void
on_search_changed (HetuSourceView *self)
{
  hetu_statement_table_set_search (self->table, gtk_editable_get_text (self->search));
  hetu_passage_list_set_search (self->passages, gtk_editable_get_text (self->search));
}

/* ---- from a figure to its chart */

/* A measure that a chart can show of this statement. */
static HetuMeasure
get_charted_measure (const HetuObservation *statement)
{
  switch (statement->measure)
    {
    case HETU_MEASURE_GROWTH:
    case HETU_MEASURE_CHAIN:
    case HETU_MEASURE_SHARE:
    case HETU_MEASURE_RANK:
    case HETU_MEASURE_RATIO:
      return statement->measure;
    default:
      return HETU_MEASURE_LEVEL;
    }
}

static HetuGrain
find_grain (HetuPeriod period)
{
  static const HetuGrain grains[] = { HETU_GRAIN_YEAR,
                                      HETU_GRAIN_HALF,
                                      HETU_GRAIN_QUARTER,
                                      HETU_GRAIN_MONTH,
                                      HETU_GRAIN_CUMULATIVE };

  for (gsize i = 0; i < G_N_ELEMENTS (grains); i++)
    if (hetu_period_has_grain (period, grains[i]))
      return grains[i];
  return HETU_GRAIN_ANY;
}

static void
on_activated (HetuSourceView *self, HetuStatementItem *item)
{
  const HetuObservation *statement = hetu_statement_item_get_observation (item);
  HetuStore *store = hetu_session_get_store (self->session);
  HetuIndicator *indicator = hetu_store_get_indicator (store, statement->indicator);
  HetuSpec *spec = hetu_spec_copy (hetu_session_get_spec (self->session));
  const char *ids[] = { NULL, NULL };

  if (indicator == NULL)
    {
      hetu_spec_free (spec);
      return;
    }
  ids[0] = hetu_indicator_get_id (indicator);
  hetu_spec_set_indicators (spec, ids);
  if (!hetu_spec_has_region (spec, statement->region))
    hetu_spec_set_regions (spec, &statement->region, 1);
  spec->focus = statement->region;
  spec->kind = HETU_CHART_GROWTH_LINE;
  spec->measure = get_charted_measure (statement);
  spec->grain = find_grain (statement->period);
  if (hetu_period_compare (statement->period, spec->from) < 0 ||
      hetu_period_compare (statement->period, spec->to) > 0)
    {
      spec->from = hetu_period_year (statement->period.last_year - YEARS_SHOWN + 1);
      spec->to = hetu_period_year (statement->period.last_year);
    }
  g_clear_pointer (&spec->title, g_free);
  g_clear_pointer (&spec->subtitle, g_free);
  g_clear_pointer (&spec->note, g_free);
  hetu_session_change (self->session, spec, _ ("Show Figure"));
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
  guint n_passages = hetu_passage_list_set_statements (self->passages, self->session, statements);

  gtk_widget_set_visible (GTK_WIDGET (self->passages), n_passages > 0);
  g_clear_pointer (&self->statements, g_array_unref);
  self->statements = g_array_ref (statements);
  hetu_statement_table_set_statements (self->table,
                                       hetu_session_get_store (self->session),
                                       statements,
                                       hetu_session_get_language (self->session));
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
  g_type_ensure (HETU_TYPE_PASSAGE_LIST);
  g_type_ensure (HETU_TYPE_STATEMENT_TABLE);
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
  gtk_widget_class_bind_template_child (widget_class, HetuSourceView, passages);
  gtk_widget_class_bind_template_child (widget_class, HetuSourceView, delete_popover);
  gtk_widget_class_bind_template_child (widget_class, HetuSourceView, dependents_label);
  gtk_widget_class_bind_template_child (widget_class, HetuSourceView, used_label);
  gtk_widget_class_bind_template_child (widget_class, HetuSourceView, table);
  gtk_widget_class_bind_template_child (widget_class, HetuSourceView, quote_card);
  gtk_widget_class_bind_template_child (widget_class, HetuSourceView, figure_label);
  gtk_widget_class_bind_template_child (widget_class, HetuSourceView, quote_label);
  gtk_widget_class_bind_template_child (widget_class, HetuSourceView, loading);
  gtk_widget_class_bind_template_child (widget_class, HetuSourceView, loading_bar);
  gtk_widget_class_bind_template_child (widget_class, HetuSourceView, loading_label);
  gtk_widget_class_bind_template_child (widget_class, HetuSourceView, loading_cancel);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, show_figure);
  gtk_widget_class_bind_template_callback (widget_class, on_passage_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_delete_shown);
  gtk_widget_class_install_action (widget_class, "source.show-chart", NULL, show_chart);
  gtk_widget_class_install_action (widget_class, "source.delete", NULL, delete_source);
  gtk_widget_class_install_action (widget_class, "source.cancel-loading", NULL, cancel_loading);
}

static void
hetu_source_view_init (HetuSourceView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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
