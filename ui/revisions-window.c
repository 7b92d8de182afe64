/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Revisions window: a table out of the rows that hetu-cli history prints, and the heatmap of the same figures. Both are as of the day
 * of the figure. */
#include "ui/revisions-window.h"

#include "export/file.h"
#include "figure.h"
#include "model/format.h"
#include "revision-table.h"
#include "ui/export-plan.h"
#include "ui/list-rows.h"
#include "ui/statement-item.h"
#include "ui/text-columns.h"
#include "ui/window.h"

#include <glib/gi18n.h>
#include <string.h>

/* Of the pane of the heatmap, points: what it holds depends on that. */
#define CHART_WIDTH 365
#define CHART_HEIGHT 440
#define PANE 500        /* pixels: what it takes beside the table */
#define HANDLE 12       /* the divider and what is around it */
#define LEAST_WORDS 120 /* pixels: of reasons and titles, which have tooltips */

struct _HetuRevisionsWindow
{
  GtkWindow parent_instance;
  /* owned */
  HetuSession *session;
  GListStore *rows; /* (element-type HetuTextRow) */
  GSimpleActionGroup *actions;
  GArray *events;   /* (nullable) (element-type HetuEvent): of the rows */
  HetuFrame *frame; /* (nullable): of the heatmap */
  /* template */
  GtkLabel *title_label;
  GtkLabel *count_label;
  GtkPaned *panes;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  HetuChartView *chart;
  GtkLabel *problem_label;
  /* plain */
  gint32 region;
  gint32 indicator;
  int placed;    /* orientation of the panes as they were placed last; −1: not yet */
  guint turn_id; /* source */
};

G_DEFINE_FINAL_TYPE (HetuRevisionsWindow, hetu_revisions_window, GTK_TYPE_WINDOW)

enum
{
  COLUMN_DAY,
  COLUMN_PERIOD,
  COLUMN_EVENT,
  COLUMN_VALUE,
  COLUMN_CHANGE,
  COLUMN_SOURCE,
  COLUMN_ENTRY,
  N_COLUMNS,
};

static const HetuTextColumn columns[N_COLUMNS] = {
  [COLUMN_DAY] = { N_ ("Day"), FALSE, FALSE },
  [COLUMN_PERIOD] = { N_ ("Period"), FALSE, FALSE },
  [COLUMN_EVENT] = { N_ ("Event"), FALSE, FALSE },
  [COLUMN_VALUE] = { N_ ("Value"), TRUE, FALSE },
  [COLUMN_CHANGE] = { N_ ("Revision"), TRUE, FALSE },
  [COLUMN_SOURCE] = { N_ ("Reason, source"), FALSE, TRUE },
  [COLUMN_ENTRY] = { N_ ("Entry"), TRUE, FALSE },
};

/* ---- the table */

/* “2022 年 · 同比增速” */
static char *
write_period (HetuStore *store, const HetuEvent *event, HetuLanguage language)
{
  g_autofree char *period = hetu_revision_dup_words (store, event, HETU_REVISION_PERIOD, language);
  g_autofree char *measure =
      hetu_revision_dup_words (store, event, HETU_REVISION_MEASURE, language);

  return g_strconcat (period, " · ", measure, NULL);
}

/* “5.2% → 5.3%” */
static char *
write_value (const HetuEvent *event, HetuLanguage language)
{
  g_autofree char *value = hetu_statement_to_value (&event->figure, language);
  HetuObservation before = event->figure;
  g_autofree char *old = NULL;

  if (!event->has_before)
    return g_steal_pointer (&value);
  before.value = event->before;
  old = hetu_statement_to_value (&before, language);
  return g_strconcat (old, " → ", value, NULL);
}

/* “+0.1 个百分点”, of an amount “−4.5 亿元（−2.25%）” */
static char *
write_change (HetuStore *store, const HetuEvent *event, HetuLanguage language)
{
  g_autofree char *percent =
      hetu_revision_dup_words (store, event, HETU_REVISION_PERCENT, language);
  g_autofree char *change = NULL;

  if (!event->has_before)
    return NULL;
  change = hetu_format_value (event->change,
                              hetu_unit_of_difference (event->figure.unit),
                              HETU_COMPARATOR_EQUAL,
                              -1,
                              HETU_FORMAT_UNIT | HETU_FORMAT_SIGNED,
                              language);
  return percent != NULL ? g_strdup_printf (_ ("%s (%s%%)"), change, percent)
                         : g_steal_pointer (&change);
}

