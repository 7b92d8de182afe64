/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/milestone.h"

#include <glib-object.h>

/* A milestone as it stands at the board's moment, as a list item. Immutable. */

#define HETU_TYPE_MILESTONE_ITEM (hetu_milestone_item_get_type ())
G_DECLARE_FINAL_TYPE (HetuMilestoneItem, hetu_milestone_item, HETU, MILESTONE_ITEM, GObject)

/**
 * hetu_milestone_items_list:
 * @milestones: (element-type HetuMilestone): kept alive by the items
 * @day: the moment, yyyymmdd
 *
 * Returns: (transfer full) (element-type HetuMilestoneItem): the most urgent first: overdue, due soon, open, without a date,
 *   done; within a state by the day they are due
 */
GPtrArray *hetu_milestone_items_list (GArray *milestones, gint32 day);

/* (transfer none) */
const HetuMilestone *hetu_milestone_item_get_milestone (HetuMilestoneItem *self);
HetuMilestoneVerdict hetu_milestone_item_get_verdict (HetuMilestoneItem *self);
