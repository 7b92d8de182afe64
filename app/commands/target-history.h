/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "commands/target-list.h"

/**
 * hetu_target_history_new:
 * @target: a statement of the target
 *
 * Returns: (transfer full): all that is told of the target, in the order in which it holds; its entries (r1, o2) can be taken back
 */
HetuTable *
hetu_target_history_new (HetuStore *store, gint64 target, HetuLanguage language, GError **error);
