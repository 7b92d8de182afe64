/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Target table: a column view over filter, sort and selection. Its columns are the rows of a
 * table in target-columns.c. */
#include "ui/target-table.h"

#include "chart/pace-words.h"
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
  GtkSingleSelection *selection;
  GtkFilter *filter;
  /* borrowed: children */
  GtkWidget *scroller;
  GtkColumnView *view;
  /* plain */
  HetuTargetFilter wanted;
};

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

static void
on_setup (const HetuTargetColumn *column, GtkListItem *cell)
{
  GtkWidget *child = column->make ();
  GtkDragSource *source = NULL;

  gtk_list_item_set_child (cell, child);
  g_object_set_data (G_OBJECT (child), cell_key, cell);
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

/* Headings stand where their cells do. GTK has no call for it: the header is the view's first child, its titles are in the
 * order of the columns. */
static void
align_headings (HetuTargetTable *self)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  GtkWidget *title = gtk_widget_get_first_child (header);

  for (gsize i = 0; i < HETU_TARGET_N_COLUMNS && title != NULL; i++)
    {
      GtkWidget *box = gtk_widget_get_first_child (title);

      if (hetu_target_columns[i].end && box != NULL)
        gtk_widget_set_halign (box, GTK_ALIGN_END);
      if (box != NULL)
        gtk_widget_set_margin_start (box, hetu_target_columns[i].indent);
      title = gtk_widget_get_next_sibling (title);
    }
}

/* ---- rows */

static gboolean
is_wanted (gpointer item, gpointer data)
{
  HetuTargetTable *self = data;

  return hetu_target_filter_passes (&self->wanted, item);
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

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->selection);
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
  hetu_target_filter_init (&self->wanted);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_wanted, self, NULL));
  self->filtered = gtk_filter_list_model_new (NULL, g_object_ref (self->filter));
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  for (gsize i = 0; i < HETU_TARGET_N_COLUMNS; i++)
    add_column (self, &hetu_target_columns[i]);
  align_headings (self);
  self->sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->filtered)),
                                          g_object_ref (gtk_column_view_get_sorter (self->view)));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->sorted)));
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
}

void
hetu_target_table_set_items (HetuTargetTable *self, HetuSession *session, GListModel *items)
{
  g_return_if_fail (HETU_IS_TARGET_TABLE (self));
  g_set_object (&self->session, session);
  gtk_filter_list_model_set_model (self->filtered, items);
}

void
hetu_target_table_set_filter (HetuTargetTable *self, const HetuTargetFilter *filter)
{
  g_return_if_fail (HETU_IS_TARGET_TABLE (self));
  if (memcmp (&self->wanted, filter, sizeof *filter) == 0)
    return;
  self->wanted = *filter;
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
  GListModel *rows = G_LIST_MODEL (self->selection);

  g_return_val_if_fail (HETU_IS_TARGET_TABLE (self), FALSE);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (HetuTargetItem) row = g_list_model_get_item (rows, i);

      if (!hetu_target_item_is_same (row, item))
        continue;
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

GPtrArray *
hetu_target_table_list_rows (HetuTargetTable *self, guint max)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *rows = G_LIST_MODEL (self->selection);

  g_return_val_if_fail (HETU_IS_TARGET_TABLE (self), list);
  for (guint i = 0; i < MIN (g_list_model_get_n_items (rows), max); i++)
    g_ptr_array_add (list, g_list_model_get_item (rows, i));
  return list;
}
