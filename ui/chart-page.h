/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

#define HETU_TYPE_CHART_PAGE (hetu_chart_page_get_type ())
G_DECLARE_FINAL_TYPE (HetuChartPage, hetu_chart_page, HETU, CHART_PAGE, GtkWidget)

/* Properties: “session” (HetuSession). */
