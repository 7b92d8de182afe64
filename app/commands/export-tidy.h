/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "commands/command.h"
#include "store/query.h"

/**
 * hetu_tidy_table_new:
 * @query: which figures
 *
 * Returns: (transfer full): the statements in the columns of the tidy layout: read back into a store of the same catalogue they tell
 *   the same. %HETU_ERROR_DATA: no figure matches; errors of the store.
 */
HetuTable *hetu_tidy_table_new (HetuStore *store, const HetuQuery *query, GError **error);
