/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * hetu_resource_load:
 * @path: below /org/hetu/Hetu/core/
 * @error: G_RESOURCE_ERROR when there is no such text
 *
 * Safe in any thread. GLib itself registers what is compiled into a program when it is first asked for, and tells a second thread that
 * asks meanwhile that there is nothing; so the first call here asks once, and others wait for it.
 *
 * Returns: (transfer full) (nullable): a text that is compiled into the program; NULL on error
 */
char *hetu_resource_load (const char *path, GError **error);
