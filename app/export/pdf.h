/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/frame.h"
#include "chart/scene.h"

#include <gio/gio.h>

/**
 * hetu_pdf_encode:
 * @scenes: (array length=n_scenes): one page each
 * @frames: (array length=n_scenes) (nullable): for links to the sources
 * @made_on: yyyymmdd for the creation date, never the clock's; 0: 1970-01-01
 *
 * Returns: (transfer full): the file's bytes: fonts embedded and subset, text searchable, title, subject and
 *   keywords set, the source line linked where the source has an address. %HETU_ERROR_OUTPUT.
 */
GBytes *hetu_pdf_encode (HetuScene *const *scenes,
                         HetuFrame *const *frames,
                         guint n_scenes,
                         gint32 made_on,
                         GError **error);
