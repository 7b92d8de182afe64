/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/word-table.h"
#include "ui/milestone-item.h"
#include "ui/target-board.h"
#include "ui/target-filter.h"

#include <gtk/gtk.h>

/* What shall be done by a month or an event (节点): a strip of the year over the list. */

#define HETU_TYPE_MILESTONE_VIEW (hetu_milestone_view_get_type ())
G_DECLARE_FINAL_TYPE (HetuMilestoneView, hetu_milestone_view, HETU, MILESTONE_VIEW, GtkWidget)

/* Which milestones stand there from the next update on: those of a region or an owner. */
void hetu_milestone_view_set_filter (HetuMilestoneView *self, const HetuTargetFilter *filter);

/* (transfer none): a list model of HetuMilestoneItem: also those that do not pass */
GListModel *hetu_milestone_view_get_all (HetuMilestoneView *self);

/**
 * hetu_milestone_view_update:
 *
 * Reads the milestones of the board's regions and year anew, as at the last day of its moment; the selected one stays selected.
 */
void
hetu_milestone_view_update (HetuMilestoneView *self, HetuSession *session, HetuTargetBoard *board);

/* Draws everything anew: another theme. */
void hetu_milestone_view_redraw (HetuMilestoneView *self);

/**
 * hetu_milestone_view_dup_title:
 *
 * Returns: (transfer full): “19 个节点：逾期 2 个，30 天内到期 1 个”
 */
char *hetu_milestone_view_dup_title (HetuMilestoneView *self);

/* Adds what is shown to a table without columns. */
void hetu_milestone_view_add_to (HetuMilestoneView *self, HetuWordTable *table);

/* (transfer none) (nullable) */
HetuMilestoneItem *hetu_milestone_view_get_selected (HetuMilestoneView *self);

/**
 * hetu_milestone_view_select:
 * @id: of a milestone
 *
 * Returns: whether there is one
 */
gboolean hetu_milestone_view_select (HetuMilestoneView *self, gint64 id);

/* Signals: “selection-changed” (void). */
