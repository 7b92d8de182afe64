/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/target-board.h"

/* One target of a board as a pace chart. */

/**
 * hetu_target_pace_dup_spec:
 *
 * Returns: (transfer full) (nullable): the pace chart of @item alone, as the board judges it: at its moment, by its line and rules
 */
HetuSpec *hetu_target_pace_dup_spec (HetuTargetBoard *board, HetuTargetItem *item);

/**
 * hetu_target_pace_find_misfit:
 *
 * Returns: (transfer full) (nullable): why @item has no pace chart, in the figure's language; %NULL: it has one
 */
char *
hetu_target_pace_find_misfit (HetuTargetBoard *board, HetuSession *session, HetuTargetItem *item);

/**
 * hetu_target_pace_show:
 *
 * Makes the pace chart of @item the session's figure: one step of undo.
 */
void hetu_target_pace_show (HetuTargetBoard *board, HetuSession *session, HetuTargetItem *item);
