/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/indicator-item.h"

#include <gtk/gtk.h>

/* What the sidebar's list shows for an item: a heading with chevron and count; name, level and latest figure; or the name
 * of a saved chart with its menu. */

#define HETU_TYPE_INDICATOR_ROW (hetu_indicator_row_get_type ())
G_DECLARE_FINAL_TYPE (HetuIndicatorRow, hetu_indicator_row, HETU, INDICATOR_ROW, GtkWidget)

GtkWidget *hetu_indicator_row_new (void);

/**
 * hetu_indicator_row_bind:
 * @session: (nullable): %NULL with @item: the row is put away
 * @tree_row: (nullable): of a group, for its chevron
 */
void hetu_indicator_row_bind (HetuIndicatorRow *self,
                              HetuSession *session,
                              HetuIndicatorItem *item,
                              GtkTreeListRow *tree_row);

/* (transfer none) (nullable): of the row as it is bound */
HetuIndicatorItem *hetu_indicator_row_get_item (HetuIndicatorRow *self);

/* Opens what can be done with a saved chart; nothing happens on another row. */
void hetu_indicator_row_open_menu (HetuIndicatorRow *self);
