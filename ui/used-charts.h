/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

/* The saved charts that show a figure, each to be opened. Not visible where there is none. */

#define HETU_TYPE_USED_CHARTS (hetu_used_charts_get_type ())
G_DECLARE_FINAL_TYPE (HetuUsedCharts, hetu_used_charts, HETU, USED_CHARTS, GtkWidget)

/**
 * hetu_used_charts_set_statement:
 * @statement: 0: none
 *
 * The charts are told in an idle moment: every saved chart is resolved for it, once until a figure or a chart changes.
 */
void hetu_used_charts_set_statement (HetuUsedCharts *self, HetuSession *session, gint64 statement);

/* Actions: “used-charts.open” (x: id of a saved chart). */
