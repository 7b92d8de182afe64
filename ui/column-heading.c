/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Headings stand where their cells do. GTK has no call for it: the header is the view's first child, its titles are in the order of
 * the columns. */
#include "ui/column-heading.h"

void
hetu_column_heading_align (GtkColumnView *view, guint index, gboolean end, int indent)
{
  GtkWidget *title = NULL;
  GtkWidget *box = NULL;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));
  title = gtk_widget_get_first_child (gtk_widget_get_first_child (GTK_WIDGET (view)));
  while (title != NULL && index-- > 0)
    title = gtk_widget_get_next_sibling (title);
  box = title != NULL ? gtk_widget_get_first_child (title) : NULL;
  if (box == NULL)
    return;
  if (end)
    gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_widget_set_margin_start (box, indent);
}
