/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/kind.h"

/**
 * hetu_title_shape:
 * @width: points
 *
 * Returns: (transfer full): the title of a figure, on one line or two (C-2)
 */
HetuTextRun *hetu_title_shape (HetuPlotContext *context, const char *title, double width);
