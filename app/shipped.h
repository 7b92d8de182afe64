/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/layout.h"
#include "store/store.h"

/**
 * hetu_shipped_make_store:
 * @path: of the new store; its folder is made
 * @figures: whether the shipped figures are wanted, not the catalogue alone
 *
 * Builds the store beside @path and renames it when it is whole, so that an interrupted first start leaves nothing.
 *
 * Returns: (transfer full): the open store. %HETU_ERROR_STORE: @path exists, or its folder cannot be written;
 *   %HETU_ERROR_INPUT: the shipped data is not to be found or does not read.
 */
HetuStore *hetu_shipped_make_store (const char *path, gboolean figures, GError **error);

/**
 * hetu_shipped_read_layout:
 * @city: the code of the place whose districts are the tiles
 *
 * Returns: (transfer full) (element-type HetuTile) (nullable): as hetu_layout_read() of the shipped data
 */
GArray *hetu_shipped_read_layout (gint32 city, GError **error);
