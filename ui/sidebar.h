/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

/* The list of indicators: search on top, groups by domain, what the focus region was told last (UX §2). */

#define HETU_TYPE_SIDEBAR (hetu_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (HetuSidebar, hetu_sidebar, HETU, SIDEBAR, GtkWidget)

void hetu_sidebar_focus_search (HetuSidebar *self);

/* Properties: “session” (HetuSession). */
