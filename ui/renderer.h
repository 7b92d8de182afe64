/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * hetu_renderer_choose:
 *
 * Tells GTK to draw by Cairo where there is no GPU, and to leave GL alone where it draws by Cairo; what a person has set in
 * GSK_RENDERER or GDK_DEBUG stays. Before GTK is started and before there is a second thread.
 */
void hetu_renderer_choose (void);

/**
 * hetu_renderer_has_gpu:
 * @devices: folder of the devices: “/dev”
 *
 * Returns: whether a GPU is among them that this user may use
 */
gboolean hetu_renderer_has_gpu (const char *devices);
