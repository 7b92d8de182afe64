/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

/* A popover over the tree of regions: search, tick several, take a preset (UX §2). Takes effect at once. */

#define HETU_TYPE_REGION_PICKER (hetu_region_picker_get_type ())
G_DECLARE_FINAL_TYPE (HetuRegionPicker, hetu_region_picker, HETU, REGION_PICKER, GtkPopover)

GtkWidget *hetu_region_picker_new (HetuSession *session);
