/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/word-table.h"
#include "ui/session.h"
#include "ui/target-filter.h"

#include <gtk/gtk.h>

/* The targets as a table with a bullet a row: sortable by its headings, one row selected. */

#define HETU_TYPE_TARGET_TABLE (hetu_target_table_get_type ())
G_DECLARE_FINAL_TYPE (HetuTargetTable, hetu_target_table, HETU, TARGET_TABLE, GtkWidget)

/**
 * hetu_target_table_set_items:
 * @items: a list model of HetuTargetItem
 */
void hetu_target_table_set_items (HetuTargetTable *self, HetuSession *session, GListModel *items);

/* Which rows are wanted. */
void hetu_target_table_set_filter (HetuTargetTable *self, const HetuTargetFilter *filter);

/* Heads the column of points against the pace line. */
void hetu_target_table_set_pace (HetuTargetTable *self, HetuPaceKind pace);

/* Draws the rows anew: another theme. */
void hetu_target_table_redraw (HetuTargetTable *self);

/* (transfer none) (nullable) */
HetuTargetItem *hetu_target_table_get_selected (HetuTargetTable *self);

/**
 * hetu_target_table_select:
 *
 * Selects the row of the same target and scrolls to it.
 *
 * Returns: whether there is one among the rows
 */
gboolean hetu_target_table_select (HetuTargetTable *self, HetuTargetItem *item);

/* Selects the row at a point of the table; whether there is one. */
gboolean hetu_target_table_select_at (HetuTargetTable *self, double x, double y);

/* (transfer none): a list model of the HetuTargetItems that pass the filter, in the standard order */
GListModel *hetu_target_table_get_wanted (HetuTargetTable *self);

/* (transfer full) (element-type HetuTargetItem): the first @max rows as they stand */
GPtrArray *hetu_target_table_list_rows (HetuTargetTable *self, guint max);

/* Signals: “selection-changed” (void); “activated” (HetuTargetItem *): Enter or a double click. */

/**
 * hetu_target_table_add_to:
 * @table: without columns
 *
 * Adds what is shown: the columns, and the rows that pass the filter, in their order.
 */
void hetu_target_table_add_to (HetuTargetTable *self, HetuWordTable *table);
