/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Target table: a column view over filter, sort and selection. Its columns are the rows of a
 * table in target-columns.c. */
#include "ui/target-table.h"

#include "chart/pace-words.h"
#include "ui/cell-words.h"
#include "ui/column-heading.h"
#include "ui/target-columns.h"

#include <glib/gi18n.h>
#include <string.h>

struct _HetuTargetTable
{
  GtkWidget parent_instance;
  /* owned */
  HetuSession *session; /* (nullable) */
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;
  GtkSliceListModel *slice; /* of the rows so far */
  GtkSingleSelection *selection;
  GtkFilter *filter;
  /* borrowed: children */
  GtkWidget *scroller;
  GtkAdjustment *scroll;
  GtkColumnView *view;
  /* plain */
  HetuTargetFilter wanted;
  guint grow_id; /* idle source */
};

/* A list view makes two hundred rows at once, which costs a tenth of a second. The list grows as it is looked through. */
#define FIRST_ROWS 40
#define MORE_ROWS 16

enum
{
  SELECTION_CHANGED,
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HetuTargetTable, hetu_target_table, GTK_TYPE_WIDGET)

/* Where a cell's widget keeps its list item. */
static const char *const cell_key = "hetu-cell";

/* ---- dragging a row to the dials */

static GdkContentProvider *
on_drag_prepare (GtkListItem *cell)
{
  return gdk_content_provider_new_typed (HETU_TYPE_TARGET_ITEM, gtk_list_item_get_item (cell));
}

/* Asked for when it is wanted: to set a tooltip GTK asks the display where the pointer is and waits for the answer, which two
 * hundred rows would feel. */
