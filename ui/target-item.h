/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/frame.h"

#include <glib-object.h>

/* One target of the board as a list item. Immutable. */

#define HETU_TYPE_TARGET_ITEM (hetu_target_item_get_type ())
G_DECLARE_FINAL_TYPE (HetuTargetItem, hetu_target_item, HETU, TARGET_ITEM, GObject)

/**
 * hetu_target_item_new:
 * @gauge: index of the frame's gauge, which is also its place in the standard order (U-7)
 * @warnings: (transfer full) (nullable) (element-type HetuWarning): what there is to be warned of
 */
HetuTargetItem *hetu_target_item_new (HetuFrame *frame, guint gauge, GArray *warnings);

guint hetu_target_item_get_index (HetuTargetItem *self);
/* (transfer none): the figure that it is a gauge of */
HetuFrame *hetu_target_item_get_frame (HetuTargetItem *self);
/* (transfer none) */
const HetuFrameGauge *hetu_target_item_get_gauge (HetuTargetItem *self);
const HetuProgress *hetu_target_item_get_progress (HetuTargetItem *self);

/* (transfer none) (nullable) (element-type HetuWarning) */
const GArray *hetu_target_item_get_warnings (HetuTargetItem *self);
/**
 * hetu_target_item_write_target:
 *
 * Returns: (transfer full): the target in force, and the original where it was adjusted: “2 个（原 3 个）”
 */
char *hetu_target_item_write_target (HetuTargetItem *self, HetuLanguage language);
/* Who is answerable, a quark; 0: nobody is named */
GQuark hetu_target_item_get_owner (HetuTargetItem *self);
/* @kind: a HetuWarningKind */
gboolean hetu_target_item_has_warning (HetuTargetItem *self, int kind);

/**
 * hetu_target_item_find_deadline:
 *
 * Returns: the deadline by which a target is told from others of its indicator: that of its document, wherever it was moved
 */
HetuPeriod hetu_target_item_find_deadline (const HetuProgress *progress);

/**
 * hetu_target_item_is_same:
 *
 * Returns: whether both are of the same indicator, region, measure and deadline of their document, in whichever frame
 */
gboolean hetu_target_item_is_same (HetuTargetItem *self, HetuTargetItem *other);

/* Orders for sorted lists: by name, by share done, by points from the pace line (of rates, from the target), by deadline, by state; ties in the standard order. */
int hetu_target_item_compare_name (HetuTargetItem *self, HetuTargetItem *other);
int hetu_target_item_compare_done (HetuTargetItem *self, HetuTargetItem *other);
int hetu_target_item_compare_pace (HetuTargetItem *self, HetuTargetItem *other);
int hetu_target_item_compare_deadline (HetuTargetItem *self, HetuTargetItem *other);
int hetu_target_item_compare_state (HetuTargetItem *self, HetuTargetItem *other);
