/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/target-board.h"

#include <gtk/gtk.h>

/* Left of the board: whose targets, as of when, in which state; and the two legends, comparators and the warning rule. */

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

/* Reads the board and the theme again. */
void hetu_target_filters_update (HetuTargetFilters *self);

/**
 * hetu_target_filters_set_state:
 * @state: HetuState, −1 for all
 */
void hetu_target_filters_set_state (HetuTargetFilters *self, int state);

/* Returns: whether its first control took the keyboard */
gboolean hetu_target_filters_grab_focus (HetuTargetFilters *self);

/* Signals: “state-chosen” (int state). */
