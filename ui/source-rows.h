/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/conflict-item.h"
#include "ui/source-item.h"

#include <gtk/gtk.h>

/* Rows of the two lists of the sources page. */

/**
 * hetu_source_rows_new:
 *
 * Returns: (transfer full): makes rows of HetuSourceItem: title, issuer and date, periods, numbers of figures, of those that wait and of redacted ones
 */
GtkListItemFactory *hetu_source_rows_new (void);

/**
 * hetu_conflict_rows_new:
 *
 * Returns: (transfer full): makes rows of HetuConflictItem: cell and values
 */
GtkListItemFactory *hetu_conflict_rows_new (void);
