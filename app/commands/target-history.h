/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "commands/target-list.h"

/**
 * hetu_target_history_new:
 * @target: a statement of the target
 * @as_of: yyyymmdd: what was known by then; 0: all
 *
 * Returns: (transfer full): all that is told of the target, in the order in which it holds; its entries (r1, o2) can be taken back
 */
HetuTable *hetu_target_history_new (HetuStore *store,
                                    gint64 target,
                                    gint32 as_of,
                                    HetuLanguage language,
                                    GError **error);
