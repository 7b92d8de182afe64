/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Journal window: a filter over a table over what can be done with the entry that is selected. */
#include "ui/journal-window.h"

#include "ui/cell-label.h"
#include "ui/list-rows.h"

#include <glib/gi18n.h>

struct _HetuJournalWindow
{
  GtkWindow parent_instance;
  /* owned */
  HetuSession *session;
  GListStore *items; /* (element-type HetuJournalItem) */
  GtkFilter *filter;
  GtkSingleSelection *selection;
  /* template */
  GtkSearchEntry *search;
  GtkLabel *count_label;
  GtkStack *stack;
  GtkColumnView *view;
  GtkLabel *nothing_label;
  GtkLabel *hint;
  GtkButton *toggle_button;
};

G_DEFINE_FINAL_TYPE (HetuJournalWindow, hetu_journal_window, GTK_TYPE_WINDOW)

/* What a column may take beyond its width where its words are long, characters. */
#define SLACK 4

static const HetuCellColumn columns[HETU_N_JOURNAL_COLUMNS] = {
  [HETU_JOURNAL_AT] = { N_ ("Time"), 19 },     [HETU_JOURNAL_WHAT] = { N_ ("What"), 0 },
  [HETU_JOURNAL_ADDED] = { N_ ("Added"), 8 },  [HETU_JOURNAL_REVISED] = { N_ ("Revised"), 8 },
  [HETU_JOURNAL_WHO] = { N_ ("By Whom"), 10 }, [HETU_JOURNAL_STATE] = { N_ ("State"), 22 },
};

/* ---- cells */

static void
on_setup (gpointer column, GtkListItem *cell)
{
  HetuJournalColumn which = GPOINTER_TO_UINT (column);
  GtkWidget *label = hetu_cell_label_new (columns[which].width, SLACK);

  if (which == HETU_JOURNAL_ADDED || which == HETU_JOURNAL_REVISED)
    gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_list_item_set_child (cell, label);
}

static void
on_bind (gpointer column, GtkListItem *cell)
{
  GtkWidget *label = gtk_list_item_get_child (cell);
  HetuJournalItem *item = gtk_list_item_get_item (cell);

  gtk_label_set_label (GTK_LABEL (label),
                       hetu_journal_item_get_text (item, GPOINTER_TO_UINT (column)));
  if (hetu_journal_item_is_undone (item) || hetu_journal_item_is_ground (item))
    gtk_widget_add_css_class (label, "quiet");
  else
    gtk_widget_remove_css_class (label, "quiet");
}

static int
compare (gconstpointer a, gconstpointer b, gpointer column)
{
  return hetu_journal_item_compare ((HetuJournalItem *) a,
                                    (HetuJournalItem *) b,
                                    GPOINTER_TO_UINT (column));
}

static gboolean
is_wanted (gpointer item, gpointer data)
{
  HetuJournalWindow *self = data;

  return hetu_journal_item_matches (item, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

/* ---- what is shown */

static HetuJournalItem *
get_selected (HetuJournalWindow *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

static void
on_selection_changed (HetuJournalWindow *self)
{
  HetuStore *store = hetu_session_get_store (self->session);
  HetuJournalItem *item = get_selected (self);
  gboolean undone = item != NULL && hetu_journal_item_is_undone (item);
  gboolean ground = item != NULL && hetu_journal_item_is_ground (item);
  gboolean able = item != NULL && !ground && store != NULL && !hetu_store_is_read_only (store);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "journal.toggle", able);
  gtk_button_set_label (self->toggle_button, undone ? _ ("Do Again") : _ ("Take Back"));
  gtk_label_set_label (self->hint,
                       ground ? _ ("What the store begins with is not taken back")
                              : _ ("Nothing is deleted: what is taken back can be done again"));
}

static void
show_counts (HetuJournalWindow *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  g_autofree char *words = g_strdup_printf (ngettext ("%u entry", "%u entries", n), n);

  gtk_label_set_label (self->count_label, words);
  gtk_label_set_label (self->nothing_label,
                       g_list_model_get_n_items (G_LIST_MODEL (self->items)) > 0
                           ? _ ("No entry says so")
                           : _ ("Nothing has been done to this store yet"));
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "entries" : "nothing");
  on_selection_changed (self);
}

static void
select_batch (HetuJournalWindow *self, gint32 batch)
{
  GListModel *model = G_LIST_MODEL (self->selection);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (HetuJournalItem) item = g_list_model_get_item (model, i);

      if (hetu_journal_item_get_batch (item) != batch)
        continue;
      gtk_single_selection_set_selected (self->selection, i);
      return;
    }
}

