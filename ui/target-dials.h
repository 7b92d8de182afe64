/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"
#include "ui/target-item.h"

#include <gtk/gtk.h>

/* The dials of the headline targets: all that a person chose, in a row that moves sideways where it is longer than the window; else
 * as many as there is room for. Each card is a button; a row of the table can be dropped on them. */

#define HETU_TYPE_TARGET_DIALS (hetu_target_dials_get_type ())
G_DECLARE_FINAL_TYPE (HetuTargetDials, hetu_target_dials, HETU, TARGET_DIALS, GtkWidget)

/**
 * hetu_target_dials_set_items:
 * @items: (element-type HetuTargetItem): the most important first
 * @ordered: whether they were chosen and stand in this order; else those that fit stand in the board's
 *
 * One that was not there before is brought into view.
 */
void hetu_target_dials_set_items (HetuTargetDials *self,
                                  HetuSession *session,
                                  const GPtrArray *items,
                                  gboolean ordered);

/**
 * hetu_target_dials_select:
 * @item: (nullable)
 *
 * Marks its card, if it has one, and brings it into view.
 */
void hetu_target_dials_select (HetuTargetDials *self, HetuTargetItem *item);

/**
 * hetu_target_dials_set_max_height:
 * @height: pixels
 *
 * Leaves the rest to the table in a low window.
 */
void hetu_target_dials_set_max_height (HetuTargetDials *self, int height);

/* (transfer full) (element-type HetuTargetItem): those that have a card */
GPtrArray *hetu_target_dials_list_shown (HetuTargetDials *self);

/* Signals: “selected” (HetuTargetItem *); “dropped” (HetuTargetItem *, int place): a row of the table, and how many cards stand
 * left of where it was dropped; “moved” (HetuTargetItem *, int steps): a card dropped on another, or Alt with an arrow key; “removed” (HetuTargetItem *): Delete. */