/* “口径有误 · 《洛龙区…计划》”: what a person gave as the reason, and the document */
static char *
write_source (HetuStore *store, const HetuEvent *event, HetuLanguage language)
{
  g_autofree char *source = hetu_revision_dup_words (store, event, HETU_REVISION_SOURCE, language);
  g_autofree char *reason = hetu_revision_dup_words (store, event, HETU_REVISION_REASON, language);

  return reason == NULL || *reason == '\0' ? g_steal_pointer (&source)
                                           : g_strjoin (" · ", reason, source, NULL);
}

static HetuTextRow *
make_row (HetuStore *store, const HetuEvent *event, HetuLanguage language)
{
  static const struct
  {
    guint column;
    HetuRevisionColumn of;
  } plain[] = {
    { COLUMN_DAY, HETU_REVISION_DAY },
    { COLUMN_EVENT, HETU_REVISION_EVENT },
    { COLUMN_ENTRY, HETU_REVISION_ENTRY },
  };
  gboolean marked = event->kind == HETU_EVENT_REVISED || event->kind == HETU_EVENT_WITHDRAWN;
  HetuTextRow *row = hetu_text_row_new (N_COLUMNS, event->figure.id, marked);

  for (gsize i = 0; i < G_N_ELEMENTS (plain); i++)
    hetu_text_row_take (row,
                        plain[i].column,
                        hetu_revision_dup_words (store, event, plain[i].of, language));
  hetu_text_row_take (row, COLUMN_PERIOD, write_period (store, event, language));
  hetu_text_row_take (row, COLUMN_SOURCE, write_source (store, event, language));
  hetu_text_row_take (row, COLUMN_VALUE, write_value (event, language));
  hetu_text_row_take (row, COLUMN_CHANGE, write_change (store, event, language));
  return row;
}

static gboolean
is_changed_only (HetuRevisionsWindow *self)
{
  g_autoptr (GVariant) state =
      g_action_group_get_action_state (G_ACTION_GROUP (self->actions), "changed");

  return g_variant_get_boolean (state);
}

static void
fill_table (HetuRevisionsWindow *self)
{
  HetuStore *store = hetu_session_get_store (self->session);
  HetuLanguage language = hetu_session_get_language (self->session);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  g_autofree char *count = NULL;
  HetuQuery query = HETU_QUERY_INIT;

  g_clear_pointer (&self->events, g_array_unref);
  query.indicators = &self->indicator;
  query.n_indicators = 1;
  query.regions = &self->region;
  query.n_regions = 1;
  query.as_of = hetu_session_get_spec (self->session)->as_of;
  if (store != NULL && self->indicator != 0)
    self->events = hetu_revision_list (store, &query, is_changed_only (self), &error);
  if (error != NULL)
    hetu_session_report (self->session, error);
  for (guint i = 0; self->events != NULL && i < self->events->len; i++)
    g_ptr_array_add (rows, make_row (store, &g_array_index (self->events, HetuEvent, i), language));
  hetu_list_rows_replace (self->rows, rows);
  count = g_strdup_printf (ngettext ("%u entry", "%u entries", rows->len), rows->len);
  gtk_label_set_label (self->count_label, count);
  gtk_stack_set_visible_child_name (self->stack, rows->len > 0 ? "rows" : "nothing");
}

/* ---- the heatmap */

static HetuSpec *
make_spec (HetuRevisionsWindow *self)
{
  const HetuSpec *shown = hetu_session_get_spec (self->session);
  HetuStore *store = hetu_session_get_store (self->session);
  HetuIndicator *indicator = hetu_store_get_indicator (store, self->indicator);
  const char *ids[] = { hetu_indicator_get_id (indicator), NULL };
  HetuSpec *spec = hetu_spec_new ();

  hetu_spec_set_kind (spec, HETU_CHART_HEATMAP, HETU_TABLE_VINTAGES);
  hetu_spec_set_indicators (spec, ids);
  hetu_spec_set_regions (spec, &self->region, 1);
  spec->measure = shown->measure;
  spec->grain = shown->grain;
  spec->as_of = shown->as_of;
  spec->language = hetu_session_get_language (self->session);
  /* The table beside it tells what was withdrawn. */
  spec->hide_note = TRUE;
  spec->width_pt = CHART_WIDTH;
  spec->height_pt = CHART_HEIGHT;
  return spec;
}

