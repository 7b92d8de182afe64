/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/compare-plan.h"

/* What is compared, as actions: “set” (s), “indicator” (s), “period” (s), “shared-scales” (b), “all-regions” (b), “levels” (b),
 * “base” (s, code of a region; "" for the standard one). */

/**
 * hetu_compare_actions_add:
 * @plan: what the actions change; borrowed, outlives @map
 * @changed: called with @page after each change
 */
void hetu_compare_actions_add (GActionMap *map,
                               HetuComparePlan *plan,
                               void (*changed) (gpointer page),
                               gpointer page);

/**
 * hetu_compare_actions_follow:
 *
 * Makes the states those of what @plan shows, as after another store.
 */
void hetu_compare_actions_follow (GActionMap *map, const HetuComparePlan *plan);
