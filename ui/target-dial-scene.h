/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/scene.h"
#include "ui/session.h"
#include "ui/target-item.h"

#include <gtk/gtk.h>

/* What the row of dials draws, and what a card of it is called. */

/**
 * hetu_target_dial_scene_new:
 * @items: (element-type HetuTargetItem)
 *
 * Returns: (transfer full) (nullable): a dial an item from left to right; %NULL where there is no room for them
 */
HetuScene *hetu_target_dial_scene_new (HetuSession *session,
                                       const GPtrArray *items,
                                       double width_pt,
                                       double height_pt);

/**
 * hetu_target_dial_scene_height:
 * @items: (element-type HetuTargetItem): at least one
 * @width: pixels
 *
 * Returns: pixels that the dials want
 */
int hetu_target_dial_scene_height (HetuSession *session, const GPtrArray *items, int width);

/**
 * hetu_target_dial_scene_fit:
 * @width: pixels of the row
 * @height: pixels at most
 *
 * Returns: pixels that the cards take of @height; 0: they cannot be drawn in it
 */
int
hetu_target_dial_scene_fit (HetuSession *session, const GPtrArray *items, int width, int height);

/**
 * hetu_target_dial_find_card:
 * @index: of the dial, from the left
 * @out: (out): points; untouched where there is none
 *
 * Returns: whether it has a card
 */
gboolean hetu_target_dial_find_card (HetuScene *scene, guint index, HetuRect *out);

/* Says to those who do not see it what @card shows: name, place, verdict and gap. */
void hetu_target_dial_name (GtkWidget *card, HetuSession *session, HetuTargetItem *item);
