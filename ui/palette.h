/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

/* The command entry of the header bar: one list over indicators, regions and commands (UX §8). */

#define HETU_TYPE_PALETTE (hetu_palette_get_type ())
G_DECLARE_FINAL_TYPE (HetuPalette, hetu_palette, HETU, PALETTE, GtkWidget)

/**
 * hetu_palette_open:
 *
 * Puts the keyboard into the entry and shows the list.
 */
void hetu_palette_open (HetuPalette *self);

/* Properties: “session” (HetuSession). */
