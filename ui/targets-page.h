/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

#define HETU_TYPE_TARGETS_PAGE (hetu_targets_page_get_type ())
G_DECLARE_FINAL_TYPE (HetuTargetsPage, hetu_targets_page, HETU, TARGETS_PAGE, GtkWidget)

/* Properties: “session” (HetuSession). */
