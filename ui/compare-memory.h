/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/settings.h"

#include <gio/gio.h>

/**
 * hetu_compare_memory_keep:
 * @actions: of the compare page; each of “view”, “shared-scales”, “linked-cursor”, “all-regions”, “levels” and “rank-by” becomes what it was
 *   last, and is remembered from then on, as long as both live
 */
void hetu_compare_memory_keep (HetuSettings *settings, GActionGroup *actions);
