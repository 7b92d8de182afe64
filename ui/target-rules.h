/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/target-board.h"

#include <gtk/gtk.h>

/* The rules of warnings to be changed: thresholds, on or off, back to the standard. */

#define HETU_TYPE_TARGET_RULES (hetu_target_rules_get_type ())
G_DECLARE_FINAL_TYPE (HetuTargetRules, hetu_target_rules, HETU, TARGET_RULES, GtkPopover)

/* (transfer floating): the board follows each change; what is changed until it closes is one step of undo. */
GtkWidget *hetu_target_rules_new (HetuSession *session, HetuTargetBoard *board);
