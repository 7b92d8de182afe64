/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/**
 * hetu_companions_close:
 * @window: (nullable): a window that others go with; %NULL for all
 *
 * Closes the windows that are transient for @window, each as if a person had closed it: what is not kept yet is asked for.
 *
 * Returns: whether all are closed; else one that asks is in front
 */
gboolean hetu_companions_close (GtkWindow *window);
