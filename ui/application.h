/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/appearance.h"
#include "ui/settings.h"

#include <gtk/gtk.h>

#define HETU_TYPE_APPLICATION (hetu_application_get_type ())
G_DECLARE_FINAL_TYPE (HetuApplication, hetu_application, HETU, APPLICATION, GtkApplication)

/**
 * hetu_application_new:
 *
 * Returns: (transfer full): the program; opens `.hetu` stores, each in a window of its own
 */
HetuApplication *hetu_application_new (void);

HetuSettings *hetu_application_get_settings (HetuApplication *self);
HetuAppearance *hetu_application_get_appearance (HetuApplication *self);
