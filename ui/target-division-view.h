/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/word-table.h"
#include "ui/target-board.h"

#include <gtk/gtk.h>

/* How the targets of the board's first region are divided among its parts (指标分解), and what one part's shortfall does to the
 * whole. */

#define HETU_TYPE_TARGET_DIVISION_VIEW (hetu_target_division_view_get_type ())
G_DECLARE_FINAL_TYPE (HetuTargetDivisionView,
                      hetu_target_division_view,
                      HETU,
                      TARGET_DIVISION_VIEW,
                      GtkWidget)

/* Whether a target is wanted. */
typedef gboolean (*HetuTargetDivisionWanted) (const HetuProgress *progress, gpointer data);

/**
 * hetu_target_division_view_set_wanted:
 * @wanted: (nullable): %NULL: all are
 *
 * From the next update on: a target and its parts stand where one of them is wanted; a sum needs all of its parts.
 */
void hetu_target_division_view_set_wanted (HetuTargetDivisionView *self,
                                           HetuTargetDivisionWanted wanted,
                                           gpointer data);

/**
 * hetu_target_division_view_update:
 *
 * Reads the targets anew; the line of the same target stays selected.
 */
void hetu_target_division_view_update (HetuTargetDivisionView *self,
                                       HetuSession *session,
                                       HetuTargetBoard *board);

/* Draws the lines anew: another theme. */
void hetu_target_division_view_redraw (HetuTargetDivisionView *self);

/**
 * hetu_target_division_view_dup_title:
 *
 * Returns: (transfer full): “洛阳市 52 项目标中 30 项有区县目标”
 */
char *hetu_target_division_view_dup_title (HetuTargetDivisionView *self);

/* Adds what is shown to a table without columns. */
void hetu_target_division_view_add_to (HetuTargetDivisionView *self, HetuWordTable *table);

/* (transfer none) (nullable): the verdict of the selected line */
const HetuProgress *hetu_target_division_view_get_progress (HetuTargetDivisionView *self);

/**
 * hetu_target_division_view_select:
 * @indicator: the store's number
 * @region: of the whole or of a part
 *
 * Returns: whether there is such a line
 */
gboolean
hetu_target_division_view_select (HetuTargetDivisionView *self, gint32 indicator, gint32 region);

/* Signals: “selection-changed” (void). */
