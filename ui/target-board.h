/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figure/targets.h"
#include "ui/session.h"
#include "ui/target-item.h"

#include <gio/gio.h>

/* What the board of targets shows: whose targets, as of when, and judged how. No widget in here. */

#define HETU_TYPE_TARGET_BOARD (hetu_target_board_get_type ())
G_DECLARE_FINAL_TYPE (HetuTargetBoard, hetu_target_board, HETU, TARGET_BOARD, GObject)

/**
 * hetu_target_board_new:
 *
 * Returns: (transfer full): an empty board until hetu_target_board_update()
 */
HetuTargetBoard *hetu_target_board_new (HetuSession *session);

/**
 * hetu_target_board_update:
 *
 * Reads regions, moments and targets when the store changed since they were read last.
 */
void hetu_target_board_update (HetuTargetBoard *self);

/* ---- whose targets: a region with targets, or one and the city it belongs to */

guint hetu_target_board_get_n_scopes (HetuTargetBoard *self);
/* (transfer none): “洛阳市及洛龙区” */
const char *hetu_target_board_get_scope_label (HetuTargetBoard *self, guint index);
guint hetu_target_board_get_scope (HetuTargetBoard *self);
void hetu_target_board_set_scope (HetuTargetBoard *self, guint index);

/* (transfer none) (nullable) (element-type gint32): the regions of the scope */
const GArray *hetu_target_board_get_codes (HetuTargetBoard *self);

/* ---- as of when: years with targets, and within them the periods that outturns are told for */

guint hetu_target_board_get_n_moments (HetuTargetBoard *self);
HetuPeriod hetu_target_board_get_moment_period (HetuTargetBoard *self, guint index);
guint hetu_target_board_get_moment (HetuTargetBoard *self);
void hetu_target_board_set_moment (HetuTargetBoard *self, guint index);

/**
 * hetu_target_board_get_elapsed:
 *
 * Returns: share of the year elapsed at the moment (序时), per cent
 */
double hetu_target_board_get_elapsed (HetuTargetBoard *self);

/* (none when there is nothing): the period that is being looked at */
HetuPeriod hetu_target_board_get_at (HetuTargetBoard *self);
/* As at the end of which verdicts are; none for a whole year, which says which targets, not when they are judged. */
HetuPeriod hetu_target_board_get_known_at (HetuTargetBoard *self);

/**
 * hetu_target_board_set_then:
 * @then: whether only what was published by the last day of the moment counts (当时视角)
 */
void hetu_target_board_set_then (HetuTargetBoard *self, gboolean then);
gboolean hetu_target_board_get_then (HetuTargetBoard *self);

/* ---- judged how: rules of warnings are remembered for all boards, the pace line for each; both are steps of undo */

/* (transfer none): as the verdicts on the board were come to */
const HetuTargetOptions *hetu_target_board_get_options (HetuTargetBoard *self);
/* (transfer none) (nullable): as hetu_target_options_parse() reads it; %NULL: a straight line */
const char *hetu_target_board_get_line (HetuTargetBoard *self);
void hetu_target_board_set_line (HetuTargetBoard *self, const char *line);

/* ---- the targets */

/* (transfer none): a GListModel of HetuTargetItem in the standard order (U-7) */
GListModel *hetu_target_board_get_items (HetuTargetBoard *self);
/* How many are in @state; −1: all there are. */
guint hetu_target_board_count (HetuTargetBoard *self, int state);
/* (transfer none) (nullable): with title, subtitle, notes and sources; %NULL when there is nothing, see the problem */
HetuFrame *hetu_target_board_get_frame (HetuTargetBoard *self);
/* (transfer none) (nullable) */
const GError *hetu_target_board_get_problem (HetuTargetBoard *self);

/**
 * hetu_target_board_dup_spec:
 * @items: (element-type HetuTargetItem): those whose indicators are wanted
 *
 * Returns: (transfer full) (nullable): a figure of @kind of them, for export
 */
HetuSpec *
hetu_target_board_dup_spec (HetuTargetBoard *self, HetuChartKind kind, const GPtrArray *items);

/**
 * hetu_target_board_show_as_chart:
 *
 * Makes the session's figure the course of @item beside its pace line, or where nothing is told of it yet its indicator over the
 * years, beside the regions that the figure has: one step of undo.
 */
void
hetu_target_board_show_as_chart (HetuTargetBoard *self, HetuSession *session, HetuTargetItem *item);

/* Signals: “changed” (void): anything above. */
