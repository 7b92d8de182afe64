/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/target-board.h"

#include <gtk/gtk.h>

/* What a board is held against: a straight line, last year's course, or twelve per cents of somebody's own. */

#define HETU_TYPE_TARGET_LINE (hetu_target_line_get_type ())
G_DECLARE_FINAL_TYPE (HetuTargetLine, hetu_target_line, HETU, TARGET_LINE, GtkPopover)

/* (transfer floating): each choice is a step of undo */
GtkWidget *hetu_target_line_new (HetuTargetBoard *board);

/* Shows what the board is held against. */
void hetu_target_line_update (HetuTargetLine *self);
