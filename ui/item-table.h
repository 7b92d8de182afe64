/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* What tables of items share: a column view in a scroller, of which one line is selected. */

/* The signals of such a table, in this order. */
typedef enum
{
  HETU_ITEM_TABLE_SELECTION_CHANGED, /* “selection-changed” */
  HETU_ITEM_TABLE_ACTIVATED,         /* “activated”: with the item */
  HETU_ITEM_TABLE_N_SIGNALS,
} HetuItemTableSignal;

/**
 * hetu_item_table_add_signals:
 * @table: the type of the widget
 * @item: the type of its items
 * @signals: (out) (array fixed-size=2): their ids
 */
void hetu_item_table_add_signals (GType table, GType item, guint signals[]);

/**
 * hetu_item_table_fill:
 * @self: a widget with those signals
 * @view: the columns, without a model
 * @selection: what @view shows
 * @on_selected: called with @self when another line is selected; it emits “selection-changed”
 *
 * Makes @view a child of @self; a line that is activated is emitted.
 *
 * Returns: (transfer none): the child of @self, which unparents it
 */
GtkWidget *hetu_item_table_fill (GtkWidget *self,
                                 GtkColumnView *view,
                                 GtkSingleSelection *selection,
                                 GCallback on_selected);
