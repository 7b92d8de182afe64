/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

/* One region of the figure: its sign, its name, a cross. Click sets the focus, the cross or Delete takes it away, dragging
 * or Alt+←/→ reorders. */

#define HETU_TYPE_CHIP (hetu_chip_get_type ())
G_DECLARE_FINAL_TYPE (HetuChip, hetu_chip, HETU, CHIP, GtkWidget)

GtkWidget *hetu_chip_new (HetuSession *session, HetuDistrict *district);
gint32 hetu_chip_get_region (HetuChip *self);