static void
show_problem (HetuRevisionsWindow *self, const char *problem)
{
  gtk_label_set_label (self->problem_label, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), problem != NULL);
}

static void
fill_chart (HetuRevisionsWindow *self)
{
  HetuStore *store = hetu_session_get_store (self->session);
  g_autoptr (HetuSpec) spec = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->frame, hetu_frame_unref);
  if (store != NULL && self->indicator != 0)
    {
      spec = make_spec (self);
      self->frame = hetu_figure_resolve (store, spec, &error);
    }
  hetu_chart_view_set_figure (self->chart,
                              self->frame,
                              spec != NULL ? spec : hetu_session_get_spec (self->session),
                              hetu_session_get_theme (self->session),
                              self->frame != NULL ? hetu_session_get_text (self->session) : NULL);
  show_problem (self, error != NULL ? error->message : NULL);
}

static void
on_scene_changed (HetuRevisionsWindow *self)
{
  const GError *problem = self->frame != NULL ? hetu_chart_view_get_problem (self->chart) : NULL;

  if (problem != NULL)
    show_problem (self, problem->message);
}

/* ---- of what */

/* “洛龙区 · 地区生产总值”, with the day that it is as of */
static char *
write_title (HetuRevisionsWindow *self)
{
  HetuStore *store = hetu_session_get_store (self->session);
  HetuLanguage language = hetu_session_get_language (self->session);
  gint32 as_of = hetu_session_get_spec (self->session)->as_of;
  g_autofree char *day = hetu_date_to_string (as_of);
  g_autofree char *what = NULL;

  what = g_strdup_printf (
      "%s · %s",
      hetu_district_get_name (hetu_store_get_district (store, self->region), language),
      hetu_indicator_get_name (hetu_store_get_indicator (store, self->indicator), language));
  return as_of != 0 ? g_strdup_printf (_ ("%s, as known on %s"), what, day)
                    : g_steal_pointer (&what);
}

/* The first indicator and the focus of the figure, else its first region. */
static void
fill (HetuRevisionsWindow *self)
{
  const HetuSpec *spec = hetu_session_get_spec (self->session);
  HetuStore *store = hetu_session_get_store (self->session);
  HetuIndicator *indicator = NULL;
  g_autofree char *title = NULL;

  if (store != NULL && spec->indicators != NULL && spec->indicators[0] != NULL)
    indicator = hetu_store_find_indicator (store, spec->indicators[0], NULL);
  self->region = hetu_spec_get_focus (spec);
  if (self->region == 0 && spec->regions->len > 0)
    self->region = g_array_index (spec->regions, gint32, 0);
  self->indicator = indicator != NULL && hetu_store_get_district (store, self->region) != NULL
                        ? hetu_indicator_get_number (indicator)
                        : 0;
  title = self->indicator != 0 ? write_title (self) : g_strdup ("");
  gtk_label_set_label (self->title_label, title);
  fill_table (self);
  fill_chart (self);
}

/* ---- files */

gboolean
hetu_revisions_window_write (HetuRevisionsWindow *self, const char *path, GError **error)
{
  HetuStore *store = hetu_session_get_store (self->session);
  HetuLanguage language = hetu_session_get_language (self->session);
  g_autofree char *title = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (HETU_IS_REVISIONS_WINDOW (self) && self->events != NULL, FALSE);
  title = write_title (self);
  if (g_str_has_suffix (path, ".xlsx"))
    bytes = hetu_revision_to_workbook (store,
                                       self->events,
                                       title,
                                       hetu_session_get_spec (self->session)->as_of,
                                       language,
                                       error);
  else
    {
      g_autoptr (HetuTable) table = hetu_revision_to_table (store, self->events, language);
      char *text = hetu_table_to_text (table, HETU_TABLE_CSV);

      bytes = g_bytes_new_take (text, strlen (text));
    }
  return bytes != NULL && hetu_file_replace (path, bytes, error);
}

