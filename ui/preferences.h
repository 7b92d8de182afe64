/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/settings.h"

#include <gtk/gtk.h>

#define HETU_TYPE_PREFERENCES (hetu_preferences_get_type ())
G_DECLARE_FINAL_TYPE (HetuPreferences, hetu_preferences, HETU, PREFERENCES, GtkWindow)

/**
 * hetu_preferences_new:
 *
 * Returns: (transfer none): the dialog, not yet shown; changes take effect at once
 */
GtkWidget *hetu_preferences_new (HetuSettings *settings);
