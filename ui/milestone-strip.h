/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/scene.h"
#include "chart/text.h"
#include "chart/theme.h"
#include "model/milestone.h"
#include "model/target.h"

#include <gio/gio.h>

#define HETU_MILESTONE_STRIP_HEIGHT 84.0 /* points */

/* What a strip of milestones is drawn of; all borrowed. */
typedef struct
{
  GListModel *items; /* of HetuMilestoneItem */
  gint32 day;        /* the moment, yyyymmdd */
  gint64 selected;   /* id of a milestone; 0 none */
  const HetuTheme *theme;
  HetuText *text;
  HetuLanguage language;
} HetuMilestoneStrip;

/**
 * hetu_milestone_strip_new_scene:
 *
 * Returns: (transfer full): the months of the moment's year with a mark on the day that each milestone is due, by the glyph of
 *   its state; a line stands at the moment. What is due in other years or has no
 *   date is not on it.
 */
HetuScene *hetu_milestone_strip_new_scene (const HetuMilestoneStrip *self, double width_pt);

/**
 * hetu_milestone_state_to_badge:
 *
 * Returns: the state of a target whose glyph and colour stand for @state
 */
HetuState hetu_milestone_state_to_badge (HetuMilestoneState state);