static gboolean
on_query_tooltip (GtkListItem *cell, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  const HetuTargetColumn *column = g_object_get_data (G_OBJECT (cell), "column");
  HetuTargetTable *self = HETU_TARGET_TABLE (
      gtk_widget_get_ancestor (gtk_list_item_get_child (cell), HETU_TYPE_TARGET_TABLE));
  HetuTargetItem *item = gtk_list_item_get_item (cell);
  g_autofree char *text = NULL;

  if (self == NULL || item == NULL)
    return FALSE;
  text = column->tell (self->session, item);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
on_setup (const HetuTargetColumn *column, GtkListItem *cell)
{
  GtkWidget *child = column->make ();
  GtkDragSource *source = NULL;

  gtk_list_item_set_child (cell, child);
  g_object_set_data (G_OBJECT (child), cell_key, cell);
  if (column->tell != NULL)
    {
      g_object_set_data (G_OBJECT (cell), "column", (gpointer) column);
      gtk_widget_set_has_tooltip (child, TRUE);
      g_signal_connect_object (child,
                               "query-tooltip",
                               G_CALLBACK (on_query_tooltip),
                               cell,
                               G_CONNECT_SWAPPED);
    }
  if (!column->draggable)
    return;
  source = gtk_drag_source_new ();
  g_signal_connect_object (source,
                           "prepare",
                           G_CALLBACK (on_drag_prepare),
                           cell,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (child, GTK_EVENT_CONTROLLER (source));
}

static void
on_bind (HetuTargetTable *self, GtkListItem *cell, GtkSignalListItemFactory *factory)
{
  const HetuTargetColumn *column = g_object_get_data (G_OBJECT (factory), "column");

  column->fill (self->session, gtk_list_item_get_child (cell), gtk_list_item_get_item (cell));
}

static int
compare_items (gconstpointer a, gconstpointer b, gpointer data)
{
  const HetuTargetColumn *column = data;

  return column->compare ((HetuTargetItem *) a, (HetuTargetItem *) b);
}

static void
add_column (HetuTargetTable *self, const HetuTargetColumn *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *made = gtk_column_view_column_new (_ (column->title), factory);

  g_object_set_data (G_OBJECT (factory), "column", (gpointer) column);
  g_signal_connect_swapped (factory, "setup", G_CALLBACK (on_setup), (gpointer) column);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  gtk_column_view_column_set_expand (made, column->expand);
  if (column->compare != NULL)
    {
      g_autoptr (GtkSorter) sorter =
          GTK_SORTER (gtk_custom_sorter_new (compare_items, (gpointer) column, NULL));

      gtk_column_view_column_set_sorter (made, sorter);
    }
  gtk_column_view_append_column (self->view, made);
  g_object_unref (made);
}

/* ---- rows */

static gboolean
is_wanted (gpointer item, gpointer data)
{
  HetuTargetTable *self = data;

  return hetu_target_filter_passes (&self->wanted, item);
}

/* At least so many rows. */
static void
grow (HetuTargetTable *self, guint n)
{
  guint all = g_list_model_get_n_items (G_LIST_MODEL (self->sorted));

  if (gtk_slice_list_model_get_size (self->slice) < MIN (n, all))
    gtk_slice_list_model_set_size (self->slice, MIN (n, all));
}

static gboolean
on_grow_idle (gpointer data)
{
  HetuTargetTable *self = data;

  self->grow_id = 0;
  grow (self, gtk_slice_list_model_get_size (self->slice) + MORE_ROWS);
  return G_SOURCE_REMOVE;
}

/* Not at once: rows are given their places when the value changes. */
static void
on_scrolled (HetuTargetTable *self)
{
  double page = gtk_adjustment_get_page_size (self->scroll);
  double end = gtk_adjustment_get_value (self->scroll) + page;

  if (gtk_adjustment_get_upper (self->scroll) - end < page && self->grow_id == 0 &&
      gtk_slice_list_model_get_size (self->slice) <
          g_list_model_get_n_items (G_LIST_MODEL (self->sorted)))
    self->grow_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_grow_idle, self, NULL);
}

/* Other targets begin at the top. */
static void
on_items_changed (HetuTargetTable *self)
{
  gtk_slice_list_model_set_size (self->slice, FIRST_ROWS);
}

/* The end is that of all rows. */
static gboolean
on_key (HetuTargetTable *self, guint key)
{
  if (key == GDK_KEY_End || key == GDK_KEY_KP_End)
    grow (self, G_MAXUINT);
  return GDK_EVENT_PROPAGATE;
}

static void
on_selection_changed (HetuTargetTable *self)
{
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

static void
on_activate (HetuTargetTable *self, guint position)
{
  g_autoptr (HetuTargetItem) item =
      g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  g_signal_emit (self, signals[ACTIVATED], 0, item);
}

/* ---- object */

static void
hetu_target_table_dispose (GObject *object)
{
  HetuTargetTable *self = HETU_TARGET_TABLE (object);

  g_clear_handle_id (&self->grow_id, g_source_remove);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->slice);
  g_clear_object (&self->sorted);
  g_clear_object (&self->filtered);
  g_clear_object (&self->filter);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (hetu_target_table_parent_class)->dispose (object);
}

static void
hetu_target_table_class_init (HetuTargetTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_target_table_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "targettable");
  signals[SELECTION_CHANGED] = g_signal_new ("selection-changed",
                                             HETU_TYPE_TARGET_TABLE,
                                             G_SIGNAL_RUN_LAST,
                                             0,
                                             NULL,
                                             NULL,
                                             NULL,
                                             G_TYPE_NONE,
                                             0);
  signals[ACTIVATED] = g_signal_new ("activated",
                                     HETU_TYPE_TARGET_TABLE,
                                     G_SIGNAL_RUN_LAST,
                                     0,
                                     NULL,
                                     NULL,
                                     NULL,
                                     G_TYPE_NONE,
                                     1,
                                     HETU_TYPE_TARGET_ITEM);
}

