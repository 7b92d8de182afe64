/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tooltip: a question to the display saved. */
#include "ui/tooltip.h"

void
hetu_tooltip_set (GtkWidget *widget, const char *text)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) != 0)
    gtk_widget_set_tooltip_text (widget, text);
}

static const char key[] = "hetu-tooltip";

static gboolean
on_query (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  const char *text = g_object_get_data (G_OBJECT (widget), key);

  gtk_tooltip_set_text (tooltip, text);
  return text != NULL && *text != '\0';
}

void
hetu_tooltip_keep (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_has_tooltip (widget))
    {
      gtk_widget_set_has_tooltip (widget, TRUE);
      g_signal_connect (widget, "query-tooltip", G_CALLBACK (on_query), NULL);
    }
  g_object_set_data_full (G_OBJECT (widget), key, g_strdup (text), g_free);
}
