/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

#define HETU_TYPE_COMPARE_PAGE (hetu_compare_page_get_type ())
G_DECLARE_FINAL_TYPE (HetuComparePage, hetu_compare_page, HETU, COMPARE_PAGE, GtkWidget)

/* Properties: “session” (HetuSession). */
