/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/indicator-item.h"

#include <gtk/gtk.h>

/* What the sidebar's list shows for an item: a heading with chevron and count, or name, level and latest figure. */

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

/* (transfer none) (nullable): of the row as it is bound; %NULL for a group */
HetuIndicator *hetu_indicator_row_get_indicator (HetuIndicatorRow *self);
