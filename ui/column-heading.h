/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/**
 * hetu_column_heading_align:
 * @index: of a column that is there
 * @end: whether its heading stands at the right, as its cells do
 * @indent: pixels
 */
void hetu_column_heading_align (GtkColumnView *view, guint index, gboolean end, int indent);
