/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Item tables: one way to put a column view into a widget that tells which line is selected and which was activated. */
#include "ui/item-table.h"

static guint
add_signal (GType table, const char *name, guint n_params, GType type)
{
  return g_signal_new (name,
                       table,
                       G_SIGNAL_RUN_LAST,
                       0,
                       NULL,
                       NULL,
                       NULL,
                       G_TYPE_NONE,
                       n_params,
                       type);
}

void
hetu_item_table_add_signals (GType table, GType item, guint signals[])
{
  signals[HETU_ITEM_TABLE_SELECTION_CHANGED] = add_signal (table, "selection-changed", 0, 0);
  signals[HETU_ITEM_TABLE_ACTIVATED] = add_signal (table, "activated", 1, item);
}

static void
on_activate (GtkWidget *self, guint position, GtkColumnView *view)
{
  GListModel *lines = G_LIST_MODEL (gtk_column_view_get_model (view));
  g_autoptr (GObject) item = g_list_model_get_item (lines, position);

  g_signal_emit_by_name (self, "activated", item);
}

GtkWidget *
hetu_item_table_fill (GtkWidget *self,
                      GtkColumnView *view,
                      GtkSingleSelection *selection,
                      GCallback on_selected)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_column_view_set_model (view, GTK_SELECTION_MODEL (selection));
  gtk_widget_add_css_class (GTK_WIDGET (view), "figures");
  g_signal_connect_object (selection,
                           "notify::selected-item",
                           on_selected,
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "activate", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (view));
  gtk_widget_set_parent (scroller, self);
  return scroller;
}
