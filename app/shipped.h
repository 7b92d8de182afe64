/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

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