static void
hetu_target_table_init (HetuTargetTable *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  hetu_target_filter_init (&self->wanted);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_wanted, self, NULL));
  self->filtered = gtk_filter_list_model_new (NULL, g_object_ref (self->filter));
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  for (gsize i = 0; i < HETU_TARGET_N_COLUMNS; i++)
    {
      const HetuTargetColumn *column = &hetu_target_columns[i];

      add_column (self, column);
      hetu_column_heading_align (self->view, (guint) i, column->end, column->indent);
    }
  self->sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->filtered)),
                                          g_object_ref (gtk_column_view_get_sorter (self->view)));
  self->slice =
      gtk_slice_list_model_new (G_LIST_MODEL (g_object_ref (self->sorted)), 0, FIRST_ROWS);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->slice)));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection,
                           "notify::selected-item",
                           G_CALLBACK (on_selection_changed),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view,
                           "activate",
                           G_CALLBACK (on_activate),
                           self,
                           G_CONNECT_SWAPPED);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->view));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  self->scroll = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  g_signal_connect_object (self->scroll,
                           "value-changed",
                           G_CALLBACK (on_scrolled),
                           self,
                           G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

void
hetu_target_table_set_items (HetuTargetTable *self, HetuSession *session, GListModel *items)
{
  g_return_if_fail (HETU_IS_TARGET_TABLE (self));
  g_set_object (&self->session, session);
  /* Before the rows hear of it. */
  g_signal_connect_object (items,
                           "items-changed",
                           G_CALLBACK (on_items_changed),
                           self,
                           G_CONNECT_SWAPPED);
  gtk_filter_list_model_set_model (self->filtered, items);
}

void
hetu_target_table_set_filter (HetuTargetTable *self, const HetuTargetFilter *filter)
{
  g_return_if_fail (HETU_IS_TARGET_TABLE (self));
  if (memcmp (&self->wanted, filter, sizeof *filter) == 0)
    return;
  self->wanted = *filter;
  gtk_slice_list_model_set_size (self->slice, FIRST_ROWS);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

void
hetu_target_table_set_pace (HetuTargetTable *self, HetuPaceKind pace)
{
  GListModel *columns = NULL;
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_return_if_fail (HETU_IS_TARGET_TABLE (self));
  columns = gtk_column_view_get_columns (self->view);
  column = g_list_model_get_item (columns, HETU_TARGET_PACE_COLUMN);
  gtk_column_view_column_set_title (
      column,
      hetu_pace_to_heading (pace, hetu_session_get_language (self->session)));
}

void
hetu_target_table_redraw (HetuTargetTable *self)
{
  g_return_if_fail (HETU_IS_TARGET_TABLE (self));
  /* Rows are filled anew when they get their model again. */
  gtk_column_view_set_model (self->view, NULL);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

HetuTargetItem *
hetu_target_table_get_selected (HetuTargetTable *self)
{
  g_return_val_if_fail (HETU_IS_TARGET_TABLE (self), NULL);
  return gtk_single_selection_get_selected_item (self->selection);
}

gboolean
hetu_target_table_select (HetuTargetTable *self, HetuTargetItem *item)
{
  GListModel *rows = NULL;

  g_return_val_if_fail (HETU_IS_TARGET_TABLE (self), FALSE);
  rows = G_LIST_MODEL (self->sorted);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (HetuTargetItem) row = g_list_model_get_item (rows, i);

      if (!hetu_target_item_is_same (row, item))
        continue;
      grow (self, i + MORE_ROWS);
      gtk_single_selection_set_selected (self->selection, i);
      /* The list below the header; the view itself has no call for this before 4.12. */
      gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->view)),
                                  "list.scroll-to-item",
                                  "u",
                                  i);
      return TRUE;
    }
  return FALSE;
}

gboolean
hetu_target_table_select_at (HetuTargetTable *self, double x, double y)
{
  GtkWidget *widget = NULL;

  g_return_val_if_fail (HETU_IS_TARGET_TABLE (self), FALSE);
  widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  for (; widget != NULL && widget != GTK_WIDGET (self); widget = gtk_widget_get_parent (widget))
    {
      GtkWidget *child = gtk_widget_get_first_child (widget);
      GtkListItem *cell = g_object_get_data (G_OBJECT (widget), cell_key);

      /* Beside the words of a cell, but within it. */
      if (cell == NULL && child != NULL)
        cell = g_object_get_data (G_OBJECT (child), cell_key);
      if (cell == NULL)
        continue;
      gtk_single_selection_set_selected (self->selection, gtk_list_item_get_position (cell));
      return TRUE;
    }
  return FALSE;
}

GListModel *
hetu_target_table_get_wanted (HetuTargetTable *self)
{
  g_return_val_if_fail (HETU_IS_TARGET_TABLE (self), NULL);
  return G_LIST_MODEL (self->filtered);
}

GPtrArray *
hetu_target_table_list_rows (HetuTargetTable *self, guint max)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *rows = NULL;

  g_return_val_if_fail (HETU_IS_TARGET_TABLE (self), list);
  rows = G_LIST_MODEL (self->sorted);
  for (guint i = 0; i < MIN (g_list_model_get_n_items (rows), max); i++)
    g_ptr_array_add (list, g_list_model_get_item (rows, i));
  return list;
}

void
hetu_target_table_add_to (HetuTargetTable *self, HetuWordTable *table)
{
  GListModel *rows = NULL;

  g_return_if_fail (HETU_IS_TARGET_TABLE (self) && table != NULL);
  rows = G_LIST_MODEL (self->sorted);
  hetu_cell_words_add_heads (self->view, table);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (HetuTargetItem) item = g_list_model_get_item (rows, i);

      for (gsize k = 0; k < HETU_TARGET_N_COLUMNS; k++)
        {
          GtkWidget *cell = hetu_target_columns[k].make ();

          hetu_target_columns[k].fill (self->session, cell, item);
          hetu_cell_words_add (table, cell);
        }
      hetu_word_table_end_row (table);
    }
}