static void
on_file_response (GtkNativeDialog *dialog, int response, gpointer data)
{
  g_autoptr (HetuRevisionsWindow) self = data;
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  const char *paths[] = { path, NULL };
  g_autoptr (GError) error = NULL;

  if (response == GTK_RESPONSE_ACCEPT && path != NULL && self->events != NULL)
    {
      if (!hetu_revisions_window_write (self, path, &error))
        hetu_session_report (self->session, error);
      else if (HETU_IS_WINDOW (parent))
        hetu_window_tell_exported (HETU_WINDOW (parent), paths, 0);
    }
  g_object_unref (dialog);
}

static void
on_export (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HetuRevisionsWindow *self = data;
  GtkFileChooserNative *dialog = NULL;
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;
  g_autofree char *folder = hetu_export_folder (hetu_session_get_settings (self->session));
  g_autoptr (GFile) place = g_file_new_for_path (folder);

  if (self->events == NULL || self->events->len == 0)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  title = write_title (self);
  name =
      g_strdup_printf ("%s_%s.%s", _ ("Revisions"), title, g_variant_get_string (parameter, NULL));
  g_strdelimit (name, "/\\:*?\"<>|", '-');
  dialog = gtk_file_chooser_native_new (_ ("Revisions"),
                                        GTK_WINDOW (self),
                                        GTK_FILE_CHOOSER_ACTION_SAVE,
                                        _ ("_Save"),
                                        _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), place, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  g_signal_connect (dialog, "response", G_CALLBACK (on_file_response), g_object_ref (self));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* ---- actions */

static void
on_changed_state (GSimpleAction *action, GVariant *state, gpointer data)
{
  g_simple_action_set_state (action, state);
  fill_table (data);
}

static const GActionEntry entries[] = {
  { "changed", NULL, NULL, "true", on_changed_state },
  { "export", on_export, "s" },
};

/* The document that says so, in the main window. */
static void
on_activated (GtkColumnView *view, guint position, gpointer data)
{
  HetuRevisionsWindow *self = data;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (HetuTextRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  if (row == NULL || hetu_text_row_get_statement (row) == 0)
    return;
  hetu_session_show_source (self->session, hetu_text_row_get_statement (row));
  if (parent != NULL)
    gtk_window_present (parent);
}

/* ---- panes */

/* Beside the table the heatmap leaves all columns to be seen; where there is no room for that it goes below. */
static GtkOrientation
choose_side (HetuRevisionsWindow *self)
{
  int width = 0;

  gtk_widget_measure (gtk_scrolled_window_get_child (self->scroller),
                      GTK_ORIENTATION_HORIZONTAL,
                      -1,
                      &width,
                      NULL,
                      NULL,
                      NULL);
  return gtk_widget_get_width (GTK_WIDGET (self->panes)) < width + PANE + HANDLE
             ? GTK_ORIENTATION_VERTICAL
             : GTK_ORIENTATION_HORIZONTAL;
}

static gboolean
on_turn (gpointer data)
{
  HetuRevisionsWindow *self = data;
  GtkOrientation side = choose_side (self);

  self->turn_id = 0;
  /* Panes that turn keep their proportion at the next size; only then they have another one. */
  if (side != gtk_orientable_get_orientation (GTK_ORIENTABLE (self->panes)))
    {
      gtk_orientable_set_orientation (GTK_ORIENTABLE (self->panes), side);
      gtk_widget_queue_allocate (GTK_WIDGET (self));
      return G_SOURCE_REMOVE;
    }
  self->placed = (int) side;
  gtk_paned_set_position (self->panes,
                          side == GTK_ORIENTATION_VERTICAL
                              ? gtk_widget_get_height (GTK_WIDGET (self->panes)) / 2
                              : gtk_widget_get_width (GTK_WIDGET (self->panes)) - PANE - HANDLE);
  return G_SOURCE_REMOVE;
}

static void
hetu_revisions_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HetuRevisionsWindow *self = HETU_REVISIONS_WINDOW (widget);

  GTK_WIDGET_CLASS (hetu_revisions_window_parent_class)
      ->size_allocate (widget, width, height, baseline);
  if (self->turn_id == 0 && (int) choose_side (self) != self->placed)
    self->turn_id = g_idle_add (on_turn, self);
}

/* ---- object */

static void
hetu_revisions_window_dispose (GObject *object)
{
  HetuRevisionsWindow *self = HETU_REVISIONS_WINDOW (object);

  g_clear_handle_id (&self->turn_id, g_source_remove);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  if (self->chart != NULL)
    g_signal_handlers_disconnect_by_data (self->chart, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), HETU_TYPE_REVISIONS_WINDOW);
  self->chart = NULL;
  g_clear_pointer (&self->frame, hetu_frame_unref);
  g_clear_pointer (&self->events, g_array_unref);
  g_clear_object (&self->session);
  g_clear_object (&self->rows);
  g_clear_object (&self->actions);
  G_OBJECT_CLASS (hetu_revisions_window_parent_class)->dispose (object);
}