static void
fill (HetuJournalWindow *self)
{
  HetuStore *store = hetu_session_get_store (self->session);
  HetuJournalItem *before = get_selected (self);
  gint32 batch = before != NULL ? hetu_journal_item_get_batch (before) : 0;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) entries = store != NULL ? hetu_journal_list (store, 0, &error) : NULL;

  if (error != NULL)
    hetu_session_report (self->session, error);
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    g_ptr_array_add (items,
                     hetu_journal_item_new (store, &g_array_index (entries, HetuJournalEntry, i)));
  hetu_list_rows_replace (self->items, items);
  select_batch (self, batch);
  show_counts (self);
}

static void
on_search_changed (HetuJournalWindow *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  show_counts (self);
}

static void
on_search_stopped (HetuJournalWindow *self)
{
  if (!hetu_list_rows_clear_search (GTK_EDITABLE (self->search)))
    gtk_window_close (GTK_WINDOW (self));
}

/* ---- actions */

static void
toggle (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HetuJournalWindow *self = HETU_JOURNAL_WINDOW (widget);
  HetuJournalItem *item = get_selected (self);

  if (item != NULL)
    hetu_session_take_back (self->session,
                            hetu_journal_item_get_batch (item),
                            !hetu_journal_item_is_undone (item));
}

/* A line that cannot be taken back does nothing. */
static void
on_activate (HetuJournalWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "journal.toggle", NULL);
}

static gboolean
focus_search (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  return gtk_widget_grab_focus (GTK_WIDGET (HETU_JOURNAL_WINDOW (widget)->search));
}

/* ---- object */

static void
hetu_journal_window_dispose (GObject *object)
{
  HetuJournalWindow *self = HETU_JOURNAL_WINDOW (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), HETU_TYPE_JOURNAL_WINDOW);
  g_clear_object (&self->session);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_object (&self->items);
  G_OBJECT_CLASS (hetu_journal_window_parent_class)->dispose (object);
}

static void
hetu_journal_window_class_init (HetuJournalWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_journal_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hetu/Hetu/ui/journal-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HetuJournalWindow, search);
  gtk_widget_class_bind_template_child (widget_class, HetuJournalWindow, count_label);
  gtk_widget_class_bind_template_child (widget_class, HetuJournalWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, HetuJournalWindow, view);
  gtk_widget_class_bind_template_child (widget_class, HetuJournalWindow, nothing_label);
  gtk_widget_class_bind_template_child (widget_class, HetuJournalWindow, hint);
  gtk_widget_class_bind_template_child (widget_class, HetuJournalWindow, toggle_button);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_install_action (widget_class, "journal.toggle", NULL, toggle);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class,
                                       GDK_KEY_z,
                                       GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.redo",
                                       NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, focus_search, NULL);
}

static void
hetu_journal_window_init (HetuJournalWindow *self)
{
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->items = g_list_store_new (HETU_TYPE_JOURNAL_ITEM);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_wanted, self, NULL));
  hetu_cell_columns_add (self->view,
                         columns,
                         HETU_N_JOURNAL_COLUMNS,
                         G_CALLBACK (on_setup),
                         G_CALLBACK (on_bind),
                         compare);
  filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->items)),
                                        g_object_ref (self->filter));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered),
                                    g_object_ref (gtk_column_view_get_sorter (self->view)));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (sorted));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

GtkWidget *
hetu_journal_window_new (HetuSession *session, GtkWindow *parent)
{
  HetuJournalWindow *self = g_object_new (HETU_TYPE_JOURNAL_WINDOW, NULL);

  self->session = g_object_ref (session);
  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  if (parent != NULL)
    gtk_widget_insert_action_group (GTK_WIDGET (self), "win", G_ACTION_GROUP (parent));
  g_signal_connect_object (self->selection,
                           "notify::selected-item",
                           G_CALLBACK (on_selection_changed),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "store-changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);
  return GTK_WIDGET (self);
}

GtkSingleSelection *
hetu_journal_window_get_items (HetuJournalWindow *self)
{
  return self->selection;
}
