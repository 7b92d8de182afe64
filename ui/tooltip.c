/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tooltip: a question to the display saved. */
#include "ui/tooltip.h"

void
hetu_tooltip_set (GtkWidget *widget, const char *text)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) != 0)
    gtk_widget_set_tooltip_text (widget, text);
}
