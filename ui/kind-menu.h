/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

/* The chart-type menu: every kind with its key. A kind that cannot show the selection is insensitive and says why under
 * its name; that is looked up while the menu is open. */

#define HETU_TYPE_KIND_MENU (hetu_kind_menu_get_type ())
G_DECLARE_FINAL_TYPE (HetuKindMenu, hetu_kind_menu, HETU, KIND_MENU, GtkPopover)

GtkWidget *hetu_kind_menu_new (void);

/**
 * hetu_kind_menu_update:
 *
 * Shows which kind the session's figure is of; reasons of a selection before are forgotten.
 */
void hetu_kind_menu_update (HetuKindMenu *self, HetuSession *session);

/**
 * hetu_kind_menu_get_row:
 *
 * Returns: (transfer none): the button of @kind
 */
GtkWidget *hetu_kind_menu_get_row (HetuKindMenu *self, HetuChartKind kind);

/**
 * hetu_kind_menu_get_table_row:
 * @table: not a plain one
 *
 * Returns: (transfer none): the row of a variant of the heatmap
 */
GtkWidget *hetu_kind_menu_get_table_row (HetuKindMenu *self, HetuTableForm table);

/**
 * hetu_kind_menu_get_icon:
 *
 * Returns: (transfer none): the icon of @kind
 */
const char *hetu_kind_menu_get_icon (HetuChartKind kind);
