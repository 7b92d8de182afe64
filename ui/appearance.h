/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/settings.h"

#include <gtk/gtk.h>

/* Light, dark and high contrast: the person's preference, else the desktop's (UX U-15). Owns the style sheets. */

#define HETU_TYPE_APPEARANCE (hetu_appearance_get_type ())
G_DECLARE_FINAL_TYPE (HetuAppearance, hetu_appearance, HETU, APPEARANCE, GObject)

/**
 * hetu_appearance_new:
 *
 * Reads the desktop's settings portal where there is a session bus, puts the style sheets on the default display and
 * keeps both up to date.
 *
 * Returns: (transfer full)
 */
HetuAppearance *hetu_appearance_new (HetuSettings *settings);

gboolean hetu_appearance_is_dark (HetuAppearance *self);
gboolean hetu_appearance_is_high_contrast (HetuAppearance *self);

/* Signals: “changed” (void). */
