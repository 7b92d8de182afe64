/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/frame.h"
#include "chart/scene.h"
#include "chart/text.h"

/**
 * hetu_export_list_warnings:
 * @scene: (nullable): %NULL for a file without a picture
 *
 * Returns: (transfer full) (element-type utf8): what should be known before the figure leaves the program, a sentence each:
 *   provisional, doubtful and redacted figures in it, labels and words without room
 */
GPtrArray *hetu_export_list_warnings (const HetuFrame *frame, const HetuScene *scene);
