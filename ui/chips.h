/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

/* The regions of the figure as chips, and the button that opens the picker. */

#define HETU_TYPE_CHIPS (hetu_chips_get_type ())
G_DECLARE_FINAL_TYPE (HetuChips, hetu_chips, HETU, CHIPS, GtkWidget)

/* Puts @widget (transfer floating) behind the button that opens the picker. */
void hetu_chips_append (HetuChips *self, GtkWidget *widget);

void hetu_chips_open_picker (HetuChips *self);

/* Whether the heading before the chips is left out, for want of room. */
void hetu_chips_set_compact (HetuChips *self, gboolean compact);

/**
 * hetu_chips_get_focused_region:
 *
 * Returns: code of the chip that has the keyboard, 0 for none
 */
gint32 hetu_chips_get_focused_region (HetuChips *self);

/**
 * hetu_chips_move_focused:
 *
 * Moves the chip that has the keyboard @step places to the right.
 *
 * Returns: whether one has it
 */
gboolean hetu_chips_move_focused (HetuChips *self, int step);

/* Properties: “session” (HetuSession). */