static void
hetu_revisions_window_class_init (HetuRevisionsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_revisions_window_dispose;
  widget_class->size_allocate = hetu_revisions_window_size_allocate;
  g_type_ensure (HETU_TYPE_CHART_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/hetu/Hetu/ui/revisions-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HetuRevisionsWindow, title_label);
  gtk_widget_class_bind_template_child (widget_class, HetuRevisionsWindow, count_label);
  gtk_widget_class_bind_template_child (widget_class, HetuRevisionsWindow, panes);
  gtk_widget_class_bind_template_child (widget_class, HetuRevisionsWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, HetuRevisionsWindow, scroller);
  gtk_widget_class_bind_template_child (widget_class, HetuRevisionsWindow, chart);
  gtk_widget_class_bind_template_child (widget_class, HetuRevisionsWindow, problem_label);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class,
                                       GDK_KEY_e,
                                       GDK_CONTROL_MASK,
                                       "revisions.export",
                                       "s",
                                       "xlsx");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class,
                                       GDK_KEY_z,
                                       GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.redo",
                                       NULL);
}

/* Long words take what the other columns leave, and are cut before any of those is. */
static void
limit_words (GtkColumnView *view)
{
  GListModel *made = gtk_column_view_get_columns (view);
  g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (made, COLUMN_SOURCE);

  gtk_column_view_column_set_fixed_width (column, LEAST_WORDS);
}

static void
hetu_revisions_window_init (HetuRevisionsWindow *self)
{
  GtkWidget *view = NULL;

  self->placed = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions),
                                   entries,
                                   G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "revisions", G_ACTION_GROUP (self->actions));
  self->rows = g_list_store_new (HETU_TYPE_TEXT_ROW);
  view = hetu_text_columns_new (G_LIST_MODEL (self->rows), columns, N_COLUMNS);
  limit_words (GTK_COLUMN_VIEW (view));
  gtk_accessible_update_property (GTK_ACCESSIBLE (view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Revisions"),
                                  -1);
  g_signal_connect (view, "activate", G_CALLBACK (on_activated), self);
  gtk_scrolled_window_set_child (self->scroller, view);
  g_signal_connect_swapped (self->chart, "scene-changed", G_CALLBACK (on_scene_changed), self);
}

GtkWidget *
hetu_revisions_window_new (HetuSession *session, GtkWindow *parent)
{
  HetuRevisionsWindow *self = NULL;

  g_return_val_if_fail (HETU_IS_SESSION (session), NULL);
  self = g_object_new (HETU_TYPE_REVISIONS_WINDOW, NULL);
  self->session = g_object_ref (session);
  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  if (parent != NULL)
    gtk_widget_insert_action_group (GTK_WIDGET (self), "win", G_ACTION_GROUP (parent));
  g_signal_connect_object (session, "store-changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "spec-changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);
  return GTK_WIDGET (self);
}

GListModel *
hetu_revisions_window_get_rows (HetuRevisionsWindow *self)
{
  g_return_val_if_fail (HETU_IS_REVISIONS_WINDOW (self), NULL);
  return G_LIST_MODEL (self->rows);
}

HetuChartView *
hetu_revisions_window_get_chart (HetuRevisionsWindow *self)
{
  g_return_val_if_fail (HETU_IS_REVISIONS_WINDOW (self), NULL);
  return self->chart;
}
