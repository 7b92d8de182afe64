/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/fill-item.h"

#include <gtk/gtk.h>

/**
 * hetu_fill_list_set_up:
 * @view: without columns and model
 * @items: (element-type HetuFillItem)
 * @filter: of what is shown
 *
 * Gives @view the columns of what a template leaves out, and @items as far as @filter lets them through.
 *
 * Returns: (transfer full): what it shows, with no line selected
 */
GtkSingleSelection *
hetu_fill_list_set_up (GtkColumnView *view, GListModel *items, GtkFilter *filter);
