/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/target-board.h"
#include "ui/target-filter.h"

#include <gtk/gtk.h>

/* Left of the board: whose targets, as of when, held against which line; and which rows: by state, region, comparator and warning rule. */

#define HETU_TYPE_TARGET_FILTERS (hetu_target_filters_get_type ())
G_DECLARE_FINAL_TYPE (HetuTargetFilters, hetu_target_filters, HETU, TARGET_FILTERS, GtkWidget)

/**
 * hetu_target_filters_set_board:
 *
 * Choices are taken from @board and put into it.
 */
void hetu_target_filters_set_board (HetuTargetFilters *self,
                                    HetuSession *session,
                                    HetuTargetBoard *board);

/**
 * hetu_target_filters_update:
 * @anew: whether the theme is another one
 *
 * Reads the board again.
 */
void hetu_target_filters_update (HetuTargetFilters *self, gboolean anew);

/* Shows which rows are wanted, and how many each choice would leave. */
void hetu_target_filters_set_filter (HetuTargetFilters *self, const HetuTargetFilter *filter);

/**
 * hetu_target_filters_set_milestones:
 * @milestones: (nullable): a list model of HetuMilestoneItem; %NULL: targets are filtered
 *
 * Milestones are filtered by region and owner; what they have not is not offered.
 */
void hetu_target_filters_set_milestones (HetuTargetFilters *self, GListModel *milestones);

/* Returns: whether its first control took the keyboard */
gboolean hetu_target_filters_grab_focus (HetuTargetFilters *self);

/* Signals: “state-chosen” (int state). */
