/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/kind.h"

/**
 * hetu_bullet_list_key:
 * @items: (element-type HetuKeyItem): gets what the marks of @frame mean
 */
void hetu_bullet_list_key (const HetuFrame *frame, const HetuTheme *theme, GArray *items);
