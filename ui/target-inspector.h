/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/milestone-item.h"
#include "ui/target-board.h"

#include <gtk/gtk.h>

/* What there is to say of one target: how fast it must go on, where it leads, the sentences it comes from, and what to be
 * careful about. */

#define HETU_TYPE_TARGET_INSPECTOR (hetu_target_inspector_get_type ())
G_DECLARE_FINAL_TYPE (HetuTargetInspector, hetu_target_inspector, HETU, TARGET_INSPECTOR, GtkWidget)

/**
 * hetu_target_inspector_show:
 * @item: (nullable): %NULL: nothing is selected
 * @board: whose moment and rules the numbers are by
 * @pinned: whether it has a dial
 */
void hetu_target_inspector_show (HetuTargetInspector *self,
                                 HetuSession *session,
                                 HetuTargetItem *item,
                                 HetuTargetBoard *board,
                                 gboolean pinned);

/**
 * hetu_target_list_warnings:
 * @board: whose moment and rules the numbers are by
 *
 * Returns: (transfer full) (element-type utf8): what a reader of the verdict must know: a figure without a date, another
 *   definition, a hope instead of a promise, why there is no verdict
 */
GPtrArray *
hetu_target_list_warnings (HetuSession *session, const HetuProgress *progress, HetuPeriod at);

/**
 * hetu_target_inspector_show_milestone:
 * @item: (nullable)
 *
 * What is known of a milestone, in the place of a target.
 */
void hetu_target_inspector_show_milestone (HetuTargetInspector *self,
                                           HetuSession *session,
                                           HetuMilestoneItem *item);
